"""Text is exact: no character is lost, invented or drawn as an empty glyph; what a PDF says is what was written.

What is drawn is read from the frame, at the end of the whole way from document to drawing list. The words of PDFs are
read back by two readers, PDFium and poppler.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from typing import Any

import icu
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.fonts import Library
from forebrush.layout.frame import Frame, plain, walk
from forebrush.layout.page import layout_scene
from forebrush.scene import load, resolve
from forebrush.scene.drawing import GroupItem, Item, TextItem
from forebrush.studio import default_library, render

WIDTH, HEIGHT = 420, 400


def words(text: str, name: str = "t", **more: Any) -> dict[str, Any]:
    """A text node in a box as wide as the page less its margins."""
    return {"kind": "text", "id": name, "text": text, "left": 20, "top": 20, "position": "absolute",
            **({"width": WIDTH - 40} if "width" not in more else {}), **more}  # fmt: skip


def document(*nodes: dict[str, Any], lang: str = "en", height: int = HEIGHT) -> dict[str, Any]:
    return {"lang": lang, "pages": [{"width": WIDTH, "height": height, "nodes": list(nodes)}]}


def laid_out(scene: dict[str, Any], library: Library) -> Frame:
    (frame,) = layout_scene(resolve(load(scene)), library)
    return frame


def texts_of(items: tuple[Item, ...]) -> list[TextItem]:
    made: list[TextItem] = []
    for item in items:
        if isinstance(item, TextItem):
            made.append(item)
        elif isinstance(item, GroupItem):
            made += texts_of(item.items)
    return made


def set_texts(frame: Frame) -> list[TextItem]:
    """The texts of a page in drawing order."""
    return [item for node, _ in walk(frame.nodes) for item in texts_of(node.items)]


# ---- on the page

PIECES = st.one_of(
    st.sampled_from([
        "山川草木", "春风又绿江南岸", "，", "。」", "「", "“好”", "（a）", "——", "……", "！？", "カーテン", "ちょっと", "きょうは、",
        "안녕 ", "한글은 ", "hello ", "well-known ", "office ", "naïve", "e\u0301", "Straße ", "internationalization",
        "سلام ", "مرحباً ", "لا", "אבג ", "שָׁלוֹם ", "123", "3.14 ", "¥99", "50% ", "٣٤", "a\u00adb", "typo\u00adgraphy ",
        "😀", "👩‍👩‍👧", "🇨🇳", "👍🏽", "❤️", " ", "  ", "\u3000", "\u00a0", "\n", "\n\n", "\r\n", "\u2028", "\t",
        "\u200b", "\u2060", "สวัสดี", "नमस्ते", "𠮷", "\ue000", "\U0001f9ff", "℃", "½", "x²", "→", "H₂O",
    ]),
    st.text("山水あア가aZ0é, .“”()-ب ש\n😀", max_size=6),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=2),
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=16).map("".join).filter(bool)
STYLES = st.fixed_dictionaries(
    {"width": st.integers(30, 380), "size": st.sampled_from([9, 12, 16, 24, 40, 64.5])},
    optional={
        "height": st.integers(20, 300),
        "text_wrap": st.sampled_from(["wrap", "balance", "pretty", "nowrap"]),
        "max_lines": st.integers(1, 4),
        "overflow": st.sampled_from(["visible", "ellipsis"]),
        "vertical": st.booleans(),
        "hyphens": st.sampled_from(["none", "manual", "auto"]),
        "text_align": st.sampled_from(["start", "center", "end", "justify"]),
        "direction": st.sampled_from(["auto", "ltr", "rtl"]),
        "letter_spacing": st.sampled_from([0.0, 0.2]),
        "hanging": st.booleans(),
        "punctuation": st.sampled_from(["squeeze", "full"]),
        "fit": st.just({"min": 8, "max": 60}),
        "lang": st.sampled_from(["zh-Hans", "zh-Hant", "ja", "ko", "en", "ar", "he"]),
        "font": st.sampled_from(["text", "serif", "brush", "mono"]),
    },
)
CHECKED = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
_IGNORABLE = icu.UnicodeSet(r"[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\p{Cn}]")
"""What draws nothing (Unicode, section 5.21), or is no character yet."""


def set_alone(text: str, style: dict[str, Any]) -> tuple[Frame, TextItem]:
    frame = laid_out(document(words(text, **style)), default_library())
    (item,) = set_texts(frame)
    return frame, item


def ranges(frame: Frame, name: str) -> list[tuple[int, int]]:
    """The ranges of the text that the findings of a name tell of."""
    return [tuple(pair) for finding in frame.findings if finding.name == name for pair in finding.evidence["ranges"]]


def inside(index: int, pairs: list[tuple[int, int]]) -> bool:
    return any(start <= index < end for start, end in pairs)


@CHECKED
@given(TEXTS, STYLES)
def test_every_character_is_on_a_line_or_named_as_omitted(text, style):
    frame, item = set_alone(text, style)
    assert item.text == text
    at = 0
    for start, end in sorted([*((line.start, line.end) for line in item.lines), *item.omitted]):
        assert start == at <= end
        at = end
    assert at == len(text)
    # What is left out is said, and nothing else is; only an ellipsis leaves out.
    assert ranges(frame, "text-omitted") == list(item.omitted)
    assert not item.omitted or style.get("overflow") == "ellipsis"


@CHECKED
@given(TEXTS, STYLES)
def test_glyphs_draw_every_shown_character_and_none_is_empty(text, style):
    frame, item = set_alone(text, style)
    drawn = set()
    for run in item.runs:
        line = item.lines[run.line]
        assert 0 not in run.glyphs
        for start, end in zip(run.starts, run.ends, strict=True):
            assert line.start <= start <= end <= line.end <= len(text)
            if run.kind == "text":
                drawn.update(range(start, end))
    missing = ranges(frame, "missing-glyph")
    for line in item.lines:
        for index in range(line.start, line.end):
            char = text[index]
            if not _IGNORABLE.contains(char) and index not in drawn:
                assert inside(index, missing), f"U+{ord(char):04X} at {index} is neither drawn nor named as missing"
    assert not any(inside(index, missing) for index in drawn)


@settings(CHECKED, max_examples=80)
@given(TEXTS, STYLES)
def test_the_same_text_gives_the_same_frame(text, style):
    scene = document(words(text, **style))
    fresh = Library()  # nothing remembered
    assert plain(laid_out(scene, default_library())) == plain(laid_out(scene, fresh))


# ---- read back from a PDF

_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]")
"""What readers add or leave out: direction marks, break opportunities."""


def fold(text: str) -> str:
    """White space as one space, in composed form."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", " ".join(text.split())))


