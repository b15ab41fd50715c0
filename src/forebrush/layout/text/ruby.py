"""Annotations over a base: shaped, given room, and placed.

Lengths in em of the unmarked text. An annotation narrower than its base is centred; one of kana or ideographs is
spread over it; a base narrower than its annotation is spread under it (JLREQ 3.3.6: twice as much between two
characters as at the ends). Knows no lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from forebrush.fonts import Library
from forebrush.layout.text.classes import kind_of, script_of
from forebrush.layout.text.clusters import clean, graphemes
from forebrush.layout.text.runs import choose_fonts, shaped
from forebrush.layout.text.styles import RUBY_SIZE, Ruby, Style, ruby_style
from forebrush.layout.text.units import Annotation, Strip, Unit

__all__ = ["GAP", "annotate", "ruby_places"]

GAP = 0.04
"""Em between base and annotation."""
_MOST_BETWEEN = 1.0
"""Of the annotation's own em: beyond it, spread letters no longer read as a word."""
_BETWEEN_WORDS = 0.3
"""Of the annotation's own em: kept free between two words of pinyin."""
_OVER_KANA = 0.5
"""Of the annotation's own em: half of what JLREQ 3.3.8 allows, as a line may break there."""
_UNBROKEN = 8
"""A base of so many units is kept on one line with its annotation."""


def annotate(strip: Strip, rubies: Sequence[Ruby], library: Library, vertical: bool) -> Iterator[Annotation]:
    """Shape the annotations of a strip, spread bases that are shorter than theirs, and keep short bases together."""
    units, at = strip.units, 0
    known: dict[tuple[str, Style], tuple[Unit, ...]] = {}
    for ruby in rubies:
        while at < len(units) and units[at].end <= ruby.start:
            at += 1
        first = last = at
        while last < len(units) and units[last].start < ruby.end and not units[last].kind.breaks:
            last += 1
        if first == last:
            continue
        at = last
        base = units[first:last]
        style = base[0].style
        small = known.get((ruby.text, style))
        if small is None:
            small = known[ruby.text, style] = _annotation_units(ruby.text, ruby_style(style), library, vertical)
        width = sum(unit.advance for unit in small)
        factor = style.factor * RUBY_SIZE
        room = width if all(unit.kind.wide for unit in small) else width + _BETWEEN_WORDS * factor
        short = max(0.0, room - sum(unit.advance for unit in base) - sum(unit.gap for unit in base[1:]))
        over = [min(_overhang(units, k, rubies) * factor, short / 2) for k in (first - 1, last)]
        _spread(base, short - sum(over))
        if len(base) <= _UNBROKEN:
            for unit in base[:-1]:
                unit.breaks, unit.hyphen = False, None
        for unit in base[:-1]:
            unit.spreads = False
        yield Annotation(first, last, base[0].start, base[-1].end, small, width, (over[0], over[1]))


def _annotation_units(text: str, style: Style, library: Library, vertical: bool) -> tuple[Unit, ...]:
    """The shaped units of an annotation, without breaks and tabs."""
    made: list[Unit] = []
    at = 0
    for cluster in graphemes(clean(text)):
        kind = kind_of(cluster)
        if not kind.breaks and not kind.tab:
            made.append(Unit(at, at + len(cluster), cluster, kind, style))
            at += len(cluster)
    choose_fonts(made, library, vertical)
    return tuple(shaped(made, library, vertical))


def _overhang(units: Sequence[Unit], k: int, rubies: Sequence[Ruby]) -> float:
    """How far an annotation may reach over the neighbour of its base, in its own em: over bare kana only."""
    if not 0 <= k < len(units) or script_of(units[k].text) not in ("Hira", "Kana"):
        return 0.0
    at = bisect_right(rubies, units[k].start, key=lambda ruby: ruby.start) - 1
    return 0.0 if at >= 0 and rubies[at].end > units[k].start else _OVER_KANA


def _spread(base: Sequence[Unit], short: float) -> None:
    """Open a base by `short` em: twice as much between two units as at its ends (JLREQ 3.3.6)."""
    if short <= 0:
        return
    if all(unit.kind.wide for unit in base):
        edge = short / (2 * len(base))
        for unit in base:
            unit.inset += edge
            unit.advance += 2 * edge
    else:
        base[0].inset += short / 2
        base[0].advance += short / 2
        base[-1].advance += short / 2


def ruby_places(annotation: Annotation, left: float, width: float) -> list[float]:
    """The pen of each unit of an annotation over a base that begins at `left` and is `width` wide."""
    units = annotation.units
    left, width = left - annotation.over[0], width + sum(annotation.over)
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
