"""Things that are bought together: every pair of two groups at a discount, with its price."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.think.planner.figures.amounts import Amount
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.figures.prices import offer_price
from forebrush.think.planner.figures.statements import Entry, Request, Stated
from forebrush.think.tools.discounts import AmountOff, Offer, PercentOff, parse_offers
from forebrush.think.tools.result import ToolError

__all__ = ["bundle", "pair_offer", "pair_prices", "pairs"]

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


_TOGETHER = re.compile(
    r"\b(?:any|combo|bundle|set|deal|pair|together|meal)\b|套餐|组合|搭配|一起|同购|任意|任选|双拼", re.IGNORECASE
)
_JOINED = re.compile(r"\s*(?:\b(?:with|and|plus)\b|[+＋&]|搭配|[配加和与])\s*", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    r"^(?:.*?[:：]\s*)?(?:(?:and|add|make|offer|buy|get|a|an|the|any|one|combo|bundle|deal|set|of|for|is|meal)\b\s*|"
    r"任意|任选|一[杯份个块]|"
    r"买|套餐|组合|是|为|加一?个?|再)*",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(
    r"\s*(?:\btogether\b|\bfor\b|\bat\b|\bis\b|一起买|一起|同购|套餐|组合|任一|立减|再减|打|减|优惠|的|[\d$€£¥]).*$",
    re.IGNORECASE,
)


_TOLD = re.compile(
    r"(?:save |get )?[$€£¥]?\d+(?:\.\d+)?\s?%?\s?off\b|"
    r"(?:打|立减|再减|减|优惠)?[\d.一二三四五六七八九]+\s?(?:折|元|%)?(?:优惠)?",
    re.IGNORECASE,
)
_BEFORE_TITLE = re.compile(r"^(?:(?:and|add|with|include|a|an|the|our)\b\s*|再?加一?个?|[另再]有)*", re.IGNORECASE)


def bundle(request: Request) -> bool:
    """The price of named things that are sold together at a discount: `any cappuccino with banana bread, 15% off`.

    Their own prices are stated elsewhere and stay for the reader of the list.
    """
    for index, piece in enumerate(request.pieces):
        if piece.quote or index in request.used or not _TOGETHER.search(f"{piece.head} {piece.label} {piece.text}"):
            continue
        members = _members(request, index)
        offered, offers = _offers_from(request, index) if members else ([], [])
        if not members or not offers:
            continue
        _show_bundle(request, piece.label or piece.head, members, offered, offers)
        request.use(index, *offered, asked=True)
        wanted = request.asks(r"\bprice|how much|价格|多少钱|套餐价|组合价|算出|价$")
        request.use_asks(*(k for k in wanted if k > index))
        return True
    return False


def _members(request: Request, index: int) -> list[Stated]:
    """The priced things that a piece names, joined by `with`, `and`, 加 ...; none where one of them has no price."""
    parts = [p for p in _JOINED.split(request.pieces[index].text) if p.strip()]
    priced = [s for s in request.stated if s.amount.money and s.index != index and s.label]
    found: list[Stated] = []
    for part in parts:
        name = _AFTER_NAME.sub("", _BEFORE_NAME.sub("", part.strip())).strip().lower()
        exact = [s for s in priced if s.label.lower() == name]
        ending = name if request.zh else f" {name}"
        close = exact or [s for s in priced if name and s.label.lower().endswith(ending)]
        if len(close) != 1:
            return []
        found.append(close[0])
    alike = len({s.amount.unit for s in found}) == 1
    return found if len(found) >= 2 and alike else []


def _offers_from(request: Request, index: int) -> tuple[list[int], list[Offer]]:
    """The offers that a piece and those after it in its sentence state, and these pieces."""
    for k in range(index, len(request.pieces)):
        if request.pieces[k].sentence != request.pieces[index].sentence:
            break
        try:
            offers = [o for o in parse_offers(request.pieces[k].text) if isinstance(o, (PercentOff, AmountOff))]
        except ToolError:
            continue
        if offers:
            return [k], list(offers)
    return [], []


def _show_bundle(request: Request, named: str, members: list[Stated], offered: list[int], offers: list[Offer]) -> None:
    book, like = request.ledger, max((s.amount for s in members), key=lambda a: a.decimals)
    prices = [book.given("price", s.amount) for s in members]
    whole = book.money("together", " + ".join(prices), like)
    name = offer_price(book, whole, offers, like)
    piece = request.pieces[offered[0]].text
    told = _TOLD.search(piece)
    entries: list[Entry] = [{"label": _cased(s.label), "value_fact": p} for s, p in zip(members, prices, strict=True)]
    entries.append(
        {
            "label": request.word("套餐价", "Together"),
            "value_fact": name,
            "note": told[0].strip() if told else "",
            "origin": "computed",
        }
    )
    said = _BEFORE_TITLE.sub("", named)
    title = _cased(said) if said and len(said) <= (8 if request.zh else 24) else request.word("套餐", "Combo")
    request.found.sections.append({"kind": "list", "role": "combo", "title": title, "entries": entries})


def _cased(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isascii() else words
