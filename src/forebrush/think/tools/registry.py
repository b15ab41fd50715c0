"""The tools by name, for a caller that speaks JSON: what each does, what it takes, and calling it.

The input model of a tool is made from its function's signature: exact numbers as strings or JSON numbers, dates as
"2026-11-23", times as "2026-11-23T09:35"; anything else is refused.
"""

from __future__ import annotations

import inspect
import json
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic_core import to_jsonable_python

from forebrush.think.tools import (
    amount_words,
    clock,
    currencies,
    date_reading,
    dates,
    discounts,
    holidays,
    lunar,
    medicine,
    money,
    ratio,
    units,
)
from forebrush.think.tools.result import Number, Result, ToolError

__all__ = ["TOOLS", "Tool", "call"]

MOST_INPUT = 50_000
"""Most characters of the JSON of a call."""


@dataclass(frozen=True, slots=True)
class Tool:
    """One tool: its name, one line on what it does, and the function behind it."""

    name: str
    description: str
    function: Callable[..., Any]

    @property
    def input(self) -> type[BaseModel]:
        """The model of the input, made from the signature when it is first asked for."""
        return _input(self.function)

    @property
    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the input."""
        return self.input.model_json_schema()


def discount(price: Number, offers: str, quantity: int = 1, currency: str = "CNY", lang: str = "en") -> Result:
    """What is paid after offers given in words, in order: 打8折 满300减50, 第二件半价, 20% off, buy 2 get 1 free."""
    return discounts.discounted(price, _offers(offers), quantity=quantity, currency=currency, lang=lang)


def combo_discount(prices: Sequence[Number], offers: str, currency: str = "CNY", lang: str = "en") -> Result:
    """What is paid for things bought together after offers given in words, in their order."""
    return discounts.combo(prices, _offers(offers), currency=currency, lang=lang)


def _offers(text: str) -> tuple[discounts.Offer, ...]:
    found = discounts.parse_offers(text)
    if not found:
        raise ToolError(f"no offer in {text[:60]!r}", where="offers", fix="Write 打8折, 满300减50 or 20% off")
    return found


_FUNCTIONS: tuple[Callable[..., Any], ...] = (
    discount,
    combo_discount,
    currencies.parse_money,
    currencies.format_money,
    money.sum_prices,
    money.add_tax,
    money.included_tax,
    money.add_tip,
    money.split_bill,
    money.price_per_unit,
    money.exchange,
    amount_words.capital_amount,
    amount_words.english_amount,
    ratio.share,
    ratio.shares,
    ratio.growth,
    ratio.change,
    ratio.remaining,
    ratio.percent_of,
    ratio.before_percent,
    ratio.average,
    ratio.scale_amounts,
    ratio.round_to,
    ratio.count_whole,
    units.convert,
    units.parse_quantity,
    date_reading.parse_date,
    date_reading.parse_range,
    dates.format_date,
    dates.format_range,
    dates.days_between,
    dates.countdown,
    dates.add_days,
    dates.add_months,
    dates.age,
    dates.weekday_of,
    dates.iso_week,
    dates.day_of_year,
    dates.nth_weekday,
    dates.workdays_between,
    clock.parse_time,
    clock.parse_time_range,
    clock.parse_duration,
    clock.format_duration,
    clock.end_time,
    clock.arrival,
    clock.duration_between,
    clock.time_between,
    lunar.to_lunar,
    lunar.to_solar,
    lunar.solar_term,
    lunar.gan_zhi,
    lunar.zodiac,
    holidays.festival,
    holidays.public_holidays,
    medicine.parse_schedule,
    medicine.parse_dose,
    medicine.pack_supply,
    medicine.runs_out,
)


@cache
def _input(function: Callable[..., Any]) -> type[BaseModel]:
    types = typing.get_type_hints(function)
    fields: dict[str, Any] = {
        name: (types[name], ... if parameter.default is inspect.Parameter.empty else parameter.default)
        for name, parameter in inspect.signature(function).parameters.items()
    }
    config = ConfigDict(extra="forbid", allow_inf_nan=False)
    return create_model(f"{function.__name__}_input", __config__=config, **fields)


def _tool(function: Callable[..., Any]) -> Tool:
    return Tool(function.__name__, (inspect.getdoc(function) or "").partition("\n")[0], function)


TOOLS: Mapping[str, Tool] = {tool.name: tool for tool in map(_tool, _FUNCTIONS)}
"""Every tool by its name."""


def call(name: str, arguments: str | Mapping[str, Any]) -> dict[str, Any]:
    """Call a tool with JSON (text, or the data that it says); the answer is plain data.

    A `Result` comes as its `to_json`, other answers under "value". Raises `ToolError` for a name that is no tool, and
    for input that does not fit, naming each field.
    """
    tool = TOOLS.get(name)
    if tool is None:
        raise ToolError(f"no tool {name[:40]!r}", where="name", fix=f"Use one of {', '.join(TOOLS)}")
    try:
        text = arguments if isinstance(arguments, str) else json.dumps(dict(arguments), ensure_ascii=False)
    except (TypeError, ValueError):
        raise ToolError("the arguments are no JSON data", where=name, fix="Give strings and numbers") from None
    if len(text) > MOST_INPUT:
        raise ToolError(f"more than {MOST_INPUT} characters of input", where=name, fix="Shorten it")
    try:
        given = tool.input.model_validate_json(text, strict=True)
    except ValidationError as problem:
        faults = [f"{'.'.join(map(str, fault['loc'])) or 'input'}: {fault['msg']}" for fault in problem.errors()[:5]]
        raise ToolError("; ".join(faults), where=name, fix="Follow the tool's schema") from None
    answer = tool.function(**{field: getattr(given, field) for field in type(given).model_fields})
    return answer.to_json() if isinstance(answer, Result) else {"value": to_jsonable_python(answer)}
