"""What stands over and under a form: letterheads, and signatures with stamps."""

from __future__ import annotations

from forebrush.compose.arrange import Align, part
from forebrush.compose.common import cap
from forebrush.compose.content import Item, Line, Row
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.elements import badge, headline, words
from forebrush.compose.parts.graphic import flat
from forebrush.compose.printed.filling import hand
from forebrush.compose.printed.form_content import (
    is_signature,
)
from forebrush.compose.stage import Stage, stacked

__all__ = ["signature_line"]


_HEAD = ("title", "brand", "subtitle", "latin", "badge")


def _mark(stage: Stage, size: float) -> Block:
    """The mark of a clinic or an office: a cross, or a sheet."""
    kit = stage.kit
    clinic = stage.content.kind == "prescription"
    fill = "accent" if not kit.on else kit.color("accent")
    node: Json = {
        "kind": "group",
        "id": kit.id("mark"),
        "role": "ornament",
        "layout": "column",
        "justify": "center",
        "align": "center",
        "width": round(size, 1),
        "height": round(size, 1),
        "shrink": 0,
        "radius": round(size * (0.5 if clinic else 0.22), 1),
        "fills": [fill],
    }
    ink = {"": "on-accent", "deep": "deep", "accent": "accent", "accent2": "accent2"}[kit.on]
    inside: Json = {
        "kind": "icon",
        "id": kit.id("mark-icon"),
        "role": "ornament",
        "icon": "cross" if clinic else "clipboard-list",
        "size": round(size * 0.56, 1),
        "weight": 2.0,
        "fills": [ink],
        "shrink": 0,
    }
    return Block({**node, "children": [inside]}, size)


def _subs(stage: Stage, width: float, align: str) -> list[Block]:
    kit = stage.kit
    made = words(kit, "subtitle", stage.of("subtitle", "latin"), "lead", width, align)
    return [*made, *(badge(kit, i.line, width, align) for i in stage.of("badge"))]


def _letterhead(stage: Stage, width: float, align: Align) -> Block | None:
    """The house over the name of the sheet, on an axis, over a double rule."""
    kit, title = stage.kit, stage.content.title
    brands = stage.of("brand")
    parts: list[tuple[Block | None, float]] = []
    for item in brands:
        parts.append((_named(kit, item, width), kit.px(0.3)))
    if title:
        parts.append(
            (headline(kit, title, width, stage.height * 0.18, cap(stage, 0.066), "center", most=3), kit.px(0.5))
        )
    parts += [(b, kit.px(0.4)) for b in _subs(stage, width, "center")]
    if not parts:
        return None
    parts.append((kit.rule("accent", weight=max(2.0, kit.px(0.18))), kit.px(0.9)))
    parts.append((kit.rule("accent", weight=1.0), kit.px(0.18)))
    return stacked(kit, "letterhead", parts)


def _named(kit: Kit, item: Item, width: float) -> Block:
    return words(kit, "brand", [item], "subtitle", width, "center", factor=0.8, fills=[kit.color("accent-ink")])[0]


def _masthead(stage: Stage, width: float, align: Align) -> Block | None:
    """A mark, and beside it the house over the name of the sheet."""
    kit, title = stage.kit, stage.content.title
    size = kit.px(4.2)
    room = width - size - kit.px(1.3)
    beside = room > kit.px(10)
    room = room if beside else width
    blocks: list[tuple[Block | None, float]] = []
    blocks += [(b, kit.px(0.2)) for b in words(kit, "brand", stage.of("brand"), "brand", room, "start")]
    if title:
        blocks.append(
            (headline(kit, title, room, stage.height * 0.18, cap(stage, 0.075), "start", most=3), kit.px(0.2))
        )
    blocks += [(b, kit.px(0.3)) for b in _subs(stage, room, "start")]
    if not blocks:
        return None
    body = stacked(kit, "masthead-words", blocks)
    if not beside:
        return body
    row = kit.row("masthead", [(_mark(stage, size), size), (body, room)], kit.px(1.3), align="center")
    return Block(row.node, max(size, body.height))


def _split_head(stage: Stage, width: float, align: Align) -> Block | None:
    """The name of the sheet large at one side, the house at the other, over a heavy rule."""
    kit, title = stage.kit, stage.content.title
    brands = stage.of("brand")
    left = width * (0.56 if brands else 1.0)
    right = width - left - kit.px(1.5)
    cells: list[tuple[Block, float]] = []
    subs = _subs(stage, left, "start")
    first = [headline(kit, title, left, stage.height * 0.2, cap(stage, 0.1), "start", most=3)] if title else []
    if first or subs:
        cells.append((kit.column("split-title", [*first, *subs], kit.px(0.4)), left))
    if brands:
        lines = words(kit, "brand", brands, "strong", right, "end", fills=[kit.color("accent-ink")])
        cells.append((kit.column("split-brand", lines, kit.px(0.2)), right))
    if not cells:
        return None
    row = kit.row("split-head", cells, kit.px(1.5), align="end", justify="space-between")
    return stacked(kit, "split", [(row, 0.0), (kit.rule("ink", weight=max(3.0, kit.px(0.24))), kit.px(0.8))])


