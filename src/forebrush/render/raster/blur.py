"""Gaussian blur of layers, at a cost that does not grow with its width.

Narrow blurs are skia's. Wide ones are done in floating point on a layer made smaller by a power of two and drawn up
again: what a Gaussian of two px leaves has no detail that bilinear interpolation would miss. Eight bits lose most of a
faint, wide glow; floating point keeps it, and where steps could be seen the result is dithered.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from forebrush.native import skia
from forebrush.render.raster.geometry import Rect, grow, join, meet
from forebrush.render.raster.layers import Area, Raster, new_area

__all__ = ["Drawn", "blurred", "shade"]

_WIDE = 6.0
"""Standard deviation in device px from which on a smaller layer is blurred."""
_WIDEST = 4096.0
"""Wider blurs are not told apart: nothing is left to see of what they blur."""
_FINE = 2.0
"""Standard deviation in px of the smaller layer, at least."""
_LARGEST_FACTOR = 256
_FAINT = 64 / 255
"""Largest value of a blurred layer below which steps of 8 bits might be seen, and it is dithered."""
_STEPS_FROM = 16
"""Device px of the result to one of the smaller layer from which on steps might be seen too."""
_LAST_FACTOR = 4
"""By which the dithered layer is drawn up: eight bits take a quarter of the time of floating point."""
Floats = NDArray[np.float32]


def blurred(source: Raster | Drawn, sigma: float, rect: Rect, *, clamp: bool = False, tint: Any = None) -> Raster:
    """A layer blurred by a Gaussian of `sigma` device px, as far as it shows in `rect`.

    Beyond the layer lies nothing, or, with `clamp`, its edge goes on. `tint` is a skia colour filter for the result.
    What is only drawn in order to be blurred is drawn small at once.
    """
    finish = skia.Paint(ColorFilter=tint) if tint is not None else skia.Paint()
    if sigma < _WIDE:
        return _narrow(_raster(source, source.rect), sigma, rect, clamp, finish)
    small, factor, work = _smaller(source, sigma, rect, clamp)
    out = new_area(rect)
    _larger(_gaussian(small, _rest(sigma, factor), clamp), factor, work, out, finish)
    return out.finished()


def shade(
    source: Raster | Drawn,
    sigma: float,
    rect: Rect,
    rgba: tuple[float, float, float, float],
    strength: float = 1.0,
    hole: Rect | None = None,
) -> Area:
    """The alpha of a layer blurred and painted in a colour (0 to 1); `strength` multiplies, up to full alpha.

    What is only drawn in order to be blurred is drawn small at once. What lies in `hole` will not be seen, and need
    not be drawn.
    """
    out = new_area(rect)
    red, green, blue, alpha = rgba
    if sigma < _WIDE:
        # fmt: off
        tint = skia.ColorFilters.Matrix(
            [0, 0, 0, 0, red, 0, 0, 0, 0, green, 0, 0, 0, 0, blue, 0, 0, 0, alpha * strength, 0]
        )
        # fmt: on
        for part in _round(rect, hole):
            raster = _raster(source, meet(source.rect, grow(part, 3 * sigma)))
            out.draw(_narrow(raster, sigma, part, False, skia.Paint(ColorFilter=tint)))
        return out
    small, factor, work = _smaller(source, sigma, rect, False)
    soft = np.minimum(_gaussian(small[..., 3:], _rest(sigma, factor), False) * np.float32(alpha * strength), 1.0)
    color = np.array((blue, green, red, 1.0), dtype=np.float32)
    if hole is not None:
        left, top = rect[:2]
        seen = skia.Rect.MakeLTRB(hole[0] - left, hole[1] - top, hole[2] - left, hole[3] - top)
        out.canvas.clipRect(seen, skia.ClipOp.kDifference, False)
    _larger(soft * color, factor, work, out, skia.Paint())
    return out


def _round(rect: Rect, hole: Rect | None) -> list[Rect]:
    """The parts of a rectangle outside a hole."""
    inner = meet(rect, hole)
    if inner is None:
        return [rect]
    left, top, right, bottom = inner
    parts = [
        (rect[0], rect[1], rect[2], top),
        (rect[0], top, left, bottom),
        (right, top, rect[2], bottom),
        (rect[0], bottom, rect[2], rect[3]),
    ]
    return [part for part in parts if meet(part, rect)]


@dataclass(frozen=True, slots=True)
class Drawn:
    """Something that `draw` draws on a canvas in device px, nowhere outside `rect`."""

    draw: Callable[[Any], None]
    rect: Rect


def _raster(source: Raster | Drawn, rect: Rect | None) -> Raster:
    """A layer of the part of it in `rect`, or more."""
    if isinstance(source, Raster):
        return source
    area = new_area(rect or (0, 0, 1, 1))
    area.canvas.translate(-area.rect[0], -area.rect[1])
    source.draw(area.canvas)
    return area.finished()


def _narrow(raster: Raster, sigma: float, rect: Rect, clamp: bool, finish: Any) -> Raster:
    out = new_area(rect)
    if sigma > 0:
        mode = skia.TileMode.kClamp if clamp else skia.TileMode.kDecal
        finish.setImageFilter(skia.ImageFilters.Blur(sigma, sigma, mode))
    out.draw_at(raster, finish)
    return out.finished()


def _smaller(source: Raster | Drawn, sigma: float, rect: Rect, clamp: bool) -> tuple[Floats, int, Rect]:
    """What matters of a layer, averaged over blocks of px: BGRA premultiplied 0 to 1, the block, the part it covers."""
    sigma, factor = min(sigma, _WIDEST), 1
    while sigma / (factor * 2) >= _FINE and factor < _LARGEST_FACTOR:
        factor *= 2
    work = join(rect, meet(source.rect, grow(rect, 3 * sigma))) or rect
    columns, rows = math.ceil((work[2] - work[0]) / factor), math.ceil((work[3] - work[1]) / factor)
    small = new_area((0, 0, columns, rows))
    if isinstance(source, Drawn):
        small.canvas.scale(1 / factor, 1 / factor)
        small.canvas.translate(-work[0], -work[1])
        source.draw(small.canvas)
        return _values(small, columns, rows), factor, work
    full = new_area((work[0], work[1], work[0] + columns * factor, work[1] + rows * factor))
    if clamp:
        mode = skia.TileMode.kClamp
        place = skia.Matrix.Translate(source.rect[0] - work[0], source.rect[1] - work[1])
        full.canvas.drawPaint(skia.Paint(Shader=source.image.makeShader(mode, mode, skia.SamplingOptions(), place)))
    else:
        full.draw(source)
    halves = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNearest)
    small.canvas.drawImageRect(full.finished().image, skia.Rect.MakeWH(columns, rows), halves)
    return _values(small, columns, rows), factor, work


def _values(area: Area, columns: int, rows: int) -> Floats:
    read = np.empty((rows, columns, 4), np.uint8)
    info = skia.ImageInfo.Make(columns, rows, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    area.surface.readPixels(info, read, columns * 4, 0, 0)
    return read.astype(np.float32) / np.float32(255.0)


def _rest(sigma: float, factor: int) -> float:
    """What is left to blur: boxes on the way down and tents on the way up have variances of f*f/12 and f*f/6 px."""
    return math.sqrt((min(sigma, _WIDEST) / factor) ** 2 - 0.25)


def _gaussian(values: Floats, sigma: float, clamp: bool) -> Floats:
    """Both axes convolved with a Gaussian cut off at 3.5 standard deviations."""
    reach = math.ceil(3.5 * sigma)
    weights = np.exp(-0.5 * (np.arange(reach + 1) / sigma) ** 2)
    weights /= weights[0] + 2 * weights[1:].sum()
    for axis in (0, 1):
        edges = [(reach, reach) if axis == k else (0, 0) for k in range(3)]
        padded = np.pad(values, edges, mode="edge") if clamp else np.pad(values, edges)
        length = values.shape[axis]

        def part(at: int, padded: Floats = padded, axis: int = axis, length: int = length) -> Floats:
            return padded[at : at + length] if axis == 0 else padded[:, at : at + length]

        values = part(reach) * np.float32(weights[0])
        for step in range(1, reach + 1):
            values += (part(reach - step) + part(reach + step)) * np.float32(weights[step])
    return values


def _larger(values: Floats, factor: int, work: Rect, out: Area, finish: Any) -> None:
    """Small values drawn up to the device, where steps might be seen by way of a dithered layer of a middle size."""
    by = 1
    if float(values.max()) < _FAINT or factor >= _STEPS_FROM:
        by = max(factor // _LAST_FACTOR, 1)
        samples = _dithered(_between(values, by))
    else:
        samples = np.rint(np.clip(values, 0, 1) * 255).astype(np.uint8)
    image = skia.Image.fromarray(samples, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    rows, columns = values.shape[:2]
    left, top = work[0] - out.rect[0], work[1] - out.rect[1]
    target = skia.Rect.MakeXYWH(left, top, columns * factor, rows * factor)
    out.canvas.drawImageRect(image, target, skia.SamplingOptions(skia.FilterMode.kLinear), finish)


def _between(values: Floats, by: int) -> Floats:
    """Values interpolated to `by` times as many along each axis."""
    if by == 1:
        return values
    halves = skia.Image.fromarray(values.astype(np.float16), skia.kRGBA_F16_ColorType, skia.kPremul_AlphaType)
    rows, columns = values.shape[0] * by, values.shape[1] * by
    info = skia.ImageInfo.Make(columns, rows, skia.kRGBA_F16_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(info)
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    surface.getCanvas().drawImageRect(halves, skia.Rect.MakeWH(columns, rows), linear)
    made = np.empty((rows, columns, 4), np.float16)
    surface.readPixels(info, made, columns * 8, 0, 0)
    return made.astype(np.float32)


_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) / 16 + 1 / 32
"""Ordered dither (Bayer 1973)."""


def _dithered(values: Floats) -> NDArray[np.uint8]:
    """Values as bytes by ordered dither, half a step up: skia rounds down when it draws bytes up."""
    rows, columns = values.shape[:2]
    pattern = np.tile(_BAYER, (-(-rows // 4), -(-columns // 4)))[:rows, :columns, None]
    made: NDArray[np.uint8] = np.clip(values * 255 + (pattern + 0.5), 0, 255).astype(np.uint8)
    return made
