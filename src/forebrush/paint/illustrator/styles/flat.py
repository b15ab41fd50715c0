"""Flat design: no line, no gradient; skies and lights in even bands, few clear colours, hard shadows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.styles.raster import is_outline
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.paint.illustrator.styles.vectors import SHADE, glow_color, mapped, vivid
from forebrush.paint.oklab import Rgb, along, from_lab, lightness, solid, to_lab
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, Item, LinearPaint, Paint, PathItem, RadialPaint

__all__: list[str] = []

_BANDS = 6


@style(
    "flat",
    "flat design|flat vector|vector|vector illustration|minimal vector|扁平|扁平化|矢量|矢量插画",
    vector=True,
)
def flat(stage: Stage) -> tuple[Layer, ...]:
    """Every layer without its lines, gradients as bands."""
    return tuple(replace(layer, items=mapped(layer.items, _changed)) for layer in stage.layers)


def _changed(item: PathItem, scale: float) -> Iterator[Item]:
    if is_outline(item):
        return
    if item.what == SHADE and _is_rim(item):
        return
    paints: list[Paint] = []
    for paint in item.paints:
        if isinstance(paint, RadialPaint) and paint.stops[-1][1][3] == 0:
            yield from _bands(paint)
        else:
            paints.append(_paint(paint))
    strokes = tuple(replace(stroke, paint=_paint(stroke.paint)) for stroke in item.strokes if not item.paints)
    if paints or strokes:
        yield replace(item, paints=tuple(paints), strokes=strokes, what="")


def _is_rim(item: PathItem) -> bool:
    paint = item.paints[0] if item.paints else None
    return isinstance(paint, FlatPaint) and paint.rgba[3] < 200 and lightness(paint.rgba[:3]) > 0.6


def _snapped(color: Rgb) -> Rgb:
    """A colour of a small table: lightness in steps, fuller in hue."""
    light, a, b = to_lab(vivid(color, 1.22))
    return from_lab((round(light * 13) / 13, a, b))


def _paint(paint: Paint) -> Paint:
    if isinstance(paint, FlatPaint):
        return replace(paint, rgba=(*_snapped(paint.rgba[:3]), paint.rgba[3]))
    if isinstance(paint, (LinearPaint, RadialPaint)):
        opaque = all(color[3] == 255 for _, color in paint.stops)
        colors = [color[:3] for _, color in paint.stops]
        if not opaque or max(lightness(c) for c in colors) - min(lightness(c) for c in colors) < 0.04:
            return paint
        stops = []
        for k in range(_BANDS):
            color = solid(_snapped(along(colors, (k + 0.5) / _BANDS)))
            stops += [(k / _BANDS, color), ((k + 1) / _BANDS, color)]
        return replace(paint, stops=tuple(stops))
    return paint


def _bands(paint: RadialPaint) -> Iterator[Item]:
    """A soft light as three even discs, a soft shadow as one."""
    color, alpha = glow_color(paint)
    (x, y), (rx, ry) = paint.center, paint.radii
    if lightness(color) < 0.5:
        yield PathItem(ellipse(x, y, 0.72 * rx, 0.72 * ry), (FlatPaint(solid(color, 0.22)),))
        return
    for part in (0.86, 0.58, 0.34):
        yield PathItem(ellipse(x, y, part * rx, part * ry), (FlatPaint(solid(color, 0.38 * alpha)),))
