"""A finished picture in another style: its layers made anew, its boxes kept, the light under words measured."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from forebrush.paint.illustrator.styles.field import Plane, to_oklab
from forebrush.paint.illustrator.styles.raster import raster
from forebrush.paint.illustrator.styles.reading import HOUSE, Wish
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.paint.illustrator.styles.vectors import shades_named
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.picture import Box

__all__ = ["flattened", "styled"]

_LOOK = 256
"""Px of the longer side of the small view in which lightness is measured."""


def styled(asset: Asset, stage: Stage, wish: Wish) -> Asset:
    """The picture in the style that is wished for; what cannot be made is told."""
    told = tuple(f"{words}: drawn in the {wish.style.name} style" for words in wish.missing)
    asset = replace(asset, not_drawn=(*asset.not_drawn, *told))
    if wish.style.name == HOUSE:
        return asset
    named = tuple(replace(layer, items=shades_named(layer.items)) for layer in stage.layers)
    layers = wish.style.make(replace(stage, layers=named, said=wish.said))
    lightness = _lightness(layers, stage, stage.clear) if stage.clear else ()
    return replace(asset, layers=layers, clear_lightness=lightness)


def flattened(layers: Sequence[Layer], width: float, height: float, size: tuple[int, int]) -> Plane:
    """Layers on one another on white, `size` px: colours of 0 to 1."""
    made = np.ones((size[1], size[0], 3), np.float32)
    for layer in layers:
        if layer.pixels:
            pixels = np.frombuffer(layer.pixels, np.uint8).reshape(layer.height, layer.width, 4)
            rows = (np.arange(size[1]) + 0.5) * layer.height / size[1]
            columns = (np.arange(size[0]) + 0.5) * layer.width / size[0]
            sheet = pixels[rows.astype(int)][:, columns.astype(int)].astype(np.float32) / 255
            color, alpha = sheet[..., :3] * sheet[..., 3:], sheet[..., 3:] * layer.opacity
            color = color * layer.opacity
        else:
            sheet = raster(layer.items, *size, (size[0] / width, size[1] / height)).astype(np.float32) / 255
            color, alpha = sheet[..., :3] * layer.opacity, sheet[..., 3:] * layer.opacity
        if layer.blend == "multiply":
            made *= color + 1 - alpha
        elif layer.blend == "screen":
            made = 1 - (1 - made) * (1 - color)
        else:
            made = color + made * (1 - alpha)
    return made


def _lightness(layers: Sequence[Layer], stage: Stage, boxes: Sequence[Box]) -> tuple[float, ...]:
    """Mean OKLab lightness of boxes."""
    longer = max(stage.width, stage.height)
    width, height = (max(1, round(_LOOK * side / longer)) for side in (stage.width, stage.height))
    light = to_oklab(flattened(layers, stage.width, stage.height, (width, height)))[..., 0]
    found = []
    for box in boxes:
        left, top = min(int(box.x * width), width - 1), min(int(box.y * height), height - 1)
        right, bottom = round((box.x + box.width) * width), round((box.y + box.height) * height)
        found.append(round(float(light[top : max(bottom, top + 1), left : max(right, left + 1)].mean()), 4))
    return tuple(found)
