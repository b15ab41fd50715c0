"""Stack: children one over the other; and every node that is set by anchor or by distances from the edges.

Per axis, in this order:
- a size that is said is taken; between two distances (`left` and `right`) what is left of the box;
- a node with an anchor, with one distance, or set absolutely takes its own size;
- else it fills the box. A text fills the width; of the height it takes what its lines need, unless it stands in the
  middle or at the bottom of its box, is fitted to it, or is vertical. Icons, codes and formulas keep their own size.
- What has no size of its own (a shape, a picture to be painted) always fills.
A node with a ratio keeps it, as large as the box allows. Distances and margins narrow the box in which an anchor takes
its point. The group's `align` (up and down) and `justify` (left and right) place children that have neither, and with
`center` or `end` they make them take their own size, as in a CSS grid of one cell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from forebrush.layout.sizing import Arranged, Pad, Placed, Sizer, Spec
from forebrush.scene.nodes import Group, Node, TextNode

__all__ = ["arrange", "put", "put_absolute", "widths"]

_ACROSS = {"left": 0.0, "center": 0.5, "right": 1.0}
_DOWN = {"top": 0.0, "center": 0.5, "bottom": 1.0}
_PART = {"start": 0.0, "center": 0.5, "end": 1.0}


def anchor_point(anchor: str) -> tuple[float, float]:
    """The point of an anchor, in fractions of a box."""
    words = anchor.split("-")
    across = next((_ACROSS[w] for w in words if w in ("left", "right")), 0.5)
    return across, next((_DOWN[w] for w in words if w in ("top", "bottom")), 0.5)


@dataclass(frozen=True, slots=True)
class _Insets:
    left: float | None
    top: float | None
    right: float | None
    bottom: float | None


def _insets(sizer: Sizer, node: Node, width: float | None, height: float | None) -> _Insets:
    em = node.size if isinstance(node, TextNode) else sizer.ctx.page.em

    def px(name: str, whole: float | None) -> float | None:
        length = getattr(node, name)
        return None if length.unit == "%" and whole is None else length.resolve(whole or 0.0, em)

    return _Insets(px("left", width), px("top", height), px("right", width), px("bottom", height))


def widths(sizer: Sizer, group: Group, height: float | None, pad: Pad) -> tuple[float, float]:
    """Min-content and max-content width, px, without the padding: of the widest child."""
    least = most = 0.0
    for node in sizer.flow_children(group):
        insets = _insets(sizer, node, None, None)
        low, high = sizer.contribution(node, height if isinstance(node, TextNode) and node.vertical else None)
        more = (insets.left or 0.0) + (insets.right or 0.0)
        least, most = max(least, low + more), max(most, high + more)
    return least, most


def arrange(sizer: Sizer, group: Group, width: float, height: float | None, definite: bool, pad: Pad) -> Arranged:
    """Place the children of a stack in its border box."""
    inner = max(0.0, width - pad[1] - pad[3])
    if height is None:
        height = pad[0] + pad[2] + max((_need(sizer, group, n, inner) for n in sizer.flow_children(group)), default=0.0)
    down = max(0.0, height - pad[0] - pad[2])
    placed = []
    for node in sizer.flow_children(group):
        align, justify = node.align_self or group.align, group.justify
        box = put(sizer, node, inner, down, align=align, justify=justify)
        placed.append(
            Placed(node, box.x + pad[3], box.y + pad[0], box.width, box.height, box.definite, box.pad, box.loose)
        )
    return Arranged(height, tuple(placed))


def _need(sizer: Sizer, group: Group, node: Node, width: float) -> float:
    """The height that a child asks of a stack that takes its height from its children."""
    spec, insets = sizer.spec(node, width, None), _insets(sizer, node, width, None)
    across = _across(sizer, node, spec, insets, width, None, group.justify, absolute=False)
    more = (insets.top or 0.0) + (insets.bottom or 0.0) + spec.down
    if spec.height is None and not spec.ratio and sizer.empty(node):
        return spec.clamp_height(0.0) + more
    return sizer.height_at(node, spec, across) + more


def put(
    sizer: Sizer,
    node: Node,
    width: float,
    height: float,
    *,
    align: str = "stretch",
    justify: str = "start",
    absolute: bool = False,
) -> Placed:
    """Place one node in a box of `width` x `height` px, by its anchor, its distances or its group's alignment."""
    spec, insets = sizer.spec(node, width, height), _insets(sizer, node, width, height)
    room = height - (insets.top or 0.0) - (insets.bottom or 0.0) - spec.down
    own_height = spec.height
    if own_height is None and insets.top is not None and insets.bottom is not None:
        own_height = max(0.0, room)
    w = _across(sizer, node, spec, insets, width, own_height, justify, absolute=absolute, room=max(0.0, room))
    if own_height is None:
        own_height = _down(sizer, node, spec, insets, w, max(0.0, room), align, absolute=absolute)
    h = spec.clamp_height(own_height)
    across, down = anchor_point(node.anchor) if node.anchor else (_PART.get(justify, 0.0), _PART.get(align, 0.0))
    across = _side(node, insets.left, insets.right, spec.auto[3], spec.auto[1], across)
    down = _side(node, insets.top, insets.bottom, spec.auto[0], spec.auto[2], down)
    x0, y0 = (insets.left or 0.0) + spec.left, (insets.top or 0.0) + spec.top
    x1, y1 = width - (insets.right or 0.0) - spec.right, height - (insets.bottom or 0.0) - spec.bottom
    by_hand = absolute or node.anchor is not None or insets != _Insets(None, None, None, None)
    firm = spec.height is not None or (insets.top is not None and insets.bottom is not None)
    firm = firm or not _own_height(sizer, node, insets, align, absolute)
    return Placed(node, x0 + (x1 - x0 - w) * across, y0 + (y1 - y0 - h) * down, w, h, firm, spec.pad, by_hand)


