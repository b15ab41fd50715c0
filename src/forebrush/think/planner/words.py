"""What words mean to the planner, as tables: labels of copy, of sections and of details, kinds, looks, colours.

English and Chinese side by side. A label says what follows it; a look word marks an instruction about appearance,
which is never set as copy. Evidence for kinds carries weights, so that no single word decides.
"""

from __future__ import annotations

from collections.abc import Mapping

__all__ = [
    "COLORS",
    "COPY_LABELS",
    "DETAIL_LABELS",
    "INSTRUCTIONS",
    "KINDS",
    "LOOKS",
    "MOODS",
    "PLACES",
    "SECTION_LABELS",
    "WRAPPERS",
]

COPY_LABELS: Mapping[str, str] = {
    # label: role
    "主标题": "title", "大标题": "title", "标题": "title", "题目": "title", "大字": "title",
    "副标题": "subtitle", "小标题": "subtitle", "标语": "subtitle", "口号": "subtitle", "宣传语": "subtitle",
    "小字": "body", "正文": "body", "说明": "body", "文案": "body", "介绍": "body", "寄语": "body",
    "品牌": "brand", "店名": "brand", "主办": "brand", "落款": "brand", "出品": "brand",
    "页脚": "footer", "底部": "footer", "最下方": "footer", "角标": "badge", "标签": "badge", "按钮": "button",
    "上联": "couplet-right", "下联": "couplet-left", "横批": "couplet-top", "题字": "inscription", "题": "inscription",
    "main title": "title", "title": "title", "titled": "title", "headline": "title", "heading": "title",
    "subtitle": "subtitle", "subheading": "subtitle", "tagline": "subtitle", "slogan": "subtitle", "strapline": "subtitle",
    "body text": "body", "small text": "body", "text": "body", "caption": "body", "fine print": "body", "saying": "body",
    "brand": "brand", "logo": "brand", "footer": "footer", "bottom": "footer", "badge": "badge", "button": "button",
    "sign": "sign", "sign reads": "sign",
}  # fmt: skip

SECTION_LABELS: Mapping[str, tuple[str, str]] = {
    # label: role, kind of section
    "食材": ("ingredients", "list"), "用料": ("ingredients", "list"), "原料": ("ingredients", "list"),
    "材料": ("ingredients", "list"), "配料": ("ingredients", "list"), "主料": ("ingredients", "list"),
    "步骤": ("steps", "steps"), "做法": ("steps", "steps"), "制作步骤": ("steps", "steps"), "流程": ("steps", "steps"),
    "嘉宾": ("lineup", "list"), "阵容": ("lineup", "list"), "节目": ("lineup", "list"), "曲目": ("lineup", "list"),
    "ingredients": ("ingredients", "list"), "you need": ("ingredients", "list"),
    "steps": ("steps", "steps"), "method": ("steps", "steps"), "directions": ("steps", "steps"),
    "instructions": ("steps", "steps"), "lineup": ("lineup", "list"), "line-up": ("lineup", "list"),
    "films": ("lineup", "list"), "speakers": ("lineup", "list"), "programme": ("lineup", "list"),
}  # fmt: skip

DETAIL_LABELS = (
    "地点", "地址", "时间", "日期", "电话", "联系电话", "联系人", "票价", "门票", "价格", "主讲", "讲师", "主持", "承办", "报名", "集合",
    "venue", "where", "when", "address", "place", "location", "time", "date", "contact", "phone", "email", "host", "speaker",
)  # fmt: skip
"""Labels of a single value. In Chinese the colon may be missing: `地点听松阁`."""

