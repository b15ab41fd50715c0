"""The words and shapes of recipes: what ingredients and steps are called, verbs of cooking, order, serves and times."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.think.planner.kinds import shapes
from forebrush.think.planner.kinds.notice_words import COPY
from forebrush.think.planner.labelled import vocabulary

__all__ = [
    "COOKS_EN",
    "COOKS_ZH",
    "COPY_SLOTS",
    "DISH",
    "GROUP_EN",
    "ORDER_EN",
    "ORDER_ZH",
    "RECIPE_FOR",
    "SERVES",
    "STEP_LABEL",
    "VOCABULARY",
    "clause_spans",
    "cooks",
    "ingredient_items",
    "is_measured_list",
    "step_items",
]

SLOTS: Mapping[str, str] = {
    "食材,用料,原料,材料,配料,主料,辅料,调料,需要,要用,准备,备料,用,参数,材料有,ingredients,ingredient,"
        "you need,you'll need,you will need,it needs,needs,what you need,shopping list,takes": "ingredients",
    "步骤,做法,制作步骤,制作方法,制作,方法,流程,操作,步骤简单写,how,how to,method,steps,step,directions,"
        "instructions,preparation,to make,what to do,do this,三步,四步,五步,两步,六步": "steps",
    "份量,分量,人份,时间,用时,耗时,时长,总时长,难度,热量,温度,烤箱,信息,信息条,适合,口味,serves,makes,"
        "yield,servings,prep,prep time,cook time,cooking time,total time,time,oven,temperature,difficulty,"
        "level,calories": "detail",
    "提示,小贴士,贴士,小提示,秘诀,诀窍,tip,tips,chef's tip,hint": "tip",
    "菜名,菜品,名字,名字叫,名称,dish,菜,name,recipe name": "title",
    "老师,学校,餐厅,咖啡馆,school,restaurant,kitchen,from the kitchen of,from,signed": "brand",
}  # fmt: skip
VOCABULARY = vocabulary(COPY, SLOTS, {"画风,风格,画面,要求,style,look,mood": "look"}, lists=("ingredients", "steps"))
COPY_SLOTS = ("title", "subtitle", "brand", "badge", "button", "caption", "body", "quote", "seal", "footer", "author")
ORDER_ZH = re.compile(
    r"^(?:首先|先|第一步|然后|接着|接下来|再|之后|随后|最后|最后再|第[二三四五六]步|其次)[,，:：]?\s*"
)
ORDER_EN = re.compile(
    r"^(?:first(?:ly)?|then|next|after that|afterwards|second(?:ly)?|third(?:ly)?|finally|lastly|to "
    r"finish|last)\b,?\s+(?:of all,?\s+|you\s+)?",
    re.IGNORECASE,
)
COOKS_ZH = re.compile(
    r"切|煮|蒸|炒|炸|煎|烤|拌|腌|焯|泡|洗|倒|加|放|撒|淋|盛|装盘|翻|搅|打散|打成|过筛|揉|醒|发酵|擀|包|捏|"
    r"冷藏|冷冻|预热|出锅|收汁|勾芡|收口|爆香|焖|炖|熬|拍|剁|压|混合|铺|抹|刷|卷|静置|注水|闷|研磨|浇|"
    r"熄火|关火|上桌|入味|调味"
)
COOKS_EN = re.compile(
    r"^(?:(?:gently|slowly|carefully|quickly|lightly|in a \w+,?|over \w+ heat,?)\s+)*(?:add|arrange|bake|"
    r"beat|blend|boil|bring|brown|brush|bubble|bury|chill|chop|coat|combine|cook|cool|cover|crack|cream|"
    r"crush|cut|"
    r"dice|divide|drain|dress|drizzle|drop|dust|fill|finish|flip|fold|fry|garnish|grate|grease|grill|"
    r"grind|heat|knead|layer|leave|let|line|make|marinate|mash|melt|mix|mound|"
    r"peel|place|poach|pour|preheat|prepare|press|proof|prove|put|reduce|refrigerate|rest|rinse|roast|"
    r"roll|rub|save|scatter|score|scoop|sear|season|serve|set|shake|shape|sift|simmer|sink|"
    r"slice|soak|soften|spoon|spread|sprinkle|squeeze|steam|steep|stir|strain|stretch|stuff|sweat|swirl|"
    r"tear|toast|top|toss|turn|warm|wash|whip|whisk|wrap|swap|feed|milk|enjoy)\b",
    re.IGNORECASE,
)
SERVES = re.compile(
    r"^(?:供?\s?\d+(?:[-–~到至]\d+)?\s?人份|\S{0,2}[一二两三四五六八十]\s?人份|(?:serves|makes|feeds|"
    r"yields?)\b.{1,30}|约?\s?\d+\s?(?:分钟|小时|个小时|千卡|大卡|kcal)|\d+分\d+秒|"
    r"\d+(?:\s?[-–]\s?\d+)?\s?(?:minutes|mins?|hours?|hrs?|kcal)|"
    r"\d+\s?(?:°C|℃|°F|℉|度|°)|难度.{1,8}|(?:easy|medium|hard)|适合.{2,12}|prep .{2,20}|cook .{2,20}|"
    r"ready in .{2,20})$",
    re.IGNORECASE,
)
STEP_LABEL = re.compile(r"[一二三四五六七八\d]\s?步|步骤|做法|\bsteps?\b|\bdo this\b|\bhow to\b", re.IGNORECASE)
RECIPE_FOR = re.compile(
    r"\brecipe for (?:(?:my|our|the|a)\s+)?(?P<name>[A-Z][\w'’&]*(?: (?:(?:of|the|and|with|in|al|de|la) "
    r")*[A-Z][\w'’&]*)*)(?=[,.:;\n]|$)"
)
DISH = re.compile(
    r"^(?P<name>[^\d\s]\S*(?: [a-z]+){0,3})\s+(?P<rest>\d+\s?(?:度|℃|°C|°F|°)\S*\s+\d+\s?(?:分钟|分|"
    r"min(?:ute)?s?)\S*)$",
    re.IGNORECASE,
)
"""A dish with its temperature and time, where several stand in one picture."""
GROUP_EN = re.compile(
    r"^(?:for (?:the )?.{2,30}|(?:the )?(?:base|topping|filling|crust|dough|sauce|dressing|marinade|glaze|"
    r"frosting|icing|batter|syrup|garnish|broth|salad|rub))$",
    re.IGNORECASE,
)


def cooks(text: str, *, zh: bool) -> bool:
    """Whether a clause tells to do something to food."""
    if zh:
        return bool(COOKS_ZH.search(text)) and len(text) <= 60
    return bool(COOKS_EN.match(ORDER_EN.sub("", text.strip())))


def clause_spans(text: str, at: int, also: str) -> list[tuple[int, int]]:
    """The clauses round a place and round every match of a pattern."""
    spans = []
    for place_at in [at, *(m.start() for m in re.finditer(also, text))]:
        start = max(text.rfind(mark, 0, place_at) for mark in "，。,.：:\n；") + 1
        end = re.search(r"[，。,.：:\n；]|$", text[place_at:])
        spans.append((start, place_at + (end.start() if end else 0)))
    return spans


def ingredient_items(text: str) -> list[str]:
    """The items of an ingredients list; a comma inside `225 g butter, softened` parts nothing where amounts lead."""
    items = shapes.split_list(text)
    if not re.search(r"[、；;|\n]", text) and all(i[:1].isascii() for i in items):
        made: list[str] = []
        for item in items:
            described = made and re.match(
                r"^(?:softened|melted|chopped|diced|sliced|beaten|grated|crushed|minced|peeled|drained|"
                r"toasted|cubed|halved|at room temperature|to serve|finely|roughly|thinly)\b",
                item,
                re.IGNORECASE,
            )
            if described:
                made[-1] += f", {item}"
            else:
                made += re.split(r"\s+and\s+(?=\d|[½¼¾]|a |an |one |two |three )", item)
        items = made
    return items


def is_measured_list(text: str) -> bool:
    """Whether every item of a text states its amount."""
    items = ingredient_items(text)
    stated = re.search(r"\d|半|适量|少许|一小?[块把撮根片]|pinch|handful|taste|splash|dash|half|couple", text)
    return bool(items) and all(shapes.measured(i)[1] for i in items) and len(items[0]) <= 40 and bool(stated)


def step_items(text: str) -> list[str]:
    """The steps of a text that follows a label: numbered, by `；`, `>`, `→`, else by commas with `then`."""
    for pattern in (r"\s*[①②③④⑤⑥⑦⑧⑨⑩]\s*", r"\s*[（(]\d{1,2}[)）]\s*", r"(?:^|\s)\d{1,2}[.、)）]\s*"):
        parts = [p.strip(" 。.；;，,") for p in re.split(pattern, text) if p.strip(" 。.；;，,")]
        if len(re.findall(pattern, text)) >= 2:
            return parts
    for pattern in (
        r"\s*[；;\n]\s*",
        r"\s+[>→]\s+|\s*→\s*",
        r"\s*、\s*",
        r"[，,]\s*(?=先|再|然后|接着|最后|then|next|finally)",
    ):
        parts = [p.strip(" 。.，,") for p in re.split(pattern, text) if p.strip(" 。.，,")]
        if len(parts) > 1:
            return parts
    return [text]
