"""Rates: unit prices, exchange at a stated rate, interest, calories of a pack, units of measure, areas, days of a pack,
and amounts of money in capitals."""

from __future__ import annotations

import re
from decimal import Decimal

from forebrush.think.planner.figures.amounts import number_pattern
from forebrush.think.planner.figures.statements import Entry, Request, Stated
from forebrush.think.tools.amount_words import capital_amount, english_amount
from forebrush.think.tools.currencies import format_money
from forebrush.think.tools.result import ToolError, plain

__all__ = ["area", "capitals", "converted", "exchange", "interest", "servings", "unit_price"]


def _cased(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isascii() else words


# unit of the pack: the unit that a price is given for, and how many of the first are one
_PER = {"g": ("100", "g", "克"), "ml": ("100", "ml", "毫升"), "kg": ("1", "kg", "公斤"), "l": ("1", "L", "升")}
_UNIT_PRICE = (
    r"每\s*\d*\s*(?:克|毫升|斤|公斤|升|个|片|支)|单价|合多少钱|per\s+(?:\d+\s*)?(?:g|ml|kg|l|lb|oz|unit|piece|"
    r"litre|liter)\b|unit price|price per"
)


def unit_price(request: Request) -> bool:
    """The price of 100 g, a litre ... of a pack, where it is asked for."""
    asked = [
        k
        for k, p in enumerate(request.pieces)
        if k not in request.used and not p.quote and re.search(_UNIT_PRICE, p.text, re.IGNORECASE)
    ]
    asked = [k for k in asked if not any(s.index == k and s.amount.money for s in request.stated)]
    price = request.first("money")
    pack = next((s for s in request.all("g", "kg", "ml", "l") if s.index not in asked), None)
    if not asked or price is None or pack is None or pack.amount.value <= 0:
        return False
    wanted = re.search(
        r"(?:每|per)\s*(\d+)?\s*(克|毫升|公斤|斤|升|g|ml|kg|l)", request.pieces[asked[0]].text, re.IGNORECASE
    )
    number, english, chinese = _PER[pack.amount.unit]
    factor = Decimal(1)
    if wanted:
        number = wanted[1] or "1"
        unit = {"克": "g", "毫升": "ml", "公斤": "kg", "升": "l", "斤": "jin"}.get(wanted[2], wanted[2].lower())
        sizes = {"g": Decimal(1), "kg": Decimal(1000), "jin": Decimal(500), "ml": Decimal(1), "l": Decimal(1000)}
        if (unit in ("ml", "l")) != (pack.amount.unit in ("ml", "l")):
            return False
        factor = sizes[unit] / sizes[pack.amount.unit]
        english = chinese = wanted[2]
    book = request.ledger
    a, b = book.given("price", price.amount), book.given("pack", pack.amount)
    per = plain(Decimal(number) * factor)
    name = book.computed("unit_price", f"{a} / {b} * {per}", number_pattern(price.amount, 2), unit=price.amount.unit)
    label = f"每{number if number != '1' else ''}{chinese}" if request.zh else f"Per {number} {english}"
    request.show("list", "details", [{"label": label, "value_fact": name, "origin": "computed"}])
    request.use_asks(*asked, *request.asks("小数"))
    return True


_RATE = re.compile(r"[=＝]|兑(?:换)?|汇率")


def exchange(request: Request) -> bool:
    """Amounts of one currency in another at the rate that the request states (1 USD = 7.10 CNY)."""
    index = -1
    sides: list[Stated] = []
    for k, piece in enumerate(request.pieces):
        here = [s for s in request.stated if s.index == k and s.amount.money]
        if _RATE.search(piece.text) and len({s.amount.unit for s in here}) == len(here) == 2:
            index, sides = k, here
            break
    if not sides or k in request.used or not sides[0].amount.value:
        return False
    one, other = sides
    book = request.ledger
    rate = book.given("rate", other.amount)
    per = "" if one.amount.value == 1 else f" / {book.given('per', one.amount)}"
    entries: list[Entry] = []
    for stated in [s for s in request.all("money") if s.index != index]:
        if stated.amount.unit == one.amount.unit:
            given = book.given("amount", stated.amount)
            name = book.money("exchanged", f"{given} * {rate}{per}", other.amount)
        elif stated.amount.unit == other.amount.unit:
            given = book.given("amount", stated.amount)
            back = f" * {book.given('per', one.amount)}" if one.amount.value != 1 else ""
            name = book.money("exchanged", f"{given} / {rate}{back}", one.amount)
        else:
            continue
        entries.append({"runs": [{"fact": given}, " ="], "value_fact": name, "origin": "computed"})
        request.use(stated.index)
    if not entries:
        return False
    first: Entry = {"runs": [one.amount.text, " ="], "value_fact": rate}
    request.show("list", "details", [first, *entries])
    request.use(index)
    request.use_asks(*request.asks(r"举个?例|换算|能换|for example|how much"))
    return True


def interest(request: Request) -> bool:
    """Simple interest for a year or a stated number of years, and the balance, where they are asked for."""
    asked = request.asks(r"利息|本息|到期|interest|balance")
    rate = request.first("%", near=r"利率|年化|利息|interest|a year|per year|APR|at\b")
    principal = request.first("money", near=r"存|本金|deposit|principal|invest|借|loan") or request.first("money")
    if not asked or rate is None or principal is None:
        return False
    years = next((s for s in request.all("year") if s is not rate and s.amount.value > 0), None)
    book = request.ledger
    a, b = book.given("principal", principal.amount), book.given("rate", rate.amount)
    times = f" * {book.given('years', years.amount)}" if years is not None and years.amount.value != 1 else ""
    earned = book.money("interest", f"{a} * {b} / 100{times}", principal.amount)
    balance = book.money("balance", f"{a} + {earned}", principal.amount)
    entries: list[Entry] = [
        {"label": request.word("利息", "Interest"), "value_fact": earned, "origin": "computed"},
        {"label": request.word("到期本息", "Balance"), "value_fact": balance, "origin": "computed"},
    ]
    request.show("stats", "details", entries)
    request.use_asks(*asked)
    return True


def servings(request: Request) -> bool:
    """The calories of a whole pack from those of a serving, where they are asked for."""
    asked = request.asks(r"整[包盒袋]|全部|总热量|一共多少|whole|entire|total|in all")
    each = request.first("kcal", "kJ", "g", "mg", near=r"每|一份|per|a serving|each")
    count = next(
        (s for s in request.stated if s is not each and re.search(r"^(?:servings|portions|份|bars)", s.amount.unit)),
        None,
    )
    if not asked or each is None or count is None or count.index in asked:
        return False
    book = request.ledger
    a, b = book.given("each", each.amount), book.given("servings", count.amount)
    name = book.like("whole", f"{a} * {b}", each.amount)
    label = request.word("整包", "Whole pack")
    request.show("list", "details", [{"label": label, "value_fact": name, "origin": "computed"}])
    request.use_asks(*asked)
    return True


# unit: (the other, factor, how it is written in English, words that ask for it)
_OTHER: dict[str, tuple[str, str, str, str]] = {
    "km": ("mi", "{} / 1.609344", "mi", r"miles?\b|英里"), "mi": ("km", "{} * 1.609344", "km", r"kilomet|公里|\bkm\b"),
    "m": ("ft", "{} / 0.3048", "ft", r"feet|foot|英尺|\bft\b"), "ft": ("m", "{} * 0.3048", "m", r"met(?:re|er)s?\b|米"),
    "cm": ("in", "{} / 2.54", "in", r"inch|英寸"), "in": ("cm", "{} * 2.54", "cm", r"centimet|厘米|\bcm\b"),
    "kg": ("lb", "{} / 0.45359237", "lb", r"pounds?\b|磅|\blbs?\b"),
    "lb": ("kg", "{} * 0.45359237", "kg", r"kilo|公斤|千克|\bkg\b"),
    "g": ("oz", "{} / 28.349523125", "oz", r"ounces?|盎司|\boz\b"),
    "oz": ("g", "{} * 28.349523125", "g", r"grams?\b|克"),
    "°C": ("°F", "{} * 9 / 5 + 32", "°F", r"fahrenheit|华氏|°F|℉"),
    "°F": ("°C", "({} - 32) * 5 / 9", "°C", r"celsius|centigrade|摄氏|°C|℃"),
    "l": ("gal", "{} / 3.785411784", "gal", r"gallons?|加仑"),
    "kcal": ("kJ", "{} * 4.184", "kJ", r"\bkJ\b|kilojoule|千焦"),
}  # fmt: skip


def converted(request: Request) -> bool:
    """Stated measures in the other units that the request asks for; the international pound, mile and inch."""
    asked: list[int] = []
    entries: list[Entry] = []
    book = request.ledger
    for stated in request.stated:
        if stated.amount.unit not in _OTHER:
            continue
        unit, expression, written, words = _OTHER[stated.amount.unit]
        asking = [
            k for k in request.asks(words) if not any(s.index == k and s.amount.unit == unit for s in request.stated)
        ]
        if not asking:
            continue
        given = book.given("measure", stated.amount)
        name = book.computed("converted", expression.format(given), f"0.# {written}", unit=unit)
        entries.append({"label": "", "runs": [{"fact": given}], "value_fact": name, "origin": "computed"})
        asked += [k for k in asking if k not in asked]
    request.show("list", "details", entries)
    request.use_asks(*asked)
    return bool(entries)


_SIDES = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z ]{1,24}?|[\u4e00-\u9fff]{2,6})?\s*(?:是|为|"
    r"长)?\s*(?P<a>\d+(?:\.\d+)?)\s*(?P<unit>m|米|cm|厘米|ft)?\s*"
    r"(?:by|x|×|乘|\*|宽)\s*(?P<b>\d+(?:\.\d+)?)\s*(?P<unit2>m\b|米|cm|厘米|ft|metres|meters)?"
)


