"""One sheet of red paper, cut as in China: near things are whole, far ones open-work, shades and lines are cuts."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.paint.canvas import circle, rectangle
from forebrush.paint.illustrator.shapes import blob
from forebrush.paint.illustrator.styles.field import Field, Plane, smooth
from forebrush.paint.illustrator.styles.raster import Bytes, Plot, color_of, fill, is_ink, px_of
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.paint.illustrator.styles.vectors import SHADE
from forebrush.paint.oklab import Rgb, lightness, solid
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, Item, PathItem, RadialPaint

__all__ = ["red_sheet"]

_RED: Rgb = (194, 24, 28)
_CREAM: Rgb = (251, 242, 225)
_CUT = "cut"
_BAND = 0.062
"""Width of the border, shares of the shorter side."""


def red_sheet(stage: Stage) -> tuple[Layer, ...]:
    """The scenery with its border, and the subjects, each a piece of red paper on cream."""
    field = stage.field
    grain = field.noise("sheet", 0.005, 3, 0.7)
    cream = np.array(_CREAM, np.float32) / 255 * (1 + 0.012 * grain)[..., None]
    scenery = np.zeros((field.height, field.width, 4), np.uint8)
    for layer in stage.layers:
        if layer.blend == "normal" and layer.name in ("sky", "far", "middle", "near"):
            scenery = _before(stage, scenery, layer.items, layer.name, 0.0035)
    if not stage.clear:
        scenery = field.over(
            [_trimmed(scenery, round(_BAND * field.px)), stage.drawn(_border(stage), _scissors(stage, SUBJECTS))]
        )
    subjects = [item for layer in stage.layers if layer.name == SUBJECTS for item in layer.items]
    made = [stage.layer("scenery", 0.4, _laid(field, scenery, cream, None, grain * stage.calm))]
    sheet = stage.drawn(subjects, _scissors(stage, SUBJECTS))
    if sheet.any():
        # Round who stands in front, the sheet behind is cut away.
        body = stage.drawn(subjects, _whole)[..., 3].astype(np.float32) / 255
        around = np.clip(field.blur(body, 0.0035) * 2.4, 0, 1)
        cover = np.maximum(body, around)
        # Whatever is cut out of it, its rim holds it together.
        rim = np.clip(body - smooth(0.7, 0.97, field.blur(body, 0.0026)), 0, 1)[..., None]
        red = np.concatenate([np.array(_RED, np.float32) / 255 * rim, rim], 2) * 255
        sheet = np.maximum(sheet, (red + 0.5).astype(np.uint8))
        made.append(stage.layer(SUBJECTS, 0.8, _laid(field, sheet, cream, cover, grain * stage.calm)))
    return tuple(made)


def _before(stage: Stage, behind: Bytes, items: tuple[Item, ...], name: str, gap: float) -> Bytes:
    """A layer before what is cut already, with a gap round it."""
    field = stage.field
    body = stage.drawn(items, _whole)[..., 3].astype(np.float32) / 255
    if behind.any():
        around = np.clip(field.blur(body, gap) * 2.4, 0, 1)
        behind = (behind * (1 - around)[..., None] + 0.5).astype(np.uint8)
    return field.over([behind, stage.drawn(items, _scissors(stage, name))])


def _trimmed(sheet: Bytes, band: int) -> Bytes:
    made = np.zeros_like(sheet)
    made[band:-band, band:-band] = sheet[band:-band, band:-band]
    return made


def _laid(field: Field, sheet: Bytes, cream: Plane, cover: Plane | None, grain: Plane) -> Bytes:
    """A red sheet with its shadow on cream, which covers all or what `cover` says."""
    alpha = sheet[..., 3].astype(np.float32) / 255
    shadow = field.moved(field.blur(alpha, 0.0036), 0.0026, 0.0044) * np.float32(0.36)
    shadow += field.moved(field.blur(alpha, 0.001), 0.001, 0.0014) * np.float32(0.22)
    dark = 1 - np.clip(shadow, 0, 0.5)[..., None] * np.array([0.8, 1.0, 1.0], np.float32)
    red = np.array(_RED, np.float32) / 255 * (1 + 0.035 * grain)[..., None]
    color = cream * dark * (1 - alpha[..., None]) + red * alpha[..., None]
    return field.bytes(color, None if cover is None else np.maximum(cover, alpha))


def _is_band(stage: Stage, canvas: Any, path: Any) -> bool:
    """Whether a shape goes right across the picture: a hill, a floor, a wall, the sky."""
    box = canvas.getTotalMatrix().mapRect(path.getBounds())
    return bool(box.width() > 0.85 * stage.field.width)


def _whole(canvas: Any, path: Any, item: PathItem) -> None:
    """What hides what is behind it: all but what goes right across, lights and mists."""
    color = color_of(item.paints[-1]) if item.paints else None
    box = canvas.getTotalMatrix().mapRect(path.getBounds())
    across = canvas.getBaseLayerSize().width()
    if (
        color is not None
        and color[3] > 200
        and not isinstance(item.paints[-1], RadialPaint)
        and box.width() < 0.85 * across
    ):
        canvas.drawPath(path, fill((255, 255, 255, 255)))


def _scissors(stage: Stage, name: str) -> Plot:
    """Puts a path as red paper; on the far layers as a rim of it."""
    px = stage.field.px
    gone = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kClear)
    red = fill((*_RED, 255))

    def line(width: float, clear: bool) -> Any:
        made = skia.Paint(gone if clear else red)
        made.setStyle(skia.Paint.kStroke_Style)
        made.setStrokeWidth(width)
        made.setStrokeJoin(skia.Paint.kRound_Join)
        made.setStrokeCap(skia.Paint.kRound_Cap)
        return made

    open_work: set[str] = set()

    def contours(canvas: Any, path: Any, unit: float) -> None:
        for down, width in ((0.004, 0.011), (0.022, 0.0045), (0.036, 0.0022)):
            canvas.save()
            canvas.translate(0, down * unit)
            canvas.drawPath(path, line(width * unit, False))
            canvas.restore()

    def plot(canvas: Any, path: Any, item: PathItem) -> None:
        unit = px / px_of(canvas)
        if not item.paints:
            closed = "Z" in item.d
            for stroke in item.strokes:
                rim = item.d in open_work
                width = 0.0052 * unit if rim else max(stroke.width * (1.0 if closed else 1.4), 0.0024 * unit)
                canvas.drawPath(path, line(width, closed and not rim))
            return
        paint = item.paints[-1]
        color = color_of(paint)
        if color is None or color[3] < 90 or isinstance(paint, RadialPaint):
            return
        if item.what in (SHADE, _CUT):
            canvas.drawPath(path, gone)
            return
        if _is_band(stage, canvas, path):
            if path.getBounds().height() / unit < 0.95 * stage.height / stage.short:
                canvas.drawPath(path, gone)
                contours(canvas, path, unit)
            return
        if item.d.count("M") > 1 and item.rule == "nonzero":
            path = skia.Simplify(path)
        box = path.getBounds()
        light, small = lightness(color[:3]), max(box.width(), box.height()) < 0.02 * unit
        if is_ink(paint) and (small or min(box.width(), box.height()) < 0.02 * unit):
            canvas.drawPath(path, gone)
        elif name in ("sky", "far") or light > 0.9:
            open_work.add(item.d)
            canvas.drawPath(path, gone)
            canvas.drawPath(path, line((0.0045 if name in ("sky", "far") else 0.006) * unit, False))
        else:
            canvas.drawPath(path, red)
            if not small:
                canvas.drawPath(path, line(0.003 * unit, True))

    return plot


def _border(stage: Stage) -> tuple[Item, ...]:
    """Two lines with a row of dots between them, and a flower in every corner."""
    u, w, h = stage.short, stage.width, stage.height
    red = (FlatPaint(solid(_RED)),)
    made: list[Item] = []
    for inset, thick in ((0.014 * u, 0.012 * u), (0.05 * u, 0.006 * u)):
        for x, y, across, down in (
            (inset, inset, w - 2 * inset, thick), (inset, h - inset - thick, w - 2 * inset, thick),
            (inset, inset, thick, h - 2 * inset), (w - inset - thick, inset, thick, h - 2 * inset),
        ):  # fmt: skip
            # In halves, as no strip of paper goes right across.
            parts = 2 if across > down else 1
            for k in range(parts):
                made.append(PathItem(rectangle(x + k * across / parts, y, across / parts, down), red))
    edge = 0.038 * u
    for length, other, across_ in ((w, h, True), (h, w, False)):
        count = max(4, round((length / u - 0.14) / 0.042))
        for k in range(count):
            at = 0.07 * u + (k + 0.5) * (length - 0.14 * u) / count
            for far in (edge, other - edge):
                made.append(PathItem(circle(*((at, far) if across_ else (far, at)), 0.0088 * u), red))
    for x in (edge, w - edge):
        for y in (edge, h - edge):
            made.append(PathItem(rectangle(x - 0.034 * u, y - 0.034 * u, 0.068 * u, 0.068 * u), red, what=_CUT))
            reach = [0.036 * u * (1 if k % 2 else 0.6) for k in range(16)]
            petals = [
                (x + r * math.cos(k * math.pi / 8), y + r * math.sin(k * math.pi / 8)) for k, r in enumerate(reach)
            ]
            made.append(PathItem(blob(petals), red))
            made.append(PathItem(circle(x, y, 0.009 * u), red, what=_CUT))
    return tuple(made)
