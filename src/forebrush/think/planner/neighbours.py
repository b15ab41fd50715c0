"""What strings say of one another: which stands below both, over a row, beside the next, and which is the larger."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from forebrush.think.planner.items import Item
from forebrush.think.planner.positions import anchored, relations

__all__ = ["OF_NEXT", "beside_its_row", "compared", "compared_by_noun", "stand_side_by_side"]

OF_NEXT = re.compile(
    r"^\s*(?:is |are |stands? |sits? )?(?:(?:to|on) )?the (?:left|right)(?:-hand side)? of\s*$", re.IGNORECASE
)
"""Words between two strings that put the first beside the second."""
_OVER_ALL = re.compile(r"\s*(?:\w+ ){0,2}above (?:them|all|both|all three)\b|\s*(?:放|写|摆)?在?它们(?:的)?上[方面边]")
_COMPARED = re.compile(
    r"(?:^|(?<=[，。；\n]))(?P<own>[\u4e00-\u9fff]{1,3}?[名题语字址期价话容]字?)要?比[^，。；“”]{1,20}?(?:大|粗|醒目|(?P<small>小))"
)
_THAT_LINE = re.compile(r"比(?:(?P<below>下)|上)[面边方]?那一?[行句]")
"""A clause that compares two strings by what they are called."""


def stand_side_by_side(items: Sequence[Item], last: str) -> bool:
    """Whether the two strings named last, the later by its id, stand left and right."""
    row = [i for i in items if not i.gone][-2:]
    return len(row) == 2 and row[-1].id == last and {i.place for i in row} == {"left", "right"}


def beside_its_row(item: Item, tail: str, row: Sequence[Item], items: Sequence[Item]) -> None:
    """A string with a neighbour of its own, by the words behind it.

    `“X”, “Y” and “Z” below both`: Z stands by its row. `“X” above them`, where they stand side by side: at the top.
    """
    for relation in relations(tail) if row else ():
        if relation.start < 4 and anchored(relation.other) == "last":
            item.near = (row[-1].id, relation.side)
    if _OVER_ALL.match(tail):
        others = [i for i in items if i.group < item.group and i.place in ("left", "center", "right")]
        if len(others) > 1:
            item.near, item.place = ("", ""), "top"


def compared(lead: str, tail: str, item: Item, items: Sequence[Item]) -> None:
    """`“A”比“B”大`: one is large, the other small. `item` is B, named last."""
    said = re.match(r"\s*(?:要|更)?(?:(?P<big>大|醒目|粗)|小)", tail)
    if lead.strip() != "比" or said is None or len(items) < 2:
        return
    other = items[-2]
    big, little = (other, item) if said["big"] else (item, other)
    big.looks, little.looks = replace(big.looks, size="large"), replace(little.looks, size="small")


def compared_by_noun(text: str, items: Sequence[Item], by_noun: Callable[[str], Item | None]) -> None:
    """`名字要比欢迎语大`: sizes by the nouns of strings; `比上面那一行小` also says where the other stands."""
    for match in _COMPARED.finditer(text):
        item = by_noun(match["own"])
        if item is not None and not item.looks.size:
            item.looks = replace(item.looks, size="small" if match["small"] else "large")
        line = _THAT_LINE.search(match[0])
        other = next((i for i in items if line and i.said.start == match.start() + line.end()), None)
        if item is not None and line is not None and other is not None and other is not item:
            other.near, other.place = (item.id, "below" if line["below"] else "above"), ""
