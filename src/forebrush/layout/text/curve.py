"""Text on a path: one line along it, turned with it.

The line begins at `start` of the path and is aligned in what is left of it (of a closed path: all of it). What goes
beyond the end of an open path is left out where `overflow` is `ellipsis`, and runs on straight where it is `visible`.
"""

from __future__ import annotations

from dataclasses import replace

from forebrush.layout.context import Context
from forebrush.layout.paints import paints
from forebrush.layout.text.block import Block, Centre, Line
from forebrush.layout.text.justify import shares
from forebrush.layout.text.on_path import Walk
from forebrush.layout.text.place import Setter, finished, text_line
from forebrush.layout.text.tracks import Along
from forebrush.layout.text.units import Prepared
from forebrush.scene.drawing import Item
from forebrush.scene.nodes import TextNode
from forebrush.scene.text import TextPath

__all__ = ["curved_items", "room_on"]


def room_on(walked: Walk, path: TextPath) -> float:
    """Px of the path on which text may stand."""
    return walked.length if walked.closed else walked.length * (1 - path.start)


def curved_items(
    node: TextNode,
    path: TextPath,
    walked: Walk,
    prepared: Prepared,
    block: Block,
    centre: Centre,
    width: float,
    height: float,
    ctx: Context,
) -> tuple[Item, ...]:
    """The items of a line on its path."""
    box = (0.0, 0.0, width, height)
    setter = Setter(node, prepared, block, centre, ctx, paints(node.fills, box, ctx, node.id))
    lines = []
    for index, line in enumerate(block.lines[:1]):
        if walked.closed:
            line = _whole(line)
        free = room_on(walked, path) - line.length * block.size
        opened = _opened(line, free / block.size) if node.text_align == "justify" else None
        shift = {"center": free / 2, "end": free}.get(node.text_align, 0.0)
        track = Along(walked, walked.length * path.start + shift, path.shift)
        setter.line(index, line, track, opened)
        length = line.length + (sum(opened) if opened else 0.0)
        lines.append(text_line(line, track, length, block.size, False, centre))
    return finished(setter, lines, ctx, box)


def _whole(line: Line) -> Line:
    """The line with its trailing spaces: on a closed path they part its end from its start."""
    units = line.strip.units[line.first : line.last]
    length = sum(unit.advance for unit in units) + sum(unit.gap for unit in units[1:])
    return line if line.added is not None else replace(line, shown=line.last, length=length)


def _opened(line: Line, free: float) -> list[float] | None:
    """Spread over the whole path: spaces first, as in justified lines, and evenly between all units beyond that."""
    units = line.strip.units[line.first : line.shown]
    if free <= 0 or len(units) < 2:
        return None
    return shares(units, free) or [*([free / (len(units) - 1)] * (len(units) - 1)), 0.0]
