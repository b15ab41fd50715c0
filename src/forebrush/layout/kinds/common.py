"""What several kinds draw: set words, and the frame that stands where something cannot be drawn."""

from __future__ import annotations

from forebrush.layout.context import Context
from forebrush.layout.shapes import box_path
from forebrush.scene.drawing import IDENTITY, FlatPaint, GroupItem, Item, Matrix, PathItem, StrokePaint
from forebrush.scene.paths import Segment, write
from forebrush.scene.values import Radii

__all__ = ["moved", "moving", "placeholder"]


def moving(x: float, y: float) -> Matrix:
    """The matrix that shifts by x, y px."""
    return (1.0, 0.0, x, 0.0, 1.0, y, 0.0, 0.0, 1.0)


def moved(items: tuple[Item, ...], x: float, y: float) -> tuple[Item, ...]:
    """Items shifted by x, y px, as one group; nothing stays nothing."""
    matrix = moving(x, y)
    return (GroupItem(items, matrix),) if items and matrix != IDENTITY else items


def placeholder(width: float, height: float, ctx: Context) -> tuple[Item, ...]:
    """A quiet crossed frame, so that something missing is seen and never mistaken for an empty place."""
    if width <= 0 or height <= 0:
        return ()
    line = max(1.0, min(width, height) / 48)
    inset, w, h = line / 2, max(width - line, line), max(height - line, line)
    radius = Radii((min(w, h) * 0.08,) * 4)
    grey = FlatPaint((128, 128, 128, 200))
    frame = PathItem(
        box_path(w, h, radius),
        (FlatPaint((128, 128, 128, 36)),),
        (StrokePaint(grey, line),),
        what="placeholder",
    )
    cut = min(w, h) * 0.24
    cross = write(
        [
            Segment("M", (cut, cut)),
            Segment("L", (w - cut, h - cut)),
            Segment("M", (w - cut, cut)),
            Segment("L", (cut, h - cut)),
        ]
    )
    lines = PathItem(cross, strokes=(StrokePaint(grey, line, cap="round"),), what="placeholder")
    return (GroupItem((frame, lines), moving(inset, inset)),)
