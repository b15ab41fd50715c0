"""Rooms and corners of a home: bedroom, bathroom, porch, roof; a table seen from near, a desk, a painter's room."""

from __future__ import annotations

from forebrush.paint.canvas import circle, polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.indoors import curtains, room, shelf, window
from forebrush.paint.illustrator.settings.outdoors import WHITE, sky, skyline
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse, rounded
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, mix, shade

_IN = (Layout(0.7, 0.93, 0.38), Layout(0.6, 0.91, 0.5), Layout(0.79, 0.95, 0.62, True))


@setting(
    "bedroom", "nursery", "children's room", "dormitory", "卧室", "儿童房", "宿舍", "床边",
    layouts=_IN, floor=rgb("#c9a27a"), indoor=True,
)  # fmt: skip
def bedroom(view: View) -> None:
    """A bed, a night table with a lamp, a window with curtains, a rug."""
    h, u = view.horizon, view.u
    tint = mix(view.light.accents[0], WHITE, 0.72)
    room(view, mix(tint, rgb("#efe6dc"), 0.45), rgb("#c9a27a"))
    window(view, 0.24, h - 0.56, 0.24, 0.38)
    left, wide = view.x(0.24) - 0.17 * view.width, 0.34 * view.width
    if not view.hides_words((left, view.y(h - 0.6), left + wide, view.y(h - 0.1))):
        for side in (0, 1):
            x = left if side == 0 else left + wide
            to = x + (1 if side == 0 else -1) * 6 * u
            top, low = view.y(h - 0.6), view.y(h - 0.12)
            view.shape(
                polygon([(x, top), (to, top), (to, low), (x, low)]),
                mix(view.light.accents[0], WHITE, 0.3),
                view.pen * 0.8,
            )
        view.shape(rectangle(left - 2 * u, view.y(h - 0.61), wide + 4 * u, 1.2 * u), rgb("#a9744c"), view.pen * 0.7)
    shelf(view, 0.83, h - 0.5, 0.2, 0.12, 1, ("book", "potted-plant", "picture-frame"))
    view.on("middle")
    view.prop("bed", 0.72, h + 0.12, 0.3, haze=0.04, tolerance=0.75)
    view.prop("table-lamp", 0.43, h + 0.0, 0.16, haze=0.03, tolerance=0.3)
    x = view.x(0.43)
    box = (x - 6 * u, view.y(h), x + 6 * u, view.y(h + 0.12))
    if view.covered(box) < 0.4:
        view.shape(rounded(x - 6 * u, view.y(h), 12 * u, 11 * u, 0.8 * u), rgb("#b9845a"))
        view.line(
            f"M{x - 6 * u:.1f} {view.y(h) + 5.4 * u:.1f}L{x + 6 * u:.1f} {view.y(h) + 5.4 * u:.1f}",
            width=view.pen * 0.8,
        )
        for k in (2.6, 8.0):
            view.fill(circle(x, view.y(h) + k * u, 0.5 * u), rgb("#f0d9a8"))
    rug = ellipse(view.width / 2, view.y(view.ground + 0.015), 0.34 * view.width, 0.05 * view.height)
    view.shape(rug, view.light.far(view.light.accents[1 % len(view.light.accents)], 0.35))


