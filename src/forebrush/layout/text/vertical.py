"""What is particular to columns: which units lie on their side, and which stand together in one square.

Knows no lines and no px.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.fonts import Library
from forebrush.layout.text.shaping import Glyph, has_vertical_form
from forebrush.layout.text.units import Unit

__all__ = ["combine", "is_turned"]


def is_turned(unit: Unit, library: Library) -> bool:
    """Whether a unit lies on its side in vertical text (UAX 50; a font without the vertical form turns it)."""
    if unit.font is None or unit.kind.upright in ("U", "Tu"):
        return False
    if unit.kind.upright == "R" and (unit.text[0].isalnum() or not library.face(unit.font.face).has_han):
        return True
    return not has_vertical_form(library, unit.font, unit.text, unit.style.lang)


def combine(units: list[Unit]) -> list[Unit]:
    """One or two digits among ideographs, and !! or !?, upright in one square (JLREQ 3.2.5)."""
    made: list[Unit] = []
    k = 0
    while k < len(units):
        last = k
        family = "0123456789" if units[k].text in "0123456789" else "!?"
        while last < len(units) and units[last].text in family and units[last].style is units[k].style:
            last += 1
        group = units[k:last]
        alone = not _is_latin(units, k - 1) and not _is_latin(units, last)
        wanted = len(group) in ((1, 2) if family[0] == "0" else (2,))
        if wanted and alone and all(unit.glyphs for unit in group):
            made.append(_combined(group))
            k = last
        else:
            made += group or [units[k]]
            k = max(last, k + 1)
    return made


def _is_latin(units: Sequence[Unit], k: int) -> bool:
    """Whether the unit there belongs to a word or number that lies on its side."""
    if not 0 <= k < len(units):
        return False
    char = units[k].text[0]
    return char.isascii() and (char.isalnum() or char in ".,:/%-+")


def _combined(group: list[Unit]) -> Unit:
    unit = group[0]
    factor = unit.style.factor
    glyphs, pen = [], 0.0
    for part in group:
        for glyph in part.glyphs:
            glyphs.append(Glyph(glyph.id, pen + glyph.x, glyph.y, 0.0))
            pen += glyph.advance
    unit.end, unit.text = group[-1].end, "".join(part.text for part in group)
    unit.glyphs = tuple(glyphs)
    unit.stretch = min(1.0, 0.94 / pen) if pen else 1.0
    unit.inset = -pen * unit.stretch / 2  # across the line: half the group to either side of the centre
    unit.advance, unit.turned, unit.combined = factor, False, True
    return unit
