"""Chart nodes: bars, lines and pies from exact values, with axes, words and legend.

Deep work is in `charts/`; here the box is shared out: ground and padding, legend on top, axis title, plot.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts import frame
from forebrush.layout.kinds.charts.bars import bars, draw_bars, stack_range
from forebrush.layout.kinds.charts.data import Row, inked, page_color, rows_of
from forebrush.layout.kinds.charts.frame import SMALL, Labels, Plot
from forebrush.layout.kinds.charts.lines import draw_lines, line_range, stacked_values
from forebrush.layout.kinds.charts.pie import draw_pie, slices_of
from forebrush.layout.kinds.charts.ticks import Scale, scale_of
from forebrush.layout.kinds.charts.words import LINE, Words, widest
from forebrush.layout.paints import paints, stroke_paints
from forebrush.layout.shapes import box_path
from forebrush.scene.drawing import XYWH, Item, PathItem, Rgba
from forebrush.scene.nodes import Chart, FactRef

__all__ = ["intrinsic", "items"]


def intrinsic(node: Chart, ctx: Context) -> tuple[float, float] | None:
    """30 em by 19 em of its words: 480 x 304 px at 16."""
    return node.size * 30, node.size * 19


def items(node: Chart, width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """The chart in its box. Findings: `chart-value`, `text-omitted`."""
    if width <= 0 or height <= 0:
        return ()
    box = (0.0, 0.0, width, height)
    made: list[Item] = []
    ground, border = paints(node.fills, box, ctx, node.id), stroke_paints(node.strokes, box, ctx, node.id)
    if ground or border:
        made.append(PathItem(box_path(width, height, node.radius), ground, border, what="background"))
    pad = min(node.size * 1.25, min(width, height) * 0.12) if ground or border else 0.0
    inner = (pad, pad, max(width - 2 * pad, 1.0), max(height - 2 * pad, 1.0))
    ink, words = ctx.rgba(node.color), Words(node, ctx)
    rows = rows_of(node, ctx)
    if node.chart == "pie":
        made += _pie(node, rows, inner, words, ink, ctx)
    else:
        made += _axes(node, rows, inner, words, ink, ctx)
    return tuple(made)


def _pie(node: Chart, rows: Sequence[Row], box: XYWH, words: Words, ink: Rgba, ctx: Context) -> list[Item]:
    slices = slices_of(node, rows, ctx)
    x, y, width, height = box
    made: list[Item] = []
    if node.legend and any(row.name for row in slices):
        size = node.size * SMALL
        wide = widest(words, [row.name for row in slices], size) + size * 1.3
        tall = len(slices) * size * LINE * 1.25
        if width > height * 1.25 and tall <= height:
            # Beside the pie, in one column at its own middle.
            side = min(height, width - wide - size * 2)
            left = x + (width - side - wide - size * 2) / 2
            column = (left + side + size * 2, y + (height - tall) / 2, wide, tall)
            drawn, _ = frame.legend(node, slices, column, words, ink, ctx, mark="box", column=True)
            made += drawn
            box = (left, y, side, height)
        else:
            room = (x, y, width, height * 0.4)
            # Once for its height, in a context whose findings do not count.
            trial = Context(ctx.scene, ctx.page, ctx.library)
            _, took = frame.legend(node, slices, room, words, ink, trial, mark="box")
            place = (x, y + height - took, width, took)
            drawn, _ = frame.legend(node, slices, place, words, ink, ctx, mark="box", center=True)
            made += drawn
            box = (x, y, width, height - took - size * 0.6)
    return made + draw_pie(node, slices, box, words, ink, page_color(node, ctx), ctx)


def _axes(node: Chart, rows: Sequence[Row], box: XYWH, words: Words, ink: Rgba, ctx: Context) -> list[Item]:
    """A bar or line chart: what stands round the plot first, then the plot in what is left."""
    size = node.size * SMALL
    x, y, width, height = box
    made: list[Item] = []
    count = max([len(node.categories), *(len(row.points) for row in rows)])
    named = [row for row in rows if row.name]
    if node.legend and len(rows) > 1 and named:
        drawn, took = frame.legend(
            node, named, (x, y, width, height * 0.3), words, ink, ctx, mark="line" if node.chart == "line" else "box"
        )
        made += drawn
        y, height = y + took + size * 0.5, height - took - size * 0.5
    horizontal = node.direction == "horizontal"
    if node.axis.title and not horizontal:
        made += words.put(node.axis.title, size, x, y, 0.0, 0.0, inked(ink, frame.FAINT), width=width)
        y, height = y + size * LINE * 1.2, height - size * LINE * 1.2

    pile = bars(rows, count, node.stacked)
    values = stacked_values(rows, count, node.stacked and node.chart == "line")
    least, most = stack_range(pile) if node.chart == "bar" else line_range(values)
    scale = scale_of(
        least, most, low=node.axis.min, high=node.axis.max, count=node.axis.ticks,
        zero=node.chart == "bar" or node.stacked or (least >= 0 and least < most * Decimal("0.5")),
    )  # fmt: skip
    units = [ctx.scene.facts[v.fact].unit for s in node.series for v in s.values if isinstance(v, FactRef)]
    ticks = frame.tick_words(node, scale, units, ctx)
    plot, labels = _share(node, (x, y, width, height), scale, count, ticks, rows, words)
    made += frame.grid(node, plot, ink, ctx)
    made += frame.value_axis(node, plot, ticks, words, ink)
    made += frame.put_categories(node, plot, labels, words, ink)
    if node.axis.title and horizontal:
        below = plot.box[1] + plot.box[3] + size * (0.35 + LINE)
        made += words.put(node.axis.title, size, plot.box[0] + plot.box[2], below, 1.0, 0.0, inked(ink, frame.FAINT))
    if node.chart == "bar":
        return made + draw_bars(node, rows, pile, plot, words, ink, ctx)
    # Values may stand above and right of the plot, where nothing else does.
    px, py, _, tall = plot.box
    room = (px, y, x + width - px, py + tall - y)
    return made + draw_lines(node, rows, values, plot, words, ink, page_color(node, ctx), room, ctx)


def _countable(node: Chart) -> bool:
    """The categories are numbers, years or dates, so that a reader fills in those that are left out."""
    return all(not any(character.isalpha() for character in text) for text in node.categories)


def _share(
    node: Chart, box: XYWH, scale: Scale, count: int, ticks: Sequence[str], rows: Sequence[Row], words: Words
) -> tuple[Plot, Labels]:
    """The plot in what ticks, categories and values at the ends leave of a box."""
    size, weight = node.size * SMALL, max(node.weight, 600)
    x, y, width, height = box
    inside = node.stacked and len(rows) > 1
    values = [point.words for row in rows for point in row.points if point is not None] if node.labels else []
    negative = scale.low < 0
    if node.direction == "horizontal":
        wide = min(widest(words, node.categories, size), width * 0.36)
        lead = wide + size * 0.7 if wide else 0.0
        tall = size * (LINE + 0.35) * (1 if ticks else 0) + (size * LINE if node.axis.title else 0)
        # Values stand beyond the ends of their bars, and half of the last tick beyond the plot.
        tail = 0.0 if inside else widest(words, values, node.size, weight) + size * 0.5 if values else 0.0
        tail = max(tail, words.size_of(ticks[-1], size)[0] / 2 if ticks else 0.0)
        head = tail if negative and values and not inside else 0.0
        plot = Plot(
            (x + lead + head, y, max(width - lead - head - tail, 1.0), max(height - tall, 1.0)), scale, count, True
        )
        # A label may use the lines that its band holds.
        lines = max(1, min(3, int(plot.band / (size * LINE))))
        every = max(1, -(-int(size * LINE) // max(int(plot.band), 1)))
        return plot, Labels(every, lines, size, longest=wide, lead=head + size * 0.7)
    lead = widest(words, ticks, size) + size * 0.55 if ticks else 0.0
    above = node.size * LINE * 1.1 if values and not inside else size * 0.5
    under = node.size * LINE if values and negative and not inside else 0.0
    wide = max(width - lead, 1.0)
    labels = frame.category_labels(
        node, words, wide / max(count, 1), height * 0.36, thin=node.chart == "line" or _countable(node)
    )
    if labels.slanted:
        # The first slanted label leans out to the left.
        lead = max(lead, labels.longest * 0.7071 - wide / max(count, 1) * 0.5)
        wide = max(width - lead, 1.0)
    below = labels.height + size * 0.5 if labels.height else size * 0.4
    return Plot((x + lead, y + above, wide, max(height - above - below - under, 1.0)), scale, count, False), labels
