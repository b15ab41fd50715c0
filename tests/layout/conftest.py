"""Texts without fonts, so that boxes can be reckoned by hand."""

from __future__ import annotations

import pytest
import word_boxes

from forebrush.layout import text


@pytest.fixture
def plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set texts as word boxes."""
    monkeypatch.setattr(text, "measure", word_boxes.measure)
    monkeypatch.setattr(text, "place", word_boxes.place)
