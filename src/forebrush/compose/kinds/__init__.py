"""The kinds: for each family of kinds, the arrangements that can set it. Rows of data over the parts of `common`.

A family has a module of its own where it needs parts of its own. Adding an arrangement is one row.
"""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.compose.kinds import (
    certificate,
    form,
    infographic,
    livestream,
    menu,
    page,
    poster,
    recipe,
    screen,
    scroll,
    slide,
    ticket,
    timetable,
)
from forebrush.compose.kinds.arrangement import Arrangement

__all__ = ["ARRANGEMENTS", "Arrangement"]

ARRANGEMENTS: Mapping[str, tuple[Arrangement, ...]] = {
    "poster": poster.ARRANGEMENTS,
    "event": poster.ARRANGEMENTS,
    "sale": poster.SALE,
    "page": page.ARRANGEMENTS,
    "recipe": recipe.ARRANGEMENTS,
    "menu": menu.ARRANGEMENTS,
    "form": form.ARRANGEMENTS,
    "slide": slide.ARRANGEMENTS,
    "livestream": livestream.ARRANGEMENTS,
    "screen": screen.ARRANGEMENTS,
    "infographic": infographic.ARRANGEMENTS,
    "timetable": timetable.ARRANGEMENTS,
    "ticket": ticket.ARRANGEMENTS,
    "certificate": certificate.ARRANGEMENTS,
    "scroll": scroll.ARRANGEMENTS,
}
