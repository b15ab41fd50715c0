from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.currencies import CURRENCIES, currency, format_money, parse_money, parse_prices
from forebrush.think.tools.result import ToolError

READ = [
    ("¥1,299.00", "zh", "1299", "CNY"), ("¥1299", "ja", "1299", "JPY"), ("￥88", "zh", "88", "CNY"),
    ("25块5", "zh", "25.5", "CNY"), ("二十五块五", "zh", "25.5", "CNY"), ("8元5角", "zh", "8.5", "CNY"),
    ("USD 30", "en", "30", "USD"), ("$12.50", "en", "12.50", "USD"), ("$12.50", "en-AU", "12.50", "AUD"),
    ("$12.50", "en-CA", "12.50", "CAD"), ("3.5万元", "zh", "35000", "CNY"), ("£2.5m", "en", "2500000", "GBP"),
    ("$4k", "en", "4000", "USD"), ("-$4", "en", "-4", "USD"), ("三百元", "zh", "300", "CNY"), ("5毛", "zh", "0.5", "CNY"),
    ("99 cents", "en", "0.99", "USD"), ("1,200 yen", "en", "1200", "JPY"), ("HK$88", "zh", "88", "HKD"),
    ("NT$ 350", "zh", "350", "TWD"), ("100元", "zh-TW", "100", "TWD"), ("12 euros", "en", "12", "EUR"), ("RM25", "en", "25", "MYR"),
    ("500日元", "zh", "500", "JPY"), ("20美元", "zh", "20", "USD"), ("人民币 66", "zh", "66", "CNY"), ("75p", "en", "0.75", "GBP"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lang", "amount", "code"), READ)
def test_reads_an_amount(text: str, lang: str, amount: str, code: str) -> None:
    money = parse_money(text, lang)
    assert (money.amount, money.code) == (Decimal(amount), code)


def test_reads_all_prices_of_a_text_in_order() -> None:
    text = "Tickets $5, kids €3.20 and 12 euros; 45元/位，原价¥99 现价69元起, 100元2026年, Room 25, 3 items"
    assert [(money.amount, money.code) for money in parse_prices(text)] == [
        (Decimal("5"), "USD"), (Decimal("3.20"), "EUR"), (Decimal("12"), "EUR"), (Decimal("45"), "CNY"),
        (Decimal("99"), "CNY"), (Decimal("69"), "CNY"), (Decimal("100"), "CNY"),
    ]  # fmt: skip


def test_a_dash_between_prices_is_no_minus() -> None:
    assert [money.amount for money in parse_prices("¥50–¥80")] == [50, 80]


SHOWN = [
    ("84.995", "CNY", "zh", {}, "¥85.00"), ("1234.5", "EUR", "de", {}, "1.234,50\u00a0€"), ("-4", "USD", "en", {}, "−$4.00"),
    ("85", "CNY", "zh", {"trim": True}, "¥85"), ("85.5", "CNY", "zh", {"trim": True}, "¥85.50"),
    ("85.5", "CNY", "zh", {"native": True}, "85.50元"), ("1200", "JPY", "ja", {"native": True}, "1200円"),
    ("1200.5", "JPY", "ja", {}, "¥1,201"), ("12800", "CNY", "zh", {"native": True, "trim": True}, "12,800元"),
    ("5", "CHF", "en", {}, "CHF\u00a05.00"), ("1234567.891", "USD", "en", {}, "$1,234,567.89"), ("1.2345", "KWD", "en", {}, "KWD\u00a01.235"),
]  # fmt: skip


@pytest.mark.parametrize(("amount", "code", "lang", "options", "text"), SHOWN)
def test_shows_an_amount(amount: str, code: str, lang: str, options: dict[str, bool], text: str) -> None:
    assert format_money(Decimal(amount), code, lang, **options) == text


@pytest.mark.parametrize("text", ["", "five", "12", "$5 and $6", "¥" + "9" * 30])
def test_refuses_what_is_not_one_amount(text: str) -> None:
    with pytest.raises(ToolError):
        parse_money(text)


def test_refuses_unknown_currencies_and_floats() -> None:
    with pytest.raises(ToolError, match="ISO 4217"):
        currency("galleons")
    with pytest.raises(ToolError, match="exact"):
        format_money(1.5, "USD")  # type: ignore[arg-type]


@given(st.decimals(min_value=0, max_value=10**9, places=2), st.sampled_from(["CNY", "USD", "GBP", "EUR", "HKD", "SGD"]))
def test_what_is_shown_reads_back(amount: Decimal, code: str) -> None:
    money = parse_money(format_money(amount, code))
    assert (money.amount, money.code) == (amount, code)


def test_every_sign_and_word_names_its_currency() -> None:
    for item in CURRENCIES.values():
        assert currency(item.code) is item
        for word in item.words:
            assert currency(word).code == item.code