@setting(
    "bathroom", "washroom", "shower room", "浴室", "卫生间", "洗手间", "洗漱间",
    layouts=_IN, floor=rgb("#cfdde2"), indoor=True,
)  # fmt: skip
def bathroom(view: View) -> None:
    """Tiles, a tub, a basin under a mirror, a towel, a mat."""
    h, u = view.horizon, view.u
    tile = rgb("#cfe6e6")
    room(view, rgb("#f2f6f4"), rgb("#c3d3d8"), (h - 0.34, tile), planks=False)
    step = 5 * u
    seams = ""
    x = 0.0
    while x < view.width:
        seams += f"M{x:.1f} {view.y(h - 0.34):.1f}L{x:.1f} {view.y(h):.1f}"
        x += step
    y = view.y(h - 0.34) + step
    while y < view.y(h):
        seams += f"M0 {y:.1f}L{view.width:.1f} {y:.1f}"
        y += step
    view.line(seams, mix(tile, WHITE, 0.6), 0.3 * u)
    window(view, 0.84, h - 0.56, 0.16, 0.18)
    x, y, rx, ry = view.x(0.3), view.y(h - 0.36), 8.5 * u, 11 * u
    if not view.hides_words((x - rx, y - ry, x + rx, y + ry)) and view.covered((x - rx, y - ry, x + rx, y + ry)) < 0.6:
        view.shape(ellipse(x, y, rx + 1.2 * u, ry + 1.2 * u), rgb("#d9a86a"))
        view.fill(ellipse(x, y, rx, ry), rgb("#dceef5"))
        view.fill(
            polygon(
                [(x - 4 * u, y + 8 * u), (x + 2 * u, y - 9 * u), (x + 4.5 * u, y - 8 * u), (x - 1.5 * u, y + 9 * u)]
            ),
            WHITE,
            0.45,
        )
    view.on("middle")
    view.prop("sink", 0.3, h + 0.07, 0.28, haze=0.03, tolerance=0.4)
    view.prop("bathtub", 0.76, h + 0.12, 0.26, haze=0.03, tolerance=0.7)
    view.prop("towel", 0.53, h - 0.12, 0.16, haze=0.04, shadow=False, tolerance=0.2)
    mat = rounded(view.width * 0.36, view.y(view.ground - 0.005), 0.28 * view.width, 0.05 * view.height, 2 * u)
    view.shape(mat, view.light.far(view.light.accents[2 % len(view.light.accents)], 0.45))


@setting(
    "porch", "doorstep", "front door", "veranda", "front porch", "terrace", "门廊", "门口", "家门口", "台阶上", "阳台",
    layouts=(Layout(0.66, 0.88, 0.38), Layout(0.56, 0.86, 0.5), Layout(0.75, 0.91, 0.62, True)), floor=rgb("#c9a27a"),
)  # fmt: skip
def porch(view: View) -> None:
    """The front of a wooden house: a door, a lit window, posts, boards, two steps."""
    h, u = view.horizon, view.u
    night = view.light.dark > 0.3
    wall = rgb("#dfe3d8") if not night else rgb("#8f8fae")
    view.on("sky")
    view.band(0.0, (wall, shade(wall, -0.03)), h)
    y = view.y(0.02)
    while y < view.y(h):
        worded = view.hides_words((0.0, y - 1, view.width, y + 1), 0.0)
        view.line(f"M0 {y:.1f}L{view.width:.1f} {y:.1f}", shade(wall, -0.08), 0.35 * u, 0.3 if worded else 1.0)
        y += 4.2 * u
    view.on("far")
    _door(view, 0.66, h, night)
    _pane(view, 0.27, h - 0.12, 0.22, 0.3, night)
    boards = rgb("#b98a60")
    view.band(h, (boards, shade(boards, -0.05)))
    for k in range(-14, 15):
        x = view.width * (0.5 + k * 0.075)
        far = view.width / 2 + (x - view.width / 2) * 2.3
        view.line(f"M{x:.1f} {view.y(h):.1f}L{far:.1f} {view.height:.1f}", shade(boards, -0.1), 0.22 * u, 0.8)
    view.line(f"M0 {view.y(h):.1f}L{view.width:.1f} {view.y(h):.1f}", width=view.pen * 0.8)
    view.on("middle")
    roof = rgb("#7f6a72")
    if not view.hides_words((0, 0, view.width, view.y(0.07)), 0.0):
        view.shape(rectangle(-u, -u, view.width + 2 * u, view.y(0.06) + u), roof)
    for x in (0.035, 0.965):
        left = x * view.width - 1.7 * u
        view.shape(rectangle(left, view.y(0.05), 3.4 * u, view.y(h + 0.08)), rgb("#fbf6ec"))
        view.shape(rectangle(left - u, view.y(h + 0.12), 5.4 * u, 1.8 * u), rgb("#fbf6ec"), view.pen * 0.8)
    view.prop("potted-plant", 0.88, h + 0.06, 0.2, tolerance=0.2)
    mat = view.x(0.66)
    view.shape(polygon([(mat - 9 * u, view.y(h + 0.03)), (mat + 9 * u, view.y(h + 0.03)),
        (mat + 11 * u, view.y(h + 0.07)), (mat - 11 * u, view.y(h + 0.07))]),
               rgb("#8f5d3a"), view.pen * 0.7)  # fmt: skip
    lx, ly = view.x(0.5), view.y(h - 0.36)
    if not view.hides_words((lx - 2 * u, ly - 3 * u, lx + 2 * u, ly + 3 * u)):
        view.shape(rounded(lx - 1.6 * u, ly - 2.4 * u, 3.2 * u, 4.8 * u, 0.8 * u), rgb("#ffe2a0"))
        view.shape(
            polygon([(lx - 2.2 * u, ly - 2.4 * u), (lx, ly - 4.6 * u), (lx + 2.2 * u, ly - 2.4 * u)]),
            rgb("#4a4650"),
            view.pen * 0.7,
        )
        if night:
            view.glow(lx, ly, 14 * u, rgb("#ffd27a"), 0.6)
            view.lamps.append((lx, ly, 0.45 * view.height, rgb("#ffcf8a"), 0.9))
    view.seen["porch"] = (0.0, view.y(h - 0.4), view.width, view.y(h + 0.1))


