"""Effects as SVG filters: shadow, glow, blur, adjust. What a filter cannot say (displace, wear) never comes here.

Shadows and glows gather beneath the node and are made from its alpha without them; a later blur or adjustment takes
all together. The shadows of a box (a node with a `background`) are paths of their own, cut out under its outline, as
in CSS. Everything is in px of the node's own space.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.layout.frame import FrameNode
from forebrush.render.svg.bounds import grown, joined, outline_of, reach
from forebrush.render.svg.outline_ops import spread_path
from forebrush.render.svg.paths import path_data
from forebrush.render.svg.sheet import Sheet
from forebrush.render.svg.xml import Attributes, alpha, hex_color, number, numbers, tag
from forebrush.scene.drawing import XYWH, FlatPaint, PathItem, Rgba
from forebrush.scene.paths import path_bounds
from forebrush.scene.style import Adjust, Blur, Effect, Glow, Shadow

__all__ = ["filter_url", "outside_mask", "region", "tinted", "with_effects"]


def region(box: XYWH) -> Attributes:
    """A box as the attributes of a filter or mask."""
    x, y, width, height = box
    names = zip(("x", "y", "width", "height"), (x, y, max(width, 1.0), max(height, 1.0)), strict=True)
    return {name: number(value, 2) for name, value in names}


def filter_url(sheet: Sheet, box: XYWH, *steps: str) -> str:
    """A filter over a box, in sRGB."""
    attributes = {"filterUnits": "userSpaceOnUse", **region(box), "color-interpolation-filters": "sRGB"}
    return sheet.defs.url("filter", attributes, *steps)


def with_effects(body: str, node: FrameNode, box: XYWH, sheet: Sheet) -> str:
    """A node's drawing with its effects; `box` holds all of the drawing."""
    is_box = any(isinstance(item, PathItem) and item.what == "background" for item in node.items)
    under: list[str] = []
    pending: list[Shadow | Glow] = []

    def gathered() -> str:
        made = "".join(under) + (_shadowed(body, pending, box, sheet) if pending else body)
        under.clear()
        pending.clear()
        return made

    for effect in node.effects:
        if isinstance(effect, Shadow) and effect.inset:
            body = tag(
                "g",
                {"filter": filter_url(sheet, grown(box, reach((effect,))), *_inset(effect, _faint(node, is_box)))},
                body,
            )
        elif isinstance(effect, (Shadow, Glow)) and is_box:
            under.append(_box_shadow(effect, node, sheet))
        elif isinstance(effect, (Shadow, Glow)):
            pending.append(effect)
        elif steps := _change(effect):
            body = gathered()
            box = grown(joined((box, grown(path_bounds(outline_of(node)), 0))) or box, reach(node.effects))
            body = tag("g", {"filter": filter_url(sheet, box, *steps)}, body)
            is_box = False
    return gathered()


# ---- shadows


def _colored(effect: Shadow | Glow, source: str, result: str) -> list[str]:
    """Alpha of `source`, spread, blurred, moved and coloured."""
    steps: list[str] = []
    spread = effect.spread if isinstance(effect, Shadow) else 0.0
    if round(abs(spread)):
        operator = "dilate" if spread > 0 else "erode"
        steps.append(tag("feMorphology", {"in": source, "operator": operator, "radius": number(abs(spread))}))
        source = ""
    if effect.blur:
        steps.append(tag("feGaussianBlur", {"in": source, "stdDeviation": number(effect.blur / 2)}))
        source = ""
    if isinstance(effect, Shadow) and (effect.x or effect.y):
        steps.append(tag("feOffset", {"in": source, "dx": number(effect.x), "dy": number(effect.y)}))
        source = ""
    strength = effect.strength if isinstance(effect, Glow) else 1.0
    return [*steps, tinted(effect.color.rgba, strength, source, result)]


def tinted(rgba: Rgba, strength: float, source: str, result: str = "") -> str:
    """A filter step that paints alpha in a colour; `strength` multiplies the alpha, and stops at one."""
    red, green, blue, opacity = (channel / 255 for channel in rgba)
    rows = ((0, 0, 0, 0, red), (0, 0, 0, 0, green), (0, 0, 0, 0, blue), (0, 0, 0, opacity * strength, 0))
    values = numbers((value for row in rows for value in row), 4)
    return tag("feColorMatrix", {"in": source, "values": values, "result": result})


def _shadowed(body: str, effects: Sequence[Shadow | Glow], box: XYWH, sheet: Sheet) -> str:
    steps: list[str] = []
    for k, effect in enumerate(effects):
        steps += _colored(effect, "SourceAlpha", f"s{k}")
    nodes = "".join(
        tag("feMergeNode", {"in": name}) for name in (*(f"s{k}" for k in range(len(effects))), "SourceGraphic")
    )
    around = grown(box, max(reach((effect,)) for effect in effects))
    return tag("g", {"filter": filter_url(sheet, around, *steps, tag("feMerge", {}, nodes))}, body)


