"""What the words before a string announce: a list, cards, steps, an icon, a description or a price, nothing at all.

Patterns in English and Chinese, each for one question that the reader of strings asks of a lead.
"""

from __future__ import annotations

import re

__all__ = [
    "ARTICLES",
    "ATTRIBUTE",
    "BESIDE",
    "CARDS",
    "CONTAINED",
    "FACTS",
    "ICON",
    "LISTING",
    "MAKER",
    "NEGATED",
    "NOT_ONLY",
    "PAPERS",
    "PRONOUN_LEAD",
    "SCENES",
    "STEPS",
    "VALUES",
]

NEGATED = re.compile(
    r"(?:\b(?:do not|don['’]?t|never|must not|should not|without|avoid|no)\b[^.;]{0,60}|(?:不要|"
    r"(?<![分区个特级类性识辨差])别|不得|不能|不可|不用|没有|无需|请勿|禁止|不)(?:再|任何)?(?:出现|写|加|放|"
    r"显示|有|使用|带|印|标|用)[^，。；]{0,10})$",
    re.IGNORECASE,
)
NOT_ONLY = re.compile(r"\b(?:not only|no (?:larger|smaller|more)|don['’]?t forget)\b", re.IGNORECASE)
ICON = re.compile(
    r"(?P<icon>(?:[\w'’-]+,? ){0,5}?(?:icon|icons|symbol|symbols|emoji|arrow|drawing|illustration|logo|"
    r"sketch|stamp)(?: (?:of|showing|depicting) (?:a |an |the )?[\w' -]{2,40}?)?)"
    r"(?=[^.;]*\b(?:next to|beside|left of|right of|near|before|after|alongside|adjacent|above|below|with|to|"
    r"for)\b)|(?P<zh>[^，。；、]{0,10}(?:图标|符号|小图|插图|箭头))",
    re.IGNORECASE,
)
ARTICLES = re.compile(
    r"^.*?\b(?:an?|the|one|its?)\b (?=\S)|^(?:add|draw|place|put|include|insert|with|small|simple)\s+", re.IGNORECASE
)
LISTING = re.compile(
    r"\b(?:list(?:s|ed|ing)?|items?|includ(?:e|es|ing)|bullets?|bullet points|entries|options|show(?:s|ing)?|"
    r"display(?:s|ing)?|add|steps|details|write|put|with|have|has|contain(?:s|ing)?|specif\w+|the following)\b|"
    r"[:：]|列|包括|写|有|依次|分别|包含|内容",
    re.IGNORECASE,
)
ATTRIBUTE = re.compile(
    r"^\W*(?:with|and|plus|at|for|costing|priced|,)?\s*(?:with\s+)?(?:a|an|the|its)?\s*(?:short\s+|"
    r"small\s+)?(?P<what>description|descriptor|subtext|note|detail|price|priced at|cost|amount|value|"
    r"fee)\b\W*(?:of|is|reads?|at)?\W*$"
    r"|^[，,、（(]?\s*(?:并|及|和|配|附|带)?(?:有)?(?P<zh>描述|说明|备注|注|介绍|价格|价钱|单价|售价|数量|"
    r"分量)\W*(?:写着?|为|是)?\W*$",
    re.IGNORECASE,
)
VALUES = frozenset(
    {"price", "priced at", "cost", "amount", "value", "fee", "价格", "价钱", "单价", "售价", "数量", "分量"}
)
CARDS = re.compile(
    r"\b(?:cards|tiles|boxes|blocks|bubbles|callouts|sticky notes|modules)\b[^.]*$|(?:卡片|方框|模块|便签|"
    r"方块|格子)[^，。]{0,10}$",
    re.IGNORECASE,
)
STEPS = re.compile(r"\bsteps\b[^.]{0,30}$|步骤[^，。]{0,8}$", re.IGNORECASE)
BESIDE = re.compile(
    r"\s*(?:这?[几两一三四]个?大?字|标题|那一?[行栏列])?的?(?:正|稍)?(?:(?P<below>下[面方边])|"
    r"(?P<above>上[面方边])|(?P<left>左[边侧面])|(?P<right>右[边侧面]|旁边?)|(?P<inside>里面?|中|内))"
)
PRONOUN_LEAD = re.compile(r"\b(?:it|this|that|these|its|them|each|which|here)\b|[其它此这该]|下方|下面", re.IGNORECASE)
CONTAINED = re.compile(
    r"\b(?:of|in|inside|within|on|at) (?:the |this |that |each |its |left |right )*(?:column|panel|section|"
    r"card|block|box|tile|band|strip|region|zone|half|quadrant)\b|(?:栏|面板|区域|板块|模块|卡片|区)(?:的|内|"
    r"中|里|顶|底|上|下)",
    re.IGNORECASE,
)
MAKER = re.compile(
    r"^\W*(?:please |can you |i need |i want |make me |ok so )*(?:an?\b|the\b|create|design|generate|make|"
    r"draw|compose|mock up|produce|render|recreate|build|photorealistic|请|帮我|给我|做|设计|画|生成|制作|"
    r"创建|来|一[张个份幅款块面本件只条])",
    re.IGNORECASE,
)
PAPERS = re.compile(
    r"\b(?:poster|flyer|slide|infographic|ticket|pass|certificate|invitation|menu|dashboard|web ?page|"
    r"webpage|website|homepage|interface|app|screenshot|placard|leaflet|brochure|newsletter|"
    r"greeting card|business card|recipe card|schedule|timetable|calendar|form|label|book cover|album cover|"
    r"magazine cover|logo|banner|sticker|postcard|card)\b|海报|幻灯片|信息图|门票|票|登机牌|证书|请柬|邀请函|"
    r"菜单|网页|网站|界面|截图|传单|课程表|日历|表格|封面|贺卡|名片|横幅",
    re.IGNORECASE,
)
SCENES = re.compile(
    r"\b(?:photo(?:graph|realistic)?|scene|shot|street|cinematic|close-?up|3d|realistic|hanging|wall|"
    r"interior|exterior|storefront|shop|wearing|holding|stands?|mockup of|sitting|setting)\b|照片|实拍|场景|"
    r"街|店铺|门口|写实|墙上|立着|挂着|特写|悬挂|室内|广场",
    re.IGNORECASE,
)
FACTS = re.compile(
    r"[¥￥$€£]\s?\d|\d\s*[元块]|\b\d{1,2}[:.]\d\d\b|\b\d{1,2} ?[ap]m\b|\d+[月年日号]|@|\b\d{1,2}(?:st|nd|rd|"
    r"th)?[- ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
"""Prices, times, dates: what stands in a sentence of description may still be one of these."""
