"""What a style gets: a staged picture as layers of vectors, its light, and the means to make pixels of them.

Everything that a style adds is measured in units of the shorter side, so that a small picture is a small view of a
large one. Chances come from streams named by what they are for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random

import numpy as np

from forebrush.paint.illustrator.light import Light
from forebrush.paint.illustrator.styles.field import Field, Plane
from forebrush.paint.illustrator.styles.raster import Bytes, Plot, lit, plain, raster
from forebrush.paint.oklab import Rgb
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import Item
from forebrush.scene.picture import Box

__all__ = ["SUBJECTS", "Sheet", "Stage"]

SUBJECTS = "subjects"
_MOST_PX = 8_400_000
"""Px that are painted at most; a larger picture is stretched from them."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A layer as pixels: premultiplied RGBA, 8 bits."""

    name: str
    depth: float
    rgba: Bytes


@dataclass(frozen=True)
class Stage:
    """A staged picture of `width` x `height` units, `density` px to the unit."""

    width: float
    height: float
    layers: tuple[Layer, ...]
    light: Light
    seed: str
    density: float = 1.0
    clear: tuple[Box, ...] = ()
    """Areas for words, which stay calm."""
    subjects: tuple[Box, ...] = ()
    """Where those stand who were asked for."""
    palette: tuple[Rgb, ...] = ()
    """Colours that the request names for the whole."""
    said: str = ""
    """The words in which the style was asked for."""
    indoor: bool = False

    @property
    def short(self) -> float:
        """The shorter side, units."""
        return min(self.width, self.height)

    @cached_property
    def field(self) -> Field:
        """The grid of px that pixels are made on."""
        density = min(self.density, (_MOST_PX / (self.width * self.height)) ** 0.5)
        size = max(1, round(self.width * density)), max(1, round(self.height * density))
        return Field(*size, self.width / self.short, self.height / self.short, self.seed)

    def seen_at(self, px: int) -> Stage:
        """The same with the shorter side `px` px long: for what is decided once, whatever the number of px."""
        return replace(self, density=px / self.short)

    @property
    def scale(self) -> tuple[float, float]:
        """Px to the unit, across and down."""
        return self.field.width / self.width, self.field.height / self.height

    def rng(self, part: str) -> Random:
        """The chances of a part, by its name."""
        return Random(f"{self.seed}:style:{part}")

    def number(self, part: str) -> int:
        """A number of 32 bits that stands for a part of this picture."""
        return int.from_bytes(hashlib.sha256(f"{self.seed}:{part}".encode()).digest()[:4])

    def drawn(self, items: Sequence[Item], plot: Plot = plain) -> Bytes:
        """Items as pixels: premultiplied RGBA."""
        return raster(items, self.field.width, self.field.height, self.scale, plot)

    def sheets(self, plot: Plot = plain, *, light: bool = True) -> list[Sheet]:
        """Every layer as pixels, from the back to the front, with the light of the picture on each."""
        made: list[Sheet] = []
        for layer in self.layers:
            if not layer.items:
                continue
            if layer.blend == "multiply":
                if light:
                    shade = self.drawn(layer.items)
                    for sheet in made:
                        lit(sheet.rgba, shade)
            else:
                made.append(Sheet(layer.name, layer.depth, self.drawn(layer.items, plot)))
        return made

    def groups(self, plot: Plot = plain, *, light: bool = True) -> tuple[Bytes, Bytes, Bytes]:
        """The scenery, those who stand in it, and what is in the air before them, as three sheets of pixels."""
        before: list[Bytes] = []
        subjects: list[Bytes] = []
        after: list[Bytes] = []
        for sheet in self.sheets(plot, light=light):
            into = subjects if sheet.name == SUBJECTS else after if subjects else before
            into.append(sheet.rgba)
        back, middle, front = (self.field.over(sheets) for sheets in (before, subjects, after))
        return back, middle, front

    @cached_property
    def calm(self) -> Plane:
        """1 where texture may be, about 0.25 where words will stand, soft between."""
        made = np.ones((self.field.height, self.field.width), np.float32)
        for box in self.clear:
            near = self.field.near((box.x, box.y, box.x + box.width, box.y + box.height), 0.05)
            made = np.minimum(made, 1 - 0.75 * near)
        return made

    def layer(self, name: str, depth: float, rgba: Bytes) -> Layer:
        """Pixels (premultiplied) as a layer of an asset."""
        pixels = self.field.straight(rgba).tobytes()
        return Layer(name, depth, pixels=pixels, width=self.field.width, height=self.field.height)
