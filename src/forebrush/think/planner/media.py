"""The medium in which a request wants its picture, and what is left of a clause without it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.scene.media import media_in, without_media

__all__ = ["MEDIA", "medium", "unpainted"]

MEDIA: Mapping[str, tuple[str, ...]] = {
    "watercolor": ("水彩", "watercolor", "watercolour"),
    "oil": ("油画", "oil painting", "oil paint"),
    "ink wash": ("水墨", "国画", "ink wash", "ink painting", "sumi-e"),
    "gongbi": ("工笔", "gongbi"),
    "paper-cut": ("剪纸", "纸雕", "paper-cut", "papercut", "paper cut", "paper craft"),
    "risograph": ("孔版", "risograph", "riso print"),
    "line art": ("线稿", "线描", "简笔画", "line art", "line drawing", "ink line"),
    "pixel": ("像素", "pixel art", "8-bit", "pixelated"),
    "low-poly": ("低多边形", "low-poly", "low poly"),
    "neon": ("霓虹", "赛博朋克", "neon", "cyberpunk"),
    "anime": ("动漫", "二次元", "新海诚", "anime", "manga"),
    "clay": ("黏土", "粘土", "3d", "clay", "claymation", "3d render"),
    "flat": ("扁平", "矢量", "flat", "flat design", "vector"),
    "photo": ("照片", "摄影", "写实", "photo", "photograph", "photorealistic", "photography"),
    "pencil": ("素描", "铅笔", "pencil", "sketch"),
    "crayon": ("蜡笔", "彩铅", "crayon", "colored pencil", "coloured pencil"),
    "isometric": ("等距", "2.5d", "isometric"),
}
_AMBIGUOUS = (
    "neon|flat|vector|clay|3d|photo|photograph|photography|pencil|sketch|crayon|manga|oil paint|"
    "霓虹|扁平|矢量|黏土|粘土|照片|摄影|素描|铅笔|蜡笔|剪纸|像素|动漫"
)
_THINGS_TOO = frozenset(_AMBIGUOUS.split("|"))
"""Words that are things or looks as often."""
_WORDS = {word: name for name, found in MEDIA.items() for word in found}
_DESIGN = re.compile(
    r"\b(?:illustrations?|paintings?|drawings?|pictures?|images?|styles?|posters?|backgrounds?|design|icons?|borders?|art|"
    r"artwork|graphics?|look|typography|font|layout|page|cover|card|elements?|decorations?|textures?)\b|"
    r"插画|插图|海报|背景|画面|图片|图标|边框|风格|设计|配色|字体|标题|色调|页面|封面|构图|版式|布局|元素|装饰|纹理|底纹|[画图风]",
    re.IGNORECASE,
)
"""Nouns of design: beside a medium they name no thing."""


def medium(text: str) -> str:
    """The first medium of which a text speaks, by its standard word; empty where it speaks of none."""
    found = media_in(text, _WORDS, _THINGS_TOO)
    return _WORDS[found[0].word] if found else ""


def unpainted(clause: str) -> str | None:
    """What a clause shows besides the medium that it names: `兔子` of `剪纸风格的兔子`. Empty where it names the medium
    of a design alone; None where it names none."""
    left = without_media(clause, _WORDS, _THINGS_TOO)
    if left == clause:
        return None
    return left if re.search(r"\w", _DESIGN.sub("", left)) else ""
