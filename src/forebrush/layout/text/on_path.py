"""Walking along an SVG path by its length: the ground of text that is set on a curve.

Curves are flattened to chords of at most a few px, so places are within a hundredth of a px of the curve for radii
that text can follow. Knows no text.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from forebrush.scene.paths import Segment, read

__all__ = ["Walk", "walk"]

_CHORDS = 64
"""Chords for each curve."""


@dataclass(frozen=True, slots=True)
class Walk:
    """A flattened path: its corners, and the length from the start up to each."""

    points: tuple[tuple[float, float], ...]
    marks: tuple[float, ...]
    closed: bool
    """Its one contour is closed: walking on from the end begins anew."""

    @property
    def length(self) -> float:
        """Px."""
        return self.marks[-1] if self.marks else 0.0

    def at(self, distance: float) -> tuple[float, float, float]:
        """The point at a distance along the path, and its direction in degrees clockwise from the x axis.

        Beyond the ends of an open path it goes straight on.
        """
        if self.length == 0:
            x, y = self.points[0] if self.points else (0.0, 0.0)
            return x + distance, y, 0.0
        if self.closed:
            distance %= self.length
        k = min(max(bisect_right(self.marks, distance) - 1, 0), len(self.points) - 2)
        while self.marks[k + 1] == self.marks[k] and k > 0:
            k -= 1
        (x, y), (x2, y2) = self.points[k], self.points[k + 1]
        span = self.marks[k + 1] - self.marks[k]
        part = (distance - self.marks[k]) / span if span else 0.0
        angle = math.degrees(math.atan2(y2 - y, x2 - x))
        return x + (x2 - x) * part, y + (y2 - y) * part, angle


def walk(d: str) -> Walk:
    """Flatten SVG path data. A second contour goes on where the first ends, without the gap between them.

    Raises:
        ValueError: not path data (see `layout.paths.read`).
    """
    points: list[tuple[float, float]] = []
    marks: list[float] = []
    contours, closed = 0, False
    here = start = (0.0, 0.0)
    for op, values in read(d):
        if op == "M":
            here = start = (values[0], values[1])
            jump = marks[-1] if marks else 0.0
            points.append(here)
            marks.append(jump)
            contours += 1
            continue
        corners = [start] if op == "Z" else _chords(here, Segment(op, values))
        closed = op == "Z"
        for corner in corners:
            points.append(corner)
            marks.append(marks[-1] + math.dist(here, corner))
            here = corner
    return Walk(tuple(points), tuple(marks), closed and contours == 1)


def _chords(here: tuple[float, float], segment: Segment) -> list[tuple[float, float]]:
    """The corners of a segment after its start."""
    values = segment.points
    ends = [here, *zip(values[0::2], values[1::2], strict=True)]
    if segment.op == "L":
        return ends[1:]
    made = []
    for step in range(1, _CHORDS + 1):
        t = step / _CHORDS
        row = ends
        while len(row) > 1:
            row = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairwise(row)]
        made.append(row[0])
    return made
