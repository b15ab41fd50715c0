"""The motifs of pattern fills: for each, a tile and one path in it, so that tiles side by side show no seam.

A motif is one path with one paint, so that a translucent colour never doubles; what crosses an edge of the tile
comes again at the opposite edge.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from forebrush.scene.paths import KAPPA, Segment, segment_bounds, transform, write

__all__ = ["MOTIFS", "Motif"]


@dataclass(frozen=True, slots=True)
class Motif:
    """A tile of `width` x `height` px and what is in it: a path, filled (`stroke` 0) or drawn with a line."""

    width: float
    height: float
    d: str
    stroke: float = 0.0


def _repeated(width: float, height: float, parts: Sequence[list[Segment]], stroke: float = 0.0) -> Motif:
    """A motif of parts that may cross the tile's edges: each comes as often as a copy touches the tile."""
    made: list[Segment] = []
    for part in parts:
        x, y, w, h = segment_bounds(part)
        pad = stroke / 2
        for row in (-2, -1, 0, 1, 2):
            for column in (-2, -1, 0, 1, 2):
                dx, dy = column * width, row * height
                if (
                    x + dx - pad < width
                    and x + w + dx + pad > 0
                    and y + dy - pad < height
                    and y + h + dy + pad > 0
                ):  # fmt: skip
                    made += transform(part, (1, 0, 0, 1, dx, dy))
    return Motif(width, height, write(made), stroke)


def _polygon(points: Sequence[tuple[float, float]]) -> list[Segment]:
    return [Segment("M", points[0]), *(Segment("L", point) for point in points[1:]), Segment("Z", ())]


def _rect(x: float, y: float, width: float, height: float) -> list[Segment]:
    return _polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def _circle(x: float, y: float, r: float) -> list[Segment]:
    k = r * KAPPA
    return [
        Segment("M", (x, y - r)),
        Segment("C", (x + k, y - r, x + r, y - k, x + r, y)),
        Segment("C", (x + r, y + k, x + k, y + r, x, y + r)),
        Segment("C", (x - k, y + r, x - r, y + k, x - r, y)),
        Segment("C", (x - r, y - k, x - k, y - r, x, y - r)),
        Segment("Z", ()),
    ]


def _dots(size: float, weight: float) -> Motif:
    """Dots of radius `weight`, each a period from its six neighbours."""
    tall, r = size * math.sqrt(3), weight * size
    return _repeated(size, tall, [_circle(size / 2, tall / 4, r), _circle(size, tall * 3 / 4, r)])


def _stripes(size: float, weight: float) -> Motif:
    return Motif(size, size, write(_rect(0, size * (1 - weight) / 2, size, size * weight)))


def _grid(size: float, weight: float) -> Motif:
    a, b = size * (1 - weight) / 2, size * (1 + weight) / 2
    return Motif(size, size, write(_plus(a, b, 0.0, size)))


def _plus(a: float, b: float, low: float, high: float) -> list[Segment]:
    """A cross from `low` to `high` both ways, its arms from `a` to `b`."""
    return _polygon(
        [(a, low), (b, low), (b, a), (high, a), (high, b), (b, b), (b, high), (a, high), (a, b), (low, b), (low, a),
         (a, a)]
    )  # fmt: skip


def _checks(size: float, weight: float) -> Motif:
    """A chess board, two squares a period; there is nothing for `weight` to change."""
    half = size / 2
    return Motif(size, size, write([*_rect(0, 0, half, half), *_rect(half, half, half, half)]))


_QUARTER = ((0.512286623256592433, 0.512286623256592433), (1.002313685767898599, 1.0), (math.pi / 2, 1.0))
"""A cubic from 0, 0 for the first quarter of a sine (largest error 0.0006)."""


def _waves(size: float, weight: float) -> Motif:
    """Sine lines half a period apart, an eighth of a period high and low."""
    unit, rise, mid = size / (2 * math.pi), size / 8, size / 4
    points = [(0.0, mid)]
    for k in range(4):
        sign = -1 if k < 2 else 1
        start = k * math.pi / 2
        if k % 2 == 0:
            quarter = [(start + x, y) for x, y in _QUARTER]
        else:
            mirrored = [(0.0, 0.0), *_QUARTER]
            quarter = [(start + math.pi / 2 - x, y) for x, y in reversed(mirrored)][1:]
        points += [(x * unit, mid + sign * y * rise) for x, y in quarter]
    whole = [Segment("M", points[0])] + [
        Segment("C", (*points[k], *points[k + 1], *points[k + 2])) for k in range(1, len(points), 3)
    ]
    # One wave more on either side, so that no end of a line shows at the tile's edge.
    longer = [
        *transform(whole, (1, 0, 0, 1, -size, 0)),
        *whole[1:],
        *transform(whole[1:], (1, 0, 0, 1, size, 0)),
    ]
    rows = [transform(longer, (1, 0, 0, 1, 0, dy)) for dy in (-size / 2, 0.0, size / 2)]
    return Motif(size, size / 2, write([segment for row in rows for segment in row]), weight * size)


