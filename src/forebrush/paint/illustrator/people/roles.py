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
    glasses: bool | None = None
    hat: str = ""
    """A hat of `hats`: toque, helmet, visor, hard-hat, graduation, nurse."""
    pose: str = ""
    """The pose where no action is told."""
    clothes: Mapping[str, Rgb] = field(default_factory=dict)


def _wear(**colors: str) -> dict[str, Rgb]:
    return {key: rgb(code) for key, code in colors.items()}


_BOY, _GIRL = ("Short", "ShortMessy", "ShortWavy", "ShortCurly"), ("Buns", "MediumBangs", "Bangs", "LongBangs")
_WHITE = "#f7fbfb"
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
    Role("girl", ("girl", "little girl", "daughter", "schoolgirl", "granddaughter", "niece", "女孩", "小女孩", "女儿", "小姑娘",
                  "女童", "孙女", "外孙女", "妹妹"), "fem",
         "child", _GIRL),
    Role("boy", ("boy", "little boy", "son", "schoolboy", "grandson", "nephew", "男孩", "小男孩", "儿子", "男童", "孙子",
                 "外孙", "弟弟"), "masc", "child", _BOY),
    Role("child", ("child", "children", "kid", "kids", "toddler", "pupil", "孩子", "小孩", "儿童", "小朋友", "孩子们",
                   "小学生"), "", "child", (*_GIRL, *_BOY)),
    Role("baby", ("baby", "infant", "婴儿", "宝宝"), "", "child", ("BaldTop", "Short")),
    Role("old man", ("grandfather", "grandpa", "old man", "elderly man", "爷爷", "老爷爷", "外公", "祖父", "老头",
                     "老人家", "老翁", "大爷"), "masc", "old", ("GrayShort", "BaldSides"), "white", True),
    Role("old woman", ("grandmother", "grandma", "old woman", "elderly woman", "奶奶", "老奶奶", "外婆", "祖母",
                       "老太太", "大妈"), "fem", "old", ("GrayBun", "GrayMedium"), "grey"),
    Role("old person", ("elderly", "old person", "senior", "seniors", "elderly people", "老人", "老年人"), "", "old"),
    Role("chef", ("chef", "cook", "baker", "厨师", "大厨", "面包师", "师傅"), hat="toque", pose="CrossedArmsBW",
         clothes=_wear(top="#fbf7ef", bottom="#3c3a4c", accent="#e8604c")),
    Role("waiter", ("waiter", "waitress", "server", "服务员", "侍者"), pose="RoboDanceBW",
         clothes=_wear(top="#3b3540", bottom="#2b2730", inner="#fbf7ef", accent="#e8604c")),
    Role("barista", ("barista", "咖啡师", "shopkeeper", "shop owner", "seller", "vendor", "店主", "店员", "摊主",
                     "小贩", "售货员"), clothes=_wear(top="#3f8f7a", accent="#f5ead6")),
    Role("doctor", ("doctor", "physician", "medic", "surgeon", "dentist", "医生", "大夫", "医师", "牙医"),
         pose="DocStethoscope", clothes=_wear(top=_WHITE, inner="#4f9bb8")),
    Role("nurse", ("nurse", "护士"), "fem", pose="DocStethoscope", clothes=_wear(top="#bfe0e4")),
    Role("scientist", ("scientist", "chemist", "researcher", "pharmacist", "科学家", "研究员", "药剂师", "化学家"),
         glasses=True, clothes=_wear(top=_WHITE, inner="#6c6fc0")),
    Role("teacher", ("teacher", "professor", "lecturer", "speaker", "老师", "教师", "教授", "讲师", "演讲者", "讲者"),
         glasses=True, pose="PointingFingerBW"),
    Role("student", ("student", "students", "学生", "大学生", "同学"), hair=(*_GIRL, *_BOY)),
    Role("graduate", ("graduate", "毕业生"), hat="graduation", clothes=_wear(top="#2f3e5c", bottom="#2f3e5c")),
    Role("astronaut", ("astronaut", "cosmonaut", "spaceman", "宇航员", "航天员", "太空人"), hat="visor",
         clothes=_wear(top="#f4f2ee", bottom="#e6e6ea", shoes="#c9ccd6", inner="#f4f2ee", accent="#f2994a")),
    Role("rider", ("rider", "courier", "delivery rider", "delivery man", "motorcyclist", "骑手", "快递员", "外卖员",
                   "外卖小哥"), hat="helmet", clothes=_wear(top="#f2b33a", bottom="#2f3e5c", accent="#f2b33a")),
    Role("worker", ("worker", "builder", "construction worker", "engineer", "工人", "建筑工人", "工程师", "矿工"),
         "masc", hat="hard-hat", clothes=_wear(top="#f2994a", bottom="#2f3e5c", accent="#f4c95d")),
    Role("mechanic", ("mechanic", "plumber", "electrician", "修理工", "电工", "水管工"), "masc",
         clothes=_wear(top="#3d6fb0", bottom="#3d6fb0")),
    Role("firefighter", ("firefighter", "fireman", "消防员"), hat="hard-hat",
         clothes=_wear(top="#d8432f", bottom="#3c3a4c", accent="#d8432f")),
    Role("police", ("police officer", "policeman", "policewoman", "cop", "警察", "民警", "交警"),
         clothes=_wear(top="#27437a", bottom="#22304f", accent="#27437a")),
    Role("farmer", ("farmer", "gardener", "peasant", "农民", "农夫", "园丁", "茶农", "果农"), hair=("HatHip",),
         clothes=_wear(top="#7fb685", bottom="#5a7ea6", accent="#d9a441")),
    Role("fisherman", ("fisherman", "fisher", "angler", "sailor", "渔夫", "渔民", "钓鱼人", "水手"), "masc",
         hair=("HatHip",), beard=True, clothes=_wear(top="#3d6fb0", bottom="#7a6248")),
    Role("musician", ("musician", "violinist", "guitarist", "pianist", "singer", "drummer", "cellist", "音乐家", "歌手",
                      "小提琴手", "吉他手", "钢琴家", "乐手"),
         clothes=_wear(top="#2f2a3f", bottom="#2f2a3f", inner="#fbf7ef")),
    Role("artist", ("artist", "painter", "illustrator", "designer", "画家", "艺术家", "设计师", "插画师"),
         hair=("Beanie", "Bun"), clothes=_wear(top="#f5ead6", accent="#e2573f")),
    Role("athlete", ("runner", "jogger", "athlete", "basketball player", "footballer", "player", "hiker", "climber",
                     "跑者", "跑步者", "跑步主播", "徒步主播", "运动员", "登山者", "徒步者", "球员"), pose="WalkingBW",
         clothes=_wear(top="#e8604c", bottom="#2f3e5c", shoes="#f5f0e6")),
    Role("cyclist", ("cyclist", "bike rider", "骑行者", "骑车人"), pose="Bike"),
    Role("programmer", ("programmer", "developer", "coder", "hacker", "gamer", "streamer", "程序员", "开发者", "主播",
                        "博主", "up主"), glasses=True),
    Role("manager", ("manager", "boss", "ceo", "executive", "lawyer", "banker", "salesman", "经理", "律师", "总裁",
                     "企业家", "商人", "销售"), pose="BlazerPantsBW",
         clothes=_wear(top="#2f3e5c", bottom="#2b2f45", inner="#fbf7ef")),
    Role("monk", ("monk", "僧人", "和尚"), "masc", hair=("Bald",), clothes=_wear(top="#d9843a", bottom="#8c4a2a")),
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
