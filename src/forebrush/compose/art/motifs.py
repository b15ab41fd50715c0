"""The motifs by name, and the words that call for them. Data and one dispatcher; the drawing is in its neighbours."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from forebrush.compose.art import geometry, nature, things
from forebrush.compose.art.pen import Json, Pen

__all__ = ["MOTIFS", "draw_motif", "motif_for"]

MOTIFS: dict[str, Callable[[Pen], None]] = {
    "moon": nature.moon,
    "hills": nature.hills,
    "waves": nature.waves,
    "botanical": nature.botanical,
    "road": nature.road,
    "snow": nature.snow,
    "rays": geometry.rays,
    "burst": geometry.burst,
    "papercut": things.papercut,
    "rings": geometry.rings,
    "tiles": geometry.tiles,
    "deco": geometry.deco,
    "horizon": geometry.horizon,
    "stripes": geometry.stripes,
    "blobs": geometry.blobs,
    "halftone": geometry.halftone,
    "bars": geometry.bars,
    "orbits": geometry.orbits,
    "confetti": geometry.confetti,
    "discs": geometry.discs,
    "arches": geometry.arches,
    "ribbons": geometry.ribbons,
    "lantern-row": things.lantern_row,
    "lanterns": things.lanterns,
    "fireworks": things.fireworks,
    "skyline": things.skyline,
    "plate": things.plate,
    "cup": things.cup,
    "books": things.books,
}

_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # The first row with a word in the brief wins.
    ("moon", ("中秋", "赏月", "月饼", "明月", "mid-autumn", "moon", "lunar")),
    (
        "lanterns",
        (
            "春节",
            "新春",
            "元宵",
            "年货",
            "灯会",
            "拜年",
            "庙会",
            "春联",
            "lantern",
            "chinese new year",
            "spring festival",
        ),
    ),
    ("fireworks", ("跨年", "新年", "元旦", "烟花", "周年", "new year", "firework", "anniversary", "gala")),
    ("snow", ("圣诞", "冬", "雪", "滑雪", "christmas", "winter", "snow", "ski")),
    ("cup", ("咖啡", "奶茶", "下午茶", "品茶", "茶", "coffee", "café", "cafe", "tea ", "tea-", "latte", "espresso")),
    (
        "plate",
        (
            "食谱",
            "菜谱",
            "美食",
            "餐厅",
            "火锅",
            "私房菜",
            "菜单",
            "recipe",
            "supper",
            "dinner",
            "restaurant",
            "bistro",
            "menu",
            "food",
            "bakery",
            "烘焙",
        ),
    ),
    ("books", ("读书", "书店", "图书", "阅读", "书展", "library", "book", "reading", "literary")),
    (
        "bars",
        ("音乐", "演唱会", "爵士", "乐队", "电音", "livehouse", "music", "jazz", "concert", "dj ", "vinyl", "band"),
    ),
    (
        "road",
        (
            "马拉松",
            "跑步",
            "骑行",
            "公路",
            "徒步",
            "越野",
            "marathon",
            "cycling",
            "ride",
            "running",
            "run ",
            "hike",
            "trail",
            "hiking",
        ),
    ),
    (
        "waves",
        (
            "龙舟",
            "江",
            "湖",
            "河",
            "lake",
            "river",
            "海",
            "夏日",
            "泳",
            "冲浪",
            "游轮",
            "端午",
            "ocean",
            "sea",
            "surf",
            "beach",
            "swim",
            "sailing",
            "summer",
        ),
    ),
    ("hills", ("山", "露营", "古镇", "水墨", "国画", "mountain", "camp", "alpine", "landscape", "valley", "autumn")),
    (
        "botanical",
        (
            "花",
            "春",
            "植物",
            "园艺",
            "婚礼",
            "踏青",
            "flower",
            "spring",
            "garden",
            "plant",
            "wedding",
            "botanic",
            "floral",
            "herb",
        ),
    ),
    (
        "skyline",
        ("城市", "建筑", "夜市", "都市", "city", "urban", "architecture", "night market", "skyline", "property"),
    ),
    (
        "orbits",
        ("科学", "太空", "宇宙", "人工智能", "ai ", "space", "science", "astronomy", "planet", "physics", "data"),
    ),
    ("horizon", ("科技", "电竞", "赛博", "未来", "tech", "cyber", "gaming", "synth", "hackathon", "future")),
    ("deco", ("deco", "gatsby", "1920", "剧院", "戏剧", "theatre", "theater", "opera", "cinema", "film", "电影")),
    ("tiles", ("设计", "展览", "艺术", "design", "exhibition", "bauhaus", "museum", "gallery", "art ")),
    ("confetti", ("儿童", "生日", "派对", "亲子", "kids", "children", "birthday", "party", "carnival", "festival")),
    ("rays", ("促销", "大促", "特价", "折", "开业", "抢购", "招聘", "sale", "discount", "opening", "hiring", "% off")),
)


def motif_for(words: str) -> str:
    """The motif that the words of a brief call for; empty where they call for none."""
    low = f" {words.lower()} "
    return next((name for name, calls in _WORDS if any(call in low for call in calls)), "")


def draw_motif(
    name: str,
    width: float,
    height: float,
    seed: int,
    *,
    ids: str = "art",
    dark: bool = False,
    focus: float | None = None,
) -> list[Json]:
    """The nodes of a motif in a zone of `width` x `height` px: absolute, the farthest first."""
    pen = Pen(max(8.0, width), max(8.0, height), Random(f"{name}:{seed}"), name=ids, dark=dark, focus=focus)
    MOTIFS[name](pen)
    return pen.nodes
