"""The nodes of a page: one closed list of kinds, told apart by `kind`.

Placement, in one paragraph. A group lays out its children: `row` and `column` as CSS flexbox, `grid` as CSS grid,
`stack` one over the other. In a stack, and for absolute nodes everywhere, `anchor` puts the same point of node and
parent together, and the distances `left`, `top`, `right`, `bottom` work as in CSS; without an anchor and without a
size, a node in a stack fills it. `offset` then moves a node without moving its neighbours; scale, rotation (about
`origin`) and `quad` follow, in this order. A node that stands `on` a surface is laid out in the surface's own
rectangle and projected into its quad.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from forebrush.scene.charts import Annotation, Axis, FactRef, OptionalCenter, Series
from forebrush.scene.limits import MAX_LIST, MAX_SVG
from forebrush.scene.picture import Baked, PictureBrief, Surface
from forebrush.scene.style import Blend, Effects, Fill, Fills, Mask, Rect, Shape, Solid, Stroke, Strokes
from forebrush.scene.text import Features, Fit, FontName, FontSize, Marks, TextPath, Weight, runs_to_marks
from forebrush.scene.values import (
    AUTO,
    ZERO,
    Color,
    Edges,
    Id,
    Inset,
    Lang,
    Model,
    Number,
    Point,
    Px,
    Quad,
    Radii,
    Size,
    Space,
    Text,
    Track,
    Unit,
)

__all__ = [
    "NODE_KINDS",
    "Axis",
    "Cell",
    "Chart",
    "Code",
    "Column",
    "FactRef",
    "Formula",
    "Group",
    "Icon",
    "Node",
    "Picture",
    "Scatter",
    "Series",
    "ShapeNode",
    "Svg",
    "Table",
    "TextNode",
]

_INK = Solid(color=Color("ink"))
Anchor = Literal[
    "top-left", "top", "top-right", "left", "center", "right", "bottom-left", "bottom", "bottom-right"
]  # fmt: skip
Align = Literal["start", "center", "end", "stretch", "baseline"]
Justify = Literal["start", "center", "end", "space-between", "space-around", "space-evenly"]
_Short = Annotated[str, StringConstraints(max_length=200)]


def _scale_pair(raw: Any) -> Any:
    return (raw, raw) if isinstance(raw, (int, float)) and not isinstance(raw, bool) else raw


_ScaleFactor = Annotated[float, Field(ge=-100, le=100)]


class _NodeBase(Model):
    """What every node has."""

    id: Id
    role: _Short = ""
    """What the node is for: title, body, price, background, logo ..."""

    # place in the flow
    position: Literal["flow", "absolute"] = "flow"
    anchor: Anchor | None = None
    left: Inset = AUTO
    top: Inset = AUTO
    right: Inset = AUTO
    bottom: Inset = AUTO
    on: Annotated[str, StringConstraints(pattern=r"^([A-Za-z0-9_][\w.\-]*[#@][\w.\-]+)?$", max_length=170)] = ""
    """`picture#surface`: on a surface of a picture. `picture@layer`: just before that layer of it."""
    width: Size = AUTO
    height: Size = AUTO
    min_width: Size = AUTO
    min_height: Size = AUTO
    max_width: Size = AUTO
    max_height: Size = AUTO
    ratio: Annotated[float, Field(gt=0, le=1000)] | None = None
    """Width over height, where one of them is auto."""
    margin: Edges = Edges()
    grow: Annotated[float, Field(ge=0, le=1000)] = 0.0
    shrink: Annotated[float, Field(ge=0, le=1000)] = 1.0
    basis: Size = AUTO
    align_self: Align | None = None
    column: Annotated[int, Field(ge=0, le=1000)] = 0
    """Grid column, from 1; 0 is the next free one."""
    row: Annotated[int, Field(ge=0, le=1000)] = 0
    column_span: Annotated[int, Field(ge=1, le=1000)] = 1
    row_span: Annotated[int, Field(ge=1, le=1000)] = 1

    # after layout
    offset: Point = (0.0, 0.0)
    scale: Annotated[tuple[_ScaleFactor, _ScaleFactor], BeforeValidator(_scale_pair)] = (1.0, 1.0)
    rotate: Number = 0.0
    origin: Point = (0.5, 0.5)
    quad: Quad | None = None
    """Where the corners of the node's box go, in px from its own top left corner."""
    opacity: Unit = 1.0
    blend: Blend = "normal"
    mask: Mask | None = None
    effects: Effects = ()

    # for people and programs
    hidden: bool = False
    lock: bool = False
    alt: Annotated[str, StringConstraints(max_length=2_000)] = ""
    made_by: _Short = ""


