"""What PDF cannot say as vectors, drawn by the raster renderer: one node, one paint, one shadow, one backdrop.

Everything is drawn in page px at a few times their number, and placed on the page through the inverse of the matrix
in force. Each function says which box of the page its pixels cover.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from forebrush.layout.frame import Frame, FrameNode, multiply
from forebrush.render.pdf.images import image, place
from forebrush.render.pdf.job import Pen
from forebrush.render.pdf.syntax import bounds_of
from forebrush.render.raster import draw, draw_node, redraw
from forebrush.scene.drawing import IDENTITY, XYWH, Matrix, Paint, PathItem
from forebrush.scene.paths import Affine, invert
from forebrush.scene.paths import affine as matrix_of
from forebrush.scene.style import BackdropBlur, Effect

__all__ = ["Patch", "backdrop", "node_matrix", "node_pixels", "paint_pixels", "place_patch"]

_MOST_PIXELS = 24_000_000
"""Of one patch: about 100 MB while it is made."""


@dataclass(frozen=True, slots=True)
class Patch:
    """RGBA pixels (straight alpha) that cover a box of the page."""

    pixels: Any
    box: XYWH


def node_matrix(pen: Pen) -> Matrix:
    """From the space of the items to page px."""
    return multiply(matrix_of(pen.content.to_page), pen.projection or IDENTITY)


def node_pixels(pen: Pen, node: FrameNode, matrix: Matrix, *, scale: float = 2.0) -> Patch | None:
    """One node with its effects as pixels, under a matrix to the page; None where nothing of it shows."""
    job = pen.job
    scale = min(scale, math.sqrt(_MOST_PIXELS / max(job.frame.width * job.frame.height, 1)))
    x, y, pixels = draw_node(job.frame, node, matrix, job.assets, scale, job.library)
    if not pixels.rgba[..., 3].any():
        return None
    return Patch(pixels.rgba, (x / scale, y / scale, pixels.width / scale, pixels.height / scale))


def place_patch(pen: Pen, patch: Patch) -> None:
    """Draw a patch at its place on the page."""
    back = invert(pen.content.to_page)
    if back is not None:
        height, width = patch.pixels.shape[:2]
        with pen.content.saved(back):
            place(pen.content, image(pen.job.store, patch.pixels.tobytes(), width, height), patch.box)


def paint_pixels(pen: Pen, paint: Paint, box: XYWH) -> tuple[Any, XYWH]:
    """A box of the current space, filled with a paint (without its opacity and blend), as an image XObject.

    Drawn upright in that space, so that one pixel grid fits however the space is turned.
    """
    kind = type(paint).__name__.removesuffix("Paint").lower()
    pen.job.rasterised(f"a {kind} paint is not in PDF: drawn as pixels, cut by its path")
    a, b, c, d, _, _ = pen.content.to_page
    x, y, width, height = box
    zoom = max(math.hypot(a, b), math.hypot(c, d), 1e-3)
    size = (max(math.ceil(width * zoom), 1), max(math.ceil(height * zoom), 1))
    matrix: Affine = (size[0] / width, 0.0, 0.0, size[1] / height, -x * size[0] / width, -y * size[1] / height)
    outline = f"M{x} {y}L{x + width} {y}L{x + width} {y + height}L{x} {y + height}Z"
    node = FrameNode(
        "", "shape", "", width, height, IDENTITY, (0.0, 0.0, float(size[0]), float(size[1])),
        items=(PathItem(outline, (replace(paint, opacity=1.0, blend="normal"),)),),
    )  # fmt: skip
    frame = replace(pen.job.frame, width=size[0], height=size[1], background=(), nodes=())
    found = _drawn(pen, frame, node, matrix_of(matrix), 2.0)
    height_px, width_px = found.shape[:2]
    return image(pen.job.store, found.tobytes(), width_px, height_px), box


def _drawn(pen: Pen, frame: Frame, node: FrameNode, matrix: Matrix, scale: float) -> Any:
    """All of a frame's area with one node on it, as RGBA pixels."""
    scale = min(scale, math.sqrt(_MOST_PIXELS / max(frame.width * frame.height, 1)))
    whole = replace(frame, background=(), nodes=(replace(node, matrix=matrix),))
    pixels = draw(whole, pen.job.assets, scale=scale, library=pen.job.library)
    return pixels.rgba


def backdrop(pen: Pen, node: FrameNode, effects: Sequence[Effect]) -> Patch | None:
    """What lies under a node's shape, blurred: the page as drawn up to the node."""
    bare = replace(node, items=(), children=(), opacity=1.0, blend="normal", mask=None, light=None)
    bare = replace(bare, effects=tuple(effect for effect in effects if isinstance(effect, BackdropBlur)))
    nodes, found = _until(pen.job.frame.nodes, node, bare)
    if not found:
        return None
    frame = replace(pen.job.frame, nodes=nodes)
    scale = min(2.0, math.sqrt(_MOST_PIXELS / max(frame.width * frame.height, 1)))
    job = pen.job
    how: dict[str, Any] = {"scale": scale, "library": job.library, "cache": job.layers}
    if job.backdrop is None or job.backdrop[0].page != frame.page:
        pixels = draw(frame, job.assets, **how)
    else:
        # Backdrops follow each other in the order of drawing: only what came in between is drawn.
        pixels, _ = redraw(job.backdrop[1], job.backdrop[0], frame, job.assets, **how)
    job.backdrop = frame, pixels
    data = pixels.rgba
    x, y, width, height = bounds_of((scale, 0.0, 0.0, scale, 0.0, 0.0), node.box)
    left, top = max(math.floor(x) - 2, 0), max(math.floor(y) - 2, 0)
    right, bottom = min(math.ceil(x + width) + 2, pixels.width), min(math.ceil(y + height) + 2, pixels.height)
    if left >= right or top >= bottom:
        return None
    part = np.ascontiguousarray(data[top:bottom, left:right])
    return Patch(part, (left / scale, top / scale, (right - left) / scale, (bottom - top) / scale))


def _until(nodes: Sequence[FrameNode], target: FrameNode, stand_in: FrameNode) -> tuple[tuple[FrameNode, ...], bool]:
    made: list[FrameNode] = []
    for node in nodes:
        if node is target:
            return (*made, stand_in), True
        children, found = _until(node.children, target, stand_in)
        if found:
            return (*made, replace(node, children=children)), True
        made.append(node)
    return tuple(made), False
