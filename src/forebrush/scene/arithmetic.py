"""The arithmetic of facts: what operators, comparisons and functions do with exact values.

Numbers are fractions here, so that no step rounds and `ceil(2 / 3 * 3)` is 2; `to_decimal` rounds once, at
the end. Dates: date - date is days, date + days and date - days are dates, datetime - datetime is minutes,
and `add_minutes(t, minutes)` is a datetime; `date(t)` turns a datetime into a date. Times are local times
of one place: a UTC offset is refused. `OPERATORS`, `COMPARISONS` and `FUNCTIONS` are the tables that
expressions are built from. Knows nothing of text, trees or facts.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Context, Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

__all__ = [
    "COMPARISONS",
    "FUNCTIONS",
    "MAX_SIDE",
    "OPERATORS",
    "Comparison",
    "Function",
    "Operand",
    "Operator",
    "Refusal",
    "Value",
    "alike",
    "bounded",
    "number",
    "to_decimal",
    "to_operand",
]

MAX_SIDE = 40
"""Most digits of a result on either side of the point: what the document can hold."""
MAX_GIVEN = 100
"""Most digits of a value that goes in, and the largest size of its exponent."""
MAX_DIGITS = 1_000
"""Most digits of a numerator or denominator on the way."""
MAX_PLACES = 40
"""Bounds the second argument of `round`, on both sides of the point."""

Value: TypeAlias = Decimal | date | datetime
Operand: TypeAlias = Fraction | date
"""A value inside a calculation; a `datetime` is a `date` to Python."""
Operator: TypeAlias = Literal["+", "-", "*", "/"]
Comparison: TypeAlias = Literal["<", "<=", ">", ">=", "==", "!="]


class Refusal(Exception):
    """Why values are refused, and how to put it right. Whoever holds the expression adds where."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


def to_operand(value: object) -> Operand:
    """Let a value in. Raises `Refusal` for all but finite decimals of 100 digits, dates and local times."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        raise Refusal("has a UTC offset", "times of facts are local times without one")
    if isinstance(value, date):
        return value
    if not isinstance(value, Decimal):
        raise Refusal(f"is {type(value).__name__}, not a decimal or a date")
    if not value.is_finite():
        raise Refusal("is not a finite number")
    if not value:
        return Fraction(0)
    if max(len(value.as_tuple().digits), abs(value.adjusted())) > MAX_GIVEN:
        raise Refusal(f"has more than {MAX_GIVEN} digits", "round it first")
    return Fraction(value)


_CONTEXT = Context(prec=2 * MAX_SIDE)


def to_decimal(result: Fraction) -> Decimal:
    """Round half up to 40 places, drop trailing zeros. Raises `Refusal` past 40 digits before the point."""
    scaled = math.floor(abs(result) * 10**MAX_SIDE + Fraction(1, 2))
    if scaled >= 10 ** (2 * MAX_SIDE):
        raise Refusal(f"the result has more than {MAX_SIDE} digits before its point", "choose a larger unit")
    exact = _CONTEXT.scaleb(Decimal(scaled if result >= 0 else -scaled), -MAX_SIDE)
    short = _CONTEXT.normalize(exact)
    # 1.2E+3 becomes 1200, -0 becomes 0.
    return _CONTEXT.quantize(short, Decimal(1)) if short == short.to_integral_value() else short


_MAX_BITS = (10**MAX_DIGITS).bit_length()


def bounded(result: Operand) -> Operand:
    """Hand on a step's result. Raises `Refusal` when its fraction has grown past 1,000 digits."""
    if isinstance(result, Fraction) and (
        max(result.numerator.bit_length(), result.denominator.bit_length()) > _MAX_BITS
    ):
        raise Refusal(f"more than {MAX_DIGITS} digits on the way", "round what goes in")
    return result


def _kind(value: Operand) -> str:
    if isinstance(value, Fraction):
        return "a number"
    return "a date with time" if isinstance(value, datetime) else "a date"


def number(value: Operand) -> Fraction:
    """The value if it is a number. Raises `Refusal` for a date."""
    if isinstance(value, Fraction):
        return value
    raise Refusal(f"{_kind(value)} stands where a number is needed")


def _day(value: Operand) -> date:
    if isinstance(value, Fraction):
        raise Refusal("a number stands where a date is needed")
    return value.date() if isinstance(value, datetime) else value


def _whole(value: Operand, what: str) -> int:
    exact = number(value)
    if exact.denominator != 1:
        raise Refusal(f"{what} must be a whole number", "use round, floor or ceil first")
    return exact.numerator


