"""Times of day, durations, and what follows: arrival across midnight and time zones, time between two times.

Reads 09:35, 9:35pm, 9.30 pm, 上午9点半, 24点, noon, half past nine; 3 h 10 min, 2小时15分钟, 90 minutes, 1.5 h.
A duration is an exact number of minutes. Zones are IANA names ("Asia/Shanghai").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

from forebrush.scene.number_format import format_value
from forebrush.think.tools.numerals import CHINESE, NUMBER, WORDS, read_number, straight
from forebrush.think.tools.result import Number, Origin, Result, ToolError, checked, computed, plain
from forebrush.think.tools.zones import utc_offset

__all__ = [
    "TimeOfDay",
    "arrival",
    "duration_between",
    "end_time",
    "find_times",
    "format_duration",
    "format_time",
    "parse_duration",
    "parse_time",
    "parse_time_range",
    "time_between",
]

_ZONES = Origin("IANA Time Zone Database", "public domain")
MOST_MINUTES = 60 * 24 * 366 * 100


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time as it was read; 24:00 and 25:30 are times of the next day (`days` 1)."""

    time: time
    days: int = 0
    text: str = ""


# Times of day -----------------------------------------------------------------------------------------

_HALVES = r"凌晨|清晨|早晨|早上|上午|中午|正午|下午|午后|傍晚|晚上|夜晚|夜里|半夜|深夜|今晚|明晚|早|晚|午前|午後"
_CN = rf"(?:\d{{1,2}}|{CHINESE}{{1,3}})"
_COUNTED = "间|段|建议|意见|优惠|要求|内容|原因|理由|好处|提示|技巧"
"""Words after 点 and 时 that make them no time: 三点建议 are three points."""
_HOURS = "|".join(word for word, value in WORDS.items() if 1 <= value <= 12)
_HALF = rf"(?:(?P<half>{_HALVES}) ?)?"
_AM = r"(?P<am>[ap]\.?m\b\.?)"
_TIMES = tuple(
    re.compile(form, re.I)
    for form in (
        rf"{_HALF}(?P<hour>{_CN}) ?[点點時时](?!{_COUNTED})(?:钟|整)? ?"
        rf"(?:(?P<part>半|[一1三3]刻)|过?(?P<minute>{_CN})(?: ?分(?!钟))?(?!\d|[个人元块折度月]))?",
        rf"{_HALF}差(?P<to>{_CN}|一刻)分?钟?(?:到)?(?P<hour>{_CN})[点點]",
        rf"{_HALF}(?<![\d:.])(?P<hour>\d{{1,2}}):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:]) ?{_AM}?",
        rf"(?<![\d:.])(?P<hour>\d{{1,2}})(?:\.(?P<minute>[0-5]\d))? ?{_AM}",
        r"(?<![\d:.])(?P<hour>\d{1,2})h(?P<minute>[0-5]\d)\b(?!\s*(?:m|min))",
        r"\b(?P<word>half past|quarter past|quarter to|"
        r"(?P<to>five|ten|twenty|\d{1,2}) (?:minutes )?(?P<way>past|to)) "
        rf"(?P<hour>\d{{1,2}}|{_HOURS})\b(?: ?{_AM})?",
        rf"\b(?P<hour>\d{{1,2}}|{_HOURS}) ?o'clock\b(?: ?{_AM})?(?: in the (?P<day>morning|afternoon|evening))?",
        r"\b(?P<named>noon|midday|midnight)\b|(?P<cn>正午|午夜|零点)",
    )
)
_EARLY = ("凌晨", "半夜", "深夜", "夜里")
_NIGHT = ("晚上", "夜晚", "今晚", "明晚", "晚")
_LATE = ("下午", "午后", "傍晚", "晚上", "夜晚", "今晚", "明晚", "晚", "午後")


def _hour(hour: int, half: str, am: str, words: str) -> tuple[int, int]:
    """The hour of the day and the days after, by the word for the part of the day, or am and pm."""
    if am:
        if not 1 <= hour <= 12:
            raise ToolError(f"{words!r} is no time", where="text", fix="With am or pm the hour is 1 to 12")
        return hour % 12 + (12 if am == "p" else 0), 0
    if half in ("中午", "正午"):
        return (hour + 12 if hour in (1, 2) else hour), 0
    if half in _LATE:
        if half in _NIGHT and 1 <= hour <= 4:
            return hour, 1
        if hour == 12:
            return (12, 0) if half in ("下午", "午后", "午後") else (0, 1)
        return (hour + 12 if hour < 12 else hour), 0
    if half in _EARLY and hour >= 9:
        # 深夜11点 is late in the evening, 半夜12点 the midnight that follows; 凌晨 is after midnight.
        return (0, 0 if half == "凌晨" else 1) if hour == 12 else (hour + 12 if hour < 12 else hour, 0)
    return hour, 0


