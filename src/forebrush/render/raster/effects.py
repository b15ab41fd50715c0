"""Effects of a node on its pixels, in order: shadow, glow, blur, displace, wear, adjust.

Lengths are px of the node's own space; offsets turn with the node. Shadows and glows are made from the alpha of what
is drawn so far without the shadows and glows before them, and gather beneath it; each later blur, displacement, wear
or adjustment takes both together. A node whose own items hold a `background` path is a box, as in CSS `box-shadow`:
until something changed its pixels, its shadows and glows are made from its outline and cut out under it.
Backdrop blur is not here: it acts on what lies below.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.render import noise
from forebrush.render.raster.blur import Drawn, blurred, shade
from forebrush.render.raster.geometry import (
    Rect,
    direction,
    grow,
    jacobian,
    join,
    mapped,
    meet,
    scale_at,
    sk_matrix,
    to_origin,
)
from forebrush.render.raster.layers import Raster, new_area
from forebrush.render.raster.paths import box_of
from forebrush.scene.drawing import Matrix
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Effect, Glow, Shadow, Wear
from forebrush.scene.values import Color

__all__ = ["Place", "applied", "box_shadow", "reach", "saturation_filter"]

SHIFT_ROUGHNESS, WEAR_ROUGHNESS = 0.3, 0.5
"""Of the noise of displacement (hand-cut, not frayed) and of wear."""
_LARGEST_SCALE = 64.0
_MOST_SPREAD = 48
"""Device px beyond which a spread is done on a smaller layer."""
_CORNERS = (4.0, 8.0, 16.0, 24.0, 32.0, 48.0, 64.0, 96.0, 128.0)
"""Px of rounded ends that are tried in turn."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: its matrix to the device, the middle of its box, its outline (for boxes only)."""

    matrix: Matrix
    middle: tuple[float, float]
    box: Any = None
    """A `skia.Path` in the node's own space; None unless the node is a box."""

    @property
    def scale(self) -> float:
        """Device px to one px of the node; bounded, for near the eye of a perspective it grows without end."""
        return min(scale_at(self.matrix, *self.middle), _LARGEST_SCALE)

    def offset(self, x: float, y: float) -> tuple[float, float]:
        """A short way in the node's space, in device px."""
        return direction(self.matrix, self.middle, x, y)


def reach(effects: Sequence[Effect], place: Place) -> float:
    """How far effects go beyond what they act on, in device px."""
    scale = place.scale
    body = under = 0.0
    for effect in effects:
        if isinstance(effect, Shadow) and not effect.inset:
            x, y = place.offset(effect.x, effect.y)
            far = max(abs(x), abs(y)) + (1.5 * effect.blur + max(effect.spread, 0.0) * math.sqrt(2)) * scale
            under = max(under, body + far + 2)
        elif isinstance(effect, Glow):
            under = max(under, body + 1.5 * effect.blur * scale + 2)
        elif isinstance(effect, Blur):
            body, under = max(body, under) + 3 * effect.radius * scale + 2, 0.0
        elif isinstance(effect, Displace):
            a, b, c, d = jacobian(place.matrix, *place.middle)
            body, under = max(body, under) + effect.amount * max(math.hypot(a, c), math.hypot(b, d)) + 2, 0.0
    return min(max(body, under), 8192.0)


def applied(source: Raster | Drawn, effects: Sequence[Effect], place: Place, rect: Rect) -> Raster:
    """A layer with its effects, as far as they show in `rect`. What is not yet drawn is blurred first."""
    under = None
    if isinstance(source, Drawn):
        first, *effects = effects
        assert isinstance(first, Blur)
        source, place = blurred(source, first.radius * place.scale, rect), Place(place.matrix, place.middle)
    body = source
    for effect in effects:
        if isinstance(effect, Shadow) and effect.inset:
            body = _inset(body, effect, place)
        elif isinstance(effect, (Shadow, Glow)):
            under = _over(under, _shadow(body, effect, place, rect), rect)
        elif not isinstance(effect, BackdropBlur) and _changes(effect):
            body, under = _changed(_over(under, body, rect), effect, place, rect), None
            place = Place(place.matrix, place.middle)
    return _over(under, body, rect) if under is not None else body


def _over(under: Raster | None, top: Raster, rect: Rect) -> Raster:
    if under is None:
        return top
    area = new_area(meet(join(under.rect, top.rect), rect) or rect)
    area.draw(under)
    area.draw(top)
    return area.finished()


