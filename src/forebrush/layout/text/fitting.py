"""The largest size at which a text fits its box, and the size of a text that is to be measured.

A text is shaped once, in em; each trial only breaks its lines anew, without balancing, which does not change their
number.
"""

from __future__ import annotations

from collections.abc import Sequence

from forebrush.layout.text.block import SLACK, indents
from forebrush.layout.text.lines import Ruler, fill
from forebrush.layout.text.styles import RUBY_SIZE
from forebrush.layout.text.units import Prepared
from forebrush.scene.nodes import TextNode

__all__ = ["fitted_size"]

STEP = 0.25
"""Px between the sizes that are tried."""


def fitted_size(
    node: TextNode, prepared: Prepared, rulers: Sequence[Ruler], width: float | None, depth: float | None
) -> float:
    """The size for a box of `width` px along the lines and `depth` px across; the node's own where it has no `fit`.

    In a box without bounds the wish `size` is taken, kept between the bounds of `fit`. Where nothing fits, `fit.min`.
    """
    fit = node.fit
    if fit is None:
        return node.size
    if (width is None and depth is None) or not prepared.strips:
        return min(max(node.size, fit.min), fit.max)
    if fits(node, prepared, rulers, fit.max, width, depth):
        return fit.max
    low, high = 0, int((fit.max - fit.min) / STEP)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(node, prepared, rulers, fit.min + middle * STEP, width, depth):
            low = middle
        else:
            high = middle - 1
    return fit.min + low * STEP


def fits(
    node: TextNode,
    prepared: Prepared,
    rulers: Sequence[Ruler],
    size: float,
    width: float | None,
    depth: float | None,
) -> bool:
    """Whether a text at a size fits its box with no word parted, and keeps to `max_lines`."""
    room = (width + SLACK) / size if width is not None else float("inf")
    limit = (depth + SLACK) / size if depth is not None else float("inf")
    annotated = max(0.0, RUBY_SIZE - (node.line_height - 1) / 2) if prepared.ruby else 0.0
    used, count = 0.0, 0
    for ruler in rulers:
        units = ruler.strip.units
        head, rest = indents(node, ruler.strip)
        if node.text_wrap == "nowrap":
            breaks = [len(units)]
            if head + ruler.width(0, len(units), head) > room:
                return False
        else:
            breaks, forced = fill(ruler, room - rest, room - head, head)
            if forced:
                return False
        if count and ruler.strip.begins_paragraph:
            used += node.paragraph_gap
        first = 0
        for last in breaks:
            used += node.line_height * ruler.reach(first, last) + annotated
            first = last
        count += len(breaks)
        if used > limit or (node.max_lines is not None and count > node.max_lines):
            return False
    return True
