"""Scatter: seeded, bounded, stable under a higher count."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest
from boxes import frame_of, group, nodes_of, shape
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout import page
from forebrush.layout.scatter import Copy, strew
from forebrush.scene.nodes import Scatter


def scatter(count: int, **more: Any) -> Scatter:
    return Scatter.model_validate(
        {"kind": "scatter", "id": "s", "count": count, "children": [shape("a", 4, 4), shape("b", 4, 4)], **more}
    )


def test_a_higher_count_leaves_the_first_copies_where_they_are() -> None:
    few = strew(scatter(20, seed=3, spacing=12, size_range=[0.5, 2]), 200, 100, 2)
    many = strew(scatter(21, seed=3, spacing=12, size_range=[0.5, 2]), 200, 100, 2)
    assert many[: len(few)] == few


def test_seeds_differ_and_repeat() -> None:
    assert strew(scatter(9, seed=1), 200, 100, 2) == strew(scatter(9, seed=1), 200, 100, 2)
    assert strew(scatter(9, seed=1), 200, 100, 2) != strew(scatter(9, seed=2), 200, 100, 2)


def test_a_change_of_range_leaves_the_places() -> None:
    plain = strew(scatter(9), 200, 100, 2)
    varied = strew(scatter(9, rotate_range=[-40, 40], opacity_range=[0.2, 1]), 200, 100, 2)
    assert [(c.x, c.y, c.child) for c in plain] == [(c.x, c.y, c.child) for c in varied]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 60), st.integers(0, 999), st.sampled_from(["box", "ellipse", "edge"]), st.integers(0, 30))
def test_copies_lie_in_their_area_apart_and_in_their_ranges(count: int, seed: int, area: str, spacing: int) -> None:
    node = scatter(count, seed=seed, area=area, spacing=spacing, size_range=[0.5, 2], rotate_range=[-10, 30])
    copies = strew(node, 200, 100, 2)
    assert len(copies) <= count
    assert len(copies) == count or spacing > 0
    for copy in copies:
        assert _inside(area, copy.x / 200, copy.y / 100)
        assert 0.5 <= copy.size <= 2
        assert -10 <= copy.rotate <= 30
        assert copy.opacity == 1
        assert copy.child in (0, 1)
    for one, other in itertools.combinations(copies, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) >= spacing


def _inside(area: str, u: float, v: float) -> bool:
    if area == "ellipse":
        return math.hypot(u - 0.5, v - 0.5) <= 0.5 + 1e-9
    inside = 0 <= u <= 1 and 0 <= v <= 1
    return inside and (area == "box" or not (0.2 < u < 0.8 and 0.2 < v < 0.8))


def test_every_side_of_an_edge_gets_its_share() -> None:
    copies = strew(scatter(1000, area="edge"), 100, 100, 2)
    top = sum(c.y <= 20 for c in copies)
    left = sum(c.x <= 20 and 20 < c.y < 80 for c in copies)
    assert top == pytest.approx(1000 * 5 / 16, abs=60)
    assert left == pytest.approx(1000 * 3 / 16, abs=60)


def _page(**more: Any) -> Any:
    child = group("leaf", "stack", shape("dot", 4, 4), width=10, height=6)
    return frame_of([{"kind": "scatter", "id": "s", "count": 5, "seed": 1, "children": [child], **more}], 200, 100)


def test_copies_are_nodes_round_their_places() -> None:
    frame = _page(size_range=[2, 2], opacity_range=[0.5, 0.5])
    nodes = nodes_of(frame)
    assert [n.id for n in nodes["s"].children] == [f"leaf~{k}" for k in range(1, 6)]
    assert nodes["leaf~3"].children[0].id == "dot~3"
    node = Scatter.model_validate({"kind": "scatter", "id": "s", "count": 5, "seed": 1, "children": [shape("a")]})
    place: Copy = strew(node, 200, 100, 1)[2]
    x, y, w, h = nodes["leaf~3"].box
    assert (w, h) == (20, 12)
    assert (x + w / 2, y + h / 2) == pytest.approx((place.x, place.y), abs=1 / 32)
    assert nodes["leaf~3"].opacity == 0.5
    assert frame.findings == ()


def test_what_does_not_fit_is_a_finding() -> None:
    frame = _page(count=50, spacing=60)
    [short] = frame.findings
    assert (short.name, short.node, short.page, short.box) == ("scatter-short", "s", "page", (0, 0, 200, 100))
    assert short.evidence["asked"] == 50
    assert short.evidence["fit"] == len(nodes_of(frame)["s"].children) < 50


def test_nested_scatters_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "MAX_COPIES", 1_000)
    leaf = shape("dot", 1, 1)
    for depth in range(3):
        leaf = {"kind": "scatter", "id": f"s{depth}", "count": 400, "width": 50, "height": 50, "children": [leaf]}
    frame = frame_of([leaf], 100, 100)
    assert sum(1 for _ in nodes_of(frame)) <= 1_001
    assert any(f.name == "scatter-short" for f in frame.findings)
