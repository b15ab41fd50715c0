"""Grids against boxes reckoned by hand from CSS Grid 1. The container is 300 px wide where not said."""

from __future__ import annotations

import pytest
from boxes import Boxes, Node, check, grid, group, row, shape, words
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.grid import Area, place_items
from forebrush.layout.tracks import Need, Track, track_sizes

pytestmark = pytest.mark.usefixtures("plain_text")
W = {"width": 300}


def tiles(names: str, height: int = 20, **more: object) -> list[Node]:
    """Shapes that fill their columns."""
    return [shape(name, None, height, **more) for name in names]


CASES: dict[str, tuple[Node, Boxes]] = {
    "fixed and fr": (grid([100, "1fr"], *tiles("ab"), **W), {"a": (0, 0, 100, 20), "b": (100, 0, 200, 20)}),
    "fr in proportion, less the gaps": (
        grid(["1fr", "2fr"], *tiles("ab"), gap=30, **W),
        {"a": (0, 0, 90, 20), "b": (120, 0, 180, 20)},
    ),
    "fr in all below 1 leave a rest": (grid(["0.5fr"], *tiles("a"), **W), {"a": (0, 0, 150, 20)}),
    "fr after auto, which takes its max-content": (
        grid(["auto", "1fr"], words("a", "40 40"), words("b", "10"), **W),
        {"a": (0, 0, 80, 10), "b": (80, 0, 220, 10)},
    ),
    "auto between min-content and max-content": (
        # both grow by 35 from their widest words
        grid(["auto", "auto"], words("a", "80 80"), words("b", "150 150"), **W),
        {"a": (0, 0, 115, 20), "b": (115, 0, 185, 20)},
    ),
    "auto columns share what is left": (
        grid(["auto", "auto"], words("a", "40"), words("b", "100"), **W),
        {"a": (0, 0, 120, 10), "b": (120, 0, 180, 10)},
    ),
    "fr do not go below the widest word": (
        grid(["1fr", "1fr"], words("a", "200"), words("b", "10"), **W),
        {"a": (0, 0, 200, 10), "b": (200, 0, 100, 10)},
    ),
    "percent": (grid(["25%", "75%"], *tiles("ab"), **W), {"a": (0, 0, 75, 20), "b": (75, 0, 225, 20)}),
    "em": (grid(["2em", "1fr"], *tiles("ab"), **W), {"a": (0, 0, 32, 20), "b": (32, 0, 268, 20)}),
    "implicit rows as high as their highest item": (
        grid([100, 100], *tiles("ab"), shape("c", None, 50), *tiles("de"), gap=10, row_gap=5, **W),
        {"c": (0, 25, 100, 50), "d": (110, 25, 100, 20), "e": (0, 80, 100, 20), "root": (0, 0, 300, 100)},
    ),
    "no columns is one column": (grid([], *tiles("ab"), **W), {"a": (0, 0, 300, 20), "b": (0, 20, 300, 20)}),
    "column span": (
        grid([100, 100, 100], *tiles("a", column_span=2), *tiles("bc"), **W),
        {"a": (0, 0, 200, 20), "b": (200, 0, 100, 20), "c": (0, 20, 100, 20)},
    ),
    "a span that does not fit in the row goes to the next": (
        grid([100, 100], *tiles("a"), *tiles("b", column_span=2), *tiles("c"), **W),
        {"a": (0, 0, 100, 20), "b": (0, 20, 200, 20), "c": (0, 40, 100, 20)},
    ),
    "row span": (
        grid([100, 100], shape("a", None, 60, row_span=2), *tiles("bc"), **W),
        # the 20 px that a needs more go to both rows
        {"a": (0, 0, 100, 60), "b": (100, 0, 100, 20), "c": (100, 30, 100, 20), "root": (0, 0, 300, 60)},
    ),
    "explicit places": (
        grid([100, 100], *tiles("a", column=2, row=2), *tiles("bc"), **W),
        {"a": (100, 20, 100, 20), "b": (0, 0, 100, 20), "c": (100, 0, 100, 20)},
    ),
    "a given column moves the cursor on": (
        grid([100, 100], *tiles("a", column=2), *tiles("b"), **W),
        {"a": (100, 0, 100, 20), "b": (0, 20, 100, 20)},
    ),
    "a given row is filled from its start": (
        grid([100, 100], *tiles("a"), *tiles("bc", row=2), *tiles("d"), **W),
        {"b": (0, 20, 100, 20), "c": (100, 20, 100, 20), "d": (100, 0, 100, 20)},
    ),
    "columns past the explicit ones are auto": (
        grid([100, 100], words("a", "30", column=3), **W),
        {"a": (200, 0, 100, 10)},
    ),
    "a spanning item widens auto columns equally, less the gap": (
        grid(["auto", "auto"], shape("s", 100, 10, column_span=2), *tiles("ab"), gap=20),
        {"root": (0, 0, 100, 30 + 20), "a": (0, 30, 40, 20), "b": (60, 30, 40, 20)},
    ),
    "a spanning item widens only what is not fixed": (
        grid([30, "auto"], shape("s", 100, 10, column_span=2), *tiles("ab")),
        {"root": (0, 0, 100, 30), "b": (30, 10, 70, 20)},
    ),
    "rows in px and fr share a given height": (
        grid(["1fr"], *(shape(k) for k in "abc"), rows=[20, "1fr", "2fr"], height=110, **W),
        {"a": (0, 0, 300, 20), "b": (0, 20, 300, 30), "c": (0, 50, 300, 60)},
    ),
    "auto rows share a given height": (
        grid(["1fr"], *(shape(k) for k in "ab"), words("c", "10"), height=70, **W),
        {"a": (0, 0, 300, 20), "b": (0, 20, 300, 20), "c": (0, 40, 300, 30)},
    ),
    "percent of the cell": (
        grid([100, 200], shape("a"), shape("b", "50%", "50%"), height=60, **W),
        {"b": (100, 0, 100, 30)},
    ),
    "align and align_self": (
        grid(
            [50, 50, 50, 50],
            shape("a", 20, 20),
            shape("b", 20, 20, align_self="start"),
            shape("c", 20, align_self="stretch"),
            shape("d", 20, 20, align_self="end"),
            align="center",
            height=60,
            **W,
        ),
        {"a": (0, 20, 20, 20), "b": (50, 0, 20, 20), "c": (100, 0, 20, 60), "d": (150, 40, 20, 20)},
    ),
    "justify center packs columns and items": (
        grid([50, 50], words("a", "20"), words("b", "50"), justify="center", **W),
        {"a": (115, 0, 20, 10), "b": (150, 0, 50, 10)},
    ),
    "justify spreads columns": (
        grid([50, 50, 50], *tiles("abc"), justify="space-between", **W),
        {"a": (0, 0, 50, 20), "b": (125, 0, 50, 20), "c": (250, 0, 50, 20)},
    ),
    "margins inside the cell": (
        grid([100], shape("a", None, 20, margin=[1, 2, 3, 4]), **W),
        {"a": (4, 1, 94, 20), "root": (0, 0, 300, 24)},
    ),
    "auto margins": (grid([100], shape("a", 20, 20, margin="auto"), height=60, **W), {"a": (40, 20, 20, 20)}),
    "bounds": (
        grid([100, 100], shape("a", None, 20, max_width=60), shape("b", 10, 20, min_width=30), **W),
        {"a": (0, 0, 60, 20), "b": (100, 0, 30, 20)},
    ),
    "ratio": (grid([100], shape("a", ratio=2), **W), {"a": (0, 0, 100, 50), "root": (0, 0, 300, 50)}),
    "baselines meet in a row": (
        grid([50, 50], words("a", "20", margin=[5, 0, 0, 0]), words("b", "20"), align="baseline", **W),
        {"a": (0, 5, 50, 10), "b": (50, 5, 50, 10), "root": (0, 0, 300, 15)},
    ),
    "a row in a cell, a grid in a cell": (
        grid(
            ["1fr", "1fr"],
            row(shape("a", 10, 30), shape("b", grow=1)) | {"id": "r", "anchor": None},
            group("g", "grid", *tiles("cd"), columns=["1fr", "1fr"], gap=10),
            **W,
        ),
        {"b": (10, 0, 140, 30), "c": (150, 0, 70, 20), "d": (230, 0, 70, 20), "g": (150, 0, 150, 30)},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_boxes(name: str) -> None:
    check(*CASES[name])


def test_a_huge_grid_is_clamped() -> None:
    areas = place_items([(1, 1000, 1, 1000)] * 12, 1)
    assert all(area.row + area.rows <= 10_000 for area in areas)
    assert len(place_items([(0, 0, 1, 1000)] * 2_000, 1)) == 2_000


WISH = st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(1, 3), st.integers(1, 3))


@settings(max_examples=100, deadline=None)
@given(st.lists(WISH, max_size=12), st.integers(1, 5))
def test_placed_items_stand_where_they_wish_and_the_others_do_not_overlap(
    wishes: list[tuple[int, int, int, int]], explicit: int
) -> None:
    areas = place_items(wishes, explicit)
    taken: dict[tuple[int, int], int] = {}
    for k, (area, (column, row_wish, across, down)) in enumerate(zip(areas, wishes, strict=True)):
        assert (area.columns, area.rows) == (across, down)
        assert not column or area.column == column - 1
        assert not row_wish or area.row == row_wish - 1
        for cell in _cells(area):
            other = taken.setdefault(cell, k)
            if other != k:  # only two that were both placed by hand may share a cell
                assert wishes[k][0] and wishes[k][1] and wishes[other][0] and wishes[other][1]


def _cells(area: Area) -> list[tuple[int, int]]:
    rows, columns = range(area.row, area.row + area.rows), range(area.column, area.column + area.columns)
    return [(i, j) for i in rows for j in columns]


TRACK = st.one_of(
    st.integers(0, 120).map(lambda v: Track(float(v))),
    st.sampled_from([0.5, 1.0, 2.0]).map(lambda f: Track(None, f)),
    st.just(Track()),
)


@st.composite
def sizing(draw: st.DrawFn) -> tuple[list[Track], list[Need]]:
    tracks = draw(st.lists(TRACK, min_size=1, max_size=6))
    needs = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(tracks) - 1))
        least = float(draw(st.integers(0, 100)))
        most = least + draw(st.integers(0, 100))
        needs.append(Need(start, draw(st.integers(1, len(tracks) - start)), least, least, most))
    return tracks, needs


