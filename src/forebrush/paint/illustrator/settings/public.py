"""Places for everybody: library, airport, railway station, temple, square, market by day, bus stop."""

from __future__ import annotations

import math

from forebrush.paint.canvas import circle, polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.indoors import board, pendant, room, shelf, window
from forebrush.paint.illustrator.settings.outdoors import WHITE, birds, peaks, sky, skyline, trees
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.settings.rooms import counter
from forebrush.paint.illustrator.shapes import ellipse, rounded, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, mix, shade

_OUT = (Layout(0.5, 0.89, 0.36), Layout(0.41, 0.87, 0.5), Layout(0.59, 0.92, 0.64, True))
_IN = (Layout(0.68, 0.93, 0.38), Layout(0.58, 0.91, 0.5), Layout(0.78, 0.95, 0.62, True))
_BOOKS = tuple(map(rgb, ("#c8574a", "#3f7f8f", "#e2b04a", "#6b8f5a", "#7a5f9a", "#d98a5a", "#46639a", "#efe3c8")))


@setting(
    "library", "bookshop", "bookstore", "reading room", "图书馆", "书店", "阅览室",
    layouts=_IN, floor=rgb("#b98f66"), indoor=True, table=(0.1, 0.9, 0.74),
)  # fmt: skip
def library(view: View) -> None:
    """Shelves full of books up to the ceiling, a ladder, lamps, a reading table."""
    h, u = view.horizon, view.u
    room(view, rgb("#e8d6bb"), rgb("#b98f66"))
    for k, x in enumerate((0.0, 0.34, 0.68)):
        _case(view, x, h - 0.62, 0.3, 0.62, f"case-{k}")
    window(view, 0.985, h - 0.5, 0.1, 0.36)
    lx = view.x(0.655)
    if view.covered((lx - 2 * u, view.y(h - 0.5), lx + 4 * u, view.y(h))) < 0.3:
        for off in (0.0, 3.4 * u):
            view.line(
                f"M{lx + off:.1f} {view.y(h + 0.03):.1f}L{lx + off + 2 * u:.1f} {view.y(h - 0.56):.1f}",
                rgb("#8a5a38"),
                0.9 * u,
            )
        for k in range(9):
            y = view.y(h + 0.03 - 0.06 * k)
            at = lx + 2 * u * k / 10
            view.line(f"M{at:.1f} {y:.1f}L{at + 3.4 * u:.1f} {y:.1f}", rgb("#8a5a38"), 0.7 * u)
    for x in (0.3, 0.7):
        pendant(view, x, 0.08, rgb("#3f7a5f"))
    counter(view, rgb("#a06a40"), rgb("#80512f"))


def _case(view: View, x: float, top: float, wide: float, tall: float, part: str) -> None:
    left, a, w, t = x * view.width + view.u, view.y(top + tall) - tall * view.tall, wide * view.width, tall * view.tall
    if view.hides_words((left, a, left + w, a + t)):
        return
    rng = view.rng(part)
    wood = rgb("#8f5d3a")
    view.shape(rectangle(left, a, w, t), shade(wood, -0.12))
    rows = 5
    for row in range(rows):
        y1 = a + t * (row + 1) / rows - 0.9 * view.u
        at = left + 1.2 * view.u
        while at < left + w - 2 * view.u:
            thick, high = rng.uniform(0.9, 2.0) * view.u, t / rows * rng.uniform(0.55, 0.82)
            if rng.random() < 0.07:
                at += thick
                continue
            view.fill(rectangle(at, y1 - high, min(thick, left + w - view.u - at) * 0.92, high),
                      view.light.far(rng.choice(_BOOKS), 0.12))  # fmt: skip
            at += thick
        view.fill(rectangle(left, y1, w, 0.9 * view.u), wood)
    view.line(rectangle(left, a, w, t), wood, 1.2 * view.u)


