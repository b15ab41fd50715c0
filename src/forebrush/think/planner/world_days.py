"""Answers about days: the date of a festival or solar term of a year, a weekday, how long a medicine lasts."""

from __future__ import annotations

import re
from fractions import Fraction

from forebrush.think.planner.asking import World
from forebrush.think.tools import dates
from forebrush.think.tools.date_reading import find_days
from forebrush.think.tools.holidays import FESTIVALS, festival
from forebrush.think.tools.lunar import TERMS, solar_term
from forebrush.think.tools.medicine import pack_supply, parse_dose, parse_schedule
from forebrush.think.tools.result import Number, Result, ToolError

__all__ = ["festival_date", "lasts", "supply", "weekday"]

_DATE = (
    r"几月几日|几月几号|哪[一]?天|几号|公历日期|阳历日期|对应日期|当天日期|具体日期|^[^，。]{0,6}(?:写|标出?|印)?日期$|"
    r"\bdate (?:of|goes|below|under|underneath|right)|\bthe date\b|\bwhat date\b|\bwhich day\b|\bits date\b"
)


def _festivals(text: str) -> list[tuple[int, int, str]]:
    """Festivals and solar terms that a text names: start, end, name; the longest names first."""
    found: list[tuple[int, int, str]] = []
    names = {n for f in FESTIVALS for n in (f.english, f.chinese, *f.names)} | set(TERMS)
    low = text.lower()
    for name in sorted((n for n in names if n.lower() in low), key=lambda n: -len(n)):
        for match in re.finditer(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name), text, re.IGNORECASE):
            if not name.isdigit() and not any(a < match.end() and match.start() < b for a, b, _ in found):
                found.append((match.start(), match.end(), name))
    return found


def festival_date(world: World) -> None:
    """The date of a festival or solar term in the stated year, where a place for it is shown and no date is stated."""
    asked = world.asks(_DATE)
    if not asked or any(d.day for d in find_days(world.text)):
        return
    named, years = _festivals(world.text), list(re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", world.text))
    if not named or not years:
        return

    def gap(item: tuple[int, int, str]) -> tuple[int, int]:
        near = min(min(abs(y.start() - item[1]), abs(item[0] - y.end())) for y in years)
        return near, item[0]

    start, end, name = min(named, key=gap)
    year = int(min(years, key=lambda y: min(abs(y.start() - end), abs(start - y.end())))[0])
    result = _day_of(name, year, world)
    fact = world.add("festival_day", result, world.word("yyyy年M月d日", "d MMMM yyyy"))
    world.entries.append({"label": "", "value_fact": fact, "origin": "computed"})
    world.use(asked)


def _day_of(name: str, year: int, world: World) -> Result:
    if name in TERMS:
        return solar_term(year, name, lang=world.lang).parts["day"]
    return festival(name, year, lang=world.lang)


def weekday(world: World) -> None:
    """The weekday of the stated date, where it is asked for."""
    asked = world.asks(r"星期几|周几|礼拜几|\bday of the week\b|\bweekday\b|what day it is")
    days = [d for d in find_days(world.text) if d.year is not None and d.weekday is None]
    if not asked or not days or world.known("weekday"):
        return
    result = dates.weekday_of(days[0].on(), lang=world.lang)
    name = world.add("weekday", result)
    # The day itself, written as its weekday: a changed date changes it.
    world.found.facts[name] = {"source": {"kind": "computed", "expression": f"{name}_day"}, "format": "dddd"}
    world.show("", name, r"星期|weekday|^day$")
    world.use(asked)


_LASTS = (
    r"可服用天数|服用天数|可用天数|够吃几天|能吃几天|可服几天|用药天数|疗程天数|天数|"
    r"\bhow long (?:the|it|this|a) ?(?:pack|box|bottle|supply)?\b.{0,12}lasts?|"
    r"\bdays(?:'| of)? supply|\blasts\b|how many days"
)
_COUNTED = r"片|粒|支|袋|丸|颗|枚|包|贴|毫升|ml|tablets?|capsules?|pills?|sachets?|doses|caplets?|vials?|drops"
_PACK = re.compile(
    rf"(?:[×xX*]\s*|一[盒瓶板]|每[盒瓶]|共|[盒瓶]装?|pack of |box of |bottle of )\s*(?P<a>\d+)\s*(?P<u>{_COUNTED})|"
    rf"(?P<b>\d+)\s*-?\s*(?P<v>{_COUNTED})(?!\s*(?:a|per|each|every|twice|once|daily|三|两|每))(?=\s*(?:[,"
    rf"，;；。.、/\n]|$|in a|装|一盒|per (?:box|pack)))",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?P<n>one|two|three)? ?(?:and )?(?:a )?half (?:a )?(?=tablets?|pills?)", re.IGNORECASE)
_NUMBERS = {"one": 1, "two": 2, "three": 3}


def lasts(world: World) -> None:
    """Full days that a pack lasts, from its count, the dose and how often it is taken, where that is asked for."""
    asked = world.asks(_LASTS)
    if not asked or world.known("days", "lasts"):
        return
    pack = _PACK.search(world.text)
    schedule = parse_schedule(world.text[:500])
    if pack is None:
        return
    count: Number = int(pack["a"] or pack["b"])
    dose = _dose(world.text[: pack.start()] + world.text[pack.end() :])
    if dose is None:
        return
    units, per = (count * dose.denominator, dose.numerator)
    result = pack_supply(
        units, per, schedule.doses, hours=schedule.hours, as_needed=schedule.as_needed, lang=world.lang
    )
    unit = world.word("天", " days" if result.number != 1 else " day")
    world.show(world.word("可服用", "Lasts"), world.add("lasts", result, f"0{unit}"), _LASTS)
    world.use(asked)


def supply(pack_words: str, directions: str, *, lang: str) -> Result | None:
    """The full days that a pack lasts by its words (`0.5g×12片`) and the directions; None where they do not say it."""
    pack = list(_PACK.finditer(pack_words + "，"))
    dose = _dose(directions) if directions else None
    if not pack or dose is None:
        return None
    try:
        schedule = parse_schedule(directions[:400])
        units = int(pack[-1]["a"] or pack[-1]["b"]) * dose.denominator
        return pack_supply(
            units, dose.numerator, schedule.doses, hours=schedule.hours, as_needed=schedule.as_needed, lang=lang
        )
    except ToolError:
        return None


def _dose(text: str) -> Fraction | None:
    """How much is taken at a time, halves too."""
    if half := _HALF.search(text):
        return Fraction(_NUMBERS.get((half["n"] or "").lower(), 0)) + Fraction(1, 2)
    if half_zh := re.search(r"每次(?P<n>[一二两三\d])?(?:片|粒)?半[片粒]?", text):
        whole = half_zh["n"] or ""
        return Fraction(
            "一二三".find(whole) + 1 if whole in "一二三" and whole else 2 if whole == "两" else int(whole or 0)
        ) + Fraction(1, 2)
    for part in re.split(r"[，,。；;\n]|\.\s", text):
        try:
            return Fraction(parse_dose(part).amount)
        except ToolError:
            continue
    return None
