"""Frames to a survey: boxes, lines and sizes of type of every node, for those who change scenes by words."""

from __future__ import annotations

from collections.abc import Iterable

from forebrush.layout.frame import Frame, FrameNode, apply_matrix, multiply
from forebrush.scene.drawing import IDENTITY, GroupItem, Item, Matrix, TextItem
from forebrush.scene.survey import XYWH, Placed, Survey

__all__ = ["survey"]


def survey(frames: Iterable[Frame]) -> Survey:
    """Where every node of some frames stands."""
    nodes: dict[str, Placed] = {}
    findings = set()
    for frame in frames:
        findings |= {f"{f.name} {f.node}" for f in frame.findings}
        for node in frame.nodes:
            _visit(node, IDENTITY, nodes)
    return Survey(nodes, frozenset(findings))


def _visit(node: FrameNode, above: Matrix, nodes: dict[str, Placed]) -> None:
    matrix = multiply(above, node.matrix)
    texts = list(_texts(node.items))
    ink, size, lines = node.box, 0.0, 0
    if texts:
        size = max(item.size for item in texts)
        boxes = [line for item in texts for line in _lines(item)]
        lines = len(boxes)
        if boxes:
            ink = _bounds([apply_matrix(matrix, x, y) for box in boxes for x, y in _corners(box)])
    turn = (above[0], above[3], above[1], above[4])
    nodes[node.id] = Placed(node.box, ink, size, turn, lines)
    for child in node.children:
        _visit(child, matrix, nodes)


def _texts(items: tuple[Item, ...]) -> Iterable[TextItem]:
    for item in items:
        if isinstance(item, TextItem):
            yield item
        elif isinstance(item, GroupItem):
            yield from _texts(item.items)


def _lines(item: TextItem) -> list[XYWH]:
    """The boxes of the lines in the node's space: from the first to the last glyph, an em high about the baseline."""
    made = []
    for line in item.lines:
        if line.length <= 0:
            continue
        if item.vertical:
            made.append((line.x - item.size / 2, line.y, item.size, line.length))
        else:
            made.append((line.x, line.y - 0.8 * item.size, line.length, item.size))
    return made


def _corners(box: XYWH) -> list[tuple[float, float]]:
    x, y, w, h = box
    return [(x, y), (x + w, y), (x, y + h), (x + w, y + h)]


def _bounds(points: list[tuple[float, float]]) -> XYWH:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
