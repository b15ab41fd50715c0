"""Land that is tilled, and land that nobody tills: farm, terraces, tea hills, bamboo, savanna, ice."""

from __future__ import annotations

from forebrush.paint.canvas import polygon, smooth_edge
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import (
    GRASS,
    WHITE,
    birds,
    meadow,
    path,
    peaks,
    sky,
    trees,
    tufts,
    water,
)  # fmt: skip
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import Point, ellipse, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import mix, shade

_LAYOUTS = (Layout(0.46, 0.87, 0.36), Layout(0.37, 0.85, 0.5), Layout(0.55, 0.9, 0.64, True))


@setting(
    "farm", "farmland", "farm field", "crop field", "cornfield", "wheat field", "vegetable field", "orchard",
    "vineyard", "农场", "农田", "麦田", "稻田", "菜地", "果园", "庄稼地", "田里", "田间",
    layouts=_LAYOUTS, floor=rgb("#c9b878"),
    leafy=True,
)  # fmt: skip
def farm(view: View) -> None:
    """Rows of crops that run to the horizon, a barn, a fence, poplars."""
    h, season = view.horizon, view.light.season
    _, deep = GRASS["winter" if view.light.snowy else season]
    sky(view)
    view.on("far")
    view.hill(h + 0.03, 0.06, shade(deep, -0.06), "hill-1", haze=0.5)
    view.hill(h + 0.06, 0.04, deep, "hill-2", haze=0.3)
    view.on("middle")
    trees(view, "maple-tree" if not view.light.snowy else "pine-tree",
          [(0.06, h + 0.08, 0.16), (0.13, h + 0.085, 0.12), (0.94, h + 0.08, 0.15)], 0.3)  # fmt: skip
    view.prop("farmhouse-barn", 0.78, h + 0.1, 0.2, haze=0.14)
    view.prop("windmill", 0.24, h + 0.085, 0.16, haze=0.28, shadow=False)
    ripe = {"spring": rgb("#a9cf7f"), "summer": rgb("#8fbf68"), "autumn": rgb("#e3bd5e")}
    crop = ripe.get(season, rgb("#eef3f6")) if not view.light.snowy else rgb("#f1f5f8")
    view.band(h + 0.09, (shade(crop, -0.02), crop))
    vanish = view.x(0.56)
    soil = rgb("#b98a5c") if not view.light.snowy else rgb("#d3dde6")
    for k in range(-16, 17):
        at = view.width / 2 + k * 0.17 * view.width
        wide = 0.028 * view.width
        view.fill(polygon([(vanish + k * 0.012 * view.width, view.y(h + 0.09)), (at + wide, view.height * 1.02),
            (at - wide, view.height * 1.02)]),
                  soil, 0.75)  # fmt: skip
    view.on("near")
    rng = view.rng("crops")
    for row in range(9):
        y = h + 0.12 + (0.99 - h - 0.12) * ((row + 0.5) / 9) ** 1.5
        size = 2.6 * view.u * view.depth(y)
        for k in range(-8, 9):
            part = (y - h - 0.09) / (1.02 - h - 0.09)
            x = vanish + (k + 0.5) * (0.012 + (0.17 - 0.012) * part) * view.width + (view.width / 2 - vanish) * part
            if not -0.05 * view.width < x < 1.05 * view.width:
                continue
            x += rng.uniform(-0.3, 0.3) * size
            for side in (-1, 1):
                blade = spline(
                    [
                        (x, view.y(y)),
                        (x + side * size * 0.5, view.y(y) - size * 0.9),
                        (x + side * size * 1.1, view.y(y) - size),
                    ]
                )
                view.line(blade, shade(crop, -0.14), max(0.12 * view.u, size * 0.2))
    birds(view)


