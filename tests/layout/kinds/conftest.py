"""A layout context for one node, and the items that its kind makes of it."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any

import pytest

from forebrush.fonts import Library
from forebrush.layout.context import Context
from forebrush.scene import load, resolve
from forebrush.scene.drawing import GroupItem, Item, PathItem, TextItem

Make = Callable[..., tuple[Any, Context]]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture
def made(library: Library) -> Make:
    """`made(node, **scene)`: the node of a scene of its own, and a fresh context."""

    def make(node: dict[str, Any], **scene: Any) -> tuple[Any, Context]:
        page = {"id": "page", "width": 400, "height": 300, "nodes": [{"id": "n", **node}]}
        whole = resolve(load({"version": 1, "pages": [page], **scene}))
        return whole.pages[0].nodes[0], Context(whole, whole.pages[0], library)

    return make


@pytest.fixture
def drawn(made: Make) -> Callable[..., tuple[tuple[Item, ...], Context]]:
    """`drawn(node, width, height, **scene)`: what the kind draws, and the context with its findings."""

    def draw(node: dict[str, Any], width: float, height: float, **scene: Any) -> tuple[tuple[Item, ...], Context]:
        read, ctx = made(node, **scene)
        kind = importlib.import_module(f"forebrush.layout.kinds.{read.kind}")
        return kind.items(read, width, height, ctx), ctx

    return draw


def flattened(items: tuple[Item, ...]) -> list[Item]:
    """All items that are no groups, in drawing order."""
    return [inner for item in items for inner in (flattened(item.items) if isinstance(item, GroupItem) else [item])]


def paths(items: tuple[Item, ...], what: str | None = None) -> list[PathItem]:
    return [i for i in flattened(items) if isinstance(i, PathItem) and (what is None or i.what == what)]


def words(items: tuple[Item, ...]) -> list[str]:
    return [item.text for item in flattened(items) if isinstance(item, TextItem)]


@pytest.fixture
def look() -> Any:
    """The helpers above, for tests that cannot import a conftest."""
    from types import SimpleNamespace

    return SimpleNamespace(flattened=flattened, paths=paths, words=words)
