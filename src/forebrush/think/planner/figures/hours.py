"""Times of day: arrivals, ends, times before another, and how long something is open."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from forebrush.think.planner.figures.statements import Entry, Request
from forebrush.think.tools.clock import (
    TimeOfDay,
    find_times,
    format_duration,
    format_time,
    parse_duration,
    time_between,
)
from forebrush.think.tools.date_reading import find_days
from forebrush.think.tools.result import ARITHMETIC, Result, ToolError

__all__ = ["before_that", "end_of", "open_for"]

_END = (
    r"到达时间|抵达时间|几点到|到站|到达|散场|结束时间|几点结束|完场|\barriv|\blands?\b|\blanding|time it ends|"
    r"\bends?\b|\bfinish|\bend time"
)
_DURATION = re.compile(
    r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十半]+)\s*个?(?:半)?(?:小时|钟头|分钟)(?:半)?(?:\s*\d+\s*分钟?)?|"
    r"\b(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:and a "
    r"half )?(?:hours?|hrs?|h|minutes|mins?|min)\b"
    r"(?:,?\s*(?:and )?\d+\s*(?:minutes|mins?|min|m)\b)?",
    re.IGNORECASE,
)
_NOT_TAKEN = re.compile(r"^\s*(?:之?前|之?后|以前|以后|before|after|prior|earlier|later|early|ahead)", re.IGNORECASE)
_EARLY = re.compile(r"(?:[前后]|至少|早到?|晚点?)\s*$")
_LOCAL = r"当地|时差|local|time zone"


def _duration(text: str) -> tuple[int, str] | None:
    """The first duration in a text, in minutes, and its words."""
    for match in _DURATION.finditer(text):
        if re.match(r"an?\b", match[0]) and re.search(r"\d\s*$", text[: match.start()]):
            # `$24 an hour` is a rate.
            continue
        try:
            return int(parse_duration(match[0])), match[0]
        except ToolError:
            continue
    return None


def _time_of(index: int, request: Request) -> TimeOfDay | None:
    text = request.pieces[index].text
    for match in _DURATION.finditer(text):
        text = text.replace(match[0], " " * len(match[0]))
    found = find_times(text)
    return found[0] if found else None


def _twelve(words: str) -> bool:
    """Whether a time is written by the 12-hour clock."""
    return bool(re.search(r"[ap]\.?m", words, re.IGNORECASE))


def _written(value: time, like: str) -> str:
    if _twelve(like):
        half = re.search(r"\s*[ap]\.?m\.?", like, re.IGNORECASE)
        dotted, space = bool(half and "." in half[0]), bool(half and half[0][0].isspace())
        mark = ("a.m." if value.hour < 12 else "p.m.") if dotted else ("am" if value.hour < 12 else "pm")
        mark = mark.upper() if half and half[0].strip().isupper() else mark
        return f"{value.hour % 12 or 12}:{value.minute:02d}{' ' if space else ''}{mark}"
    return format_time(value)


def end_of(request: Request) -> bool:
    """When what starts at a stated time and takes a stated time ends, where that is asked for."""
    asked = request.asks(_END)
    if not asked or re.search(_LOCAL, request.source.text, re.IGNORECASE):
        return False
    spans = [(k, d) for k, p in enumerate(request.pieces) if k not in asked and (d := _duration(p.text)) is not None]
    starts = [(k, t) for k in range(len(request.pieces)) if k not in asked and (t := _time_of(k, request)) is not None]
    if len(spans) != 1 or not starts:
        return False
    (at, (minutes, words)), (_, start) = spans[0], starts[0]
    day = next((d.on() for d in find_days(request.source.text[:20_000]) if d.year is not None), None)
    entries = _end_entries(request, start, day, minutes, words)
    request.show("list", "details", entries)
    request.use_asks(*[k for k in asked if k != at])
    return True


def _end_entries(request: Request, start: TimeOfDay, day: date | None, minutes: int, words: str) -> list[Entry]:
    book = request.ledger
    travels = re.search(r"到达|抵达|到站|arriv|land", request.source.text, re.IGNORECASE)
    label = request.word("到达", "Arrives") if travels else request.word("结束", "Ends")
    begin = datetime.combine(day or date(2000, 1, 1), start.time)
    end = begin + timedelta(minutes=minutes)
    if day is not None:
        a = book.day("start", begin, start.text, "h:mm a" if _twelve(start.text) else "HH:mm")
        pattern = "h:mm a" if _twelve(start.text) else "HH:mm"
        name = book.computed("end", f"add_minutes({a}, {minutes})", pattern)
        dated = request.word("M月d日", "d MMMM")
        if end.date() != day:
            on = book.computed("end_day", f"date({name})", dated)
            return [
                {"label": label, "value_fact": name, "origin": "computed"},
                {"label": request.word("到达日期", "Arrival date"), "value_fact": on, "origin": "computed"},
            ]
        return [{"label": label, "value_fact": name, "origin": "computed"}]
    later = (end.date() - begin.date()).days
    shown = _written(end.time(), start.text) + (request.word("（次日）", " (+1 day)") if later == 1 else "")
    text = f"{start.text} and {words} later"
    result = Result(value=end.time(), text=shown, sentence=text, source=ARITHMETIC)
    return [{"label": label, "value_fact": book.tool("end", result), "origin": "computed"}]


_BEFORE = re.compile(
    r"(?P<what>[A-Za-z][A-Za-z -]*?)\s+(?P<n>\d+)\s*(?:minutes|mins?|min)\s+(?P<way>before|after|prior to)\b|"
    r"(?P<way2>起飞|发车|开场|开演|开始|开船|登船|到达)(?P<side>前|"
    r"后)\s*(?P<n2>\d+)\s*分钟(?P<what2>[\u4e00-\u9fff]{2,8})",
    re.IGNORECASE,
)


_EVENTS = {
    "起飞": "起飞|出发",
    "发车": "发车|开车|出发",
    "depar": "depart|take.?off|leav",
    "take-": "take.?off|depart",
    "takeo": "take.?off|depart",
}
"""Words of the time from which is counted, where they are not the same."""


def before_that(request: Request) -> bool:
    """A time so many minutes before another that is stated: `boarding closes 20 minutes before departure`."""
    found = next(((k, m) for k, p in enumerate(request.pieces) if not p.quote and (m := _BEFORE.search(p.text))), None)
    if found is None:
        return False
    index, match = found
    event = match["way2"] or re.sub(r"^\W*(?:the\s+)?", "", request.pieces[index].text[match.end() :])[:5].lower()
    named = re.compile(_EVENTS.get(event, re.escape(event) or "(?!)"), re.IGNORECASE)
    times = [(request.pieces[k], t) for k in range(len(request.pieces)) if k != index and (t := _time_of(k, request))]
    start = next((t for piece, t in times if named.search(f"{piece.label} {piece.text}")), None)
    if start is None:
        return False
    minutes = int(match["n"] or match["n2"])
    earlier = (match["way"] or "").lower() != "after" and match["side"] != "后"
    moment = datetime.combine(date(2000, 1, 2), start.time) + timedelta(minutes=-minutes if earlier else minutes)
    label = (match["what"] or match["what2"]).strip()
    side = "before" if earlier else "after"
    result = Result(
        value=moment.time(), text=_written(moment.time(), start.text), sentence=f"{minutes} min {side} {start.text}"
    )
    name = request.ledger.tool("moment", result)
    request.show(
        "list", "details", [{"label": label[:1].upper() + label[1:], "value_fact": name, "origin": "computed"}]
    )
    if len(re.sub(r"\W", "", request.pieces[index].text)) <= len(re.sub(r"\W", "", match[0])) + 14:
        # The time itself says more than the words by which it is told.
        request.told.append((request.pieces[index].start, request.pieces[index].end))
    request.use_asks(*request.asks(r"that time|the time|这个时间|算出|时间"))
    return True


_OPEN = (
    r"开放多久|多长时间|多少(?:个)?小时|几(?:个)?小时|开放时长|时长|how long|how many hours|hours in all|total hours"
)
_RANGE = re.compile(
    r"(\d{1,2}[:：]\d{2}(?:\s*[ap]m)?)\s*(?:[-–—~～至到]|to|until)\s*(\d{1,2}[:：]\d{2}(?:\s*[ap]m)?)", re.IGNORECASE
)


def open_for(request: Request) -> bool:
    """How long it is between two stated times of day, where that is asked for."""
    asked = request.asks(_OPEN)
    found = next((m for p in request.pieces if (m := _RANGE.search(p.text.replace("：", ":")))), None)
    if not asked or found is None:
        return False
    try:
        first, last = find_times(found[1])[0].time, find_times(found[2])[0].time
    except IndexError:
        return False
    result = time_between(first, last, lang=request.lang)
    words = format_duration(result.number, request.lang)
    name = request.ledger.tool("open_for", Result(value=result.value, text=words, sentence=f"{found[1]} to {found[2]}"))
    request.show(
        "list", "details", [{"label": request.word("共开放", "Open for"), "value_fact": name, "origin": "computed"}]
    )
    request.use_asks(*asked)
    return True
