"""Grounds of East Asia: scales of waves, auspicious clouds, mountains in mist."""

from __future__ import annotations

import math
from functools import partial

from forebrush.paint.canvas import Canvas, circle, polygon, smooth_edge
from forebrush.paint.ground_kinds.shared import Order, calmed, grain, near_clear, vignette
from forebrush.paint.oklab import Rgb, along, clear, even_stops, lightness, mix, shade, solid
from forebrush.scene.drawing import FlatPaint, LinearPaint, NoisePaint, PathItem, RadialPaint, StrokePaint

__all__ = ["clouds", "mist", "seigaiha"]


def seigaiha(canvas: Canvas, order: Order) -> None:
    """Scales of waves in rows, each of rings; the colours go down the picture, a few scales are of the last one."""
    rng, colors = order.rng, order.colors
    w, h = canvas.width, canvas.height
    canvas.layer("base", 0.0)
    canvas.fill("base", LinearPaint((0.0, 0.0), (0.0, h), even_stops(colors[:2])))
    canvas.layer("scales", 0.3)
    r = max(canvas.short / 8, max(w, h) / 22)
    gold = max(colors, key=lightness)
    rows, columns = math.ceil(h / (0.5 * r)) + 3, math.ceil(w / (2 * r)) + 2
    for row in range(rows):
        y = row * 0.5 * r
        part = min(max(y / h, 0.0), 1.0)
        body = along(colors[: max(2, len(colors) - 1)], part)
        dark = lightness(body) < 0.6
        line = mix(body, gold if dark else colors[-1], 0.3 + 0.55 * order.strength)
        xs = [(k - 0.5 * (row % 2)) * 2 * r for k in range(columns + 1)]
        whole = "".join(circle(x, y, r) for x in xs)
        canvas.put("scales", PathItem(whole, (FlatPaint(solid(body)),)))
        marked = [x for x in xs if rng.random() < 0.05 + 0.06 * order.strength]
        calm = [x for x in marked if near_clear(canvas, order, x, y, 2 * r) < 0.2]
        if calm:
            special = "".join(circle(x, y, r) for x in calm)
            canvas.put("scales", PathItem(special, (FlatPaint(solid(mix(body, colors[-1], 0.75))),)))
        for part_, width in ((0.94, 0.075), (0.68, 0.06), (0.42, 0.05)):
            rings = "".join(circle(x, y, part_ * r) for x in xs)
            pen = StrokePaint(FlatPaint(solid(line, 0.92)), width * r)
            canvas.put("scales", PathItem(rings, strokes=(pen,)))
        canvas.put("scales", PathItem("".join(circle(x, y, 0.16 * r) for x in xs), (FlatPaint(solid(line, 0.92)),)))
    calmed(canvas, "scales", order, 0.9)
    canvas.layer("light", 0.6)
    canvas.light("light", 0.25 * w, 0.1 * h, (0.8 * max(w, h), 0.7 * max(w, h)), shade(colors[0], 0.08), 0.35)
    vignette(canvas, "light", shade(colors[1], -0.14), 0.4)
    grain(canvas, order, 1.0)


def _spiral(x: float, y: float, r: float, turns: float, way: int, start: float) -> str:
    points = []
    steps = max(8, round(turns * 12))
    for k in range(steps + 1):
        t = k / steps
        angle = start + way * turns * math.tau * t
        points.append((x + r * (1 - 0.86 * t) * math.cos(angle), y + r * (1 - 0.86 * t) * math.sin(angle)))
    return smooth_edge(points)


