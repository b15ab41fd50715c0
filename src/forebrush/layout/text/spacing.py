"""Space that is in no font: between ideographs and letters, and taken from full-width marks beside each other.

Works on neighbouring units. Values: autospace 0.2 em of the smaller neighbour (CSS Text 4 has 0.125 ic, JLREQ and
Chinese letterpress 0.25: a fifth is open enough on screens); a full-width mark gives up half an em (CSS Text 4,
text-spacing-trim; JLREQ 3.1.4; CLREQ 3.1.6.1) where its ink leaves that half blank in the font at hand.
"""

from __future__ import annotations

from forebrush.fonts import FontKey, Library
from forebrush.layout.text.classes import Kind
from forebrush.layout.text.shaping import Glyph, glyph_ink

__all__ = ["AUTOSPACE", "SQUEEZE", "autospace", "blanks", "squeeze"]

AUTOSPACE = 0.2
SQUEEZE = 0.5
_FULL_WIDTH = 0.9
_INK_MAY_REACH = 0.58
"""Of the em: a mark whose ink goes no further has a blank half, as ！ has in a mainland font."""
_OFF_CENTRE = 0.1
"""Of the em: a mark whose ink stands nearer to the middle is centred, as ！ and ： are in Japanese fonts."""


def autospace(a: Kind, b: Kind) -> bool:
    """Whether space goes between two neighbours: an ideograph, and a letter or digit; never before punctuation."""
    return (a.ideograph and b.parts_before) or (a.parts_after and b.ideograph)


def blanks(
    library: Library, font: FontKey, glyphs: tuple[Glyph, ...], kind: Kind, vertical: bool
) -> tuple[float, float]:
    """How much a full-width mark can give up before and behind itself, em of its own size."""
    if not kind.mark or len(glyphs) != 1 or glyphs[0].advance < _FULL_WIDTH:
        return 0.0, 0.0
    glyph = glyphs[0]
    left, bottom, right, top = glyph_ink(library, font, glyph.id)
    if vertical:
        begin, end = -(glyph.y + top), -(glyph.y + bottom)
    else:
        begin, end = glyph.x + left, glyph.x + right
    aside = (begin + end - glyph.advance) / 2
    if kind.mark == "open":
        return (SQUEEZE if begin >= glyph.advance - _INK_MAY_REACH and aside > _OFF_CENTRE else 0.0), 0.0
    if kind.mark in ("close", "stop"):
        return 0.0, (SQUEEZE if end <= _INK_MAY_REACH and aside < -_OFF_CENTRE else 0.0)
    return 0.0, 0.0


def squeeze(a: Kind, behind_a: float, b: Kind, before_b: float) -> float:
    """Space taken between two marks, em: a closing mark gives way to any mark, an opening one to any before it.

    CSS Text 4, "Collapsing Fullwidth Punctuation": of a closing and an opening mark only one gives way. So do ！ and ？
    among each other, which CSS leaves apart: at display sizes their gaps look like word spaces. Before an opening mark
    that is not full-width (“ of a Latin font) nothing is taken.
    """
    if not a.mark or not b.mark:
        return 0.0
    if behind_a and (b.mark != "open" or before_b):
        return behind_a
    return before_b
