"""What one fills in, taps and says: fields, buttons, bubbles of a conversation, comments and notices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, Row
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import avatar, fitted, flow, glass, icon, ink, on_ground, panel, pill, round_icon
from forebrush.compose.screens import content as sc
from forebrush.compose.screens.common import card, icon_tile, section_heading, section_note, ui
from forebrush.compose.stage import Stage

__all__: list[str] = []


@part("ui-form", takes=lambda s: s.role == sc.FORM)
def _form(stage: Stage, width: float, align: Align) -> Block | None:
    """Fields to write in, each with an icon; what is to be ticked with a box."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += section_heading(kit, section, width)
        for row in section.rows:
            line = row.label or row.text
            more = [b for b in (row.text if row.label else None, row.note) if b]
            if re.search(r"记住|保持|同意|keep me|remember|agree|stay signed", line.text, re.IGNORECASE):
                text = kit.text("field", line, "label", width - kit.px(2), role="field", letter_spacing=0.0)
                made.append(
                    kit.row(
                        "tick",
                        [
                            (icon(kit, "square-check", kit.px(1.2), kit.color("accent-ink")), 0.0),
                            (text, width - kit.px(2)),
                        ],
                        kit.px(0.5),
                        align="center",
                    )
                )
            elif line:
                inner = width - kit.px(4.2)
                text = kit.text(
                    "field", line, "body", inner, role="field", fills=[kit.color("muted")], line_height=1.35
                )
                mark = icon(kit, ui(row) or "pencil", kit.px(1.2), kit.color("muted"))
                field = kit.row("field-row", [(mark, 0.0), (text, inner)], kit.px(0.7), align="center", role="field")
                over: Json = (
                    {}
                    if kit.stand
                    else {
                        "fills": ["panel"],
                        "strokes": [{"fill": "line/70%", "width": max(1.0, kit.px(0.06)), "align": "inside"}],
                    }
                )
                made.append(panel(kit, field, 0.85, 1.0, 0.7, 46, **over))
            made += [kit.text("field-note", b, "small", width, role="field") for b in more]
        made += section_note(kit, section, width)
    return kit.column("form", made, kit.px(0.8)) if made else None


