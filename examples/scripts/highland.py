"""The highland of the ride: sky, snow mountains, meadow, road, prayer flags. Sun from the right."""

from __future__ import annotations

import itertools
import math
from random import Random
from typing import Any

import numpy as np
from kit import (
    Line,
    Node,
    along,
    area,
    box,
    contours,
    drawn,
    figure,
    fractal,
    linear,
    noise,
    oval,
    poly,
    radial,
    ribbon,
    smooth,
    stack,
    stroke,
    turned,
    words,
)
from terrain import Range, cut, seen

__all__ = ["flags", "meadow", "mountains", "road", "sign", "sky"]

W, H = 1080, 2340
EYE = 1092.0


SUN = (0.75, 0.75, -0.35)


ROAD = (
    (596, 1124, 2.5), (624, 1132, 5), (632, 1146, 9), (592, 1168, 15), (512, 1196, 25), (456, 1232, 39),
    (474, 1288, 62), (560, 1378, 104), (640, 1524, 178), (650, 1762, 300), (610, 2062, 450), (560, 2424, 640),
)  # fmt: skip
"""Middle and half width of the road, px."""


def half_width(y: float) -> float:
    """Half the width of the road where it is seen at a row, px."""
    return float(np.interp(y, [p[1] for p in ROAD], [p[2] for p in ROAD]))


def middle(y: float) -> float:
    """The middle of the road where it is seen at a row, px."""
    return float(np.interp(y, [p[1] for p in ROAD], [p[0] for p in ROAD]))


def sky() -> Node:
    """Air, cirrus as drawn-out noise, and clouds as polygons in three tones."""
    step = 4.0
    columns, rows = np.meshgrid(np.arange(W / step + 2), np.arange(150))
    x, y = columns * step, 520 + rows * step
    shape = fractal(x / 250 + 3.2, y / 120, 77, 6) + 0.34 * fractal(x / 620, y / 300 + 5, 12, 3)
    shape -= 0.34 * np.clip((680 - y) / 170, 0, 1) + 0.30 * np.clip((y - 900) / 200, 0, 1)
    light = shape - np.roll(np.roll(shape, -5, 1), 5, 0)
    corner = (-8.0, 520.0)
    clouds = [
        drawn(name, contours(field, level, step, corner, least, 0.6), [linear((0, above), (1, below))])
        for name, field, level, least, above, below in (
            ("cloud_shade", shape, 0.60, 300, "#9db8de", "#e3d6cf"),
            ("cloud_body", shape + 0.3 * light, 0.63, 200, "#dfeaf6", "#f6e4cf"),
            ("cloud_light", np.where(shape > 0.62, light, -1), 0.05, 150, "#ffffff", "#fff1d8"),
        )
    ]
    veil = {"kind": "shape", "shape": "rect", **box(-300, 60, 1700, 520)}
    return stack(
        "sky",
        [
            figure(
                "air",
                "rect",
                (0, 0, W, 1200),
                [
                    linear((0, "#123f7d"), (0.3, "#2f78c0"), (0.58, "#86bfe6"), (0.8, "#dfe6e2"), (0.95, "#fff0d2")),
                    radial((0, "#fff6dff2"), (0.3, "#fff0cf99"), (1, "#ffe6b800"), center=(0.8, 0.6), radius=0.62),
                ],
            ),
            {
                **veil,
                "id": "cirrus",
                "fills": [noise("#ffffff00", "#ffffff", 190, 3.4, 5, roughness=0.62)],
                "scale": [2.4, 0.62],
                "rotate": -7,
                "opacity": 0.5,
                "mask": {"fill": linear((0, "#00000000"), (0.5, "#000000"), (1, "#00000000"))},
            },
            stack("clouds", clouds, opacity=0.9, effects=[{"kind": "blur", "radius": 2.4}]),
        ],
        (0, 0, W, 1200),
        role="background",
    )


