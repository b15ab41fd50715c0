"""A red seal with two characters cut into it, as painters set into a quiet corner."""

from __future__ import annotations

import math

from forebrush.paint.canvas import polygon
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, StrokePaint

__all__ = ["seal"]

_RED = (178, 38, 30, 235)
_CHARACTERS = (
    # 山 and 水, cut with few strokes in a box of 10 x 10.
    ("M5 1.2L5 8.4", "M1.6 4L1.6 8.6L8.4 8.6L8.4 4"),
    ("M5 0.8L5 9.2L3.9 8.3", "M1.2 3L3.6 3L1.3 7.6", "M8.4 1.8L5.6 4.2", "M5.6 4.2L8.8 8.2"),
)


def seal(stage: Stage, size: float = 0.062) -> Item | None:
    """The seal, `size` of the shorter side wide, in the corner farthest from subjects and words; None where none is
    free."""
    side = size * stage.short
    tall = side * 1.75
    best, found = 0.02, None
    for x in (0.05, 0.95):
        for y in (0.93, 0.1):
            left = x * stage.width - (side if x > 0.5 else 0)
            top = y * stage.height - (tall if y > 0.5 else 0)
            own = (left, top, left + side, top + tall)
            boxes = ((b.x, b.y, b.width, b.height) for b in (*stage.subjects, *stage.clear))
            free = min((_apart(own, box, stage) for box in boxes), default=1.0)
            if free > best:
                best, found = free + 0.3, (left, top)
    if found is None:
        return None
    rng = stage.rng("seal")

    def rough(x: float, y: float) -> tuple[float, float]:
        return found[0] + x + rng.uniform(-1, 1) * 0.022 * side, found[1] + y + rng.uniform(-1, 1) * 0.022 * side

    rim = [rough(side * k / 7, 0) for k in range(8)] + [rough(side, tall * k / 10) for k in range(1, 11)]
    rim += [rough(side * (1 - k / 7), tall) for k in range(1, 8)] + [
        rough(0, tall * (1 - k / 10)) for k in range(1, 10)
    ]
    cut = StrokePaint(FlatPaint((247, 238, 222, 245)), 0.95, cap="square", join="miter")
    signs = []
    for number, strokes in enumerate(_CHARACTERS):
        k = side * 0.078
        at = (found[0] + 0.11 * side, found[1] + (0.08 + 0.86 * number) * side)
        lines = tuple(PathItem(d, strokes=(cut,)) for d in strokes)
        signs.append(GroupItem(lines, matrix=(k, 0.0, at[0], 0.0, k, at[1], 0.0, 0.0, 1.0)))
    return GroupItem((PathItem(polygon(rim), (FlatPaint(_RED),)), *signs))


def _apart(box: tuple[float, float, float, float], other: tuple[float, float, float, float], stage: Stage) -> float:
    """How far two boxes are from each other, shares of the shorter side; `other` is x, y, width, height, 0 to 1."""
    left, top = other[0] * stage.width, other[1] * stage.height
    right, bottom = left + other[2] * stage.width, top + other[3] * stage.height
    dx = max(left - box[2], box[0] - right, 0.0)
    dy = max(top - box[3], box[1] - bottom, 0.0)
    return math.hypot(dx, dy) / stage.short
