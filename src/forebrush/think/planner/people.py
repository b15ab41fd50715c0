"""Named real persons in what is to be seen: found by their public names or by a role before a name.

What the policy `generic` makes of them: a figure of that sort without the likeness. Names that are set as text (who
signs, who speaks, who is invited) are copy and stay. The table holds names of people in public life only as words.
"""

from __future__ import annotations

import re

__all__ = ["generic", "named_people"]

# Name: what a generic figure of that sort is called, in Chinese and in English.
_KNOWN: tuple[tuple[str, str, str], ...] = (
    (
        "马斯克|马云|马化腾|雷军|罗永浩|董明珠|贝索斯|扎克伯格|库克|任正非|黄仁勋|"
        "俞敏洪|李彦宏|刘强东|比尔·?盖茨|乔布斯|奥特曼",
        "一位企业家",
        "",
    ),
    (
        "Elon Musk|Jeff Bezos|Mark Zuckerberg|Tim Cook|Bill Gates|Steve Jobs|"
        "Sam Altman|Jensen Huang|Warren Buffett|Jack Ma",
        "",
        "a business leader",
    ),
    ("特朗普|拜登|奥巴马|普京|马克龙|默克尔|泽连斯基|莫迪", "一位政治人物", ""),
    (
        "Donald Trump|Joe Biden|Barack Obama|Kamala Harris|Vladimir Putin|Emmanuel Macron|Angela Merkel|Narendra Modi"
        "|Volodymyr Zelensk\\w+|Boris Johnson|Keir Starmer",
        "",
        "a politician",
    ),
    ("周杰伦|王菲|邓紫棋|林俊杰|刘德华|张学友|蔡依林|李宇春|毛不易|泰勒·?斯威夫特", "一位歌手", ""),
    (
        "Taylor Swift|Beyonc[eé]|Ed Sheeran|Adele|Rihanna|Lady Gaga|Billie Eilish|Bob Dylan|Paul McCartney",
        "",
        "a singer",
    ),
    ("成龙|李连杰|甄子丹|巩俐|章子怡|周星驰|梁朝伟|刘亦菲|杨幂|汤姆·?克鲁斯|莱昂纳多", "一位演员", ""),
    (
        "Tom Cruise|Leonardo DiCaprio|Scarlett Johansson|Brad Pitt|Angelina Jolie|Jackie Chan|Emma Watson|Tom Hanks"
        "|Meryl Streep|Keanu Reeves",
        "",
        "an actor",
    ),
    ("姚明|刘翔|谷爱凌|郎平|全红婵|梅西|C罗|科比|詹姆斯|费德勒", "一位运动员", ""),
    (
        "Lionel Messi|Cristiano Ronaldo|Kobe Bryant|LeBron James|Roger Federer|Serena Williams|Usain Bolt"
        "|Michael Jordan|Stephen Curry|Simone Biles",
        "",
        "an athlete",
    ),
    ("爱因斯坦|霍金|袁隆平|钟南山|屠呦呦|居里夫人|钱学森", "一位科学家", ""),
    ("Albert Einstein|Stephen Hawking|Marie Curie|Isaac Newton|Nikola Tesla", "", "a scientist"),
)
_SURNAMES = (
    "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜"
    "范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚"
)
_ROLES = "歌手|演员|导演|企业家|总统|总理|球星|影星|歌星|影帝|影后|明星|网红|主持人|运动员|科学家|首富"
_CALLED = re.compile(
    rf"(?P<role>{_ROLES})(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}})(?=[，。、；：\s和与在正站坐手拿举的]|$)"
)


def named_people(text: str) -> list[tuple[int, int, str, str]]:
    """Named real persons in a text: from, to, the name, and the words for a generic figure in their place."""
    found: list[tuple[int, int, str, str]] = []
    for names, zh, en in _KNOWN:
        pattern = rf"\b(?:{names})\b" if en else names
        found += [(m.start(), m.end(), m[0], zh or en) for m in re.finditer(pattern, text)]
    for match in _CALLED.finditer(text):
        if not any(a < match.end() and match.start() < b for a, b, _, _ in found):
            found.append((match.start(), match.end(), match["name"], f"一位{match['role']}"))
    return sorted(found)


def generic(text: str) -> str:
    """The text with generic figures in the place of named persons."""
    for start, end, _, words in reversed(named_people(text)):
        text = text[:start] + words + text[end:]
    return text
