"""Glyph runs as text blobs and as outlines, and how much room they take.

Blobs are drawn where type is only filled; outlines (without overlaps, so that no seam shows) where it is stroked.
Knows where glyphs stand, not how they are painted.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.native import skia
from forebrush.render.raster.fonts import font_of, typeface
from forebrush.render.raster.strokes import MITER
from forebrush.scene.drawing import GlyphRun

__all__ = ["blob", "outline", "run_bounds"]


def blob(run: GlyphRun, key: FontKey, library: Library) -> Any:
    """The run as a `skia.TextBlob`, in the space of its item; None when there are no glyphs."""
    if not run.glyphs:
        return None
    font = font_of(key, library, run.size, run.stretch)
    builder = skia.TextBlobBuilder()
    if any(run.angles):
        turns = (math.radians(angle) for angle in run.angles)
        places = zip(turns, run.xs, run.ys, strict=True)
        forms = [skia.RSXform.Make(math.cos(turn), math.sin(turn), x, y) for turn, x, y in places]
        builder.allocRunRSXform(font, list(run.glyphs), forms)
    else:
        points = [skia.Point(x, y) for x, y in zip(run.xs, run.ys, strict=True)]
        builder.allocRunPos(font, list(run.glyphs), points)
    return builder.make()


def run_bounds(run: GlyphRun, key: FontKey, library: Library) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of the glyphs of a run in the space of its item; None when nothing shows."""
    if not run.glyphs:
        return None
    extra = key.bold * run.size * MITER / 2
    left = top = math.inf
    right = bottom = -math.inf
    across, size = run.size * run.stretch, run.size
    angles = run.angles or (0.0,) * len(run.glyphs)
    for glyph, x, y, angle in zip(run.glyphs, run.xs, run.ys, angles, strict=True):
        box = _glyph_box(key, glyph, library)
        if box is None:
            continue
        l_, t, r, b = box[0] * across, box[1] * size, box[2] * across, box[3] * size
        if angle:
            far = max(-l_, r) + max(-t, b)
            l_, t, r, b = -far, -far, far, far
        left, right = min(left, x + l_), max(right, x + r)
        top, bottom = min(top, y + t), max(bottom, y + b)
    if left > right:
        return None
    return left - extra, top - extra, right + extra, bottom + extra


@lru_cache(maxsize=16384)
def _glyph_box(key: FontKey, glyph: int, library: Library) -> tuple[float, float, float, float] | None:
    """Left, top, right and bottom of a glyph in em; None for a space."""
    units = typeface(key, library).getUnitsPerEm()
    box = font_of(key, library, float(units)).getBounds([glyph])[0]
    if box.isEmpty():
        return None
    return box.left() / units, box.top() / units, box.right() / units, box.bottom() / units


@lru_cache(maxsize=2048)
def _glyph(key: FontKey, glyph: int, library: Library) -> Any:
    """The outline of a glyph in font units, y down, slanted and emboldened, without overlaps; None for a space."""
    units = float(typeface(key, library).getUnitsPerEm())
    path = font_of(key, library, units).getPath(glyph)
    if path is None or path.isEmpty():
        return None
    if key.bold:
        stroke = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=key.bold * units, StrokeMiter=MITER)
        rim = skia.Path()
        stroke.getFillPath(path, rim)
        return _united(_simple(path), _simple(rim))
    return _simple(path)


def _simple(path: Any) -> Any:
    """The same area without overlapping contours; the path itself where skia finds no answer."""
    try:
        return skia.Simplify(path)
    except RuntimeError:
        return path


def _united(a: Any, b: Any) -> Any:
    try:
        return skia.Op(a, b, skia.PathOp.kUnion_PathOp)
    except RuntimeError:
        joined = skia.Path(a)
        joined.addPath(b)
        return joined


def outline(runs: Iterable[GlyphRun], fonts: Sequence[FontKey], library: Library) -> Any:
    """All glyphs of the runs as one path that is filled by the even-odd rule.

    Glyphs that touch (joined scripts) are united, so that a stroke runs round the word and not round each letter.
    """
    placed: list[tuple[Any, Any]] = []
    for run in runs:
        key = fonts[run.font]
        factor = run.size / typeface(key, library).getUnitsPerEm()
        angles = run.angles or (0.0,) * len(run.glyphs)
        for glyph, x, y, angle in zip(run.glyphs, run.xs, run.ys, angles, strict=True):
            shape = _glyph(key, glyph, library)
            if shape is None:
                continue
            matrix = skia.Matrix.Translate(x, y)
            if angle:
                matrix.preRotate(angle)
            matrix.preScale(factor * run.stretch, factor)
            moved = skia.Path()
            shape.transform(matrix, moved)
            placed.append((moved, moved.getBounds()))
    made = skia.Path()
    for group in _touching(placed):
        made.addPath(group)
    made.setFillType(skia.PathFillType.kEvenOdd)
    return made


def _touching(placed: Sequence[tuple[Any, Any]]) -> list[Any]:
    """The glyphs, those whose bounds meet united into one path; in the order of the first of each."""
    groups: list[tuple[Any, Any]] = []
    for path, box in placed:
        apart: list[tuple[Any, Any]] = []
        joined, around = path, box
        # Only neighbours touch as a rule: looking at the last few groups keeps long texts linear.
        near, groups = groups[-_NEAR:], groups[:-_NEAR]
        for other, other_box in near:
            if skia.Rect.Intersects(other_box, around):
                joined, around = _united(other, joined), _around(around, other_box)
            else:
                apart.append((other, other_box))
        groups += [*apart, (joined, around)]
    return [path for path, _ in groups]


def _around(a: Any, b: Any) -> Any:
    made = skia.Rect.MakeLTRB(a.left(), a.top(), a.right(), a.bottom())
    made.join(b)
    return made


_NEAR = 12