@setting(
    "airport", "departure hall", "terminal", "boarding gate", "机场", "候机厅", "航站楼", "登机口",
    layouts=_IN, floor=rgb("#cfd8df"), indoor=True,
)  # fmt: skip
def airport(view: View) -> None:
    """A hall with a wall of glass on the runway, a plane outside, rows of seats, a board."""
    h, u = view.horizon, view.u
    room(view, rgb("#e6edf2"), rgb("#d3dbe2"), planks=False)
    glass = (0.0, view.y(h - 0.5), view.width, view.y(h - 0.02))
    outside = mix(view.light.sky[1], WHITE, 0.2)
    view.gradient(
        rectangle(glass[0], glass[1], glass[2], glass[3] - glass[1]), (outside, view.light.sky[-1]), glass[1], glass[3]
    )
    view.fill(rectangle(0, glass[3] - 5 * u, view.width, 5 * u), view.light.far(rgb("#9fb08f"), 0.3))
    view.fill(rectangle(0, glass[3] - 2.4 * u, view.width, 2.4 * u), view.light.far(rgb("#a9adb5"), 0.2))
    view.prop("airplane", 0.68, h - 0.07, 0.2, haze=0.12, shadow=False, tolerance=0.7)
    for k in range(9):
        x = view.width * k / 8
        view.line(f"M{x:.1f} {glass[1]:.1f}L{x:.1f} {glass[3]:.1f}", rgb("#f7fafc"), 1.0 * u)
    view.line(f"M0 {view.y(h - 0.3):.1f}L{view.width:.1f} {view.y(h - 0.3):.1f}", rgb("#f7fafc"), 0.8 * u)
    board(view, 0.24, 0.05, 0.3, 0.12, rgb("#22344f"), rgb("#4a5b73"), "board")
    view.on("middle")
    for x in (0.12, 0.88):
        for k in range(4):
            left = view.x(x) + (k - 2) * 6.2 * u
            box = (left, view.y(h + 0.01), left + 5.4 * u, view.y(h + 0.14))
            if view.covered(box) > 0.5:
                continue
            view.shape(rounded(left, view.y(h + 0.01), 5.4 * u, 5.6 * u, u), rgb("#4f7fae"), view.pen * 0.8)
            view.shape(
                rounded(left - 0.2 * u, view.y(h + 0.01) + 5 * u, 5.8 * u, 1.8 * u, 0.6 * u),
                rgb("#3f6a96"),
                view.pen * 0.8,
            )
            leg, low = left + 2.7 * u, view.y(h + 0.01)
            view.line(f"M{leg:.1f} {low + 6.8 * u:.1f}L{leg:.1f} {low + 9.5 * u:.1f}", rgb("#7d8894"), 0.7 * u)
    view.fill(
        polygon(
            [
                (0, view.y(h + 0.2)),
                (view.width, view.y(h + 0.17)),
                (view.width, view.y(h + 0.19)),
                (0, view.y(h + 0.23)),
            ]
        ),
        rgb("#f2c14a"),
        0.6,
    )


