"""Senses of words in their sentences: verbs, compounds, wholes and parts, deeds, looks of people."""

import pytest

from forebrush.paint.illustrator.reading import read_brief
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene.picture import PictureBrief

LIBRARY = built_in()


def read(prompt):
    return read_brief(PictureBrief(prompt=prompt), LIBRARY)


def things(prompt):
    return [wanted.name for wanted in read(prompt).wanted if wanted.kind == "thing"]


@pytest.mark.parametrize("prompt", ["two pupils watch", "The children swing", "三个人在湖边钓鱼"])
def test_a_verb_is_no_thing(prompt):
    assert not {"wrist-watch", "swing-set", "goldfish"} & set(things(prompt))


@pytest.mark.parametrize(
    ("prompt", "wanted", "not_wanted"),
    [
        ("a crane and workers at a building site", "tower-crane", "crane-bird"),
        ("a crane in a pond", "crane-bird", "tower-crane"),
        ("pumpkin lanterns", "jack-o-lantern", "pumpkin"),
        ("a mother duck", "duck", "woman"),
    ],
)
def test_the_sense_of_a_word(prompt, wanted, not_wanted):
    assert wanted in things(prompt) and not_wanted not in things(prompt)


def test_a_market_of_farmers_is_a_market():
    order = read("vegetables at a farmers market")
    assert order.setting is not None and order.setting.name == "market"
    assert all(wanted.kind == "thing" for wanted in order.wanted)


def test_what_a_drawing_shows_itself_is_not_drawn_beside_it():
    assert "candle" not in things("a birthday cake with candles")
    assert "candle" in things("a candle beside a birthday cake") or "birthday-cake" in things("a birthday cake")


@pytest.mark.parametrize(
    ("prompt", "tool"),
    [("an old man fishing by a lake", "fishing-rod"), ("老爷爷在湖边钓鱼", "fishing-rod"), ("a girl reading", "book")],
)
def test_a_deed_brings_what_it_is_done_with(prompt, tool):
    order = read(prompt)
    held = [wanted for wanted in order.wanted if wanted.name == tool]
    assert held and held[0].relation == "held"


@pytest.mark.parametrize(
    ("prompt", "looks"),
    [
        ("an old sailor with a white beard", {"age": "old", "beard": True, "hair_color": "white"}),
        ("一位女医生", {"gender": "fem"}),
        ("a female doctor", {"gender": "fem"}),
        ("戴眼镜的老师", {"glasses": True}),
    ],
)
def test_the_looks_of_somebody(prompt, looks):
    (someone,) = (wanted for wanted in read(prompt).wanted if wanted.kind == "person")
    assert all(getattr(someone.role, name) == value for name, value in looks.items())


def test_many_of_a_kind_behind_its_name():
    assert read("a camel caravan in the desert").wanted[0].count > 2
    assert read("骆驼商队在沙漠里").wanted[0].count > 2


def test_a_field_of_flowers_is_full_of_them():
    windmill, tulips = read("a windmill in a field of tulips").wanted
    assert tulips.spread and not windmill.spread


@pytest.mark.parametrize(
    ("prompt", "time"),
    [("fireworks on New Year's Eve", "night"), ("中秋节的院子", "night"), ("a beach in the morning", "noon")],
)
def test_feasts_have_their_time(prompt, time):
    assert read(prompt).time == time
