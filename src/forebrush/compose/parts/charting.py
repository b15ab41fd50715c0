"""Charts of a page: a wish for a chart as a chart node in the colours of the page. Facts stay facts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from forebrush.compose.common import of_kind
from forebrush.compose.content import SectionContent
from forebrush.compose.kit import Block, Json, Kit
from forebrush.compose.parts.graphic import graphic
from forebrush.compose.stage import Stage
from forebrush.compose.theme.tones import series_colors
from forebrush.scene.brief import ChartWish, Series
from forebrush.scene.facts import Fact
from forebrush.scene.values import Color

__all__ = ["chart_block"]

_MOST_SERIES = 24
_CROWDED = 16
"""Values of all series together above which they are not written one by one."""

Facts = Mapping[str, Fact]


def _value(value: Decimal | str | None, facts: Facts) -> object:
    """A number in its JSON form: exact, or the fact that it is; None where there is no such fact."""
    if isinstance(value, Decimal):
        return str(value)
    return {"fact": value} if value in facts and facts[str(value)].value is not None else None


def _hexed(color: Color | None) -> str:
    return "" if color is None or color.name else "#" + "".join(f"{c:02x}" for c in color.rgba[:3])


def _series(wish: ChartWish, part: tuple[Series, ...], colors: tuple[str, ...], facts: Facts) -> list[Json]:
    made: list[Json] = []
    for series, color in zip(part, colors, strict=True):
        node: Json = {"name": series.name[:200], "fill": _hexed(series.color) or color}
        if wish.kind == "scatter":
            points: list[Json] = [{"x": str(x), "y": str(y)} for x, y in series.points]
            points += [
                {"x": str(k), "y": v} for k, raw in enumerate(series.values, 1) if (v := _value(raw, facts)) is not None
            ]
            node["points"] = points
        else:
            node["values"] = [_value(v, facts) for v in series.values] or [str(y) for _, y in series.points]
        made.append(node)
    return made


def _annotations(wish: ChartWish, accent: str, faint: str, facts: Facts) -> list[Json]:
    """The notes: at a category, or a line at a value. A noted bar of a single series stands out from the others."""
    made: list[Json] = []
    for note in wish.notes:
        if not note.text.strip():
            continue
        value = _value(note.value, facts) if note.value is not None else None
        if note.category in wish.categories and note.category:
            item: Json = {"kind": "note", "text": note.text[:300], "category": note.category[:200]}
            if value is not None:
                item["value"] = value
            made.append(item)
        elif value is not None:
            made.append({"kind": "reference", "text": note.text[:200], "value": value, "color": accent})
    noted = {m["category"] for m in made if m["kind"] == "note"}
    if wish.kind == "bar" and len(wish.series) == 1 and noted:
        made += [
            {"kind": "highlight", "category": c[:200], "fill": accent if c in noted else faint}
            for c in dict.fromkeys(wish.categories)
            if c
        ]
    return made


def _loose_notes(wish: ChartWish, facts: Facts) -> list[str]:
    """Notes that name neither a category of the chart nor a value: they stand under it."""
    return [
        n.text for n in wish.notes
        if n.text.strip() and n.category not in wish.categories and (n.value is None or _value(n.value, facts) is None)
    ]  # fmt: skip


def _least(kit: Kit, wish: ChartWish, width: float) -> float:
    """The height in px that a chart needs."""
    count = max(len(wish.categories), *(len(s.values) for s in wish.series), 1)
    tall = max(kit.px(10), min(width * 0.5, kit.px(15)))
    if wish.direction == "horizontal" and wish.kind == "bar":
        lines = count if wish.stacked else count * min(3, len(wish.series))
        tall = max(kit.px(6), kit.px(2.0) * lines + kit.px(2))
    elif wish.kind in ("pie", "donut") and width < kit.px(22):
        tall = width * 0.7 + kit.px(1.5) * count
    return tall


def chart_block(stage: Stage, section: SectionContent, width: float, height: float | None) -> Block | None:
    """The chart of a section; more series than one chart may have go to charts of their own."""
    kit, wish = stage.kit, section.chart
    if wish is None or not wish.series:
        return None
    facts = stage.content.facts
    loose = [kit.text("chart-note", t, "small", width, role="chart") for t in _loose_notes(wish, facts)]
    below = sum(b.height for b in loose) + kit.px(0.5) * len(loose)
    groups = [wish.series[k : k + _MOST_SERIES] for k in range(0, len(wish.series), _MOST_SERIES)]
    tall = _least(kit, wish, width)
    if height is not None:
        tall = max(tall, (height - below) / len(groups) - (kit.px(0.5) if len(groups) > 1 else 0.0))
    charts = [_chart(stage, wish, group, width, tall, facts) for group in groups]
    if len(charts) == 1 and not loose:
        return charts[0]
    return kit.column("charts", [*charts, *loose], kit.px(0.5))


def _chart(
    stage: Stage, wish: ChartWish, group: tuple[Series, ...], width: float, height: float, facts: Facts
) -> Block:
    kit = stage.kit
    sliced = wish.kind in ("pie", "donut")
    palette = stage.choice.palette
    colors = series_colors(palette, len(group), kit.on)
    count = max((len(s.values) + len(s.points) for s in group), default=0)
    axis: Json = {}
    for key, bound in (("min", wish.least), ("max", wish.most)):
        if bound is not None and (value := _value(bound, facts)) is not None:
            axis[key] = value
    axis["title"] = wish.y_title[:200]
    if wish.format:
        axis["format"] = wish.format[:100]
    written = count * len(group) <= _CROWDED or sliced or (len(group) == 1 and wish.kind == "bar" and count <= 24)
    if wish.kind == "area" and len(group) > 1:
        # Values of one area would stand on the colour of another.
        written = False
    if written and not sliced and wish.kind != "scatter":
        # The values are written: an axis beside them would say them twice.
        axis["ticks"] = 4 if wish.kind in ("line", "area") else 3
    made: Json = {
        "kind": "chart",
        "id": kit.id("chart"),
        "role": "chart",
        "chart": wish.kind,
        "direction": wish.direction,
        "stacked": wish.stacked,
        "categories": [c[:200] for c in wish.categories],
        "series": _series(wish, group, colors, facts),
        "axis": axis,
        "x_axis": {"title": wish.x_title[:200]},
        "labels": written,
        "format": wish.format[:100],
        "annotations": [] if sliced else _annotations(wish, colors[0], f"{colors[0]}73", facts),
        "size": kit.text_size("body"),
        "color": kit.color("ink"),
        "bar_gap": 0.42 if count <= 6 else 0.3,
        "bar_radius": round(min(kit.px(0.25), 8.0), 1),
        "line_width": max(2.0, kit.px(0.2 if wish.kind == "scatter" else 0.14)),
        "width": round(width, 1),
        "height": round(height, 1),
        "shrink": 0,
    }
    given = dict(zip(wish.categories, wish.colors, strict=False))
    if wish.kind == "donut" and (wish.center or wish.center_value):
        center: Json = {"text": wish.center[:200]}
        if wish.center_value and wish.center_value in facts:
            center |= {"value": {"fact": wish.center_value}, "format": facts[wish.center_value].format or ""}
        made["center"] = center
    if sliced:
        made["series"] = [{"name": s["name"], "values": s["values"]} for s in made["series"]]
        slices = series_colors(palette, len(wish.categories), kit.on)
        made["annotations"] = [
            {"kind": "highlight", "category": c[:200], "fill": _hexed(given.get(c)) or color}
            for c, color in zip(wish.categories, slices, strict=True)
            if c
        ]
        made["annotations"] = made["annotations"][:100]
    elif wish.kind == "bar" and len(group) == 1 and any(given.values()):
        made["annotations"] += [
            {"kind": "highlight", "category": c[:200], "fill": _hexed(color)} for c, color in given.items() if color
        ]
    made["alt"] = _alt(wish)
    return Block(made, height)


def _alt(wish: ChartWish) -> str:
    names = ", ".join(s.name for s in wish.series if s.name)
    return " ".join(p for p in (f"{wish.kind} chart", names, f"{len(wish.categories)} categories") if p)[:2000]


graphic("chart", of_kind("chart"), chart_block, least=16.0)
