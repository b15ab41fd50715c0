"""Path data: reading every SVG path, writing the plain form, moving it, and its bounds.

The plain form has absolute M, L, Q, C and Z only. A path is read from strangers: its length, its numbers and its
segments are limited, and everything wrong is a ValueError that names the place. Knows nothing of shapes or paints.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

__all__ = [
    "KAPPA",
    "XYWH",
    "Affine",
    "Matrix",
    "Segment",
    "affine",
    "apply",
    "arc_segments",
    "compose",
    "invert",
    "parse_path",
    "path_bounds",
    "read",
    "segment_bounds",
    "transform",
    "transform_path",
    "write",
]

MAX_PATH = 1_000_000
"""Characters of one path."""
MAX_SEGMENTS = 200_000
MAX_COORDINATE = 1e7
"""Px: far beyond any canvas, near enough that no later product overflows."""
KAPPA = 4 / 3 * (math.sqrt(2) - 1)
"""Length of the handles of a cubic that stands for a quarter of the unit circle."""

XYWH: TypeAlias = tuple[float, float, float, float]
"""A box: left, top, width, height."""
Matrix: TypeAlias = tuple[float, float, float, float, float, float, float, float, float]
"""Row-major 3 x 3: x' = (m0 x + m1 y + m2) / w, y' = (m3 x + m4 y + m5) / w, w = m6 x + m7 y + m8."""
Affine: TypeAlias = tuple[float, float, float, float, float, float]
"""(a, b, c, d, e, f) as in SVG: x' = a x + c y + e, y' = b x + d y + f."""


class Segment(NamedTuple):
    """One command of the plain form, with its absolute coordinates; the last two are where it ends."""

    op: str
    points: tuple[float, ...]


_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_SPACE = re.compile(r"[\s,]*")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")


class _Reader:
    """Walks over path data: commands, numbers, and the flags of arcs, which may touch what follows."""

    def __init__(self, d: str) -> None:
        self.d, self.at = d, 0
        self.skip()

    def skip(self) -> None:
        match = _SPACE.match(self.d, self.at)
        self.at = match.end() if match else self.at

    def more(self) -> bool:
        return self.at < len(self.d)

    def command(self) -> str:
        """The next command letter, or nothing where a number stands."""
        sign = self.d[self.at]
        if sign.upper() in _ARGUMENTS:
            self.at += 1
            self.skip()
            return sign
        return ""

    def number(self) -> float:
        match = _NUMBER.match(self.d, self.at)
        if match is None:
            shown = self.d[self.at : self.at + 12]
            raise ValueError(f"path data: a number is missing at character {self.at + 1} ({shown!r})")
        value = float(match[0])
        if not abs(value) <= MAX_COORDINATE:
            raise ValueError(f"path data: {match[0][:20]} at character {self.at + 1} is larger than {MAX_COORDINATE:g}")
        self.at = match.end()
        self.skip()
        return value

    def flag(self) -> float:
        sign = self.d[self.at : self.at + 1]
        if sign not in ("0", "1"):
            raise ValueError(f"path data: the flag of an arc is 0 or 1, at character {self.at + 1}")
        self.at += 1
        self.skip()
        return float(sign)

    def arguments(self, op: str) -> list[float]:
        if op == "A":
            return [*(self.number() for _ in range(3)), self.flag(), self.flag(), self.number(), self.number()]
        return [self.number() for _ in range(_ARGUMENTS[op])]


def read(d: str) -> list[Segment]:
    """Read SVG path data into the plain form. Raises ValueError for what is not path data, or is too large."""
    return list(_remembered(d) if len(d) < _MOST_REMEMBERED else _read(d))


_MOST_REMEMBERED = 50_000
"""Characters: a path is read at the border, for its bounds, and by every output; a huge one is not kept."""


def _read(d: str) -> tuple[Segment, ...]:
    if len(d) > MAX_PATH:
        raise ValueError(f"path data: more than {MAX_PATH:,} characters")
    reader, pen = _Reader(d), _Pen()
    op = ""
    while reader.more():
        sign = reader.command()
        if not sign and op in ("", "Z", "z"):
            raise ValueError(f"path data: a command is missing at character {reader.at + 1}")
        if not op and sign not in ("M", "m"):
            raise ValueError("path data: the first command is M")
        # Pairs that follow a moveto are linetos.
        op = sign or {"M": "L", "m": "l"}.get(op, op)
        pen.take(op, reader.arguments(op.upper()))
        if len(pen.made) > MAX_SEGMENTS:
            raise ValueError(f"path data: more than {MAX_SEGMENTS:,} segments")
    if any(abs(v) > MAX_COORDINATE for segment in pen.made for v in segment.points):
        raise ValueError(f"path data: it leads further than {MAX_COORDINATE:g}")
    return tuple(pen.made)


_remembered = lru_cache(maxsize=512)(_read)


class _Pen:
    """Where the pen is, where the subpath began, and the last handle, for commands that go on from it."""

    def __init__(self) -> None:
        self.made: list[Segment] = []
        self.x = self.y = self.start_x = self.start_y = 0.0
        self.handle: tuple[str, float, float] = ("", 0.0, 0.0)

    def take(self, sign: str, v: list[float]) -> None:
        op = sign.upper()
        if op == "Z":
            self.made.append(Segment("Z", ()))
            self.x, self.y = self.start_x, self.start_y
            self.handle = ("", 0.0, 0.0)
            return
        if sign != op:
            v = self._absolute(op, v)
        if self.made and self.made[-1].op == "Z" and op != "M":
            self.made.append(Segment("M", (self.x, self.y)))
        handle = ("", 0.0, 0.0)
        if op == "H":
            v = [v[0], self.y]
        elif op == "V":
            v = [self.x, v[0]]
        elif op in "ST":
            v = [*self._reflected("C" if op == "S" else "Q"), *v]
        if op in "CS":
            handle = ("C", v[2], v[3])
        elif op in "QT":
            handle = ("Q", v[0], v[1])
        if op == "A":
            self.made += _svg_arc(self.x, self.y, v)
        else:
            plain = {"H": "L", "V": "L", "S": "C", "T": "Q"}.get(op, op)
            self.made.append(Segment(plain, tuple(v)))
        self.x, self.y = v[-2], v[-1]
        if op == "M":
            self.start_x, self.start_y = self.x, self.y
        self.handle = handle

    def _absolute(self, op: str, v: list[float]) -> list[float]:
        if op == "H":
            return [v[0] + self.x]
        if op == "V":
            return [v[0] + self.y]
        if op == "A":
            return [*v[:5], v[5] + self.x, v[6] + self.y]
        return [value + (self.y if k % 2 else self.x) for k, value in enumerate(v)]

    def _reflected(self, op: str) -> tuple[float, float]:
        kind, hx, hy = self.handle
        return (2 * self.x - hx, 2 * self.y - hy) if kind == op else (self.x, self.y)


def _svg_arc(x1: float, y1: float, v: Sequence[float]) -> list[Segment]:
    """An elliptical arc as cubics, from its end points (SVG 2, implementation notes B.2.4 and B.2.5)."""
    rx, ry, turn, large, clockwise, x2, y2 = v
    rx, ry, phi = abs(rx), abs(ry), math.radians(turn % 360)
    if (x1, y1) == (x2, y2):
        return []
    if rx < 1e-9 or ry < 1e-9:
        return [Segment("L", (x2, y2))]
    cos, sin = math.cos(phi), math.sin(phi)
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = cos * dx + sin * dy, cos * dy - sin * dx
    # Radii that are too small to reach are enlarged until they do.
    stretch = math.hypot(px / rx, py / ry)
    if stretch > 1:
        rx, ry = rx * stretch, ry * stretch
    ux, uy = px / rx, py / ry
    length = ux * ux + uy * uy
    root = math.sqrt(max(0.0, 1 / length - 1)) if length > 0 else 0.0
    root = -root if large == clockwise else root
    cx, cy = root * uy, -root * ux
    start = math.atan2(uy - cy, ux - cx)
    sweep = math.atan2(-uy - cy, -ux - cx) - start
    if clockwise and sweep < 0:
        sweep += 2 * math.pi
    elif not clockwise and sweep > 0:
        sweep -= 2 * math.pi
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    mx, my = cx * rx, cy * ry
    matrix: Affine = (
        cos * rx,
        sin * rx,
        -sin * ry,
        cos * ry,
        cos * mx - sin * my + middle_x,
        sin * mx + cos * my + middle_y,
    )
    made = [
        Segment("C", tuple(value for k in (0, 2, 4) for value in apply(matrix, cubic[k], cubic[k + 1])))
        for cubic in _unit_arc(start, sweep)
    ]
    if made:
        made[-1] = Segment("C", (*made[-1].points[:4], x2, y2))
    return made


def _unit_arc(start: float, sweep: float) -> list[tuple[float, ...]]:
    """Cubics along the unit circle, each over at most 90 degrees (error below 0.0003 of the radius)."""
    count = max(1, math.ceil(abs(sweep) / (math.pi / 2) - 1e-9))
    step = sweep / count
    reach = 4 / 3 * math.tan(step / 4)
    made: list[tuple[float, ...]] = []
    for k in range(count):
        a, b = start + k * step, start + (k + 1) * step
        ca, sa, cb, sb = math.cos(a), math.sin(a), math.cos(b), math.sin(b)
        made.append((ca - reach * sa, sa + reach * ca, cb + reach * sb, sb - reach * cb, cb, sb))
    return made


def arc_segments(cx: float, cy: float, rx: float, ry: float, start: float, sweep: float) -> list[Segment]:
    """An arc of an upright ellipse as cubics; degrees, 0 is up, clockwise. The pen already stands at its start."""
    matrix: Affine = (rx, 0.0, 0.0, ry, cx, cy)
    return [
        Segment("C", tuple(value for k in (0, 2, 4) for value in apply(matrix, cubic[k], cubic[k + 1])))
        for cubic in _unit_arc(math.radians(start - 90), math.radians(sweep))
    ]


def write(segments: Iterable[Segment], places: int = 4) -> str:
    """Path data of segments, numbers rounded to `places` decimals."""
    parts: list[str] = []
    for op, points in segments:
        parts.append(op + " ".join(_number(value, places) for value in points))
    return "".join(parts)


def _number(value: float, places: int) -> str:
    text = f"{value:.{places}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def parse_path(d: str) -> str:
    """Plain path data (absolute M, L, Q, C, Z) of any SVG path data. Raises ValueError where it is not sound."""
    return write(read(d), 6)


# Moving -----------------------------------------------------------------------------------------------


def apply(matrix: Affine, x: float, y: float) -> tuple[float, float]:
    """Where an affine matrix takes a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def compose(outer: Affine, inner: Affine) -> Affine:
    """The matrix that applies `inner` first, then `outer`."""
    a, b, c, d, _, _ = outer
    return (
        a * inner[0] + c * inner[1],
        b * inner[0] + d * inner[1],
        a * inner[2] + c * inner[3],
        b * inner[2] + d * inner[3],
        *apply(outer, inner[4], inner[5]),
    )