def _door(view: View, x: float, foot: float, night: bool) -> None:
    u, px, b = view.u, view.x(x), view.y(foot)
    wide, tall = 17 * u, 40 * u
    if view.hides_words((px - wide / 2, b - tall, px + wide / 2, b)):
        return
    view.shape(rectangle(px - wide / 2 - 1.6 * u, b - tall - 1.6 * u, wide + 3.2 * u, tall + 1.6 * u), rgb("#fbf6ec"))
    paint = view.rng("door").choice((rgb("#b5483a"), rgb("#3f7a8f"), rgb("#5f8f5a"), rgb("#8a5a9a")))
    view.shape(rectangle(px - wide / 2, b - tall, wide, tall), paint)
    for row in range(2):
        for column in range(2):
            pane = rounded(
                px - wide / 2 + (1.4 + 7.6 * column) * u, b - tall + (2 + 18 * row) * u, 6.6 * u, 15 * u, 0.4 * u
            )
            glass = rgb("#ffd58a") if night else rgb("#cfe2ea")
            view.shape(pane, glass if row == 0 else shade(paint, -0.05), view.pen * 0.7)
    view.shape(circle(px + wide / 2 - 1.8 * u, b - tall * 0.48, 0.8 * u), rgb("#f0c24a"), view.pen * 0.6)
    if night:
        view.lamps.append((px, b - tall * 0.7, 26 * u, rgb("#ffd08a"), 0.6))


def _pane(view: View, x: float, foot: float, wide: float, tall: float, night: bool) -> None:
    left, a, w, t = (
        view.x(x) - wide * view.width / 2,
        view.y(foot) - tall * view.tall,
        wide * view.width,
        tall * view.tall,
    )
    if view.hides_words((left, a, left + w, a + t)):
        return
    view.fill(rectangle(left, a, w, t), rgb("#ffd58a") if night else rgb("#b9d6e2"))
    view.fill(
        polygon([(left + w * 0.1, a + t), (left + w * 0.4, a), (left + w * 0.52, a), (left + w * 0.22, a + t)]),
        WHITE,
        0.3,
    )
    for color, more in ((view.light.line, 2 * view.pen), (rgb("#fbf6ec"), 0.0)):
        view.line(rectangle(left, a, w, t), color, 1.6 * view.u + more)
        x, y = left + w / 2, a + t / 2
        cross = f"M{x:.1f} {a:.1f}L{x:.1f} {a + t:.1f}M{left:.1f} {y:.1f}L{left + w:.1f} {y:.1f}"
        view.line(cross, color, view.u + more)
    if night:
        view.lamps.append((left + w / 2, a + t / 2, w, rgb("#ffd08a"), 0.7))


