"""Grid: a stated subset of CSS Grid Layout 1.

What there is: columns and rows in px, %, em, fr and auto; implicit columns and rows (auto) where items need more;
items placed by `column`, `row` (from 1) and their spans, the others filled in row by row (`grid-auto-flow: row`,
sparse); gaps; track sizing by the algorithm of the specification (`tracks.py`); `align` and `align_self` as
align-items and align-self, baseline included. A grid with no columns has one.

`justify` says both how tracks are packed (justify-content) and, for `center` and `end`, how items stand in their
columns (justify-items); `start` is CSS's `normal`: auto columns share what is left and items fill their columns.

Left out: line names, areas, minmax, repeat, fit-content, dense packing, negative lines, subgrid, masonry.
Rows beyond 10,000 are clamped, as section 5.4 allows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.layout.sizing import Arranged, Pad, Placed, Sizer, Spec
from forebrush.layout.tracks import Constraint, Need, Track, track_sizes
from forebrush.scene.nodes import Group, Node
from forebrush.scene.values import Length

__all__ = ["MAX_ROWS", "Area", "arrange", "place_items", "widths"]

MAX_ROWS = 10_000
_PART = {"start": 0.0, "center": 0.5, "end": 1.0}


@dataclass(frozen=True, slots=True)
class Area:
    """Where an item stands, in tracks from 0."""

    column: int
    row: int
    columns: int
    rows: int


# Section 8.5: placement.


def place_items(wishes: Sequence[tuple[int, int, int, int]], explicit: int) -> list[Area]:
    """Place items that wish for `(column, row, column span, row span)`, 0 being anywhere, in a grid of at least
    `explicit` columns."""
    made: list[Area | None] = [None] * len(wishes)
    taken = _Taken()

    def put(index: int, column: int, row: int) -> None:
        _, _, across, down = wishes[index]
        row = min(row, MAX_ROWS - 1)
        made[index] = Area(column, row, across, min(down, MAX_ROWS - row))
        taken.mark(column, row, across, down)

    for k, (column, row, _, _) in enumerate(wishes):
        if column and row:
            put(k, column - 1, row - 1)
    free_from: dict[int, int] = {}
    for k, (column, row, across, down) in enumerate(wishes):
        if row and not column:
            at = free_from.get(row, 0)
            window = taken.window(row - 1, down)
            while window >> at & ((1 << across) - 1):
                at += 1
            free_from[row] = at + across
            put(k, at, row - 1)
    count = max([explicit, 1, *(c - 1 + a if c else a for c, _, a, _ in wishes)])
    count = max([count, *(area.column + area.columns for area in made if area is not None)])
    at, line = 0, 0
    for k, (column, row, across, down) in enumerate(wishes):
        if row:
            continue
        if column:
            line += column - 1 < at
            at = column - 1
            while line < MAX_ROWS and taken.window(line, down) >> at & ((1 << across) - 1):
                line += 1
        else:
            at, line = taken.find(at, line, across, down, count)
        put(k, at, line)
    return [area for area in made if area is not None]


class _Taken:
    """Which cells are taken: one bit mask per row."""

    def __init__(self) -> None:
        self.rows: dict[int, int] = {}

    def mark(self, column: int, row: int, across: int, down: int) -> None:
        mask = ((1 << across) - 1) << column
        for line in range(row, min(row + down, MAX_ROWS)):
            self.rows[line] = self.rows.get(line, 0) | mask

    def window(self, row: int, down: int) -> int:
        """The columns that are taken in any of `down` rows."""
        made = 0
        for line in range(row, row + down):
            made |= self.rows.get(line, 0)
        return made

    def find(self, column: int, row: int, across: int, down: int, count: int) -> tuple[int, int]:
        """The first free place of a size at or after a place, row by row."""
        need = (1 << across) - 1
        while row < MAX_ROWS:
            window = self.window(row, down)
            while column + across <= count:
                if not window >> column & need:
                    return column, row
                column += 1
            column, row = 0, row + 1
        return 0, row


# Sizing and alignment.


def _areas(sizer: Sizer, group: Group) -> tuple[tuple[Node, ...], list[Area]]:
    children = sizer.flow_children(group)
    wishes = [(c.column, c.row, c.column_span, c.row_span) for c in children]
    return children, place_items(wishes, len(group.columns))


def _tracks(lengths: Sequence[Length], count: int, whole: float | None, em: float) -> list[Track]:
    """The explicit tracks and as many auto ones as are needed; percentages of an unknown size are auto."""
    made = []
    for length in lengths:
        if length.unit == "fr":
            made.append(Track(None, length.value))
        elif length.unit == "%" and whole is None:
            made.append(Track())
        else:
            size = length.resolve(whole or 0.0, em)
            made.append(Track(None if size is None else max(0.0, size)))
    return made + [Track()] * (count - len(made))


def _count(areas: list[Area], explicit: int, across: bool) -> int:
    ends = [a.column + a.columns if across else a.row + a.rows for a in areas]
    return max([explicit, int(across), *ends])


def _column_needs(sizer: Sizer, children: Sequence[Node], areas: list[Area], tracks: list[Track]) -> list[Need]:
    needs = []
    for node, area in zip(children, areas, strict=True):
        spec = sizer.spec(node, None, None)
        least, most = sizer.contribution(node)
        spanned = tracks[area.column : area.column + area.columns]
        minimum = least
        if spec.width is None:
            if spec.min_width is not None:
                minimum = spec.clamp_width(spec.min_width) + spec.across
            elif _no_floor(sizer, node, spanned):
                minimum = spec.clamp_width(0.0) + spec.across
        needs.append(Need(area.column, area.columns, minimum, least, most))
    return needs


def _no_floor(sizer: Sizer, node: Node, spanned: Sequence[Track]) -> bool:
    """The automatic minimum size is 0 (section 6.6)."""
    return sizer.gives_way(node) or (len(spanned) > 1 and any(t.fr for t in spanned))


def widths(sizer: Sizer, group: Group, height: float | None, pad: Pad) -> tuple[float, float]:
    """Min-content and max-content width of a grid, px, without its padding."""
    children, areas = _areas(sizer, group)
    tracks = _tracks(group.columns, _count(areas, len(group.columns), True), None, sizer.ctx.page.em)
    needs = _column_needs(sizer, children, areas, tracks)
    gap = sizer.gaps(group, None, None)[0]

    def total(constraint: Constraint) -> float:
        return sum(track_sizes(tracks, needs, None, gap, constraint=constraint)) + gap * max(0, len(tracks) - 1)

    return total("min"), total("max")


@dataclass(slots=True)
class _Cell:
    """An item on its way into its area."""

    node: Node
    area: Area
    spec: Spec
    width: float
    height: float
    align: str
    baseline: float | None = None
    shim: float = 0.0
    """Added above it, to bring the baselines of a row together (section 10.6)."""


def arrange(sizer: Sizer, group: Group, width: float, height: float | None, definite: bool, pad: Pad) -> Arranged:
    """Place the children of a grid in its border box."""
    inner_width = max(0.0, width - pad[1] - pad[3])
    inner_height = None if height is None else max(0.0, height - pad[0] - pad[2])
    children, areas = _areas(sizer, group)
    em = sizer.ctx.page.em
    gap_x, gap_y = sizer.gaps(group, inner_width, inner_height)
    packed = group.justify == "start"

    columns = _tracks(group.columns, _count(areas, len(group.columns), True), inner_width, em)
    needs = _column_needs(sizer, children, areas, columns)
    across = track_sizes(columns, needs, inner_width, gap_x, stretch=packed)
    xs, gap_x = _lines(across, gap_x, inner_width, group.justify)

    fills = group.justify not in ("center", "end")
    cells = [
        _cell(sizer, group, n, a, _extent(across, a.column, a.columns, gap_x), fills)
        for n, a in zip(children, areas, strict=True)
    ]
    rows = _tracks(group.rows, _count(areas, len(group.rows), False), inner_height, em)
    _shim(sizer, cells, rows)
    down = track_sizes(rows, [_row_need(sizer, c, rows) for c in cells], inner_height, gap_y)
    ys, _ = _lines(down, gap_y, inner_height or 0.0, "start")

    placed = []
    for cell in cells:
        area = cell.area
        box = (
            pad[3] + xs[area.column],
            pad[0] + ys[area.row],
            _extent(across, area.column, area.columns, gap_x),
            _extent(down, area.row, area.rows, gap_y),
        )
        placed.append(_settle(sizer, cell, box, _PART.get(group.justify, 0.0), fills))
    total = sum(down) + gap_y * max(0, len(down) - 1) + pad[0] + pad[2]
    first = min(range(len(areas)), key=lambda k: (areas[k].row, cells[k].baseline is None, areas[k].column), default=0)
    return Arranged(total if height is None else height, tuple(placed), first)


def _lines(sizes: Sequence[float], gap: float, whole: float, justify: str) -> tuple[list[float], float]:
    """Where each track starts, and the gap between tracks with what `justify` adds (CSS Align 3, section 5)."""
    count = len(sizes)
    free = whole - sum(sizes) - gap * max(0, count - 1)
    start = 0.0
    if justify in _PART:
        start = free * _PART[justify]
    elif free > 0 and count:
        if justify == "space-between":
            gap += free / (count - 1) if count > 1 else 0.0
        else:
            part = free / (count if justify == "space-around" else count + 1)
            start = part / 2 if justify == "space-around" else part
            gap += part
    made = []
    for size in sizes:
        made.append(start)
        start += size + gap
    return made, gap


def _extent(sizes: Sequence[float], start: int, span: int, gap: float) -> float:
    return sum(sizes[start : start + span]) + gap * (span - 1)


def _cell(sizer: Sizer, group: Group, node: Node, area: Area, width: float, fills: bool) -> _Cell:
    spec = sizer.spec(node, width, None)
    made = _width(sizer, node, spec, width, fills, None)
    return _Cell(node, area, spec, made, sizer.height_at(node, spec, made), node.align_self or group.align)


def _width(sizer: Sizer, node: Node, spec: Spec, room: float, fills: bool, height: float | None) -> float:
    fill = fills and not (spec.auto[1] or spec.auto[3]) and (sizer.stretches(node) or sizer.empty(node))
    return sizer.width_in(node, spec, room, fill=fill or sizer.empty(node), height=height)


def _shim(sizer: Sizer, cells: list[_Cell], tracks: list[Track]) -> None:
    """Bring together the baselines of the items that start in a row and ask for it; one whose height follows from
    a row that follows from its items cannot take part."""
    rows: dict[int, list[_Cell]] = {}
    for cell in cells:
        spanned = tracks[cell.area.row : cell.area.row + cell.area.rows]
        circular = cell.node.height.unit == "%" and any(t.auto for t in spanned)
        if cell.align == "baseline" and not circular and not (cell.spec.auto[0] or cell.spec.auto[2]):
            firm = cell.spec.height is not None
            depth = sizer.baseline(cell.node, cell.width, cell.height, cell.spec.pad, firm)
            cell.baseline = cell.spec.top + depth
            rows.setdefault(cell.area.row, []).append(cell)
    for row in rows.values():
        deepest = max(cell.baseline or 0.0 for cell in row)
        for cell in row:
            cell.shim = deepest - (cell.baseline or 0.0)


def _row_need(sizer: Sizer, cell: _Cell, tracks: list[Track]) -> Need:
    spec, area = cell.spec, cell.area
    more = spec.down + cell.shim
    minimum = full = cell.height + more
    if spec.height is None:
        if spec.min_height is not None:
            minimum = spec.clamp_height(spec.min_height) + more
        elif _no_floor(sizer, cell.node, tracks[area.row : area.row + area.rows]):
            minimum = spec.clamp_height(0.0) + more
    return Need(area.row, area.rows, minimum, full, full)


def _settle(sizer: Sizer, cell: _Cell, box: tuple[float, float, float, float], across: float, fills: bool) -> Placed:
    """An item in its area: percentages, stretching and alignment."""
    x, y, width, height = box
    node, spec = cell.node, sizer.spec(cell.node, box[2], box[3])
    autos = spec.auto[0] or spec.auto[2]
    stretch = cell.align == "stretch" and not autos and (sizer.stretches(node) or sizer.empty(node))
    room = max(0.0, height - spec.down)
    own = None
    if spec.height is None and spec.ratio and spec.width is None and not (fills and stretch) and stretch:
        own = spec.clamp_height(room)
    w = _width(sizer, node, spec, width, fills, own)
    if spec.height is None and spec.ratio is None and stretch:
        h, firm = spec.clamp_height(room), True
    else:
        h, firm = sizer.height_at(node, spec, w), spec.height is not None
    free_x, free_y = width - w - spec.across, height - h - spec.down
    if spec.auto[1] or spec.auto[3]:
        across = 0.5 if spec.auto[1] and spec.auto[3] else float(spec.auto[3])
        free_x = max(0.0, free_x)
    down = _PART.get(cell.align, 0.0)
    if autos:
        down = 0.5 if spec.auto[0] and spec.auto[2] else float(spec.auto[0])
        free_y = max(0.0, free_y)
    return Placed(node, x + spec.left + free_x * across, y + spec.top + free_y * down + cell.shim, w, h, firm, spec.pad)
