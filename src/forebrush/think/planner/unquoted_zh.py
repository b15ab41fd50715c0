"""Strings that a Chinese request names without quotation marks.

A string begins after a verb of writing (`写着`, `标注着`), or after a word for words right before it (`副标题`); it ends
with its clause, with what names it from behind (`的标语`, `字样`, `等提示`), or where description goes on (`，采用`, `以…字体`).
"""

from __future__ import annotations

import re

from forebrush.think.planner.description import describes, description
from forebrush.think.planner.mentions import Said
from forebrush.think.planner.positions import place_of
from forebrush.think.planner.sayings import PLURAL, THINGS_ZH

__all__ = ["unquoted_zh"]

_SURE = (
    r"(?:(?<![填编])写着|写下|写给|刻字为|刻下|弹出|(?<![手书])写有|写上|写道|写成|写明|写出|(?<![手书填编特简缩描抒速])写(?![实意字作真法生体]|得|给|手)|书写着?(?![体的])|上书|题写着?|题着|题有|题为|标注着|标注为|标注(?!了)|标记着|标记为|标有|标着|标示着?|标示为|标明|贴有|"
    r"印有|印着|印上|印制着|印刷着|凸印着|烫印着|刻着|刻有|刻印着|镌刻着|雕刻着|绣着|绣有|喷着|喷涂着|喷绘着|涂写着|贴着|载有|(?<!备)注明|写就|宣告着|宣告|宣称|宣布着|告知着?|告诉人们|"
    r"(?:[说问答喊叹嚷吼道]|回应|回答|回复|答复|总结|补充|解释|惊呼|感叹|反驳|调侃|打趣|提议|建议|询问|附和|嘟囔|抱怨|自语|嘀咕|吐槽|宣布|继续|低语|呼喊|提醒|告诉|邀请)(?:说|道|着)*(?:观众|读者|乘客|旅客|顾客|访客|行人|人们|游客|大家|观者|来宾|客人)?(?=[:：])|(?:说|问|喊|答|回应|总结|继续说|写)道|"
    r"名为|名叫|取名为?|命名为|标题为|标题是|标题写|主题为|主题是|书名为|内容为|内容是|文字为|文字是|字样为|解释为|念作|读作|署名为|拼写成|打出|刷着|挂着(?=[^，。]{2,16}的(?:牌|横幅|招牌)))"
)
_MAYBE = r"(?:显示着|显示为|显示出?|展示着|展示出?|展现着?|呈现着|呈现出?|呈现为|显现着?|排列着|放置着|摆放着|悬挂着|滚动着|滚动播放着?|播放着|闪烁着|投射着|陈列着|提示|提醒|可见|突出|突显|凸显|列出|列着|说明|落款|传达|阐述|介绍|强调|描述|表述|标识着|[亮挂贴举拖摆立竖裱飘撑张盖绣涂画]着)"
_LISTS = r"(?:(?:分别|依次)(?:是|为|有)|包括|例如|比如|诸如|(?<=[，,签题语接钮示标字])如(?![下同果何]))"
_COLON = r"\s*(?P<{}>[:：]?)\s*"
_TRIGGER = re.compile(
    rf"(?P<sure>{_SURE})(?:的是|着|出|为|是)?{_COLON.format('c1')}|(?P<lists>{_LISTS}){_COLON.format('c4')}|(?P<held>设有|包含|包括|配有|提供|分为|有)|(?P<maybe>{_MAYBE})(?:的是|着|出|为|是)?{_COLON.format('c2')}|"
    rf"(?P<thing>(?:{THINGS_ZH}){{1,3}}|[几两三四五六七八九十]个(?:[\u4e00-\u9fff]{{2}}的)?大?字)(?:则|就)?(?:为|是|叫|写(?![着有道上成]))?{_COLON.format('c3')}|(?P<colon>：|(?<!\d):|:(?!\d))\s*"
)
_CUE = re.compile(
    r"字体|字号|文字|字幕|字样|粗体|斜体|手写|大字|小字|横条|字幕|卡片|[牌屏匾]|标志|指引|告示|印刷品|海报|标题|标语|短语|标签|招牌|标识|木牌|牌子|按钮|对话框|文本|名称|品牌名|日期|地点|时间戳|链接|导航|提示|便签|横幅|屏幕|表述|语句|字母|短句|书法|印刷|衬线|封面|广告牌"
)
_NO_START = re.compile(
    r"^(?:采用|以[^，。]{0,20}(?:字|体|风|式|调)|用[^，。]{0,20}(?:字|体|风|式|调)|由|均|都|也|和|与|及|以及|的|地|得|在|于|位于|呈现|排列|排布|排版|清晰|醒目|显眼|突出|设计|等|被|围绕|环绕|内容|信息|文字|字[体样号迹母的幕框]|号[的字]|体[的，字写]|型[的号]|框|栏[位目的，]|区[域，的块]|元素|条[中的，上下]|布局|部分|标识|标签|面板|"
    r"下方|上方|下面|上面|旁[，的边]|中[的，间央]|里[的，面]|更[小大加]|较|略|稍|大小|风格|效果|整齐|优雅|简洁|精致|易读|可读|则|还|又|并|而|着|了|出|有[着一些]|其|这[些个种一]|那些|该|此|每[个张位条块种]|各[种类]|一[个张块条幅行句段种些座只片位款]|两[个张块条行]|三[个张块条行]|具有|包含|配有|使用|左[侧上下边]|右[侧上下边]|"
    r"居中|顶部|底部|色[彩调的]|分别|依次|要求|需要|不同|不透|没有|图[标案像片]|贯穿|传达|融合|展现|展示|显示|占据|为[了主]|是|环境|气氛|氛围|画面|场景|严重|多[个种]|众多|如下|如同|表现|吸引|简短|温馨的|激励|用心地?设计|印刷|书写|清楚|和谐|所有|装饰|宽度|高度|完整|描述|明确|友好|温暖|覆盖|屏[幕，。]|感[，的。]|特色[的内]|"
    r"流畅|视觉|统一|引人|\(|（|[，。、；：:！？,.\s\x00]|$)"
)
_SURE_NO_START = re.compile(r"^(?:的|了(?!解|不起|如|断)|在(?=[左右上下中顶底画页版屏它其])|于|体|字|什么|一[行个句段条张]|以下|如下|各种|一些|吸引人|简短|温馨的|醒目的|同样|清晰|简洁|内容|文字|[，。、；：:！？,.\s\x00]|$)")
_META = re.compile(
    r"^[^，。：:、的有\x00]{0,8}?(?:信息|提示语?|说明|标题|副标题|标语|短语|文字|内容|名称|字样|短句|语句|台词|旁白|口号|问候语|引言|话|标识|要点|细节)\s*[:：]\s*|^[^，。：:、\x00]{0,6}?(?:名称|副标题|标题|标语|短语|提示语?|说明|短句|语句|字样)(?=[^，。：:、的\x00])"
)
_ADJECTIVE = re.compile(rf"[^：、]{{1,12}}的(?:{THINGS_ZH})(?=[^，。；、：的以采在居])")
"""`富有感染力的副标题` before the string itself."""
_META_LONG = re.compile(
    r"^[^，。：:、\x00]{0,14}?(?:信息|提示语?|说明|标题|副标题|标语|短语|文字|内容|名称|字样|短句|语句|台词|旁白|口号|问候语|引言|话|标识|要点|细节|口号|时间戳)\s*[:：]\s*|^(?:[\u4e00-\u9fff]{0,3}(?:日期|时间|地点|场地名称|场地|票价)|说明|名称|标题|副标题|提示语?|短语|标语|短句|台词|口号|问候语|引言)(?=[^，。：:、的\x00])"
)
"""Behind a verb of showing, whose object may be long: `展示引人入胜的副标题：`."""
_SUFFIX = re.compile(
    r"的[^，。；、的]{0,6}?(?:标语|标题|字样|文字|提示语?|短语|按钮|标签|口号|话语?|宣传语|模块|便签|卡片|区域|面板|标识|招牌|牌子|横幅|副标题|链接|字|语句|文案|图标|栏目|板块|说明|邀请|句子|题字|祝福|大字|小字)"
    r"|字样|(?<!小)按钮|等(?=[，。；、]|[^，。；、]{0,12}?(?:标语|提示|信息|内容|标识|文字|短语|标签|按钮|图标|话|字|类别|选项|分类|要点|栏目))|(?:这|的)?[两三四五六七八]个[\u4e00-\u9fff]{0,2}(?:按钮|选项|标签|链接|栏目|选项卡|图标|菜单|类别|分类|板块)|这?[几两三四五六七八九十\d一]+个?大?字(?=[，。；的]|$)|的[^，。；、的]{0,3}?(?:贴纸|条幅|标牌|吊牌|便条|纸条|旗帜|告示|灯牌|促销牌|指示牌)"
)
_STYLE = re.compile(
    r"(?:同样|则|也|均|都)?[以用](?=[^，。；]{0,24}?(?:字体|字样|字号|手写体|书法体|印刷体|斜体|粗体|衬线|风格|笔触|笔画|设计|形式|方式|呈现|书写|字迹|色调))|采用|则?(?:略|稍|更)(?:[小大]|微)|"
    r"(?:清晰|醒目|显眼|优雅|巧妙|居中|整齐|分外|格外|生动|大胆)(?:地)?(?:突出|醒目|可见|呈现|展示|显示|排列|位于|印|写|地|，|。|$)"
    r"|(?:位于|置于|写在|排在|印在|摆在|贴在|挂在|立于)|（[^）]{0,30}(?:字体|字号|颜色|居中|位置)[^）]{0,20}）|字体(?:采用|为|是)|配有|搭配|脱颖而出|(?:放在?|放)(?=[左右上下中顶底角]|最|页|画|图|版)"
)
_NAMED_BEHIND = re.compile(r"[^，。；：\x00]{2,30}?(?:字样|[几两三四五六七八九十\d一]个大?字|的[^，。；、的]{0,3}?(?:贴纸|牌子?|横幅|条幅|标牌|吊牌|便条|纸条|旗帜?|告示|卡片|灯牌|招牌)|的[^，。；、的]{0,6}?(?:标语|口号|标题|短语|字样|宣传语|祝福语|警示语))")
"""A string that is named from behind."""
_HELD = re.compile(r"[^，。；\x00]{2,30}?(?:、|和|与)[^，。；\x00]{1,12}?(?:这|的)?[两三四五六七八]个(?:[\u4e00-\u9fff]{0,2})(?:按钮|选项|标签|链接|栏目|选项卡|导航|图标|菜单|类别|分类|板块)")
"""A list that is named from behind: `登录和注册两个按钮`."""
_CLAUSE = re.compile(r"，|,(?!\d{3})|[；;]")
_STOP = re.compile(r"[。！？!?\n\x00]")
_SPOKEN = re.compile(r"[请您你我咱]|吧|吗|呢|将(?:在|于|会)|不要|勿|必须|欢迎|一起|让")
_LAYOUT = re.compile(
    r"^(?:中[部央间栏列]|放在?|写在|摆在|最[上下左右]|页[面脚眉底顶]|角落|[这那]|竖[着排]|横[着排]|上[部端]|下[部端]|[\u4e00-\u9fff]{2,3}地(?=[\u4e00-\u9fff])|标记|强化|加强|增添|激发|突显|凸显|彰显|体现|呼应|指引|令人|极具|富有|充满|兼具|精准|完美|共同|进一步|巧妙|易于|便于|用于|用来|供|被|与[^，]{1,10}(?:呼应|相|形成|搭配)|给人|带来|显得|看起来|配合|辅以|伴[随有]|附[有近带]|形成|构成|"
    r"而|并(?!非)|并且|且|还|再(?:用|在|写)|另|同时|此外|最后|然后|接着|下方|上方|下面|上面|旁边|左|右|顶|底|中间|中央|整体|背景|画面|字|文字|周围|四周|附近|每[个张位条块种幅]|均|都|其|该|这|所有|作为|配[有以上]|采用|"
    r"[以用][^，。；]{0,20}(?:字体|字|风格|方式|格式|形式|笔触|呈现|排列|工艺|色)|为[^，。]{0,10}(?:提供|增|带来)|使|让(?:人|整|观)|立即|有效|营造|传达|吸引|引导|强调|增强|提供|展现|位于|紧|随后|风格|颜色|色调|不出现|没有|要求|竖版|横版|方形|尺寸|比例|别(?:放|加|出|画))"
)
_LABELLED = re.compile(r"^[\u4e00-\u9fff]{2,6}[:：]\S")


