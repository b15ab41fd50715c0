"""The file itself: sound, small, the same each time, with embedded fonts, title, language and structure."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_maker import fold, instructions, node, page, read_pdfium
from pdf_typeset import set_text

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame
from forebrush.render.pdf import draw_pdf
from forebrush.scene.drawing import FlatPaint, PathItem
from forebrush.scene.style import Blur


@pytest.fixture(scope="module")
def frame(library: Library) -> Frame:
    fonts: list[FontKey] = []
    title = set_text(library, fonts, ["Great office 谷雨"], lang="zh-Hans", weight=700)
    words = set_text(library, fonts, ["مرحبا (2024)"], lang="ar", y=100)
    emoji = set_text(library, fonts, ["party 🎉"], y=150)
    soft = set_text(library, fonts, ["party 🎉"], y=250)  # PDFium leaves out a text that lies on the same text
    box = PathItem("M0 0L9 0L9 9Z", (FlatPaint((9, 9, 9, 255)),))
    return page(
        [
            node([title], "title", role="title"),
            node([words, emoji], "words"),
            node([box], "figure", alt="A small (dark) triangle"),
            node([soft], "soft", effects=(Blur(radius=3.0),), opacity=0.5),
        ],
        fonts,
    )


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def fonts_of(pdf: pikepdf.Pdf) -> list[Any]:
    return [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]


def test_the_file_is_sound(frame: Frame, library: Library) -> None:
    with opened(draw_pdf((frame, frame), {}, library=library)[0]) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 2
        # 96 px are 72 points.
        assert [float(v) for v in pdf.pages[0].MediaBox] == [0, 0, 600, 225]
        assert pdf.pages[0].TrimBox == pdf.pages[0].MediaBox
        for number in range(2):
            assert {operator for _, operator in instructions(pdf.pages[number])} <= _OPERATORS


_OPERATORS = frozenset(
    [
        "q",
        "Q",
        "cm",
        "gs",
        "rg",
        "RG",
        "cs",
        "CS",
        "scn",
        "SCN",
        "m",
        "l",
        "c",
        "h",
        "f",
        "f*",
        "S",
        "W",
        "W*",
        "n",
        "w",
        "J",
        "j",
        "M",
        "d",
        "Do",
        "BT",
        "ET",
        "Tf",
        "Tr",
        "Tm",
        "TJ",
        "BMC",
        "BDC",
        "EMC",
    ]
)


def test_marks_and_text_objects_are_nested(frame: Frame, library: Library) -> None:
    with opened(draw_pdf((frame,), {}, library=library)[0]) as pdf:
        open_: list[str] = []
        pairs = {"Q": "q", "ET": "BT", "EMC": "BDC"}
        for _, operator in instructions(pdf.pages[0]):
            name = operator.replace("BMC", "BDC")
            if name in pairs.values():
                assert not ("BT" in open_ and name in ("q", "BT"))
                open_.append(name)
            elif name in pairs:
                assert open_.pop() == pairs[name]
        assert open_ == []


def test_the_same_each_time(frame: Frame, library: Library) -> None:
    first, findings = draw_pdf((frame,), {}, library=library)
    assert draw_pdf((frame,), {}, library=Library()) == (first, findings)
    other = draw_pdf((replace(frame, title="Another"),), {}, library=library)[0]
    with opened(first) as a, opened(other) as b:
        assert a.trailer.ID != b.trailer.ID
        assert "/CreationDate" not in a.docinfo and "/ModDate" not in a.docinfo


def test_title_and_language(frame: Frame, library: Library) -> None:
    odd = replace(frame, title="二十四 (节气) \\ 🎉", lang="zh-Hans")
    with opened(draw_pdf((odd, frame), {}, library=library)[0]) as pdf:
        assert str(pdf.docinfo.Title) == odd.title
        assert str(pdf.Root.Lang) == "zh-Hans"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_fonts_are_embedded_subsets(frame: Frame, library: Library) -> None:
    with opened(draw_pdf((frame,), {}, library=library)[0]) as pdf:
        fonts = fonts_of(pdf)
        assert {str(font.Subtype) for font in fonts} == {"/Type0", "/CIDFontType2"}
        for font in fonts:
            assert re.fullmatch(r"/[A-Z]{6}\+[A-Za-z0-9-]+", str(font.BaseFont))
            if font.Subtype == "/Type0":
                assert font.Encoding == "/Identity-H"
                continue
            file = font.FontDescriptor.FontFile2
            assert len(file.read_raw_bytes()) < 6_000
            program = file.read_bytes()
            assert int(file.Length1) == len(program)
            assert program[:4] == b"\0\1\0\0"
            widths = font.W
            assert int(widths[0]) == 1
            assert len(font.CIDToGIDMap.read_bytes()) == 2 * (len(widths[1]) + 1)


def test_every_code_has_its_words(frame: Frame, library: Library) -> None:
    with opened(draw_pdf((frame,), {}, library=library)[0]) as pdf:
        for font in fonts_of(pdf):
            if font.Subtype != "/Type0":
                continue
            blocks = b"".join(re.findall(rb"beginbfchar\n(.*?)endbfchar", font.ToUnicode.read_bytes(), re.DOTALL))
            pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>\n", blocks)
            codes = [int(code, 16) for code, _ in pairs]
            assert codes == list(range(1, len(font.DescendantFonts[0].W[1]) + 1))
            assert all(bytes.fromhex(text.decode()).decode("utf-16-be") for _, text in pairs)


def test_structure(frame: Frame, library: Library) -> None:
    with opened(draw_pdf((frame,), {}, library=library)[0]) as pdf:
        document = pdf.Root.StructTreeRoot.K
        assert [str(element.S) for element in document.K] == ["/H1", "/P", "/Figure", "/P"]
        assert str(document.K[2].Alt) == "A small (dark) triangle"
        assert str(document.K[0].Lang) == "zh-Hans"
        index = int(pdf.pages[0].StructParents)
        listed = pdf.Root.StructTreeRoot.ParentTree.Nums[2 * index + 1]
        assert [int(element.K) for element in listed] == [0, 1, 2, 3]
        source = pdf.pages[0].Contents.read_bytes()
        assert [int(n) for n in re.findall(rb"/MCID (\d+)", source)] == [0, 1, 2, 3]


def test_colours_are_srgb(frame: Frame, library: Library) -> None:
    from PIL import ImageCms

    with opened(draw_pdf((frame,), {}, library=library)[0]) as pdf:
        intent = pdf.Root.OutputIntents[0]
        profile = intent.DestOutputProfile.read_bytes()
        assert len(profile) == int.from_bytes(profile[:4], "big")
        made = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        assert made.profile.profile_description == "sRGB"
        standard = ImageCms.createProfile("sRGB")
        # The same colours as another maker's sRGB profile, to a step of 255.
        from PIL import Image

        ramp = Image.frombytes("RGB", (64, 1), bytes((v * 37) % 256 for v in range(192)))
        there = ImageCms.profileToProfile(ramp, made, standard)
        assert there is not None
        assert max(abs(a - b) for a, b in zip(ramp.tobytes(), there.tobytes(), strict=True)) <= 1
        assert pdf.pages[0].Group.CS == "/DeviceRGB"


def test_no_page_is_an_error(library: Library) -> None:
    with pytest.raises(ValueError, match="at least one page"):
        draw_pdf((), {}, library=library)


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
def test_any_text_gives_a_sound_file(text: str) -> None:
    library = _shared()
    fonts: list[FontKey] = []
    item = set_text(library, fonts, [text])
    data, _ = draw_pdf((replace(page([node([item])], fonts), title=text),), {}, library=library)
    with opened(data) as pdf:
        assert pdf.check_pdf_syntax() == []
    read_pdfium(data)


_libraries: list[Library] = []


def _shared() -> Library:
    if not _libraries:
        _libraries.append(Library())
    return _libraries[0]


def test_words_of_two_pages(frame: Frame, library: Library) -> None:
    data = draw_pdf((frame, replace(frame, nodes=frame.nodes[:1])), {}, library=library)[0]
    words = fold(read_pdfium(data))
    assert words.startswith("Great office 谷雨") and words.endswith("Great office 谷雨")
    assert words.count("party 🎉") == 2
