"""Track sizing: how wide grid columns (or how high rows) become. CSS Grid Layout 1, section 11, in plain numbers.

Tracks are fixed (px), `auto` (minmax(auto, auto)) or flexible (`1fr` is minmax(auto, 1fr)). Items say where they
start, how many tracks they span and what they need. Knows nothing of nodes: `grid.py` asks for columns, then for rows.

One reading of the specification is Chromium's: where a container is sized by its content, tracks still start from
minimum contributions (an automatic minimum of 0 stays 0), not from min-content or max-content contributions.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

__all__ = ["Need", "Track", "track_sizes"]

Constraint = Literal["min", "max"]
"""What an open size is for: the min-content width, or the max-content width or height."""
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class Track:
    """One column or row: `size` px, or a share `fr` of what is left, or (neither) as its content asks."""

    size: float | None = None
    fr: float = 0.0

    @property
    def auto(self) -> bool:
        """Sized by its content alone."""
        return self.size is None and self.fr == 0


@dataclass(frozen=True, slots=True)
class Need:
    """What one item asks of the tracks that it spans: its contributions along the axis, margins included, px."""

    start: int
    span: int
    minimum: float
    """Minimum contribution: 0 where the automatic minimum size does not apply."""
    least: float
    """Min-content contribution."""
    most: float
    """Max-content contribution."""


@dataclass(slots=True)
class _Sized:
    """A track at work: base size and growth limit (section 11.1)."""

    track: Track
    base: float = 0.0
    limit: float = math.inf
    growable: bool = False
    """Infinitely growable: its limit was infinite until now."""


def track_sizes(
    tracks: Sequence[Track],
    needs: Sequence[Need],
    available: float | None,
    gap: float,
    *,
    constraint: Constraint = "max",
    stretch: bool = True,
) -> list[float]:
    """The sizes of the tracks in px.

    `available` is the inner size of the container with its gaps; None where it is sized by its content, then under the
    `constraint`. `stretch` lets auto tracks share what is left (align-content or justify-content `normal`).
    """
    work = [_Sized(t) if t.size is None else _Sized(t, t.size, t.size) for t in tracks]
    sized_by = None if available is not None else constraint
    space = None if available is None else max(0.0, available - gap * max(0, len(tracks) - 1))
    _fit_contents(work, needs, gap)
    _maximise(work, space, sized_by)
    if any(w.track.fr for w in work):
        _flex(work, needs, space, gap, sized_by)
    if stretch and space is not None:
        _stretch(work, space)
    return [w.base for w in work]


# 11.5: intrinsic sizes.


def _fit_contents(work: list[_Sized], needs: Sequence[Need], gap: float) -> None:
    rigid: dict[int, list[Need]] = {}
    flexible: list[Need] = []
    for need in needs:
        spanned = work[need.start : need.start + need.span]
        if any(w.track.fr for w in spanned):
            flexible.append(need)
        elif any(w.track.auto for w in spanned):
            rigid.setdefault(need.span, []).append(need)
    for need in rigid.pop(1, ()):
        w = work[need.start]
        w.base = max(w.base, need.minimum)
        w.limit = need.most if w.limit == math.inf else max(w.limit, need.most)
    for w in work:
        w.limit = max(w.limit, w.base)
    for _, group in sorted(rigid.items()):
        _spanning(work, group, gap)
    _over_flexible(work, flexible, gap)
    for w in work:
        if w.limit == math.inf:
            w.limit = w.base


def _spanning(work: list[_Sized], group: list[Need], gap: float) -> None:
    """Items of one span that touch no flexible track: steps 1 to 6 of section 11.5, item 3."""
    _grow_bases(work, group, gap, lambda need: need.minimum)
    for w in work:
        w.limit = max(w.limit, w.base)
    _grow_limits(work, group, gap, lambda need: need.least, mark=True)
    _grow_limits(work, group, gap, lambda need: need.most, mark=False)
    for w in work:
        w.growable = False


def _grow_bases(work: list[_Sized], group: list[Need], gap: float, ask: Callable[[Need], float]) -> None:
    planned: dict[int, float] = {}
    for need in group:
        span = range(need.start, need.start + need.span)
        extra = ask(need) - sum(work[k].base for k in span) - gap * (need.span - 1)
        affected = [k for k in span if work[k].track.auto]
        if extra <= _TINY:
            continue
        shares, rest = _share(extra, {k: work[k].limit - work[k].base for k in affected})
        for k in affected:  # past their limits all of them grow: each also has an intrinsic maximum
            planned[k] = max(planned.get(k, 0.0), shares[k] + rest / len(affected))
    for k, more in planned.items():
        work[k].base += more


def _grow_limits(work: list[_Sized], group: list[Need], gap: float, ask: Callable[[Need], float], mark: bool) -> None:
    planned: dict[int, float] = {}
    for need in group:
        span = range(need.start, need.start + need.span)
        held = [work[k].base if work[k].limit == math.inf else work[k].limit for k in span]
        extra = ask(need) - sum(held) - gap * (need.span - 1)
        affected = [k for k in span if work[k].track.auto]
        room = {k: math.inf if work[k].limit == math.inf or work[k].growable else 0.0 for k in affected}
        shares, rest = _share(max(0.0, extra), room)
        for k in affected:
            planned[k] = max(planned.get(k, 0.0), shares[k] + rest / len(affected))
    for k, more in planned.items():
        if work[k].limit == math.inf:
            work[k].limit = work[k].base + more
            work[k].growable = mark
        else:
            work[k].limit += more


def _share(extra: float, room: dict[int, float]) -> tuple[dict[int, float], float]:
    """Share equally, each up to its room; what was given to each, and what is left over."""
    given = dict.fromkeys(room, 0.0)
    left = [k for k in room if room[k] > _TINY]
    while extra > _TINY and left:
        part = min(extra / len(left), min(room[k] - given[k] for k in left))
        for k in left:
            given[k] += part
        extra -= part * len(left)
        left = [k for k in left if room[k] - given[k] > _TINY]
    return given, max(0.0, extra)


def _over_flexible(work: list[_Sized], group: list[Need], gap: float) -> None:
    """Items that touch flexible tracks: only these grow, in the ratio of their factors (section 11.5, item 4)."""
    planned: dict[int, float] = {}
    for need in group:
        span = range(need.start, need.start + need.span)
        extra = need.minimum - sum(work[k].base for k in span) - gap * (need.span - 1)
        factors = {k: work[k].track.fr for k in span if work[k].track.fr}
        whole = sum(factors.values())
        for k, factor in factors.items():
            planned[k] = max(planned.get(k, 0.0), extra * factor / whole)
    for k, more in planned.items():
        work[k].base += more


# 11.6 to 11.8: free space.


def _maximise(work: list[_Sized], space: float | None, sized_by: Constraint | None) -> None:
    if sized_by == "min":
        return
    if space is None:
        for w in work:
            w.base = max(w.base, w.limit)
        return
    free = space - sum(w.base for w in work)
    if free > _TINY:
        shares, _ = _share(free, {k: w.limit - w.base for k, w in enumerate(work)})
        for k, more in shares.items():
            work[k].base += more


def _flex(
    work: list[_Sized], needs: Sequence[Need], space: float | None, gap: float, sized_by: Constraint | None
) -> None:
    if sized_by == "min":
        return
    if space is not None:
        fraction = 0.0 if space - sum(w.base for w in work) <= 0 else _fraction(work, space)
    else:
        fraction = max(w.base / max(1.0, w.track.fr) for w in work if w.track.fr)
        for need in needs:
            spanned = work[need.start : need.start + need.span]
            if any(w.track.fr for w in spanned):
                fraction = max(fraction, _fraction(spanned, need.most - gap * (need.span - 1)))
    for w in work:
        w.base = max(w.base, fraction * w.track.fr)


def _fraction(work: Sequence[_Sized], space: float) -> float:
    """The size of an fr (section 11.7.1)."""
    rigid = {k for k, w in enumerate(work) if not w.track.fr}
    while True:
        left = space - sum(work[k].base for k in rigid)
        factors = sum(w.track.fr for k, w in enumerate(work) if k not in rigid)
        size = left / max(1.0, factors)
        large = {k for k, w in enumerate(work) if k not in rigid and size * w.track.fr < w.base - _TINY}
        if not large:
            return max(0.0, size)
        rigid |= large


def _stretch(work: list[_Sized], space: float) -> None:
    autos = [w for w in work if w.track.auto]
    free = space - sum(w.base for w in work)
    if autos and free > _TINY:
        for w in autos:
            w.base += free / len(autos)
