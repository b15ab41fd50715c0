"""Picture briefs: what a painter is asked for, and the surfaces of a picture on which other nodes may stand.

Knows nothing of who paints. Grounds are briefs too: a plain, procedural background is a picture like any other.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from forebrush.scene.values import Color, Id, Model, Number, Quad, Unit

__all__ = ["Baked", "Box", "Ground", "Light", "PictureBrief", "Subject", "Surface"]

Words = Annotated[str, StringConstraints(max_length=500)]
WordList = Annotated[tuple[Words, ...], Field(max_length=64)]
Seed = Annotated[int, Field(ge=0, lt=2**32)]


class Box(Model):
    """A rectangle in fractions (0 to 1) of the picture."""

    x: Unit
    y: Unit
    width: Unit
    height: Unit


class Subject(Model):
    """Someone or something in the picture, in words; `relation` and `to` say how it stands to another subject."""

    what: Annotated[str, StringConstraints(min_length=1, max_length=500)]
    count: Annotated[int, Field(ge=1, le=1000)] = 1
    color: Words = ""
    size: Words = ""
    action: Words = ""
    place: Words = ""
    relation: Words = ""
    to: Words = ""
    details: WordList = ()


class Ground(Model):
    """A drawn ground: its kind, its colours from first to last, and how busy it is (0 to 1)."""

    kind: Literal[
        "plain", "gradient", "glow", "mesh", "pattern", "paper", "noise", "rays", "waves", "bokeh", "seigaiha",
        "clouds", "mist", "aurora", "marble", "terrazzo", "linen", "halftone", "blueprint", "confetti", "memphis",
    ]  # fmt: skip
    colors: Annotated[tuple[Color, ...], Field(max_length=8)] = ()
    motif: Literal["dots", "stripes", "grid", "checks", "waves", "seigaiha", "cross", "triangles", "hexagons"] = "dots"
    """The motif, where the kind is `pattern`."""
    angle: Number = 0.0
    strength: Unit = 0.5


class PictureBrief(Model):
    """What a painter is asked for, in the words of the request."""

    prompt: Annotated[str, StringConstraints(max_length=4_000)] = ""
    ground: Ground | None = None
    subjects: Annotated[tuple[Subject, ...], Field(max_length=200)] = ()
    setting: Words = ""
    season: Words = ""
    time: Words = ""
    weather: Words = ""
    mood: WordList = ()
    style: Words = ""
    palette: Annotated[tuple[Color, ...], Field(max_length=16)] = ()
    camera: Words = ""
    light: Words = ""
    without: WordList = ()
    """What must not be in it."""
    keep_clear: Annotated[tuple[Box, ...], Field(max_length=32)] = ()
    """Where words will stand, so that the picture stays calm there."""
    seed: Seed = 0


class Light(Model):
    """How light falls on a surface: a tint that multiplies, from the near to the far edge."""

    near: Color = Color("", (255, 255, 255, 255))
    far: Color = Color("", (255, 255, 255, 255))


class Surface(Model):
    """A flat part of a picture on which nodes may stand: four corners in fractions of the picture, and its light."""

    name: Id
    quad: Quad
    light: Light = Light()


class Baked(Model):
    """What `bake` fixed once: pixel shape, who painted it, with which seed, and that painter's plan (opaque)."""

    width: Annotated[int, Field(ge=1, le=16_384)]
    height: Annotated[int, Field(ge=1, le=16_384)]
    painter: Words
    seed: Seed = 0
    clear: Annotated[tuple[Box, ...], Field(max_length=32)] = ()
    plan: Annotated[str, StringConstraints(max_length=100_000)] = ""
