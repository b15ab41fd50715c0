"""Ink wash: ink in five tones on rice paper, far things lost in mist, dry strokes, little colour, a seal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from forebrush.paint.illustrator.styles.field import Field, Plane, luminance, smooth
from forebrush.paint.illustrator.styles.paper import wash_on
from forebrush.paint.illustrator.styles.raster import Bytes, lines_in, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.seal import seal
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.scene.asset import Layer

__all__: list[str] = []

_PAPER = np.array([0.955, 0.928, 0.868], np.float32)
_INK = np.array([0.115, 0.115, 0.135], np.float32)
_MIST = {"sky": 0.9, "far": 0.16, "middle": 0.2, "near": 0.1, SUBJECTS: 0.0}
"""How much of each layer is lost in mist."""
_FALL = {"sky": 9.0, "far": 0.17, "middle": 0.2, "near": 0.5}
"""How far below its crest a layer is lost, shares of the shorter side."""
_HUE = {SUBJECTS: 0.5, "near": 0.1}
"""How much of its colour each layer keeps."""


@style(
    "ink wash",
    "ink painting|chinese ink|chinese ink wash|chinese ink painting|sumi-e|sumi|ink brush painting|"
    "水墨|水墨画|国画|写意|山水画",
)
def ink_wash(stage: Stage) -> tuple[Layer, ...]:
    """Each layer as a wash of its own, the lines as strokes of a dry brush, and a seal in a quiet corner."""
    field = stage.field
    paper, grain = _rice_paper(field)
    brush = _brush(field, grain)
    paint = wash_on(field, grain, stage.calm, turbulence=0.34, granulation=0.13, pooling=1.5, hue=0.0)
    scenery = np.ones((field.height, field.width, 3), np.float32)
    made: list[Layer] = []
    strokes = {sheet.name: sheet.rgba for sheet in stage.sheets(lines_in((20, 20, 24), 1.5), light=False)}
    for sheet in stage.sheets(without_lines, light=False):
        if sheet.depth > 0.9:
            made.append(stage.layer("air", 1.0, _snow(field, sheet.rgba)))
            continue
        moved = field.warped(sheet.rgba, f"{sheet.name}:wet", 0.05, 0.0026)
        color, alpha = field.bled(moved)
        tone = _toned(stage, color, alpha, sheet.name)
        wash = paint.laid(field, tone)
        ink = brush.strokes(field, strokes.get(sheet.name), sheet.name) * np.float32(1 - _MIST.get(sheet.name, 0.3))
        wash = wash * (1 - (1 - _INK) * ink[..., None])
        if sheet.name == SUBJECTS:
            made.append(stage.layer(SUBJECTS, sheet.depth, field.bytes(wash * paper, alpha)))
        else:
            # Wet in wet: rims run out into the sheet.
            cover = np.maximum(alpha, 0.5 * field.blur(alpha, 0.006))[..., None]
            scenery = scenery * (1 - cover) + wash * cover
    made.insert(0, stage.layer("scenery", 0.4, field.bytes(scenery * paper)))
    mark = seal(stage)
    return (*made, Layer("seal", 1.0, (mark,))) if mark is not None else tuple(made)


def _rice_paper(field: Field) -> tuple[Plane, Plane]:
    """A warm sheet with long fibres, a little darker to its edges; and its grain."""
    grain = field.noise("xuan", 0.005, 3, 0.7)
    fibre = field.noise("fibre", 0.0042, 2, 0.6, stretch=5)
    clouds = field.noise("pulp", 0.4, 4)
    shade = 1 + 0.008 * grain + 0.007 * fibre + 0.013 * clouds
    edge = np.maximum(np.abs(field.x / field.across - 0.5), np.abs(field.y / field.down - 0.5))
    shade = shade - 0.05 * smooth(0.34, 0.5, edge)
    return shade[..., None] * _PAPER, grain


def _toned(stage: Stage, color: Plane, alpha: Plane, name: str) -> Plane:
    """Colours as tones of ink: deep ones deeper, the sky nearly paper, mist where things stand on the ground."""
    field = stage.field
    grey = luminance(color)
    high = grey.max() if name == SUBJECTS else max(float(np.quantile(grey[::8, ::8], 0.96)), 0.3)
    deep = 1.35 if name in (SUBJECTS, "sky") else 2.3
    tone = np.clip(grey / max(float(high), 0.2), 0, 1) ** deep
    lost = np.float32(_MIST.get(name, 0.3))
    if lost > 0:
        # Ink is on the crests; below them everything sinks into mist.
        depth = np.cumsum(alpha, 0, dtype=np.float32) / np.float32(field.px)
        sunk = 1 - np.exp(-depth / np.float32(_FALL.get(name, 0.4)))
        veil = np.clip(lost + (0.94 - lost) * sunk + field.noise(f"{name}:mist", 0.4, 4) * np.float32(0.08), 0, 0.96)
        tone = tone * (1 - veil) + veil
    keep = np.float32(_HUE.get(name, 0.0))
    # Without colour one channel is enough.
    tinted = tone[..., None] + (color - grey[..., None]) * keep if keep else tone[..., None]
    made: Plane = np.clip(tinted, 0.06, 1)
    return made


@dataclass(frozen=True, slots=True)
class _Brush:
    """How a hand presses, which hairs of the brush carry ink, and where it runs dry."""

    press: Plane
    bristle: Plane
    dry: Plane

    def strokes(self, field: Field, line: Bytes | None, name: str) -> Plane:
        """Lines as strokes that swell and thin, with the white of the paper flying through where the brush is dry."""
        if line is None:
            return np.zeros((field.height, field.width), np.float32)
        alpha = field.warped(line, f"{name}:brush", 0.07, 0.0022)[..., 3].astype(np.float32) / 255
        wide = field.blur(alpha, 0.0022)
        body = smooth(0.42, 0.6, wide + alpha * 0.28 + self.press * 0.11)
        made: Plane = body * (1 - self.dry * self.bristle) * (0.72 + 0.2 * np.clip(-self.press, -1, 1))
        return np.clip(made, 0, 1)


def _brush(field: Field, grain: Plane) -> _Brush:
    press = field.noise("press", 0.16, 3)
    bristle = smooth(-0.25, 0.35, field.noise("bristle", 0.006, 3, 0.7) + 0.4 * grain)
    return _Brush(press, bristle, smooth(0.2, 1.3, press + field.noise("load", 0.3, 2) * 0.5))


def _snow(field: Field, rgba: Bytes) -> Bytes:
    color, alpha = field.floats(rgba)
    return field.bytes(np.broadcast_to(_PAPER * 1.03, color.shape).copy(), alpha * 0.85)
