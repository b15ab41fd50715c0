"""Places, neighbours and letters, as words beside what they mean."""

import pytest

from forebrush.think.planner.lettering import lettering
from forebrush.think.planner.positions import anchored, leading_place, place_of, relations
from forebrush.think.planner.surfaces import Surfaces


@pytest.mark.parametrize(("words", "place"), [
    ("At the top-left corner", "top-left"), ("at the very bottom right", "bottom-right"), ("(top-right)", "top-right"),
    ("On the left side", "left"), ("in the bottom-third section", "bottom"), ("centered boldly", "center"),
    ("along the bottom edge", "bottom"), ("upper-middle section", "top"), ("right in the middle", "center"),
    ("to the right of the line \x00", ""), ("the right time", ""), ("CENTER-TOP H1", "top"),
    ("右上角优雅地放置着", "top-right"), ("底部中央", "bottom"), ("居中靠上", "top"), ("中部右侧", "right"), ("正中间", "center"),
    ("左栏", "left"), ("红色的字", ""),
])  # fmt: skip
def test_place(words, place):
    assert place_of(words) == place


def test_the_place_of_the_last_piece_holds_and_the_one_before_completes_it():
    assert leading_place("曲目写中间，页尾写") == "bottom"
    assert leading_place("At the bottom, aligned to the right, ") == "bottom-right"


@pytest.mark.parametrize(("words", "side", "other"), [
    ("Below that, show", "below", "last"), ("Directly beneath is", "below", "last"), ("其下方", "below", "last"),
    ("under the title in gold", "below", "title"), ("标题下方", "below", "标题"), ("above their names", "above", "names"),
    ("to its left", "left", "last"), ("above the entrance", "above", ""),
])  # fmt: skip
def test_relation(words, side, other):
    found = relations(words)
    assert [r.side for r in found] == [side]
    assert anchored(found[0].other) == other


@pytest.mark.parametrize("words", ["画面下方", "左边写", "上面写着"])
def test_no_relation(words):
    assert relations(words) == []


@pytest.mark.parametrize(("words", "looks", "size", "color"), [
    ("in bold red letters", ("bold",), "", "#c8302b"), ("in smaller blue text", (), "small", "#2766c4"),
    ("neat white letters against a lavender background", (), "", "#ffffff"), ("白色文字搭配鲜绿色背景", (), "", "#ffffff"),
    ("用金色大字写着", ("gold",), "large", "#c79a3a"), ("white sans-serif letters", ("sans",), "", "#ffffff"),
    ("a red ribbon round the box", (), "", ""),
])  # fmt: skip
def test_letters(words, looks, size, color):
    read = lettering(words)
    assert (read.looks, read.size, read.color) == (looks, size, color)


def test_surfaces_are_told_apart():
    surfaces = Surfaces()
    assert surfaces.read("The billboard shows") == "billboard"
    assert surfaces.read("A wooden sign reads") == "sign"
    assert surfaces.read("another sign nearby says") == "sign-2"
    assert surfaces.read("and a coffee bag") == "bag"
    assert surfaces.read("On the side panel, display") == "bag-side"
