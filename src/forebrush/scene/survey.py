"""A survey: where the nodes of a page stand once it is laid out, as plain data for rooms that know no layout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["XYWH", "Placed", "Survey"]

XYWH = tuple[float, float, float, float]
"""x, y, width, height in px at scale 1, on the page."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node of a laid out page."""

    box: XYWH
    """Its box, transformed, without effects."""
    ink: XYWH
    """The lines of its words; of other nodes the box."""
    size: float = 0.0
    """Font size of its words after fitting, px at scale 1 in its own space; 0 of other nodes."""
    turn: tuple[float, float, float, float] = (1.0, 0.0, 0.0, 1.0)
    """a, b, c, d from its parent's space to the page: (x, y) goes to (a x + c y, b x + d y)."""
    lines: int = 0
    """Lines of its words."""

    def into_parent(self, dx: float, dy: float) -> tuple[float, float]:
        """A way on the page as one in the space of the parent. (0, 0) where that space is flat."""
        a, b, c, d = self.turn
        whole = a * d - b * c
        if abs(whole) < 1e-9:
            return 0.0, 0.0
        return (d * dx - c * dy) / whole, (a * dy - b * dx) / whole


@dataclass(frozen=True, slots=True)
class Survey:
    """All nodes of the pages by their ids."""

    nodes: Mapping[str, Placed] = field(default_factory=dict)
    findings: frozenset[str] = frozenset()
    """What layout found, as `name node`."""
