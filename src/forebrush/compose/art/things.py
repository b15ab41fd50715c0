"""Motifs of things: lanterns, fireworks, a skyline, a plate, a cup, books."""

from __future__ import annotations

import math

from forebrush.compose.art.nature import cloud, sprig
from forebrush.compose.art.pen import Pen, at, circle, leaf, polygon, smooth

GOLD = "#f0c062"
__all__ = ["books", "cup", "fireworks", "lantern_row", "lanterns", "papercut", "plate", "skyline"]


def _lantern(pen: Pen, x: float, top: float, drop: float, size: float) -> None:
    y = top + drop
    wide, tall = size, size * 0.86
    pen.line(polygon([(x, top), (x, y)], close=False), "accent2", size * 0.014)
    body = {
        "kind": "radial",
        "center": [0.5, 0.5],
        "radius": 0.9,
        "stops": [{"at": 0, "color": "#f2533a"}, {"at": 0.6, "color": "#cf2a22"}, {"at": 1, "color": "#8c1016"}],
    }
    glow = [{"kind": "glow", "color": "#ff9a4a80", "blur": round(size * 0.3, 1)}] if pen.dark else []
    pen.node(
        {
            "shape": "ellipse",
            "fills": [body],
            "effects": glow,
            "left": x - wide / 2,
            "top": y,
            "width": wide,
            "height": tall,
        }
    )
    for share in (0.62, 0.22):
        pen.node(
            {
                "shape": "ellipse",
                "strokes": [{"fill": "#f6c96b90", "width": max(0.6, size * 0.012)}],
                "left": x - wide * share / 2,
                "top": y,
                "width": wide * share,
                "height": tall,
            }
        )
    for edge in (y - size * 0.05, y + tall - size * 0.05):
        pen.rect(x - size * 0.2, edge, size * 0.4, size * 0.1, ["#e9b84f"], radius=size * 0.02)
    for k in range(-3, 4):
        end = (x + k * size * 0.05, y + tall + size * (0.55 - 0.03 * abs(k)))
        pen.line(polygon([(x + k * size * 0.035, y + tall + size * 0.05), end], close=False), "#e9b84f", size * 0.016)


def lanterns(pen: Pen) -> None:
    """Lanterns that hang from above at both sides, clouds below."""
    w, h, s = pen.width, pen.height, pen.short
    for x, drop, size in (
        (0.12, 0.16, 0.2),
        (0.31, 0.05, 0.14),
        (0.88, 0.12, 0.22),
        (0.7, 0.03, 0.13),
        (0.5, 0.22, 0.15),
    ):
        _lantern(pen, w * x, 0, h * drop, s * size)
    for x, y, size in ((0.1, 0.9, 0.12), (0.62, 0.95, 0.13)) if pen.focus is None else ():
        cloud(pen, w * x, h * y, s * size, "accent2/80%")


def lantern_row(pen: Pen) -> None:
    """Three lanterns that hang from the upper edge."""
    w, h = pen.width, pen.height
    for drop, x, size in ((0.08, 0.2, 0.3), (0.2, 0.5, 0.36), (0.08, 0.8, 0.3)):
        _lantern(pen, w * x, 0, h * drop, min(w * size, h * 0.5))


def papercut(pen: Pen) -> None:
    """A red diamond with a cut flower in gold, and lanterns over it."""
    w, h = pen.width, pen.height
    half = min(w * 0.5, h * 0.26)
    center = (w * 0.5, h - half * 1.12)
    for drop, x, size in ((0.05, 0.2, 0.3), (0.14, 0.5, 0.36), (0.05, 0.8, 0.3)):
        _lantern(pen, w * x, 0, h * drop, min(w * size, h * 0.2))
    for grow, fills in ((1.0, [GOLD]), (0.95, ["seal"])):
        r = half * grow
        pen.path(
            polygon(
                [
                    (center[0], center[1] - r),
                    (center[0] + r, center[1]),
                    (center[0], center[1] + r),
                    (center[0] - r, center[1]),
                ]
            ),
            fills,
        )
    for count, near, far, breadth in ((16, 0.3, 0.34, 0.2), (8, 0.1, 0.3, 0.34)):
        d = "".join(
            leaf(
                at(center, half * near, 360 * k / count),
                half * far * (1.0 if k % 2 else 0.82),
                360 * k / count,
                breadth,
            )
            for k in range(count)
        )
        pen.path(d, [GOLD])
    pen.ring(center, half * 0.1, GOLD, half * 0.02)
    pen.disc(center, half * 0.06, [GOLD])
    for turn in (0, 90, 180, 270):
        pen.disc(at(center, half * 0.72, turn), half * 0.025, [GOLD])


