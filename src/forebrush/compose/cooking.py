"""Parts of recipes: what is needed (with leaders, to be ticked, as tiles), the steps with their numbers and small
pictures, what the dish takes (minutes, servings), and tips.

A step is one group at every size: its picture, its number and its words never part.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from forebrush.compose import common  # noqa: F401  (enters the picture)
from forebrush.compose.arrange import PARTS, Align, part
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.graphic import card_fill, disc, flat, soft, unit
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.pairs import columned, grown_part, headed, pair, pair_width
from forebrush.compose.parts import words
from forebrush.compose.pictograms import pictogram
from forebrush.compose.sections import is_details, is_ingredients
from forebrush.compose.stage import Stage, stacked

__all__ = ["is_needs", "is_tips"]

_ENOUGH = 0.6
"""Share of the steps or ingredients for which there must be an icon; else their numbers or names stand alone."""
_FULL = {"": ("accent", "on-accent"), "deep": ("gilt", "deep"), "accent": ("on-accent", "accent"),
         "accent2": ("on-accent2", "accent2")}  # fmt: skip
"""Fill and ink of a small disc, by the block on which it stands."""
_TIPS = ("tip", "note", "hint", "takeaway", "贴士", "提示", "小技巧", "窍门")


def is_tips(section: SectionContent) -> bool:
    """Advice: notes, tips, running words."""
    named = any(word in section.role or word in section.title.text.lower() for word in _TIPS)
    return section.kind == "prose" or (named and section.kind in ("list", "cards", "steps"))


def is_needs(section: SectionContent) -> bool:
    """What is needed: a list that says so, or one whose entries have amounts."""
    if section.kind != "list" or is_details(section) or is_tips(section):
        return False
    return is_ingredients(section) or sum(bool(r.value) for r in section.rows) * 2 > len(section.rows)


def _icons(rows: Sequence[Row], *, doing: bool) -> list[str]:
    """The icon of every row, or none at all where too few rows have one."""
    found = [row.icon or pictogram(f"{row.label.text} {row.text.text}", doing=doing) for row in rows]
    found = [pictogram(name) if name and not name.isascii() else name for name in found]
    if sum(map(bool, found)) < _ENOUGH * len(rows):
        return [""] * len(rows)
    return [name or "utensils" for name in found]


def _picture(stage: Stage, k: int, row: Row, wide: float, tall: float, icon: str, radius: float) -> Json:
    """The place of a small picture: its brief on a soft ground, and until it is painted an icon on that."""
    kit = stage.kit
    brief = dict(row.picture or {})
    said = flat(row)
    brief.setdefault("prompt", said[:2000])
    tones = [f"on-{kit.on}/14%", f"on-{kit.on}/22%"] if kit.on else [("pale", "tint"), ("tint", "pale")][k % 2]
    brief.setdefault("ground", {"kind": "gradient", "colors": list(tones), "angle": 150 + 20 * k})
    children: list[Json] = [
        {"kind": "picture", "id": kit.id(f"step-{k}-picture"), "role": "illustration", "brief": brief,
         "position": "absolute", "left": 0, "top": 0, "width": round(wide, 1), "height": round(tall, 1),
         "radius": round(radius, 1), "alt": said[:2000]},
    ]  # fmt: skip
    if icon:
        size = min(wide, tall) * 0.52
        children.append(
            {"kind": "icon", "id": kit.id(f"step-{k}-icon"), "role": "ornament", "icon": icon, "size": round(size, 1),
             "weight": 1.6, "fills": [kit.color("accent-ink")], "position": "absolute",
             "left": round((wide - size) / 2, 1), "top": round((tall - size) / 2, 1)}
        )  # fmt: skip
    return {"kind": "group", "id": kit.id(f"step-{k}-window"), "layout": "stack", "width": round(wide, 1),
            "height": round(tall, 1), "shrink": 0, "children": children}  # fmt: skip


def _numeral(row: Row, k: int) -> tuple[str, bool]:
    """The number of a step, and whether its label says no more than that."""
    label = row.label.text.strip().rstrip(".、．)）:：")
    plain = not label or (label.isdigit() and len(label) <= 3)
    return (label if plain and label else str(k)), plain


def _round(stage: Stage, k: int, row: Row, size: float, icon: str) -> Block:
    """A round picture with the number of its step on its edge; without an icon the number stands large in it."""
    kit = stage.kit
    node = _picture(stage, k, row, size, size, icon, size / 2)
    number = _numeral(row, k)[0]
    fill, ink = _FULL[kit.on]
    if icon or row.picture:
        small = max(kit.smallest * 1.7, size * 0.4)
        mark = disc(kit, f"step-{k}-mark", number, small, fill, ink, role="step", factor=0.58)
        mark.node.update(position="absolute", left=round(-small * 0.22, 1), top=round(-small * 0.16, 1))
    else:
        high = max(kit.smallest, size * (0.56 if len(number) < 2 else 0.46))
        mark = kit.text(
            f"step-{k}-number", number, "numeral", size, size=round(high, 1), text_align="center", line_height=1.0,
            role="step", features=["lnum"],
        )  # fmt: skip
        mark.node.update(position="absolute", left=0, top=round((size - high) / 2, 1), width=round(size, 1))
    node["children"].append(mark.node)
    return Block(node, size)


def _size(kit: Kit, rows: Sequence[Row]) -> float:
    """Short steps are said a little larger."""
    average = sum(r.length for r in rows) / len(rows)
    return 1.18 if average < (18 if kit.dense else 44) else 1.06 if average < (30 if kit.dense else 80) else 1.0


def _said(kit: Kit, k: int, row: Row, width: float, factor: float = 1.0, align: str = "start") -> Block:
    blocks = []
    if not _numeral(row, k)[1]:
        blocks.append(kit.text(f"step-{k}-name", row.label, "strong", width, role="step", text_align=align,
                               fills=[kit.color("accent-ink")]))  # fmt: skip
    if row.text:
        blocks.append(kit.text(f"step-{k}-text", row.text, "body", width, factor=factor, role="step", text_align=align))
    blocks += [
        kit.text(f"step-{k}-more", line, "small", width, role="step", text_align=align)
        for line in (row.value, row.note, *(Line(flat(inner)) for inner in row.rows)) if line
    ]  # fmt: skip
    return kit.column(f"step-{k}-words", blocks, kit.px(0.2))


def _disc_size(kit: Kit, rows: Sequence[Row]) -> float:
    average = sum(r.length for r in rows) / len(rows)
    small = average > (60 if kit.dense else 130) or len(rows) > 9
    return kit.px(2.9 if small else 3.7)


def _lines(stage: Stage, rows: Sequence[Row], width: float, height: float | None) -> Block:
    """Steps one under the other, or in two columns that are read down: a round picture, then the words."""
    kit = stage.kit
    icons = _icons(rows, doing=True)
    size, gap, factor = _disc_size(kit, rows), kit.px(1.1), _size(kit, rows)

    def cell(k: int, row: Row) -> Callable[[float], Block]:
        def make(each: float) -> Block:
            inset = size * 0.09
            room = each - size - gap - inset
            text = _said(kit, k, row, max(1.0, room), factor)
            row_node = kit.row(f"step-{k}", [(_round(stage, k, row, size, icons[k - 1]), size), (text, room)], gap,
                               align="center", role="step", padding=[0, 0, 0, round(inset, 1)])  # fmt: skip
            return Block(row_node.node, max(size, text.height))

        return make

    average = sum(r.length for r in rows) / len(rows)
    least = unit(stage) * (17 if average < (24 if kit.dense else 60) else 24)
    columns = 2 if width >= 2 * least + gap and len(rows) >= 4 else 1
    cells = [cell(k, row) for k, row in enumerate(rows, 1)]
    return columned(kit, "steps", cells, width, columns, kit.px(2.2), kit.px(1.0), height, kit.px(2.6))


def _cards(stage: Stage, rows: Sequence[Row], width: float, height: float | None) -> Block:
    """Steps on cards from left to right: a picture with the number on it, the words below."""
    kit = stage.kit
    icons = _icons(rows, doing=True)
    average = sum(r.length for r in rows) / len(rows)
    gap = kit.px(1.1)
    least = unit(stage) * (8.5 if average < (16 if kit.dense else 34) else 12 if average < (34 if kit.dense else 80) else 15)
    columns = max(1, min(len(rows), 5, int((width + gap) / (least + gap))))
    lines = -(-len(rows) // columns)
    columns = -(-len(rows) // lines)
    if columns < 2:
        return _lines(stage, rows, width, height)
    each = (width - gap * (columns - 1)) / columns
    side, top = kit.px(0.9), kit.px(0.8)
    inner = each - 2 * side
    share, factor = min(0.5, kit.px(5.2) / each), _size(kit, rows)
    texts = [_said(kit, k, row, inner, min(1.08, factor)) for k, row in enumerate(rows, 1)]
    base = each * share
    tall = [max(t.height for t in texts[k : k + columns]) + 2 * top + base for k in range(0, len(rows), columns)]
    spare = 0.0
    if height is not None:
        spare = max(0.0, (height - sum(tall) - gap * (lines - 1)) / lines)
    picture = base + min(spare * 0.7, base * 0.8)
    grown = min(spare, picture - base + kit.px(1.6))
    made = []
    for line, high in enumerate(tall):
        cells = []
        for k in range(line * columns + 1, min(len(rows), (line + 1) * columns) + 1):
            row, icon = rows[k - 1], icons[k - 1]
            radius = kit.px(0.7)
            node = _picture(stage, k, row, each, picture, icon, 0.0)
            fill, ink = _FULL[kit.on]
            number = _numeral(row, k)[0]
            if icon or row.picture:
                mark = disc(kit, f"step-{k}-mark", number, kit.px(1.9), fill, ink, role="step", factor=0.56)
                mark.node.update(position="absolute", left=round(side * 0.7, 1), top=round(side * 0.7, 1))
            else:
                size = max(kit.smallest, picture * 0.62)
                mark = kit.text(f"step-{k}-number", number, "numeral", each, size=round(size, 1), text_align="center",
                                line_height=1.0, role="step", features=["lnum"])  # fmt: skip
                mark.node.update(position="absolute", left=0, top=round((picture - size) / 2, 1), width=round(each, 1))
            node["children"].append(mark.node)
            text = texts[k - 1]
            text.node["padding"] = [top, side]
            card = kit.column(f"step-{k}", [Block(node, picture), text], 0.0, role="step", fills=[card_fill(kit)],
                              radius=radius, clip=True, height=round(high + grown, 1))  # fmt: skip
            cells.append((Block(card.node, high + grown), each))
        made.append(kit.row("steps-row", cells, gap, align="start"))
    return kit.column("steps", made, gap)


def _method(form: Callable[[Stage, Sequence[Row], float, float | None], Block]) -> Callable[..., Block | None]:
    def make(stage: Stage, width: float, height: float | None) -> Block | None:
        kit, sections = stage.kit, [s for s in stage.content.sections if s.rows or s.title]
        if not sections:
            return None
        heads = [headed(kit, s.title, width) if s.title else None for s in sections]
        notes = [kit.text("steps-note", s.note, "small", width, role="caption") if s.note else None for s in sections]
        used = sum(b.height for b in (*heads, *notes) if b) + kit.px(1.4) * (len(sections) - 1)
        used += kit.px(1.0) * sum(h is not None for h in heads) + kit.px(0.5) * sum(n is not None for n in notes)
        room = None if height is None else max(1.0, (height - used) / len(sections))
        parts: list[tuple[Block | None, float]] = []
        for section, head, note in zip(sections, heads, notes, strict=True):
            parts.append((head, kit.px(1.4)))
            if section.rows:
                parts.append((form(stage, section.rows, width, room), kit.px(1.0 if head else 1.4)))
            parts.append((note, kit.px(0.5)))
        return stacked(kit, "steps-block", parts, role="steps")

    return make


# --- what is needed ------------------------------------------------------------------------------------------------


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
        amount = kit.text("item-value", row.value, "strong", left, role="amount", text_align="end",
                          fills=[kit.color("accent-ink")]) if row.value else kit.column("item-value", [])  # fmt: skip
        lines = [kit.text("item-name", _named(row), "body", room, role="item")] if _named(row) else []
        lines += [kit.text("item-note", row.note, "small", room, role="body")] if row.note else []
        lines += _under(kit, row, room)
        return kit.row("item", [(amount, left), (kit.column("item-lines", lines, kit.px(0.1)), room)], gap, align="start")

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
        icons = _icons(rows, doing=False)
        body = _tiles(stage, rows, icons, width) if any(icons) else None
    if rows and body is None:
        left = min(width * 0.4, max(kit.natural(r.value, "strong") for r in rows))
        longest = max(pair_width(kit, _named(r), r.value) for r in rows) + kit.px(1.7)
        columns = max(1, min(3, (len(rows) + 1) // 2, int((width + kit.px(2.2)) / (max(longest, kit.px(10)) + kit.px(2.2)))))
        if form == "amounts" and left < width * 0.4:
            cells = [_amount_first(kit, row, left) for row in rows]
        else:
            cells = [_line(kit, row, form == "ticks") for row in rows]
        body = columned(kit, "needs", cells, width, columns, kit.px(2.2), kit.px(0.55), room, kit.px(1.5), rule=form != "leaders")
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
            node = _picture(stage, k, row, size, size, icons[k - 1], size / 2)
            lines_ = [kit.text("item-name", _named(row), "body", each, role="item", text_align="center")]
            if row.value:
                lines_.append(kit.text("item-value", row.value, "strong", each, role="amount", text_align="center",
                                       fills=[kit.color("accent-ink")]))  # fmt: skip
            if row.note:
                lines_.append(kit.text("item-note", row.note, "small", each, role="body", text_align="center"))
            for more in _under(kit, row, each):
                lines_.append(more)
            tile = kit.column("tile", [kit.row("tile-picture", [(Block(node, size), size)], justify="center"), *lines_], kit.px(0.2))
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
    names = names if sum(map(bool, names)) >= _ENOUGH * len(rows) else [""] * len(rows)
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
                mark: Json = {"kind": "icon", "id": kit.id("detail-icon"), "role": "ornament", "icon": names[k] or "utensils",
                              "size": icon, "weight": 1.7, "fills": [kit.color("accent-ink")], "shrink": 0}  # fmt: skip
                row_node = kit.row("detail-cell", [(Block(mark, icon), icon), (body, room)], gap, align="center")
                body = Block(row_node.node, max(body.height, icon))
            cells.append((body, each))
        lines.append(kit.row("details-row", cells, between, align="center", justify=align))
    top = kit.px(0.9)
    made = kit.column("details", lines, kit.px(0.9), role="details", padding=[top, 0])
    edge = kit.rule(soft(kit), weight=1.0)
    foot = kit.rule(soft(kit), weight=1.0)
    return kit.column("details-strip", [edge, Block(made.node, made.height + 2 * top), foot], 0.0)


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
                for line in (row.text, row.value, row.note, *(Line(flat(r)) for r in row.rows)) if line
            ]  # fmt: skip
        if section.note:
            blocks.append(kit.text("tips-note", section.note, "small", room, role="caption"))
    body = kit.column("tips", blocks, kit.px(0.3), role="notes")
    edge = {"fill": kit.color("accent") if kit.on else "accent/60%", "width": max(1.2, kit.px(0.1)), "align": "inside",
            "dash": [kit.px(0.5), kit.px(0.4)]}  # fmt: skip
    over: Json = {"padding": [top, side], "radius": kit.px(0.7), "strokes": [edge], "fills": [card_fill(kit)]}
    if not beside:
        return Block(body.node | over, body.height + 2 * top)
    mark: Json = {"kind": "icon", "id": kit.id("tips-icon"), "role": "ornament", "icon": "lightbulb", "size": icon,
                  "weight": 1.6, "fills": [kit.color("accent-ink")], "shrink": 0}  # fmt: skip
    row = kit.row("tips-card", [(Block(mark, icon), icon), (body, room)], gap, align="start", **over)
    return Block(row.node, max(icon, body.height) + 2 * top)


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


def _steps(section: SectionContent) -> bool:
    return section.kind == "steps" and not is_tips(section)


grown_part("steps-lines", _steps, _method(_lines))
grown_part("steps-cards", _steps, _method(_cards))
for _form in ("leaders", "ticks", "amounts", "tiles"):
    grown_part(f"needs-{_form}", is_needs, _needs(_form))
part("servings", slots=("detail",), takes=is_details)(_servings)
part("tips", takes=is_tips)(_tips)
part("dish", fills=PARTS["art"].fills, least=0.08)(_dish(0.22))
part("small-dish", fills=PARTS["art"].fills, least=0.08)(_dish(0.15))
part("intro", slots=("body",))(_intro)
