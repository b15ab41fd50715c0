"""How dishes are made, in short actions: by the name of a dish where many cooks agree, else by its way of cooking.

General kitchen knowledge in words of our own. No amounts, no times, no temperatures: these would be made up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["steps_of"]

# Way of cooking: how a name tells it, and its actions. {a} is the main ingredient, {b} the second.
_ZH: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "番茄炒蛋|西红柿炒鸡?蛋|番茄鸡蛋|西红柿鸡蛋",
        (
            "番茄洗净，切成小块",
            "鸡蛋打散，加少许盐搅匀",
            "热锅倒油，倒入蛋液炒至凝固，盛出",
            "锅中补少许油，下番茄翻炒出汁",
            "倒回鸡蛋，与番茄炒匀",
            "加盐和糖调味",
            "撒上葱花，出锅装盘",
        ),
    ),
    (
        "宫保鸡丁",
        (
            "鸡肉切丁，加料酒和淀粉抓匀腌制",
            "葱切段，干辣椒剪开，花生备好",
            "调好酱油、醋、糖的碗汁",
            "热油爆香花椒和干辣椒",
            "下鸡丁滑炒至变色",
            "倒入碗汁，大火收汁",
            "最后下花生炒匀，装盘",
        ),
    ),
    (
        "麻婆豆腐",
        (
            "豆腐切小块，用淡盐水焯一下",
            "豆瓣酱剁细，葱姜蒜切末",
            "热油炒散肉末，炒至酥香",
            "下豆瓣酱炒出红油",
            "加水放入豆腐，小火烧入味",
            "分次勾芡，轻轻推匀",
            "撒上花椒面和葱花",
        ),
    ),
    (
        "红烧肉",
        (
            "五花肉切块，冷水下锅焯净",
            "锅中炒糖色，至枣红起泡",
            "下肉块翻炒上色",
            "加姜、葱、料酒和酱油",
            "加热水没过肉，小火慢炖至软烂",
            "大火收浓汤汁，装盘",
        ),
    ),
    (
        "蛋炒饭",
        (
            "米饭打散，鸡蛋加盐搅匀",
            "热油下蛋液，快速划散",
            "倒入米饭，大火翻炒至粒粒分明",
            "加盐和少许酱油调味",
            "撒葱花炒匀，出锅",
        ),
    ),
    (
        "饺子|水饺|馄饨|包子",
        (
            "面粉加水和成面团，盖好醒面",
            "馅料切碎，加调料顺一个方向搅匀",
            "面团搓条下剂，擀成薄皮",
            "包入馅料，捏紧收口",
            "下锅煮或蒸至熟透",
            "盛出，配醋和蒜泥",
        ),
    ),
    (
        "蒸",
        (
            "{a}处理干净，沥干水分",
            "葱姜切丝，铺在{a}上",
            "水烧开后入锅，大火蒸熟",
            "倒掉盘中的水，换上新葱丝",
            "淋上酱油，浇热油激出香味",
        ),
    ),
    (
        "炖|煲|焖|红烧|烧|卤",
        (
            "{a}洗净切块，冷水下锅焯净",
            "{b}去皮切块备用",
            "热油爆香葱姜，下{a}翻炒",
            "加酱油和料酒炒上色",
            "加热水没过食材，小火慢炖",
            "下{b}一起炖至软烂",
            "大火收汁，装盘",
        ),
    ),
    (
        "汤|羹",
        (
            "{a}洗净，切成合适的大小",
            "{b}处理好备用",
            "锅中加水，下{a}煮开",
            "撇去浮沫，转小火",
            "下{b}煮至入味",
            "加盐调味，撒香菜或葱花",
        ),
    ),
    (
        "粥",
        (
            "米淘洗干净，浸泡片刻",
            "{a}洗净切好",
            "水烧开后下米，不时搅动",
            "转小火熬至米粒开花",
            "下{a}同煮，调味后盛出",
        ),
    ),
    (
        "面|粉|米线",
        (
            "烧一锅开水，准备煮面",
            "{a}切好备用",
            "热油炒香葱姜蒜，下{a}炒匀",
            "加调料和少许水，做成浇头",
            "面条煮熟捞出，过水沥干",
            "浇上浇头，拌匀即可",
        ),
    ),
    (
        "烤",
        (
            "{a}洗净擦干，划几刀",
            "抹上调料，腌制入味",
            "烤箱预热，烤盘铺好锡纸",
            "放入{a}，中途翻面刷油",
            "烤至表面金黄，取出装盘",
        ),
    ),
    (
        "炸",
        (
            "{a}切好，加调料腌制",
            "裹上淀粉或面糊",
            "油烧热，逐块下锅",
            "炸至定型捞出",
            "油温升高后复炸至金黄",
            "沥油装盘，撒上椒盐",
        ),
    ),
    (
        "凉拌|拌|沙拉",
        ("{a}洗净切好", "焯水后过凉，沥干", "蒜末、酱油、醋和香油调成料汁", "淋上料汁拌匀", "撒上芝麻和香菜"),
    ),
    (
        "蛋糕|饼干|面包|曲奇|司康|蛋挞|饼",
        (
            "面粉过筛，烤箱预热",
            "黄油和糖打匀，分次加入蛋液",
            "拌入面粉，翻拌成面糊或面团",
            "加入{a}拌匀，装入模具",
            "送入烤箱，烤至金黄",
            "取出放凉，脱模装盘",
        ),
    ),
    (
        "奶茶|咖啡|拿铁|果汁|冰沙|茶|汁|饮",
        ("准备好{a}和杯子", "茶或咖啡冲泡后滤净", "加入{a}和糖，搅拌均匀", "倒入牛奶或加冰", "装杯，点缀后饮用"),
    ),
    (
        "煎",
        (
            "{a}处理干净，擦干表面",
            "抹上盐和调料，腌制片刻",
            "平底锅烧热，倒少许油",
            "放入{a}，中小火煎至底面金黄",
            "翻面煎熟，装盘",
        ),
    ),
    (
        "",
        (
            "{a}洗净，切成合适的大小",
            "{b}处理好备用",
            "热锅倒油，爆香葱姜蒜",
            "下{a}大火翻炒至断生",
            "加入{b}一起炒匀",
            "加盐和酱油调味",
            "装盘，趁热上桌",
        ),
    ),
)

_EN: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "pancake|crepe|waffle",
        (
            "Whisk flour, salt and sugar in a bowl",
            "Beat in the eggs and milk until smooth",
            "Let the batter rest",
            "Heat a lightly oiled pan",
            "Pour in a ladle of batter and cook until bubbles form",
            "Flip and cook the other side",
            "Serve warm with your favourite topping",
        ),
    ),
    (
        "cake|banana bread|pumpkin bread|soda bread|muffin|cupcake|brownie|cookie|biscuit|scone",
        (
            "Heat the oven and line the tin",
            "Cream the butter and sugar",
            "Beat in the eggs one at a time",
            "Fold in the flour and {a}",
            "Spoon the mixture into the tin",
            "Bake until golden and springy",
            "Cool before serving",
        ),
    ),
    (
        "bread|focaccia|bun|roll|bagel|pizza|dough",
        (
            "Mix flour, yeast, salt and water",
            "Knead until smooth and elastic",
            "Cover and leave to rise",
            "Shape the dough",
            "Leave to rise again",
            "Add {a} and bake until golden",
            "Cool on a rack",
        ),
    ),
    (
        "pie|tart|quiche|crumble",
        (
            "Rub butter into flour and bring the pastry together",
            "Chill, then roll out and line the tin",
            "Prepare the {a} filling",
            "Fill the case and smooth the top",
            "Bake until the pastry is golden",
            "Rest before slicing",
        ),
    ),
    (
        "soup|chowder|broth|bisque",
        (
            "Chop the {a}",
            "Soften onion and garlic in a little oil",
            "Add the {a} and stir",
            "Pour in the stock and simmer",
            "Blend or leave chunky",
            "Season and serve hot",
        ),
    ),
    (
        "stew|chili|curry|casserole|ragu|tagine|braise",
        (
            "Cut the {a} into pieces",
            "Brown the {a} in hot oil and set aside",
            "Soften onion, garlic and spices in the same pot",
            "Return the {a} and add the stock",
            "Cover and simmer gently until tender",
            "Season and serve",
        ),
    ),
    (
        "salad|slaw|bowl",
        (
            "Wash and dry the {a}",
            "Chop everything into bite-size pieces",
            "Whisk oil, lemon, salt and pepper",
            "Toss with the dressing",
            "Finish with herbs and serve",
        ),
    ),
    (
        "pasta|spaghetti|lasagn|noodle|carbonara|ramen",
        (
            "Bring a large pot of salted water to the boil",
            "Prepare the {a} for the sauce",
            "Cook the sauce gently in a wide pan",
            "Boil the pasta until just firm",
            "Toss the pasta in the sauce with a little of its water",
            "Serve at once",
        ),
    ),
    (
        "roast|baked|oven",
        (
            "Heat the oven",
            "Rub the {a} with oil, salt and herbs",
            "Spread it in a roasting tin",
            "Roast until tender, turning once",
            "Rest before carving",
            "Serve with the juices",
        ),
    ),
    (
        "smoothie|juice|lemonade|latte|coffee|tea|shake|cocoa|drink|cocktail",
        (
            "Chill the glass",
            "Prepare the {a}",
            "Blend or brew until ready",
            "Taste and sweeten",
            "Pour, garnish and serve",
        ),
    ),
    (
        "omelette|omelet|frittata|scrambled|eggs?",
        (
            "Beat the eggs with salt and pepper",
            "Melt butter in the pan",
            "Pour in the eggs and stir gently",
            "Add the {a}",
            "Fold when just set",
            "Slide on to a warm plate",
        ),
    ),
    (
        "sandwich|burger|taco|wrap|toast",
        ("Prepare the {a}", "Toast or warm the bread", "Spread the sauce", "Layer the filling", "Close, cut and serve"),
    ),
    (
        "sushi|dumpling|gyoza|spring roll|roll",
        (
            "Prepare the filling with the {a}",
            "Lay out the wrappers or rice",
            "Place a little filling in the middle",
            "Fold or roll tightly and seal",
            "Cook or slice",
            "Serve with a dipping sauce",
        ),
    ),
    (
        "",
        (
            "Prepare and chop the {a}",
            "Heat oil in a wide pan",
            "Soften onion and garlic",
            "Add the {a} and cook, stirring",
            "Season to taste",
            "Finish with herbs",
            "Serve warm",
        ),
    ),
)

_COOKING_ZH = re.compile(
    r"清蒸|红烧|凉拌|宫保|麻辣|酸辣|糖醋|干煸|水煮|香煎|爆炒|小炒|[炒煎炸蒸煮炖煲焖烧烤拌卤烩汆焗熘]|的?做法|食谱|菜谱|家常"
)
_PIECES_ZH = (
    "番茄",
    "西红柿",
    "鸡蛋",
    "土豆",
    "茄子",
    "青椒",
    "豆腐",
    "牛肉",
    "羊肉",
    "猪肉",
    "五花肉",
    "排骨",
    "鸡肉",
    "鸡翅",
    "鸡",
    "鸭",
    "鱼",
    "虾",
    "蟹",
    "白菜",
    "青菜",
    "菠菜",
    "西兰花",
    "花菜",
    "黄瓜",
    "冬瓜",
    "南瓜",
    "苦瓜",
    "丝瓜",
    "胡萝卜",
    "萝卜",
    "莲藕",
    "香菇",
    "蘑菇",
    "木耳",
    "豆角",
    "四季豆",
    "玉米",
    "山药",
    "芋头",
    "紫菜",
    "海带",
    "腊肉",
    "培根",
    "芹菜",
    "韭菜",
    "洋葱",
    "蒜苔",
    "粉丝",
    "蛋",
    "肉",
    "芒果",
    "草莓",
    "柠檬",
    "红枣",
    "银耳",
    "绿豆",
    "红豆",
    "皮蛋",
    "瘦肉",
    "巧克力",
    "抹茶",
)
_PIECES_EN = re.compile(
    r"\b(?:chicken|beef|pork|lamb|turkey|duck|salmon|tuna|cod|shrimps?|prawns?|fish|tofu|lentils?|chickpeas?|beans?|eggs?|"
    r"tomato(?:es)?|potato(?:es)?|mushrooms?|spinach|pumpkin|squash|carrots?|onions?|leeks?|garlic|peppers?|broccoli|"
    r"cauliflower|aubergines?|eggplants?|courgettes?|zucchini|cucumbers?|avocados?|corn|peas|rice|noodles|cheese|bacon|ham|"
    r"sausages?|apples?|bananas?|lemons?|oranges?|strawberr(?:y|ies)|blueberr(?:y|ies)|raspberr(?:y|ies)|cherr(?:y|ies)|"
    r"mango(?:es)?|peach(?:es)?|pears?|plums?|chocolate|vanilla|almonds?|walnuts?|ginger|matcha|honey|oats|coconut|basil|"
    r"cabbage|beetroot|beets?|kale|celery)\b",
    re.IGNORECASE,
)


def _way(table: tuple[tuple[str, tuple[str, ...]], ...], name: str) -> tuple[str, ...]:
    return next(actions for pattern, actions in table if not pattern or re.search(pattern, name, re.IGNORECASE))


def _pieces(name: str) -> list[str]:
    found = [(name.index(p), p) for p in _PIECES_ZH if p in name]
    kept = [p for at, p in sorted(found) if not any(p != q and p in q and q in name for _, q in found)]
    return kept or [_COOKING_ZH.sub("", name) or "食材"]


def _main_en(name: str) -> str:
    """The main ingredient that a name tells, or words for whatever it is."""
    found = [(m.start(), m[0].lower()) for m in _PIECES_EN.finditer(name)]
    return " and ".join(word for _, word in found[:2]) or "main ingredients"


def _grouped(actions: list[str], count: int, joint: str) -> list[str]:
    """The actions in so many steps, in order, as even as can be; fewer where there are fewer actions."""
    count = max(1, min(count, len(actions)))
    made, start = [], 0
    for k in range(count):
        size = len(actions) // count + (k >= count - len(actions) % count)
        made.append(
            joint.join(
                a if not n or not a.isascii() else a[:1].lower() + a[1:]
                for n, a in enumerate(actions[start : start + size])
            )
        )
        start += size
    return made


def steps_of(dish: str, count: int, zh: bool) -> list[str]:
    """About `count` steps of a dish, from its name. No amounts."""
    if zh:
        pieces = _pieces(dish)
        second: Mapping[str, str] = {"a": pieces[0], "b": pieces[1] if len(pieces) > 1 else "配菜"}
        return _grouped([a.format(**second) for a in _way(_ZH, dish)], count, "，")
    actions = [a.format(a=_main_en(dish), b="vegetables") for a in _way(_EN, dish)]
    return _grouped(actions, count, ", then ")
