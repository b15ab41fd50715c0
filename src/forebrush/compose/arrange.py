"""Arrangements: a page as a tree of regions and named parts, as data; and how such a tree becomes nodes.

A region is a row or a column of regions and parts. A part is a name in the table of `PARTS`: it says which copy and
which sections it sets, and makes a block for a width. What no part of an arrangement sets goes to its part `rest`, so
nothing of a brief is lost. Parts that may grow (a picture, a spacer) share the room that is left. Knows no kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from forebrush.compose.content import Content, SectionContent
from forebrush.compose.kit import Block, Json
from forebrush.compose.stage import Stage

__all__ = ["PARTS", "Align", "Part", "Region", "arranged", "columns", "names_of", "part", "rows"]

Align = Literal["start", "center", "end"]
Make = Callable[[Stage, float, Align], Block | None]
GrowMake = Callable[[Stage, float, float], Block | None]


@dataclass(frozen=True, slots=True)
class Part:
    """What a name in an arrangement stands for."""

    make: Make
    slots: tuple[str, ...] = ()
    """Slots of copy that it sets: see `content.SLOTS`, and `title`."""
    takes: Callable[[SectionContent], bool] | None = None
    """Which sections it sets."""
    fills: GrowMake | None = None
    """For a part that grows: the block for a width and a height in px; `make` gives its least, or None."""
    least: float = 0.0
    """Height of a part that grows below which it is left out: a share of the page's shorter edge."""


PARTS: dict[str, Part] = {}
"""The parts by name; the modules of parts add theirs with `part`."""


def part(
    name: str,
    *,
    slots: tuple[str, ...] = (),
    takes: Callable[[SectionContent], bool] | None = None,
    fills: GrowMake | None = None,
    least: float = 0.0,
) -> Callable[[Make], Make]:
    """Enter a function into the table of parts. The function gives None where it has nothing to set."""

    def enter(make: Make) -> Make:
        assert name not in PARTS, f"two parts are called {name}"
        PARTS[name] = Part(make, slots, takes, fills, least)
        return make

    return enter


@dataclass(frozen=True, slots=True)
class Region:
    """A row or a column of parts and regions."""

    parts: tuple[Region | str, ...]
    flow: Literal["column", "row"] = "column"
    share: float = 1.0
    """Weight of its width among its neighbours in a row."""
    grow: float = 0.0
    """Weight with which it takes room that is left in a column; parts that grow have 1."""
    gap: float = 1.2
    """Between its parts, in body sizes."""
    pad: tuple[float, float] = (0.0, 0.0)
    """Above and below, left and right, in body sizes; negative: shares of the page's margin (-1 is the margin)."""
    align: Align = "start"
    justify: Literal["start", "center", "end", "space-between"] = "start"
    fill: str = ""
    """Palette colour behind it; on `accent`, `accent2` and `deep` the words take the colour that stands on it."""
    radius: float = 0.0
    """Of its corners, in body sizes."""
    line: str = ""
    """Palette colour of a line round it."""
    role: str = ""


def rows(*parts: Region | str, **over: object) -> Region:
    """A column: parts one under the other."""
    return replace(Region(parts), **over)  # type: ignore[arg-type]


def columns(*parts: Region | str, **over: object) -> Region:
    """A row: parts side by side, by their shares."""
    return replace(Region(parts, flow="row"), **over)  # type: ignore[arg-type]


def names_of(region: Region) -> list[str]:
    """The parts of an arrangement, in order."""
    names: list[str] = []
    for item in region.parts:
        names += [item] if isinstance(item, str) else names_of(item)
    return names