def unquoted_zh(text: str, *, prose: bool, strict: bool = False) -> list[Said]:
    """The strings of a request without quotation marks; what is quoted or taken is NUL in `text`.

    In prose also the verbs of showing begin one where letters are spoken of; elsewhere only verbs of writing do, and
    nowhere anything else where it is `strict`.
    """
    found: list[Said] = []
    at = 0
    while match := _TRIGGER.search(text, at):
        at = max(match.end(), match.start() + 1)
        lead_start = max((m.end() for m in re.finditer(r"[。！？\n\x00]", text[: match.start()])), default=0)
        lead_start = max(lead_start, found[-1].end if found else 0)
        lead = text[lead_start : match.end()]
        colon = bool(match["c1"] or match["c2"] or match["c3"] or match["c4"] or match["colon"])
        if (strict and not match["sure"]) or not _begins(text, match, lead, colon, prose):
            continue
        start = match.end()
        meta = (_META if match["sure"] else _META_LONG).match(text[start : start + 30])
        if meta and (meta[0].strip()[-1] in ":：" or not match["sure"]):
            # `显示着顶栏信息：注意…`: the words that stand for the string are no part of it.
            colon = colon or meta[0].strip()[-1] in ":："
            start += meta.end()
        clause = re.split(r"[，,。；;！？\x00]", text[start : start + 40], maxsplit=1)[0]
        if match["thing"] and (verb := re.match(r"(?:介绍|显示|说明|强调|提示|描述|展示|注明|提醒|呈现)(?:了|道|着|为)?", clause)):
            start += verb.end()
        if not match["sure"] and not meta and (adjective := _ADJECTIVE.match(clause)):
            start += adjective.end()
        if not match["sure"] and (later := re.search(rf"(?:{_SURE})\s*[:：]?\s*", clause)):
            start += later.end()
        if not match["sure"] and not colon and _NO_START.match(text[start : start + 12]):
            continue
        end = _end(text, start, colon)
        plural = bool(PLURAL.search(lead)) or bool(match["lists"]) or text.startswith("等", end)
        for first, last in _items(text, start, end, plural):
            words = text[first:last].strip(" ，,；;、：:。")
            if not words or (match["thing"] and not colon and len(words) < 3) or _refused(words, colon, bool(match["sure"])):
                continue
            first += text[first:last].index(words)
            found.append(Said(words, first, first + len(words), False))
            at = first + len(words)
    if not prose:
        found = sorted([*found, *_placed(text, found)], key=lambda s: s.start)
    if prose and not strict:
        found = sorted([*found, *_named_behind(text, found)], key=lambda s: s.start)
    return found


