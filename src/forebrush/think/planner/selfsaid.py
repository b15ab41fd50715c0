"""What strings tell of their own role: `Written by Ann Kerr`, `英文 Grain Rain`, subtitles that follow one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from forebrush.think.planner.found import Words

__all__ = ["told_by_themselves"]

_OPEN = frozenset({"", "body", "subtitle", "footer", "caption"})
"""Roles that a string has by its place or order alone."""
_CREDITS = re.compile(
    r"(?:(?:written|illustrated|translated|edited|drawn|painted|told|retold|photographed|words|story|stories|text|"
    r"pictures|photographs|drawings)(?: and [a-z]+)? by \S.*|\S{2,8}\s?(?:著|绘|编著|译))",
    re.IGNORECASE,
)
_IN_LATIN = re.compile(r"(?:写?着?英文|英文名|英文小字|拼音)\s*[:：]?\s*(?=[A-Za-z])")
"""The script of a line, said before it."""
_CALLED = re.compile(r"(?:就叫|名叫|叫做|题为)(?=[\u4e00-\u9fff]{2})")
"""The verb before a name, where it was taken for a part of it."""


def told_by_themselves(words: Sequence[Words], quoted: Sequence[str]) -> list[Words]:
    """Copy in the roles that its strings and their company tell; `quoted` strings keep every word."""
    return _headings([w if w.fact else _told(w, whole=w.text in quoted) for w in words])


def _told(words: Words, *, whole: bool) -> Words:
    if words.role in _OPEN and _CREDITS.fullmatch(words.text):
        return replace(words, role="author")
    if whole:
        return words
    latin = _IN_LATIN.match(words.text)
    if latin and words.role in _OPEN:
        place = words.place or ("bottom" if words.role == "footer" else "")
        return replace(words, text=words.text[latin.end() :], role="subtitle", place=place)
    if words.role == "title" and (called := _CALLED.match(words.text)):
        return replace(words, text=words.text[called.end() :])
    return words


def _headings(words: list[Words]) -> list[Words]:
    """Three subtitles in a row, or more, are headings: a page has one subtitle, a line under it at most."""
    made: list[Words] = []
    for role, run in groupby(words, key=lambda w: w.role):
        together = list(run)
        made += [replace(w, role="heading") for w in together] if role == "subtitle" and len(together) > 2 else together
    return made
