"""Hands and feet: shapes in the frame of a forearm or an ankle, brought to their place."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.people.limbs.pens import band, crease, curve, shaped, whole
from forebrush.paint.illustrator.people.limbs.stance import Hand
from forebrush.paint.illustrator.shapes import Point
from forebrush.paint.illustrator.sketch.outlines import Outline
from forebrush.scene.drawing import Item

__all__ = ["foot_items", "hand_folds", "hand_shape"]

_FINGERS: Mapping[Hand, tuple[tuple[tuple[Point, ...], float], ...]] = {
    "fist": (),
    "open": (
        (((-26, 70), (-44, 150)), 15), (((-8, 80), (-14, 176)), 15.5), (((12, 80), (18, 172)), 15.5),
        (((30, 70), (48, 146)), 14), (((34, 40), (66, 62), (84, 104)), 15.5),
    ),
    "flat": (((( -4, 60), (-8, 168)), 33), (((26, 40), (50, 66), (54, 112)), 15.5)),
    "point": ((((20, 80), (30, 196)), 15.5),),
}  # fmt: skip
"""Fingers of each hand: their joints and their radius, from the wrist, along the forearm."""
_FOLDS: Mapping[Hand, tuple[tuple[Point, ...], ...]] = {
    "fist": (((-34, 104), (-14, 92), (-10, 72)), ((-8, 116), (8, 102), (12, 78))),
    "open": (),
    "flat": (((-20, 112), (-22, 140), (-20, 160)), ((4, 112), (4, 140), (0, 164))),
    "point": (((-30, 102), (-12, 92), (-8, 74)),),
}  # fmt: skip


def _placed(point: Point, wrist: Point, degrees: float, side: float) -> Point:
    """From the frame of the forearm (y along it) to its place."""
    a = math.radians(degrees)
    x, y = point[0] * side, point[1]
    return (wrist[0] + x * math.cos(a) + y * math.sin(a), wrist[1] - x * math.sin(a) + y * math.cos(a))


def hand_shape(kind: Hand, wrist: Point, degrees: float, side: float = 1.0) -> Outline:
    """A hand at the end of a forearm that points to `degrees`; `side` -1 has the thumb on the other side."""

    def at(points: Sequence[Point]) -> list[Point]:
        return [_placed(point, wrist, degrees, side) for point in points]

    palm = curve(at([(-38, -4), (40, -4), (52, 44), (46, 96), (16, 122), (-24, 118), (-50, 86), (-50, 36)]))
    if kind in ("open", "flat"):
        palm = curve(at([(-36, -4), (36, -4), (46, 40), (38, 92), (4, 104), (-34, 92), (-46, 40)]))
    fingers = [band(at(points), [r] * len(points)) for points, r in _FINGERS[kind]]
    return whole(palm, *fingers)


def hand_folds(kind: Hand, wrist: Point, degrees: float, look: Look, side: float = 1.0) -> tuple[Item, ...]:
    """The lines of the fingers on a hand."""
    return tuple(
        crease([_placed(point, wrist, degrees, side) for point in line], look, width=7.0) for line in _FOLDS[kind]
    )


_SHOES: Mapping[str, tuple[tuple[float, ...], ...]] = {
    "shoe": ((-62, -34, 1), (56, -34, 1), (84, 14), (160, 48), (206, 92), (196, 122, 1), (-78, 122, 1), (-86, 70)),
    "boot": ((-74, -150, 1), (74, -150, 1), (78, -10), (150, 30), (204, 76), (200, 122, 1), (-82, 122, 1), (-84, 40)),
    "heel": ((-58, -4, 1), (-20, 20), (70, 40), (128, 64), (196, 104), (190, 122, 1), (110, 122, 1), (40, 92),
             (-40, 74), (-44, 122, 1), (-68, 122, 1), (-76, 40)),
    "cloth": ((-60, -10, 1), (10, 14), (84, 40), (150, 62), (190, 96), (184, 120, 1), (-70, 120, 1), (-78, 62)),
    "bare": ((-50, -30), (44, -30), (78, 30), (150, 66), (186, 92), (180, 118), (60, 116), (-60, 118), (-72, 60)),
}  # fmt: skip
"""Shoes in the frame of the ankle, toes to the right."""
_SOLES = ((-80, 102, 1), (202, 102, 1), (212, 128, 1), (-84, 130, 1))


def _stood(point: Sequence[float], ankle: Point, degrees: float) -> tuple[float, ...]:
    a = math.radians(degrees)
    x, y = point[0], point[1]
    flat = -1.0 if math.sin(a) < -0.3 else 1.0
    made = (
        ankle[0] + x * math.sin(a) - y * math.cos(a) * flat,
        ankle[1] + x * math.cos(a) + y * math.sin(a) * flat,
    )
    return (*made, *point[2:])


def foot_items(
    kind: str, ankle: Point, degrees: float, look: Look, size: float = 1.0
) -> tuple[tuple[Item, ...], float]:
    """A foot whose toes point to `degrees` (90: right), and the y of its lowest point."""

    def at(rows: Sequence[Sequence[float]]) -> list[tuple[float, ...]]:
        return [_stood((row[0] * size, row[1] * size, *row[2:]), ankle, degrees) for row in rows]

    shape = curve(at(_SHOES[kind]))
    if kind == "bare":
        toes = crease([p[:2] for p in at([(150, 96), (166, 92), (176, 98)])], look, width=7.0)  # type: ignore[misc]
        return (*shaped(shape, "skin", look, depth=12.0), toes), shape.bounds[3]
    items = list(shaped(shape, "shoes", look, depth=14.0))
    low = shape.bounds[3]
    if kind in ("shoe", "boot"):
        sole = curve(at(_SOLES))
        items += shaped(sole, "sole", look, depth=0.0, pen=11.0)
        low = sole.bounds[3]
    if kind == "shoe":
        for k in range(3):
            row = at([(52 + 26 * k, -2 + 17 * k), (78 + 24 * k, -14 + 16 * k), (92 + 24 * k, -12 + 17 * k)])
            items.append(crease([p[:2] for p in row], look, width=8.0, role="shoes"))  # type: ignore[misc]
    return tuple(items), low
