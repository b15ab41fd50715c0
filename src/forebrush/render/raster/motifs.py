"""Repeated motifs: a pattern's paths at every place of its grid that shows.

A motif is cut to its cell, as in SVG, so that what crosses an edge and comes again at the other is not drawn twice.
"""

from __future__ import annotations

import math
from typing import Any

from forebrush.native import skia
from forebrush.render.raster.paints import flat, plain_paint, shader_of
from forebrush.render.raster.paths import path_of
from forebrush.render.raster.strokes import stroke_style
from forebrush.scene.drawing import XYWH, FlatPaint, Paint, PathItem, StrokePaint, TilePaint

__all__ = ["draw_tiles", "repeated"]

_MOST = 40_000
"""Copies beyond which a picture of one cell is repeated instead."""
_MOST_VERBS = 2_000_000
"""Lines and curves of all copies together, likewise."""
_MOST_IMAGES = 4_000


def repeated(box: XYWH, seen: Any) -> list[XYWH]:
    """The boxes of a grid of which `box` is one, as far as they are seen (a `skia.Rect`)."""
    x, y, width, height = box
    columns, rows = _range(seen.left() - x, seen.right() - x, width), _range(seen.top() - y, seen.bottom() - y, height)
    if len(columns) * len(rows) > _MOST_IMAGES:
        return [box]
    return [(x + column * width, y + row * height, width, height) for row in rows for column in columns]


def _range(low: float, high: float, step: float) -> range:
    return range(math.floor(low / step), math.ceil(high / step))


def draw_tiles(canvas: Any, paint: TilePaint, seen: Any) -> None:
    """Draw the motifs of a tile paint over the part of the space that is seen (opacity and blend not applied)."""
    if paint.width <= 0 or paint.height <= 0:
        return
    turn = skia.Matrix.Translate(*paint.origin)
    turn.preRotate(paint.angle)
    back = skia.Matrix()
    turn.invert(back)
    area = back.mapRect(seen)
    columns = _range(area.left(), area.right(), paint.width)
    rows = _range(area.top(), area.bottom(), paint.height)
    parts = [part for item in paint.items for part in _parts(item)]
    copies, verbs = len(columns) * len(rows), sum(path_of(item.d, item.rule).countVerbs() for item in paint.items)
    drawable = copies <= _MOST and copies * verbs <= _MOST_VERBS
    if drawable and all(isinstance(fill, FlatPaint) and fill.blend == "normal" for _, fill, _ in parts):
        block = _block(canvas.getTotalMatrix(), turn, paint)
        if block is not None and block[0] * block[1] * 2 < (seen.width() * seen.height()):
            _draw_block(canvas, paint, turn, block)
        else:
            _draw_copies(canvas, paint, turn, columns, rows)
        return
    canvas.save()
    canvas.concat(turn)
    canvas.drawRect(area, skia.Paint(Color=0xFF000000, Shader=_picture(paint)))
    canvas.restore()


def _draw_copies(canvas: Any, paint: TilePaint, turn: Any, columns: range, rows: range) -> None:
    canvas.save()
    canvas.concat(turn)
    for item in paint.items:
        for _, fill, stroke in _parts(item):
            if isinstance(fill, FlatPaint):
                _copies(canvas, _cut(item, stroke, paint), fill, paint, columns, rows)
    canvas.restore()


def _block(matrix: Any, turn: Any, paint: TilePaint) -> tuple[int, int] | None:
    """Width and height, in whole device px, after which the pattern comes again; None where it never does."""
    whole = skia.Matrix.Concat(matrix, turn)
    if not whole.isScaleTranslate():
        return None
    width, height = (_period(paint.width * whole.getScaleX()), _period(paint.height * whole.getScaleY()))
    return (width, height) if width and height else None


def _period(step: float) -> int:
    """The least multiple of a step, of sixteen, that is a whole number."""
    for times in range(1, 17):
        near = round(abs(step) * times)
        if near and abs(abs(step) * times - near) < 1e-4:
            return near
    return 0


