from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.holidays import FESTIVALS, easter, festival, find_festivals, orthodox_easter, public_holidays
from forebrush.think.tools.result import ToolError

EASTERS = "1900-04-15 1954-04-18 1981-04-19 2000-04-23 2008-03-23 2011-04-24 2019-04-21 2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2030-04-21 2038-04-25 2049-04-18 2076-04-19"
ORTHODOX = "2019-04-28 2020-04-19 2021-05-02 2022-04-24 2023-04-16 2024-05-05 2025-04-20 2026-04-12 2027-05-02"


def test_easter() -> None:
    for day in EASTERS.split():
        assert easter(int(day[:4])) == date.fromisoformat(day)
    for day in ORTHODOX.split():
        assert orthodox_easter(int(day[:4])) == date.fromisoformat(day)


KNOWN = {
    ("Thanksgiving", 2026): "2026-11-26", ("感恩节", 2025): "2025-11-27", ("Black Friday", 2026): "2026-11-27", ("Cyber Monday", 2026): "2026-11-30",
    ("Mother's Day", 2026): "2026-05-10", ("母亲节", 2025): "2025-05-11", ("Father’s Day", 2026): "2026-06-21", ("Mothering Sunday", 2026): "2026-03-15",
    ("春节", 2026): "2026-02-17", ("Chinese New Year", 2025): "2025-01-29", ("除夕", 2026): "2026-02-16", ("元宵节", 2026): "2026-03-03",
    ("清明", 2026): "2026-04-05", ("端午节", 2026): "2026-06-19", ("七夕", 2026): "2026-08-19", ("Mid-Autumn Festival", 2026): "2026-09-25",
    ("重阳节", 2026): "2026-10-18", ("冬至", 2026): "2026-12-22", ("腊八节", 2026): "2026-01-26", ("小年", 2026): "2026-02-10",
    ("Good Friday", 2026): "2026-04-03", ("Ash Wednesday", 2026): "2026-02-18", ("Pentecost", 2026): "2026-05-24", ("Memorial Day", 2026): "2026-05-25",
    ("Labor Day", 2026): "2026-09-07", ("Labour Day", 2026): "2026-05-01", ("MLK Day", 2026): "2026-01-19", ("Christmas", 2026): "2026-12-25",
    ("Saint Patrick's Day", 2026): "2026-03-17", ("Canadian Thanksgiving", 2026): "2026-10-12", ("双十一", 2026): "2026-11-11", ("国庆", 2026): "2026-10-01",
    ("Summer bank holiday", 2026): "2026-08-31", ("教师节", 2026): "2026-09-10",
}  # fmt: skip


@pytest.mark.parametrize(("asked", "day"), KNOWN.items())
def test_days_of_festivals(asked: tuple[str, int], day: str) -> None:
    assert festival(*asked).value == date.fromisoformat(day)


def test_public_holidays() -> None:
    china = public_holidays(2026, "CN", lang="zh")
    assert china.value == 13
    assert [part.value.isoformat() for part in china.parts.values() if part.text == "春节" and isinstance(part.value, date)] == [
        "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19",
    ]  # fmt: skip
    assert public_holidays(2024, "CN").value == 11
    assert public_holidays(2026, "US").value == 11
    assert [part.value for part in public_holidays(2026, "gb").parts.values()] == [
        date(2026, month, day) for month, day in ((1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 26))
    ]


def test_festivals_of_a_day() -> None:
    assert find_festivals(date(2026, 11, 26)) == ("Thanksgiving",)
    assert find_festivals(date(2026, 9, 25), lang="zh") == ("中秋节",)
    assert find_festivals(date(2026, 8, 4)) == ()


@given(st.integers(min_value=1901, max_value=2098))
def test_every_rule_stays_in_its_year(year: int) -> None:
    for one in FESTIVALS:
        try:
            day = one.rule(year)
        except ToolError:
            assert one.english in ("Laba Festival", "Little New Year")
        else:
            assert day.year == year
    assert easter(year).isoweekday() == orthodox_easter(year).isoweekday() == 7


def test_refuses() -> None:
    for wrong in (
        lambda: festival("Eid", 2026), lambda: festival("春节", 1800), lambda: public_holidays(2026, "XX"), lambda: public_holidays(2000, "CN"),
        lambda: find_festivals(date(1500, 1, 1)), lambda: easter(1500),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