def invert(matrix: Affine) -> Affine | None:
    """The inverse of a matrix; None where it flattens the plane."""
    a, b, c, d, e, f = matrix
    det = a * d - b * c
    if not math.isfinite(det) or abs(det) < 1e-18:
        return None
    return d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det


def affine(matrix: Affine) -> Matrix:
    """The 3 x 3 form of drawing lists."""
    a, b, c, d, e, f = matrix
    return (a, c, e, b, d, f, 0.0, 0.0, 1.0)


def transform(segments: Iterable[Segment], matrix: Affine) -> list[Segment]:
    """Segments moved by an affine matrix."""
    a, b, c, d, e, f = matrix
    made = []
    for op, p in segments:
        moved: list[float] = []
        for k in range(0, len(p), 2):
            moved += (a * p[k] + c * p[k + 1] + e, b * p[k] + d * p[k + 1] + f)
        made.append(Segment(op, tuple(moved)))
    return made


def transform_path(d: str, matrix: Matrix) -> str:
    """Path data moved by a 3 x 3 matrix. In perspective, curves are cut in eight and their handles projected,
    which is exact for lines and within a hundredth of a curve's length otherwise."""
    segments = read(d)
    m0, m1, m2, m3, m4, m5, m6, m7, m8 = matrix
    if m6 == 0 and m7 == 0:
        return write(transform(segments, (m0 / m8, m3 / m8, m1 / m8, m4 / m8, m2 / m8, m5 / m8)))
    made = []
    for op, p in _cut(segments, 8):
        moved: list[float] = []
        for k in range(0, len(p), 2):
            x, y = p[k], p[k + 1]
            w = max(m6 * x + m7 * y + m8, 1e-6)
            moved += ((m0 * x + m1 * y + m2) / w, (m3 * x + m4 * y + m5) / w)
        made.append(Segment(op, tuple(moved)))
    return write(made)