FAR = Range(
    21, 26, 60, 3.4, 0.2, 2.4,
    peaks=((-7.3, 42, 13.6, 15, 5, 0.4), (-1.5, 50, 11.4, 12, 4, 1.2), (9, 44, 12.2, 14, 5, 2.0),
           (-17, 44, 9.8, 12, 4, 0.2), (18, 46, 10.8, 12, 5, 0.9), (3, 38, 6.4, 8, 4, 0.3)),
)  # fmt: skip


MIDDLE = Range(
    5, 13, 23, 1.5, 0.4, 2.5, 0.3,
    peaks=((-4.2, 18, 3.9, 5, 5, 0.3), (4.6, 19, 4.5, 6, 4, 1.0), (-9, 19, 4.6, 5, 4, 0.0),
           (10, 18, 4.3, 5, 5, 2.0), (0.4, 21, 3.7, 4, 5, 0.8)),
)  # fmt: skip


NEAR = Range(
    9, 4.6, 10.5, 0.42, 0.8, 99.0, 0.8,
    peaks=((-3.6, 7.6, 1.7, 3.6, 3, 0.5), (3.9, 7.8, 2.1, 3.8, 3, 1.2), (-1.4, 9.2, 1.1, 2.4, 4, 0.2),
           (1.9, 9.4, 1.1, 2.2, 4, 2.0)),
)  # fmt: skip


def mountains() -> list[Node]:
    """Three ranges, from the snow to the green hills, each in its own haze."""
    looks: tuple[tuple[str, Range, tuple[float, ...], tuple[float, ...], dict[str, Any]], ...] = (
        (
            "far", FAR, (0.34, 0.56), (0.40, 0.60, 0.74),
            {
                "body": linear((0, "#5f7ba8"), (1, "#a9c0d8")),
                "rock": ("#8291b4", "#b3a9b5"),
                "snow": linear((0, "#8eb0df"), (1, "#c3d6ea")),
                "light": (
                    linear((0, "#c5d8f0"), (1, "#dde7ee")),
                    linear((0, "#fbf3e8"), (1, "#f6ecdf")),
                    linear((0, "#fffaf0"), (1, "#ffeed6")),
                ),
                "haze": linear((0, "#f3dfc400"), (0.45, "#f0dfcc26"), (1, "#f3e2cce6")),
            },
        ),
        (
            "middle", MIDDLE, (0.30, 0.50, 0.66), (0.42, 0.62),
            {
                "body": linear((0, "#3c4863"), (1, "#5d7083")),
                "rock": ("#5d6377", "#8b7d7c", "#b39a86"),
                "snow": "#8ba6cf",
                "light": ("#d3deec", "#fff4e2"),
                "haze": linear((0, "#e6dfd000"), (0.5, "#dfe0d033"), (1, "#ecdfc3d9")),
            },
        ),
        (
            "near", NEAR, (0.30, 0.48, 0.62), (),
            {
                "body": linear((0, "#2c3f33"), (1, "#4a5b38")),
                "rock": ("#465a37", "#6d7641", "#98934f"),
                "snow": None,
                "light": (),
                "haze": linear((0, "#d9cf9a00"), (0.55, "#d9cf9a14"), (1, "#c7bd7f99")),
            },
        ),
    )  # fmt: skip
    made = []
    for name, spec, levels, bright, look in looks:
        tones = cut(seen(spec, W, 1200, 2.0, EYE, SUN), 2.0, levels, bright, 14)
        parts = [drawn(f"{name}_body", tones.body, [look["body"]])]
        for k, (path, color) in enumerate(zip(tones.rock, look["rock"], strict=True)):
            parts.append(drawn(f"{name}_rock_{k + 1}", path, [color]))
        if look["snow"]:
            parts.append(drawn(f"{name}_snow", tones.snow, [look["snow"]]))
        for k, (path, color) in enumerate(zip(tones.light, look["light"], strict=True)):
            parts.append(drawn(f"{name}_sunlit_{k + 1}", path, [color]))
        parts.append(drawn(f"{name}_haze", tones.body, [look["haze"]]))
        made.append(stack(f"{name}_range", parts, (0, 0, W, 1200), role="background"))
    return made


