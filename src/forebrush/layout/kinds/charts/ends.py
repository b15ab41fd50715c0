"""Words in the margin beside a plot: the names of lines at their ends, and those of reference lines.

They share one column, so that none stands over another; what had to move is joined to its line.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from forebrush.layout.kinds.charts.place import Spot, spread
from forebrush.layout.kinds.charts.words import LINE, Words
from forebrush.scene.drawing import XYWH, FlatPaint, Item, PathItem, Rgba, StrokePaint
from forebrush.scene.paths import Segment, write

__all__ = ["End", "end_width", "put_ends"]

GAP = 0.6
"""Em between a line and its name."""


@dataclass(frozen=True, slots=True)
class End:
    """Words for the margin, and the point where what they name ends."""

    text: str
    spot: Spot
    color: Rgba
    weight: int


def end_width(texts: Sequence[str], size: float, weight: int, most: float, words: Words) -> float:
    """Px of the margin: that of the longest words, or of its parts where they wrap into `most` px; 0 for none."""
    if not texts:
        return 0.0
    wide = max(words.size_of(text, size, weight)[0] for text in texts)
    if wide > most:
        wide = min(max(most, max(words.narrowest(text, size) for text in texts) * 1.08), most * 1.4)
    return wide + size * GAP


def put_ends(ends: Sequence[End], size: float, column: XYWH, words: Words, hair: float) -> list[Item]:
    """The words in their column, level with their points where there is room for it."""
    x, y, width, height = column
    room = width - size * GAP
    sizes = []
    for end in ends:
        one = words.size_of(end.text, size, end.weight)
        lines = 1 if one[0] <= room + 0.1 else 3
        tall = one[1] if lines == 1 else min(words.size_of(end.text, size, end.weight, room)[1], 3 * size * LINE)
        sizes.append((lines, tall))
    wanted = [end.spot[1] for end in ends]
    kept = list(range(len(ends)))
    middles = None
    while kept and middles is None:
        middles = spread([wanted[k] for k in kept], [sizes[k][1] for k in kept], y, y + height)
        if middles is None:
            kept = kept[:-1]
    made: list[Item] = []
    for k, middle in zip(kept, middles or (), strict=True):
        end, (lines, tall) = ends[k], sizes[k]
        if abs(middle - end.spot[1]) > tall * 0.5:
            start = end.spot[0] + size * 0.15
            path = [Segment("M", (start, end.spot[1])), Segment("L", (x + size * GAP * 0.75, middle))]
            made.append(PathItem(write(path), strokes=(StrokePaint(FlatPaint(end.color), hair),), what="leader"))
        made += words.put(
            end.text, size, x + size * GAP, middle, 0.0, 0.5, end.color, weight=end.weight, width=room, lines=lines
        )
    left = [end.text for k, end in enumerate(ends) if k not in kept]
    if left:
        words.omit(left, "no room beside the plot for")
    return made
