"""Where a line may end: UAX 14 with strict kinsoku by ICU, words in Korean, phrases in Japanese titles, and hyphens.

Gives sets of places; knows no widths. `hyphens` comes from pyphen's dictionaries (LibreOffice's, in Liang's form).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

import icu
import pyphen

from forebrush.layout.text.clusters import boundaries

__all__ = ["hyphen_places", "line_places", "locale_of"]

_WORD = re.compile(r"[^\W\d_]{5,64}")
_LETTER = r"[0-9A-Za-z\u00b5\u00c0-\u024f\u0370-\u052f]"
_WHOLE = re.compile(rf"(?<!{_LETTER}){_LETTER}/(?={_LETTER})|{_LETTER}/(?={_LETTER}(?!{_LETTER}))|\+(?=\+)")
"""Where UAX 14 parts what is one sign: km/h, A/B, C++."""
_PARTICLE = re.compile(r"[\u3400-\u9fff](?=[\uac00-\ud7a3])")
"""Hanja with the Hangul that belongs to it: one word in Korean, as with CSS `word-break: keep-all`."""
_LEFT, _RIGHT = 2, 3
"""Letters left on the first line and brought to the next, at least."""


def locale_of(lang: str, phrases: bool) -> str:
    """The ICU locale whose line breaks are used for a language.

    `lb=strict` keeps small kana, ー and 々 off line starts; `lw=phrase` breaks Korean between words only, and
    Japanese between phrases, which suits titles. ICU has no phrases for Chinese.
    """
    word = lang.split("-")[0]
    if word == "ko" or (word == "ja" and phrases):
        return f"{word}@lb=strict;lw=phrase"
    return f"{word}@lb=strict"


@lru_cache(64)
def _iterator(locale: str) -> Any:
    return icu.BreakIterator.createLineInstance(icu.Locale(locale))


@lru_cache(8)
def _words(lang: str) -> Any:
    return icu.BreakIterator.createWordInstance(icu.Locale(lang))


def line_places(text: str, lang: str, phrases: bool = False) -> frozenset[int]:
    """The code points of a paragraph before which a line may end, its end included.

    With `phrases`, words of Chinese stay whole, by ICU's dictionary; Japanese breaks between phrases.
    """
    word = lang.split("-")[0]
    places = frozenset(boundaries(text, _iterator(locale_of(lang, phrases))))
    if phrases and word == "zh":
        places &= frozenset(boundaries(text, _words("zh")))
    places -= {match.end() for match in _WHOLE.finditer(text)}
    if word == "ko":
        places -= {match.end() for match in _PARTICLE.finditer(text)}
    return places


@lru_cache(32)
def _dictionary(lang: str) -> Any:
    """The hyphenation patterns of a language; None where there are none."""
    tag = "en_US" if lang == "en" else lang.replace("-", "_")
    known = pyphen.language_fallback(tag)
    return pyphen.Pyphen(lang=known, left=_LEFT, right=_RIGHT) if known else None


def hyphen_places(text: str, lang: str, mode: Literal["none", "manual", "auto"]) -> frozenset[int]:
    """The code points before which a word may be parted with a hyphen by dictionary (`auto` only).

    Words of five letters or more; not those in capitals, nor those with soft hyphens of their own. Spellings that
    change when parted (German ck, Hungarian ssz) are left whole.
    """
    if mode != "auto":
        return frozenset()
    patterns = _dictionary(lang)
    if patterns is None:
        return frozenset()
    places: set[int] = set()
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        if word.isupper() or "\u00ad" in (text[start - 1 : start] + text[match.end() : match.end() + 1]):
            continue
        places.update(start + int(at) for at in patterns.positions(word.lower()) if getattr(at, "data", None) is None)
    return frozenset(places)
