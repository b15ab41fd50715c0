"""The Frame: a finished layout, every box, line and glyph at its final place, as plain data.

The one type that every output and every check consumes; nothing lays anything out again. Coordinates are px at scale
1, quantised to 1/64 px. Each node's items stand in its own space (origin at the top left of its box); `matrix` leads
from there into its parent's space, and `box` tells where it lies on the page.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from forebrush.fonts import FontKey
from forebrush.scene.drawing import IDENTITY, XYWH, Item, Matrix, Paint, Rgba
from forebrush.scene.findings import Finding
from forebrush.scene.style import Blend, Effect

__all__ = ["Frame", "FrameMask", "FrameNode", "frame_hash", "plain", "quantise", "walk"]


def quantise(value: float) -> float:
    """The nearest multiple of 1/64 px, with no negative zero."""
    return round(value * 64) / 64 + 0.0


@dataclass(frozen=True, slots=True)
class FrameMask:
    """Shows a node where the path, painted and softened by `feather` px (standard deviation), has alpha."""

    d: str
    paint: Paint
    feather: float = 0.0
    invert: bool = False


@dataclass(frozen=True, slots=True)
class FrameNode:
    """A node of the page as it will be drawn: its own items first, then its children."""

    id: str
    kind: str
    role: str
    width: float
    height: float
    matrix: Matrix
    """From this node's space into its parent's (its place, offset, scale, rotation and quad together)."""
    box: XYWH
    """Bounds of its box on the page, transformed, without effects."""
    items: tuple[Item, ...] = ()
    children: tuple[FrameNode, ...] = ()
    slot: str = ""
    """In a picture: `@layer` to be drawn just before that layer; else after all layers."""
    opacity: float = 1.0
    blend: Blend = "normal"
    clip: str = ""
    """Path in this node's space that cuts its children off."""
    mask: FrameMask | None = None
    effects: tuple[Effect, ...] = ()
    """With literal colours."""
    light: tuple[Rgba, Rgba, tuple[float, float], tuple[float, float]] | None = None
    """Multiplied over what stands on a surface: near and far colour, and the points between which they blend."""
    outline: str = ""
    """The path of the node's shape in its own space: what shadows, backdrop blur and light refer to."""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One page, laid out."""

    page: str
    width: int
    height: int
    lang: str
    fonts: tuple[FontKey, ...]
    background: tuple[Paint, ...]
    nodes: tuple[FrameNode, ...]
    findings: tuple[Finding, ...] = ()
    title: str = ""
    print_mm: tuple[float, float] | None = None
    """Width of the trimmed page and the bleed round it, mm; None: 96 px are an inch, and nothing is trimmed."""


def walk(nodes: tuple[FrameNode, ...], matrix: Matrix = IDENTITY) -> Iterator[tuple[FrameNode, Matrix]]:
    """Every node in drawing order, with the matrix from its own space to the page."""
    for node in nodes:
        own = multiply(matrix, node.matrix)
        yield node, own
        yield from walk(node.children, own)


def multiply(a: Matrix, b: Matrix) -> Matrix:
    """The matrix that applies `b` first, then `a`."""
    rows = [a[0:3], a[3:6], a[6:9]]
    columns = [(b[0], b[3], b[6]), (b[1], b[4], b[7]), (b[2], b[5], b[8])]
    m = [sum(x * y for x, y in zip(row, column, strict=True)) for row in rows for column in columns]
    return (m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8])


def apply_matrix(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a matrix takes a point. A point at or behind the eye (w <= 0) is pushed far out, never divided by 0."""
    w = max(matrix[6] * x + matrix[7] * y + matrix[8], 1e-6)
    return (matrix[0] * x + matrix[1] * y + matrix[2]) / w, (matrix[3] * x + matrix[4] * y + matrix[5]) / w


def plain(value: Any) -> Any:
    """JSON data of a frame or of any part of it; each dataclass carries its name under `is`."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        made: dict[str, Any] = {"is": type(value).__name__}
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            if item != field.default:
                made[field.name] = plain(item)
        return made
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True)
    return value


def frame_hash(frame: Frame) -> str:
    """SHA-256 (hex) of the frame's plain data: equal on every machine for the same scene and fonts."""
    text = json.dumps(plain(frame), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
