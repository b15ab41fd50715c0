"""What cuts or tints a group: clips, masks, light. Each is a layer of its own over a fixed part of the device.

The part does not depend on what the group holds, so a change inside the group changes no pixel of its cut.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeAlias

from forebrush.layout.frame import FrameMask
from forebrush.native import skia
from forebrush.render.raster.blur import shade
from forebrush.render.raster.geometry import Rect, grow, mapped, meet, scale_at, sk_matrix, to_origin
from forebrush.render.raster.layers import Area, Raster, new_area
from forebrush.render.raster.paths import box_of, path_of
from forebrush.render.raster.scope import Scope
from forebrush.scene.drawing import FlatPaint, Matrix, PathItem, Rgba

__all__ = ["Cut", "clip_of", "clip_rect", "light_of", "mask_of", "mask_rect"]

_BLACK = FlatPaint((0, 0, 0, 255))


@dataclass(frozen=True, slots=True)
class Cut:
    """Keeps what lies under the alpha of `shape` (or, `invert`, what does not). Without a shape: the whole rect."""

    rect: Rect | None
    shape: Raster | None
    invert: bool = False

    def apply(self, area: Area) -> None:
        """Cut what an area holds."""
        keep = meet(self.rect, area.rect)
        if not self.invert:
            area.canvas.save()
            if keep is not None:
                left, top = area.rect[:2]
                spared = skia.IRect.MakeLTRB(keep[0] - left, keep[1] - top, keep[2] - left, keep[3] - top)
                area.canvas.clipRect(skia.Rect.Make(spared), skia.ClipOp.kDifference, False)
            area.canvas.clear(0)
            area.canvas.restore()
        if self.shape is not None and keep is not None:
            mode = skia.BlendMode.kDstOut if self.invert else skia.BlendMode.kDstIn
            area.canvas.save()
            if not self.invert:
                area.canvas.clipRect(skia.Rect.Make(spared), skia.ClipOp.kIntersect, False)
            area.draw(self.shape, skia.Paint(BlendMode=mode))
            area.canvas.restore()


def clip_rect(d: str, matrix: Matrix, visible: Rect) -> Rect | None:
    """The px that a clip leaves."""
    return meet(mapped(box_of(path_of(d)), matrix, 1.0), visible)


def clip_of(scope: Scope, d: str, matrix: Matrix, visible: Rect) -> Cut:
    """The cut of a clip path. One that runs along whole px needs no layer."""
    path, corner = path_of(d), skia.Rect()
    if path.isRect(corner) and sk_matrix(matrix).rectStaysRect():
        edge = sk_matrix(matrix).mapRect(corner)
        sides = (edge.left(), edge.top(), edge.right(), edge.bottom())
        if all(side == math.floor(side) for side in sides):
            return Cut(meet((int(sides[0]), int(sides[1]), int(sides[2]), int(sides[3])), visible), None)
    rect = clip_rect(d, matrix, visible)
    shape = scope.items_layer((PathItem(d, (_BLACK,)),), matrix, visible) if rect else None
    return Cut(shape.rect if shape else None, shape)


def _softness(mask: FrameMask, matrix: Matrix) -> float:
    x, y, width, height = box_of(path_of(mask.d))
    return min(mask.feather * scale_at(matrix, x + width / 2, y + height / 2), 4096.0)


def mask_rect(mask: FrameMask, matrix: Matrix, visible: Rect) -> Rect | None:
    """The px that a mask can leave (all visible ones, when it is inverted)."""
    if mask.invert:
        return visible
    soft = _softness(mask, matrix)
    return meet(grow(mapped(box_of(path_of(mask.d)), matrix, 1.0), 3 * soft), visible)


def mask_of(scope: Scope, mask: FrameMask, matrix: Matrix, visible: Rect) -> Cut:
    """The cut of a mask: its path as painted, softened."""
    soft = _softness(mask, matrix)
    items = (PathItem(mask.d, (mask.paint,)),)
    seen = grow(visible, 3 * soft)
    source = scope.items_rect(items, matrix, seen) if seen else None
    if source is None:
        return Cut(None, None, mask.invert)
    rect = meet(grow(source, 3 * soft), visible)
    if rect is None:
        return Cut(None, None, mask.invert)
    local = to_origin(matrix, source)
    at = (rect[0] - source[0], rect[1] - source[1], rect[2] - source[0], rect[3] - source[1])

    def make() -> Raster:
        painted = scope.paint(items, matrix, source)
        return shade(painted, soft, rect, (0.0, 0.0, 0.0, 1.0)).finished() if soft > 0 else painted

    made = scope.layer(("mask", items, soft, local, at), make, items)
    if made is None:
        return Cut(None, None, mask.invert)
    return Cut(rect, Raster(made.image, rect if soft > 0 else source), mask.invert)


Light: TypeAlias = tuple[Rgba, Rgba, tuple[float, float], tuple[float, float]]


def light_of(scope: Scope, light: Light, matrix: Matrix, rect: Rect) -> Raster:
    """The light of a surface as an opaque layer, to be multiplied by `kModulate` so that alpha stays as it is."""
    near, far, start, end = light
    x, y, width, height = rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1]
    local = to_origin(matrix, rect)

    def make() -> Raster:
        colors, clamp = [_tint(near), _tint(far)], skia.TileMode.kClamp
        area = new_area(rect)
        area.canvas.setMatrix(sk_matrix(local))
        if start == end:
            area.canvas.drawColor(colors[1])
        else:
            shader = skia.GradientShader.MakeLinear([skia.Point(*start), skia.Point(*end)], colors, None, clamp)
            area.canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))
        return area.finished()

    made = scope.layer(("light", light, local, (width, height)), make) or make()
    return Raster(made.image, (x, y, x + width, y + height))


def _tint(color: Rgba) -> int:
    """An opaque colour that multiplies as a translucent one does."""
    red, green, blue, alpha = color
    mixed = [round(255 - (255 - value) * alpha / 255) for value in (red, green, blue)]
    return 0xFF000000 | (mixed[0] << 16) | (mixed[1] << 8) | mixed[2]
