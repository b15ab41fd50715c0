"""Woods: of firs in snow, of leaf trees in their season."""

from __future__ import annotations

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import (
    GRASS,
    LEAVES,
    birds,
    leaves_in_corners,
    peaks,
    sky,
    trees,
    tufts,
)  # fmt: skip
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import shade

_LAYOUTS = (Layout(0.48, 0.87, 0.38), Layout(0.38, 0.84, 0.5), Layout(0.58, 0.9, 0.62, True))


def _rows(view: View, name: str, rows: tuple[tuple[float, int, float, float], ...]) -> None:
    """Rows of trees: foot, how many, height, haze."""
    for number, (y, count, height, haze) in enumerate(rows):
        rng = view.rng(f"row-{number}")
        places = [
            ((k + 0.5 + rng.uniform(-0.3, 0.3)) / count, y + 0.012 * (k % 2), height * rng.uniform(0.8, 1.15))
            for k in range(count)
        ]
        trees(view, name, places, haze, fixed=True, tolerance=0.95)


@setting(
    "snowy forest", "snow", "winter forest", "snowfield", "snow field", "winter", "雪林", "雪地", "雪原", "冬日森林",
    "冰天雪地",
    layouts=_LAYOUTS, floor=rgb("#e8f0f6"), season="winter",
)  # fmt: skip
def snowy(view: View) -> None:
    """Firs in snow."""
    h = view.horizon
    sky(view)
    view.on("far")
    peaks(view, h + 0.05, 0.26, rgb("#9fb4d0"), 0.45)
    view.hill(h + 0.06, 0.03, rgb("#e6eef5"), "snow-1", haze=0.25)
    _rows(view, "pine-tree", ((h + 0.06, 13, 0.17, 0.55),))
    view.hill(h + 0.11, 0.03, rgb("#e6eef5"), "snow-2", haze=0.15)
    view.on("middle")
    _rows(view, "pine-tree", ((h + 0.12, 8, 0.26, 0.34),))
    view.hill(h + 0.16, 0.05, rgb("#f3f8fb"), "snow-3", foot=rgb("#e9f1f8"))
    view.on("near")
    view.prop("cottage", 0.74, h + 0.165, 0.15, haze=0.2)
    for x, y, size in ((0.06, 0.26, 0.52), (0.93, 0.23, 0.46), (0.8, 0.19, 0.3)):
        view.prop("pine-tree", x, h + y, size, haze=0.06, tolerance=0.4)
    view.hill(h + 0.32, 0.04, rgb("#fbfdff"), "snow-4", foot=rgb("#eef4fa"))
    rng = view.rng("drifts")
    for _ in range(16):
        x, y = rng.random() * view.width, view.y(rng.uniform(h + 0.28, 0.98))
        view.fill(ellipse(x, y, 5 * view.u, 0.6 * view.u), rgb("#d5e2ee"), 0.7)


@setting(
    "forest", "woods", "woodland", "jungle", "autumn forest", "森林", "树林", "丛林", "秋林", "林间",
    layouts=_LAYOUTS, floor=rgb("#b9b06b"),
    leafy=True,
)  # fmt: skip
def woods(view: View) -> None:
    """A wood of the season, with moss, mushrooms and fallen leaves."""
    h, season = view.horizon, view.light.season
    bright, deep = GRASS["winter" if view.light.snowy else season]
    leaves = LEAVES[season]
    sky(view, clouds=3)
    view.on("far")
    view.hill(h + 0.03, 0.06, shade(deep, -0.05), "hill-1", haze=0.5)
    tree = "pine-tree" if view.light.snowy else "maple-tree"
    _rows(view, tree, ((h + 0.09, 10, 0.26, 0.45),))
    view.hill(h + 0.12, 0.03, deep, "hill-2", haze=0.2)
    view.on("middle")
    _rows(view, tree, ((h + 0.15, 6, 0.36, 0.24),))
    view.hill(h + 0.19, 0.035, bright, "hill-3", foot=deep)
    view.on("near")
    trees(view, tree, [(0.07, h + 0.28, 0.62), (0.92, h + 0.25, 0.54)], 0.04, tolerance=0.4)
    view.prop("mushroom", 0.84, h + 0.42, 0.06)
    view.prop("squirrel", 0.72, h + 0.24, 0.07)
    tufts(view, h + 0.22, 0.99, 40, (shade(deep, -0.05), shade(bright, -0.06)))
    rng = view.rng("fallen")
    for k in range(70 if season == "autumn" else 18):
        x, y = rng.random() * view.width, view.y(rng.uniform(h + 0.2, 0.99))
        view.fill(ellipse(x, y, 0.6 * view.u, 0.3 * view.u), leaves[k % 3])
    birds(view, 2)
    leaves_in_corners(view, shade(leaves[1] if not view.light.snowy else deep, -0.12))