_PLACED = re.compile(
    rf"(?:^|(?<=[，。；：！？\n]))\s*(?:(?:{THINGS_ZH})(?:是|为|写|叫)?)?(?P<words>[^，。；：、！？\x00\n]{{1,20}}?)(?:这?[几两三四五六七八九十]+个?大?字)?(?:大大地|竖着|横着|居中)?(?:写|放|摆|印|标|排|列|贴|置)(?:在|到|于)?"
    r"(?=[它其最左右上下中正顶底页画居角]|标题|封面|旁)"
)


def _placed(text: str, found: list[Said]) -> list[Said]:
    """Strings before their place: `今日心情写在左上角`, `生日快乐四个字写在上方`."""
    more = []
    for match in _PLACED.finditer(text):
        start, end = match.span("words")
        if any(s.start < end and start < s.end for s in found) or place_of(match["words"]) or re.search(r"图|画|照片|背景|按钮|logo|标志|条码|二维码|人物|主播|框$", match["words"]):
            continue
        if describes(match["words"]) or _LAYOUT.match(match["words"]):
            continue
        more.append(Said(text[start:end], start, end, False))
    return more


_BEHIND = re.compile(
    r"字样|的[^，。；、的]{0,4}?(?:标题|标语|口号|字样|短语)(?=以|采用|用|位|居|，|。|出|呈|醒|清|横|竖)|[以用][^，。；]{0,20}(?:字体|字号|手写体|书法体|印刷体|字形|笔触|字母)[^，。；]{0,8}(?:呈现|书写|写|印|设计|突出|展示|显示|排列|脱颖而出)"
)