# ---- shadows


def _rgba(color: Color) -> tuple[float, float, float, float]:
    red, green, blue, alpha = color.rgba
    return red / 255, green / 255, blue / 255, alpha / 255


def _shadow(body: Raster, effect: Shadow | Glow, place: Place, rect: Rect) -> Raster:
    if place.box is not None:
        return box_shadow(effect, place, rect)
    (x, y), spread, sigma, strength = _cast(effect, place)
    grown = _spread(body, spread * place.scale)
    source = Raster(grown.image, _moved(grown.rect, x, y))
    return shade(source, sigma, rect, _rgba(effect.color), strength).finished()


def box_shadow(effect: Shadow | Glow, place: Place, rect: Rect) -> Raster:
    """The shadow of a box, which depends on its outline alone, as far as it shows in `rect`; cut out under the box."""
    (x, y), spread, sigma, strength = _cast(effect, place)
    extent = _box_rect(place, x, y, spread * place.scale)
    if extent is None:
        return new_area(rect).finished()
    path = _spread_path(place.box, spread)

    def draw(canvas: Any) -> None:
        canvas.translate(x, y)
        canvas.concat(sk_matrix(place.matrix))
        canvas.drawPath(path, skia.Paint(AntiAlias=True))

    made = shade(Drawn(draw, extent), sigma, rect, _rgba(effect.color), strength, _within(place))
    made.canvas.setMatrix(sk_matrix(to_origin(place.matrix, rect)))
    made.canvas.drawPath(place.box, skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kDstOut))
    return made.finished()


def _cast(effect: Shadow | Glow, place: Place) -> tuple[tuple[float, float], float, float, float]:
    """Where a shadow falls in device px, its spread in px of the node, its sigma in device px, its strength."""
    sigma = effect.blur / 2 * place.scale
    if isinstance(effect, Glow):
        return (0.0, 0.0), 0.0, sigma, effect.strength
    return place.offset(effect.x, effect.y), effect.spread, sigma, 1.0


def _within(place: Place) -> Rect | None:
    """Whole px that a box that stands upright covers fully: all of it but its rounded ends."""
    a, b, _, c, d, _, g, h, _ = place.matrix
    if b or c or g or h or min(a, d) <= 0:
        return None
    bounds = place.box.getBounds()
    inset = 1.0 / min(a, d)
    for end in (0.0, *_CORNERS):
        for across, down in ((inset, end + inset), (end + inset, inset)):
            inner = skia.Rect.MakeLTRB(
                bounds.left() + across, bounds.top() + down, bounds.right() - across, bounds.bottom() - down
            )
            if inner.isSorted() and place.box.conservativelyContainsRect(inner):
                seen = sk_matrix(place.matrix).mapRect(inner)
                left, top = math.ceil(seen.left()), math.ceil(seen.top())
                right, bottom = math.floor(seen.right()), math.floor(seen.bottom())
                return (left, top, right, bottom) if left < right and top < bottom else None
    return None


def _moved(rect: Rect, x: float, y: float) -> Rect:
    dx, dy = round(x), round(y)
    return rect[0] + dx, rect[1] + dy, rect[2] + dx, rect[3] + dy


def _box_rect(place: Place, x: float, y: float, spread: float) -> Rect | None:
    rect = mapped(box_of(place.box), place.matrix, 1.0)
    return grow(_moved(rect, x, y), max(spread, 0.0) * 1.5 + 1) if rect else None


def _spread_path(path: Any, spread: float) -> Any:
    """A box grown (or shrunk) all round: sharp corners stay sharp, round ones keep their centre, as in CSS."""
    if not spread:
        return path
    rim = skia.Path()
    skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=abs(spread) * 2).getFillPath(path, rim)
    try:
        return skia.Op(path, rim, skia.PathOp.kUnion_PathOp if spread > 0 else skia.PathOp.kDifference_PathOp)
    except RuntimeError:
        return path


