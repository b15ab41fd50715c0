"""Row and column: CSS Flexible Box Layout 1, section 9, for the properties of a group.

What there is: row and column, wrapping, gaps, grow, shrink and basis with the automatic minimum size (4.5), minimum
and maximum sizes, auto margins, the six values of `justify`, `align` and `align_self` with baselines in rows; lines of
a wrapped container share what is left across them (align-content: stretch).

Three departures from CSS, on purpose: a child with `ratio` and one known side keeps its ratio where CSS would stretch
it; icons, codes and formulas are never stretched; in a column `baseline` means `start`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from forebrush.layout.frame import quantise
from forebrush.layout.sizing import Arranged, Pad, Placed, Sizer, Spec
from forebrush.scene.nodes import Group, Node, TextNode

__all__ = ["arrange", "widths"]

_TINY = 1e-6
_PART = {"start": 0.0, "center": 0.5, "end": 1.0}


def widths(sizer: Sizer, group: Group, height: float | None, pad: Pad) -> tuple[float, float]:
    """Min-content and max-content width of a row or column, px, without its padding."""
    children = sizer.flow_children(group)
    if not children:
        return 0.0, 0.0
    if group.layout == "column":
        made = [sizer.contribution(c, height if isinstance(c, TextNode) and c.vertical else None) for c in children]
        return max(m[0] for m in made), max(m[1] for m in made)
    made = [_contribution(sizer, c, _line_height(sizer, group, c, height), group.wrap) for c in children]
    least, most = [m[0] for m in made], [m[1] for m in made]
    gap = sizer.gaps(group, None, None)[0] * (len(children) - 1)
    return (max(least) if group.wrap else sum(least) + gap), sum(most) + gap


def _contribution(sizer: Sizer, node: Node, height: float | None, wrap: bool) -> tuple[float, float]:
    """What a child of a row adds to its intrinsic widths: with a `basis`, what cannot grow is no wider than it, and
    what cannot shrink no narrower (9.9.1); never narrower than its minimum. Nor does a basis narrow a wrapped row."""
    least, most = sizer.contribution(node, height)
    basis = None if node.basis.unit == "%" else node.basis.resolve(0.0, _em(sizer, node))
    if basis is None:
        return least, most
    plain = least
    spec = sizer.spec(node, None, None)
    floor, base = _least_width(sizer, node, spec, height) + spec.across, basis + spec.across
    if node.grow == 0:
        least, most = min(least, base), min(most, base)
    if node.shrink == 0:
        least, most = max(least, base), max(most, base)
    return plain if wrap else max(least, floor), max(most, floor)


def _alignment(group: Group, node: Node) -> str:
    made = node.align_self or group.align
    return "start" if made == "baseline" and group.layout == "column" else made


def _stretched(sizer: Sizer, group: Group, node: Node, spec: Spec) -> bool:
    """Whether a child fills its line across (8.3)."""
    if _alignment(group, node) != "stretch" or not sizer.stretches(node):
        return False
    if group.layout == "row":
        return node.height.unit == "auto" and not (spec.auto[0] or spec.auto[2]) and not (spec.ratio and spec.width)
    return node.width.unit == "auto" and not (spec.auto[1] or spec.auto[3]) and not (spec.ratio and spec.height)


def _line_height(sizer: Sizer, group: Group, node: Node, height: float | None) -> float | None:
    """The definite height of a child of a row before its width is known: its own, or that of the only line."""
    spec = sizer.spec(node, None, height)
    if spec.height is not None:
        return spec.clamp_height(spec.height)
    if height is None or group.wrap or not _stretched(sizer, group, node, spec):
        return None
    return spec.clamp_height(max(0.0, height - spec.down))


@dataclass(slots=True)
class _Item:
    """A flex item: lengths along the main axis and across it, border box, px."""

    node: Node
    spec: Spec
    base: float
    """Flex base size."""
    least: float
    most: float
    stretch: bool
    across: float | None
    """Its size across the line, where that is known before its length is."""
    before: float
    after: float
    """Main margins."""
    over: float
    under: float
    """Cross margins."""
    auto_main: tuple[bool, bool]
    auto_cross: tuple[bool, bool]
    inner: float
    """Base size less padding."""
    length: float = 0.0
    depth: float = 0.0
    """Cross size."""
    baseline: float | None = None
    """From the top of its margin box."""
    frozen: bool = False
    excess: float = 0.0
    """By how much its bounds changed its length in a round of flexing."""

    @property
    def margins(self) -> float:
        return self.before + self.after

    @property
    def hypothetical(self) -> float:
        """The base size inside the bounds; the lower one wins."""
        return self.clamp(self.base)

    def clamp(self, length: float) -> float:
        return max(min(length, self.most), self.least, 0.0)


@dataclass(slots=True)
class _Line:
    items: list[_Item]
    depth: float = 0.0
    baseline: float = -math.inf


def arrange(sizer: Sizer, group: Group, width: float, height: float | None, definite: bool, pad: Pad) -> Arranged:
    """Place the children of a row or column in its border box."""
    row = group.layout == "row"
    inner_width = max(0.0, width - pad[1] - pad[3])
    inner_height = None if height is None else max(0.0, height - pad[0] - pad[2])
    known = inner_height if definite else None
    column_gap, row_gap = sizer.gaps(group, inner_width, known)
    gap, line_gap = (column_gap, row_gap) if row else (row_gap, column_gap)
    main, cross = (inner_width, inner_height) if row else (inner_height, inner_width)

    make = _row_item if row else _column_item
    items = [make(sizer, group, c, inner_width, inner_height, known) for c in sizer.flow_children(group)]
    lines = _break(items, main if group.wrap else None, gap)
    if main is None:
        main = max((_outer(line.items, gap) for line in lines), default=0.0)
    for line in lines:
        _flex(line.items, main, gap)
        for item in line.items:
            _size_across(sizer, item, row, inner_height)
        _measure_line(sizer, group, line)
    total = _share_across(lines, cross, line_gap, group.wrap)

    placed = list(_settle(group, lines, main, gap, line_gap, pad, known is not None))
    if height is None:
        height = (total if row else main) + pad[0] + pad[2]
    shared = (k for k, item in enumerate(lines[0].items) if item.baseline is not None) if lines else iter(())
    return Arranged(quantise(height), tuple(placed), next(shared, 0))


# 9.2: base sizes.


def _em(sizer: Sizer, node: Node) -> float:
    return node.size if isinstance(node, TextNode) else sizer.ctx.page.em


def _row_item(sizer: Sizer, group: Group, node: Node, width: float, height: float | None, known: float | None) -> _Item:
    spec = sizer.spec(node, width, known)
    stretch = _stretched(sizer, group, node, spec)
    cross = spec.height if spec.height is None else spec.clamp_height(spec.height)
    if cross is None and stretch and height is not None and not group.wrap:
        cross = spec.clamp_height(max(0.0, height - spec.down))
    own = cross
    if isinstance(node, TextNode) and node.vertical and own is None and height is not None:
        own = max(0.0, height - spec.down)
    basis = node.basis.resolve(width, _em(sizer, node))
    if basis is None:
        basis = _natural_width(sizer, node, spec, own)
    least = _least_width(sizer, node, spec, own)
    if spec.ratio and cross is None:
        stretch = False
    firm = cross if spec.height is not None or (spec.ratio and spec.width is None) else None
    pad = spec.pad[1] + spec.pad[3]
    return _Item(
        node, spec, max(basis, pad), max(least, pad), spec.max_width, stretch, firm,
        spec.left, spec.right, spec.top, spec.bottom, (spec.auto[3], spec.auto[1]), (spec.auto[0], spec.auto[2]),
        max(0.0, basis - pad),
    )  # fmt: skip


def _least_width(sizer: Sizer, node: Node, spec: Spec, height: float | None) -> float:
    """The minimum width of a child of a row, or its automatic minimum (4.5). `height`: its own, where it is known."""
    if spec.min_width is not None:
        return spec.min_width
    if sizer.gives_way(node):
        return 0.0
    if spec.width is None and spec.ratio and height is not None:
        return min(height * spec.ratio, spec.max_width)
    content = sizer.widths(node, height, spec.pad)[0]
    return min(content, spec.max_width, math.inf if spec.width is None else spec.width)


def _natural_width(sizer: Sizer, node: Node, spec: Spec, height: float | None) -> float:
    """The base size of a child of a row whose basis is auto: its width, or its max-content width; not clamped."""
    if spec.width is not None:
        return spec.width
    if spec.ratio and height is not None:
        return height * spec.ratio
    return sizer.widths(node, height, spec.pad)[1]


def _column_item(
    sizer: Sizer, group: Group, node: Node, width: float, height: float | None, known: float | None
) -> _Item:
    spec = sizer.spec(node, width, known)
    stretch = _stretched(sizer, group, node, spec)
    limit = height if isinstance(node, TextNode) and node.vertical and spec.height is None else None
    across = sizer.width_in(node, spec, width, fill=stretch and not group.wrap, height=limit)
    content = across / spec.ratio if spec.ratio else sizer.height(node, across, spec.pad, height)
    basis = node.basis.resolve(known or 0.0, _em(sizer, node))
    if node.basis.unit == "%" and known is None:
        basis = content
    elif basis is None:
        basis = content if spec.height is None else spec.height
    if spec.min_height is not None:
        least = spec.min_height
    elif sizer.gives_way(node):
        least = 0.0
    else:
        least = min(content, spec.max_height, content if spec.height is None else spec.height)
    pad = spec.pad[0] + spec.pad[2]
    return _Item(
        node, spec, max(basis, pad), max(least, pad), spec.max_height, stretch, across,
        spec.top, spec.bottom, spec.left, spec.right, (spec.auto[0], spec.auto[2]), (spec.auto[3], spec.auto[1]),
        max(0.0, basis - pad),
    )  # fmt: skip


# 9.3: lines and lengths.


def _outer(items: list[_Item], gap: float) -> float:
    return sum(i.hypothetical + i.margins for i in items) + gap * max(0, len(items) - 1)


def _break(items: list[_Item], room: float | None, gap: float) -> list[_Line]:
    """Collect items into lines; with no room given they all stand in one."""
    lines: list[_Line] = []
    used = 0.0
    for item in items:
        length = item.hypothetical + item.margins
        if not lines or (room is not None and used + gap + length > room + _TINY):
            lines.append(_Line([item]))
            used = length
        else:
            lines[-1].items.append(item)
            used += gap + length
    return lines


def _flex(items: list[_Item], main: float, gap: float) -> None:
    """Resolve flexible lengths (9.7)."""
    gaps = gap * (len(items) - 1)
    growing = _outer(items, gap) < main

    def factor(item: _Item) -> float:
        return item.node.grow if growing else item.node.shrink

    for item in items:
        off = item.base > item.hypothetical if growing else item.base < item.hypothetical
        item.frozen = factor(item) == 0 or off
        item.length = item.hypothetical if item.frozen else item.base

    def free() -> float:
        return main - gaps - sum((i.length if i.frozen else i.base) + i.margins for i in items)

    initial = free()
    while open_items := [i for i in items if not i.frozen]:
        left, factors = free(), sum(map(factor, open_items))
        if factors < 1 and abs(initial * factors) < abs(left):
            left = initial * factors
        weights = [i.node.grow if growing else i.node.shrink * i.inner for i in open_items]
        whole = sum(weights)
        violation = 0.0
        for item, weight in zip(open_items, weights, strict=True):
            wanted = item.base + (left * weight / whole if whole > 0 else 0.0)
            item.length = item.clamp(wanted)
            item.excess = item.length - wanted
            violation += item.excess
        for item in open_items:
            item.frozen = abs(violation) < _TINY or item.excess * violation > 0


# 9.4: across the lines.


def _size_across(sizer: Sizer, item: _Item, row: bool, height: float | None) -> None:
    if item.across is not None:
        item.depth = item.across
    elif row:
        item.depth = sizer.height_at(item.node, item.spec, quantise(item.length), height)


def _measure_line(sizer: Sizer, group: Group, line: _Line) -> None:
    """The cross size of a line by its items, and where their shared baseline runs."""
    below = -math.inf
    for item in line.items:
        outer = item.over + item.depth + item.under
        if _alignment(group, item.node) == "baseline" and not any(item.auto_cross):
            box = quantise(item.length), quantise(item.depth)
            item.baseline = item.over + sizer.baseline(item.node, *box, item.spec.pad, item.spec.height is not None)
            line.baseline = max(line.baseline, item.baseline)
            below = max(below, outer - item.baseline)
        else:
            line.depth = max(line.depth, outer)
    line.depth = max(line.depth, line.baseline + below, 0.0)


def _share_across(lines: list[_Line], cross: float | None, gap: float, wrap: bool) -> float:
    """Stretch the lines over the container; returns how much they take with their gaps."""
    total = sum(line.depth for line in lines) + gap * max(0, len(lines) - 1)
    if cross is None or not lines:
        return total
    if not wrap:
        lines[0].depth = cross
    elif cross > total:
        for line in lines:
            line.depth += (cross - total) / len(lines)
    return cross


# 9.5 and 9.6: alignment.


def _settle(
    group: Group, lines: list[_Line], main: float, gap: float, line_gap: float, pad: Pad, firm: bool
) -> Iterator[Placed]:
    row, top = group.layout == "row", 0.0
    for line in lines:
        starts = _along(line.items, main, gap, group.justify)
        for item, start in zip(line.items, starts, strict=True):
            over = _across(item, line, _alignment(group, item.node), row)
            x, y = (start, top + over) if row else (top + over, start)
            w, h = (item.length, item.depth) if row else (item.depth, item.length)
            definite = item.spec.height is not None or (item.stretch if row else firm)
            box = (quantise(pad[3] + x), quantise(pad[0] + y), quantise(w), quantise(h))
            yield Placed(item.node, *box, definite, item.spec.pad)
        top += line.depth + line_gap


def _along(items: list[_Item], main: float, gap: float, justify: str) -> list[float]:
    """Where the border boxes of a line start: auto margins first, then `justify`."""
    free = main - sum(i.length + i.margins for i in items) - gap * (len(items) - 1)
    autos = sum(sum(i.auto_main) for i in items)
    share = free / autos if autos and free > 0 else 0.0
    at = 0.0
    if not autos or free <= 0:
        at, more = _spread(free, len(items), justify)
        gap += more
    made = []
    for item in items:
        at += item.before + share * item.auto_main[0]
        made.append(at)
        at += item.length + item.after + share * item.auto_main[1] + gap
    return made


def _spread(free: float, count: int, justify: str) -> tuple[float, float]:
    """Space before the first item and space added to each gap (CSS Align 3, section 5)."""
    if justify in _PART:
        return free * _PART[justify], 0.0
    if free <= 0 or (justify == "space-between" and count == 1):
        return 0.0, 0.0
    if justify == "space-between":
        return 0.0, free / (count - 1)
    part = free / (count if justify == "space-around" else count + 1)
    return (part / 2 if justify == "space-around" else part), part


def _across(item: _Item, line: _Line, align: str, row: bool) -> float:
    """Where the border box of an item starts across its line; stretches it where it asks for that."""
    room = line.depth - item.over - item.under
    if item.stretch:
        item.depth = (item.spec.clamp_height if row else item.spec.clamp_width)(max(0.0, room))
        return item.over
    free = room - item.depth
    if any(item.auto_cross):
        part = 0.5 if all(item.auto_cross) else float(item.auto_cross[0])
        return item.over + max(0.0, free) * part
    if item.baseline is not None:
        return item.over + line.baseline - item.baseline
    return item.over + free * _PART.get(align, 0.0)
