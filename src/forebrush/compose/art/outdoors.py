"""Scenes under the sky: a road in the mountains, a shore, an orchard, a city, the sky itself; and rain."""

from __future__ import annotations

from forebrush.compose.art.pen import Pen, closed, drawn, polygon, ridge, smooth
from forebrush.compose.art.scene_tones import fade, glow, sky_ground
from forebrush.compose.theme.color import mix, shifted

__all__ = ["city", "draw_rain", "orchard", "road", "shore", "sky"]


def _puff(pen: Pen, x: float, y: float, size: float, color: str) -> None:
    """A soft cloud with a flat foot."""
    for dx, dy, r in ((-0.55, 0.0, 0.2), (-0.22, -0.14, 0.28), (0.18, -0.1, 0.25), (0.5, 0.02, 0.18)):
        pen.disc((x + size * dx, y + size * dy), size * r, [color[:7]], opacity=0.78)
    pen.rect(x - size * 0.74, y + size * 0.02, size * 1.42, size * 0.18, [color[:7]], radius=size * 0.09, opacity=0.78)


def _range(pen: Pen, level: float, height: float, bumps: int, color: str) -> None:
    line = ridge(pen.rng, pen.width, level, height, bumps)
    pen.path(
        closed(smooth(line), (pen.width + 4, pen.height + 4), (-4, pen.height + 4)),
        [fade(shifted(color, 0.05), color)],
    )


def _peaks(pen: Pen, level: float, height: float, color: str, snow: str) -> None:
    """Sharp mountains with snow on their tops."""
    w, count = pen.width, max(3, round(pen.width / max(1.0, height) * 1.2))
    for k in range(count):
        x = w * (k + 0.3 + 0.4 * pen.rng.random()) / count
        tall = height * (0.6 + 0.4 * pen.rng.random())
        wide = tall * (0.95 + 0.4 * pen.rng.random())
        apex = (x, level - tall)
        pen.path(polygon([(x - wide, level + 4), apex, (x + wide, level + 4)]), [color])
        pen.path(polygon([apex, (x + wide, level + 4), (x + wide * 0.2, level + 4)]), [shifted(color, -0.05)])
        s = 0.34
        cap = [
            apex,
            (x + wide * s, level - tall * (1 - s)),
            (x + wide * s * 0.45, level - tall * (1 - s * 0.72)),
            (x + wide * 0.02, level - tall * (1 - s * 1.15)),
            (x - wide * s * 0.5, level - tall * (1 - s * 0.74)),
            (x - wide * s, level - tall * (1 - s)),
        ]
        pen.path(polygon(cap), [snow])


def road(pen: Pen, hour: str) -> None:
    """A road over a high plain, straight towards snowy mountains."""
    w, h = pen.width, pen.height
    sky = sky_ground(pen, hour)
    floor = h * 0.47
    land = mix("#8b9a5b", sky[0], 0.15 if hour == "day" else 0.45)
    for x, y, size in ((0.2, 0.16, 0.2), (0.82, 0.24, 0.15), (0.55, 0.07, 0.11)):
        if hour != "night":
            _puff(pen, w * x, h * y, min(w, h) * size, mix("#ffffff", sky[1], 0.2) + "d0")
    _peaks(pen, floor, h * 0.17, mix("#5f7391", sky[1], 0.25), mix("#ffffff", sky[2], 0.15))
    _range(pen, floor + h * 0.01, h * 0.06, 3, mix("#6f8257", sky[1], 0.25))
    pen.rect(-2, floor, w + 4, h - floor + 2, [fade(mix(land, sky[2], 0.2), land, shifted(land, -0.12))])
    at = w * (0.56 if pen.focus is None else pen.focus)
    tar = mix("#555b66", sky[0], 0.2)
    pen.path(
        polygon([(at - w * 0.012, floor), (at + w * 0.012, floor), (at + w * 0.62, h + 2), (at - w * 0.62, h + 2)]),
        [fade(mix(tar, sky[2], 0.25), tar, shifted(tar, -0.08))],
    )
    for side in (-1, 1):
        pen.path(
            polygon(
                [
                    (at + side * w * 0.0105, floor),
                    (at + side * w * 0.0095, floor),
                    (at + side * w * 0.54, h + 2),
                    (at + side * w * 0.575, h + 2),
                ]
            ),
            ["#f4efe0c0"],
        )
    edges = [0.02, 0.06, 0.12, 0.2, 0.32, 0.46, 0.66, 0.9]
    for near, far in zip(edges[1::2], edges[::2], strict=True):
        a, b = floor + (h - floor) * far, floor + (h - floor) * near
        pen.path(
            polygon(
                [
                    (at - w * 0.014 * far, a),
                    (at + w * 0.014 * far, a),
                    (at + w * 0.016 * near, b),
                    (at - w * 0.016 * near, b),
                ]
            ),
            ["#f7d774"],
        )
    for k in range(7):
        x, y = w * (0.04 + 0.13 * k), floor + h * (0.02 + 0.03 * pen.rng.random())
        pen.line(drawn("M", x, y, "v", -h * 0.03), shifted(land, -0.25), max(1.0, w * 0.002))


