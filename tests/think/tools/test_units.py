from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forebrush.think.tools.result import ToolError
from forebrush.think.tools.units import UNITS, convert, parse_quantity, unit

D = Decimal
READ = {
    "3.5 km": ("3.5", "km"), "5 尺": ("5", "尺"), "半斤": ("0.5", "斤"), "−4 °F": ("-4", "°F"), "5 ft 10 in": ("70", "in"),
    "3斤2两": ("32", "两"), "两斤半": ("2.5", "斤"), "二两": ("2", "两"), "5'10\"": ("70", "in"), "100 m2": ("100", "m²"),
    "3 cups": ("3", "cup"), "2 tbsp": ("2", "tbsp"), "500ml": ("500", "mL"), "三亩": ("3", "亩"), "20℃": ("20", "°C"),
    "6 miles": ("6", "mi"), "2 lb 3 oz": ("35", "oz"), "60 km/h": ("60", "km/h"), "一百公里": ("100", "km"),
    "250 Cal": ("250", "kcal"), "250 cal": ("250", "cal"), "1 GB": ("1", "GB"), "10公斤": ("10", "kg"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ.items())
def test_reads_quantities(text: str, expected: tuple[str, str]) -> None:
    quantity = parse_quantity(text)
    assert (quantity.value, quantity.unit) == (D(expected[0]), expected[1])


KNOWN = [
    ("1", "mile", "km", "1.609344"), ("26.2", "mi", "km", "42.1648128"), ("100", "°C", "°F", "212"), ("-40", "F", "C", "-40"),
    ("98.6", "F", "C", "37"), ("0", "C", "K", "273.15"), ("15", "亩", "公顷", "1"), ("5", "斤", "kg", "2.5"), ("1", "斤", "两", "10"),
    ("1", "里", "m", "500"), ("3", "尺", "m", "1"), ("1", "cup", "mL", "236.5882365"), ("1", "imperial cup", "mL", "284.130625"),
    ("1", "cup", "tbsp", "16"), ("1", "tbsp", "tsp", "3"), ("1", "US gallon", "L", "3.785411784"), ("1", "imp gal", "L", "4.54609"),
    ("1", "metric tbsp", "mL", "15"), ("250", "kcal", "kJ", "1046"), ("1", "kWh", "MJ", "3.6"), ("1", "lb", "g", "453.59237"),
    ("1", "lb", "oz", "16"), ("1", "st", "lb", "14"), ("1", "ft", "in", "12"), ("1", "nmi", "km", "1.852"), ("36", "km/h", "m/s", "10"),
    ("60", "mph", "km/h", "96.56064"), ("1", "ha", "m²", "10000"), ("1", "ac", "m²", "4046.8564224"), ("90", "min", "h", "1.5"),
    ("1", "GiB", "MiB", "1024"), ("1", "GB", "MB", "1000"), ("8", "bit", "B", "1"), ("121", "坪", "m²", "400"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "source", "target", "expected"), KNOWN)
def test_known_conversions(value: str, source: str, target: str, expected: str) -> None:
    assert convert(D(value), source, target).value == D(expected)


def test_texts() -> None:
    assert convert(1, "亩", "m2").text == "666.67\u00a0m²"
    assert convert(10, "斤", "kg", lang="zh").text == "5千克"
    assert convert(D("37.5"), "C", "F", lang="zh").text == "99.5\u00a0°F"


PAIRS = [(a.symbol, b.symbol) for a in UNITS.values() for b in UNITS.values() if a.kind == b.kind]


@given(st.sampled_from(PAIRS), st.decimals(min_value=1, max_value=10_000, places=3))
def test_conversions_invert(pair: tuple[str, str], value: Decimal) -> None:
    there = convert(value, *pair).number
    short = there if there >= 10**12 else round(there, 12)
    back = convert(short, pair[1], pair[0]).number if there >= D("0.000001") else None
    if back is not None:
        size = UNITS[pair[1]].size / UNITS[pair[0]].size
        assert abs(Fraction(back) - Fraction(value)) <= size / 10**12 + Fraction(1, 10**12)


def test_names_are_unique_and_found() -> None:
    for entry in UNITS.values():
        for name in (entry.symbol, entry.chinese, *entry.names):
            assert unit(name).kind == entry.kind
        assert unit(entry.symbol) is entry


def test_refuses() -> None:
    for text in ("", "km", "5 blobs", "5 in 3 ft", "3 kg 2 m", "1" * 90 + " m"):
        with pytest.raises(ToolError):
            parse_quantity(text)
    for wrong in (
        lambda: convert(1, "kg", "m"), lambda: convert(-300, "C", "K"), lambda: convert(-1, "kg", "g"), lambda: convert(1, "m", "km", decimals=99),
    ):  # fmt: skip
        with pytest.raises(ToolError):
            wrong()
