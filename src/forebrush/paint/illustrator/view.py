"""What a setting is drawn on: layers from the sky to the front, with the shapes that settings are made of.

Places and sizes are fractions (0 to 1) of the picture where they are called x and y, width and height; `u` is one
hundredth of the shorter side in px. Each part of a setting draws its chances from a stream of its own, by name, so
that adding one leaves the others as they were.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from forebrush.paint.canvas import Canvas, Inside, circle, falloff, rectangle, smooth_edge
from forebrush.paint.illustrator.light import Light
from forebrush.paint.illustrator.shapes import Point, Rect, ellipse, overlap
from forebrush.paint.oklab import Rgb, even_stops, mix, solid
from forebrush.scene.asset import Layer
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, LinearPaint, Paint, PathItem, RadialPaint, StrokePaint
from forebrush.scene.picture import Box

__all__ = ["Drawing", "Props", "View"]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn thing with its foot at (0, 0), px: what it is, the box that it fills, its lamps and surfaces."""

    items: tuple[Item, ...]
    box: Rect
    lamps: tuple[Point, ...] = ()
    surfaces: Mapping[str, tuple[Point, Point, Point, Point]] = field(default_factory=dict)


class Props(Protocol):
    """Draws things of the library, `height` px high, for settings."""

    def __call__(
        self, name: str, height: float, seed: str, colors: Mapping[str, Rgb], light: Light, haze: float
    ) -> Drawing | None:
        """The thing, or None where the library has none of that name."""
        ...


