"""A Mid-Autumn poster for a tea house: the moon, green and gold mountains, a cup, osmanthus."""

from __future__ import annotations

import math
from random import Random
from typing import Any

from kit import (
    Line,
    Node,
    Point,
    area,
    box,
    drawn,
    figure,
    linear,
    noise,
    poly,
    radial,
    smooth,
    stack,
    stroke,
    turned,
    words,
    write,
)
from osmanthus import blossom, branch, strewn
from poster_cup import cup, foil

W, H = 1200, 1800
MOON = (600.0, 575.0, 372.0)
PALETTE = {
    "cinnabar": "#a3231a",
    "cream": "#fff4cf",
    "gold": "#dcb25e",
    "jade": "#2f7f78",
    "night": "#06151f",
    "pale_gold": "#f5e6b4",
}


def heaven() -> list[Node]:
    """Stars, and the moon with its halo and rings."""
    mx, my, r = MOON
    star = [
        figure(f"star_{k}", "ellipse", (0, 0, s, s), [f"#fff3cf{a}"])
        for k, (s, a) in enumerate(((2, "ff"), (3, "cc")), 1)
    ]
    rings = [
        figure(f"ring_{k}", "ellipse", (mx - r - d, my - r - d, 2 * (r + d), 2 * (r + d)),
               strokes=[{"fill": foil(), "width": w}], opacity=o)
        for k, (d, w, o) in enumerate(((26, 1.6, 0.55), (44, 1.0, 0.32), (70, 0.8, 0.18)), 1)
    ]  # fmt: skip
    moon = [
        figure("halo", "ellipse", (mx - 640, my - 640, 1280, 1280),
               [radial((0.36, "#ffe2a0b3"), (0.44, "#f3c56a6b"), (0.55, "#d9a54a2e"), (0.71, "#3d8a8400"), radius=1)]),
        *rings,
        figure(
            "moon", "ellipse", (mx - r, my - r, 2 * r, 2 * r),
            [
                radial((0, "#fffef2"), (0.4, "#fff7d2"), (0.68, "#ffe9a4"), (0.88, "#f6cc70"), (1, "#e3ac4e"),
                       center=(0.37, 0.34), radius=1.02),
                noise("#ffffff00", "#d8a24e", 300, 3.2, 8, roughness=0.55, opacity=0.3, blend="multiply"),
                noise("#ffffff00", "#8f5a20", 60, 3.6, 15, roughness=0.6, opacity=0.1, blend="multiply"),
                radial((0, "#ffffff00"), (0.6, "#ffffff00"), (0.78, "#7a430d40"), center=(0.4, 0.38), radius=1.05),
            ],
            effects=[
                {"kind": "shadow", "color": "#fffbe0cc", "x": 6, "y": 7, "blur": 16, "inset": True},
                {"kind": "glow", "color": "#ffe6a6b3", "blur": 70},
            ],
        ),
    ]  # fmt: skip
    return [
        {"kind": "scatter", "id": "stars", **box(0, 0, W, 980), "count": 170, "seed": 3, "size_range": [0.5, 1.2],
         "opacity_range": [0.15, 0.85], "children": star, "role": "background"},
        *moon,
    ]  # fmt: skip


def ridge(peaks: tuple[tuple[float, float, float], ...], base: float, seed: int) -> list[Point]:
    """The skyline of round-shouldered peaks (x, height, half width)."""
    rng = Random(seed)
    phases = [rng.uniform(0, 6.28) for _ in range(3)]
    made = []
    for k in range(61):
        x = -40 + k * (W + 80) / 60
        high = 0.0
        for px, h, w in peaks:
            t = (x - px) / w
            high = (
                math.log(math.exp(high / 26) + math.exp(h * math.exp(-(abs(t) ** 1.55)) / 26) - 1) * 26 if h else high
            )
        ripple = sum(
            math.sin(x / W * 6.28 * f + p) * a for f, p, a in zip((7, 13, 21), phases, (5, 3.4, 2.2), strict=True)
        )
        made.append((x, base - high - ripple))
    return made


