"""Pictograms: the line icon that a few words call for (what is done, eaten, drunk, measured), in English and Chinese.

A table of general words; the longest that occurs decides. Knows no page.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["pictogram"]

# Icon of the Lucide set: words that call for it. A Latin word is found at the start of a word of the text.
_ACTIONS: dict[str, str] = {
    "scissors": "slice slices sliced cut cuts chop dice mince trim peel julienne 切 剪 剁 拍碎 去皮 削 改刀",
    "blender": "blend blender mix mixture stir whisk beat fold combine toss "
    "mash puree 搅 打散 打发 拌 混合 打成 翻拌 和匀 搅匀",
    "flame": "fry sear grill broil flambe saute sauté stir-fry toast char "
    "roast 炒 煎 炸 烤 爆香 热油 热锅 大火 烧热 炝",
    "cooking-pot": "boil simmer stew braise pot pan saucepan steam poach blanch reduce cook "
    "cooked 煮 炖 焖 煲 蒸 烧 熬 焯 锅 收汁 小火",
    "microwave": "bake baked oven preheat microwave 烤箱 烘 预热 微波",
    "refrigerator": "chill refrigerate fridge freeze freezer cool overnight 冷藏 冰箱 冷冻 放凉 晾凉 过夜",
    "snowflake": "ice icy frozen 冰 冰块 冰镇",
    "timer": "rest wait minute minutes min soak marinate prove proof rise ferment "
    "醒 静置 腌 浸泡 泡 发酵 等待 松弛 时间 用时 分钟",
    "droplets": "wash rinse drain water pour drizzle sauce add 洗 冲 沥 倒入 倒回 淋 加水",
    "hand": "knead shape press roll wrap form massage crimp 揉 捏 包 擀 压 搓 和面 卷",
    "utensils": "serve plate eat enjoy garnish dish 装盘 盛 上桌 食用 享用 摆盘 出锅",
    "sparkles": "sprinkle season scatter dust 撒 调味 点缀",
}  # fmt: skip
_THINGS: dict[str, str] = {
    "sparkles": "salt pepper spice spices seasoning paprika cumin 盐 胡椒 调料 花椒 五香 八角",
    "droplets": "water 水",
    "egg": "egg eggs yolk white 蛋 鸡蛋 蛋黄 蛋清",
    "milk": "milk cream buttermilk yogurt yoghurt butter 牛奶 奶油 淡奶 酸奶 黄油 奶",
    "wheat": "flour bread wheat oat oats oatmeal dough noodle noodles pasta spaghetti "
    "rice grain 面粉 面 米 麦 面包 糯米 燕麦 面团 饺子皮",
    "carrot": "carrot carrots vegetable vegetables potato potatoes radish turnip celery 胡萝卜 萝卜 土豆 蔬菜 芹菜",
    "leafy-green": "lettuce spinach kale cabbage greens scallion chive basil parsley herb "
    "herbs mint coriander 菜 葱 香菜 白菜 青菜 罗勒 薄荷 韭",
    "sprout": "garlic ginger onion shallot sesame 蒜 姜 洋葱 葱花 芝麻",
    "apple": "apple apples tomato tomatoes pear peach mango fruit 苹果 番茄 西红柿 梨 桃 芒果 水果",
    "citrus": "lemon lemons lime orange grapefruit zest citrus 柠檬 橙 柚 青柠 橘",
    "cherry": "berry berries cherry strawberry strawberries blueberry blueberries "
    "raspberry 莓 樱桃 草莓 蓝莓 山楂 红枣",
    "banana": "banana bananas 香蕉",
    "grape": "grape grapes raisin raisins 葡萄",
    "bean": "bean beans chickpea chickpeas lentil lentils tofu soy 豆 豆腐 红豆 绿豆",
    "nut": "nut nuts almond almonds walnut walnuts peanut hazelnut 坚果 花生 核桃 杏仁",
    "beef": "beef pork meat steak lamb bacon 牛肉 猪肉 羊肉 五花肉 排骨 肉",
    "drumstick": "chicken duck turkey wing wings 鸡 鸭 鹅 鸡翅",
    "fish": "fish salmon tuna cod trout mackerel eel 鱼 三文鱼 鳕",
    "shrimp": "shrimp prawn prawns crab lobster 虾 蟹",
    "candy": "sugar honey syrup chocolate cocoa caramel sweet 蜂蜜 冰糖 白糖 红糖 巧克力 糖浆",
    "bottle-wine": "oil vinegar wine soy-sauce 油 醋 酒 酱油 生抽 老抽 料酒",
    "coffee": "coffee espresso latte tea matcha brew 咖啡 茶 抹茶 拿铁",
    "cup-soda": "juice soda smoothie shake cocktail drink 果汁 饮料 奶昔 气泡",
    "soup": "soup broth stock bowl 汤 羹 粥 碗",
    "salad": "salad dressing 沙拉 凉拌",
    "cake-slice": "cake pie tart cheesecake brownie 蛋糕 派 挞",
    "cookie": "cookie cookies biscuit biscuits 饼干 曲奇",
    "pizza": "pizza 披萨",
    "ice-cream-cone": "ice-cream gelato sorbet 冰淇淋 雪糕",
    "scale": "weigh measure calories kcal 称 热量 千卡 卡路里",
    "users": "serves servings serving portions people guests 份 人份 人数 份量",
    "gauge": "difficulty level easy 难度 级别",
    "thermometer": "temperature degrees 温度 ℃",
    "lightbulb": "tip tips hint 贴士 提示 窍门 小技巧",
    "clock": "hours open opening time 营业 时间 钟",
}  # fmt: skip


@lru_cache(maxsize=2)
def _table(actions: bool) -> tuple[tuple[str, str], ...]:
    rows = (_ACTIONS if actions else _THINGS).items()
    return tuple((word.replace("-", " "), icon) for icon, words in rows for word in words.split())


@lru_cache(maxsize=2048)
def pictogram(words: str, *, doing: bool = False) -> str:
    """The name of the icon that some words call for; empty where none does. `doing`: actions come before things."""
    low = words.lower()
    starts = {m for size in (1, 2) for m in _runs(low, size)}
    for actions in (True, False) if doing else (False, True):
        found = [
            (low.find(word), -len(word), icon) for word, icon in _table(actions)
            if (word in starts if word.isascii() else word in low)
        ]  # fmt: skip
        if found:
            # What is said first is done first; of words at one place the longest.
            return min(found)[2]
    return ""


def _runs(text: str, size: int) -> list[str]:
    """Latin words, one by one or two together."""
    words = re.findall(r"[a-zé]+", text)
    return [" ".join(words[k : k + size]) for k in range(len(words) - size + 1)]
