"""Pairs: a name and what it comes to (an amount, a price) on one line, and columns of such lines.

Shared by recipes, menus, receipts; knows no page.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import Line, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import soft
from forebrush.compose.stage import Stage
from forebrush.compose.theme.tokens import is_cjk

__all__ = ["columned", "floored", "grown_part", "headed", "leader", "pair", "pair_width"]


def floored(length: float) -> float:
    """A length in px to a tenth, never more."""
    return math.floor(length * 10) / 10


def _natural(kit: Kit, line: Line, style: str, font: str) -> float:
    """About how wide words are on one line, also in figures of one width."""
    if font != "mono":
        return kit.natural(line, style)
    ems = sum(1.0 if is_cjk(c) else 0.62 for c in line.text)
    return (ems + 0.35) * kit.text_size(style)


Draw = Callable[[Stage, float, float | None], Block | None]


def grown_part(name: str, takes: Callable[[SectionContent], bool], draw: Draw, slots: tuple[str, ...] = ()) -> None:
    """Enter a part that fills a height where it is given one; without one it takes what it needs."""

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        return draw(stage, width, None)

    part(name, takes=takes, fills=draw, slots=slots)(make)


def pair_width(kit: Kit, name: Line, value: Line, *, style: str = "body", value_style: str = "strong") -> float:
    """Px in which a pair stands on one line with a short leader."""
    return kit.natural(name, style) + (kit.natural(value, value_style) + kit.px(2.2) if value else 0.0)


def leader(kit: Kit, line: float, *, dots: bool = True) -> Block:
    """What leads from a name to its value on a line of type `line` px high: dots on the base line, or nothing."""
    stroke: Json = {
        "fill": soft(kit),
        "width": max(1.4, kit.px(0.1)),
        "dash": [0, max(3.6, kit.px(0.34))],
        "cap": "round",
    }
    made = kit.shape(
        "leader",
        None,
        max(2.0, kit.px(0.12)),
        shape={"kind": "line"},
        grow=1,
        basis=0,
        min_width=0,
        strokes=[stroke] if dots else [],
    )
    made.node["margin"] = [round(line * 0.64, 1), 0, 0, 0]
    return made


def pair(
    kit: Kit,
    name: Line,
    value: Line,
    width: float,
    *,
    roles: tuple[str, str] = ("item", "amount"),
    style: str = "body",
    value_style: str = "strong",
    note: Line | None = None,
    dots: bool = True,
    font: str = "",
    below: Sequence[Block] = (),
) -> Block:
    """A name at the start of a width and its value at the end; the note and `below` stand under the name."""
    over: Json = {"font": font} if font else {}
    gap = kit.px(0.45)
    right = min(width * 0.5, _natural(kit, value, value_style, font)) if value else 0.0
    most = width - (right + 2 * gap + kit.px(0.9) if value else 0.0)
    natural = _natural(kit, name, style, font)
    left = max(1.0, min(most, natural))
    if (
        value
        and left < natural
        and max((kit.natural(word, style) for word in name.text.split() if word.isascii()), default=0.0) > left + 1
    ):
        # No room for its longest word beside the value: the value stands under it.
        lines = [kit.text("item-name", name, style, width, role=roles[0], **over)]
        lines.append(kit.text("item-value", value, value_style, width, role=roles[1], text_align="end", **over))
        lines += [kit.text("item-note", note, "small", width, role="body", **over)] if note else []
        return kit.column("item-lines", [*lines, *below], 0.0)
    title = kit.text("item-name", name, style, left, role=roles[0], **over) if name else kit.column("item-name", [])
    cells: list[tuple[Block, float]] = [(title, left)]
    tall = title.height
    if value:
        figure = kit.text(
            "item-value", value, value_style, right, role=roles[1], text_align="end", tabular=True, **over
        )
        line = float(title.node.get("size", kit.size)) * float(title.node.get("line_height", 1.4))
        shift = line / 2 - float(figure.node["size"]) * float(figure.node["line_height"]) / 2
        tall = max(tall, figure.height + max(0.0, shift))
        if shift > 0.5:
            figure.node["margin"] = [round(shift, 1), 0, 0, 0]
        cells += [(leader(kit, line, dots=dots), -1), (figure, right)]
    row = kit.row("item", cells, gap, align="start")
    made = [Block(row.node, tall)]
    if note:
        made.append(
            kit.text("item-note", note, "small", max(1.0, width - right - (gap if right else 0.0)), role="body", **over)
        )
    made += below
    return made[0] if len(made) == 1 else kit.column("item-lines", made, kit.px(0.1))


def headed(
    kit: Kit, title: Line, width: float, align: str = "start", *, factor: float = 0.92, rule: bool = True
) -> Block:
    """A heading; at the start of a width a thin rule runs on from it to the end."""
    natural = kit.natural(title, "heading", factor)
    if align != "start" or not rule or natural > width * 0.7:
        return kit.text("heading", title, "heading", width, factor=factor, role="heading", text_align=align)
    text = kit.text("heading", title, "heading", natural, factor=factor, role="heading", text_wrap="nowrap")
    thin = max(1.0, kit.px(0.08))
    line = kit.shape(
        "heading-rule",
        None,
        thin,
        fills=[kit.color("accent") if kit.on else "accent/55%"],
        grow=1,
        basis=0,
        min_width=0,
    )
    return kit.row("heading-line", [(text, natural), (line, -1)], kit.px(0.8), align="center")


def columned(
    kit: Kit,
    name: str,
    cells: Sequence[Callable[[float], Block]],
    width: float,
    columns: int,
    gap: float,
    row_gap: float,
    height: float | None = None,
    most: float = 0.0,
    *,
    rule: bool = False,
) -> Block:
    """Cells in columns that are read from the top down; rows of one line are as high as their highest."""
    count = len(cells)
    columns = max(1, min(columns, count))
    per = -(-count // columns)
    each = (width - gap * (columns - 1)) / columns
    made = [cell(each) for cell in cells]
    tall = [max(made[k].height for k in range(line, count, per)) for line in range(per)]
    pad, lines = row_gap, float(per - 1 if rule else 0)
    if height is not None and per > 1:
        pad = max(row_gap, min(most or row_gap, (height - sum(tall) - lines) / (per - 1)))
    pad = floored(pad)
    parts: list[tuple[Block, float]] = []
    for start in range(0, count, per):
        some = []
        for line, block in enumerate(made[start : start + per]):
            node = block.node
            held = block if node["kind"] == "text" or columns == 1 else kit.column("cell", [block], 0.0)
            held.node["min_height"] = round(tall[line], 1)
            if rule and line:
                some.append(Block(kit.rule(soft(kit), weight=1.0).node, 0.0))
            some.append(Block(held.node, tall[line]))
        between = floored(pad / 2) if rule else pad
        parts.append((kit.column(name, some, between), each))
    whole = sum(tall) + pad * (per - 1) + lines
    if columns == 1:
        return Block(parts[0][0].node, whole)
    row = kit.row(f"{name}-columns", parts, gap, align="start")
    return Block(row.node, whole)
