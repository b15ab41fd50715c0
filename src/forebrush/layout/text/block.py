"""A text set at one size: its lines, one under the other, and what had to be left out.

Lines run along the *inline* axis (right, or down in vertical text) and follow each other along the *block* axis (down,
or from right to left). Lengths inside a line are in em, those of the block in px. Knows no glyph positions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from forebrush.fonts import Library
from forebrush.layout.text.lines import Ruler
from forebrush.layout.text.runs import inserted
from forebrush.layout.text.styles import RUBY_SIZE
from forebrush.layout.text.units import Prepared, Strip, Unit
from forebrush.layout.text.wrap import Wrap, wrap
from forebrush.scene.nodes import TextNode

__all__ = ["SLACK", "Block", "Centre", "Line", "centre_of", "compose"]

SLACK = 1 / 32
"""Px by which a line may be wider than its box: boxes come back from flexbox in single precision."""
IDEOGRAPH_CENTRE = 0.38
"""Em from the baseline up to the centre of the em square of CJK fonts (0.88 above, 0.12 below)."""
ELLIPSIS = "…"
_DROPPED_BEFORE_ELLIPSIS = frozenset("，、,;；：:（「『“‘([《〈【")


@dataclass(frozen=True, slots=True)
class Centre:
    """The vertical measures by which all lines of a text are placed, em: how mixed fonts keep one line spacing."""

    baseline: float
    """From the baseline up to the middle of the line."""
    ascent: float
    descent: float


@dataclass(slots=True)
class Line:
    """The units `first` to `shown` of a strip; up to `last` they belong to it unseen. Lengths along it in em."""

    strip: Strip
    first: int
    last: int
    shown: int
    start: int
    end: int
    indent: float
    lead: float
    length: float
    wraps: bool
    """The strip goes on in the next line."""
    added: Unit | None = None
    """A hyphen or an ellipsis."""
    tabs: tuple[tuple[int, float], ...] = ()
    before: float = 0.0
    """Px from the block's start to the line's start edge."""
    depth: float = 0.0
    """Px of the line along the block axis."""
    base: float = 0.0
    """Px from the block's start to the baseline (vertical: to the middle of the column)."""
    reach: float = 1.0
    """The largest size in it, as a factor."""


@dataclass(frozen=True, slots=True)
class Block:
    """A text set at `size` px; `width` is along the lines, `depth` across them, px."""

    size: float
    lines: tuple[Line, ...]
    width: float
    depth: float
    forced: bool
    """A word was parted where the language allows no break."""
    omitted: tuple[tuple[int, int], ...] = ()


def centre_of(prepared: Prepared, library: Library) -> Centre:
    """By ideographs where there are any, else by ascent and descent of the font of the first letter."""
    font = prepared.primary or prepared.base.stack.fonts[0]
    if prepared.ideographic or library.face(font.face).has_han:
        return Centre(IDEOGRAPH_CENTRE, IDEOGRAPH_CENTRE + 0.5, 0.5 - IDEOGRAPH_CENTRE)
    metrics = library.metrics(font)
    return Centre((metrics.ascent - metrics.descent) / 2, metrics.ascent, metrics.descent)


def compose(
    node: TextNode,
    prepared: Prepared,
    rulers: Sequence[Ruler],
    centre: Centre,
    size: float,
    width: float | None,
    depth: float | None,
    library: Library,
) -> Block:
    """Set a text at a size in lines of `width` px; with an ellipsis where it would go on beyond `depth` px."""
    room = (width + SLACK) / size if width is not None else float("inf")
    justified = node.text_align == "justify"
    lines, forced = _all_lines(node, rulers, room, node.text_wrap)
    _stack(node, lines, prepared, centre, size)
    omitted: list[tuple[int, int]] = []
    if node.overflow == "ellipsis" and lines:
        count = _room_for(node, lines, depth)
        if count < len(lines) and node.text_wrap in ("balance", "pretty"):
            # The end that these ways look to is not shown: the lines that are can be full.
            lines, forced = _all_lines(node, rulers, room, "wrap")
            _stack(node, lines, prepared, centre, size)
            count = _room_for(node, lines, depth)
        lines, omitted = _shorten(node, lines, count, room, library, rulers)
    extent = max(
        (min(line.indent + line.length, room if line.wraps and justified else float("inf")) for line in lines),
        default=0.0,
    )
    end = lines[-1].before + lines[-1].depth if lines else 0.0
    return Block(size, tuple(lines), max(extent, 0.0) * size, end, forced, tuple(omitted))


def indents(node: TextNode, strip: Strip) -> tuple[float, float]:
    """Em before the first and before every other line of a strip. A negative indent moves the others in instead."""
    first = node.indent if strip.begins_paragraph else 0.0
    if node.indent < 0:
        return (0.0 if strip.begins_paragraph else -node.indent), -node.indent
    return first, 0.0


def _all_lines(node: TextNode, rulers: Sequence[Ruler], room: float, how: Wrap) -> tuple[list[Line], bool]:
    """The lines of all strips, and whether a word was parted."""
    lines: list[Line] = []
    forced = False
    for ruler in rulers:
        made, parted = _strip_lines(node, ruler, room, how)
        if node.max_lines is not None and node.overflow == "visible" and len(lines) + len(made) > node.max_lines:
            if how not in ("wrap", "nowrap"):
                return _all_lines(node, rulers, room, "wrap")
            made = _run_on(made, max(1, node.max_lines - len(lines)), ruler)
        lines += made
        forced = forced or parted
    return lines, forced


