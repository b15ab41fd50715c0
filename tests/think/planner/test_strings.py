"""The strings of a request with role, place, neighbour, list and surface: requests beside what a reader takes from them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.think import plan
from forebrush.think.planner.unquoted_en import unquoted_en
from forebrush.think.planner.unquoted_zh import unquoted_zh
from forebrush.world import Request


def brief_of(prompt):
    return plan(Request(prompt, 1024, 1536))


def copy_of(brief):
    return {c.text: c for c in brief.copy_items}


def lists_of(brief):
    return {s.title: [e.text or e.label for e in s.entries] for s in brief.sections}


MENU = (
    "Create a vintage menu board. At the top, display the main title 'ANNA'S GRILL' in bold red letters. Below that, "
    "show 'EST. 1952' in smaller blue text. The menu should have two sections: 'BREAKFAST' on the left and 'DINNER' on "
    "the right. Under BREAKFAST, list 'Pancakes - $8.99', 'Eggs - $12.50', and 'Coffee & Toast - $5.75'. Under DINNER, "
    "show 'Steak - $18.99' and 'Salmon - $16.75'. Add a small coffee cup icon next to 'Coffee & Toast' only. Do not add "
    "any icons next to other menu items. At the bottom, include 'Prices may change' in italic text."
)


def test_headings_with_their_lists_stand_side_by_side():
    brief = brief_of(MENU)
    assert lists_of(brief)["BREAKFAST"] == ["Pancakes - $8.99", "Eggs - $12.50", "Coffee & Toast - $5.75"]
    assert lists_of(brief)["DINNER"] == ["Steak - $18.99", "Salmon - $16.75"]
    areas = {a.id: a for a in brief.areas}
    sections = {s.title: s for s in brief.sections}
    left, right = areas[sections["BREAKFAST"].area], areas[sections["DINNER"].area]
    assert (left.place, right.place) == ("left", "right")
    assert left.within == right.within
    assert areas[left.within].flow == "row"


def test_place_neighbour_and_letters():
    copy = copy_of(brief_of(MENU))
    title, year, foot = copy["ANNA'S GRILL"], copy["EST. 1952"], copy["Prices may change"]
    assert (title.role, title.place) == ("title", "top")
    assert "bold" in title.looks
    assert year.near is not None
    assert (year.near.to, year.near.side) == (title.id, "below")
    assert year.size == "small"
    assert (foot.place, foot.looks) == ("bottom", ("italic",))


def test_an_icon_goes_to_the_line_that_it_stands_beside():
    entries = next(s for s in brief_of(MENU).sections if s.title == "BREAKFAST").entries
    assert [e.icon for e in entries] == ["", "", "coffee cup"]


def test_description_and_price_belong_to_their_entry():
    brief = brief_of(
        "A fantasy tavern menu on old parchment, clearly structured and readable, with two columns of text in a bold serif "
        "font and small decorative borders along the edges. The left column is titled 'HEARTY FARE'. Under this, list the "
        "following items: 'Dragon Chili' with the description 'Spicy & Bold' and price '12g', then 'Stew' with description "
        "'For two' and price '18g'."
    )
    section = next(s for s in brief.sections if s.title == "HEARTY FARE")
    assert [(e.label, e.note, e.value) for e in section.entries] == [
        ("Dragon Chili", "Spicy & Bold", "12g"),
        ("Stew", "For two", "18g"),
    ]


SCENE = (
    "A bustling city street at dusk with glowing lights and pedestrians, photographed from a low angle. A large billboard "
    "set high above the street states \"DRIVE ELECTRIC TODAY\" in sleek modern typography. Beneath it, smaller lettering "
    "reads \"Visit our stand\". Nearby signs display concise messages such as \"Parking Ahead\" and \"Turn Right\", blending "
    "into the lively atmosphere of the scene."
)  # fmt: skip


def test_strings_in_a_scene_stand_on_surfaces():
    copy = copy_of(brief_of(SCENE))
    assert copy["DRIVE ELECTRIC TODAY"].surface == copy["Visit our stand"].surface == "billboard"
    assert copy["Parking Ahead"].surface != copy["Turn Right"].surface
    assert {c.role for c in copy.values()} == {"sign"}


def test_description_is_never_set():
    brief = brief_of(SCENE)
    shown = [*copy_of(brief), *(x for s in brief.sections for x in (s.title, *(e.text for e in s.entries)) if x)]
    assert set(shown) == {"DRIVE ELECTRIC TODAY", "Visit our stand", "Parking Ahead", "Turn Right"}


def test_what_must_not_be_written_is_not():
    assert set(copy_of(brief_of("海报，标题“秋日市集”，不要出现“促销”两个字。"))) == {"秋日市集"}


@pytest.mark.parametrize(("prompt", "place"), [
    ("音乐会海报，左上角写“第七届”，居中大字“听见落叶”，右下角写“凭票入场”。",
     {"第七届": "top-left", "听见落叶": "center", "凭票入场": "bottom-right"}),
    ("手账页，今日心情写在左上角，天气晴写在右上角", {"今日心情": "top-left", "天气晴": "top-right"}),
    ("Wristband: Guest on the left, Quiet Fields 2026 in the middle, Sunday on the right.",
     {"Guest": "left", "Quiet Fields 2026": "center", "Sunday": "right"}),
    ("Gig poster with 'The Wet Matches' huge in the middle, '12 March' top right and 'The Old Dairy' bottom left.",
     {"The Wet Matches": "center", "12 March": "top-right", "The Old Dairy": "bottom-left"}),
])  # fmt: skip
def test_places_hold_whoever_reads_the_string(prompt, place):
    brief = brief_of(prompt)
    found = {c.text: c.place for c in brief.copy_items}
    # A date alone in its section stands where the section does.
    found |= {e.text or e.value: s.place for s in brief.sections for e in s.entries if len(s.entries) == 1}
    assert {text: found.get(text) for text in place} == place


PROSE_EN = [
    ("At the bottom, white subtitles read: We were never supposed to come back here, but some promises stay. The letters "
     "are thin.", ["We were never supposed to come back here, but some promises stay"]),
    ("The navigation bar contains the links Home, Products, Pricing and Contact, evenly spaced along the top.",
     ["Home", "Products", "Pricing", "Contact"]),
    ("Three feature cards are titled Track Spending, Set Goals, and Grow Savings, each with a small icon.",
     ["Track Spending", "Set Goals", "Grow Savings"]),
    ("The banner proclaims Welcome to the 12th Harvest Fair in hand-painted orange letters.",
     ["Welcome to the 12th Harvest Fair"]),
    ("The robot asks, Do you ever dream about electricity? The other answers, Only when the grid is down. Steam rises.",
     ["Do you ever dream about electricity?", "Only when the grid is down"]),
    ("Pedestrians pass the old market hall while a dog sleeps in the warm light.", []),
]  # fmt: skip
PROSE_ZH = [
    ("木质路牌上刻着前方三公里有温泉，字迹因风雨而斑驳。", ["前方三公里有温泉"]),
    ("左侧书架的标签依次写着历史、哲学、诗歌和旅行，每个标签都是奶白色的。", ["历史", "哲学", "诗歌", "旅行"]),
    ("她手里举着一块写有欢迎回家四个大字的牌子，脸上带着笑容。", ["欢迎回家"]),
    ("黑板上老师用粉笔写下温故而知新，可以为师矣，字迹工整。", ["温故而知新，可以为师矣"]),
    ("T恤胸前印有周末不营业字样，背面则印着我在海边等你。", ["周末不营业", "我在海边等你"]),
    ("男孩头顶的气泡里写着我们真的要进去吗？女孩则回答：怕什么，有我呢！画面背景是一座古堡。",
     ["我们真的要进去吗？", "怕什么，有我呢！"]),
    ("街道两旁是老房子，一只猫趴在窗台上，阳光洒在石板路上。", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "strings"), PROSE_EN, ids=[c[0][:24] for c in PROSE_EN])
def test_unquoted_in_english_prose(sentence, strings):
    text = "A photorealistic scene in soft warm light with a clean composition. " + sentence
    assert [s.text for s in unquoted_en(text, prose=True)] == strings


@pytest.mark.parametrize(("sentence", "strings"), PROSE_ZH, ids=[c[0][:12] for c in PROSE_ZH])
def test_unquoted_in_chinese_prose(sentence, strings):
    text = "一幅写实风格的画面，光线柔和，色调温暖，构图简洁。" + sentence
    assert [s.text for s in unquoted_zh(text, prose=True)] == strings


PARTS = [
    "At the top", "below it", "写着", "标题", "在", "左上角", "'X'", "“乙”", "(", ")", ", ", "，", "。", ". ", "and", "和", "icon next to",
    "Under X, list", "reads", "column", "the left panel", ":", "Open Late", "sign", "招牌", "\n• ", "1. ", "for X", "比", "大",
]  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_ids_that_others_stand_by_are_there(prompt):
    brief = brief_of(prompt)
    ids = {c.id for c in brief.copy_items} | {s.id for s in brief.sections}
    areas = {a.id for a in brief.areas}
    for thing in (*brief.copy_items, *brief.sections):
        assert thing.near is None or thing.near.to in ids
        assert thing.area in ("", *areas)
    assert all(a.within in ("", *areas) for a in brief.areas)
