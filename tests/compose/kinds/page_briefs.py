"""Briefs of comics, routes, wheels, covers, letters, notices, checklists, areas and surfaces, as a planner writes them."""

from __future__ import annotations

from typing import Any

__all__ = ["AREAS", "PAGES", "SURFACES"]


def words(*pairs: tuple[str, str], **more: Any) -> list[dict[str, Any]]:
    return [{"role": role, "text": text, **more} for role, text in pairs]


def panel(caption: str, *said: tuple[str, str]) -> dict[str, Any]:
    return {"label": caption, "entries": [{"label": who, "text": text} for who, text in said]}


def signs(surface: str, *texts: str, **more: Any) -> list[dict[str, Any]]:
    return [{"role": "sign", "text": text, "surface": surface, **more} for text in texts]


TERMS = "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒"

PAGES: dict[str, dict[str, Any]] = {
    "comic": {
        "kind": "comic", "lang": "en", "copy": words(("title", "Snail Mail")),
        "sections": [{"kind": "panels", "entries": [
            panel("Express delivery, day one", ("Snail", "On my way!")),
            panel("Day nine", ("Snail", "Almost at the gate."), ("Rabbit", "Take your time.")),
            panel("Day thirty", ("Rabbit", "My birthday was in March.")),
            panel("", ("Snail", "Then I am early for the next.")),
        ]}],
    },
    "comic-two": {
        "kind": "comic", "lang": "zh-Hans",
        "sections": [{"kind": "panels", "entries": [
            panel("周一早上七点", ("阿波", "再睡五分钟，就五分钟，我保证这次一定起来。")), panel("五分钟后", ("橘猫", "该放饭了。"))]}],
    },
    "route": {
        "kind": "route", "lang": "zh-Hans", "copy": words(("title", "白石岭环线"), ("subtitle", "全程12.6公里"), ("caption", "建议7:30前出发")),
        "sections": [{"kind": "route", "entries": [{"text": t, "value": v} for t, v in (
            ("南门停车场", "420米"), ("听松亭", "680米"), ("一线天", "910米"), ("白石峰顶", "1280米"), ("龙潭瀑布", "760米"))]}],
    },
    "line": {
        "kind": "route", "lang": "en", "copy": words(("title", "Route 14"), ("footer", "Runs Sundays, May to September")),
        "sections": [{"kind": "route", "entries": [{"text": t, "label": at} for t, at in (
            ("Market Cross", "09:00"), ("Gasworks Bridge", "09:06"), ("Lido", "09:12"), ("Penny Hill", "09:19"),
            ("Observatory", "09:27"), ("Seafront", "09:35"))]}],
    },
    "terms": {
        "kind": "wheel", "lang": "zh-Hans", "copy": words(("title", "二十四节气"), ("character", "岁时")),
        "sections": [{"kind": "wheel", "entries": [
            {"text": t, "label": "春夏秋冬"[k // 6]} for k, t in enumerate(TERMS.split())]}],
    },
    "cycle": {
        "kind": "wheel", "lang": "en", "copy": words(("title", "The Compost Cycle"), ("character", "12 weeks")),
        "sections": [{"kind": "wheel", "entries": [{"text": t} for t in ["Collect", "Layer", "Turn", "Rest", "Spread"]]}],
    },
    "novel": {
        "kind": "cover", "lang": "en", "copy": words(
            ("title", "The Salt Inheritance"), ("subtitle", "A Novel"), ("author", "Marian Eldergate"),
            ("quote", "Some debts outlive the sea"), ("brand", "Gannet House"), ("badge", "Ages 8+")),
    },
    "crime": {
        "kind": "cover", "lang": "zh-Hans", "copy": words(
            ("title", "雾港来信"), ("subtitle", "一桩三十年前的旧案"), ("author", "沈未眠"), ("brand", "灯塔文艺出版社"),
            ("badge", "读到最后一页才知道谁在撒谎")),
    },
    "magazine": {
        "kind": "cover", "lang": "en", "copy": words(
            ("title", "Mulch"), ("detail", "Issue 12, Autumn 2024"), ("heading", "The Gardeners Who Stopped Digging"),
            ("heading", "Seeds Worth Stealing"), ("heading", "Frost, Explained"), ("badge", "£8.50")),
    },
    "letter": {
        "kind": "page", "lang": "en", "copy": [
            *words(("body", "Dear Winifred,"), ("body", "The roof held through the storm, though the hens have opinions."),
                   ("body", "Come in May, when the lane is all cow parsley."), ("body", "Yours, always,"), ("signature", "Albie")),
            {"role": "detail", "text": "19 January", "place": "top-right"}],
    },
    "notice": {
        "kind": "page", "lang": "zh-Hans", "copy": words(
            ("title", "停水通知"), ("body", "各位业主："), ("body", "因供水管道检修，3号楼至6号楼将临时停水，请提前储水。"),
            ("signature", "和悦花园物业服务中心")),
        "sections": [{"role": "details", "entries": [
            {"label": "停水时间", "value": "11月20日 8:00-17:00"}, {"label": "联系电话", "value": "5550-2371"}]}],
    },
    "checklist": {
        "kind": "page", "lang": "en", "copy": words(("title", "Weekend Hut Trip Checklist"), ("footer", "Leave the hut clean")),
        "sections": [{"kind": "list", "entries": [{"text": t} for t in (
            "Sleeping bag liner", "Head torch", "Dry socks", "Matches in a tin", "Water filter", "Rubbish bags")]}],
    },
}  # fmt: skip

AREAS: dict[str, dict[str, Any]] = {
    "columns": {
        "kind": "menu", "lang": "en", "copy": [
            *words(("title", "ROSIE'S DINER"), place="top"), *words(("subtitle", "EST. 1952")),
            *words(("heading", "BREAKFAST"), area="l"), *words(("heading", "LUNCH"), area="c"), *words(("heading", "DINNER"), area="r"),
            *words(("footer", "All prices subject to change"), place="bottom")],
        "areas": [{"id": "l", "place": "left"}, {"id": "c", "place": "center"}, {"id": "r", "place": "right"}],
        "sections": [
            {"area": "l", "entries": [{"label": "Pancakes", "value": "$8.99"}, {"label": "Eggs", "value": "$12.50"}]},
            {"area": "c", "entries": [{"label": "Club Sandwich", "value": "$9.25"}, {"label": "Salad", "value": "$7.50"}]},
            {"area": "r", "entries": [{"label": "Steak", "value": "$18.99"}, {"label": "Grilled Salmon", "value": "$16.75"}]}],
    },
    "bands": {
        "kind": "page", "lang": "en", "copy": [
            *words(("title", "City Garden Report"), ("body", "How forty rooftops grew six tonnes of food"), area="top"),
            *words(("heading", "Water"), ("body", "Rain barrels cover 80 percent of the need."), area="a"),
            *words(("heading", "Soil"), ("body", "Compost from twelve kitchens, turned every week."), area="b"),
            *words(("heading", "People"), ("body", "Three hundred volunteers."), area="c"),
            *words(("caption", "The roof of the old cinema"), area="pic"),
            *words(("footer", "gardens.example.org"), area="foot")],
        "areas": [
            {"id": "top", "place": "top", "look": "band"}, {"id": "mid", "flow": "row"},
            {"id": "pic", "within": "mid", "look": "window", "share": 0.4, "picture": {"prompt": "rooftop garden"}},
            {"id": "grid", "within": "mid", "flow": "grid", "columns": 2}, {"id": "a", "within": "grid", "look": "card"},
            {"id": "b", "within": "grid", "look": "card"}, {"id": "c", "within": "grid", "look": "card"},
            {"id": "foot", "place": "bottom", "look": "band", "color": "#274c3a"}],
    },
    "halves": {
        "kind": "page", "lang": "zh-Hans", "copy": [
            *words(("title", "古城一日"), ("subtitle", "慢慢走，慢慢看"), area="top"),
            *words(("heading", "上午"), ("body", "从南门进城，沿城墙走到鼓楼。"), area="l"),
            *words(("heading", "下午"), ("body", "去碑林看字，去书院门买一支毛笔。"), area="r")],
        "areas": [
            {"id": "top", "place": "top", "look": "window", "picture": {"prompt": "古城"}, "share": 0.4},
            {"id": "l", "place": "left", "color": "#f3d9b1"}, {"id": "r", "place": "right", "color": "#27415a"}],
    },
}  # fmt: skip

SURFACES: dict[str, dict[str, Any]] = {
    "street": {"kind": "sign", "lang": "en", "picture": {"prompt": "a rainy side street at dusk"}, "copy": [
        *signs("shop sign", "Pemberly Clock Repair"), *signs("neon window", "OPEN LATE"), *signs("street plate", "Tallow Lane"),
        *signs("sandwich board", "Keys cut while you wait"), *signs("awning", "Rosa & Sons Greengrocers")]},
    "tin": {"kind": "packaging", "lang": "zh-Hans", "copy": [
        *signs("罐-front", "云顶白茶", "高山荒野 手工日晒"), *signs("罐-side", "2023年春采"), *signs("罐-lid", "未央茶舍")]},
    "debate": {"kind": "stage", "lang": "en", "picture": {"prompt": "town hall debate"}, "copy": [
        *signs("screen", "Should the Ferry Be Free?"), *signs("screen", "Harrow Bay Community Debate", size="small"),
        *signs("plate-left", "June Ostrander"), *signs("plate-right", "Felix Amani"), *signs("plate-table", "Moderator")]},
    "slate": {"kind": "chalkboard", "lang": "en", "copy": signs(
        "chalkboard", "Sourdough out at 8", "Cardamom buns", "Seeded rye", "Dogs welcome, cats by appointment")},
    "carton": {"kind": "packaging", "lang": "en", "copy": [
        *signs("box-1-front", "Moon Puffs", "Honey-toasted oat craters"), *signs("box-1-side", "Net weight 375 g")]},
    "book": {"kind": "page", "lang": "zh-Hans", "copy": [
        *signs("book-cover", "雾港来信", "沈未眠"), *signs("book-spine", "雾港来信"), *signs("mug", "早安")]},
    "meadow": {"kind": "page", "lang": "en", "picture": {"prompt": "park festival"}, "copy": [
        *signs("banner", "Midsummer Music on the Green"), *signs("t-shirt", "Volunteer Crew"), *signs("wooden sign", "Lemonade 2.00")]},
}  # fmt: skip
