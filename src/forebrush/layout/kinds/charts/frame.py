"""The frame of bar and line charts: where the plot lies, its grid and tick labels, its categories and legend.

Category labels never collide: they stand on one line, else wrapped, else (on lines, where neighbours tell the rest)
every second, third ... of them, else slanted, and thinned out when even that is too dense.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, inked, shown
from forebrush.layout.kinds.charts.ticks import Scale
from forebrush.layout.kinds.charts.words import LINE, Words, widest
from forebrush.layout.paints import paint
from forebrush.layout.shapes import box_path
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import Segment, read, transform, write
from forebrush.scene.values import Radii

__all__ = ["Labels", "Plot", "category_labels", "grid", "legend", "tick_words", "value_axis"]

FAINT, GRID, BASE = 0.68, 0.13, 0.42
"""How much of the ink tick labels, grid lines and the zero line take."""
SMALL = 0.86
"""Size of ticks, categories and legend, as a factor on the chart's."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The rectangle of the data, and how values and categories lie in it."""

    box: XYWH
    scale: Scale
    count: int
    horizontal: bool

    @property
    def band(self) -> float:
        """Px that a category has."""
        return (self.box[3] if self.horizontal else self.box[2]) / max(self.count, 1)

    def value(self, at: float) -> float:
        """Px along the value axis of a place between low (0) and high (1), kept inside the plot."""
        at = min(max(at, 0.0), 1.0)
        x, y, width, height = self.box
        return x + width * at if self.horizontal else y + height * (1 - at)

    def category(self, index: int) -> float:
        """Px along the other axis of the middle of a category."""
        return (self.box[1] if self.horizontal else self.box[0]) + self.band * (index + 0.5)


def tick_words(node: Chart, scale: Scale, units: Sequence[str], ctx: Context) -> tuple[str, ...]:
    """The words of the ticks: by the axis' format, else plain numbers with the decimals of a step."""
    exponent = scale.step.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    unit = units[0] if units and all(unit == units[0] for unit in units) and units[0] in ("%", "％", "percent") else ""
    return tuple(shown(tick, node.axis.format, unit, min(decimals, 40), node, ctx) for tick in scale.ticks)


def value_axis(node: Chart, plot: Plot, texts: Sequence[str], words: Words, ink: Rgba) -> list[Item]:
    """Tick labels beside the plot."""
    size, color = node.size * SMALL, inked(ink, FAINT)
    made: list[Item] = []
    x, y, _, height = plot.box
    last = -math.inf
    for tick, text in zip(plot.scale.ticks, texts, strict=True):
        at = plot.value(plot.scale.at(tick))
        if plot.horizontal:
            box = words.box(text, size, at, y + height + size * 0.35, 0.5, 0.0)
            if box[0] > last:
                made += words.put(text, size, at, y + height + size * 0.35, 0.5, 0.0, color)
                last = box[0] + box[2] + size * 0.4
        else:
            made += words.put(text, size, x - size * 0.55, at, 1.0, 0.5, color)
    return made


def grid(node: Chart, plot: Plot, ink: Rgba, ctx: Context) -> list[Item]:
    """Grid lines at the ticks, and the stronger line from which values are counted."""
    x, y, width, height = plot.box
    hair = max(node.size / 16, 0.5)
    made: list[Item] = []

    def line(at: float) -> list[Segment]:
        if plot.horizontal:
            return [Segment("M", (at, y)), Segment("L", (at, y + height))]
        return [Segment("M", (x, at)), Segment("L", (x + width, at))]

    if node.axis.grid and plot.scale.ticks:
        lines = [segment for tick in plot.scale.ticks if tick for segment in line(plot.value(plot.scale.at(tick)))]
        if lines:
            made.append(PathItem(write(lines), strokes=(StrokePaint(FlatPaint(inked(ink, GRID)), hair),), what="rule"))
    zero = plot.value(plot.scale.at(min(max(plot.scale.low * 0, plot.scale.low), plot.scale.high)))
    base = StrokePaint(FlatPaint(inked(ink, BASE)), hair * 1.25)
    made.append(PathItem(write(line(zero)), strokes=(base,), what="rule"))
    return made


# Categories -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Labels:
    """How category labels are set: every which, how large, in how many lines or slanted, and how tall that is."""

    every: int
    lines: int
    size: float
    height: float = 0.0
    slanted: bool = False
    longest: float = 0.0
    """Px at which a slanted label, or one beside the plot, is cut or wrapped."""
    lead: float = 0.0
    """Px between labels beside the plot and the plot."""


