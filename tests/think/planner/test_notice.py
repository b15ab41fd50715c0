"""Posters, events and sales: what they say, as input beside expectation."""

import pytest

from forebrush.think import plan
from forebrush.world import Request


def brief_of(prompt):
    return plan(Request(prompt, 1024, 1024))


def copy_of(brief):
    return {(c.role, c.text) for c in brief.copy_items}


def section(brief, role):
    return next(s for s in brief.sections if s.role == role)


def entries(brief, role):
    return [(e.label, e.text, e.value) for e in section(brief, role).entries]


def test_a_sale_of_several_things_has_a_card_for_each_with_its_old_price():
    brief = brief_of(
        "家居店清仓海报，标题“搬空之前”。“藤椅”原价“680元”现价“399元”；“落地灯”原价“259元”现价“159元”。店名“木作”。"
    )
    assert brief.kind == "sale"
    assert {("title", "搬空之前"), ("brand", "木作")} <= copy_of(brief)
    goods = section(brief, "goods")
    assert goods.kind == "cards"
    assert [(e.label, e.value, [(i.value, i.struck) for i in e.entries]) for e in goods.entries] == [
        ("藤椅", "399元", [("680元", True)]),
        ("落地灯", "159元", [("259元", True)]),
    ]


def test_a_sale_of_one_thing_works_out_what_is_saved():
    brief = brief_of("Sale poster for a desk lamp. Was $120, now $90. Headline: Lights Down. Until 3 May.")
    facts = section(brief, "price").entries
    assert [e.value_fact for e in facts] == ["price_was", "price_now", "saved", "discount"]
    assert facts[0].struck
    assert brief.facts["saved"].source.expression == "round(price_was - price_now, 2)"


def test_offers_are_savings_and_gifts_are_told():
    brief = brief_of("花园中心促销，标题：春天开门了。全场盆栽8折；满100元送花种一包；买三送一。店名：绿手指。")
    roles = {c.text: c.role for c in brief.copy_items}
    assert roles["全场盆栽8折"] == "saving"
    assert roles["买三送一"] == "saving"
    assert roles["满100元送花种一包"] == "body"


def test_an_event_has_its_details_prices_and_line_up():
    brief = brief_of(
        "Gig poster\nTitle: Copper Hares\nDate: Saturday 29 November\nVenue: The Foundry\n"
        "Support: Ash & Ember; Night Tram\nTickets: $25\nStyle: torn paper, orange"
    )
    assert brief.kind == "event"
    assert ("title", "Copper Hares") in copy_of(brief)
    assert entries(brief, "details") == [("Date", "", "Saturday 29 November"), ("Venue", "", "The Foundry")]
    assert entries(brief, "price") == [("Tickets", "", "$25")]
    assert [e.text for e in section(brief, "lineup").entries] == ["Ash & Ember", "Night Tram"]
    assert "torn paper" in ", ".join(brief.style)


def test_a_programme_is_a_timeline():
    brief = brief_of("路演海报，标题：下一站，地点：创业园一层。流程：13:30 签到，14:00 项目展示，16:30 自由交流。")
    times = next(s for s in brief.sections if s.kind == "timeline")
    assert [(e.label, e.text) for e in times.entries] == [
        ("13:30", "签到"),
        ("14:00", "项目展示"),
        ("16:30", "自由交流"),
    ]


def test_days_with_acts_are_groups_with_headings():
    brief = brief_of(
        'Folk festival poster: "Heron Weekend". Days and acts: Friday "The Lanterns", "Old Mill"; '
        'Saturday "Wren", "Rook". Dates "18–20 July".'
    )
    groups = [(s.title, [e.text for e in s.entries]) for s in brief.sections if s.role == "lineup"]
    assert groups == [("Friday", ["The Lanterns", "Old Mill"]), ("Saturday", ["Wren", "Rook"])]


@pytest.mark.parametrize(
    ("prompt", "title", "brand"),
    [
        ("Poster: Northlight Dance presents Gravity Lessons. 6 May, 8 pm.", "Gravity Lessons", "Northlight Dance"),
        ("为“松间书屋”设计一张海报，主标题“慢读一小时”。", "慢读一小时", "松间书屋"),
        ("Sale sign for my yarn store, The Woolly Mammoth. Title: Stash Buster. 30% off.", "Stash Buster", "The Woolly Mammoth"),
    ],
)  # fmt: skip
def test_names_of_the_opening(prompt, title, brand):
    assert {("title", title), ("brand", brand)} <= copy_of(brief_of(prompt))


def test_titles_without_marks_keep_their_commas():
    brief = brief_of("Flash sale story, headline Going, Going, Green, subhead 24 hours only, fern was $26 now $18.")
    assert ("title", "Going, Going, Green") in copy_of(brief)
    brief = brief_of("环保海报，主标题 少用一张，多一片绿，署名 青禾社。")
    assert ("title", "少用一张，多一片绿") in copy_of(brief)


def test_words_of_the_picture_are_not_set():
    prompt = "Poster for a supper. Title: Harvest Table. Saturday 4 October, 6 pm, Village Barn. Wheat and pumpkins round the border, no people."
    said = " ".join(c.text for c in brief_of(prompt).copy_items)
    details = " ".join(e.text + e.value for s in brief_of(prompt).sections for e in s.entries)
    assert "pumpkins" not in said + details
    assert "no people" not in said + details
