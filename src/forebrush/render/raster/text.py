"""Set text on a canvas: fills, strokes, runs in colours of their own, colour emoji.

One text is drawn with one primitive throughout: blobs where it is only filled, outlines where it is stroked, since
the two differ by fractions of a pixel.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.native import skia
from forebrush.render.raster.glyphs import blob, outline
from forebrush.render.raster.paints import is_opaque
from forebrush.render.raster.strokes import MITER, Box, Brush, paint_outline
from forebrush.scene.drawing import FlatPaint, GlyphRun, Paint, Rgba, TextItem

__all__ = ["draw_text"]


def draw_text(
    canvas: Any, item: TextItem, fonts: Sequence[FontKey], library: Library, brush: Brush, around: Box
) -> None:
    """Draw a text in its own space; `around` gives a `skia.Rect` that holds all of it."""
    ink = [run for run in item.runs if not run.emoji]
    plain = [run for run in ink if run.color is None]
    colored: dict[Rgba, list[GlyphRun]] = {}
    for run in ink:
        if run.color is not None:
            colored.setdefault(run.color, []).append(run)
    parts: list[tuple[list[GlyphRun], tuple[Paint, ...]]] = [(plain, item.paints)] if plain else []
    parts += [(runs, (FlatPaint(color),)) for color, runs in colored.items()]
    if item.strokes and ink:
        if colored:
            for runs, paints in parts:
                paint_outline(canvas, outline(runs, fonts, library), paints, (), brush, around)
            paint_outline(canvas, outline(ink, fonts, library), (), item.strokes, brush, around)
        else:
            paint_outline(canvas, outline(ink, fonts, library), item.paints, item.strokes, brush, around)
    else:
        for runs, paints in parts:
            blobs = [(made, fonts[run.font], run.size) for run in runs if (made := blob(run, fonts[run.font], library))]
            for paint in paints:
                _fill(canvas, blobs, paint, brush, around)
    strength = _emoji_alpha(item.paints)
    for run in item.runs:
        if run.emoji and (made := blob(run, fonts[run.font], library)):
            sk = skia.Paint(AntiAlias=True, Color=0xFF000000)
            sk.setAlphaf(strength)
            canvas.drawTextBlob(made, 0, 0, sk)


def _emoji_alpha(paints: Sequence[Paint]) -> float:
    """Colour glyphs take over the alpha of the text, as in CSS."""
    if not paints:
        return 1.0
    first = paints[0]
    return first.opacity * (first.rgba[3] / 255 if isinstance(first, FlatPaint) else 1.0)


def _fill(canvas: Any, blobs: Sequence[tuple[Any, FontKey, float]], paint: Paint, brush: Brush, around: Box) -> None:
    """Fill glyphs with a paint. Where it lets something through, glyphs that overlap are not painted twice."""
    sk = brush(paint)
    if is_opaque(paint):
        _draw(canvas, blobs, sk)
        return
    layer = skia.Paint(BlendMode=sk.getBlendMode())
    canvas.saveLayer(around(), layer)
    _draw(canvas, blobs, skia.Paint(AntiAlias=True, Color=0xFF000000))
    sk.setBlendMode(skia.BlendMode.kSrcIn)
    sk.setAntiAlias(False)
    canvas.drawPaint(sk)
    canvas.restore()


def _draw(canvas: Any, blobs: Sequence[tuple[Any, FontKey, float]], sk: Any) -> None:
    for made, key, size in blobs:
        if key.bold:
            bold = skia.Paint(sk)
            bold.setStyle(skia.Paint.kStrokeAndFill_Style)
            bold.setStrokeWidth(key.bold * size)
            bold.setStrokeMiter(MITER)
            canvas.drawTextBlob(made, 0, 0, bold)
        else:
            canvas.drawTextBlob(made, 0, 0, sk)