def area(request: Request) -> bool:
    """The areas of rectangles with stated sides, and their sum, where areas are asked for."""
    asked = request.asks(r"面积|\barea")
    rooms = [
        (k, m)
        for k, p in enumerate(request.pieces)
        if not p.quote
        and k not in asked
        and k not in request.used
        and (m := _SIDES.search(p.text))
        and (m["unit"] or m["unit2"])
    ]
    if not asked or not rooms:
        return False
    book = request.ledger
    entries: list[Entry] = []
    names = []
    for k, (index, match) in enumerate(rooms, 1):
        sides = []
        for side in ("a", "b"):
            key = f"side_{k}_{side}"
            book.facts[key] = {"value": match[side], "format": "", "source": {"kind": "given", "text": match[side]}}
            book.values[key] = Decimal(match[side])
            sides.append(key)
        unit = {"米": "m", "厘米": "cm"}.get(
            match["unit2"] or match["unit"], (match["unit2"] or match["unit"])[:2].strip()
        )
        name = book.computed(
            f"area_{k}", f"{sides[0]} * {sides[1]}", f"0.## {unit}²" if not request.zh else "0.##平方米"
        )
        label = (match["name"] or request.word("面积", "Area")).strip()
        sizes = request.pieces[index].text[match.start("a") :].strip()
        entries.append({"label": _cased(label), "text": sizes, "value_fact": name, "origin": "computed"})
        names.append(name)
        request.use(index)
    if len(names) > 1:
        unit = "平方米" if request.zh else " m²"
        total = book.computed("area_total", " + ".join(names), f"0.##{unit}")
        entries.append({"label": request.word("总面积", "Total area"), "value_fact": total, "origin": "computed"})
    request.show("list", "details", entries)
    request.use_asks(*asked)
    return True


def capitals(request: Request) -> bool:
    """An amount of money in words, where they are asked for: in Chinese in capitals."""
    asked = request.asks(r"大写|金额大写|in words|words on the|spelled out")
    amount = request.first("money")
    if not asked or amount is None:
        return False
    try:
        if request.zh or amount.amount.unit == "CNY":
            result = capital_amount(amount.amount.value)
        else:
            result = english_amount(amount.amount.value, amount.amount.unit)
    except ToolError:
        return False
    name = request.ledger.tool("in_words", result, _cased(result.text))
    label = request.word("人民币（大写）" if amount.amount.unit == "CNY" else "大写", "In words")
    request.show("fields", "details", [{"label": label, "value_fact": name, "origin": "computed"}])
    request.use_asks(*asked)
    return True


def shown(stated: Stated, lang: str) -> str:
    """An amount of money as a language writes it."""
    return format_money(stated.amount.value, stated.amount.unit, lang)
