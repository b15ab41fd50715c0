"""Heads from behind: the outline of a drawn head, all hair."""

from __future__ import annotations

from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.people.limbs.pens import crease, shaped, whole
from forebrush.paint.illustrator.people.parts import Part
from forebrush.paint.illustrator.sketch.outlines import Outline, outline
from forebrush.scene.drawing import Item

__all__ = ["head_from_behind"]

_BALD = frozenset(("Bald", "BaldTop"))
_STRANDS = (
    ((330, 60), (300, 190), (316, 330)), ((440, 30), (436, 180), (446, 340)), ((550, 66), (582, 190), (560, 330)),
)  # fmt: skip


def head_from_behind(part: Part, look: Look) -> tuple[Item, ...]:
    """A drawn head (its part `hair`) as it is seen from behind."""
    covers = [area for area in part.areas if area.role in ("hair", "hat", "hat2")]
    role = "skin" if part.name in _BALD else "hat" if any(a.role == "hat" for a in covers) else "hair"
    shapes: list[Outline] = [outline(area.outline, simplify=True) for area in part.areas if area.size > 300]
    shape = whole(*shapes, soft=16.0) if shapes else outline("M0 0Z")
    strands = () if role == "skin" else tuple(crease(line, look, role=role) for line in _STRANDS)
    return shaped(shape, role, look, depth=34.0, inside=strands)