@setting(
    "rice terraces", "terraces", "terraced field", "rice paddy", "paddy field", "梯田", "水田", "稻田梯田",
    layouts=_LAYOUTS, floor=rgb("#9bc58a"),
    leafy=True,
)  # fmt: skip
def terraces(view: View) -> None:
    """Terraces of water and young rice that step down from the hills to the viewer."""
    h = view.horizon
    bright, deep = GRASS["winter" if view.light.snowy else view.light.season]
    sky(view)
    view.on("far")
    peaks(view, h + 0.05, 0.3, rgb("#86a0b8"), 0.45, snow=view.light.snowy)
    view.hill(h + 0.05, 0.08, shade(deep, -0.06), "hill-1", haze=0.42)
    view.on("middle")
    shine = mix(view.light.sky[-1], rgb("#bfe3ea"), 0.5)
    steps = 8
    for k in range(steps):
        y = h + 0.08 + (1.0 - h - 0.08) * (k / steps) ** 1.25
        rng = view.rng(f"step-{k}")
        swing = 0.012 + 0.05 * k / steps
        edge: list[Point] = [
            (view.width * (-0.08 + 1.16 * j / 6), view.y(y + swing * rng.uniform(-1, 1))) for j in range(7)
        ]
        down = f"L{view.width * 1.1:.1f} {view.height * 1.02:.1f}L{-view.width * 0.1:.1f} {view.height * 1.02:.1f}Z"
        view.fill(smooth_edge(edge) + down, shade(deep, -0.1))
        inner = [(x, yy + 0.8 * view.u * (0.5 + k / 4)) for x, yy in edge]
        view.fill(smooth_edge(inner) + down, shine if k % 2 == 0 else mix(bright, shine, 0.25))
        if k % 2:
            for j in range(26):
                x = view.width * (j + 0.5) / 26
                tall = view.u * (0.7 + 0.35 * k)
                yy = view.y(y) + view.u * (1.4 + 0.7 * k) + rng.uniform(-0.5, 0.5) * view.u
                blades = f"M{x:.1f} {yy:.1f}L{x + 0.3 * tall:.1f} {yy - tall:.1f}"
                blades += f"M{x:.1f} {yy:.1f}L{x - 0.4 * tall:.1f} {yy - 0.9 * tall:.1f}"
                view.line(blades, shade(deep, -0.04), max(0.1 * view.u, 0.16 * tall))
    view.on("near")
    view.prop("cottage", 0.86, h + 0.16, 0.13, haze=0.2)
    birds(view)


@setting(
    "tea hills", "tea plantation", "tea garden", "tea field", "茶山", "茶园", "茶田",
    layouts=_LAYOUTS, floor=rgb("#9bc58a"),
    leafy=True,
)  # fmt: skip
def tea_hills(view: View) -> None:
    """Hills in rows of round tea bushes, mist between them."""
    h = view.horizon
    bright, deep = rgb("#8fc46b"), rgb("#4f9a5a")
    if view.light.snowy:
        bright, deep = rgb("#e9f1ec"), rgb("#b9d0c0")
    sky(view)
    view.on("far")
    peaks(view, h + 0.04, 0.28, rgb("#7f9fb0"), 0.5, snow=False)
    view.hill(h + 0.04, 0.1, shade(deep, -0.03), "hill-1", waves=3, haze=0.4)
    for row in range(9):
        share = row / 8
        y = h + 0.06 + (1.0 - h - 0.04) * share**1.35
        view.on("far" if row < 3 else "middle" if row < 6 else "near")
        rng = view.rng(f"row-{row}")
        size = (1.4 + 6.2 * share) * view.u
        tone = view.light.far(mix(deep, bright, 0.25 + 0.3 * (row % 2)), 0.35 * (1 - share))
        crest: list[Point] = []
        count = int(view.width / (size * 1.25)) + 3
        for k in range(count):
            x = (k - 1) * size * 1.25
            sag = 0.02 * view.height * (1 + share) * ((2 * x / view.width - 1) ** 2)
            crest.append((x, view.y(y) + sag + rng.uniform(-0.1, 0.1) * size))
        body = "".join(ellipse(x, yy, size * 0.86, size * 0.7) for x, yy in crest)
        view.fill("".join(ellipse(x, yy + 0.3 * size, size * 0.92, size * 0.72) for x, yy in crest), shade(tone, -0.1))
        view.fill(body, tone)
        view.fill("".join(ellipse(x - 0.2 * size, yy - 0.28 * size, size * 0.36, size * 0.2) for x, yy in crest),
                  mix(tone, WHITE, 0.22), 0.8)  # fmt: skip
        low = max(yy for _, yy in crest) + size * 0.5
        view.fill(
            f"M0 {low:.1f}L{view.width:.1f} {low:.1f}L{view.width:.1f} {view.height:.1f}L0 {view.height:.1f}Z",
            shade(tone, -0.13),
        )
    birds(view)


