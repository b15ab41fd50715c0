"""Tables: rows and columns of words, lowered to set texts, fills and rules.

Columns and rows are sized as grid tracks (`tracks.py`); cells may span both. Ids are not made: a table is one node of
the frame, and every cell is a `TextItem` of it. At most `MAX_CELLS` cells in
`MAX_COLUMNS` columns are set.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.layout.frame import quantise
from forebrush.layout.paints import paint, paints, stroke_paints
from forebrush.layout.shapes import box_path
from forebrush.layout.tracks import Constraint, Need, Track, track_sizes
from forebrush.scene.drawing import GroupItem, Item, PathItem
from forebrush.scene.limits import MAX_LIST
from forebrush.scene.nodes import Cell, Column, Table, TextNode
from forebrush.scene.style import Fill, Solid, Stroke
from forebrush.scene.values import Length

__all__ = ["MAX_CELLS", "MAX_COLUMNS", "Grid", "height", "items", "read", "widths"]

MAX_CELLS = MAX_LIST
MAX_COLUMNS = 1_000


@dataclass(frozen=True, slots=True)
class Set:
    """A cell in its place: tracks from 0, and its words as a text node."""

    cell: Cell
    column: int
    row: int
    columns: int
    rows: int
    text: TextNode


@dataclass(frozen=True, slots=True)
class Grid:
    """A table that has been read: its cells in their places, its columns and rows."""

    node: Table
    cells: tuple[Set, ...]
    columns: tuple[Column, ...]
    rows: int
    omitted: int
    """Cells past the limits."""


def read(node: Table) -> Grid:
    """Put the cells of a table into their places, as HTML does: each takes the next free column of its row. A span
    ends before what is taken already."""
    taken: set[tuple[int, int]] = set()
    cells: list[Set] = []
    default = Column() if node.columns else Column(width=Length(1.0, "fr"))
    count, omitted = len(node.columns), 0
    rows = len(node.rows)
    for r, row in enumerate(node.rows):
        c = 0
        for cell in row:
            while (r, c) in taken:
                c += 1
            if len(cells) >= MAX_CELLS or c >= MAX_COLUMNS:
                omitted += 1
                continue
            across = 1
            while across < min(cell.column_span, MAX_COLUMNS - c) and (r, c + across) not in taken:
                across += 1
            down = min(cell.row_span, rows - r)
            taken.update((i, j) for i in range(r, r + down) for j in range(c, c + across))
            column = node.columns[c] if c < len(node.columns) else default
            cells.append(Set(cell, c, r, across, down, _words(node, cell, r, column)))
            c += across
            count = max(count, c)
    return Grid(node, tuple(cells), node.columns + (default,) * (count - len(node.columns)), rows, omitted)


def _words(node: Table, cell: Cell, row: int, column: Column) -> TextNode:
    head = row < node.header
    color = cell.color or (node.header_color if head else None) or node.color
    return TextNode(
        id=node.id,
        text=cell.text,
        marks=cell.marks,
        font=node.font,
        size=node.size,
        weight=cell.weight or (node.header_weight if head else column.weight or node.weight),
        line_height=node.line_height,
        text_align=cell.text_align or column.text_align,
        vertical_align=node.vertical_align,
        tabular=column.tabular,
        lang=node.lang,
        fills=(Solid(color=color),),
    )


def _up(value: float) -> float:
    return math.ceil(value * 64 - 1e-6) / 64


def _padding(grid: Grid, width: float | None, ctx: Context) -> tuple[float, float, float, float]:
    top, right, bottom, left = (side.resolve(width or 0.0, ctx.page.em) or 0.0 for side in grid.node.cell_padding)
    return top, right, bottom, left


def _tracks(lengths: list[Length], whole: float | None, em: float) -> list[Track]:
    made = []
    for length in lengths:
        if length.unit == "fr":
            made.append(Track(None, length.value))
        else:
            made.append(Track(None if whole is None and length.unit == "%" else length.resolve(whole or 0.0, em)))
    return made


def widths(grid: Grid, ctx: Context) -> tuple[float, float]:
    """Min-content and max-content width of a table, px."""
    tracks = _tracks([c.width for c in grid.columns], None, ctx.page.em)
    needs = _column_needs(grid, tracks, None, ctx)

    def total(constraint: Constraint) -> float:
        return sum(track_sizes(tracks, needs, None, 0.0, constraint=constraint))

    return total("min"), total("max")


def _column_needs(grid: Grid, tracks: list[Track], width: float | None, ctx: Context) -> list[Need]:
    _, right, _, left = _padding(grid, width, ctx)
    needs = []
    for cell in grid.cells:
        spanned = tracks[cell.column : cell.column + cell.columns]
        if all(t.size is not None for t in spanned):
            continue
        size = type_setting.measure(cell.text, None, None, ctx)
        most, least = _up(size.width) + left + right, _up(size.min_content_width) + left + right
        minimum = left + right if cell.columns > 1 and any(t.fr for t in spanned) else least
        needs.append(Need(cell.column, cell.columns, minimum, least, max(least, most)))
    return needs


def _columns(grid: Grid, width: float, ctx: Context) -> list[float]:
    tracks = _tracks([c.width for c in grid.columns], width, ctx.page.em)
    return track_sizes(tracks, _column_needs(grid, tracks, width, ctx), width, 0.0)


def _rows(grid: Grid, width: float, height: float | None, ctx: Context) -> list[float]:
    top, right, bottom, left = _padding(grid, width, ctx)
    across = _columns(grid, width, ctx)
    least = grid.node.row_height.resolve(height or 0.0, ctx.page.em) or 0.0
    needs = [Need(row, 1, least, least, least) for row in range(grid.rows)]
    for cell in grid.cells:
        room = max(0.0, sum(across[cell.column : cell.column + cell.columns]) - left - right)
        need = _up(type_setting.measure(cell.text, room, None, ctx).height) + top + bottom
        needs.append(Need(cell.row, cell.rows, need, need, need))
    return track_sizes([Track()] * grid.rows, needs, height, 0.0)


def height(grid: Grid, width: float, ctx: Context) -> float:
    """The height of a table at a width, px."""
    return sum(_rows(grid, width, None, ctx))


def _ends(sizes: list[float]) -> list[float]:
    made = [0.0]
    for size in sizes:
        made.append(made[-1] + size)
    return [quantise(value) for value in made]


def items(grid: Grid, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """What a table draws in a box of `width` x `height` px: background, fills, rules, words, border."""
    node, box = grid.node, (0.0, 0.0, width, height)
    outline = box_path(width, height, node.radius)
    xs, ys = _ends(_columns(grid, width, ctx)), _ends(_rows(grid, width, height, ctx))
    made: list[Item] = []
    if grid.omitted:
        ctx.find("text-omitted", f"{grid.omitted} cells past the limit of {MAX_CELLS:,} are not set", node=node.id)
    if node.fills:
        made.append(PathItem(outline, paints(node.fills, box, ctx), what="background"))
    under = [*_bands(grid, xs, ys, ctx), *_rules(grid, xs, ys, ctx)]
    if under and any(node.radius.values):
        made.append(GroupItem(tuple(under), clip=outline))
    else:
        made.extend(under)
    made.extend(_texts(grid, xs, ys, width, ctx))
    if node.strokes:
        made.append(PathItem(outline, (), stroke_paints(node.strokes, box, ctx), what="border"))
    return tuple(made)


def _n(value: float) -> str:
    """A number of path data; multiples of 1/64 are exact."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _bands(grid: Grid, xs: list[float], ys: list[float], ctx: Context) -> Iterator[Item]:
    """Head, stripes, then the fills of single cells."""
    node, head = grid.node, min(grid.node.header, grid.rows)

    def band(fill: Fill, x: float, y: float, right: float, bottom: float, what: str) -> PathItem:
        d = f"M{_n(x)} {_n(y)}L{_n(right)} {_n(y)}L{_n(right)} {_n(bottom)}L{_n(x)} {_n(bottom)}Z"
        return PathItem(d, (paint(fill, (x, y, right - x, bottom - y), ctx),), what=what)

    if node.stripe is not None:
        for row in range(head + 1, grid.rows, 2):
            yield band(node.stripe, xs[0], ys[row], xs[-1], ys[row + 1], "stripe")
    if node.header_fill is not None and head:
        yield band(node.header_fill, xs[0], ys[0], xs[-1], ys[head], "header")
    for cell in grid.cells:
        if cell.cell.fill is not None:
            right, bottom = xs[cell.column + cell.columns], ys[cell.row + cell.rows]
            yield band(cell.cell.fill, xs[cell.column], ys[cell.row], right, bottom, "cell")


