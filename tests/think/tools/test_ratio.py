from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.ratio import (
    average,
    before_percent,
    change,
    count_whole,
    growth,
    percent_of,
    remaining,
    round_to,
    scale_amounts,
    share,
    shares,
)
from forebrush.think.tools.result import ToolError

D = Decimal


def test_everyday_sums() -> None:
    assert share(19, 152).text == "12.5%"
    assert share(19, 152).parts["rest"].text == "87.5%"
    assert growth(80, 100).text == "25.0%"
    assert growth(100, 80).text == "−20.0%"
    assert change(100, D("84.5"), unit="kg").value == D("-15.5")
    assert percent_of(15, 260).value == 39
    assert before_percent(80, -20).value == 100
    assert average([1, 2, 4]).text == "2.33"
    assert average([80, 90], [1, 3]).value == D("87.5")
    assert round_to(D("2.345"), 2).value == D("2.35")
    assert round_to(D("-2.5")).value == -3
    assert round_to(1250, -2).value == 1300


def test_remaining_of_a_goal() -> None:
    result = remaining(1000, D("425.7"), unit="km")
    assert (result.text, result.parts["share"].text, result.parts["over"].value) == ("574.3\u00a0km", "42.6%", 0)
    assert remaining(10, 12).parts["over"].value == 2


def test_a_recipe_for_more() -> None:
    result = scale_amounts({"flour": 250, "eggs": 3}, 4, 6, units={"flour": "g"})
    assert (result.value, result.parts["flour"].text, result.parts["eggs"].value) == (D("1.5"), "375\u00a0g", D("4.5"))


def test_whole_counts() -> None:
    result = count_whole(100, 7)
    assert (result.value, result.parts["left"].value, result.parts["needed"].value) == (14, 2, 15)


def test_shares_add_up() -> None:
    texts = {name: part.text for name, part in shares({"a": 1, "b": 1, "c": 1}).parts.items()}
    assert texts == {"a": "33.4%", "b": "33.3%", "c": "33.3%"}


@given(
    st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=30), st.integers(min_value=0, max_value=3)
)
def test_rounded_shares_always_make_100(values: list[int], decimals: int) -> None:
    if not any(values):
        with pytest.raises(ToolError):
            shares({str(index): value for index, value in enumerate(values)})
        return
    result = shares({str(index): value for index, value in enumerate(values)}, decimals=decimals)
    total = sum(values)
    assert sum(part.number for part in result.parts.values()) == 100
    for name, part in result.parts.items():
        assert abs(part.number - D(values[int(name)]) * 100 / total) < D(10) ** -decimals


def test_refuses() -> None:
    for wrong in (
        lambda: share(1, 0), lambda: growth(0, 5), lambda: average([]), lambda: average([1], [0]), lambda: average([1, 2], [1]),
        lambda: before_percent(5, -100), lambda: count_whole(5, 0), lambda: scale_amounts({}, 1, 2), lambda: share(True, 5),
        lambda: round_to(1, 99),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
