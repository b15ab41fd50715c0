"""Areas, donuts, scatter, radar, stacks and shares, axes: where everything stands, reckoned by hand."""

from __future__ import annotations

import itertools
import math
from decimal import Decimal
from typing import Any

import pytest

from forebrush.layout.frame import multiply
from forebrush.layout.kinds.charts.ticks import log_scale_of
from forebrush.scene import SceneError
from forebrush.scene.drawing import IDENTITY, FlatPaint, GroupItem, Item, TextItem
from forebrush.scene.paths import path_bounds, read

D = Decimal
RED = (255, 0, 0, 255)


def chart(kind: str, *series: Any, **more: Any) -> dict[str, Any]:
    made = [entry if isinstance(entry, dict) else {"values": entry} for entry in series]
    return {"kind": "chart", "chart": kind, "series": made, **more}


def boxes(items: Any, look: Any, what: str) -> list[tuple[float, float, float, float]]:
    """x, y, width, height of each path of a kind."""
    return [path_bounds(item.d) for item in look.paths(items, what)]


def spots(items: tuple[Item, ...], matrix: Any = IDENTITY) -> dict[str, tuple[float, float]]:
    """The middle of the first line of each text, on the chart."""
    made: dict[str, tuple[float, float]] = {}
    for item in items:
        if isinstance(item, GroupItem):
            made |= spots(item.items, multiply(matrix, item.matrix))
        elif isinstance(item, TextItem):
            line = item.lines[0]
            made[item.text] = (matrix[2] + line.x + line.length / 2, matrix[5] + line.y - line.ascent * 0.35)
    return made


# Stacks and shares ------------------------------------------------------------------------------------


def test_shares_fill_every_stack(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("bar", [1, 30], [3, 10], normalized=True, categories=["a", "b"]), 400, 300)
    a1, a2, b1, b2 = boxes(items, look, "bar")
    # 1 + 3 and 30 + 10: both stacks are as high, parted at 25% and 75%.
    assert a1[3] + a2[3] == pytest.approx(b1[3] + b2[3], abs=0.05)
    assert a1[3] / (a1[3] + a2[3]) == pytest.approx(0.25, abs=1e-3)
    assert b1[3] / (b1[3] + b2[3]) == pytest.approx(0.75, abs=1e-3)
    assert {"0%", "100%"} <= set(look.words(items))
    assert {"1", "3", "30", "10"} <= set(look.words(items)) and not ctx.findings


def test_shares_of_losses_hang_down(drawn: Any, look: Any) -> None:
    up, down = boxes(drawn(chart("bar", [30], [-10], normalized=True), 400, 300)[0], look, "bar")
    assert up[3] == pytest.approx(3 * down[3], rel=1e-3) and up[1] + up[3] == pytest.approx(down[1])


def test_labels_as_shares(drawn: Any, look: Any) -> None:
    words = set(look.words(drawn(chart("pie", [1, 2, 5], label_as="share"), 300, 300)[0]))
    assert {"13%", "25%", "63%"} <= words
    words = set(look.words(drawn(chart("bar", [1, 3], [3, 1], stacked=True, label_as="share"), 400, 300)[0]))
    assert {"25%", "75%"} <= words
    # Where nothing is stacked, the whole is the series.
    words = set(look.words(drawn(chart("bar", [1, 4], label_as="share", format="0.0%"), 400, 300)[0]))
    assert {"20.0%", "80.0%"} <= words


def test_totals_stand_at_their_stacks(drawn: Any, look: Any) -> None:
    node = chart("bar", [15, 30], ["22.25", 12], stacked=True, totals=True, categories=["a", "b"])
    items, ctx = drawn(node, 400, 300)
    assert {"37.25", "42.00"} <= set(look.words(items)) and not ctx.findings
    top = min(box[1] for box in boxes(items, look, "bar"))
    assert spots(items)["42.00"][1] < top
    assert "42.00" not in look.words(drawn({**node, "totals": False}, 400, 300)[0])


# Areas ------------------------------------------------------------------------------------------------


