"""How the slack of a justified line is shared out over its spaces and the places between ideographs.

Lengths in em. A line that would have to open too far is left as it is: holes are worse than a ragged edge.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.layout.text.units import Unit

__all__ = ["MAX_BETWEEN", "MAX_SPACE", "SHRINK", "shares"]

MAX_SPACE = 1.0
"""Em that a space may gain."""
SHRINK = 0.05
"""Em by which a space may close: a fifth of the usual one."""
MAX_BETWEEN = 0.3
"""Em that may go between two ideographs."""


def shares(units: Sequence[Unit], slack: float) -> list[float] | None:
    """What opens behind each unit of a line (0 for the last); None when the line is better left ragged.

    Where `slack` is negative, spaces close: `wrap` has seen to it that it is by no more than `SHRINK` each.
    """
    opened = [0.0] * len(units)
    spaces = [k for k, unit in enumerate(units[:-1]) if unit.spreads and unit.kind.stretches]
    others = [k for k, unit in enumerate(units[:-1]) if unit.spreads and not unit.kind.stretches]
    if slack == 0:
        return opened
    if not (spaces or others) or (slack < 0 and not spaces):
        return None
    if slack < 0:
        for k in spaces:
            opened[k] = slack / len(spaces)
        return opened
    if slack > len(spaces) * MAX_SPACE + len(others) * MAX_BETWEEN:
        return None
    # Evenly over all places: a double space among ideographs would read as a gap in the sentence.
    to_others = min(slack * len(others) / (len(spaces) + len(others)), len(others) * MAX_BETWEEN)
    to_spaces = min(slack - to_others, len(spaces) * MAX_SPACE)
    to_others = slack - to_spaces
    for group, amount in ((spaces, to_spaces), (others, to_others)):
        for k in group:
            opened[k] = amount / len(group)
    return opened
