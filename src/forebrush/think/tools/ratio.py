"""Shares, growth, averages, recipes and whole counts: the everyday sums between numbers of one kind.

Percentages are in percent (32.4, not 0.324). Values are exact, or 40 places where they do not end; only
`round_to` and the counts round, half away from zero and down.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from forebrush.think.tools.result import Number, Result, ToolError, checked, computed, short, whole

__all__ = [
    "average",
    "before_percent",
    "change",
    "count_whole",
    "growth",
    "percent_of",
    "remaining",
    "round_to",
    "scale_amounts",
    "share",
    "shares",
]


def share(part: Number, total: Number, *, lang: str = "en") -> Result:
    """The part in percent of the total, which is above zero. Part: `rest`, the percent that is missing."""
    known = {"part": checked(part, "part"), "total": checked(total, "total", above=0)}
    rest = computed("(total - part) / total * 100", known, unit="%", lang=lang)
    return replace(computed("part / total * 100", known, unit="%", lang=lang), parts={"rest": rest})


def shares(parts: Mapping[str, Number], *, decimals: int = 1, lang: str = "en") -> Result:
    """The total of named parts; `parts` of the answer are their percentages, rounded so that they add up to 100.

    Rounding by the largest remainder: each share is cut, and what is missing goes one unit each to the largest cut-off
    remainders (of equal ones, the first). Raises `ToolError` for no or more than 100 parts, and a total of zero.
    """
    if not 0 < len(parts) <= 100:
        raise ToolError(f"{len(parts)} parts", where="parts", fix="Give 1 to 100")
    scale = 10 ** whole(decimals, "decimals", most=6)
    exact = {name: checked(value, f"parts {name}") for name, value in parts.items()}
    total = sum(exact.values(), Decimal(0))
    if not total:
        raise ToolError("the parts add up to zero", where="parts", fix="Give a part above zero")
    cut = {name: divmod(value * 100 * scale, total) for name, value in exact.items()}
    missing = 100 * scale - sum(int(count) for count, _ in cut.values())
    order = sorted(exact, key=lambda name: cut[name][1], reverse=True)
    shown: dict[str, Result] = {}
    for name in exact:
        value = (cut[name][0] + (1 if name in order[:missing] else 0)) / scale
        sentence = f"{exact[name]} of {total} in percent, rounded by the largest remainder to add up to 100"
        shown[name] = Result(value=value, unit="%", text=short(value, "%", lang), sentence=sentence)
    return Result(value=total, text=short(total, "", lang, 12), sentence="the sum of the parts", parts=shown)


def growth(before: Number, after: Number, *, lang: str = "en") -> Result:
    """The change from before to after in percent of before, which is not zero: 80 to 100 is 25%, 100 to 80 −20%."""
    known = {"before": checked(before, "before", above=0), "after": checked(after, "after", least=None)}
    return computed("(after - before) / before * 100", known, unit="%", lang=lang)


def change(before: Number, after: Number, *, unit: str = "", lang: str = "en") -> Result:
    """The difference from before to after, below zero when it fell."""
    known = {"before": checked(before, "before", least=None), "after": checked(after, "after", least=None)}
    return computed("after - before", known, unit=unit, lang=lang, decimals=12)


def remaining(goal: Number, done: Number, *, unit: str = "", lang: str = "en") -> Result:
    """What is left of a goal, not below zero. Parts: `share` done in percent, and `over`, what exceeds the goal."""
    known = {"goal": checked(goal, "goal", above=0), "done": checked(done, "done")}
    left = computed("max(goal - done, 0)", known, unit=unit, lang=lang, decimals=12)
    over = computed("max(done - goal, 0)", known, unit=unit, lang=lang, decimals=12)
    return replace(left, parts={"share": computed("done / goal * 100", known, unit="%", lang=lang), "over": over})


def percent_of(percent: Number, total: Number, *, unit: str = "", lang: str = "en") -> Result:
    """So many percent of a total."""
    known = {"percent": checked(percent, "percent", least=None), "total": checked(total, "total", least=None)}
    return computed("total * percent / 100", known, unit=unit, lang=lang)


def before_percent(after: Number, percent: Number, *, unit: str = "", lang: str = "en") -> Result:
    """What it was before it changed by so many percent (−20 for 20% less). Raises `ToolError` for −100 and below."""
    known = {"after": checked(after, "after"), "percent": checked(percent, "percent", least=-100, above=-100)}
    return computed("after / (100 + percent) * 100", known, unit=unit, lang=lang)


def average(
    values: Sequence[Number], weights: Sequence[Number] | None = None, *, unit: str = "", lang: str = "en"
) -> Result:
    """The mean of the values, each counted by its weight where weights are given.

    The inputs are `value_1` ..., `weight_1` ... Raises `ToolError` for no or more than 50 values, weights of another
    number, below zero or adding up to zero.
    """
    if not 0 < len(values) <= 50 or (weights is not None and len(weights) != len(values)):
        raise ToolError(f"{len(values)} values", where="values", fix="Give 1 to 50, and a weight for each or none")
    known = {f"value_{index}": checked(value, f"values {index}", least=None) for index, value in enumerate(values, 1)}
    if weights is None:
        return computed(f"sum({', '.join(known)}) / {len(known)}", known, unit=unit, lang=lang)
    names = {f"weight_{index}": checked(weight, f"weights {index}") for index, weight in enumerate(weights, 1)}
    if not any(names.values()):
        raise ToolError("the weights add up to zero", where="weights", fix="Give a weight above zero")
    products = ", ".join(f"{value} * {weight}" for value, weight in zip(known, names, strict=True))
    text = f"sum({products}) / sum({', '.join(names)})"
    return computed(text, {**known, **names}, unit=unit, lang=lang)


def scale_amounts(
    amounts: Mapping[str, Number], servings: Number, wanted: Number, *, units: Mapping[str, str] | None = None,
    lang: str = "en",
) -> Result:  # fmt: skip
    """A recipe for another number of servings: the answer is the factor, its parts the amounts by name.

    Raises `ToolError` for absurd amounts or servings, and for no or more than 100 amounts.
    """
    if not 0 < len(amounts) <= 100:
        raise ToolError(f"{len(amounts)} amounts", where="amounts", fix="Give 1 to 100")
    known = {
        "servings": checked(servings, "servings", above=0, most=10**6),
        "wanted": checked(wanted, "wanted", above=0, most=10**6),
    }
    parts = {
        name: computed(
            "amount * wanted / servings",
            {"amount": checked(amount, f"amounts {name}"), **known},
            unit=(units or {}).get(name, ""),
            lang=lang,
        )
        for name, amount in amounts.items()
    }
    return computed("wanted / servings", known, lang=lang, parts=parts)


def round_to(value: Number, places: int = 0, *, unit: str = "", lang: str = "en") -> Result:
    """A number rounded half away from zero to so many places; below zero to tens, hundreds."""
    known = {"value": checked(value, "value", least=None, decimals=40)}
    digits = whole(places + 12, "places", most=24) - 12
    return computed(f"round(value, {digits})", known, unit=unit, lang=lang, decimals=12)


def count_whole(total: Number, each: Number, *, unit: str = "", lang: str = "en") -> Result:
    """How many whole times `each` (above zero) goes into the total. Parts: `left` over, and `needed`, rounded up."""
    known = {"total": checked(total, "total"), "each": checked(each, "each", above=0)}
    left = computed("mod(total, each)", known, unit=unit, lang=lang, decimals=12)
    needed = computed("ceil(total / each)", known, lang=lang)
    return computed("div(total, each)", known, lang=lang, parts={"left": left, "needed": needed})
