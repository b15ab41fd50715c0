"""How long a pack of medicine lasts, and reading how often a dose is taken.

Counts only what the label says; nothing here knows a drug. A supply is always rounded down to full days, and what is
left over is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from forebrush.think.tools.dates import format_date
from forebrush.think.tools.numerals import NUMBER, read_number, straight
from forebrush.think.tools.result import Number, Origin, Result, ToolError, checked, computed, plain

__all__ = ["Dose", "Schedule", "dose_times", "pack_supply", "parse_dose", "parse_schedule", "runs_out"]

_LABEL = Origin("as stated on the label; rounded down to full days")


@dataclass(frozen=True, slots=True)
class Schedule:
    """So many doses in so many hours; `as_needed` makes them the most that may be taken."""

    doses: Decimal
    hours: Decimal = Decimal(24)
    as_needed: bool = False
    text: str = ""

    @property
    def per_day(self) -> Decimal:
        """Doses in 24 hours."""
        return self.doses * 24 / self.hours


@dataclass(frozen=True, slots=True)
class Dose:
    """How much is taken at a time: 2 tablets, 10 ml."""

    amount: Decimal
    unit: str
    text: str = ""


_LATIN: Mapping[str, tuple[int, int]] = {
    "qd": (1, 24),
    "od": (1, 24),
    "bid": (2, 24),
    "bd": (2, 24),
    "tid": (3, 24),
    "tds": (3, 24),
    "qid": (4, 24),
    "qds": (4, 24),
    "qod": (1, 48),
    "qw": (1, 168),
    "hs": (1, 24),
    "qn": (1, 24),
}
_SPANS: Mapping[str, int] = {"hour": 1, "小时": 1, "day": 24, "天": 24, "日": 24, "week": 168, "周": 168, "星期": 168}
_TIMES = r"(?P<once>once|twice|thrice)"
_COUNT = rf"(?:{_TIMES}|(?P<count>{NUMBER})(?: ?(?:-|to|或|至) ?(?P<most>{NUMBER}))?(?: ?x| times| doses?|次)?)"
_PER = r"(?: ?/ ?| an? | per | each | every )"
_TAKEN = "(?:服用?|用药?|口服|吃)?"
_SCHEDULES = tuple(
    re.compile(form, re.I)
    for form in (
        rf"{_COUNT}{_PER}(?P<span>day|week|hour)s?\b",
        rf"{_COUNT} (?P<ly>daily|weekly)\b",
        r"(?:every|each) (?P<other>other|second|alternate) (?P<span>day|week)\b|on alternate (?P<alternate>days)\b",
        rf"(?:every|each|q) ?(?P<gap>{NUMBER})(?: ?(?:-|to) ?{NUMBER})? ?(?P<unit>hours?|hrs?|h|days?|d|weeks?)\b",
        r"(?:every|each|per) (?P<one>hour|day|morning|evening|night|week)\b|at (?P<bed>bedtime|night)\b",
        rf"(?:每|一)(?P<span>[日天周]|小时|星期) ?{_TAKEN}(?:最多|至多|不超过)?"
        rf"(?P<count>{NUMBER})(?: ?(?:-|至|到|或|~) ?(?P<most>{NUMBER}))? ?[次回]",
        rf"(?:每隔?|间隔)(?P<gap>{NUMBER})(?: ?(?:-|至|到|~) ?{NUMBER})? ?个?(?P<unit>小时|[日天周]|星期)",
        rf"(?P<span>日)服(?P<count>{NUMBER})次",
        r"(?P<skip>隔[日天](?:[一1]次)?)",
        r"(?P<one>每晚|每早|每晨|睡前|每天早上|每天晚上)(?:[一1]次)?",
        rf"\b(?P<latin>{'|'.join(_LATIN)}|q\.?d|b\.?i\.?d|t\.?i\.?d|q\.?i\.?d)\b\.?",
        r"\bq(?P<gap>\d{1,2})(?P<unit>h)\b",
        r"(?P<each>早晚|早中晚|三餐[前后]?|with (?:every|each) meal)(?:各[一1]次)?",
        r"\b(?P<one>daily|weekly|nightly)\b",
    )
)
_NEEDED = re.compile(
    r"\bp\.?r\.?n\b|as needed|when needed|if needed|as required|when required|必要时|需要时|按需|疼痛时", re.I
)


def _schedule(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Doses, and the hours in which they are taken. Of a range the most doses count, and the shortest gap."""
    part: Mapping[str, str] = {name: (value or "").lower() for name, value in found.groupdict().items()}
    if part.get("latin"):
        times, hours = _LATIN[part["latin"].replace(".", "")]
        return Decimal(times), Decimal(hours)
    if part.get("each"):
        return Decimal(2 if part["each"] == "早晚" else 3), Decimal(24)
    if part.get("skip") or part.get("alternate"):
        return Decimal(1), Decimal(48)
    if part.get("other"):
        return Decimal(1), Decimal(2 * _SPANS[part["span"]])
    if part.get("one") or part.get("bed"):
        return Decimal(1), Decimal({"hour": 1, "week": 168, "weekly": 168}.get(part.get("one", ""), 24))
    if part.get("gap"):
        unit = part["unit"]
        size = _SPANS["hour"] if unit[0] == "h" else _SPANS["day"] if unit[0] == "d" else _SPANS[unit.rstrip("s")]
        return Decimal(1), read_number(part["gap"]) * size
    doses = Decimal({"once": 1, "twice": 2, "thrice": 3}.get(part.get("once", ""), 0))
    doses = doses or read_number(part.get("most") or part["count"])
    span = {"daily": 24, "weekly": 168}.get(part.get("ly", "")) or _SPANS[part["span"]]
    return doses, Decimal(span)