@setting(
    "rooftop", "roof", "on the roof", "house roof", "roof ridge", "rooftops", "屋顶", "房顶", "天台", "屋檐",
    layouts=(Layout(0.56, 0.76, 0.36), Layout(0.46, 0.74, 0.5), Layout(0.65, 0.8, 0.62, True)), floor=rgb("#b5694f"),
)  # fmt: skip
def rooftop(view: View) -> None:
    """A ridge of tiles across the picture, a chimney, other roofs and a town below."""
    h, u, night = view.horizon, view.u, view.light.dark > 0.5
    sky(view, h + 0.1)
    view.on("far")
    skyline(view, h + 0.1, 0.34, rgb("#34327c" if night else "#9aa8c9"), 0.15 if night else 0.42, lit=0.4, narrow=0.05)
    tile = rgb("#b5603f") if not view.light.snowy else rgb("#e8edf3")
    view.on("middle")
    rng = view.rng("roofs")
    for k in range(5):
        x, wide = view.width * (k + 0.5) / 5, view.width * rng.uniform(0.12, 0.17)
        top = view.y(h + 0.04 + 0.02 * (k % 2))
        view.shape(
            polygon([(x - wide, view.y(h + 0.2)), (x, top), (x + wide, view.y(h + 0.2))]),
            view.light.far(shade(tile, -0.02 * (k % 3)), 0.3),
            view.pen * 0.7,
        )
    view.on("near")
    ridge = view.y(view.ground) - 0.2 * u
    left = (-u, ridge + 2.5 * u)
    view.shape(
        polygon([left, (view.width + u, ridge + 2.5 * u), (view.width + u, view.height + u), (-u, view.height + u)]),
        tile,
    )
    row, y = 0, ridge + 6 * u
    while y < view.height + 6 * u:
        size = 4.4 * u
        count = int(view.width / size) + 2
        for k in range(count):
            x = (k - 0.5 * (row % 2)) * size
            side = f"M{x:.1f} {y - 2.2 * u:.1f}L{x:.1f} {y:.1f}"
            curve = f"Q{x + size / 2:.1f} {y + 2.6 * u:.1f} {x + size:.1f} {y:.1f}"
            view.fill(f"{side}{curve}L{x + size:.1f} {y - 2.2 * u:.1f}Z", shade(tile, -0.03 - 0.02 * ((k + row) % 3)))
            view.line(
                f"M{x:.1f} {y:.1f}Q{x + size / 2:.1f} {y + 2.6 * u:.1f} {x + size:.1f} {y:.1f}",
                shade(tile, -0.14),
                0.3 * u,
            )
        row, y = row + 1, y + 4.2 * u
    for k in range(int(view.width / (5 * u)) + 2):
        view.shape(
            rounded(k * 5 * u - u, ridge - 0.6 * u, 5.6 * u, 3.6 * u, 1.6 * u), shade(tile, 0.03), view.pen * 0.8
        )
    middle = sum((b[0] + b[2]) / 2 for b in view.heroes[:1]) or view.width * 0.4
    cx = view.width * (0.84 if middle < view.width / 2 else 0.14)
    box = (cx - 6 * u, ridge - 20 * u, cx + 6 * u, ridge + 6 * u)
    if not view.hides_words(box) and view.covered(box) < 0.3:
        brick = rgb("#9c5a48")
        view.shape(rectangle(cx - 5 * u, ridge - 18 * u, 10 * u, 24 * u), brick)
        view.shape(rounded(cx - 6.4 * u, ridge - 20 * u, 12.8 * u, 3 * u, 0.6 * u), shade(brick, 0.06))
        for j in range(5):
            y = ridge - (14 - 4 * j) * u
            view.line(f"M{cx - 5 * u:.1f} {y:.1f}L{cx + 5 * u:.1f} {y:.1f}", shade(brick, -0.08), 0.3 * u)
    view.seen["roof"] = (0.0, ridge, view.width, view.height)


