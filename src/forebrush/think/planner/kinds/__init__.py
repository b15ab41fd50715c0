"""The kinds: by which words a kind is known, and how a request of that kind is read.

Each module holds kinds that are read alike: `WORDS`, the evidence for each of its kinds (word: weight), and `READERS`,
for each kind a function that takes from the source what it understands and adds it to what was found. A kind without a
reader is read by the general readers alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.think.planner.found import Found
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "Reader"]

Reader = Callable[[Source, Found], None]

WORDS: Mapping[str, Mapping[str, float]] = {}
READERS: Mapping[str, Reader] = {}
