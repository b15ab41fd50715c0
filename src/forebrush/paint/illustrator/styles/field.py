"""Planes of numbers over a picture: noise, blurs, warps and colours, in units of the shorter side.

All sizes (`sigma`, `cell`, `reach`) are shares of the shorter side, so what is made of them looks the same at every
number of px. Planes are float32, height x width; pictures have three or four channels behind.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from forebrush.paint.illustrator.styles.raster import Bytes

__all__ = ["Field", "Plane", "blur_px", "from_oklab", "luminance", "ramp", "smooth", "to_oklab"]

Plane: TypeAlias = NDArray[np.floating[Any]]
_SAMPLES = 4
"""Samples of a spline under one px: features smaller than a px average out."""
_LEAST = 0.3
"""Px of the smallest features that are worth averaging."""


@dataclass(frozen=True)
class Field:
    """A grid of `width` x `height` px over a picture of `across` x `down` units (the shorter of which is 1)."""

    width: int
    height: int
    across: float
    down: float
    seed: str = ""

    @property
    def px(self) -> float:
        """Px to the unit."""
        return self.height / self.down

    # ---- places

    @property
    def x(self) -> Plane:
        """Units from the left, 1 x width."""
        made: Plane = ((np.arange(self.width, dtype=np.float32) + 0.5) * np.float32(self.across / self.width))[None, :]
        return made

    @property
    def y(self) -> Plane:
        """Units from the top, height x 1."""
        made: Plane = ((np.arange(self.height, dtype=np.float32) + 0.5) * np.float32(self.down / self.height))[:, None]
        return made

    def near(self, box: tuple[float, float, float, float], reach: float) -> Plane:
        """1 inside a box (left, top, right, bottom, 0 to 1 of the picture), falling to 0 at `reach` from it."""
        left, top, right, bottom = box[0] * self.across, box[1] * self.down, box[2] * self.across, box[3] * self.down
        dx = np.maximum(np.maximum(left - self.x, self.x - right), 0)
        dy = np.maximum(np.maximum(top - self.y, self.y - bottom), 0)
        return smooth(reach, 0.0, np.hypot(dx, dy))

    # ---- noise

    def noise(self, name: str, cell: float, octaves: int = 4, gain: float = 0.5, stretch: float = 1.0) -> Plane:
        """Fractal noise of mean 0 and deviation 1; the largest features are `cell` apart, `stretch` times as wide as
        they are high. The same at every number of px, but for what is finer than a px."""
        made = np.zeros((self.height, self.width), np.float32)
        power = 0.0
        for octave in range(octaves):
            size = cell / 2**octave
            weight = gain**octave
            power += weight**2
            if size * self.px < _LEAST:
                continue
            columns, rows = math.ceil(self.across / (size * stretch)) + 3, math.ceil(self.down / size) + 3
            grid = _stream(f"{self.seed}:{name}:{octave}").standard_normal((rows, columns), dtype=np.float32)
            grid -= grid.mean()
            made += np.float32(weight) * _splined(grid, self, size * stretch, size)
        # A cubic B-spline keeps (0.479 squared) of the variance of what it goes through.
        return np.multiply(made, np.float32(1 / (0.479 * math.sqrt(power))), out=made)

    # ---- blurs and warps

    def blur(self, plane: Plane, sigma: float) -> Plane:
        """Gaussian blur of a plane or a picture; edges go on beyond the picture."""
        return blur_px(plane, sigma * self.px)

    def warped(self, rgba: Bytes, name: str, cell: float, reach: float, octaves: int = 3) -> Bytes:
        """Pixels of which every place wanders by about `reach` units, in waves of `cell` units."""
        from forebrush.native import skia

        columns, rows = (max(4, math.ceil(length / cell * 2**octaves)) for length in (self.across, self.down))
        coarse = Field(min(columns, 180), min(rows, 180), self.across, self.down, self.seed)
        x, y = np.meshgrid(np.linspace(0, self.width, coarse.width), np.linspace(0, self.height, coarse.height))
        across = x + coarse.noise(f"{name}:x", cell, octaves) * reach * self.px
        down = y + coarse.noise(f"{name}:y", cell, octaves) * reach * self.px
        points = [skia.Point(*pair) for pair in zip(x.ravel().tolist(), y.ravel().tolist(), strict=True)]
        texture = [skia.Point(*pair) for pair in zip(across.ravel().tolist(), down.ravel().tolist(), strict=True)]
        first = (np.arange(coarse.height - 1)[:, None] * coarse.width + np.arange(coarse.width - 1)[None]).ravel()
        corners = np.stack([first, first + 1, first + coarse.width], 1)
        others = np.stack([first + 1, first + coarse.width + 1, first + coarse.width], 1)
        index = np.concatenate([corners, others], 1).ravel().tolist()
        mode = skia.Vertices.VertexMode.kTriangles_VertexMode
        mesh = skia.Vertices(mode, points, texture, [0xFFFFFFFF] * len(points), index)
        made = np.zeros_like(rgba)
        info = skia.ImageInfo.Make(self.width, self.height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        image = skia.Image.fromarray(rgba, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        clamp, linear = skia.TileMode.kClamp, skia.SamplingOptions(skia.FilterMode.kLinear)
        paint = skia.Paint(Shader=image.makeShader(clamp, clamp, linear), BlendMode=skia.BlendMode.kSrc)
        skia.Canvas.MakeRasterDirect(info, made, self.width * 4).drawVertices(mesh, paint, skia.BlendMode.kModulate)
        return made

    def moved(self, plane: Plane, dx: float, dy: float) -> Plane:
        """A plane moved by whole px nearest to (dx, dy) units; edges go on."""
        across, down = round(dx * self.px), round(dy * self.px)
        rows = np.clip(np.arange(self.height) - down, 0, self.height - 1)
        columns = np.clip(np.arange(self.width) - across, 0, self.width - 1)
        made: Plane = plane[rows][:, columns]
        return made

    def slopes(self, plane: Plane) -> tuple[Plane, Plane]:
        """How much a plane rises a unit to the right and down (central differences)."""
        dx, dy = np.empty_like(plane), np.empty_like(plane)
        half = np.float32(self.px / 2)
        dx[:, 1:-1], dy[1:-1] = plane[:, 2:] - plane[:, :-2], plane[2:] - plane[:-2]
        dx[:, (0, -1)], dy[(0, -1), :] = 0, 0
        dx *= half
        dy *= half
        return dx, dy

    # ---- pixels

    def over(self, sheets: Sequence[Bytes]) -> Bytes:
        """Premultiplied sheets on one another; transparent where there are none."""
        if not sheets:
            return np.zeros((self.height, self.width, 4), np.uint8)
        made = sheets[0].copy()
        for sheet in sheets[1:]:
            rest = 255 - sheet[..., 3:].astype(np.uint16)
            rest = rest * made
            rest += 127
            rest //= 255
            rest += sheet
            made = np.minimum(rest, 255).astype(np.uint8)
        return made

    @staticmethod
    def straight(rgba: Bytes) -> Bytes:
        """Premultiplied pixels with straight alpha."""
        alpha = rgba[..., 3:]
        if alpha.min() == 255:
            return rgba
        made = rgba.copy()
        part = (alpha[..., 0] > 0) & (alpha[..., 0] < 255)
        some = rgba[part].astype(np.uint16)
        made[part, :3] = np.minimum((some[:, :3] * 255 + some[:, 3:] // 2) // some[:, 3:], 255)
        made[alpha[..., 0] == 0] = 0
        return made

    @staticmethod
    def floats(rgba: Bytes) -> tuple[Plane, Plane]:
        """Premultiplied pixels as colour (straight, 0 to 1) and alpha. Colour goes on where nothing is."""
        alpha = rgba[..., 3].astype(np.float32) / 255
        color = rgba[..., :3].astype(np.float32) / np.maximum(rgba[..., 3:].astype(np.float32), 1)
        return np.minimum(color, 1), alpha

    def bled(self, rgba: Bytes, sigma: float = 0.01) -> tuple[Plane, Plane]:
        """As `floats`, with the colour of the rims bled outwards, so that a warped or blurred edge has no fringe."""
        color, alpha = self.floats(rgba)
        if alpha.min() > 0.999:
            return color, alpha
        # What is far from a rim needs no fine grid.
        step = max(1, int(sigma * self.px / 3))
        tall, wide = -(-self.height // step) * step, -(-self.width // step) * step
        filled = np.pad(rgba, ((0, tall - self.height), (0, wide - self.width), (0, 0)), mode="edge")
        blocks = filled.reshape(tall // step, step, wide // step, step, 4)
        small = blocks.mean((1, 3), dtype=np.float32) / np.float32(255)
        small = blur_px(small, sigma * self.px / step)
        far = np.clip(small[..., :3] / np.maximum(small[..., 3:], 1e-4), 0, 1)
        grown = far.repeat(step, 0)[: self.height].repeat(step, 1)[:, : self.width]
        keep = np.clip(alpha * 1.05, 0, 1)[..., None]
        return color * keep + grown * (1 - keep), alpha

    def bytes(self, color: Plane, alpha: Plane | None = None) -> Bytes:
        """Colour (straight, 0 to 1) and alpha as premultiplied pixels, dithered by less than half a level."""
        made = np.empty((self.height, self.width, 4), np.uint8)
        tone = np.clip(color, 0, 1)
        if alpha is not None:
            cover = np.clip(alpha, 0, 1)
            tone *= cover[..., None]
            made[..., 3] = cover * 255 + 0.5
        else:
            made[..., 3] = 255
        tone *= 255
        tone += _dither(self.width, self.height)[..., None]
        made[..., :3] = np.minimum(tone, made[..., 3:])
        return made


def _stream(name: str) -> np.random.Generator:
    return np.random.default_rng(int.from_bytes(hashlib.sha256(name.encode()).digest()[:8]))


@lru_cache(2)
def _dither(width: int, height: int) -> Plane:
    """Thresholds of an ordered matrix round one half, 8 x 8: rounding up or down without bands."""
    matrix = np.zeros((1, 1))
    for _ in range(3):
        matrix = np.block([[4 * matrix, 4 * matrix + 2], [4 * matrix + 3, 4 * matrix + 1]])
    cell = (0.25 + 0.5 * (matrix + 0.5) / 64).astype(np.float32)
    made: Plane = np.tile(cell, (math.ceil(height / 8), math.ceil(width / 8)))[:height, :width]
    return made


def _weights(count: int, length: float, cell: float) -> tuple[NDArray[np.int32], Plane]:
    """Of each of `count` px over `length` units: the first of the knots that weigh on it, and their weights."""
    samples = _SAMPLES if cell * count / length < 6 else 1
    at = (np.arange(count * samples) + 0.5) / (count * samples) * (length / cell)
    first = np.floor(at).astype(np.int32)
    t = at - first
    cubic = np.stack([(1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3], 1) / 6
    if samples == 1:
        return first, cubic.astype(np.float32)
    first, cubic = first.reshape(count, samples), cubic.reshape(count, samples, 4)
    begin = first[:, 0]
    taps = int((first - begin[:, None]).max()) + 4
    made = np.zeros((count, taps))
    rows = np.arange(count)
    for k in range(samples):
        for tap in range(4):
            np.add.at(made, (rows, first[:, k] - begin + tap), cubic[:, k, tap] / samples)
    return begin, made.astype(np.float32)


def _splined(grid: Plane, field: Field, cell_x: float, cell_y: float) -> Plane:
    """A grid of knots, `cell_x` by `cell_y` units apart, as a smooth plane (cubic B-spline, averaged over px)."""
    made = grid
    for axis, (count, length, cell) in enumerate(
        ((field.height, field.down, cell_y), (field.width, field.across, cell_x))
    ):
        first, weights = _weights(count, length, cell)
        knots = made.shape[axis]
        if knots <= 260:
            dense = np.zeros((count, knots + weights.shape[1]), np.float32)
            for tap in range(weights.shape[1]):
                dense[np.arange(count), first + tap] = weights[:, tap]
            dense = dense[:, :knots]
            made = dense @ made if axis == 0 else made @ dense.T
            continue
        total: Any = 0
        for tap in range(weights.shape[1]):
            index = np.minimum(first + tap, knots - 1)
            part = weights[:, tap]
            total = total + (made[index] * part[:, None] if axis == 0 else np.take(made, index, axis=1) * part[None, :])
        made = total
    return made


def blur_px(plane: Plane, sigma: float) -> Plane:
    """Gaussian blur by `sigma` px; wide ones on a smaller plane."""
    if sigma < 0.25:
        return plane
    height, width = plane.shape[:2]
    if sigma > 2.6 and min(height, width) > 8:
        even = np.pad(plane, ((0, height % 2), (0, width % 2), *([(0, 0)] * (plane.ndim - 2))), mode="edge")
        half = even[0::2, 0::2] + even[1::2, 0::2]
        half += even[0::2, 1::2]
        half += even[1::2, 1::2]
        half *= np.float32(0.25)
        # Averaging four and reading linearly between them blurs a little too.
        inner = blur_px(half, math.sqrt(max(sigma**2 - 0.75, 0.0)) / 2)
        return _doubled(_doubled(inner, height, 0), width, 1)
    reach = max(1, math.ceil(2.6 * sigma))
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    bell = (bell / bell.sum()).astype(np.float32)
    made = plane
    for axis in (0, 1):
        pads = [(0, 0)] * plane.ndim
        pads[axis] = (reach, reach)
        wide = np.pad(made, pads, mode="edge")
        length = made.shape[axis]
        cut = [slice(None)] * plane.ndim
        cut[axis] = slice(reach, reach + length)
        total = wide[tuple(cut)] * bell[reach]
        for k in range(1, reach + 1):
            one, other = list(cut), list(cut)
            one[axis], other[axis] = slice(reach - k, reach - k + length), slice(reach + k, reach + k + length)
            pair = wide[tuple(one)] + wide[tuple(other)]
            pair *= bell[reach + k]
            total += pair
        made = total
    return made


def _doubled(plane: Plane, length: int, axis: int) -> Plane:
    """Twice as long along an axis, linear between, cut to `length`."""
    before = (
        np.concatenate([plane[:1], plane[:-1]], 0) if axis == 0 else np.concatenate([plane[:, :1], plane[:, :-1]], 1)
    )
    after = (
        np.concatenate([plane[1:], plane[-1:]], 0) if axis == 0 else np.concatenate([plane[:, 1:], plane[:, -1:]], 1)
    )
    shape = list(plane.shape)
    shape[axis] *= 2
    made = np.empty(shape, np.float32)
    three, quarter = np.float32(0.75), np.float32(0.25)
    core = plane * three
    first, second = (made[0::2], made[1::2]) if axis == 0 else (made[:, 0::2], made[:, 1::2])
    np.multiply(before, quarter, out=first)
    first += core
    np.multiply(after, quarter, out=second)
    second += core
    return made[:length] if axis == 0 else made[:, :length]


def smooth(low: float, high: float, value: Plane) -> Plane:
    """0 at `low`, 1 at `high`, a soft S between; `low` may be the larger."""
    t = np.clip((value - np.float32(low)) / np.float32(high - low), 0, 1)
    made: Plane = t * t * (3 - 2 * t)
    return made


def luminance(color: Plane) -> Plane:
    """Luma of colours (sRGB, 0 to 1)."""
    return color @ np.array([0.3, 0.59, 0.11], np.float32)


_LINEAR = np.array(
    [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in np.linspace(0, 1, 4096)], np.float32
)
_ENCODED = np.array(
    [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in np.linspace(0, 1, 16384)], np.float32
)
_TO_LMS = np.array([[0.4122214708, 0.2119034982, 0.0883024619], [0.5363325363, 0.6806995451, 0.2817188376],
                    [0.0514459929, 0.1073969566, 0.6299787005]], np.float32)  # fmt: skip
_TO_LAB = np.array([[0.2104542553, 1.9779984951, 0.0259040371], [0.7936177850, -2.4285922050, 0.7827717662],
                    [-0.0040720468, 0.4505937099, -0.8086757660]], np.float32)  # fmt: skip


def to_oklab(color: Plane) -> Plane:
    """OKLab of sRGB colours (0 to 1)."""
    linear = _LINEAR[(np.clip(color, 0, 1) * 4095).astype(np.int16)]
    made: Plane = np.cbrt(linear @ _TO_LMS) @ _TO_LAB
    return made


def from_oklab(lab: Plane) -> Plane:
    """sRGB colours (0 to 1) of OKLab, each channel clipped."""
    linear = (lab @ np.linalg.inv(_TO_LAB).astype(np.float32)) ** 3 @ np.linalg.inv(_TO_LMS).astype(np.float32)
    return _ENCODED[(np.clip(linear, 0, 1) * 16383).astype(np.int16)]


def ramp(value: Plane, colors: Sequence[tuple[int, int, int]]) -> Plane:
    """The colours at places (0 to 1) of a row of colours, through OKLab."""
    knots = to_oklab(np.array(colors, np.float32) / 255)
    table = np.stack(
        [np.interp(np.linspace(0, 1, 1024), np.linspace(0, 1, len(colors)), knots[:, k]) for k in range(3)], 1
    )
    return from_oklab(table.astype(np.float32))[(np.clip(value, 0, 1) * 1023).astype(np.int16)]
