"""What a page is about, as something that can be seen: the dog of a lost dog, the fishing of a dad who loves it.

Asked where a request names nothing to be seen. What it says itself comes first, where the painter knows it; else what
stands for an occasion that nobody can draw (a wedding: bride and groom).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from forebrush.world import Vocabulary

__all__ = ["seen_in"]

_WHOLE = 0.99
"""The share of words from which on a painter knows them all."""
_SHORT = 16
"""Characters of a head below which the clause after it may say what the page is about (`Missing: black backpack`)."""
_MOST = 60
"""How many wordings the painter is asked of."""
# What is drawn in English and in Chinese, and the words that call for it; `_` a space.
_OCCASIONS: tuple[tuple[str, str, str], ...] = (
    ("a man fishing by a lake", "钓鱼的人", "fishing angler angling 钓鱼 垂钓"),
    ("a woman watering plants", "浇花的女人", "gardening garden gardener allotment 园艺 种花 花园 养花"),
    ("a woman doing yoga", "做瑜伽的女人", "yoga pilates 瑜伽 普拉提"),
    ("a man running in a park", "跑步的人", "running marathon jogging runner fun_run 跑步 马拉松 晨跑"),
    ("a man riding a bicycle", "骑自行车的人", "cycling bike_ride bike_tour 骑行 单车"),
    ("a man hiking in the mountains", "登山的人", "hiking hike trekking 徒步 登山 爬山"),
    ("a man lifting a barbell", "举杠铃的人", "gym fitness workout bootcamp 健身 撸铁"),
    ("a dancer", "跳舞的女人", "dance dancing ballet zumba 舞蹈 跳舞 广场舞 芭蕾"),
    ("a chef cooking", "厨师做菜", "cooking cookery culinary 烹饪 厨艺 做菜"),
    ("a man playing guitar", "弹吉他的人", "live_music open_mic gig acoustic 弹唱 民谣 音乐会 演唱会"),
    ("a piano", "钢琴", "piano recital 钢琴"),
    ("a bride and groom", "新郎新娘", "wedding bridal married marriage 结婚 婚礼 新婚 大婚 喜宴"),
    ("two hearts", "两颗爱心", "valentine anniversary engagement 情人节 周年 订婚 七夕 告白"),
    ("a birthday cake with candles", "生日蛋糕", "birthday bday 生日 寿辰 大寿 周岁"),
    ("a baby", "宝宝", "baby newborn christening baptism 满月 百日 百天 宝宝 出生"),
    ("a graduate", "毕业生", "graduation graduate graduating commencement 毕业 谢师"),
    ("a christmas tree and gifts", "圣诞树和礼物", "christmas xmas 圣诞"),
    ("a jack-o-lantern", "南瓜灯", "halloween 万圣节"),
    ("easter eggs in a basket", "彩蛋", "easter 复活节"),
    ("a roast turkey", "烤火鸡", "thanksgiving 感恩节"),
    ("fireworks", "烟花", "new_year fireworks 元旦 跨年 新年"),
    ("red lanterns", "红灯笼", "lunar_new_year chinese_new_year spring_festival 春节 除夕 年货 拜年"),
    ("a bowl of tangyuan", "汤圆", "lantern_festival 元宵"),
    ("a dragon boat", "龙舟", "dragon_boat 端午"),
    ("mooncakes under a full moon", "月饼", "mid-autumn moon_festival 中秋"),
    ("a chrysanthemum", "菊花", "double_ninth 重阳"),
    ("a flower bouquet", "一束花", "mother's_day florist flowers thank_you 母亲节 鲜花 花店 教师节 感谢"),
    ("a necktie", "领带", "father's_day 父亲节"),
    ("a playground with a slide", "幼儿园", "kindergarten preschool nursery daycare playgroup 幼儿园 早教 托班 亲子"),
    ("a stack of books", "书", "book_club reading library bookshop bookstore 读书 书店 阅读 图书"),
    ("a microscope", "显微镜", "science_fair science laboratory 科学 实验"),
    ("a paint palette", "调色板", "art_class painting paint_night art_show exhibition 美术 画展 绘画"),
    ("a camera", "相机", "photography photo_walk photoshoot photographer 摄影 写真 拍照"),
    ("a microphone", "话筒", "karaoke podcast stand-up comedy singing k歌 播客 脱口秀 歌手 相声"),
    ("a film clapper", "场记板", "movie film_night cinema screening 电影 影展 观影"),
    ("a game controller", "游戏手柄", "gaming esports video_game tournament 电竞 游戏"),
    ("a chess board", "棋盘", "chess 象棋 围棋"),
    ("a soccer ball", "足球", "soccer football 足球"),
    ("a basketball", "篮球", "basketball 篮球"),
    ("a tennis racket", "网球拍", "tennis badminton 网球 羽毛球"),
    ("a person swimming", "游泳的人", "swimming swim 游泳"),
    ("a sleeping child in bed", "孩子在床上睡觉", "bedtime sleep insomnia 睡眠 失眠"),
    ("a bar of soap", "肥皂", "wash_your_hands handwashing hand_washing hygiene 洗手 卫生"),
    ("a toothbrush", "牙刷", "dentist dental teeth tooth 口腔 牙科 牙医 刷牙"),
    ("a doctor", "医生", "clinic checkup health vaccination hospital vaccine 体检 门诊 义诊 健康 疫苗"),
    ("scissors and a comb", "剪刀和梳子", "barber haircut salon hairdresser 理发 美发"),
    ("a lipstick", "口红", "makeup beauty cosmetics 美妆 化妆 护肤"),
    ("sports shoes", "运动鞋", "sneaker trainers shoes 球鞋 运动鞋 跑鞋"),
    ("a dress", "连衣裙", "fashion clothing boutique apparel 女装 服装 时装"),
    ("a sofa and a lamp", "沙发", "furniture home_decor 家具 家居"),
    ("cardboard boxes", "纸箱", "moving garage_sale yard_sale rummage_sale 搬家 闲置 二手"),
    ("a house", "房子", "open_house for_rent real_estate apartment 租房 出租 房产 楼盘"),
    ("a car", "汽车", "car_wash auto_repair dealership 洗车 汽车 修车"),
    ("an airplane", "飞机", "travel vacation flight trip 旅行 旅游 机票 出游"),
    ("a suitcase", "行李箱", "packing luggage 行李"),
    ("a laptop", "笔记本电脑", "webinar coding workshop hackathon software 编程 网课 直播课"),
    ("a trash bin", "垃圾桶", "recycling recycle litter 垃圾分类 环保"),
    ("a tree", "大树", "arbor_day tree_planting environment 植树 绿化"),
    ("vegetables in a basket", "一篮蔬菜", "farmers_market farmers'_market produce vegan 菜市场 农产品 蔬菜"),
    ("a pizza", "披萨", "pizza pizzeria 披萨"),
    ("bread", "面包", "bakery bake_sale baking 烘焙 面包"),
    ("a cup of coffee", "一杯咖啡", "coffee cafe café 咖啡"),
    ("a teapot", "茶壶", "tea_house tea_ceremony afternoon_tea 茶馆 品茶 茶艺"),
    ("a glass of beer", "啤酒", "beer brewery pub happy_hour 啤酒 酒吧"),
    ("a glass of wine", "红酒", "wine winery 红酒 葡萄酒"),
    ("a barbecue grill", "烧烤", "bbq barbecue cookout 烧烤"),
)  # fmt: skip
_GENERAL: tuple[tuple[str, str, str], ...] = (
    (
        "a teacher in a classroom",
        "老师在教室",
        "tutoring tutor lesson class school training 补习 辅导 培训 招生 课程 学校",
    ),
    ("a man and a woman talking", "两个人在聊天", "meetup networking meet-up 聚会 交流会 沙龙"),
    ("a party with balloons", "气球", "party celebration housewarming 派对 庆祝 开业"),
)
"""What stands for occasions of which the things in the request say more: guitar lessons show a guitar."""
_REFUSED = re.compile(r"(?:\b(?:no|not|don't|do not|never|without)\s+|禁止|不要|请勿|严禁|无)\W*$", re.IGNORECASE)
_LOVES = re.compile(
    r"\b(?:who|that|she|he|they)\s+(?:really |just )?(?:loves?|likes?|enjoys?|adores?)\s+(?P<it>[^,.;!?\n]+)|"
    r"(?:喜欢|热爱|爱好|爱)(?P<zh>[^，。；！？、的\n]{1,6})的?",
    re.IGNORECASE,
)
_WITH = re.compile(
    r"\b(?:with|showing|featuring|of)\s+(?P<it>(?:an?|the|two|three|some|many|lots of|my|our)\s+[^,.;:!?\n\"“]+?)"
    r"(?=\s+(?:saying|reading|that says?|that reads?|and the (?:text|words?))\b|[,.;:!?\n\"“]|$)|"
    r"(?:画|配|印)(?:上|有|着)?(?P<zh>[一两三几][只个条朵匹头位名棵束张座][^，。；：！？、\n]{1,12}?)(?=的?(?:图|插画)|[，。；：！？、\n]|$)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"[,:;.!?\n，：；。！？]|\s[-–—]\s")
_OF = re.compile(r"\b(?:for|about|of|on|to find|selling|promoting|announcing)\s+(?P<it>.+)$", re.IGNORECASE)
_PLAIN_WORDS = (
    "a an the my our your his her their this that some new free best big sale offer deal post poster flyer flier "
    "card sign page menu slide cover chart logo screen label banner invitation invite ticket infographic "
    "instagram story ad steps step how make create design draw please for of about with and or in on at to by "
    "from simple modern cute call date match may spring fall board box paper picture image ring band light lights "
    "train orange mint club table park glass star stars ball top back open point key file square circle heart "
    "frame bar pin"
)
_PLAIN = frozenset(_PLAIN_WORDS.split())
"""Words of a head that name a sheet, a look, or a thing only by chance."""
_SHEETS_ZH = re.compile(
    r"海报|传单|卡片|贺卡|请柬|请帖|封面|图片|图标|插画|展板|易拉宝|宣传单?|小红书|朋友圈|公众号|菜单|标志|招牌"
)


def seen_in(text: str, draws: Vocabulary) -> str:
    """What the page of a request shows, in words of which the painter knows all; empty where there is nothing.

    What somebody loves, what the sheet is said to be with, then occasions and things that its head names, and occasions
    of all of it.
    """
    zh = re.search(r"[\u4e00-\u9fff]", text) is not None
    loved = _LOVES.search(text)
    if loved:
        it = (loved["it"] or loved["zh"]).strip()
        found = _occasion(it, zh, draws) or next((said for said in _wordings(it, zh) if draws(said) >= _WHOLE), "")
        if found:
            return found
    for shown in _WITH.finditer(text):
        it = (shown["it"] or shown["zh"]).strip()
        if draws(it) >= _WHOLE:
            return it
    head = _HEAD.split(text.strip(), maxsplit=1)[0]
    topic = _OF.search(head)
    clauses = _HEAD.split(text.strip(), maxsplit=2)
    for part in (topic["it"] if topic else "", head, *(clauses[1:2] if len(head) < _SHORT else ())):
        asked = (said for said, _ in zip(_wordings(part, zh), range(_MOST), strict=False))
        found = _occasion(part, zh, draws) or next((said for said in asked if draws(said) >= _WHOLE), "")
        if found:
            return found
    return _occasion(text, zh, draws) or _occasion(text, zh, draws, _GENERAL)


def _occasion(text: str, zh: bool, draws: Vocabulary, table: tuple[tuple[str, str, str], ...] = _OCCASIONS) -> str:
    """What stands for the occasion that a text names first."""
    low = text.lower()
    hits: list[tuple[int, int, str]] = []
    for english, chinese, words in table:
        for word in (word.replace("_", " ") for word in words.split()):
            at = re.search(rf"\b{re.escape(word)}(?:e?s)?\b" if word.isascii() else re.escape(word), low)
            if at and not _REFUSED.search(low[: at.start()]):
                hits.append((at.start(), -len(word), chinese if zh else english))
    return next((said for _, _, said in sorted(hits) if draws(said) >= _WHOLE), "")


def _wordings(text: str, zh: bool) -> Iterator[str]:
    """Phrases of a text that may name a thing, the longer before the shorter, from left to right."""
    if zh:
        for run in re.findall(r"[\u4e00-\u9fff]+", _SHEETS_ZH.sub(" ", text)):
            for size in range(min(5, len(run)), 1, -1):
                yield from (run[at : at + size] for at in range(len(run) - size + 1))
        return
    words = re.findall(r"[A-Za-z][A-Za-z'’-]*", text.lower())
    for size in (3, 2, 1):
        for at in range(len(words) - size + 1):
            phrase = words[at : at + size]
            if phrase[0] not in _PLAIN and phrase[-1] not in _PLAIN:
                yield " ".join(phrase)
