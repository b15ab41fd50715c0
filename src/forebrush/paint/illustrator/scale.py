"""Sizes on the stage. True proportions look wrong: an apple beside a man is a dot, a tower leaves the page.

So lengths are softened before they are drawn, and people keep their true size: `soft` leaves 1.6 m as it is, enlarges
what is smaller and shrinks what is larger (an apple is 2.9 times, a tower 0.4 times its size).
"""

from __future__ import annotations

from forebrush.paint.illustrator.people.parts import HEAD

__all__ = ["HEAD_METRES", "UNIT_METRES", "soft"]

HEAD_METRES = 1.7 / 6.05
"""Height of an adult's head: people of the drawings are 6.05 heads tall."""
UNIT_METRES = HEAD_METRES / HEAD
"""One unit of the drawings of people, in metres."""


def soft(metres: float) -> float:
    """Metres on the stage of a true size in metres."""
    return float(1.6 * (max(metres, 0.02) / 1.6) ** 0.62)
