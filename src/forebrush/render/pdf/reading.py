"""How the words of a text are put into a PDF so that they copy out as they were written.

Found by trying PDFium (Chrome, Edge) and poppler (Evince, Okular, pdftotext). Both read in the order of the content,
make spaces from gaps, and turn right-to-left lines round, each by a rule of its own.

- Where glyphs follow each other as code points do, ToUnicode alone is best: each glyph keeps its own box.
- Letter-spacing, vertical, turned and sparse lines, raised letters, text on a path and reordered clusters make one or
  both invent spaces or lose the order. There a `/Span` with ActualText holds the line, and the next one too where a
  word is broken by a hyphen or after one. A hyphen at the end of a line that goes on nowhere has a direction mark.
- PDFium drops characters beyond U+FFFF from ActualText: they are left to their codes. poppler, which then makes spaces
  from the gaps beside them, has the words of the whole line from a glyph without extent.
- PDFium takes ActualText from a mark of any tag, the innermost, poppler from `/Span` alone.
- Right-to-left lines are shown from left to right. The codes say what PDFium's rule (`turned`) takes back to the
  logical text. ActualText of right-to-left letters would be turned round as well, so they have none. Brackets, and
  stretches of numbers and Latin, which poppler gets wrong, are said twice: a glyph without extent, which PDFium drops,
  has their words as ActualText; the glyphs that are seen have an empty one, over which PDFium reads their codes.
- poppler places ActualText by the text matrix in force where the mark ends: it must end within the text object.
- Glyphs that have nothing to say (the second glyph of a cluster, ruby, an inserted ellipsis) are drawn as paths: both
  readers make up a character for a glyph that has none.

Knows no PDF object: makes a list of spans of cells, each cell a glyph with its words.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from forebrush.scene.drawing import GlyphRun, TextItem

__all__ = ["Cell", "Span", "spans", "turned"]

_GAP = 0.08
"""Em between two letters from which a reader may see a space (poppler: 0.1, PDFium: less for narrow letters)."""
_COLUMN = 0.7
"""Em between two words from which poppler may see columns (its minColSpacing1)."""
_RLM, _LRM = "\u200f", "\u200e"
_HYPHENS = frozenset("-‐\u00ad")
_DASHES = frozenset("—―")
_LOW = frozenset("，。、")
"""Marks whose ink stands at the foot of their square."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cluster on the page: the glyph that carries its words, and where it stands."""

    run: GlyphRun
    glyph: int
    """Index in the run."""
    start: int
    end: int
    text: str
    x: float
    y: float
    width: float
    """Px from its origin to where the next one would stand."""
    said: str
    """What its code says."""


@dataclass(frozen=True, slots=True)
class Span:
    """Cells in the order in which they are shown.

    `actual` is their ActualText (none: their codes say it); `twice`: it is said by a glyph of its own, and PDFium reads
    the codes. `line` is what PDFium takes for the whole line of which they are a part, from the first that it meets.
    `alone`: only that glyph is shown here; the cells follow in spans that are `quiet`, whose `actual` is for PDFium and
    which say nothing to others.
    """

    cells: tuple[Cell, ...]
    actual: str | None = None
    twice: bool = False
    line: str = ""
    alone: bool = False
    quiet: bool = False


def spans(item: TextItem, advance: Callable[[GlyphRun, int], float], *, held: bool = False) -> list[Span]:
    """The words of a text in the order in which they are to be shown.

    `advance` gives em of a glyph of a run; `held` says that lines will not be level, so that readers may mix them: all
    are held as one.
    """
    lines = [_cells(item, number, advance) for number in range(len(item.lines))]
    made: list[Span] = []
    joined: list[Cell] = []
    for number, cells in enumerate(lines):
        if not cells:
            continue
        if any(_is_rtl(cell.text) for cell in cells):
            made += _rtl_line(item, cells)
            continue
        hyphen = _hyphen(item, number, lines, advance)
        if hyphen or _goes_on(item, number, lines, held):
            joined += [*cells, hyphen] if hyphen else cells
            continue
        space = _space_after(item, number, lines)
        if joined or held or space or not _is_plain(item, cells):
            made += _held(item, [*joined, *cells], space)
            joined = []
        else:
            made.append(Span(tuple(cells)))
    return made


# ---- cells


