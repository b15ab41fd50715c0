"""Reading a picture brief: subjects, numbers, colours, relations, settings, moments; what is not known is told."""

import pytest

from forebrush.paint.illustrator.reading import read_brief
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene.picture import PictureBrief, Subject

LIBRARY = built_in()


def read(prompt, **more):
    return read_brief(PictureBrief(prompt=prompt, **more), LIBRARY)


def names(order):
    return [(wanted.name, wanted.count) for wanted in order.wanted]


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("a fox in the snow", [("fox", 1)]),
        ("three camels in the desert at dusk", [("camel", 3)]),
        ("a family of four in a park", [("man", 1), ("woman", 1), ("girl", 1), ("boy", 1)]),
        ("two founders at a whiteboard", [("person", 2), ("whiteboard", 1)]),
        ("strawberries and a cupcake", [("strawberry", 2), ("cupcake", 1)]),
        ("五只小鸭子", [("duck", 5)]),
        ("一位老奶奶和两个小男孩", [("old woman", 1), ("boy", 2)]),
        ("一杯奶茶", [("milk-tea", 1)]),
        ("children building a snowman", [("child", 2), ("snowman", 1)]),
        ("an empty beach, no people", []),
        ("海滩，没有人，一把遮阳伞", [("beach-umbrella", 1)]),
    ],
)
def test_subjects_and_their_number(prompt, wanted):
    assert names(read(prompt)) == wanted


@pytest.mark.parametrize(
    ("prompt", "relation", "to"),
    [
        ("a cat on a sofa", "on", "sofa"),
        ("a panda behind a rock", "behind", "rock"),
        ("a rabbit under an umbrella", "under", "umbrella"),
        ("a dog next to a bicycle", None, None),
        ("一只猫在沙发上", "on", "sofa"),
        ("骑手骑着摩托车", "riding", "motorbike"),
    ],
)
def test_how_the_first_stands_to_the_second(prompt, relation, to):
    order = read(prompt)
    first = order.wanted[0]
    if relation is None:
        assert order.wanted[1].relation == "next to" and order.wanted[1].to == 0
    else:
        assert first.relation == relation and order.wanted[first.to].name == to


@pytest.mark.parametrize(
    "prompt", ["a girl holding a balloon", "a woman reading a book", "小女孩拿着气球", "老人撑着伞"]
)
def test_what_is_held(prompt):
    order = read(prompt)
    assert order.wanted[1].relation == "held" and order.wanted[1].to == 0


def test_who_holds_something_sits_where_the_sentence_goes_on():
    order = read("an old woman holding a cat on a sofa")
    old, cat, sofa = order.wanted
    assert (old.relation, old.to) == ("on", 2) and (cat.relation, cat.to) == ("held", 0) and sofa.relation == ""


@pytest.mark.parametrize(
    ("prompt", "setting", "time", "weather", "season"),
    [
        ("a bear in an autumn forest at dawn", "forest", "dawn", "", "autumn"),
        ("cars on a city street on a rainy night", "street", "night", "rain", ""),
        ("夜市里的行人", "night market", "night", "", ""),
        ("a polar bear in the snow", "snowy forest", "", "snow", "winter"),
        ("海边日落", "beach", "dusk", "", ""),
        ("a robot on the moon", "space", "", "", ""),
        ("a car in front of a diner", "street", "", "", ""),
    ],
)
def test_where_and_when(prompt, setting, time, weather, season):
    order = read(prompt)
    assert order.setting is not None and order.setting.name == setting
    assert (order.time, order.weather, order.season) == (time, weather, season)


def test_a_colour_goes_to_its_thing():
    order = read("a red umbrella and a blue car")
    red, blue = (wanted.color for wanted in order.wanted)
    assert red is not None and blue is not None
    assert red[0] > 180 > red[2] and blue[2] > 150 > blue[0]


@pytest.mark.parametrize(
    ("prompt", "unknown"),
    [
        ("a unicycle-riding gorilla in a park", ["unicycle-riding gorilla"]),
        ("a cat and a flumphound", ["flumphound"]),
        ("a dog in the rain", []),
        ("a group of children on a sunny afternoon", []),
    ],
)
def test_what_is_not_known_is_told(prompt, unknown):
    assert read(prompt).unknown == unknown


def test_subjects_of_a_brief_are_read_with_their_number():
    brief = PictureBrief(subjects=(Subject(what="lion", count=2), Subject(what="a tree")), setting="desert")
    order = read_brief(brief, LIBRARY)
    assert names(order) == [("lion", 2), ("oak-tree", 1)]
    assert order.setting is not None and order.setting.name == "desert"


def test_no_people_means_no_people():
    assert names(read("a street with shops and people, no people please")) == [] or not any(
        wanted.kind == "person" for wanted in read("a street with people, no people please").wanted
    )
