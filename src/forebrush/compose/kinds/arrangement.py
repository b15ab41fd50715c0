"""One way to set a page of a kind: a tree of regions, and the pages for which it is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from forebrush.compose.arrange import Region, arranged, rows
from forebrush.compose.content import Content
from forebrush.compose.stage import Stage

__all__ = ["Arrangement"]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A row of the table of a kind."""

    name: str
    region: Region | None = None
    aspects: tuple[float, float] = (1 / 3, 3.0)
    """Width over height: from, to."""
    lengths: tuple[int, int] = (0, 1_000_000)
    """Characters of the whole content: from, to."""
    needs: Callable[[Content], bool] | None = None
    """What the content must have for it; None: nothing."""
    most: float = 1.4
    """The level to which its words may grow where there is little to say."""
    structure: Callable[[Stage], None] | None = None
    """What sets the page, where it is no tree of regions."""

    places: bool = False
    """Whether it honours the places of copy by itself."""

    def set(self) -> Callable[[Stage], None]:
        """What sets the page."""
        return self.structure or arranged(self.region or rows("rest"))

    def suits(self, aspect: float, content: Content) -> bool:
        """Whether it is meant for a page of this shape with this content."""
        fits = self.aspects[0] <= aspect <= self.aspects[1] and self.lengths[0] <= content.length <= self.lengths[1]
        return fits and (self.needs is None or self.needs(content))