def blades(rng: Random, count: int, height: float, spread: float) -> Line:
    """A tuft of grass, rooted at its lower middle."""
    made: Line = []
    for _ in range(count):
        x, tall, lean = rng.uniform(-spread, spread), height * rng.uniform(0.45, 1), rng.uniform(-0.45, 0.6)
        tip, w = (x + lean * tall, -tall), height * 0.028
        bend = (x + lean * tall * 0.22, -tall * 0.6)
        made += [
            ("M", ((x - w, 0.0),)),
            ("Q", (bend, tip)),
            ("Q", ((bend[0] + 2 * w, bend[1]), (x + w, 0.0))),
            ("Z", ()),
        ]
    return made


def tufts() -> list[Node]:
    """Grass strewn in bands that grow towards the eye, and flowers."""
    rng, made = Random(5), []
    colors = ("#c9bd66", "#8f9a46", "#55692d")
    bands = ((1150, 70, 90, 0.16, 0.24), (1215, 110, 120, 0.26, 0.4), (1320, 190, 130, 0.42, 0.62),
             (1500, 300, 110, 0.66, 0.95), (1780, 560, 120, 1.0, 1.5))  # fmt: skip
    tuft = [blades(rng, 9, 62, 26) for _ in colors]
    for k, (top, high, count, small, large) in enumerate(bands):
        children = [
            drawn(f"tuft_{k + 1}_{n + 1}", path, [linear((0, color), (1, "#3d4a25"))])
            for n, (path, color) in enumerate(zip(tuft, colors, strict=True))
        ]
        made.append(
            {
                "kind": "scatter",
                "id": f"grass_{k + 1}",
                **box(-20, top, W + 40, high),
                "count": count,
                "seed": 40 + k,
                "spacing": 26 * small,
                "size_range": [small, large],
                "opacity_range": [0.55, 0.95],
                "children": children,
            }
        )
    flower = [
        figure(f"flower_{n + 1}", "ellipse", (0, 0, 9, 6), [radial((0, "#fff8d8"), (0.5, c), (1, c))])
        for n, c in enumerate(("#ffd84d", "#fff3e0", "#f0a6c8"))
    ]
    made.append(
        {
            "kind": "scatter",
            "id": "flowers",
            **box(0, 1240, W, 620),
            "count": 150,
            "seed": 9,
            "spacing": 12,
            "size_range": [0.45, 1.1],
            "opacity_range": [0.7, 1],
            "children": flower,
        }
    )
    return made


def yak() -> Line:
    """A yak at rest, 60 px long, feet at 0."""
    points = ((-28, -14), (-24, -26), (-8, -30), (4, -36), (16, -32), (24, -30), (31, -22), (29, -15), (22, -14),
              (19, 0), (14, 0), (12, -8), (-8, -6), (-11, 0), (-17, 0), (-19, -6), (-25, -3))  # fmt: skip
    return smooth(points, True)


def grove() -> Node:
    """Spruces along the foot of the hills, and the haze that they stand in."""
    rng = Random(17)
    parts: list[Node] = []
    for row, (color, foot, low, high, count) in enumerate(
        (("#5d7052", 1106, 9, 18, 90), ("#40573c", 1120, 12, 26, 70), ("#2d4331", 1132, 16, 34, 46)), 1
    ):
        trees: Line = []
        for _ in range(count):
            x = rng.choice((rng.uniform(-20, 470), rng.uniform(690, 1100), rng.uniform(-20, 1100)))
            if row > 1 and 500 < x < 690:
                continue
            y = foot + (abs(x - 570) / 570) ** 2 * 46 + rng.uniform(-4, 3)
            tall = rng.uniform(low, high)
            for k in range(3):
                w, top = tall * (0.17 + 0.07 * k), y - tall * (1 - 0.25 * k)
                trees += poly([(x, top), (x + w, top + tall * 0.5), (x - w, top + tall * 0.5)])
        parts.append(drawn(f"spruces_{row}", trees, [color]))
        if row < 3:
            veil = figure(f"grove_haze_{row}", "rect", (0, foot - 40, W, 70),
                          [linear((0, "#f2e3b800"), (0.6, "#f2e3b859"), (1, "#f2e3b800"))])  # fmt: skip
            parts.append(veil)
    return stack("grove", parts)


