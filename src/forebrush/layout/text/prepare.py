"""From a text node to shaped units: everything about a text that does not depend on its size or its box.

graphemes -> styles -> levels -> fonts -> glyphs -> break places -> gaps -> strips with their annotations
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from forebrush.fonts import Library
from forebrush.layout.context import Context
from forebrush.layout.text.bidi import levels
from forebrush.layout.text.breaking import hyphen_places, line_places
from forebrush.layout.text.classes import CURSIVE, HYPHEN, SOFT_HYPHEN, kind_of, script_of
from forebrush.layout.text.clusters import clean, graphemes
from forebrush.layout.text.ruby import annotate
from forebrush.layout.text.runs import choose_fonts, inserted, shaped
from forebrush.layout.text.spacing import AUTOSPACE, autospace, blanks, squeeze
from forebrush.layout.text.styles import Ruby, Style, base_style, ruby_ranges, spans
from forebrush.layout.text.units import Prepared, Strip, Unit
from forebrush.layout.text.vertical import combine
from forebrush.scene.nodes import TextNode

__all__ = ["prepare"]

_SPACE_ON_PATH = 0.3
"""Em that a forced break becomes on a path, which has one line."""


def prepare(node: TextNode, ctx: Context) -> Prepared:
    """Shape the text of a node."""
    text = clean(node.text)
    styles = spans(node, ctx)
    lang = node.lang or ctx.scene.lang
    along_path = node.path is not None
    rubies = ruby_ranges(node.marks)
    strips: list[Strip] = []
    begins, ruby_at = True, 0
    for part, start in _paragraphs(text, along_path):
        units = _units(part, start, styles)
        level = _set_levels(units, text[start : start + sum(map(len, part))], start, node.direction, lang)
        if len(units) > 1 or not units[0].kind.breaks:
            units = _finished(units, text, node, ctx.library)
        for strip in _strips(units, level, begins, along_path):
            taken: list[Ruby] = []
            while ruby_at < len(rubies) and rubies[ruby_at].start < strip.end:
                taken.append(rubies[ruby_at])
                ruby_at += 1
            if taken:
                strip.annotations = tuple(annotate(strip, taken, ctx.library, node.vertical))
            strips.append(strip)
            begins = bool(strip.units) and strip.units[-1].kind.breaks == "paragraph"
    seen = [unit for strip in strips for unit in strip.units]
    letters = [unit for unit in seen if unit.font is not None and not unit.kind.space and not unit.kind.blank]
    return Prepared(
        strips=tuple(strips),
        text=text,
        lang=lang,
        base=base_style(node, ctx),
        ideographic=any(unit.kind.wide for unit in letters),
        primary=letters[0].font if letters else None,
        missing=_ranges(unit for unit in seen if unit.missing),
        ruby=any(strip.annotations for strip in strips),
    )


def _finished(units: list[Unit], text: str, node: TextNode, library: Library) -> list[Unit]:
    """The units of a paragraph with fonts, glyphs, break places and gaps."""
    choose_fonts(units, library, node.vertical)
    made = shaped(units, library, node.vertical)
    if node.vertical:
        made = combine(made)
    _mark_breaks(made, text, node, library)
    _space(made, node, library)
    return made


def _paragraphs(text: str, along_path: bool) -> Iterator[tuple[Sequence[str], int]]:
    """The clusters of each paragraph with its forced break, and where it starts."""
    clusters = graphemes(text)
    if along_path:
        if clusters:
            yield clusters, 0
        return
    first = at = start = 0
    for k, cluster in enumerate(clusters):
        at += len(cluster)
        if kind_of(cluster).breaks == "paragraph":
            yield clusters[first : k + 1], start
            first, start = k + 1, at
    if first < len(clusters):
        yield clusters[first:], start


def _units(clusters: Sequence[str], start: int, styles: Sequence[tuple[int, int, Style]]) -> list[Unit]:
    """A unit for each cluster, with the style of its first code point."""
    low, high = 0, len(styles)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if styles[middle][0] <= start else (low, middle)
    at, made = start, []
    for cluster in clusters:
        while styles[low][1] <= at and low + 1 < len(styles):
            low += 1
        made.append(Unit(at, at + len(cluster), cluster, kind_of(cluster), styles[low][2]))
        at += len(cluster)
    return made


def _set_levels(units: list[Unit], text: str, start: int, direction: str, lang: str) -> int:
    level, found = levels(text, direction, lang)
    if found is not None:
        for unit in units:
            unit.level = found[unit.start - start]
    return level


def _mark_breaks(units: list[Unit], text: str, node: TextNode, library: Library) -> None:
    """Where lines may end, and what is inserted there."""
    if not units:
        return
    start, end = units[0].start, units[-1].end
    part = text[start:end]
    phrases = node.text_wrap == "balance"
    langs = dict.fromkeys(unit.style.lang for unit in units)
    places = {lang: line_places(part, lang, phrases) for lang in list(langs)[:32]}
    words = {lang: hyphen_places(part, lang, node.hyphens) for lang in places}
    fallback = next(iter(places))
    for k, unit in enumerate(units):
        lang = unit.style.lang if unit.style.lang in places else fallback
        at = unit.end - start
        soft = unit.text[-1] == SOFT_HYPHEN
        unit.breaks = at in places[lang] and not (soft and node.hyphens == "none")
        if unit.breaks and k + 1 < len(units) and _clings(unit, units[k + 1]):
            unit.breaks = False
        if (soft and unit.breaks) or (at in words[lang] and not unit.breaks):
            unit.breaks = True
            unit.hyphen = inserted(HYPHEN, unit, library, node.vertical)


def _clings(a: Unit, b: Unit) -> bool:
    """Doubled dashes and ellipses of Chinese are one mark, in every language's rules."""
    return a.text == b.text and a.text in ("—", "…", "⋯", "―")


