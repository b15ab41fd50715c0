"""Runs of one font, script and direction turned into glyphs by HarfBuzz, in em of their own size.

`shape` is pure; its answers are kept, for each library, in a bounded memory by all that they depend on. Knows no
lines and no sizes.
"""

from __future__ import annotations

from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import uharfbuzz as hb

from forebrush.fonts import FontKey, Library

__all__ = ["Glyph", "Piece", "glyph_ink", "has_vertical_form", "shape"]

_KEPT_PIECES = 4096
_KEPT_LENGTH = 2000
"""Longer runs are shaped anew: they are rare, and would fill the memory."""


class Glyph(NamedTuple):
    """A glyph: its number, its shift from the pen (y up) and its advance along the line, em."""

    id: int
    x: float
    y: float
    advance: float


class Piece(NamedTuple):
    """The glyphs of one shaping cluster, from left to right; `start` counts code points in the run."""

    start: int
    glyphs: tuple[Glyph, ...]


class _Memory:
    """What was shaped with one library."""

    __slots__ = ("forms", "ink", "pieces")

    def __init__(self) -> None:
        self.pieces: dict[tuple[Any, ...], tuple[Piece, ...]] = {}
        self.ink: dict[tuple[FontKey, int], tuple[float, float, float, float]] = {}
        self.forms: dict[tuple[FontKey, str], bool] = {}


_memories: WeakKeyDictionary[Library, _Memory] = WeakKeyDictionary()


def _memory(library: Library) -> _Memory:
    memory = _memories.get(library)
    if memory is None:
        memory = _memories[library] = _Memory()
    return memory


def shape(
    library: Library,
    text: str,
    font: FontKey,
    lang: str,
    features: tuple[tuple[str, int], ...] = (),
    *,
    rtl: bool = False,
    vertical: bool = False,
) -> tuple[Piece, ...]:
    """The shaping clusters of a run in the order of the text. `vertical`: upright in a column, with vertical forms.

    Characters that draw nothing leave no glyph.
    """
    pieces = _memory(library).pieces
    question = (text, font, lang, features, rtl, vertical)
    answer = pieces.get(question)
    if answer is None:
        answer = _shape(library.font(font), text, lang, features, rtl, vertical)
        if len(text) <= _KEPT_LENGTH:
            if len(pieces) >= _KEPT_PIECES:
                pieces.clear()
            pieces[question] = answer
    return answer


def _shape(
    font: Any, text: str, lang: str, features: tuple[tuple[str, int], ...], rtl: bool, vertical: bool
) -> tuple[Piece, ...]:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "ttb" if vertical else "rtl" if rtl else "ltr"
    buffer.language = lang
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(font, buffer, dict(features))
    em: int = font.face.upem
    extents = font.get_font_extents("ltr")
    middle = (extents.ascender + extents.descender) / 2
    found: dict[int, list[Glyph]] = {}
    for info, place in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        advance = -place.y_advance if vertical else place.x_advance
        rise = place.y_offset
        if vertical and not rise:  # no vertical origin in the font (colour emoji): its line is centred instead
            rise = -middle - advance / 2
        glyph = Glyph(info.codepoint, place.x_offset / em, rise / em, advance / em)
        found.setdefault(info.cluster, []).append(glyph)
    return tuple(Piece(start, tuple(found[start])) for start in sorted(found))


def glyph_ink(library: Library, font: FontKey, glyph: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a glyph's ink from its origin, em, y up; all 0 where it has none."""
    inks = _memory(library).ink
    ink = inks.get((font, glyph))
    if ink is None:
        if len(inks) >= 16384:
            inks.clear()
        shaped = library.font(font)
        box, em = shaped.get_glyph_extents(glyph), shaped.face.upem
        if box is None:
            ink = (0.0, 0.0, 0.0, 0.0)
        else:
            left, top = box.x_bearing / em, box.y_bearing / em
            ink = (left, top + box.height / em, left + box.width / em, top)
        inks[font, glyph] = ink
    return ink


def has_vertical_form(library: Library, font: FontKey, char: str, lang: str) -> bool:
    """Whether the font has another glyph for a character in vertical text than in horizontal text."""
    forms = _memory(library).forms
    known = forms.get((font, char))
    if known is None:
        if len(forms) >= 16384:
            forms.clear()
        upright, level = (shape(library, char, font, lang, vertical=v) for v in (True, False))
        ids = [tuple(glyph.id for piece in pieces for glyph in piece.glyphs) for pieces in (upright, level)]
        known = forms[font, char] = ids[0] != ids[1]
    return known
