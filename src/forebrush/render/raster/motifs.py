"""Repeated motifs: a pattern's paths at every place of its grid that shows.

Copies of one path are filled as one path, so that motifs which meet at the edges of their cells leave no seam.
"""

from __future__ import annotations

import math
from typing import Any

from forebrush.native import skia
from forebrush.render.raster.paints import flat, plain_paint, shader_of
from forebrush.render.raster.paths import path_of
from forebrush.render.raster.strokes import reach, stroke_style
from forebrush.scene.drawing import XYWH, FlatPaint, Paint, PathItem, TilePaint

__all__ = ["draw_tiles", "repeated"]

_MOST = 40_000
"""Copies beyond which a picture of one cell is repeated instead."""
_MOST_IMAGES = 4_000


def repeated(box: XYWH, seen: Any) -> list[XYWH]:
    """The boxes of a grid of which `box` is one, as far as they are seen (a `skia.Rect`)."""
    x, y, width, height = box
    columns, rows = _range(seen.left() - x, seen.right() - x, width), _range(seen.top() - y, seen.bottom() - y, height)
    if len(columns) * len(rows) > _MOST_IMAGES:
        return [box]
    return [(x + column * width, y + row * height, width, height) for row in rows for column in columns]


def _range(low: float, high: float, step: float, margin: float = 0.0) -> range:
    return range(math.floor((low - margin) / step), math.ceil((high + margin) / step))


def draw_tiles(canvas: Any, paint: TilePaint, seen: Any) -> None:
    """Draw the motifs of a tile paint over the part of the space that is seen (opacity and blend not applied)."""
    if paint.width <= 0 or paint.height <= 0:
        return
    turn = skia.Matrix.Translate(*paint.origin)
    turn.preRotate(paint.angle)
    back = skia.Matrix()
    turn.invert(back)
    area = back.mapRect(seen)
    canvas.save()
    canvas.concat(turn)
    spill = max((_spill(item, paint) for item in paint.items), default=0.0)
    columns = _range(area.left(), area.right(), paint.width, spill)
    rows = _range(area.top(), area.bottom(), paint.height, spill)
    plain = all(isinstance(p, FlatPaint) and p.blend == "normal" for item in paint.items for p in _all_paints(item))
    if plain and len(columns) * len(rows) <= _MOST:
        for item in paint.items:
            _draw_copies(canvas, item, paint, columns, rows)
    else:
        canvas.drawRect(area, skia.Paint(Color=0xFF000000, Shader=_picture(paint)))
    canvas.restore()


def _all_paints(item: PathItem) -> list[Paint]:
    return [*item.paints, *(stroke.paint for stroke in item.strokes)]


def _spill(item: PathItem, paint: TilePaint) -> float:
    """How far a motif goes beyond its cell."""
    box, more = path_of(item.d, item.rule).getBounds(), reach(item.strokes)
    over = (-box.left(), -box.top(), box.right() - paint.width, box.bottom() - paint.height)
    return max(0.0, float(max(over)) + more)


def _draw_copies(canvas: Any, item: PathItem, paint: TilePaint, columns: range, rows: range) -> None:
    one = path_of(item.d, item.rule)
    line = skia.Path()
    for column in columns:
        line.addPath(one, column * paint.width, 0.0)
    every = skia.Path()
    every.setFillType(one.getFillType())
    for row in rows:
        every.addPath(line, 0.0, row * paint.height)
    for fill in item.paints:
        if isinstance(fill, FlatPaint):
            canvas.drawPath(every, flat(fill.rgba, fill.opacity))
    for stroke in item.strokes:
        if isinstance(stroke.paint, FlatPaint):
            canvas.drawPath(every, stroke_style(flat(stroke.paint.rgba, stroke.paint.opacity), stroke))


def _picture(paint: TilePaint) -> Any:
    """One cell as a repeated picture, for grids too fine to draw motif by motif."""
    cell = skia.Rect.MakeWH(paint.width, paint.height)
    recorder = skia.PictureRecorder()
    canvas = recorder.beginRecording(cell)
    for item in paint.items:
        path = path_of(item.d, item.rule)
        for fill in item.paints:
            if isinstance(fill, FlatPaint):
                canvas.drawPath(path, flat(fill.rgba, fill.opacity, fill.blend))
            elif (shader := shader_of(fill, 1.0)) is not None:
                canvas.drawPath(path, plain_paint(shader, fill.opacity, fill.blend))
        for stroke in item.strokes:
            if isinstance(stroke.paint, FlatPaint):
                canvas.drawPath(path, stroke_style(flat(stroke.paint.rgba, stroke.paint.opacity), stroke))
    repeat = skia.TileMode.kRepeat
    picture = recorder.finishRecordingAsPicture()
    return picture.makeShader(repeat, repeat, skia.FilterMode.kLinear, skia.Matrix(), cell)
