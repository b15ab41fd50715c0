"""From a set block to drawing items: glyph runs at their final places, lines and bands, frames of missing characters.

The last step: everything is turned into px and quantised. Knows no breaking and no fonts beyond their keys.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from forebrush.fonts import FontKey
from forebrush.layout.context import Context
from forebrush.layout.frame import quantise
from forebrush.layout.paints import paints, stroke_paints
from forebrush.layout.text.block import Block, Centre, Line
from forebrush.layout.text.decorate import Band, highlight, rule
from forebrush.layout.text.justify import shares
from forebrush.layout.text.order import Placed, placed_units
from forebrush.layout.text.ruby import GAP, ruby_places
from forebrush.layout.text.styles import Style
from forebrush.layout.text.tracks import Across, Along, Down, Track
from forebrush.layout.text.units import Annotation, Prepared, Unit
from forebrush.scene.drawing import FlatPaint, GlyphRun, Item, Paint, PathItem, Rgba, TextItem, TextLine
from forebrush.scene.nodes import TextNode
from forebrush.scene.paths import Segment, write

__all__ = ["items_of"]

_PAD = 0.06
"""Em by which a highlight reaches beyond the letters."""
_UNDER_LETTERS, _UNDER_IDEOGRAPHS = 0.13, 0.2
"""Em from the baseline down to the middle of an underline: below most of a g, and clear of ideographs."""
_FRAME = 0.05
"""Em of the line of the frame that stands for a missing character."""


@dataclass(slots=True)
class _Run:
    """A glyph run that is being filled."""

    font: FontKey
    size: float
    color: Rgba | None
    kind: str
    rtl: bool
    stretch: float
    line: int
    glyphs: list[int] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
    angles: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Setter:
    """Gathers what the lines of one block draw."""

    node: TextNode
    prepared: Prepared
    block: Block
    centre: Centre
    ctx: Context
    paints: tuple[Paint, ...]
    runs: list[_Run] = field(default_factory=list)
    behind: list[PathItem] = field(default_factory=list)
    over: list[PathItem] = field(default_factory=list)
    frames: list[PathItem] = field(default_factory=list)

    def line(self, index: int, line: Line, track: Track, opened: list[float] | None, kind: str = "text") -> None:
        """Draw one line."""
        placed = placed_units(line, opened)
        for item in placed:
            self.unit(item.unit, item.at, track, index, "inserted" if item.index < 0 else "text", 0.0)
        self.decorations(placed, track)
        notes = line.strip.annotations
        low, high = (bisect_left(notes, at, key=lambda note: note.first) for at in (line.first, line.shown))
        for annotation in notes[low:high]:
            self.ruby(annotation, placed, track, index)

    def unit(
        self,
        unit: Unit,
        at: float,
        track: Track,
        line: int,
        kind: str,
        rise: float,
        source: tuple[int, int] | None = None,
    ) -> None:
        """Draw the glyphs of one unit whose advance begins at `at` em; they stand for `source` of the text."""
        size, style = self.block.size, unit.style
        if unit.missing:
            self.frames.append(self._frame(unit, at, track))
            return
        if unit.font is None or not unit.glyphs:
            return
        own = size * style.factor
        middle = at + unit.advance / 2
        angle = track.angle(middle * size) if isinstance(track, Along) else 90.0 if unit.turned else 0.0
        run = self._run(unit, own, kind, line)
        start, end = source or (unit.start, unit.end)
        pen = 0.0
        for glyph in unit.glyphs:
            x, y = self._origin(unit, at, pen, glyph.x, glyph.y, rise, middle, track)
            run.glyphs.append(glyph.id)
            run.xs.append(quantise(x))
            run.ys.append(quantise(y))
            run.angles.append(round(angle, 3) + 0.0)
            run.starts.append(start)
            run.ends.append(end)
            pen += glyph.advance

    def _origin(
        self, unit: Unit, at: float, pen: float, dx: float, dy: float, rise: float, middle: float, track: Track
    ) -> tuple[float, float]:
        """Where the origin of a glyph goes: `pen`, `dx` and `dy` in em of the unit's own size."""
        size, factor = self.block.size, unit.style.factor
        up = unit.style.rise + rise
        if unit.combined:
            x, y = track.point((at + unit.advance / 2) * size, (unit.inset + dx * unit.stretch * factor + up) * size)
            return x, y + (self.centre.baseline - 0.02 - dy) * factor * size
        if self.node.vertical and not unit.turned:
            return track.point((at + unit.inset + (pen - dy) * factor) * size, (dx * factor + up) * size)
        if unit.turned:
            baseline = -self._side_centre(unit) * factor
            return track.point((at + unit.inset + (pen + dx) * factor) * size, (baseline + dy * factor + up) * size)
        if isinstance(track, Along):
            # A unit stands on the path as one piece, turned about its middle.
            x, y = track.point(middle * size, (up + dy * factor) * size)
            x2, y2 = track.point(middle * size, (up + dy * factor + 1) * size)
            back = (at + unit.inset + (pen + dx) * factor - middle) * size
            return x - (y2 - y) / size * back, y + (x2 - x) / size * back
        return track.point((at + unit.inset + (pen + dx) * factor) * size, (up + dy * factor) * size)

    def _side_centre(self, unit: Unit) -> float:
        """Em from the baseline to the middle of letters that lie on their side: between capitals and small letters."""
        if unit.font is None:
            return self.centre.baseline
        metrics = self.ctx.library.metrics(unit.font)
        return (metrics.cap_height + metrics.x_height) / 4

    def _run(self, unit: Unit, size: float, kind: str, line: int) -> _Run:
        assert unit.font is not None
        rtl = bool(unit.level % 2) and not (self.node.vertical and not unit.turned)
        key = (unit.font, quantise(size), unit.style.color, kind, rtl, unit.stretch, line)
        if self.runs:
            last = self.runs[-1]
            if key == (last.font, last.size, last.color, last.kind, last.rtl, last.stretch, last.line):
                return last
        self.runs.append(_Run(*key))
        return self.runs[-1]

    def ruby(self, annotation: Annotation, placed: Sequence[Placed], track: Track, index: int) -> None:
        """Draw an annotation over that part of its base that is on this line, on which the base begins."""
        base = [item for item in placed if annotation.first <= item.index < annotation.last]
        if not base or not annotation.units:
            return
        left = min(item.at for item in base)
        right = max(item.at + item.width for item in base)
        own, small = base[0].unit.style, annotation.units[0].style.factor
        if self.node.vertical:
            rise = own.factor / 2 + GAP + small / 2
        else:
            rise = own.factor * self.centre.ascent + GAP + small * self.centre.descent
            if not self.prepared.ideographic:
                rise = own.factor * 0.8 + GAP + small * 0.2
        for unit, at in zip(annotation.units, ruby_places(annotation, left, right - left), strict=True):
            self.unit(unit, at, track, index, "ruby", rise, (annotation.start, annotation.end))

    def decorations(self, placed: Sequence[Placed], track: Track) -> None:
        """Draw highlights, underlines and strikes over stretches of one style."""
        k = 0
        while k < len(placed):
            style = placed[k].unit.style
            last = k
            while last + 1 < len(placed) and _alike(placed[last + 1].unit.style, style):
                last += 1
            if style.highlight is not None or style.underline != "none" or style.strike:
                size = self.block.size
                band = Band(track, placed[k].at * size, (placed[last].at + placed[last].width) * size)
                self._decorate(band, style)
            k = last + 1

    def _decorate(self, band: Band, style: Style) -> None:
        size = self.block.size * style.factor
        up = style.rise * self.block.size
        colored = (FlatPaint(style.color),) if style.color is not None else self.paints
        upright, lang = self.node.vertical, style.lang.split("-")[0]
        if style.highlight is not None:
            low = -0.5 if upright else self.centre.baseline - 0.5
            padded = Band(band.track, band.start - _PAD * size, band.end + _PAD * size)
            self.behind.append(
                highlight(padded, (low - _PAD) * size + up, (low + 1 + _PAD) * size + up, style.highlight)
            )
        if style.underline != "none":
            if upright:
                # CLREQ and JLREQ: left in Chinese, right in Japanese; away from ruby, which stands on the right.
                at = 0.58 if lang in ("ja", "ko") and not self.prepared.ruby else -0.58
            else:
                at = -(_UNDER_IDEOGRAPHS if self.prepared.ideographic else _UNDER_LETTERS)
            self.over.append(rule(band, at * size + up, size, style.underline, colored, "underline"))
        if style.strike:
            at = 0.0 if upright else self.centre.baseline if self.prepared.ideographic else 0.27
            self.over.append(rule(band, at * size + up, size, "solid", colored, "strike"))

    def _frame(self, unit: Unit, at: float, track: Track) -> PathItem:
        """The empty frame of an em square where a character is missing."""
        size = self.block.size
        own = unit.style.factor
        low = -0.5 * own if self.node.vertical else (self.centre.baseline - 0.5) * own
        low += unit.style.rise
        segments = []
        for inset in (0.06, 0.06 + _FRAME):
            inset *= own
            left, right, bottom, top = at + inset, at + own - inset, low + inset, low + own - inset
            corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
            for k, (s, t) in enumerate(corners):
                x, y = track.point(s * size, t * size)
                segments.append(Segment("L" if k else "M", (quantise(x), quantise(y))))
            segments.append(Segment("Z", ()))
        color = (FlatPaint(unit.style.color),) if unit.style.color is not None else self.paints
        return PathItem(write(segments, 6), color, rule="evenodd", what="missing")

    def glyph_runs(self) -> tuple[GlyphRun, ...]:
        """The runs, frozen, with their fonts in the table of the frame."""
        made = []
        for run in self.runs:
            emoji = "colour" in self.ctx.library.face(run.font.face).styles
            made.append(
                GlyphRun(
                    font=self.ctx.font(run.font),
                    size=run.size,
                    glyphs=tuple(run.glyphs),
                    xs=tuple(run.xs),
                    ys=tuple(run.ys),
                    starts=tuple(run.starts),
                    ends=tuple(run.ends),
                    line=run.line,
                    angles=tuple(run.angles) if any(run.angles) else (),
                    stretch=round(run.stretch, 4),
                    color=run.color,
                    emoji=emoji,
                    kind=run.kind,  # type: ignore[arg-type]
                    rtl=run.rtl,
                )
            )
        return tuple(made)


