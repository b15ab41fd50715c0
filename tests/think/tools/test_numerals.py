from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.numerals import read_number
from forebrush.think.tools.result import ToolError

CASES = {
    "十二": "12", "三百五": "350", "三百零五": "305", "一万零三": "10003", "二〇二六": "2026", "三点五": "3.5", "两": "2",
    "廿三": "23", "3.5万": "35000", "一万五": "15000", "一千零五十": "1050", "三万亿": "3000000000000", "1,234.5": "1234.5",
    "twenty-one": "21", "Twelve": "12", "两千万": "20000000", "一亿三千万": "130000000", "一百一": "110", "零": "0",
    "１２．５": "12.5", "三千五百万": "35000000", "2亿": "200000000", "½": "0.5",
}  # fmt: skip


@pytest.mark.parametrize(("text", "value"), CASES.items())
def test_reads_numbers_as_written(text: str, value: str) -> None:
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "abc", "一二三百", "twenty-twelve", "9" * 41, "点五", "1.2.3"])
def test_refuses_what_is_no_number(text: str) -> None:
    with pytest.raises(ToolError):
        read_number(text)


def spelled(value: int) -> str:
    """An independent writer of Chinese numerals, digit by digit with every place named."""
    if value == 0:
        return "零"
    groups = []
    while value:
        value, group = divmod(value, 10_000)
        groups.append(group)
    text = ""
    for index in range(len(groups) - 1, -1, -1):
        group = groups[index]
        if not group:
            continue
        digits = f"{group:04d}" if text else str(group)
        part = "".join(
            "〇一二三四五六七八九"[int(d)] + ("千百十" if len(digits) == 4 else "千百十"[4 - len(digits) :])[i : i + 1]
            if d != "0"
            else "零"
            for i, d in enumerate(digits)
        )
        text += part.rstrip("零") + ["", "万", "亿"][index]
    return text


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_reads_back_every_spelled_number(value: int) -> None:
    assert read_number(spelled(value)) == value if len(spelled(value)) <= 40 else True