def _claims(region: Region, content: Content) -> dict[str, Content]:
    """What each part sets, by name: copy and sections go to the first part that takes them, the rest to `rest`."""
    names = names_of(region)
    slots = dict(content.items)
    title = content.title
    sections = list(content.sections)
    claimed: dict[str, Content] = {}
    for name in dict.fromkeys(names):
        made = PARTS[name]
        if name == "rest":
            continue
        own = {slot: slots.pop(slot) for slot in made.slots if slot in slots}
        takes = made.takes
        mine = tuple(s for s in sections if takes is not None and takes(s))
        sections = [s for s in sections if s not in mine]
        heading = title if "title" in made.slots else None
        if heading is not None:
            title = None
        tag = content.tag if "price" in made.slots else None
        claimed[name] = replace(content, title=heading, items=own, sections=mine, tag=tag)
    tagged = any("price" in PARTS[name].slots for name in names)
    rest = None if tagged else content.tag
    claimed["rest"] = replace(content, title=title, items=slots, sections=tuple(sections), tag=rest)
    return claimed


class _Views(dict[str, Stage]):
    """The stage of every part by name, and the natural heights that were found: None where a part sets nothing."""

    def __init__(self, views: Mapping[str, Stage]) -> None:
        super().__init__(views)
        self.known: dict[tuple[object, ...], float | None] = {}


def arranged(region: Region) -> Callable[[Stage], None]:
    """A structure (a function of a stage) that sets a page by an arrangement."""
    whole = region if "rest" in names_of(region) else replace(region, parts=(*region.parts, "rest"))

    def structure(stage: Stage) -> None:
        claimed = _claims(whole, stage.content)
        views = _Views(
            {name: replace(stage, content=content, taken=frozenset(), lack=0.0) for name, content in claimed.items()}
        )
        marks, counts = set(stage.kit.ids), dict(stage.kit.counts)
        natural = _region(stage, views, whole, stage.width, None)
        if natural is None:
            return
        stage.lack += max(0.0, natural.height - stage.height)
        stage.kit.ids.clear()
        stage.kit.ids.update(marks)
        stage.kit.counts = counts
        made = _region(stage, views, whole, stage.width, stage.height)
        assert made is not None
        box = {"position": "absolute", "left": 0, "top": 0, "width": stage.width, "height": stage.height}
        stage.nodes.append({**made.node, **box, "role": "region"})
        stage.clear.append((0.0, 0.0, stage.width, stage.height))
        stage.lack += sum(view.lack for view in views.values())

    return structure


def _inset(stage: Stage, value: float) -> float:
    return stage.kit.px(value) if value >= 0 else round(-value * stage.margin, 1)


def _has_grower(item: Region | str, views: Mapping[str, Stage]) -> bool:
    """Whether it holds a part that grows and has something to show."""
    if isinstance(item, str):
        made = PARTS[item]
        return made.fills is not None and (made.takes is None or bool(views[item].content.sections))
    return any(_has_grower(p, views) for p in item.parts)


def _takes_room(item: Region | str, views: Mapping[str, Stage], natural: float | None) -> bool:
    """Whether room that is left in a column goes to it."""
    return _has_grower(item, views) or (_asks_room(item) and natural is not None)


def _asks_room(item: Region | str) -> bool:
    return isinstance(item, Region) and (item.grow > 0 or any(map(_asks_room, item.parts)))


def _region(stage: Stage, views: _Views, region: Region, width: float, height: float | None) -> Block | None:
    """The block of a region in a width; `height` None: as high as its contents, growing parts left out."""
    kit = stage.kit
    top, side = (_inset(stage, v) for v in region.pad)
    before = kit.on
    if region.fill in ("accent", "accent2", "deep"):
        kit.on = region.fill
    elif region.fill:
        kit.on = ""
    inner_h = None if height is None else max(0.0, height - 2 * top)
    make = _row if region.flow == "row" else _column
    made = make(stage, views, region, width - 2 * side, inner_h)
    kit.on = before
    if made is None:
        return None
    node = made.node
    node.update(padding=[round(top, 1), round(side, 1)])
    if region.fill:
        node["fills"] = [region.fill]
    if region.radius:
        node["radius"] = kit.px(region.radius)
    if region.line:
        node["strokes"] = [{"fill": region.line, "width": max(1.0, kit.px(0.07)), "align": "inside"}]
    if region.role:
        node["role"] = region.role
    natural = made.height + 2 * top
    return Block(node, natural if height is None else max(natural, height))


