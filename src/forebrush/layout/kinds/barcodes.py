"""Code 128 and EAN-13 as module rows: what is dark (1) and light (0), with check digits worked out and checked.

Sources: ISO/IEC 15417 (Code 128), GS1 General Specifications 5.2 (EAN-13). Knows nothing of px.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["CodeError", "code128", "code128_values", "ean13", "ean13_digits"]


class CodeError(ValueError):
    """A value that a code cannot say; tells why, and what it can."""


# Code 128 ---------------------------------------------------------------------------------------------

_WIDTHS = (
    "212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 "
    "123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 "
    "232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 "
    "313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 "
    "111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 "
    "111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 "
    "114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112"
)
PATTERNS: tuple[str, ...] = tuple(re.findall(r"\d+", _WIDTHS))
"""For each value 0 to 106 the widths of its bars and spaces, in turn, from a bar on."""
_START = {"A": 103, "B": 104, "C": 105}
_SWITCH = {"A": 101, "B": 100, "C": 99}
_STOP = 106
MAX_CODE128 = 80
"""Characters: more make a row that no hand scanner reads in one go."""


def _said(text: str, at: int, code_set: str) -> tuple[int, int] | None:
    """The value that says what stands at a place in a code set, and how many characters that is."""
    point = ord(text[at])
    if code_set == "C":
        pair = text[at : at + 2]
        return (int(pair), 2) if re.fullmatch(r"[0-9]{2}", pair) else None
    if code_set == "B":
        return (point - 32, 1) if 32 <= point < 128 else None
    return ((point + 64 if point < 32 else point - 32), 1) if point < 96 else None


def code128_values(text: str) -> tuple[int, ...]:
    """The shortest row of values from the start to the stop, its check value (mod 103) included.

    Raises CodeError for text outside ASCII, or longer than 80 characters.
    """
    if not text.isascii():
        strange = next(c for c in text if not c.isascii())
        raise CodeError(f"Code 128 holds ASCII characters; {strange!r} is none")
    if not 1 <= len(text) <= MAX_CODE128:
        raise CodeError(f"Code 128 takes 1 to {MAX_CODE128} characters, not {len(text)}")
    # For each place, from the end: how few values say the rest in each set, B before A and C where they tie.
    best: list[dict[str, tuple[int, tuple[int, ...]]]] = [{} for _ in range(len(text) + 1)]
    best[-1] = {code_set: (0, ()) for code_set in "BAC"}
    for at in range(len(text) - 1, -1, -1):
        here: dict[str, tuple[int, tuple[int, ...]]] = {}
        for code_set in "BAC":
            said = _said(text, at, code_set)
            if said is None:
                continue
            value, taken = said
            for following, (count, values) in best[at + taken].items():
                switch = () if following == code_set or at + taken == len(text) else (_SWITCH[following],)
                total = 1 + len(switch) + count
                if code_set not in here or total < here[code_set][0]:
                    here[code_set] = (total, (value, *switch, *values))
        best[at] = here
    code_set = min(best[0], key=lambda name: (best[0][name][0], "BAC".index(name)))
    values = (_START[code_set], *best[0][code_set][1])
    check = (values[0] + sum(k * value for k, value in enumerate(values))) % 103
    return (*values, check, _STOP)


def code128(text: str) -> str:
    """The modules of a text in Code 128, from its first bar to its last."""
    return "".join(_modules(PATTERNS[value]) for value in code128_values(text))


def _modules(widths: str) -> str:
    return "".join(("0" if k % 2 else "1") * int(width) for k, width in enumerate(widths))


# EAN-13 -----------------------------------------------------------------------------------------------

_LEFT = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011"
ODD: tuple[str, ...] = tuple(re.findall(r"\d+", _LEFT))
"""Number set A. Set C is its complement, set B is C read backwards."""
_PARITY = ("AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB", "ABBAAB", "ABBBAA", "ABABAB", "ABABBA", "ABBABA")
_FLIP = str.maketrans("01", "10")


def ean13_digits(value: str) -> str:
    """The thirteen digits of an EAN: twelve get their check digit, of thirteen it is checked; spaces and hyphens go.

    Raises CodeError for anything else.
    """
    digits = re.sub(r"[\s\-]", "", value)
    if not re.fullmatch(r"[0-9]{12,13}", digits):
        raise CodeError(f"EAN-13 takes 12 or 13 digits, not {value!r}")
    total = sum(int(digit) * (3 if k % 2 else 1) for k, digit in enumerate(digits[:12]))
    check = str(-total % 10)
    if len(digits) == 13 and digits[12] != check:
        raise CodeError(f"the check digit of {digits} is {digits[12]} and should be {check}")
    return digits[:12] + check


def ean13(digits: str) -> str:
    """The 95 modules of thirteen digits: guard, six digits whose sets say the first, guard, six digits, guard."""

    def left() -> Iterator[str]:
        for digit, number_set in zip(digits[1:7], _PARITY[int(digits[0])], strict=True):
            odd = ODD[int(digit)]
            yield odd if number_set == "A" else odd.translate(_FLIP)[::-1]

    right = (ODD[int(digit)].translate(_FLIP) for digit in digits[7:])
    return f"101{''.join(left())}01010{''.join(right)}101"
