from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.scene.expression import evaluate, parse
from forebrush.think.tools.discounts import (
    AmountOff,
    Bundle,
    BuyGet,
    ItemsOff,
    NthItem,
    Offer,
    PercentOff,
    Threshold,
    Tiers,
    combo,
    discounted,
    parse_offers,
    parse_zhe,
)
from forebrush.think.tools.result import Result, ToolError

D = Decimal
READ: list[tuple[str, tuple[Offer, ...]]] = [
    ("打8折", (PercentOff(D(20)),)), ("打95折", (PercentOff(D(5)),)), ("八五折", (PercentOff(D(15)),)),
    ("8.8折", (PercentOff(D(12)),)), ("对折", (PercentOff(D(50)),)), ("20% off", (PercentOff(D(20)),)),
    ("满300减50", (Threshold(D(300), D(50)),)), ("每满200减30", (Threshold(D(200), D(30), every=True),)),
    ("满200元立减30元", (Threshold(D(200), D(30)),)), ("满300元打9折", (Threshold(D(300), percent=D(10)),)),
    ("满300减50，满500减100", (Tiers((Threshold(D(300), D(50)), Threshold(D(500), D(100)))),)),
    ("第二件半价", (NthItem(2, D(50)),)), ("第2杯半价", (NthItem(2, D(50)),)), ("第三件免费", (NthItem(3, D(0)),)),
    ("买二送一", (BuyGet(2, 1),)), ("buy 2 get 1 free", (BuyGet(2, 1),)), ("Buy one get one free", (BuyGet(1, 1),)),
    ("3 for 2", (BuyGet(2, 1),)), ("second pair half price", (NthItem(2, D(50)),)),
    ("buy one get one 50% off", (NthItem(2, D(50)),)), ("$20 off orders over $100", (Threshold(D(100), D(20)),)),
    ("Spend £50, save £10", (Threshold(D(50), D(10)),)), ("立减20元", (AmountOff(D(20)),)), ("$15 off", (AmountOff(D(15)),)),
    ("打八五折后满300减50", (PercentOff(D(15)), Threshold(D(300), D(50)))), ("全场包邮", ()),
    ("满2件8折", (ItemsOff(2, D(20)),)), ("3件7折", (ItemsOff(3, D(30)),)), ("99元任选3件", (Bundle(3, D(99)),)), ("3 for $20", (Bundle(3, D(20)),)),
    ("任选2件59元", (Bundle(2, D(59)),)), ("2 for 1", (BuyGet(1, 1),)), ("第二件5折", (NthItem(2, D(50)),)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "offers"), READ)
def test_reads_offers(text: str, offers: tuple[Offer, ...]) -> None:
    assert parse_offers(text) == offers


PAID = [
    ("399", "打8折", 1, "319.20"), ("199", "95折", 1, "189.05"), ("100", "八五折", 1, "85.00"),
    ("399", "打八五折后满300减50", 1, "289.15"), ("340", "满300减50 打85折", 1, "246.50"), ("299", "满300减50", 1, "299"),
    ("300", "满300减50", 1, "250"), ("499", "满300减50，满500减100", 1, "449"), ("500", "满300减50，满500减100", 1, "400"),
    ("650", "每满200减30", 1, "560"), ("29.9", "第二件半价", 3, "74.75"), ("29.9", "第二件半价", 1, "29.90"),
    ("10", "buy 2 get 1 free", 7, "50"), ("15", "买一送一", 4, "30"), ("12", "立减20元", 1, "0"), ("99.99", "半价", 1, "50.00"),
    ("19.99", "15% off", 2, "33.98"), ("50", "3件7折", 2, "100"), ("50", "3件7折", 3, "105"), ("40", "99元任选3件", 4, "139"), ("8", "3 for $20", 3, "20"), ("25", "第2杯半价 再减5元", 2, "32.50"),
]  # fmt: skip


@pytest.mark.parametrize(("price", "offers", "quantity", "paid"), PAID)
def test_what_is_paid(price: str, offers: str, quantity: int, paid: str) -> None:
    assert discounted(D(price), parse_offers(offers), quantity=quantity).value == D(paid)


def test_the_order_of_offers_counts() -> None:
    coupon, percent = AmountOff(D(50)), PercentOff(D(20))
    assert discounted(200, [coupon, percent]).value == 120
    assert discounted(200, [percent, coupon]).value == 110


def test_stacked_tiers_add_up_when_asked() -> None:
    steps = (Threshold(D(300), D(50)), Threshold(D(500), D(100)))
    assert discounted(600, [Tiers(steps)]).value == 500
    assert discounted(600, [Tiers(steps, add_up=True)]).value == 450


def test_combo_is_the_sum_less_the_offer() -> None:
    result = combo([25, 18, D("12.5")], [PercentOff(D(20))], lang="zh")
    assert (result.value, result.text) == (D("44.4"), "¥44.40")
    assert result.parts["full"].value == D("55.5")
    assert result.parts["saved"].text == "¥11.10"
    assert result.parts["zhe"].text == "8折"


def walk(result: Result) -> list[Result]:
    return [result, *(one for part in result.parts.values() for one in walk(part))]


@given(
    st.decimals(min_value=1, max_value=10_000, places=2),
    st.integers(min_value=1, max_value=20),
    st.sampled_from([text for text, offers in READ if offers]),
)
def test_paid_and_saved_make_the_full_price_and_expressions_give_the_values(
    price: Decimal, quantity: int, text: str
) -> None:
    result = discounted(price, parse_offers(text), quantity=quantity)
    assert 0 <= result.number <= result.parts["full"].number + D("0.005")
    assert result.number + result.parts["saved"].number == result.parts["full"].number
    for one in walk(result):
        assert evaluate(parse(one.expression), one.inputs) == one.value


def test_an_item_offer_may_follow_percentages_but_no_amount() -> None:
    assert discounted(128, parse_offers("打75折，第二份半价，满200减30"), quantity=2).value == 144
    assert discounted(200, parse_offers("打75折，第二份半价，满200减30"), quantity=2).value == 195
    with pytest.raises(ToolError, match="one item"):
        discounted(128, [AmountOff(D(5)), NthItem(2, D(50))], quantity=2)


def test_zhe() -> None:
    assert [parse_zhe(text) for text in ("8", "85", "8.5折", "九五折", "八点五")] == [
        8,
        D("8.5"),
        D("8.5"),
        D("9.5"),
        D("8.5"),
    ]


@pytest.mark.parametrize(
    "offer",
    [
        PercentOff(D(120)),
        Threshold(D(100), D(150)),
        Threshold(D(0), D(5)),
        Threshold(D(100)),
        NthItem(1, D(50)),
        BuyGet(0),
        Tiers(()),
    ],
)
def test_refuses_impossible_offers(offer: Offer) -> None:
    with pytest.raises(ToolError):
        discounted(100, [offer])


def test_refuses_item_offers_on_a_sum_and_absurd_prices() -> None:
    with pytest.raises(ToolError, match="one item"):
        combo([1, 2], [BuyGet(1)])
    with pytest.raises(ToolError):
        discounted(-1, [])
    with pytest.raises(ToolError):
        discounted(D(10) ** 30, [])
    with pytest.raises(ToolError):
        discounted(1, [], quantity=0)
