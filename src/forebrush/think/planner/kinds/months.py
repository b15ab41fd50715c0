"""The days of a month, with what happens on them."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.kinds.cells import tidy
from forebrush.think.planner.kinds.sheets import Sheet

__all__ = ["read_month"]

_MONTH = re.compile(
    r"(?P<y>20\d\d)\s?年\s?(?P<m>\d{1,2})\s?月|\b(?P<name>January|February|"
    r"March|April|May|June|July|August|September|October|November|December)\s+(?P<year>20\d\d)\b"
)
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAY_OF_MONTH = re.compile(
    r"^\s*(?:on )?(?:(?:(?P<m>\d{1,2})\s?月)?(?P<d>\d{1,2})\s?[日号](?:\s?[-–至到~]\s?(?:\d"
    r"{1,2}月)?(?P<e>\d{1,2})\s?[日号]?)?|(?:the )?(?P<o>\d{1,2})(?:st|"
    r"nd|rd|th)?(?:\s?[-–]\s?(?P<p>\d{1,2})(?:st|nd|rd|th)?)?(?:(?: "
    r"of)? (?P<mo>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*))?|"
    r"(?P<mp>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)\.? "
    r"(?P<q>\d{1,2})(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<r>\d{1,2}))?)\s*(?:[:：,"
    r"，·\-–—是为]|is\b)?\s*(?P<t>\D\S.*|\D)?$",
    re.DOTALL,
)
_DAY_AT_END = re.compile(r"(?:on |and |the )*(?:\d{1,2}(?:st|nd|rd|th)|(?:\d{1,2}月)?\d{1,2}[日号])$")
_WEEK_ROW = re.compile(
    r"^(?:(?:周|星期)?[日一二三四五六天]|(?:Mon|Tue|Wed|Thu|Fri|Sat|"
    r"Sun)\w*|[MTWFS])(?:[\s、,，/]*(?:(?:周|星期)?[日一二三四五六天]|"
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*|[MTWFS]))*$"
)


def read_month(sheet: Sheet) -> None:
    """A month with what happens on its days."""
    text = sheet.source.text
    match = _MONTH.search(text)
    if match is None:
        return
    year = int(match["y"] or match["year"])
    number = int(match["m"]) if match["m"] else _MONTHS.index(match["name"].lower()) + 1
    if not 1 <= number <= 12:
        return
    entries: list[dict[str, Any]] = []
    for k, cell in enumerate(sheet.cells):
        if k in sheet.stops and sheet.slots[k] != "note":
            continue
        labelled = bool(cell.joint in ("colon", "dash") and cell.label and _DAY_OF_MONTH.match(f"{cell.label} x"))
        whole = f"{cell.label} {cell.text}" if labelled else cell.text
        if cell.quoted and not labelled and (at := _DAY_AT_END.search(cell.lead)):
            whole = f"{re.sub(r'^(?:on |and |the )+', '', at[0])} {cell.text}"
        day = _DAY_OF_MONTH.match(whole)
        following = sheet.cells[k + 1] if k + 1 < len(sheet.cells) else None
        if day is None:
            continue
        named = day["mo"] or day["mp"]
        if (day["m"] and int(day["m"]) != number) or (named and not _MONTHS[number - 1].startswith(named.lower()[:3])):
            continue
        first, last = day["d"] or day["o"] or day["q"], day["e"] or day["p"] or day["r"]
        said = tidy(day["t"] or "")
        end = k + 1
        if not said and following is not None and following.quoted and following.sentence == cell.sentence:
            said, end = following.text, k + 2
        if not said and cell.tail:
            said = cell.tail
        if not said or not 1 <= int(first) <= 31 or re.search(r"^(?:年|月)", said):
            continue
        entries.append({"label": f"{first}–{last}" if last else first, "text": said})
        sheet.take(k, end)
    for k, cell in enumerate(sheet.cells):
        # The row of weekdays is there in every month.
        if (k not in sheet.used and _WEEK_ROW.match(sheet.text(k, sheet.sentence_end(k)))) or (
            cell.quoted and _WEEK_ROW.match(cell.text)
        ):
            stop = k + 1
            while (
                stop < len(sheet.cells)
                and sheet.cells[stop].sentence == cell.sentence
                and _WEEK_ROW.match(sheet.cells[stop].text)
            ):
                stop += 1
            sheet.take(k, stop)
    title = text[match.start() : match.end()].strip()
    sheet.found.sections.append(
        {"kind": "calendar", "entries": entries, "title": title, "note": f"{year:04d}-{number:02d}"}
    )
