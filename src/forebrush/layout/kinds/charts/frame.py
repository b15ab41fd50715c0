"""The frame of bar and line charts: where the plot lies, its grid and tick labels, its categories and legend.

Category labels never collide: they stand on one line, else wrapped, else (on lines, where neighbours tell the rest)
every second, third ... of them, else slanted or upright, and thinned out when even that is too dense.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, inked, percent, shown
from forebrush.layout.kinds.charts.ticks import Scale
from forebrush.layout.kinds.charts.words import LEAST, LINE, Words, small, widest
from forebrush.layout.paints import paint
from forebrush.layout.shapes import box_path
from forebrush.scene.charts import Axis
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import Segment, read, transform, write
from forebrush.scene.values import Radii

__all__ = [
    "BELOW",
    "FAINT",
    "Labels",
    "Plot",
    "category_labels",
    "grid",
    "legend",
    "legend_height",
    "legend_width",
    "put_categories",
    "rule",
    "tick_words",
    "value_axis",
]

FAINT, GRID, BASE = 0.78, 0.13, 0.5
"""How much of the ink tick labels, grid lines and the zero line take."""
BELOW = 0.62
"""Em between the plot and the words below it."""


@dataclass(frozen=True, slots=True)
class Plot:
    """The rectangle of the data, and how values and categories (or, in `cross`, the values of x) lie in it."""

    box: XYWH
    scale: Scale
    count: int
    horizontal: bool
    edge: bool = False
    """The first and the last category lie on the edges, not half a band inside."""
    cross: Scale | None = None

    @property
    def length(self) -> float:
        """Px of the plot along its categories."""
        return self.box[3] if self.horizontal else self.box[2]

    @property
    def band(self) -> float:
        """Px that a category has."""
        return self.length / max(self.count - (1 if self.edge else 0), 1)

    def value(self, at: float) -> float:
        """Px along the value axis of a place between low (0) and high (1), kept inside the plot."""
        at = min(max(at, 0.0), 1.0)
        x, y, width, height = self.box
        return x + width * at if self.horizontal else y + height * (1 - at)

    def base(self) -> float:
        """Px of the value from which bars and areas grow: 0, or the end of the axis that is nearest to it."""
        low, high = self.scale.low, self.scale.high
        return self.value(0.0 if self.scale.log else self.scale.at(min(max(low * 0, low), high)))

    def category(self, index: int) -> float:
        """Px along the other axis of the middle of a category."""
        start = self.box[1] if self.horizontal else self.box[0]
        if self.edge and self.count > 1:
            return start + self.length * index / (self.count - 1)
        return start + self.length / max(self.count, 1) * (index + 0.5)

    def spot(self, across: float, along: float) -> tuple[float, float]:
        """The point at px along the categories and px along the values."""
        return (along, across) if self.horizontal else (across, along)


def tick_words(node: Chart, axis: Axis, scale: Scale, unit: str, ctx: Context) -> tuple[str, ...]:
    """The words of the ticks: by the axis' format, else plain numbers with the decimals of a step."""
    exponent = scale.step.normalize().as_tuple().exponent
    decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    unit = {"%": "%", "％": "％", "percent": "%"}.get(unit, "")
    made = []
    for tick in scale.ticks:
        own = tick.normalize().as_tuple().exponent if scale.log else None
        places = max(0, -own) if isinstance(own, int) else decimals
        pattern = axis.format or (percent(min(places, 40), ctx).replace("%", unit) if unit else "")
        made.append(shown(tick, pattern, "", min(places, 40), node, ctx))
    return tuple(made)


def value_axis(
    scale: Scale, box: XYWH, texts: Sequence[str], words: Words, ink: Rgba, *, below: bool, size: float
) -> list[Item]:
    """Tick labels left of a plot or below it; one that would touch the one before it is left out."""
    color = inked(ink, FAINT)
    made: list[Item] = []
    x, y, width, height = box
    for tick, text in zip(scale.ticks, texts, strict=True):
        at = min(max(scale.at(tick), 0.0), 1.0)
        point = (x + width * at, y + height + size * BELOW, 0.5, 0.0) if below else (
            x - size * 0.55, y + height * (1 - at), 1.0, 0.5)  # fmt: skip
        left, top, wide, tall = words.box(text, size, *point)
        apart = size * 0.4 if below else 0.0
        if words.free((left - apart, top, wide + 2 * apart, tall)):
            made += words.put(text, size, *point, color)
    return made


