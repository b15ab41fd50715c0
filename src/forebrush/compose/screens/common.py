"""What the parts of an app share: cards, icons by words, headings, the lines of lists."""

from __future__ import annotations

import re

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.pictograms import pictogram
from forebrush.compose.parts.ui import fitted, icon, panel
from forebrush.compose.screens import content as sc

__all__ = [
    "card",
    "icon_tile",
    "list_line",
    "section_heading",
    "section_note",
    "ui",
    "value_role",
]


def card(kit: Kit, block: Block, top: float = 0.9, side: float = 1.0, radius: float = 0.9) -> Block:
    """A block on a card of the present ground."""
    shadow = [] if kit.stand else [{"kind": "shadow", "color": "#0000000f", "y": kit.px(0.15), "blur": kit.px(0.7)}]
    over: Json = {"effects": shadow} if shadow else {}
    return panel(kit, block, top, side, radius, 52, **over)


def section_note(kit: Kit, section: SectionContent, width: float) -> list[Block]:
    """The smaller words of a section."""
    return [kit.text("section-note", section.note, "small", width, role="caption")] if section.note else []


def section_heading(kit: Kit, section: SectionContent, width: float) -> list[Block]:
    """The heading of a section."""
    if not section.title:
        return []
    return [kit.text("section-title", section.title, "strong", width, factor=1.12, role="heading", line_height=1.3)]


def icon_tile(kit: Kit, name: str, size: float, number: int = 0, *, strong: bool = False) -> Block:
    """An icon on a small tile of colour."""
    if kit.stand:
        fill, color = "#ffffff26", "#ffffff"
    else:
        fill, color = ("accent", "on-accent") if strong else ("accent/14%", "accent-ink")
    node: Json = {
        "kind": "group",
        "id": kit.id("tile"),
        "layout": "column",
        "align": "center",
        "justify": "center",
        "width": round(size, 1),
        "height": round(size, 1),
        "radius": round(size * 0.28, 1),
        "shrink": 0,
        "fills": [fill],
        "children": [icon(kit, name, size * 0.54, color).node],
    }
    return Block(node, size)


def ui(row: Row) -> str:
    """The icon of an entry."""
    if row.icon:
        return row.icon if row.icon.isascii() and row.icon in sc.ICONS else sc.ui_icon(row.icon) or pictogram(row.icon)
    said = row.label.text or row.text.text
    return sc.ui_icon(said) or pictogram(said)


def list_line(kit: Kit, row: Row, width: float, name: str, *, tail: str = "", picture: Block | None = None) -> Block:
    """A line of a list: icon, name with its note, value, what one taps; one with a `tail` is a link."""
    gap = kit.px(0.8)
    front: list[tuple[Block, float]] = []
    used = 0.0
    if picture is not None:
        front.append((picture, 0.0))
        used += float(picture.node["width"]) + gap
    elif name:
        front.append((icon_tile(kit, name, kit.px(2.0)), 0.0))
        used += kit.px(2.0) + gap
    end: Block | None = None
    if tail == "toggle":
        end = _toggle(kit, True)
        used += kit.px(2.5) + gap
    elif tail:
        end = icon(kit, tail, kit.px(1.1), kit.color("muted"))
        used += kit.px(1.1) + gap
    head = row.label or row.text or row.value
    value, wide = None, 0.0
    if row.value and head is not row.value:
        value, wide = fitted(
            kit,
            "value",
            row.value,
            "body",
            (width - used) * 0.52,
            role="old-price" if row.struck else "detail" if tail else value_role(row),
            text_align="end",
            weight=600,
            line_height=1.3,
            tabular=True,
        )
        used += wide + gap
    room = max(kit.px(2), width - used)
    texts = [kit.text("item", head, "body", room, role="item", weight=500, line_height=1.35)] if head else []
    if row.label and row.text:
        texts.append(kit.text("item-text", row.text, "small", room, role="item"))
    texts += [
        kit.text("item-note", b, "small", room, role="caption")
        for b in (row.note, *(Line(flat(r)) for r in row.rows))
        if b
    ]
    words = kit.column("item-words", texts, kit.px(0.1))
    cells = [*front, (words, room), *([(value, 0.0)] if value else []), *([(end, 0.0)] if end else [])]
    return kit.row("line", cells, gap, align="center", role="nav" if tail else "list")


def value_role(row: Row) -> str:
    """The smaller words of a section."""
    return "price" if re.search(r"[¥$€£￥]|元|欧", row.value.text) else "amount"


def _toggle(kit: Kit, on: bool) -> Block:
    """The copy of some slots."""
    wide, tall = kit.px(2.5), kit.px(1.45)
    knob = tall * 0.8
    node: Json = {
        "kind": "group",
        "id": kit.id("toggle"),
        "role": "ornament",
        "layout": "stack",
        "width": round(wide, 1),
        "height": round(tall, 1),
        "radius": round(tall / 2, 1),
        "fills": ["accent" if on else "line"],
        "shrink": 0,
        "children": [
            kit.shape(
                "knob",
                knob,
                knob,
                shape="ellipse",
                fills=["#ffffff"],
                position="absolute",
                left=round((wide - knob - tall * 0.1) if on else tall * 0.1, 1),
                top=round(tall * 0.1, 1),
            ).node
        ],
    }
    return Block(node, tall)
