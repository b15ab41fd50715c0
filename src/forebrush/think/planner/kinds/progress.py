"""Progress that a string states: done of a goal, in the same unit; what is left follows where it is asked for."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.figures import Ledger, amounts
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.labelled import Piece
from forebrush.think.planner.source import Source

__all__ = ["read_progress"]

_OF = re.compile(
    r"^(?P<label>\D{0,10}?)\s*(?P<done>(?:[¥￥$€£]\s?)?\d[\d,.]*\s?[^\d/]{0,8}?)\s*(?:/|of|out of|，共|,"
    r"共)\s*(?P<word>目标|共)?\s*(?P<goal>(?:[¥￥$€£]\s?)?\d[\d,.]*\s?\S{0,8})$"
)
_LEFT = re.compile(r"还剩|剩余|差多少|还差|left|to go|remain", re.IGNORECASE)
_SHARE = re.compile(r"百分|比例|percent|%|share|算成", re.IGNORECASE)


def read_progress(piece: Piece, found: Found, source: Source, stats: list[dict[str, Any]]) -> bool:
    """Make a bar of `12.6 公里 / 目标 21 公里`, `$3,150 of $5,000`, `Subs 88 / 100`; false where it is none."""
    match = _OF.match(piece.text)
    if match is None:
        return False
    done, goal = amounts(match["done"]), amounts(match["goal"])
    if len(done) != 1 or len(goal) != 1 or not 0 <= done[0].value <= goal[0].value or not goal[0].value:
        return False
    if done[0].unit and goal[0].unit and done[0].unit != goal[0].unit:
        return False
    book = Ledger(found.facts)
    a, b = book.given("done", done[0]), book.given("goal", goal[0])
    share = book.computed("share", f"{a} / {b} * 100", "0.#%", unit="%")
    stats.append(s.entry(s.titled_label(piece.label), piece.text))
    s.section(found, "progress", [{"value_fact": share, "origin": "computed"}])
    if _LEFT.search(source.text) and done[0].value < goal[0].value:
        like = goal[0] if goal[0].suffix or goal[0].prefix else done[0]
        left = book.like("left", f"{b} - {a}", like)
        stats.append({"label": "还剩" if source.zh else "To go", "value_fact": left, "origin": "computed"})
    return True