RANGES: tuple[tuple[float, tuple[tuple[float, float, float], ...], str, str, float], ...] = (
    (
        1070,
        ((90, 150, 150), (330, 210, 130), (520, 90, 120), (840, 130, 120), (1080, 240, 170)),
        "#5fa79b",
        "#9cc8b400",
        0.75,
    ),
    (
        1170,
        ((-10, 180, 170), (215, 170, 130), (430, 80, 110), (760, 120, 110), (960, 210, 150), (1200, 190, 150)),
        "#2f7f80",
        "#5d9f9626",
        0.9,
    ),
    (1275, ((60, 210, 190), (330, 110, 130), (880, 130, 120), (1130, 250, 170)), "#1b5c66", "#2f777a66", 1.0),
    (1385, ((-20, 190, 180), (190, 120, 130), (1010, 130, 140), (1230, 220, 190)), "#0f3b49", "#1a5058d9", 1.0),
)


def mountains() -> list[Node]:
    """Green and gold ranges with mist between."""
    made = []
    for k, (base, peaks, top, foot, strength) in enumerate(RANGES, 1):
        line = ridge(peaks, base, 30 + k)
        body = area(line, 1440)
        high = min(y for _, y in line)
        rise = (base + 80 - high) / (1440 - high)
        parts = [
            drawn(
                f"mountain_{k}",
                body,
                [
                    linear((0, top), (min(rise, 1) * 0.55, top), (min(rise, 1), foot), (1, foot)),
                    noise("#ffffff00", "#0a2c36", 190, 2.0, 50 + k, roughness=0.5, opacity=0.24, blend="multiply"),
                    noise("#ffffff00", "#e9d394", 22, 3.0, 70 + k, roughness=0.8, opacity=0.07),
                ],
                mask={
                    "fill": linear((0, "#000000"), (min(rise, 1) * 0.62, "#000000"), (min(rise * 1.12, 1), "#00000066"))
                }
                if k < 4
                else None,
            )
        ]
        folds: Line = []
        for px, h, w in peaks:
            if h < 100:
                continue
            crown = base - h + 4
            spine = [
                (px + math.sin(t * 4.6 + px) * (4 + 20 * t), crown + h * 0.95 * t) for t in (j / 8 for j in range(9))
            ]
            folds += smooth(spine)
            for j in (2, 4):
                for side in (-1, 1):
                    x, y = spine[j]
                    folds += smooth([(x, y), (x + side * w * 0.14, y + h * 0.14), (x + side * w * 0.2, y + h * 0.34)])
        echoes: Line = []
        for j in range(1, 4):
            echoes += smooth([(x, y + j * 13 + j * j * 1.5) for x, y in line])
        fade = {"fill": linear((0, "#000000"), (0.5, "#000000"), (0.85, "#00000000"))}
        parts.append(drawn(f"echoes_{k}", echoes, strokes=[stroke("#f0d38a", 1)], opacity=0.4 * strength, mask=fade))
        parts.append(
            drawn(
                f"folds_{k}",
                folds,
                strokes=[stroke("#f0d38a", 1.4)],
                opacity=0.5 * strength,
                mask={"fill": linear((0, "#000000"), (1, "#00000000"))},
            )
        )
        parts.append(
            drawn(f"ridge_{k}", smooth(line), strokes=[stroke(foil(), 2.6)], opacity=strength,
                  effects=[{"kind": "glow", "color": "#ffe3a066", "blur": 8}])
        )  # fmt: skip
        made.append(
            stack(f"range_{k}", [{key: v for key, v in p.items() if v is not None} for p in parts], role="background")
        )
        if k in (1, 2):
            made.append(mist(f"mist_{k}", (-40, base - 90, W + 80, 230), 20 + k, 0.8 if k == 1 else 0.6))
        if k == 1:
            made.append(cloud("cloud_left", 190, 968, 1.0, 1, 0.95))
    return made


def mist(name: str, at: tuple[float, float, float, float], seed: int, opacity: float) -> Node:
    """A bank of fog: noise drawn out sideways, soft above and below."""
    return figure(
        name, "rect", at, [linear((0, "#e3efe400"), (0.5, "#e3efe480"), (1, "#e3efe400")),
                           noise("#f1f0dc00", "#f1f0dc", 190, 2.2, seed, roughness=0.5)], scale=[1.7, 1],
        opacity=opacity, effects=[{"kind": "blur", "radius": 5}], role="background",
        mask={"fill": linear((0, "#00000000"), (0.45, "#000000"), (1, "#00000000"))},
    )  # fmt: skip


