"""Screens of the weather in running words: place and day, now, the sky, the next hours and days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from forebrush.think.planner.figures.amounts import count
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds.shared import titled_label
from forebrush.think.planner.source import Source
from forebrush.think.tools.clock import find_times
from forebrush.think.tools.date_reading import find_days

__all__ = ["is_weather", "read_weather"]

_WEATHER = re.compile(r"\bweather\b|\bforecast\b|天气|气象", re.IGNORECASE)
_CLAUSE = re.compile(
    r"(?:(?!\s+and\s+(?:an? |the )?(?:next|[\w]+[- ](?:day|hour)\b)|(?:和|以及)(?:未来|[\d一二三五七十]{1,2}[天日]))"
    r"(?:[^，,。；;！!：:\n\x00]|(?<=\d)[：:](?=\d)))+"
)
_SIGNED = re.compile(
    r"^(?P<l>feels like|high(?: of)?|low(?: of)?|max(?:imum)?|min(?:imum)?|dew point|"
    r"体感(?:温度)?|最高(?:气温|温度)?|最低(?:气温|"
    r"温度)?)\s*"
    r"(?P<v>[-−]\d{1,2}\s?(?:°\s?[CF]?|℃|℉|度)?)$",
    re.IGNORECASE,
)
_PLACE_EN = re.compile(
    r"\b(?:screen|app|page|card|widget|forecast|weather|ui|mockup|screenshot|report)\s+(?:for|of|in|"
    r"showing)\s+(?:the )?"
    r"(?P<n>[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|de|del|da|la|upon|of))*)$"
)
_PLACE_ZH = re.compile(
    r"^(?:请|帮我|给我|生成|设计|制作|做|画|来|一[个张份款幅]|手机|显示)*(?P<n>[\u4e00-\u9fff]{2,6}?)(?:市)?(?:的|今天|今日|当前|实时|手机)*"
    r"(?:天气|气象)[\u4e00-\u9fffA-Za-z]{0,12}$"
)
_NO_PLACE = re.compile(r"手机|天气|今[天日]|明天|应用|软件|界面|简约|玻璃|一[个张份]|页面|小程序|[风色]$")
_NOW = re.compile(
    r"^(?:(?:it is |currently |now |current(?: temperature)? |"
    r"temperature )*(?P<a>[-−]?\d{1,2}(?:\.\d)?\s?(?:°\s?[CF]?|℃|℉|度))(?: now| currently| "
    r"right now| at the moment)?|"
    r"(?:现在|当前|目前|此刻|实时|当前气温|现在气温)\s*(?P<z>[-−]?\d{1,2}(?:\.\d)?\s?(?:°\s?C?|℃|度)))$",
    re.IGNORECASE,
)
_SKY = re.compile(
    r"^(?:with )?(?:(?:light|heavy|moderate|mostly|partly|scattered|freezing|patchy|clear|light) )?(?:rain|showers|"
    r"rainy|drizzle|snow|snowy|sleet|hail|fog|"
    r"foggy|mist|misty|haze|sunny|sunshine|clear|clear sky|clear skies|cloudy|clouds|overcast|thunderstorms?|storm|"
    r"stormy|"
    r"windy|breezy|blizzard|smog)(?: with [a-z ]{3,20})?$|"
    r"^(?:天气)?(?:[小中大暴雷阵冻]*雨(?:夹雪)?|[小中大暴阵]*雪|晴|晴朗|晴天|多云|阴|阴天|少云|雾|大雾|霾|雾霾|扬沙|沙尘暴|浮尘|冰雹|雷电|雷阵雨)"
    r"(?:转[\u4e00-\u9fff]{1,3}|间[\u4e00-\u9fff]{1,3})?$",
    re.IGNORECASE,
)
_NUMBER = r"(?P<n{0}>\d{{1,2}}|two|three|four|five|six|seven|eight|nine|ten|twelve|[一二两三四五六七八九十]{{1,3}})"
_HOURS = re.compile(
    rf"^(?:and )?(?:the )?(?:next|coming|following) {_NUMBER.format(1)} hours\b.*$|"
    rf"^(?:and )?an? {_NUMBER.format(2)}[- ]hour (?:list|forecast|strip|row)\b.*$|"
    rf"^(?:以及|和)?(?:未来|接下来|今后|之后|后)的?{_NUMBER.format(3)}个?小时.*$",
    re.IGNORECASE,
)
_DAYS = re.compile(
    rf"^(?:and )?(?:the )?(?:next|coming|following) {_NUMBER.format(1)} days\b.*$|^(?:and )?(?:an? |"
    rf"the )?{_NUMBER.format(2)}[- ]day (?:list|forecast|outlook|strip|row)\b.*$|"
    rf"^(?:以及|和)?(?:(?:未来|接下来|今后|之后|后)的?)?{_NUMBER.format(3)}[天日](?:的)?(?:天气|预报|列表|趋势)?.*$",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"周[一二三四五六日]|星期|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d\s?(?:[°度点℃]|:\d)")
_MOST_HOURS, _MOST_DAYS = 24, 15


def is_weather(source: Source) -> bool:
    """Whether a request is of a screen of the weather."""
    return bool(_WEATHER.search(source.unquoted[:160]))


def read_weather(source: Source, found: Found) -> list[dict[str, Any]]:
    """Read the clauses of the weather that nothing names; gives the figures, adds words and the lists to `found`.

    Hours and days to come have names alone where the request gives no figures of theirs.
    """
    figures: list[dict[str, Any]] = []
    clauses = list(_CLAUSE.finditer(source.unquoted))
    day = next((d for c in clauses[:200] for d in find_days(c[0][:200]) if d.year is not None), None)
    for index, clause in enumerate(clauses):
        words, zh = clause[0].strip(), source.zh
        # `未来三天：周一 晴`: what is to come is given.
        given = source.text[clause.end() : clause.end() + 1] in (":", "：") or bool(_GIVEN.search(clause[0]))
        given = given or any(clause.end() <= q.start <= clause.end() + 2 for q in source.quotes)
        words = re.sub(r"^(?:and\s+|和|以及)", "", words)
        place = (_PLACE_ZH if zh else _PLACE_EN).search(words) if index <= 1 else None
        if place and not (zh and _NO_PLACE.search(place["n"])):
            found.copy.append(Words(place["n"], "title"))
        elif now := _NOW.match(words):
            figures.append({"label": "现在" if zh else "Now", "value": (now["a"] or now["z"]).strip()})
        elif signed := _SIGNED.match(words):
            figures.append({"label": titled_label(signed["l"]), "value": signed["v"]})
        elif _SKY.match(words):
            figures.append({"value": words[:1].upper() + words[1:]})
        elif not given and (hours := _HOURS.match(words)):
            _add_list(found, "未来几小时" if zh else "Next hours", _hour_names(source, min(_count(hours), _MOST_HOURS)))
        elif not given and (days := _DAYS.match(words)):
            start = day.on() if day is not None else None
            _add_list(found, "未来几天" if zh else "Next days", _day_names(start, min(_count(days), _MOST_DAYS), zh=zh))
        elif day is not None and len(words) <= 32 and _only_day(words):
            found.copy.append(Words(words, "subtitle"))
        else:
            continue
        source.take(clause.start(), clause.end())
    return figures


def _only_day(words: str) -> bool:
    """Whether a clause is a date, with its weekday, and no more."""
    dates = find_days(words)
    weekday = r"\b(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\b|星期[一二三四五六日天]|周[一二三四五六日]"
    month = r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
    rest = re.sub(rf"{weekday}|{month}|[\d年月日号./\- ]|\b(?:on|of|the|st|nd|rd|th)\b", "", words, flags=re.IGNORECASE)
    return len(dates) == 1 and not rest.strip()


def _count(match: re.Match[str]) -> int:
    return count(next(n for n in match.groups() if n).lower()) or 0


def _hour_names(source: Source, number: int) -> list[str]:
    """The names of the next full hours after a stated time of day, else how far they are."""
    text = re.sub(r"日出|日落|sunrise|sunset", "\x00", source.text)
    before = {t.text: text[max(0, text.find(t.text) - 6) : text.find(t.text)] for t in find_times(text)}
    now = next((t.time for t in find_times(text) if "\x00" not in before[t.text]), None)
    if now is None:
        return [f"{k}小时后" if source.zh else f"+{k} h" for k in range(1, number + 1)]
    return [f"{(now.hour + k) % 24:02d}:00" for k in range(1, number + 1)]


def _day_names(start: date | None, number: int, *, zh: bool) -> list[str]:
    """The names of the days from a date on: weekdays, the first of them today; without a date how far they are."""
    if start is None:
        near = ("今天", "明天", "后天") if zh else ("Today", "Tomorrow")
        later = [f"第{k + 1}天" if zh else f"+{k} days" for k in range(len(near), number)]
        return [*near, *later][:number]
    week = [f"周{d}" for d in "一二三四五六日"] if zh else ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return [week[(start + timedelta(days=k)).weekday()] for k in range(number)]


def _add_list(found: Found, title: str, names: list[str]) -> None:
    if names:
        entries = [{"label": name, "origin": "computed"} for name in names]
        found.sections.append(
            {"kind": "timeline", "role": "hours", "title": title, "title_origin": "computed", "entries": entries}
        )
