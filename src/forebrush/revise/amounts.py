"""How much: the one table of relative words, and the amounts that an instruction names.

`docs/edits.md` shows the table to people. Every relative word has one number, which the receipt prints; "more" and
"less" after an edit repeat it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["RELATIVE", "Amount", "read_amount"]

RELATIVE: Mapping[str, Mapping[str, float]] = {
    # what: how much for "a bit", for no word, for "a lot"
    "move": {"little": 0.01, "plain": 0.02, "much": 0.06},  # of the short side of the page
    "size": {"little": 1.08, "plain": 1.15, "much": 1.4},  # a factor; smaller is its inverse
    "light": {"little": 0.06, "plain": 0.1, "much": 0.2},  # of OKLab lightness, 0 to 1
    "spacing": {"little": 0.03, "plain": 0.05, "much": 0.12},  # em between letters
    "leading": {"little": 0.1, "plain": 0.2, "much": 0.4},  # of the line height
    "filter": {"little": 0.12, "plain": 0.2, "much": 0.4},  # of brightness, contrast, saturation
    "warmth": {"little": 0.12, "plain": 0.2, "much": 0.4},  # from -1 (blue) to 1 (amber)
    "blur": {"little": 2.0, "plain": 4.0, "much": 12.0},  # px, standard deviation
    "turn": {"little": 5.0, "plain": 15.0, "much": 45.0},  # degrees
    "radius": {"little": 0.04, "plain": 0.08, "much": 0.2},  # of the short side of the box
    "opacity": {"little": 0.85, "plain": 0.7, "much": 0.4},  # a factor
}
FEW_PIXELS = 4.0
"""Px at scale 1 of "a few pixels"."""

_PX = re.compile(r"(?P<n>\d+(?:\.\d+)?)\s*(?:px|pixels?|个?像素)", re.IGNORECASE)
_FEW = re.compile(r"\ba (?:few|couple of) pixels?\b|几个?像素|\bsome pixels\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:a|one|1) pixel\b|一个?像素", re.IGNORECASE)
_PERCENT = re.compile(r"(?P<n>\d+(?:\.\d+)?)\s*(?:%|percent\b|per cent\b|个?百分点)", re.IGNORECASE)
_DEGREES = re.compile(r"(?P<n>\d+(?:\.\d+)?)\s*(?:°|degrees?\b|度)", re.IGNORECASE)
_TIMES = (
    (
        re.compile(
            r"\b(?:twice(?: as (?:big|large|wide|tall))?|double(?: the size)?|2x|two times)\b|一倍|两倍|2倍|翻倍",
            re.IGNORECASE,
        ),
        2.0,
    ),
    (re.compile(r"\b(?:three times|3x|triple)\b|三倍|3倍", re.IGNORECASE), 3.0),
    (re.compile(r"\b(?:half(?: the size| as big)?|halve)\b|减半|一半", re.IGNORECASE), 0.5),
)
_FACTOR = re.compile(
    r"(?:到|为|成)?(?P<n>\d+(?:\.\d+)?)\s*倍|\b(?P<m>\d+(?:\.\d+)?) times(?: the size)?", re.IGNORECASE
)
_FRACTION = re.compile(
    r"\bby an? (?P<en>quarter|fourth|third|fifth|sixth|eighth|tenth)\b|(?P<d>[二三四五六七八九十])分之(?P<n>[一二三四五六七八九])",
    re.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_DIGITS = "零一二三四五六七八九十"
_LITTLE = re.compile(
    r"\b(?:a (?:little |tiny )?bit|a little|slightly|a touch|a tad|a notch|a hair|a smidge(?:n)?|just a bit|(?:just )?a touch|softly|subtly)\b|一点点?(?:儿)?|一圈|一号|一档|稍微?|略微?|一些|些|微微",
    re.IGNORECASE,
)
_MUCH = re.compile(
    r"\b(?:a lot|much|way|far|considerably|really|very)\b|很多|好多|不少|大大|大幅|非常|多多|明显", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A named amount: `px`, `share` (0 to 1), `factor`, `degrees`, or the level of a relative word."""

    unit: str
    value: float
    words: str = ""


def read_amount(text: str) -> tuple[Amount, str]:
    """The amount that a piece of an instruction names, and the piece without it; `plain` where it names none."""
    for pattern, unit, scale in ((_PX, "px", 1.0), (_PERCENT, "share", 0.01), (_DEGREES, "degrees", 1.0)):
        if match := pattern.search(text):
            return Amount(unit, float(match["n"]) * scale, match[0]), _without(text, match)
    for pattern, pixels in ((_FEW, FEW_PIXELS), (_ONE, 1.0)):
        if match := pattern.search(text):
            return Amount("px", pixels, match[0]), _without(text, match)
    if match := _FACTOR.search(text):
        return Amount("factor", float(match["n"] or match["m"]), match[0]), _without(text, match)
    for pattern, factor in _TIMES:
        if match := pattern.search(text):
            return Amount("factor", factor, match[0]), _without(text, match)
    if match := _FRACTION.search(text):
        part = _PARTS[match["en"].lower()] if match["en"] else _DIGITS.index(match["d"]) / _DIGITS.index(match["n"])
        return Amount("share", 1 / part, match[0]), _without(text, match)
    for pattern, level in ((_LITTLE, "little"), (_MUCH, "much")):
        if match := pattern.search(text):
            return Amount(level, 0.0, match[0]), _without(text, match)
    return Amount("plain", 0.0), text


def _without(text: str, match: re.Match[str]) -> str:
    before = re.sub(r"\bby\s*$", "", text[: match.start()], flags=re.IGNORECASE)
    return f"{before} {text[match.end() :]}"
