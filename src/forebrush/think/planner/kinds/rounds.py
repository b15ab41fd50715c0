"""Routes with their stops in order, and wheels with their parts in order."""

from __future__ import annotations

import re
from typing import Any

from forebrush.think.planner.figures import Ledger
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.decks import Deck
from forebrush.think.planner.kinds.shared import entry
from forebrush.think.planner.kinds.sheets import COPY, LISTS, is_aside, is_short, words_of
from forebrush.think.planner.source import Source
from forebrush.think.tools.lunar import TERMS, solar_term
from forebrush.think.tools.result import ToolError

__all__ = ["READERS"]


_PLACE_WORDS = (
    "站点,途经,依次经过,途经站点,沿途,经过,标出,停靠站,站,打卡点,地点,"
    "stops,stations,waypoints,via,places,cities,checkpoints,passing "
    "through,marking"
)


_LEAST = 3
"""Fewest stops that arrows join."""


class _Route(Deck):
    """A route: its stops in order."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(
            source, found, words_of(COPY, LISTS, {_PLACE_WORDS: "stops", "起点,终点,start,finish,end": "caption"})
        )
        self.stops_found = False

    def step(self, k: int) -> int:
        end = self.stops_of(k)
        return end if end > k else super().step(k)

    def stops_of(self, k: int) -> int:
        """The stops that a label names, or that arrows part."""
        cell = self.cells[k]
        arrows = re.split(r"\s*(?:→|->|➜|—>|⟶|⇒)\s*", cell.text)
        if len(arrows) >= _LEAST and not self.stops_found:
            self.put_stops(arrows)
            self.take(k, k + 1)
            return k + 1
        chain = k + 1
        while chain < len(self.cells) and self.cells[chain].parted == "→":
            chain += 1
        if chain - k >= _LEAST and not self.stops_found:
            self.put_stops([c.text for c in self.cells[k:chain]])
            self.take(k, chain)
            return chain
        whole = tidy(self.source.text[cell.start : cell.stop])
        listed = (
            re.search(r"(?:标出|经过|途经|依次(?:是|为|经过)?|从)\s*(?P<first>[^，。：:]{1,14})$", whole)
            if self.source.zh and cell.joint != "colon"
            else None
        )
        listed = listed or (
            re.search(
                r"(?:\bvia|passing through|marking|stops? at|through|stops?:?|from)\s+(?P<first>[A-Z]["
                r"\w' -]+)$",
                whole,
            )
            if not self.source.zh and cell.joint != "colon"
            else None
        )
        named = self.slots[k] == "stops" and bool(cell.text)
        if not (named or listed) or self.stops_found:
            return k
        end = k + 1
        while (
            end < len(self.cells)
            and self.cells[end].sentence == cell.sentence
            and self.cells[end].parted in ("、", ",", "")
            and not self.cells[end].name
        ):
            if self.cells[end].parted == "," and self.cells[k + 1].parted == "、":
                break
            end += 1
        if end - k < 2:
            return k
        first = cell.text if named and not listed else listed["first"] if listed else cell.text
        first = re.sub(r"^(?:是|有|为|依次)\s*", "", first)
        texts = [first, *(c.text for c in self.cells[k + 1 : end])]
        texts[-1:] = [tidy(t) for t in re.split(r"\s+and\s+|(?<=[\u4e00-\u9fff])和(?=[\u4e00-\u9fff])", texts[-1])]
        self.put_stops([re.sub(r"^(?:and|then|和|以及)\s+", "", t) for t in texts])
        self.take(k, end)
        return end

    def put_stops(self, texts: list[str]) -> None:
        """Stops with what stands in brackets or behind as their figure."""
        entries: list[dict[str, Any]] = []
        for text in texts:
            match = re.match(
                r"^(?P<name>[^（(\d]+?)\s*[（(]?(?P<value>(?:海拔)?\d[\d,.]*\s?(?:km|"
                r"公里|千米|m|米|mi|miles|ft)?)?[)）]?$",
                tidy(text),
            )
            entries.append(
                entry(text=tidy(match["name"]), value=match["value"] or "") if match else {"text": tidy(text)}
            )
        self.stops_found = True
        self.section("route", entries)


_LEG = re.compile(
    r"第(?:\d{1,2}|[一二三四五六七八九十]{1,3})站(?:是|为|到|去|[:：])?\s*(?P<zh>[^，。；、,;\x00]{1,12})"
    r"|\b(?:stop|stage|leg) \d{1,2}(?: is|:)?\s+(?P<en>[A-Z][\w'’ -]{1,30}?)(?=[,.;\n]|$)",
    re.IGNORECASE,
)
_SETS_OUT = re.compile(r"(?:从)?(?P<name>[^，。；、：:\x00]{1,8})出发(?=[，。；、,;])")
_ENDS_AT = re.compile(r"终点(?:站)?(?:是|为|到|[:：])?\s*(?P<name>[^，。；、\x00]{1,8})(?=[，。；、,;]|$)")


def _read_legs(source: Source, found: Found) -> None:
    """Stops that are counted one by one: `杭州出发，第一站乌镇，第二站西塘，终点苏州`."""
    text = source.unquoted
    legs = list(_LEG.finditer(text))
    if len(legs) < 2:
        return
    starts = [m for m in _SETS_OUT.finditer(text) if m.end() <= legs[0].start()][-1:]
    ends = [m for m in _ENDS_AT.finditer(text) if m.start() >= legs[-1].end()][:1]
    names = [m["name"] for m in starts]
    names += [m["zh"] or m["en"] for m in legs]
    names += [m["name"] for m in ends]
    found.sections.append({"kind": "route", "entries": [{"text": tidy(name)} for name in names]})
    for match in (*starts, *legs, *ends):
        source.take(*match.span())


def _read_route(source: Source, found: Found) -> None:
    _read_legs(source, found)
    if is_short(source):
        _Route(source, found).read()


_SEASONS = (("立春", "春"), ("立夏", "夏"), ("立秋", "秋"), ("立冬", "冬"))


_MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


_SETS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    # pattern, parts in order, groups
    (r"十二生肖|12生肖|生肖(?:盘|轮|圆盘)", tuple("鼠牛虎兔龙蛇马羊猴鸡狗猪"), ()),
    (
        r"chinese zodiac",
        ("Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake", "Horse", "Goat", "Monkey", "Rooster", "Dog", "Pig"),
        (),
    ),
    (
        r"十二星座|12星座|星座盘",
        (
            "白羊座",
            "金牛座",
            "双子座",
            "巨蟹座",
            "狮子座",
            "处女座",
            "天秤座",
            "天蝎座",
            "射手座",
            "摩羯座",
            "水瓶座",
            "双鱼座",
        ),
        ("火", "土", "风", "水") * 3,
    ),
    (
        r"zodiac (?:wheel|signs?)|signs of the zodiac|star signs",
        (
            "Aries",
            "Taurus",
            "Gemini",
            "Cancer",
            "Leo",
            "Virgo",
            "Libra",
            "Scorpio",
            "Sagittarius",
            "Capricorn",
            "Aquarius",
            "Pisces",
        ),
        ("Fire", "Earth", "Air", "Water") * 3,
    ),
    (r"十二时辰|12时辰", tuple(f"{b}时" for b in "子丑寅卯辰巳午未申酉戌亥"), ()),
    (
        r"十二个月|12个月|月份(?:盘|轮)",
        tuple(f"{n}月" for n in ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")),
        (),
    ),
    (r"twelve months|12 months|months of the year", _MONTHS_EN, ()),
    (r"八卦", tuple("乾兑离震巽坎艮坤"), ()),
    (r"十天干|天干", tuple("甲乙丙丁戊己庚辛壬癸"), ()),
    (r"circle of fifths", ("C", "G", "D", "A", "E", "B", "F♯", "D♭", "A♭", "E♭", "B♭", "F"), ()),
)
"""Sets whose parts and order everyone knows, named as a whole."""


class _Wheel(Deck):
    """A wheel: its parts in order, and the words in its middle."""

    def __init__(self, source: Source, found: Found) -> None:
        middle = (
            "圆心文字,centre text,center text,圆心,中心,中间,正中,正中间,中央,"
            "盘心,圆心写,hub,centre,center,middle,in the middle,in the centre,"
            "in the center"
        )
        parts = (
            "扇区,每区,每区一个词,区,格,扇形,分区,外圈,内圈,一圈,segments,"
            "sectors,slices,spokes,sections,parts,wedges,labels"
        )
        super().__init__(source, found, words_of(COPY, LISTS, {middle: "middle", parts: "parts"}))
        self.parts: list[dict[str, Any]] = []

    def single(self) -> frozenset[str]:
        return super().single() | {"middle"}

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        return "character" if slot == "middle" else super().role_of(slot, cell, text)

    def read(self) -> None:
        super().read()
        if not self.parts:
            self.known()
        self.section("wheel", self.parts)

    def step(self, k: int) -> int:
        cell, slot = self.cells[k], self.slots[k]
        if slot == "parts" and cell.text and not (cell.joint in ("verb", "space") and is_aside(cell.text)):
            first, end = self.group(k)
            texts = [self.text(j, j + 1) for j in range(first, end)]
            if len(texts) >= 2:
                self.parts += [{"text": t} for t in texts]
                self.last = "parts"
                self.take(k, end)
                return end
        if not self.source.zh or not cell.quoted:
            middle = re.search(
                r"(?:圆心|中间|中心|正中|中央)写(?:着|上)?\s*(?P<z>[^，。]{1,12})$|"
                r"\bthe words? (?P<w>[A-Z][\w' ]{0,24}?) (?:in|at) the (?:middle|"
                r"centre|center|hub)$|\b(?:in the (?:middle|centre|center)|at the "
                r"hub)[,:]?\s+(?:the words? )?(?P<e>[A-Z].{0,30})$",
                self.source.text[cell.start : cell.stop],
            )
            if middle and not self.has("character"):
                self.add(tidy(middle["z"] or middle["w"] or middle["e"]), "character", cell)
                self.take(k, k + 1)
                return k + 1
        return super().step(k)

    def known(self) -> None:
        """The parts of a set that is named as a whole: solar terms with their season, signs, months."""
        text = self.source.text
        if re.search(r"二十四节气|24节气|solar terms", text, re.IGNORECASE):
            self.terms()
            return
        for pattern, parts, groups in _SETS:
            if re.search(pattern, text, re.IGNORECASE):
                self.parts = [entry(groups[k] if groups else "", text=part) for k, part in enumerate(parts)]
                return

    def terms(self) -> None:
        """The 24 solar terms from 立春 on, by season; their dates where those of a year are asked for."""
        text = self.source.text
        order = [*TERMS[2:], *TERMS[:2]]
        year = re.search(r"(?<!\d)(19\d\d|20\d\d)(?!\d)", text)
        every = bool(
            re.search(
                r"每个节气.{0,8}日期|各节气.{0,8}日期|日期都|所有.{0,6}日期|dates? "
                r"of (?:each|every|all)|each with its date|with their dates",
                text,
            )
        )
        english = not self.source.zh
        season = ""
        book = Ledger(self.found.facts)
        names = {"春": "Spring", "夏": "Summer", "秋": "Autumn", "冬": "Winter"}
        for term in order:
            season = dict(_SEASONS).get(term, season)
            result = None
            if year and (every or english):
                try:
                    result = solar_term(int(year[1]), term, lang=self.source.lang)
                except ToolError:
                    result = None
            name = term if not english or result is None else result.parts.get("name", result).text
            part = entry(names[season] if english else season, text=name)
            if every and result is not None:
                part["value_fact"] = book.tool("term", result.parts["day"])
            self.parts.append(part)


def _read_wheel(source: Source, found: Found) -> None:
    if is_short(source):
        _Wheel(source, found).read()


READERS = {"route": _read_route, "wheel": _read_wheel}
