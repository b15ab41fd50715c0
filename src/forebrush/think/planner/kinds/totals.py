"""Items with amounts of money, and their totals: asked for, they are worked out; given, they are checked."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.shared import entry, name_value, section, titled_label
from forebrush.think.planner.labelled import Piece, split_items

__all__ = ["ASKED", "Money", "items_and_totals", "money_format", "read_money"]

Money = tuple[Decimal, str, str, int]
"""Value, what stands before the number, what stands after it, decimals."""

_MONEY = re.compile(
    r"(?P<sign>[-−+])?\s?(?P<before>[¥￥$€£]|HK\$|CHF )?\s?(?P<minus>[-−])?(?P<number>\d[\d,"
    r"]*(?:\.\d+)?)\s?(?P<after>元|块|p\b)?"
)
_TOTAL = re.compile(
    r"^(?:合计|小计|总计|总额|应收|应付|实收|实付|共计|金额合计|(?:grand )?total|sub-?total|amount due|"
    r"balance due|to pay|you pay)",
    re.IGNORECASE,
)
_ADJUST = re.compile(
    r"^(?:优惠|折扣|减免|服务费|税额?|配送费|运费|discount|service|tax|vat|tip|delivery|shipping)", re.IGNORECASE
)
_TAIL = re.compile(r"^(?P<name>[^\d¥￥$€£×x]+?)\s*(?P<rest>(?:[¥￥$€£]?\d).*)$")
ASKED = re.compile(r"算|求和|填上|work(?:ed)? out|calculat|add (?:it|them) up|sum|compute|fill in", re.IGNORECASE)


def read_money(text: str) -> Money | None:
    """The last amount in a string."""
    found = list(_MONEY.finditer(text))
    if not found:
        return None
    last = found[-1]
    number = last["number"].replace(",", "")
    value = Decimal(number) * (
        -1 if (last["sign"] or last["minus"] or "") in ("-", "−") and (last["sign"] or last["minus"]) else 1
    )
    return value, last["before"] or "", last["after"] or "", len(number.partition(".")[2])


def money_format(items: list[Money], grouped: bool) -> str:
    """The pattern of a derived amount: the sign, unit and decimals of those that it follows from."""
    decimals = max(m[3] for m in items)
    before = next((m[1] for m in items if m[1]), "")
    after = next((m[2] for m in items if m[2]), "")
    whole = "#,##0" if grouped or before in ("$", "€", "£") else "0"
    return f"{before}{whole}{'.' + '0' * decimals if decimals else ''}{after}"


def _line(text: str) -> tuple[str, str, str]:
    """Name, note and amount of an item: `海报设计 3张 单价800元 金额2400元`, `Tomatoes 3.20`, `竹筒饭 24元`."""
    name, value = name_value(text)
    if value and not re.search(r"\d", name):
        return name, "", value
    match = _TAIL.match(text)
    if not match:
        return text, "", ""
    parts = match["rest"].split()
    return match["name"].strip(), " ".join(parts[:-1]), re.sub(r"^(?:金额|共|合)", "", parts[-1]) if parts else ""


def items_and_totals(pieces: list[Piece], found: Found) -> None:
    """Items as a list with amounts, and totals that follow from them."""
    items: list[dict[str, Any]] = []
    totals: list[dict[str, Any]] = []
    names: list[str] = []
    known: list[Money] = []
    grouped = any(re.search(r"\d,\d{3}", p.text) for p in pieces)
    texts = [
        (p.label if p.slot == "totals" else "", t)
        for p in pieces
        for t in ([p.text] if p.quoted else split_rows(p.text))
    ]
    for label, text in texts:
        whole = text if _TOTAL.match(text) or _ADJUST.match(text) else f"{label} {text}".strip()
        name, note, value = _line(whole)
        total, adjust = _TOTAL.match(whole), _ADJUST.match(whole)
        amount = read_money(value) if value else None
        if total:
            word = titled_label(total[0])
            if not known:
                if word not in [e.get("label") for e in totals]:
                    totals.append(entry(word, value))
                continue
            if any(e.get("label") == word for e in totals):
                continue
            fact = f"total_{len(totals) + 1}"
            found.facts[fact] = {
                "unit": "", "label": word, "format": money_format(known, grouped),
                "source": {"kind": "computed", "expression": " + ".join(names)},
            }  # fmt: skip
            sums = sum((m[0] for m in known), Decimal(0))
            if amount and amount[0] != sums:
                del found.facts[fact]
                found.findings.append(("fact-contradiction", f"{word} {value}, but the items come to {sums}"))
                totals.append(entry(word, value))
            else:
                totals.append({"label": word, "value_fact": fact, "origin": "computed" if not amount else "given"})
            continue
        if amount:
            names.append(f"amount_{len(names) + 1}")
            known.append(amount)
            found.facts[names[-1]] = {
                "value": format(amount[0], "f"), "label": name, "format": money_format([amount], grouped),
                "source": {"kind": "given", "text": value},
            }  # fmt: skip
            _check_line(whole, amount, found)
        (totals if adjust else items).append(entry(titled_label(name) if adjust else name, value, note=note))
    if names and _joined(found, items, names):
        items = []
    section(found, "list", items, role="order")
    section(found, "list", totals, role="total")


def _joined(found: Found, items: list[dict[str, Any]], names: list[str]) -> bool:
    """Add items to an order that was read before, and to its total where that is a plain sum; whether there is one."""
    order = next((s for s in found.sections if s.get("role") == "order"), None)
    total = next((s for s in found.sections if s.get("role") == "total"), None)
    if order is None or total is None or len(total["entries"]) != 1:
        return False
    fact = found.facts.get(total["entries"][0].get("value_fact", ""), {})
    expression = fact.get("source", {}).get("expression", "")
    inner = re.sub(r"^round\((.*), 2\)$", r"\1", expression)
    if not re.fullmatch(r"\w+(?: \+ \w+)*", inner):
        return False
    order["entries"] = [*items, *order["entries"]]
    fact["source"]["expression"] = expression.replace(inner, " + ".join([*names, inner]))
    return True


def split_rows(text: str) -> list[str]:
    """Items written in one run; a run of one item is itself."""
    parts = [p for p in re.split(r"[、;；\n]|[,，](?!\d{3})", text) if p.strip()]
    return [p.strip() for p in parts] if len(parts) > 1 else split_items(text) if "、" in text else [text.strip()]


def _check_line(text: str, amount: Money, found: Found) -> None:
    """Quantity by unit price, where an item states both."""
    match = re.search(r"(\d+)\s?[个张件份本套支瓶盒箱杯x×]\D{0,4}(?:单价)?[¥￥$€£]?(\d[\d.]*)元?\D", text)
    if match and Decimal(match[1]) * Decimal(match[2]) != amount[0]:
        found.findings.append(("fact-contradiction", f"{text}: {match[1]} × {match[2]} is not {amount[0]}"))
