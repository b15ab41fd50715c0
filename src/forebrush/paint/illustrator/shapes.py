"""Path data of the shapes that pictures are made of, in px, and boxes that overlap."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from forebrush.paint.canvas import rectangle, smooth_edge

__all__ = ["Point", "Rect", "blob", "ellipse", "overlap", "rounded", "spline"]

Rect: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom in px."""
Point: TypeAlias = tuple[float, float]


def overlap(a: Rect, b: Rect) -> float:
    """Area that two boxes share, in square px."""
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def ellipse(x: float, y: float, rx: float, ry: float) -> str:
    """Path data of an ellipse."""
    k = 0.5522847498
    kx, ky = k * rx, k * ry
    return (
        f"M{x:.2f} {y - ry:.2f}C{x + kx:.2f} {y - ry:.2f} {x + rx:.2f} {y - ky:.2f} {x + rx:.2f} {y:.2f}"
        f"C{x + rx:.2f} {y + ky:.2f} {x + kx:.2f} {y + ry:.2f} {x:.2f} {y + ry:.2f}"
        f"C{x - kx:.2f} {y + ry:.2f} {x - rx:.2f} {y + ky:.2f} {x - rx:.2f} {y:.2f}"
        f"C{x - rx:.2f} {y - ky:.2f} {x - kx:.2f} {y - ry:.2f} {x:.2f} {y - ry:.2f}Z"
    )


def rounded(x: float, y: float, width: float, height: float, r: float) -> str:
    """Path data of a box with round corners."""
    r = max(0.0, min(r, width / 2, height / 2))
    if r < 0.05:
        return rectangle(x, y, width, height)
    right, bottom = x + width, y + height
    return (
        f"M{x + r:.2f} {y:.2f}L{right - r:.2f} {y:.2f}Q{right:.2f} {y:.2f} {right:.2f} {y + r:.2f}"
        f"L{right:.2f} {bottom - r:.2f}Q{right:.2f} {bottom:.2f} {right - r:.2f} {bottom:.2f}"
        f"L{x + r:.2f} {bottom:.2f}Q{x:.2f} {bottom:.2f} {x:.2f} {bottom - r:.2f}"
        f"L{x:.2f} {y + r:.2f}Q{x:.2f} {y:.2f} {x + r:.2f} {y:.2f}Z"
    )


def spline(points: Sequence[Point]) -> str:
    """Path data of a smooth open line through points."""
    return smooth_edge(points)


def blob(points: Sequence[Point]) -> str:
    """Path data of a smooth closed outline through points."""
    count = len(points)
    made = f"M{points[0][0]:.2f} {points[0][1]:.2f}"
    for k in range(count):
        before, a, b, after = (points[(k + step) % count] for step in (-1, 0, 1, 2))
        first = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        second = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        made += "C" + " ".join(f"{v:.2f}" for v in (*first, *second, *b))
    return made + "Z"
