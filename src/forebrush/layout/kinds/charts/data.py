"""The data of a chart as numbers, the words that show them, and the colours that they take."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.scene import style
from forebrush.scene.charts import FactRef, Highlight, Series
from forebrush.scene.drawing import Rgba
from forebrush.scene.languages import signs_of
from forebrush.scene.nodes import Chart
from forebrush.scene.number_format import PatternError, format_value
from forebrush.scene.values import Color

__all__ = [
    "COLORS",
    "Point",
    "Row",
    "average",
    "customary_decimals",
    "inked",
    "number",
    "page_color",
    "percent",
    "readable_on",
    "rows_of",
    "share_words",
    "shown",
    "single",
    "toned",
]

COLORS = ("#3b6fb6", "#e8833a", "#3f9d7c", "#c94f5d", "#8a6bb8", "#d9b23c", "#4fb0c6", "#8c6d5a")
"""A set of even weight, told apart in greys too where neighbours touch; used where the palette has no accents."""
_ACCENT = re.compile(r"^accent[-_]?(\d*)$")


@dataclass(frozen=True, slots=True)
class Point:
    """A value and the words that show it."""

    value: Decimal
    words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A series: its name, its points (None is a gap), its fill."""

    name: str
    points: tuple[Point | None, ...]
    fill: style.Fill
    picked: Mapping[int, style.Fill] = field(default_factory=dict)
    """The fills of highlighted categories."""

    def fill_at(self, category: int) -> style.Fill:
        """The fill of one value."""
        return self.picked.get(category, self.fill)

    def values(self) -> list[Decimal]:
        """All values but the gaps."""
        return [point.value for point in self.points if point is not None]


def rows_of(node: Chart, ctx: Context) -> tuple[Row, ...]:
    """The series with their values resolved. What is no number is a gap, noted as `chart-value`."""
    raw = [[number(value, node, ctx) for value in series.values] for series in node.series]
    decimals = customary_decimals([pair[0] for row in raw for pair in row if pair is not None])
    made = []
    for series, values, fill in zip(node.series, raw, _series_fills(node, ctx), strict=True):
        points = tuple(
            None
            if pair is None
            else Point(pair[0], shown(pair[0], pair[2] or node.format, pair[1], decimals, node, ctx))
            for pair in values
        )
        made.append(Row(series.name, points, fill, _picked(node, series.name)))
    return _shares(node, made, ctx)


def _picked(node: Chart, name: str) -> dict[int, style.Fill]:
    marks = [mark for mark in node.annotations if isinstance(mark, Highlight) and mark.series in ("", name)]
    return {node.categories.index(mark.category): mark.fill for mark in marks if mark.category in node.categories}


def _shares(node: Chart, rows: Sequence[Row], ctx: Context) -> tuple[Row, ...]:
    """The rows with shares, in percent, in their words (`label_as`), and as their values (`normalized`)."""
    cartesian = node.chart in ("bar", "line", "area")
    level = cartesian and node.normalized
    if not level and (node.label_as == "value" or node.chart not in ("bar", "line", "area", "radar")):
        return tuple(rows)
    count = max((len(row.points) for row in rows), default=0)
    across = level or (node.stacked and cartesian)
    parts: list[list[Decimal | None]] = []
    for row in rows:
        part: list[Decimal | None] = []
        for k in range(count):
            point = row.points[k] if k < len(row.points) else None
            whole = [other.points[k] for other in rows if k < len(other.points)] if across else row.points
            total = sum((abs(p.value) for p in whole if p is not None), Decimal(0))
            part.append(100 * point.value / total if point is not None and total else None)
        parts.append(part)
    words = share_words([share for part in parts for share in part], node, ctx)
    made, at = [], 0
    for row, part in zip(rows, parts, strict=True):
        points: list[Point | None] = []
        for k, share in enumerate(part):
            point = row.points[k] if k < len(row.points) else None
            if point is not None and share is not None:
                text = words[at + k] if node.label_as == "share" else point.words
                point = Point(share if level else point.value, text)
            points.append(point)
        at += count
        made.append(replace(row, points=tuple(points)))
    return tuple(made)


def share_words(shares: Sequence[Decimal | None], node: Chart, ctx: Context) -> list[str]:
    """Percentages in words: whole ones, or with one decimal where one is below 1."""
    pattern = node.format or percent(1 if any(share and abs(share) < 1 for share in shares) else 0, ctx)
    return ["" if share is None else shown(share, pattern, "%", 1, node, ctx) for share in shares]


def percent(decimals: int, ctx: Context) -> str:
    """The pattern of a percentage with some decimals, as the scene's language writes it."""
    return f"0{'.' if decimals else ''}{'0' * decimals}{signs_of(ctx.scene.lang).percent_gap}%"


def number(value: object, node: Chart, ctx: Context) -> tuple[Decimal, str, str] | None:
    """A number with its unit and the format of its fact; None, and a finding, for what is none."""
    unit, pattern = node.unit, ""
    if isinstance(value, FactRef):
        fact = ctx.scene.facts[value.fact]
        if fact.value is None:
            ctx.find("chart-value", f"the fact {value.fact} is words, not a number", node=node.id, fact=value.fact)
            return None
        unit, pattern = fact.unit, "" if node.format else fact.format
        value = fact.value
    if value is None:
        return None
    if isinstance(value, date):
        ctx.find("chart-value", f"{value} is a date, not a number", node=node.id)
        return None
    assert isinstance(value, Decimal)
    return value, unit, pattern


def single(value: object, pattern: str, node: Chart, ctx: Context) -> Point | None:
    """One value by itself, with its words."""
    found = number(value, node, ctx)
    if found is None:
        return None
    value, unit, own = found
    return Point(value, shown(value, pattern or own or node.format, unit, _decimals(value), node, ctx))


