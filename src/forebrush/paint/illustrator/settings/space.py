"""The moon and the space around it."""

from __future__ import annotations

from forebrush.paint.canvas import circle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.settings.registry import Layout, setting
from forebrush.paint.illustrator.shapes import blob, ellipse
from forebrush.paint.illustrator.view import View
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem


@setting(
    "space", "outer space", "moon", "on the moon", "planet", "galaxy", "cosmos", "mars", "太空", "宇宙", "月球",
    "月球上", "月亮上", "星空",
    "火星", "银河", "外太空",
    layouts=(Layout(0.6, 0.84, 0.38), Layout(0.5, 0.82, 0.5), Layout(0.7, 0.9, 0.62, True)), floor=rgb("#cfcbd6"),
    time="noon",
)  # fmt: skip
def moon(view: View) -> None:
    """Grey ground with craters under a starry sky; the earth is far away."""
    h = view.horizon
    view.on("sky")
    view.band(0.0, (rgb("#0f1138"), rgb("#221f5a"), rgb("#4b3d86")))
    rng = view.rng("stars")
    for _ in range(110):
        x, y = rng.random() * view.width, rng.random() * view.y(h + 0.02)
        view.fill(circle(x, y, rng.uniform(0.1, 0.32) * view.u), rgb("#fff6e0"), rng.uniform(0.4, 1.0))
    _earth(view)
    view.on("far")
    view.prop("rocket", 0.14, h + 0.1, 0.36, haze=0.05, flip=False)
    view.hill(h + 0.06, 0.08, rgb("#b9b5c9"), "ground-1", foot=rgb("#a9a5bb"))
    view.on("near")
    view.hill(h + 0.15, 0.05, rgb("#dcd9e4"), "ground-2", foot=rgb("#c9c5d4"))
    rng = view.rng("craters")
    for _ in range(11):
        x, at = rng.random() * view.width, rng.uniform(h + 0.18, 0.98)
        size = rng.uniform(2, 6) * view.u * 1.5 * view.depth(at)
        view.fill(ellipse(x, view.y(at), size, size * 0.28), rgb("#b9b5c8"))
        view.fill(ellipse(x, view.y(at) + size * 0.06, size * 0.86, size * 0.2), rgb("#c7c3d3"))


def _earth(view: View) -> None:
    x, y, r = view.x(0.8), 0.2 * view.height, 11.5 * view.u
    if view.hides_words((x - r, y - r, x + r, y + r)):
        return
    view.glow(x, y, r * 2.2, rgb("#6fb7ff"), 0.5)
    view.fill(circle(x, y, r), rgb("#4f9bd8"))
    parts: list[Item] = []
    for a, b in ((-0.8, -0.4), (0.1, 0.1), (-0.3, 0.5)):
        land = [(a, b), (a + 0.5, b - 0.2), (a + 0.6, b + 0.3), (a + 0.2, b + 0.5)]
        parts.append(PathItem(blob([(x + u * r, y + v * r) for u, v in land]), (FlatPaint((127, 196, 138, 255)),)))
    parts.append(PathItem(ellipse(x - 0.1 * r, y - 0.55 * r, 0.6 * r, 0.1 * r), (FlatPaint((255, 255, 255, 205)),)))
    outside = circle(x, y, r * 1.4) + circle(x - 0.25 * r, y - 0.2 * r, r)
    parts.append(PathItem(outside, (FlatPaint((27, 27, 90, 90)),), rule="evenodd"))
    view.item(GroupItem(tuple(parts), clip=circle(x, y, r)))
    view.line(circle(x, y, r))
