"""From a text node to units: the smallest pieces that lines are made of, shaped, with their widths and break places.

`prepare` does everything that does not depend on the size or the box: all lengths are in em of the unmarked text, so
that fitting a text to a box only breaks lines anew. A unit is one grapheme cluster, or several that the font draws as
one (a ligature). Knows no lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forebrush.fonts import FontKey, Library
from forebrush.layout.context import Context
from forebrush.layout.text.bidi import levels
from forebrush.layout.text.breaking import hyphen_places, line_places
from forebrush.layout.text.classes import CURSIVE, HYPHEN, SOFT_HYPHEN, Kind, kind_of, script_of
from forebrush.layout.text.clusters import clean, graphemes
from forebrush.layout.text.shaping import Glyph, has_vertical_form, shape
from forebrush.layout.text.spacing import AUTOSPACE, autospace, blanks, squeeze
from forebrush.layout.text.styles import Ruby, Style, ruby_ranges, ruby_style, spans
from forebrush.scene.nodes import TextNode

__all__ = ["Annotation", "Prepared", "Strip", "Unit", "inserted", "prepare"]

MISSING_WIDTH = 1.0
"""Em of the frame that stands for a character that no font has."""
_UNBROKEN_RUBY = 8
"""A base of so many units is kept on one line with its ruby."""
_LINE_LANGS = 4
"""Fonts are chosen with the whole paragraph in view, unless it has more font stacks than this."""
_CJK_SCRIPTS = frozenset(("Hani", "Hira", "Kana", "Bopo"))


@dataclass(slots=True)
class Unit:
    """One piece of text that is never parted; lengths in em of the unmarked text."""

    start: int
    end: int
    text: str
    kind: Kind
    style: Style
    level: int = 0
    font: FontKey | None = None
    missing: bool = False
    advance: float = 0.0
    glyphs: tuple[Glyph, ...] = ()
    """In em of the unit's own size."""
    gap: float = 0.0
    """Space between the unit before it and itself; may be negative."""
    blank_before: float = 0.0
    blank_behind: float = 0.0
    """What a full-width mark gives up at a line edge."""
    inset: float = 0.0
    """Where in its advance the glyphs begin: a base that was spread for its ruby."""
    turned: bool = False
    """In vertical text: lies on its side."""
    stretch: float = 1.0
    combined: bool = False
    """In vertical text: a horizontal group in one square (tate-chu-yoko)."""
    breaks: bool = False
    """A line may end behind it."""
    hyphen: Unit | None = None
    """What is inserted when a line ends here inside a word."""
    spreads: bool = False
    """Justified text may open up behind it."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A ruby text, shaped, over the units `first` to `last` (exclusive) of its strip."""

    first: int
    last: int
    units: tuple[Unit, ...]
    width: float


