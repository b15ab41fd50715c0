"""Marks: underlines, highlights, scripts, colours, ruby; and what is set in columns or on a path."""

import math

import pytest
from text_setting import context, glyph_at, node, paths, set_items, set_text, size_of, x_of, y_of

from forebrush.layout.text import place
from forebrush.scene.drawing import TextItem
from forebrush.scene.paths import path_bounds

EM = 20


def mark(start, end, **style):
    return [{"from": start, "to": end, "style": style}]


# ---- lines and bands


@pytest.mark.parametrize("style", ["solid", "double", "dotted", "dashed", "wavy"])
def test_an_underline_lies_under_its_words(style):
    items = set_items("山川草木", lang="zh-Hans", marks=mark(1, 3, underline=style))
    (rule,) = paths(items, "underline")
    x, y, width, height = path_bounds(rule.d)
    (text,) = [item for item in items if isinstance(item, TextItem)]
    assert (x, width) == (EM, 2 * EM)
    assert y > text.lines[0].y
    assert y + height < text.lines[0].y + 0.5 * EM
    assert bool(rule.strokes[0].dash) is (style in ("dotted", "dashed"))


def test_underline_styles_differ():
    drawn = {str(paths(set_items("abc", marks=mark(0, 3, underline=s)), "underline")) for s in
             ("solid", "double", "dotted", "dashed", "wavy")}  # fmt: skip
    assert len(drawn) == 5


def test_a_highlight_lies_behind_and_around_its_words():
    items = set_items("山川草木", lang="zh-Hans", marks=mark(1, 3, highlight="#ffee00"))
    assert items[0] in paths(items, "highlight")
    x, _, width, height = path_bounds(items[0].d)
    assert x < EM < 3 * EM < x + width
    assert height > EM
    assert items[0].paints[0].rgba == (255, 238, 0, 255)


def test_a_strike_goes_through_the_middle_of_ideographs():
    items = set_items("山川", lang="zh-Hans", line_height=2, marks=mark(0, 2, strike=True))
    (rule,) = paths(items, "strike")
    assert path_bounds(rule.d)[1] == pytest.approx(EM, abs=0.1)  # the middle of a line of 2 em


def test_rules_have_the_colour_of_their_words():
    items = set_items("abc", marks=mark(0, 3, underline="solid", color="#ff0000"))
    assert paths(items, "underline")[0].strokes[0].paint.rgba == (255, 0, 0, 255)


def test_a_colour_goes_to_the_glyphs():
    item = set_text("abc", marks=mark(1, 2, color="#0000ff"))
    assert [run.color for run in item.runs] == [None, (0, 0, 255, 255), None]


@pytest.mark.parametrize(("script", "up"), [("super", True), ("sub", False)])
def test_scripts_are_small_and_shifted(script, up):
    item = set_text("x2", marks=mark(1, 2, script=script))
    run, k = glyph_at(item, 1)
    assert run.size < EM
    assert (run.ys[k] < item.lines[0].y) is up
    assert size_of("x2", marks=mark(1, 2, script=script)).height == size_of("x2").height


def test_a_later_mark_wins():
    item = set_text("abc", marks=[*mark(0, 3, size=2), *mark(1, 2, size=0.5)])
    assert [run.size for run in item.runs] == [40, 10, 40]


# ---- ruby


def test_ruby_stands_centred_over_its_base():
    item = set_text("山川草木", lang="ja", marks=mark(1, 3, ruby="か"))
    (ruby,) = [run for run in item.runs if run.kind == "ruby"]
    assert (ruby.starts[0], ruby.ends[0], ruby.size) == (1, 3, EM / 2)
    assert ruby.xs[0] + EM / 4 == 2 * EM
    assert ruby.ys[0] < y_of(item, 1) - 0.8 * EM


def test_ruby_wider_than_its_base_spreads_it():
    # Six kana of half an em over one ideograph: three em.
    item = set_text("山川草", lang="ja", marks=mark(1, 2, ruby="かかかかかか"))
    assert x_of(item, 1) == 2 * EM  # in the middle of its three em
    assert x_of(item, 2) == 4 * EM
    assert item.lines[0].length == 5 * EM


