"""Cells and rows: what a request's strings are called, and rows that begin alike."""

import pytest

from forebrush.think.planner.kinds import charts
from forebrush.think.planner.kinds.cells import cells
from forebrush.think.planner.kinds.reckoning import change
from forebrush.think.planner.kinds.series import (
    is_figure,
    is_time,
    is_when,
    named_figure,
    named_when,
    series,
    split_time,
)
from forebrush.think.planner.kinds.sheets import COPY, words_of
from forebrush.think.planner.source import read_source

WORDS = words_of(COPY)


def read(text):
    return [(c.label, c.text) for c in cells(read_source(text, "zh-Hans" if not text.isascii() else "en"), WORDS)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("标题：春游，页脚：一班", [("标题", "春游"), ("页脚", "一班")]),
        ("标题叫毕业晚会。", [("标题", "毕业晚会")]),
        ("The heading is Lunch.", [("heading", "Lunch")]),
        ("Title is Couch to 5K: Week 3.", [("Title", "Couch to 5K: Week 3")]),
        ("“春”——“采茶”；“夏”——“除草”", [("春", "采茶"), ("夏", "除草")]),
        ("Meet at 10:30, bring water", [("", "Meet at 10:30"), ("", "bring water")]),
        ("Values: Every day - A 6%, B 10%", [("Every day", "A 6%"), ("", "B 10%")]),
        ("1) wash 2) dry 3) fold", [("", "wash"), ("", "dry"), ("", "fold")]),
        ("Plan B. Plan C.", [("", "Plan B"), ("", "Plan C")]),
    ],
)
def test_cells(text, wanted):
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "kind"),
    [("1953年", "year"), ("周一至周五", "day"), ("Mon–Thu", "day"), ("9:30-11:00", "clock"), ("7am to 3pm", "clock"),
     ("8 June", "date"), ("Day 3", "span"), ("第二天", "span"), ("Monopoly", ""), ("12 eggs", "")],
)  # fmt: skip
def test_times(text, kind):
    assert is_time(text) == kind


def test_parts_of_rows():
    assert split_time("2021年开设盲文角") == ("year", "2021年", "开设盲文角")
    assert split_time("Day 2 Bonding") == ("span", "Day 2", "Bonding")
    assert named_figure("Food and drink 25%") == ("Food and drink", "25%")
    assert named_when("创意水彩 周二、周四 9:00-10:30") == ("创意水彩", "周二、周四 9:00-10:30")
    assert is_figure("2.3亿次")
    assert not is_figure("8:30签到")
    assert is_when("7:00、9:30、13:00")
    assert change("revenue $48.6M up from $41.2M")[:3] == ("revenue", "$48.6M", "$41.2M")
    assert change("Tickets fell from 420 to 310")[:3] == ("Tickets", "310", "420")


@pytest.mark.parametrize(
    ("text", "kind", "rows"),
    [
        (
            "1847 Stone laid\n1849 Lamp lit\n2019 Museum",
            "year",
            [("1847", "Stone laid"), ("1849", "Lamp lit"), ("2019", "Museum")],
        ),
        ("周一写稿，周二跑客户，周三开会", "day", [("周一", "写稿"), ("周二", "跑客户"), ("周三", "开会")]),
        ("场地 3000元，音响 1800元", "figure", [("场地", "3000元"), ("音响", "1800元")]),
        ("“98%”准时率、“4.9分”评分", "stat", [("准时率", "98%"), ("评分", "4.9分")]),
        ("“12 months” “Book”; “1 week” “Breathe”", "span", [("12 months", "Book"), ("1 week", "Breathe")]),
    ],
)
def test_series(text, kind, rows):
    source = read_source(text, "zh-Hans")
    found = series(text, cells(source, {}), 0)
    assert found.kind == kind
    assert [(p.label, p.text) for p in found.pairs] == rows


def test_one_row_is_no_series():
    source = read_source("场地 3000元", "zh-Hans")
    assert series(source.text, cells(source, {}), 0) is None


@pytest.mark.parametrize(
    ("values", "pattern"),
    [(["4.2M", "3.1M"], "0.0M"), (["320万", "355万"], "0万"), (["$35K", "$5K"], "$0K"), (["1.5 kWh", "9 kWh"], "0.# kWh"),
     (["+3", "-2.5"], "+0.#"), (["12%", "3 kg"], None), (["many", "3"], None)],
)  # fmt: skip
def test_the_values_of_a_chart_have_one_pattern(values, pattern):
    assert charts.value_pattern(values) == pattern


@pytest.mark.parametrize(
    ("text", "form"),
    [("横向条形图", ("bar", "horizontal", False)), ("环形图", ("donut", "vertical", False)), ("a stacked bar chart", ("bar", "vertical", True)),
     ("折线图", ("line", "vertical", False)), ("a vertical bar chart, and a horizontal bar below", ("bar", "vertical", False))],
)  # fmt: skip
def test_chart_form(text, form):
    assert charts.chart_form(text) == form
