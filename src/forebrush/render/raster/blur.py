"""Gaussian blur of layers, at a cost that does not grow with its width.

Wide blurs are done on a layer made smaller by a power of two and drawn up again: what a Gaussian of four px leaves
has no detail that bilinear interpolation would miss.
"""

from __future__ import annotations

import math
from typing import Any

from forebrush.native import skia
from forebrush.render.raster.geometry import Rect, grow, join, meet
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
    finish = skia.Paint(ColorFilter=tint) if tint is not None else skia.Paint()
    factor = 1
    while sigma / (factor * 2) >= _FINE and factor < _LARGEST_FACTOR:
        factor *= 2
    out = new_area(rect)
    if factor == 1:
        if sigma > 0:
            finish.setImageFilter(skia.ImageFilters.Blur(sigma, sigma, mode))
        out.draw_at(raster, finish)
        return out.finished()
    work = join(rect, meet(raster.rect, grow(rect, 3 * sigma))) or rect
    columns, rows = math.ceil((work[2] - work[0]) / factor), math.ceil((work[3] - work[1]) / factor)
    full = new_area((work[0], work[1], work[0] + columns * factor, work[1] + rows * factor))
    if clamp:
        place = skia.Matrix.Translate(raster.rect[0] - work[0], raster.rect[1] - work[1])
        shader = raster.image.makeShader(mode, mode, skia.SamplingOptions(), place)
        full.canvas.drawPaint(skia.Paint(Shader=shader))
    else:
        full.draw(raster)
    small, soft = new_area((0, 0, columns, rows)), new_area((0, 0, columns, rows))
    halves = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNearest)
    small.canvas.drawImageRect(full.finished().image, skia.Rect.MakeWH(columns, rows), halves)
    # Averaging boxes on the way down and tents on the way up blur too: variances f*f/12 and f*f/6 px.
    rest = math.sqrt((sigma / factor) ** 2 - 0.25)
    filtered = skia.Paint(ImageFilter=skia.ImageFilters.Blur(rest, rest, mode))
    soft.canvas.drawImage(small.finished().image, 0, 0, skia.SamplingOptions(), filtered)
    left, top = work[0] - rect[0], work[1] - rect[1]
    target = skia.Rect.MakeXYWH(left, top, columns * factor, rows * factor)
    smooth = skia.SamplingOptions(skia.FilterMode.kLinear)
    out.canvas.drawImageRect(soft.finished().image, target, smooth, finish)
    return out.finished()
