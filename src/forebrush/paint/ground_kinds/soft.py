"""Soft grounds: a gradient, glows, a mesh, a pattern, paper, noise, rays, waves, bokeh.

All follow one order: `base` (what it is made of), what stands in it, `light` (what models it), `grain` (what keeps it
from looking printed).
"""

from __future__ import annotations

import itertools
import math

from forebrush.paint.canvas import Canvas, circle, falloff, polygon, smooth_edge
from forebrush.paint.ground_kinds.shared import (
    Order,
    calmed,
    direction,
    far_place,
    grain,
    near_clear,
    ring_place,
    vignette,
)  # fmt: skip
from forebrush.paint.oklab import Rgb, along, clear, even_stops, lightness, mix, shade, solid
from forebrush.scene.drawing import FlatPaint, LinearPaint, MeshPaint, NoisePaint, RadialPaint

__all__ = ["bokeh", "glow", "gradient", "mesh", "noise", "paper", "pattern", "plain", "rays", "waves"]

_COVER = {"dots": 0.1, "stripes": 0.2, "grid": 0.2, "checks": 0.5, "waves": 0.25, "seigaiha": 0.4, "cross": 0.08,
          "triangles": 0.3, "hexagons": 0.25}  # fmt: skip
"""About which share of its area a motif of usual weight hides."""


def plain(canvas: Canvas, order: Order) -> None:
    """The first colour, and nothing else: asked for where it has to match."""
    canvas.layer("base", 0.0)
    canvas.fill("base", FlatPaint(solid(order.colors[0])))


def gradient(canvas: Canvas, order: Order) -> None:
    """All colours along a line, with a wide light where it begins and a breath of shade where it ends."""
    start, end = direction(canvas, order.angle)
    canvas.layer("base", 0.0)
    canvas.fill("base", LinearPaint(start, end, even_stops(order.colors)))
    canvas.layer("light", 0.5)
    wide = max(canvas.width, canvas.height) * 0.85
    lit, deep = shade(order.colors[0], 0.07, 0.9), shade(order.colors[-1], -0.07, 1.05)
    x = start[0] + order.rng.uniform(-0.2, 0.2) * canvas.width
    canvas.light("light", x, start[1], (wide, wide * 0.8), lit, 0.35 + 0.5 * order.strength)
    canvas.light("light", end[0], end[1], (wide, wide * 0.7), deep, 0.2 + 0.4 * order.strength)
    grain(canvas, order, 0.9)


def glow(canvas: Canvas, order: Order) -> None:
    """Soft lights of the later colours on the first."""
    first = order.colors[0]
    dark = lightness(first) < 0.5
    start, end = direction(canvas, order.angle)
    canvas.layer("base", 0.0)
    tone = (shade(first, 0.035), first, shade(first, -0.045))
    canvas.fill("base", LinearPaint(start, end, even_stops(tone)))
    canvas.layer("glows", 0.3)
    rest = order.colors[1:]
    long = max(canvas.width, canvas.height)
    spin, taken = order.rng.uniform(0, 360), []
    count = max(4, len(rest) + 1)
    for index in range(count):
        # By the golden angle round the middle. On a dark ground the last, brightest colour comes first and largest;
        # on a light one the palest does, so that the ground stays light.
        color = rest[-1 - index % len(rest)] if dark else rest[index % len(rest)]
        x, y = ring_place(canvas, order, spin + 137.5 * index, 0.34 + 0.1 * (index % 3))
        taken.append((x, y))
        r = long * (0.62 - 0.06 * index) * order.rng.uniform(0.9, 1.1)
        alpha = (
            (0.85 if dark else 0.95 - 0.45 * abs(lightness(color) - lightness(first)))
            * (0.5 + 0.7 * order.strength)
            * (1.0 - 0.09 * index)
        )
        canvas.light("glows", x, y, (r, r * order.rng.uniform(0.74, 1.0)), color, min(alpha, 1.0))
    canvas.layer("light", 0.6)
    if dark:
        # A small hot core in the first glow, as a lamp has.
        core = shade(rest[-1], 0.12, 0.9)
        x, y = taken[0]
        canvas.light("light", x, y, (long * 0.3, long * 0.24), core, 0.25 + 0.3 * order.strength)
    vignette(canvas, "light", shade(first, -0.1), 0.45 if dark else 0.22)
    grain(canvas, order, 1.0)


