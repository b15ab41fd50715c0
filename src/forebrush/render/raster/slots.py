"""In which order a node's own items and its children are drawn, when children stand between layers of a picture.

A child with the slot `@name` is drawn just before the layer of that name; all others after the node's items.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from forebrush.layout.frame import FrameNode
from forebrush.scene.asset import Asset
from forebrush.scene.drawing import Blend, GroupItem, Item, PictureItem

__all__ = ["Part", "parts"]


@dataclass(frozen=True, slots=True)
class Part:
    """Items that are drawn as one layer, or children; with how the layer is composited."""

    items: tuple[Item, ...] = ()
    children: tuple[FrameNode, ...] = ()
    layers: tuple[int, int] | None = None
    """Which layers of its picture are among the items: from, to (outside)."""
    opacity: float = 1.0
    blend: Blend = "normal"


def parts(node: FrameNode, assets: Mapping[str, Asset]) -> tuple[Part, ...]:
    """The parts of a node from the back to the front."""
    found = _picture(node.items)
    asset = assets.get(found.asset) if found else None
    names = {layer.name: index for index, layer in reversed(list(enumerate(asset.layers)))} if asset else {}
    before: dict[int, list[FrameNode]] = {}
    after: list[FrameNode] = []
    for child in node.children:
        index = names.get(child.slot[1:]) if child.slot.startswith("@") else None
        after.append(child) if index is None else before.setdefault(index, []).append(child)
    made: list[Part] = []
    if before and asset is not None:
        made.extend(_cut(node.items, asset, before))
    elif node.items:
        made.append(Part(items=node.items))
    if after:
        made.append(Part(children=tuple(after)))
    return tuple(made)


def _cut(items: tuple[Item, ...], asset: Asset, before: Mapping[int, list[FrameNode]]) -> Iterator[Part]:
    """The items in runs of layers. A layer with a blend of its own is a run, so that it meets what lies under it."""
    count = len(asset.layers)
    edges = {0, count, *before}
    blended = {index for index, layer in enumerate(asset.layers) if layer.blend != "normal"}
    for index in blended:
        edges |= {index, index + 1}
    places = sorted(edges)
    alone = len(items) == 1 and isinstance(items[0], PictureItem)
    if not alone:
        yield Part(items=_kept(items, first=True, last=False), layers=(0, 0))
    for start, stop in pairwise(places):
        if start in before:
            yield Part(children=tuple(before[start]))
        kept, layer = _kept(items, first=False, last=False), asset.layers[start]
        if start in blended:
            yield Part(items=kept, layers=(start, stop), opacity=layer.opacity, blend=layer.blend)
        else:
            yield Part(items=kept, layers=(start, stop))
    if not alone:
        yield Part(items=_kept(items, first=False, last=True), layers=(count, count))


def _picture(items: tuple[Item, ...]) -> PictureItem | None:
    for item in items:
        if isinstance(item, PictureItem):
            return item
        if isinstance(item, GroupItem) and (found := _picture(item.items)):
            return found
    return None


def _kept(items: tuple[Item, ...], *, first: bool, last: bool) -> tuple[Item, ...]:
    """The picture, with what lies before it (`first`) and after it (`last`)."""
    made: list[Item] = []
    seen = False
    for item in items:
        if seen:
            if last:
                made.append(item)
        elif isinstance(item, PictureItem):
            made.append(item)
            seen = True
        elif isinstance(item, GroupItem) and _picture(item.items):
            made.append(replace(item, items=_kept(item.items, first=first, last=last)))
            seen = True
        elif first:
            made.append(item)
    return tuple(made)
