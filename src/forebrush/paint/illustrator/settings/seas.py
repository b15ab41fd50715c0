"""Open water, a town of canals."""

from __future__ import annotations

import math

from forebrush.paint.canvas import polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import WHITE, birds, peaks, sky, trees, water
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import Point, ellipse, rounded, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, mix, shade


@setting(
    "sea", "ocean", "open sea", "open water", "high seas", "on the water", "大海", "海上", "海面", "海洋",
    "海里", "海中", "水面",
    "江面", "湖面", "大洋",
    layouts=(Layout(0.46, 0.86, 0.36), Layout(0.36, 0.84, 0.5), Layout(0.55, 0.9, 0.64, True)), floor=rgb("#5fa7cf"),
    water=(0.04, 0.4),
)  # fmt: skip
def sea(view: View) -> None:
    """Waves to the horizon, an island far off; the nearest wave rolls before the heroes."""
    h, night = view.horizon, view.light.dark > 0.5
    sky(view)
    view.on("far")
    if view.rng("isle").random() < 0.6:
        peaks(view, h + 0.012, 0.1, rgb("#8fa6bf"), 0.5, count=3, snow=False)
    deep = (mix(view.light.sky[-1], rgb("#a9dbe6"), 0.5), rgb("#58b0cf"), rgb("#2f7fb5"))
    water(view, h, None if night or view.light.time == "dusk" or view.light.wet else deep)
    blue = mix(view.light.sky[1], rgb("#3f93bf"), 0.65) if not night else rgb("#3a4a96")
    view.on("middle")
    for k in range(6):
        y = h + 0.06 + (1.0 - h - 0.06) * (k / 6) ** 1.2
        _wave(view, y, (0.5 + 0.5 * k) * view.u, shade(blue, -0.015 * k), f"wave-{k}", 0.42)
    rough = 1.7 if view.light.weather in ("storm", "wind") else 1.0
    view.front_wave(0.95, _crest(view, 0.94, 2.1 * view.u * rough, "front"), shade(blue, -0.07))
    birds(view, 4)


def _crest(view: View, y: float, swing: float, part: str) -> str:
    phase = view.rng(part).random() * 6
    count = 14
    crest: list[Point] = [
        (view.width * (-0.05 + 1.1 * k / count), view.y(y) + swing * math.sin(k * 1.9 + phase))
        for k in range(count + 1)
    ]
    return (
        spline(crest)
        + f"L{view.width * 1.06:.1f} {view.height * 1.02:.1f}L{-view.width * 0.06:.1f} {view.height * 1.02:.1f}Z"
    )


def _wave(view: View, y: float, swing: float, color: Rgb, part: str, alpha: float) -> None:
    d = _crest(view, y, swing, part)
    view.fill(d, WHITE, alpha * 0.5)
    view.fill(_crest(view, y + 0.012, swing, part), color, 0.75)


@setting(
    "water town", "canal", "canal town", "venice", "riverside town", "江南水乡", "水乡", "水镇", "运河", "古镇",
    "周庄", "乌镇",
    layouts=(Layout(0.44, 0.88, 0.36), Layout(0.35, 0.86, 0.5), Layout(0.53, 0.91, 0.64, True)), floor=rgb("#b9c9c4"),
    water=(0.16, 0.44),
    leafy=True,
)  # fmt: skip
def water_town(view: View) -> None:
    """White houses with dark roofs along a canal, steps, willows."""
    h = view.horizon
    sky(view)
    view.on("far")
    peaks(view, h + 0.04, 0.16, rgb("#8fa6a8"), 0.6, snow=False)
    view.on("middle")
    _houses(view, h + 0.15)
    stone = rgb("#b3aea6")
    view.shape(rectangle(-view.u, view.y(h + 0.15), view.width + 2 * view.u, view.y(0.035)), stone, view.pen * 0.8)
    view.fill(rectangle(-view.u, view.y(h + 0.18), view.width + 2 * view.u, view.y(0.02)), shade(stone, -0.14))
    green = mix(view.light.sky[-1], rgb("#7fb0a8"), 0.6) if view.light.dark < 0.5 else rgb("#39407c")
    view.on("near")
    view.band(h + 0.195, (green, shade(green, -0.12)))
    rng = view.rng("ripples")
    for _ in range(46):
        at = rng.uniform(h + 0.21, 0.99)
        wide = 7 * view.u * view.depth(at)
        x = rng.random() * view.width
        view.fill(rounded(x, view.y(at), wide, max(0.14 * view.u, 0.05 * wide), 0.1 * view.u), WHITE, 0.32)
    trees(
        view,
        "pine-tree" if view.light.snowy else "willow",
        [(0.95, h + 0.2, 0.5), (0.05, h + 0.19, 0.36)],
        0.06,
        tolerance=0.5,
    )


def _houses(view: View, foot: float) -> None:
    rng = view.rng("houses")
    wall, roof = rgb("#f6f1e8"), rgb("#5b5a66")
    night = view.light.dark > 0.3
    x, b = -0.03 * view.width, view.y(foot)
    while x < view.width:
        wide, tall = rng.uniform(0.13, 0.2) * view.width, rng.uniform(0.13, 0.2) * view.tall
        a = b - tall
        if not view.hides_words((x, a - 0.06 * view.tall, x + wide, b)):
            view.shape(rectangle(x, a, wide, tall), view.light.far(wall, 0.1), view.pen * 0.8)
            rise = 0.05 * view.tall
            eaves = 0.02 * view.width
            view.shape(polygon([(x - eaves, a + 0.4 * view.u), (x + 0.08 * wide, a - rise), (x + 0.92 * wide, a - rise),
                                (x + wide + eaves, a + 0.4 * view.u)]), view.light.far(roof, 0.1),
                                view.pen * 0.8)  # fmt: skip
            for k in range(2):
                left = x + wide * (0.18 + 0.4 * k)
                pane = rgb("#ffcf7a") if night else rgb("#8a5a42")
                view.shape(rectangle(left, a + tall * 0.22, wide * 0.22, tall * 0.3), pane, view.pen * 0.6)
            view.fill(rectangle(x + wide * 0.42, a + tall * 0.62, wide * 0.18, tall * 0.38), rgb("#7a4f3c"))
            if rng.random() < 0.5:
                lamp = (x + wide * 0.16, a + tall * 0.66)
                view.fill(ellipse(lamp[0], lamp[1], 0.9 * view.u, 1.1 * view.u), rgb("#e2483a"))
                if night:
                    view.lamps.append((lamp[0], lamp[1], 0.2 * view.height, rgb("#ff9a6a"), 0.6))
        x += wide + rng.uniform(0.0, 0.01) * view.width
