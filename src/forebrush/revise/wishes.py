"""A clause to a wish: what is to be done, to whom (still in words), and how much.

Each row of the grammar looks for its own words and takes them out; what is left over says who is meant. Rows go from
the particular to the general: an outline before a colour, a colour before a word to be set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.grammar import colors, looks, pages, places, things
from forebrush.revise.grammar.words import Row, Wish, Words
from forebrush.revise.language import Clause

__all__ = ["Wish", "read_wish"]

_ROWS: tuple[Row, ...] = (*pages.ROWS, *things.ROWS, *places.ROWS[:1], *looks.ROWS, *colors.ROWS, *places.ROWS[1:])


def read_wish(clause: Clause, quotes: Sequence[str]) -> Wish | None:
    """The wish of a clause; None where it asks for nothing that is known."""
    if (
        re.search(r"(?:to|with|say|read|成|为|写)\s*⟦\d+⟧$", clause.text, re.IGNORECASE)
        and not re.match(r"(?:insert|add)\b|在|.*加", clause.text, re.IGNORECASE)
    ) or re.search(
        r"\b(?:should|must|needs to) (?:say|read)\b|\b(?:make|let|have) .+ (?:say|read)\b|写成|改写成",
        clause.text,
        re.IGNORECASE,
    ):
        rows = (places.words_set, *_ROWS)
    else:
        rows = _ROWS
    for row in rows:
        made = row(Words(clause), quotes)
        if made is not None:
            return Wish(made.edit, made.target, made.args, clause.text)
    return None
