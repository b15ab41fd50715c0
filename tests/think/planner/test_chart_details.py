"""What a request says of a chart beside its numbers: colours by name, words in the hole, legends, ticks, ranges."""

import pytest

from forebrush.think import plan
from forebrush.world import Request


def brief_of(prompt):
    return plan(Request(prompt, 1200, 900))


def chart_of(brief):
    return next(s.chart for s in brief.sections if s.chart)


def hexes(colors):
    return ["#" + "".join(f"{v:02x}" for v in c.rgba[:3]) if c else "" for c in colors]


def everything(brief):
    words = [c.text for c in brief.copy_items]
    for section in brief.sections:
        words += [section.title, *(w for e in section.entries for w in (e.label, e.text, e.value))]
    return " | ".join(w for w in words if w)


DONUT = (
    'A donut chart of where our water goes, on a white background. Show five slices with these values: "Showers 35 L", '
    '"Toilet 30 L", "Laundry 18 L", "Kitchen 12 L", "Garden 5 L". In the center of the ring write "Per day" and '
    'under it "100 L". Colors: Showers = teal; Toilet = navy; Laundry = orange; Kitchen = purple; Garden = green. To the '
    "right add a vertical legend listing the categories in this order: Showers, Toilet, Laundry, Kitchen, Garden."
)


def test_a_donut_has_its_colors_its_hole_and_one_legend():
    brief = brief_of(DONUT)
    chart = chart_of(brief)
    assert chart.kind == "donut"
    assert list(chart.categories) == ["Showers", "Toilet", "Laundry", "Kitchen", "Garden"]
    assert hexes(chart.colors) == ["#1f7a7d", "#14284b", "#e8792b", "#6c4aa0", "#3f8f52"]
    assert chart.center == "Per day" and brief.facts[chart.center_value].value == 100
    assert "Per day" not in everything(brief) and "Showers" not in everything(brief)


@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("a bar chart on a white background: tea 4, coffee 9, juice 2", "#ffffff"),
        ('A poster on a pure black background with the title "Night"', "#15151a"),
        ("白色背景的柱状图：茶 4，咖啡 9，果汁 2", "#ffffff"),
        ("海报，标题“夜航”，黑底", "#15151a"),
        ('a poster saying "White Nights" in red', ""),
        ('a poster with a white cat on a black background of leaves, title "Cats"', "#15151a"),
    ],
)
def test_the_ground_of_the_page(words, ground):
    color = brief_of(words).ground
    assert (hexes([color])[0] if color else "") == ground


def test_series_have_their_colors_and_the_axis_its_range():
    brief = brief_of(
        "Line chart of rainfall by month: Jan, Feb, Mar, Apr. North: 40, 35, 30, 22. South: 60, 52, 41, 30. North in "
        "dark green, South in orange. The y-axis ranges from 0 to 80 with tick marks and labels at 0, 20, 40, 60, 80."
    )
    chart = chart_of(brief)
    assert hexes(s.color for s in chart.series) == ["#1f4a3d", "#e8792b"]
    assert (chart.least, chart.most) == (0, 80)
    assert "80" not in everything(brief) and "tick" not in everything(brief)


def test_a_chart_in_chinese():
    brief = brief_of(
        "环形图：房租40%，餐饮30%，交通20%，其他10%。圆环中间写“每月支出”。房租用蓝色，餐饮用橙色，交通用绿色，其他用灰色。白色背景。"
    )
    chart = chart_of(brief)
    assert chart.kind == "donut" and chart.center == "每月支出"
    assert hexes(chart.colors) == ["#2766c4", "#e8792b", "#3f8f52", "#8c9199"]
