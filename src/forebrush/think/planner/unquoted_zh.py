"""Strings that a Chinese request names without quotation marks.

A string begins after a verb of writing (`写着`, `标注着`), or after a word for words right before it (`副标题`).
It ends with its clause, with what names it from behind (`的标语`, `字样`, `等提示`), or where description goes on
(`，采用`, `以…字体`).
"""

from __future__ import annotations

import re

from forebrush.think.planner.description import describes, description
from forebrush.think.planner.ending_zh import LABELLED, LAYOUT, LISTS, SURE, end_of
from forebrush.think.planner.mentions import Said
from forebrush.think.planner.naming_zh import named_by_nouns
from forebrush.think.planner.positions import place_of
from forebrush.think.planner.sayings import PLURAL, THINGS_ZH

__all__ = ["unquoted_zh"]

_MAYBE = (
    r"(?:显示着|显示为|显示出?|展示着|展示出?|展现着?|呈现着|呈现出?|呈现为|显现着?|排列着|放置着|摆放着|"
    r"悬挂着|浮现着|浮现出|滚动着|滚动播放着?|播放着|闪烁着|投射着|陈列着|提示|提醒|可见|突出|突显|凸显|列出|列着|说明|"
    r"落款|传达|阐述|介绍|强调|描述|表述|标识着|[亮挂贴举拖摆立竖裱飘撑张盖绣涂画]着)"
)
_COLON = r"\s*(?P<{}>[:：]?)\s*"
_TRIGGER = re.compile(
    rf"(?P<sure>{SURE})(?:的是|(?<![着有出为])(?:着|出|为)|是)?{_COLON.format('c1')}|(?P<lists>{LISTS}){_COLON.format('c4')}|"
    rf"(?P<held>设有|包含|包括|配有|提供|分为|有)|(?P<maybe>{_MAYBE})(?:的是|着|出|为|"
    rf"是)?{_COLON.format('c2')}|"
    rf"(?P<thing>(?:{THINGS_ZH}){{1,3}}|[几两三四五六七八九十]个(?:[\u4e00-\u9fff]{{2}}的)?大?字|[竖横](?:排|"
    rf"写|着写))(?:则|就)?(?:为|是|叫|写(?![着有道上成]))?{_COLON.format('c3')}|(?P<colon>：|(?<!\d):|"
    rf":(?!\d))\s*"
)
_CUE = re.compile(
    r"字体|字号|文字|字幕|字样|粗体|斜体|手写|大字|小字|横条|字幕|卡片|[牌屏匾]|标志|指引|告示|印刷品|海报|"
    r"标题|标语|短语|标签|招牌|标识|木牌|牌子|按钮|对话框|文本|名称|品牌名|日期|地点|时间戳|链接|导航|提示|"
    r"便签|横幅|屏幕|表述|语句|字母|短句|书法|印刷|衬线|封面|广告牌|数字|表盘|一句"
)
_NO_START = re.compile(
    r"^(?:采用|要?比[上下左右它其]|以[^，。]{0,20}(?:字|体|风|式|调)|用[^，。]{0,20}(?:字|体|风|式|调)|由|均|都|也|和|与|及|以及|"
    r"的|地|得|在(?![^，。]{1,8}[中里][^，。的]{3,8}[，。])|于|位于|呈现|排列|排布|排版|清晰|醒目|显眼|突出|设计|等|被|围绕|环绕|内容|信息|文字|"
    r"字[体样号迹母的幕框]|号[的字]|体[的，字写书]|型[的号]|框|栏[位目的，]|区[域，的块]|元素|条[中的，上下]|"
    r"布局|部分|标识|标签|面板|"
    r"下[方面设有是则，]|上[方面设有是则，]|旁[，的边]|设有|提供|中[的，间央]|里[的，面]|更[小大加]|较|略|稍|大小|风格|效果|整齐|优雅|"
    r"简洁|精致|易读|可读|则|还|又|并|而|着|了|出|有[着一些]|其|这[些个种一]|那些|该|此|每[个张位条块种]|"
    r"各[种类]|一[个张块条幅行句段种些座只片位款]|两[个张块条行]|三[个张块条行]|具有|包含|配有|使用|"
    r"左[侧上下边]|右[侧上下边]|"
    r"居中|顶部|底部|色[彩调的]|分别|依次|要求|需要|不同|不透|没有|图[标案像片]|贯穿|传达|融合|展现|展示|"
    r"显示|占据|为[了主]|是|环境|气氛|氛围|画面|场景|严重|多[个种]|众多|如下|如同|表现|吸引|简短|温馨的|激励|"
    r"用心地?设计|印刷|书写|清楚|和谐|所有|装饰|宽度|高度|完整|描述|明确|友好|温暖|覆盖|屏[幕，。]|"
    r"感[，的。]|特色[的内]|"
    r"流畅|视觉|统一|引人|\(|（|[，。、；：:！？,.\s\x00]|$)"
)
_SURE_NO_START = re.compile(
    r"^(?:的|了(?!解|不起|如|断)|在(?=[左右上下中顶底画页版屏它其]|(?![这那我你您每一何])[^，。]{0,6}(?:上|下|左|右|中|里|旁|"
    r"角)(?:面|边|方|侧|部|央|间)?(?:[，。]|$))|于|体|字|什么|一[行个句段条张]|以下|如下|各种|一些|吸引人|"
    r"简短|温馨的|醒目的|同样|清晰|简洁|内容|文字|[，。、；：:！？,.\s\x00]|$)"
)
_NOUNS = (
    r"(?:主|副|大|小|总)?标题|标语|口号|广告语|宣传语|短语|短句|语句|句子|字样|大字|小字|文字|提示语?|简介|导语|引言|引文|题记|"
    r"名言|格言|诗句|谚语|祝福语?|寄语|话|旁白|警示语?|标示|注释|说明"
)
_NAMES = (
    r"(?:主|副|大|总)标题|书名|片名|剧目|剧名|曲名|歌名|刊名|店名|菜名|品名|队名|馆名|校名|车名|课程名|作品名|展品名|人名|"
    r"(?:课程|品牌|公司|企业|机构|活动|产品|商品|作品|展览|店铺|栏目|表演|车辆|植物|药品|场馆|乐队|专辑|歌曲|影片|电影|节目)"
    r"(?:名称|名)|(?:作者|导演|演员|主讲人|艺术家|设计师|歌手)(?:姓名|名字|名)|[\u4e00-\u9fff]{0,2}(?:日期|时间)(?=\d)"
)
_INTRO = re.compile(
    rf"(?:(?P<count>[一几两这]?[行条句段个则排组])(?:[^，。：:、\x00]{{1,14}}?的)?[^，。：:、的\x00]{{0,4}}?(?:{_NOUNS})|"
    rf"[一几两](?:句话|行字|句(?![话诗])|行(?![小大细短]?[字文]))|"
    rf"[^，。：:、\x00]{{1,14}}的[^，。：:、的\x00]{{0,3}}?(?:{_NOUNS})|(?:[^，。：:、\x00]{{1,8}}的|本期|今晚|今日)?(?:{_NAMES}))"
    r"(?:为|是|写着|写道)?\s*[:：]?\s*(?=[^，。、；的以采在居位清醒等和与用\s\x00][^，。；\x00])"
)
"""What stands for the string between a verb of writing and the string: `一行银色大字`, `醒目的标语`, `书名`."""
_META = re.compile(
    r"^[^，。：:、的有\x00]{0,8}?(?:信息|提示语?|说明|标题|副标题|标语|短语|文字|内容|名称|字样|短句|语句|"
    r"台词|旁白|口号|问候语|引言|话|标识|要点|细节)\s*[:：]\s*|^[^，。：:、\x00]{0,6}?(?:名称|副标题|标题|"
    r"标语|短语|提示语?|说明|短句|语句|字样)(?=[^，。：:、的\x00])"
)
_EXAMPLE = re.compile(r"(?:例如|诸如|包括|包含|如(?![果何同需有]))")
_TELLING = re.compile(r"(?:介绍|显示|说明|强调|提示|描述|展示|注明|提醒|呈现)(?:了|道|着|为)?")
_ADDRESSED = re.compile(
    r"(?:着|了)?(?:观众|读者|乘客|旅客|顾客|访客|行人|人们|游客|大家|观者|来宾|客人|主人|用户|居民|司机|学生|同学们?|"
    r"孩子们?|路人)(?=[^，。的]{2})"
)
_FIRST_OF = re.compile(
    r"(?:第一[行条栏列张项块格页段]|[左右上下中][栏列排侧边]|[^，。：的]{1,4}旁边?)的?(?:(?:小|副)?标题|配文|"
    r"文字)?(?:则|就)?(?:[为是]|(?<=[题文字]))(?=[^，。；])"
)
"""The first of several in their places, behind a colon: `月亮旁为早睡`."""
_ADJECTIVE = re.compile(rf"[^：、]{{1,12}}的(?:{THINGS_ZH})(?=[^，。；、：的以采在居])")
"""`富有感染力的副标题` before the string itself."""
_META_LONG = re.compile(
    r"^[^，。：:、\x00]{0,14}?(?:信息|提示语?|说明|标题|副标题|标语|短语|文字|内容|名称|字样|短句|语句|台词|"
    r"旁白|口号|问候语|引言|话|标识|要点|细节|口号|时间戳)\s*[:：]\s*|^(?:[\u4e00-\u9fff]{0,3}(?:日期|时间|"
    r"地点|场地名称|场地|票价|名称)|说明|名称|标题|副标题|提示语?|短语|标语|短句|台词|口号|问候语|"
    r"引言)(?=[^，。：:、的\x00])"
)
"""Behind a verb of showing, whose object may be long: `展示引人入胜的副标题：`."""
_NAMED_BEHIND = re.compile(
    r"[^，。；：\x00]{2,30}?(?:字样|[几两三四五六七八九十\d一]个大?字|的[^，。；、的]{0,3}?(?:贴纸|牌子?|"
    r"横幅|条幅|标牌|吊牌|便条|纸条|旗帜?|告示|卡片|灯牌|招牌)|的[^，。；、的]{0,6}?(?:标语|口号|标题|短语|"
    r"字样|宣传语|祝福语|警示语))"
)
"""A string that is named from behind."""
_HELD = re.compile(
    r"[^，。；\x00]{2,30}?(?:、|和|与)[^，。；\x00]{1,12}?(?:这|"
    r"的)?[两三四五六七八]个(?:[\u4e00-\u9fff]{0,2})(?:按钮|选项|标签|链接|栏目|选项卡|导航|图标|菜单|类别|"
    r"分类|板块)"
)
"""A list that is named from behind: `登录和注册两个按钮`."""


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
        begun = _start_of(text, match, colon)
        if begun is None:
            continue
        start, colon, several = begun
        end = end_of(text, start, colon)
        listed = bool(match["lists"] or match["held"]) or text.startswith("等", end)
        plural = several or listed or bool(PLURAL.search(lead))
        for first, last in _items(text, start, end, plural):
            words = text[first:last].strip(" ，,；;、：:。")
            if (
                not words
                or (match["thing"] and match[0][-1] not in "写叫" and not colon and not plural and len(words) < 3)
                or _refused(words, colon, bool(match["sure"]))
            ):
                continue
            first += text[first:last].index(words)
            found.append(Said(words, first, first + len(words), False))
            at = first + len(words)
    if not prose:
        found = sorted([*found, *_placed(text, found)], key=lambda s: s.start)
    if prose and not strict:
        found = sorted([*found, *_named_behind(text, found)], key=lambda s: s.start)
        for start, end in named_by_nouns(text):
            free = not any(s.start < end and start < s.end for s in found)
            if free and not _refused(text[start:end], False, False):
                found.append(Said(text[start:end], start, end, False))
        found.sort(key=lambda s: s.start)
    return found


