"""Words that say how a subject is: colours, numbers, sizes, relations, times, weathers, seasons; in two languages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.oklab import Rgb

__all__ = [
    "CLOTHES", "COLORS", "COUNTS", "FAMILY", "FEASTS", "GROUPS", "HOLDING", "INSTRUMENTS", "IN_THE_SKY",
    "MEASURES", "NEGATIONS",
    "SEASON_WORDS", "SIZES", "STOPS", "TIME_WORDS", "WEARABLE", "WEATHER_WORDS", "named", "word_set",
]  # fmt: skip


def word_set(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


_COLOR_ROWS = (
    ("#d8433a", "red scarlet crimson 红 红色 大红 朱红"), ("#f2813a", "orange 橙 橙色 橘 橘色"),
    ("#f4c542", "yellow golden gold 黄 黄色 金色 金黄"), ("#5fa857", "green 绿 绿色"),
    ("#2f6b4f", "darkgreen emerald 深绿 墨绿"), ("#3f9a98", "teal turquoise cyan 青 青色"),
    ("#3d6fb0", "blue 蓝 蓝色"), ("#274472", "navy indigo 深蓝 藏蓝"), ("#8fc4e8", "lightblue skyblue 浅蓝 天蓝"),
    ("#8a5fb8", "purple violet 紫 紫色"), ("#f0a3b5", "pink 粉 粉色 粉红"), ("#8b5a3a", "brown chestnut 棕 棕色 褐色"),
    ("#fbf8f2", "white 白 白色 雪白"), ("#34303c", "black 黑 黑色"), ("#a9adb5", "grey gray silver 灰 灰色 银色"),
    ("#efe0c2", "beige cream ivory 米色 米白"), ("#7a2433", "burgundy maroon 酒红"), ("#d9a441", "amber mustard 琥珀"),
)  # fmt: skip
COLORS: Mapping[str, Rgb] = {word: rgb(code) for code, words in _COLOR_ROWS for word in words.split()}
"""Colours by their words."""
COUNTS: Mapping[str, int] = {
    "a": 1, "an": 1, "one": 1, "single": 1, "two": 2, "couple": 2, "pair": 2, "both": 2, "twin": 2, "three": 3,
    "trio": 3,
    "several": 3, "some": 3, "few": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "many": 7, "lots": 7, "dozen": 12, "crowd": 8, "flock": 6, "herd": 6, "group": 4,
    "一": 1, "两": 2, "二": 2, "双": 2, "对": 2, "三": 3, "几": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    "十": 10, "群": 6, "许多": 7, "很多": 7, "一群": 6,
}  # fmt: skip
MEASURES = "个只位名条头匹辆艘把张朵棵株座栋幢件本盏杯碗盘瓶壶块片颗粒支枝架台部间家群对双串束幅根顶口盒袋篮堆排"
"""Chinese measure words."""
SIZES: Mapping[str, float] = {
    "tiny": 0.6, "small": 0.78, "little": 0.82, "big": 1.25, "large": 1.25, "huge": 1.5, "giant": 1.6, "enormous": 1.6,
    "巨大": 1.6, "大": 1.2, "小": 0.8,
}  # fmt: skip
HOLDING = (
    r"holding|holds?|carrying|carries|playing|plays?|reading|reads?|eating|eats?|drinking|drinks?|"
    r"waving|planting a$|raising|knitting|sharing|shares?|wearing|lifting|hugging|pouring|"
    r"拿着?|抱着?|捧起|(?:看|读)(?:着|报|信|手机)?$|吹|弹|拉|举着?|端着?|撑着?|打着?|提着?|捧着?|握着?|牵着?|拉着?|弹着?|吹着?|读着?|看着?书|吃着?|喝着?|穿着?|背着?"
)
"""Verbs that put the next thing into the hands of the one before."""
FAMILY: Mapping[str, tuple[str, ...]] = {
    "family": ("man", "woman", "girl", "boy"), "families": ("man", "woman", "girl", "boy"),
    "parents": ("man", "woman"), "grandparents": ("old man", "old woman"), "couple": ("man", "woman"),
    "一家三口": ("man", "woman", "girl"), "一家四口": ("man", "woman", "girl", "boy"),
    "全家": ("man", "woman", "girl", "boy"),
    "一家人": ("man", "woman", "girl", "boy"), "家人": ("man", "woman", "girl"), "夫妻": ("man", "woman"),
    "情侣": ("man", "woman"), "父母": ("man", "woman"), "父子": ("man", "boy"), "母女": ("woman", "girl"),
    "母子": ("woman", "boy"), "父女": ("man", "girl"), "爷孙": ("old man", "boy"),
}  # fmt: skip
"""Words for several people at once."""
GROUPS: Mapping[str, tuple[str, ...]] = {
    "vegetables": ("carrot", "tomato", "broccoli"), "vegetable": ("carrot", "tomato", "broccoli"),
    "蔬菜": ("carrot", "tomato", "broccoli"), "青菜": ("cabbage", "scallion"),
    "fruits": ("apple", "banana", "orange"), "fruit": ("apple", "banana", "orange"),
    "水果": ("apple", "banana", "orange"), "animals": ("fox", "rabbit", "deer"), "动物": ("fox", "rabbit", "deer"),
    "小动物": ("fox", "rabbit", "squirrel"), "pets": ("dog-standing", "cat-sitting"),
    "宠物": ("dog-standing", "cat-sitting"),
    "toys": ("teddy-bear", "toy-blocks", "toy-train"), "玩具": ("teddy-bear", "toy-blocks", "toy-train"),
    "instruments": ("guitar", "violin", "drum"), "乐器": ("guitar", "violin", "drum"),
    "snacks": ("popcorn", "cookie", "chip"), "零食": ("popcorn", "cookie", "chip"),
    "fish and chips": ("fish-dish", "french-fries"),
}  # fmt: skip
"""Words for several sorts of things at once, with some of each sort."""
NEGATIONS = r"\b(?:no|without|not any|free of)\s+(?:any\s+)?|没有|无(?=人)|不要(?:有|出现)?|别画"

FEASTS: tuple[tuple[str, Mapping[str, str]], ...] = (
    (r"new year['’]?s eve|除夕|跨年|守岁", {"time": "night", "season": "winter"}),
    (r"halloween|万圣", {"time": "night", "season": "autumn"}),
    (r"mid-?autumn|中秋", {"time": "night", "season": "autumn"}), (r"lantern festival|元宵", {"time": "night"}),
    (r"fireworks?\b|烟花|焰火", {"time": "night"}),
    (r"spring festival|chinese new year|lunar new year|春节|新春|拜年", {"season": "winter"}),
    (r"spotlights?|聚光灯", {"time": "night"}), (r"dragon boat|端午", {"season": "summer"}),
    (r"easter|复活节|清明", {"season": "spring"}), (r"thanksgiving|感恩节|harvest|丰收", {"season": "autumn"}),
)  # fmt: skip
"""Feasts and what else implies a time or a season where none is told."""
STOPS = frozenset(
    ["on", "in", "at", "with", "and", "of", "under", "behind", "by", "over", "near", "beside", "above", "below", "from",
     "to", "into", "is", "are", "that", "who", "which", "while", "through", "during", "for", "as", "against", "or"]
)  # fmt: skip
"""Words over which no colour reaches."""

TIME_WORDS: tuple[tuple[str, str], ...] = (
    ("night", r"\bnights?\b|midnight|moonlit|moonlight|starry|full moon|under the moon|\bneon\b|"
     r"夜|深夜|月下|月色|月光|满月|赏月|明月|星空|霓虹"),
    ("dusk", r"\bdusk\b|sunset|evening|twilight|golden hour|黄昏|傍晚|日落|夕阳|晚霞"),
    ("dawn", r"\bdawn\b|sunrise|daybreak|early morning|清晨|黎明|日出|破晓|早晨|朝霞"),
    ("noon", r"\bnoon\b|midday|daytime|\bday\b|morning|afternoon|sunny|中午|正午|白天|午后|阳光"),
)  # fmt: skip
WEATHER_WORDS: tuple[tuple[str, str], ...] = (
    ("storm", r"storm|thunder|lightning|暴风雨|雷雨|闪电"),
    ("snow", r"snow(?:ing|y|fall)?\b|blizzard|下雪|飘雪|大雪|雪天|看雪|雪中|雪花"),
    ("rain", r"\brain(?:y|ing)?\b|drizzle|下雨|雨天|雨中|细雨|大雨|雨夜"),
    ("fog", r"\bfog(?:gy)?\b|\bmist(?:y)?\b|雾"),
    ("cloudy", r"cloudy|overcast|多云|阴天"),
    ("wind", r"\bwind(?:y)?\b|大风|刮风"),
)  # fmt: skip
SEASON_WORDS: tuple[tuple[str, str], ...] = (
    ("winter", r"winter|snow|christmas|冬|雪|圣诞"), ("autumn", r"autumn|\bfall\b|fallen leaves|秋|落叶|枫"),
    ("spring", r"spring|blossom|cherry tree|春|樱花|桃花"), ("summer", r"summer|夏"),
)  # fmt: skip


WEARABLE = frozenset(
    ("scarf", "tie", "bow-tie", "necklace", "medal", "glasses", "sunglasses", "vr-headset", "face-mask", "straw-hat",
     "baseball-cap", "santa-hat", "wizard-hat", "graduation-cap", "crown", "hard-hat", "knight-helmet", "top-hat",
     "cowboy-hat", "chef-hat", "viking-helmet", "samurai-helmet", "bicycle-helmet", "headphones")
)  # fmt: skip
"""Things that animals can have on, and that are drawn on them."""
CLOTHES = WEARABLE | frozenset(
    ("coat", "dress", "shirt", "t-shirt", "suit-jacket", "skirt", "jeans", "sweater", "qipao", "apron", "raincoat",
     "hoodie", "kimono", "hanfu", "swimsuit", "wedding-dress", "shorts", "boots", "rain-boots", "gloves", "socks")
)  # fmt: skip
"""Things that are worn."""
IN_THE_SKY = frozenset(("full-moon", "sun", "crescent-moon", "rainbow", "cloud", "wishing-star"))
"""Under these everything stands."""
INSTRUMENTS: Mapping[str, str] = {
    "violinist": "violin", "小提琴手": "violin", "guitarist": "guitar", "吉他手": "guitar", "cellist": "cello",
    "trumpeter": "trumpet", "flautist": "flute", "saxophonist": "saxophone",
}  # fmt: skip
"""What musicians hold by their names."""


def named(rows: tuple[tuple[str, str], ...], text: str) -> str:
    """The first of some names whose words a text has; empty where it has none."""
    return next((name for name, pattern in rows if re.search(pattern, text, re.IGNORECASE)), "")
