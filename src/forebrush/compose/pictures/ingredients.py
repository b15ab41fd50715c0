"""Ingredients as words name them: which one a step of a recipe is done to, in words that the illustrator draws."""

from __future__ import annotations

import re

__all__ = ["ingredient_in"]

# What is drawn, and the words that name it: singulars in English, `_` a space.
_TABLE: tuple[tuple[str, str], ...] = (
    ("chopped scallions", "葱花"),
    ("scallions", "scallion spring_onion green_onion 小葱 大葱 香葱 青葱 葱"),
    ("onion", "onion shallot 洋葱"),
    ("garlic", "garlic 大蒜"),
    ("ginger", "ginger 生姜 姜"),
    ("chili pepper", "chili chilli chile 辣椒 小米辣"),
    ("bell pepper", "bell_pepper capsicum 彩椒 青椒 甜椒"),
    ("sliced tomato", "sliced_tomato 番茄片 西红柿片"),
    ("tomato", "tomato 番茄 西红柿"),
    ("potatoes", "potato 土豆 马铃薯"),
    ("sweet potatoes", "sweet_potato 红薯 地瓜"),
    ("carrot", "carrot 胡萝卜"),
    ("white radish", "radish daikon 白萝卜 萝卜"),
    ("napa cabbage", "napa 大白菜 白菜"),
    ("cabbage", "cabbage 卷心菜 包菜"),
    ("broccoli", "broccoli 西兰花"),
    ("cucumber", "cucumber 黄瓜"),
    ("eggplant", "eggplant aubergine 茄子"),
    ("zucchini", "zucchini courgette 西葫芦"),
    ("pumpkin", "pumpkin squash 南瓜"),
    ("corn", "sweetcorn corn 玉米"),
    ("spinach", "spinach 菠菜"),
    ("lettuce", "lettuce 生菜"),
    ("celery", "celery 芹菜"),
    ("garlic chives", "chive 韭菜"),
    ("cilantro", "cilantro coriander 香菜"),
    ("basil", "basil 罗勒"),
    ("mint leaves", "mint 薄荷"),
    ("shiitake mushrooms", "shiitake 香菇"),
    ("mushrooms", "mushroom 蘑菇 口蘑"),
    ("wood ear mushrooms", "wood_ear 木耳"),
    ("lotus root", "lotus_root 莲藕"),
    ("bean sprouts", "bean_sprout 豆芽"),
    ("green beans", "green_bean 四季豆 豆角"),
    ("pea pods", "pea 豌豆"),
    ("tofu", "tofu 豆腐"),
    ("pork belly", "pork_belly 五花肉"),
    ("bowl of minced meat", "minced ground_beef ground_pork ground_meat 肉末 肉馅 肉糜"),
    ("bacon", "bacon 培根"),
    ("ham", "ham 火腿"),
    ("sausages", "sausage 香肠 腊肠"),
    ("steak", "steak beef 牛排 牛肉"),
    ("pork belly", "pork 猪肉"),
    ("whole raw chicken", "chicken 鸡肉 整鸡 鸡腿 鸡块"),
    ("salmon fillet", "salmon 三文鱼"),
    ("steamed fish", "fish 鱼"),
    ("shrimp", "shrimp prawn 虾"),
    ("egg carton", "egg 鸡蛋"),
    ("glass bottle of milk", "milk cream 牛奶 奶油"),
    ("butter", "butter 黄油"),
    ("cheese", "cheese parmesan mozzarella 奶酪 芝士"),
    ("bag of flour", "flour 面粉"),
    ("sack of rice", "rice 大米 糯米"),
    ("挂面", "spaghetti pasta noodle 意面 面条 挂面"),
    ("bread", "bread 面包"),
    ("bowl of sugar", "sugar 白糖 冰糖 砂糖 炒糖 加糖"),
    ("honey jar", "honey syrup 蜂蜜 糖浆"),
    ("salt shaker", "salt 食盐 盐"),
    ("pepper mill", "pepper 胡椒"),
    ("bottle of soy sauce", "soy_sauce soy 酱油 生抽 老抽"),
    ("vinegar bottle", "vinegar 香醋 陈醋 米醋"),
    ("bottle of cooking oil", "oil 食用油 倒油 热油"),
    ("star anise", "star_anise 八角"),
    ("cinnamon sticks", "cinnamon 桂皮 肉桂"),
    ("red dates", "jujube 红枣"),
    ("goji berries", "goji 枸杞"),
    ("chocolate", "chocolate cocoa 巧克力"),
    ("lemon", "lemon 柠檬"),
    ("limes", "lime 青柠"),
    ("apple", "apple 苹果"),
    ("pear", "pear 梨"),
    ("bananas", "banana 香蕉"),
    ("strawberry", "strawberry strawberries 草莓"),
    ("blueberries", "blueberry blueberries 蓝莓"),
    ("mango", "mango 芒果"),
    ("orange", "orange 橙子"),
    ("peach", "peach 桃子"),
    ("avocado", "avocado 牛油果"),
    ("coconut", "coconut 椰子"),
    ("walnuts", "walnut 核桃"),
    ("peanuts", "peanut 花生"),
    ("almonds", "almond 杏仁"),
    ("ice cubes", "ice ice_cube 冰块"),
    ("tea tin", "tea_leaf tea_leaves 茶叶 红茶 绿茶"),
)
_WORDS = sorted(
    ((word.replace("_", " "), drawn) for drawn, words in _TABLE for word in words.split()),
    key=lambda pair: -len(pair[0]),
)


def ingredient_in(said: str) -> str:
    """The ingredient that a step names first, as the illustrator knows it; empty where it names none.

    Of words that lie in each other (`洋葱`, `葱`) the longer counts.
    """
    low = said.lower()
    found: list[tuple[int, int, str]] = []
    for word, drawn in _WORDS:
        pattern = rf"\b{re.escape(word)}(?:e?s)?\b" if word.isascii() else re.escape(word)
        for match in re.finditer(pattern, low):
            if not any(start < match.end() and match.start() < end for start, end, _ in found):
                found.append((match.start(), match.end(), drawn))
    return min(found)[2] if found else ""
