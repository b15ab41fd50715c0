"""Looks by words: feelings, hair, skin, glasses, beards."""

import pytest

from forebrush.paint.illustrator.people.colors import HAIR
from forebrush.paint.illustrator.people.looks import looks_in
from forebrush.paint.illustrator.people.parts import names


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("a crying ", "", {"face": "crying"}),
        ("一个伤心的", "", {"face": "sad"}),
        ("an angry ", "", {"face": "angry"}),
        ("a ", " with pink hair", {"hair_color": "pink"}),
        ("", "，留着长发", {"hair": ("Long", "MediumLong")}),
        ("a ", " with long blonde hair", {"hair_color": "blond", "hair": ("Long", "MediumLong")}),
        ("a bearded ", " in glasses", {"beard": True, "glasses": True}),
        ("a ", " wearing sunglasses", {"glasses": "SunglassWayfarer"}),
        ("a dark-skinned ", "", {"skin": 6}),
        ("a ", " in a garden", {}),
    ],
)
def test_words_tell_how_somebody_looks(before, after, told):
    assert looks_in(before, after) == told


def test_looks_name_parts_and_colours_that_there_are():
    for words in ("with an afro", "with pigtails", "with a ponytail", "with a bun", "with curly hair", "in a hijab"):
        assert set(looks_in("", words)["hair"]) <= set(names("hair"))
    for color in ("black", "brown", "blonde", "red", "grey", "white", "pink", "blue", "green"):
        assert looks_in("", f"with {color} hair")["hair_color"] in HAIR
