"""Leaves that are words: headings, paragraphs, buttons, chips, fields, check boxes; icons and logos with words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forebrush.compose.content import Line, literal
from forebrush.compose.described.entering import STYLES, align_of, leaf
from forebrush.compose.described.icons import icon_for
from forebrush.compose.kit import Block, Json
from forebrush.scene.brief import Panel

if TYPE_CHECKING:
    from forebrush.compose.described.boxes import Maker

__all__ = ["words"]

_ROLES = {
    "title": "title", "heading": "heading", "subtitle": "subtitle", "body": "body", "caption": "caption",
    "label": "detail", "value": "stat", "brand": "brand", "item": "item", "link": "nav", "line": "body",
}  # fmt: skip  # fmt: skip


def words(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    """Plain words in the style of their kind."""
    kit = maker.kit
    style, factor = STYLES.get(panel.kind, ("body", 1.0))
    lines = panel.text.split("\n")
    if panel.kind in ("heading", "title") and len(panel.text) > 90:
        style, factor = "lead", 1.0
    over: Json = {"text_align": align_of(panel, align), "role": _ROLES.get(panel.kind, "body")}
    if panel.color is not None and (own := literal(panel.color)) and not kit.stand:
        line = Line(panel.text, color=own)
        return kit.text(panel.kind, line, style, width, factor=factor, **over)
    if panel.icon and panel.kind != "image":
        return _icon(maker, panel, width, height, align)
    if panel.kind == "item":
        mark = kit.text("bullet", "•", style, kit.px(0.8), role="item")
        words = kit.text("item", panel.text, style, width - kit.px(1.3), role="item")
        bare = panel.text.lstrip()[:1] in ("•", "–", "-")
        if not bare:
            row = kit.row("item-row", [(mark, kit.px(0.8)), (words, width - kit.px(1.3))], kit.px(0.5))
            return Block(row.node, words.height)
    if len(lines) == 2 and panel.kind in ("heading", "body") and lines[0].isupper() and not lines[1].isupper():
        small = kit.text("brand", lines[0], "brand", width, factor=0.85, **{**over, "role": "brand"})
        big = kit.text("heading", lines[1], "heading", width, **{**over, "role": "heading"})
        return kit.column("heading-lines", [small, big], kit.px(0.2))
    return kit.text(panel.kind, panel.text, style, width, factor=factor, **over)


@leaf("button")
def _button(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    fill, ink = ("accent2", "on-accent2") if kit.on == "accent" else ("accent", "on-accent")
    own = literal(panel.color) if panel.color is not None else ""
    side, top = kit.px(1.0), kit.px(0.5)
    inner = max(8.0, min(width - 2 * side, kit.natural(panel.text, "button")))
    before = kit.stand
    if own:
        kit.stand = own
        ink = kit.color("ink")
    text = kit.text("button", panel.text, "button", inner, fills=[ink], text_align="center", role="button")
    kit.stand = before
    tall = text.height + 2 * top
    box = kit.column(
        "button",
        [text],
        padding=[top, side],
        fills=[own or fill],
        radius=round(min(tall / 2, kit.px(0.6)), 1),
        role="button",
        align="center",
    )
    wide = inner + 2 * side
    justify = align_of(panel, align)
    return kit.row("button-row", [(Block(box.node, tall), wide)], justify=justify, align="start")


@leaf("chip")
def _chip(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    own = literal(panel.color) if panel.color is not None else ""
    before = kit.stand, kit.on
    kit.stand, kit.on = own or kit.colors.get("tint", ""), ""
    side, top = kit.px(0.7), kit.px(0.3)
    inner = max(8.0, min(width - 2 * side, kit.natural(panel.text, "badge", 0.85)))
    text = kit.text(
        "badge", panel.text, "badge", inner, factor=0.85, fills=[kit.color("ink")], text_align="center", role="badge"
    )
    kit.stand, kit.on = before
    tall = text.height + 2 * top
    box = kit.column(
        "chip",
        [text],
        padding=[top, side],
        fills=[own or "tint"],
        radius=round(min(tall / 2, kit.px(1.1)), 1),
        align="center",
        role="badge",
        strokes=[{"fill": "line", "width": max(1.0, kit.px(0.05)), "align": "inside"}],
    )
    justify = align_of(panel, align)
    return kit.row("chip-row", [(Block(box.node, tall), inner + 2 * side)], justify=justify, align="start")


@leaf("input")
def _input(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    before = kit.stand, kit.on
    kit.stand, kit.on = kit.colors.get("paper", ""), ""
    side, top = kit.px(0.8), kit.px(0.5)
    text = kit.text("field", panel.text, "small", width - 2 * side, factor=1.1, role="field")
    kit.stand, kit.on = before
    box = kit.column(
        "field",
        [text],
        padding=[top, side],
        fills=["paper"],
        radius=kit.px(0.4),
        role="field",
        strokes=[{"fill": "muted", "width": max(1.0, kit.px(0.06)), "align": "inside"}],
        width=round(width, 1),
    )
    return Block(box.node, text.height + 2 * top)


@leaf("checkbox")
def _checkbox(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    size = kit.px(0.95)
    box = kit.shape(
        "checkbox",
        size,
        size,
        shape="rect",
        radius=kit.px(0.15),
        strokes=[{"fill": kit.color("ink"), "width": max(1.2, kit.px(0.09)), "align": "inside"}],
    )
    words = kit.text("item", panel.text, "body", width - kit.px(1.6), role="item")
    row = kit.row("checkbox-row", [(box, size), (words, width - kit.px(1.6))], kit.px(0.6), align="center")
    return Block(row.node, max(words.height, size))


@leaf("icon")
def _icon(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    size = min(kit.px(1.9), width)
    node: Json = {
        "kind": "icon",
        "id": kit.id("icon"),
        "icon": icon_for(panel.icon or panel.text),
        "size": round(size, 1),
        "fills": [kit.color("accent-ink")],
        "width": round(size, 1),
        "height": round(size, 1),
        "shrink": 0,
        "alt": panel.icon,
    }
    mark = Block(node, size)
    if not panel.text:
        return kit.row("icon-row", [(mark, size)], justify=align_of(panel, align))
    words = kit.text("icon-label", panel.text, "strong", max(8.0, width - size - kit.px(0.5)), role="detail")
    row = kit.row(
        "icon-row",
        [(mark, size), (words, min(width - size - kit.px(0.5), kit.natural(panel.text, "strong")))],
        kit.px(0.5),
        align="center",
        justify=align_of(panel, align),
    )
    return Block(row.node, max(size, words.height))


@leaf("logo")
def _logo(maker: Maker, panel: Panel, width: float, height: float | None, align: str) -> Block:
    kit = maker.kit
    size = kit.px(1.3)
    mark = kit.shape("logo-mark", size, size, shape="ellipse", fills=[kit.color("accent-ink")], role="logo")
    room = max(8.0, min(width - size - kit.px(0.5), kit.natural(panel.text, "brand", 1.1) + kit.px(0.5)))
    words = kit.text("brand", panel.text, "brand", room, factor=1.1, role="brand")
    row = kit.row(
        "logo-row", [(mark, size), (words, room)], kit.px(0.45), align="center", justify=align_of(panel, align)
    )
    return Block(row.node, max(size, words.height))
