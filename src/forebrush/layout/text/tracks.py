"""From places along a line to places on the page: straight, down a column, or along a path.

A track turns (s, t) into px: `s` along the line from where its units begin, `t` from the baseline (in a column: from
its middle) towards the side of ascenders (in a column: to the right).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

from forebrush.layout.text.on_path import Walk

__all__ = ["Across", "Along", "Down", "Track"]


class Track(Protocol):
    """Where a line runs."""

    def point(self, s: float, t: float) -> tuple[float, float]:
        """Px of a place."""
        ...

    def samples(self, start: float, end: float) -> list[float]:
        """The places between which the track is straight enough for a drawn line."""
        ...


@dataclass(frozen=True, slots=True)
class Across:
    """A horizontal line whose units begin at `x`, with its baseline at `y`."""

    x: float
    y: float

    def point(self, s: float, t: float) -> tuple[float, float]:
        """Px of a place."""
        return self.x + s, self.y - t

    def samples(self, start: float, end: float) -> list[float]:
        """Its two ends."""
        return [start, end]


@dataclass(frozen=True, slots=True)
class Down:
    """A column with its middle at `x`, whose units begin at `y`."""

    x: float
    y: float

    def point(self, s: float, t: float) -> tuple[float, float]:
        """Px of a place."""
        return self.x + t, self.y + s

    def samples(self, start: float, end: float) -> list[float]:
        """Its two ends."""
        return [start, end]


@dataclass(frozen=True, slots=True)
class Along:
    """A line on a path, from `start` px along it, `shift` px to its left."""

    walk: Walk
    start: float
    shift: float

    def point(self, s: float, t: float) -> tuple[float, float]:
        """Px of a place."""
        x, y, angle = self.walk.at(self.start + s)
        turn = math.radians(angle)
        out = t + self.shift
        return x + math.sin(turn) * out, y - math.cos(turn) * out

    def angle(self, s: float) -> float:
        """Direction in degrees at a place."""
        return self.walk.at(self.start + s)[2]

    def samples(self, start: float, end: float) -> list[float]:
        """A place every 4 px."""
        count = max(1, math.ceil((end - start) / 4))
        return [start + (end - start) * k / count for k in range(count + 1)]
