"""What single words and clauses mean: the language, the kind, looks, colours, places; by the tables of words.py."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from types import MappingProxyType

from forebrush.think.planner.media import unpainted
from forebrush.think.planner.segments import is_han
from forebrush.think.planner.words import COLORS, INSTRUCTIONS, KINDS, LOOKS, MOODS, PLACES

__all__ = ["colors", "contains", "is_instruction", "is_look", "kind", "language", "moods", "place"]


def language(prompt: str) -> str:
    """The BCP 47 language of a request, by its script; Kana or Hangul outweigh Han."""
    counts = {"han": 0, "kana": 0, "hangul": 0, "arabic": 0, "hebrew": 0, "latin": 0}
    for char in prompt:
        code = ord(char)
        if is_han(char):
            counts["han"] += 1
        elif 0x3041 <= code <= 0x30FF:
            counts["kana"] += 1
        elif 0xAC00 <= code <= 0xD7A3:
            counts["hangul"] += 1
        elif 0x600 <= code <= 0x6FF:
            counts["arabic"] += 1
        elif 0x590 <= code <= 0x5FF:
            counts["hebrew"] += 1
        elif char.isalpha():
            counts["latin"] += 1
    if counts["kana"] * 6 > counts["han"] and counts["kana"] > 2:
        return "ja"
    if counts["hangul"] > counts["han"] and counts["hangul"] > 2:
        return "ko"
    # A Han character says about as much as three letters.
    if counts["han"] * 3 > counts["latin"]:
        return "zh-Hant" if _traditional(prompt) else "zh-Hans"
    for script, lang in (("arabic", "ar"), ("hebrew", "he")):
        if counts[script] > counts["latin"]:
            return lang
    return "en"


# Everyday characters that only one of the two standards writes.
_TRADITIONAL = set("個們這來說時為會國過對開學長東車書見間問題點無電話體發現經營業產還讓從應樣請張標節禮盒鐘圖畫")
_SIMPLIFIED = set("个们这来说时为会国过对开学长东车书见间问题点无电话体发现经营业产还让从应样请张标节礼钟图画")


def _traditional(text: str) -> bool:
    traditional = sum(c in _TRADITIONAL - _SIMPLIFIED for c in text)
    return traditional > sum(c in _SIMPLIFIED - _TRADITIONAL for c in text)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    if word.isascii():
        return re.compile(rf"(?<![A-Za-z]){re.escape(word)}(?![A-Za-z])", re.IGNORECASE)
    return re.compile(re.escape(word))


@lru_cache(256)
def _longest_first(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The words of a table in the order in which they are looked for, and in lower case."""
    return tuple((word, word.lower()) for word in sorted(words, key=lambda w: (-len(w), w)))


def contains(text: str, words: Iterable[str]) -> list[str]:
    """The words of a table that stand in a text, longest first, none inside another that was found."""
    return list(_contains(text, tuple(words)))


