"""How words are to look: weight, slant, hand, size, colour, direction, from the words round a string.

Only what speaks of letters counts: in `white letters on a green ground` the letters are white.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from forebrush.think.planner.words import COLORS

__all__ = ["LETTERS_EN", "Lettering", "lettering"]

LETTERS_EN = (
    r"(?:letters?|lettering|text|fonts?|type|typefaces?|typography|script|words?|print|printing|characters|"
    r"capitals|caps|writing|"
    r"handwriting|calligraphy|typeset|numerals|digits|strokes|cursive|serif|sans(?:-serif)?)"
)
_LOOKS: Mapping[str, str] = {
    r"\b(?:bold(?:er|ed|ly)?|heavy(?:weight)?|thick|strong|black-weight)\b|粗体|加粗|粗黑|黑体粗|醒目粗|粗犷": "bold",
    r"\b(?:italics?|italici[sz]ed|slanted|oblique)\b|斜体|倾斜": "italic",
    r"\b(?:uppercase|upper-case|all[- ]caps|capital letters|capitals|capitali[sz]ed|small caps)\b|大写": "upper",
    r"\b(?:hand-?(?:written|lettered|drawn|painted)|handwriting|cursive|script|scrawled|scribbled|"
    r"hand-?lettering)\b|手写|手绘体|手绘字|手书|连笔|花体|钢笔字": "hand",
    r"\b(?:brush(?:ed|stroke)?[- ]?(?:lettering|script|calligraphy|style)?|calligraph(?:y|ic)|ink-brush)\b|"
    r"毛笔|书法|行书|行楷|楷书|草书|隶书|篆书|狂草|瘦金|榜书": "brush",
    r"(?<!sans-)(?<!sans )\bserif(?:ed)?\b(?! no)|(?<!无)衬线|宋体|明体|罗马体": "serif",
    r"\bsans(?:[- ]?serif)?\b|无衬线|黑体(?!粗)|等线": "sans",
    r"\b(?:monospaced?|typewriter|teletype|coding font|fixed-width)\b|等宽|打字机": "mono",
    r"\boutlined?\b(?! of| the)|空心字|描边|勾边": "outline",
    r"\bunderlined?\b|下划线|底线": "underline",
    r"\b(?:struck through|strike-?through|crossed out|struck)\b|删除线|划掉|划线": "struck",
    r"\b(?:boxed|in a (?:\w+ )?(?:box|frame|rectangle)|framed box)\b|方框|框起|圈起|边框内": "boxed",
    r"\b(?:gold(?:en)?|gilt|gilded|gold-?leaf|gold-?foil)\b|金色|烫金|鎏金|金字|金箔|描金": "gold",
    r"\b(?:silver|silver-?foil)\b|银色|烫银|银字": "silver",
    r"\bneon\b|霓虹": "neon",
    r"\bchalk(?:ed)?\b(?!board)|粉笔(?!黑?板)": "chalk",
}
_LOOK_PATTERNS = tuple((re.compile(p, re.IGNORECASE), look) for p, look in _LOOKS.items())
_SIZES = (
    ("tiny", r"\b(?:tiny|very small|minuscule|fine print|smallest)\b|极小|最小|很小的字|蝇头"),
    (
        "small",
        r"\b(?:small(?:er)?|little|discreet|subtle print)\b|[小]字|小号|较小|略小|稍小|更小|小一[点些号]|小些|小巧",
    ),
    (
        "huge",
        r"\b(?:huge|giant|gigantic|massive|enormous|oversized|colossal|biggest|largest|very large)\b|超大|"
        r"巨大|巨型|特大|最大|硕大",
    ),
    ("large", r"\b(?:large|larger|big|bigger|tall)\b|大字|大号|较大|稍大|更大|大一[点些号]|大些|大标题|大而"),
)
_SIZE_PATTERNS = tuple((name, re.compile(p, re.IGNORECASE)) for name, p in _SIZES)
_VERTICAL = re.compile(
    r"\b(?:vertical (?:text|lettering|writing|letters|script)|(?:written|runs?|running|set|reads?|reading|"
    r"rotated|positioned) vertically)\b|竖排|竖写|竖着|竖向书写|竖题|直排",
    re.IGNORECASE,
)
_COLOR_WORDS = sorted((c for c in COLORS if c != "pastel" and not c.endswith("底")), key=len, reverse=True)
_EN_COLORS = "|".join(re.escape(c) for c in _COLOR_WORDS if c.isascii())
_ZH_COLORS = "|".join(re.escape(c) for c in _COLOR_WORDS if not c.isascii())
_COLORED = (
    re.compile(
        rf"\b(?P<c>{_EN_COLORS})(?:[- ](?!on\b|against\b|over\b|"
        rf"background)[\w'-]+(?:, [\w-]+)?){{0,4}}?[- ]{LETTERS_EN}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:in|colou?red|painted|painted in|set in)(?: (?:a|an|the|bold|bright|deep|dark|light|rich|vivid|"
        rf"soft|pale|large|small|solid|muted|elegant|warm|cool|rich|big|smaller|shiny|"
        rf"crisp))*,? (?P<c>{_EN_COLORS})(?=\s*(?:$|[,.;:\x00)]|and\b|at\b|on\b|with\b|near\b|below\b|above\b|"
        rf"across\b|over\b|against\b|in\b|as\b|to\b|wrapping\b|color|colour))",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<c>{_ZH_COLORS})[色]?的?(?:[^，。；、的底板背框条牌]{{0,6}}的?)?(?:文字|字体|大字|小字|字母|"
        rf"字样|字|字符|手写体|标题|标语)"
    ),
    re.compile(rf"[用以](?P<c>{_ZH_COLORS})[色]?(?=写|印|书|刻|标|$|[，。\x00“])"),
)


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a string looks."""

    looks: tuple[str, ...] = ()
    size: str = ""
    color: str = ""
    vertical: bool = False


def lettering(text: str) -> Lettering:
    """What the words round a string say of its letters."""
    looks = tuple(look for pattern, look in _LOOK_PATTERNS if pattern.search(text))
    size = next((name for name, pattern in _SIZE_PATTERNS if pattern.search(text)), "")
    color = ""
    for pattern in _COLORED:
        if match := pattern.search(text):
            color = COLORS[match["c"].lower()]
            break
    looks = tuple(
        look for look in looks if look not in ("gold", "silver") or color or re.search(LETTERS_EN + r"|[字金银]", text)
    )
    if {"serif", "sans"} <= set(looks):
        looks = tuple(look for look in looks if look != "serif")
    return Lettering(looks, size, color, bool(_VERTICAL.search(text)))
