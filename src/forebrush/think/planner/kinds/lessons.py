"""A week of lessons that is to be built: how often each subject is held, on which days, how many hours a day."""

from __future__ import annotations

import re

from forebrush.think.planner.figures.amounts import count as read_count
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.series import is_figure
from forebrush.think.planner.kinds.sheets import Sheet
from forebrush.think.planner.kinds.weeks import build_week

__all__ = ["read_counts"]

_COUNT = re.compile(
    r"^(?P<name>[^\d,，、:：]{1,16}?)\s*[:：]?\s*(?:每周|一周|周课时|"
    r"共|各|has|is|for)?\s*(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,"
    r"2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:节课?|"
    r"课时|堂课?|lessons?|periods?|classes|hours?|times|×|x)?(?:/周|"
    r"每周| (?:a|per|each|every) week| weekly)?$",
    re.IGNORECASE,
)
_UNIT = re.compile(r"节|课时|堂|lessons?|periods?|classes|times a week|a week", re.IGNORECASE)
_WEEK_ZH = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")
_WEEK_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBER = r"(\d{1,2}|[一二两三四五六七八九十]|one|two|three|four|five|six|seven|eight)"


def read_counts(sheet: Sheet) -> None:
    """A week that is to be built: how often each subject is held, over which days, how many hours a day."""
    text = sheet.source.text
    found = [(k, _count_of(c)) for k, c in enumerate(sheet.cells)]
    subjects = [(k, named) for k, named in found if named is not None]
    if len(subjects) < 3 or re.search(r"进度|已学", text):
        return
    days = _days_of(text)
    hours, morning = _hours_of(text, sum(n for _, (_, n) in subjects), len(days))
    counts: dict[str, int] = {}
    for _, (name, number) in subjects:
        counts[name] = counts.get(name, 0) + number
    if not hours or hours * len(days) > 80:
        return
    week = build_week(counts, len(days), hours, morning)
    if week.over:
        sheet.found.findings.append(
            (
                "fact-contradiction",
                f"the lessons come to {sum(counts.values())}, the week has {len(days) * hours} "
                f"hours: {week.over} have no room",
            )
        )
    elif week.free and re.search(r"每天|a day|per day|daily", text):
        sheet.found.findings.append(
            (
                "fact-contradiction",
                f"the lessons come to {sum(counts.values())}, the week has {len(days) * hours} "
                f"hours: {week.free} stay free",
            )
        )
    zh = sheet.source.zh
    names = [f"第{n}节" if zh else str(n) for n in range(1, hours + 1)]
    if re.search(r"上午|下午", text) and zh and 0 < morning < hours:
        names = [f"上午 {n}" if n <= morning else f"下午 {n - morning}" for n in range(1, hours + 1)]
    rows = [[names[h], *(day[h] for day in week.days)] for h in range(hours)]
    sheet.found.sections.append(
        {"kind": "table", "role": "timetable", "entries": [], "columns": ["", *days], "rows": rows}
    )
    for k, _ in subjects:
        sheet.take(k, k + 1)
    for k, cell in enumerate(sheet.cells):
        if (
            k not in sheet.used
            and re.search(
                r"每天.{0,12}节|周一到周五|周一至周五|星期一到|上午.{1,3}节|下午.{1,"
                r"3}节|(?:lessons|periods|classes|hours) (?:a|per|each) day|Monday "
                r"to Friday|in the (?:morning|afternoon)",
                cell.text,
            )
            and not sheet.slots[k]
        ):
            sheet.take(k, k + 1)


def _count_of(cell: Cell) -> tuple[str, int] | None:
    """A subject with how often it is held; None for what is none."""
    whole = (
        f"{cell.label} {cell.text}"
        if cell.joint in ("colon", "dash")
        and cell.label
        and len(cell.label) < 14
        and not re.search(r"课程|每周|科目|subjects?|lessons", cell.label)
        else cell.text
    )
    whole = re.sub(r"^(?:and|以及|和|另外?有?)\s*", "", whole)
    front = re.match(
        r"^(?P<n>\d{1,2}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s*(?:×|"
        r"x|lessons? of|periods? of|classes of|节)\s*(?P<name>[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff"
        r" &]{0,20})$",
        whole,
    )
    match = front or _COUNT.match(whole)
    if match is None:
        return None
    name, number = tidy(match["name"]).removesuffix("每周").removesuffix("课"), read_count(match["n"].lower())
    if (
        number is None
        or not 0 < number <= 40
        or re.search(r"上午|下午|每天|全天|周[一二三四五]|星期|day|morning|afternoon|年级|第", name)
        or is_figure(name)
    ):
        return None
    return (name, number) if _UNIT.search(whole) or cell.wide or cell.parted in (",", "、") else None


def _days_of(text: str) -> list[str]:
    """The days of the week that a request names; Monday to Friday where it names none."""
    names = _WEEK_ZH if re.search(r"[\u4e00-\u9fff]", text) else _WEEK_EN
    span = re.search(r"(?:周|星期)([一二三四五六日])\s?[到至~–-]\s?(?:周|星期)?([一二三四五六日天])", text)
    if span:
        order = "一二三四五六日"
        return list(names[order.index(span[1]) : order.index(span[2].replace("天", "日")) + 1]) or list(names[:5])
    span = re.search(
        rf"({'|'.join(_WEEK_EN)}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*\s?(?:to|"
        rf"through|–|-)\s?({'|'.join(_WEEK_EN)}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
        text,
    )
    if span:
        first, last = (next(k for k, n in enumerate(_WEEK_EN) if n.startswith(g[:3])) for g in span.groups())
        return list(names[first : last + 1]) or list(names[:5])
    return list(names[:6] if re.search(r"六天|six days|6 days", text) else names[:5])


def _hours_of(text: str, total: int, days: int) -> tuple[int, int]:
    """Hours of a day and how many of them are before noon; from the count of lessons where the request says nothing."""
    low = text.lower()
    before = re.search(rf"上午\s?{_NUMBER}\s?节|{_NUMBER} (?:\w+ )?(?:in the morning|before (?:lunch|noon))", low)
    after = re.search(rf"下午\s?{_NUMBER}\s?节|{_NUMBER} (?:\w+ )?(?:in the afternoon|after (?:lunch|noon))", low)
    daily = re.search(
        rf"每天\s?(?:有|上|安排|共)?\s?{_NUMBER}\s?节|{_NUMBER} (?:lessons|"
        rf"periods|classes|hours|slots) (?:a|per|each|every) day|每日\s?{_NUMBER}\s?节",
        low,
    )
    morning = _first(before)
    afternoon = _first(after)
    if morning and afternoon:
        return morning + afternoon, morning
    hours = _first(daily) or (morning + afternoon if morning or afternoon else -(-total // max(1, days)))
    return hours, morning or min(hours, 4 if hours > 5 else -(-hours // 2))


def _first(match: re.Match[str] | None) -> int:
    return (read_count(next(g for g in match.groups() if g)) or 0) if match else 0
