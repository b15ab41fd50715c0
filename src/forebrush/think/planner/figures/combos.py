"""Things that are bought together: every pair of two groups at a discount, with its price."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.think.planner.figures.amounts import Amount
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.figures.prices import offer_price
from forebrush.think.planner.figures.statements import Entry, Request
from forebrush.think.tools.discounts import AmountOff, Offer, PercentOff, parse_offers
from forebrush.think.tools.result import ToolError

__all__ = ["pair_offer", "pair_prices", "pairs"]

_PAIR = re.compile(
    r"\bany\b[^,.;]*\b(?:with|and|plus|\+)\b|\bpair\b|任意|任选|任一|"
    r"[\u4e00-\u9fff]+[+＋][\u4e00-\u9fff]+.*(?:折|减|优惠)|搭配.*(?:折|减|优惠|省)",
    re.IGNORECASE,
)
_MOST = 12


def pair_offer(text: str) -> tuple[Offer, ...]:
    """The offer of a clause on two things bought together; none where it is no such clause."""
    if not _PAIR.search(text):
        return ()
    try:
        return tuple(o for o in parse_offers(text) if isinstance(o, (PercentOff, AmountOff)))
    except ToolError:
        return ()


def pair_prices(
    book: Ledger,
    first: Sequence[tuple[str, str]],
    second: Sequence[tuple[str, str]],
    offers: Sequence[Offer],
    like: Amount,
) -> list[Entry]:
    """Entries for every pair of (name, fact of its price) of two groups, with what it costs after the offers."""
    entries: list[Entry] = []
    for a, price_a in first:
        for b, price_b in second:
            if len(entries) >= _MOST:
                return entries
            both = book.money("pair", f"{price_a} + {price_b}", like)
            name = offer_price(book, both, offers, like)
            entries.append({"label": f"{a} + {b}", "value_fact": name, "origin": "computed"})
    return entries


def pairs(request: Request) -> bool:
    """Prices of all pairs of two groups of priced things, where an offer is made on any pair."""
    offered = next(((k, o) for k, p in enumerate(request.pieces) if not p.quote and (o := pair_offer(p.text))), None)
    if offered is None:
        return False
    index, offers = offered
    groups: dict[int, list[int]] = {}
    for k, s in enumerate(request.stated):
        if s.amount.money and s.index != index and s.before.strip() and s.index not in request.used:
            groups.setdefault(s.piece.sentence, []).append(k)
    rows = [[request.stated[k] for k in some] for some in groups.values()]
    rows = [some for some in rows if len(some) >= 1][:2]
    if len(rows) != 2:
        return False
    book = request.ledger
    priced = [[(_cased(s.label), book.given("price", s.amount)) for s in some] for some in rows]
    for some, names in zip(rows, priced, strict=True):
        request.show("list", "goods", [{"label": label, "value_fact": fact} for label, fact in names])
        request.use(*(s.index for s in some))
    first, second = priced
    like = rows[0][0].amount
    words = request.pieces[index].text
    entries = pair_prices(book, first, second, offers, like)
    request.found.sections.append({"kind": "list", "role": "combo", "title": "", "note": words, "entries": entries})
    request.use(index)
    request.use_asks(*request.asks(r"all .*pairs|each pair|with their prices|组合|套餐价"))
    return True


def _cased(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isascii() else words
