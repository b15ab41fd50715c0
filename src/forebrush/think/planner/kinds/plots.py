"""Charts in long descriptions: of all strings and numbers, those that a chart draws and what names its axes.

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
_X = re.compile(r"\bx[- ]axis\b|horizontal axis(?! line)|横轴|x轴", re.IGNORECASE)
_Y = re.compile(r"\by[- ]axis\b|vertical axis|纵轴|y轴", re.IGNORECASE)
_UNDER = re.compile(r"(?:directly )?(?:under|beneath|below)\b|.{0,12}(?:下方|下面)", re.IGNORECASE)
_PLAIN = re.compile(r"[-+−]?[$€£¥]?\d[\d.,]*\s?[%A-Za-z万亿]{0,3}")

Row = tuple[str, list[tuple[str, str]]]
"""A label with named values."""


def read_plot(source: Source, found: Found) -> None:
    """Take the data of a description's charts, with what names their axes. Nothing where there are none."""
    text = source.text
    if len(text) > _MOST or not re.search(charts.CHART, text, re.IGNORECASE):
        return
    all_cells = cells(source, {})
    made = (
        _scattered(source)
        or _grouped(found, source, all_cells)
        or _flat(found, source, all_cells)
        or _marked(found, source, all_cells)
    )
    for title, wish in made:
        found.sections.append({"kind": "chart", "entries": [], "chart": wish} | ({"title": title} if title else {}))
    for number, (_, wish) in enumerate(made):
        _repeated(source, wish, found.facts)
        if not number:
            _axes(source, wish)


Charts = list[tuple[str, dict[str, Any]]]
"""Charts with their titles."""
_POINT = re.compile(
    r"(?P<name>[\w’' -]{0,16}?)\s*[(（](?P<x>[-−]?\d+(?:\.\d+)?)\s*[,，]\s*(?P<y>[-−]?\d+(?:\.\d+)?)[)）]"
)


def _scattered(source: Source) -> Charts:
    """Points in brackets, sentence by sentence, each a series: `Plot Era 1 with markers at: 1950 (70, -8)`."""
    if not re.search(r"scatter|散点|bubble|气泡", source.text, re.IGNORECASE):
        return []
    series: list[dict[str, Any]] = []
    for sentence in re.finditer(r"[^.;。；\n\x00]+(?:\.\d[^.;。；\n\x00]*)*", source.unquoted):
        points = list(_POINT.finditer(sentence[0]))
        if len(points) < 2:
            continue
        lead = re.sub(r"\s*[(（].*$", "", sentence[0][: points[0].start()].strip())
        name = re.search(r"(?:plot|series|draw|绘制)?\s*(?P<n>[A-Z\u4e00-\u9fff][\w\u4e00-\u9fff ]{1,20})$", lead)
        values = [[m["x"].replace("−", "-"), m["y"].replace("−", "-")] for m in points]
        series.append({"name": re.sub(r"^(?:Plot|Draw) ", "", name["n"]) if name else "", "points": values})
        source.take(sentence.start() + points[0].start(), sentence.start() + points[-1].end())
    if sum(len(s["points"]) for s in series) < _LEAST:
        return []
    for item in series:
        # A legend that is given writes the name in full.
        full = next((q.text for q in source.quotes if item["name"] and q.text.startswith(item["name"])), "")
        item["name"] = full or item["name"]
    return [("", {"kind": "scatter", "categories": [s["name"] for s in series if s["name"]], "series": series})]


def _take(source: Source, used: list[Cell]) -> None:
    for cell in used:
        source.take(cell.at if not cell.quoted else cell.start, max(cell.stop, cell.end))


def _grouped(found: Found, source: Source, all_cells: list[Cell]) -> Charts:
    """Rows of a category with the same named values each: `Every day — Female 6%, Male 10%; ...`."""
    rows: list[Row] = []
    used: list[Cell] = []
    best: tuple[list[Row], list[Cell]] = ([], [])
    k = 0
    while k < len(all_cells):
        cell = all_cells[k]
        end = k + 1
        while (
            end < len(all_cells)
            and all_cells[end].sentence == cell.sentence
            and not all_cells[end].label
            and all_cells[end].parted in (",", "、")
        ):
            end += 1
        values = (
            [named_figure(c.text) for c in all_cells[k:end]]
            if cell.joint in ("colon", "dash") and not cell.quoted
            else []
        )
        names = [n for n, _ in values]
        label = re.split(r"[:：]\s*", cell.label)[-1] if cell.label else ""
        if len(values) >= 2 and all(names) and (not rows or names == [n for n, _ in rows[0][1]]):
            rows.append((tidy(label), values))
            used += all_cells[k:end]
        else:
            rows, used = [], []
            if len(values) >= 2 and all(names):
                rows, used = [(tidy(label), values)], list(all_cells[k:end])
        if len(rows) > len(best[0]):
            best = (list(rows), list(used))
        k = end
    if len(best[0]) < 2:
        return []
    names = [n for n, _ in best[0][0][1]]
    columns = [(name, [row[1][j][1] for row in best[0]]) for j, name in enumerate(names)]
    if charts.chart_form(source.text)[0] in ("pie", "donut"):
        # A ring shows one row: each has its own, titled by its name.
        made = [
            (label, charts.wish(found, source.text, names, [("", [v for _, v in values])])) for label, values in best[0]
        ]
        rings = [(label, wish) for label, wish in made if wish is not None]
        if rings:
            _take(source, best[1])
        return rings
    wish = charts.wish(found, source.text, [label for label, _ in best[0]], columns)
    if wish is None:
        return []
    _take(source, best[1])
    return [("", wish)]


