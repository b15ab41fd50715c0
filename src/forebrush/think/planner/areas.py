"""Parts of a page that a request describes: `the left column`, `two panels`, `a 2x2 grid`, `右侧面板`.

A part is known by its position or number and its noun. Parts with the same noun stand together: side by side where
they are left and right or are columns, one below the other where they are top and bottom, else in a grid.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from forebrush.think.planner.positions import place_of

__all__ = ["Areas", "Headed", "Part", "grid_of", "part_of"]

_NOUNS_EN = (
    r"columns?|panels?|sections?|cards?|blocks?|boxes|box|quadrants?|hal(?:f|ves)|sidebars?|bands?|rows?|"
    r"tiles?|segments?|zones?|regions?|modules?|panes?|cells?|callouts?|insets?|"
    r"page|sticky notes?|notes?|windows?|compartments?|areas?|mockup|circles?"
)
_POSITIONS_EN = (
    r"(?:top|bottom|upper|lower|left|right|cent(?:er|re|ral)|middle|first|second|third|fourth|fifth|sixth|"
    r"last|leftmost|rightmost|topmost|bottommost|left-hand|right-hand)"
    r"(?:[- ](?:left|right|cent(?:er|re)|middle|hand|most))?"
)
_PART_EN = re.compile(
    rf"\b(?P<position>{_POSITIONS_EN})[- ](?:(?!and\b|of\b|the\b|in\b|at\b|with\b|to\b|is\b|"
    rf"a\b)[\w-]+[ -]){{0,3}}?(?P<noun>{_NOUNS_EN})\b",
    re.IGNORECASE,
)
_LETTERED = re.compile(
    r"\b(?P<noun>panel|section|column|card|page|box|block|step|tab|row|figure|zone|area|"
    r"quadrant) \(?(?P<position>[A-H1-9])\)?(?![\w])",
    re.IGNORECASE,
)
_NAMED_COLUMN = re.compile(
    r"^\W*(?P<position>[A-Z]\w+(?: \d+)?)(?: \([^)]*\))? ?(?P<noun>column|panel|section|card|row|block)?\s*[—–-]+\s*$"
)
_POSITION_WORDS_ZH = (
    r"(?:最?(?:左|右|上|下|中)(?:侧|边|方|部|面|间|央)?(?:的)?|顶部的?|底部的?|中间的?|中央的?|主要?|"
    r"第[一二三四五六七八]个?(?:的)?)"
)
_PART_ZH = re.compile(
    rf"(?P<position>{_POSITION_WORDS_ZH})(?:一[个块张列栏])?(?P<noun>栏|列|面板|区域|区块|板块|模块|卡片|"
    rf"格子?|方框|框|分区|栏目|便签|半边?|半部分?|页|块|区)(?!头|表|车|出|目录)"
)
_GRID = re.compile(
    r"\b(\d|two|three|four)\s*(?:x|×|by)\s*(\d|two|three|four)\s*(?:grid|layout|matrix|table|arrangement)?\b|"
    r"([二三四2-4])\s*[x×乘行]\s*([二三四2-4])\s*列?(?:的)?(?:网格|宫格|格)?|([四六九])宫格",
    re.IGNORECASE,
)
_NUMBERS: Mapping[str, int] = {"two": 2, "three": 3, "four": 4, "二": 2, "三": 3, "四": 4, "六": 3, "九": 3}
_LOOSE = frozenset({"section", "area", "half", "region", "zone", "segment", "page"})
"""Nouns that say no more than a place of the page, where only one of them is named."""
_CARDS = frozenset({"card", "box", "tile", "block", "note", "panel", "sticky note", "callout"})


@dataclass(frozen=True, slots=True)
class Part:
    """A named part of the page: its noun in the singular, its position as written, the place that this says."""

    noun: str
    position: str
    place: str
    start: int
    end: int

    @property
    def name(self) -> str:
        """What it is called: its id."""
        position = {"左": "left", "右": "right", "上": "top", "下": "bottom", "中": "middle"}.get(
            self.position.strip("最侧边方部面间央的"), self.position
        )
        return re.sub(r"\s+", "-", f"{position} {self.noun}".strip().lower())


_NOUNS_ZH = {
    "栏": "column", "列": "column", "栏目": "column", "面板": "panel", "区域": "section", "区块": "section",
    "板块": "section", "分区": "section", "区": "section", "部分": "section", "半部分": "half", "半部": "half",
    "半边": "half", "半": "half", "模块": "block", "块": "block", "卡片": "card", "格": "cell", "格子": "cell",
    "方框": "box", "框": "box", "便签": "note", "页": "page",
}  # fmt: skip


def _singular(noun: str) -> str:
    low = _NOUNS_ZH.get(noun, noun.lower())
    return {"boxes": "box", "halves": "half"}.get(low, low[:-1] if low.endswith("s") and low.isascii() else low)


def part_of(text: str) -> Part | None:
    """The part of the page that a text names last, if any."""
    found = []
    for pattern in (_PART_EN, _LETTERED, _PART_ZH):
        for match in pattern.finditer(text):
            place = (
                place_of(match["position"] + ("侧" if match["position"] in "左右上下中" else ""))
                if len(match["position"]) > 1 or not match["position"].isascii()
                else ""
            )
            found.append(Part(_singular(match["noun"]), match["position"], place, match.start(), match.end()))
    return max(found, key=lambda p: p.start) if found else None


def grid_of(text: str) -> int:
    """How many columns a grid has that a text names (`2x2 grid`, `九宫格`); 0 where it names none."""
    match = _GRID.search(text)
    if not match:
        return 0
    raw = match[2] or match[4] or match[5]
    return _NUMBERS.get(raw.lower(), int(raw) if raw.isdigit() else 2)


class Headed(Protocol):
    """A heading that gets an area."""

    place: str
    area: str


@dataclass(slots=True)
class Areas:
    """The parts that a request names, and what stands in each."""

    parts: dict[str, Part] = field(default_factory=dict)
    held: dict[str, int] = field(default_factory=dict)
    flows: dict[str, str] = field(default_factory=dict)
    """How the parts of one noun stand together, where the request says so."""

    def group(self, heads: Sequence[Headed], flow: str) -> None:
        """Make a part for each of several headings that stand together."""
        noun = "column" if flow == "row" else "cell"
        for number, head in enumerate(heads, 1):
            part = Part(noun, str(number), head.place, 0, 0)
            head.area = self.enter(part)
            self.held[head.area] = 2
        self.flows[noun] = flow

    def enter(self, part: Part) -> str:
        """Note a part; its id."""
        self.parts.setdefault(part.name, part)
        return part.name

    def hold(self, name: str) -> None:
        """Note that something stands in a part."""
        self.held[name] = self.held.get(name, 0) + 1

    def real(self) -> dict[str, Part]:
        """The parts that are worth an area: those with others of their noun, or with several things in them."""
        counts: dict[str, int] = {}
        for name, part in self.parts.items():
            if self.held.get(name):
                counts[part.noun] = counts.get(part.noun, 0) + 1
        return {
            name: part
            for name, part in self.parts.items()
            if self.held.get(name) and (counts[part.noun] > 1 or (self.held[name] > 1 and part.noun not in _LOOSE))
        }

    def written(self) -> list[dict[str, Any]]:
        """The areas in the JSON form of a brief: those of one noun within one that lays them out."""
        real = self.real()
        made: list[dict[str, Any]] = []
        for noun in dict.fromkeys(part.noun for part in real.values()):
            names = [name for name, part in real.items() if part.noun == noun]
            if len(names) > 1:
                places = {real[n].place for n in names}
                made.append({"id": f"{noun}s".replace(" ", "-"), **_flow(noun, places, self.flows.get(noun, ""))})
            for name in names:
                made.append(
                    {
                        "id": name,
                        "within": f"{noun}s".replace(" ", "-") if len(names) > 1 else "",
                        "place": real[name].place,
                        "look": "card" if noun in _CARDS else "plain",
                    }
                )
        return made


def _flow(noun: str, places: set[str], stated: str) -> dict[str, Any]:
    if stated == "grid" or any("-" in place for place in places):
        return {"flow": "grid", "columns": 2}
    if not stated and (
        noun in ("row", "band", "strip") or (places & {"top", "bottom"} and not places & {"left", "right"})
    ):
        return {"flow": "column"}
    return {"flow": stated or "row"}
