"""Charts: ticks, exact heights, words that do not collide, and an effect for every field."""

from __future__ import annotations

import itertools
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from forebrush.layout.frame import multiply
from forebrush.layout.kinds.charts.data import COLORS, readable_on
from forebrush.layout.kinds.charts.lines import curve
from forebrush.layout.kinds.charts.ticks import nice_step, scale_of
from forebrush.scene.drawing import IDENTITY, FlatPaint, GroupItem, Item, PathItem, TextItem
from forebrush.scene.paths import path_bounds, read
from forebrush.scene.values import Color

D = Decimal


# Ticks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("span", "count", "step"),
    [("10", 5, "2"), ("1", 5, "0.2"), ("100", 10, "10"), ("7", 5, "1"), ("23", 5, "5"), ("0.003", 3, "0.001"),
     ("987654", 5, "200000")],
)  # fmt: skip
def test_nice_steps(span: str, count: int, step: str) -> None:
    assert nice_step(D(span), count) == D(step)


@pytest.mark.parametrize(
    ("least", "most", "more", "low", "high", "ticks"),
    [
        ("0", "19", {}, "0", "20", ["0", "5", "10", "15", "20"]),
        ("-3.1", "6", {}, "-4", "6", ["-4", "-2", "0", "2", "4", "6"]),
        ("12", "19", {"zero": True}, "0", "20", ["0", "5", "10", "15", "20"]),
        ("12", "19", {"low": D("11.5")}, "11.5", "20", ["12", "14", "16", "18", "20"]),
        ("0", "19", {"high": D(100)}, "0", "100", ["0", "20", "40", "60", "80", "100"]),
        ("0.1", "0.3", {"count": 2}, "0.1", "0.3", ["0.1", "0.2", "0.3"]),
        ("0", "0", {"zero": True}, "0", "1", ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ("0", "9", {"count": 0}, "0", "10", []),
    ],
)
def test_scales(least: str, most: str, more: dict[str, Any], low: str, high: str, ticks: list[str]) -> None:
    made = scale_of(D(least), D(most), **more)
    assert (made.low, made.high) == (D(low), D(high))
    assert list(made.ticks) == [D(tick) for tick in ticks]


NUMBERS = st.decimals(-(10**12), 10**12, places=6)


@settings(max_examples=200, deadline=None)
@given(NUMBERS, NUMBERS, st.integers(1, 20), st.booleans(), st.none() | NUMBERS, st.none() | NUMBERS)
def test_any_scale(a: Decimal, b: Decimal, count: int, zero: bool, low: Decimal | None, high: Decimal | None) -> None:
    least, most = min(a, b), max(a, b)
    made = scale_of(least, most, low=low, high=high, count=count, zero=zero)
    assert made.low < made.high and len(made.ticks) <= 201
    assert low is None or made.low == low
    if low is None and high is None:
        assert made.low <= least and made.high >= most
        assert made.ticks[0] == made.low and made.ticks[-1] == made.high
    assert all(made.low <= tick <= made.high and tick % made.step == 0 for tick in made.ticks)
    digits = made.step.normalize().as_tuple().digits
    assert digits in ((1,), (2,), (5,))
    assert made.at(made.low) == 0 and made.at(made.high) == 1


# Curves -----------------------------------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.floats(0.5, 50), st.floats(-100, 100)), min_size=2, max_size=12))
def test_curves_stay_between_their_points(steps: list[tuple[float, float]]) -> None:
    spots, x = [], 0.0
    for step, y in steps:
        x += step
        spots.append((x, y))
    made = curve(spots, True)
    for k, segment in enumerate(made[1:]):
        (_, y1), (x2, y2) = spots[k], spots[k + 1]
        assert segment.points[-2:] == (x2, y2)
        if segment.op == "C":
            for j in range(1, 20):
                t = j / 20
                _, c1, _, c2 = segment.points[:4]
                y = (1 - t) ** 3 * y1 + 3 * (1 - t) ** 2 * t * c1 + 3 * (1 - t) * t * t * c2 + t**3 * y2
                assert min(y1, y2) - 1e-6 <= y <= max(y1, y2) + 1e-6


def test_curves_are_smooth() -> None:
    made = curve([(0, 0), (10, 10), (20, 12), (40, 3)], True)
    for before, after in itertools.pairwise(made[1:]):
        end, start = before.points[-2:], after.points[:2]
        into = (end[1] - before.points[3]) / (end[0] - before.points[2])
        out = (start[1] - end[1]) / (start[0] - end[0])
        assert into == pytest.approx(out)


# Bars -------------------------------------------------------------------------------------------------


def chart(kind: str, values: Any, **more: Any) -> dict[str, Any]:
    series = values if values and isinstance(values[0], dict) and "values" in values[0] else [{"values": values}]
    return {"kind": "chart", "chart": kind, "series": series, **more}


def bars(items: tuple[Item, ...], look: Any) -> list[tuple[float, float, float, float]]:
    return [path_bounds(item.d) for item in look.paths(items, "bar")]


def test_bars_are_as_high_as_their_values(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("bar", [10, 40, 25, None, 0], categories=list("abcde")), 400, 300)
    boxes = bars(items, look)
    # A gap and a value of 0 have no bar.
    assert len(boxes) == 3
    unit = boxes[0][3] / 10
    assert [box[3] / unit for box in boxes] == pytest.approx([10, 40, 25], rel=1e-3)
    assert len({round(box[1] + box[3], 2) for box in boxes}) == 1
    assert boxes[0][2] == pytest.approx(boxes[1][2])


def test_gap_is_a_share_of_the_category(drawn: Any, look: Any) -> None:
    wide, narrow = (bars(drawn(chart("bar", [1, 1], bar_gap=gap), 400, 300)[0], look) for gap in (0, 0.5))
    assert narrow[0][2] == pytest.approx(wide[0][2] / 2)
    assert wide[0][0] + wide[0][2] == pytest.approx(wide[1][0])


def test_negative_bars_hang_from_the_same_line(drawn: Any, look: Any) -> None:
    up, down = bars(drawn(chart("bar", [4, -2]), 400, 300)[0], look)
    assert up[1] + up[3] == pytest.approx(down[1]) and up[3] == pytest.approx(2 * down[3], rel=1e-3)


def test_horizontal_bars(drawn: Any, look: Any) -> None:
    long, short, back = bars(drawn(chart("bar", [4, 2, -1], direction="horizontal"), 400, 300)[0], look)
    assert long[2] == pytest.approx(2 * short[2], rel=1e-3) and long[0] == pytest.approx(short[0])
    assert back[0] + back[2] == pytest.approx(long[0]) and long[1] < short[1] < back[1]


def test_groups_stand_side_by_side_and_stacks_on_each_other(drawn: Any, look: Any) -> None:
    series = [{"name": "a", "values": [3]}, {"name": "b", "values": [5]}, {"name": "c", "values": [-2]}]
    a, b, c = bars(drawn(chart("bar", series), 400, 300)[0], look)
    assert a[0] + a[2] <= b[0] and b[0] + b[2] <= c[0]
    a, b, c = bars(drawn(chart("bar", series, stacked=True), 400, 300)[0], look)
    assert a[0] == b[0] == c[0] and b[1] + b[3] == pytest.approx(a[1]) and c[1] == pytest.approx(a[1] + a[3])
    assert a[3] / 3 == pytest.approx(b[3] / 5, rel=1e-3)


def test_only_the_far_end_is_round(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("bar", [3, -3], bar_radius=6), 400, 300)
    up, down = (read(item.d) for item in look.paths(items, "bar"))
    tops = [s.points[1] for s in up if s.op == "C"]
    bottoms = [s.points[1] for s in down if s.op == "C"]
    assert len(tops) == len(bottoms) == 2
    assert max(tops) < path_bounds(look.paths(items, "bar")[0].d)[1] + 7


def test_bounds_of_the_axis_hold(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("bar", [50, 300], axis={"max": 100}), 400, 300)
    half, full = bars(items, look)
    # What goes beyond the axis is cut at it.
    assert full[3] == pytest.approx(2 * half[3], rel=1e-3)


# Facts and words --------------------------------------------------------------------------------------

FACTS = {"a": {"value": "12.5", "unit": "%"}, "b": {"value": "20", "unit": "%"}, "w": {"words": "many"},
         "d": {"value": "2026-01-01"}}  # fmt: skip


def test_facts_are_values(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("bar", [{"fact": "a"}, {"fact": "b"}]), 400, 300, facts=FACTS)
    small, large = bars(items, look)
    assert large[3] / small[3] == pytest.approx(20 / 12.5, rel=1e-3)
    assert {"12.5%", "20.0%"} <= set(look.words(items)) and not ctx.findings


def test_what_is_no_number_is_a_noted_gap(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("bar", [1, {"fact": "w"}, {"fact": "d"}, "2026-01-01"]), 400, 300, facts=FACTS)
    assert len(bars(items, look)) == 1 and [f.name for f in ctx.findings] == ["chart-value"] * 3


def test_formats(drawn: Any, look: Any) -> None:
    node = chart("bar", [1200, 3400], format="¥#,##0", axis={"format": "0.0{K}", "ticks": 2})
    words = look.words(drawn(node, 400, 300)[0])
    assert {"¥1,200", "¥3,400", "0.0K", "2.0K", "4.0K"} <= set(words)
    items, ctx = drawn(chart("bar", [1], format="#0#0"), 400, 300)
    assert "1" in look.words(items) and ctx.findings[0].name == "chart-value"


def test_decimals_are_those_of_the_inputs(drawn: Any, look: Any) -> None:
    words = look.words(drawn(chart("bar", ["1.25", 3]), 400, 300)[0])
    assert {"1.25", "3.00"} <= set(words)


def placed(items: tuple[Item, ...], matrix: Any = IDENTITY) -> list[tuple[str, tuple[float, ...], bool]]:
    """Each text with the box of its lines on the page, and whether it stands upright."""
    made = []
    for item in items:
        if isinstance(item, GroupItem):
            made += placed(item.items, multiply(matrix, item.matrix))
        elif isinstance(item, TextItem):
            left = min(line.x for line in item.lines)
            right = max(line.x + line.length for line in item.lines)
            top = min(line.y - line.ascent * 0.7 for line in item.lines)
            bottom = max(line.y for line in item.lines)
            made.append((item.text, (left + matrix[2], top + matrix[5], right + matrix[2], bottom + matrix[5]),
                         matrix[1] == 0))  # fmt: skip
    return made


CASES = {
    "few": chart("bar", [3, 9, 5], categories=["Jan", "Feb", "Mar"]),
    "long": chart("bar", [3, 9, 5, 2], categories=["Customer support and care", "Sales", "Research", "A b c d e f g h"]),
    "many": chart("bar", [k % 7 for k in range(40)], categories=[str(2000 + k) for k in range(40)]),
    "cjk": chart("bar", [3, 9, 5], categories=["客户服务与支持中心", "研究开发部", "市场"]),
    "horizontal": chart("bar", [30000, 9, 5, 2], direction="horizontal",
                        categories=["Customer support and care of the elderly", "Sales", "Research", "x"]),
    "grouped": chart("bar", [{"name": "A", "values": [10, 20, 30]}, {"name": "B", "values": [11, 21, 31]}],
                     categories=["Q1", "Q2", "Q3"]),
    "line": chart("line", [{"name": "A", "values": [5 + k * 7 % 11 for k in range(20)]},
                           {"name": "B", "values": [6 + k * 5 % 9 for k in range(20)]}],
                  categories=[f"{k} May" for k in range(20)]),
    "pie": chart("pie", [40, 30, 20, 4, 3, 2, 1], categories=["Rent", "Food", "Fun", "a", "b", "c", "d"]),
    "ring": chart("pie", [40, 30, 20, 4], hole=0.7, legend=False, categories=["Rent", "Food", "Fun", "a"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("size", [(500, 320), (300, 200), (360, 480)])
def test_words_do_not_collide_and_stay_inside(case: str, size: tuple[int, int], drawn: Any) -> None:
    items, _ = drawn(CASES[case], *size)
    upright = [(text, box) for text, box, straight in placed(items) if straight]
    assert upright
    for text, (left, top, right, bottom) in upright:
        assert left >= -1 and top >= -1 and right <= size[0] + 1 and bottom <= size[1] + 1, text
    for k, (one, a) in enumerate(upright):
        for other, b in upright[k + 1 :]:
            apart = a[2] <= b[0] + 0.5 or b[2] <= a[0] + 0.5 or a[3] <= b[1] + 0.5 or b[3] <= a[1] + 0.5
            assert apart, (one, a, other, b)


def test_crowded_categories_are_slanted(drawn: Any, look: Any) -> None:
    names = [f"Category {k}" for k in range(14)]
    items, _ = drawn(chart("bar", list(range(14)), categories=names), 400, 300)
    slanted = [text for text, _, straight in placed(items) if not straight]
    assert slanted == names


def test_no_room_for_values_is_noted(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("bar", [12345 + k for k in range(60)]), 400, 300)
    assert not any(word.startswith("12,3") for word in look.words(items))
    assert [f.name for f in ctx.findings] == ["text-omitted"]


# Pies -------------------------------------------------------------------------------------------------


def slices(items: tuple[Item, ...], look: Any) -> list[PathItem]:
    found: list[PathItem] = look.paths(items, "slice")
    return found


def swept(item: PathItem) -> float:
    """Degrees of the outer arc: from its first point to the end of its last outer cubic, about the centre."""
    segments = read(item.d)
    corner = next((s for s in segments if s.op == "L"), None)
    assert corner is not None
    start = segments[0].points
    end = segments[segments.index(corner) - 1].points[-2:]
    cx, cy = corner.points
    turn = [math.degrees(math.atan2(x - cx, cy - y)) for x, y in (start, end)]
    return (turn[1] - turn[0]) % 360


def test_slices_take_their_share(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("pie", [50, 30, 20], legend=False), 300, 300)
    assert [swept(item) for item in slices(items, look)] == pytest.approx([180, 108, 72], abs=0.05)


def test_a_single_slice_is_a_whole_ring(drawn: Any, look: Any) -> None:
    (ring,) = slices(drawn(chart("pie", [7], hole=0.5), 300, 300)[0], look)
    assert sum(s.op == "Z" for s in read(ring.d)) == 2


def test_pies_of_strange_values(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("pie", [5, -3, None, 0]), 300, 300)
    assert len(slices(items, look)) == 1 and [f.name for f in ctx.findings] == ["chart-value"]
    items, ctx = drawn(chart("pie", [0, 0]), 300, 300)
    assert len(slices(items, look)) == 1 and not ctx.findings
    two = [{"name": "a", "values": [1, 2]}, {"name": "b", "values": [3, 4]}]
    items, ctx = drawn(chart("pie", two), 300, 300)
    assert len(slices(items, look)) == 2 and ctx.findings[0].name == "chart-value"


def test_series_of_one_value_each_are_slices(drawn: Any, look: Any) -> None:
    series = [{"name": "a", "values": [1]}, {"name": "b", "values": [3], "fill": "#ff0000"}]
    items, ctx = drawn(chart("pie", series), 300, 300)
    assert slices(items, look)[1].paints == (FlatPaint((255, 0, 0, 255)),) and not ctx.findings
    assert {"a", "b"} <= set(look.words(items))


# Colours and fields -----------------------------------------------------------------------------------


def test_colors_come_from_the_palette_first(drawn: Any, look: Any) -> None:
    series = [{"values": [1]}, {"values": [2]}, {"values": [3]}, {"values": [4], "fill": "#00ff00"}]
    palette = {"accent2": "#222222", "accent": "#111111", "other": "#999999"}
    items, _ = drawn(chart("bar", series), 400, 300, palette=palette)
    colors = [item.paints[0].rgba for item in look.paths(items, "bar")]
    assert colors == [(17, 17, 17, 255), (34, 34, 34, 255), Color.parse(COLORS[0]).rgba, (0, 255, 0, 255)]


@pytest.mark.parametrize("ground", ["#000000", "#ffffff", "#3b6fb6", "#e8833a", "#d9b23c", "#777777"])
def test_words_on_fills_can_be_read(ground: str) -> None:
    def luminance(rgba: Any) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in rgba[:3])]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    color = Color.parse(ground).rgba
    a, b = sorted((luminance(color), luminance(readable_on(color, (31, 27, 22, 255)))))
    assert (b + 0.05) / (a + 0.05) >= 3


BASE = {
    "bar": chart("bar", [{"name": "s", "values": [3, 7]}, {"name": "t", "values": [4, -2]}], categories=["a", "b"]),
    "line": chart("line", [{"name": "s", "values": [3, 7, 4]}, {"name": "t", "values": [4, 2, 8]}],
                  categories=["a", "b", "c"]),
    "pie": chart("pie", [3, 7, 4], categories=["a", "b", "c"]),
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("bar", {"axis": {"min": -10}}),
        ("bar", {"axis": {"max": 30}}),
        ("bar", {"axis": {"ticks": 2}}),
        ("bar", {"axis": {"grid": False}}),
        ("bar", {"axis": {"format": "0.00"}}),
        ("bar", {"axis": {"title": "kg"}}),
        ("bar", {"axis": {"title": "kg"}, "direction": "horizontal"}),
        ("bar", {"direction": "horizontal"}),
        ("line", {"direction": "horizontal"}),
        ("bar", {"stacked": True}),
        ("line", {"stacked": True}),
        ("line", {"smooth": True}),
        ("pie", {"hole": 0.5}),
        ("bar", {"labels": False}),
        ("line", {"labels": False}),
        ("pie", {"labels": False}),
        ("bar", {"format": "0.00"}),
        ("pie", {"format": "0.00"}),
        ("bar", {"legend": False}),
        ("line", {"legend": False}),
        ("pie", {"legend": False}),
        ("bar", {"bar_gap": 0.1}),
        ("bar", {"bar_radius": 4}),
        ("line", {"line_width": 6}),
        ("bar", {"font": "display"}),
        ("bar", {"size": 20}),
        ("bar", {"weight": 700}),
        ("bar", {"color": "#ff0000"}),
        ("bar", {"fills": ["#eeeeee"]}),
        ("bar", {"strokes": [{"width": 2}]}),
        ("bar", {"fills": ["#eeeeee"], "radius": 9}),
        ("bar", {"categories": ["x", "y"]}),
    ],
)
def test_every_field_has_an_effect(kind: str, change: dict[str, Any], drawn: Any) -> None:
    before, ctx = drawn(BASE[kind], 420, 300)
    after, _ = drawn({**BASE[kind], **change}, 420, 300)
    assert before != after and not ctx.findings
    if "radius" in change:
        assert after != drawn({**BASE[kind], "fills": change["fills"]}, 420, 300)[0]


def test_ground_is_a_box(drawn: Any) -> None:
    items, _ = drawn({**BASE["bar"], "fills": ["#eeeeee"], "radius": 9}, 420, 300)
    assert isinstance(items[0], PathItem) and items[0].what == "background"


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from(["bar", "line", "pie"]),
    rows=st.lists(st.lists(st.none() | st.decimals(-1000, 1000, places=2), max_size=6), min_size=1, max_size=3),
    width=st.floats(1, 600),
    height=st.floats(1, 600),
    flags=st.tuples(st.booleans(), st.booleans(), st.booleans()),
)
def test_any_chart_is_drawn(
    kind: str, rows: list[Any], width: float, height: float, flags: tuple[bool, ...], library: Any
) -> None:
    from forebrush.layout.context import Context
    from forebrush.layout.kinds import chart as kinds_chart
    from forebrush.scene import load

    assume(rows)
    series = [{"name": f"s{k}", "values": [None if v is None else str(v) for v in row]} for k, row in enumerate(rows)]
    node = chart(kind, series, stacked=flags[0], smooth=flags[1], direction="horizontal" if flags[2] else "vertical",
                 categories=["one", "two words", "三"], id="n")  # fmt: skip
    scene = load({"version": 1, "pages": [{"width": 10, "height": 10, "nodes": [node]}]})
    ctx = Context(scene, scene.pages[0], library)
    for item in kinds_chart.items(scene.pages[0].nodes[0], width, height, ctx):
        if isinstance(item, PathItem):
            assert all(math.isfinite(v) for s in read(item.d) for v in s.points)