def _strip_lines(node: TextNode, ruler: Ruler, room: float, how: Wrap) -> tuple[list[Line], bool]:
    strip = ruler.strip
    head, rest = indents(node, strip)
    justified = node.text_align == "justify"
    breaks, forced = wrap(ruler, room - rest, room - head, how, indent=head, justified=justified)
    lines: list[Line] = []
    first = 0
    for last in breaks:
        lines.append(_line(ruler, first, last, head if first == 0 else rest))
        first = last
    return lines, forced


def _run_on(lines: list[Line], count: int, ruler: Ruler) -> list[Line]:
    """No more than `count` lines: the last one holds the rest, and runs out of the box."""
    last = lines[count - 1]
    return [*lines[: count - 1], _line(ruler, last.first, len(ruler.strip.units), last.indent)]


def _line(ruler: Ruler, first: int, last: int, indent: float) -> Line:
    strip, units = ruler.strip, ruler.strip.units
    shown = max(ruler.shown[last], first)
    whole = last == len(units)
    return Line(
        strip=strip,
        first=first,
        last=last,
        shown=shown,
        start=units[first].start,
        end=strip.end if whole else units[last].start,
        indent=indent,
        lead=ruler.lead(first),
        length=max(ruler.width(first, last, indent), 0.0),
        wraps=not whole,
        added=None if whole else units[last - 1].hyphen,
        tabs=tuple(ruler.tab_widths(first, shown, indent).items()) if ruler.tabs else (),
        reach=ruler.reach(first, last),
    )


def _stack(node: TextNode, lines: list[Line], prepared: Prepared, centre: Centre, size: float) -> None:
    """Put the lines under each other: line boxes of `line_height` em, half of the leading above and half below."""
    at = 0.0
    # All lines make room for ruby when one has it, so that they keep their distance (JLREQ 3.3.2).
    annotated = max(0.0, RUBY_SIZE - (node.line_height - 1) / 2) if prepared.ruby else 0.0
    offset = 0.0 if node.vertical else centre.baseline
    for k, line in enumerate(lines):
        if k and line.first == 0 and line.strip.begins_paragraph:
            at += node.paragraph_gap * size
        line.before = at
        line.depth = (node.line_height * line.reach + annotated) * size
        line.base = at + (annotated + (node.line_height / 2 + offset) * line.reach) * size
        at += line.depth


def _room_for(node: TextNode, lines: Sequence[Line], depth: float | None) -> int:
    """How many lines there is room for: one at least."""
    count = len(lines) if node.max_lines is None else min(node.max_lines, len(lines))
    if depth is not None:
        while count > 1 and lines[count - 1].before + lines[count - 1].depth > depth + SLACK:
            count -= 1
    return count


def _shorten(
    node: TextNode, lines: list[Line], count: int, room: float, library: Library, rulers: Sequence[Ruler]
) -> tuple[list[Line], list[tuple[int, int]]]:
    """Keep `count` lines, and end what is cut off with an ellipsis."""
    by_strip = {id(ruler.strip): ruler for ruler in rulers}
    kept: list[Line] = []
    omitted: list[tuple[int, int]] = []
    for k, line in enumerate(lines[:count]):
        closing = k == count - 1 and count < len(lines)
        if closing or (node.text_wrap == "nowrap" and line.indent + line.length > room):
            cut = _cut(line, room, by_strip[id(line.strip)], library, node.vertical)
            if not closing and cut.end < line.end:
                omitted.append((cut.end, line.end))
            line = cut
        kept.append(line)
    if count < len(lines):
        omitted.append((kept[-1].end, lines[-1].end))
    return kept, omitted


def _cut(line: Line, room: float, ruler: Ruler, library: Library, vertical: bool) -> Line:
    """The line with an ellipsis at its end, and as many of its units as there is room for beside it."""
    units = line.strip.units
    last = max(line.shown, line.first)
    while last > line.first + 1 and ruler.pens[last - 1] - ruler.pens[line.first] > room:
        last -= 1
    while True:
        while last > line.first and (
            units[last - 1].kind.space or units[last - 1].kind.blank or units[last - 1].text in _DROPPED_BEFORE_ELLIPSIS
        ):
            last -= 1
        beside = units[last - 1] if last > line.first else units[min(line.first, len(units) - 1)]
        ellipsis = inserted(ELLIPSIS, beside, library, vertical)
        ellipsis.level = line.strip.level
        ellipsis.start = ellipsis.end = units[last - 1].end if last > line.first else line.start
        length = (
            ruler.pens[last - 1] + units[last - 1].advance - ruler.pens[line.first] - line.lead
            + ruler.tab_space(line.first, last, line.indent)
            if last > line.first
            else 0.0
        )  # fmt: skip
        if last <= line.first or line.indent + length + ellipsis.advance <= room:
            break
        last -= 1
    return replace(
        line, last=last, shown=last, end=ellipsis.end, length=length + ellipsis.advance, added=ellipsis, wraps=False
    )
