"""Frame to pixels, at any scale; and only the changed part of them after an edit, byte for byte the same.

    pixels = draw(frame, assets, library=library, cache=cache)
    pixels, boxes = redraw(pixels, frame, new_frame, assets, library=library, cache=cache)

Every node's items are drawn whole into a layer of their own and layers are composited at whole px (`compose`);
`damage` finds what an edit can have changed. What a fill, an effect or a mask means is said where it is drawn:
`paints`, `strokes`, `text`, `effects`, `masks`. Safe to call from several threads.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameNode
from forebrush.native import skia
from forebrush.render.pixels import Pixels, RenderError
from forebrush.render.raster.compose import compose_node, node_rect
from forebrush.render.raster.damage import damage
from forebrush.render.raster.geometry import Rect, grow, multiply, scaling
from forebrush.render.raster.layers import Area, LayerCache, new_area
from forebrush.render.raster.scope import Scope
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import GroupItem, Item, Matrix, PathItem, TextItem
from forebrush.scene.limits import MAX_EDGE, MAX_PIXELS

__all__ = ["LayerCache", "Pixels", "Rect", "RenderError", "draw", "draw_node", "output_size", "redraw"]


def output_size(frame: Frame, scale: float) -> tuple[int, int]:
    """Width and height in output px.

    Raises:
        RenderError: the picture would be larger than the limits of the house.
    """
    where = f"page {frame.page!r}, {frame.width} x {frame.height} px at scale {scale:g}"
    if not 0 < scale < 1e4:
        raise RenderError("this is no scale", where, "Give a number above 0.")
    width, height = max(1, round(frame.width * scale)), max(1, round(frame.height * scale))
    if width > MAX_EDGE or height > MAX_EDGE or width * height > MAX_PIXELS:
        most = min(MAX_EDGE / frame.width, MAX_EDGE / frame.height, (MAX_PIXELS / frame.width / frame.height) ** 0.5)
        what = f"{width} x {height} output px are more than {MAX_PIXELS // 1_000_000} million, or {MAX_EDGE} an edge"
        raise RenderError(what, where, f"Draw at a scale of at most {most:.2f}.")
    return width, height


def draw(
    frame: Frame, assets: AssetTable, *, scale: float = 1.0, library: Library, cache: LayerCache | None = None
) -> Pixels:
    """A frame as pixels, `scale` output px to one px of the page.

    With a cache layers are kept for the next drawing; without one nothing is kept.

    Raises:
        RenderError: the picture is too large, or holds what cannot be drawn (see its message).
        FontError: the library lacks a font of the frame.
    """
    width, height = output_size(frame, scale)
    whole = (0, 0, width, height)
    frame, scope = _scope(frame, assets, library, cache)
    return Pixels(_straight(_composed(frame, scope, scale, whole, whole)))


def redraw(
    old: Pixels,
    old_frame: Frame,
    new_frame: Frame,
    assets: AssetTable,
    *,
    scale: float = 1.0,
    library: Library,
    cache: LayerCache | None = None,
    old_assets: AssetTable | None = None,
) -> tuple[Pixels, tuple[Rect, ...]]:
    """The pixels of `new_frame`, made from those of `old_frame` by drawing only what changed; and which parts.

    Every byte is that of `draw(new_frame)`, provided that `old` is `draw(old_frame)` on this machine. The parts are
    (left, top, right, bottom) in output px; pixels outside them are copied. Where pages differ in size or background,
    the whole is drawn. `old_assets` is the table that `old` was drawn with, where it is another.

    Raises:
        RenderError: as `draw`.
        FontError: as `draw`.
    """
    width, height = output_size(new_frame, scale)
    whole = (0, 0, width, height)
    new, scope = _scope(new_frame, assets, library, cache, also=old_frame.fonts)
    before, old_scope = _scope(
        old_frame, old_assets if old_assets is not None else assets, library, cache, new_frame.fonts
    )
    size = (old_frame.width, old_frame.height)
    same_page = size == (new.width, new.height) and old_frame.background == new.background
    if not same_page or (old.width, old.height) != (width, height):
        return Pixels(_straight(_composed(new, scope, scale, whole, whole))), (whole,)
    found = damage(old_scope, scope, before.nodes, new.nodes, scaling(scale), whole)
    if not found:
        return old, ()
    made = old.rgba.copy()
    for one in found:
        area = _straight(_composed(new, scope, scale, one.area, whole))
        for left, top, right, bottom in one.parts:
            x, y = one.area[:2]
            made[top:bottom, left:right] = area[top - y : bottom - y, left - x : right - x]
    return Pixels(made), tuple(part for one in found for part in one.parts)


def draw_node(
    frame: Frame, node: FrameNode, matrix: Matrix, assets: AssetTable, scale: float, library: Library
) -> tuple[int, int, Pixels]:
    """One node alone on transparent pixels, for what a format cannot say: (left, top, pixels) in output px.

    `matrix` leads from the node's own space to the page, as `walk` gives it. Effects, mask and opacity are in the
    pixels; its blend and its backdrop blur, which need what lies below, are not. What lies beyond the page is drawn
    too, up to a page's length. A single transparent px where nothing of it shows.

    Raises:
        RenderError: as `draw`.
        FontError: as `draw`.
    """
    width, height = output_size(frame, scale)
    visible = grow((0, 0, width, height), _margin(width, height)) or (0, 0, width, height)
    effects = tuple(effect for effect in node.effects if effect.kind != "backdrop-blur")
    alone = replace(node, blend="normal", effects=effects, matrix=matrix)
    scope = Scope(frame.fonts, assets, library)
    rect = node_rect(scope, alone, multiply(scaling(scale), matrix), visible)
    if rect is None:
        return 0, 0, Pixels(np.zeros((1, 1, 4), np.uint8))
    area = new_area(rect, visible)
    compose_node(scope, alone, scaling(scale), area, visible)
    return rect[0], rect[1], Pixels(_straight(area))


def _margin(width: int, height: int) -> int:
    """Px round a page of this size so that all together stays within the limit of a picture."""
    # (width + 2 m) (height + 2 m) = MAX_PIXELS, solved for m
    total = width + height
    most = (-total + math.sqrt(total * total + 4 * (MAX_PIXELS - width * height))) / 4
    return min(max(width, height), int(most))


def _composed(frame: Frame, scope: Scope, scale: float, part: Rect, whole: Rect) -> Area:
    """A part of the page: its background, then its nodes."""
    area, matrix = new_area(part, whole), scaling(scale)
    if frame.background:
        w, h = frame.width, frame.height
        ground = (PathItem(f"M-1 -1L{w + 1} -1L{w + 1} {h + 1}L-1 {h + 1}Z", frame.background),)
        if scope.cache is None and part == whole:
            scope.paint_on(area.canvas, ground, matrix, (whole[2], whole[3]))
        elif (layer := scope.items_layer(ground, matrix, whole)) is not None:
            area.draw(layer)
    for node in frame.nodes:
        compose_node(scope, node, matrix, area, whole)
    return area


def _straight(area: Area) -> NDArray[np.uint8]:
    """The pixels of an area as RGBA with straight alpha."""
    width, height = area.rect[2] - area.rect[0], area.rect[3] - area.rect[1]
    made = np.empty((height, width, 4), np.uint8)
    # Where nothing shines through, both kinds of alpha are the same, and no division is needed.
    for alpha in (skia.kPremul_AlphaType, skia.kUnpremul_AlphaType):
        info = skia.ImageInfo.Make(width, height, skia.kRGBA_8888_ColorType, alpha)
        if not area.surface.readPixels(info, made, width * 4, 0, 0):
            raise RenderError("the pixels cannot be read", f"{width} x {height} px", "Draw at a smaller scale.")
        if made[..., 3].min() == 255:
            break
    return made


# ---- one table of fonts for all frames of a cache


def _scope(
    frame: Frame, assets: AssetTable, library: Library, cache: LayerCache | None, also: Sequence[FontKey] = ()
) -> tuple[Frame, Scope]:
    """The frame with its fonts numbered as in the cache, so that equal texts of two frames are equal."""
    if cache is None and not also:
        return frame, Scope(frame.fonts, assets, library)
    table = cache or LayerCache(0)
    if cache is None:
        table.font_places(tuple(sorted({*frame.fonts, *also}, key=repr)))
    places, fonts = table.font_places(frame.fonts)
    if places != list(range(len(places))):
        frame = replace(frame, nodes=tuple(_renumbered(node, places) for node in frame.nodes))
    return frame, Scope(fonts, assets, library, cache)


def _renumbered(node: FrameNode, places: Sequence[int]) -> FrameNode:
    children = tuple(_renumbered(child, places) for child in node.children)
    return replace(node, items=_items_renumbered(node.items, places), children=children)


def _items_renumbered(items: tuple[Item, ...], places: Sequence[int]) -> tuple[Item, ...]:
    made: list[Item] = []
    for item in items:
        if isinstance(item, TextItem):
            runs = tuple(replace(run, font=places[run.font]) for run in item.runs)
            made.append(replace(item, runs=runs))
        elif isinstance(item, GroupItem):
            made.append(replace(item, items=_items_renumbered(item.items, places)))
        else:
            made.append(item)
    return tuple(made)
