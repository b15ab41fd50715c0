"""The camera of the product box: where points of the world are seen, and the surfaces that follow from it."""

from __future__ import annotations

import math

import numpy as np
from kit import (
    Node,
    Point,
)

__all__ = ["DEEP", "FACES", "FLOOR", "HIGH", "WIDE", "floor_at", "on_floor", "on_page", "size", "surfaces"]

W, H = 1600, 1200
WIDE, HIGH, DEEP = 2.5, 3.75, 1.95

EYE, AIM, FOCUS, MIDDLE = (7.2, 6.3, 7.6), (0.0, 1.72, 0.0), 2480.0, (610.0, 590.0)

FLOOR = (-3.4, 6.6, -5.2, 2.5)
"""The part of the floor that is a surface: x from, to, z from, to."""

_away = np.array(EYE) - np.array(AIM)

_z = _away / np.linalg.norm(_away)

_x = np.cross([0, 1, 0], _z) / np.linalg.norm(np.cross([0, 1, 0], _z))

_y = np.cross(_z, _x)


def on_page(x: float, y: float, z: float) -> Point:
    """Where a point of the world is seen, px."""
    away = np.array((x, y, z)) - np.array(EYE)
    depth = -float(away @ _z)
    return MIDDLE[0] + FOCUS * float(away @ _x) / depth, MIDDLE[1] - FOCUS * float(away @ _y) / depth


def floor_at(px: float, py: float) -> Point:
    """The point of the floor (x, z) that is seen at a point of the page."""
    ray = _x * (px - MIDDLE[0]) / FOCUS + _y * (MIDDLE[1] - py) / FOCUS - _z
    t = -EYE[1] / ray[1]
    return EYE[0] + t * float(ray[0]), EYE[2] + t * float(ray[2])


Quad = tuple[tuple[float, float, float], ...]

_l, _r, _f, _b = -WIDE / 2, WIDE / 2, DEEP / 2, -DEEP / 2

FACES: dict[str, Quad] = {
    "front": ((_l, HIGH, _f), (_r, HIGH, _f), (_r, 0, _f), (_l, 0, _f)),
    "side": ((_r, HIGH, _f), (_r, HIGH, _b), (_r, 0, _b), (_r, 0, _f)),
    "top": ((_l, HIGH, _b), (_r, HIGH, _b), (_r, HIGH, _f), (_l, HIGH, _f)),
    "front_mirror": ((_l, 0, _f), (_r, 0, _f), (_r, -1.5, _f), (_l, -1.5, _f)),
    "side_mirror": ((_r, 0, _f), (_r, 0, _b), (_r, -1.5, _b), (_r, -1.5, _f)),
    "floor": tuple(
        (x, 0, z) for x, z in ((FLOOR[0], FLOOR[2]), (FLOOR[1], FLOOR[2]), (FLOOR[1], FLOOR[3]), (FLOOR[0], FLOOR[3]))
    ),
}


def size(name: str) -> tuple[float, float]:
    """The size of a surface's own rectangle: its quad on the page on average, as the layout takes it."""
    a, b, c, d = (on_page(*corner) for corner in FACES[name])
    return (math.dist(a, b) + math.dist(d, c)) / 2, (math.dist(a, d) + math.dist(b, c)) / 2


def on_floor(x: float, z: float) -> Point:
    """A point of the floor in the floor's own rectangle."""
    w, h = size("floor")
    return (x - FLOOR[0]) / (FLOOR[1] - FLOOR[0]) * w, (z - FLOOR[2]) / (FLOOR[3] - FLOOR[2]) * h


def surfaces() -> list[Node]:
    """Every surface of the stage, with its light."""
    lights = {"front": ("white", "#e9efe9"), "side": ("#d9dfdc", "#aeb8b5"), "top": ("white", "#eef4ee")}
    made = []
    for name, quad in FACES.items():
        corners = [[round(px / W, 5), round(py / H, 5)] for px, py in (on_page(*p) for p in quad)]
        light = {"near": lights[name][0], "far": lights[name][1]} if name in lights else None
        made.append({"name": name, "quad": corners} | ({"light": light} if light else {}))
    return made
