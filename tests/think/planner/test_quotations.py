"""Quotations of every sort, as input beside expectation."""

import pytest

from forebrush.think.planner.quotations import quotes

CASES = [
    # single marks round apostrophes
    ("At the top 'ROSIE'S DINER', below 'Sarah's 25th', 'Mom & Dad's' and 'Dads' Day'.",
     ["ROSIE'S DINER", "Sarah's 25th", "Mom & Dad's", "Dads' Day"]),
    ("Labels: ‘Sarah’s Café’ and ‘Dogs’ Home’ here", ["Sarah’s Café", "Dogs’ Home"]),
    ("It's the kids' party, don't add Tom's name. Title \"Rock 'n' Roll\"", ["Rock 'n' Roll"]),
    ("the '90s party, 'Best of the '90s'", ["Best of the '90s"]),
    ("writers' room, players' lounge and the dogs' park", []),
    # one within the other
    ("it reads 'Model: CM-88B 'Bison'' and", ["Model: CM-88B 'Bison'"]),
    ("in italics: '\"A masterpiece!\" - The Daily Chronicle'. Under", ['"A masterpiece!" - The Daily Chronicle']),
    ("“外面「里面」还有”，「直角“内”」", ["外面「里面」还有", "直角“内”"]),
    # titles are quotations only where they are the title
    ("标题《流浪的海》，副标题\"归途\"", ["流浪的海", "归途"]),
    ("一个读《红楼梦》的女孩", []),
    # marks that do not match, and marks that nothing closes
    ("标题写”秋日市集”，副题“周末见\"", ["秋日市集", "周末见"]),
    ('A card that says "Welcome Home, with balloons', ["Welcome Home"]),
    # inches
    ('a 24" x 36" poster with "Big Sale" on it', ["Big Sale"]),
    # what belongs to the sentence round it
    ('headline "Fresh," tagline "Made daily."', ["Fresh", "Made daily"]),
    ("and 'Alcohol 80% Vol.' Add an icon", ["Alcohol 80% Vol."]),
    ("steps: '1. PULL pin.', '2. AIM nozzle at base of fire.'", ["1. PULL pin.", "2. AIM nozzle at base of fire."]),
    ('on two lines "Line one\nLine two"', ["Line one\nLine two"]),
]  # fmt: skip


@pytest.mark.parametrize(("prompt", "strings"), CASES, ids=[c[0][:24] for c in CASES])
def test_strings_in_marks(prompt, strings):
    assert [q.text for q in quotes(prompt)] == strings


def test_a_quotation_keeps_its_place():
    prompt = "title “One”, then 'Two'"
    assert [prompt[q.start : q.end] for q in quotes(prompt)] == ["“One”", "'Two'"]


def test_many_marks_take_bounded_time():
    assert quotes("'" * 5_000) == []
    quotes('"a ' * 5_000)