def stupa() -> Node:
    """A white stupa with its gilded spire, far off on the right."""
    x, y = 858, 1142
    return stack(
        "stupa",
        [
            drawn(
                "stupa_base",
                poly(
                    [
                        (x - 24, y),
                        (x + 24, y),
                        (x + 20, y - 8),
                        (x + 17, y - 8),
                        (x + 17, y - 15),
                        (x - 17, y - 15),
                        (x - 17, y - 8),
                        (x - 20, y - 8),
                    ]
                ),
                [linear((0, "#a9a294"), (1, "#fffaf0"), end=(1, 0))],
            ),
            drawn(
                "stupa_dome",
                smooth(
                    [
                        (x - 14, y - 14),
                        (x - 17, y - 26),
                        (x - 8, y - 36),
                        (x + 8, y - 36),
                        (x + 17, y - 26),
                        (x + 14, y - 14),
                    ],
                    True,
                ),
                [linear((0, "#b3ab9d"), (1, "#fffcf4"), end=(1, 0))],
            ),
            drawn(
                "stupa_spire",
                poly([(x - 6, y - 36), (x + 6, y - 36), (x + 1, y - 66), (x - 1, y - 66)]),
                [linear((0, "#a8741f"), (1, "#ffe08a"), end=(1, 0))],
            ),
        ],
    )


def meadow() -> Node:
    """The grassland with its lake, yaks, spruces and grass."""
    edge = [(-40, 1176), (150, 1136), (360, 1120), (560, 1114), (760, 1122), (930, 1140), (1120, 1180)]
    rng = Random(8)
    dabs = []
    for k in range(34):
        t = rng.random() ** 1.5
        y, x, s = 1140 + t * 1000, rng.uniform(-40, W + 40), 10 + t * 90
        color = rng.choice(("#d9c56a", "#c2b152", "#40552c", "#5f7a3c", "#e2c95c"))
        dab = turned(oval(0, 0, s * 2.6, s * 0.26), rng.gauss(0, 3), to=(x, y))
        dabs.append(drawn(f"dab_{k + 1}", dab, [color + "52"]))
    lake = smooth([(-30, 1196), (110, 1180), (250, 1174), (362, 1178), (420, 1188), (330, 1202), (150, 1214)], True)
    herd = [
        drawn(f"yak_{k + 1}", turned(yak(), 0, scale=s, to=(x, y)), [linear((0, "#4a3a30"), (1, "#1d1713"))])
        for k, (x, y, s) in enumerate(
            ((742, 1176, 0.36), (790, 1190, 0.44), (838, 1182, 0.38), (706, 1212, 0.52), (905, 1236, 0.62))
        )
    ]
    shade = [
        drawn(f"cloud_shadow_{k + 1}", oval(x, y, rx, ry), ["#22331d8c"], effects=[{"kind": "blur", "radius": ry / 2}])
        for k, (x, y, rx, ry) in enumerate(((820, 1300, 330, 30), (120, 1420, 260, 44)))
    ]
    return stack(
        "meadow",
        [
            drawn(
                "grassland",
                area(edge, H),
                [
                    linear((0, "#c3b869"), (0.05, "#a5a552"), (0.2, "#7f8b40"), (0.5, "#55672f"), (1, "#2b3b22")),
                    noise("#00000000", "#2f4322", 70, 2.2, 3, opacity=0.35),
                    radial((0, "#ffe7a266"), (1, "#ffe7a200"), center=(0.82, 0.02), radius=0.45),
                ],
            ),
            stack("patches", dabs, effects=[{"kind": "blur", "radius": 7}]),
            *shade,
            drawn("lake", lake, [linear((0, "#f4e9d8"), (0.4, "#a9c9dc"), (1, "#5f9bb8"))]),
            drawn("lake_glint", smooth([(60, 1186), (190, 1181), (330, 1184), (190, 1187)], True), ["#ffffffb3"]),
            *herd,
            grove(),
            stupa(),
            *tufts(),
        ],
        role="background",
    )


