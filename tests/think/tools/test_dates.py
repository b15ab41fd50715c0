from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.dates import (
    add_days,
    add_months,
    age,
    countdown,
    day_of_year,
    days_between,
    format_date,
    format_range,
    iso_week,
    nth_weekday,
    weekday_name,
    weekday_of,
    workdays_between,
)
from forebrush.think.tools.result import ToolError

D = date
days = st.dates(min_value=D(1600, 1, 1), max_value=D(2400, 1, 1))


def test_differences() -> None:
    assert days_between(D(2026, 11, 23), D(2026, 12, 25)).value == 32
    assert days_between(D(2026, 11, 23), D(2026, 11, 25), inclusive=True).text == "3\u00a0days"
    assert days_between(D(2024, 2, 28), D(2024, 3, 1), lang="zh").text == "2天"
    assert days_between(D(2026, 1, 2), D(2026, 1, 1)).value == -1
    left = countdown(D(2026, 11, 23), D(2026, 12, 25))
    assert (left.value, left.parts["weeks"].value, left.parts["days_over"].value) == (32, 4, 4)


def test_months_and_age() -> None:
    assert add_months(D(2026, 1, 31), 1).value == D(2026, 2, 28)
    assert add_months(D(2024, 1, 31), 1).value == D(2024, 2, 29)
    assert add_months(D(2026, 1, 15), -13).value == D(2024, 12, 15)
    assert age(D(1990, 2, 28), D(2026, 2, 27)).value == 35
    assert age(D(1990, 2, 28), D(2026, 2, 28), lang="zh").text == "36岁"
    assert age(D(2000, 2, 29), D(2027, 2, 28)).value == 26
    assert age(D(2000, 2, 29), D(2027, 3, 1)).value == 27
    exact = age(D(1990, 5, 20), D(2026, 11, 23))
    assert (exact.value, exact.parts["months"].value, exact.parts["days"].value) == (36, 6, 3)


def test_weeks_and_days() -> None:
    assert (iso_week(D(2027, 1, 1)).value, iso_week(D(2027, 1, 1)).parts["year"].value) == (53, 2026)
    assert iso_week(D(2026, 11, 23), lang="zh").text == "第48周"
    assert (day_of_year(D(2024, 12, 31)).value, day_of_year(D(2026, 11, 23)).parts["left"].value) == (366, 38)
    assert (weekday_of(D(2026, 11, 23), lang="zh").text, weekday_of(D(2000, 1, 1)).text) == ("星期一", "Saturday")
    assert nth_weekday(2026, 11, 4, 4).value == D(2026, 11, 26)
    assert nth_weekday(2026, 5, 1, -1).value == D(2026, 5, 25)
    assert workdays_between(D(2026, 11, 23), D(2026, 11, 29), holidays=frozenset({D(2026, 11, 26)})).value == 4


def test_texts() -> None:
    day = D(2026, 11, 23)
    assert format_date(day, "en", weekday=True) == "Monday 23 November 2026"
    assert format_date(day, "en-US", weekday=True) == "Monday, November 23, 2026"
    assert format_date(day, "zh", weekday=True, year=False) == "11月23日 星期一"
    assert format_date(day, "ja", weekday=True) == "2026年11月23日 月曜日"
    assert format_range(day, D(2026, 11, 25)) == "23–25 November 2026"
    assert format_range(day, D(2026, 12, 2), "en-US") == "November 23 – December 2, 2026"
    assert format_range(day, D(2027, 1, 2), "zh") == "2026年11月23日—2027年1月2日"
    assert format_range(day, D(2026, 11, 25), "ko") == "2026년 11월 23일～25일"
    assert weekday_name(7, "zh", short=True) == "周日"


@given(days, st.integers(min_value=-30_000, max_value=30_000))
def test_days_later_and_between_agree(day: date, count: int) -> None:
    later = add_days(day, count).value
    assert isinstance(later, date)
    assert days_between(day, later).value == count


@given(days, days)
def test_age_is_consistent(one: date, other: date) -> None:
    born, on = sorted((one, other))
    result = age(born, on)
    months = int(result.number) * 12 + int(result.parts["months"].number)
    back = add_months(born, months).value
    assert isinstance(back, date)
    assert back + timedelta(days=int(result.parts["days"].number)) == on
    assert 0 <= result.parts["months"].number < 12
    assert 0 <= result.parts["days"].number < 31


def test_refuses() -> None:
    for wrong in (
        lambda: countdown(D(2026, 1, 2), D(2026, 1, 1)), lambda: age(D(2026, 1, 2), D(2026, 1, 1)), lambda: add_days(D.max, 1),
        lambda: add_months(D.max, 1), lambda: nth_weekday(2026, 11, 4, 5), lambda: format_range(D(2026, 1, 2), D(2026, 1, 1)),
        lambda: days_between(D(2026, 1, 2), D(2026, 1, 1), inclusive=True), lambda: workdays_between(D(1000, 1, 1), D(2000, 1, 1)),
        lambda: weekday_name(0), lambda: nth_weekday(2026, 13, 1, 1),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