def test_an_area_reaches_from_its_line_to_the_base(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("area", [10, 20, 5], categories=list("abc"), labels=False), 400, 300)
    (area,) = look.paths(items, "area")
    points = [s.points[-2:] for s in read(area.d) if s.points]
    base = max(y for _, y in points)
    assert [base - y for _, y in points[:3]] == pytest.approx([10 * (base - points[1][1]) / 20, base - points[1][1],
                                                              5 * (base - points[1][1]) / 20], rel=1e-3)  # fmt: skip
    # From edge to edge of the plot, at even steps.
    assert points[1][0] - points[0][0] == pytest.approx(points[2][0] - points[1][0])


def test_stacked_areas_add_up(drawn: Any, look: Any) -> None:
    lower, upper = ({"name": n, "values": v} for n, v in (("low", [10, 10]), ("high", [30, 10])))
    items, _ = drawn(chart("area", lower, upper, stacked=True, labels=False, categories=["a", "b"]), 400, 300)
    shapes = boxes(items, look, "area")
    base = max(y + h for _, y, _, h in shapes)
    tops = sorted((base - y for _, y, _, h in shapes), reverse=True)
    assert tops[0] == pytest.approx(4 * tops[1], rel=1e-3)  # 40 and 10


def test_shares_fill_the_area_plot(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("area", [1, 30], [3, 10], normalized=True, labels=False, categories=["a", "b"]), 400, 300)
    top = min(boxes(items, look, "area"), key=lambda box: box[1])
    points = [s.points[-2:] for s in read(look.paths(items, "area")[0].d) if s.points]
    assert min(y for _, y in points) == pytest.approx(top[1])
    highest = [y for _, y in points if abs(y - top[1]) < 0.01]
    assert len(highest) >= 2  # level at 100%


def test_names_stand_at_the_ends_of_their_lines(drawn: Any, look: Any) -> None:
    series = [{"name": "North", "values": [5, 6, 20]}, {"name": "South", "values": [9, 8, 2]}]
    node = chart("line", *series, categories=["1", "2", "3"], labels=False)
    items, ctx = drawn(node, 480, 300)
    places = spots(items)
    lines = boxes(items, look, "line")
    right = max(x + w for x, _, w, _ in lines)
    assert places["North"][0] > right and places["South"][0] > right and not ctx.findings
    # South is drawn first, so that North lies in front; each name is level with the end of its line.
    ends = {tuple(item.strokes[0].paint.rgba): read(item.d)[-1].points[-1] for item in look.paths(items, "line")}
    assert sorted(round(places[n][1]) for n in places if n in ("North", "South")) == pytest.approx(
        sorted(round(y) for y in ends.values()), abs=3
    )
    assert not look.paths(items, "legend")
    for place in ("top", "bottom", "right"):
        other, ctx = drawn({**node, "legend_at": place}, 480, 300)
        assert len(look.paths(other, "legend")) == 2 and not ctx.findings


def test_names_of_lines_that_end_alike_stand_apart(drawn: Any) -> None:
    series = [{"name": f"Series {k}", "values": [k, 10 + k * 0.01]} for k in range(6)]
    items, ctx = drawn(chart("line", *series, categories=["1", "2"], labels=False, legend_at="ends"), 480, 300)
    heights = sorted(y for name, (_, y) in spots(items).items() if name.startswith("Series"))
    assert len(heights) == 6 and min(b - a for a, b in itertools.pairwise(heights)) > 9
    assert not ctx.findings


# Donuts -----------------------------------------------------------------------------------------------


def test_a_donut_is_a_pie_with_a_hole(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("donut", [1, 1], legend=False, labels=False), 300, 300)
    right = look.paths(items, "slice")[0]
    x, _, width, height = path_bounds(right.d)
    assert width == pytest.approx(height / 2, abs=0.5)  # the right half
    inner = min(math.hypot(p[0] - x, p[1] - 150) for p in (s.points[-2:] for s in read(right.d) if s.points))
    assert inner == pytest.approx(0.62 * height / 2, rel=0.01)


