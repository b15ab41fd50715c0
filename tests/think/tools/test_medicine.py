from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.medicine import Schedule, dose_times, pack_supply, parse_dose, parse_schedule, runs_out
from forebrush.think.tools.result import ToolError

D = Decimal
SCHEDULES = {
    **dict.fromkeys(["every 8 hours", "q8h", "每8小时一次", "every 8 h"], (1, 8)),
    **dict.fromkeys(["twice daily", "twice a day", "bid", "一日两次", "每天2次", "2 times per day", "早晚各一次", "每次1片，每天2次"], (2, 24)),
    **dict.fromkeys(["3 times a day", "每日3次", "t.i.d.", "2-3 times daily", "with each meal", "一天3次，每次2片", "日服3次", "3x daily"], (3, 24)),
    **dict.fromkeys(["once a day", "daily", "qd", "每日一次", "at bedtime", "每晚一次", "take 1 capsule every morning"], (1, 24)),
    **dict.fromkeys(["every other day", "隔日一次"], (1, 48)), **dict.fromkeys(["weekly", "once a week", "每周一次"], (1, 168)),
    "every 4 to 6 hours": (1, 4), "take two tablets every 6 hours": (1, 6), "每隔6小时": (1, 6), "four times per day": (4, 24),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SCHEDULES.items())
def test_reads_schedules(text: str, expected: tuple[int, int]) -> None:
    schedule = parse_schedule(text)
    assert (schedule.doses, schedule.hours, schedule.as_needed) == (*expected, False)


def test_as_needed_takes_the_most() -> None:
    for text in ("as needed, up to 4 times a day", "必要时服用，每日最多4次", "1 tablet every 6 hours prn"):
        assert parse_schedule(text).as_needed
        assert parse_schedule(text).per_day == 4
    with pytest.raises(ToolError, match="only as needed"):
        parse_schedule("take when needed")


@pytest.mark.parametrize("text", ["", "24 tablets", "every 5 minutes", "100 times an hour", "x" * 600])
def test_refuses_schedules(text: str) -> None:
    with pytest.raises(ToolError):
        parse_schedule(text)


DOSES = {
    "take 2 tablets": ("2", "tablets"), "每次2片": ("2", "片"), "10ml": ("10", "ml"), "half a tablet": ("0.5", "tablet"), "半片": ("0.5", "片"),
    "1-2 tablets": ("2", "tablets"), "一次两粒": ("2", "粒"), "Take one capsule": ("1", "capsule"), "每盒24片，每次2片": ("2", "片"),
    "Ibuprofen 200mg: 1-2 tablets every 4 to 6 hours": ("2", "tablets"), "0.25g×24粒，一次2粒": ("2", "粒"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DOSES.items())
def test_reads_doses(text: str, expected: tuple[str, str]) -> None:
    dose = parse_dose(text)
    assert (dose.amount, dose.unit) == (D(expected[0]), expected[1])


SUPPLIES = [
    ((20, 1, 3, 24), 6, 2, 0), ((21, 2, 1, 24), 10, 1, 1), ((24, 2, 3, 24), 4, 0, 0), ((4, 1, 1, 168), 28, 0, 0), ((100, 5, 3, 24), 6, 10, 0),
    ((30, 1, 1, 8), 10, 0, 0), ((10, D("0.5"), 1, 24), 20, 0, 0), ((2, 1, 3, 24), 0, 2, 0), ((14, 1, 1, 48), 28, 0, 0), ((20, 1, 1, 5), 4, 0, 0),
]  # fmt: skip


@pytest.mark.parametrize(("given_", "days", "left", "unusable"), SUPPLIES)
def test_how_long_a_pack_lasts(given_: tuple[int, Decimal, int, int], days: int, left: int, unusable: int) -> None:
    units, per_dose, doses, hours = given_
    result = pack_supply(units, per_dose, doses, hours=hours)
    assert (result.value, result.parts["left"].value, result.parts["unusable"].value) == (days, left, unusable)


@given(
    st.integers(min_value=1, max_value=500),
    st.integers(min_value=1, max_value=4),
    st.integers(min_value=1, max_value=8),
)
def test_a_supply_is_never_too_long(units: int, per_dose: int, doses: int) -> None:
    if units < per_dose:
        return
    result = pack_supply(units, per_dose, doses)
    days, used = int(result.number), per_dose * doses
    assert days * used <= units < (days + 1) * used
    assert result.parts["left"].value == units - days * used


def test_texts_and_last_day() -> None:
    assert pack_supply(24, 2, 3, lang="zh", as_needed=True).text == "至少4天"
    assert pack_supply(3, 1, 3).text == "1 day"
    assert runs_out(date(2026, 11, 23), 6).value == date(2026, 11, 28)
    assert dose_times("08:00", Schedule(D(3))) == ("00:00", "08:00", "16:00")


def test_refuses() -> None:
    for wrong in (
        lambda: pack_supply(1, 2, 3), lambda: pack_supply(20, 0, 3), lambda: pack_supply(20, 1, 0), lambda: pack_supply(10**9, 1, 1),
        lambda: pack_supply(20, 1, 100), lambda: runs_out(date(2026, 1, 1), 0), lambda: dose_times("8", Schedule(D(3))),
        lambda: dose_times("08:00", Schedule(D(1), D(48))), lambda: parse_dose("some"),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
