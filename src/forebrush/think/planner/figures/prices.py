"""Old and new prices of one thing: what is saved, the discount, and the price after a discount, a coupon or 满减.

`price_rows` is for readers that have already found the prices of an item; `price_change` reads a whole request.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from forebrush.think.planner.figures.amounts import Amount
from forebrush.think.planner.figures.ledger import Ledger
from forebrush.think.planner.figures.statements import Entry, Request, Stated
from forebrush.think.planner.found import Words
from forebrush.think.tools.discounts import (
    AmountOff,
    Offer,
    PercentOff,
    Threshold,
    Tiers,
    discounted,
    parse_offers,
)
from forebrush.think.tools.result import ToolError, plain

__all__ = ["NOW", "WAS", "offer_price", "price_change", "price_rows"]

WAS = (
    r"原价|市场价|吊牌价|日常价|划线价|门市价|零售价|建议价|平时|平日价|正价|标价|定价|专柜价|官方价|"
    r"挂牌价|老价|旧价|原来|以前|"
    r"normally|(?:was|were)\b|list price|regular(?:ly)?(?: price)?|before|original(?:ly)?(?: price)?|rrp|old price|"
    r"full price|usual(?:ly)?(?: price)?|"
    r"normal(?:ly)?(?: price)?|retail(?: price)?|instead of|down from|reduced from|compare at|from(?= [^ ]+ to )"
)
NOW = (
    r"到手价?|现价|促销价|活动价|直播价|直播间价?|特价|特惠价?|券后价?|秒杀价?|优惠价|折后价?|折扣价|"
    r"会员价|团购价|早鸟价|预售价|拼团价|抢购价|"
    r"暑期价|开业价|学生价|尝鲜价|内购价|店庆价|新人价|周年价|首发价|专享价|福利价|惊喜价|新价|今日价|"
    r"提前订|现在(?:只要|仅|只)?|如今|今天(?:只要|仅)|只要|仅需|"
    r"now\b|sale price|special(?: price)?|today(?: only)?|offer price|launch price|deal price|price now|"
    r"new price|our price|members?(?: price)?|"
    r"early[- ]bird|reduced to|just|only|yours for|you pay"
)
_SAVING = (
    r"立省|省(?:了|下|多少|钱)|优惠(?:了)?多少|便宜(?:了)?多少|折后|几折|多少折|相当于|到手价?(?:算|多少)|"
    r"现价(?:算|多少)|"
    r"(?:price|amount|money|percent(?:age)?|how much)\b.*\b(?:sav|off|discount)|\bsav(?:ed|ing|ings|e)\b|"
    r"sale price|new price|discount|% off"
)


_AMOUNT_SAVED = r"立省|省(?:了|下|多少|钱)|优惠(?:了)?多少|便宜(?:了)?多少|\bsav(?:ed|ing|ings|e)\b"


def price_rows(book: Ledger, was: Amount, now: Amount, *, zh: bool, key: str = "price") -> tuple[str, str, list[Entry]]:
    """Facts of an old and a new price: their names, and entries for what is saved and the discount.

    No entries where the new price is not below the old one.
    """
    a, b = book.given(f"{key}_was", was), book.given(f"{key}_now", now)
    if not was.value > now.value >= 0 or (was.unit != now.unit and was.unit and now.unit):
        return a, b, []
    return a, b, saving_entries(book, a, b, was if was.prefix or was.suffix else now, zh=zh)


def saving_entries(book: Ledger, was: str, now: str, like: Amount, *, zh: bool) -> list[Entry]:
    """Entries for what is saved between two facts, and the discount: 折 in Chinese, percent off in English."""
    saved = book.money("saved", f"{was} - {now}", like)
    entries: list[Entry] = [{"label": "立省" if zh else "Save", "value_fact": saved, "origin": "computed"}]
    if zh:
        off = book.computed("discount", f"{now} / {was} * 10", "0.#折", unit="折")
    else:
        # A discount that is no round number is told in whole percent, as shops do.
        exact = (book.number(was) - book.number(now)) * 1000 / book.number(was)
        pattern = "0.#% off" if exact == exact.to_integral_value() else "0% off"
        off = book.computed("discount", f"({was} - {now}) / {was} * 100", pattern, unit="%")
    entries.append({"label": "", "value_fact": off, "origin": "computed"})
    return entries


def price_change(request: Request) -> bool:
    """The prices of one thing that was reduced, by its new price or by an offer."""
    olds, news = request.all("money", "", near=WAS), request.all("money", "", near=NOW)
    olds = [s for s in olds if _stands_by(WAS, s)]
    news = [s for s in news if _stands_by(NOW, s) and all(s is not o for o in olds)]
    if len(olds) == 1 and len(news) == 1:
        return _two_prices(request, olds[0], news[0])
    if len(olds) + len(news) <= 1:
        return _with_offer(request, olds[0] if olds else None)
    return False


def _stands_by(words: str, stated: Stated) -> bool:
    """Whether the word for a price stands right before its amount, or right after it."""
    before = f"{stated.piece.label} {stated.before}" if not stated.before.strip() else stated.before
    near = re.search(rf"(?:{words})[^，,。]{{0,10}}$", before, re.IGNORECASE)
    return bool(near) or bool(re.match(rf"\s*(?:{words})", stated.after, re.IGNORECASE) and not before.strip())


def _two_prices(request: Request, was: Stated, now: Stated) -> bool:
    book = request.ledger
    if was.amount.unit and now.amount.unit and was.amount.unit != now.amount.unit:
        return False
    a, b, follows = price_rows(book, was.amount, now.amount, zh=request.zh)
    if now.amount.value > was.amount.value:
        request.contradiction(
            f"the new price {now.amount.text} is above the old one {was.amount.text}: nothing is saved"
        )
    entries: list[Entry] = []
    for stated, name, old in ((was, a, True), (now, b, False)):
        if stated.index in request.used or request.use_stated(stated):
            label = _named(request, stated)
            entries.append({"label": label, "value_fact": name, **({"struck": True} if old else {})})
    request.show("list", "price", [*entries, *follows])
    request.use_asks(*request.asks(_SAVING))
    return True


_THING = re.compile(r"^(?:主推|主打|商品|产品|单品|单件|新品|product|item|model)(?:是|为|:|：)?\s*", re.IGNORECASE)


def _named(request: Request, stated: Stated) -> str:
    """What a price is called; the name of the thing before it (`C1班原价`, 主推羽绒服：原价) is set as an item."""
    label = stated.label
    word = re.search(rf"(?:划掉的)?(?:{WAS}|{NOW})\s*$", label, re.IGNORECASE)
    name = label[: word.start()].strip(' ，,：:“”"') if word else ""
    if not name and stated.piece.label and _THING.match(stated.piece.label):
        name = _THING.sub("", stated.piece.label)
    if not word or not 2 <= len(name) <= 24 or name.lower() in ("the", "and", "it"):
        return label
    request.found.copy.append(Words(_THING.sub("", name), "item"))
    return word[0].strip()


def offer_price(book: Ledger, price: str, offers: Sequence[Offer], like: Amount) -> str:
    """The fact of what is paid for the fact `price` after offers on one thing, applied in their order."""
    text = price
    for offer in offers:
        match offer:
            case PercentOff(percent):
                text = f"({text}) * {plain(1 - percent / 100)}"
            case AmountOff(amount):
                text = f"max({text} - {plain(amount)}, 0)"
            case Threshold(at_least, off, percent, every):
                less = f"div({text}, {plain(at_least)}) * {plain(off)}" if every else plain(off)
                paid = f"({text}) * {plain(1 - percent / 100)}" if percent else f"{text} - {less}"
                text = f"if({text} >= {plain(at_least)}, {paid}, {text})"
            case Tiers(steps):
                inner = text
                for step in sorted(steps, key=lambda s: s.at_least):
                    less = (
                        f"({text}) * {plain(1 - step.percent / 100)}" if step.percent else f"{text} - {plain(step.off)}"
                    )
                    inner = f"if({text} >= {plain(step.at_least)}, {less}, {inner})"
                text = inner
            case _:
                raise ToolError("this offer needs a number of things", where="offers", fix="Use `discounted`")
    return book.money("price_now", text, like)


def _with_offer(request: Request, was: Stated | None) -> bool:
    """One price, and an offer on it: the price to pay and what is saved."""
    prices = [was] if was else request.all("money")
    prices = [s for s in prices if not _is_offer(request, s)]
    offered = [k for k, p in enumerate(request.pieces) if k not in request.used and not p.quote and _offers(p.text)]
    asked = request.asks(_SAVING + r"|应付|实付|到手|折后|券后|付多少|to pay|final price")
    if len(prices) != 1 or not offered or not (asked or was is not None):
        return False
    price = prices[0]
    offers = [offer for k in offered for offer in _offers(request.pieces[k].text)]
    try:
        paid = discounted(price.amount.value, offers)
    except ToolError:
        return False
    book = request.ledger
    base = book.given("price_was", price.amount)
    entries: list[Entry] = []
    words = [request.pieces[k].text for k in offered if k != price.index]
    reduced = paid.number < price.amount.value
    if price.index in request.used or request.use_stated(price):
        label = _named(request, price) or request.word("原价", "Was")
        entries.append({"label": label, "value_fact": base, **({"struck": True} if reduced else {})})
    for index, text in zip([k for k in offered if k != price.index], words, strict=True):
        entries.append(_offer_entry(text))
        request.use(index)
    if reduced:
        now = offer_price(book, base, offers, price.amount)
        entries.append(
            {
                "label": request.word("折后价" if _only_percent(offers) else "到手价", "Now"),
                "value_fact": now,
                "origin": "computed",
            }
        )
        if request.asks(_AMOUNT_SAVED):
            saved = book.money("saved", f"{base} - {now}", price.amount)
            entries.append({"label": request.word("立省", "Save"), "value_fact": saved, "origin": "computed"})
    elif asked:
        entries.append({"label": request.word("应付", "To pay"), "value_fact": base})
    request.show("list", "price", entries)
    request.use_asks(*asked)
    return True


def _only_percent(offers: Sequence[Offer]) -> bool:
    return all(isinstance(offer, PercentOff) for offer in offers)


def _offer_entry(text: str) -> Entry:
    """An offer as it is stated: `店里活动是满300减50` is a label and its words."""
    found = re.match(r"^(.{2,10}?)(?:是|为|[:：])(?=满|打|\d|第|买)", text)
    if found:
        return {"label": found[1], "value": text[found.end() :].strip()}
    return {"label": "", "value": re.sub(r"^(?:现在|现|今天|全场)?(?=打)", "", text).strip()}


def _offers(text: str) -> tuple[Offer, ...]:
    try:
        return parse_offers(text)
    except ToolError:
        return ()


def _is_offer(request: Request, stated: Stated) -> bool:
    """Whether an amount belongs to an offer (满300减50, £10 off) and is no price."""
    return bool(
        re.search(r"(?:满|减|省|券|送)\s*$", stated.before)
        or re.match(r"\s*(?:减|off\b|优惠券|券)", stated.after)
        or (stated.amount.value == Decimal(0) and not stated.before)
    )
