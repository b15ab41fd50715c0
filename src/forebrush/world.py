"""The protocols of all that lies outside the pure middle of the house.

A room that needs something of another (the composer of the typesetter, the thinker of the painter's vocabulary) gets
it as an argument of one of these types. Stands on `scene` alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol, runtime_checkable

from forebrush.scene.asset import Asset, Plan
from forebrush.scene.picture import PictureBrief
from forebrush.scene.values import Color

__all__ = ["Measure", "Painter", "Palette", "Request", "Vocabulary"]


@dataclass(frozen=True, slots=True)
class Request:
    """What the person sent, after the border: an effective size, a seed, and words."""

    prompt: str
    width: int
    height: int
    seed: int = 0
    quality: str = "auto"
    people: Literal["generic", "named"] = "generic"
    """What becomes of named real persons: a generic figure, or the painter is given the name."""


class Measure(Protocol):
    """Sets words in a width and says how high they become: `(text, font, size, weight, width, ...) -> px`."""

    def __call__(
        self, text: str, *, font: str, size: float, weight: int, width: float, line_height: float, lang: str
    ) -> float:
        """The height in px."""
        ...


class Vocabulary(Protocol):
    """What a painter can draw."""

    def __call__(self, words: str) -> float:
        """The share (0 to 1) that it draws of everything visible that some words name; 0 where they name nothing."""
        ...


@runtime_checkable
class Painter(Protocol):
    """Fills picture nodes."""

    name: str
    version: str
    licence: str

    def needs(self) -> str:
        """What is missing to run here, in a sentence; empty when it would run."""
        ...

    def plan(self, brief: PictureBrief, width: float, height: float, seed: int) -> Plan:
        """The cheap first answer: surfaces, subject boxes, clear-area lightness."""
        ...

    def paint(self, brief: PictureBrief, width: float, height: float, seed: int, colors: Palette) -> Asset:
        """The picture, for a box of `width` x `height` px; the same for the same arguments."""
        ...


class Palette(Protocol):
    """Looks up a colour of the scene: a literal or a palette name to sRGB and alpha, 0 to 255."""

    def __call__(self, color: Color) -> tuple[int, int, int, int]:
        """The literal colour."""
        ...