@setting(
    "railway station", "train station", "platform", "station", "subway station", "metro station", "火车站",
    "站台", "月台",
    "地铁站", "车站",
    layouts=_IN, floor=rgb("#cbbfb2"), indoor=True,
)  # fmt: skip
def station(view: View) -> None:
    """A platform under a roof of steel and glass, a train on the track behind, a clock."""
    h, u = view.horizon, view.u
    view.on("sky")
    view.band(0.0, (mix(view.light.sky[0], WHITE, 0.35), view.light.sky[-1]))
    view.on("far")
    skyline(view, h - 0.02, 0.16, rgb("#9aa6c2"), 0.5, narrow=0.05)
    roof = rgb("#6f7f90")
    for k in range(7):
        x0 = view.width * (k - 0.5) / 6
        if view.hides_words((x0, 0.0, x0 + view.width / 6, view.y(0.1)), 0.0):
            continue
        view.line(
            spline([(x0, view.y(0.02)), (x0 + view.width / 12, view.y(0.1)), (x0 + view.width / 6, view.y(0.02))]),
            roof,
            0.8 * u,
        )
    view.fill(rectangle(0, 0, view.width, view.y(0.035)), roof)
    if not view.hides_words((0.0, view.y(0.1), view.width, view.y(0.1) + u), 0.0):
        view.fill(rectangle(0, view.y(0.1), view.width, 0.9 * u), roof)
    view.on("middle")
    view.fill(rectangle(0, view.y(h + 0.02), view.width, view.y(0.06)), rgb("#7d746c"))
    for k in range(30):
        view.fill(rectangle(view.width * k / 30, view.y(h + 0.035), 0.5 * view.width / 30, 0.9 * u), rgb("#5c5049"))
    view.line(f"M0 {view.y(h + 0.032):.1f}L{view.width:.1f} {view.y(h + 0.032):.1f}", rgb("#b9bfc8"), 0.6 * u)
    view.prop("high-speed-train", 0.46, h + 0.04, 0.2, haze=0.05, shadow=False, tolerance=0.95, fixed=True)
    floor = rgb("#d6cbbd")
    view.band(h + 0.075, (floor, shade(floor, -0.06)))
    view.fill(rectangle(0, view.y(h + 0.075), view.width, 1.6 * u), rgb("#f0c24a"))
    view.fill(rectangle(0, view.y(h + 0.075) + 1.6 * u, view.width, 0.4 * u), shade(floor, -0.12))
    view.on("near")
    for x in (0.06, 0.94):
        left = view.x(x) - 1.4 * u
        if (
            view.hides_words((left, 0, left + 2.8 * u, view.y(h + 0.16)))
            or view.covered((left, 0, left + 2.8 * u, view.y(h + 0.16))) > 0.4
        ):
            continue
        view.shape(rectangle(left, view.y(0.1), 2.8 * u, view.y(h + 0.05)), rgb("#5f7486"), view.pen * 0.8)
        view.shape(rectangle(left - u, view.y(h + 0.14), 4.8 * u, 1.4 * u), rgb("#4f6272"), view.pen * 0.8)
    x, y, r = view.x(0.78), view.y(0.19), 4.2 * u
    if not view.hides_words((x - r, y - r, x + r, y + r)):
        view.line(f"M{x:.1f} {view.y(0.1):.1f}L{x:.1f} {y - r:.1f}", rgb("#5f7486"), 0.8 * u)
        view.shape(circle(x, y, r), rgb("#fbf8f0"))
        view.line(f"M{x:.1f} {y - 0.7 * r:.1f}L{x:.1f} {y:.1f}L{x + 0.5 * r:.1f} {y + 0.2 * r:.1f}", width=0.5 * u)
    board(view, 0.3, 0.12, 0.26, 0.08, rgb("#24456b"), rgb("#7f8d9b"), "board")


@setting(
    "temple", "shrine", "monastery", "buddhist temple", "pagoda garden", "寺庙", "寺院", "庙宇", "古刹", "神社",
    layouts=_OUT, floor=rgb("#cfc3ae"),
    leafy=True,
)  # fmt: skip
def temple(view: View) -> None:
    """A hall with a swept roof on a terrace, steps, an incense burner, old trees."""
    h, u = view.horizon, view.u
    sky(view)
    view.on("far")
    peaks(view, h + 0.04, 0.24, rgb("#8aa0ae"), 0.5, snow=view.light.snowy)
    view.on("middle")
    trees(
        view,
        "pine-tree",
        [(0.07, h + 0.1, 0.32), (0.2, h + 0.08, 0.24), (0.84, h + 0.085, 0.26), (0.95, h + 0.1, 0.34)],
        0.24,
    )
    _hall(view, 0.5, h + 0.1, 0.52, 0.36)
    stone = rgb("#d8cdb8") if not view.light.snowy else rgb("#edf0f2")
    for k in range(4):
        y = h + 0.1 + 0.022 * k
        wide = (0.36 + 0.05 * k) * view.width
        view.shape(
            rectangle(view.width / 2 - wide / 2, view.y(y), wide, view.y(0.024)),
            shade(stone, -0.03 * (k % 2)),
            view.pen * 0.6,
        )
    view.band(h + 0.188, (stone, shade(stone, -0.08)))
    for k in range(7):
        y = view.y(h + 0.2 + (0.8 - h) * (k / 7) ** 1.5)
        view.line(f"M0 {y:.1f}L{view.width:.1f} {y:.1f}", shade(stone, -0.14), 0.24 * u, 0.7)
    for k in range(-9, 10):
        x = view.width / 2 + k * 0.07 * view.width
        far = view.width / 2 + (x - view.width / 2) * 2.2
        view.line(f"M{x:.1f} {view.y(h + 0.19):.1f}L{far:.1f} {view.height:.1f}", shade(stone, -0.14), 0.24 * u, 0.7)
    view.on("near")
    view.prop("incense-burner", 0.8, h + 0.3, 0.2, haze=0.03, tolerance=0.25)
    birds(view)


