"""What the readers of a request gather: copy, details, lists, sections, facts, areas, findings. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

__all__ = ["Detail", "Found", "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """A string to be set, with what the request says of it: the fields of `forebrush.scene.brief.Copy`."""

    text: str
    role: str
    place: str = ""
    id: str = ""
    area: str = ""
    near: tuple[str, str] = ("", "")
    """Id of what it stands by, and the side."""
    surface: str = ""
    color: str = ""
    size: str = ""
    looks: tuple[str, ...] = ()
    vertical: bool = False
    origin: str = "given"
    fact: str = ""
    """The fact that it shows: its text is written from that."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A label and its value: when, where, how much. The label may be empty."""

    label: str
    value: str


@dataclass(slots=True)
class Found:
    """What was read of a request. Readers of kinds, of strings and of clauses add to it in turn."""

    copy: list[Words] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    lists: list[tuple[str, str, list[str]]] = field(default_factory=list)
    """Role, title as written, items."""
    sections: list[dict[str, Any]] = field(default_factory=list)
    """Sections in the JSON form of `forebrush.scene.brief.Section`, by the readers of kinds."""
    areas: list[dict[str, Any]] = field(default_factory=list)
    facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    """In the JSON form of `forebrush.scene.facts.Fact`."""
    findings: list[tuple[str, str]] = field(default_factory=list)
    """Name and message."""
    looks: list[str] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)
    """Clauses that may be words or may be subject matter."""
    scene: list[str] = field(default_factory=list)
    """Sentences that describe what is to be seen or how strings look; never set."""