def parse_schedule(text: str) -> Schedule:
    """How often a dose is taken: every 8 hours, q8h, twice daily, 每日3次, every other day, 必要时 with its most.

    Of "2–3 times a day" the 3 counts, of "every 4 to 6 hours" the 4, so that a supply is never said too long. Raises
    `ToolError` where no frequency stands, among them "as needed" without a most, and for more than 48 doses a day.
    """
    raw = straight(text)
    if len(raw) > 500:
        raise ToolError("a text of more than 500 characters", where="text", fix="Give the sentence with the dose")
    needed = bool(_NEEDED.search(raw))
    for form in _SCHEDULES:
        match = form.search(raw)
        if match is None:
            continue
        doses, hours = _schedule(match)
        schedule = Schedule(doses, hours, needed, match[0].strip())
        _check(schedule)
        return schedule
    if needed:
        fix = "Say how many doses may be taken a day at most"
        raise ToolError(f"{text[:60]!r} says only as needed", where="text", fix=fix)
    raise ToolError(f"no frequency in {text[:60]!r}", where="text", fix="Write every 8 hours, twice daily or 每日3次")


def _check(schedule: Schedule) -> None:
    checked(schedule.doses, "doses", above=0, most=1_000)
    checked(schedule.hours, "hours", above=0, most=24 * 366)
    if schedule.per_day > 48:
        raise ToolError(f"{plain(schedule.per_day)} doses a day", where="schedule", fix="Correct the interval")


_UNITS = (
    r"tablets?|tabs?\b|pills?|capsules?|caps?\b|drops?|puffs?|sprays?|sachets?|lozenges?|patch(?:es)?|units?|ml\b|"
    r"mg\b|片|粒|颗|丸|袋|包|支|滴|喷|揿|贴|单位|毫升|毫克|克|瓶"
)
_DOSE = re.compile(
    rf"(?P<half>half an? |半)?(?P<amount>{NUMBER}|an?(?= ))?(?:\s*(?:-|to|至|到|~)\s*(?P<most>{NUMBER}))?"
    rf"\s*(?P<unit>{_UNITS})",
    re.I,
)


def parse_dose(text: str) -> Dose:
    """The amount taken at a time: take 2 tablets, 每次2片, 10ml, half a tablet, 半片; of 1–2 tablets the 2 counts.

    Raises `ToolError` where none stands.
    """
    raw = straight(text)
    found = [match for match in _DOSE.finditer(raw[:500]) if match["half"] or match["amount"]]
    # Of several amounts the one taken each time counts, else the first that is no strength.
    told = [
        match for match in found if re.search(r"(?:take|每次|一次|each time|inhale)\s*$", raw[: match.start()], re.I)
    ]
    if not found:
        raise ToolError(f"no dose in {text[:60]!r}", where="text", fix="Write 2 tablets or 每次2片")
    counted = [match for match in found if match["unit"].lower() not in ("mg", "毫克", "克")]
    match = (told or counted or found)[0]
    words = match["most"] or match["amount"] or ""
    amount = Decimal(1) if words.lower() in ("a", "an", "") else read_number(words)
    if match["half"]:
        amount = Decimal("0.5")
    return Dose(checked(amount, "text", above=0, most=10_000), match["unit"], match[0].strip())


