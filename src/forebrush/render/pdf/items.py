"""Drawing items on a stream: paths, texts, images, pictures, groups. Knows nothing of nodes."""

from __future__ import annotations

from collections.abc import Iterable

from forebrush.render.pdf.job import Pen, grouped
from forebrush.render.pdf.painting import draw_path
from forebrush.render.pdf.pictures import draw_asset
from forebrush.render.pdf.syntax import affine_of
from forebrush.render.pdf.text import draw_text, write_words
from forebrush.scene.drawing import FlatPaint, GroupItem, ImageItem, Item, PathItem, PictureItem, TextItem

__all__ = ["can_project", "draw_items", "has_perspective", "write_item_words"]


def draw_items(pen: Pen, items: Iterable[Item]) -> None:
    """Draw items in order in the current space.

    Raises:
        ValueError: a path is not path data, or pixels do not fit their size.
    """
    for item in items:
        if isinstance(item, PathItem):
            draw_path(pen, item)
        elif isinstance(item, TextItem):
            draw_text(pen, item)
        elif isinstance(item, (ImageItem, PictureItem)):
            draw_asset(pen, item.asset, item.box)
        elif item.opacity > 0:
            _group(pen, item)


def _group(pen: Pen, item: GroupItem) -> None:
    with pen.content.saved(), pen.under(item.matrix) as inner:
        if item.clip:
            inner.clip(item.clip, item.clip_rule)
        if item.opacity < 1 or item.blend != "normal":
            with grouped(inner, item.opacity, item.blend) as apart:
                draw_items(apart, item.items)
        else:
            draw_items(inner, item.items)


def write_item_words(pen: Pen, items: Iterable[Item]) -> None:
    """Write the words of items that were drawn as pixels."""
    for item in items:
        if isinstance(item, TextItem):
            write_words(pen, item)
        elif isinstance(item, GroupItem):
            with pen.under(item.matrix) as inner:
                write_item_words(inner, item.items)


def can_project(items: Iterable[Item]) -> bool:
    """Whether items can be drawn in perspective as vectors: flat colours only, lines centred on their paths."""
    for item in items:
        if isinstance(item, GroupItem):
            if not can_project(item.items):
                return False
        elif isinstance(item, (PathItem, TextItem)):
            paints = (*item.paints, *(line.paint for line in item.strokes))
            if not all(isinstance(paint, FlatPaint) for paint in paints):
                return False
            if isinstance(item, TextItem) and any(run.emoji for run in item.runs):
                return False
        else:
            return False
    return True


def has_perspective(items: Iterable[Item]) -> bool:
    """Whether a group among the items turns its own out of the plane in a way that vectors cannot follow."""
    return any(
        isinstance(item, GroupItem)
        and ((affine_of(item.matrix) is None and not can_project(item.items)) or has_perspective(item.items))
        for item in items
    )
