"""Clusters: copy with what the request wants above, below, beside or in a box with it; and the nine places of a box.

A thing is a piece of copy or a section. Knows no page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from forebrush.compose.content import Content, Item, SectionContent
from forebrush.compose.kit import Block, Kit
from forebrush.compose.parts.blocks import details_rows
from forebrush.compose.parts.details import detail_grid
from forebrush.compose.parts.elements import badge, button, diamond, headline, item_over, seal, upright, upright_title
from forebrush.compose.parts.sections import is_details, section_block
from forebrush.compose.stage import Stage, stacked
from forebrush.compose.theme.looks import BOXED
from forebrush.scene.brief import Area

__all__ = [
    "NINE", "ROWS", "SIDES", "Cluster", "Scale", "Thing", "cell_grid", "cluster_block", "clustered", "line_of",
    "main_thing", "members", "peers_of", "place_of", "thing_block", "things_of", "wanted",
]  # fmt: skip

NINE = (
    "top-left",
    "top",
    "top-right",
    "left",
    "center",
    "right",
    "bottom-left",
    "bottom",
    "bottom-right",
)
_ALIKE = {
    "middle": "center",
    "centre": "center",
    "upper": "top",
    "lower": "bottom",
    "middle-left": "left",
    "middle-right": "right",
    "center-left": "left",
    "center-right": "right",
    "top-center": "top",
    "bottom-center": "bottom",
    "left-column": "left",
    "right-column": "right",
    "middle-column": "center",
}
Thing = Item | SectionContent


@dataclass(slots=True)
class Cluster:
    """A thing, and what stands by it: side (`above`, `below`, `left`, `right`, `inside`) to clusters in order."""

    thing: Thing
    place: str = ""
    by: dict[str, list[Cluster]] = field(default_factory=dict)

    def add(self, side: str, other: Cluster) -> None:
        """Let another cluster stand by it."""
        self.by.setdefault("inside" if side == "around" else side, []).append(other)


def place_of(thing: Thing | Area) -> str:
    """One of the nine places, or empty."""
    place = _ALIKE.get(thing.place, thing.place)
    return place if place in NINE else ""


def things_of(content: Content) -> list[Thing]:
    """Copy in the order of the brief, then sections."""
    items = [item for found in content.items.values() for item in found]
    items += [content.title] if content.title else []
    return [*sorted(items, key=lambda i: i.at), *content.sections]


def wanted(content: Content) -> bool:
    """Whether some copy or section has a place, or stands by another."""
    ids = {thing.id for thing in things_of(content) if thing.id}
    return any(place_of(t) or (t.near[0] in ids and t.near[0] != t.id) for t in things_of(content))


def clustered(things: Sequence[Thing]) -> list[Cluster]:
    """The things as clusters: those that stand by another are in its cluster. Circles are cut."""
    made = {id(thing): Cluster(thing, place_of(thing)) for thing in things}
    named = {thing.id: made[id(thing)] for thing in reversed(things) if thing.id}
    over: dict[int, Cluster] = {}
    free = []
    for thing in things:
        own, target = made[id(thing)], named.get(thing.near[0])
        above = target
        while above is not None and above is not own:
            above = over.get(id(above))
        # A place of its own says more than a neighbour, unless both are named for the same spot.
        apart = target is not None and own.place and target.place != own.place
        if target is None or target is own or above is own or apart:
            free.append(own)
            continue
        target.add(thing.near[1], own)
        over[id(own)] = target
    return free


def members(cluster: Cluster) -> list[Thing]:
    """The thing of a cluster and all that stands by it."""
    return [cluster.thing, *(t for some in cluster.by.values() for c in some for t in members(c))]


_STYLES = {
    "subtitle": "subtitle",
    "brand": "brand",
    "quote": "quote",
    "latin": "latin",
    "footer": "small",
    "caption": "small",
    "heading": "heading",
    "author": "lead",
    "price": "figure",
    "detail": "lead",
    "item": "lead",
    "signature": "lead",
}


@dataclass(frozen=True, slots=True)
class Scale:
    """How large display type may be, and which thing is the main one."""

    cap: float
    main: int
    room: float
    peers: frozenset[int] = frozenset()
    """Things that stand side by side as equals."""
    plain: str = "lead"
    """Style of short copy without a part of its own."""


def main_thing(things: Sequence[Thing]) -> int:
    """The thing with the largest type: what is asked to be huge or large, else the title."""
    items = [t for t in things if isinstance(t, Item)]
    for size in ("huge", "large"):
        found = [i for i in items if i.size == size]
        if found:
            return id(next((i for i in found if i.role == "title"), found[0]))
    plain = [i for i in items if i.size not in ("small", "tiny")] or items
    return id(next((i for i in plain if i.role in ("title", "headline")), plain[0] if plain else None))


def thing_block(stage: Stage, thing: Thing, width: float, align: str, scale: Scale) -> Block:
    """A piece of copy or a section in a width."""
    kit = stage.kit
    if isinstance(thing, SectionContent):
        if is_details(thing):
            view = replace(stage, content=Content(None, {}, (thing,), stage.content.facts), taken=frozenset())
            return detail_grid(kit, details_rows(view), width, align)
        return section_block(kit, thing, width, align, 1, dict(stage.content.facts))
    display = {"huge": 0.62, "large": 0.5}.get(thing.size, 0.34 if thing.role in ("title", "character") else 0.0)
    if id(thing) in scale.peers and thing.size not in ("small", "tiny"):
        display = max(display, 0.62)
    share = 1.0 if id(thing) == scale.main else 0.62 * display if display else 0.0
    if id(thing) in scale.peers and thing.role != "title" and thing.size not in ("huge", "large"):
        share = min(max(share, 0.38), 0.6)
    if thing.vertical and upright(thing.line.text):
        made, wide = upright_title(kit, thing, scale.room, scale.cap * max(share, 0.3) * 1.1)
        row = kit.row(f"{thing.role}-upright", [(made, wide)], justify=align)
        return Block(row.node, made.height)
    low = thing.role
    if low in ("badge", "label", "tag", "sticker", "saving"):
        return badge(kit, thing.line, width, align)
    if low in ("button", "cta"):
        return button(kit, thing.line, width, align)
    if "seal" in low:
        stamp = seal(kit, thing.line, kit.px(3.4))
        return kit.row("seal-row", [(stamp, 0)], justify=align)
    if low.startswith("character") and len(thing.line) <= 2:
        return kit.row("character-row", [(diamond(kit, thing, kit.px(7)), 0)], justify=align)
    if share and len(thing.line) <= 80:
        cap = max(scale.cap * share, kit.text_size("lead", 1.15))
        # A word of a few square characters stands on one line.
        most = 1 if kit.dense and len(thing.line) <= 4 and id(thing) in scale.peers else 4
        block = headline(kit, thing, width, scale.room, cap, align, most=most, name=low or "title")
        return _boxed(kit, thing, block, width, align)
    style = _STYLES.get(low, scale.plain if len(thing.line) < 60 else "body")
    factor = 1.15 if style in ("lead", "brand", "small") and stage.level > 0.8 else 1.0
    over = item_over(thing)
    text = kit.text(low or "copy", thing.line, style, width, factor=factor, text_align=align, **over)
    return _boxed(kit, thing, text, width, align)


def _boxed(kit: Kit, item: Item, block: Block, width: float, align: str) -> Block:
    """The words in a box where that is asked for."""
    if BOXED not in item.looks:
        return block
    pad = kit.px(0.5)
    line = {"fill": kit.color("ink"), "width": max(1.5, kit.px(0.1)), "align": "inside"}
    box = kit.padded(kit.column("boxed", [block], max_width="100%"), pad, pad * 1.4, strokes=[line])
    block.node["shrink"] = 1
    row = kit.row("boxed-row", [(box, 0)], justify=align)
    return Block(row.node, box.height)


def cluster_block(stage: Stage, cluster: Cluster, width: float, align: str, scale: Scale) -> Block:
    """A thing with all that stands by it."""
    kit, by = stage.kit, cluster.by
    gap = kit.px(0.7)
    sides = [("left", by.get("left", ())), ("right", by.get("right", ()))]
    count = sum(bool(found) for _, found in sides)
    share = {0: 1.0, 1: 0.62, 2: 0.46}[count]
    inner = width if not count else width * share - gap * 0.5 * count
    core: list[Block] = [thing_block(stage, cluster.thing, inner, "center" if count == 2 else align, scale)]
    if inside := by.get("inside", ()):
        pad = kit.px(0.9)
        own = [cluster_block(stage, c, inner - 2 * pad, align, scale) for c in inside]
        first = thing_block(stage, cluster.thing, inner - 2 * pad, align, scale)
        kept = kit.on
        kit.on = ""
        box = kit.column("box", [first, *own], gap * 0.7)
        kit.on = kept
        core = [
            kit.padded(
                box,
                pad,
                pad,
                fills=["panel"] if not kept else [],
                radius=kit.px(0.5),
                role="panel",
                strokes=[{"fill": kit.color("line"), "width": max(1.0, kit.px(0.06)), "align": "inside"}],
            )
        ]
    if count:
        rest = (width - inner - gap * count) / count
        cells: list[tuple[Block, float]] = []
        for side, found in sides:
            if side == "right":
                cells.append((core[0], inner))
            if found:
                toward = "end" if side == "left" else "start"
                if count == 2 or align == "center":
                    toward = "center"
                made = [cluster_block(stage, c, rest, toward, scale) for c in found]
                cells.append((kit.column(f"{side}-of", made, gap * 0.5), rest))
        core = [kit.row("beside", cells, gap, align="center")]
    above = [cluster_block(stage, c, width, align, scale) for c in by.get("above", ())]
    below = [cluster_block(stage, c, width, align, scale) for c in by.get("below", ())]
    if not above and not below:
        return core[0]
    return stacked(kit, "cluster", [(b, gap) for b in (*above, *core, *below)])


ROWS = (("top-left", "top", "top-right"), ("left", "center", "right"), ("bottom-left", "bottom", "bottom-right"))
SIDES = ("start", "center", "end")


def line_of(
    stage: Stage,
    cells: Mapping[str, Sequence[Cluster]],
    names: Sequence[str],
    width: float,
    scale: Scale,
    middle: str = "center",
) -> Block | None:
    """The clusters of one height, side by side."""
    kit = stage.kit
    here = [bool(cells.get(name)) for name in names]
    if not any(here):
        return None
    gap = kit.px(1.2)
    if sum(here) == 1:
        shares = [1.0 if h else 0.0 for h in here]
        if not here[1]:
            shares = [0.62 if h else 0.38 for h in here[::2]]
            shares = [shares[0], 0.0, shares[1]]
    elif not here[1]:
        shares = [0.5, 0.0, 0.5]
    else:
        shares = [0.3, 0.4, 0.3]
    parts = [k for k in range(3) if shares[k] > 0]
    room = width - gap * (len(parts) - 1)
    made = []
    for k in parts:
        each = room * shares[k] / sum(shares)
        align = middle if k == 1 else SIDES[k]
        blocks = [cluster_block(stage, c, each, align, scale) for c in cells.get(names[k], ())]
        made.append((kit.column(f"{names[k]}-cell", blocks, kit.px(0.5), justify="center"), each))
    cross = {"t": "start", "l": "center", "b": "end"}[names[0][0]]
    return kit.row(f"{names[1]}-strip", made, gap, align=cross)


def peers_of(cells: Mapping[str, Sequence[Cluster]]) -> frozenset[int]:
    """Short words that stand side by side across the middle of a page."""
    side = [cells.get(name, ()) for name in ("left", "center", "right")]
    if sum(map(bool, side)) < 2 or not (side[0] or side[2]):
        return frozenset()
    things = [found[0].thing for found in side if found]
    return frozenset(id(t) for t in things if isinstance(t, Item) and len(t.line) <= 24)


def cell_grid(stage: Stage, things: Sequence[Thing], width: float, height: float | None, scale: Scale) -> Block:
    """Things with places of their own in a box (an area of the page): three heights, each from left to right."""
    kit = stage.kit
    cells: dict[str, list[Cluster]] = {}
    for cluster in clustered(things):
        cells.setdefault(cluster.place or "center", []).append(cluster)
    scale = replace(scale, peers=peers_of(cells))
    top, middle, bottom = (line_of(stage, cells, names, width, scale) for names in ROWS)
    gap = kit.px(1.0)
    # What is in the middle takes the room between the others, so that each keeps its height.
    over, under = (b.height + gap if b else 0.0 for b in (top, bottom))
    core = kit.column("nine-middle", [middle] if middle else [], grow=1, justify="center")
    lines = [b for b in (top, core, bottom) if b is not None]
    block = kit.column("nine", lines, gap)
    tall = max(block.height, height or 0.0)
    # The middle of the box, not of the room that is left, as far as there is room.
    shift = min(abs(under - over), tall - block.height)
    core.node["padding"] = [round(shift if under > over else 0.0, 1), 0, round(shift if over > under else 0.0, 1), 0]
    block.node["height"] = round(tall, 1)
    return Block(block.node, tall)
