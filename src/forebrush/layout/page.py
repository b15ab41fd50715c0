"""Scene to Frame: one page laid out, every node at its final place with what it draws.

`layout_page(scene, page, library)` is the door of this room. A page is a stack. Hidden nodes take no room and are not
drawn; nodes that stand on a picture are laid out after it and become its children: on a surface inside a node of kind
`surface` (named `picture#surface`) that projects them, or in the slot of a layer. What is wrong becomes a finding of
the frame, never an exception.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from forebrush.fonts import Library
from forebrush.layout import flow, grid, stack
from forebrush.layout.context import Context
from forebrush.layout.frame import Frame, FrameMask, FrameNode, quantise
from forebrush.layout.leaves import LEAVES
from forebrush.layout.paints import literal_effects, paint, paints, stroke_paints
from forebrush.layout.pictures import picture_key
from forebrush.layout.place import bounds, compose, local_matrix, quad_matrix, settled
from forebrush.layout.scatter import Copy, strew
from forebrush.layout.shapes import box_path, shape_path
from forebrush.layout.sizing import NO_PAD, Arranger, Pad, Placed, Sizer, Widther
from forebrush.layout.surfaces import LitQuad, light_on, surface_of
from forebrush.scene.asset import Plan
from forebrush.scene.document import Page, Scene, walk
from forebrush.scene.drawing import IDENTITY, Item, Matrix, PathItem
from forebrush.scene.findings import finding
from forebrush.scene.limits import MAX_DEPTH, MAX_NODES
from forebrush.scene.nodes import Chart, Group, Node, Picture, Scatter, ShapeNode, Table
from forebrush.scene.values import Radii

__all__ = ["MAX_COPIES", "MAX_NESTING", "layout_page", "layout_scene", "picture_key"]

MAX_COPIES = MAX_NODES
"""Nodes of a page's frame that scatters may make."""
MAX_NESTING = MAX_DEPTH + 32
"""Depth of a frame, where pictures stand on what stands on pictures."""
_CONTAINERS: dict[str, tuple[Widther, Arranger]] = {
    "row": (flow.widths, flow.arrange),
    "column": (flow.widths, flow.arrange),
    "grid": (grid.widths, grid.arrange),
    "stack": (stack.widths, stack.arrange),
}
_DECORATION = ("decor", "ornament", "background", "ground", "watermark")
"""Beginnings of the roles of nodes that may leave their parent."""


def layout_scene(
    scene: Scene,
    library: Library,
    plans: Mapping[str, Plan] | None = None,
    image_sizes: Mapping[str, tuple[float, float]] | None = None,
) -> tuple[Frame, ...]:
    """Every page of a resolved scene, laid out."""
    return tuple(layout_page(scene, page, library, plans, image_sizes) for page in scene.pages)


def layout_page(
    scene: Scene,
    page: Page,
    library: Library,
    plans: Mapping[str, Plan] | None = None,
    image_sizes: Mapping[str, tuple[float, float]] | None = None,
) -> Frame:
    """Lay out one page of a resolved scene.

    `plans` are the painters' plans by picture node id (their surfaces and layers); `image_sizes` the sizes in px of
    the assets that are there already, by key.
    """
    ctx = Context(scene, page, library, plans or {}, image_sizes or {})
    width, height = float(page.width), float(page.height)
    build = _Build(ctx, Sizer(ctx, _CONTAINERS), _standing(page))
    background = paints(page.fills, (0.0, 0.0, width, height), ctx)
    nodes = tuple(
        build.node(stack.put(build.sizer, node, width, height), IDENTITY)
        for node in page.nodes
        if not node.hidden and not node.on
    )
    return Frame(
        page.id,
        page.width,
        page.height,
        scene.lang,
        tuple(ctx.fonts),
        background,
        nodes,
        tuple(ctx.findings),
        scene.title,
        (page.print.width_mm, page.print.bleed_mm) if page.print else None,
    )


def _standing(page: Page) -> dict[str, list[Node]]:
    """The nodes that stand on pictures, by the picture's id."""
    made: dict[str, list[Node]] = {}
    for node in _visible(page):
        if node.on:
            made.setdefault(node.on.replace("@", "#").split("#")[0], []).append(node)
    return made


def _visible(page: Page) -> list[Node]:
    """Every node with no hidden one above it."""
    made, hidden_above = [], 0
    for node, depth in walk(page):
        if hidden_above and depth > hidden_above:
            continue
        hidden_above = depth if node.hidden else 0
        if not node.hidden:
            made.append(node)
    return made


