"""Paths and shapes: expected points and areas from geometry."""

from __future__ import annotations

import itertools
import math
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.shapes import arrow, box_path, head_length, parse_path, path_bounds, shape_path, transform_path
from forebrush.scene import style
from forebrush.scene.paths import read
from forebrush.scene.values import Radii


def area(d: str) -> float:
    """Signed area (y down: positive is clockwise) of a path, its curves cut into 64 pieces; lone lines count 0."""
    total, x, y, start = 0.0, 0.0, 0.0, (0.0, 0.0)
    for op, p in read(d):
        if op == "M":
            start = (x, y) = (p[0], p[1])
            continue
        points = [(x, y), *zip(p[::2], p[1::2], strict=True)] if op != "Z" else [(x, y), start]
        last = points[0]
        for k in range(1, 65):
            row = points
            while len(row) > 1:
                t = k / 64
                row = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in itertools.pairwise(row)]
            total += (last[0] * row[0][1] - row[0][0] * last[1]) / 2
            last = row[0]
        x, y = points[-1]
    return total


@pytest.mark.parametrize(
    ("d", "plain"),
    [
        ("M1 2L3 4", "M1 2L3 4"),
        ("m1,2 3,4-1 0", "M1 2L4 6L3 6"),
        ("M1 2 3 4 5 6", "M1 2L3 4L5 6"),
        ("M0 0h10v5H2V1", "M0 0L10 0L10 5L2 5L2 1"),
        ("M0 0C1 1 2 1 3 0S5-1 6 0", "M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0"),
        ("M0 0S1 1 2 0", "M0 0C0 0 1 1 2 0"),
        ("M0 0Q1 1 2 0T4 0", "M0 0Q1 1 2 0Q3 -1 4 0"),
        ("M0 0T4 0", "M0 0Q0 0 4 0"),
        ("M1 1l1 0z l0 1", "M1 1L2 1ZM1 1L1 2"),
        ("M0 0c1 0 1 1 2 2", "M0 0C1 0 1 1 2 2"),
        ("M.5.5-1e1+.5", "M0.5 0.5L-10 0.5"),
        ("M0 0A0 5 0 0 1 3 3", "M0 0L3 3"),
        ("M1 1A5 5 0 0 1 1 1", "M1 1"),
        ("", ""),
    ],
)
def test_parse(d: str, plain: str) -> None:
    assert parse_path(d) == plain


def test_arc_flags_may_touch_and_lead_over_the_right_side() -> None:
    # A half circle of radius 5 from (0, 0) to (10, 0): clockwise (flag 1) it passes through (5, -5).
    over = parse_path("M0 0a5 5 0 0110 0")
    under = parse_path("M0 0a5 5 0 0010 0")
    assert path_bounds(over) == pytest.approx((0, -5, 10, 5), abs=1e-3)
    assert path_bounds(under) == pytest.approx((0, 0, 10, 5), abs=1e-3)


@pytest.mark.parametrize(("large", "clockwise", "share"), [(0, 1, 0.25), (1, 1, 0.75), (0, 0, -0.25), (1, 0, -0.75)])
def test_arc_sweeps(large: int, clockwise: int, share: float) -> None:
    # From (10, 0) to a point a quarter of the circle further; the slice has that share of the disc.
    end = "0 10" if clockwise != large else "0 -10"
    centre = "L0 0Z"
    d = parse_path(f"M10 0A10 10 0 {large} {clockwise} {end}{centre}")
    assert area(d) == pytest.approx(share * math.pi * 100, rel=1e-3)


def test_arc_radii_that_do_not_reach_are_enlarged() -> None:
    assert path_bounds(parse_path("M0 0A1 1 0 0 1 20 0")) == pytest.approx((0, -10, 20, 10), abs=1e-2)


@pytest.mark.parametrize(
    "d",
    [
        "L1 1",
        "M0",
        "M0 0 L",
        "M0 0 X 1",
        "M0 0A1 1 0 2 0 1 1",
        "M0 0 1e9 0",
        "Mnan 0",
        "M0 0Z1 1",
        "M0 0" + "l9e6 0" * 3,
    ],
)
def test_what_is_no_path_is_refused(d: str) -> None:
    with pytest.raises(ValueError, match="path data"):
        parse_path(d)


def test_path_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="characters"):
        parse_path("M0 0" + "h1" * 600_000)
    monkeypatch.setattr("forebrush.scene.paths.MAX_SEGMENTS", 100)
    assert parse_path("M0 0" + "h1" * 99)
    with pytest.raises(ValueError, match="segments"):
        parse_path("M0 0" + "h1" * 100)