KINDS: Mapping[str, Mapping[str, float]] = {
    "recipe": {"食谱": 3, "菜谱": 3, "做法": 1, "食材": 2, "烹饪": 1, "recipe": 3, "ingredients": 2, "cook": 0.5},
    "poster": {
        "海报": 3, "宣传画": 2, "春联": 2, "对联": 2, "促销": 1, "大促": 1, "招聘": 1, "poster": 3, "flyer": 2,
        "flier": 2, "event poster": 1, "playbill": 2, "主标题": 1, "headline": 1,
    },
    "page": {
        "截图": 3, "直播": 2, "课程表": 3, "菜单": 3, "处方": 3, "信息图": 3, "路线图": 3, "幻灯片": 3, "登机牌": 3,
        "证书": 3, "邀请函": 3, "名片": 3, "圆盘图": 2, "打卡": 2, "图表": 2, "包装": 2, "产品图": 2, "四格": 2,
        "screenshot": 3, "menu": 3, "slide": 3, "infographic": 3, "app screen": 3, "boarding pass": 3,
        "certificate": 3, "invitation": 3, "comic": 3, "timetable": 3, "chart": 2, "thermometer": 2, "ticket": 2,
        "sign reads": 2, "card": 1, "label": 1, "diagram": 2, "dashboard": 3, "calendar": 3,
    },
}  # fmt: skip

MOODS: Mapping[str, str] = {
    "温暖": "warm", "温馨": "warm", "可爱": "playful", "活泼": "playful", "安静": "calm", "宁静": "calm", "清新": "fresh",
    "简约": "minimal", "极简": "minimal", "高级": "elegant", "优雅": "elegant", "典雅": "elegant", "复古": "retro",
    "国潮": "guochao", "中国风": "guochao", "古风": "guochao", "科技感": "techno", "科技": "techno", "未来": "techno",
    "喜庆": "festive", "热闹": "festive", "热烈": "festive", "节日": "festive", "商务": "corporate", "专业": "corporate",
    "水墨": "ink", "书法": "ink", "禅意": "calm", "洒金": "festive", "炫酷": "techno", "浪漫": "soft", "柔和": "soft",
    "warm": "warm", "cosy": "warm", "cozy": "warm", "playful": "playful", "cute": "playful", "fun": "playful",
    "quiet": "calm", "calm": "calm", "serene": "calm", "fresh": "fresh", "minimal": "minimal", "minimalist": "minimal",
    "clean": "minimal", "elegant": "elegant", "luxury": "elegant", "classic": "elegant", "retro": "retro",
    "vintage": "retro", "art deco": "deco", "deco": "deco", "bold": "bold", "loud": "bold", "techno": "techno",
    "futuristic": "techno", "neon": "techno", "festive": "festive", "corporate": "corporate", "pastel": "soft",
    "soft": "soft", "muted": "soft", "romantic": "soft", "hand-made": "craft", "handmade": "craft", "rustic": "craft", "grid-based": "swiss",
    "swiss": "swiss", "chalkboard": "chalk", "黑板": "chalk", "素雅": "calm", "雅致": "elegant", "清雅": "calm",
    "活力": "bold", "动感": "bold", "moody": "calm", "energetic": "bold", "dramatic": "bold", "gentle": "soft",
}  # fmt: skip

