"""Reading dates and ranges of dates as people write them in English and Chinese, with or without a year.

A day that is written without a year stays without one: `WrittenDay.on` puts it into a year, `fitting_years` tells in
which years its weekday is right. Nothing here knows today.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from forebrush.scene.languages import calendar_of
from forebrush.think.tools.numerals import CHINESE, chinese_number, straight
from forebrush.think.tools.result import ToolError

__all__ = [
    "WrittenDay",
    "find_days",
    "fitting_years",
    "parse_date",
    "parse_day",
    "parse_range",
    "parse_weekday",
]


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as it was written: the year and weekday (1 Monday to 7 Sunday) where they stand, and the words."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    text: str = ""

    def on(self, year: int | None = None) -> date:
        """The date, in its own year or else in the given one. Raises `ToolError` where there is none."""
        chosen = self.year if self.year is not None else year
        if chosen is None:
            raise ToolError(f"{self.text!r} has no year", where="year", fix="Say which year is meant")
        try:
            return date(chosen, self.month, self.day)
        except ValueError:
            raise ToolError(
                f"there is no {self.month}/{self.day} in {chosen}", where="text", fix="Correct the day"
            ) from None

    def agrees(self, year: int | None = None) -> bool:
        """Whether the written weekday is that of the date; True where none is written."""
        return self.weekday is None or self.on(year).isoweekday() == self.weekday


def _names() -> tuple[Mapping[str, int], Mapping[str, int]]:
    english = calendar_of("en")
    assert english is not None
    months = {name.lower(): index for index, name in enumerate(english.months, 1)}
    months |= {name[:3].lower(): index for index, name in enumerate(english.months, 1)} | {"sept": 9}
    days = {name.lower(): index for index, name in enumerate(english.days, 1)}
    days |= {name[:3].lower(): index for index, name in enumerate(english.days, 1)}
    return months, days | {"tues": 2, "wednes": 3, "thur": 4, "thurs": 4}


_MONTHS, _DAYS = _names()
_CHINESE_DAYS: Mapping[str, int] = {**{sign: index for index, sign in enumerate("一二三四五六", 1)}, "日": 7, "天": 7}
_KANJI_DAYS: Mapping[str, int] = {sign: index for index, sign in enumerate("月火水木金土日", 1)}

_MONTH = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_WEEKDAY = rf"(?:{'|'.join(sorted(_DAYS, key=len, reverse=True))})\b\.?"
_CN_WEEKDAY = r"(?:星期|礼拜|周|週)[一二三四五六日天]|[月火水木金土日]曜日?|(?<=\()[一二三四五六月火水木金土日](?=\))"
_BEFORE = rf"(?:(?P<before>{_WEEKDAY}),? (?:the )?)?"
_AFTER = rf"(?:,? ?\(?(?P<after>{_WEEKDAY}|{_CN_WEEKDAY})\)?)?"
_CN = rf"(?:\d{{1,2}}|{CHINESE}{{1,3}})"
_CN_DAY = rf"(?P<month>{_CN}) ?月 ?(?P<day>{_CN}) ?[日号號]?"
_YEAR = r"(?:,? (?P<year>\d{4})\b(?!:)|,? '(?P<short>\d\d)\b)?"
_NTH = "(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?P<year>\d{{4}}|\d{{2}}(?=年)|[〇零○一二三四五六七八九]{{4}}) ?年 ?{_CN_DAY}{_AFTER}",
        rf"(?<!\d){_CN_DAY}{_AFTER}",
        rf"(?<![\d.])(?P<year>\d{{4}}) ?(?P<mark>[-/.]) ?(?P<month>\d{{1,2}}) ?(?P=mark) ?"
        rf"(?P<day>\d{{1,2}})(?!\d)\.?{_AFTER}",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        rf"{_BEFORE}(?<![\d:])(?P<day>\d{{1,2}}){_NTH} ?(?:of )?{_MONTH}{_YEAR}{_AFTER}",
        rf"{_BEFORE}\b{_MONTH} (?:the )?(?P<day>\d{{1,2}}){_NTH}\b(?![:\d]|\.\d){_YEAR}{_AFTER}",
        rf"{_BEFORE}\b(?P<day>\d{{1,2}})-{_MONTH}-(?P<year>\d{{4}})\b",
        rf"{_BEFORE}(?<![\d./-])(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)"
        rf"(?P<year>\d{{4}})(?!\d){_AFTER}",
    )
)
_SHORT = re.compile(rf"{_BEFORE}(?<![\d./:-])(?P<first>\d{{1,2}})(?P<mark>[/.])(?P<second>\d{{1,2}})\.?{_AFTER}", re.I)
_JOIN = r"\s*(?:-|~|至|到|to|through|until|till|and|&)\s*"


def parse_weekday(text: str) -> int:
    """The number of a weekday's name, 1 for Monday to 7 for Sunday: Tue, tuesday, 周二, 星期天, 礼拜日, 火曜日.

    Raises `ToolError` for what is none.
    """
    word = straight(text).strip("().,").lower()
    if word in _DAYS or word.removesuffix("s") in _DAYS:
        return _DAYS.get(word) or _DAYS[word.removesuffix("s")]
    if re.fullmatch(_CN_WEEKDAY, word) or (len(word) == 1 and word in "一二三四五六月火水木金土日"):
        return _KANJI_DAYS[word[0]] if "曜" in word or word in "月火水木金土" else _CHINESE_DAYS[word[-1]]
    raise ToolError(f"{text[:40]!r} is no weekday", where="text", fix="Write Monday, Mon or 周一")


def _count(digits: str) -> int:
    return int(digits) if digits.isascii() else int(chinese_number(digits))


def _ordered(first: int, second: int, mark: str, order: str | None, words: str) -> tuple[int, int]:
    """Month and day of two numbers: by what they can be, the point (day first), or the stated order."""
    if first > 12 or (order is None and mark == "." and second <= 12):
        return second, first
    if second > 12 or order == "mdy":
        return first, second
    if order == "dmy" or first == second:
        return second, first
    raise ToolError(f"{words!r} can be two days", where="order", fix='Say order "dmy" or "mdy"')


def _written(found: re.Match[str], order: str | None) -> WrittenDay:
    parts = found.groupdict()
    year = parts.get("year") or parts.get("short")
    number = None if year is None else _count(year)
    if number is not None and number < 100:
        number += 2000
    if parts.get("first"):
        month, day = _ordered(int(found["first"]), int(found["second"]), found["mark"], order, found[0])
    else:
        month = _MONTHS[found["name"].lower()] if parts.get("name") else _count(found["month"])
        day = _count(found["day"])
    name = parts.get("before") or parts.get("after")
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(number or 2000, month)[1]:
        raise ToolError(f"{found[0]!r} is no date", where="text", fix="Correct the day or the month")
    return WrittenDay(month, day, number, parse_weekday(name) if name else None, found[0].strip())


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The dates in a text by place; of forms that overlap, the one that begins first, then the longest."""
    found = [match for form in _FORMS for match in form.finditer(text)]
    end = 0
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield match