def road() -> Node:
    """Shoulder, asphalt, lines and posts."""
    lines: Line = []
    path = [(x, y) for x, y, _ in ROAD]
    places = along(path, 1600)
    length, until, run = 0.0, 0.0, []
    for k in range(1, len(places)):
        (x0, y0), (x1, y1) = places[k - 1][0], places[k][0]
        length += math.hypot(x1 - x0, y1 - y0)
        long = half_width(y1) * 0.62
        if length < until:
            continue
        run.append((x1, y1, half_width(y1) * 0.03))
        if sum(math.dist(a[:2], b[:2]) for a, b in itertools.pairwise(run)) >= long:
            if len(run) > 2:
                few = run[:: max(1, len(run) // 5)]
                lines += ribbon(few)
            run, until = [], length + long * 1.15 + 2
    posts: Line = []
    bands: Line = []
    for k in range(26):
        y = 1150 + (k / 25) ** 2.2 * 1000
        x, h = middle(y) - half_width(y) * 1.17, half_width(y) * 0.22
        if x < -40:
            break
        posts += poly([(x - h * 0.11, y - h), (x + h * 0.11, y - h), (x + h * 0.11, y), (x - h * 0.11, y)])
        bands += poly([(x - h * 0.11, y - h * 0.82), (x + h * 0.11, y - h * 0.82), (x + h * 0.11, y - h * 0.56),
                       (x - h * 0.11, y - h * 0.56)])  # fmt: skip
    tracks = [
        drawn(
            f"track_{k + 1}", ribbon(ROAD, s - 0.12, s + 0.12), ["#14161b3d"], effects=[{"kind": "blur", "radius": 12}]
        )
        for k, s in enumerate((-0.52, 0.5))
    ]
    asphalt = [
        linear((0, "#b9b2a6"), (0.06, "#8f939a"), (0.3, "#62666e"), (0.7, "#3c4048"), (1, "#2b2e35")),
        noise("#00000000", "#000000", 3, 1.6, 4, roughness=0.9, opacity=0.26),
        noise("#ffffff00", "#ffe9c4", 150, 2.0, 6, opacity=0.14),
    ]
    return stack(
        "road",
        [
            drawn(
                "shoulder",
                ribbon(ROAD, -1.2, 1.2),
                [linear((0, "#cdbb86"), (0.3, "#9c885e"), (1, "#5a4c34")), noise("#00000000", "#4a3a22", 14, 2, 2)],
                effects=[{"kind": "displace", "amount": 5, "scale": 22, "seed": 4}],
            ),
            drawn("asphalt", ribbon(ROAD), asphalt),
            *tracks,
            drawn(
                "sheen",
                ribbon(ROAD, 0.05, 0.8),
                [linear((0, "#ffdca566"), (0.45, "#ffdca52e"), (1, "#ffdca500"))],
                blend="screen",
                effects=[{"kind": "blur", "radius": 22}],
            ),
            drawn("edge_left", ribbon(ROAD, -0.93, -0.89), [linear((0, "#fffbee"), (1, "#d9d6cc"))]),
            drawn("edge_right", ribbon(ROAD, 0.89, 0.93), [linear((0, "#fffbee"), (1, "#d9d6cc"))]),
            drawn("centre_line", lines, [linear((0, "#ffe08a"), (1, "#e5a92f"))]),
            drawn("posts", posts, [linear((0, "#c9c4b8"), (1, "#f6f2e8"))]),
            drawn("post_bands", bands, ["#c8402f"]),
        ],
        role="background",
    )


def sign() -> Node:
    """The red board of a national road."""
    return stack(
        "road_sign",
        [
            figure("sign_pole", "rect", (47, 40, 6, 96), [linear((0, "#7d8186"), (1, "#c9ccd0"), end=(1, 0))]),
            {
                "kind": "group", "id": "sign_board", **box(0, 0, 100, 50), "radius": 6, "align": "center",
                "justify": "center", "fills": [linear((0, "#d83a2c"), (1, "#b02318"))],
                "strokes": [{"fill": "#fff6e6", "width": 3, "align": "inside"}],
                "effects": [{"kind": "shadow", "color": "#00000066", "x": -3, "y": 4, "blur": 6}],
                "children": [words("sign_text", "G318", 27, "white", font="figures", weight=600, line_height=1.1)],
            },
        ],
        (742, 1186, 100, 136),
        rotate=1.5,
    )  # fmt: skip


FLAGS = ("#2f6fc4", "#f5f2ea", "#d5352f", "#2f9a58", "#f3c23a")


def flags() -> Node:
    """Two strings of prayer flags from beyond the left edge to a pole."""
    rng, nodes = Random(3), []
    for row, (start, sag, count, grow) in enumerate((((-30, 806), 66, 15, 52), ((-30, 960), 56, 13, 46))):
        end = (384, 1138)

        def at(
            t: float, start: tuple[int, int] = start, end: tuple[int, int] = end, sag: int = sag
        ) -> tuple[float, float]:
            return start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t + sag * 4 * t * (1 - t)

        cord = smooth([at(k / 16) for k in range(17)])
        left = drawn(f"cord_{row + 1}", cord, strokes=[stroke("#4a4038", 2.2)])
        nodes.append(left)
        for k in range(count):
            t = (k + 0.55) / count
            (x, y), s = at(t), grow * (1 - t) + 9
            slant, lift = rng.gauss(6, 3) * s / 34, rng.gauss(0, 0.05)
            d: Line = [
                ("M", ((x - s * 0.46, y - 1 - s * 0.10),)),
                ("L", ((x + s * 0.46, y + 1 + s * 0.10),)),
                ("C", ((x + s * 0.44 + slant, y + s * 0.5), (x + s * 0.56 + slant, y + s * 0.8),
                       (x + s * 0.44 + slant, y + s * (1.14 + lift)))),
                ("C", ((x + s * 0.2 + slant, y + s * (1.2 + lift)), (x - s * 0.2 + slant, y + s * 0.94),
                       (x - s * 0.46 + slant, y + s * (1.06 + lift)))),
                ("C", ((x - s * 0.36 + slant, y + s * 0.7), (x - s * 0.52 + slant * 0.5, y + s * 0.4),
                       (x - s * 0.46, y - 1 - s * 0.10))),
                ("Z", ()),
            ]  # fmt: skip
            fold = linear((0, "#ffffff40"), (0.35, "#00000014"), (0.6, "#ffffff26"), (1, "#00000047"), end=(1, 0.25))
            nodes.append(drawn(f"flag_{row + 1}_{k + 1}", d, [FLAGS[(k + 2 * row) % 5], fold]))
            if s > 22:
                script: Line = []
                for q in range(4):
                    yy = y + s * (0.26 + 0.19 * q)
                    script += poly(
                        [(x - s * 0.28 + slant * 0.22 * q, yy), (x + s * 0.28 + slant * 0.22 * q, yy + s * 0.04)], False
                    )
                nodes.append(drawn(f"prayer_{row + 1}_{k + 1}", script, strokes=[stroke("#2222224d", 1.2)]))
    pole = poly([(381, 1128), (387, 1128), (388, 1236), (380, 1236)])
    nodes.append(drawn("flag_pole", pole, [linear((0, "#7a6a58"), (1, "#3a3128"), end=(1, 0))]))
    return stack("prayer_flags", nodes, role="background")
