"""What becomes of the marks of a text when a range of it gives way to other words.

Works on marks as JSON data (`from`, `to`, `style`, `fact`). Knows nothing of scenes or patches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

__all__ = ["moved", "splice"]

Mark = dict[str, Any]


def moved(mark: Mark, at: int, delete: int, insert: int, *, sticky: bool = True) -> Mark | None:
    """One mark after `delete` characters at `at` gave way to `insert` others; None where nothing of it is left.

    A mark that holds the whole range stretches over the new words. One that lies inside the range goes. Words put in
    between two marks belong to the one before (`sticky`), at the start of the text to the one after. A field that is
    touched inside turns into plain words: what was typed over is no longer the fact's.
    """
    a, b, end, shift = mark["from"], mark["to"], at + delete, insert - delete
    if mark.get("fact"):
        sticky = False
        if a < end and at < b and (delete or a < at):
            mark = {key: value for key, value in mark.items() if key not in ("fact", "format")}
    start, stop = a, b
    if delete == 0:
        if a > at or (a == at and not (sticky and a == 0 and b > 0)):
            start = a + insert
        if b > at or (b == at and sticky and b > a):
            stop = b + insert
    else:
        if a >= end:
            start = a + shift
        elif a > at:
            start = at + insert
        if b >= end:
            stop = b + shift
        elif b > at:
            stop = at
    if stop > start or (mark.get("fact") and stop == start):
        return {**mark, "from": start, "to": stop}
    return None


def splice(marks: Sequence[Mark], at: int, delete: int, insert: int) -> list[Mark]:
    """All marks of a text after an edit, in their order. A mark left with neither style nor fact goes."""
    made = (moved(mark, at, delete, insert) for mark in marks)
    return [mark for mark in made if mark is not None and (mark.get("style") or mark.get("fact"))]
