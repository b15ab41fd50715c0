"""The units of a line in visual order, each at its place along the line.

Bidirectional reordering meets here what belongs between units: gaps, spread of justified text, what marks hang or give
up at the edges, tabs. Lengths in em from where the line's box begins. Knows no px.
"""

from __future__ import annotations

from dataclasses import dataclass

from forebrush.layout.text.bidi import visual_order
from forebrush.layout.text.block import Line
from forebrush.layout.text.units import Unit

__all__ = ["Placed", "placed_units"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit at its place; `index` is its number in the strip, -1 for what was inserted."""

    unit: Unit
    index: int
    at: float
    width: float


def placed_units(line: Line, opened: list[float] | None = None) -> list[Placed]:
    """The seen units of a line from left to right; `opened` is what is added behind each for justification.

    What hangs or is given up at the edges lies outside of 0 to the length of the line.
    """
    units = line.strip.units
    indices = list(range(line.first, line.shown))
    items = [units[k] for k in indices]
    if line.added is not None:
        items.append(line.added)
        indices.append(-1)
    if not items:
        return []
    order = visual_order(_levels(items, line.strip.level))
    tabs = dict(line.tabs)
    widths = [unit.advance + tabs.get(k, 0.0) for unit, k in zip(items, indices, strict=True)]
    gaps = [0.0] + [unit.gap for unit in items[1:]]
    behind = opened or [0.0] * len(items)
    behind = behind + [0.0] * (len(items) - len(behind))
    total = sum(widths) + sum(gaps) + sum(behind)
    # The start edge is on the right in a right-to-left paragraph: what goes beyond the end lies to the left.
    pen = -(total - line.lead - line.length - sum(behind)) if line.strip.level % 2 else -line.lead
    made: list[Placed] = []
    for k in order:
        rtl = items[k].level % 2
        pen += behind[k] if rtl else gaps[k]
        made.append(Placed(items[k], indices[k], pen, widths[k]))
        pen += widths[k] + (gaps[k] if rtl else behind[k])
    return made


def _levels(items: list[Unit], paragraph: int) -> list[int]:
    """Levels with tabs, and the spaces before them, set to the paragraph's (UAX 9, L1)."""
    found = [unit.level for unit in items]
    for k, unit in enumerate(items):
        if unit.kind.tab:
            while k >= 0 and items[k].kind.space:
                found[k] = paragraph
                k -= 1
    return found
