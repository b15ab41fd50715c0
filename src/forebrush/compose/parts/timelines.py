"""Timelines: dates along a line, downwards, to both sides of a spine, or across the page."""

from __future__ import annotations

from forebrush.compose.common import of_kind
from forebrush.compose.content import Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import (
    card_fill,
    filler,
    flat,
    graphic,
    one_line,
    pick,
    row_words,
    shared_heights,
    soft,
    strained,
    unit,
)
from forebrush.compose.stage import Stage, stacked

__all__ = ["timeline_block"]

_AIRY = 2.2
"""Height of a timeline over what it needs, at most."""


def _words(kit: Kit, number: int, row: Row, width: float, align: str = "start", *, dated: bool = True) -> Block:
    """Date, what happened, more about it."""
    blocks = []
    if row.label and dated:
        blocks.append(_date(kit, number, row, width, align))
    if row.text:
        style = "strong" if row.note or row.rows or len(row.text) < (24 if kit.dense else 48) else "body"
        blocks.append(kit.text(f"event-{number}-text", row.text, style, width, text_align=align, role="item"))
    if row.value:
        blocks.append(kit.text(f"event-{number}-value", row.value, "strong", width, text_align=align, role="item"))
    if row.note:
        blocks.append(kit.text(f"event-{number}-note", row.note, "small", width, text_align=align, role="body"))
    for inner in row.rows:
        line = flat(inner)
        if line:
            blocks.append(kit.text(f"event-{number}-more", line, "small", width, text_align=align, role="body"))
    return kit.column(f"event-{number}", blocks, kit.px(0.2))


def _date(kit: Kit, number: int, row: Row, width: float, align: str) -> Block:
    short = len(row.label) <= 14
    make = one_line if short else Kit.text
    return make(
        kit,
        f"event-{number}-time",
        row.label,
        "heading",
        width,
        factor=0.8,
        text_align=align,
        role="time",
        tabular=True,
    )


def _mark(kit: Kit, number: int, size: float) -> Block:
    """A point on the line: a ring in the accent."""
    thick = max(2.0, round(size * 0.22, 1))
    return kit.shape(
        f"point-{number}", size, size, shape="ellipse", fills=[f"on-{kit.on}" if kit.on else "paper"],
        strokes=[{"fill": kit.color("accent"), "width": thick, "align": "inside"}],
    )  # fmt: skip


def _spine(kit: Kit, number: int, size: float, last: bool, top: float) -> Block:
    """The point of one entry, with the line that leads on to the next."""
    thin = max(2.0, kit.px(0.12))
    line: Json = {
        "kind": "shape", "id": kit.id(f"line-{number}"), "role": "ornament", "grow": 1, "basis": 0, "width": thin,
        "fills": [soft(kit)] if not last else [],
    }  # fmt: skip
    lead = kit.shape(f"lead-{number}", thin, top, fills=[soft(kit)] if number > 1 else [])
    return kit.column(f"spine-{number}", [lead, _mark(kit, number, size), Block(line, 0.0)], 0.0, align="center")


def _row_heights(natural: list[float], height: float | None, gap: float) -> list[float]:
    """Heights of the rows of a list, the last without the gap below it."""
    own = [h + gap for h in natural[:-1]] + natural[-1:]
    return own if height is None else _evenly(own, min(height, sum(own) * _AIRY))


def _evenly(natural: list[float], height: float) -> list[float]:
    """Every row but the last grows by the same, so that the rhythm is even and the last ends the column."""
    if len(natural) < 2:
        return [max(height, natural[0])] if natural else []
    shared = shared_heights(natural[:-1], max(0.0, height - natural[-1]))
    return [*shared, natural[-1]]


