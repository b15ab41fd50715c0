import json
from decimal import Decimal
from typing import Any

import pytest

from forebrush.scene.facts import Fact
from forebrush.think.tools import TOOLS, Result, ToolError, call
from forebrush.think.tools.dates import days_between
from forebrush.think.tools.result import checked, computed, short

CALLS: list[tuple[str, Any, str]] = [
    ("discount", '{"price": 399, "offers": "打八五折 满300减50", "lang": "zh"}', "¥289.15"),
    ("combo_discount", {"prices": [25, 18, "12.5"], "offers": "8折", "lang": "zh"}, "¥44.40"),
    ("split_bill", {"total": "100.00", "people": 3}, "¥33.33"),
    ("convert", {"value": "3.5", "source": "mi", "target": "km"}, "5.63\u00a0km"),
    ("days_between", {"first": "2026-11-23", "last": "2026-12-25"}, "32\u00a0days"),
    (
        "arrival",
        {"departure": "2026-11-23T23:10", "minutes": 190, "start_zone": "Asia/Shanghai", "end_zone": "Asia/Tokyo"},
        "03:20 (+1)",
    ),
    ("average", {"values": [1, "2", 3.5]}, "2.17"),
    ("pack_supply", {"units": 20, "per_dose": 1, "doses": 3}, "6 days"),
    ("capital_amount", {"amount": "1005.30"}, "壹仟零伍元叁角整"),
    ("to_lunar", {"day": "2026-09-25"}, "农历丙午年八月十五"),
    ("festival", {"name": "Easter", "year": 2026, "lang": "en-US"}, "April 5, 2026"),
    ("time_between", {"start": "23:10", "end": "06:20"}, "7\u00a0h 10\u00a0min"),
]


@pytest.mark.parametrize(("name", "arguments", "text"), CALLS)
def test_calls_by_name(name: str, arguments: Any, text: str) -> None:
    answer = call(name, arguments)
    assert answer["text"] == text
    assert answer["source"]
    assert answer["derivation"]
    assert json.loads(json.dumps(answer)) == answer


def test_reading_tools_answer_plain_data() -> None:
    assert call("parse_date", {"text": "23 Nov 2026"}) == {"value": "2026-11-23"}
    assert call("parse_money", {"text": "25块5", "lang": "zh"})["value"] == {
        "amount": "25.5",
        "code": "CNY",
        "text": "25块5",
    }
    assert call("gan_zhi", {"year": 2026}) == {"value": "丙午"}


@pytest.mark.parametrize(
    ("name", "arguments", "words"),
    [
        ("nope", {}, "no tool"), ("convert", {"value": "x", "source": "mi", "target": "km"}, "value"), ("age", {"born": "2026-01-01"}, "on: Field required"),
        ("share", {"part": 1, "total": 0}, "not above 0"), ("add_tip", "{", "JSON"), ("days_between", {"first": 20000, "last": "2026-12-25"}, "first"),
        ("gan_zhi", {"year": 2026, "more": 1}, "more"), ("share", {"part": float("nan"), "total": 1}, "share"), ("share", "[1]", "share"),
        ("discount", {"price": 5, "offers": "nothing"}, "no offer"), ("gan_zhi", '{"year": ' + " " * 60_000 + "1}", "characters"),
        ("share", {"part": {1, 2}, "total": 1}, "JSON"),
    ],
)  # fmt: skip
def test_wrong_calls_say_what_where_and_how(name: str, arguments: Any, words: str) -> None:
    with pytest.raises(ToolError) as caught:
        call(name, arguments)
    assert words in str(caught.value)
    assert caught.value.where
    assert caught.value.fix


def test_every_tool_has_a_line_and_a_schema() -> None:
    for name, tool in TOOLS.items():
        assert tool.name == name
        assert 10 < len(tool.description) <= 120
        assert tool.schema["additionalProperties"] is False
        assert tool.schema["properties"]
        json.dumps(tool.schema)


def test_a_result_is_a_fact() -> None:
    from datetime import date

    result = days_between(date(2026, 11, 23), date(2026, 12, 25))
    fact = Fact.model_validate(result.fact())
    assert (fact.value, fact.source.kind) == (32, "computed")
    words = Result(value="丙午", text="丙午", sentence="the name")
    assert Fact.model_validate(words.fact()).words == "丙午"


def test_numbers_at_the_border() -> None:
    for wrong in (1.5, True, "3", Decimal("NaN"), Decimal("1e-20"), Decimal(10) ** 19, -1):
        with pytest.raises(ToolError):
            checked(wrong, "value")  # type: ignore[arg-type]
    with pytest.raises(ToolError, match="division by zero"):
        computed("a / b", {"a": Decimal(1), "b": Decimal(0)})
    assert [short(Decimal(text), "", "en") for text in ("2.5000", "2.345", "0.999", "-0.001", "1200")] == [
        "2.5",
        "2.35",
        "1",
        "0",
        "1200",
    ]
