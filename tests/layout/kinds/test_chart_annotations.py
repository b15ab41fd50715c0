"""Annotations of charts: reference lines, bands, notes and highlights stand where their values do."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from test_chart_kinds import boxes, chart, points, spots

from forebrush.scene.paths import path_bounds, read

FACTS = {"limit": {"value": "400", "unit": "mg"}}
LIMIT = {"kind": "reference", "value": {"fact": "limit"}, "text": "{value} limit"}


def words(items: Any, look: Any) -> set[str]:
    return {text.replace("\u00a0", " ") for text in look.words(items)}


def test_a_reference_line_is_level_with_its_value(drawn: Any, look: Any) -> None:
    node = chart("bar", [200, 400, 100], categories=list("abc"), annotations=[LIMIT])
    items, ctx = drawn(node, 480, 300, facts=FACTS)
    (line,) = look.paths(items, "reference")
    _, top, _, _ = boxes(items, look, "bar")[1]
    _, y, width, height = path_bounds(line.d)
    assert y == pytest.approx(top) and height == 0 and width > 300
    assert line.strokes[0].dash
    assert "400 mg limit" in words(items, look) and not ctx.findings


def test_a_changed_fact_moves_line_words_and_axis(drawn: Any, look: Any) -> None:
    node = chart("bar", [200], annotations=[LIMIT], axis={"min": 0})
    low, _ = drawn(node, 480, 300, facts=FACTS)
    high, _ = drawn(node, 480, 300, facts={"limit": {"value": "800", "unit": "mg"}})
    assert "800 mg limit" in words(high, look)
    assert boxes(high, look, "bar")[0][3] == pytest.approx(boxes(low, look, "bar")[0][3] / 2, rel=0.05)


def test_lines_across_horizontal_bars_and_at_categories(drawn: Any, look: Any) -> None:
    node = chart("bar", [200, 400], categories=["a", "b"], direction="horizontal", annotations=[LIMIT])
    items, ctx = drawn(node, 480, 300, facts=FACTS)
    x, _, width, height = path_bounds(look.paths(items, "reference")[0].d)
    left, _, wide, _ = boxes(items, look, "bar")[1]
    assert x == pytest.approx(left + wide) and width == 0 and height > 150
    assert "400 mg limit" in words(items, look) and not ctx.findings
    event = {"kind": "reference", "category": "b", "text": "Launch"}
    items, _ = drawn(chart("bar", [3, 1, 2], categories=list("abc"), annotations=[event]), 480, 300)
    x, _, width, _ = path_bounds(look.paths(items, "reference")[0].d)
    left, _, wide, _ = boxes(items, look, "bar")[1]
    assert x == pytest.approx(left + wide / 2) and width == 0 and "Launch" in words(items, look)


def test_a_band_lies_between_its_values(drawn: Any, look: Any) -> None:
    band = {"kind": "band", "start": 10, "end": 30, "text": "healthy", "fill": "#00ff00"}
    items, _ = drawn(chart("bar", [10, 30], annotations=[band]), 480, 300)
    _, y, width, height = boxes(items, look, "band")[0]
    low, high = boxes(items, look, "bar")
    assert y == pytest.approx(high[1]) and y + height == pytest.approx(low[1]) and width > 300
    assert "healthy" in words(items, look)
    # The band lies under the bars.
    kinds = [item.what for item in look.paths(items)]
    assert kinds.index("band") < kinds.index("bar")


def test_open_bands_reach_the_end_of_the_axis(drawn: Any, look: Any) -> None:
    node = chart("bar", [10, 30], annotations=[{"kind": "band", "start": 20}], axis={"min": 0, "max": 40})
    items, _ = drawn(node, 480, 300)
    _, _, _, height = boxes(items, look, "band")[0]
    assert height / boxes(items, look, "bar")[1][3] == pytest.approx(20 / 30, rel=1e-3)


def test_bands_over_categories(drawn: Any, look: Any) -> None:
    band = {"kind": "band", "first": "b", "last": "c"}
    items, _ = drawn(chart("bar", [1, 1, 1, 1], categories=list("abcd"), annotations=[band]), 480, 300)
    x, _, width, _ = boxes(items, look, "band")[0]
    a, b, c, d = boxes(items, look, "bar")
    assert a[0] + a[2] < x < b[0] and c[0] + c[2] < x + width < d[0]


def test_a_note_leads_to_its_value(drawn: Any, look: Any) -> None:
    note = {"kind": "note", "category": "b", "text": "Record: {value}"}
    items, ctx = drawn(chart("bar", [3, 9, 4], unit="m", categories=list("abc"), annotations=[note]), 480, 300)
    assert "Record: 9 m" in words(items, look) and not ctx.findings
    x, y, width, _ = boxes(items, look, "bar")[1]
    ends = [s.points for s in read(look.paths(items, "leader")[0].d)]
    near = min(((px - x - width / 2) ** 2 + (py - y) ** 2) ** 0.5 for px, py in ends)
    # Just over the value that stands on the bar.
    assert near < 26


def test_a_note_at_a_point_of_a_scatter_chart(drawn: Any, look: Any) -> None:
    notes = [{"kind": "note", "text": "here", "x": 2, "value": 3}, {"kind": "note", "text": "there", "category": "P"}]
    items, ctx = drawn(chart("scatter", points((1, 1), (5, 5, None, "P")), annotations=notes), 480, 300)
    assert {"here", "there", "P"} <= words(items, look) and not ctx.findings


def test_a_highlighted_category_takes_its_fill(drawn: Any, look: Any) -> None:
    mark = {"kind": "highlight", "category": "b", "fill": "#ff0000"}
    for kind, what, more in (("bar", "bar", {}), ("pie", "slice", {}), ("line", "marker", {}), ("donut", "slice", {})):
        items, ctx = drawn(chart(kind, [1, 2, 3], categories=list("abc"), annotations=[mark], **more), 400, 300)
        red = [k for k, item in enumerate(look.paths(items, what)) if item.paints[0].rgba == (255, 0, 0, 255)]
        assert len(red) == 1 and not ctx.findings, kind
    items, _ = drawn(chart("scatter", points((1, 1), (5, 5, None, "b")), annotations=[mark]), 400, 300)
    assert [item.paints[0].rgba[:3] for item in look.paths(items, "point")].count((255, 0, 0)) == 1
    two = [{"name": "s", "values": [1, 2]}, {"name": "t", "values": [3, 4]}]
    items, _ = drawn(chart("bar", *two, categories=["a", "b"], annotations=[{**mark, "series": "t"}]), 400, 300)
    assert [item.paints[0].rgba for item in look.paths(items, "bar")].count((255, 0, 0, 255)) == 1


@pytest.mark.parametrize(
    "mark",
    [
        {"kind": "note", "text": "x", "category": "nowhere"},
        {"kind": "note", "text": "x"},
        {"kind": "reference", "text": "x"},
        {"kind": "reference", "category": "nowhere"},
        {"kind": "band", "first": "nowhere"},
        {"kind": "highlight", "category": "nowhere", "fill": "#ff0000"},
    ],
)
def test_what_is_nowhere_is_noted(mark: dict[str, Any], drawn: Any) -> None:
    _, ctx = drawn(chart("bar", [1, 2], categories=["a", "b"], annotations=[mark]), 400, 300)
    assert [f.name for f in ctx.findings] == ["chart-value"]


def test_what_lies_beyond_a_given_axis_is_noted(drawn: Any, look: Any) -> None:
    node = chart("bar", [1, 2], axis={"max": 2}, annotations=[{"kind": "reference", "value": 5, "text": "far"}])
    items, ctx = drawn(node, 400, 300)
    assert not look.paths(items, "reference") and [f.name for f in ctx.findings] == ["chart-value"]


def test_pies_have_no_lines(drawn: Any) -> None:
    _, ctx = drawn(chart("pie", [1, 2], annotations=[{"kind": "reference", "value": 5}]), 400, 300)
    assert [f.name for f in ctx.findings] == ["chart-value"]


def test_words_of_close_lines_stand_apart(drawn: Any, look: Any) -> None:
    marks = [{"kind": "reference", "value": 10 + k * 0.2, "text": f"Limit {k}"} for k in range(4)]
    items, ctx = drawn(chart("bar", [9, 10, 11, 10], categories=list("abcd"), annotations=marks), 480, 320)
    heights = sorted(y for text, (_, y) in spots(items).items() if text.startswith("Limit"))
    assert len(heights) == 4 and min(b - a for a, b in itertools.pairwise(heights)) > 9
    assert not ctx.findings
