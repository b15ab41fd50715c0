"""The Sketch language: faults are named with place and cure, hostile sketches do no harm, good ones draw alike."""

import copy
import json
import math
from random import Random

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.paint.illustrator.sketch.building import Builder
from forebrush.paint.illustrator.sketch.checking import SketchError, check
from forebrush.paint.illustrator.sketch.coloring import colors_of
from forebrush.paint.illustrator.sketch.drawing import Hand, node_items
from forebrush.paint.illustrator.sketch.numbers import number
from forebrush.paint.illustrator.sketch.schema import schema
from forebrush.scene.drawing import GroupItem

APPLE = {
    "name": {"en": "apple", "zh": "苹果"},
    "size": {"m": 0.09},
    "stand": ["table"],
    "colors": {"skin_red": "#d8433a"},
    "vary": {"leaves": [1, 2], "mood": ["happy", "sleepy"]},
    "parts": [
        {
            "curve": [[-40, 30], [0, 16], [40, 30], [30, 96], [0, 100], [-30, 96]],
            "role": "skin_red",
            "material": "glossy",
        },
        {"leaf": [2, 16, 26, 2, 6], "role": "leaf", "repeat": {"n": "=leaves", "rot": 20, "about": [2, 16]}},
        {"eye": [10, 50, 4], "kind": "happy", "when": {"mood": "happy"}},
        {"eye": [10, 50, 4], "kind": "sleepy", "when": {"mood": "sleepy"}},
    ],
}


def problems(sketch, things=()):
    with pytest.raises(SketchError) as caught:
        check(sketch, things)
    return caught.value.problems


def broken(path, value):
    made = copy.deepcopy(APPLE)
    at = made
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return made


def test_a_good_sketch_passes_and_is_valid_by_the_schema():
    assert check(APPLE) is APPLE
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(APPLE, schema())


@pytest.mark.parametrize(
    ("sketch", "said"),
    [
        ([], "the sketch: needs to be a JSON object"),
        (broken(["name"], {}), 'name: needs {"en"'),
        (broken(["size"], {"m": -1}), "size: needs"),
        (broken(["stand"], ["grond"]), 'did you mean "ground"'),
        (broken(["colour"], {}), 'colour: unknown key; did you mean "colors"'),
        (broken(["colors", "skin_red"], "red"), "colors.skin_red: 'red' is not #rrggbb"),
        (broken(["colors", "unused"], "#123456"), "colors.unused: no part uses it"),
        (broken(["parts", 0, "role"], "skinred"), 'parts[0].role: unknown role "skinred"; did you mean "skin_red"'),
        (broken(["parts", 0, "curve"], [[0, 0]]), "parts[0].curve: needs 3 to 80 points"),
        (broken(["parts", 0, "curve", 0, 0], 9999), "lies outside"),
        (broken(["parts", 1, "leaf"], [1, 2]), "parts[1].leaf: needs 5 numbers"),
        (broken(["parts", 1, "repeat"], {"rot": 3}), "parts[1].repeat: needs n"),
        (broken(["parts", 1, "repeat", "n"], "=petals"), 'unknown name "petals"'),
        (broken(["parts", 0, "materiel"], "glossy"), 'unknown key of curve; did you mean "material"'),
        (broken(["parts", 0], {"group": [{"heart": [0, 0, 3]}], "cast": True}), "changes nothing on a group"),
        (broken(["parts", 0], {"use": "pear"}), "there is no thing 'pear'"),
        (broken(["parts", 0], {"heart": [0, 0, 3], "star": [0, 0, 3, 2, 5]}), "exactly one shape, found heart and star"),
        (broken(["surfaces"], {"label": {"quad": [[0, 0]]}}), "surfaces.label: needs"),
        (broken(["note"], float("nan")), "not JSON"),
        (broken(["note"], "x" * 50_000), "at most 40000"),
    ],
)  # fmt: skip
def test_every_fault_is_named(sketch, said):
    assert any(said in problem for problem in problems(sketch)), problems(sketch)


def test_all_faults_come_at_once():
    bad = broken(["parts", 0, "role"], "nothing")
    bad["parts"][1]["leaf"] = [1]
    assert len(problems(bad)) >= 2


@pytest.mark.parametrize(
    ("text", "value"),
    [(3, 3.0), ("=1+2*3", 7.0), ("=-(2+2)/4", -1.0), ("=max(1,i,3)", 4.0), ("=cos(60)", 0.5), ("=1/0", 0.0)],
)
def test_numbers(text, value):
    assert math.isclose(number(text, {"i": 4.0}), value)


@pytest.mark.parametrize(
    "text", ["3", "=", "=x", "=__import__('os')", "=(1).real", "=[1]", "=2**9999", "=1 if 1 else 2", "=cos()", True, None,
             "=" + "1+" * 40 + "1", float("inf"), "=sin(1,2)"],
)  # fmt: skip
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError):
        number(text, {"i": 0.0})


def drawn(sketch, seed="1", asked=None):
    builder = Builder(sketch, seed, {}.__getitem__, asked)
    nodes = builder.run()
    hand = Hand(colors_of(sketch, seed), 1.0, 4.0, seed)
    return tuple(item for node in nodes for item in node_items(node, hand))


def flat(items):
    for item in items:
        if isinstance(item, GroupItem):
            yield from flat(item.items)
        else:
            yield item


def test_the_same_seed_draws_the_same_and_variants_can_be_asked_for():
    assert drawn(APPLE) == drawn(APPLE)
    happy, sleepy = drawn(APPLE, asked={"mood": "happy"}), drawn(APPLE, asked={"mood": "sleepy"})
    assert happy != sleepy
    assert len({drawn(APPLE, seed=str(k)) for k in range(12)}) > 1


def test_a_cut_leaves_a_hole():
    ring = broken(["parts"], [{"rect": [-40, 20, 80, 80, 0], "role": "skin_red", "cut": [{"ellipse": [0, 60, 20]}]}])
    node = Builder(ring, "1", {}.__getitem__).run()[0]
    assert node.shape.contains(-30, 30) and not node.shape.contains(0, 60)


def test_too_many_copies_are_refused_in_time():
    many = {"repeat": {"n": 60, "dx": 1}, "group": [{"repeat": {"n": 60, "dy": 1}, "heart": [0, 0, 1]}]}
    with pytest.raises(SketchError, match="more than 2500"):
        Builder({**APPLE, "parts": [many]}, "1", {}.__getitem__).run()


_JUNK = st.one_of(
    st.none(), st.booleans(), st.integers(-1000, 1000), st.floats(-1e6, 1e6), st.text(max_size=8),
    st.lists(st.integers(-9, 9), max_size=4), st.dictionaries(st.sampled_from(["rect", "role", "at", "n"]), st.integers()),
)  # fmt: skip


@settings(max_examples=120)
@given(st.integers(0, 2**31), _JUNK)
def test_damaged_sketches_are_refused_or_drawn(where, junk):
    sketch = json.loads(json.dumps(APPLE))
    places = []

    def walk(at):
        for key in list(at) if isinstance(at, dict) else range(len(at)):
            places.append((at, key))
            if isinstance(at[key], (dict, list)):
                walk(at[key])

    walk(sketch)
    at, key = Random(where).choice(places)
    at[key] = junk
    try:
        check(sketch)
        items = drawn(sketch)
    except SketchError as error:
        assert error.problems and all(": " in problem for problem in error.problems)
    else:
        assert all("nan" not in item.d for item in flat(items))