class Group(_NodeBase):
    """A box that lays out its children; its fills and strokes are its background and border."""

    kind: Literal["group"] = "group"
    layout: Literal["row", "column", "grid", "stack"] = "column"
    gap: Space = ZERO
    row_gap: Space | None = None
    """The gap between rows (lines of a wrapped row), where it differs from `gap`."""
    padding: Edges = Edges()
    align: Align = "stretch"
    justify: Justify = "start"
    wrap: bool = False
    columns: Annotated[tuple[Track, ...], Field(max_length=100)] = ()
    rows: Annotated[tuple[Track, ...], Field(max_length=1000)] = ()
    fills: Fills = ()
    strokes: Strokes = ()
    radius: Radii = Radii()
    clip: bool = False
    children: Annotated[tuple[Node, ...], Field(max_length=MAX_LIST)] = ()


class TextNode(_NodeBase):
    """Words. Fills and strokes paint the glyphs."""

    kind: Literal["text"] = "text"
    text: Text = ""
    marks: Marks = ()
    font: FontName = "text"
    size: FontSize = 16.0
    fit: Fit | None = None
    """Where given, `size` is only the wish: the largest size between the bounds that fits the box is taken."""
    weight: Weight = 400
    italic: bool = False
    line_height: Annotated[float, Field(gt=0, le=10)] = 1.4
    letter_spacing: Annotated[float, Field(ge=-1, le=10)] = 0.0
    """Em added after each cluster."""
    indent: Annotated[float, Field(ge=-20, le=20)] = 0.0
    """Em before the first line of each paragraph."""
    paragraph_gap: Annotated[float, Field(ge=0, le=20)] = 0.0
    """Em between paragraphs (a newline starts one)."""
    text_align: Literal["start", "center", "end", "justify"] = "start"
    vertical_align: Literal["top", "middle", "bottom"] = "top"
    text_wrap: Literal["wrap", "balance", "pretty", "nowrap"] = "pretty"
    """`pretty` leaves no orphan last line, `balance` makes lines of about the same length."""
    hyphens: Literal["none", "manual", "auto"] = "manual"
    max_lines: Annotated[int, Field(ge=1, le=10_000)] | None = None
    overflow: Literal["visible", "ellipsis"] = "visible"
    """`ellipsis` drops what does not fit the box or `max_lines`, with a finding; else all is drawn."""
    direction: Literal["auto", "ltr", "rtl"] = "auto"
    vertical: bool = False
    """Set in columns from right to left."""
    autospace: bool = True
    """A little space between Han or Kana and Latin letters or digits."""
    punctuation: Literal["squeeze", "full"] = "squeeze"
    """Full-width marks give up half their width beside each other and at line ends."""
    hanging: bool = False
    """Closing marks may hang into the margin."""
    tabular: bool = False
    """Figures of equal width."""
    features: Features = ()
    lang: Lang | None = None
    path: TextPath | None = None
    fills: Fills = (_INK,)
    strokes: Strokes = ()

    @model_validator(mode="before")
    @classmethod
    def _runs(cls, raw: Any) -> Any:
        return runs_to_marks(raw)

    @model_validator(mode="after")
    def _marks_inside(self) -> TextNode:
        for mark in self.marks:
            if not mark.start <= mark.end <= len(self.text):
                raise ValueError(f"mark {mark.start}-{mark.end} lies outside the text of {len(self.text)} characters")
            if mark.start == mark.end and mark.fact is None:
                raise ValueError(f"mark {mark.start}-{mark.end} is empty")
        bound = sorted((m.start, m.end) for m in self.marks if m.fact is not None)
        if any(a[1] > b[0] for a, b in pairwise(bound)):
            raise ValueError("two facts are shown in the same range: fields may not overlap")
        return self


class ShapeNode(_NodeBase):
    """A drawn figure in its box."""

    kind: Literal["shape"] = "shape"
    shape: Shape = Rect()
    fills: Fills = ()
    strokes: Strokes = ()
    radius: Radii = Radii()
    """Corner radii of a `rect` or `bubble`; `polygon` and `star` round every corner by the first."""


