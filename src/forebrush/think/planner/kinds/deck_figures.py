"""Rows of figures and times: charts, key figures, amounts, tables, events."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.kinds import charts, reckoning
from forebrush.think.planner.kinds.cells import tidy
from forebrush.think.planner.kinds.deck_columns import Columns
from forebrush.think.planner.kinds.series import Pair, Series, is_figure, named_figure, series, split_time
from forebrush.think.planner.kinds.shared import entry

__all__ = ["Figures"]

_FEW = 3
"""Fewest named numbers of one unit that are drawn where nobody asks for a chart."""


class Figures(Columns):
    """The rules for rows of one shape."""

    def runs(self, k: int) -> int:
        """Rows of one shape."""
        rows = series(self.source.text, self.cells, k, self.stops)
        if rows is None:
            return k
        if rows.kind == "figure" and not rows.label and not all(self.short(p) for p in rows.pairs):
            return k
        slot = ""
        for name in (rows.label, self.cells[k].lead, self.cells[k].label):
            slot = slot or self.slots[k] if name else slot
        if not self.put_series(rows, slot):
            return k
        self.last = "rows"
        self.take(k, rows.end)
        return rows.end

    def short(self, pair: Pair) -> bool:
        """Whether a name is one, and no sentence."""
        return len(pair.label) <= 12 if not pair.label.isascii() else len(pair.label.split()) <= 6

    def put_series(self, rows: Series, slot: str) -> bool:
        """Rows as what they are: events in time, a chart, key figures, amounts, a table."""
        pairs, text = rows.pairs, self.source.text
        if rows.kind in ("year", "date", "clock", "day", "span"):
            process = slot == "steps"
            if process:
                self.steps += [entry(p.label, text=p.text) for p in pairs]
            else:
                self.section("timeline", [entry(p.label, text=p.text) for p in pairs])
            return True
        if rows.kind == "when":
            self.section("list", [entry(p.label, p.text) for p in pairs], role="details")
            return True
        nested = self.nested(pairs)
        if nested:
            return True
        charted = (
            slot == "chart"
            or bool(re.search(charts.CHART, rows.label, re.IGNORECASE))
            or (
                slot not in ("stats", "table", "items")
                and bool(re.search(charts.CHART, text, re.IGNORECASE))
                and not any(s.get("chart") for s in self.found.sections)
            )
        )
        alike = charts.value_pattern([p.text for p in pairs]) is not None
        names, values = [p.label for p in pairs], [p.text for p in pairs]
        if alike and reckoning.reach(self.found, self.source, names, values):
            return True
        units = {read[2].strip() for v in values if (read := charts.read_value(v))}
        if (
            slot in ("", "chart")
            and not self.slide
            and len(pairs) >= _FEW
            and rows.kind == "figure"
            and len(units) == 1
        ):
            charted = True
        if alike and charted:
            wish = charts.wish(self.found, text, names, [("", values)])
            if wish is not None:
                self.section("chart", [], chart=wish)
                reckoning.sums(self.found, self.source, names, values, wish)
                return True
        money = bool(re.search(r"[¥￥$€£元]", values[0]))
        if alike and rows.kind == "figure" and (money or slot in ("table", "items", "agenda")):
            self.put_amounts(names, values, table=slot == "table")
            return True
        self.section("stats", [self.stat(p) for p in pairs])
        return True

    def put_amounts(self, names: list[str], values: list[str], *, table: bool) -> None:
        """Names with amounts as a table or a list, with their sum where it is asked for."""
        total = reckoning.total(self.found, self.source, self, values)
        if table:
            cells = [[a, b] for a, b in zip(names, values, strict=True)]
            cells += [[total["label"], total["words"]]] if total else []
            columns = self.head if len(self.head) == len(cells[0]) else []
            self.found.sections.append({"kind": "table", "entries": [], "columns": columns, "rows": cells})
            return
        entries = [entry(a, b) for a, b in zip(names, values, strict=True)]
        if total:
            entries.append({"label": total["label"], "value_fact": total["fact"], "origin": "computed"})
        self.section("list", entries, role="items")

    def stat(self, pair: Pair) -> dict[str, Any]:
        """A key figure: what it is, its value, a change against before."""
        return reckoning.stat(self.found, self.source, pair.label, pair.text)

    def nested(self, pairs: list[Pair]) -> bool:
        """Rows with several named figures each are the series of a chart: `Every day — Female 6%, Male 10%`."""
        inner = []
        for pair in pairs:
            parts = [named_figure(tidy(part)) for part in re.split(r"[,，、]", pair.text)]
            if len(parts) < 2 or not all(name for name, _ in parts):
                return False
            inner.append(parts)
        names = [name for name, _ in inner[0]]
        if any([n for n, _ in row] != names for row in inner):
            return False
        columns = [(name, [row[k][1] for row in inner]) for k, name in enumerate(names)]
        wish = charts.wish(self.found, self.source.text, [p.label for p in pairs], columns)
        if wish is None:
            return False
        self.section("chart", [], chart=wish)
        return True

    def data_rows(self, k: int) -> int:
        """Series of a chart, each a name with as many numbers: `North Street: 12, 15, 9. Harbour: 8, 11, 14`."""
        rows, end = self.labelled_rows(k)
        if (
            not rows
            or not all(charts.read_value(t) for _, texts in rows for t in texts)
            or (len(rows) < 2 and len(self.axis) != len(rows[0][1]))
        ):
            return k
        width = len(rows[0][1])
        names = self.axis if len(self.axis) == width else [str(n) for n in range(1, width + 1)]
        wish = charts.wish(
            self.found, self.source.text, names, [("" if len(rows) == 1 else name, texts) for name, texts in rows]
        )
        if wish is None or not re.search(charts.CHART, self.source.text, re.IGNORECASE):
            return k
        self.section("chart", [], chart=wish)
        self.axis = []
        self.last = "rows"
        self.take(k, end)
        return end

    def label_lines(self, k: int) -> int:
        """Lines with a mark, each a name, a colon and a short value, two or more: key figures."""
        rows: list[tuple[str, str]] = []
        at = k
        while at < len(self.cells):
            cell = self.cells[at]
            if (
                not cell.bullet
                or cell.joint not in ("colon", "dash")
                or cell.quoted
                or not cell.text
                or self.sentence_end(at) != at + 1
                or len(cell.text) > 18
                or self.slots[at]
            ):
                break
            rows.append((cell.label, cell.text))
            at += 1
        if len(rows) < 2 or not any(is_figure(v) for _, v in rows):
            return k
        figures = [(n, v) for n, v in rows if is_figure(v)]
        entries = [
            reckoning.per_unit(self.found, self.source, n, v, figures) or reckoning.stat(self.found, self.source, n, v)
            for n, v in rows
        ]
        self.section("stats", entries)
        self.last = "rows"
        self.take(k, at)
        return at

    def rows_of_table(self, k: int) -> int:
        """Rows of a table whose columns were named."""
        width = len(self.head)
        if width < 2:
            return k
        rows: list[list[str]] = []
        at = k
        while at < len(self.cells):
            row = [self.bare(c) for c in self.cells[at : at + width]]
            ends = (
                at + width >= len(self.cells)
                or self.cells[at + width].parted in (";", "\n", ".")
                or self.cells[at + width].sentence != self.cells[at].sentence
            )
            if (
                len(row) < width
                or any(c.parted in (";", "\n", ".") for c in row[1:])
                or not ends
                or any(c.name for c in row[1:])
                or (
                    row[0].joint in ("colon", "verb")
                    and not re.search(r"行|rows?|lines?|数据|内容|data", row[0].label, re.IGNORECASE)
                )
            ):
                led = split_time(self.cells[at].text)
                inner = self.cells[at : at + width - 1]
                if (
                    led[0]
                    and len(inner) == width - 1
                    and width > 2
                    and all(c.parted == "、" and not c.name for c in inner[1:])
                ):
                    rows.append([led[1], led[2], *(c.text for c in inner[1:])])
                    at += width - 1
                    continue
                against = (
                    re.split(r"\s+(?:against|vs\.?|versus|compared with)\s+|对比|\s比\s", self.cells[at + 1].text)
                    if width == 2 and at + 1 < len(self.cells)
                    else []
                )
                if len(against) == 2 and self.cells[at + 1].parted == ",":
                    rows.append([self.cells[at].text, *against])
                    at += 2
                    continue
                spaced = self.cells[at].text.split()
                if len(spaced) == width and not self.cells[at].name:
                    rows.append(spaced)
                    at += 1
                    continue
                break
            rows.append([c.text for c in row])
            at += width
        if not rows:
            return k
        columns = self.head if len(rows[0]) == width else ["", *self.head]
        self.found.sections.append({"kind": "table", "entries": [], "columns": columns, "rows": rows})
        self.head = []
        self.take(k, at)
        return at

    def values(self, first: int, end: int) -> bool:
        """The values of a chart whose categories were named before."""
        texts = [re.sub(r"^(?:and|values|数值|值)\s*", "", self.text(a, a + 1)) for a in range(first, end)]
        wish = (
            charts.wish(self.found, self.source.text, self.axis, [("", texts)])
            if len(texts) == len(self.axis)
            else None
        )
        if wish is None:
            return False
        self.section("chart", [], chart=wish)
        self.axis = []
        return True
