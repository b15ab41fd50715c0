"""What stands over and under a drawn page (a comic, a route, a wheel): the head, and all that is not drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose.content import Content, SectionContent
from forebrush.compose.kit import Block
from forebrush.compose.parts import blocks
from forebrush.compose.stage import Stage, stacked

__all__ = ["heading", "remainder"]

_HEAD = ("brand", "badge", "subtitle", "latin", "quote", "author")


def heading(
    stage: Stage, width: float, room: float, cap: float, align: str, *, title: bool = True, without: Sequence[str] = ()
) -> Block | None:
    """Title, brand, subtitle; None where there is nothing of them. `without` names slots that are drawn elsewhere."""
    content = stage.content
    items = {k: v for k, v in content.items.items() if k in _HEAD and k not in without}
    view = replace(
        stage, content=Content(content.title if title else None, items, (), content.facts), taken=frozenset(), lack=0.0
    )
    made = blocks.head(view, width, room, cap, align, most=3, rule=False)
    return made if made.node["children"] else None


def remainder(
    stage: Stage, sections: Sequence[SectionContent], width: float, align: str, *, without: Sequence[str] = ()
) -> Block | None:
    """Copy that is no head, and sections: what is not drawn."""
    content = stage.content
    items = {k: v for k, v in content.items.items() if k not in _HEAD and k not in without}
    view = replace(
        stage, content=Content(None, items, tuple(sections), content.facts, content.tag), taken=frozenset(), lack=0.0
    )
    parts = [blocks.body(view, width, align), blocks.end(view, width, align, rule=False)]
    made = stacked(stage.kit, "tail", [(b if b.node.get("children") else None, stage.kit.px(0.6)) for b in parts])
    return made if made.node["children"] else None
