"""How things are painted: fills, strokes, effects, masks, and the geometry of shapes.

Lists are ordered from the back to the front. A fill may be written as a bare colour string. Angles are degrees,
clockwise; positions are fractions (0 to 1) of the node's box; lengths are px at scale 1.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from forebrush.scene.values import Color, Id, Model, Number, PathData, Point, Px, Unit

__all__ = [
    "Adjust",
    "Arc",
    "BackdropBlur",
    "Blend",
    "Blur",
    "Bubble",
    "Conic",
    "Displace",
    "Effect",
    "Ellipse",
    "Fill",
    "Glow",
    "ImageFill",
    "Line",
    "Linear",
    "Mask",
    "Mesh",
    "Noise",
    "PathShape",
    "Pattern",
    "Polygon",
    "Radial",
    "Rect",
    "Shadow",
    "Shape",
    "Solid",
    "Star",
    "Stop",
    "Stroke",
    "Wear",
]

Blend = Literal[
    "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light",
    "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity",
]  # fmt: skip
"""The blend modes of CSS (compositing-1), which SVG and PDF have, too."""


class _Paint(Model):
    opacity: Unit = 1.0
    blend: Blend = "normal"


class Stop(Model):
    """A colour at a place along a gradient (0 to 1)."""

    at: Unit
    color: Color


Stops = Annotated[tuple[Stop, ...], Field(min_length=2, max_length=64)]


class Solid(_Paint):
    """One colour."""

    kind: Literal["solid"] = "solid"
    color: Color


class Linear(_Paint):
    """A linear gradient from `start` to `end`, in fractions of the box."""

    kind: Literal["linear"] = "linear"
    stops: Stops
    start: Point = Field((0.0, 0.0), alias="from")
    end: Point = Field((0.0, 1.0), alias="to")


class Radial(_Paint):
    """A radial gradient; `radius` is a fraction of the box's half diagonal, `aspect` is width over height."""

    kind: Literal["radial"] = "radial"
    stops: Stops
    center: Point = (0.5, 0.5)
    radius: Annotated[float, Field(gt=0, le=100)] = 1.0
    aspect: Annotated[float, Field(gt=0, le=100)] = 1.0


class Conic(_Paint):
    """A gradient round a point, clockwise from `angle` (0 is up)."""

    kind: Literal["conic"] = "conic"
    stops: Stops
    center: Point = (0.5, 0.5)
    angle: Number = 0.0


class Mesh(_Paint):
    """A grid of colours (rows of equal length, at least 2 x 2), blended smoothly between (bicubic in OKLab)."""

    kind: Literal["mesh"] = "mesh"
    colors: Annotated[
        tuple[Annotated[tuple[Color, ...], Field(min_length=2, max_length=16)], ...], Field(min_length=2, max_length=16)
    ]

    @model_validator(mode="after")
    def _rows_equal(self) -> Mesh:
        if len({len(row) for row in self.colors}) != 1:
            raise ValueError("every row of a mesh has as many colours as the first")
        return self


class ImageFill(_Paint):
    """An image of the asset table, by its key (SHA-256)."""

    kind: Literal["image"] = "image"
    asset: Id
    fit: Literal["cover", "contain", "fill", "tile"] = "cover"
    position: Point = (0.5, 0.5)


class Pattern(_Paint):
    """A repeated motif: `size` is the period in px, `weight` the thickness or radius as a fraction of it."""

    kind: Literal["pattern"] = "pattern"
    pattern: Literal["dots", "stripes", "grid", "checks", "waves", "seigaiha", "cross", "triangles", "hexagons"]
    color: Color = Color("ink")
    size: Annotated[float, Field(ge=2, le=4096)] = 24.0
    weight: Annotated[float, Field(gt=0, le=1)] = 0.1
    angle: Number = 0.0


class Noise(_Paint):
    """Seeded fractal noise between two colours. `scale` is the largest feature in px, `contrast` 1 is natural."""

    kind: Literal["noise"] = "noise"
    low: Color = Color("", (0, 0, 0, 0))
    high: Color = Color("ink")
    scale: Annotated[float, Field(ge=1, le=8192)] = 120.0
    roughness: Unit = 0.5
    contrast: Annotated[float, Field(ge=0, le=10)] = 1.0
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0


def _color_to_fill(raw: Any) -> Any:
    """A bare colour string is a solid fill."""
    return {"kind": "solid", "color": raw} if isinstance(raw, (str, Color)) else raw


Fill = Annotated[
    Annotated[Solid | Linear | Radial | Conic | Mesh | ImageFill | Pattern | Noise, Field(discriminator="kind")],
    BeforeValidator(_color_to_fill),
]
Fills = Annotated[tuple[Fill, ...], Field(max_length=32)]


class Stroke(Model):
    """A line along an outline; opacity and blend are those of its fill."""

    fill: Fill = Solid(color=Color("ink"))
    width: Annotated[float, Field(gt=0, le=4096)] = 1.0
    align: Literal["center", "inside", "outside"] = "center"
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    dash: Annotated[tuple[Px, ...], Field(max_length=16)] = ()
    dash_offset: Number = 0.0


Strokes = Annotated[tuple[Stroke, ...], Field(max_length=16)]

# Effects, applied in order to the node as drawn so far.