def _cells(item: TextItem, line: int, advance: Callable[[GlyphRun, int], float]) -> list[Cell]:
    """The clusters of a line in logical order."""
    made: list[Cell] = []
    for run in item.runs:
        if run.line != line or run.kind != "text":
            continue
        first = 0
        while first < len(run.glyphs):
            last = first
            while last < len(run.glyphs) and run.starts[last] == run.starts[first]:
                last += 1
            said = _speakable(item.text[run.starts[first] : run.ends[first]])
            if said:
                widths = [advance(run, k) for k in range(first, last)]
                glyph = first + max(range(last - first), key=lambda k: (widths[k], -k))
                width = widths[glyph - first] * run.size * run.stretch
                made.append(
                    Cell(
                        run, glyph, run.starts[first], run.ends[first], said, run.xs[glyph], run.ys[glyph], width, said
                    )
                )
            first = last
    return sorted(made, key=lambda cell: cell.start)


def _speakable(text: str) -> str:
    """The text without what no reader can show: controls are spaces where they part words, else nothing."""
    return "".join(
        " " if char in "\t\n\r\v\f\x85\u2028\u2029" else "" if unicodedata.category(char) in ("Cc", "Cs") else char
        for char in text
    )


def _logical(item: TextItem, cells: Sequence[Cell]) -> str:
    """The text of cells in logical order, with the white space between them that was not drawn."""
    text, at = "", -1
    for cell in sorted(cells, key=lambda cell: (cell.start, cell.end)):
        between = item.text[at : cell.start] if 0 <= at < cell.start else ""
        text += (" " if between and between.isspace() else "") + (cell.text if cell.end > cell.start else "")
        at = max(at, cell.end)
    return text


def _hyphen(
    item: TextItem, number: int, lines: Sequence[Sequence[Cell]], advance: Callable[[GlyphRun, int], float]
) -> Cell | None:
    """The hyphen that was put at the end of a line whose word goes on in the next, as a cell without words."""
    if (
        item.lines[number].inserted not in _HYPHENS
        or item.vertical
        or number + 1 >= len(lines)
        or not lines[number + 1]
    ):
        return None
    if any(_is_rtl(cell.text) for cell in lines[number + 1]):
        return None
    for run in item.runs:
        if run.line == number and run.kind == "inserted" and len(run.glyphs) == 1:
            end = lines[number][-1].end
            return Cell(run, 0, end, end, "-", run.xs[0], run.ys[0], advance(run, 0) * run.size, "-")
    return None


def _goes_on(item: TextItem, number: int, lines: Sequence[Sequence[Cell]], held: bool) -> bool:
    """Whether a line is to be held with the next one: it ends in a hyphen of the text, which both readers drop at a
    line end, or all lines are held as one."""
    cells, after = lines[number], next((cells for cells in lines[number + 1 :] if cells), ())
    if item.vertical or not after or any(_is_rtl(cell.text) for cell in after):
        return False
    return held or (cells[-1].text[-1] in _HYPHENS and cells[-1].end == after[0].start)


def _space_after(item: TextItem, number: int, lines: Sequence[Sequence[Cell]]) -> str:
    """The space that is to be said after a line: PDFium may run on where a piece of one glyph ends or begins a line."""
    cells, after = lines[number], next((cells for cells in lines[number + 1 :] if cells), ())
    if item.vertical or not after or not item.text[cells[-1].end : cells[-1].end + 1].isspace():
        return ""
    ends = sum(cell.run is cells[-1].run for cell in cells)
    begins = sum(cell.run is after[0].run for cell in after)
    return " " if 1 in (ends, begins) else ""


# ---- left to right


def _is_plain(item: TextItem, cells: Sequence[Cell]) -> bool:
    """Whether a reader sees the words of a line from its glyphs alone."""
    if item.vertical or any(cell.run.angles for cell in cells) or _ends_in_hyphen(cells) or _is_sparse(cells):
        return False
    seen = [cell for cell in cells if not cell.text.isspace()]
    if any(b.x - a.x - a.width > _COLUMN * min(a.run.size, b.run.size) for a, b in pairwise(seen)):
        return False
    for a, b in pairwise(cells):
        em = min(a.run.size, b.run.size)
        if abs(a.y - b.y) > 0.01 * em:
            return False
        gap = b.x - a.x - a.width
        if gap < -0.3 * em or (gap > _GAP * em and not a.text[-1].isspace() and not b.text[0].isspace()):
            return False
    return True


