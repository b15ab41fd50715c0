"""Fills and strokes of one outline; strokes inside, outside or on the line, to the pixel.

A stroke that lies inside or outside is drawn twice as wide and cut by the outline's own coverage. Where fill and
stroke meet, their coverages add up to one, so that nothing of the ground shines through between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from forebrush.native import skia
from forebrush.scene.drawing import Paint, StrokePaint

__all__ = ["MITER", "paint_outline", "reach", "stroke_style"]

MITER = 4.0
"""Miters longer than this many half widths become bevels, as in SVG."""
Brush = Callable[[Paint], Any]
"""Makes the skia paint of a paint."""
Box = Callable[[], Any]
"""Gives a `skia.Rect`."""

_CAPS = {"butt": "kButt_Cap", "round": "kRound_Cap", "square": "kSquare_Cap"}
_JOINS = {"miter": "kMiter_Join", "round": "kRound_Join", "bevel": "kBevel_Join"}


def reach(strokes: Sequence[StrokePaint]) -> float:
    """How far strokes go beyond their outline at most, in px."""
    far = 0.0
    for stroke in strokes:
        if stroke.align == "inside":
            continue
        half = stroke.width if stroke.align == "outside" else stroke.width / 2
        corner = MITER if stroke.join == "miter" else 1.5 if stroke.cap == "square" else 1.0
        far = max(far, half * corner)
    return far


def stroke_style(sk: Any, stroke: StrokePaint) -> Any:
    """Set a skia paint to draw the stroke; twice as wide where half of it will be cut off."""
    sk.setStyle(skia.Paint.kStroke_Style)
    sk.setStrokeWidth(stroke.width * (1.0 if stroke.align == "center" else 2.0))
    sk.setStrokeCap(getattr(skia.Paint, _CAPS[stroke.cap]))
    sk.setStrokeJoin(getattr(skia.Paint, _JOINS[stroke.join]))
    sk.setStrokeMiter(MITER)
    dash = stroke.dash * (1 + len(stroke.dash) % 2)
    if dash and sum(dash) > 0:
        sk.setPathEffect(skia.DashPathEffect.Make(list(dash), stroke.dash_offset))
    return sk


def paint_outline(
    canvas: Any, path: Any, paints: Sequence[Paint], strokes: Sequence[StrokePaint], brush: Brush, around: Box
) -> None:
    """Fill a path with its paints, then stroke it; `around` gives a `skia.Rect` that holds all of it."""
    aligned = [stroke for stroke in strokes if stroke.align != "center"]
    normal = all(paint.blend == "normal" for paint in (*paints, *(stroke.paint for stroke in strokes)))
    if aligned and normal and len(aligned) == len(strokes):
        canvas.saveLayer(around())
        _fill(canvas, path, paints, brush)
        _inside(canvas, path, [stroke for stroke in strokes if stroke.align == "inside"], brush, around)
        _outside(canvas, path, [stroke for stroke in strokes if stroke.align == "outside"], brush, around)
        canvas.restore()
        return
    _fill(canvas, path, paints, brush)
    for stroke in strokes:
        if stroke.align == "center":
            canvas.drawPath(path, stroke_style(brush(stroke.paint), stroke))
            continue
        sk = brush(stroke.paint)
        canvas.saveLayer(around(), skia.Paint(BlendMode=sk.getBlendMode()))
        sk.setBlendMode(skia.BlendMode.kSrcOver)
        canvas.drawPath(path, stroke_style(sk, stroke))
        _cut(canvas, path, keep_inside=stroke.align == "inside")
        canvas.restore()


def _fill(canvas: Any, path: Any, paints: Sequence[Paint], brush: Brush) -> None:
    for paint in paints:
        canvas.drawPath(path, brush(paint))


def _cut(canvas: Any, path: Any, *, keep_inside: bool) -> None:
    """Leave of the layer only what lies inside (or outside) the path."""
    shape = path
    if keep_inside:
        shape = skia.Path(path)
        shape.toggleInverseFillType()
    canvas.drawPath(shape, skia.Paint(AntiAlias=True, Color=0xFF000000, BlendMode=skia.BlendMode.kDstOut))


def _stroke_all(canvas: Any, path: Any, strokes: Sequence[StrokePaint], brush: Brush) -> None:
    for stroke in strokes:
        canvas.drawPath(path, stroke_style(brush(stroke.paint), stroke))


def _inside(canvas: Any, path: Any, strokes: Sequence[StrokePaint], brush: Brush, around: Box) -> None:
    """Take the fill away under the strokes, then add the strokes times the outline's coverage."""
    if not strokes:
        return
    canvas.saveLayer(around(), skia.Paint(BlendMode=skia.BlendMode.kDstOut))
    _stroke_all(canvas, path, strokes, brush)
    canvas.restore()
    canvas.saveLayer(around(), skia.Paint(BlendMode=skia.BlendMode.kPlus))
    _stroke_all(canvas, path, strokes, brush)
    _cut(canvas, path, keep_inside=True)
    canvas.restore()


def _outside(canvas: Any, path: Any, strokes: Sequence[StrokePaint], brush: Brush, around: Box) -> None:
    """Add the strokes times what the outline leaves uncovered."""
    if not strokes:
        return
    canvas.saveLayer(around(), skia.Paint(BlendMode=skia.BlendMode.kPlus))
    _stroke_all(canvas, path, strokes, brush)
    _cut(canvas, path, keep_inside=False)
    canvas.restore()
