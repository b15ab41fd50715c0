"""Eyes, noses, mouths and cheeks of things and animals."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from forebrush.paint.canvas import falloff
from forebrush.paint.illustrator.shapes import blob, ellipse
from forebrush.paint.illustrator.sketch.curves import Points, polyline, stroke
from forebrush.paint.illustrator.sketch.nodes import Node
from forebrush.paint.oklab import Rgb, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, RadialPaint, StrokePaint

__all__ = ["face_items"]

_WHITE: Rgb = (255, 255, 255)


def _fill(d: str, color: Rgb, alpha: float = 1.0) -> PathItem:
    return PathItem(d, (FlatPaint(solid(color, alpha)),))


def _pen(d: str, color: Rgb, width: float) -> PathItem:
    return PathItem(d, strokes=(StrokePaint(FlatPaint(solid(color)), width, cap="round", join="round"),))


def _arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Points:
    t = np.radians(np.linspace(start, end, 24))
    return np.stack([x + rx * np.cos(t), y + ry * np.sin(t)], 1)


def _line(points: Points, width: float, color: Rgb) -> PathItem:
    return _fill(polyline(stroke(points, width, "none")), color)


def face_items(node: Node, line: Rgb, color: Rgb, pen: float, px: float, light: tuple[float, float]) -> Iterator[Item]:
    """The items of a face part: `line` is the colour of lines, `color` that of its role, `pen` a line in units."""
    x, y, r = node.face
    match node.kind:
        case "cheek":
            red = color if node.role != "line" else (240, 113, 106)
            paint = RadialPaint((x, y), (r * 1.2, r * 0.85), falloff(red, 0.5))
            yield PathItem(ellipse(x, y, r * 1.2, r * 0.85), (paint,))
        case "eye":
            yield from _eye(node, line, pen, px, light)
        case "nose":
            yield from _nose(node, line, color, pen, px, light)
        case "mouth":
            yield from _mouth(node, line, pen)


def _eye(node: Node, line: Rgb, pen: float, px: float, light: tuple[float, float]) -> Iterator[Item]:
    x, y, r = node.face
    how = node.how
    if how in ("happy", "sleepy"):
        happy = how == "happy"
        span = (200, 340) if happy else (20, 160)
        yield _line(
            _arc(x, y + (r * 0.5 if happy else -r * 0.4), r * 1.15, r * 1.1, *span), max(pen * 0.8, r * 0.34), line
        )
        return
    if how == "round":
        yield _fill(ellipse(x, y, r, r * 1.08), _WHITE)
        yield _pen(ellipse(x, y, r, r * 1.08), line, min(pen, r * 0.35))
        x += (-1 if node.flipped else 1) * node.look[0] * r * 0.55
        y += node.look[1] * r * 0.55
        r *= 0.58
    tall = 1.22 if how in ("", "dot") else 1.0
    yield _fill(ellipse(x, y, r, r * tall), line)
    if r * px > 1.1:
        yield _fill(ellipse(x + light[0] * r * 0.34, y - r * tall * 0.38, r * 0.33, r * 0.33), _WHITE, 0.95)
        if how == "bead":
            yield _fill(ellipse(x - light[0] * r * 0.3, y + r * 0.42, r * 0.16, r * 0.16), _WHITE, 0.8)


def _nose(
    node: Node, line: Rgb, color: Rgb, pen: float, px: float, light: tuple[float, float]
) -> Iterator[Item]:  # fmt: skip
    x, y, r = node.face
    if node.how == "tri":
        shape = [(-1, -0.35), (0, -0.62), (1, -0.35), (0.55, 0.3), (0, 0.72), (-0.55, 0.3)]
    else:
        shape = [(-1, 0), (0, -0.75), (1, 0), (0, 0.75)]
    d = blob([(x + a * r, y + b * r) for a, b in shape])
    yield _fill(d, color)
    if node.role.rstrip("+-") != "line":
        yield _pen(d, line, min(pen * 0.8, r * 0.3))
    if r * px > 2:
        yield _fill(ellipse(x + light[0] * r * 0.45, y - r * 0.29, r * 0.24, r * 0.13), _WHITE, 0.75)


def _mouth(node: Node, line: Rgb, pen: float) -> Iterator[Item]:
    x, y, r = node.face
    width = min(pen * 0.95, max(0.24 * r, 0.4))
    match node.how:
        case "cat":
            yield _line(_arc(x - r * 0.5, y, r * 0.5, r * 0.5, 10, 150), width, line)
            yield _line(_arc(x + r * 0.5, y, r * 0.5, r * 0.5, 30, 170), width, line)
        case "flat":
            yield _line(np.array([[x - r, y], [x, y], [x + r, y]]), width, line)
        case "sad":
            yield _line(_arc(x, y + r * 0.6, r, r * 0.6, 205, 335), width, line)
        case "open":
            t = np.radians(np.linspace(-8, 188, 30))
            d = polyline(np.stack([x + r * np.cos(t), y + r * 1.05 * np.sin(t)], 1))
            tongue = _fill(ellipse(x, y + r * 1.05, r * 0.6, r * 0.6), (238, 138, 138))
            yield _fill(d, (122, 36, 51))
            yield GroupItem((tongue,), clip=d)
            yield _pen(d, line, width)
        case _:
            yield _line(_arc(x, y - r * 0.25, r, r * 0.75, 20, 160), width, line)