class Shadow(Model):
    """A shadow of what is drawn: blurred by `blur` (sigma is half of it, as in CSS), grown by `spread`."""

    kind: Literal["shadow"] = "shadow"
    color: Color = Color("", (0, 0, 0, 102))
    x: Number = 0.0
    y: Number = 4.0
    blur: Annotated[float, Field(ge=0, le=500)] = 12.0
    spread: Annotated[float, Field(ge=-200, le=200)] = 0.0
    inset: bool = False


class Glow(Model):
    """Light round what is drawn; `strength` stacks it."""

    kind: Literal["glow"] = "glow"
    color: Color
    blur: Annotated[float, Field(ge=0, le=500)] = 16.0
    strength: Annotated[float, Field(gt=0, le=4)] = 1.0


class Blur(Model):
    """Gaussian blur; `radius` is the standard deviation in px, as in CSS `blur()`."""

    kind: Literal["blur"] = "blur"
    radius: Annotated[float, Field(ge=0, le=500)]


class BackdropBlur(Model):
    """Blurs what lies under the node's shape (frosted glass); `saturation` 1 leaves colours as they are."""

    kind: Literal["backdrop-blur"] = "backdrop-blur"
    radius: Annotated[float, Field(gt=0, le=500)]
    saturation: Annotated[float, Field(ge=0, le=4)] = 1.0


class Displace(Model):
    """Shifts pixels by seeded noise: `amount` px at most, in features of `scale` px. Rough edges, hand-cut looks."""

    kind: Literal["displace"] = "displace"
    amount: Annotated[float, Field(ge=0, le=200)]
    scale: Annotated[float, Field(ge=1, le=2048)] = 16.0
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0


class Wear(Model):
    """Takes ink away by seeded noise, as of old print: `amount` is the share of the area that goes."""

    kind: Literal["wear"] = "wear"
    amount: Unit
    scale: Annotated[float, Field(ge=1, le=2048)] = 24.0
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0


class Adjust(Model):
    """Colour adjustment of what is drawn; 1 (0 for warmth) changes nothing. Brightness, contrast and saturation
    as the CSS filters of these names; warmth from -1 (blue) to 1 (amber)."""

    kind: Literal["adjust"] = "adjust"
    brightness: Annotated[float, Field(ge=0, le=4)] = 1.0
    contrast: Annotated[float, Field(ge=0, le=4)] = 1.0
    saturation: Annotated[float, Field(ge=0, le=4)] = 1.0
    warmth: Annotated[float, Field(ge=-1, le=1)] = 0.0


Effect = Annotated[Shadow | Glow | Blur | BackdropBlur | Displace | Wear | Adjust, Field(discriminator="kind")]
Effects = Annotated[tuple[Effect, ...], Field(max_length=16)]

# Geometry of a shape, in the node's box.


class Rect(Model):
    """The node's box, with its `radius`."""

    kind: Literal["rect"] = "rect"


class Ellipse(Model):
    """The ellipse that fills the box."""

    kind: Literal["ellipse"] = "ellipse"


class Line(Model):
    """A straight line between two points, in fractions of the box. Only strokes show."""

    kind: Literal["line"] = "line"
    start: Point = Field((0.0, 0.5), alias="from")
    end: Point = Field((1.0, 0.5), alias="to")
    head: Literal["none", "end", "both"] = "none"
    """Arrow heads, sized by the stroke."""


class Polygon(Model):
    """A regular polygon in the box, its first corner up."""

    kind: Literal["polygon"] = "polygon"
    sides: Annotated[int, Field(ge=3, le=64)] = 6


class Star(Model):
    """A star in the box; `inner` is the inner radius as a fraction of the outer."""

    kind: Literal["star"] = "star"
    points: Annotated[int, Field(ge=3, le=64)] = 5
    inner: Annotated[float, Field(gt=0, le=1)] = 0.45


class Arc(Model):
    """A slice of the ellipse, clockwise from `start` (0 is up) over `sweep` degrees, hollow to `inner` of its
    radius (0: a pie, 0.6: a ring)."""

    kind: Literal["arc"] = "arc"
    start: Number = 0.0
    sweep: Annotated[float, Field(ge=-360, le=360)] = 90.0
    inner: Annotated[float, Field(ge=0, lt=1)] = 0.0


class Bubble(Model):
    """A rounded box with a tail; `tip` is where the tail points, in fractions of the box, outside it."""

    kind: Literal["bubble"] = "bubble"
    tip: Point = (0.2, 1.3)
    width: Annotated[float, Field(gt=0, le=1)] = 0.12
    """Width of the tail's root, as a fraction of the box's shorter side."""


class PathShape(Model):
    """SVG path data; `view` is the width and height that are stretched over the box (none: px of the box)."""

    kind: Literal["path"] = "path"
    d: PathData
    view: tuple[Annotated[float, Field(gt=0)], Annotated[float, Field(gt=0)]] | None = None
    rule: Literal["nonzero", "evenodd"] = "nonzero"


def _word_to_shape(raw: Any) -> Any:
    return {"kind": raw} if isinstance(raw, str) else raw


Shape = Annotated[
    Annotated[Rect | Ellipse | Line | Polygon | Star | Arc | Bubble | PathShape, Field(discriminator="kind")],
    BeforeValidator(_word_to_shape),
]


class Mask(Model):
    """Shows the node only where the mask has alpha: a shape in its box, filled, softened by `feather` px."""

    shape: Shape = Rect()
    fill: Fill = Solid(color=Color("", (0, 0, 0, 255)))
    feather: Annotated[float, Field(ge=0, le=1000)] = 0.0
    invert: bool = False
