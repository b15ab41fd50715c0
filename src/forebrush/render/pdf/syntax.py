"""PDF syntax: numbers, strings and operators as text, and 2 x 3 matrices. Knows no object and no drawing."""

from __future__ import annotations

import math
from collections.abc import Iterable

from forebrush.scene.drawing import XYWH, Matrix
from forebrush.scene.paths import Affine, apply

__all__ = [
    "AFFINE",
    "affine_of",
    "bounds_of",
    "jacobian",
    "number",
    "numbers",
    "text_string",
    "utf16",
]

AFFINE: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

_LIMIT = 1e7
"""Readers hold coordinates in 32-bit floats; beyond this they lose whole px."""


def number(value: float, digits: int = 4) -> str:
    """A real number in PDF syntax: no exponent, no negative zero, kept within what readers can hold."""
    if not math.isfinite(value):
        value = 0.0 if math.isnan(value) else math.copysign(_LIMIT, value)
    text = f"{min(max(value, -_LIMIT), _LIMIT):.{digits}f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def numbers(values: Iterable[float], digits: int = 4) -> str:
    """Numbers parted by spaces."""
    return " ".join(number(value, digits) for value in values)


def text_string(text: str) -> str:
    """A text string in UTF-16BE with byte order mark, written in hexadecimal: nothing in it needs escaping.

    Lone surrogates become U+FFFD, since no reader can show them.
    """
    return "<FEFF" + utf16(text).hex().upper() + ">"


def utf16(text: str) -> bytes:
    """UTF-16BE without a mark; lone surrogates become U+FFFD."""
    return "".join("\ufffd" if 0xD800 <= ord(char) < 0xE000 else char for char in text).encode("utf-16-be")


def affine_of(m: Matrix) -> Affine | None:
    """The six numbers of a 3 x 3 matrix, or None where it has perspective."""
    if abs(m[6]) > 1e-9 or abs(m[7]) > 1e-9 or abs(m[8]) < 1e-12:
        return None
    w = m[8]
    return (m[0] / w, m[3] / w, m[1] / w, m[4] / w, m[2] / w, m[5] / w)


def jacobian(m: Matrix, x: float, y: float) -> Affine:
    """The affine matrix that agrees with a perspective one at a point, in place and in slope."""
    w = max(m[6] * x + m[7] * y + m[8], 1e-6)
    u, v = (m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w
    a, b = (m[0] - m[6] * u) / w, (m[3] - m[6] * v) / w
    c, d = (m[1] - m[7] * u) / w, (m[4] - m[7] * v) / w
    return (a, b, c, d, u - a * x - c * y, v - b * x - d * y)


def bounds_of(m: Affine, box: XYWH) -> XYWH:
    """Bounds of a box after a matrix."""
    x, y, width, height = box
    corners = [apply(m, px, py) for px in (x, x + width) for py in (y, y + height)]
    xs, ys = [p[0] for p in corners], [p[1] for p in corners]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