def _hall(view: View, x: float, foot: float, wide: float, tall: float) -> None:
    cx, b, half = view.x(x), view.y(foot), wide * view.width / 2
    a = b - tall * view.tall
    if view.hides_words((cx - half, a, cx + half, b)):
        return
    far = view.light.far
    wall, roof, red = far(rgb("#c9553f"), 0.1), far(rgb("#4f6a63"), 0.1), far(rgb("#a63a2e"), 0.08)
    eaves = a + (b - a) * 0.46
    view.shape(rectangle(cx - half * 0.8, eaves, half * 1.6, b - eaves), wall, view.pen)
    for k in range(7):
        px = cx - half * 0.78 + half * 1.56 * k / 6
        view.shape(rectangle(px - 0.9 * view.u, eaves, 1.8 * view.u, b - eaves), red, view.pen * 0.7)
    door = rgb("#7a2e24") if view.light.dark < 0.5 else rgb("#ffc27a")
    view.shape(
        rectangle(cx - half * 0.22, eaves + (b - eaves) * 0.28, half * 0.44, (b - eaves) * 0.72), door, view.pen * 0.8
    )
    for top, wide_at, low in ((a + (b - a) * 0.2, 1.0, eaves), (a, 0.62, a + (b - a) * 0.24)):
        w = half * wide_at
        d = (f"M{cx - w * 0.55:.1f} {top:.1f}L{cx + w * 0.55:.1f} {top:.1f}"
             f"Q{cx + w * 0.7:.1f} {low - (low - top) * 0.25:.1f} {cx + w * 1.08:.1f} {low - (low - top) * 0.22:.1f}"
             f"L{cx + w * 0.94:.1f} {low + 0.6 * view.u:.1f}L{cx - w * 0.94:.1f} {low + 0.6 * view.u:.1f}"
             f"L{cx - w * 1.08:.1f} {low - (low - top) * 0.22:.1f}"
             f"Q{cx - w * 0.7:.1f} {low - (low - top) * 0.25:.1f} {cx - w * 0.55:.1f} {top:.1f}Z")  # fmt: skip
        view.shape(d, roof)
        view.shape(
            rounded(cx - w * 0.6, top - 1.1 * view.u, w * 1.2, 1.7 * view.u, 0.6 * view.u),
            shade(roof, 0.06),
            view.pen * 0.7,
        )
    if view.light.dark > 0.3:
        view.lamps.append((cx, b - (b - a) * 0.2, 0.4 * view.height, rgb("#ffb76a"), 0.7))


@setting(
    "square", "plaza", "town square", "piazza", "广场", "城市广场",
    layouts=_OUT, floor=rgb("#d9cdbb"),
)  # fmt: skip
def square(view: View) -> None:
    """A paved square, house fronts round it, a fountain."""
    h, u = view.horizon, view.u
    sky(view)
    view.on("far")
    skyline(view, h + 0.02, 0.2, rgb("#a9b3cf"), 0.5, narrow=0.05)
    view.on("middle")
    _fronts(view, h + 0.1)
    stone = rgb("#ddd2bf") if view.light.dark < 0.5 else rgb("#57508f")
    view.band(h + 0.1, (stone, shade(stone, -0.07)))
    for k in range(8):
        y = view.y(h + 0.11 + (0.89 - h) * (k / 8) ** 1.5)
        view.line(f"M0 {y:.1f}L{view.width:.1f} {y:.1f}", shade(stone, -0.12), 0.24 * u, 0.7)
    for k in range(-12, 13):
        x = view.width / 2 + k * 0.06 * view.width
        far = view.width / 2 + (x - view.width / 2) * 2.6
        view.line(f"M{x:.1f} {view.y(h + 0.1):.1f}L{far:.1f} {view.height:.1f}", shade(stone, -0.12), 0.24 * u, 0.7)
    view.prop("fountain", 0.66, h + 0.2, 0.26, haze=0.08, tolerance=0.5)
    view.on("near")
    for x in (0.04, 0.96):
        view.prop("street-lamp", x, h + 0.24, 0.4, haze=0.05, tolerance=0.4)


