"""Chart nodes: data as bars, lines, areas, points, slices and webs, with axes, words, legend and annotations.

Deep work is in `charts/`; here the box is shared out, and a chart whose words have no room is drawn again: with
smaller words, or with room beside the plot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.layout.kinds.charts import frame
from forebrush.layout.kinds.charts.axes import Spare, axis_scale, common_unit, draw_axes
from forebrush.layout.kinds.charts.data import Row, page_color, rows_of
from forebrush.layout.kinds.charts.pie import draw_pie, hole_of, slices_of
from forebrush.layout.kinds.charts.radar import draw_radar
from forebrush.layout.kinds.charts.words import LEAST, LINE, SMALL, Words, small
from forebrush.layout.paints import paints, stroke_paints
from forebrush.layout.shapes import box_path
from forebrush.scene.charts import Highlight
from forebrush.scene.drawing import XYWH, Item, PathItem, Rgba
from forebrush.scene.findings import Finding
from forebrush.scene.nodes import Chart

__all__ = ["intrinsic", "items"]

_SMALLER = (1.0, 0.88, 0.77, 0.68)
"""Sizes of the words that are tried, as factors on the chart's."""


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
    return (*made, *_best(node, inner, ctx))


@dataclass(frozen=True, slots=True)
class _Drawing:
    items: tuple[Item, ...]
    findings: tuple[Finding, ...]
    lost: float
    """Words that had no room, and how much the plot is cramped by the others."""
    forced: int


def _best(node: Chart, box: XYWH, ctx: Context) -> tuple[Item, ...]:
    """The chart with words as large as have room; and, for annotations that would hide data, with room beside it."""
    floor = LEAST / SMALL
    sizes = list(dict.fromkeys(max(node.size * part, min(node.size, floor), floor) for part in _SMALLER))
    tried = []
    for size in sizes:
        tried.append((size, _drawn(node, size, Spare(), box, ctx)))
        if not tried[-1][1].lost:
            break
    size, best = min(tried, key=lambda entry: entry[1].lost)
    if best.forced or (best.lost and node.annotations):
        for spare in (Spare(side=True), Spare(head=2), Spare(head=2, side=True)):
            again = _drawn(node, size, spare, box, ctx)
            if (again.lost, again.forced) < (best.lost, best.forced):
                best = again
            if not best.lost and not best.forced:
                break
    ctx.findings.extend(best.findings)
    return best.items


def _drawn(node: Chart, size: float, spare: Spare, box: XYWH, ctx: Context) -> _Drawing:
    """One try: its items, what it found, how many words it lost, and how many stand on data."""
    before = len(ctx.findings)
    node = node if size == node.size else node.model_copy(update={"size": size})
    words, ink = Words(node, ctx), ctx.rgba(node.color)
    rows = rows_of(node, ctx)
    _check(node, words, ctx)
    if node.chart in ("pie", "donut"):
        made = _pie(node, rows, box, words, ink, ctx)
    elif node.chart == "radar":
        made = _radar(node, rows, box, words, ink, ctx)
    else:
        made = draw_axes(node, rows, box, words, ink, spare, ctx)
    found = tuple(ctx.findings[before:])
    del ctx.findings[before:]
    return _Drawing(tuple(made), found, words.lost + words.cramped, words.forced)


def _check(node: Chart, words: Words, ctx: Context) -> None:
    """Note what this kind of chart cannot show."""
    names = {*node.categories} if node.chart != "scatter" else {p.label for s in node.series for p in s.points}
    if node.chart in ("pie", "donut"):
        names |= {series.name for series in node.series}
    for mark in node.annotations:
        if isinstance(mark, Highlight):
            if mark.category not in names:
                ctx.find("chart-value", f"there is no {mark.category!r} to highlight"[:300], node=node.id)
        elif node.chart in ("pie", "donut", "radar"):
            ctx.find("chart-value", f"a {node.chart} has no place for a {mark.kind}", node=node.id)
    if node.center is not None and (node.chart not in ("pie", "donut") or not hole_of(node)):
        words.omit([node.center.text or "the value"], "no hole to stand in for", again=False)


def _pie(node: Chart, rows: Sequence[Row], box: XYWH, words: Words, ink: Rgba, ctx: Context) -> list[Item]:
    slices = slices_of(node, rows, words, ctx)
    x, y, width, height = box
    made: list[Item] = []
    named = not node.legend or node.legend_at == "ends"
    if not named and any(row.name for row in slices):
        size = small(node)
        wide = frame.legend_width(node, slices, words)
        tall = len(slices) * size * LINE * 1.25
        beside = node.legend_at == "right" or (node.legend_at == "auto" and width > height * 1.25 and tall <= height)
        if beside:
            # Beside the pie, in one column at its own middle.
            wide = min(wide, width * 0.45)
            side = max(min(height, width - wide - size * 2), 1.0)
            left = x + max(width - side - wide - size * 2, 0.0) / 2
            column = (left + side + size * 2, y + max(height - tall, 0.0) / 2, wide, min(tall, height))
            made += frame.legend(node, slices, column, words, ink, ctx, mark="box", column=True)
            box = (left, y, side, height)
        else:
            took = min(frame.legend_height(node, slices, width, words), height * 0.4)
            top = node.legend_at == "top"
            place = (x, y if top else y + height - took, width, took)
            made += frame.legend(node, slices, place, words, ink, ctx, mark="box", center=True)
            box = (x, y + (took + size * 0.6 if top else 0.0), width, height - took - size * 0.6)
    return made + draw_pie(node, slices, box, words, ink, page_color(node, ctx), named, ctx)


def _radar(node: Chart, rows: Sequence[Row], box: XYWH, words: Words, ink: Rgba, ctx: Context) -> list[Item]:
    x, y, width, height = box
    made: list[Item] = []
    named = [row for row in rows if row.name]
    size = small(node)
    if node.legend and len(rows) > 1 and named:
        if node.legend_at == "right" or (node.legend_at == "auto" and width > height * 1.35):
            wide = min(frame.legend_width(node, named, words), width * 0.35)
            tall = min(len(named) * size * LINE * 1.25, height)
            # Beside the web, not at the far edge of a wide box.
            web = min(width - wide - size * 1.2, height * 1.5)
            x += (width - web - wide - size * 1.2) / 2
            place = (x + web + size * 1.2, y + (height - tall) / 2, wide, tall)
            made += frame.legend(node, named, place, words, ink, ctx, mark="box", column=True)
            width = web
        else:
            took = min(frame.legend_height(node, named, width, words), height * 0.3)
            below = node.legend_at == "bottom"
            place = (x, y + height - took if below else y, width, took)
            made += frame.legend(node, named, place, words, ink, ctx, mark="box", center=True)
            y, height = y + (0.0 if below else took + size * 0.6), height - took - size * 0.6
    values = [value for row in rows for value in row.values()] or [Decimal(0)]
    count = min(node.axis.ticks, max(int(min(width, height) / 2 / (size * 1.7)), 1))
    scale = axis_scale(node.axis, min(values), max(values), count, node, ctx, zero=True)
    ticks = frame.tick_words(node, node.axis, scale, common_unit(node, ctx), ctx)
    if node.axis.title:
        made += words.put(node.axis.title, size, x, y, 0.0, 0.0, ink, width=width)
        y, height = y + size * LINE * 1.2, height - size * LINE * 1.2
    return made + draw_radar(
        node, rows, scale, ticks, (x, y, width, max(height, 1.0)), words, ink, page_color(node, ctx), ctx
    )
