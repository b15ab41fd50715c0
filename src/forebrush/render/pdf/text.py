"""Set text: real glyphs of embedded fonts wherever a colour or a gradient paints them, outlines for the rest.

Every word stands in the file once as text, in the order that `reading` gives: with its glyphs where they can be seen,
else invisibly over what was drawn (emoji, outlines, pixels).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

from pikepdf import Dictionary, String

from forebrush.fonts import FontKey
from forebrush.render.outlines import emoji_items, has_color, merged_outline, outline
from forebrush.render.pdf.content import Content
from forebrush.render.pdf.fonts import can_embed
from forebrush.render.pdf.job import Pen
from forebrush.render.pdf.painting import SIMPLE, Simple, fill, set_color, stroke
from forebrush.render.pdf.reading import Cell, Span, spans
from forebrush.render.pdf.syntax import AFFINE, jacobian, number, numbers, text_string
from forebrush.scene.drawing import FlatPaint, GlyphRun, Paint, TextItem
from forebrush.scene.paths import Affine, Segment, compose, read, transform

__all__ = ["draw_text", "write_words"]

_VERTICAL = (0.5, 0.88)
"""From the origin of a glyph to that of vertical writing, in widths and em: the DW2 of `fonts`."""


def draw_text(pen: Pen, item: TextItem) -> None:
    """Draw a text in its own space, and write its words."""
    frame_fonts = pen.job.frame.fonts
    colors = {id(run): _Look.of(pen, item, run, frame_fonts[run.font]) for run in item.runs}
    said = _spans(pen, item)
    as_text: set[tuple[int, int]] = set()
    for span in said:
        for cell in span.cells:
            if colors[id(cell.run)].real is not None:
                as_text.add((id(cell.run), cell.glyph))
    _words(pen, item, said, {key: look.real for key, look in colors.items()})
    for paints, group in groupby(item.runs, lambda run: colors[id(run)].paints):
        runs = list(group)
        for number_of, paint in enumerate(paints):
            shapes = [
                segment
                for run in runs
                if not colors[id(run)].emoji
                for k in range(len(run.glyphs))
                if number_of > 0 or (id(run), k) not in as_text
                for segment in _glyph(pen, run, k)
            ]
            fill(pen, pen.projected(shapes), paint)
    for run in item.runs:
        if colors[id(run)].emoji:
            _emoji(pen, run, colors[id(run)].strength)
    if item.strokes:
        shapes = [
            s
            for run in item.runs
            if not colors[id(run)].emoji
            for k in range(len(run.glyphs))
            for s in _glyph(pen, run, k, merged=True)
        ]
        for line in item.strokes:
            stroke(pen, shapes, line)


def write_words(pen: Pen, item: TextItem) -> None:
    """Write the words of a text invisibly: for text that was drawn as pixels."""
    _words(pen, item, _spans(pen, item), {})


@dataclass(frozen=True, slots=True)
class _Look:
    """How a run is painted: with all its paints, and with which of them as real text (None: as outlines)."""

    paints: tuple[Paint, ...]
    real: Simple | None
    emoji: bool
    strength: float

    @staticmethod
    def of(pen: Pen, item: TextItem, run: GlyphRun, key: FontKey) -> _Look:
        paints: tuple[Paint, ...] = (FlatPaint(run.color),) if run.color is not None else item.paints
        first = paints[0] if paints else None
        if run.emoji:
            alpha = first.rgba[3] / 255 if isinstance(first, FlatPaint) else 1.0
            return _Look(paints, None, True, first.opacity * alpha if first else 1.0)
        if pen.projection is not None or not isinstance(first, SIMPLE) or not can_embed(key, pen.job.library):
            return _Look(paints, None, False, 1.0)
        # Fill and stroke of one letter add up where they overlap, unless they let nothing through.
        return _Look(paints, first if not key.bold or _is_opaque(first) else None, False, 1.0)


def _is_opaque(paint: Simple) -> bool:
    rgbas = [paint.rgba] if isinstance(paint, FlatPaint) else [rgba for _, rgba in paint.stops]
    return paint.opacity >= 1 and paint.blend == "normal" and all(rgba[3] == 255 for rgba in rgbas)


# ---- words


def _spans(pen: Pen, item: TextItem) -> list[Span]:
    fonts, book = pen.job.frame.fonts, pen.job.book
    along, across, right, down, _, _ = pen.content.to_page
    # poppler knows lines along the axes of the page alone. PDFium reads from left to right what is on one height: the
    # ends of leaning lines, the pieces of lines upside down, the beginnings of lines that follow each other leftwards.
    leans = min(abs(along), abs(across)) > 1e-4 * max(abs(along), abs(across))
    leftwards = min(along, right) < -1e-4 * math.hypot(along, right, across, down)
    held = pen.projection is not None or leans or leftwards
    return spans(item, lambda run, k: book.width(fonts[run.font], run.glyphs[k]), held=held)


def _words(pen: Pen, item: TextItem, said: Iterable[Span], real: dict[int, Simple | None]) -> None:
    content = pen.content
    lines: dict[int, str] = {}
    for span in said:
        if not span.cells:
            continue
        mark, each = _mark("Span", span.actual), ""
        shown = () if span.alone else span.cells
        if span.line:
            # PDFium takes marks for the same only where as many lie round them.
            mark, each = mark or "/Shown BMC", _line_mark(pen, lines, span)
        with content.saved():
            content.op("BT")
            writer = _Writer(pen, item)
            if span.twice:
                with content.marked(mark):
                    writer.carry(span.cells)
                mark, each = "", _mark("Span", "")
            elif span.quiet:
                # poppler knows no other tag than Span, PDFium takes the innermost mark of any.
                mark, each = _mark("Span", ""), ""
            with content.marked(mark), content.marked(_mark("Shown", span.actual) if span.quiet else ""):
                for (run, hidden), group in groupby(shown, lambda cell: (id(cell.run), _is_hidden(cell))):
                    writer.show(list(group), None if hidden else real.get(run), each)
            content.op("ET")


def _line_mark(pen: Pen, lines: dict[int, str], span: Span) -> str:
    """The mark of a line that PDFium takes as a whole: one property list for each line, not for each text."""
    number_of = span.cells[0].run.line
    if number_of not in lines:
        words = pen.job.store.indirect(Dictionary(ActualText=String(span.line)))
        lines[number_of] = f"/Shown {pen.content.name('Properties', words)} BDC"
    return lines[number_of]


def _mark(tag: str, words: str | None) -> str:
    return f"/{tag} <</ActualText {text_string(words)}>> BDC" if words is not None else ""


def _is_hidden(cell: Cell) -> bool:
    """A space that says a letter: PDFium drops what has no extent, so it needs a glyph of the blank font. Or a cell
    that stands for nothing in the text."""
    return not cell.text or (cell.text.isspace() and not cell.said.isspace())


class _Writer:
    """Shows cells within one text object; follows the state, since a text object cannot save it."""

    def __init__(self, pen: Pen, item: TextItem) -> None:
        self._pen = pen
        self._item = item
        self._look: tuple[Simple | None, float] | None = None
        self._font = ""

    def show(self, cells: Sequence[Cell], paint: Simple | None, mark: str) -> None:
        """Show cells of one run, in their font and paint or invisibly, each operator under a mark of its own."""
        run, content, book = cells[0].run, self._pen.content, self._pen.job.book
        key = self._pen.job.frame.fonts[run.font]
        vertical = self._item.vertical and not run.angles and run.stretch == 1
        mode: Literal["H", "V"] = "V" if vertical else "H"
        self._set_look(paint, key.bold * run.size if paint is not None else 0.0)
        row = _Row(content, mark)
        for cell in cells:
            glyph = run.glyphs[cell.glyph]
            if paint is None:
                width = max(cell.width / run.size / run.stretch, 0.01)
                part, code = book.blank_code(cell.said, width)
                name = content.name("Font", book.resource(None, part, mode))
            else:
                width = book.width(key, glyph)
                part, code = book.code(key, glyph, cell.said)
                name = content.name("Font", book.resource(key, part, mode))
            font = f"{name} {number(run.size)} Tf"
            if font != self._font:
                row.flush()
                content.op(font)
                self._font = font
            at = _place(run, cell.glyph, key.slant if paint is not None else 0.0)
            if self._pen.projection is not None:
                at = compose(jacobian(self._pen.projection, cell.x, cell.y), at)
            if vertical:
                at = compose(at, (1.0, 0.0, 0.0, 1.0, _VERTICAL[0] * width * run.size, _VERTICAL[1] * run.size))
            row.add(at, code, width * run.size, run.size, vertical)
        row.flush()

    def carry(self, cells: Sequence[Cell]) -> None:
        """Show a glyph without extent as wide as cells: what stands under the mark in force, to all but PDFium."""
        first, last, content = cells[0], cells[-1], self._pen.content
        size, turn = first.run.size, 90.0 if self._item.vertical else 0.0
        length = last.y + size - first.y if turn else max(cell.x + cell.width for cell in cells) - first.x
        part, code = self._pen.job.book.blank_code(" ", max(length / size, 0.01), bare=True)
        self._set_look(None, 0.0)
        self._font = f"{content.name('Font', self._pen.job.book.resource(None, part))} {number(size)} Tf"
        content.op(self._font)
        row = _Row(content, "")
        alone = replace(first.run, stretch=1.0, angles=(turn,) * len(first.run.glyphs))
        at = _place(alone, first.glyph, 0.0)
        if self._pen.projection is not None:
            at = compose(jacobian(self._pen.projection, first.x, first.y), at)
        row.add(at, code, 0.0, size, False)
        row.flush()

    def _set_look(self, paint: Simple | None, bold: float) -> None:
        if self._look == (paint, bold):
            return
        content = self._pen.content
        if paint is not None:
            if self._look is not None and self._look[0] is not None:
                content.state(rest=True)
            set_color(self._pen, paint, strokes=bold > 0)
        content.op(f"2 Tr {number(bold)} w 1 j" if bold else "0 Tr" if paint is not None else "3 Tr")
        self._look = (paint, bold)


class _Row:
    """Codes that follow each other on one baseline, shown by one operator."""

    def __init__(self, content: Content, mark: str) -> None:
        self._content = content
        self._mark = mark
        self._matrix: Affine = AFFINE
        self._next = 0.0
        self._parts: list[str] = []

    def add(self, at: Affine, code: int, width: float, size: float, vertical: bool) -> None:
        """Add a code at a matrix; `width` is where the next would stand, in text space."""
        along = _along(self._matrix, at) if self._parts and not vertical else None
        if along is None:
            self.flush()
            self._matrix, self._next = at, 0.0
        else:
            # Thousandths of an em, rounded; what is rounded away is made good by the next one.
            shift = round((self._next - along) / size * 1000, 2)
            if abs(shift) >= 0.01:
                self._parts.append(number(shift, 2))
                self._next -= shift * size / 1000
        self._parts.append(f"<{code:04X}>")
        self._next += width

    def flush(self) -> None:
        """Write what was gathered."""
        if self._parts:
            self._content.op(f"{numbers(self._matrix[:4], 5)} {numbers(self._matrix[4:])} Tm")
            with self._content.marked(self._mark):
                self._content.op(f"[{''.join(self._parts)}] TJ")
            self._parts = []


def _along(first: Affine, at: Affine) -> float | None:
    """How far a matrix lies along the baseline of another, in its text space; None where it does not lie on it."""
    if any(abs(a - b) > 1e-6 for a, b in zip(first[:4], at[:4], strict=True)):
        return None
    a, b = first[0], first[1]
    square = a * a + b * b
    dx, dy = at[4] - first[4], at[5] - first[5]
    if square < 1e-12 or abs(a * dy - b * dx) > 0.005 * math.sqrt(square):
        return None
    return (a * dx + b * dy) / square


def _place(run: GlyphRun, k: int, slant: float) -> Affine:
    """From the text space of a glyph (px, y up) to the space of its item."""
    turn = math.radians(run.angles[k]) if run.angles else 0.0
    cos, sin = math.cos(turn), math.sin(turn)
    lean = math.tan(math.radians(slant))
    matrix: Affine = (cos, sin, -sin, cos, run.xs[k], run.ys[k])
    return compose(matrix, (run.stretch, 0.0, lean * run.stretch, -1.0, 0.0, 0.0))


# ---- outlines


def _glyph(pen: Pen, run: GlyphRun, k: int, merged: bool = False) -> list[Segment]:
    """The outline of a glyph at its place in the space of its item."""
    make = merged_outline if merged else outline
    data = make(pen.job.frame.fonts[run.font], run.glyphs[k], pen.job.library)
    return transform(read(data), _em_place(run, k)) if data else []


def _em_place(run: GlyphRun, k: int) -> Affine:
    """From em of a glyph (y down) to the space of its item."""
    turn = math.radians(run.angles[k]) if run.angles else 0.0
    cos, sin = math.cos(turn), math.sin(turn)
    return compose((cos, sin, -sin, cos, run.xs[k], run.ys[k]), (run.size * run.stretch, 0.0, 0.0, run.size, 0.0, 0.0))


def _emoji(pen: Pen, run: GlyphRun, strength: float) -> None:
    from forebrush.render.pdf.items import draw_items  # emoji are items, and items hold text

    key = pen.job.frame.fonts[run.font]
    for k, glyph in enumerate(run.glyphs):
        if not has_color(key, glyph, pen.job.library):
            continue
        a, b, c, d, e, f = _em_place(run, k)
        items = emoji_items(key, glyph, pen.job.library)
        with pen.under((a, c, e, b, d, f, 0.0, 0.0, 1.0)) as inner:
            if pen.projection is not None:
                draw_items(inner, items)
                continue
            form = pen.job.forms.get((key, glyph))
            if form is None:
                child = inner.content.pattern_child()
                draw_items(inner.on(child), items)
                form = pen.job.forms[key, glyph] = child.form((-0.5, -1.5, 2.5, 2.5), group=True)
            with inner.content.saved():
                inner.content.state(strength)
                inner.content.draw(form)
