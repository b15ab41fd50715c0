"""How far a node and its effects reach, in its own space: the regions of filters and masks. Safe, not tight."""

from __future__ import annotations

from collections.abc import Iterable

from forebrush.layout.frame import FrameNode, apply_matrix
from forebrush.render.raster.bounds import items_box
from forebrush.render.svg.sheet import Sheet
from forebrush.scene.drawing import XYWH
from forebrush.scene.paths import path_bounds
from forebrush.scene.style import Blur, Displace, Effect, Glow, Shadow

__all__ = ["body_box", "grown", "joined", "outline_of", "reach"]


def outline_of(node: FrameNode) -> str:
    """The path of a node's shape; its box where it has no other."""
    w, h = node.width, node.height
    return node.outline or f"M0 0L{w} 0L{w} {h}L0 {h}Z"


def reach(effects: Iterable[Effect]) -> float:
    """Px by which effects go beyond what they act on, at most."""
    far = 0.0
    for effect in effects:
        if isinstance(effect, Shadow):
            far += max(abs(effect.x), abs(effect.y)) + 1.5 * effect.blur + 1.5 * max(effect.spread, 0.0) + 2
        elif isinstance(effect, Glow):
            far += 1.5 * effect.blur + 2
        elif isinstance(effect, Blur):
            far += 3 * effect.radius + 2
        elif isinstance(effect, Displace):
            far += effect.amount + 2
    return far


def grown(box: XYWH, by: float) -> XYWH:
    """A box with a margin all round."""
    return box[0] - by, box[1] - by, box[2] + 2 * by, box[3] + 2 * by


def joined(boxes: Iterable[XYWH | None]) -> XYWH | None:
    """The box round boxes."""
    kept = [box for box in boxes if box]
    if not kept:
        return None
    left, top = min(box[0] for box in kept), min(box[1] for box in kept)
    right, bottom = max(box[0] + box[2] for box in kept), max(box[1] + box[3] for box in kept)
    return left, top, right - left, bottom - top


def body_box(node: FrameNode, sheet: Sheet) -> XYWH | None:
    """What the items and children of a node can touch, in its own space; None when it draws nothing."""
    below: list[XYWH | None] = []
    for child in node.children:
        box = body_box(child, sheet)
        if box:
            x, y, w, h = grown(box, reach(child.effects))
            points = [apply_matrix(child.matrix, px, py) for px in (x, x + w) for py in (y, y + h)]
            left, top = min(px for px, _ in points), min(py for _, py in points)
            below.append((left, top, max(px for px, _ in points) - left, max(py for _, py in points) - top))
    inside = joined(below)
    if inside and node.clip:
        inside = _met(inside, path_bounds(node.clip))
    return joined((items_box(node.items, sheet.frame.fonts, sheet.library), inside))


def _met(a: XYWH, b: XYWH) -> XYWH | None:
    left, top = max(a[0], b[0]), max(a[1], b[1])
    right, bottom = min(a[0] + a[2], b[0] + b[2]), min(a[1] + a[3], b[1] + b[3])
    return (left, top, right - left, bottom - top) if right > left and bottom > top else None
