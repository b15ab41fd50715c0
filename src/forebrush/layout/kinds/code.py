"""Machine-readable codes: QR, Code 128 and EAN-13 as one path each, with their quiet zone and the digits below.

Bars and modules that touch are one outline, so that no hairline shows between them at any scale.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from forebrush.layout import text as type_setting
from forebrush.layout.context import Context
from forebrush.layout.kinds.barcodes import CodeError, code128, ean13, ean13_digits
from forebrush.layout.kinds.common import moved, placeholder
from forebrush.layout.paints import paints
from forebrush.scene.drawing import Item, PathItem
from forebrush.scene.facts import exact_json
from forebrush.scene.nodes import Code, FactRef, TextNode
from forebrush.scene.paths import Segment, write

__all__ = ["intrinsic", "items", "outline", "qr_matrix", "value_of"]

MODULE = 4.0
"""Px of a QR module in a code that says no size; a bar's is half of it."""
BAR_HEIGHT = 80.0
QUIET = {"code128": (10, 10), "ean13": (11, 7)}
"""Least quiet modules left and right of a bar code."""
_CORRECTIONS = {"L": "l", "M": "m", "Q": "q", "H": "h"}


def value_of(node: Code, ctx: Context) -> str:
    """What the code is to say: its words, or the value (else the words) of its fact."""
    if not isinstance(node.value, FactRef):
        return node.value
    fact = ctx.scene.facts[node.value.fact]
    return exact_json(fact.value) if fact.value is not None else fact.words


@lru_cache(maxsize=64)
def qr_matrix(value: str, correction: str) -> tuple[tuple[bool, ...], ...]:
    """The modules of a QR code, without quiet zone. Raises CodeError for a value that is too long."""
    import segno

    try:
        # Beyond ASCII in UTF-8, and saying so (ECI 26): without that a reader may take it for Latin-1.
        encoding = None if value.isascii() else "utf-8"
        level = _CORRECTIONS[correction]
        made = segno.make_qr(value, error=level, encoding=encoding, eci=encoding is not None, boost_error=False)
    except ValueError as error:
        # segno's DataOverflowError, and values that no encoding takes.
        raise CodeError(f"a QR code of correction {correction} cannot hold these {len(value)} characters") from error
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def _bars(node: Code, value: str) -> str:
    return code128(value) if node.code == "code128" else ean13(ean13_digits(value))


def _margins(node: Code) -> tuple[int, int]:
    """Quiet modules left and right of a bar code: at least what its kind needs, unless none are wanted."""
    left, right = QUIET[node.code]
    return (max(left, node.quiet), max(right, node.quiet)) if node.quiet else (0, 0)


def intrinsic(node: Code, ctx: Context) -> tuple[float, float] | None:
    """4 px a module for QR; 2 px a module and 80 px of height for bars, more with a caption."""
    try:
        value = value_of(node, ctx)
        if node.code == "qr":
            side = (len(qr_matrix(value, node.correction)) + 2 * node.quiet) * MODULE
            return side, side
        width = (len(_bars(node, value)) + sum(_margins(node))) * MODULE / 2
    except CodeError:
        return None
    return width, BAR_HEIGHT * (1.25 if node.caption else 1.0)


