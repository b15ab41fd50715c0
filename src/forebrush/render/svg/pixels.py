"""What SVG cannot say, drawn as pixels: items or a node alone, at twice the size, as an `<image>` with a finding."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from forebrush.layout.frame import Frame, FrameNode, multiply
from forebrush.render.pixels import Pixels
from forebrush.render.raster import draw, draw_node, redraw
from forebrush.render.svg.sheet import Sheet, Spot, data_uri
from forebrush.render.svg.xml import number, tag, transform
from forebrush.scene.drawing import IDENTITY, Item, Matrix
from forebrush.scene.limits import MAX_EDGE, MAX_PIXELS
from forebrush.scene.paths import affine, invert
from forebrush.scene.style import BackdropBlur

__all__ = ["RESOLUTION", "as_pixels", "backdrop_image", "node_as_pixels"]

RESOLUTION = 2.0
"""Px of the image to one output px."""


def as_pixels(items: Sequence[Item], spot: Spot, sheet: Sheet, reason: str, style: str = "") -> str:
    """Items drawn as pixels, in the space of the element."""
    node = FrameNode("items", "group", "", 0.0, 0.0, IDENTITY, (0.0, 0.0, 0.0, 0.0), tuple(items))
    return _image(node, spot.warp or IDENTITY, spot, sheet, reason, style)


def node_as_pixels(node: FrameNode, spot: Spot, sheet: Sheet, reason: str, style: str = "") -> str:
    """A node and all in it drawn as pixels in its parent's space; its blend is left to `style`."""
    matrix = multiply(spot.warp or IDENTITY, node.matrix)
    return _image(node, matrix, replace(spot, node=node), sheet, reason, style)


def _resolution(sheet: Sheet) -> float:
    """`RESOLUTION`, or less for pages at which that would go beyond the limits of a picture."""
    width, height = max(sheet.frame.width, 1), max(sheet.frame.height, 1)
    most = min(math.sqrt(MAX_PIXELS / width / height), MAX_EDGE / width, MAX_EDGE / height)
    return min(RESOLUTION * sheet.scale, most * 0.999)


def _image(node: FrameNode, matrix: Matrix, spot: Spot, sheet: Sheet, reason: str, style: str) -> str:
    """Pixels are made on the grid of the page, and put back into the space of the element."""
    sheet.rasterised(spot, reason)
    scale = _resolution(sheet)
    to_page = multiply(spot.page, matrix)
    drawn = draw_node(sheet.frame, node, to_page, sheet.assets, scale=scale, library=sheet.library)
    if drawn is None:
        return ""
    x, y, pixels = drawn
    return _placed(pixels, x / scale, y / scale, scale, spot.page, style)


def _placed(pixels: Pixels, x: float, y: float, scale: float, page: Matrix, style: str = "") -> str:
    """An image at a place of the page, drawn in a space from which `page` leads to the page."""
    back = invert((page[0], page[3], page[1], page[4], page[2], page[5]))
    if back is None:
        return ""
    size = {"width": number(pixels.width / scale, 4), "height": number(pixels.height / scale, 4)}
    place = {"x": number(x, 4), "y": number(y, 4), **size, "preserveAspectRatio": "none"}
    return tag("image", {**place, "transform": transform(affine(back)), "style": style, "href": data_uri(pixels)})


def backdrop_image(trail: Sequence[FrameNode], sheet: Sheet, spot: Spot) -> str:
    """What lies under the last node of a trail (root first), blurred as it asks, in the space of the element."""
    sheet.rasterised(spot, "backdrop blur")
    scale = _resolution(sheet)
    frame: Frame = replace(sheet.frame, nodes=_before(sheet.frame.nodes, list(trail)))
    how: dict[str, Any] = {"scale": scale, "library": sheet.library, "cache": sheet.layers}
    if sheet.backdrop is None:
        pixels = draw(frame, sheet.assets, **how)
    else:
        # Backdrops follow each other in the order of drawing: only what came in between is drawn.
        pixels, _ = redraw(sheet.backdrop[1], sheet.backdrop[0], frame, sheet.assets, **how)
    sheet.backdrop = frame, pixels
    x, y, width, height = trail[-1].box
    left, top = max(math.floor(x * scale), 0), max(math.floor(y * scale), 0)
    right, bottom = math.ceil((x + width) * scale), math.ceil((y + height) * scale)
    part = pixels.rgba[top : max(bottom, 0), left : max(right, 0)].copy()
    return _placed(Pixels(part), left / scale, top / scale, scale, spot.page) if part.size else ""


def _before(nodes: tuple[FrameNode, ...], trail: list[FrameNode]) -> tuple[FrameNode, ...]:
    """The nodes that are drawn before the end of a trail, and of that only its backdrop blur."""
    made: list[FrameNode] = []
    for node in nodes:
        if node is not trail[0]:
            made.append(node)
            continue
        if len(trail) > 1:
            made.append(replace(node, children=_before(node.children, trail[1:])))
        else:
            frosted = tuple(effect for effect in node.effects if isinstance(effect, BackdropBlur))
            made.append(
                replace(node, items=(), children=(), effects=frosted, blend="normal", mask=None, clip="", light=None)
            )
        break
    return tuple(made)
