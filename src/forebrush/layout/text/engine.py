"""`measure` and `place`: text nodes in, sizes and drawing items out; findings go to the context.

What was shaped is kept for each library, so that a node that is measured several times and then placed is shaped once.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import NamedTuple
from weakref import WeakKeyDictionary

from forebrush.fonts import FontKey, Library
from forebrush.layout.context import Context
from forebrush.layout.text.block import Block, Centre, centre_of, compose
from forebrush.layout.text.curve import curved_items, room_on
from forebrush.layout.text.fitting import fitted_size
from forebrush.layout.text.lines import Ruler
from forebrush.layout.text.on_path import Walk, walk
from forebrush.layout.text.place import items_of
from forebrush.layout.text.prepare import prepare
from forebrush.layout.text.styles import font_names
from forebrush.layout.text.units import Prepared
from forebrush.scene.document import Scene
from forebrush.scene.drawing import Item, TextItem
from forebrush.scene.nodes import TextNode
from forebrush.scene.paths import path_bounds

__all__ = ["TextSize", "measure", "place"]

_KEPT_NODES = 4096
_KEPT_CHARACTERS = 100_000
_KEPT_BLOCKS = 8
_TOLERANCE = 0.5
"""Px by which a text may stand out of its box before it is a finding."""


class TextSize(NamedTuple):
    """How large a text is, px."""

    width: float
    height: float
    min_content_width: float
    """The widest piece that is never parted: one character in Chinese, a word in English."""
    baseline: float
    """From the top to the baseline of the first line; in vertical text to the foot of its first character."""


@dataclass(slots=True)
class _Set:
    """A node that was shaped, and the blocks that were made of it."""

    node: TextNode
    prepared: Prepared
    rulers: list[Ruler]
    centre: Centre
    walk: Walk | None
    widest: float
    """Em of the widest piece that is never parted."""
    blocks: dict[tuple[float | None, float | None], Block] = field(default_factory=dict)
    placed: dict[Hashable, tuple[tuple[Item, ...], tuple[FontKey, ...], list[int]]] = field(default_factory=dict)
    """Items, and the fonts that they named with their places in the table."""


@dataclass(slots=True)
class _Memory:
    """What was shaped last, by what it depends on."""

    sets: OrderedDict[Hashable, _Set] = field(default_factory=OrderedDict)
    characters: int = 0


_lock = Lock()
_memories: WeakKeyDictionary[Library, _Memory] = WeakKeyDictionary()
_SHAPING = tuple(name for name in TextNode.__annotations__ if name not in ("kind", "fills", "strokes"))
"""What says how a text is set; the rest of a node says where it stands, how it is painted and composited."""


def _meaning(node: TextNode, scene: Scene) -> Hashable:
    """Everything that the shaping of a node depends on: equal texts are shaped once, also after an edit."""
    values = node.__dict__
    palette = tuple(sorted(scene.palette.items())) if node.marks else ()
    return (tuple(values[name] for name in _SHAPING), scene.lang, tuple(sorted(scene.fonts.items())), palette)


def _set(node: TextNode, ctx: Context) -> _Set:
    """The shaped node, from memory where it is there."""
    known = ctx.shaped.get(id(node))
    if known is not None:
        made: _Set = known[1]
        return made
    made = _remembered(node, ctx)
    ctx.shaped[id(node)] = (node, made)
    return made


def _remembered(node: TextNode, ctx: Context) -> _Set:
    key = _meaning(node, ctx.scene)
    with _lock:
        memory = _memories.setdefault(ctx.library, _Memory())
        found = memory.sets.get(key)
        if found is not None:
            memory.sets.move_to_end(key)
            return found
    prepared = prepare(node, ctx)
    rulers = [Ruler(strip, node.hanging) for strip in prepared.strips]
    on_path = walk(node.path.d) if node.path is not None else None
    widest = max((ruler.widest_piece() for ruler in rulers), default=0.0)
    made = _Set(node, prepared, rulers, centre_of(prepared, ctx.library), on_path, widest)
    with _lock:
        if key not in memory.sets:
            memory.sets[key] = made
            memory.characters += len(node.text)
        sets = memory.sets
        while len(sets) > 1 and (len(sets) > _KEPT_NODES or memory.characters > _KEPT_CHARACTERS):
            memory.characters -= len(sets.popitem(last=False)[1].node.text)
    return made


def _block(made: _Set, along: float | None, across: float | None, library: Library) -> Block:
    node = made.node
    if node.fit is None and node.overflow == "visible":
        across = None  # it has no say in where lines break
    key = (along, across)
    block = made.blocks.get(key)
    if block is None:
        if made.walk is not None and node.path is not None:
            along, across = room_on(made.walk, node.path), None
            node = node.model_copy(update={"text_wrap": "nowrap", "indent": 0.0})
        size = fitted_size(node, made.prepared, made.rulers, along, across)
        block = compose(node, made.prepared, made.rulers, made.centre, size, along, across, library)
        if len(made.blocks) >= _KEPT_BLOCKS:
            made.blocks.clear()
        made.blocks[key] = block
    return block


def _up(value: float) -> float:
    """The next multiple of 1/64 px, so that a box as large as the text holds it."""
    return math.ceil(value * 64 - 1e-6) / 64


def measure(node: TextNode, max_width: float | None, max_height: float | None, ctx: Context) -> TextSize:
    """How large a text becomes in a box of at most so many px (None: no bound)."""
    made = _set(node, ctx)
    along, across = (max_height, max_width) if node.vertical else (max_width, max_height)
    block = _block(made, along, across, ctx.library)
    if made.walk is not None and node.path is not None:
        x, y, width, height = path_bounds(node.path.d)
        return TextSize(_up(max(x + width, 0.0)), _up(max(y + height, 0.0)), 0.0, _up(max(y + height, 0.0)))
    size = node.fit.min if node.fit is not None else block.size
    narrowest = block.width * size / block.size if node.text_wrap == "nowrap" else made.widest * size
    first = block.lines[0] if block.lines else None
    if node.vertical:
        least = first.depth if first else 0.0
        return TextSize(_up(block.depth), _up(block.width), _up(least), _up(block.size * 0.88 if first else 0.0))
    return TextSize(_up(block.width), _up(block.depth), _up(narrowest), _up(first.base if first else 0.0))


def place(node: TextNode, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """What is drawn of a text in a box of px: highlights, a `TextItem`, rules, frames of missing characters.

    Notes `missing-glyph`, `text-omitted`, `text-overflow`, `font-fallback` and `font-weight`.
    """
    made = _set(node, ctx)
    if not made.prepared.strips:
        return ()
    along, across = (height, width) if node.vertical else (width, height)
    block = _block(made, along, across, ctx.library)
    _note_fonts(node, made, ctx)
    _note_ranges(node, made, block, ctx)
    if made.walk is not None and node.path is not None:
        if block.width > room_on(made.walk, node.path) + _TOLERANCE:
            ctx.find("text-overflow", "the text is longer than its path", node=node.id)
        return curved_items(node, node.path, made.walk, made.prepared, block, made.centre, width, height, ctx)
    leading = max(0.0, node.line_height - 1) * block.size
    wide, deep = block.width - along, block.depth - leading - across
    if max(wide, deep) > _TOLERANCE:
        ctx.find(
            "text-overflow",
            f"the text needs {math.ceil(block.width)} x {math.ceil(block.depth)} px, "
            f"its box has {along:.0f} x {across:.0f} (along and across the lines)",
            node=node.id,
            size=block.size,
        )
    return _items(node, made, block, width, height, ctx)


def _items(node: TextNode, made: _Set, block: Block, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The items of a node, from memory where the same was placed in the same box with the same paints."""
    key = (width, height, node.fills, node.strokes, tuple(sorted(ctx.scene.palette.items())))
    kept = made.placed.get(key)
    if kept is not None:
        items, fonts, places = kept
        if [ctx.font(font) for font in fonts] == places:
            return items
    count = len(ctx.findings)
    items = items_of(node, made.prepared, block, made.centre, width, height, ctx)
    if len(ctx.findings) == count and not ctx.image_sizes:
        places = [run.font for item in items if isinstance(item, TextItem) for run in item.runs]
        if len(made.placed) >= _KEPT_BLOCKS:
            made.placed.clear()
        made.placed[key] = (items, tuple(ctx.fonts[place] for place in places), places)
    return items


