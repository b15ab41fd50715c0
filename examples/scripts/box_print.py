"""What is printed on side and lid of the tea box, and what all its faces share."""

from __future__ import annotations

from typing import Any

from camera import size
from kit import (
    Line,
    Node,
    Point,
    box,
    drawn,
    figure,
    linear,
    noise,
    poly,
    stack,
    stroke,
    turned,
    words,
)

__all__ = ["edges", "foil", "side", "stand", "top"]


def foil(start: Point = (0, 0), end: Point = (1, 0.25)) -> Node:
    """Gold foil: light and dark bands across."""
    bands = ((0, "#a67630"), (0.26, "#f8e4a8"), (0.48, "#cf9a41"), (0.7, "#fff3c6"), (1, "#c08a34"))
    return linear(*bands, start=start, end=end)


def stand(name: str, surface: str, children: list[Node], **more: Any) -> Node:
    """A group that stands on a surface of the stage."""
    return {"kind": "group", "id": name, "layout": "stack", "on": f"stage#{surface}", **more, "children": children}


def edges(name: str, w: float, h: float) -> list[Node]:
    """Where two faces meet, card catches light."""
    lines: dict[str, list[tuple[tuple[float, float, float, float], str]]] = {
        "front": [((0, 0, w, 1.8), "#ffeec0d9"), ((w - 1.8, 0, 1.8, h), "#ffe9b8b3"), ((0, h - 6, w, 6), "#00000059")],
        "side": [((0, 0, 1.6, h), "#ffe9b873"), ((0, 0, w, 1.4), "#ffe9b880"), ((0, h - 6, w, 6), "#00000073")],
        "top": [((0, h - 2.4, w, 2.4), "#fff3d0cc"), ((w - 2.4, 0, 2.4, h), "#fff3d099")],
    }
    return [figure(f"{name}_edge_{k}", "rect", at, [color]) for k, (at, color) in enumerate(lines[name], 1)]


LABEL = (
    ("产品名称", "桂花乌龙茶（花果香型再加工茶）"),
    ("配料", "乌龙茶（福建武夷山）、桂花"),
    ("产品标准号", "GB/T 22292"),
    ("生产许可证编号", "SC11435070000000"),
    ("贮存条件", "密封、避光、防潮、防异味，阴凉干燥处存放"),
    ("保质期", "18个月"),
    ("生产日期", "见盒底喷码"),
    ("冲泡方法", "取茶5g，95℃以上沸水150mL，快冲10秒出汤，可续泡7—9次"),
)


NUTRITION = (
    ("项目", "每100g", "NRV%"), ("能量", "1310kJ", "16%"), ("蛋白质", "18.6g", "31%"), ("脂肪", "2.1g", "4%"),
    ("碳水化合物", "54.0g", "18%"), ("钠", "12mg", "1%"),
)  # fmt: skip


ENGLISH = (
    "Ingredients: oolong tea, osmanthus flowers. Store sealed in a cool, dry, dark place. Best before 18 months from "
    "production date. Steep 5 g at 95 °C for 10 s; re-steep 7–9 times. Product of Fujian, China."
)


PRINT = 14.6
"""Px of the small print on the side face: 9 px and more as the camera sees it."""


