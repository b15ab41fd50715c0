"""Rows and columns against boxes reckoned by hand from CSS Flexbox 1. The container is 300 x 100 where not said."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from boxes import Boxes, Node, boxes_of, check, column, group, row, shape, words
from hypothesis import given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.usefixtures("plain_text")
SIZE = {"width": 300, "height": 100}

CASES: dict[str, tuple[Node, Boxes]] = {
    "grow shares what is left": (
        row(shape("a", 50), shape("b", 50, grow=1), shape("c", 50, grow=2), **SIZE),
        {"a": (0, 0, 50, 100), "b": (50, 0, 100, 100), "c": (150, 0, 150, 100)},
    ),
    "grow factors below 1 in all take only their part": (
        row(shape("a", 50, grow=0.2), shape("b", 50, grow=0.3), **SIZE),
        {"a": (0, 0, 90, 100), "b": (90, 0, 110, 100)},
    ),
    "shrink in proportion to factor times base": (
        row(shape("a", 200), shape("b", 200, shrink=3), **SIZE),
        {"a": (0, 0, 175, 100), "b": (175, 0, 125, 100)},
    ),
    "shrink 0 overflows": (
        row(shape("a", 200, shrink=0), shape("b", 200, shrink=0), **SIZE),
        {"a": (0, 0, 200, 100), "b": (200, 0, 200, 100)},
    ),
    "a text stops shrinking at its widest word": (
        row(words("t", "60 60 60"), shape("b", 200), width=100, height=100),
        {"t": (0, 0, 60, 100), "b": (60, 0, 40, 100)},
    ),
    "a text wraps in what it gets": (
        row(words("t", "60 60 60"), shape("b", 200, shrink=0), width=320, align="start"),
        {"t": (0, 0, 120, 20), "root": (0, 0, 320, 20)},
    ),
    "an ellipsis text gives way below its widest word": (
        row(words("t", "60 60", overflow="ellipsis"), shape("b", 280, shrink=0), **SIZE),
        {"t": (0, 0, 20, 100)},
    ),
    "basis 0 shares everything": (
        row(shape("a", 50, basis=0, grow=1), shape("b", 90, basis=0, grow=2), **SIZE),
        {"a": (0, 0, 100, 100), "b": (100, 0, 200, 100)},
    ),
    "basis in percent": (row(shape("a", basis="50%"), **SIZE), {"a": (0, 0, 150, 100)}),
    "what reaches its maximum leaves the rest to others": (
        row(shape("a", basis=0, grow=1, max_width=80), shape("b", basis=0, grow=1), **SIZE),
        {"a": (0, 0, 80, 100), "b": (80, 0, 220, 100)},
    ),
    "bounds are met one after the other": (
        # 40 each; c is held at 10, so a and b share 110: b is held at 50, a takes 60
        row(
            shape("a", basis=0, grow=1),
            shape("b", basis=0, grow=1, max_width=50),
            shape("c", basis=0, grow=1, max_width=10),
            width=120,
            height=100,
        ),
        {"a": (0, 0, 60, 100), "b": (60, 0, 50, 100), "c": (110, 0, 10, 100)},
    ),
    "the lower bound wins": (row(shape("a", 50, 10, min_width=80, max_width=60), **SIZE), {"a": (0, 0, 80, 10)}),
    "gap and padding": (
        row(*(shape(k, grow=1, basis=0) for k in "abc"), gap=20, padding=10, **SIZE),
        {"a": (10, 10, 80, 80), "b": (110, 10, 80, 80), "c": (210, 10, 80, 80)},
    ),
    "padding and gap in percent of the width, and in em": (
        group("outer", "row", row(shape("a", 20), shape("b", 20), padding=["5%", "1em"], gap="10%", width=232), **SIZE),
        {"a": (16, 15, 20, 70), "b": (56, 15, 20, 70)},
    ),
    "wrap": (
        row(*(shape(k, 120, 20) for k in "abcd"), wrap=True, gap=10, row_gap=5, align="start", **SIZE),
        {"a": (0, 0, 120, 20), "b": (130, 0, 120, 20), "c": (0, 52.5, 120, 20), "d": (130, 52.5, 120, 20)},
    ),
    "wrapped rows of an open height lie close": (
        row(*(shape(k, 120, 20) for k in "abc"), wrap=True, gap=10, row_gap=5, width=300),
        {"c": (0, 25, 120, 20), "root": (0, 0, 300, 45)},
    ),
    "a wrapped column": (
        column(*(shape(k, 40, 40) for k in "abc"), wrap=True, align="start", **SIZE),
        {"a": (0, 0, 40, 40), "b": (0, 40, 40, 40), "c": (150, 0, 40, 40)},
    ),
    "percent of the content box": (
        row(shape("a", "50%", "25%"), padding=10, **SIZE),
        {"a": (10, 10, 140, 20)},
    ),
    "a percent height in an open height is auto": (
        column(words("t", "30", height="50%"), shape("b", 10, 30), width=300),
        {"t": (0, 0, 300, 10), "root": (0, 0, 300, 40)},
    ),
    "auto margins": (
        row(shape("a", 50, 20, margin=["auto", 0]), shape("b", 50, 20, margin=[0, 0, 0, "auto"]), **SIZE),
        {"a": (0, 40, 50, 20), "b": (250, 0, 50, 20)},
    ),
    "auto margins in the middle": (
        row(shape("a", 50, 20, margin="auto"), **SIZE),
        {"a": (125, 40, 50, 20)},
    ),
    "margins add up": (
        row(shape("a", 50, 20, margin=[1, 2, 3, 4]), shape("b", 50, margin=5), **SIZE),
        {"a": (4, 1, 50, 20), "b": (61, 5, 50, 90)},
    ),
    "align and align_self": (
        row(
            *(shape(k, 10, 20, align_self=s) for k, s in zip("abc", ("start", "center", "end"), strict=True)),
            shape("d", 10, align_self="stretch"),
            words("e", "10"),
            align="end",
            **SIZE,
        ),
        {
            "a": (0, 0, 10, 20),
            "b": (10, 40, 10, 20),
            "c": (20, 80, 10, 20),
            "d": (30, 0, 10, 100),
            "e": (40, 90, 10, 10),
        },
    ),
    "baselines meet, and make the row higher": (
        # baselines at 10 and 4 + 10 below the margin edge
        row(words("a", "30"), group("g", "column", words("b", "30"), padding=4), align="baseline", width=300),
        {"a": (0, 4, 30, 10), "g": (30, 0, 38, 18), "root": (0, 0, 300, 18)},
    ),
    "a box without words stands on the baseline": (
        row(words("a", "20 20", width=20), shape("s", 30, 30), align="baseline", width=300),
        {"a": (0, 20, 20, 20), "s": (20, 0, 30, 30), "root": (0, 0, 300, 40)},
    ),
    "a ratio is kept": (
        row(shape("a", 80, ratio=2), shape("b", 40, 40), width=300, height=100),
        {"a": (0, 0, 80, 40)},
    ),
    "a ratio from the height of the line": (row(shape("a", ratio=0.5), **SIZE), {"a": (0, 0, 50, 100)}),
    "a ratio from the width of the column": (column(shape("a", ratio=4), **SIZE), {"a": (0, 0, 300, 75)}),
    "a column": (
        column(words("a", "200 200"), shape("b", 40, 10, grow=1), shape("c", "50%", 20), gap=5, **SIZE),
        {"a": (0, 0, 300, 20), "b": (0, 25, 40, 50), "c": (0, 80, 150, 20)},
    ),
    "texts of a column do not shrink below their lines": (
        column(words("a", "200 200"), shape("b", 40, 200), **SIZE),
        {"a": (0, 0, 300, 20), "b": (0, 20, 40, 80)},
    ),
    "fit-content across a column": (
        column(words("a", "50 50"), words("b", "200 200"), align="center", **SIZE),
        {"a": (100, 0, 100, 10), "b": (0, 10, 300, 20)},
    ),
    "a row in a column takes the height of its children": (
        column(group("r", "row", shape("a", 10, 30), words("b", "20")), words("c", "10"), width=300),
        {"r": (0, 0, 300, 30), "b": (10, 0, 20, 30), "c": (0, 30, 300, 10), "root": (0, 0, 300, 40)},
    ),
    "hidden nodes take no room": (
        row(shape("a", 50), shape("h", 50, hidden=True), shape("b", 50), gap=10, **SIZE),
        {"a": (0, 0, 50, 100), "b": (60, 0, 50, 100)},
    ),
    "icons keep their size": (
        row({"kind": "icon", "id": "i", "icon": "heart", "size": 24}, shape("b", 10), **SIZE),
        {"i": (0, 0, 24, 24)},
    ),
    "a picture to be painted never vanishes": (
        column({"kind": "picture", "id": "p", "brief": {"prompt": "a pear"}}, width=400),
        {"p": (0, 0, 400, 300)},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_boxes(name: str) -> None:
    check(*CASES[name])


@pytest.mark.parametrize(
    ("justify", "xs"),
    [
        ("start", (0, 50)),
        ("center", (100, 150)),
        ("end", (200, 250)),
        ("space-between", (0, 250)),
        ("space-around", (50, 200)),
        ("space-evenly", (200 / 3, 50 + 400 / 3)),
    ],
)
def test_justify(justify: str, xs: tuple[float, float]) -> None:
    root = row(shape("a", 50), shape("b", 50), justify=justify, **SIZE)
    check(root, {"a": (xs[0], 0, 50, 100), "b": (xs[1], 0, 50, 100)})


@pytest.mark.parametrize(
    ("more", "box"),
    [
        ({"left": 10, "top": 20, "width": 50, "height": 30}, (10, 20, 50, 30)),
        ({"right": 10, "bottom": 20, "width": 50, "height": 30}, (240, 50, 50, 30)),
        ({"left": 10, "right": 30, "top": "10%", "bottom": 0}, (10, 10, 260, 90)),
        ({"anchor": "center", "width": 50, "height": 30}, (125, 35, 50, 30)),
        ({"anchor": "bottom-right", "right": 10, "width": 50, "height": 30}, (240, 70, 50, 30)),
        ({"width": 50, "height": 30}, (8, 62, 50, 30)),  # neither: where it would stand alone, by align and justify
        ({"left": 0, "width": 50, "height": 30}, (0, 62, 50, 30)),
    ],
)
def test_absolute_children_stand_in_the_border_box_and_take_no_room(more: Node, box: tuple[float, ...]) -> None:
    root = row(shape("abs", position="absolute", **more), shape("a", 50, 20), padding=8, align="end", **SIZE)
    check(root, {"abs": box, "a": (8, 72, 50, 20)})


def test_em_is_the_pages_and_for_texts_their_own() -> None:
    root = row(shape("a", "2em"), words("t", "10", width="2em", size=20), **SIZE)
    check(root, {"a": (0, 0, 20, 100), "t": (20, 0, 40, 100)}, em=10)


ITEM = st.fixed_dictionaries(
    {"grow": st.sampled_from([0.0, 0.5, 1.0, 3.0]), "shrink": st.sampled_from([0.5, 1.0, 2.0])},
    optional={
        "width": st.integers(0, 200),
        "basis": st.integers(0, 200),
        "height": st.integers(0, 80),
        "max_width": st.integers(20, 300),
    },
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ITEM, min_size=1, max_size=6), st.integers(0, 10), st.integers(0, 20), st.booleans())
def test_shapes_stay_inside_their_row_in_order(items: list[Any], gap: int, padding: int, wrap: bool) -> None:
    """Shapes can shrink to nothing, so a row that has room for its gaps holds them."""
    children = [shape(f"s{k}", **item) for k, item in enumerate(items)]
    root = row(*children, gap=gap, padding=padding, wrap=wrap, align="start", width=300, height=600)
    made = [boxes_of([root])[f"s{k}"] for k in range(len(items))]
    for x, y, w, h in made:
        assert x >= padding - 1 / 32
        assert y >= padding - 1 / 32
        assert x + w <= 300 - padding + 1 / 8
        assert y + h <= 600 - padding + 1 / 8
    for (x, y, w, _), (x2, y2, _, _) in itertools.pairwise(made):
        assert (x2 >= x + w + gap - 1 / 32 and y2 == y) or (wrap and y2 > y) or (wrap and y2 >= y and x2 <= x)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([1.0, 1.5, 2.0, 3.0]), min_size=1, max_size=6), st.integers(0, 12))
def test_growing_children_fill_the_row(factors: list[float], gap: int) -> None:
    root = row(*(shape(f"s{k}", basis=0, grow=f) for k, f in enumerate(factors)), gap=gap, **SIZE)
    made = boxes_of([root])
    room = 300 - gap * (len(factors) - 1)
    for k, factor in enumerate(factors):
        assert made[f"s{k}"][2] == pytest.approx(room * factor / sum(factors), abs=1 / 64)
