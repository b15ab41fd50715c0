"""Lists and cards of an app: grouped lines, cards in a grid, and what no other part takes.

Cards are white on a quiet page, or frosted glass over a picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block
from forebrush.compose.parts.blocks import flowed
from forebrush.compose.parts.graphic import flat
from forebrush.compose.parts.ui import icon
from forebrush.compose.pictures.wares import thumb, ware_for
from forebrush.compose.screens import content as sc
from forebrush.compose.screens.common import card, icon_tile, list_line, section_heading, section_note, ui, value_role
from forebrush.compose.screens.pictures import framed_scene
from forebrush.compose.stage import Stage

__all__ = ["cards_block", "is_more"]

_TOGGLES = (
    "深色",
    "夜间",
    "通知",
    "提醒",
    "蓝牙",
    "定位",
    "dark",
    "notification",
    "bluetooth",
    "location",
    "wi-fi",
    "wifi",
    "飞行",
    "airplane",
    "自动",
)

_TODO = re.compile(r"待办|清单|打卡|任务|to-?do|task|checklist|今天要做", re.IGNORECASE)

_PICTURED = re.compile(
    r"店铺|外卖|菜品|点餐|餐|商城|商品|食物|food|delivery|dish|shop|books?|loan|restaurant|recipe|唱片|album",
    re.IGNORECASE,
)


def _is_list(section: SectionContent) -> bool:
    return section.kind in ("list", "steps") and section.role != sc.FIGURES


@part("ui-list", takes=_is_list)
def _lists(stage: Stage, width: float, align: Align) -> Block | None:
    """Lists as grouped lines on a card."""
    kit = stage.kit
    return _stacked_lists(stage, width, kit.px(0.9))


def _stacked_lists(stage: Stage, width: float, gap: float) -> Block | None:
    kit = stage.kit
    made: list[Block] = []
    todo = bool(_TODO.search(stage.content.setting))
    for section in stage.content.sections:
        made += section_heading(kit, section, width)
        rows = section.rows
        settings = (
            section.role == "nav" or "设置" in stage.content.setting or "settings" in stage.content.setting.lower()
        )
        names = [ui(r) for r in rows]
        if sum(map(bool, names)) * 2 < len(names) or (todo and not settings):
            names = ["circle" if todo else ""] * len(names)
        spare = "receipt-text" if any(value_role(r) == "price" for r in rows) else "circle"
        names = [n or (spare if any(names) else "") for n in names]
        wares = [ware_for(f"{r.label.text} {r.text.text}") for r in rows]
        pictured = any(r.picture for r in rows) or (
            not settings and not todo and bool(_PICTURED.search(stage.content.setting)) and len(rows) <= 12
        )
        pictured = pictured and (any(r.picture for r in rows) or any(w != "box" for w in wares))
        inner = width - kit.px(2)
        columns = 2 if len(rows) > 14 and inner > kit.px(34) else 1
        each = (inner - kit.px(1.6) * (columns - 1)) / columns
        lines: list[Block] = []
        for k, row in enumerate(rows):
            tail = ""
            if settings:
                tail = (
                    "toggle"
                    if not row.value and any(w in row.label.text.lower() for w in _TOGGLES[:1] + _TOGGLES[1:])
                    else "chevron-right"
                )
            picture = thumb(stage, row, kit.px(4.2 if len(rows) <= 4 else 3.2), number=k) if pictured else None
            if lines and columns == 1:
                lines.append(
                    kit.shape("rule", None, max(1.0, kit.px(0.05)), fills=["#ffffff2e" if kit.stand else "line/60%"])
                )
            lines.append(list_line(kit, row, each, names[k], tail=tail, picture=picture))
        if lines:
            if columns == 1:
                body = kit.column("lines", lines, kit.px(0.62))
            else:
                per = -(-len(lines) // 2)
                body = kit.row(
                    "lines",
                    [(kit.column("lines-half", lines[k * per : (k + 1) * per], kit.px(0.8)), each) for k in (0, 1)],
                    kit.px(1.6),
                    align="start",
                )
            made.append(card(kit, body, 0.8, 1.0))
        made += section_note(kit, section, width)
    return kit.column("lists", made, gap) if made else None


@part("ui-cards", takes=lambda s: s.kind in ("cards", "columns"))
def _cards(stage: Stage, width: float, align: Align) -> Block | None:
    """Cards in a grid: icon or picture, heading, text, value, lines."""
    return cards_block(stage, width, 2 if width < stage.kit.px(44) else 4)


def cards_block(stage: Stage, width: float, most: int, *, pictured: bool = False) -> Block | None:
    """The cards of all sections in rows of at most `most`."""
    kit = stage.kit
    made: list[Block] = []
    for section in stage.content.sections:
        made += section_heading(kit, section, width)
        rows = section.rows
        gap = kit.px(0.9)
        least = kit.px(9)
        columns = max(1, min(len(rows), most, int((width + gap) / (least + gap))))
        if len(rows) == 3 and columns == 2 and most > 2:
            columns = 3 if width / 3 > kit.px(7) else 1
        if len(rows) > columns and len(rows) % columns == 1 and columns > 2:
            columns -= 1
        for start in range(0, len(rows), columns):
            some = rows[start : start + columns]
            each = (width - gap * (len(some) - 1)) / len(some)
            cells = [
                (_card(stage, row, each, pictured, k + start, section.kind == "columns"), each)
                for k, row in enumerate(some)
            ]
            tall = max(b.height for b, _ in cells)
            cells = [(Block({**b.node, "height": round(tall, 1)}, tall), w) for b, w in cells]
            made.append(kit.row("cards-line", cells, gap))
        made += section_note(kit, section, width)
    return kit.column("cards", made, kit.px(0.9)) if made else None


def _card(stage: Stage, row: Row, width: float, pictured: bool, number: int, priced: bool) -> Block:
    kit = stage.kit
    inner = width - kit.px(2.2)
    blocks: list[Block] = []
    name = ui(row)
    if pictured or row.picture:
        blocks.append(
            framed_scene(
                stage,
                inner,
                inner * 0.56,
                words=flat(row) or stage.content.setting,
                radius=kit.px(0.6),
                role="illustration",
                name="card-picture",
            )
        )
    elif name and not priced:
        tile = icon_tile(kit, name, kit.px(2.4))
        tile.node["align_self"] = "start"
        blocks.append(tile)
    if row.label:
        blocks.append(
            kit.text("card-heading", row.label, "strong", inner, role="heading", factor=1.12, line_height=1.3)
        )
    if row.value:
        style, over = ("figure", {"line_height": 1.1}) if priced else ("value", {})
        blocks.append(
            kit.text(
                "card-value",
                row.value,
                style,
                inner,
                role="price" if value_role(row) == "price" else "stat",
                fills=[kit.color("accent-ink")],
                **over,
            )
        )
    if row.text:
        blocks.append(
            kit.text(
                "card-text",
                row.text,
                "body",
                inner,
                role="body",
                fills=[kit.color("muted") if row.label else kit.color("ink")],
                line_height=1.45,
            )
        )
    if row.note:
        blocks.append(kit.text("card-note", row.note, "small", inner, role="caption"))
    for inside in row.rows:
        text = kit.text(
            "card-line",
            Line(flat(inside)) if not inside.text.marks else inside.text,
            "body",
            inner - kit.px(1.6),
            role="item",
            line_height=1.4,
        )
        blocks.append(
            kit.row(
                "card-item",
                [(icon(kit, "check", kit.px(1.0), kit.color("accent-ink")), 0.0), (text, inner - kit.px(1.6))],
                kit.px(0.5),
                align="start",
            )
        )
    return card(kit, kit.column("card", blocks, kit.px(0.5), role="cards"), 1.1, 1.1, 1.0)


_TAKEN = (
    "nav",
    "buttons",
    "stats",
    "timeline",
    "list",
    "steps",
    "cards",
    "columns",
    "chart",
    "progress",
    "fields",
    "route",
    "chat",
    "comments",
    "table",
)


def is_more(section: SectionContent) -> bool:
    """Whether no other part takes a section."""
    return (
        section.kind not in _TAKEN
        or (section.kind == "chart" and section.chart is None)
        or (section.kind == "stats" and section.role != sc.FIGURES)
    )


def _on_cards(stage: Stage, width: float, sections: Sequence[SectionContent]) -> Block | None:
    kit = stage.kit
    if not sections:
        return None
    made = flowed(stage, sections, width - kit.px(2.4), "start")
    return card(kit, made, 1.0, 1.2)


@part("ui-more", takes=is_more)
def _more(stage: Stage, width: float, align: Align) -> Block | None:
    return _on_cards(stage, width, stage.content.sections)


@part("ui-table", takes=lambda s: s.kind == "table")
def _table(stage: Stage, width: float, align: Align) -> Block | None:
    return _on_cards(stage, width, stage.content.sections)
