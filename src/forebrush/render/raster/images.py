"""Pixels of assets drawn into a box: exact where a pixel meets a pixel, smooth where not."""

from __future__ import annotations

import math
from typing import Any

from forebrush.native import skia
from forebrush.render.pixels import RenderError
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import XYWH

__all__ = ["draw_pixels"]


def draw_pixels(canvas: Any, layer: Layer, box: XYWH) -> None:
    """Draw a layer's pixels stretched into a box.

    Raises:
        RenderError: the layer's bytes are not those of its size.
    """
    if layer.width <= 0 or layer.height <= 0 or len(layer.pixels) != layer.width * layer.height * 4:
        size = f"{layer.width} x {layer.height}, {len(layer.pixels)} bytes"
        raise RenderError("an asset's pixels do not fit its size", size, "Give width * height * 4 bytes.")
    info = skia.ImageInfo.Make(layer.width, layer.height, skia.kRGBA_8888_ColorType, skia.kUnpremul_AlphaType)
    image = skia.Image.MakeRasterData(info, skia.Data.MakeWithoutCopy(layer.pixels), layer.width * 4)
    matrix = canvas.getTotalMatrix()
    across = math.hypot(matrix.getScaleX(), matrix.getSkewY()) * box[2] / layer.width
    down = math.hypot(matrix.getScaleY(), matrix.getSkewX()) * box[3] / layer.height
    canvas.drawImageRect(image, skia.Rect.MakeXYWH(*box), _sampling(min(across, down)), skia.Paint(AntiAlias=True))


def _sampling(scale: float) -> Any:
    """How to read an image that is drawn `scale` times its size."""
    linear = skia.FilterMode.kLinear
    if scale > 1.001:
        return skia.SamplingOptions(skia.CubicResampler.CatmullRom())
    if scale > 0.75:
        return skia.SamplingOptions(linear)
    return skia.SamplingOptions(linear, skia.MipmapMode.kLinear)
