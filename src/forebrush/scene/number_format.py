"""How a value is shown: spreadsheet-like patterns, and what is customary where no pattern is given.

The pattern is the whole text; the unit is used only without one. Rounding happens here, once, half up.

Number patterns hold one run of digit signs: `0` is a digit that is always there, `#` one that may be
missing, `,` groups (`#,##0` by thousands, `#,##,##0` as in India), `.` is the point: `#,##0.##`. The place
before the point is always shown, and a point that nothing follows is not. `{万}` after the digits divides
and writes the word (`0.0{万}元` shows 123456 as 12.3万元); a bare 万 is a word like any other. `+` before the
digits or their currency sign shows the sign of numbers above zero too; the minus is U+2212 and stands
before the currency sign. `%` is a word: a percentage is held as 32.4, and `0.0%` shows 32.4%, not 3240.0%.

Date patterns have no digit signs: `yyyy yy MMMM MMM MM M dd d dddd ddd HH H hh h mm a`, where mm follows an
hour.

Other characters stand for themselves. Digits, and letters in a date pattern, stand in quotes as words:
`'24h: '0`; a doubled quote is a quote. Number signs follow the language: 1,234.5 in en and zh, 1.234,5 in
de.

Knows nothing of facts, fields or expressions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NoReturn, TypeAlias

from forebrush.scene.errors import ForebrushError
from forebrush.scene.languages import NO_BREAK_SPACE, Calendar, Signs, calendar_of, signs_of

__all__ = ["DatePattern", "NumberPattern", "Pattern", "PatternError", "format_value", "parse_pattern"]

MAX_PATTERN = 100
"""Longest pattern, in characters."""
MAX_DIGITS = 60
"""Most digits before the point that are shown."""
MINUS = "\u2212"


class PatternError(ForebrushError):
    """A pattern that cannot be read, or does not fit its value.

    `position` is the index of the character at fault (0-based; 0 where the whole pattern is), `hint` says
    how to put it right.
    """

    def __init__(self, message: str, position: int, hint: str) -> None:
        super().__init__(f"{message} at character {position + 1}: {hint}")
        self.message, self.position, self.hint = message, position, hint


@dataclass(frozen=True, slots=True)
class NumberPattern:
    """A number pattern that has been read."""

    prefix: str = ""
    currency: str = ""
    """The currency sign that touches the digits; the sign of the number stands before it."""
    suffix: str = ""
    least_integers: int = 1
    least_decimals: int = 0
    most_decimals: int = 0
    group: int = 0
    """Digits in each group but the last, which has three; 0 for no grouping."""
    group_from: int = 4
    """Grouping starts at this many digits before the point."""
    plus: bool = False
    shift: int = 0
    """The power of ten that the value is divided by."""


@dataclass(frozen=True, slots=True)
class DatePattern:
    """A date pattern that has been read: tokens (True) and words (False), in order."""

    parts: tuple[tuple[bool, str], ...]


Pattern: TypeAlias = NumberPattern | DatePattern


# Reading a pattern ------------------------------------------------------------------------------------

_CURRENCIES: Mapping[str, tuple[str, int]] = {
    "CNY": ("¥", 2),
    "JPY": ("¥", 0),
    "USD": ("$", 2),
    "EUR": ("€", 2),
    "GBP": ("£", 2),
    "KRW": ("₩", 0),
    "HKD": ("HK$", 2),
    "TWD": ("NT$", 2),
    "INR": ("₹", 2),
    "AUD": ("A$", 2),
    "CAD": ("CA$", 2),
    "SGD": ("S$", 2),
    "CHF": ("CHF\u00a0", 2),
}
"""Signs, and decimals of the minor unit (ISO 4217)."""
_CURRENCY_SIGNS = sorted({sign for sign, _ in _CURRENCIES.values()} | {"￥", "US$", "₽", "₫", "฿"}, key=len)[::-1]
_SCALES: Mapping[str, int] = {
    "千": 3,
    "万": 4,
    "萬": 4,
    "亿": 8,
    "億": 8,
    "만": 4,
    "억": 8,
    "K": 3,
    "M": 6,
    "B": 9,
}
_DATE_TOKENS: Mapping[str, Callable[[date, Calendar], str]] = {
    "yyyy": lambda day, _: f"{day.year:04d}",
    "yy": lambda day, _: f"{day.year % 100:02d}",
    "MMMM": lambda day, names: names.months[day.month - 1],
    "MMM": lambda day, names: names.short_months[day.month - 1],
    "MM": lambda day, _: f"{day.month:02d}",
    "M": lambda day, _: f"{day.month}",
    "dddd": lambda day, names: names.days[day.weekday()],
    "ddd": lambda day, names: names.short_days[day.weekday()],
    "dd": lambda day, _: f"{day.day:02d}",
    "d": lambda day, _: f"{day.day}",
}
_TIME_TOKENS: Mapping[str, Callable[[datetime, Calendar], str]] = {
    "HH": lambda time, _: f"{time.hour:02d}",
    "H": lambda time, _: f"{time.hour}",
    "hh": lambda time, _: f"{(time.hour - 1) % 12 + 1:02d}",
    "h": lambda time, _: f"{(time.hour - 1) % 12 + 1}",
    "mm": lambda time, _: f"{time.minute:02d}",
    "a": lambda time, names: names.halves[time.hour // 12],
}
_NAMES = frozenset(("MMMM", "MMM", "dddd", "ddd", "a"))

_QUOTED = re.compile(r"""(['"])\1|(['"])((?:(?!\2).|\2\2)+)\2""", re.DOTALL)
_DIGITS = re.compile(r"[#0](?:[#0,]*[#0])?(?:\.[#0]+)?")
_RUN = re.compile(r"([A-Za-z])\1*|[^A-Za-z]+")
_WORD = "\0"


@dataclass(frozen=True, slots=True)
class _Source:
    """A pattern without quotes: its characters, the same with `_WORD` for quoted ones, and their places."""

    text: str
    plain: str
    places: tuple[int, ...]

    def fail(self, message: str, index: int, hint: str) -> NoReturn:
        raise PatternError(message, self.places[index], hint)


def _unquote(pattern: str) -> _Source:
    found: list[tuple[str, str, int]] = []
    position = 0
    while position < len(pattern):
        quoted = _QUOTED.match(pattern, position)
        if quoted is not None:
            quote = quoted[1] or quoted[2]
            words = quote if quoted[1] else quoted[3].replace(quote * 2, quote)
            found += [(character, _WORD, position) for character in words]
            position = quoted.end()
        elif pattern[position] in "'\"":
            raise PatternError("a quote is not closed", position, "double it to show a quote")
        else:
            found.append((pattern[position], pattern[position], position))
            position += 1
    return _Source(
        "".join(text for text, _, _ in found),
        "".join(plain for _, plain, _ in found),
        (*(place for _, _, place in found), len(pattern)),
    )


def parse_pattern(pattern: str) -> Pattern:
    """Read a pattern: of numbers if a `0` or `#` stands outside quotes, else of dates.

    Raises `PatternError` with the position of what cannot be read.
    """
    if len(pattern) > MAX_PATTERN:
        raise PatternError(f"a pattern of more than {MAX_PATTERN} characters", MAX_PATTERN, "shorten it")
    source = _unquote(pattern)
    digits = _DIGITS.search(source.plain)
    return _read_date(source) if digits is None else _read_number(source, digits)


def _read_number(source: _Source, digits: re.Match[str]) -> NumberPattern:
    start, end = digits.span()
    for index, sign in enumerate(source.plain):
        if start <= index < end:
            continue
        if sign in "#0123456789":
            source.fail("digits stand outside the number", index, "quote words that hold digits: '24h' 0.0")
        if sign == ";":
            source.fail("there is one pattern for all signs", index, "drop the second, or quote the semicolon")
    if source.plain[end : end + 1] == ",":
        source.fail("a comma ends the number", end, "quote it, or write {万} or {K} to divide")
    if source.plain[start - 1 : start] in (".", ","):
        source.fail("the number begins with its point", start - 1, "write 0.00, or quote it")
    whole, _, fraction = digits[0].partition(".")
    if not re.fullmatch(r"#*0*", whole.replace(",", "")) or not re.fullmatch(r"0*#*", fraction):
        source.fail("0 and # are mixed up", start, "write # outside and 0 next to the point: #,##0.0#")
    plus, currency, prefix = _read_prefix(source, start)
    shift, suffix = _read_suffix(source, end)
    return NumberPattern(
        prefix=prefix,
        currency=currency,
        suffix=suffix,
        least_integers=max(1, whole.count("0")),
        least_decimals=fraction.count("0"),
        most_decimals=len(fraction),
        group=_read_group(source, whole, start),
        plus=plus,
        shift=shift,
    )


def _read_group(source: _Source, whole: str, start: int) -> int:
    _, *groups = whole.split(",")
    if not groups:
        return 0
    sizes = {len(group) for group in groups[:-1]} or {3}
    if len(groups[-1]) != 3 or sizes not in ({2}, {3}):
        source.fail("the groups of digits are uneven", start, "write #,##0")
    return sizes.pop()


def _read_prefix(source: _Source, end: int) -> tuple[bool, str, str]:
    """Whether a plus is shown, the currency sign, and the words before it."""
    plus = source.plain[:end].endswith("+")
    end -= plus
    currency = next((sign for sign in _CURRENCY_SIGNS if source.text[:end].endswith(sign)), "")
    end -= len(currency)
    if not plus and source.plain[:end].endswith("+"):
        plus, end = True, end - 1
    if source.plain[:end].endswith(("-", MINUS)):
        source.fail("a minus stands before the number", end - 1, "the value brings its minus; quote a dash")
    for index, sign in enumerate(source.plain[:end]):
        if sign in "{}":
            source.fail("a brace before the number", index, "write {万} after the digits, or quote the brace")
    return plus, currency, source.text[:end]


def _read_suffix(source: _Source, start: int) -> tuple[int, str]:
    """The power of ten to divide by, and the words after the number."""
    plain, text = source.plain[start:], source.text[start:]
    scale = re.search(r"\{([^{}]*)\}", plain)
    first, last = scale.span() if scale else (len(plain), len(plain))
    stray = next((index for index, sign in enumerate(plain) if sign in "{}" and not first <= index < last), None)
    if stray is not None:
        source.fail("a brace alone", start + stray, "one {万} divides; quote other braces")
    if scale is None:
        return 0, text
    if scale[1] not in _SCALES:
        source.fail(f"no scale {scale[1]!r}", start + first, f"there are {' '.join(_SCALES)}")
    return _SCALES[scale[1]], text[:first] + scale[1] + text[last:]


def _read_date(source: _Source) -> DatePattern:
    parts: list[tuple[bool, str]] = []
    last = ""
    for run in _RUN.finditer(source.plain):
        if run[1] is None:
            parts.append((False, source.text[run.start() : run.end()]))
            continue
        token = run[0]
        if token not in _DATE_TOKENS and token not in _TIME_TOKENS:
            tokens = " ".join((*_DATE_TOKENS, *_TIME_TOKENS))
            hint = f"numbers need a 0 or #, dates {tokens}; quote words"
            source.fail(f"{token!r} is not of a pattern", run.start(), hint)
        if token == "mm" and last not in ("HH", "H", "hh", "h"):
            source.fail("mm are minutes and follow an hour", run.start(), "the month is MM")
        parts.append((True, token))
        last = token
    if not last:
        source.fail("the pattern shows no value", 0, "write 0 or # for digits, or yyyy M d for a date")
    return DatePattern(tuple(parts))


# Showing a value --------------------------------------------------------------------------------------

# Wide enough for every number that is let in, with every decimal that a pattern can ask for.
_CONTEXT = Context(prec=MAX_DIGITS + MAX_PATTERN + 1, rounding=ROUND_HALF_UP)
_CLOSE_UNITS = ("%", "％", "‰", "°", "′", "″", "×")
_CJK = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def format_value(
    value: Decimal | date | datetime,
    pattern: str | None,
    *,
    unit: str = "",
    lang: str = "en",
    inputs_decimals: int = 2,
) -> str:
    """The text that shows a value.

    `pattern` is as described above. None or "" means what is customary for the `unit`: a currency (code or
    sign) to its minor unit, "%" to one decimal, 折 to at most one, else `inputs_decimals` (0 to 40)
    decimals, grouped from 10,000 on, and the unit: close up where it is a sign or begins with a Chinese,
    Japanese or Korean character, else after a no-break space. Dates: the long form of zh, ja, ko, en;
    elsewhere 2026-11-23.

    Raises `PatternError` for a pattern that cannot be read or is not for this kind of value, for names of
    months and days in a language whose names are not here, and for a number that is not finite or too long.
    """
    shown = parse_pattern(pattern) if pattern else _customary(value, unit, lang, inputs_decimals)
    if isinstance(shown, DatePattern):
        return _show_date(value, shown, lang)
    if not isinstance(value, Decimal):
        raise PatternError("a pattern of numbers for a date", 0, "write one such as yyyy-MM-dd")
    return _show_number(value, shown, signs_of(lang))


def _customary(value: Decimal | date, unit: str, lang: str, decimals: int) -> Pattern:
    if isinstance(value, date):
        calendar = calendar_of(lang)
        day = calendar.custom if calendar else "yyyy-MM-dd"
        return parse_pattern(f"{day} HH:mm" if isinstance(value, datetime) else day)
    signs = signs_of(lang)
    if unit in ("%", "％", "percent"):
        sign = "%" if unit == "percent" else unit
        return NumberPattern(suffix=signs.percent_gap + sign, least_decimals=1, most_decimals=1)
    if unit == "折":
        return NumberPattern(suffix=unit, most_decimals=1)
    code = _currency_code(unit, lang)
    if code is not None:
        sign, minor = _CURRENCIES[code]
        after = NO_BREAK_SPACE + sign.strip() if signs.currency_after else ""
        return NumberPattern(
            currency="" if after else sign, suffix=after, least_decimals=minor, most_decimals=minor, group=3
        )
    if not 0 <= decimals <= 40:
        raise PatternError(f"{decimals} decimals", 0, "show 0 to 40")
    gap = "" if not unit or unit.startswith(_CLOSE_UNITS) or _CJK.match(unit) else NO_BREAK_SPACE
    return NumberPattern(suffix=gap + unit, least_decimals=decimals, most_decimals=decimals, group=3, group_from=5)


def _currency_code(unit: str, lang: str) -> str | None:
    if unit in ("¥", "￥"):
        return "JPY" if lang.lower().startswith("ja") else "CNY"
    if unit in _CURRENCIES:
        return unit
    return {"RMB": "CNY", "US$": "USD"}.get(
        unit, next((code for code, (sign, _) in _CURRENCIES.items() if sign == unit), None)
    )


def _show_number(value: Decimal, pattern: NumberPattern, signs: Signs) -> str:
    if not value.is_finite():
        raise PatternError(f"{value} is not a finite number", 0, "show a number")
    sign, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)  # it is a letter only for values that are not finite
    scaled = Decimal((sign, digits, exponent - pattern.shift))
    if scaled and scaled.adjusted() >= MAX_DIGITS:
        raise PatternError(f"a number of more than {MAX_DIGITS} digits", 0, "choose a larger unit")
    rounded = _CONTEXT.quantize(scaled, Decimal((0, (1,), -pattern.most_decimals)))
    whole, _, fraction = format(rounded.copy_abs(), "f").partition(".")
    whole = whole.lstrip("0").zfill(pattern.least_integers)
    fraction = fraction[: pattern.least_decimals] + fraction[pattern.least_decimals :].rstrip("0")
    if pattern.group and len(whole) >= pattern.group_from:
        whole = _grouped(whole, pattern.group, signs.group)
    mark = MINUS if rounded < 0 else "+" if pattern.plus and rounded > 0 else ""
    number = whole + (signs.point + fraction if fraction else "")
    return f"{pattern.prefix}{mark}{pattern.currency}{number}{pattern.suffix}"


def _grouped(whole: str, size: int, sign: str) -> str:
    head, tail = whole[:-3], whole[-3:]
    cuts = range(len(head) % size, len(head) + 1, size)
    groups = [head[: cuts[0]], *(head[cut : cut + size] for cut in cuts)]
    return sign.join([group for group in groups if group] + [tail])


def _show_date(value: Decimal | date, pattern: DatePattern, lang: str) -> str:
    if not isinstance(value, date):
        raise PatternError("a pattern of dates for a number", 0, "write one such as #,##0.0")
    names = calendar_of(lang)
    if names is None:
        unnamed = next((text for token, text in pattern.parts if token and text in _NAMES), None)
        if unnamed is not None:
            raise PatternError(f"no names for {unnamed!r} in {lang!r}", 0, "use numbers, or write the words")
        names = calendar_of("en")
        assert names is not None
    shown = []
    for token, text in pattern.parts:
        if not token:
            shown.append(text)
        elif text in _DATE_TOKENS:
            shown.append(_DATE_TOKENS[text](value, names))
        elif isinstance(value, datetime):
            shown.append(_TIME_TOKENS[text](value, names))
        else:
            raise PatternError(f"{text!r} for a date without time", 0, "give the fact a time, or drop it")
    return "".join(shown)
