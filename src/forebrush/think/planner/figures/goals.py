"""A goal and what is done of it: what is left, and the share. Growth between two years. Limits in whole units."""

from __future__ import annotations

from forebrush.think.planner.figures.amounts import Amount
from forebrush.think.planner.figures.statements import Entry, Request, Stated

__all__ = ["goal_reached", "growth", "whole_units"]

_GOAL = r"目标|总共|全程|总里程|共需|计划|打算|想要|需要|一共要|goal|target|aim|we (?:want|need)|in all|out of"
_DONE = (
    r"已|完成了?|累计|走了|跑了|骑了|读了|筹到|募得|攒了|存了|raised|done|so far|completed|reached|"
    r"covered|saved|collected|"
    r"(?:are|is) in\b|planted|finished|have read|sold|signed"
)
_WANTED = (
    r"还剩|剩余|还差|差多少|还有多远|完成(?:了)?(?:百分|比例|率|度)|百分之几|进度|比例|剩下|left|to go|"
    r"missing|remain|percent|per cent|"
    r"share|progress|how far"
)


def goal_reached(request: Request) -> bool:
    """What is left of a goal and the share that is done; above the goal: the share, and by how much it is passed."""
    goal, done = request.first(near=_GOAL), request.first(near=_DONE)
    asked = request.asks(_WANTED)
    if done is not None and (goal is None or goal.amount == done.amount):
        goal = _other(request, done) if asked else None
    elif goal is not None and done is None and asked:
        done = _other(request, goal)
    if goal is None or done is None or goal is done or goal.amount.unit in ("%", "折"):
        return False
    if goal.amount.unit != done.amount.unit and done.amount.unit and goal.amount.unit.isascii() != request.zh:
        return False
    if not done.amount.value > 0 or not goal.amount.value > 0:
        return False
    _show_progress(request, goal, done)
    request.use_asks(*asked)
    return True


def _other(request: Request, one: Stated) -> Stated | None:
    """The only other amount of the same unit that is stated, in the request's words or in its title."""
    same = [s for s in request.all(one.amount.unit) if s is not one and s.amount.value != one.amount.value]
    return same[0] if len(same) == 1 else None


def _show_progress(request: Request, goal: Stated, done: Stated) -> None:
    book = request.ledger
    a, b = book.given("goal", goal.amount), book.given("done", done.amount)
    entries: list[Entry] = []
    # Read both before either piece is taken: they may be one piece.
    for stated, name, word in ((goal, a, ("目标", "Goal")), (done, b, ("已完成", "Done"))):
        if not stated.piece.quote and (request.use_stated(stated) or stated.index in request.used):
            entries.append({"label": _label(stated.label or request.word(*word)), "value_fact": name})
    share = book.computed("share", f"{b} / {a} * 100", "0.#%", unit="%")
    model = done.amount if done.amount.money or not goal.amount.suffix else goal.amount
    if goal.amount.value > done.amount.value:
        left = book.like("left", f"{a} - {b}", _model(goal.amount, model), done.amount)
        entries.append({"label": request.word("剩余", "To go"), "value_fact": left, "origin": "computed"})
    entries.append({"label": request.word("完成", "Reached"), "value_fact": share, "origin": "computed"})
    request.show("stats", "details", entries)


def _model(goal: Amount, other: Amount) -> Amount:
    return goal if goal.suffix or goal.prefix else other


def _label(words: str) -> str:
    return words[:1].upper() + words[1:] if words[:1].isascii() else words


_BEFORE = r"去年|上年|上月|上季度|上期|前年|同期|last (?:year|month|quarter)|previous|prior year|year before"
_NOW = r"今年|本年|本月|本季度|本期|this (?:year|month|quarter)|current"
_GROWTH = (
    r"增长率|同比|环比|涨幅|增长了?(?:多少|百分)|增幅|growth|increase|up by|percent change|year on year|year-on-year"
)


def growth(request: Request) -> bool:
    """The growth in percent from the earlier to the later of two stated amounts, where it is asked for."""
    asked = request.asks(_GROWTH)
    before, now = request.first(near=_BEFORE), request.first(near=_NOW)
    if not asked or before is None or now is None or before.amount.unit != now.amount.unit or not before.amount.value:
        return False
    book = request.ledger
    a, b = book.given("before", before.amount), book.given("now", now.amount)
    rate = book.computed("growth", f"({b} - {a}) / {a} * 100", "0.0%", unit="%")
    entries: list[Entry] = []
    for stated, name in ((before, a), (now, b)):
        if request.use_stated(stated):
            entries.append({"label": _label(stated.label), "value_fact": name})
    entries.append({"label": request.word("同比增长率", "Growth"), "value_fact": rate, "origin": "computed"})
    request.show("stats", "details", entries)
    request.use_asks(*asked, *request.asks(r"小数"))
    return True


def whole_units(request: Request) -> bool:
    """How many whole units stay within a stated limit: cups of so many mg within so many mg a day."""
    limit = request.first(near=r"上限|限量|不超过|最多|limit|maximum|no more than|at most|up to")
    each = request.first(
        near=r"每|一[杯个份粒勺]|一罐|\b(?:a|an|one|each|per)\b .*\b(?:has|have|contains|holds)\b|each"
    )
    asked = request.asks(r"几[杯个份粒罐勺]|多少[杯个份粒罐勺]|how many")
    if limit is None or each is None or not asked or limit is each or limit.amount.unit != each.amount.unit:
        return False
    if each.amount.value <= 0:
        return False
    book = request.ledger
    a, b = book.given("limit", limit.amount), book.given("each", each.amount)
    unit = _unit_asked(request, asked[0])
    name = book.computed("most", f"div({a}, {b})", f"0{unit}")
    entries: list[Entry] = [{"label": request.word("最多", "At most"), "value_fact": name, "origin": "computed"}]
    for stated, fact in ((each, b), (limit, a)):
        if request.use_stated(stated):
            entries.append({"label": _label(stated.label), "value_fact": fact})
    request.show("stats", "details", entries)
    request.use_asks(*asked)
    return True


def _unit_asked(request: Request, index: int) -> str:
    import re

    found = re.search(r"[几少]\s*([杯个份粒罐勺])|how many (?:whole |full )?([a-z]+)", request.pieces[index].text, re.I)
    if not found:
        return ""
    return found[1] or f" {found[2]}"
