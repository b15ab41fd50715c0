"""File names from rows: `badge-{name}.png`. What a value holds stays in the name, and the name in its folder.

`{field}` is a value of the row, `{row}` its number from 1, `{row:4}` the number with leading zeros, `{{` a brace.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from forebrush.scene import Problem
from forebrush.sizes import RequestError

__all__ = ["Quoting", "file_names", "quoted"]

_PART = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NUMBER = re.compile(r"^row:(\d)$")
_UNSAFE = re.compile(r'[/\\:*?"<>|\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
"""What ends a name, means something to a system or a shell, or makes a name look like another."""
_DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
MAX_NAME = 240
"""Bytes of UTF-8, for file systems that take 255."""
Quoting = Sequence[tuple[bool, str]]
"""A pattern in parts: whether a part is the name of a field, and the part."""


def quoted(pattern: str) -> Quoting:
    """A pattern in its parts. Raises `RequestError` for a brace that is alone or empty."""
    parts: list[tuple[bool, str]] = []
    last = 0
    for match in _PART.finditer(pattern):
        parts.append((False, pattern[last : match.start()]))
        last = match.end()
        if match[0] in ("{{", "}}"):
            parts.append((False, match[0][0]))
        elif match[1]:
            parts.append((True, match[1]))
        else:
            raise RequestError(f"{pattern!r}: a brace is alone or empty. Write {{name}} for a field, {{{{ for a brace.")
    parts.append((False, pattern[last:]))
    return [part for part in parts if part[1]]


def lacking(parts: Quoting, row: Mapping[str, str]) -> list[str]:
    """The fields of a pattern that a row does not have."""
    return [part for is_field, part in parts if is_field and _value(part, row, 1) is None]


def written(parts: Quoting, row: Mapping[str, str], number: int) -> str:
    """A pattern with the values of a row that lacks none of them."""
    return "".join((_value(part, row, number) or "") if is_field else part for is_field, part in parts)


def _value(part: str, row: Mapping[str, str], number: int) -> str | None:
    if part in row:
        return row[part]
    if match := _NUMBER.match(part):
        return f"{number:0{match[1]}}"
    return str(number) if part == "row" else None


def file_names(parts: Quoting, rows: Sequence[Mapping[str, str]]) -> tuple[list[str], list[Problem]]:
    """The file name of each row, made safe; and what is wrong with them: a name that is empty, too long, or twice."""
    names, problems = list[str](), list[Problem]()
    first: dict[str, int] = {}
    for number, row in enumerate(rows, 1):
        where = f"row {number}, file name"
        empty = [part for is_field, part in parts if is_field and not (_value(part, row, number) or "").strip()]
        safe = {key: _UNSAFE.sub("-", unicodedata.normalize("NFC", value)).strip() for key, value in row.items()}
        name = _safe(written(parts, safe, number))
        names.append(name)
        if empty:
            fix = "Fill it, or take it out of the pattern; {row} is the number of the row."
            problems.append(Problem(where, "", f"{', '.join(empty)} is empty", fix))
            continue
        if len(name.encode()) > MAX_NAME:
            problems.append(Problem(where, f"{name[:40]}...", "too long", f"At most {MAX_NAME} bytes: use {{row}}."))
        # Some systems tell no large letters from small ones, and some write an accent as a character of its own.
        same = unicodedata.normalize("NFC", name.casefold())
        if same in first:
            fix = "Make the pattern tell them apart, for example with {row}."
            problems.append(Problem(where, repr(name), f"row {first[same]} has the same file name", fix))
        first.setdefault(same, number)
    return names, problems


def _safe(name: str) -> str:
    """A name that stays in its folder on every system, is not hidden, and is no device."""
    name = name.lstrip(". ")
    return f"_{name}" if _DEVICES.match(name) or not name else name