def _note_ranges(node: TextNode, made: _Set, block: Block, ctx: Context) -> None:
    """Findings about characters that are missing or left out."""
    if made.prepared.missing:
        chars = sorted({c for start, end in made.prepared.missing for c in node.text[start:end]})
        shown = ", ".join(f"U+{ord(c):04X}" for c in chars[:8])
        ctx.find(
            "missing-glyph",
            f"no font has {shown}{' ...' if len(chars) > 8 else ''}",
            node=node.id,
            characters=chars[:64],
            ranges=[list(pair) for pair in made.prepared.missing[:64]],
        )
    if block.omitted:
        count = sum(end - start for start, end in block.omitted)
        ctx.find(
            "text-omitted",
            f"{count} characters are not shown",
            node=node.id,
            ranges=[list(pair) for pair in block.omitted[:64]],
        )


def _note_fonts(node: TextNode, made: _Set, ctx: Context) -> None:
    """Findings about fonts that stand in for others, and weights that no face has."""
    library = ctx.library
    for name in library.missing(font_names(node.font, ctx)):
        ctx.find("font-fallback", f"there is no font {name!r}", node=node.id, font=name)
    used: dict[tuple[str, int], None] = {}
    for strip in made.prepared.strips:
        for unit in strip.units:
            if unit.font is not None and unit.glyphs:
                used[unit.font.face, unit.style.weight] = None
    for key, weight in used:
        face = library.face(key)
        low, high = face.weights
        if not low <= weight <= high and "colour" not in face.styles:
            message = f"{face.family} has no weight {weight}"
            ctx.find("font-weight", message, node=node.id, family=face.family, weight=weight)
