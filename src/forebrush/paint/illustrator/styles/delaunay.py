"""Delaunay triangulation of points in the plane: each point is put in, and the triangles whose circle holds it are
made anew (Bowyer and Watson)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = ["triangulated"]

_Triangle = tuple[int, int, int]


def triangulated(points: NDArray[np.float64]) -> NDArray[np.int32]:
    """The triangles of points (n x 2, all different), as m x 3 indices. Empty for fewer than three."""
    count = len(points)
    if count < 3:
        return np.zeros((0, 3), np.int32)
    low, high = points.min(0), points.max(0)
    middle, reach = (low + high) / 2, 40 * float((high - low).max() or 1.0)
    frame = middle + reach * np.array([(-1.0, -1.0), (1.0, -1.0), (0.0, 1.2)])
    xy = [tuple(p) for p in np.concatenate([points, frame]).tolist()]
    # Neighbours come one after another, so that the walk to the next is short.
    cells = np.floor((points - low) / (high - low + 1e-12) * max(1, int(count**0.5 / 2)))
    order = np.lexsort((np.where(cells[:, 1] % 2 == 0, points[:, 0], -points[:, 0]), cells[:, 1]))
    beside: dict[tuple[int, int], int] = {}
    first: _Triangle = (count, count + 1, count + 2)
    for a, b, c in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
        beside[first[a], first[b]] = first[c]
    last = (first[0], first[1])
    for index in order.tolist():
        last = _put(index, xy, beside, last)
    found = {tuple(sorted((a, b, c))) for (a, b), c in beside.items() if max(a, b, c) < count}
    return np.array(sorted(found), np.int32).reshape(-1, 3)


def _put(
    index: int, xy: Sequence[tuple[float, ...]], beside: dict[tuple[int, int], int], edge: tuple[int, int]
) -> tuple[int, int]:
    """Put a point in, and return an edge by it; `beside` gives the third corner of the triangle left of each edge."""
    x, y = xy[index]
    a, b, c = _walked(x, y, xy, beside, edge)
    bad: list[_Triangle] = []
    rim: list[tuple[int, int]] = []
    for one in ((a, b), (b, c), (c, a)):
        beside.pop(one)
    todo = [(a, b), (b, c), (c, a)]
    while todo:
        u, v = todo.pop()
        w = beside.get((v, u))
        if w is not None and _in_circle(x, y, xy[v], xy[u], xy[w]):
            for one in ((v, u), (u, w), (w, v)):
                beside.pop(one, None)
            todo += [(u, w), (w, v)]
            bad.append((u, v, w))
        else:
            rim.append((u, v))
    for u, v in rim:
        beside[u, v], beside[v, index], beside[index, u] = index, u, v
    return rim[0]


def _walked(
    x: float, y: float, xy: Sequence[tuple[float, ...]], beside: dict[tuple[int, int], int], edge: tuple[int, int]
) -> _Triangle:
    """The triangle in which a place lies, walked to from an edge."""
    u, v = edge if edge in beside else next(iter(beside))
    w = beside[u, v]
    for _ in range(len(beside)):
        for p, q in ((u, v), (v, w), (w, u)):
            (px, py), (qx, qy) = xy[p], xy[q]
            if (qx - px) * (y - py) - (qy - py) * (x - px) < 0 and (q, p) in beside:
                u, v, w = q, p, beside[q, p]
                break
        else:
            return (u, v, w)
    return (u, v, w)


def _in_circle(x: float, y: float, a: tuple[float, ...], b: tuple[float, ...], c: tuple[float, ...]) -> bool:
    ax, ay, bx, by, cx, cy = a[0] - x, a[1] - y, b[0] - x, b[1] - y, c[0] - x, c[1] - y
    return (
        (ax * ax + ay * ay) * (bx * cy - cx * by)
        - (bx * bx + by * by) * (ax * cy - cx * ay)
        + (cx * cx + cy * cy) * (ax * by - bx * ay)
    ) > 0
