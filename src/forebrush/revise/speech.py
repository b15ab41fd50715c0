"""Plain speech to plain orders: what people say around an order, and the many ways to say one thing.

Two tables, a row each for a turn of phrase, and the grammar of `wishes` has to know one wording only. Quotations are
already set aside as `⟦k⟧`, so no row can reach into words that shall be set.
"""

from __future__ import annotations

import re

__all__ = ["clause_in_plain_words", "said_in_full"]

_X = r"(?P<x>(?:the|this|that|all|every|my|our)\b[^,;]*?|it|them|⟦\d+⟧)"
_AT = r"(?:at|on|onto|into|to|in the|in a|next to|beside|below|above|under|behind|beneath)\b"
_WAY = r"(?:lower|higher|up|down|left|right|to the left|to the right)"
_VERB = r"(?:add|insert|put|write|change|set|replace|make|move|draw|rename)\b"
_HUES = "红橙黄绿青蓝紫粉棕黑白灰金银"

_WHOLE: tuple[tuple[str, str], ...] = (
    # Somebody corrects themselves: what stands after "no" is meant.
    (r"^.*?(?:\.\.\.|…|,|\.|-{1,2}|—)\s*(?:no|wait|scratch that|sorry|hang on)\b[,:]?\s+(?:wait,?\s+)?(?:no,?\s+)?(?=\w)", ""),
    (r"^.*?(?:，|。|…+|—+)(?:不对|不是|等等|算了|哦不|不)[，,]\s*", ""),
    # A complaint and its cure say one thing.
    (r"(?P<x>[^，。；]+?)(?:有点儿?|有些|太|过于|偏|稍微有点)[大小亮暗深浅粗细淡](?:了)?(?:看不清楚?)?[，,](?:再|请|就|改|调|变)?(?P<y>[大小亮暗深浅粗细淡]一?[点些])",
     r"\g<x>\g<y>"),
    (r"^(?P<a>[^，。；⟦]+?)[，,](?P<x>[^，。；⟦]{1,8})的$", r"\g<x>的\g<a>"),
    (r"^(?P<a>[^,;⟦]+?), (?:for |on )?(?P<x>the [a-z ]+)$", r"\g<a> of \g<x>"),
    (r"^(?:just |only )?(?P<x>the [\w ]+?),? (?P<n>\d+ ?px (?:lower|higher|up|down|left|right|to the left|to the right))$", r"move \g<x> \g<n>"),
)  # fmt: skip
_LEADS = re.compile(
    r"^(?:(?:hm+|um+|uh|well|so|hey|hi|oh|ok(?:ay)?|now|also|just|only|maybe|perhaps|actually|please|pls|kindly|"
    r"i (?:think|feel|guess|believe)(?: that)?|it seems(?: that)?|(?:can|could|would|will) you(?: please)?|"
    r"i(?: would|'d) like you to|i (?:want|need) you to|i(?: would|'d) like to|i want to|let'?s|let us|why (?:don't|not) (?:we|you))\b|"
    r"嗯+|呃+|那个?，|请|麻烦(?:你|您)?|帮(?:我|忙)|(?:我|你)?(?:能不能|能否|可不可以|可以|是否可以)|我?(?:感觉|觉得)|我(?:想要?|希望)|"
    r"给我|那就|现在|要不|不如|最好|先(?=[把将])|顺便)[,，]?\s*",
    re.IGNORECASE,
)
_TAILS = re.compile(
    r"(?:(?:\s*[,，]|\s)\s*(?:please|pls|thanks|thank you|for now|for me|to me|if possible|if you can|i think|instead|any ?more)|"
    r"(?:好吗|行吗|好不好|可以吗|行不行|吧|呢|吗|嘛|哦|啊|呀|谢谢|看不清楚?|试试|看看))[?？!！. ]*$|[?？]+$",
    re.IGNORECASE,
)
_CLAUSE: tuple[tuple[str, str], ...] = (
    # English: wishes to orders
    (rf"^(?:could|can|should|may|might|would) {_X} (?:please )?be (?P<y>.+)$", r"make \g<x> \g<y>"),
    (rf"^(?:i(?: would|'d) like|(?:i|we) (?:want|need)|(?:can|could) (?:we|i) have|let'?s have) {_X} (?:to (?:be|sit|stand|go) )?(?={_AT})",
     r"put \g<x> "),
    (rf"^(?:i(?: would|'d) like|(?:i|we) (?:want|need)|(?:can|could) (?:we|i) have|let'?s have) {_X} (?:to be |be )?(?P<y>.+)$",
     r"make \g<x> \g<y>"),
    (r"^(?:i(?: would|'d) like|(?:i|we) (?:want|need)|there should be|(?:can|could) (?:we|i) have) (?=an?\b|some\b|another\b)", "add "),
    (rf"^{_X} (?:should|must|has to|needs? to|ought to) (?:sit|stand|go|live|be placed|be moved|be|move) (?={_AT})", r"put \g<x> "),
    (rf"^{_X} (?:should|must|has to|needs? to|ought to|can|could) be (?P<y>(?!⟦)[^\d⟦]+|.*px.*)$", r"make \g<x> \g<y>"),
    (rf"^{_X} (?:feels?|seems?|looks?|appears?|are)(?= )", r"\g<x> is"),
    (r"^i (?:don'?t|do not) (?:need|want|like) ", "remove "),
    (r"^(?:kick|throw|chuck) (?:out )?(?P<x>.+?)(?: out)?$", r"remove \g<x>"),
    (r"^take (?P<x>.+?) (?:out|away|off)$", r"remove \g<x>"), (r"^(?:scrap|ditch|axe|strip|bin|nuke|kill) ", "remove "),
    # how large
    (r"^(?:bump|scale|crank|take|bring|blow|dial|size) (?P<x>.+?) (?:up|down) to (?P<n>\d+ ?(?:px|%).*)$", r"set the size of \g<x> to \g<n>"),
    (r"^(?:bump|scale|crank|blow|size) (?P<x>.+?) up\b", r"make \g<x> bigger"),
    (r"^(?:scale|dial|size) (?P<x>.+?) down\b", r"make \g<x> smaller"),
    (r"^(?:bump|scale|blow) up (?P<x>.+?)(?P<y> by .*)?$", r"make \g<x> bigger\g<y>"),
    # where
    (r"^(?:slide|scoot|shove|bump|drag|tuck|budge)\b", "move"),
    (r"^(?:stick|pop|throw|slap|stand|drop|leave) (?P<x>.+?) (?=(?:in|at|on|into|onto) (?:the|a)\b)", r"put \g<x> "),
    (rf"^(?P<x>[a-z][a-z ]*?): (?P<n>\d+ ?px {_WAY})$", r"move the \g<x> \g<n>"),
    (rf"^(?:make )?{_X} (?P<n>\d+ ?px {_WAY})$", r"move \g<x> \g<n>"),
    (rf"^(?!{_VERB})(?P<x>[a-z]+(?: [a-z]+)?): (?P<q>⟦\d+⟧)$", r"change the \g<x> to \g<q>"),
    (rf"^(?!{_VERB})(?P<x>[a-z]+(?: [a-z]+)?): (?P<y>[^⟦\d]+)$", r"make the \g<x> \g<y>"),
    (r"^line (?:up (?P<a>.+?)|(?P<b>.+?) up) with (?P<y>.+)$", r"align \g<a>\g<b> with \g<y>"),
    (r"\bon top of everything(?: else)?\b", "to the front"), (r"\bbehind everything(?: else)?\b", "to the back"),
    # what is said and shown
    (r"^instead of (?P<x>.+?),? (?:write|say|put|have|use) (?P<y>.+)$", r"change \g<x> to \g<y>"),
    (r"^(?:write|say|put|have|use) (?P<y>⟦\d+⟧) instead of (?P<x>.+)$", r"change \g<x> to \g<y>"),
    (r"^(?:end|finish|close) (?P<x>.+?) with (?P<y>an? .+)$", r"add \g<y> to \g<x>"),
    (r"^put (?=⟦\d+⟧ as an? )", "add "), (r"\bdrop[ -]shadow", "shadow"),
    (r"^(?:put|draw) an? (?P<y>[\w ]*?(?:outline|stroke|shadow)) (?:around|on|behind|under|to|round) ", r"add a \g<y> to "),
    (r"^(?P<v>show|plot|draw|present) (?:the |this )?(?:data|numbers|figures|values) (?=as\b)", "change the chart "),
    (r"\b(?:every|each) (?:piece of |bit of )?(?:text|word|line|letter)s?\b", "all text"),
    (r"^give (?P<x>the (?:button|badge|card|panel)) an? (?P<y>.+?) (?:background|fill|ground)$", r"make \g<x> \g<y>"),
    # Chinese
    (r"(?:能不能|能否|可不可以|可以)(?=再|往|向|改|换|变|放|移|加|更|调|用|大|小)", ""),
    (r"^先(?=[把将给])", ""), (r"^(?P<x>.+?)(?:有点儿?|有些|过于|偏)(?P<y>[大小亮暗深浅粗细])(?:了)?$", r"\g<x>太\g<y>"),
    (rf"(?:弄|搞|变|调|换|改|整|做|涂)(?:成|为|得)?(?P<c>[{_HUES}])(?:的|色的?)?$", r"改成\g<c>色"),
    (r"(?P<x>按钮|角标|徽章|卡片)的?(?:底色|背景色?|填充色?)", r"\g<x>"),
    (r"(?:别|不要|不)用?(?=(?:粗体|加粗|斜体))", "取消"), (r"加[一]?个(?=投影|阴影|描边|下划线|感叹号|问号)", "加"),
    (r"描(?:一圈|圈|一道|个|上)?(?P<c>[\u4e00-\u9fff]{1,3}?)色?边(?!框)", r"加\g<c>色描边"),
    (r"描(?:一圈|圈|一道|个|上)边", "加描边"),
    (r"(?P<x>^.*价.*?)(?:调|设|定|弄|搞)(?:成|为|到)(?=[¥￥$]?\d|⟦)", r"\g<x>改成"),
    (r"字(?P<y>最[大小])的(?:那一?[个行段])?", r"\g<y>的字"),
    (r"^(?:交换|对调|互换|调换)(?:一下)?(?P<x>[^和与跟]+)(?P<j>[和与跟])(?P<y>.+?)(?:的位置)?$", r"\g<x>\g<j>\g<y>互换"),
    (r"(?P<v>[到在])(?:页面|画面|海报|整页|图)的?(?=[左右][上下]|[上下]方|[顶底]部|正?中[间央])", r"\g<v>"),
)  # fmt: skip
_WHOLE_ROWS = tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in _WHOLE)
_CLAUSE_ROWS = tuple((re.compile(pattern, re.IGNORECASE), to) for pattern, to in _CLAUSE)


def said_in_full(text: str) -> str:
    """An instruction as it was meant in the end: corrections taken, complaint and cure joined."""
    for pattern, to in _WHOLE_ROWS:
        text = pattern.sub(to, text)
    return text


def clause_in_plain_words(text: str) -> str:
    """A clause without what is said around it, and in the wording that the grammar knows."""
    before = None
    while before != text:
        before = text
        text = _TAILS.sub("", _LEADS.sub("", text)).strip(" ,，")
    for pattern, to in _CLAUSE_ROWS:
        text = pattern.sub(to, text)
    return re.sub(r"\s+", " ", text).strip()