def fireworks(pen: Pen) -> None:
    """Bursts of light in three sizes."""
    w, h, s = pen.width, pen.height, pen.short
    for x, y, r, color in (
        (0.3, 0.36, 0.27, "accent"),
        (0.74, 0.3, 0.21, "accent2"),
        (0.58, 0.66, 0.17, "accent"),
        (0.14, 0.72, 0.1, "accent2"),
        (0.9, 0.68, 0.11, "accent2"),
    ):
        center, radius = (w * x, h * y), s * r
        count = 28
        near = "".join(
            polygon(
                [
                    at(center, radius * 0.2, 360 * k / count),
                    at(center, radius * (0.95 if k % 2 else 0.66), 360 * k / count),
                ],
                close=False,
            )
            for k in range(count)
        )
        pen.line(near, color, s * 0.0045)
        pen.path(
            "".join(
                circle(at(center, radius * (1.04 if k % 2 else 0.75), 360 * k / count), s * (0.008 if k % 2 else 0.005))
                for k in range(count)
            ),
            [color],
        )


def skyline(pen: Pen) -> None:
    """Rows of towers with lit windows before a great disc."""
    w, h, s = pen.width, pen.height, pen.short
    pen.disc((w * 0.64, h * 0.46), s * 0.27, ["accent2"])
    for row, color in enumerate(("pale", "accent", "deep")):
        x = -w * 0.02
        windows = ""
        while x < w:
            wide = s * pen.rng.uniform(0.07, 0.15)
            tall = h * (pen.rng.uniform(0.34, 0.62) - 0.14 * row)
            top = h - tall
            pen.rect(x, top, wide * 0.98, tall + 1, [color])
            if pen.rng.random() < 0.4:
                pen.line(polygon([(x + wide / 2, top), (x + wide / 2, top - s * 0.05)], close=False), color, s * 0.006)
            cell = s * 0.026
            for a in range(1, int(wide / cell) - 1):
                for b in range(1, int(tall / cell) - 1):
                    if pen.rng.random() < 0.4:
                        px, py = x + a * cell + cell * 0.3, top + b * cell
                        windows += polygon(
                            [
                                (px, py),
                                (px + cell * 0.45, py),
                                (px + cell * 0.45, py + cell * 0.5),
                                (px, py + cell * 0.5),
                            ]
                        )
            x += wide
        if row and windows:
            pen.path(windows, ["accent2/80%" if row == 2 else "pale/70%"])


def plate(pen: Pen) -> None:
    """A laid plate from above, with greens round it and a spoon and fork."""
    w, h, s = pen.width, pen.height, pen.short
    center, r = (w * 0.5, h * 0.48), min(h * 0.44, w * 0.34)
    for k, turn in enumerate((-150, -28, 38, 152)):
        x, y = at(center, r * 0.86, turn)
        sprig(
            pen,
            x,
            y,
            r * 0.95,
            turn,
            34 if k % 2 else -34,
            ("deep/70%", "accent2" if k % 2 else "accent2/75%", "accent"),
        )
    shadow = [{"kind": "shadow", "color": "#00000033", "y": round(s * 0.02, 1), "blur": round(s * 0.07, 1)}]
    pen.disc(center, r, ["panel"], effects=shadow)
    pen.ring(center, r * 0.97, "accent/80%", s * 0.007)
    pen.ring(center, r * 0.76, "line", s * 0.0025)
    soup = {
        "kind": "radial",
        "center": [0.4, 0.36],
        "radius": 1.0,
        "stops": [{"at": 0, "color": "accent2"}, {"at": 0.75, "color": "accent"}, {"at": 1, "color": "deep"}],
    }
    pen.disc(center, r * 0.68, [soup])
    for _ in range(15):
        spot = at(center, r * 0.55 * math.sqrt(pen.rng.random()), pen.rng.uniform(0, 360))
        kind = pen.rng.randrange(3)
        if kind == 0:
            pen.disc(spot, r * 0.07, ["pale"])
            pen.ring(spot, r * 0.045, "panel/80%", s * 0.003)
        elif kind == 1:
            pen.path(leaf(spot, r * 0.2, pen.rng.uniform(0, 360), 0.4), ["#6f8f3f"])
        else:
            pen.disc(spot, r * 0.05, ["deep/80%"])
    pen.path(
        leaf((center[0] - r * 0.05, center[1] + r * 0.02), r * 0.3, -60, 0.42)
        + leaf((center[0], center[1]), r * 0.28, -10, 0.42)
        + leaf((center[0], center[1]), r * 0.26, -125, 0.42),
        ["#557a2f"],
    )