@part("ui-fields", takes=lambda s: s.kind in ("fields", "route") and s.role != sc.FORM)
def _fields(stage: Stage, width: float, align: Align) -> Block | None:
    """Labels over values in two columns on a card."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        inner = width - kit.px(2.4)
        blocks = section_heading(kit, section, inner)
        rows = [x for r in section.rows for x in ((r, *r.rows) if r.rows else (r,))]
        columns = 2 if inner > kit.px(16) else 1
        gap = kit.px(1.2)
        each = (inner - gap * (columns - 1)) / columns
        for start in range(0, len(rows), columns):
            cells = []
            for row in rows[start : start + columns]:
                texts = []
                value = row.value or (row.text if row.label else None)
                if row.label:
                    texts.append(kit.text("field-label", row.label, "label", each, role="field", letter_spacing=0.0))
                if value:
                    texts.append(kit.text("field-value", value, "value", each, role="field", line_height=1.25))
                if row.text and (row.value or not row.label):
                    texts.append(
                        kit.text("field-text", row.text, "value" if not row.value else "body", each, role="field")
                    )
                texts += [kit.text("field-note", row.note, "small", each, role="field")] if row.note else []
                cells.append((kit.column("field-box", texts, kit.px(0.1), role="field"), each))
            blocks.append(kit.row("fields-line", cells, gap))
        blocks += section_note(kit, section, inner)
        made.append(card(kit, kit.column("fields", blocks, kit.px(0.9)), 1.2, 1.2))
    return kit.column("fields-all", made, kit.px(0.8)) if made else None


def primary_button(kit: Kit, line: Line, width: float, *, quiet: bool = False, danger: bool = False) -> Block:
    """A button over a whole width."""
    fill, color = ("accent", "on-accent") if not quiet else ("", kit.color("accent-ink"))
    if danger:
        color = "#d0342c" if not kit.stand and not kit.on else kit.color("ink")
    text = kit.text(
        "button", line, "button", width - kit.px(2), text_align="center", role="button", fills=[color], factor=0.98
    )
    text.node["width"] = round(max(1.0, width - kit.px(2)), 1)
    base: Json = {"fills": [fill]} if fill else glass(kit, 46)
    made = kit.padded(kit.column("button-box", [text], align="center", role="button"), kit.px(0.85), kit.px(1), **base)
    made.node["radius"] = round(min(made.height / 2, kit.px(1.3)), 1)
    return made


_LEAVE = ("退出", "注销", "删除", "log out", "logout", "sign out", "delete", "cancel", "取消")


@part("ui-buttons", takes=lambda s: s.role == sc.BUTTONS)
def _buttons(stage: Stage, width: float, align: Align) -> Block | None:
    """Buttons: one or two over the whole width, several as round ones with icons and their names."""
    kit = stage.kit
    rows = [r for s in stage.content.sections for r in s.rows]
    if not rows:
        return None
    if len(rows) >= 3:
        called = sum(bool(ui(r)) for r in rows) * 2 >= len(rows)
        return (
            _round_buttons(kit, rows, width)
            if called and all(len(r.text) <= 10 for r in rows)
            else _pills(kit, rows, width)
        )
    gap = kit.px(0.8)
    short = all(kit.natural(r.text, "button") < width / 2 - kit.px(3) for r in rows)
    made = []
    per = 2 if short and len(rows) % 2 == 0 else 1
    for start in range(0, len(rows), per):
        some = rows[start : start + per]
        each = (width - gap * (len(some) - 1)) / len(some)
        cells = []
        for k, row in enumerate(some, start):
            leave = any(w in row.text.text.lower() for w in _LEAVE)
            cells.append(
                (
                    primary_button(
                        kit, row.text, each, quiet=(len(rows) > 1 and k != _main(rows)) or leave, danger=leave
                    ),
                    each,
                )
            )
        made.append(kit.row("buttons-line", cells, gap) if len(cells) > 1 else cells[0][0])
    return kit.column("buttons", made, gap, role="buttons")


def _pills(kit: Kit, rows: Sequence[Row], width: float) -> Block:
    """Many buttons as pills, the first filled."""
    cells = []
    for k, row in enumerate(rows):
        over: Json = {"base": {"fills": ["accent"]}, "color": "on-accent"} if k == 0 else {"color": ink(kit)}
        cells.append(pill(kit, "button", row.text, "body", width, top=0.5, side=1.0, role="button", weight=600, **over))
    made = flow(kit, "buttons", cells, width, kit.px(0.6))
    assert made is not None
    made.node["role"] = "buttons"
    return made


def _main(rows: Sequence[Row]) -> int:
    """Which button leads: the last of two that ends a task, else the first."""
    said = rows[-1].text.text.lower()
    return (
        len(rows) - 1
        if len(rows) == 2
        and any(w in said for w in ("登录", "预约", "提交", "确认", "支付", "下单", "book", "confirm", "submit"))
        else 0
    )


def _round_buttons(kit: Kit, rows: Sequence[Row], width: float) -> Block:
    columns = min(len(rows), 5, max(1, int(width / kit.px(4.6))))
    each = width / columns
    lines = []
    for start in range(0, len(rows), columns):
        cells = []
        for k, row in enumerate(rows[start : start + columns], start):
            size = kit.px(3.2)
            name = ui(row) or "circle-chevron-right"
            disc = round_icon(
                kit,
                name,
                size,
                fill="accent" if k == _middle(rows) else ("#ffffff30" if kit.stand else "accent/14%"),
                color="on-accent" if k == _middle(rows) else (ink(kit) if kit.stand else "accent-ink"),
                share=0.46,
            )
            text = kit.text(
                "button",
                row.text,
                "label",
                each - kit.px(0.3),
                role="button",
                text_align="center",
                letter_spacing=0.0,
                fills=[kit.color("ink")],
            )
            text.node["width"] = round(each - kit.px(0.3), 1)
            cells.append((kit.column("round-button", [disc, text], kit.px(0.4), align="center", role="button"), each))
        lines.append(kit.row("round-buttons", cells))
    return kit.column("buttons", lines, kit.px(0.7), role="buttons")


def _middle(rows: Sequence[Row]) -> int:
    return next(
        (k for k, r in enumerate(rows) if any(w in r.text.text.lower() for w in ("播放", "暂停", "play", "pause"))), 0
    )


@part("ui-chat", takes=lambda s: s.kind == "chat")
def _chat(stage: Stage, width: float, align: Align) -> Block | None:
    """Bubbles of two sides, with portraits."""
    kit = stage.kit
    blocks: list[Block] = []
    who = {r.label.text for s in stage.content.sections for r in s.rows if r.label and r.side != "right"}
    for section in stage.content.sections:
        blocks += [
            kit.text("chat-title", line, "label", width, role="heading", text_align="center")
            for line in (section.title, section.note)
            if line
        ]
        for k, row in enumerate(section.rows):
            mine = row.side == "right" or (not row.side and k % 2 == 1 and len(who) < 2)
            blocks.append(_bubble(kit, row, width, mine, len(who) > 1 and not mine))
    return kit.column("chat", blocks, kit.px(1.0), role="chat") if blocks else None


def _bubble(kit: Kit, row: Row, width: float, mine: bool, named: bool) -> Block:
    size, gap, pad = kit.px(2.4), kit.px(0.7), kit.px(0.95)
    most = (width - 2 * (size + gap)) * 0.96
    said = [row.text.text, *(b.text for b in (row.value, row.note) if b), *(flat(r) for r in row.rows)]
    line = Line("\n".join(t for t in said if t), row.text.marks)
    with on_ground(kit, "" if mine or not kit.stand else kit.stand, "accent" if mine else ""):
        over: Json = {"fills": ["on-accent"]} if mine else {"fills": [kit.color("ink")]}
        text, _ = fitted(kit, "message", line, "body", most - 2 * pad, role="comment", line_height=1.4, **over)
        bubble = kit.padded(
            kit.column("bubble", [text], align="start", role="comment"),
            kit.px(0.65),
            pad,
            **({"fills": ["accent"]} if mine else glass(kit, 58)),
        )
    r = kit.px(1.05)
    small = kit.px(0.25)
    bubble.node["radius"] = [r, small, r, r] if mine else [small, r, r, r]
    parts = [bubble]
    if row.label:
        name, _ = fitted(kit, "speaker", row.label, "caption", most, role="speaker", letter_spacing=0.0)
        parts.insert(0, name)
    box = kit.column("said", parts, kit.px(0.2), align="end" if mine else "start")
    face = avatar(kit, row.label.text or ("me" if mine else "other"), size)
    cells: list[tuple[Block, float]] = [(box, 0.0), (face, 0.0)] if mine else [(face, 0.0), (box, 0.0)]
    del named
    return kit.row("said-row", cells, gap, justify="end" if mine else "start", align="start")


@part("ui-comments", takes=lambda s: s.kind == "comments")
def _comments(stage: Stage, width: float, align: Align) -> Block | None:
    """What others say, or notices: each on a card with its sender."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += section_heading(kit, section, width)
        for row in section.rows:
            name = (
                ui(row)
                if re.search(r"锁屏|通知|notification|lock", stage.content.setting, re.IGNORECASE)
                or section.role == "comments"
                else ""
            )
            size = kit.px(2.2)
            front = (
                icon_tile(kit, name, size, strong=True)
                if name
                else avatar(kit, row.label.text or row.text.text[:6], size)
            )
            inner = width - size - kit.px(2.8)
            texts = (
                [kit.text("speaker", row.label, "label", inner, role="speaker", weight=600, letter_spacing=0.0)]
                if row.label
                else []
            )
            texts += [
                kit.text("comment", b, "body", inner, role="comment", line_height=1.4)
                for b in (row.text, row.value, row.note, *(Line(flat(r)) for r in row.rows))
                if b
            ]
            line = kit.row(
                "comment-row",
                [(front, 0.0), (kit.column("comment-words", texts, kit.px(0.1), role="comment"), inner)],
                kit.px(0.8),
                align="center",
            )
            made.append(card(kit, line, 0.75, 1.0))
        made += section_note(kit, section, width)
    return kit.column("comments", made, kit.px(0.6)) if made else None