def test_the_centre_of_a_donut(drawn: Any, look: Any) -> None:
    facts = {"all": {"value": "1240", "unit": "kcal"}}
    center = {"value": {"fact": "all"}, "text": "a day", "format": "#,##0"}
    items, ctx = drawn(chart("donut", [700, 540], center=center, legend=False), 300, 300, facts=facts)
    places = spots(items)
    for words in ("1,240", "a day"):
        assert math.hypot(places[words][0] - 150, places[words][1] - 150) < 40
    assert places["1,240"][1] < places["a day"][1] and not ctx.findings
    assert "total" in look.words(drawn(chart("donut", [1, 2], center="total"), 300, 300)[0])
    items, ctx = drawn(chart("pie", [1, 2], center="total"), 300, 300)
    assert "total" not in look.words(items) and [f.name for f in ctx.findings] == ["text-omitted"]


def test_crowded_slices_keep_their_words(drawn: Any, look: Any) -> None:
    names = [f"Part {k}" for k in range(12)]
    items, ctx = drawn(chart("pie", [60] + [1] * 11, categories=names, legend_at="ends"), 480, 320)
    assert sum("Part" in word for word in look.words(items)) == 12 and not ctx.findings


# Scatter ----------------------------------------------------------------------------------------------


def points(*given: tuple[Any, ...]) -> dict[str, Any]:
    keys = ("x", "y", "size", "label")
    return {"points": [{k: v for k, v in zip(keys, p, strict=False) if v is not None} for p in given]}


def centers(items: Any, look: Any) -> list[tuple[float, float]]:
    return [(x + w / 2, y + h / 2) for x, y, w, h in boxes(items, look, "point")]


def test_points_stand_at_x_and_y(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("scatter", points((0, 0), (10, 5), (20, 10))), 400, 300)
    (x0, y0), (x1, y1), (x2, y2) = sorted(centers(items, look))
    assert x1 - x0 == pytest.approx(x2 - x1) and y0 - y1 == pytest.approx(y1 - y2) and x2 > x0 and y2 < y0
    assert not ctx.findings


def test_bubbles_have_areas_in_proportion(drawn: Any, look: Any) -> None:
    items, _ = drawn(chart("scatter", points((1, 1, 100), (2, 2, 25), (3, 1, 4))), 400, 300)
    wide = sorted((w for _, _, w, _ in boxes(items, look, "point")), reverse=True)
    assert wide[0] / wide[1] == pytest.approx(2, rel=1e-3) and wide[0] / wide[2] == pytest.approx(5, rel=1e-3)


def test_bubbles_of_strange_sizes_are_noted(drawn: Any, look: Any) -> None:
    items, ctx = drawn(chart("scatter", points((1, 1, -3), (2, 2, 0), (3, 1, 4))), 400, 300)
    # No size is no area.
    assert len(boxes(items, look, "point")) == 1 and [f.name for f in ctx.findings] == ["chart-value"]


def test_points_may_be_facts_and_bounds_too(drawn: Any, look: Any) -> None:
    facts = {"x": {"value": 5}, "top": {"value": 10}}
    node = chart(
        "scatter", points(({"fact": "x"}, 5)), x_axis={"min": 0, "max": {"fact": "top"}}, axis={"min": 0, "max": 10}
    )
    items, _ = drawn(node, 400, 300, facts=facts)
    ((x, _),) = centers(items, look)
    twice, _ = drawn(node, 400, 300, facts={**facts, "top": {"value": 20}})
    ((half, _),) = centers(twice, look)
    zero = min(path_bounds(item.d)[0] for item in look.paths(items, "rule"))
    assert x - zero == pytest.approx(2 * (half - zero), rel=0.02)