def mesh(canvas: Canvas, order: Order) -> None:
    """A field of all colours that flow into each other, the first at the top."""
    rows, columns = (
        (5, 4) if canvas.height > canvas.width * 1.15 else (4, 5) if canvas.width > canvas.height else (4, 4)
    )
    turn = math.radians(order.angle)
    drift = 0.16 + 0.36 * order.strength
    # One slow wave across gives the flow; chance alone only gives spots.
    phase, lean = order.rng.uniform(0, math.tau), order.rng.choice((-1, 1)) * order.rng.uniform(0.5, 0.9)
    grid = []
    for j in range(rows):
        row = []
        for k in range(columns):
            u, v = k / (columns - 1), j / (rows - 1)
            down = 0.5 + (v - 0.5) * math.cos(turn) - (u - 0.5) * math.sin(turn)
            across = (u - 0.5) * math.cos(turn) + (v - 0.5) * math.sin(turn)
            calm = 1 - 0.75 * near_clear(canvas, order, u * canvas.width, v * canvas.height, canvas.short * 0.25)
            sway = math.sin(phase + across * 4.2 + down * 2.6) * 0.5 + lean * across * 0.8
            place = down + drift * calm * (sway * 0.75 + order.rng.uniform(-0.28, 0.28))
            color = along(order.colors, place)
            row.append(solid(shade(color, order.rng.uniform(-0.025, 0.025) * calm)))
        grid.append(tuple(row))
    canvas.layer("base", 0.0)
    canvas.fill("base", MeshPaint((0.0, 0.0, canvas.width, canvas.height), tuple(grid)))
    canvas.layer("light", 0.5)
    long = max(canvas.width, canvas.height)
    x, y = far_place(canvas, order, [])
    light = shade(along(order.colors, 0.15), 0.09, 0.85)
    canvas.light("light", x, y, (long * 0.5, long * 0.42), light, 0.3 + 0.3 * order.strength)
    grain(canvas, order, 1.0)


def pattern(canvas: Canvas, order: Order) -> None:
    """A motif of the second colour on the first; a third lights it from one corner."""
    first, second = order.colors[0], order.colors[1]
    canvas.layer("base", 0.0)
    start, end = direction(canvas, 20.0)
    canvas.fill("base", LinearPaint(start, end, even_stops((shade(first, 0.018), first, shade(first, -0.025)))))
    if order.tiler is not None:
        canvas.layer("motif", 0.2)
        size = max(
            canvas.short / {"seigaiha": 9, "hexagons": 14, "triangles": 13, "checks": 12}.get(order.motif, 20), 2.0
        )
        weight = {"dots": 0.13, "stripes": 0.3, "grid": 0.03, "cross": 0.06, "seigaiha": 0.045, "waves": 0.09}.get(
            order.motif, 0.035
        )
        alpha = 0.2 + 0.7 * order.strength
        tile = order.tiler(order.motif, solid(second, alpha), (0.0, 0.0), size, weight, order.angle)
        canvas.fill("motif", tile, cover=_COVER.get(order.motif, 0.2))
        calmed(canvas, "motif", order, 0.86)
    canvas.layer("light", 0.5)
    long = max(canvas.width, canvas.height)
    lit = shade(order.colors[-1] if len(order.colors) > 2 else first, 0.08, 0.9)
    canvas.light("light", canvas.width * 0.18, canvas.height * 0.08, (long * 0.75, long * 0.6), lit, 0.4)
    vignette(canvas, "light", shade(mix(first, second, 0.35), -0.12), 0.3)
    grain(canvas, order, 0.8)


