"""Path data made short, and projected: the same curves, within a bound."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.layout.frame import apply_matrix
from forebrush.render.svg.paths import moved, path_data, short_data
from forebrush.render.svg.xml import number
from forebrush.scene.paths import Segment, read

coordinate = st.floats(-5000, 5000, allow_nan=False)


def segment(op: str, count: int) -> st.SearchStrategy[Segment]:
    return st.tuples(*[coordinate] * count).map(lambda points: Segment(op, points))


segments = st.builds(
    lambda first, rest: [first, *rest],
    segment("M", 2),
    st.lists(st.one_of(segment("M", 2), segment("L", 2), segment("Q", 4), segment("C", 6), st.just(Segment("Z", ())))),
)


@given(segments)
def test_short_data_says_the_same_path(path: list[Segment]) -> None:
    back = read(short_data(path))
    # After a closed subpath readers begin the next with a moveto; lines without length are left out.
    plain = read("".join(op + " ".join(f"{v:.9f}" for v in points) for op, points in path))
    pen: list[Segment] = []
    for op, points in plain:
        last = next((s.points for s in reversed(pen) if s.points), None)
        rounded = tuple(round(v, 3) for v in points)
        if op == "L" and pen and pen[-1].op not in "MZ" and last and rounded == tuple(round(v, 3) for v in last[-2:]):
            continue
        pen.append(Segment(op, points))
    assert [s.op for s in back] == [s.op for s in pen]
    for one, two in zip(back, pen, strict=True):
        assert one.points == pytest.approx(two.points, abs=0.00051)


def test_lines_along_the_axes_are_shortest() -> None:
    assert path_data("M10 10L20 10L20 30.5L10 10Z") == "m10 10h10v20.5l-10-20.5z"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, ".5"), (-0.25, "-.25"), (10.0, "10"), (-0.0004, "0"), (100, "100"), (1.23456, "1.235"), (1e6, "1000000")],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert number(value) == text


slopes = st.floats(-0.0015, 0.0015)
inside = st.floats(0, 200)


@given(slopes, slopes, st.tuples(*[inside] * 8))
def test_projected_curves_miss_by_less_than_a_tenth(g: float, h: float, p: tuple[float, ...]) -> None:
    # w is at least 0.4 over the box of 200 px.
    matrix = (1.1, 0.2, 5.0, -0.1, 0.9, 3.0, g, h, 1.0)
    drawn = moved([Segment("M", p[:2]), Segment("C", p[2:])], matrix)
    points = []
    pen = drawn[0].points
    for _, (a, b, c, d, x, y) in drawn[1:]:
        for k in range(41):
            t, s = k / 40, 1 - k / 40
            weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
            points.append((
                sum(w * v for w, v in zip(weights, (pen[0], a, c, x), strict=True)),
                sum(w * v for w, v in zip(weights, (pen[1], b, d, y), strict=True)),
            ))  # fmt: skip
        pen = (x, y)
    for k in range(9):
        t, s = k / 8, 1 - k / 8
        weights = (s**3, 3 * s * s * t, 3 * s * t * t, t**3)
        true = apply_matrix(
            matrix, *(sum(w * v for w, v in zip(weights, axis, strict=True)) for axis in (p[::2], p[1::2]))
        )
        near = min(_distance(true, a, b) for a, b in itertools.pairwise(points))
        assert near < 0.1


def _distance(p: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = min(max(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length, 0), 1) if length else 0
    return float(((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2) ** 0.5)


def test_straight_lines_stay_straight_in_perspective() -> None:
    matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.01, 1.0)
    assert path_data("M0 0L100 0L100 100Z", matrix) == "m0 0h100l-50 50z"
