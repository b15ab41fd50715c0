"""Perches: where on a thing another one can stand, by the silhouette of its top; and what lies under its feet.

Lengths are in metres on the stage, from the middle of the thing's foot, y down.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from forebrush.paint.illustrator.shapes import Point
from forebrush.paint.illustrator.sketch.language import FACE
from forebrush.paint.illustrator.things.library import Thing

__all__ = ["Perch", "foot_of", "perches", "silhouette"]

_COLUMNS = 96
"""Columns into which the top of a thing is cut."""
_SAMPLES = 160
"""Points on each outline."""
_FAINT = 0.6
"""Opacity below which nothing carries anybody: smoke, light."""


@dataclass(frozen=True, slots=True)
class Perch:
    """A place to stand: x of its middle and y of the surface there."""

    x: float
    y: float


_Profile: TypeAlias = tuple[float, float, tuple[float, ...]]
_PROFILES: dict[tuple[str, str, int], _Profile] = {}
_KEPT = 256


def _profile(thing: Thing) -> _Profile:
    """Left, right (units), and the y of the top in each column; infinite where nothing is."""
    key = (thing.name, thing.seed, id(thing.sketch))
    if key not in _PROFILES:
        while len(_PROFILES) >= _KEPT:
            _PROFILES.pop(next(iter(_PROFILES)))
        _PROFILES[key] = _traced(thing)
    return _PROFILES[key]


def _traced(thing: Thing) -> _Profile:
    left, _, right, _ = thing.box
    step = max(right - left, 1e-6) / _COLUMNS
    tops = [math.inf] * _COLUMNS
    for node in thing.nodes:
        if node.kind in FACE or node.alpha < _FAINT or node.kind in ("stroke", "arc"):
            continue
        points = _outline_points(node.shape.path)
        for (x0, y0), (x1, y1) in points:
            a, b = sorted((x0, x1))
            for column in range(max(0, int((a - left) / step)), min(_COLUMNS - 1, int((b - left) / step)) + 1):
                x = left + (column + 0.5) * step
                part = 0.5 if x1 == x0 else min(max((x - x0) / (x1 - x0), 0.0), 1.0)
                tops[column] = min(tops[column], y0 + (y1 - y0) * part)
    return left, right, tuple(tops)


def _outline_points(path: object) -> list[tuple[Point, Point]]:
    from forebrush.native import skia

    measure = skia.PathMeasure(path, True)
    found: list[tuple[Point, Point]] = []
    while True:
        length = measure.getLength()
        if length > 0.01:
            points = [measure.getPosTan(length * k / _SAMPLES) for k in range(_SAMPLES + 1)]
            line = [(p.x(), p.y()) for p, _ in filter(None, points)]
            found += itertools.pairwise(line)
        if not measure.nextContour():
            return found


def perches(thing: Thing, height: float, wide: float, count: int, start: float | None = None) -> list[Perch]:
    """Places for `count` that are `wide` at their feet on a thing `height` high, from the left to the right.

    Flat places count more than high ones, and one at `start` (the x of a seat) more than others. Where all is steep,
    the least steep are taken, and what stands there sinks in a little.
    """
    left, right, tops = _profile(thing)
    k = height / 100
    step = (right - left) / _COLUMNS
    reach = max(1, round(wide / k / step / 2))
    sound = [y for y in tops if math.isfinite(y)]
    if not sound:
        return [Perch(0.0, -height)] * count
    span = max(max(sound) - min(sound), 1.0)
    found: list[tuple[float, int, float]] = []
    for column in range(_COLUMNS):
        under = [y for y in tops[max(0, column - reach) : column + reach + 1] if math.isfinite(y)]
        if not under or not math.isfinite(tops[column]):
            continue
        x = left + (column + 0.5) * step
        steep = (max(under) - min(under)) / max(wide / k, 1.0)
        hangs = max(0, reach - column) + max(0, column + reach + 1 - _COLUMNS)
        aside = abs(x - start) if start is not None else 0.35 * abs(x - (left + right) / 2)
        cost = (
            1.6 * steep
            + 0.9 * (tops[column] - min(sound)) / span
            + aside / max(right - left, 1.0)
            + 0.3 * hangs / reach
        )
        found.append((cost, column, sum(under) / len(under)))
    found.sort()
    chosen: list[tuple[int, float]] = []
    for apart in (1.0, 0.75, 0.5, 0.0):
        for _, column, y in found:
            if len(chosen) < count and all(abs(column - other) * step * k >= apart * wide * 1.7 for other, _ in chosen):
                chosen.append((column, y))
        if len(chosen) >= count:
            break
    chosen.sort()
    return [Perch((left + (column + 0.5) * step) * k, (y - 100) * k) for column, y in chosen]


def foot_of(thing: Thing, height: float) -> tuple[float, float]:
    """Left and right of what of a thing touches the ground."""
    low = [n.shape.bounds for n in thing.nodes if n.shape.bounds[3] > 93 and n.kind not in FACE]
    left, _, right, _ = thing.box
    k = height / 100
    return (min((b[0] for b in low), default=left) * k, max((b[2] for b in low), default=right) * k)


def silhouette(nodes: Sequence[object]) -> str:
    """Path data of all shapes of a thing, for clipping what falls on it (units)."""
    return "".join(node.shape.data for node in nodes if node.kind not in FACE and node.alpha >= _FAINT)  # type: ignore[attr-defined]
