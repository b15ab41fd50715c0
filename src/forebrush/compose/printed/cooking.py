"""Parts of recipes: what is needed (with leaders, to be ticked, as tiles), what the dish takes, tips, its picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from forebrush.compose import common  # noqa: F401  (enters the picture)
from forebrush.compose.arrange import PARTS, Align, part
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.elements import words
from forebrush.compose.parts.graphic import card_fill, flat, soft, unit
from forebrush.compose.parts.pairs import columned, grown_part, headed, pair, pair_width
from forebrush.compose.parts.pictograms import pictogram
from forebrush.compose.parts.sections import is_details, is_ingredients
from forebrush.compose.printed.method import ENOUGH, icons_of, is_tips, small_picture
from forebrush.compose.stage import Stage, stacked

__all__ = ["is_needs"]


def is_needs(section: SectionContent) -> bool:
    """What is needed: a list that says so, or one whose entries have amounts."""
    if section.kind != "list" or is_details(section) or is_tips(section) or section.tabular:
        return False
    return is_ingredients(section) or sum(bool(r.value) for r in section.rows) * 2 > len(section.rows)


def _named(row: Row) -> Line:
    return row.label or row.text


def _under(kit: Kit, row: Row, width: float) -> list[Block]:
    """What an entry holds besides its name and amount."""
    more = [row.text] if row.label and row.text else []
    more += [Line(flat(inner)) for inner in row.rows]
    return [kit.text("item-more", line, "small", max(1.0, width), role="item") for line in more if line]


def _line(kit: Kit, row: Row, tick: bool) -> Callable[[float], Block]:
    def make(width: float) -> Block:
        if not tick:
            return pair(kit, _named(row), row.value, width, note=row.note, below=_under(kit, row, width))
        size, gap = kit.px(0.95), kit.px(0.7)
        room = width - size - gap
        words_ = pair(kit, _named(row), row.value, room, note=row.note, dots=False, below=_under(kit, row, room))
        edge = {"fill": kit.color("accent-ink"), "width": max(1.2, kit.px(0.1)), "align": "inside"}
        box = kit.shape("tick", size, size, radius=kit.px(0.18), strokes=[edge])
        line = kit.text_size("body") * kit.leading("body")
        box.node["margin"] = [round(max(0.0, (line - size) / 2), 1), 0, 0, 0]
        made = kit.row("item-line", [(box, size), (words_, room)], gap, align="start")
        return Block(made.node, max(words_.height, size))

    return make


def _amount_first(kit: Kit, row: Row, left: float) -> Callable[[float], Block]:
    """The amount in a column of its own, then the name."""

    def make(width: float) -> Block:
        gap = kit.px(0.9)
        room = width - left - gap
        amount = (
            kit.text(
                "item-value",
                row.value,
                "strong",
                left,
                role="amount",
                text_align="end",
                fills=[kit.color("accent-ink")],
            )
            if row.value
            else kit.column("item-value", [])
        )
        lines = [kit.text("item-name", _named(row), "body", room, role="item")] if _named(row) else []
        lines += [kit.text("item-note", row.note, "small", room, role="body")] if row.note else []
        lines += _under(kit, row, room)
        return kit.row(
            "item", [(amount, left), (kit.column("item-lines", lines, kit.px(0.1)), room)], gap, align="start"
        )

    return make


def _group(stage: Stage, section: SectionContent, width: float, height: float | None, form: str) -> Block:
    kit, rows = stage.kit, section.rows
    parts: list[tuple[Block | None, float]] = []
    head = headed(kit, section.title, width, rule=form != "amounts") if section.title else None
    note = kit.text("needs-note", section.note, "small", width, role="caption") if section.note else None
    used = (head.height + kit.px(0.8) if head else 0.0) + (note.height + kit.px(0.5) if note else 0.0)
    room = None if height is None else max(1.0, height - used)
    body = None
    if rows and form == "tiles" and len(rows) <= 12 and all(len(_named(r)) <= 24 for r in rows):
        icons = icons_of(rows, doing=False)
        body = _tiles(stage, rows, icons, width) if any(icons) else None
    if rows and body is None:
        left = min(width * 0.4, max(kit.natural(r.value, "strong") for r in rows))
        longest = max(pair_width(kit, _named(r), r.value) for r in rows) + kit.px(1.7)
        columns = max(
            1, min(3, (len(rows) + 1) // 2, int((width + kit.px(2.2)) / (max(longest, kit.px(10)) + kit.px(2.2))))
        )
        if form == "amounts" and left < width * 0.4:
            cells = [_amount_first(kit, row, left) for row in rows]
        else:
            cells = [_line(kit, row, form == "ticks") for row in rows]
        body = columned(
            kit, "needs", cells, width, columns, kit.px(2.2), kit.px(0.55), room, kit.px(1.5), rule=form != "leaders"
        )
    parts = [(head, 0.0), (body, kit.px(0.8)), (note, kit.px(0.5))]
    return stacked(kit, "needs-group", parts)


def _tiles(stage: Stage, rows: Sequence[Row], icons: Sequence[str], width: float) -> Block | None:
    """Ingredients as round pictures in a row, name and amount under each."""
    kit = stage.kit
    gap = kit.px(1.0)
    longest = max(max(kit.natural(_named(r), "body"), kit.natural(r.value, "strong")) for r in rows)
    columns = max(1, min(len(rows), int((width + gap) / (max(longest, kit.px(4.4)) + gap))))
    lines = -(-len(rows) // columns)
    columns = -(-len(rows) // lines)
    if columns < min(3, len(rows)):
        return None
    each = (width - gap * (columns - 1)) / columns
    size = min(each, kit.px(3.6))
    made = []
    for start in range(0, len(rows), columns):
        cells = []
        for k, row in enumerate(rows[start : start + columns], start + 1):
            node = small_picture(stage, k, row, size, size, icons[k - 1], size / 2)
            lines_ = [kit.text("item-name", _named(row), "body", each, role="item", text_align="center")]
            if row.value:
                lines_.append(
                    kit.text(
                        "item-value",
                        row.value,
                        "strong",
                        each,
                        role="amount",
                        text_align="center",
                        fills=[kit.color("accent-ink")],
                    )
                )
            if row.note:
                lines_.append(kit.text("item-note", row.note, "small", each, role="body", text_align="center"))
            for more in _under(kit, row, each):
                lines_.append(more)
            tile = kit.column(
                "tile", [kit.row("tile-picture", [(Block(node, size), size)], justify="center"), *lines_], kit.px(0.2)
            )
            cells.append((tile, each))
        made.append(kit.row("tiles", cells, gap, align="start", justify="center"))
    return kit.column("tiles-rows", made, kit.px(1.0))


def _needs(form: str) -> Callable[..., Block | None]:
    def make(stage: Stage, width: float, height: float | None) -> Block | None:
        kit, sections = stage.kit, [s for s in stage.content.sections if s.rows or s.title]
        if not sections:
            return None
        gap = kit.px(2.4)
        columns = max(1, min(len(sections), 3, int((width + gap) / (unit(stage) * 14 + gap))))
        if columns == 1:
            room = None if height is None else max(1.0, (height - kit.px(1.6) * (len(sections) - 1)) / len(sections))
            groups = [_group(stage, s, width, room, form) for s in sections]
            return kit.column("needs-groups", groups, kit.px(1.6), role="ingredients")
        each = (width - gap * (columns - 1)) / columns
        lines = []
        for start in range(0, len(sections), columns):
            cells = [(_group(stage, s, each, None, form), each) for s in sections[start : start + columns]]
            lines.append(kit.row("needs-row", cells, gap, align="start"))
        return kit.column("needs-groups", lines, kit.px(1.6), role="ingredients")

    return make


# --- what the dish takes, and tips -----------------------------------------------------------------------------------


def _servings(stage: Stage, width: float, align: Align) -> Block | None:
    """Minutes, servings and the like: an icon, the value, its label under it; side by side between hairlines."""
    kit = stage.kit
    rows = [Row(Line(), item.line, Line()) for item in stage.of("detail")]
    rows += [row for section in stage.content.sections for row in section.rows]
    if not rows:
        return None
    icon, gap, between = kit.px(1.7), kit.px(0.6), kit.px(1.4)
    shown = [(row.value or row.text or row.label, row.label if row.value or row.text else Line()) for row in rows]
    names = [pictogram(f"{row.label.text} {row.text.text} {row.value.text}", doing=True) for row in rows]
    names = names if sum(map(bool, names)) >= ENOUGH * len(rows) else [""] * len(rows)
    extra = icon + gap if any(names) else 0.0
    natural = [max(kit.natural(v, "value"), kit.natural(n, "label")) + extra for v, n in shown]
    columns = len(rows)
    while columns > 1 and max(natural) * columns + between * (columns - 1) > width:
        columns -= 1
    columns = -(-len(rows) // -(-len(rows) // columns))
    columns = columns if columns == len(rows) or len(rows) > 3 else 1
    if align == "center" and columns > 1:
        each = min((width - between * (columns - 1)) / columns, max(natural) + kit.px(0.6))
    else:
        each = (width - between * (columns - 1)) / columns
    lines = []
    for start in range(0, len(rows), columns):
        cells: list[tuple[Block, float]] = []
        for k in range(start, min(len(rows), start + columns)):
            value, name = shown[k]
            room = max(1.0, each - extra)
            texts = [kit.text("detail-value", value, "value", room, role="detail", text_wrap="balance")]
            if rows[k].value and rows[k].text:
                texts.append(kit.text("detail-text", rows[k].text, "body", room, role="detail"))
            if name:
                texts.append(kit.text("detail-label", name, "label", room, role="detail"))
            if rows[k].note:
                texts.append(kit.text("detail-note", rows[k].note, "small", room, role="detail"))
            body = kit.column("detail", texts, 0.0)
            if extra:
                mark: Json = {
                    "kind": "icon",
                    "id": kit.id("detail-icon"),
                    "role": "ornament",
                    "icon": names[k] or "utensils",
                    "size": icon,
                    "weight": 1.7,
                    "fills": [kit.color("accent-ink")],
                    "shrink": 0,
                }
                row_node = kit.row("detail-cell", [(Block(mark, icon), icon), (body, room)], gap, align="center")
                body = Block(row_node.node, max(body.height, icon))
            cells.append((body, each))
        lines.append(kit.row("details-row", cells, between, align="center", justify=align))
    top = kit.px(0.9)
    made = kit.column("details", lines, kit.px(0.9), role="details", padding=[top, 0])
    edge = kit.rule(soft(kit), weight=1.0)
    foot = kit.rule(soft(kit), weight=1.0)
    notes = [kit.text("details-note", s.note, "small", width, role="caption") for s in stage.content.sections if s.note]
    return kit.column("details-strip", [edge, Block(made.node, made.height + 2 * top), foot, *notes], 0.0)


def _tips(stage: Stage, width: float, align: Align) -> Block | None:
    """Advice on a card with a dashed edge."""
    kit = stage.kit
    sections = [s for s in stage.content.sections if s.rows or s.title or s.note]
    if not sections:
        return None
    top, side, icon, gap = kit.px(1.0), kit.px(1.2), kit.px(1.9), kit.px(0.9)
    beside = width > kit.px(14)
    room = max(1.0, width - 2 * side - (icon + gap if beside else 0.0))
    blocks: list[Block] = []
    for section in sections:
        if section.title:
            blocks.append(kit.text("tips-title", section.title, "heading", room, factor=0.8, role="heading"))
        for row in section.rows:
            if row.label:
                blocks.append(kit.text("tip-label", row.label, "strong", room, role="body"))
            blocks += [
                kit.text("tip", line, "body", room, factor=0.96, role="body")
                for line in (row.text, row.value, row.note, *(Line(flat(r)) for r in row.rows))
                if line
            ]
        if section.note:
            blocks.append(kit.text("tips-note", section.note, "small", room, role="caption"))
    body = kit.column("tips", blocks, kit.px(0.3), role="notes")
    edge = {
        "fill": kit.color("accent") if kit.on else "accent/60%",
        "width": max(1.2, kit.px(0.1)),
        "align": "inside",
        "dash": [kit.px(0.5), kit.px(0.4)],
    }
    over: Json = {"padding": [top, side], "radius": kit.px(0.7), "strokes": [edge], "fills": [card_fill(kit)]}
    if not beside:
        return Block(body.node | over, body.height + 2 * top)
    mark: Json = {
        "kind": "icon",
        "id": kit.id("tips-icon"),
        "role": "ornament",
        "icon": "lightbulb",
        "size": icon,
        "weight": 1.6,
        "fills": [kit.color("accent-ink")],
        "shrink": 0,
    }
    card = kit.row("tips-card", [(Block(mark, icon), icon), (body, room)], gap, align="start", **over)
    return Block(card.node, max(icon, body.height) + 2 * top)


def _dish(share: float) -> Callable[[Stage, float, Align], Block | None]:
    """The picture of the dish, a share of the page's height that gives way as words grow."""

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        tall, draw = min(stage.height * share * _eased(stage.level), width * 0.8), PARTS["art"].fills
        return draw(stage, width, tall) if draw and tall > stage.height * 0.07 else None

    return make


def _eased(level: float) -> float:
    """How much of its wish a picture keeps at a level."""
    return max(0.0, min(1.0, (level - 0.28) / 0.3))


def _intro(stage: Stage, width: float, align: Align) -> Block | None:
    """Copy that says something of the dish."""
    kit = stage.kit
    items = stage.of("body")
    short = len(items) <= 2 and all(len(i.line) < (60 if kit.dense else 140) for i in items)
    made = words(kit, "body", items, "lead" if short else "body", width, align, text_wrap="pretty")
    return kit.column("intro", made, kit.px(0.5)) if made else None


for _form in ("leaders", "ticks", "amounts", "tiles"):
    grown_part(f"needs-{_form}", is_needs, _needs(_form))
part("recipe-servings", slots=("detail",), takes=is_details)(_servings)
part("recipe-tips", takes=is_tips)(_tips)
part("dish", fills=PARTS["art"].fills, least=0.08)(_dish(0.2))
part("small-dish", fills=PARTS["art"].fills, least=0.08)(_dish(0.14))
part("recipe-intro", slots=("body",))(_intro)
