"""Nouns of what is made: media, and documents, which bear their name; and words before them that name nothing."""

from __future__ import annotations

__all__ = ["CARRIERS", "DOCUMENTS_EN", "DOCUMENTS_ZH", "MEDIA_EN", "MEDIA_ZH", "PLAIN_BEFORE"]

MEDIA_EN = (
    "poster", "flyer", "flier", "leaflet", "brochure", "infographic", "slide", "presentation slide", "card",
    "invitation", "invite", "sign", "label", "thumbnail", "post", "story", "screen", "screenshot", "page",
    "landing page",
    "website", "web page", "homepage", "comic", "comic strip", "chart", "graph", "diagram", "recipe", "ticket",
    "pass",
    "boarding pass", "cover", "banner", "sticker", "ad", "advert", "picture", "image", "illustration", "graphic",
    "mockup", "certificate", "chalkboard", "board", "billboard", "receipt", "badge", "coupon", "voucher", "timeline",
    "table", "packaging", "box", "placard", "dashboard", "quote", "logo", "postcard", "business card", "recipe card",
    "comparison", "header", "resume", "résumé", "letterhead", "name tag", "place card", "wallpaper", "flashcard",
)  # fmt: skip
CARRIERS = frozenset(
    {
        "landing page",
        "web page",
        "business card",
        "boarding pass",
        "sign",
        "label",
        "thumbnail",
        "post",
        "story",
        "sticker",
        "board",
        "chalkboard",
        "billboard",
        "placard",
        "packaging",
        "box",
        "screen",
        "screenshot",
        "page",
        "website",
        "homepage",
        "dashboard",
        "badge",
        "ad",
        "advert",
        "logo",
        "招牌",
        "标签",
        "贴纸",
        "路牌",
        "黑板",
        "黑板报",
        "界面",
        "页面",
        "网页",
        "首页",
        "主页",
        "截图",
        "截屏",
        "包装",
        "配图",
        "图片",
        "图",
        "封面",
        "牌",
        "欢迎牌",
        "指示牌",
        "告示牌",
        "警示牌",
        "cover",
    }
)
"""What a head says of these is where they stand or what they are for, never their title."""
DOCUMENTS_EN = (
    "menu", "schedule", "agenda", "timetable", "plan", "meal plan", "price list", "checklist", "notice", "calendar",
    "newsletter", "list", "guide", "programme", "program", "rota", "roster", "itinerary", "rules", "line-up",
    "lineup",
    "menu board", "specials board", "price board", "chore chart", "reward chart", "seating chart", "org chart",
    "to-do list", "packing list", "shopping list", "fact sheet", "report", "announcement", "review",
)  # fmt: skip
MEDIA_ZH = (
    "海报", "宣传画", "信息图", "长图", "图片", "插画", "幻灯片", "PPT", "ppt", "截图", "截屏", "界面", "页面",
    "网页", "首页", "主页",
    "卡片", "贺卡", "名片", "邀请函", "请柬", "请帖", "喜帖",
    "传单", "封面", "配图", "展板", "易拉宝", "横幅", "招牌", "标签",
    "贴纸", "门票", "电影票",
    "车票", "登机牌", "漫画", "饼图", "柱状图", "柱形图", "条形图", "折线图", "图表", "证书", "奖状", "春联",
    "对联", "处方", "处方笺",
    "表情包", "包装", "食谱", "食谱图", "菜谱", "菜谱图", "做法图",
    "广告", "牌", "欢迎牌", "指示牌", "告示牌", "警示牌", "简历", "启示", "对比", "对比图", "比较",
    "明信片", "书签", "路牌", "黑板报", "黑板", "宣传单", "示意图", "流程图", "思维导图", "时间轴", "时间线", "图",
)  # fmt: skip
DOCUMENTS_ZH = (
    "通知", "公告", "议程", "日程", "日程表", "课程表", "课表", "时间表", "价目表", "价格表", "菜单", "酒单",
    "清单", "须知", "指南", "规则",
    "计划", "计划表", "值班表", "排班表", "守则", "名单", "榜单", "启事", "倡议书", "说明书", "安排", "收费标准",
    "周报", "月报", "简报",
    "节目单", "行程", "行程单", "购物清单", "打卡表", "作息表", "成绩单",
)  # fmt: skip


PLAIN_BEFORE = frozenset({
    "simple", "motivational", "inspirational", "promotional", "nice", "beautiful", "modern", "minimal",
    "minimalist", "cute", "clean", "bold", "colourful",
    "colorful", "vintage", "retro", "elegant", "big", "small", "new", "fun", "funny", "cool", "a4", "vertical",
    "horizontal", "square", "landscape", "portrait", "hand-drawn", "handwritten", "four-panel", "product", "phone",
    "web", "mobile", "movie", "concert", "business", "birthday", "recipe", "pie", "bar", "line", "donut",
    "youtube", "instagram", "facebook", "twitter", "linkedin", "chalkboard", "panel", "four", "three", "two",
    "one", "wooden", "neon", "event", "digital", "outdoor", "street", "animated", "short", "single", "full", "quick",
})  # fmt: skip
