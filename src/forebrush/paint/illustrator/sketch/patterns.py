"""Patterns over a shape: stripes, dots, checks, bricks, scales, planks, a grid, waves. Flat, without perspective."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from random import Random

from forebrush.paint.canvas import circle, rectangle
from forebrush.paint.illustrator.shapes import rounded
from forebrush.paint.illustrator.sketch.nodes import Pattern
from forebrush.paint.oklab import Rgb, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, StrokePaint

__all__ = ["pattern_items"]

_MOST = 200
Box = tuple[float, float, float, float]


def _steps(start: float, end: float, step: float) -> Iterator[float]:
    for k in range(_MOST):
        at = start + k * step
        if at >= end:
            return
        yield at


def _stripes(box: Box, u: float, rng: Random) -> str:
    del rng
    x0, y0, x1, y1 = box
    return "".join(rectangle(x, y0 - u, u * 0.5, y1 - y0 + u) for x in _steps(x0 + u * 0.25, x1, u))


def _dots(box: Box, u: float, rng: Random) -> str:
    del rng
    x0, y0, x1, y1 = box
    return "".join(
        circle(x + (j % 2) * u / 2, y, u * 0.2)
        for j, y in enumerate(_steps(y0 + u * 0.3, y1, u * 0.85))
        for x in _steps(x0 + u * 0.2, x1, u)
    )


def _check(box: Box, u: float, rng: Random) -> str:
    del rng
    x0, y0, x1, y1 = box
    across = "".join(rectangle(x0 - u, y, x1 - x0 + u, u * 0.5) for y in _steps(y0, y1, u))
    return "".join(rectangle(x, y0 - u, u * 0.5, y1 - y0 + u) for x in _steps(x0, x1, u)) + across


def _bricks(box: Box, u: float, rng: Random) -> str:
    x0, y0, x1, y1 = box
    count = min(max(3, int((x1 - x0) * (y1 - y0) / (u * u * 1.3))), 60)
    made = ""
    for _ in range(count):
        row, x, kept = (
            rng.randrange(max(1, int(2 * (y1 - y0) / u))),
            x0 + rng.random() * (x1 - x0),
            rng.random() >= 0.45,
        )
        if kept:
            made += rounded(x, y0 + u * (0.5 * row + 0.06), u * 0.85, u * 0.38, u * 0.08)
    return made


def _planks(box: Box, u: float, rng: Random) -> str:
    del rng
    x0, y0, x1, y1 = box
    return "".join(f"M{x:.2f} {y0 - u:.2f}L{x:.2f} {y1:.2f}" for x in _steps(x0 + u, x1 - u * 0.4, u))


def _grid(box: Box, u: float, rng: Random) -> str:
    x0, y0, x1, y1 = box
    return _planks(box, u, rng) + "".join(
        f"M{x0 - u:.2f} {y:.2f}L{x1:.2f} {y:.2f}" for y in _steps(y0 + u, y1 - u * 0.4, u)
    )


def _waves(box: Box, u: float, rng: Random) -> str:
    del rng
    x0, y0, x1, y1 = box
    made = ""
    for y in _steps(y0 + u * 0.5, y1, u):
        made += f"M{x0 - u:.2f} {y:.2f}"
        for k in range(min(int((x1 - x0) / u) + 3, _MOST)):
            at = x0 - u + k * u
            made += f"Q{at + u / 2:.2f} {y + (-1) ** k * u * 0.5:.2f} {at + u:.2f} {y:.2f}"
    return made


def _scales(box: Box, u: float, rng: Random) -> str:
    del rng
    x0, y0, x1, y1 = box
    made = ""
    for j, y in enumerate(_steps(y0, y1, u * 0.7)):
        for x in _steps(x0 - (j % 2) * u / 2, x1, u):
            middle, r = x + u / 2, u / 2
            start = (middle + r * 0.94, y + r * 0.34)
            made += (
                f"M{start[0]:.2f} {start[1]:.2f}Q{middle:.2f} {y + r * 1.7:.2f} {middle - r * 0.94:.2f} {start[1]:.2f}"
            )
    return made


_FILLED: Mapping[str, Callable[[Box, float, Random], str]] = {
    "stripes": _stripes, "dots": _dots, "check": _check, "bricks": _bricks,
}  # fmt: skip
_LINED: Mapping[str, Callable[[Box, float, Random], str]] = {
    "planks": _planks, "grid": _grid, "waves": _waves, "scales": _scales,
}  # fmt: skip


def pattern_items(pattern: Pattern, bounds: Box, color: Rgb, pen: float, seed: str) -> Iterator[Item]:
    """A pattern that covers a box; the shape clips it."""
    u = pattern.size
    left, top, right, bottom = bounds
    middle = ((left + right) / 2, (top + bottom) / 2)
    if pattern.angle:
        r = math.hypot(right - left, bottom - top) / 2 + u
        box = (middle[0] - r, middle[1] - r, middle[0] + r, middle[1] + r)
    else:
        box = (left, top, right + u, bottom + u)
    rng = Random(f"{seed}:pattern")
    item: Item
    if pattern.kind in _FILLED:
        alpha = pattern.alpha * (0.55 if pattern.kind == "check" else 1.0)
        item = PathItem(_FILLED[pattern.kind](box, u, rng), (FlatPaint(solid(color, alpha)),))
    else:
        stroke = StrokePaint(FlatPaint(solid(color, pattern.alpha)), max(0.5 * pen, 0.25), cap="round", join="round")
        item = PathItem(_LINED[pattern.kind](box, u, rng), strokes=(stroke,))
    if not pattern.angle:
        yield item
        return
    c, s = math.cos(math.radians(pattern.angle)), math.sin(math.radians(pattern.angle))
    x, y = middle
    yield GroupItem((item,), matrix=(c, -s, x - c * x + s * y, s, c, y - s * x - c * y, 0.0, 0.0, 1.0))