def _cloud(
    canvas: Canvas, name: str, x: float, y: float, size: float, way: int, tones: tuple[Rgb, Rgb, Rgb], alpha: float
) -> None:  # fmt: skip
    """A cloud of curls on a flowing foot: body, edge and line; (x, y) is the middle of its foot."""
    body, edge, line = tones
    lobes = ((0.0, -0.42, 0.4), (0.58, -0.26, 0.31), (-0.56, -0.24, 0.3), (1.04, -0.12, 0.2), (-1.0, -0.1, 0.19))
    discs = "".join(circle(x + way * a * size, y + b * size, r * size) for a, b, r in lobes)
    long = 1.75 * size
    foot = polygon([
        (x - way * long, y + 0.02 * size), (x - way * 1.1 * size, y - 0.2 * size),
        (x + way * 1.1 * size, y - 0.2 * size),
        (x + way * 1.45 * size, y - 0.02 * size), (x + way * 0.9 * size, y + 0.09 * size),
        (x - way * 0.9 * size, y + 0.1 * size),
    ])  # fmt: skip
    rim = StrokePaint(FlatPaint(solid(edge, alpha)), 0.1 * size, join="round")
    canvas.put(name, PathItem(discs + foot, strokes=(rim,)))
    paint = LinearPaint(
        (x, y - 0.85 * size), (x, y + 0.1 * size), even_stops((shade(body, 0.04), body, shade(body, -0.05)))
    )
    for d in (discs, foot):
        canvas.put(name, PathItem(d, (paint,)))
    pen = StrokePaint(FlatPaint(solid(line, alpha)), 0.034 * size, cap="round", join="round")
    for number, (a, b, r) in enumerate(lobes):
        turn = 1 if (a >= 0) == (way > 0) else -1
        d = _spiral(x + way * a * size, y + b * size, 0.72 * r * size, 1.25 if number < 3 else 0.9, turn, math.pi / 2)
        canvas.put(name, PathItem(d, strokes=(pen,)))
    wave = [
        (x + way * t * size, y - 0.03 * size + 0.045 * size * math.sin(3 * t))
        for t in (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.3)
    ]
    canvas.put(name, PathItem(smooth_edge(wave), strokes=(pen,)))