def shore(pen: Pen, hour: str) -> None:
    """Water to the horizon with the sun on it."""
    w, h = pen.width, pen.height
    sky = sky_ground(pen, hour)
    floor = h * 0.5
    x = w * 0.66
    sun = "#fff3d0" if hour != "night" else "#f3efdb"
    glow(pen, x, floor - h * 0.1, min(w, h) * 0.42, sun + "90")
    pen.disc((x, floor - h * 0.1), min(w, h) * 0.055, [sun])
    _range(pen, floor, h * 0.07, 3, mix("#4d6a86", sky[1], 0.45))
    pen.rect(
        -2,
        floor,
        w + 4,
        h - floor + 2,
        [fade(mix(sky[2], "#3f87a0", 0.35), mix(sky[0], "#1f5a78", 0.55), mix(sky[0], "#0d2f44", 0.65))],
    )
    for k in range(16):
        y = floor + (h * 0.34) * ((k + 0.5) / 16) ** 1.3
        wide = w * (0.03 + 0.012 * k) * (0.6 + pen.rng.random())
        pen.rect(
            x - wide / 2 + w * 0.02 * (pen.rng.random() - 0.5), y, wide, max(1.5, h * 0.0022), [sun + "a8"], radius=2
        )
    sand = mix("#d9bd8f", sky[0], 0.25 if hour in ("day", "dawn") else 0.6)
    edge = [(-4, h * 0.86), (w * 0.25, h * 0.84), (w * 0.6, h * 0.88), (w + 4, h * 0.85)]
    pen.path(closed(smooth(edge), (w + 4, h + 4), (-4, h + 4)), [fade(sand, shifted(sand, -0.1))])


def orchard(pen: Pen, hour: str) -> None:
    """Rows of trees with fruit under the sun."""
    w, h = pen.width, pen.height
    sky = sky_ground(pen, hour)
    floor = h * 0.46
    glow(pen, w * 0.8, h * 0.12, min(w, h) * 0.5, "#fff6c8b0")
    _range(pen, floor, h * 0.1, 3, mix("#7f9f6a", sky[1], 0.4))
    pen.rect(
        -2,
        floor - 1,
        w + 4,
        h - floor + 4,
        [fade(mix("#8fb45c", sky[2], 0.2), mix("#5f8a3e", sky[0], 0.1), "#3d6431")],
    )
    for row, (y, size) in enumerate(((0.5, 0.07), (0.56, 0.11), (0.68, 0.19))):
        count = max(3, round(w / (h * size * 1.15)))
        for k in range(count + 1):
            x = w * (k + 0.5 * (row % 2)) / count
            if row == 2 and 0.22 < x / w < 0.78:
                continue
            r = h * size * 0.42
            base = h * y
            pen.rect(x - r * 0.1, base - r * 0.7, r * 0.2, r * 0.9, ["#6d4b30"])
            leafy = mix("#4f8a3c", sky[1], 0.34 - 0.14 * row)
            for dx, dy, s in ((-0.5, -1.0, 0.62), (0.5, -1.0, 0.62), (0, -1.4, 0.72), (0, -0.95, 0.7)):
                pen.disc((x + r * dx, base + r * dy), r * s, [shifted(leafy, 0.03 * (dy < -1.2))])
            for _ in range(3 + 2 * row):
                at = (x + r * 1.6 * (pen.rng.random() - 0.5), base - r * (0.7 + 0.9 * pen.rng.random()))
                pen.disc(at, r * 0.1, ["#f08a3c"])
    for k in range(5):
        pen.path(
            polygon(
                [
                    (w * (0.46 + 0.02 * k), floor),
                    (w * (0.47 + 0.02 * k), floor),
                    (w * (-0.2 + 0.36 * k + 0.07), h),
                    (w * (-0.2 + 0.36 * k), h),
                ]
            ),
            ["#2f541f38"],
        )


