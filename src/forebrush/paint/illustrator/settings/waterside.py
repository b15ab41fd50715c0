"""Sea, beach, lake and pier, and under water."""

from __future__ import annotations

import math

from forebrush.paint.canvas import circle, polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import GRASS, WHITE, birds, peaks, sky, trees, tufts, water
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import mix, shade


@setting(
    "beach", "seaside", "coast", "shore", "seashore", "island", "by the sea", "海边", "海滩", "沙滩", "海岛", "海岸",
    layouts=(Layout(0.46, 0.86, 0.36), Layout(0.36, 0.84, 0.5), Layout(0.55, 0.9, 0.64, True)), floor=rgb("#f0dcae"),
)  # fmt: skip
def beach(view: View) -> None:
    """Sand before the sea, palms, a sail."""
    h = view.horizon
    sky(view)
    view.on("far")
    clear = (mix(view.light.sky[-1], rgb("#bfe6ea"), 0.5), rgb("#5fb7cf"), rgb("#3f93bf"))
    night = view.light.dark > 0.5
    water(view, h, None if night or view.light.time == "dusk" else clear)
    view.prop("sailboat", 0.74, h + 0.06, 0.13, haze=0.2, shadow=False)
    view.hill(h + 0.012, 0.03, rgb("#7fa58f"), "cape", waves=7, haze=0.5) if view.rng("cape").random() < 0.4 else None
    view.on("middle")
    edge = h + 0.2
    sand = rgb("#f3e0b4") if not night else rgb("#a793a8")
    foam = [(view.width * (-0.06 + 1.12 * k / 8), view.y(edge + 0.022 * math.sin(k * 1.7))) for k in range(9)]
    down = f"L{view.width * 1.1:.1f} {view.height:.1f}L{-view.width * 0.1:.1f} {view.height:.1f}Z"
    for rise, color, alpha in ((0.03, WHITE, 0.55), (0.014, WHITE, 0.85)):
        line = [(x, y - view.y(rise)) for x, y in foam]
        view.fill(spline(line) + down, color, alpha)
    view.gradient(spline(foam) + down, (shade(sand, -0.05), sand), view.y(edge - 0.02), view.y(edge + 0.2),
                  lambda x, y: y > view.y(edge))  # fmt: skip
    rng = view.rng("sand")
    for _ in range(60):
        x, y = rng.random() * view.width, view.y(rng.uniform(edge + 0.06, 0.99))
        view.fill(ellipse(x, y, rng.uniform(0.2, 0.6) * view.u, 0.16 * view.u), shade(sand, -0.08), 0.7)
    view.on("near")
    view.prop("palm-tree", 0.08, edge + 0.14, 0.6, haze=0.04, tolerance=0.45)
    view.prop("palm-tree", 0.94, edge + 0.08, 0.42, haze=0.1, tolerance=0.45)
    view.prop("beach-umbrella", 0.82, edge + 0.13, 0.3, haze=0.05, tolerance=0.2)
    view.prop("starfish", 0.22, 0.95, 0.04, tolerance=0.1)
    view.prop("crab", 0.66, 0.96, 0.04, tolerance=0.1)
    birds(view, 4)


@setting(
    "lake", "lakeside", "pond", "west lake", "湖边", "湖", "湖上", "湖里", "湖中", "池塘", "湖畔", "西湖",
    layouts=(Layout(0.44, 0.87, 0.36), Layout(0.35, 0.85, 0.5), Layout(0.53, 0.9, 0.64, True)), floor=rgb("#9bc58a"),
    water=(0.04, 0.27),
    leafy=True,
)  # fmt: skip
def lake(view: View) -> None:
    """A lake among hills; the near shore is grass."""
    h, season = view.horizon, view.light.season
    bright, deep = GRASS["winter" if view.light.snowy else season]
    sky(view)
    view.on("far")
    peaks(view, h + 0.03, 0.3, rgb("#7f97bd"), 0.42, snow=view.light.season == "winter")
    view.hill(h + 0.02, 0.07, shade(deep, -0.08), "far-shore", haze=0.4)
    water(view, h + 0.02)
    view.on("middle")
    view.prop("sailboat", 0.7, h + 0.12, 0.1, haze=0.2, shadow=False)
    if view.afloat:
        # Nobody stands on the shore: the water comes nearer.
        view.on("near")
        view.hill(h + 0.5, 0.03, bright, "shore", waves=3, foot=deep)
        _pads(view, h + 0.42)
        birds(view)
        return
    view.hill(h + 0.28, 0.05, bright, "shore", waves=3, foot=deep)
    view.on("near")
    tree = "pine-tree" if view.light.snowy else "willow" if season in ("spring", "summer") else "maple-tree"
    trees(view, tree, [(0.07, h + 0.34, 0.56)], 0.05, tolerance=0.45)
    rng = view.rng("reeds")
    for _ in range(16):
        x, y = view.x(rng.uniform(0.72, 1.0)), view.y(h + 0.3 + rng.random() * 0.06)
        tall = rng.uniform(4, 9) * view.u
        view.line(spline([(x, y), (x + 0.4 * view.u, y - tall * 0.6), (x + view.u, y - tall)]), shade(deep, -0.1),
                  0.3 * view.u)  # fmt: skip
    tufts(view, h + 0.36, 0.99, 40, (shade(deep, -0.05), shade(bright, -0.06)))
    birds(view)