def paper(canvas: Canvas, order: Order) -> None:
    """A sheet of paper: cloudy pulp, fibres, darker edges, tooth."""
    rng, first, second = order.rng, order.colors[0], order.colors[1]
    canvas.layer("base", 0.0)
    canvas.fill("base", FlatPaint(solid(first)))
    tint = mix(first, second, 0.55)
    for scale, alpha in ((canvas.short * 0.75, 0.5), (canvas.short * 0.2, 0.32), (canvas.short * 0.045, 0.2)):
        seed = rng.randrange(2**32)
        high = solid(tint, alpha * (0.4 + 0.9 * order.strength))
        canvas.fill("base", NoisePaint((0.0, 0.0), clear(tint), high, max(scale, 4.0), 0.55, 1.25, seed))
    canvas.layer("fibres", 0.4)
    dark, light = shade(second, -0.18, 0.8), shade(first, 0.06, 0.6)
    count = round(110 * (0.3 + order.strength) * min(canvas.width * canvas.height / 1.5e6, 3.0))
    unit = canvas.short / 1000
    for _ in range(count):
        x, y = rng.uniform(0, canvas.width), rng.uniform(0, canvas.height)
        length, turn, bend = rng.uniform(14, 46) * unit, rng.uniform(0, math.tau), rng.uniform(-1.1, 1.1)
        points = []
        for _ in range(4):
            points.append((x, y))
            x, y, turn = x + math.cos(turn) * length / 3, y + math.sin(turn) * length / 3, turn + bend * 0.6
        color, alpha = (dark, rng.uniform(0.1, 0.26)) if rng.random() < 0.6 else (light, rng.uniform(0.25, 0.6))
        paint = FlatPaint(solid(color, alpha * (1 - 0.8 * near_clear(canvas, order, x, y, 1))))
        canvas.stroke("fibres", smooth_edge(points), paint, rng.uniform(0.5, 1.2) * max(unit, 0.4))
    canvas.layer("light", 0.6)
    long = max(canvas.width, canvas.height)
    canvas.light("light", canvas.width * 0.3, canvas.height * 0.2, (long * 0.8, long * 0.7), shade(first, 0.05), 0.5)
    vignette(canvas, "light", shade(second, -0.16, 1.1), 0.32)
    grain(canvas, order, 1.7)


def noise(canvas: Canvas, order: Order) -> None:
    """Clouds of the later colours on a gradient of the first two."""
    start, end = direction(canvas, order.angle)
    canvas.layer("base", 0.0)
    canvas.fill("base", LinearPaint(start, end, even_stops(order.colors[:2])))
    canvas.layer("clouds", 0.3)
    rest = order.colors[1:]
    for index, color in enumerate((*rest, shade(order.colors[0], 0.05))):
        alpha = (0.5 + 0.35 * order.strength) * (1 - 0.12 * index)
        paint = NoisePaint(
            (0.0, 0.0),
            clear(color),
            solid(color, min(alpha, 1.0)),
            canvas.short * (1.5 - 0.25 * min(index, 3)),
            0.34,
            0.8 + 1.0 * order.strength,
            order.rng.randrange(2**32),
        )
        canvas.fill("clouds", paint)
    calmed(canvas, "clouds", order, 0.55)
    canvas.layer("light", 0.6)
    vignette(canvas, "light", shade(order.colors[-1], -0.14), 0.25)
    grain(canvas, order, 1.1)


def _ray_colors(colors: tuple[Rgb, ...]) -> tuple[Rgb, Rgb, Rgb]:
    """Ground, rays and glow. The glow is the lightest; where that is the ground, the rays take a stronger colour."""
    glow = max(colors, key=lightness)
    if glow == colors[0] and len(colors) > 2:
        return colors[1], colors[2], glow
    return colors[0], colors[1], glow


