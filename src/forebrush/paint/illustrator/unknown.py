"""What a text asks for that nobody knows: noun phrases in which no word names anything that is drawn."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.lexicon import Mention
from forebrush.paint.illustrator.senses import VERBS

__all__ = ["unknown_in"]

_ENDS = w.word_set(
    "on in at with and of under behind by over near beside above below from to into is are was were that "
    "who which while through during for as against or past along around across between beneath underneath "
    "atop inside onto up down off out about before after like than no not without there it its their his "
    "her my your our this these those so but if when where then also has have had be being been can will "
    "would may must"
)
"""Words at which a noun phrase ends."""
_PLAIN = w.word_set(
    "a an the one two three four five six seven eight nine ten dozen several some many few both all each "
    "every other another more most lot lots bit kind sort way side front back top middle center centre "
    "background foreground scene picture image photo illustration poster drawing view light lights time "
    "style distance air world moment group crowd pair couple number family picnic walk party idea feeling "
    "mood atmosphere place spot area corner edge ground floor wall stack pile bunch row line circle heart "
    "cup bowl glass plate slice piece bottle jar pot can bag box basket morning afternoon evening day "
    "night noon dawn dusk sunset sunrise twilight midnight today weather sky sunshine rays shadow shadows "
    "shade water grass leaves leaf blossom blossoms petals snow rain wind storm fog mist spring summer "
    "autumn fall winter season eve new year years week month hour minute color colour colors colours tone "
    "tones pattern old young new big small little large tiny huge giant enormous tall short long wide "
    "narrow high low deep soft hard warm cold hot cool cosy cozy fresh fine quiet calm busy crowded "
    "lonely happy sad smiling sleepy sleeping beautiful pretty lovely cute funny friendly brave clever "
    "simple plain empty full open closed wooden stone metal paper plastic golden silver shiny bright dark "
    "pale dim clear sunny rainy snowy windy foggy misty stormy cloudy early late modern vintage retro "
    "traditional classic elegant fancy rustic rural urban wild tropical royal sports decorated folded "
    "steaming boiling frozen fluffy furry fuzzy round square flat sharp smooth rough left right next last "
    "first second third same different own whole half entire very really quite just only together alone "
    "home work play fun peace love joy hope dream dreams magic music song dance game success growth "
    "innovation business energy nature life people ease rest sleep speed power peaceful gentle distant "
    "starry moonlit cheerful colorful colourful vivid soft-lit single separate surface opening entrance "
    "direction hand hands arm arms face eyes head mouth hair beard moustache tail wings legs fur skin "
    "smile tears steam smoke shape shapes fence roof rooftop porch path steps horizon sand decoration "
    "decorations ornament ornaments festival holiday birthday wedding ceremony competition race match "
    "breakfast lunch dinner supper meal meals snack food homework "
    "portrait idea concept symbol please festive plenty hundreds thousands countless blooming blossoming "
    "flowering ripe delicious tasty sweet midday daytime nighttime neon marble velvet silk cotton leather "
    "stripes dots checks middle-aged elderly"
)
"""Words that are drawn by the whole, or say how something is: alone they ask for nothing."""
_VERB = re.compile(
    r"(?:sit|stand|walk|run|sleep|eat|drink|play|fly|swim|jump|hold|carr|wear|rid|look|watch|wait|read|writ|sing|danc|"
    r"smil|laugh|cry|talk|speak|listen|work|rest|lie|lay|lean|climb|cross|driv|park|float|hang|grow|bloom|shin|glow|fall|"
    r"ris|set|burn|blow|bak|cook|wash|clean|push|pull|lift|throw|catch|kick|shak|shar|giv|tak|mak|build|paint|draw|plant|"
    r"feed|chas|follow|lead|meet|greet|hug|wav|point|teach|learn|stud|think|dream|celebrat|relax|enjoy|explor|travel|"
    r"launch|land|sail|row|fish|hunt|graz|bark|roar|nest|peek|hid|pour|fill|surround|cover|decorat|us|sell|buy|shop|"
    r"com|go|stroll|jog|hik|camp|stretch|reach|bend|turn|mov|stay|liv|visit|pass|arriv|leav|start|begin|end|help|show)"
    r"(?:y|e|s|es|ies|ed|d|ing|ning|ting|ming|ping|ging)?"
)
"""Common verbs in their forms."""
_COUNTED_ZH = re.compile(
    r"(?:[一二两三四五六七八九十几\d]+|许多|一些)(?:[" + w.MEASURES + r"])(?P<what>[\u4e00-\u9fff]{1,10})"
)
_CUT_ZH = re.compile(
    r"[在的和与跟是有从到把被正着了过向往上里下中旁边前后、]|坐|站|躺|趴|走|跑|飞|游|吃|喝|看|拿|抱|骑|放|摆|停|挂|睡|玩|唱|跳|穿|戴|"
    r"抱|举|提|撑|牵|追|追逐|散步|微笑|冒|盛开|漂|围|落|靠|捧|托|握|端|背|拉|推|等|讨论|工作|观察|演奏"
)
_PLAIN_ZH = w.word_set(
    "人 天 夜 光 景 画 图 图片 插画 照片 海报 样子 背景 画面 场景 气氛 温暖 可爱 美丽 阳光 月光 灯光 "
    "星星 影子 空地 地方 桌子 草 水 雨 雪 风 雾 路 小路 落叶 花瓣 热气 蓝天 白云 世界 时间 梦 笑容 音乐 "
    "心 家 手 脸 背影 大 小 红 白 黑 绿 蓝 黄 热腾腾 排 堆 群"
)


def unknown_in(text: str, mentions: Sequence[Mention], seen: str = "") -> list[str]:
    """Words for what is asked for and not known. `seen` are words that something else accounts for."""
    if any("\u4e00" <= char <= "\u9fff" for char in text):
        return _chinese(text, mentions)
    return _english(text, mentions)


def _known(start: int, end: int, mentions: Sequence[Mention]) -> bool:
    return any(m.start < end and start < m.end for m in mentions)


def _english(text: str, mentions: Sequence[Mention]) -> list[str]:
    tokens = [(m.start(), m.end(), m[0].lower()) for m in re.finditer(r"[A-Za-z][A-Za-z'’-]*|[^\sA-Za-z]", text)]
    found: list[str] = []
    phrase: list[tuple[int, int, str]] = []
    for token in [*tokens, (len(text), len(text), ".")]:
        word = token[2]
        inside = _known(token[0], token[1], mentions)
        if word in _ENDS or not word[0].isalpha() or (_is_act(word) and not inside):
            found += _told(text, phrase, mentions)
            phrase = []
        else:
            phrase.append(token)
    return list(dict.fromkeys(found))


def _is_act(word: str) -> bool:
    return word.endswith("ing") and word not in w.COLORS and len(word) > 5 and _VERB.fullmatch(word) is not None


def _told(text: str, phrase: list[tuple[int, int, str]], mentions: Sequence[Mention]) -> list[str]:
    """The part of a phrase that names something, where its last noun is not known: of its kind is the whole."""
    if phrase and _known(phrase[0][0], phrase[-1][1], mentions):
        last = phrase[-1]
        if _known(last[0], last[1], mentions) or _says_nothing(last[2]) or last[2].rstrip("s") in VERBS:
            return []
        if any(
            mention.kind != "thing" for mention in mentions if mention.start < last[1] and phrase[0][0] < mention.end
        ):
            return []
    while phrase and _says_nothing(phrase[0][2]):
        phrase = phrase[1:]
    while phrase and _says_nothing(phrase[-1][2]):
        phrase = phrase[:-1]
    if not phrase or len(phrase[-1][2]) < 3:
        return []
    return [text[phrase[0][0] : phrase[-1][1]]]


def _says_nothing(word: str) -> bool:
    moment = any(w.named(rows, word) for rows in (w.TIME_WORDS, w.WEATHER_WORDS, w.SEASON_WORDS))
    moment = moment or word.split("'")[0] in _PLAIN or any(re.search(pattern, word) for pattern, _ in w.FEASTS)
    return (
        word in _PLAIN or word in w.COLORS or word in w.SIZES or word in w.COUNTS or moment
        or word.endswith("ly") or _VERB.fullmatch(word) is not None or word.rstrip("s") in _PLAIN
    )  # fmt: skip


def _chinese(text: str, mentions: Sequence[Mention]) -> list[str]:
    """Nouns behind a number and a measure word of which no character is known."""
    found = []
    for match in _COUNTED_ZH.finditer(text):
        cut = _CUT_ZH.search(match["what"], 1)
        what = match["what"][: cut.start()] if cut else match["what"]
        start = match.start("what")
        if not what or what in _PLAIN_ZH or _known(start, start + len(what), mentions):
            continue
        if any(w.named(rows, what) for rows in (w.TIME_WORDS, w.WEATHER_WORDS, w.SEASON_WORDS)) or what in w.COLORS:
            continue
        found.append(what)
    return list(dict.fromkeys(found))
