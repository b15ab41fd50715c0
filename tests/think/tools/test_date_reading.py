from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.date_reading import (
    find_days,
    fitting_years,
    parse_date,
    parse_day,
    parse_range,
    parse_weekday,
)
from forebrush.think.tools.dates import format_date, format_range
from forebrush.think.tools.result import ToolError

NOV_23 = (2026, 11, 23, None)
READ = {
    **dict.fromkeys([
        "2026-11-23", "2026/11/23", "2026.11.23", "23.11.2026", "23/11/2026", "11/23/2026", "23 Nov 2026", "23rd of November, 2026",
        "November 23rd, 2026", "Nov. 23, 2026", "2026年11月23日", "2026年11月23号", "二〇二六年十一月二十三日", "20261123", "23-Nov-2026",
        "2026. 11. 23.", "26年11月23日", "Nov 23 '26", "２０２６年１１月２３日", "2026 年 11 月 23 日",
    ], NOV_23),
    **dict.fromkeys(["11月23号", "Nov. 23", "23rd November", "十一月二十三日", "11.23", "23/11", "the 23rd of November".removeprefix("the ")], (None, 11, 23, None)),
    "Monday, November 23, 2026": (2026, 11, 23, 1), "2026-11-23 (Mon)": (2026, 11, 23, 1), "Sat 28 Nov": (None, 11, 28, 6),
    "Saturday the 28th of November": (None, 11, 28, 6), "12月5日（周六）": (None, 12, 5, 6), "2026年12月5日 星期六": (2026, 12, 5, 6),
    "10月1日（木）": (None, 10, 1, 4), "1 January 2027 (Fri)": (2027, 1, 1, 5), "May the 4th": (None, 5, 4, None), "3.5": (None, 5, 3, None),
    "Feb 29": (None, 2, 29, None), "5/5": (None, 5, 5, None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_reads_days(text: str, expected: tuple[int | None, int, int, int | None]) -> None:
    day = parse_day(text)
    assert (day.year, day.month, day.day, day.weekday) == expected


def test_numbers_that_can_be_two_days_need_an_order() -> None:
    with pytest.raises(ToolError, match="two days"):
        parse_day("3/5/2026")
    assert parse_date("3/5/2026", order="dmy") == date(2026, 5, 3)
    assert parse_date("3/5/2026", order="mdy") == date(2026, 3, 5)


@pytest.mark.parametrize(
    "text", ["", "tomorrow", "2月30日", "2026-13-01", "31 June 2026", "29 Feb 2027", "x" * 100, "0 May"]
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ToolError):
        parse_day(text)


def test_a_year_is_asked_for_and_a_wrong_weekday_told() -> None:
    with pytest.raises(ToolError, match="no year"):
        parse_date("23 November")
    assert parse_date("23 November", year=2026) == date(2026, 11, 23)
    with pytest.raises(ToolError, match="weekday"):
        parse_date("Friday, 23 November 2026")
    assert fitting_years(parse_day("Sat 28 Nov"), 2020, 2032) == (2020, 2026)
    assert fitting_years(parse_day("29 Feb"), 2020, 2030) == (2020, 2024, 2028)


RANGES = {
    "Nov 23–25, 2026": ("2026-11-23", "2026-11-25"), "23–25 November 2026": ("2026-11-23", "2026-11-25"),
    "2026年11月23日至25日": ("2026-11-23", "2026-11-25"), "2026年11月30日-12月2日": ("2026-11-30", "2026-12-02"),
    "Dec 30, 2026 – Jan 2, 2027": ("2026-12-30", "2027-01-02"), "Dec 30 - Jan 2, 2027": ("2026-12-30", "2027-01-02"),
    "2026年12月30日—1月2日": ("2026-12-30", "2027-01-02"), "2026.11.23-25": ("2026-11-23", "2026-11-25"),
    "28th Nov - 2nd Dec 2026": ("2026-11-28", "2026-12-02"), "2026-11-23 to 2026-11-25": ("2026-11-23", "2026-11-25"),
    "from 3 to 5 May 2026": ("2026-05-03", "2026-05-05"), "23 Nov 2026": ("2026-11-23", "2026-11-23"),
    "11月23日至25日": ("2026-11-23", "2026-11-25"), "11.23-11.25": ("2026-11-23", "2026-11-25"), "12月5日(周六)至6日(周日)": ("2026-12-05", "2026-12-06"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_reads_ranges(text: str, expected: tuple[str, str]) -> None:
    first, last = parse_range(text)
    assert (first.on(first.year or 2026).isoformat(), last.on(last.year or 2026).isoformat()) == expected


@pytest.mark.parametrize("text", ["25-23 May", "2027-01-02 to 2026-12-30", "soon until later", ""])
def test_refuses_ranges(text: str) -> None:
    with pytest.raises(ToolError):
        parse_range(text)


def test_finds_days_in_prose() -> None:
    text = "Doors 18:30 on Saturday 5 December 2026; 展期2026年12月6日至12月9日, version 3.11, ratio 3/4, May 3 kids"
    assert [(day.month, day.day) for day in find_days(text)] == [(12, 5), (12, 6), (12, 9), (5, 3)]


def test_weekdays() -> None:
    names = {
        "Tue": 2,
        "tuesday": 2,
        "周二": 2,
        "星期天": 7,
        "礼拜日": 7,
        "火曜日": 2,
        "Thurs.": 4,
        "Sundays": 7,
        "周六": 6,
    }
    assert {name: parse_weekday(name) for name in names} == names
    with pytest.raises(ToolError):
        parse_weekday("someday")


days = st.dates(min_value=date(1583, 1, 1), max_value=date(9000, 1, 1))


@given(days, st.sampled_from(["en", "en-US", "zh", "ja", "de"]), st.booleans())
def test_what_is_shown_reads_back(day: date, lang: str, weekday: bool) -> None:
    assert parse_date(format_date(day, lang, weekday=weekday)) == day


@given(days, st.integers(min_value=0, max_value=400), st.sampled_from(["en", "en-US", "zh"]))
def test_shown_ranges_read_back(first: date, length: int, lang: str) -> None:
    last = first + timedelta(days=length)
    start, end = parse_range(format_range(first, last, lang))
    assert (start.on(), end.on()) == (first, last)