def find_days(text: str, *, order: str | None = None) -> tuple[WrittenDay, ...]:
    """The dates in a text, by place; what could be two days without an `order`, or is none, is passed over.

    Numbers such as 11.23 or 3/5 alone are not taken for dates here. Raises `ToolError` past 20,000 characters.
    """
    if len(text) > 20_000:
        raise ToolError("a text of more than 20,000 characters", where="text", fix="Give the clause with the date")
    return _found_days(text, order)


@lru_cache(1024)
def _found_days(text: str, order: str | None) -> tuple[WrittenDay, ...]:
    days = []
    for match in _matches(straight(text)):
        try:
            days.append(_written(match, order))
        except ToolError:
            continue
    return tuple(days)


def parse_day(text: str, *, order: str | None = None) -> WrittenDay:
    """The day that a text is: 23 Nov 2026, Nov. 23rd, 2026-11-23, 11/23/2026, 2026年11月23日 周一, 11.23.

    `order` ("dmy", "mdy") settles 3/5; without it, points mean day first (3.5 is 3 May) unless the numbers say
    otherwise. Two-digit years are of this century. Raises `ToolError` for what is no date or could be two.
    """
    raw = straight(text).strip(" .,;")
    if len(raw) > 80:
        raise ToolError("a date of more than 80 characters", where="text", fix="Give the date alone")
    for form in (*_FORMS, _SHORT):
        match = form.fullmatch(raw)
        if match:
            return _written(match, order)
    raise ToolError(f"{text[:60]!r} is no date", where="text", fix="Write 2026-11-23, 23 Nov 2026 or 2026年11月23日")


