"""Offers on a price: percent off, 折, amounts and coupons, 满减 once, repeated or in tiers, half-price items, gifts.

`parse_offers` reads them from a text, `discounted` works out what is paid when they are applied in the order given,
`combo` does so for things bought together. Thresholds look at the amount that the offers before have left; only what
is paid at the end is rounded, half up, to the currency's minor unit; nothing is paid below zero.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal, TypeAlias

from forebrush.think.tools.currencies import currency, money_result
from forebrush.think.tools.numerals import CHINESE, WORDS, read_number, straight
from forebrush.think.tools.result import Number, Result, ToolError, checked, computed, plain, whole

__all__ = [
    "AmountOff",
    "Bundle",
    "BuyGet",
    "ItemsOff",
    "NthItem",
    "Offer",
    "PercentOff",
    "Threshold",
    "Tiers",
    "combo",
    "discounted",
    "parse_offers",
    "parse_zhe",
]


@dataclass(frozen=True, slots=True)
class PercentOff:
    """So many percent less. A discount of Z 折 is (10 − Z) × 10 percent off."""

    percent: Decimal
    kind: Literal["percent_off"] = "percent_off"


@dataclass(frozen=True, slots=True)
class AmountOff:
    """A fixed amount less: a coupon, 立减."""

    amount: Decimal
    kind: Literal["amount_off"] = "amount_off"


@dataclass(frozen=True, slots=True)
class Threshold:
    """满减: from `at_least` on, `off` less (`every`: for each full `at_least`), or `percent` less."""

    at_least: Decimal
    off: Decimal = Decimal(0)
    percent: Decimal = Decimal(0)
    every: bool = False
    kind: Literal["threshold"] = "threshold"


@dataclass(frozen=True, slots=True)
class Tiers:
    """满300减50 满500减100: the highest tier that is reached counts, or all of them together (`add_up`)."""

    steps: tuple[Threshold, ...]
    add_up: bool = False
    kind: Literal["tiers"] = "tiers"


@dataclass(frozen=True, slots=True)
class NthItem:
    """Every `nth` item of one price costs `pays` percent of it: 第二件半价 is 2 and 50."""

    nth: int
    pays: Decimal
    kind: Literal["nth_item"] = "nth_item"


@dataclass(frozen=True, slots=True)
class BuyGet:
    """Of every `buy` + `free` items taken, `free` cost nothing: 买二送一 is 2 and 1."""

    buy: int
    free: int = 1
    kind: Literal["buy_get"] = "buy_get"


@dataclass(frozen=True, slots=True)
class ItemsOff:
    """From so many items of one price on, `percent` less on all of them: 3件7折 is 3 and 30."""

    at_least: int
    percent: Decimal
    kind: Literal["items_off"] = "items_off"


@dataclass(frozen=True, slots=True)
class Bundle:
    """Every `count` items of one price cost `price` together: 99元任选3件, 3 for $20; the rest cost their own."""

    count: int
    price: Decimal
    kind: Literal["bundle"] = "bundle"


Offer: TypeAlias = PercentOff | AmountOff | Threshold | Tiers | NthItem | BuyGet | ItemsOff | Bundle
_OfItems: TypeAlias = NthItem | BuyGet | ItemsOff | Bundle

MOST_OFFERS = 12


# Reading ----------------------------------------------------------------------------------------------

_N = (
    rf"(?:(?<!\d)\d{{1,12}}(?:,\d{{3}}){{0,3}}(?:\.\d{{1,6}})?(?!\d)"
    rf"|{CHINESE}{{1,12}}(?:点{CHINESE}{{1,6}})?)"
)
_E = rf"(?:\d{{1,3}}|{'|'.join(WORDS)})"
_CASH = r"(?:US\$|HK\$|[$£€¥₹])?\s*"
_YUAN = r"\s*(?:元|块钱?|rmb)?"
_ORDINAL = r"(?:second|2nd|third|3rd|fourth|4th)"
_ORDINALS = {"second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_OFFERS = re.compile(
    "|".join(
        (
            rf"第(?P<nth>{_N})[件杯份个盒支瓶双张本套]\s*(?:打|只要|仅需|享)?\s*"
            rf"(?P<nth_pays>半价|免费|0元|零元|{_N}折)",
            rf"(?P<item>{_ORDINAL})(?: (?:one|item|pair|ticket|drink|cup|pizza))? (?:is |at |for )?"
            rf"(?P<item_pays>half[- ]price|half off|free|\d+% off)",
            r"buy (?:one|1)[ ,-]+get (?:one|1|another|the second)(?: at| for)? "
            r"(?P<bogo>half[- ]price|half off|\d+% off)",
            rf"[买购](?P<buy>{_N})[件杯份个]?[送赠](?P<free>{_N})",
            rf"buy (?P<buy_en>{_E})[ ,-]+(?:and )?get (?P<free_en>{_E})(?: more)?(?: free)?",
            r"(?P<three>\d) for (?:the price of )?(?P<two>\d)(?![\d.,]*\d)(?!\s*(?:usd|eur|dollars|people))",
            rf"满?(?P<items>{_N})件(?:及以上|以上|起)?\s*[打享]?\s*(?P<items_zhe>{_N})折",
            rf"(?P<bundle_price>{_N})元\s*(?:任选|任意|选)?(?P<bundle>{_N})件|任[选意](?P<bundle2>{_N})件\s*(?P<price2>{_N})元",
            rf"(?P<bundle3>\d) for (?:US\$|HK\$|[$£€¥₹])\s*(?P<price3>{_N})",
            rf"(?P<every>每)?满(?P<least>{_N}){_YUAN}\s*(?:立?减|可?减|优惠|立省){_YUAN}(?P<off>{_N}){_YUAN}",
            rf"满(?P<least_zhe>{_N}){_YUAN}\s*[打享](?P<threshold_zhe>{_N})折",
            rf"{_CASH}(?P<off_en>{_N}) off (?:(?P<each_en>every)"
            rf"|(?:any |your )?(?:orders?|purchases?) (?:over|above|of|from)) {_CASH}(?P<least_en>{_N})",
            rf"spend {_CASH}(?P<least_en2>{_N})(?: or more)?,? (?:and )?(?:save|get) {_CASH}(?P<off_en2>{_N})(?: off)?",
            rf"(?:打|享)?\s*(?P<zhe>{_N})折",
            r"(?P<half>对折|半价|half[- ]price|half off)",
            rf"(?P<percent>{_N})\s*% (?:off|discount)",
            rf"(?:减|优惠|discount of|reduced by)\s*(?P<percent_zh>{_N})\s*%",
            rf"(?:立减|再减|直降|立省|优惠券|优惠){_YUAN}\s*(?P<amount>{_N}){_YUAN}(?!\s*%)",
            rf"(?:US\$|HK\$|[$£€¥₹])\s*(?P<amount_en>{_N}) off",
        )
    ),
    re.I,
)


def parse_zhe(text: str) -> Decimal:
    """The tenths of the price that are paid: 8 and 八 are 8, 95 and 九五 are 9.5, 8.5 and 八点五 are 8.5.

    Raises `ToolError` for what is no discount of this kind.
    """
    value = read_number(straight(text).removeprefix("打").removesuffix("折"))
    if 10 < value < 100:
        value /= 10
    if not 0 < value <= 10:
        raise ToolError(f"{text!r} is no 折", where="text", fix="Write 8折, 85折 or 8.5折")
    return value


def _less(pays: str) -> Decimal:
    """What is still paid, in percent, of 半价, 5折, free, 30% off."""
    if pays in ("半价",) or pays.lower().startswith("half"):
        return Decimal(50)
    if pays.endswith("折"):
        return parse_zhe(pays) * 10
    return 100 - Decimal(pays.partition("%")[0]) if "%" in pays else Decimal(0)


def _offer(found: re.Match[str]) -> Offer:
    if pays := found["nth_pays"] or found["item_pays"] or found["bogo"]:
        nth = int(read_number(found["nth"])) if found["nth"] else _ORDINALS[(found["item"] or "second").lower()]
        return NthItem(nth, _less(pays))
    if buy := found["buy"] or found["buy_en"]:
        return BuyGet(int(read_number(buy)), int(read_number(found["free"] or found["free_en"])))
    if found["three"]:
        return BuyGet(int(found["two"]), int(found["three"]) - int(found["two"]))
    if found["items"]:
        return ItemsOff(int(read_number(found["items"])), 100 - parse_zhe(found["items_zhe"]) * 10)
    if count := found["bundle"] or found["bundle2"] or found["bundle3"]:
        price = found["bundle_price"] or found["price2"] or found["price3"]
        return Bundle(int(read_number(count)), read_number(price))
    if least := found["least"] or found["least_en"] or found["least_en2"]:
        off = found["off"] or found["off_en"] or found["off_en2"]
        return Threshold(read_number(least), read_number(off), every=bool(found["every"] or found["each_en"]))
    if found["least_zhe"]:
        return Threshold(read_number(found["least_zhe"]), percent=100 - parse_zhe(found["threshold_zhe"]) * 10)
    if found["zhe"]:
        return PercentOff(100 - parse_zhe(found["zhe"]) * 10)
    if found["half"]:
        return PercentOff(Decimal(50))
    if percent := found["percent"] or found["percent_zh"]:
        return PercentOff(read_number(percent))
    return AmountOff(read_number(found["amount"] or found["amount_en"]))


def parse_offers(text: str) -> tuple[Offer, ...]:
    """The offers that a text states, in its order; neighbouring 满减 without 每 become one `Tiers`.

    Raises `ToolError` for an offer that cannot be, such as 120% off, and for more than 12 offers.
    """
    if len(text) > 10_000:
        raise ToolError("a text of more than 10,000 characters", where="text", fix="Give the clause with the offer")
    offers: list[Offer] = []
    for found in _OFFERS.finditer(straight(text)):
        offer = _offer(found)
        last = offers[-1] if offers else None
        single = isinstance(last, Threshold) and not last.every
        if isinstance(offer, Threshold) and not offer.every and (single or isinstance(last, Tiers)):
            steps = last.steps if isinstance(last, Tiers) else (last,) if isinstance(last, Threshold) else ()
            offers[-1] = Tiers((*steps, offer))
        else:
            offers.append(offer)
    for offer in offers:
        _check(offer)
    if len(offers) > MOST_OFFERS:
        raise ToolError(f"more than {MOST_OFFERS} offers", where="text", fix="Give those of one purchase")
    return tuple(offers)


# Working out ------------------------------------------------------------------------------------------


def _check(offer: Offer) -> None:
    match offer:
        case PercentOff(percent):
            checked(percent, "percent", most=100)
        case AmountOff(amount):
            checked(amount, "amount")
        case Threshold(at_least, off, percent):
            checked(at_least, "at_least", above=0)
            checked(off, "off", most=at_least)
            checked(percent, "percent", most=100)
            if bool(off) == bool(percent):
                raise ToolError("a threshold takes an amount or a percentage off", where="off", fix="Give one of them")
            if offer.every and percent:
                raise ToolError("a repeated threshold takes an amount", where="every", fix="Give off, not percent")
        case Tiers(steps):
            if not 0 < len(steps) <= MOST_OFFERS or any(step.every for step in steps):
                raise ToolError("tiers are 1 to 12 thresholds without every", where="steps", fix="Split the offer")
            for step in steps:
                _check(step)
        case NthItem(nth, pays):
            whole(nth, "nth", least=2, most=100)
            checked(pays, "pays", most=100)
        case BuyGet(buy, free):
            whole(buy, "buy", least=1, most=1_000)
            whole(free, "free", least=1, most=1_000)
        case ItemsOff(at_least, percent):
            whole(at_least, "at_least", least=1, most=1_000)
            checked(percent, "percent", most=100)
        case Bundle(count, price):
            whole(count, "count", least=2, most=1_000)
            checked(price, "price")


def _reduced(name: str, step: Threshold, otherwise: str) -> str:
    less = f"{name} * {plain(1 - step.percent / 100)}" if step.percent else f"{name} - {plain(step.off)}"
    return f"if({name} >= {plain(step.at_least)}, {less}, {otherwise})"


def _expression(name: str, offer: Offer) -> str:
    """What is left of the amount `name`, as an expression."""
    match offer:
        case PercentOff(percent):
            return f"{name} * {plain(1 - percent / 100)}"
        case AmountOff(amount):
            return f"max({name} - {plain(amount)}, 0)"
        case Threshold(at_least, off, every=True):
            return f"{name} - div({name}, {plain(at_least)}) * {plain(off)}"
        case Threshold():
            return _reduced(name, offer, name)
        case Tiers(steps, add_up=True):
            if any(step.percent for step in steps):
                raise ToolError("tiers that add up take amounts", where="steps", fix="Give off, not percent")
            less = " - ".join(f"if({name} >= {plain(step.at_least)}, {plain(step.off)}, 0)" for step in steps)
            return f"max({name} - {less}, 0)"
        case Tiers(steps):
            text = name
            for step in sorted(steps, key=lambda step: step.at_least):
                text = _reduced(name, step, text)
            return text
        case _:
            raise ToolError(
                f"{offer.kind} needs the price of one item", where="offers", fix="Put it first, on one price"
            )


def _items(offer: _OfItems | None) -> str:
    match offer:
        case NthItem(nth, pays):
            return f"price * (quantity - div(quantity, {nth}) * {plain(1 - pays / 100)})"
        case BuyGet(buy, free):
            return f"price * (quantity - div(quantity, {buy + free}) * {free})"
        case ItemsOff(at_least, percent):
            return f"price * quantity * if(quantity >= {at_least}, {plain(1 - percent / 100)}, 1)"
        case Bundle(count, bundle):
            bundled = f"div(quantity, {count}) * {plain(bundle)} + mod(quantity, {count}) * price"
            return f"min({bundled}, price * quantity)"
        case _:
            return "price * quantity"


def _paid(
    start: str, inputs: dict[str, Decimal], full: Result, offers: Sequence[Offer], code: str, lang: str
) -> Result:
    """What is paid, from the expression before the offers on, with the steps and the saving as parts."""
    parts: dict[str, Result] = {}
    text, known = start, inputs
    for index, offer in enumerate(offers, 1):
        if len(known) > 1 or text not in known:
            name = f"step_{index}"
            parts[name] = money_result(text, known, code, lang)
            text, known = name, {name: parts[name].number}
        text = _expression(text, offer)
    paid = money_result(f"round({text}, {currency(code, lang).minor})", known, code, lang)
    both = {"full": full.number, "paid": paid.number}
    parts |= {"full": full, "saved": money_result("full - paid", both, code, lang)}
    if full.number:
        parts["percent_off"] = computed("(full - paid) / full * 100", both, unit="%", lang=lang)
        parts["zhe"] = computed("paid / full * 10", both, unit="折", lang=lang)
    return replace(paid, parts=parts)


def _of_items(offers: Sequence[Offer]) -> tuple[_OfItems | None, list[Offer]]:
    """The offer on items and the rest, if it comes first or after percentages only, with which its order is free."""
    for index, offer in enumerate(offers):
        if isinstance(offer, _OfItems):
            return offer, [*offers[:index], *offers[index + 1 :]]
        if not isinstance(offer, PercentOff):
            break
    return None, list(offers)


def discounted(
    price: Number, offers: Sequence[Offer], *, quantity: int = 1, currency: str = "CNY", lang: str = "en"
) -> Result:
    """What is paid for so many of one thing after the offers, each applied to what those before it left.

    Offers on items (`NthItem`, `BuyGet`, `ItemsOff`, `Bundle`) come first, or after percentages; `quantity` counts all
    items taken, those that are free too. Parts: `full` (without offers), `saved`, `percent_off`, `zhe` (tenths paid),
    `step_1` ... (amounts on the way).
    Raises `ToolError` for prices below zero or absurd, quantities out of 1 to 1,000,000, and impossible offers.
    """
    inputs = {
        "price": checked(price, "price"),
        "quantity": Decimal(whole(quantity, "quantity", least=1, most=1_000_000)),
    }
    _check_all(offers)
    first, rest = _of_items(offers)
    single = first is None and quantity == 1
    used = {"price": inputs["price"]} if single else inputs
    full = money_result("price" if single else "price * quantity", used, currency, lang)
    return _paid("price" if single else _items(first), used, full, rest, currency, lang)


def combo(prices: Sequence[Number], offers: Sequence[Offer], *, currency: str = "CNY", lang: str = "en") -> Result:
    """What is paid for things bought together: their sum, then the offers. Parts as in `discounted`.

    The inputs are `item_1`, `item_2` ... Raises `ToolError` for no or more than 50 prices and impossible offers.
    """
    if not 0 < len(prices) <= 50:
        raise ToolError(f"{len(prices)} prices", where="prices", fix="Give 1 to 50")
    _check_all(offers)
    inputs = {f"item_{index}": checked(price, f"prices {index}") for index, price in enumerate(prices, 1)}
    total = " + ".join(inputs)
    return _paid(total, inputs, money_result(total, inputs, currency, lang), offers, currency, lang)


def _check_all(offers: Sequence[Offer]) -> None:
    if len(offers) > MOST_OFFERS:
        raise ToolError(f"more than {MOST_OFFERS} offers", where="offers", fix="Give those of one purchase")
    for offer in offers:
        _check(offer)
