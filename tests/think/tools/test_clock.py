from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools import zones
from forebrush.think.tools.clock import (
    arrival,
    duration_between,
    end_time,
    find_times,
    format_duration,
    format_time,
    parse_duration,
    parse_time,
    parse_time_range,
    time_between,
)
from forebrush.think.tools.result import ToolError

TIMES = {
    "09:35": "09:35", "9:35pm": "21:35", "9.30 pm": "21:30", "9 pm": "21:00", "10 p.m.": "22:00", "12am": "00:00", "12:30 PM": "12:30",
    "上午9点半": "09:30", "晚上八点一刻": "20:15", "下午三点三刻": "15:45", "下午2点30分": "14:30", "中午12点": "12:00", "凌晨1点": "01:00",
    "二十点零五分": "20:05", "21时15分": "21:15", "八点整": "08:00", "晚8点": "20:00", "早上七点": "07:00", "差五分八点": "07:55",
    "晚上差一刻九点": "20:45", "深夜11点半": "23:30", "零点": "00:00", "正午": "12:00", "noon": "12:00", "half past nine": "09:30",
    "quarter to 8 pm": "19:45", "ten past 6": "06:10", "9 o'clock": "09:00", "7 o'clock in the evening": "19:00", "20h15": "20:15", "19点": "19:00",
}  # fmt: skip
NEXT_DAY = {
    "24点": "00:00",
    "24:00": "00:00",
    "midnight": "00:00",
    "晚上12点": "00:00",
    "半夜12点": "00:00",
    "25:30": "01:30",
    "午夜": "00:00",
    "晚上2点": "02:00",
}


@pytest.mark.parametrize(("text", "expected"), TIMES.items())
def test_reads_times(text: str, expected: str) -> None:
    found = parse_time(text)
    assert (found.time.isoformat("minutes"), found.days) == (expected, 0)


@pytest.mark.parametrize(("text", "expected"), NEXT_DAY.items())
def test_reads_times_of_the_next_day(text: str, expected: str) -> None:
    found = parse_time(text)
    assert (found.time.isoformat("minutes"), found.days) == (expected, 1)


@pytest.mark.parametrize("text", ["", "8", "13pm", "99:00", "25点61", "9:75", "soon", "0am", "x" * 80])
def test_refuses_what_is_no_time(text: str) -> None:
    with pytest.raises(ToolError):
        parse_time(text)


def test_finds_times_in_prose() -> None:
    text = "Doors 18:30, show at 8 pm; 晚上7点半开始, 3点建议, 2026-11-23T09:35, 3小时"
    assert [found.time.isoformat("minutes") for found in find_times(text)] == ["18:30", "20:00", "19:30", "09:35"]


RANGES = {
    "10:00–18:00": ("10:00", "18:00", 0), "9am-5pm": ("09:00", "17:00", 0), "7–9 pm": ("19:00", "21:00", 0), "下午3-5点": ("15:00", "17:00", 0),
    "上午11点到晚上10点半": ("11:00", "22:30", 0), "上午11点到1点": ("11:00", "13:00", 0), "晚上10点到2点": ("22:00", "02:00", 1),
    "11-2 pm": ("11:00", "14:00", 0), "22:00-06:00": ("22:00", "06:00", 1), "早8点到晚10点": ("08:00", "22:00", 0), "10点-18点": ("10:00", "18:00", 0),
    "9:30-11:00 am": ("09:30", "11:00", 0), "from 7pm to 9pm": ("19:00", "21:00", 0), "晚上8点到凌晨2点": ("20:00", "02:00", 1),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RANGES.items())
def test_reads_ranges_of_times(text: str, expected: tuple[str, str, int]) -> None:
    start, end = parse_time_range(text)
    assert (start.time.isoformat("minutes"), end.time.isoformat("minutes"), end.days) == expected


@pytest.mark.parametrize("text", ["", "8-10", "9am", "soon to later", "x" * 100])
def test_refuses_ranges_of_times(text: str) -> None:
    with pytest.raises(ToolError):
        parse_time_range(text)


DURATIONS = {
    "3 h 10 min": "190", "2小时15分钟": "135", "一个半小时": "90", "90 minutes": "90", "1.5 h": "90", "2h30": "150", "1:45": "105", "半小时": "30",
    "an hour and a half": "90", "two and a half hours": "150", "45分": "45", "一刻钟": "15", "1 day 2 hours": "1560", "90 s": "1.5",
    "half an hour": "30", "2 hours, 15 minutes": "135", "两个小时": "120", "3h10m": "190", "2天": "2880", "两个半小时": "150", "三刻钟": "45",
}  # fmt: skip


@pytest.mark.parametrize(("text", "minutes"), DURATIONS.items())
def test_reads_durations(text: str, minutes: str) -> None:
    assert parse_duration(text) == Decimal(minutes)


