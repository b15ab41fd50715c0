"""Idioms: the words round an order, and orders that are said by the way, brought into the wording of the grammar.

Three tables, read in this order: `quoted` sets quotation marks round words that shall be set where somebody left them
out; `said_by_the_way` reads a whole instruction, with quotations set aside as `⟦k⟧`; `clause_said_plainly` one clause.
"""

from __future__ import annotations

import re

from forebrush.revise.colors import LATIN_NAMES
from forebrush.revise.phrases import phrases, reworded
from forebrush.revise.verbs import HEADS

__all__ = ["clause_said_plainly", "quoted", "said_by_the_way"]

_SIDE = r"(?:below|above|under|beneath|underneath|next to|beside|at the|in the|on the|after|before)\b"
_NAMED = r"(?:the|our|my|that|this) (?:\w+ ){0,2}\w+"
_STEP = r"(?:lower|higher|up|down|left|right|to the left|to the right)"
_LOOK = (
    r"(?:(?:a bit|a little|slightly|a touch|much|a lot|way) )?"
    rf"(?:(?:bigg|larg|small|dark|light|bright|bold|thick|thinn|warm|cool|tall|wid|narrow)er|bold|italic|underlined|{LATIN_NAMES})"
)
_WAY = rf"\d+ ?px {_STEP}"

