"""Where the small glyphs of an annotation stand over its base.

Lengths in em of the unmarked text. An annotation narrower than its base is centred; one of kana or ideographs is
spread over it (JLREQ 3.3.6: twice as much between two characters as at the ends). Knows no lines.
"""

from __future__ import annotations

from forebrush.layout.text.units import Annotation

__all__ = ["GAP", "ruby_places"]

GAP = 0.04
"""Em between base and annotation."""
_MOST_BETWEEN = 1.0
"""Of the annotation's own em: beyond it, spread letters no longer read as a word."""


def ruby_places(annotation: Annotation, left: float, width: float) -> list[float]:
    """The pen of each unit of an annotation over a base that begins at `left` and is `width` wide."""
    units = annotation.units
    spare = width - annotation.width
    between = 0.0
    if spare > 0 and units and all(unit.kind.wide for unit in units):
        between = min(spare / len(units), _MOST_BETWEEN * units[0].style.factor)
    pen = left + (spare - between * (len(units) - 1)) / 2
    pens = []
    for unit in units:
        pens.append(pen)
        pen += unit.advance + between
    return pens
