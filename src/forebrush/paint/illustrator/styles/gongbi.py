"""Gongbi: even iron-wire lines and mineral colours on aged silk, shaded in washes that deepen towards the line."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from forebrush.paint.illustrator.styles.field import Field, Plane, from_oklab, luminance, ramp, smooth, to_oklab
from forebrush.paint.illustrator.styles.raster import lines_in, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.seal import seal
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.scene.asset import Layer

__all__: list[str] = []

_LINE = (52, 34, 26)
_MINERALS = (
    (38, 92, 134), (66, 128, 150), (48, 118, 92), (104, 148, 104), (196, 62, 44), (206, 108, 78), (214, 158, 62),
    (168, 112, 64), (236, 226, 202), (120, 82, 66), (60, 50, 48), (150, 60, 70), (226, 178, 150),
)  # fmt: skip
"""Azurite, malachite, cinnabar, orpiment, ochre, shell white, umber, ink, carmine, flesh."""
_SILK = ((232, 208, 158), (222, 193, 138), (196, 160, 106))
_PULL = 0.62
_STEPS = 48


@style(
    "gongbi",
    "gongbi painting|chinese fine brush|fine brushwork|工笔|工笔画|工笔重彩|重彩|青绿山水",
)
def gongbi(stage: Stage) -> tuple[Layer, ...]:
    """Each layer in mineral colours on the silk; the sky is the silk itself."""
    field = stage.field
    silk, weave = _silk(field)
    scenery = silk.copy()
    made: list[Layer] = []
    lines = {sheet.name: sheet.rgba for sheet in stage.sheets(lines_in(_LINE, 0.72), light=False)}
    for sheet in stage.sheets(without_lines, light=False):
        color, alpha = field.bled(sheet.rgba, 0.006)
        ink = lines[sheet.name][..., 3].astype(np.float32) / 255 if sheet.name in lines else np.zeros_like(alpha)
        paint = _minerals(color)
        # Washes deepen towards the line, and pale to the middle of a petal.
        thin = ink * (1 - smooth(0.55, 0.9, field.blur(ink, 0.005)))
        near = field.blur(thin, 0.011) + field.blur(thin, 0.0045) * 0.6
        paint *= 1 - np.clip(near * 1.3, 0, 0.28)[..., None] * np.array([0.75, 0.95, 1.0], np.float32)
        cover = alpha
        if sheet.name == "sky":
            bright = smooth(0.9, 0.97, luminance(color)) * (stage.light.dark < 0.5)
            cover = alpha * np.clip(0.1 + 0.5 * bright, 0, 1)
        elif sheet.name in ("far", "middle"):
            depth = np.cumsum(alpha, 0, dtype=np.float32) / np.float32(field.px)
            cover = alpha * (0.3 + 0.62 * np.exp(-depth / np.float32(0.2 if sheet.name == "far" else 0.4)))
        paint *= (1 + 0.014 * weave)[..., None]
        strength = np.float32(0.92 if sheet.name == SUBJECTS else 0.6)
        paint = (
            paint * (1 - (ink * strength)[..., None]) + np.array(_LINE, np.float32) / 255 * (ink * strength)[..., None]
        )
        if sheet.depth > 0.9:
            made.append(
                stage.layer("air", 1.0, field.bytes(paint * 0 + np.array([0.95, 0.92, 0.85], np.float32), alpha))
            )
        elif sheet.name == SUBJECTS:
            made.append(stage.layer(SUBJECTS, sheet.depth, field.bytes(paint, alpha)))
        else:
            cover = np.maximum(cover, ink * strength)[..., None]
            scenery = scenery * (1 - cover) + paint * cover
    made.insert(0, stage.layer("scenery", 0.4, field.bytes(scenery)))
    mark = seal(stage, 0.05)
    return (*made, Layer("seal", 1.0, (mark,))) if mark is not None else tuple(made)


def _silk(field: Field) -> tuple[Plane, Plane]:
    """Aged silk: golden in the middle, brown at the rims; and its weave."""
    weave = field.noise("warp", 0.0032, 2, 0.6, stretch=7) + _turned(field)
    far = np.hypot((field.x / field.across - 0.5), (field.y / field.down - 0.5)) * np.float32(1.5)
    age = np.clip(far**2 + 0.09 * field.noise("age", 0.5, 5), 0, 1)
    return ramp(age, _SILK) * (1 + 0.011 * weave)[..., None], weave


def _turned(field: Field) -> Plane:
    """Threads that run down."""
    other = Field(field.height, field.width, field.down, field.across, field.seed)
    return np.ascontiguousarray(other.noise("weft", 0.0032, 2, 0.6, stretch=7).T)


def _minerals(color: Plane) -> Plane:
    """Colours drawn to those that painters had."""
    at = (np.clip(color, 0, 1) * (_STEPS - 1) + 0.5).astype(np.int32)
    made: Plane = _cube()[(at[..., 0] * _STEPS + at[..., 1]) * _STEPS + at[..., 2]]
    return made


@lru_cache(1)
def _cube() -> Plane:
    """What each colour of a cube becomes: the mean of the minerals near it, and some of itself."""
    table = to_oklab(np.array(_MINERALS, np.float32) / 255)
    axis = np.arange(_STEPS, dtype=np.float32) / (_STEPS - 1)
    lab = to_oklab(np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1).reshape(-1, 3))
    weight = np.array([0.9, 2.0, 2.0], np.float32)
    far = np.stack([(((lab - mineral) * weight) ** 2).sum(1) for mineral in table], 1)
    share = np.exp((far.min(1, keepdims=True) - far) / np.float32(0.012))
    share /= share.sum(1, keepdims=True)
    drawn = lab + (share @ table - lab) * np.float32(_PULL)
    drawn[:, 0] = drawn[:, 0] * 0.93 + 0.02
    return from_oklab(drawn)
