"""Paper-cut: sheets of coloured paper behind one another, each with its shadow; or one red sheet, as in China."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.paint.canvas import rectangle, smooth_edge
from forebrush.paint.illustrator.shapes import blob
from forebrush.paint.illustrator.styles.field import Field, Plane
from forebrush.paint.illustrator.styles.raster import Bytes, color_of, fill, is_ink, is_outline, plain, px_of
from forebrush.paint.illustrator.styles.red_sheet import red_sheet
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.illustrator.styles.vectors import SHADE, vivid
from forebrush.paint.oklab import Rgb, along, lightness, mix, shade, solid
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, Item, LinearPaint, PathItem, RadialPaint

__all__: list[str] = []

_RED_WORDS = ("剪纸", "窗花", "chinese paper-cut", "chinese paper cut", "红色剪纸")
_SHADOW = (30, 18, 52)
_DEPTH = {"sky": 0.0, "far": 0.25, "middle": 0.5, "near": 0.75}


@style(
    "paper-cut",
    "papercut|paper cut|paper cutout|paper craft|papercraft|layered paper|paper art|chinese paper-cut|"
    "chinese paper cut|剪纸|窗花|窗花剪纸|剪纸窗花|纸雕|纸艺|立体纸",
)
def paper_cut(stage: Stage) -> tuple[Layer, ...]:
    """The red sheet where the words are those of the Chinese craft, else layers of coloured paper."""
    return red_sheet(stage) if any(word in stage.said.lower() for word in _RED_WORDS) else _layered(stage)


# ---- layers of coloured paper


def _layered(stage: Stage) -> tuple[Layer, ...]:
    field = stage.field
    made = []
    back = np.zeros((field.height, field.width, 4), np.uint8)
    sheets = []
    for layer in stage.layers:
        if layer.blend != "normal" or not layer.items or layer.depth > 0.9:
            continue
        items = (
            (*_sky(stage), *(one for one in layer.items if not _is_whole(one)))
            if layer.name == "sky" and not stage.indoor
            else layer.items
        )
        sheets.append((layer.name, stage.drawn(items, _cutter(stage, layer.name))))
    back = field.over([rgba for name, rgba in sheets if name != SUBJECTS])
    made.append(stage.layer("scenery", 0.4, _fibred(field, back, "scenery", stage.calm)))
    for name, rgba in sheets:
        if name == SUBJECTS and rgba.any():
            made.append(stage.layer(SUBJECTS, 0.8, _fibred(field, rgba, name, stage.calm)))
    air = [item for layer in stage.layers if layer.depth > 0.9 and layer.blend == "normal" for item in layer.items]
    if air:
        made.append(
            stage.layer("air", 0.95, _fibred(field, stage.drawn(air, _cutter(stage, "air")), "air", stage.calm))
        )
    if not stage.clear:
        frame = stage.drawn(_frame(stage), _cutter(stage, "frame"))
        made.append(stage.layer("frame", 1.0, _fibred(field, frame, "frame", stage.calm)))
    return tuple(made)


def _tone(stage: Stage, color: Rgb, name: str) -> Rgb:
    """A colour as one of a box of papers: a few steps of lightness; far sheets go over to the haze."""
    if name in ("frame", "air"):
        return color
    light = stage.light
    dark = light.dark * (0.12 if name == SUBJECTS else 0.36)
    color = mix(color, along(light.sky, 0.25), dark) if dark else color
    if name in _DEPTH:
        color = mix(color, light.haze, 0.5 * (1 - _DEPTH[name]))
    step = round(lightness(color) * 11) / 11 - lightness(color)
    return vivid(color, 1.1, step)


def _cutter(stage: Stage, name: str) -> Any:
    """Puts a path as a piece of paper: its shadow, its colour, a lit edge. Lines and shades are not paper."""
    px = stage.field.px

    def plot(canvas: Any, path: Any, item: PathItem) -> None:
        paint = item.paints[-1] if item.paints else None
        color = color_of(paint) if paint is not None else None
        if paint is None or color is None or (isinstance(paint, RadialPaint) and paint.stops[-1][1][3] == 0):
            if item.strokes and not is_outline(item):
                plain(canvas, path, item)
            return
        if color[3] < 200 or item.what == SHADE:
            return
        unit = px / px_of(canvas)
        box = path.getBounds()
        size = math.sqrt(max(box.width() * box.height(), 1e-9)) / unit
        thin = is_ink(paint) and min(box.width(), box.height()) < 0.02 * unit
        lift = min(0.25 + 2.4 * size, 1.5) * (0.3 if thin else 1.0)
        if size > 0.004:
            dx, dy = _local(canvas, 0.0042 * lift * px, 0.0075 * lift * px)
            for part, blur, alpha in ((1.0, 0.0068, 0.52), (0.4, 0.0018, 0.38)):
                soft = fill((*_SHADOW, round(255 * alpha)))
                soft.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, max(blur * lift * unit, 1e-3)))
                canvas.save()
                canvas.translate(dx * part, dy * part)
                canvas.drawPath(path, soft)
                canvas.restore()
        tone = _tone(stage, color[:3], name)
        canvas.drawPath(path, fill((*tone, 255)))
        if size > 0.02:
            canvas.save()
            canvas.clipPath(path, skia.ClipOp.kIntersect, True)
            dx, dy = _local(canvas, 0.0013 * px, 0.0013 * px)
            for way, edge in ((1, solid(shade(tone, 0.1), 0.8)), (-1, solid(shade(tone, -0.12), 0.45))):
                rim = fill(edge)
                rim.setStyle(skia.Paint.kStroke_Style)
                rim.setStrokeWidth(0.0026 * unit)
                canvas.save()
                canvas.translate(way * dx * 0.5, way * dy * 0.5)
                canvas.drawPath(path, rim)
                canvas.restore()
            canvas.restore()

    return plot


def _local(canvas: Any, dx: float, dy: float) -> tuple[float, float]:
    """A way in device px as one of the space in which the canvas draws."""
    back = skia.Matrix()
    matrix = canvas.getTotalMatrix()
    if not matrix.invert(back):
        return 0.0, 0.0
    return (
        back.getScaleX() * dx + back.getSkewX() * dy,
        back.getSkewY() * dx + back.getScaleY() * dy,
    )


def _is_whole(item: Item) -> bool:
    """The gradient of a sky."""
    return isinstance(item, PathItem) and any(isinstance(paint, LinearPaint) for paint in item.paints)


def _sky(stage: Stage) -> tuple[Item, ...]:
    """Sheets of the colours of the sky, from the zenith down, with slow waves for edges; indoors the plain wall."""
    rng = stage.rng("sky")
    count = 5
    made: list[Item] = [PathItem(rectangle(0, 0, stage.width, stage.height), (FlatPaint(solid(stage.light.sky[0])),))]
    for k in range(1, count):
        line = 0.6 * k / count * stage.height
        phase, swing = rng.uniform(0, 6), 0.026 * stage.short
        waves = rng.uniform(1.4, 2.3) * stage.width / stage.height
        points = []
        for u in range(25):
            y = line + swing * math.sin(phase + waves * u * 0.3) + rng.uniform(-1, 1) * 0.006 * stage.short
            points.append((stage.width * (u / 22 - 0.05), y))
        d = (
            smooth_edge(points)
            + f"L{stage.width * 1.1:.1f} {stage.height:.1f}L{-stage.width * 0.1:.1f} {stage.height:.1f}Z"
        )
        made.append(PathItem(d, (FlatPaint(solid(along(stage.light.sky, k / (count - 1)))),)))
    return tuple(made)


def _frame(stage: Stage) -> tuple[Item, ...]:
    """Two sheets with a wavy opening, nearest of all."""
    deep = shade(mix(stage.light.sky[0], (40, 30, 80), 0.55), -0.12 * (1 - stage.light.dark))
    made = []
    for number, (part, color) in enumerate(((0.036, mix(deep, stage.light.haze, 0.25)), (0.02, deep))):
        rng = stage.rng(f"frame{number}")
        points = []
        for k in range(44):
            turn = 2 * math.pi * k / 44
            # A rounded box: a superellipse.
            c, s = math.cos(turn), math.sin(turn)
            r = (abs(c) ** 7 + abs(s) ** 7) ** (-1 / 7)
            inset = part * stage.short * (1 + 0.5 * rng.uniform(-1, 1))
            points.append(
                (
                    stage.width / 2 + c * r * (stage.width / 2 - inset),
                    stage.height / 2 + s * r * (stage.height / 2 - inset),
                )
            )
        far = 0.06 * stage.short
        whole = rectangle(-far, -far, stage.width + 2 * far, stage.height + 2 * far)
        made.append(PathItem(whole + blob(points[::-1]), (FlatPaint(solid(color)),)))
    return tuple(made)


def _fibred(field: Field, rgba: Bytes, name: str, calm: Plane) -> Bytes:
    """The tooth of coloured paper, and a few long fibres."""
    grain = field.noise(f"{name}:tooth", 0.004, 3, 0.75) * np.float32(0.022)
    fibre = np.maximum(field.noise(f"{name}:fibre", 0.0045, 2, 0.5, stretch=4) - 1.6, 0) * np.float32(0.03)
    shade_ = (1 + (grain + fibre) * calm)[..., None]
    made = rgba.copy()
    made[..., :3] = np.minimum(rgba[..., :3] * shade_ + 0.5, rgba[..., 3:])
    return made
