"""The small parts of the PDF writer: numbers, strings, right-to-left lines, gradients, codes, paths."""

from __future__ import annotations

import math
from itertools import groupby
from unicodedata import bidirectional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.fonts import Library
from forebrush.render.pdf.fonts import MAX_CODES, FontBook, to_unicode
from forebrush.render.pdf.gradients import spread
from forebrush.render.pdf.paths import operators, project, stroke_area, united
from forebrush.render.pdf.reading import turned
from forebrush.render.pdf.store import Store
from forebrush.render.pdf.syntax import affine_of, jacobian, number, text_string
from forebrush.scene.drawing import FlatPaint, StrokePaint
from forebrush.scene.paths import read


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.00001, "0"), (1.5, "1.5"), (1e-7, "0"), (100, "100"), (1e30, "10000000"), (math.nan, "0"),
     (-math.inf, "-10000000"), (0.12345, "0.1235")],
)  # fmt: skip
def test_numbers(value: float, text: str) -> None:
    assert number(value) == text


@given(st.floats(allow_nan=True, allow_infinity=True))
def test_numbers_have_no_exponent(value: float) -> None:
    assert set(number(value)) <= set("-.0123456789")


def test_strings_need_no_escape() -> None:
    assert text_string("(é\\") == "<FEFF002800E9005C>"
    assert text_string("😀") == "<FEFFD83DDE00>"
    assert text_string("\ud800") == "<FEFFFFFD>"


def test_what_pdfium_must_find_on_a_line() -> None:
    # One stretch of right-to-left letters: from the last to the first, brackets mirrored.
    assert turned("שלום") == "םולש"
    assert turned("(של)") == "(לש)"
    # Numbers keep their order.
    assert turned("של 12 ום") == "םו 12 לש"
    # As many Latin stretches as Hebrew ones: the stretches keep their places.
    assert turned("ab של") == "ab לש"


def pdfium_reads(line: str) -> str:
    """CPDF_TextPage::CloseTempLine, from the description in `turned`."""
    mirror = str.maketrans("()", ")(")
    kinds = {"L": "L", "R": "R", "AL": "R", "EN": "weak", "AN": "weak", "CS": "weak"}
    segments = [(kind, "".join(part)) for kind, part in groupby(line, lambda c: kinds.get(bidirectional(c), "neutral"))]
    names = [kind for kind, _ in segments]
    leftwards = names.count("R") > names.count("L")
    read = ""
    for kind, part in reversed(segments) if leftwards else segments:
        if kind == "R" or (kind == "neutral" and leftwards):
            leftwards, part = True, part[::-1].translate(mirror)
        elif kind != "weak":
            leftwards = False
        read += part
    return read


@given(st.text("אבגabc12 ().,", max_size=20))
def test_pdfium_reads_what_was_turned(text: str) -> None:
    assert pdfium_reads(turned(text)) == text


def test_gradients_are_straight_where_they_can_be() -> None:
    red, clear = (255, 0, 0, 255), (0, 0, 255, 0)
    assert spread(((0.0, red), (1.0, red))) == [(0.0, (1, 0, 0), 1), (1.0, (1, 0, 0), 1)]
    # A clear stop has no colour of its own: alpha fades, red stays.
    assert spread(((0.25, red), (1.0, clear))) == [
        (0.0, (1, 0, 0), 1), (0.25, (1, 0, 0), 1), (0.25, (1, 0, 0), 1), (1.0, (1, 0, 0), 0),
    ]  # fmt: skip


def test_gradients_are_premultiplied() -> None:
    knots = spread(((0.0, (255, 0, 0, 255)), (1.0, (0, 0, 255, 51))))
    # Half way: alpha (1 + 0.2) / 2; red is 1 x 1 / 2 of it, blue 0.2 / 2, each over that alpha.
    middle = next(knot for knot in knots if knot[0] == 0.5)
    assert middle[2] == pytest.approx(0.6)
    assert middle[1] == pytest.approx((0.5 / 0.6, 0, 0.1 / 0.6))


def test_codes_carry_glyph_and_words(library: Library) -> None:
    book = FontBook(Store(), library)
    key = library.resolve("Inter", "en").fonts[0]
    assert book.code(key, 5, "a") == (0, 1)
    assert book.code(key, 5, "b") == (0, 2)
    assert book.code(key, 5, "a") == (0, 1)


def test_more_codes_than_a_font_can_have(library: Library) -> None:
    book = FontBook(Store(), library)
    codes = [book.blank_code(str(k), 1.0) for k in range(MAX_CODES + 2)]
    assert codes[MAX_CODES - 1 :] == [(0, MAX_CODES), (1, 1), (1, 2)]
    book.finish()


def test_to_unicode() -> None:
    source = to_unicode(["ffi", "", "😀"])
    assert b"2 beginbfchar\n<0001> <006600660069>\n<0003> <D83DDE00>\nendbfchar" in source
    # At most 100 pairs to a block.
    assert to_unicode(["a"] * 250).count(b"beginbfchar") == 3


def test_quadratic_curves_become_cubic() -> None:
    assert operators(read("M0 0Q3 3 6 0Z")) == "0 0 m\n2 2 4 2 6 0 c\nh"


def test_paths_in_perspective() -> None:
    matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.01, 0.0, 1.0)
    line = project(read("M0 0L100 100"), matrix)
    assert line[-1].points == pytest.approx((50, 50))
    curve = project(read("M0 0Q50 100 100 0"), matrix)
    # The curve at 1/2 is (50, 50); under the matrix (50, 50) / 1.5.
    assert any(s.points == pytest.approx((100 / 3, 100 / 3)) for s in curve)


def test_the_jacobian_agrees_at_its_point() -> None:
    matrix = (1.0, 0.2, 3.0, 0.1, 1.1, 4.0, 0.002, 0.001, 1.0)
    a, b, c, d, e, f = jacobian(matrix, 30, 40)
    w = 0.06 + 0.04 + 1
    assert (a * 30 + c * 40 + e, b * 30 + d * 40 + f) == pytest.approx(((30 + 8 + 3) / w, (3 + 44 + 4) / w))
    assert affine_of(matrix) is None


def test_overlapping_contours_are_united() -> None:
    square = "M0 0L10 0L10 10L0 10Z"
    both = united(read(square + "M5 5L15 5L15 15L5 15Z"))
    assert sum(segment.op == "M" for segment in both) == 1


def test_the_area_of_a_stroke() -> None:
    area = stroke_area(read("M0 0L10 0"), StrokePaint(FlatPaint((0, 0, 0, 255)), 2), 4)
    ys = [y for segment in area for y in segment.points[1::2]]
    assert (min(ys), max(ys)) == (-1, 1)
