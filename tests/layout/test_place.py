"""Matrices: the order of scale, rotation, quad and offset, corners of a quad, bounds, the 1/64 px grid."""

from __future__ import annotations

import math

import pytest
from boxes import boxes_of, column, frame_of, group, nodes_of, row, shape
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.frame import apply_matrix, multiply
from forebrush.layout.place import bounds, compose, local_matrix, quad_matrix, translation
from forebrush.scene.drawing import IDENTITY, Matrix


def test_a_plain_node_is_moved() -> None:
    assert local_matrix(10, 20, 30, 40) == (1, 0, 10, 0, 1, 20, 0, 0, 1)


def test_places_stand_on_the_grid_of_64ths() -> None:
    assert local_matrix(10.01, 20.99, 30, 40)[2:6] == (10 + 1 / 64, 0, 1, 21 - 1 / 64)


@pytest.mark.parametrize(
    ("more", "point", "expected"),
    [
        ({"scale": (2, 3)}, (0, 0), (-50, -50)),
        ({"scale": (2, 3), "origin": (0, 0)}, (100, 50), (200, 150)),
        ({"rotate": 90}, (0, 0), (75, -25)),  # clockwise about (50, 25)
        ({"rotate": 90, "origin": (0, 0)}, (100, 50), (-50, 100)),
        ({"rotate": -270}, (0, 0), (75, -25)),
        ({"rotate": 180, "scale": (2, 1)}, (100, 50), (-50, 0)),
        ({"rotate": 90, "scale": (2, 1), "origin": (0, 0)}, (100, 0), (0, 200)),  # scaled before it is turned
        ({"offset": (7, -3)}, (1, 1), (8, -2)),
        ({"offset": (7, -3), "rotate": 90, "origin": (0, 0)}, (100, 0), (7, 97)),
    ],
)
def test_transforms(more: dict[str, object], point: tuple[float, float], expected: tuple[float, float]) -> None:
    matrix = local_matrix(0, 0, 100, 50, **more)  # type: ignore[arg-type]
    assert apply_matrix(matrix, *point) == pytest.approx(expected, abs=1e-9)


def test_a_quad_takes_the_corners_exactly() -> None:
    quad = ((10.0, 5.0), (120.0, -8.0), (100.0, 70.0), (3.0, 60.0))
    matrix = local_matrix(40, 30, 100, 50, quad=quad)
    for corner, (x, y) in zip(((0, 0), (100, 0), (100, 50), (0, 50)), quad, strict=True):
        assert apply_matrix(matrix, *corner) == pytest.approx((x + 40, y + 30), abs=1e-6)


def test_a_scaled_node_is_scaled_inside_its_quad() -> None:
    quad = ((0.0, 0.0), (200.0, 0.0), (200.0, 100.0), (0.0, 100.0))
    matrix = local_matrix(0, 0, 100, 50, quad=quad, scale=(0.5, 0.5), origin=(0, 0))
    assert apply_matrix(matrix, 100, 50) == pytest.approx((100, 50))


def test_a_flat_quad_or_box_changes_nothing() -> None:
    assert quad_matrix(100, 50, ((0, 0), (1, 1), (2, 2), (3, 3))) == IDENTITY
    assert quad_matrix(0, 50, ((0, 0), (9, 0), (9, 9), (0, 9))) == IDENTITY


PART = st.integers(-12, 12).map(lambda v: v / 64)


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(*([st.tuples(PART, PART)] * 4)),
    st.tuples(st.integers(10, 400), st.integers(10, 400), st.integers(-300, 300), st.integers(-300, 300)),
    st.integers(1, 400),
    st.integers(1, 400),
    st.booleans(),
)
def test_any_convex_quad_takes_the_corners(
    shifts: tuple[tuple[float, float], ...], target: tuple[int, ...], width: int, height: int, mirrored: bool
) -> None:
    w, h, left, top = target
    corners = [(0, 0), (1, 0), (1, 1), (0, 1)]
    quad = [(left + (u + du) * w, top + (v + dv) * h) for (u, v), (du, dv) in zip(corners, shifts, strict=True)]
    if mirrored:
        quad = [quad[k] for k in (1, 0, 3, 2)]
    matrix = quad_matrix(width, height, tuple(quad))  # type: ignore[arg-type]
    for corner, point in zip(((0, 0), (width, 0), (width, height), (0, height)), quad, strict=True):
        assert apply_matrix(matrix, *corner) == pytest.approx(point, abs=1e-5)


@given(st.floats(-10, 10), st.floats(-10, 10))
def test_compose_is_multiply(x: float, y: float) -> None:
    above: Matrix = (1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 0.001, 0.002, 1.0)
    assert compose(above, translation(x, y)) == pytest.approx(multiply(above, translation(x, y)))
    assert compose(above, above) == multiply(above, above)


def test_bounds_of_a_turned_box() -> None:
    matrix = local_matrix(0, 0, 10, 10, rotate=45)
    half = 10 / math.sqrt(2)
    assert bounds(matrix, 10, 10) == pytest.approx((5 - half, 5 - half, 2 * half, 2 * half), abs=1 / 64)


def test_matrices_lead_into_the_parent_and_boxes_lie_on_the_page() -> None:
    inner = shape("s", 20, 10, anchor="top-left", left=5, top=5)
    outer = group("g", "stack", inner, anchor="top-left", left=100, width=50, height=50, rotate=90)
    nodes = nodes_of(frame_of([outer]))
    assert nodes["s"].matrix == (1, 0, 5, 0, 1, 5, 0, 0, 1)
    # the corner (5, 5) of the group goes to (45, 5), turned about its middle
    assert nodes["s"].box == (135, 5, 10, 20)
    assert nodes["g"].box == (100, 0, 50, 50)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3), st.tuples(st.integers(-50, 50), st.integers(-50, 50)), st.integers(0, 180))
def test_moving_one_node_moves_no_other(which: int, offset: tuple[int, int], rotate: int) -> None:
    def page(**more: object) -> dict[str, tuple[float, ...]]:
        leaves = [shape(f"s{k}", 40, 30, grow=1, **(more if k == which else {})) for k in range(4)]
        root = column(row(*leaves[:2]) | {"id": "top"}, row(*leaves[2:]) | {"id": "foot"}, gap=5, width=300)
        return dict(boxes_of([root]))

    before, after = page(), page(offset=list(offset), rotate=rotate)
    moved = before.pop(f"s{which}"), after.pop(f"s{which}")
    assert before == after
    if rotate == 0:
        assert moved[1][:2] == (moved[0][0] + offset[0], moved[0][1] + offset[1])
