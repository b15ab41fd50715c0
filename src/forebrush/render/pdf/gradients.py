"""Gradients as native shadings: axial and radial ones with stitched functions, and their alpha as a second shading.

Stops are interpolated in sRGB with premultiplied alpha, as the drawing list says. PDF interpolates colour and alpha
apart, which is the same only while one of them stands still: other pieces are cut into `_STEPS` straight ones.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

from pikepdf import Array, Dictionary, Name

from forebrush.render.pdf.content import Content
from forebrush.render.pdf.store import Store, pdf_array
from forebrush.render.pdf.syntax import AFFINE
from forebrush.scene.drawing import LinearPaint, RadialPaint, Rgba, StopAt
from forebrush.scene.paths import Affine, compose

__all__ = ["alpha_mask", "flat_of", "has_alpha", "pattern", "shading", "space_of", "spread"]

_STEPS = 16
_GAP = 1e-6
"""Two stops at one place are parted by this much: a stitching function needs bounds that grow."""
_Knot = tuple[float, tuple[float, float, float], float]
"""Place, colour, alpha, all 0 to 1."""


def has_alpha(stops: Sequence[StopAt]) -> bool:
    """Whether any stop lets through what is below."""
    return any(rgba[3] < 255 for _, rgba in stops)


def spread(stops: Sequence[StopAt]) -> list[_Knot]:
    """Knots between which colour and alpha are straight lines, from 0 to 1, the ends padded."""
    ordered: list[StopAt] = []
    for at, rgba in stops:
        low = ordered[-1][0] if ordered else 0.0
        ordered.append((min(max(at, low), 1.0), rgba))
    if ordered[0][0] > 0:
        ordered.insert(0, (0.0, ordered[0][1]))
    if ordered[-1][0] < 1:
        ordered.append((1.0, ordered[-1][1]))
    knots: list[_Knot] = []
    for (at0, a), (at1, b) in itertools.pairwise(ordered):
        straight = a[3] == b[3] or a[:3] == b[:3]
        # Where one end is clear, only the other has a colour.
        first, last = (b if a[3] == 0 else a), (a if b[3] == 0 else b)
        steps = 1 if straight or 0 in (a[3], b[3]) else _STEPS
        for k in range(steps + 1):
            t = k / steps
            alpha = (a[3] * (1 - t) + b[3] * t) / 255
            share = t if steps == 1 else b[3] * t / (alpha * 255)
            color = tuple((x * (1 - share) + y * share) / 255 for x, y in zip(first[:3], last[:3], strict=True))
            knots.append((at0 + (at1 - at0) * t, (color[0], color[1], color[2]), alpha))
    return knots


def _function(knots: Sequence[tuple[float, tuple[float, ...]]]) -> Any:
    """A stitching function over straight pieces (PDF function types 3 and 2)."""
    pieces: list[tuple[float, float, tuple[float, ...], tuple[float, ...]]] = []
    low = 0.0
    for (at0, a), (at1, b) in itertools.pairwise(knots):
        if at1 - at0 > _GAP:
            pieces.append((low, at1, a, b))
            low = at1
    if not pieces:
        pieces.append((0.0, 1.0, knots[-1][1], knots[-1][1]))
    made = [
        Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=pdf_array(a), C1=pdf_array(b), N=1) for _, _, a, b in pieces
    ]
    if len(made) == 1:
        return made[0]
    return Dictionary(
        FunctionType=3,
        Domain=Array([0, 1]),
        Functions=Array(made),
        Bounds=pdf_array([end for _, end, _, _ in pieces[:-1]]),
        Encode=Array([0, 1] * len(made)),
    )


def space_of(paint: LinearPaint | RadialPaint) -> Affine:
    """From the unit circle of an elliptic gradient to the space of the paint; nothing for a linear one."""
    if isinstance(paint, LinearPaint):
        return AFFINE
    return (paint.radii[0], 0.0, 0.0, paint.radii[1], paint.center[0], paint.center[1])


def shading(store: Store, kind: int, coords: Sequence[float], stops: Sequence[StopAt], alpha: bool = False) -> Any:
    """A shading dictionary: `kind` 2 is axial (x0 y0 x1 y1), 3 radial (x0 y0 r0 x1 y1 r1), padded at both ends.

    With `alpha` the gray values are the alpha of the stops.
    """
    knots = spread(stops)
    function = _function([(at, (a,) if alpha else color) for at, color, a in knots])
    return store.indirect(
        Dictionary(
            ShadingType=kind,
            ColorSpace=Name.DeviceGray if alpha else Name.DeviceRGB,
            Coords=pdf_array(coords),
            Extend=Array([True, True]),
            Function=function,
        )
    )


def _coords(paint: LinearPaint | RadialPaint) -> tuple[int, tuple[float, ...]]:
    if isinstance(paint, LinearPaint):
        return 2, (*paint.start, *paint.end)
    return 3, (0.0, 0.0, 0.0, 0.0, 0.0, 1.0)


def flat_of(paint: LinearPaint | RadialPaint) -> Rgba | None:
    """The one colour of a gradient that has no length (its last, as CSS says), or None."""
    if isinstance(paint, LinearPaint):
        flat = abs(paint.start[0] - paint.end[0]) + abs(paint.start[1] - paint.end[1]) < 1e-6
    else:
        flat = min(paint.radii) < 1e-6
    return paint.stops[-1][1] if flat else None


def pattern(content: Content, paint: LinearPaint | RadialPaint) -> Any:
    """The shading pattern of a gradient for the current space of a stream, without its alpha."""
    kind, coords = _coords(paint)
    return content.store.indirect(
        Dictionary(
            Type=Name.Pattern,
            PatternType=2,
            Shading=shading(content.store, kind, coords, paint.stops),
            Matrix=pdf_array(compose(content.to_stream, space_of(paint))),
        )
    )


def alpha_mask(content: Content, paint: LinearPaint | RadialPaint) -> Any:
    """The soft mask that gives a gradient its alpha, in the current space; None where it is opaque."""
    if not has_alpha(paint.stops):
        return None
    kind, coords = _coords(paint)
    child = content.child()
    with child.saved(space_of(paint)):
        child.op(child.name("Shading", shading(content.store, kind, coords, paint.stops, alpha=True)) + " sh")
    return content.store.soft_mask(child.form(gray=True), "Luminosity")
