"""A part of a figure as drawing items: flat areas, one shade away from the light, ink over them.

Everything stays a vector: a shade is what is left of an area where its outline, moved towards the light, is not.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forebrush.paint.canvas import circle, falloff
from forebrush.paint.illustrator.crescents import difference, intersection
from forebrush.paint.illustrator.people.colors import LINE, multiplied, of_role, warmed
from forebrush.paint.illustrator.people.parts import BODIES, Area, Part
from forebrush.paint.oklab import Rgb, lightness, mix, shade, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, RadialPaint, StrokePaint

__all__ = ["Look", "blush", "drawn", "under"]

_PLAIN = frozenset({"white", "mouth", "tongue", "metal", "tyre", "lens"})
"""Roles that take no shade."""
_SMALL = 2600
"""Square units under which an area is too small for a shade."""


@dataclass(frozen=True, slots=True)
class Look:
    """How figures are drawn: colours by role, the light, and how strong the shade is."""

    colors: Mapping[str, Rgb]
    light: tuple[float, float] = (-1.0, -0.55)
    """Towards the light, before any mirroring."""
    shade: float = 0.55
    highlight: float = 0.5
    blush: float = 0.35
    tint: Rgb = (185, 164, 201)
    """Of shades; it multiplies."""
    line: Rgb = LINE

    def color(self, role: str) -> Rgb:
        """The colour of a role."""
        return of_role(role, {**self.colors, "line": self.line})

    def shaded(self, role: str) -> Rgb:
        """The same in the shade."""
        color = self.color(role)
        if role != "skin":
            return multiplied(color, mix((255, 255, 255), self.tint, self.shade))
        part = self.shade if lightness(color) > 0.62 else self.shade * 0.6
        return multiplied(color, mix((255, 255, 255), warmed(self.tint), part))


def _fill(d: str, color: Rgb, opacity: float = 1.0) -> PathItem:
    return PathItem(d, (FlatPaint(solid(color, opacity)),))


def _within(d: str, *items: Item) -> GroupItem:
    return GroupItem(items, clip=d)


def _area_items(area: Area, part: Part, look: Look) -> Iterator[Item]:
    if area.role == "lens":
        yield _fill(area.d, look.color("lens"), 0.22)
        return
    color = look.color(area.role)
    bodily = part.kind in BODIES or part.kind == "hair"
    if not bodily or area.size < _SMALL or area.role in _PLAIN or look.shade <= 0:
        yield _fill(area.d, color)
        return
    lx, ly = look.light
    depth = min(max(0.085 * math.sqrt(area.size), 10), 46)
    if part.kind == "hair" and area.role == "skin":
        depth *= 0.8
    yield _fill(area.d, color)
    yield from _crescent(difference(area.d, area.outline, lx * depth, ly * depth), look.shaded(area.role))
    if look.highlight > 0 and area.role == "hair" and area.size > 4000:
        # A band of light across the hair.
        band = intersection(area.d, difference(area.d, area.d, -lx * 10, 20), -lx * 20, 24)
        yield from _crescent(band, shade(color, 0.12, 1.1), look.highlight)
    elif look.highlight > 0 and area.role in ("top", "bottom") and area.size > 9000:
        edge = difference(area.d, area.outline, -lx * 16, 14)
        yield from _crescent(edge, shade(color, 0.07), 0.8 * look.highlight)


def _crescent(d: str, color: Rgb, alpha: float = 1.0) -> Iterator[Item]:
    if d:
        yield PathItem(d, (FlatPaint(solid(color, alpha)),), rule="evenodd")


def _blob_items(area: Area, part: Part, look: Look) -> Iterator[Item]:
    """An area that the drawing has in solid ink: coloured over the ink, with its creases and a rim of line."""
    yield from _area_items(area, part, look)
    color = look.color(area.role)
    if part.detail:
        if lightness(color) < 0.42 and part.kind in BODIES:
            crease = shade(color, 0.16)
        else:
            crease = shade(color, 0.13) if part.kind == "hair" else look.line
        yield _within(area.d, _fill(part.detail, crease))
    rim = 6.0 if part.kind == "face" else 9.0 if part.kind in BODIES else 7.0
    pen = StrokePaint(FlatPaint(solid(look.line)), rim, align="inside", join="round")
    yield PathItem(area.d, strokes=(pen,))


def under(part: Part, caster: str, dx: float, dy: float, look: Look, *roles: str) -> Iterator[Item]:
    """The shadow of something above (its path data, moved) on the areas of a part."""
    for area in part.areas:
        if (not roles or area.role in roles) and area.role not in _PLAIN:
            yield from _crescent(intersection(area.d, caster, dx, dy), look.shaded(area.role))


def drawn(part: Part, look: Look, shadow: tuple[Item, ...] = ()) -> tuple[Item, ...]:
    """A part: areas, the shadow that falls on them, ink, and what is coloured over the ink."""
    items: list[Item] = []
    for area in part.areas:
        if not area.blob:
            items.extend(_area_items(area, part, look))
    blobs = [area for area in part.areas if area.blob and area.role != "ink"]
    items.extend(shadow)
    pen = look.color("glasses") if part.kind == "glasses" and "glasses" in look.colors else look.line
    for d, even in part.ink:
        items.append(PathItem(d, (FlatPaint(solid(pen)),), rule="evenodd" if even else "nonzero"))
    for area in blobs:
        items.extend(_blob_items(area, part, look))
    if part.kind == "face":
        items.extend(_teeth(part, look))
    return tuple(items)


def _teeth(part: Part, look: Look) -> Iterator[Item]:
    """Many small teeth read as a grid when they are small: they become one band with a faint line between."""
    teeth = [a for a in part.areas if a.role == "white" and (a.box[1] + a.box[3]) / 2 > 350]
    if len(teeth) < 5:
        return
    whole = "".join(area.d for area in teeth)
    white = (255, 255, 255)
    for color, width in ((look.line, 16.0), (white, 5.0)):
        pen = StrokePaint(FlatPaint(solid(color)), width, join="round")
        yield PathItem(whole, (FlatPaint(solid(white)),), (pen,))
    left, right = min(a.box[0] for a in teeth) + 8, max(a.box[2] for a in teeth) - 8
    y = (min(a.box[1] for a in teeth) + max(a.box[3] for a in teeth)) / 2 + 1
    pen = StrokePaint(FlatPaint(solid(mix(look.line, white, 0.5))), 4.0, cap="round")
    yield PathItem(f"M{left:.1f} {y:.1f}L{right:.1f} {y:.1f}", strokes=(pen,))


def blush(look: Look) -> tuple[Item, ...]:
    """Two soft reds on the cheeks, over every face in the same place."""
    if look.blush <= 0:
        return ()
    skin = look.color("skin")
    alpha = look.blush * (1 if lightness(skin) > 0.7 else 0.5)
    red = mix(shade(skin, -0.04, 1.2), (240, 96, 90), 0.45)
    made: list[Item] = []
    for x, y, r in ((452.0, 372.0, 36.0), (586.0, 372.0, 28.0)):
        made.append(PathItem(circle(x, y, r), (RadialPaint((x, y), (r, r * 0.66), falloff(red, alpha)),)))
    return tuple(made)
