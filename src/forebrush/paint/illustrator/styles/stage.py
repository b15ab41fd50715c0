"""What a style gets: a staged picture as layers of vectors, its light, and the means to make pixels of them.

Everything that a style adds is measured in units of the shorter side, so that a small picture is a small view of a
large one. Chances come from streams named by what they are for.
"""

from __future__ import annotations

import hashlib
import math
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
    fine: int = 1
    """Px, across and down, that are averaged to one px of a layer."""

    @property
    def short(self) -> float:
        """The shorter side, units; of long strips an eighth of the longer."""
        return max(min(self.width, self.height), max(self.width, self.height) / 8)

    @cached_property
    def field(self) -> Field:
        """The grid of px that pixels are made on."""
        density = min(self.density, (_MOST_PX / (self.width * self.height)) ** 0.5)
        size = max(1, round(self.width * density)), max(1, round(self.height * density))
        wide, high = (length * self.fine for length in size)
        return Field(wide, high, self.width / self.short, self.height / self.short, self.seed)

    def seen_at(self, px: int) -> Stage:
        """The same with the shorter side `px` px long: for what is decided once, whatever the number of px."""
        return replace(self, density=px / self.short, fine=1)

    def finer(self, px: int) -> Stage:
        """The same, painted with the shorter side at least `px` px long and averaged from there: for marks that are
        finer than the px of small pictures."""
        most = math.sqrt(_MOST_PX / (self.width * self.height)) / self.density
        return replace(self, fine=max(1, min(math.ceil(px / (self.short * self.density)), int(most))))

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
        height, width = (length // self.fine for length in rgba.shape[:2])
        if self.fine > 1:
            cells = rgba.reshape(height, self.fine, width, self.fine, 4)
            rgba = (cells.mean((1, 3), dtype=np.float32) + np.float32(0.5)).astype(np.uint8)
        return Layer(name, depth, pixels=self.field.straight(rgba).tobytes(), width=width, height=height)
