"""The brief: the idea in words, before there is a scene. What a thinker hands to the composer.

Copy is what will be set; sections hold what belongs together (ingredients, steps, prices); areas say how parts of a
page that the request describes stand to each other; pictures are what a painter is asked for. Every string says where
it came from, so that nothing invented passes as given. `docs/brief.md` says what the brief of each kind holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from forebrush.scene.facts import Fact, FactName
from forebrush.scene.picture import PictureBrief, Words
from forebrush.scene.text import Marks, runs_to_marks
from forebrush.scene.values import Color, FrozenDict, Lang, Model, Text

__all__ = [
    "FAMILIES",
    "Area",
    "Brief",
    "ChartWish",
    "Copy",
    "Entry",
    "Near",
    "Note",
    "Origin",
    "Panel",
    "Section",
    "Series",
]

Origin = Literal["given", "computed", "sample"]
Name = Annotated[str, StringConstraints(max_length=200)]

FAMILIES: Mapping[str, str] = {
    # kind: family, whose arrangements set it
    "poster": "poster", "event": "event", "sale": "sale", "recipe": "recipe", "menu": "menu",
    "prescription": "form", "form": "form", "livestream": "livestream", "phone": "screen", "web": "screen",
    "slide": "slide", "infographic": "infographic", "comparison": "infographic", "process": "infographic",
    "timeline": "infographic", "statistics": "infographic", "chart": "infographic", "timetable": "timetable",
    "calendar": "timetable", "ticket": "ticket", "pass": "ticket", "certificate": "certificate",
    "invitation": "certificate", "card": "certificate", "scroll": "scroll", "couplet": "scroll", "comic": "page",
    "cover": "page", "sign": "page", "packaging": "page", "chalkboard": "page", "stage": "page", "route": "page",
    "wheel": "page", "page": "page", "picture": "picture",
}  # fmt: skip
"""The kinds that a planner names. Any other word is a kind too: it is set as a page."""


class _Worded(Model):
    text: Text = ""
    marks: Marks = ()
    origin: Origin = "given"

    @model_validator(mode="before")
    @classmethod
    def _runs(cls, raw: object) -> object:
        return runs_to_marks(raw)


class Near(Model):
    """Where something stands by another thing, named by its id."""

    to: Name
    side: Literal["below", "above", "left", "right", "inside", "around"]


class Copy(_Worded):
    """Words to be set: their role, and where the request wants them."""

    id: Name = ""
    role: Name
    place: Name = ""
    """One of the nine places of the page, or of the area: `top-left`, `top`, ... `center`, ... `bottom-right`."""
    area: Name = ""
    """The id of the area in which it stands."""
    near: Near | None = None
    surface: Name = ""
    """What it is written on where it stands in the scene: `sign`, `board`, `screen`, `box-1-front`, `cover`."""
    font: Name = ""
    color: Color | None = None
    size: Literal["", "huge", "large", "small", "tiny"] = ""
    looks: Annotated[tuple[Name, ...], Field(max_length=16)] = ()
    """Of `bold`, `italic`, `upper`, `hand`, `brush`, `serif`, `sans`, `mono`, `outline`, `underline`, `struck`,
    `boxed`, `gold`, `silver`, `neon`, `chalk`."""
    vertical: bool = False


class Entry(_Worded):
    """One item of a section: a step, an ingredient, a line of a menu, a row of facts."""

    label: Words = ""
    """What stands before it: a name, a number, a time, who speaks."""
    value: Words = ""
    """What stands after it: an amount, a price."""
    value_fact: FactName | None = None
    note: Words = ""
    """Smaller words under it: a description, a unit."""
    icon: Name = ""
    """What a small picture or symbol beside it shows, in words."""
    side: Literal["", "left", "right"] = ""
    """Of a conversation or a comparison."""
    struck: bool = False
    """Its value is an old price."""
    picture: PictureBrief | None = None
    entries: Annotated[tuple[Entry, ...], Field(max_length=200)] = ()
    """What belongs to it: the lines of a panel, a card, a column. At most three deep."""


class Series(Model):
    """The values of a chart, one per category; for a scatter, `points` of x and y."""

    name: Words = ""
    values: Annotated[tuple[Decimal | FactName, ...], Field(max_length=2_000)] = ()
    points: Annotated[tuple[tuple[Decimal, Decimal], ...], Field(max_length=2_000)] = ()
    color: Color | None = None


class Note(Model):
    """A note in a chart: at a category, or a line at a value."""

    text: Words
    category: Words = ""
    value: Decimal | FactName | None = None


class ChartWish(Model):
    """A chart as the request wants it."""

    kind: Literal["bar", "line", "area", "pie", "donut", "scatter"] = "bar"
    direction: Literal["vertical", "horizontal"] = "vertical"
    stacked: bool = False
    categories: Annotated[tuple[Words, ...], Field(max_length=2_000)] = ()
    colors: Annotated[tuple[Color | None, ...], Field(max_length=2_000)] = ()
    """One per category, where the request gives them."""
    center: Words = ""
    """Words in the hole of a donut."""
    center_value: FactName | None = None
    """The number over them."""
    series: Annotated[tuple[Series, ...], Field(max_length=64)] = ()
    format: Name = ""
    """How a value is written, as a pattern of numbers: `0.0%`, `$0.0M`."""
    x_title: Words = ""
    y_title: Words = ""
    least: Decimal | None = None
    most: Decimal | FactName | None = None
    notes: Annotated[tuple[Note, ...], Field(max_length=64)] = ()


class Section(Model):
    """What belongs together under one heading."""

    id: Name = ""
    kind: Literal[
        "list", "steps", "table", "stats", "prose", "comments", "buttons", "fields", "chat", "panels", "cards",
        "columns", "timeline", "progress", "chart", "route", "calendar", "wheel", "nav", "plates", "code", "signature",
    ] = "list"  # fmt: skip
    role: Name = ""
    title: Words = ""
    title_origin: Origin = "given"
    note: Words = ""
    """Smaller words under the heading, or under the section."""
    place: Name = ""
    area: Name = ""
    near: Near | None = None
    surface: Name = ""
    entries: Annotated[tuple[Entry, ...], Field(max_length=500)] = ()
    columns: Annotated[tuple[Words, ...], Field(max_length=50)] = ()
    rows: Annotated[tuple[tuple[Words, ...], ...], Field(max_length=500)] = ()
    chart: ChartWish | None = None


class Area(Model):
    """A part of the page that the request describes: a band, a column, a card. Copy and sections name it."""

    id: Name
    within: Name = ""
    """The id of the area that holds it; the page where it is empty."""
    place: Name = ""
    """Where in what holds it: one of the nine places. Areas that share a place follow one another in order."""
    flow: Literal["column", "row", "grid"] = "column"
    columns: Annotated[int, Field(ge=0, le=12)] = 0
    """Of a grid; 0: as many as fit."""
    look: Literal["plain", "card", "band", "window"] = "plain"
    share: Annotated[float, Field(ge=0, le=1)] = 0.0
    """Of the width or height of what holds it; 0: by its contents."""
    color: Color | None = None
    picture: PictureBrief | None = None
    """What it shows besides words: then it is a picture of its own."""


class Panel(_Worded):
    """A part of a page that the request describes as a whole, drawn as it stands: a box that holds others, or a leaf.

    Its kind is one of `row`, `column`, `grid` (boxes) and of the leaves of `docs/brief.md`; any other is set as words.
    """

    kind: Name
    columns: Annotated[int, Field(ge=0, le=12)] = 0
    """Of a grid or a table."""
    share: Annotated[float, Field(ge=0, le=12)] = 0.0
    """Weight of its width in a row; 0: its own width where it is small, else 1."""
    look: Literal["plain", "card", "band", "header", "footer", "hero", "page", "round", "dashed"] = "plain"
    align: Literal["", "start", "center", "end", "between"] = ""
    color: Color | None = None
    """Of its ground; of the words of a leaf."""
    icon: Name = ""
    """What its icon or picture shows, in words."""
    chart: ChartWish | None = None
    rows: Annotated[tuple[tuple[Words, ...], ...], Field(max_length=200)] = ()
    panels: Annotated[tuple[Panel, ...], Field(max_length=200)] = ()
    """What it holds. At most 24 deep."""


class Finding(Model):
    """What the thinker noticed: `name` is one of `forebrush.scene.findings.FINDINGS`."""

    name: Name
    message: Annotated[str, StringConstraints(max_length=2_000)]


class Brief(Model):
    """The idea of a picture."""

    kind: Name = "page"
    lang: Lang = "en"
    width: Annotated[int, Field(ge=1, le=16_384)] = 1024
    height: Annotated[int, Field(ge=1, le=16_384)] = 1536
    transparent: bool = False
    copy_items: Annotated[tuple[Copy, ...], Field(max_length=500, alias="copy")] = ()
    sections: Annotated[tuple[Section, ...], Field(max_length=100)] = ()
    areas: Annotated[tuple[Area, ...], Field(max_length=200)] = ()
    layout: Annotated[tuple[Panel, ...], Field(max_length=200)] = ()
    """The page as the request describes it from top to bottom; where it is given, it is what is drawn."""
    facts: FrozenDict[FactName, Fact] = FrozenDict()
    picture: PictureBrief | None = None
    """What the request wants to see, besides words."""
    mood: Annotated[tuple[Name, ...], Field(max_length=32)] = ()
    style: Annotated[tuple[Name, ...], Field(max_length=32)] = ()
    palette: Annotated[tuple[Color, ...], Field(max_length=16)] = ()
    ground: Color | None = None
    """The colour of the page, where the request names one."""
    without: Annotated[tuple[Words, ...], Field(max_length=64)] = ()
    unused: Annotated[tuple[Words, ...], Field(max_length=64)] = ()
    """Parts of the request that nothing was made of."""
    findings: Annotated[tuple[Finding, ...], Field(max_length=64)] = ()
