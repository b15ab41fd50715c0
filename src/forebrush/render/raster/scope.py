"""What one drawing shares: fonts, assets and the cache, and layers of items made from them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.render.raster.bounds import items_box
from forebrush.render.raster.geometry import Rect, mapped, meet, sk_matrix, to_origin
from forebrush.render.raster.items import Pen, draw_items
from forebrush.render.raster.layers import LayerCache, Raster, new_area
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import (
    XYWH,
    GroupItem,
    ImageItem,
    ImagePaint,
    Item,
    Matrix,
    PathItem,
    PictureItem,
    TextItem,
)

__all__ = ["Scope", "assets_of"]


@dataclass(frozen=True, slots=True)
class Scope:
    """One drawing of one frame. `memo` holds bounds of its nodes and items, by their identity."""

    fonts: Sequence[FontKey]
    assets: AssetTable
    library: Library
    cache: LayerCache | None = None
    memo: dict[Hashable, Any] = field(default_factory=dict)

    def layer(self, key: Hashable, make: Callable[[], Raster | None], items: Sequence[Item] = ()) -> Raster | None:
        """A layer from the cache, or made; the assets that its items show are part of the key."""
        if self.cache is None:
            return make()
        used = [self.assets.get(name) for name in sorted(set(assets_of(items)))]
        return self.cache.layer((key, tuple(map(id, used))), make, used)

    def box(self, items: tuple[Item, ...]) -> XYWH | None:
        """The box round items in their own space."""
        known = self.memo.get(id(items))
        if known is None:
            # the items are kept beside their box, so that no others can take their identity
            known = self.memo[id(items)] = (items, self._box(items))
        found: XYWH | None = known[1]
        return found

    def _box(self, items: tuple[Item, ...]) -> XYWH | None:
        if self.cache is None:
            return items_box(items, self.fonts, self.library)
        return self.cache.note(items, lambda: items_box(items, self.fonts, self.library))

    def items_rect(self, items: tuple[Item, ...], matrix: Matrix, visible: Rect) -> Rect | None:
        """The device px that items can touch, as far as they are visible."""
        box = self.box(items) if items else None
        return meet(mapped(box, matrix, 1.0), visible) if box else None

    def items_layer(
        self, items: tuple[Item, ...], matrix: Matrix, visible: Rect, layers: tuple[int, int] | None = None
    ) -> Raster | None:
        """Items drawn whole into a layer of their own."""
        rect = self.items_rect(items, matrix, visible)
        if rect is None:
            return None
        local = to_origin(matrix, rect)
        size = (rect[2] - rect[0], rect[3] - rect[1])
        made = self.layer(("items", items, layers, local, size), lambda: self.paint(items, matrix, rect, layers), items)
        return Raster(made.image, rect) if made else None

    def paint(self, items: Sequence[Item], matrix: Matrix, rect: Rect, layers: tuple[int, int] | None = None) -> Raster:
        """Items drawn on transparent pixels."""
        area = new_area(rect)
        self.paint_on(area.canvas, items, to_origin(matrix, rect), (rect[2] - rect[0], rect[3] - rect[1]), layers)
        return area.finished()

    def paint_on(
        self,
        canvas: Any,
        items: Sequence[Item],
        matrix: Matrix,
        size: tuple[int, int],
        layers: tuple[int, int] | None = None,
    ) -> None:
        """Draw items on a canvas, of which `size` px are used."""
        canvas.save()
        canvas.concat(sk_matrix(matrix))
        draw_items(Pen(canvas, *size, self.fonts, self.assets, self.library, layers), items)
        canvas.restore()


def assets_of(items: Sequence[Item]) -> Iterator[str]:
    """The keys of the assets that items show."""
    for item in items:
        if isinstance(item, (ImageItem, PictureItem)):
            yield item.asset
        elif isinstance(item, GroupItem):
            yield from assets_of(item.items)
        elif isinstance(item, (PathItem, TextItem)):
            paints = (*item.paints, *(stroke.paint for stroke in item.strokes))
            yield from (paint.asset for paint in paints if isinstance(paint, ImagePaint))
