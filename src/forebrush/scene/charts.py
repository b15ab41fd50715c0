"""The parts of a chart: series and their points, axes, and the annotations that explain them.

Every number is an exact literal or a fact, so that a changed fact moves what shows it. Knows nothing of nodes.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from forebrush.scene.facts import Exact, FactName
from forebrush.scene.style import Fill
from forebrush.scene.values import Color, Model

__all__ = [
    "Annotation",
    "Axis",
    "Band",
    "Center",
    "ChartPoint",
    "FactRef",
    "Highlight",
    "Note",
    "Reference",
    "Series",
    "Value",
]

_Short = Annotated[str, StringConstraints(max_length=200)]
_Format = Annotated[str, StringConstraints(max_length=100)]


class FactRef(Model):
    """A value that is a fact's."""

    fact: FactName


Value = Annotated[FactRef | Exact, Field(union_mode="left_to_right")]
Bound = Annotated[FactRef | Decimal, Field(union_mode="left_to_right")]


class ChartPoint(Model):
    """A point of a scatter chart."""

    x: Value
    y: Value
    size: Value | None = None
    """Makes it a bubble, whose area is in proportion."""
    label: _Short = ""


class Series(Model):
    """A row of values of a chart; None is a gap."""

    name: _Short = ""
    values: Annotated[tuple[Value | None, ...], Field(max_length=2_000)] = ()
    points: Annotated[tuple[ChartPoint, ...], Field(max_length=2_000)] = ()
    """Instead of values, in a scatter chart."""
    fill: Fill | None = None


class Axis(Model):
    """An axis of values: its bounds (None: chosen), about how many ticks, how its numbers read."""

    min: Bound | None = None
    max: Bound | None = None
    log: bool = False
    """Logarithmic; values that are not above 0 are gaps there."""
    ticks: Annotated[int, Field(ge=0, le=20)] = 5
    grid: bool = True
    format: _Format = ""
    title: _Short = ""


def _text_to_center(raw: Any) -> Any:
    return {"text": raw} if isinstance(raw, str) else raw


class Center(Model):
    """What stands in the hole of a donut: a value, large, and words below it. A bare string is the words."""

    value: Value | None = None
    text: _Short = ""
    format: _Format = ""


OptionalCenter = Annotated[Center | None, BeforeValidator(_text_to_center)]


class Note(Model):
    """Words at a place in the data, with a line that leads there. `{value}` in the words is the value there."""

    kind: Literal["note"] = "note"
    text: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    category: _Short = ""
    """A category, or the label of a point."""
    series: _Short = ""
    """The name of the series whose value is meant; empty: the one that reaches furthest."""
    value: Value | None = None
    """Where on the value axis; None: at the value of the data."""
    x: Value | None = None
    """Where across, in a scatter chart."""
    color: Color | None = None
    format: _Format = ""


class Reference(Model):
    """A line across the whole plot at a value or a category. `{value}` in its words is the value."""

    kind: Literal["reference"] = "reference"
    value: Value | None = None
    axis: Literal["value", "x"] = "value"
    """Which axis the value is on; `x` in a scatter chart."""
    category: _Short = ""
    """Instead of a value."""
    text: _Short = ""
    color: Color | None = None
    dashed: bool = True
    format: _Format = ""


class Band(Model):
    """A shaded part of the plot, between two values (None: the end of the axis) or from a category to another."""

    kind: Literal["band"] = "band"
    start: Value | None = None
    end: Value | None = None
    axis: Literal["value", "x"] = "value"
    """Which axis the values are on; `x` in a scatter chart."""
    first: _Short = ""
    """The first category, instead of values."""
    last: _Short = ""
    """The last category; empty: the first."""
    text: _Short = ""
    fill: Fill | None = None


class Highlight(Model):
    """A category (a slice, a labelled point) in a fill of its own."""

    kind: Literal["highlight"] = "highlight"
    category: _Short
    series: _Short = ""
    """Only in the series of this name; empty: in all."""
    fill: Fill


Annotation = Annotated[Note | Reference | Band | Highlight, Field(discriminator="kind")]
