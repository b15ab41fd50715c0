"""Unions of rectangles: cut into parts that share no px, and joined into a few larger ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from forebrush.render.raster.geometry import Rect, join, meet, united

__all__ = ["covered", "joined"]

_MOST_RECTS = 8
_MOST_LOOKED_AT = 64
"""Rectangles beyond which neighbours (from the top) are joined unseen: the search below takes their cube."""


def covered(rects: Sequence[Rect]) -> list[Rect]:
    """What rectangles cover together as rectangles that share no px: a px is in one of these as it is in one of those.

    Where that would be more than 64, neighbours are joined first, and a little more is covered.
    """
    made = _bands(rects)
    return made if len(made) <= _MOST_LOOKED_AT else _bands(_fewer(made))


def _bands(rects: Sequence[Rect]) -> list[Rect]:
    """Cut where rectangles begin and end downwards; bands of the same spans are one."""
    edges = sorted({y for rect in rects for y in (rect[1], rect[3])})
    open_: dict[tuple[int, int], int] = {}
    made: list[Rect] = []
    for top, bottom in pairwise(edges):
        spans = _spans([(r[0], r[2]) for r in rects if r[1] <= top and r[3] >= bottom])
        for span in [span for span in open_ if span not in spans]:
            made.append((span[0], open_.pop(span), span[1], top))
        for span in spans:
            open_.setdefault(span, top)
    if edges:
        made += [(left, top, right, edges[-1]) for (left, right), top in open_.items()]
    return sorted(made, key=lambda rect: (rect[1], rect))


def _spans(parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches of a line, those that meet joined."""
    made: list[tuple[int, int]] = []
    for left, right in sorted(parts):
        if made and left <= made[-1][1]:
            made[-1] = (made[-1][0], max(right, made[-1][1]))
        else:
            made.append((left, right))
    return made


def _fewer(rects: Sequence[Rect]) -> list[Rect]:
    step = -(-len(rects) // _MOST_LOOKED_AT)
    ordered = sorted(set(rects), key=lambda rect: (rect[1], rect))
    return [one for k in range(0, len(ordered), step) if (one := united(ordered[k : k + step]))]


def joined(rects: Sequence[Rect], most: int = _MOST_RECTS) -> list[Rect]:
    """Rectangles that meet or touch joined, and the nearest pairs too while there are many."""
    made = sorted(set(rects), key=lambda rect: (rect[1], rect))
    if len(made) > _MOST_LOOKED_AT:
        made = _fewer(made)
    while True:
        pairs = [(i, j) for i in range(len(made)) for j in range(i + 1, len(made))]
        pair = next((ij for ij in pairs if _touch(made[ij[0]], made[ij[1]])), None)
        if pair is None and len(made) > most:
            pair = min(pairs, key=lambda ij: (_waste(made[ij[0]], made[ij[1]]), ij))
        if pair is None:
            return made
        both = join(made[pair[0]], made[pair[1]])
        made = [rect for index, rect in enumerate(made) if index not in pair]
        if both is not None:
            made.append(both)


def _touch(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share a px, or an edge of px."""
    return meet((a[0] - 1, a[1] - 1, a[2] + 1, a[3] + 1), b) is not None


def _waste(a: Rect, b: Rect) -> int:
    both = join(a, b) or a
    return _area(both) - _area(a) - _area(b)


def _area(rect: Rect) -> int:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])
