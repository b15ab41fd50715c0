"""What layout asks of nodes that hold no laid-out children: how large they want to be, and what they draw.

One table of kinds; the work is done in `text/`, `kinds/` and `table.py`. Sizes are px, rounded up to 1/64 px, so that
a width that is handed back to a text is never a hair too narrow for it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from forebrush.layout import pictures
from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.layout.kinds import chart, code, formula, icon, shape, svg
from forebrush.scene.drawing import Item
from forebrush.scene.nodes import TextNode

__all__ = ["LEAVES", "Leaf", "ceil64", "text_natural"]

Widths = tuple[float, float]


def ceil64(value: float) -> float:
    """The next multiple of 1/64 px, forgiving float noise."""
    return math.ceil(value * 64 - 1e-6) / 64


@dataclass(frozen=True, slots=True)
class Leaf:
    """How a kind behaves in layout."""

    intrinsic: Callable[[Any, Context], tuple[float, float] | None]
    """Its own width and height in px, or None: it has none and takes what it is given."""
    items: Callable[[Any, float, float, Context], tuple[Item, ...]]
    keeps_ratio: bool = False
    """One of its sides follows from the other."""
    shrinks: bool = False
    """May become narrower than its own width (its min-content width is 0)."""
    stretches: bool = True
    """Fills its line, cell or stack where nothing else is said; otherwise it keeps its own size, as an icon does."""


LEAVES: dict[str, Leaf] = {
    "shape": Leaf(shape.intrinsic, shape.items, shrinks=True),
    "picture": Leaf(pictures.intrinsic, pictures.items, keeps_ratio=True, shrinks=True),
    "icon": Leaf(icon.intrinsic, icon.items, keeps_ratio=True, stretches=False),
    "chart": Leaf(chart.intrinsic, chart.items, shrinks=True),
    "code": Leaf(code.intrinsic, code.items, keeps_ratio=True, stretches=False),
    "svg": Leaf(svg.intrinsic, svg.items, keeps_ratio=True, shrinks=True),
    "formula": Leaf(formula.intrinsic, formula.items, stretches=False),
    "scatter": Leaf(lambda node, ctx: None, lambda node, width, height, ctx: ()),
    "text": Leaf(lambda node, ctx: None, lambda *given: type_setting.place(*given)),
}


def text_natural(node: TextNode, width: float | None, height: float | None, ctx: Context) -> tuple[float, float]:
    """Width and height that a text takes inside the limits that are given, rounded up to 1/64 px."""
    size = type_setting.measure(node, width, height, ctx)
    return ceil64(size.width), ceil64(size.height)
