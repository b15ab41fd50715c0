"""Where a Chinese string without quotation marks ends.

It ends with its clause or where the clause turns to description; it goes on over commas and sentences that speak to
somebody or tell more of the same matter.
"""

from __future__ import annotations

import re

from forebrush.think.planner.description import describes, description
from forebrush.think.planner.sayings import THINGS_ZH

__all__ = ["LABELLED", "LAYOUT", "LISTS", "SURE", "end_of"]

SURE = (
    r"(?:(?<![填编])写着|写下|写给|刻字为|刻下|弹出|(?<![手书])写有|写上|写道|写成|写明(?!前)|写出|"
    r"(?<![手书填编特简缩描抒速])写(?![实意字作真法生体]|得|给|手)|书写着?(?![体的])|(?<=气泡)(?:回复|回应|回答|说|问|答)(?![道:：])|(?<=对话框)(?:回复|回应|回答|说|问|答)(?![道:：])|记着(?=一[句行条])|上书|大书|书有|拼出|拼成|题写着?|题着|题有|"
    r"题为|标注着|标注为|标注(?!了)|标记着|标记为|标有|标着|标示着?|标示为|标明|贴有|"
    r"印有|印着|印上|印制着|印刷着|凸印着|烫印着|刻着|刻有|刻印着|镌刻着|雕刻着|绣着|绣有|喷着|喷涂着|喷绘着|"
    r"涂写着|贴着|载有|(?<!备)注明|写就|宣告着|宣告|宣称|宣布着|告知着?|告诉人们|"
    r"(?:[说问答喊叹嚷吼道]|回应|回答|回复|答复|总结|补充|解释|惊呼|感叹|反驳|调侃|打趣|提议|建议|询问|附和|"
    r"嘟囔|抱怨|自语|嘀咕|吐槽|宣布|继续|低语|呼喊|提醒|告诉|邀请)(?:说|道|着)*(?:观众|读者|乘客|旅客|顾客|"
    r"访客|行人|人们|游客|大家|观者|来宾|客人)?(?=[:：])|(?:说|问|喊|答|回应|总结|继续说|写)道|"
    r"名为|名叫|取名为?|命名为|标题为|标题是|标题写|主题为|主题是|书名为|内容为|内容是|文字为|文字是|字样为|"
    r"解释为|念作|读作|署名为|拼写成|打出|刷着|挂着(?=[^，。]{2,16}的(?:牌|横幅|招牌)))"
)
LISTS = r"(?:(?:分别|依次)(?:是|为|有)|包括|例如|比如|诸如|(?<=[，,签题语接钮示标字])如(?![下同果何]))"
_SUFFIX = re.compile(
    r"的[^，。；、的]{0,6}?(?:标语|标题|字样|文字|提示语?|短语|按钮|标签|口号|话语?|宣传语|模块|便签|卡片|"
    r"区域|面板|标识|招牌|牌子|横幅|副标题|链接|字|语句|文案|图标|栏目|板块|说明|邀请|句子|题字|祝福|大字|"
    r"小字)"
    r"|字样|(?<!小)按钮|等(?=[，。；、]|[^，。；、]{0,12}?(?:标语|提示|信息|内容|标识|文字|短语|标签|按钮|"
    r"图标|话|字|类别|选项|分类|要点|栏目))|(?:这|的)?[两三四五六七八]个[\u4e00-\u9fff]{0,2}(?:按钮|选项|"
    r"标签|链接|栏目|选项卡|图标|菜单|类别|分类|板块)|这?[几两二三四五六七八九十\d一]+个?大?字(?=[，。；的]|$)|"
    r"的[^，。；、的]{0,3}?(?:贴纸|条幅|标牌|吊牌|便条|纸条|旗帜|告示|灯牌|促销牌|指示牌)"
)
_STYLE = re.compile(
    r"(?:同样|则|也|均|都)?[以用](?=[^，。；]{0,24}?(?:字体|字样|字号|手写体|书法体|印刷体|斜体|粗体|衬线|"
    r"风格|笔触|笔画|设计|形式|方式|呈现|书写|字迹|色调|填充|勾勒|标出)|[^，。；]{1,3}色(?=[，。填书写呈]))|采用|则?(?:略|稍|更)(?:[小大]|微)|"
    r"(?:清晰|醒目|显眼|优雅|巧妙|居中|整齐|分外|格外|生动|大胆)(?:地)?(?:突出|醒目|可见|呈现|展示|显示|排列|"
    r"位于|印|写|地|，|。|$)"
    r"|(?:位于|置于|写在|排在|印在|摆在|贴在|挂在|立于)|（[^）]{0,30}(?:字体|字号|颜色|居中|"
    r"位置)[^）]{0,20}）|字体(?:采用|为|是)|由[^，。；]{2,20}(?:突出|呈现|组成|环绕|衬托|显示|构成|标出)|配有|搭配|脱颖而出|占据|横跨|横贯|字号(?=[略稍较更为])|旁边?(?=[画配附有])|"
    r"(?:十分|非常|格外|尤其|极为|尤为|分外|异常)(?=[醒抢清突显引夺亮])|(?:放在?|放)(?=[左右上下中顶底角]|最|页|画|图|"
    r"版)"
)
_CLAUSE = re.compile(r"，|,(?!\d{3})|[；;]")
_STOP = re.compile(r"[。！？!?\n\x00]")
_SPOKEN = re.compile(r"[请您你我咱]|吧|吗|呢|将(?:在|于|会)|不要|勿|必须|欢迎|一起|让")
LAYOUT = re.compile(
    r"^(?:中[部央间栏列]|放在?|写在|摆在|最[上下左右]|页[面脚眉底顶]|角落|[这那]|竖[着排]|横[着排]|上[部端]|"
    r"下[部端]|[\u4e00-\u9fff]{2,3}地(?=[\u4e00-\u9fff])|标记|强化|加强|增添|激发|突显|凸显|彰显|体现|呼应|"
    r"指引|令人|极具|富有|充满|兼具|精准|完美|共同|进一步|巧妙|易于|便于|用于|用来|供|被|"
    r"与[^，]{1,10}(?:呼应|相|形成|搭配)|给人|带来|显得|看起来|配合|辅以|伴[随有]|附[有近带]|形成|构成|"
    r"而|并(?!非)|并且|且|还|再(?:用|在|写)|另|同时|此外|最后|然后|接着|下方|上方|下面|上面|旁边|左|右|顶|底|"
    r"中间|中央|整体|背景|画面|字|文字|周围|四周|附近|每[个张位条块种幅]|均|都|其|该|这|所有|作为|配[有以上]|"
    r"采用|"
    r"[以用](?![^，。]{0,14}(?:著称|闻名|为[本荣]))[^，。；]{0,20}(?:字体|字|风格|方式|格式|形式|笔触|呈现|排列|工艺|色)|为[^，。]{0,10}(?:提供|增|"
    r"带来)|使|让(?:人|整|观)|立即(?:吸引|引起|抓住|映入|成为|点明)|有效|营造|传达|吸引|引导|强调|增强|提供|展现|位于|紧|随后|风格|颜色|色调|"
    r"不出现|没有|要求|竖版|横版|方形|尺寸|比例|别(?:放|加|出|画))"
)
LABELLED = re.compile(r"^[\u4e00-\u9fff]{2,6}[:：]\S")


