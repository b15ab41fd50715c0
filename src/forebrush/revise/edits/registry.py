"""The table of edits by name. An edit is a function; a decorator enters it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from forebrush.revise.view import View
from forebrush.scene.patch import Operation

__all__ = ["EDITS", "Done", "Refused", "edit"]

Args = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Done:
    """What an edit comes to: its operations, what they do in words with numbers, and the nodes that it touched."""

    operations: tuple[Operation, ...]
    words: str
    touched: tuple[str, ...] = ()
    reflows: bool = False
    """Whether other nodes may move on purpose."""


@dataclass
class Refused(Exception):
    """An edit that cannot be made here: a short question, and what could be meant."""

    question: str
    candidates: Sequence[str] = field(default_factory=tuple)
    assumption: str = ""
    """How much the edit takes where `assume` is among its arguments, in words; empty where that does not help."""


Edit = Callable[[View, tuple[str, ...], Args], Done]
EDITS: dict[str, Edit] = {}


def edit(name: str) -> Callable[[Edit], Edit]:
    """Enter an edit under a name."""

    def enter(function: Edit) -> Edit:
        EDITS[name] = function
        return function

    return enter
