"""The Chinese calendar: lunar dates, Gan-Zhi and zodiac of a year, the 24 solar terms; lunar years 1900 to 2100.

Worked out by the rules of GB/T 33661-2017 from the sun and the moon, no table: a month begins on the day of the new
moon, the month with the winter solstice is the eleventh, and where thirteen months begin from one solstice month to
the next, the first without a principal term repeats the number before it (闰). Days are those of China Standard Time
(UTC+8), from 1914 to 1928 of Peking mean time (UTC+7:45:40), as the almanacs of those years had it. New moons of 2057,
2089 and 2097 fall so close to midnight that the day is not sure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from forebrush.think.tools.dates import format_date
from forebrush.think.tools.numerals import chinese_number, straight
from forebrush.think.tools.result import Origin, Result, ToolError, whole
from forebrush.think.tools.sun_moon import new_moon, sun_at

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "TERMS",
    "LunarDate",
    "from_lunar",
    "gan_zhi",
    "lunar_date",
    "lunar_months",
    "parse_lunar",
    "solar_term",
    "solar_terms",
    "to_lunar",
    "to_solar",
    "zodiac",
]

FIRST_YEAR, LAST_YEAR = 1900, 2100
_RULES = Origin("GB/T 33661-2017 农历的编算和颁行; VSOP87 and J. Meeus, Astronomical Algorithms")

TERMS = (
    *("小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至"),
    *("小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"),
)
"""The solar terms in the order of the Gregorian year; the first is the sun at 285 degrees, each next 15 more."""
_TERMS_EN = (
    *("Minor Cold", "Major Cold", "Start of Spring", "Rain Water", "Awakening of Insects", "Spring Equinox"),
    *("Clear and Bright", "Grain Rain", "Start of Summer", "Grain Buds", "Grain in Ear", "Summer Solstice"),
    *("Minor Heat", "Major Heat", "Start of Autumn", "End of Heat", "White Dew", "Autumn Equinox"),
    *("Cold Dew", "Frost's Descent", "Start of Winter", "Minor Snow", "Major Snow", "Winter Solstice"),
)
_SIMPLE = str.maketrans("驚蟄穀滿種處", "惊蛰谷满种处")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_ANIMALS_EN = (
    *("Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake"),
    *("Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig"),
)
_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
_DIGITS = "一二三四五六七八九十"
_DAYS = (
    *(f"初{digit}" for digit in _DIGITS),
    *(f"十{digit}" for digit in _DIGITS[:9]),
    "二十",
    *(f"廿{digit}" for digit in _DIGITS[:9]),
    "三十",
)


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the Chinese calendar; `year` is the Gregorian year in which the lunar year begins."""

    year: int
    month: int
    day: int
    leap: bool = False

    @property
    def words(self) -> str:
        """Month and day as they are said: 八月十五, 闰二月初三, 腊月廿三."""
        return f"{'闰' if self.leap else ''}{_MONTHS[self.month - 1]}月{_DAYS[self.day - 1]}"


def _local(when: datetime) -> datetime:
    """A Universal Time on the clocks of the Chinese calendar."""
    peking = timedelta(hours=7, minutes=45, seconds=40)
    return when + (peking if 1914 <= when.year < 1929 else timedelta(hours=8))


@lru_cache(maxsize=512)
def _new_moon_day(lunation: int) -> date:
    return _local(new_moon(lunation)).date()


@lru_cache(maxsize=512)
def _terms(year: int) -> tuple[datetime, ...]:
    start = datetime(year, 1, 5, 12)
    found = (
        sun_at((285 + 15 * index) % 360, start + timedelta(days=index * 365.2422 / 24)) for index in range(len(TERMS))
    )
    return tuple(_local(when) for when in found)


def _term_day(year: int, index: int) -> date:
    return _terms(year)[index].date()


def _moon_on_or_before(day: date) -> int:
    lunation = int((day - date(2000, 1, 6)).days / 29.530588861) + 1
    while _new_moon_day(lunation) > day:
        lunation -= 1
    return lunation


@lru_cache(maxsize=512)
def _winter(year: int) -> tuple[tuple[int, bool, date], ...]:
    """The months from the eleventh that holds the winter solstice of the year before to the tenth: number, leap, start.

    The last entry is the eleventh month of the year itself.
    """
    first = _moon_on_or_before(_term_day(year - 1, 23))
    last = _moon_on_or_before(_term_day(year, 23))
    starts = [_new_moon_day(lunation) for lunation in range(first, last + 1)]
    principal = {_term_day(year - 1, 23), *(_term_day(year, index) for index in range(1, 24, 2))}
    months, number, leap_given = [(11, False, starts[0])], 11, last - first == 12
    for start, end in pairwise(starts[1:]):
        bare = not any(start <= day < end for day in principal)
        if bare and not leap_given:
            leap_given = True
            months.append((number, True, start))
            continue
        number = number % 12 + 1
        months.append((number, False, start))
    months.append((11, False, starts[-1]))
    return tuple(months)


