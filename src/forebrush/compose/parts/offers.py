"""What is offered: a reduced price as a tag, a ticket or open; coupons; goods with their prices; tickets of an event.

Blocks for a width. Every price has the role `price`, the old one `old-price`, what is saved `saving`, and the thing
that is sold `item`. Knows nothing of the page on which they stand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.estimate import natural_width
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.pricing import loud, price_tag, struck
from forebrush.compose.parts.programme import is_lineup, lineup_block
from forebrush.compose.parts.sections import is_ingredients
from forebrush.compose.pictures.wares import thumb, ware_for
from forebrush.compose.stage import Stage, stacked

__all__ = ["coupons", "goods_block", "is_goods", "offer"]

_GROUNDS = ("accent", "deep")
_FIGURE = re.compile(r"\d")
_MOST_CARDS = 9
"""Goods that stand on cards with a picture; more of them are a list."""
_LOWERED = 0.24
"""Height of a lowered price: at most this share of the page's mean edge."""


def is_goods(section: SectionContent) -> bool:
    """Whether a section lists things with their prices."""
    return section.role in ("goods", "price") and bool(section.rows) and section.kind in ("list", "cards", "stats")


def offer(stage: Stage, width: float, align: str) -> Block | None:
    """The lowered price with the thing that is sold, and the coupons under it."""
    kit, tag = stage.kit, stage.content.tag
    if tag is None:
        return None
    named = [i for i in stage.of("body") if i.role == "item"]
    form = ("ticket", "open", "plate")[stage.seed % 3]
    if width < kit.px(15) and form == "ticket":
        form = "plate"
    most = _LOWERED * math.sqrt(stage.width * stage.height) * stage.level**0.4
    most = min(most, stage.height * 0.2)
    parts: list[tuple[Block | None, float]] = [
        (kit.text("item", i.line, "subtitle", width, text_align=align, weight=kit.weight("strong"), role="item"), 0.0)
        for i in named
    ]
    if form == "open":
        parts.append((price_tag(kit, tag, width, most, align), kit.px(0.6)))
    else:
        parts.append((_on_card(kit, stage, width, most, align, form), kit.px(0.9)))
    return stacked(kit, "offer", parts, role="price")


def _on_card(kit: Kit, stage: Stage, width: float, most: float, align: str, form: str) -> Block:
    """The price on a card of colour: with round corners, or notched like a ticket."""
    tag = stage.content.tag
    assert tag is not None
    before, ground = kit.on, loud(kit, _GROUNDS)
    side, top = kit.px(1.5), kit.px(1.1)
    wide = width if align == "start" else min(width, kit.px(34))
    kit.on = ground
    inner = price_tag(kit, tag, wide - 2 * side, most, align)
    kit.on = before
    return kit.row("price-card-row", [(_card(kit, inner, wide, ground, form, top, side), wide)], justify=align)


def _card(kit: Kit, inner: Block, wide: float, ground: str, form: str, top: float, side: float) -> Block:
    """A block on a ground `wide` px wide: `ticket` has a bite at both ends, `plate` round corners."""
    tall = inner.height + 2 * top
    bite = min(kit.px(0.8), tall * 0.16) if form == "ticket" else 0.0
    back = _ground(kit, wide, tall, ground, bite, kit.px(0.5 if bite else 0.8))
    inner.node["shrink"] = 1
    card = kit.column("card", [inner], padding=[round(top, 1), round(side, 1)], width=round(wide, 1))
    card.node["children"].insert(0, back)
    return Block(card.node, tall)


