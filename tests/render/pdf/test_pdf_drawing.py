"""What PDFium shows of our pages is what the raster renderer draws, and what is vector stays vector."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pikepdf
import pypdfium2
import pytest
from pdf_maker import node, page
from pdf_typeset import set_text

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameMask, FrameNode
from forebrush.render.pdf import draw_pdf
from forebrush.render.raster import draw
from forebrush.scene.asset import Asset, AssetTable, Layer
from forebrush.scene.drawing import (
    ConicPaint,
    FlatPaint,
    GroupItem,
    ImageItem,
    ImagePaint,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    PathItem,
    PictureItem,
    RadialPaint,
    StrokePaint,
    TilePaint,
)
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Glow, Shadow
from forebrush.scene.values import Color

RED, BLUE, GREEN = (220, 40, 40, 255), (30, 60, 200, 255), (20, 160, 80, 255)
FAR = 3.0
"""Mean difference of a channel, in 255ths, that two renderers may have."""


def rect(x: float, y: float, w: float, h: float) -> str:
    return f"M{x} {y}L{x + w} {y}L{x + w} {y + h}L{x} {y + h}Z"


def circle(x: float, y: float, r: float) -> str:
    k = 0.5523 * r
    return (
        f"M{x} {y - r}C{x + k} {y - r} {x + r} {y - k} {x + r} {y}C{x + r} {y + k} {x + k} {y + r} {x} {y + r}"
        f"C{x - k} {y + r} {x - r} {y + k} {x - r} {y}C{x - r} {y - k} {x - k} {y - r} {x} {y - r}Z"
    )


def linear(*stops: tuple[float, tuple[int, int, int, int]], opacity: float = 1.0) -> LinearPaint:
    return LinearPaint((0, 0), (150, 0), stops, opacity)


def _pixels() -> bytes:
    data = np.zeros((40, 60, 4), np.uint8)
    data[..., 0] = np.arange(60) * 4
    data[..., 1] = np.arange(40)[:, None] * 6
    data[..., 3] = np.clip(np.arange(60) * 6, 0, 255)
    return data.tobytes()


ASSETS: AssetTable = {
    "image": Asset(60, 40, (Layer("all", pixels=_pixels(), width=60, height=40),)),
    "picture": Asset(
        100,
        100,
        (
            Layer("back", items=(PathItem(rect(0, 0, 100, 100), (FlatPaint((250, 240, 200, 255)),)),)),
            Layer("mid", items=(PathItem(circle(50, 50, 30), (FlatPaint(BLUE),)),), opacity=0.7),
            Layer("top", items=(PathItem(rect(60, 60, 30, 30), (FlatPaint(RED),)),), blend="multiply"),
        ),
    ),
}
ALL = rect(0, 0, 150, 100)
DISC = circle(75, 50, 45)


def cell(*items: Any, **more: Any) -> FrameNode:
    return node(items, width=150, height=100, **more)


def flat(d: str, rgba: tuple[int, int, int, int]) -> PathItem:
    return PathItem(d, (FlatPaint(rgba),))


DOTS = TilePaint((3, 3), 16, 16, 30, (flat(circle(8, 8, 5), BLUE),), 0.8)
OVER = TilePaint((0, 0), 20, 20, 0, (flat(circle(0, 10, 7), GREEN),))
"""A motif that reaches over the edge of its cell, and is cut there."""
VECTOR: dict[str, FrameNode] = {
    "flat": cell(PathItem(ALL, (FlatPaint(RED), FlatPaint((0, 0, 255, 128))))),
    "even-odd": cell(PathItem(DISC + circle(75, 50, 20), (FlatPaint(GREEN),), rule="evenodd")),
    "linear": cell(PathItem(ALL, (linear((0, RED), (0.5, (255, 255, 0, 255)), (0.5, GREEN), (1, BLUE)),))),
    "linear, alpha": cell(PathItem(ALL, (linear((0.2, RED), (0.8, (0, 0, 255, 0)), opacity=0.8),))),
    "linear, premultiplied": cell(PathItem(ALL, (linear((0, (255, 0, 0, 255)), (1, (0, 0, 255, 60))),))),
    "linear, no length": cell(PathItem(ALL, (LinearPaint((5, 5), (5, 5), ((0, RED), (1, BLUE))),))),
    "radial": cell(PathItem(ALL, (RadialPaint((75, 50), (75, 40), ((0, RED), (0.6, GREEN), (1, BLUE))),))),
    "radial, alpha": cell(PathItem(ALL, (RadialPaint((50, 50), (60, 40), ((0, RED), (1, (220, 40, 40, 0)))),))),
    "gradient in a turned group": cell(
        GroupItem((PathItem(ALL, (linear((0, RED), (1, BLUE)),)),), (0.6, -0.4, 40, 0.4, 0.6, 0, 0, 0, 1), DISC)
    ),
    "tiles": cell(PathItem(DISC, (DOTS,))),
    "tiles over the edge": cell(PathItem(ALL, (OVER,))),
    "image": cell(ImageItem("image", (0, 0, 150, 100))),
    "image paint": cell(PathItem(DISC, (ImagePaint("image", (10, 10, 60, 40), True, 0.7),))),
    "aligned strokes": cell(
        PathItem(
            rect(20, 20, 110, 60),
            (FlatPaint((255, 220, 0, 255)),),
            (StrokePaint(FlatPaint(RED), 10, "inside"), StrokePaint(FlatPaint(BLUE), 10, "outside", join="round")),
        )
    ),
    "dashes": cell(
        PathItem(
            "M10 50Q75 -30 140 50",
            strokes=(StrokePaint(linear((0, RED), (1, BLUE)), 6, cap="round", dash=(12, 10), dash_offset=-4),),
        )
    ),
    "joins": cell(
        PathItem("M10 90L75 60L140 90", strokes=(StrokePaint(FlatPaint(RED), 8, join="bevel", cap="square"),))
    ),
    "opacity": cell(flat(circle(50, 50, 40), RED), flat(circle(90, 50, 40), BLUE), opacity=0.5),
    "blend in a node": cell(
        flat(rect(0, 0, 100, 100), (200, 200, 0, 255)),
        PathItem(rect(50, 20, 100, 60), (FlatPaint((0, 200, 200, 255), 1, "multiply"),)),
    ),
    "faded group": cell(GroupItem((flat(DISC, RED), flat(ALL, BLUE)), opacity=0.6, clip=circle(60, 50, 40))),
    "mask": cell(flat(ALL, GREEN), mask=FrameMask(DISC, linear((0, (0, 0, 0, 255)), (1, (0, 0, 0, 0))))),
    "inverted mask": cell(flat(ALL, GREEN), mask=FrameMask(DISC, FlatPaint((9, 9, 9, 200)), 0, True)),
    "clipped children": cell(
        children=(node([flat(ALL, RED)], "child", 150, 100),), clip=circle(75, 50, 40), outline=ALL
    ),
    "picture": cell(PictureItem("picture", (0, 0, 150, 100))),
    "between layers": cell(
        PictureItem("picture", (0, 0, 150, 100)),
        children=(node([flat(rect(0, 40, 150, 30), GREEN)], "child", 150, 100, slot="@mid"),),
    ),
    "light": cell(flat(DISC, (240, 240, 240, 255)), light=((255, 240, 200, 255), (80, 80, 140, 255), (0, 0), (150, 0))),
    "perspective": cell(
        PathItem(ALL, (FlatPaint((230, 230, 230, 255)),), (StrokePaint(FlatPaint(RED), 4),)),
        matrix=(1, 0.1, 5, 0.1, 1, 5, 0.002, 0.001, 1),
    ),
}
BLURRED: dict[str, FrameNode] = {
    "soft mask": cell(flat(ALL, GREEN), mask=FrameMask(circle(75, 50, 35), FlatPaint((0, 0, 0, 255)), 8)),
    "inverted soft mask": cell(flat(ALL, GREEN), mask=FrameMask(DISC, FlatPaint((0, 0, 0, 255)), 6, True)),
    "box shadow": cell(
        PathItem(rect(20, 20, 100, 50), (FlatPaint((255, 255, 255, 90)),), what="background"),
        outline=rect(20, 20, 100, 50),
        effects=(Shadow(x=4, y=8, blur=12, color=Color("", (0, 0, 0, 200))),),
    ),
    "shadow": cell(flat(DISC, RED), effects=(Shadow(x=6, y=3, blur=4, spread=3, color=Color("", (0, 0, 90, 200))),)),
    "glow": cell(flat(circle(75, 50, 25), RED), effects=(Glow(color=Color("", BLUE), blur=10, strength=2),)),
    "inset": cell(flat(DISC, RED), effects=(Shadow(inset=True, x=0, y=6, blur=10, color=Color("", (0, 0, 0, 200))),)),
    "blur": cell(flat(DISC, RED), effects=(Blur(radius=4),), opacity=0.7),
    "displace": cell(flat(DISC, RED), effects=(Displace(amount=6),)),
    "adjust": cell(ImageItem("image", (0, 0, 150, 100)), effects=(Adjust(saturation=0),)),
    "conic": cell(PathItem(DISC, (ConicPaint((75, 50), 0, ((0, RED), (0.5, BLUE), (1, RED)), 0.8),))),
    "noise": cell(PathItem(DISC, (NoisePaint((0, 0), (255, 255, 255, 255), (0, 0, 0, 255), 20, 0.5, 1, 3),))),
    "mesh": cell(PathItem(ALL, (MeshPaint((0, 0, 150, 100), ((RED, BLUE), (GREEN, (255, 255, 0, 255)))),))),
    "gradient in perspective": cell(
        PathItem(ALL, (linear((0, RED), (1, BLUE)),)), matrix=(1, 0.1, 5, 0.1, 1, 5, 0.002, 0.001, 1)
    ),
}


def shown(data: bytes, scale: float) -> Any:
    document = pypdfium2.PdfDocument(data)
    try:
        return np.asarray(document[0].render(scale=scale * 96 / 72).to_pil().convert("RGB")).astype(int)
    finally:
        document.close()


def difference(frame: Frame, data: bytes, library: Library) -> float:
    found = shown(data, 2.0)
    wanted = draw(frame, ASSETS, scale=2.0, library=library).rgba[..., :3].astype(int)
    assert found.shape == wanted.shape
    assert wanted.std() > 1  # something is drawn
    return float(np.abs(found - wanted).mean())


@pytest.mark.parametrize("name", VECTOR)
def test_vectors_are_what_the_raster_draws(name: str, library: Library) -> None:
    frame = page([VECTOR[name]], (), 160, 120)
    data, findings = draw_pdf((frame,), ASSETS, library=library)
    assert findings == ()
    assert difference(frame, data, library) < FAR


@pytest.mark.parametrize("name", BLURRED)
def test_pixels_are_what_the_raster_draws(name: str, library: Library) -> None:
    frame = page([BLURRED[name]], (), 160, 120)
    data, findings = draw_pdf((frame,), ASSETS, library=library)
    assert {f.name for f in findings} == {"rasterised"} and findings[0].node == "n"
    assert difference(frame, data, library) < FAR


def test_a_shadow_leaves_its_node_vector(library: Library) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["Shade"], size=40)
    data, _ = draw_pdf((page([node([item], effects=(Shadow(),))], fonts),), {}, library=library)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        resources = pdf.pages[0].Resources
        assert len(resources.Font) == 1 and len(resources.XObject) == 1
        assert b" 3 Tr" not in pdf.pages[0].Contents.read_bytes()


def test_a_blend_meets_the_page(library: Library) -> None:
    below = node([flat(rect(0, 0, 80, 100), (255, 255, 0, 255))], "below", 150, 100)
    for blend in ("multiply", "screen", "difference", "luminosity"):
        frame = page([below, cell(flat(DISC, RED), blend=blend)], (), 160, 120)
        data, findings = draw_pdf((frame,), ASSETS, library=library)
        assert findings == ()
        assert difference(frame, data, library) < FAR, blend


def test_plus_lighter_is_told(library: Library) -> None:
    _, findings = draw_pdf((page([cell(flat(DISC, RED), blend="plus-lighter")]),), {}, library=library)
    assert [(f.name, f.node) for f in findings] == [("not-drawn", "n")]


def test_frosted_glass(library: Library) -> None:
    below = node([flat(DISC, RED)], "below", 150, 100)
    glass = node(
        [flat(rect(0, 50, 150, 50), (255, 255, 255, 80))], "glass", 150, 100,
        outline=rect(0, 50, 150, 50), effects=(BackdropBlur(radius=5),), box=(0, 0, 150, 100),
    )  # fmt: skip
    frame = page([below, glass], (), 160, 120)
    data, findings = draw_pdf((frame,), {}, library=library)
    assert [(f.name, f.node) for f in findings] == [("rasterised", "glass")]
    assert difference(frame, data, library) < FAR


@pytest.mark.parametrize("how", [{}, {"weight": 900, "family": "brush"}, {"vertical": True, "x": 100.0, "y": 20.0}])
def test_text_stands_where_the_raster_sets_it(how: dict[str, Any], library: Library) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["永和Ag 12"], **{"lang": "zh-Hans", "size": 30.0, "italic": True, **how})
    frame = page([node([item])], fonts, 200, 200)
    data, findings = draw_pdf((frame,), {}, library=library)
    assert findings == ()
    assert difference(frame, data, library) < FAR


def test_emoji_are_vectors_drawn_once(library: Library) -> None:
    fonts: list[FontKey] = []
    item = set_text(library, fonts, ["🎉🎉🎉"], size=40)
    frame = page([node([item])], fonts, 200, 100)
    data, findings = draw_pdf((frame,), {}, library=library)
    assert findings == ()
    assert difference(frame, data, library) < FAR
    with pikepdf.open(io.BytesIO(data)) as pdf:
        forms = pdf.pages[0].Resources.XObject
        assert len(forms) == 1
        assert all(form.Subtype == "/Form" for form in forms.values())


def test_blends_stay_where_the_raster_keeps_them(library: Library) -> None:
    below = node([flat(rect(0, 0, 80, 100), (255, 255, 0, 255))], "below", 150, 100)
    child = node([flat(rect(30, 0, 80, 100), (0, 255, 255, 255))], "child", 150, 100, blend="multiply")
    own = PathItem(rect(20, 60, 100, 30), (FlatPaint((200, 90, 255, 255), 1, "multiply"),))
    for more in ({}, {"clip": DISC}, {"effects": (Shadow(),)}):
        frame = page([below, cell(own, children=(child,), **more)], (), 160, 120)
        assert difference(frame, draw_pdf((frame,), {}, library=library)[0], library) < FAR, more
    frame = page([below, cell(PictureItem("picture", (20, 0, 100, 100)), flat(rect(0, 0, 9, 9), RED))], (), 160, 120)
    assert difference(frame, draw_pdf((frame,), ASSETS, library=library)[0], library) < FAR


def test_light_falls_on_the_node_and_not_on_its_shadow(library: Library) -> None:
    lit = cell(
        flat(circle(60, 40, 30), (240, 240, 240, 255)),
        light=((90, 90, 255, 255), (255, 90, 90, 255), (0, 0), (150, 0)),
        effects=(Shadow(x=30, y=20, blur=2, color=Color("", (90, 200, 90, 255))),),
    )
    frame = page([lit], (), 160, 120)
    assert difference(frame, draw_pdf((frame,), {}, library=library)[0], library) < 1
