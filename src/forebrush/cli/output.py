"""What the command line says: progress, complaints, findings, and the JSON object."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Callable, Iterable
from typing import Any

from forebrush.scene.findings import Finding

__all__ = ["complain", "print_json", "print_table", "progress", "say_findings"]


def complain(message: str) -> None:
    """Say on stderr what is wrong."""
    print(f"forebrush: {message}", file=sys.stderr)


def progress() -> Callable[[str], None]:
    """A line on stderr that is written over; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        return lambda _: None

    def show(step: str) -> None:
        sys.stderr.write(f"\r\x1b[K{step} ...")
        sys.stderr.flush()

    return show


def end_progress() -> None:
    """Take the progress line away."""
    if sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def print_json(value: Any) -> None:
    """One JSON object on stdout."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def say_findings(findings: Iterable[Finding]) -> None:
    """Errors and warnings on stderr, a line each with the way to mend it; notes only by number."""
    notes = 0
    for item in findings:
        if item.severity == "note":
            notes += 1
            continue
        where = f" [{item.node}]" if item.node else ""
        print(f"{item.severity}: {item.message}{where}. {item.fix}", file=sys.stderr)
    if notes:
        print(f"{notes} note{'s' if notes > 1 else ''} (--json shows them)", file=sys.stderr)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def print_table(rows: list[tuple[str, ...]]) -> None:
    """Columns of words, aligned as a terminal shows them."""
    widths = [max(_width(row[k]) for row in rows) for k in range(len(rows[0]))]
    for row in rows:
        cells = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
