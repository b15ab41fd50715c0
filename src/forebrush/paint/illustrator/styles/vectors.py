"""Drawing lists made into others, path by path: how styles that stay vectors work."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from forebrush.paint.illustrator.styles.raster import is_ink
from forebrush.paint.oklab import Rgb, from_lab, to_lab
from forebrush.scene.drawing import GroupItem, Item, PathItem, RadialPaint

__all__ = ["SHADE", "Change", "glow_color", "lined", "mapped", "shades_named", "vivid"]

SHADE = "shade"
"""What shades are called in the layers that styles get."""
Change: TypeAlias = Callable[[PathItem, float], Iterable[Item]]
"""Makes items of one: (item, px to its unit)."""


def mapped(items: Sequence[Item], change: Change, scale: float = 1.0) -> tuple[Item, ...]:
    """Every path of items by `change`; empty groups are left out."""
    made: list[Item] = []
    for item in items:
        if isinstance(item, PathItem):
            made.extend(change(item, scale))
        elif isinstance(item, GroupItem):
            m = item.matrix
            inner = mapped(item.items, change, scale * math.sqrt(abs(m[0] * m[4] - m[1] * m[3])))
            if inner:
                made.append(replace(item, items=inner))
        else:
            made.append(item)
    return tuple(made)


def shades_named(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, with `what` set for the shades and lit rims among them: pieces of shapes, cut by the even-odd rule,
    that nothing outlines."""
    outlined = lined(items)
    made: list[Item] = []
    for item in items:
        if isinstance(item, GroupItem):
            item = replace(item, items=shades_named(item.items))
        elif isinstance(item, PathItem) and item.rule == "evenodd" and item.d not in outlined:
            ink = any(is_ink(paint) for paint in item.paints) and not item.strokes
            item = item if ink else replace(item, what=SHADE)
        made.append(item)
    return tuple(made)


def lined(items: Sequence[Item]) -> frozenset[str]:
    """The path data of all that has an outline."""
    found: set[str] = set()
    for item in items:
        if isinstance(item, GroupItem):
            found |= lined(item.items)
        elif isinstance(item, PathItem) and item.strokes and not item.paints:
            found.add(item.d)
    return frozenset(found)


def glow_color(paint: RadialPaint) -> tuple[Rgb, float]:
    """The colour and the strength (0 to 1) of a soft light or shadow in its middle."""
    color = paint.stops[0][1]
    return color[:3], color[3] / 255


def vivid(color: Rgb, times: float, lift: float = 0.0) -> Rgb:
    """A colour with `times` the chroma, lighter by `lift`."""
    light, a, b = to_lab(color)
    return from_lab((min(max(light + lift, 0.0), 1.0), a * times, b * times))
