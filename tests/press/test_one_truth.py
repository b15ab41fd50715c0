"""One truth in every format: SVG through resvg and PDF through PDFium show what our PNG shows.

The measure is the mean absolute difference over all pixels and channels, of 255; the limit is 3.
"""

import io
from xml.etree import ElementTree

import numpy as np
import pypdfium2
import pytest
import resvg_py
from PIL import Image

from forebrush.layout.frame import walk
from forebrush.scene.drawing import GroupItem, TextItem
from forebrush.studio import render

from .scenes import SCENES

LIMIT = 3.0
SCALE = 2.0


def flat(image):
    """RGB on white, as float."""
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image.convert("RGBA"))
    return np.asarray(white.convert("RGB"), np.float32)


def difference(picture, other):
    ours = flat(Image.fromarray(picture.pixels().rgba))
    theirs = flat(other.resize((ours.shape[1], ours.shape[0])) if other.size != ours.shape[1::-1] else other)
    return float(np.abs(ours - theirs).mean())


@pytest.fixture(scope="module")
def drawn():
    made = {}

    def get(name):
        if name not in made:
            made[name] = render(SCENES[name], scale=SCALE, quality="low")
        return made[name]

    return get


def text_items(items):
    for item in items:
        if isinstance(item, TextItem):
            yield item
        elif isinstance(item, GroupItem):
            yield from text_items(item.items)


def test_there_are_enough_scenes():
    assert len(SCENES) >= 60


def image_owners(text, nodes):
    """The nodes in whose groups an <image> stands, itself or in a pattern that a part of the group is filled with."""
    root = ElementTree.fromstring(text)
    parents = {child: parent for parent in root.iter() for child in parent}

    def trail(element):
        while element is not None:
            yield element
            element = parents.get(element)

    def owner(element):
        return next((e.get("id") for e in trail(element) if e.get("id") in nodes), None)

    owners = set()
    for image in root.iter("{http://www.w3.org/2000/svg}image"):
        held_by = [e.get("id") for e in trail(image) if e.tag.endswith("}pattern")]
        users = [e for e in root.iter() if any(f"url(#{p})" in v for p in held_by for v in e.attrib.values())]
        owners |= {owner(e) for e in (users or [image])}
    return owners


@pytest.mark.parametrize("name", SCENES)
def test_svg_shows_the_same(name, drawn):
    picture = drawn(name)
    data, findings = picture.encode("svg", strip=True)
    shown = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=data.decode(), skip_system_fonts=True))))
    assert difference(picture, shown) <= LIMIT
    named = {f.node for f in findings if f.name == "rasterised"}
    assert image_owners(data.decode(), {node.id for node, _ in walk(picture.frame.nodes)}) <= named


@pytest.mark.parametrize("name", SCENES)
def test_pdf_shows_the_same(name, drawn):
    picture = drawn(name)
    data, _ = picture.encode("pdf", strip=True)
    page = pypdfium2.PdfDocument(data)[0]
    pixels = picture.pixels()
    shown = page.render(scale=pixels.width / page.get_width()).to_pil()
    assert difference(picture, shown) <= LIMIT


@pytest.mark.parametrize("name", SCENES)
def test_no_glyph_is_missing(name, drawn):
    for frame in drawn(name).frames:
        for node, _ in walk(frame.nodes):
            for item in text_items(node.items):
                assert all(glyph for run in item.runs for glyph in run.glyphs)
        assert not [f for f in frame.findings if f.name == "missing-glyph"]