def _down(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None) -> Block:
    """Dates at the left of the line, events at its right."""
    size, gap = kit.px(0.95), kit.px(0.9)
    dates = max((kit.natural(r.label, "heading", 0.8) for r in rows), default=0.0)
    apart = dates <= width * 0.3 and dates > 0
    left = dates if apart else 0.0
    room = width - left - size - gap * (2 if apart else 1)
    texts = [_words(kit, k, r, room, dated=not apart) for k, r in enumerate(rows, 1)]
    dated = [_date(kit, k, r, left, "end") if apart and r.label else None for k, r in enumerate(rows, 1)]
    natural = [max(t.height, d.height if d else 0.0) for t, d in zip(texts, dated, strict=True)]
    tall = _row_heights(natural, height, kit.px(1.3))
    lines = []
    first = kit.text_size("heading", 0.8) * kit.leading("heading")
    top = max(0.0, (first - size) / 2)
    for k, (text, date, high) in enumerate(zip(texts, dated, tall, strict=True), 1):
        if apart:
            down = max(0.0, (first - kit.text_size("strong") * kit.leading("strong")) / 2)
            text = stacked(kit, f"event-{k}-place", [(text, 0.0)], padding=[round(down, 1), 0, 0, 0])
        cells = [(_spine(kit, k, size, k == len(rows), top), size), (text, room)]
        if apart:
            cells.insert(0, (date or filler(kit, left, 1), left))
        line = kit.row(f"entry-{k}", cells, gap, align="stretch", height=round(high, 1))
        lines.append(Block(line.node, high))
    return kit.column("timeline", lines, 0.0)


def _both(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None) -> Block:
    """A spine in the middle, entries on cards to its right and left in turn."""
    size, gap = kit.px(1.1), kit.px(0.9)
    each = (width - size) / 2 - gap
    top, side = kit.px(0.7), kit.px(1.0)
    cards = []
    for k, row in enumerate(rows, 1):
        words = _words(kit, k, row, each - 2 * side)
        cards.append(kit.padded(words, top, side, fills=[card_fill(kit)], radius=kit.px(0.5)))
    # Neighbours on the two sides overlap in height, so a row needs little more than half of its card.
    need = [c.height + kit.px(0.9) for c in cards]
    tall = [max(need[k] * 0.56, need[k] - need[k + 1] * 0.44) for k in range(len(need) - 1)] + need[-1:]
    for k in range(len(need) - 2):
        # A card must end before the next one on its own side begins.
        tall[k + 1] = max(tall[k + 1], need[k] - tall[k])
    tall = _evenly(tall, min(height, sum(tall) * _AIRY)) if height is not None else tall
    total = sum(tall)
    nodes: list[Json] = []
    thin, y = max(2.0, kit.px(0.12)), 0.0
    first = kit.text_size("heading", 0.8) * kit.leading("heading")
    point = max(0.0, top + (first - size) / 2)
    nodes.append(
        kit.shape("spine", thin, max(1.0, total - tall[-1] if len(rows) > 1 else 1.0), fills=[soft(kit)]).node
        | _at((width - thin) / 2, point + size / 2)
    )
    for k, (card, high) in enumerate(zip(cards, tall, strict=True), 1):
        right = (k % 2 == 1) != kit.rtl
        x = (width + size) / 2 + gap if right else 0.0
        arm = kit.shape(f"arm-{k}", gap, thin, fills=[soft(kit)]).node
        nodes.append(
            arm | _at((width + size) / 2 if right else (width - size) / 2 - gap, y + point + (size - thin) / 2)
        )
        nodes.append(card.node | _at(x, y) | {"width": round(each, 1)})
        nodes.append(_mark(kit, k, size).node | _at((width - size) / 2, y + point))
        y += high
    return _stack(kit, "timeline", nodes, width, total)


def _at(x: float, y: float) -> Json:
    return {"position": "absolute", "left": round(x, 1), "top": round(y, 1)}


def _stack(kit: Kit, name: str, nodes: list[Json], width: float, height: float) -> Block:
    node: Json = {
        "kind": "group", "id": kit.id(name), "layout": "stack", "width": round(width, 1), "height": round(height, 1),
        "children": nodes, "shrink": 0,
    }  # fmt: skip
    return Block(node, height)


