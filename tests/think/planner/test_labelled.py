"""Strings with what the request calls them, in every wording."""

import pytest

from forebrush.think.planner.labelled import pieces, split_items
from forebrush.think.planner.source import read_source
from forebrush.think.planner.vocabularies import bare_label, slot_of, vocabulary

WORDS = vocabulary(
    {
        "标题,title,headline": "title", "按钮,button": "button", "评论,comments,chat": "comments", "姓名,name": "field",
        "部门": "field", "座位,seat": "field", "底部,bottom,footer": "footer", "日期,date": "field", "主播,host": "host",
        "fields,栏目": "blanks", "正文,message": "body", "印章,钤印,seal": "seal",
    },
    lists=("comments", "blanks"), long=("body",), people=("host",), names=("blanks",),
)  # fmt: skip


def named(text):
    source = read_source(text, "zh-Hans" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en")
    return [(p.slot, p.text) for p in pieces(source, WORDS) if p.slot and p.text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("标题写春日市集，按钮写马上报名", [("title", "春日市集"), ("button", "马上报名")]),
        ("标题：春日市集\n按钮：马上报名", [("title", "春日市集"), ("button", "马上报名")]),
        ("【标题】春日市集\n【按钮】马上报名", [("title", "春日市集"), ("button", "马上报名")]),
        ("标题“春日市集”，“马上报名”做按钮", [("title", "春日市集"), ("button", "马上报名")]),
        (
            "请假单 要正式 姓名 宋知夏 部门 运营二组 标题请假单",
            [("field", "宋知夏"), ("field", "运营二组"), ("title", "请假单")],
        ),
        ("the headline should be Margot is seven, a button Join", [("title", "Margot is seven"), ("button", "Join")]),
        ("Title: Off the Clock. Button: Reply", [("title", "Off the Clock"), ("button", "Reply")]),
        ('"Empty your cup" as the title, "Join" as a button', [("title", "Empty your cup"), ("button", "Join")]),
        ("Seat: Row F, Seat 22. Title: Low Tide", [("field", "Row F, Seat 22"), ("title", "Low Tide")]),
        ("A ticket, date Sat 16 Aug, 4pm", [("field", "Sat 16 Aug, 4pm")]),
        ("海报，右边有按钮，写送火箭", [("button", "送火箭")]),
        ("a page with a Buy now button", [("button", "Buy now")]),
        ("页面，底部：点赞 礼物 分享 三个按钮", [("button", "点赞 礼物 分享")]),
        ("卡片，钤印两方，一方“慎之”，一方“守拙”", [("seal", "慎之"), ("seal", "守拙")]),
        (
            "卡片，正文：搬进新家一个月，来吃顿便饭吧，按钮：好的",
            [("body", "搬进新家一个月，来吃顿便饭吧"), ("button", "好的")],
        ),
    ],
)
def test_a_string_goes_by_what_it_is_called(text, expected):
    assert named(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Form. Fields: Name, Seat, colour, where last seen.", ["Name", "Seat", "colour", "where last seen"]),
        ("Form. Fields:\nName\nSeat\nTitle: A", ["Name", "Seat"]),
        ("截图。评论：小雨：好看，阿May：已下单。标题：春", ["小雨：好看", "已下单"]),
    ],
)
def test_a_label_before_a_list_names_all_its_strings(text, expected):
    assert [t for slot, t in named(text) if slot in ("blanks", "comments")] == expected


@pytest.mark.parametrize(
    "text",
    [
        "直播截图，主播戴草帽，主播在转身展示",  # what the picture shows
        "A stream, host mid-twirl, soft light",
        "卡片，标题不要太大",  # an order to the maker
        "train ticket, no title, keep it calm",
        "博物馆门票，按钮别太大",
    ],
)
def test_what_tells_of_the_picture_names_nothing(text):
    assert named(text) == []


def test_asides_to_the_maker_are_no_part_of_a_string():
    assert named("按钮：马上报名（不要太大），标题：春") == [("button", "马上报名"), ("title", "春")]


def test_the_last_known_word_counts_and_a_place_only_alone():
    assert slot_of("右下角的按钮", WORDS)[0] == "button"
    assert slot_of("底部按钮", WORDS)[0] == "button"
    assert slot_of("最底部", WORDS)[0] == "footer"
    assert slot_of("Save the date card", WORDS)[0] == ""


def test_a_label_as_it_is_set():
    assert bare_label("and the gate is") == "gate"
    assert bare_label("底部按钮写") == "按钮"


def test_lists_in_one_run():
    assert split_items("首页、账单、我的") == ["首页", "账单", "我的"]
    assert split_items("Home, Plans and Me") == ["Home", "Plans", "Me"]
    assert split_items("steps 8,214") == ["steps 8,214"]
