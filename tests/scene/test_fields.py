"""Facts worked out and written into words."""

from decimal import Decimal

import pytest

from forebrush.scene import FactError, dumps, load, resolve


def scene(nodes, facts, lang="en"):
    return load({"lang": lang, "facts": facts, "pages": [{"width": 9, "height": 9, "nodes": nodes}]})


RUN = {
    "goal": {"value": "1313", "unit": "km"},
    "done": {"value": "425.7", "unit": "km"},
    "left": {"source": {"kind": "computed", "expression": "goal - done"}, "unit": "km"},
    "share": {"source": {"kind": "computed", "expression": "done / goal * 100"}, "unit": "%"},
}


def words(runs, facts=RUN, lang="en"):
    node = resolve(scene([{"kind": "text", "id": "t", "runs": runs}], facts, lang)).pages[0].nodes[0]
    return node.text


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        (["Left: ", {"fact": "left"}], "Left: 887.3\u00a0km"),  # 1313 - 425.7, one decimal as its inputs have
        (["还剩", {"fact": "left", "format": "0.0 公里"}, "。"], "还剩887.3 公里。"),
        ([{"fact": "share"}], "32.4%"),  # 32.4219..., percentages to one decimal
        ([{"fact": "share", "format": "0.00%"}, " done"], "32.42% done"),
        ([{"fact": "goal", "format": "#,##0"}, "/", {"fact": "done", "format": "0.0"}], "1,313/425.7"),
    ],
)
def test_fields_are_written(runs, expected):
    assert words(runs) == expected


def test_facts_have_exact_values():
    facts = resolve(scene([], RUN)).facts
    assert facts["left"].value == Decimal("887.3")


def test_resolving_twice_changes_nothing():
    once = resolve(scene([{"kind": "text", "id": "t", "runs": ["a ", {"fact": "left", "weight": 700}, " b"]}], RUN))
    assert dumps(resolve(once)) == dumps(once)


def test_a_changed_fact_changes_what_follows():
    runs = [{"fact": "left", "format": "0.0"}, " of ", {"fact": "goal", "format": "0"}]
    assert words(runs, {**RUN, "done": {"value": "1000", "unit": "km"}}) == "313.0 of 1313"


def test_marks_stay_on_their_words():
    runs = [{"text": "Only", "weight": 700}, " ", {"fact": "left", "format": "0.0"}, {"text": " km", "italic": True}]
    node = resolve(scene([{"kind": "text", "id": "t", "runs": runs}], RUN)).pages[0].nodes[0]
    styled = {node.text[m.start : m.end]: m.style for m in node.marks}
    assert node.text == "Only 887.3 km"
    assert styled["Only"].weight == 700
    assert styled[" km"].italic is True
    assert styled["887.3"].weight is None


def test_adjacent_fields_keep_their_order():
    assert words([{"fact": "goal", "format": "0"}, {"fact": "done", "format": "0.0"}]) == "1313425.7"


def test_fields_in_table_cells():
    table = {"kind": "table", "id": "t", "rows": [["left", {"runs": [{"fact": "left", "format": "0.0"}]}]]}
    assert resolve(scene([table], RUN)).pages[0].nodes[0].rows[0][1].text == "887.3"


def test_a_claim_shows_its_words():
    assert words([{"fact": "c"}], {"c": {"words": "est. 1974"}}) == "est. 1974"


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"a": {"value": 0}, "b": {"source": {"kind": "computed", "expression": "1 / a"}}}, "zero"),
        ({"a": {"words": "many"}, "b": {"source": {"kind": "computed", "expression": "a * 2"}}}, "no value"),
    ],
)
def test_what_cannot_be_worked_out_names_the_fact(facts, message):
    with pytest.raises(FactError, match=message) as caught:
        resolve(scene([], facts))
    assert caught.value.fact == "b"


def test_a_wrong_format_names_the_fact():
    with pytest.raises(FactError) as caught:
        words([{"fact": "left", "format": "0.0;0"}])
    assert caught.value.fact == "left"
