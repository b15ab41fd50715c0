"""The planner against requests whose reading was written down first (cases.py)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.scene import load, resolve
from forebrush.scene.brief import Brief
from forebrush.think import plan
from forebrush.world import Request

from .cases import CASES


def brief_of(prompt):
    return plan(Request(prompt, 1024, 1536))


def shown(brief):
    """Every string that the brief sets, facts written out."""
    facts = {name: fact.model_dump(mode="json", by_alias=True, exclude_none=True) for name, fact in brief.facts.items()}
    runs = [{"fact": name} for name in facts]
    nodes = [{"kind": "text", "id": f"f{k}", "runs": [run]} for k, run in enumerate(runs)]
    scene = resolve(load({"lang": brief.lang, "facts": facts, "pages": [{"width": 9, "height": 9, "nodes": nodes}]}))
    words = dict(zip(facts, (n.text for n in scene.pages[0].nodes), strict=True))
    strings = [c.text for c in brief.copy_items]
    for section in brief.sections:
        strings.append(section.title)
        for e in section.entries:
            strings += [e.label, e.text, e.value, words[e.value_fact] if e.value_fact else ""]
    return [s for s in strings if s]


@pytest.mark.parametrize("case", CASES, ids=[c["prompt"][:24] for c in CASES])
def test_case(case):
    brief = brief_of(case["prompt"])
    assert brief.lang == case["lang"]
    assert brief.kind == case["kind"]
    copy = {c.role: c.text for c in reversed(brief.copy_items)}
    assert {role: copy.get(role) for role in case["copy"]} == case["copy"]
    strings = shown(brief)
    together = "\n".join(strings)
    for words in case.get("set", ()):
        assert words.lower() in together.lower(), "a detail may begin with a capital"
    for words in case["never"]:
        assert words not in together
    for role, items in case.get("items", {}).items():
        section = next(s for s in brief.sections if s.role == role)
        got = [(e.label, e.value) if isinstance(items[0], tuple) else e.text for e in section.entries]
        assert got == items
    for value in case.get("facts", ()):
        assert any(value in s.replace(",", "") for s in strings)


@given(st.text(max_size=300) | st.lists(st.sampled_from(
    ["海报", "标题", "：", "“", "”", "1.", "2.", "、", "，", "。", "一、", "二、", "a poster for", "¥", "59", "原价", "到手价", "目标", "已", "公里", " ", "title", "\"", "half price", "$9"]
), max_size=40).map("".join))  # fmt: skip
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_brief(prompt):
    brief = brief_of(prompt)
    assert isinstance(brief, Brief)
    shown(brief)


def test_the_same_request_gives_the_same_brief():
    prompt = CASES[0]["prompt"]
    assert brief_of(prompt) == brief_of(prompt)


def test_a_long_request_is_read_in_bounded_time():
    brief_of("标题：" + "很长的话，" * 4_000)
    brief_of("1. a " * 5_000)
    brief_of('"' * 10_000)
