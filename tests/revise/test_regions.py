"""Instructions with a region that somebody drew: what lies in it is meant, and nothing else is changed."""

import numpy as np
import pytest

from forebrush.revise import Change, Question, revise
from forebrush.revise.regions import Region

from .judge import look, looked, nodes_of, scene_of


def round_(name, *nodes, more=4.0):
    """A box that somebody draws round some nodes."""
    boxes = [looked(name).nodes[node].ink for node in nodes]
    left, top = min(b[0] for b in boxes) - more, min(b[1] for b in boxes) - more
    right, bottom = max(b[0] + b[2] for b in boxes) + more, max(b[1] + b[3] for b in boxes) + more
    return Region.of_box((left, top, right - left, bottom - top))


def told(name, saying, region, **more):
    return revise(scene_of(name), look, saying, region=region, **more)


def changed(name, made):
    """Ids of the nodes whose own description an instruction changed or took away."""
    assert isinstance(made, Change), made
    old, new = nodes_of(scene_of(name)), nodes_of(made.scene)
    return {node for node in old if old[node] != new.get(node) and "children" not in old[node]}


@pytest.mark.parametrize(
    "saying",
    ["make this red", "这里改成红色", "把框里的字改成红色", "make the text here red", "make it red", "这几个字改成红色", "everything here red",
     "make the words in the box red", "这个地方的颜色改成红色", "red", "圈起来的部分改成红色"],
)  # fmt: skip
def test_this_and_here_are_what_lies_in_the_region(saying):
    assert changed("jazz", told("jazz", saying, round_("jazz", "subtitle"))) == {"subtitle"}


@pytest.mark.parametrize("saying", ["delete it", "delete this", "把这里删掉", "这块区域删掉", "remove the text here"])
def test_what_is_drawn_round_goes(saying):
    made = told("jazz", saying, round_("jazz", "price"))
    assert "price" not in nodes_of(made.scene)
    assert {"item", "title", "subtitle"} <= set(nodes_of(made.scene))


@pytest.mark.parametrize("saying", ["这里改大一点", "make this a bit bigger", "a bit bigger"])
def test_words_in_a_region_are_set_larger(saying):
    made = told("sale", saying, round_("sale", "subtitle"))
    before, after = looked("sale").nodes["subtitle"], look(made.scene).nodes["subtitle"]
    assert 1.0 < after.size / before.size <= 1.09


def test_all_that_lies_in_a_region_is_changed():
    assert changed("jazz", told("jazz", "make this blue", round_("jazz", "title", "subtitle"))) == {"title", "subtitle"}


def test_a_node_that_lies_in_it_by_the_smaller_part_stays():
    x, y, w, h = looked("jazz").nodes["title"].ink
    assert isinstance(told("jazz", "make this red", Region.of_box((x, y, 0.45 * w, h))), Question)
    assert changed("jazz", told("jazz", "make this red", Region.of_box((x, y, 0.55 * w, h)))) == {"title"}


@pytest.mark.parametrize(
    "saying", ["make the price red", "把价格改成红色", "hide the price", "swap this and the price"]
)
def test_what_is_named_must_lie_in_the_region(saying):
    assert isinstance(told("jazz", saying, round_("jazz", "title")), Question)


def test_a_region_tells_two_of_a_kind_apart():
    made = told("sale", "change the price to 99", round_("sale", "goods-card-2"))
    old, new = nodes_of(scene_of("sale")), nodes_of(made.scene)
    assert "99" in new["price-2"]["text"]
    assert [old[n]["text"] for n in ("price", "price-3")] == [new[n]["text"] for n in ("price", "price-3")]


@pytest.mark.parametrize("saying", ["dark mode", "make it 4:5", "add a border", "make the background yellow"])
def test_a_region_and_the_whole_page_contradict_each_other(saying):
    assert isinstance(told("jazz", saying, round_("jazz", "title")), Question)


@pytest.mark.parametrize("saying", ["make this red", "删掉", "make it bigger", "这里改大一点"])
def test_a_region_with_nothing_in_it_is_asked_about(saying):
    question = told("jazz", saying, Region.of_box((4, 4, 10, 10)))
    assert isinstance(question, Question)
    assert any("background" in name for name in question.candidates), "what it touches is offered"


def test_words_for_several_texts_are_asked_about():
    question = told("jazz", 'change this to "Tonight"', round_("jazz", "title", "subtitle"))
    assert isinstance(question, Question)
    assert len(question.candidates) == 2


@pytest.mark.parametrize("saying", ['write "Tonight" here', "在这里写“今晚”", "add a star here", "这里放一只猫"])
def test_what_is_added_stands_in_the_region(saying):
    box = (100.0, 1180.0, 320.0, 120.0)
    made = told("jazz", saying, Region.of_box(box), draws=lambda words: 1.0)
    (name,) = set(nodes_of(made.scene)) - set(nodes_of(scene_of("jazz")))
    x, y, w, h = look(made.scene).nodes[name].ink
    assert box[0] - 1 <= x and x + w <= box[0] + box[2] + 1
    assert box[1] - 1 <= y and y + h <= box[1] + box[3] + 1


def test_what_was_added_is_it_in_the_next_clause():
    made = told("jazz", "add a star here and make it red", Region.of_box((100.0, 1180.0, 320.0, 120.0)))
    (name,) = set(nodes_of(made.scene)) - set(nodes_of(scene_of("jazz")))
    assert changed("jazz", made) == set()
    assert made.touched == (name,)


def test_a_neighbour_may_stand_outside():
    made = told("jazz", "move this below the price", round_("jazz", "subtitle"))
    after = look(made.scene).nodes
    assert after["subtitle"].ink[1] > after["price"].ink[1] + after["price"].ink[3]
    assert changed("jazz", made) <= {"subtitle"}


def test_a_marked_shape_is_measured_by_its_pixels():
    y, x = np.mgrid[0:200, 0:200]
    disc = Region.of_mask((x - 100) ** 2 + (y - 100) ** 2 < 80**2, 2.0)
    assert disc.bounds == pytest.approx((10.5, 10.5, 79.5, 79.5), abs=0.6)
    assert disc.share((40.0, 40.0, 20.0, 20.0)) == 1.0
    assert disc.share((0.0, 0.0, 10.0, 10.0)) == 0.0
    assert disc.share((10.0, 10.0, 80.0, 80.0)) == pytest.approx(np.pi / 4, abs=0.01)
    assert disc.share((50.0, 50.0, 0.0, 0.0)) == 1.0, "a point"
    assert Region.of_mask(np.zeros((9, 9), bool), 1.0).share((0.0, 0.0, 9.0, 9.0)) == 0.0
