"""What a stream sells: a card with picture, name, price, old price, saving and button."""

from __future__ import annotations

from dataclasses import replace

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Item, Line, Row
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import LIGHT, fitted, flow, on_ground, pill
from forebrush.compose.pictures.wares import thumb
from forebrush.compose.screens import live_content as lc
from forebrush.compose.stage import Stage

__all__ = ["button_pill"]

_WAS = ("原价", "市场价", "吊牌价", "日常价", "划线价", "was", "list price", "regular price", "rrp", "original")


def _priced(row: Row) -> str:
    """The role of a row of a goods card."""
    said = f"{row.label.text} {row.text.text} {row.value.text}".strip().lower()
    if row.struck or said.startswith(_WAS):
        return "old-price"
    if row.fact in ("saved", "discount") or any(w in said for w in ("立省", "立减", "save", "折", "off")):
        return "saving"
    return "price"


def goods_card(stage: Stage, width: float, *, big: bool) -> Block | None:
    """A card of what is sold: picture, name, price, old price, saving, button."""
    kit = stage.kit
    rows = [row for s in stage.content.sections for row in s.rows]
    heads = [line for s in stage.content.sections for line in (s.title, s.note) if line]
    loose = [(i, slot) for slot in ("price", "was", "saving") for i in stage.content.of(slot)]
    buy = stage.content.of("buy")
    if not (rows or heads or loose or buy):
        return None
    pad, gap = kit.px(0.8), kit.px(0.8)
    with on_ground(kit, LIGHT):
        across = min(kit.px(5.6 if big else 4.6), width * 0.27)
        inner = width - 2 * pad - across - gap
        blocks = [kit.text("goods-title", line, "label", inner, role="heading", letter_spacing=0.0) for line in heads]
        prices: list[tuple[str, Line]] = []
        saving: list[Line] = []
        for section in stage.content.sections:
            for row in section.rows:
                role = _priced(row)
                named = row.label or row.text
                if section.role == lc.GOODS and role == "price" and not row.fact and _is_name(row):
                    blocks.append(
                        kit.text(
                            "goods-name",
                            named,
                            "strong",
                            inner,
                            role="item",
                            factor=1.1 if big else 1.0,
                            line_height=1.3,
                        )
                    )
                    if row.label and row.text:
                        blocks.append(kit.text("goods-text", row.text, "label", inner, role="item", letter_spacing=0.0))
                    if row.value:
                        prices.append(("price", row.value))
                elif role == "saving":
                    saving.append(
                        Line(" ".join(b.text for b in (row.label, row.text) if b)) if not row.value else _joined(row)
                    )
                else:
                    prices.append((role, _joined(row)))
                more = [b for b in (row.note, *(Line(flat(r)) for r in row.rows)) if b]
                blocks += [kit.text("goods-note", b, "label", inner, role="caption", letter_spacing=0.0) for b in more]
        prices += [({"price": "price", "was": "old-price"}[slot], i.line) for i, slot in loose if slot != "saving"]
        saving += [i.line for i, slot in loose if slot == "saving"]
        prices.sort(key=lambda pair: pair[0] != "price")
        cells = [_price(kit, role, line, inner, big) for role, line in prices]
        cells += [
            pill(
                kit,
                "saving",
                line,
                "label",
                inner,
                top=0.12,
                side=0.4,
                color="#c01f38",
                weight=700,
                letter_spacing=0.0,
                base={"fills": ["#ffe4e7"]},
            )
            for line in saving
        ]
        line = flow(kit, "goods-prices", cells, inner, kit.px(0.5))
        blocks += [line] if line else []
        if buy:
            each = [button_pill(kit, i, inner, "buy") for i in buy]
            made = flow(kit, "goods-buttons", each, inner, kit.px(0.4), "end")
            blocks += [made] if made else []
        words = kit.column("goods-words", blocks, kit.px(0.3), role="goods")
        picture = thumb(stage, next((r for r in rows if r.label or r.text), None), across)
        row_ = kit.row("goods", [(picture, across), (words, inner)], gap, align="center", role="goods")
        return kit.padded(
            row_,
            pad,
            pad,
            fills=["#ffffff"],
            radius=kit.px(0.8),
            effects=[{"kind": "shadow", "color": "#00000040", "y": kit.px(0.2), "blur": kit.px(0.9)}],
        )


def _joined(row: Row) -> Line:
    """Label and figure on one line; the figure stays a field."""
    head = " ".join(b.text for b in (row.label, row.text) if b)
    if not row.value:
        return Line(head)
    at = len(head) + 1 if head else 0
    marks = tuple({**m, "from": m["from"] + at, "to": m["to"] + at} for m in row.value.marks)
    return Line(f"{head} {row.value.text}" if head else row.value.text, marks)


_NOW = ("价", "price", "now", "only", "券后", "到手", "bid", "¥", "$", "€", "£")


def _is_name(row: Row) -> bool:
    """Whether a row of a goods card names the thing; else it states a price."""
    said = row.label.text or row.text.text
    low = said.strip().lower()
    return (
        bool(said)
        and not (row.value and len(said) <= 8 and any(word in low for word in _NOW))
        and not low.startswith(_NOW[7:])
    )


def _price(kit: Kit, role: str, line: Line, most: float, big: bool) -> tuple[Block, float]:
    if role == "price":
        return fitted(
            kit,
            "price",
            line,
            "value",
            most,
            role="price",
            fills=["#d5203a"],
            factor=1.25 if big else 1.05,
            line_height=1.15,
            tabular=True,
        )
    line = replace(line, looks=(*line.looks, "struck"))
    return fitted(kit, "old-price", line, "label", most, role="old-price", fills=["#6d7078"], letter_spacing=0.0)


def button_pill(kit: Kit, item: Item, most: float, name: str = "button") -> tuple[Block, float]:
    """A button as a pill, and its width in px."""
    gives = any(word in item.line.text.lower() for word in ("送", "礼", "gift", "send", "tip"))
    base: Json = {"fills": ["accent"]}
    return pill(
        kit,
        name,
        item.line,
        "label",
        most,
        top=0.5,
        side=1.0,
        role="button",
        mark="gift" if gives else "",
        color="on-accent",
        weight=700,
        letter_spacing=0.0,
        factor=1.08,
        base=base,
    )


@part("live-goods", slots=("price", "was", "saving", "buy"), takes=lambda s: s.role == lc.GOODS)
def _goods(stage: Stage, width: float, align: Align) -> Block | None:
    return goods_card(stage, min(width, stage.kit.px(26)), big=False)


@part("live-offer", slots=("price", "was", "saving", "buy"), takes=lambda s: s.role == lc.GOODS)
def _offer(stage: Stage, width: float, align: Align) -> Block | None:
    """A button as a pill, and its width in px."""
    return goods_card(stage, width, big=True)
