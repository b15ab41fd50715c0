"""Sums of money: tax, tip, a bill that is split, the price of a unit, exchange at a stated rate.

What is paid is rounded half up to the currency's minor unit, and the parts of a sum always add up to it. Reading and
showing amounts stands in `currencies`, offers in `discounts`, amounts in words in `amount_words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from forebrush.think.tools.currencies import currency as find_currency
from forebrush.think.tools.currencies import format_money, money_result
from forebrush.think.tools.result import Number, Result, ToolError, checked, computed, whole

__all__ = ["add_tax", "add_tip", "exchange", "included_tax", "price_per_unit", "split_bill", "sum_prices"]


def sum_prices(
    prices: Mapping[str, Number],
    quantities: Mapping[str, int] | None = None,
    *,
    currency: str = "CNY",
    lang: str = "en",
) -> Result:
    """The sum of named prices, each times its quantity (1 where none is given); a part for each line of several.

    The names are those of facts (letters, digits, underscores). Raises `ToolError` for absurd prices or quantities, no
    or more than 100 prices, and quantities of what has no price.
    """
    counts = dict(quantities or {})
    if not 0 < len(prices) <= 100 or counts.keys() - prices.keys():
        raise ToolError("prices and quantities do not fit", where="prices", fix="Give 1 to 100 prices by name")
    lines: dict[str, Result] = {}
    known: dict[str, Decimal] = {}
    for name, price in prices.items():
        if not (name.isascii() and name.isidentifier()):
            raise ToolError(f"{name!r} is no name", where="prices", fix="Use letters, digits and underscores")
        amount, count = checked(price, f"prices {name}"), whole(counts.get(name, 1), f"quantities {name}", most=10**6)
        known[name] = amount
        if count != 1:
            lines[f"{name}_total"] = money_result(f"{name} * {count}", {name: amount}, currency, lang)
            del known[name]
            known[f"{name}_total"] = lines[f"{name}_total"].number
    return replace(money_result(" + ".join(known), known, currency, lang), parts=lines)


def add_tax(net: Number, percent: Number, *, currency: str = "USD", lang: str = "en") -> Result:
    """The price with a tax that is added to it. Parts: `tax`, rounded to the minor unit, and `net`."""
    inputs = {"net": checked(net, "net"), "percent": checked(percent, "percent", most=1_000)}
    minor = find_currency(currency, lang).minor
    tax = money_result(f"round(net * percent / 100, {minor})", inputs, currency, lang)
    amounts = {"net": inputs["net"], "tax": tax.number}
    before = money_result("net", {"net": inputs["net"]}, currency, lang)
    return replace(money_result("net + tax", amounts, currency, lang), parts={"tax": tax, "net": before})


def included_tax(gross: Number, percent: Number, *, currency: str = "EUR", lang: str = "en") -> Result:
    """The tax that a price holds: gross × p / (100 + p). Part: `net`, which with the tax makes up the price."""
    inputs = {"gross": checked(gross, "gross"), "percent": checked(percent, "percent", most=1_000)}
    minor = find_currency(currency, lang).minor
    tax = money_result(f"round(gross * percent / (100 + percent), {minor})", inputs, currency, lang)
    net = money_result("gross - tax", {"gross": inputs["gross"], "tax": tax.number}, currency, lang)
    return replace(tax, parts={"net": net})


def add_tip(bill: Number, percent: Number, *, currency: str = "USD", lang: str = "en") -> Result:
    """The bill with a tip of so many percent. Part: `tip`, rounded to the minor unit."""
    inputs = {"bill": checked(bill, "bill"), "percent": checked(percent, "percent", most=1_000)}
    minor = find_currency(currency, lang).minor
    tip = money_result(f"round(bill * percent / 100, {minor})", inputs, currency, lang)
    total = money_result("bill + tip", {"bill": inputs["bill"], "tip": tip.number}, currency, lang)
    return replace(total, parts={"tip": tip})


def split_bill(total: Number, people: int, *, currency: str = "CNY", lang: str = "en") -> Result:
    """What each of so many people pays at least: the total over the people, rounded down to the minor unit.

    Parts: `remainder`, what is then still open, and `pay_more`, how many people pay one minor unit more to cover it.
    Raises `ToolError` for a total finer than the minor unit and for no or more than 100,000 people.
    """
    item = find_currency(currency, lang)
    amount = checked(total, "total")
    if amount != round(amount, item.minor):
        fix = f"Round it to {item.minor} decimals"
        raise ToolError(f"{amount} is finer than the minor unit of {item.code}", where="total", fix=fix)
    inputs = {"total": amount, "people": Decimal(whole(people, "people", least=1, most=100_000))}
    scale = 10**item.minor
    each = money_result(f"floor(total * {scale} / people) / {scale}", inputs, currency, lang)
    rest = money_result("total - each * people", {**inputs, "each": each.number}, currency, lang)
    more = computed(f"remainder * {scale}", {"remainder": rest.number}, lang=lang)
    return replace(each, parts={"remainder": rest, "pay_more": more})


def price_per_unit(
    price: Number, amount: Number, unit: str, *, per: Number = 1, currency: str = "CNY", lang: str = "en"
) -> Result:
    """The price of `per` units (100 g, 1 L) of a pack of `amount` units, not rounded in its value.

    Raises `ToolError` for an amount or `per` that is not above zero.
    """
    inputs = {
        "price": checked(price, "price"),
        "amount": checked(amount, "amount", above=0),
        "per": checked(per, "per", above=0),
    }
    if not 0 < len(unit) <= 20:
        raise ToolError(f"a unit of {len(unit)} characters", where="unit", fix="Give a unit such as g, ml or 个")
    item = find_currency(currency, lang)
    gap = " " if unit.isascii() else ""
    tail = f"{inputs['per']}{gap}{unit}" if inputs["per"] != 1 else unit

    def words(value: Decimal) -> str:
        return f"{format_money(value, item.code, lang)}/{tail}"

    return computed("price / amount * per", inputs, unit=f"{item.code}/{tail}", text=words)


def exchange(amount: Number, rate: Number, source: str, target: str, *, lang: str = "en") -> Result:
    """An amount of the currency `source` in `target`, at the stated rate of `target` for one `source`.

    The rate is the caller's: none is known here. Raises `ToolError` for a rate that is not above zero, or a currency
    that is not known, or the same twice at another rate than 1.
    """
    inputs = {"amount": checked(amount, "amount", least=None), "rate": checked(rate, "rate", above=0, most=10**9)}
    start, end = find_currency(source, lang), find_currency(target, lang)
    if start.code == end.code and inputs["rate"] != 1:
        raise ToolError(f"{start.code} for {end.code} at {rate}", where="rate", fix="Give two currencies")
    return money_result(f"round(amount * rate, {end.minor})", inputs, end.code, lang)
