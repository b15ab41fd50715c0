"""Which places a text names, and where in it.

The longest name wins. Latin names begin and end at words; Han names must agree with the words that ICU finds, so that
西安 is not read in 东西安静. A name that is mostly another word (Nice, Reading, 平安) counts only where something
beside it says that a place is meant: its country or state, 市 or 县, a word such as "in" or 去, the arrow of a route.
Between places of one name the country or state beside it decides, then one nearby, then height or climbing nearby,
then how well known they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import icu

from forebrush.think.tools.places import Gazetteer, Place, fold, gazetteer, lies_in, numbered, place_at, simplified

__all__ = ["Mention", "mentions"]

LONGEST = 100_000
"""Characters that are read; a longer text is cut."""
MOST_WORDS, MOST_HAN = 6, 12
NEAR = 40
"""Characters within which a country decides between places of one name."""
CLEAR = 20
"""So many times as well known is a place whose name needs no other sign of its country."""
SMALL_FROM, SMALL_LENGTH = 140_000, 5
"""A name in small letters counts from this weight and length."""

MUNICIPALITIES = ("北京", "上海", "天津", "重庆")

_WORD = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*(?:['’][A-Za-zÀ-ɏ]+)*(?:\.(?:[A-Za-z]\.?)+)?")
_BETWEEN = re.compile(r"(?:\.?[ \u00a0]|[-–·.])")
_HAN = re.compile(r"[\u4e00-\u9fff][\u4e00-\u9fff·0-9A-Z\-]*")
_SUFFIX = re.compile(
    r"(?:特别行政区|自治州|自治县|地区|市(?![民场区集长政值面价井])|县(?![城长委])|镇(?!长)|省|自治区)"
)
_AREA_AFTER = re.compile(r"\s*[,，(（]\s*|\s+")
_TOWARDS = re.compile(
    r"(?:\b(?:in|to|from|at|near|via|visit|visiting|around|through|reach|leave|leaving|towards?|city of|flights?)\s+"
    r"|[在去到从飞至往赴抵经离游返]|前往|位于|抵达|途经|[→➔⇒➜✈]\s*"
    r"|(?:起点|终点|出发地|目的地)[:：]?)$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"[东西南北中]?[一二三四]?(?:路(?![上线程过途费标书])|街(?![头景拍])|大街|大道|巷|胡同)|大学|银行|日报|牌|[精话戏剧]"
)
"""What makes a street, a firm or another thing of a name of a town before it."""
_LANDMARK = re.compile(r"[山湖寺桥岛河江塔楼]|广场|公园|中学|小区")
"""What makes another place of an ordinary name before it."""
_SURELY = re.compile(r"(?:前往|位于|抵达|途经|经过|到达|[→➔⇒➜✈])\s*$")
_ONWARDS = re.compile(r"\s*(?:[→➔⇒➜✈]|古城|机场|火车站|高铁站|站|海拔|之旅|旅游|旅行|出发|\(?\d{3,4}\s*(?:米|m\b))")
_HEIGHT = re.compile(
    r"海拔|登顶|攀登|登山|爬|徒步|主峰|雪山|\b(?:summit|peak|climb\w*|hik\w+|trek\w*|elevation|altitude)\b", re.I
)
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")
_ROUTE = re.compile(r"\s*(?:[→➔⇒➜✈~\-–—/>]+|to|至|飞|到)\s*")


_AT = "@"
"""Before an ISO code in the key of a country that is not named but follows from a place."""


class Mention(NamedTuple):
    """A place named in a text: from and to which character, and the place."""

    span: tuple[int, int]
    place: Place


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    key: str
    numbers: tuple[int, ...]
    area: bool
    """Whether the name is that of a country, state or province."""


def mentions(text: str) -> list[Mention]:
    """Every place that a text names, in order, none overlapping another."""
    plain = simplified(text[:LONGEST])
    found = sorted([*_latin(plain), *_han(plain), *_codes(plain)], key=lambda f: f.start)
    areas = [f for f in found if f.area]
    for one in found:
        country = _sure_country(one)
        if country:
            areas.append(_Found(one.start, one.end, _AT + country, (), True))
    return [
        Mention((f.start, f.end), _which(plain, f, areas))
        for f in found
        if f.numbers
        and (f.key not in gazetteer().ordinary or _meant(plain, f, areas))
        and not _elsewhere(f, _area_beside(plain, f, areas))
    ]


def _sure_country(found: _Found) -> str | None:
    """The country of a name whose best known place leaves the others far behind."""
    places = [place_at(n) for n in found.numbers]
    if not places or found.key in gazetteer().ordinary:
        return None
    rivals = [p.weight for p in places if p.country != places[0].country]
    return places[0].country if not rivals or places[0].weight >= CLEAR * max(rivals) else None


def _latin(text: str) -> Iterator[_Found]:
    """Names in Latin letters."""
    known = gazetteer()
    words = [(m.start(), m.end()) for m in _WORD.finditer(text)]
    i = 0
    while i < len(words):
        longest = 1
        if fold(text[slice(*words[i])]) in known.openings:
            while (
                longest < MOST_WORDS
                and i + longest < len(words)
                and _BETWEEN.fullmatch(text[words[i + longest - 1][1] : words[i + longest][0]])
            ):
                longest += 1
        for count in range(longest, 0, -1):
            one = _latin_name(known, text, words[i][0], words[i + count - 1][1])
            if one is not None:
                yield one
                i += count - 1
                break
        i += 1


def _latin_name(known: Gazetteer, text: str, start: int, end: int) -> _Found | None:
    shown = text[start:end]
    if text[start - 1 : start] in ("@", "_", "#") or re.match(r"[@_]|\.\w", text[end:]):
        return None
    if shown.endswith(("'s", "’s")):
        shown = shown[:-2]
    key = fold(shown)
    numbers = numbered(key)
    area = key in known.country_keys or (key in known.regions and len(key) > 2)
    if (not numbers and not area) or (len(key) <= 3 and not shown.isupper() and key not in known.keys):
        return None
    if shown.islower() and (
        key in known.ordinary
        or (len(key) < SMALL_LENGTH and not area)
        or (not area and max(place_at(n).weight for n in numbers) < SMALL_FROM)
    ):
        return None
    if len(key) <= 3 and shown.islower():
        return None
    if area and _wide(known, key):
        numbers = ()
    return _Found(start, start + len(shown), key, numbers, area)


def _wide(known: Gazetteer, key: str) -> bool:
    """Whether a name means a country, state or province rather than the town of that name."""
    code, region = known.country_keys.get(key), known.regions.get(key)
    if code is not None:
        return fold(known.countries[code].capital) not in (key, fold(known.countries[code].name))
    return region is not None and key in (region[1], "new york state") and key not in MUNICIPALITIES


def _han(text: str) -> Iterator[_Found]:
    """Names in Han characters."""
    known = gazetteer()
    borders: frozenset[int] | None = None
    for run in _HAN.finditer(text):
        i = run.start()
        while i < run.end() - 1:
            for length in range(min(MOST_HAN, run.end() - i), 1, -1):
                key = text[i : i + length]
                area = key in known.country_keys or key in known.regions
                if not area and key not in known.keys:
                    continue
                if borders is None:
                    borders = _borders(text)
                if not _agrees(key, i, i + length, borders, text) or _STREET.match(text, i + length):
                    continue
                suffix = _SUFFIX.match(text, i + length)
                end = suffix.end() if suffix else i + length
                town = suffix is not None and suffix[0] not in ("省", "自治区")
                numbers = numbered(key) if town or not area or not _wide(known, key) else ()
                yield _Found(i, end, key, numbers, area and not town)
                i = end - 1
                break
            i += 1


def _borders(text: str) -> frozenset[int]:
    """Where words begin and end, by ICU's dictionary; counted in characters."""
    words = icu.BreakIterator.createWordInstance(icu.Locale("zh"))
    words.setText("".join(c if ord(c) < 0x10000 else "\ufffc" for c in text))
    return frozenset((0, *words))


