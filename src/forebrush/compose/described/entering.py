"""The table of leaves: what stands in the boxes of a described page, entered by a decorator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from forebrush.compose.kit import Block
from forebrush.scene.brief import Panel

if TYPE_CHECKING:
    from forebrush.compose.described.boxes import Maker

__all__ = ["LEAVES", "STYLES", "Leaf", "align_of", "leaf"]

Leaf = Callable[["Maker", Panel, float, "float | None", str], Block]
"""Makes a leaf: the maker, the panel, its width and height in px (None: as high as it is), how its words are set."""

LEAVES: dict[str, Leaf] = {}
"""Leaves by kind; what is not there is set as words."""

STYLES: Mapping[str, tuple[str, float]] = {
    # kind of leaf: style, factor
    "title": ("heading", 1.45), "heading": ("heading", 0.86), "subtitle": ("lead", 1.0), "body": ("body", 1.0),
    "caption": ("small", 1.0), "label": ("strong", 1.0), "value": ("value", 1.2), "brand": ("brand", 1.1),
    "item": ("body", 1.0), "link": ("strong", 0.94), "line": ("body", 1.0),
}  # fmt: skip  # fmt: skip


def leaf(kind: str) -> Callable[[Leaf], Leaf]:
    """Enter a function as the leaf of a kind."""

    def enter(make: Leaf) -> Leaf:
        LEAVES[kind] = make
        return make

    return enter


def align_of(panel: Panel, align: str) -> str:
    """How the words of a panel are set: as it says, else as what holds it."""
    return panel.align if panel.align in ("start", "center", "end") else align