def items(node: Code, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The code as large as its box allows. A value that it cannot say is noted as `code-invalid`."""
    if width <= 0 or height <= 0:
        return ()
    value = value_of(node, ctx)
    try:
        if node.code == "qr":
            return _qr(node, value, width, height, ctx)
        return _bar_code(node, value, width, height, ctx)
    except CodeError as error:
        ctx.find("code-invalid", str(error), node=node.id, code=node.code)
        return placeholder(width, height, ctx)


def _qr(node: Code, value: str, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    matrix = qr_matrix(value, node.correction)
    count = len(matrix) + 2 * node.quiet
    module = min(width, height) / count
    if module >= MODULE:
        # Whole px keep every edge sharp; below 4 px that would cost too much of the size.
        module = float(math.floor(module))
    left = (width - module * count) / 2 + module * node.quiet
    top = (height - module * count) / 2 + module * node.quiet
    if module >= MODULE:
        left, top = float(round(left)), float(round(top))
    filled = paints(node.fills, (left, top, module * len(matrix), module * len(matrix)), ctx, node.id)
    return (PathItem(outline(matrix, module, left, top), filled, what="code"),)


def outline(matrix: Sequence[Sequence[bool]], module: float, left: float, top: float) -> str:
    """The outlines of all dark regions of a matrix, clockwise, holes the other way round."""
    rows, columns = len(matrix), len(matrix[0])

    def dark(row: int, column: int) -> bool:
        return 0 <= row < rows and 0 <= column < columns and matrix[row][column]

    # Edges with the dark on their right hand; where two leave one corner, the turn to the right keeps regions apart.
    edges: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row in range(rows):
        for column in range(columns):
            if not matrix[row][column]:
                continue
            sides = (
                ((column, row), (column + 1, row), dark(row - 1, column)),
                ((column + 1, row), (column + 1, row + 1), dark(row, column + 1)),
                ((column + 1, row + 1), (column, row + 1), dark(row + 1, column)),
                ((column, row + 1), (column, row), dark(row, column - 1)),
            )
            for start, end, covered in sides:
                if not covered:
                    edges.setdefault(start, []).append(end)
    made: list[Segment] = []
    for first in sorted(edges):
        while edges[first]:
            corners = _loop(first, edges)
            placed = [(left + x * module, top + y * module) for x, y in corners]
            made += [Segment("L" if k else "M", point) for k, point in enumerate(placed)]
            made.append(Segment("Z", ()))
    return write(made)


def _loop(first: tuple[int, int], edges: dict[tuple[int, int], list[tuple[int, int]]]) -> list[tuple[int, int]]:
    """One closed outline from a corner on, its straight runs joined; its edges are used up."""
    at, heading = first, (0, 0)
    corners: list[tuple[int, int]] = []
    while True:
        choices = edges[at]
        right = (at[0] - heading[1], at[1] + heading[0])
        end = right if right in choices and len(choices) > 1 else choices[0]
        choices.remove(end)
        turned = (end[0] - at[0], end[1] - at[1])
        if turned != heading:
            corners.append(at)
        at, heading = end, turned
        if at == first:
            return corners


def _bar_code(node: Code, value: str, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    modules = _bars(node, value)
    before, after = _margins(node)
    module = width / (len(modules) + before + after)
    if module >= MODULE / 2:
        module = math.floor(module * 2) / 2
    left = (width - module * (len(modules) + before + after)) / 2 + module * before
    size = min(module * 10.5, height * 0.24) if node.caption else 0.0
    tall = height - size * 1.12
    guards = [*range(3), *range(45, 50), *range(92, 95)] if node.code == "ean13" and node.caption else []
    bars: list[Segment] = []
    at = 0
    while at < len(modules):
        end = at
        while end < len(modules) and modules[end] == modules[at]:
            end += 1
        if modules[at] == "1":
            low = tall + size * 0.45 if at in guards else tall
            x1, x2 = left + at * module, left + end * module
            corners = ((x1, 0.0), (x2, 0.0), (x2, low), (x1, low))
            bars += [Segment("L" if k else "M", corner) for k, corner in enumerate(corners)]
            bars.append(Segment("Z", ()))
        at = end
    filled = paints(node.fills, (left, 0.0, module * len(modules), height), ctx, node.id)
    made: list[Item] = [PathItem(write(bars), filled, what="code")]
    if node.caption and size > 0:
        whole = len(modules) * module
        groups = [(value, left, whole)]
        if node.code == "ean13":
            digits = ean13_digits(value)
            groups = [
                (digits[0], left - module * 9.5, module * 7),
                (digits[1:7], left + 3 * module, 42 * module),
                (digits[7:], left + 50 * module, 42 * module),
            ]
        for words, x, span in groups:
            made += _caption(node, words, x, tall + size * 0.12, span, size, ctx)
    return tuple(made)


def _caption(node: Code, words: str, x: float, y: float, span: float, size: float, ctx: Context) -> tuple[Item, ...]:
    """Words below bars, in the middle of their span; made smaller where they are wider."""
    plain = "".join(character if character.isprintable() else " " for character in words)
    made = TextNode(
        id=f"{node.id}.caption",
        text=plain,
        font="text",
        size=size,
        line_height=1.0,
        text_align="center",
        text_wrap="nowrap",
        tabular=True,
        fills=node.fills,
    )
    natural = type_setting.measure(made, None, None, ctx).width
    if natural > span > 0:
        made = made.model_copy(update={"size": size * span / natural})
    elif node.code == "ean13" and len(plain) == 6 and natural > 0:
        # Digits stand under their own bars: seven modules each.
        made = made.model_copy(update={"letter_spacing": min((span - natural) / len(plain) / size, 1.0)})
    return moved(type_setting.place(made, span, size, ctx), x, y)
