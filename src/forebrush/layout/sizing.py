"""Sizes: what a node wants, what its document says, and what its container must ask of it.

The common ground of flow, grid and stack. All boxes are border boxes in px (padding inside, strokes take no room).
A `Sizer` belongs to one layout run and remembers every answer, so that a deep tree is measured in linear time: a
container asks for widths (min-content and max-content), for the height at a width, and at the end for the places of
the children in a box. Knows nothing of how the containers place their children: they are called through a table.

Percentages are of the content box of the container (paddings, margins and gaps: of its width); where that is not yet
known they count as `auto` (for a minimum, 0), as in CSS.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from forebrush.layout import leaves, table
from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.layout.frame import quantise
from forebrush.scene.drawing import Item
from forebrush.scene.nodes import Group, Node, Table, TextNode
from forebrush.scene.values import Length

__all__ = ["NO_PAD", "Arranged", "Pad", "Placed", "Sizer", "Spec"]

Pad = tuple[float, float, float, float]
"""Top, right, bottom, left."""
NO_PAD: Pad = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Spec:
    """What a node's properties come to inside a container of a given size, in px; None is auto."""

    width: float | None
    height: float | None
    min_width: float | None
    min_height: float | None
    max_width: float
    max_height: float
    top: float
    right: float
    bottom: float
    left: float
    """Margins; auto counts as 0."""
    auto: tuple[bool, bool, bool, bool]
    """Which margins are auto: top, right, bottom, left."""
    ratio: float | None
    pad: Pad

    @property
    def across(self) -> float:
        """Left and right margin together."""
        return self.left + self.right

    @property
    def down(self) -> float:
        """Top and bottom margin together."""
        return self.top + self.bottom

    def clamp_width(self, width: float) -> float:
        """A width inside the bounds; the lower one wins, and nothing is narrower than its padding."""
        return max(min(width, self.max_width), self.min_width or 0.0, self.pad[1] + self.pad[3])

    def clamp_height(self, height: float) -> float:
        """A height inside the bounds."""
        return max(min(height, self.max_height), self.min_height or 0.0, self.pad[0] + self.pad[2])


@dataclass(frozen=True, slots=True)
class Placed:
    """A child at its place in its container's border box."""

    node: Node
    x: float
    y: float
    width: float
    height: float
    definite: bool
    """Percentages of its height mean something inside it."""
    pad: Pad = NO_PAD
    loose: bool = False
    """Taken out of the flow or set by hand: it may leave its container without a finding."""


@dataclass(frozen=True, slots=True)
class Arranged:
    """The children of a container in their places, and the height that it takes."""

    height: float
    children: tuple[Placed, ...]
    first: int = 0
    """The child whose baseline is that of the container."""


def _relative(node: Node) -> bool:
    """Some length of a node depends on its container."""
    own = (node.width, node.height, node.min_width, node.min_height, node.max_width, node.max_height, *node.margin)
    return any(v.unit == "%" for v in own) or (isinstance(node, Group) and any(v.unit == "%" for v in node.padding))


Arranger = Callable[["Sizer", Group, float, "float | None", bool, Pad], Arranged]
Widther = Callable[["Sizer", Group, "float | None", Pad], tuple[float, float]]


