"""Which parts of a picture an edit can have changed: two frames compared, node by node.

A changed node damages where it was and where it is. Damage then grows to what reads it: a node with effects or light
is drawn again whole when anything in it changed (but not a box that only casts shadows), a backdrop blur when anything
under it did. Nothing is drawn here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forebrush.layout.frame import FrameNode
from forebrush.render.raster.compose import backdrop_rect, casts_only, node_rect
from forebrush.render.raster.geometry import Rect, join, meet, multiply, united
from forebrush.render.raster.scope import Scope, assets_of
from forebrush.scene.drawing import Matrix
from forebrush.scene.style import BackdropBlur

__all__ = ["damage"]

_MOST_RECTS = 8
_MOST_LOOKED_AT = 64
"""Rectangles beyond which neighbours (from the top) are joined unseen: the search below takes their cube."""


@dataclass(frozen=True, slots=True)
class _Pair:
    old: Scope
    new: Scope
    changed_assets: frozenset[str]
    visible: Rect


def damage(
    old: Scope, new: Scope, old_nodes: Sequence[FrameNode], new_nodes: Sequence[FrameNode], matrix: Matrix, whole: Rect
) -> tuple[Rect, ...]:
    """Rectangles, none touching another, outside which the two trees give the same pixels."""
    keys = {*old.assets, *new.assets}
    changed = frozenset(key for key in keys if old.assets.get(key) != new.assets.get(key))
    pair = _Pair(old, new, changed, whole)
    rects = [rect for rect in _siblings(pair, old_nodes, new_nodes, matrix, matrix) if meet(rect, whole)]
    return _with_readers(_merged(rects), list(_readers(new_nodes, matrix, whole)), whole)


def _siblings(
    pair: _Pair, olds: Sequence[FrameNode], news: Sequence[FrameNode], old_matrix: Matrix, new_matrix: Matrix
) -> Iterator[Rect]:
    before, after = _named(olds), _named(news)
    common = [name for name in after if name in before]
    steady = _longest_rising([before[name] for name in common])
    for name, index in before.items():
        if name not in after:
            yield from _whole(pair.old, olds[index], old_matrix, pair.visible)
    for name, index in after.items():
        node = news[index]
        if name not in before:
            yield from _whole(pair.new, node, new_matrix, pair.visible)
        elif before[name] not in steady:
            yield from _whole(pair.old, olds[before[name]], old_matrix, pair.visible)
            yield from _whole(pair.new, node, new_matrix, pair.visible)
        else:
            yield from _twins(pair, olds[before[name]], node, old_matrix, new_matrix)


def _named(nodes: Sequence[FrameNode]) -> dict[tuple[str, int], int]:
    """Where each sibling stands, by its id, and by which one of that id it is (copies share theirs)."""
    made: dict[tuple[str, int], int] = {}
    seen: Counter[str] = Counter()
    for index, node in enumerate(nodes):
        made[node.id, seen[node.id]] = index
        seen[node.id] += 1
    return made


def _whole(scope: Scope, node: FrameNode, parent: Matrix, visible: Rect) -> Iterator[Rect]:
    rect = node_rect(scope, node, multiply(parent, node.matrix), visible)
    if rect is not None:
        yield rect


def _twins(pair: _Pair, a: FrameNode, b: FrameNode, a_parent: Matrix, b_parent: Matrix) -> Iterator[Rect]:
    """The damage of one node that is in both frames."""
    if a_parent == b_parent and (a is b or a == b) and not _shows(b, pair.changed_assets):
        return
    a_matrix, b_matrix = multiply(a_parent, a.matrix), multiply(b_parent, b.matrix)
    shown = not pair.changed_assets.isdisjoint(assets_of(b.items))
    rects = []
    if a_matrix != b_matrix or _shell(a) != _shell(b) or shown:
        rects = [*_whole(pair.old, a, a_parent, pair.visible), *_whole(pair.new, b, b_parent, pair.visible)]
    else:
        inner = list(_siblings(pair, a.children, b.children, a_matrix, b_matrix))
        around = [*_whole(pair.old, a, a_parent, pair.visible), *_whole(pair.new, b, b_parent, pair.visible)]
        apart = bool(b.effects) and not (casts_only(a) and casts_only(b))
        if inner and (apart or b.light):
            rects = around
        else:
            rects = [cut for rect in inner for limit in around if (cut := meet(rect, limit))]
    yield from rects


def _shell(node: FrameNode) -> tuple[object, ...]:
    """All of a node that shows, but its children."""
    size = (node.width, node.height)
    apart = (node.opacity, node.blend, node.clip, node.mask, node.effects, node.light)
    return (node.items, node.slot, *apart, node.outline, size, [child.slot for child in node.children if child.slot])


def _shows(node: FrameNode, keys: frozenset[str]) -> bool:
    if not keys:
        return False
    return not keys.isdisjoint(assets_of(node.items)) or any(_shows(child, keys) for child in node.children)


def _longest_rising(values: Sequence[int]) -> frozenset[int]:
    """A longest rising subsequence: the siblings that kept their order (patience sorting)."""
    tops: list[int] = []
    tail_at: list[int] = []
    previous: list[int] = []
    for index, value in enumerate(values):
        place = bisect_left(tops, value)
        previous.append(tail_at[place - 1] if place else -1)
        if place == len(tops):
            tops.append(value)
            tail_at.append(index)
        else:
            tops[place], tail_at[place] = value, index
    kept = set()
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        kept.add(values[at])
        at = previous[at]
    return frozenset(kept)


# ---- what reads the damage


def _readers(nodes: Sequence[FrameNode], matrix: Matrix, whole: Rect) -> Iterator[Rect]:
    for node in nodes:
        own = multiply(matrix, node.matrix)
        if any(isinstance(effect, BackdropBlur) for effect in node.effects):
            rect = backdrop_rect(node, own, whole)
            if rect is not None:
                yield rect
        yield from _readers(node.children, own, whole)


def _with_readers(rects: list[Rect], readers: list[Rect], whole: Rect) -> tuple[Rect, ...]:
    """The damage with every backdrop that meets it taken in wholly, until none is left that meets it in part."""
    grown = True
    while grown:
        grown = False
        for reader in list(readers):
            if any(meet(rect, reader) for rect in rects):
                rects.append(reader)
                readers.remove(reader)
                rects = _merged(rects)
                grown = True
    return tuple(sorted(cut for rect in rects if (cut := meet(rect, whole))))


def _merged(rects: Sequence[Rect]) -> list[Rect]:
    """Rectangles that meet joined, and the nearest pairs too while there are many."""
    made = sorted(set(rects), key=lambda rect: (rect[1], rect))
    step = -(-len(made) // _MOST_LOOKED_AT)
    if step > 1:
        made = [joined for k in range(0, len(made), step) if (joined := united(made[k : k + step]))]
    while True:
        pair = next(((i, j) for i in range(len(made)) for j in range(i + 1, len(made)) if meet(made[i], made[j])), None)
        if pair is None and len(made) > _MOST_RECTS:
            pairs = ((i, j) for i in range(len(made)) for j in range(i + 1, len(made)))
            pair = min(pairs, key=lambda ij: (_waste(made[ij[0]], made[ij[1]]), ij))
        if pair is None:
            return made
        joined = join(made[pair[0]], made[pair[1]])
        made = [rect for index, rect in enumerate(made) if index not in pair]
        if joined is not None:
            made.append(joined)


def _waste(a: Rect, b: Rect) -> int:
    joined = join(a, b) or a
    return _area(joined) - _area(a) - _area(b)


def _area(rect: Rect) -> int:
    return (rect[2] - rect[0]) * (rect[3] - rect[1])
