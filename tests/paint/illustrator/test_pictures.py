"""What is said shows: relations, words that change one thing, what is not known, seeds, additions, negations.

The prompts are tests/paint/prompts/{relations,pairs,known,seeds}.jsonl; benchmarks/pictures.py measures all of them on
px, these tests every few of them on the boxes.
"""

import json
from pathlib import Path

import pytest

from forebrush.paint.illustrator.painter import Illustrator
from forebrush.paint.illustrator.reading import read_brief
from forebrush.paint.illustrator.things.library import built_in
from forebrush.scene.picture import PictureBrief

PROMPTS = Path(__file__).parent.parent / "prompts"
PAINTER = Illustrator()


def rows(name, every=1, **fields):
    found = [json.loads(line) for line in (PROMPTS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row for row in found if all(row[key] == value for key, value in fields.items())][::every]


def parts(prompt, seed=1):
    return PAINTER.parts(PictureBrief(prompt=prompt, seed=seed), 480, 320, seed)


def named(found, what):
    low = what.lower()
    exact = [part for part in found if part.what.lower() == low]
    return exact or [part for part in found if part.what.lower() in low or low.rstrip("s") in part.what.lower()]


def middle(part):
    return (part.box[0] + part.box[2]) / 2, (part.box[1] + part.box[3]) / 2


def ids(row):
    return row["id"]


@pytest.mark.parametrize("row", rows("relations", 2), ids=ids)
def test_the_first_stands_to_the_second_as_said(row):
    found = parts(row["prompt"])
    one, other = named(found, row["one"])[0], named(found, row["to"])[0]
    (x, y), (u, v) = middle(one), middle(other)
    left, top, right, bottom = other.box
    match row["relation"]:
        case "on" | "riding":
            assert left <= x <= right and y < v and one.box[3] > top - 0.12 * (bottom - top)
        case "under":
            assert left <= x <= right and y > v
        case "behind" | "in front of":
            assert min(one.box[2], right) > max(one.box[0], left)
        case "left of":
            assert x < u
        case "right of":
            assert x > u
        case "inside":
            assert left <= x <= right and one.box[1] < bottom
        case "held":
            assert one.box[3] < bottom + 2
        case "above":
            assert y < top + 0.1 * (bottom - top)


def test_who_stands_on_something_casts_a_shadow_on_it():
    for prompt, what in (("A cat on a sofa", "cat"), ("Two penguins on an iceberg", "penguins")):
        assert all(part.shadow for part in named(parts(prompt), what))


@pytest.mark.parametrize("row", rows("pairs", 5), ids=ids)
def test_a_word_changes_what_it_names_and_moves_nothing_else(row):
    one, two = parts(row["a"]), parts(row["b"])
    own = named(one, row["subject"]), named(two, row["subject"])
    first, second = ([p.box for p in found if p not in mine] for found, mine in zip((one, two), own, strict=True))
    assert len(first) == len(second)
    assert all(a == pytest.approx(b, abs=1.0) for a, b in zip(first, second, strict=True))
    if row["kind"] == "count":
        assert [len(found) for found in own] == row["numbers"]
    elif row["kind"] in ("time", "weather", "season", "color"):
        assert own[0][0].box == pytest.approx(own[1][0].box, abs=1.0)
        assert (own[0][0].items != own[1][0].items) or row["kind"] != "color"


def told(row):
    order = read_brief(PictureBrief(prompt=row["prompt"]), built_in())
    return [*order.unknown, *(one.said for one in order.wanted if not one.exact)]


@pytest.mark.parametrize("row", rows("known"), ids=ids)
def test_what_is_not_known_is_told_and_nothing_else(row):
    if not row["unknown"]:
        assert told(row) == []
        return
    drawn = built_in().find(row["unknown"])
    assert any(row["unknown"].lower() in words.lower() for words in told(row)) or (drawn is not None and drawn.exact)


def test_ten_seeds_have_ten_horizons():
    for prompt in ("A fox in a forest", "机器人在办公室"):
        found = [PAINTER.horizon(PictureBrief(prompt=prompt, seed=seed), 480, 320, seed) for seed in range(10)]
        assert len({round(value, 2) for value in found}) == 10


@pytest.mark.parametrize("row", rows("seeds", check="adding"), ids=ids)
def test_adding_somebody_leaves_the_others_as_they_were(row):
    before, after = parts(row["prompt"]), parts(row["more"])
    assert len(after) > len(before)
    for old in before:
        assert any(new.what == old.what and new.box == pytest.approx(old.box, abs=1.0) for new in after)


@pytest.mark.parametrize("row", rows("seeds", check="without"), ids=ids)
def test_what_must_not_be_there_is_not_there(row):
    order = read_brief(PictureBrief(prompt=row["prompt"]), built_in())
    if row["without"] == "person":
        assert all(wanted.kind != "person" for wanted in order.wanted)
    else:
        tags = [(w.name, built_in().sketches[w.name].get("tags", ())) for w in order.wanted if w.kind == "thing"]
        assert all(row["without"] not in name.split("-") and row["without"] not in more for name, more in tags)
