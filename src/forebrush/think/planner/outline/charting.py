"""The chart that a request asks for, of the figures of a group of its outline."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import charts
from forebrush.think.planner.outline.mending import without
from forebrush.think.planner.outline.statements import Group

__all__ = ["with_chart"]

Section = dict[str, Any]

_CHART = re.compile(
    r"\b(?:bar|column|line|pie|donut|doughnut|area|ring)[- ](?:chart|graph|plot)s?\b|\bcharts?\b|\bgraphs?\b|"
    r"[柱饼折环条线曲]\S{0,2}图|图表|面积图",
    re.IGNORECASE,
)


def with_chart(text: str, unquoted: str, groups: list[Group], sections: list[Section], found: Found) -> list[Section]:
    """Sections with the chart that is asked for, where the figures of a group are not all in one."""
    group = max((g for g in groups if g.shape == "figure"), key=lambda g: len(g.parts), default=None)
    if group is None or len(group.parts) < 2 or not _CHART.search(text):
        return sections
    drawn = [s for s in sections if s.get("chart")]
    if len(drawn) > 1 or (drawn and len(drawn[0]["chart"].get("categories", ())) >= len(group.parts)):
        return sections
    figures = [p for p in group.parts if p.shape == "figure"]
    told = " ".join(str(fact.get("source", {}).get("expression", "")) for fact in found.facts.values())
    for name in (v for s in drawn for row in s["chart"].get("series", ()) for v in row.get("values", ())):
        if isinstance(name, str) and name not in told:
            found.facts.pop(name, None)
    wish = charts.wish(found, text, [p.cells[0] for p in figures], [("", [p.cells[1] for p in figures])])
    if wish is None:
        return sections
    if unit := next((p.cells[2] for p in figures if p.cells[2]), ""):
        wish.setdefault("y_title", unit[:1].upper() + unit[1:])
    _, kept, place = without(unquoted[group.start : group.end], [], [s for s in sections if s not in drawn])
    return [
        *kept[:place],
        {"kind": "chart", "entries": [], "chart": {**(drawn[0]["chart"] if drawn else {}), **wish}},
        *kept[place:],
    ]
