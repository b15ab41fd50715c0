"""Charts of a request: their kind by its words, and named figures as a wish with facts.

The given numbers are drawn, each a fact with its own writing; all values of a chart are written by one pattern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from forebrush.scene.number_format import PatternError, parse_pattern
from forebrush.think.planner.found import Found

__all__ = ["CHART", "chart_form", "free_name", "given", "read_value", "value_pattern", "wish"]

CHART = (
    r"柱状图|柱形图|柱图|条形图|直方图|折线图?|曲线图|走势图|趋势图|"
    r"面积图|饼图|饼状图|扇形图|环形图|圆环图|甜甜圈图|散点图|气泡图|"
    r"图表|瀑布图|堆叠图|"
    r"\b(?:bar|column|line|pie|donut|doughnut|area|scatter|ring|waterfall|"
    r"stacked|histogram|lollipop)[- ](?:chart|graph|plot)s?\b|\bcharts?\b|"
    r"\bgraphs?\b|\bhistogram\b|\bpie\b|\bdonut\b|\bscatter ?plot\b"
)
"""Words that name a chart."""
_FORMS: tuple[tuple[str, str], ...] = (
    ("donut", r"环形|圆环|甜甜圈|donut|doughnut|ring chart"),
    ("pie", r"饼|扇形图|\bpie\b"),
    ("scatter", r"散点|气泡图|scatter|bubble"),
    ("area", r"面积图|area (?:chart|graph)"),
    ("line", r"折线|曲线|走势|趋势图|\bline (?:chart|graph|plot)|\btrend line"),
    ("bar", r"柱|条形|直方|\bbars?\b|column chart|histogram|lollipop|waterfall|瀑布"),
)
_ACROSS = re.compile(
    r"横向|水平|横条|条形图|horizontal(?:ly)? (?:[\w-]+ ){0,3}?bar|"
    r"bars? (?:extending|going|running) to the right|horizontal bar",
    re.IGNORECASE,
)
_STACKED = re.compile(r"堆叠|堆积|stacked", re.IGNORECASE)


def chart_form(text: str) -> tuple[str, str, bool]:
    """Kind, direction and stacking of the chart that a text asks for; a bar chart where it names no other."""
    placed = [(m.start(), form) for form, pattern in _FORMS if (m := re.search(pattern, text, re.IGNORECASE))]
    # Of several words the first tells; 环形图 is no pie.
    form = min(placed)[1] if placed else "bar"
    across, upright = _ACROSS.search(text), re.search(r"vertical (?:[\w-]+ ){0,3}?bar|竖向|纵向柱", text, re.IGNORECASE)
    lies = across is not None and (upright is None or across.start() < upright.start())
    return form, "horizontal" if lies and form == "bar" else "vertical", bool(_STACKED.search(text))


_VALUE = re.compile(
    r"^(?P<before>(?:US\$|HK\$|[¥￥$€£~≈])?)\s?(?P<sign>[+\-−]?)\s?(?P<money>[¥￥$€£]?)(?P"
    r"<number>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?P<gap>\s?)(?P<after>[^\d\s][^\d]{0,"
    r"24}|)$"
)


def read_value(text: str) -> tuple[Decimal, str, str, int, bool] | None:
    """Number, what stands before and behind it, decimals and grouping; None for what is no single number."""
    match = _VALUE.match(text.strip())
    if match is None:
        return None
    number = match["number"].replace(",", "")
    value = Decimal(number) * (-1 if match["sign"] in ("-", "−") else 1)
    plus = "+" if match["sign"] == "+" else ""
    return (
        value,
        match["before"] + match["money"] + plus,
        match["gap"] + match["after"].rstrip(),
        len(number.partition(".")[2]),
        "," in match["number"],
    )


def _words(affix: str) -> str:
    return "'" + affix.replace("'", "''") + "'" if re.search(r"[#,.{}'\"+;]", affix) and affix != "+" else affix


def value_pattern(texts: Sequence[str]) -> str | None:
    """The pattern that writes all of some values; None where they are no numbers of one unit."""
    read = [read_value(t) for t in texts]
    known = [r for r in read if r is not None]
    if len(known) != len(read) or not known:
        return None
    before, after = {r[1].replace("+", "") for r in known}, {r[2] for r in known}
    if len(before) > 1 or len({a.strip() for a in after}) > 1:
        return None
    most = max(r[3] for r in known)
    fixed = min(r[3] for r in known)
    plus = "+" if any("+" in r[1] for r in known) else ""
    digits = "#,##0" if any(r[4] for r in known) else "0"
    digits += ("." + "0" * fixed + "#" * (most - fixed)) if most else ""
    pattern = f"{_words(before.pop())}{plus}{digits}{_words(max(after, key=len))}"[:100]
    try:
        parse_pattern(pattern)
    except PatternError:
        return digits
    return pattern


def wish(
    found: Found, text: str, names: Sequence[str], series: Sequence[tuple[str, Sequence[str]]], **more: Any
) -> dict[str, Any] | None:
    """A chart (JSON form of `ChartWish`) of named values: `series` are names with values as written.

    None where a value is no number, or their units differ.
    """
    values = [v for _, row in series for v in row]
    pattern = value_pattern(values)
    if pattern is None or not names or any(len(row) != len(names) for _, row in series):
        return None
    form, direction, stacked = chart_form(text)
    if form in ("pie", "donut") and (
        len(series) > 1 or any((r := read_value(v)) is not None and r[0] < 0 for v in values)
    ):
        form = "bar"
    made = []
    for name, row in series:
        facts = [given(found, "value", v, pattern) for v in row]
        made.append({"name": name, "values": facts})
    chart: dict[str, Any] = {
        "kind": form,
        "direction": direction,
        "stacked": stacked and len(series) > 1,
        "categories": list(names),
        "series": made,
        "format": pattern,
    }
    if form == "scatter":
        chart["kind"] = "line"
    return chart | {key: item for key, item in more.items() if item}


def free_name(found: Found, base: str) -> str:
    """A name for a fact that is not taken."""
    names = (base, *(f"{base}_{k}" for k in range(2, len(found.facts) + 3)))
    return next(n for n in names if n not in found.facts)


def given(found: Found, name: str, text: str, pattern: str) -> str:
    """A stated value as a fact; gives its name."""
    read = read_value(text)
    free = free_name(found, name)
    value = read[0] if read else Decimal(0)
    found.facts[free] = {"value": format(value, "f"), "format": pattern, "source": {"kind": "given", "text": text}}
    return free
