"""Tables of phrases: a row holds a pattern and the wording that stands for it."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["Phrases", "phrases", "reworded", "reworded_once"]

Phrases = tuple[tuple[re.Pattern[str], str], ...]


def phrases(rows: Iterable[tuple[str, str]]) -> Phrases:
    """A table made ready. Upper and lower case are one."""
    return tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in rows)


def reworded(text: str, table: Phrases) -> str:
    """A text after every row, in order: each reads what those before it wrote."""
    for pattern, to in table:
        text = pattern.sub(to, text)
    return text


def reworded_once(text: str, table: Phrases) -> str:
    """A text after the first row that fits, there alone; empty where none does."""
    for pattern, to in table:
        if pattern.search(text):
            return pattern.sub(to, text, count=1)
    return ""
