"""Paints as skia paints: flat colours, gradients, meshes, noise. What draws pictures or motifs is in `items`.

Gradients run in sRGB with premultiplied interpolation and are dithered. A paint's blend acts on what lies under it in
its own node (as CSS `background-blend-mode`), for every node is drawn into a layer of its own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import numpy as np

from forebrush.native import skia
from forebrush.render import noise
from forebrush.render.raster.mesh import mesh_texture
from forebrush.scene.drawing import (
    Blend,
    ConicPaint,
    FlatPaint,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    Paint,
    RadialPaint,
    Rgba,
    StopAt,
)

__all__ = ["BLENDS", "argb", "blend_mode", "flat", "is_opaque", "plain_paint", "shader_of"]

BLENDS: dict[Blend, str] = {
    "normal": "kSrcOver",
    "multiply": "kMultiply",
    "screen": "kScreen",
    "overlay": "kOverlay",
    "darken": "kDarken",
    "lighten": "kLighten",
    "color-dodge": "kColorDodge",
    "color-burn": "kColorBurn",
    "hard-light": "kHardLight",
    "soft-light": "kSoftLight",
    "difference": "kDifference",
    "exclusion": "kExclusion",
    "hue": "kHue",
    "saturation": "kSaturation",
    "color": "kColor",
    "luminosity": "kLuminosity",
    "plus-lighter": "kPlus",
}


def blend_mode(blend: Blend) -> Any:
    """The `skia.BlendMode` of a CSS blend mode."""
    return getattr(skia.BlendMode, BLENDS[blend])


def argb(rgba: Rgba) -> int:
    """A colour as skia writes it."""
    red, green, blue, alpha = rgba
    return (alpha << 24) | (red << 16) | (green << 8) | blue


def flat(rgba: Rgba, opacity: float = 1.0, blend: Blend = "normal") -> Any:
    """A `skia.Paint` of one colour."""
    red, green, blue, alpha = rgba
    color = skia.Color4f(red / 255, green / 255, blue / 255, alpha / 255 * opacity)
    return skia.Paint(AntiAlias=True, Color4f=color, BlendMode=blend_mode(blend))


def plain_paint(shader: Any, opacity: float, blend: Blend, *, dither: bool = True) -> Any:
    """A `skia.Paint` of a shader."""
    # Alpha multiplies the shader, so the colour under it has to be opaque.
    made = skia.Paint(AntiAlias=True, Color=0xFF000000, Shader=shader, Dither=dither, BlendMode=blend_mode(blend))
    made.setAlphaf(opacity)
    return made


def is_opaque(paint: Paint) -> bool:
    """Whether a paint is known to cover what lies under it wholly."""
    if paint.opacity < 1.0 or paint.blend != "normal":
        return False
    if isinstance(paint, FlatPaint):
        return paint.rgba[3] == 255
    if isinstance(paint, (LinearPaint, RadialPaint, ConicPaint)):
        return all(color[3] == 255 for _, color in paint.stops)
    if isinstance(paint, NoisePaint):
        return paint.low[3] == paint.high[3] == 255
    return isinstance(paint, MeshPaint) and all(color[3] == 255 for row in paint.colors for color in row)


def shader_of(paint: Paint, matrix: Any = None, size: tuple[int, int] = (0, 0)) -> Any:
    """The `skia.Shader` of a gradient, mesh or noise in the space of its item; None for all other paints.

    `matrix` (a `skia.Matrix`) leads from there to the device, of which `size` px from its origin can be painted.
    """
    if isinstance(paint, (LinearPaint, RadialPaint, ConicPaint)):
        return _gradient(paint)
    if isinstance(paint, MeshPaint):
        return _mesh(paint)
    if isinstance(paint, NoisePaint):
        return _noise(paint, matrix or skia.Matrix(), size)
    return None


def _stops(stops: Sequence[StopAt]) -> tuple[list[int], list[float]]:
    """Colours and places; a place before the one it follows moves up to it, as in CSS."""
    places: list[float] = []
    for at, _ in stops:
        places.append(min(max(at, places[-1] if places else 0.0), 1.0))
    return [argb(color) for _, color in stops], places


_PREMULTIPLIED = 1
_LEAST_RADIUS = 1e-3


def _gradient(paint: LinearPaint | RadialPaint | ConicPaint) -> Any:
    colors, places = _stops(paint.stops)
    clamp, make = skia.TileMode.kClamp, skia.GradientShader
    if len(colors) < 2 or (isinstance(paint, LinearPaint) and paint.start == paint.end):
        return skia.Shaders.Color(colors[-1])
    if isinstance(paint, LinearPaint):
        ends = [skia.Point(*paint.start), skia.Point(*paint.end)]
        return make.MakeLinear(ends, colors, places, clamp, _PREMULTIPLIED)
    matrix = skia.Matrix.Translate(*paint.center)
    if isinstance(paint, RadialPaint):
        matrix.preScale(max(paint.radii[0], _LEAST_RADIUS), max(paint.radii[1], _LEAST_RADIUS))
        return make.MakeRadial(skia.Point(0, 0), 1.0, colors, places, clamp, _PREMULTIPLIED, matrix)
    matrix.preRotate(paint.angle - 90.0)  # skia starts at three o'clock
    return make.MakeSweep(0, 0, colors, places, clamp, 0, 360, _PREMULTIPLIED, matrix)


def _mesh(paint: MeshPaint) -> Any:
    texture = mesh_texture(paint.colors)
    x, y, width, height = paint.box
    matrix = skia.Matrix.Translate(x, y)
    matrix.preScale(max(width, 1e-6) / texture.shape[1], max(height, 1e-6) / texture.shape[0])
    image = skia.Image.fromarray(texture, skia.kRGBA_F16_ColorType, skia.kPremul_AlphaType)
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    return image.makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, linear, matrix)


@lru_cache(maxsize=8)
def _noise_image(low: Rgba, high: Rgba, scale: float, roughness: float, contrast: float, seed: int) -> Any:
    share = np.clip((noise.tile(scale, roughness, seed) - 0.5) * contrast + 0.5, 0.0, 1.0)[..., None]
    ends = np.array((low, high), dtype=np.float32) / 255.0
    ends[:, :3] *= ends[:, 3:]
    texture = np.rint((ends[0] + (ends[1] - ends[0]) * share) * 255.0).astype(np.uint8)
    swapped = np.ascontiguousarray(texture[..., (2, 1, 0, 3)])
    return skia.Image.fromarray(swapped, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)


_SMOOTH_FROM = 2.5
"""Device px for a sample of noise from which on cubic interpolation is worth four times the work."""

_SAMPLES, _COARSE = (2, 3), 8.0
"""Cubic samples for a sample of noise, and from how many device px on there are more."""


def _noise(paint: NoisePaint, matrix: Any, size: tuple[int, int]) -> Any:
    image = _noise_image(paint.low, paint.high, paint.scale, paint.roughness, paint.contrast, paint.seed)
    pitch = noise.pitch(paint.scale)
    place = skia.Matrix.Translate(*paint.origin)
    place.preScale(pitch, pitch)
    scale = math.sqrt(abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getSkewX() * matrix.getSkewY()))
    smooth = pitch * scale > _SMOOTH_FROM
    cubic, linear = skia.SamplingOptions(skia.CubicResampler.Mitchell()), skia.SamplingOptions(skia.FilterMode.kLinear)
    repeat = skia.TileMode.kRepeat
    shader = image.makeShader(repeat, repeat, cubic if smooth else linear, place)
    across, down = (noise.TILE * pitch * abs(value) for value in (matrix.getScaleX(), matrix.getScaleY()))
    even = matrix.isScaleTranslate() and all(abs(edge - round(edge)) < 1e-3 and edge >= 1 for edge in (across, down))
    if not even or across * down * 1.5 > size[0] * size[1]:
        return _sampled(shader, matrix, pitch * scale, size) if smooth and matrix.isScaleTranslate() else shader
    # Interpolated once for a tile of whole device px, which is then repeated pixel on pixel: three times as fast.
    info = skia.ImageInfo.Make(round(across), round(down), skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface, back = skia.Surface.MakeRaster(info), skia.Matrix()
    surface.getCanvas().setMatrix(matrix)
    surface.getCanvas().drawPaint(skia.Paint(Shader=shader))
    matrix.invert(back)
    return surface.makeImageSnapshot().makeShader(repeat, repeat, skia.SamplingOptions(), back)


def _sampled(shader: Any, matrix: Any, pitch: float, size: tuple[int, int]) -> Any:
    """A costly smooth shader worked out a few times for each `pitch` device px, and interpolated linearly between."""
    step = pitch / (_SAMPLES[0] if pitch < _COARSE else _SAMPLES[1])
    columns, rows = (math.ceil(length / step) + 1 for length in size)
    back = skia.Matrix()
    if min(size) < 1 or not matrix.invert(back):
        return shader
    info = skia.ImageInfo.Make(columns, rows, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(info)
    if surface is None:
        return shader
    canvas = surface.getCanvas()
    canvas.scale(1 / step, 1 / step)
    canvas.concat(matrix)
    canvas.drawPaint(skia.Paint(Shader=shader))
    back.preScale(step, step)
    clamp, linear = skia.TileMode.kClamp, skia.SamplingOptions(skia.FilterMode.kLinear)
    return surface.makeImageSnapshot().makeShader(clamp, clamp, linear, back)
