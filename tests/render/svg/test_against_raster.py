"""The SVG of a frame, drawn by another renderer (resvg), against our own pixels; and what had to become pixels."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest
import resvg_py
from PIL import Image
from svg_frames import ASSETS, NAMES, frame, library

from forebrush.render.raster import draw
from forebrush.render.svg import draw_svg

PIXELS = {
    "conic": "a conic gradient",
    "mesh": "a mesh gradient",
    "noise": "noise",
    "noise-wide": "noise",
    "displace": "displacement",
    "wear": "wear",
    "frost": "backdrop blur",
    "perspective-gradient": "a gradient, motif or image in perspective",
}
"""What SVG cannot say, by frame. All else is vectors."""
PICTURES = {"image": 1}
"""Frames that show an image made of pixels."""
# Fine grain is made at twice the size there, and at the size of the page here.
ALLOWED = {"wear": 3.0}


def seen(svg: str) -> np.ndarray:
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA")).astype(int)


@pytest.mark.parametrize("name", NAMES)
def test_other_renderer_sees_our_pixels(name: str) -> None:
    page = frame(name)
    svg, findings = draw_svg(page, ASSETS, library=library())
    ours = draw(page, ASSETS, library=library()).rgba.astype(int)
    difference = np.abs(seen(svg) - ours)
    assert difference.mean() < ALLOWED.get(name, 1.5)
    # A small thing that is missing or misplaced would hide in the mean of the page.
    worst = difference.max(axis=2).reshape(10, 20, 10, 20).mean(axis=(1, 3)).max()
    assert worst < (40 if name == "wear" else 26), "one tile of 20 x 20 px differs"
    reasons = [str(found.evidence["reason"]) for found in findings]
    assert reasons == ([PIXELS[name]] if name in PIXELS else [])
    assert all(found.name == "rasterised" and found.node for found in findings)
    assert len(re.findall("<image", svg)) == len(reasons) + PICTURES.get(name, 0)


def test_a_larger_scale_changes_only_the_size() -> None:
    one, _ = draw_svg(frame("flat"), {}, library=library())
    two, _ = draw_svg(frame("flat"), {}, library=library(), scale=2.5)
    assert two == one.replace('width="200" height="200"', 'width="500" height="500"', 1)


def test_noise_is_no_larger_than_its_tile() -> None:
    # 512 x 512 samples, about a byte and a half each in base64, however large the page is.
    wide = frame("noise-wide")
    svg, _ = draw_svg(wide, {}, library=library())
    assert len(svg) < 1.5 * 4 / 3 * 512 * 512 * 2
    assert svg.count("<pattern") == 1
    double, _ = draw_svg(wide, {}, library=library(), scale=3.0)
    assert len(double) == len(svg), "the same samples at every scale"


def test_a_missing_asset_is_left_out() -> None:
    svg, findings = draw_svg(frame("image"), {}, library=library())
    assert "<image" not in svg
    assert findings == ()