def _alike(a: Style, b: Style) -> bool:
    """Whether two neighbouring units share their lines and bands."""
    return a is b or (
        (a.underline, a.strike, a.highlight, a.color, a.factor, a.rise)
        == (b.underline, b.strike, b.highlight, b.color, b.factor, b.rise)
    )


def _offset(line: Line, align: str, room: float) -> tuple[float, list[float] | None]:
    """Em from the start edge of the box to the line's, and what justification opens."""
    free = room - line.indent - line.length
    if align == "justify":
        if line.wraps:
            units = line.strip.units[line.first : line.shown]
            return line.indent, shares(units, free)
        return line.indent, None
    return line.indent + {"start": 0.0, "center": free / 2, "end": free}[align], None


def items_of(
    node: TextNode, prepared: Prepared, block: Block, centre: Centre, width: float, height: float, ctx: Context
) -> tuple[Item, ...]:
    """The items of a block set in a box of px: highlights, the text, rules, and frames of missing characters."""
    box = (0.0, 0.0, width, height)
    setter = Setter(node, prepared, block, centre, ctx, paints(node.fills, box, ctx, node.id))
    along, across = (height, width) if node.vertical else (width, height)
    spare = across - block.depth
    start = {"top": 0.0, "middle": spare / 2, "bottom": spare}[node.vertical_align]
    lines: list[TextLine] = []
    for index, line in enumerate(block.lines):
        offset, opened = _offset(line, node.text_align, along / block.size)
        length = line.length + (sum(opened) if opened else 0.0)
        if line.strip.level % 2:
            offset = along / block.size - offset - length
        base = start + line.base
        at = offset * block.size
        track: Track = Down(width - base, at) if node.vertical else Across(at, base)
        setter.line(index, line, track, opened)
        lines.append(text_line(line, track, length, block.size, node.vertical, centre))
    return finished(setter, lines, ctx, box)


