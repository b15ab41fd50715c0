"""Places where something is built, made or trained: building site, factory floor, gym; a playground, a funfair."""

from __future__ import annotations

import math

from forebrush.paint.canvas import circle, polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.indoors import pendant, room, window
from forebrush.paint.illustrator.settings.outdoors import WHITE, birds, grass, meadow, sky, skyline, trees
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse, rounded, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, mix, shade

_OUT = (Layout(0.5, 0.88, 0.36), Layout(0.41, 0.86, 0.5), Layout(0.6, 0.91, 0.64, True))
_IN = (Layout(0.66, 0.92, 0.38), Layout(0.56, 0.9, 0.5), Layout(0.76, 0.94, 0.62, True))


@setting(
    "construction site", "building site", "construction", "work site", "scaffolding", "工地", "建筑工地", "施工现场",
    layouts=_OUT, floor=rgb("#d8bd92"),
)  # fmt: skip
def building_site(view: View) -> None:
    """Bare earth, the frame of a house, a crane far off, barriers."""
    h, u = view.horizon, view.u
    sky(view)
    view.on("far")
    skyline(view, h + 0.05, 0.3, rgb("#9aa6c2"), 0.45, narrow=0.05)
    view.prop("tower-crane", 0.82, h + 0.09, 0.62, haze=0.22, shadow=False, tolerance=0.6)
    earth = rgb("#d9b987") if not view.light.snowy else rgb("#e3e2e4")
    view.hill(h + 0.07, 0.02, shade(earth, -0.04), "earth-1", haze=0.1)
    view.on("middle")
    _frame(view, 0.27, h + 0.12, 0.34, 0.42)
    view.hill(h + 0.13, 0.015, earth, "earth-2", foot=shade(earth, -0.08))
    view.prop("excavator", 0.9, h + 0.2, 0.22, haze=0.08, tolerance=0.2)
    view.prop("brick-wall", 0.07, h + 0.19, 0.1, haze=0.06, tolerance=0.3)
    view.on("near")
    rng = view.rng("stones")
    for _ in range(40):
        x, at = rng.random() * view.width, rng.uniform(h + 0.16, 0.99)
        size = u * rng.uniform(0.3, 0.9) * view.depth(at)
        view.fill(ellipse(x, view.y(at), size * 1.6, size), shade(earth, -0.14), 0.7)
    for k in range(2):
        at = h + 0.34 + 0.1 * k
        track = [(x * view.width / 6, view.y(at + 0.012 * math.sin(x * 2))) for x in range(-1, 8)]
        view.line(spline(track), shade(earth, -0.1), 0.9 * u, 0.6)
    for x in (0.06, 0.16, 0.93):
        view.prop("traffic-cone", x, h + 0.3, 0.09, tolerance=0.1)


def _frame(view: View, x: float, foot: float, wide: float, tall: float) -> None:
    """The frame of a house with its floors and scaffold; left out where words are."""
    left, right = view.x(x) - wide * view.width / 2, view.x(x) + wide * view.width / 2
    b, a = view.y(foot), view.y(foot) - tall * view.tall
    if view.hides_words((left, a, right, b)):
        return
    stone, dark = view.light.far(rgb("#b9b4b8"), 0.14), view.light.far(rgb("#8d8a98"), 0.14)
    floors = 4
    for k in range(5):
        px = left + (right - left) * k / 4
        view.fill(rectangle(px - 0.9 * view.u, a + (b - a) * 0.06, 1.8 * view.u, (b - a) * 0.94), dark)
    for k in range(floors + 1):
        y = a + (b - a) * (k + 0.3) / (floors + 0.3)
        view.fill(rectangle(left - view.u, y, right - left + 2 * view.u, 1.7 * view.u), stone)
        if k < floors:
            bays = view.rng(f"bays-{k}").sample(range(4), 2 if k else 1)
            for bay in bays:
                x0 = left + (right - left) * bay / 4 + view.u
                view.fill(rectangle(x0, y + 1.7 * view.u, (right - left) / 4 - 2 * view.u,
                                    (b - a) / (floors + 0.3) - 2 * view.u),
                                    view.light.far(rgb("#c98a66"), 0.18))  # fmt: skip
    pole = view.light.far(rgb("#e2a03c"), 0.1)
    for k in range(4):
        px = right + (k + 0.6) * 1.9 * view.u
        view.line(f"M{px:.1f} {a + (b - a) * 0.2:.1f}L{px:.1f} {b:.1f}", pole, 0.5 * view.u)
    for k in range(4):
        y = a + (b - a) * (0.3 + 0.2 * k)
        view.line(f"M{right:.1f} {y:.1f}L{right + 8 * view.u:.1f} {y:.1f}", pole, 0.6 * view.u)


