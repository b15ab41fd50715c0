"""One library of the built-in faces for all tests of the room."""

from __future__ import annotations

import pytest

from forebrush.fonts import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()
