"""Shapes as drawing items: flat colour, one soft shade away from the light, a lit rim, shine by material, and line.

Everything is a vector in units of the sketch. A shade is what is left of a shape where itself, moved towards the light,
is not.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

import numpy as np

from forebrush.paint.canvas import falloff, polygon
from forebrush.paint.illustrator.people.colors import LINE, multiplied
from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.sketch.coloring import toned
from forebrush.paint.illustrator.sketch.curves import cubics, polyline, samples, stroke, tube
from forebrush.paint.illustrator.sketch.faces import face_items
from forebrush.paint.illustrator.sketch.language import FACE, OPEN
from forebrush.paint.illustrator.sketch.nodes import Node
from forebrush.paint.illustrator.sketch.outlines import Outline
from forebrush.paint.illustrator.sketch.patterns import pattern_items
from forebrush.paint.oklab import Rgb, clear, lightness, mix, shade, solid
from forebrush.scene.drawing import (
    FlatPaint,
    GroupItem,
    Item,
    LinearPaint,
    Matrix,
    PathItem,
    RadialPaint,
    StrokePaint,
)  # fmt: skip

__all__ = ["Hand", "node_items"]

_WHITE: Rgb = (255, 255, 255)
_VEIL: Rgb = (110, 92, 140)
"""What a shade over several colours is of."""
_RIMMED = frozenset(("matte", "fabric", "fur", "wood"))
_SHINING = frozenset(("glossy", "glass", "metal"))
_ROUND = frozenset(("lathe", "ellipse", "curve", "cloud"))
_UPRIGHT = frozenset(("lathe", "rect", "poly"))


@dataclass(frozen=True, slots=True)
class Hand:
    """How a sketch is drawn: colours by role, width of lines (units), px to the unit, light."""

    colors: Mapping[str, Rgb]
    pen: float
    px: float
    seed: str = ""
    light: tuple[float, float] = (-1.0, -0.55)
    line: Rgb = LINE
    shade: float = 0.55
    tint: Rgb = (185, 164, 201)
    highlight: float = 0.75
    glow: float = 0.2
    haze: float = 0.0
    """0 to 1: how far colours have gone over to `far`."""
    far: Rgb = (217, 238, 242)

    def color(self, role: str, node: Node | None = None) -> Rgb:
        """The colour of a role with its tone, seen through the haze."""
        base = role.rstrip("+-")
        table = node.own if node is not None and node.own is not None else self.colors
        plain = self.line if base == "line" else table.get(base, (136, 136, 136))
        made = toned(plain, role[len(base) :])
        return mix(made, self.far, self.haze) if self.haze else made

    def shaded(self, color: Rgb) -> Rgb:
        """A colour in the shade."""
        return multiplied(color, mix(_WHITE, self.tint, self.shade * (1 - self.haze)))

    def edge(self, color: Rgb, inner: bool) -> Rgb:
        """The colour of a line round a colour."""
        ink = mix(self.line, self.far, min(self.haze * 1.1, 0.8)) if self.haze else self.line
        return mix(shade(color, -0.2), ink, 0.55) if inner else ink


def _moved(dx: float, dy: float) -> Matrix:
    return (1.0, 0.0, dx, 0.0, 1.0, dy, 0.0, 0.0, 1.0)


def _fill(d: str, color: Rgb, alpha: float = 1.0) -> PathItem:
    return PathItem(d, (FlatPaint(solid(color, alpha)),))


def _filled(shape: Outline, color: Rgb, alpha: float = 1.0) -> PathItem:
    return PathItem(shape.data, (FlatPaint(solid(color, alpha)),), rule=shape.rule)


def _pen(d: str, color: Rgb, width: float, alpha: float = 1.0) -> PathItem:
    return PathItem(d, strokes=(StrokePaint(FlatPaint(solid(color, alpha)), width, cap="round", join="round"),))


def node_items(node: Node, hand: Hand) -> Iterator[Item]:
    """A shape with all that lies inside it."""
    large = max(node.shape.width, node.shape.height) * hand.px
    if large < 0.9 or (node.fine and hand.px < 0.6):
        return
    made = tuple(face_items(node, hand.color("line"), hand.color(node.role, node), hand.pen, hand.px, hand.light)
                 if node.kind in FACE else _solid(node, hand))  # fmt: skip
    if node.clip is not None:
        yield GroupItem(made, clip=node.clip.data, clip_rule=node.clip.rule)
    else:
        yield from made


def _solid(node: Node, hand: Hand) -> Iterator[Item]:
    shape, color = node.shape, hand.color(node.role, node)
    d, small = shape.data, min(shape.width, shape.height)
    if not d:
        return
    size = math.sqrt(max(shape.width * shape.height, 1e-6))
    glass, line = node.material == "glass", node.line
    width = min(hand.pen, max(0.2 * small, 0.03 * size + 0.15)) * {"bold": 1.35, "inner": 0.66}.get(line, 1.0)
    edge = hand.edge(color, line == "inner") if line else None
    lx, ly = hand.light
    if node.cast:
        dx, dy = -lx * min(0.05 * size, 2.2 * hand.pen), min(0.07 * size, 3.2 * hand.pen)
        yield GroupItem((_filled(shape, hand.shaded(_WHITE), 0.45),), matrix=_moved(dx, dy))
    if node.material == "glow" and hand.glow > 0 and node.kind not in OPEN:
        yield _halo(shape.bounds, mix(color, (255, 240, 192), 0.3), hand.glow)
    if edge is not None and line in ("outline", "bold"):
        # A little heavier on the side away from the light.
        heavier = _pen(d, edge, width)
        yield GroupItem((heavier,), matrix=_moved(-lx * 0.16 * width, -ly * 0.22 * width))
    alpha = node.alpha * (0.5 if glass else 1.0)
    shaded = node.shade and hand.shade > 0 and node.material != "glow" and not (glass and size < 6)
    yield _filled(shape, color, alpha)
    inside = list(_texture(node, hand, color, size))
    for inner in node.inside:
        inside.extend(node_items(inner, hand))
    if inside:
        yield GroupItem(tuple(inside), clip=d, clip_rule=shape.rule)
    if shaded:
        yield from _shades(node, hand, color, size, alpha, covered=bool(inside))
    if hand.highlight > 0 and node.material in _SHINING:
        yield from _shine(node, hand, color, size)
    if edge is not None:
        yield _pen(d, edge, width, 0.9 if line == "inner" else 1.0)


def _depth(node: Node, hand: Hand, size: float) -> float:
    thin = 0.6 if node.material in ("glass", "paper") else 1.0
    return min(max(0.085 * size, 0.8 * hand.pen), 6.5 * hand.pen) * thin


def _shades(
    node: Node, hand: Hand, color: Rgb, size: float, alpha: float, *, covered: bool
) -> Iterator[Item]:  # fmt: skip
    """The shade away from the light, and a lit rim. Over what lies inside (`covered`) the shade is see-through."""
    lx, ly = hand.light
    depth = _depth(node, hand, size)
    if dark := node.shape.crescent(lx * depth, ly * depth):
        if covered or alpha < 0.999:
            paint = FlatPaint(
                solid(hand.shaded((110, 92, 140)), 0.34 * hand.shade / 0.55 * (1 - hand.haze) * min(alpha, 1.0))
            )
        else:
            paint = FlatPaint(solid(hand.shaded(color)))
        yield PathItem(dark, (paint,), rule="evenodd")
    if node.material in _RIMMED and size > 5 * hand.pen and hand.highlight > 0:
        r = min(0.03 * size, 1.3 * hand.pen)
        if rim := node.shape.crescent(-lx * r * 1.3, -ly * r * 1.3):
            paint = FlatPaint(solid(shade(color, 0.085), 0.75 * hand.highlight))
            yield PathItem(rim, (paint,), rule="evenodd")


def _halo(box: tuple[float, float, float, float], color: Rgb, glow: float) -> PathItem:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    rx, ry = (box[2] - box[0]) * 0.85, (box[3] - box[1]) * 0.85
    paint = RadialPaint((x, y), (max(rx, 0.1), max(ry, 0.1)), falloff(color, 0.55 * glow))
    return PathItem(ellipse(x, y, rx, ry), (paint,))


def _texture(node: Node, hand: Hand, color: Rgb, size: float) -> Iterator[Item]:
    left, top, right, bottom = node.shape.bounds
    wide, tall = right - left, bottom - top
    if node.material == "glow":
        x, y, r = (left + right) / 2, (top + bottom) / 2, max(wide, tall) * 0.6
        stops = ((0.0, solid(mix(color, (255, 251, 224), 0.7))), (0.6, solid(mix(color, (255, 240, 176), 0.18))),
                 (1.0, solid(shade(color, -0.03))))  # fmt: skip
        yield PathItem(node.shape.data, (RadialPaint((x, y), (r, r), stops),))
        return
    if node.pattern is not None:
        yield from pattern_items(
            node.pattern, node.shape.bounds, hand.color(node.pattern.role, node), hand.pen, hand.seed
        )
    if node.kind in OPEN or hand.px < 0.8:
        return
    dark = shade(color, -0.075 if lightness(color) > 0.35 else 0.08, 1.05)
    rng = Random(f"{hand.seed}:texture:{wide:.1f}:{tall:.1f}")
    if node.material == "fur" and size > 11 * hand.pen:
        yield from _fur(node, hand.pen, dark, size, rng)
    if node.material == "wood" and size > 7 * hand.pen:
        yield from _grain(node, hand.pen, dark, rng)


def _fur(node: Node, pen: float, color: Rgb, size: float, rng: Random) -> Iterator[Item]:
    """A few small ticks in groups of two or three."""
    left, top, right, bottom = node.shape.bounds
    for _ in range(int(min(7, 2 + size / (9 * pen)))):
        tries = [(left + (right - left) * rng.uniform(0.15, 0.85), top + (bottom - top) * rng.uniform(0.2, 0.85))
                 for _ in range(10)]  # fmt: skip
        places = [at for at in tries if node.shape.contains(*at)]
        turn, long = math.radians(70 + 40 * rng.random()), pen * rng.uniform(1.5, 2.2)
        for k in range(2 + (rng.random() < 0.4)) if places else ():
            x = places[0][0] + k * pen * 1.5 - long * 0.5 * math.cos(turn)
            y = places[0][1] - abs(k - 0.8) * pen * 0.5
            line = samples(
                cubics([(x, y), (x + long * 0.25, y + long * 0.55), (x + long * 0.05, y + long)], closed=False), 0.3
            )
            yield _fill(polyline(stroke(line, pen * 0.62, "both")), color)


def _grain(node: Node, pen: float, color: Rgb, rng: Random) -> Iterator[Item]:
    """A few lines along the longer side."""
    left, top, right, bottom = node.shape.bounds
    wide, tall = right - left, bottom - top
    across = wide > tall
    count = int(min(4, max(1, (tall if across else wide) / (3.2 * pen))))
    for k in range(count):
        t = (k + 0.5 + rng.uniform(-0.25, 0.25)) / count
        a, b = sorted((rng.uniform(0.04, 0.96), rng.uniform(0.04, 0.96)))
        b = max(b, a + 0.3)
        wave = t + rng.uniform(-0.04, 0.04)
        line = [(a, t), ((a + b) / 2, wave), (b, t)]
        points = [(left + wide * u, top + tall * v) if across else (left + wide * v, top + tall * u) for u, v in line]
        yield _fill(polyline(stroke(samples(cubics(points, closed=False), 0.6), pen * 0.5, "both")), color)


def _shine(node: Node, hand: Hand, color: Rgb, size: float) -> Iterator[Item]:
    left, top, right, bottom = node.shape.bounds
    wide, tall, strength = right - left, bottom - top, hand.highlight * (1 - hand.haze)
    if node.material == "metal":
        start, end = (left, right) if hand.light[0] < 0 else (right, left)
        light, dark = solid(_WHITE, 0.62 * strength), solid(shade(color, -0.22), 0.42)
        none = clear(color)
        stops = ((0.0, none), (0.08, none), (0.2, light), (0.3, light), (0.42, none), (0.72, dark), (0.95, none),
                 (1.0, none))  # fmt: skip
        yield PathItem(node.shape.data, (LinearPaint((start, top), (end, top + tall * 0.35), stops),))
        return
    if node.material == "glass" and node.kind not in _ROUND:
        unit = min(wide, tall)
        for x, broad in ((0.3, 0.17), (0.58, 0.07)):
            at = left + wide * x
            band = [
                (at, top),
                (at + unit * broad, top),
                (at + unit * broad - tall * 0.5, bottom),
                (at - tall * 0.5, bottom),
            ]
            pane = _fill(polygon(band), _WHITE, 0.6 * strength)
            yield GroupItem((pane,), clip=node.shape.data, clip_rule=node.shape.rule)
        return
    run = node.shape.lit_run(hand.light)
    if run is None:
        return
    line, normal, length = run
    width = min(max(0.045 * size, 0.45 * hand.pen), 2.6 * hand.pen)
    if length < 4 * width:
        return
    inset = min(0.085 * size, 4.2 * hand.pen) + 0.5 * hand.pen + width * 0.5
    moved, count = line + normal * inset, len(line)
    upright = node.kind in _UPRIGHT
    first, last, dot = (0.1, 0.62, 0.77) if upright else (0.16, 0.66, 0.83)
    if upright and moved[0][1] > moved[-1][1]:
        first, last, dot = 1 - last, 1 - first, 1 - dot
    streak = moved[int(count * first) : int(count * last)]
    if len(streak) < 3:
        return
    white, alpha = mix(color, _WHITE, 0.86), 0.85 * strength + 0.1
    swell = np.sin(np.linspace(0.5, math.pi - 0.5, len(streak))) ** 0.5
    yield _fill(polyline(tube(streak, width / 2 * swell)), white, alpha)
    x, y = moved[min(max(int(count * dot), 0), count - 1)]
    yield _fill(ellipse(float(x), float(y), width * 0.52, width * 0.52), white, alpha)