def customary_decimals(values: list[Decimal]) -> int:
    """The most decimals of the inputs; of more than 8, which are noise of floats, six digits of the largest."""
    most = max((_decimals(value) for value in values), default=0)
    if most <= 8:
        return most
    return max(0, min(most, 5 - max(value.adjusted() for value in values if value)))


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return min(max(0, -exponent), 40) if isinstance(exponent, int) else 0


def shown(value: Decimal, pattern: str, unit: str, decimals: int, node: Chart, ctx: Context) -> str:
    """The words of a number. A pattern that does not fit is noted, and what is customary stands instead."""
    lang = ctx.scene.lang
    try:
        return format_value(value, pattern or None, unit=unit, lang=lang, inputs_decimals=decimals)
    except PatternError as error:
        ctx.find("chart-value", f"the format {pattern!r} does not fit: {error}", node=node.id, format=pattern)
        return format_value(value, None, lang=lang, inputs_decimals=decimals)


def _series_fills(node: Chart, ctx: Context) -> tuple[style.Fill, ...]:
    """The fill of each series: its own, else the next colour of the chart."""
    colors = _colors(len(node.series), ctx)
    return tuple(_fill(series, color) for series, color in zip(node.series, colors, strict=True))


def _fill(series: Series, color: Color) -> style.Fill:
    return series.fill if series.fill is not None else style.Solid(color=color)


def _colors(count: int, ctx: Context) -> list[Color]:
    """The palette's accents in order of their numbers, then the built-in set, over and over."""
    named = [(int(match[1] or 1), name) for name in ctx.scene.palette if (match := _ACCENT.match(name))]
    accents = [Color(name) for _, name in sorted(named)]
    builtin = [Color.parse(color) for color in COLORS]
    made = accents + builtin
    return [made[k % len(made)] for k in range(count)]


def slice_fills(node: Chart, count: int, own: style.Fill | None, ctx: Context) -> tuple[style.Fill, ...]:
    """The fills of a pie's slices: colours of the chart; where the series has a colour of its own, its tints."""
    if not isinstance(own, style.Solid):
        return tuple(own if own is not None else style.Solid(color=color) for color in _colors(count, ctx))
    red, green, blue, alpha = ctx.rgba(own.color)
    made = []
    for k in range(count):
        part = 0.72 * k / max(count - 1, 1)
        r, g, b = (round(c + (255 - c) * part) for c in (red, green, blue))
        made.append(style.Solid(color=Color("", (r, g, b, alpha)), opacity=own.opacity))
    return tuple(made)


def average(fill: style.Fill, ctx: Context) -> Rgba:
    """One colour for a fill: itself, or the mean of its stops; mid grey for images."""
    match fill:
        case style.Solid():
            colors = [ctx.rgba(fill.color)]
        case style.Linear() | style.Radial() | style.Conic():
            colors = [ctx.rgba(stop.color) for stop in fill.stops]
        case style.Mesh():
            colors = [ctx.rgba(color) for row in fill.colors for color in row]
        case style.Pattern():
            colors = [ctx.rgba(fill.color)]
        case style.Noise():
            colors = [ctx.rgba(fill.low), ctx.rgba(fill.high)]
        case _:
            colors = [(128, 128, 128, 255)]
    red, green, blue, alpha = (round(sum(channel) / len(colors)) for channel in zip(*colors, strict=True))
    return (red, green, blue, alpha)


def page_color(node: Chart, ctx: Context) -> Rgba:
    """What the chart most likely stands on: its own ground, else the page's, else white.

    Where its words could not be read on that, it stands on something else: white or near black, as they need.
    """
    found: Rgba = (255, 255, 255, 255)
    for fills in (node.fills, ctx.page.fills):
        solid = [average(fill, ctx) for fill in reversed(fills) if fill.opacity > 0.8]
        if color := next((color for color in solid if color[3] > 200), None):
            found = (*color[:3], 255)
            break
    ink = ctx.rgba(node.color)
    if _contrast(ink, found) >= 2.5:
        return found
    grounds: tuple[Rgba, Rgba] = ((255, 255, 255, 255), (24, 24, 28, 255))
    return max(grounds, key=lambda ground: _contrast(ink, ground))


def _luminance(color: Rgba) -> float:
    """Relative luminance, WCAG 2."""
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in color[:3])]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: Rgba, other: Rgba) -> float:
    a, b = sorted((_luminance(one), _luminance(other)))
    return (b + 0.05) / (a + 0.05)


def readable_on(ground: Rgba, ink: Rgba) -> Rgba:
    """The colour for words on a ground: the ink, white or near black; the first of contrast 4.5, else the best."""
    choices: list[Rgba] = [ink, (255, 255, 255, 255), (20, 18, 16, 255)]
    # White reads well on saturated colours at 3:1 for the bold sizes of labels.
    if _contrast(choices[1], ground) >= 3:
        return choices[1]
    found = next((color for color in choices if _contrast(color, ground) >= 4.5), None)
    return found or max(choices, key=lambda color: _contrast(color, ground))


def toned(color: Rgba, ink: Rgba, ground: Rgba) -> Rgba:
    """A colour as near to itself as small words in it allow: moved towards the ink until its contrast is 4.5."""
    for part in (0.0, 0.15, 0.3, 0.45, 0.6, 0.75):
        red, green, blue = (round(a + (b - a) * part) for a, b in zip(color[:3], ink[:3], strict=True))
        mixed = (red, green, blue, 255)
        if _contrast(mixed, ground) >= 4.5:
            return mixed
    return (*ink[:3], 255)


def inked(ink: Rgba, part: float) -> Rgba:
    """The ink, fainter."""
    return (ink[0], ink[1], ink[2], round(ink[3] * part))