def grid(node: Chart, plot: Plot, ink: Rgba) -> list[Item]:
    """Grid lines at the ticks, and the stronger line from which values are counted."""
    hair = max(node.size / 16, 0.5)
    made: list[Item] = []
    low, high = plot.scale.low, plot.scale.high
    lines: list[Segment] = []
    if node.axis.grid:
        values = [tick for tick in plot.scale.ticks if tick or plot.cross]
        lines += [s for tick in values for s in rule(plot, plot.value(plot.scale.at(tick)), along=plot.horizontal)]
    if plot.cross is not None and node.x_axis.grid:
        x, _, width, _ = plot.box
        lines += [s for tick in plot.cross.ticks for s in rule(plot, x + width * plot.cross.at(tick), along=True)]
    if lines:
        made.append(PathItem(write(lines), strokes=(StrokePaint(FlatPaint(inked(ink, GRID)), hair),), what="rule"))
    base = StrokePaint(FlatPaint(inked(ink, BASE)), hair * 1.25)
    if plot.cross is None or low * 0 == min(max(low * 0, low), high):
        made.append(PathItem(write(rule(plot, plot.base(), along=plot.horizontal)), strokes=(base,), what="rule"))
    if plot.cross is not None and plot.cross.low <= 0 <= plot.cross.high and not plot.cross.log:
        x, _, width, _ = plot.box
        zero = x + width * plot.cross.at(plot.cross.low * 0)
        made.append(PathItem(write(rule(plot, zero, along=True)), strokes=(base,), what="rule"))
    return made


def rule(plot: Plot, at: float, *, along: bool) -> list[Segment]:
    """A line through the whole plot: upright at an x (`along`), or level at a y."""
    x, y, width, height = plot.box
    if along:
        return [Segment("M", (at, y)), Segment("L", (at, y + height))]
    return [Segment("M", (x, at)), Segment("L", (x + width, at))]


# Categories -------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Labels:
    """How category labels are set: every which, how large, in how many lines or slanted, and how tall that is."""

    every: int
    lines: int
    size: float
    height: float = 0.0
    turn: float = 0.0
    """Degrees: 0, -45 or -90."""
    longest: float = 0.0
    """Px at which a slanted label, or one beside the plot, is cut or wrapped."""
    lead: float = 0.0
    """Px between labels beside the plot and the plot."""
    drop: float = 0.0
    """Px below the plot that values of bars below 0 take."""


def category_labels(
    node: Chart, words: Words, band: float, room: float, *, thin: bool, slanted: bool = False
) -> Labels:
    """Chooses how labels below a plot stand where each has `band` px, and together at most `room` px of height.

    `thin`: labels may be left out rather than slanted. `slanted`: they are slanted in any case.
    """
    full = small(node)
    texts = [text for text in node.categories if text]
    if not texts:
        return Labels(1, 1, full)
    for size in () if slanted else dict.fromkeys(max(full * part, LEAST) for part in (1, 0.9, 0.8)):
        line, gap = size * LINE, size * 0.5
        if widest(words, texts, size) + gap <= band:
            return Labels(1, 1, size, line)
        if band > size * 2.5 and max(words.narrowest(text, size) for text in texts) + gap <= band:
            tall = max(words.size_of(text, size, 0, band - gap)[1] for text in texts)
            if tall <= min(room, 3.2 * line):
                return Labels(1, max(1, round(tall / line)), size, tall)
    wide, line, gap = widest(words, texts, full), full * LINE, full * 0.5
    if thin and not slanted and wide + gap <= room * 3:
        return Labels(math.ceil((wide + gap) / band), 1, full, line)
    # At 45 degrees a label needs the height of its line over sin 45 along the axis.
    room *= 1.3
    every = max(1, math.ceil(line * math.sqrt(2) * 0.95 / band))
    longest = min(wide, max(room * math.sqrt(2) - line, full * 2))
    upright = max(1, math.ceil(line * 1.05 / band))
    if upright < every or (longest < wide and wide <= room):
        tall = min(wide, max(room, full * 2))
        return Labels(upright, 1, full, tall, -90.0, tall)
    return Labels(every, 1, full, (longest + line) * math.sqrt(0.5), -45.0, longest)


