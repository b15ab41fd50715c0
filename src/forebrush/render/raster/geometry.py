"""Matrices and whole-pixel rectangles.

A `Rect` is (left, top, right, bottom) in device px, whole numbers, right and bottom outside; an empty one is None.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any, TypeAlias

from forebrush.native import skia
from forebrush.scene.drawing import XYWH, Matrix

__all__ = [
    "Rect",
    "covering",
    "direction",
    "grow",
    "inside",
    "is_affine",
    "jacobian",
    "join",
    "mapped",
    "meet",
    "multiply",
    "scale_at",
    "scaling",
    "sk_matrix",
    "to_origin",
    "united",
]

Rect: TypeAlias = tuple[int, int, int, int]
_FAR = float(1 << 22)
"""No coordinate is taken beyond this: far outside every canvas, and exact in 32 bit floats."""


def meet(a: Rect | None, b: Rect | None) -> Rect | None:
    """What two rectangles share."""
    if a is None or b is None:
        return None
    made = (max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3]))
    return made if made[0] < made[2] and made[1] < made[3] else None


def join(a: Rect | None, b: Rect | None) -> Rect | None:
    """The smallest rectangle that holds both."""
    if a is None or b is None:
        return a or b
    return min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def united(rects: Iterable[Rect | None]) -> Rect | None:
    """The smallest rectangle that holds all."""
    made: Rect | None = None
    for rect in rects:
        made = join(made, rect)
    return made


def grow(rect: Rect | None, by: float) -> Rect | None:
    """The rectangle with a margin of whole px all round."""
    if rect is None:
        return None
    more = math.ceil(by)
    return rect[0] - more, rect[1] - more, rect[2] + more, rect[3] + more


def inside(a: Rect, b: Rect) -> bool:
    """Whether `b` holds all of `a`."""
    return a[0] >= b[0] and a[1] >= b[1] and a[2] <= b[2] and a[3] <= b[3]


def _whole(value: float, up: bool) -> int:
    if not math.isfinite(value):
        value = math.copysign(_FAR, value) if value == value else 0.0
    value = min(max(value, -_FAR), _FAR)
    return math.ceil(value) if up else math.floor(value)


def covering(left: float, top: float, right: float, bottom: float) -> Rect | None:
    """The whole px that a rectangle touches."""
    made = (_whole(left, False), _whole(top, False), _whole(right, True), _whole(bottom, True))
    return made if made[0] < made[2] and made[1] < made[3] else None


def mapped(box: XYWH, matrix: Matrix, margin: float = 0.0) -> Rect | None:
    """The whole px that a box in its own space can touch on the device, with a margin in device px.

    Parts behind the eye of a perspective are cut off, not mirrored.
    """
    x, y, w, h = box
    if w < 0 or h < 0:
        return None
    r = sk_matrix(matrix).mapRect(skia.Rect.MakeLTRB(x, y, x + w, y + h))
    return covering(r.left() - margin, r.top() - margin, r.right() + margin, r.bottom() + margin)


def sk_matrix(matrix: Matrix) -> Any:
    """The same as a `skia.Matrix`."""
    return skia.Matrix.MakeAll(*matrix)


def scaling(scale: float) -> Matrix:
    """Output px from px of the page."""
    return (scale, 0.0, 0.0, 0.0, scale, 0.0, 0.0, 0.0, 1.0)


def multiply(a: Matrix, b: Matrix) -> Matrix:
    """The matrix that applies `b` first, then `a`."""
    a0, a1, a2, a3, a4, a5, a6, a7, a8 = a
    b0, b1, b2, b3, b4, b5, b6, b7, b8 = b
    return (
        a0 * b0 + a1 * b3 + a2 * b6, a0 * b1 + a1 * b4 + a2 * b7, a0 * b2 + a1 * b5 + a2 * b8,
        a3 * b0 + a4 * b3 + a5 * b6, a3 * b1 + a4 * b4 + a5 * b7, a3 * b2 + a4 * b5 + a5 * b8,
        a6 * b0 + a7 * b3 + a8 * b6, a6 * b1 + a7 * b4 + a8 * b7, a6 * b2 + a7 * b5 + a8 * b8,
    )  # fmt: skip


def to_origin(matrix: Matrix, rect: Rect) -> Matrix:
    """The matrix into a surface whose first pixel is the top left of `rect`."""
    return multiply((1.0, 0.0, -float(rect[0]), 0.0, 1.0, -float(rect[1]), 0.0, 0.0, 1.0), matrix)


def is_affine(matrix: Matrix) -> bool:
    """Whether parallels stay parallel."""
    return matrix[6] == 0.0 and matrix[7] == 0.0


def jacobian(matrix: Matrix, x: float, y: float) -> tuple[float, float, float, float]:
    """How a matrix stretches the surroundings of a point: (dx'/dx, dx'/dy, dy'/dx, dy'/dy)."""
    a, b, c, d, e, f, g, h, i = matrix
    w = max(g * x + h * y + i, 1e-6)
    u, v = (a * x + b * y + c) / w, (d * x + e * y + f) / w
    return (a - u * g) / w, (b - u * h) / w, (d - v * g) / w, (e - v * h) / w


def scale_at(matrix: Matrix, x: float, y: float) -> float:
    """Device px to one px of the space at a point: the root of how areas grow there."""
    a, b, c, d = jacobian(matrix, x, y)
    return math.sqrt(abs(a * d - b * c))


def direction(matrix: Matrix, at: tuple[float, float], dx: float, dy: float) -> tuple[float, float]:
    """Where a short way (dx, dy) from a point leads on the device, as a vector in device px."""
    a, b, c, d = jacobian(matrix, *at)
    return a * dx + b * dy, c * dx + d * dy
