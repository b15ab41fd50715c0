"""Texts without fonts: each word of `"30 20 50"` is a box so many px wide (10 where it is no
number) and 10 px high; lines wrap between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LINE = 10.0


@dataclass(frozen=True)
class Size:
    width: float
    height: float
    min_content_width: float
    baseline: float


def measure(node: Any, max_width: float | None, max_height: float | None, ctx: Any) -> Size:
    words = [float(word) if word.isdigit() else 10.0 for word in node.text.split()]
    lines: list[float] = []
    for word in words:
        if lines and (max_width is None or lines[-1] + word <= max_width + 1e-6):
            lines[-1] += word
        else:
            lines.append(word)
    return Size(max(lines, default=0.0), LINE * len(lines), max(words, default=0.0), LINE if lines else 0.0)


def place(node: Any, width: float, height: float, ctx: Any) -> tuple[()]:
    return ()
