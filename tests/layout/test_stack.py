"""Stacks, anchors and distances. The page is 300 x 200 and itself a stack."""

from __future__ import annotations

from typing import Any

import pytest
from boxes import Node, boxes_of, check, group, row, shape, words

pytestmark = pytest.mark.usefixtures("plain_text")
PAGE = {"width": 300, "height": 200}
ICON: Node = {"kind": "icon", "icon": "heart", "size": 24}
PICTURE: Node = {"kind": "picture", "brief": {"prompt": "a pear"}}


def box(node: Node, **page: Any) -> tuple[float, ...]:
    return boxes_of([{**node, "id": "n"}], **PAGE, **page)["n"]


@pytest.mark.parametrize(
    ("anchor", "corner"),
    [
        ("top-left", (0, 0)),
        ("top", (120, 0)),
        ("top-right", (240, 0)),
        ("left", (0, 80)),
        ("center", (120, 80)),
        ("right", (240, 80)),
        ("bottom-left", (0, 160)),
        ("bottom", (120, 160)),
        ("bottom-right", (240, 160)),
    ],
)
def test_an_anchor_puts_the_same_points_together(anchor: str, corner: tuple[float, float]) -> None:
    assert box(shape("n", 60, 40, anchor=anchor)) == (*corner, 60, 40)


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (shape("n"), (0, 0, 300, 200)),
        (group("n", "column", words("t", "30")), (0, 0, 300, 200)),
        (PICTURE, (0, 0, 300, 200)),
        (shape("n", 60), (0, 0, 60, 200)),
        (shape("n", None, 40), (0, 0, 300, 40)),
        (shape("n", margin=10), (10, 10, 280, 180)),
        (shape("n", max_width=100), (0, 0, 100, 200)),
        (shape("n", "50%", "10%"), (0, 0, 150, 20)),
        (shape("n", 60, 40, margin="auto"), (120, 80, 60, 40)),
        (shape("n", 60, 40, margin=[0, 0, 0, "auto"]), (240, 0, 60, 40)),
        # a text fills the width; of the height it takes what matters
        (words("n", "30 30"), (0, 0, 300, 10)),
        (words("n", "200 200"), (0, 0, 300, 20)),
        (words("n", "30", vertical_align="middle"), (0, 0, 300, 200)),
        (words("n", "30", vertical_align="bottom"), (0, 0, 300, 200)),
        (words("n", "30", fit={"min": 8, "max": 80}), (0, 0, 300, 200)),
        (words("n", "30", top=20), (0, 20, 300, 10)),
        # what has a size keeps it
        (ICON, (0, 0, 24, 24)),
        ({**ICON, "anchor": "bottom"}, (138, 176, 24, 24)),
        # anchored: its own size, no larger than there is room
        (group("n", "column", words("t", "30 30"), anchor="center", padding=5), (115, 90, 70, 20)),
        (words("n", "200 200", anchor="bottom"), (0, 180, 300, 20)),
        (words("n", "80 80", anchor="right"), (140, 95, 160, 10)),
        (shape("n", anchor="center"), (0, 0, 300, 200)),
        # distances
        (shape("n", left=10, right=20, top=5, bottom=15), (10, 5, 270, 180)),
        (words("n", "30", left=10), (10, 0, 30, 10)),
        (words("n", "30", right=10, bottom="10%"), (260, 170, 30, 10)),
        (shape("n", 60, 40, right=10, bottom=20), (230, 140, 60, 40)),
        (shape("n", left=100), (100, 0, 200, 200)),
        (shape("n", 60, 40, anchor="top-left", left=10, top=20), (10, 20, 60, 40)),
        (shape("n", 60, 40, anchor="bottom-right", right=10, bottom=20), (230, 140, 60, 40)),
        (shape("n", 60, 40, anchor="center", left=20), (130, 80, 60, 40)),
        (shape("n", left="2em", top=0, right=0, height=10), (32, 0, 268, 10)),
        # a ratio is kept inside the box
        (shape("n", ratio=1), (0, 0, 200, 200)),
        (shape("n", ratio=3), (0, 0, 300, 100)),
        (shape("n", 60, ratio=2, anchor="bottom-right"), (240, 170, 60, 30)),
        (shape("n", None, 50, ratio=2), (0, 0, 100, 50)),
    ],
)
def test_a_node_on_the_page(node: Node, expected: tuple[float, ...]) -> None:
    assert box(node) == pytest.approx(expected, abs=1 / 64)


def test_a_stack_takes_the_size_of_its_largest_child() -> None:
    stack = group("s", "stack", shape("a", 50, 20), words("b", "30 30"), shape("c"), padding=5, anchor="center")
    # 60 wide, 20 high, and the padding; c fills the inside
    check(
        stack,
        {"s": (115, 85, 70, 30), "a": (120, 90, 50, 20), "b": (120, 90, 60, 10), "c": (120, 90, 60, 20)},
        **PAGE,
    )


def test_align_and_justify_place_children_of_their_own_size() -> None:
    stack = group("s", "stack", words("a", "30"), shape("b"), words("c", "40", align_self="end"))
    stack |= {"align": "center", "justify": "end", "width": 200, "height": 100}
    check(stack, {"a": (170, 45, 30, 10), "b": (0, 0, 200, 100), "c": (160, 90, 40, 10)}, **PAGE)


def test_a_stack_in_a_row() -> None:
    stack = group("s", "stack", shape("a", 50, 20), words("b", "80", anchor="bottom-right"))
    root = row(stack, shape("r", grow=1), width=300, height=100)
    check(root, {"s": (0, 0, 80, 100), "a": (0, 0, 50, 20), "b": (0, 90, 80, 10), "r": (80, 0, 220, 100)}, **PAGE)
