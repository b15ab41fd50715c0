"""Lists that are read from afar: bullets, takeaways, a numbered agenda, cards; and any section that has no form of its
own, as lines in order, so that nothing of it is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from forebrush.compose.content import DETAILS, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import (
    card_fill,
    even_rows,
    graphic,
    one_line,
    row_words,
    shared_heights,
    soft,
    strained,
    unit,
)
from forebrush.compose.pictures.windows import window
from forebrush.compose.stage import Stage

__all__ = ["agenda_block", "bullets_block", "cards_block", "is_agenda", "is_takeaways"]

_ROLES: dict[str, tuple[str, str, str]] = {
    # kind: role of label, of text, of value
    "list": ("item", "item", "amount"),
    "cards": ("heading", "body", "stat"),
    "prose": ("heading", "body", "body"),
    "panels": ("heading", "comment", "comment"),
    "steps": ("heading", "step", "step"),
    "timeline": ("time", "item", "item"),
    "route": ("time", "item", "item"),
    **dict.fromkeys(("chat", "comments"), ("speaker", "comment", "comment")),
    **dict.fromkeys(("fields", "plates", "code"), ("field", "field", "field")),
    **{kind: (role, role, role) for kind, role in (
        ("buttons", "button"), ("nav", "nav"), ("signature", "signature"), ("stats", "stat"), ("calendar", "cell"),
    )},
}  # fmt: skip
_GRAPHIC = frozenset(
    ("chart", "columns", "steps", "timeline", "route", "stats", "progress", "table", "calendar", "cards")
)
_FIGURE = re.compile(r"(?:每.|约|about |from )?[¥￥$€£]?\d[\d.,]*\s?(?:[^\W\d]{1,8}|%)?(?: (?:a|per) \w+)?")
"""A line that is a figure and its unit: `35分钟`, `$90 a month`."""
_TAKEAWAYS = ("takeaway", "notes", "conclusion", "insight")


def is_takeaways(section: SectionContent) -> bool:
    """Whether a list says what follows from the rest."""
    return any(word in section.role for word in _TAKEAWAYS) and section.kind in ("list", "prose")


def is_agenda(section: SectionContent) -> bool:
    """A list of which every entry has a short label before it or a value after it: a programme."""
    rows = section.rows
    return (
        section.kind == "list"
        and len(rows) >= 2
        and not is_takeaways(section)
        and all((r.label and (r.text or r.value)) or (r.text and r.value) for r in rows)
        and all(len(r.label) <= 24 and len(r.value) <= 24 for r in rows)
    )


def _roles(section: SectionContent) -> tuple[str, str, str]:
    if section.role in DETAILS and section.kind == "list":
        return ("detail", "item", "detail")
    return _ROLES.get(section.kind, ("item", "item", "item"))


def _lines(
    kit: Kit, rows: Sequence[Row], roles: tuple[str, str, str], width: float, deep: int, size: float
) -> list[Block]:
    """Entries behind marks; what belongs to an entry stands under it, indented."""
    blocks = []
    dot, gap = kit.px(0.42 if not deep else 0.3), kit.px(0.8 if not deep else 0.6)
    room = max(1.0, width - dot - gap)
    for row in rows:
        words: list[Block] = []
        if row.label:
            words.append(kit.text("entry-label", row.label, "strong", room, factor=size, role=roles[0]))
        if row.text:
            words.append(kit.text("entry-text", row.text, "body", room, factor=size, role=roles[1]))
        if row.value:
            words.append(kit.text("entry-value", row.value, "strong", room, factor=size, role=roles[2]))
        if row.note:
            words.append(kit.text("entry-note", row.note, "small", room, role="body"))
        words += _lines(kit, row.rows, roles, room, deep + 1, 0.92 if deep else 0.92 * size)
        if not words:
            continue
        line = kit.text_size("body", size) * kit.leading("body")
        mark: Json = {"shape": "ellipse"} if deep else {"shape": "rect", "radius": round(dot * 0.2, 1)}
        point = kit.shape("entry-mark", dot, dot, fills=[kit.color("accent") if not deep else soft(kit)], **mark)
        point.node["margin"] = [round(max(0.0, (line - dot) / 2), 1), 0, 0, 0]
        body = kit.column("entry-words", words, kit.px(0.2))
        made = kit.row("entry", [(point, dot), (body, room)], gap, align="start")
        blocks.append(Block(made.node, body.height))
    return blocks


def _spaced(kit: Kit, name: str, blocks: list[Block], height: float | None, gap: float, most: float) -> Block:
    """Blocks one under the other, the gaps growing up to `most` px where there is room."""
    total = sum(b.height for b in blocks)
    if height is not None and len(blocks) > 1:
        gap = max(gap, min(most, (height - total) / (len(blocks) - 1)))
    return kit.column(name, blocks, gap)


def bullets_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """Entries behind marks, in two columns where they are many and short."""
    kit, rows = stage.kit, section.rows
    if not rows:
        return None
    average = sum(r.length for r in rows) / len(rows)
    size = 1.0 if len(rows) > 7 or average >= (40 if kit.dense else 90) else 1.12 if len(rows) > 4 else 1.25
    columns = 2 if len(rows) >= 6 and width >= unit(stage) * 30 and average < (30 if kit.dense else 70) else 1
    gap = kit.px(2.4)
    each = (width - gap * (columns - 1)) / columns
    per = -(-len(rows) // columns)
    parts = [
        _spaced(kit, "entries", _lines(kit, rows[k : k + per], _roles(section), each, 0, size), height,
                kit.px(0.75), kit.px(1.8))
        for k in range(0, len(rows), per)
    ]  # fmt: skip
    return parts[0] if columns == 1 else kit.row("entries-columns", [(p, each) for p in parts], gap, align="start")


def takeaways_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """What follows, on a card behind a bar of the accent."""
    kit = stage.kit
    side, top, bar = kit.px(1.3), kit.px(1.2), max(3.0, kit.px(0.28))
    inner = width - 2 * side - bar
    blocks = _lines(kit, section.rows, _roles(section), inner, 0, 1.0)
    if not blocks:
        return None
    room = None if height is None else height - 2 * top
    words = _spaced(kit, "takeaways", blocks, room, kit.px(0.75), kit.px(1.6))
    tall = words.height + 2 * top
    edge = kit.shape("takeaways-edge", bar, tall, fills=[kit.color("accent")])
    words.node.update(padding=[top, side])
    card = kit.row(
        "takeaways-card",
        [(edge, bar), (words, width - bar)],
        0.0,
        fills=[card_fill(kit)],
        radius=kit.px(0.3),
        clip=True,
    )
    return Block(card.node, tall)


def agenda_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """A programme: label, words and value of each entry on a line of their own between rules."""
    kit, rows = stage.kit, section.rows
    if not rows:
        return None
    roles = _roles(section)
    gap = kit.px(1.2)
    left = min(width * 0.34, max((kit.natural(r.label, "strong", 1.05) for r in rows), default=0.0))
    right = min(width * 0.34, max((kit.natural(r.value, "strong") for r in rows), default=0.0))
    left, right = (w if w > kit.size * 0.5 else 0.0 for w in (left, right))
    room = width - (left + gap if left else 0.0) - (right + gap if right else 0.0)
    if not any(r.text or r.note or r.rows for r in rows):
        left, room = (width - right - gap, 0.0) if right else (width, 0.0)
    lines, tall = [], []
    for row in rows:
        cells: list[tuple[Block, float]] = []
        if left:
            put = one_line if len(row.label) <= 14 else Kit.text
            over = {"role": roles[0], "tabular": len(row.label) <= 14, "fills": [kit.color("accent-ink")]}
            label = put(kit, "entry-label", row.label, "strong", left, factor=1.05, **over) if row.label else None
            cells.append((label or kit.column("entry-label", []), left))
        words = [kit.text("entry-text", row.text, "body", room, factor=1.05, role=roles[1])] if row.text else []
        words += [kit.text("entry-note", row.note, "small", max(room, 1.0), role="body")] if row.note else []
        words += _lines(kit, row.rows, roles, max(room, 1.0), 1, 0.92)
        if room:
            cells.append((kit.column("entry-words", words, kit.px(0.15)), room))
        if right:
            value = kit.text("entry-value", row.value, "strong", right, role=roles[2], text_align="end",
                             tabular=True) if row.value else kit.column("entry-value", [])  # fmt: skip
            cells.append((value, right))
        lines.append(kit.row("entry", cells, gap, align="center"))
        tall.append(lines[-1].height + kit.px(1.1))
    if height is not None:
        tall = shared_heights(tall, min(height, sum(tall) * 1.7))
    made = []
    for k, (line, high) in enumerate(zip(lines, tall, strict=True)):
        rule = kit.rule(soft(kit)) if k else None
        inner = high - (rule.height if rule else 0.0)
        node = line.node | {"height": round(inner, 1)}
        made.append(kit.column("entry-line", [*([rule] if rule else []), Block(node, inner)], 0.0))
    return kit.column("agenda", made, 0.0)


def _card(stage: Stage, row: Row, k: int, width: float, roles: tuple[str, str, str]) -> Block:
    """A card: its picture or a mark, figure, heading, words, lines."""
    kit = stage.kit
    side, top = kit.px(1.2), kit.px(1.2)
    inner = width - 2 * side
    if row.picture:
        tall = min(inner * 0.58, stage.height * 0.2)
        said = row.label.text or row.text.text
        first = window(stage, row.picture, inner, tall, f"card-{k}", number=k, words=said, radius=kit.px(0.4))
    else:
        first = kit.shape(f"card-{k}-mark", kit.px(1.8), kit.px(0.26), fills=[kit.color("accent")], align_self="start")
    words = [first]
    if row.value:
        words.append(kit.text(f"card-{k}-value", row.value, "figure", inner, factor=0.9, role=roles[2]))
    if row.label:
        words.append(kit.text(f"card-{k}-label", row.label, "heading", inner, factor=0.8, role=roles[0]))
    if row.text:
        words.append(kit.text(f"card-{k}-text", row.text, "body", inner, role=roles[1]))
    if row.note:
        words.append(kit.text(f"card-{k}-note", row.note, "small", inner, role="body"))
    figures = all(_FIGURE.fullmatch(line.text.text) for line in row.rows if line.text)
    words += _lines(kit, row.rows, ("item", "stat" if figures else "body", "amount"), inner, 1, 0.95)
    body = kit.column(f"card-{k}", words, kit.px(0.5))
    return kit.padded(body, top, side, fills=[card_fill(kit)], radius=kit.px(0.6))


def cards_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """Cards in a grid."""
    kit, rows = stage.kit, section.rows
    if not rows:
        return None
    gap = kit.px(1.2)
    average = sum(r.length for r in rows) / len(rows)
    least = unit(stage) * (9 if average < 40 else 12 if average < 120 else 15)
    sizes = even_rows(len(rows), max(1, min(len(rows), 4, int((width + gap) / (least + gap)))))
    numbered = iter(enumerate(rows, 1))
    roles = _roles(section)
    lines = []
    for count in sizes:
        each = (width - gap * (count - 1)) / count
        lines.append([(_card(stage, row, k, each, roles), each) for k, row in islice(numbered, count)])
    tall = [max(card.height for card, _ in line) for line in lines]
    if height is not None:
        more = max(1.0, min(1.35, (height - gap * (len(tall) - 1)) / sum(tall)))
        tall = [high * more for high in tall]
    made = []
    for line, high in zip(lines, tall, strict=True):
        cells = [(Block(card.node | {"height": round(high, 1)}, high), each) for card, each in line]
        made.append(kit.row("cards-row", cells, gap))
    block = kit.column("cards", made, gap)
    inner = min(each for line in lines for _, each in line) - kit.px(2.4)
    return Block(block.node, block.height + strained(stage, row_words(rows, "strong"), inner, height))


def _other(section: SectionContent) -> bool:
    """Whatever no other graphic takes."""
    return section.kind not in _GRAPHIC and not is_agenda(section) and not is_takeaways(section)


graphic("programme", lambda s: s.kind in ("timeline", "route"), agenda_block, least=13.0)
graphic("takeaways", is_takeaways, takeaways_block, least=14.0)
graphic("agenda", is_agenda, agenda_block, least=16.0)
graphic("cards", lambda s: s.kind == "cards", cards_block, least=22.0)
graphic("bullets", _other, bullets_block, least=16.0, middle=False)