@setting(
    "tabletop", "wooden table", "close-up table", "still life", "table top", "桌面", "木桌", "木桌上", "桌子上",
    "静物画",
    layouts=(Layout(0.58, 0.8, 0.4), Layout(0.48, 0.76, 0.5), Layout(0.67, 0.84, 0.6, True)), floor=rgb("#d9a873"),
    indoor=True, table=(-0.05, 1.05, 0.62), place="table", zoom=1.12, top=0.36,
)  # fmt: skip
def tabletop(view: View) -> None:
    """A table seen from near: its boards reach to the lower edge; a soft wall, a window's light on it."""
    u = view.u
    rng = view.rng("look")
    walls = (rgb("#e9dccb"), rgb("#d5e2dc"), rgb("#e6d3cf"), rgb("#d7dde8"), rgb("#efe2bf"))
    wall = walls[rng.randrange(len(walls))] if not view.palette else mix(view.palette[0], WHITE, 0.6)
    view.on("sky")
    view.band(0.0, (shade(wall, 0.03), shade(wall, -0.04)))
    view.on("far")
    _light_on_wall(view, wall)
    edge = 0.62
    wood, dark = (rgb("#d9a873"), rgb("#c08d5a")) if rng.random() < 0.6 else (rgb("#b98a62"), rgb("#9a6d48"))
    view.on("middle")
    view.gradient(rectangle(-u, view.y(edge), view.width + 2 * u, view.y(1.02 - edge)),
        (shade(wood, -0.03), wood), view.y(edge), view.height,
                  lambda x, y: y >= view.y(edge))  # fmt: skip
    view.line(f"M0 {view.y(edge):.1f}L{view.width:.1f} {view.y(edge):.1f}", shade(dark, -0.16), view.pen)
    for k in range(-8, 9):
        x = view.width * (0.5 + k * 0.11)
        far = view.width / 2 + (x - view.width / 2) * 1.55
        view.line(f"M{x:.1f} {view.y(edge):.1f}L{far:.1f} {view.height:.1f}", dark, 0.28 * u, 0.8)
    for _ in range(26):
        at = rng.uniform(edge + 0.02, 0.99)
        x = rng.random() * view.width
        wide = u * rng.uniform(3, 9)
        view.line(
            f"M{x:.1f} {view.y(at):.1f}Q{x + wide / 2:.1f} {view.y(at) + 0.5 * u:.1f} {x + wide:.1f} {view.y(at):.1f}",
            dark,
            0.18 * u,
            0.5,
        )
    _cloth(view, rng.random())


def _light_on_wall(view: View, wall: Rgb) -> None:
    """The light of a window on the wall, aslant."""
    bright = mix(wall, rgb("#fff6de"), 0.6) if view.light.dark < 0.2 else mix(wall, rgb("#ffd9a0"), 0.3)
    left, top, u = view.x(0.2) - 14 * view.u, view.y(0.06), view.u
    for row in range(2):
        for column in range(2):
            x, y = left + column * 17 * u + row * 4 * u, top + row * 20 * u
            pane = [(x, y), (x + 14 * u, y + 2 * u), (x + 18 * u, y + 19 * u), (x + 4 * u, y + 17 * u)]
            if not view.hides_words((x, y, x + 18 * u, y + 19 * u), 0.0):
                view.fill(polygon(pane), bright, 0.6)


def _cloth(view: View, chance: float) -> None:
    """A cloth under what stands there, in some pictures."""
    if chance > 0.5 or not view.heroes:
        return
    left, right = min(b[0] for b in view.heroes), max(b[2] for b in view.heroes)
    foot = max(b[3] for b in view.heroes)
    u = view.u
    x0, x1 = max(left - 8 * u, 0.02 * view.width), min(right + 8 * u, 0.98 * view.width)
    y0, y1 = foot - 7 * u, min(foot + 9 * u, view.height * 0.985)
    tone = mix(view.light.accents[1 % len(view.light.accents)], WHITE, 0.45)
    slant = 5 * u
    view.shape(
        polygon([(x0 + slant, y0), (x1 - slant, y0), (x1 + slant * 0.6, y1), (x0 - slant * 0.6, y1)]),
        tone,
        view.pen * 0.8,
    )
    for part in (0.12, 0.88):
        a = x0 + slant + (x1 - x0 - 2 * slant) * part
        b = x0 - slant * 0.6 + (x1 - x0 + 1.2 * slant) * part
        view.line(f"M{a:.1f} {y0:.1f}L{b:.1f} {y1:.1f}", shade(tone, -0.1), 0.8 * u)


