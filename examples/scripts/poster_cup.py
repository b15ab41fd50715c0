"""The cup of the Mid-Autumn poster, and the foil that its rim shares with the rest of the sheet."""

from __future__ import annotations

import math
from random import Random

from kit import (
    Line,
    Node,
    Point,
    area,
    brush,
    data,
    drawn,
    figure,
    linear,
    radial,
    smooth,
    stack,
    stroke,
)
from osmanthus import blossom, strewn

__all__ = ["cup", "foil"]

W, H = 1200, 1800


def foil(start: Point = (0, 0), end: Point = (1, 0.25)) -> Node:
    """Gold foil: light and dark bands across."""
    bands = ((0, "#b98632"), (0.2, "#f8e3a2"), (0.4, "#d2a048"), (0.56, "#fff3c2"), (0.76, "#c8923a"), (1, "#f2d690"))
    return linear(*bands, start=start, end=end)


def cup(cx: float, cy: float) -> Node:
    """A cup with painted hills on a saucer, its rim at 108 px above (cx, cy), with steam."""
    rim = (cx - 192, cy - 108, 384, 76)
    tea = (cx - 175, cy - 100, 350, 61)
    glaze = linear(
        (0, "#6d8a83"),
        (0.1, "#c3d3cb"),
        (0.28, "#ffffff"),
        (0.5, "#fbfbf3"),
        (0.74, "#c3d0c8"),
        (0.92, "#76918b"),
        (1, "#86a19a"),
        end=(1, 0),
    )
    bowl: Line = [
        ("M", ((cx - 192, cy - 70),)),
        ("C", ((cx - 188, cy + 56), (cx - 112, cy + 126), (cx - 76, cy + 132))),
        ("C", ((cx - 40, cy + 140), (cx + 40, cy + 140), (cx + 76, cy + 132))),
        ("C", ((cx + 112, cy + 126), (cx + 188, cy + 56), (cx + 192, cy - 70))),
        ("C", ((cx + 150, cy - 20), (cx - 150, cy - 20), (cx - 192, cy - 70))),
        ("Z", ()),
    ]
    hills = []
    for k, (color, dy, opacity) in enumerate((("#5b93a3", -4, 0.55), ("#2b6680", 20, 0.7), ("#153f58", 42, 0.85)), 1):
        rng = Random(20 + k)
        line = [
            (cx - 200 + i * 25, cy + 26 + dy - abs(math.sin(i * 0.9 + k * 1.7)) * (54 - k * 8) - rng.random() * 9
             + 16 * math.sqrt(max(0, 1 - ((i - 8) / 8.2) ** 2)))
            for i in range(17)
        ]  # fmt: skip
        body = area(line, cy + 150)
        hills.append(
            drawn(
                f"painted_hill_{k}",
                body,
                [linear((0, color), (0.75, color + "1a"), (1, color + "00"))],
                opacity=opacity,
            )
        )
        hills.append(drawn(f"painted_line_{k}", smooth(line), strokes=[stroke("#e0b65c", 1.4)], opacity=0.6))
    painted = stack("painting", [*hills, figure("painted_moon", "ellipse", (cx + 56, cy - 8, 30, 30), ["#d9a540"])],
                    (0, 0, W, H), mask={"shape": {"kind": "path", "d": _page(bowl)}})  # fmt: skip
    shade = drawn("bowl_shade", bowl, [
        linear((0, "#0a2a3000"), (0.5, "#0a2a300d"), (1, "#0a2a3080")),
        linear((0, "#02131a40"), (0.16, "#02131a00"), (0.78, "#02131a00"), (1, "#02131a59"), end=(1, 0)),
        radial((0, "#ffffffb3"), (1, "#ffffff00"), center=(0.27, 0.36), radius=0.2, aspect=0.35),
    ])  # fmt: skip
    steam = []
    for k, (dx, amount, alpha) in enumerate(((-62, 32, 0.8), (4, -44, 0.95), (66, 30, 0.7)), 1):
        line = [(cx + dx + amount * math.sin(t * 5.2 + k) * t, cy - 92 - t * 320) for t in (j / 21 for j in range(22))]
        fade = {"fill": linear((0, "#00000000"), (0.5, "#000000"), (1, "#00000066"))}
        for part, width, blur, share in (("veil", 42, 13, 0.55), ("core", 12, 5, 0.75)):
            steam.append(
                drawn(
                    f"steam_{k}_{part}",
                    brush(line[::-1], width * 1.3, width * 0.35),
                    ["#fff6e2"],
                    opacity=alpha * share,
                    pad=50,
                    effects=[{"kind": "blur", "radius": blur}],
                    mask=fade,
                )
            )
    floating = strewn("floating", (cx + 20, cy - 84, 110, 26), 5, 4, [blossom("floating_blossom", 17)], area="ellipse",
                      spacing=14) | {"scale": [1, 0.62]}  # fmt: skip
    return stack(
        "cup",
        [
            figure(
                "saucer_shadow",
                "ellipse",
                (cx - 290, cy + 112, 580, 92),
                ["#00060cb3"],
                effects=[{"kind": "blur", "radius": 20}],
            ),
            figure(
                "saucer_edge",
                "ellipse",
                (cx - 252, cy + 92, 504, 92),
                [linear((0, "#33524f"), (0.3, "#8ba39c"), (1, "#24403f"), end=(1, 0))],
            ),
            figure("saucer", "ellipse", (cx - 252, cy + 84, 504, 92), [glaze], strokes=[{"fill": foil(), "width": 4}]),
            figure(
                "saucer_well",
                "ellipse",
                (cx - 205, cy + 94, 410, 66),
                [radial((0, "#1d3b3bcc"), (0.55, "#35585766"), (1, "#35585700"), radius=0.72, aspect=5)],
            ),
            drawn("bowl", bowl, [glaze]),
            painted,
            shade,
            figure("rim", "ellipse", rim, [linear((0, "#8ea8a1"), (0.4, "#ffffff"), (1, "#7c9791"), end=(1, 0))]),
            figure(
                "tea",
                "ellipse",
                tea,
                [
                    radial(
                        (0, "#ffcf74"),
                        (0.35, "#dd8b25"),
                        (0.75, "#93480c"),
                        (1, "#5e2706"),
                        center=(0.42, 0.4),
                        radius=1,
                        aspect=4.2,
                    )
                ],
                effects=[{"kind": "shadow", "color": "#2c0f00b3", "y": 5, "blur": 9, "inset": True}],
            ),
            figure(
                "moon_in_tea",
                "ellipse",
                (cx - 104, cy - 92, 112, 33),
                ["#fff6d2eb"],
                effects=[{"kind": "blur", "radius": 2.4}],
            ),
            floating,
            figure("rim_gold", "ellipse", rim, strokes=[{"fill": foil(), "width": 4.5}]),
            *steam,
        ],
        role="subject",
    )


def _page(path: Line) -> str:

    return data(path)