def end_of(text: str, start: int, colon: bool) -> int:
    """Where the string that begins at a place ends."""
    at = start
    spoken = bool(colon and _SPEAKER.search(text[max(0, start - 16) : start]))
    labelled = bool(LABELLED.match(text[start : start + 12]))
    while True:
        stop = _STOP.search(text, at)
        sentence_end = stop.start() if stop else len(text)
        mark = _CLAUSE.search(text, at, sentence_end)
        piece_end = mark.start() if mark else sentence_end
        cut = _cut(text, at, piece_end, at == start, colon)
        if cut is not None:
            return cut
        if mark is not None:
            follow = re.split(r"[，；;。！？!?\n\x00]", text[mark.end() :], maxsplit=1)[0]
            body = text[start : mark.start()]
            next_label = labelled and bool(LABELLED.match(follow))
            if (
                mark[0] in "；;"
                or not follow.strip()
                or (not next_label and _goes_off(follow, text[mark.end() : sentence_end], body, spoken))
            ):
                return piece_end
            at = mark.end()
            continue
        if stop is None or stop[0] in "\n\x00":
            return sentence_end
        inside = stop[0] in "！？!?"
        following = re.split(r"[。！？!?\n\x00]", text[stop.end() :], maxsplit=1)[0]
        if following.strip() and _goes_on(text[start:sentence_end], following, inside, colon, spoken):
            at = stop.end()
            continue
        return stop.end() if inside else sentence_end


def _goes_on(body: str, following: str, inside: bool, colon: bool, spoken: bool) -> bool:
    """Whether the string goes on in the next sentence: it speaks to somebody, or tells more of the same matter."""
    described = description(following)
    place = re.match(r"[^，。]{0,8}?(?:角|侧|部|方|边|央|间|旁)(?:的|是|有|以|用|，|位|处|放|写|印)", following)
    if place or described >= 0.2 or re.search(rf"(?:{SURE})", following) or not (colon or inside):
        return False
    if _SPOKEN.search(following) and described < (0.2 if inside else 0.1) and not LAYOUT.match(following):
        return True
    if inside:
        return (
            len(following) < 30
            and not (describes(following) if spoken else _CORE.search(following))
            and not re.match(r"(?:画面|整体|背景|场景|每|所有|各|这|该|其|一[个只位名张]|两|三)", following)
        )
    head = following[:14]
    pairs = {head[k : k + 2] for k in range(len(head) - 1)}
    return (
        len(body) > 12 and described < 0.06 and any(p in body for p in pairs if re.fullmatch(r"[\u4e00-\u9fff]{2}", p))
    )


