"""Where the lines of 200 paragraphs break, against what Chromium made of them (`line_breaks/chromium.json`).

The same words, fonts, sizes and widths; settings alike as far as CSS has them. Every difference comes from a rule that
`docs/differences.md` tells of: with the browser's rules in the place of ours, every paragraph is the browser's.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from forebrush.fonts import Library

from .line_breaks.browser import browser_version, find_browser
from .line_breaks.ours import RULES, our_lines, ruled_lines
from .line_breaks.paragraphs import PARAGRAPHS
from .line_breaks.record import fingerprint, made_now, read_record

EQUAL = 148
"""Paragraphs, of 200, that broke as in Chromium 156 when this was measured."""
DOCS = Path(__file__).parents[2] / "docs" / "differences.md"


@pytest.fixture(scope="module")
def library():
    return Library()


@pytest.fixture(scope="module")
def record():
    return read_record()


@pytest.fixture(scope="module")
def differing(library, record):
    """The paragraphs whose lines are not the browser's, with the browser's lines and break places."""
    return [
        (paragraph, list(lines), places)
        for paragraph, lines, places in zip(PARAGRAPHS, record.lines, record.places, strict=True)
        if our_lines(paragraph, library) != list(lines)
    ]


def test_the_record_is_of_these_paragraphs(record):
    assert len({paragraph.name for paragraph in PARAGRAPHS}) == len(record.lines) == len(record.places) == 200
    assert record.paragraphs == fingerprint(), "the paragraphs changed: python -m tests.press.line_breaks.record"
    assert sum(len(lines) > 1 for lines in record.lines) >= 195
    assert {paragraph.lang for paragraph in PARAGRAPHS} >= {"zh-Hans", "zh-Hant", "ja", "ko", "en", "de", "ar", "he"}


def test_the_share_of_equal_paragraphs_does_not_fall(differing):
    assert len(PARAGRAPHS) - len(differing) >= EQUAL


def test_without_a_rule_exchanged_the_lines_are_ours(library, record):
    for paragraph, places in list(zip(PARAGRAPHS, record.places, strict=True))[::5]:
        assert ruled_lines(paragraph, library, (), places) == our_lines(paragraph, library)


def test_every_difference_comes_from_a_written_rule(library, record):
    unexplained = {
        paragraph.name
        for paragraph, lines, places in zip(PARAGRAPHS, record.lines, record.places, strict=True)
        if ruled_lines(paragraph, library, RULES, places) != list(lines)
    }
    assert unexplained == set()


def test_the_differences_are_written_down(library, differing):
    counts = Counter()
    for paragraph, lines, places in differing:
        alone = [rule for rule in RULES if ruled_lines(paragraph, library, (rule,), places) == lines]
        counts[alone[0] if alone else "several at once"] += 1
    section = DOCS.read_text(encoding="utf-8").partition("## Lines")[2].partition("\n## ")[0]
    written = {name: int(count) for name, count in re.findall(r"^\| ([^|]+) \| (\d+) \|", section, re.MULTILINE)}
    assert written == {name: counts[name] for name in (*RULES, "several at once")}


@pytest.mark.skipif(find_browser() is None, reason="Chromium is not installed")
def test_the_record_is_what_the_browser_says(library, record):
    if browser_version() != record.version:
        pytest.skip(f"the record is of Chromium {record.version}, here is {browser_version()}")
    assert made_now(library) == record