@lru_cache(maxsize=4_096)
def _is_word(key: str) -> bool:
    return len(_borders(key)) == 2


def _agrees(key: str, start: int, end: int, borders: frozenset[int], text: str) -> bool:
    """Whether a name can stand where it does: no word of the dictionary covers more than it, or cuts across its ends.

    A name that the dictionary does not know may lose an end to a wrong guess, but not both.
    """
    if start in borders and end in borders:
        return True
    if len(key) > 3 or _SURELY.search(text, max(0, start - 4), start):
        return True
    before = max((b for b in range(start, start - 6, -1) if b in borders), default=start)
    after = min((b for b in range(end, end + 6) if b in borders), default=end)
    if not any(start < b < end for b in borders):
        return _SUFFIX.fullmatch(text[end:after]) is not None and before == start
    return not _is_word(key) and (start in borders or end in borders) and not _is_word(text[start + 1 : after])


def _codes(text: str) -> Iterator[_Found]:
    """IATA codes of airports, where two of them make a route or one stands in brackets behind a name."""
    known = gazetteer()
    codes = [m for m in _CODE.finditer(text) if m[0].lower() + "✈" in known.keys]
    for i, code in enumerate(codes):
        beside = [
            text[a.end() : b.start()]
            for a, b in (
                (codes[i - 1], code) if i else (code, code),
                (code, codes[i + 1]) if i + 1 < len(codes) else (code, code),
            )
            if a is not b
        ]
        bracketed = text[: code.start()].rstrip()[-1:] in ("(", "（") and text[code.end() :].lstrip()[:1] in (")", "）")
        if (bracketed or any(_ROUTE.fullmatch(b) for b in beside)) and code[0].lower() not in known.keys:
            key = code[0].lower() + "✈"
            yield _Found(code.start(), code.end(), key, numbered(key), False)