def _is_sparse(cells: Sequence[Cell]) -> bool:
    """Whether a line is cut so small that a reader loses hold of it.

    poppler takes even gaps between single letters for letter-spacing; PDFium takes pieces of one glyph for lines of
    their own where the ink of their neighbours is on another height, as that of commas is, and drops a space
    before a glyph of two dashes.
    """
    if not any(not a.text.isspace() and not b.text.isspace() for a, b in pairwise(cells)):
        return True
    if any(a.text.isspace() and len(b.text) > 1 and b.text[0] in _DASHES for a, b in pairwise(cells)):
        return True
    pieces = [list(group) for _, group in groupby((c for c in cells if not c.text.isspace()), lambda c: id(c.run))]
    if len(pieces) > 1 and any(len(piece) == 1 and not _is_astral(piece[0].text) for piece in pieces):
        return True
    return any(
        1 in (len(one), len(other)) and (one[-1].text in _LOW or other[0].text in _LOW)
        for one, other in pairwise(pieces)
    )


def _ends_in_hyphen(cells: Sequence[Cell]) -> bool:
    """Whether the words of a line end in a hyphen; readers look past the spaces after it."""
    return "".join(cell.text for cell in cells).rstrip()[-1:] in _HYPHENS


def _kept(words: str) -> str:
    """The words with a mark after a hyphen at their end: without it both readers drop the hyphen, if more follows."""
    bare = words.rstrip()
    return f"{bare}{_LRM}{words[len(bare) :]}" if bare[-1:] in _HYPHENS else words


def _held(item: TextItem, cells: Sequence[Cell], space: str) -> list[Span]:
    """Cells whose words are held by ActualText, but for those that PDFium would drop from it: it reads their codes."""
    words = _kept(_logical(item, cells)) + space
    if not any(_is_astral(cell.text) for cell in cells):
        return [Span(tuple(cells), words)]
    # poppler would set the parts of a column side by side, and make spaces of the gaps between those of a line.
    if item.vertical:
        return [Span(tuple(cells), words, twice=True)]
    made = [Span(tuple(cells), words, twice=True, alone=True)]
    ended = [*cells[:-1], replace(cells[-1], said=cells[-1].said + space)]
    for astral, group in groupby(ended, lambda cell: _is_astral(cell.text)):
        part = tuple(group)
        closing = space if part[-1] is ended[-1] else ""
        made.append(Span(part, None if astral else _kept(_logical(item, part)) + closing, quiet=True))
    return made


def _is_astral(text: str) -> bool:
    return any(ord(char) > 0xFFFC for char in text)


# ---- right to left


