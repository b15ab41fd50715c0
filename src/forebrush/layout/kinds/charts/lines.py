"""Lines and areas: straight, or curves that never leave the range of their neighbours; markers, areas, values.

The curve is the monotone cubic of Fritsch and Carlson (SIAM J. Numer. Anal. 17, 1980) with the tangents of Steffen
(Astron. Astrophys. 239, 1990): between two points it rises or falls only as they do.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, average, inked, toned
from forebrush.layout.kinds.charts.frame import Plot
from forebrush.layout.kinds.charts.place import Data, Spot
from forebrush.layout.kinds.charts.words import LEAST, SMALL, Words, inside, overlap
from forebrush.layout.paints import paint
from forebrush.scene.drawing import XYWH, FlatPaint, Item, LinearPaint, Paint, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import KAPPA, Segment, write

__all__ = ["circle", "curve", "draw_lines", "end_spots", "line_range", "line_spots", "put_values", "stacked_values"]

Values = tuple[tuple[Decimal | None, ...], ...]
_MANY = 300
"""Values above which only the ends and the extremes of each series are written."""


def stacked_values(rows: Sequence[Row], count: int, stacked: bool) -> Values:
    """For each series its values, each on top of those before it where they are stacked (a gap counts 0 there)."""
    sums = [Decimal(0)] * count
    made = []
    for row in rows:
        own: list[Decimal | None] = []
        for k in range(count):
            point = row.points[k] if k < len(row.points) else None
            if stacked:
                sums[k] += point.value if point is not None else 0
                own.append(sums[k])
            else:
                own.append(point.value if point is not None else None)
        made.append(tuple(own))
    return tuple(made)


def line_range(values: Values) -> tuple[Decimal, Decimal]:
    """The least and the most of all values; 0 and 0 where there are none."""
    flat = [value for row in values for value in row if value is not None] or [Decimal(0)]
    return min(flat), max(flat)


def curve(spots: Sequence[Spot], smooth: bool) -> list[Segment]:
    """The line through points of rising x."""
    made = [Segment("M", spots[0])]
    if not smooth or len(spots) < 3:
        return made + [Segment("L", spot) for spot in spots[1:]]
    slopes = [(b[1] - a[1]) / (b[0] - a[0]) for a, b in itertools.pairwise(spots)]
    steps = [b[0] - a[0] for a, b in itertools.pairwise(spots)]
    tangents = [slopes[0]]
    for k in range(1, len(slopes)):
        before, after = slopes[k - 1], slopes[k]
        mean = (before * steps[k] + after * steps[k - 1]) / (steps[k - 1] + steps[k])
        least = min(abs(before), abs(after), 0.5 * abs(mean))
        tangents.append((math.copysign(1, before) + math.copysign(1, after)) * least)
    tangents.append(slopes[-1])
    # The ends may not overshoot either: a tangent of at most twice the slope, and none against it.
    for end, slope in ((0, slopes[0]), (-1, slopes[-1])):
        inner = tangents[1] if end == 0 else tangents[-2]
        free = 1.5 * slope - 0.5 * inner
        tangents[end] = 0.0 if free * slope <= 0 else math.copysign(min(abs(free), 2 * abs(slope)), slope)
    for k, step in enumerate(steps):
        (x1, y1), (x2, y2) = spots[k], spots[k + 1]
        made.append(
            Segment("C", (x1 + step / 3, y1 + tangents[k] * step / 3,
                          x2 - step / 3, y2 - tangents[k + 1] * step / 3, x2, y2))
        )  # fmt: skip
    return made


def _runs(plot: Plot, values: Sequence[Decimal | None]) -> list[list[tuple[int, Spot]]]:
    """The points of a series, cut at its gaps, each with its category."""
    runs: list[list[tuple[int, Spot]]] = [[]]
    for index, value in enumerate(values):
        if value is None:
            runs.append([])
            continue
        along, across = plot.value(plot.scale.at(value)), plot.category(index)
        runs[-1].append((index, (across, along)))
    return [run for run in runs if run]


def _turned(segments: Sequence[Segment], plot: Plot) -> list[Segment]:
    """Segments of (category, value) px, with both swapped where the categories go down."""
    if not plot.horizontal:
        return list(segments)
    return [Segment(op, tuple(p[k ^ 1] for k in range(len(p)))) for op, p in segments]


def line_spots(values: Values, plot: Plot) -> dict[tuple[int, int], Spot]:
    """Where each value lies, by series and category."""
    return {
        (row, k): plot.spot(plot.category(k), plot.value(plot.scale.at(value)))
        for row, entries in enumerate(values)
        for k, value in enumerate(entries)
        if value is not None
    }


def end_spots(node: Chart, values: Values, plot: Plot) -> dict[int, Spot]:
    """Where the name of each series belongs: at the end of its line, or in the middle of its area's end."""
    made: dict[int, Spot] = {}
    for row, entries in enumerate(values):
        known = [k for k, value in enumerate(entries) if value is not None]
        if not known:
            continue
        k, value = known[-1], entries[known[-1]]
        assert value is not None
        along = plot.value(plot.scale.at(value))
        if _stacked(node):
            along = (along + plot.value(plot.scale.at(_floor(values, row)[k]))) / 2
        made[row] = plot.spot(plot.category(k), along)
    return made


