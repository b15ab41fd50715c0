"""Oil: thousands of strokes from wide to fine that follow the form, thick paint lit from the side, a woven canvas.

Which strokes there are is decided on a view of fixed size, so that every size of the picture has the same ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from forebrush.native import skia
from forebrush.paint.illustrator.styles.field import Field, Plane, luminance
from forebrush.paint.illustrator.styles.raster import Bytes, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.scene.asset import Layer

__all__: list[str] = []

_SEEN = 384
"""Px of the shorter side of the view in which strokes are chosen."""
_SIZES = (0.12, 0.062, 0.034, 0.019, 0.0115)
"""Lengths of strokes, shares of the shorter side."""
_LEAST = (0.0, 0.08, 0.12, 0.15, 0.17)
"""How far the canvas must be from the picture for a stroke of each size."""
_FINE = 760
"""Px of the shorter side on which strokes are laid at least."""
_MOST = 9000
"""Strokes of one size."""
_BRUSH = (96, 32)
_BRUSHES = 6
Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Strokes:
    """Strokes of one size, in the order in which they are laid: places and lengths in units, angles in radians."""

    x: Numbers
    y: Numbers
    angle: Numbers
    length: Numbers
    color: Plane
    height: Numbers


@style(
    "oil",
    "oil painting|oil paint|impasto|impressionist|impressionism|post-impressionist|acrylic|油画|厚涂|印象派|丙烯",
)
def oil(stage: Stage) -> tuple[Layer, ...]:
    """Scenery and subjects painted one after the other; what is in the air is dabbed over them."""
    stage = stage.finer(_FINE)
    seen = stage.seen_at(_SEEN)
    views = seen.groups(without_lines)
    sheets = stage.groups(without_lines)
    made = []
    for (name, depth), view, sheet in zip((("scenery", 0.4), (SUBJECTS, 0.8)), views, sheets, strict=False):
        if view.any():
            made.append(stage.layer(name, depth, _painted(stage, seen, view, sheet, name)))
    if sheets[2].any():
        made.append(stage.layer("air", 1.0, stage.field.warped(sheets[2], "dabs", 0.02, 0.0015)))
    return tuple(made)


def _painted(stage: Stage, seen: Stage, view: Bytes, sheet: Bytes, name: str) -> Bytes:
    field = stage.field
    target, cover = seen.field.bled(view, 0.02)
    whole = name == "scenery"
    strokes = _chosen(seen, _enriched(target), cover, name)
    first = np.concatenate([_enriched(target), np.ones_like(cover)[..., None]], 2)
    canvas, relief = _Canvas(field), _Canvas(field)
    canvas.begin((first * 255).astype(np.uint8))
    relief.begin(np.full((2, 2, 4), (96, 96, 96, 255), np.uint8))
    for size in strokes:
        canvas.lay(size, field, colors=True)
        relief.lay(size, field, colors=False)
    color = canvas.pixels[..., :3].astype(np.float32) / 255
    height = relief.pixels[..., 0].astype(np.float32) / 255
    height += field.noise("canvas", 0.0045, 2, 0.5, stretch=2.4) * 0.012 + field.noise("bristle", 0.003, 2, 0.7) * 0.008
    dx, dy = field.slopes(field.blur(height, 0.0014))
    light = np.clip((dx + dy) * np.float32(-0.0034), -0.14, 0.16) * stage.calm**2
    color *= 1 + light[..., None]
    color += (np.clip(light - 0.07, 0, 0.1) * 0.4)[..., None]
    if whole:
        return field.bytes(color)
    _, alpha = field.floats(field.warped(sheet, f"{name}:edge", 0.03, 0.001))
    return field.bytes(color, alpha)


def _enriched(color: Plane) -> Plane:
    """Fuller colours: pigment in oil is deeper than print."""
    grey = color.mean(2, keepdims=True)
    made: Plane = np.clip(grey + (color - grey) * 1.18, 0, 1) ** 1.06
    return made


def _chosen(stage: Stage, target: Plane, cover: Plane, name: str) -> list[_Strokes]:
    """Strokes from wide to fine, each size where the ones before are still far from the picture."""
    field = stage.field
    rng = np.random.default_rng(stage.number(f"strokes:{name}"))
    small = _Canvas(field)
    small.begin(np.concatenate([target * 255, np.full((*cover.shape, 1), 255)], 2).astype(np.uint8))
    light = luminance(target)
    flow = field.noise(f"{name}:flow", 0.55, 3) * np.float32(1.1) + np.float32(0.25)
    made = []
    for number, size in enumerate(_SIZES):
        if name != "scenery" and number < 1:
            continue
        step = size * 0.32
        goal = field.blur(target, size * 0.15)
        turn = _directions(field, light, flow, max(0.006, size * 0.24))
        xs, ys = np.arange(0, field.across + step, step), np.arange(0, field.down + step, step)
        x, y = (grid.ravel() + rng.uniform(-0.5, 0.5, grid.size) * step for grid in np.meshgrid(xs, ys))
        column = np.clip((x * field.px).astype(int), 0, field.width - 1)
        row = np.clip((y * field.px).astype(int), 0, field.height - 1)
        keep = cover[row, column] > (-1 if name == "scenery" else 0.3)
        if number > 0:
            now = small.pixels[..., :3].astype(np.float32) / 255
            error = field.blur(np.abs(now - goal).sum(2), size * 0.14) * (0.35 + 0.65 * stage.calm)
            keep &= error[row, column] > _LEAST[number] * (0.8 if name != "scenery" else 1.0)
        order = rng.permutation(np.flatnonzero(keep))[:_MOST]
        row, column, count = row[order], column[order], len(order)
        jitter = rng.normal(0, 0.02, (count, 1)) + rng.normal(0, 0.014, (count, 3))
        color = np.clip((goal[row, column] + jitter * stage.calm[row, column][:, None]) * 1.02, 0, 1)
        strokes = _Strokes(
            x[order], y[order], turn[row, column] + rng.normal(0, 0.13, count), size * rng.uniform(0.8, 1.35, count),
            color.astype(np.float32), rng.uniform(0.5, 0.72, count),
        )  # fmt: skip
        small.lay(strokes, field, colors=True)
        made.append(strokes)
    return made


def _directions(field: Field, light: Plane, flow: Plane, sigma: float) -> Plane:
    """Along the form where there is one (across the steepest change), along a slow flow where it is flat."""
    dx, dy = field.slopes(field.blur(light, sigma))
    a = field.blur(dx * dx - dy * dy, sigma * 2.2)
    b = field.blur(2 * dx * dy, sigma * 2.2)
    strength = np.hypot(a, b)
    part = np.clip(strength / max(float(np.quantile(strength, 0.7)), 1e-9), 0, 1)
    turn = 0.5 * np.arctan2(b, a) + math.pi / 2
    made: Plane = 0.5 * np.arctan2(
        part * np.sin(2 * turn) + (1 - part) * np.sin(2 * flow), part * np.cos(2 * turn) + (1 - part) * np.cos(2 * flow)
    )
    return made


class _Canvas:
    """Pixels on which strokes are laid."""

    def __init__(self, field: Field) -> None:
        self.pixels: Bytes = np.zeros((field.height, field.width, 4), np.uint8)
        info = skia.ImageInfo.Make(field.width, field.height, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        self._canvas = skia.Canvas.MakeRasterDirect(info, self.pixels, field.width * 4)

    def begin(self, ground: Bytes) -> None:
        """Stretch a picture over the whole."""
        image = skia.Image.fromarray(np.ascontiguousarray(ground), skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        box = skia.Rect.MakeWH(self.pixels.shape[1], self.pixels.shape[0])
        self._canvas.drawImageRect(image, box, skia.SamplingOptions(skia.FilterMode.kLinear))

    def lay(self, strokes: _Strokes, field: Field, *, colors: bool) -> None:
        """Lay strokes in their colours, or as thick as they are."""
        wide, high = _BRUSH
        paint, relief = _brushes()
        scale = strokes.length * field.px / wide
        c, s = np.cos(strokes.angle) * scale, np.sin(strokes.angle) * scale
        x = strokes.x * field.px - c * wide / 2 + s * high / 2
        y = strokes.y * field.px - s * wide / 2 - c * high / 2
        forms = [skia.RSXform(*row) for row in np.stack([c, s, x, y], 1).tolist()]
        cells = [skia.Rect.MakeXYWH(0, k * high, wide, high) for k in range(_BRUSHES)]
        cut = [cells[k % _BRUSHES] for k in range(len(forms))]
        if colors:
            tones = np.rint(strokes.color * 255).astype(np.int64)
            argb = (250 << 24) | (tones[:, 0] << 16) | (tones[:, 1] << 8) | tones[:, 2]
        else:
            tone = np.rint(strokes.height * 255).astype(np.int64)
            argb = (222 << 24) | (tone << 16) | (tone << 8) | tone
        if forms:
            linear = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
            self._canvas.drawAtlas(
                paint if colors else relief, forms, cut, argb.tolist(), skia.BlendMode.kModulate, linear
            )


@lru_cache(1)
def _brushes() -> tuple[object, object]:
    """Strokes of a bristle brush, one under another: what they cover, and how thick the paint is."""
    wide, high = _BRUSH
    rng = np.random.default_rng(5)
    y, x = np.linspace(-1, 1, high)[:, None], np.linspace(-1, 1, wide)[None, :]
    covers: list[Bytes] = []
    reliefs: list[Bytes] = []
    for _ in range(_BRUSHES):
        bristle = np.interp(np.linspace(0, 18, high), np.arange(19), rng.random(19))[:, None]
        knots = rng.random((8, 6))
        streak = np.stack([np.interp(np.linspace(0, 5, wide), np.arange(6), row) for row in knots])
        streak = np.stack([np.interp(np.linspace(0, 7, high), np.arange(8), col) for col in streak.T], 1)
        start, end = -0.9 + 0.16 * bristle, 0.6 + 0.35 * bristle
        form = (
            np.clip((1 - np.abs(y) ** 3.2) * 2.2, 0, 1) * np.clip((x - start) * 9, 0, 1) * np.clip((end - x) * 6, 0, 1)
        )
        alpha = np.clip(form * (0.74 + 0.46 * bristle + 0.2 * streak), 0, 1)
        tone = np.clip(0.985 + 0.03 * (bristle - 0.5) + 0.02 * (streak - 0.5), 0, 1)
        thick = np.clip(0.62 + 0.6 * (bristle - 0.5) + 0.35 * (streak - 0.5), 0, 1)
        for value, into in ((tone, covers), (thick, reliefs)):
            grey = value * alpha * 255
            into.append(np.stack([grey, grey, grey, alpha * 255], 2).astype(np.uint8))
    images = [
        skia.Image.fromarray(
            np.concatenate(rows), skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType
        ).withDefaultMipmaps()
        for rows in (covers, reliefs)
    ]
    return images[0], images[1]
