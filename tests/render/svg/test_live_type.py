"""Live type: the words are there, in order, in fonts that the file carries, where the outlines put them."""

from __future__ import annotations

import base64
import io
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
import uharfbuzz as hb
from PIL import Image
from svg_frames import NAMES, frame, library

from forebrush.render.raster import draw
from forebrush.render.svg import draw_svg

SVG = "{http://www.w3.org/2000/svg}"


def live(name: str) -> ElementTree.Element:
    return ElementTree.fromstring(draw_svg(frame(name), {}, library=library(), type="live")[0])


def said(tree: ElementTree.Element) -> list[str]:
    return ["".join(element.itertext()) for element in tree.iter(f"{SVG}text")]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("text", "Hamburg fi 12"),
        ("text-chinese", "花好月圆，Moon"),
        ("text-arabic", "السلام عليكم"),
        ("text-arabic-lines", "السلام عليكم"),
        ("text-gradient", "金色大字"),
        ("text-stroke", "圆 Ring"),
        ("text-emoji", "Hi "),
    ],
)
def test_words_stand_in_order(name: str, words: str) -> None:
    assert said(live(name)) == [words]


def test_each_letter_has_its_place() -> None:
    item = frame("text-chinese").nodes[0].items[0]
    places = [span.get("x", "").split() for span in live("text-chinese").iter(f"{SVG}tspan")]
    for run, xs in zip(item.runs, places, strict=True):
        assert [float(x) for x in xs] == pytest.approx(run.xs, abs=0.006)


def test_every_font_is_embedded_with_its_letters_and_weight() -> None:
    tree = live("text-chinese")
    fonts = dict(
        re.findall(r'font-family:(\w+);src:url\("data:font/ttf;base64,([^"]*)"\)', tree.findtext(f"{SVG}style", ""))
    )
    run = frame("text-chinese").nodes[0].items[0].runs[0]
    spans = list(tree.iter(f"{SVG}tspan"))
    assert {span.get("font-family") for span in spans} == set(fonts)
    font = hb.Font(hb.Face(base64.b64decode(fonts[spans[0].get("font-family", "")])))
    assert font.face.axis_infos == [], "the axes are pinned"
    original = library().font(frame("text-chinese").fonts[run.font])
    for sign, glyph in zip("花好月圆，", run.glyphs, strict=True):
        there = font.get_glyph_extents(font.get_nominal_glyph(ord(sign)))
        here = original.get_glyph_extents(glyph)
        assert (there.width, there.height) == pytest.approx((here.width, here.height), abs=2)


def test_what_live_type_cannot_say_stays_drawn_and_named() -> None:
    for name, words in (
        ("text-vertical", "花好月ABAB"),
        ("text-perspective", "Sign 招牌"),
        ("text-emoji", "Hi 😀🎉🐼"),
    ):
        tree = live(name)
        assert [g.get("aria-label") for g in tree.iter(f"{SVG}g") if g.get("aria-label")] == [words]
        assert next(tree.iter(f"{SVG}path"), None) is not None
    assert said(live("text-vertical")) == said(live("text-perspective")) == []


def test_stroked_type_is_drawn_under_words_that_do_not_show() -> None:
    tree = live("text-stroke")
    (text,) = tree.iter(f"{SVG}text")
    assert text.get("fill-opacity") == "0"
    assert len(list(tree.iter(f"{SVG}path"))) > 1


def test_missing_glyphs_are_never_live() -> None:
    # Inter has no Han: glyph 0 stands there, and another font of the reader's must not step in.
    from svg_frames import node, page, words

    item, fonts = words(("花", "Inter"))
    svg, _ = draw_svg(page(node(item, kind="text"), fonts=fonts), {}, library=library(), type="live")
    assert "<text" not in svg


CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
]


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_browser_sets_type_where_the_outlines_are(tmp_path: Path) -> None:
    names = [name for name in NAMES if name.startswith("text")]
    tags = []
    for name in names:
        svg, _ = draw_svg(frame(name), {}, library=library(), type="live")
        data = base64.b64encode(svg.encode()).decode()
        tags.append(f'<img style="display:block" src="data:image/svg+xml;base64,{data}">')
    (tmp_path / "all.html").write_text(f'<body style="margin:0">{"".join(tags)}', encoding="utf-8")
    command = [
        str(CHROMIUM),
        *FLAGS,
        f"--user-data-dir={tmp_path / 'profile'}",
        f"--window-size=200,{200 * len(names)}",
    ]
    subprocess.run(
        [*command, f"--screenshot={tmp_path / 'all.png'}", str(tmp_path / "all.html")],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    shot = np.asarray(Image.open(io.BytesIO((tmp_path / "all.png").read_bytes())).convert("RGBA")).astype(int)
    for k, name in enumerate(names):
        ours = draw(frame(name), {}, library=library()).rgba.astype(int)
        assert np.abs(shot[200 * k : 200 * k + 200, :200] - ours).mean() < 1.5, name
