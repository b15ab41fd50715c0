from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.money import add_tax, add_tip, exchange, included_tax, price_per_unit, split_bill, sum_prices
from forebrush.think.tools.result import ToolError

D = Decimal
cents = st.decimals(min_value=0, max_value=10**7, places=2)


def test_tax_that_is_added() -> None:
    result = add_tax(D("19.99"), D("8.875"))
    assert (result.value, result.parts["tax"].value, result.text) == (D("21.76"), D("1.77"), "$21.76")


def test_tax_that_is_included() -> None:
    result = included_tax(119, 19, lang="de")
    assert (result.value, result.parts["net"].text) == (19, "100,00\u00a0€")


@given(cents, st.decimals(min_value=0, max_value=50, places=1))
def test_tax_and_net_make_the_price(amount: Decimal, percent: Decimal) -> None:
    inside = included_tax(amount, percent)
    assert inside.number + inside.parts["net"].number == amount
    added = add_tax(amount, percent)
    assert added.number - added.parts["tax"].number == amount


def test_tip() -> None:
    result = add_tip(D("42.50"), 18)
    assert (result.text, result.parts["tip"].text) == ("$50.15", "$7.65")


def test_split_with_remainder() -> None:
    result = split_bill(100, 3)
    assert (result.text, result.parts["remainder"].text, result.parts["pay_more"].value) == ("¥33.33", "¥0.01", 1)
    assert split_bill(1000, 3, currency="JPY", lang="ja").parts["pay_more"].value == 1


@given(cents, st.integers(min_value=1, max_value=1_000))
def test_split_adds_up(total: Decimal, people: int) -> None:
    result = split_bill(total, people)
    more = int(result.parts["pay_more"].number)
    assert 0 <= more < people
    assert result.number * people + D("0.01") * more == total


def test_unit_price_and_exchange() -> None:
    assert price_per_unit(D("12.8"), 500, "g", per=100, lang="zh").text == "¥2.56/100 g"
    assert exchange(100, D("7.1234"), "USD", "CNY").text == "¥712.34"
    assert exchange(D("1234.56"), D("21.05"), "CNY", "JPY").value == 25987


def test_sum_with_quantities() -> None:
    result = sum_prices({"latte": 28, "cake": D("32.5")}, {"latte": 2})
    assert (result.value, result.parts["latte_total"].value) == (D("88.5"), 56)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: split_bill(D("1.005"), 2),
        lambda: split_bill(10, 0),
        lambda: price_per_unit(5, 0, "g"),
        lambda: exchange(1, 0, "USD", "CNY"),
        lambda: exchange(1, 2, "USD", "USD"),
        lambda: add_tax(D("NaN"), 5),
        lambda: add_tip(1, -1),
        lambda: sum_prices({}),
        lambda: sum_prices({"a b": 1}),
        lambda: sum_prices({"a": 1}, {"b": 2}),
    ],
)
def test_refuses(wrong: object) -> None:
    assert callable(wrong)
    with pytest.raises(ToolError):
        wrong()
