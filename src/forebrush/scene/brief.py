"""The brief: the idea in words, before there is a scene. What a thinker hands to the composer.

Copy is what will be set; sections hold what belongs together (ingredients, steps, prices); pictures are what a
painter is asked for. Every string says where it came from, so that nothing invented passes as given.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from forebrush.scene.facts import Fact, FactName
from forebrush.scene.picture import PictureBrief, Words
from forebrush.scene.text import Marks, runs_to_marks
from forebrush.scene.values import Color, FrozenDict, Lang, Model, Text

__all__ = ["Brief", "Copy", "Entry", "Origin", "Section"]

Origin = Literal["given", "computed", "sample"]
Name = Annotated[str, StringConstraints(max_length=200)]


class _Worded(Model):
    text: Text = ""
    marks: Marks = ()
    origin: Origin = "given"

    @model_validator(mode="before")
    @classmethod
    def _runs(cls, raw: object) -> object:
        return runs_to_marks(raw)


class Copy(_Worded):
    """Words to be set: their role, and where the request wants them (`top-right`, `bottom`, or nothing)."""

    role: Name
    place: Name = ""
    font: Name = ""
    color: Color | None = None
    vertical: bool = False


class Entry(_Worded):
    """One item of a section: a step, an ingredient, a line of a menu, a row of facts."""

    label: Words = ""
    """What stands before it: a name, a number, a time."""
    value: Words = ""
    """What stands after it: an amount, a price."""
    value_fact: FactName | None = None
    picture: PictureBrief | None = None


class Section(Model):
    """What belongs together under one heading."""

    kind: Literal["list", "steps", "table", "stats", "prose", "comments", "buttons"] = "list"
    role: Name = ""
    title: Words = ""
    title_origin: Origin = "given"
    entries: Annotated[tuple[Entry, ...], Field(max_length=500)] = ()
    columns: Annotated[tuple[Words, ...], Field(max_length=50)] = ()
    rows: Annotated[tuple[tuple[Words, ...], ...], Field(max_length=500)] = ()


class Brief(Model):
    """The idea of a picture."""

    kind: Name = "page"
    lang: Lang = "en"
    width: Annotated[int, Field(ge=1, le=16_384)] = 1024
    height: Annotated[int, Field(ge=1, le=16_384)] = 1536
    transparent: bool = False
    copy_items: Annotated[tuple[Copy, ...], Field(max_length=500, alias="copy")] = ()
    sections: Annotated[tuple[Section, ...], Field(max_length=100)] = ()
    facts: FrozenDict[FactName, Fact] = FrozenDict()
    picture: PictureBrief | None = None
    """What the request wants to see, besides words."""
    mood: Annotated[tuple[Name, ...], Field(max_length=32)] = ()
    style: Annotated[tuple[Name, ...], Field(max_length=32)] = ()
    palette: Annotated[tuple[Color, ...], Field(max_length=16)] = ()
    without: Annotated[tuple[Words, ...], Field(max_length=64)] = ()
    unused: Annotated[tuple[Words, ...], Field(max_length=64)] = ()
    """Parts of the request that nothing was made of."""
