"""How type and pictures look: alignment, weight, case, spacing, font, opacity, corners, filters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.grammar.words import FONTS, Row, Wish, Words

__all__ = ["ROWS"]


def _aligned(w: Words) -> Wish | None:
    """One thing in line with another."""
    if m := re.search(r"^align (?P<a>.+?) (?:with|to) (?P<b>.+?)(?: (?:on|at|along) the (?P<s>left|right|top|bottom|center|centre))?(?: edges?| sides?)?$|"
                      r"^(?:把|将|让)?(?P<c>.+?)[和与跟](?P<d>.+?)(?P<t>左|右|顶部?|底部?|居中)?对齐", w.text, re.IGNORECASE):  # fmt: skip
        if re.fullmatch(
            r"(?:the )?(?:left|right|cent(?:er|re)|top|bottom|middle)(?: side| edge)?", m["b"] or "", re.IGNORECASE
        ):
            return None
        side = {
            "左": "left",
            "右": "right",
            "顶": "top",
            "顶部": "top",
            "底": "bottom",
            "底部": "bottom",
            "居中": "center",
            None: "left",
        }.get(m["t"], "left")
        return Wish("align", m["a"] or m["c"], {"with": m["b"] or m["d"], "side": (m["s"] or side).lower()})
    return None


def _styles(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Weight, slant, case, spacing, alignment, font."""
    if w.has(
        r"\b(?:letter|character)[ -]?spacing\b|\bspace between (?:the )?(?:letters|characters)\b|\btracking\b|字间?距|字符间距|\bspaced out\b"
    ):
        less = w.has(r"\b(?:less|tighter|reduce|decrease|smaller|closer)\b|小|紧|减|缩")
        amount = w.amount()
        w.take(
            r"\b(?:letter|character)[ -]?spacing\b|\bspace between (?:the )?(?:letters|characters)\b|\btracking\b|字间?距|字符间距|\bspaced out\b"
        )
        w.take(
            r"\b(?:more|less|tighter|wider|larger|smaller|increase|reduce|decrease)\b|[加放调]?[大宽]|[缩调]?[小紧]|减少?|增加?|更"
        )
        w.take(r"^\s*(?:of|in)\b")
        return Wish("spacing", w.rest(), {"amount": amount, "sign": -1 if less else 1})
    if w.has(r"\bline[ -]?(?:spacing|height)\b|\bleading\b|行间?距|行高"):
        less = w.has(r"\b(?:less|tighter|reduce|decrease|smaller)\b|小|紧|减|缩")
        amount = w.amount()
        w.take(r"\bline[ -]?(?:spacing|height)\b|\bleading\b|行间?距|行高")
        w.take(
            r"\b(?:more|less|tighter|wider|larger|smaller|increase|reduce|decrease)\b|[加放调]?[大宽]|[缩调]?[小紧]|减少?|增加?|更"
        )
        return Wish("leading", w.rest(), {"amount": amount, "sign": -1 if less else 1})
    if made := _aligned(w):
        return made
    if w.has(
        r"\b(?:left|right|cent(?:er|re))[ -]align(?:ed)?\b|\balign (?:the )?(?:text )?.*?\b(?:to the )?(?:left|right|cent(?:er|re))$|(?:左|右|居中|两端)对齐|靠[左右]对?齐"
    ):
        to = "start" if w.has(r"\bleft\b|左") else "end" if w.has(r"\bright\b|右") else "center"
        w.take(
            r"\b(?:left|right|cent(?:er|re))[ -]align(?:ed)?\b|\balign\b|\bto the (?:left|right|cent(?:er|re))$|\b(?:left|right|center)$|(?:左|右|居中|两端)对齐|靠[左右]对?齐"
        )
        return Wish("text-align", w.rest(), {"to": to})
    font = None
    if re.search(
        r"font|typeface|lettering|字体|体$|体字|宋|楷|黑体|手写|书法|serif|handwriting|mono", w.text, re.IGNORECASE
    ):
        font = w.one_of(FONTS)
    if font:
        w.take(r"\b(?:font|typeface|lettering)s?\b|字体|字$")
        return Wish("font", w.rest(), {"font": font})
    if w.has(r"\b(?:all caps|upper ?case|capitals?|capital letters|capitali[sz]e)\b|全?大写"):
        w.take(r"\b(?:in )?(?:all caps|upper ?case|capitals?|capital letters|capitali[sz]e)\b|全?大写(?:字母)?")
        return Wish("case", w.rest(), {"upper": True})
    if w.has(r"\blower ?case\b|小写"):
        w.take(r"\b(?:in )?lower ?case\b|小写(?:字母)?")
        return Wish("case", w.rest(), {"upper": False})
    if w.has(r"\bitalic\w*|斜体|\bslant\w*"):
        off = w.has(r"\bnot\b|\bno\b|取消|去掉|不")
        w.take(r"\b(?:not )?italic\w*|取消|去掉|不?斜体|\bslant\w*")
        return Wish("italic", w.rest(), {"on": not off})
    if m := re.search(r"\bweight (?P<n>[1-9]00)\b|字重(?P<z>[1-9]00)", w.text):
        w.take(r"\b(?:in )?weight [1-9]00\b|字重[1-9]00")
        return Wish("weight", w.rest(), {"to": int(m["n"] or m["z"])})
    if w.has(r"\bbold(?:er)?\b|\bheavier\b|加粗|粗体|粗一?点|更粗"):
        off = w.has(r"\bnot bold\b|\bunbold\b|取消加?粗|不加粗")
        w.take(r"\b(?:not )?(?:bold(?:er)?|heavier)\b|取消加?粗体?|不?加粗|粗体|更?粗一?点?")
        w.amount()
        return Wish("weight", w.rest(), {"to": 400 if off else 700})
    if w.has(r"\b(?:thinner|lighter weight|regular weight|not bold)\b|变?细一?点|更细|常规(?:字重|体)"):
        w.take(r"\b(?:thinner|lighter weight|regular weight|not bold)\b|变?细一?点|更细|常规(?:字重|体)")
        return Wish("weight", w.rest(), {"to": 300})
    return None


