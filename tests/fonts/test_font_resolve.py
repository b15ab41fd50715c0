"""Names, roles, languages and moods become stacks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.fonts import MOODS, ROLES, Library
from forebrush.fonts.names import ALIASES, STAND_INS, split_names
from forebrush.fonts.roles import LANGS, canonical_lang, canonical_mood, role_families


@pytest.mark.parametrize(
    ("tag", "lang"),
    [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh_cn", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-Hant", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("yue", "zh-Hant"),
        ("ja-JP", "ja"),
        ("ko", "ko"),
        ("fa", "ar"),
        ("ur-PK", "ar"),
        ("he", "he"),
        ("th-TH", "th"),
        ("hi-IN", "hi"),
        ("en-GB", "und"),
        ("vi", "und"),
        ("", "und"),
        ("-", "und"),
        ("x" * 500, "und"),
    ],
)
def test_a_language_tag_is_one_of_those_with_families(tag: str, lang: str) -> None:
    assert canonical_lang(tag) == lang


@pytest.mark.parametrize(
    ("wanted", "lang", "mood", "weight", "first"),
    [
        # role, language, mood, weight -> the faces that were asked for, in order
        ("text", "en", None, 400, ["inter"]),
        ("text", "zh-CN", None, 400, ["inter", "noto-sans-sc"]),
        ("text", "zh-TW", None, 400, ["inter", "noto-sans-tc"]),
        ("text", "ja", None, 400, ["inter", "noto-sans-jp"]),
        ("text", "ko", None, 400, ["inter", "noto-sans-kr"]),
        ("text", "ar", None, 400, ["inter", "noto-sans-arabic"]),
        ("serif", "zh-CN", None, 900, ["source-serif-4", "noto-serif-sc-900"]),
        ("serif", "zh-CN", None, 600, ["source-serif-4", "noto-serif-sc-700"]),
        ("serif", "ja", None, 400, ["source-serif-4", "sawarabi-mincho"]),
        ("serif", "ko", None, 400, ["source-serif-4", "nanum-myeongjo"]),
        ("serif", "he", None, 400, ["source-serif-4", "frank-ruhl-libre"]),
        ("serif", "ar", None, 700, ["source-serif-4", "amiri-bold"]),
        ("kai", "zh-CN", None, 400, ["lxgw-wenkai"]),
        ("brush", "zh-CN", None, 400, ["ma-shan-zheng"]),
        ("brush", "en", None, 400, ["permanent-marker"]),
        ("brush", "zh-TW", None, 400, ["permanent-marker", "lxgw-wenkai"]),
        ("script", "zh-CN", None, 400, ["great-vibes", "zhi-mang-xing"]),
        ("mono", "zh-CN", None, 400, ["jetbrains-mono", "noto-sans-sc"]),
        ("condensed", "zh-CN", None, 400, ["oswald", "smiley-sans"]),
        ("display", "zh-CN", "elegant", 400, ["cormorant-garamond", "zcool-xiaowei"]),
        ("display", "zh-CN", "国潮", 400, ["cinzel", "ma-shan-zheng"]),
        ("display", "ja", "guochao", 400, ["cinzel", "sawarabi-mincho"]),
        ("display", "zh-CN", "可爱", 400, ["fredoka", "zcool-kuaile"]),
        ("display", "en", "techno", 400, ["orbitron"]),
        ("text", "zh-CN", "editorial", 400, ["source-serif-4", "noto-serif-sc-400"]),
        ("mono", "en", "techno", 400, ["jetbrains-mono"]),
        # families, as in CSS
        ("Playfair Display, 'Noto Serif SC'", "zh", None, 700, ["playfair-display", "noto-serif-sc-700"]),
        ("noto sans jp", "en", None, 400, ["noto-sans-jp"]),
        ("思源宋体", "zh", None, 400, ["noto-serif-sc-400"]),
        ("霞鹜文楷", "zh", None, 400, ["lxgw-wenkai"]),
        ("sans-serif", "zh", None, 400, ["inter", "noto-sans-sc"]),
        ("SimSun", "zh", None, 400, ["noto-serif-sc-400"]),
        ("No Such Font, Oswald", "en", None, 400, ["oswald"]),
        ("No Such Font", "zh", None, 400, ["inter", "noto-sans-sc"]),
        ("", "en", None, 400, ["inter"]),
        (["amiri"], "ar", None, 400, ["amiri"]),
    ],
)
def test_what_is_asked_comes_first(
    library: Library, wanted: str | list[str], lang: str, mood: str | None, weight: float, first: list[str]
) -> None:
    stack = library.resolve(wanted, lang, mood, weight)
    assert [key.face for key in stack.fonts[: stack.asked]] == first


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("text", ()),
        ("Inter, serif", ()),
        ("Source Han Sans, 得意黑", ()),
        ("Helvetica, sans", ("Helvetica",)),
        ("No Such Font, Oswald, 微软雅黑", ("No Such Font", "微软雅黑")),
    ],
)
def test_names_that_are_not_here_are_told(library: Library, wanted: str, expected: tuple[str, ...]) -> None:
    assert library.missing(wanted) == expected


@pytest.mark.parametrize(
    ("lang", "order"),
    [
        ("zh-Hans", ["noto-sans-sc", "noto-sans-tc", "noto-sans-jp", "noto-sans-kr"]),
        ("zh-Hant", ["noto-sans-tc", "noto-sans-sc", "noto-sans-jp", "noto-sans-kr"]),
        ("ja", ["noto-sans-jp", "noto-sans-tc", "noto-sans-sc", "noto-sans-kr"]),
        ("ko", ["noto-sans-kr", "noto-sans-tc", "noto-sans-jp", "noto-sans-sc"]),
    ],
)
def test_each_country_gets_its_own_han_shapes_first(library: Library, lang: str, order: list[str]) -> None:
    faces = [key.face for key in library.resolve("Oswald", lang).fonts]
    assert [face for face in faces if face in order] == order


def test_a_serif_text_falls_back_to_a_serif_of_its_language(library: Library) -> None:
    for asked in ("Ma Shan Zheng", "ZCOOL XiaoWei", "LXGW WenKai", "Playfair Display"):
        faces = [key.face for key in library.resolve(asked, "zh", weight=400).fonts]
        assert faces.index("noto-serif-sc-400") < faces.index("noto-sans-sc")
    assert "noto-serif-sc-400" not in [key.face for key in library.resolve("Anton", "zh").fonts]


def test_fallbacks_take_the_weight_too(library: Library) -> None:
    for key in library.resolve("Oswald", "zh", weight=600).fonts:
        assert dict(key.axes).get("wght", 600.0) == 600.0


def test_a_display_role_takes_the_large_optical_size(library: Library) -> None:
    assert dict(library.resolve("display", "en").fonts[0].axes)["opsz"] == 32.0
    assert dict(library.resolve("text", "en").fonts[0].axes)["opsz"] == 14.0


def test_every_role_and_mood_resolves_in_every_language(library: Library) -> None:
    families = {face.family for face in library.faces()}
    for lang in LANGS:
        for role in ROLES:
            for mood in MOODS:
                names = role_families(role, lang, mood)
                assert names, (role, lang, mood)
                assert families.issuperset(names), (role, lang, mood)


def test_aliases_and_stand_ins_lead_to_what_is_here(library: Library) -> None:
    known = {face.family for face in library.faces()} | ROLES.keys()
    assert known >= {*ALIASES.values(), *STAND_INS.values()}
    assert not ALIASES.keys() & STAND_INS.keys()
    assert all(name == name.casefold() for name in (*ALIASES, *STAND_INS))


def test_an_unknown_mood_is_neutral() -> None:
    assert canonical_mood("zestful") == canonical_mood(None) == canonical_mood("") == "neutral"
    assert canonical_mood(" Elegant ") == "elegant"


def test_names_are_parted_as_in_css() -> None:
    assert split_names("  'A B' , \"C\",, D ") == ("A B", "C", "D")
    assert split_names(["A, B"]) == ("A, B",)


@given(
    wanted=st.text(max_size=30),
    lang=st.text(max_size=12),
    mood=st.none() | st.text(max_size=8),
    weight=st.floats(-1e9, 1e9),
    italic=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_resolve_is_total_and_repeatable(
    library: Library, wanted: str, lang: str, mood: str | None, weight: float, italic: bool
) -> None:
    stack = library.resolve(wanted, lang, mood, weight, italic)
    assert 1 <= stack.asked <= len(stack.fonts)
    assert len(set(stack.fonts)) == len(stack.fonts)
    assert Library().resolve(wanted, lang, mood, weight, italic) == stack
    for key in stack.fonts:
        face = library.face(key.face)
        assert [tag for tag, _ in key.axes] == sorted(tag for tag, _ in face.axes)
        for tag, value in key.axes:
            low, _, high = dict(face.axes)[tag]
            assert low <= value <= high
