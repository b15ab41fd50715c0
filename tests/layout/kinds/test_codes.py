"""Machine-readable codes: what they say is read back by decoders written from the standards."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import skia_drawer
from hypothesis import given, settings
from hypothesis import strategies as st

from forebrush.layout.kinds import barcodes
from forebrush.layout.kinds.barcodes import CodeError, code128, code128_values, ean13, ean13_digits
from forebrush.layout.kinds.code import outline, qr_matrix
from forebrush.scene.drawing import FlatPaint, PathItem
from forebrush.scene.paths import path_bounds

# QR ---------------------------------------------------------------------------------------------------

FINDER = ["1111111", "1000001", "1011101", "1011101", "1011101", "1000001", "1111111"]


def read_qr(matrix: Any) -> str:
    """The bytes of a version 1 or 2 code in byte mode (ISO/IEC 18004), its error correction left unread."""
    size = len(matrix)
    version = (size - 17) // 4
    # Format: five data bits after the mask 101010000010010; bits 14 to 10 lie along row 8, columns 0 to 4.
    data = [int(matrix[8][k]) ^ m for k, m in enumerate((1, 0, 1, 0, 1))]
    mask = data[2] * 4 + data[3] * 2 + data[4]
    rule = (
        lambda i, j: (i + j) % 2, lambda i, j: i % 2, lambda i, j: j % 3, lambda i, j: (i + j) % 3,
        lambda i, j: (i // 2 + j // 3) % 2, lambda i, j: i * j % 2 + i * j % 3,
        lambda i, j: (i * j % 2 + i * j % 3) % 2, lambda i, j: ((i + j) % 2 + i * j % 3) % 2,
    )[mask]  # fmt: skip

    def function(i: int, j: int) -> bool:
        corner = (i < 9 and j < 9) or (i < 9 and j >= size - 8) or (i >= size - 8 and j < 9)
        alignment = version == 2 and 16 <= i <= 20 and 16 <= j <= 20
        return corner or i == 6 or j == 6 or alignment

    bits = []
    column, upwards = size - 1, True
    while column > 0:
        column -= column == 6
        for i in range(size - 1, -1, -1) if upwards else range(size):
            for j in (column, column - 1):
                if not function(i, j):
                    bits.append(int(matrix[i][j]) ^ (rule(i, j) == 0))
        column, upwards = column - 2, not upwards

    def number(at: int, count: int) -> int:
        return int("".join(map(str, bits[at : at + count])), 2)

    at = 0
    if number(0, 4) == 7:  # an ECI header: what follows is in UTF-8 (26)
        assert number(4, 8) == 26
        at = 12
    assert number(at, 4) == 4  # byte mode
    return bytes(number(at + 12 + 8 * k, 8) for k in range(number(at + 4, 8))).decode()


@pytest.mark.parametrize("value", ["hi there", "https://a.bc/x?y", "Zürich", "茶"])
@pytest.mark.parametrize("correction", ["L", "M"])
def test_qr_reads_back(value: str, correction: str) -> None:
    matrix = qr_matrix(value, correction)
    assert len(matrix) <= 25 and read_qr(matrix) == value


def test_qr_structure() -> None:
    matrix = qr_matrix("x" * 300, "H")
    size = len(matrix)
    # ISO/IEC 18004, table 7: at H version 17 holds 280 bytes, version 18 holds 310.
    assert size == 17 + 4 * 18
    rows = ["".join(str(int(m)) for m in row) for row in matrix]
    for top, left in ((0, 0), (0, size - 7), (size - 7, 0)):
        assert [row[left : left + 7] for row in rows[top : top + 7]] == FINDER
    timing = rows[6][8 : size - 8]
    assert timing == ("10" * size)[: len(timing)]
    assert rows[size - 8][8] == "1"  # the dark module


@pytest.mark.parametrize(("correction", "version"), [("L", 1), ("M", 2), ("Q", 2), ("H", 2)])
def test_qr_correction_is_what_was_asked_for(correction: str, version: int) -> None:
    # 16 bytes: capacity of version 1 is 17, 14, 11, 7; of version 2 32, 26, 20, 14 (H: version 3).
    size = len(qr_matrix("a" * 16, correction))
    assert size == 17 + 4 * (version if correction != "H" else 3)


def test_qr_too_long() -> None:
    with pytest.raises(CodeError, match="cannot hold"):
        qr_matrix("x" * 2_900, "H")


MATRICES = st.integers(1, 9).flatmap(
    lambda n: st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=n, max_size=n)
)


@settings(max_examples=60, deadline=None)
@given(MATRICES)
def test_outline_is_the_matrix(matrix: list[list[bool]]) -> None:
    d = outline(matrix, 4.0, 0.0, 0.0)
    side = 4 * len(matrix)
    pixels = skia_drawer.pixels((PathItem(d, (FlatPaint((0, 0, 0, 255)),)),), side, side)
    expected = np.kron(np.array(matrix), np.ones((4, 4))) * 255
    assert (pixels[..., 3] == expected).all()


def test_outline_joins_runs() -> None:
    # A 2 x 3 block is one contour of four corners.
    assert outline([[True] * 3] * 2, 10, 5, 5) == "M5 5L35 5L35 25L5 25Z"


# Code 128 ---------------------------------------------------------------------------------------------


def test_patterns_hold_what_the_standard_says() -> None:
    assert len(barcodes.PATTERNS) == 107 and len(set(barcodes.PATTERNS)) == 107
    for pattern in barcodes.PATTERNS[:-1]:
        widths = list(map(int, pattern))
        assert sum(widths) == 11 and sum(widths[::2]) % 2 == 0 and len(widths) == 6
    assert barcodes.PATTERNS[106] == "2331112"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        # Start B, then 104 + 48 + 2 * 42 + 3 * 42 + 4 * 17 + 5 * 18 + 6 * 19 + 7 * 35 = 879; 879 mod 103 = 55.
        ("PJJ123C", (104, 48, 42, 42, 17, 18, 19, 35, 55, 106)),
        # Digits in pairs: 105 + 12 + 2 * 34 + 3 * 56 + 4 * 78 = 665; 665 mod 103 = 47.
        ("12345678", (105, 12, 34, 56, 78, 47, 106)),
        # Start B, A, to C, 12, 34: 104 + 33 + 2 * 99 + 3 * 12 + 4 * 34 = 507; 507 mod 103 = 95.
        ("A1234", (104, 33, 99, 12, 34, 95, 106)),
        # A control character needs set A: 103 + 65 + 2 * 33 = 234; 234 mod 103 = 28.
        ("\x01A", (103, 65, 33, 28, 106)),
    ],
)
def test_code128_vectors(text: str, values: tuple[int, ...]) -> None:
    assert code128_values(text) == values


def read_code128(modules: str) -> str:
    """Reads modules back: widths to values, check value, then the three sets."""
    widths = [len(run) for run in modules.replace("10", "1 0").replace("01", "0 1").split()]
    known = {pattern: value for value, pattern in enumerate(barcodes.PATTERNS)}
    groups = ["".join(map(str, widths[k : k + 6])) for k in range(0, len(widths) - 7, 6)]
    values = [known[group] for group in groups]
    assert "".join(map(str, widths[-7:])) == "2331112"
    check = values.pop()
    assert (values[0] + sum(k * v for k, v in enumerate(values))) % 103 == check
    code_set, text = "ABC"[values[0] - 103], ""
    for value in values[1:]:
        if value >= 99 and (code_set != "C" or value != 99):
            switch = {99: "C", 100: "B", 101: "A"}[value]
            code_set = switch
        elif code_set == "C":
            text += f"{value:02d}"
        elif code_set == "A":
            text += chr(value + 32 if value < 64 else value - 64)
        else:
            text += chr(value + 32)
    return text


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(max_codepoint=127), min_size=1, max_size=40))
def test_code128_reads_back(text: str) -> None:
    assert read_code128(code128(text)) == text


@settings(max_examples=60, deadline=None)
@given(st.text("0123456789AB", min_size=1, max_size=24))
def test_code128_is_never_longer_than_one_set(text: str) -> None:
    assert len(code128_values(text)) <= len(text) + 3


@pytest.mark.parametrize("text", ["é", "a" * 81, ""])
def test_code128_limits(text: str) -> None:
    with pytest.raises(CodeError):
        code128(text)


# EAN-13 -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("digits", ["5901234123457", "4006381333931", "9783161484100", "0012345678905"])
def test_ean_check_digits(digits: str) -> None:
    assert ean13_digits(digits) == ean13_digits(digits[:12]) == digits
    wrong = digits[:12] + str((int(digits[12]) + 1) % 10)
    with pytest.raises(CodeError, match=f"should be {digits[12]}"):
        ean13_digits(wrong)


def test_ean_takes_an_isbn_with_hyphens() -> None:
    assert ean13_digits("978-3-16-148410-0") == "9783161484100"


@pytest.mark.parametrize("value", ["123", "12345678901234", "59012341234x7", ""])
def test_ean_refuses(value: str) -> None:
    with pytest.raises(CodeError, match="12 or 13"):
        ean13_digits(value)


def test_ean_modules() -> None:
    # 5 901234 123457: the sets for 5 are A B B A A B; digits 9 0 1 2 3 4 in them.
    modules = ean13("5901234123457")
    left = ["0001011", "0100111", "0110011", "0010011", "0111101", "0011101"]
    right = ["1100110", "1101100", "1000010", "1011100", "1001110", "1000100"]
    assert modules == "101" + "".join(left) + "01010" + "".join(right) + "101"


# Nodes ------------------------------------------------------------------------------------------------


def test_qr_node_keeps_its_quiet_zone(drawn: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "code", "value": "hi", "quiet": 4}, 290, 290)
    x, y, width, height = path_bounds(look.paths(items)[0].d)
    # 21 modules and 8 quiet ones on 290 px: ten px each.
    assert (x, y, width, height) == (40, 40, 210, 210) and not ctx.findings
    items, _ = drawn({"kind": "code", "value": "hi", "quiet": 0}, 210, 210)
    assert path_bounds(look.paths(items)[0].d) == (0, 0, 210, 210)


def test_bar_code_node(drawn: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "code", "code": "ean13", "value": "590123412345", "fills": ["#123456"]}, 226, 120)
    assert look.words(items) == ["5", "901234", "123457"] and not ctx.findings
    bars = look.paths(items, "code")[0]
    x, _, width, _ = path_bounds(bars.d)
    # 95 modules of 2 px, and at least 11 and 7 quiet ones.
    assert width == 190 and x >= 22 and 226 - x - width >= 14
    assert bars.paints == (FlatPaint((0x12, 0x34, 0x56, 255)),)
    bare, _ = drawn({"kind": "code", "code": "ean13", "value": "590123412345", "caption": False}, 226, 120)
    assert look.words(bare) == [] and path_bounds(look.paths(bare)[0].d)[3] == 120


def test_code_of_a_fact(made: Any) -> None:
    from forebrush.layout.kinds.code import intrinsic, value_of

    facts = {"price": {"value": "12.50"}, "link": {"words": "https://a.bc"}}
    node, ctx = made({"kind": "code", "value": {"fact": "price"}}, facts=facts)
    assert value_of(node, ctx) == "12.50" and intrinsic(node, ctx) == ((21 + 8) * 4,) * 2
    node, ctx = made({"kind": "code", "value": {"fact": "link"}}, facts=facts)
    assert value_of(node, ctx) == "https://a.bc"


@pytest.mark.parametrize(
    ("code", "value"), [("ean13", "5901234123458"), ("code128", "茶"), ("qr", "x" * 2_900), ("ean13", "abc")]
)
def test_what_cannot_be_said_is_noted(code: str, value: str, drawn: Any, look: Any) -> None:
    items, ctx = drawn({"kind": "code", "code": code, "value": value, "correction": "H"}, 100, 100)
    assert [f.name for f in ctx.findings] == ["code-invalid"] and look.paths(items, "placeholder")
