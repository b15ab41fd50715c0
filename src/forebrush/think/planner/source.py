"""A request as it is read: its words, and which of them have been taken already.

Readers come one after the other, from the most to the least certain; each takes the spans that it understood, and the
next sees NUL characters in their place, so that every word is read once and every place stays true.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from forebrush.think.planner.quotations import Quote, quotes
from forebrush.think.planner.segments import blank

__all__ = ["Source", "read_source"]


@dataclass(slots=True)
class Source:
    """A request in one language."""

    text: str
    lang: str
    kind: str = ""
    quotes: list[Quote] = field(default_factory=list)
    taken: list[tuple[int, int]] = field(default_factory=list)

    @property
    def zh(self) -> bool:
        """Whether it is Chinese, in either script."""
        return self.lang.startswith("zh")

    @property
    def rest(self) -> str:
        """The words that nobody took; what was taken is NUL."""
        return blank(self.text, self.taken)

    @property
    def unquoted(self) -> str:
        """The words outside quotation marks that nobody took."""
        return blank(self.text, [*self.taken, *((q.start, q.end) for q in self.quotes)])

    def take(self, start: int, end: int) -> None:
        """Mark a span as read; quotations inside it are read too."""
        self.taken.append((start, end))
        self.quotes = [q for q in self.quotes if not (start <= q.start and q.end <= end)]

    def is_taken(self, start: int, end: int) -> bool:
        """Whether any of a span was read."""
        return any(a < end and start < b for a, b in self.taken)


def read_source(prompt: str, lang: str) -> Source:
    """A request before anything was read."""
    text = prompt.replace("\x00", " ").strip()
    return Source(text, lang, "", quotes(text))
