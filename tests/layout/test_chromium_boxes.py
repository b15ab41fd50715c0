"""The boxes of 60 grids and 40 flexboxes against those of Chromium. `docs/differences.md` tells of what differs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from boxes import boxes_of
from chromium_boxes import ROOM, chromium_boxes, trees

pytestmark = [
    pytest.mark.usefixtures("plain_text"),
    pytest.mark.skipif(shutil.which("chromium") is None, reason="Chromium is not installed"),
]
TOLERANCE = 0.1
"""Chromium reckons in whole 1/64 px, rounded down at every step."""


@pytest.mark.parametrize(("kind", "count"), [("grid", 60), ("flex", 40)])
def test_boxes_are_those_of_chromium(kind: str, count: int, tmp_path: Path) -> None:
    roots = trees(kind, count)
    theirs = chromium_boxes(roots, tmp_path)
    ours: dict[str, tuple[float, ...]] = {}
    for root in roots:
        ours |= boxes_of([{**root, "anchor": "top-left"}], ROOM, ROOM)
    assert set(theirs) == set(ours)
    far = {
        name
        for name, box in ours.items()
        if max(abs(a - b) for a, b in zip(box, theirs[name], strict=True)) > TOLERANCE
    }
    assert far == set()