def _start_of(text: str, match: re.Match[str], colon: bool) -> tuple[int, bool, bool] | None:
    """Where the string behind a trigger begins, whether behind a colon, and whether as an example of several.

    Words that stand for the string (`一行小字`, `醒目的标语：`) and whom it speaks to (`提醒乘客`) are no part of it.
    """
    start, sure = match.end(), bool(match["sure"])
    intro = None if match["thing"] or match["held"] or match["colon"] else _INTRO.match(text, start)
    if intro:
        colon = colon or intro[0].strip()[-1] in ":："
        start = intro.end()
    meta = (_META if sure else _META_LONG).match(text[start : start + 30])
    if meta and (meta[0].strip()[-1] in ":：" or not sure):
        colon = colon or meta[0].strip()[-1] in ":："
        start += meta.end()
    clause = re.split(r"[，,。；;！？\x00]", text[start : start + 40], maxsplit=1)[0]
    example = None if sure or colon else _EXAMPLE.match(clause)
    if example:
        start += example.end()
    if not sure:
        start += _told(clause, bool(match["thing"]), bool(meta))
        if not colon and not intro and _NO_START.match(text[start : start + 12]):
            return None
    if re.search(r"(?:提醒|提示|告诉|告知)$", text[match.start() : start]) and (to := _ADDRESSED.match(text, start)):
        start = to.end()
    if match["colon"] and (first := _FIRST_OF.match(text, start)):
        start = first.end()
    return start, colon, bool(example)


