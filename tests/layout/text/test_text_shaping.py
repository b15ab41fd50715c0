"""Clusters, ligatures, joining, emoji, missing characters, and the order of bidirectional text."""

from itertools import pairwise

import pytest
from text_setting import (
    context,
    glyph_at,
    glyphs_of,
    in_order,
    library,
    lines,
    node,
    paths,
    set_items,
    set_text,
    size_of,
    x_of,
)

from forebrush.layout.text import place
from forebrush.scene.drawing import TextItem


@pytest.mark.parametrize(
    ("text", "lang", "seen"),
    [
        ("abc", "en", "abc"),
        ("אבג", "he", "גבא"),
        ("abc אבג 123 def", "en", "abc 123 גבא def"),  # UAX 9: a number after Hebrew stands to its left
        ("אבג abc 123", "he", "abc 123 גבא"),
        ("a (אב) b", "en", "a (בא) b"),  # N0: brackets take the direction of the paragraph
        ("123 אבג", "he", "גבא 123"),
        ("abc\u202eabc\u202c", "en", "abccba"),
    ],
)
def test_visual_order(text, lang, seen):
    shown = in_order(set_text(text, lang=lang))
    assert "".join(c for c in shown if c not in "\u202e\u202c") == seen


def test_brackets_are_mirrored_from_right_to_left():
    left, right = (set_text(text, lang=lang) for text, lang in (("(", "en"), ("(א", "he")))
    assert glyph_at(left, 0)[0].glyphs != glyph_at(right, 0)[0].glyphs


def test_trailing_space_of_a_line_takes_no_part_in_reordering():
    # Rule L1: the space at the break is at the end of the paragraph's direction, and hangs there.
    item = set_text("אב abc", 40, lang="en", direction="rtl", text_wrap="wrap")
    assert len(item.lines) == 2
    assert [line.x + line.length for line in item.lines] == [40, 40]


@pytest.mark.parametrize(
    ("text", "direction", "lang", "rtl"),
    [
        ("abc", "auto", "ar", False),  # the first strong character decides
        ("אבג", "auto", "en", True),
        ("123", "auto", "he", True),  # none: the language does
        ("123", "auto", "en", False),
        ("abc", "rtl", "en", True),
        ("אבג", "ltr", "he", False),
    ],
)
def test_paragraph_direction(text, direction, lang, rtl):
    item = set_text(text, 500, lang=lang, direction=direction)
    assert item.rtl is rtl
    edge = item.lines[0].x + item.lines[0].length if rtl else item.lines[0].x
    assert edge == pytest.approx(500 if rtl else 0, abs=1 / 32)


@pytest.mark.parametrize(("align", "x"), [("start", 440), ("end", 0), ("center", 220)])
def test_alignment_follows_the_direction(align, x):
    item = set_text("山山山", 500, lang="zh-Hans", direction="rtl", text_align=align)
    assert item.lines[0].x == x


def test_autospace_is_kept_where_directions_meet():
    spaced = set_text("אב中a", lang="zh-Hans", direction="ltr").lines[0].length
    tight = set_text("אב中a", lang="zh-Hans", direction="ltr", autospace=False).lines[0].length
    assert spaced - tight == pytest.approx(2 * 0.2 * 20, abs=0.05)


def test_arabic_letters_join():
    # Beh alone, and at the start, middle and end of a word, are four shapes (each a letter and a dot).
    alone, word = set_text("ب", lang="ar"), set_text("ببب", lang="ar")
    shapes = [glyphs_of(alone, 0), *(glyphs_of(word, k) for k in range(3))]
    assert len(set(shapes)) == 4
    assert x_of(word, 0) > x_of(word, 1) > x_of(word, 2)
    assert glyph_at(word, 0)[0].rtl


def test_lam_and_alef_have_shapes_of_their_own_together():
    together, lam, alef = (set_text(text, lang="ar") for text in ("لا", "لب", "با"))
    assert glyphs_of(together, 0) != glyphs_of(lam, 0)
    assert glyphs_of(together, 1) != glyphs_of(alef, 1)


def test_a_latin_ligature_is_one_cluster():
    item = set_text("office", font="Source Serif 4")
    run, k = glyph_at(item, 2)
    assert (run.starts[k], run.ends[k]) == (1, 4)  # f f i
    apart = set_text("office", font="Source Serif 4", features=["liga=0"])
    assert len(apart.runs[0].glyphs) == 6
    assert len(set_text("office", font="Source Serif 4", letter_spacing=0.1).runs[0].glyphs) == 6