def side() -> Node:
    """The side with all that the law wants to be told."""
    w, h = size("side")
    lines: list[Any] = []
    for k, (key, value) in enumerate(LABEL):
        lines += [{"text": f"{key}：", "weight": 700, "color": "#f3d58c"}, value + ("\n" if k < len(LABEL) - 1 else "")]
    hair = {"fill": "gold/55%", "width": 0.9}
    recycle: Line = []
    for k in range(3):
        arrow: Line = [*poly([(-9, -16), (5, -16), (11, -5)], False)]
        recycle += turned(arrow, 120 * k)
    heads: Line = []
    for k in range(3):
        heads += turned(poly([(6, -4), (17, -4), (12, 6)]), 120 * k)
    return stand(
        "side",
        "side",
        [
            {
                "kind": "shape",
                "id": "side_card",
                "shape": "rect",
                "fills": [
                    linear((0, "#0c3f3c"), (1, "#093230"), end=(1, 0)),
                    noise("#ffffff00", "#ffffff", 3, 1.4, 5, roughness=0.9, opacity=0.04),
                ],
            },
            figure(
                "side_frame", "rect", (12, 16, w - 24, h - 32), strokes=[{"fill": foil((0, 0), (1, 1)), "width": 1.4}]
            ),
            {
                "kind": "group",
                "id": "print",
                "layout": "column",
                "gap": 8,
                **box(26, 32, w - 52, h - 66),
                "children": [
                    words(
                        "side_brand",
                        "山月茶事",
                        25,
                        foil(),
                        font="song",
                        weight=900,
                        letter_spacing=0.3,
                        line_height=1.3,
                        text_align="center",
                        role="brand",
                    ),
                    {
                        "kind": "shape",
                        "id": "side_rule",
                        "shape": "rect",
                        "height": 1,
                        "fills": ["gold/80%"],
                        "shrink": 0,
                    },
                    words("label", lines, PRINT, "cream", weight=500, line_height=1.34, paragraph_gap=0.1),
                    words(
                        "nutrition_title",
                        "营养成分表 Nutrition Facts",
                        15,
                        "#f3d58c",
                        weight=700,
                        line_height=1.3,
                        text_align="center",
                        margin=[4, 0, 0, 0],
                    ),
                    {
                        "kind": "table",
                        "id": "nutrition",
                        "size": PRINT,
                        "weight": 500,
                        "color": "cream",
                        "line_height": 1.2,
                        "columns": [
                            {"width": "2fr"},
                            {"width": "1.4fr", "text_align": "center", "tabular": True},
                            {"width": "1fr", "text_align": "end", "tabular": True},
                        ],
                        "rows": [list(row) for row in NUTRITION],
                        "cell_padding": [2.6, 3],
                        "row_rule": hair,
                        "header_rule": {"fill": "gold", "width": 1.2},
                        "header_color": "#f3d58c",
                        "strokes": [hair],
                    },
                    words(
                        "english", ENGLISH, PRINT, "cream", lang="en", weight=500, line_height=1.32, margin=[3, 0, 0, 0]
                    ),
                ],
            },
            {
                "kind": "group",
                "id": "bar_code",
                "layout": "row",
                **box(w / 2 - 122, h - 148, 196, 108),
                "radius": 5,
                "fills": ["#fffdf6"],
                "padding": [8, 6, 4, 6],
                "children": [
                    {
                        "kind": "code",
                        "id": "ean",
                        "code": "ean13",
                        "value": "6901234567892",
                        "quiet": 6,
                        "width": 184,
                        "height": 96,
                        "fills": ["#101010"],
                    }
                ],
            },
            stack(
                "recycle",
                [
                    drawn("recycle_lines", turned(recycle, 0, to=(w - 46, h - 92)), strokes=[stroke("gold", 3)]),
                    drawn("recycle_heads", turned(heads, 0, to=(w - 46, h - 92)), ["gold"]),
                ],
            ),
            {
                "kind": "shape",
                "id": "side_shade",
                "shape": "rect",
                "fills": [linear((0, "#00000000"), (0.55, "#00000000"), (1, "#00000059"), end=(0.25, 1))],
            },
            *edges("side", w, h),
        ],
        clip=True,
    )


def top() -> Node:
    """The lid."""
    w, h = size("top")
    centred: dict[str, Any] = {"text_align": "center", "text_wrap": "nowrap"}
    return stand(
        "top",
        "top",
        [
            {
                "kind": "shape",
                "id": "top_card",
                "shape": "rect",
                "fills": [linear((0, "#0f4a45"), (1, "#195f58"), end=(0.6, 1))],
            },
            figure("top_frame", "rect", (14, 14, w - 28, h - 28), strokes=[{"fill": foil(), "width": 2.4}]),
            words(
                "top_name",
                "月满茶香",
                84,
                linear((0, "#f3d894"), (0.5, "#fff3c6"), (1, "#eccb7d"), end=(1, 0.2)),
                font="brush",
                letter_spacing=0.2,
                line_height=1.2,
                **box(20, h / 2 - 74, w - 24, 100),
                **centred,
            ),
            words(
                "top_latin",
                "MID-AUTUMN GIFT",
                31,
                "#fbe9b6",
                font="latin",
                weight=700,
                letter_spacing=0.16,
                line_height=1.2,
                **box(16, h / 2 + 44, w - 28, 38),
                **centred,
            ),
            {
                "kind": "shape",
                "id": "top_light",
                "shape": "rect",
                "fills": [
                    linear((0, "#ffffff4d"), (0.7, "#ffffff0d"), end=(0.9, 1))
                    | {"stops": [{"at": 0, "color": "#ffffff33"}, {"at": 1, "color": "#ffffff05"}]}
                ],
            },
            *edges("top", w, h),
        ],
        clip=True,
    )