def rays(canvas: Canvas, order: Order) -> None:
    """Rays of the second colour on the first from one place, where the last colour glows."""
    first, second, last = _ray_colors(order.colors)
    biggest = max(order.clear, key=lambda box: box.width * box.height, default=None)
    cx = (biggest.x + biggest.width / 2 if biggest else 0.5) * canvas.width
    cy = (biggest.y + biggest.height / 2 if biggest else 0.56) * canvas.height
    reach = 1.08 * max(
        math.hypot(cx - x, cy - y) for x in (0.0, canvas.width) for y in (0.0, canvas.height)
    )  # fmt: skip
    canvas.layer("base", 0.0)
    heart = mix(second, last, 0.25)
    canvas.fill("base", RadialPaint((cx, cy), (reach, reach), even_stops((heart, mix(first, second, 0.4), first))))
    canvas.layer("rays", 0.3)
    count = 2 * round(order.rng.uniform(12, 16))
    step = 360 / count
    middle = mix(second, last, 0.2) if lightness(first) < 0.6 else second
    top = 0.3 + 0.65 * order.strength
    stops = (
        (0.0, clear(middle)), (0.1, solid(middle, top * 0.12)), (0.3, solid(middle, top * 0.75)),
        (0.6, solid(middle, top)), (1.0, solid(second, top * 0.55)),
    )  # fmt: skip
    paint = RadialPaint((cx, cy), (reach, reach), stops)
    parts = []
    for k in range(0, count, 2):
        a = math.radians(order.angle + (k - 0.5) * step)
        b = a + math.radians(step)
        far = reach * 1.05
        parts.append(
            polygon([(cx, cy), (cx + far * math.sin(a), cy - far * math.cos(a)),
                     (cx + far * math.sin(b), cy - far * math.cos(b))])
        )  # fmt: skip

    def inside(x: float, y: float) -> bool:
        turn = math.degrees(math.atan2(x - cx, cy - y)) - order.angle + step / 2
        return turn % (2 * step) < step

    canvas.fill("rays", paint, "".join(parts), inside)
    calmed(canvas, "rays", order, 0.7)
    canvas.layer("light", 0.5)
    canvas.light("light", cx, cy, (reach * 0.62, reach * 0.62), last, 0.22 + 0.5 * order.strength)
    canvas.light("light", cx, cy, (reach * 0.3, reach * 0.3), shade(last, 0.1, 0.8), 0.25 + 0.3 * order.strength)
    vignette(canvas, "light", shade(first, -0.12), 0.5)
    grain(canvas, order, 1.1)


def waves(canvas: Canvas, order: Order) -> None:
    """Hills or waves one behind the other, from the pale far ones to the deep near ones, haze between them."""
    rng, colors = order.rng, order.colors
    canvas.layer("base", 0.0)
    sky = (shade(colors[0], 0.02), colors[0], mix(colors[0], colors[1], 0.45))
    canvas.fill("base", LinearPaint((0.0, 0.0), (0.0, canvas.height * 0.7), even_stops(sky)))
    canvas.layer("light", 0.05)
    sun = rng.uniform(0.22, 0.78) * canvas.width
    wide = max(canvas.width, canvas.height)
    canvas.light("light", sun, canvas.height * 0.32, (wide * 0.6, wide * 0.45), shade(colors[0], 0.08, 0.7), 0.75)
    count = 5 + round(2 * order.strength)
    top = 0.42
    # Words at the bottom want a high horizon less than words at the top want a low one.
    if any(box.y + box.height / 2 < 0.45 for box in order.clear):
        top = 0.52
    for index in range(count):
        part = index / (count - 1)
        line = canvas.height * (top + (0.93 - top) * part**1.15)
        swing = canvas.height * (0.022 + 0.05 * order.strength) * (0.65 + 0.7 * part)
        phase, waves_across = (
            rng.uniform(0, math.tau),
            rng.uniform(0.75, 1.35) * min(canvas.width / canvas.height, 12.0) + 0.35,
        )
        second, ratio = rng.uniform(0, math.tau), rng.uniform(1.9, 2.7)
        points = []
        samples = math.ceil(waves_across * ratio * 7) + 4
        for k in range(-1, samples + 2):
            u = k / samples
            y = math.sin(phase + u * math.tau * waves_across) + 0.38 * math.sin(
                second + u * math.tau * waves_across * ratio
            )
            points.append((u * canvas.width, line + y * swing))
        color = along(colors[1:], part) if len(colors) > 2 else along(colors, 0.25 + 0.75 * part)
        crest = mix(color, colors[0], 0.3 * (1 - part) + 0.08)
        foot = shade(mix(color, colors[0], 0.22 * (1 - part)), -0.015)
        d = (
            smooth_edge(points)
            + f"L{canvas.width * 1.1:.2f} {canvas.height:.2f}L{-canvas.width * 0.1:.2f} {canvas.height:.2f}Z"
        )
        high = line - 1.3 * swing
        paint = LinearPaint((0.0, high), (0.0, high + canvas.height * 0.34), even_stops((crest, color, foot)))
        name = f"wave-{index + 1}"
        canvas.layer(name, 0.15 + 0.7 * part)
        edge = tuple(points)
        canvas.fill(name, paint, d, lambda x, y, edge=edge: y > _height_at(edge, x))  # type: ignore[misc]
        if index < count - 1:
            # Haze in the valley before the next one.
            haze = shade(mix(color, colors[0], 0.75), 0.02)
            stops = ((0.0, clear(haze)), (1.0, solid(haze, 0.5 * (1 - part) ** 0.8)))
            canvas.fill(name, LinearPaint((0.0, line), (0.0, line + canvas.height * 0.22), stops), d,
                        lambda x, y, edge=edge: y > _height_at(edge, x))  # type: ignore[misc]  # fmt: skip
    grain(canvas, order, 1.2)


