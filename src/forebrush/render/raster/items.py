"""Drawing items on a canvas: paths, text, images, pictures, groups.

Everything is drawn at the resolution of the surface under the matrix in force; nothing here knows of nodes or layers.
Paints that draw (images, motifs) are drawn once at device resolution and then serve as a shader, pixel on pixel.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.native import skia
from forebrush.render.raster import motifs
from forebrush.render.raster.bounds import item_box, items_box, rect_of
from forebrush.render.raster.geometry import covering, sk_matrix
from forebrush.render.raster.images import draw_pixels
from forebrush.render.raster.paints import blend_mode, flat, plain_paint, shader_of
from forebrush.render.raster.paths import path_of
from forebrush.render.raster.strokes import paint_outline
from forebrush.render.raster.text import draw_text
from forebrush.scene.asset import Asset, AssetTable, Layer
from forebrush.scene.drawing import (
    XYWH,
    FlatPaint,
    GroupItem,
    ImageItem,
    ImagePaint,
    Item,
    NoisePaint,
    Paint,
    PathItem,
    PictureItem,
    TextItem,
    TilePaint,
)

__all__ = ["Pen", "brush", "draw_asset", "draw_items"]


@dataclass(frozen=True, slots=True)
class Pen:
    """Where to draw, and what the items refer to."""

    canvas: Any
    width: int
    height: int
    fonts: Sequence[FontKey]
    assets: AssetTable
    library: Library
    layers: tuple[int, int] | None = None
    """Of pictures, only these layers are drawn: from, to (outside); a single one without its blend and opacity."""
    depth: int = 0
    """How many assets this one stands in."""

    def over(self, canvas: Any, width: int, height: int) -> Pen:
        """The same pen on another canvas."""
        return replace(self, canvas=canvas, width=width, height=height)


_DEEPEST = 4
"""Assets in assets; a deeper one (or one that holds itself) is not drawn."""


def draw_items(pen: Pen, items: Iterable[Item]) -> None:
    """Draw items in order, in the space that the canvas' matrix says."""
    for item in items:
        if isinstance(item, PathItem):
            _path(pen, item)
        elif isinstance(item, TextItem):
            _text(pen, item)
        elif isinstance(item, (ImageItem, PictureItem)):
            asset = pen.assets.get(item.asset)
            if asset is not None:
                chosen = pen.layers if isinstance(item, PictureItem) else None
                draw_asset(pen, asset, item.box, chosen)
        else:
            _group(pen, item)


def _path(pen: Pen, item: PathItem) -> None:
    around = _lazy_box(pen, item)
    path = path_of(item.d, item.rule)
    paint_outline(pen.canvas, path, item.paints, item.strokes, lambda paint: brush(pen, paint, around), around)


def _text(pen: Pen, item: TextItem) -> None:
    around = _lazy_box(pen, item)
    draw_text(pen.canvas, item, pen.fonts, pen.library, lambda paint: brush(pen, paint, around), around)


def _lazy_box(pen: Pen, item: Item) -> Callable[[], Any]:
    """What an item can touch, as a `skia.Rect`; worked out when it is asked for, which plain items never do."""

    def around() -> Any:
        box = item_box(item, pen.fonts, pen.library)
        return rect_of(box) if box else skia.Rect.MakeEmpty()

    return around


def _group(pen: Pen, item: GroupItem) -> None:
    canvas = pen.canvas
    if item.opacity <= 0:
        return
    canvas.save()
    canvas.concat(sk_matrix(item.matrix))
    if item.clip:
        canvas.clipPath(path_of(item.clip, item.clip_rule), skia.ClipOp.kIntersect, True)
    apart = item.opacity < 1.0 or item.blend != "normal"
    if apart:
        box = items_box(item.items, pen.fonts, pen.library)
        layer = skia.Paint(BlendMode=blend_mode(item.blend))
        layer.setAlphaf(item.opacity)
        canvas.saveLayer(rect_of(box) if box else skia.Rect.MakeEmpty(), layer)
    draw_items(pen, item.items)
    if apart:
        canvas.restore()
    canvas.restore()


