"""Verse against lines that school books and anthologies print, and which poem a request means."""

import re

import pytest

from forebrush.think.tools.verse import couplet, find, verses

# request, title, author, last line: the requests hold no line of the poem
KNOWN = [
    ("写一幅静夜思", "静夜思", "李白", "举头望明月，低头思故乡。"),
    ("《登鹳雀楼》书法", "登鹳雀楼", "王之涣", "欲穷千里目，更上一层楼。"),
    ("苏轼的水调歌头，中秋海报", "水调歌头·明月几时有", "苏轼", "但愿人长久，千里共婵娟。"),
    ("李白《将进酒》竖排", "将进酒", "李白", "五花马，千金裘，呼儿将出换美酒，与尔同销万古愁。"),
    ("孟浩然 春晓", "春晓", "孟浩然", "夜来风雨声，花落知多少。"),
    ("杜甫《望岳》", "望岳", "杜甫", "会当凌绝顶，一览众山小。"),
    ("《定风波》苏轼", "定风波·莫听穿林打叶声", "苏轼", "回首向来萧瑟处，归去，也无风雨也无晴。"),
    ("写杜牧的清明", "清明", "杜牧", "借问酒家何处有？牧童遥指杏花村。"),
    ("古诗元日手抄报", "元日", "王安石", "千门万户曈曈日，总把新桃换旧符。"),
    ("天净沙·秋思 水墨", "天净沙·秋思", "马致远", "夕阳西下，断肠人在天涯。"),
    ("游子吟 母亲节", "游子吟", "孟郊", "谁言寸草心，报得三春晖。"),
    ("枫桥夜泊插画", "枫桥夜泊", "张继", "姑苏城外寒山寺，夜半钟声到客船。"),
    ("岳飞满江红", "满江红·怒发冲冠", "岳飞", "待从头、收拾旧山河，朝天阙。"),
    ("石灰吟 于谦", "石灰吟", "于谦", "粉骨碎身浑不怕，要留清白在人间。"),
    ("諸葛廬旁題《陋室銘》", "陋室铭", "刘禹锡", "孔子云：何陋之有？"),
    ("凉州词 王翰", "凉州词", "王翰", "醉卧沙场君莫笑，古来征战几人回？"),
    ("王之涣凉州词", "凉州词", "王之涣", "羌笛何须怨杨柳，春风不度玉门关。"),
    ("李商隐锦瑟", "锦瑟", "李商隐", "此情可待成追忆，只是当时已惘然。"),
    ("poster of Sonnet 18", "Sonnet 18", "William Shakespeare", "So long lives this, and this gives life to thee."),
    ("the road not taken, framed", "The Road Not Taken", "Robert Frost", "And that has made all the difference."),
    ("Ozymandias in stone letters", "Ozymandias", "Percy Bysshe Shelley", "The lone and level sands stretch far away."),
    ("Daffodils by Wordsworth", "I Wandered Lonely as a Cloud", "William Wordsworth", "And dances with the daffodils."),
    ("print of Invictus", "Invictus", "William Ernest Henley", "I am the captain of my soul."),
    ("Kipling's If for a boy's room", "If—", "Rudyard Kipling", "And—which is more—you'll be a Man, my son!"),
    ('a wall print of the poem "Trees"', "Trees", "Joyce Kilmer", "But only God can make a tree."),
    ("Fire and Ice by Frost", "Fire and Ice", "Robert Frost", "And would suffice."),
]


@pytest.mark.parametrize(("request_", "title", "author", "last"), KNOWN, ids=[k[0] for k in KNOWN])
def test_a_poem_by_its_name(request_, title, author, last):
    verse = find(request_)
    assert verse is not None
    assert (verse.title, verse.author, verse.lines[-1]) == (title, author, last)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("床前明月光 的海报", "静夜思"),
        ("落款：海上生明月，天涯共此时", "望月怀远"),
        ("蒹葭苍苍白露为霜", "蒹葭"),
        ("但願人長久", "水调歌头·明月几时有"),
        ("print: Two roads diverged in a yellow wood", "The Road Not Taken"),
        ("Hope is the thing with feathers, watercolor", '"Hope" Is the Thing with Feathers'),
    ],
)
def test_a_poem_by_a_line(text, title):
    verse = find(text)
    assert verse is not None and verse.title == title


@pytest.mark.parametrize(
    "text",
    [
        "清明节踏青活动海报",
        "春晓幼儿园招生",
        "黄鹤楼旅游海报",
        "元日快乐",
        "江南好物节",
        "trees and flowers",
        "If you like coffee, remember us",
        "the eagle has landed poster",
        "",
    ],
)
def test_no_poem_is_meant(text):
    assert find(text) is None


def test_the_whole_poem_in_order():
    verse = find("《静夜思》")
    assert verse is not None
    assert verse.phrases == ("床前明月光", "疑是地上霜", "举头望明月", "低头思故乡")
    assert verse.text == "床前明月光，疑是地上霜。\n举头望明月，低头思故乡。"
    assert verse.source.licence == "public domain"


def test_a_couplet_of_a_quoted_line():
    found = couplet("题字“更上一层楼”")
    assert found is not None and found.phrases == ("欲穷千里目", "更上一层楼") and found.verse.author == "王之涣"
    found = couplet("天生我材必有用")
    assert found is not None and found.line == "天生我材必有用，千金散尽还复来。"
    assert couplet("天气很好，适合出门") is None


def test_every_regular_poem_has_lines_of_one_length():
    """A missing or doubled character would break the measure of a quatrain or regulated verse."""
    irregular = 0
    for verse in verses():
        sizes = {len(phrase) for phrase in verse.phrases}
        if verse.lang == "zh" and verse.period == "唐" and len(verse.phrases) in (4, 8) and sizes not in ({5}, {7}):
            irregular += 1
            assert verse.title in ("登幽州台歌", "花非花", "咏鹅"), verse.title
    assert irregular <= 3


def test_every_poem_is_named_once_and_clean():
    names = [(v.title, v.author) for v in verses()]
    assert len(names) == len(set(names))
    assert sum(v.lang == "zh" for v in verses()) >= 160 and sum(v.lang == "en" for v in verses()) >= 40
    for verse in verses():
        assert verse.lines and all(line == line.strip() and line for line in verse.lines), verse.title
        if verse.lang == "zh":
            assert re.fullmatch(r"[\u3400-\u9fff，。？！；：、\n]+", verse.text), verse.title