def _is_rtl(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def _is_strong(text: str) -> bool:
    return any(unicodedata.bidirectional(char) in ("L", "EN", "AN") for char in text)


_WEAK = frozenset(("AN", "EN", "NSM", "CS", "ES", "ET", "BN"))


def _class(char: str) -> str:
    kind = unicodedata.bidirectional(char)
    return "L" if kind == "L" else "R" if kind in ("R", "AL") else "weak" if kind in _WEAK else "neutral"


def turned(text: str) -> str:
    """What PDFium must find from left to right on a line so that it reads `text`.

    PDFium cuts a line into segments of one class (left to right, right to left, weak, neutral). Where more are of
    right-to-left letters than of others it takes them from the last to the first; it turns round, and mirrors, those of
    right-to-left letters and neutral ones after them (core/fpdftext, CPDF_TextPage::CloseTempLine).
    """
    segments = [(kind, "".join(chars)) for kind, chars in groupby(text, _class)]
    backwards = _leftwards(text)
    made: list[str] = []
    leftwards = backwards
    for kind, part in segments:
        if kind == "R" or (kind == "neutral" and leftwards):
            leftwards = True
            made.append("".join(_MIRROR.get(char, char) for char in reversed(part)))
        else:
            leftwards = leftwards and kind == "weak"
            made.append(part)
    return "".join(reversed(made) if backwards else made)


def _mirrored(text: str) -> str:
    """The ActualText of a line that runs from left to right in the main, of which PDFium makes `text`: it keeps the
    order, but mirrors neutral signs after right-to-left letters."""
    made, leftwards = "", False
    for kind, chars in groupby(text, _class):
        part = "".join(chars)
        leftwards = kind == "R" or (leftwards and kind != "L")
        made += "".join(_MIRROR.get(char, char) for char in part) if leftwards else part
    return made


def _leftwards(text: str) -> bool:
    """Whether PDFium takes a line for one that runs from right to left: most of its stretches do."""
    kinds = [kind for kind, _ in groupby(text, _class)]
    return kinds.count("R") > kinds.count("L")


_PAIRS = "()[]{}<>«»‹›≤≥≪≫⟨⟩⟦⟧⁅⁆⌈⌉⌊⌋〈〉《》「」『』【】〔〕〖〗〘〙"
_MIRROR = {_PAIRS[k]: _PAIRS[k ^ 1] for k in range(len(_PAIRS))}


def _rtl_line(item: TextItem, cells: Sequence[Cell]) -> list[Span]:
    """The spans of a line with right-to-left letters.

    Where its letters do run from right to left in the main, the characters that PDFium needs are dealt out to the
    cells. Else they would lie far from their glyphs: PDFium gets them as the ActualText of the whole line.
    """
    shown = [replace(cell, said=_natural(cell.text)) for cell in sorted(cells, key=lambda cell: cell.x)]
    text = "".join(cell.text for cell in cells)
    needed = turned(text)
    if _leftwards(text):
        at = 0
        for k, cell in enumerate(shown):
            shown[k] = replace(cell, said=needed[at : at + len(cell.text)])
            at += len(cell.text)
    made: list[Span] = []
    groups = [list(group) for _, group in groupby(shown, lambda cell: _is_rtl(cell.text))]
    for stretch, after in zip(groups, [*groups[1:], []], strict=True):
        if _is_rtl(stretch[0].text):
            # In left-to-right pages poppler draws the space after such a word into it, unless a mark ends the word.
            ended = not item.rtl and any(_is_strong(cell.text) for cell in after)
            made.append(Span(tuple(stretch[:-1] if ended else stretch)))
            if ended:
                made.append(Span((stretch[-1],), _natural(stretch[-1].text) + _LRM, twice=True))
        elif any(_is_strong(cell.text) for cell in stretch):
            made += _foreign(item, stretch)
        else:
            made += [_apart(item, cell) for cell in stretch]
    if needed == "".join(cell.said for cell in shown) or any(_is_astral(cell.text) for cell in cells):
        return made
    # PDFium turns ActualText round when the first letter under it runs to the left: a space goes before.
    first = replace(shown[0], text="", said=" ", width=0.01 * shown[0].run.size)
    made.insert(0, Span((first,)))
    whole = _mirrored(text)
    return [replace(span, twice=False, line=whole) for span in made]


def _natural(text: str) -> str:
    """What a cell says from left to right."""
    return text[::-1] if _is_rtl(text) else text


def _foreign(item: TextItem, stretch: Sequence[Cell]) -> list[Span]:
    """Numbers and Latin between right-to-left words. In right-to-left pages poppler sets all that is neutral on their
    left before them, and a bracket at their end as well; direction marks at both ends keep all in place."""
    order = sorted(stretch, key=lambda cell: cell.start)
    strong = [k for k, cell in enumerate(order) if _is_strong(cell.text)]
    low, high = strong[0], strong[-1] + 1
    # What runs on to the right belongs to the same stretch: per cent, a bracket that closes Latin.
    while low and order[low - 1].x < order[low].x:
        low -= 1
    while high < len(order) and order[high].x > order[high - 1].x:
        high += 1
    first, last = order[low].start, order[high - 1].start
    core = [cell for cell in stretch if first <= cell.start <= last]
    actual = _logical(item, core)
    made: list[Span] = []
    for cell in stretch:
        if cell is core[0]:
            made.append(
                _read_twice(core, _RLM + actual + (_LRM if not _is_strong(actual[-1]) else "") if item.rtl else actual)
            )
        elif not first <= cell.start <= last:
            made.append(_apart(item, cell))
    return made


def _apart(item: TextItem, cell: Cell) -> Span:
    """A neutral sign or a space; poppler takes commas and colons for parts of a number unless a mark is between."""
    weak = all(unicodedata.bidirectional(char) in ("CS", "ES", "ET") for char in cell.text)
    return _read_twice((cell,), _RLM + cell.text if weak and item.rtl else cell.text)


def _read_twice(cells: Sequence[Cell], actual: str) -> Span:
    """Cells with the logical words for all but PDFium, which takes their codes."""
    if "".join(cell.said for cell in cells) == actual:
        return Span(tuple(cells))
    return Span(tuple(cells), actual, twice=True)
