"""The names of surfaces: which thing a name means, which face of it, and what a setting is called. Rows of words."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["WARES", "carrier_of", "face_named", "hour_of", "is_part", "parted", "place_called"]


# Words in the name of a surface: the thing that carries it. The first row with a word in the name wins.
_CALLED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("chalkboard", ("chalk", "黑板", "sandwich", "a-board", "a-frame", "easel", "立牌", "slate", "水牌",
        "menu board")),
    ("board", ("whiteboard", "白板", "notice", "bulletin", "公告栏", "告示栏", "pinboard", "cork")),
    ("billboard", ("billboard", "广告牌", "hoarding", "大牌", "advert")),
    ("phone", ("phone", "手机")),
    ("screen", ("screen", "led", "display", "monitor", "屏", "tv", "电视", "projector", "幕布", "投影", "marquee",
        "laptop", "computer", "电脑", "ticker", "scoreboard")),
    ("neon", ("neon", "霓虹", "灯箱", "灯牌", "light box", "lightbox", "tubes")),
    ("plate", ("name plate", "nameplate", "plate-", "桌牌", "名牌", "席卡", "台签", "name tag", "name card", "desk",
        "tent card", "table sign", "桌签")),
    ("road", ("road", "street sign", "street plate", "路牌", "路标", "direction", "traffic", "指示牌", "signpost",
        "highway", "trail", "wayfinding", "arrow", "站牌", "bus stop", "parking")),
    ("podium", ("podium", "lectern", "讲台", "pulpit", "演讲台")),
    ("ribbon", ("ribbon", "绶带", "腰封", "sash", "飘带", "belly band", "蝴蝶结")),
    ("shirt", ("shirt", "t恤", "tee", "hoodie", "jersey", "apron", "围裙", "衣", "卫衣", "jacket", "uniform", "tote",
        "帆布袋")),
    ("mug", ("mug", "cup", "杯")),
    ("bottle", ("bottle", "瓶", "flask")),
    ("pack", ("jar", "tin", "can", "bag", "罐", "袋", "label", "标签", "pouch", "sachet", "桶", "canister", "kraft")),
    ("box", ("box", "盒", "箱", "carton", "package", "packag", "crate", "包装", "parcel")),
    ("book", ("book", "cover", "spine", "书", "magazine", "杂志", "notebook", "diary", "封面", "album", "novel")),
    ("banner", ("banner", "横幅", "条幅", "flag", "布幅", "旗", "红布", "cloth", "bunting", "幔", "pennant")),
    ("fascia", ("shop", "store", "storefront", "awning", "fascia", "店招", "招牌", "门头", "canopy", "雨棚", "facade",
        "stall", "kiosk", "entrance", "truck", "cafe", "bakery", "signboard over")),
    ("glass", ("window", "glass", "门上", "橱窗", "玻璃", "door", "window pane", "mirror", "镜", "windshield")),
    ("plaque", ("plaque", "匾", "stone", "石", "碑", "trophy", "medal", "奖杯", "monument", "gravestone")),
    ("wall", ("wall", "墙", "mural", "graffiti", "涂鸦", "pavement", "floor", "ground", "sand", "snow",
        "building", "sky", "skywriting")),
    ("paper", ("poster", "海报", "paper", "card", "sticker", "纸", "便签", "note", "letter", "flyer", "ticket",
        "page", "贴", "sheet", "map", "menu", "菜单", "scroll", "envelope", "信", "newspaper", "告示", "tag", "list",
        "卡", "receipt", "post")),
    ("hanging", ("sign", "牌", "wood", "木", "board", "panel", "板")),
)  # fmt: skip

_FACES = {
    "front": "front", "正面": "front", "cover": "front", "封面": "front", "side": "side", "侧": "side",
    "spine": "spine", "书脊": "spine", "top": "top", "lid": "top", "盖": "top", "顶": "top", "neck": "top",
    "strip": "side",
    "bottom": "side", "left": "side", "right": "side", "back": "side",
}  # fmt: skip

_HOURS = (
    ("dusk", ("dusk", "sunset", "twilight", "evening", "傍晚", "黄昏", "落日", "golden hour")),
    ("night", ("night", "neon", "夜", "霓虹", "midnight", "dark", "moonlight")),
    ("grey", ("rain", "雨", "fog", "雾", "overcast", "winter", "snow", "雪", "阴")),
)  # fmt: skip

_PLACES = (
    ("stage", ("stage", "debate", "talk", "conference", "keynote", "forum", "lecture", "舞台", "辩论", "演讲", "论坛",
        "发布会", "会场", "auditorium", "concert", "classroom", "studio")),
    ("meadow", ("meadow", "field", "park", "mountain", "forest", "beach", "garden", "desert", "countryside",
        "farm", "草", "山", "公园", "田", "海边", "沙漠", "highway", "trail", "campsite", "festival", "lake", "hill")),
    ("street", ("street", "road", "city", "town", "shop", "market", "街", "城市", "市集", "路口", "菜市场", "downtown",
        "square", "intersection", "alley", "巷", "gas station", "harbour", "station")),
    ("table", ("table", "desk", "shelf", "counter", "桌", "台面", "石板", "kitchen", "studio shot", "product",
        "mockup", "tabletop")),
    ("wall", ("brick", "wall", "墙", "interior", "room", "cafe", "indoor", "gallery", "hall", "office",
        "library")),
)  # fmt: skip

WARES = ("box", "pack", "bottle", "book")
"""Things that have parts: a label, a lid, a side."""
_PARTS = (
    "tag", "strip", "sticker", "seal", "lid", "cap", "neck", "base", "bottom", "panel", "corner", "starburst",
    "burst", "label",
    "side", "front", "top", "back", "spine", "print", "贴", "封口", "侧", "盖", "底", "标", "正面",
    "封面", "书脊", "瓶身", "罐身", "盒面",
)  # fmt: skip


def _first(table: Sequence[tuple[str, tuple[str, ...]]], words: str) -> str:
    low = words.lower()
    return next((name for name, calls in table if any(_has(low, call) for call in calls)), "")


def _has(words: str, call: str) -> bool:
    """Whether a word is there: Latin ones from their beginning, so that `can` is not found in `American`."""
    return call in words if not call.isascii() else re.search(rf"(?<![a-z]){re.escape(call)}", words) is not None


def carrier_of(surface: str) -> str:
    """The thing that carries a surface of this name."""
    return _first(_CALLED, surface.replace("_", " ")) or "hanging"


def parted(surface: str) -> tuple[str, str]:
    """A surface as the thing and its face: `box-1-front` is `box-1` and `front`."""
    low = surface.strip().lower().replace("_", "-").replace(" ", "-")
    head, _, tail = low.rpartition("-")
    if head and tail in _FACES and carrier_of(head) in WARES:
        return head, _FACES[tail]
    return low, ""


def face_named(name: str) -> str:
    """The face of a thing that a name says; the front where it says none."""
    return next((face for word, face in _FACES.items() if _has(name, word)), "front")


def is_part(name: str, ware: str) -> bool:
    """Whether a surface is a part of a ware that was named before, and no other thing."""
    kind = carrier_of(name)
    if kind not in (*WARES, "hanging", "paper", "board") or not _first((("part", _PARTS),), name):
        return False
    return kind not in WARES or kind in (ware, "pack", "book")


def hour_of(words: str) -> str:
    """`dusk`, `night`, `grey`, or empty."""
    return _first(_HOURS, words)


def place_called(words: str) -> str:
    """The setting that words call for; empty where they call for none."""
    return _first(_PLACES, words)
