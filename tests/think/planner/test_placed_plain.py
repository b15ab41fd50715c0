"""Strings without quotation marks that stand beside their place: they end before it, and it is theirs."""

from __future__ import annotations

import pytest

from forebrush.think.planner import plan
from forebrush.think.planner.gathering import look_over
from forebrush.think.planner.reading import language
from forebrush.think.planner.source import read_source
from forebrush.world import Request


def read(prompt):
    return {i.text: i for i in look_over(read_source(prompt, language(prompt)), prose=False).items}


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("Dance class flyer with Move Freely in the centre and Bring a friend in the bottom left corner.",
         {"Move Freely": "center", "Bring a friend": "bottom-left"}),
        ("Choir poster: Sing Out at the top and Doors open early in the bottom right corner, deep blue.",
         {"Sing Out": "top", "Doors open early": "bottom-right"}),
        ("Swim club notice: Caps required on the left side, Shower first on the right side.",
         {"Caps required": "left", "Shower first": "right"}),
        ("Postcard with Wishes from Port Ellen at the bottom and a small Est. 1887 in the top left corner",
         {"Wishes from Port Ellen": "bottom", "Est. 1887": "top-left"}),
        ("Poster with Night Market at the top and Cash only in the bottom left corner",
         {"Night Market": "top", "Cash only": "bottom-left"}),
        ("一张茶叶海报，品名云顶绿居中，左边写明前手采，右边写黄山。", {"云顶绿": "center", "明前手采": "left", "黄山": "right"}),
        ("酒瓶标签，酒名山月白居中，右下角写三年陈。", {"山月白": "center", "三年陈": "bottom-right"}),
        ("书店海报，店名拾光居中，底部写营业到十点。", {"拾光": "center", "营业到十点": "bottom"}),
    ],
)  # fmt: skip
def test_a_string_ends_before_its_place(prompt, wanted):
    found = read(prompt)
    assert {text: found[text].place for text in wanted if text in found} == wanted


@pytest.mark.parametrize(
    ("prompt", "text", "to", "side"),
    [
        ("Shop sign: Ward & Daughter across the top, Shoes mended below it in smaller letters.",
         "Shoes mended", "Ward & Daughter", "below"),
        ("Theatre ticket: Winter Light in the centre, Row C to the left of the title, Seat 4 to the right of the title.",
         "Seat 4", "Winter Light", "right"),
        ("Door sign with \"Pull\" to the left of \"Push\".", "Pull", "Push", "left"),
        ("Sticker with \"Tea\" to the right of \"Coffee\".", "Tea", "Coffee", "right"),
        ("Signboard with \"Ladies\" to the left of \"Gents\", and \"Keep clean\" below both.", "Ladies", "Gents", "left"),
        ("Signboard with \"In\" to the left of \"Out\", and \"Mind the step\" below both.", "Mind the step", "Out", "below"),
    ],
)  # fmt: skip
def test_a_string_ends_before_its_neighbour(prompt, text, to, side):
    found = read(prompt)
    assert found[text].near == (found[to].id, side)


def test_a_place_inside_a_saying_is_no_place():
    assert "Meet me on the bridge" in read('Poster with the words "Meet me on the bridge" and Late Summer at the top.')


@pytest.mark.parametrize(
    ("prompt", "text", "size"),
    [
        ("婚礼水牌，上方写“欢迎光临”，中间是新人名字“沈舟与许意”，名字要比欢迎语大。", "沈舟与许意", "large"),
        ("音乐会海报，标题“夜航”放最上面，标题要比日期大，底部写“8月3日”。", "夜航", "large"),
        ("书店海报，店名“拾光”居中，右下角写地址“云栖路9号”，地址要比店名小。", "云栖路9号", "small"),
    ],
)
def test_a_comparison_by_nouns_gives_a_size(prompt, text, size):
    assert read(prompt)[text].looks.size == size


@pytest.mark.parametrize(
    ("prompt", "text", "near"),
    [
        ("游泳馆海报，标题水里见放最上面，标题要比下面那行首周体验59元大得多。", "首周体验59元", "水里见"),
        ("画室海报，标题周末见放最上面，标题要比下面那行周末班招生小一点。", "周末班招生", "周末见"),
        ("舞社海报，标题跳起来放最上面，标题要比下面那句零基础可学醒目。", "零基础可学", "跳起来"),
    ],
)
def test_that_line_in_a_comparison_is_a_string(prompt, text, near):
    found = read(prompt)
    assert found[text].near == (found[near].id, "below")


