"""What an app or a web page shows, sorted by its part of the screen: bars, tabs, chips, fields, buttons, figures.

Copy keeps its role. A link that says what to search or to write is a field; short links in a row are tabs, chips or a
menu. Nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from forebrush.compose.content import Content, Line, Row, SectionContent
from forebrush.compose.parts.sections import is_details
from forebrush.compose.screens.live_content import reslotted, untangled

__all__ = [
    "BUTTONS",
    "CHIPS",
    "FIGURES",
    "FORM",
    "ICONS",
    "INPUT",
    "LINKS",
    "SEARCH",
    "TABS",
    "TOP",
    "genre",
    "screened",
    "ui_icon",
]

TABS, CHIPS, SEARCH, INPUT, LINKS, TOP = "tabs", "chips", "search", "input", "links", "top"
BUTTONS, FIGURES, FORM = "actions", "figures", "form"
_SEARCH_WORDS = ("搜索", "搜一搜", "查找", "search", "find")
_INPUT_WORDS = ("发消息", "说点什么", "输入消息", "写评论", "message", "say something", "write a", "type a", "reply")
_LINK_MARKS = ("?", "？", "忘记", "forgot", "trouble", "create", "注册", "sign up", "learn more", "了解")
_TAB_WORDS = (
    "首页",
    "主页",
    "我的",
    "发现",
    "消息",
    "账单",
    "统计",
    "社区",
    "训练",
    "饮食",
    "设置",
    "收藏",
    "订单",
    "购物车",
    "日历",
    "分类",
    "推荐",
    "动态",
    "通讯录",
    "书架",
    "书城",
    "home",
    "profile",
    "library",
    "today",
    "search",
    "insights",
    "activity",
    "settings",
    "me",
    "explore",
    "discover",
    "inbox",
    "events",
    "loans",
    "calendar",
    "cart",
    "saved",
    "account",
    "favorites",
    "stats",
    "more",
    "feed",
)

# Icon: words that call for it, the longest that occurs decides.
ICONS: dict[str, str] = {
    "house": "首页 主页 home 家",
    "user": "我的 账号 个人 profile account me 登录 用户名 乘机人 房东 讲师 name 姓名",
    "bell": "通知 提醒 消息 notification notifications alert",
    "lock": "隐私 安全 密码 门锁 privacy security password passcode lock",
    "moon": "深色 夜间 睡眠 dark sleep night 晚安",
    "trash-2": "缓存 清理 删除 cache delete",
    "hard-drive": "存储 空间 storage",
    "info": "关于 about version 版本",
    "circle-help": "帮助 客服 help support",
    "settings": "设置 settings",
    "search": "搜索 查找 search",
    "chart-column": "统计 数据 总览 报表 insights overview stats analytics 销量",
    "receipt-text": "账单 订单 bill bills orders order 流水",
    "credit-card": "卡 支付 cards card pay 付款",
    "wallet": "结余 余额 钱包 收入 支出 balance income salary 工资",
    "send": "转账 发送 send",
    "plus": "充值 记一笔 添加 新增 top add new",
    "download": "下载 request 收款 download",
    "heart": "收藏 喜欢 心率 favorite favorites saved like",
    "message-circle": "评论 聊天 咨询 消息 chat comment comments message 发消息",
    "play": "播放 开始 继续 play begin start 训练",
    "pause": "暂停 pause",
    "skip-forward": "下一 next skip",
    "skip-back": "上一 previous rewind 快退",
    "footprints": "步数 步 steps walk walking",
    "flame": "消耗 热量 卡路里 千卡 calories kcal streak 热销 popular",
    "timer": "时长 运动时长 duration timer 倒计时",
    "clock": "时间 time hours 时 min 分钟送达 eta",
    "cloud-rain": "雨 rain drizzle",
    "sun": "晴 sunny sun 灯 亮度 uv",
    "cloud": "多云 阴 cloud cloudy overcast",
    "wind": "风 wind",
    "droplets": "湿度 水 humidity 浇水 rainfall",
    "thermometer": "温度 气温 temperature feels",
    "leaf": "空气 空气质量 air focus 植物 plant garden",
    "fan": "空调 风扇 air-conditioner",
    "lightbulb": "主灯 灯光 light lamp",
    "bot": "扫地机 机器人 robot vacuum",
    "tv": "电视 tv",
    "door-closed": "门 离家 door",
    "sofa": "客厅 living",
    "bed": "卧室 bedroom",
    "cooking-pot": "厨房 kitchen 冒菜 菜",
    "store": "商品 商家 店 products stock shop store",
    "package": "快递 包裹 发货 package delivery 库存",
    "users": "会员 员工 客户 staff customers team members 社区 community",
    "refresh-cw": "退款 售后 refund returns",
    "calendar": "日历 日期 预约 活动 events calendar date 时间",
    "book-open": "书 书架 阅读 读 library books loans docs 课",
    "star": "评分 星 rating score",
    "ticket": "票 券 航班 ticket flight pass coupon",
    "map-pin": "地址 位置 登机口 location route gate 定位",
    "utensils": "饮食 小吃 外卖 food noodles rice 餐",
    "cup-soda": "饮料 drinks drink",
    "stethoscope": "内科 医生 doctor medicine clinic cardiology",
    "scissors": "外科 surgery",
    "baby": "儿科 pediatrics baby",
    "eye": "眼科 eye",
    "smile": "口腔科 dental dentist 牙 dermatology",
    "layers": "面积 楼层 floor area 方案 product 产品",
    "palette": "装修 主题 theme design",
    "headphones": "音乐 歌 music podcast",
    "mail": "邮箱 邮件 email mail",
    "smartphone": "手机号 手机 phone mobile",
    "key": "验证码 code 口令",
    "shield": "物业 保险 shield insurance",
    "tag": "标签 价格 客单价 pricing price 优惠",
    "dumbbell": "健身 gym workout 运动",
    "zap": "电费 能量 energy electric 速度 speed fast",
    "share-2": "分享 share",
    "trending-up": "增长 销售额 revenue sales growth 营业额",
    "percent": "率 rate churn waste conversion",
    "shopping-cart": "购物车 结算 cart",
    "bookmark": "书签 bookmark",
    "globe": "语言 网络 language web",
    "wifi": "wifi 网络 无线",
    "log-out": "退出 logout",
}


def _lexicon() -> tuple[tuple[str, str], ...]:
    pairs = [(word, name) for name, words in ICONS.items() for word in words.split()]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


_LEXICON = _lexicon()


def ui_icon(words: str) -> str:
    """The icon that a label of an app calls for; empty where none does."""
    low = words.lower()
    latin = set(re.findall(r"[a-z][a-z-]*", low))
    return next((name for word, name in _LEXICON if (word in latin if word.isascii() else word in low)), "")


def _is(line: Line, words: Iterable[str]) -> bool:
    low = line.text.lower()
    return any(word in low for word in words)


def _hints(line: Line, words: Iterable[str]) -> bool:
    """Whether a link says what to search: a search word with more after it."""
    low = line.text.strip().lower()
    return any(low.startswith(word) and len(low) > len(word) + 1 for word in words)


def _texts(section: SectionContent) -> list[Line]:
    return [line for r in section.rows for line in (r.label, r.text, r.value, r.note) if line]


def _nav(section: SectionContent, web: bool) -> list[SectionContent]:
    """A nav section as fields to search and write in, links, tabs, chips."""
    parts: dict[str, list[Row]] = {}
    for line in _texts(section):
        role = (
            SEARCH
            if _hints(line, _SEARCH_WORDS)
            else INPUT
            if len(section.rows) == 1 and _is(line, _INPUT_WORDS)
            else LINKS
            if len(section.rows) <= 2 and _is(line, _LINK_MARKS)
            else ""
        )
        parts.setdefault(role, []).append(
            Row(Line(), line, Line(), icon=next((r.icon for r in section.rows if line in (r.text, r.label)), ""))
        )
    made = [replace(section, kind="nav", role=role, rows=tuple(rows)) for role, rows in parts.items() if role]
    plain = parts.get("", [])
    if plain:
        tabbed = sum(row.text.text.strip().lower() in _TAB_WORDS for row in plain) * 2 >= len(plain)
        if web:
            role = TABS
        elif len(plain) == 1:
            role = TOP if section.place != "bottom" else LINKS
        elif section.place.startswith("bottom") or (tabbed and not section.place.startswith("top") and len(plain) <= 5):
            role = TABS
        else:
            role = CHIPS
        made.append(replace(section, kind="nav", role=role, rows=tuple(plain)))
    return made


def screened(content: Content, web: bool) -> Content:
    """The content in the slots and sections of an app or a page."""
    content = reslotted(content)
    content = replace(content, sections=untangled(content.sections))
    items = dict(content.items)
    headings = [i for i in items.get("caption", ()) if i.role in ("heading", "title")]
    items["caption"] = tuple(i for i in items.get("caption", ()) if i not in headings)
    if content.title is None and not headings:
        headings = [i for i in items["caption"] if i.place.startswith("top") and len(i.line) <= 40][:1]
        items["caption"] = tuple(i for i in items["caption"] if i not in headings)
    items["heading"] = tuple(headings)
    sections: list[SectionContent] = []
    actions: list[Row] = [Row(Line(), i.line, Line()) for i in items.pop("button", ())]
    for section in content.sections:
        if section.kind == "nav":
            sections += _nav(section, web)
        elif section.kind == "buttons":
            actions += [Row(Line(), line, Line()) for line in _texts(section)]
        elif section.kind == "fields" and all(not r.value and not r.rows for r in section.rows):
            sections.append(replace(section, role=FORM))
        elif section.kind == "stats" or (is_details(section) and all(r.value and r.label for r in section.rows)):
            sections.append(replace(section, kind="stats", role=FIGURES))
        else:
            sections.append(section)
    navs = [i for i in items.pop("nav", ())]
    for item in navs:
        sections += _nav(SectionContent("nav", "", Line(), (Row(Line(), item.line, Line()),), place=item.place), web)
    if actions:
        sections.append(SectionContent("buttons", BUTTONS, Line(), tuple(actions)))
    if content.tag is not None:
        sections.append(SectionContent("stats", FIGURES, Line(), content.tag.rows))
    title = content.title
    if title is not None and any(i.line.text == title.line.text for i in items["heading"]):
        items["heading"] = tuple(i for i in items["heading"] if i.line.text != title.line.text)
    said = [
        content.setting,
        title.line.text if title else "",
        *(i.line.text for i in (*headings, *items.get("brand", ()))),
    ]
    if genre(content) == "weather":
        said += [line.text for s in content.sections if s.kind == "stats" for line in _texts(s)]
    return replace(content, items=items, sections=_joined(sections), tag=None, setting=" ".join(said).strip())


def _joined(sections: Sequence[SectionContent]) -> tuple[SectionContent, ...]:
    """Figures without a heading of their own as one section."""
    bare = [s for s in sections if s.role == FIGURES and not (s.title or s.note)]
    if len(bare) < 2:
        return tuple(sections)
    rows = tuple(r for s in bare for r in s.rows)
    first = replace(bare[0], rows=rows)
    return tuple(first if s is bare[0] else s for s in sections if s is bare[0] or s not in bare)


_WEATHER = re.compile(r"\bweather\b|天气|气温|forecast", re.IGNORECASE)
_DEGREES = re.compile(r"\d\s*[°℃]")
_PLAYER = re.compile(
    r"播放|音乐|歌|专辑|导览|暂停|上一首|下一首"
    r"|\bplayer\b|\bpause\b|\brewind\b|music|podcast|now playing|song|album|audio",
    re.IGNORECASE,
)
_TIME = re.compile(r"^\s*\d{1,2}:\d{2}(?:\s*/\s*\d{1,2}:\d{2})?\s*$")
_LOCK = re.compile(r"锁屏|解锁|lock\s?screen|unlock", re.IGNORECASE)
_BOARD = re.compile(r"看板|后台|仪表|管理|\bdashboard\b|\badmin\b|analytics|console", re.IGNORECASE)


def genre(content: Content) -> str:
    """The sort of screen: `chat`, `login`, `weather`, `player`, `lock`, `board`, or ``."""
    kinds = {s.kind for s in content.sections}
    said = f"{content.setting} " + " ".join(i.line.text for found in content.items.values() for i in found)
    texts = [line.text for s in content.sections for line in _texts(s)]
    if "chat" in kinds:
        return "chat"
    if any(s.kind == "fields" and s.rows and all(not r.value and not r.rows for r in s.rows) for s in content.sections):
        return "login"
    whole = f"{said} {' '.join(texts)}"
    if _LOCK.search(whole) and "list" not in kinds - {"list"}:
        return "lock"
    degrees = bool(_DEGREES.search(whole))
    if (degrees and ("timeline" in kinds or _WEATHER.search(whole))) or _WEATHER.search(content.setting):
        return "weather"
    if _PLAYER.search(whole) and (
        any(_TIME.match(t) for t in texts)
        or any(_TIME.match(i.line.text) for i in content.of("clock", "badge", "detail"))
    ):
        return "player"
    if kinds & {"chart", "table"} or _BOARD.search(whole):
        return "board"
    return ""