@setting(
    "factory floor", "factory", "workshop", "assembly line", "production line", "plant floor", "warehouse", "工厂",
    "车间", "流水线", "生产线", "厂房", "仓库",
    layouts=_IN, floor=rgb("#c3c8cf"), indoor=True,
)  # fmt: skip
def factory_floor(view: View) -> None:
    """A hall: a saw-tooth roof, high windows, a belt with boxes, pipes."""
    h, u = view.horizon, view.u
    room(view, rgb("#dfe5ea"), rgb("#c3c8cf"), (h - 0.16, rgb("#b4c3cf")), planks=False)
    roof = rgb("#8fa0b0")
    for k in range(5):
        x0, wide = view.width * k / 5, view.width / 5
        view.fill(polygon([(x0, 0), (x0 + wide, 0), (x0 + wide, view.y(0.13)), (x0, view.y(0.04))]), roof)
        view.line(f"M{x0:.1f} {view.y(0.04):.1f}L{x0 + wide:.1f} {view.y(0.13):.1f}", shade(roof, -0.12), 0.6 * u)
    for x in (0.14, 0.5, 0.86):
        window(view, x, h - 0.46, 0.2, 0.24, bars=4)
    for y, color in ((h - 0.2, rgb("#e2a03c")), (h - 0.175, rgb("#6f8fb0"))):
        view.line(f"M0 {view.y(y):.1f}L{view.width:.1f} {view.y(y):.1f}", view.light.line, 1.5 * u)
        view.line(f"M0 {view.y(y):.1f}L{view.width:.1f} {view.y(y):.1f}", color, 1.1 * u)
    view.on("middle")
    top = h + 0.03
    view.shape(rectangle(-u, view.y(top), view.width + 2 * u, 2.6 * u), rgb("#5b6470"))
    for k in range(24):
        view.fill(circle((k + 0.5) * view.width / 24, view.y(top) + 1.3 * u, 0.8 * u), rgb("#9aa3ad"))
    for x in (0.08, 0.36, 0.64, 0.92):
        view.shape(rectangle(view.x(x) - u, view.y(top) + 2.6 * u, 2 * u, 7 * u), rgb("#7a8490"), view.pen * 0.8)
    for x in (0.12, 0.3, 0.7, 0.9):
        view.prop("cardboard-box", x, top + 0.002, 0.1, shadow=False, tolerance=0.4, haze=0.05)
    for k in range(14):
        x = view.width * (k - 1) / 12
        stripe = [
            (x, view.y(0.975)),
            (x + 2.4 * u, view.y(0.975)),
            (x + 0.6 * u, view.y(0.995)),
            (x - 1.8 * u, view.y(0.995)),
        ]
        view.fill(polygon(stripe), rgb("#e8b53c"), 0.75)
    for x in (0.32, 0.68):
        pendant(view, x, 0.16, rgb("#6f8fb0"))