def _ground(kit: Kit, wide: float, tall: float, fill: str, bite: float, radius: float) -> Json:
    """A rectangle with round corners and, where `bite` is above 0, a half circle cut out of both short sides."""
    r, b, w, h = min(radius, tall / 4), bite, wide, tall
    sides = (
        f"V{h / 2 - b:.1f}A{b:.1f} {b:.1f} 0 0 0 {w:.1f} {h / 2 + b:.1f}V{h - r:.1f}",
        f"V{h / 2 + b:.1f}A{b:.1f} {b:.1f} 0 0 0 0 {h / 2 - b:.1f}V{r:.1f}",
    )
    d = (
        f"M{r:.1f} 0H{w - r:.1f}Q{w:.1f} 0 {w:.1f} {r:.1f}{sides[0] if b else f'V{h - r:.1f}'}"
        f"Q{w:.1f} {h:.1f} {w - r:.1f} {h:.1f}H{r:.1f}Q0 {h:.1f} 0 {h - r:.1f}{sides[1] if b else f'V{r:.1f}'}"
        f"Q0 0 {r:.1f} 0Z"
    )
    shape: Json = {"kind": "path", "d": d, "view": [round(max(w, 1), 1), round(max(h, 1), 1)]}
    whole: Json = {"position": "absolute", "left": 0, "top": 0, "right": 0, "bottom": 0}
    return {"kind": "shape", "id": kit.id("card-ground"), "role": "ornament", "shape": shape, "fills": [fill], **whole}


def coupons(kit: Kit, lines: Sequence[Line], width: float, align: str) -> Block | None:
    """Offers on coupons with notches, side by side where they have room."""
    lines = [line for line in lines if line]
    if not lines:
        return None
    gap, side, top = kit.px(0.8), kit.px(1.3), kit.px(0.6)
    ground = loud(kit, ("accent2", "accent", "deep"))
    naturals = [kit.natural(line, "badge", 1.15) + 2 * side + kit.px(0.6) for line in lines]
    columns = max(1, min(len(lines), 3, int((width + gap) / (max(naturals) + gap))))
    while columns > 2 and len(lines) % columns == 1:
        columns -= 1
    each = (width - gap * (columns - 1)) / columns
    if columns == 1 or align == "center":
        each = min(each, max(naturals))
    rows = []
    for start in range(0, len(lines), columns):
        made = [_coupon(kit, line, each, ground, top, side) for line in lines[start : start + columns]]
        tallest = max(block.height for block in made)
        cells = [(_even(block, tallest), each) for block in made]
        rows.append(kit.row("coupon-row", cells, gap, justify=align))
    return kit.column("coupons", rows, kit.px(0.6))


def _coupon(kit: Kit, line: Line, wide: float, ground: str, top: float, side: float) -> Block:
    over: Json = {"fills": [f"on-{ground}"], "text_align": "center", "role": "saving"}
    words = kit.text("saving", line, "badge", wide - 2 * side, factor=1.15, **over)
    return _card(kit, words, wide, ground, "ticket", top, side)


def _even(block: Block, tall: float) -> Block:
    block.node.update(height=round(tall, 1), justify="center")
    return Block(block.node, tall)


# ---- goods ----------------------------------------------------------------------------------------------------------


def role_of(row: Row) -> str:
    """The role of the figure of an entry."""
    if row.struck:
        return "old-price"
    return "saving" if row.fact in ("saved", "discount") else "price"


def _said(row: Row) -> Line:
    """The words of an entry on one line; marks of its value stay on it."""
    value = row.value or row.text
    before = row.label.text if row.label.text != value.text else ""
    if row.value and row.text:
        before = f"{before} {row.text.text}".strip()
    if not before or not value:
        return value or row.label
    at = len(before) + 1
    marks = tuple({**m, "from": m["from"] + at, "to": m["to"] + at} for m in value.marks)
    return Line(f"{before} {value.text}", marks)


def _drawable(rows: Sequence[Row]) -> bool:
    """Whether most of some things are among those that can be drawn: a parcel for everything says nothing."""
    known = [row for row in rows if ware_for(f"{row.label.text} {row.text.text}") != "box"]
    return len(known) * 2 > len(rows)


def goods_block(stage: Stage, section: SectionContent, width: float, align: str) -> Block:
    """Things and their prices: cards with a picture, tickets, or lines of a list."""
    kit = stage.kit
    rows = [row for row in section.rows if row.length or row.picture]
    if is_ingredients(section):
        rows = list(section.rows)
    named = [row for row in rows if (row.label or row.text) and role_of(row) == "price"]
    count = len(rows)
    if not any(row.value or row.rows for row in rows) and is_lineup(replace(section, role="lineup")):
        return lineup_block(kit, section, width, align)
    if section.role == "goods" and 1 <= count <= _MOST_CARDS and len(named) == count:
        most = min(count, 4, max(1, int((width + kit.px(1)) / kit.px(8.5))))
        while most > 1 and count % most == 1 and count > most:
            most -= 1
        if most > 1 or count == 1:
            return _cards(stage, rows, width, most, align)
        return _lines(stage, rows, width, pictured=_drawable(rows))
    if 1 <= count <= 4 and all(row.value and not row.rows for row in rows):
        return _tickets(kit, rows, width, align)
    return _lines(stage, rows, width, pictured=False)


