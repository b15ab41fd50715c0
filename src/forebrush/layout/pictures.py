"""Pictures: where a picture node's pixels or drawings go in its box, and the key under which they are kept.

Knows nothing of painters: it names what is to be painted, and leaves the rest to whoever fills the asset table.
"""

from __future__ import annotations

import hashlib
import json

from forebrush.layout.context import Context
from forebrush.layout.frame import quantise
from forebrush.layout.paints import paints, stroke_paints
from forebrush.layout.shapes import box_path
from forebrush.scene.drawing import XYWH, GroupItem, Item, PathItem, PictureItem
from forebrush.scene.loading import dump
from forebrush.scene.nodes import Picture
from forebrush.scene.values import number_json

__all__ = ["OPEN_SIZE", "drawn_box", "intrinsic", "items", "picture_key"]

OPEN_SIZE = (320.0, 240.0)
"""Size in px of a picture to be painted whose box says nothing, so that it never vanishes."""


def picture_key(node: Picture, width: float, height: float) -> str:
    """The key of a picture in the asset table: its asset's own, or for a brief `picture:` and the SHA-256 (hex) of
    the canonical JSON of what its painter is asked for: brief, painter, and size in px (1/64 px). A baked picture is
    asked for with what was baked instead of painter and size, so that moving or resizing it changes nothing."""
    if node.brief is None:
        return node.asset or ""
    asked: dict[str, object] = {"brief": dump(node.brief)}
    if node.baked is not None:
        asked["baked"] = dump(node.baked)
    else:
        asked |= {"painter": node.painter, "size": [number_json(quantise(width)), number_json(quantise(height))]}
    text = json.dumps(asked, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return "picture:" + hashlib.sha256(text.encode()).hexdigest()


def _source_size(node: Picture, ctx: Context) -> tuple[float, float] | None:
    if node.baked is not None:
        return float(node.baked.width), float(node.baked.height)
    return ctx.image_sizes.get(node.asset) if node.asset else None


def intrinsic(node: Picture, ctx: Context) -> tuple[float, float] | None:
    """The size of the image in px; for one still to be painted `OPEN_SIZE`."""
    return _source_size(node, ctx) or OPEN_SIZE


def drawn_box(node: Picture, width: float, height: float, ctx: Context) -> XYWH:
    """Where the whole picture goes in a box of `width` x `height` px, in the node's space: `fill` stretches it,
    `contain` shows all of it in the middle, `cover` fills the box with `focus` as near to its middle as can be."""
    size = _source_size(node, ctx)
    if size is None or node.fit == "fill" or min(*size, width, height) <= 0:
        return 0.0, 0.0, width, height
    scales = width / size[0], height / size[1]
    scale = max(scales) if node.fit == "cover" else min(scales)
    w, h = size[0] * scale, size[1] * scale

    def start(room: float, length: float, focus: float) -> float:
        return (room - length) / 2 if length <= room else min(0.0, max(room - length, room / 2 - focus * length))

    x, y = start(width, w, node.focus[0]), start(height, h, node.focus[1])
    return quantise(x), quantise(y), quantise(w), quantise(h)


def items(node: Picture, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """Background, the picture cut to the box, border."""
    box = (0.0, 0.0, width, height)
    outline = box_path(width, height, node.radius)
    made: list[Item] = []
    if node.fills:
        made.append(PathItem(outline, paints(node.fills, box, ctx), what="background"))
    drawn = drawn_box(node, width, height, ctx)
    if drawn[2] > 0 and drawn[3] > 0:
        picture = PictureItem(picture_key(node, width, height), drawn)
        inside = drawn[0] >= 0 and drawn[1] >= 0 and drawn[0] + drawn[2] <= width and drawn[1] + drawn[3] <= height
        made.append(picture if inside and not any(node.radius.values) else GroupItem((picture,), clip=outline))
    if node.strokes:
        made.append(PathItem(outline, (), stroke_paints(node.strokes, box, ctx), what="border"))
    return tuple(made)
