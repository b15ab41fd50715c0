"""A small drawer of drawing lists for tests: paths, groups, flat, linear, radial, conic and tiled paints. No text."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.scene.drawing import (
    ConicPaint,
    FlatPaint,
    GroupItem,
    Item,
    LinearPaint,
    Paint,
    PathItem,
    RadialPaint,
    Rgba,
    TilePaint,
)
from forebrush.scene.paths import read

BLENDS = {"normal": "SrcOver", "multiply": "Multiply", "screen": "Screen", "overlay": "Overlay",
          "soft-light": "SoftLight", "plus-lighter": "Plus"}  # fmt: skip


def path_of(d: str, rule: str = "nonzero") -> Any:
    made = skia.Path()
    for op, p in read(d):
        match op:
            case "M":
                made.moveTo(*p)
            case "L":
                made.lineTo(*p)
            case "Q":
                made.quadTo(*p)
            case "C":
                made.cubicTo(*p)
            case _:
                made.close()
    made.setFillType(skia.PathFillType.kEvenOdd if rule == "evenodd" else skia.PathFillType.kWinding)
    return made


def _color(rgba: Rgba) -> int:
    return int(skia.Color(rgba[0], rgba[1], rgba[2], rgba[3]))


def _paint(paint: Paint) -> Any:
    made = skia.Paint(AntiAlias=True, Dither=True)
    if isinstance(paint, FlatPaint):
        made.setColor(_color(paint.rgba))
        made.setAlphaf(paint.rgba[3] / 255 * paint.opacity)
    else:
        made.setAlphaf(paint.opacity)
        made.setShader(_shader(paint))
    made.setBlendMode(getattr(skia.BlendMode, "k" + BLENDS[paint.blend]))
    return made


def _shader(paint: Paint) -> Any:
    if isinstance(paint, TilePaint):
        recorder = skia.PictureRecorder()
        draw(recorder.beginRecording(skia.Rect(0, 0, paint.width, paint.height)), paint.items)
        matrix = skia.Matrix.Translate(*paint.origin)
        matrix.preRotate(paint.angle)
        cell = skia.Rect(0, 0, paint.width, paint.height)
        repeat = skia.TileMode.kRepeat
        return recorder.finishRecordingAsPicture().makeShader(repeat, repeat, skia.FilterMode.kLinear, matrix, cell)
    assert isinstance(paint, (LinearPaint, RadialPaint, ConicPaint)), paint
    colors = [_color(color) for _, color in paint.stops]
    places = [at for at, _ in paint.stops]
    flags = {"flags": skia.GradientShader.Flags.kInterpolateColorsInPremul_Flag}
    if isinstance(paint, LinearPaint):
        points = [skia.Point(*paint.start), skia.Point(*paint.end)]
        return skia.GradientShader.MakeLinear(points, colors, places, **flags)
    matrix = skia.Matrix.Translate(*paint.center)
    if isinstance(paint, RadialPaint):
        matrix.preScale(paint.radii[0], paint.radii[1])
        return skia.GradientShader.MakeRadial(skia.Point(0, 0), 1, colors, places, localMatrix=matrix, **flags)
    matrix.preRotate(paint.angle - 90)
    return skia.GradientShader.MakeSweep(0, 0, colors, places, localMatrix=matrix, **flags)


def draw(canvas: Any, items: tuple[Item, ...]) -> None:
    for item in items:
        if isinstance(item, GroupItem):
            canvas.save()
            canvas.concat(skia.Matrix.MakeAll(*item.matrix))
            if item.clip:
                canvas.clipPath(path_of(item.clip, item.clip_rule), skia.ClipOp.kIntersect, True)
            layered = item.opacity < 1 or item.blend != "normal"
            if layered:
                layer = skia.Paint(BlendMode=getattr(skia.BlendMode, "k" + BLENDS[item.blend]))
                layer.setAlphaf(item.opacity)
                canvas.saveLayer(None, layer)
            draw(canvas, item.items)
            if layered:
                canvas.restore()
            canvas.restore()
        elif isinstance(item, PathItem):
            path = path_of(item.d, item.rule)
            for paint in item.paints:
                canvas.drawPath(path, _paint(paint))
            for stroke in item.strokes:
                made = _paint(stroke.paint)
                made.setStyle(skia.Paint.kStroke_Style)
                made.setStrokeWidth(stroke.width)
                made.setStrokeCap(getattr(skia.Paint.Cap, f"k{stroke.cap.title()}_Cap"))
                made.setStrokeJoin(getattr(skia.Paint.Join, f"k{stroke.join.title()}_Join"))
                if stroke.dash:
                    made.setPathEffect(skia.DashPathEffect.Make(list(stroke.dash), stroke.dash_offset))
                canvas.drawPath(path, made)


def pixels(items: tuple[Item, ...], width: int, height: int, scale: float = 1.0) -> Any:
    """RGBA pixels, straight alpha, over nothing."""
    surface = skia.Surface(math.ceil(width * scale), math.ceil(height * scale))
    with surface as canvas:
        canvas.scale(scale, scale)
        draw(canvas, items)
    return np.ascontiguousarray(surface.toarray(colorType=skia.kRGBA_8888_ColorType))
