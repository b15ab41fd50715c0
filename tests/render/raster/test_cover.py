"""Unions of rectangles against the px that they cover."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from forebrush.render.raster.cover import covered, joined

SIDE = 40


@st.composite
def rects(draw: st.DrawFn, most: int = 12) -> list[tuple[int, int, int, int]]:
    made = []
    for _ in range(draw(st.integers(0, most))):
        left, top = draw(st.integers(0, SIDE - 1)), draw(st.integers(0, SIDE - 1))
        made.append((left, top, draw(st.integers(left + 1, SIDE)), draw(st.integers(top + 1, SIDE))))
    return made


def counts(boxes: list[tuple[int, int, int, int]]) -> np.ndarray:
    """How many of the boxes each px lies in."""
    made = np.zeros((SIDE, SIDE), int)
    for left, top, right, bottom in boxes:
        made[top:bottom, left:right] += 1
    return made


@given(rects())
def test_parts_cover_the_same_px_and_share_none(boxes: list[tuple[int, int, int, int]]) -> None:
    made = counts(covered(boxes))
    assert made.max(initial=0) <= 1
    if len(covered(boxes)) <= 64:
        assert ((made > 0) == (counts(boxes) > 0)).all()


@given(rects(most=30))
def test_joined_ones_hold_all_and_neither_touch_nor_are_many(boxes: list[tuple[int, int, int, int]]) -> None:
    made = joined(boxes)
    assert len(made) <= 8
    assert ((counts(made) > 0) >= (counts(boxes) > 0)).all()
    for k, (left, top, right, bottom) in enumerate(made):
        for a, b, c, d in made[k + 1 :]:
            assert a > right or c < left or b > bottom or d < top


def test_by_hand() -> None:
    assert covered([]) == []
    assert covered([(0, 0, 4, 4), (2, 2, 6, 6)]) == [(0, 0, 4, 2), (0, 2, 6, 4), (2, 4, 6, 6)]
    assert sorted(joined([(0, 0, 4, 4), (4, 0, 8, 4), (20, 20, 21, 21)])) == [(0, 0, 8, 4), (20, 20, 21, 21)]


def test_very_many_cover_a_little_more_and_nothing_less() -> None:
    boxes = [(x, y, x + 1, y + 1) for x in range(0, SIDE, 2) for y in range(0, SIDE, 2)]
    made = counts(covered(boxes))
    assert made.max() == 1
    assert ((made > 0) >= (counts(boxes) > 0)).all()
