"""Answers about places: how high, how far, when one arrives, how clocks differ, what a country has."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import icu

from forebrush.think.planner.asking import World
from forebrush.think.tools import clock, places
from forebrush.think.tools.date_reading import find_days
from forebrush.think.tools.place_mentions import Mention, mentions
from forebrush.think.tools.result import Origin, Result, short
from forebrush.think.tools.zones import utc_offset

__all__ = ["altitude", "apart", "arrives", "countries", "difference"]

_ALTITUDE = r"海拔|峰高|\baltitude\b|\belevation\b|\bheight in met|\bits height\b|above sea level|how high"
_EACH = re.compile(
    r"每[个座站]|各[地站城市]|沿途|每一|\beach\b|\bevery\b|\ball (?:the )?(?:cities|stops)", re.IGNORECASE
)
_CITY_NAME = (
    r"^(?:一列小字)?(?:城市名|地名|峰名|山名|地名写上)$|\bcity name\b|"
    r"\bname of the (?:pass|peak|mountain|city|town|place|summit|hill)\b"
)


def _mentioned(world: World) -> list[Mention]:
    return mentions(world.text)


def _stops(world: World) -> list[dict[str, Any]]:
    """Entries of routes that name a place and have no figure yet."""
    routes = [s for s in world.found.sections if s.get("kind") == "route"]
    return [
        e for s in routes for e in s.get("entries", []) if e.get("text") and not (e.get("value") or e.get("value_fact"))
    ]


def altitude(world: World) -> None:
    """The altitude of the named place, or of each named place where all are asked for."""
    asked = world.asks(_ALTITUDE)
    if not asked or world.states(_ALTITUDE, "米|m\\b|ft|feet|英尺"):
        return
    named = list({m.place.name: m.place for m in _mentioned(world) if m.place.elevation is not None}.values())
    if not named or (len(named) > 2 and _EACH.search(world.text)):
        return
    here = _reached(world)
    high = [p for p in named if p.kind in ("peak", "pass")] if here is None else [here]
    place = (high or [p for p in named if p.kind in ("capital", "city", "town")] or named)[0]
    if city := world.asks(_CITY_NAME):
        world.entries.append({"text": place.named(world.lang)})
        world.use(city)
    world.show(world.word("海拔", "Elevation"), _height(world, place), _ALTITUDE)
    world.use(asked)


_AT_ZH = re.compile(
    r"(?:[走跑骑开飞爬登来回达抵到]到?了|到达|抵达|来到|登上|登顶|位于|停在|站在|身在|人在|现在|正在|在|打卡)\W?$"
)
_AT_EN = re.compile(
    r"(?:\b(?:reach(?:ed|es|ing)?|arriv(?:ed|es|ing) (?:at|in)|now (?:at|in|on)|currently (?:at|in|on)|"
    r"standing (?:at|in|on)|"
    r"(?:is|are) (?:at|in|on)|got to|made it to|"
    r"has (?:walked|run|cycled|ridden|come) (?:\w+ )?to|walked (?:\w+ ){0,4}to|"
    r"stopped (?:at|in|on))\s+(?:the (?:city of |top of |summit of )?)?)\W?$",
    re.IGNORECASE,
)


def _reached(world: World) -> places.Place | None:
    """Where one is now (`从甲地走到了乙地`, `now in X`): the last place that one is said to have come to."""
    at = _AT_ZH if world.zh else _AT_EN
    held = [m for m in _mentioned(world) if m.place.elevation is not None]
    come = [m for m in held if at.search(world.text[max(0, m.span[0] - 40) : m.span[0]])]
    if come:
        return come[-1].place
    leaving = re.compile(r"(?:\bfrom\s+(?:the )?|[从自由离])$", re.IGNORECASE)
    left = [m for m in held if not leaving.search(world.text[: m.span[0]])]
    return left[-1].place if len(left) < len(held) and len({m.place.name for m in left}) == 1 else None


def climb(world: World) -> None:
    """The altitude of every stop of a route, or of all named places, where it is asked for each."""
    if (
        not re.search(_ALTITUDE, world.text, re.IGNORECASE)
        or world.known("altitude")
        or world.states(_ALTITUDE, "米|m\\b")
    ):
        return
    stops = _stops(world)
    for stop in stops:
        known = places.candidates(stop["text"])
        if known and known[0].elevation is not None:
            stop["value_fact"] = _height(world, known[0])
    if not stops and _EACH.search(world.text):
        for place in {m.place.name: m.place for m in _mentioned(world) if m.place.elevation is not None}.values():
            world.entries.append(
                {"label": place.named(world.lang), "value_fact": _height(world, place), "origin": "computed"}
            )
    world.use(world.asks(_ALTITUDE))


def _height(world: World, place: places.Place) -> str:
    result = places.elevation(place, world.lang)
    return world.add("altitude", result, world.word("0米", "#,##0 m"))


_DISTANCE = r"距离|相距|\bdistance\b|how far"


def apart(world: World) -> None:
    """The great-circle distance between the two named places."""
    asked = world.asks(_DISTANCE)
    named = list({m.place.name: m.place for m in _mentioned(world)}.values())
    if not asked or len(named) < 2 or world.states(_DISTANCE, "公里|千米|km|kilomet|mi"):
        return
    start, end = _journey(world, _mentioned(world)) or (named[0], named[1])
    result = places.distance(start, end, world.lang)
    miles = not world.zh and re.search(r"\bmiles\b", world.text) and not re.search(r"\bkm\b|kilomet", world.text)
    if miles:
        value = Decimal(round(result.number / Decimal("1.609344")))
        result = Result(value=value, unit="mi", text=f"{value} mi", sentence=result.sentence, source=result.source)
    pattern = "#,##0 mi" if miles else world.word("#,##0公里", "#,##0 km")
    quoted = " ".join(q.text for q in world.source.quotes)
    ends = (start.named(world.lang), end.named(world.lang))
    label = (
        world.word("直线距离", "Distance") if all(e in quoted for e in ends) else world.word(" — ", " – ").join(ends)
    )
    world.show(label, world.add("distance", result, pattern), _DISTANCE)
    world.use(asked)


def _journey(world: World, named: list[Mention]) -> tuple[places.Place, places.Place] | None:
    """Where a journey begins and ends: the end follows `to`, 到, 去, the begin `from`, 从 or is the other place."""
    end = start = None
    for mention in named:
        before = world.text[max(0, mention.span[0] - 8) : mention.span[0]]
        if re.search(
            r"(?:\bto\s+(?:the )?|[到去至飞赴往]|飞往|前往|抵达|→\s*|—\s*|\bfor\s+|降落|目的地[:：]?\s*)[“\"']?$",
            before,
            re.IGNORECASE,
        ):
            end = end or mention.place
        elif re.search(r"(?:\bfrom\s+|[从自由]|出发地[:：]?\s*)[“\"']?$", before, re.IGNORECASE):
            start = start or mention.place
    if end is None:
        distinct = list({m.place.name: m.place for m in named}.values())
        end = distinct[1] if len(distinct) == 2 else None
    if end is None:
        return None
    start = start or next((m.place for m in named if m.place.name != end.name), None)
    return (start, end) if start is not None and start.name != end.name else None


_ARRIVE = (
    r"到达(?:时间|日期|时刻)?|抵达|落地|降落|到站|几点到|当地时间|"
    r"\barriv|\bland(?:s|ing)\b|\btouch(?:es)? down\b|local time"
)
_LEAVE = re.compile(r"起飞|出发|启程|开车|发车|离港|\bdepart|\bleav|\btake[- ]?off|\btakes off|\boff at", re.IGNORECASE)
_COUNT = (
    r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|an?))"
)
_SPAN = re.compile(
    rf"{_COUNT}\s*(?:个半小时|个?小时半?|个?钟头|(?:hours?|hrs?|h)(?![a-z]))(?:\s*(?:and )?\s*\d{{1,2}}\s*(?:分钟|分|"
    rf"(?:minutes?|mins?|m)(?![a-z])))?"
    r"|\d+\s*(?:分钟|(?:minutes?|mins?)\b)",
    re.IGNORECASE,
)


def arrives(world: World) -> None:
    """The local time, and date, of an arrival so long after a departure, across midnight and time zones."""
    asked = world.asks(_ARRIVE)
    if not asked or world.known("arrival", "end"):
        return
    journey = _journey(world, _mentioned(world))
    times = clock.find_times(world.text)
    spans = [m[0] for m in _SPAN.finditer(world.text) if not _ahead(world.text, m.start(), m.end())]
    leaving = [t for t in times if _LEAVE.search(_around(world.text, t.text))] or list(times[:1])
    if journey is None or len(spans) != 1 or not leaving:
        return
    minutes = clock.parse_duration(re.sub(r"^(?:an?)\b", "1", spans[0], flags=re.IGNORECASE))
    day = next((d.on() for d in find_days(world.text) if d.year is not None), None)
    start, end = journey
    if day is None and _offset(start.zone, None) != _offset(end.zone, None):
        return
    departure = datetime.combine(day or date(2001, 1, 1), leaving[0].time)
    result = clock.arrival(departure, minutes, start.zone, end.zone, lang=world.lang)
    assert isinstance(result.value, datetime)
    twelve = bool(re.search(r"\d\s?[ap]m\b", leaving[0].text, re.IGNORECASE))
    later = (result.value.date() - departure.date()).days
    note = world.word("（次日）", " (+1)") if later == 1 else ""
    dated = bool(
        re.search(r"(?:到达|抵达|落地|降落)日期|landing date|arrival date|date of arrival", world.text, re.IGNORECASE)
    )
    pattern = ("h:mm a" if twelve else "HH:mm") + (f"'{note}'" if note and not dated else "")
    name = world.add("arrival", result, pattern)
    world.show(world.word("到达", "Arrives"), name, r"到达|抵达|arriv|land")
    if day is not None and (dated or (later and later != 1)):
        on = {"source": {"kind": "computed", "expression": f"date({name})"}, "format": world.word("M月d日", "d MMMM")}
        world.found.facts["arrival_day"] = on
        world.entries.append(
            {"label": world.word("到达日期", "Arrival date"), "value_fact": "arrival_day", "origin": "computed"}
        )
    world.use(asked)


def _ahead(text: str, start: int, end: int) -> bool:
    """Whether a duration counts from another time (`15 minutes before departure`) and is not how long a way takes."""
    after = re.match(r"\s*(?:之?前|之?后|以前|before|after|prior|earlier|later|early|ahead)", text[end:], re.IGNORECASE)
    return bool(after or re.search(r"(?:[前后]|至少|早到?|晚点?)\s*$", text[:start]))


def _around(text: str, words: str) -> str:
    at = text.find(words)
    return text[max(0, at - 14) : at + len(words) + 6] if at >= 0 else ""


def _offset(zone: str, day: date | None) -> timedelta | None:
    """How far a zone is ahead of UTC on a day; without a day only where it is the same all year."""
    if day is not None:
        return utc_offset(datetime.combine(day, datetime.min.time()) + timedelta(hours=12), zone)
    both = {utc_offset(datetime(2026, month, 15, 12), zone) for month in (1, 4, 7, 10)}
    return both.pop() if len(both) == 1 else None


_CLOCKS = r"时差|差几个?小时|差多少小时|\btime difference\b|hours (?:ahead|behind)|difference in (?:time|hours)"


def difference(world: World) -> None:
    """How far the clocks of two places differ, on the stated day or where it is the same in January and July."""
    asked = world.asks(_CLOCKS)
    named = list({m.place.name: m.place for m in _mentioned(world)}.values())
    if not asked or len(named) < 2:
        return
    day = next((d.on() for d in find_days(world.text) if d.year is not None), None)
    days = [day] if day else [date(2026, 1, 15), date(2026, 7, 15)]
    apart_by = {(_offset(named[1].zone, d) or timedelta()) - (_offset(named[0].zone, d) or timedelta()) for d in days}
    if len(apart_by) != 1:
        return
    shift = apart_by.pop()
    minutes = Decimal(abs(shift) // timedelta(minutes=1))
    way = "ahead of" if shift >= timedelta() else "behind"
    text = clock.format_duration(minutes, world.lang)
    here, there = (f"{p.name} ({p.zone})" for p in named[:2])
    origin = Origin("IANA Time Zone Database", "public domain")
    result = Result(value=text, text=text, sentence=f"{there} is {text} {way} {here}", source=origin)
    world.show(world.word("时差", "Time difference"), world.add("time_difference", result, words=text), _CLOCKS)
    world.use(asked)


_GEONAMES = Origin("GeoNames country information", "CC BY 4.0")
_CLDR = Origin("Unicode CLDR, by way of ICU", "Unicode-3.0")
_CONTINENTS = {
    "AF": ("非洲", "Africa"), "AS": ("亚洲", "Asia"), "EU": ("欧洲", "Europe"), "NA": ("北美洲", "North America"),
    "SA": ("南美洲", "South America"), "OC": ("大洋洲", "Oceania"), "AN": ("南极洲", "Antarctica"),
}  # fmt: skip
_QUESTIONS = (
    ("capital", r"首都|\bcapital\b", ("首都", "Capital")),
    ("currency", r"货币|\bcurrency\b", ("货币", "Currency")),
    ("continent", r"大洲|所在洲|\bcontinent\b", ("所在洲", "Continent")),
    ("population", r"人口|\bpopulation\b", ("人口", "Population")),
    ("area", r"国土面积|面积|\barea\b", ("面积", "Area")),
    ("calling_code", r"区号|\b(?:calling|dialling|dialing) code\b", ("电话区号", "Calling code")),
)  # fmt: skip


def _country(text: str) -> places.Country | None:
    """The country that a text names, the longest name first."""
    best: tuple[int, places.Country] | None = None
    for item in places.gazetteer().countries.values():
        for name in (item.name, item.chinese):
            held = re.search(rf"\b{re.escape(name)}\b", text) if name.isascii() else re.search(re.escape(name), text)
            if name and held and (best is None or len(name) > best[0]):
                best = (len(name), item)
    return best[1] if best else None


def countries(world: World) -> None:
    """Capital, currency, continent, people, area or calling code of the named country, where they are asked for."""
    asked = [(key, world.asks(pattern), label, pattern) for key, pattern, label in _QUESTIONS]
    wanted = [a for a in asked if a[1]]
    if not any(a[0] in ("capital", "currency", "continent", "calling_code") for a in wanted):
        return
    country = _country(world.text)
    if country is None:
        return
    if named := world.asks(r"^\s*国名\s*$|\bcountry name\b|name of the country"):
        world.entries.append({"text": country.named(world.lang)})
        world.use(named)
    for key, spans, label, pattern in wanted:
        text, source, value = _of_country(country, key, world)
        if text:
            sentence = f"{key.replace('_', ' ')} of {country.name}"
            result = Result(
                value=text if value is None else value, unit="", text=text, sentence=sentence, source=source
            )
            fact = world.add(key, result, words=text)
            world.show(world.word(*label), fact, pattern)
            world.use(spans)


def _of_country(country: places.Country, key: str, world: World) -> tuple[str, Origin, Decimal | None]:
    match key:
        case "capital":
            found = [p for p in places.candidates(country.capital) if p.country == country.code]
            return (found[0].named(world.lang) if found else country.capital), _GEONAMES, None
        case "currency":
            return _currency(country.currency, world.lang), _CLDR, None
        case "continent":
            both = _CONTINENTS.get(country.continent, ("", ""))
            return world.word(*both), _GEONAMES, None
        case "population":
            return short(Decimal(country.population), "", world.lang), _GEONAMES, None
        case "area":
            return short(Decimal(country.area), world.word("平方公里", "km²"), world.lang), _GEONAMES, None
        case _:
            return country.calling_code, _GEONAMES, None


def _currency(code: str, lang: str) -> str:
    """The name of a currency of an ISO 4217 code in a language, as ICU has it."""
    locale = icu.Locale("zh_CN" if lang.startswith("zh") else "en")
    shown = (
        icu.NumberFormatter.withLocale(locale).unit(icu.CurrencyUnit(code)).unitWidth(icu.UNumberUnitWidth.FULL_NAME)
    )
    name = re.sub(r"[\d.,\s\u00a0]+", " ", str(shown.precision(icu.Precision.integer()).formatInt(1))).strip()
    return name[:1].upper() + name[1:]