@lru_cache(4096)
def _contains(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    found: list[tuple[int, int, str]] = []
    low = text.lower()
    for word, lower in _longest_first(words):
        if lower not in low:
            continue
        for match in _pattern(word).finditer(text):
            if not any(a < match.end() and match.start() < b for a, b, _ in found):
                found.append((match.start(), match.end(), word))
                break
    return tuple(word for _, _, word in sorted(found))


def kind(
    prompt: str, evidence: Mapping[str, float], more: Mapping[str, Mapping[str, float]] = MappingProxyType({})
) -> str:
    """The kind with the most weight of evidence: its words, and what else was found (`evidence` by kind).

    `more` are the words of kinds with a reader of their own; of two kinds with the same weight theirs counts. A word
    of the first 40 characters counts one and a half times: there the request says what is to be made.
    """
    prompt = re.sub(r"\b[\w-]+-style\b|(?:画风|风格|样子)?像[^，。；,.;\n]{1,12}", "", prompt)
    scores = {}
    read = {word for table in more.values() for word in table}
    rest = {word: weight for word, weight in KINDS["page"].items() if word not in read}
    tables = {**more, **{name: {**KINDS[name], **more.get(name, {})} for name in KINDS}, "page": rest}
    for name, table in tables.items():
        words, early = contains(prompt, table), contains(prompt[:40], table)
        scores[name] = sum(table[w] * (1.5 if w in early else 1) for w in words) + evidence.get(name, 0.0)
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= 1:
        return best
    return "picture" if evidence.get("words", 0) == 0 else "page"


def moods(text: str) -> tuple[str, ...]:
    """The moods that a text names, each once."""
    return tuple(dict.fromkeys(MOODS[w] for w in contains(text, MOODS)))


def colors(text: str) -> tuple[str, ...]:
    """The colours that a text names, as hex, in its order."""
    return tuple(dict.fromkeys(COLORS[w] for w in contains(text, COLORS)))


def place(text: str) -> str:
    """Where on the canvas a text says that something stands; the last place that it names."""
    found = contains(text, PLACES)
    return PLACES[found[-1]] if found else ""


_FACTUAL = re.compile(r"\d|[¥￥$€£@]|[A-Z][a-z]+ [A-Z]|\bfree (?:entry|admission)\b|免费")
_FILLER = re.compile(
    r"\b(?:a|an|the|and|with|in|of|very|small|large|big|some|deep|light|dark|bright|rich|subtle|use|using)\b|[、，,和与的色感调地很大小深浅]",
    re.IGNORECASE,
)


_APPEARANCE = tuple(dict.fromkeys((*LOOKS, *MOODS, *COLORS)))


_LOOK_HEADS = (
    "background palette style tone look design layout feel mood color colour colors colours scheme typography font "
    "lettering letters finish texture accent accents ground gradient border frame shade hue pattern"
)
_OF_LOOKS = frozenset(_LOOK_HEADS.split())
"""Heads of phrases that speak of appearance."""
_THING_EN = re.compile(
    r"(?:an?|one|two|three|four|five)\s+([\w\s-]*?)\s+(?:on|in|against|under|behind|beside|by)\s", re.IGNORECASE
)


def _shows_a_thing(clause: str) -> bool:
    """`a red shoe on a plain background` is of a shoe, whatever it says of colours."""
    match = _THING_EN.match(clause.strip())
    return match is not None and bool(match[1]) and match[1].lower().split()[-1] not in _OF_LOOKS


_ERA = re.compile(r"\b(?:(?:1[5-9]|20)?\d0)'?s\b")
_MANNER_ZH = re.compile(r"^[^\d，。一二两三四五六七八九十]{2,4}一点$|看得?懂就(?:行|好)$")
"""How a request says what it should be like: `文艺一点`, `老人能看懂就行`."""


def _is_era(clause: str) -> bool:
    """Whether a clause names a time whose look is wanted: `1930s lithograph look`, in small letters."""
    era = _ERA.match(clause.strip(" .,"))
    rest = clause.strip(" .,")[era.end() :] if era else ""
    return bool(rest) and rest == rest.lower() and len(rest.split()) <= 3 and not re.search(r"\d", rest)


@lru_cache(4096)
def is_look(clause: str) -> bool:
    """Whether a clause speaks of appearance: it names looks, moods or colours, and little else.

    `Deep navy with small stars` is a look; `Red Lion, 14 Mill Lane` is not.
    """
    shown = unpainted(clause)
    if shown is not None:
        return not shown or is_look(shown)
    if _MANNER_ZH.search(clause) or _is_era(clause):
        return True
    words = contains(clause, _APPEARANCE)
    if not words or _shows_a_thing(clause):
        return False
    rest = clause
    for word in words:
        rest = _pattern(word).sub("", rest)
    rest = _FILLER.sub("", rest).strip(" .。！!：:-")
    if clause[:1].isascii() and _FACTUAL.search(rest):
        return False
    if any(w in LOOKS for w in words) and not _FACTUAL.search(rest):
        return len(rest) <= 3 * sum(map(len, words)) + 6
    return len(rest) <= sum(map(len, words))


def is_instruction(clause: str) -> bool:
    """Whether a clause tells the maker what to do (`show how much is left`, `算出折扣`)."""
    low = clause.strip().lower()
    for word in INSTRUCTIONS:
        if word.isascii():
            if low.startswith(word) and re.match(rf"{re.escape(word)}\b", low):
                return True
        elif low.startswith(word):
            return True
    return False
