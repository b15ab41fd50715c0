"""OKLab: sRGB colours as lightness and two opponents, in which a step looks alike everywhere.

Source of the matrices: B. Ottosson, https://bottosson.github.io/posts/oklab/.
"""

from __future__ import annotations

import math
from functools import lru_cache

__all__ = ["from_lab", "to_lab"]


@lru_cache(16_384)
def to_lab(color: tuple[int, int, int]) -> tuple[float, float, float]:
    """L (0 to 1), a and b of an sRGB colour (0 to 255)."""
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in color))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def from_lab(lab: tuple[float, float, float]) -> tuple[int, int, int]:
    """The nearest sRGB colour, each channel clipped."""
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )
    clipped = (min(max(v, 0.0), 1.0) for v in linear)
    encoded = (v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in clipped)
    red, green, blue = (round(min(max(v, 0.0), 1.0) * 255) for v in encoded)
    return (red, green, blue)