def _across(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None) -> Block:
    """A line from side to side, entries above and below it in turn, each as wide as two steps."""
    count = len(rows)
    step = width / (count + 1) if count > 1 else width / 2
    gap, size = kit.px(1.0), kit.px(1.1)
    wide = 2 * step - gap
    inner = kit.px(0.6)
    texts = [_words(kit, k, r, wide - inner) for k, r in enumerate(rows, 1)]
    stem = kit.px(1.2)
    above = max((t.height for t in texts[0::2]), default=0.0)
    below = max((t.height for t in texts[1::2]), default=0.0)
    natural = above + below + size + 2 * stem
    total = natural if height is None else max(natural, min(height, natural * 1.7))
    spare = (total - natural) / 2
    line, thin = above + stem + spare + size / 2, max(2.0, kit.px(0.12))
    nodes = [kit.shape("axis", width, thin, fills=[soft(kit)]).node | _at(0, line - thin / 2)]
    arrow = {"kind": "path", "d": "M0 0L100 50L0 100Z", "view": [100, 100]}
    tip = kit.shape("axis-tip", kit.px(0.8), kit.px(0.9), shape=arrow, fills=[soft(kit)])
    if kit.rtl:
        tip.node["scale"] = [-1, 1]
    nodes.append(tip.node | _at(0 if kit.rtl else width - kit.px(0.8), line - kit.px(0.45)))
    for k, text in enumerate(texts):
        x = step * k
        up = k % 2 == 0
        reach = stem + spare * 0.5 + size / 2
        y = line - reach - text.height if up else line + reach
        stem_y = y if up else line
        stem_h = (line - y) if up else y + text.height - line
        left = width - x - wide if kit.rtl else x
        bar = width - x - thin if kit.rtl else x
        nodes.append(kit.shape(f"stem-{k + 1}", thin, stem_h, fills=[soft(kit)]).node | _at(bar, stem_y))
        nodes.append(text.node | _at(left if kit.rtl else left + inner, y) | {"width": round(wide - inner, 1)})
        dot = bar + thin / 2 - size / 2
        nodes.append(_mark(kit, k + 1, size).node | _at(dot if k or kit.rtl else 0.0, line - size / 2))
    return _stack(kit, "timeline", nodes, width, total)


def _columns(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None) -> Block:
    """Entries side by side under a line, each under its point."""
    count = len(rows)
    gap = kit.px(1.2)
    each = (width - gap * (count - 1)) / count
    size, thin = kit.px(1.1), max(2.0, kit.px(0.12))
    cells = []
    for k, row in enumerate(rows, 1):
        line: Json = {
            "kind": "shape", "id": kit.id(f"line-{k}"), "role": "ornament", "grow": 1, "basis": 0, "height": thin,
            "fills": [soft(kit)], "margin": [0, 0 if k == count else -gap, 0, 0],
        }  # fmt: skip
        mark = kit.row(f"axis-{k}", [(_mark(kit, k, size), size), (Block(line, thin), 0)], 0.0, align="center")
        date = _date(kit, k, row, each, "start") if row.label else None
        words = _words(kit, k, row, each, dated=False)
        words.node["margin"] = [kit.px(0.6), 0, 0, 0]
        cells.append((date, mark, Block(words.node, words.height + kit.px(0.6))))
    top = max((c[0].height for c in cells if c[0]), default=0.0)
    made = []
    for date, mark, words in cells:
        head = kit.column("date", [date] if date else [], 0.0, height=round(top, 1), justify="end")
        made.append((kit.column("entry", [Block(head.node, top), mark, words], kit.px(0.4)), each))
    return kit.row("timeline", made, gap, align="start")


def timeline_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """A timeline in the form that its width and the number of its entries allow, by the seed."""
    kit, rows = stage.kit, section.rows
    if not rows:
        return None
    count, em = len(rows), unit(stage)
    longest = max(r.length for r in rows)
    forms = ["down"]
    if count >= 3 and width >= em * (27 if kit.dense else 31):
        forms = ["down", "both"] if width < em * 46 else ["both"]
    step = width / (count + 1)
    lies = stage.width >= stage.height * 0.95
    if lies and 3 <= count <= 12 and step * 2 >= em * 8 and longest <= step * 2 / em * (6 if kit.dense else 11):
        forms = ["across"]
        if width / count >= em * 8.5:
            forms = ["across", "columns"]
    form = pick(stage, "timeline", forms)
    draw = {"down": _down, "both": _both, "across": _across, "columns": _columns}[form]
    made = draw(kit, rows, width, height)
    each = {"across": step * 2 - kit.px(1.8), "columns": width / count - kit.px(1.2)}.get(form, width)
    return Block(made.node, made.height + strained(stage, row_words(rows, "strong", "strong"), each, height))


graphic("timeline", of_kind("timeline", "route"), timeline_block, least=18.0)
