"""Grounds of matter and light: northern lights, marble, terrazzo, linen."""

from __future__ import annotations

import math

from forebrush.paint.canvas import Canvas, circle, polygon, smooth_edge
from forebrush.paint.ground_kinds.shared import Order, calmed, direction, grain, near_clear, vignette
from forebrush.paint.oklab import along, clear, even_stops, lightness, mix, shade, solid
from forebrush.scene.drawing import FlatPaint, LinearPaint, NoisePaint, PathItem, RadialPaint, StrokePaint

__all__ = ["aurora", "linen", "marble", "terrazzo"]


def aurora(canvas: Canvas, order: Order) -> None:
    """Curtains of light of the later colours in a night of the first, with stars and a dark ridge below."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    night = colors[0] if lightness(colors[0]) < 0.4 else shade(colors[0], 0.2 - lightness(colors[0]))
    rest = colors[1:]
    canvas.layer("base", 0.0)
    sky = (shade(night, -0.06), night, mix(night, rest[0], 0.28))
    canvas.fill("base", LinearPaint((0.0, 0.0), (0.0, h), even_stops(sky)))
    canvas.layer("stars", 0.1)
    for low, high, many, alpha in ((0.0005, 0.0011, 150, 0.55), (0.0012, 0.0021, 34, 0.85)):
        d = ""
        for _ in range(round(many * (0.5 + order.strength))):
            x, y = rng.uniform(0, w), rng.uniform(0, 0.85 * h)
            if near_clear(canvas, order, x, y, 0.02 * short) < 0.3:
                d += circle(x, y, rng.uniform(low, high) * short)
        if d:
            canvas.put("stars", PathItem(d, (FlatPaint((255, 255, 255, round(255 * alpha))),)))
    canvas.layer("curtains", 0.4, "screen")
    for number in range(3):
        foot = h * (0.42 + 0.14 * number + rng.uniform(-0.04, 0.04))
        tall = h * rng.uniform(0.34, 0.5) * (0.75 + 0.5 * order.strength)
        phases = [rng.uniform(0, math.tau) for _ in range(4)]
        lean = rng.uniform(-0.1, 0.1)
        strips = 110
        step = 1.2 * w / strips
        for k in range(strips):
            u = k / strips
            fold = math.sin(phases[0] + 5.2 * u) + 0.5 * math.sin(phases[1] + 11 * u)
            ray = 0.55 + 0.3 * math.sin(phases[2] + 37 * u) + 0.15 * math.sin(phases[3] + 83 * u)
            bright = max(0.0, 0.55 + 0.45 * math.sin(phases[1] + 3.3 * u + number)) * ray
            x, y = -0.1 * w + k * step, foot + 0.085 * h * fold + lean * h * (u - 0.5)
            top = y - tall * (0.6 + 0.4 * ray)
            near = near_clear(canvas, order, x, (y + top) / 2, 0.3 * h)
            alpha = (0.42 + 0.75 * order.strength) * bright * (1 - 0.88 * near)
            if alpha < 0.02:
                continue
            foot_tone, top_tone = along(rest, 0.15 + 0.2 * number), along(rest, 0.75 + 0.1 * number)
            stops = (
                (0.0, clear(top_tone)), (0.35, solid(top_tone, 0.28 * alpha)), (0.78, solid(foot_tone, 0.75 * alpha)),
                (0.94, solid(shade(foot_tone, 0.08), min(alpha, 1.0))), (1.0, clear(foot_tone)),
            )  # fmt: skip
            box = polygon([(x, top), (x + 2.4 * step, top), (x + 2.4 * step, y), (x, y)])
            canvas.put("curtains", PathItem(box, (LinearPaint((0.0, top), (0.0, y), stops),)))
    canvas.layer("light", 0.5, "screen")
    canvas.light("light", 0.5 * w, 0.55 * h, (0.7 * w, 0.35 * h), rest[0], 0.14 + 0.16 * order.strength)
    canvas.layer("ridge", 0.8)
    for number, (line, color) in enumerate(((0.88, mix(night, rest[0], 0.12)), (0.94, shade(night, -0.1)))):
        points = [(w * (k / 18 - 0.05), h * (line - 0.05 * rng.random() * (1.2 - 0.4 * number))) for k in range(21)]
        d = smooth_edge(points) + f"L{1.1 * w:.2f} {h:.2f}L{-0.1 * w:.2f} {h:.2f}Z"
        canvas.fill("ridge", FlatPaint(solid(color)), d, lambda x, y, line=line: y > line * h)  # type: ignore[misc]
    grain(canvas, order, 0.9)


def marble(canvas: Canvas, order: Order) -> None:
    """Polished stone: clouds of the second colour in the first, veins that branch, a thread of the last one in them."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    stone, deep, thread = colors[0], colors[1], colors[-1]
    if abs(lightness(deep) - lightness(stone)) < 0.12:
        deep = shade(deep, -0.2 if lightness(stone) > 0.5 else 0.2)
    canvas.layer("base", 0.0)
    start, end = direction(canvas, order.angle + 30)
    canvas.fill("base", LinearPaint(start, end, even_stops((shade(stone, 0.02), stone, shade(stone, -0.03)))))
    for scale, alpha in ((0.9, 0.5), (0.32, 0.34), (0.1, 0.18)):
        paint = NoisePaint((0.0, 0.0), clear(deep), solid(deep, alpha * (0.35 + 0.65 * order.strength)),
                           max(short * scale, 4.0), 0.55, 1.5, rng.randrange(2**32))  # fmt: skip
        canvas.fill("base", paint)
    canvas.layer("veins", 0.3)
    turn = math.radians(order.angle + rng.uniform(28, 58))
    reach = math.hypot(w, h)
    for number in range(3 + round(4 * order.strength)):
        # They come in from the left and from above, one after another along the rim.
        at = (number + rng.uniform(0.1, 0.9)) / (3 + round(4 * order.strength)) * (w + h)
        x, y = (-0.02 * w, h - at) if at < h else (at - h, -0.02 * h)
        way, width = turn + rng.uniform(-0.3, 0.3), 0.013 * short * rng.uniform(0.4, 1.0)
        _vein(canvas, order, x, y, way, reach * rng.uniform(0.6, 1.1), width, number, (deep, thread), 0)
    calmed(canvas, "veins", order, 0.8)
    canvas.layer("light", 0.6)
    long = max(w, h)
    canvas.light("light", 0.28 * w, 0.12 * h, (0.7 * long, 0.5 * long), shade(stone, 0.09, 0.6), 0.5)
    vignette(canvas, "light", shade(deep, -0.1), 0.25)
    grain(canvas, order, 0.6)