def _spread(body: Raster, by: float) -> Raster:
    """The layer with its alpha grown (or shrunk) by `by` device px, square as a CSS drop shadow would."""
    size = round(abs(by))
    if not size:
        return body
    rect = grow(body.rect, size if by > 0 else 0) or body.rect
    area = new_area(rect)
    make = skia.ImageFilters.Dilate if by > 0 else skia.ImageFilters.Erode
    left = size
    while left > 0:
        # Growing by steps costs the same for every width, where one large step would look at every px of it.
        step = min(left, _MOST_SPREAD)
        left -= step
        area = new_area(rect)
        area.draw_at(body, skia.Paint(ImageFilter=make(step, step)))
        body = area.finished()
    return body


def _inset(body: Raster, effect: Shadow, place: Place) -> Raster:
    """A shadow that falls into what is drawn: the blurred alpha turned inside out, kept to the alpha."""
    scale = place.scale
    x, y = place.offset(effect.x, effect.y)
    if place.box is None:
        hole = _spread(body, -effect.spread * scale)
    else:
        area = new_area(body.rect)
        area.canvas.setMatrix(sk_matrix(to_origin(place.matrix, body.rect)))
        area.canvas.drawPath(_spread_path(place.box, -effect.spread), skia.Paint(AntiAlias=True))
        hole = area.finished()
    hole = Raster(hole.image, _moved(hole.rect, x, y))
    dark = new_area(body.rect)
    dark.canvas.drawColor(skia.Color4f(*_rgba(effect.color)), skia.BlendMode.kSrc)
    soft = shade(hole, effect.blur / 2 * scale, body.rect, (0.0, 0.0, 0.0, 1.0))
    dark.draw(soft.finished(), skia.Paint(BlendMode=skia.BlendMode.kDstOut))
    if place.box is not None:
        around = skia.Path(place.box)
        around.toggleInverseFillType()
        dark.canvas.setMatrix(sk_matrix(to_origin(place.matrix, body.rect)))
        dark.canvas.drawPath(around, skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kDstOut))
    made = new_area(body.rect)
    made.draw(body)
    made.draw(dark.finished(), skia.Paint(BlendMode=skia.BlendMode.kSrcATop))
    return made.finished()


# ---- changes of the pixels themselves


def _changes(effect: Effect) -> bool:
    if isinstance(effect, Blur):
        return effect.radius > 0
    if isinstance(effect, (Displace, Wear)):
        return effect.amount > 0
    return True


def _changed(raster: Raster, effect: Effect, place: Place, rect: Rect) -> Raster:
    if isinstance(effect, Blur):
        return blurred(raster, effect.radius * place.scale, rect)
    if isinstance(effect, Displace):
        return _displaced(raster, effect, place, rect)
    if isinstance(effect, Wear):
        return _worn(raster, effect, place)
    if isinstance(effect, Adjust):
        area = new_area(raster.rect)
        area.draw(raster, skia.Paint(ColorFilter=_adjustment(effect)))
        return area.finished()
    return raster


@lru_cache(maxsize=8)
def _shifts(scale: float, seed: int) -> Any:
    """Two fields of noise as an image: red is the shift along x, green along y, both -1 to 1 within a circle."""
    x = noise.tile(scale, SHIFT_ROUGHNESS, seed) * 2 - 1
    y = noise.tile(scale, SHIFT_ROUGHNESS, seed ^ 0x5BD1E995) * 2 - 1
    length = np.maximum(np.hypot(x, y), 1.0)
    made = np.zeros((noise.TILE, noise.TILE, 4), dtype=np.float16)
    made[..., 0], made[..., 1], made[..., 3] = x / length * 0.5 + 0.5, y / length * 0.5 + 0.5, 1.0
    return skia.Image.fromarray(made, skia.kRGBA_F16_ColorType, skia.kPremul_AlphaType)


@lru_cache(maxsize=8)
def _grain(scale: float, seed: int) -> Any:
    made = np.ones((noise.TILE, noise.TILE, 4), dtype=np.float16)
    made[..., :3] = noise.tile(scale, WEAR_ROUGHNESS, seed)[..., None]
    return skia.Image.fromarray(made, skia.kRGBA_F16_ColorType, skia.kPremul_AlphaType)


def _noise_shader(image: Any, scale: float, place: Place, rect: Rect) -> Any:
    """A tile of noise laid out in the node's space, as a shader over a layer."""
    matrix = sk_matrix(to_origin(place.matrix, rect))
    pitch = noise.pitch(scale)
    matrix.preScale(pitch, pitch)
    repeat = skia.TileMode.kRepeat
    return image.makeShader(repeat, repeat, skia.SamplingOptions(skia.FilterMode.kLinear), matrix)


