"""Graphics: parts that draw sections (a chart, a timeline, a grid) and stretch to the height that a page leaves them.

A graphic is a function of a stage, one section, a width and a height in px (None: the least that it needs). `graphic`
enters it as a part; headings, notes and several sections side by side are the same for all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from random import Random
from typing import Any

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.stage import Stage, stacked

__all__ = [
    "DRAWS", "Draw", "card_fill", "disc", "even_rows", "filler", "flat", "graphic", "one_line", "pick", "row_words",
    "shared_heights", "soft", "strained", "unit",
]  # fmt: skip

Draw = Callable[[Stage, SectionContent, float, float | None], Block | None]
DRAWS: dict[str, Draw] = {}
"""The graphics by the names of their parts."""


def graphic(
    name: str, takes: Callable[[SectionContent], bool], draw: Draw, least: float = 18.0, *, middle: bool = True
) -> None:
    """Enter a graphic as a part; `least` is the width in body sizes below which two do not stand side by side.

    What does not fill its height stands in the middle of it, or at its top.
    """
    DRAWS[name] = draw

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        return _spread(stage, draw, width, None, least)

    def fills(stage: Stage, width: float, height: float) -> Block | None:
        made = _spread(stage, draw, width, height, least)
        if made is None or not middle or made.height >= height - 1:
            return made
        placed = stage.kit.column("graphic-place", [made], 0.0, justify="center", height=round(height, 1))
        return Block(placed.node, height)

    part(name, takes=takes, fills=fills)(make)


def _spread(stage: Stage, draw: Draw, width: float, height: float | None, least: float) -> Block | None:
    """Sections in rows of equal columns; a height is shared among the rows by what they need."""
    kit, sections = stage.kit, stage.content.sections
    if not sections:
        return None
    gap = kit.px(1.8)
    columns = max(1, min(len(sections), 4, int((width + gap) / (unit(stage) * least + gap))))
    lines = -(-len(sections) // columns)
    columns = -(-len(sections) // lines)
    each = (width - gap * (columns - 1)) / columns
    rows = [sections[k : k + columns] for k in range(0, len(sections), columns)]
    marks, counts = set(kit.ids), dict(kit.counts)
    natural = [[_titled(stage, draw, s, each, None) for s in row] for row in rows]
    tall = [max((b.height for b in row if b), default=0.0) for row in natural]
    if height is None:
        made = [[b for b in row if b] for row in natural]
    else:
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts = counts
        tall = shared_heights(tall, height - gap * (len(rows) - 1))
        made = [
            [b for s in row if (b := _titled(stage, draw, s, each, high)) is not None]
            for row, high in zip(rows, tall, strict=True)
        ]
    blocks = []
    for row in made:
        if len(row) == 1 and columns == 1:
            blocks.append(row[0])
        elif row:
            blocks.append(kit.row("graphics", [(b, each) for b in row], gap, align="start"))
    if not blocks:
        return None
    return blocks[0] if len(blocks) == 1 else kit.column("graphics", blocks, gap)


def shared_heights(natural: Sequence[float], height: float) -> list[float]:
    """Heights that fill a height: what is left over goes first to those that need least, until all are even."""
    made = list(natural)
    left = height - sum(made)
    for count, k in enumerate(order := sorted(range(len(made)), key=lambda k: made[k]), 1):
        if left <= 0:
            break
        level = made[k]
        after = made[order[count]] if count < len(made) else level + left / count
        rise = min(after - level, left / count)
        for lower in order[:count]:
            made[lower] += rise
        left -= rise * count
    return made


def _titled(stage: Stage, draw: Draw, section: SectionContent, width: float, height: float | None) -> Block | None:
    """A section under its heading; its note stands below it."""
    kit = stage.kit
    head = kit.text("section-title", section.title, "heading", width, factor=0.86) if section.title else None
    if head:
        head.node["role"] = "heading"
    note = kit.text("section-note", section.note, "small", width, role="caption") if _noted(section) else None
    more = _more(stage, section, width)
    parts: list[tuple[Block | None, float]] = [(head, 0.0), *((b, kit.px(0.9)) for b in more), (note, kit.px(0.6))]
    used = sum(b.height + (gap or kit.px(0.7)) for b, gap in parts if b)
    body = draw(stage, section, width, None if height is None else max(1.0, height - used))
    parts.insert(1, (body, kit.px(0.7)))
    return stacked(kit, "section", parts) if any(b for b, _ in parts) else None


def _more(stage: Stage, section: SectionContent, width: float) -> list[Block]:
    """What a section holds besides what its kind says: a table, a chart, entries."""
    made = []
    if section.kind != "table" and (section.cells or section.head):
        made.append(DRAWS["grids"](stage, replace(section, kind="table", rows=()), width, None))
    if section.kind != "chart" and section.chart:
        made.append(DRAWS["chart"](stage, replace(section, kind="chart"), width, None))
    if section.kind in ("table", "chart") and section.rows:
        made.append(DRAWS["bullets"](stage, replace(section, kind="list", head=(), cells=()), width, None))
    return [block for block in made if block is not None]


def _noted(section: SectionContent) -> bool:
    return bool(section.note) and section.kind != "calendar"


def pick(stage: Stage, name: str, options: Sequence[str]) -> str:
    """One of some forms, by the seed."""
    return options[Random(f"{name}:{stage.seed}").randrange(len(options))]


def even_rows(count: int, columns: int) -> list[int]:
    """How many cells stand in each row: a first row of fewer leads where they do not come out even."""
    lines = -(-count // columns)
    columns = -(-count // lines)
    rest = count % columns
    return [rest] * bool(rest) + [columns] * (count // columns)


_LEAST_STRAINED = 13.0
"""Px of words below which a page is not made smaller so that a long word can stand unbroken."""


def strained(stage: Stage, words: Iterable[tuple[Line, str]], width: float, height: float | None) -> float:
    """Px that a graphic lacks while the longest word of one of its texts (with its style) is wider than its place.

    Words of one graphic stay of one size that way. 0 where words are small already, or once a height is given.
    """
    kit = stage.kit
    if height is not None or kit.text_size("body") <= _LEAST_STRAINED:
        return 0.0
    for line, style in words:
        for word in line.text.split():
            if len(word) > 5 and word.isascii() and kit.natural(word, style) - kit.text_size(style) * 0.2 > width:
                return stage.height
    return 0.0


def row_words(rows: Sequence[Row], label: str = "heading", text: str = "body") -> list[tuple[Line, str]]:
    """Labels and texts of entries with their styles, for `strained`."""
    return [pair for row in rows for pair in ((row.label, label), (row.text, text), (row.value, text)) if pair[0]]


def flat(row: Row) -> str:
    """Everything that an entry says, on one line."""
    own = [line.text for line in (row.label, row.text, row.value, row.note) if line]
    return " ".join([*own, *map(flat, row.rows)])


def unit(stage: Stage) -> float:
    """The body size by which forms and columns are chosen, px: words that grow beyond level 1 do not change them."""
    return stage.kit.size / max(1.0, stage.level)


def one_line(
    kit: Kit, name: str, line: Line | str, style: str, width: float, *, factor: float = 1.0, **over: Any
) -> Block:
    """Words on one line, smaller where the width asks for it; broken where they would become too small to read."""
    natural = kit.natural(line, style, factor)
    size = kit.text_size(style, factor)
    if natural > width:
        size = size * width / natural
    if size < kit.smallest:
        return kit.text(name, line, style, width, factor=factor, **over)
    return kit.text(name, line, style, max(width, natural), size=round(size, 1), text_wrap="nowrap", **over)


def filler(kit: Kit, width: float, height: float) -> Block:
    """Room that shows nothing."""
    return kit.shape("space", width, max(0.0, height), fills=[])


def card_fill(kit: Kit) -> str:
    """The ground of a card on the present block."""
    return f"on-{kit.on}/10%" if kit.on else "panel"


def soft(kit: Kit) -> str:
    """The colour of quiet rules and tracks on the present block."""
    return f"on-{kit.on}/30%" if kit.on else "line"


def disc(kit: Kit, name: str, words: str, size: float, fill: str, ink: str, *, role: str, factor: float = 0.5) -> Block:
    """A few characters in a disc of `size` px."""
    high = max(kit.smallest, size * (factor if len(words) < 3 else factor * 0.78))
    text = kit.text(
        f"{name}-number", words, "strong", size * 4, size=round(high, 1), font="figure", text_align="center",
        text_wrap="nowrap", line_height=1.0, fills=[ink], role=role, weight=kit.weight("numeral"), features=["lnum"],
    )  # fmt: skip
    node: Json = {
        "kind": "group", "id": kit.id(name), "role": role, "layout": "column", "justify": "center", "align": "center",
        "width": round(size, 1), "height": round(size, 1), "fills": [fill], "radius": round(size / 2, 1), "shrink": 0,
        "children": [text.node],
    }  # fmt: skip
    return Block(node, size)
