"""Heads, feet and quotations of slides, infographics and timetables, of sizes that are a matter of the page."""

from __future__ import annotations

import math
from collections.abc import Callable

from forebrush.compose.arrange import PARTS, Align, part
from forebrush.compose.common import filled
from forebrush.compose.content import Item
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts import blocks
from forebrush.compose.parts.elements import badge, button, diamond, headline, seal, upright, upright_title, words
from forebrush.compose.parts.graphic import soft
from forebrush.compose.stage import Stage, stacked

__all__ = ["OPENING"]

OPENING = ("title", "subtitle", "brand", "badge", "latin", "quote", "author", "character")
"""Slots of a head."""
_QUOTED = (
    "M0 100V62C0 24 18 6 40 0L44 14C30 20 24 32 24 46H42V100Z"
    "M56 100V62C56 24 74 6 96 0L100 14C86 20 80 32 80 46H98V100Z"
)
"""Outline of an opening quotation mark."""


def _mean(stage: Stage) -> float:
    return math.sqrt(stage.width * stage.height)


def _titled(stage: Stage, width: float, align: Align, cap: float, room: float, most: int) -> Block | None:
    """The title; a short Han one stands upright where the column is too narrow for its lines."""
    kit, title = stage.kit, stage.content.title
    if title is None:
        return None
    flat = headline(kit, title, width, room, cap, align, most=most)
    if kit.dense and upright(title.line.text) and len(title.line) <= 14:
        tall = min(room, cap * len(title.line) * 1.1)
        block, wide = upright_title(kit, title, tall, min(cap, width * 0.8), columns=1 if len(title.line) <= 8 else 2)
        if wide <= width and block.node["size"] > flat.node["size"] * 1.25:
            block.node["align_self"] = align
            return block
    return flat


def _opening(share: float, room: float, lead: str, most: int) -> Callable[[Stage, float, Align], Block | None]:
    """A head whose title is at most `share` of the page's mean edge high, in `room` of its height."""

    def make(stage: Stage, width: float, align: Align) -> Block | None:
        kit, content = stage.kit, stage.content
        parts: list[tuple[Block | None, float]] = [(blocks.corners(stage, "top", width), 0.0)]
        parts += [(b, kit.px(0.5)) for b in words(kit, "brand", stage.of("brand"), "brand", width, align)]
        parts += [(badge(kit, i.line, width, align), kit.px(0.7)) for i in stage.of("badge")]
        title = content.title
        said = stage.of("quote")
        if (title and "quote" in title.role) or (said and not title):
            parts.append((_mark(kit, align), kit.px(0.8)))
        if title:
            cap = share * _mean(stage) * stage.level**0.6
            parts.append((_titled(stage, width, align, cap, stage.height * room, most), kit.px(0.7)))
        for item in stage.of("character"):
            mark = diamond(kit, item, min(kit.px(7), width))
            parts.append((kit.row("character-row", [(mark, 0)], justify=align), kit.px(1.0)))
        parts += [(b, kit.px(0.5)) for b in words(kit, "latin", stage.of("latin"), "latin", width, align)]
        for k, item in enumerate(stage.of("subtitle")):
            parts.append((words(kit, "subtitle", [item], lead, width, align)[0], kit.px(0.6 if k == 0 else 0.3)))
        quoted = "quote" if title else "heading"
        over = {} if title else {"factor": 1.3, "fills": [kit.color("ink")]}
        parts += [(b, kit.px(0.9)) for b in words(kit, "quote", said, quoted, width, align, **over)]
        parts += [(b, kit.px(0.8)) for b in words(kit, "author", stage.of("author"), "body", width, align)]
        return filled(stacked(kit, "head", parts))

    return make


def _mark(kit: Kit, align: Align) -> Block:
    """A quotation mark as an ornament."""
    shape = {"kind": "path", "d": _QUOTED, "view": [100, 100]}
    mark = kit.shape("quote-mark", kit.px(3.2), kit.px(2.6), shape=shape, fills=[kit.color("accent")])
    return kit.row("quote-mark-row", [(mark, 0)], justify=align)


def _foot(stage: Stage, width: float, align: Align) -> Block | None:
    """The footer under a rule: words at the start, the last short one (a page number) at the end, with a mark."""
    kit = stage.kit
    items: list[Item] = list(stage.of("footer"))
    last = items.pop() if len(items) > 1 and len(items[-1].line) <= 24 else None
    corner = blocks.corners(stage, "bottom", width)
    if not items and last is None:
        return corner
    size, gap = kit.px(0.55), kit.px(0.6)
    right = min(width * 0.4, kit.natural(last.line, "small")) if last else 0.0
    room = width - size - gap - (right + gap if last else 0.0)
    mark = kit.shape("page-mark", size, size, fills=[kit.color("accent")])
    left = kit.column("footer", words(kit, "footer", items, "small", room, "start"), kit.px(0.1))
    cells = [(mark, size), (left, room)]
    if last:
        cells.append((words(kit, "footer-end", [last], "small", right, "end")[0], right))
    line = kit.row("footer-line", cells, gap, align="center")
    return stacked(kit, "foot", [(kit.rule(soft(kit)), 0.0), (line, kit.px(0.6)), (corner, kit.px(0.5))])


def _particulars(stage: Stage, width: float, align: Align) -> Block | None:
    """Body copy, dates and places, buttons and seals of the copy."""
    kit = stage.kit
    parts: list[tuple[Block | None, float]] = []
    parts += [(b, kit.px(0.7)) for b in words(kit, "body", stage.of("body"), "body", width, align)]
    parts += [(b, kit.px(0.3)) for b in words(kit, "detail", stage.of("detail"), "strong", width, align)]
    parts += [(button(kit, i.line, width, align), kit.px(1.0)) for i in stage.of("button")]
    for item in stage.of("seal"):
        parts.append((kit.row("seal-row", [(seal(kit, item.line, kit.px(3.0)), 0)], justify=align), kit.px(1.0)))
    return filled(stacked(kit, "particulars", parts))


def _crest(stage: Stage, width: float, align: Align) -> Block | None:
    """The motif of the direction as a band, as high as the level of the page allows."""
    least = stage.height * 0.11 if stage.level > 0.45 else 0.0
    height = min(max(least, stage.wish(0.17)), width * 0.5)
    draw = PARTS["art"].fills
    return draw(stage, width, height) if draw and height > 0 else None


part("crest")(_crest)
part("bar-head", slots=OPENING)(_opening(0.056, 0.22, "lead", 2))
part("page-head", slots=OPENING)(_opening(0.088, 0.2, "lead", 3))
part("side-head", slots=OPENING)(_opening(0.075, 0.45, "lead", 6))
part("tall-head", slots=OPENING)(_opening(0.12, 0.5, "lead", 6))
part("cover-head", slots=OPENING)(_opening(0.135, 0.5, "subtitle", 4))
part("page-foot", slots=("footer",))(_foot)
part("particulars", slots=("body", "detail", "button", "seal"))(_particulars)