def parse_date(text: str, *, year: int | None = None, order: str | None = None) -> date:
    """The date that a text is, in its own year or else in `year`.

    Raises `ToolError` as `parse_day`, without a year, and for a weekday that the date does not have.
    """
    written = parse_day(text, order=order)
    day = written.on(year)
    if not written.agrees(year):
        fix = "Correct the weekday or the date"
        raise ToolError(f"{day.isoformat()} is not the weekday in {written.text!r}", where="text", fix=fix)
    return day


def fitting_years(written: WrittenDay, first: int, last: int) -> tuple[int, ...]:
    """The years from `first` to `last` in which the day exists and has its written weekday."""
    if not 1 <= first <= last <= 9999 or last - first > 400:
        raise ToolError(f"years {first} to {last}", where="last", fix="Give at most 400 years")
    years = range(first, last + 1) if written.year is None else (written.year,)
    real = (y for y in years if written.day <= calendar.monthrange(y, written.month)[1])
    return tuple(y for y in real if first <= y <= last and written.agrees(y))


_SHARED = tuple(
    re.compile(form, re.I)
    for form in (
        # 23-25 November 2026; November 23-25, 2026; 11月23日至25日; 2026.11.23-25
        rf"(?P<a>\d{{1,2}}){_NTH}{_JOIN}(?P<b>\d{{1,2}}){_NTH}"
        rf"(?P<tail>,? (?:of )?{_MONTH}(?:,? \d{{4}})?)",
        rf"(?P<head>{_MONTH} )(?P<a>\d{{1,2}}){_NTH}{_JOIN}(?P<b>\d{{1,2}}){_NTH}"
        rf"(?P<tail>(?:,? \d{{4}})?)",
        rf"(?P<head>(?:(?:\d{{4}}|{CHINESE}{{4}}) ?年 ?)?{_CN} ?月 ?)(?P<a>{_CN})[日号]?(?:\(?(?:{_CN_WEEKDAY})\)?)?"
        rf"{_JOIN}(?P<b>{_CN})(?P<tail>[日号])(?:\(?(?:{_CN_WEEKDAY})\)?)?",
        rf"(?P<head>\d{{4}}(?P<mark>[./-])\d{{1,2}}(?P=mark))(?P<a>\d{{1,2}}){_JOIN}(?P<b>\d{{1,2}})(?P<tail>)",
    )
)


def parse_range(text: str, *, order: str | None = None) -> tuple[WrittenDay, WrittenDay]:
    """The first and last day of a range: 23–25 November 2026, Dec 30, 2026 – Jan 2, 2027, 11月23日至25日, 11.23-11.25.

    What only one side says (month, year) counts for both; a last day before the first is of the next year. One date
    is a range of a day. Raises `ToolError` for what is no range, or runs backwards within stated years.
    """
    raw = re.sub(r"^(?:from|between|自|从)\s*", "", straight(text).strip(" .,;"), flags=re.I)
    if len(raw) > 160:
        raise ToolError("a range of more than 160 characters", where="text", fix="Give the range alone")
    for form in _SHARED:
        match = form.fullmatch(raw)
        if match:
            head, tail = match.groupdict().get("head") or "", match["tail"]
            start, end = (parse_day(f"{head}{match[side]}{tail}", order=order) for side in ("a", "b"))
            return _in_order(start, end, text)
    for cut in re.finditer(_JOIN, raw):
        try:
            first = parse_day(raw[: cut.start()], order=order)
            last = parse_day(raw[cut.end() :], order=order)
        except ToolError:
            continue
        return _in_order(first, last, text)
    day = parse_day(raw, order=order)
    return day, day


def _in_order(first: WrittenDay, last: WrittenDay, text: str) -> tuple[WrittenDay, WrittenDay]:
    wraps = (last.month, last.day) < (first.month, first.day)
    stated = first.year is not None and last.year is not None
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - wraps)
    elif last.year is None and first.year is not None:
        last = replace(last, year=first.year + wraps)
    backwards = last.on() < first.on() if stated else wraps and first.month == last.month
    if backwards:
        raise ToolError(f"{text[:60]!r} runs backwards", where="text", fix="Swap the days or correct a year")
    return first, last