def _under(kit: Kit, row: Row, width: float, align: str) -> list[Block]:
    """Old price, saving and offers of a thing, one under the other."""
    blocks = []
    for inner in row.rows:
        role = role_of(inner)
        if role == "old-price":
            line = struck(_said(inner), inner.value or inner.text)
            blocks.append(kit.text("old-price", line, "body", width, text_align=align, role="old-price"))
        elif inner.fact or not _FIGURE.search(_said(inner).text) or not inner.value:
            made = coupons(kit, [_said(inner)], width, align)
            blocks += [made] if made else []
        else:
            blocks.append(kit.text("price", _said(inner), "strong", width, text_align=align, role="price"))
    if row.note:
        blocks.append(kit.text("goods-note", row.note, "small", width, text_align=align, role="caption"))
    return blocks


def _figure(kit: Kit, line: Line, width: float, align: str, factor: float) -> Block:
    """A price, as large as a style allows in the width."""
    natural = natural_width(line.text, kit.fonts["figure"], 1.0, kit.weight("figure"))
    size = max(kit.text_size("strong"), min(kit.text_size("figure", factor), width * 0.94 / max(0.5, natural)))
    return kit.text("price", line, "figure", width, size=round(size, 1), text_align=align, role="price")


def _cards(stage: Stage, rows: Sequence[Row], width: float, columns: int, align: str) -> Block:
    """Cards with a picture, the name and the price."""
    kit = stage.kit
    pictured = _drawable(rows)
    gap, pad = kit.px(1.0), kit.px(0.8 if pictured else 1.1)
    each = (width - gap * (columns - 1)) / columns
    before = kit.on
    lines: list[Block] = []
    for start in range(0, len(rows), columns):
        made = []
        for k, row in enumerate(rows[start : start + columns], start):
            kit.on = ""
            inner = each - 2 * pad
            lone = columns == 1 and pictured
            side = min(inner, kit.px(6.5)) if lone else inner
            tall = side * (0.72 if not lone else 1.0)
            if pictured:
                picture = thumb(stage, row, side, tall=tall, radius=kit.px(0.4), number=k)
            else:
                picture = kit.shape("goods-bar", min(kit.px(2.4), inner), max(3.0, kit.px(0.22)), fills=["accent"])
            room = inner - side - gap if lone else inner
            name = row.label or row.text
            words = [kit.text("item", name, "strong", room, factor=1.1, role="item", text_align="start")]
            if row.label and row.text:
                words.append(kit.text("goods-text", row.text, "small", room, role="caption"))
            if row.value:
                role = "item" if not _FIGURE.search(row.value.text) else "price"
                block = _figure(kit, row.value, room, "start", 0.9 if pictured else 1.2)
                block.node["role"] = role
                words.append(block)
            words += _under(kit, row, room, "start")
            text = kit.column("goods-words", words, kit.px(0.25))
            if lone:
                body = kit.row("goods-one", [(picture, side), (text, room)], gap, align="center")
            else:
                body = stacked(kit, "goods-stack", [(picture, 0.0), (text, kit.px(0.6))])
            made.append(kit.padded(kit.column("goods-card", [body]), pad, pad, fills=["panel"], radius=kit.px(0.6)))
        kit.on = before
        tallest = max(block.height for block in made)
        for block in made:
            block.node["height"] = round(tallest, 1)
        lines.append(kit.row("goods-row", [(Block(b.node, tallest), each) for b in made], gap, justify=align))
    return kit.column("goods", lines, gap, role="goods")


