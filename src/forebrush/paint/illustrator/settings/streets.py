"""Streets by day and by night, with shops whose signs can carry words; a night market; a city over clouds."""

from __future__ import annotations

import math

from forebrush.paint.canvas import polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import WHITE, birds, sky, skyline
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse, rounded, spline
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import mix, shade

_LAYOUTS = (Layout(0.52, 0.9, 0.36), Layout(0.42, 0.88, 0.5), Layout(0.61, 0.92, 0.64, True))


def _street(view: View) -> None:
    h, night = view.horizon, view.light.dark > 0.5
    sky(view, clouds=3)
    view.on("far")
    skyline(view, h + 0.08, 0.5, rgb("#34327c" if night else "#8f9fc6"), 0.12 if night else 0.35, lit=0.35, narrow=0.06)
    skyline(view, h + 0.12, 0.3, rgb("#28255f" if night else "#b9b2c6"), 0.15, lit=0.55, narrow=0.09)
    view.on("middle")
    pavement, road = (rgb("#57508f"), rgb("#3b366f")) if night else (rgb("#d8d2cc"), rgb("#b9b7bf"))
    curb = h + 0.22
    view.band(h + 0.11, (pavement, road))
    view.band(curb, (shade(road, -0.1), shade(road, -0.04)))
    view.fill(rectangle(0, view.y(curb - 0.008), view.width, view.y(0.009)), shade(pavement, -0.12))
    for k in range(6):
        x, y = (k + 0.2) * view.width / 5.6, view.y(0.5 * (view.ground + 1.02))
        w, t = 0.09 * view.width, 1.3 * view.u
        view.fill(polygon([(x, y), (x + w, y), (x + w * 0.9, y + t), (x - w * 0.13, y + t)]), rgb("#fff6dc"), 0.5)
    for x in (0.12, 0.47, 0.82):
        shop = view.prop(
            "shop-front", x, h + 0.145, 0.33, haze=0.06, flip=False, tolerance=0.97, fixed=True, shadow=False
        )
        if shop is not None:
            sign = shop.surfaces.get("sign")
            if sign is not None:
                view.surface("sign", sign, rgb("#3f8f7a"))
            if night:
                middle = (shop.box[0] + shop.box[2]) / 2
                view.lamps.append((middle, shop.box[3] - 0.1 * view.height, 0.3 * view.height, rgb("#ffc27a"), 0.75))
    view.on("near")
    for x in (0.295, 0.655, 0.985):
        view.prop("street-lamp", x, h + 0.205, 0.4, haze=0.04)
    if not night:
        for x in (0.02, 0.56):
            green = {"foliage": rgb("#6fa85f"), "gold": rgb("#88b85f")}
            view.prop("maple-tree", x, h + 0.195, 0.3, haze=0.08, colors=green, tolerance=0.6)
    view.prop("mailbox", 0.93, h + 0.215, 0.12, tolerance=0.3)


@setting(
    "street", "city street", "city", "downtown", "road", "sidewalk", "crosswalk", "shopping street", "town", "urban",
    "parking lot", "停车场",
    "街道", "街头", "城市", "马路", "路边", "商业街", "街上", "都市",
    layouts=_LAYOUTS, floor=rgb("#b9b7bf"), shows=("shop-front", "street-lamp"),
)  # fmt: skip
def street(view: View) -> None:
    """A street with three shops; by night their windows are lit."""
    _street(view)


@setting(
    "night street", "neon street", "夜街", "夜晚街道", "霓虹街",
    layouts=_LAYOUTS, floor=rgb("#57508f"), time="night", shows=("shop-front", "street-lamp"),
)  # fmt: skip
def night_street(view: View) -> None:
    """The same at night."""
    _street(view)


