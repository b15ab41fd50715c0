"""Pictures of steps: the one thing that shows what is done, told from the words of a step, where somebody draws it.

A small picture says one thing. What is done comes first (a wok, an oven, a board to cut on), else what it is done to.
"""

from __future__ import annotations

import re

from forebrush.compose.kit import DRAWN, Kit

__all__ = ["thing_of"]

# What is drawn: the words that call for it, the most telling first. Latin words are beginnings of words.
_DEEDS: tuple[tuple[str, str], ...] = (
    ("oven", "bake baked baking oven roast preheat 烤箱 烘焙 烘烤 入炉 预热"),
    ("steamer basket", "steam 蒸"),
    ("blender", "blend blender puree smoothie 料理机 破壁机 榨汁 打成泥"),
    ("rolling pin", "roll knead dough 擀 揉 和面 面团"),
    ("wok", "stir-fry 炒 爆香 热锅 起锅 勾芡"),
    ("whisked eggs bowl", "beat whisk egg-wash 打散 打蛋 打发"),
    ("frying pan", "fry sear saute sauté pan-fry brown 煎"),
    ("stock pot", "boil simmer stew braise soup poach blanch 煮 炖 焖 煲 熬 焯 收汁 烧开 卤"),
    ("kettle", "brew steep pour-over 冲泡 泡茶 注水 烧水"),
    ("cutting board", "chop slice cut dice mince julienne 切 剁 改刀"),
    ("colander", "wash rinse drain 洗 沥"),
    ("stand mixer", "mix stir combine fold cream batter 搅拌 拌匀 搅匀 混合"),
    ("ladle", "ladle pour spoon 浇 淋 舀"),
    ("alarm clock", "rest wait marinate soak proof rise chill overnight 腌 静置 醒发 发酵 浸泡 冷藏 等待"),
    ("plate", "serve plate garnish enjoy dish 装盘 盛出 摆盘 上桌 出锅 撒上"),
)


def _calls(words: str, low: str) -> bool:
    for word in words.split():
        if word.isascii():
            if re.search(rf"\b{re.escape(word)}", low):
                return True
        elif word in low:
            return True
    return False


def thing_of(kit: Kit, said: str) -> str:
    """What a small picture of a step shows, in words that the illustrator draws; empty where it draws nothing of it."""
    if kit.draws is None or not said:
        return ""
    key = ("thing", said)
    if key not in kit.memo:
        low = said.lower()
        deed = next((thing for thing, words in _DEEDS if _calls(words, low) and kit.draws(thing) >= DRAWN), "")
        short = len(said.split()) <= 6 if said.isascii() else len(said) <= 12
        kit.memo[key] = deed or (said if short and kit.draws(said) >= DRAWN else "")
    made: str = kit.memo[key]
    return made
