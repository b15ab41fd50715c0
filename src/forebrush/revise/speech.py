"""Plain speech to plain orders: what people say around an order, and the many ways to say one thing.

Two tables, a row each for a turn of phrase, and the grammar of `wishes` has to know one wording only. Quotations are
already set aside as `⟦k⟧`, so no row can reach into words that shall be set.
"""

from __future__ import annotations

import re

from forebrush.revise.colors import LATIN_NAMES
from forebrush.revise.phrases import phrases, reworded
from forebrush.revise.verbs import verbs_in_plain_words
from forebrush.revise.verbs_zh import verbs_in_plain_words_zh

__all__ = ["clause_in_plain_words", "said_in_full"]

_X = r"(?P<x>(?:the|this|that|all|every|my|our)\b[^,;]*?|it|them|⟦\d+⟧)"
_AT = r"(?:at|on|onto|into|to|in the|in a|next to|beside|below|above|under|behind|beneath)\b"
_WAY = r"(?:lower|higher|up|down|left|right|to the left|to the right)"
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_HUE = rf"(?:(?:a |an )?(?:{LATIN_NAMES}|#[0-9a-fA-F]{{3,8}}))"
_CORNER = r"(?:top|bottom|upper|lower)[ -](?:left|right)"
_VERB = r"(?:add|insert|put|write|change|set|replace|make|move|draw|rename)\b"
_HUES = "红橙黄绿青蓝紫粉棕黑白灰金银"

