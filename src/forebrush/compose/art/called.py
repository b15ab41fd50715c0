"""Whether words call for something: Latin words whole (with common endings), others wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["called", "first_called"]

_ENDINGS = ("", "s", "es", "ing", "ed", "er", "ers", "y")
_WORD = re.compile(r"[a-zà-ÿ]+")


@lru_cache(maxsize=256)
def _tokens(low: str) -> frozenset[str]:
    return frozenset(_WORD.findall(low))


def called(words: str, calls: Iterable[str]) -> bool:
    """Whether one of `calls` occurs. A call that ends in `*` is the beginning of a word."""
    return any(_place(words.lower(), call) >= 0 for call in calls)


def first_called(words: str, table: Iterable[tuple[str, Iterable[str]]]) -> str:
    """The name of the row whose call stands first among the words; empty where none occurs."""
    low = words.lower()
    found = [(at, name) for name, calls in table for call in calls if (at := _place(low, call)) >= 0]
    return min(found)[1] if found else ""


def _place(low: str, call: str) -> int:
    """Where a call stands in words in lower case; -1 where it does not."""
    if not call.isascii() or " " in call:
        return low.find(call)
    if call.endswith("*"):
        at = re.search(rf"\b{re.escape(call[:-1])}", low)
        return at.start() if at else -1
    tokens = _tokens(low)
    return next((low.find(call + end) for end in _ENDINGS if call + end in tokens), -1)
