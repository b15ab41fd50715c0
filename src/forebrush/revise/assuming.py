"""How much, where an instruction leaves it open: the amount that is assumed once somebody agrees to that, and says so.

Nothing is assumed about who is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forebrush.revise.amounts import FEW_PIXELS, RELATIVE
from forebrush.revise.language import Clause

__all__ = ["Assumption", "assumption"]


@dataclass(frozen=True, slots=True)
class Assumption:
    """A clause with an amount in it, and that amount in words."""

    clause: Clause
    words: str


_TURN, _SLIGHT = RELATIVE["turn"]["plain"], RELATIVE["turn"]["little"]
_LARGER = f"{round(100 * (RELATIVE['size']['plain'] - 1))} %"
_MORE = RELATIVE["filter"]["plain"]
_FEW = r"(?:by )?(?:an? (?:few|couple of)|several|some|many)"
_X = r"(?P<x>(?:the|this|that|these|those|my|our) [\w ]+|it|them|⟦\d+⟧)"
_ALTER = r"(?:change|adjust|alter|modify|tweak)"
_ALTER_ZH = r"(?:改变|改|调整?|变|换|修改|动)"
_ONCE = r"(?:一[下改调变]|一点点?|下)?"
_NO_UNIT = r"(?P<n>\d+(?:\.\d+)?)"
_ROWS = tuple(
    (re.compile(pattern, re.IGNORECASE), to, words)
    for pattern, to, words in (
        # what is said, what it is taken for, and the amount in words
        (rf"\b{_FEW} degrees\b", f"by {_SLIGHT:g} degrees", f"{_SLIGHT:g} degrees"),
        (rf"\b{_FEW} per ?cent\b", "by 10%", "10 percent"),
        (rf"\b{_FEW} (?:pixels|px)\b", f"by {FEW_PIXELS:g} px", f"{FEW_PIXELS:g} px"),
        (rf"\b{_FEW} times (?:as (?:big|large)|bigger|larger|the size)", "twice as big", "twice"),
        (r"(?<!\d)(?:好?几|多少)度", f"{_SLIGHT:g}度", f"{_SLIGHT:g} 度"),
        (r"百分之(?:好?几|多少)|(?:好?几|多少)个百分点", "10%", "10%"),
        (r"(?:好?几|多少)(?:个)?像素", f"{FEW_PIXELS:g}像素", f"{FEW_PIXELS:g} 像素"),
        (r"(?:好?几|多少)倍", "两倍", "两倍"),
        (rf"^(?:rotate|tilt|turn|spin) {_X}$", rf"rotate \g<x> by {_TURN:g} degrees", f"{_TURN:g} degrees clockwise"),
        (rf"^(?:(?:re)?scale|resize|{_ALTER} the (?:font )?size of) {_X}$", r"make \g<x> bigger", f"{_LARGER} larger"),
        (rf"^make {_X} (?:an?other|a (?:different|new)) size$", r"make \g<x> bigger", f"{_LARGER} larger"),
        (rf"^set the (?:font )?size of {_X} to {_NO_UNIT}$", r"set the size of \g<x> to \g<n> px", r"\g<n> px"),
        (rf"^{_ALTER} the brightness of {_X}$", r"make \g<x> brighter", "brighter"),
        (rf"^{_ALTER} the (?P<k>contrast|saturation) of {_X}$", r"increase the \g<k> of \g<x>", f"+{_MORE:g}"),
        (r"^(?:把|将)?(?P<x>.+?)(?:旋转|转)$", rf"\g<x>旋转{_TURN:g}度", f"顺时针 {_TURN:g} 度"),
        (rf"^(?:把|将)?(?P<x>.+?)的?(?:大小|字号|尺寸){_ALTER_ZH}{_ONCE}$", r"把\g<x>放大", f"放大 {_LARGER}"),
        (rf"^{_ALTER_ZH}{_ONCE}(?P<x>.+?)的?(?:大小|字号|尺寸)$", r"把\g<x>放大", f"放大 {_LARGER}"),
        (rf"^(?:把|将)?(?P<x>.+?)的?亮度{_ALTER_ZH}{_ONCE}$", r"把\g<x>调亮", "调亮"),
        (rf"^(?:把|将)?(?P<x>.+?)的?(?P<k>对比度|饱和度){_ALTER_ZH}{_ONCE}$", r"提高\g<x>的\g<k>", f"+{_MORE:g}"),
    )
)  # fmt: skip


def assumption(clause: Clause) -> Assumption | None:
    """What a clause is taken for where it says what to do and not how much; None for all others."""
    for pattern, to, words in _ROWS:
        match = pattern.search(clause.text)
        if match:
            said = re.sub(r"\s+", " ", pattern.sub(to, clause.text)).strip()
            return Assumption(replace(clause, text=said), match.expand(words))
    return None
