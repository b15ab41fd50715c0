"""The illustrator as a painter: pictures for any brief, subjects where they are asked for, calm where words stand."""

import math
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.painters import paint_picture, painters
from forebrush.scene.drawing import GroupItem, PathItem
from forebrush.scene.picture import Box, PictureBrief, Subject

PAINTER = Illustrator()


def literal(color):
    return color.rgba


def paint(prompt="", width=600, height=400, seed=1, **more):
    return PAINTER.paint(PictureBrief(prompt=prompt, **more), width, height, seed, literal)


def boxes(asset, what):
    return [subject.box for subject in asset.subjects if subject.what == what]


def middle(box):
    return (box.x + box.width / 2, box.y + box.height / 2)


def test_the_same_brief_and_seed_give_the_same_picture():
    assert paint("a fox in the snow") == paint("a fox in the snow")
    assert paint("a fox in the snow", seed=2) != paint("a fox in the snow")


def test_the_illustrator_is_listed_and_takes_what_is_to_be_seen():
    assert [info.name for info in painters()][:2] == ["grounds", "illustrator"]
    asset, found = paint_picture(PictureBrief(prompt="a panda"), 300, 200, "", 1, literal)
    assert asset.painter == "illustrator" and found == ()
    asset, found = paint_picture(PictureBrief(prompt="a flumphound and a cat"), 300, 200, "", 1, literal)
    assert [finding.name for finding in found] == ["not-drawn"] and "flumphound" in found[0].message


def test_a_number_of_subjects_is_that_many_boxes():
    assert len(boxes(paint("three camels in the desert"), "camels")) == 3


def test_what_is_on_something_stands_on_its_top():
    asset = paint("a cat on a sofa")
    (cat,), (sofa,) = boxes(asset, "cat"), boxes(asset, "sofa")
    assert sofa.x - 0.02 < middle(cat)[0] < sofa.x + sofa.width + 0.02
    assert cat.y < sofa.y + 0.6 * sofa.height and cat.y + cat.height < sofa.y + sofa.height


def test_what_flies_is_above_what_stands():
    asset = paint("a hot air balloon over a lion in a meadow")
    (balloon,), (lion,) = boxes(asset, "hot air balloon"), boxes(asset, "lion")
    assert balloon.y + balloon.height < lion.y + 0.5 * lion.height


def test_a_child_is_smaller_than_a_grown_up():
    asset = paint("a man and a boy in a park")
    (man,), (boy,) = boxes(asset, "man"), boxes(asset, "boy")
    assert 0.4 < boy.height / man.height < 0.8


@pytest.mark.parametrize(
    "clear",
    [Box(x=0, y=0, width=1, height=0.35), Box(x=0, y=0.65, width=1, height=0.35), Box(x=0, y=0, width=0.45, height=1),
     Box(x=0.55, y=0, width=0.45, height=1)],
)  # fmt: skip
def test_subjects_keep_out_of_the_clear_area(clear):
    for seed in range(3):
        asset = paint("two dogs in a park", seed=seed, keep_clear=(clear,))
        assert len(asset.clear_lightness) == 1 and 0 < asset.clear_lightness[0] <= 1
        for subject in asset.subjects:
            b = subject.box
            across = max(0.0, min(b.x + b.width, clear.x + clear.width) - max(b.x, clear.x))
            down = max(0.0, min(b.y + b.height, clear.y + clear.height) - max(b.y, clear.y))
            assert across * down <= 0.06 * b.width * b.height, (seed, subject)


def test_signs_and_boards_are_surfaces():
    assert any(s.name.startswith("sign") for s in paint("people on a shopping street").surfaces)
    assert any(s.name.startswith("board") for s in paint("a teacher in a classroom").surfaces)


def test_night_darkens_the_picture_and_lamps_light_it():
    layers = {layer.name: layer for layer in paint("a car on a city street at night").layers}
    assert layers["light"].blend == "multiply" and len(layers["light"].items) > 3


@pytest.mark.parametrize("size", [(1, 1), (8192, 64), (64, 8192), (333, 777)])
def test_any_size_is_painted(size):
    asset = paint("a robot and a cat in a garden in the rain", *size)
    assert (asset.width, asset.height) == size and asset.layers


def test_a_size_of_nothing_is_refused():
    with pytest.raises(ValueError, match="above 0"):
        paint("a cat", 0, 10)


def test_two_hundred_subjects_are_a_picture_in_bounded_time():
    brief = PictureBrief(subjects=tuple(Subject(what="cat", count=1000) for _ in range(200)))
    started = time.process_time()
    asset = PAINTER.paint(brief, 800, 600, 1, literal)
    assert asset.layers and time.process_time() - started < 60


def _paths(items):
    for item in items:
        if isinstance(item, GroupItem):
            assert all(math.isfinite(v) for v in item.matrix)
            yield from _paths(item.items)
        elif isinstance(item, PathItem):
            yield item


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=80), st.integers(0, 2**32 - 1))
def test_any_words_give_a_picture(words, seed):
    asset = paint(words, 240, 160, seed)
    for layer in asset.layers:
        assert all("nan" not in item.d for item in _paths(layer.items))


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("a fox in the snow", 1.0),
        ("一杯奶茶", 1.0),
        ("a flumphound", 0.0),
        ("a cat and a flumphound", 0.5),
        ("", 0.0),
        ("quarterly revenue", 0.0),
    ],
)
def test_it_says_how_much_it_draws(words, share):
    assert PAINTER.draws(words) == share