def test_ruby_reaches_over_kana_but_not_over_ideographs():
    # Four kana: two em over one ideograph. Half of their own em may stand over a kana on either side.
    for text, room in (("のの山のの", 1.5), ("山山山山山", 2)):
        item = set_text(text, lang="ja", marks=mark(2, 3, ruby="かかかか"))
        assert item.lines[0].length == (4 + room) * EM
        (ruby,) = [run for run in item.runs if run.kind == "ruby"]
        assert (ruby.xs[0] + ruby.xs[-1] + EM / 2) / 2 == x_of(item, 2) + EM / 2


def test_words_of_pinyin_stay_apart():
    marks = [*mark(0, 1, ruby="chuāng"), *mark(1, 2, ruby="shuāng")]
    item = set_text("窗双", lang="zh-Hans", marks=marks)
    places = [
        (start, x) for run in item.runs if run.kind == "ruby" for start, x in zip(run.starts, run.xs, strict=True)
    ]
    last_of_first = max(x for start, x in places if start == 0)
    first_of_second = min(x for start, x in places if start == 1)
    assert first_of_second - last_of_first > 0.6 * EM / 2 + 0.2 * EM / 2  # a g, and a gap


def test_kana_are_spread_over_a_wider_base():
    # Two kana over three ideographs: half of the free two em between them, a quarter at each end.
    item = set_text("山川草", lang="ja", marks=mark(0, 3, ruby="かき"))
    (ruby,) = [run for run in item.runs if run.kind == "ruby"]
    assert ruby.xs[1] - ruby.xs[0] == EM / 2 + EM / 2  # no wider than one of their own em
    assert ruby.xs[0] + ruby.xs[1] + EM / 2 == 3 * EM


def test_lines_grow_for_ruby_and_a_base_stays_together():
    style = {"lang": "ja", "marks": mark(2, 4, ruby="かわ"), "text_wrap": "wrap"}
    assert size_of("山川", **{**style, "marks": mark(0, 2, ruby="かわ")}).height > size_of("山川", lang="ja").height
    broken = set_text("山川草木", 3 * EM, **style).lines
    assert [(line.start, line.end) for line in broken] == [(0, 2), (2, 4)]


def test_tight_lines_grow_more_than_open_ones():
    grown = [
        size_of("山", lang="ja", line_height=height, marks=mark(0, 1, ruby="か")).height - height * EM
        for height in (1.0, 1.4, 2.0)
    ]
    assert grown == [10, 6, 0]  # half an em, less the leading above the line


# ---- columns


def test_columns_run_from_right_to_left():
    item = set_text("山川草木", 200, 2 * EM, lang="ja", vertical=True, line_height=1.5)
    assert item.vertical
    assert [(line.x, line.y, line.length) for line in item.lines] == [(185, 0, 40), (155, 0, 40)]
    assert x_of(item, 0) + EM / 2 == 185
    assert x_of(item, 2) + EM / 2 == 155
    assert y_of(item, 1) - y_of(item, 0) == EM


def test_columns_are_measured_across():
    size = size_of("山川草木", None, 2 * EM, lang="ja", vertical=True, line_height=1.5)
    assert (size.width, size.height) == (60, 40)


@pytest.mark.parametrize(("char", "turned"), [("a", True), ("山", False), ("。", False), ("「", False), ("ー", False)])
def test_latin_lies_on_its_side(char, turned):
    item = set_text(f"山{char}{char}{char}山", lang="ja", vertical=True)
    run, k = glyph_at(item, 1)
    assert (run.angles[k] if run.angles else 0) == (90 if turned else 0)


@pytest.mark.parametrize("mark_", ["。", "、", "「", "」", "（", "ー"])
@pytest.mark.parametrize("font", ["serif", "sans", "brush"])
def test_marks_have_vertical_forms_in_columns(mark_, font):
    upright, level = (set_text(f"山{mark_}山", lang="zh-Hans", font=font, vertical=v) for v in (True, False))
    assert glyph_at(upright, 1)[0].glyphs != glyph_at(level, 1)[0].glyphs


