"""The kinds: by which words a kind is known, and how a request of that kind is read.

Each module holds kinds that are read alike: `WORDS`, the evidence for each of its kinds (word: weight), and `READERS`,
for each kind a function that takes from the source what it understands and adds it to what was found. A kind without a
reader is read by the general readers alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import (
    certificates,
    comics,
    commerce,
    decks,
    events,
    forms,
    livestream,
    menus,
    pages,
    recipes,
    screens,
    scrolls,
    tickets,
    timetables,
)
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import Vocabulary

__all__ = ["EARLY", "FIRST", "READERS", "VOCABULARIES", "WORDS", "Reader"]

Reader = Callable[[Source, Found], None]

WORDS: Mapping[str, Mapping[str, float]] = {
    **commerce.WORDS,
    **events.WORDS,
    **menus.WORDS,
    **recipes.WORDS,
    **forms.WORDS,
    **livestream.WORDS,
    **tickets.WORDS,
    **certificates.WORDS,
    **screens.WORDS,
    **scrolls.WORDS,
    **decks.WORDS,
    **timetables.WORDS,
    **pages.WORDS,
    **comics.WORDS,
}
READERS: Mapping[str, Reader] = {
    **commerce.READERS,
    **events.READERS,
    **menus.READERS,
    **recipes.READERS,
    **forms.READERS,
    **livestream.READERS,
    **tickets.READERS,
    **certificates.READERS,
    **screens.READERS,
    **scrolls.READERS,
    **decks.READERS,
    **timetables.READERS,
    **pages.READERS,
    **comics.READERS,
}
EARLY = frozenset({*decks.READERS, *timetables.READERS, *pages.READERS, *comics.READERS})
"""Kinds whose reader takes the figures that a request states before others work out what follows from them."""
FIRST: Mapping[str, Reader] = {
    **screens.FIRST,
    **decks.FIRST,
}
"""What is read before the strings of a request in prose."""
VOCABULARIES: Mapping[str, Vocabulary] = {
    **forms.VOCABULARIES,
    **livestream.VOCABULARIES,
    **tickets.VOCABULARIES,
    **certificates.VOCABULARIES,
    **screens.VOCABULARIES,
    **scrolls.VOCABULARIES,
}
"""By which words a request of a kind names its parts."""