def _named_behind(text: str, found: list[Said]) -> list[Said]:
    """Strings that begin a clause and are named only from behind: `灯笼之梦的标题以…`, `…以精致的字体呈现`."""
    more = []
    for match in _BEHIND.finditer(text):
        end = match.start()
        start = max((text.rfind(c, 0, end) for c in "，。；：！？、\n\x00"), default=-1) + 1
        words = text[start:end]
        if not 2 <= len(words) <= 30 or not _sayable(words) or any(s.start < end and start < s.end for s in found):
            continue
        while start > 0 and text[start - 1] == "，":
            before = max((text.rfind(c, 0, start - 1) for c in "，。；：！？\n\x00"), default=-1) + 1
            if not 2 <= start - 1 - before <= 14 or not _sayable(text[before : start - 1]) or any(s.end > before for s in found if s.start < end):
                break
            start = before
        more.append(Said(text[start:end], start, end, False))
    return more


def _sayable(words: str) -> bool:
    """Whether words without any verb of writing may be a string."""
    if _NO_START.match(words) or description(words) > 0.1 or _LAYOUT.match(words) or _TRIGGER.search(words) or _CUE.search(words):
        return False
    return not re.match(r"(?:画面|主题|页面|整体|场景|中央|顶|底|左|右|上|下|正|主|副|[^，]{0,4}[的地得]$)", words)


