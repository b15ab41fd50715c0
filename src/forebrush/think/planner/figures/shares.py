"""Parts of a whole: shares of votes, sum and mean of marks, percentages that should add up to 100."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from forebrush.think.planner.figures.amounts import number_pattern
from forebrush.think.planner.figures.statements import Entry, Request, Stated

__all__ = ["counted_parts", "marks", "percentages"]

_SHARE = r"占比|百分比|百分之|比例|份额|share|percent|per cent|proportion"
_SUM = r"总分|总和|合计|总计|总数|一共|总共|total|sum\b|in all|altogether"
_MEAN = r"平均|均分|average|mean\b"
_PIE = r"饼图|饼状|环形图|圆环图|pie|donut|doughnut"
_CHART = r"柱|条形|bar|column|chart|图表|" + _PIE


def _named(request: Request, unit: str | None) -> list[Stated]:
    """Amounts with a name before them, one in each piece, all of one unit."""
    found = [
        s
        for s in request.stated
        if s.index not in request.used and not s.piece.quote and s.label and (unit is None or s.amount.unit == unit)
    ]
    in_piece = Counter(o.index for o in request.stated)
    alone = [s for s in found if in_piece[s.index] == 1]
    return [s for s in alone if len(s.label) <= (8 if request.zh else 30) and not s.after.strip(" .。）)")]


def _counts(request: Request) -> list[Stated]:
    """The longest row of named amounts of one unit."""
    by_unit: dict[str, list[Stated]] = {}
    for stated in _named(request, None):
        by_unit.setdefault(stated.amount.unit, []).append(stated)
    return max(by_unit.values(), key=len, default=[])


def _several(parts: list[Stated]) -> bool:
    """Whether names come again: then the parts are of several wholes (`2020: coal 40, gas 60; 2024: coal 30, ...`)."""
    return len({s.label for s in parts}) < len(parts)


def _key(k: int) -> str:
    return f"part_{k}"


def counted_parts(request: Request) -> bool:
    """The share of each of some counted parts in their sum, where shares are asked for: votes, people, amounts."""
    asked, parts = request.asks(_SHARE), _counts(request)
    if not asked or len(parts) < 2 or parts[0].amount.unit in ("%", "折") or not sum(s.amount.value for s in parts):
        return False
    if _several(parts):
        return False
    book = request.ledger
    names = [book.given(_key(k), s.amount) for k, s in enumerate(parts, 1)]
    total = " + ".join(names)
    entries: list[Entry] = []
    shares = []
    for stated, name in zip(parts, names, strict=True):
        share = book.computed(f"{name}_share", f"{name} / ({total}) * 100", "0.0%", unit="%")
        shares.append(share)
        entries.append({"label": stated.label, "runs": [{"fact": name}], "value_fact": share, "origin": "computed"})
        request.use(stated.index)
    _chart(request, asked, [s.label for s in parts], names)
    request.show("list", "shares", entries)
    request.use_asks(*asked)
    return True


def _chart(request: Request, asked: list[int], categories: list[str], facts: list[str]) -> None:
    text = request.source.text
    if not re.search(_CHART, text, re.IGNORECASE):
        return
    kind = "pie" if re.search(_PIE, text, re.IGNORECASE) else "bar"
    chart = {"kind": kind, "categories": categories, "series": [{"values": facts}]}
    request.found.sections.append({"kind": "chart", "role": "chart", "entries": [], "chart": chart})


def marks(request: Request) -> bool:
    """The sum and the mean of a row of named numbers, as far as they are asked for."""
    sums, means, parts = request.asks(_SUM), request.asks(_MEAN), _counts(request)
    if not (sums or means) or len(parts) < 3 or parts[0].amount.money or parts[0].amount.unit in ("%", "折"):
        return False
    book = request.ledger
    names = [book.given(_key(k), s.amount) for k, s in enumerate(parts, 1)]
    entries: list[Entry] = [{"label": s.label, "value_fact": n} for s, n in zip(parts, names, strict=True)]
    results: list[Entry] = []
    like = parts[0].amount
    if sums:
        total = book.like("total", " + ".join(names), *(s.amount for s in parts))
        results.append(
            {"label": _noun(request, sums[0], _SUM, "总计", "Total"), "value_fact": total, "origin": "computed"}
        )
    if means:
        mean = book.computed(
            "mean", f"({' + '.join(names)}) / {len(names)}", number_pattern(like, 2, exact=False).replace("##", "0#")
        )
        results.append(
            {
                "label": _noun(request, means[0], r"平均分|平均", "平均", "Average"),
                "value_fact": mean,
                "origin": "computed",
            }
        )
    for stated in parts:
        request.use(stated.index)
    request.show("list", "scores", entries)
    request.show("stats", "total", results)
    request.use_asks(*sums, *means)
    return True


def _noun(request: Request, index: int, pattern: str, chinese: str, english: str) -> str:
    found = re.search(pattern, request.pieces[index].text, re.IGNORECASE)
    return found[0] if found and request.zh else request.word(chinese, english)


def percentages(request: Request) -> bool:
    """Percentages of one whole that a pie shows: they are drawn as stated; where they miss 100 it is noted."""
    if not re.search(_PIE + r"|占比|构成|分布|split|breakdown|share", request.source.text, re.IGNORECASE):
        return False
    parts = [
        s for s in _named(request, "%") if not re.search(r"减|off|折|涨|增|跌|up|down", s.piece.text, re.IGNORECASE)
    ]
    if len(parts) < 3 or _several(parts):
        return False
    total = sum((s.amount.value for s in parts), Decimal(0))
    if abs(total - 100) <= Decimal("0.5"):
        return False
    request.contradiction(f"the stated shares add up to {total}%, not to 100%; they are drawn as stated")
    book = request.ledger
    names = [book.given(_key(k), s.amount) for k, s in enumerate(parts, 1)]
    _chart(request, [], [s.label for s in parts], names)
    entries: list[Entry] = [{"label": s.label, "value_fact": n} for s, n in zip(parts, names, strict=True)]
    request.show("list", "shares", entries)
    for stated in parts:
        request.use(stated.index)
    request.use_asks(*request.asks(r"label each|each slice|每一?块|标注"))
    return True
