"""A page drawn as it is described: panels in panels, rows of columns, cards, bars, and what stands in them.

Knows no kinds of pages: a web page, a slide and a figure are the same to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.compose.described import figures as _figures
from forebrush.compose.described.boxes import Maker
from forebrush.compose.kit import Block
from forebrush.compose.stage import Stage
from forebrush.scene.brief import Panel

__all__ = ["DESCRIBED", "set_described"]

_ENTERED = _figures
"""Importing the module enters its leaves."""


def set_described(stage: Stage) -> None:
    """The page as it is described."""
    margin = round(min(stage.width, stage.height) * 0.028, 1)
    maker = Maker(stage)
    page = Panel(kind="column", panels=stage.content.layout)
    width, room = stage.width - 2 * margin, stage.height - 2 * margin
    natural = maker.natural(page, width)
    block = maker.make(page, width, max(natural, room))
    stage.region("page", margin, margin, width, room, Block(block.node, natural))


DESCRIBED: Mapping[str, Callable[[Stage], None]] = {"described": set_described}
"""The structure of pages that are described as a whole."""
