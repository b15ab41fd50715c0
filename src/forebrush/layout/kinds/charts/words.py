"""Words in charts: set by the typesetter as nodes of their own, put by any point of their box, and remembered, so that
none is put over another."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.scene.drawing import XYWH, GroupItem, Item, Rgba, TextItem
from forebrush.scene.nodes import Chart, TextNode
from forebrush.scene.style import Solid
from forebrush.scene.values import Color

__all__ = ["LEAST", "LINE", "SMALL", "Words", "inside", "overlap", "small", "widest"]

LINE = 1.2
"""Line height of labels, in em."""
SMALL = 0.86
"""Size of ticks, categories and legend, as a factor on the chart's."""
LEAST = 9.0
"""Px below which words are not read."""
_SLACK = 1 / 32


def overlap(a: XYWH, b: XYWH, gap: float = 0.0) -> bool:
    """Two boxes come nearer than `gap` px."""
    return (
        a[0] < b[0] + b[2] + gap and b[0] < a[0] + a[2] + gap and a[1] < b[1] + b[3] + gap and b[1] < a[1] + a[3] + gap
    )


def inside(box: XYWH, room: XYWH, slack: float = 0.0) -> bool:
    """A box lies within a room, or leaves it by at most `slack` px."""
    return (
        box[0] >= room[0] - slack
        and box[1] >= room[1] - slack
        and box[0] + box[2] <= room[0] + room[2] + slack
        and box[1] + box[3] <= room[1] + room[3] + slack
    )


def small(node: Chart) -> float:
    """Px of ticks, categories and legend."""
    return max(node.size * SMALL, LEAST)


@dataclass(slots=True)
class Words:
    """The words of one chart, and the boxes that they take."""

    node: Chart
    ctx: Context
    count: int = 0
    taken: list[XYWH] = field(default_factory=list)
    lost: int = 0
    """Words that had no room, values at their data aside: a reason to draw the chart again with smaller ones."""
    cramped: float = 0.0
    """How much the plot falls short of its due share of the box: another reason for smaller ones."""
    forced: int = 0
    """Words that stand on the data: a reason to draw it again with room beside the plot."""
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
            text_wrap="nowrap" if lines == 1 else "balance",
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
        self.taken += _covered(matrix[2], matrix[5], wide, tall, cos, sin)
        self.lost += any(isinstance(item, TextItem) and item.omitted for item in made)
        return (GroupItem(tuple(made), matrix),) if made else ()

    def free(self, box: XYWH, gap: float = 0.0) -> bool:
        """No word comes nearer to a box than `gap` px."""
        return not any(overlap(box, other, gap) for other in self.taken)

    def omit(self, texts: Sequence[str], why: str, *, of: int = 0, again: bool = True) -> None:
        """Note words that are not written; `again` where smaller ones may have room.

        Values at their data, of which there are `of` in all, are such a reason only when half of them are lost.
        """
        listed = ", ".join(texts)
        if again:
            self.lost += len(texts) if not of else int(2 * len(texts) >= of)
        self.ctx.find("text-omitted", f"{why}: {listed}"[:300], node=self.node.id, text=list(texts))


def _covered(x: float, y: float, wide: float, tall: float, cos: float, sin: float) -> list[XYWH]:
    """The box of words from their top left corner; of slanted ones, boxes along them."""
    if abs(sin) < 1e-9:
        return [(x, y, wide, tall)]
    parts = 1 if abs(cos) < 1e-9 else max(1, math.ceil(wide / max(tall, 1.0)))
    made = []
    for k in range(parts):
        left, right = wide * k / parts, wide * (k + 1) / parts
        corners = [(x + cos * a - sin * b, y + sin * a + cos * b) for a in (left, right) for b in (0.0, tall)]
        xs, ys = [c[0] for c in corners], [c[1] for c in corners]
        inset = 0.25 * tall if parts > 1 else 0.0
        made.append((min(xs) + inset, min(ys) + inset, max(xs) - min(xs) - 2 * inset, max(ys) - min(ys) - 2 * inset))
    return made


_MEASURED = 40


def widest(words: Words, texts: Sequence[str], size: float, weight: int = 0) -> float:
    """The width of the widest of some words on one line; of many, only those of most characters are measured."""
    known = sorted({text for text in texts if text}, key=_rough, reverse=True)
    return max((words.size_of(text, size, weight)[0] for text in known[:_MEASURED]), default=0.0)


def _rough(text: str) -> tuple[float, str]:
    """About how wide words are, in characters; those of East Asia count double."""
    return (sum(2.0 if ord(character) > 0x2E80 else 1.0 for character in text), text)