def _told(clause: str, thing: bool, meta: bool) -> int:
    """How many characters of a clause still speak of its string: a verb of telling, an adjective, a verb of writing."""
    if thing and (verb := _TELLING.match(clause)):
        return verb.end()
    skipped = 0
    if not meta and (adjective := _ADJECTIVE.match(clause)):
        skipped += adjective.end()
    if later := re.search(rf"(?:{SURE})\s*[:：]?\s*", clause):
        skipped += later.end()
    return skipped


_PLACED = re.compile(
    rf"(?:^|(?<=[，。；：！？\n]))\s*(?:[\u4e00-\u9fff]{{0,2}}(?:{THINGS_ZH})(?:是|为|写|"
    rf"叫)?\s*)?(?P<words>[^，。；：、！？\x00\n]{{1,20}}?)(?:这?[几两三四五六七八九十]+个?大?字)?(?:大大地|"
    rf"竖着|横着|居中)?(?:写|放|摆|印|标|排|列|贴|置)(?:在|到|于)?"
    r"(?=[它其最左右上下中正顶底页画居角]|标题|封面|旁|[\u4e00-\u9fff]{2,4}[上下左右旁])"
)
_CENTRED = re.compile(
    r"(?:^|(?<=[，。；：！？\n]))\s*(?:书|店|品|片|剧|茶|酒|菜|曲|歌|刊|展|馆|人|姓)名(?:字|称)?(?:是|为|叫)?"
    r"(?P<words>[^，。；：、！？\x00\n是为叫]{1,12}?)(?=居中|在?正?中[央间])|"
    r"比[上下左右旁][面边方]?那一?[行句个段](?P<line>[^，。；：、！？\x00\n]{2,20}?)要?(?=大|小|醒目|粗)"
)
"""A name and that it stands in the middle: `品名云顶绿居中`; a line that another is compared with."""