def _stacked(node: Chart) -> bool:
    return node.stacked or node.normalized


def draw_lines(node: Chart, rows: Sequence[Row], values: Values, plot: Plot, ground: Rgba, ctx: Context) -> list[Item]:
    """Areas first, then lines and markers, the first series in front; no words."""
    areas: list[Item] = []
    strokes: list[Item] = []
    marks: list[Item] = []
    base = plot.base()
    area, stacked = node.chart == "area", _stacked(node)
    crowded = plot.band < node.line_width * 4.5 or (area and stacked)
    for index in range(len(rows) - 1, -1, -1):
        row = rows[index]
        filled = paint(row.fill, plot.box, ctx, node.id)
        for run in _runs(plot, values[index]):
            spots = [spot for _, spot in run]
            line = curve(spots, node.smooth)
            if len(spots) > 1:
                floor, smooth = [base] * len(spots), False
                body: Paint | None = None
                if stacked:
                    below = _floor(values, index)
                    floor, smooth = [plot.value(plot.scale.at(below[k])) for k, _ in run], node.smooth
                    body = filled
                elif area:
                    body = filled if len(rows) == 1 else replace(filled, opacity=filled.opacity * 0.4)
                elif len(rows) == 1:
                    body = _fade(row, plot, base, ctx)
                if body is not None:
                    outline = write(_turned(_area(line, spots, floor, smooth), plot))
                    areas.append(PathItem(outline, (body,), what="area"))
                # The parts of a stack are told apart by a thin line of the ground, others by their own.
                width = max(1.0, node.line_width * 0.4) if area and stacked else node.line_width
                color = FlatPaint(ground) if area and stacked else filled
                stroke = StrokePaint(color, width, cap="round", join="round")
                strokes.append(PathItem(write(_turned(line, plot)), strokes=(stroke,), what="line"))
            r = node.line_width * 1.05 + 1.2
            rim = StrokePaint(FlatPaint(ground), max(1.0, node.line_width * 0.5), "outside")
            plain = (not crowded and not (area and len(spots) > 1)) or len(spots) == 1
            for k, spot in run:
                if plain or k in row.picked:
                    mark = filled if k not in row.picked else paint(row.picked[k], plot.box, ctx, node.id)
                    dot = circle(plot.spot(*spot), r * (1.35 if k in row.picked else 1.0))
                    marks.append(PathItem(write(dot), (mark,), (rim,), what="marker"))
    return [*areas, *strokes, *marks]


def _floor(values: Values, index: int) -> Sequence[Decimal]:
    row = values[index - 1] if index else tuple(Decimal(0) for _ in values[0])
    return [value if value is not None else Decimal(0) for value in row]


def _area(line: list[Segment], spots: list[Spot], below: Sequence[float], smooth: bool) -> list[Segment]:
    """What lies between a line and its floor."""
    floor = [(spot[0], y) for spot, y in zip(spots, below, strict=True)]
    back = curve(floor, smooth)
    made = [*line, Segment("L", floor[-1])]
    at = floor[-1]
    for k in range(len(back) - 1, 0, -1):
        start = back[k - 1].points[-2:]
        p = back[k].points
        made.append(Segment("C", (*p[2:4], *p[:2], *start)) if back[k].op == "C" else Segment("L", start))
        at = (start[0], start[1])
    return [*made, Segment("Z", ())] if at else made


def _fade(row: Row, plot: Plot, base: float, ctx: Context) -> Paint:
    """The series' colour, faint at the far end of the plot and gone at the base."""
    red, green, blue, alpha = average(row.fill, ctx)
    x, y, width, _ = plot.box
    far = x + width if plot.horizontal else y
    stops = ((0.0, (red, green, blue, round(alpha * 0.26))), (1.0, (red, green, blue, round(alpha * 0.03))))
    if plot.horizontal:
        return LinearPaint((far, 0.0), (base, 0.0), stops)
    return LinearPaint((0.0, far), (0.0, base), stops)


def circle(spot: Spot, r: float) -> list[Segment]:
    """A circle about a spot."""
    (x, y), k = spot, r * KAPPA
    return [
        Segment("M", (x, y - r)),
        Segment("C", (x + k, y - r, x + r, y - k, x + r, y)),
        Segment("C", (x + r, y + k, x + k, y + r, x, y + r)),
        Segment("C", (x - k, y + r, x - r, y + k, x - r, y)),
        Segment("C", (x - r, y - k, x - k, y - r, x, y - r)),
        Segment("Z", ()),
    ]


