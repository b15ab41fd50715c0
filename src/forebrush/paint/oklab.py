"""Colours in OKLab: mixing without mud, shading without shift, and gradients that stay even.

Source of the matrices: B. Ottosson, https://bottosson.github.io/posts/oklab/.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TypeAlias

from forebrush.scene.drawing import Rgba, StopAt

__all__ = [
    "Rgb", "along", "chroma", "clear", "distance", "even_stops", "from_lab", "hue_gap", "lightness", "mix", "shade",
    "solid", "to_lab",
]  # fmt: skip

Rgb: TypeAlias = tuple[int, int, int]
Lab: TypeAlias = tuple[float, float, float]


@lru_cache(16_384)
def to_lab(color: Rgb) -> Lab:
    """L (0 to 1), a and b of an sRGB colour."""
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in color))
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def from_lab(lab: Lab) -> Rgb:
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


def distance(a: Rgb, b: Rgb) -> float:
    """How different two colours look: OKLab, chroma weighted by 1.8."""
    x, y = to_lab(a), to_lab(b)
    return math.hypot(x[0] - y[0], 1.8 * math.hypot(x[1] - y[1], x[2] - y[2]))


def chroma(color: Rgb) -> float:
    """How far a colour is from grey: 0 to about 0.3."""
    lab = to_lab(color)
    return math.hypot(lab[1], lab[2])


def hue_gap(a: Rgb, b: Rgb) -> float:
    """The angle between two hues, radians."""
    x, y = to_lab(a), to_lab(b)
    gap = math.atan2(x[2], x[1]) - math.atan2(y[2], y[1])
    return abs((gap + math.pi) % math.tau - math.pi)


def lightness(color: Rgb) -> float:
    """OKLab lightness, 0 to 1."""
    return to_lab(color)[0]


def mix(a: Rgb, b: Rgb, part: float) -> Rgb:
    """The colour `part` (0 to 1) of the way from a to b."""
    x, y = to_lab(a), to_lab(b)
    return from_lab((x[0] + (y[0] - x[0]) * part, x[1] + (y[1] - x[1]) * part, x[2] + (y[2] - x[2]) * part))


def shade(color: Rgb, light: float, chroma: float = 1.0) -> Rgb:
    """A colour lighter by `light` (-1 to 1), its chroma multiplied."""
    lab = to_lab(color)
    return from_lab((min(max(lab[0] + light, 0.0), 1.0), lab[1] * chroma, lab[2] * chroma))


def along(colors: Sequence[Rgb], part: float) -> Rgb:
    """The colour at a place (0 to 1) of a row of colours at equal distances."""
    if len(colors) == 1:
        return colors[0]
    place = min(max(part, 0.0), 1.0) * (len(colors) - 1)
    index = min(int(place), len(colors) - 2)
    return mix(colors[index], colors[index + 1], place - index)


def solid(color: Rgb, alpha: float = 1.0) -> Rgba:
    """The colour with an alpha of 0 to 1."""
    return (*color, round(min(max(alpha, 0.0), 1.0) * 255))


def clear(color: Rgb) -> Rgba:
    """The colour, wholly transparent: where a light of it ends."""
    return (*color, 0)


def even_stops(colors: Sequence[Rgb], steps: int = 6) -> tuple[StopAt, ...]:
    """Stops of an opaque gradient; between two colours `steps` stops follow OKLab, which renderers do not."""
    if len(colors) == 1:
        return ((0.0, solid(colors[0])), (1.0, solid(colors[0])))
    made: list[StopAt] = [(0.0, solid(colors[0]))]
    whole = len(colors) - 1
    for index, (a, b) in enumerate(itertools.pairwise(colors)):
        for k in range(1, steps + 1):
            part = k / steps
            made.append(((index + part) / whole, solid(mix(a, b, part))))
    return tuple(made)
