"""What is in the air and in the dark: rain, snow, fog, lightning, the light of lamps at night. Layers on top."""

from __future__ import annotations

from forebrush.paint.canvas import circle, falloff, polygon, rectangle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.view import View
from forebrush.paint.oklab import Rgb, clear, mix, solid
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, Item, LinearPaint, PathItem, RadialPaint, StrokePaint

__all__ = ["air", "light_map", "mist"]


def light_map(view: View) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """The ambient colour multiplied over the scenery and, less of it, over those who stand in it; lamps light both.

    Two groups of layers: what lies behind the heroes, and what lies over everything.
    """
    ambient = view.light.ambient
    if ambient is None:
        return (), ()
    over = mix(ambient, (255, 255, 255), 0.62)
    behind = tuple(min(255, round(255 * a / max(b, 1))) for a, b in zip(ambient, over, strict=True))
    whole = rectangle(0, 0, view.width, view.height)
    lamps = list(view.lamps)
    for left, top, right, bottom in view.heroes[:6]:
        r = max(right - left, bottom - top) * 0.8
        lamps.append(((left + right) / 2, (top + bottom) / 2, r, rgb("#ffe9d0"), 0.45 * max(view.light.dark, 0.3)))
    shades = [
        (PathItem(whole, (FlatPaint(solid((color[0], color[1], color[2]))),)), *(_glow(*lamp) for lamp in lamps))
        for color in (behind, over)
    ]
    glows = [_glow(x, y, r * 0.4, color, 0.5 * alpha) for x, y, r, color, alpha in view.lamps]
    return (
        (Layer("light", 0.7, shades[0], blend="multiply"),),
        (Layer("light on all", 0.95, shades[1], blend="multiply"), Layer("glow", 0.96, tuple(glows))),
    )


def mist(view: View, indoor: bool) -> tuple[Layer, ...]:
    """Fog behind those who stand in front."""
    return (_fog(view, "mist", 0.72, 0.55),) if view.light.weather == "fog" and not indoor else ()


def _fog(view: View, name: str, depth: float, alpha: float) -> Layer:
    white = rgb("#f4f6f8") if view.light.dark < 0.5 else rgb("#8f8cc0")
    stops = ((0.0, clear(white)), (0.55, solid(white, alpha)), (1.0, solid(white, alpha * 0.3)))
    paint = LinearPaint((0.0, 0.15 * view.height), (0.0, view.height), stops)
    return Layer(name, depth, (PathItem(rectangle(0, 0, view.width, view.height), (paint,)),))


def _glow(x: float, y: float, r: float, color: Rgb, alpha: float) -> PathItem:
    return PathItem(circle(x, y, r), (RadialPaint((x, y), (r, r), falloff(color, min(alpha, 1.0))),))


def air(view: View, indoor: bool) -> tuple[Layer, ...]:
    """Rain, snow, fog and lightning, out of doors."""
    weather = view.light.weather
    if indoor:
        return ()
    items: list[Item] = []
    if weather in ("rain", "storm"):
        items += _rain(view, 190 if weather == "storm" else 130)
    if weather == "storm":
        items = [*_lightning(view), *items]
    if weather == "snow":
        items += _snow(view)
    fog = (_fog(view, "fog", 0.98, 0.16),) if weather == "fog" else ()
    return (*fog, Layer("air", 1.0, tuple(items))) if items else fog


def _hidden(view: View, x: float, y: float) -> bool:
    return view.hides_words((x - 1, y - 1, x + 1, y + 1), 0.0)


def _rain(view: View, count: int) -> list[Item]:
    rng = view.rng("rain")
    drops = ["", ""]
    for k in range(count):
        x, y = rng.uniform(0, 1.1) * view.width, rng.uniform(-0.1, 1) * view.height
        long = rng.uniform(0.03, 0.08) * view.height
        if not _hidden(view, x, y):
            drops[k % 2] += f"M{x:.1f} {y:.1f}L{x - long * 0.25:.1f} {y + long:.1f}"
    paint = FlatPaint(solid(rgb("#e6ebff"), 0.42))
    return [
        PathItem(d, strokes=(StrokePaint(paint, view.u * width, cap="round"),))
        for d, width in zip(drops, (0.22, 0.36), strict=True)
        if d
    ]


def _snow(view: View) -> list[Item]:
    rng = view.rng("snow")
    flakes = ""
    for _ in range(150):
        x, y, r = rng.random() * view.width, rng.random() * view.height, view.u * (0.2 + 0.45 * rng.random() ** 3)
        if not _hidden(view, x, y):
            flakes += circle(x, y, r)
    return [PathItem(flakes, (FlatPaint((255, 255, 255, 220)),))] if flakes else []


def _lightning(view: View) -> list[Item]:
    middle = sum((box[0] + box[2]) / 2 for box in view.heroes[:1]) or view.width / 2
    x = view.width * (0.8 if middle < view.width / 2 else 0.2)
    steps = ((0, 0), (-0.035, 0.15), (-0.008, 0.145), (-0.05, 0.33), (0.02, 0.12), (-0.004, 0.125), (0.02, 0))
    bolt = polygon([(x + a * view.width, b * view.height) for a, b in steps])
    if view.hides_words((x - 0.06 * view.width, 0, x + 0.03 * view.width, 0.33 * view.height)):
        return []
    return [_glow(x - 0.02 * view.width, 0.14 * view.height, 30 * view.u, rgb("#e9ecff"), 0.5),
            PathItem(bolt, (FlatPaint(solid(rgb("#fff8dc"), 0.95)),))]  # fmt: skip
