"""Colour arithmetic for palettes: WCAG contrast, OKLab and OKLCH, and moving a colour until it can be read.

Colours here are `#rrggbb` strings. Knows no roles and no palettes.

Sources: contrast from WCAG 2.2 (relative luminance, contrast ratio); OKLab from Björn Ottosson, "A perceptual color
space for image processing" (2020).
"""

from __future__ import annotations

import math
from collections.abc import Iterable

__all__ = ["best_on", "chroma", "contrast", "hue", "lightness", "mix", "oklab", "readable", "shifted", "toned"]

Lab = tuple[float, float, float]


def _channels(color: str) -> tuple[float, float, float]:
    return tuple(int(color[k : k + 2], 16) / 255 for k in (1, 3, 5))  # type: ignore[return-value]


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encoded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def luminance(color: str) -> float:
    """Relative luminance, 0 to 1."""
    red, green, blue = (_linear(c) for c in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


def best_on(ground: str) -> str:
    """A soft black or white, whichever can be read better on a ground."""
    return max(("#1d1a18", "#fffaf2"), key=lambda c: contrast(c, ground))


def oklab(color: str) -> Lab:
    """Lightness (0 to 1) and the two opponent axes."""
    r, g, b = (_linear(c) for c in _channels(color))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _linear_rgb(lab: Lab) -> tuple[float, float, float]:
    light, a, b = lab
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _hex(lab: Lab) -> str:
    """The nearest sRGB colour of the same hue: chroma is taken back until it lies in the gamut."""
    light, a, b = min(1.0, max(0.0, lab[0])), lab[1], lab[2]
    keep = 1.0
    for _ in range(24):
        channels = _linear_rgb((light, a * keep, b * keep))
        if all(-1e-4 <= c <= 1.0001 for c in channels):
            break
        keep *= 0.88
    else:
        channels = _linear_rgb((light, 0.0, 0.0))
    return "#" + "".join(f"{round(255 * _encoded(min(1.0, max(0.0, c)))):02x}" for c in channels)


def lightness(color: str) -> float:
    """OKLab lightness, 0 to 1."""
    return oklab(color)[0]


def chroma(color: str) -> float:
    """OKLCH chroma: 0 is grey, about 0.3 the most vivid."""
    _, a, b = oklab(color)
    return math.hypot(a, b)


def hue(color: str) -> float:
    """OKLCH hue, degrees from 0 to 360."""
    _, a, b = oklab(color)
    return math.degrees(math.atan2(b, a)) % 360


def mix(first: str, second: str, share: float) -> str:
    """`share` (0 to 1) of the second colour in the first, mixed in OKLab."""
    one, two = oklab(first), oklab(second)
    light, a, b = (x + (y - x) * share for x, y in zip(one, two, strict=True))
    return _hex((light, a, b))


def shifted(color: str, light: float = 0.0, vivid: float = 1.0) -> str:
    """The colour lighter by `light` (-1 to 1 of OKLab lightness), its chroma times `vivid`."""
    lightness_, a, b = oklab(color)
    return _hex((lightness_ + light, a * vivid, b * vivid))


def toned(light: float, vivid: float, degrees: float) -> str:
    """The colour of an OKLCH lightness, chroma and hue; of less chroma where sRGB has none so vivid."""
    angle = math.radians(degrees)
    return _hex((light, vivid * math.cos(angle), vivid * math.sin(angle)))


def readable(color: str, grounds: Iterable[str], ratio: float) -> str:
    """The colour, moved in lightness as little as needed to reach `ratio` on every ground; black or white at worst.

    Both directions are tried; the nearer one that succeeds is taken. Where neither reaches the ratio on all grounds,
    the colour with the best worst contrast among black and white is given.
    """
    backs = tuple(grounds)

    def worst(candidate: str) -> float:
        return min((contrast(candidate, back) for back in backs), default=21.0)

    if worst(color) >= ratio:
        return color
    base, a, b = oklab(color)
    for step in range(1, 101):
        for sign in (-1, 1):
            light = base + sign * step / 100
            if 0 <= light <= 1 and worst(candidate := _hex((light, a, b))) >= ratio:
                return candidate
    return max(("#000000", "#ffffff"), key=worst)