COLORS: Mapping[str, str] = {
    "深蓝": "#16305c", "藏蓝": "#14284b", "海军蓝": "#14284b", "天蓝": "#7cb8e8", "浅蓝": "#a9cdee", "湖蓝": "#2a8fa8",
    "蓝色": "#2766c4", "蓝": "#2766c4", "墨绿": "#1f4a3d", "深绿": "#1f5138", "草绿": "#7aa63f", "浅绿": "#b6d8a4",
    "绿色": "#3f8f52", "绿": "#3f8f52", "大红": "#c4211e", "朱红": "#cf3a24", "酒红": "#6e1a2b", "红色": "#c8302b",
    "红底": "#b3201d", "红": "#c8302b", "粉色": "#eda5b6", "粉红": "#eda5b6", "粉": "#eda5b6", "橙色": "#e8792b",
    "橘色": "#e8792b", "橙": "#e8792b", "黄色": "#f0bb2d", "明黄": "#f5c518", "米黄": "#f1e2bf", "米白": "#f5efe2",
    "米色": "#eee0c6", "金色": "#c79a3a", "鎏金": "#c79a3a", "洒金": "#c79a3a", "紫色": "#6c4aa0", "紫": "#6c4aa0",
    "棕色": "#6f4a2f", "咖啡色": "#5b3b28", "黑色": "#15151a", "深色": "#15181f", "黑": "#15151a", "白色": "#ffffff",
    "白": "#ffffff", "灰色": "#8c9199", "灰": "#8c9199", "银色": "#b9bec6", "青色": "#2f8f94", "青": "#2f8f94",
    "deep navy": "#0f2246", "navy": "#14284b", "dark blue": "#16305c", "deep blue": "#16305c", "sky blue": "#7cb8e8",
    "light blue": "#a9cdee", "blue": "#2766c4", "teal": "#1f7a7d", "turquoise": "#2aa3a0", "dark green": "#1f4a3d",
    "sage": "#9db39a", "mint": "#a9d8c3", "olive": "#727a3a", "green": "#3f8f52", "burgundy": "#6e1a2b",
    "crimson": "#b3142e", "red": "#c8302b", "pink": "#eda5b6", "coral": "#ee6f57", "orange": "#e8792b",
    "ochre": "#c68a2e", "mustard": "#d6a12b", "yellow": "#f0bb2d", "gold": "#c79a3a", "golden": "#c79a3a",
    "cream": "#f5ecd7", "beige": "#ecdfc8", "purple": "#6c4aa0", "lavender": "#b9a7dc", "brown": "#6f4a2f",
    "terracotta": "#c0603e", "black": "#15151a", "white": "#ffffff", "grey": "#8c9199", "gray": "#8c9199",
    "silver": "#b9bec6", "pastel": "#f3dfe3", "slate": "#5b6670", "greens": "#3f8f52", "blues": "#2766c4",
    "greys": "#8c9199", "reds": "#c8302b", "browns": "#6f4a2f", "pinks": "#eda5b6",
}  # fmt: skip

LOOKS = (
    "风格", "整体", "色调", "配色", "主色", "背景", "竖版", "横版", "竖排", "横排", "字体", "排版", "版式", "插图", "插画", "配图",
    "氛围", "画风", "质感", "留白", "水彩", "油画", "水墨", "手绘", "扁平", "像素", "卡通", "写实", "摄影", "光线", "构图", "适合打印",
    "高清", "比例", "尺寸", "书法", "圆角", "阴影", "渐变", "边框", "纹理", "印章",
    "style", "colours", "colors", "colour", "color", "palette", "background", "look", "feel", "layout", "typography", "font",
    "watercolor", "watercolour", "oil painting", "illustration", "illustrations", "photo", "photograph", "sketch",
    "hand-drawn", "texture", "lighting", "composition", "portrait orientation", "landscape orientation", "vertical",
    "horizontal", "border", "white space", "stars", "icons", "rounded", "gradient", "accent", "isometric",
)  # fmt: skip
"""Words of appearance. With the moods and colours they mark instructions."""

INSTRUCTIONS = (
    "算出", "计算", "请", "要", "显示", "标出", "写出", "画出", "画一", "画上", "要有", "需要", "不要", "不能", "别", "没有", "避免", "自动",
    "清楚可读", "使用", "用", "做成", "生成", "设计", "制作", "帮我", "给我",
    "show", "add", "use", "make", "include", "compute", "calculate", "work out", "design", "draw", "create", "please",
    "no", "not", "don't", "do not", "without", "avoid", "keep", "with", "write", "put", "place", "generate", "leave",
)  # fmt: skip
"""How a sentence begins that tells the maker what to do."""

WRAPPERS = ("信息", "内容", "包括", "包含", "要求", "details", "info", "information")
"""Labels that only gather what follows."""

PLACES: Mapping[str, str] = {
    "左上角": "top-left", "右上角": "top-right", "左下角": "bottom-left", "右下角": "bottom-right", "左上": "top-left",
    "右上": "top-right", "左下": "bottom-left", "右下": "bottom-right", "顶部": "top", "最上方": "top", "上方": "top",
    "底部": "bottom", "最下方": "bottom", "下方": "bottom", "中间": "center", "中央": "center", "左边": "left", "右边": "right",
    "top left": "top-left", "top right": "top-right", "bottom left": "bottom-left", "bottom right": "bottom-right",
    "upper left": "top-left", "upper right": "top-right", "lower left": "bottom-left", "lower right": "bottom-right",
    "at the top": "top", "at the bottom": "bottom", "in the middle": "center", "in the centre": "center",
    "in the center": "center",
}  # fmt: skip
