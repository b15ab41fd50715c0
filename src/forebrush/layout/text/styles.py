"""Marks laid over a text: which style each range of it has, and which ranges carry ruby.

The last mark that says something about a property wins for that property. Knows no clusters and no positions.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from forebrush.fonts import Stack
from forebrush.layout.context import Context
from forebrush.scene.drawing import Rgba
from forebrush.scene.nodes import TextNode
from forebrush.scene.text import Mark, MarkStyle

__all__ = ["RUBY_SIZE", "Ruby", "Style", "base_style", "font_names", "ruby_ranges", "ruby_style", "spans"]

# Of the em. Superscripts reach the height of capitals, subscripts hang half below the line.
SCRIPT_SIZE = 0.62
SCRIPT_RISE = {"super": 0.34, "sub": -0.14}
RUBY_SIZE = 0.5
"""Of the base (JLREQ 3.3.3; CSS ruby)."""

_FIELDS = tuple(name for name in MarkStyle.model_fields if name != "ruby")


@dataclass(frozen=True, slots=True)
class Style:
    """How a range of text is set. Lengths are in em of the unmarked text unless said otherwise."""

    stack: Stack
    lang: str
    features: tuple[tuple[str, int], ...]
    weight: int
    spacing: float
    """Em of its own size, after each cluster."""
    factor: float = 1.0
    """Its size."""
    rise: float = 0.0
    """Its baseline above that of the line."""
    reach: float = 1.0
    """The size for which a line makes room: superscripts and subscripts need none of their own."""
    color: Rgba | None = None
    underline: str = "none"
    strike: bool = False
    highlight: Rgba | None = None


@dataclass(frozen=True, slots=True)
class Ruby:
    """An annotation over `text[start:end]`."""

    start: int
    end: int
    text: str


def font_names(font: str, ctx: Context) -> tuple[str, ...]:
    """The names to try for a font, with roles that the scene defines put in their place."""
    names: list[str] = []
    for name in (part.strip() for part in font.split(",")):
        meant = ctx.scene.fonts.get(name)
        names += [part.strip() for part in meant.split(",")] if meant else [name]
    return tuple(name for name in names if name)


def _features(names: Sequence[str]) -> dict[str, int]:
    pairs = (name.partition("=") for name in names)
    return {tag: int(value) if value else 1 for tag, _, value in pairs}


def base_style(node: TextNode, ctx: Context) -> Style:
    """The style of words without marks."""
    return _style(node, ctx, {})


def _style(node: TextNode, ctx: Context, changes: dict[str, Any]) -> Style:
    """The style of a range where marks say `changes`."""
    lang = changes.get("lang") or node.lang or ctx.scene.lang
    weight = changes.get("weight", node.weight)
    italic = changes.get("italic", node.italic)
    names = font_names(changes.get("font", node.font), ctx)
    spacing = changes.get("letter_spacing", node.letter_spacing)
    features = {"tnum": 1} if node.tabular else {}
    if spacing:
        features |= {"liga": 0, "clig": 0}  # spaced letters stand alone (CSS Text 3, section 8.2)
    features |= _features(node.features) | _features(changes.get("features", ()))
    factor = reach = changes.get("size", 1.0)
    rise = 0.0
    if script := changes.get("script"):
        rise = SCRIPT_RISE[script] * factor
        factor *= SCRIPT_SIZE
    color, highlight = changes.get("color"), changes.get("highlight")
    return Style(
        stack=ctx.library.resolve(names, lang, weight=weight, italic=italic),
        lang=lang,
        features=tuple(sorted(features.items())),
        weight=weight,
        spacing=spacing,
        factor=factor,
        rise=rise,
        reach=reach,
        color=ctx.rgba(color) if color is not None else None,
        underline=changes.get("underline", "none"),
        strike=changes.get("strike", False),
        highlight=ctx.rgba(highlight) if highlight is not None else None,
    )


def _winners(marks: Sequence[Mark], field: str) -> list[tuple[int, int, Any]]:
    """The ranges in which some mark sets a field, with the value of the last such mark, in order.

    A sweep with a heap: many marks over one another cost no more than their number times its logarithm.
    """
    having = [
        (m.start, m.end, k) for k, m in enumerate(marks) if getattr(m.style, field) is not None and m.end > m.start
    ]
    if not having:
        return []
    having.sort()
    edges = sorted({edge for start, end, _ in having for edge in (start, end)})
    active: list[tuple[int, int]] = []
    ranges: list[tuple[int, int, Any]] = []
    following = 0
    for left, right in pairwise(edges):
        while following < len(having) and having[following][0] <= left:
            heapq.heappush(active, (-having[following][2], having[following][1]))
            following += 1
        while active and active[0][1] <= left:
            heapq.heappop(active)
        if active:
            ranges.append((left, right, getattr(marks[-active[0][0]].style, field)))
    return ranges


def spans(node: TextNode, ctx: Context) -> tuple[tuple[int, int, Style], ...]:
    """The styles of the whole text in order, as (start, end, style); equal styles are one object."""
    whole = len(node.text)
    layers = [(field, ranges) for field in _FIELDS if (ranges := _winners(node.marks, field))]
    edges = sorted({0, whole, *(edge for _, ranges in layers for left, right, _ in ranges for edge in (left, right))})
    known: dict[tuple[Any, ...], Style] = {}
    places = [0] * len(layers)
    made: list[tuple[int, int, Style]] = []
    for left, right in pairwise(edges):
        changes: dict[str, Any] = {}
        for k, (field, ranges) in enumerate(layers):
            while places[k] < len(ranges) and ranges[places[k]][1] <= left:
                places[k] += 1
            if places[k] < len(ranges) and ranges[places[k]][0] <= left:
                changes[field] = ranges[places[k]][2]
        key = tuple(changes.items())
        style = known.get(key)
        if style is None:
            style = known[key] = _style(node, ctx, changes)
        made.append((left, right, style))
    return tuple(made) or ((0, 0, _style(node, ctx, {})),)


def ruby_ranges(marks: Sequence[Mark]) -> tuple[Ruby, ...]:
    """The annotations in the order of the text; of two that overlap, the later mark is left out."""
    kept: list[Ruby] = []
    found = [Ruby(m.start, m.end, m.style.ruby) for m in marks if m.style.ruby is not None and m.end > m.start]
    for ruby in sorted(found, key=lambda r: (r.start, r.end)):
        if not kept or ruby.start >= kept[-1].end:
            kept.append(ruby)
    return tuple(kept)


def ruby_style(base: Style) -> Style:
    """The style of an annotation over a base."""
    return replace(base, factor=base.factor * RUBY_SIZE, reach=base.reach, spacing=0.0, rise=0.0)
