"""How much, where that is left open: a question with what would be assumed, and done once somebody agrees."""

import pytest

from forebrush.revise import Change, Question, revise

from .judge import look, looked, scene_of


def told(name, saying, yes):
    return revise(scene_of(name), look, saying, yes=yes)


OPEN = [
    ("rotate the title", "15 degrees clockwise"), ("turn the title a few degrees", "5 degrees"), ("标题转几度", "5 度"),
    ("resize the title", "15 % larger"), ("change the size of the title", "15 % larger"), ("把标题大小改一下", "放大 15 %"),
    ("调整一下标题的大小", "放大 15 %"), ("make the title several pixels bigger", "4 px"), ("标题放大几倍", "两倍"),
    ("set the size of the title to 40", "40 px"), ("set the size of the chart to 400 px", "its longer side at 400 px"),
]  # fmt: skip


@pytest.mark.parametrize(("saying", "amount"), OPEN)
def test_an_open_amount_is_asked_for_and_assumed_once_agreed(saying, amount):
    question = told("slide", saying, False)
    assert isinstance(question, Question)
    assert question.assumption == amount
    made = told("slide", saying, True)
    assert isinstance(made, Change)
    assert f"assumed: {amount}" in " ".join(made.words), "the receipt says so"


def test_what_was_told_is_what_is_done():
    made = told("slide", "set the size of the title to 40", True)
    assert look(made.scene).nodes["title"].size == pytest.approx(40, abs=0.5)
    made = told("slide", "set the size of the chart to 400 px", True)
    assert max(look(made.scene).nodes["chart"].box[2:]) == pytest.approx(400, abs=1)


@pytest.mark.parametrize(
    "saying", ["rotate the elephant", "make the elephant bigger", "resize the dragon", "把大象的字号改一下"]
)
@pytest.mark.parametrize("yes", [False, True])
def test_who_is_meant_is_never_assumed(saying, yes):
    question = told("slide", saying, yes)
    assert isinstance(question, Question)
    assert question.assumption == ""


@pytest.mark.parametrize("saying", ["make the title stand out", "move the title", "change the colour of the title"])
def test_what_shall_be_done_is_never_assumed(saying):
    assert isinstance(told("slide", saying, True), Question)


def test_what_is_told_is_not_assumed():
    made = told("slide", "make the title bigger and move it 8 px left", True)
    assert "assumed" not in " ".join(made.words)
    assert looked("slide").nodes["title"].size < look(made.scene).nodes["title"].size
