"""Rooms in which people live, eat and drink."""

from __future__ import annotations

from forebrush.paint.canvas import rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.indoors import curtains, ledge, pendant, room, shelf, window
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, shade

_LAYOUTS = (Layout(0.7, 0.93, 0.38), Layout(0.6, 0.91, 0.5), Layout(0.79, 0.95, 0.62, True))


@setting(
    "living room", "home", "house", "indoor", "indoors", "room", "interior", "apartment", "客厅", "家里",
    "家中", "室内", "房间",
    layouts=_LAYOUTS, floor=rgb("#c9a27a"), indoor=True,
)  # fmt: skip
def living_room(view: View) -> None:
    """A warm room: a window, a rug, a plant, shelves."""
    h = view.horizon
    room(view, rgb("#f3e2cd"), rgb("#c9a27a"))
    window(view, 0.3, h - 0.56, 0.3, 0.4)
    shelf(
        view,
        0.78,
        h - 0.52,
        0.26,
        0.3,
        2,
        ("book", "potted-plant", "alarm-clock", "flower-vase", "picture-frame", "teapot"),
    )
    view.on("middle")
    view.prop("sofa", 0.62, h + 0.05, 0.22, haze=0.06, tolerance=0.6)
    view.prop("floor-lamp", 0.93, h + 0.06, 0.46, haze=0.04)
    view.prop("potted-plant", 0.07, h + 0.09, 0.3, haze=0.03)
    view.prop("picture-frame", 0.54, h - 0.26, 0.14, shadow=False, tolerance=0.1)
    rug = ellipse(view.width / 2, view.y(view.ground + 0.01), 0.36 * view.width, 0.055 * view.height)
    view.shape(rug, view.light.far(view.light.accents[0], 0.3))
    inner = ellipse(view.width / 2, view.y(view.ground + 0.01), 0.31 * view.width, 0.044 * view.height)
    view.line(inner, shade(view.light.accents[0], 0.16), 0.5 * view.u)


@setting(
    "window", "windowsill", "by the window", "window sill", "rainy window", "窗边", "窗台", "窗前",
    layouts=(Layout(0.74, 0.86, 0.38), Layout(0.64, 0.82, 0.5), Layout(0.83, 0.9, 0.62, True)), floor=rgb("#f3e6d2"),
    indoor=True, table=(0.06, 0.94, 0.8), place="table",
)  # fmt: skip
def by_the_window(view: View) -> None:
    """A wide sill before a large window with curtains."""
    h = view.horizon
    room(view, rgb("#f1dcc4"), rgb("#e9d3b6"), planks=False)
    window(view, 0.5, 0.03, 0.76, h - 0.04, bars=3, town=view.rng("town").random() < 0.5)
    curtains(view, view.light.accents[0], 0.14, 0.0, 0.98)
    view.on("near")
    ledge(view, -0.02, 1.02, h, 0.3, rgb("#fbf3e4"), front=rgb("#ead9c0"), drop=0.4)
    view.prop("potted-plant", 0.12, h + 0.1, 0.24, tolerance=0.3)


@setting(
    "kitchen", "kitchen table", "dining room", "dining table", "table", "厨房", "餐桌", "饭桌", "餐厅里", "桌上",
    layouts=(Layout(0.62, 0.92, 0.38), Layout(0.53, 0.9, 0.5), Layout(0.71, 0.94, 0.62, True)), floor=rgb("#d8b48c"),
    indoor=True, table=(0.06, 0.94, 0.66),
)  # fmt: skip
def kitchen(view: View) -> None:
    """A kitchen: tiles, a window, a shelf, and a table in front."""
    h = view.horizon
    room(view, rgb("#f4ead8"), rgb("#d8b48c"), (h - 0.22, rgb("#cfe0da")))
    view.on("far")
    tiles = "".join(
        rectangle(view.width * k / 22, view.y(h - 0.22), 0.1 * view.u, view.y(0.22)) for k in range(23)
    ) + "".join(rectangle(0, view.y(h - 0.22 + 0.055 * k), view.width, 0.1 * view.u) for k in range(4))
    view.fill(tiles, rgb("#b7cdc6"))
    window(view, 0.24, h - 0.56, 0.26, 0.3)
    shelf(
        view, 0.74, h - 0.54, 0.34, 0.26, 2, ("teapot", "honey-jar", "coffee-cup", "salt-shaker", "oil-bottle", "spoon")
    )
    pendant(view, 0.5, 0.1, view.light.accents[0])
    counter(view, rgb("#d9a066"), rgb("#b9804c"))


@setting(
    "cafe", "coffee shop", "coffeehouse", "restaurant", "tea house", "teahouse", "bar", "bakery", "diner", "canteen",
    "咖啡馆", "咖啡店", "餐馆", "饭店", "餐厅", "茶馆", "奶茶店", "面包店", "酒吧", "食堂",
    layouts=(Layout(0.66, 0.93, 0.4), Layout(0.57, 0.91, 0.5), Layout(0.75, 0.95, 0.6, True)), floor=rgb("#c79a6b"),
    indoor=True, table=(0.04, 0.96, 0.66),
)  # fmt: skip
def cafe(view: View) -> None:
    """A cafe: a window on the town, shelves, lamps, a counter."""
    h = view.horizon
    warm = view.rng("walls").random() < 0.5
    wall, dado = (rgb("#f1d9bd"), rgb("#8fae9c")) if warm else (rgb("#e9c9b4"), rgb("#a85d4c"))
    room(view, wall, rgb("#c08d60"), (h - 0.12, dado))
    window(view, 0.17, h - 0.56, 0.25, 0.36, town=True)
    cups = ("coffee-cup", "teapot", "potted-plant", "wine-glass", "flower-vase", "coffee-cup")
    shelf(view, 0.79, h - 0.58, 0.34, 0.36, 2, cups)
    for x in (0.36, 0.56):
        pendant(view, x, 0.1, view.light.accents[0])
    counter(view, rgb("#b9784a"), rgb("#8f5638"))


def counter(view: View, top: Rgb, front: Rgb) -> None:
    """The table or counter of the setting, where somebody sits at it or something stands on it."""
    if view.table is None:
        return
    left, right, y = view.table
    view.on("near")
    ledge(view, left, right, y, 0.045, top, front=front, drop=1.02 - y, among=True)