def clouds(canvas: Canvas, order: Order) -> None:
    """Auspicious clouds: a great disc in a glowing sky, curled clouds in banks at its foot and adrift beside it."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    first, second, last = colors[0], colors[1], colors[-1]
    gold = max(colors, key=lightness) if len(colors) > 2 else shade(second, 0.25)
    canvas.layer("base", 0.0)
    canvas.fill(
        "base", LinearPaint((0.0, 0.0), (0.0, h), even_stops((shade(first, -0.03), first, mix(first, second, 0.7))))
    )
    canvas.layer("disc", 0.15)
    words = max(order.clear, key=lambda box: box.width * box.height, default=None)
    low = words is not None and words.y + words.height / 2 > 0.5
    x, y, r = 0.5 * w, (0.34 if low or words is None else 0.42) * h, 0.34 * short
    canvas.light("disc", x, y, (2.4 * r, 2.4 * r), mix(second, gold, 0.4), 0.55)
    disc = LinearPaint((0.0, y - r), (0.0, y + r), even_stops((mix(second, last, 0.35), mix(first, second, 0.8))))
    canvas.fill("disc", disc, circle(x, y, r), lambda a, b: (a - x) ** 2 + (b - y) ** 2 < r * r)
    for part, width in ((1.0, 0.007), (1.05, 0.0026), (1.12, 0.0026)):
        pen = StrokePaint(FlatPaint(solid(gold, 0.85 if part == 1 else 0.55)), width * short)
        canvas.put("disc", PathItem(circle(x, y, part * r), strokes=(pen,)))
    calmed(canvas, "disc", order, 0.75)
    canvas.layer("clouds", 0.4)
    many = 3 + round(4 * order.strength)
    places = []
    for k in range(many):
        side = -1 if k % 2 else 1
        places.append(
            (
                (0.5 + side * rng.uniform(0.24, 0.52)) * w,
                rng.uniform(0.1, 0.66) * h,
                rng.uniform(0.06, 0.1) * short,
                -side,
            )
        )
    for cx, cy, size, way in places:
        if near_clear(canvas, order, cx, cy, 2.2 * size) < 0.3:
            _cloud(canvas, "clouds", cx, cy, size, way, (mix(first, second, 0.55), gold, gold), 0.9)
    canvas.layer("bank", 0.6)
    tones = (mix(second, gold, 0.25), mix(last, gold, 0.5), mix(gold, (255, 255, 255), 0.25), shade(gold, 0.03))
    rows = 3
    for row in range(rows):
        size = max(short, w / 2) * (0.12 + 0.045 * row)
        line = h * (0.9 + 0.055 * row)
        count = max(2, math.ceil(w / (1.7 * size)) + 1)
        count = min(count, 40)
        for k in range(count + 1):
            cx = (k + 0.5 * (row % 2) + rng.uniform(-0.18, 0.18)) * w / count
            body = tones[min(row, 2)] if row < 2 else mix(first, second, 0.85)
            calm = near_clear(canvas, order, cx, line - 0.4 * size, size) > 0.5
            inner = mix(body, first, 0.5)
            _cloud(
                canvas,
                "bank",
                cx,
                line,
                size,
                rng.choice((-1, 1)),
                (body, gold, mix(body, inner, 0.6) if calm else inner),
                1.0,
            )
    grain(canvas, order, 1.1)


def _below(line: float, x: float, y: float) -> bool:
    return y > line


def mist(canvas: Canvas, order: Order) -> None:
    """Mountains in ink, range behind range, each lost in the mist at its foot; a small sun."""
    rng, colors = order.rng, order.colors
    w, h = canvas.width, canvas.height
    paper, ink = colors[0], colors[-1] if len(colors) > 2 else colors[1]
    if abs(lightness(ink) - lightness(paper)) < 0.35:
        ink = shade(ink, -0.3 if lightness(paper) > 0.5 else 0.3)
    canvas.layer("base", 0.0)
    canvas.fill("base", LinearPaint((0.0, 0.0), (0.0, h), even_stops((shade(paper, -0.02), paper, shade(paper, 0.02)))))
    cloudy = NoisePaint((0.0, 0.0), clear(ink), solid(ink, 0.05 + 0.05 * order.strength), canvas.short, 0.5, 1.1,
                        rng.randrange(2**32))  # fmt: skip
    canvas.fill("base", cloudy)
    canvas.layer("sun", 0.1)
    sx, sy, r = rng.choice((0.24, 0.76)) * w, rng.uniform(0.14, 0.2) * h, 0.05 * canvas.short
    if near_clear(canvas, order, sx, sy, r) < 0.4:
        red = (200, 62, 44) if lightness(paper) > 0.5 else colors[1]
        stops = ((0.0, solid(red, 0.9)), (0.94, solid(red, 0.82)), (1.0, clear(red)))
        canvas.fill("sun", RadialPaint((sx, sy), (r, r), stops), circle(sx, sy, r))
    count = 5
    top = 0.5 if any(box.y + box.height / 2 < 0.5 for box in order.clear) else 0.38
    for index in range(count):
        part = index / (count - 1)
        base = h * (top + (0.96 - top) * part**1.15)
        swing = h * (0.1 + 0.07 * order.strength) * (1.15 - 0.45 * part)
        points, samples = [], min(90, max(24, round(40 * w / h)))
        peaks = [(rng.uniform(-0.1, 1.1), rng.uniform(0.08, 0.2), rng.uniform(0.45, 1.0)) for _ in range(4)]
        for k in range(-1, samples + 2):
            u = k / samples
            rise = sum(tall * math.exp(-(((u - at) / wide) ** 2)) for at, wide, tall in peaks)
            points.append((u * w, base - swing * (rise + rng.uniform(-0.05, 0.05))))
        high = min(y for _, y in points)
        color = mix(paper, ink, (0.16 + 0.62 * part) * (0.6 + 0.6 * order.strength))
        name = f"range-{index + 1}"
        canvas.layer(name, 0.2 + 0.6 * part)
        d = smooth_edge(points) + f"L{1.1 * w:.2f} {h:.2f}L{-0.1 * w:.2f} {h:.2f}Z"
        sunk = high + max(0.3 * h, 1.0)
        ridge = ((0.0, solid(color, 0.95)), (0.25, solid(color, 0.72)), (0.6, solid(mix(color, paper, 0.4), 0.3)),
                 (1.0, solid(paper, 0.0)))  # fmt: skip
        veil = ((0.0, solid(paper, 0.0)), (0.5, solid(paper, 0.6)), (1.0, solid(paper, 0.85)))
        below = partial(_below, high + 0.15 * h)
        canvas.fill(name, LinearPaint((0.0, high), (0.0, sunk), ridge), d, below, 0.5)
        canvas.fill(name, LinearPaint((0.0, (high + sunk) / 2), (0.0, sunk + 0.05 * h), veil), d, below, 0.5)
        calmed(canvas, name, order, 0.6)
    canvas.layer("birds", 0.95)
    bx, by = (w - sx) * rng.uniform(0.85, 1.0), rng.uniform(0.2, 0.3) * h
    for _ in range(3 + round(3 * order.strength)):
        u = 0.011 * canvas.short * rng.uniform(0.7, 1.2)
        x, y = bx + rng.uniform(-7, 7) * u, by + rng.uniform(-4, 4) * u
        if near_clear(canvas, order, x, y, u) < 0.2:
            wing = [
                (x - 1.3 * u, y - 0.5 * u),
                (x - 0.4 * u, y - 0.35 * u),
                (x, y),
                (x + 0.4 * u, y - 0.35 * u),
                (x + 1.3 * u, y - 0.55 * u),
            ]
            canvas.stroke("birds", smooth_edge(wing), FlatPaint(solid(ink, 0.75)), 0.16 * u)
    grain(canvas, order, 1.5)
