"""Charts in long descriptions: of all the strings and numbers of a text, those that a chart draws and what names its axes.

The longest rows of named numbers are the data; quotations that only repeat a category, a series or a value of them are
drawn by the chart and are read with it.
"""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import charts
from forebrush.think.planner.kinds.cells import Cell, cells, tidy
from forebrush.think.planner.kinds.series import Pair, named_figure, series
from forebrush.think.planner.source import Source

__all__ = ["read_plot"]

_MOST = 12_000
"""Longest text that is searched, in characters."""
_LEAST = 3
"""Fewest numbers of a chart."""
_MARK = re.compile(r"\b(?:bars?|slices?|points?|segments?|columns?|wedges?|arcs?)\b|柱|扇区|数据点|块", re.IGNORECASE)
_X = re.compile(r"\bx[- ]axis\b|horizontal axis|横轴|x轴", re.IGNORECASE)
_Y = re.compile(r"\by[- ]axis\b|vertical axis|纵轴|y轴", re.IGNORECASE)
_CATEGORY = re.compile(r"\b(?:category|multi-word|x-axis)? ?(?:label|caption|text)\b|标签", re.IGNORECASE)

Row = tuple[str, list[tuple[str, str]]]
"""A label with named values."""


def read_plot(source: Source, found: Found) -> None:
    """Take the data of the first chart of a description, with what names its axes. Nothing where there is none."""
    text = source.text
    if len(text) > _MOST or not re.search(charts.CHART, text, re.IGNORECASE):
        return
    all_cells = cells(source, {})
    wish = _grouped(found, source, all_cells) or _flat(found, source, all_cells) or _marked(found, source, all_cells)
    if wish is None:
        return
    _axes(source, wish)
    found.sections.append({"kind": "chart", "entries": [], "chart": wish})
    _repeated(source, wish)


def _take(source: Source, used: list[Cell]) -> None:
    for cell in used:
        source.take(cell.at if not cell.quoted else cell.start, max(cell.stop, cell.end))


def _grouped(found: Found, source: Source, all_cells: list[Cell]) -> dict[str, Any] | None:
    """Rows of a category with the same named values each: `Every day — Female 6%, Male 10%; ...`."""
    rows: list[Row] = []
    used: list[Cell] = []
    best: tuple[list[Row], list[Cell]] = ([], [])
    k = 0
    while k < len(all_cells):
        cell = all_cells[k]
        end = k + 1
        while end < len(all_cells) and all_cells[end].sentence == cell.sentence and not all_cells[end].label and all_cells[end].parted in (",", "、"):
            end += 1
        values = [named_figure(c.text) for c in all_cells[k:end]] if cell.joint in ("colon", "dash") and not cell.quoted else []
        names = [n for n, _ in values]
        label = re.split(r"[:：]\s*", cell.label)[-1] if cell.label else ""
        if len(values) >= 2 and all(names) and (not rows or names == [n for n, _ in rows[0][1]]):
            rows.append((tidy(label), values))
            used += all_cells[k:end]
            if len(rows) > len(best[0]):
                best = (list(rows), list(used))
        elif end > k:
            rows, used = [], []
        k = end
    if len(best[0]) < 2:
        return None
    names = [n for n, _ in best[0][0][1]]
    columns = [(name, [row[1][j][1] for row in best[0]]) for j, name in enumerate(names)]
    wish = charts.wish(found, source.text, [label for label, _ in best[0]], columns)
    if wish is not None:
        _take(source, best[1])
    return wish


def _flat(found: Found, source: Source, all_cells: list[Cell]) -> dict[str, Any] | None:
    """The longest row of names with numbers of one unit."""
    best: tuple[list[Pair], int] = ([], 0)
    k = 0
    while k < len(all_cells):
        rows = series(source.text, all_cells, k)
        if rows is None:
            k += 1
            continue
        pairs = [p for p in rows.pairs if charts.read_value(p.text)]
        if rows.kind == "figure" and len(pairs) == len(rows.pairs) and len(pairs) > len(best[0]):
            best = (pairs, k)
        k = rows.end
    pairs, _ = best
    if len(pairs) < _LEAST:
        return None
    wish = charts.wish(found, source.text, [_name(p.label) for p in pairs], [("", [p.text for p in pairs])])
    if wish is not None:
        for pair in pairs:
            _take(source, all_cells[pair.first : pair.end])
    return wish


def _name(label: str) -> str:
    """A name without the words that lead to it in a sentence."""
    return tidy(re.sub(r"^.*[:：]\s*", "", label))


def _marked(found: Found, source: Source, all_cells: list[Cell]) -> dict[str, Any] | None:
    """Numbers that stand above bars, and the labels under as many bars, each in quotation marks, in order."""
    values: list[Cell] = []
    names: list[Cell] = []
    previous = ""
    for cell in all_cells:
        if not cell.quoted:
            previous = cell.text
            continue
        around = f"{cell.lead} {cell.tail}"
        if charts.read_value(cell.text) and (_MARK.search(around) or (values and not cell.lead)):
            values.append(cell)
        elif _MARK.search(f"{previous} {around}") and _CATEGORY.search(f"{previous} {around}") or (_MARK.search(f"{previous} {cell.lead}") and re.search(r"\bplace\b|放|写", cell.lead)):
            names.append(cell)
        previous = ""
    if len(values) < _LEAST:
        return None
    # A number may be named again where its label is described: the first row of them counts.
    count = len(names)
    if not _LEAST <= count <= len(values):
        return None
    wish = charts.wish(found, source.text, [c.text for c in names], [("", [c.text for c in values[:count]])])
    if wish is not None:
        _take(source, [*names, *values])
    return wish


def _axes(source: Source, wish: dict[str, Any]) -> None:
    """What the axes are called, where quotations say it."""
    for quote in list(source.quotes):
        before = re.split(r"[.;](?=\s)|[,，。；]", source.text[max(0, quote.start - 70) : quote.start])[-1]
        across = wish.get("direction") == "horizontal"
        for pattern, key in ((_X, "y_title" if across else "x_title"), (_Y, "x_title" if across else "y_title")):
            named = re.search(r"label(?:l?ed)?|titled?|called|named|名|标题|标注|reading", before)
            if pattern.search(before) and named and not wish.get(key) and len(quote.text) < 80:
                wish[key] = quote.text
                source.take(quote.start, quote.end)
                break


def _repeated(source: Source, wish: dict[str, Any]) -> None:
    """Quotations that only repeat what the chart shows are read with it."""
    names = [*wish["categories"], *(s["name"] for s in wish["series"] if s["name"])]
    shown = {n.casefold() for n in names}
    for quote in list(source.quotes):
        if quote.text.casefold() in shown:
            source.take(quote.start, quote.end)
