"""What a request says of its people: clothes are worn, tools are in hands, what cannot be shown is told."""

import pytest

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.illustrator.people.acts import act_of
from forebrush.paint.illustrator.places import usual_place
from forebrush.paint.illustrator.reading import read_brief
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene.picture import PictureBrief

PAINTER = Illustrator()


def read(prompt):
    return read_brief(PictureBrief(prompt=prompt), built_in())


@pytest.mark.parametrize(
    ("prompt", "garments"),
    [
        ("a girl in a red dress", ["dress"]),
        ("穿蓝色汉服的女孩", ["hanfu"]),
        ("a man wearing a black suit and a tie in an office", ["suit", "tie"]),
        ("a woman in a kimono under a cherry tree", ["kimono"]),
        ("戴草帽的农民", ["straw hat"]),
    ],
)
def test_clothes_are_worn_and_not_drawn_beside_the_person(prompt, garments):
    order = read(prompt)
    person = next(one for one in order.wanted if one.kind == "person")
    assert [worn.garment.name for worn in person.clothes] == garments
    assert not {one.name for one in order.wanted} & {"dress", "hanfu", "suit-jacket", "kimono", "straw-hat", "tie"}
    assert order.unknown == []


@pytest.mark.parametrize(
    ("prompt", "act", "tool"),
    [
        ("An old fisherman with a rod on a pier at dawn", "fishing", None),
        ("a woman playing violin in a cafe", "playing the violin", "violin"),
        ("穿汉服的女孩在月下弹古筝", "playing the guzheng", "guzheng"),
        ("爷爷在河边钓鱼", "fishing", "fishing-rod"),
        ("an old man reading a newspaper on a bench", "reading a newspaper", "newspaper"),
    ],
)
def test_deeds_have_their_tools_and_no_others(prompt, act, tool):
    order = read(prompt)
    number = next(k for k, one in enumerate(order.wanted) if one.kind == "person")
    held = [one.name for one in order.wanted if one.relation == "held" and one.to == number]
    assert act_of(order.wanted[number].deed, held) == act
    assert held == ([tool] if tool else [])
    assert order.unknown == []


def test_of_two_that_are_joined_both_do_it():
    order = read("a man and a woman dancing in the street")
    assert [act_of(one.deed) for one in order.wanted] == ["dancing", "dancing"]


def test_each_does_their_own():
    order = read("爷爷在河边钓鱼，孙子在旁边看书")
    people = [one for one in order.wanted if one.kind == "person"]
    assert [act_of(one.deed) for one in people] == ["fishing", "reading standing"]


@pytest.mark.parametrize(
    ("prompt", "told"),
    [("a man juggling in the street", "juggling"), ("一个男人正在理发", "理发"), ("a woman standing in a park", "")],
)
def test_deeds_that_no_act_shows_are_told(prompt, told):
    assert (told in " ".join(read(prompt).unknown)) and (bool(told) or not read(prompt).unknown)


@pytest.mark.parametrize("prompt", ["a girl with pink hair", "a man with glasses and a beard", "戴眼镜的老爷爷"])
def test_hair_and_glasses_are_no_things(prompt):
    assert [one.kind for one in read(prompt).wanted] == ["person"]


def parts(prompt):
    made = PAINTER.parts(PictureBrief(prompt=prompt), 900.0, 600.0, 1)
    return {part.what: part for part in made}


@pytest.mark.parametrize(("prompt", "who", "what"), [("a woman playing the guitar", "woman", "guitar"),
                                                     ("a boy eating an apple", "boy", "apple")])  # fmt: skip
def test_what_is_held_is_within_reach_and_drawn_once(prompt, who, what):
    made = parts(prompt)
    (left, top, right, bottom), body = made[what].box, made[who].box
    assert body[0] - 1 <= left and right <= body[2] + 1 and body[1] - 1 <= top and bottom <= body[3] + 1
    assert made[what].items


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("a cat wearing a blue sweater", "sweater"),
        ("a dog in a raincoat", "raincoat"),
        ("a dog wearing a red scarf", ""),
    ],
)
def test_clothes_that_no_animal_can_wear_are_told(prompt, told):
    missing = PAINTER.paint(PictureBrief(prompt=prompt), 900.0, 600.0, 1, lambda color: color.rgba).not_drawn
    assert (told in " ".join(missing)) and (bool(told) or not missing)


@pytest.mark.parametrize(
    ("prompt", "place"),
    [("a woman lifting weights", "gym"), ("一个女孩在弹古筝", "courtyard"), ("a boy swimming", "sea")],
)
def test_deeds_are_done_where_they_are_done(prompt, place):
    assert usual_place(read(prompt), built_in()).name == place
