"""Clothes by words: what is worn, by whom, in which colour, and the outfit that it makes."""

import re

import pytest

from forebrush.paint.illustrator.people.attire import GARMENTS, attired, blanked, worn_in
from forebrush.paint.illustrator.people.limbs.outfits import OUTFITS

RED, BLUE, WHITE, BLACK = (216, 67, 58), (61, 111, 176), (251, 248, 242), (52, 48, 60)
COLORS = {"red": RED, "红": RED, "红色": RED, "blue": BLUE, "蓝": BLUE, "蓝色": BLUE, "white": WHITE, "白": WHITE,
          "白色": WHITE, "black": BLACK}  # fmt: skip


def worn(text, people, animals=()):
    def spans(words):
        return sorted((m.start(), m.end()) for word in words for m in re.finditer(word, text))

    return worn_in(text, spans(people), spans(animals), COLORS)


@pytest.mark.parametrize(
    ("text", "people", "told"),
    [
        ("a girl in a red dress", ["girl"], [("dress", RED)]),
        ("a girl in a red dress and a straw hat in a park", ["girl"], [("dress", RED), ("straw hat", None)]),
        ("穿蓝色汉服的女孩在月下", ["女孩"], [("hanfu", BLUE)]),
        ("一个女孩穿着红色的连衣裙和白色的鞋子", ["女孩"], [("dress", RED), ("shoes", WHITE)]),
        ("戴着草帽、穿着蓝色背带裤的农民", ["农民"], [("straw hat", None), ("overalls", BLUE)]),
        ("白衣少年", ["少年"], [("shirt", WHITE)]),
        ("旗袍女子", ["女子"], [("qipao", None)]),
        ("a kimono girl", ["girl"], [("kimono", None)]),
        ("an old man in a long blue coat and woolly hat", ["man"], [("coat", BLUE), ("wool hat", None)]),
        ("a man in the park", ["man"], []),
        ("a man with a dog", ["man"], []),
        ("a red dress on a chair", [], []),
    ],
)
def test_clothes_are_found_with_their_colours(text, people, told):
    assert [(one.garment.name, one.color) for one in worn(text, people)] == told


def test_each_wears_their_own():
    text = "a man in a black suit and a woman in a red dress"
    found = worn(text, ["man\\b(?<!woman)", "woman"])
    assert [(one.garment.name, text[one.wearer :].split()[0]) for one in found] == [("suit", "man"), ("dress", "woman")]


@pytest.mark.parametrize(
    ("text", "people", "animals"),
    [
        ("a boy and a dog in a red coat", ["boy"], ["dog"]),
        ("女孩和戴红围巾的小狗", ["女孩"], ["小狗"]),
        ("戴红围巾的小狗和女孩", ["女孩"], ["小狗"]),
    ],
)
def test_clothes_of_animals_are_not_given_to_people(text, people, animals):
    assert worn(text, people, animals) == []


def test_the_text_without_clothes_is_as_long_as_before():
    text = "a girl in a red dress in a park"
    rest = blanked(text, worn(text, ["girl"]))
    assert len(rest) == len(text) and rest.split() == ["a", "girl", "in", "a", "park"]


def test_a_dress_is_of_its_colour_and_has_a_skirt():
    made = attired(worn("a girl in a red dress", ["girl"]))
    assert made.outfit.skirt > 0 and made.clothes["top"] == RED and made.gender == "fem"


def test_shirt_and_skirt_make_one_outfit():
    made = attired(worn("a girl in a white shirt and a blue skirt", ["girl"]))
    assert made.outfit.neck == "collar" and made.outfit.skirt > 0
    assert made.clothes["top"] == WHITE and made.clothes["bottom"] == BLUE


def test_under_a_suit_only_the_collar_of_the_shirt_is_seen():
    made = attired(worn("a man in a black suit, white shirt and a red tie", ["man"]))
    assert made.clothes["top"] == BLACK and made.clothes["inner"] == WHITE and "tie" in made.outfit.marks


def test_a_trade_has_its_clothes_and_what_is_told_goes_over_them():
    assert attired([], "police").hat == "peaked"
    made = attired(worn("a policeman in a red scarf", ["policeman"]), "police")
    assert made.hat == "peaked" and "scarf" in made.outfit.marks and made.clothes["accent"] == RED
    assert attired([]) is None


def test_every_garment_can_be_worn_and_no_word_names_two():
    words = [word for garment in GARMENTS for word in garment.words]
    assert len(words) == len(set(words))
    for garment in GARMENTS:
        assert not garment.outfit or garment.outfit in OUTFITS, garment.name
