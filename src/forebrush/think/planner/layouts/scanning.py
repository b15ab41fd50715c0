"""A sentence as mentions: parts with determiners and counts, places, strings, words that relate. Knows no tree."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from forebrush.think.planner.layouts.nouns import (
    BELOW,
    CONTAINING,
    COUNTS,
    DEFINITE,
    EACH,
    FLOW_COLUMN,
    FLOW_ROW,
    HOLDERS,
    INSIDE,
    PLACES,
    PLACING,
    ROOTS,
    SIDES,
    STOP,
    noun_of,
)
from forebrush.think.planner.layouts.tokens import Token

__all__ = ["Mention", "scan", "side_words"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One thing that a sentence says.

    `what`: `part` (a noun of a page), `place`, `string`, `aside`, `relation` (`below`, `in` ...), `verb` (`place`,
    `contain`), `flow`, `wide`, `align`, `pronoun`, `mark`.
    """

    what: str
    text: str
    start: int
    end: int
    nouns: tuple[str, ...] = ()
    mods: tuple[str, ...] = ()
    det: str = ""
    """`the`, `this`, `its`, `each`, `a` or empty."""
    count: int = 1
    """0: a plural without a number."""
    plural: bool = False
    about: str = ""
    """What a picture shows, in words."""

    @property
    def definite(self) -> bool:
        """Whether it speaks of a part that is known."""
        return self.det in ("the", "this", "its", "each")


_ENDS = {"h-start": "left", "h-end": "right", "h-mid": "center", "mid": "middle", "v-start": "top", "v-end": "bottom"}


def side_words(words: Sequence[str]) -> frozenset[str]:
    """`left`, `right`, `center`, `top`, `bottom`, `middle` that some words name; `left-aligned` names none."""
    pieces = [p for word in words if "align" not in word for p in re.split(r"[-–]", word)]
    return frozenset(_ENDS[SIDES[p]] for p in pieces if p in SIDES)


def _number(word: str) -> int:
    """The number that a word says, 0 for none."""
    low = word.lower()
    if low in COUNTS:
        return COUNTS[low]
    return int(low) if low.isdigit() and 0 < int(low) <= 40 else 0


# --- parts

_VERB_NOUNS = frozenset(
    (
        "stack",
        "group",
        "list",
        "label",
        "frame",
        "title",
        "caption",
        "box",
        "row",
        "picture",
        "show",
        "center",
        "position",
    )
)
_OPENING = frozenset(("and", "then", "to", "first", "next"))


def _is_verb(tokens: Sequence[Token], k: int) -> bool:
    """Whether a word that may be a noun is an order here: `stack three cards`, `label the bars`."""
    if tokens[k].text.lower() not in _VERB_NOUNS or k + 1 >= len(tokens) or tokens[k + 1].what != "w":
        return False
    low = tokens[k + 1].text.lower()
    opens = k == 0 or tokens[k - 1].what == "p" or tokens[k - 1].text.lower() in _OPENING
    return opens and (low in STOP or bool(_number(low))) and low not in ("of", "with", "and", "is")


_LETTER = re.compile(r"\(?([A-Ha-h])\)?(?<!a)")
_OF_ONLY = frozenset(("collection", "sequence", "set", "pair", "series", "code"))
"""Nouns that name a part only with `of` after them."""
_GRAPHS = frozenset(("neural", "layer", "network", "structure"))
"""Words behind `graph` where it is no chart."""
_PICTURES = frozenset(
    (
        "image",
        "picture",
        "photo",
        "photograph",
        "illustration",
        "drawing",
        "visual",
        "thumbnail",
        "icon",
        "sketch",
        "scene",
    )
)
_DEPICTING = frozenset(("of", "showing", "shows", "depicting", "depicts", "representing", "illustrating", "featuring"))
_DEMONSTRATIVE = {"this": "this", "these": "this", "that": "this", "those": "this", "its": "its", "their": "its"}
_MODIFYING = frozenset(
    ("exactly", "more", "additional", "other", "same", "evenly", "spaced", "centered", "stacked", "aligned")
)
"""Words that end a run of modifiers elsewhere and are modifiers themselves."""
_LONGEST = 9