@setting(
    "bamboo grove", "bamboo forest", "bamboo", "竹林", "竹海",
    layouts=_LAYOUTS, floor=rgb("#a8c98a"),
)  # fmt: skip
def bamboo_grove(view: View) -> None:
    """Stalks of bamboo in rows, light between them, a path."""
    h = view.horizon
    view.on("sky")
    snow = view.light.snowy
    back = rgb("#dcebc8") if not snow else rgb("#e6eef2")
    view.band(0.0, (mix(back, view.light.sky[0], 0.35), mix(back, view.light.sky[-1], 0.2)))
    view.glow(view.width * 0.5, view.y(h * 0.6), 60 * view.u, rgb("#fff6d0"), 0.5 * (1 - view.light.dark))
    view.on("far")
    greens = (rgb("#7fae5f"), rgb("#5f9a58"), rgb("#8fbc66"))
    for depth, (count, wide, haze, foot) in enumerate(
        ((22, 1.1, 0.6, 0.03), (15, 1.7, 0.36, 0.07), (9, 2.6, 0.14, 0.13))
    ):
        view.on("far" if depth == 0 else "middle")
        rng = view.rng(f"stalks-{depth}")
        for k in range(count):
            x = view.width * (k + 0.5 + rng.uniform(-0.35, 0.35)) / count
            lean = rng.uniform(-2.5, 2.5) * view.u
            tone = view.light.far(greens[k % 3], haze)
            base = view.y(h + foot)
            w = wide * view.u
            box = (x - w, 0, x + w, base)
            if view.hides_words(box, 0.0) or (depth == 2 and view.covered(box) > 0.3):
                continue
            view.line(f"M{x:.1f} {base:.1f}L{x + lean:.1f} {-view.u:.1f}", tone, w)
            view.line(
                f"M{x - 0.25 * w:.1f} {base:.1f}L{x + lean - 0.25 * w:.1f} {-view.u:.1f}",
                mix(tone, WHITE, 0.3),
                0.25 * w,
            )
            joint = base
            while joint > 0:
                joint -= rng.uniform(9, 13) * view.u * (0.6 + 0.3 * depth)
                at = x + lean * (base - joint) / max(base, 1)
                view.line(
                    f"M{at - 0.62 * w:.1f} {joint:.1f}L{at + 0.62 * w:.1f} {joint:.1f}", shade(tone, -0.16), 0.3 * w
                )
                if rng.random() < 0.5:
                    _leaf_spray(view, at, joint, (3.5 + 1.5 * depth) * view.u, shade(tone, -0.04), rng.choice((-1, 1)))
        view.hill(
            h + foot + 0.02,
            0.015,
            shade(rgb("#9bc07a") if not snow else rgb("#eef3f6"), -0.05 * (2 - depth)),
            f"floor-{depth}",
            haze=haze * 0.7,
        )
    view.on("near")
    near = 1 - h
    path(view, [(0.5, h + 0.16), (0.56, h + 0.24), (0.4, h + 0.6 * near), (0.22, 1.05), (0.74, 1.05),
                (0.64, h + 0.62 * near), (0.6, h + 0.24), (0.54, h + 0.16)], rgb("#e6d6ac"))  # fmt: skip
    tufts(view, h + 0.2, 0.99, 46, (rgb("#6fa55a"), rgb("#8fbc66")))


