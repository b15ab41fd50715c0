"""What Chromium made of the paragraphs, kept in `chromium.json` so that the comparison needs no browser.

`python -m tests.press.line_breaks.record` writes it anew.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from pathlib import Path
from typing import NamedTuple

from forebrush.fonts import Library

from .browser import browser_lines, browser_version
from .paragraphs import PARAGRAPHS

__all__ = ["Record", "read_record"]

FILE = Path(__file__).with_name("chromium.json")


class Record(NamedTuple):
    """For each paragraph the code points at which Chromium's lines start, and all at which one may start."""

    version: str
    paragraphs: str
    lines: tuple[tuple[int, ...], ...]
    places: tuple[tuple[int, ...], ...]


def fingerprint() -> str:
    """SHA-256 of the paragraphs and their settings."""
    return hashlib.sha256(repr(PARAGRAPHS).encode()).hexdigest()


def made_now(library: Library) -> Record:
    """What the installed Chromium makes of the paragraphs."""
    with tempfile.TemporaryDirectory() as folder:
        found = browser_lines(PARAGRAPHS, library, Path(folder))
    lines, places = (tuple(tuple(pair[k]) for pair in found) for k in (0, 1))
    return Record(browser_version(), fingerprint(), lines, places)


def read_record() -> Record:
    """The record that was kept."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    lines, places = (tuple(map(tuple, raw[name])) for name in ("lines", "places"))
    return Record(raw["version"], raw["paragraphs"], lines, places)


if __name__ == "__main__":
    rows = ["{"]
    made = made_now(Library())
    for name in ("version", "paragraphs"):
        rows.append(f'"{name}": "{getattr(made, name)}",')
    for name in ("lines", "places"):
        every = ",\n".join(json.dumps(list(row), separators=(",", ":")) for row in getattr(made, name))
        rows.append(f'"{name}": [\n{every}\n]{"," if name == "lines" else ""}')
    FILE.write_text("\n".join([*rows, "}"]) + "\n", encoding="utf-8")
