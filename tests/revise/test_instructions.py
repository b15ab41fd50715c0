"""Instructions in both languages, each on up to three scenes: what is asked for happens, and nothing else."""

import json
from collections import Counter

import pytest

from .judge import HERE, ROWS, Judged, scenes_for

STRANGE = {
    name: [json.loads(line) for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    for name in ("third", "fourth", "fifth")
}


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


@pytest.mark.parametrize("name", STRANGE)
def test_what_a_stranger_says_is_done(name):
    """Rows by people who saw no code; at first look 16 of 80 (third), 29 of 80 (fourth) and 24 of 40 (fifth) held."""
    rows = STRANGE[name]
    faults = {row["id"]: row["say"] for row in rows for scene in scenes_for(row) if Judged(row, scene).faults}
    assert len(faults) <= (0.05 if name != "fifth" else 0.125) * len(rows), faults


def test_rows_are_many_and_of_all_sorts():
    tags = Counter(tag for row in ROWS for tag in row.get("tags", ()))
    assert len(ROWS) >= 150
    assert min(tags[t] for t in ("content", "multi", "exception", "impossible", "list")) >= 3
    assert all(scenes_for(row) for row in ROWS)
