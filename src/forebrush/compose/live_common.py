"""What the parts of a live stream share: roles of copy, colours of names."""

from __future__ import annotations

from forebrush.compose.content import Item
from forebrush.compose.stage import Stage

__all__ = ["TONES", "items_of", "role_of"]

TONES = ("#ffd27a", "#8fe3ff", "#ffb3c7", "#b8f0a2", "#d8c4ff", "#ffc39a")

"""Colours of names on a dark ground."""

_CONTRACT = (
    "title",
    "subtitle",
    "brand",
    "badge",
    "caption",
    "quote",
    "body",
    "sign",
    "nav",
    "button",
    "footer",
    "time",
    "stat",
    "author",
    "detail",
    "heading",
    "speaker",
    "item",
    "field",
)


def role_of(item: Item, otherwise: str) -> str:
    """The role of the contract that an item has."""
    return item.role if item.role in _CONTRACT else otherwise


def items_of(stage: Stage, *slots: str) -> tuple[Item, ...]:
    """The role of the contract that an item has."""
    return stage.content.of(*slots)
