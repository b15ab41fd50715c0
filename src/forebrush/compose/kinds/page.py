"""Pages of other kinds: comics, routes, wheels, covers, letters, notices, checklists. What is none of these is set by
the structures that every kind may use."""

from __future__ import annotations

from dataclasses import replace

from forebrush.compose.kinds import comic, cover, route, sheets, wheel
from forebrush.compose.kinds.arrangement import Arrangement

__all__ = ["ARRANGEMENTS"]

_MOST = 1.6
"""Level to which words on these pages may grow."""
ARRANGEMENTS: tuple[Arrangement, ...] = tuple(
    replace(row, most=_MOST)
    for table in (
        comic.ARRANGEMENTS,
        route.ARRANGEMENTS,
        wheel.ARRANGEMENTS,
        cover.ARRANGEMENTS,
        sheets.ARRANGEMENTS,
    )
    for row in table
)
