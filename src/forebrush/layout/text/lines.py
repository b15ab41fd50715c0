"""Widths of lines, and the breaker that fills each line in turn.

A `Ruler` answers in constant time how wide a line from one unit to another would be, with what marks give up or hang
at its edges. Lengths are em of the unmarked text; a break is the index of the unit that begins the next line.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from forebrush.layout.text.units import Strip

__all__ = ["TAB", "Ruler", "fill"]

TAB = 4.0
"""Em between tab stops: eight half-width cells, as CSS `tab-size: 8` gives in a monospaced font."""


@dataclass(slots=True)
class Ruler:
    """Prefix sums over a strip."""

    strip: Strip
    hanging: bool
    pens: list[float] = field(default_factory=list)
    """The pen before each unit, its gap included; one more for the end."""
    shown: list[int] = field(default_factory=list)
    """For each break, the end of what is seen of the line before it: trailing spaces hang unseen."""
    places: list[int] = field(default_factory=list)
    """The breaks that the language allows, and the end."""
    tabs: list[int] = field(default_factory=list)
    spreads: list[tuple[int, int]] = field(default_factory=list)
    """How many spaces and how many other places that may open stand before each unit."""
    mixed: bool = False
    """Whether some unit is not of the text's own size."""

    def __post_init__(self) -> None:
        pen, last, spaces, others = 0.0, 0, 0, 0
        for k, unit in enumerate(self.strip.units):
            pen += unit.gap
            self.pens.append(pen)
            self.shown.append(last)
            self.spreads.append((spaces, others))
            pen += unit.advance
            if not unit.kind.space and not unit.kind.blank:
                last = k + 1
            if unit.kind.tab:
                self.tabs.append(k)
            if unit.style.reach != 1.0:
                self.mixed = True
            if unit.breaks:
                self.places.append(k + 1)
            if unit.spreads:
                spaces, others = spaces + unit.kind.stretches, others + (not unit.kind.stretches)
        self.pens.append(pen)
        self.shown.append(last)
        self.spreads.append((spaces, others))
        if not self.places or self.places[-1] != len(self.strip.units):
            self.places.append(len(self.strip.units))

    def lead(self, first: int) -> float:
        """What a line that begins with a unit saves or hangs at its start.

        The first line of a strip keeps its opening mark whole (CSS text-spacing-trim: space-first).
        """
        unit = self.strip.units[first]
        if self.hanging and unit.kind.hangs_before and first + 1 < len(self.strip.units):
            return self.pens[first + 1] - self.pens[first]
        return unit.blank_before if first else 0.0

    def tail(self, last: int) -> float:
        """The pen at the end of what counts of a line before a break: without what hangs or is given up there."""
        shown = self.shown[last]
        if shown == 0:
            return 0.0
        unit = self.strip.units[shown - 1]
        hyphen = self.strip.units[last - 1].hyphen if last < len(self.strip.units) else None
        if hyphen is not None:
            end = self.pens[shown - 1] + unit.advance
            return end if self.hanging else end + hyphen.advance
        if self.hanging and unit.kind.hangs_after and shown > 1:
            return self.pens[shown - 1] - unit.gap
        return self.pens[shown - 1] + unit.advance - unit.blank_behind

    def width(self, first: int, last: int, indent: float = 0.0) -> float:
        """The width of a line of the units from `first` up to a break."""
        if self.shown[last] <= first:
            return 0.0
        return self.tail(last) - self.pens[first] - self.lead(first) + self.tab_space(first, self.shown[last], indent)

    def tab_space(self, first: int, last: int, indent: float) -> float:
        """What tabs add to a line: each reaches to the next multiple of `TAB` from the line's start edge."""
        return sum(self.tab_widths(first, last, indent).values()) if self.tabs else 0.0

    def tab_widths(self, first: int, last: int, indent: float) -> dict[int, float]:
        """The width of each tab of a line, by unit."""
        widths: dict[int, float] = {}
        added = indent - self.pens[first] - self.lead(first)
        for k in self.tabs[bisect_left(self.tabs, first) : bisect_left(self.tabs, last)]:
            widths[k] = TAB - (self.pens[k] + added) % TAB
            added += widths[k]
        return widths

    def reach(self, first: int, last: int) -> float:
        """The largest size among units, as a factor; at least that of the unmarked text."""
        if not self.mixed:
            return 1.0
        return max(1.0, *(unit.style.reach for unit in self.strip.units[first:last]))

    def widest_piece(self) -> float:
        """The width of the widest piece between two breaks."""
        widest, first = 0.0, 0
        for place in self.places:
            widest = max(widest, self.width(first, place))
            first = place
        return widest


def fill(ruler: Ruler, width: float, first_width: float, indent: float = 0.0) -> tuple[list[int], bool]:
    """Fill line after line: the breaks, the end included, and whether a word had to be parted where none is allowed.

    A piece that is wider than a line is parted between units; a line holds at least one unit.
    """
    units, places, pens, shown, tabs = ruler.strip.units, ruler.places, ruler.pens, ruler.shown, ruler.tabs
    whole = len(units)
    tails = [ruler.tail(place) for place in places]
    breaks: list[int] = []
    forced = False
    first, at = 0, 0
    room, shift = first_width, indent
    while first < whole:
        start = pens[first] + ruler.lead(first)
        best, tab, tabbed = 0, bisect_left(tabs, first), 0.0
        while at < len(places):
            place = places[at]
            while tab < len(tabs) and tabs[tab] < shown[place]:
                tabbed += TAB - (pens[tabs[tab]] - start + shift + tabbed) % TAB
                tab += 1
            wide = tails[at] - start + tabbed
            if wide > room and shown[place] > first:
                break
            best = place
            at += 1
        if not best:
            forced = True
            best = _part(ruler, first, places[at], room, shift)
            while places[at] <= best and at + 1 < len(places):
                at += 1
        breaks.append(best)
        first, room, shift = best, width, 0.0
    return breaks, forced


def _part(ruler: Ruler, first: int, end: int, room: float, indent: float) -> int:
    """Where to part a piece that is too wide; spaces stay with the line before them."""
    units, best = ruler.strip.units, first + 1
    last = best
    while last <= end and ruler.width(first, last, indent) <= room:
        best = last
        last += 1
    while best < end and (units[best].kind.space or units[best].kind.blank):
        best += 1
    return best
