"""Radar charts: a spoke for each category, clockwise from the top, and for each series the shape of its values."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Row, average, inked, toned
from forebrush.layout.kinds.charts.frame import FAINT
from forebrush.layout.kinds.charts.lines import circle
from forebrush.layout.kinds.charts.place import Data, Spot, around, circle_sides, trace
from forebrush.layout.kinds.charts.ticks import Scale
from forebrush.layout.kinds.charts.words import LEAST, LINE, Words, inside, small
from forebrush.layout.paints import paint
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import Segment, write

__all__ = ["draw_radar"]


def draw_radar(
    node: Chart,
    rows: Sequence[Row],
    scale: Scale,
    ticks: Sequence[str],
    box: XYWH,
    words: Words,
    ink: Rgba,
    ground: Rgba,
    ctx: Context,
) -> list[Item]:
    """The web, the shapes, the words; as large as the words round it allow."""
    count = max([len(node.categories), *(len(row.points) for row in rows), 1])
    size = small(node)
    x, y, width, height = box
    turns = [2 * math.pi * k / count for k in range(count)]
    most = width * 0.26
    sizes = [_label_size(node, k, size, most, words) for k in range(count)]
    gap = size * 0.5
    # The largest circle beside which each label still stands in the box.
    r = min(width, height) / 2
    for turn, (wide, tall) in zip(turns, sizes, strict=True):
        sin, cos = abs(math.sin(turn)), abs(math.cos(turn))
        if wide:
            r = min(r, (width / 2 - wide * (1 + sin) / 2) / sin - gap if sin > 0.05 else r)
            r = min(r, (height / 2 - tall * (1 + cos) / 2) / cos - gap if cos > 0.05 else r)
    r = max(r, min(width, height) * 0.2)
    center = (x + width / 2, y + height / 2)

    def spot(turn: float, part: float) -> Spot:
        return (center[0] + r * part * math.sin(turn), center[1] - r * part * math.cos(turn))

    items = _web(node, scale, turns, spot, ink)
    shapes: list[list[Spot]] = []
    for row in reversed(rows):
        known = [
            (k, spot(turns[k], min(max(scale.at(point.value), 0.0), 1.0)))
            for k, point in enumerate(row.points)
            if point is not None
        ]
        spots = [at for _, at in known]
        shapes.insert(0, spots)
        if not spots:
            continue
        filled = paint(row.fill, (center[0] - r, center[1] - r, 2 * r, 2 * r), ctx, node.id)
        outline = write([*(Segment("L" if k else "M", at) for k, at in enumerate(spots)), Segment("Z", ())])
        stroke = StrokePaint(filled, min(node.line_width, 2.5), join="round")
        faint = replace(filled, opacity=filled.opacity * (0.24 if len(rows) == 1 else 0.14))
        items.append(PathItem(outline, (faint,), (stroke,), what="area"))
        rim = StrokePaint(FlatPaint(ground), 1.0, "outside")
        for k, at in known:
            mark = paint(row.fill_at(k), (0, 0, 1, 1), ctx, node.id)
            items.append(PathItem(write(circle(at, node.line_width * 0.7 + 1.2)), (mark,), (rim,), what="marker"))
    for k, (turn, (wide, tall)) in enumerate(zip(turns, sizes, strict=True)):
        text = node.categories[k] if k < len(node.categories) else ""
        if not text:
            continue
        sin, cos = math.sin(turn), math.cos(turn)
        px, py = center[0] + (r + gap) * sin, center[1] - (r + gap) * cos
        left, top = px - wide * (1 - sin) / 2, py - tall * (1 + cos) / 2
        if not words.free((left, top, wide, tall * 0.9)) or not inside((left, top, wide, tall), box, 1.0):
            words.omit([text], "no room round the web for")
            continue
        # Words of several lines turn their even edge to the web.
        ax = 0.0 if sin > 0.3 else 1.0 if sin < -0.3 else 0.5
        lines = max(1, round(tall / (size * LINE)))
        room = wide + 0.2 if lines > 1 else None
        items += words.put(text, size, left + wide * ax, top, ax, 0.0, inked(ink, 0.9), width=room, lines=lines)
    items += _tick_words(node, scale, ticks, turns, shapes, spot, box, words, ink)
    if node.labels:
        items += _values(node, rows, shapes, center, box, words, ink, ground, ctx)
    return items


def _label_size(node: Chart, index: int, size: float, most: float, words: Words) -> tuple[float, float]:
    text = node.categories[index] if index < len(node.categories) else ""
    if not text:
        return (0.0, 0.0)
    wide, tall = words.size_of(text, size)
    if wide <= most:
        return wide, tall
    return words.size_of(text, size, 0, max(most, words.narrowest(text, size)))


def _web(
    node: Chart, scale: Scale, turns: Sequence[float], spot: Callable[[float, float], Spot], ink: Rgba
) -> list[Item]:
    hair = max(node.size / 16, 0.5)
    faint = StrokePaint(FlatPaint(inked(ink, 0.16)), hair)
    made: list[Item] = []
    spokes = [s for turn in turns for s in (Segment("M", spot(turn, 0.0)), Segment("L", spot(turn, 1.0)))]
    made.append(PathItem(write(spokes), strokes=(faint,), what="rule"))
    for tick in scale.ticks if node.axis.grid else ():
        part = scale.at(tick)
        if part > 0:
            ring = [Segment("L" if k else "M", spot(turn, part)) for k, turn in enumerate(turns)]
            made.append(PathItem(write([*ring, Segment("Z", ())]), strokes=(faint,), what="rule"))
    return made


def _tick_words(
    node: Chart,
    scale: Scale,
    ticks: Sequence[str],
    turns: Sequence[float],
    shapes: Sequence[Sequence[Spot]],
    spot: Callable[[float, float], Spot],
    room: XYWH,
    words: Words,
    ink: Rgba,
) -> list[Item]:
    """Ticks on the rings half way between two spokes, those between which they hide least of the shapes."""
    size = max(small(node) * 0.85, LEAST)
    data = Data(traces=[p for spots in shapes if spots for p in trace([*spots, spots[0]])])
    shown = [(scale.at(tick), text) for tick, text in zip(scale.ticks, ticks, strict=True) if scale.at(tick) > 0]
    half = math.pi / len(turns)

    def boxes(turn: float) -> list[tuple[str, float, float]]:
        part = math.cos(half) if len(turns) > 2 else 1.0
        return [(text, *spot(turn + half, at * part)) for at, text in shown]

    def hidden(turn: float) -> float:
        return sum(data.covered(words.box(text, size, x, y, 0.5, 0.5)) for text, x, y in boxes(turn))

    made: list[Item] = []
    order = sorted(turns, key=lambda turn: (hidden(turn), abs(turn + half - 2 * math.pi)))
    for text, x, y in boxes(order[0]):
        box = words.box(text, size, x, y, 0.5, 0.5)
        if words.free(box) and inside(box, room) and data.covered(box) < size * 2:
            made += words.put(text, size, x, y, 0.5, 0.5, inked(ink, FAINT))
    return made


def _values(
    node: Chart,
    rows: Sequence[Row],
    shapes: Sequence[Sequence[Spot]],
    center: Spot,
    room: XYWH,
    words: Words,
    ink: Rgba,
    ground: Rgba,
    ctx: Context,
) -> list[Item]:
    """Values beside their corners, where there is room for them."""
    weight, r = max(node.weight, 600), node.line_width * 0.7 + 2.5
    data = Data([(x - r, y - r, 2 * r, 2 * r) for spots in shapes for x, y in spots])
    items: list[Item] = []
    left: list[str] = []
    for row, spots in zip(rows, shapes, strict=True):
        color = inked(ink, 0.95) if len(rows) == 1 else toned(average(row.fill, ctx), ink, ground)
        known = [point for point in row.points if point is not None]
        for point, spot in zip(known, spots, strict=True):
            outward = math.degrees(math.atan2(spot[1] - center[1], spot[0] - center[0]))
            for size in dict.fromkeys((small(node), max(small(node) * 0.8, LEAST))):
                wide, tall = words.size_of(point.words, size, weight)
                choices = [(k * 1.0, box) for k, box in enumerate(circle_sides(spot, r, (wide, tall * 0.8), outward))]
                found = around(choices, words, data, room)
                if found is not None and found[0] < size * 2:
                    x, y, _, _ = found[1]
                    items += words.put(point.words, size, x, y - tall * 0.1, 0.0, 0.0, color, weight=weight)
                    break
            else:
                left.append(point.words)
    if left:
        total = sum(len(spots) for spots in shapes)
        words.omit(left, f"{len(left)} values have no room at their points", of=total)
    return items
