from datetime import date, datetime, time, timedelta
from itertools import pairwise

import icu
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from forebrush.think.tools.lunar import (
    TERMS,
    LunarDate,
    from_lunar,
    gan_zhi,
    lunar_date,
    lunar_months,
    parse_lunar,
    solar_term,
    solar_terms,
    to_lunar,
    to_solar,
    zodiac,
)
from forebrush.think.tools.result import ToolError
from forebrush.think.tools.sun_moon import new_moon

NEW_YEARS = (
    "1900-01-31", "1912-02-18", "1949-01-29", "1950-02-17", "1966-01-21", "1976-01-31", "1984-02-02", "1985-02-20", "1988-02-17",
    "1997-02-07", "1999-02-16", "2000-02-05", "2001-01-24", "2002-02-12", "2003-02-01", "2004-01-22", "2005-02-09", "2006-01-29",
    "2007-02-18", "2008-02-07", "2009-01-26", "2010-02-14", "2011-02-03", "2012-01-23", "2013-02-10", "2014-01-31", "2015-02-19",
    "2016-02-08", "2017-01-28", "2018-02-16", "2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10",
    "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03", "2033-01-31", "2034-02-19",
)  # fmt: skip
FESTIVALS = {
    (8, 15): "2019-09-13 2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25",
    (5, 5): "2020-06-25 2021-06-14 2022-06-03 2023-06-22 2024-06-10 2025-05-31 2026-06-19",
    (1, 15): "2024-02-24 2025-02-12 2026-03-03",
    (9, 9): "2024-10-11 2025-10-29 2026-10-18",
    (7, 7): "2024-08-10 2025-08-29 2026-08-19",
}


@pytest.mark.parametrize("day", NEW_YEARS)
def test_new_years(day: str) -> None:
    assert lunar_date(date.fromisoformat(day)) == LunarDate(int(day[:4]), 1, 1)


@pytest.mark.parametrize(("month", "days"), FESTIVALS.items())
def test_festival_days(month: tuple[int, int], days: str) -> None:
    for day in days.split():
        assert to_solar(int(day[:4]), *month).value == date.fromisoformat(day)


def test_leap_months() -> None:
    known = {
        1984: 10,
        1995: 8,
        1998: 5,
        2001: 4,
        2004: 2,
        2006: 7,
        2009: 5,
        2012: 4,
        2014: 9,
        2017: 6,
        2020: 4,
        2023: 2,
        2025: 6,
        2028: 5,
        2031: 3,
        2033: 11,
    }
    for year in range(2000, 2034):
        assert [number for number, leap, _, _ in lunar_months(year) if leap] == ([known[year]] if year in known else [])
    for year in (1984, 1995, 1998):
        assert [number for number, leap, _, _ in lunar_months(year) if leap] == [known[year]]


def test_names_of_years() -> None:
    names = {
        1900: "庚子",
        1911: "辛亥",
        1949: "己丑",
        1984: "甲子",
        2000: "庚辰",
        2024: "甲辰",
        2025: "乙巳",
        2026: "丙午",
        2027: "丁未",
    }
    assert {year: gan_zhi(year) for year in names} == names
    assert [zodiac(year) for year in (2020, 2024, 2025, 2026)] == ["鼠", "龙", "蛇", "马"]
    assert zodiac(2026, "en") == "Horse"


TERM_TIMES = {
    (2023, "冬至"): "12-22 11:27", (2024, "立春"): "02-04 16:27", (2024, "春分"): "03-20 11:06", (2024, "夏至"): "06-21 04:51",
    (2024, "秋分"): "09-22 20:44", (2024, "冬至"): "12-21 17:20", (2025, "立春"): "02-03 22:10", (2025, "春分"): "03-20 17:01",
    (2025, "夏至"): "06-21 10:42", (2025, "秋分"): "09-23 02:19", (2025, "冬至"): "12-21 23:03", (2026, "立春"): "02-04 04:02",
    (2026, "春分"): "03-20 22:46", (2026, "夏至"): "06-21 16:24", (2026, "秋分"): "09-23 08:05", (2026, "冬至"): "12-22 04:50",
}  # fmt: skip
"""Times as the almanacs publish them; a minute is allowed for their rounding."""


@pytest.mark.parametrize(("term", "published"), TERM_TIMES.items())
def test_terms_to_the_minute(term: tuple[int, str], published: str) -> None:
    found = solar_term(*term)
    assert isinstance(found.value, datetime)
    assert abs(found.value - datetime.fromisoformat(f"{term[0]}-{published}")) <= timedelta(minutes=1)
    assert found.parts["day"].value == date.fromisoformat(f"{term[0]}-{published[:5]}")


