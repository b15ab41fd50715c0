"""Row and column: CSS flexbox, worked out by Yoga, which no other module knows.

Every group is a Yoga tree of its own whose children are leaves, so that any kind of box can stand in any other. What
Yoga does not know is worked out here and handed to it as numbers: percentages and em, flex bases from max-content
widths, the automatic minimum size (CSS Flexbox 1, section 4.5), baselines. Distances handed back are rounded to
1/64 px: Yoga reckons in single precision.

Two departures from CSS, both on purpose: a child with `ratio` and one known side keeps its ratio where CSS would
stretch it, and icons, codes and formulas are never stretched.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import pyyoga as yoga

from forebrush.layout.frame import quantise
from forebrush.layout.sizing import Arranged, Pad, Placed, Sizer, Spec
from forebrush.scene.nodes import Group, Node

__all__ = ["arrange", "widths"]

_CONFIG = yoga.Config()
_CONFIG.point_scale_factor = 0  # otherwise boxes are rounded to whole px

_ALIGN = {
    "start": yoga.Align.FlexStart,
    "center": yoga.Align.Center,
    "end": yoga.Align.FlexEnd,
    "stretch": yoga.Align.Stretch,
    "baseline": yoga.Align.FlexStart,  # moved by hand: the binding has no baseline function
}
_JUSTIFY = {
    "start": yoga.Justify.FlexStart,
    "center": yoga.Justify.Center,
    "end": yoga.Justify.FlexEnd,
    "space-between": yoga.Justify.SpaceBetween,
    "space-around": yoga.Justify.SpaceAround,
    "space-evenly": yoga.Justify.SpaceEvenly,
}
_SIDES = (yoga.Edge.Top, yoga.Edge.Right, yoga.Edge.Bottom, yoga.Edge.Left)


def widths(sizer: Sizer, group: Group, height: float | None, pad: Pad) -> tuple[float, float]:
    """Min-content and max-content width of a row or column, px, without its padding."""
    children = sizer.flow_children(group)
    if not children:
        return 0.0, 0.0
    across = group.layout == "row"
    made = [sizer.contribution(c, _cross_height(sizer, group, c, height) if across else None) for c in children]
    least, most = [m[0] for m in made], [m[1] for m in made]
    if not across:
        return max(least), max(most)
    gap = sizer.gaps(group, None, None)[0] * (len(children) - 1)
    return (max(least) if group.wrap else sum(least) + gap), sum(most) + gap


def _cross_height(sizer: Sizer, group: Group, node: Node, height: float | None) -> float | None:
    """The definite height of a child of a row, before its width is known: its own, or that of its line."""
    spec = sizer.spec(node, None, height)
    if spec.height is not None:
        return spec.clamp_height(spec.height)
    if height is None or group.wrap or not _stretched(sizer, group, node, spec):
        return None
    return spec.clamp_height(max(0.0, height - spec.down))


def _alignment(group: Group, node: Node) -> str:
    return node.align_self or group.align


def _stretched(sizer: Sizer, group: Group, node: Node, spec: Spec) -> bool:
    """Whether a child fills its line across: CSS Flexbox 1, section 8.3."""
    if _alignment(group, node) != "stretch" or not sizer.stretches(node):
        return False
    if group.layout == "row":
        return spec.height is None and not (spec.auto[0] or spec.auto[2]) and not (spec.ratio and spec.width)
    return spec.width is None and not (spec.auto[1] or spec.auto[3]) and not (spec.ratio and spec.height)


@dataclass(slots=True)
class _Flex:
    """A child as Yoga is told of it: a border box in numbers."""

    node: Node
    spec: Spec
    basis: float
    least: float
    stretch: bool
    width: float | None = None
    height: float | None = None
    content: float = 0.0
    """The height of a child of a row at its width, once that is known."""
    sink: float = 0.0
    """Added to the top margin, to bring baselines together."""


def arrange(sizer: Sizer, group: Group, width: float, height: float | None, definite: bool, pad: Pad) -> Arranged:
    """Place the children of a row or column in its border box."""
    inner_width = max(0.0, width - pad[1] - pad[3])
    inner_height = None if height is None else max(0.0, height - pad[0] - pad[2])
    known = inner_height if definite else None
    items = [_item(sizer, group, child, inner_width, inner_height, known) for child in sizer.flow_children(group)]
    if not items:
        return Arranged(pad[0] + pad[2] if height is None else height, ())
    total, boxes = _solve(sizer, group, items, inner_width, inner_height, known)
    if group.layout == "row":
        for item, box in zip(items, boxes, strict=True):
            if item.height is None:
                item.content = sizer.height_at(item.node, item.spec, box[2], inner_height)
        total, boxes = _solve(sizer, group, items, inner_width, inner_height, known)
    if group.layout == "row" and any(_alignment(group, i.node) == "baseline" for i in items):
        if _sink(sizer, group, items, boxes):
            total, boxes = _solve(sizer, group, items, inner_width, inner_height, known)
    placed = []
    for item, (x, y, w, h) in zip(items, boxes, strict=True):
        firm = item.spec.height is not None or (item.stretch if group.layout == "row" else known is not None)
        placed.append(Placed(item.node, pad[3] + x, pad[0] + y, w, h, firm, item.spec.pad))
    return Arranged(total + pad[0] + pad[2] if height is None else height, tuple(placed))


def _item(sizer: Sizer, group: Group, node: Node, width: float, height: float | None, known: float | None) -> _Flex:
    spec = sizer.spec(node, width, known)
    stretch = _stretched(sizer, group, node, spec)
    em = node.size if node.kind == "text" else sizer.ctx.page.em
    if group.layout == "row":
        cross = _cross_height(sizer, group, node, height if known is not None or not group.wrap else None)
        basis = node.basis.resolve(width, em)
        if basis is None:
            basis = sizer.width_in(node, spec, math.inf, fill=False, height=cross)
        least = _least_width(sizer, node, spec, cross)

        firm = cross if (spec.height is not None or (spec.ratio and spec.width is None)) else None
        if firm is None and spec.ratio:
            stretch = False
        return _Flex(node, spec, basis, least, stretch, height=firm)
    filled = stretch and not group.wrap
    across = sizer.width_in(node, spec, width, fill=filled, height=_limit(node, spec, height))
    down = sizer.height_at(node, spec, across, height)
    basis = None if node.basis.unit == "%" and known is None else node.basis.resolve(known or 0.0, em)
    content = down if spec.height is None else sizer.height(node, across, spec.pad, height)
    least = spec.min_height
    if least is None:
        least = 0.0 if sizer.gives_way(node) else min(content, spec.max_height, spec.height or content)
    own = None if stretch and group.wrap else across
    return _Flex(node, spec, down if basis is None else basis, least, stretch, width=own)


def _limit(node: Node, spec: Spec, height: float | None) -> float | None:
    """The room for the columns of a vertical text whose height is open."""
    return height if node.kind == "text" and node.vertical and spec.height is None else None


def _least_width(sizer: Sizer, node: Node, spec: Spec, cross: float | None) -> float:
    """The automatic minimum size of a child of a row (CSS Flexbox 1, section 4.5)."""
    if spec.min_width is not None:
        return spec.min_width
    if sizer.gives_way(node):
        return 0.0
    if spec.width is None and spec.ratio and cross is not None:
        return min(cross * spec.ratio, spec.max_width)
    content = sizer.widths(node, cross, spec.pad)[0]
    return min(content, spec.max_width, math.inf if spec.width is None else spec.width)


_Box = tuple[float, float, float, float]


def _solve(
    sizer: Sizer, group: Group, items: list[_Flex], width: float, height: float | None, known: float | None
) -> tuple[float, list[_Box]]:
    """Ask Yoga for the boxes of the children in the content box, and for its height."""
    row = group.layout == "row"
    root = yoga.Node(_CONFIG)
    root.width = width
    if height is not None:
        root.height = height
    root.flex_direction = yoga.FlexDirection.Row if row else yoga.FlexDirection.Column
    root.justify_content = _JUSTIFY[group.justify]
    root.align_content = yoga.Align.Stretch
    if group.wrap:
        root.flex_wrap = yoga.Wrap.Wrap
    column_gap, row_gap = sizer.gaps(group, width, known)
    root.set_gap(yoga.Gutter.Column, column_gap)
    root.set_gap(yoga.Gutter.Row, row_gap)
    leaves = []
    for item in items:
        leaf = _leaf(group, item, row)
        root.add_child(leaf)
        leaves.append(leaf)
    root.calculate_layout()
    boxes = [
        (quantise(q.layout_left), quantise(q.layout_top), quantise(q.layout_width), quantise(q.layout_height))
        for q in leaves
    ]
    total = quantise(root.layout_height)
    root.remove_all_children()  # breaks the reference circles between parent and children
    return total, boxes


def _leaf(group: Group, item: _Flex, row: bool) -> yoga.Node:
    spec, node = item.spec, item.node
    leaf = yoga.Node(_CONFIG)
    leaf.flex_grow, leaf.flex_shrink, leaf.flex_basis = node.grow, node.shrink, item.basis
    align = _alignment(group, node)
    leaf.align_self = _ALIGN[align] if item.stretch or align != "stretch" else yoga.Align.FlexStart
    margins = (spec.top + item.sink, spec.right, spec.bottom, spec.left)
    for edge, margin, auto in zip(_SIDES, margins, spec.auto, strict=True):
        if auto:
            leaf.set_margin_auto(edge)
        elif margin:
            leaf.set_margin(edge, margin)
    if item.width is not None:
        leaf.width = item.width
    if item.height is not None:
        leaf.height = item.height
    elif row and not item.stretch:
        leaf.height = item.content
    least_width = item.least if row else spec.clamp_width(0.0)
    least_height = item.least
    if row:
        least_height = spec.clamp_height(item.content if item.stretch and item.height is None else 0.0)
    if least_width:
        leaf.min_width = least_width
    if least_height:
        leaf.min_height = least_height
    # CSS lets the lower bound win; Yoga the upper one.
    if spec.max_width < math.inf:
        leaf.max_width = max(spec.max_width, least_width)
    if spec.max_height < math.inf:
        leaf.max_height = max(spec.max_height, least_height)
    return leaf


def _sink(sizer: Sizer, group: Group, items: list[_Flex], boxes: list[_Box]) -> bool:
    """Bring the baselines of each line together by top margins; False where nothing has to move."""
    lines: list[list[tuple[_Flex, float]]] = [[]]
    end = -math.inf
    for item, (x, _, w, h) in zip(items, boxes, strict=True):
        if group.wrap and x + w <= end and lines[-1]:
            lines.append([])
        end = x + w
        if _alignment(group, item.node) == "baseline" and not (item.spec.auto[0] or item.spec.auto[2]):
            lines[-1].append((item, item.spec.top + sizer.baseline(item.node, w, h, item.spec.pad)))
    moved = False
    for line in lines:
        deepest = max((depth for _, depth in line), default=0.0)
        for item, depth in line:
            item.sink = deepest - depth
            moved = moved or item.sink > 0
    return moved