class Sizer:
    """Sizes of the nodes of one page, remembered."""

    def __init__(self, ctx: Context, containers: dict[str, tuple[Widther, Arranger]]):
        self.ctx = ctx
        self._containers = containers
        self._widths: dict[tuple[int, float | None, Pad], tuple[float, float]] = {}
        self._arranged: dict[tuple[int, float, float | None, bool, Pad], Arranged] = {}
        self._specs: dict[int, Spec | None] = {}
        self._heights: dict[tuple[int, float, float | None], float] = {}
        self._flow: dict[int, tuple[Node, ...]] = {}
        self._tables: dict[int, table.Grid] = {}

    # What the document says.

    def spec(self, node: Node, width: float | None, height: float | None) -> Spec:
        """A node's properties in a container whose content box is `width` x `height` px (None: not known)."""
        key = id(node)
        if key not in self._specs:
            self._specs[key] = None if _relative(node) else self._new_spec(node, None, None)
        return self._specs[key] or self._new_spec(node, width, height)

    def _new_spec(self, node: Node, width: float | None, height: float | None) -> Spec:
        em = node.size if isinstance(node, TextNode) else self.ctx.page.em

        def px(length: Length, whole: float | None) -> float | None:
            if length.unit == "px":
                return length.value
            return None if length.unit == "%" and whole is None else length.resolve(whole or 0.0, em)

        top, right, bottom, left = node.margin

        def least(length: Length, whole: float | None) -> float | None:
            return 0.0 if length.unit == "%" and whole is None else px(length, whole)

        max_width, max_height = px(node.max_width, width), px(node.max_height, height)
        pad = NO_PAD
        if isinstance(node, Group):
            edges = node.padding
            pad = (
                px(edges.top, width) or 0.0,
                px(edges.right, width) or 0.0,
                px(edges.bottom, width) or 0.0,
                px(edges.left, width) or 0.0,
            )
        return Spec(
            px(node.width, width),
            px(node.height, height),
            least(node.min_width, width),
            least(node.min_height, height),
            math.inf if max_width is None else max_width,
            math.inf if max_height is None else max_height,
            px(top, width) or 0.0,
            px(right, width) or 0.0,
            px(bottom, width) or 0.0,
            px(left, width) or 0.0,
            (top.unit == "auto", right.unit == "auto", bottom.unit == "auto", left.unit == "auto"),
            node.ratio,
            pad,
        )

    def gaps(self, group: Group, width: float | None, height: float | None) -> tuple[float, float]:
        """Gap between columns and gap between rows, px."""
        em = self.ctx.page.em
        row = group.row_gap if group.row_gap is not None else group.gap
        column_gap = group.gap.resolve(width or 0.0, em) or 0.0
        return column_gap, row.resolve(height or 0.0, em) or 0.0

    def flow_children(self, group: Group) -> tuple[Node, ...]:
        """The children that take part in the layout of their group."""
        made = self._flow.get(id(group))
        if made is None:
            made = tuple(c for c in group.children if c.position == "flow" and not c.hidden and not c.on)
            self._flow[id(group)] = made
        return made

    def stretches(self, node: Node) -> bool:
        """Fills what it is given where nothing else is said."""
        leaf = leaves.LEAVES.get(node.kind)
        return leaf is None or leaf.stretches

    def empty(self, node: Node) -> bool:
        """Has no size of its own, so that it can only take what it is given."""
        if isinstance(node, Group):
            return not self.flow_children(node)
        if isinstance(node, (TextNode, Table)):
            return False
        return leaves.LEAVES[node.kind].intrinsic(node, self.ctx) is None

    def gives_way(self, node: Node) -> bool:
        """May become smaller than its content, as in CSS a box that clips: its automatic minimum is 0."""
        if isinstance(node, Group):
            return node.clip
        return isinstance(node, TextNode) and (node.fit is not None or node.overflow == "ellipsis")

    # What the content wants.

    def widths(self, node: Node, height: float | None, pad: Pad) -> tuple[float, float]:
        """Min-content and max-content width of a node's content with its padding, px, whatever its `width` says.

        `height` is its own height where that is known (it matters to ratios and to vertical text).
        """
        key = (id(node), height, pad)
        made = self._widths.get(key)
        if made is None:
            made = self._widths[key] = self._new_widths(node, height, pad)
        return made

    def _new_widths(self, node: Node, height: float | None, pad: Pad) -> tuple[float, float]:
        if isinstance(node, Group):
            inner = None if height is None else max(0.0, height - pad[0] - pad[2])
            least, most = self._containers[node.layout][0](self, node, inner, pad)
            across = pad[1] + pad[3]
            return least + across, max(least, most) + across
        if isinstance(node, TextNode):
            size = type_setting.measure(node, None, height, self.ctx)
            most = leaves.ceil64(size.width)
            if node.vertical:
                return most, most
            least = 0.0 if self.gives_way(node) else min(leaves.ceil64(size.min_content_width), most)
            return least, most
        if isinstance(node, Table):
            return table.widths(self._table(node), self.ctx)
        leaf = leaves.LEAVES[node.kind]
        own = leaf.intrinsic(node, self.ctx)
        if own is None:
            return 0.0, 0.0
        width = own[0]
        if leaf.keeps_ratio and height is not None and own[1] > 0:
            width = height * own[0] / own[1]
        width = leaves.ceil64(width)
        return (0.0 if leaf.shrinks else width), width

    def height(self, node: Node, width: float, pad: Pad, limit: float | None = None) -> float:
        """The height of a node's content at a border-box width, px. `limit` is the room that there is, for those
        whose length depends on it (vertical text)."""
        if isinstance(node, Group):
            return self.arrange(node, width, None, False, pad).height
        if not (isinstance(node, TextNode) and node.vertical):
            limit = None
        key = (id(node), width, limit)
        made = self._heights.get(key)
        if made is None:
            made = self._heights[key] = self._leaf_height(node, width, limit)
        return made

    def _leaf_height(self, node: Node, width: float, limit: float | None) -> float:
        if isinstance(node, TextNode):
            if node.vertical:
                return leaves.text_natural(node, None, limit, self.ctx)[1]
            return leaves.text_natural(node, width, None, self.ctx)[1]
        if isinstance(node, Table):
            return table.height(self._table(node), width, self.ctx)
        leaf = leaves.LEAVES[node.kind]
        own = leaf.intrinsic(node, self.ctx)
        if own is None:
            return 0.0
        return leaves.ceil64(width * own[1] / own[0] if leaf.keeps_ratio and own[0] > 0 else own[1])

    def arrange(self, group: Group, width: float, height: float | None, definite: bool, pad: Pad) -> Arranged:
        """The children of a group in a border box; with no height, the one that they need. `definite`: percentages
        of the height count."""
        key = (id(group), width, height, definite, pad)
        made = self._arranged.get(key)
        if made is None:
            made = self._arranged[key] = self._containers[group.layout][1](self, group, width, height, definite, pad)
        return made

    def baseline(self, node: Node, width: float, height: float, pad: Pad, definite: bool) -> float:
        """From the top of a box to its first baseline, px; without words, its bottom edge (CSS Align 3, 9.1)."""
        if isinstance(node, TextNode):
            if node.vertical:
                return height
            size = type_setting.measure(node, width, height, self.ctx)
            spare = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[node.vertical_align] * (height - size.height)
            return size.baseline + spare
        if isinstance(node, Group):
            made = self.arrange(node, width, height, definite, pad)
            if made.children:
                child = made.children[made.first]
                return child.y + self.baseline(child.node, child.width, child.height, child.pad, child.definite)
        return height

    def _table(self, node: Table) -> table.Grid:
        made = self._tables.get(id(node))
        if made is None:
            made = self._tables[id(node)] = table.read(node)
        return made

    def table_items(self, node: Table, width: float, height: float) -> tuple[Item, ...]:
        """What a table draws in its box."""
        return table.items(self._table(node), width, height, self.ctx)

    # What a container asks.

    def contribution(self, node: Node, height: float | None = None) -> tuple[float, float]:
        """Min-content and max-content contribution: the margin-box widths that a container must reckon with.

        `height` is the definite height that the node will have where its own is auto.
        """
        spec = self.spec(node, None, None)
        own = spec.height if spec.height is not None else height
        if spec.width is not None:
            least = most = spec.width
        elif spec.ratio and own is not None:
            least = most = own * spec.ratio
        else:
            least, most = self.widths(node, own, spec.pad)
        return spec.clamp_width(least) + spec.across, spec.clamp_width(most) + spec.across

    def width_in(self, node: Node, spec: Spec, room: float, *, fill: bool, height: float | None = None) -> float:
        """The border-box width of a node in `room` px (margins included): as said, filled, or fit-content;
        on the 1/64 px grid, so that a text is drawn in the very width in which it was measured."""
        own = spec.height if spec.height is not None else height
        if spec.width is not None:
            width = spec.width
        elif spec.ratio and own is not None:
            width = own * spec.ratio
        elif fill:
            width = max(0.0, room - spec.across)
        else:
            least, most = self.widths(node, own, spec.pad)
            width = min(most, max(least, room - spec.across))
        return quantise(spec.clamp_width(width))

    def height_at(self, node: Node, spec: Spec, width: float, limit: float | None = None) -> float:
        """The border-box height of a node at a width: as said, by its ratio, or by its content."""
        if spec.height is not None:
            height = spec.height
        elif spec.ratio:
            height = width / spec.ratio
        else:
            height = self.height(node, width, spec.pad, limit)
        return spec.clamp_height(height)
