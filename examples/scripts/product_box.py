"""A tea box with print on three sides: faces, floor and mirror image are surfaces of one picture and one camera."""

from __future__ import annotations

import math
from random import Random
from typing import Any

from box_print import edges, foil, side, stand, top
from camera import DEEP, FLOOR, WIDE, floor_at, on_floor, on_page, size, surfaces
from kit import (
    Line,
    Node,
    Point,
    along,
    box,
    drawn,
    figure,
    linear,
    noise,
    oval,
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

W, H = 1600, 1200
_l, _r, _f, _b = -WIDE / 2, WIDE / 2, DEEP / 2, -DEEP / 2
PALETTE = {
    "cream": "#f6ecd2",
    "gold": "#d8b25c",
    "green": "#0e4a46",
    "deep_green": "#072a2b",
    "oxblood": "#6d1a10",
    "brown": "#5a2a14",
    "cinnabar": "#b3261e",
}


# ---- the room


def room() -> list[Node]:
    """Light and shadow on wall and table."""
    blades = []
    for k in range(5):
        left = 60 + k * 180
        path = poly([(left, 0), (left + 100, 0), (left - 130, H), (left - 250, H)])
        blades.append(drawn(f"blade_{k + 1}", path, [linear((0, "#ffffff66"), (0.75, "#ffffff1f"), (1, "#ffffff00"))]))
    rng = Random(8)
    leaves: Line = []
    for bx, by, turn in ((1640, -30, 158), (1660, 210, 170), (1390, -60, 128), (1650, 420, 176)):
        stem = [(bx + math.cos(math.radians(turn)) * t * 460, by + math.sin(math.radians(turn)) * t * 460 + 60 * t * t)
                for t in (0, 0.25, 0.5, 0.75, 1)]  # fmt: skip
        for (x, y), degrees in along(stem, 12):
            long = rng.uniform(80, 165)
            one = [("M", ((0.0, 0.0),)), ("C", ((long * 0.3, -long * 0.13), (long * 0.7, -long * 0.11), (long, 0.0))),
                   ("C", ((long * 0.7, long * 0.11), (long * 0.3, long * 0.13), (0.0, 0.0))), ("Z", ())]  # fmt: skip
            leaves += turned(one, degrees + rng.choice((-1, 1)) * rng.uniform(14, 46), to=(x, y))
    return [
        figure(
            "glow",
            "rect",
            (0, 0, W, H),
            [radial((0, "#fffaf0f2"), (0.5, "#fffaf08c"), (1, "#fffaf000"), center=(0.33, 0.26), radius=0.95)],
        ),
        stack("window_light", blades, effects=[{"kind": "blur", "radius": 20}], blend="screen"),
        figure("table", "rect", (0, 700, W, H - 700), [linear((0, "#b8966a00"), (0.3, "#b08a5a40"), (1, "#86603499"))]),
        drawn(
            "leaf_shadow",
            leaves,
            ["#6b5230"],
            opacity=0.2,
            blend="multiply",
            effects=[{"kind": "blur", "radius": 8}],
            mask={"fill": linear((0, "#000000"), (0.55, "#000000cc"), (1, "#00000000"))},
        ),
    ]


def floor() -> list[Node]:
    """Shadows, drawn flat on the floor: the camera lays them down."""
    w, h = size("floor")
    unit, deep = w / (FLOOR[1] - FLOOR[0]), h / (FLOOR[3] - FLOOR[2])
    made = []
    shades = ((3.4, "#4a30148c", 0.34), (1.7, "#3a241080", 0.16), (0.4, "#1f1206b3", 0.05))
    for k, (reach, color, blur) in enumerate(shades, 1):
        dx, dz = reach * 0.94, -reach * 0.62
        corners = [(_l, _f), (_r, _f), (_r + dx, _f + dz), (_r + dx, _b + dz), (_l + dx, _b + dz), (_l, _b)]
        path = poly([on_floor(x, z) for x, z in corners])
        fade = linear((0, color), (0.45, color), (1, color[:7] + "00"), start=(0.15, 0.7), end=(1, 0.1))
        made.append(drawn(f"shadow_{k}", path, [fade], effects=[{"kind": "blur", "radius": round(blur * unit, 1)}]))
    cx, cz = CUP
    made.append(drawn("cup_shadow", oval(*on_floor(cx + 0.5, cz - 0.3), 0.86 * unit, 0.42 * deep), ["#3a2410a6"],
                      effects=[{"kind": "blur", "radius": round(0.14 * unit, 1)}]))  # fmt: skip
    made.append(drawn("cup_contact", oval(*on_floor(cx + 0.02, cz - 0.02), 0.3 * unit, 0.3 * deep), ["#241405d9"],
                      effects=[{"kind": "blur", "radius": round(0.06 * unit, 1)}]))  # fmt: skip
    small = 0.105 * unit
    petals = [
        blossom("fallen_1", round(small)),
        blossom("fallen_2", round(small * 0.8), ("#fffbe6", "#ffd568", "#dd9a2c")),
    ]
    (x, y), rx, ry = on_floor(*CUP), 1.9 * unit, 1.5 * deep
    made.append(
        strewn(
            "fallen",
            (x - rx, y - ry, 2 * rx, 2 * ry),
            34,
            6,
            petals,
            spacing=round(small * 1.2),
            size_range=[0.8, 1.25],
            area="ellipse",
            effects=[{"kind": "shadow", "color": "#3a2410b3", "x": 4, "y": -2, "blur": 7}],
        )
    )
    return [stand("on_floor", "floor", made)]


def mirror() -> list[Node]:
    """The box in the table."""
    made = []
    for name, color in (("front", "#0b3a39"), ("side", "#062021")):
        made.append(
            stand(f"{name}_image", f"{name}_mirror", [
                {"kind": "shape", "id": f"{name}_image_fill", "shape": "rect",
                 "fills": [linear((0, color + "8c"), (0.5, color + "2e"), (1, color + "00"))]},
            ], effects=[{"kind": "blur", "radius": 4}])
        )  # fmt: skip
    return made


# ---- the box


def gilt_branch(name: str, points: list[Point], seed: int, leaves: int, scale: float) -> Node:
    """A branch in foil: lines only, with small solid blossoms."""
    rng = Random(seed)
    line: Line = smooth(points)
    for k, (at, degrees) in enumerate(along(points, leaves + 1)[1:]):
        s = rng.uniform(34, 54) * scale
        one: Line = [
            ("M", ((0, 0),)),
            ("C", ((s * 0.3, -s * 0.28), (s * 0.75, -s * 0.24), (s, 0))),
            ("C", ((s * 0.75, s * 0.22), (s * 0.3, s * 0.24), (0, 0))),
            ("M", ((0, 0),)),
            ("L", ((s * 0.9, 0),)),
        ]
        line += turned(one, degrees + (1 if k % 2 else -1) * rng.uniform(24, 58), to=at)
    parts = [drawn(f"{name}_lines", line, strokes=[stroke(foil(), 1.7 * scale)])]
    for k, ((x, y), _) in enumerate(along(points, leaves)):
        spot = (x - 20 * scale, y - 17 * scale, 40 * scale, 34 * scale)
        parts.append(
            strewn(
                f"{name}_{k + 1}",
                spot,
                6,
                seed * 30 + k,
                [blossom(f"{name}_blossom_{k + 1}", round(12.5 * scale, 1))],
                area="ellipse",
                spacing=7 * scale,
                size_range=[0.8, 1.15],
            )
        )
    return stack(name, parts, role="decoration")


def front() -> Node:
    """The front of the box."""
    w, h = size("front")
    mx, my, r = w / 2, h * 0.375, w * 0.385
    centred: dict[str, Any] = {"text_align": "center", "text_wrap": "nowrap"}
    name = [
        words(
            f"name_{k}",
            sign,
            s,
            "oxblood",
            font="brush",
            line_height=1.1,
            **box(mx + x - s / 2, my + y - s * 0.55, s, s * 1.1),
            text_align="center",
        )
        for k, (sign, x, y, s) in enumerate(
            (("桂", -74, -86, 158), ("花", 58, -62, 140), ("乌", -68, 66, 138), ("龙", 56, 78, 142)), 1
        )
    ]
    gold = foil((0, 0), (1, 0.6))
    return stand(
        "front",
        "front",
        [
            {
                "kind": "shape",
                "id": "front_card",
                "shape": "rect",
                "fills": [
                    linear((0, "#14574f"), (0.5, "#0c403d"), (1, "#072b2c"), end=(0.8, 1)),
                    noise("#ffffff00", "#ffffff", 3, 1.4, 3, roughness=0.9, opacity=0.05),
                ],
            },
            figure(
                "waves",
                "rect",
                (0, h * 0.64, w, h * 0.36),
                [{"kind": "pattern", "pattern": "seigaiha", "color": "gold", "size": 52, "weight": 0.022}],
                opacity=0.62,
                mask={"fill": linear((0, "#00000000"), (0.62, "#000000"), (1, "#000000"))},
            ),
            figure(
                "moon_ring",
                "ellipse",
                (mx - r - 9, my - r - 9, 2 * r + 18, 2 * r + 18),
                strokes=[{"fill": gold, "width": 1.4}],
            ),
            figure(
                "box_moon",
                "ellipse",
                (mx - r, my - r, 2 * r, 2 * r),
                [
                    radial((0, "#fffbe8"), (0.4, "#f9e3a4"), (0.75, "#e3b456"), (1, "#d19c46"), center=(0.36, 0.32)),
                    noise("#ffffff00", "#a06a28", 130, 2.6, 8, roughness=0.55, opacity=0.26, blend="multiply"),
                ],
                effects=[{"kind": "glow", "color": "#ffdf9a59", "blur": 40}],
            ),
            gilt_branch("bough", [(-8, h * 0.125), (80, h * 0.15), (175, h * 0.138), (245, h * 0.185)], 3, 10, 1.0),
            gilt_branch(
                "twig", [(w + 8, h * 0.10), (w - 34, h * 0.135), (w - 52, h * 0.175), (w - 92, h * 0.2)], 9, 7, 0.85
            ),
            *name,
            stack(
                "tag",
                [
                    {
                        "kind": "shape",
                        "id": "tag_block",
                        "shape": "rect",
                        "radius": 4,
                        "fills": ["cinnabar"],
                        "effects": [{"kind": "displace", "amount": 2, "scale": 8, "seed": 4}],
                    },
                    words(
                        "tag_text",
                        "茶\n礼",
                        31,
                        "#fff1dc",
                        font="brush",
                        line_height=1.06,
                        text_align="center",
                        vertical_align="middle",
                    ),
                ],
                (mx + r * 0.7, my + r * 0.66, 40, 76),
                role="seal",
            ),
            words(
                "front_brand",
                "山月茶事",
                33,
                gold,
                font="song",
                weight=900,
                letter_spacing=0.38,
                line_height=1.3,
                **box(40, h * 0.052, w - 68, 46),
                role="brand",
                **centred,
            ),
            words(
                "front_latin",
                "OSMANTHUS OOLONG",
                26,
                gold,
                font="latin",
                weight=700,
                letter_spacing=0.12,
                line_height=1.3,
                **box(20, h * 0.692, w - 36, 40),
                **centred,
            ),
            words(
                "front_taste",
                "武夷高山 · 九窨金桂 · 清甘回韵",
                18.5,
                "#f5e8c4",
                weight=450,
                letter_spacing=0.14,
                **box(20, h * 0.742, w - 38, 30),
                **centred,
            ),
            words(
                "net",
                [
                    "净含量 ",
                    {"fact": "net", "format": "0g"},
                    "（",
                    {"fact": "each", "format": "0g"},
                    " × ",
                    {"fact": "tins", "format": "0"},
                    "罐）",
                ],
                16.5,
                "#f5e8c4",
                weight=500,
                letter_spacing=0.04,
                **box(30, h - 66, w - 60, 28),
                **centred,
            ),
            figure("front_frame", "rect", (16, 16, w - 32, h - 32), strokes=[{"fill": gold, "width": 2.2}]),
            figure(
                "front_frame_fine",
                "rect",
                (23, 23, w - 46, h - 46),
                strokes=[{"fill": gold, "width": 0.9}],
                opacity=0.7,
            ),
            {
                "kind": "shape",
                "id": "front_light",
                "shape": "rect",
                "blend": "soft-light",
                "fills": [linear((0, "#ffffff80"), (0.42, "#ffffff00"), (1, "#00000080"), end=(0.8, 1))],
            },
            drawn(
                "front_sheen",
                poly([(-40, 0), (w * 0.42, 0), (w * 0.1, h), (-40, h)]),
                [linear((0, "#ffffff2e"), (1, "#ffffff08"))],
                effects=[{"kind": "blur", "radius": 14}],
            ),
            *edges("front", w, h),
        ],
        clip=True,
    )


# ---- before the box

CUP = floor_at(1335, 1010)
"""Where the cup stands: x and z."""


def cup() -> Node:
    """A white cup with a painted twig."""
    cx, foot = on_page(CUP[0], 0, CUP[1])
    cy = foot - 66
    glaze = linear(
        (0, "#cfc6b2"),
        (0.16, "#f3eee0"),
        (0.36, "#ffffff"),
        (0.6, "#efe9da"),
        (0.86, "#b3a68b"),
        (1, "#c4b79c"),
        end=(1, 0),
    )
    bowl: Line = [
        ("M", ((cx - 118, cy - 48),)), ("C", ((cx - 115, cy + 30), (cx - 68, cy + 68), (cx - 46, cy + 72))),
        ("C", ((cx - 24, cy + 77), (cx + 24, cy + 77), (cx + 46, cy + 72))),
        ("C", ((cx + 68, cy + 68), (cx + 115, cy + 30), (cx + 118, cy - 48))), ("Z", ()),
    ]  # fmt: skip
    twig: Line = smooth([(cx - 78, cy + 10), (cx - 40, cy + 22), (cx - 6, cy + 16), (cx + 22, cy + 26)])
    for (x, y), degrees in along([(cx - 78, cy + 10), (cx - 40, cy + 22), (cx - 6, cy + 16), (cx + 22, cy + 26)], 6):
        one: Line = [("M", ((0, 0),)), ("C", ((7, -6), (17, -5), (23, 0))), ("C", ((17, 5), (7, 6), (0, 0))), ("Z", ())]
        twig += turned(one, degrees + (38 if x > cx - 30 else -42), to=(x, y))
    spots = []
    for k, (x, y) in enumerate(
        ((cx - 66, cy + 16), (cx - 40, cy + 14), (cx - 20, cy + 24), (cx + 4, cy + 12), (cx + 16, cy + 28)), 1
    ):
        spots.append(blossom(f"painted_{k}", 11) | {"position": "absolute", "left": x - 5, "top": y - 5})
    rim, tea = (cx - 118, cy - 76, 236, 56), (cx - 107, cy - 70, 214, 45)
    steam = []
    for k, (dx, amount, alpha) in enumerate(((-34, 18, 0.5), (14, -22, 0.55)), 1):
        line = [(cx + dx + amount * math.sin(t * 5 + k) * t, cy - 60 - t * 190) for t in (j / 15 for j in range(16))]
        steam.append(drawn(f"steam_{k}", smooth(line), strokes=[stroke("#ffffff", 17)], opacity=alpha, pad=40,
                           effects=[{"kind": "blur", "radius": 8}],
                           mask={"fill": linear((0, "#00000000"), (0.6, "#000000"), (1, "#00000033"))}))  # fmt: skip
    return stack(
        "cup",
        [
            drawn("bowl", bowl, [glaze, linear((0, "#5a431f00"), (0.55, "#5a431f12"), (1, "#5a431f80"))]),
            drawn("painted_twig", twig, ["#5f8f6a66"], strokes=[stroke("#4d7d5ccc", 1.3)]),
            *spots,
            figure("rim", "ellipse", rim, [linear((0, "#cfc4ab"), (0.4, "#fffdf6"), (1, "#c3b799"), end=(1, 0))]),
            figure(
                "tea",
                "ellipse",
                tea,
                [
                    radial(
                        (0, "#ffcd78"), (0.4, "#e0902c"), (0.8, "#a0550f"), (1, "#74370a"), center=(0.42, 0.4), aspect=4
                    )
                ],
                effects=[{"kind": "shadow", "color": "#3a1600b3", "y": 5, "blur": 8, "inset": True}],
            ),
            figure(
                "tea_light",
                "ellipse",
                (cx - 62, cy - 63, 78, 18),
                ["#fff4d4e6"],
                effects=[{"kind": "blur", "radius": 2.4}],
            ),
            strewn(
                "tea_blossoms",
                (cx + 10, cy - 60, 66, 20),
                4,
                3,
                [blossom("tea_blossom", 13)],
                area="ellipse",
                spacing=12,
            )
            | {"scale": [1, 0.6]},
            figure("rim_gold", "ellipse", rim, strokes=[{"fill": foil(), "width": 2.6}]),
            *steam,
        ],
        role="subject",
    )


def sprig() -> Node:
    """A twig of osmanthus on the table."""
    twig = branch("sprig", ((1020, 1098), (1090, 1118), (1170, 1112), (1250, 1134)), 21, 7, 7, 6, 66.0)
    return twig | {"effects": [{"kind": "shadow", "color": "#2414058c", "x": 6, "y": 8, "blur": 12}]}


def copy() -> list[Node]:
    """The words beside the box."""
    return [
        {
            "kind": "group",
            "id": "copy",
            "layout": "column",
            "gap": 10,
            "align": "start",
            **box(1098, 140, 460, 330),
            "children": [
                words(
                    "title", "月满茶香", 106, "brown", font="brush", letter_spacing=0.05, line_height=1.2, role="title"
                ),
                words(
                    "subtitle",
                    "中秋桂花乌龙礼盒",
                    36,
                    "#6b4a2c",
                    font="song",
                    weight=700,
                    letter_spacing=0.12,
                    line_height=1.4,
                ),
                words("season", "Mid-Autumn Reserve, 2026", 32, "#6b4a2c", font="latin", weight=600, line_height=1.4),
                {
                    "kind": "shape",
                    "id": "rule",
                    "shape": "rect",
                    "width": 64,
                    "height": 3,
                    "fills": ["cinnabar"],
                    "margin": [10, 0, 0, 0],
                },
            ],
        }
    ]


def scene() -> Node:
    """The whole document."""
    stage: Node = {
        "kind": "picture",
        "id": "stage",
        "role": "background",
        "brief": {
            "ground": {"kind": "gradient", "colors": ["#e9dcc6", "#f4e9d8", "#e2cdab", "#cfb48c"], "strength": 0.3}
        },
    }
    facts = {
        "each": {"value": "125", "unit": "g"},
        "tins": {"value": "2"},
        "net": {"unit": "g", "source": {"kind": "computed", "expression": "each * tins"}},
    }
    behind = stack("room", room(), role="background")
    # The room lies on the whole of the picture; what stands on surfaces follows it in the order written here.
    whole = {"name": "wall", "quad": [[0, 0], [1, 0], [1, 1], [0, 1]]}
    stage["surfaces"] = [whole, *surfaces()]
    nodes = [stage, behind | {"on": "stage#wall"}, *floor(), *mirror(), top(), front(), side(), cup(), sprig(), *copy()]
    return {
        "title": "桂花乌龙茶礼盒",
        "lang": "zh-Hans",
        "palette": PALETTE,
        "fonts": {"brush": "Ma Shan Zheng", "latin": "Cormorant Garamond, Noto Serif SC", "song": "Noto Serif SC"},
        "facts": facts,
        "pages": [{"width": W, "height": H, "fills": ["#efe3cf"], "nodes": nodes}],
    }


if __name__ == "__main__":
    write("product-box", scene())
