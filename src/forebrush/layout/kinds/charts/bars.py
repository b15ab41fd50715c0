"""Bars: vertical or horizontal, side by side or stacked, round at their far ends, with their values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, average, inked, readable_on
from forebrush.layout.kinds.charts.frame import Plot
from forebrush.layout.kinds.charts.words import Words
from forebrush.layout.paints import paint
from forebrush.layout.shapes import box_path
from forebrush.scene.drawing import XYWH, Item, PathItem, Rgba
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import read, transform, write
from forebrush.scene.values import Radii

__all__ = ["Bar", "bars", "draw_bars", "stack_range"]


@dataclass(slots=True)
class Bar:
    """One bar: the value of which series and category it shows, its place in a group, and from where to where."""

    row: int
    category: int
    slot: int
    slots: int
    base: Decimal
    top: Decimal
    words: str
    outermost: bool = True
    """Its far end is the end of its stack."""


def bars(rows: Sequence[Row], count: int, stacked: bool) -> list[Bar]:
    """The bars of all series; stacked ones grow from 0 up and, those below 0, down."""
    made: list[Bar] = []
    for category in range(count):
        up = down = Decimal(0)
        last: dict[bool, Bar] = {}
        for index, row in enumerate(rows):
            point = row.points[category] if category < len(row.points) else None
            if point is None:
                continue
            if not stacked:
                made.append(Bar(index, category, index, len(rows), Decimal(0), point.value, point.words))
                continue
            below = point.value < 0
            base = down if below else up
            bar = Bar(index, category, 0, 1, base, base + point.value, point.words)
            if below:
                down = bar.top
            else:
                up = bar.top
            if below in last and point.value:
                last[below].outermost = False
            last[below] = bar
            made.append(bar)
    return made


def stack_range(made: Sequence[Bar]) -> tuple[Decimal, Decimal]:
    """The least and the most that the bars reach."""
    ends = [end for bar in made for end in (bar.base, bar.top)] or [Decimal(0)]
    return min(ends), max(ends)


def _place(node: Chart, plot: Plot, bar: Bar) -> tuple[float, float]:
    """Where a bar begins across its axis, and how thick it is."""
    group = plot.band * (1 - node.bar_gap)
    # A tenth of each bar stays open between neighbours of a group.
    slot = group / bar.slots
    gap = slot * 0.1 if bar.slots > 1 else 0.0
    return plot.category(bar.category) - group / 2 + slot * bar.slot + gap / 2, slot - gap


def _box(node: Chart, plot: Plot, bar: Bar) -> XYWH:
    start, thick = _place(node, plot, bar)
    a, b = plot.value(plot.scale.at(bar.base)), plot.value(plot.scale.at(bar.top))
    low, high = min(a, b), max(a, b)
    return (low, start, high - low, thick) if plot.horizontal else (start, low, thick, high - low)


def draw_bars(
    node: Chart, rows: Sequence[Row], made: Sequence[Bar], plot: Plot, words: Words, ink: Rgba, ctx: Context
) -> list[Item]:
    """All bars, then all values."""
    items: list[Item] = []
    for bar in made:
        box = _box(node, plot, bar)
        if box[2] <= 0 or box[3] <= 0:
            continue
        radius = min(node.bar_radius, min(box[2], box[3])) if bar.outermost else 0.0
        back = bar.top < bar.base
        ends = {
            (False, False): (1, 1, 0, 0), (False, True): (0, 0, 1, 1),
            (True, False): (0, 1, 1, 0), (True, True): (1, 0, 0, 1),
        }[plot.horizontal, back]  # fmt: skip
        a, b, c, d = (radius * end for end in ends)
        path = write(transform(read(box_path(box[2], box[3], Radii((a, b, c, d)))), (1, 0, 0, 1, box[0], box[1])))
        # A gradient runs over the whole height of the plot's own bar, not over the plot.
        items.append(PathItem(path, (paint(rows[bar.row].fill, box, ctx, node.id),), what="bar"))
    if node.labels:
        items += _values(node, rows, made, plot, words, ink, ctx)
    return items


def _values(
    node: Chart, rows: Sequence[Row], made: Sequence[Bar], plot: Plot, words: Words, ink: Rgba, ctx: Context
) -> list[Item]:
    if node.stacked and len(rows) > 1:
        return _inside(node, rows, made, plot, words, ink, ctx)
    size = _fitting_size(node, made, plot, words)
    if size is None:
        ctx.find("text-omitted", f"{len(made)} values have no room at their bars", node=node.id)
        return []
    items: list[Item] = []
    gap = size * 0.3
    for bar in made:
        x, y, w, h = _box(node, plot, bar)
        back = bar.top < bar.base
        if plot.horizontal:
            at = (x - gap, y + h / 2, 1.0, 0.5) if back else (x + w + gap, y + h / 2, 0.0, 0.5)
        else:
            at = (x + w / 2, y + h + gap * 0.3, 0.5, 0.0) if back else (x + w / 2, y - gap * 0.3, 0.5, 1.0)
        items += words.put(bar.words, size, *at, inked(ink, 0.95), weight=max(node.weight, 600))
    return items


def _fitting_size(node: Chart, made: Sequence[Bar], plot: Plot, words: Words) -> float | None:
    """The size at which all values stand beside each other, not below 0.6 of the chart's; None where none does."""
    weight = max(node.weight, 600)
    slots = max((bar.slots for bar in made), default=1)
    if plot.horizontal:
        room, need = plot.band * (1 - node.bar_gap) / slots * 1.15, words.size_of("0", node.size, weight)[1]
    else:
        room = plot.band * ((1 - node.bar_gap) / slots if slots > 1 else 0.98)
        need = max((words.size_of(bar.words, node.size, weight)[0] for bar in made), default=0.0) + node.size * 0.15
    part = min(1.0, room / need) if need else 1.0
    return node.size * part if part >= 0.6 else None


def _inside(
    node: Chart, rows: Sequence[Row], made: Sequence[Bar], plot: Plot, words: Words, ink: Rgba, ctx: Context
) -> list[Item]:
    """Values in the middle of the parts of a stack that are large enough for them."""
    items: list[Item] = []
    size, weight, left = node.size * 0.86, max(node.weight, 600), 0
    for bar in made:
        x, y, w, h = _box(node, plot, bar)
        wide, tall = words.size_of(bar.words, size, weight)
        if wide + size * 0.4 > w or tall * 0.95 > h:
            left += 1
            continue
        color = readable_on(average(rows[bar.row].fill, ctx), ink)
        items += words.put(bar.words, size, x + w / 2, y + h / 2, 0.5, 0.5, color, weight=weight)
    if left:
        ctx.find("text-omitted", f"{left} values have no room in their bars", node=node.id)
    return items