@pytest.mark.parametrize(
    ("prompt", "heads", "text", "held"),
    [
        ('Tea house menu. Left column headed "Hot", right column headed "Cold". Put "Mint tea 4.20" under Hot.',
         ("Hot", "Cold"), "Mint tea 4.20", "Hot"),
        ('Bar menu, left column headed "Wine", right column headed "Beer". "Pale ale 6.00" goes under Beer.',
         ("Wine", "Beer"), "Pale ale 6.00", "Beer"),
        ("小吃店菜单，左栏标题“卤味”，右栏标题“凉拌”，“卤豆干 8元”列在卤味那一栏里。", ("卤味", "凉拌"), "卤豆干 8元", "卤味"),
        ("饮品单，左栏标题“茶”，右栏标题“咖啡”，“美式 15元”写在咖啡那一栏里。", ("茶", "咖啡"), "美式 15元", "咖啡"),
    ],
)  # fmt: skip
def test_a_string_is_filed_under_the_heading_that_the_request_names(prompt, heads, text, held):
    sections = {s.title: s for s in plan(Request(prompt, 1024, 1024)).sections}
    said = {
        head: [f"{e.label}{e.text}{e.value}" for e in sections[head].entries] if head in sections else []
        for head in heads
    }
    assert [head for head in heads if text.replace(" ", "") in "".join(said[head]).replace(" ", "")] == [held]


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ('Three columns: "Day" in the left column, "Week" in the middle column, "Year" in the right column. "Passes" sits above them.', "Passes"),
        ('Notice with "In" on the left side, "Out" on the right side. "Gate 4" stands above both.', "Gate 4"),
        ('Card: "Small" on the left, "Large" on the right. "Pick a size" goes above them.', "Pick a size"),
    ],
)  # fmt: skip
def test_what_stands_above_a_row_stands_at_the_top(prompt, text):
    assert read(prompt)[text].place == "top"


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("地铁口指示牌，“进站”在左，“出站”在右，下面写“末班车23:10”。", "末班车23:10"),
        ("球场告示，“主队”放左边，“客队”放右边，下面写“请对号入座”。", "请对号入座"),
        (
            'Gate sign, "Cars" on the left, "Bikes" on the right, below "Walk your dog on a lead".',
            "Walk your dog on a lead",
        ),
    ],
)
def test_what_stands_below_a_pair_stands_at_the_foot(prompt, text):
    assert read(prompt)[text].place == "bottom"


@pytest.mark.parametrize(
    "prompt", ["粥铺菜单，左栏的栏头写咸粥，右栏的栏头写甜粥。", "酒单，左栏标题写红酒，右栏标题写白酒。"]
)
def test_words_of_two_characters_behind_a_verb_of_writing(prompt):
    assert [i.place for i in read(prompt).values()] == ["left", "right"]


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("科普幻灯片首页，标题写月亮为什么会变，放正中间；右下角写主讲：苏老师", "slide"),
        ("部门汇报PPT封面，标题写第二季度总结，右下角写市场部", "slide"),
        ("毕业答辩课件首页，标题写城市里的鸟，左下角写答辩人：林可", "slide"),
    ],
)
def test_the_first_page_of_something_is_of_its_kind(prompt, kind):
    brief = plan(Request(prompt, 1600, 900))
    assert brief.kind == kind
    assert not any(e.label.startswith("写") for s in brief.sections for e in s.entries)


def planned(prompt):
    return {w["text"]: w["role"] for w in plan(Request(prompt, 1024, 1024)).model_dump()["copy"]}


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        ("幻灯片，标题：城市与风，副标题：秋季公开课，右下角写林知远",
         {"城市与风": "title", "秋季公开课": "subtitle", "林知远": None}),
        ("幻灯片首页，标题：城市与风，副标题：2026秋季公开课，右下角写林知远",
         {"城市与风": "title", "2026秋季公开课": "subtitle", "林知远": None}),
        ("课件封面，标题：看云，副标题：写给孩子的天气课，左下角写顾明", {"看云": "title", "写给孩子的天气课": "subtitle", "顾明": None}),
    ],
)  # fmt: skip
def test_a_string_with_a_place_takes_no_other_string_with_it(prompt, wanted):
    found = planned(prompt)
    assert wanted.keys() <= found.keys()
    assert {text: found[text] for text, role in wanted.items() if role} == {t: r for t, r in wanted.items() if r}


@pytest.mark.parametrize(
    "prompt", ["Postcard with Greetings from Corfu at the top", "Greeting card with Get Well Soon in the centre"]
)
def test_what_is_to_be_made_is_no_sign_in_a_scene(prompt):
    assert "sign" not in planned(prompt).values()
    assert planned(prompt)
