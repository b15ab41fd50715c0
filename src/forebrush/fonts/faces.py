"""The values of the fonts room: a face (one font file), a font key (one instance of a face), a stack, an error.

All are frozen plain data. A `FontKey` says everything about an instance (which face, every axis, what is
synthesised), so that it may stand in a Frame and be sent to another process; `Library` turns it into bytes.
This module knows no file and no library.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

__all__ = ["Axis", "Face", "FontError", "FontKey", "Metrics", "Stack"]


class FontError(ValueError):
    """A font cannot be had or cannot be trusted: says what is wrong, where, and how to mend it."""

    def __init__(self, what: str, where: str, fix: str) -> None:
        self.what, self.where, self.fix = what, where, fix
        super().__init__(f"{what} ({where}). {fix}")


class Axis(NamedTuple):
    """The range of one variation axis, in the axis' own units (wght: 1 to 1000; opsz: points)."""

    minimum: float
    default: float
    maximum: float


class Metrics(NamedTuple):
    """Vertical measures of an instance in em, above the baseline positive, `descent` as a positive depth.

    `units_per_em` is the number of font units in one em.
    """

    ascent: float
    descent: float
    cap_height: float
    x_height: float
    units_per_em: int


@dataclass(frozen=True, slots=True)
class Face:
    """One font file (or one index of a collection) and what the library needs to know of it.

    `weights` are the lowest and highest weight that it can draw (equal for a static face). `styles` are words
    of the vocabulary in `catalog.STYLES`, `scripts` are ISO 15924 codes that the face is meant for (Hans, Hant,
    Jpan and Kore mean the shapes of that country).
    """

    key: str
    family: str
    path: Path
    index: int
    size: int
    sha256: str
    axes: tuple[tuple[str, Axis], ...]
    weights: tuple[float, float]
    italic: bool
    styles: frozenset[str]
    scripts: frozenset[str]
    licence: str
    source: str
    note: str = ""
    from_user: bool = False

    @property
    def has_han(self) -> bool:
        """Whether Chinese, Japanese or Korean text is meant to be set in it."""
        return not self.scripts.isdisjoint(("Hans", "Hant", "Jpan", "Kore"))


@dataclass(frozen=True, slots=True)
class FontKey:
    """One instance of a face, wholly described.

    `axes` lists every axis of the face with its value, sorted by tag. `bold` is the synthetic emboldening: the
    width in em of a stroke of the fill's own paint around the outline (half of it lies outside); 0 for none.
    `slant` is the synthetic slope in degrees clockwise from upright; 0 for none.
    """

    face: str
    axes: tuple[tuple[str, float], ...]
    sha256: str
    bold: float = 0.0
    slant: float = 0.0


@dataclass(frozen=True, slots=True)
class Stack:
    """The fonts of a text in the order in which they are tried, for one language.

    `asked` of them were asked for by name or role; the rest are fallbacks. `emoji` draws in colour,
    `emoji_text` in one colour.
    """

    fonts: tuple[FontKey, ...]
    asked: int
    lang: str
    emoji: FontKey
    emoji_text: FontKey
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.fonts, self.asked, self.lang, self.emoji, self.emoji_text)))

    def __hash__(self) -> int:
        # A stack is looked up once for each cluster of a text: hashing twenty keys anew would dominate.
        return self._hash
