"""Drawing lists as pixels, with a hook at every path: how styles take lines away, cast shadows or make tubes glow.

Flat, linear and radial paints, strokes and groups: what the illustrator draws. Pixels are premultiplied RGBA, 8 bits.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from forebrush.native import skia
from forebrush.paint.illustrator.sketch.outlines import outline
from forebrush.paint.oklab import Rgb, lightness
from forebrush.scene.drawing import (
    FlatPaint,
    GroupItem,
    Item,
    LinearPaint,
    Paint,
    PathItem,
    RadialPaint,
    Rgba,
    StrokePaint,
    TilePaint,
)

__all__ = [
    "Bytes", "Plot", "brush", "color_of", "draw", "fill", "ink_of", "is_ink", "is_outline", "lines_in", "lit",
    "path_of", "pen", "plain", "px_of", "raster", "without_lines",
]  # fmt: skip

Bytes: TypeAlias = NDArray[np.uint8]
Plot: TypeAlias = Callable[[Any, Any, PathItem], None]
"""Puts one path on a canvas: (skia canvas, skia path, the item)."""
_INK = 0.34
"""OKLab lightness below which a line or a shape is ink."""
_FRAME = 0.86
"""OKLab lightness above which a stroke is a thing of its own."""


@lru_cache(4096)
def path_of(d: str, rule: str = "nonzero") -> Any:
    """The skia path of path data; not to be changed."""
    path = outline(d).path
    path.setFillType(skia.PathFillType.kEvenOdd if rule == "evenodd" else skia.PathFillType.kWinding)
    return path


def raster(
    items: Sequence[Item], width: int, height: int, scale: tuple[float, float], plot: Plot | None = None
) -> Bytes:
    """Items drawn at `scale` px to the unit on transparent pixels: height x width x 4."""
    made = np.zeros((height, width, 4), np.uint8)
    info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Canvas.MakeRasterDirect(info, made, width * 4)
    canvas.scale(*scale)
    draw(canvas, items, plot or plain)
    return made


def draw(canvas: Any, items: Sequence[Item], plot: Plot) -> None:
    """Items on a canvas, every path by `plot`."""
    for item in items:
        if isinstance(item, PathItem):
            plot(canvas, path_of(item.d, item.rule), item)
        elif isinstance(item, GroupItem) and item.opacity > 0:
            canvas.save()
            canvas.concat(skia.Matrix.MakeAll(*item.matrix))
            if item.clip:
                canvas.clipPath(path_of(item.clip, item.clip_rule), skia.ClipOp.kIntersect, True)
            if item.opacity < 1:
                canvas.saveLayerAlpha(None, round(255 * item.opacity))
            draw(canvas, item.items, plot)
            if item.opacity < 1:
                canvas.restore()
            canvas.restore()


def plain(canvas: Any, path: Any, item: PathItem) -> None:
    """The path as it is."""
    for paint in item.paints:
        if isinstance(paint, TilePaint):
            _repeat(canvas, path, paint)
        else:
            canvas.drawPath(path, brush(paint))
    for stroke in item.strokes:
        if stroke.align == "inside":
            canvas.save()
            canvas.clipPath(path, skia.ClipOp.kIntersect, True)
            canvas.drawPath(path, pen(stroke, 2.0))
            canvas.restore()
        else:
            canvas.drawPath(path, pen(stroke))


def without_lines(canvas: Any, path: Any, item: PathItem) -> None:
    """The path without the lines round shapes and in them; lines that are things of their own stay."""
    kept = () if item.paints or is_outline(item) else item.strokes
    if item.paints or kept:
        plain(canvas, path, PathItem(item.d, item.paints, kept, item.rule))


def lines_in(color: Rgb, times: float = 1.0) -> Plot:
    """A plot of the lines alone, in one colour, `times` as wide; shapes hide the lines that lie under them."""

    def plot(canvas: Any, path: Any, item: PathItem) -> None:
        if any(_covers(paint) for paint in item.paints):
            ink = ink_of(PathItem(item.d, item.paints)) is not None and not _is_broad(path)
            canvas.drawPath(
                path, fill((*color, 255)) if ink else skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kClear)
            )
        for stroke in item.strokes:
            canvas.drawPath(path, pen(stroke, times, fill((*color, 255))))

    return plot


def _covers(paint: Paint) -> bool:
    color = color_of(paint)
    return color is not None and color[3] > 200


def _is_broad(path: Any) -> bool:
    """Whether a filled shape is a surface, not a line: it fills much of its box."""
    box = path.getBounds()
    return bool(path.contains(box.centerX(), box.centerY())) and min(box.width(), box.height()) > 0.35 * max(
        box.width(), box.height()
    )


def fill(rgba: Rgba) -> Any:
    """The skia paint of a flat colour."""
    red, green, blue, alpha = rgba
    return skia.Paint(AntiAlias=True, Color4f=skia.Color4f(red / 255, green / 255, blue / 255, alpha / 255))


def brush(paint: Paint) -> Any:
    """The skia paint of a paint; of one that the illustrator does not use, a clear one."""
    if isinstance(paint, FlatPaint):
        made = fill(paint.rgba)
    elif isinstance(paint, (LinearPaint, RadialPaint)):
        made = skia.Paint(AntiAlias=True, Color=0xFF000000, Shader=_shader(paint), Dither=True)
    else:
        return fill((0, 0, 0, 0))
    made.setAlphaf(made.getAlphaf() * paint.opacity)
    return made


def _shader(paint: LinearPaint | RadialPaint) -> Any:
    places = [at for at, _ in paint.stops]
    colors = [skia.Color(red, green, blue, alpha) for _, (red, green, blue, alpha) in paint.stops]
    clamp, premultiplied = skia.TileMode.kClamp, 1
    if isinstance(paint, LinearPaint):
        if paint.start == paint.end:
            return skia.Shaders.Color(colors[-1])
        ends = [skia.Point(*paint.start), skia.Point(*paint.end)]
        return skia.GradientShader.MakeLinear(ends, colors, places, clamp, premultiplied)
    matrix = skia.Matrix.Translate(*paint.center)
    matrix.preScale(max(paint.radii[0], 1e-3), max(paint.radii[1], 1e-3))
    return skia.GradientShader.MakeRadial(skia.Point(0, 0), 1.0, colors, places, clamp, premultiplied, matrix)


def _repeat(canvas: Any, path: Any, paint: TilePaint) -> None:
    """Fill a path with copies of a motif that keeps within its cell."""
    canvas.save()
    canvas.clipPath(path, skia.ClipOp.kIntersect, True)
    turn = skia.Matrix.Translate(*paint.origin)
    turn.preRotate(paint.angle)
    back = skia.Matrix()
    turn.invert(back)
    area = back.mapRect(path.getBounds())
    canvas.concat(turn)
    for row in range(math.floor(area.top() / paint.height), math.ceil(area.bottom() / paint.height)):
        for column in range(math.floor(area.left() / paint.width), math.ceil(area.right() / paint.width)):
            canvas.save()
            canvas.translate(column * paint.width, row * paint.height)
            draw(canvas, paint.items, plain)
            canvas.restore()
    canvas.restore()


def pen(stroke: StrokePaint, times: float = 1.0, paint: Any = None) -> Any:
    """The skia paint of a stroke, `times` its width."""
    made = paint or brush(stroke.paint)
    made.setStyle(skia.Paint.kStroke_Style)
    made.setStrokeWidth(stroke.width * times)
    caps = {"butt": skia.Paint.kButt_Cap, "round": skia.Paint.kRound_Cap, "square": skia.Paint.kSquare_Cap}
    joins = {"miter": skia.Paint.kMiter_Join, "round": skia.Paint.kRound_Join, "bevel": skia.Paint.kBevel_Join}
    made.setStrokeCap(caps[stroke.cap])
    made.setStrokeJoin(joins[stroke.join])
    if stroke.dash:
        made.setPathEffect(skia.DashPathEffect.Make(list(stroke.dash) * (1 + len(stroke.dash) % 2), stroke.dash_offset))
    return made


def px_of(canvas: Any) -> float:
    """Device px to the unit of where the canvas draws."""
    m = canvas.getTotalMatrix()
    return math.sqrt(abs(m.getScaleX() * m.getScaleY() - m.getSkewX() * m.getSkewY())) or 1e-6


def color_of(paint: Paint) -> Rgba | None:
    """The colour of a flat paint, the middle one of a gradient."""
    if isinstance(paint, FlatPaint):
        red, green, blue, alpha = paint.rgba
        return (red, green, blue, round(alpha * paint.opacity))
    if isinstance(paint, (LinearPaint, RadialPaint)) and paint.stops:
        return paint.stops[len(paint.stops) // 2][1]
    return None


def is_ink(paint: Paint) -> bool:
    """Whether a paint is a dark, nearly opaque flat colour: that of a line."""
    color = color_of(paint) if isinstance(paint, FlatPaint) else None
    return color is not None and color[3] > 150 and lightness(color[:3]) < _INK


def is_outline(item: PathItem) -> bool:
    """A stroke round a closed shape, without a fill; a light one is no line but a frame or a ring."""
    colors = [color_of(stroke.paint) for stroke in item.strokes]
    light = any(color is not None and color[3] > 200 and lightness(color[:3]) > _FRAME for color in colors)
    return not item.paints and bool(item.strokes) and "Z" in item.d and not light


def ink_of(item: PathItem) -> Rgb | None:
    """The colour of an item that is nothing but ink."""
    paints = (*item.paints, *(stroke.paint for stroke in item.strokes))
    color = color_of(paints[0]) if paints and all(is_ink(paint) for paint in paints) else None
    return color[:3] if color else None


def lit(rgba: Bytes, shade: Bytes) -> None:
    """Multiply pixels by an opaque sheet of light, in place."""
    product = rgba[..., :3].astype(np.uint16)
    product *= shade[..., :3]
    product += 127
    product //= 255
    rgba[..., :3] = product
