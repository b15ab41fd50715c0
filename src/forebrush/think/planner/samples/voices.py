"""What viewers of a live stream may say, by what is going on. Reactions and questions: no claims, no names."""

from __future__ import annotations

import re

__all__ = ["comments_of"]

_ZH: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "跑|徒步|骑行|走到|爬|登山|马拉松|公里",
        (
            "加油，离目标又近了一步！",
            "这里的风景太美了",
            "注意休息，多喝水",
            "今天的路好走吗？",
            "一路平安！",
            "跟着你看世界",
            "看得我也想出发了",
            "风大不大？",
        ),
    ),
    (
        "带货|到手价|直播价|下单|购物车|优惠|商品",
        (
            "已经下单了！",
            "还有库存吗？",
            "什么时候发货？",
            "能再看一下细节吗？",
            "适合送人吗？",
            "上次买的不错，回购",
            "有别的规格吗？",
            "讲得很清楚",
        ),
    ),
    (
        "课|讲|教学|学习|老师|练习",
        (
            "老师讲得真清楚",
            "这一步可以再讲一遍吗？",
            "记笔记中",
            "有课后练习吗？",
            "终于听懂了",
            "可以看回放吗？",
            "支持老师！",
            "例题再来一道",
        ),
    ),
    (
        "游戏|电竞|对局|排位|通关",
        (
            "这波操作太稳了",
            "再来一局！",
            "刚才那一下怎么做到的？",
            "稳住，能赢",
            "看得手心出汗",
            "队友配合得好",
            "求教程",
            "太燃了",
        ),
    ),
    (
        "辩论|讨论|访谈|对谈|发布会",
        (
            "说得有道理",
            "我支持正方",
            "反方加油",
            "这个角度没想到",
            "能举个例子吗？",
            "期待总结",
            "弹幕好热闹",
            "两边都有理",
        ),
    ),
    (
        "做饭|美食|烹饪|吃播|烘焙|菜",
        (
            "看饿了",
            "火候怎么掌握？",
            "今晚就照着做",
            "用的什么锅？",
            "颜色真好看",
            "求食谱",
            "隔着屏幕闻到香味",
            "学会了",
        ),
    ),
    (
        "唱|音乐|演奏|钢琴|吉他|音乐会",
        (
            "太好听了",
            "再来一首！",
            "前奏一响就起鸡皮疙瘩",
            "这首叫什么？",
            "耳朵被治愈了",
            "安静听歌",
            "现场感真好",
            "单曲循环",
        ),
    ),
    (
        "",
        (
            "来了来了！",
            "第一次来，支持一下",
            "画面好清楚",
            "主播好！",
            "今天播多久？",
            "好有意思",
            "已关注",
            "继续加油",
        ),
    ),
)
_EN: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        r"run|hik|cycl|walk|climb|marathon|trek|\bkm\b|miles",
        (
            "You've got this!",
            "What a view",
            "Remember to rest and drink",
            "How is the road today?",
            "Safe travels!",
            "Following all the way",
            "Makes me want to set off too",
            "Is it windy up there?",
        ),
    ),
    (
        "sale|sell|shop|price|cart|buy|deal|product",
        (
            "Just ordered!",
            "Is it still in stock?",
            "When does it ship?",
            "Could you show it closer?",
            "Would it make a good gift?",
            "Buying it again",
            "Any other sizes?",
            "Very clear, thank you",
        ),
    ),
    (
        "lesson|teach|class|tutorial|learn|course|lecture",
        (
            "So clearly explained",
            "Could you repeat that step?",
            "Taking notes",
            "Is there homework?",
            "Now I get it",
            "Will there be a replay?",
            "Thank you!",
            "One more example please",
        ),
    ),
    (
        "game|gaming|esport|speedrun|boss|match",
        (
            "What a play!",
            "One more round!",
            "How did you do that?",
            "Stay calm, you can win",
            "My palms are sweating",
            "Great teamwork",
            "Tutorial please",
            "So close!",
        ),
    ),
    (
        "debate|talk|panel|interview|discussion",
        (
            "Good point",
            "I am with the first speaker",
            "I had not thought of that",
            "Could you give an example?",
            "Waiting for the summary",
            "Lively chat today",
            "Both sides have a case",
            "Well put",
        ),
    ),
    (
        "cook|bak|recipe|kitchen|food",
        (
            "Now I'm hungry",
            "How hot is the pan?",
            "Trying this tonight",
            "Which pan is that?",
            "Looks wonderful",
            "Recipe please",
            "I can almost smell it",
            "Got it",
        ),
    ),
    (
        "sing|song|music|concert|piano|guitar|dj",
        (
            "Beautiful",
            "One more!",
            "Goosebumps",
            "What is this song called?",
            "So soothing",
            "Just listening",
            "Feels like being there",
            "On repeat",
        ),
    ),
    (
        "",
        (
            "Just joined!",
            "First time here",
            "Picture looks great",
            "Hello!",
            "How long are you live today?",
            "This is fun",
            "Following",
            "Keep going",
        ),
    ),
)


def comments_of(topic: str, count: int, zh: bool) -> list[tuple[str, str]]:
    """So many comments (who, what) that fit a topic, at most eight. Who speaks is only numbered."""
    table = _ZH if zh else _EN
    lines = next(lines for pattern, lines in table if not pattern or re.search(pattern, topic, re.IGNORECASE))
    who = "观众{}" if zh else "Viewer {}"
    return [(who.format(k), line) for k, line in enumerate(lines[:count], 1)]