def outside_mask(d: str, around: XYWH, sheet: Sheet, rule: str = "nonzero") -> str:
    """A mask that leaves what lies outside a path (short data), as far as a box goes."""
    page = tag("rect", {**region(around), "fill": "#fff"})
    hole = tag("path", {"d": d, "fill-rule": "evenodd" if rule == "evenodd" else ""})
    return sheet.defs.url("mask", {"maskUnits": "userSpaceOnUse", **region(around)}, page, hole)


def _box_shadow(effect: Shadow | Glow, node: FrameNode, sheet: Sheet) -> str:
    outline = outline_of(node)
    spread = effect.spread if isinstance(effect, Shadow) else 0.0
    plain = effect.model_copy(update={"spread": 0.0}) if isinstance(effect, Shadow) else effect
    around = grown(path_bounds(outline), reach((effect,)) + 2)
    shape = path_data(spread_path(outline, spread)) if spread else path_data(outline)
    if not shape:
        return ""
    rule = "evenodd" if spread else ""
    cast = tag(
        "path",
        {"d": shape, "fill-rule": rule, "filter": filter_url(sheet, around, *_colored(plain, "SourceAlpha", ""))},
    )
    return tag("g", {"mask": outside_mask(path_data(outline), around, sheet)}, cast)


def _faint(node: FrameNode, is_box: bool) -> float:
    """The alpha of a box with a translucent ground, whose inner shadow is made from its outline."""
    if not is_box:
        return 1.0
    clear = 1.0
    for item in node.items:
        if isinstance(item, PathItem) and item.what == "background":
            for paint in item.paints:
                opacity = paint.opacity * (paint.rgba[3] / 255 if isinstance(paint, FlatPaint) else 1.0)
                clear *= 1 - opacity
    return max(1 - clear, 1 / 255)


def _inset(effect: Shadow, faint: float) -> list[str]:
    """The blurred alpha turned inside out, kept to the alpha, laid over what is drawn."""
    steps: list[str] = []
    source = "SourceAlpha"
    if faint < 1:
        slope = tag("feFuncA", {"type": "linear", "slope": number(1 / faint)})
        steps.append(tag("feComponentTransfer", {"in": source}, slope))
        source = ""
    if round(abs(effect.spread)):
        operator = "erode" if effect.spread > 0 else "dilate"
        steps.append(tag("feMorphology", {"in": source, "operator": operator, "radius": number(abs(effect.spread))}))
        source = ""
    if effect.blur:
        steps.append(tag("feGaussianBlur", {"in": source, "stdDeviation": number(effect.blur / 2)}))
        source = ""
    steps.append(tag("feOffset", {"in": source, "dx": number(effect.x), "dy": number(effect.y), "result": "hole"}))
    color = {"flood-color": hex_color(effect.color.rgba), "flood-opacity": alpha(effect.color.rgba[3] / 255)}
    steps.append(tag("feFlood", color))
    steps.append(tag("feComposite", {"operator": "out", "in2": "hole"}))
    steps.append(tag("feComposite", {"operator": "atop", "in2": "SourceGraphic"}))
    return steps


# ---- changes of the pixels themselves


def _change(effect: Effect) -> list[str]:
    if isinstance(effect, Blur):
        return [tag("feGaussianBlur", {"stdDeviation": number(effect.radius)})] if effect.radius else []
    return _adjust(effect) if isinstance(effect, Adjust) else []


def _gains(red: float, green: float, blue: float, plus: float = 0.0) -> str:
    rows = ((red, 0, 0, 0, plus), (0, green, 0, 0, plus), (0, 0, blue, 0, plus), (0, 0, 0, 1, 0))
    return tag("feColorMatrix", {"values": numbers((value for row in rows for value in row), 4)})


def _adjust(effect: Adjust) -> list[str]:
    """Brightness, contrast, saturation as the CSS filters; then warmth w: red times 1 + 0.2 w, blue times 1 - 0.2 w."""
    steps: list[str] = []
    if effect.brightness != 1:
        steps.append(_gains(effect.brightness, effect.brightness, effect.brightness))
    if effect.contrast != 1:
        steps.append(_gains(effect.contrast, effect.contrast, effect.contrast, 0.5 - 0.5 * effect.contrast))
    if effect.saturation != 1:
        steps.append(tag("feColorMatrix", {"type": "saturate", "values": number(effect.saturation)}))
    if effect.warmth:
        steps.append(_gains(1 + 0.2 * effect.warmth, 1.0, 1 - 0.2 * effect.warmth))
    return steps
