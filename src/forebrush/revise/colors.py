"""Colours by their words, and colours moved in OKLab."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.scene.document import Scene
from forebrush.scene.oklab import from_lab, to_lab
from forebrush.scene.values import BUILT_IN_COLORS, Color

__all__ = [
    "COLORS",
    "LATIN_NAMES",
    "chroma",
    "inverted",
    "lightness",
    "literal",
    "named_color",
    "read_color",
    "shifted",
]

_ROWS = (
    ("#c8302b", "red 红 红色 大红"), ("#b3142e", "crimson dark-red deep-red 深红 绯红"), ("#6e1a2b", "burgundy maroon wine 酒红 暗红"),
    ("#e8792b", "orange 橙 橙色 橘色 橘"), ("#ee6f57", "coral 珊瑚色"), ("#f7e6a6", "light-yellow pale-yellow 浅黄 浅黄色 淡黄 淡黄色"), ("#f0bb2d", "yellow 黄 黄色"),
    ("#c79a3a", "gold golden 金 金色"), ("#d6a12b", "mustard amber 琥珀色"), ("#3f8f52", "green 绿 绿色"),
    ("#1f4a3d", "dark-green 墨绿 深绿 墨绿色 深绿色"), ("#b6d8a4", "light-green pale-green 浅绿 浅绿色 嫩绿"), ("#727a3a", "olive 橄榄绿"),
    ("#a9d8c3", "mint 薄荷绿"), ("#1f7a7d", "teal turquoise cyan 青 青色"), ("#2766c4", "blue 蓝 蓝色"),
    ("#16305c", "dark-blue navy deep-blue 深蓝 藏蓝 深蓝色 藏青"), ("#a9cdee", "light-blue pale-blue baby-blue 浅蓝 浅蓝色 淡蓝色 淡蓝"),
    ("#7cb8e8", "sky-blue 天蓝 天蓝色"), ("#6c4aa0", "purple violet 紫 紫色"), ("#b9a7dc", "lavender lilac 淡紫色 浅紫色"),
    ("#f6d3da", "light-pink pale-pink blush 浅粉 浅粉色 淡粉 淡粉色"), ("#eda5b6", "pink 粉 粉色 粉红 粉红色"), ("#6f4a2f", "brown 棕 棕色 褐色 咖啡色"), ("#ecdfc8", "beige 米色 杏色"),
    ("#f5ecd7", "cream ivory 奶油色 米白 米白色"), ("#15151a", "black 黑 黑色"), ("#ffffff", "white 白 白色"),
    ("#8c9199", "grey gray 灰 灰色"), ("#d5d8dd", "light-grey light-gray 浅灰 浅灰色"), ("#3c4048", "dark-grey dark-gray 深灰 深灰色"),
    ("#b9bec6", "silver 银 银色"), ("#c0603e", "terracotta 陶土色 砖红色"),
)  # fmt: skip
COLORS: Mapping[str, str] = {word.replace("-", " "): code for code, words in _ROWS for word in words.split()}
"""Word to `#rrggbb`."""
_HEX = re.compile(r"#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b", re.IGNORECASE)
_WORDS = sorted(COLORS, key=len, reverse=True)
LATIN_NAMES = "|".join(re.escape(w) for w in _WORDS if w.isascii())
"""English names of colours, the longest first, joined for a pattern."""
_LATIN = re.compile(rf"\b(?:{LATIN_NAMES})\b", re.IGNORECASE)
_HAN = re.compile(rf"(?:{'|'.join(re.escape(w) for w in _WORDS if not w.isascii() and len(w) > 1)})色?")
_ONE_HAN = re.compile(
    r"(?<=[成为用是])(?P<c>[红橙黄绿青蓝紫粉棕黑白灰金银])(?![\u4e00-\u9fff])|^(?P<d>[红橙黄绿青蓝紫粉棕黑白灰金银])$"
)


def read_color(text: str) -> tuple[str, str]:
    """The colour that a text names, as `#rrggbb`, and the text without it; two empty... the text whole where none."""
    if match := _HEX.search(text):
        return Color.parse(match[0].lower()).json(), text[: match.start()] + " " + text[match.end() :]
    for pattern in (_LATIN, _HAN):
        if match := pattern.search(text):
            word = match[0].lower()
            return COLORS.get(word) or COLORS[word.removesuffix("色")], text[: match.start()] + " " + text[
                match.end() :
            ]
    if match := _ONE_HAN.search(text):
        return COLORS[match["c"] or match["d"]], text[: match.start()] + " " + text[match.end() :]
    return "", text


def named_color(code: str) -> str:
    """A word for a colour, for receipts."""
    return next((w for w, c in COLORS.items() if c == code), code)


def literal(color: Color, scene: Scene) -> tuple[int, int, int, int]:
    """sRGB and alpha, 0 to 255, of a colour of a scene."""
    if not color.name:
        return color.rgba
    base = scene.palette.get(color.name)
    r, g, b, a = base.rgba if base is not None else Color.parse(BUILT_IN_COLORS.get(color.name, "#000000")).rgba
    return (r, g, b, round(a * color.alpha))


def lightness(rgba: tuple[int, ...]) -> float:
    """OKLab lightness, 0 to 1."""
    return to_lab((rgba[0], rgba[1], rgba[2]))[0]


def chroma(rgba: tuple[int, ...]) -> float:
    """How far a colour is from grey, 0 to about 0.3."""
    _, a, b = to_lab((rgba[0], rgba[1], rgba[2]))
    return float((a * a + b * b) ** 0.5)


def shifted(rgba: tuple[int, int, int, int], light: float) -> str:
    """A colour lighter by `light` (OKLab, -1 to 1), as hex."""
    lab = to_lab(rgba[:3])
    made = from_lab((min(1.0, max(0.0, lab[0] + light)), lab[1], lab[2]))
    return Color("", (*made, rgba[3])).json()


def inverted(rgba: tuple[int, int, int, int]) -> str:
    """A colour with its lightness turned about the middle, kept off pure black and white, as hex."""
    lab = to_lab(rgba[:3])
    light = min(0.97, max(0.17, 1.12 - lab[0]))
    return Color("", (*from_lab((light, lab[1], lab[2])), rgba[3])).json()
