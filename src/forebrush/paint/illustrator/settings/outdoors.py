"""What outdoor settings share: skies, mountains, skylines, grass, water, and what falls from above."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random

from forebrush.paint.canvas import circle, polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.shapes import Point, blob, ellipse, rounded, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, mix, shade

__all__ = ["GRASS", "LEAVES", "WHITE", "birds", "branch_over", "full_moon", "grass", "leaves_in_corners",
    "leaves_over", "meadow", "path", "peaks", "sky",
           "skyline", "trees", "tufts", "water"]  # fmt: skip

WHITE: Rgb = (255, 255, 255)
GRASS: Mapping[str, tuple[Rgb, Rgb]] = {
    "spring": (rgb("#b2d98f"), rgb("#8cc47a")),
    "summer": (rgb("#a5cf86"), rgb("#7fb56d")),
    "autumn": (rgb("#d3b56f"), rgb("#c39a55")),
    "winter": (rgb("#eef4f8"), rgb("#d9e5ef")),
}
"""Grass in light and in shade, by season."""
LEAVES: Mapping[str, tuple[Rgb, Rgb, Rgb]] = {
    "spring": (rgb("#8cc46f"), rgb("#f3b8c6"), rgb("#9fcf7f")),
    "summer": (rgb("#6fa85f"), rgb("#5a9a63"), rgb("#88b85f")),
    "autumn": (rgb("#e08a3c"), rgb("#d9622f"), rgb("#efb445")),
    "winter": (rgb("#dfe9f0"), rgb("#cfdde8"), rgb("#e8f0f5")),
}


def sky(view: View, to: float | None = None, *, clouds: int = 4, sun: bool = True) -> None:
    """The sky down to a height, with sun or moon, stars and clouds as the light has it."""
    light = view.light
    view.on("sky")
    bottom = (view.horizon if to is None else to) + 0.01
    view.gradient(
        rectangle(0, 0, view.width, view.height), light.sky, 0.0, view.y(bottom), lambda x, y: True
    )  # fmt: skip
    if sun and light.weather in ("clear", "cloudy", "wind"):
        _sun(view, bottom)
    if light.time == "night" and light.weather == "clear":
        rng = view.rng("stars")
        for _ in range(60):
            x, y = rng.random() * view.width, rng.random() * view.y(bottom) * 0.85
            view.fill(circle(x, y, rng.uniform(0.1, 0.26) * view.u), rgb("#fff6e0"), rng.uniform(0.3, 0.85))
    _clouds(view, bottom, clouds + (2 if light.weather in ("rain", "storm", "cloudy") else 0))


def _sun(view: View, bottom: float) -> None:
    light = view.light
    middle = sum((box[0] + box[2]) / 2 for box in view.heroes[:1]) or view.width / 2
    full = light.time == "night" and light.moon == "full"
    x = (0.18 if middle > view.width / 2 else 0.82) * view.width
    y = view.y(bottom) * (0.3 if light.time in ("noon", "night") else 0.8)
    r = (8.5 if full else 5.2) * view.u
    y = max(y, r * 1.3)
    if view.hides_words((x - r, y - r, x + r, y + r)):
        return
    view.glow(x, y, 42 * view.u, light.sun, 0.8 if light.time != "night" else 0.35)
    if light.time != "night":
        view.fill(circle(x, y, r), light.sun)
        return
    if full:
        full_moon(view, x, y, r)
        return
    r *= 0.85
    # A crescent: outwards along the one circle, back along the other.
    inner = 0.78 * r
    view.fill(
        f"M{x:.1f} {y - r:.1f}C{x - 1.33 * r:.1f} {y - r:.1f} {x - 1.33 * r:.1f} {y + r:.1f} {x:.1f} {y + r:.1f}"
        f"C{x - inner * 0.55:.1f} {y + r * 0.72:.1f} {x - inner * 0.55:.1f} {y - r * 0.72:.1f} {x:.1f} {y - r:.1f}Z",
        light.sun,
    )


def full_moon(view: View, x: float, y: float, r: float) -> None:
    """A full moon with its seas, px; it is told as something that is to be seen."""
    view.seen["full moon"] = (x - r, y - r, x + r, y + r)
    view.glow(x, y, 3.2 * r, view.light.sun, 0.5)
    view.fill(circle(x, y, r), rgb("#fdf4d2"))
    for dx, dy, size in ((-0.35, -0.25, 0.24), (0.3, 0.05, 0.18), (-0.1, 0.45, 0.2), (0.35, -0.5, 0.12)):
        view.fill(circle(x + dx * r, y + dy * r, size * r), rgb("#eadcab"))


def _clouds(view: View, bottom: float, count: int) -> None:
    rng = view.rng("clouds")
    light = view.light
    for k in range(count):
        x = view.width * ((k * 0.31 + 0.1 * rng.random() + 0.07) % 1)
        y = view.y(bottom) * rng.uniform(0.1, 0.62)
        size = view.u * 0.155 * rng.uniform(0.42, 0.95) / 0.1
        box = (x - 9.2 * size / 1, y - 4 * size, x + 9.2 * size, y + 5 * size)
        if view.hides_words(box, 0.0):
            continue
        humps = ((0.0, 0.0, 5.2), (5.8, 2.0, 4.0), (-5.8, 2.2, 3.6))
        d = "".join(ellipse(x + dx * size, y + dy * size, r * size, 0.7 * r * size) for dx, dy, r in humps)
        d += rounded(x - 9.2 * size, y + 2.2 * size, 18.4 * size, 2.8 * size, 1.4 * size)
        view.fill(d, light.cloud, 0.9 if light.time in ("noon", "dawn") else 0.5)


def peaks(
    view: View, foot: float, height: float, color: Rgb, haze: float, *, count: int = 4, snow: bool = True
) -> None:
    """Mountains whose feet stand on `foot`, `height` high (0 to 1), lit from one side."""
    rng = view.rng(f"peaks:{foot:.2f}")
    bottom = view.y(foot)
    for k in range(count):
        x = view.width * ((k + 0.5) / count + rng.uniform(-0.08, 0.08))
        tall = view.y(height) * rng.uniform(0.65, 1.0)
        half = tall * rng.uniform(0.8, 1.1) * max(1.0, view.width / view.height * 0.7)
        tone = view.light.far(color, haze + 0.06 * (k % 2))
        top = (x + 0.04 * half, bottom - tall)
        view.fill(polygon([(x - half, bottom), (x - 0.08 * half, bottom - 0.96 * tall), top, (x + half, bottom)]), tone)
        view.fill(
            polygon([top, (x + half, bottom), (x + 0.25 * half, bottom), (x - 0.04 * half, bottom - 0.45 * tall)]),
            shade(tone, -0.035),
        )
        if snow:
            cap = ((-0.34, 0.66), (-0.06, 0.97), (0.04, 1.0), (0.36, 0.66), (0.2, 0.72), (0.08, 0.62), (-0.08, 0.74),
                   (-0.2, 0.63))  # fmt: skip
            points = [(x + a * half, bottom - b * tall) for a, b in cap]
            view.fill(polygon(points), mix(WHITE, view.light.haze, haze * 0.6))


def skyline(
    view: View, foot: float, height: float, color: Rgb, haze: float, *, lit: float = 0.4, narrow: float = 0.05
) -> None:
    """Houses of a town side by side on `foot`, up to `height` high; their windows are lit at night."""
    rng = view.rng(f"skyline:{foot:.2f}")
    light = view.light
    night = light.dark > 0.5
    bottom, unit = view.y(foot), 0.017 * view.height
    x = -0.03 * view.width
    while x < view.width:
        wide, tall = rng.uniform(narrow, narrow * 1.9) * view.width, rng.uniform(0.5, 1.0) * view.y(height)
        tone = light.far(shade(color, rng.uniform(-0.03, 0.03)), haze)
        view.fill(rounded(x, bottom - tall, wide, tall + 8, 0.3 * view.u), tone)
        if rng.random() < 0.3:
            mast = 0.04 * view.height
            view.fill(rectangle(x + wide * 0.42, bottom - tall - 0.75 * mast, wide * 0.05 + 2, mast), tone)
        across = max(1, int(wide / (unit * 2.1)))
        panes = ""
        for k in range(across):
            for j in range(int(tall / (unit * 2.6))):
                if rng.random() < (lit if night else 0.62):
                    left = x + wide * (k + 0.5) / across - unit * 0.45
                    panes += rectangle(left, bottom - tall + unit * 1.1 + j * unit * 2.6, unit * 0.9, unit * 1.3)
        if panes and not view.hides_words((x, bottom - tall, x + wide, bottom), 0.0):
            view.fill(panes, rgb("#ffcf7a") if night else mix(tone, WHITE, 0.4), 0.75)
        x += wide + rng.uniform(0.0, 0.02) * view.width


def grass(view: View, far: float) -> tuple[Rgb, Rgb]:
    """Three hills of grass, one behind the other, from `far` on; returns the colours of grass."""
    bright, deep = GRASS[view.light.season if view.light.weather != "snow" else "winter"]
    view.on("far")
    view.hill(far + 0.01, 0.07, shade(deep, -0.05), "hill-1", haze=0.5)
    view.hill(far + 0.035, 0.05, deep, "hill-2", haze=0.25)
    view.on("middle")
    view.hill(far + 0.09, 0.035, bright, "hill-3", foot=deep)
    return bright, deep


def meadow(view: View, bright: Rgb, deep: Rgb, top: float) -> None:
    """Grass and flowers from `top` down, birds above, dark leaves in the corners."""
    tufts(view, top, 0.99, 50, (shade(deep, -0.05), shade(bright, -0.06)))
    if view.light.season in ("spring", "summer") and view.light.weather != "snow":
        flowers(view, top + 0.02, 0.98, 34, (WHITE, rgb("#f6c667"), rgb("#f0a3b5"), rgb("#b79ad9")))
    birds(view)
    leaves_in_corners(view, shade(LEAVES[view.light.season][1] if not view.light.snowy else deep, -0.12))


def trees(
    view: View, name: str, places: Sequence[tuple[float, float, float]], haze: float, *, fixed: bool = False,
    tolerance: float = 0.8,
) -> None:  # fmt: skip
    """Trees of the season at (x, y, height)."""
    colors = LEAVES[view.light.season]
    for k, (x, y, height) in enumerate(places):
        leaf = {"foliage": colors[k % 3], "gold": colors[(k + 1) % 3]} if name == "maple-tree" else {}
        view.prop(name, x, y, height, haze=haze, colors=leaf, fixed=fixed, tolerance=tolerance)


def path(view: View, points: Sequence[tuple[float, float]], color: Rgb) -> None:
    """A way or a stream: its outline in fractions of the picture."""
    view.fill(blob([(view.x(x), view.y(y)) for x, y in points]), view.light.far(color, 0.2), 0.85)


def tufts(view: View, top: float, bottom: float, count: int, colors: Sequence[Rgb]) -> None:
    """Tufts of grass between two heights."""
    rng = view.rng("tufts")
    for k in range(count):
        at, x = rng.uniform(top, bottom), rng.random() * view.width
        size, y = 1.2 * view.u * view.depth(at), view.y(at)
        for side in (-1, 0, 1):
            blades: list[Point] = [(x + side * size * 0.5, y), (x + side * size * 0.9, y - size),
                                   (x + side * size * 1.2, y - size * (1.7 - 0.3 * abs(side)))]  # fmt: skip
            view.line(spline(blades), colors[k % len(colors)], max(0.09 * view.u, size * 0.24))


def flowers(view: View, top: float, bottom: float, count: int, colors: Sequence[Rgb]) -> None:
    """Small flowers between two heights."""
    rng = view.rng("flowers")
    for k in range(count):
        at, x = rng.uniform(top, bottom), rng.random() * view.width
        size, y = 0.55 * view.u * view.depth(at), view.y(at)
        view.line(f"M{x:.1f} {y:.1f}L{x:.1f} {y - 3 * size:.1f}", rgb("#5a8f55"), max(0.09 * view.u, size * 0.5))
        head = y - 3.2 * size
        petals = "".join(
            circle(x + size * math.cos(turn), head + size * math.sin(turn), size * 0.75)
            for turn in (0, 1.26, 2.51, 3.77, 5.03)
        )
        view.fill(petals, colors[k % len(colors)])
        view.fill(circle(x, head, size * 0.6), rgb("#fff0b0"))


def birds(view: View, count: int = 3) -> None:
    """A few birds, far off, never over a hero."""
    rng = view.rng("birds")
    left, top = rng.uniform(0.3, 0.7) * view.width, rng.uniform(0.1, 0.22) * view.height
    color = mix(view.light.line, view.light.sky[0], 0.4)
    for k in range(count):
        x, y = left + k * 3.5 * view.u, top + (-1) ** k * 1.6 * view.u
        size = view.u * 0.11 * (1 - 0.15 * k)
        box = (x - 20 * size, y - 20 * size, x + 20 * size, y)
        if view.covered(box) > 0 or view.hides_words(box, 0.0):
            continue
        wings = spline([(x - 17 * size, y - 7 * size), (x - 6 * size, y - 10 * size), (x, y)])
        wings += spline([(x, y), (x + 6 * size, y - 10 * size), (x + 17 * size, y - 7 * size)])
        view.line(wings, color, 2.6 * size)


def leaves_in_corners(view: View, color: Rgb) -> None:
    """Large dark leaves in the lower corners, before everything, where no hero stands."""
    rng = view.rng("corners")
    for corner in (0.0, 1.0):
        x = corner * view.width
        box = (x - 12 * view.u, 0.78 * view.height, x + 12 * view.u, view.height)
        leaves = [(math.radians(-90 + (k - 3) * 19), view.height * rng.uniform(0.11, 0.18)) for k in range(7)]
        tones = [rng.uniform(-0.05, 0.04) for _ in leaves]
        if view.hides_words(box) or view.covered(box) > 0.02:
            continue
        for k, ((turn, long), tone) in enumerate(zip(leaves, tones, strict=True)):
            foot = view.height * 1.03
            tip = (x + long * math.cos(turn), foot + long * math.sin(turn))
            mid = ((x + tip[0]) / 2, (foot + tip[1]) / 2)
            bulge = (long * 0.13 * math.sin(turn), long * 0.13 * math.cos(turn))
            d = blob([(x + (k - 3) * 0.6 * view.u, foot + view.u), (mid[0] - bulge[0], mid[1] + bulge[1]), tip,
                      (mid[0] + bulge[0], mid[1] - bulge[1])])  # fmt: skip
            view.front_shape(2.0, d, shade(color, tone))


def leaves_over(view: View) -> None:
    """Twigs with leaves of the season that hang into the picture from its upper corners, before everything."""
    rng = view.rng("twigs")
    colors = LEAVES[view.light.season] if not view.light.snowy else (rgb("#7f9a86"), rgb("#93aa98"), rgb("#a9bcae"))
    for corner in (0.0, 1.0):
        inward = 1 if corner == 0.0 else -1
        for k in range(3):
            x, y = view.width * corner - inward * 2 * view.u, view.height * (-0.02 + 0.1 * k)
            long = view.u * (34 - 8 * k) * rng.uniform(0.85, 1.1)
            tip = (x + inward * long, y + long * rng.uniform(0.12, 0.34))
            _twig(view, (x, y), tip, colors, rng)


def branch_over(view: View) -> None:
    """A branch that reaches over the picture from the side that the first subject leaves free."""
    middle = sum((box[0] + box[2]) / 2 for box in view.heroes[:1]) or view.width / 2
    right = middle < view.width / 2
    tall = 0.2
    inward = 1.9 * tall * view.tall / view.width
    x = 1 - inward if right else inward
    leaf = LEAVES[view.light.season][0] if not view.light.snowy else rgb("#93aa98")
    view.prop(
        "tree-branch", 1 - x if view.mirrored else x, 0.2, tall, colors={"leaf": leaf}, front=True, flip=right,
        fixed=True, tolerance=0.12, shadow=False,
    )  # fmt: skip


def _twig(view: View, foot: Point, tip: Point, colors: Sequence[Rgb], rng: Random) -> None:
    box = (min(foot[0], tip[0]), min(foot[1], tip[1]), max(foot[0], tip[0]), max(foot[1], tip[1]) + 6 * view.u)
    if view.hides_words(box, 0.0):
        return
    bend = ((foot[0] + tip[0]) / 2, (foot[1] + tip[1]) / 2 + 2.5 * view.u)
    view.front_line(2.0, spline([foot, bend, tip]), rgb("#6a4a3a"), 0.7 * view.u)
    count = 9
    for k in range(1, count + 1):
        t = k / count
        x = (1 - t) ** 2 * foot[0] + 2 * t * (1 - t) * bend[0] + t * t * tip[0]
        y = (1 - t) ** 2 * foot[1] + 2 * t * (1 - t) * bend[1] + t * t * tip[1]
        for side in (-1, 1):
            turn = math.radians(90 * side + rng.uniform(-40, 40)) + math.atan2(tip[1] - foot[1], tip[0] - foot[0])
            long = view.u * rng.uniform(4.0, 6.5)
            end = (x + long * math.cos(turn), y + long * math.sin(turn))
            out = (-math.sin(turn) * long * 0.26, math.cos(turn) * long * 0.26)
            mid = ((x + end[0]) / 2, (y + end[1]) / 2)
            d = blob([(x, y), (mid[0] + out[0], mid[1] + out[1]), end, (mid[0] - out[0], mid[1] - out[1])])
            view.front_shape(2.0, d, shade(colors[(k + side) % 3], rng.uniform(-0.06, 0.02)))


def water(view: View, top: float, colors: Sequence[Rgb] | None = None) -> None:
    """Water from `top` down: the sky in it, and glints that grow towards the viewer."""
    light = view.light
    deep = mix(light.sky[0], rgb("#3f6f9e"), 0.45)
    view.band(top, colors or (light.sky[-1], mix(light.sky[1], rgb("#4f7fae"), 0.35), deep))
    rng = view.rng("glints")
    for _ in range(60):
        y = rng.uniform(top + 0.02, 0.99)
        wide = (y - top + 0.06) * 0.25 * view.height
        tall = max(0.12 * view.u, (y - top) * view.height / 60)
        view.fill(rounded(rng.random() * view.width, view.y(y), wide, tall, tall / 2), rgb("#fff3dc"), 0.3)
