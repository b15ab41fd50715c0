"""Where strings stand in a finished picture, and whether that is where a request wants them."""

from dataclasses import dataclass

from forebrush.check import measure_shown
from think.score import plain


@dataclass(frozen=True)
class Box:
    """Bounds of the ink of a string on the page, px, and its font size."""

    left: float
    top: float
    right: float
    bottom: float
    size: float

    @property
    def x(self):
        return (self.left + self.right) / 2

    @property
    def y(self):
        return (self.top + self.bottom) / 2


def boxes_of(picture):
    """(words, box) of everything that is shown on the first page."""
    frame = picture.frames[0]
    found = []
    for item in measure_shown(frame, picture.pixels(), picture.assets, scale=1.0, library=picture.library):
        x, y, wide, tall = item.box
        found.append((plain(item.text), Box(x, y, x + wide, y + tall, item.size)))
    return found


def box_of(words, boxes):
    """The box of the text that shows some words: the one that says least besides; None where none does."""
    wanted = plain(words)
    held = sorted((len(text), k) for k, (text, _) in enumerate(boxes) if wanted and wanted in text)
    if held:
        return boxes[held[0][1]][1]
    # Set in several pieces (a name and its price): from the first to the last of them.
    parts = [box for text, box in boxes if len(text) > 1 and text in wanted]
    covered = sum(len(text) for text, _ in boxes if len(text) > 1 and text in wanted)
    if parts and covered >= len(wanted) * 0.8:
        return Box(min(p.left for p in parts), min(p.top for p in parts), max(p.right for p in parts),
                   max(p.bottom for p in parts), min(p.size for p in parts))  # fmt: skip
    return None


# Of the page: where the middle of a string lies, in shares of width and height.
_LOW, _HIGH, _NEAR = 0.4, 0.6, 0.17
_WITHIN = {
    "top": (None, (0, _LOW)), "bottom": (None, (_HIGH, 1)), "left": ((0, 0.45), None), "right": ((0.55, 1), None),
    "top-left": ((0, 0.45), (0, _LOW)), "top-right": ((0.55, 1), (0, _LOW)),
    "bottom-left": ((0, 0.45), (_HIGH, 1)), "bottom-right": ((0.55, 1), (_HIGH, 1)),
    "center": ((0.5 - _NEAR, 0.5 + _NEAR), (0.5 - _NEAR, 0.5 + _NEAR)), "left-column": ((0, _LOW), None),
    "right-column": ((_HIGH, 1), None), "middle-column": ((1 / 3, 2 / 3), None),
}  # fmt: skip


def holds(relation, boxes, size):
    """Whether a relation of a prompt file holds; None where a string is not shown."""
    own = box_of(relation["text"], boxes)
    if own is None:
        return None
    wide, tall = size
    if relation["to"] == "page":
        across, down = _WITHIN[relation["is"]]
        return (across is None or across[0] <= own.x / wide <= across[1]) and (
            down is None or down[0] <= own.y / tall <= down[1]
        )
    other = box_of(relation["to"], boxes)
    if other is None:
        return None
    slack = 0.25 * min(own.bottom - own.top, other.bottom - other.top)
    across = own.left < other.right and other.left < own.right
    level = own.top < other.bottom and other.top < own.bottom
    return {
        "below": own.top >= other.bottom - slack,
        "above": own.bottom <= other.top + slack,
        "left-of": own.right <= other.left + slack and level,
        "right-of": own.left >= other.right - slack and level,
        "smaller-than": own.size < other.size,
        "larger-than": own.size > other.size,
        "inside": across and own.top >= other.bottom - slack,
    }[relation["is"]]