_QUOTED: tuple[tuple[str, str], ...] = (
    (r"^(?P<v>have (?:it|the [\w ]+?) say )(?P<q>[^“”\"'‘⟦]+)$", r"\g<v>“\g<q>”"),
    (rf"^(?P<v>(?:add|write|put|insert|include|set) (?:the |an? )?(?:words?|text|line|sentence|phrase|note|caption)s?:? )(?P<q>(?![“\"'‘])[^“\"]+?)(?P<p> (?:just |right |directly )?{_SIDE} [^,.]*)$",
     r"\g<v>“\g<q>”\g<p>"),
    (r"(?P<v>[加写放添补]上?一?[行句段排](?:小字|大字|文字|字|话|说明|注释))[：:](?P<q>[^“”：:]+)$", r"\g<v>“\g<q>”"),
    (r"(?P<v>[加贴放挂盖打]上?一?个?)(?:写着|写有|印着)(?P<q>[^“”，。的]{1,12})的(?P<n>角标|徽章|标签|贴纸|印章|牌子)", r"\g<v>“\g<q>”\g<n>"),
    (r"(?P<v>(?:改|换|写|变)[成为])[：:](?P<q>[^“”「」：:]+)$", r"\g<v>“\g<q>”"),
    (r"(?:底下|上面|下面|里面?)的(?P<a>\d+[\u4e00-\u9fff]{1,3}?)(?:要|应该|得)?(?:写|改|换)[成为](?P<b>\d+[\u4e00-\u9fff]{1,3})$", r"“\g<a>”改成“\g<b>”"),
    (r"(?P<x>[\u4e00-\u9fff]{1,6})(?P<w>末尾|后面|最后|结尾)(?:再)?(?:补|加|添|写|续)上?(?P<q>[^“”，。]{1,20})$(?<!号)", r"\g<x>\g<w>加上“\g<q>”"),
)  # fmt: skip
_WHOLE: tuple[tuple[str, str], ...] = (
    # who says so, and politeness
    (r"^(?:hi|hello|hey|dear \w+)\b(?: there| all| team| folks)?[!,. ]+(?=\w)", ""),
    (r"[.!]?\s*(?:thank you|thanks|cheers|many thanks)(?: so| very)?(?: much| a lot| a bunch| in advance)?[!.\s]*$", ""),
    (r"^(?:the|our|my) (?:\w+ ){0,2}(?:wants?|would like|needs?|prefers?) (?P<x>(?:the|our) [\w ]+?) to be ", r"\g<x> should be "),
    (r"^(?:the|our|my) (?:\w+ ){0,2}(?:says?|said|insists?|wants?|asked?|thinks?|prefers?|requires?|demands?|told (?:us|me))(?: that)? (?=(?:the|we|our)\b)", ""),
    (r",? (?:so )?(?:please )?(?:place|put|move|do|make) it (?:there|so|accordingly|like that)(?= *$|[.!] *$)", ""),
    (r"\bfor (?:now|the moment|the time being)(?=[,.;])", ""),
    (r"\bthe very (?=bottom|top|left|right|middle|cent)", "the "),
    (r"\bthe (?:line|words?|text|sentence|copy|bit of text|writing) (?:at|on|along) the bottom\b(?! (?:left|right|of))", "the footer"),
    (r"^(?P<p>(?:左|右)[上下](?:方|角|边)?|底部|顶部)(?:那里)?(?:还|都)?(?:空着|没东西|有空|空空的|空了一块)[，,](?:请|就)?(?P<v>[放加贴添])(?P<x>.+)$", r"在\g<p>\g<v>\g<x>"),
    (r"吧?[，,]扫(?:了|码|一下)?(?:打开|进入|跳转?到?|到|是)\s*(?P<u>https?://\S+)", r"：\g<u>"),
    # a complaint and its cure
    (r"^(?P<x>(?:the |our )?[\w ]+?) (?:is|are|looks?|feels?|seems?) (?:way |far |much |a bit |a little |just )*too (?:big|small|large|tiny|huge|dark|light|bright|pale)[.,;!]+ (?P<v>\w+) (?:it|them) (?P<y>.*\d.*)$",
     r"\g<v> \g<x> \g<y>"),
    (r"(?:'s|\b(?:is|are|looks?)) so (?P<a>\w+),? (?:that )?(?:nobody|no one|you|i|we|people|one|hardly anyone)\b[^,;]*$", r" is too \g<a>"),
    (r"(?P<x>图片|照片|插图|画面)(?:的)?(?:色调|颜色|整体)?(?:太|偏|有点|有些|过于)[冷暖][，,](?:再|请|就)?(?P<y>[调变弄]?[冷暖]一?[点些])", r"\g<x>\g<y>"),
    (r"[，,](?:看着|看起来|显得|看上去)(?:很|有点|真|太|特别)?(?:难受|别扭|不舒服|费劲|累|乱|奇怪|怪)(?=[，。]|$)", ""),
    (r"^(?:涨价|降价|调价)(?:啦|了)?[，,]", ""),
    (r"(?:^|(?<=[，,]))现在(?:只?卖|只要|要|是)(?P<n>[¥￥$]?\d[\d.]*)(?:元|块)?(?=[，,]|$)", r"价格改成\g<n>"),
    (r"(?<=[，,])(?:数字|字)(?=也)", "它"),
    (r"写得(?=[不太很真有])", "显得"),
    # a value first, and what shall have it after
    (r"^(?:it'?s|now it'?s|it is|(?:we(?:'re| are)|i'm) (?:charging|asking|selling (?:it |them )?(?:at|for))|the price is) (?:now )?(?P<n>[$€£¥]?\d[\d.,]*)(?: now)?(?:[,;]? *not [^,;.]*)?[.,;] *(?:please )?(?:fix|update|change|correct|adjust) (?P<x>the (?:\w+ )?price)[.!]*$", r"change \g<x> to \g<n>"),
    (r"^[^，。；]*?(?:延期|改期|推迟|提前|挪|定)[到在至](?P<v>[^，。；了]*\d[^，。；了]*)了?[，,](?:[^，,]*(?:不变|照旧|照常)[，,])?(?P<x>日期|时间|地点|地址|电话)(?:帮我|请|麻烦|给)*(?:更新|改|换|修改)(?:一下|下)?$", r"\g<x>改成\g<v>"),
    # two orders in one breath
    (rf"\s+(?:and|plus)(?: also)? (?=(?:{HEADS}|lose|bin|ditch|scrap|have|stick) (?:the|it|them|that|this|my|our)\b)", ", and "),
    (r",\s*plus (?=\w)", ", and "),
    (rf"\b(?P<v>make|turn) (?P<x>{_NAMED}) (?P<a>{_LOOK}) and (?P<y>{_NAMED}) (?P<b>{_LOOK})(?=\s*(?:[.,;!?]|$))", r"make \g<x> \g<a>, and make \g<y> \g<b>"),
    (rf"\band (?P<n>{_WAY})\b", r"and move it \g<n>"),
    (rf"^(?:i|we) (?:want|need|would like|'d like) (?P<x>{_NAMED}) (?P<c>\w+)(?= and\b)", r"make \g<x> \g<c>"),
    (r",\s*and (?P<a>italic|bold|underlined)(?: as well| too)?(?=[.!?]|$)", r" and \g<a>"),
    (r"[，,](?:这?上面|里面)的(?:字|文字|文案)(?:写|改成?|换成?|变成|用)[成为]?(?P<q>⟦\d+⟧)", r"，它改成\g<q>"),
    (r"(?P<q>⟦\d+⟧) and be (?P<c>\w+)", r"\g<q>, and make it \g<c>"),
    # what stays
    (r"\b(?:keep|leave) (?P<x>[\w ]+?) (?:exactly|just|precisely) (?:as|how|the way) (?:it|they) (?:is|are)\b", r"keep \g<x> as it is"),
    (rf"(?P<c>\b(?:{LATIN_NAMES})),? but keep its (?:label|text|words?|wording|copy) as it is", r"\g<c>"),
    (r"(?P<x>[^，。；]{1,8}?)(?:别|不要|不用)(?:跟着|一起|也|随着)(?P<v>[动变改])", r"\g<x>不要\g<v>"),
    (r"(?P<x>[^，。；]{1,8}?)(?:保持|维持)(?:原样|原状|现状)|(?P<y>[^，。；]{1,8}?)(?:照旧|原样保留|还是原样)", r"\g<x>\g<y>不变"),
    (r"(?P<v>去掉|删掉?|删除|拿掉|撤掉?|移除)(?P<l>了?)[，,](?P<x>[^，。；]{1,8}?)也(?:不要|不用|去掉|删掉?|拿掉|撤掉?)(?:了)?(?=[，。]|$)", r"\g<v>\g<l>，删掉\g<x>"),
    (r"(?:文字|字)(?:全部?|都|全都|统统)(?=改|换|变)", "所有文字"), (r"(?<=[，,])字(?=再|也|放|加|调|改|变)", ""),
    (r"^最后(?:再|还)?(?:加|补|添)上?一(?P<n>[条步项个])[^：:，。]{0,4}[：:]\s*(?P<q>.+)$", r"最后一\g<n>后面加一\g<n>：\g<q>"),
    (r"^(?:i |we )?(?:need|want|could use) (?=an? (?:qr|badge|button|sticker|line|border|picture|text)\b)", "add "),
    (r"\bsomewhere (?=(?:at |in |on )?(?:the )?(?:top|bottom|left|right))", ""),
    # charts and pages
    (r"(?:,? so (?:that )?)the (?:tallest|biggest|largest|highest|longest)(?: one| bar)? (?:comes?|is|goes|stands) first\b.*$", " from high to low"),
    (r"(?:,? so (?:that )?)the (?:smallest|lowest|shortest)(?: one| bar)? (?:comes?|is|goes|stands) first\b.*$", " from low to high"),
    (r"^(?:i |we )?need (?:this|it) (?=square|portrait|landscape|\d)", "make it "), (r"(?<=square|rtrait|dscape) for \w+(?: posts?| stories)?$", ""),
    (r"[，,]要?(?:下着?雪|飘着?雪)的(?:那种|样子)?$", "，图片换成下雪天"),
)  # fmt: skip
_CLAUSE: tuple[tuple[str, str], ...] = (
    (r"^(?:give|put) (?P<x>.+?) (?:some |more |slightly )?round(?:er|ed) corners$", r"round the corners of \g<x>"),
    (r"^(?P<v>align|line up) the left edges? of (?P<x>.+?) with (?:the left edges? of )?(?P<y>.+)$", r"align \g<x> with \g<y>"),
    (r"^(?P<v>cent(?:er|re)) (?P<x>.+?) across (?:the|this) (?:page|poster|slide)$", r"\g<v> \g<x> horizontally"),
    (r"^(?:track|space|letter-?space) out (?P<x>.+?)(?P<n> (?:slightly|a bit|a little|a touch))?$", r"increase letter spacing of \g<x>\g<n>"),
    (r"^(?:put|set|take|bring|change|make) (?P<x>.+?) (?:down |up )?(?:to |in )?weight (?P<n>[1-9]00)$", r"make \g<x> weight \g<n>"),
    (r"^set the (?:font )?weight of (?P<x>.+?) to (?P<n>[1-9]00)$", r"make \g<x> weight \g<n>"),
    (r"(?<=[角方])那个(?=\S)", "的"), (r"^它也", "它"), (r"(?:那个|这个|的)码(?=[太偏有不])", "的二维码"),
    (r"^(?:an? )?(?:(?:soft|subtle|light|hard|slight) )?(?:drop )?shadow (?:under|behind|beneath|on|for|below) (?P<x>.+)$", r"add a shadow to \g<x>"),
    (r"^have (?P<x>it|the .+?) say (?P<y>.+)$", r"change \g<x> to \g<y>"),
    (r"^i(?:'d| would) (?:love|like|prefer) (?:to )?(?:have|see|get) (?P<x>the .+?) (?P<y>in [\w-]+|black-and-white|\w+)$", r"make \g<x> \g<y>"),
    (r"^(?:lose|bin|ditch|scrap) (?=the|that|this|it|them)", "remove "),
    (r"\b(?P<a>that|the|this) (?:round|little|tiny|circular) (?P<b>(?:\w+ )?(?:sticker|badge|stamp))\b", r"\g<a> \g<b>"),
    (r"^(?P<x>.+?) wants? (?P<y>more|less) (?P<z>leading|line spacing|letter spacing|contrast)$", r"\g<y> \g<z> for \g<x>"),
    (r"最(?:下面|下边|下方|底下)(?:的|那)*(?:[一那这]?[行句排])?(?:的)?(?:小|大)?(?:字|文字|文案)", "页脚"),
    (r"加(?:上)?(?:一)?[条道根]下划线", "加下划线"),
    (r"(?:同时|再)?(?:带|来|有|添|加)(?:一?点|些)(?P<x>阴影|投影)", r"加\g<x>"),
    (r"^(?:想|想要|要)(?=让|把|将)", ""),
    (r"(?P<x>[^，。；]+?)[跟和与同](?P<y>[^，。；]+?)(?:换|调|对调|互换|调换|对换)(?:一?个|一下|下)?(?:位置|地方|位)?(?:试试|看看)?$", r"\g<x>和\g<y>互换"),
    (r"(?P<v>放大|缩小|变大|变小)(?:到|为|成)?(?:原来|现在|原先|目前)的(?P<n>\d+(?:\.\d+)?)倍", r"\g<v>到\g<n>倍"),
    (r"^(?:改|换|变|弄)[成为]直角$", "去掉它的圆角"), (r"^(?P<x>.+?)(?:改|换|变|弄)[成为]直角$", r"\g<x>去掉圆角"),
)  # fmt: skip
_QUOTED_ROWS, _WHOLE_ROWS, _CLAUSE_ROWS = phrases(_QUOTED), phrases(_WHOLE), phrases(_CLAUSE)


