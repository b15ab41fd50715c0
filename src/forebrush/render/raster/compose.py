"""The tree of a frame composed from whole layers, for any part of the device.

Each node's items are drawn whole into a layer cropped to their bounds, at whole device px, and only layers are
composited: so any part of a picture, composed alone, is byte for byte that part of the whole. A node with opacity,
blend, effects, mask, clip, light or perspective of its own is composed apart first (an isolated group).
Knows neither old frames nor files.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from forebrush.layout.frame import FrameNode
from forebrush.native import skia
from forebrush.render.raster.blur import Drawn, blurred
from forebrush.render.raster.effects import Place, applied, box_shadow, reach, saturation_filter
from forebrush.render.raster.geometry import (
    Rect,
    grow,
    inside,
    is_affine,
    join,
    mapped,
    meet,
    multiply,
    sk_matrix,
    to_origin,
)
from forebrush.render.raster.layers import Area, Raster, new_area
from forebrush.render.raster.masks import clip_of, clip_rect, light_of, mask_of, mask_rect
from forebrush.render.raster.paints import blend_mode
from forebrush.render.raster.paths import box_of, path_of
from forebrush.render.raster.scope import Scope
from forebrush.render.raster.slots import Part, parts
from forebrush.scene.drawing import (
    IDENTITY,
    ConicPaint,
    FlatPaint,
    Item,
    LinearPaint,
    Matrix,
    Paint,
    PathItem,
    RadialPaint,
)
from forebrush.scene.style import BackdropBlur, Blur, Effect, Glow, Shadow

__all__ = [
    "backdrop_rect",
    "casts_only",
    "compose_node",
    "isolated",
    "node_rect",
    "outline_of",
    "place_of",
    "shape_rect",
]


def isolated(node: FrameNode) -> bool:
    """Whether a node is composed apart before it meets what lies under it."""
    return bool(
        node.opacity < 1.0
        or node.blend != "normal"
        or node.effects
        or node.mask
        or node.clip
        or node.light
        or not is_affine(node.matrix)
        or any(child.slot for child in node.children)
    )


def casts_only(node: FrameNode) -> bool:
    """Whether a node is a box with nothing of its own but shadows and glows round it.

    They depend on its outline alone, so it is drawn over them without a group, unless what is in it reads its ground.
    """
    return (
        bool(node.effects)
        and all(map(_falls_outside, node.effects))
        and is_box(node)
        and not isolated(replace(node, effects=()))
        and not any(map(_reads_ground, node.children))
    )


def _falls_outside(effect: Effect) -> bool:
    return isinstance(effect, Glow) or (isinstance(effect, Shadow) and not effect.inset)


def _reads_ground(node: FrameNode) -> bool:
    """Whether a node, or what is not composed apart in it, depends on what lies under it."""
    if node.blend != "normal" or any(isinstance(effect, BackdropBlur) for effect in node.effects):
        return True
    return not isolated(node) and any(map(_reads_ground, node.children))


def is_box(node: FrameNode) -> bool:
    """Whether the node's own items hold a background."""
    return any(isinstance(item, PathItem) and item.what == "background" for item in node.items)


def outline_of(node: FrameNode) -> str:
    """The path of a node's shape: as given, else that of its background, else its box."""
    background = next((i.d for i in node.items if isinstance(i, PathItem) and i.what == "background"), "")
    w, h = node.width, node.height
    return node.outline or background or f"M0 0L{w} 0L{w} {h}L0 {h}Z"


def place_of(node: FrameNode, matrix: Matrix) -> Place:
    """Where a node's effects act."""
    box = path_of(outline_of(node)) if is_box(node) else None
    return Place(matrix, (node.width / 2, node.height / 2), box)


def _changes_pixels(node: FrameNode) -> bool:
    return any(not isinstance(effect, BackdropBlur) for effect in node.effects)


# ---- bounds


def _body_rect(scope: Scope, node: FrameNode, matrix: Matrix, visible: Rect) -> Rect | None:
    """The px that items and children of a node can touch."""
    own = scope.items_rect(node.items, matrix, visible)
    below: Rect | None = None
    for child in node.children:
        below = join(below, node_rect(scope, child, multiply(matrix, child.matrix), visible))
    if node.clip:
        below = meet(below, clip_rect(node.clip, matrix, visible))
    return join(own, below)


def node_rect(scope: Scope, node: FrameNode, matrix: Matrix, visible: Rect) -> Rect | None:
    """The px that a node can change, with its effects; `matrix` leads from its own space to the device."""
    key = (id(node), matrix, visible)
    if key not in scope.memo:
        scope.memo[key] = _node_rect(scope, node, matrix, visible)
    found: Rect | None = scope.memo[key]
    return found


def _node_rect(scope: Scope, node: FrameNode, matrix: Matrix, visible: Rect) -> Rect | None:
    if node.opacity <= 0:
        return None
    if _changes_pixels(node):
        far = reach(node.effects, place_of(node, matrix))
        rect = grow(_body_rect(scope, node, matrix, _wider(visible, far)), far)
    else:
        rect = _body_rect(scope, node, matrix, visible)
    if node.mask:
        rect = meet(rect, mask_rect(node.mask, matrix, visible))
    if any(isinstance(effect, BackdropBlur) for effect in node.effects):
        rect = join(rect, mapped(box_of(path_of(outline_of(node))), matrix, 1.0))
    return meet(rect, visible)


