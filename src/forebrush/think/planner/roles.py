"""What a string is for: its role, from the labels before and after it, in English and Chinese.

The nearest label counts (`Below the title, the slogan “X”` is a slogan); a label that only says where the string
stands (`below the title`) does not. Of several strings after one label the first takes a role that a page has once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from forebrush.think.planner.words import COPY_LABELS, DETAIL_LABELS

__all__ = ["SINGLE", "detail_label", "role_after", "role_before"]

QUOTED_LABELS: Mapping[str, str] = {
    # labels that only a quotation's neighbourhood makes sure of
    **COPY_LABELS,
    "按钮": "button", "按键": "button", "导航": "nav", "导航栏": "nav", "菜单栏": "nav", "菜单链接": "nav",
    "导航标签": "nav", "标签页": "nav", "标签栏": "nav", "选项卡": "nav", "菜单项": "nav", "链接": "nav",
    "导航图标": "nav", "分类标题": "heading", "栏目": "heading", "栏目名": "heading", "小节标题": "heading",
    "章节标题": "heading", "字幕": "caption", "旁白": "caption", "图注": "caption", "时间戳": "caption",
    "对话": "comment", "对白": "comment", "弹幕": "comment", "评论": "comment", "气泡": "comment",
    "对话框": "comment", "作者": "author", "署名": "signature", "签名": "signature", "落款": "signature",
    "印章": "seal", "朱印": "seal", "小印": "seal", "钤印": "seal", "红印": "seal", "名言": "quote",
    "语录": "quote", "诗句": "quote", "诗": "quote", "引文": "quote", "引言": "quote", "祝福语": "quote",
    "贺词": "quote", "原价": "old-price", "现价": "price", "售价": "price", "价格": "price", "到手价": "price",
    "特价": "price", "票价": "price", "脚注": "footer", "页尾": "footer", "免责声明": "footer", "版权": "footer",
    "版本号": "footer", "底部小字": "footer", "贴纸": "badge", "爆炸贴": "badge", "徽章": "badge", "角标": "badge",
    "小标": "badge", "图例": "chart", "坐标轴": "chart", "轴标题": "chart", "刻度": "chart", "名称": "brand",
    "航空公司": "brand", "品牌名": "brand", "公司名": "brand", "商标": "brand", "公司": "brand",
    "buttons": "button", "call to action": "button", "call-to-action": "button", "cta": "button", "pill": "button",
    "pills": "button", "navigation": "nav", "nav": "nav", "nav bar": "nav", "navbar": "nav", "tab": "nav",
    "tabs": "nav", "navigation tabs": "nav", "navigation bar": "nav", "navigation menu": "nav", "menu bar": "nav",
    "menu item": "nav", "menu items": "nav", "menu list": "nav", "menu links": "nav", "links": "nav",
    "navigation links": "nav", "navigation items": "nav", "navigation icons": "nav", "section title": "heading",
    "section titles": "heading", "section heading": "heading", "section headings": "heading",
    "sub-heading": "heading", "sub-headings": "heading", "headings": "heading", "day heading": "heading",
    "column heading": "heading", "column headings": "heading", "column title": "heading", "panel title": "heading",
    "category headings": "heading", "column subtitles": "heading", "categories": "heading", "sections": "heading",
    "columns": "heading", "column headers": "heading", "headers": "heading", "card title": "heading",
    "captions": "caption", "subtitles": "caption", "caption box": "caption", "narration": "caption",
    "timestamp": "caption", "credit": "caption", "speech bubble": "comment", "speech-bubble": "comment",
    "speech bubbles": "comment", "bubble": "comment", "dialogue": "comment", "comment": "comment",
    "comments": "comment", "thought bubble": "comment", "reply": "comment", "replies": "comment",
    "replying": "comment", "author": "author", "byline": "author", "written by": "author",
    "attributed to": "author", "signed": "signature", "signature": "signature", "sign-off": "signature",
    "signed by": "signature", "seal": "seal", "wax seal": "seal", "stamp": "badge", "quote": "quote",
    "quotation": "quote", "verse": "quote", "poem": "quote", "inscription": "quote", "price": "price",
    "prices": "price", "old price": "old-price", "original price": "old-price", "was": "old-price",
    "sticker": "badge", "burst": "badge", "ribbon": "badge", "corner tag": "badge", "footnote": "footer",
    "disclaimer": "footer", "legal lines": "footer", "legal line": "footer", "copyright": "footer",
    "copyright line": "footer", "version": "footer", "credits": "footer", "footer row": "footer",
    "footer text": "footer", "bottom line": "footer", "bottom strip": "footer", "fine print": "footer",
    "small print": "footer", "app name": "brand", "brand name": "brand", "company name": "brand",
    "shop name": "brand", "store name": "brand", "restaurant name": "brand", "website name": "brand",
    "cafe name": "brand", "café name": "brand", "airline's name": "brand", "airline": "brand", "wordmark": "brand",
    "company": "brand", "organiser": "brand", "organizer": "brand", "club": "brand", "publisher": "brand",
    "hosted by": "brand", "presented by": "brand", "placeholder": "field", "placeholder text": "field",
    "legend": "chart", "axis label": "chart", "axis": "chart", "x-axis": "chart", "y-axis": "chart",
    "chart title": "heading", "panel label": "heading", "h1": "title", "h2": "subtitle", "greeting": "subtitle",
    "step": "step", "steps": "step",
}  # fmt: skip
SINGLE = frozenset({"title", "subtitle", "brand", "author", "signature", "seal", "price", "old-price", "quote"})
"""Roles of which a page has one: the first of several strings after one label."""
_REFERENCES = re.compile(
    r"\b(?:below|beneath|underneath|under|above|over|behind|near|around|beside|next to|left of|right of|"
    r"surrounding|after|following|to|on top of|"
    r"adjacent to|alongside|from|opposite|with) (?:the|this|that|its|each|a|these|those)(?: [\w'’-]+){0,3}? $",
    re.IGNORECASE,
)
_REFERRED_ZH = re.compile(
    r"^[^，。；]{0,2}?(?:的)?(?:正|稍|略|紧)?(?:下方|下面|之下|上方|上面|之上|右侧|左侧|右边|左边|旁边|旁|"
    r"周围|四周|后面|后方|中央|内部)"
)
_SPLIT = re.compile(r"[。；;，,.!?！？\n\x00]")


@cache
def _labels(words: tuple[str, ...]) -> re.Pattern[str]:
    latin = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True) if w.isascii() or w[0].isascii())
    chinese = "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True) if not w[0].isascii())
    return re.compile(rf"(?<![\w-])(?:{latin})(?![\w])|(?:{chinese})", re.IGNORECASE)


_LABEL = _labels(tuple(QUOTED_LABELS))


def _own(matches: Iterable[re.Match[str]], text: str) -> list[re.Match[str]]:
    """The labels that name the string, without those that only say where it stands."""
    own = []
    for match in matches:
        if match[0].isascii() or match[0][0].isascii():
            if _REFERENCES.search(text[: match.start()][-60:]):
                continue
            if re.match(
                r"(?:['’]s)? (?:bar|box|strip|icon|design|image|background|style|page|format|layout|frame|"
                r"photo|ideas?)\b",
                text[match.end() :],
            ) and match[0].lower() not in ("caption", "subtitle", "navigation", "button", "menu", "speech bubble"):
                continue
        elif _REFERRED_ZH.match(text[match.end() :]):
            continue
        own.append(match)
    return own


def role_before(lead: str) -> str:
    """The role that the words before a string give it, empty where they give none."""
    pieces = _SPLIT.split(lead)
    if not pieces[-1].strip() and len(pieces) > 1:
        # Behind a comma only what ends in a label names the string: `the inviting message, “X”`.
        matches = _own(_LABEL.finditer(pieces[-2]), pieces[-2])
        ends = matches and matches[-1].end() == len(pieces[-2].rstrip())
        return QUOTED_LABELS[matches[-1][0].lower()] if ends else ""
    for piece in [p for p in reversed(pieces) if p.strip()][:2]:
        matches = _own(_LABEL.finditer(piece), piece)
        if matches:
            return QUOTED_LABELS[matches[-1][0].lower()]
    return ""


_AFTER_EN = re.compile(
    r"^\s*[,(]?\s*(?:(?:is|are|was|should be|will be|serv(?:es|ing|e)|act(?:s|ing)?|stands?|appears?|"
    r"displayed|set|written|placed|used|printed|prominently|shown|featured|goes|and) )*"
    r"(?:as|for|being|is|are) (?:the |a |an |its |our |my )?(?:[\w'’-]+ ){0,3}?$",
    re.IGNORECASE,
)
_AFTER_ZH = re.compile(
    r"^\s*(?:这个|这[一行句]|几个|[一两三四]个|等)?(?:作为|作|当作|当|为|是|做|的|字样的|等)?(?:[^，。；、\x00]{0,6}?)$"
)


def role_after(tail: str) -> str:
    """The role that the words after a string give it: `as the headline`, `button`, `的标语`, `作为主标题`."""
    piece = re.split(r"[。；;.!?！？\n\x00]|[,，](?!\s*(?:as|作为|为))", tail)[0] if tail.strip() else ""
    for match in _LABEL.finditer(piece):
        before = piece[: match.start()]
        if match[0][0].isascii():
            if _AFTER_EN.match(before) or not before.strip(" ()"):
                return QUOTED_LABELS[match[0].lower()]
        elif _AFTER_ZH.match(before) and not _REFERRED_ZH.match(piece[match.end() :]):
            return QUOTED_LABELS[match[0].lower()]
    return ""


_DETAILS = sorted(DETAIL_LABELS, key=len, reverse=True)
_DETAIL_ZH = re.compile(
    r"(?P<label>[\u4e00-\u9fff]{0,4}?(?:"
    + "|".join(d for d in _DETAILS if not d.isascii())
    + r")(?:名称)?)\s*(?:[:：是为在]|写着?|标注)?\s*$"
)
_DETAIL_EN = re.compile(
    r"(?:^|[\s,:;(])(?P<label>" + "|".join(d for d in _DETAILS if d.isascii()) + r")\s*[:=]?\s*$", re.IGNORECASE
)


def detail_label(lead: str) -> str:
    """The label of a detail right before a string (`地点“X”`, `venue "X"`), as written; empty where there is none."""
    piece = _SPLIT.split(lead)[-1]
    match = _DETAIL_ZH.search(piece) or _DETAIL_EN.search(piece)
    return (
        re.sub(r"^(?:以及|还有|和|与|及|而|有|写上|写|注明|标明|在|的|，)+", "", match["label"].strip())
        if match
        else ""
    )
