"""Where our lines start; with any of our own rules in turn replaced by the browser's.

A difference is explained by a rule when the lines are the browser's as soon as its rule is taken.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import cache
from typing import Any
from unittest import mock

from forebrush.fonts import FontKey, Library
from forebrush.layout.context import Context
from forebrush.layout.text import place
from forebrush.layout.text.block import SLACK
from forebrush.layout.text.classes import Kind, kind_of, script_of
from forebrush.layout.text.lines import Ruler, fill
from forebrush.layout.text.prepare import prepare
from forebrush.layout.text.shaping import shape
from forebrush.scene.document import Page, Scene
from forebrush.scene.drawing import TextItem
from forebrush.scene.nodes import TextNode

from .paragraphs import Paragraph

__all__ = ["RULES", "our_lines", "place_rule", "ruled_lines"]

RULES = ("autospace", "marks", "fonts", "slashes", "hyphens", "quotation marks", "spaces", "Korean")
"""Where we depart: `docs/differences.md` says how, and why. The last five are about where lines may end."""

_CHROMIUM_AUTOSPACE = 0.125


@cache
def _context(lang: str, library: Library) -> Context:
    scene = Scene(lang=lang, pages=(Page(width=1000, height=1000),))
    return Context(scene, scene.pages[0], library)


def _node(paragraph: Paragraph) -> TextNode:
    return TextNode(
        id="t",
        text=paragraph.text,
        size=paragraph.size,
        font=paragraph.font,
        lang=paragraph.lang,
        text_wrap="wrap",
        autospace=paragraph.autospace,
        punctuation="squeeze" if paragraph.squeeze else "full",
        features=("kern=0",) if paragraph.lang == "ja" else (),
    )


def our_lines(paragraph: Paragraph, library: Library) -> list[int]:
    """The code points at which our lines start."""
    items = place(_node(paragraph), paragraph.width, 1e6, _context(paragraph.lang, library))
    return [line.start for item in items if isinstance(item, TextItem) for line in item.lines]


def place_rule(paragraph: Paragraph, at: int, ours: bool) -> str:
    """The rule to which a place belongs at which a line may start only here (`ours`), or only in the browser."""
    before, after = paragraph.text[at - 1], paragraph.text[at]
    if ours and before == "/":
        return "slashes"
    if not ours and before == "-":
        return "hyphens"
    if ours and paragraph.lang[:2] in ("zh", "ja", "ko") and (before == "”" or after == "“"):
        return "quotation marks"
    if not ours and before == " " and after in "!、。":
        return "spaces"
    if paragraph.lang == "ko":
        return "Korean"
    raise AssertionError(f"no rule for {before!r} {'÷' if ours else '×'} {after!r} in {paragraph.name}")


def ruled_lines(paragraph: Paragraph, library: Library, rules: Sequence[str], places: Sequence[int]) -> list[int]:
    """The starts of lines that are made with the browser's rule for each of `rules`; its `places` are given."""
    with _ruled(rules, paragraph.lang):
        strips = prepare(_node(paragraph), _context(paragraph.lang, library)).strips
    starts: list[int] = []
    room = (paragraph.width + SLACK) / paragraph.size
    for strip in strips:
        for unit in strip.units:
            if "marks" in rules and unit.kind.mark == "stop":
                unit.blank_behind = 0.0  # at line ends: only brackets and quotation marks give way
            if "fonts" in rules and unit.text == "·" and unit.font is not None:
                unit.advance = shape(library, "·", unit.font, "en")[0].glyphs[0].advance  # not the narrow Korean one
            if unit.end < len(paragraph.text) and unit.breaks != (unit.end in places):
                unit.breaks ^= place_rule(paragraph, unit.end, unit.breaks) in rules
        breaks, _ = fill(Ruler(strip, hanging=False), room, room)
        starts += [strip.units[first].start for first in (0, *breaks[:-1])]
    return starts


@contextmanager
def _ruled(rules: Sequence[str], lang: str) -> Iterator[None]:
    """The browser's rules in the place of ours, for what is prepared inside."""
    where = "forebrush.layout.text.prepare"

    def kind(cluster: str) -> Kind:
        own = kind_of(cluster)
        if "marks" in rules and cluster in ("！", "？"):
            own = own._replace(mark="")
        if "autospace" in rules:
            letter = (own.parts_before and own.parts_after) or (lang != "ko" and _is_letter_like(cluster))
            hangul = script_of(cluster) == "Hang"
            own = own._replace(ideograph=own.ideograph or hangul, parts_before=letter, parts_after=letter)
        return own

    with ExitStack() as stack:
        stack.enter_context(mock.patch(f"{where}.kind_of", kind))
        if "autospace" in rules:
            stack.enter_context(mock.patch(f"{where}.AUTOSPACE", _CHROMIUM_AUTOSPACE))
        if "fonts" in rules:
            stack.enter_context(mock.patch.object(Library, "assign", _first_that_has))
            if lang[:2] in ("zh", "ja", "ko"):
                # Quotation marks are a run of their own there, which has no kerning with its neighbours.
                stack.enter_context(mock.patch("forebrush.layout.text.runs.script_of", _quotes_apart))
        yield


def _quotes_apart(cluster: str) -> str:
    return "quotes" if cluster in ("“", "”", "‘", "’") else script_of(cluster)


def _is_letter_like(cluster: str) -> bool:
    """Other punctuation that is not full-width counts as a letter in CSS Text 4, save a few signs."""
    narrow = unicodedata.east_asian_width(cluster[0]) not in ("W", "F", "H")
    return unicodedata.category(cluster[0]) == "Po" and narrow and cluster[0] not in "\"'*/·†‡…※"


def _first_that_has(
    self: Library, clusters: Sequence[str], stack: Any, lang: str = "", **_: Any
) -> tuple[FontKey | None, ...]:
    """As in CSS: the first font of the list that has the character, whatever stands beside it."""
    return tuple(self.choose(cluster, "a", "a", stack, lang) for cluster in clusters)