def cloud(name: str, x: float, y: float, scale: float, flip: int, opacity: float) -> Node:
    """A cloud of good fortune: rings of foil in lobes, one before the other, on a long foot."""
    lobes = ((-96, 34), (150, 36), (86, 50), (0, 66))
    parts: list[Node] = []
    for k, (cx, r) in enumerate(lobes, 1):
        half: Line = []
        for j in range(4):
            q = r * (1 - j * 0.24)
            arch = [
                (cx * flip + q * math.cos(math.pi * (1 + t / 12)), q * math.sin(math.pi * (1 + t / 12)))
                for t in range(13)
            ]
            half += smooth(arch)
        shape = [
            (cx * flip + r * math.cos(math.pi * (1 + t / 12)), r * math.sin(math.pi * (1 + t / 12))) for t in range(13)
        ]
        parts.append(drawn(f"{name}_lobe_{k}", turned(smooth(shape), 0, scale=scale, to=(x, y)),
                           [linear((0, "#1f646bf2"), (1, "#2b757400"))]))  # fmt: skip
        parts.append(drawn(f"{name}_rings_{k}", turned(half, 0, scale=scale, to=(x, y)), strokes=[stroke(foil(), 2.6)]))
    foot = [*poly([(-150 * flip, 0), (235 * flip, 0)], False), *poly([(-110 * flip, 15), (190 * flip, 15)], False),
            *poly([(-40 * flip, 30), (120 * flip, 30)], False)]  # fmt: skip
    parts.append(drawn(f"{name}_foot", turned(foot, 0, scale=scale, to=(x, y)), strokes=[stroke(foil(), 2.6)]))
    return stack(name, parts, opacity=opacity, role="decoration")


def birds() -> Node:
    """Three wild geese before the moon."""
    wing: Line = [
        ("M", ((0, 0),)), ("C", ((-10, -12), (-24, -16), (-40, -12))), ("C", ((-26, -10), (-14, -4), (-4, 6))),
        ("L", ((6, 4),)), ("C", ((14, -8), (26, -16), (42, -20))), ("C", ((26, -22), (10, -16), (0, 0))), ("Z", ()),
    ]  # fmt: skip
    flock: Line = []
    for x, y, s, turn in ((786, 322, 0.9, -8), (852, 296, 0.62, -14), (866, 350, 0.55, -4)):
        flock += turned(wing, turn, scale=s, to=(x, y))
    return drawn("geese", flock, ["#5c3410d9"], role="decoration")


def table() -> list[Node]:
    """The table in the light of the moon."""
    return [
        figure("table", "rect", (0, 1402, W, H - 1402),
               [linear((0, "#0d2f3a"), (0.2, "#081d27"), (1, "#030b11")),
                noise("#00000000", "#1f5660", 260, 2.4, 91, opacity=0.25)], role="background"),
        figure("moonlight", "ellipse", (140, 1425, 920, 110), ["#e9b45a59"], effects=[{"kind": "blur", "radius": 34}],
               role="background"),
        figure("table_edge", "rect", (0, 1401, W, 3), [foil((0, 0), (1, 0))], opacity=0.85, role="background"),
    ]  # fmt: skip


def seal(name: str, said: str, at: tuple[float, float], size: float) -> Node:
    """A seal, cut by hand: rough edges, worn ink."""
    return stack(
        name,
        [
            {"kind": "shape", "id": f"{name}_block", "shape": "rect", "radius": 5, "fills": ["#b3261e"],
             "effects": [{"kind": "displace", "amount": 4, "scale": 9, "seed": 2},
                         {"kind": "wear", "amount": 0.07, "scale": 5, "seed": 6}]},
            words(f"{name}_text", said, size * 0.42, "#fff1dc", font="brush", vertical=True, line_height=1.1,
                  **box(0, 0, size, size), text_align="center", vertical_align="middle"),
        ],
        (*at, size, size),
        role="seal",
    )  # fmt: skip


