"""Makers of small frames by hand: nodes at a place, boxes, words shaped with a built-in font."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import uharfbuzz as hb
from numpy.typing import NDArray

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameNode, quantise
from forebrush.render.raster import LayerCache, draw
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import FlatPaint, GlyphRun, Item, Matrix, Paint, PathItem, Rgba, StrokePaint, TextItem

WHITE, BLACK, RED = (255, 255, 255, 255), (0, 0, 0, 255), (255, 0, 0, 255)
GREEN, BLUE, CLEAR = (0, 255, 0, 255), (0, 0, 255, 255), (0, 0, 0, 0)


@cache
def library() -> Library:
    return Library()


def font(family: str = "Inter", weight: float = 400, lang: str = "en", italic: bool = False) -> FontKey:
    return library().resolve(family, lang, weight=weight, italic=italic).fonts[0]


def box(w: float, h: float, x: float = 0.0, y: float = 0.0) -> str:
    return f"M{x} {y}L{x + w} {y}L{x + w} {y + h}L{x} {y + h}Z"


def disc(r: float, x: float = 0.0, y: float = 0.0) -> str:
    """Four cubics, off a true circle by 0.03 % at most."""
    k = 0.5522847498 * r
    return (
        f"M{x + r} {y}C{x + r} {y + k} {x + k} {y + r} {x} {y + r}C{x - k} {y + r} {x - r} {y + k} {x - r} {y}"
        f"C{x - r} {y - k} {x - k} {y - r} {x} {y - r}C{x + k} {y - r} {x + r} {y - k} {x + r} {y}Z"
    )


def filled(d: str, *paints: Paint | Rgba, strokes: Sequence[StrokePaint] = (), what: str = "") -> PathItem:
    return PathItem(d, tuple(flat(paint) for paint in paints), tuple(strokes), what=what)


def flat(paint: Paint | Rgba) -> Paint:
    return FlatPaint(paint) if isinstance(paint, tuple) else paint


def at(x: float, y: float, turn: float = 0.0, scale: float = 1.0) -> Matrix:
    c, s = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    return (c, -s, x, s, c, y, 0.0, 0.0, 1.0)


def node(
    id: str = "n", x: float = 0.0, y: float = 0.0, w: float = 10.0, h: float = 10.0, *items: Item, **more: Any
) -> FrameNode:
    matrix = more.pop("matrix", None) or at(x, y)
    return FrameNode(id, more.pop("kind", "shape"), "", w, h, matrix, (x, y, w, h), tuple(items), **more)


def square(id: str, x: float, y: float, side: float, color: Rgba, **more: Any) -> FrameNode:
    return node(id, x, y, side, side, filled(box(side, side), color), **more)


def frame(
    *nodes: FrameNode, size: tuple[int, int] = (40, 40), ground: Rgba | None = WHITE, fonts: Sequence[FontKey] = ()
) -> Frame:
    background = (FlatPaint(ground),) if ground else ()
    return Frame("page", size[0], size[1], "en", tuple(fonts), background, nodes)


def shot(
    made: Frame, assets: AssetTable | None = None, scale: float = 1.0, cache: LayerCache | None = None
) -> NDArray[np.uint8]:
    """The drawn pixels: row, column, RGBA."""
    return draw(made, assets or {}, scale=scale, library=library(), cache=cache).rgba


def run(text: str, key: FontKey, size: float, x: float, y: float, index: int = 0, **more: Any) -> GlyphRun:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    font = library().font(key)
    hb.shape(font, buffer)
    upem = font.face.upem
    glyphs, xs, ys, starts = [], [], [], []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append(info.codepoint)
        xs.append(quantise(x + place.x_offset / upem * size))
        ys.append(quantise(y - place.y_offset / upem * size))
        starts.append(info.cluster)
        x += place.x_advance / upem * size
    ends = tuple(start + 1 for start in starts)
    return GlyphRun(index, size, tuple(glyphs), tuple(xs), tuple(ys), tuple(starts), ends, 0, **more)


def words(
    text: str, key: FontKey, size: float, x: float, y: float, *paints: Paint | Rgba, index: int = 0,
    strokes: Sequence[StrokePaint] = (), **more: Any,
) -> TextItem:  # fmt: skip
    made = run(text, key, size, x, y, index, **more)
    return TextItem(text, "en", size, (), (made,), tuple(map(flat, paints or (BLACK,))), tuple(strokes))


def over(top: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """Source-over of straight RGBA, 0 to 1 (compositing-1, section 9.1.4)."""
    alpha = top[3] + below[3] * (1 - top[3])
    color = (top[:3] * top[3] + below[:3] * below[3] * (1 - top[3])) / max(alpha, 1e-9)
    return np.array((*color, alpha))


def unit(color: Rgba) -> NDArray[np.float64]:
    return np.array(color, dtype=np.float64) / 255.0
