"""Numbers as people write them in English and Chinese: digits with groups, 三百五, 二〇二六, 3.5万, twenty-one.

Everything is exact. Only reads; how numbers are shown stands in `scene.number_format`, amounts in words in
`amount_words`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal

from forebrush.think.tools.result import ToolError

__all__ = ["CHINESE", "DIGITS", "NUMBER", "ONES", "TENS", "WORDS", "chinese_number", "read_number", "straight"]

DIGITS: Mapping[str, int] = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "〇": 0,
    "○": 0,
    "两": 2,
    "兩": 2,
    "贰": 2,
    "貳": 2,
    "陸": 6,
    "幺": 1,
}
_SMALL: Mapping[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000}
_LARGE: Mapping[str, int] = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_TENS: Mapping[str, int] = {"廿": 20, "卅": 30}

CHINESE = f"[{''.join({**DIGITS, **_SMALL, **_LARGE, **_TENS})}]"
"""One sign of a Chinese numeral, as a pattern."""
ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
"""English words of 0 to 19."""
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS: Mapping[str, int] = {word: value for value, word in enumerate(ONES)} | {
    word: 10 * value for value, word in enumerate(TENS) if word
}
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_ENGLISH = re.compile(rf"(?P<tens>{_WORD})(?:[- ](?P<ones>{_WORD}))?", re.I)
_PLAIN = r"(?:\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,12})?|\d{1,20}(?:\.\d{1,12})?|\.\d{1,12})(?!\d)"
NUMBER = (
    rf"(?:(?:{_PLAIN})\s*[十百千万萬亿億]{{0,2}}|{CHINESE}{{1,24}}(?:点{CHINESE}{{1,12}})?"
    rf"|\b(?:{_WORD})(?:-(?:{_WORD}))?\b)"
)
"""A number as `read_number` takes it, as a pattern without groups; case is ignored where the pattern is used so."""
_MIXED = re.compile(rf"(?P<digits>{_PLAIN})\s*(?P<scale>[十百千万萬亿億]{{0,2}})")
_SIGNS = str.maketrans({"−": "-", "–": "-", "—": "-", "﹣": "-", "〜": "~", "∶": ":", "’": "'", "，": ","})
MOST_SIGNS = 40


def straight(text: str) -> str:
    """A text with full-width signs as ASCII, one kind of dash and of quotes, single spaces; for reading only."""
    halves = text.replace("½", ".5").replace("¼", ".25").replace("¾", ".75")
    return re.sub(r"\s+", " ", unicodedata.normalize("NFKC", halves).translate(_SIGNS)).strip()


def chinese_number(text: str) -> Decimal:
    """The value of a Chinese numeral: 十二, 三百五 (350), 一万零三, 二〇二六, 三点五, 两, 廿三.

    Raises `ToolError` for what is none.
    """
    main, point, tail = text.partition("点")
    if not main or len(text) > MOST_SIGNS or (point and not (tail and all(sign in DIGITS for sign in tail))):
        raise ToolError(f"{text[:MOST_SIGNS]!r} is not a Chinese numeral", where="text", fix="Write it in digits")
    value = _spelled(main) if any(sign not in DIGITS for sign in main) else int("".join(str(DIGITS[s]) for s in main))
    return Decimal(f"{value}.{''.join(str(DIGITS[sign]) for sign in tail)}") if point else Decimal(value)


def _spelled(text: str) -> int:
    """A numeral with places; a last digit after 百, 千, 万, 亿 without 零 counts the next lower place."""
    total = section = digit = 0
    place, after_zero = 1, True
    for sign in text:
        if sign in DIGITS:
            if digit:
                raise ToolError(f"two digits without a place in {text!r}", where="text", fix="Write it in digits")
            digit, after_zero = DIGITS[sign], after_zero or DIGITS[sign] == 0
        elif sign in _SMALL:
            section += (digit or 1) * _SMALL[sign]
            digit, place, after_zero = 0, _SMALL[sign], sign in "十拾"
        elif sign in _TENS:
            section, place, after_zero = section + _TENS[sign], 10, True
        elif sign in _LARGE:
            large = _LARGE[sign]
            if large > 10**4 and total:
                total, section = (total + section + digit) * large, 0
            else:
                total, section = total + ((section + digit) or 1) * large, 0
            digit, place, after_zero = 0, large, False
        else:
            raise ToolError(f"{text!r} is not a Chinese numeral", where="text", fix="Write it in digits")
    return total + section + digit * (1 if after_zero or not digit else place // 10)


def read_number(text: str) -> Decimal:
    """The value of a number written in digits, with 万 or 亿 after them, in Chinese or in English words.

    Raises `ToolError` for what is none, and for numbers of more than 40 signs.
    """
    raw = straight(text)
    mixed, english = _MIXED.fullmatch(raw), _ENGLISH.fullmatch(raw)
    if len(raw) > MOST_SIGNS:
        raise ToolError(f"a number of more than {MOST_SIGNS} signs", where="text", fix="Shorten it")
    if mixed:
        scale = 1
        for sign in mixed["scale"]:
            scale *= {**_SMALL, **_LARGE}[sign]
        return Decimal(mixed["digits"].replace(",", "")) * scale
    if english:
        tens, ones = WORDS[english["tens"].lower()], WORDS[(english["ones"] or "zero").lower()]
        if not english["ones"] or (tens >= 20 and 0 < ones < 10):
            return Decimal(tens + ones)
    return chinese_number(raw)
