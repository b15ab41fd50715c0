"""Where lines end: kinsoku, words, hyphens, forced breaks, orphans, balance."""

import pytest
from text_setting import lines, set_text, size_of

# JLREQ 3.1.7 and 3.1.8, CLREQ 3.1.3: what may not begin a line, and what may not end one.
NOT_AT_START = "、。，．：；！？）］｝」』】〉》〕ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝヽ"
NOT_AT_END = "（［｛「『【〈《〔"
ONLY_SO_WIDE = 20 * 5  # five ideographs


@pytest.mark.parametrize("mark", NOT_AT_START)
def test_no_line_begins_with(mark):
    # Five ideographs fill the line; the sixth character would begin the next one.
    for lang in ("ja", "zh-Hans"):
        broken = lines("山川草木日" + mark + "月火水", ONLY_SO_WIDE, lang, text_wrap="wrap")
        assert all(not line.startswith(mark) for line in broken)
        assert "".join(broken) == "山川草木日" + mark + "月火水"


@pytest.mark.parametrize("mark", NOT_AT_END)
def test_no_line_ends_with(mark):
    for lang in ("ja", "zh-Hans"):
        broken = lines("山川草木" + mark + "月火水", ONLY_SO_WIDE, lang, text_wrap="wrap")
        assert all(not line.endswith(mark) for line in broken)


@pytest.mark.parametrize(
    ("text", "lang", "width", "expected"),
    [
        ("山川草木日月火水", "zh-Hans", 100, ["山川草木日", "月火水"]),
        ("他说“你好”了", "zh-Hans", 60, ["他说", "“你好”", "了"]),  # quotation marks cling to what they hold
        ("真的——是", "zh-Hans", 60, ["真的", "——是"]),  # the two halves of a dash stay together (GB/T 15834)
        ("等等……好", "zh-Hans", 60, ["等", "等……", "好"]),
        ("안녕하세요 세계", "ko", 130, ["안녕하세요 ", "세계"]),  # words, not syllables
        ("one two three", "en", 80, ["one two ", "three"]),
        ("a\u00a0b c", "en", 40, ["a\u00a0b ", "c"]),  # no break at a no-break space
        ("aaa\u200bbbb", "en", 50, ["aaa\u200b", "bbb"]),  # a break at a zero-width space
        ("well-known", "en", 80, ["well-", "known"]),
        ("ภาษาไทยเป็นภาษา", "th", 80, ["ภาษาไทย", "เป็นภาษา"]),  # Thai words by dictionary
    ],
)
def test_words(text, lang, width, expected):
    assert lines(text, width, lang, text_wrap="wrap") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", ["a\n", "b"]),
        ("a\r\nb", ["a\r\n", "b"]),
        ("a\rb", ["a\r", "b"]),
        ("a\u2028b", ["a\u2028", "b"]),
        ("a\u2029b", ["a\u2029", "b"]),
        ("a\x0bb", ["a\x0b", "b"]),
        ("a\n\nb", ["a\n", "\n", "b"]),  # an empty paragraph is an empty line
        ("a\n", ["a\n"]),  # a break at the end begins no line
        ("\n", ["\n"]),
        ("  a", ["  a"]),  # spaces after a break stay
    ],
)
def test_forced_breaks(text, expected):
    assert lines(text) == expected


def test_an_empty_text_has_no_lines():
    assert size_of("") == (0, 0, 0, 0)


def test_a_line_separator_begins_no_paragraph():
    gap = {"paragraph_gap": 1, "indent": 2}
    separate, paragraphs = set_text("a\u2028b", **gap), set_text("a\nb", **gap)
    assert separate.lines[1].y - separate.lines[0].y == 28  # line height 1.4 x 20
    assert paragraphs.lines[1].y - paragraphs.lines[0].y == 48
    assert (separate.lines[1].x, paragraphs.lines[1].x) == (0, 40)


def test_a_negative_indent_moves_the_other_lines_in():
    item = set_text("山川草木日月火水", 100, lang="zh-Hans", indent=-2)
    assert [line.x for line in item.lines][:2] == [0, 40]


def test_a_word_that_is_too_wide_is_parted():
    broken = lines("internationalization", 100, text_wrap="wrap")
    assert len(broken) > 1
    assert "".join(broken) == "internationalization"


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("none", ["a ", "typo\u00adgraphy"]),
        ("manual", ["a typo\u00ad‐", "graphy"]),
    ],
)
def test_soft_hyphens(mode, expected):
    assert lines("a typo\u00adgraphy", 115, hyphens=mode) == expected


def test_a_soft_hyphen_inside_a_line_is_not_seen():
    plain, soft = set_text("typography"), set_text("typo\u00adgraphy")
    assert soft.lines[0].length == plain.lines[0].length
    assert soft.lines[0].inserted == ""


@pytest.mark.parametrize(
    ("lang", "word", "first"),
    [("en", "typography", "typog‐"), ("de", "Silbentrennung", "Silbentren‐"), ("zh-Hans", "typography", "typography")],
)
def test_hyphens_by_dictionary(lang, word, first):
    # en_US: ty-pog-ra-phy (two letters stay, three go over); de: Sil-ben-tren-nung; Chinese has no dictionary.
    width = {"en": 72, "de": 120, "zh-Hans": 200}[lang]
    assert lines(word, width, lang, hyphens="auto", text_wrap="wrap")[0] == first


def test_japanese_titles_break_between_phrases():
    text = "今日はとても良い天気ですね。"
    allowed = {"今日は", "今日はとても", "今日はとても良い", text}
    broken = lines(text, 200, "ja", text_wrap="balance")
    assert len(broken) == 2
    assert broken[0] in allowed


def test_chinese_titles_keep_words_whole():
    # Balanced to four and four, the break would fall inside 电视台 (television station).
    broken = lines("我们去看电视台啊", 140, "zh-Hans", text_wrap="balance")
    assert len(broken) == 2
    assert "电视台" in broken[0] or "电视台" in broken[1]


def test_no_orphan_of_one_or_two_characters():
    text = "山川草木日月火水风雨"  # ten in lines of nine and one
    assert lines(text, 180, "zh-Hans", text_wrap="wrap") == ["山川草木日月火水风", "雨"]
    last = lines(text, 180, "zh-Hans", text_wrap="pretty")[-1]
    assert len(last) >= 3


def test_no_orphan_of_one_short_word():
    text = "some words that fill a line and another one so"
    assert lines(text, 220, text_wrap="wrap")[-1] == "so"
    pretty = lines(text, 220, text_wrap="pretty")
    assert len(pretty[-1].split()) >= 2
    assert len(pretty) == len(lines(text, 220, text_wrap="wrap"))


def test_balanced_lines_are_about_as_long():
    text = "a headline of some words that stands alone"
    greedy = set_text(text, 300, text_wrap="wrap").lines
    balanced = set_text(text, 300, text_wrap="balance").lines
    assert len(greedy) == len(balanced)
    spread = [max(line.length for line in made) - min(line.length for line in made) for made in (greedy, balanced)]
    assert spread[1] < spread[0]
    assert spread[1] < 60


def test_nowrap_breaks_only_where_forced():
    assert lines("one two three\nfour", 50, text_wrap="nowrap") == ["one two three\n", "four"]


def test_tabs_reach_to_the_next_stop():
    # Stops every 4 em = 80 px.
    item = set_text("a\tb\tc")
    assert item.lines[0].length > 160
    starts = {item.text[run.starts[k]]: run.xs[k] for run in item.runs for k in range(len(run.xs))}
    assert (starts["b"], starts["c"]) == (80, 160)
