"""Bidirectional text: embedding levels of a paragraph (ICU), and the visual order of a line (UAX 9, L1 and L2).

Works on strings and lists of levels. Knows no widths.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import icu

from forebrush.layout.text.clusters import utf16_offsets

__all__ = ["base_direction", "is_plain", "levels", "visual_order"]

# Every character that can raise a level: right-to-left letters and numbers, and the explicit controls.
_TURNS = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_RTL_LANGS = frozenset(("ar", "fa", "he", "iw", "ur", "ps", "ug", "yi", "sd", "dv", "ku", "syr"))
_AUTO = {False: 0xFE, True: 0xFF}
"""ICU: the level of the first strong character, and which one where there is none."""


def is_plain(text: str) -> bool:
    """Whether nothing in the text can be set from right to left."""
    return _TURNS.search(text) is None


def prefers_rtl(lang: str) -> bool:
    """Whether a language is written from right to left: the direction of paragraphs without letters."""
    parts = lang.lower().split("-")
    return parts[0] in _RTL_LANGS and "latn" not in parts


def base_direction(direction: str, lang: str) -> int:
    """The level that ICU is given for a paragraph."""
    if direction == "auto":
        return _AUTO[prefers_rtl(lang)]
    return 1 if direction == "rtl" else 0


def levels(text: str, direction: str, lang: str) -> tuple[int, Sequence[int] | None]:
    """The paragraph level, and the level of each code point; None where all have the paragraph's.

    The direction `auto` is that of the first strong character (UAX 9, P2 and P3).
    """
    base = base_direction(direction, lang)
    if not text or is_plain(text):
        neutral = base == _AUTO[True] and not any(char.isalpha() for char in text)
        level = base if base in (0, 1) else int(neutral)
        return level, _levels(text, level)[1] if level else None
    return _levels(text, base)


def _levels(text: str, base: int) -> tuple[int, Sequence[int] | None]:
    kept = icu.UnicodeString(text)  # ICU reads it as long as the object lives
    engine = icu.Bidi()
    engine.setPara(kept, base)
    found = engine.getLevels()
    offsets = utf16_offsets(text)
    return engine.getParaLevel(), found if offsets is None else [found[k] for k in offsets[:-1]]


def visual_order(levels: Sequence[int]) -> list[int]:
    """The order from left to right of items with these levels (rule L2)."""
    if not levels or max(levels) == 0:
        return list(range(len(levels)))
    runs: list[tuple[int, int, int]] = []
    start = 0
    for k in range(1, len(levels) + 1):
        if k == len(levels) or levels[k] != levels[start]:
            runs.append((levels[start], start, k))
            start = k
    odd = [level for level, _, _ in runs if level % 2]
    for level in range(max(levels), min(odd) - 1 if odd else max(levels), -1):
        k = 0
        while k < len(runs):
            if runs[k][0] < level:
                k += 1
                continue
            first = k
            while k < len(runs) and runs[k][0] >= level:
                k += 1
            runs[first:k] = runs[first:k][::-1]
    order: list[int] = []
    for level, start, end in runs:
        order.extend(range(end - 1, start - 1, -1) if level % 2 else range(start, end))
    return order
