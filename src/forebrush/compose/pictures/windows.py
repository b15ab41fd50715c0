"""Windows: pictures of their own on a page, as a picture node with its brief, on a ground and a motif of the page.

The motif is what is seen until a painter draws the brief itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from forebrush.compose.art import draw_motif, motif_for
from forebrush.compose.kit import DRAWN, Block, Json
from forebrush.compose.stage import Stage

__all__ = ["window"]

_GROUNDS = (("pale", "tint", "paper"), ("tint", "pale", "accent2/40%"), ("accent2/50%", "pale", "tint"))
_SPARE = ("hills", "waves", "botanical", "arches", "road", "skyline", "blobs", "ribbons")


def window(
    stage: Stage,
    brief: Mapping[str, Any] | None,
    width: float,
    height: float,
    name: str,
    *,
    number: int = 0,
    words: str = "",
    radius: float = 0.0,
) -> Block:
    """A picture of a width and height in px. `words` say what it shows where the brief does not; `number` varies it."""
    kit = stage.kit
    raw = dict(brief or {})
    said = " ".join(
        (str(raw.get("prompt", "")), words, " ".join(str(s.get("what", "")) for s in raw.get("subjects", ())))
    )
    raw.setdefault("prompt", words[:2000])
    drawn = kit.draws is not None and kit.draws(said) >= DRAWN
    if drawn:
        raw.pop("ground", None)
    else:
        colors = list(_GROUNDS[number % len(_GROUNDS)])
        raw.setdefault("ground", {"kind": "gradient", "colors": colors, "angle": 160 + 25 * number})
    motif = motif_for(said) or _SPARE[(stage.seed + number) % len(_SPARE)]
    picture: Json = {
        "kind": "picture",
        "id": kit.id(f"{name}-picture"),
        "role": "illustration",
        "brief": raw,
        **({"painter": "illustrator"} if drawn else {}),
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "alt": said.strip()[:2000],
    }
    children: list[Json] = [picture]
    if not drawn:
        children.append(_art(stage, motif, width, height, number, kit.id(f"{name}-motif")))
    group: Json = {
        "kind": "group",
        "id": kit.id(name),
        "layout": "stack",
        "clip": True,
        "shrink": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "radius": radius,
        "children": children,
    }
    return Block(group, height)


def _art(stage: Stage, motif: str, width: float, height: float, number: int, ids: str) -> Json:
    """The motif that is seen until a painter draws the brief."""
    kit = stage.kit
    nodes = draw_motif(motif, width, height, stage.seed + number, ids=ids, dark=stage.choice.dark)
    for node in nodes:
        kit.ids.add(str(node["id"]))
    return {
        "kind": "group",
        "id": ids,
        "role": "art",
        "layout": "stack",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(width, 1),
        "height": round(height, 1),
        "clip": True,
        "children": nodes,
    }
