"""SVG path data as skia paths.

Reads absolute M, L, Q, C and Z, as layout and painters write them. Paths are cached; take care not to change one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from forebrush.native import skia
from forebrush.render.pixels import RenderError
from forebrush.scene.drawing import XYWH

__all__ = ["box_of", "path_of"]

_TOKEN = re.compile(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COUNT = {"M": 2, "L": 2, "Q": 4, "C": 6, "Z": 0}
_LONG = 20_000
"""Characters from which on a path is not kept."""


def path_of(d: str, rule: str = "nonzero") -> Any:
    """The `skia.Path` of path data.

    Raises:
        RenderError: the data hold anything but absolute M, L, Q, C and Z with their numbers.
    """
    return _kept(d, rule) if len(d) < _LONG else _parse(d, rule)


@lru_cache(maxsize=2048)
def _kept(d: str, rule: str) -> Any:
    return _parse(d, rule)


def _parse(d: str, rule: str) -> Any:
    path = skia.Path()
    if rule == "evenodd":
        path.setFillType(skia.PathFillType.kEvenOdd)
    add = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
    tokens = _TOKEN.findall(d)
    command, at, end = "", 0, len(tokens)
    while at < end:
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
            if command == "Z":
                path.close()
                continue
        count = _COUNT.get(command, 0)
        numbers = tokens[at : at + count]
        if not count or len(numbers) < count:
            raise _unreadable(d)
        try:
            add[command](*map(float, numbers))
        except ValueError:
            raise _unreadable(d) from None
        at += count
        if command == "M":
            command = "L"  # further pairs after a move are lines
    return path


def _unreadable(d: str) -> RenderError:
    return RenderError("path data cannot be read", repr(d[:60]), "Write absolute M, L, Q, C and Z only.")


def box_of(path: Any) -> XYWH:
    """Bounds of a path's points and control points."""
    r = path.getBounds()
    return r.left(), r.top(), r.width(), r.height()
