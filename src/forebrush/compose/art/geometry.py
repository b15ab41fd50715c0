"""Motifs of plain geometry: rays, rings, tiles, fans, horizons, stripes, blobs, dots, bars, orbits, discs."""

from __future__ import annotations

import math

from forebrush.compose.art.pen import Pen, at, circle, closed, polygon, smooth, wedge

__all__ = [
    "arches",
    "bars",
    "blobs",
    "burst",
    "confetti",
    "deco",
    "discs",
    "halftone",
    "horizon",
    "orbits",
    "rays",
    "ribbons",
    "rings",
    "stripes",
    "tiles",
]


def rays(pen: Pen) -> None:
    """A sun whose rays fill the zone."""
    w, h, s = pen.width, pen.height, pen.short
    center, far = (w * 0.5, h * 0.62), math.hypot(w, h)
    count = 18
    d = "".join(wedge(center, 0, far, 360 * k / count, 360 * (k + 0.5) / count) for k in range(count))
    pen.path(d, ["pale/70%" if not pen.dark else "pale/55%"])
    for share, color in ((0.34, "panel"), (0.3, "accent"), (0.2, "accent2"), (0.1, "panel")):
        pen.disc(center, s * share, [color])


def burst(pen: Pen) -> None:
    """Rays alone, from the middle of the zone."""
    center, far = (pen.width / 2, pen.height / 2), math.hypot(pen.width, pen.height) / 2
    count = 24
    d = "".join(wedge(center, 0, far, 360 * k / count, 360 * (k + 0.5) / count) for k in range(count))
    pen.path(d, ["pale/34%" if not pen.dark else "pale/30%"])


def rings(pen: Pen) -> None:
    """Concentric rings that leave the zone at a corner."""
    w, h, s = pen.width, pen.height, pen.short
    center, step = (w * 0.78, h * 0.72), s * 0.085
    if pen.focus is not None:
        center = (w * pen.focus, h * 0.5)
        step = min(w * max(pen.focus, 1 - pen.focus), h * 0.5) / 9
    for k in range(9, 0, -1):
        color = ("accent", "paper", "accent2", "paper", "deep", "paper", "pale", "paper", "accent")[k - 1]
        pen.disc(center, step * k, [color])


