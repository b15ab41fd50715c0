"""Briefs of live streams and screens as a planner writes them."""

from __future__ import annotations

from typing import Any

__all__ = ["LIVE", "SCREENS"]


def _entries(*pairs: tuple[str, str, str]) -> list[dict[str, str]]:
    return [{"label": label, "text": text, "value": value} for label, text, value in pairs]


LIVE: dict[str, dict[str, Any]] = {
    "run": {
        "kind": "livestream", "lang": "zh-Hans",
        "copy": [{"role": "brand", "text": "阿飞爱跑步"}, {"role": "title", "text": "一路跑到拉萨"}, {"role": "badge", "text": "直播中"}],
        "facts": {"share": {"value": "32.4", "unit": "%"}, "left": {"value": "887.3", "unit": "公里"}},
        "sections": [
            {"kind": "stats", "entries": [{"label": "观看", "value": "8621人"}, {"label": "海拔", "value": "3658米"},
                                          {"label": "剩余", "value_fact": "left"}]},
            {"kind": "progress", "entries": [{"value_fact": "share"}]},
            {"kind": "comments", "entries": _entries(("大橘", "加油别停", ""), ("Lily", "膝盖注意啊", ""), ("", "阿圆送出小花x10", ""))},
            {"kind": "nav", "entries": [{"text": "说点什么"}]},
        ],
        "picture": {"setting": "高原公路", "subjects": [{"what": "跑步主播"}]},
    },
    "sale": {
        "kind": "livestream", "lang": "en",
        "copy": [{"role": "brand", "text": "Grove & Co."}, {"role": "button", "text": "Grab It"},
                 {"role": "button", "text": "Send Gift"}],
        "sections": [
            {"kind": "list", "role": "goods", "entries": _entries(("Honeycrisp Box, 10 lb", "", ""))},
            {"kind": "list", "role": "price", "entries": [{"label": "was", "value": "$45", "struck": True},
                                                          {"label": "now", "value": "$32"}]},
            {"kind": "comments", "entries": _entries(("ollie", "how crunchy", ""), ("nan_b", "third box this month", ""))},
        ],
        "picture": {"setting": "sunny orchard"},
    },
    "debate": {
        "kind": "livestream", "lang": "zh-Hans",
        "copy": [{"role": "sign", "surface": "screen", "text": "折叠屏到底有没有用？"},
                 {"role": "sign", "surface": "plaque", "place": "left", "text": "正方 老罗"},
                 {"role": "sign", "surface": "plaque", "place": "right", "text": "反方 小王"},
                 {"role": "footer", "place": "bottom", "text": "现场投票：正方58%，反方42%"}],
        "picture": {"setting": "演播室"},
    },
}  # fmt: skip

SCREENS: dict[str, dict[str, Any]] = {
    "wallet": {
        "kind": "phone", "lang": "en",
        "copy": [{"role": "heading", "text": "Good evening, Theo"}],
        "sections": [
            {"kind": "stats", "entries": _entries(("Available balance", "", "$4,812.60"), ("Spent", "", "$310"))},
            {"kind": "list", "title": "Recent", "entries": _entries(("Bakery", "", "-$6.40"), ("Salary", "", "+$2,900"))},
            {"kind": "buttons", "entries": [{"text": t} for t in ("Send", "Request", "Top up")]},
            {"kind": "nav", "place": "bottom", "entries": [{"text": t} for t in ("Home", "Cards", "Insights")]},
        ],
    },
    "weather": {
        "kind": "phone", "lang": "zh-Hans",
        "copy": [{"role": "title", "text": "临江市"}, {"role": "body", "text": "出门记得带伞"}],
        "sections": [
            {"kind": "stats", "entries": _entries(("当前", "", "18°"), ("天气", "", "小雨转阴"), ("空气质量", "", "优 32"))},
            {"kind": "timeline", "entries": _entries(("14时", "18°", ""), ("15时", "17°", ""), ("16时", "16°", ""))},
        ],
    },
    "talk": {
        "kind": "phone", "lang": "en", "copy": [{"role": "title", "text": "Grandpa Joe"}],
        "sections": [
            {"kind": "chat", "entries": [{"label": "Grandpa Joe", "text": "Did the tomatoes arrive?", "side": "left"},
                                         {"text": "Yes, all twelve of them", "side": "right"}]},
            {"kind": "nav", "entries": [{"text": "Text Message"}]},
        ],
    },
    "entry": {
        "kind": "phone", "lang": "zh-Hans", "copy": [{"role": "title", "text": "纸上行舟"}, {"role": "footer", "text": "登录即代表同意"}],
        "sections": [{"kind": "fields", "entries": _entries(("请输入手机号", "", ""), ("请输入验证码", "", ""))},
                     {"kind": "buttons", "entries": [{"text": "登录"}]}],
    },
    "song": {
        "kind": "phone", "lang": "en", "copy": [{"role": "title", "text": "Paper Lanterns"}, {"role": "subtitle", "text": "The Slow Trains"}],
        "sections": [{"kind": "stats", "entries": _entries(("Elapsed", "", "1:48"), ("Total", "", "4:12"))},
                     {"kind": "buttons", "entries": [{"text": t} for t in ("Rewind", "Pause", "Skip")]}],
        "picture": {"prompt": "music player"},
    },
    "landing": {
        "kind": "web", "lang": "en",
        "copy": [{"role": "brand", "text": "Plainpost"}, {"role": "title", "text": "Email that gets out of your way"},
                 {"role": "subtitle", "text": "One inbox for the whole team"}, {"role": "footer", "text": "Made in Porto"}],
        "sections": [
            {"kind": "nav", "entries": [{"text": t} for t in ("Product", "Pricing", "Docs")]},
            {"kind": "buttons", "entries": [{"text": "Start free"}, {"text": "See a demo"}]},
            {"kind": "cards", "entries": _entries(("Sorted", "Before you sit down", ""), ("Shared", "By the whole team", ""))},
        ],
    },
    "board": {
        "kind": "web", "lang": "zh-Hans", "copy": [{"role": "brand", "text": "山货铺子"}, {"role": "title", "text": "经营看板"}],
        "sections": [
            {"kind": "nav", "entries": [{"text": t} for t in ("总览", "订单", "商品", "会员")]},
            {"kind": "stats", "entries": _entries(("今日销售额", "", "¥12,480"), ("订单数", "", "236"))},
            {"kind": "chart", "title": "近五日销量", "chart": {"categories": ["周一", "周二", "周三"]}},
            {"kind": "table", "columns": ["商品", "库存"], "rows": [["笋干", "240"], ["土蜂蜜", "0"]]},
        ],
    },
}  # fmt: skip
