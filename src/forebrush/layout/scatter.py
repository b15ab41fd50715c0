"""Scatter: where seeded copies lie in a box.

Copy number `i` of seed `s` draws everything from its own generator, `random.Random(f"{s}:{i}")`, in this order: which
child, size, rotation, opacity, then points until one keeps its distance from all copies before it (at most `TRIES`;
where none does, the copy is left out). So a higher count adds copies and leaves the first ones where they are. A size
change moves all of them in proportion. Knows nothing of what is strewn.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from dataclasses import dataclass

from forebrush.scene.nodes import Scatter

__all__ = ["TRIES", "Copy", "strew"]

TRIES = 30
"""Points tried per copy, as in Bridson, Fast Poisson Disk Sampling (2007)."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy: its number (from 1), which child it is of, the place of its centre in px, and how it is varied."""

    number: int
    child: int
    x: float
    y: float
    size: float
    rotate: float
    opacity: float


def strew(node: Scatter, width: float, height: float, choices: int) -> tuple[Copy, ...]:
    """The copies of a scatter node in a box of `width` x `height` px, of `choices` children."""
    made: list[Copy] = []
    near = _Near(node.spacing)
    for index in range(node.count if choices else 0):
        chance = random.Random(f"{node.seed}:{index}")
        child = chance.randrange(choices)
        size, rotate = chance.uniform(*node.size_range), chance.uniform(*node.rotate_range)
        opacity = chance.uniform(*node.opacity_range)
        for x, y in _points(node.area, width, height, chance):
            if near.free(x, y):
                near.add(x, y)
                made.append(Copy(index + 1, child, x, y, size, rotate, opacity))
                break
    return tuple(made)


def _points(area: str, width: float, height: float, chance: random.Random) -> Iterator[tuple[float, float]]:
    for _ in range(TRIES):
        u, v = chance.random(), chance.random()
        if area == "ellipse":
            radius, angle = math.sqrt(u), 2 * math.pi * v
            u, v = 0.5 + radius * math.cos(angle) / 2, 0.5 + radius * math.sin(angle) / 2
        elif area == "edge":
            u, v = _on_edge(u, v, chance.random())
        yield u * width, v * height


def _on_edge(u: float, v: float, side: float) -> tuple[float, float]:
    """A point of the band, a fifth wide, along the border of the unit square, even over its area: top and bottom
    are 1 x 1/5 each, left and right 1/5 x 3/5, in all 16/25."""
    if side < 0.625:
        return u, v / 5 + (0.8 if side < 0.3125 else 0.0)
    return u / 5 + (0.8 if side < 0.8125 else 0.0), 0.2 + v * 0.6


class _Near:
    """Points that keep a distance, in buckets of that size."""

    def __init__(self, distance: float):
        self.distance = distance
        self.buckets: dict[tuple[int, int], list[tuple[float, float]]] = {}

    def _bucket(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self.distance), int(y // self.distance)

    def free(self, x: float, y: float) -> bool:
        if self.distance <= 0:
            return True
        column, row = self._bucket(x, y)
        around = [(column + i, row + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        return all(math.dist((x, y), p) >= self.distance for key in around for p in self.buckets.get(key, ()))

    def add(self, x: float, y: float) -> None:
        if self.distance > 0:
            self.buckets.setdefault(self._bucket(x, y), []).append((x, y))
