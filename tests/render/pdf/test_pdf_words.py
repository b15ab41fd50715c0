"""The words of a PDF copy out as they were written, in PDFium and in poppler."""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pdf_maker import fold, instructions, node, page, read_pdfium
from pdf_typeset import set_text

from forebrush.fonts import FontKey, Library
from forebrush.render.pdf import draw_pdf
from forebrush.scene.drawing import ConicPaint, FlatPaint, GroupItem, LinearPaint, StrokePaint, TextItem
from forebrush.scene.style import Blur, Wear

Reader = Callable[[bytes], str]


def drawn(library: Library, item: TextItem, fonts: list[FontKey]) -> bytes:
    return draw_pdf((page([node([item])], fonts),), {}, library=library)[0]


# Name, lines, how they are set. Lines of Chinese and Japanese join without a space; readers put a line end there.
CASES: list[tuple[str, list[str], dict[str, object]]] = [
    ("chinese", ["二十四节气：谷雨时节，", "百谷生长abc 2024年。"], {"lang": "zh-Hans"}),
    ("chinese beyond the first plane", ["𠮷野家在此𠀋"], {"lang": "zh-Hans"}),
    ("japanese", ["今日はとても良い天気", "ですね。「東京」へが行く"], {"lang": "ja"}),
    ("korean", ["안녕하세요 세계", "한글은 훌륭하다"], {"lang": "ko", "joiner": " "}),
    ("ligatures", ["office affluent fi ffi -> =>"], {"family": "Inter"}),
    ("combining marks", ["Te\u0301le\u0301 a\u0323\u0302b x\u0332y"], {"family": "Inter"}),
    ("thai", ["สวัสดีชาวโลก น้ำ"], {"lang": "th"}),
    ("hindi", ["नमस्ते दुनिया कि र्कि"], {"lang": "hi"}),
    ("arabic", ["مرحبا بالعالم لا إله", "سلام 2024 (abc) عليكم"], {"lang": "ar", "joiner": " "}),
    ("arabic, vowels and digits", ["مُحَمَّدٌ رَسُولٌ ١٢٣ كتاب"], {"lang": "ar"}),
    ("arabic, brackets", ["قال: «مرحبا» (اليوم)، 50% خصم!"], {"lang": "ar"}),
    ("arabic, latin", ["اشتر iPhone 15 (Pro) الآن بسعر 999$."], {"lang": "ar"}),
    ("hebrew", ["שָׁלוֹם עולם (טוב) 123", "abc שלום!"], {"lang": "he", "joiner": " "}),
    ("hebrew, brackets", ["בְּרֵאשִׁית בָּרָא אֱלֹהִים [אחד]"], {"lang": "he"}),
    ("hebrew, mixed", ['מחיר: 120 ₪ (כולל מע"מ) Wi-Fi חינם'], {"lang": "he"}),
    ("hebrew in english", ["The word שלום means peace"], {}),
    ("emoji", ["Hi 👨‍👩‍👧‍👦 ❤️ 🇯🇵 👍🏽 ok😀"], {}),
    ("emoji in chinese", ["春节快乐🧧🎉 新年👨‍👩‍👧好"], {"lang": "zh-Hans"}),
    ("letter-spaced", ["POSTER FOR ALL"], {"spacing": 0.3}),
    ("letter-spaced chinese", ["山水之间"], {"spacing": 0.8, "lang": "zh-Hans"}),
    ("letter-spaced emoji", ["SALE 🔥 NOW"], {"spacing": 0.3}),
    ("hyphens", ["an inter", "national exam", "ple here"], {"hyphens": True}),
    (
        "vertical",
        ["谷雨、百谷「生長」，", "第12回Summer Fest開催。"],
        {"lang": "zh-Hant", "vertical": True, "x": 300.0},
    ),
    ("vertical emoji", ["谷雨🌧️時節"], {"lang": "zh-Hant", "vertical": True, "x": 300.0}),
    ("spread emoji", ["春节快乐🎉新年好"], {"spacing": 0.12, "lang": "zh-Hans"}),
    ("letters and spaces", ["第 1 章", "A B"], {"lang": "zh-Hans", "joiner": " "}),
    ("lines of one letter", ["A", "甲", "😀", "B"], {"lang": "zh-Hans", "joiner": " "}),
    ("hyphens of the text", ["a state-of-", "the-", "art well-", "known one"], {}),
    ("a hyphen, then another word", ["a well-", "known one"], {"joiner": " "}),
    ("a hyphen, then right to left", ["a well-", "שלום עולם"], {"joiner": " "}),
    ("slanted and bold", ["二十四节气 bold"], {"lang": "zh-Hans", "italic": True, "weight": 900}),
    ("syntax", [r"f(x) = \(a\\b) <</Type>> ET Q % endstream"], {"family": "Inter"}),
]
JOINED = {"chinese", "japanese", "vertical"}


