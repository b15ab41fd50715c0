"""Points at x and y, as large as what they stand for, with labels that touch neither each other nor a point."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, average, inked, number, readable_on
from forebrush.layout.kinds.charts.frame import Plot
from forebrush.layout.kinds.charts.lines import circle
from forebrush.layout.kinds.charts.place import Data, Spot, around, circle_sides
from forebrush.layout.kinds.charts.words import LEAST, LINE, Words, small
from forebrush.layout.paints import paint
from forebrush.scene.charts import Highlight
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import Segment, write
from forebrush.scene.style import Fill

__all__ = ["Dot", "dots_of", "draw_dots", "put_labels", "reach_of"]

_LARGEST = 0.075
"""Radius of the largest bubble, as a share of the lesser side of the chart."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point: of which series, where, how large (of 1; None: a plain point), and its label."""

    row: int
    x: Decimal
    y: Decimal
    part: float | None
    label: str
    fill: Fill


def dots_of(node: Chart, rows: Sequence[Row], ctx: Context) -> list[Dot]:
    """All points with their values resolved. What has no number, or a size below 0, is left out, as `chart-value`."""
    picked = {mark.category: mark for mark in node.annotations if isinstance(mark, Highlight)}
    found: list[tuple[int, Decimal, Decimal, Decimal | None, str, Fill]] = []
    for index, series in enumerate(node.series):
        for point in series.points:
            x, y = number(point.x, node, ctx), number(point.y, node, ctx)
            size = number(point.size, node, ctx) if point.size is not None else None
            if x is None or y is None or (point.size is not None and size is None):
                continue
            if size is not None and size[0] < 0:
                ctx.find("chart-value", f"the bubble {point.label} cannot be {size[0]} large", node=node.id)
                continue
            if (node.axis.log and y[0] <= 0) or (node.x_axis.log and x[0] <= 0):
                ctx.find("chart-value", f"a logarithmic axis cannot show {point.label} {x[0]}, {y[0]}", node=node.id)
                continue
            mark = picked.get(point.label) if point.label else None
            fill = mark.fill if mark is not None and mark.series in ("", series.name) else rows[index].fill
            found.append((index, x[0], y[0], size[0] if size is not None else None, point.label, fill))
    largest = max((size for _, _, _, size, _, _ in found if size is not None), default=Decimal(0))
    return [
        Dot(row, x, y, math.sqrt(size / largest) if size is not None and largest else None, label, fill)
        for row, x, y, size, label, fill in found
    ]


def _radius(node: Chart, dot: Dot, side: float) -> float:
    """Px of a point's radius: of a bubble so that areas are as the sizes are, in a chart whose lesser side is given."""
    if dot.part is None:
        return min(node.line_width * 1.2 + 1.2, max(side * 0.02, 2.5))
    return max(side * _LARGEST * dot.part, 0.0)


def reach_of(node: Chart, dots: Sequence[Dot], side: float, length: float) -> Decimal:
    """How far bubbles reach beyond their values, as a share of an axis of `length` px."""
    most = max((_radius(node, dot, side) for dot in dots if dot.part is not None), default=0.0)
    return Decimal(repr(round(most / max(length, 1.0), 4)))


def draw_dots(
    node: Chart, dots: Sequence[Dot], plot: Plot, side: float, ground: Rgba, ctx: Context
) -> tuple[list[Item], list[tuple[Dot, Spot, float]]]:
    """The points, the largest behind; and where each one lies, with its radius."""
    assert plot.cross is not None
    x, _, width, _ = plot.box
    placed = []
    for dot in dots:
        at = plot.cross.at(dot.x)
        along = plot.scale.at(dot.y)
        if not (-0.001 <= at <= 1.001 and -0.001 <= along <= 1.001):
            ctx.find("chart-value", f"the point {dot.label} {dot.x}, {dot.y} lies beyond the axes", node=node.id)
            continue
        placed.append((dot, (x + width * at, plot.value(along)), _radius(node, dot, side)))
    items: list[Item] = []
    rim = StrokePaint(FlatPaint(ground), max(0.75, node.size * 0.06))
    for dot, spot, r in sorted(placed, key=lambda entry: -entry[2]):
        if r <= 0:
            continue
        box = (spot[0] - r, spot[1] - r, 2 * r, 2 * r)
        filled = paint(dot.fill, box, ctx, node.id)
        items.append(PathItem(write(circle(spot, r)), (filled,), (rim,), what="point"))
    return items, placed


def put_labels(
    node: Chart,
    placed: Sequence[tuple[Dot, Spot, float]],
    room: XYWH,
    words: Words,
    data: Data,
    ink: Rgba,
    ctx: Context,
) -> list[Item]:
    """The labels: inside of large bubbles, else beside their points, else further off with a line; then smaller ones.

    The most crowded points choose first. What has no room is left out, with a finding.
    """
    items: list[Item] = []
    left: list[str] = []
    known = [entry for entry in placed if entry[0].label]
    reach = small(node) * 4

    def crowd(entry: tuple[Dot, Spot, float]) -> int:
        (x, y), near = entry[1], 0
        for _, (ox, oy), _ in known:
            near += abs(x - ox) < reach and abs(y - oy) < reach / 2
        return near

    hair = max(node.size / 20, 0.6)
    for dot, spot, r in sorted(known, key=lambda entry: (-crowd(entry), entry[1][1], entry[1][0])):
        for size in dict.fromkeys((small(node), max(small(node) * 0.8, LEAST))):
            wide, tall = words.size_of(dot.label, size)
            middle = (spot[0] - wide / 2, spot[1] - tall / 2, wide, tall)
            alone = all(
                math.hypot(spot[0] - s[0], spot[1] - s[1]) > r + q for d, s, q in placed if d is not dot and s != spot
            )
            if r > size * 0.9 and math.hypot(wide, tall * 0.7) / 2 < r * 0.94 and alone and words.free(middle, 1):
                color = readable_on(average(dot.fill, ctx), ink)
                items += words.put(dot.label, size, *spot, 0.5, 0.5, color, weight=max(node.weight, 600))
                break
            choices = [
                (k * 0.5 + ring * 30.0, box)
                for ring, off in enumerate((size * 0.25, size * 1.1, size * 2.2, size * 3.4))
                for k, box in enumerate(circle_sides(spot, r + off, (wide, tall * 0.9)))
            ]
            found = around(choices, words, data, room, 1.0)
            if found is None or found[0] > size * size * 0.25:
                continue
            x, y, _, _ = found[1]
            color = inked(ink, 0.88)
            nearest = (min(max(spot[0], x), x + wide), min(max(spot[1], y), y + tall))
            far = math.hypot(nearest[0] - spot[0], nearest[1] - spot[1])
            if far > r + size * 0.7:
                start = (spot[0] + (nearest[0] - spot[0]) * r / far, spot[1] + (nearest[1] - spot[1]) * r / far)
                line = write([Segment("M", start), Segment("L", nearest)])
                stroke = StrokePaint(FlatPaint(inked(ink, 0.4)), hair)
                items.append(PathItem(line, strokes=(stroke,), what="leader"))
            items += words.put(dot.label, size, x, y - size * LINE * 0.05, 0.0, 0.0, color)
            break
        else:
            left.append(dot.label)
    if left:
        words.omit(left, f"{len(left)} points have no room for their labels")
    return items
