"""What is left of a shape where another one, moved, is not (or is): the outlines of shades, rims and cast shadows.

A shade drawn as its own outline needs no clip, so that vector files stay small and quick to draw.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from forebrush.paint.illustrator.sketch.outlines import Outline, outline

__all__ = ["difference", "intersection"]


def _operated(d: str, other: str, dx: float, dy: float, kind: Literal["difference", "intersect"]) -> str:
    from forebrush.native import skia

    kinds: dict[str, Any] = {
        "difference": skia.PathOp.kDifference_PathOp,
        "intersect": skia.PathOp.kIntersect_PathOp,
    }
    moved = _outline(other).mapped((1.0, 0.0, 0.0, 1.0, dx, dy))
    try:
        made = skia.Op(_outline(d).path, moved.path, kinds[kind])
    except (RuntimeError, TypeError, ValueError):
        return ""
    return Outline(made).data if isinstance(made, skia.Path) else ""


@lru_cache(2048)
def _outline(d: str) -> Outline:
    return outline(d)


@lru_cache(8192)
def difference(d: str, other: str, dx: float, dy: float) -> str:
    """Path data (even-odd) of a shape where another, moved by (dx, dy), is not; empty where nothing is left."""
    return _operated(d, other, dx, dy, "difference")


@lru_cache(8192)
def intersection(d: str, other: str, dx: float, dy: float) -> str:
    """Path data (even-odd) of a shape where another, moved by (dx, dy), is too; empty where nothing is."""
    return _operated(d, other, dx, dy, "intersect")