def title() -> Node:
    """Four brushed signs, staggered, in worn cinnabar."""
    red = [
        linear((0, "#5e120b"), (0.45, "#a32014"), (1, "#68150c"), end=(0.4, 1)),
        noise("#ffd69600", "#ffd696", 26, 8.0, 21, roughness=0.8, opacity=0.26, blend="screen"),
    ]
    made = [
        words(
            f"title_{k}",
            sign,
            size,
            red,
            font="brush",
            line_height=1.1,
            **box(x, y, size * 1.12, size * 1.12),
            strokes=[stroke("#fff2cc", 4.5, align="outside")],
            text_align="center",
            effects=[
                {"kind": "glow", "color": "#fff1bcb3", "blur": 34},
                {"kind": "shadow", "color": "#5a1d0480", "x": 5, "y": 8, "blur": 14},
            ],
        )
        for k, (sign, x, y, size) in enumerate(
            (("月", 238, 292, 330), ("满", 486, 398, 300), ("茶", 280, 604, 306), ("香", 548, 690, 330)), 1
        )
    ]
    return stack("title", made, role="title")


def frame() -> list[Node]:
    """A double frame with key corners."""
    gold = foil((0, 0), (1, 1))
    made = [
        figure("frame_outer", "rect", (30, 30, W - 60, H - 60), strokes=[{"fill": gold, "width": 1.6}]),
        figure("frame_inner", "rect", (40, 40, W - 80, H - 80), strokes=[{"fill": gold, "width": 4}]),
    ]
    corner: Line = [
        *poly([(24, 92), (24, 24), (92, 24)], False),
        *poly([(36, 80), (36, 36), (80, 36), (80, 60), (58, 60), (58, 48)], False),
        *poly([(60, 80), (60, 72)], False),
    ]
    for k, (sx, sy) in enumerate(((1, 1), (-1, 1), (1, -1), (-1, -1)), 1):
        path = [
            (c, tuple(((x + 30) if sx > 0 else W - 30 - x, (y + 30) if sy > 0 else H - 30 - y) for x, y in pts))
            for c, pts in corner
        ]
        made.append(drawn(f"corner_{k}", path, strokes=[{"fill": gold, "width": 4, "cap": "square"}]))
    return [stack("frame", made, role="decoration")]


def copy() -> list[Node]:
    """Every other word of the poster."""
    wide: dict[str, Any] = {"text_align": "center", "text_wrap": "nowrap"}
    info = []
    for k, (label, value) in enumerate(
        (
            ("净含量", [{"fact": "grams", "format": "0g"}, " × 2罐"]),
            ("礼盒价", [{"fact": "price", "format": "¥ #,##0"}]),
            ("预售期", ["9.10–9.25"]),
        ),
        1,
    ):
        line = {"strokes": [{"fill": "gold/50%", "width": 1.2}]}
        if k > 1:
            info.append(
                {
                    "kind": "shape",
                    "id": f"rule_{k}",
                    "shape": {"kind": "line", "from": [0.5, 0], "to": [0.5, 1]},
                    "width": 2,
                    "height": 54,
                    **line,
                }
            )
        info.append(
            {
                "kind": "group", "id": f"info_{k}", "layout": "column", "width": 290, "align": "center",
                "children": [
                    words(f"info_{k}_label", label, 21, "#dcc994", letter_spacing=0.14, line_height=1.3, **wide),
                    words(f"info_{k}_value", value, 34, foil(), font="latin", weight=700, line_height=1.25, **wide),
                ],
            }
        )  # fmt: skip
    return [
        words(
            "brand",
            "山月茶事",
            46,
            foil(),
            font="song",
            weight=900,
            letter_spacing=0.4,
            **box(300, 76, 618, 60),
            line_height=1.2,
            role="brand",
            **wide,
        ),
        words(
            "brand_latin",
            "SHANYUE TEA HOUSE · SINCE 1987",
            23,
            "#f0dca6",
            font="latin",
            weight=600,
            letter_spacing=0.34,
            **box(200, 140, 808, 36),
            line_height=1.3,
            **wide,
        ),
        words(
            "poem",
            "但愿人长久，\n千里共婵娟。",
            28,
            foil((0, 0), (0, 1)),
            font="song",
            weight=700,
            vertical=True,
            line_height=1.9,
            letter_spacing=0.06,
            **box(142, 148, 112, 250),
        ),
        words(
            "product",
            "中秋限定 · 桂花乌龙礼盒",
            51,
            foil(),
            font="song",
            weight=700,
            letter_spacing=0.2,
            **box(150, 1492, 910, 72),
            line_height=1.3,
            role="headline",
            **wide,
        ),
        words(
            "product_latin",
            "MID-AUTUMN RESERVE · OSMANTHUS OOLONG",
            27,
            "#f3e3b8",
            font="latin",
            weight=600,
            letter_spacing=0.22,
            **box(150, 1566, 906, 40),
            line_height=1.3,
            **wide,
        ),
        words(
            "taste",
            "武夷高山乌龙，窨以九道金桂；入口清甘，回韵悠长。",
            25,
            "#e9e2cc",
            weight=350,
            letter_spacing=0.06,
            **box(150, 1610, 900, 40),
            **wide,
        ),
        {
            "kind": "group",
            "id": "info",
            "layout": "row",
            "justify": "center",
            "align": "center",
            "gap": 8,
            **box(150, 1660, 900, 86),
            "children": info,
        },
    ]


