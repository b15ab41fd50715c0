"""The data of a chart as numbers, the words that show them, and the colours that they take."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from forebrush.layout.context import Context
from forebrush.scene import style
from forebrush.scene.drawing import Rgba
from forebrush.scene.nodes import Chart, FactRef, Series
from forebrush.scene.number_format import PatternError, format_value
from forebrush.scene.values import Color

__all__ = [
    "COLORS",
    "Point",
    "Row",
    "average",
    "inked",
    "page_color",
    "readable_on",
    "rows_of",
    "series_fills",
    "shown",
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


def rows_of(node: Chart, ctx: Context) -> tuple[Row, ...]:
    """The series with their values resolved. What is no number is a gap, noted as `chart-value`."""
    raw = [[_value(value, node, ctx) for value in series.values] for series in node.series]
    decimals = _customary_decimals([pair[0] for row in raw for pair in row if pair is not None])
    made = []
    for series, values, fill in zip(node.series, raw, series_fills(node, ctx), strict=True):
        points = tuple(
            None
            if pair is None
            else Point(pair[0], shown(pair[0], pair[2] or node.format, pair[1], decimals, node, ctx))
            for pair in values
        )
        made.append(Row(series.name, points, fill))
    return tuple(made)


def _value(value: object, node: Chart, ctx: Context) -> tuple[Decimal, str, str] | None:
    """A number with the unit and the format of its fact; None, and a finding, for what is none."""
    unit = pattern = ""
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


def _customary_decimals(values: list[Decimal]) -> int:
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


def series_fills(node: Chart, ctx: Context) -> tuple[style.Fill, ...]:
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
    """What the chart most likely stands on: its own ground, else the page's, else white."""
    for fills in (node.fills, ctx.page.fills):
        for fill in reversed(fills):
            color = average(fill, ctx)
            if color[3] > 200 and fill.opacity > 0.8:
                return (*color[:3], 255)
    return (255, 255, 255, 255)


def _luminance(color: Rgba) -> float:
    """Relative luminance, WCAG 2."""
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (c / 255 for c in color[:3])]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def readable_on(ground: Rgba, ink: Rgba) -> Rgba:
    """The colour for words on a ground: the ink, white or near black; the first of contrast 4.5, else the best."""
    choices: list[Rgba] = [ink, (255, 255, 255, 255), (20, 18, 16, 255)]

    def contrast(color: Rgba) -> float:
        a, b = sorted((_luminance(color), _luminance(ground)))
        return (b + 0.05) / (a + 0.05)

    # White reads well on saturated colours at 3:1 for the bold sizes of labels.
    if contrast(choices[1]) >= 3:
        return choices[1]
    return next((color for color in choices if contrast(color) >= 4.5), max(choices, key=contrast))


def inked(ink: Rgba, part: float) -> Rgba:
    """The ink, fainter."""
    return (ink[0], ink[1], ink[2], round(ink[3] * part))