@pytest.mark.parametrize(("name", "lines", "how"), CASES, ids=[case[0] for case in CASES])
def test_words_copy_out_as_written(
    name: str, lines: list[str], how: dict[str, object], library: Library, read: Reader
) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, lines, **how)  # type: ignore[arg-type]
    found, wanted = read(drawn(library, item, fonts)), fold(item.text)
    if name in JOINED:
        found = found.replace(f"{lines[0][-1]} {lines[1][0]}", lines[0][-1] + lines[1][0])
    assert found == wanted


# PDFium alone: poppler counts the letters of a page to say which way it runs, and here Latin ones are more.
@pytest.mark.parametrize(
    "line",
    [
        "זה Hello big world",
        "שלום www.example.com ביי",
        "Hello World שלום",
        "a (שלום עולם) b c d",
        "اشتر abc (def) الآن",
    ],
)
def test_lines_with_more_latin_than_right_to_left_words(line: str, library: Library) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, [line], lang="he")
    assert fold(read_pdfium(drawn(library, item, fonts))) == line


def _gradient(item: TextItem) -> TextItem:
    stops = ((0.0, (200, 0, 0, 255)), (1.0, (0, 0, 200, 90)))
    return replace(item, paints=(LinearPaint((0, 0), (300, 0), stops), FlatPaint((0, 0, 0, 40))))


def _outlined(item: TextItem) -> TextItem:
    return replace(item, paints=(), strokes=(StrokePaint(FlatPaint((0, 0, 0, 255)), 2, "outside"),))


def _conic(item: TextItem) -> TextItem:
    return replace(item, paints=(ConicPaint((50, 50), 0, ((0, (255, 0, 0, 255)), (1, (0, 0, 255, 255)))),))


@pytest.mark.parametrize("change", [_gradient, _outlined, _conic])
def test_words_of_painted_text_are_there_once(
    change: Callable[[TextItem], TextItem], library: Library, read: Reader
) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["Great 谷雨 office"], lang="zh-Hans", weight=900)
    assert read(drawn(library, change(item), fonts)) == "Great 谷雨 office"


@pytest.mark.parametrize("effect", [Blur(radius=2.0), Wear(amount=0.3)])
def test_words_of_pixels_are_there(effect: object, library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["Old print 旧 🎉"], lang="zh-Hans")
    data, findings = draw_pdf((page([node([item], "old", effects=(effect,))], fonts),), {}, library=library)
    assert read(data) == "Old print 旧 🎉"
    assert [(f.name, f.node, f.page) for f in findings] == [("rasterised", "old", "page")]


def test_words_in_perspective(library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["Group 透視 far"], lang="ja", size=40)
    group = GroupItem((item,), (1, 0.2, 0, 0, 1, 0, 0.001, 0.002, 1))
    data, findings = draw_pdf((page([node([group])], fonts),), {}, library=library)
    assert read(data) == "Group 透視 far"
    assert findings == ()


# Degrees clockwise; at 90 the lines follow each other from right to left.
@pytest.mark.parametrize("degrees", [-90, -30, 12, 90, 180])
def test_words_of_turned_lines(degrees: int, library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["Turned by a little", "as it goes 草木3.14", "on and on"], lang="ja", joiner=" ")
    turn = math.radians(degrees)
    matrix = (math.cos(turn), -math.sin(turn), 400, math.sin(turn), math.cos(turn), 400, 0, 0, 1)
    data = draw_pdf((page([node([item], matrix=matrix)], fonts, 800, 800),), {}, library=library)[0]
    assert read(data) == "Turned by a little as it goes 草木3.14 on and on"


