"""Set text: the weights asked for, no seams, no glyph painted twice, one primitive throughout."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from forebrush.fonts import FontKey
from forebrush.render.pixels import RenderError
from forebrush.render.raster.fonts import typeface
from forebrush.scene.drawing import FlatPaint, LinearPaint, StrokePaint, TextItem

from .frames import BLACK, BLUE, GREEN, RED, WHITE, font, frame, library, node, run, shot, words


def ink(key: FontKey, text: str = "Hamburg", size: float = 30, scale: float = 1.0, **more: object) -> np.ndarray:
    """Coverage, 0 to 1, of black words on white."""
    made = frame(node("n", 10, 5, 1, 1, words(text, key, size, 0, size, **more)), size=(200, 60), fonts=(key,))  # type: ignore[arg-type]
    return 1 - shot(made, scale=scale)[..., 0] / 255.0


@pytest.mark.parametrize("weight", [100, 250, 400, 650, 900])
def test_variable_faces_have_the_weight_asked_for(weight: int) -> None:
    for family, lang in (("Inter", "en"), ("Noto Sans SC", "zh-Hans"), ("Playfair Display", "en")):
        key = font(family, weight, lang)
        drawn = dict(key.axes)["wght"]
        assert typeface(key, library()).fontStyle().weight() == round(drawn)


def test_heavier_is_darker() -> None:
    sums = [ink(font("Inter", weight)).sum() for weight in (100, 300, 500, 700, 900)]
    assert sums == sorted(sums)
    assert sums[-1] > 2 * sums[0]


def test_an_axis_that_does_not_take_is_refused() -> None:
    key = font("Inter", 400)
    wrong = replace(key, axes=tuple((tag, 5000.0 if tag == "wght" else value) for tag, value in key.axes))
    with pytest.raises(RenderError, match="axes"):
        typeface(wrong, library())


def test_synthetic_bold_adds_half_its_width_on_each_side() -> None:
    plain = replace(font("LXGW WenKai", 400, "zh-Hans"), bold=0.0)
    bold = replace(plain, bold=0.04)
    size = 100.0
    thin, thick = ink(plain, "一", 50, 2.0), ink(bold, "一", 50, 2.0)
    heights = [np.flatnonzero((made > 0.5).any(axis=1)) for made in (thin, thick)]
    grown = (heights[1][-1] - heights[1][0]) - (heights[0][-1] - heights[0][0])
    assert grown == pytest.approx(0.04 * size, abs=1.01)


def test_synthetic_slant_leans_right_by_its_angle() -> None:
    plain = replace(font("Inter", 400), slant=0.0)
    lean = replace(plain, slant=12.0)
    upright, slanted = ink(plain, "l", 48), ink(lean, "l", 48)

    def middle(made: np.ndarray, row: int) -> float:
        return float((made[row] * np.arange(made.shape[1])).sum() / made[row].sum())

    rows = (22, 48)
    shift = (middle(slanted, rows[0]) - middle(upright, rows[0])) - (
        middle(slanted, rows[1]) - middle(upright, rows[1])
    )
    assert shift == pytest.approx(np.tan(np.radians(12.0)) * (rows[1] - rows[0]), abs=0.4)


def test_glyphs_that_overlap_are_not_painted_twice() -> None:
    key = font("Inter", 900)
    one = run("O", key, 40, 0, 40)
    doubled = replace(one, glyphs=one.glyphs * 2, xs=(0.0, 8.0), ys=one.ys * 2, starts=(0, 1), ends=(1, 2))
    item = TextItem("OO", "en", 40, (), (doubled,), (FlatPaint((0, 0, 0, 128)),))
    made = shot(frame(node("n", 4, 4, 1, 1, item), size=(60, 60), fonts=(key,)))
    assert made[..., 0].min() >= 126


@pytest.mark.parametrize("size", [30.0, 300.0])
def test_small_and_large_type_is_drawn_at_the_same_place(size: float) -> None:
    # An outline at the same size is the reference; masks may be a quarter of a pixel off.
    key = font("Inter", 600)
    line = (StrokePaint(FlatPaint((0, 0, 0, 0)), 0.01),)
    by_blob = shot(frame(node("n", 3, 0, 1, 1, words("H", key, size, 0, size)), size=(240, 320), fonts=(key,)))
    by_path = shot(
        frame(node("n", 3, 0, 1, 1, words("H", key, size, 0, size, strokes=line)), size=(240, 320), fonts=(key,))
    )
    ys, xs = np.mgrid[0:320, 0:240]
    for made in (ys, xs):
        a, b = ((255.0 - shot_[..., 0]) for shot_ in (by_blob, by_path))
        assert (a * made).sum() / a.sum() == pytest.approx((b * made).sum() / b.sum(), abs=0.26)


def test_strokes_show_no_seam_where_contours_or_letters_overlap() -> None:
    # Joined letters of a script, filled and lined in one colour: inside there is nothing but that colour.
    key = font("Pacifico", 400)
    line = (StrokePaint(FlatPaint(GREEN), 3, "outside"),)
    made = shot(
        frame(node("n", 6, 0, 1, 1, words("llll", key, 44, 0, 48, RED, strokes=line)), size=(120, 70), fonts=(key,))
    )
    fill = shot(frame(node("n", 6, 0, 1, 1, words("llll", key, 44, 0, 48, RED)), size=(120, 70), fonts=(key,)))
    deep = np.ones(fill.shape[:2], bool)
    solid = fill[..., 1] == 0
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            deep &= np.roll(solid, (dy, dx), (0, 1))
    assert deep.sum() > 200
    assert (made[deep] == RED).all()


def test_an_inner_stroke_stays_in_the_letter() -> None:
    key = font("Inter", 900)
    line = (StrokePaint(FlatPaint(BLUE), 2, "inside"),)
    plain = ink(key, "B", 40)
    made = frame(node("n", 10, 5, 1, 1, words("B", key, 40, 0, 40, RED, strokes=line)), size=(200, 60), fonts=(key,))
    outside = shot(made)[plain == 0]
    assert (outside == WHITE).all()


def test_a_gradient_runs_over_the_whole_text() -> None:
    key = font("Inter", 900)
    sweep = LinearPaint((0, 0), (140, 0), ((0.0, RED), (1.0, BLUE)))
    made = shot(frame(node("n", 0, 0, 1, 1, words("HHHHH", key, 40, 0, 40, sweep)), size=(160, 50), fonts=(key,)))
    dark = made[..., 1] == 0
    left, right = made[:, 4:12][dark[:, 4:12]].mean(axis=0), made[:, 118:130][dark[:, 118:130]].mean(axis=0)
    assert left[0] > 230
    assert right[2] > 200


def test_a_run_with_its_own_colour_ignores_the_paints() -> None:
    key = font("Inter", 900)
    a, b = run("I", key, 40, 0, 40), replace(run("I", key, 40, 30, 40), color=GREEN)
    item = TextItem("II", "en", 40, (), (a, b), (FlatPaint(RED),))
    made = shot(frame(node("n", 5, 0, 1, 1, item), size=(60, 50), fonts=(key,)))
    assert (made[25, 10] == RED).all()
    assert (made[25, 40] == GREEN).all()


def test_turned_glyphs_turn_clockwise_about_their_origin() -> None:
    key = font("Inter", 900)
    made = run("I", key, 40, 10, 30)
    bar = replace(made, angles=(90.0,))
    item = TextItem("I", "en", 40, (), (bar,), (FlatPaint(BLACK),))
    dark = shot(frame(node("n", 0, 0, 1, 1, item), size=(60, 60), fonts=(key,)))[..., 0] < 128
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    assert columns[0] >= 9  # what stood up from the baseline now lies to the right of the origin
    assert rows[0] >= 30
    assert np.ptp(columns) > 2 * np.ptp(rows)


def test_stretch_narrows_glyphs() -> None:
    key = font("Inter", 700)
    whole, half = ink(key, "H", 40), None
    item = replace(run("H", key, 40, 0, 40), stretch=0.5)
    made = frame(
        node("n", 10, 5, 1, 1, TextItem("H", "en", 40, (), (item,), (FlatPaint(BLACK),))), size=(200, 60), fonts=(key,)
    )
    half = 1 - shot(made)[..., 0] / 255.0
    widths = [np.ptp(np.flatnonzero((m > 0.5).any(axis=0))) for m in (whole, half)]
    assert widths[1] == pytest.approx(widths[0] / 2, abs=1.5)


def test_emoji_keep_their_colours_and_take_the_opacity_of_the_text() -> None:
    key = library().resolve("text", "en").emoji
    made = replace(run("🍉", key, 40, 0, 40), emoji=True)

    def drawn(alpha: int) -> np.ndarray:
        item = TextItem("🍉", "en", 40, (), (made,), (FlatPaint((0, 0, 255, alpha)),))
        return shot(frame(node("n", 4, 4, 1, 1, item), size=(60, 60), fonts=(key,)))

    full, half = drawn(255), drawn(128)
    colors = full[full[..., :3].min(axis=2) < 250]
    assert (colors[:, 0] > 200).sum() > 50  # red flesh, although the text is blue
    wanted = 255 - (255 - full[..., :3].astype(int)) * 128 / 255
    assert np.abs(half[..., :3] - wanted).max() <= 3


def test_type_is_drawn_and_not_enlarged() -> None:
    # Edges at four times the size are as steep as at once the size.
    key = font("Inter", 400)
    soft = [
        ((made > 0.1) & (made < 0.9)).sum() / (made > 0.5).sum() for made in (ink(key, scale=1.0), ink(key, scale=4.0))
    ]
    assert soft[1] < soft[0] / 2.5
