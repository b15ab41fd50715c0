"""Areas: a page built from the parts that the request describes: bands, columns, cards, grids, windows.

The areas are a tree. Those at the top, in the middle and at the bottom of what holds them lie under one another, those
to the left and right side by side; their copy and sections stand inside, by role, or where their own place says. What
names no area goes over the tree (what heads a page) or under it. Used for every kind whose brief has areas.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from forebrush.compose.clusters import (
    Scale,
    Thing,
    cell_grid,
    cluster_block,
    clustered,
    main_thing,
    members,
    place_of,
    things_of,
)  # fmt: skip
from forebrush.compose.content import Content, Item, SectionContent, literal, slot_of
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts import blocks
from forebrush.compose.pictures.windows import window
from forebrush.compose.stage import FADE, Stage, stacked
from forebrush.compose.structures.posters import title_cap
from forebrush.scene.brief import Area
from forebrush.scene.loading import dump

__all__ = ["AREAS", "has_areas", "set_areas"]

_HEAD = frozenset(("title", "subtitle", "brand", "badge", "latin", "quote", "author", "character"))
_DEEPEST = 12
_ROW_OF = {"top-left": 0, "top": 0, "top-right": 0, "bottom-left": 2, "bottom": 2, "bottom-right": 2}
_SIDE_OF = {"top-left": 0, "left": 0, "bottom-left": 0, "top-right": 2, "right": 2, "bottom-right": 2}


@dataclass(slots=True)
class _Node:
    """An area with what stands in it."""

    area: Area
    depth: int = 0
    number: int = 0
    things: list[Thing] = field(default_factory=list)
    children: list[_Node] = field(default_factory=list)

    @property
    def place(self) -> str:
        """One of the nine places, or empty."""
        return place_of(self.area)

    @property
    def shows(self) -> bool:
        """Whether there is anything to be seen in it."""
        return bool(self.things or self.area.picture or any(c.shows for c in self.children))

    @property
    def grows(self) -> bool:
        """Whether it takes room that is left: it or a part of it shows a picture."""
        return self.area.picture is not None or self.area.look == "window" or any(c.grows for c in self.children)


def has_areas(content: Content) -> bool:
    """Whether areas hold a part of the content."""
    ids = {area.id for area in content.areas}
    return any(t.area in ids for t in things_of(content)) or any(a.picture for a in content.areas)


def _tree(content: Content) -> tuple[list[_Node], list[Thing]]:
    """The areas that nothing holds, with their contents, and the things that name no area."""
    nodes = {area.id: _Node(area, number=k) for k, area in enumerate(content.areas)}
    roots = []
    for area in content.areas:
        node, above = nodes[area.id], nodes.get(area.within)
        if node.area is not area:
            continue
        seen, climb = {area.id}, above
        while climb is not None and climb.area.id not in seen:
            seen.add(climb.area.id)
            climb = nodes.get(climb.area.within)
        if above is None or climb is not None or len(seen) > _DEEPEST:
            roots.append(node)
        else:
            above.children.append(node)
            node.depth = len(seen) - 1
    loose: list[Thing] = []
    by_id = {t.id: t for t in things_of(content) if t.id}
    for thing in things_of(content):
        name = thing.area
        if name not in nodes and (near := by_id.get(thing.near[0])) is not None:
            name = near.area
        if name in nodes:
            nodes[name].things.append(thing)
        else:
            loose.append(thing)
    return [n for n in roots if n.shows], loose


@dataclass(slots=True)
class _Page:
    """What the parts of one attempt share."""

    stage: Stage
    scale: Scale
    probing: bool = False
    """Whether blocks are made for their heights only."""

    def words(self, things: Sequence[Thing], width: float, height: float | None, align: str) -> Block | None:
        """Copy and sections of one area."""
        if not things:
            return None
        stage, kit = self.stage, self.stage.kit
        for thing in things:
            if isinstance(thing, SectionContent):
                stage.lack += 0.0 if self.probing else max(0.0, _broadest(kit, thing) - width)
        if len(things) == 1 and isinstance(only := things[0], Item) and _is_short(only, self.scale):
            things = [replace(only, size="large")]
        free = clustered(things)
        if len({c.place for c in free if c.place}) > 1 or (len(free) > 1 and any(c.place for c in free)):
            return cell_grid(stage, things, width, height, self.scale)
        if len(free) == 1 and free[0].place in ("center", "top", "bottom"):
            align = "center"
        parts = [(cluster_block(stage, c, width, align, self.scale), kit.px(0.6)) for c in free]
        return stacked(kit, "area-words", parts)

    def area(self, node: _Node, width: float, height: float | None) -> Block:
        """An area in a width, at least as high as asked."""
        kit, area = self.stage.kit, node.area
        before = kit.on, kit.stand
        fill = self._fill(node)
        picture = area.picture is not None or area.look == "window"
        pad = kit.px(1.15) if fill or area.look == "card" else 0.0
        if picture:
            return self._window(node, width, height, before)
        inner_h = None if height is None else max(0.0, height - 2 * pad)
        side = 0.0 if fill and self._bleeds(node, width) else 2 * pad
        block = self._inside(node, width - side, inner_h)
        kit.on, kit.stand = before
        tall = block.height + 2 * pad
        bleed = self._bleeds(node, width) if fill else 0.0
        over: Json = {"padding": [round(pad, 1), round(pad + bleed, 1)]} if pad else {}
        if bleed:
            over["margin"] = [0, -bleed, 0, -bleed]
            over["padding"] = [round(pad, 1), round(bleed, 1)]
        if fill:
            over["fills"] = [fill]
        if area.look == "card":
            over["radius"] = kit.px(0.6)
            if not fill or fill == "panel":
                over["strokes"] = [{"fill": kit.color("line"), "width": max(1.0, kit.px(0.05)), "align": "inside"}]
        made = kit.column(
            f"area-{area.id}", [block], **over, justify="center" if fill and not node.children else "start"
        )
        tall = max(tall, height or 0.0)
        made.node["height"] = round(tall, 1)
        return Block(made.node, tall)

    def _fill(self, node: _Node) -> str:
        """The colour of an area; the kit is set to stand on it."""
        kit, area = self.stage.kit, node.area
        if area.color is not None and (own := literal(area.color)):
            kit.on, kit.stand = "", own
            return own
        if area.look == "card":
            kit.on, kit.stand = "", ""
            return "panel"
        if area.look == "band":
            name = ("deep", "accent", "panel")[node.number % 3] if node.place not in ("top", "bottom") else "deep"
            kit.stand, kit.on = "", name if name != "panel" else ""
            return name
        return ""

    def _inside(self, node: _Node, width: float, height: float | None) -> Block:
        kit = self.stage.kit
        short = all(isinstance(t, Item) and len(t.line) < 50 for t in node.things)
        alone = (
            short
            and len(node.things) <= 2
            and not node.children
            and (node.area.look == "band" or node.place in ("left", "center", "right"))
        )
        align = "center" if alone else "start"
        gap = kit.px(1.0)
        last = [t for t in node.things if place_of(t).startswith("bottom")] if node.children else []
        first = [t for t in node.things if t not in last]
        head = self.words(first, width, None if node.children else height, align)
        foot = self.words(last, width, None, align)
        used = sum(b.height + gap for b in (head, foot) if b is not None)
        room = None if height is None else max(0.0, height - used)
        below = self.children(node.children, node.area, width, room)
        return stacked(kit, "area-inside", [(b, gap) for b in (head, below, foot)])

    def _window(self, node: _Node, width: float, height: float | None, before: tuple[str, str]) -> Block:
        """A picture with the words of its area on a panel at its foot."""
        kit, area = self.stage.kit, node.area
        least = min(width * 0.5, kit.px(9))
        kit.on, kit.stand = "", ""
        pad = kit.px(1.0)
        kit.on = "deep"
        block = self._inside(node, width - 2 * pad, None) if node.things or node.children else None
        kit.on, kit.stand = before
        need = least * 0.6 + block.height + 3 * pad if block else least
        tall = max(need, height or 0.0)
        brief = dump(area.picture) if area.picture is not None else None
        bleed = self._bleeds(node, width)
        made = window(
            self.stage,
            brief,
            width + 2 * bleed,
            tall,
            f"area-{area.id}",
            number=node.number,
            radius=0 if bleed else kit.px(0.4),
        )
        if block:
            rise = pad * 2.2
            at = min(0.9, rise / (block.height + rise + pad))
            stops = [
                {"at": 0, "color": "deep/0%"},
                {"at": round(at, 3), "color": "deep/88%"},
                {"at": 1, "color": "deep"},
            ]
            veil = kit.column("window-words", [block], fills=[{"kind": "linear", "stops": stops}])
            veil.node.update(
                position="absolute",
                left=0,
                bottom=0,
                right=0,
                width="100%",
                padding=[round(rise, 1), round(pad + bleed, 1), round(pad, 1), round(pad + bleed, 1)],
            )
            made.node["children"].append(veil.node)
        if bleed:
            made.node["margin"] = [0, -bleed, 0, -bleed]
        return Block(made.node, tall)

    def _bleeds(self, node: _Node, width: float) -> float:
        """Px by which an area reaches over the margin on both sides: a band across the whole page does."""
        stage = self.stage
        across = abs(width - (stage.width - 2 * stage.margin)) < 1
        wide = node.area.look == "band" or (node.area.color is not None and node.area.look == "plain")
        return stage.margin if across and (wide or (node.area.look == "window" and node.depth == 0)) else 0.0

    def children(self, nodes: Sequence[_Node], holder: Area | None, width: float, height: float | None) -> Block | None:
        """Areas in what holds them."""
        nodes = [n for n in nodes if n.shows]
        if not nodes:
            return None
        flow = holder.flow if holder is not None else "column"
        if not any(n.place for n in nodes):
            if flow == "row":
                return self._row([[n] for n in nodes], width, height)
            if flow == "grid":
                return self._grid(nodes, holder.columns if holder else 0, width, height)
            return self._column([[[n]] for n in nodes], width, height)
        lines: list[list[list[_Node]]] = []
        for row in range(3):
            cells: list[list[_Node]] = [[], [], []]
            loose = []
            for node in nodes:
                if not node.place:
                    if row == 1:
                        loose.append(node)
                elif _ROW_OF.get(node.place, 1) == row:
                    cells[_SIDE_OF.get(node.place, 1)].append(node)
            found = [c for c in cells if c]
            if loose and flow == "row":
                found += [[n] for n in loose]
                loose = []
            if found:
                lines.append(found)
            lines += [[[n]] for n in loose]
        return self._column(lines, width, height)

    def _line(self, cells: Sequence[Sequence[_Node]], width: float, height: float | None) -> Block:
        """One line of a column: areas side by side, or one alone."""
        kit = self.stage.kit
        if len(cells) == 1:
            side = _SIDE_OF.get(cells[0][0].place, 1)
            if side != 1 and width > self.stage.width * 0.6:
                # Alone at one side: the other one stays free.
                part = width * 0.56
                block = self._column([[[n]] for n in cells[0]], part, height)
                row = kit.row("areas-side", [(block, part)], 0.0, justify="start" if side == 0 else "end")
                return Block(row.node, block.height)
            if len(cells[0]) == 1:
                return self.area(cells[0][0], width, height)
            return self._column([[[n]] for n in cells[0]], width, height)
        return self._row(cells, width, height)

    def _row(self, cells: Sequence[Sequence[_Node]], width: float, height: float | None) -> Block:
        kit, gap = self.stage.kit, self.stage.kit.px(1.1)
        shares = [max((n.area.share for n in cell), default=0.0) for cell in cells]
        given = sum(shares)
        free = sum(s == 0 for s in shares)
        each = max(0.08, (1.0 - given) / free) if free else 0.0
        shares = [s or each for s in shares]
        room = width - gap * (len(cells) - 1)
        most = max(1, int((width + gap) / (kit.px(6) + gap)))
        if len(cells) > most:
            return self._grid([n for cell in cells for n in cell], most, width, height)
        widths = [room * s / sum(shares) for s in shares]

        def build(tall: float | None) -> list[Block]:
            return [self._line([cell], each, tall) for cell, each in zip(cells, widths, strict=True)]

        made = self._probe(lambda: build(None))
        tall = max([b.height for b in made] + ([height] if height is not None else []))
        made = build(None) if height is None else build(tall)
        _evened([b.node for b in made])
        return Block(kit.row("areas", list(zip(made, widths, strict=True)), gap, align="stretch").node, tall)

    def _grid(self, nodes: Sequence[_Node], columns: int, width: float, height: float | None) -> Block:
        kit, gap = self.stage.kit, self.stage.kit.px(1.1)
        most = max(1, int((width + gap) / (kit.px(8) + gap)))
        count = max(1, min(columns or (2 if len(nodes) in (2, 4) else 3), most, len(nodes)))
        lines = [[[n] for n in nodes[k : k + count]] for k in range(0, len(nodes), count)]
        naturals = self._probe(lambda: [self._row(line, width, None) for line in lines])
        slack = 0.0 if height is None else height - sum(b.height for b in naturals) - gap * (len(lines) - 1)
        made = []
        for line, natural in zip(lines, naturals, strict=True):
            tall = None if height is None else natural.height + max(0.0, slack) / len(lines)
            made.append(self._row(line, width, tall))
        return stacked(kit, "area-grid", [(b, gap) for b in made])

    def _column(self, lines: Sequence[Sequence[Sequence[_Node]]], width: float, height: float | None) -> Block:
        kit, gap = self.stage.kit, self.stage.kit.px(1.1)
        if height is None:
            return stacked(kit, "areas", [(self._line(cells, width, None), gap) for cells in lines])
        naturals = self._probe(lambda: [self._line(cells, width, None) for cells in lines])
        total = sum(b.height for b in naturals) + gap * (len(lines) - 1)
        slack = max(0.0, height - total)
        heights = [b.height for b in naturals]
        for k, cells in enumerate(lines):
            share = max(n.area.share for cell in cells for n in cell)
            if share and len(lines) > 1:
                more = min(slack, max(0.0, share * height - heights[k]))
                heights[k] += more
                slack -= more
        grow = [k for k, cells in enumerate(lines) if any(n.grows for cell in cells for n in cell)]
        if not grow and slack < 0.35 * height:
            grow = [k for k, cells in enumerate(lines) if any(self._bears(n) for cell in cells for n in cell)]
        for k in grow:
            heights[k] += slack / len(grow)
        made = [self._line(cells, width, tall) for cells, tall in zip(lines, heights, strict=True)]
        block = stacked(kit, "areas", [(b, gap) for b in made])
        block.node["justify"] = "space-between" if not grow and len(lines) > 1 and slack < 0.3 * height else "start"
        block.node["height"] = round(max(height, block.height), 1)
        return Block(block.node, max(height, block.height))

    @staticmethod
    def _bears(node: _Node) -> bool:
        """Whether an area looks right when it is higher than its words."""
        return (
            node.area.look in ("card", "band") or node.area.color is not None or any(map(_Page._bears, node.children))
        )

    def _probe(self, make: Callable[[], list[Block]]) -> list[Block]:
        """Blocks for their heights only."""
        kit = self.stage.kit
        marks, counts = set(kit.ids), dict(kit.counts)
        before, self.probing = self.probing, True
        made = make()
        self.probing = before
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts = counts
        return made


def _is_short(item: Item, scale: Scale) -> bool:
    """Whether copy alone in an area is its heading."""
    return len(item.line) <= 24 and not item.size and item.role in ("body", "heading") and id(item) != scale.main


def _broadest(kit: Kit, section: SectionContent) -> float:
    """The width in px below which a word of a list of names and values would be broken or pushed out."""
    most = 0.0
    for row in section.rows:
        name = max(f"{row.label.text} {row.text.text}".split(), key=len, default="")
        if row.value and name and name.isascii():
            most = max(most, kit.natural(name, "body") + kit.natural(row.value, "strong") + kit.px(1.2))
    return most


def _evened(nodes: Sequence[Json]) -> None:
    """Words of the same part and weight in areas side by side get the same size, the smallest among them."""
    found: dict[tuple[str, str, int], list[Json]] = {}
    for node in nodes:
        stack = [node]
        while stack:
            one = stack.pop()
            stack.extend(one.get("children", ()))
            if one.get("kind") == "text" and "fit" not in one:
                found.setdefault((one.get("role", ""), one["font"], one["weight"]), []).append(one)
    for same in found.values():
        sizes = [one["size"] for one in same]
        if 0.5 < min(sizes) / max(sizes) < 1:
            for one in same:
                one["size"] = min(sizes)


def set_areas(stage: Stage) -> None:
    """The page as its areas."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    roots, loose = _tree(stage.content)
    things = things_of(stage.content)
    scale = Scale(title_cap(stage, 0.15), main_thing(things), h * 0.26, plain="body")
    page = _Page(stage, scale)
    inner = w - 2 * m
    title = stage.content.title
    over: list[Thing] = []
    under: list[Thing] = []
    for cluster in clustered(loose):
        (over if _is_head(cluster.thing, title) else under).extend(members(cluster))
    gap = kit.px(1.3)
    head = page.words(over, inner, None, "center" if stage.choice.direction.divider != "bar" else "start")
    foot = _foot(stage, page, under, inner)
    top = 0.0 if head is None and _edge(roots, 0) else m
    end = 0.0 if foot is None and _edge(roots, -1) else m
    room = h - top - end - sum(b.height + gap for b in (head, foot) if b is not None)
    marks, counts = set(kit.ids), dict(kit.counts)
    natural = page.children(roots, None, inner, None)
    kit.ids.clear()
    kit.ids.update(marks)
    kit.counts = counts
    need = natural.height if natural else 0.0
    stage.lack += max(0.0, need - room)
    spare = room - need
    bare = spare > 0.12 * h and not any(n.grows or _Page._bears(n) for n in roots)
    tree = page.children(roots, None, inner, None if bare else max(need, room))
    y = top
    if head:
        stage.region("head-area", m, y, inner, head.height, head)
        y += head.height + gap
    if tree and bare:
        # What the words leave empty is the picture's.
        low = y + need + gap
        end_of = h - m - foot.height - gap if foot else h
        stage.art(0, low, w, end_of - low, mask=FADE if foot else None)
    if tree:
        stage.region("areas-area", m, y, inner, need if bare else max(need, room), tree)
    if foot:
        stage.region("foot-area", m, h - m - foot.height, inner, foot.height, foot)


