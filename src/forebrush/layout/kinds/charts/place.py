"""Where words beside the data find room: over nothing but the grid, near to what they speak of.

Words are never put over words. Over bars, points and lines they stand only where nothing else is free.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from forebrush.layout.kinds.charts.words import Words, inside, overlap
from forebrush.scene.drawing import XYWH

__all__ = ["Data", "Spot", "around", "circle_sides", "spread", "trace"]

Spot = tuple[float, float]


@dataclass(slots=True)
class Data:
    """What words should keep off: boxes of bars and points, and points along lines."""

    boxes: list[XYWH] = field(default_factory=list)
    traces: list[Spot] = field(default_factory=list)

    def near(self, box: XYWH) -> Data:
        """What of it lies in a box, or close by."""
        return Data(
            [other for other in self.boxes if overlap(box, other, 2.0)],
            [spot for spot in self.traces if _has(box, spot, 2.0)],
        )

    def covered(self, box: XYWH) -> float:
        """How much of the data a box of words hides, in px of its area; 0: none."""
        hidden = sum(_common(box, other) for other in self.boxes)
        return hidden + 12.0 * sum(_has(box, spot) for spot in self.traces)


def _common(a: XYWH, b: XYWH) -> float:
    wide = min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0])
    tall = min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1])
    return wide * tall if wide > 0 and tall > 0 else 0.0


def _has(box: XYWH, spot: Spot, slack: float = 1.5) -> bool:
    x, y, width, height = box
    return x - slack <= spot[0] <= x + width + slack and y - slack <= spot[1] <= y + height + slack


def trace(spots: Sequence[Spot], step: float = 4.0) -> list[Spot]:
    """Points along a line of straight parts, at most `step` px from each other."""
    made = list(spots[:1])
    for (x1, y1), (x2, y2) in itertools.pairwise(spots):
        parts = max(1, min(200, math.ceil(math.hypot(x2 - x1, y2 - y1) / step)))
        made += [(x1 + (x2 - x1) * k / parts, y1 + (y2 - y1) * k / parts) for k in range(1, parts + 1)]
    return made


def circle_sides(
    spot: Spot, reach: float, size: tuple[float, float], first: float = -45.0, count: int = 16
) -> list[XYWH]:
    """Boxes of a size round a spot, each nearest to it at `reach` px; the first at an angle in degrees clockwise from
    the right, the others further and further from it."""
    wide, tall = size
    made = []
    for k in range(count):
        turn = math.radians(first + 360 / count * ((k + 1) // 2) * (1 if k % 2 else -1))
        dx, dy = math.cos(turn), math.sin(turn)
        x, y = spot[0] + reach * dx, spot[1] + reach * dy
        made.append((x - wide * (1 - dx) / 2, y - tall * (1 - dy) / 2, wide, tall))
    return made


def around(
    choices: Iterable[tuple[float, XYWH]], words: Words, data: Data, room: XYWH, gap: float = 1.0
) -> tuple[float, XYWH] | None:
    """The best of some boxes, each with a price in px of hidden data; and how much data it hides.

    None where each one leaves the room or touches other words.
    """
    choices = [(price, box) for price, box in choices if inside(box, room, 0.01)]
    if not choices:
        return None
    left, top = min(box[0] for _, box in choices), min(box[1] for _, box in choices)
    right, bottom = max(box[0] + box[2] for _, box in choices), max(box[1] + box[3] for _, box in choices)
    whole = (left, top, right - left, bottom - top)
    data, taken = data.near(whole), [other for other in words.taken if overlap(whole, other, gap)]
    best: tuple[float, float, XYWH] | None = None
    for price, box in choices:
        if best is not None and price >= best[0]:
            continue
        if any(overlap(box, other, gap) for other in taken):
            continue
        hidden = data.covered(box)
        if best is None or price + hidden < best[0]:
            best = (price + hidden, hidden, box)
    return None if best is None else (best[1], best[2])


def spread(wanted: Sequence[float], heights: Sequence[float], low: float, high: float) -> list[float] | None:
    """Middles of boxes in a column, none over another, as near as may be to where they are wanted; None: no room.

    Boxes that touch move together to the mean of what they want (the pool-adjacent-violators rule of isotonic
    regression).
    """
    if sum(heights) > high - low + 0.01:
        return None
    order = sorted(range(len(wanted)), key=lambda k: wanted[k])
    blocks: list[tuple[list[int], float, float]] = []  # members, top, height
    for index in order:
        members, height = [index], heights[index]
        top = wanted[index] - height / 2
        while True:
            top = min(max(top, low), high - height)
            if not blocks or blocks[-1][1] + blocks[-1][2] <= top + 1e-9:
                break
            members = blocks.pop()[0] + members
            height = sum(heights[k] for k in members)
            before = list(itertools.accumulate((heights[k] for k in members), initial=0.0))
            top = sum(wanted[k] - heights[k] / 2 - off for k, off in zip(members, before, strict=False)) / len(members)
        blocks.append((members, top, height))
    made = [0.0] * len(wanted)
    for members, top, _ in blocks:
        for k in members:
            made[k] = top + heights[k] / 2
            top += heights[k]
    return made