def draw_asset(pen: Pen, asset: Asset, box: XYWH, chosen: tuple[int, int] | None = None) -> None:
    """Draw an asset into a box, or only the chosen layers of it."""
    if asset.width <= 0 or asset.height <= 0 or box[2] <= 0 or box[3] <= 0 or pen.depth >= _DEEPEST:
        return
    inner = replace(pen, depth=pen.depth + 1, layers=None)
    if chosen is None:
        for layer in asset.layers:
            _layer(inner, asset, layer, box)
        return
    for layer in asset.layers[slice(*chosen)]:
        alone = layer.blend != "normal"  # then composited by the caller, with its blend and opacity
        _layer(inner, asset, replace(layer, blend="normal", opacity=1.0) if alone else layer, box)


def _layer(pen: Pen, asset: Asset, layer: Layer, box: XYWH) -> None:
    canvas, area = pen.canvas, rect_of(box)
    apart = layer.opacity < 1.0 or layer.blend != "normal"
    canvas.save()
    if apart:
        paint = skia.Paint(BlendMode=blend_mode(layer.blend))
        paint.setAlphaf(layer.opacity)
        canvas.saveLayer(area, paint)
    if layer.pixels:
        draw_pixels(canvas, layer, box)
    if layer.items:
        canvas.clipRect(area, skia.ClipOp.kIntersect, True)
        canvas.translate(box[0], box[1])
        canvas.scale(box[2] / asset.width, box[3] / asset.height)
        draw_items(pen, layer.items)
    if apart:
        canvas.restore()
    canvas.restore()


# ---- paints


def brush(pen: Pen, paint: Paint, around: Callable[[], Any]) -> Any:
    """The skia paint of a paint that will be used inside `around` (a `skia.Rect` in the space of the canvas)."""
    if isinstance(paint, FlatPaint):
        return flat(paint.rgba, paint.opacity, paint.blend)
    if isinstance(paint, TilePaint):
        shader = _drawn_shader(pen, around(), lambda other, seen: motifs.draw_tiles(other.canvas, paint, seen))
        return plain_paint(shader, paint.opacity, paint.blend, dither=False)
    if isinstance(paint, ImagePaint):
        shader = _drawn_shader(pen, around(), lambda other, seen: _image_paint(other, paint, seen))
        return plain_paint(shader, paint.opacity, paint.blend, dither=False)
    shader = shader_of(paint, pen.canvas.getTotalMatrix(), (pen.width, pen.height))
    return plain_paint(shader, paint.opacity, paint.blend, dither=not isinstance(paint, NoisePaint))


def _drawn_shader(pen: Pen, around: Any, draw: Callable[[Pen, Any], None]) -> Any:
    """What `draw` draws, at device resolution, as a shader that lies on the device pixel on pixel.

    `draw` gets a pen, and the part of the space that will be seen.
    """
    matrix = pen.canvas.getTotalMatrix()
    box = matrix.mapRect(around)
    rect = covering(max(box.left(), 0.0) - 1, max(box.top(), 0.0) - 1, min(box.right(), pen.width) + 1,
                    min(box.bottom(), pen.height) + 1)  # fmt: skip
    back = skia.Matrix()
    if rect is None or not matrix.invert(back):
        return skia.Shaders.Empty()
    width, height = rect[2] - rect[0], rect[3] - rect[1]
    surface = skia.Surface.MakeRaster(
        skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    )
    canvas = surface.getCanvas()
    canvas.translate(-rect[0], -rect[1])
    canvas.concat(matrix)
    seen = back.mapRect(skia.Rect.MakeLTRB(*rect))
    draw(pen.over(canvas, width, height), seen)
    back.preTranslate(rect[0], rect[1])
    decal = skia.TileMode.kDecal
    return surface.makeImageSnapshot().makeShader(decal, decal, skia.SamplingOptions(), back)


def _image_paint(pen: Pen, paint: ImagePaint, seen: Any) -> None:
    asset = pen.assets.get(paint.asset)
    if asset is None or min(paint.box[2:]) <= 0:
        return
    for box in motifs.repeated(paint.box, seen) if paint.tile else [paint.box]:
        draw_asset(pen, asset, box)
