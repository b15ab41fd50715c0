"""Reasons: clauses that say why, beside others that say what. `The footer is unreadable. 28px.`, `表格没人看，撤掉`.

A reason asks for nothing, so nothing is made of it; what it speaks of is what the clause after it means by `it`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.complaints import mended
from forebrush.revise.targets import find
from forebrush.revise.view import View

__all__ = ["is_reason", "subject_of"]

_ORDER = re.compile(
    r"^(?:please\s+)?(?:make|move|put|place|change|set|turn|add|insert|delete|remove|hide|show|swap|switch|replace|increase|"
    r"decrease|reduce|enlarge|shrink|rotate|flip|align|bring|send|duplicate|copy|use|give|take|resize|nudge|shift|crop|sort|"
    r"write|rename|lower|raise|draw|blur|underline|align)\b|^(?:把|将|给|请|在|加|删|换|改|移|调|放|去掉|隐藏|显示)",
    re.IGNORECASE,
)
"""How an order begins: no reason does."""
_TOLD = re.compile(
    r"\b(?:is|are|was|were|isn'?t|aren'?t|wasn'?t|feels?|looks?|seems?|keeps?|gets?|got|reads?|says|has|have|had|can'?t|cannot|"
    r"don'?t|doesn'?t|didn'?t|won'?t|changed|moved|closed|hates?|hated|wants?|wanted|prefers?|asked|we'?re|we'?ve|it'?s|i'?m|"
    r"they'?re|there'?s|that'?s|too|not|no longer|never|sold|wrong|unreadable|posting|"
    r"printing|sending|^(?:my|our|the) (?:customers?|clients?|boss|team|kids?|students?|guests?|readers?|people|users?)|"
    r"^(?:people|nobody|everybody|everyone|no one|customers|they|we|you)|barely|hardly|went|came|told|made|ran|grew|fell|'ll|\w{2,}ed)\b|'s\s+\w+",
    re.IGNORECASE,
)
_TOLD_ZH = re.compile(
    r"太|不够|不太|没|看着|显得|有点|有些|了$|糊|乱|难看|不好|不对|错|反|要发|要印|要打印|准备|已经|今天|明天|刚|现在|老是|总是|一直|看不|不出来|不了|不清|不到|不准|不见|不着|让人|突出|提速|卖完|售罄|用$|盖住|挡住|像|刺眼|抢眼|显眼|的$"
)

_PURPOSE = re.compile(
    r"(?:这样|好|会|更|要|得|比较|显得|看着|看起来)*(?:醒目|显眼|好看|清楚|清爽|高级|大气|舒服|和谐|协调|直观|突出|亲切|活泼)(?:一?[点些])?",
)
"""What it is for: it names nothing and asks for nothing that could be done."""


def is_reason(text: str, *, zh: bool) -> bool:
    """Whether a clause states how things are, and orders nothing."""
    if "⟦" in text or _ORDER.search(text):
        return False
    return (_TOLD_ZH if zh else _TOLD).search(text) is not None or bool(_PURPOSE.fullmatch(text) or mended(text))


_PLACE = re.compile(
    r"(?:左|右)?[上下左右中][面边方部间角侧]?|中间|顶部|底部|(?:the )?(?:top|bottom|left|right|middle|cent(?:er|re))"
)
"""A place alone is no subject: what stands there was not spoken of."""


def subject_of(view: View, text: str, quotes: Sequence[str], *, zh: bool) -> str:
    """The longest beginning of a clause that names something on the page, else its longest end; empty where none does.

    Where Chinese begins with something else, any part may name it.
    """
    if zh:
        beginnings, endings = (
            [text[:k] for k in range(min(len(text), 12), 0, -1)],
            [text[a : a + k] for k in range(min(len(text), 6), 1, -1) for a in range(1, len(text) - k + 1)],
        )
    else:
        words = re.sub(r"'s\b|\b(\w+)n't\b", r" \1", text).split()
        beginnings = [" ".join(words[:k]) for k in range(min(len(words), 6), 0, -1)]
        endings = [" ".join(words[-k:]) for k in range(min(len(words), 4), 0, -1)]
    for part in (*beginnings, *endings):
        found = find(view, part, quotes)
        if (
            found.ids
            and not found.ambiguous
            and not _PLACE.fullmatch(part)
            and re.search(r"\w{2}", part)
            and not _is_pronoun(part)
        ):
            return part
    return ""


def _is_pronoun(text: str) -> bool:
    return re.fullmatch(r"it|this|that|they|them|these|those|the|它们?|这个?|那个?", text, re.IGNORECASE) is not None