def _leaf_spray(view: View, x: float, y: float, size: float, color: tuple[int, int, int], side: int) -> None:
    for turn in (-0.35, 0.15, 0.6):
        tip = (x + side * size * (1 - abs(turn) * 0.3), y + turn * size)
        mid = ((x + tip[0]) / 2, (y + tip[1]) / 2)
        view.fill(polygon([(x, y), (mid[0], mid[1] - 0.11 * size), tip, (mid[0], mid[1] + 0.11 * size)]), color)


@setting(
    "savanna", "savannah", "african plain", "serengeti", "safari", "稀树草原", "非洲草原", "大草原",
    layouts=(Layout(0.5, 0.87, 0.36), Layout(0.41, 0.85, 0.5), Layout(0.59, 0.9, 0.64, True)), floor=rgb("#dcbf74"),
)  # fmt: skip
def savanna(view: View) -> None:
    """Yellow grass to the horizon, flat-crowned trees, a far mountain."""
    h = view.horizon
    sky(view)
    view.on("far")
    peaks(view, h + 0.02, 0.12, rgb("#9a8fae"), 0.5, count=3, snow=False)
    gold = rgb("#e2bf6a") if view.light.season != "spring" else rgb("#c9c87a")
    view.hill(h + 0.02, 0.015, shade(gold, -0.06), "plain-1", waves=3, haze=0.3)
    for x, y, size, haze in ((0.12, 0.05, 0.16, 0.34), (0.42, 0.035, 0.1, 0.44), (0.9, 0.055, 0.19, 0.3)):
        _acacia(view, x, h + y, size, haze)
    view.on("middle")
    view.hill(h + 0.09, 0.02, gold, "plain-2", waves=3, haze=0.1, foot=shade(gold, -0.05))
    _acacia(view, 0.8, h + 0.17, 0.42, 0.05)
    view.on("near")
    view.hill(h + 0.24, 0.02, shade(gold, -0.03), "plain-3", waves=3, foot=shade(gold, -0.1))
    tufts(view, h + 0.14, 0.99, 110, (shade(gold, -0.14), shade(gold, 0.04), rgb("#a99a58")))
    birds(view)


def _acacia(view: View, x: float, foot: float, tall: float, haze: float) -> None:
    px, b = view.x(x), view.y(foot)
    a = b - tall * view.tall
    half = tall * view.tall * 0.62
    if view.hides_words((px - half, a, px + half, b)) or view.covered((px - half, a, px + half, b)) > 0.3:
        return
    bark, leaf = view.light.far(rgb("#6b4a3a"), haze), view.light.far(rgb("#6f8f4a"), haze)
    w = max(0.06 * (b - a), 0.5)
    fork = a + (b - a) * 0.45
    for end in (-0.55, -0.1, 0.5):
        limb = spline(
            [(px, b), (px, fork), (px + end * half * 0.6, a + (b - a) * 0.28), (px + end * half, a + (b - a) * 0.16)]
        )
        view.line(limb, bark, w * 0.7)
    view.line(f"M{px:.1f} {b:.1f}L{px:.1f} {fork:.1f}", bark, w)
    crown = "".join(ellipse(px + dx * half, a + (b - a) * dy, r * half, 0.3 * r * half)
                    for dx, dy, r in ((-0.45, 0.16, 0.62), (0.05, 0.08, 0.75), (0.5, 0.17, 0.58)))  # fmt: skip
    view.fill(crown, leaf)
    view.fill(ellipse(px - 0.1 * half, a + (b - a) * 0.03, 0.5 * half, 0.09 * half), mix(leaf, WHITE, 0.18), 0.8)


