"""The price: what is asked now as the largest figure, the old one struck, what is saved on a badge or a seal.

Knows nothing of the page on which it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from forebrush.compose.content import Item, Line, Row, Tag
from forebrush.compose.estimate import natural_width
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts.elements import badge
from forebrush.compose.theme.color import contrast

__all__ = ["loud", "price", "price_tag", "struck"]

_SEAL = 0.92
"""Width of the seal over the size of the price."""


_STANDS_OUT = 1.35
"""Contrast from which a block of colour is seen on its ground."""


def loud(kit: Kit, fills: Sequence[str]) -> str:
    """The first of some blocks of colour that stands out from the present ground, else the one that does most."""
    ground = kit.ground() or "#ffffff"
    found = {fill: contrast(kit.colors.get(fill, ground), ground) for fill in fills if fill != kit.on}
    return next((fill for fill, value in found.items() if value >= _STANDS_OUT), max(found, key=lambda f: found[f]))


def struck(line: Line, part: Line) -> Line:
    """The words with a line through their last part."""
    at = max(0, len(line.text) - len(part.text))
    return Line(line.text, (*line.marks, {"from": at, "to": len(line.text), "style": {"strike": True}}))


def _words(row: Row) -> Line:
    return row.value or row.text


def price_tag(kit: Kit, tag: Tag, width: float, room: float, align: str) -> Block:
    """A price tag in a width, its figure at most `room` px high: label and figure, then old price, saving, discount."""
    weight = kit.pairing.title_weight(kit.lang)
    now = _words(tag.now)
    figure_at_least = natural_width(now.text, kit.fonts["figure"], 1.0, weight) * kit.text_size("figure") * 1.3
    sealed = bool(tag.marks) and not tag.marks[-1].label and figure_at_least * 1.5 + kit.px(3.5) < width
    notes = tag.marks[:-1] if sealed else tag.marks
    gap = kit.px(1.1)
    natural = max(0.5, natural_width(now.text, kit.fonts["figure"], 1.0, weight))
    free = width * 0.94 - (gap if sealed else 0.0)
    size = min(room, free / (natural * 1.06 + (_SEAL if sealed else 0.0)))
    size = round(max(kit.text_size("figure"), size), 1)
    seal = _discount(kit, tag.marks[-1], size * _SEAL) if sealed else None
    across = min(width, natural * size * 1.08 + kit.px(0.4))
    blocks = []
    if tag.now.label:
        label = kit.text("price-label", tag.now.label, "strong", across, factor=1.15, text_align=align, role="label")
        blocks.append(label)
    figure = kit.text(
        "price", now, "price", across, size=size, text_align=align, text_wrap="nowrap", line_height=1.1, role="price"
    )
    blocks.append(figure)
    figure.node.update(autospace=False, fit={"min": round(size * 0.6, 1), "max": size}, height=round(size * 1.1, 1))
    main = kit.column("price-now", blocks, kit.px(0.2))
    cells = [(main, across)] if seal is None else [(main, across), (seal, 0)]
    lines = [kit.row("price-row", cells, gap, align="center", justify=align)]
    side: list[tuple[Block, float]] = []
    if tag.was is not None:
        side.append((_old(kit, tag.was, width), 0))
    for row in notes:
        text = f"{row.label.text} {_words(row).text}".strip()
        at = len(text) - len(_words(row).text)
        marks = tuple({**m, "from": m["from"] + at, "to": m["to"] + at} for m in _words(row).marks)
        block = loud(kit, ("accent2", "accent", "deep"))
        side.append((badge(kit, Line(text, marks), width, "start", name="saving", block=block), 0))
    if side:
        lines.append(_flowing(kit, side, width, align))
    return kit.column("price-tag", lines, kit.px(0.5), role="price")


def _flowing(kit: Kit, cells: list[tuple[Block, float]], width: float, align: str) -> Block:
    """Small blocks side by side where they have room, else one under the other."""
    gap = kit.px(1.2)
    wide = sum(_breadth(kit, block) for block, _ in cells) + gap * (len(cells) - 1)
    if wide <= width:
        return kit.row("price-notes", cells, gap, align="center", justify=align)
    lines = [kit.row("price-note", [cell], justify=align) for cell in cells]
    return kit.column("price-notes", lines, kit.px(0.4))


def _breadth(kit: Kit, block: Block) -> float:
    """About how wide the words of a small block are, with what stands round them, px."""
    stack, found = [block.node], []
    while stack:
        node = stack.pop()
        stack.extend(node.get("children", ()))
        if "text" in node:
            families = kit.fonts.get(node["font"], node["font"])
            found.append(natural_width(node["text"], families, node["size"], node["weight"]) * 1.06)
    padded = "children" in block.node
    return sum(found) + kit.px(2.0 if padded else 0.0)


def _old(kit: Kit, row: Row, width: float) -> Block:
    """The old price: its label, and the figure with a line through it."""
    words = _words(row)
    across = min(width, kit.natural(words, "body", 1.25))
    value = kit.text("old-price", struck(words, words), "body", across, factor=1.25, role="old-price")
    if not row.label:
        return value
    label = kit.text("old-price-label", row.label, "body", min(width, kit.natural(row.label, "body")), role="label")
    return kit.row("old-price-row", [(label, 0), (value, 0)], kit.px(0.5), align="baseline", role="old-price")


def _discount(kit: Kit, row: Row, across: float) -> Block:
    """A round seal with the discount, about `across` px wide and turned a little."""
    words, block = _words(row), loud(kit, ("accent2", "accent", "deep"))
    natural = max(0.5, natural_width(words.text, kit.fonts["text"], 1.0, 700))
    size = round(max(kit.text_size("strong"), min(across * 0.36, across * 0.8 / natural)), 1)
    across = round(max(across, natural * size / 0.8), 1)
    text = kit.text(
        "discount", words, "badge", across, size=size, fills=[f"on-{block}"], text_align="center", text_wrap="nowrap"
    )
    text.node["role"] = "saving"
    made = kit.column(
        "discount-seal",
        [text],
        width=across,
        height=across,
        justify="center",
        fills=[block],
        radius=across / 2,
        rotate=-8,
        role="badge",
    )
    return Block(made.node, across)


def price(kit: Kit, of: Callable[..., tuple[Item, ...]], width: float, room: float, align: str) -> Block | None:
    """The price of the copy, its figure at most `room` px high; the old one struck, the saving on a badge."""
    main, was, saving = of("price"), of("was"), of("saving")
    if not (main or was or saving):
        return None
    beside = align == "start" and bool(was or saving) and len(main) == 1
    aside = width * 0.42 - kit.px(1.2) if beside else width * 0.5
    side: list[Block] = []
    for item in was:
        line = struck(item.line, item.line)
        side.append(kit.text("old-price", line, "small", aside, factor=1.5, text_align=align, role="old-price"))
    side += [badge(kit, item.line, aside, align, name="saving") for item in saving]
    notes = kit.column("price-notes", side, kit.px(0.4))
    blocks = []
    for item in main:
        across = width * (0.56 if beside else 0.62 if align == "center" else 0.8)
        natural = natural_width(item.line.text, kit.fonts["figure"], 1.0, kit.pairing.title_weight(kit.lang))
        size = min(room, across / max(0.5, natural), kit.text_size("price") * 2.6)
        if size < kit.text_size("subtitle"):
            weight = kit.weight("strong")
            made = kit.text("price", item.line, "subtitle", width, text_align=align, weight=weight, role="price")
        else:
            made = kit.text("price", item.line, "price", width, size=round(size, 1), text_align=align, role="price")
            made.node["text_wrap"] = "nowrap"
        blocks.append(made)
    if beside:
        notes.node.update(shrink=1, min_width=0)
        row = kit.row("price-row", [(blocks[0], 0), (notes, 0)], kit.px(1.2), align="center")
        return Block(row.node, row.height)
    return kit.column("price-block", [*blocks, *([notes] if side else [])], kit.px(0.5), role="price")