def test_a_hyphen_before_another_text(library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    above, below = set_text(library, fonts, ["the well-"]), set_text(library, fonts, ["known one"], y=100)
    data = draw_pdf((page([node([above], "a"), node([below], "b")], fonts),), {}, library=library)[0]
    assert read(data) == "the well- known one"


def test_ruby_and_ellipsis_are_not_among_the_words(library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["東京へ"], lang="ja", size=40)
    ruby = set_text(library, fonts, ["とうきょう"], lang="ja", size=12, y=10).runs[0]
    dots = set_text(library, fonts, ["…"], lang="en", x=150).runs[0]
    noted = (
        replace(ruby, kind="ruby", starts=(0,) * len(ruby.glyphs), ends=(2,) * len(ruby.glyphs)),
        replace(dots, kind="inserted", starts=(3,), ends=(3,)),
    )
    line = replace(item.lines[0], inserted="…")
    assert read(drawn(library, replace(item, runs=(*noted, *item.runs), lines=(line,)), fonts)) == "東京へ"


def test_raised_letters_stay_in_their_word(library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["H2O"], family="Inter", size=40)
    (run,) = item.runs
    sunk = [
        replace(run, size=40 - 16 * (k == 1), glyphs=run.glyphs[k : k + 1], xs=run.xs[k : k + 1],
                ys=(run.ys[k] + 8 * (k == 1),), starts=run.starts[k : k + 1], ends=run.ends[k : k + 1])
        for k in range(3)
    ]  # fmt: skip
    assert read(drawn(library, replace(item, runs=tuple(sunk)), fonts)) == "H2O"


def test_controls_do_not_reach_the_reader(library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["a\x00b\x07c\x1bd"], family="Inter")
    assert read(drawn(library, item, fonts)).replace(" ", "") == "abcd"


def test_a_long_text(library: Library, read: Reader) -> None:
    fonts: list[FontKey] = []
    lines = [f"{k} " + "lorem ipsum dolor (sit) amet " * 3 for k in range(200)]
    item = set_text(library, fonts, lines, family="Inter", size=8, gap=1.2, y=10)
    data = draw_pdf((page([node([item])], fonts, 800, 2000),), {}, library=library)[0]
    assert read(data) == fold(item.text)


def test_faces_that_cannot_be_embedded_are_outlines_with_words(
    library: Library, read: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("forebrush.render.pdf.text.can_embed", lambda key, library: False)
    fonts: list[FontKey] = []
    data = drawn(library, set_text(library, fonts, ["Own face 字"], lang="zh-Hans"), fonts)
    assert read(data) == "Own face 字"
    with pikepdf.open(io.BytesIO(data)) as pdf:
        source = pdf.pages[0].Contents.read_bytes()
        assert b"\n3 Tr" in source and b"\n0 Tr" not in source and b" c\n" in source


def test_plain_text_is_glyphs_only(library: Library) -> None:
    fonts: list[FontKey] = []
    data = drawn(library, set_text(library, fonts, ["Plain 字 office"], lang="zh-Hans"), fonts)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        used = {operator for _, operator in instructions(pdf.pages[0])}
        # The background is the only path.
        assert used & {"m", "l", "c", "S"} == {"m", "l"}
        assert pdf.pages[0].Contents.read_bytes().count(b" m\n") == 1
        assert "/XObject" not in pdf.pages[0].Resources


def test_glyphs_on_one_line_are_one_operator(library: Library) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["Spread evenly"], family="Inter", spacing=0.02)
    data = drawn(library, item, fonts)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        shown = [operands[0] for operands, operator in instructions(pdf.pages[0]) if operator == "TJ"]
        widths = [float(w) for w in next(iter(pdf.pages[0].Resources.Font.values())).DescendantFonts[0].W[1]]
    assert len(shown) == 1
    # Where each glyph stands, from widths and shifts in thousandths of an em.
    (run,) = item.runs
    at, xs = 0.0, []
    for part in shown[0]:
        if isinstance(part, pikepdf.String):
            xs.append(at)
            at += widths[int.from_bytes(bytes(part), "big") - 1] * run.size / 1000
        else:
            at -= float(part) * run.size / 1000
    assert xs == pytest.approx([x - run.xs[0] for x in run.xs], abs=0.002)