def _days_text(days: Decimal, lang: str) -> str:
    return f"{days}天" if lang.lower().startswith("zh") else f"{days} day{'' if days == 1 else 's'}"


def pack_supply(
    units: Number,
    per_dose: Number,
    doses: Number,
    *,
    hours: Number = 24,
    as_needed: bool = False,
    lang: str = "en",
) -> Result:
    """The full days that a pack of so many units lasts at `per_dose` units a dose and `doses` doses in `hours` hours.

    Parts: `total_doses` in the pack; `left`, units that remain after the full days; `unusable`, units that make no full
    dose. With `as_needed` the days are the least that it lasts. Raises `ToolError` for absurd numbers and a pack that
    holds less than one dose.
    """
    schedule = Schedule(Decimal(checked(doses, "doses")), Decimal(checked(hours, "hours")))
    _check(schedule)
    inputs = {
        "units": checked(units, "units", most=100_000),
        "per_dose": checked(per_dose, "per_dose", above=0, most=10_000),
    }
    total = computed("div(units, per_dose)", inputs, lang=lang, source=_LABEL)
    if not total.number:
        raise ToolError(f"{units} units are less than a dose of {per_dose}", where="units", fix="Correct the pack")
    rhythm = {"total_doses": total.number, "doses": schedule.doses, "hours": schedule.hours}
    supply = computed(
        "floor(total_doses * hours / (doses * 24))",
        rhythm,
        unit="天" if lang.lower().startswith("zh") else "days",
        text=lambda days: _days_text(days, lang),
        source=_LABEL,
    )
    after = {
        "units": inputs["units"],
        "per_dose": inputs["per_dose"],
        "days": supply.number,
        "doses": schedule.doses,
        "hours": schedule.hours,
    }
    left = computed("units - ceil(days * 24 * doses / hours) * per_dose", after, lang=lang, source=_LABEL)
    unusable = computed("mod(units, per_dose)", inputs, lang=lang, source=_LABEL)
    at_least = ("至少" if lang.lower().startswith("zh") else "at least ") if as_needed else ""
    parts = {"total_doses": total, "left": left, "unusable": unusable}
    return replace(supply, text=at_least + supply.text, parts=parts)


def runs_out(start: date, days: Number, *, lang: str = "en") -> Result:
    """The last day that is fully covered by a supply of so many full days, the first being `start`.

    Raises `ToolError` for less than a day.
    """
    count = checked(days, "days", least=1, most=36_600)
    if count != int(count):
        raise ToolError(f"{count} is not a number of full days", where="days", fix="Round it down")
    day = start + timedelta(days=int(count) - 1) if start.year < 9800 else None
    if day is None:
        raise ToolError(f"{start} is too late", where="start", fix="Give a year before 9800")
    result = computed("start + days - 1", {"start": start, "days": count}, lang=lang)
    return replace(result, text=format_date(day, lang))


def dose_times(first: str, schedule: Schedule) -> tuple[str, ...]:
    """The times of the doses of a day on the 24-hour clock, evenly spaced from the first ("08:00").

    Raises `ToolError` for schedules that do not repeat every day in whole minutes.
    """
    _check(schedule)
    found = re.fullmatch(r"([01]\d|2[0-3]):([0-5]\d)", first)
    if found is None:
        raise ToolError(f"{first!r} is no time", where="first", fix="Write 08:00")
    count = schedule.per_day
    if count != int(count) or 1440 % int(count):
        raise ToolError("the doses do not repeat every day", where="schedule", fix="Give a number that divides the day")
    start = int(found[1]) * 60 + int(found[2])
    times = sorted((start + index * 1440 // int(count)) % 1440 for index in range(int(count)))
    return tuple(f"{minute // 60:02d}:{minute % 60:02d}" for minute in times)
