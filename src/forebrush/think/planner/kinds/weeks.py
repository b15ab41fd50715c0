"""A week of lessons built from how often each is held: exactly these counts, spread over the days, main ones early.

Each day gets of every subject as even a share as can be; within a day lessons are put in order by exchanging two at a
time while that lowers a cost: the same subject twice in a row costs most, then a main subject after noon, then sport
before the others, then the same subject at the same hour as on the day before. Deterministic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Week", "build_week"]

_MAIN = re.compile(
    r"语文|数学|英语|外语|物理|化学|语言|math|maths|english|chinese|"
    r"language|reading|writing|science|physics|chemistry",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"体育|活动|自习|班会|社团|音乐|美术|劳动|兴趣|\bPE\b|sport|gym|art\b|music|club|assembly|study hall|games",
    re.IGNORECASE,
)
_LAST = re.compile(r"班会|社团|自习|assembly|class meeting|study hall", re.IGNORECASE)
MOST_SLOTS = 80
"""Lessons of a week."""


@dataclass(frozen=True, slots=True)
class Week:
    """Lessons by day and hour; empty strings are free hours. `over`: lessons for which there was no room."""

    days: tuple[tuple[str, ...], ...]
    over: int
    free: int


def build_week(counts: Mapping[str, int], days: int, hours: int, morning: int) -> Week:
    """A week of `days` with `hours` each, of which the first `morning` are before noon.

    Where there are more lessons than hours, the subjects that are named last come short. Raises `ValueError` for a week
    of no hours or of more than `MOST_SLOTS`.
    """
    if not 0 < days * hours <= MOST_SLOTS:
        raise ValueError(f"a week of {days} days with {hours} hours")
    room, wanted, over = days * hours, {}, 0
    for subject, count in counts.items():
        wanted[subject] = min(count, room)
        over += count - wanted[subject]
        room -= wanted[subject]
    order = sorted(wanted, key=lambda s: (-wanted[s], list(wanted).index(s)))
    plan: list[list[str]] = [[] for _ in range(days)]
    start = 0
    for subject in order:
        for _ in range(wanted[subject]):
            open_days = [d for d in range(days) if len(plan[d]) < hours]
            day = min(open_days, key=lambda d: (plan[d].count(subject), len(plan[d]), (d - start) % days))
            plan[day].append(subject)
            start = day + 1
    _untwin(plan, hours)
    made: list[tuple[str, ...]] = []
    for day_lessons in plan:
        before = made[-1] if made else ()
        made.append(_ordered([*day_lessons, *[""] * (hours - len(day_lessons))], morning, before, wanted))
    return Week(tuple(made), over, room)


def _untwin(plan: list[list[str]], hours: int) -> None:
    """Exchange lessons between days where one day has more than half of its hours of one subject."""
    for day in plan:
        for subject in set(day):
            while day.count(subject) > (hours + 1) // 2:
                other = next(
                    (d for d in plan if d.count(subject) < (hours + 1) // 2 and any(s != subject for s in d)), None
                )
                swap = next((s for s in other if day.count(s) < (hours + 1) // 2), None) if other is not None else None
                if other is None or swap is None:
                    return
                day[day.index(subject)], other[other.index(swap)] = swap, subject


def _cost(lessons: Sequence[str], morning: int, before: Sequence[str], counts: Mapping[str, int]) -> int:
    cost = 0
    for k, subject in enumerate(lessons):
        if not subject:
            cost += 60 * (len(lessons) - k)
            continue
        if k and lessons[k - 1] == subject:
            cost += 1000
        main = bool(_MAIN.search(subject))
        if k >= morning:
            cost += (40 if main else 0) + (counts[subject] if main else 0)
        elif not main:
            cost += 10 * (morning - k) + (30 if _LATE.search(subject) else 0)
        if _LAST.search(subject):
            cost += 25 * (len(lessons) - 1 - k)
        if k < len(before) and before[k] == subject:
            cost += 3
    return cost


def _ordered(lessons: list[str], morning: int, before: Sequence[str], counts: Mapping[str, int]) -> tuple[str, ...]:
    """The lessons of a day in the order that costs least, as far as exchanges of two find it."""
    best = sorted(lessons, key=lambda s: (not s, not _MAIN.search(s), bool(_LATE.search(s))))
    cost = _cost(best, morning, before, counts)
    while True:
        found, place = cost, (0, 0)
        for a in range(len(best)):
            for b in range(a + 1, len(best)):
                best[a], best[b] = best[b], best[a]
                if (here := _cost(best, morning, before, counts)) < found:
                    found, place = here, (a, b)
                best[a], best[b] = best[b], best[a]
        if found == cost:
            return tuple(best)
        a, b = place
        best[a], best[b] = best[b], best[a]
        cost = found
