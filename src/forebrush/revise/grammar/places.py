"""How large, where, turned how far; and words in the place of others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.grammar.words import DIRECTIONS, PLACE, SIDES, Row, Wish, Words
from forebrush.revise.language import unquote

__all__ = ["ROWS", "words_set"]


def _turns(w: Words, quotes: Sequence[str]) -> Wish | None:
    if w.take(r"\b(?:flip|mirror)\b|翻转|镜像"):
        upright = bool(w.take(r"\b(?:vertical(?:ly)?|upside down)\b|垂直|上下"))
        w.take(r"\bhorizontal(?:ly)?\b|水平|左右")
        return Wish("flip", w.rest(), {"vertical": upright})
    if w.has(
        r"\b(?:rotate|tilt|turn)\b.*(?:\d|clockwise|degree|left|right|a bit|slightly)|旋转|[顺逆]时针|转\d|转一?点|倾斜"
    ):
        back = bool(w.take(r"\b(?:counter-?|anti-?)clockwise\b|逆时针(?:方向)?|\bto the left\b"))
        w.take(r"\bclockwise\b|顺时针(?:方向)?|\bto the right\b")
        amount = w.amount()
        w.take(r"\b(?:rotate|tilt|turn)\b|旋转|转动?|倾斜")
        return Wish("rotate", w.rest(), {"amount": amount, "sign": -1 if back else 1})
    return None


def _sizes(w: Words, quotes: Sequence[str]) -> Wish | None:
    grow = w.has(
        r"\b(?:bigger|larger|enlarge|increase|grow|scale up|wider|taller|too small|too tiny)\b|[放变调加更再]?大(?!写|象|家|学|字)|太小|放大"
    )
    shrink = w.has(
        r"\b(?:smaller|shrink|decrease|reduce|scale down|too (?:big|large))\b|缩小|[变调更再]?小(?!字|数|标|红)|太大"
    )
    if re.search(r"\btoo (?:big|large)\b|太大", w.text, re.IGNORECASE):
        grow, shrink = False, True
    if re.search(r"\btoo (?:small|tiny)\b|太小", w.text, re.IGNORECASE):
        grow, shrink = True, False
    amount = w.amount()
    if amount.unit == "plain" and (m := w.take(r"(?:字号|font ?size).*?(?P<n>\d+(?:\.\d+)?)$")):
        w.take(r"[改设调]?(?:成|为|到)|(?:the )?(?:font )?size(?: of)?|字号")
        return Wish("size", w.rest(), {"to": float(m["n"])})
    sized = amount.unit == "px" and w.has(r"\b(?:to|at)\b|font|size|字号|改|设|调|成|到")
    factor = amount.unit == "factor" and w.has(r"\b(?:size|as|big|make|scale)\b|放大|缩小|大")
    if not (grow or shrink or sized or factor) or w.has(r"[左右上下]移|\bmove\b|\bnudge\b"):
        return None
    w.take(r"\btoo (?:big|large|small|tiny)\b|太[大小]了?")
    w.take(
        r"\b(?:bigger|larger|enlarge|increase|grow|scale up|smaller|shrink|decrease|reduce|scale down|scale)\b|放大|缩小|[放变调加更再]?大一?[点些]?|[变调更再]?小一?[点些]?|字号|大小"
    )
    w.take(r"\b(?:the )?(?:font ?size|size)(?: of)?\b|\bas (?:big|large)\b|\bbig\b|\blarge\b")
    w.take(r"[放变调]$")
    if sized and not (grow or shrink):
        return Wish("size", w.rest(), {"to": amount.value})
    sign = -1 if shrink else 1
    if factor and shrink is False and amount.value < 1:
        sign = 1
    return Wish("size", w.rest(), {"amount": amount, "sign": sign})


def _moves(w: Words, quotes: Sequence[str]) -> Wish | None:
    verb = w.has(
        r"^(?:move|put|place|nudge|shift|push|pull|slide|drag|bring|raise|lower|position)\b|移|挪|放[到在]|[往向朝][上下左右]|靠[上下左右]|居中"
    )
    if w.has(r"\b(?:cent(?:er|re)|centered|centred)\b.*(?:horizontal|vertical)?|居中"):
        axis = "y" if w.take(r"\bvertical(?:ly)?\b|垂直|上下") else "x"
        w.take(r"\bhorizontal(?:ly)?\b|水平|左右")
        w.take(r"\b(?:on|in) the page\b")
        w.take(r"\bcent(?:er(?:ed)?|red?)\b|居中")
        return Wish("center", w.rest(), {"axis": axis})
    if not verb:
        return None
    if m := re.search(r"^(?:move|put|place|position|drag)\s+(?P<t>.+?)\s+(?P<s>(?:directly )?(?:below|under|underneath|beneath|above|on top of|next to|beside|(?:to the )?(?:left|right) of))\s+(?P<b>.+)$|"
                      r"^(?:把|将)?(?P<t2>.+?)(?:移|放|挪)(?:到|在)(?P<b2>.+?)的?(?P<s2>[上下左右]面|[上下]方|[左右]边|旁边?)$", w.text, re.IGNORECASE):  # fmt: skip
        near = m["b"] or m["b2"]
        if not re.fullmatch(r"(?:the )?(?:page|poster|最|页面?|画面|整个页面)?", near, re.IGNORECASE):
            side = next(name for pattern, name in SIDES if re.search(pattern, m["s"] or m["s2"], re.IGNORECASE))
            return Wish("beside", m["t"] or m["t2"], {"near": near, "side": side})
    amount = w.amount()
    if (
        amount.unit in ("plain",)
        and not re.search(r"[往向朝][上下左右]|\b(?:a )?(?:up|down|left|right)$", w.text, re.IGNORECASE)
    ) or re.search(r"corner|角|(?:top|bottom|upper|lower)[ -](?:left|right)", w.text):
        before = w.text
        place = w.one_of(PLACE)
        if place:
            w.take(r"^(?:move|put|place|nudge|shift|push|pull|slide|drag|bring|position)\b|(?:移动?|挪|放)(?:到|在)?")
            w.take(r"\b(?:in|to|at|into|on)\s*(?:the)?\s*$")
            return Wish("place", w.rest(), {"place": place})
        w.text = before
    way = w.one_of(DIRECTIONS)
    if way is None:
        return None
    w.take(r"^(?:move|put|place|nudge|shift|push|pull|slide|drag|bring|raise|lower)\b|移动?|挪动?|一下")
    return Wish("move", w.rest(), {"amount": amount, "way": way})


_DESCRIBED = re.compile(
    r"^(?:something|anything|whatever|what(?:ever)? you|an? (?:better|different|new|nicer|shorter|longer|catchier|other)\b|(?:more|less) \w+$|\w+er$)|"
    r"^(?:更|比较|别的|其[他它]|另一?|换个|好一?[点些])|.[一]?[点些]的?$|^什么",
    re.IGNORECASE,
)
"""Words that say what the words should be like, and are not the words."""


def words_set(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Words that are set in the place of others."""
    patterns = (
        r"^(?:change|replace|set|rename|update|edit|switch|correct|fix|rewrite)\s+(?:the (?:text|words?) (?:of|in) )?(?P<t>.+?)\s+(?:to|with|by|into|as)\s+(?:say |read )?(?P<v>.+)$",
        r"^(?P<t>.+?)\s+(?:should|must|needs to|has to)\s+(?:say|read|be)\s+(?P<v>.+)$",
        r"^(?:make|let|have)\s+(?P<t>.+?)\s+(?:say|read)\s+(?P<v>.+)$",
        r"^(?:把|将)?(?P<t>.+?)(?:里的?|中的?)?(?:的?(?:文字|内容|文案))?(?:改|换|写|替换|修改|更新|变)(?:成|为|作)(?P<v>.+)$",
        r"^(?P<t>.+?)(?:应该)?(?:写着?|叫做?|改名)(?P<v>.+)$",
    )
    for pattern in patterns:
        match = re.search(pattern, w.text, re.IGNORECASE)
        if match:
            value = unquote(match["v"], quotes).strip()
            if "⟦" not in match["v"] and _DESCRIBED.search(value):
                return None
            return Wish("set-text", match["t"].strip(), {"text": value, "quoted": "⟦" in match["v"]})
    return None


ROWS: tuple[Row, ...] = (_turns, _sizes, _moves, words_set)
"""Rows of the grammar in this module, the particular before the general."""
