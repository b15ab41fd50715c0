"""The facts of a request as they are gathered: stated ones, and those that follow by an expression or a tool."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from forebrush.scene import expression as ex
from forebrush.scene.facts import exact_json
from forebrush.think.planner.figures.amounts import Amount, money_pattern, number_pattern
from forebrush.think.tools.result import Result, plain

__all__ = ["Ledger"]

_MOST_NAMES = 999


class Ledger:
    """Facts by name, in the JSON form of `forebrush.scene.facts.Fact`, with their values at hand.

    Names are made unique: what asks for a name that is taken gets `name_2`.
    """

    def __init__(self, facts: dict[str, dict[str, Any]]) -> None:
        self.facts = facts
        self.values: dict[str, Decimal | date | datetime] = {}
        self._stated: dict[Amount, list[str]] = {}

    def names(self, amount: Amount) -> list[str]:
        """The names of the facts that were made of a stated amount."""
        return self._stated.get(amount, [])

    def _free(self, name: str) -> str:
        base = re.sub(r"\W", "_", name, flags=re.ASCII).strip("_") or "figure"
        base = f"n_{base}" if base[0].isdigit() else base
        names = [base, *(f"{base}_{k}" for k in range(2, _MOST_NAMES))]
        return next(n for n in names if n not in self.facts)

    def given(self, name: str, amount: Amount) -> str:
        """A stated amount, shown as it is written; gives its name."""
        name = self._free(name)
        source = {"kind": "given", "text": amount.text}
        fact: dict[str, Any] = {"value": plain(amount.value), "unit": amount.unit[:40], "source": source}
        fact["format"] = amount.pattern or number_pattern(amount, 0)
        if not amount.pattern:
            # Written in words: its number is shown in digits with the same unit.
            unit = re.sub(r"^\S+?(?=[^一二两三四五六七八九十百千万零]|$)", "", amount.text)
            fact["format"] = "0" + (unit if not unit.isascii() else f" {amount.text.split()[-1]}")
        self.facts[name], self.values[name] = fact, amount.value
        self._stated.setdefault(amount, []).append(name)
        return name

    def day(self, name: str, day: date, words: str, pattern: str = "") -> str:
        """A stated day or time on a day."""
        name = self._free(name)
        source = {"kind": "given", "text": words}
        self.facts[name] = {"value": exact_json(day), "format": pattern, "source": source}
        self.values[name] = day
        return name

    def computed(self, name: str, expression: str, pattern: str, *, unit: str = "") -> str:
        """What follows from other facts by an expression over their names."""
        name = self._free(name)
        self.values[name] = ex.evaluate(ex.parse(expression), self.values)
        source = {"kind": "computed", "expression": expression}
        self.facts[name] = {"unit": unit[:40], "format": pattern, "source": source}
        return name

    def money(self, name: str, expression: str, like: Amount) -> str:
        """A sum of money that follows, rounded to the minor unit and written like another."""
        value = ex.evaluate(ex.parse(f"round({expression}, 2)"), self.values)
        assert isinstance(value, Decimal)
        pattern = money_pattern(like, value)
        return self.computed(name, f"round({expression}, 2)", pattern, unit=like.unit)

    def like(self, name: str, expression: str, *models: Amount, most: int = 2) -> str:
        """A quantity that follows, with the unit of the first model and the decimals that it needs."""
        value = ex.evaluate(ex.parse(expression), self.values)
        assert isinstance(value, Decimal)
        needed = min(most, max(0, len(plain(round(value, most)).partition(".")[2])))
        decimals = min(most, max(needed, *(m.decimals for m in models)))
        base = next((m for m in models if m.grouped), models[0])
        pattern = number_pattern(models[0], decimals)
        if base.grouped and not models[0].grouped:
            pattern = pattern.replace("0", "#,##0", 1)
        return self.computed(name, expression, pattern, unit=models[0].unit)

    def tool(self, name: str, result: Result, words: str = "") -> str:
        """What a tool answered in words, or by a rule that no expression says; `words` in place of its text."""
        name = self._free(name)
        entry = result.sentence or result.expression
        source = {"kind": "dataset", "name": result.source.name, "entry": entry[:2_000]}
        self.facts[name] = {"words": words or result.text, "source": source}
        return name

    def number(self, name: str) -> Decimal:
        """The value of a fact that is a number."""
        value = self.values[name]
        assert isinstance(value, Decimal)
        return value