@pytest.mark.parametrize(
    ("text", "index", "together"),
    [
        ("山12月", 1, True),
        ("山1月", 1, True),
        ("山!!", 1, True),
        ("山123月", 1, False),
        ("山a12月", 2, False),  # part of a word that lies on its side
        ("山1.2月", 1, False),
    ],
)
def test_two_digits_stand_in_one_square(text, index, together):
    item = set_text(text, lang="ja", vertical=True)
    run, _ = glyph_at(item, index)
    assert (run.angles == ()) is together
    if together and text[1:3] == "12":
        assert run.ys[0] == run.ys[1]
        assert run.stretch < 1
        middle = item.lines[0].x
        assert middle - EM / 2 < run.xs[0] < middle - EM / 4
        assert run.xs[0] < run.xs[1] < middle + EM / 4
        assert y_of(item, 3) - y_of(item, 0) == 2 * EM


def test_alignment_in_columns():
    item = set_text(
        "山川", 200, 100, lang="ja", vertical=True, text_align="end", vertical_align="bottom", line_height=1
    )
    assert (item.lines[0].x, item.lines[0].y) == (10, 60)


def test_ruby_stands_to_the_right_of_a_column():
    item = set_text("山川", 200, 100, lang="ja", vertical=True, marks=mark(0, 1, ruby="か"))
    (ruby,) = [run for run in item.runs if run.kind == "ruby"]
    assert ruby.xs[0] + ruby.size / 2 > item.lines[0].x + EM / 2


# ---- on a path


def test_text_on_a_straight_path_stands_as_on_a_line():
    item = set_text("山川", lang="zh-Hans", path={"d": "M0 50L200 50"})
    assert (x_of(item, 0), x_of(item, 1), y_of(item, 0)) == (0, EM, 50)


@pytest.mark.parametrize(
    ("style", "first"), [({"text_align": "center"}, 80), ({"text_align": "end"}, 160), ({"path_start": 0.5}, 100)]
)
def test_alignment_on_a_path(style, first):
    path = {"d": "M0 50L200 50", "start": style.pop("path_start", 0)}
    assert x_of(set_text("山川", lang="zh-Hans", path=path, **style), 0) == pytest.approx(first, abs=1 / 32)


def test_text_turns_with_a_circle():
    # A circle of radius 100 about (100, 100), clockwise from its top; every glyph's middle lies on it.
    item = set_text("山川草木日月", lang="zh-Hans", path={"d": "M100 0A100 100 0 1 1 99.99 0Z"}, text_align="justify")
    for k in range(6):
        run, at = glyph_at(item, k)
        turn = math.radians(run.angles[at])
        x = run.xs[at] + math.cos(turn) * EM / 2
        y = run.ys[at] + math.sin(turn) * EM / 2
        assert math.hypot(x - 100, y - 100) == pytest.approx(100, abs=0.1)
        off = math.degrees(math.atan2(y - 100, x - 100)) + 90 - run.angles[at]
        assert (off + 180) % 360 - 180 == pytest.approx(0, abs=1.5)


def test_a_closed_path_keeps_the_space_between_end_and_start():
    closed, open_ = (
        set_text("山 ", lang="zh-Hans", text_align="end", path={"d": d})
        for d in ("M0 0L40 0L40 40L0 40Z", "M0 0L40 0L40 40L0 40L0 0")
    )
    assert closed.lines[0].length > open_.lines[0].length


def test_shift_moves_to_the_left_of_the_path():
    item = set_text("山", lang="zh-Hans", path={"d": "M0 50L200 50", "shift": 10})
    assert y_of(item, 0) == 40


def test_a_text_that_is_longer_than_its_path_is_found():
    for overflow, name in (("visible", "text-overflow"), ("ellipsis", "text-omitted")):
        made = context("zh-Hans")
        place(node("山川草木日月", path={"d": "M0 50L70 50"}, overflow=overflow), 100, 100, made)
        assert [finding.name for finding in made.findings] == [name]


def test_a_break_on_a_path_is_a_space():
    item = set_text("山\n川", lang="zh-Hans", path={"d": "M0 50L200 50"})
    assert len(item.lines) == 1
    assert x_of(item, 2) > EM
