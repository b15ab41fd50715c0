"""Parts of tickets, passes and coupons: fields, heads, price, codes, stub.

Fields stand on few axes: each takes as many columns of one grid as its words need.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose.arrange import Align, part
from forebrush.compose.common import filled, of_kind
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts import blocks
from forebrush.compose.parts.elements import badge, headline, seal, words
from forebrush.compose.parts.graphic import flat, soft
from forebrush.compose.stage import Stage, stacked

__all__ = [
    "STUB",
    "code_block",
    "field_grid",
    "is_priced",
]

STUB = "stub-fields"
"""Role of the section of fields that goes to the stub."""


def is_priced(section: SectionContent) -> bool:
    """Whether a section says what something costs."""
    return section.role == "price" and not (section.cells or section.head or section.chart)


def _is_fields(section: SectionContent) -> bool:
    plain = not (section.cells or section.head or section.chart)
    return plain and section.kind == "fields" and section.role != STUB


# ---- fields ---------------------------------------------------------------------------------------------------------


def _field(kit: Kit, row: Row, width: float, factor: float, align: str, role: str) -> Block:
    made = []
    if row.label:
        label = kit.text("field-label", row.label, "caption", width, text_align=align, role=role)
        label.node["fills"] = [kit.color("muted")]
        made.append(label)
    value = row.value or row.text
    if value:
        made.append(kit.text("field-value", value, "value", width, factor=factor, text_align=align, role=role))
    elif row.label and not row.rows:
        line = kit.shape("field-line", None, max(1.0, kit.px(0.06)), fills=[kit.color("muted")])
        line.node["margin"] = [kit.px(1.5), 0, 0, 0]
        made.append(Block(line.node, line.height + kit.px(1.5)))
    if row.value and row.text:
        made.append(kit.text("field-text", row.text, "body", width, text_align=align, role=role))
    more = [line for line in (row.note.text, *map(flat, row.rows)) if line.strip()]
    made += [kit.text("field-note", Line(line), "small", width, text_align=align, role=role) for line in more]
    return kit.column("field", made, kit.px(0.12))


def _wish(kit: Kit, row: Row, factor: float) -> float:
    value = kit.natural(row.value or row.text, "value", factor)
    label = kit.natural(row.label, "caption") if row.label else 0.0
    return max(value, label, kit.px(4.5) if not (row.value or row.text) else 0.0) * 1.02


def _spans(wishes: Sequence[float], width: float, gap: float, columns: int) -> list[list[tuple[int, int]]]:
    """Lines of (index, columns taken): in order, each as wide as it needs; the last of a line takes what is left."""
    each = (width - gap * (columns - 1)) / columns
    lines: list[list[tuple[int, int]]] = [[]]
    left = columns
    for k, wish in enumerate(wishes):
        span = min(columns, max(1, math.ceil((wish + gap) / (each + gap) - 0.02)))
        if span > left and lines[-1]:
            lines.append([])
            left = columns
        lines[-1].append((k, span))
        left -= span
    return lines


def field_grid(
    kit: Kit,
    rows: Sequence[Row],
    width: float,
    align: str = "start",
    *,
    factor: float = 1.0,
    most: int = 6,
    role: str = "field",
    rule: bool = False,
) -> Block:
    """Labels over values on a grid of equal columns, as many as make it lowest."""
    gap = kit.px(1.5)
    wishes = [_wish(kit, row, factor) for row in rows]
    best: tuple[float, int] | None = None
    for columns in range(1, min(most, max(1, len(rows))) + 1):
        each = (width - gap * (columns - 1)) / columns
        if columns > 1 and each < kit.px(3.2):
            break
        lines = _spans(wishes, width, gap, columns)
        loose = sum(columns - sum(s for _, s in line) for line in lines) / columns
        broken = sum(w > width for w in wishes)
        price = len(lines) + 0.35 * loose + broken + 0.02 * columns
        if best is None or price < best[0]:
            best = (price, columns)
    columns = best[1] if best else 1
    each = (width - gap * (columns - 1)) / columns
    made: list[tuple[Block | None, float]] = []
    for line in _spans(wishes, width, gap, columns):
        cells = []
        for k, span in line:
            across = each * span + gap * (span - 1)
            cells.append((_field(kit, rows[k], across, factor, align, role), across))
        if rule and made:
            made.append((kit.rule(soft(kit)), kit.px(0.7)))
        bottom = "end" if any(rows[k].label for k, _ in line) else "start"
        justify = "center" if align == "center" else "start"
        made.append((kit.row("fields-line", cells, gap, align=bottom, justify=justify), kit.px(0.9)))
    return stacked(kit, "fields", made, role=role)


def _grids(factor: float, most: int, rule: bool = False, align_: Align | None = None):  # type: ignore[no-untyped-def]
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit = stage.kit
        parts: list[tuple[Block | None, float]] = []
        for section in stage.content.sections:
            if section.title:
                head = kit.text("heading", section.title, "heading", width, factor=0.8, role="heading")
                parts.append((head, kit.px(1.0)))
            if section.rows:
                grid = field_grid(kit, section.rows, width, align_ or align, factor=factor, most=most, rule=rule)
                parts.append((grid, kit.px(1.0)))
            if section.note:
                parts.append((kit.text("note", section.note, "small", width, role="caption"), kit.px(0.5)))
        items = stage.of("detail")
        parts += [(b, kit.px(0.6)) for b in words(kit, "detail", items, "strong", width, align_ or align)]
        return filled(stacked(kit, "fields-part", parts))

    return make


def _is_when(section: SectionContent) -> bool:
    return (
        section.role in ("details", "facts", "info", "event", "hours")
        and section.kind in ("list", "stats")
        and not (section.cells or section.head or section.title)
    )


def _fields_too(section: SectionContent) -> bool:
    return _is_fields(section) or _is_when(section)


part("pass-fields", slots=("detail",), takes=_fields_too)(_grids(1.0, 6))
part("pass-fields-large", slots=("detail",), takes=_fields_too)(_grids(1.3, 5))
part("pass-fields-ruled", slots=("detail",), takes=_fields_too)(_grids(1.0, 4, True))
part(STUB, takes=lambda s: s.kind == "fields" and s.role == STUB)(_grids(1.35, 2))


# ---- heads ----------------------------------------------------------------------------------------------------------


def _brand(stage: Stage, width: float, align: Align) -> Block | None:
    """Who issues it, on one line with what is stamped on it."""
    kit = stage.kit
    lines = words(kit, "brand", stage.of("brand"), "brand", width, align)
    corner = blocks.corners(stage, "top", width)
    return filled(stacked(kit, "brand-lines", [(corner, 0.0), *[(b, kit.px(0.2)) for b in lines]]))


def _head(share: float, most: int = 3):  # type: ignore[no-untyped-def]
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit, title = stage.kit, stage.content.title
        parts: list[tuple[Block | None, float]] = []
        parts += [(badge(kit, i.line, width, align), kit.px(0.7)) for i in stage.of("badge")]
        if title:
            cap = share * stage.height * stage.level**0.5
            parts.append((headline(kit, title, width, stage.height * 0.5, cap, align, most=most), kit.px(0.5)))
        parts += [(b, kit.px(0.3)) for b in words(kit, "latin", stage.of("latin"), "latin", width, align)]
        for item in stage.of("subtitle"):
            style = "subtitle" if len(item.line) < 40 else "lead"
            parts.append((words(kit, "subtitle", [item], style, width, align, factor=0.82)[0], kit.px(0.4)))
        for slot in ("quote", "character"):
            parts += [(b, kit.px(0.5)) for b in words(kit, slot, stage.of(slot), "lead", width, align)]
        parts += [(b, kit.px(0.3)) for b in words(kit, "author", stage.of("author"), "body", width, align)]
        return filled(stacked(kit, "head", parts))

    return make


_HEAD = ("title", "subtitle", "badge", "latin", "quote", "author", "character")
part("pass-brand", slots=("brand",))(_brand)
part("pass-head", slots=_HEAD)(_head(0.2))
part("pass-head-large", slots=_HEAD)(_head(0.3))
part("pass-head-tall", slots=_HEAD)(_head(0.11, 4))


def _stamp(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = [badge(kit, i.line, width, align) for i in stage.of("badge")]
    made += [kit.row("seal-row", [(seal(kit, i.line, kit.px(2.6)), 0)], justify=align) for i in stage.of("seal")]
    return kit.column("stamps", made, kit.px(0.6)) if made else None


part("pass-stamp", slots=("badge", "seal"))(_stamp)


# ---- route ----------------------------------------------------------------------------------------------------------


def _price(large: float):  # type: ignore[no-untyped-def]
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit = stage.kit
        rows = [r for s in stage.content.sections for r in s.rows]
        main = next((r for r in rows if not r.struck and r.fact not in ("saved", "discount")), None)
        parts: list[tuple[Block | None, float]] = [
            (kit.text("heading", s.title, "label", width, text_align=align, role="heading"), 0.0)
            for s in stage.content.sections
            if s.title
        ]
        for row in sorted(rows, key=lambda r: r is not main):
            role = "old-price" if row.struck else "saving" if row.fact in ("saved", "discount") else "price"
            if row is main:
                if row.label:
                    label = kit.text("price-label", row.label, "caption", width, text_align=align, role=role)
                    label.node["fills"] = [kit.color("muted")]
                    parts.append((label, 0.0))
                value = row.value or row.text
                factor = large * min(1.0, width / max(1.0, kit.natural(value, "figure", large)))
                parts.append(
                    (kit.text("price", value, "figure", width, factor=factor, text_align=align, role=role), 0.0)
                )
                if row.value and row.text:
                    parts.append(
                        (kit.text("price-text", row.text, "body", width, text_align=align, role=role), kit.px(0.1))
                    )
            else:
                said = f"{row.label.text} {flat(replace(row, label=Line()))}".strip()
                value = row.value or row.text
                moved = (
                    tuple(
                        {**m, "from": m["from"] + said.index(value.text), "to": m["to"] + said.index(value.text)}
                        for m in value.marks
                    )
                    if value and value.text in said
                    else ()
                )
                line = Line(said, moved)
                if row.struck:
                    line = Line(said, (*moved, {"from": 0, "to": len(said), "style": {"strike": True}}))
                style = "strong" if role == "saving" else "body"
                parts.append((kit.text(role, line, style, width, text_align=align, role=role), kit.px(0.25)))
            if row is main and (row.note or row.rows):
                note = Line(" ".join([row.note.text, *map(flat, row.rows)]).strip())
                parts.append(
                    (kit.text("price-note", note, "small", width, text_align=align, role="price"), kit.px(0.2))
                )
        parts += [
            (kit.text("note", s.note, "small", width, text_align=align, role="caption"), kit.px(0.2))
            for s in stage.content.sections
            if s.note
        ]
        copy_only = replace(stage, content=replace(stage.content, sections=(), title=None))
        parts.append((filled(blocks.body(copy_only, width, align)), kit.px(0.5)))
        return filled(stacked(kit, "price-part", parts))

    return make


part("pass-price", slots=("price", "was", "saving"), takes=is_priced)(_price(1.1))
part("pass-price-large", slots=("price", "was", "saving"), takes=is_priced)(_price(1.7))


# ---- codes ----------------------------------------------------------------------------------------------------------


def code_block(kit: Kit, row: Row, width: float, tall: float, align: str) -> Block | None:
    """A bar code or a QR code on white, with what is written under it."""
    value = (row.value or row.text or row.label).text.strip()
    if not value:
        return None
    wish = row.label.text.strip().lower()
    plain = value.isascii() and value.isprintable() and len(value) <= 24
    kind = (
        "qr"
        if wish == "qr" or not plain
        else "ean13"
        if wish == "ean13" and value.isdigit() and len(value) == 13
        else "code128"
    )
    if len(value.encode()) > 600:
        return kit.text("code-text", Line(value), "small", width, text_align=align, role="field")
    pad = kit.px(0.5)
    if kind == "qr":
        side = min(width, tall * 2.2)
        wide, high = side, side
    else:
        wide, high = min(width, kit.px(17)), tall
    node: Json = {
        "kind": "code",
        "id": kit.id("code"),
        "role": "code",
        "code": kind,
        "value": value,
        "caption": False,
        "quiet": 2 if kind == "qr" else 6,
        "fills": ["#14110f"],
        "width": round(wide - 2 * pad, 1),
        "height": round(high - 2 * pad, 1),
        "shrink": 0,
    }
    box: Json = {
        "kind": "group",
        "id": kit.id("code-box"),
        "layout": "column",
        "padding": [pad, pad],
        "fills": ["#ffffff"],
        "radius": kit.px(0.25),
        "width": round(wide, 1),
        "height": round(high, 1),
        "shrink": 0,
        "children": [node],
        "role": "code",
    }
    parts: list[tuple[Block | None, float]] = [(kit.row("code-row", [(Block(box, high), 0)], justify=align), 0.0)]
    if kind != "qr":
        text = kit.text(
            "code-text", Line(value), "caption", wide, text_align="center", role="field", letter_spacing=0.2
        )
        text.node.update(fills=[kit.color("muted")], width=round(wide, 1), align_self=align)
        parts.append((text, kit.px(0.25)))
    if row.text and row.text.text.strip() != value:
        parts.append((kit.text("caption", row.text, "small", width, text_align=align, role="caption"), kit.px(0.3)))
    if row.note:
        parts.append((kit.text("caption", row.note, "small", width, text_align=align, role="caption"), kit.px(0.2)))
    return stacked(kit, "code-part", parts)


def _codes(high: float):  # type: ignore[no-untyped-def]
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit = stage.kit
        made: list[Block] = []
        for section in stage.content.sections:
            if section.title:
                made.append(kit.text("heading", section.title, "label", width, text_align=align, role="heading"))
            tall = kit.px(high)
            made += [b for row in section.rows if (b := code_block(kit, row, width, tall, align)) is not None]
            if section.note:
                made.append(kit.text("caption", section.note, "small", width, text_align=align, role="caption"))
        return kit.column("codes", made, kit.px(0.6)) if made else None

    return make


part("pass-code", takes=of_kind("code"))(_codes(3.6))
part("pass-code-large", takes=of_kind("code"))(_codes(4.8))


# ---- foot -----------------------------------------------------------------------------------------------------------


def _foot(stage: Stage, width: float, align: Align) -> Block | None:
    kit = stage.kit
    made = words(kit, "footer", stage.of("footer"), "small", width, align)
    corner = blocks.corners(stage, "bottom", width)
    return filled(stacked(kit, "foot", [*[(b, kit.px(0.2)) for b in made], (corner, kit.px(0.4))]))


part("pass-foot", slots=("footer",))(_foot)
