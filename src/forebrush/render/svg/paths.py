"""Path data made short, and moved exactly, through perspective too.

Coordinates are written relative to the pen: half the size of absolute ones. Knows nothing of paints.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from functools import lru_cache

from forebrush.layout.frame import apply_matrix
from forebrush.render.svg.xml import number
from forebrush.scene.drawing import Matrix
from forebrush.scene.paths import Segment, read, transform

__all__ = ["is_affine", "moved", "path_data", "segments_of", "short_data"]

TOLERANCE = 0.05
"""Px by which a curve in perspective may miss at most."""
_FAR = 1e6
_MOST_HALVINGS = 7


@lru_cache(4096)
def _segments(d: str) -> tuple[Segment, ...]:
    return tuple(read(d))


def segments_of(d: str) -> Sequence[Segment]:
    """The commands of path data. Raises ValueError where it is not sound."""
    return _segments(d) if len(d) < 20_000 else read(d)


def is_affine(matrix: Matrix) -> bool:
    """Whether a matrix keeps parallels: what an SVG transform can say."""
    return matrix[6] == 0 and matrix[7] == 0 and matrix[8] != 0


def path_data(d: str, warp: Matrix | None = None, places: int = 3) -> str:
    """Short path data; projected where a matrix is given."""
    return short_data(moved(segments_of(d), warp) if warp else segments_of(d), places)


def moved(segments: Iterable[Segment], matrix: Matrix) -> list[Segment]:
    """Segments moved by a 3 x 3 matrix. In perspective curves are cut until they miss by less than `TOLERANCE`."""
    m0, m1, m2, m3, m4, m5, _, _, m8 = matrix
    if is_affine(matrix):
        return transform(segments, (m0 / m8, m3 / m8, m1 / m8, m4 / m8, m2 / m8, m5 / m8))
    made: list[Segment] = []
    x = y = start_x = start_y = 0.0
    for op, points in segments:
        if op in "QC":
            curve = [(x, y), *zip(points[::2], points[1::2], strict=True)]
            made += _projected(op, curve, matrix, _MOST_HALVINGS)
        else:
            made.append(Segment(op, _project(matrix, *points) if points else ()))
        x, y = points[-2:] if points else (start_x, start_y)
        if op == "M":
            start_x, start_y = x, y
    return made


def _project(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    px, py = apply_matrix(matrix, x, y)
    return min(max(px, -_FAR), _FAR), min(max(py, -_FAR), _FAR)


Curve = list[tuple[float, float]]


def _projected(op: str, curve: Curve, matrix: Matrix, left: int) -> list[Segment]:
    """A Bezier curve as curves with projected handles; each is compared with the truth at three places."""
    drawn = [_project(matrix, x, y) for x, y in curve]
    if left and any(_miss(curve, drawn, matrix, t) > TOLERANCE for t in (0.25, 0.5, 0.75)):
        first, second = _halves(curve)
        return [*_projected(op, first, matrix, left - 1), *_projected(op, second, matrix, left - 1)]
    return [Segment(op, tuple(value for point in drawn[1:] for value in point))]


def _miss(curve: Curve, drawn: Curve, matrix: Matrix, t: float) -> float:
    x, y = _project(matrix, *_at(curve, t))
    dx, dy = _at(drawn, t)
    return max(abs(x - dx), abs(y - dy))


def _at(curve: Curve, t: float) -> tuple[float, float]:
    while len(curve) > 1:
        curve = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in itertools.pairwise(curve)]
    return curve[0]


def _halves(curve: Curve) -> tuple[Curve, Curve]:
    first, last, row = [curve[0]], [curve[-1]], curve
    while len(row) > 1:
        row = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in itertools.pairwise(row)]
        first.append(row[0])
        last.append(row[-1])
    return first, last[::-1]


def short_data(segments: Iterable[Segment], places: int = 3) -> str:
    """Path data with relative coordinates, rounded so that errors do not add up."""
    unit = 10**places
    parts: list[str] = []
    before = ""
    x = y = start_x = start_y = 0
    for op, points in segments:
        if op == "Z":
            parts.append("z")
            x, y, before = start_x, start_y, "z"
            continue
        whole = [round(value * unit) for value in points]
        if op == "M":
            # The first moveto of a path is absolute in either case.
            name, shown = "m", [whole[0] - x, whole[1] - y]
            start_x, start_y = whole
        elif op == "L":
            dx, dy = whole[0] - x, whole[1] - y
            if not dx and not dy and before not in "mz":  # a lone point may still have a cap
                continue
            name, shown = ("h", [dx]) if not dy else ("v", [dy]) if not dx else ("l", [dx, dy])
        else:
            name, shown = op.lower(), [value - (y if k % 2 else x) for k, value in enumerate(whole)]
        parts.append(_joined(name if name != before or name == "m" else "", [number(v / unit, places) for v in shown]))
        x, y = whole[-2:]
        before = name
    return "".join(parts)


def _joined(name: str, values: list[str]) -> str:
    """Numbers with a blank only where one would run into the next."""
    made = name
    for k, value in enumerate(values):
        made += value if value[0] == "-" or (name and k == 0) else f" {value}"
    return made
