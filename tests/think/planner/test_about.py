"""What a page is about is shown where the request names nothing to be seen, and how-to pages get their steps."""

import pytest

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.scene import dump
from forebrush.think.planner import plan
from forebrush.think.planner.about import seen_in
from forebrush.think.planner.samples.procedures import procedure_steps
from forebrush.world import Request

DRAWS = Illustrator().draws


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("A birthday card for my sister who loves gardening", "plants"),
        ("card for grandpa, he enjoys fishing on Sundays", "fish"),
        ("flyer: found cat near Elm Street, call 555-0101", "cat"),
        ("poster for our village marathon on June 7", "running"),
        ("Guitar lessons, $30 an hour, call Ben", "guitar"),
        ("婚礼邀请函，周六下午三点", "新娘"),
        ("社区义诊通知 周三上午九点", "医生"),
        ("送给喜欢钓鱼的爸爸的生日贺卡", "钓鱼"),
    ],
)
def test_it_is_seen(said: str, word: str) -> None:
    seen = seen_in(said, DRAWS)
    assert word in seen
    assert DRAWS(seen) >= 0.99


@pytest.mark.parametrize("said", ["Agenda for Monday", "Sign: no swimming", "禁止游泳", "Quarterly review", ""])
def test_nothing_is_seen_where_nothing_is_named_or_it_is_refused(said: str) -> None:
    assert seen_in(said, DRAWS) == ""


def test_what_the_request_wants_to_see_is_not_replaced() -> None:
    brief = plan(Request("A birthday poster with a red balloon, saying Happy Birthday Mia", 800, 1200), DRAWS)
    assert brief.picture is not None
    assert any("balloon" in one.what for one in brief.picture.subjects)


def test_steps_of_a_known_procedure_keep_their_first_and_last() -> None:
    steps, known = procedure_steps("How to wash your hands", 4, zh=False)
    assert known and len(steps) == 4
    assert steps[0].startswith("Wet") and steps[-1].startswith("Dry")


def test_steps_that_nobody_knows_are_left_open() -> None:
    assert procedure_steps("怎么修自行车", 3, zh=True) == (["第1步", "第2步", "第3步"], False)
    assert procedure_steps("Summer concert", 3, zh=False) == ([], False)


def test_steps_are_marked_as_samples_and_said_to_be() -> None:
    brief = plan(Request("infographic: how to plant a tree in five steps", 800, 1200), DRAWS)
    [steps] = [section for section in brief.sections if section.kind == "steps"]
    assert len(steps.entries) == 5
    assert {entry.origin for entry in steps.entries} == {"sample"}
    assert "sample-copy" in {finding.name for finding in brief.findings}


@pytest.mark.parametrize(
    ("prompt", "title", "count"),
    [("how to wash your hands in 5 steps", "How to wash your hands", 5), ("How to fold a shirt in four steps", "How to fold a shirt", 4)],
)  # fmt: skip
def test_how_to_in_so_many_steps_is_a_title_and_so_many_steps(prompt, title, count):
    brief = dump(plan(Request(prompt, 1024, 1536, 0, "low", "generic")))
    assert [s["text"] for s in brief["copy"] if s["role"] == "title"] == [title]
    assert [len(s["entries"]) for s in brief["sections"] if s["kind"] == "steps"] == [count]


@pytest.mark.parametrize("prompt", ["event poster: Night Run, 3 May, City Park", "Event poster: Glaze Fair, 9 June"])
def test_what_sort_of_event_it_is_is_not_its_title(prompt):
    brief = dump(plan(Request(prompt, 1024, 1536, 0, "low", "generic")))
    assert brief["copy"][0]["text"] in ("Night Run", "Glaze Fair")


def test_a_title_that_begins_as_a_bar_stays_the_title_and_bars_have_their_own_names():
    said = 'A slide titled "Q2 2026 outlook": sales up from 40 to 48, a simple bar chart of Q1 40, Q2 44, Q3 48'
    brief = dump(plan(Request(said, 1920, 1080, 0, "low", "generic")))
    assert [s["text"] for s in brief["copy"] if s["role"] == "title"] == ["Q2 2026 outlook"]
    charts = [s["chart"] for s in brief["sections"] if s.get("chart")]
    assert charts[0]["categories"][-2:] == ["Q2", "Q3"]
    assert not any("chart" in name for name in charts[0]["categories"])
