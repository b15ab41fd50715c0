"""Lines through points, as samples and cubics: smooth outlines, tubes with a radius at each point, corners.

Points are rows of x and y in units of a sketch (100 to its height). Nothing here knows of roles or paint.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["Cubic", "Points", "corners", "cubics", "limb", "polyline", "ring_data", "samples", "stroke", "tube"]

Points: TypeAlias = NDArray[np.float64]
Cubic: TypeAlias = tuple[Points, Points, Points, Points]
Row: TypeAlias = Sequence[float]
_TINY = 1e-9


def _n(value: float) -> str:
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def polyline(points: Points, closed: bool = True) -> str:
    """Path data of straight lines through points."""
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + ("Z" if closed else "")


def cubic_data(curves: Sequence[Cubic], closed: bool = True) -> str:
    """Path data of cubics that follow one another."""
    if not curves:
        return ""
    made = f"M{_n(curves[0][0][0])} {_n(curves[0][0][1])}"
    for _, b, c, d in curves:
        made += "C" + " ".join(_n(v) for point in (b, c, d) for v in point)
    return made + ("Z" if closed else "")


def _turned(v: Points, cosine: float, sine: float) -> Points:
    return np.array([v[0] * cosine - v[1] * sine, v[0] * sine + v[1] * cosine])


def _tangents(points: Points, corner: Sequence[bool], closed: bool) -> list[Points | None]:
    made: list[Points | None] = []
    count = len(points)
    for k in range(count):
        if corner[k] or (not closed and k in (0, count - 1)):
            made.append(None)
            continue
        a, b = points[k] - points[k - 1], points[(k + 1) % count] - points[k]
        la, lb = math.hypot(*a) + _TINY, math.hypot(*b) + _TINY
        mean = a / la * lb + b / lb * la
        size = math.hypot(*mean)
        made.append(mean / size if size > _TINY else a / la)
    return made


def cubics(rows: Sequence[Row], closed: bool = True) -> list[Cubic]:
    """Smooth cubics through points; a third value of 1 makes a corner. Four points of a circle give a circle."""
    points = np.array([row[:2] for row in rows], float)
    corner = [len(row) > 2 and row[2] > 0.5 for row in rows]
    tangents = _tangents(points, corner, closed)
    count = len(points)
    made: list[Cubic] = []
    for k in range(count if closed else count - 1):
        p, q = points[k], points[(k + 1) % count]
        across = q - p
        length = math.hypot(*across)
        if length < _TINY:
            continue
        u = across / length
        first, last = tangents[k], tangents[(k + 1) % count]
        if first is None and last is None:
            made.append((p, p + across / 3, q - across / 3, q))
            continue
        start = _mirrored(u, last) if first is None and last is not None else first
        end = _mirrored(u, first) if last is None and first is not None else last
        assert start is not None and end is not None
        alpha, beta = (math.acos(max(-1.0, min(1.0, float(u @ t)))) for t in (start, end))
        mean = (alpha + beta) / 2
        reach = length / 3 / max(math.cos(min(mean, 2.0) / 2) ** 2, 0.35)
        made.append((p, p + start * reach * _lean(alpha, mean), q - end * reach * _lean(beta, mean), q))
    return made


def _mirrored(u: Points, tangent: Points) -> Points:
    """A tangent mirrored at the chord: with it the piece is a plain arc."""
    return _turned(u, float(u @ tangent), -float(u[0] * tangent[1] - u[1] * tangent[0]))


def _lean(angle: float, mean: float) -> float:
    return min(max(math.cos(angle) / math.cos(mean), 0.12), 1.5) if mean < 1.4 else 1.0


def samples(curves: Sequence[Cubic], step: float = 1.2) -> Points:
    """Points along cubics, about `step` units apart."""
    made = [curves[0][0][None, :]]
    for a, b, c, d in curves:
        length = math.hypot(*(b - a)) + math.hypot(*(c - b)) + math.hypot(*(d - c))
        count = max(2, min(40, int(length / step)))
        t = (np.arange(1, count + 1) / count)[:, None]
        made.append((1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t**3 * d)
    return np.concatenate(made)


def _along(line: Points) -> tuple[NDArray[np.float64], float]:
    """The share of the length at each sample, and the length."""
    steps = np.hypot(*np.diff(line, axis=0).T)
    total = np.concatenate([[0.0], np.cumsum(steps)])
    return total / max(float(total[-1]), _TINY), float(total[-1])


def tube(line: Points, radii: NDArray[np.float64] | Sequence[float]) -> Points:
    """The outline of a line with a radius at each sample and round ends; it may cross itself (fill it nonzero)."""
    along = np.gradient(line, axis=0)
    along = along / (np.hypot(*along.T)[:, None] + _TINY)
    across = np.stack([-along[:, 1], along[:, 0]], 1)
    r = np.maximum(np.asarray(radii, float), 0.02)[:, None]

    def cap(point: Points, way: Points, radius: float) -> Points:
        turn = math.atan2(way[1], way[0])
        angles = np.linspace(turn + math.pi / 2, turn - math.pi / 2, 14)[1:-1]
        return point + radius * np.stack([np.cos(angles), np.sin(angles)], 1)

    return np.concatenate([
        line + across * r, cap(line[-1], along[-1], float(r[-1, 0])), (line - across * r)[::-1],
        cap(line[0], -along[0], float(r[0, 0])),
    ])  # fmt: skip


def stroke(line: Points, width: float, taper: str) -> Points:
    """The outline of a drawn line that grows thin at both, one or no end."""
    t, length = _along(line)
    part = min(0.45, 2.2 * width / max(length, 0.1)) if taper == "none" else 0.42
    swell = np.ones(len(t))
    if taper in ("both", "start"):
        swell *= np.clip(t / part, 0.06, 1) ** 0.7
    if taper in ("both", "end"):
        swell *= np.clip((1 - t) / part, 0.06, 1) ** 0.7
    return tube(line, width / 2 * swell)


def limb(rows: Sequence[Row], sharp: bool) -> Points:
    """A tube through points with their radii; a point without one has that of the point before."""
    if sharp:
        pieces = [
            np.linspace(rows[k][:2], rows[k + 1][:2], 24, endpoint=k == len(rows) - 2) for k in range(len(rows) - 1)
        ]
        line: Points = np.concatenate(pieces).astype(float)
    else:
        line = samples(cubics([row[:2] for row in rows], closed=False), 0.6)
    radii: list[float] = []
    for row in rows:
        radii.append(row[2] if len(row) > 2 else radii[-1] if radii else 4.0)
    near = [int(np.argmin(np.hypot(*(line - np.array(row[:2])).T))) for row in rows]
    near[0], near[-1] = 0, len(line) - 1
    t, _ = _along(line)
    at = np.maximum.accumulate(t[near] + np.arange(len(near)) * 1e-6)
    place = np.interp(t, at, np.arange(len(near)))
    return tube(line, _eased(np.array(radii, float), place))


def _eased(radii: NDArray[np.float64], place: NDArray[np.float64]) -> NDArray[np.float64]:
    """Radii between those given, with no bump where they turn (cubic Hermite, slopes 0 at turns)."""
    k = np.clip(place.astype(int), 0, len(radii) - 2)
    u = place - k
    if len(radii) > 2:
        slope = np.gradient(radii)
        slope[0] = slope[-1] = 0
        steps = np.diff(radii)
        slope = np.where(np.r_[0, steps] * np.r_[steps, 0] <= 0, 0, slope)
    else:
        slope = np.full(2, radii[1] - radii[0])
    eased: NDArray[np.float64] = (
        (2 * u**3 - 3 * u**2 + 1) * radii[k] + (u**3 - 2 * u**2 + u) * slope[k]
        + (3 * u**2 - 2 * u**3) * radii[k + 1] + (u**3 - u**2) * slope[k + 1]
    )  # fmt: skip
    return eased


def corners(rows: Sequence[Row], r: float, rng: Random | None = None) -> str:
    """Path data of a polygon with round corners (third value: a corner's own radius), its edges barely bowed."""
    points = [(np.array(row[:2], float), row[2] if len(row) > 2 else r) for row in rows]
    count = len(points)
    cut: list[tuple[Points, Points, Points]] = []
    for k, (p, radius) in enumerate(points):
        a, b = points[k - 1][0] - p, points[(k + 1) % count][0] - p
        la, lb = math.hypot(*a) + _TINY, math.hypot(*b) + _TINY
        angle = math.acos(max(-1.0, min(1.0, float(a @ b) / la / lb)))
        back = min(radius / max(math.tan(angle / 2), 0.05), 0.5 * la, 0.5 * lb)
        cut.append((p + a / la * back, p, p + b / lb * back))
    made = f"M{_n(cut[0][2][0])} {_n(cut[0][2][1])}"
    for k in range(1, count + 1):
        (start, p, end), before = cut[k % count], cut[k - 1][2]
        across = start - before
        length = math.hypot(*across)
        bow = 0.0 if rng is None or length < 4 else 0.008 * length * rng.uniform(-1, 1)
        middle = (before + start) / 2 + np.array([-across[1], across[0]]) / max(length, _TINY) * bow
        made += "Q" + " ".join(_n(v) for point in (middle, start) for v in point)
        made += "C" + " ".join(_n(v) for q in (start + (p - start) * 0.55, end + (p - end) * 0.55, end) for v in q)
    return made + "Z"


def ring_data(x: float, y: float, outer: float, inner: float) -> str:
    """Path data of two circles, to be filled even-odd; the inner one runs the other way, so nonzero does as well."""
    k = 0.5522847498

    def round_(r: float, way: int) -> str:
        c = k * r * way
        return (
            f"M{_n(x)} {_n(y - r)}C{_n(x + c)} {_n(y - r)} {_n(x + r * way)} {_n(y - k * r)} {_n(x + r * way)} {_n(y)}"
            f"C{_n(x + r * way)} {_n(y + k * r)} {_n(x + c)} {_n(y + r)} {_n(x)} {_n(y + r)}"
            f"C{_n(x - c)} {_n(y + r)} {_n(x - r * way)} {_n(y + k * r)} {_n(x - r * way)} {_n(y)}"
            f"C{_n(x - r * way)} {_n(y - k * r)} {_n(x - c)} {_n(y - r)} {_n(x)} {_n(y - r)}Z"
        )

    return round_(outer, 1) + round_(max(inner, 0.1), -1)