def _seigaiha(size: float, weight: float) -> Motif:
    """Overlapping fans of rings: what the fans in front hide is left out.

    A fan of radius R at the origin is hidden by those at (+-R, R/2) and (0, R): a ring of radius r shows from its
    top to where R cos t + R/2 sin t = (r^2 + R^2/4) / 2r (the side fans), or sin t = r / 2R (the fan below).
    """
    big, line = size / 2, min(weight, 0.2) * size / 2
    outer = big - line / 2
    count = max(2, min(4, round(big / (line * 3.2)))) if line else 4
    rings = [outer * (1 - k / count) for k in range(count)]
    parts = []
    for r in rings:
        bottom = math.degrees(math.asin(min(1.0, r / (2 * big))))
        reach = (r * r + big * big / 4) / (2 * r) / (math.sqrt(1.25) * big)
        side = math.degrees(math.atan(0.5)) - math.degrees(math.acos(reach)) if reach < 1 else 90.0
        half = 90 + min(bottom, side)
        parts.append(_open_arc(r, half))
    fans = [transform(part, (1, 0, 0, 1, x, y)) for part in parts for x, y in ((big, 0.0), (0.0, big / 2))]
    return _repeated(size, big, fans, line)


def _open_arc(r: float, half: float) -> list[Segment]:
    """An arc about the origin over `half` degrees to either side of its top."""
    pieces = math.ceil(2 * half / 90)
    step = math.radians(2 * half / pieces)
    reach = 4 / 3 * math.tan(step / 4) * r
    angle = math.radians(-90 - half)
    made = [Segment("M", (r * math.cos(angle), r * math.sin(angle)))]
    for _ in range(pieces):
        after = angle + step
        ca, sa, cb, sb = math.cos(angle), math.sin(angle), math.cos(after), math.sin(after)
        made.append(
            Segment("C", (r * ca - reach * sa, r * sa + reach * ca, r * cb + reach * sb, r * sb - reach * cb,
                          r * cb, r * sb))
        )  # fmt: skip
        angle = after
    return made


def _cross(size: float, weight: float) -> Motif:
    """Plus signs, every second row half a period aside; their arms grow with their weight, 0.34 to 0.5 periods."""
    arm, half = min(max(0.17, 1.4 * weight), 0.25) * size, min(weight, 0.3) * size / 2
    sign = _plus(-half, half, -arm, arm)
    places = ((size / 4, size / 4), (size * 3 / 4, size * 3 / 4))
    return _repeated(size, size, [transform(sign, (1, 0, 0, 1, x, y)) for x, y in places])


def _triangles(size: float, weight: float) -> Motif:
    """A net of triangles with sides of a period, drawn with lines."""
    tall = size * math.sqrt(3)
    lines = [
        [Segment("M", (-size, 0.0)), Segment("L", (2 * size, 0.0))],
        [Segment("M", (-size, tall / 2)), Segment("L", (2 * size, tall / 2))],
        [Segment("M", (-size, -tall)), Segment("L", (2 * size, 2 * tall))],
        [Segment("M", (2 * size, -tall)), Segment("L", (-size, 2 * tall))],
    ]
    # Half a row down, so that no line runs along the tile's edge.
    return _repeated(size, tall, [transform(line, (1, 0, 0, 1, 0, tall / 4)) for line in lines], weight * size)


def _hexagons(size: float, weight: float) -> Motif:
    """A honeycomb: a period from side to side of a cell, drawn with lines."""
    side = size / math.sqrt(3)
    zigzag = [
        Segment("M", (-size, side / 2)),
        *(Segment("L", (-size + size / 2 * k, 0.0 if k % 2 else side / 2)) for k in range(1, 7)),
    ]
    low = transform(zigzag, (1, 0, 0, 1, size / 2, side * 1.5))
    posts = [
        [Segment("M", (0.0, side / 2)), Segment("L", (0.0, side * 1.5))],
        [Segment("M", (size / 2, side * 2)), Segment("L", (size / 2, side * 3))],
    ]
    return _repeated(size, side * 3, [zigzag, low, *posts], weight * size)


MOTIFS: Mapping[str, Callable[[float, float], Motif]] = {
    "dots": _dots,
    "stripes": _stripes,
    "grid": _grid,
    "checks": _checks,
    "waves": _waves,
    "seigaiha": _seigaiha,
    "cross": _cross,
    "triangles": _triangles,
    "hexagons": _hexagons,
}
"""Each takes the period in px and the weight, a fraction of it (a line's width, a dot's radius)."""