PIECES = st.lists(
    st.one_of(
        st.sampled_from(list("MmLlHhVvCcSsQqTtAaZz, ")),
        st.integers(-999, 999).map(lambda n: f" {n}"),
        st.floats(-1e4, 1e4, allow_nan=False).map(lambda n: f" {n:.3g}"),
    ),
    max_size=40,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), PIECES.map(lambda s: "M0 0" + s)))
def test_parse_never_breaks_and_is_a_fixed_point(d: str) -> None:
    try:
        plain = parse_path(d)
    except ValueError:
        return
    assert re.fullmatch(r"([MLQCZ][-\d. ]*)*", plain)
    assert parse_path(plain) == plain
    x, y, width, height = path_bounds(plain)
    assert width >= 0 and height >= 0 and math.isfinite(x + y)


def test_bounds_are_tight() -> None:
    assert path_bounds("M0 0Q10 20 20 0") == pytest.approx((0, 0, 20, 10))
    # y = 3 t (1 - t) * 10 has its top at t = 1/2: 7.5.
    assert path_bounds("M0 0C0 10 20 10 20 0") == pytest.approx((0, 0, 20, 7.5))
    assert path_bounds("M100 100M0 0L1 2") == (0, 0, 1, 2)
    assert path_bounds("") == (0, 0, 0, 0)


def test_transform() -> None:
    assert transform_path("M1 2L3 4Z", (2, 0, 10, 0, 3, 20, 0, 0, 1)) == "M12 26L16 32Z"
    assert transform_path("M1 0Q2 0 3 0", (0, -1, 0, 1, 0, 0, 0, 0, 1)) == "M0 1Q0 2 0 3"
    # Perspective: w = 1 + x / 10.
    assert transform_path("M0 0L10 10", (1, 0, 0, 0, 1, 0, 0.1, 0, 1)) == "M0 0L5 5"


def test_perspective_keeps_ends_of_curves() -> None:
    made = read(transform_path("M0 0C0 10 10 10 10 0", (1, 0, 0, 0, 1, 0, 0.1, 0, 1)))
    assert made[-1].points[-2:] == pytest.approx((5, 0))
    # The middle of the curve is (5, 7.5); there w is 1.5.
    assert any(math.dist(s.points[-2:], (5 / 1.5, 7.5 / 1.5)) < 0.01 for s in made)


# Shapes -----------------------------------------------------------------------------------------------


def made(shape: style.Shape, width: float = 100, height: float = 100, radius: object = 0) -> str:
    return shape_path(shape, width, height, Radii.parse(radius))[0]


def test_box_corners() -> None:
    assert box_path(10, 20) == "M0 0L10 0L10 20L0 20L0 0Z"
    d = box_path(100, 50, Radii.parse([10, 0, 20, 0]))
    assert area(d) == pytest.approx(5000 - (100 + 400) * (1 - math.pi / 4), rel=1e-4)


def test_radii_are_reduced_by_one_factor() -> None:
    # CSS: 80 + 40 on a side of 60 reduces all radii by one half.
    assert box_path(60, 200, Radii.parse([80, 40, 0, 0])) == box_path(60, 200, Radii.parse([40, 20, 0, 0]))
    circle = box_path(40, 40, Radii.parse(1000))
    assert area(circle) == pytest.approx(math.pi * 400, rel=1e-3)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        (style.Rect(), 10_000),
        (style.Ellipse(), math.pi * 2500),
        (style.Polygon(sides=4), 5_000),
        (style.Polygon(sides=6), 1.5 * math.sqrt(3) * 2500),
        # 2n triangles between the radii R and R k at 180 / n degrees.
        (style.Star(points=5, inner=0.5), 5 * 2500 * 0.5 * math.sin(math.pi / 5)),
        (style.Arc(sweep=90), math.pi * 2500 / 4),
        (style.Arc(sweep=300), math.pi * 2500 * 300 / 360),
        (style.Arc(sweep=-300), -math.pi * 2500 * 300 / 360),
        (style.Arc(sweep=200, inner=0.6), math.pi * 2500 * 200 / 360 * (1 - 0.36)),
        (style.Arc(sweep=360), math.pi * 2500),
        (style.Arc(sweep=360, inner=0.5), math.pi * 2500 * 0.75),
        (style.Arc(start=77, sweep=-360, inner=0.5), math.pi * 2500 * 0.75),
    ],
)
def test_areas(shape: style.Shape, expected: float) -> None:
    assert area(made(shape)) == pytest.approx(expected, rel=1e-3)