def test_labels_of_points_stand_apart(drawn: Any, look: Any) -> None:
    given = points(*((10 + k % 3 * 0.2, 10 + k // 3 * 0.2, None, f"Point {k}") for k in range(9)), (0, 0), (30, 30))
    items, ctx = drawn(chart("scatter", given), 480, 360)
    assert sum(word.startswith("Point") for word in look.words(items)) == 9 and not ctx.findings


def test_points_are_for_scatter_alone(drawn: Any) -> None:
    for node in (chart("bar", points((1, 2))), chart("scatter", [1, 2])):
        with pytest.raises(SceneError):
            drawn(node, 400, 300)


# Radar ------------------------------------------------------------------------------------------------


def test_a_radar_reaches_out_as_its_values(drawn: Any, look: Any) -> None:
    node = chart("radar", [10, 5, 10, 5], categories=["N", "E", "S", "W"], axis={"min": 0, "max": 10}, labels=False)
    items, ctx = drawn(node, 400, 400)
    x, y, width, height = path_bounds(look.paths(items, "area")[0].d)
    assert height == pytest.approx(2 * width, rel=1e-3)
    places = spots(items)
    assert places["N"][1] < y and places["S"][1] > y + height and not ctx.findings
    assert places["W"][0] < x and places["E"][0] > x + width
    assert places["E"][1] == pytest.approx(places["W"][1], abs=1)


# Axes -------------------------------------------------------------------------------------------------


def test_a_bound_may_be_a_fact(drawn: Any, look: Any) -> None:
    node = chart("bar", [50], axis={"min": 0, "max": {"fact": "top"}}, labels=False)
    whole, half = (
        boxes(drawn(node, 400, 300, facts={"top": {"value": top}})[0], look, "bar")[0][3] for top in (50, 100)
    )
    assert whole == pytest.approx(2 * half, rel=1e-3)
    _, ctx = drawn(node, 400, 300, facts={"top": {"words": "much"}})
    assert [f.name for f in ctx.findings] == ["chart-value"]


def test_a_logarithmic_axis(drawn: Any, look: Any) -> None:
    node = chart("line", [1, 10, 100, 1000], axis={"log": True}, categories=list("abcd"), labels=False)
    items, _ = drawn(node, 400, 300)
    ys = [s.points[-1] for s in read(look.paths(items, "line")[0].d)]
    steps = [a - b for a, b in itertools.pairwise(ys)]
    assert steps == pytest.approx([steps[0]] * 3, rel=1e-3) and steps[0] > 10
    assert {"1", "10", "100", "1000"} <= set(look.words(items))
    items, ctx = drawn(chart("line", [0, 10, 100], axis={"log": True}), 400, 300)
    assert [f.name for f in ctx.findings] == ["chart-value"]


@pytest.mark.parametrize(
    ("least", "most", "more", "low", "high", "ticks"),
    [
        ("3", "700", {}, "1", "1000", ["1", "10", "100", "1000"]),
        ("1", "10", {}, "1", "10", ["1", "2", "5", "10"]),
        ("0.02", "0.03", {}, "0.01", "0.1", ["0.01", "0.02", "0.05", "0.1"]),
        ("1", "1000000000", {"count": 3}, "1", "1000000000", ["1", "1000", "1000000", "1000000000"]),
        ("5", "80", {"low": D(4), "high": D(90)}, "4", "90", ["5", "10", "20", "50"]),
        ("7", "7", {"count": 0}, "1", "10", []),
    ],
)
def test_logarithmic_scales(least: str, most: str, more: dict[str, Any], low: str, high: str, ticks: list[str]) -> None:
    made = log_scale_of(D(least), D(most), **more)
    assert (made.low, made.high) == (D(low), D(high)) and list(made.ticks) == [D(tick) for tick in ticks]
    assert made.at(made.low) == 0 and made.at(made.high) == 1


def test_titles_of_both_axes(drawn: Any, look: Any) -> None:
    for direction in ("vertical", "horizontal"):
        node = chart("bar", [3, 5], categories=["a", "b"], direction=direction, axis={"title": "litres"},
                     x_axis={"title": "month"})  # fmt: skip
        items, ctx = drawn(node, 400, 300)
        assert {"litres", "month"} <= set(look.words(items)) and not ctx.findings
    items, _ = drawn(chart("scatter", points((1, 2)), axis={"title": "up"}, x_axis={"title": "along"}), 400, 300)
    places = spots(items)
    assert places["up"][1] < 50 and places["along"][1] > 260


def test_units_of_literals(drawn: Any, look: Any) -> None:
    words = set(look.words(drawn(chart("bar", [3, "4.5"], unit="kg"), 400, 300)[0]))
    assert {"3.0 kg", "4.5 kg"} <= {word.replace("\u00a0", " ") for word in words}


def test_fills_of_palettes_stay(drawn: Any, look: Any) -> None:
    series = [{"values": [1, 2], "fill": "#ff0000"}]
    for kind, what in (("area", "area"), ("radar", "area")):
        items, _ = drawn(chart(kind, *series), 300, 300)
        paint = look.paths(items, what)[0].paints[0]
        assert isinstance(paint, FlatPaint) and paint.rgba[:3] == RED[:3]
