"""What stands by the dishes of a menu: combos with their price, opening hours, small print."""

from __future__ import annotations

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, SectionContent
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts.elements import words
from forebrush.compose.parts.graphic import flat, one_line
from forebrush.compose.parts.pairs import pair, pair_width
from forebrush.compose.parts.papers import is_board
from forebrush.compose.printed.carte import Form, dish, is_combo, is_hours, is_small_print, name_of
from forebrush.compose.stage import Stage

__all__: list[str] = []


def _combo(stage: Stage, width: float, align: Align) -> Block | None:
    """What is sold together: its parts with a plus between them, and the price of all as the largest figure."""
    kit = stage.kit
    made = [_combo_box(stage, section, width) for section in stage.content.sections]
    return kit.column("combos", made, kit.px(1.0)) if made else None


def _combo_box(stage: Stage, section: SectionContent, width: float) -> Block:
    kit = stage.kit
    before = kit.on
    chalk = is_board(stage)
    fill = "accent" if before != "accent" else "deep"
    kit.on = before if chalk else fill
    top, side = kit.px(1.1), kit.px(1.4)
    room = width - 2 * side
    rows = list(section.rows)
    total = next((r for r in reversed(rows) if r.fact and r.value), None)
    if total is None and len(rows) > 1 and rows[-1].value and not any(r.value for r in rows[:-1]):
        total = rows[-1]
    total = total or (rows[0] if len(rows) == 1 and rows[0].value else None)
    rows = [r for r in rows if r is not total]
    wanted = max(kit.natural(total.value, "figure") * 1.06, kit.natural(name_of(total), "small")) if total else 0.0
    beside = wanted <= room * 0.45 and room - wanted >= kit.px(9)
    centre = "center" if beside else "start"
    figure: Block | None = None
    right = 0.0
    if total:
        right = wanted if beside else room
        lines = (
            [kit.text("combo-label", name_of(total), "small", right, role="item", text_align=centre)]
            if name_of(total)
            else []
        )
        lines.append(one_line(kit, "combo-price", total.value, "figure", right, role="price", text_align=centre))
        lines += [
            kit.text("combo-note", line, "small", right, role="body", text_align=centre)
            for line in (total.note, total.text if total.label else Line())
            if line
        ]
        figure = kit.column("combo-total", lines, kit.px(0.1))
    left = room - (right + kit.px(1.4) if figure and beside else 0.0)
    blocks: list[Block] = []
    if section.title:
        blocks.append(kit.text("combo-title", section.title, "heading", left, factor=0.95, role="heading"))
    if rows and all(not r.note and not r.rows for r in rows) and len(rows) <= 4:
        joined = [pair_width(kit, name_of(r), r.value) for r in rows]
        inline = sum(joined) + kit.px(2.2) * (len(rows) - 1) <= left and not any(r.value for r in rows)
    else:
        inline = False
    if inline:
        cells: list[tuple[Block, float]] = []
        for k, row in enumerate(rows):
            if k:
                size = kit.px(1.0)
                plus: Json = {
                    "kind": "icon",
                    "id": kit.id("combo-plus"),
                    "role": "ornament",
                    "icon": "plus",
                    "size": size,
                    "fills": [kit.color("ink")],
                    "shrink": 0,
                }
                cells.append((Block(plus, size), size))
            natural = kit.natural(name_of(row), "body")
            cells.append((kit.text("combo-item", name_of(row), "body", natural, role="item"), natural))
        blocks.append(kit.row("combo-items", cells, kit.px(0.6), align="center"))
    else:
        form = Form(dots=True)
        blocks += [dish(kit, row, left, form) for row in rows]
    if section.note:
        blocks.append(kit.text("combo-note", section.note, "small", left, role="caption"))
    if figure and not beside:
        blocks.append(figure)
    body = kit.column("combo-words", blocks, kit.px(0.4))
    cells = [(body, left)] if blocks else []
    if figure and beside:
        cells.append((figure, right))
    edge: Json = (
        {
            "strokes": [
                {
                    "fill": "ink/80%",
                    "width": max(1.6, kit.px(0.12)),
                    "align": "inside",
                    "dash": [kit.px(0.7), kit.px(0.45)],
                    "cap": "round",
                }
            ]
        }
        if chalk
        else {"fills": [fill]}
    )
    made = kit.row(
        "combo",
        cells,
        kit.px(1.4),
        align="center",
        justify="space-between",
        padding=[top, side],
        radius=kit.px(0.6),
        role="combo",
        **edge,
    )
    kit.on = before
    return Block(made.node, made.height + 2 * top)


def _hours(stage: Stage, width: float, align: Align) -> Block | None:
    """Days and their hours."""
    kit = stage.kit
    blocks: list[Block] = []
    for section in stage.content.sections:
        if section.title:
            blocks.append(
                kit.text("hours-title", section.title, "label", width, factor=1.15, role="heading", text_align=align)
            )
        for row in section.rows:
            value = row.value or row.text
            wide = pair_width(kit, row.label, value)
            if row.label and value and align != "center" and wide > width:
                blocks.append(kit.text("hours-day", row.label, "body", width, role="detail"))
                blocks.append(kit.text("hours-value", value, "strong", width, role="detail"))
            elif row.label and value and align != "center":
                inner = min(width, kit.px(22))
                made = pair(kit, row.label, value, inner, roles=("detail", "detail"), dots=False)
                made.node["width"] = round(inner, 1)
                blocks.append(made)
            elif flat(row):
                blocks.append(kit.text("hours-line", flat(row), "body", width, role="detail", text_align=align))
        for cells in (section.head, *section.cells):
            if any(cells):
                blocks.append(
                    kit.text(
                        "hours-line", "  ".join(c for c in cells if c), "body", width, role="detail", text_align=align
                    )
                )
        if section.note:
            blocks.append(kit.text("hours-note", section.note, "small", width, role="caption", text_align=align))
    return kit.column("hours", blocks, kit.px(0.25), role="hours") if blocks else None


def _print(stage: Stage, width: float, align: Align) -> Block | None:
    """Copy and notes, small."""
    kit = stage.kit
    short = sum(len(i.line) for i in stage.of("body")) < 160
    made = words(kit, "body", stage.of("body"), "body" if short else "small", width, align, text_wrap="pretty")
    for section in stage.content.sections:
        if section.title:
            made.append(kit.text("notes-title", section.title, "strong", width, role="heading", text_align=align))
        made += [
            kit.text("note", flat(row), "small", width, role="body", text_align=align)
            for row in section.rows
            if flat(row)
        ]
        made += [
            kit.text("note", " ".join(c for c in cells if c), "small", width, role="body", text_align=align)
            for cells in (section.head, *section.cells)
            if any(cells)
        ]
        if section.note:
            made.append(kit.text("notes-note", section.note, "small", width, role="caption", text_align=align))
    return kit.column("notes", made, kit.px(0.35), role="notes") if made else None


part("menu-combo", takes=is_combo)(_combo)
part("menu-hours", takes=is_hours)(_hours)
part("menu-print", slots=("body",), takes=is_small_print)(_print)
