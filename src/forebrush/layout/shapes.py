"""Shapes as paths: boxes with round corners, ellipses, polygons, stars, arcs, bubbles, lines with heads, free paths.

Every path is plain data in px of the node's box and, but for lines and free paths, closed. Knows nothing of paints.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

from forebrush.scene import style
from forebrush.scene.paths import (
    KAPPA,
    Segment,
    arc_segments,
    parse_path,
    path_bounds,
    read,
    transform,
    transform_path,
    write,
)
from forebrush.scene.values import Radii

__all__ = ["arrow", "box_path", "head_length", "parse_path", "path_bounds", "shape_path", "transform_path"]

Rule: TypeAlias = Literal["nonzero", "evenodd"]
Point: TypeAlias = tuple[float, float]
SQUARE = Radii()


def shape_path(shape: style.Shape, width: float, height: float, radius: Radii) -> tuple[str, Rule]:
    """The outline of a shape in a box of `width` x `height` px, and its fill rule.

    `radius` rounds the corners of rect and bubble, its first value those of polygon and star. A line comes without
    its heads: see `arrow`. An arc without sweep is an empty path. Raises ValueError for a free path that cannot be
    read.
    """
    match shape:
        case style.Rect():
            return box_path(width, height, radius), "nonzero"
        case style.Ellipse():
            return write(_ellipse(width / 2, height / 2, width / 2, height / 2)), "nonzero"
        case style.Line():
            (x1, y1), (x2, y2) = shape.start, shape.end
            return write([Segment("M", (x1 * width, y1 * height)), Segment("L", (x2 * width, y2 * height))]), "nonzero"
        case style.Polygon():
            corners = [_on_ellipse(width, height, 360 * k / shape.sides, 1.0) for k in range(shape.sides)]
            return write(_rounded(corners, radius.values[0])), "nonzero"
        case style.Star():
            count = 2 * shape.points
            corners = [_on_ellipse(width, height, 360 * k / count, shape.inner if k % 2 else 1.0) for k in range(count)]
            return write(_rounded(corners, radius.values[0])), "nonzero"
        case style.Arc():
            return write(_arc(shape, width, height)), "nonzero"
        case style.Bubble():
            return write(_bubble(shape, width, height, radius)), "nonzero"
        case style.PathShape():
            segments = read(shape.d)
            if shape.view is not None:
                segments = transform(segments, (width / shape.view[0], 0, 0, height / shape.view[1], 0, 0))
            return write(segments), shape.rule


def fitted_radii(width: float, height: float, radius: Radii) -> tuple[float, float, float, float]:
    """Radii that fit the box: all are reduced by one factor (CSS Backgrounds 3, section 4.5)."""
    a, b, c, d = radius.values
    sums = ((a + b, width), (b + c, height), (c + d, width), (d + a, height))
    factor = min([1.0, *(side / total for total, side in sums if total > 0)])
    return a * factor, b * factor, c * factor, d * factor


def box_path(width: float, height: float, radius: Radii = SQUARE) -> str:
    """A closed box with its top left corner at the origin, clockwise; radii are reduced where they do not fit."""
    return write(_box(width, height, fitted_radii(width, height, radius)))


def _box(
    width: float,
    height: float,
    radii: tuple[float, float, float, float],
    tail: Sequence[tuple[int, list[Segment]]] = (),
) -> list[Segment]:
    """A box with fitted radii; `tail` goes into the side of that number (0 is the top, then clockwise)."""
    a, b, c, d = radii
    inserts = dict(tail)
    made = [Segment("M", (a, 0.0))]
    # Each side: where it ends, the corner after it, and where that corner ends.
    sides: tuple[tuple[Point, float, Point, Point], ...] = (
        ((width - b, 0.0), b, (width, 0.0), (width, b)),
        ((width, height - c), c, (width, height), (width - c, height)),
        ((d, height), d, (0.0, height), (0.0, height - d)),
        ((0.0, a), a, (0.0, 0.0), (a, 0.0)),
    )
    for index, (end, r, corner, after) in enumerate(sides):
        made += inserts.get(index, [])
        if made[-1].points[-2:] != end:
            made.append(Segment("L", end))
        if r > 0:
            first = (end[0] + (corner[0] - end[0]) * KAPPA, end[1] + (corner[1] - end[1]) * KAPPA)
            second = (after[0] + (corner[0] - after[0]) * KAPPA, after[1] + (corner[1] - after[1]) * KAPPA)
            made.append(Segment("C", (*first, *second, *after)))
    made.append(Segment("Z", ()))
    return made


def _ellipse(cx: float, cy: float, rx: float, ry: float, sweep: float = 360.0) -> list[Segment]:
    """A whole ellipse, from its top, clockwise (`sweep` -360: counter-clockwise)."""
    return [Segment("M", (cx, cy - ry)), *arc_segments(cx, cy, rx, ry, 0.0, sweep), Segment("Z", ())]


def _on_ellipse(width: float, height: float, angle: float, part: float) -> Point:
    turn = math.radians(angle)
    return width / 2 * (1 + part * math.sin(turn)), height / 2 * (1 - part * math.cos(turn))


def _arc(shape: style.Arc, width: float, height: float) -> list[Segment]:
    cx, cy, rx, ry = width / 2, height / 2, width / 2, height / 2
    inner, start, sweep = shape.inner, shape.start % 360, shape.sweep
    if sweep == 0:
        return []
    if abs(sweep) >= 360:
        # The hole runs the other way, so that both fill rules leave it open.
        hole = _ellipse(cx, cy, rx * inner, ry * inner, -360.0) if inner else []
        return [*_ellipse(cx, cy, rx, ry), *hole]
    made = [Segment("M", _on_ellipse(width, height, start, 1.0)), *arc_segments(cx, cy, rx, ry, start, sweep)]
    if inner:
        made.append(Segment("L", _on_ellipse(width, height, start + sweep, inner)))
        made += arc_segments(cx, cy, rx * inner, ry * inner, start + sweep, -sweep)
    else:
        made.append(Segment("L", (cx, cy)))
    return [*made, Segment("Z", ())]


def _rounded(corners: Sequence[Point], radius: float) -> list[Segment]:
    """A closed polygon whose corners are arcs of `radius` px, less where an edge is too short for two of them."""
    if radius <= 0:
        return [
            Segment("M", corners[0]),
            *(Segment("L", corner) for corner in corners[1:]),
            Segment("Z", ()),
        ]
    made: list[Segment] = []
    for k, (x, y) in enumerate(corners):
        before, after = corners[k - 1], corners[(k + 1) % len(corners)]
        to_before = math.hypot(before[0] - x, before[1] - y)
        to_after = math.hypot(after[0] - x, after[1] - y)
        if to_before < 1e-9 or to_after < 1e-9:
            continue
        ux, uy = (before[0] - x) / to_before, (before[1] - y) / to_before
        vx, vy = (after[0] - x) / to_after, (after[1] - y) / to_after
        half = math.acos(max(-1.0, min(1.0, ux * vx + uy * vy))) / 2
        # An arc that touches both edges leaves them at r / tan(half) from the corner.
        cut = min(radius / math.tan(half) if half > 1e-6 else math.inf, to_before / 2, to_after / 2)
        fitted = cut * math.tan(half)
        handle = cut - 4 / 3 * math.tan((math.pi - 2 * half) / 4) * fitted
        start, end = (x + ux * cut, y + uy * cut), (x + vx * cut, y + vy * cut)
        made.append(Segment("L" if made else "M", start))
        made.append(Segment("C", (x + ux * handle, y + uy * handle, x + vx * handle, y + vy * handle, *end)))
    return [*made, Segment("Z", ())] if made else []


def _bubble(shape: style.Bubble, width: float, height: float, radius: Radii) -> list[Segment]:
    """A box whose tail grows from the side beyond which the tip lies farthest; none for a tip inside the box."""
    radii = fitted_radii(width, height, radius)
    tip = (shape.tip[0] * width, shape.tip[1] * height)
    beyond = (-tip[1], tip[0] - width, tip[1] - height, -tip[0])
    side = max(range(4), key=lambda k: beyond[k])
    if beyond[side] <= 0:
        return _box(width, height, radii)
    # Along the side, clockwise: its length, and what its two corners take of it; they give way to the root.
    length = width if side % 2 == 0 else height
    root = min(shape.width * min(width, height), length)
    corners = (side, (side + 1) % 4)
    room = (length - root) / max(sum(radii[k] for k in corners), 1e-9)
    fitted = [r * min(1.0, room) if k in corners else r for k, r in enumerate(radii)]
    radii = (fitted[0], fitted[1], fitted[2], fitted[3])
    along = (tip[0], tip[1], width - tip[0], height - tip[1])[side]
    low, high = radii[corners[0]] + root / 2, length - radii[corners[1]] - root / 2
    # The root leans back towards the middle of the side, which gives the tail its slant.
    middle = min(max(along + (length / 2 - along) * 0.25, low), high) if low < high else (low + high) / 2
    places = [_along(side, value, width, height) for value in (middle - root / 2, middle, middle + root / 2)]
    a, centre, b = places
    bend = [
        tuple(0.5 * (p + t) + 0.12 * (c - p) for p, t, c in zip(point, tip, centre, strict=True)) for point in (a, b)
    ]
    tail = [Segment("L", a), Segment("Q", (*bend[0], *tip)), Segment("Q", (*bend[1], *b))]
    return _box(width, height, radii, [(side, tail)])


def _along(side: int, value: float, width: float, height: float) -> Point:
    """A point on a side of the box, `value` px from where the side begins, clockwise."""
    return ((value, 0.0), (width, value), (width - value, height), (0.0, height - value))[side]


def head_length(stroke_width: float) -> float:
    """Px from the tip of an arrow head to its barbs."""
    return 3 * stroke_width + 4


def arrow(shape: style.Line, width: float, height: float, stroke_width: float) -> tuple[str, str]:
    """A line for one stroke width: its shaft, cut short under the heads, and its heads as a path to be filled.

    Heads of more than half the line (with two: of a third each) are made smaller. Both are empty for a line without
    length, the heads where it has none.
    """
    (fx1, fy1), (fx2, fy2) = shape.start, shape.end
    x1, y1, x2, y2 = fx1 * width, fy1 * height, fx2 * width, fy2 * height
    length = math.hypot(x2 - x1, y2 - y1)
    if length < 1e-9:
        return "", ""
    if shape.head == "none":
        return write([Segment("M", (x1, y1)), Segment("L", (x2, y2))]), ""
    reach = min(head_length(stroke_width), length * (0.34 if shape.head == "both" else 0.5))
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    heads = _head((x2, y2), (ux, uy), reach)
    start, end = (x1, y1), (x2 - ux * reach * 0.75, y2 - uy * reach * 0.75)
    if shape.head == "both":
        heads += _head((x1, y1), (-ux, -uy), reach)
        start = (x1 + ux * reach * 0.75, y1 + uy * reach * 0.75)
    return write([Segment("M", start), Segment("L", end)]), write(heads)


def _head(tip: Point, along: Point, reach: float) -> list[Segment]:
    """A swept head: barbs at `reach` behind the tip, 0.44 of it to either side, its notch at 0.78."""
    (x, y), (ux, uy), side = tip, along, 0.44 * reach
    back = (x - ux * reach, y - uy * reach)
    return [
        Segment("M", tip),
        Segment("L", (back[0] - uy * side, back[1] + ux * side)),
        Segment("L", (x - ux * reach * 0.78, y - uy * reach * 0.78)),
        Segment("L", (back[0] + uy * side, back[1] - ux * side)),
        Segment("Z", ()),
    ]