def _begins(text: str, match: re.Match[str], lead: str, colon: bool, prose: bool) -> bool:
    """Whether a string begins behind a trigger."""
    after = text[match.end() : match.end() + 12]
    if match["sure"]:
        return not _SURE_NO_START.match(after)
    if re.match(r"[\s\x00，。、；]|$", after):
        return False
    if match["colon"]:
        return prose and bool(_CUE.search(lead)) and len(lead) > 5 and not _NO_START.match(after) and description(text[match.end() : match.end() + 16]) < 0.3
    if not prose and not colon and not (match["thing"] and (re.search(r"[写叫]\s*$", match[0]) or place_of(lead[: -len(match[0])]))):
        return False
    meta = _META_LONG.match(text[match.end() : match.end() + 30])
    if match["maybe"] and meta and not match["maybe"].endswith(("置着", "放着")):
        return True
    if match["held"]:
        return bool(_HELD.match(text, match.end())) and not _NO_START.match(after)
    if match["lists"]:
        listed = re.match(r"[^。；]{2,60}?等[^，。；]{0,12}(?:标语|提示|信息|标识|文字|短语|标签|按钮|字|话|选项|分类|要点)", text[match.end() : match.end() + 80])
        return bool(_CUE.search(lead[-48:]) or listed) and not _NO_START.match(after)
    if colon:
        return prose or bool(match["thing"] is None)
    if match["maybe"]:
        named = _NAMED_BEHIND.match(text, match.end())
        if named:
            return not _NO_START.match(after)
        if match["maybe"] == "列出" or match["maybe"] == "列着":
            return bool(re.match(r"[^，。；]{2,16}?(?:、|和)", text[match.end() : match.end() + 20])) and not _NO_START.match(after)
        if (match["maybe"][-1] == "着" and len(match["maybe"]) == 2) or match["maybe"].endswith("置着") or match["maybe"] in ("摆放着", "悬挂着", "陈列着", "介绍", "强调", "描述", "表述", "传达", "阐述"):
            return False
        if match["maybe"] in ("排列着", "说明", "提示", "落款") and not re.search(r"字体?(?:依次)?$", lead[: -len(match[0])]):
            return match["maybe"] == "提示" and bool(_CUE.search(lead[:-2]))
        return bool(_CUE.search(lead[: -len(match[0])])) and (not _NO_START.match(after) or bool(_META.match(text[match.end() : match.end() + 30])))
    # A word for words right before the string.
    before = lead[: -len(match[0])]
    if re.search(r"[写叫]\s*$", match[0]) or (not prose and match["thing"] not in ("时间", "地点", "日期", "电话", "地址", "价格") and place_of(before)):
        return not _NO_START.match(after)
    if match["thing"] in ("主标题", "大标题", "副标题", "书名", "片名", "署名", "落款", "横批", "上联", "下联", "题字", "题词"):
        return not _NO_START.match(after)
    if match["thing"] in ("小字", "大字") and re.search(r"[行个段用排]$", before):
        return not _NO_START.match(after)
    if match["thing"] in ("时间", "日期", "价格", "票价") and re.match(r"\d", after):
        return bool(_CUE.search(lead) or description(before) >= 0.1)
    if match["thing"] in ("信息", "内容", "时间", "价格", "编号", "版本", "作者", "留言", "话语", "电话", "地址", "标签", "说明") and not re.search(r"(?:票价|活动)$", before):
        return False
    if _NO_START.match(after) or re.search(r"(?:[、和与及]|以及)$", before) and match["thing"] not in ("日期", "地点", "场地名称", "场地"):
        return False
    return bool(_CUE.search(lead)) and (description(before) >= 0.2 or bool(re.search(r"日期|地点|场地", match["thing"])))