def _fronts(view: View, foot: float) -> None:
    rng = view.rng("fronts")
    tones = tuple(map(rgb, ("#f0d9b8", "#e8c0a8", "#d9d3c4", "#cfe0d8", "#f2e6cf")))
    b, x, k = view.y(foot), -0.02 * view.width, 0
    night = view.light.dark > 0.5
    while x < view.width:
        wide, tall = rng.uniform(0.11, 0.17) * view.width, rng.uniform(0.24, 0.34) * view.tall
        a = b - tall
        if not view.hides_words((x, a - 5 * view.u, x + wide, b)):
            wall = view.light.far(tones[k % len(tones)], 0.18)
            view.shape(rectangle(x, a, wide, tall), wall, view.pen * 0.8)
            view.shape(polygon([(x - 0.6 * view.u, a), (x + wide / 2, a - 4.6 * view.u), (x + wide + 0.6 * view.u, a)]),
                       view.light.far(rgb("#b5694f"), 0.15), view.pen * 0.8)  # fmt: skip
            for row in range(3):
                for column in range(3):
                    left = x + wide * (column + 0.28) / 3
                    top = a + tall * (0.1 + 0.27 * row)
                    lit = night and rng.random() < 0.6
                    pane = rgb("#ffcf7a") if lit else view.light.far(rgb("#7f9ab5"), 0.1)
                    view.shape(rectangle(left, top, wide * 0.16, tall * 0.15), pane, view.pen * 0.5)
        x += wide
        k += 1


@setting(
    "market", "farmers market", "farmer's market", "market square", "fruit market", "fish market",
    "flea market", "bazaar",
    "fair", "菜市场", "集市", "市集", "市场", "农贸市场", "庙会", "早市",
    layouts=(Layout(0.5, 0.92, 0.64), Layout(0.41, 0.9, 0.58), Layout(0.59, 0.94, 0.34, True)), floor=rgb("#d9cdbb"),
)  # fmt: skip
def day_market(view: View) -> None:
    """Stalls in two rows on a paved street, little flags over them, crates of fruit."""
    h, u, night = view.horizon, view.u, view.light.dark > 0.5
    sky(view)
    view.on("far")
    _fronts(view, h + 0.1)
    ground = rgb("#ddd0bc") if not night else rgb("#5d4f96")
    view.band(h + 0.1, (ground, shade(ground, -0.07)))
    view.on("middle")
    for x, size, y, haze in (
        (0.94, 0.36, 0.17, 0.14),
        (0.66, 0.34, 0.16, 0.16),
        (0.38, 0.34, 0.16, 0.16),
        (0.1, 0.46, 0.24, 0.05),
    ):
        stall = view.prop("market-stall", x, h + y, size, haze=haze, flip=False, fixed=True, tolerance=0.98)
        if stall is None:
            continue
        for name in ("sign", "board"):
            if name in stall.surfaces:
                view.surface(name, stall.surfaces[name], rgb("#f3ead9"))
        if night:
            tall = stall.box[3] - stall.box[1]
            view.lamps.append(
                ((stall.box[0] + stall.box[2]) / 2, stall.box[3] - tall / 2, tall * 0.75, rgb("#ffd08a"), 0.9)
            )
    view.on("near")
    accents = view.light.accents
    line = [
        (view.width * (-0.03 + 1.06 * k / 8), view.height * (0.06 + 0.05 * math.sin(math.pi * (k % 4) / 4) ** 2))
        for k in range(9)
    ]
    worded = view.hides_words((0.0, 0.0, view.width, 0.14 * view.height), 0.0)
    if not worded:
        view.line(spline(line), view.light.line, 0.3 * u)
    for k in range(0 if worded else 18):
        part = (k + 0.5) / 18 * 8
        x, y = (
            view.width * (-0.03 + 1.06 * part / 8),
            view.height * (0.06 + 0.05 * math.sin(math.pi * (part % 4) / 4) ** 2),
        )
        if not view.hides_words((x - 2 * u, y, x + 2 * u, y + 4 * u), 0.0):
            view.fill(polygon([(x - 1.4 * u, y), (x + 1.4 * u, y), (x, y + 3.2 * u)]), accents[k % len(accents)])
    for k, (x, fruit) in enumerate(((0.84, "#d8433a"), (0.93, "#f2a63c"), (0.26, "#7fb55f"))):
        _crate(view, x, h + 0.3 + 0.015 * (k % 2), rgb(fruit))