def _wider(visible: Rect, far: float) -> Rect:
    return grow(visible, far) or visible


def shape_rect(node: FrameNode, matrix: Matrix, whole: Rect) -> Rect | None:
    """The px that a node's shape touches: where its backdrop blur shows."""
    return meet(mapped(box_of(path_of(outline_of(node))), matrix, 1.0), whole)


def backdrop_rect(node: FrameNode, matrix: Matrix, whole: Rect) -> Rect | None:
    """The px that a node's backdrop blur reads; None when it has none."""
    radius = max((effect.radius for effect in node.effects if isinstance(effect, BackdropBlur)), default=0.0)
    if radius <= 0:
        return None
    rect = shape_rect(node, matrix, whole)
    return meet(grow(rect, 3 * radius * place_of(node, matrix).scale + 1), whole)


# ---- drawing


def compose_node(scope: Scope, node: FrameNode, parent: Matrix, area: Area, visible: Rect) -> None:
    """Composite a node on an area. `visible` bounds what is drawn of it, the same for every part of the device."""
    matrix = multiply(parent, node.matrix)
    rect = node_rect(scope, node, matrix, visible)
    if rect is None or meet(rect, area.rect) is None:
        return
    if casts_only(node):
        _shadows(scope, node, matrix, area, visible)
        _body(scope, node, matrix, area, visible)
    elif not isolated(node):
        for part in parts(node, scope.assets):
            _part(scope, part, matrix, area, visible)
    else:
        _compose_apart(scope, node, matrix, area, rect, visible)


def _compose_apart(scope: Scope, node: FrameNode, matrix: Matrix, area: Area, rect: Rect, visible: Rect) -> None:
    """Composite a node that is an isolated group."""
    for effect in node.effects:
        if isinstance(effect, BackdropBlur):
            _blur_backdrop(scope, node, effect, matrix, area)
    paint = skia.Paint(BlendMode=blend_mode(node.blend))
    paint.setAlphaf(node.opacity)
    if _changes_pixels(node):
        made = _with_effects(scope, node, matrix, visible, area.held)
        if made is not None and node.mask:
            masked = _part_of(made, area)
            if masked is not None:
                mask_of(scope, node.mask, matrix, visible).apply(masked)
                area.draw(masked.finished(), paint)
        elif made is not None:
            area.draw(made, paint)
    elif _is_one_layer(node):
        layer = scope.items_layer(node.items, matrix, visible)
        if layer is not None:
            area.draw(layer, paint)
    else:
        seen = meet(rect, area.rect)
        if seen is not None:
            group = new_area(seen, rect, area.held)
            _body(scope, node, matrix, group, visible)
            if node.mask:
                mask_of(scope, node.mask, matrix, visible).apply(group)
            area.draw(group.finished(), paint)


def _is_one_layer(node: FrameNode) -> bool:
    return not (node.children or node.mask or node.light)


def _part_of(raster: Raster, area: Area) -> Area | None:
    rect = meet(raster.rect, area.rect)
    if rect is None:
        return None
    made = new_area(rect)
    made.draw(raster)
    return made


def _part(scope: Scope, part: Part, matrix: Matrix, area: Area, visible: Rect) -> None:
    if part.children:
        for child in part.children:
            compose_node(scope, child, matrix, area, visible)
        return
    layer = scope.items_layer(part.items, matrix, visible, part.layers)
    if layer is None:
        return
    if part.blend == "normal" and part.opacity >= 1.0:
        area.draw(layer)
        return
    paint = skia.Paint(BlendMode=blend_mode(part.blend))
    paint.setAlphaf(part.opacity)
    area.draw(layer, paint)


def _body(scope: Scope, node: FrameNode, matrix: Matrix, area: Area, visible: Rect) -> None:
    """A node's items and children on an empty area, clipped and lit."""
    for part in parts(node, scope.assets):
        if part.children and node.clip:
            cut = clip_of(scope, node.clip, matrix, visible)
            seen = meet(cut.rect, area.rect)
            if seen is None:
                continue
            clipped = new_area(seen, meet(cut.rect, area.whole), area.held)
            _part(scope, part, matrix, clipped, visible)
            cut.apply(clipped)
            area.draw(clipped.finished())
        else:
            _part(scope, part, matrix, area, visible)
    if node.light:
        area.draw(light_of(scope, node.light, matrix, area.whole), skia.Paint(BlendMode=skia.BlendMode.kModulate))


def _shadows(scope: Scope, node: FrameNode, matrix: Matrix, area: Area, visible: Rect) -> None:
    """The shadows of a box, each a layer from the cache where it is there."""
    place = place_of(node, matrix)
    for effect in node.effects:
        rect = meet(grow(mapped(box_of(place.box), matrix, 1.0), reach((effect,), place)), visible)
        if rect is not None and isinstance(effect, (Shadow, Glow)):
            key = (
                "shadow",
                outline_of(node),
                effect,
                place.middle,
                to_origin(matrix, rect),
                (rect[2] - rect[0], rect[3] - rect[1]),
            )
            made = scope.layer(key, partial(box_shadow, effect, place, rect))
            if made is not None:
                area.draw(Raster(made.image, rect))