@setting(
    "night market", "street food market", "food market", "lantern market", "夜市", "小吃街", "灯会",
    layouts=(Layout(0.5, 0.92, 0.66), Layout(0.41, 0.9, 0.6), Layout(0.59, 0.94, 0.34, True)),
    floor=rgb("#57508f"), time="night", shows=("market-stall", "lantern"),
)  # fmt: skip
def market(view: View) -> None:
    """Stalls under strings of lanterns; the signs can carry words."""
    h, night = view.horizon, view.light.dark > 0.5
    sky(view, clouds=0 if night else 3)
    view.on("far")
    skyline(view, h + 0.16, 0.46, rgb("#2d2b70" if night else "#9aa4c4"), 0.1 if night else 0.4)
    view.band(h + 0.14, (rgb("#5d4f96"), rgb("#39336f")) if night else (rgb("#d9cdbf"), rgb("#c3b5a8")))
    view.on("middle")
    for x, size, y, haze in ((0.97, 0.38, 0.19, 0.12), (0.66, 0.38, 0.19, 0.12), (0.22, 0.56, 0.26, 0.0)):
        stall = view.prop("market-stall", x, h + y, size, haze=haze, flip=False, fixed=True, tolerance=8)
        if stall is None:
            continue
        middle, tall = (stall.box[0] + stall.box[2]) / 2, stall.box[3] - stall.box[1]
        if night:
            view.lamps.append((middle, stall.box[3] - tall * 0.5, tall * 0.75, rgb("#ffd08a"), 0.9))
        for name in ("sign", "board"):
            if name in stall.surfaces:
                view.surface(name, stall.surfaces[name], rgb("#f3ead9"))
    view.on("near")
    reds = (rgb("#e8402f"), rgb("#f08a2c"))
    worded = view.hides_words((0.0, 0.0, view.width, 0.22 * view.height), 0.0)
    for row, (top, count) in enumerate(() if worded else ((0.1, 6), (0.03, 5))):
        line = [(view.width * (-0.04 + 1.08 * k / (2 * count)),
                 view.height * (top + 0.05 * math.sin(math.pi * k / count) ** 2 + 0.02 * math.sin(k)))
                for k in range(2 * count + 1)]  # fmt: skip
        view.line(spline(line), rgb("#0d0b25"), 0.4 * view.u)
        size = 0.15 - 0.05 * row
        for k in range(1, 2 * count, 2):
            x, y = line[k][0] / view.width, line[k][1] / view.height
            view.prop("lantern", 1 - x if view.mirrored else x, y + size + 0.005, size, haze=0.18 * row,
                      colors={"main": reds[(k // 2) % 2]}, shadow=False, fixed=True, tolerance=0.12)  # fmt: skip


@setting(
    "city skyline", "skyline", "cityscape", "city night", "night city", "city lights", "skyscrapers",
    "城市夜景", "都市夜景", "夜景",
    "高楼大厦", "高楼", "摩天大楼", "天际线", "城市风光",
    layouts=(Layout(0.6, 0.92, 0.36), Layout(0.5, 0.9, 0.5), Layout(0.69, 0.94, 0.64, True)), floor=rgb("#8f93a8"),
    water=(0.14, 0.3), shows=("skyscraper", "apartment-building"),
)  # fmt: skip
def city_skyline(view: View) -> None:
    """High towers by a river that mirrors their lights, a promenade in front; signs glow at night."""
    h, u, night = view.horizon, view.u, view.light.dark > 0.5
    sky(view, clouds=3)
    view.on("far")
    skyline(view, h + 0.1, 0.42, rgb("#3a3884" if night else "#9fadd0"), 0.12 if night else 0.45, lit=0.4, narrow=0.05)
    view.on("middle")
    rng = view.rng("towers")
    foot = h + 0.11
    accents = view.light.accents
    for k, x in enumerate((0.04, 0.17, 0.29, 0.43, 0.57, 0.7, 0.83, 0.96)):
        wide, tall = rng.uniform(0.085, 0.12) * view.width, rng.uniform(0.32, 0.56) * view.tall
        left, a, b = view.x(x) - wide / 2, view.y(foot) - tall, view.y(foot)
        if view.hides_words((left, a, left + wide, b)):
            continue
        wall = view.light.far(
            rgb(("#4a4796", "#57509f", "#3f3c86")[k % 3] if night else ("#8fa6cf", "#a9b9d9", "#7f97c4")[k % 3]), 0.06
        )
        cut = 0.0 if k % 3 else 0.12 * tall
        view.shape(polygon([(left, b), (left, a + cut), (left + wide, a), (left + wide, b)]), wall, view.pen * 0.7)
        if k % 3 == 1:
            view.line(f"M{left + wide / 2:.1f} {a:.1f}L{left + wide / 2:.1f} {a - 6 * u:.1f}", view.light.line, 0.6 * u)
        cell = wide / 5
        panes = "".join(
            rectangle(left + cell * (j + 0.75), a + cut + cell * (1.0 + 1.35 * row), cell * 0.55, cell * 0.75)
            for j in range(4)
            for row in range(int((b - a - cut) / (1.35 * cell)) - 1)
            if rng.random() < (0.66 if night else 0.9)
        )
        if panes:
            view.fill(panes, rgb("#ffd98a") if night else mix(wall, WHITE, 0.5), 0.9)
        if night and k % 2 == 0:
            tone = accents[k % len(accents)]
            sx, sy = left + wide * 0.2, a + cut + tall * 0.16
            view.line(rounded(sx, sy, wide * 0.6, 3 * u, u), tone, 0.7 * u)
            view.glow(left + wide / 2, sy + 1.5 * u, 9 * u, tone, 0.5)
            view.lamps.append((left + wide / 2, (a + b) / 2, 0.62 * tall, rgb("#ffdca0"), 0.7))
    river = rgb("#2f3478") if night else mix(view.light.sky[-1], rgb("#6fa3c4"), 0.6)
    view.band(foot, (shade(river, 0.04), river))
    for _ in range(56):
        at = rng.uniform(foot + 0.01, foot + 0.24)
        x, long = rng.random() * view.width, rng.uniform(2, 7) * u
        tone = accents[rng.randrange(len(accents))] if night else WHITE
        view.fill(rounded(x, view.y(at), long, 0.4 * u, 0.2 * u), tone, 0.6)
    view.on("near")
    bank = rgb("#4b4785") if night else rgb("#d3cdc6")
    view.band(h + 0.26, (bank, shade(bank, -0.06)))
    rail = rgb("#8f89c4") if night else rgb("#f1ece4")
    for k in range(26):
        x = view.width * k / 25
        view.fill(rectangle(x - 0.35 * u, view.y(h + 0.2), 0.7 * u, view.y(0.065)), rail)
    view.fill(rectangle(0, view.y(h + 0.2), view.width, 0.9 * u), rail)
    view.seen["skyscraper"] = (0.0, view.y(foot) - 0.5 * view.tall, view.width, view.y(foot))


@setting(
    "sky", "clouds", "city in the clouds", "above the clouds", "天空", "云上", "云端", "云海", "空中",
    layouts=(Layout(0.78, 0.93, 0.42), Layout(0.68, 0.92, 0.5), Layout(0.88, 0.94, 0.58, True)), floor=rgb("#dfe9f2"),
    place="sky",
)  # fmt: skip
def above(view: View) -> None:
    """A wide sky; towers of a town look out of a sea of clouds."""
    h = view.horizon
    sky(view, 1.0, clouds=5)
    view.on("far")
    skyline(view, h + 0.2, 0.5, rgb("#8f9fd0"), 0.45, narrow=0.04)
    skyline(view, h + 0.22, 0.36, rgb("#7f8cc4"), 0.15, lit=0.5, narrow=0.05)
    for name, x, size in (("skyscraper", 0.16, 0.42), ("tv-tower", 0.84, 0.46), ("pagoda", 0.62, 0.3)):
        view.prop(name, x, h + 0.22, size, haze=0.14, shadow=False, fixed=True, tolerance=0.9)
    view.on("near")
    for row, (y, alpha) in enumerate(((0.08, 0.75), (0.15, 0.95))):
        color = view.light.cloud if row == 0 or view.light.dark > 0.5 else WHITE
        rng = view.rng(f"sea-{row}")
        humps = "".join(
            ellipse(view.width * (k / 9 + 0.03 * row), view.y(h + y + rng.uniform(-0.02, 0.03)),
                    rng.uniform(0.08, 0.12) * view.width, rng.uniform(0.05, 0.085) * view.height)
            for k in range(10)
        )  # fmt: skip
        view.fill(humps + rectangle(0, view.y(h + y), view.width, view.height), color, alpha)
    birds(view, 4)
