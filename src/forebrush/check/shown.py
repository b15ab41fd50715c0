"""Shown means shown: a string counts when it is inside the canvas, uncovered, large enough and of enough contrast.

Measured per grapheme cluster on the finished pixels, with two helpers drawn for it: each text's own glyphs alone
(where its ink must be), and the page without any text (what it looks like where ink does not arrive). Knows nothing
of how the page was drawn.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from forebrush.check.contrast import contrast, luminance
from forebrush.fonts import Library
from forebrush.layout.frame import Frame, FrameNode, apply_matrix, multiply
from forebrush.render.pixels import Pixels
from forebrush.render.raster import LayerCache, draw, draw_node
from forebrush.scene.asset import AssetTable
from forebrush.scene.drawing import IDENTITY, FlatPaint, GlyphRun, GroupItem, Item, Matrix, TextItem

__all__ = ["MIN_CONTRAST", "MIN_SIZE", "ShownText", "is_shown", "measure_shown"]

MIN_SIZE = 9.0
"""Output px of the font size, after projection (knowledge of print on faces: 8.4 px is legible)."""
MIN_CONTRAST = 3.0
"""WCAG 1.4.3, large text."""
MIN_VISIBLE = 0.7
"""Share of a cluster's solid ink that must differ from the page without text."""
MIN_SEEN = 0.15
"""Share below which nothing of it is to be seen."""
_INK = 160
"""Alpha (of 255) from which a glyph's pixel counts as solid ink; thin strokes at small sizes rarely reach 255."""
_SEEN = 10
"""Difference (of 255, summed over three channels) from which ink counts as having arrived."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """What was measured of one set text. The ranges are code points of `text`."""

    node: str
    text: str
    box: tuple[float, float, float, float]
    """Bounds of its ink on the page, px at scale 1."""
    size: float
    """Smallest font size in output px, after projection."""
    contrast: float
    """Lowest contrast of a cluster with the pixels round it (21 where none could be measured)."""
    outside: tuple[tuple[int, int], ...] = ()
    covered: tuple[tuple[int, int], ...] = ()
    faint: tuple[tuple[int, int], ...] = ()
    small: tuple[tuple[int, int], ...] = ()
    omitted: tuple[tuple[int, int], ...] = ()

    def bad(self) -> Iterator[tuple[int, int]]:
        """Every range that a reader cannot see well."""
        for ranges in (self.outside, self.covered, self.faint, self.small, self.omitted):
            yield from ranges


def is_shown(words: str, shown: Sequence[ShownText]) -> bool:
    """Whether a string stands whole in one text, with no part of it out of sight."""
    for item in shown:
        at = item.text.find(words)
        while at >= 0:
            if not any(a < at + len(words) and at < b for a, b in item.bad()):
                return True
            at = item.text.find(words, at + 1)
    return False


def measure_shown(
    frame: Frame,
    pixels: Pixels,
    assets: AssetTable,
    *,
    scale: float,
    library: Library,
    cache: LayerCache | None = None,
) -> tuple[ShownText, ...]:
    """Measure every text of a frame on its finished pixels (drawn at `scale`)."""
    bare = draw(_without_text(frame), assets, scale=scale, library=library, cache=cache).rgba
    made = []
    for node, matrix in _texts(frame.nodes, IDENTITY):
        for item, own in _text_items(node.items, matrix):
            made.append(_measure(frame, node, item, own, pixels.rgba, bare, assets, scale, library))
    return tuple(made)


def _texts(nodes: tuple[FrameNode, ...], matrix: Matrix) -> Iterator[tuple[FrameNode, Matrix]]:
    for node in nodes:
        own = multiply(matrix, node.matrix)
        yield node, own
        yield from _texts(node.children, own)


def _text_items(items: tuple[Item, ...], matrix: Matrix) -> Iterator[tuple[TextItem, Matrix]]:
    for item in items:
        if isinstance(item, TextItem) and item.text.strip():
            yield item, matrix
        elif isinstance(item, GroupItem):
            yield from _text_items(item.items, multiply(matrix, item.matrix))


def _without_text(frame: Frame) -> Frame:
    def bare_items(items: tuple[Item, ...]) -> tuple[Item, ...]:
        kept = (i for i in items if not isinstance(i, TextItem))
        return tuple(dataclasses.replace(i, items=bare_items(i.items)) if isinstance(i, GroupItem) else i for i in kept)

    def bare(node: FrameNode) -> FrameNode:
        return dataclasses.replace(node, items=bare_items(node.items), children=tuple(map(bare, node.children)))

    return dataclasses.replace(frame, nodes=tuple(map(bare, frame.nodes)))


def _measure(
    frame: Frame,
    node: FrameNode,
    item: TextItem,
    matrix: Matrix,
    final: NDArray[np.uint8],
    bare: NDArray[np.uint8],
    assets: AssetTable,
    scale: float,
    library: Library,
) -> ShownText:
    plain = dataclasses.replace(
        item, paints=(FlatPaint((0, 0, 0, 255)),), strokes=(), runs=tuple(map(_plain_run, item.runs))
    )
    alone = dataclasses.replace(
        node, items=(plain,), children=(), opacity=1.0, blend="normal", clip="", mask=None, effects=(), light=None
    )
    left, top, ink = draw_node(frame, alone, matrix, assets, scale, library)
    alpha = ink.rgba[..., 3]
    ranges: dict[str, list[tuple[int, int]]] = {"outside": [], "covered": [], "faint": [], "small": []}
    smallest, lowest = math.inf, 21.0
    height, width = final.shape[:2]
    for start, end, boxes, size, colors in _clusters(item, matrix, scale):
        smallest = min(smallest, size)
        if size < MIN_SIZE - 0.01:
            ranges["small"].append((start, end))
        if item.text[start:end].isspace():
            continue  # what ink its box holds is its neighbours'
        x0, y0, x1, y1 = _hull(boxes)
        solid = _window(alpha, left, top, x0, y0, x1, y1)
        if solid is None or not (solid >= _INK).any():
            continue  # a space, or ink thinner than a pixel
        if x0 < -1 or y0 < -1 or x1 > width + 1 or y1 > height + 1:
            inked = _inked_box(solid, x0, y0)
            if inked[0] < 0 or inked[1] < 0 or inked[2] > width or inked[3] > height:
                ranges["outside"].append((start, end))
                continue
        seen, round_it, ratio = _seen(solid, x0, y0, final, bare)
        if colors:
            # An emoji is a picture of many colours, some of them perhaps its ground's: it is there or it is not.
            if seen < MIN_SEEN:
                ranges["covered"].append((start, end))
            continue
        if ratio is not None:
            lowest = min(lowest, ratio)
        contrasts = ratio is not None and ratio >= MIN_CONTRAST
        if seen < MIN_VISIBLE and not (contrasts and round_it >= MIN_VISIBLE):
            # Ink in the colour of its ground never arrives; it shows all the same where its own outline goes round it.
            ranges["covered" if seen < MIN_SEEN or contrasts or ratio is None else "faint"].append((start, end))
        elif not contrasts and ratio is not None:
            ranges["faint"].append((start, end))
    box = _page_box(alpha, left, top, scale, matrix, item)
    merged = {name: _merge(found) for name, found in ranges.items()}
    size = smallest if math.isfinite(smallest) else item.size * scale
    return ShownText(node.id, item.text, box, size, lowest, omitted=item.omitted, **merged)


def _plain_run(run: GlyphRun) -> GlyphRun:
    return dataclasses.replace(run, color=None)


def _local_scale(matrix: Matrix, x: float, y: float) -> float:
    """The smallest factor by which a matrix scales lengths at a point (the lower singular value of its Jacobian)."""
    ox, oy = apply_matrix(matrix, x, y)
    ax, ay = apply_matrix(matrix, x + 0.5, y)
    bx, by = apply_matrix(matrix, x, y + 0.5)
    a, b, c, d = (ax - ox) * 2, (bx - ox) * 2, (ay - oy) * 2, (by - oy) * 2
    squares = a * a + b * b + c * c + d * d
    root = math.sqrt(max(0.0, squares * squares / 4 - (a * d - b * c) ** 2))
    return math.sqrt(max(0.0, squares / 2 - root))


_Box = tuple[float, float, float, float]


def _clusters(item: TextItem, matrix: Matrix, scale: float) -> Iterator[tuple[int, int, list[_Box], float, bool]]:
    """Each cluster: its range, the device boxes of its glyphs, its font size in output px, whether it is an emoji."""
    found: dict[tuple[int, int], tuple[list[_Box], float, bool]] = {}
    ahead = _next_origins(item)
    for run in item.runs:
        if run.kind != "text":
            continue
        for k in range(len(run.glyphs)):
            x, y, s = run.xs[k], run.ys[k], run.size
            if run.angles or item.vertical:
                # Turned glyphs may lie on any side of their origin.
                left, top, right, bottom = -1.2 * s, -1.2 * s, 1.2 * s, 1.2 * s
            else:
                reach = ahead.get((run.line, x), x + 1.3 * s) - x
                left, top, right, bottom = -0.05 * s, -1.1 * s, min(reach, 1.3 * s) + 0.05 * s, 0.4 * s
            corners = [apply_matrix(matrix, x + dx, y + dy) for dx in (left, right) for dy in (top, bottom)]
            xs, ys = [c[0] * scale for c in corners], [c[1] * scale for c in corners]
            boxes, size, _ = found.setdefault((run.starts[k], run.ends[k]), ([], math.inf, run.emoji))
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
            size = min(size, s * _local_scale(matrix, x, y) * scale)
            found[(run.starts[k], run.ends[k])] = (boxes, size, run.emoji)
    for (start, end), (boxes, size, colors) in sorted(found.items()):
        yield start, end, boxes, size, colors


def _next_origins(item: TextItem) -> dict[tuple[int, float], float]:
    """For each glyph origin of a line, where the next one to its right stands: as far as its own ink may reach."""
    lines: dict[int, set[float]] = {}
    for run in item.runs:
        if run.kind == "text":
            lines.setdefault(run.line, set()).update(run.xs)
    return {(line, x): after for line, places in lines.items() for x, after in pairwise(sorted(places))}


def _hull(boxes: list[_Box]) -> tuple[int, int, int, int]:
    return (
        math.floor(min(b[0] for b in boxes)),
        math.floor(min(b[1] for b in boxes)),
        math.ceil(max(b[2] for b in boxes)),
        math.ceil(max(b[3] for b in boxes)),
    )


def _window(
    alpha: NDArray[np.uint8], left: int, top: int, x0: int, y0: int, x1: int, y1: int
) -> NDArray[np.uint8] | None:
    """The part of an ink layer (whose origin is `left`, `top`) in a device box, 0 where the layer does not reach."""
    if x1 <= x0 or y1 <= y0 or (x1 - x0) * (y1 - y0) > 64_000_000:
        return None
    made = np.zeros((y1 - y0, x1 - x0), np.uint8)
    h, w = alpha.shape
    ax, ay, bx, by = max(x0, left), max(y0, top), min(x1, left + w), min(y1, top + h)
    if bx <= ax or by <= ay:
        return None
    made[ay - y0 : by - y0, ax - x0 : bx - x0] = alpha[ay - top : by - top, ax - left : bx - left]
    return made


def _inked_box(solid: NDArray[np.uint8], x0: int, y0: int) -> tuple[int, int, int, int]:
    rows, columns = np.nonzero((solid >= _INK).any(1))[0], np.nonzero((solid >= _INK).any(0))[0]
    return x0 + int(columns[0]), y0 + int(rows[0]), x0 + int(columns[-1]) + 1, y0 + int(rows[-1]) + 1


def _seen(
    solid: NDArray[np.uint8], x0: int, y0: int, final: NDArray[np.uint8], bare: NDArray[np.uint8]
) -> tuple[float, float, float | None]:
    """The share of solid ink that arrived, the share of what is round it that the text changed, and the contrast of
    ink with the pixels round it."""
    h, w = final.shape[:2]
    ax, ay = max(0, x0), max(0, y0)
    bx, by = min(w, x0 + solid.shape[1]), min(h, y0 + solid.shape[0])
    if bx <= ax or by <= ay:
        return 0.0, 0.0, None
    part = solid[ay - y0 : by - y0, ax - x0 : bx - x0]
    core = part >= _INK
    total = int((solid >= _INK).sum())
    here, without = final[ay:by, ax:bx, :3], bare[ay:by, ax:bx, :3]
    changed = np.abs(here.astype(np.int16) - without).sum(2) > _SEEN
    seen = float((core & changed).sum()) / total
    ring = _ring(part)
    if not core.any() or not ring.any():
        return seen, 0.0, None
    # The heart of the strokes: at small sizes their edges are mixed with the ground by anti-aliasing.
    heart = part >= max(_INK, 0.9 * float(part.max()))
    ink, ground = float(luminance(here[heart]).mean()), float(np.median(luminance(here[ring])))
    return seen, float(changed[ring].mean()), contrast(ink, ground)


def _ring(part: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Pixels without ink within 3 px of ink."""
    touched = part > 8
    grown = touched.copy()
    for _ in range(3):
        wider = grown.copy()
        wider[1:] |= grown[:-1]
        wider[:-1] |= grown[1:]
        wider[:, 1:] |= grown[:, :-1]
        wider[:, :-1] |= grown[:, 1:]
        grown = wider
    return grown & ~touched


def _page_box(
    alpha: NDArray[np.uint8], left: int, top: int, scale: float, matrix: Matrix, item: TextItem
) -> tuple[float, float, float, float]:
    """Bounds of a text on the page, px at scale 1: of its ink, or of its first line where it has none."""
    if not (alpha > 8).any():
        line = item.lines[0] if item.lines else None
        x, y = apply_matrix(matrix, line.x if line else 0.0, line.y if line else 0.0)
        return (round(x, 1), round(y, 1), 0.0, 0.0)
    rows, columns = np.nonzero((alpha > 8).any(1))[0], np.nonzero((alpha > 8).any(0))[0]
    x0, y0 = (left + int(columns[0])) / scale, (top + int(rows[0])) / scale
    x1, y1 = (left + int(columns[-1]) + 1) / scale, (top + int(rows[-1]) + 1) / scale
    return (round(x0, 1), round(y0, 1), round(x1 - x0, 1), round(y1 - y0, 1))


def _merge(ranges: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    made: list[tuple[int, int]] = []
    for a, b in sorted(ranges):
        if made and a <= made[-1][1]:
            made[-1] = (made[-1][0], max(b, made[-1][1]))
        else:
            made.append((a, b))
    return tuple(made)
