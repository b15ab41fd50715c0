"""Ways to break a strip into lines: as full as may be, balanced, without an orphan, and even for justified text.

All start from `lines.fill`. The searches are bounded: a longer strip is filled line by line.
"""

from __future__ import annotations

from typing import Literal

from forebrush.layout.text.justify import SHRINK
from forebrush.layout.text.lines import Ruler, fill

__all__ = ["Wrap", "is_orphan", "wrap"]

Wrap = Literal["wrap", "balance", "pretty", "nowrap"]
MAX_LINES = 30
MAX_BALANCED = 400
MAX_PLACES = 600
"""Break places in a strip that is searched."""
_TAIL = 4
"""Lines at the end that are broken anew to avoid an orphan (as browsers do for text-wrap: pretty)."""
_SHORT = 1 / 3
"""Of the line: a last line of one word is an orphan when it is shorter."""
_HYPHEN_COST = 0.02
_ORPHAN_COST = 1e7
"""As much as a very loose line."""
_MOST_SHRINK = 0.1
"""Of the line: no line closes by more."""
_HYPHENATED, _HYPHENATED_AGAIN = 2500.0, 10_000.0
"""What a hyphen costs at the end of a justified line, and one more in the next line (TeX's values)."""
_SPACE_GROWS, _OTHER_GROWS = 0.2, 0.06
"""Em by which a space, and another place, may open before a line of justified text looks loose."""


def wrap(
    ruler: Ruler, width: float, first_width: float, how: Wrap, *, indent: float = 0.0, justified: bool = False
) -> tuple[list[int], bool]:
    """The breaks of a strip in lines of `width` em (the first of `first_width`), and whether words were parted."""
    if not ruler.strip.units:
        return [0], False
    if how == "nowrap":
        return [len(ruler.strip.units)], False
    breaks, forced = fill(ruler, width, first_width, indent)
    if how == "wrap" or forced or not 1 < len(breaks) <= MAX_LINES or ruler.tabs:
        return breaks, forced
    if how == "balance":
        return (_balanced(ruler, width, first_width, breaks) if breaks[-1] <= MAX_BALANCED else breaks), False
    if len(ruler.places) > MAX_PLACES:
        return breaks, False
    if justified:
        return _even(ruler, width, first_width) or breaks, False
    if is_orphan(ruler, breaks[-2], breaks[-1], width):
        return _without_orphan(ruler, width, first_width, breaks), False
    return breaks, False


def _balanced(ruler: Ruler, width: float, first_width: float, breaks: list[int]) -> list[int]:
    """The narrowest lines of the same number (CSS Text 4, text-wrap: balance), found by bisection."""
    indent = width - first_width
    low, high, best = ruler.widest_piece(), width, breaks
    for _ in range(12):
        middle = (low + high) / 2
        found, forced = fill(ruler, middle, middle - indent, indent)
        if forced or len(found) > len(breaks):
            low = middle
        else:
            high, best = middle, found
    return best


def is_orphan(ruler: Ruler, first: int, last: int, width: float) -> bool:
    """Whether a last line is one short word, or one or two characters (marks not counted)."""
    seen = [unit for unit in ruler.strip.units[first : ruler.shown[last]] if not unit.kind.blank]
    if any(unit.kind.space for unit in seen):
        return False
    letters = [unit for unit in seen if unit.kind.mark == "" and unit.text[0].isalnum()]
    if any(unit.kind.wide for unit in letters):
        return len(letters) <= 2
    return ruler.width(first, last) < width * _SHORT


def _without_orphan(ruler: Ruler, width: float, first_width: float, breaks: list[int]) -> list[int]:
    """The last lines broken anew, in the same number, as evenly as may be, with a fuller last line."""
    kept = breaks[: max(0, len(breaks) - _TAIL)]
    start = kept[-1] if kept else 0
    count = len(breaks) - len(kept)
    states: dict[int, tuple[float, tuple[int, ...]]] = {start: (0.0, ())}
    end = breaks[-1]
    for line in range(count):
        room = first_width if not kept and line == 0 else width
        following: dict[int, tuple[float, tuple[int, ...]]] = {}
        for first, (cost, path) in states.items():
            for place in ruler.places:
                if place <= first:
                    continue
                wide = ruler.width(first, place)
                if wide > room:
                    break
                closing = line == count - 1
                if closing != (place == end) or (closing and is_orphan(ruler, first, place, width)):
                    continue
                hyphen = place < end and ruler.strip.units[place - 1].hyphen is not None
                slack = 0.0 if closing else (room - wide) / room
                total = cost + slack * slack + (_HYPHEN_COST if hyphen else 0.0)
                if place not in following or total < following[place][0]:
                    following[place] = (total, (*path, place))
        states = following
    return kept + list(states[end][1]) if end in states else breaks


def _even(ruler: Ruler, width: float, first_width: float) -> list[int]:
    """The breaks for which the spaces of justified lines are most alike (after Knuth and Plass, 1981).

    Empty where there is no solution.
    """
    places = [0, *ruler.places]
    costs = [0.0] + [float("inf")] * (len(places) - 1)
    origins = [0] * len(places)
    for a, first in enumerate(places[:-1]):
        if costs[a] == float("inf"):
            continue
        room = first_width if first == 0 else width
        for b in range(a + 1, len(places)):
            place = places[b]
            wide = ruler.width(first, place)
            closing = place == len(ruler.strip.units)
            if wide > room + (0.0 if closing else _spaces(ruler, first, place)[0] * SHRINK):
                if wide > room + _MOST_SHRINK * room:
                    break
                continue
            total = costs[a] + _looseness(ruler, first, place, room - wide, width)
            if total < costs[b]:
                costs[b], origins[b] = total, a
    if costs[-1] == float("inf"):
        return []
    breaks, b = [], len(places) - 1
    while b > 0:
        breaks.append(places[b])
        b = origins[b]
    return breaks[::-1]


def _looseness(ruler: Ruler, first: int, last: int, slack: float, width: float) -> float:
    """What a line costs: the square of (1 + 100 r^3), r the slack over what it may stretch, as in TeX."""
    if last == len(ruler.strip.units):
        return 1.0 + (_ORPHAN_COST if first and is_orphan(ruler, first, last, width) else 0.0)
    spaces, others = _spaces(ruler, first, last)
    stretch = spaces * (_SPACE_GROWS if slack > 0 else SHRINK) + others * (_OTHER_GROWS if slack > 0 else 0.0)
    ratio = min(abs(slack) / stretch if stretch else 20.0, 20.0)
    cost = float((1 + 100 * ratio**3) ** 2)
    if ruler.strip.units[last - 1].hyphen is not None:
        again = first > 0 and ruler.strip.units[first - 1].hyphen is not None
        cost += _HYPHENATED + (_HYPHENATED_AGAIN if again else 0.0)
    return cost


def _spaces(ruler: Ruler, first: int, last: int) -> tuple[int, int]:
    """How many spaces, and how many other places that may open, are inside a line."""
    shown = max(ruler.shown[last] - 1, first)
    return ruler.spreads[shown][0] - ruler.spreads[first][0], ruler.spreads[shown][1] - ruler.spreads[first][1]
