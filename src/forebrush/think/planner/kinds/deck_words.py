"""The words of slides and infographics: by which each is known, and the patterns that their readers go by."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forebrush.think.planner.kinds.sheets import COPY, LISTS, words_of

__all__ = [
    "ABOUT",
    "BOTTOM",
    "BRAND_ZH",
    "CARD_WORDS",
    "CONTENT",
    "DESCRIBED",
    "FOR",
    "GOES",
    "KIND_NOUN",
    "LOOK_LABEL",
    "MADE",
    "NTH",
    "PLACED",
    "RANK",
    "SAYS",
    "SAYS_ZH",
    "SIDE",
    "TABLE",
    "THE_IS",
    "TITLED",
    "UNDER",
    "VERSUS",
    "WITH_LINES",
    "WORDS",
    "_all__",
]

_SLIDE = {
    "幻灯片": 4.0, "幻灯": 3.0, "ppt": 4.0, "课件": 4.0, "演示文稿": 4.0, "投影": 1.5, "路演": 1.0, "答辩": 1.5,
    "述职": 2.5, "片子": 1.5, "汇报": 1.5, "那页": 2.5, "一页": 0.5, "汇报页": 2.0, "周会": 1.5,
    "目录页": 1.5, "结束页": 3.0, "封面页": 2.0, "尾页": 2.0,
    "致谢页": 1.5, "slide": 4.0, "slides": 4.0, "powerpoint": 4.0, "keynote slide": 4.0, "presentation": 2.0,
    "pitch deck": 3.0, "deck": 1.5, "16:9 slide": 4.0, "title slide": 4.0,
}  # fmt: skip
_INFOGRAPHIC = {
    "信息图": 4.0, "信息长图": 4.0, "长图": 2.0, "一图读懂": 3.0, "图解": 2.5, "科普图": 2.5, "示意图": 1.0,
    "知识卡": 1.5, "避坑指南": 1.0, "做一张图": 0.5, "infographic": 4.0,
    "infographics": 4.0, "explainer graphic": 3.0, "graphic on": 2.0, "comparison graphic": 1.0,
    "榜单": 1.0, "fact sheet": 2.0, "diagram": 1.5, "visual guide": 2.0, "cheat sheet": 2.0,
}  # fmt: skip
WORDS: Mapping[str, Mapping[str, float]] = {
    "slide": _SLIDE,
    "infographic": _INFOGRAPHIC,
    "comparison": {
        "对比图": 4.5, "比较图": 4.0, "对照图": 4.0, "comparison chart": 4.5, "comparison table": 3.5,
        "comparison graphic": 4.0, "side-by-side comparison": 3.0, "side by side": 0.5,
    },
    "process": {
        "流程图": 4.0, "步骤图": 4.0, "流程信息图": 4.5, "flowchart": 4.0, "flow chart": 4.0,
        "process diagram": 4.0, "process infographic": 4.5, "step-by-step guide": 3.0,
    },
    "timeline": {
        "时间轴": 2.5, "时间线": 2.5, "大事记": 2.5, "编年": 2.0, "发展历程": 2.0, "timeline": 2.5,
        "roadmap": 2.0, "chronology": 2.5,
    },
    "statistics": {
        "数据图": 3.0, "数据海报": 3.0, "统计图": 3.0, "数据看板": 3.0, "statistics infographic": 4.5,
        "data poster": 3.0, "dashboard": 1.5,
    },
    "chart": {
        "柱状图": 2.5, "柱形图": 2.5, "条形图": 2.5, "折线图": 2.5, "饼图": 2.5, "饼状图": 2.5, "环形图": 2.5,
        "面积图": 2.5, "散点图": 2.5, "走势图": 2.0, "图表": 2.0, "热力图": 2.5, "bar chart": 2.5,
        "line chart": 2.5, "pie chart": 2.5, "donut chart": 2.5, "area chart": 2.5, "scatter plot": 2.5,
        "line graph": 2.5, "bar graph": 2.5, "chart": 1.5, "graph": 1.0, "histogram": 2.5, "heatmap": 2.5,
    },
}  # fmt: skip

TABLE = words_of(COPY, LISTS)
_all__ = ["FIRST", "READERS", "WORDS", "Deck", "read_deck"]
SIDE = re.compile(
    r"(?:左|右|中|上|下|第[一二三四五六])(?:边|侧|面|方)?(?:一)?(?:栏|"
    r"列|侧|半边|边|块|格)(?:标题|写着?|叫|是|：|:|$)|(?:left|right|"
    r"middle|centre|center|first|second|third|fourth)(?:[- ]hand)? "
    r"(?:column|side|panel|half|card|box|block|zone)(?: heading| title)?|"
    r"\b\w+ (?:column|panel|card|box|block|zone|section|side) (?:heading|"
    r"headed|title|titled|called|labell?ed)",
    re.IGNORECASE,
)
NTH = re.compile(
    r"^(?:其中|然后)?第\s?(?P<n>[一二三四五六七八九十\d]{1,2})\s?(?P<what>[条个点步项块部分"
    r"栏格级类章节件招句段幕种])(?P<verb>分?(?:叫做?|名叫|是|为|写着?|"
    r"写|：|:|，|,)?)\s*(?P<text>\S.*)$",
    re.DOTALL,
)
CARD_WORDS = "块部栏格级类种"
CONTENT = re.compile(
    r"^(?:内容|说明|下面|里面|特点|文字|要点|正文)?(?:就?是|写着?|写|"
    r"为|：|:)\s*(?P<text>\S.*)$|^(?:内容|说明|文字|要点|正文)\s*(?P<more>\S.*)$",
    re.DOTALL,
)
TITLED = re.compile(
    r"\b(?:with the heading|with the headline|with the title|headed|"
    r"entitled|titled|called|named)\s+(?P<a>[A-Z“\"].+?)$|^(?:[Pp]ut|"
    r"[Pp]lace|[Ww]rite)\s+(?P<b>[A-Z].+?)\s+(?:at|on|across|along|"
    r"as) (?:the )?(?:very )?(?:top|title|heading|headline)\b.*$|^(?:[Aa]t|"
    r"[Oo]n|[Aa]long|[Aa]cross) the top[,:]?\s+(?:put |write |it says "
    r")?(?P<c>[A-Z].+)$",
    re.DOTALL,
)
SAYS = re.compile(
    r"^(?P<lead>[^.!?]{2,60}?)\s*(?:\b(?:say|says|saying|reads?|reading|"
    r"write|put|should read|labelled|labeled)\b:?)\s+(?P<text>[A-Z\d].*)$",
    re.DOTALL,
)
SAYS_ZH = re.compile(
    r"^(?P<lead>[\u4e00-\u9fff]{0,12}?)(?:写着|写上|写一句|写(?!出)|"
    r"标注|标上|注明|标着)(?:一句|一行|上)?\s*(?P<text>[^的].*)$",
    re.DOTALL,
)
KIND_NOUN = re.compile(
    r"(?:信息图|长图|幻灯片|PPT|课件|[表图]|海报|日历|月历|漫画|一页|"
    r"一张|汇报)$|\b(?:slide|infographic|chart|graph|timetable|schedule|"
    r"calendar|planner|poster|card|graphic|comic|map|menu|board|page|"
    r"sign|notice)$",
    re.IGNORECASE,
)
WITH_LINES = re.compile(
    r"^(?P<head>.{1,40}?),? (?:with|and) (?:the |its )?(?:lines?|points?|"
    r"bullets?|items?|words|notes?|text)\s+(?P<first>\S.*)$",
    re.DOTALL,
)
RANK = re.compile(
    r"^(?:第[一二三四五六七八九十\d]{1,2}[名位]|(?:No\.? ?|#)\d{1,2}|"
    r"(?:1st|2nd|3rd|\dth)(?: place)?|冠军|亚军|季军|First place|Second "
    r"place|Third place)\s*[:：]?\s*",
    re.IGNORECASE,
)
UNDER = re.compile(
    r"(?:^|[:：]\s*)(?:and |then )?(?:under|below) (?:the (?:word|heading) "
    r")?(?P<head>[A-Z][\w'’ ]{0,24}?),? (?:list|put|write|add|show|"
    r"have|place|we have|come) (?P<first>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
DESCRIBED = re.compile(
    r"^(?:and |then )?(?P<what>the (?:number|words?|text|name|phrase|"
    r"line|letters?)|underneath|below(?: it| that)?|(?:at|in) the (?:bottom|"
    r"top|middle|centre|center)|数字|编号|文字|下面)\s+(?:says? |reads? "
    r"|写)?(?P<text>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
THE_IS = re.compile(
    r"^(?:and )?(?:the|our|its|my) (?P<label>[a-z][a-z ]{2,18}?) (?:is|are|will be) (?P<text>[A-Z\d].*)$", re.DOTALL
)
ABOUT = re.compile(
    r"^(?:an? |the )?(?:[a-z]+ ){0,3}?(?:infographic|graphic|chart|"
    r"slide|diagram|poster|timeline) (?:that |which )?(?:compar(?:es|"
    r"ing)|show(?:s|ing)|explain(?:s|ing)|about|on|of) (?P<what>[^:]{4,60})$",
    re.IGNORECASE,
)
FOR = re.compile(
    r"^.{2,60}?\b(?:for|of|about|on|called|named|titled) (?P<name>(?:the "
    r")?[A-Z][\w'’&.-]*(?: (?:[A-Z0-9&][\w'’&.-]*|of|the|and|to|for|"
    r"in))*)$"
)
MADE = re.compile(
    r"^(?:an? |one )?(?:[a-z-]+ ){0,4}(?:infographic|slide|chart|timeline|"
    r"timetable|schedule|poster|comic|diagram|flowchart|graphic)\b|"
    r"^(?:做成|做一[张个]|一张)?[\u4e00-\u9fff]{0,6}(?:信息图|幻灯片|图|表)$",
    re.IGNORECASE,
)
PLACED = re.compile(
    r"^(?:beneath|under(?:neath)?|below|above|at|in|along|across|beside|next to|on)\b[a-z' -]{3,40}$", re.IGNORECASE
)
GOES = re.compile(
    r"^(?P<text>[A-Z].{2,90}?) (?:goes|should go|sits|stands|runs) "
    r"(?:at|along|across|in|on) the (?:very )?(?P<where>bottom|top|"
    r"foot)\b.*$",
    re.DOTALL,
)
LOOK_LABEL = re.compile(
    r"(?:风格|画风|配色|色调|整体|要求|背景|字体|排版|版式|尺寸|氛围|画面|style|look|layout|palette|mood|font|fonts|"
    r"background|format|colou?rs?|typography|vibe|feel|note to designer)",
    re.IGNORECASE,
)
BOTTOM = re.compile(r"底|下方|下面|最后|结尾|末尾|bottom|foot|under|below|end|closing", re.IGNORECASE)
BRAND_ZH = re.compile(
    r"^(?P<what>[\u4e00-\u9fff]{1,8}?)(?:名字|名称|名)?(?:就?叫做?|名叫)(?P<name>[\u4e00-\u9fffA-Za-z·&]{2,14})$"
)
VERSUS = re.compile(r"\bvs\.?\b|\bversus\b|对比|比较|哪个|还是|compare", re.IGNORECASE)
