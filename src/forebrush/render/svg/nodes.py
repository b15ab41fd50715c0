"""Nodes as groups: ids, kinds, words for those who listen, transforms, clips, masks, light, effects, opacity, blend.

A node is drawn as pixels as a whole only for displacement and wear, for soft effects in perspective, and where a
backdrop blur stands in a group that is composed apart. Light that changes along a surface in perspective is exact
along the line between its two points and nearly so beside it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from forebrush.layout.frame import FrameMask, FrameNode, apply_matrix
from forebrush.render.raster.compose import isolated
from forebrush.render.raster.slots import parts
from forebrush.render.svg.bounds import body_box, grown, joined, outline_of, reach
from forebrush.render.svg.effects import filter_url, region, with_effects
from forebrush.render.svg.items import draw_items, has_blend
from forebrush.render.svg.paints import blend_style
from forebrush.render.svg.paths import path_data
from forebrush.render.svg.pixels import backdrop_image, node_as_pixels
from forebrush.render.svg.sheet import Sheet, Spot
from forebrush.render.svg.xml import Attributes, alpha, escaped, hex_color, number, numbers, safe_id, tag, transform
from forebrush.scene.drawing import XYWH, Matrix, PathItem, Rgba
from forebrush.scene.paths import path_bounds
from forebrush.scene.style import Adjust, BackdropBlur, Displace, Wear

__all__ = ["draw_nodes"]


def draw_nodes(nodes: Iterable[FrameNode], spot: Spot, sheet: Sheet, trail: tuple[FrameNode, ...] = ()) -> str:
    """The groups of nodes in order; `trail` are the nodes around them, the root first."""
    return "".join(_node(node, spot, sheet, trail) for node in nodes)


def _node(node: FrameNode, around: Spot, sheet: Sheet, trail: tuple[FrameNode, ...]) -> str:
    if node.opacity <= 0:
        return ""
    trail = (*trail, node)
    spot, matrix = around.inner(node.matrix)
    spot = replace(spot, node=node)
    named = _names(node, sheet)
    style = blend_style(node.blend)
    if reason := _unsaid(node, spot, trail):
        return tag("g", named, _title(node), node_as_pixels(node, around, sheet, reason, style))
    frosted = _frosted(node, spot, sheet, trail)
    body = _body(node, spot, sheet, trail)
    if node.light or node.effects or node.mask:
        body = _changed(body, node, spot, sheet)
    if not style and _needs_isolation(node, sheet):
        style = "isolation:isolate"
    place = {"transform": transform(matrix) if matrix else ""}
    if frosted:
        inner = tag("g", {"opacity": alpha(node.opacity), "style": style}, body)
        return tag("g", {**named, **place}, _title(node), frosted, inner)
    return tag("g", {**named, **place, "opacity": alpha(node.opacity), "style": style}, _title(node), body)


def _changed(body: str, node: FrameNode, spot: Spot, sheet: Sheet) -> str:
    """A node's drawing lit, with its effects, and masked, in this order."""
    box = body_box(node, sheet) or (0.0, 0.0, node.width, node.height)
    if node.light:
        body = _lit(body, node.light, box, spot, sheet)
    body = with_effects(body, node, box, sheet)
    if node.mask and body:
        body = tag("g", {"mask": _mask(node.mask, node, box, spot, sheet)}, body)
    return body


def _names(node: FrameNode, sheet: Sheet) -> Attributes:
    names = {"id": safe_id(node.id, sheet.defs.taken), "data-kind": node.kind, "data-role": node.role}
    if node.alt:
        names |= {"role": "group" if node.children else "img", "aria-label": node.alt}
    return names


def _title(node: FrameNode) -> str:
    return f"<title>{escaped(node.alt)}</title>" if node.alt else ""


# ---- what SVG cannot say of a node


def _unsaid(node: FrameNode, spot: Spot, trail: tuple[FrameNode, ...]) -> str:
    for effect in node.effects:
        if isinstance(effect, Displace) and effect.amount:
            return "displacement"
        if isinstance(effect, Wear) and effect.amount:
            return "wear"
    if spot.warp is not None:
        if any(not isinstance(effect, (Adjust, BackdropBlur)) for effect in node.effects):
            return "an effect in perspective"
        if node.mask and node.mask.feather:
            return "a soft mask in perspective"
    if isolated(node) and any(map(_has_frost, node.children)):
        return "backdrop blur in a group composed apart"
    return ""


def _has_frost(node: FrameNode) -> bool:
    return any(isinstance(effect, BackdropBlur) for effect in node.effects) or any(map(_has_frost, node.children))


def _needs_isolation(node: FrameNode, sheet: Sheet) -> bool:
    """Whether something in the node blends, and the node is composed apart without SVG knowing it."""
    said = node.opacity < 1 or node.mask or any(not isinstance(effect, BackdropBlur) for effect in node.effects)
    return bool(isolated(node) and not said and _blends(node, sheet))


def _blends(node: FrameNode, sheet: Sheet) -> bool:
    blending = any(child.blend != "normal" or _blends(child, sheet) for child in node.children)
    return blending or has_blend(node.items, sheet.assets)


# ---- the parts of a node