def _space(units: list[Unit], node: TextNode, library: Library) -> None:
    """The gaps between units, and what marks give up at line edges."""
    squeezing = node.punctuation == "squeeze"
    before: Unit | None = None
    for unit in units:
        style, kind = unit.style, unit.kind
        if kind.tab or (kind.breaks and node.path is not None):
            unit.advance = 0.0 if kind.tab else _SPACE_ON_PATH
        if squeezing and kind.mark and unit.font is not None and not unit.turned:
            sizes = blanks(library, unit.font, unit.glyphs, kind, node.vertical)
            unit.blank_before, unit.blank_behind = sizes[0] * style.factor, sizes[1] * style.factor
        if before is not None and not kind.blank:
            spaced = before.style.spacing
            if spaced and not (script_of(before.text) in CURSIVE and script_of(unit.text) in CURSIVE):
                unit.gap = spaced * before.style.factor
            level = before.style.rise == style.rise == 0 and not before.combined and not unit.combined
            if node.autospace and level and autospace(before.kind, kind):
                unit.gap += AUTOSPACE * min(before.style.factor, style.factor)
            unit.gap -= squeeze(before.kind, before.blank_behind, kind, unit.blank_before)
            before.spreads = before.kind.stretches or (
                (before.kind.wide or kind.wide) and not before.kind.space and not kind.space
            )
        if not kind.blank:
            before = unit


def _strips(units: list[Unit], level: int, begins: bool, whole: bool) -> Iterator[Strip]:
    """The units between forced breaks; the break itself is the last unit of the strip that it ends."""
    first = 0
    for k, unit in enumerate(units):
        if (unit.kind.breaks and not whole) or k == len(units) - 1:
            part = units[first : k + 1]
            yield Strip(part, part[0].start, part[-1].end, begins and first == 0, level)
            first = k + 1


def _ranges(units: Iterator[Unit]) -> tuple[tuple[int, int], ...]:
    made: list[tuple[int, int]] = []
    for unit in units:
        if made and made[-1][1] == unit.start:
            made[-1] = (made[-1][0], unit.end)
        else:
            made.append((unit.start, unit.end))
    return tuple(made)
