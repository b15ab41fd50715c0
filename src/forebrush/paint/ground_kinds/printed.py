"""Grounds of print and party: halftone dots, a blueprint's grid, confetti, the loose shapes of the eighties."""

from __future__ import annotations

import math

from forebrush.paint.canvas import Canvas, circle, polygon, smooth_edge
from forebrush.paint.ground_kinds.shared import Order, calmed, direction, grain, near_clear, vignette
from forebrush.paint.oklab import Rgb, even_stops, lightness, mix, shade, solid
from forebrush.scene.drawing import FlatPaint, LinearPaint, PathItem, StrokePaint

__all__ = ["blueprint", "confetti", "halftone", "memphis"]


def halftone(canvas: Canvas, order: Order) -> None:
    """Rows of dots of the second colour that grow to one side, a second screen of the last one from the other."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    canvas.layer("base", 0.0)
    start, end = direction(canvas, order.angle)
    canvas.fill("base", LinearPaint(start, end, even_stops((shade(colors[0], 0.02), colors[0]))))
    cell = max(short / 22, max(w, h) / 90)
    screens = (
        (order.angle + rng.uniform(18, 30), colors[1], 1.0),
        (order.angle + 180 + rng.uniform(30, 52), colors[-1], 0.85),
    )
    for number, (angle, color, power) in enumerate(screens[: 2 if len(colors) > 2 else 1]):
        name = f"dots-{number + 1}"
        canvas.layer(name, 0.3 + 0.1 * number, "multiply" if lightness(colors[0]) > 0.6 else "normal")
        turn = math.radians(angle)
        way, across = (-math.sin(turn), math.cos(turn)), (math.cos(turn), math.sin(turn))
        reach = (abs(way[0]) * w + abs(way[1]) * h) / 2
        half = (abs(across[0]) * w + abs(across[1]) * h) / 2 + cell
        rows = math.ceil(2 * reach / (0.5 * cell))
        for row in range(rows + 1):
            at = -reach + row * 0.5 * cell
            part = (at + reach) / (2 * reach)
            r = (
                cell
                * 0.5
                * power
                * max(0.0, (part - (0.55 - 0.4 * order.strength)) / (0.5 + 0.4 * order.strength)) ** 0.7
            )
            if r < 0.02 * cell:
                continue
            cx, cy = w / 2 + way[0] * at, h / 2 + way[1] * at
            # Dots are dashes without length, with round ends: a row is one line.
            count = math.ceil(2 * half / cell)
            begin = -count / 2 * cell + (0.5 * cell if row % 2 else 0.0)
            ends = [(cx + across[0] * t, cy + across[1] * t) for t in (begin, begin + count * cell)]
            d = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in ends)
            pen = StrokePaint(
                FlatPaint(solid(color, 0.92)), 2 * min(r, 0.62 * cell), cap="round", dash=(0.01, cell - 0.01)
            )
            canvas.put(name, PathItem(d, strokes=(pen,)))
    canvas.layer("calm", 0.5)
    calmed(canvas, "calm", order, 0.95)
    grain(canvas, order, 1.3)


def blueprint(canvas: Canvas, order: Order) -> None:
    """A drawing sheet: fine and bold grid, a frame with ticks, and at its edges the beginnings of a construction."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    sheet = colors[0]
    line = max(colors[1:], key=lambda c: abs(lightness(c) - lightness(sheet)))
    if abs(lightness(line) - lightness(sheet)) < 0.3:
        line = shade(line, 0.4 if lightness(sheet) < 0.6 else -0.4)
    canvas.layer("base", 0.0)
    canvas.fill(
        "base", LinearPaint((0.0, 0.0), (0.35 * w, h), even_stops((shade(sheet, 0.03), sheet, shade(sheet, -0.04))))
    )
    canvas.layer("grid", 0.2)
    cell = max(short / 32, max(w, h) / 120)
    bold, fine = "", ""
    for length, other, down in ((w, h, True), (h, w, False)):
        for k in range(1, math.ceil(length / cell)):
            at = k * cell
            d = f"M{at:.2f} 0L{at:.2f} {other:.2f}" if down else f"M0 {at:.2f}L{other:.2f} {at:.2f}"
            bold, fine = (bold + d, fine) if k % 4 == 0 else (bold, fine + d)
    power = 0.35 + 0.65 * order.strength
    for d, width, alpha in ((fine, 0.0011, 0.2), (bold, 0.0016, 0.38)):
        if d:
            canvas.stroke("grid", d, FlatPaint(solid(line, alpha * power)), width * short)
    calmed(canvas, "grid", order, 0.6)
    canvas.layer("drawing", 0.5)
    pen, thin = 0.0022 * short, 0.0012 * short
    paint, faint = FlatPaint(solid(line, 0.75 * power + 0.1)), FlatPaint(solid(line, 0.5 * power))
    corners = [(0.86 * w, 0.2 * h), (0.14 * w, 0.82 * h), (0.84 * w, 0.84 * h), (0.16 * w, 0.16 * h)]
    rng.shuffle(corners)
    free = [c for c in corners if near_clear(canvas, order, *c, 0.12 * short) < 0.4]
    for number, (x, y) in enumerate(free[:2]):
        x, y = round(x / cell) * cell, round(y / cell) * cell
        r = cell * (3.2 if number == 0 else 2.4)
        for part in (1.0, 0.62, 0.3):
            canvas.stroke("drawing", circle(x, y, part * r), paint, pen if part == 1 else thin)
        reach = 1.35 * r
        cross = f"M{x - reach:.2f} {y:.2f}L{x + reach:.2f} {y:.2f}M{x:.2f} {y - reach:.2f}L{x:.2f} {y + reach:.2f}"
        dash = StrokePaint(faint, thin, dash=(0.02 * short, 0.006 * short, 0.004 * short, 0.006 * short))
        canvas.put("drawing", PathItem(cross, strokes=(dash,)))
        holes = "".join(
            circle(x + 0.81 * r * math.cos(k * math.pi / 3), y + 0.81 * r * math.sin(k * math.pi / 3), 0.09 * r)
            for k in range(6)
        )
        canvas.stroke("drawing", holes, paint, thin)
        top = y - 1.55 * r
        size = "".join(f"M{x + s * r:.2f} {y:.2f}L{x + s * r:.2f} {top - 0.1 * r:.2f}" for s in (-1, 1))
        size += f"M{x - r:.2f} {top:.2f}L{x + r:.2f} {top:.2f}"
        canvas.stroke("drawing", size, faint, thin)
        for side in (-1, 1):
            tip = x + side * r
            arrow = polygon(
                [(tip, top), (tip - side * 0.18 * r, top - 0.05 * r), (tip - side * 0.18 * r, top + 0.05 * r)]
            )
            canvas.put("drawing", PathItem(arrow, (faint,)))
    inset = 0.6 * cell
    frame = polygon([(inset, inset), (w - inset, inset), (w - inset, h - inset), (inset, h - inset)])
    canvas.stroke("drawing", frame, paint, pen)
    canvas.layer("light", 0.7)
    canvas.light("light", 0.3 * w, 0.2 * h, (0.8 * max(w, h), 0.6 * max(w, h)), shade(sheet, 0.1), 0.35)
    vignette(canvas, "light", shade(sheet, -0.12), 0.4)
    grain(canvas, order, 1.2)


