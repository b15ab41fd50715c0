"""What a host wears and how the hair falls, by the words that speak of who it is."""

from __future__ import annotations

import re

from forebrush.compose.art.called import first_called

__all__ = ["WEARS", "haired", "wear_for"]

WEARS: dict[str, tuple[str, ...]] = {
    # what is worn: words that call for it
    "sport": (
        "跑",
        "健身",
        "马拉松",
        "徒步",
        "骑行",
        "瑜伽",
        "教练",
        "运动",
        "run*",
        "fitness",
        "gym",
        "marathon",
        "hik*",
        "coach",
        "sport",
        "cycl*",
        "yoga",
        "workout",
        "zumba",
        "dance",
    ),
    "apron": (
        "做饭",
        "厨",
        "烘焙",
        "菜",
        "锅",
        "陶",
        "手作",
        "木工",
        "cook",
        "bak*",
        "kitchen",
        "chef",
        "pottery",
        "wood",
        "craft",
        "recipe",
    ),
    "hat": (
        "草帽",
        "果园",
        "农",
        "地里",
        "赶海",
        "渔",
        "园",
        "orchard",
        "farm",
        "garden",
        "field",
        "straw hat",
        "fisher*",
    ),
    "suit": (
        "企业家",
        "辩论",
        "主持",
        "演播室",
        "新闻",
        "老师",
        "讲师",
        "教学",
        "entrepreneur",
        "debate",
        "anchor",
        "news",
        "teacher",
        "lecture",
        "professor",
        "panel",
        "talk",
    ),
    "headset": ("游戏", "电竞", "gaming", "game", "esport", "streamer"),
}


def wear_for(words: str) -> str:
    """What a host of this sort wears; `plain` where nothing is said."""
    return first_called(words, WEARS.items()) or "plain"


_LONG = ("女", "姐", "妹", "阿姨", "她", "woman", "girl", "lady", "female", "aunt", "señora", "queen", "herself")

_SHORT = ("男", "大爷", "哥", "叔", "先生", "他", "man", "boy", "guy", "male", "uncle", "himself", "gentleman")


def haired(words: str) -> bool | None:
    """Whether the words speak of someone with long hair; None where they say neither."""
    low = re.sub(r"[^\w]+", " ", f" {words.lower()} ")
    found = [
        (low.find(mark), long)
        for calls, long in ((_LONG, True), (_SHORT, False))
        for c in calls
        if (mark := f" {c} " if c.isascii() else c) in low
    ]
    return min(found)[1] if found else None