def _cut(text: str, start: int, end: int, first: bool, colon: bool) -> int | None:
    """Where in a clause the string is over before the clause is; None where it takes the whole clause."""
    clause = text[start:end]
    marks = [
        m
        for p in ((_STYLE,) if colon else (_SUFFIX, _STYLE))
        for m in p.finditer(clause)
        if m.start() >= (2 if first else 0)
    ]
    return start + min(m.start() for m in marks) if marks else None


_ONWARD = re.compile(
    r"^(?:然而|但是?|可是|不过|因为|所以|因此|如果|虽然|尽管|无论|只要|才|更|就|却|或者|直到|甚至|只为|只因|"
    r"不管|不论|哪怕|即使|从而|以免|否则|而是|也)"
)


def _goes_off(clause: str, rest: str, body: str, spoken: bool) -> bool:
    """Whether the clause after a comma is description again. What is said aloud may tell of a scene of its own."""
    clause = clause.strip()
    before = body.split("，")
    if len(before) == 2 and len(before[0]) == len(before[1]) > 2 and len(clause) != len(before[0]) and not spoken:
        # A couplet is complete; what follows in another measure speaks of it or of the scene.
        return not (_SPOKEN.search(clause) and not describes(clause))
    if _ONWARD.match(clause):
        return bool(_CORE.search(clause)) and describes(clause)
    if re.match(r"[该这]", clause) and clause[1:3] in body:
        return False
    if LAYOUT.match(clause) and not _SPOKEN.search(clause[:6]):
        return True
    if re.search(rf"(?:{SURE})|^(?:{LISTS})|(?:{THINGS_ZH})[:：]", clause):
        return True
    if not spoken and _PLACED_NEXT.match(clause):
        return True
    if not spoken and _SCENE.search(clause):
        return True
    if not _CORE.search(clause):
        return description(clause) >= 0.6
    return describes(clause) or (description(clause) > 0.12 and description(rest) > 0.2)


_PLACED_NEXT = re.compile(
    r"(?:标题|文字|图片|其|它|这[行句])[^，。]{0,3}[下上旁左右][面方边侧]?[^，。]{0,4}[跟为是有写印附配]|"
    r"(?:第[二三四五六七八][行条栏列张项块格页段]|[\u4e00-\u9fff]{1,3}旁|[左右中上下][栏列排侧边]|[\u4e00-\u9fff]{0,4}[左右上下顶底][部端侧方面角])"
    r"[^，。]{0,10}?(?:[为是]|标题|配文|文字|字|写|印|标|显示)"
)
"""A clause about what stands in the next place: `第二行为…`, `右栏小标题…`."""
_SPEAKER = re.compile(r"对话框|气泡|旁白|台词|独白|[说问答喊叹道应](?:道|着)?[:：]?\s*$")
_SCENE = re.compile(
    r"^(?:两侧|两旁|两边|四角|脸上|手[里中上]|身[上后旁]|头[上顶]|背[面后景]|正面|侧面|反面|门口|墙上|地上|"
    r"天空|远处|近处|前方的|后方|旁边|其[他余中]|[^，]{1,6}(?:上|里|中|下|侧|旁|边|间|前|后)(?:是|有|则|还|"
    r"用|以|画|摆|放|挂|站|坐|带))|"
    r"[\u4e00-\u9fff]着(?!急|迷|火|陆|你|我|您|想)|正[在要]|(?:是|为)[^，]{0,4}[色形]|被[\u4e00-\u9fff]{2}"
)
"""A clause that tells of the scene: somebody or something is somewhere, or is doing something."""
_CORE = re.compile(
    r"字|标题|标语|信息|内容|画面|背景|图标|图案|插图|排列|呈现|展[示现]|易读|可读|清晰|醒目|显眼|设计|风格|"
    r"版|布局|视觉|视线|观众|观者|读者|参观|注意|氛围|气氛|主题|每个|旁边|一旁|边缘|位于|位置|颜色|色调|白色|"
    r"黑色|红色|蓝色|绿色|金色|装饰|点缀|质感|光线|光影|阴影|营造|强调|引导"
)
"""Words of description that words to be read seldom use."""
