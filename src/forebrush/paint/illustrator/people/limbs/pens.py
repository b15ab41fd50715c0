"""Shapes of bodies and clothes as drawing items: flat colour, one soft shade, and the ink line of the drawn parts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.shapes import Point
from forebrush.paint.illustrator.sketch.curves import Points, corners, cubic_data, cubics, polyline, samples, tube
from forebrush.paint.illustrator.sketch.outlines import Outline, outline, united
from forebrush.paint.oklab import Rgb, lightness, shade, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, StrokePaint

__all__ = ["INK", "band", "crease", "curve", "filled", "hull", "open_edge", "poly", "shaped", "whole"]

INK = 13.0
"""Width of a line."""
_PLAIN = frozenset(("white", "metal", "mouth"))


def band(points: Sequence[Point], radii: Sequence[float], *, ends: tuple[bool, bool] = (True, True)) -> Outline:
    """A limb through joints with a radius at each, softly bent; `ends` tells which of its ends are round."""
    line, place = _bent_line(points)
    r = np.interp(place, np.arange(len(radii)), np.asarray(radii, float))
    made = tube(line, r)
    count = len(line)
    keep = np.ones(len(made), bool)
    if not ends[1]:
        keep[count : count + 12] = False
    if not ends[0]:
        keep[2 * count + 12 :] = False
    return outline(polyline(made[keep]), simplify=True)


def _bent_line(points: Sequence[Point]) -> tuple[Points, Points]:
    """Samples of a line with round bends, and the number of the joint at each."""
    rows = [np.array(point, float) for point in points]
    line: list[Points] = []
    place: list[float] = []

    def add(start: Points, end: Points, a: float, b: float, count: int) -> None:
        for t in np.linspace(0, 1, count, endpoint=False):
            line.append(start + (end - start) * t)
            place.append(a + (b - a) * float(t))

    here, at = rows[0], 0.0
    for k in range(1, len(rows) - 1):
        before, after = rows[k - 1] - rows[k], rows[k + 1] - rows[k]
        cut = 0.3 * min(float(np.hypot(*before)), float(np.hypot(*after)))
        into = rows[k] + before / max(float(np.hypot(*before)), 1e-6) * cut
        out = rows[k] + after / max(float(np.hypot(*after)), 1e-6) * cut
        first = k - cut / max(float(np.hypot(*before)), 1e-6)
        last = k + cut / max(float(np.hypot(*after)), 1e-6)
        add(here, into, at, first, 3)
        for t in np.linspace(0, 1, 10, endpoint=False):
            line.append((1 - t) ** 2 * into + 2 * (1 - t) * t * rows[k] + t * t * out)
            place.append(first + (last - first) * float(t))
        here, at = out, last
    add(here, rows[-1], at, len(rows) - 1.0, 3)
    line.append(rows[-1])
    place.append(len(rows) - 1.0)
    return np.array(line), np.array(place)


def curve(rows: Sequence[Sequence[float]]) -> Outline:
    """A smooth closed shape through points; a third value of 1 makes a corner."""
    return outline(cubic_data(cubics(rows)))


def poly(rows: Sequence[Sequence[float]], r: float = 12.0) -> Outline:
    """A polygon with round corners."""
    return outline(corners(rows, r))


def hull(points: Sequence[Point], r: float = 30.0) -> Outline:
    """The convex shape round points, its corners round."""
    rows = sorted(set(points))

    def half(order: Sequence[Point]) -> list[Point]:
        chain: list[Point] = []
        for p in order:
            while len(chain) > 1 and _turn(chain[-2], chain[-1], p) <= 0:
                chain.pop()
            chain.append(p)
        return chain[:-1]

    return outline(corners([*half(rows), *half(rows[::-1])], r))


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def whole(*shapes: Outline, soft: float = 0.0) -> Outline:
    """Several shapes as one; `soft` fills the corners between them."""
    made = united(shapes)
    return made.closed(soft) if soft else made


def filled(shape: Outline, color: Rgb, alpha: float = 1.0) -> PathItem:
    """A shape in one colour, without a line."""
    return PathItem(shape.data, (FlatPaint(solid(color, alpha)),), rule=shape.rule)


def _colored(shape: Outline, role: str, look: Look, depth: float) -> Iterator[Item]:
    color = look.color(role)
    yield filled(shape, color)
    if look.shade <= 0 or role in _PLAIN or depth <= 0:
        return
    lx, ly = look.light
    if dark := shape.crescent(lx * depth, ly * depth):
        yield PathItem(dark, (FlatPaint(solid(look.shaded(role))),), rule="evenodd")
    if look.highlight > 0 and depth > 20 and (rim := shape.crescent(-lx * 12, -ly * 14)):
        yield PathItem(rim, (FlatPaint(solid(shade(color, 0.07), 0.8 * look.highlight)),), rule="evenodd")


def shaped(
    shape: Outline, role: str, look: Look, *, depth: float = 22.0, pen: float = INK, inside: Sequence[Item] = ()
) -> tuple[Item, ...]:
    """A shape with its shade, what is drawn on it, and its line."""
    made = list(_colored(shape, role, look, depth))
    if inside:
        made.append(GroupItem(tuple(inside), clip=shape.data, clip_rule=shape.rule))
    if pen:
        stroke = StrokePaint(FlatPaint(solid(look.line)), pen, cap="round", join="round")
        made.append(PathItem(shape.data, strokes=(stroke,)))
    return tuple(made)


def open_edge(
    shape: Outline, role: str, look: Look, body: Outline, joint: Point, r: float, *, depth: float = 18.0,
    pen: float = INK, inside: Sequence[Item] = (),
) -> tuple[Item, ...]:  # fmt: skip
    """A limb of the same cloth as the body that it joins: no line where it grows out of it, within `r` of the joint."""
    made = list(_colored(shape, role, look, depth))
    if inside:
        made.append(GroupItem(tuple(inside), clip=shape.data, clip_rule=shape.rule))
    for line in _runs(shape, body, joint, r):
        made.append(_ink(line, look.line, pen))
    return tuple(made)


def _runs(shape: Outline, body: Outline, joint: Point, r: float) -> Iterator[Points]:
    """The pieces of an outline that are seen: outside of the body, or far from the joint."""
    from forebrush.native import skia

    measure = skia.PathMeasure(shape.path, True)
    while True:
        length = measure.getLength()
        count = max(24, int(length / 13))
        found = [measure.getPosTan(length * k / count) for k in range(count)] if length > 1 else []
        points = [(p.x(), p.y()) for p, _ in filter(None, found)]
        seen = [math.dist(p, joint) > r or not body.contains(*p) for p in points]
        if points and all(seen):
            yield np.array([*points, points[0]])
        elif any(seen):
            start = next(k for k in range(len(seen)) if seen[k] and not seen[k - 1])
            run: list[Point] = []
            for k in [*range(start, len(seen)), *range(start)]:
                if seen[k]:
                    run.append(points[k])
                elif run:
                    yield np.array(run)
                    run = []
            if run:
                yield np.array(run)
        if not measure.nextContour():
            return


def _ink(line: Points, color: Rgb, width: float) -> PathItem:
    """A drawn line with thin ends; a ring stays even."""
    if len(line) < 3:
        return PathItem("M0 0Z", ())
    steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    total = float(steps[-1])
    if math.dist(tuple(line[0]), tuple(line[-1])) < 1e-3:
        swell = np.ones(len(line))
    else:
        near = np.minimum(steps, total - steps)
        swell = np.clip(near / 34.0, 0.35, 1.0)
    return PathItem(polyline(tube(line, width / 2 * swell)), (FlatPaint(solid(color)),))


def crease(points: Sequence[Point], look: Look, *, width: float = 9.0, role: str = "") -> PathItem:
    """A fold or a seam: a line with thin ends; on dark cloth (of a role) it is pale."""
    color = look.line
    if role and lightness(look.color(role)) < 0.42:
        color = shade(look.color(role), 0.16)
    line = samples(cubics(points, closed=False), 8.0)
    steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    t = steps / max(float(steps[-1]), 1e-6)
    swell = np.clip(np.minimum(t, 1 - t) / 0.3, 0.2, 1.0)
    return PathItem(polyline(tube(line, width / 2 * swell)), (FlatPaint(solid(color)),))
