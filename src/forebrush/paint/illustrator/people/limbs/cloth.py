"""Ways to draw on a garment, in its own frame (`Cloth.at`): pieces of cloth, folds, buttons, stripes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.paint.canvas import circle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.people.limbs.body import Cloth
from forebrush.paint.illustrator.people.limbs.pens import crease, curve, poly, shaped
from forebrush.paint.illustrator.shapes import Point, spline
from forebrush.paint.oklab import Rgb, lightness, solid
from forebrush.scene.drawing import FlatPaint, Item, PathItem, StrokePaint

__all__ = ["SILVER", "WHITE", "Mark", "color", "dots", "fold", "pale", "piece", "stripe"]

Mark = Callable[[Cloth], tuple[Item, ...]]
WHITE = rgb("#fdfaf4")
SILVER = rgb("#b9bfc8")


def piece(cloth: Cloth, rows: Sequence[Sequence[float]], color: Rgb, *, r: float = 8.0, pen: float = 11.0,
           smooth: bool = False, depth: float = 10.0) -> tuple[Item, ...]:  # fmt: skip
    """A shape of cloth through points (u, v) of the garment."""
    points = [(*cloth.at(row[0], row[1]), *row[2:]) for row in rows]
    own = replace(cloth.look, colors={**cloth.look.colors, "piece": color})
    return shaped(curve(points) if smooth else poly(points, r), "piece", own, depth=depth, pen=pen)


def fold(cloth: Cloth, rows: Sequence[Point], width: float = 9.0, role: str = "top") -> PathItem:
    """A fold or a seam through points of the garment."""
    return crease([cloth.at(u, v) for u, v in rows], cloth.look, width=width, role=role)


def dots(cloth: Cloth, rows: Sequence[Point], color: Rgb, r: float = 13.0) -> tuple[Item, ...]:
    """Round spots; larger ones have a line."""
    made: list[Item] = []
    for u, v in rows:
        x, y = cloth.at(u, v)
        made.append(PathItem(circle(x, y, r), (FlatPaint(solid(color)),)))
        if r > 14:
            stroke = StrokePaint(FlatPaint(solid(cloth.look.line)), 7.0)
            made.append(PathItem(circle(x, y, r), strokes=(stroke,)))
    return tuple(made)


def stripe(cloth: Cloth, rows: Sequence[Point], color: Rgb, width: float) -> PathItem:
    """An even stripe, `width` units wide."""
    points = [cloth.at(u, v) for u, v in rows]
    return PathItem(spline(points), strokes=(StrokePaint(FlatPaint(solid(color)), width, join="round"),))


def color(cloth: Cloth, role: str) -> Rgb:
    """The colour of a role."""
    return cloth.look.color(role)


def pale(cloth: Cloth) -> Rgb:
    """A colour for small things that is seen on the top."""
    return WHITE if lightness(color(cloth, "top")) < 0.55 else cloth.look.line