def _turned(points: list[tuple[float, float]], x: float, y: float, turn: float) -> list[tuple[float, float]]:
    c, s = math.cos(turn), math.sin(turn)
    return [(x + a * c - b * s, y + a * s + b * c) for a, b in points]


def confetti(canvas: Canvas, order: Order) -> None:
    """Paper in the air: strips, discs, curls and stars of all later colours, thick above and thin below."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    canvas.layer("base", 0.0)
    start, end = direction(canvas, order.angle)
    canvas.fill(
        "base", LinearPaint(start, end, even_stops((shade(colors[0], 0.025), colors[0], shade(colors[0], -0.03))))
    )
    canvas.light("base", 0.5 * w, 0.3 * h, (0.7 * max(w, h), 0.6 * max(w, h)), shade(colors[0], 0.07), 0.6)
    papers = [*colors[1:], *(shade(c, 0.09) for c in colors[1:]), mix(colors[-1], (255, 255, 255), 0.5)]
    area = min(w * h / short**2, 3.0)
    for name, depth, size, many, alpha in (
        ("far", 0.2, 0.012, 120, 0.6),
        ("middle", 0.4, 0.02, 90, 0.95),
        ("near", 0.7, 0.042, 13, 1.0),
    ):
        canvas.layer(name, depth)
        for _ in range(round(many * (0.4 + 1.1 * order.strength) * area**0.8)):
            x, y = rng.uniform(-0.02, 1.02) * w, h * rng.random() ** (1.35 if name != "near" else 1.0)
            u = size * short * rng.uniform(0.7, 1.3)
            if near_clear(canvas, order, x, y, 1.6 * u) > 0.1:
                continue
            color = papers[rng.randrange(len(papers))]
            _paper(canvas, name, x, y, u, color, alpha, rng.uniform(0, math.tau), rng.choice("rrrrcctts"))
    canvas.layer("light", 0.9)
    vignette(canvas, "light", shade(colors[0], -0.12), 0.2)
    grain(canvas, order, 0.7)


def _paper(
    canvas: Canvas, name: str, x: float, y: float, u: float, color: Rgb, alpha: float, turn: float, form: str
) -> None:
    """One piece: a strip folded in light and shade (r), a disc (c), a curl (t), a star (s)."""
    flat, dark = FlatPaint(solid(color, alpha)), FlatPaint(solid(shade(color, -0.09), alpha))
    if form == "c":
        canvas.put(name, PathItem(circle(x, y, 0.5 * u), (flat,)))
    elif form == "t":
        wave = [(k * 0.42 * u - 1.3 * u, 0.34 * u * math.sin(k * 1.45)) for k in range(7)]
        pen = StrokePaint(flat, 0.26 * u, cap="round", join="round")
        canvas.put(name, PathItem(smooth_edge(_turned(wave, x, y, turn)), strokes=(pen,)))
    elif form == "s":
        star = [
            (r * u * math.cos(k * math.pi / 5), r * u * math.sin(k * math.pi / 5))
            for k in range(10)
            for r in ((0.72, 0.32)[k % 2],)
        ]
        canvas.put(name, PathItem(polygon(_turned(star, x, y, turn)), (flat,)))
    else:
        for sign, paint in ((-1, flat), (1, dark)):
            half = [(0.0, -0.34 * u), (sign * 0.78 * u, -0.24 * u), (sign * 0.78 * u, 0.42 * u), (0.0, 0.34 * u)]
            canvas.put(name, PathItem(polygon(_turned(half, x, y, turn)), (paint,)))


def memphis(canvas: Canvas, order: Order) -> None:
    """Squiggles, rings, half discs, zigzags, triangles and fields of dots, each with a hard shadow, loosely strewn."""
    rng, colors = order.rng, order.colors
    w, h, short = canvas.width, canvas.height, canvas.short
    canvas.layer("base", 0.0)
    canvas.fill("base", FlatPaint(solid(colors[0])))
    light = lightness(colors[0]) > 0.5
    ink: Rgb = (34, 30, 46) if light else (246, 242, 232)
    canvas.layer("shapes", 0.3)
    cell = short / (3.6 + 2.2 * order.strength)
    columns, rows = min(max(round(w / cell), 1), 24), min(max(round(h / cell), 1), 24)
    forms = ["wave", "ring", "half", "zigzag", "triangle", "dots", "cross", "bar", "quarter"]
    bag: list[str] = []
    for row in range(rows):
        for column in range(columns):
            if not bag:
                bag = rng.sample(forms, len(forms))
            x = (column + 0.5 + rng.uniform(-0.26, 0.26)) * w / columns
            y = (row + 0.5 + rng.uniform(-0.26, 0.26)) * h / rows
            u = 0.34 * min(cell, w / columns, h / rows) * rng.uniform(0.75, 1.1)
            form = bag.pop()
            if near_clear(canvas, order, x, y, 1.3 * u) > 0.1:
                continue
            color = colors[1 + rng.randrange(len(colors) - 1)]
            _shape(canvas, form, x, y, u, color, ink, rng.uniform(0, math.tau))
    grain(canvas, order, 0.9)


def _shape(canvas: Canvas, form: str, x: float, y: float, u: float, color: Rgb, ink: Rgb, turn: float) -> None:
    """One shape about (x, y), `u` px from its middle to its rim."""
    flat, dark = FlatPaint(solid(color)), FlatPaint(solid(ink))
    off = 0.16 * u

    def line(points: list[tuple[float, float]], width: float, smooth: bool) -> None:
        for dx, paint in ((off, dark), (0.0, flat)):
            placed = _turned(points, x + dx, y + dx, turn)
            d = smooth_edge(placed) if smooth else "M" + "L".join(f"{a:.2f} {b:.2f}" for a, b in placed)
            pen = StrokePaint(paint, width, cap="round" if smooth else "butt", join="round" if smooth else "miter")
            canvas.put("shapes", PathItem(d, strokes=(pen,)))

    def area(points: list[tuple[float, float]]) -> None:
        pen = StrokePaint(dark, 0.06 * u, join="round")
        canvas.put("shapes", PathItem(polygon(_turned(points, x + off, y + off, turn)), (dark,)))
        canvas.put("shapes", PathItem(polygon(_turned(points, x, y, turn)), (flat,), (pen,)))

    match form:
        case "wave":
            line([(k * 0.3 * u - 1.2 * u, 0.28 * u * (-1) ** k) for k in range(9)], 0.2 * u, True)
        case "zigzag":
            line([(k * 0.36 * u - 1.1 * u, 0.24 * u * (-1) ** k) for k in range(7)], 0.17 * u, False)
        case "ring":
            for dx, paint in ((off, dark), (0.0, flat)):
                canvas.put("shapes", PathItem(circle(x + dx, y + dx, 0.62 * u), strokes=(StrokePaint(paint, 0.3 * u),)))
        case "dots":
            dots = [(a * 0.3 * u, b * 0.3 * u) for a in range(-3, 4) for b in range(-3, 4) if a * a + b * b < 11]
            canvas.put(
                "shapes", PathItem("".join(circle(a, b, 0.065 * u) for a, b in _turned(dots, x, y, turn)), (dark,))
            )
        case "half" | "quarter":
            wide = math.pi if form == "half" else math.pi / 2
            arc = [(0.85 * u * math.cos(wide * k / 14), 0.85 * u * math.sin(wide * k / 14)) for k in range(15)]
            area([(0.0, 0.0), *arc])
        case "triangle":
            area([(0.8 * u * math.cos(k * math.tau / 3), 0.8 * u * math.sin(k * math.tau / 3)) for k in range(3)])
        case "cross":
            a, b = 0.62 * u, 0.2 * u
            area(
                [
                    (-b, -a),
                    (b, -a),
                    (b, -b),
                    (a, -b),
                    (a, b),
                    (b, b),
                    (b, a),
                    (-b, a),
                    (-b, b),
                    (-a, b),
                    (-a, -b),
                    (-b, -b),
                ]
            )
        case _:
            for k in (-1, 0, 1):
                line([(-0.7 * u, 0.34 * k * u), (0.7 * u, 0.34 * k * u)], 0.13 * u, False)
