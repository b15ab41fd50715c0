"""Calendar days: what follows from them. Reading them from text stands in `date_reading`.

Gregorian throughout, years 1 to 9999; nothing here knows today: whoever counts down says from when.
"""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from forebrush.scene.languages import calendar_of
from forebrush.scene.number_format import format_value
from forebrush.think.tools.result import Origin, Result, ToolError, computed, whole

__all__ = [
    "add_days",
    "add_months",
    "age",
    "countdown",
    "day_of_year",
    "days_between",
    "format_date",
    "format_range",
    "iso_week",
    "nth_weekday",
    "weekday_name",
    "weekday_of",
    "workdays_between",
]

_GREGORIAN = Origin("Gregorian calendar")
_ISO = Origin("ISO 8601 week date")
MOST_DAYS = 3_652_058
"""Days from the first to the last day that dates can hold."""


def weekday_name(number: int, lang: str = "en", *, short: bool = False) -> str:
    """The name of a weekday, 1 for Monday to 7 for Sunday; in English where the language is not here."""
    names = calendar_of(lang) or calendar_of("en")
    assert names is not None
    place = whole(number, "number", least=1, most=7) - 1
    return (names.short_days if short else names.days)[place]


def format_date(day: date, lang: str = "en", *, year: bool = True, weekday: bool = False) -> str:
    """A date as the language writes it: 23 November 2026, November 23, 2026 (en-US), 2026年11月23日."""
    names = calendar_of(lang)
    if names is None:
        return day.isoformat() if year else f"{day:%m-%d}"
    pattern = names.custom
    if not year:
        for part in (", yyyy", " yyyy", "yyyy年", "yyyy년 "):
            pattern = pattern.replace(part, "")
    if weekday:
        cjk = lang.lower()[:2] in ("zh", "ja", "ko")
        gap = " " if cjk else ", "
        pattern = f"{pattern}{gap}dddd" if cjk else f"dddd{gap if pattern.startswith('M') else ' '}{pattern}"
    return format_value(date(day.year, day.month, day.day), pattern, lang=lang)


def format_range(first: date, last: date, lang: str = "en") -> str:
    """Two dates without what repeats: 23–25 November 2026, November 23–25, 2026, 2026年11月23日—25日.

    Raises `ToolError` when the last is before the first.
    """
    if last < first:
        raise ToolError(f"{last} is before {first}", where="last", fix="Swap them")
    if first == last:
        return format_date(first, lang)
    same_year, same_month = first.year == last.year, (first.year, first.month) == (last.year, last.month)
    names = calendar_of(lang)
    if names is None:
        return f"{first.isoformat()} – {last.isoformat()}"
    if lang.lower()[:2] in ("zh", "ja", "ko"):
        dash = "—" if lang.lower().startswith("zh") else "～"
        tail = format_date(last, lang, year=not same_year)
        if same_month:
            tail = format_value(last, "d'일'" if lang.lower().startswith("ko") else "d日", lang=lang)
        return f"{format_date(first, lang)}{dash}{tail}"
    if not same_year:
        return f"{format_date(first, lang)} – {format_date(last, lang)}"
    if names.custom.startswith("M"):
        tail = str(last.day) if same_month else format_date(last, lang, year=False)
        return f"{format_date(first, lang, year=False)}{'–' if same_month else ' – '}{tail}, {last.year}"
    if same_month:
        return f"{first.day}–{format_date(last, lang)}"
    return f"{format_date(first, lang, year=False)} – {format_date(last, lang)}"


def _day_unit(count: Decimal, lang: str) -> str:
    if lang.lower().startswith("zh"):
        return "天"
    return {"ja": "日", "ko": "일"}.get(lang.lower()[:2], "day" if abs(count) == 1 else "days")


def _days(expression: str, inputs: Mapping[str, date], lang: str) -> Result:
    count = computed(expression, inputs).number
    return computed(expression, inputs, unit=_day_unit(count, lang), lang=lang, source=_GREGORIAN)


def days_between(first: date, last: date, *, inclusive: bool = False, lang: str = "en") -> Result:
    """Days from the first to the last, below zero when that is earlier; `inclusive` counts both (a 3-day fair).

    Raises `ToolError` when both are counted and the last is before the first.
    """
    if inclusive and last < first:
        raise ToolError(f"{last} is before {first}", where="last", fix="Swap them")
    return _days("last - first + 1" if inclusive else "last - first", {"first": first, "last": last}, lang)


def countdown(today: date, target: date, *, lang: str = "en") -> Result:
    """Days left from a stated day to the target; 0 on the day itself. Parts: whole `weeks` and `days_over`.

    Raises `ToolError` for a target that has passed.
    """
    if target < today:
        raise ToolError(f"{target} has passed on {today}", where="target", fix="Use days_between")
    left = _days("target - today", {"target": target, "today": today}, lang)
    known = {"left": left.number}
    parts = {"weeks": computed("div(left, 7)", known), "days_over": computed("mod(left, 7)", known)}
    return replace(left, parts=parts)


def add_days(start: date, days: int, *, lang: str = "en") -> Result:
    """The date so many days later, or earlier below zero. Raises `ToolError` outside the years 1 to 9999."""
    count = Decimal(whole(days + MOST_DAYS, "days", most=2 * MOST_DAYS) - MOST_DAYS)
    return computed("start + days", {"start": start, "days": count}, lang=lang, source=_GREGORIAN)


