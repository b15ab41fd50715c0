"""Colours of people: skin, hair, and a wardrobe that belongs to the picture and stands off what is around it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random

from forebrush.paint.oklab import Rgb, chroma, distance, from_lab, hue_gap, mix, shade, to_lab

__all__ = ["HAIR", "LINE", "SKIN", "multiplied", "of_role", "wardrobe", "warmed"]


def _rgb(code: str) -> Rgb:
    return (int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16))


def _row(codes: str) -> tuple[Rgb, ...]:
    return tuple(_rgb(code) for code in codes.split())


LINE = _rgb("#231d2f")
"""The colour of lines."""
SKIN = _row("#fbe0cf #f6cdb0 #ecb48d #d99b6c #bd7b4e #9a5f3c #7f4b2e #683c28")
"""From light to dark."""
HAIR: Mapping[str, Rgb] = {
    name: _rgb(code)
    for name, code in {
        "black": "#2b2530", "dark brown": "#44302c", "brown": "#6e4630", "chestnut": "#8f5133", "auburn": "#a5492c",
        "ginger": "#d0743a", "blond": "#e0b565", "platinum": "#eee0bd", "grey": "#b9b7bd", "white": "#eae7e4",
        "blue": "#4b78b8", "pink": "#e28fb0", "teal": "#3f9a98",
    }.items()
}  # fmt: skip
_TOPS = _row(
    "#e8604c #f2994a #f4c95d #7fb685 #3f8f7a #4f9bb8 #3d6fb0 #6c6fc0 #a487c9 #d977a0 #f3b6b0 #f5ead6 #fbf7ef #c9d7dd"
    " #bfd8b8 #d9a441 #b5563f #8b3f4d #2f5d62 #274472 #f0d3c0 #9fc5d8"
)
_BOTTOMS = _row(
    "#2f3e5c #44546e #3c3a4c #5b4a44 #7a6248 #c8a97a #e6d8bf #6d7f63 #8a9bb0 #5a7ea6 #27474e #8c5a4a #b9b3aa #3a3140"
)
_SHOES = _row("#f5f0e6 #e2573f #3b3540 #7b4a32 #2d4a6b #f0b94b #d9d4cc #5f8f7f")
_FIXED: Mapping[str, Rgb] = {
    role: _rgb(code)
    for role, code in {
        "saddle": "#4a3f45", "grip": "#4a3f45", "sole": "#efe9df", "shoe2": "#f5f0e6", "metal": "#b9bfc8",
        "tyre": "#3a3640", "guard": "#4a4650", "lamp": "#e0523f", "basket": "#b98452", "chair": "#3b3a48",
        "prop": "#c9ced6", "white": "#ffffff", "mouth": "#6b2230", "tongue": "#e7808a", "tear": "#9fd3f0",
        "heart": "#e2434f", "mask": "#eaf4f6", "lens": "#ffffff",
    }.items()
}  # fmt: skip


def of_role(role: str, colors: Mapping[str, Rgb]) -> Rgb:
    """The colour of an area: as the figure has it, else that of what it is like."""
    if role in colors:
        return colors[role]
    match role:
        case "lining":
            return shade(colors["top"], -0.14)
        case "sock":
            return colors["skin"]
        case "hat2":
            return shade(colors.get("hat", colors["accent"]), -0.1)
        case "beard":
            return colors["hair"]
        case "ink":
            return colors.get("line", LINE)
    return _FIXED.get(role, colors["accent"])


def multiplied(color: Rgb, tint: Rgb) -> Rgb:
    """A colour under a shade that multiplies."""
    r, g, b = (round(a * t / 255) for a, t in zip(color, tint, strict=True))
    return (r, g, b)


def _pulled(color: Rgb, accents: Sequence[Rgb], pull: float = 0.35) -> Rgb:
    """A colour drawn towards the nearest hue of the picture, its lightness kept."""
    if not accents or chroma(color) < 0.03:
        return color
    nearest = min(accents, key=lambda accent: hue_gap(color, accent))
    own, other = to_lab(color), to_lab(nearest)
    return from_lab((own[0], own[1] + (other[1] - own[1]) * pull, own[2] + (other[2] - own[2]) * pull))


def wardrobe(
    rng: Random, skin: Rgb, scene: Sequence[Rgb] = (), behind: Sequence[Rgb] = (), worn: Sequence[Rgb] = ()
) -> dict[str, Rgb]:
    """Colours of top, bottom, shoes, inner and accent, drawn towards those of the `scene`.

    Of 120 random sets the one is taken that best stands off what is `behind`, off the skin, and off what the
    neighbours have `worn`.
    """
    accents = [color for color in scene if chroma(color) > 0.04]
    tops = [_pulled(color, accents) for color in _TOPS]
    bottoms = [_pulled(color, accents) for color in _BOTTOMS]
    best: tuple[float, dict[str, Rgb]] = (-math.inf, {})
    for _ in range(120):
        top, bottom, shoes = rng.choice(tops), rng.choice(bottoms), rng.choice(_SHOES)
        inner, accent = rng.choice(tops), rng.choice(tops)
        score = 1.1 * min(distance(top, bottom), 0.45) + 0.8 * min(distance(top, inner), 0.35)
        score += 0.35 * min(distance(bottom, shoes), 0.4) + 0.3 * min(distance(top, accent), 0.3)
        score += 1.2 * min(distance(top, skin), 0.25) + 0.8 * min(distance(bottom, skin), 0.2)
        if behind:
            score += 1.6 * min(*(distance(top, c) for c in behind), 0.32)
            score += 1.2 * min(*(distance(bottom, c) for c in behind), 0.28)
        score += sum(0.9 * min(distance(top, other), 0.25) for other in worn)
        if chroma(top) * chroma(bottom) > 0.006:
            score -= 0.35 * max(0.0, hue_gap(top, bottom) - 2.2)
        score += rng.gauss(0, 0.15)
        if score > best[0]:
            best = (score, {"top": top, "bottom": bottom, "shoes": shoes, "inner": inner, "accent": accent})
    return best[1]


def warmed(tint: Rgb) -> Rgb:
    """The tint of a shade on skin: skin darkens warm."""
    return mix(tint, (232, 161, 131), 0.72)
