"""What a ground is painted on: layers of drawing items, and beside them a rough notion of how light each place is.

Every paint is noted with the region that it covers, so that the lightness under words is known without pixels.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from forebrush.paint.oklab import Rgb, lightness
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import (
    FlatPaint,
    Item,
    LinearPaint,
    MeshPaint,
    NoisePaint,
    Paint,
    PathItem,
    RadialPaint,
    Rgba,
    StopAt,
    StrokePaint,
)
from forebrush.scene.picture import Box
from forebrush.scene.style import Blend

__all__ = ["Canvas", "Inside", "circle", "falloff", "polygon", "rectangle", "smooth_edge"]

Inside = Callable[[float, float], bool]
"""Whether a point (px) is covered."""
_K = 4 / 3 * (math.sqrt(2) - 1)


def _n(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def rectangle(x: float, y: float, width: float, height: float) -> str:
    """Path data of a box."""
    return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])


def polygon(points: Sequence[tuple[float, float]]) -> str:
    """Path data of a closed polygon."""
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + "Z"


def circle(x: float, y: float, r: float) -> str:
    """Path data of a circle, as four cubics."""
    k = _K * r
    return (
        f"M{_n(x)} {_n(y - r)}"
        f"C{_n(x + k)} {_n(y - r)} {_n(x + r)} {_n(y - k)} {_n(x + r)} {_n(y)}"
        f"C{_n(x + r)} {_n(y + k)} {_n(x + k)} {_n(y + r)} {_n(x)} {_n(y + r)}"
        f"C{_n(x - k)} {_n(y + r)} {_n(x - r)} {_n(y + k)} {_n(x - r)} {_n(y)}"
        f"C{_n(x - r)} {_n(y - k)} {_n(x - k)} {_n(y - r)} {_n(x)} {_n(y - r)}Z"
    )


def smooth_edge(points: Sequence[tuple[float, float]]) -> str:
    """Path data of a smooth line through points (Catmull-Rom as cubics), begun with M."""
    made = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for k in range(len(points) - 1):
        before, a = points[max(k - 1, 0)], points[k]
        b, after = points[k + 1], points[min(k + 2, len(points) - 1)]
        first = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        second = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        made += "C" + " ".join(_n(v) for v in (*first, *second, *b))
    return made


def falloff(color: Rgb, alpha: float, steps: int = 10) -> tuple[StopAt, ...]:
    """Stops of a light that fades as a bell curve does: no edge where it begins, none where it ends."""
    stops: list[StopAt] = []
    floor = math.exp(-4.5)
    for k in range(steps + 1):
        at = k / steps
        part = (math.exp(-4.5 * at * at) - floor) / (1 - floor)
        stops.append((at, (*color, round(255 * alpha * part))))
    return tuple(stops)


@dataclass(slots=True)
class _Layer:
    depth: float
    blend: Blend
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Canvas:
    """Layers of a ground of `width` x `height` px; a layer is made when it is first painted on."""

    width: float
    height: float
    _layers: dict[str, _Layer] = field(default_factory=dict)
    _notes: list[tuple[Inside | None, Paint, float]] = field(default_factory=list)

    @property
    def short(self) -> float:
        """The shorter side, px."""
        return min(self.width, self.height)

    def layer(self, name: str, depth: float, blend: Blend = "normal") -> None:
        """Begin a layer at a depth (0 is the farthest)."""
        self._layers[name] = _Layer(depth, blend)

    def fill(self, name: str, paint: Paint, d: str = "", inside: Inside | None = None, cover: float = 1.0) -> None:
        """Paint a path (the whole canvas where there is none). `cover` is how much of it the paint hides, for
        motifs; `inside` says where the path is."""
        shape = d or rectangle(0, 0, self.width, self.height)
        self._layers[name].items.append(PathItem(shape, (paint,)))
        if self._layers[name].blend == "normal":
            self._notes.append((inside, paint, cover))

    def put(self, name: str, item: Item) -> None:
        """Add a finished item to a layer. It does not count for the lightness under words."""
        self._layers[name].items.append(item)

    def stroke(self, name: str, d: str, paint: Paint, width: float) -> None:
        """Draw a line with round ends."""
        self._layers[name].items.append(PathItem(d, strokes=(StrokePaint(paint, width, cap="round", join="round"),)))

    def light(self, name: str, x: float, y: float, radii: tuple[float, float], color: Rgb, alpha: float) -> None:
        """A soft light (or shadow) that fades outwards."""
        self.fill(name, RadialPaint((x, y), radii, falloff(color, alpha)))

    def layers(self) -> tuple[Layer, ...]:
        """What was painted, from the back to the front."""
        return tuple(
            Layer(name, made.depth, tuple(made.items), blend=made.blend)
            for name, made in self._layers.items()
            if made.items
        )

    def color_at(self, x: float, y: float) -> Rgb:
        """About which colour stands at a point: all paints over one another, blends and grain left out."""
        red, green, blue = 255.0, 255.0, 255.0
        for inside, paint, cover in self._notes:
            if inside is not None and not inside(x, y):
                continue
            r, g, b, a = _color_of(paint, x, y)
            part = a / 255 * cover * paint.opacity
            red, green, blue = red + (r - red) * part, green + (g - green) * part, blue + (b - blue) * part
        return (round(red), round(green), round(blue))

    def lightness_of(self, box: Box) -> float:
        """Mean OKLab lightness of a box, of 8 x 8 points."""
        points = [((k + 0.5) / 8, (j + 0.5) / 8) for k in range(8) for j in range(8)]
        found = [
            lightness(self.color_at((box.x + box.width * u) * self.width, (box.y + box.height * v) * self.height))
            for u, v in points
        ]
        return round(sum(found) / len(found), 4)


def _color_of(paint: Paint, x: float, y: float) -> Rgba:
    match paint:
        case FlatPaint():
            return paint.rgba
        case LinearPaint():
            (x1, y1), (x2, y2) = paint.start, paint.end
            square = (x2 - x1) ** 2 + (y2 - y1) ** 2
            at = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / square if square else 1.0
            return _stop_at(paint.stops, at)
        case RadialPaint():
            return _stop_at(
                paint.stops, math.hypot((x - paint.center[0]) / paint.radii[0], (y - paint.center[1]) / paint.radii[1])
            )
        case MeshPaint():
            return _mesh_at(paint, x, y)
        case NoisePaint():
            low, high = paint.low, paint.high
            a, b, c, d = (round((p + q) / 2) for p, q in zip(low, high, strict=True))
            return (a, b, c, d)
    return (0, 0, 0, 0)


def _stop_at(stops: Sequence[StopAt], at: float) -> Rgba:
    at = min(max(at, 0.0), 1.0)
    before = stops[0]
    for stop in stops:
        if stop[0] >= at:
            part = (at - before[0]) / (stop[0] - before[0]) if stop[0] > before[0] else 1.0
            return _between(before[1], stop[1], part)
        before = stop
    return stops[-1][1]


def _between(a: Rgba, b: Rgba, part: float) -> Rgba:
    r, g, bl, al = (round(p + (q - p) * part) for p, q in zip(a, b, strict=True))
    return (r, g, bl, al)


def _mesh_at(paint: MeshPaint, x: float, y: float) -> Rgba:
    left, top, width, height = paint.box
    rows, columns = len(paint.colors), len(paint.colors[0])
    u = min(max((x - left) / width, 0.0), 1.0) * (columns - 1)
    v = min(max((y - top) / height, 0.0), 1.0) * (rows - 1)
    k, j = min(int(u), columns - 2), min(int(v), rows - 2)
    upper = _between(paint.colors[j][k], paint.colors[j][k + 1], u - k)
    lower = _between(paint.colors[j + 1][k], paint.colors[j + 1][k + 1], u - k)
    return _between(upper, lower, v - j)
