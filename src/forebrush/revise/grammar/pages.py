"""Whole pages: ways through history, "more", size and shape, lists in order, charts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from forebrush.revise.grammar.words import Row, Wish, Words
from forebrush.revise.language import unquote

__all__ = ["ROWS"]


def _travel(w: Words, quotes: Sequence[str]) -> Wish | None:
    if m := re.search(r"\b(?:back to|restore|return to|go to) (?:the )?(?:version (\d+)|(first|second|third|fourth|original)(?: version| one)?)|回到(?:第([一二三四五六七八九十\d]+)版|最初|原版|一开始)", w.text, re.IGNORECASE):  # fmt: skip
        names = {
            "first": 1,
            "second": 2,
            "third": 3,
            "fourth": 4,
            "original": 1,
            "一": 1,
            "二": 2,
            "三": 3,
            "四": 4,
            "五": 5,
        }
        said = m[1] or m[2] or m[3] or "original"
        return Wish("travel", args={"to": names.get(said.lower()) or int(said)})
    if re.match(r"^(?:undo|revert)\b|^(?:撤销|撤回|取消上一步|退回|还原)", w.text, re.IGNORECASE):
        return Wish("travel", args={"by": -1})
    if re.match(r"^redo\b|^(?:重做|恢复)$", w.text, re.IGNORECASE):
        return Wish("travel", args={"by": 1})
    return None


def _again(w: Words, quotes: Sequence[str]) -> Wish | None:
    if re.fullmatch(
        r"(?:a (?:little |tiny )?bit |even |still |some )?(?:more|further)(?: please)?|再(?:来|多)?一?[点些]+|多一?[点些]+|继续",
        w.text,
        re.IGNORECASE,
    ):
        return Wish("again", args={"factor": 1.0})
    if re.fullmatch(r"(?:a (?:little )?bit |slightly )?less|少一?[点些]+|(?:有点)?过(?:头)?了?", w.text, re.IGNORECASE):
        return Wish("again", args={"factor": -0.5})
    return None


def _page(w: Words, quotes: Sequence[str]) -> Wish | None:
    if w.take(r"\b(?:dark|night) (?:mode|theme)\b|(?:深色|暗色|夜间|暗黑)(?:模式|主题|版)?"):
        return Wish("dark")
    if m := w.take(r"(?P<w>\d{2,5})\s*[x×*]\s*(?P<h>\d{2,5})(?:\s*px)?"):
        return Wish("resize-page", args={"size": (int(m["w"]), int(m["h"]))})
    if m := w.take(r"(?<![\d:])(?P<a>\d{1,2})\s*[:：比]\s*(?P<b>\d{1,2})(?![\d:])"):
        w.take(r"横版|竖版|横屏|竖屏|横向|竖向|landscape|portrait")
        return Wish("resize-page", args={"ratio": int(m["a"]) / int(m["b"])})
    for pattern, ratio in ((r"\bsquare\b|正方形|方形|方图", 1.0), (r"\blandscape\b|横版|横屏|横向|横图", "landscape"),
                           (r"\bportrait\b|竖版|竖屏|竖向|竖图", "portrait")):  # fmt: skip
        if w.has(pattern) and not re.search(r"corner|mode", w.text):
            w.take(pattern)
            w.take(r"\b(?:orientation|format|version|layout)\b|版式?$|格式")
            if re.fullmatch(
                r"(?:it|this|the (?:page|poster|picture|image|whole thing)|页面|海报|画面|整个)?",
                w.rest(),
                re.IGNORECASE,
            ):
                return Wish("resize-page", args={"ratio": ratio})
    return None


def _listed(w: Words, quotes: Sequence[str]) -> Wish | None:
    if m := re.search(r"^(?:swap|switch|exchange|interchange)\s+(?:the positions? of )?(?P<a>.+?)\s+(?:and|with)\s+(?P<b>.+)$|"
                      r"^(?:把|将)?(?P<c>.+?)[和与跟](?P<d>.+?)(?:的位置)?(?:对调|互换|交换|调换)", w.text, re.IGNORECASE):  # fmt: skip
        a, b = m["a"] or m["c"], m["b"] or m["d"]
        if re.fullmatch(r"(?:the )?(?:first|second|third|fourth|fifth|last)", a, re.IGNORECASE) and (
            third := re.search(r"^the \w+ (?P<n>[\w ]+)$", b)
        ):
            a = f"{a} {third['n']}"  # "the first and the third step"
        return Wish("swap", args={"a": a, "b": b})
    if m := re.search(r"^(?:insert|add)\s+(?:a|an|another|one more)\s+(?:new\s+)?(?P<n>\w+)\s+(?P<s>after|before)\s+(?P<t>[^:：⟦]+?)\s*[:：,]?\s*(?:that says |saying )?(?P<v>⟦\d+⟧|[:：].+)$|"
                      r"^在?(?P<t2>(?:第|最后)[^后前⟦]+?)(?:的|之|以)?(?P<s2>后|前)面?(?:再)?(?:加|插入|添加|增加)(?:上)?一?(?P<n2>[^：:⟦，]{1,4}?)[：:]?\s*(?P<v2>⟦\d+⟧|[：:].+)$", w.text, re.IGNORECASE):  # fmt: skip
        side = "before" if str(m["s"] or m["s2"]).lower() in ("before", "前") else "after"
        words = unquote(m["v"] or m["v2"], quotes).lstrip(":： ")
        at = (m["t"] or m["t2"]).strip()
        noun = (m["n"] or m["n2"]).strip()
        return Wish("insert-item", at, {"side": side, "text": words, "noun": noun})
    if r := re.search(r"\b(?:reverse|flip|invert) (?:the )?order of (?:the |all )?(?P<n>[a-z]+)$|^(?:把|将)?(?P<n2>[^，。]{1,6}?)的?(?:顺序)?(?:倒过来|倒序|反过来|颠倒|反转)(?:排列?)?(?:一下)?$", w.text, re.IGNORECASE):  # fmt: skip
        return Wish("reverse-items", args={"noun": r["n"] or r["n2"]})
    if (n := re.search(r"\b(?:move|put)\s+(?P<t>.+?)\s+(?:to (?:the )?(?P<p>top|start|beginning|front|first (?:place|position)|end|bottom|last (?:place|position)))$|"
                       r"^(?:把|将)?(?P<t2>第.+?|最后.+?)(?:移到|放到|挪到|提到|排到)(?P<p2>最前面?|最上面|第一[个位条步]?|最后面?|末尾|最下面)", w.text, re.IGNORECASE)):  # fmt: skip
        end = (n["p"] or n["p2"]).lower()
        where = "first" if re.match(r"top|start|begin|front|first|最前|最上|第一", end) else "last"
        if re.search(r"\d|first|second|third|fourth|fifth|last|第|最后", n["t"] or n["t2"]):
            return Wish("reorder", n["t"] or n["t2"], {"to": where})
    return None


_CHARTS = ((r"\bpie(?: chart)?\b|饼图|饼状图", "pie"), (r"\b(?:donut|doughnut|ring)(?: chart)?\b|环形图|圆环图", "donut"),
           (r"\bline (?:chart|graph)\b|折线图|曲线图", "line"), (r"\barea chart\b|面积图", "area"), (r"\bradar chart\b|雷达图", "radar"),
           (r"\b(?:bar|column) (?:chart|graph)\b|柱状图|条形图|柱形图", "bar"))  # fmt: skip


def _chart(w: Words, quotes: Sequence[str]) -> Wish | None:
    if w.has(
        r"\bsort\b|\border\b.*\b(?:high|low|large|small|value)|排序|从[高大][到至][低小]|从[低小][到至][高大]|[升降]序"
    ):
        up = w.has(r"low(?:est)? to high|small(?:est)? to (?:large|big)|ascending|从[低小][到至][高大]|升序")
        w.take(
            r"\bfrom .*$|\b(?:in )?(?:ascending|descending)(?: order)?|从[高大低小][到至][高大低小]|按?[升降]序|排序|排列|排"
        )
        w.take(r"\bsort(?: by value)?\b|\bby value\b|按?(?:数值|大小)?(?:排序|排列)")
        return Wish("sort-chart", w.rest() or "chart", {"up": up})
    if re.search(r"chart|graph|图", w.text, re.IGNORECASE) and re.search(
        r"\b(?:into|to|as|a|an)\b|成|为|用", w.text, re.IGNORECASE
    ):
        kind = w.one_of(_CHARTS)
        if kind:
            w.take(r"\binto\b|\bto\b|\ba\b")
            return Wish("chart-kind", w.rest() or "chart", {"kind": kind})
    return None


ROWS: tuple[Row, ...] = (_travel, _again, _page, _listed, _chart)
"""Rows of the grammar in this module, the particular before the general."""
