"""Instructions in both languages, each on up to three scenes: what is asked for happens, and nothing else."""

import json
from collections import Counter

import pytest

from .judge import HERE, ROWS, Judged, scenes_for

THIRD = [json.loads(line) for line in (HERE / "third.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("part", range(8))
def test_instructions_do_what_they_say(part):
    """At least 95 % of the rows hold on every scene that they run on; the others are named."""
    faults = {}
    rows = ROWS[part::8]
    for row in rows:
        for name in scenes_for(row):
            judged = Judged(row, name)
            if judged.faults:
                faults.setdefault(row["id"], []).append((name, judged.faults[:2]))
    assert len(faults) <= 0.05 * len(rows) + 1, faults


def test_what_a_stranger_says_is_done():
    """Rows by somebody who saw no code; written before what serves them, which stood at 16 of 80 at first look."""
    faults = {row["id"]: row["say"] for row in THIRD for name in scenes_for(row) if Judged(row, name).faults}
    assert len(faults) <= 0.05 * len(THIRD), faults


def test_rows_are_many_and_of_all_sorts():
    tags = Counter(tag for row in ROWS for tag in row.get("tags", ()))
    assert len(ROWS) >= 150
    assert min(tags[t] for t in ("content", "multi", "exception", "impossible", "list")) >= 3
    assert all(scenes_for(row) for row in ROWS)
