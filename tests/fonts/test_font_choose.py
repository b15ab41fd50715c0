"""Which font draws which cluster. Expectations come from UTS 51, CLREQ and knowledge of the faces' character sets."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.fonts import Emoji, Library
from forebrush.fonts.quotes import quote_pairs

FAMILY = "👨\u200d👩\u200d👧"
COLOR, PLAIN = "noto-color-emoji", "noto-emoji"


def _choose(library: Library, cluster: str, before: str = "", after: str = "", lang: str = "zh-Hans", **more) -> str:
    role = more.pop("role", "text")
    key = library.choose(cluster, before, after, library.resolve(role, lang), **more)
    return key.face if key else "none"


@pytest.mark.parametrize(
    ("cluster", "emoji", "expected"),
    [
        ("❤️", "auto", COLOR),  # U+FE0F asks for the emoji
        ("❤︎", "auto", "inter"),  # U+FE0E asks for text
        ("❤", "auto", "inter"),  # text by default
        ("❤", "color", COLOR),
        ("❤️", "text", COLOR),  # the selector outranks the wish
        ("1️⃣", "auto", COLOR),
        ("1⃣", "auto", COLOR),
        ("#️⃣", "auto", COLOR),
        ("1", "color", "inter"),  # a digit is no emoji without its keycap
        ("#", "color", "inter"),
        (FAMILY, "auto", COLOR),
        (FAMILY, "text", PLAIN),
        ("🇨🇳", "auto", COLOR),
        ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "auto", COLOR),  # England
        ("👍🏽", "auto", COLOR),
        ("☝🏽", "auto", COLOR),  # text by default, but a skin tone makes it an emoji
        ("☕", "auto", COLOR),
        ("☕", "text", PLAIN),
        ("☕︎", "auto", PLAIN),
        ("😀", "auto", COLOR),
        ("😀", "text", PLAIN),
        ("©", "auto", "inter"),
        ("©", "color", COLOR),
        ("©️", "auto", COLOR),
        ("\U0001f7e9", "auto", COLOR),
    ],
)
def test_emoji_are_decided_before_any_other_font(library: Library, cluster: str, emoji: Emoji, expected: str) -> None:
    assert _choose(library, cluster, emoji=emoji) == expected


@pytest.mark.parametrize(
    ("before", "mark", "after", "lang", "expected"),
    [
        ("", "“", "你", "zh", "noto-sans-sc"),
        ("好", "”", "", "zh", "noto-sans-sc"),
        ("", "“", "h", "zh", "inter"),
        ("o", "”", "", "zh", "inter"),
        ("说", "“", "h", "zh", "noto-sans-sc"),
        ("I", "’", "m", "zh", "inter"),
        ("。", "”", "", "zh", "noto-sans-sc"),
        ("等", "…", "…", "zh", "noto-sans-sc"),
        ("…", "…", "", "zh", "noto-sans-sc"),
        ("t", "…", "…", "zh", "noto-sans-sc"),  # doubled: Chinese use
        ("t", "…", "", "zh", "inter"),
        ("", "…", "", "zh", "noto-sans-sc"),
        ("你", "—", "—", "zh", "noto-sans-sc"),
        ("—", "—", "x", "zh", "noto-sans-sc"),
        ("a", "—", "b", "zh", "inter"),
        ("0", "—", "2", "zh", "inter"),
        (" ", "—", " ", "zh", "inter"),
        ("芬", "·", "奇", "zh", "noto-sans-sc"),
        ("5", "°", "", "zh", "inter"),
        ("3", "×", "4", "zh", "inter"),
        ("長", "×", "寬", "zh-TW", "noto-sans-tc"),
        ("は", "…", "", "ja", "noto-sans-jp"),
        ("는", "“", "한", "ko", "inter"),  # Korean sets them proportional
        ("", "“", "你", "en", "inter"),  # in an English text
        ("", "…", "", "en", "inter"),
        ("", "—", "", "en", "inter"),
    ],
)
def test_marks_of_two_widths_follow_their_neighbours(
    library: Library, before: str, mark: str, after: str, lang: str, expected: str
) -> None:
    assert _choose(library, mark, before, after, lang) == expected


@pytest.mark.parametrize(
    ("text", "lang", "cjk"),
    [  # cjk: a string as long as the text; x where the CJK font is expected
        ("“你好”", "zh", "xxxx"),
        ("“hello”", "zh", "       "),
        ("他说“hello”", "zh", "xxx     x"),
        ("“hello”他说", "zh", "x     xxx"),
        ("‘A’与“B”", "zh", "x xxx x"),
        ("“it’s 好”", "zh", "x     xx"),
        ("“don’t”", "zh", "       "),
        ("北京 · 上海", "zh", "xx x xx"),
        ("Art — Life", "zh", "          "),
        ("等等……好——吧", "zh", "xxxxxxxx"),
        ("wait…", "zh", "     "),
        ("他说“你好", "zh", "xxxxx"),
        ("“你好”", "en", " xx "),
    ],
)
def test_a_pair_of_quotation_marks_comes_from_one_font(library: Library, text: str, lang: str, cjk: str) -> None:
    keys = library.assign(list(text), library.resolve("text", "zh"), lang)
    drawn = "".join("x" if key and key.face == "noto-sans-sc" else " " for key in keys)
    assert drawn == cjk


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("“a”", ((0, 2),)),
        ("“‘a’”", ((1, 3), (0, 4))),
        ("“a“b”", ((2, 4),)),
        ("”a“", ()),
        ("‘don’t’", ((0, 6),)),
        ("“‘a”", ((0, 3),)),
        ("‘a”’", ((0, 3),)),
        ("", ()),
    ],
)
def test_quotation_marks_are_paired(text: str, pairs: tuple[tuple[int, int], ...]) -> None:
    assert quote_pairs(list(text)) == pairs


@pytest.mark.parametrize(
    ("cluster", "lang", "role", "expected"),
    [
        ("A", "zh", "text", "inter"),
        ("7", "zh", "text", "inter"),
        ("，", "zh", "text", "noto-sans-sc"),
        ("、", "zh", "text", "noto-sans-sc"),
        ("「", "zh-TW", "text", "noto-sans-tc"),
        ("\u3000", "zh", "text", "noto-sans-sc"),
        ("Ａ", "zh", "text", "noto-sans-sc"),  # full-width A
        ("骨", "zh", "text", "noto-sans-sc"),
        ("骨", "zh-HK", "text", "noto-sans-tc"),
        ("骨", "ja", "text", "noto-sans-jp"),
        ("骨", "ko", "text", "noto-sans-kr"),
        ("骨", "en", "text", "noto-sans-sc"),  # no country asked
        ("们", "ja", "text", "noto-sans-sc"),  # simplified only: not in Japanese fonts
        ("가", "zh", "text", "noto-sans-kr"),
        ("é", "zh", "text", "inter"),
        ("e\u0301", "zh", "text", "inter"),  # decomposed: the shaper composes
        ("が", "ja", "text", "noto-sans-jp"),
        ("か\u3099", "ja", "text", "noto-sans-jp"),
        ("م", "zh", "text", "noto-sans-arabic"),
        ("ש", "en", "text", "heebo"),
        ("ไ", "en", "text", "noto-sans-thai"),
        ("कि", "en", "text", "noto-sans-devanagari"),
        ("Ж", "en", "brush", "source-serif-4"),  # the serif of the language
        ("龍", "zh", "brush", "noto-serif-sc-400"),  # traditional: not in GB2312
        ("龙", "zh", "brush", "ma-shan-zheng"),
        ("·", "zh", "brush", "noto-serif-sc-400"),
        ("，", "zh", "brush", "ma-shan-zheng"),
        ("喆", "zh", "brush", "noto-serif-sc-400"),  # in GBK, not in GB2312
        ("𠮷", "ja", "text", "noto-sans-jp"),  # Ext B, in JIS X 0213 practice
        ("\U0002a6d6", "zh", "text", "none"),  # Ext B, rare: in no face
        ("\ue000", "zh", "text", "none"),  # private use, though Inter has hundreds
        ("\ufffe", "zh", "text", "none"),
        ("\ud800", "zh", "text", "none"),
        ("\n", "zh", "text", "inter"),  # draws nothing
        ("\u200b", "zh", "text", "inter"),
        ("\U000130b8", "zh", "text", "none"),  # a hieroglyph
    ],
)
def test_each_cluster_goes_to_the_first_font_that_has_all_of_it(
    library: Library, cluster: str, lang: str, role: str, expected: str
) -> None:
    assert _choose(library, cluster, lang=lang, role=role) == expected


def test_in_vertical_text_marks_need_vertical_forms(library: Library) -> None:
    assert _choose(library, "，", role="brush", vertical=True) == "noto-serif-sc-400"
    assert _choose(library, "，", role="brush", vertical=False) == "ma-shan-zheng"
    assert _choose(library, "龙", role="brush", vertical=True) == "ma-shan-zheng"


def test_a_run_may_have_a_language_of_its_own(library: Library) -> None:
    stack = library.resolve("text", "zh")
    chosen = [library.choose("“", "", "你", stack, lang) for lang in ("zh", "en")]
    assert [key.face for key in chosen if key] == ["noto-sans-sc", "inter"]


def test_a_hostile_mix_does_not_change_the_answers(library: Library) -> None:
    stack = library.resolve("text", "zh")
    fresh = Library()
    for point in range(0x2000, 0x2400):
        fresh.choose(chr(point), "", "", stack)
    for cluster in ("“", "…", "❤️", "骨", "\ue000"):
        assert fresh.choose(cluster, "", "你", stack) == library.choose(cluster, "", "你", stack)


@given(clusters=st.lists(st.text(min_size=1, max_size=4), max_size=12), vertical=st.booleans())
@settings(max_examples=80, deadline=None)
def test_what_is_chosen_has_every_code_point_that_is_drawn(
    library: Library, clusters: list[str], vertical: bool
) -> None:
    stack = library.resolve("text", "zh")
    keys = library.assign(clusters, stack, vertical=vertical)
    assert len(keys) == len(clusters)
    for cluster, key in zip(clusters, keys, strict=True):
        if key is None or not cluster.isprintable() or not cluster.isalnum():
            continue
        forms = (cluster, *(unicodedata.normalize(form, cluster) for form in ("NFC", "NFD")))
        assert any(set(map(ord, form)) <= library.coverage(key.face) for form in forms)


def test_a_sign_that_a_face_draws_wrongly_comes_from_another(library: Library) -> None:
    """ZCOOL XiaoWei has 回 and seven more as filled boxes."""
    stack = library.resolve("ZCOOL XiaoWei", "zh-Hans")
    chosen = dict(zip("回家圃国", library.assign("回家圃国", stack), strict=True))
    assert {sign for sign, key in chosen.items() if key and key.face == "zcool-xiaowei"} == {"家", "国"}
    assert all(chosen.values())
