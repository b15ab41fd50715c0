"""What is to be seen: subjects with count and colour, setting, season, time of day, weather, light, camera, medium.

Reads the words of a request that are no copy. Each answer is the field's standard word in English, so that a painter
needs one vocabulary; subjects keep the words of the request.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from forebrush.think.planner.media import medium
from forebrush.think.planner.reading import contains
from forebrush.think.planner.words import COLORS
from forebrush.think.tools.numerals import read_number

__all__ = ["SEASONS", "SETTINGS", "TIMES", "WEATHERS", "scenery", "subject"]

Table = Mapping[str, tuple[str, ...]]

SEASONS: Table = {
    "spring": ("春天", "春季", "春日", "初春", "阳春", "樱花", "spring", "springtime", "cherry blossom"),
    "summer": ("夏天", "夏季", "夏日", "盛夏", "仲夏", "summer", "midsummer"),
    "autumn": ("秋天", "秋季", "秋日", "深秋", "金秋", "红叶", "枫叶", "autumn", "fall foliage", "autumnal"),
    "winter": ("冬天", "冬季", "冬日", "寒冬", "雪地", "雪中", "winter", "wintry", "snowy"),
}
TIMES: Table = {
    "dawn": ("黎明", "拂晓", "破晓", "清晨", "晨光", "日出", "dawn", "daybreak", "sunrise", "early morning"),
    "morning": ("早晨", "早上", "上午", "morning"),
    "noon": ("正午", "中午", "noon", "midday"),
    "afternoon": ("下午", "午后", "afternoon"),
    "dusk": ("黄昏", "傍晚", "日落", "夕阳", "暮色", "晚霞", "dusk", "sunset", "twilight", "golden hour", "evening"),
    "night": (
        "夜晚",
        "夜里",
        "夜色",
        "深夜",
        "午夜",
        "夜景",
        "星空",
        "月夜",
        "night",
        "midnight",
        "nighttime",
        "starry",
        "moonlit",
    ),
}
WEATHERS: Table = {
    "rain": (
        "下雨",
        "雨中",
        "雨天",
        "细雨",
        "小雨",
        "大雨",
        "暴雨",
        "雨夜",
        "rain",
        "rainy",
        "raining",
        "drizzle",
        "downpour",
    ),
    "snow": ("下雪", "雪花", "飘雪", "大雪", "雪景", "雪中", "snow", "snowy", "snowing", "snowfall", "blizzard"),
    "fog": ("雾", "薄雾", "晨雾", "云雾", "烟雨", "fog", "foggy", "mist", "misty", "haze"),
    "storm": ("雷电", "闪电", "暴风雨", "storm", "stormy", "thunder", "lightning"),
    "wind": ("大风", "风中", "windy", "breeze", "breezy"),
    "clouds": ("多云", "阴天", "云海", "cloudy", "overcast", "clouds"),
    "clear": ("晴天", "晴空", "阳光明媚", "万里无云", "sunny", "clear sky", "blue sky", "sunlit", "bright sun"),
}
SETTINGS: Table = {
    "forest": ("森林", "树林", "林间", "竹林", "forest", "woods", "woodland", "bamboo grove", "jungle"),
    "mountain": (
        "雪山",
        "高山",
        "群山",
        "远山",
        "山顶",
        "山谷",
        "山峰",
        "mountain",
        "mountains",
        "peak",
        "valley",
        "alpine",
    ),
    "ink landscape": ("水墨山水", "山水画", "ink landscape", "shan shui", "shanshui"),
    "beach": ("海边", "海滩", "沙滩", "海岸", "beach", "seaside", "shore", "coast"),
    "sea": ("大海", "海面", "海上", "海洋", "sea", "ocean"),
    "underwater": ("海底", "水下", "珊瑚", "underwater", "coral reef", "seabed"),
    "meadow": ("草原", "草地", "田野", "花海", "麦田", "meadow", "field", "grassland", "prairie", "wheat field"),
    "park": ("公园", "花园", "庭院", "park", "garden", "courtyard"),
    "lake": ("湖边", "湖面", "湖泊", "河边", "江边", "lake", "river", "riverside", "pond"),
    "road": ("公路", "乡间小路", "小路", "高原公路", "road", "path", "highway", "trail"),
    "desert": ("沙漠", "戈壁", "沙丘", "desert", "dunes"),
    "city": ("城市", "都市", "高楼", "天际线", "city", "skyline", "downtown", "skyscrapers", "rooftop"),
    "street": (
        "街道",
        "街头",
        "街角",
        "小巷",
        "商店街",
        "胡同",
        "street",
        "alley",
        "street corner",
        "sidewalk",
        "pavement",
    ),
    "square": ("广场", "square", "plaza"),
    "village": ("村庄", "乡村", "古镇", "小镇", "village", "countryside", "small town"),
    "interior": (
        "室内",
        "客厅",
        "卧室",
        "窗边",
        "窗前",
        "living room",
        "bedroom",
        "indoors",
        "interior",
        "by the window",
    ),
    "kitchen": ("厨房", "灶台", "kitchen"),
    "table": ("餐桌", "桌上", "木桌", "桌面", "table", "wooden table", "desk", "tabletop"),
    "cafe": ("咖啡馆", "咖啡店", "茶馆", "餐厅", "cafe", "café", "coffee shop", "restaurant", "teahouse"),
    "office": ("办公室", "会议室", "会议桌", "office", "meeting room", "conference room"),
    "classroom": ("教室", "课堂", "学校", "classroom", "school"),
    "clinic": ("诊所", "医院", "诊室", "clinic", "hospital"),
    "studio": ("演播室", "直播间", "摄影棚", "studio", "live room", "broadcast studio"),
    "stage": ("舞台", "讲台", "stage", "podium", "concert hall"),
    "market": ("集市", "市场", "夜市", "菜市场", "market", "night market", "bazaar"),
    "space": ("太空", "宇宙", "星球", "月球", "outer space", "space", "planet", "galaxy", "moon surface"),
    "sky": ("天空", "云端", "sky", "above the clouds"),
}
_CAMERAS: Table = {
    "top": ("俯拍", "俯视", "平铺", "top view", "overhead", "flat lay", "from above", "bird's eye"),
    "low": ("仰拍", "仰视", "low angle", "from below"),
    "close": ("特写", "近景", "微距", "close-up", "close up", "macro"),
    "wide": ("远景", "全景", "广角", "wide shot", "panorama", "wide angle"),
    "portrait": ("半身像", "肖像", "头像", "portrait of", "headshot", "bust"),
    "side": ("侧面", "侧视", "side view", "profile view"),
}
_LIGHTS: Table = {
    "backlight": ("逆光", "剪影", "backlit", "backlight", "silhouette"),
    "soft": ("柔光", "柔和的光", "soft light", "diffuse light"),
    "warm": ("暖光", "烛光", "灯光温暖", "warm light", "candlelight", "lamplight"),
    "studio": ("棚拍", "影棚光", "studio light", "studio lighting"),
    "neon": ("霓虹灯", "neon light", "neon lights"),
    "hard": ("强光", "硬光", "hard light", "harsh light"),
}

_COUNTED = re.compile(
    r"^(?:(?P<zh>[一两二三四五六七八九十]|\d{1,3})\s*[个只位名头匹条朵棵辆艘座本把盏杯瓶盘碗张件双对群]"
    r"|(?P<en>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3})\s)",
    re.IGNORECASE,
)
_RELATION_EN = re.compile(
    r"\s(?P<how>on top of|in front of|next to|on|in|at|above|below|under|beside|behind|near|by|inside|holding|riding"
    r"|with|between|over|against)\s(?P<what>(?:the |an? )?[\w' -]+)",
    re.IGNORECASE,
)
_ACTION_EN = re.compile(r"\s(?P<act>\w+ing(?:\s(?:a|an|the|its|his|her)\s\w+)?)\b", re.IGNORECASE)
_ACTION_ZH = re.compile(r"(?:正在|在)(?P<act>[\u4e00-\u9fff]{1,8})$")
_NOT_ACTS = (
    "morning",
    "evening",
    "painting",
    "building",
    "king",
    "ring",
    "string",
    "spring",
    "during",
    "wedding",
    "ceiling",
)
_MEDIUM_EN = re.compile(
    r"^(?:an?\s+)?(?:(?:[\w-]+\s+){0,2}?(?:watercolou?r|oil|ink|pencil|flat|anime|pixel|vector|digital)\s*(?:painting|art"
    r"|drawing|illustration|sketch)?\s+(?:of\s+)?|(?:painting|picture|image|illustration|photo(?:graph)?|drawing|sketch|"
    r"portrait)\s+of\s+)",
    re.IGNORECASE,
)
_COLOR_NAMES = frozenset(COLORS)


def _first(text: str, table: Table) -> str:
    """The word of a table of which a text speaks first; empty where it speaks of none."""
    words = {word: name for name, found in table.items() for word in found}
    hits = contains(text, words)
    return words[hits[0]] if hits else ""


def subject(clause: str) -> dict[str, Any]:
    """A clause as a subject of a picture: what, how many, its colour, what it does, how it stands to another thing."""
    words = _MEDIUM_EN.sub("", clause.strip(" ,.;，。；"))
    made: dict[str, Any] = {"what": words[:500]}
    counted = _COUNTED.match(words)
    if counted:
        raw = (counted["zh"] or counted["en"]).lower()
        made["count"] = max(1, min(1000, 1 if raw in ("a", "an") else int(read_number(raw))))
    relation = _RELATION_EN.search(words)
    if relation:
        made["relation"], made["to"] = relation["how"].lower(), relation["what"].strip()[:500]
    head = words[: relation.start()] if relation else words
    action = _ACTION_EN.search(head) or _ACTION_ZH.search(words)
    if action and action["act"].split()[0].lower() not in _NOT_ACTS:
        made["action"] = action["act"][:500]
    named = [word for word in contains(head, _COLOR_NAMES)]
    if named:
        made["color"] = named[0]
    return made


def scenery(text: str) -> dict[str, str]:
    """Setting, season, time, weather, light, camera and medium (`style`) of which a text speaks."""
    found = {
        "setting": _first(text, SETTINGS),
        "season": _first(text, SEASONS),
        "time": _first(text, TIMES),
        "weather": _first(text, WEATHERS),
        "light": _first(text, _LIGHTS),
        "camera": _first(text, _CAMERAS),
        "style": medium(text),
    }
    return {name: word for name, word in found.items() if word}
