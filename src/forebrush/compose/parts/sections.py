"""Sections: lists, ingredients, steps, tables, figures, prose, comments, buttons. Each gives a block for a width."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.compose.content import DETAILS, Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.details import is_money
from forebrush.compose.parts.elements import button
from forebrush.scene.facts import Fact

__all__ = ["is_details", "least_width", "section_block"]

Facts = dict[str, Fact]
_INGREDIENTS = ("ingredient", "食材", "用料", "配料", "原料", "材料", "shopping")


def is_details(section: SectionContent) -> bool:
    """Whether a section is a set of facts of an event: dates, places, prices."""
    if section.role in DETAILS:
        plain = not (section.title or section.cells or section.head)
        return plain and section.kind in ("list", "stats")
    return False


def is_ingredients(section: SectionContent) -> bool:
    """Whether a list says what is needed."""
    return any(word in section.role or word in section.title.text.lower() for word in _INGREDIENTS)


def section_block(kit: Kit, section: SectionContent, width: float, align: str, number: int, facts: Facts) -> Block:
    """A section with its heading."""
    blocks = []
    if section.title:
        head = kit.text(f"section-{number}-title", section.title, "heading", width, text_align=align, role="heading")
        blocks.append(head)
    section = replace(section, rows=tuple(map(_whole, section.rows)))
    body = _BODIES.get(section.kind, _list)
    if section.kind == "table" and not (section.cells or section.head):
        body = _list
    if section.rows or section.cells or section.head:
        if section.cells or section.head:
            blocks.append(_table(kit, section, width, align, facts))
        if section.rows:
            blocks.append(body(kit, section, width, align, facts))
    if section.note and section.kind != "calendar":
        note = kit.text(f"section-{number}-note", section.note, "small", width, text_align=align, role="caption")
        blocks.append(note)
    return kit.column(f"section-{number}", blocks, kit.px(0.8), role=section.role[:200] or section.kind)


def _whole(row: Row) -> Row:
    """The entry with its note and what belongs to it as further lines of its text, for forms that have no place for
    them; what marks the text stays where it was."""
    more = [row.note.text, *(_on_one_line(inner) for inner in row.rows)]
    lines = [line for line in more if line.strip()]
    if not lines:
        return row
    text = "\n".join([row.text.text, *lines] if row.text else lines)
    return replace(row, text=Line(text, row.text.marks), note=Line(), rows=())


def _on_one_line(row: Row) -> str:
    own = [line.text for line in (row.label, row.text, row.value, row.note) if line]
    return " ".join([*own, *(_on_one_line(inner) for inner in row.rows)])


_SAMPLED = 6
"""Of the cells of a column, the longest that are measured."""


def least_width(kit: Kit, section: SectionContent) -> float:
    """The width in px below which a section would be broken badly."""
    if not (section.cells or section.head):
        return 0.0
    rows = [section.head, *section.cells] if section.head else list(section.cells)
    count = max((len(r) for r in rows), default=0)
    widest = [kit.natural(max((r[c] for r in rows if c < len(r)), key=len, default=""), "strong") for c in range(count)]
    return sum(min(w, kit.px(9)) for w in widest) + count * kit.px(0.9)


def _grid(
    kit: Kit,
    name: str,
    cells: Sequence[Callable[[float], Block]],
    width: float,
    columns: int,
    gap: float,
    row_gap: float,
    rule: bool = False,
) -> Block:
    """Cells of equal width in rows, from left to right."""
    each = (width - gap * (columns - 1)) / columns
    lines: list[Block] = []
    for start in range(0, len(cells), columns):
        made = [(cell(each), each) for cell in cells[start : start + columns]]
        if lines and rule:
            lines.append(kit.rule())
        lines.append(made[0][0] if columns == 1 else kit.row(f"{name}-row", made, gap))
    return kit.column(f"{name}-grid", lines, row_gap)


def _columns(kit: Kit, width: float, longest: float, count: int, most: int) -> int:
    """How many columns hold lines of `longest` px."""
    columns = max(1, min(most, count, int((width + kit.px(2)) / (longest + kit.px(2)))))
    while columns > 2 and count % columns == 1:
        columns -= 1
    return columns


def _list(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    rows = section.rows
    if is_ingredients(section) or (len(rows) > 1 and all(r.value and (r.label or r.text) for r in rows)):
        return _leaders(kit, section, width)
    if all(not r.label and not r.value and not r.picture for r in rows) and all(len(r.text) <= 28 for r in rows):
        return _names(kit, section, width, align)
    cells = [_entry(kit, k, row, align, _roles(section)) for k, row in enumerate(rows, 1)]
    average = sum(r.length for r in rows) / max(1, len(rows))
    columns = _columns(kit, width, kit.px(9 if average < 30 else 15 if average < 90 else 20), len(rows), 3)
    return _grid(kit, "list", cells, width, columns, kit.px(2), kit.px(0.9))


_ENTRY: dict[str, tuple[str, str, str]] = {
    "list": ("item", "item", "amount"), "timeline": ("time", "item", "item"), "fields": ("field", "field", "field"),
    "route": ("time", "item", "stat"), "progress": ("stat", "stat", "stat"), "calendar": ("cell", "cell", "cell"),
}  # fmt: skip
"""Roles of label, text and value of an entry by the kind of its section."""


def _roles(section: SectionContent) -> tuple[str, str, str]:
    """Roles of label, text and value of the entries of a section."""
    if section.role in DETAILS and section.kind == "list":
        return ("detail", "item", "detail")
    label, text, value = _ENTRY.get(section.kind, ("heading", "body", "amount"))
    return label, text, _worth(section) if value == "amount" else value


def _entry(kit: Kit, number: int, row: Row, align: str, roles: tuple[str, str, str]) -> Callable[[float], Block]:
    label, text, value = roles

    def make(width: float) -> Block:
        blocks = []
        if row.picture:
            blocks.append(_picture(kit, number, row, width))
        if row.label:
            blocks.append(
                kit.text(
                    f"entry-{number}-label",
                    row.label,
                    "strong",
                    width,
                    text_align=align,
                    role=label,
                    fills=[kit.color("accent-ink")],
                )
            )
        if row.text:
            blocks.append(kit.text(f"entry-{number}-text", row.text, "body", width, text_align=align, role=text))
        if row.value:
            blocks.append(kit.text(f"entry-{number}-value", row.value, "strong", width, text_align=align, role=value))
        return kit.column(f"entry-{number}", blocks, kit.px(0.25))

    return make


def _picture(kit: Kit, number: int, row: Row, width: float) -> Block:
    brief = dict(row.picture or {})
    brief.setdefault("ground", {"kind": "gradient", "colors": ["pale", "accent2/60%"], "angle": 35})
    tall = round(width * 0.62, 1)
    alt = str(brief.get("prompt", "")) or row.label.text or row.text.text
    node: Json = {
        "kind": "picture",
        "id": kit.id(f"entry-{number}-picture"),
        "role": "illustration",
        "brief": brief,
        "width": round(width, 1),
        "height": tall,
        "radius": kit.px(0.5),
        "alt": alt[:2000],
        "shrink": 0,
    }
    return Block(node, tall)


def _names(kit: Kit, section: SectionContent, width: float, align: str) -> Block:
    """A line-up: short names, set large in the display face."""
    rows = section.rows
    longest = max(kit.natural(r.text, "lead") for r in rows)
    columns = _columns(kit, width, longest * 1.05, len(rows), 4 if len(rows) > 6 else 3)
    if align == "center" and len(rows) <= 3:
        columns = min(columns, len(rows))
    cells = [_name(kit, k, row, align) for k, row in enumerate(rows, 1)]
    return _grid(kit, "names", cells, width, columns, kit.px(1.4), kit.px(0.45), rule=align != "center")


def _name(kit: Kit, number: int, row: Row, align: str) -> Callable[[float], Block]:
    return lambda width: kit.text(
        f"name-{number}", row.text, "lead", width, weight=kit.weight("strong"), text_align=align, role="item"
    )


def _leaders(kit: Kit, section: SectionContent, width: float) -> Block:
    """Name, dotted leader, amount."""
    rows = section.rows
    longest = max(kit.natural(f"{r.label.text} {r.text.text}", "body") + kit.natural(r.value, "strong") for r in rows)
    columns = _columns(kit, width, max(longest + kit.px(2.5), kit.px(11)), len(rows), 3 if len(rows) > 8 else 2)
    cells = [_leader(kit, k, row, _roles(section)) for k, row in enumerate(rows, 1)]
    return _grid(kit, "ingredients", cells, width, columns, kit.px(2.4), kit.px(0.6))


def _worth(section: SectionContent) -> str:
    """The role of what stands at the end of the lines of a list: prices, or amounts."""
    priced = "price" in section.role or "menu" in section.role or any(map(is_money, section.rows))
    return "price" if priced and not is_ingredients(section) else "amount"


def _leader(kit: Kit, number: int, row: Row, roles: tuple[str, str, str]) -> Callable[[float], Block]:
    _, named, worth = roles

    def make(width: float) -> Block:
        gap = kit.px(0.5)
        lines = [line for line in (row.label, row.text) if line]
        if not row.value:
            return kit.column(
                f"item-{number}", [kit.text(f"item-{number}-name", line, "body", width, role=named) for line in lines]
            )
        most = width * 0.5
        right = min(most, kit.natural(row.value, "strong"))
        natural = max((kit.natural(line, "body") for line in lines), default=0.0)
        left = min(natural, width - right - 2 * gap - kit.px(1))
        names = [kit.text(f"item-{number}-name", line, "body", left, role=named) for line in lines]
        name = kit.column(f"item-{number}-names", names)
        name.node["shrink"] = 1
        over: Json = {"role": worth, "text_align": "end", "max_width": round(most, 1)}
        value = kit.text(f"item-{number}-value", row.value, "strong", right, **over)
        tall = max(name.height, value.height)
        dots = kit.shape(
            "leader",
            None,
            max(2.0, kit.px(0.12)),
            shape={"kind": "line"},
            grow=1,
            basis=0,
            min_width=0,
            align_self="center",
            strokes=[
                {
                    "fill": kit.color("line"),
                    "width": max(1.2, kit.px(0.08)),
                    "dash": [0, max(3.0, kit.px(0.3))],
                    "cap": "round",
                }
            ],
        )
        made = kit.row(f"item-{number}", [(name, 0), (dots, 0), (value, 0)], gap, align="center")
        return Block(made.node, tall)

    return make


def _steps(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    rows = section.rows
    average = sum(len(r.text) for r in rows) / max(1, len(rows))
    enough = kit.px(19 if kit.dense else 22) if average > 30 else kit.px(14)
    columns = max(1, min(3, len(rows), int((width + kit.px(2)) / (enough + kit.px(2)))))
    if len(rows) <= 4 and columns == 3:
        columns = 2 if len(rows) == 4 else 3
    # A large numeral beside one line of words would set the rhythm by itself.
    factor = 0.72 if average <= (15 if kit.dense else 36) else 1.0
    left = max(kit.natural(_step_mark(row, k)[0], "numeral", factor) for k, row in enumerate(rows, 1)) * 1.1
    left = max(kit.px(2.0 * factor), left)
    cells = [_step(kit, k, row, factor, left) for k, row in enumerate(rows, 1)]
    return _grid(kit, "steps", cells, width, columns, kit.px(2.2), kit.px(0.9), rule=columns == 1)


def _step_mark(row: Row, number: int) -> tuple[Line, bool]:
    """The numeral of a step, and whether its label is no more than that."""
    label = row.label.text.strip().rstrip(".、．)）")
    plain = (label.isdigit() and len(label) <= 3) or not row.label
    return Line(label or str(number)) if plain else Line(str(number)), plain


def _step(kit: Kit, number: int, row: Row, factor: float, left: float) -> Callable[[float], Block]:
    def make(width: float) -> Block:
        mark, plain = _step_mark(row, number)
        gap = kit.px(0.7)
        rest = width - left - gap
        texts = []
        if not plain:
            texts.append(kit.text(f"step-{number}-label", row.label, "strong", rest, fills=[kit.color("accent-ink")]))
        if row.text:
            texts.append(kit.text(f"step-{number}-text", row.text, "body", rest))
        if row.value:
            texts.append(kit.text(f"step-{number}-value", row.value, "small", rest))
        numeral = kit.text(f"step-{number}-number", mark, "numeral", left, factor=factor)
        body = kit.column(f"step-{number}-body", texts, kit.px(0.2))
        return kit.row(f"step-{number}", [(numeral, left), (body, rest)], gap, align="start")

    return make


_LEAST_FIGURE = 0.6
"""Share of their size that figures give up rather than stand in one tall column."""


def _stats(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    rows = section.rows
    natural = max(
        max(kit.natural(r.value or r.text or r.label, "figure"), kit.natural(r.label, "label", 1.2)) for r in rows
    )
    columns = max(1, min(4, len(rows), int((width + kit.px(1.6)) / (max(natural * 1.08, kit.px(6)) + kit.px(1.6)))))
    while columns > 2 and len(rows) % columns and len(rows) % (columns - 1) == 0:
        columns -= 1
    if columns == 1 and len(rows) > 2 and (width - kit.px(1.6)) / 2 >= natural * _LEAST_FIGURE:
        columns = 2
    each = (width - kit.px(1.6) * (columns - 1)) / columns
    factor = min(1.0, max(0.4, each / max(1.0, natural * 1.06)))
    cells = [_stat(kit, k, row, align, factor, facts) for k, row in enumerate(rows, 1)]
    return _grid(kit, "stats", cells, width, columns, kit.px(1.6), kit.px(1.2))


def _stat(kit: Kit, number: int, row: Row, align: str, factor: float, facts: Facts) -> Callable[[float], Block]:
    def make(width: float) -> Block:
        blocks = []
        big = row.value or row.text
        if big:
            blocks.append(
                kit.text(
                    f"stat-{number}-value", big, "figure", width, factor=factor, text_align=align, text_wrap="balance"
                )
            )
        if row.value and row.text:
            blocks.append(kit.text(f"stat-{number}-text", row.text, "body", width, text_align=align))
        if row.label:
            blocks.append(kit.text(f"stat-{number}-label", row.label, "label", width, factor=1.2, text_align=align))
        if row.fact and row.fact in facts and facts[row.fact].unit == "%":
            blocks.append(_share(kit, number, row.fact, width))
        return kit.column(f"stat-{number}", blocks, kit.px(0.25))

    return make


def _share(kit: Kit, number: int, fact: str, width: float) -> Block:
    """A bar of which a fact in percent fills its part."""
    tall = max(6.0, kit.px(0.42))
    track: Json = {
        "kind": "shape",
        "id": kit.id(f"stat-{number}-track"),
        "role": "ornament",
        "fills": [kit.color("line")],
        "radius": tall / 2,
    }
    bar: Json = {
        "kind": "chart",
        "id": kit.id(f"stat-{number}-bar"),
        "role": "chart",
        "chart": "bar",
        "direction": "horizontal",
        "categories": [""],
        "series": [{"values": [{"fact": fact}], "fill": kit.color("accent-ink")}],
        "labels": False,
        "legend": False,
        "bar_gap": 0,
        "bar_radius": tall / 2,
        "axis": {"min": 0, "max": 100, "ticks": 0, "grid": False},
    }
    node: Json = {
        "kind": "group",
        "id": kit.id(f"stat-{number}-share"),
        "layout": "stack",
        "height": tall,
        "children": [track, bar],
        "shrink": 0,
    }
    return Block(node, tall)


def _prose(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    blocks = []
    for k, row in enumerate(section.rows, 1):
        if row.label:
            blocks.append(kit.text(f"prose-{k}-label", row.label, "strong", width, text_align=align, role="heading"))
        if row.text:
            blocks.append(kit.text(f"prose-{k}", row.text, "body", width, text_align=align, role="body"))
        if row.value:
            blocks.append(kit.text(f"prose-{k}-value", row.value, "strong", width, text_align=align, role="body"))
    return kit.column("prose", blocks, kit.px(0.6))


def _comments(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    blocks = []
    top, side = kit.px(0.5), kit.px(0.9)
    for k, row in enumerate(section.rows, 1):
        inner = width - 2 * side
        texts = []
        if row.label:
            texts.append(kit.text(f"comment-{k}-name", row.label, "label", inner, fills=["muted"]))
        texts += [
            kit.text(f"comment-{k}-text", line, "body", inner, fills=["ink"]) for line in (row.text, row.value) if line
        ]
        made = kit.column(f"comment-{k}", texts, kit.px(0.1))
        blocks.append(kit.padded(made, top, side, fills=["panel"], radius=kit.px(0.8), role="comment"))
    return kit.column("comments", blocks, kit.px(0.5))


def _buttons(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    lines = [line for r in section.rows for line in (r.label, r.text, r.value) if line]
    return kit.column("buttons", [button(kit, line, width, align) for line in lines], kit.px(0.6))


def _table(kit: Kit, section: SectionContent, width: float, align: str, facts: Facts) -> Block:
    """A ruled table; columns as wide as their longest words ask for."""
    head = [list(section.head)] if section.head else []
    rows = [*head, *[list(r) for r in section.cells if r]]
    count = max((len(r) for r in rows), default=1)
    rows = [r + [""] * (count - len(r)) for r in rows if r] or [[""]]
    longest = [sorted((r[c] for r in rows), key=len)[-_SAMPLED:] for c in range(count)]
    wishes = []
    for c in range(count):
        natural = max(kit.natural(text, "strong") for text in longest[c])
        wishes.append(max(kit.px(1.5), min(natural * 1.08, width * 0.5)))
    words_ = [
        max((kit.natural(w, "strong") for text in longest[c] for w in _unbroken(text)), default=0.0)
        for c in range(count)
    ]
    for share in (0.7, 0.45, 0.22):
        pad = kit.px(share)
        room = max(1.0, width - 2 * pad * count)
        if sum(words_) <= room:
            break
    if sum(wishes) <= room or sum(words_) >= room:
        widths = [w * room / sum(wishes) for w in wishes]
    else:
        # Too narrow for every line, wide enough for every word: what is over the words is shared.
        over = [max(0.0, wish - word) for wish, word in zip(wishes, words_, strict=True)]
        share = (room - sum(words_)) / max(1.0, sum(over))
        widths = [word + o * share for word, o in zip(words_, over, strict=True)]
    size, leading = kit.text_size("body", 0.96), 1.4
    if sum(words_) > room:
        # Smaller words rather than words broken inside.
        size = max(kit.smallest, size * room / sum(words_))
    if min(widths) < size * 1.6:
        size = max(kit.smallest * 0.7, min(size, min(widths) / 1.6))
    down = kit.px(0.42)
    tall, many = 0.0, count * len(rows) > 600
    for r in rows:
        # The cell that is fullest makes the row as high as it is.
        weights = [(len(r[c]) if many else kit.natural(r[c], "strong")) / widths[c] for c in range(count)]
        fullest = sorted(range(count), key=weights.__getitem__)[-2:]
        cells = (kit.height(r[c], "text", size, 700, max(size, widths[c]), leading) for c in fullest)
        tall += max(cells) + 2 * down
    numeric = [all(_is_figure(r[c]) for r in rows[len(head) :] if r[c]) and c > 0 for c in range(count)]
    node: Json = {
        "kind": "table",
        "id": kit.id("table"),
        "role": "table",
        "header": len(head),
        "size": size,
        "line_height": leading,
        "columns": [
            {
                "width": round(w + 2 * pad, 1),
                "text_align": "end" if num else "start",
                **({"tabular": True} if num else {}),
            }
            for w, num in zip(widths, numeric, strict=True)
        ],
        "rows": rows,
        "cell_padding": [down, pad],
        "header_color": kit.color("accent-ink"),
        "color": kit.color("ink"),
        "header_weight": kit.weight("strong"),
        "row_rule": {"fill": kit.color("line"), "width": 1},
        "header_rule": {"fill": kit.color("accent-ink"), "width": 2},
        "shrink": 0,
    }
    return Block(node, tall + 2)


def _unbroken(text: str) -> list[str]:
    """What is not broken inside: words, short Han words, and pairs of Han characters of longer ones."""
    return [w if w.isascii() or len(w) <= 5 else w[:2] for w in text.split()]


def _is_figure(text: str) -> bool:
    bare = text.strip("¥$€£%+-−–,. ~约≈")
    return bool(bare) and sum(c.isdigit() for c in bare) >= math.ceil(len(bare) * 0.6)


_BODIES: dict[str, Callable[[Kit, SectionContent, float, str, Facts], Block]] = {
    "list": _list,
    "steps": _steps,
    "stats": _stats,
    "prose": _prose,
    "comments": _comments,
    "buttons": _buttons,
    "table": _list,
}
