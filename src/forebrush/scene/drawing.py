"""Drawing lists: paths, glyphs and images at final places, with resolved paints, as plain data.

What layout makes of every node and what painters return in the drawn styles. Everything is in px of the space it
stands in, y down; colours are sRGB with straight alpha, 0 to 255; paths are SVG path data with absolute M, L, Q, C
and Z only. No library objects, nothing left to resolve: a renderer draws it as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from forebrush.scene.paths import XYWH, Matrix
from forebrush.scene.style import Blend as DocumentBlend

__all__ = [
    "IDENTITY",
    "XYWH",
    "Blend",
    "ConicPaint",
    "FlatPaint",
    "GlyphRun",
    "GroupItem",
    "ImageItem",
    "ImagePaint",
    "Item",
    "LinearPaint",
    "Matrix",
    "MeshPaint",
    "NoisePaint",
    "Paint",
    "PathItem",
    "PictureItem",
    "RadialPaint",
    "Rgba",
    "StopAt",
    "StrokePaint",
    "TextItem",
    "TextLine",
    "TilePaint",
]

Blend: TypeAlias = DocumentBlend | Literal["plus-lighter"]
"""As in the document; `plus-lighter` is met in colour fonts alone."""
Rgba: TypeAlias = tuple[int, int, int, int]
StopAt: TypeAlias = tuple[float, Rgba]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class FlatPaint:
    """One colour."""

    rgba: Rgba
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class LinearPaint:
    """A linear gradient between two points; stops are interpolated in sRGB, premultiplied, and padded."""

    start: tuple[float, float]
    end: tuple[float, float]
    stops: tuple[StopAt, ...]
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class RadialPaint:
    """An elliptic gradient from a centre out to the radii."""

    center: tuple[float, float]
    radii: tuple[float, float]
    stops: tuple[StopAt, ...]
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class ConicPaint:
    """A gradient round a centre, clockwise from `angle` degrees (0 is up)."""

    center: tuple[float, float]
    angle: float
    stops: tuple[StopAt, ...]
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class MeshPaint:
    """A grid of colours stretched over a box, smooth between (Catmull-Rom in OKLab)."""

    box: XYWH
    colors: tuple[tuple[Rgba, ...], ...]
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class ImagePaint:
    """An image of the asset table, drawn into `box`; `tile` repeats it beyond."""

    asset: str
    box: XYWH
    tile: bool = False
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class TilePaint:
    """A motif of paths repeated every `width` x `height` px, turned by `angle` degrees about `origin`."""

    origin: tuple[float, float]
    width: float
    height: float
    angle: float
    items: tuple[PathItem, ...]
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class NoisePaint:
    """Seeded fractal noise from `low` to `high`; `scale` px is the largest feature."""

    origin: tuple[float, float]
    low: Rgba
    high: Rgba
    scale: float
    roughness: float
    contrast: float
    seed: int
    opacity: float = 1.0
    blend: Blend = "normal"


Paint: TypeAlias = FlatPaint | LinearPaint | RadialPaint | ConicPaint | MeshPaint | ImagePaint | TilePaint | NoisePaint


@dataclass(frozen=True, slots=True)
class StrokePaint:
    """A line along an outline."""

    paint: Paint
    width: float
    align: Literal["center", "inside", "outside"] = "center"
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    dash: tuple[float, ...] = ()
    dash_offset: float = 0.0


@dataclass(frozen=True, slots=True)
class PathItem:
    """A path with its paints, from the back to the front: fills first, then strokes."""

    d: str
    paints: tuple[Paint, ...] = ()
    strokes: tuple[StrokePaint, ...] = ()
    rule: Literal["nonzero", "evenodd"] = "nonzero"
    what: str = ""
    """What it is to the checks: `background`, `border`, `underline`, `highlight`, `bar`, `rule` ..."""


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one font and size on one line, at their final places (baseline origins)."""

    font: int
    """Index into the font table of the frame (or asset)."""
    size: float
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    starts: tuple[int, ...]
    """For each glyph, the code point of the text where its cluster starts; glyphs of a cluster share it."""
    ends: tuple[int, ...]
    line: int
    angles: tuple[float, ...] = ()
    """Degrees clockwise about each glyph's origin; empty: all upright."""
    stretch: float = 1.0
    """Horizontal scale of the glyphs (digits set upright in vertical text)."""
    color: Rgba | None = None
    """Overrides the paints of the text item."""
    emoji: bool = False
    """A colour font: drawn in its own colours."""
    kind: Literal["text", "ruby", "inserted"] = "text"
    """`inserted`: a hyphen or an ellipsis that is not in the text; `ruby`: an annotation."""
    rtl: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line (or vertical column): which range of the text it shows, and where it stands."""

    start: int
    end: int
    x: float
    y: float
    """Baseline origin of a horizontal line; top centre of a vertical column."""
    length: float
    ascent: float
    descent: float
    inserted: str = ""


@dataclass(frozen=True, slots=True)
class TextItem:
    """A set text: its logical words, its lines, its glyphs and how they are painted."""

    text: str
    lang: str
    size: float
    """Font size of the unmarked words, px, after fitting."""
    lines: tuple[TextLine, ...]
    runs: tuple[GlyphRun, ...]
    paints: tuple[Paint, ...]
    strokes: tuple[StrokePaint, ...] = ()
    vertical: bool = False
    rtl: bool = False
    omitted: tuple[tuple[int, int], ...] = ()
    """Ranges of the text that are not drawn."""


@dataclass(frozen=True, slots=True)
class ImageItem:
    """An image of the asset table drawn into `box`, of which only the part inside the clip of its group shows."""

    asset: str
    box: XYWH


@dataclass(frozen=True, slots=True)
class PictureItem:
    """A picture to be painted: the key of its asset, and the box into which its layers go."""

    asset: str
    box: XYWH


@dataclass(frozen=True, slots=True)
class GroupItem:
    """Items drawn together: transformed, clipped to a path (in the group's own space), faded, blended."""

    items: tuple[Item, ...]
    matrix: Matrix = IDENTITY
    clip: str = ""
    clip_rule: Literal["nonzero", "evenodd"] = "nonzero"
    opacity: float = 1.0
    blend: Blend = "normal"


Item: TypeAlias = PathItem | TextItem | ImageItem | PictureItem | GroupItem
