"""Motifs of nature: moon, hills, waves, sprigs, a road, snow."""

from __future__ import annotations

import math

from forebrush.compose.art.pen import Pen, at, circle, closed, leaf, polygon, ridge, smooth

__all__ = ["botanical", "hills", "moon", "road", "snow", "waves"]


def _down(*stops: str) -> dict[str, object]:
    """A gradient from top to bottom."""
    last = len(stops) - 1
    return {"kind": "linear", "stops": [{"at": k / last, "color": c} for k, c in enumerate(stops)]}


def cloud(pen: Pen, x: float, y: float, size: float, color: str) -> None:
    """An auspicious cloud in lines: nested arcs on long strokes."""
    line = max(1.0, size * 0.03)
    for center, radius in ((0.0, 0.34), (0.62, 0.46), (1.25, 0.3)):
        cx = x + center * size
        for k in range(3):
            r = radius * size * (1 - 0.3 * k)
            pen.line(f"M{cx - r:.1f} {y:.1f}A{r:.1f} {r:.1f} 0 0 1 {cx + r:.1f} {y:.1f}", color, line)
    pen.line(f"M{x - 1.1 * size:.1f} {y:.1f}L{x + 2.6 * size:.1f} {y:.1f}", color, line)
    pen.line(f"M{x - 0.5 * size:.1f} {y + 0.16 * size:.1f}L{x + 2.0 * size:.1f} {y + 0.16 * size:.1f}", color, line)


def moon(pen: Pen) -> None:
    """A great moon over ranges of hills, with clouds in lines."""
    w, h, s = pen.width, pen.height, pen.short
    cx, cy, r = w * (0.5 if pen.focus is None else pen.focus), h * 0.46, min(w * 0.36, h * 0.36)
    for k, share in enumerate((1.23, 1.12)):
        pen.ring((cx, cy), r * share, f"accent2/{28 - 8 * k}%", s * 0.003)
    pen.disc(
        (cx, cy),
        r,
        [
            {
                "kind": "radial",
                "center": [0.38, 0.34],
                "radius": 1.05,
                "stops": [
                    {"at": 0, "color": "#fff6dc"},
                    {"at": 0.6, "color": "#f6dc9c"},
                    {"at": 1, "color": "#dfae58"},
                ],
            }
        ],
        effects=[{"kind": "glow", "color": "#f6d992b0", "blur": round(s * 0.12, 1)}],
    )
    _ranges(pen, h * 0.62, h * 0.3, 3)
    cloud(pen, w * 0.13, h * 0.56, s * 0.11, "accent2/75%")
    cloud(pen, w * 0.72, h * 0.66, s * 0.1, "accent2/75%")


def _ranges(pen: Pen, top: float, height: float, count: int) -> None:
    """Hills one before the other, paler the farther."""
    w, h = pen.width, pen.height
    for k in range(count):
        t = k / max(1, count - 1)
        level = top + (h - top) * (0.42 * t + 0.28)
        points = ridge(pen.rng, w, level, height * (1.0 - 0.35 * t), 3 + k)
        line = smooth(points, 1.0)
        upper = (
            ("pale", "accent/70%", "deep")[min(2, round(2 * t))]
            if not pen.dark
            else ("pale", "tint", "deep")[min(2, round(2 * t))]
        )
        pen.path(closed(line, (w, h), (0, h)), [_down(upper, f"deep/{55 + round(40 * t)}%")])
        pen.line(line, "accent2/60%", pen.short * 0.0022)


def hills(pen: Pen) -> None:
    """Layered ranges under a low sun, mist between them."""
    w, h, s = pen.width, pen.height, pen.short
    likes = pen.rng.choice((0.3, 0.68))
    sun = (w * (likes if pen.focus is None else pen.focus), h * 0.36)
    pen.disc(sun, s * 0.15, ["accent"])
    for k in range(4):
        t = k / 3
        level = h * (0.55 + 0.36 * t)
        line = smooth(ridge(pen.rng, w, level, h * (0.3 - 0.1 * t), 3 + k), 1.0)
        near = (
            ("pale", "pale/80%", "accent/55%", "deep")[k] if not pen.dark else ("pale/70%", "pale", "tint", "deep")[k]
        )
        pen.path(closed(line, (w, h), (0, h)), [_down(near, "paper/85%" if k < 3 else "deep")])
    for k in range(3):
        x, y = sun[0] + s * (0.2 + 0.07 * k), sun[1] - s * (0.06 + 0.035 * (k % 2))
        b = s * 0.018
        pen.line(
            f"M{x - b:.1f} {y - b * 0.5:.1f}Q{x - b * 0.4:.1f} {y - b * 0.8:.1f} {x:.1f} {y:.1f}"
            f"Q{x + b * 0.4:.1f} {y - b * 0.8:.1f} {x + b:.1f} {y - b * 0.5:.1f}",
            "ink/70%",
            s * 0.003,
        )


