"""Amounts in words: 大写金额 of yuan, and English as on a cheque.

The Chinese form follows 支付结算办法 (People's Bank of China, 1997), annex 1: capital numerals; 整 after 元 or 角;
zeros inside are written 零 once; 零 before 分 when 角 is zero. Where those rules leave 零 free (before 角 after a
round 元, before a full 仟), it is not written.
"""

from __future__ import annotations

from decimal import Decimal

from forebrush.think.tools.currencies import currency as find_currency
from forebrush.think.tools.currencies import format_money
from forebrush.think.tools.numerals import ONES, TENS
from forebrush.think.tools.result import Number, Origin, Result, ToolError, checked

__all__ = ["capital_amount", "english_amount", "english_number"]

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_SECTIONS = ("", "万", "亿", "万亿")
MOST_YUAN = Decimal(10) ** 16
"""Amounts below this: up to 仟 of 万亿."""

_RULES = Origin("支付结算办法 附一 正确填写票据和结算凭证的基本规定 (中国人民银行, 1997)")
_ENGLISH = Origin("English number words, short scale")


def _cents(amount: Number, minor: int) -> tuple[bool, int, int]:
    """Whether the amount is below zero, its whole units, and its minor units. Refuses what is finer than those."""
    value = checked(amount, "amount", least=None, most=MOST_YUAN - Decimal("0.01"))
    if value != round(value, minor):
        raise ToolError(f"{value} is finer than the minor unit", where="amount", fix=f"Round it to {minor} decimals")
    whole, part = divmod(int(abs(value) * 10**minor), 10**minor)
    return value < 0, whole, part


def _section(value: int) -> str:
    """Four digits or fewer in capitals, zeros inside once, none at the end."""
    text, zero = "", False
    for place in (3, 2, 1, 0):
        digit = value // 10**place % 10
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + _PLACES[place]
        zero = not digit
    return text


def _capital_whole(value: int) -> str:
    text, gap = "", False
    for index in (3, 2, 1, 0):
        section = value // 10_000**index % 10_000
        if not section:
            gap = gap or bool(text)
            continue
        # The 万 of 万亿 stands before the 亿 of the next section, which alone names both.
        name = "万" if index == 3 and value // 10**8 % 10_000 else _SECTIONS[index]
        text += ("零" if text and (gap or section < 1_000) else "") + _section(section) + name
        gap = False
    return text


def capital_amount(amount: Number) -> Result:
    """An amount of yuan in capitals: 1,005.30 is 壹仟零伍元叁角整; below zero begins with 负; zero is 零元整.

    Whole yuan and whole 角 end in 整. Raises `ToolError` for amounts finer than a 分, and from 10^16 yuan on.
    """
    negative, yuan, cents = _cents(amount, 2)
    tenths, hundredths = divmod(cents, 10)
    text = _capital_whole(yuan) + "元" if yuan else ""
    if tenths:
        text += _DIGITS[tenths] + "角"
    elif hundredths and yuan:
        text += "零"
    text = text + _DIGITS[hundredths] + "分" if hundredths else (text or "零元") + "整"
    if negative:
        text = "负" + text
    shown = format_money(Decimal(amount), "CNY", "zh")
    return Result(value=text, text=text, sentence=f"{shown} in capital numerals", source=_RULES)


_THOUSANDS = ("", " thousand", " million", " billion", " trillion", " quadrillion")


def english_number(value: int) -> str:
    """A whole number below 10^18 in English words: "one thousand two hundred and five". Raises `ToolError`."""
    if not 0 <= value < 10**18:
        raise ToolError(f"{value} is out of bounds", where="value", fix="Give a number from 0 to 10^18")
    groups = []
    for index in reversed(range(6)):
        part = value // 1_000**index % 1_000
        if part:
            joined = "and " if index == 0 and part < 100 and value >= 1_000 else ""
            groups.append(joined + _below_thousand(part) + _THOUSANDS[index])
    return " ".join(groups) or ONES[0]


def _below_thousand(value: int) -> str:
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    words = ONES[rest] if rest < 20 else TENS[tens] + (f"-{ONES[ones]}" if ones else "")
    if not hundreds:
        return words
    return f"{ONES[hundreds]} hundred" + (f" and {words}" if rest else "")


_UNITS = {
    "USD": ("dollar", "dollars", "cent", "cents"),
    "GBP": ("pound", "pounds", "penny", "pence"),
    "EUR": ("euro", "euros", "cent", "cents"),
    "CNY": ("yuan", "yuan", "fen", "fen"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "AUD": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "CAD": ("Canadian dollar", "Canadian dollars", "cent", "cents"),
    "SGD": ("Singapore dollar", "Singapore dollars", "cent", "cents"),
    "INR": ("rupee", "rupees", "paisa", "paise"),
    "JPY": ("yen", "yen", "", ""),
    "KRW": ("won", "won", "", ""),
}


def english_amount(amount: Number, currency: str = "USD") -> Result:
    """An amount in English words: 1234.05 USD is "one thousand two hundred and thirty-four dollars and five cents".

    Raises `ToolError` for currencies whose English names are not here, amounts finer than the minor unit, and from
    10^16 on.
    """
    item = find_currency(currency)
    if item.code not in _UNITS:
        fix = f"Use one of {', '.join(_UNITS)}"
        raise ToolError(f"no English names of the units of {item.code}", where="currency", fix=fix)
    negative, whole, part = _cents(amount, item.minor)
    one, many, small, smalls = _UNITS[item.code]
    words = []
    if whole or not part:
        words.append(f"{english_number(whole)} {one if whole == 1 else many}")
    if part:
        words.append(f"{english_number(part)} {small if part == 1 else smalls}")
    text = ("minus " if negative else "") + " and ".join(words)
    shown = format_money(Decimal(amount), item.code)
    return Result(value=text, text=text, sentence=f"{shown} in words", source=_ENGLISH)
