"""Colours of a sketch: its hints drawn towards those of the picture, free roles chosen for it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.sketch.language import FREE, ROLES
from forebrush.paint.oklab import Rgb, chroma, distance, from_lab, hue_gap, lightness, shade, to_lab

__all__ = ["colors_of", "toned"]

_PULL = 0.35
"""How far a colour moves towards the nearest hue of the picture."""
_CHOICE: tuple[Rgb, ...] = tuple(
    rgb(code)
    for code in (
        "#e8604c", "#f2994a", "#f4c95d", "#7fb685", "#3f8f7a", "#4f9bb8", "#3d6fb0", "#6c6fc0", "#a487c9", "#d977a0",
        "#f3b6b0", "#b5563f", "#2f5d62", "#274472", "#d9a441", "#fbf3e4",
    )
)  # fmt: skip
"""From which free roles are chosen."""


def toned(color: Rgb, tone: str) -> Rgb:
    """A colour with the tone that a role ends in: `+` lighter, `-` darker."""
    if not tone:
        return color
    return shade(color, 0.06 * tone.count("+") - 0.065 * tone.count("-"), 1.04 if "-" in tone else 1.0)


def _near(color: Rgb, accents: Sequence[Rgb], pull: float) -> Rgb:
    if not accents or chroma(color) < 0.03:
        return color
    nearest = min(accents, key=lambda accent: hue_gap(color, accent))
    gap = hue_gap(color, nearest)
    pull *= 1.0 if gap < 1.2 else max(0.0, 2.2 - gap)
    own, other = to_lab(color), to_lab(nearest)
    return from_lab((own[0], own[1] + (other[1] - own[1]) * pull, own[2] + (other[2] - own[2]) * pull))


def colors_of(
    sketch: Mapping[str, Any],
    seed: str,
    scene: Sequence[Rgb] = (),
    behind: Sequence[Rgb] = (),
    given: Mapping[str, Rgb] | None = None,
) -> dict[str, Rgb]:
    """The colour of every role, for a picture with the colours of `scene`, before what is `behind`."""  # fmt: skip
    rng = Random(f"{seed}:colors")
    fixed = bool(sketch.get("fixed"))
    accents = [] if fixed else [color for color in scene if chroma(color) > 0.04]
    hints = sketch.get("colors", {})
    used = set(re.findall(r"[a-z_0-9]+", json.dumps(sketch.get("parts", []))))
    made: dict[str, Rgb] = {}

    def liked(color: Rgb) -> float:
        score = rng.gauss(0, 0.1)
        if accents and chroma(color) > 0.03:
            score += 0.25 * (1 - min(hue_gap(color, accent) for accent in accents) / 3.1416)
        if behind:
            score += 1.5 * min(*(distance(color, ground) for ground in behind), 0.25)
        return score + sum(0.9 * min(distance(color, other), 0.3) for other in made.values())

    for role in (*hints, *(free for free in FREE if free not in hints and (free in used or free == "main"))):
        hint = hints.get(role)
        if isinstance(hint, str):
            color = _near(rgb(hint.lower()), accents, _PULL * 0.35)
        else:
            pull = _PULL if not hint else _PULL * (0.6 if role in FREE else 0.22)
            choice = [_near(rgb(code.lower()), accents, pull) for code in hint] if hint else [
                _near(color, accents, pull) for color in _CHOICE
            ]  # fmt: skip
            color = max(choice, key=liked)
        if behind and role == "main" and not fixed:
            ground = min(behind, key=lambda other: distance(color, other))
            if distance(color, ground) < 0.1:
                color = shade(color, 0.09 if lightness(ground) < lightness(color) else -0.09)
        made[role] = color
    for role, code in ROLES.items():
        if role not in made:
            made[role] = rgb(code) if role in FREE else _near(rgb(code), accents, _PULL * 0.3)
    return {**made, **(given or {})}
