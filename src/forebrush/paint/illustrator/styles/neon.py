"""Neon: a dark scene, its outlines bent from glowing tubes that light what is round them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.paint.illustrator.styles.field import Field, Plane, luminance, smooth
from forebrush.paint.illustrator.styles.raster import color_of, fill, is_ink, is_outline, px_of, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.illustrator.styles.vectors import SHADE
from forebrush.paint.oklab import Rgb, chroma, from_lab, hue_gap, to_lab
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import PathItem, RadialPaint

__all__: list[str] = []

_TUBES: tuple[Rgb, ...] = (
    (255, 45, 150),
    (255, 84, 60),
    (255, 196, 40),
    (70, 255, 140),
    (30, 220, 255),
    (80, 120, 255),
    (190, 80, 255),
)
_NIGHT = np.array([0.035, 0.02, 0.085], np.float32)
_WIDTH = {SUBJECTS: 0.0048, "near": 0.0028, "middle": 0.0024, "far": 0.0018, "sky": 0.002}
_POWER = {SUBJECTS: 1.0, "near": 0.72, "middle": 0.6, "far": 0.5, "sky": 0.6}


@style(
    "neon",
    "neon art|cyberpunk|synthwave|vaporwave|glow in the dark|霓虹|赛博朋克|蒸汽波",
)
def neon(stage: Stage) -> tuple[Layer, ...]:
    """Dark shapes, tubes and their glow on each group."""
    field = stage.field
    size = (field.height, field.width, 3)
    scenery: Plane = np.zeros(size, np.float32) + _NIGHT
    tubes: Plane = np.zeros(size, np.float32)
    made: list[Layer] = []
    palette = stage.palette or _TUBES
    for layer in stage.layers:
        if layer.blend != "normal" or not layer.items or layer.depth > 0.9:
            continue
        color, alpha = field.floats(stage.drawn(layer.items, without_lines))
        dark = _darkened(color, stage, layer.name)
        bent = stage.drawn(layer.items, _bender(stage, layer.name, palette)).astype(np.float32) / 255
        light = bent[..., :3] * np.float32(_POWER.get(layer.name, 0.5))
        if layer.name == SUBJECTS:
            glow = _glow(field, light, 1.0)
            made.append(stage.layer("glow", 0.75, field.bytes(glow, np.clip(glow.max(2) * 1.4, 0, 1))))
            shown = dark + glow * 0.35 + _core(light)
            made.append(stage.layer(SUBJECTS, layer.depth, field.bytes(shown, np.maximum(alpha, bent[..., 3]))))
        else:
            cover = alpha[..., None]
            scenery = scenery * (1 - cover) + dark * cover
            # Tubes behind go out under what stands before them.
            tubes = tubes * (1 - cover) + light
    scenery += _glow(field, tubes, 0.8) + _core(tubes)
    scenery *= (1 - 0.45 * smooth(0.45, 0.8, np.hypot(field.x / field.across - 0.5, field.y / field.down - 0.5)))[
        ..., None
    ]
    made.insert(0, stage.layer("scenery", 0.4, field.bytes(scenery)))
    for index, layer in enumerate(made):
        if layer.name == "glow":
            made[index] = Layer(
                layer.name, layer.depth, pixels=layer.pixels, width=layer.width, height=layer.height, blend="screen"
            )
    return tuple(made)


def _darkened(color: Plane, stage: Stage, name: str) -> Plane:
    """Colours as they are when only tubes shine: a breath of their own, violet in the depth."""
    grey = luminance(color)[..., None]
    own = 0.09 if name == SUBJECTS else 0.055
    height = stage.field.y[..., None] / stage.field.down
    haze = np.exp(-(((height - 0.55) / 0.32) ** 2))
    tint = np.array([0.26, 0.03, 0.3], np.float32) * haze + np.array([0.03, 0.03, 0.16], np.float32)
    made: Plane = color * np.float32(own) + (0.35 + grey) * tint * np.float32(0.5) + _NIGHT * 0.7
    return made


def _glow(field: Field, light: Plane, strength: float) -> Plane:
    """Light that tubes throw round them: near and strong, far and faint."""
    made = field.blur(light, 0.0042) * 1.5 + field.blur(light, 0.014) * 1.5 + field.blur(light, 0.05) * 1.5
    made += field.blur(light, 0.16) * 1.1
    made *= np.float32(strength)
    # Where tubes are many their light stays of its hue.
    shown: Plane = made * np.minimum(0.85 / np.maximum(made.max(2, keepdims=True), 1e-6), 1)
    return shown


def _core(light: Plane) -> Plane:
    """The tube itself: its colour, nearly white in the middle."""
    peak = light.max(2, keepdims=True)
    made: Plane = light + (peak**2) * 0.42 * (1 - light)
    return made


def _bender(stage: Stage, name: str, palette: tuple[Rgb, ...]) -> Any:
    """Puts the outline of a path as a tube, in the nearest of the colours there are; shapes hide tubes behind them."""
    px = stage.field.px
    gone = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kClear)
    tints: dict[Rgb, Rgb] = {}

    def tube(color: Rgb, width: float) -> Any:
        made = fill((*color, 255))
        made.setStyle(skia.Paint.kStroke_Style)
        made.setStrokeWidth(width)
        made.setStrokeJoin(skia.Paint.kRound_Join)
        made.setStrokeCap(skia.Paint.kRound_Cap)
        made.setPathEffect(skia.CornerPathEffect.Make(width * 1.6))
        return made

    def plot(canvas: Any, path: Any, item: PathItem) -> None:
        unit = px / px_of(canvas)
        width = _WIDTH.get(name, 0.0018) * unit
        if not item.paints:
            if item.strokes and not is_outline(item):
                canvas.drawPath(path, tube(tints.get((0, 0, 0), palette[-1]), width * 0.8))
            return
        paint = item.paints[-1]
        color = color_of(paint)
        if color is None or color[3] < 200 or isinstance(paint, RadialPaint) or item.what == SHADE:
            return
        box = path.getBounds()
        size = math.hypot(box.width(), box.height()) / unit
        across = canvas.getTotalMatrix().mapRect(box)
        if across.width() > 0.95 * stage.field.width and across.height() > 0.95 * stage.field.height:
            return
        if size < 0.012 or (is_ink(paint) and min(box.width(), box.height()) < 0.012 * unit and name != SUBJECTS):
            if size > 0.004:
                canvas.drawPath(path, fill((*_tint(color[:3], palette, tints), 255)))
            return
        if item.d.count("M") > 1 and item.rule == "nonzero":
            path = skia.Simplify(path)
        canvas.drawPath(path, gone)
        canvas.drawPath(path, tube(_tint(color[:3], palette, tints), width * (0.62 if size < 0.09 else 1.0)))

    return plot


def _tint(color: Rgb, palette: tuple[Rgb, ...], known: dict[Rgb, Rgb]) -> Rgb:
    """The tube for a colour: of its hue; grey things shine in cyan or pink by how light they are."""
    if color not in known:
        if chroma(color) < 0.035:
            light = to_lab(color)[0]
            chosen = palette[4 % len(palette)] if light > 0.5 else palette[-1]
        else:
            chosen = min(palette, key=lambda tube: hue_gap(tube, color))
        lab = to_lab(chosen)
        known[color] = from_lab((max(lab[0], 0.66), lab[1] * 1.05, lab[2] * 1.05))
    return known[color]