def _pads(view: View, low: float) -> None:
    """Leaves of water lilies on the nearer water."""
    rng = view.rng("pads")
    for k in range(9):
        at = rng.uniform(low - 0.12, low + 0.06)
        x, size = (
            (rng.uniform(0.0, 0.26) if k % 2 else rng.uniform(0.74, 1.0)) * view.width,
            2.6 * view.u * view.depth(at),
        )
        box = (x - size, view.y(at) - size, x + size, view.y(at) + size)
        if view.covered(box) > 0.05:
            continue
        view.fill(ellipse(x, view.y(at), size, 0.36 * size), rgb("#6fae6a") if not view.light.snowy else rgb("#c9d9d6"))
        view.fill(
            polygon([(x, view.y(at)), (x + size, view.y(at) - 0.2 * size), (x + size, view.y(at) + 0.06 * size)]),
            rgb("#7fb8cc"),
            0.7,
        )


@setting(
    "pier", "harbour", "harbor", "dock", "jetty", "wharf", "码头", "港口", "栈桥",
    layouts=(Layout(0.52, 0.8, 0.4), Layout(0.42, 0.78, 0.56), Layout(0.61, 0.84, 0.6, True)), floor=rgb("#b98a5c"),
    water=(0.03, 0.24),
)  # fmt: skip
def pier(view: View) -> None:
    """A wooden pier over calm water."""
    h, ground = view.horizon, view.ground
    sky(view)
    view.on("far")
    view.hill(h + 0.005, 0.05, rgb("#7f88b0"), "far-shore", waves=7, haze=0.5)
    water(view, h)
    view.prop("sailboat", 0.8, h + 0.08, 0.16, haze=0.18, shadow=False)
    view.prop("canoe", 0.62, h + 0.14, 0.12, haze=0.12, shadow=False, tolerance=0.2)
    view.on("near")
    middle = sum((box[0] + box[2]) / 2 for box in view.heroes[:1]) or 0.4 * view.width
    left, right = (-0.1, 0.74) if middle < view.width / 2 else (0.26, 1.1)
    wood, post = rgb("#b98a5c"), rgb("#7d5a42")
    k = left + 0.08
    while k < right:
        view.shape(rectangle(k * view.width, view.y(ground), 0.022 * view.width, view.y(0.3)), post, view.pen * 0.8)
        k += 0.16
    view.shape(rectangle(left * view.width, view.y(ground - 0.025), (right - left) * view.width, view.y(0.05)), wood)
    k = left + 0.03
    while k < right:
        x = k * view.width
        view.line(f"M{x:.1f} {view.y(ground - 0.023):.1f}L{x - 0.6 * view.u:.1f} {view.y(ground + 0.023):.1f}",
                  rgb("#94693f"))  # fmt: skip
        k += 0.035
    birds(view, 4)


@setting(
    "underwater", "under water", "under the sea", "seabed", "coral reef", "deep sea", "aquarium", "海底",
    "水下", "珊瑚礁", "深海",
    "水族馆",
    layouts=(Layout(0.3, 0.88, 0.4), Layout(0.2, 0.84, 0.5), Layout(0.4, 0.92, 0.6, True)), floor=rgb("#d9cf9f"),
    place="water",
)  # fmt: skip
def underwater(view: View) -> None:
    """Blue water with rays of light, sea plants and bubbles."""
    view.on("sky")
    view.band(0.0, (rgb("#7fd4e6"), rgb("#3f9fcc"), rgb("#2a6ba8")))
    for x in (0.25, 0.45, 0.7, 0.95):
        points = [(x, -0.01), (x + 0.07, -0.01), (x + 0.02, 0.9), (x - 0.16, 0.9)]
        view.fill(polygon([(view.x(a), view.y(b)) for a, b in points]), WHITE, 0.08)
    view.on("far")
    ground = view.ground
    view.hill(ground - 0.12, 0.08, rgb("#4f8fb5"), "bed-1")
    view.hill(ground - 0.04, 0.05, rgb("#b9b98f"), "bed-2", waves=4)
    view.on("near")
    view.hill(ground + 0.03, 0.03, rgb("#e3d6a0"), "bed-3", waves=4)
    rng = view.rng("plants")
    greens = (rgb("#3f9a78"), rgb("#e2767a"), rgb("#58b07f"))
    for k, at in enumerate((0.04, 0.1, 0.16, 0.86, 0.92, 0.97)):
        x, tall = view.x(at), view.height * rng.uniform(0.18, 0.38)
        stalk = spline(
            [(x + math.sin(q * 1.6 + k) * 1.4 * view.u, view.y(ground + 0.06) - tall * q / 5) for q in range(6)]
        )
        view.line(stalk, width=2.4 * view.u)
        view.line(stalk, greens[k % 3], 1.8 * view.u)
    for x, y, size, haze in ((0.2, 0.3, 0.05, 0.3), (0.28, 0.36, 0.04, 0.3), (0.8, 0.28, 0.06, 0.2)):
        view.prop("goldfish", x, y, size, haze=haze, shadow=False, tolerance=0.1)
    for _ in range(26):
        x, y, r = rng.random() * view.width, rng.uniform(0.05, 0.8) * view.height, rng.uniform(0.4, 1.2) * view.u
        view.line(circle(x, y, r), rgb("#eafaff"), 0.3 * view.u, 0.7)
