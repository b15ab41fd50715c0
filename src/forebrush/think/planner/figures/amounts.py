"""Amounts that a request states: number, unit or currency, and the words round them.

An amount keeps its own writing as a pattern, so that a fact made of it is shown as the request writes it, and what
follows from it is written alike.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from forebrush.think.tools.numerals import CHINESE, WORDS, read_number
from forebrush.think.tools.result import ToolError

__all__ = ["Amount", "amounts", "count", "money_pattern", "number_pattern"]

_SIGNS: Mapping[str, str] = {
    "HK$": "HKD", "US$": "USD", "A$": "AUD", "NT$": "TWD", "S$": "SGD", "C$": "CAD", "¥": "CNY", "￥": "CNY",
    "$": "USD",
    "€": "EUR", "£": "GBP", "₩": "KRW", "₹": "INR",
}  # fmt: skip
_UNITS: Mapping[str, tuple[str, ...]] = {
    # canonical unit: how it is written
    "CNY": ("元人民币", "元", "块钱", "块", "圆", "人民币", "yuan", "RMB", "CNY"),
    "USD": ("美元", "美金", "dollars", "dollar", "bucks", "USD"), "EUR": ("欧元", "euros", "euro", "EUR"),
    "GBP": ("英镑", "pounds sterling", "pounds", "pound", "quid", "GBP"), "JPY": ("日元", "日圆", "yen", "JPY"),
    "HKD": ("港元", "港币", "HKD"), "SGD": ("新加坡元", "新币", "SGD"), "KRW": ("韩元", "won", "KRW"),
    "AUD": ("澳元", "AUD"), "CAD": ("加元", "CAD"), "THB": ("泰铢", "baht", "THB"), "CHF": ("瑞士法郎", "瑞郎", "CHF"),
    "%": ("%", "％", "percent", "per cent"),
    "km": ("公里", "千米", "kilometres", "kilometers", "km"), "m": ("米", "metres", "meters", "metre", "meter", "m"),
    "cm": ("厘米", "公分", "centimetres", "centimeters", "cm"), "mm": ("毫米", "mm"),
    "mi": ("英里", "miles", "mile", "mi"),
    "ft": ("英尺", "feet", "foot", "ft"), "in": ("英寸", "inches", "inch"),
    "g": ("克", "grams", "gram", "g"), "kg": ("千克", "公斤", "kilograms", "kilos", "kilo", "kg"), "jin": ("斤",),
    "mg": ("毫克", "mg"), "lb": ("磅", "lbs", "lb"), "oz": ("盎司", "ounces", "ounce", "oz"),
    "ml": ("毫升", "millilitres", "milliliters", "ml", "mL"),
    "l": ("升", "litres", "liters", "litre", "liter", "L", "l"),
    "°C": ("°C", "℃", "摄氏度"), "°F": ("°F", "℉", "华氏度"),
    "kcal": ("千卡", "大卡", "卡路里", "卡", "kcal", "calories", "cal"), "kJ": ("千焦", "kJ"),
    "year": ("年", "years", "year"), "day": ("天", "days", "day"), "week": ("周", "weeks", "week"),
    "h": ("个小时", "小时", "hours", "hour", "hrs", "h"), "min": ("分钟", "minutes", "minute", "mins", "min"),
    "折": ("折",), "m²": ("平方米", "平米", "㎡", "m²", "m2", "sq m", "square metres", "square meters"),
}  # fmt: skip
_CURRENCIES = frozenset((*_SIGNS.values(), *(unit for unit in _UNITS if unit.isalpha() and unit.isupper())))
_COUNTED = (
    "人份", "口人", "个人", "人", "位", "名", "个", "本", "页", "步", "次", "票", "份", "件", "杯", "片", "粒", "颗",
    "支", "瓶", "盒",
    "袋", "包", "题", "只", "棵", "课", "期", "桶", "箱", "张", "套", "双", "串", "碗", "盘", "笔", "项", "台", "把",
    "根", "条", "分", "卷", "罐", "枚", "朵", "株", "盆", "筐", "间", "晚", "辆", "听", "板", "捆", "顶",
)  # fmt: skip
"""What Chinese counts by: a unit of its own each."""
_BY_WORDS: Mapping[str, str] = {word.lower(): unit for unit, words in _UNITS.items() for word in words}
_NO_NOUN = frozenset((
    "a", "all", "an", "and", "are", "as", "at", "away", "but", "by", "each", "for", "from", "gets", "had",
    "has", "have", "in", "into", "is", "it", "less", "left", "more", "now", "of", "off", "on", "or", "our",
    "out", "over", "per", "plus", "still", "than", "that", "the", "then", "there", "this", "till", "to",
    "today", "until", "was", "we", "were", "which", "will", "with", "x", "am", "pm",
))  # fmt: skip


def _written(words: list[str]) -> str:
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(w) + (r"(?![A-Za-z])" if w[-1].isalpha() and w[-1].isascii() else "") for w in ordered)


_UNIT = _written([w for words in _UNITS.values() for w in words])
_COUNT = _written(list(_COUNTED))
_PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_AMOUNT = re.compile(
    rf"(?P<sign>{'|'.join(re.escape(s) for s in sorted(_SIGNS, key=len, reverse=True))})?\s*"
    rf"(?<![A-Za-z\d.:/\-])(?P<number>{_PLAIN})(?![\d:])"
    r"(?P<scale>千(?![克米卡焦瓦])|万|亿|[kK](?![A-Za-z]))?"
    rf"(?:(?P<gap>\s?)(?P<unit>{_UNIT}|{_COUNT}|(?<=\s)[a-z]{{3,14}}(?![A-Za-z])))?"
    rf"|(?<![{CHINESE[1:-1]}第])(?!百分[之比点])(?P<chinese>{CHINESE}{{1,8}})(?P<counted>{_COUNT}|公里|元|"
    rf"块|天|年|小时|分钟|克)"
    rf"|\b(?P<word>{'|'.join(sorted(WORDS, key=len, reverse=True))})(?:-(?P<ones>one|two|three|four|five|"
    rf"six|seven|eight|nine))?"
    r" (?P<noun>[a-z]{3,14})\b",
)
_SCALES: Mapping[str, tuple[int, str]] = {
    "千": (10**3, "千"),
    "万": (10**4, "万"),
    "亿": (10**8, "亿"),
    "k": (10**3, "K"),
    "": (1, ""),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as it stands in a text: its exact value, its unit (ISO code of a currency), its words and place."""

    value: Decimal
    unit: str
    text: str
    start: int = 0
    end: int = 0
    prefix: str = ""
    suffix: str = ""
    scale: str = ""
    grouped: bool = False

    @property
    def money(self) -> bool:
        """Whether it is an amount of a currency."""
        return self.unit in _CURRENCIES

    @property
    def decimals(self) -> int:
        """Decimals as it is written."""
        written = re.search(r"\.(\d+)", self.text)
        return len(written[1]) if written else 0

    @property
    def pattern(self) -> str:
        """The pattern that writes it as it stands; empty where it is written in words."""
        return number_pattern(self, self.decimals) if re.search(r"\d", self.text) else ""


