"""Parts of forms that are filled in: fields on ruled lines and in boxes, medicines with their doses.

A field without a value is a line or a box to write on. Knows no arrangement.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import flat, soft, unit
from forebrush.compose.parts.pairs import grown_part
from forebrush.compose.printed.form_content import (
    is_blank_form,
    is_fields,
    is_rx,
    value_of,
)
from forebrush.compose.stage import Stage, stacked

__all__ = ["bar_heading", "hand"]


_GROWN = 1.9
"""How much higher the lines of a form may become where there is room."""


def hand(kit: Kit, *, signed: bool = False) -> str:
    """The font of what is written by hand: in square scripts one whose figures are of a size with its characters."""
    return ("script" if signed else "kai") if kit.dense else "hand"


def _label(row: Row) -> Line:
    return row.label if row.label else Line()


def _flat_rows(section: SectionContent) -> list[tuple[Line, list[Row]]]:
    """Groups of fields: those of the section itself, and those that belong to an entry, under its label."""
    groups: list[tuple[Line, list[Row]]] = [(Line(), [])]
    for row in section.rows:
        if row.rows:
            own = value_of(row)
            groups.append(
                (row.label or own, [*([replace(row, label=Line(), rows=())] if row.label and own else []), *row.rows])
            )
            groups.append((Line(), []))
        else:
            groups[-1][1].append(row)
    return [(title, rows) for title, rows in groups if rows or title]


def _packed(kit: Kit, rows: Sequence[Row], width: float, columns: int, blank: float) -> list[list[tuple[Row, int]]]:
    """Fields in lines of some columns, in order; each takes as many columns as it needs, the last all that is left."""
    each = width / columns
    lines: list[list[tuple[Row, int]]] = [[]]
    for row in rows:
        value = value_of(row)
        wanted = (
            kit.natural(_label(row), "label") + (kit.natural(value, "body", 1.05) if value else blank) + kit.px(2.2)
        )
        span = max(1, min(columns, -(-int(wanted) // max(1, int(each)))))
        used = sum(s for _, s in lines[-1])
        if lines[-1] and used + span > columns:
            lines.append([])
        lines[-1].append((row, span))
    for line in lines:
        spare = columns - sum(s for _, s in line)
        if line and spare:
            line[-1] = (line[-1][0], line[-1][1] + spare)
    return [line for line in lines if line]


def _ruled_field(kit: Kit, row: Row, width: float, tall: float, font: str, shared: float) -> Block:
    """Label, then a ruled line with the value on it."""
    label, value = _label(row), value_of(row)
    over: Json = {"font": font} if font else {}
    gap = kit.px(0.6)
    name = shared or (min(width * 0.62, kit.natural(label, "label", 1.1)) if label else 0.0)
    room = max(1.0, width - name - (gap if name else 0.0))
    if label and value and room < min(kit.natural(value, "body"), width * 0.4):
        name = room = width
    cells: list[tuple[Block, float]] = []
    text = kit.text("field-label", label, "label", name, factor=1.1, role="field") if label else None
    if value:
        words_ = kit.text("field-value", value, "body", room, factor=1.12 if font else 1.04, role="field", **over)
    else:
        words_ = kit.shape("field-space", None, kit.px(1.5), fills=[])
    line = kit.column("field-line", [words_, kit.rule("muted", weight=max(1.0, kit.px(0.06)))], kit.px(0.12))
    notes = [kit.text("field-note", row.note, "small", width, role="caption")] if row.note else []
    if room == width and text is not None:
        parts = [text, line, *notes]
        made = kit.column("field", parts, kit.px(0.1), justify="end")
        return Block(made.node | {"height": round(max(tall, made.height), 1)}, max(tall, made.height))
    if text is not None:
        text.node["margin"] = [0, 0, kit.px(0.18), 0]
        cells.append((text, name))
    elif name:
        cells.append((kit.column("field-label", []), name))
    cells.append((line, room))
    made = kit.row("field-row", cells, gap, align="end")
    high = max(line.height, (text.height + kit.px(0.18)) if text else 0.0)
    whole = kit.column("field", [Block(made.node, high), *notes], kit.px(0.1), justify="end")
    return Block(whole.node | {"height": round(max(tall, whole.height), 1)}, max(tall, whole.height))


def _boxed_field(kit: Kit, row: Row, width: float, tall: float, font: str, shared: float) -> Block:
    """A box: the label small at its top, the value under it."""
    over: Json = {"font": font} if font else {}
    side, top = kit.px(0.7), kit.px(0.45)
    room = max(1.0, width - 2 * side)
    blocks = [kit.text("field-label", row.label, "label", room, factor=0.96, role="field")] if row.label else []
    value = value_of(row)
    if value:
        blocks.append(kit.text("field-value", value, "body", room, factor=1.1, role="field", **over))
    else:
        blocks.append(kit.shape("field-space", None, kit.px(1.2), fills=[]))
    blocks += [kit.text("field-note", row.note, "small", room, role="caption")] if row.note else []
    body = kit.column("field", blocks, kit.px(0.05), padding=[round(top, 1), round(side, 1)])
    high = max(tall, body.height + 2 * top)
    edge = {"fill": soft(kit), "width": max(1.0, kit.px(0.06)), "align": "center"}
    return Block(body.node | {"height": round(high, 1), "strokes": [edge]}, high)


def _fields(boxed: bool) -> Callable[[Stage, float, float | None], Block | None]:
    def make(stage: Stage, width: float, height: float | None) -> Block | None:
        sections = stage.content.sections
        items = stage.of("detail")
        if items:
            copied = SectionContent("fields", "", Line(), tuple(Row(Line(), i.line, Line()) for i in items))
            sections = (*sections, copied)
        if not sections:
            return None
        marks, counts = set(stage.kit.ids), dict(stage.kit.counts)
        natural = _fields_block(stage, sections, width, 1.0, boxed)
        if height is None or natural is None or height <= natural.height + 1:
            return natural

        def again(air: float) -> Block:
            stage.kit.ids.clear()
            stage.kit.ids.update(marks)
            stage.kit.counts = dict(counts)
            made = _fields_block(stage, sections, width, air, boxed)
            assert made is not None
            return made

        slope = again(_GROWN).height - natural.height
        share = (height - natural.height) / max(1.0, slope)
        return again(1.0 + (_GROWN - 1.0) * max(0.0, min(1.0, share - 0.01)))

    return make


def _fields_block(
    stage: Stage, sections: Sequence[SectionContent], width: float, air: float, boxed: bool
) -> Block | None:
    kit = stage.kit
    font = hand(kit) if stage.content.kind == "prescription" or _by_hand(stage) else ""
    parts: list[tuple[Block | None, float]] = []
    draw = _boxed_field if boxed else _ruled_field
    gap = 0.0 if boxed else kit.px(1.6)
    for section in sections:
        if section.title:
            parts.append((bar_heading(kit, section.title, width), kit.px(1.3)))
        empty = is_blank_form(section)
        tall = kit.px((3.6 if boxed else 2.7) if empty else (3.2 if boxed else 2.3)) * (
            air if empty else 1 + 0.35 * (air - 1)
        )
        for title, rows in _flat_rows(section):
            if title:
                parts.append((kit.text("field-group", title, "strong", width, role="field"), kit.px(0.8)))
            most = 2 if empty and len(rows) <= 10 else 3
            columns = max(
                1, min(most + (1 if stage.aspect > 1.5 else 0), int((width + gap) / (unit(stage) * 13)), len(rows))
            )
            if empty and not boxed and len(rows) <= 8 and stage.aspect < 1.2:
                columns = 1
            shared = 0.0
            if columns == 1 and not boxed:
                longest = max((kit.natural(_label(r), "label", 1.1) for r in rows), default=0.0)
                shared = longest if longest <= width * 0.42 else 0.0
            for k, line in enumerate(_packed(kit, rows, width, columns, kit.px(7))):
                each = (width - gap * (columns - 1)) / columns
                widths = [each * span + gap * (span - 1) for _, span in line]
                made = [draw(kit, row, w, tall, font, shared) for (row, _), w in zip(line, widths, strict=True)]
                high = max(b.height for b in made)
                cells = [
                    (Block(b.node | {"height": round(high, 1)}, high), w) for b, w in zip(made, widths, strict=True)
                ]
                parts.append((kit.row("fields-row", cells, gap), 0.0 if boxed and k else kit.px(0.25)))
        if section.note:
            parts.append((kit.text("fields-note", section.note, "small", width, role="caption"), kit.px(0.5)))
    if not parts:
        return None
    return stacked(kit, "fields", parts, role="fields")


def _by_hand(stage: Stage) -> bool:
    return any("hand" in item.looks for item in stage.of("detail", "body"))


def bar_heading(kit: Kit, title: Line, width: float) -> Block:
    """A heading of a part of a form: a small bar, then the words."""
    bar, gap = kit.px(0.3), kit.px(0.6)
    text = kit.text("heading", title, "heading", width - bar - gap, factor=0.8, role="heading")
    mark = kit.shape("heading-bar", bar, kit.px(1.1), fills=[kit.color("accent") if kit.on else "accent"])
    return kit.row("heading-row", [(mark, bar), (text, width - bar - gap)], gap, align="center")


# --- medicines -------------------------------------------------------------------------------------------------------


def _dose_lines(kit: Kit, row: Row, width: float, font: str) -> list[Block]:
    over: Json = {"font": font} if font else {}
    made = []
    for inner in row.rows:
        label, value = inner.label, value_of(inner)
        if label and value:
            name = min(width * 0.4, kit.natural(label, "body"))
            cells = [(kit.text("dose-label", label, "body", name, role="field", fills=[kit.color("muted")]), name)]
            room = max(1.0, width - name - kit.px(0.7))
            style = "strong" if inner.fact else "body"
            text = kit.text("dose-value", value, style, room, role="field", **over)
            cells.append((text, room))
            made.append(kit.row("dose", cells, kit.px(0.7), align="start"))
        elif label or value:
            made.append(kit.text("dose", label or value, "body", width, role="field", **over))
        if inner.note:
            made.append(kit.text("dose-note", inner.note, "small", width, role="caption"))
        made += [kit.text("dose-more", flat(deep), "small", width, role="field") for deep in inner.rows if flat(deep)]
    return made


def _medicine(kit: Kit, number: int, row: Row, width: float, font: str) -> Block:
    over: Json = {"font": font} if font else {}
    left = kit.px(1.7) if number else 0.0
    room = max(1.0, width - left)
    blocks: list[Block] = []
    name, value = row.label or row.text, row.value
    if name:
        beside = bool(value) and kit.natural(name, "strong", 1.15) + kit.natural(value, "body") + kit.px(2) <= room
        if beside:
            right = kit.natural(value, "body", 1.06)
            cells = [
                (
                    kit.text("medicine", name, "strong", room - right - kit.px(1), factor=1.15, role="field", **over),
                    room - right - kit.px(1),
                ),
                (kit.text("medicine-amount", value, "body", right, role="field", text_align="end", **over), right),
            ]
            blocks.append(kit.row("medicine-row", cells, kit.px(1), align="end"))
            value = Line()
        else:
            blocks.append(kit.text("medicine", name, "strong", room, factor=1.15, role="field", **over))
    more = [value, row.text if row.label else Line()]
    blocks += [kit.text("dose", line, "body", room, role="field", **over) for line in more if line]
    blocks += _dose_lines(kit, row, room, font)
    if row.note:
        blocks.append(kit.text("medicine-note", row.note, "small", room, role="caption"))
    body = kit.column("medicine-lines", blocks, kit.px(0.2))
    if not number:
        return body
    mark = kit.text("medicine-number", f"{number}.", "strong", left, factor=1.1, role="field")
    return kit.row("medicine-line", [(mark, left), (body, room)], 0.0, align="start")


def _rx(stage: Stage, width: float, height: float | None) -> Block | None:
    """Rp., then the medicines one under the other, each with its doses."""
    kit, sections = stage.kit, [s for s in stage.content.sections if s.rows or s.title]
    if not sections:
        return None
    font = hand(kit) if stage.content.kind == "prescription" else ""
    parts: list[tuple[Block | None, float]] = []
    for section in sections:
        sign = section.title or Line("Rp.")
        parts.append(
            (
                kit.text(
                    "rp",
                    sign,
                    "heading",
                    width,
                    factor=1.5 if len(sign) <= 4 else 0.9,
                    role="heading",
                    italic=len(sign) <= 3 and sign.text.isascii(),
                ),
                kit.px(1.2),
            )
        )
        whole = all(row.rows or (row.label and (row.value or row.text)) for row in section.rows)
        numbered = len(section.rows) > 1 and whole
        inset = kit.px(1.6) if width > kit.px(18) else 0.0
        inner = min(width - inset, kit.px(36))
        blocks = [_medicine(kit, k if numbered else 0, row, inner, font) for k, row in enumerate(section.rows, 1)]
        gap = kit.px(1.0 if whole else 0.35)
        if height is not None and len(blocks) > 1 and len(sections) == 1:
            used = parts[0][0].height if parts[0][0] else 0.0
            spare = height - used - kit.px(0.7) - sum(b.height for b in blocks)
            gap = max(gap, min(gap * 2.4, spare / (len(blocks) - 1)))
        body = kit.column("medicines", blocks, gap, padding=[0, 0, 0, round(inset, 1)])
        parts.append((body, kit.px(0.7)))
        if section.note:
            parts.append((kit.text("rx-note", section.note, "small", width, role="caption"), kit.px(0.5)))
    return stacked(kit, "rx", parts, role="rx")


grown_part("form-rx", is_rx, _rx)
grown_part("form-ruled", is_fields, _fields(False), slots=("detail",))
grown_part("form-boxed", is_fields, _fields(True), slots=("detail",))
