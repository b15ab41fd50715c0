"""Small frames made by hand: every paint, blend, effect, clip, mask, stroke and kind of text, one at a time."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from functools import cache

import uharfbuzz as hb

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameMask, FrameNode
from forebrush.scene.asset import Asset, Layer
from forebrush.scene.drawing import (
    IDENTITY,
    ConicPaint,
    FlatPaint,
    GlyphRun,
    GroupItem,
    ImageItem,
    ImagePaint,
    Item,
    LinearPaint,
    Matrix,
    MeshPaint,
    NoisePaint,
    PathItem,
    PictureItem,
    RadialPaint,
    StrokePaint,
    TextItem,
    TextLine,
    TilePaint,
)
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Glow, Shadow, Wear
from forebrush.scene.values import Color

SIZE = 200
RED, BLUE, GOLD = FlatPaint((214, 40, 57, 255)), FlatPaint((38, 84, 171, 255)), FlatPaint((240, 190, 70, 255))
INK, GLASS = FlatPaint((31, 27, 22, 255)), FlatPaint((255, 255, 255, 110))
PAPER = (FlatPaint((250, 246, 236, 255)),)
SPLIT = "M0 0L200 0L200 100L0 100Z"


@cache
def library() -> Library:
    return Library()


def box(x: float, y: float, w: float, h: float) -> str:
    return f"M{x} {y}L{x + w} {y}L{x + w} {y + h}L{x} {y + h}Z"


def disc(x: float, y: float, r: float) -> str:
    k = 0.5522847 * r
    return (
        f"M{x + r} {y}C{x + r} {y + k} {x + k} {y + r} {x} {y + r}C{x - k} {y + r} {x - r} {y + k} {x - r} {y}"
        f"C{x - r} {y - k} {x - k} {y - r} {x} {y - r}C{x + k} {y - r} {x + r} {y - k} {x + r} {y}Z"
    )


STAR = "M100 15L150 170L20 75L180 75L50 170Z"


def node(*items: Item, id: str = "n", kind: str = "shape", matrix: Matrix = IDENTITY, **rest: object) -> FrameNode:
    filled = {"width": 200.0, "height": 200.0, "box": (0.0, 0.0, 200.0, 200.0), "role": "", "items": items, **rest}
    return FrameNode(id=id, kind=kind, matrix=matrix, **filled)  # type: ignore[arg-type]


def page(*nodes: FrameNode, fonts: tuple[FontKey, ...] = (), background: tuple = PAPER) -> Frame:
    return Frame("p", SIZE, SIZE, "en", fonts, background, nodes)


def turned(degrees: float, scale: float = 1.0, about: tuple[float, float] = (100.0, 100.0)) -> Matrix:
    a = math.radians(degrees)
    c, s, (x, y) = math.cos(a) * scale, math.sin(a) * scale, about
    return (c, -s, x - c * x + s * y, s, c, y - s * x - c * y, 0.0, 0.0, 1.0)


TILTED: Matrix = (0.9, 0.12, 6.0, -0.05, 0.85, 22.0, -0.0006, 0.0012, 1.0)
"""A page seen aslant: w is from 0.88 to 1.24."""


def ground() -> PathItem:
    """Something to blend with: two colours and a gradient."""
    return PathItem(
        box(0, 0, 200, 200), (LinearPaint((0, 0), (200, 0), ((0, (20, 60, 120, 255)), (1, (250, 200, 90, 255)))),)
    )


def words(*runs: tuple[str, str], size: float = 40.0, x: float = 12.0, y: float = 90.0, lang: str = "en", rtl: bool = False,
          weight: float = 400, **rest: object) -> tuple[TextItem, tuple[FontKey, ...]]:  # fmt: skip
    """A line of text set by plain shaping: (words, font) for each run."""
    fonts: list[FontKey] = []
    made: list[GlyphRun] = []
    whole, pen = "", x
    for text, family in runs:
        stack = library().resolve(family, lang, weight=weight)
        key = stack.emoji if family == "emoji" else stack.fonts[0]
        if key not in fonts:
            fonts.append(key)
        font = library().font(key)
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.language = lang
        hb.shape(font, buffer)
        factor, base = size / font.face.upem, len(whole)
        glyphs, xs, ys, clusters = [], [], [], []
        for info, at in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            glyphs.append(info.codepoint)
            xs.append(pen + at.x_offset * factor)
            ys.append(y - at.y_offset * factor)
            clusters.append(base + info.cluster)
            pen += at.x_advance * factor
        edges = sorted({*clusters, base + len(text)})
        ends = [edges[edges.index(cluster) + 1] for cluster in clusters]
        made.append(GlyphRun(fonts.index(key), size, tuple(glyphs), tuple(xs), tuple(ys), tuple(clusters), tuple(ends), 0,
                             emoji=family == "emoji", rtl=rtl))  # fmt: skip
        whole += text
    line = TextLine(0, len(whole), x, y, pen - x, size, size / 4)
    filled = {"paints": (INK,), "rtl": rtl, **rest}
    return TextItem(whole, lang, size, (line,), tuple(made), **filled), tuple(fonts)  # type: ignore[arg-type]


def _text(*runs: tuple[str, str], **rest: object) -> Frame:
    matrix = rest.pop("matrix", IDENTITY)
    item, fonts = words(*runs, **rest)  # type: ignore[arg-type]
    return page(node(item, kind="text", matrix=matrix), fonts=fonts)  # type: ignore[arg-type]


def _vertical() -> Frame:
    key = library().resolve("Noto Sans SC", "zh-Hans").fonts[0]
    font = library().font(key)
    upright = [font.get_nominal_glyph(ord(sign)) for sign in "花好月"]
    latin = [font.get_nominal_glyph(ord(sign)) for sign in "AB"]
    column = GlyphRun(0, 40, tuple(upright), (60,) * 3, (50, 92, 134), (0, 1, 2), (1, 2, 3), 0)
    aside = GlyphRun(0, 30, tuple(latin), (120, 120), (40, 64), (3, 4), (4, 5), 1, angles=(90.0, 90.0))
    squeezed = GlyphRun(0, 40, tuple(latin), (120, 138), (150, 150), (5, 6), (6, 7), 2, stretch=0.6)
    lines = tuple(TextLine(a, b, 60, 10, 120, 40, 10) for a, b in ((0, 3), (3, 5), (5, 7)))
    item = TextItem("花好月ABAB", "zh-Hans", 40, lines, (column, aside, squeezed), (RED,), vertical=True)
    return page(node(item, kind="text"), fonts=(key,))


def _two_lines() -> Frame:
    first, fonts = words(("السلام", "Noto Sans Arabic"), size=34, lang="ar", rtl=True)
    second, _ = words(("عليكم", "Noto Sans Arabic"), size=34, lang="ar", rtl=True, y=140)
    below = replace(second.runs[0], starts=tuple(k + 7 for k in second.runs[0].starts),
                    ends=tuple(k + 7 for k in second.runs[0].ends), line=1)  # fmt: skip
    item = replace(
        first, text=f"{first.text} {second.text}", runs=(*first.runs, below), lines=(*first.lines, *second.lines)
    )
    return page(node(item, kind="text"), fonts=fonts)


def _assets() -> dict[str, Asset]:
    rows = [
        bytes((40 + 6 * x, 200 - 5 * y, (x * y) % 200 + 40, 255 if (x // 4 + y // 4) % 3 else 120))
        for y in range(32)
        for x in range(32)
    ]
    pixels = Layer("photo", pixels=b"".join(rows), width=32, height=32)
    sky = Layer(
        "sky",
        items=(
            PathItem(
                box(0, 0, 100, 100),
                (LinearPaint((0, 0), (0, 100), ((0, (90, 150, 220, 255)), (1, (250, 230, 210, 255)))),),
            ),
        ),
    )
    hills = Layer(
        "hills",
        0.6,
        items=(PathItem("M0 70Q30 40 60 65Q80 80 100 55L100 100L0 100Z", (FlatPaint((60, 110, 70, 255)),)),),
        blend="multiply",
    )
    near = Layer("near", 1.0, items=(PathItem(disc(75, 85, 25), (RED,)),), opacity=0.7)
    return {"photo": Asset(32, 32, (pixels,)), "drawn": Asset(100, 100, (sky, hills, near))}


ASSETS = _assets()


def _shadow(**given: object) -> Shadow:
    return Shadow(**{"color": Color("", (20, 10, 60, 200)), "x": 8, "y": 10, "blur": 12, **given})  # type: ignore[arg-type]


CARD = PathItem(box(50, 50, 100, 90), (GLASS,), what="background")
_FADE = ((0.0, (214, 40, 57, 255)), (0.6, (250, 230, 60, 90)), (1.0, (38, 84, 171, 0)))
_FRAMES: dict[str, Callable[[], Frame]] = {
    "flat": lambda: page(node(PathItem(STAR, (RED, FlatPaint((255, 255, 255, 60)))))),
    "evenodd": lambda: page(node(PathItem(STAR, (BLUE,), rule="evenodd"))),
    "linear": lambda: page(node(PathItem(disc(100, 100, 80), (LinearPaint((30, 40), (160, 150), _FADE),)))),
    "radial": lambda: page(node(PathItem(box(10, 10, 180, 180), (RadialPaint((90, 80), (110, 50), _FADE, 0.8),)))),
    "conic": lambda: page(node(PathItem(disc(100, 100, 80), (ConicPaint((100, 100), 30, _FADE),)))),
    "mesh": lambda: page(node(PathItem(disc(100, 100, 80), (MeshPaint((20, 20, 160, 160), (((255, 0, 0, 255), (0, 255, 0, 255)), ((0, 0, 255, 255), (255, 255, 0, 255)))),)), matrix=turned(20))),
    "noise": lambda: page(node(PathItem(disc(100, 100, 80), (RED, NoisePaint((0, 0), (0, 0, 0, 0), (255, 255, 255, 255), 40, 0.5, 1.5, 7, blend="soft-light"))))),
    "noise-wide": lambda: page(
        node(PathItem(box(-300, -300, 900, 900), (GOLD, NoisePaint((-70, -40), (0, 0, 90, 60), INK.rgba, 4, 0.7, 1, 9))))
    ),
    "tiles": lambda: page(node(PathItem(disc(100, 100, 85), (TilePaint((13, 7), 24, 20, 30, (PathItem(disc(0, 0, 6), (RED,)), PathItem("M0 12L24 12", strokes=(StrokePaint(BLUE, 2),)))),)))),
    "image": lambda: page(node(PathItem(disc(100, 100, 80), (ImagePaint("photo", (10, 30, 180, 140)),)), ImageItem("photo", (0, 0, 40, 40)))),
    "image-tile": lambda: page(node(PathItem(disc(100, 100, 80), (ImagePaint("drawn", (30, 30, 50, 50), tile=True, opacity=0.8),)))),
    "strokes": lambda: page(node(PathItem(STAR, (GOLD,), (StrokePaint(INK, 6, join="round"), StrokePaint(RED, 2, dash=(8, 5), dash_offset=3, cap="round"))))),
    "stroke-inside": lambda: page(node(PathItem(disc(100, 100, 70), (GOLD,), (StrokePaint(FlatPaint((38, 84, 171, 160)), 14, "inside"),)))),
    "stroke-outside": lambda: page(node(PathItem(STAR, (GOLD,), (StrokePaint(LinearPaint((0, 0), (0, 200), _FADE), 9, "outside"),)))),
    "turned": lambda: page(node(PathItem(box(40, 60, 120, 80), (RED,), (StrokePaint(INK, 3),)), matrix=turned(25, 0.9))),
    "opacity": lambda: page(node(PathItem(SPLIT, (RED,)), PathItem(disc(100, 100, 60), (BLUE,)), opacity=0.5)),
    "clip": lambda: page(node(PathItem(box(20, 20, 100, 100), (GOLD,)), clip=disc(100, 100, 60), children=(node(PathItem(box(0, 0, 200, 200), (BLUE,)), id="c"),))),
    "group": lambda: page(node(GroupItem((PathItem(box(0, 0, 120, 120), (RED,)), PathItem(disc(60, 60, 50), (GOLD,))), (0.8, 0.3, 20, -0.2, 1, 50, 0, 0, 1), STAR, "evenodd", 0.7))),
    "mask": lambda: page(node(PathItem(box(0, 0, 200, 200), (RED,)), mask=FrameMask(disc(100, 100, 70), LinearPaint((0, 0), (200, 0), ((0, (0, 0, 0, 255)), (1, (0, 0, 0, 0))))))),
    "mask-soft": lambda: page(node(PathItem(box(0, 0, 200, 200), (BLUE,)), mask=FrameMask(disc(100, 100, 60), INK, 10.0, True))),
    "shadow": lambda: page(node(PathItem(STAR, (GOLD,)), effects=(_shadow(), Glow(color=Color("", (255, 60, 0, 255)), blur=20, strength=2)))),
    "shadow-spread": lambda: page(node(PathItem(box(60, 60, 80, 80), (GOLD,)), effects=(_shadow(spread=8), _shadow(x=-20, y=-20, spread=-10)))),
    "shadow-box": lambda: page(node(CARD, effects=(_shadow(spread=6), _shadow(inset=True, blur=20)), outline=box(50, 50, 100, 90))),
    "shadow-inset": lambda: page(node(PathItem(disc(100, 100, 70), (GOLD,)), effects=(_shadow(inset=True, blur=24),))),
    "blur": lambda: page(node(PathItem(STAR, (RED,)), effects=(Blur(radius=6), _shadow(blur=4)))),
    "adjust": lambda: page(node(ground(), PathItem(disc(100, 100, 60), (RED,)), effects=(Adjust(brightness=1.2, contrast=0.8, saturation=0.4, warmth=0.6),))),
    "displace": lambda: page(node(PathItem(STAR, (RED,)), effects=(Displace(amount=8, scale=20, seed=3),), matrix=turned(10))),
    "wear": lambda: page(node(PathItem(disc(100, 100, 80), (INK,)), effects=(Wear(amount=0.4, scale=30, seed=5),))),
    "frost": lambda: page(node(ground(), PathItem(STAR, (RED,)), id="a"), node(CARD, id="b", effects=(BackdropBlur(radius=6, saturation=1.5), _shadow()), outline=box(50, 50, 100, 90), matrix=turned(8))),
    "light": lambda: page(node(PathItem(disc(100, 100, 80), (GOLD,)), light=((255, 250, 240, 255), (60, 60, 120, 255), (20, 0), (180, 0)))),
    "picture": lambda: page(node(PictureItem("drawn", (10, 10, 180, 180)), kind="picture", clip=box(10, 10, 180, 180), children=(node(PathItem(disc(60, 120, 40), (GOLD,)), id="c", slot="@hills"),))),
    "picture-whole": lambda: page(node(ground(), id="a"), node(PictureItem("drawn", (20, 20, 160, 160)), id="b", kind="picture", matrix=turned(15))),
    "child-blend": lambda: page(node(ground(), id="a"), node(PathItem(box(0, 0, 90, 200), (GOLD,)), id="b", clip=disc(100, 100, 80), children=(node(PathItem(disc(100, 100, 70), (RED,)), id="c", blend="multiply"),))),
    "perspective": lambda: page(node(PathItem(disc(100, 100, 90), (BLUE,)), PathItem(STAR, (GOLD,), (StrokePaint(INK, 5, join="round"), StrokePaint(RED, 4, "inside"))), matrix=TILTED)),
    "perspective-gradient": lambda: page(node(PathItem(box(20, 20, 160, 160), (LinearPaint((20, 0), (180, 0), _FADE),)), matrix=TILTED, light=((255, 255, 255, 255), (120, 120, 160, 255), (0, 0), (200, 0)))),
    "text": lambda: _text(("Hamburg fi 12", "sans"), size=26),
    "text-chinese": lambda: _text(("花好月圆，", "Noto Sans SC"), ("Moon", "serif"), size=30, lang="zh-Hans", weight=700),
    "text-arabic": lambda: _text(("السلام عليكم", "Noto Sans Arabic"), size=34, lang="ar", rtl=True),
    "text-arabic-lines": _two_lines,
    "text-emoji": lambda: _text(("Hi ", "sans"), ("😀🎉🐼", "emoji"), size=44),
    "text-vertical": _vertical,
    "text-gradient": lambda: _text(("金色大字", "Noto Sans SC"), size=44, lang="zh-Hans", weight=900, paints=(LinearPaint((0, 50), (0, 100), ((0, (255, 220, 120, 255)), (1, (150, 80, 10, 255)))),)),
    "text-faint": lambda: _text(("السلام", "Noto Sans Arabic"), size=60, lang="ar", rtl=True, paints=(FlatPaint((200, 30, 30, 255), 0.4),)),
    "text-stroke": lambda: _text(("圆 Ring", "Noto Sans SC"), size=48, lang="zh-Hans", weight=900, paints=(GOLD,), strokes=(StrokePaint(RED, 5, "outside", join="round"), StrokePaint(INK, 1))),
    "text-bold": lambda: _text(("龙马", "LXGW WenKai"), size=70, lang="zh-Hans", weight=900, x=20, y=120),
    "text-perspective": lambda: _text(("Sign 招牌", "Noto Sans SC"), size=40, lang="zh-Hans", weight=700, y=120, matrix=TILTED),
}  # fmt: skip
for _blend in ("multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light", "soft-light",
               "difference", "exclusion", "hue", "saturation", "color", "luminosity"):  # fmt: skip
    _FRAMES[f"blend-{_blend}"] = lambda blend=_blend: page(  # type: ignore[misc]
        node(ground(), id="a"), node(PathItem(disc(100, 100, 70), (RED,)), id="b", blend=blend)
    )
    _FRAMES[f"paint-{_blend}"] = lambda blend=_blend: page(  # type: ignore[misc]
        node(ground(), PathItem(STAR, (FlatPaint((214, 40, 57, 200), 1.0, blend),)))
    )
NAMES = tuple(_FRAMES)


def frame(name: str) -> Frame:
    return _FRAMES[name]()
