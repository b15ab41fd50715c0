"""Days: countdown, weekday, age, and weekdays that do not fit their date."""

from __future__ import annotations

import re
from datetime import date

from forebrush.think.planner.figures.statements import Entry, Request
from forebrush.think.tools import dates
from forebrush.think.tools.date_reading import WrittenDay, find_days
from forebrush.think.tools.result import ToolError

__all__ = ["age", "countdown", "weekday_asked", "weekdays_checked"]

_LEFT = (
    r"还有多少天|倒计时|还剩多少天|还有几天|剩(?:余)?(?:多少|几)?天|countdown|how many days|days (?:are |is "
    r")?(?:left|to go|until)|days to"
)
_TODAY = r"今天|今日|现在|即日|today|counting from|starting from|as of|from"
_WEEKDAY = r"星期几|周几|礼拜几|weekday|day of the week|which day|what day"
_AGE = r"\bage\b|how old|aged|多大|年龄|几岁|多少岁"
_BORN = r"出生|生于|born|birth|dob"
_PATTERNS = {"zh": "yyyy年M月d日", "en": "d MMMM yyyy"}


def _days(request: Request) -> list[tuple[int, WrittenDay, str]]:
    """Dates with a year in the pieces: piece, day, the words before it."""
    found = []
    for index, piece in enumerate(request.pieces):
        if index in request.used:
            continue
        for day in find_days(piece.text):
            if day.year is not None:
                at = piece.text.find(day.text)
                found.append((index, day, piece.text[: max(at, 0)]))
    return found


def _on(day: WrittenDay) -> date | None:
    try:
        return day.on()
    except ToolError:
        return None


def weekdays_checked(request: Request) -> bool:
    """A stated weekday that its date does not have is noted; the words stay as they are stated."""
    text = request.source.text
    for day in find_days(text[:20_000]):
        real = _on(day) if day.year is not None else None
        if real is not None and day.weekday is not None and real.isoweekday() != day.weekday:
            right = dates.weekday_name(real.isoweekday(), request.lang)
            stated = dates.weekday_name(day.weekday, request.lang)
            request.contradiction(f"{day.text}: the date is a {right}, not a {stated}")
    return False


def countdown(request: Request) -> bool:
    """Days from a stated today to the day that is counted down to."""
    asked = [k for k in request.asks(_LEFT)] or ([-1] if re.search(_LEFT, request.source.text, re.IGNORECASE) else [])
    days = _days(request)
    start = next((d for d in days if re.search(rf"(?:{_TODAY})\s*(?:是|为|is|on|:)?\s*$", d[2], re.IGNORECASE)), None)
    end = next((d for d in days if d is not start), None)
    if not asked or start is None or end is None:
        return False
    first, last = _on(start[1]), _on(end[1])
    if first is None or last is None or last < first:
        return False
    book = request.ledger
    pattern = _PATTERNS[request.word("zh", "en")]
    a, b = book.day("today", first, start[1].text), book.day("day", last, end[1].text, pattern)
    left = book.computed("days_left", f"{b} - {a}", request.word("0天", "0 days"))
    label = request.word("还有", "To go")
    entries: list[Entry] = [{"label": label, "value_fact": left, "origin": "computed"}]
    if start[0] != end[0]:
        request.use(start[0])
    _weekday_of(request, entries, last, b)
    request.show("stats", "details", entries)
    request.use_asks(*[k for k in asked if k >= 0 and k != end[0]])
    return True


def _weekday_of(request: Request, entries: list[Entry], day: date, fact: str) -> None:
    """Add the weekday where it is asked for."""
    asked = request.asks(_WEEKDAY)
    if not asked:
        return
    name = request.ledger.computed("weekday", fact, "dddd")
    entries.insert(0, {"label": "", "value_fact": name, "origin": "computed"})
    request.use_asks(*asked)


def weekday_asked(request: Request) -> bool:
    """The weekday of the date that is stated, where it is asked for."""
    asked, days = request.asks(_WEEKDAY), _days(request)
    real = _on(days[0][1]) if days else None
    if not asked or real is None:
        return False
    fact = request.ledger.day("day", real, days[0][1].text, _PATTERNS[request.word("zh", "en")])
    entries: list[Entry] = []
    _weekday_of(request, entries, real, fact)
    request.show("list", "details", entries)
    return True


def age(request: Request) -> bool:
    """Full years from a birth to a stated day, where the age is asked for."""
    asked, days = request.asks(_AGE), _days(request)
    born = next((d for d in days if re.search(_BORN, d[2] + request.pieces[d[0]].text[-4:], re.IGNORECASE)), None)
    other = next((d for d in days if d is not born), None)
    if not asked or born is None or other is None:
        return False
    first, last = _on(born[1]), _on(other[1])
    if first is None or last is None or last < first:
        return False
    result = dates.age(first, last, lang=request.lang)
    words = f"{result.number}岁" if request.zh else f"Aged {result.number}"
    name = request.ledger.tool("age", result, words)
    request.show("list", "details", [{"label": "", "value_fact": name, "origin": "computed"}])
    request.use_asks(*asked)
    return True
