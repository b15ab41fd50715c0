"""Slides, infographics and timetables: what they say is there, in its role and place, on pages of every shape."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from data_briefs import BRIEFS, boxes, made, overlap, said, texts, trouble
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forebrush.compose import composer
from forebrush.compose.content import read
from forebrush.compose.kinds import ARRANGEMENTS
from forebrush.layout.frame import FrameNode
from forebrush.scene import resolve, walk
from forebrush.scene.brief import FAMILIES, Brief
from forebrush.scene.charts import FactRef
from forebrush.scene.nodes import Chart, Group, Table, TextNode

SHAPES = {"1:3": (640, 1920), "2:3": (1024, 1536), "1:1": (1080, 1080), "16:9": (1600, 900), "3:1": (1920, 640)}
ROLES = {
    "title", "subtitle", "brand", "badge", "body", "footer", "caption", "heading", "item", "amount", "step", "cell",
    "stat", "chart", "time", "author", "quote",
}  # fmt: skip
"""The roles of the contract that these briefs call for."""


@pytest.mark.parametrize("shape", ["2:3", "16:9"])
@pytest.mark.parametrize("name", BRIEFS)
def test_everything_is_said_in_a_role_of_the_contract(name: str, shape: str) -> None:
    shown = texts(made(name, *SHAPES[shape], seed=3))
    for text in said(name):
        assert any(text == line for line, _ in shown), text
    for text, roles in shown:
        assert roles & ROLES, text


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("name", BRIEFS)
def test_no_words_overflow_overlap_or_are_small(name: str, shape: str) -> None:
    width, height = SHAPES[shape]
    scene = made(name, width, height, seed=len(name) + len(shape))
    assert trouble(scene) == []
    assert all(n.size >= 9 for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode | Table | Chart))
    placed = boxes(scene)
    for text, node in placed:
        x, y, wide, tall = node.box
        assert x >= -1 and y >= -1 and x + wide <= width + 1 and y + tall <= height + 1, text
    for (one, first), (two, second) in itertools.combinations(placed, 2):
        across, down = overlap(first, second)
        assert across <= 1.5 or down <= 1.5, (one, two)


@pytest.mark.parametrize("shape", ["2:3", "16:9"])
@pytest.mark.parametrize("name", BRIEFS)
def test_at_least_four_arrangements_with_titles_in_places_of_their_own(
    name: str, shape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    width, height = SHAPES[shape]
    brief = Brief.model_validate({**BRIEFS[name], "width": width, "height": height})
    family = FAMILIES[brief.kind]
    titles = []
    for row in ARRANGEMENTS[family]:
        if row.suits(width / height, read(brief)):
            monkeypatch.setattr(composer, "_names", lambda *_, chosen=f"{family}/{row.name}": (chosen,))
            titles.append(next(node for _, node in boxes(made(name, width, height)) if node.role == "title"))
    assert len(titles) >= 4
    for first, second in itertools.combinations(titles, 2):
        across, down = (max(0.0, side) for side in overlap(first, second))
        both = first.box[2] * first.box[3] + second.box[2] * second.box[3] - across * down
        assert across * down / both < 0.5


@pytest.mark.parametrize("name", BRIEFS)
def test_the_same_seed_gives_the_same_page(name: str) -> None:
    assert made(name, 1080, 1080, 7) == made(name, 1080, 1080, 7)


def at(placed: list[tuple[str, FrameNode]], text: str) -> tuple[float, float, float, float]:
    return next(node.box for line, node in placed if line == text)


@pytest.mark.parametrize("seed", range(4))
def test_steps_follow_one_another(seed: int) -> None:
    placed = boxes(made("process", 1024, 1536, seed))
    names = ["分一分", "洗一洗", "装一装", "投一投", "查一查"]
    tops = [at(placed, name)[1] for name in names]
    assert tops == sorted(tops)
    numbers = [line for line, node in placed if node.role == "step" and line.isdigit()]
    assert sorted(numbers) == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(("width", "height"), [(1024, 1536), (1920, 1080)])
def test_dates_stand_in_order_along_the_line(width: int, height: int) -> None:
    for seed in range(4):
        placed = boxes(made("timeline", width, height, seed))
        dates = [at(placed, date) for date in ("1817", "1863", "1885", "1976", "2010s")]
        across, down = [d[0] for d in dates], [d[1] for d in dates]
        assert across == sorted(set(across)) or down == sorted(set(down))


def test_what_is_compared_stands_on_common_lines() -> None:
    for seed in range(4):
        placed = boxes(made("comparison", 1024, 1536, seed))
        middles = [(box[1] + box[3] / 2) for box in (at(placed, "28 mg"), at(placed, "95 mg"))]
        assert abs(middles[0] - middles[1]) < 2
        assert at(placed, "28 mg")[0] < at(placed, "95 mg")[0]


def test_figures_that_are_facts_stay_facts() -> None:
    scene = made("chart-slide", 1600, 900)
    chart = next(n for n, _ in walk(scene.pages[0]) if isinstance(n, Chart))
    assert chart.categories == ("Nordics", "DACH", "Iberia")
    assert [v.fact for v in chart.series[1].values if isinstance(v, FactRef)] == ["nordics", "dach", "iberia"]
    scene = made("statistics", 1024, 1536)
    values = [v for n, _ in walk(scene.pages[0]) if isinstance(n, Chart) for s in n.series for v in s.values]
    assert values == [FactRef(fact="phones")]
    marks = [m.fact for n, _ in walk(scene.pages[0]) if isinstance(n, TextNode) for m in n.marks]
    assert "phones" in marks


def test_a_week_is_a_grid_in_which_a_subject_has_one_colour() -> None:
    scene = made("week", 1600, 1000)
    placed = boxes(scene)
    days = {day: at(placed, day) for day in ("周一", "周二", "周三", "周四", "周五")}
    centre = {day: box[0] + box[2] / 2 for day, box in days.items()}
    assert list(centre.values()) == sorted(centre.values())
    tuesday = [node for line, node in placed if line in ("数学", "语文", "音乐", "班会") and
               abs(node.box[0] + node.box[2] / 2 - centre["周二"]) < 20]  # fmt: skip
    assert len(tuesday) == 4
    first = [node.box[1] + node.box[3] / 2 for line, node in placed if line == "08:20"]
    level = [n for line, n in placed if line == "英语" and abs(n.box[1] + n.box[3] / 2 - first[0]) < 2]
    assert len(level) == 1
    fills: dict[str, set[object]] = {}
    for group, _ in walk(scene.pages[0]):
        if isinstance(group, Group) and group.id.startswith("lesson") and group.fills:
            words = next(node for node, _ in walk(group) if isinstance(node, TextNode))
            fills.setdefault(words.text, set()).add(group.fills)
    assert len(fills["语文"]) == len(fills["数学"]) == 1
    assert fills["语文"] != fills["数学"]
    assert sum(line == "大课间" for line, _ in placed) == 1, "a break is said once, across the days"


def test_a_month_puts_days_under_their_weekdays() -> None:
    # 1 November 2026 is a Sunday, the 7th and 14th are Saturdays, the 12th a Thursday.
    placed = boxes(made("month", 1536, 1086))
    for day, weekday in (("1", "周日"), ("7", "周六"), ("12", "周四"), ("14", "周六")):
        number, head = at(placed, day), at(placed, weekday)
        assert head[0] - 5 <= number[0] <= head[0] + head[2]
    assert sorted(int(line) for line, _ in placed if line.isdigit()) == list(range(1, 31))
    story, seventh = at(placed, "亲子故事会"), at(placed, "7")
    assert abs(story[0] - seventh[0]) < 2 and story[1] > seventh[1]


WORDS = st.sampled_from(
    ["", "A", "42%", "7 in 10", "10:30", "Monday", "山野茶会", "سوق الربيع", "x" * 60, "春" * 120, "a " * 80,
     "一段中等长度的说明文字，讲清楚这一步要做什么。", "The quick brown fox jumps over the lazy dog."]
)  # fmt: skip
FIELDS = {"label": WORDS, "text": WORDS, "value": WORDS, "note": WORDS}
ENTRY = st.fixed_dictionaries({**FIELDS, "entries": st.lists(st.fixed_dictionaries(FIELDS), max_size=3)})
CHART = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["bar", "line", "area", "pie", "donut", "scatter"]),
        "categories": st.just(["one", "two", "three"]),
        "series": st.lists(
            st.fixed_dictionaries({"name": WORDS, "values": st.lists(st.integers(0, 99), max_size=3)}), max_size=3
        ),
    }
)
SECTION = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(
            ["list", "steps", "table", "stats", "prose", "comments", "buttons", "fields", "chat", "panels", "cards",
             "columns", "timeline", "progress", "chart", "route", "calendar", "wheel", "nav", "plates", "code"]
        ),
        "role": st.sampled_from(["", "takeaways", "hours", "details"]),
        "title": WORDS,
        "entries": st.lists(ENTRY, max_size=6),
    },
    optional={"columns": st.lists(WORDS, max_size=5), "rows": st.lists(st.lists(WORDS, max_size=6), max_size=6),
              "chart": CHART},
)  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.sampled_from(["slide", "infographic", "comparison", "chart", "timetable", "calendar"]),
    st.sampled_from([(640, 1920), (1000, 1000), (1920, 1080)]),
    st.lists(st.tuples(st.sampled_from(["title", "subtitle", "brand", "footer", "body", "quote"]), WORDS), max_size=4),
    st.lists(SECTION, max_size=2),
    st.integers(0, 99),
)
def test_any_brief_is_set_whole(
    kind: str, size: tuple[int, int], items: list[tuple[str, str]], sections: list[dict[str, Any]], seed: int
) -> None:
    raw = {"kind": kind, "width": size[0], "height": size[1], "sections": sections}
    raw["copy"] = [{"role": role, "text": text} for role, text in items]
    scene = resolve(composer.compose(Brief.model_validate(raw), seed))
    lines = [line for line, _ in texts(scene)]
    wanted = [text for _, text in items]
    for section in sections:
        wanted.append(section["title"])
        wanted += [cell for row in (section.get("columns", ()), *section.get("rows", ())) for cell in row]
        for one in section["entries"]:
            wanted += [each[key] for each in (one, *one["entries"]) for key in FIELDS]
    for text in wanted:
        assert not text.strip() or any(text.strip() in line for line in lines), text
