"""Watercolour: transparent washes on rough paper, wet in wet in the sky, over a loose pencil line."""

from __future__ import annotations

import numpy as np

from forebrush.paint.illustrator.styles.field import Field, Plane, luminance, smooth
from forebrush.paint.illustrator.styles.paper import deckle, tooth, wash_on
from forebrush.paint.illustrator.styles.raster import Bytes, lines_in, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.scene.asset import Layer

__all__: list[str] = []

_PAPER = np.array([0.985, 0.97, 0.935], np.float32)
_PENCIL = (70, 62, 84)


@style("watercolor", "watercolour|aquarelle|gouache|水彩|水彩画|淡彩|水粉")
def watercolor(stage: Stage) -> tuple[Layer, ...]:
    """Scenery and subjects as washes, each warped on its own; white things are bare paper."""
    field = stage.field
    grain, light = tooth(field)
    light = 1 + (light - 1) * stage.calm
    paint = wash_on(field, grain, stage.calm, hue=0.11)
    edge = deckle(field, 0.03) if not stage.clear else None
    made = []
    names = (("scenery", 0.4), (SUBJECTS, 0.8), ("air", 1.0))
    groups = stage.groups(without_lines)
    lines = stage.groups(lines_in(_PENCIL, 0.8), light=False)
    for (name, depth), rgba, line in zip(names, groups, lines, strict=True):
        if not rgba.any():
            continue
        moved = field.warped(rgba, f"{name}:hand", 0.06, 0.0016)
        color, alpha = field.bled(moved)
        color = _paled(color, alpha)
        if name == "scenery":
            color = _bloomed(stage, color)
        wash = paint.laid(field, color)
        pencil = _pencil(field, line, name, grain) * np.float32(0.75 if name == SUBJECTS else 0.4)
        wash *= 1 - pencil[..., None] * (1 - np.array(_PENCIL, np.float32) / 255)
        if edge is not None:
            if name == "scenery":
                wash = np.exp(np.log(np.maximum(wash, 0.02)) * edge[..., None])
            else:
                alpha = alpha * np.minimum(edge, 1)
        wash *= light[..., None] * _PAPER
        made.append(stage.layer(name, depth, field.bytes(wash, None if name == "scenery" else alpha)))
    return tuple(made)


def _paled(color: Plane, alpha: Plane) -> Plane:
    """Colours as thin paint: lighter, and fuller in hue, as paper shines through."""
    grey = color.mean(2, keepdims=True)
    vivid = np.clip(grey + (color - grey) * 1.22, 0, 1)
    made: Plane = 1 - (1 - vivid) * 0.8
    return made


def _bloomed(stage: Stage, color: Plane) -> Plane:
    """Backruns in the upper part: where water ran back into a drying wash it left a pale patch with a dark rim."""
    field, rng = stage.field, stage.rng("bloom")
    rough = field.noise("bloom", 0.11, 5, 0.6)
    shade = np.zeros((field.height, field.width), np.float32)
    for _ in range(5):
        x, y = rng.uniform(0, field.across), rng.uniform(0.02, 0.42) * field.down
        r = rng.uniform(0.08, 0.19)
        far = np.hypot((field.x - x) * 0.8, (field.y - y) * 1.25) / r + rough * 0.16
        shade += 0.24 * np.exp(-(((far - 1) / 0.06) ** 2)) - 0.36 * smooth(1.0, 0.35, far)
    # A deep wash shows them less, or their rims would be cracks.
    sky = smooth(0.6, 0.3, field.y / field.down) * smooth(0.05, 0.6, field.blur(luminance(color), 0.05))
    lift: Plane = np.clip(1 + shade * sky * stage.calm, 0.4, 1.5)[..., None]
    return 1 - (1 - color) * lift


def _pencil(field: Field, line: Bytes, name: str, grain: Plane) -> Plane:
    """A loose pencil line: warped apart from the paint, broken by the grain and by the pressure of the hand."""
    moved = field.warped(line, f"{name}:pencil", 0.09, 0.0014)[..., 3].astype(np.float32) / 255
    press = 0.55 + 0.25 * field.noise(f"{name}:press", 0.2, 3)
    made: Plane = moved * np.clip(press - 0.16 * grain, 0, 1)
    return made