def _word(tokens: Sequence[Token], k: int) -> str:
    """The word at a place in lower case; empty where there is none."""
    return tokens[k].text.lower() if k < len(tokens) and tokens[k].what == "w" else ""


def _front(tokens: Sequence[Token], k: int) -> tuple[str, int, list[str], int] | None:
    """What stands before the nouns of a part: determiner, count, modifiers, and where the nouns begin."""
    det, count, at = "", 0, k
    mods: list[str] = []
    while low := _word(tokens, at):
        if noun_of(low) and not _is_verb(tokens, at):
            break
        first = not det and not mods
        if first and low in DEFINITE:
            det = _DEMONSTRATIVE.get(low, "the")
        elif first and low in EACH:
            det = "each"
            if _word(tokens, at + 1) == "of":
                at += 2 if _word(tokens, at + 2) in DEFINITE else 1
        elif first and low in ("a", "an", "another"):
            det = "a"
        elif _number(low) and not count:
            count = _number(low)
        elif low in STOP and low not in _MODIFYING:
            return None
        else:
            mods.append(low)
        at += 1
        if at - k > _LONGEST:
            return None
    return det, count, mods, at


def _part(tokens: Sequence[Token], k: int) -> tuple[Mention, int] | None:
    """The part of a page that begins at a token, and where it ends."""
    front = _front(tokens, k)
    if front is None:
        return None
    det, count, mods, at = front
    nouns: list[str] = []
    last = ""
    while (noun := noun_of(_word(tokens, at))) and not (nouns and _is_verb(tokens, at)):
        last = _word(tokens, at)
        nouns.append(noun)
        at += 1
    after = _word(tokens, at)
    if not nouns or "any" in mods or "no" in mods or (nouns == ["graph"] and after in _GRAPHS):
        return None
    if len(nouns) == 1 and nouns[0] in _OF_ONLY and after != "of":
        return None
    if at < len(tokens) and (letter := _LETTER.fullmatch(tokens[at].text)):
        mods.append(f"({letter[1].lower()})")
        det = det or "the"
        at += 1
    plural = last not in (nouns[-1], "series")
    text = " ".join(t.text for t in tokens[k:at])
    count = count or (0 if plural else 1)
    found = Mention("part", text, tokens[k].start, tokens[at - 1].end, tuple(nouns), tuple(mods), det, count, plural)
    return _depicting(tokens, found, at)


def _depicting(tokens: Sequence[Token], part: Mention, at: int) -> tuple[Mention, int]:
    """A picture with what it shows: `a thumbnail of two parks`."""
    if part.nouns[-1] not in _PICTURES or _word(tokens, at) not in _DEPICTING:
        return part, at
    stop = at
    while _word(tokens, stop) and stop - at < 24:
        stop += 1
    words = [t.text for t in tokens[at + 1 : stop]]
    of_page = any(noun_of(w) in ROOTS or noun_of(w) in HOLDERS for w in words)
    known = words[:1] == ["the"] and _word(tokens, at) == "of"
    if not words or of_page or known:
        return part, at
    return replace(part, about=" ".join(words)), stop


# --- places

_FAR = frozenset(
    ("far", "very", "extreme", "immediate", "same", "hand", "far-left", "far-right", "horizontal", "vertical")
)


def _placed(tokens: Sequence[Token], k: int) -> tuple[Mention, int] | None:
    """A place: `the upper-left corner`, `its right side`, `top`; None where a part follows (`the left column`)."""
    at, det = k, ""
    words: list[str] = []
    while (low := _word(tokens, at)) and at - k < 7:
        if low in DEFINITE and not words:
            det = low
        elif (noun_of(low) and low not in PLACES) or low in STOP:
            break
        elif low in PLACES or side_words([low]) or low in _FAR:
            words.append(low)
        else:
            break
        at += 1
    sides = side_words(words)
    if not sides or _part_follows(tokens, at, words):
        return None
    vertical = "top" if "top" in sides else "bottom" if "bottom" in sides else ""
    side = "left" if "left" in sides else "right" if "right" in sides else ""
    if not side and sides & {"center", "middle"}:
        side = "center" if not vertical else "mid" if "center" in sides else ""
    place = "-".join(p for p in (vertical, side) if p)
    return Mention("place", place, tokens[k].start, tokens[at - 1].end, det=det), at