def alike(values: Sequence[Operand]) -> None:
    """Raises `Refusal` unless all values are numbers, or all dates, or all dates with time."""
    kinds = dict.fromkeys(_kind(value) for value in values)
    if len(kinds) > 1:
        raise Refusal(f"{' and '.join(kinds)} do not mix", "date(t) gives the date of a date with time")


def _shift_days(day: date, days: int) -> date:
    if isinstance(day, datetime):
        raise Refusal("a plain number cannot be added to a date with time", "use add_minutes(t, minutes)")
    return day + timedelta(days=days)


def _add(left: Operand, right: Operand) -> Operand:
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left + right
    if isinstance(left, Fraction):
        left, right = right, left
    if isinstance(left, Fraction) or not isinstance(right, Fraction):
        raise Refusal("two dates cannot be added")
    return _shift_days(left, _whole(right, "a number of days"))


def _subtract(left: Operand, right: Operand) -> Operand:
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left - right
    if isinstance(left, Fraction):
        raise Refusal("a date cannot be taken from a number")
    if isinstance(right, Fraction):
        return _shift_days(left, -_whole(right, "a number of days"))
    alike((left, right))
    if isinstance(left, datetime) and isinstance(right, datetime):
        return Fraction((left - right) // timedelta(microseconds=1), 60_000_000)
    return Fraction((left - right).days)


def _multiply(left: Operand, right: Operand) -> Operand:
    return number(left) * number(right)


def _nonzero(value: Operand) -> Fraction:
    divisor = number(value)
    if not divisor:
        raise Refusal("division by zero", "guard it: if(b == 0, 0, a / b)")
    return divisor


def _divide(left: Operand, right: Operand) -> Operand:
    return number(left) / _nonzero(right)


OPERATORS: dict[Operator, Callable[[Operand, Operand], Operand]] = {
    "+": _add,
    "-": _subtract,
    "*": _multiply,
    "/": _divide,
}
COMPARISONS: dict[Comparison, Callable[[Operand, Operand], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def _extreme(choose: Callable[[Sequence[Operand]], Operand]) -> Callable[..., Operand]:
    def apply(*values: Operand) -> Operand:
        alike(values)
        return choose(values)

    return apply


def _round(value: Operand, places: Operand = Fraction(0)) -> Operand:
    size, wanted = number(value), _whole(places, "the number of places")
    if abs(wanted) > MAX_PLACES:
        raise Refusal(f"round goes to at most {MAX_PLACES} places")
    unit = Fraction(10) ** -wanted
    # Half goes away from zero, so that -2.5 yuan is the mirror of 2.5 yuan.
    rounded = math.floor(abs(size) / unit + Fraction(1, 2)) * unit
    return rounded if size >= 0 else -rounded


def _add_minutes(time: Operand, minutes: Operand) -> Operand:
    if not isinstance(time, datetime):
        raise Refusal(f"{_kind(time)} stands where a date with time is needed")
    delta = timedelta(microseconds=math.floor(number(minutes) * 60_000_000 + Fraction(1, 2)))
    return time + delta


@dataclass(frozen=True, slots=True)
class Function:
    """One function: how many arguments it takes (`most` None is any number), usage, and what it does."""

    least: int
    most: int | None
    usage: str
    apply: Callable[..., Operand]


FUNCTIONS: Mapping[str, Function] = {
    "min": Function(1, None, "min(a, b, ...): the least number, or the earliest date", _extreme(min)),
    "max": Function(1, None, "max(a, b, ...): the greatest number, or the latest date", _extreme(max)),
    "sum": Function(1, None, "sum(a, b, ...)", lambda *values: sum(map(number, values), Fraction(0))),
    "round": Function(1, 2, "round(x, places=0): half away from zero; places may be negative", _round),
    "floor": Function(1, 1, "floor(x): down to a whole number", lambda x: Fraction(math.floor(number(x)))),
    "ceil": Function(1, 1, "ceil(x): up to a whole number", lambda x: Fraction(math.ceil(number(x)))),
    "abs": Function(1, 1, "abs(x): without its sign", lambda x: abs(number(x))),
    "div": Function(
        2, 2, "div(a, b): the whole quotient, rounded down", lambda a, b: Fraction(number(a) // _nonzero(b))
    ),
    "mod": Function(2, 2, "mod(a, b): a - b * div(a, b)", lambda a, b: number(a) % _nonzero(b)),
    "date": Function(1, 1, "date(t): the date of a date with time", _day),
    "add_minutes": Function(2, 2, "add_minutes(t, minutes): a later or earlier time", _add_minutes),
    "weekday": Function(1, 1, "weekday(d): 1 for Monday to 7 for Sunday", lambda d: Fraction(_day(d).isoweekday())),
}
"""The functions by name; `if(a < b, then, otherwise)` is grammar, since only it takes a comparison."""
