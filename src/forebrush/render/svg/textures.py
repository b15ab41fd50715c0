"""Noise and meshes as their own samples: small images that the reader enlarges, cut by the path itself.

Smaller and sharper-edged than the drawn path as pixels, and the same at every scale: noise has no detail below a px of
scale 1, a mesh none below its texture. Noise that covers more than its tile repeats it, as our own pixels do.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from forebrush.render import noise
from forebrush.render.pixels import Pixels
from forebrush.render.raster.mesh import mesh_texture
from forebrush.render.svg.sheet import Sheet, data_uri
from forebrush.render.svg.xml import number, numbers, tag
from forebrush.scene.drawing import XYWH, MeshPaint, NoisePaint, Paint

__all__ = ["texture"]


def texture(paint: Paint, box: XYWH, sheet: Sheet) -> str:
    """An element that paints a box (and perhaps more) with noise or a mesh; empty for any other paint."""
    if isinstance(paint, NoisePaint):
        return _noise(paint, box, sheet)
    return _mesh(paint, box) if isinstance(paint, MeshPaint) else ""


def _image(rgba: NDArray[np.uint8], x: float, y: float, width: float, height: float) -> str:
    place = {"x": number(x), "y": number(y), "width": number(width), "height": number(height)}
    return tag("image", {**place, "preserveAspectRatio": "none", "href": data_uri(Pixels(rgba))})


def _straight(premultiplied: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Bytes with straight alpha of values from 0 to 1 that are multiplied by it."""
    alpha = premultiplied[..., 3:]
    made = premultiplied.copy()
    made[..., :3] /= np.maximum(alpha, 1e-6)
    return np.rint(np.clip(made, 0.0, 1.0) * 255).astype(np.uint8)


def _noise(paint: NoisePaint, box: XYWH, sheet: Sheet) -> str:
    pitch = noise.pitch(paint.scale)
    columns, rows = (
        np.arange(math.floor((start - origin) / pitch) - 1, math.ceil((start + length - origin) / pitch) + 1)
        for start, length, origin in ((box[0], box[2], paint.origin[0]), (box[1], box[3], paint.origin[1]))
    )
    part = max(len(columns), len(rows)) <= noise.TILE
    field = noise.tile(paint.scale, paint.roughness, paint.seed)
    if part:
        field = field[np.ix_(rows % noise.TILE, columns % noise.TILE)]
    share = np.clip((field - 0.5) * paint.contrast + 0.5, 0.0, 1.0)[..., None]
    low, high = (np.array(color, np.float32) / 255 for color in (paint.low, paint.high))
    low[:3] *= low[3]
    high[:3] *= high[3]
    rgba = _straight((low + (high - low) * share).astype(np.float32))
    if part:
        x, y = paint.origin[0] + columns[0] * pitch, paint.origin[1] + rows[0] * pitch
        return _image(rgba, x, y, len(columns) * pitch, len(rows) * pitch)
    side = noise.TILE * pitch
    cell = {"patternUnits": "userSpaceOnUse", "width": number(side), "height": number(side)}
    cell["patternTransform"] = f"translate({numbers(paint.origin)})"
    url = sheet.defs.url("pattern", cell, _image(rgba, 0, 0, side, side))
    place = zip(("x", "y", "width", "height"), box, strict=True)
    return tag("rect", {**{name: number(value) for name, value in place}, "fill": url})


def _mesh(paint: MeshPaint, box: XYWH) -> str:
    x, y, width, height = paint.box
    covers = x - 0.5 <= box[0] and y - 0.5 <= box[1] and x + width + 0.5 >= box[0] + box[2]
    if not covers or y + height + 0.5 < box[1] + box[3] or width <= 0 or height <= 0:
        return ""
    return _image(_straight(mesh_texture(paint.colors).astype(np.float32)), x, y, width, height)