_WHOLE: tuple[tuple[str, str], ...] = (
    # Somebody corrects themselves: what stands after "no" is meant.
    (r"^.*?(?:\.\.\.|…|,|\.|-{1,2}|—)\s*(?:no|wait|scratch that|sorry|hang on)\b[,:]?\s+(?:wait,?\s+)?(?:no,?\s+)?(?=\w)", ""),
    (r"^.*?(?:，|。|…+|—+)(?:不对|不是|等等|算了|哦不|不)[，,]\s*", ""),
    # A complaint and its cure say one thing.
    (r"(?P<x>[^，。；]+?)(?:有点儿?|有些|太|过于|偏|稍微有点)[大小亮暗深浅粗细淡](?:了)?(?:看不清楚?)?[，,](?:再|请|就|改|调|变)?(?P<y>[大小亮暗深浅粗细淡]一?[点些])",
     r"\g<x>\g<y>"),
    (r"^(?P<a>(?![^，]*[删移换])[^，。；⟦]+?)[，,](?P<x>[^，。；⟦]{1,8})的$", r"\g<x>的\g<a>"),
    (r"^(?P<a>[^,;⟦]+?), (?:for |on )?(?P<x>the [a-z ]+)$", r"\g<a> of \g<x>"),
    # A value is told first, and what shall have it after.
    (r"^.*?(?P<c>#[0-9a-f]{3,8})\b.*?\b(?:use|take|apply) (?:it|that|this) (?:for|on|to) (?P<x>[^,.;]+)$", r"make \g<x> \g<c>"),
    (r"^.*?(?P<c>#[0-9a-fA-F]{3,8})[，,]\s*(?P<x>[^，。；]{1,8}?)(?:就|也|都)?(?:用|改成|换成|来)(?:它|这个|这个色|这个颜色)$", r"\g<x>改成\g<c>"),
    (r"^.+? (?:is|are|costs?) (?:now )?(?P<n>[$€£¥]?\d[\d.,]*)(?: now| from \w+)?,? (?:so|and) .*?\b(?:fix|update|change|correct|adjust) (?P<x>the (?:\w+ )?prices?)$",
     r"change \g<x> to \g<n>"),
    (r"^(?:.*[，。；])?[^，。；]*?(?:卖|涨到|降到|变成|只要|现在是|改为|调到)(?P<n>[¥￥$]?\d[\d.]*)(?:元|块)?(?:了)?[，,](?P<x>[^，。；]*?价[格钱]?)(?:帮我|请|麻烦|也|同步|跟着|给)*(?:改|更新|换|调整?|修改)(?:一下|下|了)?$",
     r"\g<x>改成\g<n>"),
    (r"^(?:.*, )?so (?P<x>the [^,;⟦]+?) can go$", r"remove \g<x>"),
    (r"(?:柱子|柱状图|图表)?按(?:照)?(?:高矮|高低|大小|多少|数值|数量)(?:来)?排[列序]?[，,]\s*(?:高|大|多)的(?:在|排|放|摆)(?:最)?[前左]面?边?", "柱子从高到低排序"),
    (r"(?:柱子|柱状图|图表)?按(?:照)?(?:高矮|高低|大小|多少|数值|数量)(?:来)?排[列序]?[，,]\s*(?:低|小|少|矮|短)的(?:在|排|放|摆)(?:最)?[前左]面?边?", "柱子从低到高排序"),
    (r"按(?:照)?(?:数值|数字|大小|数据|数量)(?:大小|高低)?[，,]?(?=从[大小高低][到至])", ""),
    (r"(?P<x>[^，。；]+?)[和跟与](?P<y>[^，。；]+?)(?:弄|搞|放|写)?(?:反|颠倒)了[，,][^，。；]*[换调][^，。；]*$", r"\g<x>和\g<y>互换"),
    (r"^(?:just |only )?(?P<x>the [\w ]+?),? (?P<n>\d+ ?px (?:lower|higher|up|down|left|right|to the left|to the right))$", r"move \g<x> \g<n>"),
)  # fmt: skip
_LEADS = re.compile(
    r"^(?:(?:hm+|um+|uh|well|so|hey|hi|oh|ok(?:ay)?|now|also|just|only|maybe|perhaps|actually|please|pls|kindly|"
    r"i (?:think|feel|guess|believe)(?: that)?|it seems(?: that)?|(?:can|could|would|will) you(?: please)?(?! mind)|(?:can|could|shall) (?:we|i)(?: please)?(?! (?:have|get|see|show|view|present)\b)|"
    r"i(?: would|'d) like you to|(?:we|you) (?:should|could|need to)|go ahead and|feel free to|how about(?= \w+ing\b)|what about(?= \w+ing\b)|try(?= \w+ing\b)|i (?:want|need) you to|i(?: would|'d) like to|i want to|let'?s|let us|why (?:don't|not) (?:we|you))\b|"
    r"嗯+|呃+|那个?，|请|麻烦(?:你|您)?|帮(?:我|忙)|(?:我|你)?(?:能不能|能否|可不可以|可以|是否可以)|我?(?:感觉|觉得)|我(?:想要?|希望)|"
    r"(?:我们?)?(?:老板|客户|领导|甲方|经理|同事|老师)(?:那边)?(?:说|要求|觉得|希望)|(?:would|do) you mind(?= \w+ing\b)|(?:is|would) it (?:be )?possible to|is there (?:a|any) way to|"
    r"给我|咱们?|劳驾|辛苦|我?建议|不妨|干脆|索性|尽量|记得|那就|现在|要不|不如|最好|至少|起码|最少|先(?=[把将])|顺便)[,，]?\s*",
    re.IGNORECASE,
)
_TAILS = re.compile(
    r"(?:(?:\s*[,，]|\s)\s*(?:please|pls|thanks|thank you|thx|ta|cheers|completely|entirely|totally|fully|while you'?re (?:at it|there)|"
    r"when you (?:can|get a (?:chance|minute))|or something|real quick|for now|for me|to me|if possible|if you can|i think|instead|any ?more|would you|could you|can you|will you|(?:would|will|should) (?:do(?: it)?|be (?:fine|great|good|enough|plenty))|is (?:fine|plenty|enough)|for the (?:moment|time being)|right now|after all|altogether|already|if that'?s ok(?:ay)?|if you don'?t mind|and that'?s it)|"
    r"(?:才(?:对|是|合适)|(?:会|可能)?(?:比较|更)(?:好|合适|搭|妥当?|稳|恰当)(?:看)?(?:一?[点些])?|就行|就好|即可|就可以|就成|得了|好了|才(?:能)?看得?清楚?|才行|才好|那边|那儿|那里|好吗|行吗|好不好|可以吗|行不行|吧|呢|吗|嘛|哦|啊|呀|谢谢|看不清楚?|试试|看看))[?？!！. ]*$|[?？]+$",
    re.IGNORECASE,
)
_WISHES: tuple[tuple[str, str], ...] = (
    # How much, in figures
    *((rf"{han}成(?![为本功品])", f"{k}0%") for k, han in enumerate("一二三四五六七八九", 1)), (r"两成(?![为本功品])", "20%"),
    (r"\ba quarter[ -]turn\b|四分之一圈", "90 degrees"), (r"\b(?:a )?half[ -](?:a )?turn\b|(?<=转)半圈", "180 degrees"),
    *((rf"\b(?P<n>step|item|comment|card|row|button|product|line|point) {word}\b", rf"\g<n> {k}") for k, word in enumerate(_CARDINALS, 1)),
    # English: wishes to orders
    (r"(?<=\w)'s (?:colou?r|(?:font |type |text )?size|position|place|wording|copy|text)\b(?! (?:box|field))", ""),
    (r"\b(?P<n>step|item|comment|card|row|point)(?P<x> (?:after|before|under|above) the (?:first|second|third|fourth|fifth|last)) one\b", r"\g<n>\g<x> \g<n>"),
    (r"^(?P<x>(?:the|our|that|this) .+?) (?:would|might|could|may|will|'d) (?:probably |perhaps )?(?:look|be|work|read|sit|feel|go|fit|do) (?:(?:much |a lot |so much )?(?:nicer|better|best|great|good|nice|lovely|cooler|well|happier) (?:as (?!an? ))?)?",
     r"\g<x> should be "),
    (r"^(?P<x>(?:(?:the|our|that|this|all|every) )?[a-z][^,;:]*?) (?:should|must|has to|have to|needs? to|ought to|could|can) (?:probably |really |maybe )?(?:come|go|move|shift|slide)(?= (?:\d|up\b|down\b|left|right|to the (?:left|right)|by\b|a (?:bit|little|touch|few)))(?P<y> .+)$",
     r"move \g<x>\g<y>"),
    (r"^(?:should|must|ought to|needs to|has to) (?=be\b|say\b|read\b|go\b)", "it should "), (r"\bcould stand to be\b", "should be"),
    (r"^go (?P<a>(?:a (?:bit|little|touch) )?\w+er) (?:on|with|for) (?P<x>.+)$", r"make \g<x> \g<a>"),
    (rf"^.*\b(?:with|on|against|in front of) an? (?P<c>{_HUE}) (?:background|backdrop|ground)$", r"make the background \g<c>"),
    (rf"^(?!{_VERB})(?P<x>(?:the )?[a-z]+(?: [a-z]+)?): (?:the )?(?P<p>{_CORNER}(?:[ -]hand)?(?: corner)?)$", r"put the \g<x> in the \g<p>"),
    (r"^(?:make|have|let) (?P<x>it|(?:the|that|this) .+?) (?:just )?(?:say |read |to )?(?P<q>⟦\d+⟧)$", r"change \g<x> to \g<q>"),
    (r"^(?:the )?(?P<a>biggest|largest|highest|tallest|longest|smallest|lowest|shortest) (?:bars?|values?|columns?|slices?|numbers?|ones?) (?:should |must )?(?:be |come |go )?first$", r"put the bars \g<a> first"),
    (r"\b(?:needs|wants|has got|has|deserves|is supposed|is meant|was meant|is|was) to be (?!removed|deleted|gone)|\b(?:needs|could do with|could use|wants|deserves) being ", "should be "),
    (rf"^(?P<x>(?:the|our|that|this) .+?) should be (?:(?:in|at|on|to) )?(?:the )?(?P<p>{_CORNER}.*|(?:top|bottom)(?: of .+)?)$", r"put \g<x> in the \g<p>"),
    (rf"^(?:(?:i(?: am|'m|'d| would| think| say)?|we(?:'re|'d)?|let'?s|how|what|maybe|try|use|using|go|do|pick|choose|have)\b[\w' ]{{0,24}}? )?(?P<c>{_HUE}) (?:on|for|with) (?P<x>(?:the|our|that|this|my) .+)$",
     r"make \g<x> \g<c>"),
    (r"^(?:i(?:'d| would) (?:rather|prefer(?: to)?|like to|love to)|let'?s|can we|could we) (?:see|have|show|view|present) (?:it|this|that|the (?:data|numbers|figures|chart)) as (?=an? \w+ (?:chart|graph))",
     "change the chart to "),
    (r"^i(?:'d| would) (?:rather|prefer|love) (?P<x>(?:the|our|that|this) .+?) (?:to be |be |was |were )?(?P<y>\w+)$", r"make \g<x> \g<y>"),
    (r"^(?:we|i) (?:won'?t|don'?t|do not|no longer|will not) (?:be )?need(?:ing)? (?P<x>.+)$", r"remove \g<x>"),
    (r"^(?P<x>(?:(?:the|our|that|this) [^,;]+?|(?:step|item|comment|card|row|point) \d+)) (?:has to|needs to|must|can|should|may|could) (?:go|disappear|vanish|leave|be (?:removed|deleted|dropped|gone))(?: away)?$", r"remove \g<x>"),
    (r"^get (?P<x>(?:the|that|this) .+?) (?:out of (?:here|there|the way|sight)|off (?:the|this) (?:page|poster|slide))$", r"remove \g<x>"),
    (r"^(?P<a>thicker|bolder|fatter|heavier|chunkier|thinner|bigger|larger|smaller|darker) (?:lettering|type|letters?|text|font|strokes?|writing) (?:for|on|in) (?P<x>the .+)$", r"make \g<x> \g<a>"),
    (r"^make (?P<x>(?!.*\b(?:outline|border|line|frame|stroke)\b).+?) (?:thicker|fatter|heavier|chunkier|beefier)$", r"make \g<x> bolder"),
    (r"^(?P<x>(?:the |our )?(?:\w+ )?(?:price|date|time|phone(?: number)?|e-?mail|address|website|url|fee)) is (?:now (?P<v>.+)|(?P<w>.+?) now|(?P<u>.+?) from now on)$", r"change \g<x> to \g<v>\g<w>\g<u>"),
)  # fmt: skip
_CLAUSE: tuple[tuple[str, str], ...] = (
    (r"^(?P<v>(?:mov|mak|chang|remov|delet|us|hid|resiz|duplicat|rotat|replac|nudg|plac|giv))ing\b", r"\g<v>e"),
    (r"^(?P<v>put|swap|drop|flip|cut)(?P=v)?(?:ting|ping|ing)\b", r"\g<v>"), (r"^(?P<v>\w{3,}?)ing (?=the|my|our|that|this|it)\b", r"\g<v> "),
    (r"^knock (?P<x>.+?) down(?: in size)?(?: a (?:touch|bit|little|notch))?$", r"make \g<x> a bit smaller"),
    (r"^(?P<x>the .+?) (?:is|are|costs?|goes for|sells for) (?:now )?(?P<n>[$€£¥]\d[\d.,]*)(?: now)?$", r"change the price of \g<x> to \g<n>"),
    (r"^(?:show|draw|plot|present) (?:it|that|this) as (?=an? \w+ (?:chart|graph))", "change the chart to "),
    (r"^make (?P<x>.+?) (?:rounder|more rounded|rounded)$", r"round the corners of \g<x>"),
    (r"^(?P<x>.+?) (?:isn'?t|is not|aren'?t|are not) (?:needed|necessary|required)$", r"remove \g<x>"),
    (r"^(?:reverse|flip|invert) (?:the |all )?(?P<n>steps|items|comments|cards|rows|points)$", r"reverse the order of the \g<n>"),
    (r"\bought to\b", "should"), (r"\bcanvas\b", "page"), (r"\bdead (?=cent)", ""),
    (r"\s+(?:until|till|because|since|so that|so (?:people|we|it|they|everyone))\b [^⟦]+$", ""),
    (r"^(?:go|turn) (?P<y>(?:an? |\d).*?(?:er|%.*))$", r"make it \g<y>"), (r"^(?P<n>\d+ ?(?:px|pixels?))$", r"set the size of it to \g<n>"),
    (r"^i(?:'d| would) (?:go|use|pick|take) (?P<c>[\w #-]+?) (?:on|for|with) (?P<x>the .+)$", r"make \g<x> \g<c>"),
    (r"^(?P<x>[a-z][a-z ]*?) (?:text|copy|label|wording|caption): (?P<y>.+)$", r"change the \g<x> to \g<y>"),
    (r"\ball (?:of )?(?:the |our )?(?:lettering|type|writing|copy|words?)\b", "all text"),
    (r"^(?:an? )?(?P<y>pie|donut|line|bar|column|area|scatter)s?(?: chart)? instead of (?:the |a )?(?:bars?|lines?|pie|columns?|donut|area)(?: chart)?$",
     r"change the chart to a \g<y> chart"),
    (r"^(?:arrange|order|line up|put|rank) the (?:bars|columns|slices|values)(?: in order)?,? (?:from )?(?:the )?(?:smallest|lowest|least)(?: first| to .+)$", "sort the chart from low to high"),
    (r"^(?:arrange|order|line up|put|rank) the (?:bars|columns|slices|values)(?: in order)?,? (?:from )?(?:the )?(?:largest|biggest|highest|tallest)(?: first| to .+)$", "sort the chart from high to low"),
    (r"^(?P<x>the .+?) (?:belongs|goes) (?:at|to) the (?:very )?(?P<p>end|bottom|top|beginning|start)$", r"move \g<x> to the \g<p>"),
    (r"^(?P<x>(?:the )?[a-z][a-z ]*?) (?:goes|belongs|sits|lives) (?=(?:cent|in|at|on|to|below|above|next|under)\w*\b)", r"move \g<x> to "),
    (r"\bto (?=(?:in|at|on|to|below|above|next|under)\b)", ""),
    (r"\b(?P<n>step|item|comment|card|row|button|product|line)s (?P<a>\d+)(?: and |, ?| ?& ?)(?P<b>\d+)\b", r"\g<n> \g<a> and \g<n> \g<b>"),
    (r"^(?:add |insert )?(?:one more|another|an?(?: new| extra)?) (?P<n>step|item|comment|card|point|row) (?:at|to) the (?:end|bottom):? (?P<q>⟦\d+⟧)$",
     r"insert a \g<n> after the last \g<n>: \g<q>"),
    (r"^(?:add |insert )?(?:one more|another|an?(?: new| extra)?) (?P<n>step|item|comment|card|point|row) (?:at|to) the (?:beginning|start|top):? (?P<q>⟦\d+⟧)$",
     r"insert a \g<n> before the first \g<n>: \g<q>"),
    (r"^(?:set|change|make|resize) (?:the |it )?(?:page|artboard)?(?: size)? ?(?:to )?(?P<a>\d{3,5}) ?(?:by|x|×|\*) ?(?P<b>\d{3,5})$", r"resize the page to \g<a>x\g<b>"),
    (r"^(?P<v>cool|warm) (?P<x>.+?) (?:down|up)(?P<y> .+)?$", r"make \g<x>\g<y> \g<v>er"),
    (r"^(?:lift|set|separate|pull) (?P<x>.+?) (?:off|from|against) .+? with (?P<y>an? [\w ]*(?:shadow|outline|stroke))$", r"add \g<y> to \g<x>"),
    (r"^(?:bring|pull|push) (?P<x>.+?) (?:forward|up) all the way$", r"bring \g<x> to the front"),
    (r"^(?:send|push) (?P<x>.+?) back all the way$", r"send \g<x> to the back"),
    (r"^shout (?P<x>[^:⟦]+?)(?::.*)?$", r"make \g<x> uppercase"),
    (r"^give (?P<x>.+?)(?:'s)? (?:letters|characters) (?:some|a bit of|more|a little)?(?: more)? ?(?:breathing )?(?:room|space|air)$", r"increase letter spacing of \g<x>"),
    (r"^give (?P<x>.+?) (?:some|a bit of|more|a little)(?: more)? (?:breathing )?(?:room|space|air) between (?:the )?(?:letters|characters)$", r"increase letter spacing of \g<x>"),
    (rf"^(?!{_VERB})(?!.*\b(?:is|are|was|looks?|feels?|seems?|comes?|goes|fades?|stands?)\b)(?P<x>(?:the )?[a-z][a-z ]{{1,24}}?) (?:out|gone|off)$", r"remove \g<x>"),
    (r"^(?:an? )?(?:(?:tiny|little|teeny|wee|small) )?bit (?P<a>\w+er) (?:on|for|with) (?P<x>the .+)$", r"make \g<x> a bit \g<a>"),
    (rf"^(?:could|can|should|may|might|would) {_X} (?:please )?be (?P<y>.+)$", r"make \g<x> \g<y>"),
    (rf"^(?:i(?: would|'d) like|(?:i|we) (?:want|need)|(?:can|could) (?:we|i) (?:have|get|see)|let'?s have) {_X} (?:to (?:be|sit|stand|go) )?(?={_AT})",
     r"put \g<x> "),
    (rf"^(?:i(?: would|'d) like|(?:i|we) (?:want|need)|(?:can|could) (?:we|i) (?:have|get|see)|let'?s have) {_X} (?:to be |be )?(?P<y>.+)$",
     r"make \g<x> \g<y>"),
    (r"^(?:i(?: would|'d) like|(?:i|we) (?:want|need)|there should be|(?:can|could) (?:we|i) (?:have|get|see)) (?=an?\b|some\b|another\b)", "add "),
    (rf"^{_X} (?:should|must|has to|needs? to|ought to) (?:sit|stand|go|live|be placed|be moved|be|move) (?={_AT})", r"put \g<x> "),
    (rf"^{_X} (?:should|must|has to|needs? to|ought to|can|could) be (?P<y>(?!⟦)[^\d⟦]+|.*px.*)$", r"make \g<x> \g<y>"),
    (rf"^{_X} (?:feels?|seems?|looks?|appears?|are)(?= )", r"\g<x> is"),
    (r"^i (?:don'?t|do not) (?:need|want|like) ", "remove "),
    # where
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
    (r"^(?P<x>[^和与跟]+?)[和与跟](?P<y>.+?)的?(?:顺序|位置|先后)(?:对?调换?|互?换)(?:一下|下)?$", r"\g<x>和\g<y>互换"),
    (r"(?:通通|统统|全都|一律|统一|都(?=变|改|换))", ""), (r"^(?:所有|全部)?(?:的)?文字(?=变|改|换)", "所有文字"),
    (r"的?字号?(?:改|调|弄|变)(?P<y>[大小])一?[点些]?$", r"\g<y>一点"), (r"(?:不需要|用不着|没必要)(?:了)?$", "删掉"),
    (r"歪(?=\d)", "旋转"), (r"(?:收|缩)小?(?=[一]?[点些圈])", "缩小"), (r"(?<=[\u4e00-\u9fff])要(?=\d+ ?(?:px|像素))", "改成"),
    (r"步骤(?P<n>\d+)", r"第\g<n>步"), (r"(?P<x>评论|商品|卡片|按钮)(?P<n>\d+)", r"第\g<n>个\g<x>"), (r"整体(?=[往向朝]?[上下左右])", ""),
    (r"[挪移搬]去", "移到"), (r"就(?=叫|写|改|用|是⟦)", ""), (r"(?P<x>.+?)(?:的)?(?:文案|文字|内容)[：:](?P<y>.+)$", r"\g<x>改成\g<y>"),
    (r"改到(?=⟦)", "改成"), (r"^(?P<x>[^：⟦，加添插补步]{1,8})[：:](?P<q>⟦\d+⟧)$", r"\g<x>改成\g<q>"), (r"先(?=藏|隐|删|去掉|关|撤|拿)", ""), (r"(?:那|这)(?:一)?[行句](?=藏|隐|删)", ""),
    (r"从(?:海报|画面|页面|图|卡片|版面)(?:上|里|中)(?=[撤拿砍删去])", ""),
    (r"(?:可以|直接|都|也)?(?:撤掉|拿掉|砍掉|撤了|撤下来?|拿走|删了吧|干掉|砍了|去了吧|挪走|拿下来?|划掉|除掉)(?:了|吧)?$", "删掉"),
    (r"^(?:改用|换用|用|换)(?P<y>折线|柱状|饼|环形|条形|面积)图?$", r"图表改成\g<y>图"),
    (r"[排列](?:一下)?柱子$", "排序"), (r"^把?(?P<x>[头前])(?P<n>[两二])(?P<u>步|[条个项张][^删去移隐互和，]{0,4}?)(?=删|去|移|隐|互)", r"第一\g<u>和第二\g<u>"),
    (r"^(?:在)?(?:开头|最前面?|前面|最上面|最开始|一开始|打头)(?:先|再)?(?:加|添|插|补|塞|来|放|多)(?:上|入)?一(?P<n>[步条项个]\w{0,3})[：:]?(?P<q>⟦\d+⟧)$", r"在第一\g<n>前加一\g<n>\g<q>"),
    (r"^(?:在)?(?:末尾|最后面?|结尾|后面|最下面|收尾)(?:再)?(?:加|添|插|补|塞|来|放|多)(?:上|入)?一(?P<n>[步条项个]\w{0,3})[：:]?(?P<q>⟦\d+⟧)$", r"在最后一\g<n>后加一\g<n>\g<q>"),
    (r"压暗", "变暗"), (r"提亮", "变亮"), (rf"来点(?P<c>[淡浅深暗]?)(?P=c)?(?:的)?(?P<h>[{_HUES}])色?(?:的)?$", r"改成\g<c>\g<h>色"),
    (rf"(?:换|来|弄|改|做|上)(?:个|成|一个)?(?P<c>[{_HUES}])色?[底字]$", r"改成\g<c>色"),
    (rf"(?:标|刷|染|涂|上)(?:成|为|个)?(?P<c>[{_HUES}])(?:的|色的?)?$", r"改成\g<c>色"),
    (r"(?:做|出|来|换|要|弄)(?:一?[个版套])(?:夜间|暗色|深色|黑夜|夜晚|暗黑)(?:版本?|模式|主题)?$", "深色模式"),
    (r"^(?:做|出|来|弄)(?:一)?[版张个](?P<r>\d+[:：]\d+)(?:的)?(?:竖|横)?[图版]?$", r"改成\g<r>"),
    (r"去色", "变成黑白"), (r"勾(?:一圈|圈|一道|个|上)?(?P<c>[\u4e00-\u9fff]{1,3}?)色?边(?!框)", r"加\g<c>色描边"),
    (r"^(?:在)?(?P<p>[左右][上下]角)(?:贴|盖|来|加|写|打)(?:上)?(?:一)?个?(?P<q>⟦\d+⟧)(?:的)?小?(?P<n>标签|角标|徽章|标|字样)$", r"在\g<p>加一个\g<q>角标"),
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
_WHOLE_ROWS, _WISH_ROWS, _CLAUSE_ROWS = phrases(_WHOLE), phrases(_WISHES), phrases(_CLAUSE)


def said_in_full(text: str) -> str:
    """An instruction as it was meant in the end: corrections taken, complaint and cure joined."""
    return reworded(text, _WHOLE_ROWS)


def clause_in_plain_words(text: str, *, zh: bool) -> str:
    """A clause without what is said around it, and in the wording that the grammar knows."""
    before = None
    while before != text:
        before = text
        text = _TAILS.sub("", _LEADS.sub("", text)).strip(" ,，")
    text = reworded(text, _WISH_ROWS)
    text = verbs_in_plain_words_zh(text) if zh else verbs_in_plain_words(text)
    text = reworded(text, _CLAUSE_ROWS)
    return re.sub(r"\s+", " ", text).strip()
