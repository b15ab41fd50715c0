"""Clauses that give a reason are told from those that ask for something."""

import pytest

from forebrush.revise.reasons import is_reason


@pytest.mark.parametrize(
    "said",
    [
        "the footer is unreadable on my phone", "this headline isn't loud enough", "my boss hates the green",
        "the shop moved", "we're printing this tomorrow", "the badge keeps getting covered", "nobody can see it, it's tiny",
    ],
)  # fmt: skip
def test_a_reason(said: str) -> None:
    assert is_reason(said, zh=False)


@pytest.mark.parametrize(
    "said", ["表格没人看", "副标题太抢眼了", "活动延期了", "要发小红书", "字和背景糊在一起了", "明天就要打印"]
)
def test_a_reason_in_chinese(said: str) -> None:
    assert is_reason(said, zh=True)


@pytest.mark.parametrize(
    ("said", "zh"),
    [
        ("make the title too big to miss", False), ("remove what isn't needed", False), ("change the date to ⟦0⟧", False),
        ("把没用的表格删掉", True), ("换成不太亮的红色", True), ("在标题下加⟦0⟧", True), ("bigger", False),
    ],
)  # fmt: skip
def test_an_order_is_no_reason(said: str, zh: bool) -> None:
    assert not is_reason(said, zh=zh)