def cup(pen: Pen) -> None:
    """A cup on its saucer before a disc, steam rising."""
    w, h = pen.width, pen.height
    s = min(h * 1.12, w * 1.1)
    cx, base = w * 0.5, h * 0.9
    pen.disc((cx, base - s * 0.36), s * 0.36, ["accent2/55%" if not pen.dark else "pale"])
    pen.node(
        {
            "shape": "ellipse",
            "fills": ["deep/35%"],
            "left": cx - s * 0.34,
            "top": base - s * 0.012,
            "width": s * 0.68,
            "height": s * 0.085,
        }
    )
    saucer = {"kind": "linear", "stops": [{"at": 0, "color": "#ffffff"}, {"at": 1, "color": "pale"}]}
    pen.node(
        {
            "shape": "ellipse",
            "fills": [saucer],
            "left": cx - s * 0.32,
            "top": base - s * 0.04,
            "width": s * 0.64,
            "height": s * 0.09,
        }
    )
    rim, half = base - s * 0.27, s * 0.21
    side = cx + half
    handle = f"M{side - half * 0.08:.1f} {rim + s * 0.05:.1f}C{side + half * 0.65:.1f} {rim + s * 0.02:.1f} "
    handle += f"{side + half * 0.55:.1f} {rim + s * 0.2:.1f} {side - half * 0.3:.1f} {rim + s * 0.19:.1f}"
    pen.line(handle, "#f3ede2", s * 0.032)
    low = rim + s * 0.2
    body = f"M{cx - half:.1f} {rim:.1f}C{cx - half:.1f} {low:.1f} {cx - half * 0.5:.1f} {base:.1f} {cx:.1f} {base:.1f}"
    body += f"C{cx + half * 0.5:.1f} {base:.1f} {side:.1f} {low:.1f} {side:.1f} {rim:.1f}Z"
    shade = {
        "kind": "linear",
        "from": [0.3, 0],
        "to": [0.72, 0],
        "stops": [{"at": 0, "color": "#e9dfd0"}, {"at": 0.4, "color": "#fffdf8"}, {"at": 1, "color": "#d8cab5"}],
    }
    pen.path(body, [shade])
    pen.node(
        {
            "shape": "ellipse",
            "fills": ["#f3ede2"],
            "left": cx - half,
            "top": rim - s * 0.035,
            "width": 2 * half,
            "height": s * 0.07,
        }
    )
    drink = {"kind": "linear", "stops": [{"at": 0, "color": "deep"}, {"at": 1, "color": "accent"}]}
    pen.node(
        {
            "shape": "ellipse",
            "fills": [drink],
            "left": cx - half * 0.9,
            "top": rim - s * 0.026,
            "width": 1.8 * half,
            "height": s * 0.054,
        }
    )
    for k in (-1, 0, 1):
        x = cx + k * s * 0.07
        points = [(x + s * 0.022 * math.sin(t * 2.1 + k), rim - s * 0.05 - t * s * 0.055) for t in range(6)]
        pen.line(smooth(points, 1.0), "panel/85%", s * 0.009)


def books(pen: Pen) -> None:
    """A shelf of spines, one of them leaning."""
    w, h, s = pen.width, pen.height, pen.short
    floor = h * 0.84
    pen.disc((w * 0.7, h * 0.36), s * 0.2, ["accent2"])
    pen.rect(0, floor, w, s * 0.022, ["deep"])
    x = w * 0.08
    colors = ("accent", "deep", "pale", "accent2", "accent", "pale", "deep")
    k = 0
    while x < w * 0.86:
        wide, tall = s * pen.rng.uniform(0.055, 0.1), s * pen.rng.uniform(0.34, 0.52)
        color = colors[k % len(colors)]
        lean = -9 if k % 6 == 5 else 0
        over = {"rotate": lean, "origin": [0.0, 1.0]} if lean else {}
        pen.rect(x, floor - tall, wide, tall, [color], radius=s * 0.006, **over)
        if not lean:
            band = "panel/75%" if color != "pale" else "accent/70%"
            pen.rect(x, floor - tall * 0.86, wide, s * 0.01, [band])
            pen.rect(x, floor - tall * 0.2, wide, s * 0.01, [band])
        x += wide + s * (0.07 if lean else 0.006)
        k += 1