def test_term_days_across_years() -> None:
    days = {
        "清明": "2008-04-04 2019-04-05 2020-04-04 2022-04-05 2023-04-05 2024-04-04 2025-04-04 2026-04-05",
        "立春": "2017-02-03 2018-02-04 2019-02-04 2020-02-04 2021-02-03 2022-02-04 2023-02-04 2026-02-04",
        "冬至": "2018-12-22 2019-12-22 2020-12-21 2021-12-21 2022-12-22",
    }
    for name, known in days.items():
        for day in known.split():
            assert solar_term(int(day[:4]), name).parts["day"].value == date.fromisoformat(day)


@pytest.mark.parametrize("year", [1900, 1950, 2026, 2100])
def test_a_year_has_all_terms_in_order(year: int) -> None:
    found = solar_terms(year)
    assert [name for name, _ in found] == list(TERMS)
    gaps = [(later - earlier).days for (_, earlier), (_, later) in pairwise(found)]
    assert all(when.year == year for _, when in found)
    assert set(gaps) <= {14, 15}


@given(st.dates(min_value=date(1900, 1, 31), max_value=date(2101, 1, 28)))
def test_lunar_dates_return(day: date) -> None:
    lunar = lunar_date(day)
    assert from_lunar(lunar) == day
    assert parse_lunar(f"农历{lunar.words}", year=lunar.year) == lunar


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2050, 12, 31)))
def test_another_implementation_agrees(day: date) -> None:
    """ICU's moon and sun are some minutes off: months that begin close to midnight, or with a solar term, are left out.

    In 1987 the sixth month is followed by its leap month (the Hong Kong Observatory's tables), in ICU by the seventh.
    """
    start = day - timedelta(days=lunar_date(day).day - 1)
    lunation = round((start - date(2000, 1, 6)).days / 29.530588861)
    for moon in (new_moon(lunation), new_moon(lunation + 1)):
        assume(
            timedelta(hours=1)
            < moon + timedelta(hours=8) - datetime.combine(moon + timedelta(hours=8), time.min)
            < timedelta(hours=23)
        )
        first = (moon + timedelta(hours=8)).date()
        assume(all(abs((term.date() - first).days) > 1 for _, term in solar_terms(first.year)[1::2]))
    calendar = icu.Calendar.createInstance(icu.TimeZone.getGMT(), icu.Locale("zh@calendar=chinese"))
    calendar.setTime((day - date(1970, 1, 1)).days * 86_400.0 + 43_200)
    is_leap = 22  # UCAL_IS_LEAP_MONTH, which the binding does not name
    fields = [calendar.get(field) for field in (icu.UCalendarDateFields.MONTH, icu.UCalendarDateFields.DATE, is_leap)]
    lunar = lunar_date(day)
    assert [lunar.month - 1, lunar.day, int(lunar.leap)] == fields


def test_words() -> None:
    result = to_lunar(date(2026, 9, 25))
    assert (result.text, result.value, result.parts["zodiac"].text) == ("农历丙午年八月十五", "2026-08-15", "马")
    assert to_lunar(date(2025, 7, 25)).text == "农历乙巳年闰六月初一"
    assert to_lunar(date(2026, 2, 17), lang="en").text == "day 1 of lunar month 1, Year of the Horse"
    assert to_lunar(date(2026, 2, 16)).parts["month_day"].text == "腊月廿九"


READ = {
    ("农历八月十五", 2026): LunarDate(2026, 8, 15), ("正月初一", 2026): LunarDate(2026, 1, 1), ("丙午年五月初五", 2026): LunarDate(2026, 5, 5),
    ("闰六月初一", 2025): LunarDate(2025, 6, 1, True), ("腊月廿三", 2025): LunarDate(2025, 12, 23), ("冬月十一", 2026): LunarDate(2026, 11, 11),
    ("二〇二六年九月初九", None): LunarDate(2026, 9, 9), ("甲子年正月十五", None): LunarDate(1984, 1, 15), ("农历7月7日", 2026): LunarDate(2026, 7, 7),
    ("腊月三十", 2023): LunarDate(2023, 12, 30),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_reads_lunar_dates(text: tuple[str, int | None], expected: LunarDate) -> None:
    assert parse_lunar(text[0], year=text[1]) == expected


def test_refuses() -> None:
    for wrong in (
        lambda: to_lunar(date(1899, 12, 31)), lambda: to_lunar(date(2101, 1, 29)), lambda: to_solar(2026, 6, 1, leap=True), lambda: to_solar(2026, 1, 31),
        lambda: to_solar(1800, 1, 1), lambda: to_solar(2026, 13, 1), lambda: solar_term(2026, "大风"), lambda: parse_lunar("八月十五"),
        lambda: parse_lunar("八月", year=2026), lambda: parse_lunar("甲丑年八月十五"), lambda: solar_terms(2101),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
