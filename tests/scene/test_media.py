"""The medium that a text names: found where it is said of the whole, left alone where it is a thing, taken out cleanly."""

import pytest

from forebrush.paint.illustrator.styles.reading import style_of, subjects_only
from forebrush.scene.media import media_in, without_media
from forebrush.scene.picture import PictureBrief, Subject

WORDS = ("watercolor", "neon", "flat", "oil painting", "水彩", "剪纸", "油画")
PLAIN = frozenset({"neon", "flat", "剪纸"})


def seen(text):
    return " ".join(without_media(text, WORDS, PLAIN).strip(" ,，").split())


@pytest.mark.parametrize(
    ("text", "word", "left"),
    [
        ("a watercolor painting of two foxes", "watercolor", "two foxes"),
        ("two foxes in a forest, watercolor", "watercolor", "two foxes in a forest"),
        ("in a flat style, a cat on a sofa", "flat", "a cat on a sofa"),
        ("a flat illustration of a cat", "flat", "a cat"),
        ("in the style of an oil painting: a lighthouse", "oil painting", "a lighthouse"),
        ("剪纸风格的兔子", "剪纸", "兔子"),
        ("一幅油画：海边的灯塔", "油画", "海边的灯塔"),
        ("画一张水彩画，湖边的小屋", "水彩", "湖边的小屋"),
    ],
)
def test_what_is_to_be_seen_is_left(text, word, left):
    assert [medium.word for medium in media_in(text, WORDS, PLAIN)] == [word]
    assert seen(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "a neon sign above a bar",
        "she paints a watercolor by the sea",
        "a flat tyre on a bicycle",
        "霓虹灯下的猫",
        "奶奶在剪剪纸",
        "墙上挂着一幅油画",
    ],
)
def test_a_thing_is_no_medium(text):
    assert media_in(text, WORDS, PLAIN) == []
    assert without_media(text, WORDS, PLAIN) == text


def test_an_adjective_of_a_place_leaves_the_sentence_whole():
    brief = PictureBrief(prompt="a robot in a cyberpunk city")
    assert " ".join(subjects_only(brief).prompt.split()) == "a robot in a city"
    assert style_of(brief).style.name == "neon"


def test_subjects_lose_their_medium_too():
    brief = PictureBrief(prompt="x", subjects=(Subject(what="watercolor fox"), Subject(what="watercolor")))
    assert [one.what for one in subjects_only(brief).subjects] == ["fox", "watercolor"]
