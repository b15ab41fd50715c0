"""How much room drawing items take in their own space, strokes and glyphs included.

Safe, not tight: nothing is drawn outside the answer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from forebrush.fonts import FontKey, Library
from forebrush.native import skia
from forebrush.render.raster.geometry import sk_matrix
from forebrush.render.raster.glyphs import run_bounds
from forebrush.render.raster.paths import path_of
from forebrush.render.raster.strokes import reach
from forebrush.scene.drawing import XYWH, GroupItem, ImageItem, Item, PathItem, PictureItem, TextItem

__all__ = ["item_box", "items_box", "rect_of", "xywh_of"]


def rect_of(box: XYWH) -> Any:
    """A box as a `skia.Rect`."""
    return skia.Rect.MakeXYWH(*box)


def xywh_of(rect: Any) -> XYWH:
    """A `skia.Rect` as a box."""
    return rect.left(), rect.top(), rect.width(), rect.height()


def items_box(items: Iterable[Item], fonts: Sequence[FontKey], library: Library) -> XYWH | None:
    """The box round all items; None when they draw nothing."""
    left = top = float("inf")
    right = bottom = float("-inf")
    for item in items:
        box = item_box(item, fonts, library)
        if box is not None:
            left, top = min(left, box[0]), min(top, box[1])
            right, bottom = max(right, box[0] + box[2]), max(bottom, box[1] + box[3])
    return (left, top, right - left, bottom - top) if left <= right and top <= bottom else None


def item_box(item: Item, fonts: Sequence[FontKey], library: Library) -> XYWH | None:
    """The box round an item; None when it draws nothing."""
    if isinstance(item, PathItem):
        if not item.paints and not item.strokes:
            return None
        return _grown(path_of(item.d, item.rule).getBounds(), reach(item.strokes))
    if isinstance(item, TextItem):
        return _text_box(item, fonts, library)
    if isinstance(item, (ImageItem, PictureItem)):
        return item.box
    return _group_box(item, fonts, library)


def _grown(rect: Any, by: float) -> XYWH:
    return rect.left() - by, rect.top() - by, rect.width() + 2 * by, rect.height() + 2 * by


def _text_box(item: TextItem, fonts: Sequence[FontKey], library: Library) -> XYWH | None:
    boxes = [box for run in item.runs if (box := run_bounds(run, fonts[run.font], library))]
    if not boxes:
        return None
    more = reach(item.strokes)
    left, top = min(box[0] for box in boxes) - more, min(box[1] for box in boxes) - more
    right, bottom = max(box[2] for box in boxes) + more, max(box[3] for box in boxes) + more
    return left, top, right - left, bottom - top


def _group_box(item: GroupItem, fonts: Sequence[FontKey], library: Library) -> XYWH | None:
    box = items_box(item.items, fonts, library) if item.opacity > 0 else None
    if box is None:
        return None
    rect = rect_of(box)
    if item.clip and not rect.intersect(path_of(item.clip).getBounds()):
        return None
    return xywh_of(sk_matrix(item.matrix).mapRect(rect))
