"""Clauses that speak to those who read the page, beside those that describe it."""

import pytest

from forebrush.think import plan
from forebrush.think.planner.messages import is_message, job
from forebrush.world import Request


@pytest.mark.parametrize(
    "clause",
    [
        "Pool closed on bank holidays",
        "children's boots not included",
        "please use the side door",
        "bring your own mug",
        "ring Ana on 07700 900456",
        "请穿运动鞋",
        "谢绝外带",
        "有急事打刘姐电话",
        "12号正常上班",
    ],
)
def test_a_message_is_told(clause):
    assert is_message(clause)


@pytest.mark.parametrize(
    "clause", ["ring light", "a long wooden pier", "please use big letters", "谢谢", "请用红色背景"]
)
def test_a_description_or_an_order_is_no_message(clause):
    assert not is_message(clause)


def test_who_is_wanted_is_told():
    assert job("night porter wanted") and job("招面点师傅两名")
    assert not job("招聘海报") and not job("招生简章")


def shown(brief):
    entries = [e for s in brief.sections for e in s.entries]
    return [c.text for c in brief.copy_items] + [" ".join(x for x in (e.label, e.text, e.value) if x) for e in entries]


def test_the_job_is_the_title_and_the_firm_its_brand():
    prompt = (
        "A hiring poster for Willow Cafe: weekend barista wanted, 7 am to 1 pm, no nights, $21 an hour. Call 555-0144."
    )
    brief = plan(Request(prompt, 800, 1000, 0))
    roles = {c.role: c.text for c in brief.copy_items}
    assert roles["title"] == "Weekend barista wanted" and roles["brand"] == "Willow Cafe"
    assert {"7 am to 1 pm", "No nights", "$21 an hour", "Call 555-0144"} <= set(shown(brief))
    assert not brief.facts


def test_a_label_that_only_gathers_is_opened():
    brief = plan(
        Request("腊肠礼盒海报，标题“年味到家”，信息：净含量500g×2袋，礼盒价¥168，预售期1月3日至1月20日", 800, 1000, 0)
    )
    assert {"净含量 500g×2袋", "礼盒价 ¥168", "预售期 1月3日至1月20日"} <= set(shown(brief))


def test_a_label_word_after_all_is_no_label():
    brief = plan(Request("Poster for our dance studio. All classes £8, first one free, bring water.", 800, 1000, 0))
    assert "All classes £8" in shown(brief)


def test_stops_that_are_counted_are_a_route():
    brief = plan(Request("自驾路线图：成都出发，第一站雅安，第二站泸定，终点康定", 800, 1000, 0))
    stops = next(s for s in brief.sections if s.kind == "route").entries
    assert [e.text for e in stops] == ["成都", "雅安", "泸定", "康定"]