@setting(
    "gym", "fitness studio", "fitness room", "weight room", "sports hall", "健身房", "体育馆", "瑜伽馆",
    layouts=_IN, floor=rgb("#8d97a6"), indoor=True,
)  # fmt: skip
def gym(view: View) -> None:
    """A gym: mirrors, a rack of weights, mats."""
    h, u = view.horizon, view.u
    room(view, rgb("#e9edf2"), rgb("#7f8997"), (h - 0.08, rgb("#e0685a")), planks=False)
    for x in (0.2, 0.5, 0.8):
        left, a, w, t = view.x(x) - 0.13 * view.width, view.y(h - 0.5), 0.26 * view.width, view.y(0.36)
        if view.hides_words((left, a, left + w, a + t)):
            continue
        view.shape(rounded(left, a, w, t, u), rgb("#c9dbe8"))
        for part in (0.2, 0.34):
            view.fill(polygon([(left + w * part, a + t), (left + w * (part + 0.22), a), (left + w * (part + 0.3), a),
                               (left + w * (part + 0.08), a + t)]), WHITE, 0.3)  # fmt: skip
    view.on("middle")
    for x in (0.13, 0.87):
        left, wide = view.x(x) - 0.1 * view.width, 0.2 * view.width
        for row in range(3):
            y = view.y(h - 0.1 + 0.06 * row)
            view.shape(rectangle(left, y, wide, 0.9 * u), rgb("#4a5260"), view.pen * 0.7)
            for k in range(4):
                at, r = left + wide * (k + 0.5) / 4, (1.3 + 0.25 * row) * u
                bar = rectangle(at - 1.6 * r, y - r * 0.9, 3.2 * r, r * 0.5)
                view.fill(bar, rgb("#2f3440"))
                for end in (-1.5, 1.1):
                    view.fill(rounded(at + end * r - 0.3 * r, y - 1.5 * r, 0.9 * r, 1.6 * r, 0.2 * r), rgb("#2f3440"))
    mat = view.light.accents[2 % len(view.light.accents)]
    y, wide = view.y(view.ground + 0.015), 0.34 * view.width
    x = view.x(0.5)
    view.shape(polygon([(x - wide, y - 3 * u), (x + wide, y - 3 * u), (x + wide * 1.12, y + 4 * u),
        (x - wide * 1.12, y + 4 * u)]),
               view.light.far(mat, 0.2), view.pen * 0.8)  # fmt: skip


@setting(
    "playground", "kindergarten yard", "schoolyard", "游乐场", "操场", "幼儿园", "儿童乐园",
    layouts=_OUT, floor=rgb("#e3c98f"),
    leafy=True,
)  # fmt: skip
def playground(view: View) -> None:
    """A slide and swings on sand, trees, houses behind."""
    h = view.horizon
    sky(view)
    view.on("far")
    skyline(view, h + 0.02, 0.2, rgb("#a9b3cf"), 0.5, narrow=0.05)
    bright, deep = grass(view, h)
    tree = "pine-tree" if view.light.snowy else "cherry-blossom-tree" if view.light.season == "spring" else "maple-tree"
    trees(view, tree, [(0.05, h + 0.1, 0.26), (0.36, h + 0.085, 0.2), (0.95, h + 0.1, 0.24)], 0.26)
    sand = rgb("#ecd3a0") if not view.light.snowy else rgb("#eef1f4")
    x, y = view.x(0.5), view.y(h + 0.32)
    view.fill(ellipse(x, y, 0.62 * view.width, 0.19 * view.height), shade(sand, -0.06))
    view.fill(ellipse(x, y + view.u, 0.6 * view.width, 0.18 * view.height), sand)
    view.on("near")
    view.prop("playground-slide", 0.8, h + 0.25, 0.34, haze=0.03, tolerance=0.55)
    view.prop("swing-set", 0.17, h + 0.22, 0.3, haze=0.06, tolerance=0.55)
    view.prop("sand-bucket", 0.62, h + 0.4, 0.06, tolerance=0.1)
    view.prop("football", 0.36, h + 0.43, 0.05, tolerance=0.1)
    meadow(view, bright, deep, h + 0.44)


