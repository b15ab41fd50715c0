"""The smallest pieces that lines are made of, and what holds them: plain values, all lengths in em.

The em is that of the unmarked text, so that nothing here changes with the size. A unit is one grapheme cluster, or
several that the font draws as one (a ligature).
"""

from __future__ import annotations

from dataclasses import dataclass

from forebrush.fonts import FontKey
from forebrush.layout.text.classes import Kind
from forebrush.layout.text.shaping import Glyph
from forebrush.layout.text.styles import Style

__all__ = ["Annotation", "Prepared", "Strip", "Unit"]


@dataclass(slots=True)
class Unit:
    """One piece of text that is never parted; lengths in em of the unmarked text."""

    start: int
    end: int
    text: str
    kind: Kind
    style: Style
    level: int = 0
    font: FontKey | None = None
    missing: bool = False
    advance: float = 0.0
    glyphs: tuple[Glyph, ...] = ()
    """In em of the unit's own size."""
    gap: float = 0.0
    """Space between the unit before it and itself; may be negative."""
    blank_before: float = 0.0
    blank_behind: float = 0.0
    """What a full-width mark gives up at a line edge."""
    inset: float = 0.0
    """Where in its advance the glyphs begin: a base that was spread for its ruby."""
    turned: bool = False
    """In vertical text: lies on its side."""
    stretch: float = 1.0
    combined: bool = False
    """In vertical text: a horizontal group in one square (tate-chu-yoko)."""
    breaks: bool = False
    """A line may end behind it."""
    hyphen: Unit | None = None
    """What is inserted when a line ends here inside a word."""
    spreads: bool = False
    """Justified text may open up behind it."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A ruby text, shaped, over the units `first` to `last` (exclusive) of its strip."""

    first: int
    last: int
    start: int
    end: int
    """Range of the base in the text; the units count within the annotation."""
    units: tuple[Unit, ...]
    width: float
    over: tuple[float, float] = (0.0, 0.0)
    """How far it reaches over the neighbours before and behind the base."""


@dataclass(slots=True)
class Strip:
    """What stands between two forced breaks."""

    units: list[Unit]
    start: int
    end: int
    """Range of the text, its forced break included."""
    begins_paragraph: bool
    level: int
    """Of the paragraph: odd is right to left."""
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text, shaped."""

    strips: tuple[Strip, ...]
    text: str
    lang: str
    base: Style
    ideographic: bool
    """Whether the text holds CJK: lines are then centred on the ideographs."""
    primary: FontKey | None
    """The font of the first letter."""
    missing: tuple[tuple[int, int], ...] = ()
    ruby: bool = False
