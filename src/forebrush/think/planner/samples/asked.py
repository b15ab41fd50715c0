"""Which parts a request names, and how many of each: `five steps`, `三条要点`, `comments scrolling by`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.think.tools.numerals import WORDS, read_number

__all__ = ["PARTS", "asked"]

_VAGUE: Mapping[str, int] = {"a": 1, "几": 3, "若干": 3, "a few": 3, "some": 3, "several": 3}
"""What is meant by words that give no number."""

PARTS: Mapping[str, tuple[str, ...]] = {
    # part: its nouns
    "steps": ("步骤", "个步骤", "步", "steps", "stages"),
    "comments": (
        "弹幕评论",
        "条弹幕",
        "条评论",
        "条留言",
        "弹幕",
        "评论",
        "留言",
        "comments",
        "viewer comments",
        "chat messages",
        "live comments",
        "messages",
    ),
    "takeaways": (
        "要点",
        "结论",
        "关键结论",
        "小结",
        "总结要点",
        "takeaways",
        "takeaway",
        "key points",
        "key takeaways",
        "conclusions",
        "insights",
    ),
}
USUAL: Mapping[str, int] = {"steps": 5, "comments": 4, "takeaways": 3}
"""How many there are where the request gives no number."""
_MOST = 12

_COUNT = "|".join([*sorted(_VAGUE, key=len, reverse=True), "[一两二三四五六七八九十]", *WORDS])


def _pattern(nouns: tuple[str, ...]) -> re.Pattern[str]:
    han = "|".join(re.escape(n) for n in sorted(nouns, key=len, reverse=True) if not n.isascii())
    latin = "|".join(re.escape(n) for n in sorted(nouns, key=len, reverse=True) if n.isascii())
    return re.compile(
        rf"(?:(?P<zn>\d{{1,2}}|{_COUNT})\s*[个条项点句大]?\s*(?:关键|简短|滚动)?)?(?P<zh>{han})"
        rf"|\b(?:(?P<en_n>\d{{1,2}}|{_COUNT})\s+(?:\w+\s+){{0,2}}?)?(?P<en>{latin})\b",
        re.IGNORECASE,
    )


_PATTERNS = {part: _pattern(nouns) for part, nouns in PARTS.items()}


def asked(text: str) -> dict[str, int]:
    """Parts that a text names with the number that it gives, or the usual one; a part without a number counts too."""
    found: dict[str, int] = {}
    for part, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            word = (match["zn"] or match["en_n"] or "").lower()
            if part == "steps" and not word and match["zh"] == "步":
                continue
            count = _VAGUE.get(word) or (int(read_number(word)) if word else 0)
            if match["en"] and match["en"].lower() == "takeaway":
                count = count or 1
            if 0 < count <= _MOST or not word:
                found[part] = max(found.get(part, 0), count)
    return {part: count or USUAL[part] for part, count in found.items()}
