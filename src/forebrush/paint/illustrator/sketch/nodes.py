"""What a sketch is when its variants, copies and groups are worked out: shapes at their places, with their looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from forebrush.paint.illustrator.sketch.outlines import Outline
from forebrush.paint.oklab import Rgb

__all__ = ["Line", "Node", "Pattern"]

Line: TypeAlias = Literal["outline", "bold", "inner", ""]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern over a shape; sizes in units of the sketch."""

    kind: str
    role: str
    size: float
    angle: float
    alpha: float


@dataclass(slots=True)
class Node:
    """One shape. A face part (eye, nose, mouth, cheek) has a place and a size in `face`."""

    kind: str
    shape: Outline
    role: str
    line: Line
    material: str = "matte"
    shade: bool = True
    cast: bool = False
    alpha: float = 1.0
    fine: bool = False
    pattern: Pattern | None = None
    inside: list[Node] = field(default_factory=list)
    clip: Outline | None = None
    face: tuple[float, float, float] = (0.0, 0.0, 0.0)
    how: str = ""
    look: tuple[float, float] = (0.25, -0.05)
    flipped: bool = False
    own: Mapping[str, Rgb] | None = None
    """Colours of the thing that it was taken from by `use`."""

    @classmethod
    def of(cls, kind: str, shape: Outline, part: Mapping[str, Any], role: str, line: Line) -> Node:
        """A node with the looks of a part."""
        return cls(
            kind,
            shape,
            role,
            line,
            part.get("material", "matte"),
            part.get("shade", True),
            part.get("cast", False),
            fine=part.get("fine", False),
        )
