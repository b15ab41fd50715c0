"""The library: every thing is a valid sketch, draws, stands on its ground, and is found by its words."""

import json
import math

import pytest

from forebrush.paint.illustrator.sketch.checking import SketchError, check
from forebrush.paint.illustrator.things.library import built_in, kinds, user_things
from forebrush.scene.drawing import GroupItem

LIBRARY = built_in()


def flat(items):
    for item in items:
        if isinstance(item, GroupItem):
            yield from flat(item.items)
        else:
            yield item


def test_every_thing_is_a_valid_sketch():
    for name in LIBRARY.names:
        check(LIBRARY.sketches[name], LIBRARY.names)


@pytest.mark.parametrize("letter", sorted({name[0] for name in LIBRARY.names}))
def test_every_thing_draws_inside_its_bounds(letter):
    for name in (n for n in LIBRARY.names if n.startswith(letter)):
        thing = LIBRARY.thing(name, "1")
        left, top, right, bottom = thing.box
        assert -60 < top < 60 and 60 < bottom < 140 and right - left < 400, (name, thing.box)
        items = thing.items(120)
        paths = list(flat(items))
        assert paths, name
        assert all("nan" not in item.d and "inf" not in item.d for item in paths), name
        assert thing.metres > 0


def test_the_same_seed_draws_the_same():
    for name in LIBRARY.names[::40]:
        assert LIBRARY.thing(name, "7").items(90) == built_in().thing(name, "7").items(90)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a small red apple", "apple"), ("puppy", "puppy"), ("two corgis", "corgi"), ("strawberries", "strawberry"),
        ("knives", "kitchen-knife"), ("苹果", "apple"), ("一只柯基犬", "corgi"), ("a steaming bowl of ramen", "ramen-bowl"),
        ("包子", "baozi"),
    ],
)  # fmt: skip
def test_words_find_things(words, name):
    found = LIBRARY.find(words)
    assert found is not None and found.name == name


@pytest.mark.parametrize("words", ["unicycle-riding gorilla", "", "flurb", "的", "xyz"])
def test_words_that_name_nothing_find_nothing(words):
    assert LIBRARY.find(words) is None


def test_kinds_name_things_that_there_are():
    assert not [word for word, name in kinds().items() if name not in LIBRARY.sketches]


def test_anchors_and_surfaces_follow_the_size():
    thing = LIBRARY.thing("whiteboard", "1")
    small, large = thing.faces(100), thing.faces(300)
    (name, quad), other = next(iter(small.items())), next(iter(large.values()))
    assert name and all(
        math.isclose(3 * a, b) for p, q in zip(quad, other, strict=True) for a, b in zip(p, q, strict=True)
    )
    assert thing.point("ground", 200) == (0.0, 0.0)
    assert thing.point("no such anchor", 200) is None


def test_a_colour_that_is_given_holds():
    red, blue = ({"main": (216, 67, 58)}, {"main": (61, 111, 176)})
    thing = LIBRARY.thing("umbrella", "1")
    assert thing.items(100, given=red) != thing.items(100, given=blue)


def test_things_of_ones_own_come_first_and_are_checked(tmp_path):
    own = {"name": {"en": "apple"}, "size": {"m": 1}, "stand": ["ground"], "parts": [{"heart": [0, 50, 30]}]}
    (tmp_path / "apple.json").write_text(json.dumps(own))
    library = user_things(tmp_path, LIBRARY)
    assert library.sketches["apple"]["size"] == {"m": 1} and len(library.names) == len(LIBRARY.names)
    (tmp_path / "bad.json").write_text("{")
    (tmp_path / "worse.json").write_text(json.dumps({**own, "parts": []}))
    with pytest.raises(SketchError) as caught:
        user_things(tmp_path, LIBRARY)
    assert len(caught.value.problems) == 2 and caught.value.problems[0].startswith("bad.json: ")
