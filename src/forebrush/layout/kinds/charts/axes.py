"""Charts with axes: what stands round the plot first, then the data in what is left, then the words at the data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts import annotations as notes
from forebrush.layout.kinds.charts import frame
from forebrush.layout.kinds.charts.bars import (
    Bar,
    bar_box,
    bar_ends,
    bars,
    draw_bars,
    end_labels,
    put_end_labels,
    put_inner_labels,
    stack_range,
)
from forebrush.layout.kinds.charts.data import Row, average, customary_decimals, inked, number, page_color, shown, toned
from forebrush.layout.kinds.charts.ends import End, end_width, put_ends
from forebrush.layout.kinds.charts.frame import BELOW, Labels, Plot
from forebrush.layout.kinds.charts.lines import (
    Values,
    draw_lines,
    end_spots,
    line_range,
    line_spots,
    put_values,
    stacked_values,
)
from forebrush.layout.kinds.charts.place import Data, Spot, trace
from forebrush.layout.kinds.charts.scatter import Dot, dots_of, draw_dots, put_labels, reach_of
from forebrush.layout.kinds.charts.ticks import Scale, log_scale_of, scale_of
from forebrush.layout.kinds.charts.words import LINE, Words, inside, small, widest
from forebrush.scene.charts import Axis, FactRef, Note, Reference
from forebrush.scene.drawing import XYWH, Item, Rgba
from forebrush.scene.nodes import Chart

__all__ = ["Spare", "axis_scale", "common_unit", "draw_axes"]


@dataclass(frozen=True, slots=True)
class Spare:
    """Room that is left for annotations: lines of words above the plot, and a margin beside it."""

    head: int = 0
    side: bool = False


@dataclass(slots=True)
class _Chart:
    """What the steps of one drawing share."""

    node: Chart
    rows: tuple[Row, ...]
    count: int
    words: Words
    ink: Rgba
    ground: Rgba
    ctx: Context
    spare: Spare
    size: float
    totals: list[str]
    """The words of the sums of stacks, where something shows them."""

    @property
    def stacked(self) -> bool:
        return self.node.stacked or self.node.normalized


def draw_axes(
    node: Chart, rows: Sequence[Row], box: XYWH, words: Words, ink: Rgba, spare: Spare, ctx: Context
) -> list[Item]:
    """A bar, line, area or scatter chart in a box."""
    outer = box
    rows = _above_zero(node, rows, ctx) if node.axis.log and node.chart != "scatter" else tuple(rows)
    count = max([len(node.categories), *(len(row.points) for row in rows)])
    summed = (node.stacked or node.normalized) and (node.totals or node.annotations)
    totals = _totals(node, count, ctx) if summed else [""] * count
    me = _Chart(node, rows, count, words, ink, page_color(node, ctx), ctx, spare, small(node), totals)
    names = _names_at(me, box)
    made, box = _surroundings(me, box, names)
    pile = bars(rows, count, me.stacked, totals)
    values = stacked_values(rows, count, me.stacked and node.chart != "bar")
    dots = dots_of(node, rows, ctx) if node.chart == "scatter" else []
    scale, cross = _scales(me, box, pile, values, dots)
    unit = "%" if node.normalized and node.chart != "scatter" else common_unit(node, ctx)
    ticks = frame.tick_words(node, node.axis, scale, unit, ctx)
    across = frame.tick_words(node, node.x_axis, cross, "", ctx) if cross is not None else ()
    plot, labels, margin = _share(me, box, scale, cross, ticks, across, names == "ends")
    words.cramped += max(0.4 - plot.box[2] / outer[2], 0.0) + max(0.4 - plot.box[3] / outer[3], 0.0)

    bands = notes.zones(node, plot, ctx)
    made += notes.draw_zones(node, bands, ink, ctx)
    made += frame.grid(node, plot, ink)
    horizontal = node.direction == "horizontal" and cross is None
    made += frame.value_axis(scale, plot.box, ticks, words, ink, below=horizontal, size=me.size)
    if cross is not None:
        made += frame.value_axis(cross, plot.box, across, words, ink, below=True, size=me.size)
    made += frame.put_categories(node, plot, labels, words, ink, box)

    px, py, wide, tall = plot.box
    room = (px, box[1], box[0] + box[2] - px, py + tall - box[1])
    column = (px + wide, box[1], margin, py + tall - box[1])
    lines = notes.rules(node, plot, ink, ctx)
    if node.chart == "bar":
        return made + _bars(me, pile, plot, box, room, column, lines, bands)
    if node.chart == "scatter":
        return made + _scatter(me, dots, plot, box, room, column, lines, bands)
    return made + _lines(me, values, plot, box, room, column, lines, bands, names == "ends")


# What stands round the plot ---------------------------------------------------------------------------


def _above_zero(node: Chart, rows: Sequence[Row], ctx: Context) -> tuple[Row, ...]:
    lost = [p.words for row in rows for p in row.points if p is not None and p.value <= 0]
    if lost:
        words = ", ".join(lost)
        ctx.find("chart-value", f"a logarithmic axis cannot show what is not above 0: {words}"[:300], node=node.id)
    return tuple(
        replace(row, points=tuple(p if p is not None and p.value > 0 else None for p in row.points)) for row in rows
    )


def common_unit(node: Chart, ctx: Context) -> str:
    """The unit that all values have; empty where they differ."""
    found = {
        ctx.scene.facts[value.fact].unit if isinstance(value, FactRef) else node.unit
        for series in node.series
        for value in (*series.values, *(point.y for point in series.points))
        if value is not None
    }
    return found.pop() if len(found) == 1 else ""


def _totals(node: Chart, count: int, ctx: Context) -> list[str]:
    """The words of the sum of each category, with the unit and the decimals of its parts; empty for no parts."""
    quiet = Context(ctx.scene, ctx.page, ctx.library)
    rows = [[number(value, node, quiet) for value in series.values] for series in node.series]
    known = [entry for row in rows for entry in row if entry is not None]
    units, patterns = {unit for _, unit, _ in known}, {pattern for _, _, pattern in known}
    unit = units.pop() if len(units) == 1 else ""
    pattern = node.format or (patterns.pop() if len(patterns) == 1 else "")
    decimals = customary_decimals([value for value, _, _ in known])
    made = []
    for k in range(count):
        parts = [entry[0] for row in rows if k < len(row) and (entry := row[k]) is not None]
        made.append(shown(sum(parts, Decimal(0)), pattern, unit, decimals, node, ctx) if parts else "")
    return made


def _names_at(me: _Chart, box: XYWH) -> str:
    """Where the names of the series stand: `top`, `bottom`, `right`, `ends`, or empty for nowhere."""
    node = me.node
    named = [row.name for row in me.rows if row.name]
    if not node.legend or len(me.rows) < 2 or not named:
        return ""
    ending = node.chart in ("line", "area") and node.direction == "vertical"
    if node.legend_at == "auto":
        short = widest(me.words, named, me.size) <= box[2] * 0.26
        return "ends" if ending and short and len(named) * me.size * LINE <= box[3] * 0.55 else "top"
    return "top" if node.legend_at == "ends" and not ending else node.legend_at


def _surroundings(me: _Chart, box: XYWH, names: str) -> tuple[list[Item], XYWH]:
    """Legend and titles of the axes, and the box that they leave."""
    node, words, ink, size = me.node, me.words, me.ink, me.size
    x, y, width, height = box
    made: list[Item] = []
    named = [row for row in me.rows if row.name]
    mark: Literal["box", "line", "dot"] = (
        "line" if node.chart == "line" else "dot" if node.chart == "scatter" else "box"
    )
    if names == "right":
        wide = min(frame.legend_width(node, named, words), width * 0.35)
        place = (x + width - wide, y, wide, height)
        made += frame.legend(node, named, place, words, ink, me.ctx, mark=mark, column=True)
        width -= wide + size * 1.2
    elif names in ("top", "bottom"):
        tall = min(frame.legend_height(node, named, width, words), height * 0.3)
        place = (x, y if names == "top" else y + height - tall, width, tall)
        made += frame.legend(node, named, place, words, ink, me.ctx, mark=mark)
        y, height = y + (tall + size * 0.5 if names == "top" else 0.0), height - tall - size * 0.5
    horizontal = node.direction == "horizontal" and node.chart != "scatter"
    above, below = node.axis.title, node.x_axis.title
    if horizontal:
        above, below = below, above
    color, line = inked(ink, frame.FAINT), size * LINE
    if above:
        made += words.put(above, size, x, y, 0.0, 0.0, color, width=width)
        y, height = y + line * 1.25, height - line * 1.25
    if below:
        made += words.put(below, size, x + width, y + height - line, 1.0, 0.0, color, width=width)
        height -= line * 1.2
    return made, (x, y, width, max(height, 1.0))


def axis_scale(
    axis: Axis, least: Decimal, most: Decimal, count: int, node: Chart, ctx: Context, *, zero: bool
) -> Scale:
    """The scale of an axis for what it should show; its bounds may be facts."""
    bounds = [number(bound, node, ctx) if bound is not None else None for bound in (axis.min, axis.max)]
    low, high = (bound[0] if bound is not None else None for bound in bounds)
    if axis.log and most > 0:
        return log_scale_of(least, most, low=low, high=high, count=count)
    return scale_of(least, most, low=low, high=high, count=count, zero=zero)


def _scales(
    me: _Chart, box: XYWH, pile: Sequence[Bar], values: Values, dots: Sequence[Dot]
) -> tuple[Scale, Scale | None]:
    node, ctx = me.node, me.ctx
    horizontal = node.direction == "horizontal" and node.chart != "scatter"
    # Ticks closer than two lines, or three widths of a digit group, are no help.
    high, wide = int(box[3] * 0.75 / (me.size * 1.7)), int(box[2] * 0.75 / (me.size * 3.4))
    count = min(node.axis.ticks, max(wide if horizontal else high, 1))
    extra = notes.reach(node, "value", ctx)
    if node.chart == "scatter":
        scales = []
        side = min(box[2], box[3])
        for axis, own, beside, length, ticks in (
            (node.axis, [dot.y for dot in dots], extra, box[3] * 0.8, count),
            (node.x_axis, [dot.x for dot in dots], notes.reach(node, "x", ctx), box[2] * 0.85,
             min(node.x_axis.ticks, max(wide, 1))),
        ):  # fmt: skip
            known = [*own, *(v for v in beside if v > 0 or not axis.log)] or [Decimal(1 if axis.log else 0)]
            least, most = min(known), max(known)
            reach = reach_of(node, dots, side, length)
            pad = reach * (most - least) / max(1 - 2 * reach, Decimal("0.5")) if not axis.log else Decimal(0)
            low, top = (max(least - pad, Decimal(0)) if least >= 0 else least - pad), most + pad
            near = 0 <= least < most * Decimal("0.34") and not axis.log
            scales.append(axis_scale(axis, low, top, ticks, node, ctx, zero=near))
        return scales[0], scales[1]
    least, most = stack_range(pile) if node.chart == "bar" else line_range(values)
    if node.axis.log:
        known = [p.value for row in me.rows for p in row.points if p is not None] or [Decimal(1)]
        least, extra = min(known), [value for value in extra if value > 0]
        most = max(most, least)
    least, most = min([least, *extra]), max([most, *extra])
    if node.normalized:
        axis = node.axis.model_copy(update={"max": node.axis.max if node.axis.max is not None else Decimal(100)})
        return axis_scale(axis, least, Decimal(100), count, node, ctx, zero=True), None
    zero = node.chart in ("bar", "area") or node.stacked or (least >= 0 and least < most * Decimal("0.5"))
    return axis_scale(node.axis, least, most, count, node, ctx, zero=zero), None


def _countable(node: Chart) -> bool:
    """The categories are numbers, years or dates, so that a reader fills in those that are left out."""
    return all(not any(character.isalpha() for character in text) for text in node.categories)


def _share(
    me: _Chart, box: XYWH, scale: Scale, cross: Scale | None, ticks: Sequence[str], across: Sequence[str], ends: bool
) -> tuple[Plot, Labels, float]:
    """The plot in what ticks, categories, values at the ends and names leave of a box, and the margin right of it."""
    node, words, size = me.node, me.words, me.size
    weight = max(node.weight, 600)
    x, y, width, height = box
    piled = me.stacked and len(me.rows) > 1
    values = [p.words for row in me.rows for p in row.points if p is not None and p.words] if node.labels else []
    if piled:
        values = [text for text in me.totals if text] if node.totals and node.chart == "bar" else []
    negative = scale.low < 0
    head = me.spare.head * size * LINE * 1.1
    if node.direction == "horizontal" and cross is None:
        # Reference lines are upright here, and have their words above the plot.
        upright = any(isinstance(mark, Reference) and mark.text and not mark.category for mark in node.annotations)
        head = max(head, size * LINE * 1.4 if upright else 0.0)
        wide = min(widest(words, node.categories, size), width * 0.36)
        lead = wide + size * 0.7 if wide else 0.0
        tall = size * (LINE + BELOW) if ticks else 0.0
        # Values stand beyond the ends of their bars, and half of the last tick beyond the plot. What has no room there
        # stands in its bar.
        beyond = min(widest(words, values, node.size, weight) + size * 0.5, (width - lead) * 0.3) if values else 0.0
        known = [] if piled else [scale.at(value) for row in me.rows for value in row.values()]
        places = [min(max(at, 0.0), 1.0) for at in known]
        free = (width - lead) * 0.6
        tail = beyond - free * (1 - max(places)) if places else beyond
        tail = max(tail, words.size_of(ticks[-1], size)[0] / 2 if ticks else 0.0)
        tail = max(tail, _margin(me, Plot(box, scale, me.count, True), (), width), 0.0)
        before = max(beyond - free * min(places), 0.0) if negative and places else beyond if negative else 0.0
        before = max(before, words.size_of(ticks[0], size)[0] / 2 - lead if ticks else 0.0)
        high = max(height - tall - head, 1.0)
        # The first and the last label are taller than their bands where there are many.
        spare = max((size * LINE - high / max(me.count, 1)) / 2, 0.0) if wide and high > size * LINE * 2 else 0.0
        inner = (x + lead + before, y + head + spare, max(width - lead - before - tail, 1.0), high - 2 * spare)
        plot = Plot(inner, scale, me.count, True)
        # A label may use the lines that its band holds.
        lines = max(1, min(3, int(plot.band / (size * LINE))))
        every = max(1, -(-int(size * LINE) // max(int(plot.band), 1)))
        return plot, Labels(every, lines, size, longest=wide, lead=before + size * 0.7), tail
    names = [row.name for row in me.rows if row.name] if ends else []
    margin = _margin(me, Plot(box, scale, me.count, False, cross=cross), names, width)
    lead = widest(words, ticks, size) + size * 0.55 if ticks else 0.0
    noted = any(isinstance(mark, Note) for mark in node.annotations)
    above = max(node.size * LINE * (1.6 if noted else 1.1) if values or noted else size * 0.5, size * 0.62)
    under = node.size * LINE if values and negative and node.chart == "bar" else 0.0
    if cross is not None:
        if across:
            lead = max(lead, words.size_of(across[0], size)[0] / 2)
            margin = max(margin, words.size_of(across[-1], size)[0] / 2)
        below = size * (LINE + BELOW) if across else size * 0.4
        inner = (x + lead, y + head + size * 0.6, max(width - lead - margin, 1.0), 0.0)
        inner = (*inner[:3], max(y + height - inner[1] - below, 1.0))
        return Plot(inner, scale, 0, False, cross=cross), Labels(1, 1, size), margin
    edge = node.chart != "bar" and me.count > 1
    if edge and node.categories:
        outer = [words.size_of(node.categories[k], size)[0] / 2 for k in (0, -1) if node.categories[k]]
        outer = [min(part, width * 0.12) for part in outer] or [0.0]
        lead, margin = max(lead, outer[0]), max(margin, outer[-1])
    wide = max(width - lead - margin, 1.0)
    parts = max(me.count - (1 if edge else 0), 1)
    thin = node.chart != "bar" or _countable(node)
    deep = min(height * 0.36, max((height - above - head - under) * 0.42, size))
    labels = frame.category_labels(node, words, wide / parts, deep, thin=thin)
    if labels.turn:
        # The first slanted label leans out to the left, and the foot of the last one to the right.
        half = 0.0 if edge else wide / parts * 0.5
        if labels.turn == -45:
            lead, margin = max(lead, labels.longest * 0.7071 - half * 0.8), max(margin, size * 1.2 - half * 0.8)
        wide = max(width - lead - margin, 1.0)
        labels = frame.category_labels(node, words, wide / parts, deep, thin=thin, slanted=True)
        # Words that stand straight are read more easily, if they can.
        words.cramped += 0.25 if labels.turn == -45 else 0.35
    labels = replace(labels, drop=under)
    below = labels.height + size * BELOW if labels.height else size * 0.4
    inner = (x + lead, y + above + head, wide, max(height - above - head - below - under, 1.0))
    return Plot(inner, scale, me.count, False, edge), labels, margin


def _margin(me: _Chart, plot: Plot, names: Sequence[str], width: float) -> float:
    """Px of the margin beside the plot for the names of lines and, if room is left for them, of reference lines."""
    texts = list(names)
    if me.spare.side:
        quiet = Context(me.ctx.scene, me.ctx.page, me.ctx.library)
        texts += [line.text for line in notes.rules(me.node, plot, me.ink, quiet) if line.text and not line.upright]
    return end_width(texts, me.size, max(me.node.weight, 600 if names else 500), width * 0.26, me.words)


# The data and the words at it -------------------------------------------------------------------------


def _explained(
    me: _Chart,
    plot: Plot,
    room: XYWH,
    column: XYWH,
    lines: Sequence[notes.Rule],
    bands: Sequence[notes.Zone],
    pointers: Sequence[notes.Pointer],
    data: Data,
    named: Sequence[End],
) -> list[Item]:
    """The words of all annotations, and the names at the ends of lines."""
    side = notes.side_ends(me.node, lines, plot, me.ink, me.ground) if me.spare.side else []
    made = put_ends([*named, *side], me.size, column, me.words, max(me.node.size / 18, 0.8))
    rest = [line for line in lines if line.upright or not me.spare.side]
    common = (room, me.words, data, me.ink, me.ground)
    made += notes.put_rule_words(me.node, rest, plot, *common)
    made += notes.put_zone_words(me.node, bands, plot, *common)
    return made + notes.put_pointers(me.node, pointers, *common)


def _words_at(me: _Chart) -> dict[tuple[int, int], str]:
    found = {(r, k): p.words for r, row in enumerate(me.rows) for k, p in enumerate(row.points) if p is not None}
    if me.stacked and me.node.annotations:
        found |= {(-1, k): text for k, text in enumerate(me.totals)}
    return found


def _bars(
    me: _Chart,
    pile: Sequence[Bar],
    plot: Plot,
    box: XYWH,
    room: XYWH,
    column: XYWH,
    lines: Sequence[notes.Rule],
    bands: Sequence[notes.Zone],
) -> list[Item]:
    node, words, ink = me.node, me.words, me.ink
    made = draw_bars(node, me.rows, pile, plot, me.ground, me.ctx)
    made += notes.draw_rules(node, lines, plot)
    labels, size = end_labels(node, me.rows, pile, plot, words) if node.labels or node.totals else ([], node.size)
    ends = bar_ends(node, pile, plot)
    crossing = notes.rule_traces(lines, plot)
    data = Data([bar_box(node, plot, bar) for bar in pile] + [label.box for label in labels])
    # A note leads to the value where one is written, else to the end of the bar.
    ends |= {label.key: label.tip(plot.horizontal) for label in labels if inside(label.box, box, 1.0)}
    pointers = notes.pointers(node, plot, ends, {}, _words_at(me), me.ctx)
    made += _explained(me, plot, room, column, lines, bands, pointers, data, ())
    if node.labels and size == 0.0:
        texts = [bar.words for bar in pile]
        words.omit(texts, f"{len(texts)} values have no room at their bars", again=plot.band * 2 > me.size)
    if node.labels:
        made += put_inner_labels(node, me.rows, pile, plot, words, ink, me.ctx)
    return made + put_end_labels(node, labels, size, box, words, Data(traces=crossing), ink, me.ground, me.ctx)


def _lines(
    me: _Chart,
    values: Values,
    plot: Plot,
    box: XYWH,
    room: XYWH,
    column: XYWH,
    lines: Sequence[notes.Rule],
    bands: Sequence[notes.Zone],
    ends: bool,
) -> list[Item]:
    node, ink = me.node, me.ink
    made = draw_lines(node, me.rows, values, plot, me.ground, me.ctx)
    made += notes.draw_rules(node, lines, plot)
    spots = line_spots(values, plot)
    data = Data(traces=[spot for row in range(len(me.rows)) for spot in trace(_run(spots, row))])
    if node.chart == "area":
        base = plot.base()
        data.boxes = [_down(spot, base, plot.horizontal) for spot in data.traces]
    pointers = notes.pointers(node, plot, spots, {}, _words_at(me), me.ctx)
    named, bare = [], []
    where = end_spots(node, values, plot)
    for k, row in enumerate(me.rows if ends else ()):
        if row.name and k in where:
            named.append(End(row.name, where[k], toned(average(row.fill, me.ctx), ink, me.ground), 600))
        elif row.name:
            bare.append(row.name)
    if bare:
        me.words.omit(bare, "there is no line for", again=False)
    made += _explained(me, plot, room, column, lines, bands, pointers, data, named)
    if node.labels and not (node.chart == "area" and me.stacked):
        crossing = notes.rule_traces(lines, plot)
        # The first value may stand over the tick labels, where they leave room.
        wider = (box[0], room[1], room[0] + room[2] - box[0], room[3])
        made += put_values(node, me.rows, spots, plot, me.words, crossing, ink, me.ground, wider)
    return made


def _down(spot: Spot, base: float, horizontal: bool) -> XYWH:
    """A slice of an area, from a point of its line to the base."""
    x, y = spot
    if horizontal:
        return (min(x, base), y - 2, abs(x - base), 4.0)
    return (x - 2, min(y, base), 4.0, abs(y - base))


def _run(spots: dict[tuple[int, int], Spot], row: int) -> list[Spot]:
    return [spot for (r, _), spot in spots.items() if r == row]


def _scatter(
    me: _Chart,
    dots: Sequence[Dot],
    plot: Plot,
    box: XYWH,
    room: XYWH,
    column: XYWH,
    lines: Sequence[notes.Rule],
    bands: Sequence[notes.Zone],
) -> list[Item]:
    node, ink = me.node, me.ink
    made, placed = draw_dots(node, dots, plot, min(box[2], box[3]), me.ground, me.ctx)
    made = [*notes.draw_rules(node, lines, plot), *made]
    data = Data([(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r) for _, (x, y), r in placed])
    labels = {dot.label: ((x, y - r), f"{dot.y}") for dot, (x, y), r in placed if dot.label}
    pointers = notes.pointers(node, plot, {}, labels, {}, me.ctx)
    made += _explained(me, plot, room, column, lines, bands, pointers, data, ())
    if node.labels:
        data.traces += notes.rule_traces(lines, plot)
        made += put_labels(node, placed, room, me.words, data, ink, me.ctx)
    return made
