"""Processes: numbered steps along a path, as arrows in a row, on cards, or down a ladder."""

from __future__ import annotations

import math

from forebrush.compose.common import of_kind
from forebrush.compose.content import Row, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import (
    card_fill,
    disc,
    flat,
    graphic,
    pick,
    row_words,
    shared_heights,
    soft,
    strained,
    unit,
)
from forebrush.compose.pictures.windows import window
from forebrush.compose.stage import Stage

__all__ = ["process_block"]


def _number(row: Row, k: int) -> tuple[str, bool]:
    """The numeral of a step, and whether its label says no more than that."""
    label = row.label.text.strip().rstrip(".、．)）:：")
    plain = not row.label or (label.isdigit() and len(label) <= 3)
    return (label if plain and row.label else str(k)), plain


def _words(kit: Kit, k: int, row: Row, width: float, align: str = "start") -> Block:
    blocks = []
    named = not _number(row, k)[1]
    if named:
        blocks.append(
            kit.text(f"step-{k}-name", row.label, "heading", width, factor=0.78, text_align=align, role="heading")
        )
    if row.text:
        short = not named and len(row.text) < (12 if kit.dense else 26)
        style = "strong" if short else "body"
        blocks.append(kit.text(f"step-{k}-text", row.text, style, width, text_align=align, role="step"))
    for name, line in (("value", row.value), ("note", row.note)):
        if line:
            blocks.append(kit.text(f"step-{k}-{name}", line, "small", width, text_align=align, role="step"))
    for inner in row.rows:
        more = flat(inner)
        if more:
            blocks.append(kit.text(f"step-{k}-more", more, "small", width, text_align=align, role="step"))
    return kit.column(f"step-{k}-words", blocks, kit.px(0.25))


def _ball(kit: Kit, row: Row, k: int, size: float) -> Block:
    fill = kit.color("accent")
    ink = {"": "on-accent", "deep": "deep", "accent": "accent", "accent2": "accent2"}[kit.on]
    return disc(kit, f"step-{k}-disc", _number(row, k)[0], size, "accent" if not kit.on else fill, ink, role="step")


def _picture(stage: Stage, row: Row, k: int, width: float, height: float) -> Block:
    return window(
        stage, row.picture, width, height, f"step-{k}", number=k, words=row.text.text, radius=stage.kit.px(0.5)
    )


def _ladder(stage: Stage, rows: tuple[Row, ...], width: float, height: float | None) -> Block:
    """Numbers down a line, each beside its words; a step's picture at the end of its line."""
    kit = stage.kit
    size, gap = kit.px(2.3), kit.px(1.1)
    beside = min(width * 0.3, kit.px(9)) if any(r.picture for r in rows) and width >= kit.px(16) else 0.0
    room = width - size - gap - (beside + gap if beside else 0.0)
    texts = [_words(kit, k, r, room) for k, r in enumerate(rows, 1)]
    natural = [max(t.height, size, beside * 0.66 if r.picture else 0.0) for t, r in zip(texts, rows, strict=True)]
    tall = [h + kit.px(1.1) for h in natural[:-1]] + natural[-1:]
    if height is not None and len(tall) > 1:
        tall = [*shared_heights(tall[:-1], max(0.0, height - tall[-1])), tall[-1]]
    lines = []
    for k, (row, text, high) in enumerate(zip(rows, texts, tall, strict=True), 1):
        line: Json = {
            "kind": "shape", "id": kit.id(f"step-{k}-line"), "role": "ornament", "grow": 1, "basis": 0,
            "width": max(2.0, kit.px(0.14)), "fills": [soft(kit)] if k < len(rows) else [],
        }  # fmt: skip
        spine = kit.column(f"step-{k}-spine", [_ball(kit, row, k, size), Block(line, 0.0)], 0.0, align="center")
        top = max(0.0, (size - min(text.height, size)) / 2)
        words = kit.column(f"step-{k}", [text], 0.0, padding=[round(top, 1), 0, 0, 0], role="step")
        cells = [(spine, size), (words, room)]
        if beside and row.picture:
            shown = _picture(stage, row, k, beside, beside * 0.66)
            shown.node["align_self"] = "start"
            cells.append((shown, beside))
        made = kit.row(f"step-{k}-row", cells, gap, align="stretch", height=round(high, 1))
        lines.append(Block(made.node, high))
    return kit.column("process", lines, 0.0)


