"""One small frame for each thing that the raster renderer can draw, by name: for golden pictures and contact sheets."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np

from forebrush.layout.frame import Frame, FrameMask
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
    TextItem,
    TilePaint,
)
from forebrush.scene.style import Adjust, BackdropBlur, Blur, Displace, Glow, Shadow, Wear
from forebrush.scene.values import Color

from .frames import (
    BLACK,
    GREEN,
    WHITE,
    box,
    disc,
    filled,
    font,
    frame,
    library,
    node,
    run,
    square,
    words,
)

SIZE = (160, 120)
INK, SAND, SEA, CORAL, SUN = (
    (30, 32, 44, 255),
    (246, 238, 222, 255),
    (28, 96, 140, 255),
    (232, 92, 72, 255),
    (250, 190, 60, 255),
)
Made = tuple[Frame, AssetTable]


def _round_box(w: float, h: float, r: float) -> str:
    k = r * 0.44771525
    return (
        f"M{r} 0L{w - r} 0C{w - k} 0 {w} {k} {w} {r}L{w} {h - r}C{w} {h - k} {w - k} {h} {w - r} {h}"
        f"L{r} {h}C{k} {h} 0 {h - k} 0 {h - r}L0 {r}C0 {k} {k} 0 {r} 0Z"
    )


def star(r: float, x: float, y: float, points: int = 5) -> str:
    corners = []
    for k in range(points * 2):
        length, turn = (r if k % 2 == 0 else r * 0.45), math.pi * k / points
        corners.append(f"{x + length * math.sin(turn):.4f} {y - length * math.cos(turn):.4f}")
    return "M" + "L".join(corners) + "Z"


def gradients() -> Made:
    rainbow = ((0.0, CORAL), (0.5, SUN), (1.0, SEA))
    return frame(
        node("linear", 8, 8, 68, 48, filled(box(68, 48), LinearPaint((0, 0), (68, 48), rainbow))),
        node("radial", 84, 8, 68, 48, filled(box(68, 48), RadialPaint((34, 24), (34, 24), rainbow))),
        node("conic", 8, 64, 68, 48, filled(box(68, 48), ConicPaint((34, 24), 0, (*rainbow[:2], (1.0, CORAL))))),
        node("fade", 84, 64, 68, 48, filled(box(68, 48), LinearPaint((0, 0), (68, 0), ((0.0, SEA), (1.0, (255, 255, 255, 0)))))),
        size=SIZE, ground=SAND,
    ), {}  # fmt: skip


def mesh() -> Made:
    colors = ((SEA, CORAL, SUN), (INK, WHITE, SEA), (CORAL, SUN, INK))
    return frame(node("m", 0, 0, 160, 120, filled(box(160, 120), MeshPaint((0, 0, 160, 120), colors))), size=SIZE), {}


def noise() -> Made:
    return frame(
        node("smooth", 0, 0, 60, 80, filled(box(60, 80), NoisePaint((0, 0), SEA, WHITE, 60, 0.3, 1, 1))),
        node("rough", 60, 0, 60, 80, filled(box(60, 80), NoisePaint((0, 0), SUN, INK, 8, 0.9, 1.5, 2))),
        size=(120, 80),
    ), {}  # fmt: skip


def tiles() -> Made:
    dots = TilePaint((0, 0), 12, 12, 0, (PathItem(disc(3, 6, 6), (FlatPaint(CORAL),)),))
    stripes = TilePaint((0, 0), 10, 10, 35, (PathItem(box(10, 4), (FlatPaint(SEA),)),))
    lines = (StrokePaint(FlatPaint(INK), 1.5),)
    waves = TilePaint((0, 0), 20, 10, 0, (PathItem("M0 5C5 0 5 0 10 5C15 10 15 10 20 5", (), lines),))
    return frame(
        node("d", 8, 8, 68, 104, filled(_round_box(68, 104, 12), dots)),
        node("s", 84, 8, 68, 48, filled(box(68, 48), stripes)),
        node("w", 84, 64, 68, 48, filled(box(68, 48), waves)),
        size=SIZE, ground=SAND,
    ), {}  # fmt: skip


def strokes() -> Made:
    def card(name: str, x: float, y: float, **more: object) -> object:
        made = StrokePaint(FlatPaint(INK), 6, **more)  # type: ignore[arg-type]
        return node(name, x, y, 40, 40, filled(_round_box(40, 40, 8), SUN, strokes=(made,)))

    dashed = StrokePaint(FlatPaint(SEA), 3, cap="round", dash=(6, 7))
    return frame(
        card("c", 10, 10), card("i", 60, 10, align="inside"), card("o", 110, 10, align="outside"),
        node("dash", 10, 70, 140, 10, filled("M0 0L140 0", strokes=(dashed,))),
        node("star", 0, 0, 1, 1, filled(star(18, 40, 98), CORAL, strokes=(StrokePaint(FlatPaint(INK), 2, "outside"),))),
        node("round", 0, 0, 1, 1, filled(star(18, 90, 98), strokes=(StrokePaint(FlatPaint(INK), 5, join="round"),))),
        size=SIZE, ground=SAND,
    ), {}  # fmt: skip


def type_weights() -> Made:
    fonts = [font("Inter", w) for w in (100, 400, 900)] + [font("Bebas Neue", 900), font("Anton", 400, italic=True)]
    texts = [
        node(f"t{k}", 8, 4 + 22 * k, 140, 20, words("Weights 27,5", key, 19, 0, 18, INK, index=k))
        for k, key in enumerate(fonts)
    ]
    return frame(*texts, size=SIZE, ground=SAND, fonts=fonts), {}


def type_fills() -> Made:
    key, cjk, script = font("Inter", 800), font("Noto Sans SC", 900, "zh-Hans"), font("Pacifico", 400)
    gold = LinearPaint((0, 0), (0, 40), ((0.0, (255, 240, 160, 255)), (1.0, (180, 110, 20, 255))))
    rim = (StrokePaint(FlatPaint(INK), 3, "outside", join="round"),)
    veil = FlatPaint((*SEA[:3], 140))
    return frame(
        node("g", 8, 2, 140, 40, words("Gold", key, 36, 0, 34, gold)),
        node("o", 92, 2, 60, 40, words("描边", cjk, 28, 0, 32, SUN, index=1, strokes=rim)),
        node("s", 8, 42, 140, 40, words("Flowing", script, 30, 0, 28, CORAL, index=2, strokes=rim)),
        node("v", 8, 82, 140, 40, words("fifty veils", script, 26, 0, 26, veil, index=2)),
        size=SIZE, ground=SAND, fonts=(key, cjk, script),
    ), {}  # fmt: skip


def emoji() -> Made:
    key = library().resolve("text", "en").emoji
    full = replace(run("🔥🍉", key, 44, 0, 44), emoji=True)
    faint = replace(run("🌈", key, 44, 0, 44), emoji=True)
    return frame(
        node("a", 8, 8, 100, 60, TextItem("🔥🍉", "en", 44, (), (full,), (FlatPaint(BLACK),))),
        node("b", 8, 60, 100, 60, TextItem("🌈", "en", 44, (), (faint,), (FlatPaint((0, 0, 0, 110)),))),
        size=SIZE, ground=SAND, fonts=(key,),
    ), {}  # fmt: skip


def type_turned() -> Made:
    key = font("Inter", 700)
    made = run("ON A CIRCLE", key, 15, 0, 0)
    turns = [(-80 + 16 * k) for k in range(len(made.glyphs))]
    xs = tuple(80 + 42 * math.sin(math.radians(turn)) for turn in turns)
    ys = tuple(62 - 42 * math.cos(math.radians(turn)) for turn in turns)
    curved = replace(made, xs=xs, ys=ys, angles=tuple(map(float, turns)))
    narrow = replace(run("12", key, 30, 60, 100), stretch=0.6)
    ring = TextItem("ON A CIRCLE", "en", 15, (), (curved, narrow), (FlatPaint(INK),))
    return frame(node("r", 0, 0, 160, 120, ring), size=SIZE, ground=SAND, fonts=(key,)), {}


def shadows() -> Made:
    def card(name: str, x: float, y: float, *effects: object, color: tuple[int, int, int, int] = WHITE) -> object:
        return node(name, x, y, 36, 36, filled(_round_box(36, 36, 8), color, what="background"), effects=effects)

    light = Color("", (255, 90, 40, 255))
    return frame(
        card("soft", 14, 12, Shadow()),
        card("hard", 62, 12, Shadow(blur=0, x=5, y=5, color=Color("", INK))),
        card("spread", 110, 12, Shadow(spread=5, blur=4, y=0), Shadow(y=10, blur=16)),
        card("inset", 14, 70, Shadow(inset=True, blur=10, y=4)),
        card("glow", 62, 70, Glow(color=light, blur=20, strength=2.0)),
        card("glass", 110, 70, Shadow(blur=10, y=5), color=(255, 255, 255, 90)),
        size=SIZE, ground=(214, 222, 230, 255),
    ), {}  # fmt: skip


def soft() -> Made:
    key = font("Inter", 900)
    return frame(
        node("t", 8, 4, 140, 40, words("Shadow", key, 34, 0, 34, CORAL), effects=(Shadow(x=2, y=3, blur=5),)),
        node("b", 10, 58, 60, 50, filled(star(26, 26, 26), SEA), effects=(Blur(radius=4),)),
        node("a", 90, 58, 60, 50, filled(star(26, 26, 26), SEA), effects=(Adjust(saturation=0.2, warmth=0.8),)),
        size=SIZE, ground=SAND, fonts=(key,),
    ), {}  # fmt: skip


def worn() -> Made:
    key = font("Anton", 400)
    return frame(
        node("w", 8, 2, 140, 56, words("WORN", key, 52, 0, 52, CORAL), effects=(Wear(amount=0.3, scale=14),)),
        node("d", 8, 64, 70, 50, filled(disc(24, 30, 25), SEA), effects=(Displace(amount=5, scale=14),)),
        node("s", 84, 64, 70, 50, filled(box(60, 40, 5, 5), INK), effects=(Displace(amount=3, scale=6, seed=4), Shadow())),
        size=SIZE, ground=SAND, fonts=(key,),
    ), {}  # fmt: skip


def blends() -> Made:
    names = ("multiply", "screen", "overlay", "difference", "color-dodge", "luminosity", "soft-light", "hue")
    bars = node(
        "bars",
        0,
        0,
        160,
        120,
        filled(box(160, 120), LinearPaint((0, 0), (160, 0), ((0.0, SEA), (0.5, SUN), (1.0, WHITE)))),
    )
    made = [square(name, 8 + 38 * (k % 4), 10 + 56 * (k // 4), 32, CORAL, blend=name) for k, name in enumerate(names)]
    return frame(bars, *made, size=SIZE), {}


def groups() -> Made:
    pair = (square("a", 0, 0, 34, CORAL), square("b", 16, 16, 34, SEA))
    fade = LinearPaint((0, 0), (50, 0), ((0.0, BLACK), (1.0, (0, 0, 0, 0))))
    return frame(
        node("plain", 8, 8, 50, 50, children=pair, opacity=0.5),
        node("clip", 84, 8, 50, 50, children=pair, clip=disc(22, 25, 25)),
        node("mask", 8, 66, 50, 50, children=pair, mask=FrameMask(box(50, 50), fade)),
        node("hole", 84, 66, 50, 50, children=pair, mask=FrameMask(disc(14, 25, 25), FlatPaint(BLACK), 3.0, True)),
        size=SIZE, ground=SAND,
    ), {}  # fmt: skip


def glass() -> Made:
    back = [
        square(f"s{k}", 6 + 26 * k, 10 + (k % 3) * 26, 40, color)
        for k, color in enumerate((CORAL, SUN, SEA, INK, GREEN))
    ]
    pane = filled(
        _round_box(96, 64, 14),
        (255, 255, 255, 60),
        strokes=(StrokePaint(FlatPaint((255, 255, 255, 160)), 1, "inside"),),
        what="background",
    )
    card = node(
        "pane",
        32,
        28,
        96,
        64,
        pane,
        outline=_round_box(96, 64, 14),
        effects=(BackdropBlur(radius=6, saturation=1.4), Shadow()),
    )
    return frame(*back, card, size=SIZE, ground=SAND), {}


def perspective() -> Made:
    key = font("Inter", 700)
    tilt = (0.9, 0.1, 20.0, -0.28, 0.95, 48.0, -0.0034, 0.0006, 1.0)
    sign = node("sign", 0, 0, 110, 60, filled(box(110, 60), WHITE), matrix=tilt,
                children=(node("t", 6, 4, 100, 50, words("Main St", key, 26, 0, 36, INK)),),
                light=((255, 250, 235, 255), (120, 130, 160, 255), (0, 0), (110, 0)))  # fmt: skip
    return frame(sign, size=SIZE, ground=(90, 120, 110, 255), fonts=(key,)), {}


def pictures() -> Made:
    ramp = np.zeros((6, 8, 4), np.uint8)
    ramp[..., 0], ramp[..., 1], ramp[..., 3] = np.arange(8) * 32, np.arange(6)[:, None] * 40, 255
    photo = Asset(8, 6, (Layer("all", pixels=ramp.tobytes(), width=8, height=6),))
    hill = PathItem("M0 60C30 20 70 20 100 60L100 80L0 80Z", (FlatPaint((60, 110, 80, 255)),))
    sky = PathItem(box(100, 80), (LinearPaint((0, 0), (0, 80), ((0.0, SEA), (1.0, SAND))),))
    haze = PathItem(box(100, 80), (FlatPaint((255, 220, 200, 255)),))
    scene = Asset(100, 80, (
        Layer("sky", items=(sky,)), Layer("hill", items=(hill,)), Layer("haze", items=(haze,), blend="multiply", opacity=0.6),
    ))  # fmt: skip
    moon = node("moon", 50, 20, 40, 40, filled(disc(16, 10, 18), WHITE), slot="@hill")
    rounded = GroupItem((PictureItem("scene", (0, 0, 84, 104)),), clip=_round_box(84, 104, 16))
    return frame(
        node("p", 6, 8, 84, 104, rounded, children=(moon,)),
        node("i", 98, 8, 56, 42, ImageItem("photo", (0, 0, 56, 42))),
        node("f", 98, 60, 56, 52, filled(disc(26, 28, 26), ImagePaint("photo", (0, 0, 16, 12), tile=True))),
        size=SIZE, ground=SAND,
    ), {"photo": photo, "scene": scene}  # fmt: skip


def transparent() -> Made:
    return frame(
        square("a", 10, 10, 60, (*CORAL[:3], 128)),
        node("b", 60, 40, 80, 60, filled(disc(30, 40, 30), RadialPaint((40, 30), (30, 30), ((0.0, SEA), (1.0, (28, 96, 140, 0)))))),
        size=SIZE, ground=None,
    ), {}  # fmt: skip


FEATURES: dict[str, Callable[[], Made]] = {
    made.__name__: made
    for made in (
        gradients, mesh, noise, tiles, strokes, type_weights, type_fills, emoji, type_turned, shadows, soft, worn, blends,
        groups, glass, perspective, pictures, transparent,
    )
}  # fmt: skip