def _check_year(year: int, name: str = "year", first: int = FIRST_YEAR, last: int = LAST_YEAR) -> int:
    if isinstance(year, bool) or not isinstance(year, int) or not first <= year <= last:
        raise ToolError(f"{year} is out of bounds", where=name, fix=f"Give a year from {first} to {last}")
    return year


@lru_cache(maxsize=512)
def lunar_months(year: int) -> tuple[tuple[int, bool, date, int], ...]:
    """The months of a lunar year: number, whether it is a leap month, first day, and length (29 or 30 days).

    Raises `ToolError` outside the years 1900 to 2100.
    """
    _check_year(year)
    both = [*_winter(year)[:-1], *_winter(year + 1)]
    begins = [index for index, (number, leap, _) in enumerate(both) if number == 1 and not leap]
    chosen = both[begins[0] : begins[1] + 1]
    return tuple(
        (number, leap, start, (following[2] - start).days) for (number, leap, start), following in pairwise(chosen)
    )


def lunar_date(day: date) -> LunarDate:
    """The lunar date of a day. Raises `ToolError` outside the lunar years 1900 to 2100."""
    plain = date(day.year, day.month, day.day)
    for year in (plain.year, plain.year - 1):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        for number, leap, start, length in lunar_months(year):
            if start <= plain < start + timedelta(days=length):
                return LunarDate(year, number, (plain - start).days + 1, leap)
    fix = "Give a day from 1900-01-31 to 2101-01-28"
    raise ToolError(f"{plain} is outside the lunar years {FIRST_YEAR} to {LAST_YEAR}", where="day", fix=fix)


def from_lunar(lunar: LunarDate) -> date:
    """The day of a lunar date. Raises `ToolError` for a month or day that the year does not have."""
    for number, leap, start, length in lunar_months(lunar.year):
        if (number, leap) == (lunar.month, lunar.leap):
            if 1 <= lunar.day <= length:
                return start + timedelta(days=lunar.day - 1)
            fix = f"The month has {length} days"
            raise ToolError(f"day {lunar.day} of month {lunar.month} of {lunar.year}", where="day", fix=fix)
    what = f"{'leap ' if lunar.leap else ''}month {lunar.month}"
    raise ToolError(f"the lunar year {lunar.year} has no {what}", where="month", fix="Correct the month")


def gan_zhi(year: int) -> str:
    """The stem and branch of a lunar year: 2026 is 丙午."""
    offset = whole(year + 10_000, "year", most=20_000) - 10_004
    return _STEMS[offset % 10] + _BRANCHES[offset % 12]


def zodiac(year: int, lang: str = "zh") -> str:
    """The animal of a lunar year: 2026 is 马, Horse."""
    offset = whole(year + 10_000, "year", most=20_000) - 10_004
    return _ANIMALS[offset % 12] if lang.lower().startswith("zh") else _ANIMALS_EN[offset % 12]


def _words(lunar: LunarDate, lang: str) -> str:
    if lang.lower()[:2] == "zh":
        return f"农历{gan_zhi(lunar.year)}年{lunar.words}"
    month = f"{'leap ' if lunar.leap else ''}month {lunar.month}"
    return f"day {lunar.day} of lunar {month}, Year of the {zodiac(lunar.year, 'en')}"


def to_lunar(day: date, *, lang: str = "zh") -> Result:
    """The lunar date of a day in words, 农历丙午年八月十五. Parts: `year_name`, `zodiac`, `month_day` (八月十五).

    The value is "2026-08-15", with "leap" after it in a leap month. Raises `ToolError` outside the lunar years 1900
    to 2100.
    """
    lunar = lunar_date(day)
    sentence = f"lunar date of {day.isoformat()}"

    def part(text: str) -> Result:
        return Result(value=text, text=text, sentence=sentence, source=_RULES)

    value = f"{lunar.year}-{lunar.month:02d}-{lunar.day:02d}{' leap' if lunar.leap else ''}"
    parts = {
        "year_name": part(gan_zhi(lunar.year)),
        "zodiac": part(zodiac(lunar.year, lang)),
        "month_day": part(lunar.words),
    }
    return Result(value=value, text=_words(lunar, lang), sentence=sentence, source=_RULES, parts=parts)