def _placed(text: str, found: list[Said]) -> list[Said]:
    """Strings before their place: `今日心情写在左上角`, `生日快乐四个字写在上方`."""
    more: list[Said] = []
    for match in (*_PLACED.finditer(text), *_CENTRED.finditer(text)):
        start, end = match.span("words" if match["words"] else "line")
        words = text[start:end]
        if (
            any(s.start < end and start < s.end for s in (*found, *more))
            or place_of(words)
            or re.search(r"图|画|照片|背景|按钮|logo|标志|条码|二维码|人物|主播|框$", words)
        ):
            continue
        if describes(words) or LAYOUT.match(words):
            continue
        more.append(Said(text[start:end], start, end, False))
    return more


_BEHIND = re.compile(
    r"字样|的[^，。；、的]{0,4}?(?:标题|标语|口号|字样|短语)(?=以|采用|用|位|居|，|。|出|呈|醒|清|横|竖)|"
    r"[以用][^，。；]{0,20}(?:字体|字号|手写体|书法体|印刷体|字形|笔触|字母)[^，。；]{0,8}(?:呈现|书写|写|印|"
    r"设计|突出|展示|显示|排列|脱颖而出)"
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
            if (
                not 2 <= start - 1 - before <= 14
                or not _sayable(text[before : start - 1])
                or any(s.end > before for s in found if s.start < end)
            ):
                break
            start = before
        more.append(Said(text[start:end], start, end, False))
    return more


def _sayable(words: str) -> bool:
    """Whether words without any verb of writing may be a string."""
    if (
        _NO_START.match(words)
        or description(words) > 0.1
        or LAYOUT.match(words)
        or _TRIGGER.search(words)
        or _CUE.search(words)
    ):
        return False
    return not re.match(r"(?:画面|主题|页面|整体|场景|中央|顶|底|左|右|上|下|正|主|副|[^，]{0,4}[的地得]$)", words)


def _begins(text: str, match: re.Match[str], lead: str, colon: bool, prose: bool) -> bool:
    """Whether a string begins behind a trigger."""
    after = text[match.end() : match.end() + 12]
    if (match["sure"] or match["maybe"]) and _INTRO.match(text, match.end()):
        return True
    if match["sure"]:
        return not _SURE_NO_START.match(after)
    if re.match(r"[\s\x00，。、；]|$", after):
        return False
    if match["colon"]:
        return (
            prose
            and bool(_CUE.search(lead))
            and len(lead) > 5
            and not _NO_START.match(after)
            and description(text[match.end() : match.end() + 16]) < 0.3
        )
    if (
        not prose
        and not colon
        and not (match["thing"] and (re.search(r"[写叫]\s*$", match[0]) or place_of(lead[: -len(match[0])])))
    ):
        return False
    meta = _META_LONG.match(text[match.end() : match.end() + 30])
    if match["maybe"] and meta and not match["maybe"].endswith(("置着", "放着")):
        return True
    if match["held"]:
        return bool(_HELD.match(text, match.end())) and not _NO_START.match(after)
    if match["lists"]:
        listed = re.match(
            r"[^。；]{2,60}?等[^，。；]{0,12}(?:标语|提示|信息|标识|文字|短语|标签|按钮|字|话|选项|分类|要点)",
            text[match.end() : match.end() + 80],
        )
        return bool(_CUE.search(lead[-48:]) or listed) and not _NO_START.match(after)
    if colon:
        return prose or bool(match["thing"] is None)
    if match["maybe"]:
        return _shown(text, match, lead, after)
    return _named(match["thing"], match[0], lead, after, prose)


_SEEN = ("摆放着", "悬挂着", "陈列着", "放置着", "介绍", "强调", "描述", "表述", "传达", "阐述")
"""What is hung, laid out or told is a string only where it is named from behind."""


def _shown(text: str, match: re.Match[str], lead: str, after: str) -> bool:
    """Whether a string begins behind a verb of showing: where letters are spoken of, or it is named from behind."""
    verb = match["maybe"]
    if _NAMED_BEHIND.match(text, match.end()):
        return not _NO_START.match(after)
    if verb in ("列出", "列着"):
        several = re.match(r"[^，。；]{2,16}?(?:、|和)", text[match.end() : match.end() + 20])
        return bool(several) and not _NO_START.match(after)
    if verb in _SEEN or (verb[-1] == "着" and len(verb) == 2):
        return False
    before = lead[: -len(match[0])]
    if verb in ("排列着", "说明", "提示", "落款") and not re.search(r"字体?(?:依次)?$", before):
        return verb == "提示" and bool(_CUE.search(lead[:-2]))
    meta = bool(_META.match(text[match.end() : match.end() + 30]))
    return bool(_CUE.search(before)) and (meta or not _NO_START.match(after))


_DATA = frozenset({"时间", "地点", "日期", "电话", "地址", "价格"})
_CERTAIN = frozenset(
    {"主标题", "大标题", "副标题", "书名", "片名", "署名", "落款", "横批", "上联", "下联", "题字", "题词"}
)
_DOUBTFUL = frozenset(
    {"信息", "内容", "时间", "价格", "编号", "版本", "作者", "留言", "话语", "电话", "地址", "标签", "说明"}
)
_WHERE_WHEN = frozenset({"日期", "地点", "场地名称", "场地"})


def _named(thing: str, words: str, lead: str, after: str, prose: bool) -> bool:
    """Whether a string begins right behind a word for words: a certain one, or one whose looks or place are told."""
    before = lead[: -len(words)]
    if re.match(r"\d", after) and thing in ("时间", "日期", "价格", "票价"):
        return bool(_CUE.search(lead) or description(before) >= 0.1)
    if _NO_START.match(after):
        return False
    placed = not prose and thing not in _DATA and bool(place_of(before))
    measured = thing in ("小字", "大字") and bool(re.search(r"[行个段用排]$", before))
    told = prose and thing not in _DOUBTFUL and bool(re.search(r"[为是]\s*$", words)) and description(after) < 0.3
    if placed or measured or told or thing in _CERTAIN or re.search(r"[写叫]\s*$", words):
        return True
    if thing in _DOUBTFUL and not re.search(r"(?:票价|活动)$", before):
        return False
    if re.search(r"(?:[、和与及]|以及)$", before) and thing not in _WHERE_WHEN:
        return False
    return bool(_CUE.search(lead)) and (description(before) >= 0.2 or bool(re.search(r"日期|地点|场地", thing)))


def _items(text: str, start: int, end: int, plural: bool) -> list[tuple[int, int]]:
    """The strings of a list: parted by `、`, `和`, and by commas where another joint shows that they part."""
    words = text[start:end]
    if LABELLED.match(words):
        cuts = [
            (m.start(), m.end()) for m in re.finditer(r"(?:[，、,]|和|以及|与|及)+(?=[\u4e00-\u9fff]{2,6}[:：])", words)
        ]
        if cuts:
            return _parts(start, end, cuts)
    joined = r"(?:以及|和|与|及|、)[^，。、的]{0,2}"
    pair = re.search(rf"{joined}(?={THINGS_ZH})(?!{THINGS_ZH}(?:[。，；]|$))", words)
    if pair and pair.start() > 0:
        return [(start, start + pair.start())]
    if (
        not plural
        and words.count("、") > 1
        and all(len(w) <= 14 for w in words.split("、"))
        and not re.search(r"(?:标题|短语|标语|口号|句|题|名称)[:：为是]?\s*$", text[max(0, start - 8) : start])
    ):
        plural = True
    alike = re.fullmatch(r"([^，、。！？和]{3,9})和([^，、。！？和]{3,9})", words)
    if alike and abs(len(alike[1]) - len(alike[2])) <= 1:
        plural = True
    if re.fullmatch(r"[^，、。]{1,8}、[^，、。]{1,8}(?:以及|和)[^，、。]{1,8}", words):
        plural = True
    if not plural:
        return [(start, end)]
    last = re.search(r"(?:以及|和|与)[^，。、]{1,12}(?=，)", words)
    if last and "，" not in words[: last.start()]:
        # The list is over with the clause of its last joint.
        end = start + last.end()
        words = text[start:end]
    joint = (
        r"、(?:以及|和|与|及(?!时|早|格))?|(?:以及|和(?![谐平睦善煦风气])|与(?![众此时])|及(?![时早格第]))"
        if words.count("、") < 2
        else r"、(?:以及|和|与)?|(?:以及|和)(?=[^、]*$)"
    )
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


_NO_STRING = re.compile(
    r"(?:简短|主要|核心)?(?:短语|标题|副标题|亮点|要点|行动号召|信息|内容|价格|日期|时间|地点|名称|说明|标语|文字|"
    r"之[下上]|界面|话)"
)
_SEEN_THING = re.compile(r"的(?:界面|画面|场景|景象|页面|图案|插图|照片|布局|进度|样式)$")


def _refused(words: str, colon: bool, sure: bool) -> bool:
    """Whether what was cut out is description after all."""
    han = len(re.findall(r"[\u4e00-\u9fff]", words))
    if (han > 60 and not colon) or (len(words) < 2 and not words.isdigit() and not sure):
        return True
    if _NO_STRING.fullmatch(words) or (not sure and not colon and _SEEN_THING.search(words)):
        return True
    return description(words) >= (0.6 if colon or sure else 0.25) and han > 3
