"""Scenes behind a screen: a road in the mountains, a shore, a room with shelves, a studio, an orchard, a city, a sky.

Each fills its zone from edge to edge, is lit softly, and is calm where words usually stand: at the top and at the foot.
What the request says of place, hour and weather chooses among them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.compose.art.pen import Json, Pen, closed, drawn, polygon, ridge, smooth
from forebrush.compose.color import mix, shifted

__all__ = ["SCENES", "draw_scene", "hour_of", "rainy", "scene_for"]

_SKIES: Mapping[str, tuple[str, str, str]] = {
    "day": ("#4f9fd8", "#a9d6ee", "#e9f3f0"),
    "dawn": ("#6f8fc2", "#e8b7a6", "#fbe3bd"),
    "dusk": ("#33386f", "#b0607d", "#f6b07c"),
    "night": ("#0a1030", "#1b2656", "#3c4579"),
    "grey": ("#62748a", "#8fa0b2", "#bcc7d0"),
}
_HOURS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("night", ("夜", "凌晨", "星", "晚", "night", "midnight", "star", "dark", "neon", "late", "moon")),
    ("grey", ("雨", "阴", "雾", "rain", "drizzle", "fog", "cloud", "mist", "storm", "overcast", "coastal")),
    ("dawn", ("清晨", "晨", "日出", "早", "dawn", "sunrise", "morning")),
    ("dusk", ("黄昏", "傍晚", "日落", "晚霞", "dusk", "sunset", "evening", "golden hour")),
)
_PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("gym", ("健身", "瑜伽", "跟练", "gym", "fitness", "workout", "yoga", "dance", "disco")),
    ("studio", ("演播室", "辩论", "舞台", "唱歌", "演唱", "studio", "debate", "battle", "versus", "pk", "stage", "concert",
                "song", "singer")),
    ("game", ("游戏", "电竞", "像素", "gaming", "game", "pixel", "esport")),
    ("road", ("高原", "公路", "拉萨", "西藏", "马拉松", "徒步", "骑行", "山路", "plateau", "highway", "road", "marathon",
              "hike", "trail", "mountain")),
    ("shore", ("江边", "海边", "赶海", "湖", "河", "海", "沙滩", "码头", "港", "江", "river", "beach", "sea", "lake", "harbour",
               "harbor", "shore", "tide", "ocean", "dock")),
    ("orchard", ("果园", "地里", "田", "农", "草地", "orchard", "farm", "field", "allotment", "garden", "meadow", "vineyard")),
    ("sky", ("星空", "星", "月", "天空", "sky", "star", "moon", "space", "telescope")),
    ("city", ("城市", "街", "古镇", "都市", "city", "street", "town", "urban", "chengdu", "skyline", "rooftop")),
    ("room", ("房间", "卧室", "厨房", "教室", "工作室", "书", "直播间", "带货", "室", "客厅", "bedroom", "kitchen", "room", "shop",
              "workshop", "book", "class", "library", "living", "ring light", "rack", "kiln", "商品")),
)  # fmt: skip
_RAIN = ("雨", "rain", "drizzle", "storm")


def hour_of(words: str) -> str:
    """The light that some words call for: `day` where they call for none."""
    low = words.lower()
    return next((hour for hour, calls in _HOURS if any(c in low for c in calls)), "day")


def scene_for(words: str, otherwise: str = "room") -> str:
    """The scene that some words call for."""
    low = words.lower()
    return next((name for name, calls in _PLACES if any(c in low for c in calls)), otherwise)


def _fade(*colors: str) -> Json:
    last = len(colors) - 1
    return {"kind": "linear", "from": [0, 0], "to": [0, 1], "stops": [{"at": k / last, "color": c} for k, c in enumerate(colors)]}


def _glow(pen: Pen, x: float, y: float, radius: float, color: str) -> None:
    fill = {"kind": "radial", "center": [0.5, 0.5], "radius": 0.71,
            "stops": [{"at": 0, "color": color}, {"at": 1, "color": color[:7] + "00"}]}  # fmt: skip
    pen.disc((x, y), radius, [fill])


def _sky(pen: Pen, hour: str) -> tuple[str, str, str]:
    sky = _SKIES[hour]
    pen.rect(0, 0, pen.width, pen.height, [_fade(*sky)])
    if hour == "night":
        for _ in range(60):
            at = (pen.width * pen.rng.random(), pen.height * 0.6 * pen.rng.random())
            pen.disc(at, pen.short * (0.0012 + 0.002 * pen.rng.random()), ["#ffffffb0"])
    return sky


def _puff(pen: Pen, x: float, y: float, size: float, color: str) -> None:
    """A soft cloud with a flat foot."""
    for dx, dy, r in ((-0.55, 0.0, 0.2), (-0.22, -0.14, 0.28), (0.18, -0.1, 0.25), (0.5, 0.02, 0.18)):
        pen.disc((x + size * dx, y + size * dy), size * r, [color[:7]], opacity=0.78)
    pen.rect(x - size * 0.74, y + size * 0.02, size * 1.42, size * 0.18, [color[:7]], radius=size * 0.09, opacity=0.78)


def _range(pen: Pen, level: float, height: float, bumps: int, color: str) -> None:
    line = ridge(pen.rng, pen.width, level, height, bumps)
    pen.path(closed(smooth(line), (pen.width + 4, pen.height + 4), (-4, pen.height + 4)), [_fade(shifted(color, 0.05), color)])


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
        cap = [apex, (x + wide * s, level - tall * (1 - s)), (x + wide * s * 0.45, level - tall * (1 - s * 0.72)),
               (x + wide * 0.02, level - tall * (1 - s * 1.15)), (x - wide * s * 0.5, level - tall * (1 - s * 0.74)),
               (x - wide * s, level - tall * (1 - s))]  # fmt: skip
        pen.path(polygon(cap), [snow])


def road(pen: Pen, hour: str) -> None:
    """A road over a high plain, straight towards snowy mountains."""
    w, h = pen.width, pen.height
    sky = _sky(pen, hour)
    floor = h * 0.47
    land = mix("#8b9a5b", sky[0], 0.15 if hour == "day" else 0.45)
    for x, y, size in ((0.2, 0.16, 0.2), (0.82, 0.24, 0.15), (0.55, 0.07, 0.11)):
        if hour != "night":
            _puff(pen, w * x, h * y, min(w, h) * size, mix("#ffffff", sky[1], 0.2) + "d0")
    _peaks(pen, floor, h * 0.17, mix("#5f7391", sky[1], 0.25), mix("#ffffff", sky[2], 0.15))
    _range(pen, floor + h * 0.01, h * 0.06, 3, mix("#6f8257", sky[1], 0.25))
    pen.rect(-2, floor, w + 4, h - floor + 2, [_fade(mix(land, sky[2], 0.2), land, shifted(land, -0.12))])
    at = w * (0.56 if pen.focus is None else pen.focus)
    tar = mix("#555b66", sky[0], 0.2)
    pen.path(polygon([(at - w * 0.012, floor), (at + w * 0.012, floor), (at + w * 0.62, h + 2), (at - w * 0.62, h + 2)]),
             [_fade(mix(tar, sky[2], 0.25), tar, shifted(tar, -0.08))])  # fmt: skip
    for side in (-1, 1):
        pen.path(polygon([(at + side * w * 0.0105, floor), (at + side * w * 0.0095, floor), (at + side * w * 0.54, h + 2),
                          (at + side * w * 0.575, h + 2)]), ["#f4efe0c0"])  # fmt: skip
    edges = [0.02, 0.06, 0.12, 0.2, 0.32, 0.46, 0.66, 0.9]
    for near, far in zip(edges[1::2], edges[::2], strict=True):
        a, b = floor + (h - floor) * far, floor + (h - floor) * near
        pen.path(polygon([(at - w * 0.014 * far, a), (at + w * 0.014 * far, a), (at + w * 0.016 * near, b),
                          (at - w * 0.016 * near, b)]), ["#f7d774"])  # fmt: skip
    for k in range(7):
        x, y = w * (0.04 + 0.13 * k), floor + h * (0.02 + 0.03 * pen.rng.random())
        pen.line(drawn("M", x, y, "v", -h * 0.03), shifted(land, -0.25), max(1.0, w * 0.002))


def shore(pen: Pen, hour: str) -> None:
    """Water to the horizon with the sun on it."""
    w, h = pen.width, pen.height
    sky = _sky(pen, hour)
    floor = h * 0.5
    x = w * 0.66
    sun = "#fff3d0" if hour != "night" else "#f3efdb"
    _glow(pen, x, floor - h * 0.1, min(w, h) * 0.42, sun + "90")
    pen.disc((x, floor - h * 0.1), min(w, h) * 0.055, [sun])
    _range(pen, floor, h * 0.07, 3, mix("#4d6a86", sky[1], 0.45))
    pen.rect(-2, floor, w + 4, h - floor + 2, [_fade(mix(sky[2], "#3f87a0", 0.35), mix(sky[0], "#1f5a78", 0.55),
                                                    mix(sky[0], "#0d2f44", 0.65))])  # fmt: skip
    for k in range(16):
        y = floor + (h * 0.34) * ((k + 0.5) / 16) ** 1.3
        wide = w * (0.03 + 0.012 * k) * (0.6 + pen.rng.random())
        pen.rect(x - wide / 2 + w * 0.02 * (pen.rng.random() - 0.5), y, wide, max(1.5, h * 0.0022), [sun + "a8"], radius=2)
    sand = mix("#d9bd8f", sky[0], 0.25 if hour in ("day", "dawn") else 0.6)
    edge = [(-4, h * 0.86), (w * 0.25, h * 0.84), (w * 0.6, h * 0.88), (w + 4, h * 0.85)]
    pen.path(closed(smooth(edge), (w + 4, h + 4), (-4, h + 4)), [_fade(sand, shifted(sand, -0.1))])


def orchard(pen: Pen, hour: str) -> None:
    """Rows of trees with fruit under the sun."""
    w, h = pen.width, pen.height
    sky = _sky(pen, hour)
    floor = h * 0.46
    _glow(pen, w * 0.8, h * 0.12, min(w, h) * 0.5, "#fff6c8b0")
    _range(pen, floor, h * 0.1, 3, mix("#7f9f6a", sky[1], 0.4))
    pen.rect(-2, floor - 1, w + 4, h - floor + 4, [_fade(mix("#8fb45c", sky[2], 0.2), mix("#5f8a3e", sky[0], 0.1), "#3d6431")])
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
        pen.path(polygon([(w * (0.46 + 0.02 * k), floor), (w * (0.47 + 0.02 * k), floor),
                          (w * (-0.2 + 0.36 * k + 0.07), h), (w * (-0.2 + 0.36 * k), h)]), ["#2f541f38"])  # fmt: skip


def _houses(pen: Pen, floor: float, tall: float, color: str, lit: str, share: float) -> None:
    w, x = pen.width, -pen.width * 0.03
    while x < w:
        wide = pen.short * (0.09 + 0.08 * pen.rng.random())
        high = tall * (0.45 + 0.55 * pen.rng.random())
        pen.rect(x, floor - high, wide, high + pen.height * 0.2, [_fade(shifted(color, 0.03), color)])
        cols, step = 4, wide / 5.2
        rows_ = int(high / (step * 1.35))
        for r in range(min(rows_, 14)):
            for c in range(cols):
                if pen.rng.random() < share:
                    pen.rect(x + step * (0.75 + c), floor - high + step * (0.8 + r * 1.35), step * 0.55, step * 0.8, [lit])
        x += wide * (1.02 + 0.1 * pen.rng.random())


def city(pen: Pen, hour: str) -> None:
    """Towers in two rows, with lights where it is dark."""
    w, h = pen.width, pen.height
    sky = _sky(pen, hour)
    dim = {"day": 0.55, "dawn": 0.45, "grey": 0.5}.get(hour, 0.25)
    lit = {"day": "#ffffff66", "dawn": "#fff0c888", "grey": "#ffe9b090"}.get(hour, "#ffd98ac0")
    _glow(pen, w * 0.3, h * 0.62, min(w, h) * 0.6, mix(sky[2], "#ffffff", 0.3) + "80")
    _houses(pen, h * 0.72, h * 0.3, mix("#3c4a66", sky[1], dim + 0.25), lit, 0.22)
    _houses(pen, h * 0.86, h * 0.3, mix("#2c3850", sky[0], dim), lit, 0.3)
    ground = mix("#20283a", sky[0], dim * 0.8)
    pen.rect(-2, h * 0.84, w + 4, h * 0.18, [_fade(ground, shifted(ground, -0.05))])
    for _ in range(26):
        at = (w * pen.rng.random(), h * (0.84 + 0.14 * pen.rng.random()))
        pen.rect(at[0], at[1], w * 0.06 * pen.rng.random(), max(1.5, h * 0.002), [lit], radius=2)


def room(pen: Pen, hour: str) -> None:
    """A room with shelves at both sides, a lamp and a table: a shop, a kitchen, a study, a workshop."""
    w, h = pen.width, pen.height
    wall = {"night": "#3c3448", "grey": "#8c8a92", "dusk": "#a87f6d"}.get(hour, "#e3cdb6")
    tone = pen.rng.choice(("#e3cdb6", "#d8d2c4", "#d9c7c9", "#c7d3cf"))
    wall = mix(wall, tone, 0.0 if hour == "night" else 0.6)
    dark = hour == "night"
    pen.rect(0, 0, w, h, [_fade(shifted(wall, -0.04), wall, shifted(wall, 0.03))])
    _glow(pen, w * 0.5, h * 0.34, min(w, h) * 0.72, "#fff4dc" + ("55" if dark else "c0"))
    wood = "#8a6244" if not dark else "#4a3a36"
    things = ("#d9684f", "#e8b04a", "#5a9aa0", "#7d8fb8", "#9cb07a", "#f0e4d2", "#b87a94")
    for side in (0, 1):
        x0, wide = (w * -0.02, w * 0.3) if side == 0 else (w * 0.72, w * 0.3)
        for row in range(4):
            y = h * (0.24 + 0.125 * row)
            x = x0 + wide * 0.04
            while x < x0 + wide * 0.9:
                kind, size = pen.rng.random(), h * (0.035 + 0.03 * pen.rng.random())
                color = mix(pen.rng.choice(things), wall, 0.28 if not dark else 0.55)
                if kind < 0.4:
                    pen.rect(x, y - size, size * 0.34, size, [color], radius=2)
                    x += size * 0.4
                elif kind < 0.75:
                    pen.rect(x, y - size * 0.72, size * 0.62, size * 0.72, [color], radius=size * 0.12)
                    pen.rect(x + size * 0.16, y - size * 0.9, size * 0.3, size * 0.2, [shifted(color, -0.08)], radius=size * 0.05)
                    x += size * 0.78
                else:
                    pen.disc((x + size * 0.32, y - size * 0.3), size * 0.31, [color])
                    x += size * 0.78
                x += size * 0.06
            pen.rect(x0, y, wide, h * 0.011, [wood], radius=2)
            pen.rect(x0, y + h * 0.011, wide, h * 0.012, ["#00000018"])
    if pen.rng.random() < 0.4:
        pen.ring((w * 0.5, h * 0.34), min(w, h) * 0.27, "#fffdf680", min(w, h) * 0.035)
        pen.ring((w * 0.5, h * 0.34), min(w, h) * 0.27, "#ffffff", min(w, h) * 0.014)
    else:
        _window(pen, hour)
    desk = shifted(wood, 0.05)
    pen.rect(-2, h * 0.84, w + 4, h * 0.17, [_fade(shifted(desk, 0.05), desk, shifted(desk, -0.12))])


def _window(pen: Pen, hour: str) -> None:
    """A window between curtains."""
    w, h = pen.width, pen.height
    wide, top, tall = w * 0.3, h * 0.13, h * 0.42
    x = (w - wide) / 2
    frame = "#f6efe4" if hour != "night" else "#5a4c52"
    pen.rect(x - w * 0.012, top - w * 0.012, wide + w * 0.024, tall + w * 0.024, [frame], radius=3)
    pen.rect(x, top, wide, tall, [_fade(*_SKIES[hour])])
    if hour != "night":
        pen.disc((x + wide * 0.2, top + tall * 0.96), wide * 0.2, ["#8fb07a"])
        pen.disc((x + wide * 0.75, top + tall * 1.0), wide * 0.24, ["#7fa36c"])
        pen.rect(x, top + tall, wide, tall * 0.05, [frame])
        pen.rect(x, top + tall * 1.05, wide, wide * 0.26, [mix(frame, "#000000", 0.06)])
    pen.rect(x + wide * 0.48, top, wide * 0.04, tall, [frame])
    pen.rect(x, top + tall * 0.44, wide, wide * 0.035, [frame])
    cloth = pen.rng.choice(("#e9a88c", "#9fb8c9", "#c9b79c", "#b9a6c9"))
    for side in (-1, 1):
        at = x if side < 0 else x + wide
        d = drawn("M", at - side * wide * 0.16, top - h * 0.02, "H", at + side * wide * 0.16, "V", top + tall * 1.06, "H",
                  at - side * wide * 0.06, "Q", at + side * wide * 0.02, top + tall * 0.5, at - side * wide * 0.16, top - h * 0.02, "Z")  # fmt: skip
        pen.path(d, [mix(cloth, "#3c3448", 0.5 if hour == "night" else 0.0)])
    pen.rect(x - wide * 0.22, top - h * 0.026, wide * 1.44, h * 0.009, ["#7a5a44"], radius=3)


def studio(pen: Pen, hour: str) -> None:
    """A dark stage with beams of light in two colours."""
    w, h = pen.width, pen.height
    one, two = pen.rng.choice((("#ff4f6d", "#4f7dff"), ("#ff7ad0", "#7a5cff"), ("#ffb04f", "#ff4f8a"), ("#4fd8ff", "#5a6bff")))
    pen.rect(0, 0, w, h, [_fade("#120d28", "#241a4a", "#0d0a1c")])
    _glow(pen, w * 0.08, h * 0.4, min(w, h) * 0.85, one + "80")
    _glow(pen, w * 0.92, h * 0.4, min(w, h) * 0.85, two + "80")
    for k in range(6):
        x = w * (0.08 + 0.168 * k)
        lean = (0.5 - k / 5) * w * 0.5
        fill = {"kind": "linear", "from": [0, 0], "to": [0, 1],
                "stops": [{"at": 0, "color": (one, two)[k > 2] + "66"}, {"at": 1, "color": (one, two)[k > 2] + "00"}]}  # fmt: skip
        pen.path(polygon([(x - w * 0.008, -2), (x + w * 0.008, -2), (x + lean + w * 0.1, h * 0.8), (x + lean - w * 0.1, h * 0.8)]), [fill])
        pen.rect(x - w * 0.02, -h * 0.005, w * 0.04, h * 0.02, ["#0a0816"], radius=4)
    for k in range(9):
        x = w * (k + 0.5) / 9
        pen.rect(x - w * 0.035, h * 0.3, w * 0.07, h * 0.42, [_fade(mix(one, two, k / 8) + "30", mix(one, two, k / 8) + "08")], radius=6)
    pen.rect(-2, h * 0.78, w + 4, h * 0.24, [_fade("#2b2058", "#0c0918")])
    _glow(pen, w * 0.5, h * 0.8, min(w, h) * 0.6, mix(one, two, 0.5) + "50")
    for _ in range(28):
        at = (w * pen.rng.random(), h * 0.7 * pen.rng.random())
        pen.disc(at, pen.short * (0.002 + 0.006 * pen.rng.random()), [pen.rng.choice((one, two, "#ffffff")) + "70"])


def gym(pen: Pen, hour: str) -> None:
    """A training room with strips of light, a mirror and weights."""
    w, h = pen.width, pen.height
    pen.rect(0, 0, w, h, [_fade("#141c2c", "#22304a", "#182234")])
    for k in range(4):
        y = h * (0.1 + 0.075 * k)
        pen.path(polygon([(0, y + h * 0.06), (w, y - h * 0.06), (w, y - h * 0.05), (0, y + h * 0.068)]), ["#7fd8ff" + ("90" if k % 2 else "48")])
    _glow(pen, w * 0.5, h * 0.36, min(w, h) * 0.7, "#5fc4ff50")
    pen.rect(w * 0.08, h * 0.4, w * 0.84, h * 0.3, [_fade("#33486a", "#263750")], radius=8)
    for k in range(3):
        pen.path(polygon([(w * (0.14 + 0.26 * k), h * 0.7), (w * (0.24 + 0.26 * k), h * 0.4), (w * (0.3 + 0.26 * k), h * 0.4),
                          (w * (0.2 + 0.26 * k), h * 0.7)]), ["#ffffff12"])  # fmt: skip
    pen.rect(-2, h * 0.74, w + 4, h * 0.28, [_fade("#1b2536", "#0d131f")])
    for side in (0.1, 0.9):
        for k in range(3):
            x, y = w * side, h * (0.735 - 0.035 * k)
            pen.rect(x - w * 0.07, y - h * 0.004, w * 0.14, h * 0.008, ["#55647c"], radius=3)
            for end in (-1, 1):
                pen.rect(x + end * w * 0.06 - w * 0.014, y - h * 0.014, w * 0.028, h * 0.028, ["#0f1622"], radius=4)


def game(pen: Pen, hour: str) -> None:
    """A world of square blocks: sky, hills, a castle, trees."""
    w, h = pen.width, pen.height
    dark = hour == "night"
    pen.rect(0, 0, w, h, [_fade(*(("#1b1240", "#4a2a7a", "#b0508f") if dark else ("#5fb6f0", "#a8def6", "#fdeec2")))])
    cell = pen.short / 26
    floor = round(h * 0.66 / cell)
    ground = ("#3b2a6b", "#2a1d50") if dark else ("#63b34c", "#8a5a3a")
    level = floor
    for k in range(int(w / cell) + 2):
        if k % 3 == 0:
            level = max(floor - 3, min(floor + 1, level + pen.rng.choice((-1, 0, 1))))
        pen.rect(k * cell, level * cell, cell + 0.6, h, [shifted(ground[1], 0.02 * (k % 2))])
        pen.rect(k * cell, level * cell, cell + 0.6, cell, [ground[0]])
        if k % 7 == 2:
            pen.rect((k + 0.35) * cell, (level - 3) * cell, cell * 0.4, cell * 3, ["#5a3a2a"])
            for dx, dy, wide in ((-1, -5, 3), (-0.5, -6, 2), (-1.5, -4, 4)):
                pen.rect((k + dx) * cell + cell * 0.5, (level + dy) * cell, cell * wide, cell, ["#c94fb0" if dark else "#3f8f45"])
    x = w * 0.62
    stone = "#6d5aa8" if dark else "#c9cbd6"
    for dx, wide, tall in ((0, 5, 6), (-1, 2, 9), (4, 2, 9)):
        pen.rect(x + dx * cell, (floor - tall) * cell, cell * wide, cell * tall, [shifted(stone, -0.03 * (wide > 2))])
        for k in range(0, wide * 2, 2):
            pen.rect(x + (dx + k / 2) * cell, (floor - tall - 0.5) * cell, cell / 2, cell / 2, [stone])
    pen.rect(x + 2 * cell, (floor - 2) * cell, cell, cell * 2, ["#3a2230"])
    for k in range(5):
        at = (w * (0.1 + 0.19 * k), h * (0.12 + 0.12 * pen.rng.random()))
        for dx, dy, wide in ((0, 0, 4), (1, -1, 2)):
            pen.rect(at[0] + dx * cell, at[1] + dy * cell, wide * cell, cell, ["#ffffff" + ("40" if dark else "d0")])
    for k in range(6):
        pen.rect(w * (0.2 + 0.05 * k), (floor - 7) * cell, cell * 0.6, cell * 0.6, ["#ffd24a"], radius=cell * 0.3)


def sky(pen: Pen, hour: str) -> None:
    """A wide sky over low hills; at night with stars and the moon."""
    w, h = pen.width, pen.height
    tones = _sky(pen, hour)
    if hour == "night":
        for _ in range(120):
            at = (w * pen.rng.random(), h * 0.75 * pen.rng.random())
            pen.disc(at, pen.short * (0.001 + 0.002 * pen.rng.random()), ["#ffffff" + pen.rng.choice(("60", "a0", "e0"))])
        _glow(pen, w * 0.7, h * 0.22, min(w, h) * 0.3, "#f7ecc880")
        pen.disc((w * 0.7, h * 0.22), min(w, h) * 0.075, ["#f7efd6"])
        for dx, dy, r in ((-0.02, -0.015, 0.016), (0.025, 0.02, 0.012), (0.005, 0.04, 0.008)):
            pen.disc((w * 0.7 + min(w, h) * dx, h * 0.22 + min(w, h) * dy), min(w, h) * r, ["#e4dabb"])
    else:
        _glow(pen, w * 0.72, h * 0.3, min(w, h) * 0.6, "#fff3cfb0")
        for x, y, size in ((0.18, 0.2, 0.2), (0.8, 0.13, 0.16), (0.5, 0.36, 0.24)):
            _puff(pen, w * x, h * y, min(w, h) * size, mix("#ffffff", tones[1], 0.25) + "c8")
    for k in range(3):
        _range(pen, h * (0.78 + 0.07 * k), h * 0.09, 2 + k, mix(mix("#3f5a72", tones[2], 0.5 - 0.2 * k), tones[0], 0.2))


SCENES: Mapping[str, Callable[[Pen, str], None]] = {
    "road": road, "shore": shore, "orchard": orchard, "city": city, "room": room, "studio": studio, "gym": gym,
    "game": game, "sky": sky,
}  # fmt: skip


def _rain(pen: Pen) -> None:
    """Streaks and drops, as on a pane."""
    w, h, s = pen.width, pen.height, pen.short
    for _ in range(90):
        x, y, long = w * pen.rng.random(), h * pen.rng.random(), s * (0.02 + 0.05 * pen.rng.random())
        pen.line(drawn("M", x, y, "l", -long * 0.18, long), "#ffffff30", max(1.0, s * 0.0016))
    for _ in range(70):
        x, y, r = w * pen.rng.random(), h * pen.rng.random(), s * (0.002 + 0.007 * pen.rng.random() ** 2)
        pen.disc((x, y), r, ["#ffffff3c"])
        pen.disc((x - r * 0.25, y - r * 0.3), r * 0.35, ["#ffffff80"])


def rainy(words: str) -> bool:
    """Whether some words speak of rain."""
    low = words.lower()
    return any(call in low for call in _RAIN)


def draw_scene(pen: Pen, name: str, hour: str, *, rain: bool = False) -> None:
    """Draw a scene at an hour; rain falls where it lies outdoors."""
    SCENES[name](pen, hour)
    if rain and name in ("road", "shore", "city", "sky", "orchard"):
        _rain(pen)
