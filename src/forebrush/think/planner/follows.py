"""What follows from the world: altitudes, distances, arrivals, time differences, festivals, countries.

Each is given only where the request has a place for it (`海拔多少米`, `date of Easter Sunday 2027`, `landing time`) and
does not state it itself. Every answer is a fact with its derivation or the source of its data.
"""

from __future__ import annotations

from collections.abc import Callable

from forebrush.scene.errors import ForebrushError
from forebrush.think.planner.asking import World
from forebrush.think.planner.found import Found
from forebrush.think.planner.source import Source
from forebrush.think.planner.world_days import festival_date, lasts, weekday
from forebrush.think.planner.world_places import altitude, apart, arrives, climb, countries, difference

__all__ = ["ask_world", "settle_world"]

_MOST = 20_000
"""Longest request that is searched, in characters."""

RULES: tuple[Callable[[World], None], ...] = (
    altitude, arrives, apart, difference, countries, festival_date, weekday, lasts,
)  # fmt: skip


def ask_world(source: Source, found: Found) -> World:
    """Answer what the request asks of the world, before its readers; `settle_world` then shows the answers.

    Never fails: what cannot be answered is left out.
    """
    world = World(source, found)
    for rule in RULES if len(source.text) <= _MOST else ():
        facts, entries = dict(found.facts), list(world.entries)
        try:
            rule(world)
        except (ForebrushError, ValueError, OverflowError):
            found.facts.clear()
            found.facts.update(facts)
            world.entries[:] = entries
    return world


def settle_world(world: World) -> None:
    """Show the answers in what the readers found; stops of a route get their altitude where that is asked for."""
    climb(world)
    if world.known("supply"):
        # Each medicine has its days.
        world.entries[:] = [e for e in world.entries if e.get("value_fact") != "lasts"]
        for name in [n for n in world.found.facts if n == "lasts" or n.startswith("lasts_")]:
            del world.found.facts[name]
    world.settle()