def _end(text: str, start: int, colon: bool) -> int:
    """Where the string that begins at a place ends."""
    at = start
    labelled = bool(_LABELLED.match(text[start : start + 12]))
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
            next_label = labelled and bool(_LABELLED.match(follow))
            if mark[0] in "；;" or not follow.strip() or (not next_label and _goes_off(follow, text[mark.end() : sentence_end], text[start : mark.start()])):
                return piece_end
            at = mark.end()
            continue
        if stop is None or stop[0] in "\n\x00":
            return sentence_end
        inside = stop[0] in "！？!?"
        following = re.split(r"[。！？!?\n\x00]", text[stop.end() :], maxsplit=1)[0]
        if following.strip() and _goes_on(text[start:sentence_end], following, inside, colon):
            at = stop.end()
            continue
        return stop.end() if inside else sentence_end


def _goes_on(body: str, following: str, inside: bool, colon: bool) -> bool:
    """Whether the string goes on in the next sentence: one that speaks to somebody, or tells more of the same matter."""
    described = description(following)
    place = re.match(r"[^，。]{0,8}?(?:角|侧|部|方|边|央|间|旁)(?:的|是|有|以|用|，|位|处|放|写|印)", following)
    if place or described >= 0.2 or re.search(rf"(?:{_SURE})", following) or not (colon or inside):
        return False
    if _SPOKEN.search(following) and described < (0.2 if inside else 0.1) and not _LAYOUT.match(following):
        return True
    if inside:
        return len(following) < 30 and not _CORE.search(following) and not re.match(r"(?:画面|整体|背景|场景|每|所有|各|这|该|其|一[个只位名张]|两|三)", following)
    head = following[:14]
    pairs = {head[k : k + 2] for k in range(len(head) - 1)}
    return len(body) > 12 and described < 0.06 and any(p in body for p in pairs if re.fullmatch(r"[\u4e00-\u9fff]{2}", p))


def _cut(text: str, start: int, end: int, first: bool, colon: bool) -> int | None:
    """Where in a clause the string is over before the clause is; None where it takes the whole clause."""
    clause = text[start:end]
    marks = [m for p in ((_STYLE,) if colon else (_SUFFIX, _STYLE)) for m in p.finditer(clause) if m.start() >= (2 if first else 0)]
    return start + min(m.start() for m in marks) if marks else None


_ONWARD = re.compile(r"^(?:然而|但是?|可是|不过|因为|所以|因此|如果|虽然|尽管|无论|只要|才|更|就|却|或者|直到|甚至|只为|只因|不管|不论|哪怕|即使|从而|以免|否则|而是|也)")


