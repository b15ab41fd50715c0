"""Operations on outlines that need skia: strokes as areas, boxes grown and shrunk, texts as one outline.

Paths come and go as plain path data. Used where SVG has no word: strokes in perspective, spread shadows of boxes,
stroked type.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.render.raster.glyphs import outline as glyph_outline
from forebrush.render.raster.paths import path_of
from forebrush.render.raster.strokes import stroke_style
from forebrush.scene.drawing import GlyphRun, StrokePaint
from forebrush.scene.paths import Segment, write

__all__ = ["spread_path", "stroke_area", "text_outline"]


def _data(path: Any) -> str:
    from forebrush.native import skia

    letters = {skia.Path.kMove_Verb: "M", skia.Path.kLine_Verb: "L", skia.Path.kQuad_Verb: "Q"}
    letters |= {skia.Path.kCubic_Verb: "C", skia.Path.kClose_Verb: "Z"}
    made: list[Segment] = []
    iterator = skia.Path.Iter(path, False)
    while True:
        verb, points = iterator.next()
        if verb == skia.Path.kDone_Verb:
            return write(made, 5)
        if verb == skia.Path.kConic_Verb:  # round joins and caps; at most a quarter of a circle each
            quads = skia.Path.ConvertConicToQuads(*points, iterator.conicWeight(), 2)
            for control, end in zip(quads[1::2], quads[2::2], strict=True):
                made.append(Segment("Q", (control.x(), control.y(), end.x(), end.y())))
            continue
        letter = letters[verb]
        kept = () if letter == "Z" else points if letter == "M" else points[1:]
        made.append(Segment(letter, tuple(value for point in kept for value in (point.x(), point.y()))))


def spread_path(d: str, spread: float) -> str:
    """A box grown (or shrunk) by `spread` px all round: sharp corners stay sharp. Fill it `evenodd` or `nonzero`."""
    from forebrush.native import skia

    path, rim = path_of(d), skia.Path()
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=abs(spread) * 2).getFillPath(path, rim)
    try:
        return _data(skia.Op(path, rim, skia.PathOp.kUnion_PathOp if spread > 0 else skia.PathOp.kDifference_PathOp))
    except RuntimeError:
        return d


def stroke_area(d: str, rule: str, stroke: StrokePaint) -> str:
    """The area that a stroke covers, dashes and alignment included; to be filled `evenodd`."""
    from forebrush.native import skia

    path, area = path_of(d, rule), skia.Path()
    # Ten times as fine as for one px to the unit.
    stroke_style(skia.Paint(), stroke).getFillPath(path, area, None, 10.0)
    try:
        area = skia.Simplify(area)
        if stroke.align == "inside":
            area = skia.Op(area, path, skia.PathOp.kIntersect_PathOp)
        elif stroke.align == "outside":
            area = skia.Op(area, path, skia.PathOp.kDifference_PathOp)
    except RuntimeError:
        pass  # an area that overlaps itself is the lesser evil
    return _data(area)


def text_outline(runs: Sequence[GlyphRun], fonts: Sequence[FontKey], library: Library) -> str:
    """All glyphs of runs as one outline without inner seams; to be filled `evenodd`."""
    return _data(glyph_outline(runs, fonts, library))
