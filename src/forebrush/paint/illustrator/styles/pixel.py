"""Pixel art: 128 cells to the shorter side, two dozen colours, dithered skies, subjects outlined by a cell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from forebrush.paint.illustrator.styles.field import Plane, from_oklab, to_oklab
from forebrush.paint.illustrator.styles.raster import Bytes, without_lines
from forebrush.paint.illustrator.styles.registry import style
from forebrush.paint.illustrator.styles.stage import SUBJECTS, Stage
from forebrush.scene.asset import Layer

__all__: list[str] = []

_CELLS = 128
_FINE = 4
_COLORS = 24
_BAYER = (np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) + 0.5) / 16 - 0.5
Mask = NDArray[np.bool_]


@style(
    "pixel",
    "pixel art|pixelated|8-bit|8 bit|16-bit|retro game|像素|像素画|像素艺术|8位",
)
def pixel(stage: Stage) -> tuple[Layer, ...]:
    """Both groups on one grid with one table of colours."""
    seen = stage.seen_at(_CELLS * _FINE)
    back, subjects, air = seen.groups(without_lines)
    scenery, _ = _cells(back)
    figures, cover = _cells(subjects)
    flakes, some = _cells(air)
    inside, falling = cover > 0.46, some > 0.4
    shown = np.concatenate([scenery.reshape(-1, 3), np.repeat(figures[inside], 3, 0)])
    table = _table(to_oklab(shown), stage.number("pixels"))
    bayer = np.tile(_BAYER, (scenery.shape[0] // 4 + 1, scenery.shape[1] // 4 + 1))[
        : scenery.shape[0], : scenery.shape[1]
    ]
    made = [_layer(stage, "scenery", 0.4, _nearest(to_oklab(scenery), table, bayer * 0.034), np.ones_like(inside))]
    if inside.any():
        # Round them a dark cell, within their own rim.
        rim = inside & ~(
            _stepped(inside, 0, 1) & _stepped(inside, 0, -1) & _stepped(inside, 1, 0) & _stepped(inside, -1, 0)
        )
        tones = _nearest(to_oklab(figures), table, bayer * 0.0)
        tones[rim] = tones[rim] * 0.3 + np.array([0.07, 0.05, 0.12], np.float32)
        made.append(_layer(stage, SUBJECTS, 0.8, tones, inside))
    if falling.any():
        made.append(_layer(stage, "air", 1.0, flakes, falling))
    return tuple(made)


def _cells(rgba: Bytes) -> tuple[Plane, Plane]:
    """Mean colour and cover of each cell."""
    height, width = (max(1, length // _FINE) for length in rgba.shape[:2])
    rows, columns = np.arange(height + 1) * rgba.shape[0] // height, np.arange(width + 1) * rgba.shape[1] // width
    total = np.add.reduceat(np.add.reduceat(rgba.astype(np.float32), rows[:-1], 0), columns[:-1], 1)
    count = np.diff(rows)[:, None, None] * np.diff(columns)[None, :, None]
    mean = total / count / 255
    color = mean[..., :3] / np.maximum(mean[..., 3:], 1e-3)
    return np.clip(color, 0, 1), mean[..., 3]


def _table(lab: Plane, seed: int) -> Plane:
    """The colours that stand for all: k-means in OKLab, begun from places far apart."""
    rng = np.random.default_rng(seed)
    some = lab[rng.choice(len(lab), min(len(lab), 6000), replace=False)] * np.array([1, 1.5, 1.5], np.float32)
    centers = some[:1]
    far = ((some - centers[0]) ** 2).sum(1)
    for _ in range(_COLORS - 1):
        centers = np.concatenate([centers, some[[int(far.argmax())]]])
        far = np.minimum(far, ((some - centers[-1]) ** 2).sum(1))
    for _ in range(8):
        nearest = ((some[:, None] - centers[None]) ** 2).sum(2).argmin(1)
        for k in range(_COLORS):
            if (nearest == k).any():
                centers[k] = some[nearest == k].mean(0)
    table: Plane = (centers / np.array([1, 1.5, 1.5], np.float32)).astype(np.float32)
    return table


def _nearest(lab: Plane, table: Plane, dither: Plane) -> Plane:
    """Each colour as the nearest of a table, a little fuller."""
    lab = lab.copy()
    lab[..., 0] += dither
    weight = np.array([1, 1.5, 1.5], np.float32)
    best = np.stack([(((lab - color) * weight) ** 2).sum(-1) for color in table]).argmin(0)
    made: Plane = from_oklab(table * np.array([1, 1.15, 1.15], np.float32))[best]
    return made


def _stepped(mask: Mask, down: int, right: int) -> Mask:
    """A mask moved by a cell; outside there is nothing."""
    wide = np.pad(mask, 1)
    made: Mask = wide[1 - down : 1 - down + mask.shape[0], 1 - right : 1 - right + mask.shape[1]]
    return made


def _layer(stage: Stage, name: str, depth: float, color: Plane, mask: Mask) -> Layer:
    """Cells as px of the picture, with even edges where a cell is no whole number of px."""
    rgba = np.concatenate([np.where(mask[..., None], color, 0) * 255, mask[..., None] * 255.0], 2).astype(np.float32)
    for axis, count in enumerate((stage.field.height, stage.field.width)):
        cells = rgba.shape[axis]
        edge = np.arange(count + 1) * (cells / count)
        first = np.minimum(edge[:-1].astype(int), cells - 1)
        second = np.minimum(first + 1, cells - 1)
        part = np.clip((edge[1:] - (first + 1)) / (cells / count), 0, 1).astype(np.float32)
        part = part.reshape((-1, 1, 1) if axis == 0 else (1, -1, 1))
        a, b = np.take(rgba, first, axis), np.take(rgba, second, axis)
        rgba = a + (b - a) * part if part.max() > 1e-3 else a
    return stage.layer(name, depth, np.rint(rgba).astype(np.uint8))
