"""Shadows and glows as patches of pixels, while the node that casts them stays vector.

As the raster renderer defines them: made from the alpha of the node without the shadows before them. A box (its items
hold a `background` path) casts the shadow of its outline, which is cut out under it.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np

from forebrush.layout.frame import FrameNode
from forebrush.render.pdf.fallback import Patch, node_matrix, node_pixels, place_patch
from forebrush.render.pdf.job import Pen
from forebrush.render.raster.blur import shade
from forebrush.render.raster.compose import outline_of
from forebrush.render.raster.layers import Raster, new_area
from forebrush.scene.drawing import FlatPaint, Matrix, PathItem
from forebrush.scene.style import Effect, Glow, Shadow

__all__ = ["draw_inset", "draw_outer", "only_shadows"]


def only_shadows(effects: tuple[Effect, ...]) -> bool:
    """Whether all effects are shadows and glows."""
    return all(isinstance(effect, (Shadow, Glow)) for effect in effects)


def _is_box(node: FrameNode) -> bool:
    """Whether its shadows are those of its outline."""
    return any(isinstance(item, PathItem) and item.what == "background" for item in node.items)


def draw_outer(pen: Pen, node: FrameNode) -> None:
    """Draw the outer shadows and the glows of a node, in its own space, before the node itself."""
    for effect in node.effects:
        if not isinstance(effect, (Shadow, Glow)) or (isinstance(effect, Shadow) and effect.inset):
            continue
        pen.job.rasterised(f"a {effect.kind} is drawn as pixels")
        patch = _cast(pen, node, effect)
        if patch is None:
            continue
        with pen.content.saved():
            if _is_box(node) and pen.projection is None:
                x, y, width, height = pen.content.visible()
                frame = f"M{x} {y}L{x + width} {y}L{x + width} {y + height}L{x} {y + height}Z"
                pen.clip(frame + outline_of(node), "evenodd")
            place_patch(pen, patch)


def draw_inset(pen: Pen, node: FrameNode) -> None:
    """Draw the inset shadows of a node over it."""
    for effect in node.effects:
        if isinstance(effect, Shadow) and effect.inset:
            pen.job.rasterised("an inset shadow is drawn as pixels")
            patch = _inset(pen, node, effect)
            if patch is not None:
                place_patch(pen, patch)


def _body(pen: Pen, node: FrameNode) -> Patch | None:
    """The alpha that casts the shadow."""
    if _is_box(node):
        shape = PathItem(outline_of(node), (FlatPaint((0, 0, 0, 255)),))
        alone = replace(node, items=(shape,), children=(), clip="")
    else:
        alone = node
    alone = replace(alone, effects=(), opacity=1.0, blend="normal", mask=None, light=None)
    return node_pixels(pen, alone, node_matrix(pen))


def _scaled(pen: Pen) -> tuple[Matrix, float]:
    matrix = node_matrix(pen)
    a, b, c, d = matrix[0], matrix[3], matrix[1], matrix[4]
    return matrix, math.sqrt(abs(a * d - b * c)) / max(abs(matrix[8]), 1e-6)


def _cast(pen: Pen, node: FrameNode, effect: Shadow | Glow) -> Patch | None:
    matrix, zoom = _scaled(pen)
    x, y, spread, strength = 0.0, 0.0, 0.0, 1.0
    if isinstance(effect, Glow):
        strength = effect.strength
    else:
        x, y, spread = effect.x, effect.y, effect.spread
    dx, dy = matrix[0] * x + matrix[1] * y, matrix[3] * x + matrix[4] * y
    body = _body(pen, node)
    if body is None:
        return None
    scale = body.pixels.shape[1] / body.box[2]
    reach = math.ceil((1.5 * effect.blur + max(spread, 0) * 1.5) * zoom * scale) + 2
    alpha = np.pad(body.pixels[..., 3], reach)
    alpha = _soft(alpha, effect.blur / 2 * zoom * scale, spread * zoom * scale)
    red, green, blue, opacity = effect.color.rgba
    made = np.empty((*alpha.shape, 4), np.uint8)
    made[..., 0], made[..., 1], made[..., 2] = red, green, blue
    made[..., 3] = np.minimum(np.rint(alpha.astype(np.float32) * (opacity / 255 * strength)), 255)
    px, py, width, height = body.box
    grown = reach / scale
    return Patch(made, (px - grown + dx, py - grown + dy, width + 2 * grown, height + 2 * grown))


def _inset(pen: Pen, node: FrameNode, effect: Shadow) -> Patch | None:
    matrix, zoom = _scaled(pen)
    dx = matrix[0] * effect.x + matrix[1] * effect.y
    dy = matrix[3] * effect.x + matrix[4] * effect.y
    far = math.ceil(1.5 * effect.blur * zoom + max(abs(dx), abs(dy))) + 2
    body = _body(pen, node)
    if body is None:
        return None
    scale = body.pixels.shape[1] / body.box[2]
    reach = math.ceil(far * scale) + 2
    alpha = np.pad(body.pixels[..., 3], reach)
    soft = _soft(alpha, effect.blur / 2 * zoom * scale, -effect.spread * zoom * scale)
    soft = np.roll(soft, (round(dy * scale), round(dx * scale)), (0, 1))
    red, green, blue, opacity = effect.color.rgba
    made = np.empty((*alpha.shape, 4), np.uint8)
    made[..., 0], made[..., 1], made[..., 2] = red, green, blue
    made[..., 3] = np.rint((255.0 - soft) * (alpha / 255.0) * (opacity / 255))
    made = made[reach:-reach, reach:-reach]
    return Patch(np.ascontiguousarray(made), body.box)


def _soft(alpha: Any, sigma: float, spread: float) -> Any:
    """Alpha grown (or shrunk) by `spread` px, then blurred by a Gaussian."""
    from forebrush.native import skia

    height, width = alpha.shape
    rgba = np.zeros((height, width, 4), np.uint8)
    rgba[..., 3] = alpha
    rect = (0, 0, width, height)
    source = Raster(skia.Image.fromarray(rgba, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType), rect)
    size = round(abs(spread))
    if size:
        grow = skia.ImageFilters.Dilate if spread > 0 else skia.ImageFilters.Erode
        area = new_area(rect)
        area.draw(source, skia.Paint(ImageFilter=grow(size, size)))
        source = area.finished()
    if sigma > 0:
        source = shade(source, sigma, rect, (0.0, 0.0, 0.0, 1.0)).finished()
    return np.ascontiguousarray(source.image.toarray(colorType=skia.kBGRA_8888_ColorType)[..., 3])
