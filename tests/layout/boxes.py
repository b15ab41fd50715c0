"""Boxes of a scene by node id, and short ways to write nodes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from forebrush.fonts import Library
from forebrush.layout.frame import Frame, FrameNode, walk
from forebrush.layout.page import layout_page
from forebrush.scene import load

Node = dict[str, Any]
Boxes = Mapping[str, tuple[float, ...]]
LIBRARY = Library()


def frame_of(nodes: list[Node], width: int = 800, height: int = 600, *, more: Any = None, **page: Any) -> Frame:
    """Lay out a page of nodes; `more` are further arguments of `layout_page`."""
    scene = load({"pages": [{"width": width, "height": height, "nodes": nodes, **page}]})
    return layout_page(scene, scene.pages[0], LIBRARY, **(more or {}))


def boxes_of(nodes: list[Node], width: int = 800, height: int = 600, **page: Any) -> Boxes:
    """x, y, width, height on the page by id."""
    return {node.id: node.box for node, _ in walk(frame_of(nodes, width, height, **page).nodes)}


def nodes_of(frame: Frame) -> dict[str, FrameNode]:
    """The nodes of a frame by id."""
    return {node.id: node for node, _ in walk(frame.nodes)}


def group(id: str, layout: str, *children: Node, **more: Any) -> Node:
    return {"kind": "group", "id": id, "layout": layout, "children": list(children), **more}


# Containers that take their own size at the top left corner of the page.


def row(*children: Node, **more: Any) -> Node:
    return group("root", "row", *children, anchor="top-left", **more)


def column(*children: Node, **more: Any) -> Node:
    return group("root", "column", *children, anchor="top-left", **more)


def grid(columns: list[Any], *children: Node, **more: Any) -> Node:
    return group("root", "grid", *children, columns=columns, anchor="top-left", **more)


def shape(id: str, width: Any = None, height: Any = None, **more: Any) -> Node:
    sizes = {name: value for name, value in (("width", width), ("height", height)) if value is not None}
    return {"kind": "shape", "id": id, **sizes, **more}


def words(id: str, text: str, **more: Any) -> Node:
    """A text of word boxes: `"30 20"` is two boxes of 30 and 20 by 10 px."""
    return {"kind": "text", "id": id, "text": text, **more}


def check(root: Node, expected: Boxes, **page: Any) -> None:
    """Compare boxes; a third of a pixel is written as it is, and stands on the 1/64 px grid."""
    made = boxes_of([root], **page)
    for name, box in expected.items():
        assert made[name] == pytest.approx(box, abs=1 / 64), name
