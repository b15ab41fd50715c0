"""Gaussian blur of layers, at a cost that does not grow with its width.

Wide blurs are done on a layer made smaller by a power of two and drawn up again: what a Gaussian of four px leaves
has no detail that bilinear interpolation would miss.
"""

from __future__ import annotations

import math
from typing import Any

from forebrush.native import skia
from forebrush.render.raster.geometry import Rect
from forebrush.render.raster.layers import Raster, new_area

__all__ = ["blurred"]

_FINE = 4.0
"""Standard deviation in px of the smaller layer, at least."""
_LARGEST_FACTOR = 64


def blurred(raster: Raster, sigma: float, rect: Rect, *, clamp: bool = False, tint: Any = None) -> Raster:
    """A layer blurred by a Gaussian of `sigma` device px, as far as it shows in `rect`.

    Beyond the layer lies nothing, or, with `clamp`, its edge goes on. `tint` is a skia colour filter for the result.
    """
    mode = skia.TileMode.kClamp if clamp else skia.TileMode.kDecal
    factor = 1
    while sigma / (factor * 2) >= _FINE and factor < _LARGEST_FACTOR:
        factor *= 2
    width, height = rect[2] - rect[0], rect[3] - rect[1]
    out = new_area(rect)
    left, top = raster.rect[0] - rect[0], raster.rect[1] - rect[1]
    if factor == 1:
        paint = skia.Paint(ColorFilter=tint) if tint is not None else skia.Paint()
        if sigma > 0:
            paint.setImageFilter(skia.ImageFilters.Blur(sigma, sigma, mode))
        out.canvas.drawImage(raster.image, left, top, skia.SamplingOptions(), paint)
        return out.finished()
    columns, rows = math.ceil(width / factor), math.ceil(height / factor)
    full = new_area((0, 0, columns * factor, rows * factor))
    if clamp:
        shader = raster.image.makeShader(mode, mode, skia.SamplingOptions(), skia.Matrix.Translate(left, top))
        full.canvas.drawPaint(skia.Paint(Shader=shader))
    else:
        full.canvas.drawImage(raster.image, left, top)
    small = new_area((0, 0, columns, rows))
    halves = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNearest)
    small.canvas.drawImageRect(full.finished().image, skia.Rect.MakeWH(columns, rows), halves)
    # Averaging boxes on the way down and tents on the way up blur too: variances f*f/12 and f*f/6 px.
    less = math.sqrt((sigma / factor) ** 2 - 0.25)
    soft = new_area((0, 0, columns, rows))
    soft.canvas.drawImage(
        small.finished().image,
        0,
        0,
        skia.SamplingOptions(),
        skia.Paint(ImageFilter=skia.ImageFilters.Blur(less, less, mode)),
    )
    paint = skia.Paint(ColorFilter=tint) if tint is not None else skia.Paint()
    up = skia.SamplingOptions(skia.FilterMode.kLinear)
    out.canvas.drawImageRect(soft.finished().image, skia.Rect.MakeWH(columns * factor, rows * factor), up, paint)
    return out.finished()
