"""Values in prose: the charts, tables and lists of labels that a description writes out.

Heads with named values (`Site A: Ads 4, Video 1; Site B: ...`), names with values (`Sep 2020 +47.9, Oct 2020 +38.2`),
rows of strings (`'in' | '47%' | '9.4%'`), labels without quotation marks (`labeled X1, X2 and X3`, `Y1–Y5`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from forebrush.think.planner.quotations import Quote

__all__ = ["Table", "chart_of", "tables_of", "with_labels"]

_NUMBER = r"[+\-−]?[$€£]?\d[\d,]*(?:\.\d+)?\s?(?:%|[KMB]\b)?"
_NAMED = re.compile(
    rf"(?P<name>[A-Z][\w.&/'’+-]*(?:[ /&-]+[\w.&/'’+-]+){{0,5}}?)\s*(?:[:=]|is|at)?\s*"
    rf"(?P<value>{_NUMBER})(?=\s*(?:[,;.)]|and\b|$))"
)
_HEAD = re.compile(r"(?:^|[;.:]\s+|\bat\s+)(?P<head>[A-Z0-9][\w .&/'’-]{0,40}?)\s*(?::|—|–)\s+(?=[A-Z])")
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of strings of one table, where they stand, and their head."""

    rows: tuple[tuple[str, ...], ...]
    spans: tuple[tuple[int, int], ...]


def _plain(value: str) -> str:
    """A number as the digits of a decimal; thousands and units left out."""
    bare = value.replace(",", "").replace("−", "-").strip(" %$€£+KMB")
    return ("-" if value.strip().startswith(("-", "−")) and not bare.startswith("-") else "") + bare


def chart_of(text: str, kind: str) -> dict[str, Any] | None:
    """The chart (JSON form of `brief.ChartWish`) whose values a stretch of prose writes out; None where it has none."""
    records: list[tuple[str, list[tuple[str, str]]]] = []
    heads = list(_HEAD.finditer(text))
    for k, head in enumerate(heads):
        stretch = text[head.end() : heads[k + 1].start() if k + 1 < len(heads) else len(text)]
        stretch = re.split(r"[;.](?:\s|$)", stretch)[0]
        pairs = [(m["name"].strip(), m["value"]) for m in _NAMED.finditer(stretch)]
        if len(pairs) >= 2:
            records.append((head["head"].strip(), pairs))
    if len(records) >= 2:
        names = list(dict.fromkeys(name for _, pairs in records for name, _ in pairs))
        if len(names) <= 12:
            series = [
                {"name": n, "values": [_plain(dict(pairs).get(n, "0")) for _, pairs in records]} for n in names
            ]  # fmt: skip
            return {
                "kind": kind,
                "categories": [h for h, _ in records],
                "series": series,
                "format": _format(records[0][1][0][1]),
            }
    best: list[tuple[str, str]] = []
    run: list[tuple[str, str]] = []
    end = -1
    for m in _NAMED.finditer(text):
        joined = end >= 0 and not text[end : m.start()].strip(" ,;and")
        run = [*run, (m["name"].strip(), m["value"])] if joined else [(m["name"].strip(), m["value"])]
        end = m.end()
        if len(run) > len(best):
            best = run
    if len(best) < _LEAST or len({name for name, _ in best}) < len(best):
        return None
    return {
        "kind": kind, "categories": [n for n, _ in best], "series": [{"values": [_plain(v) for _, v in best]}],
        "format": _format(best[0][1]),
    }  # fmt: skip


def _format(value: str) -> str:
    """A pattern of numbers that writes values as the request does."""
    sign = next((c for c in "$€£" if c in value), "")
    unit = value.strip()[-1:] if value.strip()[-1:] in "KMB" and value.strip()[-1:] else ""
    if "%" in value:
        return '0.#"%"'
    return f'{sign}0.#"{unit}"' if unit else f"{sign}0.#" if sign else ""


def tables_of(text: str, quotes: Sequence[Quote]) -> list[Table]:
    """Tables whose rows are written as strings with bars between them."""
    rows: list[list[Quote]] = []
    for before, quote in zip([None, *quotes], quotes, strict=False):
        if before is not None and text[before.end : quote.start].strip() == "|":
            if rows and rows[-1][-1] is before:
                rows[-1].append(quote)
            else:
                rows.append([before, quote])
    if len(rows) < 2:
        return []
    count = max(len(r) for r in rows)
    spans = [(q.start, q.end) for row in rows for q in row]
    first = list(quotes).index(rows[0][0])
    ahead = list(quotes[max(0, first - count) : first])
    heads = [q for q in ahead if rows[0][0].start - q.end < 160]
    linked = all(len(text[a.end : b.start]) < 8 for a, b in pairwise(heads))
    cells = [tuple(q.text for q in row) for row in rows]
    if len(heads) == count and linked:
        cells.insert(0, tuple(q.text for q in heads))
        spans += [(q.start, q.end) for q in heads]
    return [Table(tuple(cells), tuple(spans))]


_LABELED = re.compile(
    r"\b(?:labell?ed|named|marked)\s+(?P<list>[A-Z][\w.]{0,11}(?:\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*[–—-]\s*)[A-Z][\w.]{0,11})*)(?=[\s.,;)])"
)
_RANGE = re.compile(r"^([A-Za-z]+)(\d+)\s*[–—-]\s*([A-Za-z]+)(\d+)$")


def with_labels(text: str, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotations and the labels that are named without marks, in order."""
    made = list(quotes)
    for m in _LABELED.finditer(text):
        start, end = m.span("list")
        if any(q.start < end and start < q.end for q in quotes):
            continue
        for name in _names(m["list"]):
            made.append(Quote(name, start, end, "", ""))
    return sorted(made, key=lambda q: q.start)


def _names(words: str) -> Iterator[str]:
    for piece in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", words):
        span = _RANGE.match(piece.strip())
        if span and span[1] == span[3] and 0 < int(span[4]) - int(span[2]) < 12:
            yield from (f"{span[1]}{k}" for k in range(int(span[2]), int(span[4]) + 1))
        elif piece.strip():
            yield piece.strip()