def _height_at(edge: tuple[tuple[float, float], ...], x: float) -> float:
    for (x1, y1), (x2, y2) in itertools.pairwise(edge):
        if x1 <= x <= x2:
            return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return edge[-1][1]


def bokeh(canvas: Canvas, order: Order) -> None:
    """Lights out of focus in three depths: many small and faint far ones, a few large near ones."""
    rng, colors = order.rng, order.colors
    start, end = direction(canvas, order.angle)
    canvas.layer("base", 0.0)
    ground = colors[:2]
    dark = lightness(ground[0]) < 0.55
    canvas.fill("base", LinearPaint(start, end, even_stops(ground)))
    long = max(canvas.width, canvas.height)
    for _ in range(3):
        x, y = far_place(canvas, order, [])
        canvas.light("base", x, y, (long * 0.5, long * 0.4), colors[-2], 0.3 + 0.25 * order.strength)
    white = (255, 255, 255)
    if dark:
        lights = (colors[-1], shade(colors[-1], 0.06, 0.75), mix(colors[-1], colors[-2], 0.45))
    else:
        # On a light ground coloured points would look like stains: the discs are pale, the points white.
        lights = (white, mix(colors[-1], white, 0.3), mix(colors[-1], white, 0.6))
    amount = 0.45 + 1.1 * order.strength
    for name, depth, count, low, high, alpha, crisp in (
        ("far", 0.25, 70, 0.006, 0.022, 0.62, 0.0),
        ("middle", 0.5, 24, 0.03, 0.07, 0.36, 0.78),
        ("near", 0.8, 7, 0.09, 0.17, 0.17, 0.86),
    ):
        canvas.layer(name, depth, "screen" if dark else "normal")
        # A band along a slanted line, as a street of lights has, and strays.
        lean, level = rng.uniform(-0.35, 0.35), rng.uniform(0.35, 0.7)
        for _ in range(round(count * amount)):
            u = rng.uniform(-0.05, 1.05)
            v = rng.gauss(level + lean * (u - 0.5), 0.17) if rng.random() < 0.7 else rng.uniform(0, 1)
            x, y = u * canvas.width, v * canvas.height
            r = rng.uniform(low, high) * math.sqrt(canvas.width * canvas.height)
            faint = 1 - 0.93 * near_clear(canvas, order, x, y, r * 1.4)
            color = lights[rng.randrange(len(lights))] if dark or crisp else white
            part = alpha * rng.uniform(0.45, 1.15) * faint
            if part < 0.02:
                continue
            # A lens gives discs of even light with a slightly brighter rim; the far ones are mere points.
            rim = (
                (0.0, solid(color, part * 0.72)),
                (crisp * 0.8, solid(color, part * 0.8)),
                (crisp, solid(color, part)),
                (crisp + (1 - crisp) * 0.5, solid(color, part * 0.5)),
                (1.0, clear(color)),
            )
            stops = rim if crisp else falloff(color, min(part * 1.5, 1.0))
            canvas.fill(name, RadialPaint((x, y), (r, r), stops), circle(x, y, r),
                        lambda a, b, x=x, y=y, r=r: (a - x) ** 2 + (b - y) ** 2 < r * r)  # type: ignore[misc]  # fmt: skip
    canvas.layer("light", 0.9)
    vignette(canvas, "light", shade(ground[0], -0.12), 0.5 if dark else 0.25)
    grain(canvas, order, 1.0)
