"""Which parts of a picture an edit can have changed: two frames compared, node by node.

A changed node damages where it was and where it is. Damage then grows to what reads it: a node with effects or light
is drawn again whole when anything in it changed (but not a box that only casts shadows), a backdrop blur when anything
under it did; what is drawn above it does not concern it. Nothing is drawn here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forebrush.layout.frame import FrameNode
from forebrush.render.raster.compose import backdrop_rect, casts_only, node_rect, shape_rect
from forebrush.render.raster.cover import covered, joined
from forebrush.render.raster.geometry import Rect, inside, join, meet, multiply
from forebrush.render.raster.scope import Scope, assets_of
from forebrush.scene.drawing import Matrix
from forebrush.scene.style import BackdropBlur

__all__ = ["Damage", "damage"]

Found = tuple[int, Rect]
"""The place of a change in the drawing order of the new frame (never too late), and what it damages."""


@dataclass(frozen=True, slots=True)
class Damage:
    """Parts that have to be drawn again, and the area to compose for them: it holds all that they read."""

    area: Rect
    parts: tuple[Rect, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    old: Scope
    new: Scope
    changed_assets: frozenset[str]
    visible: Rect
    order: dict[int, int]
    """The place of each node of the new frame in drawing order, by its identity."""


def damage(
    old: Scope, new: Scope, old_nodes: Sequence[FrameNode], new_nodes: Sequence[FrameNode], matrix: Matrix, whole: Rect
) -> tuple[Damage, ...]:
    """Parts, none touching another, outside which the two trees give the same pixels; by the areas that they lie in."""
    keys = {*old.assets, *new.assets}
    changed = frozenset(key for key in keys if old.assets.get(key) != new.assets.get(key))
    order: dict[int, int] = {}
    for node in _all(new_nodes):
        order.setdefault(id(node), len(order))
    pair = _Pair(old, new, changed, whole, order)
    readers = list(_readers(pair, new_nodes, matrix))
    found = _with_readers(list(_siblings(pair, old_nodes, new_nodes, matrix, matrix, -1)), readers)
    rects = [cut for _, rect in found if (cut := meet(rect, whole))]
    parts = covered(rects)
    made = []
    for area in joined(parts):
        cuts = tuple(sorted(cut for part in parts if (cut := meet(part, area))))
        made.append(Damage(_with_reads(area, readers), cuts))
    return tuple(sorted(made, key=lambda one: one.area))


def _all(nodes: Sequence[FrameNode]) -> Iterator[FrameNode]:
    for node in nodes:
        yield node
        yield from _all(node.children)


def _siblings(
    pair: _Pair,
    olds: Sequence[FrameNode],
    news: Sequence[FrameNode],
    old_matrix: Matrix,
    new_matrix: Matrix,
    parent: int,
) -> Iterator[Found]:
    before, after = _named(olds), _named(news)
    common = [name for name in after if name in before]
    steady = _longest_rising([before[name] for name in common])
    for name, index in before.items():
        if name not in after:
            yield from _pieces(pair.old, olds[index], multiply(old_matrix, olds[index].matrix), pair.visible, parent)
    for name, index in after.items():
        node = news[index]
        if name in before:
            yield from _twins(pair, olds[before[name]], node, old_matrix, new_matrix)
        else:
            matrix = multiply(new_matrix, node.matrix)
            yield from _pieces(pair.new, node, matrix, pair.visible, pair.order[id(node)])
    for name in common:
        if before[name] not in steady:
            passed = [one for one in common if (before[one] < before[name]) != (after[one] < after[name])]
            for scope, nodes, place_of, matrix in (
                (pair.old, olds, before, old_matrix),
                (pair.new, news, after, new_matrix),
            ):
                others = [nodes[place_of[one]] for one in passed]
                yield from _crossing(scope, nodes[place_of[name]], others, matrix, pair.visible, parent)


def _crossing(
    scope: Scope, node: FrameNode, others: Sequence[FrameNode], matrix: Matrix, visible: Rect, place: int
) -> Iterator[Found]:
    """What a node that passed others in drawing order shares with them: all of it where one reads what lies below."""
    if any(map(_reads, (node, *others))):
        for one in (node, *others):
            yield from _whole(scope, one, matrix, visible, place)
        return
    for _, rect in _whole(scope, node, matrix, visible, place):
        for other in others:
            for _, there in _whole(scope, other, matrix, visible, place):
                if shared := meet(rect, there):
                    yield place, shared


def _reads(node: FrameNode) -> bool:
    return any(isinstance(effect, BackdropBlur) for one in _all((node,)) for effect in one.effects)


def _named(nodes: Sequence[FrameNode]) -> dict[tuple[str, int], int]:
    """Where each sibling stands, by its id, and by which one of that id it is (copies share theirs)."""
    made: dict[tuple[str, int], int] = {}
    seen: Counter[str] = Counter()
    for index, node in enumerate(nodes):
        made[node.id, seen[node.id]] = index
        seen[node.id] += 1
    return made


def _whole(scope: Scope, node: FrameNode, parent: Matrix, visible: Rect, place: int) -> Iterator[Found]:
    rect = node_rect(scope, node, multiply(parent, node.matrix), visible)
    if rect is not None:
        yield place, rect


def _pieces(scope: Scope, node: FrameNode, matrix: Matrix, visible: Rect, place: int) -> Iterator[Found]:
    """A node that came or went: its items, and those of all that it holds; the whole of what is composed as one."""
    rect = node_rect(scope, node, matrix, visible)
    if rect is None:
        return
    if _is_one(node) or any(child.slot for child in node.children):
        yield place, rect
        return
    own = scope.items_rect(node.items, matrix, visible)
    if own is not None:
        yield place, own
    for child in node.children:
        yield from _pieces(scope, child, multiply(matrix, child.matrix), visible, place)


def _twins(pair: _Pair, a: FrameNode, b: FrameNode, a_parent: Matrix, b_parent: Matrix) -> Iterator[Found]:
    """The damage of one node that is in both frames."""
    if a_parent == b_parent and (a is b or a == b) and not _shows(b, pair.changed_assets):
        return
    a_matrix, b_matrix = multiply(a_parent, a.matrix), multiply(b_parent, b.matrix)
    place = pair.order[id(b)]
    whole = [
        *_whole(pair.old, a, a_parent, pair.visible, place),
        *_whole(pair.new, b, b_parent, pair.visible, place),
    ]
    moved = a_matrix != b_matrix
    shown = not pair.changed_assets.isdisjoint(assets_of(b.items))
    if _shell(a) != _shell(b) or (moved and _is_one(b)):
        yield from whole
        return
    if moved or shown or a.items != b.items:
        if any(child.slot for child in b.children):
            yield from whole
            return
        own = (
            pair.old.items_rect(a.items, a_matrix, pair.visible),
            pair.new.items_rect(b.items, b_matrix, pair.visible),
        )
        inner = [(place, rect) for rect in own if rect is not None]
    else:
        inner = []
    inner += _siblings(pair, a.children, b.children, a_matrix, b_matrix, place)
    apart = bool(b.effects) and not (casts_only(a) and casts_only(b))
    if inner and (apart or b.light):
        yield from whole
        return
    for first, rect in inner:
        yield from ((first, cut) for _, limit in whole if (cut := meet(rect, limit)))


def _is_one(node: FrameNode) -> bool:
    """Whether a node that moves changes more than its items and children do: what is cut, lit or cast."""
    return bool(node.effects or node.mask or node.clip or node.light)


def _shell(node: FrameNode) -> tuple[object, ...]:
    """All of a node that shows, but its items and children. Its size and outline show through effects alone."""
    apart = (node.opacity, node.blend, node.clip, node.mask, node.effects, node.light)
    around = (node.width, node.height, node.outline) if node.effects else ()
    return (node.slot, *apart, *around, [child.slot for child in node.children if child.slot])


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


def _readers(pair: _Pair, nodes: Sequence[FrameNode], matrix: Matrix) -> Iterator[tuple[int, Rect, Rect]]:
    """The backdrop blurs: their place in drawing order, what they read, and where they show it."""
    for node in nodes:
        own = multiply(matrix, node.matrix)
        if any(isinstance(effect, BackdropBlur) for effect in node.effects):
            read = backdrop_rect(node, own, pair.visible)
            shown = shape_rect(node, own, pair.visible)
            if read is not None and shown is not None:
                yield pair.order[id(node)], read, shown
        yield from _readers(pair, node.children, own)


def _with_readers(found: list[Found], readers: Sequence[tuple[int, Rect, Rect]]) -> list[Found]:
    """The damage with every backdrop that reads some of it, in drawing order: what it shows is read above it."""
    for place, read, shown in sorted(readers):
        if any(first < place and meet(rect, read) for first, rect in found):
            found.append((place, shown))
    return found


def _with_reads(area: Rect, readers: Sequence[tuple[int, Rect, Rect]]) -> Rect:
    """An area grown until it holds what every backdrop in it reads."""
    grown: Rect | None = None
    while grown != area:
        grown = area
        for _, read, shown in readers:
            if meet(shown, area) and not inside(read, area):
                area = join(area, read) or area
    return area