def _part_follows(tokens: Sequence[Token], at: int, words: Sequence[str]) -> bool:
    """Whether the sides that were read belong to a part: `the left column`, not `the left side`."""
    for follow in range(at, at + 5):
        low = _word(tokens, follow)
        if noun_of(low) and low not in PLACES:
            return not (words[-1] in PLACES and words[-1] not in SIDES)
        if not low or low in STOP or low in PLACING:
            return False
    return False


# --- words that relate

_PHRASES: tuple[tuple[str, str, str], ...] = (
    # words, what they are, and what they say
    ("to its right", "relation", "right"), ("to its left", "relation", "left"), ("next to", "relation", "right"),
    ("adjacent to", "relation", "right"), ("followed by", "relation", "then"), ("side by side", "flow", "row"),
    ("from left to right", "flow", "row"), ("from right to left", "flow", "reverse"),
    ("from top to bottom", "flow", "column"), ("one above the other", "flow", "column"),
    ("one below the other", "flow", "column"), ("one under the other", "flow", "column"),
    ("on top of", "relation", "along"), ("aligned with", "relation", "along"), ("aligned to", "relation", "along"),
    ("align with", "relation", "along"), ("level with", "relation", "along"), ("relative to", "relation", "along"),
    ("is a", "relation", "as"), ("is an", "relation", "as"), ("are a", "relation", "as"), ("be a", "relation", "as"),
    ("be an", "relation", "as"),
)  # fmt: skip
_WORDS: Mapping[str, tuple[str, str]] = {
    # later rows win
    "it": ("pronoun", "it"), "them": ("pronoun", "them"),
    **dict.fromkeys(("full-width", "spanning", "spans"), ("wide", "")),
    "left-aligned": ("align", "start"), "right-aligned": ("align", "end"), "centered": ("align", "center"),
    "center-aligned": ("align", "center"),
    **dict.fromkeys(FLOW_COLUMN, ("flow", "column")), **dict.fromkeys(FLOW_ROW, ("flow", "row")),
    **dict.fromkeys(CONTAINING, ("verb", "contain")), **dict.fromkeys(PLACING, ("verb", "place")),
    "of": ("relation", "of"), **dict.fromkeys(INSIDE, ("relation", "in")), "as": ("relation", "as"),
    "each": ("pronoun", "each"),
    **dict.fromkeys(
        ("representing", "represent", "represents", "indicate", "indicating", "serving", "serves"), ("relation", "as")
    ),
    **{word: ("relation", side) for word, side in BELOW.items()},
}  # fmt: skip
"""Words that relate, once no part and no place begins at them."""
_ABSENT = frozenset(("any", "no", "without", "avoid"))
_BACK = frozenset(("a", "an", "the", "place", "add", "two", "three", ""))
"""What follows `that` where it stands for a thing: `below that, place ...`."""

Found = tuple[Mention, int]


def scan(tokens: Sequence[Token]) -> list[Mention]:
    """What a sentence says, in order."""
    found: list[Mention] = []
    k = 0
    while k < len(tokens):
        made = next((m for read in _READERS if (m := read(tokens, k)) is not None), None)
        if made is None:
            k += 1
            continue
        mention, k = made
        if mention.what:
            found.append(mention)
    return found


def _mention(tokens: Sequence[Token], k: int, upto: int, what: str, text: str) -> Found:
    return Mention(what, text, tokens[k].start, tokens[upto - 1].end), upto


