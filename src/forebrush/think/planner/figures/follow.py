"""All rules in turn over one request. A rule that fires takes the words that it read, so that no other reads them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from forebrush.scene.expression import ExpressionError
from forebrush.think.planner.figures import bills, combos, days, goals, hours, prices, rates, shares
from forebrush.think.planner.figures.amounts import Amount
from forebrush.think.planner.figures.statements import Entry, Request, read_request
from forebrush.think.planner.found import Found
from forebrush.think.planner.source import Source
from forebrush.think.tools.result import ToolError

__all__ = ["FIGURES_LEFT", "follow", "show_hidden"]

FIGURES_LEFT = frozenset(
    {
        "livestream",
        "prescription",
        "form",
        "phone",
        "web",
        "ticket",
        "pass",
        "certificate",
        "invitation",
        "card",
        "scroll",
        "couplet",
    }
)
"""Kinds whose reader sets the amounts that the request states; what follows from them is worked out here."""

_WHOLE = (bills.order, shares.percentages)
"""Rules that set all that they read, whatever the kind."""
_BILLS = frozenset({"form", "prescription"})
"""Of these kinds the items of a bill are read here."""
_COLUMNS = re.compile(r"列名|表头|\bcolumns?\b|column heads|table heads", re.IGNORECASE)
_MOST = 20_000
"""Longest request that is searched for figures, in characters."""

RULES: tuple[Callable[[Request], bool], ...] = (
    days.weekdays_checked, rates.exchange, rates.capitals, combos.pairs, combos.bundle, bills.tip,
    bills.order, bills.concession,
    prices.price_change, rates.unit_price, rates.interest, goals.whole_units, rates.servings,
    goals.goal_reached, goals.growth, shares.counted_parts, shares.marks, shares.percentages, rates.area,
    rates.converted, days.countdown, days.age, days.weekday_asked, hours.end_of, hours.before_that, hours.open_for,
)  # fmt: skip
"""From the most to the least particular."""


def follow(source: Source, found: Found, *, left: bool = False) -> list[tuple[Entry, Amount]]:
    """Add to `found` what follows from the amounts that the request states. Never fails.

    Of kinds in `FIGURES_LEFT`, and where they are `left`, the amounts stay for their reader, and only what follows
    and was asked is read. Gives the entries of such amounts, for `show_hidden` once the readers are done.
    """
    if len(source.text) > _MOST:
        return []
    request = read_request(source, found)
    tabled = (left or source.kind in FIGURES_LEFT) and _COLUMNS.search(source.text)
    for rule in RULES:
        if tabled and rule is bills.order:
            # The reader of the table adds it up.
            continue
        facts, request.quiet = dict(found.facts), (left or source.kind in FIGURES_LEFT) and rule not in _WHOLE
        taken, quotes = list(source.taken), list(source.quotes)
        try:
            rule(request)
        except (ToolError, ExpressionError):
            # Figures that cannot be worked out are left as they are stated.
            found.facts.clear()
            found.facts.update(facts)
        if request.quiet:
            # The reader of the kind sees every word; what is asked it knows by itself.
            source.taken, source.quotes = taken, quotes
            for span in request.told:
                source.take(*span)
    return request.hidden


def show_hidden(found: Found, hidden: list[tuple[Entry, Amount]]) -> None:
    """Show stated amounts from which something follows and that no reader has set, before what follows from them."""
    for entry, amount in reversed(hidden):
        name = entry["value_fact"]
        if name not in found.facts or _is_set(found, amount):
            continue
        for section in (s for s in found.sections if s["kind"] != "progress"):
            place = next((k for k, e in enumerate(section.get("entries", ())) if _follows(found, e, str(name))), None)
            if place is not None:
                section["entries"].insert(0, entry)
                break


def _is_set(found: Found, amount: Amount) -> bool:
    words = "\n".join([w.text for w in found.copy] + [s for section in found.sections for s in _strings(section)])
    return bool(re.search(rf"(?<![\d.]){re.escape(amount.text)}(?!\d)", words))


def _strings(item: dict[str, Any]) -> list[str]:
    own = [str(item.get(key) or "") for key in ("title", "label", "text", "value", "note")]
    return own + [s for entry in item.get("entries", ()) for s in _strings(entry)]


def _follows(found: Found, entry: dict[str, Any], name: str) -> bool:
    """Whether an entry shows what follows from a fact."""
    source = found.facts.get(entry.get("value_fact", ""), {}).get("source", {})
    return bool(re.search(rf"\b{re.escape(name)}\b", source.get("expression", "")))
