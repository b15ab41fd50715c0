"""Parts that a request names and does not fill: how many, marked as samples, and never a price, date, dose or name."""

import re

import pytest

from forebrush.think import plan
from forebrush.think.planner.samples.asked import asked
from forebrush.think.planner.samples.dishes import steps_of
from forebrush.think.planner.samples.voices import comments_of
from forebrush.world import Request


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("番茄炒蛋食谱图，五个步骤", {"steps": 5}),
        ("左下角有四条弹幕评论", {"comments": 4}),
        ("要有三条要点", {"takeaways": 3}),
        ("three takeaways and a small chart", {"takeaways": 3}),
        ("with a short takeaway", {"takeaways": 1}),
        ("a recipe in six easy steps", {"steps": 6}),
        ("两个人在雨中散步", {}),
    ],
)
def test_asked(text, parts):
    assert asked(text) == parts


def sections(prompt, **wanted):
    brief = plan(Request(prompt, 1024, 1536))
    found = [s for s in brief.sections if all(getattr(s, k) == v for k, v in wanted.items())]
    return brief, found


@pytest.mark.parametrize(
    ("prompt", "count"),
    [
        ("番茄炒蛋食谱图，五个步骤，整体温暖可爱", 5),
        ("画一张宫保鸡丁的食谱，六个步骤", 6),
        ("A recipe card for Banana Bread in four steps, cosy style", 4),
    ],
)
def test_steps_of_a_named_dish(prompt, count):
    brief, found = sections(prompt, kind="steps")
    assert len(found) == 1
    assert len(found[0].entries) == count
    assert all(entry.origin == "sample" for entry in found[0].entries)
    assert not any(re.search(r"\d", entry.text) for entry in found[0].entries)
    assert "sample-copy" in [f.name for f in brief.findings]


def test_given_steps_are_left_as_they_are():
    prompt = (
        "红烧茄子食谱图，三个步骤：1. 茄子切条，撒盐腌十分钟。2. 热锅少油，煎至两面金黄。3. 下蒜末和调味汁，收汁装盘。"
    )
    brief, found = sections(prompt, kind="steps")
    texts = [e.text for s in found for e in s.entries]
    assert texts == ["茄子切条，撒盐腌十分钟", "热锅少油，煎至两面金黄", "下蒜末和调味汁，收汁装盘"]
    assert "sample-copy" not in [f.name for f in brief.findings]


def test_comments_of_a_live_stream():
    prompt = "手机直播截图：一位骑行主播沿着海边公路前进，左下角有四条弹幕评论，底部是输入框"
    _, found = sections(prompt, kind="comments")
    assert [len(s.entries) for s in found] == [4]
    assert all(entry.origin == "sample" for entry in found[0].entries)


@pytest.mark.parametrize("zh", [True, False])
@pytest.mark.parametrize("count", range(1, 13))
def test_steps_and_comments_hold_no_figures(zh, count):
    for dish in ("清蒸鲈鱼", "莲藕排骨汤", "草莓蛋糕", "Lemon Roast Chicken", "Pumpkin Soup", "zzz"):
        steps = steps_of(dish, count, zh)
        assert 1 <= len(steps) <= count
        assert len(set(steps)) == len(steps)
        assert not any(re.search(r"[\d{}]", step) for step in steps)
    lines = comments_of("running to Lhasa 跑步", count, zh)
    assert len(lines) == min(count, 8)
    assert not any(re.search(r"[\d¥$]", line) for _, line in lines)


def test_takeaways_say_what_the_figures_say():
    prompt = "A bar chart of visits: Mon 120, Tue 180, Wed 150, with two takeaways"
    brief, found = sections(prompt, role="takeaways")
    texts = [e.text for s in found for e in s.entries]
    assert len(texts) == 2
    assert any("Tue" in text and "180" in text for text in texts)
    assert all(e.origin == "computed" for s in found for e in s.entries)
    assert brief.kind in ("chart", "infographic", "statistics", "slide")
