"""Icons by name: the Lucide set as lines in a box of 24 x 24, and colour emoji from the emoji font."""

from __future__ import annotations

import difflib
import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from forebrush.layout.context import Context
from forebrush.layout.kinds.common import placeholder
from forebrush.layout.paints import paints
from forebrush.scene.drawing import GlyphRun, Item, PathItem, StrokePaint, TextItem, TextLine
from forebrush.scene.nodes import Icon
from forebrush.scene.paths import read, transform, write

__all__ = ["icon_names", "intrinsic", "items", "near_names"]

GRID = 24.0
"""Units of the box that icons are drawn in."""


@dataclass(frozen=True, slots=True)
class _Drawing:
    lines: str
    dots: str
    words: str


@lru_cache(maxsize=1)
def _icons() -> Mapping[str, _Drawing]:
    """Every icon by name, aliases too; read when the first icon is drawn."""
    packed = resources.files("forebrush.layout.kinds").joinpath("data/lucide/icons.json.xz").read_bytes()
    raw = json.loads(lzma.decompress(packed))
    made = {name: _Drawing(*value) for name, value in raw.items() if isinstance(value, list)}
    for name, value in raw.items():
        if isinstance(value, str):
            made[name] = made[value]
    return made


def icon_names() -> tuple[str, ...]:
    """The names of all line icons, sorted."""
    return tuple(sorted(_icons()))


def near_names(name: str, count: int = 5) -> tuple[str, ...]:
    """Icons whose names look like a name, or whose search words hold one of its words; the nearest first."""
    icons = _icons()
    close = difflib.get_close_matches(name, sorted(icons), n=count, cutoff=0.72)
    words = {word for word in name.split("-") if len(word) > 2}
    ranked = sorted(
        (-len(words & set(other.split("-"))) * 2 - len(words & set(icons[other].words.split())), len(other), other)
        for other in icons
    )
    meant = [other for rank, _, other in ranked if rank < 0]
    return tuple(dict.fromkeys([*close, *meant]))[:count]


def intrinsic(node: Icon, ctx: Context) -> tuple[float, float] | None:
    """A square of the icon's size."""
    return node.size, node.size


def items(node: Icon, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The icon in the middle of its box. An unknown one is noted as `icon-missing`, with its nearest names."""
    side = min(width, height)
    if side <= 0:
        return ()
    left, top = (width - side) / 2, (height - side) / 2
    if node.icon.startswith("emoji:"):
        return _emoji(node, left, top, side, ctx) or placeholder(width, height, ctx)
    drawing = _icons().get(node.icon)
    if drawing is None:
        near = near_names(node.icon)
        hint = f"; near it: {', '.join(near)}" if near else ""
        ctx.find("icon-missing", f"there is no icon {node.icon!r}{hint}", node=node.id, icon=node.icon, near=list(near))
        return placeholder(width, height, ctx)
    scale = side / GRID
    matrix = (scale, 0.0, 0.0, scale, left, top)
    filled = paints(node.fills, (0.0, 0.0, width, height), ctx, node.id)
    strokes = tuple(StrokePaint(paint, node.weight * scale, cap="round", join="round") for paint in filled)
    made = [PathItem(write(transform(read(drawing.lines), matrix)), strokes=strokes, what="icon")]
    if drawing.dots:
        made.append(PathItem(write(transform(read(drawing.dots), matrix)), filled, what="icon"))
    return tuple(made)


def _emoji(node: Icon, left: float, top: float, side: float, ctx: Context) -> tuple[Item, ...]:
    """A colour emoji as one run, as large as fits into the square; nothing, and a finding, where no font has it."""
    import uharfbuzz as hb

    text = node.icon.removeprefix("emoji:")
    lang = ctx.scene.lang
    key = ctx.library.choose(text, "", "", ctx.library.resolve("text", lang), emoji="color")
    if key is None:
        ctx.find("icon-missing", f"no font has the emoji {text!r}", node=node.id, icon=node.icon)
        return ()
    metrics = ctx.library.metrics(key)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(ctx.library.font(key), buffer)
    advances = [position.x_advance / metrics.units_per_em for position in buffer.glyph_positions]
    glyphs = tuple(info.codepoint for info in buffer.glyph_infos)
    wide = sum(advances)
    if 0 in glyphs or wide <= 0:
        ctx.find("icon-missing", f"no font has the emoji {text!r}", node=node.id, icon=node.icon)
        return ()
    size = side / max(wide, metrics.ascent + metrics.descent)
    x = left + (side - wide * size) / 2
    y = top + side / 2 + (metrics.ascent - metrics.descent) / 2 * size
    xs = tuple(x + sum(advances[:k]) * size for k in range(len(glyphs)))
    starts = tuple(info.cluster for info in buffer.glyph_infos)
    ends = tuple(min([start for start in starts if start > own], default=len(text)) for own in starts)
    run = GlyphRun(ctx.font(key), size, glyphs, xs, (y,) * len(glyphs), starts, ends, 0, emoji=True)
    line = TextLine(0, len(text), x, y, wide * size, metrics.ascent * size, metrics.descent * size)
    return (TextItem(text, lang, size, (line,), (run,), paints(node.fills, (left, top, side, side), ctx, node.id)),)