def _part(stage: Stage, views: _Views, name: str, width: float, align: Align) -> Block | None:
    view = views[name]
    view.kit.on = stage.kit.on
    return PARTS[name].make(view, width, align)


def _child(
    stage: Stage, views: _Views, item: Region | str, width: float, height: float | None, align: Align
) -> Block | None:
    """The block of a region or part; `height` None: as high as its contents."""
    key = (item if isinstance(item, str) else id(item), round(width, 2), stage.kit.on, align)
    made = _made(stage, views, item, width, height, align)
    if height is None:
        views.known[key] = None if made is None else made.height
    return made


def _height(stage: Stage, views: _Views, item: Region | str, width: float, align: Align) -> float | None:
    """The natural height of a region or part, px; None where it sets nothing. Regions ask for it again and again."""
    key = (item if isinstance(item, str) else id(item), round(width, 2), stage.kit.on, align)
    if key not in views.known:
        kit = stage.kit
        marks, counts = set(kit.ids), dict(kit.counts)
        _child(stage, views, item, width, None, align)
        kit.ids.clear()
        kit.ids.update(marks)
        kit.counts = counts
    return views.known[key]


def _made(
    stage: Stage, views: _Views, item: Region | str, width: float, height: float | None, align: Align
) -> Block | None:
    if isinstance(item, Region):
        return _region(stage, views, item, width, height)
    fills = PARTS[item].fills
    if fills is not None and height is not None:
        least = PARTS[item].least * min(stage.width, stage.height)
        if height < max(1.0, least):
            return _part(stage, views, item, width, align)
        return fills(views[item], width, height)
    return _part(stage, views, item, width, align)


def _column(stage: Stage, views: _Views, region: Region, width: float, height: float | None) -> Block | None:
    kit, gap = stage.kit, stage.kit.px(region.gap)
    if height is None:
        found = [_child(stage, views, item, width, None, region.align) for item in region.parts]
        kept = [block for block in found if block is not None]
        return kit.column("area", kept, gap, justify=region.justify) if kept else None
    naturals = [_height(stage, views, item, width, region.align) for item in region.parts]
    known = [tall for tall in naturals if tall is not None]
    natural = sum(known) + gap * max(0, len(known) - 1)
    growers = [k for k, item in enumerate(region.parts) if _takes_room(item, views, naturals[k])]
    slack = max(0.0, height - natural)
    # Every part that grows and was left out brings its own gap.
    slack -= gap * sum(naturals[k] is None for k in growers)
    weights = {k: (item.grow or 1.0) if isinstance(item := region.parts[k], Region) else 1.0 for k in growers}
    total = sum(weights.values()) or 1.0
    blocks = []
    for k, item in enumerate(region.parts):
        own = naturals[k]
        wish: float | None = None
        if k in weights:
            wish = (own or 0.0) + max(0.0, slack) * weights[k] / total
        elif own is not None and isinstance(item, Region):
            wish = own
        block = _child(stage, views, item, width, wish, region.align)
        if block is not None:
            if wish is not None:
                block.node["height"] = round(block.height, 1)
            blocks.append(block)
    if not blocks:
        return None
    justify = region.justify
    return kit.column("area", blocks, gap, justify=justify)


def _row(stage: Stage, views: _Views, region: Region, width: float, height: float | None) -> Block | None:
    kit, gap = stage.kit, stage.kit.px(region.gap)
    alive = []
    for item in region.parts:
        probe = _height(stage, views, item, width / max(1, len(region.parts)), region.align)
        if probe is not None or _has_grower(item, views):
            alive.append(item)
    if not alive:
        return None
    shares = [item.share if isinstance(item, Region) else 1.0 for item in alive]
    room = width - gap * (len(alive) - 1)
    cells = []
    for item, share in zip(alive, shares, strict=True):
        each = room * share / sum(shares)
        block = _child(stage, views, item, each, height, region.align)
        if block is None:
            block = kit.column("area", [])
        if height is not None and isinstance(item, Region):
            block.node["height"] = round(max(height, block.height), 1)
        cells.append((block, each))
    cross: Json = {"align": "stretch" if height is not None else "start"}
    return kit.row("area", cells, gap, **cross)
