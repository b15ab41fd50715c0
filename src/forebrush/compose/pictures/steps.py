"""Pictures of steps: what is done and to what, told from the words of a step, where somebody draws it.

What is done comes first (a wok, an oven, a knife on a board), then the ingredient that the step names first, unless the
picture of the deed shows it already. A step of which neither is drawn shows the dish.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.compose.kit import DRAWN, Kit
from forebrush.compose.pictures.ingredients import ingredient_in

__all__ = ["thing_of"]

# What is drawn, and the words that call for it, the most telling first: beginnings of words in English, `_` a space.
_DEEDS: tuple[tuple[str, str], ...] = (
    ("deep frying", "deep-fry deep_fry 油炸 炸"),
    ("sifting flour", "sift 过筛 筛"),
    ("marinating bowl", "marinat 腌"),
    ("wrapping dumpling", "wrap_the dumpling_wrapper fold_the_dumpling 包饺子 包成饺子 包馄饨 包馅"),
    ("brushing egg wash", "brush glaze 刷"),
    ("melting butter", "melt 融化 化开"),
    ("peeling potato", "peel 去皮 削皮"),
    ("squeezing lemon", "squeeze 挤柠檬 挤入"),
    ("egg cracked", "crack 打鸡蛋 打入鸡蛋 磕"),
    ("grater", "grate 擦丝 刨丝"),
    ("kitchen scale", "weigh 称量 称取"),
    ("soaking beans", "soak 浸泡 泡发"),
    ("pouring batter", "pour_the_batter into_the_tin into_a_tin into_the_pan 倒入模具 入模"),
    ("draining noodles", "drain_the_pasta drain_the_noodles 捞面 捞出 过凉 沥干面"),
    ("piping bag", "pipe frost icing decorate_the_cake 裱花 挤奶油 抹奶油"),
    (
        "pour over coffee",
        "pour_over pour-over over_the_grounds the_filter 滤纸 滤杯 手冲 闷蒸 咖啡粉",
    ),
    ("kettle", "pour_the_water pour_hot_water pour_boiling_water add_water 加水 倒水 注水 倒入热水 倒入开水"),
    ("chilling in fridge", "chill refrigerat freeze fridge 冷藏 冷冻 冰箱"),
    ("baking tray", "bake_the_cookies baking_tray baking_sheet 烤盘"),
    ("coffee grinder", "grind_the_coffee grind_the_beans 磨咖啡 磨豆"),
    ("oven", "bake baked baking oven roast preheat 烤箱 烘焙 烘烤 入炉 预热 烤"),
    ("steamer basket", "steam 蒸"),
    ("blender", "blend blender puree smoothie 料理机 破壁机 榨汁 打成泥"),
    ("rolling dough", "roll 擀"),
    ("dough ball", "knead dough proof rise 揉 和面 面团 醒面 醒发 发酵"),
    ("wok tossing", "stir-fry 炒 爆香"),
    ("pan on flame", "heat_oil heat_the_oil heat_the_pan hot_pan 热锅 热油 烧油 起锅"),
    ("whisked eggs bowl", "beat whisk egg-wash 打散 打蛋 打发"),
    ("frying pan", "fry sear saute sauté pan-fry brown 煎"),
    ("stirring pot", "simmer stew braise stir_the_sauce stir_the_pot 炖 焖 煲 熬 收汁 勾芡 卤"),
    ("kettle", "kettle brew steep 冲泡 泡茶 烧水"),
    ("boiling pot", "boil soup poach blanch 煮 焯 烧开 水开"),
    ("knife chopping", "chop slice cut dice mince julienne 切 剁 改刀"),
    ("colander under tap", "wash rinse drain 洗 沥"),
    ("batter bowl", "mix stir combine fold cream batter 搅拌 拌匀 搅匀 混合 面糊"),
    ("seasoning with salt", "season sprinkle salt 加盐 撒盐 调味"),
    ("pouring milk", "pour 倒入 加牛奶"),
    ("ladle pouring", "ladle spoon 浇 淋 舀"),
    ("kitchen timer", "rest wait overnight 静置 等待"),
    ("cloche served", "serve plate garnish enjoy dish 装盘 盛出 摆盘 上桌 出锅 撒上"),
)
_CHOPPED, _BOARD = "knife chopping", "on board and knife"
_PEELED, _KNIFE = "peeling potato", "kitchen knife and"
_SERVED = "cloche served"
_TITLE = re.compile(
    r"的?(?:做法|食谱|步骤|教程)|怎么做|[一二三四五六七八九十\d]+步|"
    r"\b(?:recipe(?: for)?|how to (?:make|cook)|in \w+ (?:\w+ )?steps?)\b",
    re.IGNORECASE,
)
# What the picture of a deed shows already.
_SHOWN: Mapping[str, str] = {
    "deep frying": "oil", "sifting flour": "flour", "wrapping dumpling": "flour", "brushing egg wash": "egg",
    "melting butter": "butter", "peeling potato": "potatoes", "squeezing lemon": "lemon", "egg cracked": "egg",
    "grater": "cheese", "draining noodles": "挂面", "rolling dough": "flour", "dough ball": "flour",
    "pan on flame": "oil", "whisked eggs bowl": "egg", "seasoning with salt": "salt", "pouring milk": "milk",
    "kettle": "tea",
}  # fmt: skip


def _calls(words: str, low: str) -> bool:
    for word in words.split():
        if word.isascii():
            if re.search(rf"\b{re.escape(word.replace('_', ' '))}", low):
                return True
        elif word in low:
            return True
    return False


def thing_of(kit: Kit, said: str) -> str:
    """What a small picture of a step shows, in words that the illustrator draws; empty where it draws nothing of it.

    The dish, which is the title, is what is served, and what a step shows that names nothing else.
    """
    if kit.draws is None or not said:
        return ""
    key = ("thing", said)
    if key not in kit.memo:
        low = said.lower()
        deed = next((thing for thing, words in _DEEDS if _calls(words, low) and kit.draws(thing) >= DRAWN), "")
        dish = _TITLE.sub("", kit.title).strip()
        dish = dish if dish and kit.draws(dish) >= DRAWN else ""
        named = ingredient_in(said)
        named = named if named and kit.draws(named) >= DRAWN else ""
        short = len(said.split()) <= 6 if said.isascii() else len(said) <= 12
        kit.memo[key] = (
            _deed_and(deed, named, dish) or named or (said if short and kit.draws(said) >= DRAWN else "") or dish
        )
    made: str = kit.memo[key]
    return made


def _deed_and(deed: str, named: str, dish: str) -> str:
    """What is done, and to what; empty where nothing is done."""
    if deed == _SERVED:
        return dish or deed
    if not deed or not named or _SHOWN.get(deed, "-") in named:
        return deed
    if deed == _CHOPPED:
        return f"{named} {_BOARD}"
    if deed == _PEELED:
        return f"{_KNIFE} {named}"
    return f"{deed}, {named}"