def expected(item: TextItem) -> str:
    """A pattern for the words of a text: the lines of Chinese and Japanese may join with or without a space."""
    pattern = ""
    for k, line in enumerate(item.lines):
        shown = item.text[line.start : line.end]
        before = item.lines[k - 1] if k else None
        if before is not None:
            parted = item.text[before.start : before.end][-1:].isspace() or shown[:1].isspace()
            pattern += " " if parted else "" if before.inserted in ("-", "‐") else " ?"
        pattern += re.escape(fold(shown))
    return re.sub("(\\\\? )+", " ", pattern)


def said_by_pdfium(data: bytes) -> str:
    pdf = pypdfium2.PdfDocument(data)
    try:
        return fold("\n".join(page.get_textpage().get_text_range() for page in pdf))
    finally:
        pdf.close()


def said_by_poppler(data: bytes) -> str:
    done = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True)
    return fold(done.stdout.decode("utf-8"))


READERS = {"pdfium": said_by_pdfium, **({"poppler": said_by_poppler} if shutil.which("pdftotext") else {})}
"""poppler where it is installed."""


def marked(text: str, part: str, **style: Any) -> dict[str, Any]:
    start = text.index(part)
    return words(text, marks=[{"from": start, "to": start + len(part), "style": style}])


LOREM = "The harbour was still asleep when the fog came up the stone steps, slow as an old cat."
SPRING = "清晨的码头还没有醒，雾从江面慢慢爬上石阶。卖豆浆的老人推着车，铃声一下一下。"
ASA = "朝の港はまだ眠っている。霧が石段をゆっくりと登ってきて、ラッパの音だけが聞こえる。"
CASES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "chinese": ("zh-Hans", [words(SPRING)]),
    "chinese with numbers": ("zh-Hans", [words("全场满300减50，会员再享9.5折！使用Wi-Fi 7与USB-C，速度可达2.4Gbps。")]),
    "chinese quotations": ("zh-Hans", [words("他问：“你真的要走吗？”——“是的……”她答。《书》「角」（括）【方】")]),
    "traditional chinese": ("zh-Hant", [words("巷口的麵攤開了四十年，湯頭沒變，老闆的頭髮卻白了。")]),
    "beyond the first plane": ("zh-Hans", [words("𠮷野家在此𠀋")]),
    "radicals that look like ideographs": ("zh-Hans", [words("食品 ⻝品 牛奶 ⽜奶 一月 ⼀月")]),
    "japanese": ("ja", [words(ASA)]),
    "japanese small kana": ("ja", [words("ちょっと待って、チョコレートとコーヒーをどうぞ。人々、〜、ゝ")]),
    "korean": ("ko", [words("이른 아침의 항구는 아직 잠들어 있다. 안개가 돌계단을 천천히 올라온다. 가나다·라마바")]),
    "arabic": ("ar", [words("كان الميناء لا يزال نائماً عندما صعد الضباب على الدرج الحجري ببطء.", lang="ar")]),
    "arabic with digits": ("ar", [words("يبدأ العرض الساعة 19:30 يوم 8 مارس 2026", lang="ar")]),
    "arabic with latin": ("ar", [words("تطبيق Photo Studio الجديد يدعم iPhone بسرعة", lang="ar")]),
    "hebrew": ("he", [words("הנמל עוד ישן כשהערפל עלה במדרגות האבן, איטי כמו חתול זקן.", lang="he")]),
    "hebrew with points": ("he", [words("בְּרֵאשִׁית בָּרָא אֱלֹהִים", lang="he")]),
    "hebrew with amounts": ("he", [words("מחיר: 120 ₪ (כולל) ב-15 במרץ", lang="he")]),
    "thai": ("th", [words("สวัสดีชาวโลก น้ำใสไหลเย็นเห็นตัวปลา", lang="th")]),
    "hindi": ("hi", [words("नमस्ते दुनिया, किताबें और कर्म", lang="hi")]),
    "english": ("en", [words(LOREM)]),
    "german": ("de", [words("„Gehst du wirklich?“, fragte er. Straßenbahn, Überraschung – und Schluss.")]),
    "ligatures": ("en", [words("office affluent fjord fi ffi fl ffl", font="serif", size=28)]),
    "arrows of a programming font": ("en", [words("a -> b => c != d >= e", font="mono")]),
    "combining marks": ("en", [words("Te\u0301le\u0301 a\u0323\u0302b cafe\u0301 naïve")]),
    "emoji": ("en", [words("Hi 👨‍👩‍👧‍👦 ❤️ 🇯🇵 👍🏽 ok 😀!")]),
    "emoji in chinese": ("zh-Hans", [words("春节快乐🧧🎉新年好")]),
    "signs": ("en", [words("© 2026 ™ ® № 5 ½ x² H₂O → ★ • €9.99 £5 ¥10 ±3 µm 25 °C")]),
    "an address": ("en", [words("see https://www.example.com/a/b?c=d&e=f#g or hello@example.com")]),
    "vertical": ("zh-Hant", [words("谷雨、百谷「生長」，時節如此。", vertical=True, height=160, width=200)]),
    "vertical with latin": ("ja", [words("第12回Summer Fest開催。", vertical=True, height=200, width=200)]),
    "a bold mark": ("en", [marked(LOREM, "stone steps", weight=800, color="#c02020")]),
    "a larger mark": ("zh-Hans", [marked("现价￥99起售", "99", size=2.0, weight=900)]),
    "superscript": ("en", [marked("E = mc2 holds", "2", script="super")]),
    "subscript": ("en", [marked("H2O is wet", "2", script="sub")]),
    "underlined and highlighted": ("en", [marked(LOREM, "asleep", underline="wavy", highlight="#ffee00")]),
    "spaced letters": ("en", [words("POSTER FOR ALL", letter_spacing=0.3, size=28)]),
    "spaced ideographs": ("zh-Hans", [words("山水之间", letter_spacing=0.8, size=28)]),
    "ruby": ("ja", [marked("東京へ行く", "東京", ruby="とうきょう")]),
    "pinyin": ("zh-Hans", [marked("山水之间", "山水", ruby="shān shuǐ")]),
    "hyphens by hand": ("en", [words("a typo\u00adgraphy of inter\u00adnational exam\u00adples", width=130, size=20)]),
    "hyphens by dictionary": ("en", [words("international typography of extraordinary examples", width=150, size=20,
                                           hyphens="auto")]),
    "justified english": ("en", [words(LOREM, text_align="justify", size=22)]),
    "justified chinese": ("zh-Hans", [words(SPRING, text_align="justify", size=22)]),
    "justified emoji": ("zh-Hans", [words("春节快乐🎉新年好春节快乐🎉新年好春节快乐🎉", size=20, width=190, text_align="justify")]),
    "centred": ("en", [words(LOREM, text_align="center")]),
    "a gradient": ("en", [words("Great 谷雨 office", size=40, fills=[{"kind": "linear", "stops": [
        {"at": 0, "color": "#c02020"}, {"at": 1, "color": "#2020c0"}]}])]),
    "an outline": ("en", [words("Great office", size=40, fills=[], strokes=[{"fill": "#203040", "width": 2}])]),
    "turned": ("en", [words("Turned by a little", rotate=12, top=200)]),
    "letters and spaces": ("zh-Hans", [words("第 1 章")]),
    "a mark and a letter": ("zh-Hans", [words("。a")]),
    "a space before a dash": ("zh-Hans", [words("山川 ——山川", size=12)]),
    "a hyphen at a line end": ("en", [words("a well-known one", width=110, size=20, text_wrap="wrap")]),
    "english beside hebrew": ("en", [words("The word שלום means peace and is a greeting", "a"),
                                     words("שלום (אחד) 12, שתיים", "b", top=120, lang="he")]),
    "on a path": ("en", [words("Round and round it goes", path={"d": "M 20 150 Q 190 0 360 150"}, height=200)]),
    "paragraphs": ("en", [words("One line.\nAnother line.\n\nThe last one.")]),
    "a table": ("en", [{"kind": "table", "id": "t", "left": 20, "top": 20, "width": 360, "position": "absolute",
                        "rows": [["Item", "Qty", "Price"], ["Tea 茶", "2", "$7.50"], ["Cake", "1", "€4"]]}]),
    "several texts": ("zh-Hans", [words("标题：春分", "a", size=40), words("Subtitle in English", "b", top=100),
                                  words(SPRING, "c", top=160), words("￥199", "d", top=320, left=300, width=80)]),
    "two columns": ("en", [words(LOREM, "a", width=170), words("A second column of other words.", "b", left=230, width=170)]),
}  # fmt: skip
# Where a reader cannot be brought to say it, with the reason.
GAPS = {
    ("english beside hebrew", "poppler"): "poppler has one direction for a page: that of most of its letters",
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", CASES)
def test_a_pdf_says_what_was_written(name, reader, request):
    if reason := GAPS.get((name, reader)):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    lang, nodes = CASES[name]
    picture = render(document(*nodes, lang=lang), quality="low")
    items = set_texts(picture.frames[0])
    data, _ = picture.encode("pdf", strip=True)
    said = READERS[reader](data)
    assert re.fullmatch(" ?".join(expected(item) for item in items), said), f"{said!r}"


SPOKEN = st.lists(
    st.sampled_from([
        "山川草木", "春风又绿", "，", "。", "「角」", "“引”", "……", "カーテン", "ちょっと", "안녕 ", "한글은 ", "hello ", "office ",
        "naïve ", "3.14 ", "50% ", "¥99 ", "(a) ", "well-known ", "e-mail", "A ", "——他", "e\u0301 ", " 😀 ", " 👍🏽 ", "x²", "Straße ", "\n",
    ]),
    min_size=1,
    max_size=14,
).map(lambda parts: "".join(parts).strip())  # fmt: skip


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    SPOKEN.filter(bool),
    st.sampled_from(["zh-Hans", "ja", "ko", "en"]),
    st.integers(120, 380),
    st.sampled_from([12, 20, 33]),
    st.sampled_from(["start", "center", "justify"]),
)
def test_readers_read_what_was_written(text, lang, width, size, align):
    scene = document(words(text, width=width, size=size, text_align=align), lang=lang, height=3000)
    picture = render(scene, quality="low")
    (item,) = set_texts(picture.frames[0])
    data, _ = picture.encode("pdf", strip=True)
    for read in READERS.values():
        said = read(data)
        assert re.fullmatch(expected(item), said), f"{said!r}"
