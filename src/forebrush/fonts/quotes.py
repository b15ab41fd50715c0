"""Which quotation marks of a paragraph belong together. Knows clusters, no fonts."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["quote_pairs"]

_PARTNER = {"”": "“", "’": "‘"}


def quote_pairs(clusters: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The pairs (opening, closing) of “ ” and ‘ ’ by index, inner pairs before outer ones.

    A ’ between two letters or digits is an apostrophe. A closing mark closes the nearest open mark of its kind and
    drops unclosed marks inside; marks without a partner are in no pair. Linear in the number of clusters.
    """
    pairs: list[tuple[int, int]] = []
    open_marks: list[tuple[str, int]] = []
    counts = {"“": 0, "‘": 0}
    for i, cluster in enumerate(clusters):
        mark = cluster[:1]
        if mark in counts:
            open_marks.append((mark, i))
            counts[mark] += 1
        elif mark in _PARTNER and counts[_PARTNER[mark]] and not _apostrophe(clusters, i):
            while True:
                opened, at = open_marks.pop()
                counts[opened] -= 1
                if opened == _PARTNER[mark]:
                    pairs.append((at, i))
                    break
    return tuple(pairs)


def _apostrophe(clusters: Sequence[str], i: int) -> bool:
    if clusters[i][:1] != "’" or not 0 < i < len(clusters) - 1:
        return False
    left, right = clusters[i - 1][-1:], clusters[i + 1][:1]
    return left.isascii() and left.isalnum() and right.isascii() and right.isalnum()
