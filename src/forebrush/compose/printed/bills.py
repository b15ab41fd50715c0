"""Parts of bills: goods with their amounts, totals, bar codes, tables and terms."""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.elements import words
from forebrush.compose.parts.graphic import flat, soft
from forebrush.compose.parts.pairs import grown_part, pair
from forebrush.compose.parts.sections import section_block
from forebrush.compose.printed.filling import bar_heading
from forebrush.compose.printed.form_content import (
    is_codes,
    is_goods,
    is_rx,
    is_totals,
    value_of,
)
from forebrush.compose.stage import Stage, stacked

__all__ = ["code_block", "dashed", "good_line", "total_lines"]


def dashed(kit: Kit) -> Block:
    """A dashed rule across."""
    stroke = {"fill": kit.color("muted"), "width": max(1.0, kit.px(0.08)), "dash": [kit.px(0.42), kit.px(0.34)]}
    return kit.shape("dashed-rule", None, max(2.0, kit.px(0.1)), shape={"kind": "line"}, strokes=[stroke])


def good_line(kit: Kit, row: Row, width: float, font: str) -> Block:
    """Something bought and its amount."""
    name = row.label or row.text
    below = []
    over: Json = {"font": font} if font else {}
    if row.label and row.text:
        below.append(kit.text("item-text", row.text, "small", width, role="item", **over))
    for inner in row.rows:
        if flat(inner):
            below.append(kit.text("item-more", flat(inner), "small", width, role="item", **over))
    return pair(
        kit, name, row.value, width, roles=("item", "amount"), note=row.note, dots=False, font=font, below=below
    )


def _goods(stage: Stage, width: float, height: float | None) -> Block | None:
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    for section in stage.content.sections:
        if section.title:
            parts.append((bar_heading(kit, section.title, width), kit.px(1.2)))
        count = max(1, len(section.rows))
        gap = kit.px(0.5)
        blocks = [good_line(kit, row, width, "") for row in section.rows]
        if height is not None and len(stage.content.sections) == 1:
            spare = (
                height
                - sum(b.height for b in blocks)
                - (parts[-1][0].height + kit.px(0.8) if parts and parts[-1][0] else 0.0)
            )
            gap = max(gap, min(kit.px(1.1), spare / (2 * count)))
        for k, block in enumerate(blocks):
            if k:
                parts.append((kit.rule(soft(kit), weight=1.0), gap))
            parts.append((block, gap if k else kit.px(0.8)))
        if section.note:
            parts.append((kit.text("goods-note", section.note, "small", width, role="caption"), kit.px(0.5)))
    return stacked(kit, "goods", parts, role="goods") if parts else None


def total_lines(kit: Kit, sections: Sequence[SectionContent], width: float, font: str = "") -> list[Block]:
    """Sums, the last one largest."""
    rows = [row for section in sections for row in section.rows]
    made = []
    for section in sections:
        if section.title:
            made.append(kit.text("totals-title", section.title, "strong", width, role="heading"))
    over: Json = {"font": font} if font else {}
    for k, row in enumerate(rows):
        last = k == len(rows) - 1
        style = "value" if last else "body"
        value = value_of(row)
        right = min(width * 0.6, kit.natural(value, style, 1.15 if last else 1.0) * (1.15 if font else 1.04))
        room = max(1.0, width - right - kit.px(0.6))
        cells = [
            (kit.text("total-label", row.label, style, room, role="field", **over), room),
            (
                kit.text(
                    "total-value",
                    value,
                    style,
                    right,
                    factor=1.15 if last else 1.0,
                    role="amount",
                    text_align="end",
                    tabular=True,
                    fills=[kit.color("accent-ink" if last else "ink")],
                    **over,
                ),
                right,
            ),
        ]
        made.append(kit.row("total", cells, kit.px(0.6), align="center"))
        if row.note:
            made.append(kit.text("total-note", row.note, "small", width, role="caption"))
    return made