@settings(max_examples=200, deadline=None)
@given(sizing(), st.one_of(st.none(), st.integers(0, 900)), st.integers(0, 10))
def test_tracks_hold_what_stands_in_them(made: tuple[list[Track], list[Need]], available: int | None, gap: int) -> None:
    tracks, needs = made
    sizes = track_sizes(tracks, needs, available, gap)
    for track, size in zip(tracks, sizes, strict=True):
        assert size == track.size if track.size is not None else size >= 0
    for need in needs:
        spanned = range(need.start, need.start + need.span)
        if any(tracks[k].size is None for k in spanned):
            assert sum(sizes[k] for k in spanned) + gap * (need.span - 1) >= need.minimum - 1e-6
    if available is not None and any(t.auto or t.fr >= 1 for t in tracks):
        assert sum(sizes) + gap * (len(tracks) - 1) >= available - 1e-6


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([1.0, 1.5, 2.0, 3.0]), min_size=1, max_size=8), st.integers(0, 10))
def test_fr_tracks_and_gaps_fill_the_container(factors: list[float], gap: int) -> None:
    sizes = track_sizes([Track(None, f) for f in factors], [], 500, gap)
    assert sum(sizes) + gap * (len(factors) - 1) == pytest.approx(500)
    assert all(
        size / factor == pytest.approx(sizes[0] / factors[0]) for size, factor in zip(sizes, factors, strict=True)
    )
