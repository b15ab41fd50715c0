"""What a grapheme cluster is, as far as choosing a font goes: emoji, CJK, punctuation of two worlds.

Works on one cluster and its two neighbours; finding clusters and quotation pairs over a whole text is
`library.assign`'s business. Properties come from ICU (Unicode 16 in ICU 77).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any, Literal

import icu

__all__ = ["Emoji", "beside_cjk", "emoji_style", "is_ambiguous", "is_cjk", "is_private", "needed_points", "neighbours"]

Emoji = Literal["auto", "text", "color"]

_TEXT_STYLE, _EMOJI_STYLE, _JOINER, _KEYCAP = "\ufe0e", "\ufe0f", "\u200d", "\u20e3"

# Marks that exist once in Unicode but in two widths: full-width among Han and Kana, proportional among Latin.
# Korean sets them proportional, so only Chinese and Japanese texts are concerned.
_QUOTES = frozenset("“”‘’")
_RUNNING = frozenset("…—―‥⋯")
_AMBIGUOUS = _QUOTES | _RUNNING | frozenset("·×÷°℃℉‰§¶±")


@cache
def _set(pattern: str) -> Any:
    found = icu.UnicodeSet(pattern)
    found.freeze()
    return found


def _emoji(char: str) -> bool:
    return char not in "0123456789#*" and bool(_set(r"[\p{Emoji}]").contains(char))


@lru_cache(4096)
def is_cjk(char: str) -> bool:
    """Whether the character is Han, Kana, Bopomofo, Hangul or a mark of CJK punctuation (one width only)."""
    return bool(
        _set(
            r"[[:Han:][:Hiragana:][:Katakana:][:Bopomofo:][:Hangul:]"
            r"\u3000-\u303f\u30fb\u30fc\u31c0-\u33ff\ufe10-\ufe1f\ufe30-\ufe4f\uff00-\uffef]"
        ).contains(char)
    )


def is_ambiguous(cluster: str) -> bool:
    """Whether the neighbours decide if this is a CJK mark or a Latin one: “ ” ‘ ’ … — · × ° and their kin."""
    return cluster[:1] in _AMBIGUOUS


def _latin(char: str) -> bool:
    return not is_cjk(char) and (char.isalnum() or char.isspace())


def neighbours(clusters: Sequence[str], i: int) -> tuple[str, str]:
    """The clusters that say to which script the mark at `i` belongs, "" at the edges.

    Quotation marks cling to what they touch; dashes and dots between spaced words belong to the words.
    """
    low, high = i - 1, i + 1
    if clusters[i][:1] not in _QUOTES:
        while low >= 0 and clusters[low] == " ":
            low -= 1
        while high < len(clusters) and clusters[high] == " ":
            high += 1
    return clusters[low] if low >= 0 else "", clusters[high] if high < len(clusters) else ""


def beside_cjk(cluster: str, before: str, after: str) -> bool:
    """Whether an ambiguous mark in a Chinese or Japanese text belongs to the CJK font.

    It does beside a CJK character, and as one of a doubled ellipsis or dash (a Chinese use); also where neither a
    letter, a digit nor a space claims it for Latin, as when it stands alone or beside another mark.
    """
    left, right = before[-1:], after[:1]
    if any(side and is_cjk(side) for side in (left, right)):
        return True
    if cluster[0] in _RUNNING and cluster[0] in (left, right):
        return True
    return not any(side and _latin(side) for side in (left, right))


def emoji_style(cluster: str, wish: Emoji) -> Literal["color", "text", ""]:
    """How an emoji cluster is drawn; "" where the cluster is ordinary text.

    UTS 51: a variation selector in the cluster decides; then joined sequences, keycaps, flags and skin tones are
    emoji; then `wish` (CSS font-variant-emoji); then Emoji_Presentation. Digits, # and * are emoji only as
    keycaps. An emoji character in its text style that ordinary fonts may have (❤, ©, ☎) gives "".
    """
    first = cluster[:1]
    keycap = _KEYCAP in cluster and first in "0123456789#*"
    if not first or not (keycap or _emoji(first)):
        return ""
    presented = bool(_set(r"[\p{Emoji_Presentation}]").contains(first))
    if _TEXT_STYLE in cluster:
        return "text" if presented else ""
    if _EMOJI_STYLE in cluster:
        return "color"
    sequence = keycap or _JOINER in cluster or any(_modifier(char) for char in cluster[1:])
    if wish == "text":
        return "text" if presented or sequence else ""
    return "color" if wish == "color" or presented or sequence else ""


def _modifier(char: str) -> bool:
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def is_private(cluster: str) -> bool:
    """Whether it holds a private-use, unassigned-for-ever or surrogate code point: nothing to draw in common."""
    return any(
        unicodedata.category(char) in ("Co", "Cs") or (ord(char) & 0xFFFE) == 0xFFFE or 0xFDD0 <= ord(char) <= 0xFDEF
        for char in cluster
    )


@lru_cache(16384)
def needed_points(cluster: str) -> tuple[frozenset[int], ...]:
    """The sets of code points any one of which suffices to draw the cluster.

    The cluster as written, composed (NFC) and decomposed (NFD): the shaper turns one into the other. Code points
    that draw nothing (Default_Ignorable, controls) are left out, as the shaper hides them.
    """
    forms = (cluster, unicodedata.normalize("NFC", cluster), unicodedata.normalize("NFD", cluster))
    sets = (frozenset(ord(char) for char in form if not _invisible(char)) for form in forms)
    return tuple(dict.fromkeys(sets))


def _invisible(char: str) -> bool:
    if unicodedata.category(char) == "Cc" or char in "\u2028\u2029":
        return True
    return bool(_set(r"[\p{Default_Ignorable_Code_Point}]").contains(char))