def _path(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None, columns: int) -> Block:
    """A path that runs to and fro through the numbers; the words hang under them."""
    count = len(rows)
    columns = min(columns, count)
    lines = math.ceil(count / columns)
    gap = kit.px(1.6)
    # Room at the sides, where the path turns.
    inset = kit.px(1.6) if lines > 1 else 0.0
    each = (width - 2 * inset - gap * (columns - 1)) / columns
    size, thin = kit.px(2.6), max(3.0, kit.px(0.22))
    texts = [_words(kit, k, r, each, "center") for k, r in enumerate(rows, 1)]
    need = [size + kit.px(0.7) + max(t.height for t in texts[k : k + columns]) for k in range(0, count, columns)]
    between = kit.px(1.8)
    tall = [h + between for h in need[:-1]] + need[-1:]
    if height is not None:
        tall = shared_heights(tall, min(height, sum(tall) * 1.6))
    nodes: list[Json] = []
    # A curve whose two controls lie beyond its ends reaches three quarters of their distance.
    centre, y, bend = size / 2, 0.0, (each / 2 + inset * 0.75) / 0.75
    d = ""
    for line in range(lines):
        number = min(columns, count - line * columns)
        first, last = inset + each / 2, inset + (each + gap) * (number - 1) + each / 2
        turned = line % 2 == 1
        if turned:
            first, last = width - first, width - last
        d += f"{'M' if not line else 'L'}{first:.1f} {y + centre:.1f}L{last:.1f} {y + centre:.1f}"
        if line < lines - 1:
            # Out to the side, down, and back in under the next number.
            out = last + bend * (-1 if turned else 1)
            below = y + tall[line] + centre
            d += f"C{out:.1f} {y + centre:.1f} {out:.1f} {below:.1f} {last:.1f} {below:.1f}"
        y += tall[line]
    total = sum(tall)
    path: Json = {
        "kind": "shape", "id": kit.id("path"), "role": "ornament", "position": "absolute", "left": 0, "top": 0,
        "width": round(width, 1), "height": round(total, 1), "shape": {"kind": "path", "d": d}, "fills": [],
        "strokes": [{"fill": soft(kit), "width": thin, "cap": "round", "join": "round"}],
    }  # fmt: skip
    if kit.rtl:
        path["scale"] = [-1, 1]
    nodes.append(path)
    y = 0.0
    for line in range(lines):
        for place in range(min(columns, count - line * columns)):
            k = line * columns + place + 1
            at = columns - 1 - place if (line % 2 == 1) != kit.rtl else place
            x = inset + (each + gap) * at
            ball = _ball(kit, rows[k - 1], k, size).node
            nodes.append(ball | _at(x + (each - size) / 2, y))
            nodes.append(texts[k - 1].node | _at(x, y + size + kit.px(0.7)) | {"width": round(each, 1), "role": "step"})
        y += tall[line]
    node: Json = {
        "kind": "group", "id": kit.id("process"), "layout": "stack", "width": round(width, 1),
        "height": round(total, 1), "children": nodes, "shrink": 0,
    }  # fmt: skip
    return Block(node, total)


def _at(x: float, y: float) -> Json:
    return {"position": "absolute", "left": round(x, 1), "top": round(y, 1)}


def _arrows(kit: Kit, rows: tuple[Row, ...], width: float, height: float | None) -> Block:
    """Arrows in a row, from light to full, with the words under them."""
    count = len(rows)
    gap = kit.px(0.3)
    each = (width - gap * (count - 1)) / count
    tall = kit.px(3.4)
    inner = kit.px(0.6)
    block = {"": "accent", "deep": "on-deep", "accent": "on-accent", "accent2": "on-accent2"}[kit.on]
    ink = {"": "on-accent", "deep": "deep", "accent": "accent", "accent2": "accent2"}[kit.on]
    notch = round(min(18.0, tall * 0.3 / each * 100), 1)
    cells = []
    for k, row in enumerate(rows, 1):
        left = "" if k == 1 else f"L{notch} 50"
        shape: Json = {"kind": "path", "d": f"M0 0H{100 - notch}L100 50L{100 - notch} 100H0{left}Z", "view": [100, 100]}
        arrow = kit.shape(f"step-{k}-arrow", None, tall, shape=shape, fills=[block])
        if kit.rtl:
            arrow.node["scale"] = [-1, 1]
        arrow.node.update(position="absolute", left=0, top=0, right=0)
        number = kit.text(
            f"step-{k}-number", _number(row, k)[0], "numeral", each, factor=0.9, text_align="center",
            vertical_align="middle", fills=[ink], role="step",
        )  # fmt: skip
        number.node.update(height=tall)
        head: Json = {
            "kind": "group", "id": kit.id(f"step-{k}-head"), "layout": "stack", "height": tall, "shrink": 0,
            "children": [arrow.node, number.node], "role": "step",
        }  # fmt: skip
        words = _words(kit, k, row, each - inner * 2)
        words.node["padding"] = [0, round(inner, 1)]
        cells.append((kit.column(f"step-{k}", [Block(head, tall), words], kit.px(0.8), role="step"), each))
    return kit.row("process", cells, gap, align="start")