def _draw_block(canvas: Any, paint: TilePaint, turn: Any, block: tuple[int, int]) -> None:
    """Draw the pattern once until it comes again at the same place within a pixel, and repeat the pixels."""
    matrix = canvas.getTotalMatrix()
    info = skia.ImageInfo.Make(*block, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(info)
    inner = surface.getCanvas()
    inner.setMatrix(matrix)
    back = skia.Matrix()
    skia.Matrix.Concat(matrix, turn).invert(back)
    area = back.mapRect(skia.Rect.MakeWH(*block))
    columns = _range(area.left(), area.right(), paint.width)
    rows = _range(area.top(), area.bottom(), paint.height)
    _draw_copies(inner, paint, turn, columns, rows)
    repeat = skia.TileMode.kRepeat
    canvas.save()
    canvas.resetMatrix()
    image = surface.makeImageSnapshot()
    canvas.drawPaint(skia.Paint(Shader=image.makeShader(repeat, repeat, skia.SamplingOptions())))
    canvas.restore()


def _parts(item: PathItem) -> list[tuple[PathItem, Paint, StrokePaint | None]]:
    """What is painted of a motif, from the back: (item, with what, and along which line)."""
    return [*((item, fill, None) for fill in item.paints), *((item, s.paint, s) for s in item.strokes)]


def _cut(item: PathItem, stroke: StrokePaint | None, paint: TilePaint) -> Any:
    """The area that a motif paints in its own cell."""
    shape = path_of(item.d, item.rule)
    cell = skia.Path()
    cell.addRect(skia.Rect.MakeWH(paint.width, paint.height))
    if stroke is None and cell.getBounds().contains(shape.getBounds()):
        return shape
    try:
        if stroke is not None:
            line = skia.Path()
            # Ten times as fine as for one px to the unit: motifs are drawn at any scale.
            stroke_style(skia.Paint(), stroke).getFillPath(shape, line, None, 10.0)
            if stroke.align != "center":
                inside = stroke.align == "inside"
                line = skia.Op(line, shape, skia.kIntersect_PathOp if inside else skia.kDifference_PathOp)
            shape = line
        return skia.Op(shape, cell, skia.kIntersect_PathOp)
    except RuntimeError:
        return shape


def _copies(canvas: Any, motif: Any, fill: FlatPaint, paint: TilePaint, columns: range, rows: range) -> None:
    """Fill every copy as one path: where copies meet inside a path, no seam shows."""
    line = skia.Path()
    for column in columns:
        line.addPath(motif, column * paint.width, 0.0)
    every = skia.Path()
    every.setFillType(motif.getFillType())
    for row in rows:
        every.addPath(line, 0.0, row * paint.height)
    canvas.drawPath(every, flat(fill.rgba, fill.opacity))


def _picture(paint: TilePaint) -> Any:
    """One cell as a repeated picture: for grids too fine, or paints too rich, to draw motif by motif."""
    cell = skia.Rect.MakeWH(paint.width, paint.height)
    recorder = skia.PictureRecorder()
    canvas = recorder.beginRecording(cell)
    for item in paint.items:
        path = path_of(item.d, item.rule)
        for _, fill, stroke in _parts(item):
            sk = _simple_paint(fill)
            if sk is not None:
                canvas.drawPath(path, sk if stroke is None else stroke_style(sk, stroke))
    repeat = skia.TileMode.kRepeat
    picture = recorder.finishRecordingAsPicture()
    return picture.makeShader(repeat, repeat, skia.FilterMode.kLinear, skia.Matrix(), cell)


def _simple_paint(fill: Paint) -> Any:
    """The skia paint of what needs neither assets nor further motifs; None for others."""
    if isinstance(fill, FlatPaint):
        return flat(fill.rgba, fill.opacity, fill.blend)
    shader = shader_of(fill)
    return plain_paint(shader, fill.opacity, fill.blend) if shader is not None else None