def put_values(
    node: Chart,
    rows: Sequence[Row],
    spots: dict[tuple[int, int], Spot],
    plot: Plot,
    words: Words,
    crossing: Sequence[Spot],
    ink: Rgba,
    ground: Rgba,
    room: XYWH,
) -> list[Item]:
    """Values beside their points, where they touch neither other words nor a point nor a line of `crossing`, inside of
    `room`.

    The ends and the extremes of each series come first, and alone where points are dense; what then has no room, even
    smaller, is left out, with a finding.
    """
    weight, r = max(node.weight, 600), node.line_width * 1.6 + 2
    known = {
        key: spot for key, spot in spots.items()
        if key[1] < len(rows[key[0]].points) and rows[key[0]].points[key[1]] is not None
    }  # fmt: skip
    dense = plot.band < node.size * 0.8 or len(known) > _MANY
    ranks = _ranks(known, plot)
    data = Data([(x - r, y - r, 2 * r, 2 * r) for x, y in known.values()], [*_traces(known), *crossing])
    items: list[Item] = []
    left: list[str] = []
    sizes = sorted({max(node.size * SMALL * part, LEAST) for part in (1.0, 0.8)}, reverse=True)
    reach = node.size * 2
    for index, category in sorted(known, key=lambda key: (ranks[key], key)):
        point = rows[index].points[category]
        if point is None or not point.words:
            continue
        if dense and ranks[index, category] > 2:
            left.append(point.words)
            continue
        spot = known[index, category]
        wide = words.size_of(point.words, sizes[0], weight)[0] + reach
        near = data.near((spot[0] - wide, spot[1] - reach, 2 * wide, 2 * reach))
        found: tuple[int, XYWH, float] | None = None
        for size in sizes:
            if found is not None:
                break
            for ax, ay in _around(known, index, category, plot):
                x, y = spot[0] + (1 - 2 * ax) * (r + 1), spot[1] + (1 - 2 * ay) * (r * 0.6 + 1)
                box = words.box(point.words, size, x, y, ax, ay, weight)
                # Digits do not fill the height of their line.
                tight = (box[0], box[1] + box[3] * 0.17, box[2], box[3] * 0.66)
                if not inside(box, room) or not words.free(box, 1):
                    continue
                if any(overlap(tight, other) for other in near.boxes):
                    continue
                crossed = sum(overlap(tight, (*at, 0.0, 0.0), node.line_width / 2) for at in near.traces)
                if crossed <= 1 and (found is None or crossed < found[0]):
                    found = (crossed, box, size)
        if found is None:
            left.append(point.words)
            continue
        _, box, size = found
        own = len(rows) > 1 and not _stacked(node)
        color = toned(average(rows[index].fill, words.ctx), ink, ground) if own else inked(ink, 0.95)
        items += words.put(point.words, size, box[0], box[1], 0.0, 0.0, color, weight=weight)
    if left:
        words.omit(left, f"{len(left)} values have no room at their points", of=len(known))
    return items


def _traces(spots: dict[tuple[int, int], Spot]) -> list[Spot]:
    """Points along all lines, eight between neighbours: what words should not stand on."""
    made = []
    for (index, category), (x, y) in spots.items():
        following = spots.get((index, category + 1))
        if following is not None:
            made += [(x + (following[0] - x) * k / 8, y + (following[1] - y) * k / 8) for k in range(1, 8)]
    return made


def _ranks(spots: dict[tuple[int, int], Spot], plot: Plot) -> dict[tuple[int, int], int]:
    """Which values come first: 0 for the last of each series, 1 for its extremes, 2 for its first, 3 for the others."""
    axis = 0 if plot.horizontal else 1
    made: dict[tuple[int, int], int] = {}
    for index in {row for row, _ in spots}:
        own = sorted(k for row, k in spots if row == index)
        heights = [spots[index, k][axis] for k in own]
        ends = {own[heights.index(min(heights))]: 1, own[heights.index(max(heights))]: 1}
        order = {**dict.fromkeys(own, 3), own[0]: 2, **ends, own[-1]: 0}
        made |= {(index, k): rank for k, rank in order.items()}
    return made


_SIDES: dict[str, Spot] = {
    "above": (0.5, 1.0),
    "below": (0.5, 0.0),
    "right": (0.0, 0.5),
    "left": (1.0, 0.5),
    "above left": (1.0, 1.0),
    "above right": (0.0, 1.0),
    "below right": (0.0, 0.0),
    "below left": (1.0, 0.0),
}
"""The point of the words' box that turns to the data point, for each side that words may stand on."""


def _around(spots: dict[tuple[int, int], Spot], index: int, category: int, plot: Plot) -> list[Spot]:
    """The sides of a point in the order in which they are tried."""
    axis = 0 if plot.horizontal else 1
    y = spots[index, category][axis]
    near = [spots[index, k][axis] for k in (category - 1, category + 1) if (index, k) in spots]
    valley = bool(near) and all(other < y - 1 for other in near)
    beside = [spots[other, category][axis] for other in {key[0] for key in spots} if (other, category) in spots]
    # Of several lines the lowest has its values below it.
    lowest = len(beside) > 1 and y == max(beside) > min(beside)
    under = lowest or (valley and len(beside) == 1)
    order = ["below", "above"] if under and not plot.horizontal else ["above", "below"]
    if plot.horizontal:
        order = ["right", "left", *order]
    rest = ["above left", "above right", "below right", "below left"]
    return [_SIDES[side] for side in [*order, *rest]]