def to_solar(year: int, month: int, day: int, *, leap: bool = False, lang: str = "zh") -> Result:
    """The Gregorian date of a lunar date. Raises `ToolError` for a month or day that the lunar year does not have."""
    lunar = LunarDate(_check_year(year), whole(month, "month", least=1, most=12), whole(day, "day", least=1), leap)
    found = from_lunar(lunar)
    return Result(value=found, text=format_date(found, lang), sentence=_words(lunar, "zh"), source=_RULES)


_READ = re.compile(
    r"(?:农历|阴历|旧历|夏历)?"
    rf"(?:(?P<year>\d{{4}}|[〇零○一二三四五六七八九]{{4}}|[{_STEMS}][{_BRANCHES}])年)?"
    r"(?P<leap>闰)?(?P<month>正|[一二三四五六七八九]|十[一二]?|冬|腊|\d{1,2})月"
    r"(?P<day>初[一二三四五六七八九十]|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅|\d{1,2})日?"
)
_MONTH_NUMBERS: Mapping[str, int] = {"正": 1, "冬": 11, "腊": 12}


def parse_lunar(text: str, *, year: int | None = None) -> LunarDate:
    """The lunar date that a text is: 农历八月十五, 丙午年正月初一, 闰二月初三, 腊月廿三.

    A Gan-Zhi year needs `year`, a Gregorian year within the same sixty years from 1984 on (or the year itself); a text
    without a year takes `year`. Raises `ToolError` for what is none, and without a year.
    """
    found = _READ.fullmatch(straight(text).replace(" ", ""))
    if found is None:
        raise ToolError(f"{text[:40]!r} is no lunar date", where="text", fix="Write 农历八月十五 or 闰二月初三")
    chosen = year
    if found["year"] and found["year"][0] in _STEMS:
        around = year if year is not None else 1984
        start = 1984 + (around - 1984) // 60 * 60
        cycle = range(start, start + 60)
        chosen = next((number for number in cycle if gan_zhi(number) == found["year"]), None)
        if chosen is None:
            raise ToolError(f"{found['year']} is no year of the cycle", where="text", fix="Write 甲子 to 癸亥")
    elif found["year"]:
        chosen = int(found["year"]) if found["year"].isdecimal() else int(chinese_number(found["year"]))
    if chosen is None:
        raise ToolError(f"{text[:40]!r} has no year", where="year", fix="Say which lunar year is meant")
    month, day = found["month"], found["day"].removeprefix("初")
    number = _MONTH_NUMBERS.get(month) or (int(month) if month.isdecimal() else int(chinese_number(month)))
    lunar = LunarDate(
        chosen, number, int(day) if day.isdecimal() else int(chinese_number(day)), found["leap"] is not None
    )
    from_lunar(lunar)
    return lunar


def solar_terms(year: int) -> tuple[tuple[str, datetime], ...]:
    """The 24 solar terms of a Gregorian year with their times in China Standard Time, to the minute, in order.

    From 1914 to 1928 the times are those of Peking mean time. Raises `ToolError` outside the years 1900 to 2100.
    """
    rounded = ((when + timedelta(seconds=30)).replace(second=0, microsecond=0) for when in _terms(_check_year(year)))
    return tuple(zip(TERMS, rounded, strict=True))


def solar_term(year: int, name: str, *, lang: str = "zh") -> Result:
    """When a solar term begins, in China Standard Time to the minute: its Chinese or English name.

    Raises `ToolError` for a name that is none, and outside the years 1900 to 2100.
    """
    names = {term.lower(): index for names in (TERMS, _TERMS_EN) for index, term in enumerate(names)}
    key = name.strip().lower().translate(_SIMPLE)
    if key not in names:
        fix = f"Use one of {' '.join(TERMS)}"
        raise ToolError(f"{name[:30]!r} is no solar term", where="name", fix=fix)
    index = names[key]
    when = solar_terms(year)[index][1]
    # The day is that of the exact time, even where the minute rounds up to midnight.
    day = _term_day(year, index)
    sentence = f"the sun at {(285 + 15 * index) % 360}°, {when:%Y-%m-%d %H:%M} in China Standard Time"
    shown = TERMS[index] if lang.lower().startswith("zh") else _TERMS_EN[index]
    on = Result(value=day, text=format_date(day, lang), sentence=sentence, source=_RULES)
    return Result(
        value=when, text=f"{shown} {format_date(day, lang)}", sentence=sentence, source=_RULES, parts={"day": on}
    )
