"""Meadows, gardens, valleys and farms: soft hills before mountains."""

from __future__ import annotations

from forebrush.paint.canvas import rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.outdoors import GRASS, meadow, path, peaks, sky, trees
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import rounded
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import shade

_LAYOUTS = (Layout(0.46, 0.86, 0.36), Layout(0.36, 0.83, 0.52), Layout(0.56, 0.9, 0.64, True))
_FLOOR = rgb("#9bc58a")


def _land(view: View, *, near: bool = True, mountains: float = 0.26) -> None:
    h = view.horizon
    sky(view)
    view.on("far")
    bright, deep = GRASS["winter" if view.light.snowy else view.light.season]
    if mountains:
        peaks(view, h + 0.06, mountains, rgb("#8fa6c4"), 0.45, snow=view.light.season == "winter")
    view.hill(h + 0.06, 0.08, shade(deep, -0.08), "hill-1", haze=0.45)
    view.hill(h + 0.11, 0.06, deep, "hill-2", haze=0.22)
    view.on("middle")
    tree = "pine-tree" if view.light.season == "winter" else "maple-tree"
    trees(
        view,
        tree,
        [(x, h + 0.14 + 0.012 * k, 0.11 + 0.03 * (k % 2)) for k, x in enumerate((0.12, 0.2, 0.72, 0.9))],
        0.3,
    )
    if near:
        view.hill(h + 0.2, 0.03, bright, "hill-3", foot=deep)


def _finish(view: View, top: float) -> None:
    bright, deep = GRASS["winter" if view.light.snowy else view.light.season]
    view.on("near")
    meadow(view, bright, deep, top)


@setting(
    "meadow", "hill", "hillside", "field", "grassland", "prairie", "草地", "山坡", "田野", "草原", "原野",
    layouts=_LAYOUTS, floor=_FLOOR,
    leafy=True,
)  # fmt: skip
def hillside(view: View) -> None:
    """A meadow before hills."""
    _land(view)
    view.prop("cottage", 0.8, view.horizon + 0.17, 0.17, haze=0.18)
    _finish(view, view.horizon + 0.26)


@setting(
    "garden", "backyard", "yard", "flower garden", "花园", "后院", layouts=_LAYOUTS, floor=_FLOOR,
    leafy=True,
)  # fmt: skip
def garden(view: View) -> None:
    """A garden with a white fence and flower beds."""
    _land(view)
    h = view.horizon
    view.on("near")
    fence = "".join(
        rounded(view.width * (k / 15 - 0.008), view.y(h + 0.14), 0.016 * view.width, 0.1 * view.height, 0.6 * view.u)
        for k in range(16)
    )
    white = rgb("#f6efe2")
    for y in (h + 0.165, h + 0.205):
        view.shape(rectangle(-view.u, view.y(y), view.width + 2 * view.u, 0.012 * view.height), white, view.pen * 0.7)
    view.shape(fence, white, view.pen * 0.7)
    rng = view.rng("beds")
    names = ("tulip", "rose", "sunflower", "daisy", "lavender")
    for k in range(7 if not view.light.snowy else 0):
        x = 0.05 + 0.9 * k / 6 + rng.uniform(-0.03, 0.03)
        view.prop(names[k % len(names)], x, h + 0.27 + 0.02 * (k % 2), 0.13, haze=0.05, tolerance=0.2)
    _finish(view, h + 0.3)


@setting(
    "valley", "river", "riverside", "stream", "countryside", "countryside road", "country road", "dirt road",
    "village road", "山谷", "河边", "小溪", "乡间", "乡间小路", "乡村",
    layouts=_LAYOUTS, floor=_FLOOR,
    leafy=True,
)  # fmt: skip
def valley(view: View) -> None:
    """A valley: a way or a stream winds from the hills to the viewer."""
    _land(view, near=False, mountains=0.32)
    h = view.horizon
    bright, deep = GRASS["winter" if view.light.snowy else view.light.season]
    view.hill(h + 0.17, 0.04, bright, "hill-3", waves=3, foot=deep)
    wet = view.rng("way").random() < 0.35
    path(view, [(0.52, h + 0.1), (0.6, h + 0.2), (0.44, h + 0.34), (0.3, 1.05), (0.7, 1.05), (0.62, h + 0.33),
                (0.66, h + 0.2), (0.54, h + 0.1)], rgb("#9fd0e4") if wet else rgb("#e8d3a6"))  # fmt: skip
    view.prop("farmhouse-barn", 0.84, h + 0.18, 0.2, haze=0.14)
    view.prop("tree-stump", 0.14, h + 0.26, 0.07, haze=0.06)
    _finish(view, h + 0.28)


@setting(
    "mountains", "mountain", "mountain village", "village", "alps", "hiking trail", "summit", "高山", "山", "雪山",
    "山村", "村庄", "山顶", "山路",
    layouts=(Layout(0.44, 0.87, 0.36), Layout(0.35, 0.84, 0.5), Layout(0.54, 0.9, 0.66, True)), floor=rgb("#a8c98a"),
    leafy=True,
)  # fmt: skip
def mountains(view: View) -> None:
    """High mountains, houses on the slope."""
    h = view.horizon
    sky(view)
    view.on("far")
    bright, deep = GRASS["winter" if view.light.snowy else view.light.season]
    peaks(view, h + 0.08, 0.4, rgb("#7f97bd"), 0.3)
    view.hill(h + 0.08, 0.1, shade(deep, -0.08), "hill-1", haze=0.4)
    view.hill(h + 0.14, 0.08, deep, "hill-2", haze=0.2)
    view.on("middle")
    walls = (rgb("#f3e6cf"), rgb("#f1d7bd"), rgb("#e6ded2"))
    places = ((0.12, 0.13, 0.12), (0.24, 0.16, 0.14), (0.7, 0.145, 0.13), (0.83, 0.18, 0.17), (0.93, 0.14, 0.12))
    for k, (x, y, size) in enumerate(places):
        view.prop("cottage", x, h + y, size, haze=0.25, colors={"main": walls[k % 3]})
        view.prop("pine-tree", x + 0.055, h + y + 0.01, size * 1.1, haze=0.25)
    view.hill(h + 0.24, 0.04, bright, "hill-3", foot=deep)
    view.on("near")
    view.prop("pine-tree", 0.06, h + 0.32, 0.46, haze=0.05)
    view.prop("signpost", 0.9, h + 0.34, 0.2)
    meadow(view, bright, deep, h + 0.3)