def _vein(
    canvas: Canvas, order: Order, x: float, y: float, turn: float, long: float, width: float, number: int,
    colors: tuple[tuple[int, int, int], tuple[int, int, int]], depth: int,
) -> None:  # fmt: skip
    """A vein from a place on: it wanders, thins out and branches; beside a dark one runs a bright thread."""
    rng = order.rng
    steps = 16 if depth == 0 else 8
    line, widths = [(x, y)], [0.3 * width]
    drift = 0.0
    for k in range(steps):
        drift = 0.7 * drift + rng.uniform(-0.3, 0.3)
        step = long / steps
        x, y = x + math.cos(turn + drift) * step, y + math.sin(turn + drift) * step
        line.append((x, y))
        widths.append(width * (1 - k / steps) ** 0.7 * rng.uniform(0.4, 1.2))
        if depth < 2 and rng.random() < 0.16:
            side = rng.choice((-1, 1)) * rng.uniform(0.4, 0.9)
            _vein(
                canvas, order, x, y, turn + side, long * rng.uniform(0.18, 0.4), width * 0.5, number, colors, depth + 1
            )
    left = [(a, b - wide / 2) for (a, b), wide in zip(line, widths, strict=True)]
    right = [(a + 0.3 * wide, b + wide / 2) for (a, b), wide in zip(line, widths, strict=True)]
    ribbon = smooth_edge(left) + "L" + smooth_edge(right[::-1])[1:] + "Z"
    color = colors[0]
    for times, alpha in ((9.0, 0.05), (4.5, 0.08), (2.0, 0.12)):
        soft = StrokePaint(FlatPaint(solid(color, alpha)), times * width, cap="round", join="round")
        canvas.put("veins", PathItem(smooth_edge(line), strokes=(soft,)))
    canvas.put("veins", PathItem(ribbon, (FlatPaint(solid(shade(color, -0.06), 0.62)),)))
    if (number + depth) % 2 == 0:
        gold = [(a + 0.6 * width, b - 0.5 * width) for a, b in line]
        thread = StrokePaint(FlatPaint(solid(colors[1], 0.85)), 0.2 * width, cap="round", join="round")
        canvas.put("veins", PathItem(smooth_edge(gold), strokes=(thread,)))


