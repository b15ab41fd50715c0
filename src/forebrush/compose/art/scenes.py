"""Scenes behind a screen by name, and the words of place, hour and weather that choose among them.

Each fills its zone from edge to edge and is calm where words usually stand: at the top and at the foot.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.compose.art.called import called
from forebrush.compose.art.indoors import game, gym, room, studio
from forebrush.compose.art.outdoors import city, draw_rain, orchard, road, shore, sky
from forebrush.compose.art.pen import Pen

__all__ = ["SCENES", "draw_scene", "hour_of", "rainy", "scene_for"]


_HOURS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("night", ("夜", "凌晨", "星", "晚", "night", "midnight", "star", "dark", "neon", "late", "moon")),
    ("grey", ("雨", "阴", "雾", "rain", "drizzle", "fog", "cloud", "mist", "storm", "overcast", "coastal")),
    ("dawn", ("清晨", "晨", "日出", "早", "dawn", "sunrise", "morning")),
    ("dusk", ("黄昏", "傍晚", "日落", "晚霞", "dusk", "sunset", "evening", "golden hour")),
)

_PLACES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("gym", ("健身", "瑜伽", "跟练", "gym", "fitness", "workout", "yoga", "dance", "disco")),
    (
        "studio",
        (
            "演播室",
            "辩论",
            "舞台",
            "唱歌",
            "演唱",
            "studio",
            "debate",
            "battle",
            "versus",
            "pk",
            "stage",
            "concert",
            "song",
            "singer",
        ),
    ),
    ("game", ("游戏", "电竞", "像素", "gaming", "game", "pixel", "esport")),
    (
        "road",
        (
            "高原",
            "公路",
            "拉萨",
            "西藏",
            "马拉松",
            "徒步",
            "骑行",
            "山路",
            "plateau",
            "highway",
            "road",
            "marathon",
            "hike",
            "trail",
            "mountain",
        ),
    ),
    (
        "shore",
        (
            "江边",
            "海边",
            "赶海",
            "湖",
            "河",
            "海",
            "沙滩",
            "码头",
            "港",
            "江",
            "river",
            "beach",
            "sea",
            "lake",
            "harbour",
            "harbor",
            "shore",
            "tide",
            "ocean",
            "dock",
        ),
    ),
    (
        "orchard",
        ("果园", "地里", "田", "农", "草地", "orchard", "farm", "field", "allotment", "garden", "meadow", "vineyard"),
    ),
    ("sky", ("星空", "星", "月", "天空", "sky", "star", "moon", "space", "telescope")),
    ("city", ("城市", "街", "古镇", "都市", "city", "street", "town", "urban", "chengdu", "skyline", "rooftop")),
    (
        "room",
        (
            "房间",
            "卧室",
            "厨房",
            "教室",
            "工作室",
            "书",
            "直播间",
            "带货",
            "室",
            "客厅",
            "bedroom",
            "kitchen",
            "room",
            "shop",
            "workshop",
            "book",
            "class",
            "library",
            "living",
            "ring light",
            "rack",
            "kiln",
            "商品",
        ),
    ),
)

_RAIN = ("雨", "rain", "drizzle", "storm")


def hour_of(words: str) -> str:
    """The light that some words call for: `day` where they call for none."""
    return next((hour for hour, calls in _HOURS if called(words, calls)), "day")


def scene_for(words: str, otherwise: str = "room") -> str:
    """The scene that some words call for."""
    return next((name for name, calls in _PLACES if called(words, calls)), otherwise)


SCENES: Mapping[str, Callable[[Pen, str], None]] = {
    "road": road,
    "shore": shore,
    "orchard": orchard,
    "city": city,
    "room": room,
    "studio": studio,
    "gym": gym,
    "game": game,
    "sky": sky,
}


def rainy(words: str) -> bool:
    """Whether some words speak of rain."""
    return called(words, _RAIN)


def draw_scene(pen: Pen, name: str, hour: str, *, rain: bool = False) -> None:
    """Draw a scene at an hour; rain falls where it lies outdoors."""
    SCENES[name](pen, hour)
    if rain and name in ("road", "shore", "city", "sky", "orchard"):
        draw_rain(pen)