def _flat(found: Found, source: Source, all_cells: list[Cell]) -> Charts:
    """The longest row of names with numbers of one unit."""
    pairs: list[Pair] = []
    k = 0
    while k < len(all_cells):
        rows = series(source.text, all_cells, k)
        if rows is None:
            k += 1
            continue
        numbers = all(charts.read_value(p.text) for p in rows.pairs)
        if rows.kind == "figure" and numbers and len(rows.pairs) > len(pairs):
            pairs = rows.pairs
        k = rows.end
    if len(pairs) < _LEAST:
        return []
    wish = charts.wish(found, source.text, [_name(p.label) for p in pairs], [("", [p.text for p in pairs])])
    if wish is None:
        return []
    for pair in pairs:
        _take(source, all_cells[pair.first : pair.end])
    return [("", wish)]


def _name(label: str) -> str:
    """A name without the words that lead to it in a sentence."""
    return tidy(re.sub(r"^.*[:：]\s*", "", label))


def _marked(found: Found, source: Source, all_cells: list[Cell]) -> Charts:
    """Numbers that stand above bars, and the labels under as many bars, each in quotation marks, in order."""
    values: list[Cell] = []
    names: list[Cell] = []
    row = said = ""
    sentence = -1
    for cell in all_cells:
        if cell.sentence != sentence:
            row, sentence, said = "", cell.sentence, ""
        said += f" {cell.lead or cell.text if not cell.quoted else cell.lead}"
        if not cell.quoted:
            continue
        number = bool(_PLAIN.fullmatch(cell.text))
        if (
            number
            and (_MARK.search(f"{cell.lead} {cell.tail}") or row)
            and (not values or values[-1].sentence == cell.sentence)
        ):
            values.append(cell)
            row = "values"
        elif not number and _MARK.search(said) and _UNDER.match(said.strip()) and len(cell.text) <= 80:
            names.append(cell)
    count = len(names)
    if len(values) < _LEAST or not _LEAST <= count <= len(values):
        return []
    wish = charts.wish(found, source.text, [c.text for c in names], [("", [c.text for c in values[:count]])])
    if wish is None:
        return []
    _take(source, [*names, *values])
    again = {c.text for c in values}
    for quote in list(source.quotes):
        if quote.text in again:
            source.take(quote.start, quote.end)
    return [("", wish)]


def _axes(source: Source, wish: dict[str, Any]) -> None:
    """What the axes are called, where quotations say it."""
    for quote in list(source.quotes):
        before = re.split(r"[.;](?=\s)|[,，。；]", source.text[max(0, quote.start - 70) : quote.start])[-1]
        across = wish.get("direction") == "horizontal"
        if re.search(r"labels?\b.*\border\b|labels (?:in|for|at|at the)", before):
            continue
        for pattern, key in ((_X, "y_title" if across else "x_title"), (_Y, "x_title" if across else "y_title")):
            named = re.search(r"label(?:l?ed)?|titled?|called|named|名|标题|标注|reading", before)
            if pattern.search(before) and named and not wish.get(key) and len(quote.text) < 80:
                wish[key] = quote.text
                source.take(quote.start, quote.end)
                break


def _repeated(source: Source, wish: dict[str, Any], facts: dict[str, Any]) -> None:
    """Quotations that only repeat what the chart shows are read with it."""
    names = [*wish["categories"], *(s["name"] for s in wish["series"] if s["name"])]
    shown = {n.casefold() for n in names}
    values = wish["series"][0].get("values", [])
    texts = [facts[v]["source"]["text"] for v in values if v in facts]
    written = {f"{n} {found_text}".casefold() for n, found_text in zip(wish["categories"], texts, strict=False)}
    for quote in list(source.quotes):
        if quote.text.casefold() in shown or quote.text in texts or quote.text.casefold() in written:
            source.take(quote.start, quote.end)
