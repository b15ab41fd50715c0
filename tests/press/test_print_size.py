"""A page that says how large it is printed: the boxes of its PDF, in points (72 to the inch, 25.4 mm to the inch)."""

import io

import pikepdf
import pytest

from forebrush.studio import render

MM = 72 / 25.4


def boxes(page):
    data, _ = render({"pages": [page]}, quality="low").encode("pdf")
    with pikepdf.open(io.BytesIO(data)) as pdf:
        made = pdf.pages[0]
        return [[float(v) for v in box] for box in (made.mediabox, made.trimbox)]


def test_without_print_96_px_are_an_inch():
    assert boxes({"width": 960, "height": 480}) == [[0, 0, 720, 360], [0, 0, 720, 360]]


def test_a_width_in_mm():
    media, trim = boxes({"width": 1000, "height": 500, "print": {"width_mm": 210}})
    assert media == trim == pytest.approx([0, 0, 210 * MM, 105 * MM], abs=0.01)


def test_a_bleed_lies_outside_the_trim():
    # 1060 px are 106 mm: 100 mm trimmed, and 3 mm on both sides
    media, trim = boxes({"width": 1060, "height": 560, "print": {"width_mm": 100, "bleed_mm": 3}})
    assert media == pytest.approx([0, 0, 106 * MM, 56 * MM], abs=0.01)
    assert trim == pytest.approx([3 * MM, 3 * MM, 103 * MM, 53 * MM], abs=0.01)