def _totals(stage: Stage, width: float, align: Align) -> Block | None:
    """Sums at the end of a width, over a double rule."""
    kit, sections = stage.kit, stage.content.sections
    if not sections:
        return None
    inner = min(width, kit.px(21))
    lines = total_lines(kit, sections, inner)
    if len(lines) > 1:
        lines.insert(max(0, len(lines) - 1), kit.rule("ink", weight=max(1.6, kit.px(0.1))))
    made = kit.column("totals", lines, kit.px(0.4), width=round(inner, 1), align_self="end", role="total")
    return Block(kit.column("totals-area", [made], 0.0).node, made.height)


def code_block(stage: Stage, row: Row, width: float, font: str = "") -> Block | None:
    """A bar code or a QR code, with its words under it."""
    kit = stage.kit
    value = row.value.text or row.text.text or row.label.text
    symbology = row.label.text.strip().lower().replace("-", "").replace(" ", "")
    plain = value.isascii() and value.isprintable() and 0 < len(value) <= 40
    bars = plain and ("qr" not in symbology) and not value.lower().startswith(("http", "www"))
    over: Json = {"font": font} if font else {}
    top = kit.px(0.4)
    if bars:
        wide, tall = min(width - 2 * top, kit.px(18)), kit.px(3.4)
        node: Json = {"kind": "code", "code": "code128", "value": value, "caption": False, "quiet": 2}
    else:
        wide = tall = min(width - 2 * top, kit.px(7))
        node = {"kind": "code", "code": "qr", "value": value[:400] or " ", "quiet": 2}
    node |= {
        "id": kit.id("code"),
        "role": "code",
        "width": round(wide, 1),
        "height": round(tall, 1),
        "shrink": 0,
        "fills": ["#111111"],
    }
    light = not (kit.on or stage.choice.dark) or bool(kit.stand)
    card: Json = {
        "kind": "group",
        "id": kit.id("code-card"),
        "layout": "column",
        "fills": [] if light else ["#ffffff"],
        "padding": [top, top],
        "shrink": 0,
        "align_self": "center",
        "children": [node],
    }
    blocks = [Block(card, tall + 2 * top)]
    shown = row.text or (row.value if bars else Line())
    if shown:
        blocks.append(kit.text("code-text", shown, "small", width, role="field", text_align="center", **over))
    extra = row.label if symbology not in ("", "qr", "qrcode", "code128", "ean13", "barcode", "bar") else Line()
    for line in (extra, row.note):
        if line:
            blocks.append(kit.text("code-note", line, "small", width, role="caption", text_align="center", **over))
    return kit.column("code-block", blocks, kit.px(0.2))


def _codes(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    blocks = []
    for section in stage.content.sections:
        if section.title:
            blocks.append(kit.text("code-title", section.title, "strong", width, role="heading", text_align="center"))
        blocks += [made for row in section.rows if (made := code_block(stage, row, width)) is not None]
    return kit.column("codes", blocks, kit.px(0.6)) if blocks else None


def _terms(stage: Stage, width: float, align: Align) -> Block | None:
    """Running words and notes of a form."""
    kit = stage.kit
    made = words(kit, "body", stage.of("body", "quote"), "body", width, align, text_wrap="pretty")
    for k, section in enumerate(stage.content.sections, 1):
        made.append(section_block(kit, section, width, "start", k, dict(stage.content.facts)))
    return kit.column("terms", made, kit.px(0.6), role="notes") if made else None


def _tables(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = [
        section_block(kit, s, width, "start", k, dict(stage.content.facts))
        for k, s in enumerate(stage.content.sections, 1)
    ]
    return kit.column("tables", made, kit.px(1.4)) if made else None


def _is_terms(section: SectionContent) -> bool:
    return section.kind == "prose" or (
        section.kind == "list" and not any(r.value for r in section.rows) and not is_rx(section)
    )


grown_part("form-goods", is_goods, _goods)
part("form-totals", takes=is_totals)(_totals)
part("form-codes", takes=is_codes)(_codes)
part("form-terms", slots=("body", "quote"), takes=_is_terms)(_terms)
part("form-tables", takes=lambda s: s.kind == "table")(_tables)
