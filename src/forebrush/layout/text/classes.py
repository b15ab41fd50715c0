"""What a grapheme cluster is to the setting of text: one cached row of properties for each distinct cluster.

Properties come from ICU (Unicode 16 in ICU 77) and from the tables below, which follow the character classes of
JLREQ, CLREQ and CSS Text 4. Knows nothing of fonts: whether a mark is drawn full-width is for `spacing`.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

import icu

__all__ = ["CURSIVE", "HYPHEN", "SOFT_HYPHEN", "Kind", "Mark", "kind_of", "script_of"]

SOFT_HYPHEN = "\u00ad"
HYPHEN = "\u2010"

Mark = Literal["", "open", "close", "stop", "middle", "space"]
"""How a full-width mark gives up space (CSS Text 4, text-spacing-trim): before itself, behind itself, or not at all."""

_OPEN = frozenset("（［｛「『【〈《〔〖〘〚｟“‘〝")
_CLOSE = frozenset("）］｝」』】〉》〕〗〙〛｠”’〟〞")
_STOPS = frozenset("，。、．：；！？")
_MIDDLE = frozenset("・·‧")
# JLREQ 2.5 and CSS Text 4 hanging-punctuation: stops and commas; and closing quotation marks and hyphens, whose
# little ink makes a straight margin look dented.
_HANGS_AFTER = frozenset("，。、．｡､,.”’»›\"'-‐\u00ad")
_HANGS_BEFORE = frozenset("“‘«‹\"'")

_BREAKS = frozenset(("\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028", "\u2029"))
_LINE_BREAKS = frozenset(("\v", "\u2028"))
# Spaces that do not hang and do not vanish at a line end, because no line ends there.
_FIXED_SPACES = frozenset("\u00a0\u202f\u2007")
# Scripts whose letters join: space between them would tear words apart (CSS Text 3, section 8.2.1).
CURSIVE = frozenset(("Arab", "Syrc", "Mong", "Nkoo", "Mand", "Phag", "Adlm", "Rohg", "Sogd"))


class Kind(NamedTuple):
    """Properties of a cluster."""

    blank: bool
    """Draws nothing and has no width: controls, joiners, variation selectors."""
    space: bool
    """Hangs at a line end."""
    breaks: Literal["", "line", "paragraph"]
    tab: bool
    ideograph: bool
    """Han, Kana or Bopomofo: has autospace beside letters."""
    parts_before: bool
    """Has autospace from an ideograph before it: a letter, a digit, or a sign that leads a number (`$`)."""
    parts_after: bool
    """Has autospace from an ideograph behind it: a letter, a digit, or a sign that ends a number (`%`)."""
    wide: bool
    """Has the whole square to itself among CJK: may be spread when justified."""
    stretches: bool
    """A space that grows when justified."""
    mark: Mark
    hangs_after: bool
    hangs_before: bool
    upright: Literal["U", "R", "Tu", "Tr"]
    """Vertical orientation (UAX 50)."""


@cache
def _set(pattern: str) -> Any:
    found = icu.UnicodeSet(pattern)
    found.freeze()
    return found


def _in(pattern: str, char: str) -> bool:
    return bool(_set(pattern).contains(char))


_IDEOGRAPH = r"[[:Han:][:Hiragana:][:Katakana:][:Bopomofo:]\u30fc\u3005-\u3007]"
_WIDE = r"[[:Han:][:Hiragana:][:Katakana:][:Bopomofo:]\u3001-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]"
_LETTER = r"[[:Latin:][:Greek:][:Cyrillic:][:Hebrew:][:Nd:]-[\uff01-\uff60]]"
_ENDS_NUMBER = frozenset("%‰°℃℉′″")
_LEADS_NUMBER = frozenset("$€£¥₩#@&+−")
_IGNORABLE = r"[\p{Default_Ignorable_Code_Point}]"


def _blank(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Zl", "Zp") or _in(_IGNORABLE, char)


def _mark(char: str) -> Mark:
    if char in _OPEN:
        return "open"
    if char in _CLOSE:
        return "close"
    if char in _STOPS:
        return "stop"
    if char in _MIDDLE:
        return "middle"
    return "space" if char == "\u3000" else ""


_ORIENTATIONS: tuple[Literal["U", "Tu", "Tr"], ...] = ("U", "Tu", "Tr")


def _orientation(char: str) -> Literal["U", "R", "Tu", "Tr"]:
    return next((value for value in _ORIENTATIONS if _in(f"[:vo={value}:]", char)), "R")


@lru_cache(16384)
def kind_of(cluster: str) -> Kind:
    """The properties of a cluster: those of its first character, and blank when all of its characters are."""
    char = cluster[0]
    breaks = cluster in _BREAKS
    blank = all(_blank(c) for c in cluster) and cluster != "\t" and not breaks
    emoji = _in(r"[\p{Emoji_Presentation}]", char) or "\ufe0f" in cluster
    letter = _in(_LETTER, char) and char.isalnum()
    return Kind(
        blank=blank,
        space=breaks
        or cluster in ("\t", "\u200b")
        or (unicodedata.category(char) == "Zs" and char not in _FIXED_SPACES),
        breaks="" if not breaks else "line" if cluster in _LINE_BREAKS else "paragraph",
        tab=cluster == "\t",
        ideograph=_in(_IDEOGRAPH, char) and char.isalnum() and not emoji,
        parts_before=letter or char in _LEADS_NUMBER,
        parts_after=letter or char in _ENDS_NUMBER,
        wide=_in(_WIDE, char) or emoji,
        stretches=char in " \u00a0\u1680" and not breaks,
        mark=_mark(char),
        hangs_after=char in _HANGS_AFTER,
        hangs_before=char in _HANGS_BEFORE,
        upright="U" if emoji else _orientation(char),
    )


@lru_cache(16384)
def script_of(cluster: str) -> str:
    """ISO 15924 code of the cluster's first character; "" where it has none of its own (Common, Inherited)."""
    name = str(icu.Script.getScript(cluster[0]).getShortName())
    return "" if name in ("Zyyy", "Zinh", "Zzzz") else name