@setting(
    "amusement park", "funfair", "fairground", "theme park", "carnival", "游乐园", "主题公园", "嘉年华",
    layouts=_OUT, floor=rgb("#cdb6a8"),
)  # fmt: skip
def funfair(view: View) -> None:
    """Rides in the distance, tents, strings of little flags or lights."""
    h, night = view.horizon, view.light.dark > 0.5
    sky(view, clouds=2 if night else 4)
    view.on("far")
    view.prop("roller-coaster", 0.2, h + 0.08, 0.34, haze=0.3, shadow=False, tolerance=0.8)
    view.prop("ferris-wheel", 0.84, h + 0.08, 0.46, haze=0.25, shadow=False, tolerance=0.8)
    view.hill(h + 0.07, 0.02, rgb("#4b4a86") if night else rgb("#8fbf86"), "lawn", haze=0.2)
    ground = rgb("#5a5290") if night else rgb("#e2cfb4")
    view.band(h + 0.1, (ground, shade(ground, -0.06)))
    view.on("middle")
    accents = view.light.accents
    for k, x in enumerate((0.05, 0.3, 0.66, 0.95)):
        _tent(view, x, h + 0.13, 0.16, 0.15, accents[k % len(accents)])
    view.on("near")
    strings = () if view.hides_words((0.0, 0.0, view.width, 0.2 * view.height), 0.0) else (0.05, 0.12)
    for row, top in enumerate(strings):
        line = [(view.width * (-0.03 + 1.06 * k / 8),
            view.height * (top + 0.045 * math.sin(math.pi * (k % 4) / 4) ** 2))
                for k in range(9)]  # fmt: skip
        view.line(spline(line), view.light.line, 0.3 * view.u)
        for k in range(16):
            x = view.width * (k + 0.5) / 16
            part = (k + 0.5) / 16 * 8
            y = view.height * (top + 0.045 * math.sin(math.pi * (part % 4) / 4) ** 2)
            if view.hides_words((x - 2 * view.u, y, x + 2 * view.u, y + 4 * view.u), 0.0):
                continue
            if night:
                view.fill(circle(x, y + view.u, 0.8 * view.u), rgb("#ffe2a0"))
                view.glow(x, y + view.u, 3.2 * view.u, rgb("#ffd27a"), 0.5)
            else:
                flag = polygon([(x - 1.2 * view.u, y), (x + 1.2 * view.u, y), (x, y + 3 * view.u)])
                view.fill(flag, accents[(k + row) % len(accents)])
    if night:
        for x in (0.2, 0.5, 0.8):
            view.lamps.append((x * view.width, view.y(h + 0.1), 0.34 * view.height, rgb("#ffcf8a"), 0.7))


def _tent(view: View, x: float, foot: float, wide: float, tall: float, color: Rgb) -> None:
    left, right, b = view.x(x) - wide * view.width / 2, view.x(x) + wide * view.width / 2, view.y(foot)
    a = b - tall * view.tall
    if view.hides_words((left, a, right, b)) or view.covered((left, a, right, b)) > 0.8:
        return
    light = mix(color, WHITE, 0.7)
    middle, waist = (left + right) / 2, a + (b - a) * 0.5
    for k in range(6):
        x0, x1 = left + (right - left) * k / 6, left + (right - left) * (k + 1) / 6
        view.fill(polygon([(middle, a), (x1, waist), (x0, waist)]), color if k % 2 else light)
        view.fill(rectangle(x0, waist, (right - left) / 6, b - waist), shade(light if k % 2 else color, -0.05))
    view.line(
        f"M{left:.1f} {b:.1f}L{left:.1f} {waist:.1f}L{middle:.1f} {a:.1f}L{right:.1f} {waist:.1f}L{right:.1f} {b:.1f}"
    )
    birds(view, 0)
