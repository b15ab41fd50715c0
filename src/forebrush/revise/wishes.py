"""A clause to a wish: what is to be done, to whom (still in words), and how much.

Each row of the grammar looks for its own words and takes them out; what is left over says who is meant. Rows go from
the particular to the general: an outline before a colour, a colour before a word to be set.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from forebrush.revise.amounts import Amount, read_amount
from forebrush.revise.colors import read_color
from forebrush.revise.language import Clause, unquote

__all__ = ["FONTS", "Wish", "read_wish"]


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
_PLACE = (
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
_SIDES = (
    (r"\b(?:directly )?(?:below|under|underneath|beneath)\b|(?:的)?(?:正)?下[面方边]", "below"),
    (r"\b(?:above|over|on top of)\b|(?:的)?(?:正)?上[面方边]", "above"),
    (r"\b(?:to the )?left of\b|(?:的)?左[边侧面]", "left"), (r"\b(?:to the )?right of\b|(?:的)?右[边侧面]", "right"),
    (r"\b(?:next to|beside)\b|旁边?", "right"), (r"\bbehind\b|后面|背后", "behind"),
)  # fmt: skip
_DIRECTIONS = (
    (r"\b(?:to the |towards? the )?left(?:wards?)?\b|[往向朝]?左(?:边|侧)?(?:移动?|挪|靠)?", (-1, 0)),
    (r"\b(?:to the |towards? the )?right(?:wards?)?\b|[往向朝]?右(?:边|侧)?(?:移动?|挪|靠)?", (1, 0)),
    (r"\b(?:up(?:wards?)?|higher)\b|[往向朝]?上(?:面|边)?(?:移动?|挪|提)?", (0, -1)),
    (r"\b(?:down(?:wards?)?|lower)\b|[往向朝]?下(?:面|边)?(?:移动?|挪|放)?", (0, 1)),
)  # fmt: skip
_TIMES = (
    (r"\bat night\b|\bnight(?:time)?\b|夜晚|晚上|夜里|深夜|夜景", "night"), (r"\b(?:sunset|dusk|evening)\b|黄昏|傍晚|日落", "dusk"),
    (r"\b(?:sunrise|dawn)\b|日出|黎明|清晨", "dawn"), (r"\bmorning\b|早晨|早上|上午", "morning"),
    (r"\b(?:noon|midday|daytime|by day)\b|中午|白天", "day"),
)  # fmt: skip
_SEASONS = ((r"\bwinter\b|冬天|冬季", "winter"), (r"\bspring\b|春天|春季", "spring"), (r"\bsummer\b|夏天|夏季", "summer"),
            (r"\b(?:autumn|fall)\b|秋天|秋季", "autumn"))  # fmt: skip
_WEATHERS = ((r"\b(?:snow(?:y|ing)?)\b|下雪|雪天", "snow"), (r"\b(?:rain(?:y|ing)?)\b|下雨|雨天", "rain"),
             (r"\b(?:fog(?:gy)?|mist(?:y)?)\b|有雾|雾天|起雾", "fog"), (r"\b(?:sunny|clear)\b|晴天|放晴", "clear"))  # fmt: skip
_CHARTS = ((r"\bpie(?: chart)?\b|饼图|饼状图", "pie"), (r"\b(?:donut|doughnut|ring)(?: chart)?\b|环形图|圆环图", "donut"),
           (r"\bline (?:chart|graph)\b|折线图|曲线图", "line"), (r"\barea chart\b|面积图", "area"), (r"\bradar chart\b|雷达图", "radar"),
           (r"\b(?:bar|column) (?:chart|graph)\b|柱状图|条形图|柱形图", "bar"))  # fmt: skip
_FILLER = re.compile(
    r"\b(?:make|change|set|turn|give|use|put|place|move|nudge|shift|increase|decrease|reduce|raise|lower|apply|let|get|have|"
    r"bring|send|draw|write|should|be|is|are|look|to|into|as|by|with|of|for|on|at|in|from|a|an|the colou?r of|colou?r|font size|"
    r"size|font|typeface|too|please|so|some|more|its)\b(?=\s|$)|"
    r"[把将给让使用]|(?:改|换|变|调|设|弄|搞|做|切换|设置|调整|替换)(?:成|为|到|得|整)?|(?:的)?(?:颜色|字体|字号|大小|位置)|显得|看起来|太|一下|都|要|再|成|为|到|在|了|吧|点$",
    re.IGNORECASE,
)


class _Words:
    """A clause while it is read: `take` finds words and takes them out."""

    def __init__(self, clause: Clause) -> None:
        self.text, self.zh = clause.text, clause.zh

    def take(self, pattern: str) -> re.Match[str] | None:
        match = re.search(pattern, self.text, re.IGNORECASE)
        if match is not None:
            self.text = f"{self.text[: match.start()]} {self.text[match.end() :]}".strip()
        return match

    def has(self, pattern: str) -> bool:
        return bool(re.search(pattern, self.text, re.IGNORECASE))

    def one_of(self, table: Sequence[tuple[str, Any]]) -> Any:
        """The value of the first row whose words occur; they are taken out."""
        for pattern, value in table:
            if self.take(pattern):
                return value
        return None

    def amount(self) -> Amount:
        amount, self.text = read_amount(self.text)
        return amount

    def color(self) -> str:
        code, self.text = read_color(self.text)
        return code

    def rest(self) -> str:
        """What is left, without words of order: it says who is meant."""
        text = re.sub(r"\s+", " ", _FILLER.sub(" ", self.text)) if not self.zh else self.text
        if self.zh:
            text = re.sub(r"\s+", " ", _FILLER.sub(" ", text))
        return text.strip(" ,，。的:：")


Row = Callable[[_Words, Sequence[str]], "Wish | None"]


def _travel(w: _Words, quotes: Sequence[str]) -> Wish | None:
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


def _again(w: _Words, quotes: Sequence[str]) -> Wish | None:
    if re.fullmatch(
        r"(?:a (?:little |tiny )?bit |even |still |some )?(?:more|further)(?: please)?|再(?:来|多)?一?[点些]+|多一?[点些]+|继续",
        w.text,
        re.IGNORECASE,
    ):
        return Wish("again", args={"factor": 1.0})
    if re.fullmatch(r"(?:a (?:little )?bit |slightly )?less|少一?[点些]+|(?:有点)?过(?:头)?了?", w.text, re.IGNORECASE):
        return Wish("again", args={"factor": -0.5})
    return None


def _page(w: _Words, quotes: Sequence[str]) -> Wish | None:
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


def _listed(w: _Words, quotes: Sequence[str]) -> Wish | None:
    if m := re.search(r"^(?:swap|switch|exchange|interchange)\s+(?:the positions? of )?(?P<a>.+?)\s+(?:and|with)\s+(?P<b>.+)$|"
                      r"^(?:把|将)?(?P<c>.+?)[和与跟](?P<d>.+?)(?:的位置)?(?:对调|互换|交换|调换)", w.text, re.IGNORECASE):  # fmt: skip
        return Wish("swap", args={"a": m["a"] or m["c"], "b": m["b"] or m["d"]})
    if m := re.search(r"^(?:insert|add)\s+(?:a|an|another|one more)\s+(?:new\s+)?(?P<n>\w+)\s+(?P<s>after|before)\s+(?P<t>[^:：⟦]+?)\s*[:：,]?\s*(?:that says |saying )?(?P<v>⟦\d+⟧|[:：].+)$|"
                      r"^在?(?P<t2>第[^后前⟦]+?)(?:的)?(?P<s2>后|前)面?(?:再)?(?:加|插入|添加|增加)(?:上)?一?(?P<n2>[^：:⟦，]{1,4}?)[：:]?\s*(?P<v2>⟦\d+⟧|[：:].+)$", w.text, re.IGNORECASE):  # fmt: skip
        side = "before" if (m["s"] or m["s2"]).lower() in ("before", "前") else "after"
        words = unquote(m["v"] or m["v2"], quotes).lstrip(":： ")
        at = (m["t"] or m["t2"]).strip()
        noun = (m["n"] or m["n2"]).strip()
        return Wish("insert-item", at, {"side": side, "text": words, "noun": noun})
    if (m := re.search(r"\b(?:move|put)\s+(?P<t>.+?)\s+(?:to (?:the )?(?P<p>top|start|beginning|front|first (?:place|position)|end|bottom|last (?:place|position)))$|"
                       r"^(?:把|将)?(?P<t2>第.+?|最后.+?)(?:移到|放到|挪到|提到|排到)(?P<p2>最前面?|最上面|第一[个位条步]?|最后面?|末尾|最下面)", w.text, re.IGNORECASE)):  # fmt: skip
        place = (m["p"] or m["p2"]).lower()
        where = "first" if re.match(r"top|start|begin|front|first|最前|最上|第一", place) else "last"
        if re.search(r"\d|first|second|third|fourth|fifth|last|第|最后", m["t"] or m["t2"]):
            return Wish("reorder", m["t"] or m["t2"], {"to": where})
    return None


def _chart(w: _Words, quotes: Sequence[str]) -> Wish | None:
    if w.has(
        r"\bsort\b|\border\b.*\b(?:high|low|large|small|value)|排序|从[高大][到至][低小]|从[低小][到至][高大]|[升降]序"
    ):
        up = w.has(r"low(?:est)? to high|small(?:est)? to (?:large|big)|ascending|从[低小][到至][高大]|升序")
        w.take(
            r"\bfrom .*$|\b(?:in )?(?:ascending|descending)(?: order)?|从[高大低小][到至][高大低小]|按?[升降]序|排序|排列|排"
        )
        w.take(r"\bsort(?: by value)?\b|\bby value\b")
        return Wish("sort-chart", w.rest() or "chart", {"up": up})
    if re.search(r"chart|graph|图", w.text, re.IGNORECASE) and re.search(
        r"\b(?:into|to|as|a|an)\b|成|为|用", w.text, re.IGNORECASE
    ):
        kind = w.one_of(_CHARTS)
        if kind:
            w.take(r"\binto\b|\bto\b|\ba\b")
            return Wish("chart-kind", w.rest() or "chart", {"kind": kind})
    return None


_ADD = r"^(?:add|give|put|apply|insert|include|加上?|添加|增加|给|为|要|用)"


def _touches(w: _Words, quotes: Sequence[str]) -> Wish | None:
    """Things that are added to a node or taken from it: outline, shadow, underline, marks at the end."""
    off = w.has(r"\b(?:remove|delete|without|no|drop|get rid of|take away)\b|去掉|删掉|删除|取消|不要|去除")
    if w.has(r"\b(?:outline|stroke|contour)\b|描边|勾边"):
        w.take(r"\b(?:outline|stroke|contour)s?\b|描边|勾边")
        color = w.color()
        amount = w.amount()
        _drop_verbs(w)
        return Wish("outline", w.rest(), {"color": color, "amount": amount, "off": off})
    if w.has(r"\b(?:drop )?shadow\b|阴影|投影"):
        w.take(r"\b(?:soft |hard |subtle |drop )*shadows?\b|柔和的?|阴影|投影")
        amount = w.amount()
        _drop_verbs(w)
        return Wish("shadow", w.rest(), {"amount": amount, "off": off})
    if w.has(r"\bunderlin\w*|下划线"):
        w.take(r"\bunderlin\w*|下划线")
        _drop_verbs(w)
        return Wish("underline", w.rest(), {"off": off})
    if m := w.take(r"(?:an? )?(?P<mark>exclamation (?:mark|point)|question mark|full stop|period|ellipsis)(?: (?:to|after|at the end of|behind))?|(?:后面?|末尾|结尾)?(?:加|添)(?:上)?(?:一)?个?(?P<zh>感叹号|问号|句号|省略号)"):  # fmt: skip
        _drop_verbs(w)
        w.take(r"后面?|末尾|结尾|最后")
        return Wish("end-mark", w.rest(), {"mark": (m["mark"] or m["zh"]).lower(), "zh": bool(m["zh"])})
    return None


def _drop_verbs(w: _Words) -> None:
    w.take(
        r"^(?:add|give|put|apply|insert|remove|delete|drop|get rid of|take away|take)\b|去掉|删掉|删除|取消|不要|去除|加上|添加|增加|加"
    )
    w.take(r"^(?:an?|the|some)\s+(?=to\b|from\b|on\b|around\b)|\b(?:to|from|on|around)\b")
    w.take(r"\ba\s*$")


def _adds(w: _Words, quotes: Sequence[str]) -> Wish | None:
    """Something new on the page."""
    t = w.text
    if not re.search(r"^(?:add|insert|include|draw|create|put an?\b|put some|place an?\b|write)\b|加(?:上|入)?(?!粗|大|深|亮|宽|重)|添加|增加|插入|放(?:上|置)?一?[个张条幅]|画一?[个条]|写上?", t, re.IGNORECASE):  # fmt: skip
        return None
    if re.search(r"^(?:把|将)", t):
        return None
    side, anchor = _beside(w)
    place = w.one_of(_PLACE) if not side else None
    if m := w.take(
        r"(?:an? )?qr(?: ?code)?(?: (?:for|to|linking to|of))?\s*(?P<u>\S+://\S+|⟦\d+⟧)?|一?个?二维码[：:]?\s*(?P<z>\S+://\S+|⟦\d+⟧)?"
    ):
        url = m["u"] or m["z"] or (lambda n: n[0] if n else "")(w.take(r"https?://\S+"))
        return Wish("add-code", args={"value": unquote(url or "", quotes), "place": place or "bottom-right"})
    if w.has(r"\bborder\b|\bframe\b|边框|外框"):
        return Wish("add-border", args={"color": w.color()})
    if w.has(r"\b(?:dividers?|separators?|rule|line)\b|分割线|分隔线|横线"):
        color = w.color()
        return Wish("add-line", anchor, {"side": side or "below", "color": color, "place": place})
    quoted = re.search(r"⟦(\d+)⟧", t)
    if quoted:
        words = quotes[int(quoted[1])]
        role = "body"
        for pattern, name in ((r"\bbadge|sticker|label\b|角标|徽章|标签|贴纸", "badge"), (r"\bbutton\b|按钮", "button"), (r"\bsubtitle|tagline\b|副标题", "subtitle"), (r"\b(?:title|headline)\b|标题", "title"), (r"\bfooter\b|页脚", "footer")):  # fmt: skip
            if re.search(pattern, re.sub(r"⟦.*", "", t) + re.sub(r".*?⟧", "", t), re.IGNORECASE):
                role = name
                break
        small = bool(re.search(r"\bsmall|tiny|fine print\b|小字|小小", t, re.IGNORECASE))
        large = bool(re.search(r"\b(?:big|large|huge)\b|大字", t, re.IGNORECASE))
        color = w.color()
        return Wish(
            "add-text",
            anchor,
            {"text": words, "role": role, "place": place, "side": side, "small": small, "large": large, "color": color},
        )
    shape = w.one_of(
        (
            (r"\b(?:circle|dot|disc)\b|圆形?|圆圈", "ellipse"),
            (r"\b(?:rectangle|box|square|panel|block)\b|矩形|方块|方框|色块", "rect"),
            (r"\bstar\b|五角星|星形", "star"),
        )
    )
    if shape:
        color = w.color()
        return Wish("add-shape", anchor, {"shape": shape, "color": color, "place": place, "side": side})
    if m := re.search(r"(?:picture|image|photo|illustration|drawing)s? of (?P<w>.+?)(?= (?:in|at|on|to|behind|below|above|next)\b|$)|(?:图片|插图|照片|图)[：:]?(?P<z>.+)|一[只个幅张](?P<y>[^，。]+?)(?:的)?(?:图片?|插图|照片)", t, re.IGNORECASE):  # fmt: skip
        return Wish(
            "add-picture",
            anchor,
            {"what": (m["w"] or m["z"] or m["y"]).strip(), "place": place or "bottom-right", "side": side},
        )
    left = re.sub(
        r"^(?:add|insert|include|draw|create|put|place|write|(?:在|请)*(?:加|添加|增加|插入|放|画|写)(?:上|入)?)\s*",
        "",
        w.text,
        flags=re.IGNORECASE,
    )
    left = re.sub(r"^(?:an?|some|the|一?[只个幅张条])\s*", "", left.strip(), flags=re.IGNORECASE).strip(" in at on the")
    return (
        Wish("add-picture", anchor, {"what": left, "place": place or "bottom-right", "side": side, "thing": True})
        if left
        else None
    )


def _beside(w: _Words) -> tuple[str, str]:
    """A side and the words for the neighbour: `below the title`, `在标题下面`."""
    if m := re.search(r"\b(?P<s>below|under|underneath|beneath|above|on top of|over|next to|beside|behind|(?:to the )?(?:left|right) of)\s+(?P<t>the [\w ]+?|⟦\d+⟧|it)(?=$|[,.:]| (?:that|saying|which))", w.text, re.IGNORECASE):  # fmt: skip
        side = next((name for pattern, name in _SIDES if re.search(pattern, m["s"], re.IGNORECASE)), "below")
        w.text = (w.text[: m.start()] + " " + w.text[m.end() :]).strip()
        return side, m["t"]
    if w.zh and (
        m := re.search(
            r"在?(?P<t>[^在，⟦]{1,12}?|⟦\d+⟧)的?(?:正)?(?P<s>[上下左右后]面|[上下左右]方|[左右]边|旁边?|后面|[上下])(?=加|放|添|插|画|写|$|，)",
            w.text,
        )
    ):
        if not re.fullmatch(r"最|页面?|画面|", m["t"]):
            side = next((name for pattern, name in _SIDES if re.search(pattern, m["s"])), "below")
            w.text = (w.text[: m.start()] + w.text[m.end() :]).strip()
            return side, m["t"]
    return "", ""


def _removes(w: _Words, quotes: Sequence[str]) -> Wish | None:
    if w.take(
        r"^(?:delete|remove|erase|get rid of|take (?:out|away|off)|drop|cut|lose)\b|(?:去掉|删掉|删除|删去|移除|拿掉|去除|清除|删了?|抹掉)(?:吧|掉)?|不要(?:了|这个)?|不需要了?"
    ):
        w.take(r"了$|^(?:把|将)|这[行句个条]|那[行句个条]")
        return Wish("remove", w.text if re.search(r"⟦", w.text) else w.rest())
    if w.take(r"^hide\b|隐藏|藏起来"):
        return Wish("hide", w.rest())
    if w.take(r"^(?:show|unhide|reveal)\b|^(?:显示|取消隐藏)"):
        return Wish("show", w.rest())
    if w.take(r"^(?:duplicate|copy|clone|repeat)\b|(?:复制|克隆)(?:一[份个])?|再来一[份个]"):
        return Wish("duplicate", w.rest())
    return None


def _orders(w: _Words, quotes: Sequence[str]) -> Wish | None:
    if (
        w.take(r"\b(?:bring|move|send|put)?\s*(?P<t>.*?)\s*to (?:the )?(?:very )?(?:front|foreground)\b")
        if not w.zh
        else w.take(r"置于?顶层?|置顶|移?到?最(?:上|顶)层|放?到?最前面?")
    ):
        text = w.text
        if not w.zh:
            return None
        return Wish("order", text.strip(" 把将"), {"to": "front"})
    if w.zh and w.take(r"置于?底层?|置底|移?到?最(?:下|底)层|放?到?最后面"):
        return Wish("order", w.text.strip(" 把将"), {"to": "back"})
    return None


def _orders_en(w: _Words, quotes: Sequence[str]) -> Wish | None:
    if m := re.search(r"^(?:bring|move|send|put)\s+(?P<t>.+?)\s+to (?:the )?(?:very )?(?P<p>front|foreground|back)\b|^(?:bring|send)\s+(?P<t2>.+?)\s+(?P<p2>forward|backward)", w.text, re.IGNORECASE):  # fmt: skip
        front = (m["p"] or m["p2"]).lower() in ("front", "foreground", "forward")
        return Wish("order", m["t"] or m["t2"], {"to": "front" if front else "back"})
    return None


def _turns(w: _Words, quotes: Sequence[str]) -> Wish | None:
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


def _styles(w: _Words, quotes: Sequence[str]) -> Wish | None:
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
    if w.has(
        r"\b(?:left|right|cent(?:er|re))[ -]align(?:ed)?\b|\balign (?:the )?(?:text )?.*?\b(?:to the )?(?:left|right|cent(?:er|re))$|(?:左|右|居中|两端)对齐|靠[左右]对?齐"
    ):
        if m := re.search(
            r"\balign (?P<a>.+?) (?:with|to) (?P<b>the .+?)(?: on the| at the| along the)? ?(?P<s>left|right|top|bottom|center|centre)?(?: edges?| sides?)?$",
            w.text,
            re.IGNORECASE,
        ):
            if not re.fullmatch(r"the (?:left|right|center|centre|top|bottom)", m["b"], re.IGNORECASE):
                return Wish("align", m["a"], {"with": m["b"], "side": (m["s"] or "left").lower()})
        to = "start" if w.has(r"\bleft\b|左") else "end" if w.has(r"\bright\b|右") else "center"
        w.take(
            r"\b(?:left|right|cent(?:er|re))[ -]align(?:ed)?\b|\balign\b|\bto the (?:left|right|cent(?:er|re))$|\b(?:left|right|center)$|(?:左|右|居中|两端)对齐|靠[左右]对?齐"
        )
        return Wish("text-align", w.rest(), {"to": to})
    if m := re.search(r"^align (?P<a>.+?) (?:with|to) (?P<b>.+?)(?: (?:on|at|along) the (?P<s>left|right|top|bottom|center|centre))?(?: edges?| sides?)?$|"
                      r"^(?:把|将|让)?(?P<c>.+?)[和与跟](?P<d>.+?)(?P<t>左|右|顶部?|底部?|居中)?对齐", w.text, re.IGNORECASE):  # fmt: skip
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
    if w.has(r"\bbold(?:er)?\b|\bheavier\b|加粗|粗体|粗一?点|更粗"):
        off = w.has(r"\bnot bold\b|\bunbold\b|取消加?粗|不加粗")
        w.take(r"\b(?:not )?(?:bold(?:er)?|heavier)\b|取消加?粗体?|不?加粗|粗体|更?粗一?点?")
        w.amount()
        return Wish("weight", w.rest(), {"to": 400 if off else 700})
    if w.has(r"\b(?:thinner|lighter weight|regular weight|not bold)\b|变?细一?点|更细|常规(?:字重|体)"):
        w.take(r"\b(?:thinner|lighter weight|regular weight|not bold)\b|变?细一?点|更细|常规(?:字重|体)")
        return Wish("weight", w.rest(), {"to": 300})
    return None


def _surface(w: _Words, quotes: Sequence[str]) -> Wish | None:
    """Opacity, corners, filters."""
    if w.has(r"\btransparen\w*|\bopacity\b|\bsee-through\b|\bfad(?:e|ed)\b|透明度?|不透明度"):
        percent = w.amount()
        half = percent.unit == "factor" and percent.value == 0.5 or bool(w.take(r"\bhalf\b|半"))
        solid = w.has(r"\bopacity\b|不透明度")
        w.take(
            r"\b(?:more |less )?transparen\w*|\bopacity\b|\bsee-through\b|\bfad(?:e|ed)(?: out)?\b|不?透明度?|调到?|降到?|设为?"
        )
        return Wish("opacity", w.rest(), {"amount": percent, "half": half, "solid": solid})
    if w.has(r"\bround(?:ed)?(?: the)? corners?\b|\bcorners? (?:more )?round(?:ed|er)?\b|圆角"):
        amount = w.amount()
        w.take(r"\bround(?:ed|er)?\b|\bcorners?\b|圆角|加|大")
        w.take(r"\bcorners?\b|\bof\b")
        return Wish("radius", w.rest(), {"amount": amount})
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


def _brief(w: _Words, quotes: Sequence[str]) -> Wish | None:
    """What a picture shows: time, season, weather, subject."""
    if re.search(r"⟦", w.text):
        return None
    for key, table in (("time", _TIMES), ("season", _SEASONS), ("weather", _WEATHERS)):
        value = w.one_of(table)
        if value:
            w.take(
                r"\bin the (?:picture|image|photo|scene|background)\b|\bthe (?:season|time(?: of day)?|weather)\b|季节|时间|天气|\bit\b(?: is)?|里"
            )
            return Wish("brief", w.rest(), {"key": key, "value": value})
    if m := re.search(r"^(?:change|replace|swap|turn)\s+(?:the |an? )?(?P<a>[\w ]+?)\s+(?:to|with|into|for)\s+(?:an? |the )(?P<b>[\w ]+)$|^(?:把|将)?(?:画面?里的?)?(?P<c>[\u4e00-\u9fff]{1,6}?)(?:换|改|变)成(?:一[只个条匹头位])?(?P<d>[\u4e00-\u9fff]{1,8})$", w.text, re.IGNORECASE):  # fmt: skip
        a, b = (m["a"] or m["c"]).strip(), (m["b"] or m["d"]).strip()
        if not read_color(b)[0]:
            return Wish("subject", args={"a": a, "b": b})
    return None


def _shade(w: _Words, quotes: Sequence[str]) -> Wish | None:
    """Darker and lighter, of a ground, a colour or a picture."""
    dark = w.has(r"\bdark(?:er|en)?\b|暗|深(?!色模式)")
    light = w.has(r"\b(?:light(?:er|en)?|bright(?:er|en)?|pal(?:e|er))\b|亮|浅|淡")
    if dark == light or read_color(w.text)[0]:
        return None
    amount = w.amount()
    w.take(r"\b(?:dark(?:er|en)?|light(?:er|en)?|bright(?:er|en)?|pal(?:e|er))\b|[调变加]?(?:暗|深|亮|浅|淡)(?:点|些)?")
    return Wish("shade", w.rest(), {"amount": amount, "sign": -1 if dark else 1})


def _colors(w: _Words, quotes: Sequence[str]) -> Wish | None:
    held = re.sub(r"⟦\d+⟧", lambda m: f"⟦{m[0][1:-1]}⟧", w.text)
    if re.search(r"(?:to|with|成|为|写|say)\s*⟦\d+⟧$", held):
        return None
    # A colour that says which one is meant stands before a noun: what is wanted stands last.
    found = list(re.finditer(r"$", w.text))
    code, rest = read_color(_tail(w.text)) if found else ("", w.text)
    if not code:
        code, rest = read_color(w.text)
        if not code:
            return None
        w.text = rest
    else:
        w.text = w.text[: len(w.text) - len(_tail(w.text))] + rest
    return Wish("color", w.rest(), {"color": code})


def _tail(text: str) -> str:
    """The end of a clause behind its verb: there the colour that is wanted stands."""
    match = re.search(
        r"(?:\b(?:to|in|into|as|be|with)\b|[成为用])(?!.*(?:\b(?:to|in|into|as|be|with)\b|[成为用]))",
        text,
        re.IGNORECASE,
    )
    return text[match.start() :] if match else text


def _sizes(w: _Words, quotes: Sequence[str]) -> Wish | None:
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


def _moves(w: _Words, quotes: Sequence[str]) -> Wish | None:
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
            side = next(name for pattern, name in _SIDES if re.search(pattern, m["s"] or m["s2"], re.IGNORECASE))
            return Wish("beside", m["t"] or m["t2"], {"near": near, "side": side})
    amount = w.amount()
    if (
        amount.unit in ("plain",)
        and not re.search(r"[往向朝][上下左右]|\b(?:a )?(?:up|down|left|right)$", w.text, re.IGNORECASE)
        or re.search(r"corner|角|(?:top|bottom|upper|lower)[ -](?:left|right)", w.text)
    ):
        before = w.text
        place = w.one_of(_PLACE)
        if place:
            w.take(r"^(?:move|put|place|nudge|shift|push|pull|slide|drag|bring|position)\b|(?:移动?|挪|放)(?:到|在)?")
            w.take(r"\b(?:in|to|at|into|on)\s*(?:the)?\s*$")
            return Wish("place", w.rest(), {"place": place})
        w.text = before
    way = w.one_of(_DIRECTIONS)
    if way is None:
        return None
    w.take(r"^(?:move|put|place|nudge|shift|push|pull|slide|drag|bring|raise|lower)\b|移动?|挪动?|一下")
    return Wish("move", w.rest(), {"amount": amount, "way": way})


def _sets(w: _Words, quotes: Sequence[str]) -> Wish | None:
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
            return Wish("set-text", match["t"].strip(), {"text": value, "quoted": "⟦" in match["v"]})
    return None


_ROWS: tuple[Row, ...] = (
    _travel, _again, _page, _listed, _chart, _touches, _adds, _removes, _orders_en, _orders, _turns, _styles, _surface, _brief,
    _shade, _colors, _sizes, _moves, _sets,
)  # fmt: skip


def read_wish(clause: Clause, quotes: Sequence[str]) -> Wish | None:
    """The wish of a clause; None where it asks for nothing that is known."""
    if re.search(r"(?:to|with|say|read|成|为|写)\s*⟦\d+⟧$", clause.text, re.IGNORECASE) and not re.match(
        r"(?:insert|add)\b|在|.*加", clause.text, re.IGNORECASE
    ):
        made = _sets(_Words(clause), quotes)
        if made is not None:
            return Wish(made.edit, made.target, made.args, clause.text)
    if re.search(
        r"\b(?:should|must|needs to) (?:say|read)\b|\b(?:make|let|have) .+ (?:say|read)\b|写成|改写成",
        clause.text,
        re.IGNORECASE,
    ):
        made = _sets(_Words(clause), quotes)
        if made is not None:
            return Wish(made.edit, made.target, made.args, clause.text)
    for row in _ROWS:
        made = row(_Words(clause), quotes)
        if made is not None:
            return Wish(made.edit, made.target, made.args, clause.text)
    return None
