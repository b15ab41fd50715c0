"""Tables of forms, screens and reports: named columns and the rows that follow, in strings or in runs of words."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.totals import ASKED, money_format, read_money
from forebrush.think.planner.labelled import Piece, split_items
from forebrush.think.planner.source import Source

__all__ = ["cells_of", "read_table"]

_VALUE = re.compile(r"\d|^[A-Z][+-]?$|^[↑↓√×✓✗]$|^\W$")
_AMOUNT_COLUMN = re.compile(r"^(?:金额|小计|合计|总价|amount|total|sum|line total)$", re.IGNORECASE)
_TOTAL = re.compile(r"^(?:合计|总计|total|grand total)$", re.IGNORECASE)
_SUM = re.compile(r"^(合计|总计|total|grand total)(?![a-z])", re.IGNORECASE)
_HEADS = re.compile(
    r"^(?P<names>[^:：]{3,40}?[/、|][^:：]{1,30}?)(?:这)?(?:[两三四五六]列|列|columns?)?$|^(?:下面|下方|右边|"
    r"中间)?(?:是)?(?:一个|"
    r"一张)?(?:表格|table)\s+(?P<spaced>\S+(?:\s+\S+)+)$"
)
_HIGH = re.compile(r"偏高|超出|超标|异常|偏低|high|out of range|abnormal", re.IGNORECASE)
_RANGE = re.compile(r"^(\d+(?:\.\d+)?)\s*[-–~]\s*(\d+(?:\.\d+)?)$")


def cells_of(text: str, count: int) -> list[str]:
    """A row written in words as cells: the name goes on to the first figure, the last cell takes what is left over."""
    text = text.strip()
    for separator in (r"\s*[|｜]\s*", r"\s*[,，、]\s*"):
        parts = [p for p in re.split(separator, text) if p]
        if len(parts) == count:
            return parts
    tokens = text.split()
    if len(tokens) <= count:
        return tokens
    first = next((k for k in range(1, len(tokens)) if _VALUE.search(tokens[k])), 1)
    if tokens[0].isdigit() and first == 1 and not _VALUE.search(tokens[1]):
        first = 1
    name, rest = " ".join(tokens[:first]), tokens[first:]
    room = count - 1
    return [name, *rest[: room - 1], " ".join(rest[room - 1 :])] if len(rest) >= room > 0 else tokens[:count]


def read_table(pieces: list[Piece], found: Found, source: Source) -> list[Piece]:
    """Make a table of the pieces that name columns and of the rows after them; gives the pieces that it used."""
    columns, heads, pieces = _columns(pieces)
    if len(columns) < 2:
        return []
    table = _Table(columns, found)
    used = list(heads)
    for piece in pieces[pieces.index(heads[-1]) + 1 :]:
        if table.read(piece):
            used.append(piece)
    rows = [_marked(row, table.mark) for row in table.rows] if table.mark else table.rows
    cells = [(row + [""] * len(columns))[: len(columns)] for row in rows]
    found.sections.append({"kind": "table", "entries": [], "columns": columns, "rows": cells})
    for piece in used:
        source.take(piece.start, piece.end)
    return used


def _columns(pieces: list[Piece]) -> tuple[list[str], list[Piece], list[Piece]]:
    """The columns, the pieces that name them, and all pieces with what is a row named so."""
    named = next((p for p in pieces if p.joint == "colon" and _HEADS.match(p.label)), None)
    match = _HEADS.match(named.label) if named else None
    if named is None or match is None:
        heads = [p for p in pieces if p.slot == "columns"]
        columns = [
            c for p in heads for c in ([p.text] if p.quoted and "|" not in p.text else split_items(p.text)) if p.text
        ]
        return columns, heads, pieces
    # `项目/结果/参考值三列：谷丙转氨酶 62 0-40`: the label holds the columns, its words are the first row.
    columns = match["spaced"].split() if match["spaced"] else split_items(re.sub(r"\s*/\s*", "、", match["names"]))
    head = replace(named, text="", slot="columns")
    made = [head if p is named else p for p in pieces]
    made = [replace(p, slot="rows", label="") if p.item and p.slot == "columns" else p for p in made]
    if named.text:
        made.insert(made.index(head) + 1, replace(named, slot="rows", label=""))
    return columns, [head], made


class _Table:
    """The rows of a table as the pieces go by: whole, or cell by cell."""

    def __init__(self, columns: list[str], found: Found) -> None:
        self.columns, self.found = columns, found
        self.rows: list[list[str]] = []
        self.pending: list[str] = []
        self.mark = ""

    def read(self, piece: Piece) -> bool:
        """Whether a piece is of the table."""
        text = re.sub(r"^(?:then|and|然后)\s+", "", piece.text)
        total = self._total_word(piece, text)
        if total:
            self.rows.append(_total(total, self.columns, self.rows, self.found))
            return True
        named = not piece.slot and piece.label and piece.lead != "tail" and not piece.item
        if piece.slot not in ("rows", "items", "") or named or re.match(r"^[^\d:：]{2,20}[:：]", text):
            self.pending = []
            if piece.quoted and len(text) <= 2 and _HIGH.search(piece.lead):
                self.mark = text
                return True
            return False
        if piece.lead == "tail" and self.pending:
            row = [*self.pending, *re.findall(r"[¥￥$€£]?\d[\d,.]*", text)]
            self.rows.append(_priced(row, self.columns, self.found, len(self.rows)))
            self.pending = []
            return True
        return self._row(piece, text)

    def _total_word(self, piece: Piece, text: str) -> str:
        """The label of a last row with the sum, where a piece asks for one."""
        if not self.rows:
            return ""
        asked = _SUM.match(text) if not piece.quoted and ASKED.search(text) else None
        if asked:
            return asked[1]
        if piece.quoted and _TOTAL.match(text):
            return text
        if piece.slot == "totals":
            return text if _TOTAL.match(text) else piece.label
        return ""

    def _row(self, piece: Piece, text: str) -> bool:
        count = len(self.columns)
        runs = [text] if piece.quoted else [r for r in re.split(r"[;；、]|[,，]\s*(?=\D)", text) if r.strip()]
        made = [cells_of(run.strip(), count) for run in runs]
        if made and all(len(cells) == count for cells in made):
            self.rows += made
            self.pending = []
            return True
        if not piece.quoted or len(made[0]) > count:
            return False
        self.pending.append(text)
        if len(self.pending) == count:
            self.rows.append(self.pending)
            self.pending = []
        return True


def _priced(row: list[str], columns: list[str], found: Found, number: int) -> list[str]:
    """A row of name, quantity and price, with the amount where a column asks for it."""
    if len(row) == len(columns) - 1 and _AMOUNT_COLUMN.match(columns[-1]):
        quantity, price = read_money(row[-2]), read_money(row[-1])
        if quantity and price:
            value = quantity[0] * price[0]
            names = (f"quantity_{number + 1}", f"price_{number + 1}")
            for name, item, text in zip(names, (quantity, price), row[-2:], strict=True):
                found.facts[name] = {"value": format(item[0], "f"), "source": {"kind": "given", "text": text}}
            found.facts[f"amount_{number + 1}"] = {
                "format": money_format([price], False),
                "source": {"kind": "computed", "expression": " * ".join(names)},
            }
            row = [*row, _written(value, [price])]
    return row


def _written(value: Decimal, like: list[tuple[Decimal, str, str, int]]) -> str:
    decimals, before, after = max(m[3] for m in like), like[0][1], like[0][2]
    return f"{before}{value:.{decimals}f}{after}"


def _total(label: str, columns: list[str], rows: list[list[str]], found: Found) -> list[str]:
    """A last row with the sum of the amounts."""
    amounts = [m for row in rows if len(row) == len(columns) and (m := read_money(row[-1]))]
    value = sum((m[0] for m in amounts), Decimal(0))
    found.facts["table_total"] = {
        "label": label, "format": money_format(amounts, False) if amounts else "0",
        "source": {"kind": "computed", "expression": " + ".join(format(m[0], "f") for m in amounts) or "0"},
    }  # fmt: skip
    return [label, *[""] * (len(columns) - 2), _written(value, amounts) if amounts else ""]


def _marked(row: list[str], mark: str) -> list[str]:
    """A row whose figure lies outside its range, with a mark behind the figure."""
    bounds = next((m for cell in row if (m := _RANGE.match(cell))), None)
    for index, cell in enumerate(row):
        if bounds and re.fullmatch(r"\d+(?:\.\d+)?", cell):
            high, low = Decimal(cell) > Decimal(bounds[2]), Decimal(cell) < Decimal(bounds[1])
            if (high and mark != "↓") or (low and mark == "↓"):
                return [*row[:index], f"{cell} {mark}", *row[index + 1 :]]
    return row
