"""A clause while it is read, and the words for fonts, places and directions."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from forebrush.revise.amounts import Amount, read_amount
from forebrush.revise.colors import read_color
from forebrush.revise.language import Clause

__all__ = ["DIRECTIONS", "FONTS", "PLACE", "SIDES", "Row", "Wish", "Words"]


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing to do: the name of an edit, the words for its target, and its arguments."""

    edit: str
    target: str = ""
    args: dict[str, Any] = field(default_factory=dict)
    clause: str = ""


FONTS = (
    # words, class of fonts (see fonts/roles)
    (r"handwriting|handwritten|hand-written|script font|手写体?|手写字体", "hand"), (r"brush|calligraph\w*|毛笔字?体?|书法体?|行书", "brush"),
    (r"sans[- ]?serif|sans\b|黑体|无衬线体?", "sans"), (r"serif|宋体|明体|衬线体?|song\b", "serif"), (r"kai\b|kaiti|楷体|楷书", "kai"),
    (r"mono(?:space[d]?)?|typewriter|code font|等宽体?|打字机体?", "mono"), (r"display font|标题字体", "display"),
    (r"rounded|圆体", "rounded"),
)  # fmt: skip


PLACE = (
    # words, place
    (r"(?:the )?(?:top|upper)[ -]left(?:[ -]hand)?(?: corner| side)?|左上角?|左上方", "top-left"),
    (r"(?:the )?(?:top|upper)[ -]right(?:[ -]hand)?(?: corner| side)?|右上角?|右上方", "top-right"),
    (r"(?:the )?(?:bottom|lower)[ -]left(?:[ -]hand)?(?: corner| side)?|左下角?|左下方", "bottom-left"),
    (r"(?:the )?(?:bottom|lower)[ -]right(?:[ -]hand)?(?: corner| side)?|右下角?|右下方", "bottom-right"),
    (r"(?:the )?(?:very )?top(?: of the (?:page|poster|picture|image|slide))?(?: edge)?|页面?(?:的)?(?:最)?(?:顶部|上方)|最上[面方边]|顶[部端上]|上方", "top"),
    (r"(?:the )?(?:very )?bottom(?: of the (?:page|poster|picture|image|slide))?(?: edge)?|页面?(?:的)?(?:最)?(?:底部|下方)|最下[面方边]|底[部端下]|下方", "bottom"),
    (r"(?:the )?(?:exact )?(?:middle|cent(?:er|re))(?: of the (?:page|poster|picture|image|slide))?|正?中[间央心]|画面中央", "center"),
    (r"(?:the )?(?:far )?left(?: side| edge)?(?: of the (?:page|poster))?|最?左[边侧面]", "left"),
    (r"(?:the )?(?:far )?right(?: side| edge)?(?: of the (?:page|poster))?|最?右[边侧面]", "right"),
)  # fmt: skip


SIDES = (
    (r"\b(?:directly )?(?:below|under|underneath|beneath)\b|(?:的)?(?:正)?下[面方边]", "below"),
    (r"\b(?:above|over|on top of)\b|(?:的)?(?:正)?上[面方边]", "above"),
    (r"\b(?:to the )?left of\b|(?:的)?左[边侧面]", "left"), (r"\b(?:to the )?right of\b|(?:的)?右[边侧面]", "right"),
    (r"\b(?:next to|beside)\b|旁边?", "right"), (r"\bbehind\b|后面|背后", "behind"),
)  # fmt: skip


DIRECTIONS = (
    (r"\b(?:to the |towards? the )?left(?:wards?)?\b|[往向朝]?左(?:边|侧)?(?:移动?|挪|靠)?", (-1, 0)),
    (r"\b(?:to the |towards? the )?right(?:wards?)?\b|[往向朝]?右(?:边|侧)?(?:移动?|挪|靠)?", (1, 0)),
    (r"\b(?:up(?:wards?)?|higher)\b|[往向朝]?上(?:面|边)?(?:移动?|挪|提)?", (0, -1)),
    (r"\b(?:down(?:wards?)?|lower)\b|[往向朝]?下(?:面|边)?(?:移动?|挪|放)?", (0, 1)),
)  # fmt: skip


_FILLER = re.compile(
    r"\b(?:make|change|set|turn|give|use|put|place|move|nudge|shift|increase|decrease|reduce|raise|lower|apply|let|get|have|"
    r"bring|send|draw|write|should|be|is|are|look|to|into|as|by|with|of|for|on|at|in|from|a|an|the colou?r of|colou?r|font size|"
    r"size|font|typeface|too|please|so|some|more|its)\b(?=\s|$)|"
    r"[把将给让使用]|(?:改|换|变|调|设|弄|搞|做|切换|设置|调整|替换)(?:成|为|到|得|整)?|(?:的)?(?:颜色|字体|字号|大小|位置)|显得|看起来|太|一下|都|要|再|成|为|到|在|了|吧|点$",
    re.IGNORECASE,
)


class Words:
    """A clause while it is read: `take` finds words and takes them out."""

    def __init__(self, clause: Clause) -> None:
        self.text, self.zh = clause.text, clause.zh

    def take(self, pattern: str) -> re.Match[str] | None:
        """The first match of a pattern, which is taken out; None where there is none."""
        match = re.search(pattern, self.text, re.IGNORECASE)
        if match is not None:
            self.text = f"{self.text[: match.start()]} {self.text[match.end() :]}".strip()
        return match

    def has(self, pattern: str) -> bool:
        """Whether a pattern occurs."""
        return bool(re.search(pattern, self.text, re.IGNORECASE))

    def one_of(self, table: Sequence[tuple[str, Any]]) -> Any:
        """The value of the first row whose words occur; they are taken out."""
        for pattern, value in table:
            if self.take(pattern):
                return value
        return None

    def amount(self) -> Amount:
        """How much; its words are taken out."""
        amount, self.text = read_amount(self.text)
        return amount

    def color(self) -> str:
        """The colour that is named, as `#rrggbb`, else empty; its words are taken out."""
        code, self.text = read_color(self.text)
        return code

    def rest(self) -> str:
        """What is left, without words of order: it says who is meant."""
        text = re.sub(r"\s+", " ", _FILLER.sub(" ", self.text)) if not self.zh else self.text
        if self.zh:
            text = re.sub(r"\s+", " ", _FILLER.sub(" ", text))
        return text.strip(" ,，。的:：")


Row = Callable[[Words, Sequence[str]], "Wish | None"]
