"""Colours for data: those of series and parts, and soft ones that mark what belongs together. Knows no layout.

All are worked out from the palette of the page in OKLCH, so that a chart or a timetable belongs to its page.
"""

from __future__ import annotations

import math
from functools import lru_cache

from forebrush.compose.theme.color import chroma, contrast, hue, lightness, mix, oklab, readable, toned
from forebrush.compose.theme.palettes import Palette, named_colors

__all__ = ["ground_of", "ink_on", "series_colors", "soft_tones"]

_TURN = 137.5
"""Degrees between the hues of neighbours: the golden angle, which never comes back near a hue soon."""
_APART = 0.11
"""OKLab distance below which two colours of one chart are taken for one."""
_SHOWN = 1.9
"""Contrast of a bar or a line with its ground."""


def ground_of(palette: Palette, on: str) -> str:
    """The colour behind what is drawn: the paper, or the block of colour `on` which it stands."""
    return {"deep": palette.deep, "accent": palette.accent, "accent2": palette.accent2}.get(on, palette.paper)


def _distance(first: str, second: str) -> float:
    return math.dist(oklab(first), oklab(second))


@lru_cache(maxsize=256)
def series_colors(palette: Palette, count: int, on: str = "") -> tuple[str, ...]:
    """So many colours of series or slices, told apart and seen on their ground: the accents first."""
    ground = ground_of(palette, on)
    dark = lightness(ground) < 0.55
    vivid = min(0.13, max(0.07, chroma(palette.accent)))
    made: list[str] = []
    first, second = palette.accent, palette.accent2
    # The accents, then their softer tones, which keep a page in few hues, then other hues.
    wishes = [first, second, mix(first, ground, 0.42), mix(second, ground, 0.42), palette.deep, mix(first, second, 0.5)]
    for k in range(1, 4 * count + 8):
        light = (0.78, 0.64, 0.86)[k % 3] if dark else (0.56, 0.7, 0.44)[k % 3]
        wishes.append(toned(light, vivid, hue(first) + _TURN * k))
    for apart in (_APART, _APART / 2, 0.0):
        for wish in wishes:
            if len(made) >= count:
                return tuple(made)
            color = readable(wish, (ground,), _SHOWN)
            if all(_distance(color, other) > apart for other in made):
                made.append(color)
    return tuple(made)


@lru_cache(maxsize=256)
def soft_tones(palette: Palette, count: int, on: str = "") -> tuple[tuple[str, str, str], ...]:
    """So many soft colours of cells: fill, words on it, and a strong tone of the same hue for an edge."""
    ground = ground_of(palette, on)
    dark = lightness(ground) < 0.55
    start = hue(palette.accent)
    step = 360 / count if count <= 7 else _TURN
    made = []
    for k in range(count):
        turn = start + step * k
        ring = k // 9
        light = lightness(ground) + 0.13 + 0.05 * ring if dark else 0.915 - 0.05 * ring
        fill = toned(light, 0.055 if not dark else 0.06, turn)
        ink = ink_on(palette, fill)
        made.append((fill, ink, toned(0.72 if dark else 0.58, 0.14, turn)))
    return tuple(made)


@lru_cache(maxsize=64)
def _named(palette: Palette) -> dict[str, str]:
    return named_colors(palette)


@lru_cache(maxsize=4096)
def ink_on(palette: Palette, fill: str) -> str:
    """The colour of words on a fill: the ink or the paper of the page, moved until it can be read."""
    named = _named(palette)
    best = max((named["ink"], named["paper"], named["panel"]), key=lambda color: contrast(color, fill))
    return readable(best, (fill,), 4.5)
