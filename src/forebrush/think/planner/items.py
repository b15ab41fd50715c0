"""A string with all that is said of it, and the reading of a request: its strings in order. Plain data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from forebrush.think.planner.areas import Areas
from forebrush.think.planner.lettering import Lettering
from forebrush.think.planner.mentions import Said
from forebrush.think.planner.source import Source

__all__ = ["Item", "Reading", "same_words"]


@dataclass(slots=True)
class Item:
    """A string and all that is said of it. `carrier` is the id of the heading in whose list it stands."""

    said: Said
    id: str
    group: int
    role: str = ""
    place: str = ""
    area: str = ""
    near: tuple[str, str] = ("", "")
    surface: str = ""
    looks: Lettering = field(default_factory=Lettering)
    label: str = ""
    """Of a detail: its label as written."""
    icon: str = ""
    carrier: str = ""
    filed: bool = False
    """Whether the request says so of the string itself: `put “X” under Breakfast`."""
    note: str = ""
    value: str = ""
    named: str = ""
    """The end of the words before it, which may name it: `姓名`."""
    listed: str = ""
    """Kind of the list that it stands in without a heading: `list`, `cards`, `nav`, `buttons`, `steps`, `row`."""
    gone: bool = False
    """It became the note or the value of another."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.said.text


@dataclass(slots=True)
class Reading:
    """What was read: items in order, areas, and the spans of the request that speak of strings."""

    items: list[Item] = field(default_factory=list)
    areas: Areas = field(default_factory=Areas)
    spans: list[tuple[int, int]] = field(default_factory=list)
    flows: dict[str, str] = field(default_factory=dict)
    """How headings of one sentence stand together, by the id of the first: `row`, `column`, `grid`."""

    def left(self, source: Source) -> Reading:
        """What is left of it where other readers took some: strings nobody took, and spans that hold no taken one."""
        kept = [replace(i) for i in self.items if not source.is_taken(i.said.start, i.said.end)]
        ids = {i.id for i in kept}
        for item in kept:
            if item.carrier and item.carrier not in ids:
                item.carrier, item.listed = "", ""
            if item.gone and not any(item.text in (other.value, other.note) for other in kept):
                item.gone = False
        gone = [i.said for i in self.items if i.id not in ids]
        spans = [(a, b) for a, b in self.spans if not any(a < s.end and s.start < b for s in gone)]
        return Reading(kept, self.areas, spans, self.flows)


@lru_cache(maxsize=8192)
def same_words(text: str) -> str:
    """Words for comparison: no spaces, marks or case."""
    return re.sub(r"[\s'’\"“”.,:;!?。，：；！？·•*-]+", "", text).casefold()
