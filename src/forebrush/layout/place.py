"""From a box to a matrix: offset, scale, rotation and the four-corner quad; and bounds on the page.

Pure geometry, row-major 3 x 3 matrices. Knows nothing of nodes' content.
"""

from __future__ import annotations

import math

from forebrush.layout.frame import apply_matrix, multiply, quantise
from forebrush.scene.drawing import IDENTITY, XYWH, Matrix

__all__ = ["bounds", "compose", "local_matrix", "quad_matrix", "settled", "translation"]

Corner = tuple[float, float]


def translation(x: float, y: float) -> Matrix:
    """Moves by x and y px."""
    return (1.0, 0.0, x, 0.0, 1.0, y, 0.0, 0.0, 1.0)


def compose(above: Matrix, m: Matrix) -> Matrix:
    """The matrix that applies `m` first, then `above`; quick where `m` only moves."""
    if m[:2] == (1.0, 0.0) and m[3:5] == (0.0, 1.0) and m[6:] == (0.0, 0.0, 1.0):
        a, b, x, c, d, y, g, h, w = above
        return (a, b, a * m[2] + b * m[5] + x, c, d, c * m[2] + d * m[5] + y, g, h, g * m[2] + h * m[5] + w)
    return multiply(above, m)


def quad_matrix(width: float, height: float, quad: tuple[Corner, Corner, Corner, Corner]) -> Matrix:
    """The perspective that takes the corners of a `width` x `height` box (from the top left, clockwise) to four
    points. A box or a quad with no area gives the identity.

    The square to quad solution of Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
    """
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad
    dx1, dx2, sx = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, sy = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    area = dx1 * dy2 - dx2 * dy1
    if width <= 0 or height <= 0 or abs(area) < 1e-9:
        return IDENTITY
    g, h = (sx * dy2 - dx2 * sy) / area, (dx1 * sy - sx * dy1) / area
    a, b = x1 - x0 + g * x1, x3 - x0 + h * x3
    d, e = y1 - y0 + g * y1, y3 - y0 + h * y3
    return (a / width, b / height, x0, d / width, e / height, y0, g / width, h / height, 1.0)


def local_matrix(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    offset: Corner = (0.0, 0.0),
    scale: Corner = (1.0, 1.0),
    rotate: float = 0.0,
    origin: Corner = (0.5, 0.5),
    quad: tuple[Corner, Corner, Corner, Corner] | None = None,
) -> Matrix:
    """From a node's space to its parent's: scaled and turned (degrees, clockwise) about `origin`, put into the quad,
    then moved to its place and by its offset. The moving part is quantised to 1/64 px."""
    made = IDENTITY
    if scale != (1.0, 1.0) or rotate:
        ox, oy = origin[0] * width, origin[1] * height
        cos, sin = _turn(rotate)
        turned = (cos * scale[0], -sin * scale[1], 0.0, sin * scale[0], cos * scale[1], 0.0, 0.0, 0.0, 1.0)
        made = multiply(translation(ox, oy), multiply(turned, translation(-ox, -oy)))
    if quad is not None:
        made = multiply(quad_matrix(width, height, quad), made)
    moved = translation(quantise(x + offset[0]), quantise(y + offset[1]))
    return moved if made is IDENTITY else settled(multiply(moved, made))


def _turn(degrees: float) -> Corner:
    """Cosine and sine; exact for quarter turns."""
    quarter, rest = divmod(degrees, 90.0)
    if rest == 0:
        return ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[int(quarter) % 4]
    angle = math.radians(degrees % 360.0)
    return math.cos(angle), math.sin(angle)


def settled(m: Matrix) -> Matrix:
    """Moving parts on the 1/64 px grid, the rest on twelve decimals, so that every machine gives the same numbers."""
    a, b, x, c, d, y, g, h, w = (round(v, 12) + 0.0 for v in m)
    return (a, b, quantise(x), c, d, quantise(y), g, h, w)


def bounds(matrix: Matrix, width: float, height: float) -> XYWH:
    """The upright box round a transformed `width` x `height` box, on the 1/64 px grid."""
    corners = [apply_matrix(matrix, x, y) for x, y in ((0.0, 0.0), (width, 0.0), (width, height), (0.0, height))]
    xs, ys = [c[0] for c in corners], [c[1] for c in corners]
    x, y = quantise(min(xs)), quantise(min(ys))
    return x, y, quantise(max(xs) - x), quantise(max(ys) - y)