def _crate(view: View, x: float, foot: float, color: Rgb) -> None:
    u = view.u
    px, b = view.x(x), view.y(foot)
    box = (px - 4.5 * u, b - 6 * u, px + 4.5 * u, b)
    if view.hides_words(box) or view.covered(box) > 0.1:
        return
    view.fill(ellipse(px, b, 5.4 * u, 0.9 * u), view.light.line, 0.18)
    for k in range(5):
        view.shape(circle(px + (k - 2) * 1.7 * u, b - 4.2 * u - 0.5 * u * (k % 2), 1.25 * u), color, view.pen * 0.7)
    for row in range(2):
        view.shape(
            rounded(px - 4.5 * u, b - (2 - row) * 1.9 * u, 9 * u, 1.7 * u, 0.3 * u), rgb("#c9965f"), view.pen * 0.7
        )


@setting(
    "bus stop", "bus shelter", "tram stop", "公交站", "公交车站", "车站牌", "公交站台",
    layouts=_OUT, floor=rgb("#b9b7bf"),
)  # fmt: skip
def bus_stop(view: View) -> None:
    """A glass shelter with a bench and a timetable at the edge of a street."""
    h, u, night = view.horizon, view.u, view.light.dark > 0.5
    sky(view, clouds=3)
    view.on("far")
    skyline(view, h + 0.06, 0.42, rgb("#34327c" if night else "#9aa8c9"), 0.15 if night else 0.4, narrow=0.06)
    view.on("middle")
    trees(view, "pine-tree" if view.light.snowy else "maple-tree", [(0.06, h + 0.1, 0.3), (0.94, h + 0.1, 0.26)], 0.22)
    pavement, road = (rgb("#57508f"), rgb("#3b366f")) if night else (rgb("#d8d2cc"), rgb("#a9a8b3"))
    view.band(h + 0.08, (pavement, shade(pavement, -0.04)))
    edge = view.ground + 0.045
    view.band(edge, (shade(pavement, -0.18), shade(pavement, -0.18)))
    view.band(edge + 0.014, (road, shade(road, -0.04)))
    view.on("near")
    middle = sum((b[0] + b[2]) / 2 for b in view.heroes[:1]) or view.width * 0.4
    side = 1 if middle < view.width / 2 else -1
    x0 = min(max(middle - 22 * u, 4 * u), view.width - 60 * u)
    wide, top, foot = 56 * u, view.y(view.ground) - 52 * u, view.y(view.ground - 0.04)
    if view.hides_words((x0, top, x0 + wide, foot)):
        return
    metal = rgb("#3f5f7a")
    view.fill(rectangle(x0 + u, top, wide - 2 * u, foot - top - 6 * u), rgb("#cfe4ee"), 0.42)
    for k in range(5):
        x = x0 + wide * k / 4
        view.line(f"M{x:.1f} {top:.1f}L{x:.1f} {foot:.1f}", metal, 0.9 * u)
    view.fill(
        polygon([(x0 + 6 * u, foot - 8 * u), (x0 + 18 * u, top), (x0 + 24 * u, top), (x0 + 12 * u, foot - 8 * u)]),
        WHITE,
        0.25,
    )
    view.shape(rounded(x0 - 3 * u, top - 3.4 * u, wide + 6 * u, 3.6 * u, u), metal)
    view.shape(rounded(x0 + 6 * u, foot - 13 * u, wide * 0.5, 2.2 * u, 0.6 * u), rgb("#c98a52"), view.pen * 0.8)
    for x in (x0 + 10 * u, x0 + wide * 0.5):
        view.line(f"M{x:.1f} {foot - 10.8 * u:.1f}L{x:.1f} {foot:.1f}", metal, 0.9 * u)
    sx = x0 + wide + 9 * u if side > 0 else x0 - 9 * u
    sx = min(max(sx, 6 * u), view.width - 6 * u)
    view.line(f"M{sx:.1f} {foot + 3 * u:.1f}L{sx:.1f} {top + 4 * u:.1f}", view.light.line, 1.5 * u)
    view.line(f"M{sx:.1f} {foot + 3 * u:.1f}L{sx:.1f} {top + 4 * u:.1f}", rgb("#8d98a6"), 1.0 * u)
    sign = rgb("#2f7fc1")
    view.shape(circle(sx, top + 2 * u, 6 * u), sign)
    _bus(view, sx, top + 2 * u, 3.2 * u)
    view.shape(rounded(sx - 4 * u, top + 11 * u, 8 * u, 12 * u, 0.6 * u), rgb("#f7f4ec"), view.pen * 0.8)
    for k in range(5):
        view.line(
            f"M{sx - 2.8 * u:.1f} {top + (13.5 + 2 * k) * u:.1f}L{sx + 2.8 * u:.1f} {top + (13.5 + 2 * k) * u:.1f}",
            rgb("#9aa6b4"),
            0.4 * u,
        )
    view.seen["bus stop"] = (x0, top, x0 + wide, foot)
    if night:
        view.lamps.append((x0 + wide / 2, top + 10 * u, 46 * u, rgb("#ffe2b0"), 0.8))


