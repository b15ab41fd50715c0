"""Places: copy that the request wants somewhere on the page, or beside other copy, in every structure of every kind.

A page of few words is set from clusters alone, in nine places about its centre, with the picture in the room that they
leave. Where there is more, the clusters go to strips along the edges, and the structure sets the rest inside them.
Knows no kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from forebrush.compose.arrange import PARTS, Region, names_of
from forebrush.compose.clusters import (
    NINE,
    ROWS,
    SIDES,
    Cluster,
    Scale,
    Thing,
    cluster_block,
    clustered,
    line_of,
    main_thing,
    members,
    peers_of,
    place_of,
    things_of,
    wanted,
)  # fmt: skip
from forebrush.compose.content import Content, Item, SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.sections import is_details
from forebrush.compose.stage import FADE, Stage
from forebrush.compose.structures.posters import FLOATING, title_cap
from forebrush.compose.theme.directions import HANGING, SCENIC

__all__ = ["PLACES", "is_sparse", "mostly_placed", "placed", "set_places", "title_leads", "wanted"]

Structure = Callable[[Stage], None]
_FEW_ITEMS, _FEW_CHARS = 12, 300
_MOSTLY = 0.65
_FEW_ROWS = 2
"""Rows up to which a section with a place is no more than words there: one price, a name with its label."""


def _without(content: Content, gone: Sequence[Thing]) -> Content:
    """The content without some things; what is left has no place of its own any more."""
    out = {id(thing) for thing in gone}
    items = {
        slot: tuple(replace(i, place="", near=("", "")) for i in found if id(i) not in out)
        for slot, found in content.items.items()
    }
    title = content.title if content.title and id(content.title) not in out else None
    title = replace(title, place="", near=("", "")) if title else None
    sections = tuple(s for s in content.sections if id(s) not in out)
    return replace(content, title=title, items={k: v for k, v in items.items() if v}, sections=sections)


_BELOW = ("subtitle", "latin", "quote", "author", "character", "body", "price", "was", "saving", "seal", "button")
_ABOVE = ("brand", "badge")


def _gathered(content: Content) -> dict[str, list[Cluster]]:
    """The cells of a page of few words: what has no place stands by the title or along the foot."""
    things = things_of(content)
    free = clustered(things)
    slots = {id(i): slot for slot, found in content.items.items() for i in found}
    cells: dict[str, list[Cluster]] = {}
    for cluster in free:
        if cluster.place:
            cells.setdefault(cluster.place, []).append(cluster)
    loose = [c for c in free if not c.place]
    title = next((c for c in free if c.thing is content.title), None)
    if title is not None and not title.place:
        spot = next((p for p in ("center", "top", "left", "bottom") if not cells.get(p)), "center")
        if spot == "top" and cells.get("left") and cells.get("right"):
            spot = "top"
        cells.setdefault(spot, []).insert(0, title)
        loose.remove(title)
    lead = title or next((c for found in (cells.get(p, ()) for p in ("center", "top", *NINE)) for c in found), None)
    for cluster in loose:
        slot = slots.get(id(cluster.thing), "section")
        if lead is not None and slot in _BELOW:
            lead.by.setdefault("below", []).append(cluster)
        elif lead is not None and slot in _ABOVE and (slot == "badge" or cells.get("top-left")):
            lead.by.setdefault("above", []).insert(0, cluster)
        else:
            order = ("top-left", "top", "top-right") if slot == "brand" else ("bottom", "bottom-left", "bottom-right")
            spot = next((p for p in order if not cells.get(p)), order[0])
            cells.setdefault(spot if slot == "brand" else order[0], []).append(cluster)
    return cells


def is_sparse(content: Content) -> bool:
    """Whether a page can be set from clusters alone."""
    loose = [s for s in content.sections if not place_of(s) and not s.near[0]]
    small = all((is_details(s) and len(s.rows) <= 4) or s.kind == "buttons" for s in loose)
    size = sum(len(i.line) for t in things_of(content) if isinstance(t, Item) for i in (t,))
    held = sum(r.length for s in content.sections for r in s.rows) + sum(len(s.cells) * 40 for s in content.sections)
    return (
        small
        and len(things_of(content)) <= _FEW_ITEMS
        and size <= _FEW_CHARS
        and held <= 2 * _FEW_CHARS
        and content.tag is None
    )


def mostly_placed(content: Content) -> bool:
    """Whether nearly all that is to be set has a place or a neighbour, so that the places are the page."""
    things = [t for t in things_of(content) if isinstance(t, Item) or place_of(t)]
    ids = {t.id for t in things if isinstance(t, Item) and t.id}
    aims = {t.near[0] for t in things if t.near[0] in ids}
    named = sum(bool(place_of(t)) or t.near[0] in ids or (bool(t.id) and t.id in aims) for t in things)
    bare = all(s.kind == "buttons" or (place_of(s) and len(s.rows) <= _FEW_ROWS) for s in content.sections)
    return bare and len(things) > 1 and named >= _MOSTLY * len(things)


def set_places(stage: Stage) -> None:
    """A page of clusters in the nine places, with the picture in the room that they leave."""
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    choice = stage.choice
    cells = _gathered(stage.content)
    things = things_of(stage.content)
    inner = w - 2 * m
    gap = kit.px(1.1)
    flood = ""
    if choice.direction.divider == "bar" and not choice.dark and stage.seed % 3 == 1:
        flood = "accent" if stage.seed % 2 else "deep"
    scale = Scale(title_cap(stage, 0.21), main_thing(things), h * 0.42, peers_of(cells))

    def lines(foot: str) -> list[Block | None]:
        made = []
        for k, names in enumerate(ROWS):
            kit.on = foot if k == 2 else flood
            made.append(line_of(stage, cells, names, inner, scale))
        kit.on = flood
        return made

    marks, counts = set(kit.ids), dict(kit.counts)
    top, middle, bottom = lines(flood)
    tops = [b.height if b else 0.0 for b in (top, middle, bottom)]
    y0 = m + tops[0] + (gap if top else 0.0)
    y1 = h - m - tops[2] - (gap if bottom else 0.0)
    stage.lack += max(0.0, tops[1] - (y1 - y0))
    at = min(max(h / 2 - tops[1] / 2, y0), max(y0, y1 - tops[1]))
    zone = _zone(cells, (y0, at, at + tops[1], y1), (w, h, m), bottom is not None)
    scenic = choice.motif in SCENIC and not flood
    wish = stage.wish(0.2)
    stage.lack += max(0.0, (wish if not middle else 0.0) - (y1 - y0 - tops[1]))
    foot = flood
    if zone and scenic and bottom is not None and zone[1] + zone[3] >= y1 - 1 and zone[2] >= w * 0.9:
        foot = "deep"
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts = counts
        top, middle, bottom = lines(foot)
    stage.flood = flood
    band = h - m - tops[2] - gap * 0.9
    if zone:
        x, y, wide, tall = zone
        if foot == "deep" and foot != flood:
            stage.art(x, y, wide, band - y + 1)
            stage.block("foot-ground", 0, band, w, h - band, "deep")
        elif scenic and zone[1] + zone[3] >= y1 - 1 and bottom is None and wide >= w * 0.9:
            stage.art(x, y, wide, h - y)
        else:
            _art(stage, zone, flood)
    for name, block, y, tall, justify in (
        ("top", top, m, tops[0], "start"),
        ("middle", middle, at, tops[1], "center"),
        ("bottom", bottom, h - m - tops[2], tops[2], "end"),
    ):
        if block is not None:
            stage.region(f"{name}-area", m, y, inner, tall, block, justify=justify)
    if not flood:
        stage.frame(m * 0.42)
    kit.on = ""


def _art(stage: Stage, zone: tuple[float, float, float, float], flood: str) -> None:
    x, y, wide, tall = zone
    motif = stage.choice.motif
    if flood and motif in ("discs", "blobs", "halftone", "botanical"):
        motif = "tiles"
    if motif in FLOATING or motif in HANGING:
        across = min(wide, tall * 1.7)
        stage.art(x + (wide - across) / 2, y, across, tall, motif=motif, focus=0.5 if motif in HANGING else None)
    else:
        stage.art(x, y, wide, tall, motif=motif, mask=FADE)


def _zone(
    cells: Mapping[str, Sequence[Cluster]],
    ys: tuple[float, float, float, float],
    page: tuple[float, float, float],
    foot: bool,
) -> tuple[float, float, float, float] | None:
    """The largest room that the clusters leave for a picture: x, y, width, height."""
    w, h, m = page
    y0, a, b, y1 = ys
    if b - a < 1:
        zone = (0.0, y0, w, y1 - y0)
        return zone if zone[3] > 0.14 * h else None
    spots = []
    if not cells.get("center"):
        if not cells.get("left"):
            spots.append((0.0, y0, w * (0.36 if cells.get("right") else 1.0), y1 - y0))
        if not cells.get("right"):
            left = w * 0.56 if cells.get("left") else 0.0
            spots.append((left, y0, w - left, y1 - y0))
    spots += [(0.0, y0, w, a - y0 - m * 0.2), (0.0, b + m * 0.2, w, (y1 if foot else h) - b - m * 0.2)]
    # The lower room is dearer: a picture under the words carries them.
    best = max(spots, key=lambda s: s[2] * s[3] * (1.25 if s[1] > a else 1.0))
    return best if best[3] > 0.14 * h and best[2] > 0.2 * w else None


_NATURAL = {
    "below": ("subtitle", "latin", "quote", "body", "detail", "footer", "button", "price", "author"),
    "above": ("brand", "badge", "latin"),
}


def _stays(cluster: Cluster, content: Content, slots: Mapping[int, str], leads: bool) -> bool:
    """Whether every structure sets it where it is wanted by itself: a title at the top, a footer at the foot."""
    slot = "title" if cluster.thing is content.title else slots.get(id(cluster.thing), "section")
    if any(side not in _NATURAL for side in cluster.by):
        return False
    for side, found in cluster.by.items():
        for other in found:
            if slots.get(id(other.thing), "") not in _NATURAL[side] or slot != "title" or other.by:
                return False
    if not cluster.place:
        return True
    return (slot == "title" and cluster.place == "top" and leads) or (slot == "footer" and cluster.place == "bottom")


def title_leads(region: Region) -> bool:
    """Whether an arrangement sets the title at the top of the page, across it."""
    for k, item in enumerate(region.parts):
        if isinstance(item, str):
            if "title" in PARTS[item].slots:
                return region.flow == "column" and k <= 1
        elif any("title" in PARTS[name].slots for name in names_of(item)):
            return region.flow == "column" and k == 0 and title_leads(item)
    return False


def placed(structure: Structure, leads: bool = True, drawn: bool = False) -> Structure:
    """A structure that honours places: what it would not set there goes to strips along the edges of its page.

    `leads` says whether it sets the title at the top by itself, `drawn` whether it draws sections as the page itself (a
    comic, a route), so that they stay.
    """

    def wrapped(stage: Stage) -> None:
        content = stage.content
        slots = {id(i): slot for slot, found in content.items.items() for i in found}
        lifted = [c for c in clustered(things_of(content)) if not _stays(c, content, slots, leads)]
        if drawn:
            lifted = [c for c in lifted if not any(isinstance(t, SectionContent) for t in members(c))]
        if not lifted:
            inner = _Inner(0.0, 0.0, stage.width, stage.height)
            _inside(stage, structure, _without(content, ()), inner)
            return
        _stripped(stage, structure, lifted)

    return wrapped


@dataclass(frozen=True, slots=True)
class _Inner:
    x: float
    y: float
    width: float
    height: float


def _inside(stage: Stage, structure: Structure, content: Content, box: _Inner) -> Stage:
    """Set content by a structure in a box of the page."""
    whole = box.width == stage.width and box.height == stage.height
    view = replace(
        stage,
        width=box.width,
        height=box.height,
        content=content,
        back=[],
        nodes=[],
        clear=[],
        lack=0.0,
        taken=frozenset(),
    )
    structure(view)
    stage.lack += view.lack
    stage.flood = view.flood or stage.flood
    stage.clear += [(x + box.x, y + box.y, wide, tall) for x, y, wide, tall in view.clear]
    if whole:
        stage.back += view.back
        stage.nodes += view.nodes
        return view
    for name, nodes, to in (("inner-ground", view.back, stage.back), ("inner", view.nodes, stage.nodes)):
        if nodes:
            to.append(
                {
                    "kind": "group",
                    "id": stage.kit.id(name),
                    "layout": "stack",
                    "position": "absolute",
                    "left": round(box.x, 1),
                    "top": round(box.y, 1),
                    "width": round(box.width, 1),
                    "height": round(box.height, 1),
                    "children": nodes,
                }
            )
    return view


def _stripped(stage: Stage, structure: Structure, lifted: Sequence[Cluster]) -> None:
    kit, w, h, m = stage.kit, stage.width, stage.height, stage.margin
    things = [t for c in lifted for t in members(c)]
    rest = _without(stage.content, things)
    cells: dict[str, list[Cluster]] = {}
    for cluster in lifted:
        spot = cluster.place or "top"
        if spot == "center":
            spot = "middle"
        cells.setdefault(spot, []).append(cluster)
    edge = m * 0.8
    inner = w - 2 * edge
    # Only a title, or what is asked to be large, is set large in a strip.
    large = [t for t in things if isinstance(t, Item) and (t is stage.content.title or t.size in ("huge", "large"))]
    scale = Scale(title_cap(stage, 0.13), main_thing(large) if large else 0, h * 0.25)
    empty = rest.title is None and not rest.sections and not rest.tag and not any(rest.items.values())
    top = line_of(stage, cells, ROWS[0], inner, scale)
    bottom = line_of(stage, cells, ROWS[2], inner, scale)
    lead = line_of(stage, {"center": cells.get("middle", ())}, ROWS[1], inner, scale)
    sides = {name: cells.get(name, ()) for name in ("left", "right")}
    wide = w * (0.3 if w > h else 0.26)
    columns = {
        name: kit.column(
            f"{name}-column", [cluster_block(stage, c, wide - edge, SIDES[0], scale) for c in found], kit.px(0.6)
        )
        for name, found in sides.items()
        if found
    }
    y0 = edge * 0.8 + top.height if top else 0.0
    y1 = h - (edge * 0.8 + bottom.height if bottom else 0.0)
    if lead:
        y0 += (edge * 0.6 if top else edge) + lead.height
    x0 = wide + edge * 0.4 if "left" in columns else 0.0
    x1 = w - (wide + edge * 0.4 if "right" in columns else 0.0)
    stage.lack += sum(max(0.0, c.height - (y1 - y0 - edge)) for c in columns.values())
    box = _Inner(x0, y0, max(8.0, x1 - x0), max(8.0, y1 - y0))
    if not empty:
        view = _inside(stage, structure, rest, box)
        if view.flood:
            stage.flood = ""
            stage.nodes.insert(0, _ground(kit, box, view.flood))
    if top:
        stage.region("top-strip", edge, edge * 0.8, inner, top.height, top)
    if lead:
        stage.region("lead-strip", edge, y0 - lead.height, inner, lead.height, lead)
    if bottom:
        stage.region("bottom-strip", edge, y1, inner, bottom.height, bottom)
    for name, column in columns.items():
        x = edge if name == "left" else x1 + edge * 0.4
        stage.region(
            f"{name}-strip", x, y0 + edge * 0.4, wide - edge, max(1.0, y1 - y0 - edge * 0.8), column, justify="center"
        )


def _ground(kit: Kit, box: _Inner, fill: str) -> Json:
    """The colour with which a structure floods its page, in its box alone."""
    return {
        "kind": "shape",
        "id": kit.id("inner-flood"),
        "role": "panel",
        "shape": "rect",
        "position": "absolute",
        "left": round(box.x, 1),
        "top": round(box.y, 1),
        "width": round(box.width, 1),
        "height": round(box.height, 1),
        "fills": [fill],
    }


PLACES: dict[str, Structure] = {"places": set_places}