def waves(pen: Pen) -> None:
    """A sun over rolling waves with crests in lines."""
    w, h, s = pen.width, pen.height, pen.short
    pen.disc((w * (0.66 if pen.focus is None else pen.focus), h * 0.4), s * 0.2, ["accent2"])
    rows = 6
    for k in range(rows):
        t = k / (rows - 1)
        level = h * (0.48 + 0.42 * t)
        span = w / (2.2 - 0.9 * t)
        shift = pen.rng.random() * span
        swing = h * 0.035 * (1 + t)
        points = [
            (x * span / 8 - shift, level + swing * math.sin(x * math.pi / 4))
            for x in range(int(8 * (w / span + 2)) + 2)
        ]
        line = smooth(points, 1.0)
        color = ("pale", "accent/45%", "accent/65%", "accent/80%", "accent", "deep")[k]
        pen.path(closed(line, (points[-1][0], h), (points[0][0], h)), [_down(color, "deep/90%" if t > 0.7 else color)])
        pen.line(line, "panel/70%", s * 0.004)


def sprig(pen: Pen, x: float, y: float, length: float, angle: float, bend: float, colors: tuple[str, str, str]) -> None:
    """A bent stem with pairs of leaves and berries; `bend` degrees over its length."""
    stem, blade, berry = colors
    points = [(x, y)]
    leaves = 7
    for k in range(leaves):
        points.append(at(points[-1], length / leaves, angle + bend * k / leaves))
    pen.line(smooth(points, 1.0), stem, length * 0.008)
    for k in range(1, leaves + 1):
        turn = angle + bend * k / leaves
        size = length * (0.26 - 0.018 * k)
        for side in (-1, 1) if k < leaves else (0,):
            pen.path(leaf(points[k], size, turn + side * 52, 0.32), [blade])
        if k % 2:
            tip = at(points[k], size * 0.72, turn - 92)
            pen.line(polygon([points[k], tip], close=False), stem, length * 0.005)
            pen.disc(tip, length * 0.02, [berry])


def _spray(pen: Pen) -> None:
    """A garland that lies across: a flower in the middle, sprigs to both sides."""
    w, h = pen.width, pen.height
    cx, cy, size = w * 0.5, h * 0.52, min(h * 0.92, w * 0.34)
    stem, blade, other, berry = (
        ("deep/80%", "accent/85%", "accent2/80%", "accent2")
        if not pen.dark
        else ("accent/70%", "pale", "accent2/60%", "accent")
    )
    for side in (0, 180):
        sign = 1 if side == 0 else -1
        sprig(pen, cx, cy, size * 1.25, side - sign * 14, sign * 16, (stem, blade, berry))
        sprig(pen, cx, cy, size * 0.9, side - sign * 42, sign * 22, (stem, other, berry))
        sprig(pen, cx, cy, size * 0.86, side + sign * 22, -sign * 20, (stem, other, berry))
    for x, y, r in (
        (cx - size * 0.2, cy + size * 0.04, size * 0.13),
        (cx + size * 0.2, cy - size * 0.02, size * 0.12),
        (cx, cy, size * 0.2),
    ):
        flower(pen, x, y, r)


