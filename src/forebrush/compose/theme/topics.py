"""What a page is about, as far as colour goes: words of everyday topics, the mood and the palettes that go with them.

Used where a request says nothing of how it shall look, so that a page on water is not brown, and no two pages alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from forebrush.compose.art.called import first_called

__all__ = ["Topic", "topic_of"]


@dataclass(frozen=True, slots=True)
class Topic:
    """A mood of `directions.DIRECTIONS` and palettes, any of which will do."""

    mood: str
    palettes: tuple[str, ...]


def _t(mood: str, palettes: str, calls: str) -> tuple[Topic, tuple[str, ...]]:
    return Topic(mood, tuple(palettes.split())), tuple(calls.split(","))


# mood, palettes, words that call for it; a star stands for any ending
_TOPICS: dict[str, tuple[Topic, tuple[str, ...]]] = {
    "water": _t("fresh", "ocean lagoon alpine mint",
         "water,ocean,swim,sailing,surf,fishing,喝水,节水,海洋,游泳,饮水,水循环"),
    "health": _t("fresh", "mint clinic lagoon matcha",
         "health*,fitness,gym,workout,yoga,wellness,nutrition,dental,clinic,健康,健身,瑜伽,养生,护肤,"
         "营养,减肥,体检,睡眠"),
    "money": _t("corporate", "ledger ink-blue mint cobalt",
         "budget,finance,revenue,profit,invest*,insurance,tax,savings,quarterly,预算,理财,营收,业绩,"
         "保险,财务,基金,房贷"),
    "school": _t("playful", "crayon citrus mint candy",
         "school,lesson,kid,children,student,classroom,homework,nursery,课程,课表,学校,儿童,少儿,招生,"
         "学生,幼儿,亲子"),
    "coffee": _t("warm", "espresso cocoa kraft",
         "coffee,espresso,latte,cafe,咖啡,拿铁"),
    "food": _t("warm", "tomato citrus saffron maple",
         "restaurant,pizza,burger,food,bakery,bake,cake,bread,meal,pancake*,dinner,lunch,breakfast,"
         "cooking,餐厅,美食,奶茶,烘焙,面包,火锅,饮食,外卖,甜品"),
    "work": _t("corporate", "graphite ink-blue cobalt swiss",
         "team,office,hiring,job,meeting,report,agenda,company,resume,招聘,公司,会议,议程,汇报,总结,"
         "团队,年会,流程,退款,客服"),
    "tech": _t("corporate", "cobalt aurora blueprint graphite",
         "app,phone,software,data,ai,code,robot,internet,cyber*,手机,软件,数据,科技,程序,人工智能,"
         "机器人,网络安全"),
    "nature": _t("natural", "forest matcha celadon wheat",
         "garden,forest,plant,tree,recycl*,environment,climate,solar,垃圾分类,环保,植物,花园,森林,低碳,"
         "太阳能,新能源"),
    "night": _t("night", "dusk moonlit aurora",
         "night,midnight,owl,dream,sleep,star,夜,晚安,星空"),
    "love": _t("soft", "sakura champagne lilac plum",
         "wedding,love,valentine,anniversary,bride,婚礼,爱情,情人节,结婚,告白"),
    "party": _t("playful", "carnival candy citrus memphis",
         "birthday,party,celebrat*,congratulation,生日,派对,庆祝"),
    "travel": _t("fresh", "sunset lagoon ocean riad",
         "travel,vacation,beach,trip,tour,packing,holiday,旅行,旅游,出游,度假,行程"),
    "animals": _t("playful", "citrus crayon sakura mint",
         "cat,dog,pet,puppy,kitten,猫,狗,宠物"),
    "music": _t("bold", "memphis riso bauhaus neon",
         "music,concert,band,podcast,dj,音乐,演唱会,乐队"),
    "space": _t("techno", "aurora dusk blueprint",
         "space,rocket,apollo,planet,astronom*,太空,航天,宇宙,火箭"),
    "safety": _t("bold", "marigold swiss",
         "warning,danger,safety,voltage,emergency,安全,警告,危险,禁止,消防,急救"),
    "home": _t("craft", "wheat terracotta kraft maple",
         "house,moving,garage,rent,furniture,租房,搬家,家居,装修,二手"),
    "art": _t("editorial", "bauhaus riso midcentury",
         "art,design,painting,pottery,craft,museum,美术,设计,艺术,手工,展览"),
    "history": _t("editorial", "newsprint ink-blue terracotta midcentury",
         "history,century,war,empire,历史,年代,朝代,文化"),
}  # fmt: skip


def topic_of(words: str) -> Topic | None:
    """The topic whose word stands first; None where none occurs."""
    name = first_called(words, ((name, calls) for name, (_, calls) in _TOPICS.items()))
    return _TOPICS[name][0] if name else None