def _other(tokens: Sequence[Token], k: int) -> Found | None:
    """What is no word: strings, marks, asides, letters of panels."""
    token = tokens[k]
    what = {"q": "string", "p": "mark", "a": "aside"}.get(token.what, "")
    if what:
        return _mention(tokens, k, k + 1, what, token.text)
    if token.text.startswith("(") and len(token.text) == 3:
        return Mention("part", token.text, token.start, token.end, ("panel",), (token.text.lower(),), "the"), k + 1
    return None


def _absent(tokens: Sequence[Token], k: int) -> Found | None:
    """What is not there: `without any table`. Nothing is said by it."""
    if _word(tokens, k) not in _ABSENT:
        return None
    at = k + 1
    while _word(tokens, at) and _word(tokens, at) not in ("and", "but", "that", "with"):
        at += 1
    return _mention(tokens, k, at, "", "")


def _phrase(tokens: Sequence[Token], k: int) -> Found | None:
    """Phrases of several words."""
    words = " ".join(_word(tokens, i) for i in range(k, min(len(tokens), k + 4)))
    for phrase, what, text in _PHRASES:
        if words == phrase or words.startswith(f"{phrase} "):
            upto = k + phrase.count(" ") + 1
            if text == "as":
                upto = k + 1
            return _mention(tokens, k, upto, what, text)
    return None


def _sided(tokens: Sequence[Token], k: int) -> Found | None:
    """`to the (immediate) right of`; not `to the right edge of`."""
    if _word(tokens, k) != "to" or _word(tokens, k + 1) != "the":
        return None
    of = next((i for i in (k + 3, k + 4) if _word(tokens, i) == "of"), 0)
    sides = side_words([_word(tokens, k + 2), _word(tokens, k + 3)])
    last = _word(tokens, of - 1) if of else ""
    if not of or not sides or (last in PLACES and last not in SIDES):
        return None
    return _mention(tokens, k, of + 1, "relation", "left" if "left" in sides else "right")


def _backward(tokens: Sequence[Token], k: int) -> Found | None:
    """`that` and `which` that stand for what was set; `from` that sets nothing."""
    low, after = _word(tokens, k), _word(tokens, k + 1)
    comma = k + 1 < len(tokens) and tokens[k + 1].text == ","
    if low in ("that", "this") and (comma or (after in _BACK and (after or k + 1 >= len(tokens)))):
        return _mention(tokens, k, k + 1, "pronoun", "it")
    if low == "which" and k and _word(tokens, k - 1) == "in":
        return _mention(tokens, k, k + 1, "pronoun", "which")
    if low == "from":
        return _range(tokens, k) or _mention(tokens, k, k + 1, "relation", "along")
    return None


def _range(tokens: Sequence[Token], k: int) -> Found | None:
    """`from the rightmost box to the leftmost one`: the direction, and nothing of the parts."""
    to = next((i for i in range(k + 1, k + 7) if _word(tokens, i) == "to"), 0)
    if not to or not all(_word(tokens, i) for i in range(k, to)) or (part := _part(tokens, to + 1)) is None:
        return None
    reverse = any(_word(tokens, i).startswith("right") for i in range(k, to))
    return _mention(tokens, k, part[1], "flow" if reverse else "", "reverse")


def _parts(tokens: Sequence[Token], k: int) -> Found | None:
    return None if _is_verb(tokens, k) else _part(tokens, k)


def _single(tokens: Sequence[Token], k: int) -> Found | None:
    """Single words that relate."""
    low = _word(tokens, k)
    opens = k == 0 or tokens[k - 1].what == "p"
    what, text = _WORDS.get(low, ("", ""))
    if low in ("show", "display"):
        what, text = "verb", "place" if opens else "contain"
    elif low == "for" and k == 0:
        what, text = "relation", "in"
    elif _is_verb(tokens, k):
        what, text = "verb", "place"
    return _mention(tokens, k, k + 1, what, text) if what else None


_READERS: tuple[Callable[[Sequence[Token], int], Found | None], ...] = (
    _other, _absent, _sided, _phrase, _backward, _placed, _parts, _single,
)  # fmt: skip
