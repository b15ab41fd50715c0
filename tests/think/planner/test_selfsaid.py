"""Strings that tell their own role, kinds told by the noun of the head, looks, and what a sale says beside its prices."""

from __future__ import annotations

import pytest

from forebrush.think.planner import plan
from forebrush.think.planner.reading import is_look
from forebrush.world import Request


def made(prompt):
    return plan(Request(prompt, 1024, 1536)).model_dump(mode="json")


def roles(prompt):
    return {c.get("text"): c["role"] for c in made(prompt)["copy"]}


@pytest.mark.parametrize(
    ("prompt", "text", "role"),
    [
        ("Book cover: 'Rivers at Night' as the title, 'Written by Tom Aske' at the bottom, sticker 'Ages 5+'.", "Written by Tom Aske", "author"),
        ("Picture book cover with the title 'Otto Digs', 'Pictures by Lena Roth' at the foot.", "Pictures by Lena Roth", "author"),
        ("二十四节气海报：谷雨。竖排大字“谷雨”，最下面英文 Grain Rain。极简。", "Grain Rain", "subtitle"),
        ("给镇上的果园画一张宣传海报，标题就叫山里有梨，底下写一句八百亩的秋天。绿色清新。", "山里有梨", "title"),
        ("给镇上的果园画一张宣传海报，标题就叫山里有梨，底下写一句八百亩的秋天。绿色清新。", "八百亩的秋天", "subtitle"),
        ("科普海报《云是怎么来的？》。右边三段小标题：“水在蒸发”“空气变冷”“小水滴聚在一起”。", "空气变冷", "heading"),
        ("药店开业海报：“健康就在身边”，“全场8折”，“免费量血压”，“5月1日—5月7日”，店名“安康药房”。", "免费量血压", "badge"),
    ],
)  # fmt: skip
def test_strings_in_their_roles(prompt, text, role):
    assert roles(prompt).get(text) == role


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("Enrolment form poster: \"Autumn Chess Camp\" as title. Fields: \"Name\", \"School\", \"Age\", \"Phone\".", "form"),
        ("Poster for a baking workshop wall, recipe for Oat Bars. Oats 200 g, honey 3 tbsp, butter 80 g. Steps: melt butter; stir in oats; bake.", "recipe"),
        ("Duel live screen. Left host \"Team Rice\", right host \"Team Pasta\". Chat: \"bo: go rice\", \"mi: pasta wins\".", "livestream"),
    ],
)  # fmt: skip
def test_kind_is_of_the_nearest_noun(prompt, kind):
    assert made(prompt)["kind"] == kind


def test_a_patient_in_a_room_is_no_paper():
    assert made("hospital room with a patient in bed and a nurse at the window")["kind"] not in ("prescription", "form")


@pytest.mark.parametrize(
    "clause",
    [
        "1920s woodcut look",
        "1970s colours",
        "1950s modernist",
        "muted blues and slate",
        "活泼一点",
        "老人能看懂就行",
        "cool greys with one red accent",
    ],
)
def test_looks(clause):
    assert is_look(clause)


@pytest.mark.parametrize("clause", ["1980s Disco Night", "下午三点", "集合地点", "The 90s Are Back"])
def test_no_looks(clause):
    assert not is_look(clause)


def test_rules_end_where_the_hours_begin():
    brief = made("花店清仓海报。“按枝卖花”，规则两条：“现金优先”“不退换”，“周六 9:00-18:00”。")
    points = [e["text"] for s in brief["sections"] if s.get("role") == "points" for e in s["entries"]]
    assert points == ["现金优先", "不退换"]


def test_hours_of_opening_are_hours():
    brief = made(
        'Museum hours notice. "Dale Museum" at the top, "Winter Hours" below it. "Monday, Friday" "9:00 to 17:00"; '
        '"Sunday" "11:00 to 15:00". Footer "Closed on holidays".'
    )
    assert [s["role"] for s in brief["sections"] if s["kind"] in ("list", "timeline")] == ["hours"]


@pytest.mark.parametrize(
    ("prompt", "hours"),
    [
        ("年会程序 09:30 签到 10:00 开幕 11:00 颁奖 12:00 午餐", ["09:30", "10:00", "11:00", "12:00"]),
        ("毕业典礼海报 程序 8:30 入场 9:00 致辞 10:15 授位", ["8:30", "9:00", "10:15"]),
    ],
)
def test_a_programme_in_one_line(prompt, hours):
    told = [e for s in made(prompt)["sections"] for e in s["entries"]]
    assert [e["label"] for e in told] == hours