def _bus(view: View, x: float, y: float, r: float) -> None:
    """The picture of a bus on a sign."""
    view.fill(rounded(x - r, y - 0.9 * r, 2 * r, 1.6 * r, 0.35 * r), WHITE)
    view.fill(rounded(x - 0.78 * r, y - 0.66 * r, 1.56 * r, 0.66 * r, 0.15 * r), rgb("#2f7fc1"))
    for side in (-0.58, 0.58):
        view.fill(circle(x + side * r, y + 0.72 * r, 0.26 * r), WHITE)


@setting(
    "museum", "gallery", "art gallery", "exhibition", "博物馆", "美术馆", "展览馆", "画廊", "展厅",
    layouts=_IN, floor=rgb("#c9b79f"), indoor=True,
)  # fmt: skip
def museum(view: View) -> None:
    """White walls with pictures, a plinth, a rope, spots from the ceiling."""
    h, u = view.horizon, view.u
    room(view, rgb("#f3efe8"), rgb("#c2a988"))
    tones = view.light.accents
    for k, (x, wide, tall) in enumerate(((0.17, 0.2, 0.28), (0.5, 0.26, 0.32), (0.83, 0.18, 0.26))):
        left, a, w, t = (
            view.x(x) - wide * view.width / 2,
            view.y(h - 0.2) - tall * view.tall,
            wide * view.width,
            tall * view.tall,
        )
        if view.hides_words((left - u, a - u, left + w + u, a + t + u)):
            continue
        view.shape(rectangle(left - 1.2 * u, a - 1.2 * u, w + 2.4 * u, t + 2.4 * u), rgb("#c79a4f"))
        base = mix(tones[k % len(tones)], WHITE, 0.55)
        view.fill(rectangle(left, a, w, t), base)
        rng = view.rng(f"picture-{k}")
        for j in range(4):
            view.fill(ellipse(left + w * rng.uniform(0.25, 0.75), a + t * rng.uniform(0.3, 0.7),
                w * rng.uniform(0.08, 0.2), t * rng.uniform(0.08, 0.2)),
                      tones[(k + j) % len(tones)], 0.8)  # fmt: skip
        view.glow(left + w / 2, a, w * 0.7, rgb("#fff0c8"), 0.25)
    view.on("middle")
    for x in (0.3, 0.7):
        post = view.x(x)
        if view.covered((post - 2 * u, view.y(h), post + 2 * u, view.y(h + 0.12))) > 0.3:
            continue
        view.shape(rounded(post - 0.5 * u, view.y(h - 0.01), u, 9 * u, 0.4 * u), rgb("#c79a4f"), view.pen * 0.7)
        view.shape(ellipse(post, view.y(h - 0.01) + 9 * u, 2 * u, 0.6 * u), rgb("#c79a4f"), view.pen * 0.7)
    a, b = view.x(0.3), view.x(0.7)
    view.line(spline([(a, view.y(h)), ((a + b) / 2, view.y(h) + 4.5 * u), (b, view.y(h))]), rgb("#a5394a"), 0.9 * u)


@setting(
    "shop", "store", "supermarket", "grocery", "boutique", "mall", "shopping mall", "商店里", "超市", "便利店",
    "商场", "专卖店",
    layouts=_IN, floor=rgb("#d5dbe0"), indoor=True, table=(0.06, 0.94, 0.72),
)  # fmt: skip
def shop(view: View) -> None:
    """Shelves of goods, lamps, a counter."""
    h = view.horizon
    room(view, rgb("#f3ece0"), rgb("#d5d9de"), (h - 0.08, rgb("#e2b06a")), planks=False)
    goods = (
        "milk-carton-box",
        "cookie",
        "bread-loaf",
        "soda-can",
        "juice-glass",
        "honey-jar",
        "tea-tin",
        "water-bottle",
    )
    for x in (0.2, 0.8):
        shelf(view, x, h - 0.58, 0.34, 0.5, 3, goods)
    for x in (0.35, 0.65):
        pendant(view, x, 0.06, view.light.accents[0])
    counter(view, rgb("#d9b48a"), rgb("#b98a60"))


