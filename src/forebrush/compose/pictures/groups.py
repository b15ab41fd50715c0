"""Groups that hold the shapes of a picture."""

from __future__ import annotations

from random import Random

from forebrush.compose.art.pen import Pen
from forebrush.compose.kit import Json, Kit
from forebrush.compose.stage import Stage

__all__ = ["group", "taken", "zone_pen"]


def group(kit: Kit, name: str, width: float, height: float, children: list[Json], **over: object) -> Json:
    """A group in which shapes stand in px, cut at its edges."""
    return {
        "kind": "group",
        "id": kit.id(name),
        "layout": "stack",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "clip": True,
        "children": children,
        **over,
    }


def zone_pen(stage: Stage, name: str, width: float, height: float, key: str = "") -> Pen:
    """A pen for a zone, with an id of its own."""
    ident = stage.kit.id(name)
    return Pen(max(8.0, width), max(8.0, height), Random(f"{name}:{key}:{stage.seed}"), name=ident)


def taken(kit: Kit, pen: Pen) -> list[Json]:
    """The shapes that a pen has drawn; their ids are taken."""
    kit.ids.update(str(n["id"]) for n in pen.nodes)
    return pen.nodes