@setting(
    "arctic", "ice", "on the ice", "antarctic", "antarctica", "north pole", "south pole", "polar sea",
    "ice field", "frozen sea", "北极",
    "南极", "冰原", "冰川上", "冰上", "冰面",
    layouts=(Layout(0.44, 0.86, 0.36), Layout(0.35, 0.84, 0.5), Layout(0.53, 0.89, 0.64, True)), floor=rgb("#e6f0f6"),
    season="winter", water=(0.02, 0.3),
)  # fmt: skip
def arctic(view: View) -> None:
    """A cold sea with floes, ice mountains, snow in front."""
    h = view.horizon
    sky(view)
    view.on("far")
    peaks(view, h + 0.015, 0.2, rgb("#a9c0da"), 0.35, count=5)
    water(view, h + 0.01, (mix(view.light.sky[-1], rgb("#bfe3f0"), 0.5), rgb("#6fb3d3"), rgb("#3f86b5"))
          if view.light.dark < 0.2 else None)  # fmt: skip
    view.on("middle")
    rng = view.rng("floes")
    for k in range(11):
        y = h + 0.05 + 0.24 * (k / 10) ** 1.3
        x, wide = rng.random() * view.width, view.u * (3 + 26 * (y - h)) * rng.uniform(0.8, 1.5)
        tall = wide * 0.16
        top = [
            (x - wide, view.y(y)),
            (x - 0.6 * wide, view.y(y) - tall),
            (x + 0.5 * wide, view.y(y) - tall * 1.1),
            (x + wide, view.y(y)),
        ]
        view.fill(
            polygon([*top, (x + 0.8 * wide, view.y(y) + tall * 0.7), (x - 0.85 * wide, view.y(y) + tall * 0.7)]),
            rgb("#a9cfe6"),
        )
        view.fill(polygon(top), rgb("#f6fbff"))
    view.on("near")
    if view.afloat:
        return
    view.hill(h + 0.34, 0.035, rgb("#f3f8fc"), "shore", waves=4, foot=rgb("#e0ecf4"))
    for _ in range(14):
        x, y = rng.random() * view.width, view.y(rng.uniform(h + 0.38, 0.98))
        view.fill(ellipse(x, y, 5 * view.u, 0.6 * view.u), rgb("#cfdfec"), 0.7)
    view.prop("igloo", 0.86, h + 0.36, 0.17, haze=0.08, tolerance=0.2)


@setting(
    "orchard lane", "cherry avenue", "樱花大道", "林荫道", "林荫小路", "avenue of trees",
    layouts=_LAYOUTS, floor=rgb("#d9cfae"),
    leafy=True,
)  # fmt: skip
def avenue(view: View) -> None:
    """A lane between two rows of trees of the season."""
    h = view.horizon
    bright, deep = GRASS["winter" if view.light.snowy else view.light.season]
    sky(view)
    view.on("far")
    view.hill(h + 0.03, 0.05, deep, "hill-1", haze=0.45)
    view.band(h + 0.05, (bright, deep))
    path(
        view,
        [(0.49, h + 0.05), (0.47, h + 0.2), (0.12, 1.05), (0.88, 1.05), (0.55, h + 0.2), (0.52, h + 0.05)],
        rgb("#ecd9b0"),
    )
    tree = {"spring": "cherry-blossom-tree", "winter": "pine-tree"}.get(view.light.season, "maple-tree")
    for k, (off, y, size) in enumerate(((0.06, 0.07, 0.18), (0.1, 0.1, 0.26), (0.17, 0.15, 0.38), (0.3, 0.23, 0.58))):
        view.on("far" if k < 2 else "middle" if k < 3 else "near")
        places = [(0.5 - off, h + y, size), (0.51 + off, h + y, size)]
        trees(view, tree, places, 0.42 - 0.12 * k, fixed=True, tolerance=0.6)
    meadow(view, bright, deep, h + 0.32)