def scene() -> Node:
    """The whole document."""
    night = [
        linear((0, "#071a2e"), (0.28, "#0e3447"), (0.56, "#164b53"), (0.8, "#0b2a33"), (1, "#06151c")),
        noise("#00000000", "#2c7077", 420, 2.2, 12, opacity=0.35),
    ]
    petal, fallen = (
        [blossom(f"{name}_1", 13), blossom(f"{name}_2", 10, ("#ffe9a8", "#e0a23c", "#a56a18"))]
        for name in ("petal", "fallen_petal")
    )
    grain = [
        figure(
            "vignette",
            "rect",
            (0, 0, W, H),
            [radial((0.55, "#00060c00"), (1, "#00060ca6"), center=(0.5, 0.45), radius=1.05)],
        ),
        figure(
            "paper",
            "rect",
            (0, 0, W, H),
            [noise("#00000040", "#fff8e140", 2, 1.4, 77, roughness=0.9)],
            blend="soft-light",
        ),
    ]
    nodes: list[Node] = [
        stack("picture", [*heaven(), birds(), *mountains(),
                          cloud("cloud_right", 1010, 1056, 0.9, -1, 0.95), *table()], role="background"),
        branch("bough", ((1240, 118), (1090, 190), (960, 214), (850, 282), (768, 306)), 2, 15, 11, 13, 104),
        branch("twig_right", ((1226, 372), (1140, 430), (1092, 520), (1012, 572)), 7, 11, 8, 9, 92),
        branch("twig_left", ((-34, 470), (60, 505), (130, 590), (152, 676)), 12, 11, 8, 9, 92),
        strewn("petals", (70, 200, W - 140, 1190), 40, 5, petal, opacity_range=[0.55, 0.95], size_range=[0.6, 1.25]),
        cup(600, 1292),
        strewn("fallen", (170, 1440, 860, 34), 7, 23, fallen, opacity_range=[0.8, 1], size_range=[0.9, 1.4]),
        *grain,
        title(),
        seal("seal", "中秋\n茶礼", (164, 402), 68),
        *copy(),
        *frame(),
    ]  # fmt: skip
    return {
        "title": "月满茶香 · 中秋限定",
        "lang": "zh-Hans",
        "palette": PALETTE,
        "fonts": {"brush": "Ma Shan Zheng", "latin": "Cormorant Garamond, Noto Serif SC", "song": "Noto Serif SC"},
        "facts": {"grams": {"value": "125", "unit": "g"}, "price": {"value": "398", "unit": "CNY", "label": "礼盒价"}},
        "pages": [{"width": W, "height": H, "fills": night, "nodes": nodes}],
    }


if __name__ == "__main__":
    write("midautumn-poster", scene())