@dataclass(slots=True)
class Strip:
    """What stands between two forced breaks."""

    units: list[Unit]
    start: int
    end: int
    """Range of the text, its forced break included."""
    begins_paragraph: bool
    level: int
    """Of the paragraph: odd is right to left."""
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text, shaped."""

    strips: tuple[Strip, ...]
    text: str
    lang: str
    base: Style
    ideographic: bool
    """Whether the text holds CJK: lines are then centred on the ideographs."""
    primary: FontKey | None
    """The font of the first letter."""
    missing: tuple[tuple[int, int], ...] = ()
    ruby: bool = False


def prepare(node: TextNode, ctx: Context) -> Prepared:
    """Shape the text of a node."""
    text = clean(node.text)
    styles = spans(node, ctx)
    lang = node.lang or ctx.scene.lang
    along_path = node.path is not None
    rubies = ruby_ranges(node.marks)
    strips: list[Strip] = []
    begins, ruby_at = True, 0
    for part, start in _paragraphs(text, along_path):
        units = _units(part, start, styles)
        level = _set_levels(units, text[start : start + sum(map(len, part))], start, node.direction, lang)
        _choose_fonts(units, ctx.library, node.vertical)
        units = _shape(units, ctx.library, node.vertical)
        if node.vertical:
            units = _combine(units, ctx.library)
        _mark_breaks(units, text, node, ctx.library)
        _space(units, node, ctx.library)
        for strip in _strips(units, level, begins, along_path):
            taken: list[Ruby] = []
            while ruby_at < len(rubies) and rubies[ruby_at].start < strip.end:
                taken.append(rubies[ruby_at])
                ruby_at += 1
            if taken:
                strip.annotations = tuple(_annotate(strip, taken, ctx.library, node.vertical))
            strips.append(strip)
            begins = bool(strip.units) and strip.units[-1].kind.breaks == "paragraph"
    seen = [unit for strip in strips for unit in strip.units]
    letters = [unit for unit in seen if unit.font is not None and not unit.kind.space and not unit.kind.blank]
    return Prepared(
        strips=tuple(strips),
        text=text,
        lang=lang,
        base=styles[0][2],
        ideographic=any(unit.kind.wide for unit in letters),
        primary=letters[0].font if letters else None,
        missing=_ranges(unit for unit in seen if unit.missing),
        ruby=any(strip.annotations for strip in strips),
    )


def _paragraphs(text: str, along_path: bool) -> Iterator[tuple[Sequence[str], int]]:
    """The clusters of each paragraph with its forced break, and where it starts."""
    clusters = graphemes(text)
    if along_path:
        if clusters:
            yield clusters, 0
        return
    first = at = start = 0
    for k, cluster in enumerate(clusters):
        at += len(cluster)
        if kind_of(cluster).breaks == "paragraph":
            yield clusters[first : k + 1], start
            first, start = k + 1, at
    if first < len(clusters):
        yield clusters[first:], start


def _units(clusters: Sequence[str], start: int, styles: Sequence[tuple[int, int, Style]]) -> list[Unit]:
    """A unit for each cluster, with the style of its first code point."""
    low, high = 0, len(styles)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if styles[middle][0] <= start else (low, middle)
    at, made = start, []
    for cluster in clusters:
        while styles[low][1] <= at and low + 1 < len(styles):
            low += 1
        made.append(Unit(at, at + len(cluster), cluster, kind_of(cluster), styles[low][2]))
        at += len(cluster)
    return made


def _set_levels(units: list[Unit], text: str, start: int, direction: str, lang: str) -> int:
    level, found = levels(text, direction, lang)
    if found is not None:
        for unit in units:
            unit.level = found[unit.start - start]
    return level


def _choose_fonts(units: list[Unit], library: Library, vertical: bool) -> None:
    """The font of each unit, chosen with the whole paragraph in view: quotation marks go by their neighbours."""
    wanted = list(dict.fromkeys((unit.style.stack, unit.style.lang) for unit in units))
    texts = [unit.text for unit in units]
    if len(wanted) <= _LINE_LANGS:
        groups = [(question, 0, len(units)) for question in wanted]
    else:
        groups, first = [], 0
        for k in range(1, len(units) + 1):
            here = units[first].style
            if k == len(units) or (units[k].style.stack, units[k].style.lang) != (here.stack, here.lang):
                groups.append(((here.stack, here.lang), first, k))
                first = k
    for (stack, lang), first, last in groups:
        fonts = library.assign(texts[first:last], stack, lang, vertical=vertical)
        for unit, font in zip(units[first:last], fonts, strict=True):
            if unit.style.stack is stack and unit.style.lang == lang:
                unit.font = font
                unit.missing = font is None and not unit.kind.blank and not unit.kind.space


def _turned(unit: Unit, library: Library) -> bool:
    """Whether a unit lies on its side in vertical text (UAX 50; a font without the vertical form turns it)."""
    if unit.font is None or unit.kind.upright in ("U", "Tu"):
        return False
    if unit.kind.upright == "R" and (unit.text[0].isalnum() or not library.face(unit.font.face).has_han):
        return True
    return not has_vertical_form(library, unit.font, unit.text, unit.style.lang)


def _shape(units: list[Unit], library: Library, vertical: bool) -> list[Unit]:
    """Shape runs of equal font, style, script and level; what the font draws as one becomes one unit."""
    made: list[Unit] = []
    run: list[Unit] = []
    key: tuple[object, ...] = ()
    script = ""
    for unit in units:
        kind = unit.kind
        if unit.font is None or kind.breaks or kind.tab or kind.blank:
            if unit.missing:
                unit.advance = MISSING_WIDTH * unit.style.factor
            if run and kind.blank and unit.font is not None:
                run.append(unit)  # joiners and selectors act on the letters round them
                continue
            made += _shape_run(run, library, vertical, script)
            run = []
            made.append(unit)
            continue
        own = script_of(unit.text)
        if vertical:
            unit.turned = _turned(unit, library)
        style = unit.style
        here = (unit.font, style.features, style.lang, style.factor, unit.level, unit.turned)
        if run and (here != key or (own and script and own != script)):
            made += _shape_run(run, library, vertical, script)
            run, script = [], ""
        key, script = here, own or script
        run.append(unit)
    return made + _shape_run(run, library, vertical, script)


def _shape_run(run: list[Unit], library: Library, vertical: bool, script: str) -> list[Unit]:
    if not run:
        return []
    first = run[0]
    features = first.style.features
    if script in _CJK_SCRIPTS:
        features = (("kern", 0), *features)  # kana are set solid; their kerning is for proportional widths
    font = first.font
    if font is None:
        return run
    text = "".join(unit.text for unit in run)
    upright = vertical and not first.turned
    pieces = shape(
        library, text, font, first.style.lang, features, rtl=bool(first.level % 2) and not upright, vertical=upright
    )
    made: list[Unit] = []
    following = 0
    for unit in run:
        glyphs: tuple[Glyph, ...] = ()
        while following < len(pieces) and pieces[following].start < unit.end - first.start:
            # From left to right: in a right-to-left run the later piece stands to the left.
            own = pieces[following].glyphs
            glyphs = own + glyphs if unit.level % 2 and not upright else glyphs + own
            following += 1
        if not glyphs and made and not unit.kind.blank:
            _merge(made[-1], unit)
            continue
        if any(glyph.id == 0 for glyph in glyphs):
            unit.missing, unit.font = not unit.kind.blank, None
            unit.advance = 0.0 if unit.kind.blank else MISSING_WIDTH * unit.style.factor
        else:
            unit.glyphs = glyphs
            unit.advance = sum(glyph.advance for glyph in glyphs) * unit.style.factor
        made.append(unit)
    return made


def _merge(unit: Unit, more: Unit) -> None:
    unit.end, unit.text = more.end, unit.text + more.text


def _combine(units: list[Unit], library: Library) -> list[Unit]:
    """One or two digits among ideographs, and !! or !?, upright in one square (JLREQ 3.2.5)."""
    made: list[Unit] = []
    k = 0
    while k < len(units):
        last = k
        family = "0123456789" if units[k].text in "0123456789" else "!?"
        while last < len(units) and units[last].text in family and units[last].style is units[k].style:
            last += 1
        group = units[k:last]
        alone = not _is_latin(units, k - 1) and not _is_latin(units, last)
        wanted = len(group) in ((1, 2) if family[0] == "0" else (2,))
        if wanted and alone and all(unit.glyphs for unit in group):
            made.append(_combined(group))
            k = last
        else:
            made += group or [units[k]]
            k = max(last, k + 1)
    return made


def _is_latin(units: Sequence[Unit], k: int) -> bool:
    """Whether the unit there belongs to a word or number that lies on its side."""
    if not 0 <= k < len(units):
        return False
    char = units[k].text[0]
    return char.isascii() and (char.isalnum() or char in ".,:/%-+")


def _combined(group: list[Unit]) -> Unit:
    unit = group[0]
    factor = unit.style.factor
    glyphs, pen = [], 0.0
    for part in group:
        for glyph in part.glyphs:
            glyphs.append(Glyph(glyph.id, pen + glyph.x, glyph.y, 0.0))
            pen += glyph.advance
    for part in group[1:]:
        _merge(unit, part)
    unit.glyphs = tuple(glyphs)
    unit.stretch = min(1.0, 0.94 / pen) if pen else 1.0
    unit.inset = -pen * unit.stretch / 2  # across the line: half the group to either side of the centre
    unit.advance, unit.turned, unit.combined = factor, False, True
    return unit


def _mark_breaks(units: list[Unit], text: str, node: TextNode, library: Library) -> None:
    """Where lines may end, and what is inserted there."""
    if not units:
        return
    start, end = units[0].start, units[-1].end
    part = text[start:end]
    phrases = node.text_wrap == "balance"
    langs = dict.fromkeys(unit.style.lang for unit in units)
    places = {lang: line_places(part, lang, phrases) for lang in list(langs)[:32]}
    words = {lang: hyphen_places(part, lang, node.hyphens) for lang in places}
    fallback = next(iter(places))
    for k, unit in enumerate(units):
        lang = unit.style.lang if unit.style.lang in places else fallback
        at = unit.end - start
        soft = unit.text[-1] == SOFT_HYPHEN
        unit.breaks = at in places[lang] and not (soft and node.hyphens == "none")
        if unit.breaks and k + 1 < len(units) and _clings(unit, units[k + 1]):
            unit.breaks = False
        if (soft and unit.breaks) or (at in words[lang] and not unit.breaks):
            unit.breaks = True
            unit.hyphen = inserted(HYPHEN, unit, library, node.vertical)


def _clings(a: Unit, b: Unit) -> bool:
    """Doubled dashes and ellipses of Chinese are one mark, in every language's rules."""
    return a.text == b.text and a.text in ("—", "…", "⋯", "―")