@setting(
    "desk", "office desk", "study desk", "workspace desk", "书桌", "办公桌", "写字台", "电脑桌", "书桌上",
    "办公桌上", "study", "书房",
    layouts=(Layout(0.56, 0.8, 0.4), Layout(0.46, 0.76, 0.5), Layout(0.65, 0.84, 0.6, True)), floor=rgb("#d6b48c"),
    indoor=True, table=(-0.05, 1.05, 0.64), place="table", zoom=1.1, top=0.32,
)  # fmt: skip
def desk(view: View) -> None:
    """A desk seen from near: a wall with a board of notes, a shelf, a plant."""
    u = view.u
    wall = rgb("#dfe6ea") if view.rng("wall").random() < 0.5 else rgb("#ece2d6")
    view.on("sky")
    view.band(0.0, (shade(wall, 0.02), shade(wall, -0.03)))
    view.on("far")
    left, a, w, t = view.x(0.22) - 0.13 * view.width, view.y(0.1), 0.26 * view.width, 0.3 * view.tall
    if not view.hides_words((left, a, left + w, a + t)) and view.covered((left, a, left + w, a + t)) < 0.7:
        view.shape(rounded(left - u, a - u, w + 2 * u, t + 2 * u, u), rgb("#b98a5c"))
        view.fill(rectangle(left, a, w, t), rgb("#d9b98a"))
        notes = ("#f6e27a", "#f2a9a0", "#a9d3c0", "#fbf8f0", "#b9cfee", "#f6e27a")
        for k, tone in enumerate(notes):
            x, y = left + w * (0.06 + 0.31 * (k % 3)), a + t * (0.1 + 0.46 * (k // 3))
            view.fill(rectangle(x, y, w * 0.24, t * 0.32), rgb(tone))
            view.fill(circle(x + w * 0.12, y + 0.6 * u, 0.5 * u), rgb("#d8433a"))
    shelf(view, 0.74, 0.1, 0.34, 0.2, 1, ("book", "potted-plant", "globe", "alarm-clock", "picture-frame"))
    edge, wood = 0.64, rgb("#d9b285")
    view.on("middle")
    view.gradient(rectangle(-u, view.y(edge), view.width + 2 * u, view.y(1.02 - edge)),
        (shade(wood, -0.03), wood), view.y(edge), view.height,
                  lambda x, y: y >= view.y(edge))  # fmt: skip
    view.line(f"M0 {view.y(edge):.1f}L{view.width:.1f} {view.y(edge):.1f}", shade(wood, -0.26), view.pen)
    for k in range(5):
        y = view.y(edge + 0.03 + 0.075 * k)
        view.line(
            f"M0 {y:.1f}Q{view.width / 2:.1f} {y + 1.2 * u:.1f} {view.width:.1f} {y:.1f}",
            shade(wood, -0.06),
            0.22 * u,
            0.7,
        )
    view.prop("potted-plant", 0.95, edge + 0.06, 0.26, tolerance=0.2)
    view.prop("pencil-case", 0.07, edge + 0.2, 0.09, tolerance=0.1)


@setting(
    "art studio", "atelier", "studio room", "painter's studio", "画室", "工作室",
    layouts=_IN, floor=rgb("#c9a27a"), indoor=True,
)  # fmt: skip
def atelier(view: View) -> None:
    """A painter's room: a high window, an easel, canvases against the wall, pots of colour."""
    h, u = view.horizon, view.u
    room(view, rgb("#ece7df"), rgb("#c49a6c"))
    window(view, 0.28, h - 0.6, 0.36, 0.48, bars=3)
    tones = view.light.accents
    view.on("middle")
    for k, (x, wide, tall) in enumerate(((0.86, 0.15, 0.24), (0.78, 0.11, 0.17), (0.95, 0.1, 0.14))):
        left, b = view.x(x) - wide * view.width / 2, view.y(h + 0.03 + 0.01 * k)
        t = tall * view.tall
        if view.covered((left, b - t, left + wide * view.width, b)) > 0.5:
            continue
        view.shape(rectangle(left, b - t, wide * view.width, t), mix(tones[k % len(tones)], WHITE, 0.5))
        view.fill(
            ellipse(left + wide * view.width / 2, b - t * 0.45, wide * view.width * 0.28, t * 0.22),
            tones[(k + 1) % len(tones)],
            0.8,
        )
    view.prop("easel-with-canvas", 0.63, h + 0.12, 0.44, haze=0.03, tolerance=0.5)
    view.prop("potted-plant", 0.05, h + 0.09, 0.26, haze=0.03, tolerance=0.3)
    rng = view.rng("drops")
    for k in range(14):
        x, at = rng.uniform(0.1, 0.9) * view.width, rng.uniform(h + 0.06, 0.98)
        view.fill(
            ellipse(x, view.y(at), rng.uniform(0.4, 1.3) * u, rng.uniform(0.2, 0.5) * u), tones[k % len(tones)], 0.5
        )
    curtains(view, mix(tones[0], WHITE, 0.55), 0.05, 0.0, h)
