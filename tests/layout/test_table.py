"""Tables: places of cells, column and row sizes, fills, rules. Words are boxes 10 px high; padding is [8, 12]."""

from __future__ import annotations

from typing import Any

import pytest
from boxes import Node, boxes_of, check, column, frame_of, nodes_of, words

from forebrush.layout import text
from forebrush.layout.frame import FrameNode
from forebrush.layout.table import read
from forebrush.scene.drawing import GroupItem, PathItem, TextItem
from forebrush.scene.nodes import Table

pytestmark = pytest.mark.usefixtures("plain_text")


def table(rows: list[list[Any]], **more: Any) -> Node:
    return {"kind": "table", "id": "t", "rows": rows, **more}


@pytest.fixture
def set_words(plain_text: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts that say where they were set: an empty item with the words, in a group for alignment."""

    def place(node: Any, width: float, height: float, ctx: Any) -> tuple[TextItem, ...]:
        align = f"{node.text_align} {node.weight} {node.tabular} {width:g}x{height:g}"
        return (TextItem(node.text, align, node.size, (), (), ()),)

    monkeypatch.setattr(text, "place", place)


def drawn(node: Node, **more: Any) -> FrameNode:
    return nodes_of(frame_of([node], **more))["t"]


def cells(node: Node) -> dict[str, tuple[float, float, str]]:
    """x, y and what the stand-in notes, by words."""
    made = {}
    for item in drawn(node).items:
        if isinstance(item, GroupItem):
            [inner] = item.items
            assert isinstance(inner, TextItem)
            made[inner.text] = (item.matrix[2], item.matrix[5], inner.lang)
    return made


def paths(node: Node, what: str) -> list[str]:
    return [item.d for item in drawn(node).items if isinstance(item, PathItem) and item.what == what]


def placed(rows: list[list[Any]], **more: Any) -> dict[str, tuple[int, int, int, int]]:
    grid = read(Table.model_validate(table(rows, **more)))
    return {s.cell.text: (s.column, s.row, s.columns, s.rows) for s in grid.cells}


def test_spans_push_cells_aside() -> None:
    rows = [[{"text": "a", "row_span": 2}, {"text": "b", "column_span": 2}], ["c", "d"], ["e", "f", "g", "h"]]
    assert placed(rows) == {
        "a": (0, 0, 1, 2),
        "b": (1, 0, 2, 1),
        "c": (1, 1, 1, 1),
        "d": (2, 1, 1, 1),
        "e": (0, 2, 1, 1),
        "f": (1, 2, 1, 1),
        "g": (2, 2, 1, 1),
        "h": (3, 2, 1, 1),
    }


def test_spans_end_at_the_last_row_and_before_what_is_taken() -> None:
    rows = [["a", {"text": "b", "row_span": 9}], [{"text": "c", "column_span": 5}]]
    assert placed(rows) == {"a": (0, 0, 1, 1), "b": (1, 0, 1, 2), "c": (0, 1, 1, 1)}


@pytest.mark.usefixtures("set_words")
def test_equal_columns_where_none_are_given() -> None:
    made = cells(table([["30", "40"], ["50", "60"]], width=300, anchor="top-left"))
    # a row is 10 + 2 x 8 high, a column 150 wide
    assert {k: v[:2] for k, v in made.items()} == {"30": (12, 8), "40": (162, 8), "50": (12, 34), "60": (162, 34)}
    assert made["30"][2] == "start 700 False 126x10"  # the head is bold
    assert made["50"][2] == "start 400 False 126x10"


@pytest.mark.usefixtures("set_words")
def test_column_widths() -> None:
    columns = [{"width": 60}, {}, {"width": "1fr", "text_align": "end", "tabular": True}]
    made = cells(table([["10", "20 30", "40"]], columns=columns, width=300, header=0, anchor="top-left"))
    # 60, then 50 + 24 by content, then the rest: 166
    assert made["20 30"][:2] == (72, 8)
    assert made["40"] == (146, 8, "end 400 True 142x10")


def test_a_table_of_open_width_takes_its_content() -> None:
    check(
        column(table([["30", "40 40"], ["50", "10"]], columns=[{}, {}], align_self="start"), width=500),
        {"t": (0, 0, 50 + 24 + 80 + 24, 52)},
    )


def test_rows_are_as_high_as_their_lines_and_no_lower_than_row_height() -> None:
    root = column(table([["100 100", "10"], ["10", "10"]], row_height=40), width=300)
    # the first cell has 126 px for 200: two lines, 36 px; both rows are 40
    check(root, {"t": (0, 0, 300, 80)})
    check(column(table([["100 100", "10"], ["10", "10"]], row_height=30), width=300), {"t": (0, 0, 300, 66)})


@pytest.mark.usefixtures("set_words")
def test_a_given_height_is_shared() -> None:
    made = cells(table([["30"], ["40"]], height=100, width=100, header=0))
    assert made["40"] == (12, 58, "start 400 False 76x34")


@pytest.mark.usefixtures("set_words")
def test_cell_over_column_over_table() -> None:
    columns = [{"weight": 500, "text_align": "center"}, {}]
    rows = [["a", "b"], [{"text": "c", "weight": 900, "text_align": "end"}, "d"]]
    made = cells(table(rows, columns=columns, width=200, height=52, weight=300, header=1, header_weight=600))
    styles = {k: v[2].rsplit(" ", 1)[0] for k, v in made.items()}
    assert styles == {"a": "center 600 False", "b": "start 600 False", "c": "end 900 False", "d": "start 300 False"}


def test_fills_lie_under_each_other_in_order() -> None:
    rows = [["a"], ["b"], ["c"], [{"text": "d", "fill": "#ff0000"}]]
    node = table(rows, width=100, height=104, fills=["paper"], header_fill="#eeeeee", stripe="#dddddd")
    made = [(i.what, i.d) for i in drawn(node).items if isinstance(i, PathItem)]
    assert [what for what, _ in made] == ["background", "stripe", "header", "cell"]
    # every second body row: the third row of the table
    assert made[1][1] == "M0 52L100 52L100 78L0 78Z"
    assert made[2][1] == "M0 0L100 0L100 26L0 26Z"
    assert made[3][1] == "M0 78L100 78L100 104L0 104Z"


def test_rules_stand_between_and_are_cut_by_spans() -> None:
    rows = [["a", "b"], [{"text": "c", "row_span": 2}, "d"], ["e"]]
    rule = {"width": 1}
    node = table(rows, width=100, height=78, row_rule=rule, column_rule=rule, header_rule={"width": 3})
    items = [i for i in drawn(node).items if isinstance(i, PathItem)]
    assert [(i.what, i.strokes[0].width, i.d) for i in items] == [
        ("rule", 3, "M0 26L100 26"),
        ("rule", 1, "M50 52L100 52"),
        ("rule", 1, "M50 0L50 78"),
    ]


def test_a_head_without_a_body_has_its_rule_below() -> None:
    assert paths(table([["a"]], width=100, height=26, header_rule={"width": 2}), "rule") == ["M0 26L100 26"]


def test_border_and_rounded_corners() -> None:
    node = table([["a"]], width=100, height=26, header_fill="#eeeeee", radius=8, strokes=[{"width": 1}])
    made = drawn(node)
    assert isinstance(made.items[0], GroupItem)
    assert made.items[0].clip == made.outline
    assert [i.what for i in made.items if isinstance(i, PathItem)] == ["border"]


def test_a_box_that_is_too_low_is_a_finding() -> None:
    frame = frame_of([table([["30"], ["40"]], width=100, height=30)])
    [found] = frame.findings
    assert (found.name, found.node, found.box) == ("box-overflow", "t", (0, 0, 100, 30))


def test_what_passes_the_limits_is_a_finding_and_not_set() -> None:
    grid = read(Table.model_validate(table([["a"] * 100] * 101)))
    assert (len(grid.cells), grid.omitted) == (10_000, 100)
    wide = read(Table.model_validate(table([[{"text": "a", "column_span": 100}] * 100])))
    assert len(wide.columns) == 1_000


def test_an_empty_table_is_nothing() -> None:
    assert boxes_of([column(table([]), words("w", "10"), width=300)])["t"] == (0, 0, 300, 0)