def inserted(text: str, beside: Unit, library: Library, vertical: bool) -> Unit:
    """A unit that is not in the text (a hyphen, an ellipsis), in the style of the unit that it follows."""
    style = beside.style
    font = library.choose(text, beside.text, "", style.stack, style.lang, vertical=vertical)
    if text == HYPHEN and beside.font is not None and ord("-") in library.coverage(beside.font.face):
        text = HYPHEN if ord(HYPHEN) in library.coverage(beside.font.face) else "-"
        font = beside.font
    unit = Unit(0, len(text), text, kind_of(text), style, beside.level, font)
    shaped = _shape([unit], library, vertical)[0]
    shaped.start = shaped.end = beside.end
    shaped.missing = False
    if shaped.font is None:
        shaped.advance = 0.0
    return shaped


def _space(units: list[Unit], node: TextNode, library: Library) -> None:
    """The gaps between units, and what marks give up at line edges."""
    squeezing = node.punctuation == "squeeze"
    before: Unit | None = None
    for unit in units:
        style, kind = unit.style, unit.kind
        if kind.tab or (kind.breaks and node.path is not None):
            unit.advance = 0.0 if kind.tab else 0.3
        if squeezing and kind.mark and unit.font is not None and not unit.turned:
            sizes = blanks(library, unit.font, unit.glyphs, kind, node.vertical)
            unit.blank_before, unit.blank_behind = sizes[0] * style.factor, sizes[1] * style.factor
        if before is not None and not kind.blank:
            spaced = before.style.spacing
            if spaced and not (script_of(before.text) in CURSIVE and script_of(unit.text) in CURSIVE):
                unit.gap = spaced * before.style.factor
            if node.autospace and autospace(before.kind, kind) and not (before.combined or unit.combined):
                unit.gap += AUTOSPACE * min(before.style.factor, style.factor)
            unit.gap -= squeeze(before.kind, before.blank_behind, kind, unit.blank_before)
            before.spreads = before.kind.stretches or (
                (before.kind.wide or kind.wide) and not before.kind.space and not kind.space
            )
        if not kind.blank:
            before = unit


