"""Annotations: where reference lines, bands and notes lie in a plot, and their words.

Words stand where they hide no data: in the plot, else beside it if room was left there, else on a plate of the ground.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Point, inked, number, single, toned
from forebrush.layout.kinds.charts.ends import End
from forebrush.layout.kinds.charts.frame import Plot, rule
from forebrush.layout.kinds.charts.place import Data, Spot, around, circle_sides, trace
from forebrush.layout.kinds.charts.words import LEAST, LINE, Words, small
from forebrush.layout.paints import paint
from forebrush.layout.shapes import box_path
from forebrush.scene.charts import Band, Note, Reference
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import Segment, read, transform, write
from forebrush.scene.style import Solid
from forebrush.scene.values import Radii

__all__ = ["Pointer", "Rule", "Zone", "draw_rules", "draw_zones", "pointers", "put_pointers", "put_rule_words",
           "put_zone_words", "reach", "rule_traces", "rules", "side_ends",
           "zones"]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Rule:
    """A reference line: at an x (`upright`) or a y, its words, colour and dashes."""

    at: float
    upright: bool
    text: str
    color: Rgba
    dashed: bool


@dataclass(frozen=True, slots=True)
class Zone:
    """A band: its rectangle and its words."""

    mark: Band
    box: XYWH
    text: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """A note: the spot that it speaks of, and its words."""

    spot: Spot
    text: str
    color: Rgba | None


def reach(node: Chart, axis: str, ctx: Context) -> list[Decimal]:
    """The values of annotations on an axis (`value`, `x`), which it should show."""
    raw: list[object] = []
    for mark in node.annotations:
        if isinstance(mark, Reference) and mark.axis == axis and not mark.category:
            raw.append(mark.value)
        elif isinstance(mark, Band) and mark.axis == axis and not mark.first:
            raw += [mark.start, mark.end]
        elif isinstance(mark, Note):
            raw.append(mark.value if axis == "value" else mark.x)
    # What is wrong with them is noted where they are drawn.
    quiet = Context(ctx.scene, ctx.page, ctx.library)
    found = [number(value, node, quiet) for value in raw if value is not None]
    return [entry[0] for entry in found if entry is not None]


def _filled(text: str, point: Point | None) -> str:
    return text.replace("{value}", point.words) if point is not None else text


def _across(node: Chart, category: str) -> int | None:
    return node.categories.index(category) if category in node.categories else None


def _place(value: Decimal, axis: str, plot: Plot) -> tuple[float, bool] | None:
    """Px of a value on an axis, and whether a line there is upright; None beyond the axis."""
    scale = plot.cross if axis == "x" else plot.scale
    if scale is None or not -0.001 <= scale.at(value) <= 1.001:
        return None
    if axis == "x":
        return plot.box[0] + plot.box[2] * scale.at(value), True
    return plot.value(scale.at(value)), plot.horizontal


def rules(node: Chart, plot: Plot, ink: Rgba, ctx: Context) -> list[Rule]:
    """The reference lines. What is nowhere in the plot is noted as `chart-value`."""
    made = []
    for mark in node.annotations:
        if not isinstance(mark, Reference):
            continue
        color = ctx.rgba(mark.color) if mark.color is not None else inked(ink, 0.8)
        point: Point | None = None
        place: tuple[float, bool] | None = None
        index = _across(node, mark.category) if mark.category and plot.cross is None else None
        if index is not None:
            place = (plot.category(index), not plot.horizontal)
        elif mark.value is not None and not mark.category:
            point = single(mark.value, mark.format, node, ctx)
            place = _place(point.value, mark.axis, plot) if point is not None else None
        if place is None:
            _nowhere(node, mark.text or mark.category or "a reference line", ctx)
            continue
        made.append(Rule(*place, _filled(mark.text, point), color, mark.dashed))
    return made


def _nowhere(node: Chart, what: str, ctx: Context) -> None:
    ctx.find("chart-value", f"{what!r} has no place in this chart"[:300], node=node.id)


def zones(node: Chart, plot: Plot, ctx: Context) -> list[Zone]:
    """The bands. What is nowhere in the plot is noted as `chart-value`."""
    made = []
    x, y, width, height = plot.box
    for mark in node.annotations:
        if not isinstance(mark, Band):
            continue
        if mark.first or mark.last:
            ends = [_across(node, name) for name in (mark.first or mark.last, mark.last or mark.first)]
            if plot.cross is not None or ends[0] is None or ends[1] is None:
                _nowhere(node, mark.text or mark.first, ctx)
                continue
            half = plot.band / 2 if not plot.edge or ends[0] == ends[1] else 0.0
            low, high = min(ends[0], ends[1]), max(ends[0], ends[1])
            start = x if not plot.horizontal else y
            a = max(plot.category(low) - half, start)
            b = min(plot.category(high) + half, start + plot.length)
            upright = not plot.horizontal
        else:
            scale = plot.cross if mark.axis == "x" else plot.scale
            known = [number(v, node, ctx) if v is not None else None for v in (mark.start, mark.end)]
            if scale is None or (known[0] is None and known[1] is None):
                _nowhere(node, mark.text or "a band", ctx)
                continue
            first, last = known[0][0] if known[0] else scale.low, known[1][0] if known[1] else scale.high
            first, last = max(min(first, last), scale.low), min(max(first, last), scale.high)
            places = [_place(v, mark.axis, plot) for v in (first, last)]
            if first >= last or places[0] is None or places[1] is None:
                _nowhere(node, mark.text or "a band", ctx)
                continue
            a, b = sorted((places[0][0], places[1][0]))
            upright = places[0][1]
        box = (a, y, b - a, height) if upright else (x, a, width, b - a)
        made.append(Zone(mark, box, mark.text))
    return made


def pointers(
    node: Chart, plot: Plot, ends: Mapping[tuple[int, int], Spot], labels: Mapping[str, tuple[Spot, str]],
    words_at: Mapping[tuple[int, int], str], ctx: Context,
) -> list[Pointer]:  # fmt: skip
    """The notes. `ends`: where the values of series and categories lie; `labels`: where labelled points lie, with
    their words; `words_at`: the words of values, of a whole stack under series -1."""
    made = []
    for mark in node.annotations:
        if not isinstance(mark, Note):
            continue
        color = ctx.rgba(mark.color) if mark.color is not None else None
        point = single(mark.value, mark.format, node, ctx) if mark.value is not None else None
        along = _place(point.value, "value", plot) if point is not None else None
        spot: Spot | None = None
        text = _filled(mark.text, point)
        if plot.cross is not None:
            x = single(mark.x, mark.format, node, ctx) if mark.x is not None else None
            across = _place(x.value, "x", plot) if x is not None else None
            if along is not None and across is not None:
                spot = (across[0], along[0])
            elif mark.category in labels and mark.value is None:
                spot, words = labels[mark.category]
                text = mark.text.replace("{value}", words)
        elif (index := _across(node, mark.category)) is not None:
            if along is not None:
                spot = plot.spot(plot.category(index), along[0])
            elif mark.value is None:
                rows = [k for k, s in enumerate(node.series) if s.name == mark.series or not mark.series]
                keys = [(row, index) for row in rows if (row, index) in ends]
                axis, sign = (0, -1) if plot.horizontal else (1, 1)
                key = min(keys, key=lambda k: sign * ends[k][axis], default=None)
                if key is not None:
                    whole = words_at.get((-1, index)) if not mark.series else None
                    spot, text = ends[key], mark.text.replace("{value}", whole or words_at.get(key, ""))
        if spot is None:
            _nowhere(node, mark.text, ctx)
            continue
        made.append(Pointer(spot, text, color))
    return made


# Drawing ----------------------------------------------------------------------------------------------


def draw_zones(node: Chart, found: Sequence[Zone], ink: Rgba, ctx: Context) -> list[Item]:
    """The bands, for under the data: faint ink where they have no fill of their own."""
    made: list[Item] = []
    for zone in found:
        x, y, width, height = zone.box
        if width <= 0 or height <= 0:
            continue
        plain = FlatPaint(inked(ink, 0.07))
        filled = paint(zone.mark.fill, zone.box, ctx, node.id) if zone.mark.fill is not None else plain
        path = write(transform(read(box_path(width, height, Radii())), (1, 0, 0, 1, x, y)))
        made.append(PathItem(path, (filled,), what="band"))
    return made


def draw_rules(node: Chart, found: Sequence[Rule], plot: Plot) -> list[Item]:
    """The reference lines, for over the data."""
    made: list[Item] = []
    width = max(node.size / 11, 1.0)
    for line in found:
        dash = (width * 3.2, width * 2.4) if line.dashed else ()
        stroke = StrokePaint(FlatPaint(line.color), width, dash=dash)
        made.append(PathItem(write(rule(plot, line.at, along=line.upright)), strokes=(stroke,), what="reference"))
    return made


def rule_traces(found: Sequence[Rule], plot: Plot) -> list[Spot]:
    """Points along reference lines."""
    x, y, width, height = plot.box
    ends = [
        [(line.at, y), (line.at, y + height)] if line.upright else [(x, line.at), (x + width, line.at)]
        for line in found
    ]
    return [spot for pair in ends for spot in trace(pair)]


def side_ends(node: Chart, found: Sequence[Rule], plot: Plot, ink: Rgba, ground: Rgba) -> list[End]:
    """The words of level reference lines, for the margin beside the plot."""
    x, _, width, _ = plot.box
    return [
        End(line.text, (x + width, line.at), toned(line.color, ink, ground), max(node.weight, 500))
        for line in found
        if line.text and not line.upright
    ]


def put_rule_words(
    node: Chart, found: Sequence[Rule], plot: Plot, room: XYWH, words: Words, data: Data, ink: Rgba, ground: Rgba
) -> list[Item]:
    """Words at reference lines: on either side of their ends, or above an upright one where there is head room."""
    items: list[Item] = []
    size, weight = small(node), max(node.weight, 500)
    x, y, width, height = plot.box
    # Words keep off all lines, their own too.
    data = Data(data.boxes, [*data.traces, *rule_traces(found, plot)])
    for line in found:
        if not line.text:
            continue
        color = toned(line.color, ink, ground)
        choices: list[tuple[float, XYWH, float]] = []
        for least in dict.fromkeys((size, LEAST)):
            wide, tall = words.size_of(line.text, least, weight)
            price = 0.0 if least == size else 40.0
            gap = max(least * 0.3, 2.0)
            if line.upright:
                over = y - tall - 2
                centered = min(max(line.at - wide / 2, room[0]), room[0] + room[2] - wide)
                # Above the line where there is room for it, else beside its upper end, else its lower one.
                sides = [(centered, over)] if over >= room[1] else []
                sides += [(line.at + gap, y), (line.at - gap - wide, y)]
                sides += [(line.at - wide, over), (line.at, over)]
                sides += [(line.at + gap, y + height - tall), (line.at - gap - wide, y + height - tall)]
            else:
                right = x + width - wide
                above, under = line.at - tall - 1.6, line.at + 1.6
                sides = [(right, above), (x + gap, above), (right, under), (x + gap, under)]
                sides += [(x + width / 2 - wide / 2, above)]
            choices += [(price + k * 0.5, (*corner, wide, tall), least) for k, corner in enumerate(sides)]
        items += _settled(line.text, choices, room, words, data, color, weight, ground)
    return items


def put_zone_words(
    node: Chart, found: Sequence[Zone], plot: Plot, room: XYWH, words: Words, data: Data, ink: Rgba, ground: Rgba
) -> list[Item]:
    """Words in the corners of their bands."""
    items: list[Item] = []
    for zone in found:
        if not zone.text:
            continue
        x, y, width, height = zone.box
        choices: list[tuple[float, XYWH, float]] = []
        for size in dict.fromkeys((small(node), LEAST)):
            wide, tall = words.size_of(zone.text, size, max(node.weight, 500))
            pad, price = size * 0.4, 0.0 if size == small(node) else 40.0
            right, bottom = x + width - pad - wide, y + height - pad * 0.5 - tall
            level = width > height
            across = [right, x + pad] if level else [x + width / 2 - wide / 2]
            # A band too low for its words has them above it.
            downs = [y + pad * 0.5, bottom, y + height / 2 - tall / 2] if tall <= height else [y - tall, y + height]
            spots = [(a, b) for b in downs for a in across]
            if wide + 2 * pad > width and not level:
                spots += [(x + width + pad * 0.5, y), (x - pad * 0.5 - wide, y), (x + width / 2 - wide / 2, y - tall)]
            choices += [(price + k * 0.5, (*corner, wide, tall), size) for k, corner in enumerate(spots)]
        tint = zone.mark.fill.color if isinstance(zone.mark.fill, Solid) else None
        color = toned(words.ctx.rgba(tint), ink, ground) if tint is not None else inked(ink, 0.75)
        items += _settled(zone.text, choices, room, words, data, color, max(node.weight, 500), ground)
    return items


def _settled(
    text: str,
    choices: Sequence[tuple[float, XYWH, float]],
    room: XYWH,
    words: Words,
    data: Data,
    color: Rgba,
    weight: int,
    ground: Rgba,
) -> list[Item]:
    """The words in the best of some boxes, of the sizes given with them; on a plate where they hide data."""
    found = around([(price, box) for price, box, _ in choices], words, data, room)
    if found is None:
        words.omit([text], "no room in the plot for")
        return []
    hidden, box = found
    size = next(size for _, other, size in choices if other == box)
    plate = _plate(box, size, ground) if hidden > 0 else []
    words.forced += hidden > 0
    return [*plate, *words.put(text, size, box[0], box[1], 0.0, 0.0, color, weight=weight)]


def _plate(box: XYWH, size: float, ground: Rgba) -> list[Item]:
    x, y, wide, tall = box
    pad = size * 0.25
    path = box_path(wide + 2 * pad, tall, Radii((size * 0.2,) * 4))
    moved = write(transform(read(path), (1, 0, 0, 1, x - pad, y)))
    return [PathItem(moved, (FlatPaint((*ground[:3], 224)),), what="plate")]


def put_pointers(
    node: Chart, found: Sequence[Pointer], room: XYWH, words: Words, data: Data, ink: Rgba, ground: Rgba
) -> list[Item]:
    """Notes beside what they speak of, each with a line from its words to a small ring there."""
    items: list[Item] = []
    size, weight = small(node), max(node.weight, 500)
    hair = max(node.size / 16, 0.8)
    ring = max(size * 0.22, 2.2)
    for note in found:
        color = note.color or inked(ink, 0.92)
        best: tuple[float, XYWH, float, int] | None = None
        for least in dict.fromkeys((size, LEAST)):
            for part in (0.42, 0.3, 0.2):
                wide, tall = words.size_of(note.text, least, weight)
                lines = 1
                if wide > room[2] * part:
                    wide, tall = words.size_of(note.text, least, weight, room[2] * part)
                    lines = max(1, round(tall / (least * LINE)))
                if lines > 4:
                    continue
                price = (0 if least == size else 60) + 6 * (lines - 1)
                choices = [
                    (price + k * 0.7 + off * 1.5, box)
                    for off in (least * 1.1, least * 2, least * 3.2, least * 4.8, least * 7)
                    for k, box in enumerate(circle_sides(note.spot, off, (wide, tall)))
                ]
                seen = around(choices, words, data, room, 2.0)
                if seen is not None and (best is None or seen[0] < best[0]):
                    best = (seen[0], seen[1], least, lines)
                if best is not None and best[0] <= 0:
                    break
            if best is not None and best[0] <= 0:
                break
        if best is None:
            words.omit([note.text], "no room in the plot for")
            continue
        hidden, (x, y, wide, tall), used, lines = best
        words.forced += hidden > 0
        items += _leader((x, y, wide, tall), note.spot, ring, color, hair, words)
        if hidden > 0:
            items += _plate((x, y, wide, tall), used, ground)
        sideways = x > note.spot[0] or x + wide < note.spot[0]
        ax = 0.5 if not sideways else 0.0 if x > note.spot[0] else 1.0
        items += words.put(
            note.text, used, x + ax * wide, y, ax, 0.0, toned(color, ink, ground), weight=weight,
            width=wide + 0.2 if lines > 1 else None, lines=lines,
        )  # fmt: skip
    return items


def _leader(box: XYWH, spot: Spot, ring: float, color: Rgba, hair: float, words: Words) -> list[Item]:
    """A line from the edge of words to just before a spot, where a dot ends it."""
    x, y, wide, tall = box
    inner = tall * 0.14
    near = (min(max(spot[0], x), x + wide), min(max(spot[1], y + inner), y + tall - inner))
    far = math.hypot(near[0] - spot[0], near[1] - spot[1])
    if far < ring:
        return []
    gap = min(ring * 0.9, far * 0.3)
    start = (near[0] + (spot[0] - near[0]) * gap / far, near[1] + (spot[1] - near[1]) * gap / far)
    stroke = StrokePaint(FlatPaint(color), hair, cap="round")
    line = write([Segment("M", start), Segment("L", spot)])
    # Values that are written later keep off the line.
    words.taken += [(px - 0.5, py - 0.5, 1.0, 1.0) for px, py in trace([start, spot])]
    k = ring * 0.55
    dot = write(transform(read(box_path(2 * k, 2 * k, Radii((k,) * 4))), (1, 0, 0, 1, spot[0] - k, spot[1] - k)))
    return [PathItem(line, strokes=(stroke,), what="leader"), PathItem(dot, (FlatPaint(color),), what="leader")]
