"""Parts of tickets, passes and coupons: route, fields, price, codes, stub.

Fields stand on few axes: each takes as many columns of one grid as its words need.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose import blocks
from forebrush.compose.arrange import Align, part
from forebrush.compose.common import filled, of_kind
from forebrush.compose.content import Content, Line, Row, SectionContent
from forebrush.compose.graphic import flat, soft
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts import badge, headline, seal, words
from forebrush.compose.stage import Stage, stacked

__all__ = ["STUB", "code_block", "field_grid", "is_priced", "parted", "travel_icon"]

STUB = "stub-fields"
"""Role of the section of fields that goes to the stub."""
_SHORT = 12
"""Characters of a value that may go to the stub."""
_AIRPORT = re.compile(r"\b[A-Z]{3}\b")
_TRAVEL = (
    ("train-front", ("station", "railway", "rail", "train", "站", "车次", "号车", "次列", "coach")),
    ("ship", ("ferry", "pier", "port ", "boat", "sail", "码头", "船", "航线", "deck")),
    ("bus", ("bus", "coach line", "汽车", "巴士", "大巴")),
    ("plane", ("flight", "gate", "boarding", "airport", "航班", "登机", "机场", "air")),
)


def travel_icon(content: Content) -> str:
    """The icon of the carriage that a ticket speaks of; an arrow where it does not say."""
    said = " ".join(flat(row) for s in content.sections for row in s.rows).lower()
    said += " " + " ".join(i.line.text for i in content.of("brand", "footer", "body", "subtitle")).lower()
    return next((icon for icon, called in _TRAVEL if any(word in said for word in called)), "arrow-right")


# ---- what goes where ------------------------------------------------------------------------------------------------


def parted(content: Content) -> Content:
    """The content with its fields in two sections: the short ones at the end of the first go to the stub."""
    sections: list[SectionContent] = []
    icon, done = travel_icon(content), False
    travels = any(s.kind == "route" for s in content.sections)
    for section in content.sections:
        if section.kind == "route":
            section = replace(section, rows=tuple(replace(r, icon=r.icon or icon) for r in section.rows))
        if section.kind != "fields" or done or section.title or any(r.rows for r in section.rows):
            sections.append(section)
            continue
        done = True
        rows = list(section.rows)
        short = [r for r in rows if r.label and 0 < len(r.value or r.text) <= _SHORT]
        moved = short[-min(3, len(rows) - 1) :] if len(rows) >= 2 else []
        if len(rows) > 8 and len(short) > 4:
            moved = short[-4:]
        kept = tuple(r for r in rows if not any(r is m for m in moved))
        sections.append(replace(section, rows=kept))
        if moved:
            # Who travels stands on both parts, as on every boarding pass.
            moved = [rows[0], *moved] if travels and len(rows) >= 5 and rows[0] in kept else moved
            sections.append(replace(section, role=STUB, rows=tuple(moved), id="", note=Line()))
    return replace(content, sections=tuple(sections))


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
    kit: Kit, rows: Sequence[Row], width: float, align: str = "start", *, factor: float = 1.0, most: int = 6,
    role: str = "field", rule: bool = False,
) -> Block:  # fmt: skip
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
                grid = field_grid(
                    kit, section.rows, width, align_ or align, factor=factor, most=most, rule=rule
                )
                parts.append((grid, kit.px(1.0)))
            if section.note:
                parts.append((kit.text("note", section.note, "small", width, role="caption"), kit.px(0.5)))
        items = stage.of("detail")
        parts += [(b, kit.px(0.6)) for b in words(kit, "detail", items, "strong", width, align_ or align)]
        return filled(stacked(kit, "fields-part", parts))

    return make


def _is_when(section: SectionContent) -> bool:
    return section.role in ("details", "facts", "info", "event", "hours") and section.kind in ("list", "stats") and not (
        section.cells or section.head or section.title
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


def _stop(kit: Kit, row: Row, width: float, size: float, align: str) -> Block:
    """A stop: the place large; where it has the code of an airport, that large under the name of the place."""
    text = row.text or row.label or row.value
    found = list(_AIRPORT.finditer(text.text))
    made = []
    weight = kit.pairing.title_weight(kit.lang)
    if found and found[-1].end() == len(text.text.rstrip()) and found[-1].start() > 0 and not text.marks:
        at = found[-1].start()
        small = max(kit.smallest, kit.text_size("body"))
        factor = max(1.0, size / small)
        mark = {"from": at, "to": found[-1].end(), "style": {"size": round(factor, 2), "font": "figure", "weight": weight}}
        line = replace(text, text=text.text[: at - 1] + "\n" + text.text[at:], marks=(mark,))
        block = kit.text(
            "stop", line, "body", width, size=small, text_align=align, role="field", line_height=1.12,
            fills=[kit.color("ink")],
        )  # fmt: skip
        tall = small * 1.2 + size * 1.16
        block.node["height"] = round(tall, 1)
        made.append(Block(block.node, tall))
    else:
        made.append(
            kit.text("stop", text, "heading", width, size=round(max(kit.smallest, size), 1), text_align=align,
                     role="field", fills=[kit.color("ink")], line_height=1.15)
        )  # fmt: skip
    rest = [line for line in (row.label, row.value, row.note) if line and line is not text]
    for line in rest:
        role = "time" if line is row.label else "field"
        made.append(kit.text("stop-note", line, "strong", width, text_align=align, role=role))
    more = [Line(words_) for r in row.rows if (words_ := flat(r))]
    made += [kit.text("stop-note", line, "small", width, text_align=align, role="field") for line in more]
    return kit.column("stop", made, kit.px(0.1))


def _way(kit: Kit, width: float, icon: str) -> Block:
    """The line from one stop to the next, with what carries one there on its middle."""
    size = kit.px(1.9)
    thin, dot = max(1.2, kit.px(0.09)), kit.px(0.42)
    tone = kit.color("accent") if kit.on else "accent-ink"
    line: Json = {"fill": tone, "width": thin, "dash": [thin * 0.1, thin * 3], "cap": "round"}
    half = max(1.0, (width - size - 2 * dot - 4 * kit.px(0.4)) / 2)

    def dash() -> tuple[Block, float]:
        return kit.shape("way", half, thin, shape={"kind": "line"}, strokes=[line]), half

    def end(solid: bool) -> tuple[Block, float]:
        look: Json = {"fills": [tone]} if solid else {"strokes": [{"fill": tone, "width": thin, "align": "inside"}]}
        return kit.shape("way-end", dot, dot, shape="ellipse", **look), dot

    mark: Json = {"kind": "icon", "id": kit.id("way-icon"), "role": "ornament", "icon": icon, "size": size, "fills": [tone],
                  "width": size, "height": size, "shrink": 0, "rotate": 45 if icon == "plane" else 0}  # fmt: skip
    return kit.row("way", [end(False), dash(), (Block(mark, size), size), dash(), end(True)], kit.px(0.4), align="center")


def _route(large: float):  # type: ignore[no-untyped-def]
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit = stage.kit
        made = [_line_of(stage, s, width, large) for s in stage.content.sections if s.rows]
        heads = [
            kit.text("heading", s.title, "heading", width, factor=0.8, role="heading")
            for s in stage.content.sections if s.title
        ]  # fmt: skip
        notes = [kit.text("note", s.note, "small", width, role="caption") for s in stage.content.sections if s.note]
        made = [*heads, *made, *notes]
        return kit.column("route", made, kit.px(0.8), role="route") if made else None

    return make


def _line_of(stage: Stage, section: SectionContent, width: float, large: float) -> Block:
    kit, rows = stage.kit, section.rows
    if len(rows) == 1 or len(rows) > 3:
        return field_grid(kit, rows, width)
    icon = rows[0].icon or "arrow-right"
    size = kit.text_size("figure") * large * min(1.25, max(0.8, stage.level))
    gap = kit.px(0.8)
    least = kit.px(5.5 if len(rows) == 2 else 3.5)

    def across(at: float) -> list[float]:
        made = []
        for row in rows:
            text = (row.text or row.label or row.value).text
            code = _AIRPORT.search(text)
            named = code is not None and code.start() > 0 and code.end() == len(text.rstrip())
            big = kit.natural(code.group() if code and named else text, "heading") * at / kit.text_size("heading")
            small = kit.natural(text, "strong") if named else 0.0
            notes = [kit.natural(line, "strong") for line in (row.label, row.value, row.note) if line]
            made.append(max([big * 1.06, small, *notes]))
        return made

    ways = len(rows) - 1
    wide = across(size)
    room = width - 2 * gap * ways - least * ways
    if sum(wide) > room:
        size = max(kit.smallest * 1.2, size * room / sum(wide))
        wide = across(size)
    if sum(wide) > room:
        share = room / sum(wide)
        wide = [w * share for w in wide]
        if share < 0.6:
            return field_grid(kit, rows, width)
    way = max(1.0, (width - sum(wide) - 2 * gap * ways) / ways)
    cells: list[tuple[Block, float]] = []
    for k, row in enumerate(rows):
        side = "start" if k == 0 else "end" if k == ways else "center"
        cells.append((_stop(kit, row, wide[k], size, side), wide[k]))
        if k < ways:
            cells.append((_way(kit, way, icon), way))
    return kit.row("route-line", cells, gap, align="center")


part("pass-route", takes=of_kind("route"))(_route(1.0))
part("pass-route-large", takes=of_kind("route"))(_route(1.45))


# ---- price ----------------------------------------------------------------------------------------------------------


def _price(large: float):  # type: ignore[no-untyped-def]
    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit = stage.kit
        rows = [r for s in stage.content.sections for r in s.rows]
        main = next((r for r in rows if not r.struck and r.fact not in ("saved", "discount")), None)
        parts: list[tuple[Block | None, float]] = [
            (kit.text("heading", s.title, "label", width, text_align=align, role="heading"), 0.0)
            for s in stage.content.sections if s.title
        ]  # fmt: skip
        for row in sorted(rows, key=lambda r: r is not main):
            role = "old-price" if row.struck else "saving" if row.fact in ("saved", "discount") else "price"
            if row is main:
                if row.label:
                    label = kit.text("price-label", row.label, "caption", width, text_align=align, role=role)
                    label.node["fills"] = [kit.color("muted")]
                    parts.append((label, 0.0))
                value = row.value or row.text
                factor = large * min(1.0, width / max(1.0, kit.natural(value, "figure", large)))
                parts.append((kit.text("price", value, "figure", width, factor=factor, text_align=align, role=role), 0.0))
                if row.value and row.text:
                    parts.append((kit.text("price-text", row.text, "body", width, text_align=align, role=role), kit.px(0.1)))
            else:
                said = f"{row.label.text} {flat(replace(row, label=Line()))}".strip()
                value = row.value or row.text
                moved = tuple({**m, "from": m["from"] + said.index(value.text), "to": m["to"] + said.index(value.text)}
                              for m in value.marks) if value and value.text in said else ()  # fmt: skip
                line = Line(said, moved)
                if row.struck:
                    line = Line(said, (*moved, {"from": 0, "to": len(said), "style": {"strike": True}}))
                style = "strong" if role == "saving" else "body"
                parts.append((kit.text(role, line, style, width, text_align=align, role=role), kit.px(0.25)))
            if row is main and (row.note or row.rows):
                note = Line(" ".join([row.note.text, *map(flat, row.rows)]).strip())
                parts.append((kit.text("price-note", note, "small", width, text_align=align, role="price"), kit.px(0.2)))
        parts += [
            (kit.text("note", s.note, "small", width, text_align=align, role="caption"), kit.px(0.2))
            for s in stage.content.sections if s.note
        ]  # fmt: skip
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
    kind = "qr" if wish == "qr" or not plain else "ean13" if wish == "ean13" and value.isdigit() and len(value) == 13 else "code128"
    if len(value.encode()) > 600:
        return kit.text("code-text", Line(value), "small", width, text_align=align, role="field")
    pad = kit.px(0.5)
    if kind == "qr":
        side = min(width, tall * 2.2)
        wide, high = side, side
    else:
        wide, high = min(width, kit.px(17)), tall
    node: Json = {
        "kind": "code", "id": kit.id("code"), "role": "code", "code": kind, "value": value, "caption": False,
        "quiet": 2 if kind == "qr" else 6, "fills": ["#14110f"], "width": round(wide - 2 * pad, 1),
        "height": round(high - 2 * pad, 1), "shrink": 0,
    }  # fmt: skip
    box: Json = {
        "kind": "group", "id": kit.id("code-box"), "layout": "column", "padding": [pad, pad], "fills": ["#ffffff"],
        "radius": kit.px(0.25), "width": round(wide, 1), "height": round(high, 1), "shrink": 0, "children": [node],
        "role": "code",
    }  # fmt: skip
    parts: list[tuple[Block | None, float]] = [(kit.row("code-row", [(Block(box, high), 0)], justify=align), 0.0)]
    if kind != "qr":
        text = kit.text("code-text", Line(value), "caption", wide, text_align="center", role="field", letter_spacing=0.2)
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
