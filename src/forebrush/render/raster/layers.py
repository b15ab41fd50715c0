"""Layers: pixels at a place on the device, the surfaces they are made on, and the cache that keeps them.

Pixels are premultiplied BGRA, for which skia has its fast paths on every machine.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

from forebrush.fonts import FontKey
from forebrush.native import skia
from forebrush.render.pixels import RenderError
from forebrush.render.raster.geometry import Rect, meet

__all__ = ["Area", "LayerCache", "Raster", "new_area"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Raster:
    """Pixels whose top left one is at (rect[0], rect[1]) of the device."""

    image: Any
    rect: Rect

    @property
    def size(self) -> int:
        """Bytes."""
        return (self.rect[2] - self.rect[0]) * (self.rect[3] - self.rect[1]) * 4


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the device that is being composed: a surface over `rect`, device px for device px.

    `whole` is what the area would be if all of it were composed: pixels of it outside `rect` exist, but not here.
    """

    surface: Any
    canvas: Any
    rect: Rect
    whole: Rect
    held: int
    """Bytes of this area and of those in which it will be composited."""

    def draw(self, raster: Raster, paint: Any = None) -> None:
        """Composite a layer at its place; `paint` holds opacity and blend mode."""
        if meet(raster.rect, self.rect) is not None:
            self.draw_at(raster, paint)

    def draw_at(self, raster: Raster, paint: Any = None) -> None:
        """As `draw`, also where the layer itself lies outside (a filter may spread it)."""
        left, top = raster.rect[0] - self.rect[0], raster.rect[1] - self.rect[1]
        self.canvas.drawImage(raster.image, left, top, skia.SamplingOptions(), paint)

    def finished(self) -> Raster:
        """The pixels; the area must not be drawn on any more."""
        return Raster(self.surface.makeImageSnapshot(), self.rect)


_MOST_BYTES = 2 << 30


def new_area(rect: Rect, whole: Rect | None = None, held: int = 0) -> Area:
    """A transparent area; `held` is how many bytes the areas take in which it will be composited.

    Raises:
        RenderError: together they would take more than two gigabytes, or memory is used up.
    """
    width, height = rect[2] - rect[0], rect[3] - rect[1]
    held += width * height * 4
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRaster(info) if held <= _MOST_BYTES else None
    if surface is None:
        fix = "Draw at a smaller scale, or nest fewer groups that have opacity, blend, clip, mask or effects."
        raise RenderError("layers would take too much memory", f"{width} x {height} px, {held >> 20} MB", fix)
    return Area(surface, surface.getCanvas(), rect, whole or rect, held)


class LayerCache:
    """Keeps finished layers for the next drawing, the least used thrown out first. May be shared by threads.

    Keys hold everything that a layer depends on, so that a layer from the cache is the layer that would be drawn.
    """

    def __init__(self, limit: int = 256 << 20) -> None:
        """`limit` is in bytes of pixels."""
        self.limit = limit
        self._held = 0
        self._layers: OrderedDict[Hashable, tuple[Raster | None, int, object]] = OrderedDict()
        self._notes: OrderedDict[Hashable, Any] = OrderedDict()
        self._fonts: list[FontKey] = []
        self._lock = threading.Lock()

    def layer(self, key: Hashable, make: Callable[[], Raster | None], alive: object = None) -> Raster | None:
        """The layer kept under a key, or the one that `make` draws.

        `alive` is kept as long as the layer (what the key names by its identity).
        """
        with self._lock:
            found = self._layers.get(key)
            if found is not None:
                self._layers.move_to_end(key)
                return found[0]
        made = make()
        size = made.size if made else 0
        with self._lock:
            if key not in self._layers and size <= self.limit // 2:
                self._layers[key] = (made, size, alive)
                self._held += size
                while self._held > self.limit or len(self._layers) > _MOST_ENTRIES:
                    self._held -= self._layers.popitem(last=False)[1][1]
        return made

    def note(self, key: Hashable, make: Callable[[], T]) -> T:
        """A small value kept under a key."""
        with self._lock:
            if key in self._notes:
                self._notes.move_to_end(key)
                kept: T = self._notes[key]
                return kept
        made = make()
        with self._lock:
            self._notes[key] = made
            while len(self._notes) > _MOST_ENTRIES:
                self._notes.popitem(last=False)
        return made

    def font_places(self, fonts: tuple[FontKey, ...]) -> tuple[list[int], tuple[FontKey, ...]]:
        """Where each font of a frame stands in the table that all frames of this cache share, and that table."""
        with self._lock:
            for key in fonts:
                if key not in self._fonts:
                    self._fonts.append(key)
            return [self._fonts.index(key) for key in fonts], tuple(self._fonts)

    @property
    def held(self) -> int:
        """Bytes of pixels kept."""
        return self._held


_MOST_ENTRIES = 20_000