def add_months(start: date, months: int, *, lang: str = "en") -> Result:
    """The same day so many months later (or earlier), or the last day of a month that is too short for it.

    31 January and 1 month give 28 or 29 February. Raises `ToolError` outside the years 1 to 9999.
    """
    whole(months + 120_000, "months", most=240_000)
    index = start.year * 12 + start.month - 1 + months
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        raise ToolError(f"{months} months from {start} is outside the years 1 to 9999", where="months")
    day = date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))
    return Result(
        value=day,
        text=format_date(day, lang),
        sentence=f"{months} months from {start.isoformat()}, at most the last day of the month",
        source=_GREGORIAN,
    )


def age(born: date, on: date, *, lang: str = "en") -> Result:
    """Full years from a birth (or a founding) to a stated day; the birthday of 29 February is 1 March in other years.

    Parts: `months` and `days` since the last birthday. Raises `ToolError` for a day before the birth.
    """
    if on < born:
        raise ToolError(f"{on} is before the birth on {born}", where="on", fix="Swap them")
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    months = (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)
    last = add_months(born, months).value
    assert isinstance(last, date)
    unit = {"zh": "岁", "ja": "歳", "ko": "세"}.get(lang.lower()[:2], "year" if years == 1 else "years")

    def part(value: int, what: str) -> Result:
        return Result(value=Decimal(value), text=str(value), sentence=f"full {what}", source=_GREGORIAN)

    text = f"{years}{unit}" if not unit.isascii() else f"{years} {unit}"
    sentence = f"full years from {born.isoformat()} to {on.isoformat()}"
    parts = {
        "months": part(months - 12 * years, "months since the last birthday"),
        "days": part((on - last).days, "days since the last full month"),
    }
    return Result(value=Decimal(years), unit=unit, text=text, sentence=sentence, source=_GREGORIAN, parts=parts)


def weekday_of(day: date, *, lang: str = "en") -> Result:
    """The weekday of a date: 1 for Monday to 7 for Sunday; the text is its name."""
    return computed(
        "weekday(day)", {"day": day}, text=lambda number: weekday_name(int(number), lang), source=_GREGORIAN
    )


def iso_week(day: date, *, lang: str = "en") -> Result:
    """The ISO week of a date, 1 to 53. Part: `year`, to which the week belongs (it can differ near New Year)."""
    year, week, _ = day.isocalendar()
    cjk = lang.lower()[:2] in ("zh", "ja")
    text = (f"第{week}周" if lang.lower().startswith("zh") else f"第{week}週") if cjk else f"Week {week}"
    sentence = f"the week of {day.isoformat()}: weeks run from Monday, the first holds 4 January"
    of = Result(value=Decimal(year), text=str(year), sentence=sentence, source=_ISO)
    return Result(value=Decimal(week), text=text, sentence=sentence, source=_ISO, parts={"year": of})


def day_of_year(day: date) -> Result:
    """Which day of its year a date is, from 1. Part: `left`, days until the year ends."""
    first, last = date(day.year, 1, 1), date(day.year, 12, 31)
    left = computed("last - day", {"day": day, "last": last}, source=_GREGORIAN)
    return computed("day - first + 1", {"day": day, "first": first}, source=_GREGORIAN, parts={"left": left})


def nth_weekday(year: int, month: int, weekday: int, nth: int, *, lang: str = "en") -> Result:
    """The nth Monday (1) to Sunday (7) of a month; −1 is the last. Raises `ToolError` where there is none."""
    whole(year, "year", least=1, most=9999)
    whole(month, "month", least=1, most=12)
    whole(weekday, "weekday", least=1, most=7)
    length = calendar.monthrange(year, month)[1]
    days = [day for day in range(1, length + 1) if date(year, month, day).isoweekday() == weekday]
    if nth not in (*range(1, len(days) + 1), -1):
        raise ToolError(
            f"no weekday {weekday} number {nth} in {year}-{month:02d}", where="nth", fix="Give 1 to 4 or -1"
        )
    found = date(year, month, days[nth - 1 if nth > 0 else -1])
    which = "last" if nth == -1 else f"number {nth}"
    sentence = f"{weekday_name(weekday)} {which} of {year}-{month:02d}"
    return Result(value=found, text=format_date(found, lang), sentence=sentence, source=_GREGORIAN)


def workdays_between(first: date, last: date, *, holidays: frozenset[date] = frozenset()) -> Result:
    """Mondays to Fridays from the first to the last day, both counted, without the stated holidays.

    Raises `ToolError` for a last day before the first, and for more than 100 years.
    """
    if not timedelta(0) <= last - first <= timedelta(days=36_525):
        raise ToolError(f"{first} to {last}", where="last", fix="Give at most 100 years, the earlier day first")
    span = (first + timedelta(days=index) for index in range((last - first).days + 1))
    count = sum(day.isoweekday() < 6 and day not in holidays for day in span)
    sentence = f"Mondays to Fridays from {first.isoformat()} to {last.isoformat()}, without {len(holidays)} holidays"
    return Result(value=Decimal(count), unit="days", text=f"{count} days", sentence=sentence, source=_GREGORIAN)