@pytest.mark.parametrize("emoji", ["😀", "👍🏽", "👩‍👩‍👧", "🇨🇳", "1️⃣", "❤️"])
def test_an_emoji_is_one_cluster_of_a_colour_font(emoji):
    item = set_text(f"a{emoji}b")
    run, k = glyph_at(item, 1)
    assert run.emoji
    assert (run.starts[k], run.ends[k]) == (1, 1 + len(emoji))
    assert not glyph_at(item, 0)[0].emoji


def test_each_language_has_its_own_han_shapes():
    made = [glyph_at(set_text("骨", lang=lang), 0)[0] for lang in ("zh-Hans", "ja")]
    assert made[0].glyphs != made[1].glyphs


def test_a_mark_changes_the_language_of_its_range():
    marked = set_text("骨骨", lang="zh-Hans", marks=[{"from": 1, "to": 2, "style": {"lang": "ja"}}])
    assert len({(run.font, run.glyphs) for run in marked.runs}) == 2


def test_missing_characters_are_framed_and_named():
    context_ = context()
    items = place(node("a\ue000b"), 500, 100, context_)
    (text,) = [item for item in items if isinstance(item, TextItem)]
    assert 0 not in [glyph for run in text.runs for glyph in run.glyphs]
    assert len(paths(items, "missing")) == 1
    (found,) = [f for f in context_.findings if f.name == "missing-glyph"]
    assert found.evidence == {"characters": ["\ue000"], "ranges": [[1, 2]]}
    assert x_of(text, 2) >= x_of(text, 0) + 20  # the frame has an em to itself


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\u200d", "\ufe0f", "\u200e", "\u2060", "\ufeff"])
def test_controls_draw_nothing_and_take_no_room(char):
    with_control, without = set_text(f"ab{char}cd"), set_text("abcd")
    assert with_control.lines[0].length == pytest.approx(without.lines[0].length, abs=0.1)
    assert with_control.lines[0].end == 5
    assert paths(set_items(f"ab{char}cd"), "missing") == []


def test_zero_width_joiners_act_on_letters():
    joined, parted = set_text("بب", lang="ar"), set_text("ب\u200cب", lang="ar")
    assert glyph_at(joined, 0)[0].glyphs != glyph_at(parted, 0)[0].glyphs


@pytest.mark.parametrize(
    ("wanted", "family"),
    [("serif", "Noto Serif SC"), ("sans", "Noto Sans SC"), ("Ma Shan Zheng, serif", "Ma Shan Zheng")],
)
def test_fonts_by_name_and_class(wanted, family):
    context_ = context("zh-Hans")
    (item,) = place(node("山水", font=wanted), 500, 100, context_)
    assert library().face(context_.fonts[item.runs[0].font].face).family == family


def test_a_role_means_what_the_scene_says():
    context_ = context("en")
    context_.scene = context_.scene.model_copy(update={"fonts": {"display": "Oswald, serif"}})
    (item,) = place(node("abc", font="display"), 500, 100, context_)
    assert context_.fonts[item.runs[0].font].face == "oswald"


@pytest.mark.parametrize(
    ("style", "name"),
    [
        ({"font": "No Such Font"}, "font-fallback"),
        ({"font": "Bebas Neue", "weight": 300}, "font-weight"),
        ({"text_wrap": "nowrap", "text": "a very long line that has no room"}, "text-overflow"),
    ],
)
def test_findings(style, name):
    context_ = context()
    place(node(**{"text": "abc", **style}), 100, 100, context_)
    assert [f.name for f in context_.findings] == [name]
    assert context_.findings[0].node == "t"


def test_a_text_that_fits_has_no_findings():
    context_ = context("zh-Hans")
    size = size_of("abc 山水 😀。", 60, lang="zh-Hans")
    place(node("abc 山水 😀。"), size.width, size.height, context_)
    assert context_.findings == []


def test_fonts_do_not_change_the_distance_of_lines():
    mixed = set_text("山水\nabc\nสวัสดี\nسلام\n😀", lang="zh-Hans").lines
    assert {b.y - a.y for a, b in pairwise(mixed)} == {28}


def test_larger_words_make_room_for_themselves():
    big = [{"from": 2, "to": 3, "style": {"size": 2}}]
    item = set_text("a\nb\nc", marks=big)
    assert item.lines[1].y - item.lines[0].y > 28
    assert size_of("a\nb\nc", marks=big).height == 28 + 56 + 28


def test_words_are_kept_when_they_are_shaped_together():
    assert lines("The quick (brown) fox.") == ["The quick (brown) fox."]