class Picture(_NodeBase):
    """A picture: a brief for a painter, or an asset that is there already (a key of the asset table)."""

    kind: Literal["picture"] = "picture"
    brief: PictureBrief | None = None
    asset: Id | None = None
    painter: _Short = ""
    """Name of the painter wanted; empty: the one that the run chooses."""
    fit: Literal["cover", "contain", "fill"] = "cover"
    focus: Annotated[tuple[Unit, Unit], Field()] = (0.5, 0.5)
    """The point, in fractions, that stays in view when the picture is cropped."""
    fills: Fills = ()
    strokes: Strokes = ()
    radius: Radii = Radii()
    surfaces: Annotated[tuple[Surface, ...], Field(max_length=100)] = ()
    baked: Baked | None = None

    @model_validator(mode="after")
    def _one_source(self) -> Picture:
        if (self.brief is None) == (self.asset is None):
            raise ValueError("a picture has either a brief or an asset")
        return self


class Icon(_NodeBase):
    """A pictogram by name (`heart`), painted by its fills, or a colour emoji (`emoji:🔥`)."""

    kind: Literal["icon"] = "icon"
    icon: Annotated[str, StringConstraints(pattern=r"^([a-z0-9][a-z0-9\-]*|emoji:\S+)$", max_length=80)]
    size: Px = 24.0
    weight: Annotated[float, Field(gt=0, le=6)] = 2.0
    """Line width of a line icon, in 24ths of its size."""
    fills: Fills = (_INK,)


class Chart(_NodeBase):
    """Data as a picture. Values may be facts, so that a changed fact changes the chart."""

    kind: Literal["chart"] = "chart"
    chart: Literal["bar", "line", "area", "pie", "donut", "scatter", "radar"]
    categories: Annotated[tuple[_Short, ...], Field(max_length=2_000)] = ()
    series: Annotated[tuple[Series, ...], Field(min_length=1, max_length=24)]
    axis: Axis = Axis()
    """Of the values; of y in a scatter chart."""
    x_axis: Axis = Axis()
    """Of x in a scatter chart; where there are categories its title alone counts."""
    direction: Literal["vertical", "horizontal"] = "vertical"
    """Which way bars grow."""
    stacked: bool = False
    normalized: bool = False
    """Stacked, each value as its share of its category: every stack reaches 100%."""
    totals: bool = False
    """Write the sum at the end of each stack of bars."""
    smooth: bool = False
    """Lines as curves that stay between their points."""
    hole: Annotated[float, Field(ge=0, lt=1)] = 0.0
    """Inner radius of a pie; a donut has 0.62 where it is 0."""
    center: OptionalCenter = None
    labels: bool = True
    """Write the value at each bar, point or slice; in a scatter chart the labels of its points."""
    label_as: Literal["value", "share"] = "value"
    """`share`: percent of the pie, of the stack, else of the series."""
    format: Annotated[str, StringConstraints(max_length=100)] = ""
    unit: Annotated[str, StringConstraints(max_length=40)] = ""
    """Of the values that are no facts; written where there is no format."""
    legend: bool = True
    """The names of the series, where there is more than one, or of the slices of a pie."""
    legend_at: Literal["auto", "top", "bottom", "right", "ends"] = "auto"
    """`ends`: each name at the end of its line or area, or at its slice; `auto` does so for lines where it fits."""
    annotations: Annotated[tuple[Annotation, ...], Field(max_length=100)] = ()
    bar_gap: Annotated[float, Field(ge=0, lt=1)] = 0.35
    """Share of a category's width that stays empty."""
    bar_radius: Px = 0.0
    line_width: Annotated[float, Field(gt=0, le=100)] = 3.0
    font: FontName = "text"
    size: FontSize = 16.0
    """Of the words, which shrink where they have no room, never below 9 px."""
    weight: Weight = 400
    color: Color = Color("ink")
    """Of the words; axis and grid take it fainter."""
    fills: Fills = ()
    strokes: Strokes = ()
    radius: Radii = Radii()

    @model_validator(mode="after")
    def _points_are_scattered(self) -> Chart:
        for series in self.series:
            if series.points and self.chart != "scatter":
                raise ValueError(f"the series {series.name!r} has points: only a scatter chart shows them")
            if series.values and self.chart == "scatter":
                raise ValueError(f"the series {series.name!r} has values: a scatter chart shows points")
        return self


def _text_to_cell(raw: Any) -> Any:
    return {"text": raw} if isinstance(raw, str) else raw


class Cell(Model):
    """A cell of a table. A bare string is a cell. What is None is the column's, then the table's."""

    text: Text = ""
    marks: Marks = ()
    text_align: Literal["start", "center", "end"] | None = None
    weight: Weight | None = None
    color: Color | None = None
    fill: Fill | None = None
    column_span: Annotated[int, Field(ge=1, le=100)] = 1
    row_span: Annotated[int, Field(ge=1, le=1000)] = 1

    @model_validator(mode="before")
    @classmethod
    def _runs(cls, raw: Any) -> Any:
        return runs_to_marks(raw)


