"""Shape nodes: a path with its fills and strokes; lines get their heads, one for each stroke, filled by its paint."""

from __future__ import annotations

import dataclasses

from forebrush.layout.context import Context
from forebrush.layout.paints import paints, stroke_paints
from forebrush.layout.shapes import arrow, path_bounds, shape_path
from forebrush.scene.drawing import Item, PathItem
from forebrush.scene.nodes import ShapeNode
from forebrush.scene.style import Line, PathShape

__all__ = ["intrinsic", "items"]


def intrinsic(node: ShapeNode, ctx: Context) -> tuple[float, float] | None:
    """The size of a free path (its view, or how far it reaches from its origin); other shapes take what they get."""
    if not isinstance(node.shape, PathShape):
        return None
    if node.shape.view is not None:
        return node.shape.view
    x, y, width, height = path_bounds(node.shape.d)
    return max(x + width, 0.0), max(y + height, 0.0)


def items(node: ShapeNode, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The shape as one path item; a line with its heads as more."""
    box = (0.0, 0.0, width, height)
    if isinstance(node.shape, Line):
        return _line(node, node.shape, width, height, ctx)
    d, rule = shape_path(node.shape, width, height, node.radius)
    if not d:
        return ()
    filled, stroked = paints(node.fills, box, ctx, node.id), stroke_paints(node.strokes, box, ctx, node.id)
    return (PathItem(d, filled, stroked, rule),)


def _line(node: ShapeNode, shape: Line, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    made: list[Item] = []
    for stroke in stroke_paints(node.strokes, (0.0, 0.0, width, height), ctx, node.id):
        shaft, heads = arrow(shape, width, height, stroke.width)
        if shaft:
            # A line has no inside: every stroke runs along its middle.
            made.append(PathItem(shaft, strokes=(dataclasses.replace(stroke, align="center"),), what="line"))
        if heads:
            made.append(PathItem(heads, (stroke.paint,), what="line"))
    return tuple(made)