@dataclass(slots=True)
class View:
    """The stage of one picture, `width` x `height` px."""

    width: float
    height: float
    light: Light
    seed: str
    horizon: float
    """y of the horizon (or of the foot of the wall), 0 to 1."""
    ground: float
    """y of the line on which the first row stands, 0 to 1."""
    mirrored: bool = False
    clear: tuple[Box, ...] = ()
    palette: tuple[Rgb, ...] = ()
    """Colours that the request names."""
    table: tuple[float, float, float] | None = None
    """The table at which somebody sits or on which something stands: from x, to x, y of its top (0 to 1)."""
    props: Props | None = None
    cast: frozenset[str] = frozenset()
    """Names of things that were asked for: no scenery is made of them."""
    heroes: tuple[Rect, ...] = ()
    """Boxes of what was asked for, in px: scenery keeps away from them."""
    canvas: Canvas = field(init=False)
    front: list[tuple[float, Item]] = field(default_factory=list)
    """Things that stand among the heroes: the y (px) of their feet, and what they are."""
    lamps: list[tuple[float, float, float, Rgb, float]] = field(default_factory=list)
    """Lights: x, y, radius in px, colour, strength."""
    surfaces: dict[str, tuple[tuple[Point, Point, Point, Point], Rgb]] = field(default_factory=dict)
    """Faces on which words may stand: corners in px, and about their colour."""
    afloat: bool = False
    """All that was asked for is on the water."""
    frame: str = ""
    """What frames the picture in front: leaves, branch."""
    seen: dict[str, Rect] = field(default_factory=dict)
    """What the setting itself shows of what can be asked for: boxes in px by its name."""
    _layer: str = "sky"

    def __post_init__(self) -> None:
        self.canvas = Canvas(self.width, self.height)
        for name, depth in (("sky", 0.0), ("far", 0.2), ("middle", 0.4), ("near", 0.6)):
            self.canvas.layer(name, depth)

    @property
    def tall(self) -> float:
        """The height, px, by which things are measured: on an upright page no more than its width allows."""
        return min(self.height, 1.15 * self.width)

    @property
    def u(self) -> float:
        """One hundredth of the shorter side, px."""
        return min(self.width, self.height) / 100

    @property
    def pen(self) -> float:
        """Width of lines, px."""
        return 0.34 * self.u

    def rng(self, part: str) -> Random:
        """The chances of a part, by its name."""
        return Random(f"{self.seed}:{part}")

    def x(self, fraction: float) -> float:
        """Px of a place across, mirrored where the layout is."""
        return (1 - fraction if self.mirrored else fraction) * self.width

    def y(self, fraction: float) -> float:
        """Px of a place down."""
        return fraction * self.height

    def depth(self, y: float) -> float:
        """How large things on the ground at `y` (0 to 1) are against those on the ground line: 0.16 to 1.5."""
        return min(max(0.2 + 0.8 * (y - self.horizon) / max(self.ground - self.horizon, 0.02), 0.16), 1.5)

    def on(self, layer: str) -> None:
        """Draw the next shapes on a layer: sky, far, middle or near."""
        self._layer = layer

    # What is in the way

    def hides_words(self, box: Rect, tolerance: float = 0.02) -> bool:
        """A box (px) reaches into an area that is to be kept clear by more than a share of itself."""
        size = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
        return any(
            overlap(box, (c.x * self.width, c.y * self.height, (c.x + c.width) * self.width,
                          (c.y + c.height) * self.height)) > tolerance * size
            for c in self.clear
        )  # fmt: skip

    def covered(self, box: Rect) -> float:
        """The share of a box (px) that heroes cover."""
        size = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
        return sum(overlap(box, hero) for hero in self.heroes) / size

    # Things

    def prop(
        self,
        name: str,
        x: float,
        y: float,
        height: float,
        *,
        haze: float = 0.0,
        colors: Mapping[str, Rgb] | None = None,
        front: bool = False,
        fixed: bool = False,
        tolerance: float = 0.5,
        flip: bool | None = None,
        shadow: bool = True,
    ) -> Drawing | None:
        """A thing of the library that stands on (x, y), `height` of the picture high, seen through `haze`.

        It slides sideways, or is left out, where heroes or words would cover more than `tolerance` of it; a `fixed`
        one stays. `front` puts it among the heroes. Returns what was drawn, moved to its place.
        """
        if self.props is None or name in self.cast:
            return None
        rng = self.rng(f"{name}:{x:.3f}:{y:.3f}")
        drawing = self.props(name, height * self.tall, f"{self.seed}:{name}:{x:.3f}", colors or {}, self.light, haze)
        if drawing is None:
            return None
        turned = rng.random() < 0.5 if flip is None else flip
        px, py = self.x(x), self.y(y)
        left, top, right, bottom = drawing.box
        if turned:
            left, right = -right, -left

        def cost(at: float) -> float:
            box = (at + left, py + top, at + right, py + bottom)
            return self.covered(box) + (9.0 if self.hides_words(box) else 0.0)

        if not fixed:
            steps = (0.0, -0.07, 0.07, -0.14, 0.14, -0.22, 0.22)
            px = min(
                (px + step * self.width for step in steps), key=lambda at: cost(at) + 0.9 * abs(at - px) / self.width
            )
        if cost(px) > tolerance:
            return None
        across = -1.0 if turned else 1.0
        placed = GroupItem(drawing.items, matrix=(across, 0.0, px, 0.0, 1.0, py, 0.0, 0.0, 1.0))
        pool: list[Item] = []
        if shadow and haze < 0.4:
            rx = (right - left) * 0.5
            ry = min(rx * 0.22, 0.03 * self.height)
            paint = RadialPaint((px, py), (rx, ry), falloff(self.light.line, 0.3))
            pool.append(PathItem(ellipse(px, py, rx, ry), (paint,)))
        for item in (*pool, placed):
            if front:
                self.front.append((py, item))
            else:
                self.item(item)

        def moved(point: Point) -> Point:
            return (px + across * point[0], py + point[1])

        lamps = tuple(moved(point) for point in drawing.lamps)
        surfaces = {key: (moved(a), moved(b), moved(c), moved(d)) for key, (a, b, c, d) in drawing.surfaces.items()}
        if self.light.dark > 0.3:
            for lx, ly in lamps:
                self.lamps.append((lx, ly, height * self.tall * 0.9, (255, 208, 138), 0.8))
        return Drawing(drawing.items, (px + left, py + top, px + right, py + bottom), lamps, surfaces)

    # Shapes

    def item(self, item: Item) -> None:
        """Put a finished item on the layer."""
        self.canvas.put(self._layer, item)

    def fill(self, d: str, color: Rgb, alpha: float = 1.0, inside: Inside | None = None) -> None:
        """A flat shape. `inside` is given for large ones, so that the lightness under words is known."""
        paint = FlatPaint(solid(color, alpha))
        if inside is None:
            self.item(PathItem(d, (paint,)))
        else:
            self.canvas.fill(self._layer, paint, d, inside)

    def line(self, d: str, color: Rgb | None = None, width: float | None = None, alpha: float = 1.0) -> None:
        """A line along a path, in the colour and width of the house."""
        pen = StrokePaint(FlatPaint(solid(color or self.light.line, alpha)), width or self.pen, cap="round",
                          join="round")  # fmt: skip
        self.item(PathItem(d, strokes=(pen,)))

    def front_shape(self, y: float, d: str, color: Rgb) -> None:
        """A flat shape with an outline that stands among the heroes, its foot at `y` (0 to 1; above 1: before all)."""
        pen = StrokePaint(FlatPaint(solid(mix(self.light.line, color, 0.35))), self.pen, cap="round", join="round")
        self.front.append((self.y(y), PathItem(d, (FlatPaint(solid(color)),), (pen,))))

    def front_fill(self, y: float, d: str, color: Rgb) -> None:
        """The same with no outline."""
        self.front.append((self.y(y), PathItem(d, (FlatPaint(solid(color)),))))

    def front_wave(self, y: float, d: str, color: Rgb) -> None:
        """Water that one sees through a little, among the heroes; its crest is light."""
        pen = StrokePaint(FlatPaint(solid((255, 255, 255), 0.6)), 0.5 * self.u, cap="round", join="round")
        self.front.append((self.y(y), PathItem(d, (FlatPaint(solid(color, 0.86)),), (pen,))))

    def front_line(self, y: float, d: str, color: Rgb, width: float) -> None:
        """A line among the heroes."""
        pen = StrokePaint(FlatPaint(solid(color)), width, cap="round", join="round")
        self.front.append((self.y(y), PathItem(d, strokes=(pen,))))

    def shape(self, d: str, color: Rgb, width: float | None = None) -> None:
        """A flat shape with an outline."""
        self.fill(d, color)
        self.line(d, width=width)

    def gradient(self, d: str, colors: Sequence[Rgb], top: float, bottom: float, inside: Inside | None = None) -> None:
        """A shape in colours from `top` to `bottom` (px)."""
        paint = LinearPaint((0.0, top), (0.0, bottom), even_stops(tuple(colors)))
        self.canvas.fill(self._layer, paint, d, inside or (lambda x, y: False))

    def glow(self, x: float, y: float, r: float, color: Rgb, alpha: float) -> None:
        """A soft light, px."""
        self.item(PathItem(circle(x, y, r), (RadialPaint((x, y), (r, r), falloff(color, alpha)),)))

    def band(self, top: float, colors: Sequence[Rgb], bottom: float = 1.0) -> None:
        """A strip over the whole width from `top` to `bottom` (0 to 1)."""
        a, b = self.y(top), self.y(bottom)
        self.gradient(rectangle(0, a, self.width, b - a), colors, a, b, lambda x, y: a <= y <= b)

    def hill(self, top: float, swing: float, color: Rgb, part: str, *, waves: int = 5, haze: float = 0.0,
             foot: Rgb | None = None) -> tuple[Point, ...]:  # fmt: skip
        """A hill over the whole width whose crest moves by `swing` above `top` (both 0 to 1). Returns its crest."""
        rng = self.rng(part)
        color = self.light.far(color, haze)
        phase = rng.random() * 6
        crest = tuple(
            (self.width * (-0.08 + 1.16 * k / waves),
             self.height * (top - swing * (0.5 + 0.5 * math.sin(k * 2.1 + phase + rng.random() * 0.8))))
            for k in range(waves + 1)
        )  # fmt: skip
        d = smooth_edge(crest) + f"L{self.width * 1.1:.1f} {self.height:.1f}L{-self.width * 0.1:.1f} {self.height:.1f}Z"
        high = min(y for _, y in crest)
        paint: Paint = FlatPaint(solid(color))
        if foot is not None:
            paint = LinearPaint((0.0, high), (0.0, self.height), even_stops((color, self.light.far(foot, haze))))
        self.canvas.fill(self._layer, paint, d, lambda x, y: y > _height(crest, x))
        return crest

    def surface(self, name: str, quad: tuple[Point, Point, Point, Point], color: Rgb) -> None:
        """Offer a flat face (corners in px, clockwise from the upper left) of about a colour for words to stand on."""
        number = sum(key == name or key.startswith(f"{name}-") for key in self.surfaces)
        self.surfaces[f"{name}-{number + 1}" if number else name] = (quad, color)

    def layers(self) -> tuple[Layer, ...]:
        """What was drawn, from the back to the front."""
        return self.canvas.layers()


def _height(edge: Sequence[Point], x: float) -> float:
    for (x1, y1), (x2, y2) in itertools.pairwise(edge):
        if x1 <= x <= x2:
            return y1 + (y2 - y1) * (x - x1) / (x2 - x1)
    return edge[-1][1]
