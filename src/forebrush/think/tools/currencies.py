"""Currencies: their signs, words, ISO 4217 codes and minor units; reading and showing an amount of money.

The sign ¥ is yuan in Chinese and yen in Japanese; $ alone is the dollar of the language's region.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from forebrush.scene.languages import NO_BREAK_SPACE, signs_of
from forebrush.scene.number_format import format_value
from forebrush.think.tools.numerals import CHINESE, NUMBER, read_number, straight
from forebrush.think.tools.result import Number, Result, ToolError, checked, computed, plain

__all__ = ["CURRENCIES", "Currency", "Money", "currency", "format_money", "money_result", "parse_money", "parse_prices"]


@dataclass(frozen=True, slots=True)
class Currency:
    """One currency: ISO 4217 code, decimals of its minor unit, its sign, and the words that name it."""

    code: str
    minor: int
    sign: str
    words: tuple[str, ...]


CURRENCIES: Mapping[str, Currency] = {
    item.code: item
    for item in (
        Currency("CNY", 2, "¥", ("RMB", "CN¥", "人民币", "元", "块", "块钱", "圆", "yuan", "renminbi")),
        Currency("USD", 2, "$", ("US$", "美元", "美金", "dollar", "dollars", "US dollars", "bucks")),
        Currency("EUR", 2, "€", ("欧元", "euro", "euros")),
        Currency("GBP", 2, "£", ("英镑", "pound", "pounds", "pounds sterling", "quid")),
        Currency("JPY", 0, "¥", ("JP¥", "日元", "日圆", "円", "yen")),
        Currency("KRW", 0, "₩", ("韩元", "韩币", "원", "won")),
        Currency("HKD", 2, "HK$", ("港元", "港币", "Hong Kong dollars")),
        Currency("MOP", 2, "MOP$", ("澳门元", "澳门币", "pataca", "patacas")),
        Currency("TWD", 2, "NT$", ("新台币", "台币", "新臺幣")),
        Currency("SGD", 2, "S$", ("新加坡元", "新币", "Singapore dollars")),
        Currency("AUD", 2, "A$", ("澳元", "澳币", "AU$", "Australian dollars")),
        Currency("CAD", 2, "CA$", ("加元", "加币", "C$", "Canadian dollars")),
        Currency("NZD", 2, "NZ$", ("新西兰元", "纽币", "New Zealand dollars")),
        Currency("CHF", 2, "CHF", ("瑞士法郎", "瑞郎", "Swiss francs", "francs")),
        Currency("INR", 2, "₹", ("卢比", "rupee", "rupees", "Rs")),
        Currency("THB", 2, "฿", ("泰铢", "baht")),
        Currency("VND", 0, "₫", ("越南盾", "dong")),
        Currency("MYR", 2, "RM", ("林吉特", "马币", "ringgit")),
        Currency("IDR", 2, "Rp", ("印尼盾", "rupiah")),
        Currency("PHP", 2, "₱", ("菲律宾比索",)),
        Currency("RUB", 2, "₽", ("卢布", "rouble", "roubles", "ruble", "rubles")),
        Currency("BRL", 2, "R$", ("雷亚尔", "reais")),
        Currency("MXN", 2, "MX$", ("墨西哥比索", "Mexican pesos")),
        Currency("ZAR", 2, "R", ("兰特", "rand")),
        Currency("TRY", 2, "₺", ("土耳其里拉", "lira")),
        Currency("PLN", 2, "zł", ("兹罗提", "zloty")),
        Currency("SEK", 2, "SEK", ("瑞典克朗", "Swedish kronor")),
        Currency("NOK", 2, "NOK", ("挪威克朗", "Norwegian kroner")),
        Currency("DKK", 2, "DKK", ("丹麦克朗", "Danish kroner")),
        Currency("AED", 2, "AED", ("迪拉姆", "dirham", "dirhams")),
        Currency("KWD", 3, "KWD", ("科威特第纳尔", "Kuwaiti dinars")),
    )
}
"""By ISO 4217 code, with the decimals of the minor unit as that standard gives them."""

_REGIONS: Mapping[str, Mapping[str, str]] = {
    "$": {"au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD", "tw": "TWD", "mx": "MXN"},
    "元": {"hk": "HKD", "tw": "TWD", "mo": "MOP"},
}
_NAMED: Mapping[str, str] = {
    name.lower(): item.code
    for item in reversed(tuple(CURRENCIES.values()))
    for name in (item.code, item.sign, *item.words)
}
_NATIVE: Mapping[str, tuple[str, int]] = {"CNY": ("元", 2), "JPY": ("円", 0)}


def currency(name: str, lang: str = "en") -> Currency:
    """The currency with this sign, word or ISO 4217 code, as the language means it.

    Raises `ToolError` for a name that is none.
    """
    key = name.strip().replace("￥", "¥")
    parts = lang.lower().replace("_", "-").split("-")
    if key == "¥" and parts[0] == "ja":
        return CURRENCIES["JPY"]
    for region in parts[1:]:
        if region in _REGIONS.get(key, {}):
            return CURRENCIES[_REGIONS[key][region]]
    code = _NAMED.get(key.lower())
    if code is None:
        raise ToolError(f"{name[:40]!r} is no currency that is known", where="currency", fix="Give its ISO 4217 code")
    return CURRENCIES[code]


@dataclass(frozen=True, slots=True)
class Money:
    """An amount of a currency, as it was read: `text` is its wording."""

    amount: Decimal
    code: str
    text: str = ""


_ORDERED = sorted(_NAMED, key=len, reverse=True)
_NAME = "|".join(
    re.escape(name) + (r"(?![a-z])" if name[-1].isascii() and name[-1].isalpha() else "") for name in _ORDERED
)
_PREFIX = "|".join(re.escape(name) for name in _ORDERED if not re.search(r"[一-鿿]", name) or name == "人民币")
_PRICE = re.compile(
    rf"(?:(?P<minus>(?<![\w.])-)?(?<![a-z])(?P<before>{_PREFIX})\s*(?P<first>{NUMBER})(?P<scale>[kmb](?![a-z]))?"
    rf"|(?<![\d.,])(?P<second>{NUMBER})(?P<scale2>[kmb](?![a-z]))?\s*(?P<after>{_NAME})"
    rf"(?:(?P<tenths>{CHINESE}|\d)(?:角|毛)?(?!\d|[折年月号日个件]))?)",
    re.I,
)
_CENTS = re.compile(r"(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>角|毛|分(?!钟)|¢|cents?|p)(?![a-z])", re.I)
_SCALES: Mapping[str, Decimal] = {"k": Decimal(10**3), "m": Decimal(10**6), "b": Decimal(10**9)}
_CENT_UNITS: Mapping[str, tuple[str, Decimal]] = {
    "角": ("CNY", Decimal("0.1")),
    "毛": ("CNY", Decimal("0.1")),
    "分": ("CNY", Decimal("0.01")),
    "¢": ("USD", Decimal("0.01")),
    "cent": ("USD", Decimal("0.01")),
    "cents": ("USD", Decimal("0.01")),
    "p": ("GBP", Decimal("0.01")),
}


def parse_prices(text: str, lang: str = "en") -> tuple[Money, ...]:
    """Every amount with a currency in a text, in order: ¥1,299.00, 25块5, USD 30, 3.5万元, £2.5m, -$4.

    Amounts without a currency are not read. Raises `ToolError` for a text of more than 10,000 characters.
    """
    if len(text) > 10_000:
        raise ToolError("a text of more than 10,000 characters", where="text", fix="Give the clause with the price")
    found = []
    for match in _PRICE.finditer(straight(text).replace("￥", "¥")):
        name, digits = match["before"] or match["after"], match["first"] or match["second"]
        try:
            amount = read_number(digits) * _SCALES.get((match["scale"] or match["scale2"] or "").lower(), Decimal(1))
        except ToolError:
            continue
        if match["tenths"] and match["after"] in ("元", "块", "圆", "块钱"):
            amount += read_number(match["tenths"]) / 10
        words = match[0] if not match["tenths"] or match["after"] in ("元", "块", "圆", "块钱") else match[0][:-1]
        found.append(Money(-amount if match["minus"] else amount, currency(name, lang).code, words.strip()))
    return tuple(found)


def parse_money(text: str, lang: str = "en") -> Money:
    """The amount of money that a text is. Raises `ToolError` where it holds none, or more than one."""
    found = parse_prices(text, lang)
    cents = _CENTS.fullmatch(straight(text))
    if not found and cents:
        code, share = _CENT_UNITS[cents["unit"].lower()]
        return Money(Decimal(cents["number"]) * share, code, text.strip())
    if len(found) != 1:
        what = "no amount with a currency" if not found else f"{len(found)} amounts"
        raise ToolError(f"{what} in {text[:60]!r}", where="text", fix="Give one amount, as ¥12.50 or 12.50 USD")
    checked(found[0].amount, "text", least=None)
    return found[0]


def format_money(amount: Number, code: str, lang: str = "en", *, trim: bool = False, native: bool = False) -> str:
    """An amount as a language writes it, rounded half up to the minor unit: ¥85.00, 1.234,50 €, −$4.00.

    `trim` leaves out decimals that are all zero; `native` writes 85元 in Chinese and 850円 in Japanese.
    Raises `ToolError` for a currency that is not known.
    """
    item, value = currency(code, lang), checked(amount, "amount", least=None, most=10**30, decimals=40)
    places = item.minor
    shown = Decimal(format_value(value, "0." + "0" * places if places else "0", lang="en").replace("\u2212", "-"))
    if trim and shown == shown.to_integral_value():
        places = 0
    digits = "#,##0" + ("." + "0" * places if places else "")
    word, _ = _NATIVE.get(item.code, ("", 0))
    if native and word and lang.lower()[:2] in ("zh", "ja"):
        return _native(shown, places, word, lang)
    if signs_of(lang).currency_after:
        return format_value(value, f"{digits}{NO_BREAK_SPACE}'{item.sign}'", lang=lang)
    if item.sign.isalpha() and len(item.sign) == 3:
        return format_value(value, f"'{item.sign}'{NO_BREAK_SPACE}{digits}", lang=lang)
    minus = "\u2212" if shown < 0 else ""
    return f"{minus}{item.sign}{format_value(abs(value), digits, lang=lang)}"


def _native(shown: Decimal, places: int, word: str, lang: str) -> str:
    """A number with a word of its language close up, grouped from 10,000 on: 85元, 12,800元."""
    grouped = "#,##0" if abs(shown) >= 10_000 else "0"
    digits = grouped + ("." + "0" * places if places else "")
    return format_value(Decimal(plain(shown)), f"{digits}'{word}'", lang=lang)


def money_result(expression: str, inputs: Mapping[str, Decimal], code: str, lang: str) -> Result:
    """The result of an expression over named inputs that is an amount of a currency."""
    item = currency(code, lang)
    return computed(expression, inputs, unit=item.code, text=lambda value: format_money(value, item.code, lang))