def test_first_corner_is_up_and_arcs_start_at_the_top() -> None:
    assert made(style.Polygon(sides=5)).startswith("M50 0L")
    assert made(style.Star()).startswith("M50 0L")
    assert made(style.Arc(sweep=90)).startswith("M50 0C")
    quarter = path_bounds(made(style.Arc(sweep=90)))
    assert quarter == pytest.approx((50, 0, 50, 50), abs=1e-3)


def test_no_sweep_is_no_path() -> None:
    assert made(style.Arc(sweep=0)) == ""


@pytest.mark.parametrize(
    "shape",
    [style.Rect(), style.Ellipse(), style.Polygon(), style.Star(), style.Arc(), style.Arc(sweep=360, inner=0.2),
     style.Bubble(), style.Bubble(tip=(0.5, 0.5))],
)  # fmt: skip
@pytest.mark.parametrize("radius", [0, 12, 500])
def test_shapes_are_closed(shape: style.Shape, radius: float) -> None:
    segments = read(made(shape, 120, 80, radius))
    assert segments[-1].op == "Z"
    assert sum(s.op == "Z" for s in segments) == sum(s.op == "M" for s in segments)


@pytest.mark.parametrize("shape", [style.Polygon(sides=3), style.Polygon(sides=7), style.Star(points=6, inner=0.4)])
def test_rounding_takes_away_and_never_leaves_the_polygon(shape: style.Shape) -> None:
    x, y, width, height = path_bounds(made(shape, radius=10))
    assert x >= 0 and y >= 0 and x + width <= 100 and y + height <= 100
    if isinstance(shape, style.Polygon):
        # A star gains in its inner corners what it loses at its points; a polygon only loses.
        sharp, soft, softest = (area(made(shape, radius=r)) for r in (0, 4, 10_000))
        assert softest < soft < sharp


def test_rounded_corner_is_an_arc_of_that_radius() -> None:
    # A square on its tip, side 50 sqrt 2; each corner loses r^2 (1 - pi / 4).
    assert area(made(style.Polygon(sides=4), radius=10)) == pytest.approx(5000 - 400 * (1 - math.pi / 4), rel=1e-4)


@pytest.mark.parametrize("tip", [(0.2, 1.5), (0.9, -0.4), (1.6, 0.5), (-0.3, 0.1), (1.2, 1.9)])
@pytest.mark.parametrize("radius", [0, 20, 999])
def test_the_tail_of_a_bubble_ends_in_its_tip(tip: tuple[float, float], radius: float) -> None:
    d = made(style.Bubble(tip=tip), 200, 100, radius)
    x, y = tip[0] * 200, tip[1] * 100
    assert any(s.points[-2:] == pytest.approx((x, y)) for s in read(d) if s.points)
    left, top, width, height = path_bounds(d)
    assert left <= x <= left + width and top <= y <= top + height


def test_a_tip_inside_makes_no_tail() -> None:
    assert made(style.Bubble(tip=(0.5, 0.9)), 200, 100, 10) == box_path(200, 100, Radii.parse(10))


def test_free_path_in_its_view() -> None:
    assert shape_path(style.PathShape(d="M0 0L10 20", view=(10, 20), rule="evenodd"), 100, 100, Radii()) == (
        "M0 0L100 100",
        "evenodd",
    )
    with pytest.raises(ValueError, match="path data"):
        shape_path(style.PathShape(d="nonsense"), 1, 1, Radii())


def line(head: str) -> style.Line:
    return style.Line.model_validate({"from": [0, 0.5], "to": [1, 0.5], "head": head})


def test_arrow_heads() -> None:
    shaft, heads = arrow(line("none"), 100, 40, 4)
    assert (shaft, heads) == ("M0 20L100 20", "")
    shaft, heads = arrow(line("end"), 100, 40, 4)
    x, _, width, height = path_bounds(heads)
    assert heads.startswith("M100 20L") and heads.endswith("Z")
    assert width == pytest.approx(head_length(4)) and height == pytest.approx(0.88 * head_length(4), rel=1e-3)
    # The shaft ends under the head, short of its tip.
    assert x < path_bounds(shaft)[2] < 100 - 4
    assert len([s for s in read(arrow(line("both"), 100, 40, 4)[1]) if s.op == "Z"]) == 2
    assert head_length(8) > head_length(2)


def test_heads_of_a_short_line_leave_room_for_it() -> None:
    shaft, heads = arrow(line("both"), 12, 10, 8)
    assert path_bounds(heads)[0] >= 0 and path_bounds(shaft)[2] > 0
    assert arrow(style.Line.model_validate({"from": [0.5, 0.5], "to": [0.5, 0.5], "head": "end"}), 10, 10, 2) == (
        "",
        "",
    )
