"""Festivals and public holidays whose date follows from a rule: fixed, a weekday of a month, Easter, lunar, a term.

Only the day itself: substitute days, and the yearly arrangement of working days in China (调休), are decisions of
governments and are not here; nor are days that are announced by sighting of the moon (Eid) or set by other lunar
calendars (Diwali, Hanukkah).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from forebrush.think.tools.dates import format_date, nth_weekday
from forebrush.think.tools.lunar import FIRST_YEAR, LunarDate, from_lunar, lunar_months, solar_term
from forebrush.think.tools.numerals import straight
from forebrush.think.tools.result import Origin, Result, ToolError

__all__ = [
    "FESTIVALS",
    "REGIONS",
    "Festival",
    "easter",
    "festival",
    "find_festivals",
    "orthodox_easter",
    "public_holidays",
]

_ORIGIN = Origin("rule of the festival")
_CHINA = Origin("全国年节及纪念日放假办法 (国务院令第644号 2013, 第795号 2024)")
_US_LAW = Origin("5 U.S.C. § 6103")
_UK_LAW = Origin("Banking and Financial Dealings Act 1971, England and Wales")


def _year(year: int, first: int = 1900, last: int = 2099) -> None:
    if isinstance(year, bool) or not isinstance(year, int) or not first <= year <= last:
        raise ToolError(f"{year} is out of bounds", where="year", fix=f"Give a year from {first} to {last}")


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus/Jones/Butcher algorithm, Gregorian calendar), 1583 to 9999."""
    _year(year, 1583, 9999)
    century = year // 100
    golden = year % 19
    skipped = century - century // 4 - (8 * century + 13) // 25
    epact = (19 * golden + skipped + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    offset = epact - weekday
    month = 3 + (offset + 40) // 44
    return date(year, month, offset + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the orthodox churches, as a Gregorian date (Meeus, Julian computus), 1900 to 2099."""
    _year(year)
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


Rule = Callable[[int], date]


@dataclass(frozen=True, slots=True)
class Festival:
    """One festival: English and Chinese name, other names, how its day is found, and that in words."""

    english: str
    chinese: str
    names: tuple[str, ...]
    rule: Rule
    sentence: str


def _fixed(month: int, day: int) -> tuple[Rule, str]:
    return (lambda year: date(year, month, day)), f"every {day} {calendar.month_name[month]}"


def _nth(nth: int, weekday: int, month: int, later: int = 0) -> tuple[Rule, str]:
    def rule(year: int) -> date:
        day = nth_weekday(year, month, weekday, nth).value
        assert isinstance(day, date)
        return day + timedelta(days=later)

    which = "last" if nth < 0 else ("first", "second", "third", "fourth")[nth - 1]
    after = f"{later} day{'s' if later > 1 else ''} after the " if later else "the "
    return rule, f"{after}{which} {calendar.day_name[weekday - 1]} of {calendar.month_name[month]}"


def _easter(days: int) -> tuple[Rule, str]:
    words = f"{abs(days)} days {'after' if days > 0 else 'before'} Easter Sunday" if days else "Easter Sunday"
    return (lambda year: easter(year) + timedelta(days=days)), words


def _lunar(month: int, day: int) -> tuple[Rule, str]:
    return (lambda year: _lunar_day(year, month, day)), f"农历{LunarDate(2000, month, day).words}"


def _lunar_day(year: int, month: int, day: int) -> date:
    """The first such lunar day of a Gregorian year; one of the last months belongs to the lunar year before."""
    for lunar in (year - 1, year):
        if lunar >= FIRST_YEAR and (found := from_lunar(LunarDate(lunar, month, day))).year == year:
            return found
    raise ToolError(
        f"no {month}/{day} of the lunar calendar in {year}", where="year", fix="Take the year before or after"
    )


def _eve() -> tuple[Rule, str]:
    return (lambda year: lunar_months(year)[0][2] - timedelta(days=1)), "the day before 正月初一"


def _term(name: str) -> tuple[Rule, str]:
    def rule(year: int) -> date:
        day = solar_term(year, name).parts["day"].value
        assert isinstance(day, date)
        return day

    return rule, f"the day of the solar term {name}"


def _festival(english: str, chinese: str, rule: tuple[Rule, str], *names: str) -> Festival:
    return Festival(english, chinese, names, *rule)


FESTIVALS: tuple[Festival, ...] = (
    # China
    _festival("Laba Festival", "腊八节", _lunar(12, 8), "腊八"),
    _festival("Little New Year", "小年", _lunar(12, 23), "北方小年"),
    _festival("Chinese New Year's Eve", "除夕", _eve(), "年三十", "大年三十", "Lunar New Year's Eve"),
    _festival("Spring Festival", "春节", _lunar(1, 1), "Chinese New Year", "Lunar New Year", "大年初一", "正月初一"),
    _festival("Lantern Festival", "元宵节", _lunar(1, 15), "上元节", "元宵"),
    _festival("Dragon Head-raising Day", "龙抬头", _lunar(2, 2), "二月二"),
    _festival("Qingming Festival", "清明节", _term("清明"), "Tomb-Sweeping Day", "Tomb Sweeping Day", "清明"),
    _festival("Dragon Boat Festival", "端午节", _lunar(5, 5), "端午", "端阳节", "Duanwu"),
    _festival("Qixi Festival", "七夕节", _lunar(7, 7), "七夕", "Chinese Valentine's Day", "Qixi"),
    _festival("Ghost Festival", "中元节", _lunar(7, 15), "中元"),
    _festival("Mid-Autumn Festival", "中秋节", _lunar(8, 15), "中秋", "Moon Festival", "Mooncake Festival"),
    _festival("Double Ninth Festival", "重阳节", _lunar(9, 9), "重阳", "Chongyang Festival"),
    _festival("Winter Solstice", "冬至", _term("冬至"), "冬至节", "Dongzhi Festival"),
    _festival("Arbor Day (China)", "植树节", _fixed(3, 12)),
    _festival("Youth Day", "五四青年节", _fixed(5, 4), "青年节"),
    _festival("Children's Day", "六一儿童节", _fixed(6, 1), "儿童节", "六一"),
    _festival("Army Day", "建军节", _fixed(8, 1), "八一建军节"),
    _festival("Teachers' Day (China)", "教师节", _fixed(9, 10)),
    _festival("National Day (China)", "国庆节", _fixed(10, 1), "国庆", "Chinese National Day"),
    _festival("Singles' Day", "双十一", _fixed(11, 11), "光棍节", "双11", "Double 11", "Double Eleven"),
    _festival("Double Twelve", "双十二", _fixed(12, 12), "双12"),
    _festival("618", "618", _fixed(6, 18), "六一八", "618年中大促"),
    # Many countries
    _festival("New Year's Day", "元旦", _fixed(1, 1), "新年"),
    _festival("Valentine's Day", "情人节", _fixed(2, 14), "St Valentine's Day"),
    _festival("International Women's Day", "妇女节", _fixed(3, 8), "三八妇女节", "女神节", "Women's Day"),
    _festival("St Patrick's Day", "圣帕特里克节", _fixed(3, 17), "Saint Patrick's Day"),
    _festival("April Fools' Day", "愚人节", _fixed(4, 1), "April Fool's Day"),
    _festival("Earth Day", "世界地球日", _fixed(4, 22), "地球日"),
    _festival("International Workers' Day", "劳动节", _fixed(5, 1), "May Day", "五一", "Labour Day"),
    _festival("Mother's Day", "母亲节", _nth(2, 7, 5), "Mothers' Day", "US Mother's Day"),
    _festival("Father's Day", "父亲节", _nth(3, 7, 6), "Fathers' Day"),
    _festival("World Environment Day", "世界环境日", _fixed(6, 5), "环境日"),
    _festival("Halloween", "万圣节前夜", _fixed(10, 31), "Hallowe'en", "万圣夜"),
    _festival("All Saints' Day", "万圣节", _fixed(11, 1), "诸圣节"),
    _festival("Christmas Eve", "平安夜", _fixed(12, 24)),
    _festival("Christmas Day", "圣诞节", _fixed(12, 25), "Christmas", "Xmas", "圣诞"),
    _festival("Boxing Day", "节礼日", _fixed(12, 26), "St Stephen's Day"),
    _festival("New Year's Eve", "跨年夜", _fixed(12, 31)),
    # Easter
    _festival("Shrove Tuesday", "忏悔星期二", _easter(-47), "Mardi Gras", "Pancake Day"),
    _festival("Ash Wednesday", "圣灰星期三", _easter(-46)),
    _festival("Mothering Sunday", "英国母亲节", _easter(-21), "UK Mother's Day"),
    _festival("Palm Sunday", "棕枝主日", _easter(-7)),
    _festival("Good Friday", "耶稣受难日", _easter(-2)),
    _festival("Easter Sunday", "复活节", _easter(0), "Easter"),
    _festival("Easter Monday", "复活节星期一", _easter(1)),
    _festival("Ascension Day", "耶稣升天节", _easter(39)),
    _festival("Pentecost", "圣灵降临节", _easter(49), "Whit Sunday"),
    _festival("Whit Monday", "圣灵降临节星期一", _easter(50)),
    _festival("Corpus Christi", "基督圣体节", _easter(60)),
    _festival("Orthodox Easter", "东正教复活节", (orthodox_easter, "Easter Sunday of the orthodox churches")),
    # United States, Canada
    _festival("Martin Luther King Jr. Day", "马丁·路德·金纪念日", _nth(3, 1, 1), "MLK Day"),
    _festival("Presidents' Day", "总统日", _nth(3, 1, 2), "Washington's Birthday"),
    _festival("Memorial Day", "阵亡将士纪念日", _nth(-1, 1, 5)),
    _festival("Juneteenth", "六月节", _fixed(6, 19)),
    _festival("Independence Day", "美国独立日", _fixed(7, 4), "Fourth of July", "4th of July"),
    _festival("Labor Day", "美国劳动节", _nth(1, 1, 9), "US Labor Day"),
    _festival("Columbus Day", "哥伦布日", _nth(2, 1, 10), "Indigenous Peoples' Day"),
    _festival("Veterans Day", "退伍军人节", _fixed(11, 11)),
    _festival("Thanksgiving", "感恩节", _nth(4, 4, 11), "Thanksgiving Day", "US Thanksgiving"),
    _festival("Black Friday", "黑色星期五", _nth(4, 4, 11, 1), "黑五"),
    _festival("Cyber Monday", "网络星期一", _nth(4, 4, 11, 4), "网一"),
    _festival("Canada Day", "加拿大国庆日", _fixed(7, 1)),
    _festival("Canadian Thanksgiving", "加拿大感恩节", _nth(2, 1, 10)),
    # Europe, Asia, Oceania
    _festival("Epiphany", "主显节", _fixed(1, 6), "Three Kings' Day"),
    _festival("Burns Night", "彭斯之夜", _fixed(1, 25)),
    _festival("Early May bank holiday", "英国五月初银行假日", _nth(1, 1, 5)),
    _festival("Spring bank holiday", "英国春季银行假日", _nth(-1, 1, 5)),
    _festival("Summer bank holiday", "英国夏季银行假日", _nth(-1, 1, 8)),
    _festival("Bonfire Night", "篝火之夜", _fixed(11, 5), "Guy Fawkes Night"),
    _festival("Bastille Day", "法国国庆日", _fixed(7, 14)),
    _festival("German Unity Day", "德国统一日", _fixed(10, 3)),
    _festival("Australia Day", "澳大利亚国庆日", _fixed(1, 26)),
    _festival("Anzac Day", "澳新军团日", _fixed(4, 25)),
    _festival("Coming of Age Day", "成人の日", _nth(2, 1, 1)),
    _festival("Marine Day", "海の日", _nth(3, 1, 7)),
    _festival("Respect for the Aged Day", "敬老の日", _nth(3, 1, 9)),
)  # fmt: skip


def _key(name: str) -> str:
    return straight(name).lower().replace("saint ", "st ").replace("st. ", "st ")


_NAMED: dict[str, Festival] = {}
for _one in FESTIVALS:
    for _name in (_one.english, _one.chinese, *_one.names):
        _NAMED.setdefault(_key(_name), _one)


def festival(name: str, year: int, *, lang: str = "en") -> Result:
    """The day of a festival in a Gregorian year, 1900 to 2099, by its English or Chinese name.

    Mother's Day is the second Sunday of May; that of the United Kingdom is Mothering Sunday. Raises `ToolError` for a
    name that is not known.
    """
    _year(year)
    found = _NAMED.get(_key(name)) or _NAMED.get(_key(name).removesuffix(" day")) or _NAMED.get(f"{_key(name)} day")
    if found is None:
        fix = "Give a name such as Easter, 中秋节; days without a rule are not here"
        raise ToolError(f"no festival {name[:40]!r}", where="name", fix=fix)
    day = found.rule(year)
    return Result(value=day, text=format_date(day, lang), sentence=found.sentence, source=_ORIGIN)


def find_festivals(day: date, *, lang: str = "en") -> tuple[str, ...]:
    """The names of the festivals here that fall on a day."""
    _year(day.year)
    zh = lang.lower().startswith("zh")
    names = []
    for one in FESTIVALS:
        try:
            here = one.rule(day.year) == day
        except ToolError:
            continue
        if here:
            names.append(one.chinese if zh else one.english)
    return tuple(names)


_US = (
    *("New Year's Day", "MLK Day", "Presidents' Day", "Memorial Day", "Juneteenth", "Independence Day", "Labor Day"),
    *("Columbus Day", "Veterans Day", "Thanksgiving", "Christmas Day"),
)
_GB = (
    *("New Year's Day", "Good Friday", "Easter Monday", "Early May bank holiday", "Spring bank holiday"),
    *("Summer bank holiday", "Christmas Day", "Boxing Day"),
)


def _named_days(names: tuple[str, ...], year: int, zh: bool) -> list[tuple[date, str]]:
    found = [_NAMED[_key(name)] for name in names]
    return [(one.rule(year), one.chinese if zh else one.english) for one in found]


def _china(year: int, zh: bool) -> list[tuple[date, str]]:
    """The statutory days: from 2025 with New Year's Eve and 2 May, from 2014 to 2024 without."""
    days = _named_days(("元旦", "清明节", "劳动节", "端午节", "中秋节", "国庆节"), year, zh)
    new_year, national = lunar_months(year)[0][2], date(year, 10, 1)
    spring = "春节" if zh else "Spring Festival"
    days += [(new_year + timedelta(days=later), spring) for later in range(-1 if year >= 2025 else 0, 3)]
    days += [(national + timedelta(days=later), "国庆节" if zh else "National Day (China)") for later in (1, 2)]
    if year >= 2025:
        days.append((date(year, 5, 2), "劳动节" if zh else "International Workers' Day"))
    return days


REGIONS: Mapping[str, tuple[int, Origin]] = {"CN": (2014, _CHINA), "US": (2021, _US_LAW), "GB": (1978, _UK_LAW)}
"""Regions by ISO 3166 code: the first year for which their rules here hold, and the law."""


def public_holidays(year: int, region: str, *, lang: str = "en") -> Result:
    """The public holidays of a region (CN, US, GB for England and Wales) in order; the answer is their number.

    `parts` are named "1", "2" ... with the date as value and the name as text. Single extra holidays (a jubilee), days
    moved by decree and substitute days are not here. Raises `ToolError` for regions and years that are not.
    """
    code = region.strip().upper()
    if code not in REGIONS:
        fix = f"Use one of {', '.join(REGIONS)}"
        raise ToolError(f"no public holidays of {region[:20]!r}", where="region", fix=fix)
    first, law = REGIONS[code]
    _year(year, first)
    zh = lang.lower().startswith("zh")
    days = _china(year, zh) if code == "CN" else _named_days(_US if code == "US" else _GB, year, zh)
    parts = {
        str(index): Result(value=day, text=name, sentence=f"{name} {year}", source=law)
        for index, (day, name) in enumerate(sorted(days), 1)
    }
    text = "; ".join(f"{part.value} {part.text}" for part in parts.values())
    return Result(value=Decimal(len(parts)), text=text, sentence=f"public holidays of {code}", source=law, parts=parts)
