"""How languages write numbers and dates: separators, where signs stand, names of months and days.

Number signs are here for the larger languages of Europe and Asia, names for en, zh, ja and ko. Knows
nothing of patterns or of units.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["NARROW_NO_BREAK_SPACE", "NO_BREAK_SPACE", "Calendar", "Signs", "calendar_of", "signs_of"]

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"


@dataclass(frozen=True, slots=True)
class Signs:
    """How a language writes numbers (after the number elements and patterns of Unicode CLDR)."""

    point: str
    group: str
    currency_after: bool = False
    """Whether the currency sign follows the number, after a space."""
    percent_gap: str = ""


_PLAIN = Signs(".", ",")
_SIGNS: Mapping[str, Signs] = {
    **dict.fromkeys(("id", "nl", "pt", "tr"), Signs(",", ".")),
    **dict.fromkeys(("el", "it", "vi"), Signs(",", ".", True)),
    **dict.fromkeys(("da", "de", "es", "hr", "ro", "sl"), Signs(",", ".", True, NO_BREAK_SPACE)),
    **dict.fromkeys(("bg", "hu", "pl", "pt-pt", "uk"), Signs(",", NO_BREAK_SPACE, True)),
    **dict.fromkeys(("cs", "fi", "nb", "no", "ru", "sk", "sv"), Signs(",", NO_BREAK_SPACE, True, NO_BREAK_SPACE)),
    "fr": Signs(",", NARROW_NO_BREAK_SPACE, True, NARROW_NO_BREAK_SPACE),
    **dict.fromkeys(("de-ch", "it-ch"), Signs(".", "’")),
    **dict.fromkeys(("es-mx", "es-us"), _PLAIN),
}


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of one language, and its customary date (Unicode CLDR, Gregorian calendar)."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    days: tuple[str, ...]
    short_days: tuple[str, ...]
    halves: tuple[str, str]
    custom: str


_NUMBERED = tuple(f"{month}月" for month in range(1, 13))
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CHINESE = Calendar(
    tuple(f"{month}月" for month in (*"一二三四五六七八九十", "十一", "十二")),
    _NUMBERED,
    tuple(f"星期{day}" for day in "一二三四五六日"),
    tuple(f"周{day}" for day in "一二三四五六日"),
    ("上午", "下午"),
    "yyyy年M月d日",
)
_TRADITIONAL = Calendar(
    _CHINESE.months,
    _NUMBERED,
    _CHINESE.days,
    tuple(f"週{day}" for day in "一二三四五六日"),
    _CHINESE.halves,
    "yyyy年M月d日",
)
_ENGLISH = Calendar(
    _MONTHS,
    tuple(month[:3] for month in _MONTHS),
    _DAYS,
    tuple(day[:3] for day in _DAYS),
    ("AM", "PM"),
    "d MMMM yyyy",
)
_AMERICAN = Calendar(_MONTHS, _ENGLISH.short_months, _DAYS, _ENGLISH.short_days, _ENGLISH.halves, "MMMM d, yyyy")
_JAPANESE = Calendar(
    _NUMBERED,
    _NUMBERED,
    tuple(f"{day}曜日" for day in "月火水木金土日"),
    tuple("月火水木金土日"),
    ("午前", "午後"),
    "yyyy年M月d日",
)
_KOREAN = Calendar(
    tuple(f"{month}월" for month in range(1, 13)),
    tuple(f"{month}월" for month in range(1, 13)),
    tuple(f"{day}요일" for day in "월화수목금토일"),
    tuple("월화수목금토일"),
    ("오전", "오후"),
    "yyyy년 M월 d일",
)
_CALENDARS: Mapping[str, Calendar] = {
    "en": _ENGLISH,
    "en-us": _AMERICAN,
    "zh": _CHINESE,
    **dict.fromkeys(("zh-hant", "zh-tw", "zh-hk", "zh-mo"), _TRADITIONAL),
    "ja": _JAPANESE,
    "ko": _KOREAN,
}


_T = TypeVar("_T")


def _entry(table: Mapping[str, _T], lang: str) -> _T | None:
    """The entry of the longest beginning of a language tag: zh-Hant-TW, zh-Hant, zh."""
    parts = lang.lower().replace("_", "-").split("-")
    tags = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((table[tag] for tag in tags if tag in table), None)


def signs_of(lang: str) -> Signs:
    """How a language (a tag such as "de-CH") writes numbers; as in English where it is not listed."""
    return _entry(_SIGNS, lang) or _PLAIN


def calendar_of(lang: str) -> Calendar | None:
    """The names and customary date of a language; None where they are not here."""
    return _entry(_CALENDARS, lang)
