"""Sizes: fitting a box, ellipses, the number of lines, and what is measured."""

import pytest
from text_setting import context, lines, node, set_text, size_of

from forebrush.layout.text import measure, place


@pytest.mark.parametrize(
    ("text", "width", "height", "style", "size"),
    [
        # Five ideographs in one line of 200 px: 40 px each; line height 1.4 needs 56 px.
        ("山川草木日", 200, 60, {}, 40),
        ("山川草木日", 400, 56, {}, 40),  # the height decides
        # Two lines of three: 200 / 3 px wide, 100 px high: 35.7 px for two lines of 1.4 em, 40 px in one line.
        ("山川草木日", 200, 1000, {"text_wrap": "nowrap"}, 40),
        ("山", 1000, 1000, {}, 90),  # the upper bound
        ("山川草木日" * 40, 50, 50, {}, 10),  # the lower bound
    ],
)
def test_the_largest_size_that_fits(text, width, height, style, size):
    item = set_text(text, width, height, "zh-Hans", fit={"min": 10, "max": 90}, **style)
    assert item.size == pytest.approx(size, abs=0.25)


def test_a_fitted_word_is_never_parted():
    item = set_text("internationalization", 200, 400, fit={"min": 5, "max": 100})
    assert len(item.lines) == 1
    assert item.lines[0].length <= 200 + 1 / 32
    assert item.lines[0].length > 190


def test_the_wish_is_taken_where_there_is_no_box():
    assert size_of("山", fit={"min": 30, "max": 90}).height == 30 * 1.4 + 0.0
    assert size_of("山", fit={"min": 5, "max": 90}).height == 20 * 1.4


def test_max_lines_bounds_a_fitted_size():
    style = {"fit": {"min": 5, "max": 100}, "lang": "zh-Hans"}
    free = set_text("山川草木日月火水", 200, 400, **style)
    single = set_text("山川草木日月火水", 200, 400, max_lines=1, **style)
    assert len(free.lines) > 1
    assert len(single.lines) == 1
    assert single.size == pytest.approx(25, abs=0.25)


def test_an_ellipsis_ends_what_is_cut_off():
    made = context("zh-Hans")
    (item,) = place(node("山川草木日月火水风雨雷电", overflow="ellipsis", max_lines=2), 100, 100, made)
    # Two lines of five; the last character of the second gives way to the ellipsis.
    assert [(line.start, line.end, line.inserted) for line in item.lines] == [(0, 5, ""), (5, 9, "…")]
    assert item.omitted == ((9, 12),)
    (found,) = made.findings
    assert (found.name, found.evidence["ranges"]) == ("text-omitted", [[9, 12]])
    (ellipsis,) = [run for run in item.runs if run.kind == "inserted"]
    assert (ellipsis.starts, ellipsis.ends, ellipsis.xs) == ((9,), (9,), (80,))


def test_an_ellipsis_by_height_and_on_unbroken_lines():
    by_height = set_text("山川草木日月火水风雨雷电", 100, 60, "zh-Hans", overflow="ellipsis")
    assert len(by_height.lines) == 2
    assert by_height.lines[-1].inserted == "…"
    unbroken = set_text("山川草木日月\n山", 100, 100, "zh-Hans", overflow="ellipsis", text_wrap="nowrap")
    assert [(line.end, line.inserted) for line in unbroken.lines] == [(4, "…"), (8, "")]
    assert unbroken.omitted == ((4, 7),)


def test_an_ellipsis_swallows_the_comma_before_it():
    assert lines("山川草，木日月火水", 100, "zh-Hans", overflow="ellipsis", max_lines=1) == ["山川草…"]


def test_without_an_ellipsis_nothing_is_dropped():
    item = set_text("山川草木日月火水", 100, 30, "zh-Hans")
    assert item.lines[-1].end == 8
    assert item.omitted == ()


def test_max_lines_lets_the_last_line_run_on():
    assert lines("山川草木日月火水风雨雷电", 100, "zh-Hans", max_lines=2) == ["山川草木日", "月火水风雨雷电"]


def test_measured_sizes():
    size = size_of("山川草木日", 60, lang="zh-Hans")
    assert (size.width, size.height, size.min_content_width) == (60, 56, 20)
    # The middle of a line of 1.4 em is 0.7 em down; the baseline 0.38 em below the middle of an ideograph.
    assert size.baseline == pytest.approx((0.7 + 0.38) * 20, abs=1 / 64)


def test_a_text_fits_the_box_that_was_measured_for_it():
    for text, lang in (("The quick brown fox jumps over", "en"), ("山川草木，日月火水。", "zh-Hans")):
        for wrap in ("wrap", "balance", "pretty"):
            made = context(lang)
            words = node(text, text_wrap=wrap)
            size = measure(words, 130, None, made)
            (item,) = place(words, size.width, size.height, made)
            assert made.findings == []
            assert max(line.length for line in item.lines) <= size.width
            assert len(item.lines) * 28 == pytest.approx(size.height)


@pytest.mark.parametrize(("align", "y"), [("top", 0), ("middle", 36), ("bottom", 72)])
def test_vertical_alignment(align, y):
    item = set_text("山", 100, 100, "zh-Hans", vertical_align=align)
    assert item.lines[0].y == pytest.approx(y + 21.6, abs=1 / 64)


def test_lines_stand_line_height_apart():
    item = set_text("山\n川", lang="zh-Hans", line_height=2.5)
    assert item.lines[1].y - item.lines[0].y == 50


def test_everything_is_a_multiple_of_a_64th():
    item = set_text(
        "The quick brown fox, 山川 😀", 133.3, 77.7, size=17.3, text_align="center", vertical_align="middle"
    )
    values = [v for run in item.runs for v in (*run.xs, *run.ys, run.size)]
    values += [v for line in item.lines for v in (line.x, line.y, line.length, line.ascent)]
    assert all((v * 64).is_integer() for v in values)