def _edge(roots: Sequence[_Node], at: int) -> bool:
    """Whether the first or the last area is a band that reaches the edge of the page."""
    order = sorted(roots, key=lambda n: _ROW_OF.get(n.place, 1))
    if not order or (
        len(order) > 1
        and _ROW_OF.get(order[at].place, 1) == _ROW_OF.get(order[1 if at == 0 else -2].place, 1)
        and order[at].place
    ):
        return False
    area = order[at].area
    return area.look == "band" or (area.look == "plain" and area.color is not None) or area.look == "window"


def _is_head(thing: Thing, title: Item | None) -> bool:
    place = place_of(thing)
    if isinstance(thing, SectionContent):
        return place.startswith("top")
    return place.startswith("top") or (
        not place.startswith("bottom") and (thing is title or slot_of(thing.role) in _HEAD)
    )


def _foot(stage: Stage, page: _Page, under: Sequence[Thing], width: float) -> Block | None:
    """What names no area and does not head the page."""
    kit = stage.kit
    if not under:
        return None
    if any(place_of(t) for t in under):
        return page.words(under, width, None, "start")
    items: dict[str, tuple[Item, ...]] = {}
    for thing in under:
        if isinstance(thing, Item):
            slot = slot_of(thing.role)
            items[slot] = (*items.get(slot, ()), thing)
    sections = tuple(t for t in under if isinstance(t, SectionContent))
    rest = replace(
        stage, content=Content(None, items, sections, stage.content.facts, stage.content.tag), taken=frozenset()
    )
    parts = [blocks.body(rest, width, "start"), blocks.end(rest, width, "start", rule=False)]
    return stacked(kit, "foot", [(b if b.node.get("children") else None, kit.px(1.2)) for b in parts])


AREAS: Mapping[str, Callable[[Stage], None]] = {"areas": set_areas}