def _rules(grid: Grid, xs: list[float], ys: list[float], ctx: Context) -> Iterator[Item]:
    """Lines between rows and columns; a cell that spans them cuts them."""
    node, head = grid.node, grid.node.header
    if len(xs) < 2 or len(ys) < 2:
        return
    crossed = {
        (line, c)
        for s in grid.cells
        for line in range(s.row + 1, s.row + s.rows)
        for c in range(s.column, s.column + s.columns)
    }
    walled = {
        (line, r)
        for s in grid.cells
        for line in range(s.column + 1, s.column + s.columns)
        for r in range(s.row, s.row + s.rows)
    }
    columns = len(grid.columns)

    def rule(stroke: Stroke, lines: list[tuple[float, float, float, float]]) -> PathItem:
        d = "".join(f"M{_n(x0)} {_n(y0)}L{_n(x1)} {_n(y1)}" for x0, y0, x1, y1 in lines)
        return PathItem(d, (), stroke_paints((stroke,), (0.0, 0.0, xs[-1], ys[-1]), ctx), what="rule")

    for line in range(1, grid.rows + 1):
        stroke = node.header_rule if line == head and node.header_rule else node.row_rule
        last = line == grid.rows  # the edge of the table: only the head has a rule there
        if stroke is None or (last and (line != head or node.header_rule is None)):
            continue
        parts = _parts([(line, c) not in crossed for c in range(columns)])
        if parts:
            yield rule(stroke, [(xs[a], ys[line], xs[b], ys[line]) for a, b in parts])
    if node.column_rule is None:
        return
    for line in range(1, columns):
        parts = _parts([(line, r) not in walled for r in range(grid.rows)])
        if parts:
            yield rule(node.column_rule, [(xs[line], ys[a], xs[line], ys[b]) for a, b in parts])


def _parts(open_: list[bool]) -> list[tuple[int, int]]:
    """The runs of True, as half-open ranges."""
    made: list[tuple[int, int]] = []
    for k, free in enumerate(open_):
        if free and made and made[-1][1] == k:
            made[-1] = (made[-1][0], k + 1)
        elif free:
            made.append((k, k + 1))
    return made


def _texts(grid: Grid, xs: list[float], ys: list[float], width: float, ctx: Context) -> Iterator[Item]:
    top, right, bottom, left = (quantise(side) for side in _padding(grid, width, ctx))
    for cell in grid.cells:
        if not cell.cell.text:
            continue
        x, y = xs[cell.column] + left, ys[cell.row] + top
        w = max(0.0, xs[cell.column + cell.columns] - right - x)
        h = max(0.0, ys[cell.row + cell.rows] - bottom - y)
        drawn = type_setting.place(cell.text, w, h, ctx)
        if drawn:
            yield GroupItem(drawn, matrix=(1.0, 0.0, x, 0.0, 1.0, y, 0.0, 0.0, 1.0))