@setting(
    "courtyard", "inner court", "patio", "院子", "四合院", "庭院", "院落", "院里", "天井",
    layouts=_OUT, floor=rgb("#cfc4b2"),
    leafy=True,
)  # fmt: skip
def courtyard(view: View) -> None:
    """A walled court: grey tiles on the wall, a round gate, a tree, paving stones."""
    h, u = view.horizon, view.u
    sky(view)
    snow = view.light.snowy
    view.on("far")
    trees(view, "pine-tree" if snow else "willow", [(0.86, h + 0.02, 0.34)], 0.3)
    wall, tile, low = rgb("#f2ece0"), rgb("#6d6f7c"), rgb("#a9a59f")
    top, foot = h - 0.2, h + 0.1
    view.on("middle")
    view.band(top, (wall, shade(wall, -0.04)), foot)
    view.band(foot - 0.055, (low, shade(low, -0.04)), foot)
    _gate(view, 0.5, foot, u)
    for row in range(2):
        y = view.y(top) - (1.4 - row * 2.2) * u
        count = int(view.width / (3 * u)) + 2
        for k in range(count):
            x = (k - 0.5 * row) * 3 * u
            if view.hides_words((x - 2 * u, y - 2 * u, x + 2 * u, y + 2 * u), 0.0):
                continue
            view.shape(
                ellipse(x, y, 1.6 * u, 1.5 * u),
                view.light.far(shade(tile, -0.03 * row), 0.08),
                view.pen * 0.5,
            )
    ridge = rounded(-u, view.y(top) - 4 * u, view.width + 2 * u, 1.9 * u, 0.8 * u)
    if view.hides_words((0.0, view.y(top) - 4 * u, view.width, view.y(top) + u), 0.0):
        view.fill(ridge, mix(tile, wall, 0.5))
    else:
        view.shape(ridge, tile, view.pen * 0.7)
    if snow:
        view.fill(rounded(-u, view.y(top) - 4.9 * u, view.width + 2 * u, 1.7 * u, 0.8 * u), WHITE)
    stone = rgb("#d3c8b6") if not snow else rgb("#eef2f5")
    view.band(foot, (stone, shade(stone, -0.06)))
    for k in range(7):
        y = view.y(foot + 0.01 + (0.97 - foot) * (k / 7) ** 1.5)
        view.line(f"M0 {y:.1f}L{view.width:.1f} {y:.1f}", shade(stone, -0.1), 0.24 * u, 0.8)
    for k in range(-10, 11):
        x = view.width / 2 + k * 0.075 * view.width
        far = view.width / 2 + (x - view.width / 2) * 2.2
        view.line(f"M{x:.1f} {view.y(foot):.1f}L{far:.1f} {view.height:.1f}", shade(stone, -0.1), 0.24 * u, 0.8)
    view.on("near")
    tree = "pine-tree" if snow else {"spring": "cherry-blossom-tree"}.get(view.light.season, "maple-tree")
    trees(view, tree, [(0.06, foot + 0.08, 0.52)], 0.04, tolerance=0.45)
    view.prop("potted-plant", 0.9, foot + 0.06, 0.16, haze=0.04, tolerance=0.2)


def _gate(view: View, x: float, foot: float, u: float) -> None:
    """A round gate with a garden behind it."""
    px, py, r = view.x(x), view.y(foot) - 10.5 * u, 11 * u
    if view.hides_words((px - r, py - r, px + r, py + r)):
        return
    night = view.light.dark > 0.5
    beyond = rgb("#3d4a7a") if night else rgb("#b9d3a5") if not view.light.snowy else rgb("#dfe8ee")
    view.fill(circle(px, py, r), beyond)
    view.fill(ellipse(px - 3 * u, py + 3 * u, 4.6 * u, 5 * u), shade(beyond, -0.08))
    view.fill(ellipse(px + 4 * u, py + 4 * u, 4 * u, 4 * u), shade(beyond, -0.12))
    view.line(circle(px, py, r), view.light.line, 1.7 * u + 2 * view.pen)
    view.line(circle(px, py, r), rgb("#8d8a88"), 1.7 * u)
