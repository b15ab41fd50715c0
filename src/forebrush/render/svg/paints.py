"""Paints as what `fill` and `stroke` take: colours, gradients, patterns. None for what SVG cannot say.

SVG interpolates colour and alpha apart, ours is premultiplied: where both change, stops are put between.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from forebrush.render.svg.sheet import Sheet
from forebrush.render.svg.xml import Attributes, alpha, hex_color, number, numbers, tag, transform
from forebrush.scene.drawing import (
    Blend,
    ConicPaint,
    FlatPaint,
    ImagePaint,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    Paint,
    RadialPaint,
    Rgba,
    StopAt,
    TilePaint,
)

__all__ = ["UNSAID", "blend_style", "ink"]

UNSAID: tuple[tuple[type, str], ...] = (
    (ConicPaint, "a conic gradient"),
    (MeshPaint, "a mesh gradient"),
    (NoisePaint, "noise"),
)
"""Paints that SVG has no word for."""

Contents = Callable[[Sheet, Paint], str]
_STEPS = 8
"""Pieces into which a stretch of a gradient is cut where colour and alpha both change."""


def blend_style(blend: Blend) -> str:
    """The style of an element that blends."""
    return "" if blend == "normal" else f"mix-blend-mode:{blend}"


def ink(paint: Paint, sheet: Sheet, draw: Contents, what: str = "fill") -> Attributes | None:
    """The attributes for `what` ("fill" or "stroke"); None where SVG has no paint for it.

    `draw` draws what is inside the cell of a pattern.
    """
    if isinstance(paint, FlatPaint):
        return _flat(paint.rgba, paint.opacity, what)
    if isinstance(paint, (LinearPaint, RadialPaint)):
        if len(paint.stops) < 2 or (isinstance(paint, LinearPaint) and paint.start == paint.end):
            return _flat(paint.stops[-1][1] if paint.stops else (0, 0, 0, 0), paint.opacity, what)
        url = _gradient(paint, sheet)
    elif isinstance(paint, TilePaint):
        if paint.width <= 0 or paint.height <= 0:
            return _flat((0, 0, 0, 0), 0.0, what)
        url = _tiles(paint, sheet, draw)
    elif isinstance(paint, ImagePaint):
        x, y, width, height = paint.box
        if width <= 0 or height <= 0:
            return _flat((0, 0, 0, 0), 0.0, what)
        # Renderers disagree on where the contents of a cell that is not at 0, 0 begin.
        cell = {"width": number(width), "height": number(height), "patternTransform": f"translate({numbers((x, y))})"}
        url = sheet.defs.url("pattern", {"patternUnits": "userSpaceOnUse", **cell}, draw(sheet, paint))
    else:
        return None
    return {what: url, f"{what}-opacity": alpha(paint.opacity)}


def _flat(rgba: Rgba, opacity: float, what: str) -> Attributes:
    return {what: hex_color(rgba), f"{what}-opacity": alpha(rgba[3] / 255 * opacity)}


def _gradient(paint: LinearPaint | RadialPaint, sheet: Sheet) -> str:
    stops = "".join(
        tag("stop", {"offset": number(at, 4), "stop-color": hex_color(rgba), "stop-opacity": alpha(rgba[3] / 255)})
        for at, rgba in _spread(paint.stops)
    )
    units = {"gradientUnits": "userSpaceOnUse"}
    if isinstance(paint, LinearPaint):
        (x1, y1), (x2, y2) = paint.start, paint.end
        ends = {"x1": number(x1), "y1": number(y1), "x2": number(x2), "y2": number(y2)}
        return sheet.defs.url("linearGradient", {**units, **ends}, stops)
    (cx, cy), (rx, ry) = paint.center, (max(radius, 1e-3) for radius in paint.radii)
    if abs(rx - ry) < 5e-4:
        circle = {"cx": number(cx), "cy": number(cy), "r": number(rx)}
        return sheet.defs.url("radialGradient", {**units, **circle}, stops)
    squeeze = {"gradientTransform": transform((rx, 0.0, cx, 0.0, ry, cy, 0.0, 0.0, 1.0))}
    return sheet.defs.url("radialGradient", {**units, "cx": "0", "cy": "0", "r": "1", **squeeze}, stops)


def _spread(stops: Sequence[StopAt]) -> list[StopAt]:
    """The same gradient for a renderer that interpolates colour and alpha apart; places rise."""
    made: list[StopAt] = []
    for at, rgba in stops:
        place = min(max(at, made[-1][0] if made else 0.0), 1.0)
        if made:
            made += _between(made[-1], (place, rgba))
        made.append((place, rgba))
    return made


def _between(first: StopAt, last: StopAt) -> list[StopAt]:
    (x, a), (y, b) = first, last
    if a[3] == b[3] or a[:3] == b[:3] or x == y:
        return []
    if not a[3]:  # what fades in has its own colour from the start
        return [(x, (*b[:3], 0))]
    if not b[3]:
        return [(y, (*a[:3], 0))]
    made: list[StopAt] = []
    for k in range(1, _STEPS):
        t = k / _STEPS
        weight = a[3] * (1 - t) + b[3] * t
        red, green, blue = (
            round((p * a[3] * (1 - t) + q * b[3] * t) / weight) for p, q in zip(a[:3], b[:3], strict=True)
        )
        made.append((x + (y - x) * t, (red, green, blue, round(weight))))
    return made


def _tiles(paint: TilePaint, sheet: Sheet, draw: Contents) -> str:
    cell = {"width": number(paint.width), "height": number(paint.height), "patternUnits": "userSpaceOnUse"}
    place = f"translate({numbers(paint.origin)})"
    turned = f"{place} rotate({number(paint.angle)})" if paint.angle else place
    return sheet.defs.url("pattern", {**cell, "patternTransform": turned}, draw(sheet, paint))