def terrazzo(canvas: Canvas, order: Order) -> None:
    """Chips of stone of all later colours, large and small, set into the first."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    first = colors[0]
    canvas.layer("base", 0.0)
    canvas.fill("base", FlatPaint(solid(first)))
    tint = shade(first, -0.08 if lightness(first) > 0.5 else 0.08)
    canvas.fill(
        "base",
        NoisePaint((0.0, 0.0), clear(tint), solid(tint, 0.3), max(0.02 * short, 3.0), 0.8, 1.4, rng.randrange(2**32)),
    )
    canvas.layer("chips", 0.3)
    stones = [
        *colors[1:],
        mix(colors[1], first, 0.45),
        shade(colors[-1], -0.12),
        shade(first, -0.14 if lightness(first) > 0.5 else 0.16),
    ]
    taken: list[tuple[float, float, float]] = []
    area = min(w * h / short**2, 3.0)
    for size, many in ((0.06, 26), (0.034, 90), (0.016, 240), (0.007, 380)):
        paths = ["" for _ in stones]
        for _ in range(round(many * (0.35 + 0.9 * order.strength) * area)):
            x, y, r = rng.uniform(0, w), rng.uniform(0, h), size * short * rng.uniform(0.65, 1.2)
            crowded = any(math.hypot(x - a, y - b) < 1.06 * (r + c) for a, b, c in taken)
            if crowded or near_clear(canvas, order, x, y, r) > (0.05 if size > 0.01 else 0.9):
                continue
            taken.append((x, y, r))
            corners = rng.randrange(4, 8)
            turn = rng.uniform(0, math.tau)
            flat = rng.uniform(0.55, 1.0)
            points = []
            for k in range(corners):
                a = (k + rng.uniform(-0.3, 0.3)) / corners * math.tau
                u, v = math.cos(a) * rng.uniform(0.7, 1.0), math.sin(a) * flat * rng.uniform(0.7, 1.0)
                points.append(
                    (
                        x + r * (u * math.cos(turn) - v * math.sin(turn)),
                        y + r * (u * math.sin(turn) + v * math.cos(turn)),
                    )
                )
            paths[rng.randrange(len(stones))] += polygon(points)
        for color, d in zip(stones, paths, strict=True):
            if d:
                canvas.put(
                    "chips",
                    PathItem(
                        d,
                        (FlatPaint(solid(color)),),
                        (StrokePaint(FlatPaint(solid(color)), 0.06 * size * short, join="round"),),
                    ),
                )
    canvas.layer("light", 0.6)
    canvas.light("light", 0.3 * w, 0.15 * h, (0.8 * max(w, h), 0.6 * max(w, h)), shade(first, 0.06), 0.35)
    vignette(canvas, "light", shade(first, -0.12), 0.22)
    grain(canvas, order, 0.8)


def linen(canvas: Canvas, order: Order) -> None:
    """Woven cloth: threads across and down, thick and thin, with slubs, in a wide soft light."""
    rng, first, second = order.rng, order.colors[0], order.colors[1]
    w, h, short = canvas.width, canvas.height, canvas.short
    canvas.layer("base", 0.0)
    start, end = direction(canvas, order.angle + 20)
    canvas.fill("base", LinearPaint(start, end, even_stops((shade(first, 0.015), first, mix(first, second, 0.2)))))
    cloth = NoisePaint(
        (0.0, 0.0), clear(second), solid(second, 0.22), max(0.5 * short, 4.0), 0.5, 1.0, rng.randrange(2**32)
    )
    canvas.fill("base", cloth)
    canvas.layer("threads", 0.3)
    dark, light = shade(mix(first, second, 0.6), -0.12), shade(first, 0.07)
    pitch = max(short / 130, max(w, h) / 900)
    for across in (True, False):
        length, count = (w, round(h / pitch)) if across else (h, round(w / pitch))
        paths = {key: "" for key in ("dark", "light", "thick")}
        for k in range(count):
            at = (k + rng.uniform(0.2, 0.8)) * pitch
            sway = rng.uniform(-0.3, 0.3) * pitch
            key = rng.choice(("dark", "dark", "light", "light", "light", "thick"))
            a, b = (0.0, length) if key != "thick" else sorted((rng.uniform(0, length), rng.uniform(0, length)))
            paths[key] += (
                f"M{a:.1f} {at:.1f}L{b:.1f} {at + sway:.1f}" if across else f"M{at:.1f} {a:.1f}L{at + sway:.1f} {b:.1f}"
            )
        for key, color, width, alpha in (
            ("dark", dark, 0.42, 0.3),
            ("light", light, 0.5, 0.4),
            ("thick", dark, 0.62, 0.26),
        ):
            if paths[key]:
                paint = FlatPaint(solid(color, alpha * (0.45 + 0.9 * order.strength)))
                canvas.stroke("threads", paths[key], paint, width * pitch)
    calmed(canvas, "threads", order, 0.75)
    canvas.layer("light", 0.6)
    long = max(w, h)
    canvas.fill("light", RadialPaint((0.3 * w, 0.2 * h), (0.9 * long, 0.8 * long),
                                     ((0.0, solid(shade(first, 0.08), 0.4)), (1.0, clear(first)))))  # fmt: skip
    vignette(canvas, "light", shade(second, -0.16), 0.34)
    grain(canvas, order, 1.2)
