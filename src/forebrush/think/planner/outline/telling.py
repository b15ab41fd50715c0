"""What tells the maker how it looks or what to do, and what is to be set: by words and by the manner of a part."""

from __future__ import annotations

import re

from forebrush.think.planner.description import describes, description
from forebrush.think.planner.reading import is_instruction, is_look

__all__ = [
    "CLOSING", "LABELLED", "LINE", "MADE", "PLACED", "SIGNED", "SIGNS", "SPECIFIED", "WORKED", "is_brief", "is_seen",
    "is_told",
]  # fmt: skip

_SCENE = re.compile(
    r"^(?:with|in an?|in the|using|featuring|showing|for completing|on a|at the|an?(?= \S+ \S+ \S)|"
    r"there (?:is|are)|make it|please)\b|"
    r"^(?:带|配|有(?=[一只位个座片很许])|要|用|画|以|一[只位个名群片座]|背景|画面|风格|整体|颜色|主色|适合|横版|竖版)|"
    r"(?:风格|背景|配图|插图|插画|色调)$|\b(?:diagram|poster|illustration|infographic)s?\b",
    re.IGNORECASE,
)


CLOSING = re.compile(
    r"^(?:(?:with |lots of )?love(?:,? from)?|from (?!.* to )|yours|best wishes|warm(?:est)? wishes|kind regards|"
    r"sincerely)\b",
    re.IGNORECASE,
)


SPECIFIED = re.compile(
    r"\b(?:says|reads?|reading|headline|underneath|beneath|below|above|"
    r"(?:in|on|at|across|along|down|over|under) the (?:very )?"
    r"(?:top|bottom|left|right|cent(?:er|re)|middle|corner|front|back|flag|sign|label)|in the middle|"
    r"(?:top|bottom|left|right|upper|lower)[ -](?:left|right|half|side|column|corner|hand))\b|"
    r"写|左[边侧半栏上下面]|"
    r"右[边侧半栏上下面]|[印刻贴]|居中|上方|下方|[上下]面|底部|"
    r"顶[上部端]|[上下]角|栏|落款|正中|中间|[一两三四五六七八九][行列句]",
    re.IGNORECASE,
)
"""A request that says where its words stand or how they read: its bare statements are orders."""


LABELLED = re.compile(
    r"标题|主题|副题|文字[:：]|文案[:：]|名称|名字|片名|书名|店名|按钮|页脚|落款|标语|口号|提示[:：]|\b(?:title[ds]?|subtitle|headline|tagline|slogan|"
    r"footer|caption|button|badge|called|named|heading|subheading|top line|bottom line|final line)\b",
    re.IGNORECASE,
)
"""A request that names its strings by what they are for."""


SIGNED = re.compile(r"(?:部|处|店|公司|委员会|中心|学校|社|局|院|会|馆|组|班|园|敬上|谨启|宣)$")


_LOOK_ZH = re.compile(
    r"^.{1,4}[风蓝红绿黄白黑灰金紫粉色调感]$|^(?:清爽|干净|童趣|搞笑|活泼|大气|简洁|醒目|好看|文艺|安静)"
)


SIGNS = frozenset({
    "sign", "notice", "board", "label", "placard", "sticker", "billboard", "steps", "牌", "告示牌", "警示牌",
    "指示牌", "标签", "贴纸", "告示", "须知", "守则",
})  # fmt: skip
"""What tells its readers what to do."""


LINE = re.compile(
    r"\bline\b|\bat the foot\b|\b(?:text|message|note|words?|sentence|paragraph|menu|bar|cards?|print)$|"
    r"题目|标题|备注|提示|说明",
    re.IGNORECASE,
)
"""Labels of one string, or of a part that has a reader of its own."""


_FORMAT = re.compile(
    r"^(?:square|tall|wide|portrait|landscape|vertical|horizontal|funny|serious|simple|fun|cute|a[3-6])"
    r"(?: (?:format|layout|one))?$",
    re.IGNORECASE,
)


PLACED = re.compile(
    r"(?:上|下|左|右|中|顶|底)[面边方间部角].{0,4}[写放加标注]|写[一上]?[句行]|"
    r"^\W*(?:at|on|in) the (?:top|bottom|left|right)"
)


WORKED = re.compile(
    r"^(?:请|并)?(?:算出|计算|标出|写出|显示)|^(?:calculate|work out|compute|show how)\b", re.IGNORECASE
)
"""What the maker is to work out."""
MADE = re.compile(
    r"^(?:[\w-]+ )?(?:diagram|infographic|poster|illustration|chart|drawing)s? (?:for|of|showing) .{2,40}$",
    re.IGNORECASE,
)
"""What is to be made, said at the end of a request."""


def is_seen(text: str) -> bool:
    """Whether a lone statement is rather of what is seen than of what is read."""
    return bool(_FORMAT.match(text)) or (description(text) >= 0.16 if text.isascii() else bool(_LOOK_ZH.search(text)))


def is_told(text: str) -> bool:
    """Whether a part tells the maker how it looks or what to do."""
    return is_look(text) or is_instruction(text) or describes(text) or bool(_SCENE.search(text) or PLACED.search(text))


def is_brief(text: str) -> bool:
    """Whether a bare statement is as short as what is written on a sheet."""
    return len(text.split()) <= 10 if text.isascii() else len(text) <= 24