def _strips(units: list[Unit], level: int, begins: bool, whole: bool) -> Iterator[Strip]:
    """The units between forced breaks; the break itself is the last unit of the strip that it ends."""
    first = 0
    for k, unit in enumerate(units):
        if (unit.kind.breaks and not whole) or k == len(units) - 1:
            part = units[first : k + 1]
            yield Strip(part, part[0].start, part[-1].end, begins and first == 0, level)
            first = k + 1


def _annotate(strip: Strip, rubies: Sequence[Ruby], library: Library, vertical: bool) -> Iterator[Annotation]:
    """Shape the annotations of a strip, spread bases that are shorter than theirs, and keep short bases together."""
    units, at = strip.units, 0
    for ruby in rubies:
        while at < len(units) and units[at].end <= ruby.start:
            at += 1
        first = last = at
        while last < len(units) and units[last].start < ruby.end and not units[last].kind.breaks:
            last += 1
        if first == last:
            continue
        at = last
        base = units[first:last]
        style = ruby_style(base[0].style)
        words = "".join(c for c in graphemes(clean(ruby.text)) if not (kind_of(c).breaks or kind_of(c).tab))
        small = _units(graphemes(words), 0, ((0, len(words), style),)) if words else []
        _choose_fonts(small, library, vertical)
        small = _shape(small, library, vertical)
        for unit in small:
            unit.start, unit.end = base[0].start, base[-1].end
        width = sum(unit.advance for unit in small)
        _spread(base, width)
        if len(base) <= _UNBROKEN_RUBY:
            for unit in base[:-1]:
                unit.breaks, unit.hyphen = False, None
        for unit in base:
            unit.spreads = False
        yield Annotation(first, last, tuple(small), width)


def _spread(base: list[Unit], width: float) -> None:
    """Open a base up to the width of its ruby: twice as much between two units as at its ends (JLREQ 3.3.6)."""
    own = sum(unit.advance for unit in base) + sum(unit.gap for unit in base[1:])
    short = width - own
    if short <= 0:
        return
    if all(unit.kind.wide for unit in base):
        edge = short / (2 * len(base))
        for unit in base:
            unit.inset += edge
            unit.advance += 2 * edge
    else:
        base[0].inset += short / 2
        base[0].advance += short / 2
        base[-1].advance += short / 2


def _ranges(units: Iterator[Unit]) -> tuple[tuple[int, int], ...]:
    made: list[tuple[int, int]] = []
    for unit in units:
        if made and made[-1][1] == unit.start:
            made[-1] = (made[-1][0], unit.end)
        else:
            made.append((unit.start, unit.end))
    return tuple(made)