def put_categories(node: Chart, plot: Plot, how: Labels, words: Words, ink: Rgba, room: XYWH) -> list[Item]:
    """The category labels: below a plot as was chosen, or left of it in a column; inside of `room`."""
    size, color = how.size, inked(ink, 0.86)
    x, y, _, height = plot.box
    below = y + height + how.drop + small(node) * BELOW
    made: list[Item] = []
    left: list[str] = []
    for index, text in enumerate(node.categories[: plot.count]):
        if not text:
            continue
        at = plot.category(index)
        if index % how.every:
            left.append(text)
        elif plot.horizontal:
            made += words.put(text, size, x - how.lead, at, 1.0, 0.5, color, width=how.longest, lines=how.lines)
        elif how.turn == -90:
            made += words.put(text, size, at, below, 1.0, 0.5, color, width=how.longest, turn=-90)
        elif how.turn:
            made += words.put(text, size, at + size * 0.3, below, 1.0, 0.0, color, width=how.longest, turn=-45)
        else:
            # A label of several lines stays in its band; one at an edge moves in.
            width = plot.band - size * 0.5 if how.lines > 1 else None
            if width is None and (wide := words.size_of(text, size)[0]) > room[2]:
                width = room[2]
            wide = width if width is not None else wide
            at = min(max(at, room[0] + wide / 2), max(room[0] + room[2] - wide / 2, room[0] + wide / 2))
            if plot.edge and not words.free((at - wide / 2 - size * 0.3, below, wide + size * 0.6, size)):
                left.append(text)
                continue
            made += words.put(text, size, at, below, 0.5, 0.0, color, width=width, lines=how.lines)
    if left:
        words.omit(left, f"{len(left)} categories have no room for their words", again=not plot.edge)
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
    mark: Literal["box", "line", "dot"],
    column: bool = False,
    center: bool = False,
) -> list[Item]:
    """Names with their colours, in rows that wrap, or one below the other.

    `center` puts one row in the middle. What does not fit the height is left out, as `text-omitted`.
    """
    size, color = small(node), inked(ink, 0.9)
    swatch = size * 0.74
    made: list[Item] = []
    left: list[str] = []
    for row, (x, y, room) in zip(rows, _spread(node, rows, box, words, column=column, center=center), strict=True):
        middle = y + size * LINE * 1.25 / 2
        if rows[0] is not row and y + size * LINE * 1.25 > box[1] + box[3] + 0.01:
            left.append(row.name)
            continue
        made.append(_swatch(node, row, x, middle, swatch, mark, ctx))
        made += words.put(row.name, size, x + swatch * 1.6, middle, 0.0, 0.5, color, width=room)
    if left:
        words.omit(left, "the legend has no room for")
    return made


def legend_height(node: Chart, rows: Sequence[Row], width: float, words: Words, *, column: bool = False) -> float:
    """Px of the height that a legend wants in a width."""
    places = _spread(node, rows, (0.0, 0.0, width, 0.0), words, column=column, center=False)
    return max((y for _, y, _ in places), default=0.0) + small(node) * LINE * 1.25


def legend_width(node: Chart, rows: Sequence[Row], words: Words) -> float:
    """Px of the width of a legend in a column."""
    return widest(words, [row.name for row in rows], small(node)) + small(node) * 0.74 * 1.6


def _spread(
    node: Chart, rows: Sequence[Row], box: XYWH, words: Words, *, column: bool, center: bool
) -> list[tuple[float, float, float]]:
    """For each name x and y of its swatch's line, and the width that its words have."""
    size = small(node)
    lead, between = size * 0.74 * 1.6, size * 1.3
    x, y, width, _ = box
    wides = [words.size_of(row.name, size)[0] if row.name else 0.0 for row in rows]
    if center:
        whole = sum(wide + lead + between for wide in wides) - between
        spare = max(0.0, (width - whole) / 2)
        x, width = x + spare, width - 2 * spare
    at_x, at_y = x, y
    made = []
    for index, wide in enumerate(wides):
        room = max(min(width - lead, wide), 1.0)
        if index and (column or at_x + lead + room > x + width + 0.02):
            at_x, at_y = x, at_y + size * LINE * 1.25
        made.append((at_x, at_y, room))
        at_x += lead + room + between
    return made


def _swatch(node: Chart, row: Row, x: float, middle: float, side: float, mark: str, ctx: Context) -> Item:
    filled = paint(row.fill, (x, middle - side / 2, side, side), ctx, node.id)
    if mark == "line":
        width = min(max(node.line_width, 1.0), side * 0.5)
        line = write([Segment("M", (x, middle)), Segment("L", (x + side, middle))])
        return PathItem(line, strokes=(StrokePaint(filled, width, cap="round"),), what="legend")
    d = box_path(side, side, Radii((side * (0.5 if mark == "dot" else 0.2),) * 4))
    return PathItem(write(transform(read(d), (1, 0, 0, 1, x, middle - side / 2))), (filled,), what="legend")
