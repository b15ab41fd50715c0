"""Comparisons: things side by side, each on a card of its own, with what is compared on common lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.compose.common import of_kind
from forebrush.compose.content import Line, Row, SectionContent
from forebrush.compose.kit import Block, Kit
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
from forebrush.compose.pictures.windows import window
from forebrush.compose.stage import Stage
from forebrush.compose.theme.tones import ink_on, series_colors

__all__ = ["comparison_block"]

_LEAST_COLUMN = 8.5
"""Body sizes of a column below which the things stand in rows of fewer."""


@dataclass(frozen=True, slots=True)
class _Lines:
    """What is compared: the label of each line, and what each thing has there."""

    label: Line
    cells: tuple[Row | None, ...]


def _lines(rows: Sequence[Row]) -> list[_Lines]:
    """Lines of the same label stand together, in the order of their first mention; the others by their place."""
    keys: list[tuple[str, int]] = []
    found: dict[tuple[str, int], dict[int, Row]] = {}
    for column, row in enumerate(rows):
        seen: dict[str, int] = {}
        for inner in row.rows:
            name = inner.label.text.strip().casefold()
            seen[name] = seen.get(name, 0) + 1
            key = (name, seen[name])
            if key not in found:
                keys.append(key)
            found.setdefault(key, {})[column] = inner
    made = []
    for key in keys:
        label = next(r.label for r in found[key].values())
        made.append(_Lines(label, tuple(found[key].get(k) for k in range(len(rows)))))
    return made


def _said(row: Row) -> list[tuple[str, Line]]:
    """What a line says beside its label, with its style."""
    strong = "strong" if row.label and (row.value or row.text) and len(row.value or row.text) < 24 else "body"
    said = [(strong, line) for line in (row.value, row.text) if line]
    return [*said, *(("small", line) for line in (row.note, *(Line(flat(r)) for r in row.rows)) if line)]


def _cell(kit: Kit, row: Row | None, width: float, align: str, *, label: bool) -> Block:
    """One line of one thing."""
    if row is None:
        return kit.column("line", [], 0.0, role="item")
    blocks = []
    if label and row.label:
        blocks.append(kit.text("line-label", row.label, "label", width, text_align=align, role="item"))
    role = "item" if row.label else "body"
    blocks += [kit.text("line-text", line, style, width, text_align=align, role=role) for style, line in _said(row)]
    return kit.column("line", blocks, kit.px(0.1), role="item")


def _bulleted(kit: Kit, row: Row | None, width: float, color: str) -> Block:
    """A line without a label, behind a mark in the colour of its thing."""
    if row is None:
        return kit.column("line", [], 0.0, role="item")
    size, gap = kit.px(0.4), kit.px(0.6)
    words = _cell(kit, row, width - size - gap, "start", label=False)
    mark = kit.shape("line-mark", size, size, shape="ellipse", fills=[color])
    mark.node["margin"] = [round((kit.text_size("body") * kit.leading("body") - size) / 2, 1), 0, 0, 0]
    made = kit.row("line", [(mark, size), (words, width - size - gap)], gap, align="start", role="item")
    return Block(made.node, words.height)


def _head(kit: Kit, row: Row, width: float, ink: str) -> Block:
    """The name of a thing, on its colour; a short one is not broken."""
    if not row.label:
        return kit.column("column-head", [], 0.0)
    put = one_line if len(row.label) <= 14 else Kit.text
    over = {"fills": [ink], "role": "heading", "text_align": "center"}
    name = put(kit, "column-name", row.label, "heading", width, factor=0.95, **over)
    return kit.column("column-head", [name], 0.0, justify="center")


def _top(kit: Kit, row: Row, width: float, align: str) -> Block:
    """The figure and the words of a thing, above its lines."""
    blocks = []
    if row.value:
        blocks.append(kit.text("column-value", row.value, "figure", width, text_align=align, role="stat", factor=0.9))
    for name, line, style in (("text", row.text, "body"), ("note", row.note, "small")):
        if line:
            blocks.append(kit.text(f"column-{name}", line, style, width, text_align=align, role="item"))
    return kit.column("column-words", blocks, kit.px(0.3))


def _pictured(stage: Stage, row: Row, number: int, width: float, top: Block) -> Block:
    """The picture of a thing above what is said of it."""
    kit = stage.kit
    shown = window(
        stage,
        row.picture,
        width,
        min(width * 0.6, stage.height * 0.22),
        "column",
        number=number,
        words=row.label.text,
        radius=kit.px(0.4),
    )
    return kit.column("column-top", [shown, top], kit.px(0.6)) if top.height else shown


def _group(
    stage: Stage, rows: Sequence[Row], width: float, height: float | None, colors: list[tuple[str, str]]
) -> Block:
    """Things side by side on cards; lines of the same label on one line."""
    kit = stage.kit
    count = len(rows)
    gap = kit.px(1.2)
    each = (width - gap * (count - 1)) / count
    side, above = min(kit.px(1.2), each * 0.1), kit.px(0.8)
    inner = each - 2 * side
    heads = [_head(kit, r, inner, ink) for r, (_, ink) in zip(rows, colors, strict=True)]
    head = max((h.height for h in heads), default=0.0) + 2 * kit.px(0.7) if any(r.label for r in rows) else kit.px(0.6)
    tops = [_top(kit, r, inner, "start") for r in rows]
    if any(r.picture for r in rows):
        tops = [_pictured(stage, r, k, inner, t) for k, (r, t) in enumerate(zip(rows, tops, strict=True), 1)]
    top = max(t.height for t in tops)
    lines = _lines(rows)
    cells = []
    for line in lines:
        if line.label:
            cells.append([_cell(kit, c, inner, "start", label=True) for c in line.cells])
        else:
            cells.append([_bulleted(kit, c, inner, color) for c, (color, _) in zip(line.cells, colors, strict=True)])
    tall = [max(c.height for c in row) + kit.px(1.0 if line.label else 0.6) for row, line in zip(cells, lines,
                                                                                              strict=True)]  # fmt: skip
    fixed = head + (top + above if top else 0.0) + 2 * above
    if height is not None and tall:
        tall = shared_heights(tall, min(height - fixed, sum(tall) * 1.9))
    total = max(fixed + sum(tall), head + 2 * above)
    made = []
    for k, (color, _) in enumerate(colors):
        band = heads[k].node | {"height": round(head, 1), "fills": [color], "padding": [0, round(side, 1)]}
        body: list[Block] = [filler(kit, inner, above)]
        if top:
            body.append(Block(tops[k].node | {"height": round(top + above, 1)}, top + above))
        for number, (row, high) in enumerate(zip(cells, tall, strict=True)):
            node = row[k].node | {"height": round(high, 1)}
            if node["layout"] == "column":
                node["justify"] = "center"
            if lines[number].label and (number or top):
                node["strokes"] = []
                rule = kit.rule(soft(kit))
                body.append(Block(rule.node, 0.0))
                node["height"] = round(high - rule.height, 1)
            body.append(Block(node, high))
        body.append(filler(kit, inner, above))
        inside = kit.column("column-body", body, 0.0, padding=[0, round(side, 1)])
        card = kit.column(
            f"column-{k + 1}", [Block(band, head), inside], 0.0, fills=[card_fill(kit)], radius=kit.px(0.7), clip=True,
            height=round(total, 1),
        )  # fmt: skip
        made.append((Block(card.node, total), each))
    return kit.row("comparison", made, gap, align="start")


def _spine(kit: Kit, rows: Sequence[Row], width: float, height: float | None, colors: list[tuple[str, str]]) -> Block:
    """What is compared down the middle, the two things to its sides."""
    lines = _lines(rows)
    gap = kit.px(0.8)
    middle = min(width * 0.26, max(kit.natural(line.label, "label") for line in lines) + kit.px(1.6))
    each = (width - middle - 2 * gap) / 2
    pad = kit.px(0.3)
    aligns = ("end", "start")
    half = (width - gap) / 2
    heads = [_head(kit, r, half - 2 * pad, ink) for r, (_, ink) in zip(rows, colors, strict=True)]
    high = max(h.height for h in heads) + 2 * kit.px(0.8)
    cells: list[tuple[Block, float]] = []
    for head, (color, _) in zip(heads, colors, strict=True):
        node = head.node | {"height": round(high, 1), "fills": [color], "padding": [0, pad], "radius": kit.px(0.6)}
        cells.append((Block(node, high), half))
    blocks = [(kit.row("comparison-head", cells, gap, align="center"), high)]
    tops = [_top(kit, r, each - 2 * pad, a) for r, a in zip(rows, aligns, strict=True)]
    if any(t.height for t in tops):
        tall = max(t.height for t in tops) + kit.px(1.0)
        sides = [(Block(t.node | {"padding": [0, pad]}, t.height), each) for t in tops]
        words = kit.row("comparison-words", [sides[0], (filler(kit, middle, 1), middle), sides[1]], gap, align="center")
        blocks.append((Block(words.node, tall), tall))
    thin = kit.rule(soft(kit)).height
    for number, line in enumerate(lines):
        label = kit.text("line-label", line.label, "label", middle, text_align="center", role="item")
        said = [_cell(kit, c, each - 2 * pad, a, label=False) for c, a in zip(line.cells, aligns, strict=True)]
        tall = max(label.height, *(s.height for s in said)) + kit.px(1.1) + thin
        pairs = [(Block(s.node | {"padding": [0, pad]}, s.height), each) for s in said]
        row = kit.row("comparison-line", [pairs[0], (label, middle), pairs[1]], gap, align="center")
        if number:
            row = kit.column("comparison-row", [kit.rule(soft(kit)), Block(row.node | {"grow": 1}, row.height)], 0.0)
        blocks.append((row, tall))
    heights = [h for _, h in blocks]
    if height is not None:
        heights = [high, *shared_heights(heights[1:], min(height - high, sum(heights[1:]) * 1.9))]
    made = [Block(b.node | {"height": round(h, 1)}, h) for (b, _), h in zip(blocks, heights, strict=True)]
    return kit.column("comparison", made, 0.0)


def comparison_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """Two to five things side by side; more, or things in a narrow page, in rows of fewer."""
    kit, rows = stage.kit, section.rows
    if not rows:
        return None
    palette = stage.choice.palette
    fills = series_colors(palette, len(rows), kit.on)
    colors = [(fill, ink_on(palette, fill)) for fill in fills]
    lines = _lines(rows)
    labelled = len(lines) >= 2 and all(line.label for line in lines)
    em = unit(stage)
    labelled = labelled and not any(row.picture for row in rows)
    if len(rows) == 2 and labelled and width >= em * 24 and pick(stage, "comparison", ("spine", "cards")) == "spine":
        return _spine(kit, rows, width, height, colors)
    columns = max(1, min(len(rows), int((width + em * 1.2) / (em * _LEAST_COLUMN + em * 1.2))))
    count = -(-len(rows) // columns)
    columns = -(-len(rows) // count)
    groups = [rows[k : k + columns] for k in range(0, len(rows), columns)]
    tones = [colors[k : k + columns] for k in range(0, len(rows), columns)]
    gap = kit.px(1.2)
    widths = [(width - gap * (columns - 1)) / columns * len(g) + gap * (len(g) - 1) for g in groups]
    marks, counts = set(kit.ids), dict(kit.counts)
    blocks = [_group(stage, g, w, None, t) for g, w, t in zip(groups, widths, tones, strict=True)]
    if height is not None:
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts = counts
        tall = shared_heights([b.height for b in blocks], height - gap * (len(blocks) - 1))
        blocks = [_group(stage, g, w, h, t) for g, w, h, t in zip(groups, widths, tall, tones, strict=True)]
    made = blocks[0] if len(blocks) == 1 else kit.column("comparisons", blocks, gap)
    inner = (width - gap * (columns - 1)) / columns - kit.px(2.4)
    words = [pair for row in rows for pair in row_words(row.rows, "label")]
    return Block(made.node, made.height + strained(stage, words, inner, height))


graphic("versus", of_kind("columns"), comparison_block, least=24.0)