def _area_beside(text: str, found: _Found, areas: Sequence[_Found]) -> str | None:
    """The country or state that stands right before or behind a name, folded."""
    gap = _AREA_AFTER.match(text, found.end)
    for area in areas:
        if area.key.startswith(_AT):
            continue
        if gap and area.start == gap.end():
            return area.key
        if area.end == found.start or text[area.end : found.start] in ("的", "·", " ", "-", "，", "/"):
            return area.key
    if gap and gap[0].strip():
        code = re.compile(r"[A-Z]{2}\b").match(text, gap.end())
        if code and fold(code[0]) in gazetteer().regions:
            return fold(code[0])
    return None


def _elsewhere(found: _Found, area: str | None) -> bool:
    """Whether a name stands with a state in which no place of that name is known."""
    return area in gazetteer().regions and not any(lies_in(place_at(n), area) for n in found.numbers if area)


def _meant(text: str, found: _Found, areas: Sequence[_Found]) -> bool:
    """Whether something beside a name that is mostly another word says that the place is meant."""
    area = _area_beside(text, found, areas)
    if area is not None and any(lies_in(place_at(n), area) for n in found.numbers):
        return True
    if found.end - found.start > len(found.key) and not found.key.isascii():
        return True
    strict = gazetteer().ordinary[found.key]
    if strict or _LANDMARK.match(text, found.end) or text[found.start : found.end].islower():
        return False
    return bool(_TOWARDS.search(text, max(0, found.start - 24), found.start) or _ONWARDS.match(text, found.end))


def _which(text: str, found: _Found, areas: Sequence[_Found]) -> Place:
    """The place that a name means here."""
    places = [place_at(n) for n in found.numbers]
    if len(places) == 1:
        return places[0]
    beside = _area_beside(text, found, areas)
    near = (a for a in areas if a.start - NEAR < found.end and found.start < a.end + NEAR and a.start != found.start)
    close = [a.key for a in sorted(near, key=lambda a: a.key.startswith(_AT))]
    for area in (beside, *close):
        inside = [p for p in places if area is not None and (lies_in(p, area) or area == _AT + p.country)]
        if inside and (area == beside or inside[0].weight * 200 > places[0].weight):
            return inside[0]
    if _HEIGHT.search(text, max(0, found.start - 8), found.end + 12):
        return next((p for p in places if p.kind in ("peak", "pass")), places[0])
    return places[0]
