"""Live streams and screens: requests beside what is set of them, and in which role."""

import pytest

from .told import told

CASES = [
    (
        "livestream",
        "直播间画面：主播叫阿莲说茶，左上角显示1.6万人观看。弹幕里有人问“老班章多少钱”，有人说“上次买的真不错”。商品卡：古树普洱茶饼，原价398元，直播价268元，按钮“立即购买”",
        [
            ("阿莲说茶", "brand"),
            ("1.6万人观看", "stat"),
            ("老班章多少钱", "comment"),
            ("上次买的真不错", "comment"),
            ("398元", "old-price"),
            ("268元", "price"),
            ("130元", "price"),
            ("立即购买", "button"),
        ],
    ),
    (
        "livestream",
        "Live stream view. Streamer: Glow with Nia. 12.4K watching now. Chat: Lou - what shade is that?; kim_88 - bought it, love it. Pinned item: Velvet Tint, £14, with a Buy button.",
        [
            ("Glow with Nia", "brand"),
            ("Lou", "speaker"),
            ("what shade is that?", "comment"),
            ("bought it, love it", "comment"),
            ("Velvet Tint", "item"),
            ("£14", "price"),
            ("Buy", "button"),
        ],
    ),
    (
        "livestream",
        "陪跑直播；主播名：橙子姐姐；进度条：37.2/42.2公里，旁边算出还剩几公里；评论：北北：我也在跑，大壮：稳住别冲；底部输入框：说点什么",
        [("橙子姐姐", "brand"), ("5.0公里", "stat"), ("北北", "speaker"), ("稳住别冲", "comment"), ("说点什么", "nav")],
    ),
    (
        "phone",
        "和房东的聊天截图，顶部名字是王姐。我：姐，水管又漏了；王姐：我下午叫师傅过去；我：好的谢谢。时间显示上午10:32",
        [("王姐", "heading"), ("姐，水管又漏了", "comment"), ("我下午叫师傅过去", "comment"), ("上午10:32", "time")],
    ),
    (
        "phone",
        "手机天气页面：城市名杭州，当前气温23°，最高27°最低18°。未来三天：周一 晴 26°；周二 小雨 22°。底部三个标签：天气、预警、我的",
        [("杭州", "heading"), ("23°", "stat"), ("27°", "stat"), ("18°", "stat"), ("周一 晴", "time"), ("预警", "nav")],
    ),
    (
        "phone",
        "手机设置页面，标题“设置”。列表项：“通知提醒”“清理缓存”。清理缓存右边显示“126MB”。红色文字按钮“退出登录”",
        [("设置", "title"), ("通知提醒", "item"), ("126MB", "amount"), ("退出登录", "button")],
    ),
    (
        "web",
        "SaaS dashboard, web. Brand Loomwell. Left menu: Overview, Audience, Billing. Stat cards: Sessions 48.2K, Bounce rate 31%. Chart title Weekly sessions. Top right button Export.",
        [
            ("Loomwell", "brand"),
            ("Audience", "nav"),
            ("48.2K", "stat"),
            ("31%", "stat"),
            ("Weekly sessions", "heading"),
            ("Export", "button"),
        ],
    ),
    (
        "web",
        "登录页，网页。软件名：纸上行舟。输入框提示：请输入手机号。按钮：登录。底部：登录即代表同意用户协议",
        [("纸上行舟", "brand"), ("请输入手机号", "field"), ("登录", "button"), ("登录即代表同意用户协议", "footer")],
    ),
]


@pytest.mark.parametrize(("kind", "prompt", "pairs"), CASES, ids=[c[1][:16] for c in CASES])
def test_every_string_in_its_role(kind, prompt, pairs):
    brief, found = told(prompt)
    assert brief.kind in (kind, "phone" if kind == "web" else kind)
    assert [pair for pair in pairs if not any(pair[0] in text and pair[1] == role for text, role in found)] == []


def test_what_the_picture_shows_is_not_set():
    _, found = told("带货直播间，主播“老高农产”，主播戴草帽，背景是果园，阳光，按钮“立即抢”，不要出现平台标志")
    assert not [text for text, _ in found if any(w in text for w in ("草帽", "果园", "阳光", "平台"))]


def test_a_saving_is_worked_out_once():
    brief, _ = told("直播间，主播“苏苏”，商品卡“阔腿裤”，“原价199元”，“现价99元”，立减金额算好写上")
    assert sum(e.label == "立省" for s in brief.sections for e in s.entries) == 1


def test_sides_of_a_conversation():
    brief, _ = told("聊天界面，妈妈说周末回来吗，我回回来，妈妈又说那我多买两斤肉")
    chat = next(s for s in brief.sections if s.kind == "chat")
    assert [(e.side, e.text) for e in chat.entries] == [
        ("left", "周末回来吗"),
        ("right", "回来"),
        ("left", "那我多买两斤肉"),
    ]