def _body(node: FrameNode, spot: Spot, sheet: Sheet, trail: tuple[FrameNode, ...]) -> str:
    made: list[str] = []
    for part in parts(node, sheet.assets):
        if part.children:
            drawn = draw_nodes(part.children, spot, sheet, trail)
            if node.clip and drawn:
                outline = tag("path", {"d": path_data(node.clip, spot.warp)})
                drawn = tag("g", {"clip-path": sheet.defs.url("clipPath", {}, outline)}, drawn)
            made.append(drawn)
            continue
        drawn = draw_items(part.items, spot, sheet, part.layers)
        style = blend_style(part.blend)
        if not style and has_blend(part.items, sheet.assets):
            style = "isolation:isolate"  # a node's own items meet nothing but one another
        apart = {"opacity": alpha(part.opacity), "style": style}
        made.append(tag("g", apart, drawn) if any(apart.values()) and drawn else drawn)
    return "".join(made)


def _frosted(node: FrameNode, spot: Spot, sheet: Sheet, trail: tuple[FrameNode, ...]) -> str:
    """What lies under a backdrop blur, cut to the node's outline."""
    if not any(isinstance(effect, BackdropBlur) for effect in node.effects):
        return ""
    outline = tag("path", {"d": path_data(outline_of(node), spot.warp)})
    return tag("g", {"clip-path": sheet.defs.url("clipPath", {}, outline)}, backdrop_image(trail, sheet, spot))


def _mask(mask: FrameMask, node: FrameNode, box: XYWH, spot: Spot, sheet: Sheet) -> str:
    """A mask by alpha: the path as painted, softened, and turned inside out where asked."""
    wide = grown(box, reach(node.effects) + 2)
    wide = grown(joined((wide, path_bounds(mask.d))) or wide, 3 * mask.feather + 2)
    drawn = draw_items((PathItem(mask.d, (mask.paint,)),), spot, sheet)
    if spot.warp is not None:
        wide = _projected(wide, spot.warp)
    steps: list[str] = []
    if mask.feather:
        steps.append(tag("feGaussianBlur", {"stdDeviation": number(mask.feather)}))
    if mask.invert:
        turned = tag("feFuncA", {"type": "table", "tableValues": "1 0"})
        steps.append(tag("feComponentTransfer", {}, turned))
    if steps:
        drawn = tag("g", {"filter": filter_url(sheet, wide, *steps)}, drawn or tag("path", {"d": "M0 0"}))
    kind = {"maskUnits": "userSpaceOnUse", **region(wide), "mask-type": "alpha"}
    return sheet.defs.url("mask", kind, drawn)


def _projected(box: XYWH, warp: Matrix) -> XYWH:
    x, y, w, h = box
    points = [apply_matrix(warp, px, py) for px in (x, x + w) for py in (y, y + h)]
    left, top = min(px for px, _ in points), min(py for _, py in points)
    return left, top, max(px for px, _ in points) - left, max(py for _, py in points) - top


# ---- light

Light = tuple[Rgba, Rgba, tuple[float, float], tuple[float, float]]
_LIGHT_STOPS = 8


def _tint(color: Rgba) -> Rgba:
    """An opaque colour that multiplies as a translucent one does."""
    red, green, blue = (round(255 - (255 - channel) * color[3] / 255) for channel in color[:3])
    return red, green, blue, 255


def _lit(body: str, light: Light, box: XYWH, spot: Spot, sheet: Sheet) -> str:
    """A drawing multiplied by light. One light is a filter; light that changes is a gradient, masked by the drawing."""
    near, far = _tint(light[0]), _tint(light[1])
    start, end = light[2:]
    wide = _projected(box, spot.warp) if spot.warp is not None else box
    if near == far or start == end:
        gains = [channel / 255 for channel in far[:3]]
        rows = [gain if column == row else 0 for row, gain in enumerate((*gains, 1.0)) for column in range(5)]
        return tag(
            "g", {"filter": filter_url(sheet, grown(wide, 2), tag("feColorMatrix", {"values": numbers(rows, 4)}))}, body
        )
    drawn = sheet.defs.add("g", {}, body)
    shape = tag("use", {"href": "#" + drawn})
    kind = {"maskUnits": "userSpaceOnUse", **region(grown(wide, 2)), "mask-type": "alpha"}
    mask = sheet.defs.url("mask", kind, shape)
    paint = {"fill": _light_gradient(near, far, start, end, spot.warp, sheet), "style": "mix-blend-mode:multiply"}
    shade = tag("rect", {**region(grown(wide, 2)), **paint, "mask": mask})
    return tag("g", {"style": "isolation:isolate"}, shape, shade)


def _light_gradient(
    near: Rgba, far: Rgba, start: tuple[float, float], end: tuple[float, float], warp: Matrix | None, sheet: Sheet
) -> str:
    stops: list[tuple[float, Rgba]] = [(0.0, near), (1.0, far)]
    if warp is not None:
        first, last = apply_matrix(warp, *start), apply_matrix(warp, *end)
        dx, dy = last[0] - first[0], last[1] - first[1]
        length = dx * dx + dy * dy or 1.0
        stops = []
        for k in range(_LIGHT_STOPS + 1):
            t = k / _LIGHT_STOPS
            x, y = apply_matrix(warp, *(a + (b - a) * t for a, b in zip(start, end, strict=True)))
            red, green, blue = (round(a + (b - a) * t) for a, b in zip(near[:3], far[:3], strict=True))
            stops.append((((x - first[0]) * dx + (y - first[1]) * dy) / length, (red, green, blue, 255)))
        start, end = first, last
    ends = {"x1": number(start[0]), "y1": number(start[1]), "x2": number(end[0]), "y2": number(end[1])}
    colors = "".join(tag("stop", {"offset": number(at, 4), "stop-color": hex_color(rgba)}) for at, rgba in stops)
    return sheet.defs.url("linearGradient", {"gradientUnits": "userSpaceOnUse", **ends}, colors)
