"""Osmanthus for the tea pieces: blossoms, leaves, branches. Blossoms are scatters, so that a seed strews them anew."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from kit import Line, Node, Point, along, box, brush, data, drawn, linear, oval, radial, stack, stroke, turned

__all__ = ["blossom", "branch", "leaf", "strewn"]

GOLD = ("#fffbe2", "#ffd35c", "#e39b22")


def blossom(name: str, size: float = 22.0, colors: Sequence[str] = GOLD, heart: str = "#a05c14") -> Node:
    """A blossom of four petals in a box of `size` px."""
    r, c = size / 2, size / 2
    petals: Line = []
    for k in range(4):
        petals += turned(oval(c, c - r * 0.54, r * 0.42, r * 0.46), 90 * k, (c, c))
    light, middle, deep = colors
    fill = radial((0, light), (0.42, middle), (0.8, deep), radius=0.72)
    whole = {"kind": "path", "d": data(petals)}
    return stack(
        name,
        [
            {"kind": "shape", "id": f"{name}_petals", **box(0, 0, size, size), "shape": whole, "fills": [fill]},
            drawn(f"{name}_heart", oval(c, c, r * 0.18, r * 0.18), [heart]),
        ],
        width=size,
        height=size,
    )


def strewn(
    name: str, at: tuple[float, float, float, float], count: int, seed: int, blossoms: Sequence[Node], **more: Any
) -> Node:
    """Blossoms strewn over a box."""
    return {
        "kind": "scatter", "id": name, **box(*at), "count": count, "seed": seed, "rotate_range": [0, 90],
        "children": list(blossoms), **more,
    }  # fmt: skip


def leaf(name: str, at: Point, degrees: float, length: float, light: str, dark: str, vein: str) -> list[Node]:
    """A leaf of two halves, one in the light, with its veins; its stalk is at `at`."""
    s = length
    whole: Line = [
        ("M", ((0, 0),)),
        ("C", ((s * 0.22, -s * 0.22), (s * 0.62, -s * 0.25), (s, 0))),
        ("C", ((s * 0.66, s * 0.2), (s * 0.25, s * 0.2), (0, 0))),
        ("Z", ()),
    ]
    half: Line = [
        ("M", ((0, 0),)),
        ("C", ((s * 0.22, -s * 0.22), (s * 0.62, -s * 0.25), (s, 0))),
        ("C", ((s * 0.7, -s * 0.05), (s * 0.3, -s * 0.05), (0, 0))),
        ("Z", ()),
    ]
    veins: Line = [("M", ((0, 0),)), ("C", ((s * 0.3, -s * 0.05), (s * 0.7, -s * 0.05), (s * 0.96, -s * 0.004)))]
    for k in range(1, 6):
        x = s * 0.15 * k
        veins += [
            ("M", ((x, -s * 0.035),)),
            (
                "L",
                (
                    (
                        x + s * 0.11,
                        -s * (0.15 - 0.012 * abs(k - 3)),
                    ),
                ),
            ),
        ]
        veins += [
            ("M", ((x, -s * 0.035),)),
            (
                "L",
                (
                    (
                        x + s * 0.11,
                        s * (0.10 - 0.012 * abs(k - 3)),
                    ),
                ),
            ),
        ]

    def put(path: Line) -> Line:
        return turned(path, degrees, to=at)

    return [
        drawn(name, put(whole), [linear((0, dark), (1, light), start=(0, 1), end=(1, 0))]),
        drawn(f"{name}_light", put(half), [linear((0, f"{vein}59"), (1, f"{vein}0d"))]),
        drawn(f"{name}_veins", put(veins), strokes=[stroke(f"{vein}66", max(0.7, s * 0.011))]),
    ]


def branch(
    name: str, points: Sequence[Point], seed: int, width: float, leaves: int, clusters: int, length: float = 94.0
) -> Node:
    """A branch along a curve, with leaves, and clusters of blossoms over them."""
    rng = Random(seed)
    line = [p for p, _ in along(points, 28)]
    parts: list[Node] = [
        drawn(f"{name}_wood", brush(line, width, 2), [linear((0, "#6a4a2e"), (1, "#22140c"))]),
        drawn(f"{name}_wood_light", brush([(x, y - width * 0.18) for x, y in line], width * 0.3, 0.6), ["#c7985c8c"]),
    ]
    places = along(points, leaves + 2)[1:]
    for k, (at, degrees) in enumerate(places):
        side = 1 if k % 2 else -1
        turn = degrees + side * rng.uniform(24, 62) if k < len(places) - 1 else degrees
        parts += leaf(
            f"{name}_leaf_{k + 1}", at, turn, length * rng.uniform(0.75, 1.2), "#2f7a5c", "#0c2b2a", "#9fd0ae"
        )
    blossoms = []
    for k, ((x, y), _) in enumerate(along(points, clusters)):
        w, h = rng.uniform(58, 78), rng.uniform(44, 60)
        cx, cy = x + rng.gauss(0, 7), y + rng.gauss(3, 8)
        deep = blossom(f"{name}_deep_{k + 1}", 17, ("#f5c862", "#dd9a30", "#9c6014"), "#6e3d0a")
        blossoms.append(
            strewn(f"{name}_back_{k + 1}", (cx - w / 2, cy - h / 2 + 5, w, h), 6, seed * 50 + k, [deep], area="ellipse")
        )
        kinds = [blossom(f"{name}_{k + 1}_a", 19), blossom(f"{name}_{k + 1}_b", 15, ("#ffffee", "#ffe07c", "#eba936"))]
        blossoms.append(
            strewn(
                f"{name}_cluster_{k + 1}", (cx - w / 2, cy - h / 2, w, h), rng.randrange(8, 12), seed * 90 + k, kinds,
                area="ellipse", spacing=9, size_range=[0.8, 1.2],
            )
        )  # fmt: skip
    shadow = {"kind": "shadow", "color": "#02101899", "x": -3, "y": 7, "blur": 10}
    return stack(
        name, [stack(f"{name}_green", parts), stack(f"{name}_blossoms", blossoms, effects=[shadow])], role="decoration"
    )