def _quoted(words: str) -> str:
    """An affix as a pattern takes it: in quotes where a sign of it has a meaning there."""
    if not re.search(r"[0-9#,.{}'\"+]", words):
        return words
    return "'" + words.replace("'", "''") + "'"


def number_pattern(like: Amount, decimals: int, *, exact: bool = True, unit: str | None = None) -> str:
    """How a number is written like another: with its sign, grouping, scale and unit, and so many decimals.

    `exact` writes zeros at the end; `unit` takes the place of its own words behind the number.
    """
    digits = ("#,##0" if like.grouped else "0") + ("." + ("0" if exact else "#") * decimals if decimals else "")
    scale = {"千": "{千}", "万": "{万}", "亿": "{亿}", "K": "{K}"}.get(like.scale, "")
    prefix = like.prefix if like.prefix in _SIGNS or not like.prefix else _quoted(like.prefix)
    return f"{prefix}{digits}{scale}{_quoted(like.suffix if unit is None else unit)}"


def money_pattern(like: Amount, value: Decimal) -> str:
    """How a computed sum of money is written: in whole units, or with two decimals where it or its model has some."""
    whole = value == value.to_integral_value() and not like.decimals
    grouped = like.grouped or (abs(value) >= 10_000 and like.prefix in _SIGNS and like.unit != "CNY")
    base = (
        like
        if grouped == like.grouped
        else Amount(like.value, like.unit, like.text, 0, 0, like.prefix, like.suffix, like.scale, True)
    )
    return number_pattern(base, 0 if whole else 2)


def amounts(text: str) -> list[Amount]:
    """The amounts of a text, in order: ¥1,299.00, 25块, 3.5万元, 800公里, 8.5折, 30%, 六十本, 12 servings."""
    return [item for match in _AMOUNT.finditer(text) if (item := _read(match)) is not None]


def _read(match: re.Match[str]) -> Amount | None:
    if match["chinese"] or match["word"]:
        words = match["chinese"] or (match["word"] + (f"-{match['ones']}" if match["ones"] else ""))
        if (match["noun"] or "") in _NO_NOUN and match["word"]:
            return None
        try:
            value = read_number(words)
        except ToolError:
            return None
        unit = match["counted"] or match["noun"]
        return Amount(value, _BY_WORDS.get(unit.lower(), unit), match[0], match.start(), match.end())
    sign, raw_unit, gap = match["sign"] or "", match["unit"] or "", match["gap"] or ""
    end, factor, scale = match.end(), *_SCALES[(match["scale"] or "").lower()]
    if raw_unit.lower() in _NO_NOUN:
        end, raw_unit, gap = match.start("gap"), "", ""
    number = match["number"]
    start = match.start("sign") if sign else match.start("number")
    unit = _SIGNS.get(sign) or _BY_WORDS.get(raw_unit) or _BY_WORDS.get(raw_unit.lower(), raw_unit)
    if sign and raw_unit and raw_unit not in _BY_WORDS and raw_unit.lower() not in _BY_WORDS:
        # `$4 each`: the noun behind a price is no unit of it.
        end, raw_unit, gap = match.start("gap"), "", ""
    text = match.string[start:end]
    value = Decimal(number.replace(",", "")) * factor
    return Amount(
        value, unit, text.strip(), start, start + len(text.rstrip()), sign, gap + raw_unit, scale, "," in number
    )


_COUNT_WORD = re.compile(rf"(\d+|{CHINESE}+|{'|'.join(sorted(WORDS, key=len, reverse=True))})", re.IGNORECASE)


def count(words: str) -> int | None:
    """The whole number that words are: 3, 三, three; None for others."""
    match = _COUNT_WORD.fullmatch(words.strip())
    try:
        return int(read_number(match[1])) if match else None
    except ToolError:
        return None
