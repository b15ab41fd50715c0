"""Boxes of a scene by node id, laid out with texts made of word boxes."""

from __future__ import annotations

from typing import Any

import word_boxes

from forebrush.layout import page as page_module
from forebrush.layout.frame import Frame, walk
from forebrush.scene import load


def frame_of(nodes: list[Any], width: int = 800, height: int = 600, **page: Any) -> Frame:
    """Lay out a page of nodes."""
    scene = load({"pages": [{"width": width, "height": height, "nodes": nodes, **page}]})
    return page_module.layout_page(scene, scene.pages[0], None)  # type: ignore[arg-type]


def boxes_of(nodes: list[Any], width: int = 800, height: int = 600, **page: Any) -> dict[str, tuple[float, ...]]:
    """x, y, width, height on the page by id."""
    return {node.id: node.box for node, _ in walk(frame_of(nodes, width, height, **page).nodes)}


def use_word_boxes(monkeypatch: Any) -> None:
    """Set texts as word boxes."""
    from forebrush.layout import sizing

    monkeypatch.setattr(sizing.type_setting, "measure", word_boxes.measure)
    monkeypatch.setattr(sizing.type_setting, "place", word_boxes.place)