def _houses(pen: Pen, floor: float, tall: float, color: str, lit: str, share: float) -> None:
    w, x = pen.width, -pen.width * 0.03
    while x < w:
        wide = pen.short * (0.09 + 0.08 * pen.rng.random())
        high = tall * (0.45 + 0.55 * pen.rng.random())
        pen.rect(x, floor - high, wide, high + pen.height * 0.2, [fade(shifted(color, 0.03), color)])
        cols, step = 4, wide / 5.2
        rows_ = int(high / (step * 1.35))
        for r in range(min(rows_, 14)):
            for c in range(cols):
                if pen.rng.random() < share:
                    pen.rect(
                        x + step * (0.75 + c), floor - high + step * (0.8 + r * 1.35), step * 0.55, step * 0.8, [lit]
                    )
        x += wide * (1.02 + 0.1 * pen.rng.random())


def city(pen: Pen, hour: str) -> None:
    """Towers in two rows, with lights where it is dark."""
    w, h = pen.width, pen.height
    sky = sky_ground(pen, hour)
    dim = {"day": 0.55, "dawn": 0.45, "grey": 0.5}.get(hour, 0.25)
    lit = {"day": "#ffffff66", "dawn": "#fff0c888", "grey": "#ffe9b090"}.get(hour, "#ffd98ac0")
    glow(pen, w * 0.3, h * 0.62, min(w, h) * 0.6, mix(sky[2], "#ffffff", 0.3) + "80")
    _houses(pen, h * 0.72, h * 0.3, mix("#3c4a66", sky[1], dim + 0.25), lit, 0.22)
    _houses(pen, h * 0.86, h * 0.3, mix("#2c3850", sky[0], dim), lit, 0.3)
    ground = mix("#20283a", sky[0], dim * 0.8)
    pen.rect(-2, h * 0.84, w + 4, h * 0.18, [fade(ground, shifted(ground, -0.05))])
    for _ in range(26):
        at = (w * pen.rng.random(), h * (0.84 + 0.14 * pen.rng.random()))
        pen.rect(at[0], at[1], w * 0.06 * pen.rng.random(), max(1.5, h * 0.002), [lit], radius=2)


def sky(pen: Pen, hour: str) -> None:
    """A wide sky over low hills; at night with stars and the moon."""
    w, h = pen.width, pen.height
    tones = sky_ground(pen, hour)
    if hour == "night":
        for _ in range(120):
            at = (w * pen.rng.random(), h * 0.75 * pen.rng.random())
            pen.disc(
                at, pen.short * (0.001 + 0.002 * pen.rng.random()), ["#ffffff" + pen.rng.choice(("60", "a0", "e0"))]
            )
        glow(pen, w * 0.7, h * 0.22, min(w, h) * 0.3, "#f7ecc880")
        pen.disc((w * 0.7, h * 0.22), min(w, h) * 0.075, ["#f7efd6"])
        for dx, dy, r in ((-0.02, -0.015, 0.016), (0.025, 0.02, 0.012), (0.005, 0.04, 0.008)):
            pen.disc((w * 0.7 + min(w, h) * dx, h * 0.22 + min(w, h) * dy), min(w, h) * r, ["#e4dabb"])
    else:
        glow(pen, w * 0.72, h * 0.3, min(w, h) * 0.6, "#fff3cfb0")
        for x, y, size in ((0.18, 0.2, 0.2), (0.8, 0.13, 0.16), (0.5, 0.36, 0.24)):
            _puff(pen, w * x, h * y, min(w, h) * size, mix("#ffffff", tones[1], 0.25) + "c8")
    for k in range(3):
        _range(pen, h * (0.78 + 0.07 * k), h * 0.09, 2 + k, mix(mix("#3f5a72", tones[2], 0.5 - 0.2 * k), tones[0], 0.2))


def draw_rain(pen: Pen) -> None:
    """Streaks and drops, as on a pane."""
    w, h, s = pen.width, pen.height, pen.short
    for _ in range(90):
        x, y, long = w * pen.rng.random(), h * pen.rng.random(), s * (0.02 + 0.05 * pen.rng.random())
        pen.line(drawn("M", x, y, "l", -long * 0.18, long), "#ffffff30", max(1.0, s * 0.0016))
    for _ in range(70):
        x, y, r = w * pen.rng.random(), h * pen.rng.random(), s * (0.002 + 0.007 * pen.rng.random() ** 2)
        pen.disc((x, y), r, ["#ffffff3c"])
        pen.disc((x - r * 0.25, y - r * 0.3), r * 0.35, ["#ffffff80"])
