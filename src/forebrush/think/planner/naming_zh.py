"""Chinese strings without quotation marks that a noun names, with no verb of writing before them.

In prose a string often stands between a noun for words and what is said of it (`副标题全城直达字号略小`), before such a
noun (`立即购买按钮`, `扫码查看的说明文字`), or in a list that a counter or a noun closes (`首页、社区和我的三个选项`).
"""

from __future__ import annotations

import re

from forebrush.think.planner.description import description
from forebrush.think.planner.ending_zh import LAYOUT

__all__ = ["named_by_nouns"]

_SURE_NOUN = (
    r"(?:主|副|大|小|总|分|次)标题|标题|标语|口号|广告语|宣传语|提示语|警示语|祝福语|问候语|引言|引文|题记|格言|短语|短句|配文|联系人|页码|"
    r"书名|片名|店名|剧名|剧目|曲名|歌名|刊名|菜名|品名|课程名|章节名|栏目名|(?:活动|品牌|公司|机构|店铺|作品|展览|产品|课程|"
    r"赛事|表演|乐队)名称?|(?:作者|主讲人|导演|嘉宾)(?:姓名|名字|名)?(?=[^的、，。和与]{2,4}[以用采位居])"
)
_WEAK_NOUN = (
    r"辅助文字|说明文字|时间码|文字|大字|小字|字样|句子|数字|标签|提示|副文案|文案|按钮文字|日期|时间|地点|票价|价格|售价|地址|"
    r"网址|购票网址|热线|电话|注释|页脚|年份|时间戳"
)
_AFTER = (
    r"(?=(?:同样|也|则|均|都|便)?(?:[以用](?![^，。]{0,4}为本)|采用|使用|运用|位于|位居|居于|居中|占据|横跨|横贯|贯穿|"
    r"写在|印在|排在|摆在|置于|放在|落在|"
    r"嵌在|字号|字体|十分|非常|格外|尤其|极为|尤为|分外|略微|略|稍|旁边|旁配|旁附|旁画|一旁|呈现|呈[^，。]|由[^，。]{1,8}[勾写组]|被|"
    r"清晰|醒目|突出|跃然|映入|显得|引人|吸引|抢眼|清楚|赫然|高悬|横排|竖排|竖写|环绕|紧随|脱颖|一目了然|依次|整齐|"
    r"自然|稳稳|静静|悄然|熠熠|闪闪)|[，。；]|$)"
)
_THING = re.compile(
    rf"(?:(?P<sure>{_SURE_NOUN})|(?P<weak>{_WEAK_NOUN}))(?:则|就)?(?P<is>[为是])?(?P<words>[^，。；：、！？\x00\n的]"
    rf"[^，。；：！？\x00\n]{{0,26}}?(?:，[^，。；：、！？\x00\n为是]{{2,12}}?)?){_AFTER}"
)
_NEXT_LABEL = re.compile(rf"(?:以及|[，、和与及])[^，。、]{{0,4}}?(?:{_SURE_NOUN}|{_WEAK_NOUN})")
_LISTED = re.compile(
    r"(?:包含|包括|设有|提供|配有|列有|列出|列着|排列着|排列有|带有|附有|分布着|依次[是为]|分别[是为]|依次排列着|显示着?|"
    r"陈列着|标出|从左[到至]右[是为]|从上[到至]下[是为]|有)(?:[^，。；：、\x00]{1,10}的(?!地)|[^，。；：、\x00]{0,8}?[两三四五六七八几][个种项款类][^，。；：、\x00]{0,5}[:：])?"
    r"(?P<list>[^。；：\x00\n]{2,60}?)"
    r"(?P<close>(?:等)?(?:[两三四五六七八九几]个|这?[两三四五六七八九]大)?(?:主要|主|子|导航|功能|分类|快捷|文字|菜单)?(?:选项卡?|按钮|链接|"
    r"标签|栏目|菜单|入口|板块|分区|类别|模块|字样|标语)|(?=[，。；]|$))"
)
_JOINT = re.compile(r"、(?:以及|和|与|及)?|(?:以及|和|与)(?![谐平睦众])")
_CLOSED = re.compile(
    r"(?:设有|配有|提供|带有|附有|放置着?|放着|点击|是|为|标有|有|的|(?<=[钮接])(?:和|与|以及|及|、))"
    r"(?P<words>[^，。；：、的是有为和与\x00\n]{2,10})(?P<noun>按钮|链接|字样|选项卡|二字|三字|四字)(?![^，。；]{0,2}样式)"
)
_ORDERED = re.compile(
    r"(?:第[一二三四五六七八]|左|右|中|上|下|前|后|顶|底|[\u4e00-\u9fff]{1,3}(?:旁边?|[上下]方))[行条栏列张项块格页段部侧边]?(?:则|就|便)?(?:为|(?<=[行条栏列张项块格页段])是|"
    r"(?P<noun>(?:小|副)?标题|配文|文字|品牌|标注))[为是]?(?P<words>[^，。；：、\x00\n]{2,16})(?=[，。；])"
)
"""`第二行为产地云南`, `月亮旁为早睡`: each of several in its place."""
_BEHIND = re.compile(
    r"(?:(?:^|(?<=[，。；\n])|(?<=[部端侧间方央上中里]))(?![^，。；]{0,8}(?:[附贴印配][有着]|举着|挂着|拉着|立着))|附有|贴有|贴着|挂着|立着|拉着|印有|配有|举着)(?:[\u4e00-\u9fff]{0,3}[上下左右中顶底][部端侧方央边角](?:的|是|有)?)?(?P<words>[^，。；：、的\x00\n]{3,16})的"
    r"[^，。；：、的\x00\n]{0,4}?(?:爆炸贴|贴纸|横幅|条幅|标牌|吊牌|指示牌|灯牌|告示牌?|便签|说明文字|提示语?|标语|口号|字样|奖状|锦旗|标签)"
)
_LOOKS = re.compile(
    r"^(?:[的得于着是为也]|地(?![图址铁标区球])|在(?![线路这你家])|了(?!解|不起)|和(?![平谐风睦])|与(?![你我时众])|等(?![待你我])|"
    r"由(?![你我此])|以(?![后爱])|用(?![心户爱])|都(?!市)|[下上][设有是]|有[着一，]|[设配带]有|提供|包[含括]|列[有出]|字[体号样迹]|采用|内容|信息|[^，]{0,3}(?:排列|呈现|展示|显示|布局|设计|风格|颜色|色调|"
    r"字体|字号)|[上下左右][方侧面边部]|旁|中[的间央]|[这该其每各两三四五一][^，]?[个些种行条]|以及|栏|框|区|条|卡|牌|部分|元素|大小|清|醒|"
    r"位|居|较|略|稍|更|最[上下左右]|整|采|使|配[有以上合]|附|介绍|强调|说明|描述|提醒|传达|展现|突出|写|印|标[注示明]|注明|提示|则)"
)
_NOUNS_OF_SCENE = re.compile(
    r"(?:图标|图案|插图|插画|照片|图片|背景|边框|线条|装饰|界面|画面|页面|布局|颜色|色调|卡片|面板|按钮|箭头|窗口|人物|花朵|氛围|"
    r"效果|风格|质感|字体|文字|标题|标签|列表|菜单|栏|功能|信息|内容|元素|灯光|阴影|模块|分类|描述|简介|选项)$"
)
_PLACE = re.compile(r"(?:[上下左右中里内外旁边侧角部间央处端前后]|[上下左右前后里外正背侧][方面]|[同当]时|着|[的地])$")


