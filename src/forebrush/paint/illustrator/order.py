"""What a brief is read into: the subjects that are wanted, how they stand together, and where and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from forebrush.paint.illustrator.people.attire import Worn
from forebrush.paint.illustrator.people.roles import Role
from forebrush.paint.illustrator.settings.registry import Setting
from forebrush.paint.oklab import Rgb

__all__ = ["Order", "Wanted"]


@dataclass(slots=True)
class Wanted:
    """One subject: what was said, and what is drawn for it."""

    said: str
    kind: Literal["person", "thing"]
    name: str
    """The name of the role or of the thing."""
    count: int = 1
    color: Rgb | None = None
    size: float = 1.0
    action: str = ""
    relation: str = ""
    """on, inside, under, behind, in front of, next to, left of, right of, above, around, riding,
    held, worn."""
    to: int | None = None
    """The number of the subject to which it stands in the relation."""
    at: str = ""
    """The anchor of that subject where it is, where one is named."""
    exact: bool = True
    role: Role | None = None
    worn: tuple[tuple[str, Rgb | None], ...] = ()
    """What a person has on: names of clothes and their colours."""
    clothes: tuple[Worn, ...] = ()
    """Clothes that the text names for a person."""
    deed: str = ""
    """All that the text says of what a person does."""
    asleep: bool = False
    spread: bool = False
    """Many of it, all over the ground: a field of tulips."""
    passing: bool = False
    """Nobody in particular: passers-by in the background."""

    @property
    def gone(self) -> bool:
        """Read, and shown by something else: a colour of somebody's clothes, a part of another thing."""
        return self.count == 0


@dataclass(slots=True)
class Order:
    """A picture as the illustrator has read it."""

    wanted: list[Wanted] = field(default_factory=list)
    setting: Setting | None = None
    vague: bool = False
    """Another word may say more of where it is."""
    given: bool = False
    """The setting is that of the brief, which any word of the prompt outweighs."""
    hint: Setting | None = None
    """The place in which a thing stands by its name: a market stall."""
    time: str = ""
    weather: str = ""
    season: str = ""
    moon: str = ""
    """`full` where a full moon is in the sky, `sun` where the sun is named."""
    unknown: list[str] = field(default_factory=list)
    """Words of what was asked for and is not known."""