def _cut(segments: Iterable[Segment], count: int) -> Iterable[Segment]:
    x = y = start_x = start_y = 0.0
    for segment in segments:
        op, p = segment
        if op in "QC":
            points = [(x, y), *zip(p[::2], p[1::2], strict=True)]
            for k in range(count):
                first, points = _halves(points, 1 / (count - k))
                yield Segment(op, tuple(v for point in first[1:] for v in point))
        else:
            yield segment
        if op == "Z":
            x, y = start_x, start_y
        else:
            x, y = p[-2], p[-1]
        if op == "M":
            start_x, start_y = x, y


def _halves(points: list[tuple[float, float]], t: float) -> tuple[list[tuple[float, float]], list[tuple[float, float]]]:
    """De Casteljau: a Bezier curve cut at t."""
    first, last, row = [points[0]], [points[-1]], points
    while len(row) > 1:
        row = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in itertools.pairwise(row)]
        first.append(row[0])
        last.append(row[-1])
    return first, last[::-1]


# Bounds -----------------------------------------------------------------------------------------------


def path_bounds(d: str) -> XYWH:
    """The tight box of a path without its strokes: x, y, width, height; all 0 for an empty path."""
    return segment_bounds(read(d))


def segment_bounds(segments: Iterable[Segment]) -> XYWH:
    """The tight box of segments; a moveto that nothing follows does not count."""
    xs: list[float] = []
    ys: list[float] = []
    x = y = start_x = start_y = 0.0
    for op, p in segments:
        if op == "Z":
            x, y = start_x, start_y
            continue
        if op == "M":
            x, y = start_x, start_y = p[0], p[1]
            continue
        xs += _extremes((x, *p[::2]))
        ys += _extremes((y, *p[1::2]))
        x, y = p[-2], p[-1]
    if not xs:
        return (0.0, 0.0, 0.0, 0.0)
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _extremes(v: tuple[float, ...]) -> list[float]:
    """The ends of a Bezier curve along one axis, and the values where it turns."""
    made = [v[0], v[-1]]
    if len(v) == 3:
        bend = v[0] - 2 * v[1] + v[2]
        turns = [(v[0] - v[1]) / bend] if bend else []
        return made + [(1 - t) ** 2 * v[0] + 2 * t * (1 - t) * v[1] + t * t * v[2] for t in turns if 0 < t < 1]
    if len(v) == 4:
        a = v[3] - 3 * v[2] + 3 * v[1] - v[0]
        b = 2 * (v[2] - 2 * v[1] + v[0])
        c = v[1] - v[0]
        for t in _roots(a, b, c):
            if 0 < t < 1:
                s = 1 - t
                made.append(s**3 * v[0] + 3 * s * s * t * v[1] + 3 * s * t * t * v[2] + t**3 * v[3])
    return made


def _roots(a: float, b: float, c: float) -> list[float]:
    if abs(a) < 1e-12 * max(abs(b), abs(c), 1e-300):
        return [-c / b] if b else []
    inside = b * b - 4 * a * c
    if inside < 0:
        return []
    # The stable form: no difference of nearly equal numbers.
    q = -(b + math.copysign(math.sqrt(inside), b)) / 2
    return [q / a, *([c / q] if q else [])]
