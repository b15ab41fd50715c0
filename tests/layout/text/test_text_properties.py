"""What must hold for every text: nothing is lost, nothing is drawn as glyph 0, nothing leaves its box."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from text_setting import context, library, node

from forebrush.layout.context import Context
from forebrush.layout.frame import plain
from forebrush.layout.text import measure, place
from forebrush.scene.drawing import TextItem

PIECES = st.one_of(
    st.sampled_from([
        "山川草木", "，。", "「」", "“好”", "（a）", "abc ", "Hello, ", "fi ffi", "12", "3.14%", "カーテン", "した。",
        "안녕 ", "سلام ", "אבג", "สวัสดี", "नमस्ते", "😀", "👩‍👩‍👧", "🇨🇳", "e\u0301", "\n", "\r\n", "\u2028", "\t", " ",
        "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u202c", "\ue000", "\x00", "——", "……", "！！", "\U0010ffff",
    ]),
    st.text(max_size=3),
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)
STYLES = st.fixed_dictionaries(
    {},
    optional={
        "text_wrap": st.sampled_from(["wrap", "balance", "pretty"]),
        "text_align": st.sampled_from(["start", "center", "end", "justify"]),
        "hyphens": st.sampled_from(["none", "manual", "auto"]),
        "direction": st.sampled_from(["auto", "ltr", "rtl"]),
        "vertical": st.booleans(),
        "autospace": st.booleans(),
        "punctuation": st.sampled_from(["squeeze", "full"]),
        "hanging": st.booleans(),
        "tabular": st.booleans(),
        "overflow": st.sampled_from(["visible", "ellipsis"]),
        "letter_spacing": st.sampled_from([0.0, 0.3]),
        "indent": st.sampled_from([0.0, 2.0, -1.0]),
        "font": st.sampled_from(["text", "serif", "brush", "kai", "mono"]),
        "lang": st.sampled_from(["en", "zh-Hans", "zh-Hant", "ja", "ko", "ar", "de"]),
    },
)
BOXES = st.tuples(st.integers(60, 400), st.integers(30, 400))
CHECKED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)


def drawn(text, style, box):
    made = context("zh-Hans")
    items = place(node(text, **style), *box, made)
    return items, made


@CHECKED
@given(TEXTS, STYLES, BOXES)
def test_lines_and_omitted_ranges_cover_the_text(text, style, box):
    items, _ = drawn(text, style, box)
    covered = sorted(
        (start, end)
        for item in items
        if isinstance(item, TextItem)
        for start, end in [*((line.start, line.end) for line in item.lines), *item.omitted]
    )
    at = 0
    for start, end in covered:
        assert start == at
        at = end
    assert at == len(text)


@CHECKED
@given(TEXTS, STYLES, BOXES)
def test_glyphs_belong_to_their_lines_and_are_never_notdef(text, style, box):
    items, made = drawn(text, style, box)
    for item in items:
        if not isinstance(item, TextItem):
            continue
        for run in item.runs:
            line = item.lines[run.line]
            assert 0 not in run.glyphs
            assert len(run.glyphs) == len(run.xs) == len(run.ys) == len(run.starts) == len(run.ends)
            assert run.angles == () or len(run.angles) == len(run.glyphs)
            for start, end in zip(run.starts, run.ends, strict=True):
                assert line.start <= start <= end <= line.end
            face = library().face(made.fonts[run.font].face)
            assert run.emoji == ("colour" in face.styles)


@CHECKED
@given(TEXTS, STYLES, BOXES)
def test_no_line_is_wider_than_its_box(text, style, box):
    items, _ = drawn(text, style, box)
    room = box[1] if style.get("vertical") else box[0]
    indent = abs(style.get("indent", 0.0)) * 20
    for item in items:
        if not isinstance(item, TextItem):
            continue
        for index, line in enumerate(item.lines):
            clusters = {s for run in item.runs if run.line == index and run.kind == "text" for s in run.starts}
            # A line holds one cluster at least, however narrow the box is.
            if len(clusters) > 1:
                assert line.length <= room + 1 / 16 + (indent if indent > room / 2 else 0)


@CHECKED
@given(TEXTS, STYLES, BOXES)
def test_the_same_text_is_set_the_same(text, style, box):
    first, _ = drawn(text, style, box)
    scene = context("zh-Hans").scene
    fresh = Context(scene, scene.pages[0], library())
    assert plain(place(node(text, **style), *box, fresh)) == plain(first)


@CHECKED
@given(TEXTS, STYLES, st.integers(1, 400))
def test_measured_sizes_are_sound(text, style, bound):
    size = measure(node(text, **style), bound, bound, context("zh-Hans"))
    assert all(value >= 0 for value in size)
    assert all(value < 1e6 for value in size)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from([
    {"size": 2}, {"ruby": "か"}, {"underline": "wavy"}, {"script": "super"}, {"lang": "ja"}, {"weight": 700},
    {"highlight": "#ffee00"}, {"letter_spacing": 0.5}, {"font": "serif"}, {"italic": True}, {"strike": True},
])), max_size=8))  # fmt: skip
def test_marks_lose_no_character(ranges):
    text = "山川 abc fi سلام 草木日月。“火”12 end"
    marks = [
        {"from": min(a, b), "to": max(a, b), "style": style}
        for a, b, style in ranges
        if a != b and max(a, b) <= len(text)
    ]
    items, _ = drawn(text, {"marks": marks}, (120, 400))
    (item,) = [i for i in items if isinstance(i, TextItem)]
    seen = {k for run in item.runs if run.kind == "text" for s, e in zip(run.starts, run.ends, strict=True)
            for k in range(s, e)}  # fmt: skip
    assert {k for k, char in enumerate(text) if not char.isspace()} <= seen
