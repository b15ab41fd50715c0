"""Pies and rings: slices clockwise from the top, their values inside where they fit, else just outside."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts.data import Point, Row, average, inked, readable_on, slice_fills
from forebrush.layout.kinds.charts.words import Words, overlap
from forebrush.layout.paints import paint
from forebrush.layout.shapes import shape_path
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.nodes import Chart
from forebrush.scene.paths import read, transform, write
from forebrush.scene.style import Arc
from forebrush.scene.values import Radii

__all__ = ["draw_pie", "slices_of"]


def slices_of(node: Chart, rows: Sequence[Row], ctx: Context) -> tuple[Row, ...]:
    """One row for each slice. Several series of one value each are slices; else the first series is shown.

    Gaps are left out; what is below 0 too, noted as `chart-value`.
    """
    found: list[tuple[str, Point | None]] = []
    own = None
    if len(rows) > 1 and all(len(row.points) == 1 for row in rows):
        found = [(row.name, row.points[0]) for row in rows]
        fills = tuple(row.fill for row in rows)
    else:
        if len(rows) > 1:
            ctx.find("chart-value", "a pie shows one series; the others are not drawn", node=node.id)
        own = node.series[0].fill
        for index, point in enumerate(rows[0].points):
            found.append((node.categories[index] if index < len(node.categories) else "", point))
        fills = slice_fills(node, len(found), own, ctx)
    made = []
    for (name, point), fill in zip(found, fills, strict=True):
        if point is None or point.value == 0:
            continue
        if point.value < 0:
            ctx.find("chart-value", f"a pie cannot show {point.words}, which is below 0", node=node.id)
            continue
        made.append(Row(name, (point,), fill))
    return tuple(made)


def draw_pie(
    node: Chart, slices: Sequence[Row], box: XYWH, words: Words, ink: Rgba, ground: Rgba, ctx: Context
) -> list[Item]:
    """The pie as large as the box and the values outside of it allow."""
    x, y, width, height = box
    texts = [_words(node, row) for row in slices]
    size, weight = node.size, max(node.weight, 600)
    total = sum((row.points[0].value for row in slices if row.points[0] is not None), Decimal(0))
    if not slices or total <= 0:
        r = max(min(width, height) / 2, 0.0)
        d, _ = shape_path(Arc(sweep=360, inner=max(node.hole, 0.6)), 2 * r, 2 * r, Radii())
        moved = write(transform(read(d), (1, 0, 0, 1, x + width / 2 - r, y + height / 2 - r)))
        return [PathItem(moved, (FlatPaint(inked(ink, 0.12)),), what="slice")] if r else []
    turns = _turns(slices, total)
    r = min(width, height) / 2
    outside = [False] * len(slices)
    if node.labels:
        # Labels that do not fit inside take room from the radius, which can push further ones out: settles at once
        # or after one more round.
        for _ in range(3):
            outside = [
                not _fits(words.size_of(t, size, weight), r, node.hole, turn)
                for t, turn in zip(texts, turns, strict=True)
            ]
            sizes = [words.size_of(t, size, weight) for t, out in zip(texts, outside, strict=True) if out and t]
            wide, tall = max((s[0] for s in sizes), default=0.0), max((s[1] for s in sizes), default=0.0)
            gap = size * 0.5 if sizes else 0.0
            r = max(min((width - 2 * (wide + gap)) / 2, (height - 2 * (tall + gap)) / 2), min(width, height) * 0.18)
    cx, cy = x + width / 2, y + height / 2
    items: list[Item] = []
    rim = StrokePaint(FlatPaint(ground), max(1.0, r * 0.016), join="round")
    frame = (cx - r, cy - r, 2 * r, 2 * r)
    for row, (start, sweep) in zip(slices, turns, strict=True):
        d, rule = shape_path(Arc(start=start, sweep=sweep, inner=node.hole), 2 * r, 2 * r, Radii())
        moved = write(transform(read(d), (1, 0, 0, 1, cx - r, cy - r)))
        filled = paint(row.fill, frame, ctx, node.id)
        items.append(PathItem(moved, (filled,), (rim,) if len(slices) > 1 else (), rule, what="slice"))
    if node.labels:
        items += _labels(node, slices, texts, turns, outside, (cx, cy, r), words, ink, ctx)
    return items


def _words(node: Chart, row: Row) -> str:
    point = row.points[0]
    value = point.words if point is not None else ""
    return value if node.legend or not row.name else f"{row.name} {value}"


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


def _labels(
    node: Chart,
    slices: Sequence[Row],
    texts: Sequence[str],
    turns: Sequence[tuple[float, float]],
    outside: Sequence[bool],
    circle: tuple[float, float, float],
    words: Words,
    ink: Rgba,
    ctx: Context,
) -> list[Item]:
    (cx, cy, r), size, weight = circle, node.size, max(node.weight, 600)
    items: list[Item] = []
    taken: list[XYWH] = []
    left: list[str] = []
    for row, text, (start, sweep), out in zip(slices, texts, turns, outside, strict=True):
        middle = math.radians(start + sweep / 2)
        sin, cos = math.sin(middle), -math.cos(middle)
        if not out:
            at = _middle(r, node.hole, sweep)
            color = readable_on(average(row.fill, ctx), ink)
            items += words.put(text, size, cx + at * sin, cy + at * cos, 0.5, 0.5, color, weight=weight)
            continue
        # The point of the words' box that faces the centre stands just outside the slice.
        x, y = cx + (r + size * 0.35) * sin, cy + (r + size * 0.35) * cos
        ax, ay = (1 - sin) / 2, (1 - cos) / 2
        box = words.box(text, size, x, y, ax, ay, weight)
        if any(overlap(box, other) for other in taken):
            left.append(text)
            continue
        taken.append(box)
        items += words.put(text, size, x, y, ax, ay, inked(ink, 0.95), weight=weight)
    if left:
        ctx.find("text-omitted", f"no room beside their slices for: {', '.join(left)}"[:300], node=node.id, text=left)
    return items
