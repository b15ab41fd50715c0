"""Mesh gradients: a grid of colours, smooth between, as a small half-float texture.

Catmull-Rom splines through the grid in OKLab (B. Ottosson, https://bottosson.github.io/posts/oklab/), alpha alongside
and premultiplied at the end. The ends of the grid are extended by their own slope, so that 2 x 2 colours are bilinear.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from forebrush.scene.drawing import Rgba

__all__ = ["from_oklab", "mesh_texture", "to_oklab"]

_CELL = 24
"""Texels from one colour of the grid to the next."""
_LMS = np.array(
    ((0.4122214708, 0.5363325363, 0.0514459929), (0.2119034982, 0.6806995451, 0.1073969566),
     (0.0883024619, 0.2817188376, 0.6299787005))
)  # fmt: skip
_LAB = np.array(
    ((0.2104542553, 0.7936177850, -0.0040720468), (1.9779984951, -2.4285922050, 0.4505937099),
     (0.0259040371, 0.7827717662, -0.8086757660))
)  # fmt: skip
Array = NDArray[np.float64]


def to_oklab(srgb: Array) -> Array:
    """OKLab of sRGB values from 0 to 1 (last axis)."""
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    made: Array = np.cbrt(linear @ _LMS.T) @ _LAB.T
    return made


def from_oklab(lab: Array) -> Array:
    """The sRGB values of OKLab colours, clipped to 0..1."""
    linear = np.clip(((lab @ np.linalg.inv(_LAB).T) ** 3) @ np.linalg.inv(_LMS).T, 0.0, 1.0)
    made: Array = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return made


def _weights(points: int, samples: int) -> Array:
    """The matrix of a Catmull-Rom spline through `points` equal steps, read at the middles of `samples` texels."""
    place = (np.arange(samples) + 0.5) / samples * (points - 1)
    left = np.minimum(place.astype(int), points - 2)
    t = place - left
    cubic = (
        (-t + 2 * t**2 - t**3) / 2,
        (2 - 5 * t**2 + 3 * t**3) / 2,
        (t + 4 * t**2 - 3 * t**3) / 2,
        (t**3 - t**2) / 2,
    )
    made = np.zeros((samples, points))
    rows = np.arange(samples)
    for offset, weight in zip((-1, 0, 1, 2), cubic, strict=True):
        index = left + offset
        below, above = index < 0, index >= points
        kept = ~(below | above)
        np.add.at(made, (rows[kept], index[kept]), weight[kept])
        # a point before the first is 2 p0 - p1, one after the last 2 pn - pn-1
        np.add.at(made, (rows[below], 0), 2 * weight[below])
        np.add.at(made, (rows[below], 1), -weight[below])
        np.add.at(made, (rows[above], points - 1), 2 * weight[above])
        np.add.at(made, (rows[above], points - 2), -weight[above])
    return made


@lru_cache(maxsize=8)
def mesh_texture(colors: tuple[tuple[Rgba, ...], ...]) -> NDArray[np.float16]:
    """Premultiplied sRGB and alpha, 0 to 1, of a mesh that fills the whole texture."""
    grid = np.array(colors, dtype=np.float64) / 255.0
    rows = _weights(grid.shape[0], (grid.shape[0] - 1) * _CELL)
    columns = _weights(grid.shape[1], (grid.shape[1] - 1) * _CELL)
    values = np.concatenate((to_oklab(grid[..., :3]), grid[..., 3:]), axis=2)
    smooth = np.einsum("ir,rcv,jc->ijv", rows, values, columns, optimize=True)
    alpha = np.clip(smooth[..., 3:], 0.0, 1.0)
    made = np.concatenate((from_oklab(smooth[..., :3]) * alpha, alpha), axis=2).astype(np.float16)
    made.flags.writeable = False
    return made