class Column(Model):
    """A column of a table: its width and how its cells are set."""

    width: Track = AUTO
    text_align: Literal["start", "center", "end"] = "start"
    weight: Weight | None = None
    tabular: bool = False


TableCell = Annotated[Cell, BeforeValidator(_text_to_cell)]


class Table(_NodeBase):
    """Rows and columns of words; the first `header` rows are heads."""

    kind: Literal["table"] = "table"
    columns: Annotated[tuple[Column, ...], Field(max_length=100)] = ()
    """Empty: as many equal columns as the longest row has cells."""
    rows: Annotated[tuple[Annotated[tuple[TableCell, ...], Field(max_length=100)], ...], Field(max_length=2_000)]
    header: Annotated[int, Field(ge=0, le=10)] = 1
    cell_padding: Edges = Edges.parse([8, 12])
    row_height: Size = AUTO
    """The least height of a row."""
    row_rule: Stroke | None = None
    column_rule: Stroke | None = None
    header_rule: Stroke | None = None
    header_fill: Fill | None = None
    header_color: Color | None = None
    header_weight: Weight = 700
    stripe: Fill | None = None
    """Behind every second body row."""
    vertical_align: Literal["top", "middle", "bottom"] = "middle"
    font: FontName = "text"
    size: FontSize = 16.0
    weight: Weight = 400
    line_height: Annotated[float, Field(gt=0, le=10)] = 1.4
    color: Color = Color("ink")
    lang: Lang | None = None
    fills: Fills = ()
    strokes: Strokes = ()
    radius: Radii = Radii()


class Code(_NodeBase):
    """A machine-readable code, checked for what its symbology can say; its fills paint the dark modules."""

    kind: Literal["code"] = "code"
    code: Literal["qr", "code128", "ean13"] = "qr"
    value: Annotated[str, StringConstraints(min_length=1, max_length=2_900)] | FactRef
    correction: Literal["L", "M", "Q", "H"] = "M"
    """Error correction of a QR code."""
    quiet: Annotated[int, Field(ge=0, le=40)] = 4
    """Empty modules round it."""
    caption: bool = True
    """Write the digits under a bar code."""
    fills: Fills = (Solid(color=Color("black")),)


class Svg(_NodeBase):
    """An inline SVG, drawn as vectors where they can be read, else as pixels, with a finding."""

    kind: Literal["svg"] = "svg"
    source: Annotated[str, StringConstraints(min_length=1, max_length=MAX_SVG)]
    fit: Literal["cover", "contain", "fill"] = "contain"


class Formula(_NodeBase):
    """A formula in TeX notation, set as outlines."""

    kind: Literal["formula"] = "formula"
    tex: Annotated[str, StringConstraints(min_length=1, max_length=2_000)]
    size: FontSize = 24.0
    fills: Fills = (_INK,)


class Scatter(_NodeBase):
    """Seeded copies of its children, strewn over its box: petals, stars, confetti."""

    kind: Literal["scatter"] = "scatter"
    count: Annotated[int, Field(ge=0, le=5_000)]
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0
    area: Literal["box", "ellipse", "edge"] = "box"
    """Where: the whole box, the ellipse in it, or a band of a fifth of it along its border."""
    spacing: Px = 0.0
    """Least distance between two copies, px; fewer are strewn where they do not fit."""
    size_range: tuple[Annotated[float, Field(gt=0, le=100)], Annotated[float, Field(gt=0, le=100)]] = (1.0, 1.0)
    rotate_range: tuple[Number, Number] = (0.0, 0.0)
    opacity_range: tuple[Unit, Unit] = (1.0, 1.0)
    children: Annotated[tuple[Node, ...], Field(min_length=1, max_length=32)]


Node: TypeAlias = Annotated[
    Group | TextNode | ShapeNode | Picture | Icon | Chart | Table | Code | Svg | Formula | Scatter,
    Field(discriminator="kind"),
]

NODE_KINDS: dict[str, type[_NodeBase]] = {
    "group": Group,
    "text": TextNode,
    "shape": ShapeNode,
    "picture": Picture,
    "icon": Icon,
    "chart": Chart,
    "table": Table,
    "code": Code,
    "svg": Svg,
    "formula": Formula,
    "scatter": Scatter,
}

for _model in (Group, Scatter):
    _model.model_rebuild()