@dataclass(slots=True)
class _Build:
    """Makes frame nodes of placed nodes."""

    ctx: Context
    sizer: Sizer
    standing: dict[str, list[Node]]
    copies: int = 0
    depth: int = 0
    suffix: str = ""
    """Added to ids inside the copies of a scatter."""
    drawn: dict[tuple[int, float, float], tuple[Item, ...]] = field(default_factory=dict)
    """What nodes inside scatters draw: the same for each copy."""
    strewn: dict[tuple[int, float, float], tuple[Copy, ...]] = field(default_factory=dict)

    def node(self, placed: Placed, above: Matrix, copy: Copy | None = None, slot: str = "") -> FrameNode:
        """The frame node of a placed node; `above` leads from its parent's space to the page."""
        node, width, height = placed.node, quantise(placed.width), quantise(placed.height)
        scale, rotate, opacity = node.scale, node.rotate, node.opacity
        if copy is not None:
            scale = (scale[0] * copy.size, scale[1] * copy.size)
            rotate, opacity = rotate + copy.rotate, opacity * copy.opacity
        matrix = local_matrix(
            placed.x,
            placed.y,
            width,
            height,
            offset=node.offset,
            scale=scale,
            rotate=rotate,
            origin=node.origin,
            quad=node.quad,
        )
        to_page = compose(above, matrix)
        box = (0.0, 0.0, width, height)
        mask = None
        if node.mask is not None:
            d, _ = shape_path(node.mask.shape, width, height, Radii())
            mask = FrameMask(d, paint(node.mask.fill, box, self.ctx), node.mask.feather, node.mask.invert)
        outline, noted = _outline(node, width, height), len(self.ctx.findings)
        made = FrameNode(
            id=node.id + self.suffix,
            kind=node.kind,
            role=node.role,
            width=width,
            height=height,
            matrix=matrix,
            box=bounds(to_page, width, height),
            items=self.items(node, width, height) if not self.suffix else self.items_again(node, width, height),
            slot=slot,
            opacity=opacity,
            blend=node.blend,
            clip=outline if isinstance(node, Group) and node.clip else "",
            mask=mask,
            effects=literal_effects(node.effects, self.ctx),
            outline=outline,
            alt=node.alt,
        )
        self.look_at(node, made, noted)
        self.depth += 1
        children = self.children(placed, made, to_page)
        self.depth -= 1
        return replace(made, children=children) if children else made

    def items(self, node: Node, width: float, height: float) -> tuple[Item, ...]:
        """What a node draws itself, in its own space."""
        if isinstance(node, Group):
            outline, box = box_path(width, height, node.radius), (0.0, 0.0, width, height)
            made: list[Item] = []
            if node.fills:
                made.append(PathItem(outline, paints(node.fills, box, self.ctx), what="background"))
            if node.strokes:
                made.append(PathItem(outline, (), stroke_paints(node.strokes, box, self.ctx), what="border"))
            return tuple(made)
        if isinstance(node, Table):
            return self.sizer.table_items(node, width, height)
        return LEAVES[node.kind].items(node, width, height, self.ctx)

    def items_again(self, node: Node, width: float, height: float) -> tuple[Item, ...]:
        """As `items`, remembered for the next copy."""
        key = (id(node), width, height)
        if key not in self.drawn:
            self.drawn[key] = self.items(node, width, height)
        return self.drawn[key]

    # Children.

    def children(self, placed: Placed, made: FrameNode, to_page: Matrix) -> tuple[FrameNode, ...]:
        node = placed.node
        if isinstance(node, Group):
            places = self.places(node, made.width, made.height, placed.definite, placed.pad)
            self.look_inside(node, places, made)
            return tuple(self.node(place, to_page) for place in places)
        if isinstance(node, Scatter):
            return self.scattered(node, made, to_page)
        if isinstance(node, Picture) and node.id in self.standing:
            return self.standing_on(node, made, to_page)
        return ()

    def places(self, group: Group, width: float, height: float, definite: bool, pad: Pad) -> list[Placed]:
        """The visible children of a group in their order: those in the flow, and those set absolutely."""
        arranged = self.sizer.arrange(group, width, height, definite, pad)
        flowing = iter(arranged.children)
        places = []
        for child in group.children:
            if child.hidden or child.on:
                continue
            if child.position == "flow":
                places.append(next(flowing))
            else:
                places.append(stack.put_absolute(self.sizer, group, child, width, height, pad))
        return places

    def scattered(self, node: Scatter, made: FrameNode, to_page: Matrix) -> tuple[FrameNode, ...]:
        choices = [child for child in node.children if not child.hidden and not child.on]
        key = (id(node), made.width, made.height)
        if key not in self.strewn:
            self.strewn[key] = strew(node, made.width, made.height, len(choices))
        copies, outer = self.strewn[key], self.suffix
        boxes = [stack.put(self.sizer, c, made.width, made.height, absolute=True) for c in choices]
        sizes = [1 + (sum(1 for _ in walk(c)) if isinstance(c, (Group, Scatter)) else 0) for c in choices]
        children = []
        for copy in copies:
            self.copies += sizes[copy.child]
            if self.copies > MAX_COPIES:
                break
            box = boxes[copy.child]
            place = replace(box, x=copy.x - box.width / 2, y=copy.y - box.height / 2)
            self.suffix = f"{outer}~{copy.number}"
            children.append(self.node(place, to_page, copy))
        self.suffix = outer
        if len(children) < node.count and choices:
            self.find(
                "scatter-short",
                f"{len(children)} of {node.count} copies fit",
                made,
                fit=len(children),
                asked=node.count,
            )
        return tuple(children)

    def standing_on(self, node: Picture, made: FrameNode, to_page: Matrix) -> tuple[FrameNode, ...]:
        """What stands on a picture, in document order; the nodes of one surface share one projecting node, which
        stands where the first of them does."""
        children: list[FrameNode] = []
        surfaces: dict[str, int] = {}
        for child in self.standing[node.id]:
            name = child.on[len(node.id) + 1 :]
            if self.depth + 2 + _depth(child) > MAX_NESTING:
                self.unknown(child, f"it stands on pictures on pictures, more than {MAX_NESTING} nodes deep", made)
                continue
            if child.on[len(node.id)] == "@":
                children.append(self.in_layer(node, child, name, made, to_page))
                continue
            lit = surface_of(node, name, made.width, made.height, self.ctx)
            if lit is None:
                self.unknown(child, f"picture {node.id!r} has no surface {name!r}", made)
                children.append(self.node(stack.put(self.sizer, child, made.width, made.height), to_page))
                continue
            if name not in surfaces:
                surfaces[name] = len(children)
                children.append(self.surface(node, name, lit, to_page))
            holder = children[surfaces[name]]
            inner = self.node(stack.put(self.sizer, child, lit.width, lit.height), compose(to_page, holder.matrix))
            children[surfaces[name]] = replace(holder, children=(*holder.children, inner))
        return tuple(children)

    def in_layer(self, node: Picture, child: Node, name: str, made: FrameNode, to_page: Matrix) -> FrameNode:
        plan = self.ctx.plans.get(node.id)
        slot = "@" + name
        if plan is not None and plan.layers and name not in plan.layers:
            self.unknown(child, f"picture {node.id!r} has no layer {name!r}", made)
            slot = ""
        return self.node(stack.put(self.sizer, child, made.width, made.height), to_page, slot=slot)

    def surface(self, node: Picture, name: str, lit: LitQuad, to_page: Matrix) -> FrameNode:
        matrix = settled(quad_matrix(lit.width, lit.height, lit.quad))
        return FrameNode(
            id=f"{node.id}#{name}{self.suffix}",
            kind="surface",
            role="",
            width=lit.width,
            height=lit.height,
            matrix=matrix,
            box=bounds(compose(to_page, matrix), lit.width, lit.height),
            light=light_on(lit, self.ctx),
            outline=box_path(lit.width, lit.height),
        )

    # Findings.

    def find(self, name: str, message: str, made: FrameNode, **evidence: float) -> None:
        noted = finding(name, message, node=made.id, page=self.ctx.page.id, box=made.box)
        self.ctx.findings.append(replace(noted, evidence=evidence))

    def unknown(self, child: Node, message: str, picture: FrameNode) -> None:
        """A surface or layer that is not there: said of the node that asks for it."""
        self.find("surface-unknown", message, replace(picture, id=child.id + self.suffix))

    def look_at(self, node: Node, made: FrameNode, since: int) -> None:
        """Give the findings that were noted while a node was drawn their place, and note a table that is too high."""
        noted = self.ctx.findings
        for k in range(since, len(noted)):
            if noted[k].node == node.id and noted[k].box is None:
                noted[k] = replace(noted[k], node=made.id, box=made.box)
        if isinstance(node, Table):
            needed = self.sizer.height(node, made.width, NO_PAD)
            if needed > made.height + 1:
                message = f"the rows take {needed:.0f} px in a box {made.height:.0f} px high"
                self.find("box-overflow", message, made, height=needed)

    def look_inside(self, group: Group, places: list[Placed], made: FrameNode) -> None:
        """Content that leaves its group; decorations, and what was set by hand, may."""
        if group.clip:
            return
        outside = [p for p in places if not p.loose and not _decoration(p.node) and _leaves(p, made.width, made.height)]
        if outside:
            names = ", ".join(p.node.id for p in outside[:5]) + (" ..." if len(outside) > 5 else "")
            right = max(p.x + p.width for p in outside)
            bottom = max(p.y + p.height for p in outside)
            message = (
                f"{names}: up to {right:.0f} x {bottom:.0f} px in a box of {made.width:.0f} x {made.height:.0f} px"
            )
            self.find("box-overflow", message, made, width=right, height=bottom)


def _depth(node: Node) -> int:
    """Levels of nodes under a node."""
    return max((depth for _, depth in walk(node)), default=0) if isinstance(node, (Group, Scatter)) else 0


def _decoration(node: Node) -> bool:
    return (
        node.kind in ("shape", "scatter")
        or node.role.startswith(_DECORATION)
        or any(side.value < 0 for side in node.margin)
    )


def _leaves(place: Placed, width: float, height: float) -> bool:
    return place.x < -1 or place.y < -1 or place.x + place.width > width + 1 or place.y + place.height > height + 1


def _outline(node: Node, width: float, height: float) -> str:
    """The shape of a node that has one."""
    if isinstance(node, ShapeNode):
        return shape_path(node.shape, width, height, node.radius)[0]
    if isinstance(node, (Group, Picture, Chart, Table)):
        return box_path(width, height, node.radius)
    return ""
