"""Worded requests with random figures: what follows stands in the brief, and nothing wrong does."""

import random

import pytest

from forebrush.think import plan
from forebrush.world import Request

from .briefs import strings
from .prompts.sums import TEMPLATES, holds


@pytest.mark.parametrize("seed", [0, 1])
@pytest.mark.parametrize("template", TEMPLATES, ids=[t.id for t in TEMPLATES])
def test_what_follows_stands_in_the_brief(template, seed):
    values = template.draw(random.Random(seed))
    brief = plan(Request(template.prompt.format(**values), 1024, 1024))
    said = strings(brief)
    together = "\n".join(said)
    assert [forms for forms in template.expect(values) if not any(holds(together, form) for form in forms)] == []
    assert [wrong for wrong in template.never(values) if any(holds(text, wrong) for text in said)] == []
    if template.finding:
        assert template.finding in [finding.name for finding in brief.findings]


@pytest.mark.parametrize("template", TEMPLATES, ids=[t.id for t in TEMPLATES])
def test_what_follows_keeps_its_derivation(template):
    values = template.draw(random.Random(2))
    brief = plan(Request(template.prompt.format(**values), 1024, 1024))
    for name, fact in brief.facts.items():
        source = fact.source
        assert source.kind in ("given", "computed", "dataset"), name
        if source.kind == "dataset":
            assert source.entry, f"{name} says how it was found"


def test_a_stated_amount_that_is_a_fact_is_shown_by_it():
    brief = plan(Request("骑行打卡图：目标2200公里，已骑768.4公里，显示剩余里程。", 1024, 1024))
    shown = [e.value_fact for s in brief.sections for e in s.entries]
    assert {"goal", "done", "left", "share"} <= set(shown)
    assert "2200" not in "".join(e.value + e.text for s in brief.sections for e in s.entries)


@pytest.mark.parametrize(
    ("prompt", "stated", "right"),
    [
        ("发票，设计费 ¥300.00，材料费 ¥150.00，合计 ¥500.00。", "¥500.00", "450"),
        ("Tag for a lamp, before $80, now $95. How much you save in a burst.", "$95", "$80"),
        ("讲座海报，标题“听雨”，时间2026年10月5日（星期三）。", "星期三", "星期一"),
    ],
)
def test_a_contradiction_names_both_and_the_stated_text_stays(prompt, stated, right):
    brief = plan(Request(prompt, 1024, 1024))
    messages = [f.message for f in brief.findings if f.name == "fact-contradiction"]
    assert any(stated in m and right in m for m in messages)
    assert stated in "\n".join(strings(brief))
