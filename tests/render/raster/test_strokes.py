"""Where strokes lie, to the pixel, and that nothing shines through between stroke and fill."""

from __future__ import annotations

import numpy as np
import pytest

from forebrush.scene.drawing import FlatPaint, StrokePaint

from .frames import BLACK, GREEN, RED, WHITE, box, disc, filled, frame, node, shot


def row(align: str, width: float, **more: object) -> np.ndarray:
    """The middle row of a box from 10 to 30 with a black line, no fill."""
    line = StrokePaint(FlatPaint(BLACK), width, align, **more)  # type: ignore[arg-type]
    made = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), strokes=(line,)))))
    return np.flatnonzero(made[20, :, 0] == 0)


@pytest.mark.parametrize(
    ("align", "wanted"),
    [
        ("center", [8, 9, 10, 11, 28, 29, 30, 31]),
        ("inside", [10, 11, 12, 13, 26, 27, 28, 29]),
        ("outside", [6, 7, 8, 9, 30, 31, 32, 33]),
    ],
)
def test_alignment_of_a_line_four_px_wide(align: str, wanted: list[int]) -> None:
    assert row(align, 4).tolist() == wanted


@pytest.mark.parametrize("align", ["inside", "outside"])
def test_fill_and_aligned_stroke_share_a_pixel_without_a_gap(align: str) -> None:
    # A red disc with a red line: along the edge every pixel is pure red or, at the rim, red over white.
    line = StrokePaint(FlatPaint(RED), 4, align)  # type: ignore[arg-type]
    made = shot(frame(node("n", 20, 20, 1, 1, filled(disc(10.3), RED, strokes=(line,)))))
    yy, xx = np.mgrid[0:40, 0:40] + 0.5
    inside = np.hypot(xx - 20, yy - 20) < (8.5 if align == "inside" else 12.5)
    assert made[inside][:, 1].max() <= 2


def test_an_outside_stroke_leaves_a_translucent_fill_alone() -> None:
    line = StrokePaint(FlatPaint(BLACK), 4, "outside")
    made = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), (255, 0, 0, 128), strokes=(line,)))))
    assert np.abs(made[20, 20].astype(int) - (255, 127, 127, 255)).max() <= 1
    assert (made[20, 8] == BLACK).all()


def test_an_inside_stroke_replaces_nothing_it_does_not_cover() -> None:
    line = StrokePaint(FlatPaint((0, 0, 0, 128)), 4, "inside")
    made = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), GREEN, strokes=(line,)))))
    assert np.abs(made[20, 11].astype(int) - (0, 127, 0, 255)).max() <= 2
    assert (made[20, 20] == GREEN).all()
    assert (made[20, 9] == WHITE).all()


def test_several_aligned_strokes_lie_one_over_the_other() -> None:
    lines = (StrokePaint(FlatPaint(BLACK), 8, "outside"), StrokePaint(FlatPaint(RED), 3, "outside"))
    made = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), GREEN, strokes=lines))))
    assert (made[20, 3] == BLACK).all()
    assert (made[20, 8] == RED).all()


def test_dashes() -> None:
    line = StrokePaint(FlatPaint(BLACK), 2, dash=(4, 6), dash_offset=1)
    made = shot(frame(node("n", 0, 20, 40, 1, filled("M0 0L40 0", strokes=(line,)))))
    wanted = [x for x in range(40) if (x + 1) % 10 < 4]
    assert np.flatnonzero(made[20, :, 0] == 0).tolist() == wanted


def test_an_odd_list_of_dashes_is_repeated_once() -> None:
    line = StrokePaint(FlatPaint(BLACK), 2, dash=(4,))
    made = shot(frame(node("n", 0, 20, 40, 1, filled("M0 0L40 0", strokes=(line,)))))
    assert np.flatnonzero(made[20, :, 0] == 0).tolist() == [x for x in range(40) if x % 8 < 4]


def test_caps_and_joins_reach_as_far_as_they_should() -> None:
    square_end = StrokePaint(FlatPaint(BLACK), 6, cap="square")
    made = shot(frame(node("n", 10, 20, 20, 1, filled("M0 0L20 0", strokes=(square_end,)))))
    assert np.flatnonzero(made[20, :, 0] == 0).tolist() == list(range(7, 33))
    mitred = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), strokes=(StrokePaint(FlatPaint(BLACK), 6),)))))
    beveled = StrokePaint(FlatPaint(BLACK), 6, join="bevel")
    cut = shot(frame(node("n", 10, 10, 20, 20, filled(box(20, 20), strokes=(beveled,)))))
    assert (mitred[7, 7] == BLACK).all()
    assert (cut[7, 7] == WHITE).all()


def test_strokes_are_as_thin_at_any_scale_as_they_were_said_to_be() -> None:
    line = StrokePaint(FlatPaint(BLACK), 1)
    made = shot(frame(node("n", 0, 20, 40, 1, filled("M0 0.5L40 0.5", strokes=(line,)))), scale=3.0)
    assert np.flatnonzero(made[:, 60, 0] == 0).tolist() == [60, 61, 62]