def _tickets(kit: Kit, rows: Sequence[Row], width: float, align: str) -> Block:
    """A few prices as tickets in a row: what it is above, how much it is below."""
    gap, side, top = kit.px(0.9), kit.px(1.2), kit.px(0.75)
    ground = loud(kit, ("accent", "deep", "accent2"))
    wanted = max(
        max(kit.natural(row.value, "figure", 0.82), kit.natural(row.label or row.text, "strong")) for row in rows
    )
    columns = max(1, min(len(rows), int((width + gap) / (min(wanted, kit.px(12)) + 2 * side + gap))))
    if len(rows) == 4 and columns == 3:
        columns = 2
    each = min((width - gap * (columns - 1)) / columns, max(kit.px(11), wanted + 2 * side))
    before = kit.on
    lines = []
    for start in range(0, len(rows), columns):
        made = []
        for row in rows[start : start + columns]:
            kit.on = ground
            inner = each - 2 * side
            words = []
            for line in (row.label, row.text):
                if line:
                    words.append(kit.text("item", line, "strong", inner, text_align="center", role="item"))
            figure = _figure(kit, row.value, inner, "center", 0.82)
            figure.node["role"] = role_of(row)
            if row.struck:
                figure.node["marks"] = list(struck(row.value, row.value).marks)
            words.append(figure)
            if row.note:
                words.append(kit.text("ticket-note", row.note, "small", inner, text_align="center", role="caption"))
            made.append((kit.column("ticket", words, kit.px(0.2)), row))
            kit.on = before
        tallest = max(block.height for block, _ in made)
        cells = []
        for block, _ in made:
            block.node.update(height=round(tallest, 1), justify="center")
            cells.append((_card(kit, Block(block.node, tallest), each, ground, "ticket", top, side), each))
        lines.append(kit.row("tickets-row", cells, gap, justify=align))
    return kit.column("tickets", lines, gap, role="price")


def _lines(stage: Stage, rows: Sequence[Row], width: float, *, pictured: bool) -> Block:
    """A list with rules: name, then the price at the end of the line."""
    kit = stage.kit
    gap = kit.px(0.9)
    columns = 1
    if len(rows) > 5 and width > kit.px(26):
        columns = 2
    between = kit.px(2.0)
    across = (width - between * (columns - 1)) / columns
    made = []
    for k, row in enumerate(rows):
        side = kit.px(3.2) if pictured else 0.0
        room = across - (side + gap if side else 0.0)
        plain = row.value
        own = role_of(row)
        figure = struck(plain, plain) if own == "old-price" else plain
        right = kit.natural(figure, "subtitle") * 1.05 if figure else 0.0
        names_wide = max((kit.natural(line, "strong") for line in (row.label, row.text) if line), default=0.0)
        under = right + gap + min(names_wide, kit.px(8)) > room
        right = room if under else min(right, room * 0.5)
        left = room if under else room - right - (gap if right else 0.0)
        names = []
        for line in (row.label, row.text):
            if line:
                role = "item" if figure or len(rows) > 1 or not _FIGURE.search(line.text) else own
                names.append(kit.text("item", line, "strong", left, role=role))
        names += _under(kit, row, left, "start")
        cells: list[tuple[Block, float]] = []
        if side:
            cells.append((thumb(stage, row, side, radius=kit.px(0.4), number=k), side))
        cells.append((kit.column("goods-name", names, kit.px(0.15)), left))
        if figure:
            tone = [kit.color("accent-ink")]
            side_align = "start" if under else "end"
            value = kit.text("price", figure, "subtitle", right, text_align=side_align, role=own, fills=tone)
            if under:
                told = kit.column("goods-told", [cells.pop()[0], value], kit.px(0.1))
                cells.append((told, room))
            else:
                cells.append((value, right))
        made.append(kit.row("goods-line", cells, gap, align="center"))
    lines: list[Block] = []
    for start in range(0, len(made), columns):
        if lines:
            lines.append(kit.rule())
        pair = made[start : start + columns]
        cells = [(block, across) for block in pair]
        lines.append(pair[0] if columns == 1 else kit.row("goods-pair", cells, between, align="center"))
    return kit.column("goods-list", lines, kit.px(0.55), role="goods")
