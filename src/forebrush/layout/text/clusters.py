"""A text cut into grapheme clusters, and offsets between Python's code points and ICU's UTF-16.

Knows no styles and no fonts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import icu

__all__ = ["boundaries", "clean", "graphemes", "utf16_offsets"]

_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with lone surrogates, which no library takes, as U+FFFD; lengths stay."""
    return _SURROGATE.sub("\ufffd", text)


def utf16_offsets(text: str) -> list[int] | None:
    """For each code point (and the end) its offset in UTF-16; None where the two are the same."""
    if text.isascii() or max(text) <= "\uffff":
        return None
    offsets, at = [], 0
    for char in text:
        offsets.append(at)
        at += 2 if char > "\uffff" else 1
    offsets.append(at)
    return offsets


def boundaries(text: str, iterator: icu.BreakIterator) -> list[int]:
    """The boundaries that an ICU iterator finds after the start of a text, in code points."""
    kept = icu.UnicodeString(text)  # ICU reads it as long as the object lives
    iterator.setText(kept)
    found: list[int] = list(iterator)
    offsets = utf16_offsets(text)
    if offsets is None:
        return found
    places = {offset: k for k, offset in enumerate(offsets)}
    return [places[k] for k in found if k in places]


def graphemes(text: str) -> Sequence[str]:
    """The extended grapheme clusters (UAX 29) of a text, in order; joined they are the text."""
    if text.isascii() and "\r" not in text:
        return text
    ends = boundaries(text, icu.BreakIterator.createCharacterInstance(icu.Locale.getRoot()))
    made, start = [], 0
    for end in ends:
        made.append(text[start:end])
        start = end
    return made
