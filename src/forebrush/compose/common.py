"""Parts that every kind shares: head, title, details, text, sections by kind, picture, footer. See `arrange`.

A part sets the copy of its slots and the sections that it takes, and nothing else. Parts of one kind alone live with
that kind.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from forebrush.compose.arrange import Align, part
from forebrush.compose.content import SectionContent
from forebrush.compose.kit import Block
from forebrush.compose.parts import blocks
from forebrush.compose.parts.elements import headline, words
from forebrush.compose.parts.sections import is_details, is_ingredients
from forebrush.compose.stage import Stage, stacked

__all__ = ["HEAD", "of_kind", "of_role", "sections_part"]

HEAD = ("title", "subtitle", "brand", "badge", "latin", "quote", "author", "character")
"""Slots of a head."""


def filled(block: Block | None) -> Block | None:
    """The block, or None where nothing is in it."""
    return block if block is not None and block.node.get("children", True) else None


def cap(stage: Stage, share: float) -> float:
    """The largest size of a title in px: a share of the page's mean edge that gives way slowly as words grow."""
    return share * math.sqrt(stage.width * stage.height) * float(stage.level**0.6)


def of_kind(*kinds: str) -> Callable[[SectionContent], bool]:
    """Takes sections of some kinds."""
    return lambda section: section.kind in kinds


def of_role(*roles: str) -> Callable[[SectionContent], bool]:
    """Takes sections of some roles."""
    return lambda section: section.role in roles


@part("head", slots=HEAD)
def _head(stage: Stage, width: float, align: Align) -> Block | None:
    return filled(blocks.head(stage, width, stage.height * 0.3, cap(stage, 0.12), align))


@part("big-head", slots=HEAD)
def _big_head(stage: Stage, width: float, align: Align) -> Block | None:
    return filled(blocks.head(stage, width, stage.height * 0.42, cap(stage, 0.19), align))


@part("title", slots=("title",))
def _title(stage: Stage, width: float, align: Align) -> Block | None:
    title = stage.content.title
    return headline(stage.kit, title, width, stage.height * 0.3, cap(stage, 0.13), align) if title else None


@part("brand", slots=("brand",))
def _brand(stage: Stage, width: float, align: Align) -> Block | None:
    return _lines(stage, "brand", "brand", width, align)


@part("subtitle", slots=("subtitle", "latin"))
def _subtitle(stage: Stage, width: float, align: Align) -> Block | None:
    return _lines(stage, "subtitle", "subtitle", width, align)


@part("footer", slots=("footer",))
def _footer(stage: Stage, width: float, align: Align) -> Block | None:
    return _lines(stage, "footer", "small", width, align)


def _lines(stage: Stage, slot: str, style: str, width: float, align: Align) -> Block | None:
    kit = stage.kit
    items = [i for found in stage.content.items.values() for i in found]
    made = words(kit, slot, items, style, width, align)
    return kit.column(f"{slot}-lines", made, kit.px(0.3)) if made else None


@part("text", slots=("body", "quote"))
def _text(stage: Stage, width: float, align: Align) -> Block | None:
    return filled(blocks.body(stage, width, align))


@part("price", slots=("price", "was", "saving"))
def _price(stage: Stage, width: float, align: Align) -> Block | None:
    return filled(blocks.body(stage, width, align))


@part("details", slots=("detail", "button"), takes=is_details)
def _details(stage: Stage, width: float, align: Align) -> Block | None:
    return filled(blocks.end(stage, width, align, rule=False, footer=False))


@part("rest")
def _rest(stage: Stage, width: float, align: Align) -> Block | None:
    """Everything that no other part has set."""
    kit = stage.kit
    head = filled(blocks.head(stage, width, stage.height * 0.3, cap(stage, 0.12), align))
    main = filled(blocks.body(stage, width, align))
    last = filled(blocks.end(stage, width, align, rule=False))
    return filled(stacked(kit, "rest", [(head, 0.0), (main, kit.px(1.2)), (last, kit.px(1.2))]))


def sections_part(stage: Stage, width: float, align: Align) -> Block | None:
    """The sections of a view, in as many columns as serve them."""
    content = stage.content
    return blocks.flowed(stage, content.sections, width, align) if content.sections else None


part("steps", takes=of_kind("steps"))(sections_part)
part("ingredients", takes=is_ingredients)(sections_part)
part("tables", takes=of_kind("table"))(sections_part)
part("lists", takes=lambda s: s.kind == "list" and not is_details(s))(sections_part)
part("stats", takes=lambda s: s.kind == "stats" and not is_details(s))(sections_part)
part("buttons", takes=of_kind("buttons"))(sections_part)
part("comments", takes=of_kind("comments", "chat"))(sections_part)


def _no_block(stage: Stage, width: float, align: Align) -> Block | None:
    return None


def _art_block(stage: Stage, width: float, height: float) -> Block | None:
    """The motif of the direction, as large as the room."""
    before = len(stage.nodes)
    stage.art(0, 0, width, height)
    made = stage.nodes[before:]
    del stage.nodes[before:]
    if not made:
        return None
    node = made[0]
    for key in ("position", "left", "top"):
        node.pop(key, None)
    node["shrink"] = 0
    return Block(node, height)


def _space(stage: Stage, width: float, height: float) -> Block | None:
    return stage.kit.shape("space", width, height, fills=[])


part("art", fills=_art_block, least=0.12)(_no_block)
part("space", fills=_space)(_no_block)