def _goes_off(clause: str, rest: str, body: str) -> bool:
    """Whether the clause after a comma is description again."""
    clause = clause.strip()
    if _ONWARD.match(clause):
        return bool(_CORE.search(clause)) and describes(clause)
    if re.match(r"[该这]", clause) and clause[1:3] in body:
        return False
    if _LAYOUT.match(clause) and not _SPOKEN.search(clause[:6]):
        return True
    if re.search(rf"(?:{_SURE})|^(?:{_LISTS})|(?:{THINGS_ZH})[:：]", clause):
        return True
    if _SCENE.search(clause):
        return True
    if not _CORE.search(clause):
        return description(clause) >= 0.6
    return describes(clause) or (description(clause) > 0.12 and description(rest) > 0.2)


_SCENE = re.compile(
    r"^(?:两侧|两旁|两边|四角|脸上|手[里中上]|身[上后旁]|头[上顶]|背[面后景]|正面|侧面|反面|门口|墙上|地上|天空|远处|近处|前方的|后方|旁边|其[他余中]|[^，]{1,6}(?:上|里|中|下|侧|旁|边|间|前|后)(?:是|有|则|还|用|以|画|摆|放|挂|站|坐|带))|"
    r"[\u4e00-\u9fff]着(?!急|迷|火|陆|你|我|您|想)|正[在要]|(?:是|为)[^，]{0,4}[色形的]|被[\u4e00-\u9fff]{2}"
)
"""A clause that tells of the scene: somebody or something is somewhere, or is doing something."""
_CORE = re.compile(
    r"字|标题|标语|信息|内容|画面|背景|图标|图案|插图|排列|呈现|展[示现]|易读|可读|清晰|醒目|显眼|设计|风格|版|布局|视觉|视线|观众|观者|读者|参观|注意|氛围|气氛|主题|每个|旁边|一旁|边缘|位于|位置|颜色|色调|白色|黑色|红色|蓝色|绿色|金色|装饰|点缀|质感|光线|光影|阴影|营造|强调|引导"
)
"""Words of description that words to be read seldom use."""


def _items(text: str, start: int, end: int, plural: bool) -> list[tuple[int, int]]:
    """The strings of a list: parted by `、`, `和`, and by commas where another joint shows that they part."""
    words = text[start:end]
    if _LABELLED.match(words):
        cuts = [(m.start(), m.end()) for m in re.finditer(r"(?:[，、,]|和|以及|与|及)+(?=[\u4e00-\u9fff]{2,6}[:：])", words)]
        if cuts:
            return _parts(start, end, cuts)
    pair = re.search(rf"(?:以及|和|与|及)(?={THINGS_ZH})", words)
    if pair and pair.start() > 0:
        return [(start, start + pair.start())]
    if not plural and words.count("、") > 1 and all(len(w) <= 14 for w in words.split("、")) and not re.search(r"(?:标题|短语|标语|口号|句|题|名称)[:：为是]?\s*$", text[max(0, start - 8) : start]):
        plural = True
    if not plural:
        return [(start, end)]
    joint = r"、(?:以及|和|与|及(?!时|早|格))?|(?:以及|和(?![谐平睦善煦风气])|与(?![众此时])|及(?![时早格第]))" if words.count("、") < 2 else r"、(?:以及|和|与)?|(?:以及|和)(?=[^、]*$)"
    if re.search(joint, words) and not re.search(r"，[^，]*[您你]", words):
        joint += r"|[，,](?:以及|和|与|及)?"
    return _parts(start, end, [(m.start(), m.end()) for m in re.finditer(joint, words)])


def _parts(start: int, end: int, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    items, at = [], 0
    for a, b in cuts:
        if a - at >= 2:
            items.append((start + at, start + a))
            at = b
    items.append((start + at, end))
    return items


def _refused(words: str, colon: bool, sure: bool) -> bool:
    """Whether what was cut out is description after all."""
    han = len(re.findall(r"[\u4e00-\u9fff]", words))
    if (han > 60 and not colon) or len(words) < 2 and not words.isdigit() and not sure:
        return True
    return description(words) >= (0.6 if colon or sure else 0.25) and han > 3