@pytest.mark.parametrize("text", ["", "3", "10 min 3 h", "5 apples", "1 h 1 h", "9999999 weeks", "9" * 90 + " h"])
def test_refuses_what_is_no_duration(text: str) -> None:
    with pytest.raises(ToolError):
        parse_duration(text)


@given(st.integers(min_value=0, max_value=100_000), st.sampled_from(["en", "zh", "ko"]), st.booleans())
def test_shown_durations_read_back(minutes: int, lang: str, days: bool) -> None:
    if lang != "ko":
        assert parse_duration(format_duration(minutes, lang, days=days)) == minutes


@given(
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
    st.sampled_from([12, 24]),
    st.sampled_from(["en", "zh"]),
)
def test_shown_times_read_back(value: time, hours: int, lang: str) -> None:
    found = parse_time(format_time(value, lang, hours=hours))
    if (hours, lang, value.hour) != (12, "zh", 0):  # 上午12:05 is not said
        assert found.time == value


def test_texts() -> None:
    assert format_time(time(9, 5)) == "09:05"
    assert format_time(time(21, 35), hours=12) == "9:35\u00a0PM"
    assert format_time(time(21, 35), "zh", hours=12) == "下午9:35"
    assert format_duration(190) == "3\u00a0h 10\u00a0min"
    assert format_duration(190, "zh") == "3小时10分钟"
    assert format_duration(0) == "0\u00a0min"
    assert format_duration(1560, days=True) == "1\u00a0d 2\u00a0h"


def test_arrival_across_midnight_and_zones() -> None:
    evening = datetime(2026, 11, 23, 23, 10)
    there = arrival(evening, 800, "Asia/Shanghai", "America/Los_Angeles")
    assert (there.value, there.text, there.parts["shift"].value) == (datetime(2026, 11, 23, 20, 30), "20:30", -960)
    home = arrival(evening, 190, "Asia/Shanghai", "Asia/Shanghai")
    assert (home.text, home.parts["days"].value) == ("02:20 (+1)", 1)
    assert end_time(evening, 75).text == "00:25 (+1)"
    east = arrival(datetime(2026, 1, 10, 10, 0), 60 * 11, "America/Los_Angeles", "Asia/Tokyo")
    assert east.value == datetime(2026, 1, 11, 14, 0)


def test_summer_time() -> None:
    night = datetime(2026, 3, 28, 23, 30)  # London and Paris put their clocks forward at 01:00 UTC
    assert arrival(night, 180, "Europe/London", "Europe/Paris").value == datetime(2026, 3, 29, 4, 30)
    with pytest.raises(ToolError, match="skip"):
        arrival(datetime(2026, 3, 8, 2, 30), 60, "America/New_York", "America/New_York")
    twice = arrival(datetime(2026, 11, 1, 1, 30), 60, "America/New_York", "UTC")
    assert twice.value == datetime(2026, 11, 1, 6, 30)


NAMES = [
    "Asia/Shanghai",
    "America/New_York",
    "Europe/London",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "UTC",
]
moments = st.datetimes(min_value=datetime(1980, 1, 1), max_value=datetime(2037, 1, 1)).map(
    lambda value: value.replace(second=0, microsecond=0)
)


@given(moments, st.integers(min_value=0, max_value=6_000), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_arrival_and_duration_agree(moment: datetime, minutes: int, start: str, end: str) -> None:
    departure = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(start)).replace(tzinfo=None, fold=0)
    landed = arrival(departure, minutes, start, end).value
    assert isinstance(landed, datetime)
    ends = departure.replace(tzinfo=ZoneInfo(start)).astimezone(UTC) + timedelta(minutes=minutes)
    assert landed == ends.astimezone(ZoneInfo(end)).replace(tzinfo=None)
    if not ends.astimezone(ZoneInfo(end)).fold:
        assert duration_between(departure, start, landed, end).value == minutes


@given(moments, st.sampled_from(NAMES))
def test_zone_data_of_icu_agrees(moment: datetime, name: str) -> None:
    zone = zones._IcuZone(name)
    local = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(name))
    assert moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None) == local.replace(tzinfo=None)
    assert local.replace(tzinfo=zone).utcoffset() == local.utcoffset()


def test_time_between() -> None:
    assert time_between(time(23, 10), time(6, 20)).value == 430
    assert time_between(time(9, 0), time(17, 30), lang="zh").text == "8小时30分钟"
    assert time_between(time(9, 0), time(9, 0)).value == 0


def test_refuses() -> None:
    day = datetime(2026, 11, 23, 9, 0)
    for wrong in (
        lambda: arrival(day, 60, "Mars/Base", "UTC"), lambda: arrival(day, -1, "UTC", "UTC"), lambda: arrival(day.replace(tzinfo=UTC), 1, "UTC", "UTC"),
        lambda: duration_between(day, "UTC", day - timedelta(hours=1), "UTC"), lambda: format_time(time(1), hours=13),
        lambda: arrival(datetime.max, 60, "UTC", "UTC"), lambda: arrival(day, 1, "../etc/passwd", "UTC"),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
