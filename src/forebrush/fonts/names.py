"""Names under which people and models ask for fonts: other names of families that are here, and stand-ins.

An alias is the same design under another name. A stand-in is another design of the same kind for a font that may
not be distributed: it is used, and `Library.missing` still names the font that was asked for.
"""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["ALIASES", "STAND_INS", "split_names"]

# lower-case name -> role or family
ALIASES = {
    "sans-serif": "sans",
    "system-ui": "sans",
    "monospace": "mono",
    "cursive": "script",
    "handwriting": "hand",
    "calligraphy": "brush",
    "heiti": "sans",
    "黑体": "sans",
    "宋体": "serif",
    "楷体": "kai",
    "明朝": "serif",
    "ゴシック": "sans",
    "source han sans": "Noto Sans SC",
    "source han sans sc": "Noto Sans SC",
    "source han sans cn": "Noto Sans SC",
    "noto sans cjk sc": "Noto Sans SC",
    "思源黑体": "Noto Sans SC",
    "source han sans tc": "Noto Sans TC",
    "noto sans cjk tc": "Noto Sans TC",
    "思源黑體": "Noto Sans TC",
    "source han sans jp": "Noto Sans JP",
    "noto sans cjk jp": "Noto Sans JP",
    "源ノ角ゴシック": "Noto Sans JP",
    "source han sans kr": "Noto Sans KR",
    "noto sans cjk kr": "Noto Sans KR",
    "본고딕": "Noto Sans KR",
    "source han serif": "Noto Serif SC",
    "source han serif sc": "Noto Serif SC",
    "source han serif cn": "Noto Serif SC",
    "noto serif cjk sc": "Noto Serif SC",
    "思源宋体": "Noto Serif SC",
    "霞鹜文楷": "LXGW WenKai",
    "马善政毛笔楷书": "Ma Shan Zheng",
    "马善政楷书": "Ma Shan Zheng",
    "钟齐志莽行书": "Zhi Mang Xing",
    "站酷小薇": "ZCOOL XiaoWei",
    "站酷小薇体": "ZCOOL XiaoWei",
    "站酷快乐体": "ZCOOL KuaiLe",
    "得意黑": "Smiley Sans",
    "さわらび明朝": "Sawarabi Mincho",
    "나눔명조": "Nanum Myeongjo",
    "source serif pro": "Source Serif 4",
}

STAND_INS = {
    "arial": "Inter",
    "helvetica": "Inter",
    "helvetica neue": "Inter",
    "segoe ui": "Inter",
    "san francisco": "Inter",
    "futura": "DM Sans",
    "montserrat": "DM Sans",
    "poppins": "DM Sans",
    "times": "Source Serif 4",
    "times new roman": "Source Serif 4",
    "georgia": "Source Serif 4",
    "garamond": "Cormorant Garamond",
    "bodoni": "Playfair Display",
    "didot": "Playfair Display",
    "rockwell": "Roboto Slab",
    "impact": "Anton",
    "comic sans ms": "Caveat",
    "consolas": "JetBrains Mono",
    "menlo": "JetBrains Mono",
    "courier new": "JetBrains Mono",
    "microsoft yahei": "Noto Sans SC",
    "微软雅黑": "Noto Sans SC",
    "pingfang sc": "Noto Sans SC",
    "苹方": "Noto Sans SC",
    "simhei": "Noto Sans SC",
    "simsun": "Noto Serif SC",
    "stsong": "Noto Serif SC",
    "华文宋体": "Noto Serif SC",
    "kaiti": "LXGW WenKai",
    "simkai": "LXGW WenKai",
    "stkaiti": "LXGW WenKai",
    "华文楷体": "LXGW WenKai",
    "stxingkai": "Zhi Mang Xing",
    "华文行楷": "Zhi Mang Xing",
    "pingfang tc": "Noto Sans TC",
    "microsoft jhenghei": "Noto Sans TC",
    "微軟正黑體": "Noto Sans TC",
    "hiragino sans": "Noto Sans JP",
    "yu gothic": "Noto Sans JP",
    "meiryo": "Noto Sans JP",
    "ms mincho": "Sawarabi Mincho",
    "yu mincho": "Sawarabi Mincho",
    "hiragino mincho pro": "Sawarabi Mincho",
    "malgun gothic": "Noto Sans KR",
    "apple sd gothic neo": "Noto Sans KR",
    "batang": "Nanum Myeongjo",
}


def split_names(wanted: str | Sequence[str]) -> tuple[str, ...]:
    """The names of a list, or of a string in which commas part them as in CSS; quotes and outer spaces are dropped."""
    parts = wanted.split(",") if isinstance(wanted, str) else wanted
    names = (part.strip().strip("'\"").strip() for part in parts)
    return tuple(name for name in names if name)