@lru_cache(maxsize=4)
def _program(source: str) -> Any:
    return skia.RuntimeEffect.MakeForShader(source)


_DISPLACE = """
uniform shader picture; uniform shader shifts; uniform float4 turn;
half4 main(float2 p) {
    float2 n = float2(shifts.eval(p).rg) * 2 - 1;
    return picture.eval(p + float2(turn.x * n.x + turn.y * n.y, turn.z * n.x + turn.w * n.y));
}
"""
_WEAR = """
uniform shader picture; uniform shader grain; uniform float level; uniform float soft;
half4 main(float2 p) {
    return picture.eval(p) * half(clamp((float(grain.eval(p).r) - level) / soft + 0.5, 0, 1));
}
"""


def _displaced(raster: Raster, effect: Displace, place: Place, rect: Rect) -> Raster:
    far = math.ceil(effect.amount * 2 * place.scale) + 2
    area = new_area(meet(grow(raster.rect, far), rect) or rect)
    decal = skia.TileMode.kDecal
    left, top = raster.rect[0] - area.rect[0], raster.rect[1] - area.rect[1]
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    builder = skia.RuntimeShaderBuilder(_program(_DISPLACE))
    builder.setChild("picture", raster.image.makeShader(decal, decal, linear, skia.Matrix.Translate(left, top)))
    shifts = _shifts(effect.scale, effect.seed)
    builder.setChild("shifts", _noise_shader(shifts, effect.scale, place, area.rect))
    builder.setUniform("turn", [value * effect.amount for value in jacobian(place.matrix, *place.middle)])
    area.canvas.drawPaint(skia.Paint(Shader=builder.makeShader()))
    return area.finished()


def _worn(raster: Raster, effect: Wear, place: Place) -> Raster:
    area = new_area(raster.rect)
    if effect.amount >= 1:
        return area.finished()
    none = skia.TileMode.kDecal
    builder = skia.RuntimeShaderBuilder(_program(_WEAR))
    builder.setChild("picture", raster.image.makeShader(none, none, skia.SamplingOptions(), skia.Matrix()))
    builder.setChild("grain", _noise_shader(_grain(effect.scale, effect.seed), effect.scale, place, area.rect))
    builder.setUniform("level", noise.threshold(effect.scale, WEAR_ROUGHNESS, effect.seed, effect.amount))
    builder.setUniform("soft", min(max(1.5 / (effect.scale * max(place.scale, 1e-3)), 0.01), 0.2))
    area.canvas.drawPaint(skia.Paint(Shader=builder.makeShader()))
    return area.finished()


# ---- colour


def saturation_filter(amount: float) -> Any:
    """The CSS filter `saturate()` (filter-effects-1, section 13.2) as a skia colour filter."""
    s = amount
    return skia.ColorFilters.Matrix(
        [0.213 + 0.787 * s, 0.715 - 0.715 * s, 0.072 - 0.072 * s, 0, 0,
         0.213 - 0.213 * s, 0.715 + 0.285 * s, 0.072 - 0.072 * s, 0, 0,
         0.213 - 0.213 * s, 0.715 - 0.715 * s, 0.072 + 0.928 * s, 0, 0,
         0, 0, 0, 1, 0]
    )  # fmt: skip


def _gains(red: float, green: float, blue: float, plus: float = 0.0) -> Any:
    return skia.ColorFilters.Matrix([red, 0, 0, 0, plus, 0, green, 0, 0, plus, 0, 0, blue, 0, plus, 0, 0, 0, 1, 0])


def _adjustment(effect: Adjust) -> Any:
    """Brightness, contrast, saturation as the CSS filters; then warmth w: red times 1 + 0.2 w, blue times 1 - 0.2 w."""
    steps = []
    if effect.brightness != 1:
        steps.append(_gains(effect.brightness, effect.brightness, effect.brightness))
    if effect.contrast != 1:
        steps.append(_gains(effect.contrast, effect.contrast, effect.contrast, 0.5 - 0.5 * effect.contrast))
    if effect.saturation != 1:
        steps.append(saturation_filter(effect.saturation))
    if effect.warmth:
        steps.append(_gains(1 + 0.2 * effect.warmth, 1.0, 1 - 0.2 * effect.warmth))
    made = None
    for step in steps:
        made = step if made is None else skia.ColorFilters.Compose(step, made)
    return made
