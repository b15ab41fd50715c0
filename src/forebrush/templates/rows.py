"""Tables to rows: CSV, TSV (UTF-8, with or without a byte order mark) and JSON lines, within limits.

Every value is text: what looks like a formula is only its characters, and a number of a JSON line keeps its digits.
Every row has the same fields; what a row lacks is named, all rows at once.
"""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from forebrush.scene import Problem
from forebrush.sizes import RequestError
from forebrush.templates.filling import MAX_VALUE, TemplateError

__all__ = ["MAX_COLUMNS", "MAX_FILE", "MAX_ROWS", "read_rows"]

MAX_FILE = 256 * 1024 * 1024
"""Bytes of a data file."""
MAX_ROWS = 100_000
MAX_COLUMNS = 500
Row = dict[str, str]


def read_rows(path: str | os.PathLike[str]) -> tuple[Row, ...]:
    """The rows of a .csv, .tsv, .jsonl or .ndjson file.

    Raises `TemplateError` with every row that cannot be used, `RequestError` for a file that cannot be read as a table.
    """
    path = Path(path)
    ending = path.suffix.lower()
    if ending not in (".csv", ".tsv", ".jsonl", ".ndjson"):
        raise RequestError(f"{path.name}: the ending names no table. Give a .csv, .tsv, .jsonl or .ndjson file.")
    if path.stat().st_size > MAX_FILE:
        raise RequestError(f"{path.name} is larger than {MAX_FILE:,} bytes. Split it.")
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RequestError(
            f"{path.name} is not UTF-8 (byte {error.start}). Save it as UTF-8, in Excel as 'CSV UTF-8'."
        ) from None
    problems: list[Problem] = []
    lines = _csv(text, ending, path.name, problems) if ending in (".csv", ".tsv") else _json(text, problems)
    rows: list[Row] = []
    for row in lines:
        rows.append(row)
        if len(rows) > MAX_ROWS:
            raise RequestError(f"{path.name} has more than {MAX_ROWS:,} rows. Split it.")
    if problems:
        raise TemplateError(problems)
    if not rows:
        raise RequestError(f"{path.name} has no rows. Give a head of field names and a row for each picture.")
    return tuple(rows)


def _csv(text: str, ending: str, name: str, problems: list[Problem]) -> Iterator[Row]:
    head = text.split("\n", 1)[0]
    mark = "\t" if ending == ".tsv" else max(",;\t", key=head.count)  # Excel writes ; where the comma is decimal
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        names = _named([cell.strip() for cell in next(reader, [])], name)
        for number, cells in enumerate((cells for cells in reader if any(cells)), 1):
            while len(cells) > len(names) and not cells[-1]:
                cells.pop()
            if len(cells) > len(names):
                where, count = f"row {number} (line {reader.line_num})", f"{len(cells)} values for {len(names)} columns"
                fix = f"Put values that hold {mark!r} into double quotation marks."
                problems.append(Problem(where, "", count, fix))
            row = dict(zip(names, cells, strict=False))
            problems.extend(_too_long(number, row))
            yield row
    except csv.Error as error:
        raise RequestError(f"{name}, line {reader.line_num}: {error}. Mend the quotation marks there.") from None


def _named(names: list[str], file: str) -> list[str]:
    while names and not names[-1]:
        names.pop()
    wrong = [f"column {k} has no name" for k, name in enumerate(names, 1) if not name]
    wrong += [f"two columns are called {name!r}" for name in dict.fromkeys(names) if name and names.count(name) > 1]
    if len(names) > MAX_COLUMNS:
        wrong = [f"{len(names):,} columns are more than {MAX_COLUMNS}"]
    if not names:
        wrong = ["there is no head: the first line names the fields"]
    if wrong:
        raise RequestError(f"{file}: {'; '.join(wrong)}. Mend the first line.")
    return names


def _json(text: str, problems: list[Problem]) -> Iterator[Row]:
    number = 0
    for line, words in enumerate(text.split("\n"), 1):
        if not words.strip():
            continue
        number += 1
        where = f"row {number} (line {line})"
        try:
            raw = json.loads(words, parse_float=str, parse_int=str, parse_constant=str)
        except (ValueError, RecursionError) as error:
            problems.append(Problem(where, "", f"not JSON: {error}", "Give one object a line."))
            raw = {}
        if not isinstance(raw, dict) or len(raw) > MAX_COLUMNS:
            fix = f"Give one object of at most {MAX_COLUMNS} values a line."
            problems.append(Problem(where, "", "not an object of values", fix))
            raw = {}
        problems.extend(_not_plain(where, raw))
        row = {key: value for key, value in raw.items() if isinstance(value, str)}
        problems.extend(_too_long(number, row))
        yield row


def _not_plain(where: str, raw: dict[str, Any]) -> Iterator[Problem]:
    for key, value in raw.items():
        if value is not None and not isinstance(value, str):
            yield Problem(f"{where}, {key}", json.dumps(value)[:60], "not a text or number", "Give a text or a number.")


def _too_long(number: int, row: Row) -> Iterator[Problem]:
    for key, value in row.items():
        if len(value) > MAX_VALUE:
            count = f"{len(value):,} characters"
            yield Problem(f"row {number}, {key}", count, f"more than {MAX_VALUE:,}", "Shorten it.")
