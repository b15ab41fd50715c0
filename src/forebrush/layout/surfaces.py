"""Surfaces: the flat parts of a placed picture on which other nodes stand.

A surface has a rectangle of its own, as large as its quad is on the page on average; what stands there is laid out in
it and projected. Knows nothing of what stands there.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from forebrush.layout.context import Context
from forebrush.layout.frame import quantise
from forebrush.layout.pictures import drawn_box
from forebrush.scene.drawing import Rgba
from forebrush.scene.nodes import Picture
from forebrush.scene.picture import Light, Surface

__all__ = ["LitQuad", "light_on", "surface_of"]

Corner = tuple[float, float]
WHITE: Rgba = (255, 255, 255, 255)


@dataclass(frozen=True, slots=True)
class LitQuad:
    """A surface on a placed picture, in px of the picture node's space, with the size of its own rectangle."""

    width: float
    height: float
    quad: tuple[Corner, Corner, Corner, Corner]
    light: Light


def surface_of(node: Picture, name: str, width: float, height: float, ctx: Context) -> LitQuad | None:
    """A surface of a picture in its box by name: the node's own first, then its painter's plan; None: unknown."""
    plan = ctx.plans.get(node.id)
    known: list[Surface] = [*node.surfaces, *(plan.surfaces if plan else ())]
    found = next((s for s in known if s.name == name), None)
    if found is None:
        return None
    x, y, w, h = drawn_box(node, width, height, ctx)
    a, b, c, d = ((x + px * w, y + py * h) for px, py in found.quad)
    across = (math.dist(a, b) + math.dist(d, c)) / 2
    down = (math.dist(a, d) + math.dist(b, c)) / 2
    return LitQuad(quantise(across), quantise(down), (a, b, c, d), found.light)


def light_on(surface: LitQuad, ctx: Context) -> tuple[Rgba, Rgba, Corner, Corner] | None:
    """Near and far colour and the points of the surface's rectangle between which they blend; None: no tint.

    Far is the shorter edge of the pair of opposite edges that differs more in length; when both pairs are equal, the
    top.
    """
    near, far = ctx.rgba(surface.light.near), ctx.rgba(surface.light.far)
    if near == far == WHITE:
        return None
    a, b, c, d = surface.quad
    top, bottom, left, right = math.dist(a, b), math.dist(d, c), math.dist(a, d), math.dist(b, c)
    middle_x, middle_y = surface.width / 2, surface.height / 2
    if abs(left - right) > abs(top - bottom) + 1e-9:
        points = (0.0, middle_y), (surface.width, middle_y)
        return (near, far, *points) if left > right else (near, far, points[1], points[0])
    points = (middle_x, surface.height), (middle_x, 0.0)
    return (near, far, *points) if bottom >= top - 1e-9 else (near, far, points[1], points[0])