def _surface(w: Words, quotes: Sequence[str]) -> Wish | None:
    """Opacity, corners, filters."""
    if w.has(r"\btransparen\w*|\bopacity\b|\bsee-through\b|\bfad(?:e|ed)\b|透明度?|不透明度"):
        percent = w.amount()
        half = (percent.unit == "factor" and percent.value == 0.5) or bool(w.take(r"\bhalf\b|半"))
        solid = w.has(r"\bopacity\b|不透明度")
        w.take(
            r"\b(?:more |less )?transparen\w*|\bopacity\b|\bsee-through\b|\bfad(?:e|ed)(?: out)?\b|不?透明度?|调到?|降到?|设为?"
        )
        return Wish("opacity", w.rest(), {"amount": percent, "half": half, "solid": solid})
    if w.has(r"\bround(?:ed)?(?: the)? corners?\b|\bcorners? (?:more )?round(?:ed|er)?\b|圆角"):
        off = w.has(r"\b(?:no|remove|without|drop)\b|去掉|删掉|取消|不要")
        amount = w.amount()
        w.take(r"\bround(?:ed|er)?\b|\bcorners?\b|圆角|加|大")
        w.take(r"\bcorners?\b|\bof\b")
        w.take(r"\b(?:no|remove|without|drop)\b|去掉|删掉|取消|不要")
        return Wish("radius", w.rest(), {"amount": amount, "off": off})
    if w.has(r"\b(?:black and white|black-and-white|greyscale|grayscale|monochrome|b&w|desaturate)\b|黑白|灰度"):
        w.take(
            r"\b(?:black and white|black-and-white|greyscale|grayscale|monochrome|b&w|desaturate)\b|黑白(?:的|照片)?|灰度"
        )
        return Wish("filter", w.rest(), {"what": "saturation", "to": 0.0})
    if w.has(r"\bblur(?:red|ry)?\b|模糊|虚化"):
        amount = w.amount()
        w.take(r"\bblur(?:red|ry)?\b|模糊|虚化")
        return Wish("blur", w.rest(), {"amount": amount})
    rows = ((r"\b(?:more )?contrast(?:y)?\b|对比度?", "contrast", 1), (r"\b(?:more )?(?:saturated|saturation|vivid|colou?rful|vibrant)\b|饱和度?|鲜艳", "saturation", 1),
            (r"\bwarm(?:er)?\b|暖(?:一点|些|色调?)?", "warmth", 1), (r"\b(?:cool(?:er)?|colder)\b|冷(?:一点|些|色调?)?", "warmth", -1))  # fmt: skip
    for pattern, what, sign in rows:
        if w.has(pattern):
            less = w.has(r"\b(?:less|lower|reduce|decrease)\b|降低|减|低一?点|少")
            amount = w.amount()
            w.take(pattern)
            w.take(r"\b(?:less|more|lower|higher|reduce|decrease|increase)\b|降低|减少?|提高|增加|加|高|低|调")
            return Wish("filter", w.rest(), {"what": what, "amount": amount, "sign": -sign if less else sign})
    return None


ROWS: tuple[Row, ...] = (_styles, _surface)
"""Rows of the grammar in this module, the particular before the general."""