def category_labels(node: Chart, words: Words, band: float, room: float, *, thin: bool) -> Labels:
    """Chooses how labels below a plot stand where each has `band` px, and together at most `room` px of height.

    `thin`: labels may be left out rather than slanted.
    """
    full = node.size * SMALL
    texts = [text for text in node.categories if text]
    if not texts:
        return Labels(1, 1, full)
    for size in (full, full * 0.9, full * 0.8):
        line, gap = size * LINE, size * 0.5
        if widest(words, texts, size) + gap <= band:
            return Labels(1, 1, size, line)
        if band > size * 2.5 and max(words.narrowest(text, size) for text in texts) + gap <= band:
            tall = max(words.size_of(text, size, 0, band - gap)[1] for text in texts)
            if tall <= min(room, 3.2 * line):
                return Labels(1, max(1, round(tall / line)), size, tall)
        if thin:
            break
    wide, line, gap = widest(words, texts, full), full * LINE, full * 0.5
    if thin and wide + gap <= room * 3:
        return Labels(math.ceil((wide + gap) / band), 1, full, line)
    # At 45 degrees a label needs the height of its line over sin 45 along the axis.
    every = max(1, math.ceil(line * math.sqrt(2) * 0.82 / band))
    longest = min(wide, max(room * math.sqrt(2) - line, full * 2))
    return Labels(every, 1, full, (longest + line) * math.sqrt(0.5), True, longest)


def put_categories(node: Chart, plot: Plot, how: Labels, words: Words, ink: Rgba) -> list[Item]:
    """The category labels: below a plot as was chosen, or left of it in a column."""
    size, color = how.size, inked(ink, 0.86)
    x, y, _, height = plot.box
    below = y + height + size * 0.5
    made: list[Item] = []
    for index, text in enumerate(node.categories[: plot.count]):
        if index % how.every:
            continue
        at = plot.category(index)
        if plot.horizontal:
            made += words.put(text, size, x - how.lead, at, 1.0, 0.5, color, width=how.longest, lines=how.lines)
        elif how.slanted:
            made += words.put(text, size, at + size * 0.3, below, 1.0, 0.5, color, width=how.longest, turn=-45)
        else:
            width = plot.band - size * 0.5 if how.lines > 1 else None
            made += words.put(text, size, at, below, 0.5, 0.0, color, width=width, lines=how.lines)
    return made


# Legend -----------------------------------------------------------------------------------------------


def legend(
    node: Chart,
    rows: Sequence[Row],
    box: XYWH,
    words: Words,
    ink: Rgba,
    ctx: Context,
    *,
    mark: Literal["box", "line"],
    column: bool = False,
    center: bool = False,
) -> tuple[list[Item], float]:
    """Names with their colours, in rows that wrap, or one below the other; and how tall that is.

    `center` puts one row in the middle. What does not fit the height is left out, as `text-omitted`.
    """
    size = node.size * SMALL
    line, swatch = size * LINE * 1.25, size * 0.74
    x, y, width, height = box
    if center:
        whole = sum(swatch * 1.6 + words.size_of(row.name, size)[0] + size * 1.3 for row in rows) - size * 1.3
        spare = max(0.0, (width - whole) / 2)
        x, width = x + spare, width - 2 * spare + 0.01
    at_x, at_y = x, y
    made: list[Item] = []
    for index, row in enumerate(rows):
        room = max(min(width - swatch * 1.6, words.size_of(row.name, size)[0]), 1.0)
        wide = swatch * 1.6 + room
        if index and (column or at_x + wide > x + width + 0.01):
            at_x, at_y = x, at_y + line
        if index and at_y + line > y + height + 0.01:
            left = [other.name for other in rows[index:]]
            ctx.find("text-omitted", f"the legend has no room for {', '.join(left)}"[:300], node=node.id, text=left)
            at_y -= line
            break
        middle = at_y + line / 2
        made.append(_swatch(node, row, at_x, middle, swatch, mark, ctx))
        made += words.put(row.name, size, at_x + swatch * 1.6, middle, 0.0, 0.5, inked(ink, 0.9), width=room)
        at_x += wide + size * 1.3
    return made, at_y + line - y


def _swatch(node: Chart, row: Row, x: float, middle: float, side: float, mark: str, ctx: Context) -> Item:
    filled = paint(row.fill, (x, middle - side / 2, side, side), ctx, node.id)
    if mark == "line":
        width = min(max(node.line_width, 1.0), side * 0.5)
        line = write([Segment("M", (x, middle)), Segment("L", (x + side, middle))])
        return PathItem(line, strokes=(StrokePaint(filled, width, cap="round"),), what="legend")
    d = box_path(side, side, Radii((side * 0.24,) * 4))
    return PathItem(write(transform(read(d), (1, 0, 0, 1, x, middle - side / 2))), (filled,), what="legend")