def tiles(pen: Pen) -> None:
    """A grid of quarter circles, discs and squares."""
    w, h = pen.width, pen.height
    across = max(2, round(w / (math.sqrt(w * h / 20))))
    side = w / across
    down = math.ceil(h / side)
    colors = ("accent", "accent2", "deep", "pale")
    last = -1
    for row in range(down):
        for column in range(across):
            x, y = column * side, row * side
            back = pen.rng.choice((*range(4), -1, -1))
            front = pen.rng.choice([k for k in range(4) if k not in (back, last)])
            last = front
            if back >= 0:
                pen.rect(x, y, side + 0.5, side + 0.5, [colors[back]])
            kind = pen.rng.randrange(6)
            if kind < 3:
                corner = pen.rng.randrange(4)
                cx, cy = x + side * (corner % 2), y + side * (corner // 2)
                start = (0, 90, 270, 180)[corner]
                pen.path(wedge((cx, cy), 0, side, start, start + 90), [colors[front]])
                if kind == 0:
                    pen.path(wedge((cx, cy), 0, side * 0.5, start, start + 90), ["paper"])
            elif kind == 3:
                pen.disc((x + side / 2, y + side / 2), side * 0.36, [colors[front]])
            elif kind == 4:
                pen.path(wedge((x + side / 2, y + side), 0, side / 2, 180, 359.9 - 180 + 180), [colors[front]])
            else:
                pen.path(polygon([(x, y + side), (x + side, y + side), (x, y)]), [colors[front]])


def deco(pen: Pen) -> None:
    """A fan of lines with arcs over it, after the cinemas of the twenties."""
    w, h, s = pen.width, pen.height, pen.short
    center, far = (w * 0.5, h * 1.0), min(w * 0.62, h * 0.98)
    for k in range(6, 0, -1):
        r = far * k / 6
        color = (
            ("deep", "accent", "deep", "pale", "deep", "accent")[k - 1]
            if not pen.dark
            else ("accent", "deep", "pale", "deep", "tint", "deep")[k - 1]
        )
        pen.path(wedge(center, 0, r, 180, 270) + wedge(center, 0, r, 270, 360), [color])
        pen.line(wedge(center, r, r, 180, 270) + wedge(center, r, r, 270, 360), "accent2", s * 0.004)
    count = 24
    lines = "".join(
        polygon([at(center, far * 0.17, 180 + 180 * k / count), at(center, far, 180 + 180 * k / count)], close=False)
        for k in range(count + 1)
    )
    pen.line(lines, "accent2/80%", s * 0.003)
    pen.path(wedge(center, 0, far * 0.17, 180, 270) + wedge(center, 0, far * 0.17, 270, 360), ["accent2"])


def horizon(pen: Pen) -> None:
    """A striped sun over a grid that runs to the horizon."""
    w, h, s = pen.width, pen.height, pen.short
    level, radius = h * 0.62, s * 0.3
    center = (w * 0.5, level - radius * 0.42)
    sun = {"kind": "linear", "stops": [{"at": 0, "color": "accent2"}, {"at": 1, "color": "accent"}]}
    bands = ""
    top = center[1] - radius
    edges = [top, center[1] - radius * 0.1]
    for k in range(7):
        edges += [edges[-1] + radius * (0.03 + 0.012 * k), edges[-1] + radius * 0.17]
    for y0, y1 in zip(edges[0::2], edges[1::2], strict=False):
        y1 = min(y1, level)
        if y1 - y0 < 1:
            continue
        a0 = math.sqrt(max(0.0, radius**2 - (y0 - center[1]) ** 2))
        a1 = math.sqrt(max(0.0, radius**2 - (y1 - center[1]) ** 2))
        r = f"{radius:.1f} {radius:.1f}"
        left, right = center[0] - a0, center[0] + a0
        bands += f"M{left:.1f} {y0:.1f}L{right:.1f} {y0:.1f}A{r} 0 0 1 {center[0] + a1:.1f} {y1:.1f}"
        bands += f"L{center[0] - a1:.1f} {y1:.1f}A{r} 0 0 1 {left:.1f} {y0:.1f}Z"
    pen.path(
        bands, [sun], effects=[{"kind": "glow", "color": "accent", "blur": round(s * 0.08, 1)}] if pen.dark else []
    )
    lines = [polygon([(0, level), (w, level)], close=False)]
    for k in range(1, 9):
        y = level + (h - level) * (k / 8) ** 1.9
        lines.append(polygon([(0, y), (w, y)], close=False))
    for k in range(-14, 15):
        lines.append(polygon([(w * 0.5 + k * w * 0.045, level), (w * 0.5 + k * w * 0.22, h)], close=False))
    pen.line("".join(lines), "accent2/75%", s * 0.0028)


def stripes(pen: Pen) -> None:
    """Broad slanting bands of colour."""
    w, h, s = pen.width, pen.height, pen.short
    band, x = s * 0.11, w * 0.2
    for color in ("pale", "accent2", "accent", "deep"):
        pen.path(
            polygon([(x + h * 0.6, 0), (x + band + h * 0.6, 0), (x + band - h * 0.1, h), (x - h * 0.1, h)]), [color]
        )
        x += band * 1.02


def blobs(pen: Pen) -> None:
    """Soft round forms, one over the other, in the corners."""
    w, h, s = pen.width, pen.height, pen.short
    for cx, cy, r, color in (
        (0.84, 0.2, 0.42, "pale"),
        (0.98, 0.36, 0.26, "accent2"),
        (0.14, 0.86, 0.4, "accent"),
        (0.4, 1.0, 0.24, "accent2/85%"),
        (0.02, 0.68, 0.17, "deep"),
    ):
        points = []
        for k in range(9):
            r_k = r * s * (1 + pen.rng.uniform(-0.13, 0.13))
            points.append(at((cx * w, cy * h), r_k, 40 * k))
        ring_points = [points[-1], *points, points[0], points[1]]
        d = smooth(ring_points)
        # The first and the last span only lead in and out of the ring.
        spans = d.split("C")
        start = spans[1].split(" ")[-2:]
        pen.path("M" + " ".join(start) + "C" + "C".join(spans[2:-1]) + "Z", [color])


def halftone(pen: Pen) -> None:
    """Dots that grow towards a corner."""
    w, h, s = pen.width, pen.height, pen.short
    step = s / 17
    d = ""
    for row in range(int(h / step) + 2):
        for column in range(int(w / step) + 2):
            x, y = (column + 0.5 * (row % 2)) * step, row * step
            t = (x / w + y / h) / 2
            if t > 0.28:
                d += circle((x, y), step * 0.52 * min(1.0, (t - 0.25) * 1.5))
    pen.path(d, ["accent"])
    pen.disc((w * 0.74, h * 0.34), s * 0.2, ["accent2"])


def bars(pen: Pen) -> None:
    """A record, and the levels of a sound."""
    w, h, s = pen.width, pen.height, pen.short
    center, radius = (w * 0.5, h * 0.47), min(h * 0.44, w * 0.42)
    pen.disc(center, radius, ["deep" if not pen.dark else "tint"])
    for k in range(7):
        pen.ring(center, radius * (0.94 - 0.075 * k), "pale/35%", s * 0.002)
    for start, color in ((196, "accent2/55%"), (16, "accent2/55%")):
        pen.path(wedge(center, radius * 0.42, radius * 0.95, start, start + 34), [color])
    pen.disc(center, radius * 0.36, ["accent"])
    pen.ring(center, radius * 0.25, "on-accent/70%", s * 0.003)
    pen.disc(center, radius * 0.05, ["paper"])
    count = max(12, round(w / (s * 0.045)))
    gap = w / count
    for k in range(count):
        t = abs(math.sin(k * 0.55) * 0.5 + math.sin(k * 0.21 + 1) * 0.5)
        tall = h * (0.03 + 0.2 * t * pen.rng.uniform(0.7, 1.0))
        pen.rect(
            k * gap + gap * 0.2, h - tall, gap * 0.6, tall, ["accent2" if k % 4 == 0 else "accent"], radius=gap * 0.3
        )


def orbits(pen: Pen) -> None:
    """A planet among orbits."""
    w, h, s = pen.width, pen.height, pen.short
    center = (w * 0.52, h * 0.5)
    for k in range(1, 6):
        radius = s * (0.1 + 0.075 * k)
        pen.ring(center, radius, "accent2/45%", s * 0.0025)
        pen.disc(
            at(center, radius, pen.rng.uniform(0, 360)),
            s * (0.008 + 0.005 * (k % 3)),
            ["accent2" if k % 2 else "accent"],
        )
    pen.disc(
        center,
        s * 0.13,
        [
            {
                "kind": "radial",
                "center": [0.34, 0.3],
                "radius": 1.1,
                "stops": [{"at": 0, "color": "accent2"}, {"at": 0.55, "color": "accent"}, {"at": 1, "color": "deep"}],
            }
        ],
    )
    pen.path(
        "".join(
            circle((pen.rng.random() * w, pen.rng.random() * h), s * pen.rng.uniform(0.0015, 0.004)) for _ in range(60)
        ),
        ["ink/55%"],
    )


def confetti(pen: Pen) -> None:
    """Strewn dots, bars and rings, and balloons of colour at the corners."""
    w, h, s = pen.width, pen.height, pen.short
    size = s * 0.02
    piece = {"kind": "shape", "width": round(size, 1), "height": round(size, 1)}
    pen.node(
        {
            "kind": "scatter",
            "count": 90,
            "seed": pen.rng.randrange(2**31),
            "spacing": round(s * 0.06, 1),
            "size_range": [0.6, 1.3],
            "rotate_range": [0, 360],
            "children": [
                {**piece, "id": f"{pen.name}-dot", "shape": "ellipse", "fills": ["accent"]},
                {
                    **piece,
                    "id": f"{pen.name}-bar",
                    "shape": "rect",
                    "height": round(size * 0.4, 1),
                    "fills": ["accent2"],
                },
                {**piece, "id": f"{pen.name}-star", "shape": {"kind": "star"}, "fills": ["pale"]},
                {**piece, "id": f"{pen.name}-ring", "shape": "ellipse", "strokes": [{"fill": "accent", "width": 2}]},
            ],
        }
    )
    for x, y, r, color in (
        (0.16, 0.5, 0.15, "accent"),
        (0.3, 0.34, 0.12, "accent2"),
        (0.82, 0.44, 0.17, "pale"),
        (0.68, 0.3, 0.1, "accent"),
    ):
        cx, cy = w * x, h * y
        end = (cx + s * 0.02, cy + r * s + s * 0.26)
        pen.line(
            smooth([(cx, cy + r * s * 1.1), (cx - s * 0.02, cy + r * s + s * 0.13), end], 1.0), "ink/45%", s * 0.003
        )
        pen.path(
            polygon([(cx, cy + r * s * 1.06), (cx - s * 0.018, cy + r * s * 1.2), (cx + s * 0.018, cy + r * s * 1.2)]),
            [color],
        )
        pen.node(
            {
                "shape": "ellipse",
                "fills": [color],
                "left": round(cx - r * s * 0.88, 1),
                "top": round(cy - r * s, 1),
                "width": round(r * s * 1.76, 1),
                "height": round(r * s * 2.14, 1),
            }
        )
        pen.node(
            {
                "shape": "ellipse",
                "fills": ["panel/45%"],
                "left": round(cx - r * s * 0.5, 1),
                "top": round(cy - r * s * 0.7, 1),
                "width": round(r * s * 0.3, 1),
                "height": round(r * s * 0.5, 1),
                "rotate": 24,
            }
        )


def discs(pen: Pen) -> None:
    """Three discs that lap over one another, a bar and a ring."""
    w, h, s = pen.width, pen.height, pen.short
    pen.disc((w * 0.62, h * 0.42), s * 0.36, ["accent"])
    pen.disc((w * 0.36, h * 0.62), s * 0.24, ["accent2"])
    pen.disc((w * 0.8, h * 0.74), s * 0.13, ["deep"])
    pen.ring((w * 0.3, h * 0.28), s * 0.13, "deep", s * 0.012)
    pen.line(closed(polygon([(w * 0.1, h * 0.86), (w * 0.9, h * 0.86)], close=False)), "deep", s * 0.006)


def arches(pen: Pen) -> None:
    """A row of nested arches of several heights that stand on the lower edge."""
    w, h = pen.width, pen.height
    count = max(2, min(6, round(w / max(1.0, h * 0.55))))
    wide = w / count
    tones = ("accent", "pale", "accent2", "panel", "deep")
    for k in range(count):
        half = wide / 2
        x, rise = wide * (k + 0.5), h * (0.5 + 0.5 * pen.rng.random())
        shift = pen.rng.randrange(len(tones))
        for ring in range(4):
            r = half * (1 - ring * 0.24)
            top = h - max(r, rise - (half - r))
            d = f"M{x - r:.1f} {h:.1f}L{x - r:.1f} {top + r:.1f}A{r:.1f} {r:.1f} 0 0 1 {x + r:.1f} {top + r:.1f}"
            pen.path(f"{d}L{x + r:.1f} {h:.1f}Z", [tones[(shift + ring) % len(tones)]])


def ribbons(pen: Pen) -> None:
    """Broad bands that swing across the zone."""
    w, h = pen.width, pen.height
    turns = pen.rng.choice((0.6, 0.8, 1.1))
    phase = pen.rng.random() * math.tau
    thick = h * 0.13
    for k, color in enumerate(("pale", "accent", "accent2", "deep")):
        base, swing = h * (0.34 + 0.11 * k), h * (0.2 - 0.02 * k)
        xs = [w * (n / 8) for n in range(-1, 10)]
        upper = [(x, base + swing * math.sin(phase + k * 0.35 + x / w * math.tau * turns)) for x in xs]
        lower = [(x, y + thick) for x, y in reversed(upper)]
        pen.path(smooth(upper) + "L" + smooth(lower)[1:] + "Z", [color])
