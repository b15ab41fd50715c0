"""Fills, strokes and effects with literal colours and with geometry in px: what a renderer can draw as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.layout.context import Context
from forebrush.layout.motifs import MOTIFS
from forebrush.scene import style
from forebrush.scene.drawing import (
    XYWH,
    ConicPaint,
    FlatPaint,
    ImagePaint,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    Paint,
    PathItem,
    RadialPaint,
    Rgba,
    StopAt,
    StrokePaint,
    TilePaint,
)
from forebrush.scene.values import Color

__all__ = ["image_box", "literal_effects", "paint", "paints", "pattern_paint", "stroke_paints"]


def paint(fill: style.Fill, box: XYWH, ctx: Context, node: str = "") -> Paint:
    """A fill over a box of px. An image that is not there is noted as `asset-missing`, at `node`."""
    x, y, width, height = box

    def at(point: tuple[float, float]) -> tuple[float, float]:
        return x + point[0] * width, y + point[1] * height

    opacity, blend = fill.opacity, fill.blend
    match fill:
        case style.Solid():
            return FlatPaint(ctx.rgba(fill.color), opacity, blend)
        case style.Linear():
            return LinearPaint(at(fill.start), at(fill.end), _stops(fill.stops, ctx), opacity, blend)
        case style.Radial():
            # `aspect` keeps the area: one radius grows by its root, the other shrinks by it.
            r, wide = fill.radius * (width**2 + height**2) ** 0.5 / 2, fill.aspect**0.5
            return RadialPaint(at(fill.center), (r * wide, r / wide), _stops(fill.stops, ctx), opacity, blend)
        case style.Conic():
            return ConicPaint(at(fill.center), fill.angle, _stops(fill.stops, ctx), opacity, blend)
        case style.Mesh():
            colors = tuple(tuple(ctx.rgba(color) for color in row) for row in fill.colors)
            return MeshPaint(box, colors, opacity, blend)
        case style.ImageFill():
            size = ctx.image_sizes.get(fill.asset)
            if size is None:
                ctx.find("asset-missing", f"image {fill.asset} is not in the asset table", node=node, asset=fill.asset)
            placed = image_box(size, box, fill.fit, fill.position)
            return ImagePaint(fill.asset, placed, fill.fit == "tile", opacity, blend)
        case style.Pattern():
            color = ctx.rgba(fill.color)
            tile = pattern_paint(fill.pattern, color, (x, y), fill.size, fill.weight, fill.angle)
            return TilePaint(tile.origin, tile.width, tile.height, tile.angle, tile.items, opacity, blend)
        case style.Noise():
            low, high = ctx.rgba(fill.low), ctx.rgba(fill.high)
            return NoisePaint(
                (x, y), low, high, fill.scale, fill.roughness, fill.contrast, fill.seed, opacity, blend
            )  # fmt: skip


def paints(fills: Sequence[style.Fill], box: XYWH, ctx: Context, node: str = "") -> tuple[Paint, ...]:
    """The paints of fills over a box, from the back to the front."""
    return tuple(paint(fill, box, ctx, node) for fill in fills)


def stroke_paints(strokes: Sequence[style.Stroke], box: XYWH, ctx: Context, node: str = "") -> tuple[StrokePaint, ...]:
    """The paints of strokes round a box; a dash pattern of nothing is a whole line, an odd one comes twice (SVG)."""
    made = []
    for stroke in strokes:
        dash = stroke.dash if sum(stroke.dash) > 0 else ()
        dash = dash * 2 if len(dash) % 2 else dash
        filled = paint(stroke.fill, box, ctx, node)
        made.append(
            StrokePaint(filled, stroke.width, stroke.align, stroke.cap, stroke.join, dash, stroke.dash_offset)
        )  # fmt: skip
    return tuple(made)


def literal_effects(effects: Sequence[style.Effect], ctx: Context) -> tuple[style.Effect, ...]:
    """The same effects with literal colours in place of palette names."""
    return tuple(
        effect.model_copy(update={"color": Color("", ctx.rgba(effect.color))})
        if isinstance(effect, (style.Shadow, style.Glow))
        else effect
        for effect in effects
    )


def pattern_paint(
    motif: str, rgba: Rgba, origin: tuple[float, float], size: float, weight: float, angle: float = 0.0
) -> TilePaint:
    """A motif of `layout.motifs` in one colour. `size` is the period in px, `weight` a fraction of it."""
    made = MOTIFS[motif](size, weight)
    flat = FlatPaint(rgba)
    item = (
        PathItem(made.d, strokes=(StrokePaint(flat, made.stroke, join="round"),))
        if made.stroke
        else PathItem(made.d, (flat,))
    )
    return TilePaint(origin, made.width, made.height, angle, (item,))


def image_box(size: tuple[float, float] | None, box: XYWH, fit: str, position: tuple[float, float]) -> XYWH:
    """Where an image of `size` px goes: over the box (`cover`), into it (`contain`), on it (`fill`), or as large as
    it is (`tile`). `position` puts the same fraction of image and box together. Without a size it fills the box."""
    x, y, width, height = box
    if size is None or fit == "fill" or min(size) <= 0:
        return box
    across, down = width / size[0], height / size[1]
    scale = {"cover": max(across, down), "contain": min(across, down)}.get(fit, 1.0)
    w, h = size[0] * scale, size[1] * scale
    return (x + (width - w) * position[0], y + (height - h) * position[1], w, h)


def _stops(stops: Sequence[style.Stop], ctx: Context) -> tuple[StopAt, ...]:
    """Stops in rising order: one that lies before its forerunner moves up to it, as in CSS."""
    made: list[StopAt] = []
    for stop in stops:
        made.append((max(stop.at, made[-1][0]) if made else stop.at, ctx.rgba(stop.color)))
    return tuple(made)
