"""Drawing items as SVG elements: paths with all their paints and strokes, images, pictures, groups.

What SVG cannot say of one item (conic, mesh and noise paints; in perspective every paint but a flat one, and images)
is drawn as pixels, that item alone, and noted as a finding.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from forebrush.render.svg import text
from forebrush.render.svg.bounds import grown
from forebrush.render.svg.effects import outside_mask
from forebrush.render.svg.outline_ops import stroke_area
from forebrush.render.svg.paints import UNSAID, blend_style, ink
from forebrush.render.svg.paths import path_data
from forebrush.render.svg.pixels import as_pixels
from forebrush.render.svg.sheet import Sheet, Spot
from forebrush.render.svg.textures import texture
from forebrush.render.svg.xml import Attributes, alpha, number, numbers, tag, transform
from forebrush.scene.asset import Asset, AssetTable, Layer
from forebrush.scene.drawing import (
    XYWH,
    Blend,
    FlatPaint,
    GroupItem,
    ImageItem,
    ImagePaint,
    Item,
    Paint,
    PathItem,
    PictureItem,
    StrokePaint,
    TextItem,
    TilePaint,
)
from forebrush.scene.paths import path_bounds

__all__ = ["draw_items", "has_blend"]

_SHARED = 60
"""Characters of path data from which on two uses share a definition."""


def draw_items(items: Iterable[Item], spot: Spot, sheet: Sheet, layers: tuple[int, int] | None = None) -> str:
    """The elements of items in order. `layers` are those of the picture among them that show (from, to)."""
    made: list[str] = []
    for item in items:
        if isinstance(item, PathItem):
            made.append(_path(item, spot, sheet))
        elif isinstance(item, TextItem):
            made.append(_text(item, spot, sheet))
        elif isinstance(item, GroupItem):
            made.append(_group(item, spot, sheet, layers))
        elif (asset := sheet.assets.get(item.asset)) is not None:
            shown = asset.layers[slice(*layers)] if layers and isinstance(item, PictureItem) else asset.layers
            made.append(_picture(item, asset, shown, spot, sheet, alone=layers is not None))
    return "".join(made)


def has_blend(items: Iterable[Item], assets: AssetTable) -> bool:
    """Whether anything among the items blends with what lies under it within its node."""
    for item in items:
        if isinstance(item, GroupItem):
            if item.blend != "normal" or has_blend(item.items, assets):
                return True
        elif isinstance(item, (ImageItem, PictureItem)):
            layers = assets[item.asset].layers if item.asset in assets else ()
            if any(layer.blend != "normal" or has_blend(layer.items, assets) for layer in layers):
                return True
        elif isinstance(item, (PathItem, TextItem)) and any(
            paint.blend != "normal" for paint in (*item.paints, *(stroke.paint for stroke in item.strokes))
        ):
            return True
    return False


# ---- paths


def _path(item: PathItem, spot: Spot, sheet: Sheet) -> str:
    if not item.d or not (item.paints or item.strokes):
        return ""
    data = path_data(item.d, spot.warp)
    rule = "evenodd" if item.rule == "evenodd" else ""
    shape = _shape(data, rule, len(item.paints) + len(item.strokes), sheet)
    made = [_fill(item, paint, shape, spot, sheet) for paint in item.paints]
    made += [_stroke(item, stroke, shape, data, spot, sheet) for stroke in item.strokes]
    return "".join(made)


def _shape(data: str, rule: str, uses: int, sheet: Sheet) -> tuple[str, Attributes]:
    """An element that draws a path: itself, or a use of a definition where that is shorter."""
    plain = {"d": data, "fill-rule": rule}
    if uses < 2 or len(data) < _SHARED:
        return "path", plain
    return "use", {"href": "#" + sheet.defs.add("path", plain)}


def _fill(item: PathItem, paint: Paint, shape: tuple[str, Attributes], spot: Spot, sheet: Sheet) -> str:
    if not paint.opacity:
        return ""
    alone = replace(item, paints=(replace(paint, blend="normal"),), strokes=())
    reason = unsaid(paint, spot)
    if reason and spot.warp is None and (drawn := texture(paint, path_bounds(item.d), sheet)):
        sheet.rasterised(spot, reason)
        return _cut(item, paint, drawn, sheet)
    if reason:
        return as_pixels((alone,), spot, sheet, reason, style=blend_style(paint.blend))
    if isinstance(paint, ImagePaint) and not paint.tile:
        return _cut(item, paint, draw_items((ImageItem(paint.asset, paint.box),), spot, sheet), sheet)
    inked = ink(paint, sheet, contents)
    if inked is None:
        return ""
    if inked.get("fill") == "#000":
        inked["fill"] = ""
    return tag(shape[0], {**shape[1], **inked, "style": blend_style(paint.blend)})


def _cut(item: PathItem, paint: Paint, drawn: str, sheet: Sheet) -> str:
    """What a paint draws, inside a path."""
    clip = sheet.defs.url("clipPath", {}, tag("path", {"d": path_data(item.d), "clip-rule": shape_rule(item)}))
    attributes = {"clip-path": clip, "opacity": alpha(paint.opacity), "style": blend_style(paint.blend)}
    return tag("g", attributes, drawn)


def shape_rule(item: PathItem) -> str:
    """The clip rule of a path; empty for the one that SVG takes by itself."""
    return "evenodd" if item.rule == "evenodd" else ""


def unsaid(paint: Paint, spot: Spot) -> str:
    """Why SVG cannot say a paint here; empty when it can."""
    for kind, name in UNSAID:
        if isinstance(paint, kind):
            return name
    if spot.warp is not None and not isinstance(paint, FlatPaint):
        return "a gradient, motif or image in perspective"
    return ""


def _stroke(
    item: PathItem, stroke: StrokePaint, shape: tuple[str, Attributes], data: str, spot: Spot, sheet: Sheet
) -> str:
    paint = stroke.paint
    if not paint.opacity:
        return ""
    style = blend_style(paint.blend)
    if reason := unsaid(paint, spot):
        alone = replace(item, paints=(), strokes=(replace(stroke, paint=replace(paint, blend="normal")),))
        return as_pixels((alone,), spot, sheet, reason, style=style)
    if spot.warp is not None:
        area = path_data(stroke_area(item.d, item.rule, stroke), spot.warp)
        return tag("path", {"d": area, "fill-rule": "evenodd", **(ink(paint, sheet, contents) or {}), "style": style})
    line = stroke_attributes(stroke, sheet)
    if stroke.align == "center":
        return tag(shape[0], {**shape[1], **line, "style": style})
    drawn = tag(shape[0], {**shape[1], **line})
    if stroke.align == "inside":
        clip = sheet.defs.url("clipPath", {}, tag("path", {"d": data, "clip-rule": shape_rule(item)}))
        return tag("g", {"clip-path": clip, "style": style}, drawn)
    return tag("g", {"mask": around_mask(item.d, data, stroke, item.rule, sheet), "style": style}, drawn)


def around_mask(d: str, data: str, stroke: StrokePaint, rule: str, sheet: Sheet) -> str:
    """A mask that leaves what lies outside a path, as far as its stroke goes."""
    return outside_mask(data, grown(path_bounds(d), stroke.width * 4 + 1), sheet, rule)


def stroke_attributes(stroke: StrokePaint, sheet: Sheet) -> Attributes:
    """The attributes of a stroke without its alignment; aligned ones are twice as wide, for half is cut off."""
    wide = stroke.width * (1.0 if stroke.align == "center" else 2.0)
    dashed = stroke.dash and sum(stroke.dash) > 0
    return {
        "fill": "none",
        **(ink(stroke.paint, sheet, contents, "stroke") or {}),
        "stroke-width": "" if wide == 1 else number(wide),
        "stroke-linecap": "" if stroke.cap == "butt" else stroke.cap,
        "stroke-linejoin": "" if stroke.join == "miter" else stroke.join,
        "stroke-dasharray": numbers(stroke.dash) if dashed else "",
        "stroke-dashoffset": number(stroke.dash_offset) if dashed and stroke.dash_offset else "",
    }


def contents(sheet: Sheet, paint: Paint) -> str:
    """What is inside one cell of a pattern."""
    spot = Spot()
    if isinstance(paint, ImagePaint):
        return draw_items((ImageItem(paint.asset, (0.0, 0.0, *paint.box[2:])),), spot, sheet)
    if not isinstance(paint, TilePaint):
        return ""
    return "".join(_path(item, spot, sheet) for item in paint.items)


# ---- texts


def _text(item: TextItem, spot: Spot, sheet: Sheet) -> str:
    return text.draw_text(item, spot, sheet, text.Brushes(_path, draw_items))


# ---- pictures and groups


def _picture(
    item: ImageItem | PictureItem, asset: Asset, layers: Sequence[Layer], spot: Spot, sheet: Sheet, *, alone: bool
) -> str:
    if asset.width <= 0 or asset.height <= 0 or item.box[2] <= 0 or item.box[3] <= 0:
        return ""
    if spot.warp is not None and any(layer.pixels for layer in layers):
        return as_pixels((ImageItem(item.asset, item.box),), spot, sheet, "an image in perspective")
    return "".join(_layer(layer, asset, item.box, spot, sheet, alone=alone and len(layers) == 1) for layer in layers)


def _layer(layer: Layer, asset: Asset, box: XYWH, spot: Spot, sheet: Sheet, *, alone: bool) -> str:
    x, y, width, height = box
    made: list[str] = []
    if layer.pixels and len(layer.pixels) == layer.width * layer.height * 4:
        place = (width / layer.width, 0.0, x, 0.0, height / layer.height, y, 0.0, 0.0, 1.0)
        made.append(tag("use", {"href": "#" + sheet.image(layer), "transform": transform(place)}))
    if layer.items:
        edge = f"M0 0L{asset.width} 0L{asset.width} {asset.height}L0 {asset.height}Z"
        place = (width / asset.width, 0.0, x, 0.0, height / asset.height, y, 0.0, 0.0, 1.0)
        made.append(_group(GroupItem(layer.items, place, edge), spot, sheet, None))
    # A layer that is a part of its own has its blend on that part.
    blend: Blend = "normal" if alone else layer.blend
    opacity = 1.0 if alone and layer.blend != "normal" else layer.opacity
    if blend == "normal" and opacity >= 1:
        return "".join(made)
    return tag("g", {"opacity": alpha(opacity), "style": blend_style(blend)}, *made)


def _group(item: GroupItem, spot: Spot, sheet: Sheet, layers: tuple[int, int] | None) -> str:
    if item.opacity <= 0:
        return ""
    inner, matrix = spot.inner(item.matrix)
    attributes = {"transform": transform(matrix) if matrix else ""}
    if item.clip:
        rule = "evenodd" if item.clip_rule == "evenodd" else ""
        outline = tag("path", {"d": path_data(item.clip, inner.warp) or "M0 0", "clip-rule": rule})
        attributes["clip-path"] = sheet.defs.url("clipPath", {}, outline)
    attributes |= {"opacity": alpha(item.opacity), "style": blend_style(item.blend)}
    drawn = draw_items(item.items, inner, sheet, layers)
    if not drawn:
        return ""
    return tag("g", attributes, drawn) if any(attributes.values()) else drawn
