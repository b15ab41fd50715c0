"""Slides, infographics, timetables, comics and other pages: requests, and what a careful reader sets of them."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.think import plan
from forebrush.think.planner.kinds.weeks import build_week
from forebrush.world import Request


def brief(prompt):
    return plan(Request(prompt, 1200, 900))


def copy_of(made):
    return {c.role: c.text for c in reversed(made.copy_items)}


def section(made, kind):
    return next(s for s in made.sections if s.kind == kind)


def test_a_slide_with_figures_growth_and_a_chart():
    made = brief(
        'A slide titled "Second quarter": revenue $48.6M up from $41.2M, margin 62%. Show growth in percent. '
        'Bar chart: Q1 38.9, Q2 43.5, Q3 48.6. Footer "Internal"'
    )
    assert made.kind == "slide"
    assert copy_of(made) == {"title": "Second quarter", "footer": "Internal"}
    figures = section(made, "stats").entries
    assert [e.label for e in figures] == ["revenue", "margin"]
    rate = made.facts[figures[0].entries[0].value_fact]
    assert rate.source.expression == "(now - before) / before * 100"
    chart = section(made, "chart").chart
    assert chart.categories == ("Q1", "Q2", "Q3")
    assert [made.facts[v].source.text for v in chart.series[0].values] == ["38.9", "43.5", "48.6"]


def test_points_stand_under_their_columns():
    made = brief(
        'Slide "Two ways". Left column heading "Renovate" with points "Quick", "Cheap". Right column heading "Rebuild" with points "Green", "Safe".'
    )
    assert [(e.label, [i.text for i in e.entries]) for e in section(made, "columns").entries] == [
        ("Renovate", ["Quick", "Cheap"]), ("Rebuild", ["Green", "Safe"]),
    ]  # fmt: skip


def test_aspects_on_one_line_make_columns():
    made = brief("对比图：电动车和燃油车。续航：电动车500公里，燃油车700公里；保养：电动车一年一次，燃油车半年一次。")
    assert [(e.label, [(i.label, i.value) for i in e.entries]) for e in section(made, "columns").entries] == [
        ("电动车", [("续航", "500公里"), ("保养", "一年一次")]), ("燃油车", [("续航", "700公里"), ("保养", "半年一次")]),
    ]  # fmt: skip


def test_several_series_and_the_titles_of_the_axes():
    made = brief(
        'Grouped bar chart: sales. Categories Mon, Tue, Wed. North: 12, 15, 9. South: 8, 11, 14. Title "Buns sold". Y axis "pieces".'
    )
    chart = section(made, "chart").chart
    assert (chart.categories, chart.y_title) == (("Mon", "Tue", "Wed"), "pieces")
    assert [s.name for s in chart.series] == ["North", "South"]
    assert copy_of(made)["title"] == "Buns sold"


def test_how_many_of_each_reach_a_limit():
    made = brief(
        "An infographic: coffee 95 mg, tea 47 mg, cola 22 mg. Show how many cups of each reach 400 mg, rounded down, as a bar chart."
    )
    counts = [made.facts[v] for v in section(made, "chart").chart.series[0].values]
    assert [f.source.expression for f in counts] == ["div(limit, each)", "div(limit, each_2)", "div(limit, each_3)"]


def test_a_long_description_of_a_chart():
    made = brief(
        "Create a clean infographic-style horizontal grouped bar chart on a white background titled “Study time” with a small gray sans-serif subtitle placed "
        "directly below it reading “Shares of those asked”. Draw a subtle x-axis along the bottom labeled “Percent of students” with light gray vertical gridlines. "
        "For each category, draw two horizontal bars in terracotta and light blue, with a high-contrast numeric label centered inside each bar. Use these exact values: "
        "Every day — Female 6%, Male 10%; Some days — Female 9%, Male 18%; Never — Female 26%, Male 18%. Keep ample whitespace and crisp text throughout the image, "
        "with large readable letters, thin lines and no decoration of any kind around the plotted area."
    )
    chart = section(made, "chart").chart
    assert (chart.direction, chart.y_title) == ("horizontal", "Percent of students")
    assert chart.categories == ("Every day", "Some days", "Never")
    assert [(s.name, [made.facts[v].source.text for v in s.values]) for s in chart.series] == [
        ("Female", ["6%", "9%", "26%"]), ("Male", ["10%", "18%", "18%"]),
    ]  # fmt: skip


def test_days_with_lessons_make_a_week():
    made = brief("课表：周一：语文、数学、体育；周二：数学、英语、美术；周三：科学、语文、音乐。")
    table = section(made, "table")
    assert table.columns == ("", "周一", "周二", "周三")
    assert [row[1:] for row in table.rows] == [
        ("语文", "数学", "科学"),
        ("数学", "英语", "语文"),
        ("体育", "美术", "音乐"),
    ]


WEEK = "一年级三班课程表，周一到周五，每天上午四节、下午两节。语文每周8节，数学每周6节，英语3节，体育4节，音乐2节，美术2节，科学2节，道德与法治2节，班会1节。"


def test_a_week_is_built_from_counts():
    made = brief(WEEK)
    rows = [row[1:] for row in section(made, "table").rows]
    assert Counter(cell for row in rows for cell in row) == {
        "语文": 8, "数学": 6, "英语": 3, "体育": 4, "音乐": 2, "美术": 2, "科学": 2, "道德与法治": 2, "班会": 1,
    }  # fmt: skip
    days = list(zip(*rows, strict=True))
    assert not any(a == b for day in days for a, b in pairwise(day))
    assert copy_of(made)["title"] == "一年级三班课程表"
    assert not made.findings


def test_a_week_with_too_many_lessons_is_noted():
    made = brief(WEEK.replace("语文每周8节", "语文每周12节"))
    assert [f.name for f in made.findings] == ["fact-contradiction"]


@given(
    st.dictionaries(st.sampled_from("语数英体音美科道"), st.integers(1, 6), min_size=1),
    st.integers(1, 7),
    st.integers(1, 8),
)
@settings(max_examples=60, deadline=None)
def test_a_built_week_holds_the_counts(counts, days, hours):
    week = build_week(counts, days, hours, (hours + 1) // 2)
    held = Counter(lesson for day in week.days for lesson in day if lesson)
    assert sum(held.values()) + week.over == sum(counts.values())
    assert all(len(day) == hours for day in week.days)
    if not week.over:
        assert held == Counter(counts)


def test_a_month_with_its_entries():
    made = brief("A calendar for March 2027 with: 4 March parents evening, 19-21 March ski trip. Title: Our March.")
    month = section(made, "calendar")
    assert month.note == "2027-03"
    assert [(e.label, e.text) for e in month.entries] == [("4", "parents evening"), ("19–21", "ski trip")]


def test_a_comic_says_who_speaks():
    made = brief(
        'A comic. Panel 1 caption "Day 1", robot says "Growth: 0%". Panel 2 "Day 60", a girl says "It is plastic."'
    )
    panels = section(made, "panels").entries
    assert [(p.label, [(e.label, e.text) for e in p.entries]) for p in panels] == [
        ("Day 1", [("robot", "Growth: 0%")]), ("Day 60", [("girl", "It is plastic.")]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("prompt", "roles"),
    [
        ('Book cover, title "The Tide", author name Jonas Ekberg, publisher Grey Heron Press.',
         {"title": "The Tide", "author": "Jonas Ekberg", "brand": "Grey Heron Press"}),
        ("A letter on cream paper. Dear Mum, I got the job. Love, Nina", {"body": "Dear Mum,", "signature": "Nina"}),
    ],
)  # fmt: skip
def test_covers_and_letters(prompt, roles):
    assert copy_of(brief(prompt)) == roles


def test_a_known_set_fills_a_wheel():
    made = brief("十二生肖轮盘图，中间写“福”。")
    assert [e.text for e in section(made, "wheel").entries] == list("鼠牛虎兔龙蛇马羊猴鸡狗猪")
    assert copy_of(made)["character"] == "福"


def test_stops_of_a_route_get_their_altitude():
    made = brief("路线图，标出西宁、格尔木、拉萨，写出每个城市的海拔。")
    stops = section(made, "route").entries
    assert [s.text for s in stops] == ["西宁", "格尔木", "拉萨"]
    assert all(made.facts[s.value_fact].unit == "m" for s in stops)


def test_values_on_a_pack_are_the_given_ones():
    made = brief("酸奶杯包装设计，正面写“原味酸奶”，侧面营养成分表：能量 310千焦，蛋白质 3.2克，钠 60毫克。")
    assert section(made, "table").rows == (("能量", "310千焦"), ("蛋白质", "3.2克"), ("钠", "60毫克"))
    assert [(c.role, c.text) for c in made.copy_items] == [("sign", "原味酸奶")]


@given(st.lists(st.sampled_from(
    ["幻灯片", "slide", "课程表", "chart", "漫画", "：", "“", "”", ";", "1.", "、", "，", "。", "周一", "9:00", "2019年", "12%", "Q1 3", "—", "→", "第一块叫", " ", "\n", "Panel 1", "步骤"]
), max_size=40).map("".join))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_any_row_of_marks_gives_a_brief(prompt):
    assert brief(prompt).kind
