"""The shape of the canvas that a request asks for or that its kind is used to."""

from __future__ import annotations

import re

from forebrush.think.planner.reading import contains

__all__ = ["ratio"]

_WORDS: dict[str, tuple[int, int]] = {
    # first what is said of the shape, then what the kind is used to
    "横版": (3, 2), "横幅": (3, 1), "竖版": (2, 3), "方形": (1, 1), "正方形": (1, 1), "手机壁纸": (9, 16), "宽屏": (16, 9),
    "landscape orientation": (3, 2), "portrait orientation": (2, 3), "square": (1, 1), "widescreen": (16, 9),
    "banner": (3, 1), "手机": (9, 16), "直播": (9, 16), "app screen": (9, 16), "mobile": (9, 16), "phone": (9, 16),
    "幻灯片": (16, 9), "slide": (16, 9), "presentation": (16, 9), "名片": (9, 5), "business card": (9, 5),
    "登机牌": (2, 1), "boarding pass": (2, 1), "证书": (10, 7), "certificate": (10, 7), "课程表": (3, 2), "timetable": (3, 2),
    "海报": (2, 3), "poster": (2, 3), "comic": (1, 1),
}  # fmt: skip
_NUMBERS = r"(?<![\d:：])(?P<w>\d{1,2})\s*[:：比x×]\s*(?P<h>\d{1,2})(?![\d:：])"
_RATIO = re.compile(
    rf"(?:ratio|aspect|format|比例|画幅|尺寸)\D{{0,6}}{_NUMBERS}"
    rf"|{_NUMBERS.replace('?P<w>', '?P<w2>').replace('?P<h>', '?P<h2>')}\s*"
    r"(?:的|比例|画幅|横|竖|海报|ratio|aspect|format|slide|poster|image|picture|canvas|banner|page|card|screen)",
    re.IGNORECASE,
)
_CLOCK_OR_SCORE = re.compile(r"\d{1,2}[:：]\d{2}")


def ratio(prompt: str) -> tuple[int, int] | None:
    """Width to height, where the request gives them (`16:9`) or names a shape or a kind that has one; else None."""
    for match in _RATIO.finditer(prompt):
        wide, high = int(match["w"] or match["w2"]), int(match["h"] or match["h2"])
        if wide and high and 1 / 3 <= wide / high <= 3 and not _CLOCK_OR_SCORE.match(match[0].replace(" ", "")):
            return wide, high
    found = contains(prompt, _WORDS)
    return min((_WORDS[w] for w in found), key=list(_WORDS.values()).index) if found else None
