"""Skies as they are in animated films: a deep gradient, towers of cumulus lit from the side, stars and a milky band."""

from __future__ import annotations

import math
from collections.abc import Mapping
from random import Random

import numpy as np

from forebrush.paint.illustrator.styles.field import Field, Plane, ramp, smooth
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.paint.oklab import Rgb, mix

__all__ = ["dab", "sky"]

_SKIES: Mapping[str, tuple[Rgb, ...]] = {
    "noon": ((12, 62, 156), (28, 112, 208), (78, 170, 236), (168, 222, 246), (232, 246, 250)),
    "dawn": ((46, 74, 152), (112, 122, 196), (226, 150, 178), (255, 194, 150), (255, 234, 196)),
    "dusk": ((28, 26, 92), (88, 52, 142), (206, 82, 132), (255, 138, 92), (255, 214, 140)),
    "night": ((4, 8, 34), (10, 22, 72), (26, 52, 122), (58, 92, 166), (120, 134, 190)),
}
_CLOUDS: Mapping[str, tuple[Rgb, ...]] = {
    "noon": ((92, 138, 200), (150, 190, 230), (222, 236, 248), (255, 255, 252)),
    "dawn": ((128, 104, 168), (206, 142, 176), (255, 196, 178), (255, 244, 222)),
    "dusk": ((70, 44, 112), (150, 66, 128), (244, 118, 112), (255, 214, 150)),
    "night": ((14, 22, 62), (28, 42, 96), (54, 72, 134), (104, 122, 178)),
}
"""From the shaded foot of a cloud to its lit crown."""
_GREY: Rgb = (150, 164, 182)


def sky(stage: Stage, horizon: float, sun: tuple[float, float]) -> Plane:
    """The sky behind everything, down to `horizon` (0 to 1), with the sun or moon at a place in units of the shorter
    side."""
    field, light = stage.field, stage.light
    grey = {"cloudy": 0.35, "rain": 0.6, "storm": 0.75, "fog": 0.6, "snow": 0.45}.get(light.weather, 0.0)
    dim = light.dark > 0.6
    tone: Rgb = (40, 48, 84) if dim else _GREY
    colors = tuple(mix(color, tone, grey) for color in _SKIES.get(light.time, _SKIES["noon"]))
    if stage.palette:
        colors = tuple(mix(color, stage.palette[0], 0.35) for color in colors)
    down = np.clip(field.y / np.float32(field.down * max(horizon, 0.2)), 0, 1)
    # A little lighter towards the sun.
    near = np.exp(-np.hypot(field.x - sun[0], field.y - sun[1]) / np.float32(0.55))
    made = ramp(np.clip(down + 0.16 * near, 0, 1) + np.zeros_like(near), colors)
    if dim:
        made += _stars(stage)
    tints = tuple(mix(color, tone, grey * 0.8) for color in _CLOUDS.get(light.time, _CLOUDS["noon"]))
    for number, (size, level, many) in enumerate(((0.5, 1.02, 3), (1.0, 0.98, 2))):
        made = _bank(stage, made, tints, horizon * field.down * level, size, many, sun, f"bank{number}", colors[-1])
    return _cirrus(stage, made, tints[-1])


def _stars(stage: Stage) -> Plane:
    """Stars of many sizes, thicker in a band across."""
    field, rng = stage.field, stage.rng("stars")
    made = np.zeros((field.height, field.width, 3), np.float32)
    lean = rng.uniform(-0.7, 0.7)
    band = np.exp(
        -((((field.y - 0.3 * field.down) - (field.x - field.across / 2) * np.float32(lean)) / np.float32(0.16)) ** 2)
    )
    milk = band * np.clip(0.5 + 0.4 * field.noise("milk", 0.2, 5, 0.6), 0, 1)
    made += milk[..., None] * np.array([0.10, 0.11, 0.2], np.float32)
    for _ in range(420):
        x, y = rng.uniform(0, field.across), rng.uniform(0, 0.8 * field.down)
        r = 0.0009 + 0.0019 * rng.random() ** 6
        power = rng.uniform(0.35, 1.0)
        dab(made, field, x, y, r, (power, power, power * 1.08))
    return made * stage.calm[..., None]


def dab(picture: Plane, field: Field, x: float, y: float, r: float, color: tuple[float, float, float]) -> None:
    """Add a soft disc."""
    px, reach = field.px, max(3 * r * field.px, 1.5)
    left, right = max(0, int(x * px - reach)), min(field.width, int(x * px + reach) + 2)
    top, bottom = max(0, int(y * px - reach)), min(field.height, int(y * px + reach) + 2)
    if left >= right or top >= bottom:
        return
    u = np.arange(left, right) + 0.5 - x * px
    v = np.arange(top, bottom)[:, None] + 0.5 - y * px
    sigma2 = (r * px) ** 2 + 0.12
    bell = np.exp(-(u**2 + v**2) / (2 * sigma2)) * min(1.0, (r * px) ** 2 / sigma2 * 1.0)
    picture[top:bottom, left:right] += (bell[..., None] * np.array(color)).astype(np.float32)


