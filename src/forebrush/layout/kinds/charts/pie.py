"""Pies and donuts: slices clockwise from the top, their words inside where they fit, else beside, each once.

Words beside a pie stand in a column on either side where they would touch; a line leads from what had to move.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import (
    Point,
    Row,
    average,
    inked,
    readable_on,
    share_words,
    single,
    slice_fills,
)
from forebrush.layout.kinds.charts.place import spread
from forebrush.layout.kinds.charts.words import LEAST, LINE, Words, inside
from forebrush.layout.paints import paint
from forebrush.layout.shapes import shape_path
from forebrush.scene.charts import Highlight
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import Segment, read, transform, write
from forebrush.scene.style import Arc
from forebrush.scene.values import Radii

__all__ = ["draw_pie", "hole_of", "slices_of"]

DONUT = 0.62
"""Inner radius of a donut that names none."""


def slices_of(node: Chart, rows: Sequence[Row], words: Words, ctx: Context) -> tuple[Row, ...]:
    """One row for each slice. Several series of one value each are slices; else the first series is shown.

    Gaps and zeros are left out, their names noted as `text-omitted`; what is below 0 too, noted as `chart-value`.
    """
    found: list[tuple[str, Point | None]] = []
    if len(rows) > 1 and all(len(row.points) == 1 for row in rows):
        found = [(row.name, row.points[0]) for row in rows]
        fills = tuple(row.fill for row in rows)
    else:
        if len(rows) > 1:
            ctx.find("chart-value", "a pie shows one series; the others are not drawn", node=node.id)
        for index, point in enumerate(rows[0].points):
            found.append((node.categories[index] if index < len(node.categories) else "", point))
        fills = slice_fills(node, len(found), node.series[0].fill, ctx)
    picked = {mark.category: mark.fill for mark in node.annotations if isinstance(mark, Highlight)}
    made = []
    empty = [name for name, point in found if name and (point is None or point.value == 0)]
    empty += [name for name in node.categories[len(found) :] if name and len(rows[0].points) != 1]
    if empty:
        words.omit(empty, "there is no slice for", again=False)
    for (name, point), fill in zip(found, fills, strict=True):
        if point is None or point.value == 0:
            continue
        if point.value < 0:
            ctx.find("chart-value", f"a pie cannot show {name} {point.words}, which is below 0", node=node.id)
            continue
        made.append(Row(name, (point,), picked.get(name, fill) if name else fill))
    if node.label_as == "value":
        return tuple(made)
    values = [row.values()[0] for row in made]
    total = sum(values, Decimal(0))
    texts = share_words([100 * value / total for value in values], node, ctx)
    return tuple(
        replace(row, points=(Point(value, text),)) for row, value, text in zip(made, values, texts, strict=True)
    )


def hole_of(node: Chart) -> float:
    """The inner radius, as a share of the outer."""
    return node.hole or (DONUT if node.chart == "donut" else 0.0)


def draw_pie(
    node: Chart, slices: Sequence[Row], box: XYWH, words: Words, ink: Rgba, ground: Rgba, named: bool, ctx: Context
) -> list[Item]:
    """The pie as large as the box and the words outside of it allow; `named`: with the names of its slices."""
    x, y, width, height = box
    texts = [_words(node, row, named) for row in slices]
    size, weight, hole = node.size, max(node.weight, 600), hole_of(node)
    total = sum((value for row in slices for value in row.values()), Decimal(0))
    if not slices or total <= 0:
        r = max(min(width, height) / 2, 0.0)
        d, _ = shape_path(Arc(sweep=360, inner=max(hole, 0.6)), 2 * r, 2 * r, Radii())
        moved = write(transform(read(d), (1, 0, 0, 1, x + width / 2 - r, y + height / 2 - r)))
        ring: list[Item] = [PathItem(moved, (FlatPaint(inked(ink, 0.12)),), what="slice")] if r else []
        return ring + _center(node, (x + width / 2, y + height / 2, r), hole, words, ink, ctx)
    turns = _turns(slices, total)
    r = min(width, height) / 2
    outside = [False] * len(slices)
    if any(texts):
        # Words that do not fit inside take room from the radius, which can push further ones out: settles at once
        # or after one more round.
        for _ in range(3):
            outside = [
                not _fits(words.size_of(t, size, weight), r, hole, turn) for t, turn in zip(texts, turns, strict=True)
            ]
            if hole > 0.3 and any(outside):
                # In a ring all words stand outside, or none.
                outside = [True] * len(slices)
            r = _radius(texts, turns, outside, size, (width, height), words, weight)
    cx, cy = x + width / 2, y + height / 2
    items: list[Item] = []
    rim = StrokePaint(FlatPaint(ground), max(1.0, r * 0.016), join="round")
    frame = (cx - r, cy - r, 2 * r, 2 * r)
    for row, (start, sweep) in zip(slices, turns, strict=True):
        d, rule = shape_path(Arc(start=start, sweep=sweep, inner=hole), 2 * r, 2 * r, Radii())
        moved = write(transform(read(d), (1, 0, 0, 1, cx - r, cy - r)))
        filled = paint(row.fill, frame, ctx, node.id)
        items.append(PathItem(moved, (filled,), (rim,) if len(slices) > 1 else (), rule, what="slice"))
    items += _center(node, (cx, cy, r), hole, words, ink, ctx)
    for row, text, turn, out in zip(slices, texts, turns, outside, strict=True):
        if text and not out:
            middle, at = math.radians(turn[0] + turn[1] / 2), _middle(r, hole, turn[1])
            color = readable_on(average(row.fill, ctx), ink)
            px, py = cx + at * math.sin(middle), cy - at * math.cos(middle)
            if words.free(words.box(text, size, px, py, 0.5, 0.5, weight)):
                items += words.put(text, size, px, py, 0.5, 0.5, color, weight=weight)
            else:
                words.omit([text], "no room in their slices for")
    beside = [(text, turn) for text, turn, out in zip(texts, turns, outside, strict=True) if text and out]
    return items + _beside(node, beside, (cx, cy, r), box, words, ink)


def _radius(
    texts: Sequence[str],
    turns: Sequence[tuple[float, float]],
    outside: Sequence[bool],
    size: float,
    room: tuple[float, float],
    words: Words,
    weight: int,
) -> float:
    """The largest radius beside which the words outside have room."""
    width, height = room
    r = min(width, height) / 2
    for text, (start, sweep), out in zip(texts, turns, outside, strict=True):
        if not text or not out:
            continue
        wide, tall, _ = _beside_size(text, size, width, words, weight)
        middle = math.radians(start + sweep / 2)
        sin, cos = abs(math.sin(middle)), abs(math.cos(middle))
        if sin > 0.02:
            r = min(r, (width / 2 - wide * (1 + sin) / 2) / sin - size * 0.6)
        if cos > 0.02:
            r = min(r, (height / 2 - tall * (1 + cos) / 2) / cos - size * 0.6)
    return max(r, min(width, height) * 0.2)


def _beside_size(text: str, size: float, width: float, words: Words, weight: int) -> tuple[float, float, int]:
    """Width, height and lines of words beside a pie: on one line unless that takes a third of the box."""
    wide, tall = words.size_of(text, size, weight)
    if wide <= width * 0.34:
        return wide, tall, 1
    wide, tall = words.size_of(text, size, weight, max(width * 0.3, words.narrowest(text, size) * 1.06))
    return wide, tall, max(1, round(tall / (size * LINE)))


def _words(node: Chart, row: Row, named: bool) -> str:
    point = row.points[0] if node.labels else None
    return f"{row.name if named else ''} {point.words if point is not None else ''}".strip()


def _turns(slices: Sequence[Row], total: Decimal) -> list[tuple[float, float]]:
    made, at = [], Decimal(0)
    for row in slices:
        point = row.points[0]
        value = point.value if point is not None else Decimal(0)
        made.append((float(360 * at / total), float(360 * value / total)))
        at += value
    return made


def _middle(r: float, hole: float, sweep: float) -> float:
    """How far from the centre words inside a slice stand: in the middle of a ring, else two thirds out."""
    if sweep >= 359.9 and not hole:
        return 0.0
    return r * (1 + hole) / 2 if hole > 0.2 else r * 0.64


def _fits(size: tuple[float, float], r: float, hole: float, turn: tuple[float, float]) -> bool:
    """Words of a size stand inside their slice: their corners lie in the ring and between both edges."""
    start, sweep = turn
    if sweep >= 359.9 and not hole:
        return size[0] < 1.6 * r
    middle = math.radians(start + sweep / 2)
    at = _middle(r, hole, sweep)
    x, y = at * math.sin(middle), -at * math.cos(middle)
    for dx in (-0.53, 0.53):
        for dy in (-0.42, 0.42):
            px, py = x + dx * size[0], y + dy * size[1]
            far = math.hypot(px, py)
            angle = (math.degrees(math.atan2(px, -py)) - start) % 360
            if not (r * hole * 1.02 < far < r * 0.97) or angle > sweep:
                return False
    return True


def _beside(
    node: Chart,
    entries: Sequence[tuple[str, tuple[float, float]]],
    circle: tuple[float, float, float],
    box: XYWH,
    words: Words,
    ink: Rgba,
) -> list[Item]:
    """Words outside, just off their slices; where they would touch, further up or down with a line, then smaller."""
    (cx, cy, r), weight = circle, max(node.weight, 600)
    items: list[Item] = []
    left: list[str] = []
    for side in (1, -1):
        mine = [
            (text, math.radians(start + sweep / 2))
            for text, (start, sweep) in entries
            if (math.sin(math.radians(start + sweep / 2)) >= 0) == (side > 0)
        ]
        size, middles = node.size, None
        while mine and middles is None:
            gap = size * 0.45
            sizes = [_beside_size(text, size, box[2], words, weight) for text, _ in mine]
            wanted = [
                cy - (r + gap) * math.cos(turn) - tall * math.cos(turn) / 2
                for (_, turn), (_, tall, _) in zip(mine, sizes, strict=True)
            ]
            middles = spread(wanted, [tall * 0.96 for _, tall, _ in sizes], box[1], box[1] + box[3])
            if middles is None and size * 0.85 >= LEAST:
                size *= 0.85
            elif middles is None:
                # The narrowest slices stand closest: the last of them goes.
                left.append(mine.pop()[0])
        for (text, turn), (wide, tall, lines), want, middle in zip(
            mine, sizes if mine else (), wanted if mine else (), middles or (), strict=True
        ):
            moved = abs(middle - want) > tall * 0.3
            # At the height where the words stand, they begin outside of the circle.
            off = min(max(abs(middle - cy) - tall / 2, 0.0) / (r + size * 0.45), 1.0)
            clear = (r + size * 0.45) * math.sqrt(1 - off * off)
            edge = (r + size * 0.45) * abs(math.sin(turn)) - wide * (1 - abs(math.sin(turn))) / 2
            near = max(clear, edge) if not moved else max(clear, (r + size * 0.45) * abs(math.sin(turn))) + size * 0.5
            x = cx + side * near
            x = min(max(x, box[0]), box[0] + box[2] - wide) if side > 0 else max(min(x, box[0] + box[2]), box[0] + wide)
            corner = (x if side > 0 else x - wide, middle - tall / 2)
            if not words.free((*corner, wide, tall * 0.9)) or not inside((*corner, wide, tall), box, 0.5):
                left.append(text)
                continue
            if moved:
                start = (cx + (r + size * 0.08) * math.sin(turn), cy - (r + size * 0.08) * math.cos(turn))
                bend = (cx + (r + size * 0.42) * math.sin(turn), cy - (r + size * 0.42) * math.cos(turn))
                path = write([Segment("M", start), Segment("L", bend), Segment("L", (x - side * size * 0.2, middle))])
                stroke = StrokePaint(FlatPaint(inked(ink, 0.45)), max(size / 20, 0.6), join="round")
                items.append(PathItem(path, strokes=(stroke,), what="leader"))
            ax, width = (0.0 if side > 0 else 1.0), wide + 0.2 if lines > 1 else None
            at = (corner[0] + ax * wide, corner[1])
            items += words.put(text, size, *at, ax, 0.0, inked(ink, 0.95), weight=weight, width=width, lines=lines)
    if left:
        words.omit(left, "no room beside their slices for")
    return items


def _center(
    node: Chart, circle: tuple[float, float, float], hole: float, words: Words, ink: Rgba, ctx: Context
) -> list[Item]:
    """What stands in the hole: a value, large, and words below it."""
    if node.center is None or not hole:
        return []
    (cx, cy, r), text = circle, node.center.text
    point = single(node.center.value, node.center.format, node, ctx) if node.center.value is not None else None
    value = point.words if point is not None else ""
    if not value and not text:
        return []
    room = 2 * r * hole * 0.94
    # The value as large as the hole allows, at most 0.28 of it; the words at most in three lines.
    for part in (1.0, 0.85, 0.72, 0.6, 0.5, 0.4, 0.3, 0.2):
        big = max(room * 0.28 * part, LEAST)
        little = max(min(node.size * (1.0 if value else 1.25), room * 0.16) * max(part, 0.6), LEAST)
        wide, tall = words.size_of(value, big, 700) if value else (0.0, 0.0)
        tall *= 0.95
        under = (0.0, 0.0)
        if text:
            under = words.size_of(text, little)
            if under[0] > room * 0.78:
                under = words.size_of(text, little, 0, max(room * 0.72, words.narrowest(text, little)))
        whole = tall + under[1]
        half = whole / 2
        chord = [math.hypot(wide / 2, half), math.hypot(under[0] / 2, half)]
        if max(chord) <= room / 2 and under[1] <= little * LINE * 3.1:
            break
    else:
        words.omit([entry for entry in (value, text) if entry], "the hole has no room for")
        return []
    top = cy - whole / 2
    items: list[Item] = []
    items += words.put(value, big, cx, top, 0.5, 0.0, inked(ink, 0.97), weight=700)
    lines = max(1, round(under[1] / (little * LINE)))
    width = under[0] + 0.2 if lines > 1 else None
    items += words.put(text, little, cx, top + tall, 0.5, 0.0, inked(ink, 0.78), width=width, lines=lines)
    return items
