"""Strings without quotation marks, in the language of the request."""

from __future__ import annotations

from itertools import pairwise

from forebrush.think.planner.mentions import Said, sentence_starts
from forebrush.think.planner.source import Source
from forebrush.think.planner.unquoted_en import unquoted_en
from forebrush.think.planner.unquoted_zh import unquoted_zh

__all__ = ["unquoted"]


def unquoted(source: Source, *, prose: bool) -> list[Said]:
    """The strings outside quotation marks that nobody took; in order.

    A request that quotes its strings names few without marks: only sure ones count, in sentences without quotations.
    """
    rest = source.unquoted
    read = unquoted_zh if source.zh else unquoted_en
    found = read(rest, prose=prose, strict=bool(source.quotes))
    if not source.quotes:
        return found
    starts = [*sentence_starts(source.text, [Said(q.text, q.start, q.end) for q in source.quotes]), len(source.text)]
    held = [(a, b) for a, b in pairwise(starts) if any(a <= q.start < b for q in source.quotes)]
    return [s for s in found if not any(a <= s.start < b for a, b in held)]
