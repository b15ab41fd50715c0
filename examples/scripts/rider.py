"""The rider of the livestream, seen from behind."""

from __future__ import annotations

from typing import Any

from kit import (
    Line,
    Node,
    brush,
    drawn,
    linear,
    oval,
    poly,
    radial,
    smooth,
    stack,
    turned,
)

__all__ = ["rider"]


def rider() -> Node:
    """The rider from behind, with bags; the ground is at (60, 170) of the box."""
    jacket = smooth([(-16, -84), (-22, -104), (-24, -122), (-12, -131), (0, -133), (12, -131), (24, -122), (22, -104),
                     (16, -84), (0, -79)], True)  # fmt: skip
    left_leg = brush([(-9, -84), (-17, -60), (-13, -38), (-14, -16)], 15, 7)
    right_leg = brush([(9, -84), (18, -66), (14, -46), (15, -32)], 15, 8)
    arm = brush([(-21, -121), (-32, -104), (-29, -86)], 11, 7)
    bag = smooth([(-33, -60), (-31, -66), (-12, -66), (-9, -60), (-9, -26), (-13, -21), (-29, -21), (-34, -27)], True)

    def mirrored(path: Line) -> Line:
        return [(letter, tuple((-x, y) for x, y in points)) for letter, points in path]

    def put(name: str, path: Line, fills: list[Any], **more: Any) -> Node:
        return drawn(name, turned(path, 0, to=(60, 164)), fills, **more)

    cloth = linear((0, "#ffb02e"), (0.5, "#ff8a1f"), (1, "#c9480f"), start=(1, 0), end=(0, 0.5))
    dark = linear((0, "#3a4252"), (1, "#171b24"), start=(1, 0), end=(0, 0))
    red = linear((0, "#ef5a3c"), (1, "#9c2415"), start=(1, 0), end=(0, 0.4))
    return stack(
        "rider",
        [
            put(
                "rider_shadow", turned(oval(-34, 2, 58, 7), -3), ["#0a0d14a6"], effects=[{"kind": "blur", "radius": 4}]
            ),
            put("tyre", oval(0, -29, 5.5, 30), [linear((0, "#2a2d33"), (1, "#0c0d10"), end=(1, 0))]),
            put("left_leg", left_leg, [dark]),
            put("right_leg", right_leg, [dark]),
            put("shoes", [*oval(-14, -13, 6, 8), *oval(15, -29, 6, 8)], ["#e9e4da"]),
            put("left_bag", bag, [red]),
            put("right_bag", mirrored(bag), [red]),
            put(
                "bag_straps",
                [
                    *poly([(-33, -48), (-9, -48), (-9, -44), (-33, -44)]),
                    *poly([(9, -48), (33, -48), (33, -44), (9, -44)]),
                ],
                ["#fff1cf"],
            ),
            put("seat", oval(0, -82, 15, 11), [dark]),
            put(
                "mat",
                smooth([(-25, -78), (-25, -66), (25, -66), (25, -78)], True),
                [linear((0, "#6fb3e0"), (1, "#2a5f94"))],
            ),
            put("left_arm", arm, [cloth]),
            put("right_arm", mirrored(arm), [cloth]),
            put("jacket", jacket, [cloth]),
            put("jacket_band", brush([(-22, -103), (0, -99), (22, -103)], 5, 5), ["#f7f7ee"]),
            put("neck", oval(0, -133, 7, 6), ["#a8683f"]),
            put(
                "helmet",
                oval(0, -145, 13, 14),
                [radial((0, "#ffffff"), (0.6, "#dfe6ee"), (1, "#8794a6"), center=(0.7, 0.3))],
            ),
            put(
                "vents",
                [
                    *brush([(-6, -154), (-7, -144), (-6, -136)], 3, 1),
                    *brush([(0, -156), (0, -146), (0, -136)], 3, 1),
                    *brush([(6, -154), (7, -144), (6, -136)], 3, 1),
                ],
                ["#d8402c"],
            ),
        ],
        (568, 1216, 120, 172),
        role="subject",
    )