def _sayable(words: str, *, placed: bool = True) -> bool:
    """Whether words may be a string: no description, no place, nothing seen."""
    return not (
        len(words) < 2
        or _LOOKS.match(words)
        or LAYOUT.match(words)
        or _NOUNS_OF_SCENE.search(words)
        or (placed and _PLACE.search(words) and len(words) < 7 and words not in ("我的", "目的地"))
        or description(words) > 0.2
    )


def _balanced(words: str) -> bool:
    """Whether two clauses are of a length."""
    first, _, second = words.partition("，")
    return not second or abs(len(first) - len(second)) <= 2


def named_by_nouns(text: str) -> list[tuple[int, int]]:
    """Start and end of every string that a noun names; they may overlap others that verbs of writing began."""
    spans: list[tuple[int, int]] = []
    at = 0
    while match := _THING.search(text, at):
        start, end = match.span("words")
        if joint := _NEXT_LABEL.search(text, start, end):
            end = joint.start()
        words = text[start:end]
        if not _balanced(words):
            end = start + words.index("，")
            words = text[start:end]
        at = max(end, match.start() + 1)
        lead = re.split(r"[，。；：\n\x00]", text[max(0, match.start() - 24) : match.start()])[-1]
        tail = text[end : end + 1]
        weak = match["weak"] and not (re.search(r"[的行、和与下上旁部小大短条句]$|第[一二三]$", lead) or match["is"])
        bare = match["weak"] and tail in "，。；" and not (match["is"] or lead)
        if weak or bare or not _sayable(words, placed=bool(match["weak"])):
            continue
        spans.append((start, end))
    for pattern in (_LISTED, _ORDERED, _CLOSED, _BEHIND):
        at = 0
        while match := pattern.search(text, at):
            taken = _list(match) if "list" in match.re.groupindex else _single(match)
            spans.extend(span for span in taken if not any(a < span[1] and span[0] < b for a, b in spans))
            at = match.end() if taken else match.start() + 1
    return spans


def _single(match: re.Match[str]) -> list[tuple[int, int]]:
    words = match["words"]
    counted = re.search(r"[一两三四五六七八几][个条句行张块]", words)
    return [match.span("words")] if _sayable(words) and not counted else []


def _list(match: re.Match[str]) -> list[tuple[int, int]]:
    """The strings of a list: short and alike in length, none of them description."""
    start = match.start("list")
    words = match["list"]
    spans, at = [], 0
    for joint in [*_JOINT.finditer(words), None]:
        end = joint.start() if joint else len(words)
        spans.append((start + at, start + end))
        at = joint.end() if joint else end
    parts = [match.string[a:b] for a, b in spans]
    closed = bool(match["close"])
    lead = match[0][: start - match.start()]
    counted = lead.endswith((":", "：")) or lead.startswith(("依次", "分别", "从"))
    if len(parts) < (2 if closed else 3) or not (closed or counted):
        return []
    if not all(2 <= len(p) <= 12 and "，" not in p and _sayable(p) for p in parts):
        return []
    return spans