def put_absolute(sizer: Sizer, group: Group, node: Node, width: float, height: float, pad: Pad) -> Placed:
    """Place an absolute child in the border box of its group. Along an axis with neither anchor nor distance it
    stands where it would as the only child (CSS Flexbox 1, section 4.1)."""
    set_x = node.anchor is not None or node.left.unit != "auto" or node.right.unit != "auto"
    set_y = node.anchor is not None or node.top.unit != "auto" or node.bottom.unit != "auto"
    x, w = (0.0, width) if set_x else (pad[3], max(0.0, width - pad[1] - pad[3]))
    y, h = (0.0, height) if set_y else (pad[0], max(0.0, height - pad[0] - pad[2]))
    across: str = group.justify
    down: str = node.align_self or group.align
    if group.layout == "column":
        across, down = down, across
    made = put(sizer, node, w, h, align=down, justify=across, absolute=True)
    return replace(made, x=made.x + x, y=made.y + y)


def _side(
    node: Node, before: float | None, after: float | None, auto_before: bool, auto_after: bool, part: float
) -> float:
    """Where in its room a node stands along one axis: 0 at the start, 1 at the end."""
    if (auto_before or auto_after) and (before is None) == (after is None):
        return 0.5 if auto_before and auto_after else float(auto_before)
    if node.anchor is not None:
        return part
    if before is not None:
        return 0.0
    return 1.0 if after is not None else part


def _own(node: Node, before: float | None, after: float | None, part: str, absolute: bool) -> bool:
    """Whether a node of open size takes its own one along an axis."""
    if node.anchor is not None or absolute:
        return True
    return (before is None) != (after is None) or (before is None and part in ("center", "end"))


def _own_height(sizer: Sizer, node: Node, insets: _Insets, align: str, absolute: bool) -> bool:
    return _own(node, insets.top, insets.bottom, align, absolute) or not sizer.stretches(node)


def _across(
    sizer: Sizer,
    node: Node,
    spec: Spec,
    insets: _Insets,
    width: float,
    height: float | None,
    justify: str,
    *,
    absolute: bool,
    room: float | None = None,
) -> float:
    """The border-box width. `room` is the height that there is."""
    space = width - (insets.left or 0.0) - (insets.right or 0.0)
    own = _own(node, insets.left, insets.right, justify, absolute) or not sizer.stretches(node)
    fill = not own or sizer.empty(node)
    if spec.width is None and insets.left is not None and insets.right is not None:
        return spec.clamp_width(max(0.0, space - spec.across))
    if isinstance(node, TextNode) and node.vertical and height is None:
        height = room
    made = sizer.width_in(node, spec, space, fill=fill, height=height)
    if spec.ratio and spec.width is None and height is None and room is not None and fill:
        made = spec.clamp_width(min(made, room * spec.ratio))
    return made


def _down(
    sizer: Sizer, node: Node, spec: Spec, insets: _Insets, width: float, room: float, align: str, *, absolute: bool
) -> float:
    """The border-box height of a node whose height is open."""
    if spec.ratio:
        return width / spec.ratio
    if sizer.empty(node):
        return room
    own = _own_height(sizer, node, insets, align, absolute)
    if isinstance(node, TextNode):
        if node.fit is not None and node.anchor is None:
            return room
        plain = node.vertical_align == "top" and not node.vertical
        if own or plain:
            needed = sizer.height_at(node, spec, width, room)
            return min(needed, room) if sizer.gives_way(node) else needed
        return room
    return sizer.height_at(node, spec, width) if own else room
