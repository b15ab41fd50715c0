"""Sizes as people write them: `1024x1536`, `2K`, `4K`, `16:9`; read once, at the border, into whole px.

`2K` and `4K` give the long edge (2048 and 3840); a bare ratio gives about 1.5 megapixels. Stands on `scene` alone.
"""

from __future__ import annotations

import math
import re

from forebrush.scene.errors import ForebrushError
from forebrush.scene.limits import MAX_EDGE, MAX_PIXELS

__all__ = ["DEFAULT_RATIO", "RequestError", "parse_size"]

DEFAULT_RATIO = (2, 3)
"""Portrait, where neither the size nor the request says otherwise."""
_LONG_EDGE = {"2K": 2048, "4K": 3840}
_AREA = 1024 * 1536
MAX_RATIO = 3.0
"""Of a requested picture: from 1:3 to 3:1."""


class RequestError(ForebrushError):
    """A request cannot be met as it stands: what is wrong, and what would do."""


def parse_size(text: str | None, ratio: tuple[int, int] | None = None) -> tuple[int, int]:
    """Width and height in px of a size as written; `ratio` (from the request) shapes `2K`, `4K` and None.

    Raises `RequestError` for what is no size, or is larger than the limits or longer than 3:1.
    """
    wide, high = ratio or DEFAULT_RATIO
    if text is None:
        return _of_area(wide, high)
    clean = text.strip().upper().replace("×", "X")
    if clean in _LONG_EDGE:
        long_edge = _LONG_EDGE[clean]
        short = max(1, round(long_edge * min(wide, high) / max(wide, high)))
        return _checked((long_edge, short) if wide >= high else (short, long_edge), text)
    if match := re.fullmatch(r"(\d{1,6})X(\d{1,6})", clean):
        return _checked((int(match[1]), int(match[2])), text)
    if match := re.fullmatch(r"(\d{1,3}):(\d{1,3})", clean):
        wide, high = int(match[1]), int(match[2])
        if not wide or not high:
            raise RequestError(f"size {text!r}: a side of a ratio is 0. Give a ratio such as 16:9.")
        return _checked(_of_area(wide, high), text)
    raise RequestError(f"size {text!r} is not a size. Write 1024x1536, 2K, 4K, or a ratio such as 16:9.")


def _of_area(wide: int, high: int) -> tuple[int, int]:
    """About 1.5 megapixels, in exactly this ratio."""
    common = math.gcd(wide, high)
    wide, high = wide // common, high // common
    unit = max(1, round(math.sqrt(_AREA / (wide * high))))
    return wide * unit, high * unit


def _checked(size: tuple[int, int], text: str) -> tuple[int, int]:
    width, height = size
    if not min(size) >= 16 or max(size) > MAX_EDGE:
        raise RequestError(f"size {text!r}: an edge is from 16 to {MAX_EDGE} px.")
    if width * height > MAX_PIXELS:
        raise RequestError(f"size {text!r}: {width * height:,} px are more than {MAX_PIXELS:,}. Ask for a smaller one.")
    if max(size) > MAX_RATIO * min(size) * 1.001:
        raise RequestError(f"size {text!r}: pictures are made from 1:3 to 3:1. Ask for a less narrow one.")
    return size
