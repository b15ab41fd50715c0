"""Words in charts: set by the typesetter as nodes of their own, and put by any point of their box."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.scene.drawing import XYWH, GroupItem, Item, Rgba
from forebrush.scene.nodes import Chart, TextNode
from forebrush.scene.style import Solid
from forebrush.scene.values import Color

__all__ = ["Words", "overlap"]

LINE = 1.2
"""Line height of labels, in em."""
_SLACK = 1 / 32


def overlap(a: XYWH, b: XYWH, gap: float = 0.0) -> bool:
    """Two boxes come nearer than `gap` px."""
    return (
        a[0] < b[0] + b[2] + gap and b[0] < a[0] + a[2] + gap and a[1] < b[1] + b[3] + gap and b[1] < a[1] + a[3] + gap
    )


@dataclass(slots=True)
class Words:
    """The words of one chart."""

    node: Chart
    ctx: Context
    count: int = 0
    sizes: dict[tuple[object, ...], tuple[float, float]] = field(default_factory=dict)

    def _made(
        self,
        text: str,
        size: float,
        color: Rgba,
        weight: int,
        align: Literal["start", "center", "end"],
        lines: int,
    ) -> TextNode:
        self.count += 1
        return TextNode(
            id=f"{self.node.id[:60]}.word-{self.count}",
            text=text,
            font=self.node.font,
            size=size,
            weight=weight,
            line_height=LINE,
            text_align=align,
            text_wrap="nowrap" if lines == 1 else "wrap",
            max_lines=lines,
            overflow="ellipsis",
            tabular=True,
            fills=(Solid(color=Color("", color)),),
        )

    def size_of(self, text: str, size: float, weight: int = 0, width: float | None = None) -> tuple[float, float]:
        """Width and height of words on one line, or wrapped into `width` px."""
        key = (text, size, weight, width)
        if key not in self.sizes:
            node = self._made(
                text, size, (0, 0, 0, 255), weight or self.node.weight, "start", 1 if width is None else 20
            )
            found = type_setting.measure(node, width, None, self.ctx)
            self.sizes[key] = (found.width, found.height)
        return self.sizes[key]

    def narrowest(self, text: str, size: float) -> float:
        """Px of the widest part of the words that cannot be broken."""
        node = self._made(text, size, (0, 0, 0, 255), self.node.weight, "start", 20)
        return float(type_setting.measure(node, None, None, self.ctx).min_content_width)

    def box(self, text: str, size: float, x: float, y: float, ax: float, ay: float, weight: int = 0) -> XYWH:
        """The box of words on one line whose point `ax`, `ay` (0 to 1) stands at x, y."""
        width, height = self.size_of(text, size, weight)
        return (x - ax * width, y - ay * height, width, height)

    def put(
        self,
        text: str,
        size: float,
        x: float,
        y: float,
        ax: float,
        ay: float,
        color: Rgba,
        *,
        weight: int = 0,
        width: float | None = None,
        lines: int = 1,
        turn: float = 0.0,
    ) -> tuple[Item, ...]:
        """Words with the point `ax`, `ay` of their box at x, y, turned about it by `turn` degrees.

        `width` wraps them, into at most `lines` lines; what is wider on one line than it ends in an ellipsis.
        """
        if not text:
            return ()
        align: Literal["start", "center", "end"] = "start" if ax < 0.25 else "end" if ax > 0.75 else "center"
        weight = weight or self.node.weight
        wide, tall = self.size_of(text, size, weight, width if lines > 1 else None)
        wide = min(wide, width) if width is not None else wide
        if lines > 1:
            wide, tall = (width or wide), min(tall, lines * size * LINE)
        made = type_setting.place(
            self._made(text, size, color, weight, align, lines), wide + _SLACK, tall + _SLACK, self.ctx
        )
        cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
        dx, dy = -ax * wide, -ay * tall
        matrix = (cos, -sin, x + cos * dx - sin * dy, sin, cos, y + sin * dx + cos * dy, 0.0, 0.0, 1.0)
        return (GroupItem(tuple(made), matrix),) if made else ()


def widest(words: Words, texts: Sequence[str], size: float, weight: int = 0) -> float:
    """The width of the widest of some words on one line."""
    return max((words.size_of(text, size, weight)[0] for text in texts if text), default=0.0)