_TITLED = re.compile(
    r"\b(?P<v>(?:[Cc]hange|[Rr]ename|[Ss]et|[Uu]pdate) (?:the|our|my) (?:title|headline|heading|subtitle|name|tagline|slogan|footer)"
    r"(?: text)? (?:to|as) )(?P<q>[A-Z][\w'’]*(?: (?:[A-Z0-9&][\w'’]*|of|the|and|in|on|at|for|a|to|is))* [A-Z0-9][\w'’]*)(?=[,.]|$)"
)
"""Words in capitals, two or more, are a title: `Blue Night` is no colour."""


_COLOR = re.compile(rf"(?:{LATIN_NAMES})", re.IGNORECASE)


def quoted(text: str) -> str:
    """An instruction with quotation marks round words to be set: `加一行小字：周日休息` is `加一行小字“周日休息”`."""
    ends = re.search(r"[：:]|末尾|结尾|words?\b|text\b|写着|写有|\bsay\b", text)
    text = _TITLED.sub(_marked, text.strip().rstrip("。.") if ends else text)
    return reworded(text, _QUOTED_ROWS)


def _marked(match: re.Match[str]) -> str:
    all_colors = all(_COLOR.fullmatch(word) for word in match["q"].split())
    return match[0] if all_colors else f"{match['v']}“{match['q']}”"


def said_by_the_way(text: str) -> str:
    """A whole instruction without greetings and reasons, its orders apart: `X and lose the Y` is two."""
    return reworded(text, _WHOLE_ROWS).strip()


def clause_said_plainly(text: str) -> str:
    """One clause in the wording of the grammar: `track out the title` says `increase letter spacing of the title`."""
    return reworded(text, _CLAUSE_ROWS)
