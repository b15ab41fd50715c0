import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.amount_words import capital_amount, english_amount, english_number
from forebrush.think.tools.result import ToolError

CAPITAL = {
    "0": "零元整", "0.05": "伍分", "0.5": "伍角整", "1": "壹元整", "10": "壹拾元整", "10.05": "壹拾元零伍分",
    "16": "壹拾陆元整", "101": "壹佰零壹元整", "1005.30": "壹仟零伍元叁角整", "1409.50": "壹仟肆佰零玖元伍角整",
    "6007.14": "陆仟零柒元壹角肆分", "1680.32": "壹仟陆佰捌拾元叁角贰分", "107000.53": "壹拾万柒仟元伍角叁分",
    "16409.02": "壹万陆仟肆佰零玖元零贰分", "325.04": "叁佰贰拾伍元零肆分", "100000000": "壹亿元整",
    "100000001": "壹亿零壹元整", "1000000000000": "壹万亿元整", "30100000000": "叁佰零壹亿元整", "110000": "壹拾壹万元整",
    "-20.30": "负贰拾元叁角整", "10000000000001": "壹拾万亿零壹元整", "1000100000000": "壹万零壹亿元整",
    "1234567890.12": "壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分", "20050": "贰万零伍拾元整",
}  # fmt: skip


@pytest.mark.parametrize(("amount", "text"), CAPITAL.items())
def test_capital_amounts(amount: str, text: str) -> None:
    assert capital_amount(Decimal(amount)).text == text


def section(text: str) -> int:
    """The value of up to four places."""
    return sum(
        "零壹贰叁肆伍陆柒捌玖".index(digit) * {"拾": 10, "佰": 100, "仟": 1000, "": 1}[place]
        for digit, place in re.findall("([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)", text)
    )


def read_capital(text: str) -> Decimal:
    """An independent reader: splits at 亿, 万, 元, 角, 分."""
    sign = -1 if text.startswith("负") else 1
    match = re.fullmatch("(?:(?P<yuan>.*)元)?零?(?:(?P<jiao>.)角)?零?(?:(?P<fen>.)分)?整?", text.removeprefix("负"))
    assert match is not None
    high, _, low = (match["yuan"] or "").rpartition("亿")
    value = 0
    for part, size in ((high, 10**8), (low, 1)):
        tens, _, ones = part.rpartition("万")
        value += (section(tens) * 10_000 + section(ones)) * size
    cents = section(match["jiao"] or "") * 10 + section(match["fen"] or "")
    return sign * (Decimal(value) + Decimal(cents) / 100)


@given(st.decimals(min_value=-(10**16) + 1, max_value=10**16 - 1, places=2))
def test_capital_amounts_read_back(amount: Decimal) -> None:
    text = capital_amount(amount).text
    assert read_capital(text) == amount
    assert "零零" not in text
    assert text.endswith(("整", "分"))


ENGLISH = {
    "1234.05": "one thousand two hundred and thirty-four dollars and five cents", "0.01": "one cent", "1": "one dollar",
    "0": "zero dollars", "100": "one hundred dollars", "1001": "one thousand and one dollars", "1000000": "one million dollars",
    "-5.5": "minus five dollars and fifty cents", "21": "twenty-one dollars", "110": "one hundred and ten dollars",
}  # fmt: skip


@pytest.mark.parametrize(("amount", "text"), ENGLISH.items())
def test_english_amounts(amount: str, text: str) -> None:
    assert english_amount(Decimal(amount)).text == text


def test_english_units() -> None:
    assert english_amount(Decimal("2.01"), "GBP").text == "two pounds and one penny"
    assert english_amount(3, "JPY").text == "three yen"
    assert english_number(10**15 + 12) == "one quadrillion and twelve"


def test_refuses() -> None:
    for amount in (Decimal("0.005"), Decimal(10) ** 16, Decimal("Infinity")):
        with pytest.raises(ToolError):
            capital_amount(amount)
    with pytest.raises(ToolError, match="English names"):
        english_amount(1, "PLN")