def botanical(pen: Pen) -> None:
    """Sprigs that grow in from two corners, and single flowers."""
    w, h, s = pen.width, pen.height, pen.short
    if w > h * 1.15:
        return _spray(pen)
    size = min(s * 0.62, (w + h) * 0.28)
    tones = (
        ("deep/80%", "accent/85%", "accent2"),
        ("deep/60%", "pale", "accent"),
        ("accent/70%", "accent2/80%", "accent"),
    )
    if pen.dark:
        tones = (
            ("accent/70%", "pale", "accent"),
            ("accent/50%", "accent/45%", "accent2"),
            ("pale", "accent2/60%", "accent"),
        )
    for k, (x, y, turn, bend) in enumerate(
        (
            (w, 0.0, 118, 38),
            (w, s * 0.08, 152, -30),
            (w - s * 0.1, 0.0, 96, -26),
            (0.0, h, -62, 38),
            (0.0, h - s * 0.08, -28, -30),
            (s * 0.1, h, -84, -26),
        )
    ):
        sprig(pen, x, y, size * (1.0 - 0.18 * (k % 3)), turn, bend, tones[k % 3])
    for cx, cy, r in ((w - size * 0.34, size * 0.2, size * 0.09), (size * 0.34, h - size * 0.2, size * 0.1)):
        flower(pen, cx, cy, r)


def flower(pen: Pen, x: float, y: float, radius: float) -> None:
    """Five round petals about a heart."""
    for k in range(5):
        pen.disc(at((x, y), radius * 0.62, 72 * k - 90), radius * 0.5, ["accent2" if not pen.dark else "accent"])
    pen.disc((x, y), radius * 0.34, ["panel"])
    pen.disc((x, y), radius * 0.2, ["accent"])


def road(pen: Pen) -> None:
    """A road that winds over hills towards the sun."""
    w, h, s = pen.width, pen.height, pen.short
    pen.disc((w * 0.68, h * 0.38), s * 0.17, ["accent2"])
    for k, color in enumerate(("pale", "accent/55%", "accent")):
        level = h * (0.56 + 0.13 * k)
        line = smooth(ridge(pen.rng, w, level, h * (0.22 - 0.04 * k), 2 + k, 0.15), 1.0)
        pen.path(closed(line, (w, h), (0, h)), [color])
    middle, half = [], []
    for k in range(13):
        t = k / 12
        y = h * (0.66 + 0.36 * t**1.15)
        middle.append((w * (0.56 + 0.15 * math.sin(2.2 + 5.6 * t) * (0.35 + 0.75 * t)), y))
        half.append(s * (0.008 + 0.13 * t**1.8))
    left = [(x - b, y) for (x, y), b in zip(middle, half, strict=True)]
    right = [(x + b, y) for (x, y), b in zip(middle, half, strict=True)]
    outline = smooth(left, 1.0) + "L" + smooth(right[::-1], 1.0)[1:] + "Z"
    pen.path(outline, ["deep"])
    for k in range(3, 12, 2):
        one, two = middle[k], middle[k + 1]
        pen.line(polygon([one, two], close=False), "panel/85%", half[k] * 0.12)


def snow(pen: Pen) -> None:
    """Fir trees on slopes, and falling snow."""
    w, h, s = pen.width, pen.height, pen.short
    for k in range(3):
        level = h * (0.72 + 0.1 * k)
        points = ridge(pen.rng, w, level, h * 0.12, 2 + k, 0.1)
        for n in range(max(3, round((7 - k) * w / (h * 1.6)))):
            x, y = points[1 + (n * 5 + 2 * k) % (len(points) - 2)]
            _fir(
                pen,
                x + pen.rng.uniform(-0.02, 0.02) * w,
                y + s * 0.02,
                h * (0.26 + 0.1 * k) * pen.rng.uniform(0.7, 1.15),
                ("accent2/55%", "accent2/80%", "deep")[k],
            )
        pen.path(closed(smooth(points, 1.0), (w, h), (0, h)), [("panel/70%", "panel/85%", "panel")[k]])
    flakes = "".join(
        circle((pen.rng.random() * w, pen.rng.random() * h * 0.9), s * pen.rng.uniform(0.0025, 0.008))
        for _ in range(70)
    )
    pen.path(flakes, ["panel"] if pen.dark else ["accent2/45%"])


def _fir(pen: Pen, x: float, y: float, size: float, color: str) -> None:
    for k in range(3):
        top, half = y - size * (1.0 - 0.27 * k), size * (0.18 + 0.08 * k)
        pen.path(polygon([(x, top), (x + half, top + size * 0.42), (x - half, top + size * 0.42)]), [color])
