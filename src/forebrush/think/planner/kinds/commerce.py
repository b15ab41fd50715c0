"""Sales: things with old and new prices, offers, coupons, periods."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from forebrush.think.planner.figures.amounts import Amount, amounts
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.figures.prices import price_rows
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds.notice import read_notice
from forebrush.think.planner.kinds.notice_shapes import Notice, Thing
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "read_sale", "sections_of"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "sale": {
        "促销": 3, "大促": 3, "特惠": 3, "特价": 2, "清仓": 3, "甩卖": 3, "打折": 2, "折扣": 2, "优惠": 1,
        "原价": 1.5, "到手价": 2, "现价": 1.5, "秒杀": 3,
        "满减": 2, "立省": 2, "买一送一": 2, "年货节": 3, "双十一": 2, "团购": 2, "换季": 1, "上新": 1, "电商": 2,
        "主图": 2, "抢购": 2, "直播间预告": 3, "预告海报": 3, "限时": 1, "预订海报": 1, "海报": 2,
        "sale": 3, "discount": 2, "clearance": 3, "promo": 3, "promotion": 2, "special offer": 3, "offer": 1,
        "offers": 2, "deal": 2, "deals": 2, "bargains": 2,
        "% off": 2, "half price": 1, "price cut": 3, "flash sale": 2, "was": 0.5, "happy hour": 2, "coupon": 2,
        "voucher": 1, "bogo": 2, "launch offer": 2, "poster": 2, "flyer": 2,
    },
}  # fmt: skip


def read_sale(source: Source, found: Found) -> None:
    """Read a sale."""
    sections_of(read_notice(source, found, "sale"), found, zh=source.zh)


def sections_of(notice: Notice, found: Found, *, zh: bool) -> None:
    """The sections of a notice: price, goods, line-up, details."""
    book = Ledger(found.facts)
    whole = [t for t in notice.things if t.name or t.was or t.now]
    reduced = [t for t in whole if t.was and t.now]
    if len(whole) == 1 and reduced:
        _one_thing(book, reduced[0], found, zh=zh)
    elif whole and len(whole) <= 1 and not whole[0].now and not whole[0].offer:
        found.copy.append(Words(whole[0].name, "item"))
    elif whole:
        found.sections.append(_goods(book, whole, zh=zh))
    found.copy += [Words(text, "saving") for text in notice.offers]
    if notice.prices:
        found.sections.append({"kind": "list", "role": "price", "entries": [e for e in notice.prices]})
    for title, items in notice.lineup:
        found.sections.append(_lineup(title, items))
    if notice.stats:
        found.sections.append({"kind": "stats", "role": "stats", "entries": list(notice.stats)})
    if notice.points:
        found.sections.append({"kind": "prose", "role": "points", "entries": [{"text": t} for t in notice.points]})
    if notice.steps:
        found.sections.append({"kind": "steps", "role": "steps", "entries": [{"text": t} for t in notice.steps]})
    if notice.cards:
        found.sections.append({"kind": "cards", "role": "cards", "entries": [{"label": t} for t in notice.cards]})
    if notice.days:
        cards = [{"label": day, "text": what} for day, what in notice.days]
        found.sections.append({"kind": "cards", "role": "days", "entries": cards})
    if len(notice.hours) == 1:
        notice.details.append({"text": " ".join(notice.hours[0])})
    elif notice.hours:
        times = [{"label": hour, "text": what} for hour, what in notice.hours]
        found.sections.append({"kind": "timeline", "role": "lineup", "entries": times})
    if notice.details:
        found.sections.append({"kind": "list", "role": "details", "entries": list(notice.details)})


def _lineup(title: str, items: list[str]) -> dict[str, Any]:
    title = title[:1].upper() + title[1:]
    entries = []
    for item in items:
        named = re.match(
            r"^(?P<name>[\u4e00-\u9fffA-Za-z ]{2,24}?)\s*[（(]?\s*(?P<value>[¥$€£]?\d[^（）()]*(?:[kK]|元|"
            r"人|名|起|薪)[^（）()]*)[)）]?$",
            item,
        )
        entries.append({"label": named["name"], "value": named["value"]} if named else {"text": item})
    return {"kind": "list", "role": "lineup", "title": title, "entries": entries}


def _money(text: str) -> Amount | None:
    found = amounts(text)
    return found[0] if found else None


def _one_thing(book: Ledger, thing: Thing, found: Found, *, zh: bool) -> None:
    """One thing that was reduced: its prices, what is saved and the discount."""
    if thing.name:
        found.copy.append(Words(thing.name, "item"))
    was, now = _money(thing.was), _money(thing.now)
    labels = (thing.labels[0] or ("原价" if zh else "Was"), thing.labels[1] or ("现价" if zh else "Now"))
    if was is None or now is None:
        entries: list[Any] = [
            {"label": labels[0], "value": thing.was, "struck": True},
            {"label": labels[1], "value": thing.now},
        ]
        found.sections.append({"kind": "list", "role": "price", "entries": entries})
        return
    a, b, follows = price_rows(book, was, now, zh=zh)
    entries = [{"label": labels[0], "value_fact": a, "struck": True}, {"label": labels[1], "value_fact": b}, *follows]
    found.sections.append({"kind": "list", "role": "price", "entries": entries})


def _goods(book: Ledger, things: list[Thing], *, zh: bool) -> dict[str, Any]:
    """Several things: one card each, with price and old price."""
    entries = []
    for thing in things:
        entry: dict[str, Any] = {"label": thing.name}
        lines: list[dict[str, Any]] = []
        if thing.now:
            entry["value"] = thing.now
        if thing.was:
            label = thing.labels[0] or ("原价" if zh else "Was")
            lines.append({"label": label[:1].upper() + label[1:], "value": thing.was, "struck": True})
        if thing.offer:
            lines.append({"value": thing.offer})
        if thing.note:
            entry["note"] = thing.note
        if lines:
            entry["entries"] = lines
        entries.append(entry)
    return {"kind": "cards" if any("entries" in e for e in entries) else "list", "role": "goods", "entries": entries}


READERS = {"sale": read_sale}
