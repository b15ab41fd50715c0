"""What a tool answers, and the one error that tools raise.

A result holds an exact value, its unit, its text in a language, how it follows from named inputs, and the source of
the rule. Where the rule can be said in the expression language of facts it is, and the value is worked out by that
expression, so the two cannot differ; otherwise a sentence says it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, TypeAlias

from forebrush.scene.errors import ForebrushError
from forebrush.scene.expression import ExpressionError, evaluate, parse
from forebrush.scene.facts import exact_json
from forebrush.scene.number_format import format_value

__all__ = ["ARITHMETIC", "Number", "Origin", "Result", "ToolError", "checked", "computed", "plain", "short", "whole"]

Number: TypeAlias = Decimal | int
Value: TypeAlias = Decimal | date | datetime | time | str

MOST = Decimal(10) ** 18
"""Largest size of a number that tools take, unless they say otherwise."""
MOST_DECIMALS = 12
"""Most decimals of a number that tools take."""


class ToolError(ForebrushError, ValueError):
    """Input that a tool refuses: `message` says what is wrong, `where` in which input, `fix` how to mend it."""

    def __init__(self, message: str, *, where: str = "", fix: str = "") -> None:
        super().__init__(f"{where + ': ' if where else ''}{message}" + (f". {fix}" if fix else ""))
        self.message, self.where, self.fix = message, where, fix


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a rule or constant is from: its name (a formula, a standard, a data set) and the licence of data."""

    name: str
    licence: str = ""


ARITHMETIC = Origin("arithmetic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """An exact answer.

    `expression` is in the expression language of facts, over the names of `inputs`; where it is empty, `sentence`
    says how the value was found. `parts` are further answers of the same call, by name.
    """

    value: Value
    unit: str = ""
    text: str
    expression: str = ""
    inputs: Mapping[str, Decimal | date | datetime] = field(default_factory=dict)
    sentence: str = ""
    source: Origin = ARITHMETIC
    parts: Mapping[str, Result] = field(default_factory=dict)

    @property
    def derivation(self) -> str:
        """The expression, or else the sentence."""
        return self.expression or self.sentence

    @property
    def number(self) -> Decimal:
        """The value of a result that is a number. Raises `ToolError` for others."""
        if isinstance(self.value, Decimal):
            return self.value
        raise ToolError(f"{self.text!r} is not a number", where="result", fix="Use its value")

    def fact(self) -> dict[str, Any]:
        """The answer as a fact of a scene (JSON data); facts named as the inputs must stand beside it."""
        source: dict[str, Any]
        if self.expression:
            source = {"kind": "computed", "expression": self.expression}
        else:
            source = {"kind": "dataset", "name": self.source.name, "entry": self.sentence[:2_000]}
            if self.source.licence:
                source["licence"] = self.source.licence
        if isinstance(self.value, (str, time)):
            return {"words": self.text, "source": source}
        return {"value": exact_json(self.value), "unit": self.unit, "source": source}

    def to_json(self) -> dict[str, Any]:
        """Plain data for a language model: exact values as strings, empty entries left out."""
        shown: dict[str, Any] = {
            "value": _value_json(self.value),
            "unit": self.unit,
            "text": self.text,
            "derivation": self.derivation,
            "inputs": {name: exact_json(value) for name, value in self.inputs.items()},
            "source": self.source.name,
            "licence": self.source.licence,
            "parts": {name: part.to_json() for name, part in self.parts.items()},
        }
        return {name: entry for name, entry in shown.items() if entry or name == "value"}


def _value_json(value: Value) -> str:
    if isinstance(value, str):
        return value
    return value.isoformat("minutes") if isinstance(value, time) else exact_json(value)


def plain(value: Decimal) -> str:
    """A decimal in digits, without exponent and without trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def short(value: Decimal, unit: str, lang: str, decimals: int = 2) -> str:
    """A number with its unit in a language, with at most so many decimals (half up), none that are zero."""
    places = min(decimals, max(0, len(plain(value).partition(".")[2])))
    shown = format_value(value, None, unit=unit, lang=lang, inputs_decimals=places)
    if places and "0" in shown and unit != "%":
        rounded = Decimal(format_value(value, "0." + "0" * places, lang="en").replace("\u2212", "-"))
        places = len(plain(rounded).partition(".")[2])
        shown = format_value(value, None, unit=unit, lang=lang, inputs_decimals=places)
    return shown


def checked(
    value: Number,
    name: str,
    *,
    least: Number | None = 0,
    most: Number = MOST,
    above: Number | None = None,
    decimals: int = MOST_DECIMALS,
) -> Decimal:
    """A number that may come in: finite, of at most so many decimals, from `least` (or above `above`) to `most`.

    `least` None lets negative numbers in, down to minus `most`. Raises `ToolError`.
    """
    if isinstance(value, bool) or not isinstance(value, (Decimal, int)):
        raise ToolError(f"{value!r} is no exact number", where=name, fix="Give a Decimal or a whole number")
    exact = Decimal(value)
    if not exact.is_finite():
        raise ToolError(f"{value} is not finite", where=name, fix="Give a number")
    lowest = -Decimal(most) if least is None else Decimal(least)
    if above is not None and exact <= above:
        raise ToolError(f"{exact} is not above {above}", where=name, fix=f"Give a number above {above}")
    if not lowest <= exact <= most:
        raise ToolError(f"{exact} is out of bounds", where=name, fix=f"Give a number from {lowest} to {most}")
    exponent = exact.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -decimals:
        raise ToolError(f"{exact} has more than {decimals} decimals", where=name, fix="Round it first")
    return exact + 0 if exact else Decimal(0)


def whole(value: Number, name: str, *, least: int = 0, most: int = 10**12) -> int:
    """A whole number that may come in. Raises `ToolError`."""
    exact = checked(value, name, least=least, most=most)
    if exact != exact.to_integral_value():
        raise ToolError(f"{exact} is not a whole number", where=name, fix="Count whole things")
    return int(exact)


def computed(
    expression: str,
    inputs: Mapping[str, Decimal | date | datetime],
    *,
    unit: str = "",
    lang: str = "en",
    text: Callable[[Decimal], str] | None = None,
    pattern: str = "",
    decimals: int = 2,
    source: Origin = ARITHMETIC,
    parts: Mapping[str, Result] | None = None,
) -> Result:
    """The result of an expression over named inputs; the value is what the expression gives.

    Its text is what `text` makes of a number, or by `pattern`, or the customary form with at most `decimals`
    decimals. Raises `ToolError` when it cannot be worked out.
    """
    try:
        value = evaluate(parse(expression), inputs)
    except ExpressionError as problem:
        raise ToolError(str(problem), where=expression[:120], fix="Change the inputs") from None
    if text is not None and isinstance(value, Decimal):
        shown = text(value)
    elif pattern or not isinstance(value, Decimal):
        shown = format_value(value, pattern or None, unit=unit, lang=lang)
    else:
        shown = short(value, unit, lang, decimals)
    return Result(
        value=value,
        unit=unit,
        text=shown,
        expression=expression,
        inputs=dict(inputs),
        source=source,
        parts=dict(parts or {}),
    )
