"""Space between characters: autospace, squeezed and hanging marks, letter spacing, justified lines."""

import pytest
from text_setting import advances, lines, set_text, size_of, x_of

SIZE = 20


def width(text, lang="zh-Hans", **style):
    """Em of a text on one line."""
    return round(set_text(text, lang=lang, **style).lines[0].length / SIZE, 2)


@pytest.mark.parametrize(
    ("pair", "gap"),
    [
        ("中a", 0.2),
        ("a中", 0.2),
        ("中1", 0.2),
        ("1中", 0.2),
        ("かa", 0.2),
        ("%中", 0.2),
        ("中$", 0.2),
        ("中%", 0),  # a sign that ends a number does not begin one
        ("中,", 0),  # never before punctuation
        ("a，", 0),
        ("中中", 0),
        ("aa", 0),
        ("한a", 0),  # Korean writes spaces
        ("中 ", 0),
    ],
)
def test_autospace(pair, gap):
    spaced, plain = ("".join(pair) for _ in range(2))
    lang = "ja" if "か" in pair else "ko" if "한" in pair else "zh-Hans"
    end = "中" if pair.endswith(" ") else ""
    assert width(spaced + end, lang) - width(plain + end, lang, autospace=False) == pytest.approx(gap, abs=0.011)


@pytest.mark.parametrize(
    ("text", "squeezed", "full"),
    [
        ("中，中", 3, 3),  # alone, a mark keeps its width
        ("中」（中", 3.5, 4),  # closing and opening: one half goes
        ("中」」中", 3.5, 4),
        ("中（（中", 3.5, 4),
        ("中。」中", 3.5, 4),
        ("中：“中", 3.5, 4),
        ("中！”中", 3.5, 4),
        ("中！！中", 3.5, 4),
        ("中），（中", 4, 5),  # three marks give up two halves
    ],
)
def test_marks_beside_each_other(text, squeezed, full):
    assert width(text) == squeezed
    assert width(text, punctuation="full") == full


def test_a_stop_keeps_its_width_before_a_narrow_quotation_mark():
    # In LXGW WenKai “ is 0.35 em wide: there is nothing to share.
    assert width("中。“", font="LXGW WenKai") == 2.35


def test_a_japanese_colon_stands_in_the_middle_and_keeps_its_width():
    assert width("中：「中", "ja") == 3.5  # the bracket gives up its blank half, the colon has none to give


def test_marks_at_line_ends_give_up_half_their_width():
    # Five ideographs and a stop: six em, five and a half squeezed.
    text = "山川草木日。月火水风雨。"
    assert lines(text, 110, "zh-Hans", text_wrap="wrap")[0] == "山川草木日。"
    assert lines(text, 110, "zh-Hans", text_wrap="wrap", punctuation="full")[0] == "山川草木"


def test_an_opening_mark_at_a_line_start_gives_up_its_blank_half():
    item = set_text("山川草木（月）水", 80, lang="zh-Hans", text_wrap="wrap")
    assert item.text[item.lines[1].start] == "（"
    assert x_of(item, 4) == -SIZE / 2


def test_the_first_line_keeps_its_opening_mark_whole():
    assert x_of(set_text("（月）", lang="zh-Hans"), 0) == 0


@pytest.mark.parametrize(("hanging", "first"), [(False, "山川草木"), (True, "山川草木日。")])
def test_hanging_stops(hanging, first):
    style = {"hanging": hanging, "punctuation": "full", "text_wrap": "wrap"}
    assert lines("山川草木日。月火水", 100, "zh-Hans", **style)[0] == first


def test_hanging_marks_do_not_count_when_aligned():
    # The five ideographs end at the right edge; the stop stands outside of it.
    item = set_text("山川草木日。月火水风", 100, lang="zh-Hans", hanging=True, text_align="end", text_wrap="wrap")
    assert x_of(item, 4) == 80
    assert x_of(item, 5) == 100


def test_letter_spacing_is_after_each_cluster_but_the_last():
    plain = set_text("abcd", letter_spacing=0).lines[0].length
    assert set_text("abcd", letter_spacing=0.5).lines[0].length == pytest.approx(plain + 3 * 10, abs=0.05)


def test_letter_spacing_keeps_arabic_joined():
    assert width("سلام", "ar", letter_spacing=0.5) == width("سلام", "ar")


def test_tabular_figures_are_equally_wide():
    assert width("1111", "en", tabular=True) == width("0000", "en", tabular=True)
    assert width("1111", "en") != width("0000", "en")


def test_features_reach_the_font():
    one, other = (set_text("0", features=f).runs[0].glyphs for f in ((), ("zero",)))
    assert one != other


def test_justified_lines_end_at_the_edge_but_not_the_last():
    text = "the quick brown fox jumps over the lazy dog and runs away into the dark wood"
    made = set_text(text, 260, text_align="justify").lines
    assert len(made) > 2
    assert [round(line.length) for line in made[:-1]] == [260] * (len(made) - 1)
    assert made[-1].length < 260


def test_lines_before_forced_breaks_are_not_justified():
    made = set_text("山川草木日月火水\n山川", 110, lang="zh-Hans", text_align="justify", text_wrap="wrap").lines
    assert [line.length for line in made] == [110, 60, 40]


def test_ideographs_are_spread_evenly():
    item = set_text("山川草木日月火水", 110, lang="zh-Hans", text_align="justify", text_wrap="wrap")
    assert [x_of(item, k) for k in range(5)] == [0, 22.5, 45, 67.5, 90]


def test_a_line_that_would_open_too_far_stays_ragged():
    # One ideograph before a word that does not fit beside it: there is nothing to spread well.
    made = set_text("山internationalization", 200, lang="zh-Hans", text_align="justify", text_wrap="wrap").lines
    assert made[0].length == 20


def test_arabic_is_justified_at_spaces_only():
    text = "السلام عليكم ورحمة الله وبركاته"
    item = set_text(text, 110, lang="ar", text_align="justify", text_wrap="wrap")
    free = set_text(text, 110, lang="ar", text_wrap="wrap")
    assert free.lines[0].length < 100
    assert item.lines[0].length == pytest.approx(110, abs=1 / 32)
    inside = [x_of(made, 0) - x_of(made, 2) for made in (item, free)]
    assert inside[0] == pytest.approx(inside[1], abs=1 / 32)


def test_the_narrowest_piece():
    assert size_of("山川草木", lang="zh-Hans").min_content_width == SIZE
    long = size_of("internationalization")
    assert size_of("a internationalization b").min_content_width == pytest.approx(long.width, abs=0.05)


def test_a_paragraph_of_ideographs_has_whole_em():
    assert advances(set_text("山川草木", lang="zh-Hans")) == [1, 1, 1]
