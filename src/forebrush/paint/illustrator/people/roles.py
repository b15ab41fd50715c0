"""Who people are: words for persons and trades in English and Chinese, with the look that each has.

A row is data: what a word says of gender, age, hair, clothes and hat. What a row leaves open is left to chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.oklab import Rgb

__all__ = ["Role", "role_for", "roles"]


@dataclass(frozen=True, slots=True)
class Role:
    """What a word for a person says of the look."""

    name: str
    words: tuple[str, ...]
    gender: str = ""
    age: str = "adult"
    hair: tuple[str, ...] = ()
    hair_color: str = ""
    beard: bool | None = None
    glasses: bool | str | None = None
    """Or the name of a pair of `parts`."""
    hat: str = ""
    """A hat of `hats`."""
    pose: str = ""
    """The pose where no action is told."""
    act: str = ""
    """The act of limbs where no action is told."""
    outfit: str = ""
    """What is worn by trade: an outfit of `limbs.outfits`."""
    face: str = ""
    skin: int | None = None
    clothes: Mapping[str, Rgb] = field(default_factory=dict)


def _wear(**colors: str) -> dict[str, Rgb]:
    return {key: rgb(code) for key, code in colors.items()}


_BOY, _GIRL = ("Short", "ShortMessy", "ShortWavy", "ShortCurly"), ("Buns", "MediumBangs", "Bangs", "LongBangs")
_WHITE = "#f7fbfb"
_RIDER = _wear(top="#f2b33a", bottom="#2f3e5c", accent="#fbf7ef", hat="#f2b33a")
_ROWS = (
    Role("person", ("person", "people", "someone", "human", "figure", "adult", "friend", "friends", "customer", "crowd",
                    "passenger", "passer-by", "visitor", "tourist", "employee", "colleague", "founder", "audience",
                    "couple", "人", "人物", "行人", "顾客", "客人", "朋友", "同事", "员工", "观众", "情侣", "游客",
                    "乘客", "众人", "人们", "路人", "青年", "年轻人")),
    Role("man", ("man", "men", "guy", "gentleman", "father", "dad", "husband", "uncle", "boyfriend", "businessman",
                 "host", "anchor", "presenter", "男人", "男子", "男士", "男性", "先生", "父亲", "爸爸", "丈夫", "叔叔",
                 "大叔", "小伙子", "男主播", "主持人", "男主持人", "男青年", "老板"), "masc"),
    Role("woman", ("woman", "women", "lady", "mother", "mom", "mum", "wife", "aunt", "girlfriend", "businesswoman",
                   "hostess", "model", "女人", "女子", "女士", "女性", "小姐", "母亲", "妈妈", "妻子", "阿姨", "姑娘",
                   "女孩子", "女主播", "女主持人", "女青年", "美女", "少女"), "fem"),
    Role("girl", ("girl", "little girl", "daughter", "schoolgirl", "granddaughter", "niece", "女孩", "小女孩",
      "女儿", "小姑娘",
                  "女童", "孙女", "外孙女", "妹妹"), "fem",
         "child", _GIRL),
    Role("boy", ("boy", "little boy", "son", "schoolboy", "grandson", "nephew", "男孩", "小男孩", "儿子", "男童",
      "孙子",
                 "外孙", "弟弟"), "masc", "child", _BOY),
    Role("child", ("child", "children", "kid", "kids", "toddler", "pupil", "孩子", "小孩", "儿童", "小朋友", "孩子们",
                   "小学生"), "", "child", (*_GIRL, *_BOY)),
    Role("baby", ("baby", "infant", "newborn", "婴儿", "宝宝"), "", "baby", ("BaldTop", "Short"),
         act="sitting on the floor"),
    Role("old man", ("grandfather", "grandpa", "old man", "elderly man", "爷爷", "老爷爷", "外公", "祖父", "老头",
                     "老人家", "老翁", "大爷"), "masc", "old", ("GrayShort", "BaldSides"), "white", True),
    Role("old woman", ("grandmother", "grandma", "old woman", "elderly woman", "奶奶", "老奶奶", "外婆", "祖母",
                       "老太太", "大妈"), "fem", "old", ("GrayBun", "GrayMedium"), "grey"),
    Role("old person", ("elderly", "old person", "senior", "seniors", "elderly people", "老人", "老年人"), "", "old"),
    Role("chef", ("chef", "cook", "baker", "厨师", "大厨", "面包师", "师傅"), outfit="chef"),
    Role("waiter", ("waiter", "waitress", "server", "butler", "服务员", "侍者"), pose="RoboDanceBW", outfit="apron",
         clothes=_wear(top="#fbf7ef", bottom="#2b2730", accent="#3b3540", shoes="#2b2730")),
    Role("barista", ("barista", "咖啡师"), outfit="apron", clothes=_wear(top="#f5ead6", accent="#3f6b55")),
    Role("seller", ("shopkeeper", "shop owner", "seller", "vendor", "merchant", "stallholder", "店主", "店员", "摊主",
                    "小贩", "售货员", "商贩", "老板娘"), outfit="apron",
         clothes=_wear(top="#f5ead6", accent="#3f8f7a")),
    Role("doctor", ("doctor", "physician", "medic", "dentist", "veterinarian", "vet", "医生", "大夫", "医师", "牙医",
                    "兽医"), outfit="doctor"),
    Role("surgeon", ("surgeon", "外科医生"), hair=("DocBouffant", "DocSurgery"), outfit="scrubs"),
    Role("nurse", ("nurse", "护士"), "fem", outfit="nurse"),
    Role("scientist", ("scientist", "chemist", "researcher", "pharmacist", "科学家", "研究员", "药剂师", "化学家"),
         glasses=True, outfit="lab"),
    Role("teacher", ("teacher", "professor", "lecturer", "speaker", "老师", "教师", "教授", "讲师", "演讲者", "讲者"),
         glasses=True, pose="PointingFingerBW"),
    Role("student", ("student", "students", "学生", "大学生", "同学", "中学生", "高中生"), hair=(*_GIRL, *_BOY)),
    Role("graduate", ("graduate", "毕业生"), outfit="graduate"),
    Role("astronaut", ("astronaut", "cosmonaut", "spaceman", "宇航员", "航天员", "太空人"), outfit="astronaut"),
    Role("delivery man", ("delivery man", "delivery guy", "delivery boy", "外卖小哥", "快递小哥", "外卖哥", "快递哥"),
         "masc", hat="helmet", outfit="uniform", clothes=_RIDER),
    Role("rider", ("rider", "courier", "delivery rider", "motorcyclist", "骑手", "快递员", "外卖员"), hat="helmet",
         outfit="uniform", clothes=_RIDER),
    Role("worker", ("worker", "builder", "construction worker", "engineer", "miner", "工人", "建筑工人", "工程师",
      "矿工"),
         outfit="builder"),
    Role("mechanic", ("mechanic", "plumber", "electrician", "carpenter", "修理工", "电工", "水管工", "木匠"), "masc",
         outfit="overalls"),
    Role("firefighter", ("firefighter", "fireman", "消防员"), outfit="firefighter"),
    Role("police", ("police officer", "policeman", "policewoman", "cop", "security guard", "警察", "民警", "交警",
      "保安"),
         outfit="police"),
    Role("soldier", ("soldier", "guard", "士兵", "军人", "战士"), outfit="soldier"),
    Role("pilot", ("pilot", "flight captain", "飞行员", "机长"), outfit="pilot"),
    Role("sailor", ("sailor", "水手", "海员"), outfit="sailor"),
    Role("farmer", ("farmer", "gardener", "peasant", "农民", "农夫", "园丁", "果农"), outfit="farmer"),
    Role("tea farmer", ("tea farmer", "tea picker", "茶农", "采茶女", "采茶姑娘"), hat="conical", outfit="shirt",
         clothes=_wear(top="#4f86b8", bottom="#34506b", accent="#fbf7ef", hat="#e3bf73")),
    Role("fisherman", ("fisherman", "fisher", "angler", "渔夫", "渔民", "钓鱼人", "渔翁"), "masc", beard=True,
         outfit="fisher"),
    Role("singer", ("singer", "rapper", "歌手", "歌唱家"), act="singing"),
    Role("pianist", ("pianist", "钢琴家", "钢琴手"), act="playing the piano", outfit="tuxedo"),
    Role("drummer", ("drummer", "鼓手"), act="playing the drums"),
    Role("dancer", ("dancer", "舞者", "舞蹈家", "舞蹈演员"), act="dancing"),
    Role("ballerina", ("ballerina", "ballet dancer", "芭蕾舞者", "芭蕾舞演员"), "fem", hair=("Bun",), act="ballet",
         outfit="tutu"),
    Role("musician", ("musician", "violinist", "guitarist", "cellist", "flautist", "trumpeter", "saxophonist", "音乐家",
                      "小提琴手", "吉他手", "乐手"),
         clothes=_wear(top="#2f2a3f", bottom="#2f2a3f", inner="#fbf7ef")),
    Role("photographer", ("photographer", "摄影师"), act="taking a photo"),
    Role("artist", ("artist", "painter", "illustrator", "画家", "艺术家", "插画师"), act="painting", hat="beret",
         clothes=_wear(top="#f5ead6", accent="#e2573f", hat="#c8403a")),
    Role("designer", ("designer", "设计师"), glasses=True),
    Role("athlete", ("runner", "jogger", "athlete", "跑者", "跑步者", "跑步主播", "运动员"), act="running",
         outfit="sport"),
    Role("player", ("basketball player", "篮球运动员", "篮球员"), act="playing basketball", outfit="sport"),
    Role("footballer", ("footballer", "football player", "soccer player", "足球运动员", "足球员", "球员", "player"),
         act="playing football", outfit="sport"),
    Role("swimmer", ("swimmer", "游泳者", "泳者"), act="swimming", outfit="swimwear"),
    Role("hiker", ("hiker", "climber", "mountaineer", "徒步主播", "登山者", "徒步者"), pose="WalkingBW",
         clothes=_wear(top="#e8604c", bottom="#2f3e5c", shoes="#f5f0e6")),
    Role("skier", ("skier", "snowboarder", "滑雪者"), act="skiing", outfit="puffer", hat="wool"),
    Role("surfer", ("surfer", "skater", "冲浪者", "滑板少年"), act="surfing"),
    Role("cyclist", ("cyclist", "bike rider", "骑行者", "骑车人"), pose="Bike"),
    Role("programmer", ("programmer", "developer", "coder", "hacker", "gamer", "streamer", "程序员", "开发者", "主播",
                        "博主", "up主"), glasses=True),
    Role("manager", ("manager", "boss", "ceo", "executive", "lawyer", "banker", "salesman", "经理", "律师", "总裁",
                     "企业家", "商人", "销售"), pose="BlazerPantsBW",
         clothes=_wear(top="#2f3e5c", bottom="#2b2f45", inner="#fbf7ef")),
    Role("monk", ("monk", "僧人", "和尚", "小和尚"), "masc", hair=("Bald",), outfit="monk", act="praying"),
    Role("king", ("king", "emperor", "国王", "皇帝"), "masc", beard=True, outfit="king"),
    Role("queen", ("queen", "empress", "女王", "王后", "皇后"), "fem", hair=("Long", "MediumLong"), outfit="queen"),
    Role("prince", ("prince", "王子"), "masc", outfit="prince"),
    Role("princess", ("princess", "公主"), "fem", hair=("Long", "LongCurly"), outfit="princess"),
    Role("knight", ("knight", "骑士"), "masc", outfit="knight"),
    Role("wizard", ("wizard", "magician", "sorcerer", "巫师", "魔法师", "魔术师"), "masc", "old", ("GrayShort",),
      "white",
         True, outfit="wizard"),
    Role("witch", ("witch", "女巫"), "fem", hair=("Long",), outfit="witch"),
    Role("superhero", ("superhero", "hero", "superman", "超级英雄", "超人", "英雄"), outfit="cape", pose="",
         act="hand on hip"),
    Role("santa", ("santa", "santa claus", "father christmas", "圣诞老人"), "masc", "old", ("GrayShort",), "white",
      True,
         outfit="santa"),
    Role("bride", ("bride", "新娘"), "fem", hair=("BunFancy", "Long"), outfit="wedding"),
    Role("groom", ("groom", "bridegroom", "新郎"), "masc", outfit="tuxedo"),
    Role("pirate", ("pirate", "海盗"), "masc", beard=True, glasses="Eyepatch", hat="tricorne", outfit="jacket",
         clothes=_wear(top="#8b3f4d", bottom="#3a3140", inner="#f5ead6", hat="#34303c", shoes="#4a3228")),
    Role("samurai", ("samurai", "武士"), "masc", hair=("Bun",), hair_color="black", outfit="kimono",
         clothes=_wear(top="#34506b", accent="#8b3f4d", inner="#f5ead6")),
    Role("cowboy", ("cowboy", "cowgirl", "牛仔"), hat="cowboy", outfit="shirt",
         clothes=_wear(top="#b5563f", bottom="#4f6a9a", accent="#7a4b32", hat="#a5713f", shoes="#6b4a34")),
    Role("scholar", ("scholar", "poet", "书生", "诗人", "古人", "才子"), "masc", hair=("Bun",), outfit="hanfu",
         hair_color="black"),
)  # fmt: skip


@cache
def roles() -> Mapping[str, Role]:
    """Every word for a person, with its role."""
    return {word: role for role in _ROWS for word in role.words}


def role_for(words: str) -> tuple[Role, str] | None:
    """The role that a phrase names, and the word that named it; None where it names nobody.

    The longest word of a person in the phrase decides; English words count whole, with or without a plural s.
    """
    text = words.lower().strip()
    tokens = text.replace("-", " ").split()
    known = roles()
    for size in range(min(3, len(tokens)), 0, -1):
        # The last words of an English phrase name the thing: "a young woman in a coat" is cut before its "in".
        for start in range(len(tokens) - size, -1, -1):
            phrase = " ".join(tokens[start : start + size])
            for form in (phrase, phrase.removesuffix("s"), phrase.removesuffix("'s")):
                if form in known:
                    return known[form], form
    chinese = [word for word in known if not word.isascii() and word in text]
    if chinese:
        word = max(chinese, key=lambda w: (text.endswith(w), len(w)))
        return known[word], word
    return None
