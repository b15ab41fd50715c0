"""Colours in OKLab: mixing without mud, shading without shift, and gradients that stay even."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import TypeAlias

from forebrush.scene.drawing import Rgba, StopAt
from forebrush.scene.oklab import from_lab, to_lab

__all__ = [
    "Rgb", "along", "chroma", "clear", "distance", "even_stops", "from_lab", "hue_gap", "lightness", "mix", "shade",
    "solid", "to_lab",
]  # fmt: skip

Rgb: TypeAlias = tuple[int, int, int]


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
