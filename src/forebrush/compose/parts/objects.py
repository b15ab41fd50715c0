"""Objects on a page: a ticket, a card, a sheet that fills a page of its own shape and lies on a calm ground on others.

Also how the words of a page are shared among the pieces of such an object. Knows no kind.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from forebrush.compose.arrange import PARTS, Region, arranged, names_of
from forebrush.compose.content import Content
from forebrush.compose.parts.ornaments import figure
from forebrush.compose.stage import Stage

__all__ = ["Box", "allot", "empty", "ground", "inner", "pieces_of", "place", "settle", "unplaced"]

Box = tuple[float, float, float, float]
"""x, y, width, height in px."""


def settle(stage: Stage, shapes: tuple[float, float], edge: float, loose: float = 0.07) -> Box:
    """Where an object stands whose width over height lies between two numbers.

    A page of such a shape is filled up to `edge` (a share of its shorter side); on another the object stands in the
    middle with `loose` round it, and gives up its shape as words ask for more room.
    """
    w, h = stage.width, stage.height
    own = w / h
    wish = min(max(own, shapes[0]), shapes[1])
    firm = max(0.0, min(1.0, (stage.level - 0.55) / 0.3))
    aspect = math.exp(math.log(own) * (1 - firm) + math.log(wish) * firm)
    rim = min(w, h) * (edge if wish == own else edge + (loose - edge) * firm)
    width = min(w - 2 * rim, (h - 2 * rim) * aspect)
    height = min(h - 2 * rim, width / aspect)
    return (w - width) / 2, (h - height) / 2, width, height


def ground(stage: Stage, color: str = "") -> None:
    """A calm ground under an object: one tone with a soft light from above."""
    tone = color or "tint"
    light = {
        "kind": "radial",
        "center": [0.5, 0.28],
        "radius": 1.1,
        "stops": [{"at": 0, "color": "#ffffff30"}, {"at": 1, "color": "#00000026"}],
    }
    node = figure(stage.kit, "ground", 0, 0, stage.width, stage.height, shape="rect", fills=[tone, light])
    stage.nodes.append({**node, "role": "background"})


def empty(content: Content) -> bool:
    """Whether there is nothing to set."""
    return not (content.title or content.tag or content.sections or any(content.items.values()))


def unplaced(content: Content) -> Content:
    """The content whose copy stands where its part does: objects have places of their own for everything."""
    title = replace(content.title, place="") if content.title else None
    items = {slot: tuple(replace(i, place="") for i in found) for slot, found in content.items.items()}
    return replace(content, title=title, items=items)


def pieces_of(content: Content) -> int:
    """How many things there are to set."""
    return bool(content.title) + bool(content.tag) + len(content.sections) + sum(map(len, content.items.values()))


def inner(box: Box, pad: float) -> Box:
    """The box within a padding."""
    x, y, w, h = box
    return x + pad, y + pad, w - 2 * pad, h - 2 * pad


def allot(content: Content, regions: Sequence[Region]) -> list[Content]:
    """The content that each of several trees sets, in order: what its parts claim; the last takes what is left."""
    shares = []
    for region in regions[:-1]:
        names = [n for n in dict.fromkeys(names_of(region)) if n != "rest"]
        slots = {slot for n in names for slot in PARTS[n].slots}
        takes = [t for n in names if (t := PARTS[n].takes) is not None]
        mine = tuple(s for s in content.sections if any(t(s) for t in takes))
        own = {slot: found for slot, found in content.items.items() if slot in slots}
        title = content.title if "title" in slots else None
        tag = content.tag if "price" in slots else None
        shares.append(replace(content, title=title, items=own, sections=mine, tag=tag))
        content = replace(
            content,
            title=None if title else content.title,
            items={slot: found for slot, found in content.items.items() if slot not in slots},
            sections=tuple(s for s in content.sections if s not in mine),
            tag=None if tag else content.tag,
        )
    return [*shares, content]


def place(stage: Stage, content: Content, region: Region, box: Box, on: str = "") -> None:
    """Set a tree of regions in a box, its words in the colour that stands on a block of colour."""
    x, y, width, height = box
    kit, before = stage.kit, stage.kit.on
    kit.on = on
    view = replace(
        stage,
        content=content,
        width=max(8.0, width),
        height=max(8.0, height),
        back=[],
        nodes=[],
        clear=[],
        lack=0.0,
        taken=frozenset(),
    )
    arranged(region)(view)
    kit.on = before
    for node in view.nodes:
        node.update(left=round(node.get("left", 0) + x, 1), top=round(node.get("top", 0) + y, 1))
    stage.nodes += view.nodes
    stage.clear.append(box)
    # What lacks in a part of the page counts as the same share of the whole.
    stage.lack += view.lack * stage.height / max(8.0, height) + max(0.0, 8.0 - width) + max(0.0, 8.0 - height)
