"""Lines: straight, or curves that never leave the range of their neighbours; markers, areas, values.

The curve is the monotone cubic of Fritsch and Carlson (SIAM J. Numer. Anal. 17, 1980) with the tangents of Steffen
(Astron. Astrophys. 239, 1990): between two points it rises or falls only as they do.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, average, inked
from forebrush.layout.kinds.charts.frame import Plot
from forebrush.layout.kinds.charts.words import Words, overlap
from forebrush.layout.paints import paint
from forebrush.scene.drawing import XYWH, FlatPaint, Item, LinearPaint, Paint, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import KAPPA, Segment, write

__all__ = ["curve", "draw_lines", "line_range", "stacked_values"]

Spot = tuple[float, float]
Values = tuple[tuple[Decimal | None, ...], ...]


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


def _runs(node: Chart, plot: Plot, values: Sequence[Decimal | None]) -> list[list[tuple[int, Spot]]]:
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


def draw_lines(
    node: Chart,
    rows: Sequence[Row],
    values: Values,
    plot: Plot,
    words: Words,
    ink: Rgba,
    ground: Rgba,
    room: XYWH,
    ctx: Context,
) -> list[Item]:
    """Areas first, then lines, markers and values, the first series in front; values stay inside `room`."""
    areas: list[Item] = []
    strokes: list[Item] = []
    marks: list[Item] = []
    labels: list[tuple[int, int, Spot]] = []
    base = plot.value(plot.scale.at(min(max(Decimal(0), plot.scale.low), plot.scale.high)))
    crowded = plot.band < node.line_width * 4.5
    for index in range(len(rows) - 1, -1, -1):
        filled = paint(rows[index].fill, plot.box, ctx, node.id)
        for run in _runs(node, plot, values[index]):
            spots = [spot for _, spot in run]
            line = curve(spots, node.smooth)
            points = rows[index].points
            labels += [(index, c, spot) for c, spot in run if c < len(points) and points[c] is not None]
            if len(spots) > 1:
                if node.stacked:
                    below = [plot.value(plot.scale.at(v)) for v in _floor(values, index)]
                    areas.append(
                        PathItem(write(_turned(_area(line, spots, below, node.smooth), plot)), (filled,), what="area")
                    )
                elif len(rows) == 1:
                    fade = _fade(rows[index], plot, base, ctx)
                    floor = [base] * len(spots)
                    areas.append(PathItem(write(_turned(_area(line, spots, floor, False), plot)), (fade,), what="area"))
                stroke = StrokePaint(filled, node.line_width, cap="round", join="round")
                strokes.append(PathItem(write(_turned(line, plot)), strokes=(stroke,), what="line"))
            if not crowded or len(spots) == 1:
                r = node.line_width * 1.05 + 1.2
                rim = StrokePaint(FlatPaint(ground), max(1.0, node.line_width * 0.5), "outside")
                for spot in spots:
                    dot = _turned(_circle(spot, r), plot)
                    marks.append(PathItem(write(dot), (filled,), (rim,), what="marker"))
    items = [*areas, *strokes, *marks]
    if node.labels:
        items += _values(node, rows, labels, plot, words, ink, room, ctx)
    return items


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


def _circle(spot: Spot, r: float) -> list[Segment]:
    (x, y), k = spot, r * KAPPA
    return [
        Segment("M", (x, y - r)),
        Segment("C", (x + k, y - r, x + r, y - k, x + r, y)),
        Segment("C", (x + r, y + k, x + k, y + r, x, y + r)),
        Segment("C", (x - k, y + r, x - r, y + k, x - r, y)),
        Segment("C", (x - r, y - k, x - k, y - r, x, y - r)),
        Segment("Z", ()),
    ]


def _values(
    node: Chart,
    rows: Sequence[Row],
    labels: Sequence[tuple[int, int, Spot]],
    plot: Plot,
    words: Words,
    ink: Rgba,
    room: XYWH,
    ctx: Context,
) -> list[Item]:
    """Values beside their points, where they touch neither another value nor a point. The ends and the extremes of
    each series come first; what then has no room is left out, with a finding."""
    size, weight, r = node.size * 0.86, max(node.weight, 600), node.line_width * 1.6 + 2
    spots = {(index, category): spot for index, category, spot in labels}
    points: list[XYWH] = [(*_add(_swap(spot, plot), -r), 2 * r, 2 * r) for spot in spots.values()]
    traces = [_swap(trace, plot) for trace in _traces(spots)]
    taken: list[XYWH] = []
    items: list[Item] = []
    left = 0
    for index, category in sorted(spots, key=lambda key: _rank(key, rows, spots)):
        point = rows[index].points[category]
        if point is None:
            continue
        spot = _swap(spots[index, category], plot)
        found: tuple[int, int, XYWH] | None = None
        for order, (ax, ay) in enumerate(_around(spots, index, category, plot)):
            x, y = spot[0] + (1 - 2 * ax) * (r + 1), spot[1] + (1 - 2 * ay) * (r * 0.6 + 1)
            box = words.box(point.words, size, x, y, ax, ay, weight)
            # Digits do not fill the height of their line.
            tight = (box[0], box[1] + box[3] * 0.17, box[2], box[3] * 0.66)
            if not _within(box, room) or any(overlap(box, other, 1) for other in taken):
                continue
            if any(overlap(tight, other) for other in points):
                continue
            crossed = sum(overlap(tight, (*trace, 0.0, 0.0), node.line_width / 2) for trace in traces)
            if found is None or crossed < found[0]:
                found = (crossed, order, box)
        if found is None or found[0] > 4:
            left += 1
            continue
        box = found[2]
        color = inked(ink, 0.95) if len(rows) == 1 or node.stacked else _dark(average(rows[index].fill, ctx), ink)
        items += words.put(point.words, size, box[0], box[1], 0.0, 0.0, color, weight=weight)
        taken.append(box)
    if left:
        ctx.find("text-omitted", f"{left} values have no room at their points", node=node.id)
    return items


def _within(box: XYWH, room: XYWH) -> bool:
    return (
        box[0] >= room[0]
        and box[1] >= room[1]
        and box[0] + box[2] <= room[0] + room[2]
        and box[1] + box[3] <= room[1] + room[3]
    )


def _add(spot: Spot, by: float) -> Spot:
    return (spot[0] + by, spot[1] + by)


def _traces(spots: dict[tuple[int, int], Spot]) -> list[Spot]:
    """Points along all lines, eight between neighbours: what words should not stand on."""
    made = []
    for (index, category), (x, y) in spots.items():
        following = spots.get((index, category + 1))
        if following is not None:
            made += [(x + (following[0] - x) * k / 8, y + (following[1] - y) * k / 8) for k in range(1, 8)]
    return made


def _swap(spot: Spot, plot: Plot) -> Spot:
    return (spot[1], spot[0]) if plot.horizontal else spot


def _rank(key: tuple[int, int], rows: Sequence[Row], spots: dict[tuple[int, int], Spot]) -> tuple[int, int, int]:
    index, category = key
    own = sorted(k[1] for k in spots if k[0] == index)
    heights = [spots[index, k][1] for k in own]
    extreme = spots[key][1] in (min(heights), max(heights))
    return (0 if category == own[-1] else 1 if extreme else 2 if category == own[0] else 3, index, category)


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
    y = spots[index, category][1]
    near = [spots[index, k][1] for k in (category - 1, category + 1) if (index, k) in spots]
    valley = bool(near) and all(other < y - 1 for other in near)
    order = ["below", "above"] if valley else ["above", "below"]
    if plot.horizontal:
        order = ["right", "left", *order]
    rest = ["above left", "above right", "below right", "below left"]
    return [_SIDES[side] for side in [*order, *rest]]


def _dark(color: Rgba, ink: Rgba) -> Rgba:
    """A series' colour half way to the ink, so that small words in it are read."""
    red, green, blue = (round(a + (b - a) * 0.4) for a, b in zip(color[:3], ink[:3], strict=True))
    return (red, green, blue, 255)
