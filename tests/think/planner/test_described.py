"""Pages described part by part: what stands together, beside and below what; values of charts; rows of tables.

Expectations stand beside the requests in `tests/think/prompts/described.jsonl` and are written from them alone.
"""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from forebrush.think import plan
from forebrush.world import Request

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent.parent / "prompts" / "described.jsonl").read_text(encoding="utf-8").splitlines()
]
BRIEFS = {}


def brief_of(row):
    """The brief of a row, planned once."""
    if row["id"] not in BRIEFS:
        BRIEFS[row["id"]] = plan(Request(row["prompt"], 1600, 1200, 0, "auto", "generic"), None)
    return BRIEFS[row["id"]]


def walk(panels, path=()):
    """Every panel with the panels and places in them that hold it."""
    for k, panel in enumerate(panels):
        here = (*path, (panel, k))
        yield panel, here
        yield from walk(panel.panels, here)


def paths(brief, text):
    """Where a string stands: the ways down to the panels that show it."""
    return [path for panel, path in walk(brief.layout) if text in panel.text.split("\n") or panel.text == text]


def parted(brief, first, second):
    """The kind of box in which two strings part, and whether the first comes first; for every pair of places."""
    for one in paths(brief, first):
        for two in paths(brief, second):
            depth = 0
            while depth < min(len(one), len(two)) and one[depth][0] is two[depth][0]:
                depth += 1
            if depth == min(len(one), len(two)):
                continue
            box = one[depth - 1][0] if depth else None
            a, b = one[depth][1], two[depth][1]
            kind = "column" if box is None else box.kind
            if box is not None and kind == "grid":
                same = a // box.columns == b // box.columns
                yield ("row" if same else "column"), a < b
            else:
                yield kind, a < b


def cases(key):
    """The rows that expect something, with it."""
    return [pytest.param(row, item, id=f"{row['id']}-{k}") for row in ROWS for k, item in enumerate(row.get(key, ()))]


@pytest.mark.parametrize("row", ROWS, ids=lambda r: r["id"])
def test_a_described_page_is_drawn_as_it_stands(row):
    assert brief_of(row).layout


@pytest.mark.parametrize("row, group", cases("groups"))
def test_what_one_part_is_said_to_hold_stands_together(row, group):
    brief = brief_of(row)
    others = [text for other in row["groups"] if other is not group for text in other if text not in group]
    for panel, _ in walk(brief.layout):
        inside = [text for inner, _ in walk([panel]) for text in inner.text.split("\n")]
        if all(text in inside for text in group) and not any(text in inside for text in others):
            return
    raise AssertionError(f"no part holds {group} alone")


@pytest.mark.parametrize("row, pair", cases("left"))
def test_left_of(row, pair):
    assert ("row", True) in set(parted(brief_of(row), *pair))


@pytest.mark.parametrize("row, pair", cases("above"))
def test_above(row, pair):
    assert ("column", True) in set(parted(brief_of(row), *pair))


def charts(brief):
    """The charts of a page, in order."""
    return [panel.chart for panel, _ in walk(brief.layout) if panel.chart is not None]


@pytest.mark.parametrize("row", [r for r in ROWS if "chart" in r], ids=lambda r: r["id"])
def test_a_chart_has_the_values_of_the_prose(row):
    chart, wanted = charts(brief_of(row))[0], row["chart"]
    assert list(chart.categories) == wanted["categories"]
    assert {s.name: [Decimal(v) for v in s.values] for s in chart.series} == {
        name: [Decimal(v) for v in values] for name, values in wanted["series"].items()
    }


def test_several_charts_share_the_values_record_by_record():
    row = next(r for r in ROWS if "donuts" in r)
    found = charts(brief_of(row))
    assert [[int(v) for v in chart.series[0].values] for chart in found] == list(row["donuts"].values())
    assert {chart.kind for chart in found} == {"donut"}


def test_rows_written_with_bars_are_a_table():
    row = next(r for r in ROWS if "table" in r)
    tables = [panel for panel, _ in walk(brief_of(row).layout) if panel.kind == "table"]
    assert [[list(cells) for cells in table.rows] for table in tables] == [row["table"]]


@pytest.mark.parametrize("row", [r for r in ROWS if "counts" in r], ids=lambda r: r["id"])
def test_parts_without_words_are_there_in_their_number(row):
    brief = brief_of(row)
    kinds = [panel.kind for panel, _ in walk(brief.layout)]
    assert {kind: kinds.count(kind) for kind in row["counts"]} == row["counts"]
    assert sum(panel.look == "card" for panel, _ in walk(brief.layout)) == row["cards"]
    assert sum(panel.look == "page" for panel, _ in walk(brief.layout)) == row.get("mockups", 0)


@pytest.mark.parametrize("row", [r for r in ROWS if r.get("sample")], ids=lambda r: r["id"])
def test_sample_words_are_marked_and_told(row):
    brief = brief_of(row)
    words = [p for p, _ in walk(brief.layout) if p.text]
    assert words and all(p.origin == "sample" for p in words)
    assert "sample-copy" in {f.name for f in brief.findings}


def test_one_string_for_each_of_several_parts_is_set_in_each():
    row = next(r for r in ROWS if "count_text" in r)
    text, count = row["count_text"]
    assert len(paths(brief_of(row), text)) == count


def test_a_short_request_is_no_description():
    assert not plan(Request("A poster with the title 'Spring fair' at the top", 800, 1200, 0, "auto", "generic")).layout