def _read(found: re.Match[str]) -> TimeOfDay:
    part: Mapping[str, str] = {name: value or "" for name, value in found.groupdict().items()}
    words = found[0].strip()
    if named := part.get("named") or part.get("cn"):
        if named.lower() in ("midnight", "午夜"):
            return TimeOfDay(time(0), 1, words)
        return TimeOfDay(time(0 if named == "零点" else 12), 0, words)
    day = {"morning": "a", "afternoon": "p", "evening": "p"}.get(part.get("day", "").lower(), "")
    hour, days = _hour(
        int(read_number(part["hour"])), part.get("half", ""), part.get("am", "")[:1].lower() or day, words
    )
    minute = int(read_number(part["minute"])) if part.get("minute") else 0
    if part.get("part"):
        minute = {"半": 30, "一": 15, "1": 15}.get(part["part"][0], 45)
    word, to = part.get("word", "").lower(), part.get("to", "")
    if word.startswith(("half", "quarter")):
        minute = {"half past": 30, "quarter past": 15, "quarter to": -15}[word]
    elif to:
        minute = 15 if to == "一刻" else int(read_number(to))
        minute = minute if part.get("way", "").lower() == "past" else -minute
    if hour > 30 or abs(minute) > 59 or (hour == 30 and minute):
        raise ToolError(f"{words!r} is no time", where="text", fix="Write hours to 24 and minutes to 59")
    total = days * 1440 + hour * 60 + minute
    after, rest = divmod(total, 1440)
    return TimeOfDay(time(rest // 60, rest % 60, int(part.get("second") or 0)), after, words)


def parse_time(text: str) -> TimeOfDay:
    """The time of day that a text is; 24点, midnight and 晚上12点 are 0:00 of the next day, hours go to 30.

    Without am, pm or a word for the part of the day the 24-hour clock counts. Raises `ToolError` for what is none.
    """
    raw = straight(text).strip(" ,;。")
    for form in _TIMES if len(raw) <= 60 else ():
        match = form.fullmatch(raw)
        if match:
            return _read(match)
    raise ToolError(f"{text[:40]!r} is no time of day", where="text", fix="Write 21:35, 9:35 pm or 晚上9点35分")


def find_times(text: str) -> tuple[TimeOfDay, ...]:
    """The times of day in a text, by place. Raises `ToolError` past 20,000 characters."""
    if len(text) > 20_000:
        raise ToolError("a text of more than 20,000 characters", where="text", fix="Give the clause with the time")
    found = [match for form in _TIMES for match in form.finditer(straight(text))]
    times, end = [], 0
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() < end:
            continue
        try:
            times.append(_read(match))
        except ToolError:
            continue
        end = match.end()
    return tuple(times)


_BETWEEN = re.compile(r"\s*(?:-|~|至|到|to|until|till)\s*", re.I)
_OWN_HALF = re.compile(rf"^(?:{_HALVES})")
_OWN_AM = re.compile(r" ?[ap]\.?m\.?$", re.I)


def parse_time_range(text: str) -> tuple[TimeOfDay, TimeOfDay]:
    """Two times: 10:00–18:00, 9am–5pm, 7–9 pm, 下午3–5点, 早8点到晚10点; an end before the start is of the next day.

    A part of the day or pm that only one side says counts for both where the end is then later. Raises `ToolError`
    for what is no range.
    """
    raw = re.sub(r"^(?:from|between|自|从)\s*", "", straight(text).strip(" .,;。"), flags=re.I)
    for cut in _BETWEEN.finditer(raw) if len(raw) <= 80 else ():
        left, right = raw[: cut.start()], raw[cut.end() :]
        half, am = _OWN_HALF.match(left), _OWN_AM.search(right)
        starts, plain_ends = _tried([left, f"{left}点"] if "点" in right else [left]), _tried([right])
        ends = plain_ends
        if am and not starts:
            other = " am" if "p" in am[0].lower() else " pm"
            starts = _tried([left + am[0], left + other])
        if half and not _OWN_HALF.match(right):
            ends = [*_tried([half[0] + right]), *ends, *(_noon(end) for end in ends)]
        for start in starts:
            for end in ends:
                if _minute(end) > _minute(start):
                    return start, end
        if starts and plain_ends:
            return starts[0], replace(plain_ends[0], days=starts[0].days + 1)
    raise ToolError(f"{text[:40]!r} is no range of times", where="text", fix="Write 10:00-18:00 or 7-9 pm")


def _tried(texts: list[str]) -> list[TimeOfDay]:
    found = []
    for text in texts:
        try:
            found.append(parse_time(text))
        except ToolError:
            continue
    return found


def _minute(value: TimeOfDay) -> int:
    return value.days * 1440 + value.time.hour * 60 + value.time.minute


def _noon(value: TimeOfDay) -> TimeOfDay:
    """The same time twelve hours later, where that is on the same day."""
    return replace(value, time=value.time.replace(hour=value.time.hour + 12)) if value.time.hour < 12 else value


_CLOCK_12 = {"zh": "ah:mm", "ja": "ah:mm", "ko": "a h:mm"}


def format_time(value: time, lang: str = "en", *, hours: int = 24) -> str:
    """A time on the 24-hour clock (09:35) or the 12-hour clock (9:35 AM, 上午9:35)."""
    if hours not in (12, 24):
        raise ToolError(f"a clock of {hours} hours", where="hours", fix="Give 12 or 24")
    shown = datetime(2000, 1, 1, value.hour, value.minute)
    if hours == 24:
        return format_value(shown, "HH:mm")
    key = lang.lower()[:2]
    return format_value(shown, _CLOCK_12.get(key, "h:mm\u00a0a"), lang=lang if key in _CLOCK_12 else "en")


# Durations --------------------------------------------------------------------------------------------

_UNITS: Mapping[str, Fraction] = {
    **dict.fromkeys(("weeks", "week", "wks", "wk", "周", "星期", "个星期"), Fraction(10_080)),
    **dict.fromkeys(("days", "day", "d", "天", "日"), Fraction(1_440)),
    **dict.fromkeys(("hours", "hour", "hrs", "hr", "h", "小时", "个小时", "钟头", "个钟头", "時間"), Fraction(60)),
    **dict.fromkeys(("minutes", "minute", "mins", "min", "m", "分钟", "分", "分鐘"), Fraction(1)),
    **dict.fromkeys(("seconds", "second", "secs", "sec", "s", "秒", "秒钟"), Fraction(1, 60)),
    **dict.fromkeys(("刻钟", "刻"), Fraction(15)),
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_STEP = re.compile(
    rf"(?P<number>{NUMBER}|an?|half an?|半)\s*(?P<more>个半|个|and a half)?\s*"
    rf"(?P<unit>{_UNIT})(?![a-z])(?P<half>半| and a half)?"
    r"(?:\s*,?\s*(?:and )?)",
    re.I,
)
_PLAIN = re.compile(r"(?P<hours>\d{1,3})(?::|h)(?P<minutes>[0-5]\d)m?", re.I)


def parse_duration(text: str) -> Decimal:
    """The minutes of a duration: 3 h 10 min, 2小时15分钟, 1.5 h, 2h30, 1:45, half an hour, 半小时.

    Raises `ToolError` for what is none, units out of order, and more than 100 years.
    """
    raw = straight(text).strip(" .,;")
    match = _PLAIN.fullmatch(raw)
    if match:
        return Decimal(int(match["hours"]) * 60 + int(match["minutes"]))
    total, place, last = Fraction(0), 0, Fraction(10**9)
    wrong = ToolError(f"{text[:40]!r} is no duration", where="text", fix="Write 3 h 10 min or 2小时15分钟")
    while place < len(raw) <= 80:
        step = _STEP.match(raw, place)
        if step is None:
            raise wrong
        unit = _UNITS[step["unit"].lower()]
        if unit >= last:
            raise wrong
        total += (_amount(step["number"], step["more"] or "") + (Fraction(1, 2) if step["half"] else 0)) * unit
        place, last = step.end(), unit
    if not raw or len(raw) > 80:
        raise wrong
    if total > MOST_MINUTES:
        raise ToolError(f"{text[:40]!r} is more than 100 years", where="text", fix="Give a shorter time")
    return _minutes(total)


def _amount(words: str, more: str) -> Fraction:
    if words in ("半",) or words.lower().startswith("half"):
        return Fraction(1, 2)
    number = Fraction(1) if words.lower() in ("a", "an") else Fraction(read_number(words))
    return number + (Fraction(1, 2) if more.lower() in ("个半", "and a half") else 0)


def _minutes(value: Fraction) -> Decimal:
    """Minutes as a decimal; seconds are held to ten decimals of a minute."""
    scaled = round(value * 10**10)
    return Decimal(plain(Decimal(scaled).scaleb(-10))) if scaled % 10**10 else Decimal(scaled // 10**10)


_NAMES: Mapping[str, tuple[str, str, str, str]] = {
    "zh": ("天", "小时", "分钟", "秒"),
    "ja": ("日", "時間", "分", "秒"),
    "ko": ("일", "시간", "분", "초"),
}


def format_duration(minutes: Number, lang: str = "en", *, days: bool = False) -> str:
    """A duration in hours and minutes (3 h 10 min, 3小时10分钟), with seconds where it has them, in days on demand."""
    value = checked(minutes, "minutes", most=MOST_MINUTES)
    seconds = round(value * 60)
    sizes = (86_400, 3_600, 60, 1) if days else (0, 3_600, 60, 1)
    names = _NAMES.get(lang.lower()[:2])
    parts: list[str] = []
    for index, size in enumerate(sizes):
        if not size:
            continue
        count, seconds = divmod(seconds, size)
        if count or (size == 60 and not parts and not seconds):
            parts.append(f"{count}{names[index]}" if names else f"{count}\u00a0{('d', 'h', 'min', 's')[index]}")
    return ("" if names and lang.lower()[:2] != "ko" else " ").join(parts)


def _duration(result: Result, lang: str) -> Result:
    return replace(result, unit="min", text=format_duration(result.number, lang))


# What follows -----------------------------------------------------------------------------------------


def _local(value: datetime, name: str) -> datetime:
    if value.tzinfo is not None:
        raise ToolError(f"{value} has a UTC offset", where=name, fix="Give the local time and the zone's name")
    if not 2 <= value.year <= 9_800:
        raise ToolError(f"{value} is out of bounds", where=name, fix="Give a year from 2 to 9800")
    return value


def _stamp(value: datetime, base: date, lang: str) -> str:
    """A time, with +1 where it is on the next day."""
    days = (value.date() - base).days
    return format_time(value.time(), lang) + (f" ({days:+d})".replace("-", "\u2212") if days else "")


def end_time(start: datetime, minutes: Number, *, lang: str = "en") -> Result:
    """The local time so many minutes after the start, at one place without a change of its clocks."""
    span = checked(minutes, "minutes", least=None, most=MOST_MINUTES)
    result = computed("add_minutes(start, minutes)", {"start": _local(start, "start"), "minutes": span})
    assert isinstance(result.value, datetime)
    return replace(result, text=_stamp(result.value, start.date(), lang))


def arrival(departure: datetime, minutes: Number, start_zone: str, end_zone: str, *, lang: str = "en") -> Result:
    """The local time of arrival in `end_zone`, so many minutes after a local departure in `start_zone`.

    The text marks another day than that of the departure: 06:20 (+1). Parts: `shift`, the minutes that the clocks at
    the end are ahead of those at the start, and `days` later. Raises `ToolError` for zones that are not known and for
    a local time that the departure's clocks skip; of a time that they show twice, the first counts.
    """
    span = checked(minutes, "minutes", most=MOST_MINUTES)
    before = utc_offset(_local(departure, "departure"), start_zone)
    landed = departure - before + timedelta(microseconds=int(span * 60_000_000))
    after = utc_offset(landed, end_zone, utc=True)
    shift = _minutes(Fraction((after - before) // timedelta(seconds=1), 60))
    known: dict[str, Decimal | date | datetime] = {"departure": departure, "minutes": span, "shift": shift}
    result = computed("add_minutes(departure, minutes + shift)", known, source=_ZONES)
    assert isinstance(result.value, datetime)
    days = Decimal((result.value.date() - departure.date()).days)
    ahead = Result(
        value=shift,
        unit="min",
        text=plain(shift),
        sentence=f"minutes that {end_zone} is ahead of {start_zone} at these times",
        source=_ZONES,
    )
    later = Result(value=days, text=f"{days:+f}".replace("-", "\u2212"), sentence="days after the departure's date")
    return replace(result, text=_stamp(result.value, departure.date(), lang), parts={"shift": ahead, "days": later})


def duration_between(
    departure: datetime, start_zone: str, arrival: datetime, end_zone: str, *, lang: str = "en"
) -> Result:
    """The minutes between two local times in two zones. Raises `ToolError` for an arrival before the departure."""
    _local(arrival, "arrival")
    first = _local(departure, "departure") - utc_offset(departure, start_zone)
    last = _local(arrival, "arrival") - utc_offset(arrival, end_zone)
    if last < first:
        fix = "Give the arrival its date"
        raise ToolError(f"the arrival at {arrival} is before the departure", where="arrival", fix=fix)
    offset = utc_offset(arrival, end_zone) - utc_offset(departure, start_zone)
    shift = _minutes(Fraction(offset // timedelta(seconds=1), 60))
    known: dict[str, Decimal | date | datetime] = {"arrival": arrival, "departure": departure, "shift": shift}
    return _duration(computed("arrival - departure - shift", known, source=_ZONES), lang)


def time_between(start: time, end: time, *, lang: str = "en") -> Result:
    """The minutes from one time of day to another, of the next day where that is earlier: 23:10 to 06:20 is 430.

    Equal times are 0 minutes.
    """
    first, last = (
        Decimal(plain(Decimal(t.hour * 60 + t.minute) + _minutes(Fraction(t.second, 60)))) for t in (start, end)
    )
    return _duration(computed("mod(end - start, 1440)", {"start": first, "end": last}), lang)
