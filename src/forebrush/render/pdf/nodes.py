"""Nodes of a frame on a page: place, shadows, own items and children, light, mask, opacity and blend mode."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from forebrush.layout.frame import FrameMask, FrameNode
from forebrush.render.pdf.fallback import Patch, backdrop, node_matrix, node_pixels, place_patch
from forebrush.render.pdf.images import gray, place
from forebrush.render.pdf.items import can_project, draw_items, has_perspective, write_item_words
from forebrush.render.pdf.job import Pen, grouped
from forebrush.render.pdf.painting import SIMPLE, fill
from forebrush.render.pdf.pictures import draw_layers
from forebrush.render.pdf.shadows import draw_inset, draw_outer, only_shadows
from forebrush.render.pdf.syntax import affine_of, numbers
from forebrush.render.pdf.tags import Tags
from forebrush.render.raster.compose import isolated, outline_of
from forebrush.render.raster.slots import Part, parts
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import (
    IDENTITY,
    FlatPaint,
    GroupItem,
    ImageItem,
    Item,
    LinearPaint,
    PathItem,
    PictureItem,
    Rgba,
)
from forebrush.scene.paths import read
from forebrush.scene.style import BackdropBlur, Blur, Effect

__all__ = ["draw_node"]

_Light = tuple[Rgba, Rgba, tuple[float, float], tuple[float, float]]
_SHARP = frozenset(("displace", "wear"))
"""Effects that leave fine edges: drawn at three times the px, others at two."""


def draw_node(pen: Pen, node: FrameNode, tags: Tags) -> None:
    """Draw a node with all below it.

    Raises:
        ValueError: a path is not path data, or pixels do not fit their size.
    """
    if node.opacity <= 0:
        return
    job = pen.job
    before, job.node = job.node, node.id
    effects = tuple(effect for effect in node.effects if not isinstance(effect, BackdropBlur))
    reason = _why_pixels(pen, node, effects)
    with pen.content.saved():
        if any(isinstance(effect, BackdropBlur) for effect in node.effects):
            _frost(pen, node)
        with pen.under(node.matrix) as inner:
            if reason:
                _as_pixels(inner, node, effects, reason, tags)
            else:
                _as_vectors(inner, replace(node, effects=effects), tags)
    job.node = before


def _why_pixels(pen: Pen, node: FrameNode, effects: tuple[Effect, ...]) -> str:
    """Why a node has to be drawn as pixels; empty when it need not."""
    active = [e for e in effects if not (isinstance(e, Blur) and e.radius == 0)]
    if not only_shadows(tuple(active)):
        kinds = sorted({effect.kind for effect in active} - {"shadow", "glow"})
        return f"{' and '.join(kinds)} cannot be said in PDF"
    turned = pen.projection is not None or affine_of(node.matrix) is None
    if (turned and not _can_project(node)) or has_perspective(node.items):
        return "perspective of gradients and pictures cannot be said in PDF"
    return ""


def _can_project(node: FrameNode) -> bool:
    simple = not node.effects and node.mask is None and node.light is None
    return simple and can_project(node.items) and all(_can_project(child) for child in node.children)


# ---- as vectors


def _as_vectors(pen: Pen, node: FrameNode, tags: Tags) -> None:
    mask = _mask(pen, node.mask) if node.mask is not None else None
    apart = node.opacity < 1 or node.blend != "normal" or mask is not None
    # Where the raster renderer composes a node apart, blends of its children do not reach the page.
    apart = apart or (isolated(node) and any(_meets_page(child) for child in node.children))
    if not apart:
        _effects(pen, node, tags)
        return
    with tags.node(pen.content, node, whole=True), grouped(pen, node.opacity, node.blend, mask) as inner:
        _effects(inner, node, tags)


def _meets_page(node: FrameNode) -> bool:
    return node.blend != "normal" or any(_meets_page(child) for child in node.children)


def _effects(pen: Pen, node: FrameNode, tags: Tags) -> None:
    draw_outer(pen, node)
    if node.light is not None:
        with tags.node(pen.content, node, whole=True):
            _lit(pen, node, node.light, tags)
    elif node.effects and any(_meets_page(child) for child in node.children):
        # Children meet what they stand on, not the shadow that is drawn beneath all of it.
        with tags.node(pen.content, node, whole=True), grouped(pen) as inner:
            _body(inner, node, tags)
    else:
        _body(pen, node, tags)
    draw_inset(pen, node)


def _body(pen: Pen, node: FrameNode, tags: Tags) -> None:
    for part in parts(node, pen.job.assets):
        if part.items:
            with tags.node(pen.content, node, whole=False):
                # A blend of an item acts on what lies under it in its own node.
                if _blends(part.items, pen.job.assets):
                    with grouped(pen) as inner:
                        _part(inner, part)
                else:
                    _part(pen, part)
        if part.children:
            _children(pen, part.children, node.clip, tags)


def _children(pen: Pen, children: tuple[FrameNode, ...], clip: str, tags: Tags) -> None:
    with pen.content.saved():
        if clip:
            pen.clip(clip)
        if clip and any(_meets_page(child) for child in children):
            # What is clipped together is composed together.
            with grouped(pen) as inner:
                _children(inner, children, "", tags)
        else:
            for child in children:
                draw_node(pen, child, tags)


def _part(pen: Pen, part: Part) -> None:
    if part.layers is None:
        draw_items(pen, part.items)
    elif part.opacity < 1 or part.blend != "normal":
        with grouped(pen, part.opacity, part.blend) as inner:
            _layers(inner, part.items, part.layers, blended=False)
    else:
        _layers(pen, part.items, part.layers, blended=True)


def _layers(pen: Pen, items: tuple[Item, ...], layers: tuple[int, int], *, blended: bool) -> None:
    """Items of which the picture shows some of its layers only."""
    for item in items:
        if isinstance(item, PictureItem):
            asset = pen.job.assets.get(item.asset)
            if asset is not None:
                draw_layers(pen, asset, item.box, asset.layers[layers[0] : layers[1]], blended=blended)
        elif isinstance(item, GroupItem):
            with pen.content.saved(), pen.under(item.matrix) as inner:
                if item.clip:
                    inner.clip(item.clip, item.clip_rule)
                with grouped(inner, item.opacity, item.blend) as apart:
                    _layers(apart, item.items, layers, blended=blended)
        else:
            draw_items(pen, (item,))


def _blends(items: tuple[Item, ...], assets: AssetTable) -> bool:
    for item in items:
        if isinstance(item, GroupItem):
            if item.blend != "normal" or _blends(item.items, assets):
                return True
        elif isinstance(item, (ImageItem, PictureItem)):
            asset = assets.get(item.asset)
            layers = asset.layers if asset is not None else ()
            if any(layer.blend != "normal" or _blends(layer.items, assets) for layer in layers):
                return True
        elif any(paint.blend != "normal" for paint in (*item.paints, *(line.paint for line in item.strokes))):
            return True
    return False


def _lit(pen: Pen, node: FrameNode, light: _Light, tags: Tags) -> None:
    """The node, and over it the light of its surface, which multiplies and keeps to its alpha."""
    child = pen.content.child()
    _body(pen.on(child), node, tags)
    if child.empty:
        return
    form = child.form(group=True)
    pen.content.draw(form)
    near, far, start, end = light
    ramp = LinearPaint(start, end, ((0.0, _tint(near)), (1.0, _tint(far))))
    x, y, width, height = pen.content.visible()
    with pen.content.saved():
        pen.content.state(1.0, "multiply", pen.content.store.soft_mask(form, "Alpha"))
        child = pen.content.child()
        fill(pen.on(child), read(f"M{x} {y}h{width}v{height}h{-width}z"), ramp)
        pen.content.draw(child.form(group=True))


def _tint(rgba: Rgba) -> Rgba:
    """An opaque colour that multiplies as a translucent one does."""
    red, green, blue, alpha = rgba
    mixed = [round(255 - (255 - value) * alpha / 255) for value in (red, green, blue)]
    return (mixed[0], mixed[1], mixed[2], 255)


# ---- masks


def _mask(pen: Pen, mask: FrameMask) -> Any:
    """The soft mask of a node in its own space."""
    store = pen.content.store
    child = pen.content.child()
    inner = pen.on(child)
    if mask.feather <= 0 and isinstance(mask.paint, SIMPLE):
        if not mask.invert:
            fill(inner, pen.segments(mask.d), mask.paint)
            return store.soft_mask(child.form(group=True), "Alpha")
        _white(child)
        fill(inner, pen.segments(mask.d), _blackened(mask.paint))
        return store.soft_mask(child.form(gray=True), "Luminosity")
    pen.job.rasterised("a soft mask is drawn as pixels")
    node = FrameNode(
        "", "shape", "", 0.0, 0.0, IDENTITY, (0.0, 0.0, 0.0, 0.0), items=(PathItem(mask.d, (mask.paint,)),),
        effects=(Blur(kind="blur", radius=min(mask.feather, 500.0)),) if mask.feather > 0 else (),
    )  # fmt: skip
    patch = node_pixels(pen, node, node_matrix(pen))
    if mask.invert:
        _white(child)
    elif patch is None:
        child.op("0 g")
    if patch is not None:
        _place_gray(inner, patch, mask.invert)
    return store.soft_mask(child.form(gray=True), "Luminosity")


def _white(content: Any) -> None:
    content.op(f"1 g {numbers(content.visible())} re f")


def _blackened(paint: Any) -> Any:
    if isinstance(paint, FlatPaint):
        return replace(paint, rgba=(0, 0, 0, paint.rgba[3]), blend="normal")
    return replace(paint, stops=tuple((at, (0, 0, 0, rgba[3])) for at, rgba in paint.stops), blend="normal")


def _place_gray(pen: Pen, patch: Patch, invert: bool) -> None:
    from forebrush.scene.paths import invert as inverse

    back = inverse(pen.content.to_page)
    if back is not None:
        values = np.ascontiguousarray(patch.pixels[..., 3])
        height, width = values.shape
        data = (255 - values if invert else values).tobytes()
        with pen.content.saved(back):
            place(pen.content, gray(pen.content.store, data, width, height), patch.box)


# ---- as pixels


def _as_pixels(pen: Pen, node: FrameNode, effects: tuple[Effect, ...], reason: str, tags: Tags) -> None:
    """The node and all below it as one image, with its words over it; opacity, blend and mask stay those of PDF."""
    pen.job.rasterised(reason)
    mask = _mask(pen, node.mask) if node.mask is not None else None
    bare = replace(node, effects=effects, opacity=1.0, blend="normal", mask=None)
    sharp = any(effect.kind in _SHARP for effect in effects)
    patch = node_pixels(pen, bare, node_matrix(pen), scale=3.0 if sharp else 2.0)
    with tags.node(pen.content, node, whole=True):
        if patch is not None:
            with grouped(pen, node.opacity, node.blend, mask) as inner:
                place_patch(inner, patch)
        _words(pen, node)


def _words(pen: Pen, node: FrameNode) -> None:
    write_item_words(pen, node.items)
    for child in node.children:
        with pen.under(child.matrix) as inner:
            _words(inner, child)


def _frost(pen: Pen, node: FrameNode) -> None:
    """The blurred page below a node's shape, cut by the shape."""
    patch = backdrop(pen, node, node.effects)
    if patch is None:
        return
    pen.job.rasterised("what lies below a backdrop blur is drawn as pixels")
    with pen.content.saved(), pen.under(node.matrix) as inner:
        inner.clip(outline_of(node))
        inner.content.state(node.opacity)
        place_patch(inner, patch)