def _cards(stage: Stage, rows: tuple[Row, ...], width: float, height: float | None, columns: int) -> Block:
    """Cards in rows, an arrow from each to the next; a step's picture stands above its words."""
    kit = stage.kit
    count = len(rows)
    columns = min(columns, count)
    gap = kit.px(2.0)
    each = (width - gap * (columns - 1)) / columns
    top, side, size = kit.px(1.0), kit.px(1.1), kit.px(2.0)
    lines = []
    inner = each - 2 * side
    cards = []
    for k, row in enumerate(rows, 1):
        words = _words(kit, k, row, inner)
        ball = kit.row(f"step-{k}-head", [(_ball(kit, row, k, size), size)], 0.0)
        parts = [ball, words]
        if row.picture:
            parts.insert(0, _picture(stage, row, k, inner, min(inner * 0.56, stage.height * 0.16)))
        body = kit.column(f"step-{k}", parts, kit.px(0.7), role="step")
        cards.append(kit.padded(body, top, side, fills=[card_fill(kit)], radius=kit.px(0.6)))
    between = kit.px(1.2)
    tall = [max(c.height for c in cards[k : k + columns]) for k in range(0, count, columns)]
    if height is not None:
        tall = shared_heights(tall, min(height - between * (len(tall) - 1), sum(tall) * 1.5))
    for line, high in enumerate(tall):
        cells: list[tuple[Block, float]] = []
        for place, card in enumerate(cards[line * columns : (line + 1) * columns]):
            if place:
                cells.append((_hint(kit, gap), gap))
            card.node["height"] = round(high, 1)
            cells.append((card, each))
        made = kit.row("process-row", cells, 0.0, align="center")
        lines.append(Block(made.node, high))
    return kit.column("process", lines, between)


def _hint(kit: Kit, width: float) -> Block:
    """An arrow between two cards."""
    size = min(width * 0.62, kit.px(1.3))
    node: Json = {
        "kind": "icon", "id": kit.id("arrow"), "role": "ornament", "icon": "arrow-left" if kit.rtl else "arrow-right",
        "size": round(size, 1), "weight": 2.4, "fills": [kit.color("accent")], "shrink": 0,
    }  # fmt: skip
    return kit.row("arrow-place", [(Block(node, size), 0)], 0.0, justify="center", width=round(width, 1))


def process_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """The steps in a form that their number, their length and the width allow, by the seed."""
    kit, rows = stage.kit, section.rows
    if not rows:
        return None
    count = len(rows)
    average = sum(r.length for r in rows) / count
    em = unit(stage)
    least = em * (9.5 if average < (14 if kit.dense else 30) else 12 if average < (40 if kit.dense else 90) else 16)
    columns = max(1, min(count, int((width + em * 1.6) / (least + em * 1.6))))
    if count > columns:
        lines = math.ceil(count / columns)
        columns = math.ceil(count / lines)
    forms = ["ladder"]
    if 1 < count <= 8 and (width / count >= em * 8 or columns == count) and least < em * 16:
        forms = ["arrows", "path", "cards"] if columns == count else ["arrows", "path"]
    elif columns >= 2 and count >= 3 and count <= 12:
        forms = ["path", "ladder"] if columns == 2 else ["path"]
        if count % columns == 0:
            forms.append("cards")
    if any(row.picture for row in rows):
        forms = ["cards"] if "cards" in forms else ["ladder"]
    form = pick(stage, "process", forms)
    if form == "ladder":
        return _ladder(stage, rows, width, height)
    each = width / (count if form == "arrows" else columns) - kit.px({"cards": 4.2, "path": 2.6, "arrows": 1.5}[form])
    lack = strained(stage, row_words(rows, "strong"), each, height)
    if form == "arrows":
        made = _arrows(kit, rows, width, height)
    elif form == "path":
        made = _path(kit, rows, width, height, columns)
    else:
        made = _cards(stage, rows, width, height, columns)
    return Block(made.node, made.height + lack)


graphic("process", of_kind("steps"), process_block, least=18.0)