def signature_line(kit: Kit, row: Row, width: float) -> Block:
    """A line to sign on, with the name in a hand over it where it is given; who signs and when stand before it."""
    label = row.label
    name = kit.natural(label, "label", 1.1) if label else 0.0
    name = min(name, width * 0.5)
    gap = kit.px(0.6) if label else 0.0
    room = max(1.0, width - name - gap)
    if row.text:
        written = kit.text(
            "signature-name",
            row.text,
            "body",
            room,
            factor=1.55,
            role="signature",
            font=hand(kit, signed=True),
            text_align="center",
            line_height=1.25,
            text_wrap="balance",
        )
    else:
        written = kit.shape("signature-space", None, kit.px(2.2), fills=[])
    line = kit.column("signature-line", [written, kit.rule("ink", weight=max(1.0, kit.px(0.07)))], kit.px(0.1))
    cells: list[tuple[Block, float]] = [(line, room)]
    if label:
        text = kit.text("signature-label", label, "label", name, factor=1.1, role="field")
        text.node["margin"] = [0, 0, kit.px(0.15), 0]
        cells.insert(0, (text, name))
    made: list[Block] = [kit.row("signature", cells, gap, align="end")]
    if label and made[0].height < cells[0][0].height + kit.px(0.15):
        made[0] = Block(made[0].node, cells[0][0].height + kit.px(0.15))
    for line_ in (row.value, row.note):
        if line_:
            made.append(kit.text("signature-date", line_, "small", width, role="field", text_align="end"))
    made += [kit.text("signature-more", flat(r), "small", width, role="field") for r in row.rows if flat(r)]
    return kit.column("signature-block", made, kit.px(0.3))


def _signatures(stage: Stage, width: float, align: Align) -> Block | None:
    """Lines to sign on at the end of the sheet, and the stamp beside them."""
    kit = stage.kit
    rows = [row for section in stage.content.sections for row in section.rows]
    authors = [Row(Line(), item.line, Line()) for item in stage.of("author")]
    rows += authors
    seals = stage.of("seal")
    titles = [s.title for s in stage.content.sections if s.title]
    role = next((s.role for s in stage.content.sections if s.role), "") or "signature"
    if not (rows or seals or titles):
        return None
    gap = kit.px(2.2)
    size = min(kit.px(6.4), width * 0.4) if seals else 0.0
    room = width - (size + gap if seals else 0.0)
    columns = max(1, min(len(rows), 3, int((room + gap) / (kit.px(13) + gap)))) if rows else 1
    each = min((room - gap * (columns - 1)) / columns, kit.px(17))
    lines = []
    for start in range(0, len(rows), columns):
        cells = [(signature_line(kit, row, each), each) for row in rows[start : start + columns]]
        lines.append(kit.row("signatures-row", cells, gap, align="end", justify="end"))
    heads = [kit.text("signatures-title", t, "strong", room, role="heading") for t in titles]
    notes = [
        kit.text("signatures-note", s.note, "small", room, role="caption") for s in stage.content.sections if s.note
    ]
    body = kit.column("signatures", [*heads, *lines, *notes], kit.px(1.0), role=role)
    if not seals:
        return body
    stamps = kit.column("stamps", [_stamp(stage, item, size) for item in seals], kit.px(0.5))
    if not body.node["children"]:
        return kit.row("signatures-area", [(stamps, size)], 0.0, justify="end")
    return kit.row("signatures-area", [(body, room), (stamps, size)], gap, align="center")


def _stamp(stage: Stage, item: Item, size: float) -> Block:
    """A round stamp in red, turned a little."""
    kit = stage.kit
    inner = size * 0.72
    ink = "seal" if not kit.on and not stage.choice.dark else kit.color("accent-ink")
    count = len(item.line)
    per = count if count <= 4 else -(-count // 2)
    high = max(kit.smallest, min(size * 0.24, inner / max(1.0, per * (1.02 if kit.dense else 0.62))))
    text = kit.text(
        "seal",
        item.line,
        "strong",
        inner,
        size=round(high, 1),
        role="seal",
        text_align="center",
        fills=[ink],
        text_wrap="balance",
        line_height=1.2,
    )
    tall = max(size, text.height / 0.62)
    edge = [{"fill": ink, "width": max(2.0, size * 0.035), "align": "inside"}]
    ring = kit.shape(
        "stamp-ring",
        size * 0.86,
        tall - size * 0.14,
        shape="rect",
        radius=round(min(size * 0.86, tall) / 2, 1),
        strokes=[{"fill": ink, "width": max(1.0, size * 0.01), "align": "inside"}],
    )
    ring.node.update(position="absolute", left=round(size * 0.07, 1), top=round(size * 0.07, 1))
    node: Json = {
        "kind": "group",
        "id": kit.id("stamp"),
        "layout": "column",
        "justify": "center",
        "align": "center",
        "role": "seal",
        "width": round(size, 1),
        "height": round(tall, 1),
        "radius": round(min(size, tall) / 2, 1),
        "strokes": edge,
        "shrink": 0,
        "rotate": -9,
        "children": [ring.node, text.node | {"width": round(inner, 1)}],
    }
    return Block(node, tall)


part("form-signatures", slots=("seal", "author"), takes=is_signature)(_signatures)
part("letterhead", slots=_HEAD)(_letterhead)
part("masthead", slots=_HEAD)(_masthead)
part("split-head", slots=_HEAD)(_split_head)