def _with_effects(scope: Scope, node: FrameNode, matrix: Matrix, visible: Rect, held: int) -> Raster | None:
    """The whole of a node with its effects, from the cache where it is there."""
    place = place_of(node, matrix)
    far = reach(node.effects, place)
    wider = _wider(visible, far)
    body_rect = _body_rect(scope, node, matrix, wider)
    rect = meet(grow(body_rect, far), visible)
    if body_rect is None or rect is None:
        return None

    def make() -> Raster:
        source: Raster | Drawn
        if _is_soft(node):
            source = Drawn(partial(scope.paint_on, items=node.items, matrix=matrix, size=(1, 1)), body_rect)
        else:
            body = new_area(body_rect, held=held)
            _body(scope, node, matrix, body, wider)
            source = body.finished()
        made = applied(source, node.effects, place, rect)
        return Raster(made.image, _relative(made.rect, rect))

    # What is cropped by the edge of the page depends on where the edge is.
    margin = grow(body_rect, 1) or body_rect
    edge = None if inside(margin, visible) else _relative(visible, rect)
    bare = replace(node, id="", opacity=1.0, blend="normal", mask=None, matrix=IDENTITY, box=(0.0, 0.0, 0.0, 0.0))
    key = ("effects", bare, to_origin(matrix, rect), _relative(body_rect, rect), _relative(rect, rect), edge)
    made = scope.layer(key, make, tuple(_all_items(node)))
    return Raster(made.image, _relative(made.rect, (-rect[0], -rect[1], 0, 0))) if made else None


def _is_soft(node: FrameNode) -> bool:
    """Whether a node is blurred at once, and no more than paths whose paints look the same at every resolution."""
    return (
        isinstance(node.effects[0], Blur)
        and node.effects[0].radius > 0
        and not (node.children or node.light)
        and all(isinstance(item, PathItem) and all(map(_is_smooth, _paints_of(item))) for item in node.items)
    )


def _paints_of(item: PathItem) -> list[Paint]:
    return [*item.paints, *(stroke.paint for stroke in item.strokes)]


def _is_smooth(paint: Paint) -> bool:
    return isinstance(paint, (FlatPaint, LinearPaint, RadialPaint, ConicPaint))


def _relative(rect: Rect, to: Rect) -> Rect:
    """A rectangle seen from the top left corner of another."""
    return rect[0] - to[0], rect[1] - to[1], rect[2] - to[0], rect[3] - to[1]


def _all_items(node: FrameNode) -> list[Item]:
    made = list(node.items)
    for child in node.children:
        made.extend(_all_items(child))
    return made


def _blur_backdrop(scope: Scope, node: FrameNode, effect: BackdropBlur, matrix: Matrix, area: Area) -> None:
    """Blur what an area holds under a node's outline. All that is read has to be in the area (`damage` sees to it)."""
    read = backdrop_rect(node, matrix, area.whole)
    shape = path_of(outline_of(node))
    rect = shape_rect(node, matrix, area.whole)
    if read is None or rect is None or not inside(read, area.rect):
        return
    left, top = area.rect[:2]
    bounds = skia.IRect.MakeLTRB(read[0] - left, read[1] - top, read[2] - left, read[3] - top)
    below = Raster(area.surface.makeImageSnapshot(bounds), read)
    tint = saturation_filter(effect.saturation) if effect.saturation != 1 else None
    soft = new_area(rect)
    soft.draw(blurred(below, effect.radius * place_of(node, matrix).scale, rect, clamp=True, tint=tint))
    around = skia.Path(shape)
    around.toggleInverseFillType()
    _draw_in(soft, around, matrix, skia.BlendMode.kDstOut)
    fade: Any = skia.Paint()
    fade.setAlphaf(node.opacity)
    if not _is_opaque(below):
        # Over a backdrop with holes the blurred pixels replace what is there: take that away, then add them.
        under = new_area(rect)
        _draw_in(under, shape, matrix, skia.BlendMode.kSrcOver)
        out = skia.Paint(BlendMode=skia.BlendMode.kDstOut)
        out.setAlphaf(node.opacity)
        area.draw(under.finished(), out)
        fade.setBlendMode(skia.BlendMode.kPlus)
    area.draw(soft.finished(), fade)


def _draw_in(area: Area, path: Any, matrix: Matrix, mode: Any) -> None:
    area.canvas.setMatrix(sk_matrix(to_origin(matrix, area.rect)))
    area.canvas.drawPath(path, skia.Paint(AntiAlias=True, BlendMode=mode))
    area.canvas.resetMatrix()


def _is_opaque(raster: Raster) -> bool:
    pixels = raster.image.toarray(colorType=skia.kBGRA_8888_ColorType)
    return bool(pixels[..., 3].min() == 255)
