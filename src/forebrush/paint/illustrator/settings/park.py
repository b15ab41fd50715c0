"""A park with a path, trees of the season, a bench and a lamp; houses of a town behind."""

from __future__ import annotations

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import grass, meadow, path, sky, skyline, trees
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.view import View


@setting(
    "park", "city park", "public garden", "lawn", "公园", "草坪",
    layouts=(Layout(0.46, 0.87, 0.36), Layout(0.37, 0.84, 0.5), Layout(0.55, 0.9, 0.64, True)),
    floor=rgb("#9bc58a"),
    leafy=True,
)  # fmt: skip
def park(view: View) -> None:
    """Draw it."""
    h = view.horizon
    sky(view)
    view.on("far")
    skyline(view, h + 0.02, 0.2, rgb("#93a7c6"), 0.45, narrow=0.035)
    bright, deep = grass(view, h)
    season = view.light.season
    tree = {"spring": "cherry-blossom-tree", "winter": "pine-tree"}.get(season, "maple-tree")
    other = "pine-tree" if season == "winter" else "maple-tree"
    rng = view.rng("row")
    row = [(x + rng.uniform(-0.03, 0.03), h + 0.095 + 0.01 * (k % 3), 0.19 + 0.04 * (k % 3))
           for k, x in enumerate((0.04, 0.16, 0.27, 0.62, 0.74, 0.95))]  # fmt: skip
    trees(view, other, row[::2], 0.34)
    trees(view, tree, row[1::2], 0.34)
    near = 1 - h
    path(view, [(0.56, h + 0.07), (0.6, h + 0.16), (0.4, h + 0.6 * near), (0.16, 1.05), (0.74, 1.05),
                (0.66, h + 0.63 * near), (0.68, h + 0.16), (0.585, h + 0.07)], rgb("#ecd9b0"))  # fmt: skip
    view.on("near")
    view.prop("street-lamp", 0.88, h + 0.24, 0.4, haze=0.1)
    view.prop("park-bench", 0.78, h + 0.24, 0.15, haze=0.08)
    trees(view, tree, [(0.07, h + 0.27, 0.56)], 0.06, tolerance=0.45)
    meadow(view, bright, deep, h + 0.16)
