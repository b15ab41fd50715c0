"""A description as panels: the gate, the reading, what was lost, what is sample copy."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate
from typing import Any

from forebrush.think.planner.kinds.chart_details import dress_chart
from forebrush.think.planner.layouts.arranging import Arranger
from forebrush.think.planner.layouts.building import Builder
from forebrush.think.planner.layouts.figures import chart_of, tables_of, with_labels
from forebrush.think.planner.layouts.nouns import HOLDERS
from forebrush.think.planner.layouts.scanning import scan
from forebrush.think.planner.layouts.tokens import tokens_of
from forebrush.think.planner.layouts.tree import Node
from forebrush.think.planner.quotations import Quote
from forebrush.think.planner.reading import colors

__all__ = ["described", "read_layout"]

_LEAST_WORDS = 140
_LEAST_PARTS = 20
_LEAST_HOLDERS = 3
_LEAST_RELATIONS = 8
_LEAST_ORDERS = 5
_WORDS_GIVEN = 10
"""Quoted strings from which a request may give all words of its page."""
_STRICT = re.compile(
    r"reads? exactly|reading exactly|exactly (?:the text|as)|exact (?:text|string|word|label)|"
    r"no other text|without adding",
    re.IGNORECASE,
)
"""Words of requests that want no words but theirs."""
_WEB = re.compile(r"\b(?:web ?page|web ?site|home ?page|landing)", re.IGNORECASE)
"""Pages whose parts are wanted also where their words are not given."""
_TOTAL = re.compile(r"^total\b.{0,12}$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_PLAIN = re.compile(r"^-?\d+(?:\.\d+)?$")
_FIGURE = re.compile(r"^[$€£+-]?\d[\d.,]*\s?%?$")
_ORDER = re.compile(
    r"^\W*(?:please\s+)?(?:create|recreate|design|build|make|draw|generate|produce|construct|lay out|render|compose)\b",
    re.IGNORECASE,
)


def described(text: str, quotes: Sequence[Quote]) -> bool:
    """Whether a request orders a page and describes it part by part: where each stands, and what is in it."""
    if not _ORDER.match(text) or len(text.split()) < _LEAST_WORDS:
        return False
    parts = holders = relations = orders = 0
    for sentence in tokens_of(text, quotes):
        for mention in scan(sentence):
            if mention.what == "part":
                parts += 1
                holders += mention.nouns[-1] in HOLDERS
            relations += mention.what in ("relation", "place") and mention.text not in ("of", "as")
            orders += mention.what == "verb" and mention.text == "place"
    return (
        parts >= _LEAST_PARTS
        and holders >= _LEAST_HOLDERS
        and relations >= _LEAST_RELATIONS
        and orders >= _LEAST_ORDERS
    )


def read_layout(
    text: str, quotes: Sequence[Quote], charts: Sequence[dict[str, Any]]
) -> tuple[list[dict[str, Any]], list[tuple[str, str]]]:
    """The panels that a description comes to, and findings: sample copy, strings that found no place.

    `charts` are sections with a chart that other readers found; they stand where charts are described.
    """
    tables = tables_of(text, quotes)
    taken = {span for table in tables for span in table.spans}
    builder = Builder(text)
    for sentence in tokens_of(text, with_labels(text, quotes)):
        if kept := [t for t in sentence if t.what != "q" or (t.start, t.end) not in taken]:
            builder.sentence(kept)
    root = builder.tree.root
    if tables and not any(n.kind == "table" for n in root.walk()):
        builder.tree.add(Node("table", ("table",)), root)
    values = _Values(text, [n for n in root.walk() if n.kind == "chart"], list(charts))
    given = len(quotes) >= _WORDS_GIVEN and (not _WEB.search(text) or _STRICT.search(text) is not None)
    shown = [row for table in tables for row in table.rows]
    arranger = Arranger(values=values, tables=list(tables), color=_color, given=given)
    wishes = [w for n in values.nodes if (w := values(n))]
    for wish in wishes:
        dress_chart(wish, text)
        _loosed(wish)
    _totals(root, values)
    if given and wishes:
        # A chart that has no values where others have theirs was named once more.
        _without(root, [n for n in values.nodes if values(n) is None])
    written = _written(wishes)
    shown += [(w["center"],) for w in wishes if w.get("center")]
    _uncharted(root, written)
    lost = _lost(root, quotes, written, shown)
    panels = arranger.panels(root)
    findings = []
    if arranger.samples:
        count = len(arranger.samples)
        findings.append(("sample-copy", f"{count} parts are described without their words: samples stand there"))
    if lost:
        panels.append({"kind": "column", "panels": [{"kind": "caption", "text": t} for t in lost]})
        findings.append(("unused-request", f"no place found for {len(lost)} strings: {'; '.join(lost)[:400]}"))
    return panels, findings


@dataclass(slots=True)
class _Values:
    """The values of the charts of a description: what is written after each, else what other readers found."""

    text: str
    nodes: list[Node]
    found: list[dict[str, Any]]
    made: dict[int, dict[str, Any] | None] = field(default_factory=dict)

    def __call__(self, node: Node) -> dict[str, Any] | None:
        """The chart of a node, in the JSON form of `brief.ChartWish`."""
        if id(node) not in self.made:
            self.made[id(node)] = self._of(node)
        return self.made[id(node)]

    def _of(self, node: Node) -> dict[str, Any] | None:
        starts = sorted(n.start for n in self.nodes if n.start > node.start)
        words = " ".join((*node.mods, *node.nouns))
        if (group := node.group) is not None and len(group.children) > 2:
            whole = chart_of(self.text[node.start :], _kind(words))
            if whole is not None and len(whole["categories"]) == len(group.children) and len(whole["series"]) > 1:
                return _record(whole, group.children.index(node))
        wish = chart_of(self.text[node.start : starts[0] if starts else len(self.text)], _kind(words))
        other: dict[str, Any] | None = self.found.pop(0)["chart"] if self.found else None
        if wish is None and other is not None:
            return other
        if wish is None and self.text and len(self.nodes) > 1:
            wish = chart_of(self.text, _kind(words))
        if wish is not None:
            near = self.text[max(0, node.start - 120) : node.end + 120].lower()
            wish["stacked"] = "stacked" in near
            if "horizontal" in words and wish["kind"] == "bar":
                wish["direction"] = "horizontal"
            if "cumulative" in near and len(wish["series"]) == 1:
                wish["series"] = [{"values": _sums(wish["series"][0]["values"])}]
        return wish


def _without(root: Node, nodes: Sequence[Node]) -> None:
    """Take nodes out of the tree."""
    for holder in list(root.walk()):
        holder.children = [c for c in holder.children if not any(c is n for n in nodes)]


def _totals(root: Node, values: _Values) -> None:
    """Totals that are given one for each of several rings stand in their holes."""
    rings = [n for n in values.nodes if n.group is not None and (w := values(n)) and w["kind"] == "donut"]
    totals = [n for n in root.walk() if _TOTAL.match(n.text) and not n.children]
    if len(rings) < 2 or len(totals) != len(rings):
        return
    for ring, total in zip(rings, totals, strict=True):
        wish = values(ring)
        assert wish is not None
        wish["center"] = total.text
    _without(root, totals)


def _record(whole: dict[str, Any], number: int) -> dict[str, Any]:
    """One of several charts: a category of the whole, its named values as its own categories; zeros left out."""
    pairs = [(s["name"], s["values"][number]) for s in whole["series"] if Decimal(s["values"][number])]
    values = [v for _, v in pairs]
    made = {"kind": whole["kind"], "categories": [n for n, _ in pairs], "series": [{"values": values}]}
    return {**made, "format": whole["format"]}


def _sums(values: Sequence[str]) -> list[str]:
    """Running sums."""
    return [str(s) for s in accumulate(map(Decimal, values))]


def _kind(words: str) -> str:
    return next((k for k in ("donut", "pie", "line", "area", "scatter") if k in words), "bar")


def _written(charts: Sequence[dict[str, Any]]) -> Callable[[str], bool]:
    """Whether the charts themselves write some words: their names and their values."""
    names: set[str] = set()
    numbers: set[str] = set()
    for wish in charts:
        names.update(str(c) for c in wish.get("categories", ()))
        for series in wish.get("series", ()):
            names.add(str(series.get("name", "")))
            numbers.update(str(v) for v in series.get("values", ()))
    names.discard("")
    # Values that are facts are not known by their digits here.
    facts = any(not _FIGURE.match(n) for n in numbers)
    plain = {_digits(n) for n in numbers}
    return lambda text: (
        text in names or (bool(_FIGURE.match(text)) and ((facts and not _YEAR.match(text)) or _digits(text) in plain))
    )


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit() or c == ".")


def _uncharted(root: Node, written: Callable[[str], bool]) -> None:
    """Take out of the tree the names and values that a chart writes itself."""
    for node in list(root.walk()):
        plain = [c for c in node.children if not c.children and c.kind not in ("title", "button", "chart")]
        for child in plain:
            if child.text and written(child.text):
                node.children.remove(child)


def _lost(root: Node, quotes: Sequence[Quote], written: Callable[[str], bool], rows: object) -> list[str]:
    """Quoted strings that no part shows, nor a chart or a table."""
    shown = "\n".join("\n".join((n.text, *n.texts)) for n in root.walk()) + str(rows)
    lost = (q.text for q in quotes if q.text not in shown and not written(q.text))
    return [text for text in dict.fromkeys(lost) if text.strip("•-–—·*. ")]


def _loosed(wish: dict[str, Any]) -> None:
    """A range that does not hold the values of a chart is not its own."""
    values = [Decimal(v) for s in wish["series"] for v in s.get("values", ()) if _PLAIN.match(str(v))]
    least, most = wish.get("least"), wish.get("most")
    if not values or not _PLAIN.match(str(least)) or not _PLAIN.match(str(most)):
        return
    if min(values) < Decimal(str(least)) or max(values) > Decimal(str(most)):
        wish["least"] = wish["most"] = None


def _color(words: str) -> str:
    """The colour that some words name; empty for none."""
    found = list(colors(words))
    return found[0] if found else ""