def text_line(line: Line, track: Track, length: float, size: float, vertical: bool, centre: Centre) -> TextLine:
    """The record of a line."""
    x, y = track.point(0.0, 0.0)
    ascent, descent = (0.5, 0.5) if vertical else (centre.ascent, centre.descent)
    return TextLine(
        start=line.start,
        end=line.end,
        x=quantise(x),
        y=quantise(y),
        length=quantise(length * size),
        ascent=quantise(ascent * size * line.reach),
        descent=quantise(descent * size * line.reach),
        inserted=line.added.text if line.added is not None else "",
    )


def finished(
    setter: Setter, lines: Sequence[TextLine], ctx: Context, box: tuple[float, float, float, float]
) -> tuple[Item, ...]:
    """The items of a setter whose lines are drawn, in the order in which they cover each other."""
    node = setter.node
    text = TextItem(
        text=node.text,
        lang=setter.prepared.lang,
        size=quantise(setter.block.size),
        lines=tuple(lines),
        runs=setter.glyph_runs(),
        paints=setter.paints,
        strokes=stroke_paints(node.strokes, box, ctx, node.id),
        vertical=node.vertical,
        rtl=bool(setter.prepared.strips[0].level % 2) if setter.prepared.strips else False,
        omitted=setter.block.omitted,
    )
    return (*setter.behind, text, *setter.over, *setter.frames)