def _puffs(rng: Random, field: Field, foot: float, size: float, many: int) -> list[tuple[float, float, float]]:
    """Spheres of a bank of clouds: towers that grow from the foot, each sphere with smaller ones on its crown."""
    made = []
    for k in range(many):
        x = (k + rng.uniform(0.15, 0.85)) / many * field.across
        tall = size * rng.uniform(0.2, 0.4)
        wide = tall * rng.uniform(0.9, 1.5)
        for _ in range(30):
            u = rng.gauss(0, 0.42)
            v = rng.random() ** 1.25 * max(0.0, 1 - abs(u) ** 1.6)
            r = tall * (0.24 - 0.12 * v) * rng.uniform(0.7, 1.2)
            cx, cy = x + u * wide, foot - v * tall - r * 0.2
            made.append((cx, cy, r))
            for _ in range(6):
                turn = rng.uniform(-math.pi, 0)
                small = r * rng.uniform(0.22, 0.46)
                made.append((cx + math.cos(turn) * r * 0.92, cy + math.sin(turn) * r * 0.92, small))
    return made


def _bank(stage: Stage, behind: Plane, tints: tuple[Rgb, ...], foot: float, size: float, many: int,
          sun: tuple[float, float], name: str, haze: Rgb) -> Plane:  # fmt: skip
    """A bank of clouds before what is behind."""
    field, rng = stage.field, stage.rng(name)
    px = field.px
    height = np.zeros((field.height, field.width), np.float32)
    for x, y, r in sorted(_puffs(rng, field, foot, size, many), key=lambda puff: -puff[2]):
        left, right = max(0, int((x - r) * px)), min(field.width, int((x + r) * px) + 1)
        top, bottom = max(0, int((y - r) * px)), min(field.height, int((y + r) * px) + 1)
        if left >= right or top >= bottom:
            continue
        u = (np.arange(left, right) + 0.5) / px - x
        v = (np.arange(top, bottom)[:, None] + 0.5) / px - y
        ball = np.sqrt(np.maximum(r * r - u * u - v * v, 0)).astype(np.float32)
        ball += (ball > 0) * np.float32(r * 0.35)
        part = height[top:bottom, left:right]
        np.maximum(part, ball, out=part)
    rough = field.noise(f"{name}:rough", 0.05 * size, 5, 0.62) * np.float32(0.010 * size)
    height = np.maximum(field.blur(height, 0.002) + rough * (height > 0), 0)
    cover = smooth(0.006 * size, 0.018 * size, height)
    form = field.blur(height, 0.0034 * size) * 0.75 + field.blur(height, 0.014 * size) * 0.9
    dx, dy = field.slopes(form)
    middle = (field.across / 2, foot - 0.25 * size)
    way = (sun[0] - middle[0], sun[1] - middle[1])
    long = math.hypot(*way) or 1.0
    toward = (way[0] / long * 0.72, min(way[1] / long, -0.35))
    facing = -(dx * np.float32(toward[0]) + dy * np.float32(toward[1])) / np.sqrt(1 + dx * dx + dy * dy)
    level = np.clip((np.float32(foot) - field.y) / np.float32(0.38 * size), 0, 1)
    tone = 0.34 + 0.46 * facing + 0.4 * level
    # Half as painters lay it, in clear steps; half smooth.
    step = np.round(tone * 4) / 4
    tone = np.clip(0.5 * tone + 0.5 * (step + (tone - step) * 0.4), 0, 1)
    color = ramp(tone, tints)
    # Towards its foot a bank is lost in haze.
    lost = smooth(0.22 * size, -0.02, np.float32(foot) - field.y)
    cover = cover * (1 - 0.9 * lost) * (0.35 + 0.65 * stage.calm)
    hazy = np.array(haze, np.float32) / 255
    color = color * (1 - 0.5 * lost[..., None]) + hazy * 0.5 * lost[..., None]
    made: Plane = behind * (1 - cover[..., None]) + color * cover[..., None]
    return made


def _cirrus(stage: Stage, behind: Plane, tint: Rgb) -> Plane:
    """Thin streaks high up."""
    field = stage.field
    streaks = field.noise("cirrus", 0.05, 4, 0.6, stretch=7) + 0.8 * field.noise("cirrus:wide", 0.4, 2)
    cover = smooth(0.7, 2.6, streaks) * smooth(0.5, 0.1, field.y / field.down) * 0.4 * stage.calm
    made: Plane = behind * (1 - cover[..., None]) + np.array(tint, np.float32) / 255 * cover[..., None]
    return made
