"""Risograph: three spot inks on uncoated paper, each a halftone of its own angle, printed a little out of register."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from forebrush.paint.illustrator.styles.field import Field, Plane, smooth
from forebrush.paint.illustrator.styles.raster import Bytes, plain
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.oklab import chroma
from forebrush.scene.asset import Layer

__all__: list[str] = []

_PAPER = np.array([0.968, 0.945, 0.895], np.float32)
_SETS = (
    ((255, 214, 0), (255, 72, 108), (0, 120, 191)),
    ((255, 200, 40), (255, 92, 60), (0, 128, 140)),
)
"""Yellow, pink, blue; and a warmer set, for dusk and autumn."""
_ANGLES = (0.0, 75.0, 15.0)
_OFFSETS = ((0.0, 0.0), (0.0027, -0.0014), (-0.0019, 0.0022))
_CELL = 0.0078
"""Distance of dots."""
_SCREEN = {"scenery": 0.62, SUBJECTS: 0.85, "air": 0.9}
"""How hard the dots of each group are."""
_STEPS = 40
_LEAST = 900
"""Px of the shorter side on which dots are printed at least."""


@style(
    "risograph",
    "riso|riso print|screen print|silkscreen|halftone|孔版|孔版印刷|丝网|丝网印刷|半色调",
)
def risograph(stage: Stage) -> tuple[Layer, ...]:
    """Each group printed in the same inks; what is in the air is bare paper."""
    stage = stage.finer(_LEAST)
    inks = _inks(stage)
    made = []
    for (name, depth), rgba in zip((("scenery", 0.4), (SUBJECTS, 0.8), ("air", 1.0)), stage.groups(plain), strict=True):
        if rgba.any():
            made.append(stage.layer(name, depth, _printed(stage, rgba, inks, name)))
    return tuple(made)


def _inks(stage: Stage) -> Plane:
    """Three inks as shares of light that they take away; the strong colours of the request are inks first."""
    base = _SETS[stage.light.time == "dusk" or stage.light.season == "autumn"]
    own = sorted((color for color in stage.palette if chroma(color) > 0.06), key=lambda c: -c[0] - c[1])[:3]
    chosen = list(base) if not own else [*own, *base][:3] if len(own) > 1 else [base[0], own[0], base[2]]
    return -np.log(np.clip(np.array(chosen, np.float32) / 255, 0.02, 0.99))


def _printed(stage: Stage, rgba: Bytes, inks: Plane, name: str) -> Bytes:
    field = stage.field
    color, alpha = field.bled(rgba)
    densities = _separated(color, inks)
    light = np.zeros((field.height, field.width, 3), np.float32)
    cover = alpha
    grain = field.noise("riso:grain", 0.0036, 2, 0.8)
    speck = field.noise("riso:speck", 0.005, 2, 0.6)
    for number in range(3):
        dx, dy = _OFFSETS[number]
        amount = field.moved(densities[..., number] * alpha, dx, dy)
        cover = np.maximum(cover, field.moved(alpha, dx, dy))
        dots = _dots(field, amount, _ANGLES[number], grain, stage.calm * np.float32(_SCREEN[name] ** 0.5))
        dots *= 1 - 0.85 * smooth(2.35, 2.6, speck) * stage.calm
        light += dots[..., None] * inks[number]
    print_ = _PAPER * np.exp(-light)
    print_ *= 1 + 0.012 * (field.noise("riso:paper", 0.006, 2, 0.7) * stage.calm)[..., None]
    return field.bytes(print_, None if name == "scenery" else cover)


def _separated(color: Plane, inks: Plane) -> Plane:
    """How much of each ink (0 to 1) gives about a colour."""
    at = (np.clip(color, 0, 1) * (_STEPS - 1) + 0.5).astype(np.int32)
    made: Plane = _table(inks.tobytes())[(at[..., 0] * _STEPS + at[..., 1]) * _STEPS + at[..., 2]]
    return made


@lru_cache(4)
def _table(raw: bytes) -> Plane:
    """The amounts for a cube of colours: least squares in density, none below nothing, found step by step."""
    inks = np.frombuffer(raw, np.float32).reshape(3, 3).astype(np.float64)
    axis = np.arange(_STEPS) / (_STEPS - 1)
    cube = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1).reshape(-1, 3)
    density = -np.log(np.clip(cube, 0.05, 1))
    gram, aim = inks @ inks.T, density @ inks.T
    pace = 1 / float(np.linalg.eigvalsh(gram).max())
    amount = np.zeros_like(density)
    for _ in range(90):
        amount = np.clip(amount + (aim - amount @ gram) * pace, 0, 1)
    # A hint of an ink only dirties the others; what is nearly full prints full.
    tone = np.clip((amount * 1.1 - 0.02) / 0.86, 0, 1)
    made: Plane = (0.35 * tone + 0.65 * tone * tone * (3 - 2 * tone)).astype(np.float32)
    return made


def _dots(field: Field, amount: Plane, angle: float, grain: Plane, calm: Plane) -> Plane:
    """Round dots that grow with the amount and run together where it is more than three quarters."""
    turn = math.radians(angle)
    c, s = math.cos(turn) / _CELL, math.sin(turn) / _CELL
    wave = 2 * math.pi
    u = np.cos(wave * (field.x * np.float32(c) + field.y * np.float32(s)))
    v = np.cos(wave * (field.y * np.float32(c) - field.x * np.float32(s)))
    screen = (u + v) * np.float32(0.25) + np.float32(0.5) + grain * np.float32(0.035)
    edge = max(0.2, 1.6 / (field.px * _CELL))
    tone = np.clip(amount, 0, 1) * np.float32(1.12) - np.float32(0.05)
    dots = smooth(-edge, edge, tone - (1 - screen))
    # The screen is calmer under words.
    part = calm**2
    made: Plane = dots * part + amount * (1 - part)
    return np.where(amount < 0.012, 0, made).astype(np.float32)
