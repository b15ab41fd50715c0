"""Amounts that a request states, as exact facts, and what follows from two of them.

Reads numbers with their units and currencies; derives what is left of a goal, the share done, what is saved and the
discount, and half prices. Every derived fact keeps its expression.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from forebrush.think.planner.words import QUANTITIES

__all__ = ["Amount", "Derived", "amount", "derive", "half_price"]

_SYMBOLS = {"¥": "CNY", "￥": "CNY", "$": "USD", "€": "EUR", "£": "GBP", "HK$": "HKD"}
_AMOUNT = re.compile(
    r"(?P<symbol>HK\$|[¥￥$€£])?\s*(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>%|[A-Za-z°]{1,8}|[\u4e00-\u9fff]{1,3})?"
)
_UNITS = (
    "公里", "千米", "米", "元", "块", "万元", "克", "千克", "毫升", "升", "天", "小时", "分钟", "人", "页", "本", "步", "次",
    "km", "m", "mi", "miles", "kg", "g", "pages", "books", "steps", "hours", "days", "%",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in the request: exact value, unit or currency, and its own words."""

    value: Decimal
    unit: str
    text: str
    symbol: str = ""


@dataclass(frozen=True, slots=True)
class Derived:
    """Facts (as JSON data) that follow, and which of them are to be shown under which words."""

    facts: dict[str, dict[str, Any]]
    shown: tuple[tuple[str, str], ...]
    """Fact name, label."""
    stated: dict[tuple[str, str], str]
    """Which stated (label, words) is which fact."""


def amount(text: str) -> Amount | None:
    """The first amount in a text."""
    match = _AMOUNT.search(text)
    if match is None:
        return None
    unit = match["unit"] or ""
    if unit and unit not in _UNITS:
        unit = next((u for u in sorted(_UNITS, key=len, reverse=True) if unit.startswith(u)), "")
    symbol = match["symbol"] or ""
    words = match[0].strip() if unit == (match["unit"] or "") else (symbol + match["number"] + unit)
    return Amount(Decimal(match["number"].replace(",", "")), _SYMBOLS.get(symbol, unit), words, symbol)


def _meaning(label: str) -> str:
    low = label.lower()
    for name, words in QUANTITIES.items():
        if any((w in low) if not w.isascii() else re.search(rf"\b{re.escape(w)}\b", low) for w in words):
            return name
    return ""


def _pattern(amounts: Iterable[Amount]) -> str:
    """How a derived amount is written: with the symbol, grouping and decimals of those that it follows from."""
    items = list(amounts)
    places = max(-int(a.value.as_tuple().exponent) for a in items)
    grouped = any("," in a.text for a in items)
    number = ("#,##0" if grouped else "0") + ("." + "0" * places if places else "")
    first = items[0]
    if first.symbol:
        return f"{first.symbol}{number}"
    space = " " if first.unit.isascii() and first.unit not in ("", "%") else ""
    return f"{number}{space}{first.unit}"


def _given(item: Amount) -> dict[str, Any]:
    source = {"kind": "given", "text": item.text}
    return {"value": format(item.value, "f"), "unit": item.unit, "format": _pattern([item]), "source": source}


def derive(stated: Iterable[tuple[str, str]], lang: str) -> Derived:
    """What follows from amounts stated as (label, words): what is left and the share, or the saving and the discount."""
    found: dict[str, Amount] = {}
    places: dict[str, tuple[str, str]] = {}
    for label, words in stated:
        item, meaning = amount(words), _meaning(f"{label} {words}")
        if item is not None and meaning and meaning not in found:
            found[meaning] = item
            if words.strip() == item.text:
                places[meaning] = (label, words)
    zh = lang.startswith("zh")
    facts: dict[str, dict[str, Any]] = {}
    shown: list[tuple[str, str]] = []

    def computed(name: str, expression: str, unit: str, pattern: str) -> None:
        facts[name] = {"unit": unit, "format": pattern, "source": {"kind": "computed", "expression": expression}}

    goal, done = found.get("goal"), found.get("done")
    if goal and done and goal.unit == done.unit and goal.value >= done.value > 0:
        facts["goal"], facts["done"] = _given(goal), _given(done)
        computed("left", "goal - done", goal.unit, _pattern([goal, done]))
        computed("share", "done / goal * 100", "%", "0.0%")
        shown += [("left", "剩余" if zh else "To go"), ("share", "已完成" if zh else "Done")]
    was, now = found.get("was"), found.get("now")
    if was and now and was.unit == now.unit and was.value > now.value > 0:
        facts["price_was"], facts["price_now"] = _given(was), _given(now)
        computed("saved", "price_was - price_now", was.unit, _pattern([was, now]))
        shown.append(("saved", "立省" if zh else "Save"))
        if zh:
            computed("discount", "price_now / price_was * 10", "折", "0.#折")
            shown.append(("discount", ""))
        else:
            computed("discount", "(price_was - price_now) / price_was * 100", "%", "0.#% off")
            shown.append(("discount", ""))
    names = {"goal": "goal", "done": "done", "was": "price_was", "now": "price_now"}
    stated_as = {place: names[meaning] for meaning, place in places.items() if names[meaning] in facts}
    return Derived(facts, tuple(shown), stated_as)


_HALF = re.compile(
    r"(?P<who>[A-Za-z][A-Za-z ]{2,24}?|[\u4e00-\u9fff]{2,6}?)\s*(?:at |for |are )?(?:half[- ]price|half off|半价)", re.I
)


def half_price(clause: str, prices: Iterable[Amount]) -> tuple[str, Amount] | None:
    """Who pays half, and of which price (the first that the request states), where a clause says so."""
    match, price = _HALF.search(clause), next(iter(prices), None)
    if match is None or price is None:
        return None
    return match["who"].strip(), price


def half_fact(price: Amount) -> dict[str, dict[str, Any]]:
    """The price and its half as facts; a half keeps the decimals that it needs."""
    half = price.value / 2
    places = max(0, -int(half.normalize().as_tuple().exponent))
    number = "0" + ("." + "0" * (2 if places else 0) if places else "")
    unit_words = "" if price.symbol else price.unit
    return {
        "price": _given(price),
        "price_half": {
            "unit": price.unit,
            "format": f"{price.symbol}{number}{unit_words}",
            "source": {"kind": "computed", "expression": "price / 2"},
        },
    }
