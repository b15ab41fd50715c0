"""Slides and infographics: head and foot, points, steps, figures, charts, things side by side, events in time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import charts, reckoning
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.plots import read_plot
from forebrush.think.planner.kinds.series import Pair, Series, is_figure, is_when, named_figure, series, split_time
from forebrush.think.planner.kinds.shared import entry, is_organisation
from forebrush.think.planner.kinds.shapes import is_contact
from forebrush.think.planner.kinds.sheets import COPY, LISTS, Sheet, is_aside, words_of
from forebrush.think.planner.reading import is_look, place
from forebrush.think.planner.source import Source

__all__ = ["FIRST", "READERS", "WORDS", "Deck", "read_deck"]

_SLIDE = {
    "幻灯片": 4.0, "幻灯": 3.0, "ppt": 4.0, "课件": 4.0, "演示文稿": 4.0, "投影": 1.5, "路演": 1.0, "答辩": 1.5, "汇报": 1.5, "那页": 2.5, "一页": 0.5, "汇报页": 2.0, "周会": 1.5, "目录页": 1.5,
    "致谢页": 1.5, "slide": 4.0, "slides": 4.0, "powerpoint": 4.0, "keynote slide": 4.0, "presentation": 2.0, "pitch deck": 3.0, "deck": 1.5, "16:9 slide": 4.0, "title slide": 4.0,
}  # fmt: skip
_INFOGRAPHIC = {
    "信息图": 4.0, "信息长图": 4.0, "长图": 2.0, "一图读懂": 3.0, "图解": 2.5, "科普图": 2.5, "示意图": 1.5, "知识卡": 1.5, "避坑指南": 1.0, "做一张图": 0.5, "infographic": 4.0,
    "infographics": 4.0, "explainer graphic": 3.0, "graphic on": 2.0, "comparison graphic": 1.0, "科普": 1.0, "榜单": 1.0, "fact sheet": 2.0, "diagram": 1.5, "visual guide": 2.0, "cheat sheet": 2.0,
}  # fmt: skip
WORDS: Mapping[str, Mapping[str, float]] = {
    "slide": _SLIDE,
    "infographic": _INFOGRAPHIC,
    "comparison": {"对比图": 4.5, "比较图": 4.0, "对照图": 4.0, "comparison chart": 4.5, "comparison table": 3.5, "comparison graphic": 4.0, "side-by-side comparison": 3.0, "side by side": 0.5},
    "process": {"流程图": 4.0, "步骤图": 4.0, "流程信息图": 4.5, "flowchart": 4.0, "flow chart": 4.0, "process diagram": 4.0, "process infographic": 4.5, "step-by-step guide": 3.0},
    "timeline": {"时间轴": 2.5, "时间线": 2.5, "大事记": 2.5, "编年": 2.0, "发展历程": 2.0, "timeline": 2.5, "roadmap": 2.0, "chronology": 2.5},
    "statistics": {"数据图": 3.0, "数据海报": 3.0, "统计图": 3.0, "数据看板": 3.0, "statistics infographic": 4.5, "data poster": 3.0, "dashboard": 1.5},
    "chart": {
        "柱状图": 2.5, "柱形图": 2.5, "条形图": 2.5, "折线图": 2.5, "饼图": 2.5, "饼状图": 2.5, "环形图": 2.5, "面积图": 2.5, "散点图": 2.5, "走势图": 2.0, "图表": 2.0, "热力图": 2.5, "bar chart": 2.5,
        "line chart": 2.5, "pie chart": 2.5, "donut chart": 2.5, "area chart": 2.5, "scatter plot": 2.5, "line graph": 2.5, "bar graph": 2.5, "chart": 1.5, "graph": 1.0, "histogram": 2.5, "heatmap": 2.5,
    },
}  # fmt: skip

_TABLE = words_of(COPY, LISTS)
_SIDE = re.compile(
    r"(?:左|右|中|上|下|第[一二三四五六])(?:边|侧|面|方)?(?:一)?(?:栏|列|侧|半边|边|块|格)(?:标题|写着?|叫|是|：|:|$)|(?:left|right|middle|centre|center|first|second|third|fourth)(?:[- ]hand)? (?:column|side|panel|half|card|box|block|zone)(?: heading| title)?|\b\w+ (?:column|panel|card|box|block|zone|section|side) (?:heading|headed|title|titled|called|labell?ed)",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"^(?:其中|然后)?第\s?(?P<n>[一二三四五六七八九十\d]{1,2})\s?(?P<what>[条个点步项块部分栏格级类章节件招句段幕种])(?P<verb>分?(?:叫做?|名叫|是|为|写着?|写|：|:|，|,)?)\s*(?P<text>\S.*)$", re.DOTALL
)
_CARD_WORDS = "块部栏格级类种"
_CONTENT = re.compile(r"^(?:内容|说明|下面|里面|特点|文字|要点|正文)?(?:就?是|写着?|写|为|：|:)\s*(?P<text>\S.*)$|^(?:内容|说明|文字|要点|正文)\s*(?P<more>\S.*)$", re.DOTALL)
_TITLED = re.compile(
    r"\b(?:with the heading|with the headline|with the title|headed|entitled|titled|called|named)\s+(?P<a>[A-Z“\"].+?)$|^(?:[Pp]ut|[Pp]lace|[Ww]rite)\s+(?P<b>[A-Z].+?)\s+(?:at|on|across|along|as) (?:the )?(?:very )?(?:top|title|heading|headline)\b.*$|^(?:[Aa]t|[Oo]n|[Aa]long|[Aa]cross) the top[,:]?\s+(?:put |write |it says )?(?P<c>[A-Z].+)$", re.DOTALL
)
_SAYS = re.compile(r"^(?P<lead>[^.!?]{2,60}?)\s*(?:\b(?:say|says|saying|reads?|reading|write|put|should read|labelled|labeled)\b:?)\s+(?P<text>[A-Z\d].*)$", re.DOTALL)
_SAYS_ZH = re.compile(r"^(?P<lead>[\u4e00-\u9fff]{0,12}?)(?:写着|写上|写一句|写(?!出)|标注|标上|注明|标着)(?:一句|一行|上)?\s*(?P<text>[^的].*)$", re.DOTALL)
_KIND_NOUN = re.compile(r"(?:信息图|长图|幻灯片|PPT|课件|[表图]|海报|日历|月历|漫画|一页|一张|汇报)$|\b(?:slide|infographic|chart|graph|timetable|schedule|calendar|planner|poster|card|graphic|comic|map|menu|board|page|sign|notice)$", re.IGNORECASE)
_WITH_LINES = re.compile(r"^(?P<head>.{1,40}?),? (?:with|and) (?:the |its )?(?:lines?|points?|bullets?|items?|words|notes?|text)\s+(?P<first>\S.*)$", re.DOTALL)
_RANK = re.compile(r"^(?:第[一二三四五六七八九十\d]{1,2}[名位]|(?:No\.? ?|#)\d{1,2}|(?:1st|2nd|3rd|\dth)(?: place)?|冠军|亚军|季军|First place|Second place|Third place)\s*[:：]?\s*", re.IGNORECASE)
_UNDER = re.compile(r"(?:^|[:：]\s*)(?:and |then )?(?:under|below) (?:the (?:word|heading) )?(?P<head>[A-Z][\w'’ ]{0,24}?),? (?:list|put|write|add|show|have|place|we have|come) (?P<first>\S.*)$", re.IGNORECASE | re.DOTALL)
_DESCRIBED = re.compile(
    r"^(?:and |then )?(?P<what>the (?:number|words?|text|name|phrase|line|letters?)|underneath|below(?: it| that)?|(?:at|in) the (?:bottom|top|middle|centre|center)|数字|编号|文字|下面)\s+(?:says? |reads? |写)?(?P<text>\S.*)$", re.IGNORECASE | re.DOTALL
)
_THE_IS = re.compile(r"^(?:and )?(?:the|our|its|my) (?P<label>[a-z][a-z ]{2,18}?) (?:is|are|will be) (?P<text>[A-Z\d].*)$", re.DOTALL)
_ABOUT = re.compile(r"^(?:an? |the )?(?:[a-z]+ ){0,3}?(?:infographic|graphic|chart|slide|diagram|poster|timeline) (?:that |which )?(?:compar(?:es|ing)|show(?:s|ing)|explain(?:s|ing)|about|on) (?P<what>[^:]{4,60})$", re.IGNORECASE)
_FOR = re.compile(r"^.{2,60}?\b(?:for|of|about|on|called|named|titled) (?P<name>(?:the )?[A-Z][\w'’&.-]*(?: (?:[A-Z0-9&][\w'’&.-]*|of|the|and|to|for|in))*)$")
_MADE = re.compile(r"^(?:an? |one )?(?:[a-z-]+ ){0,4}(?:infographic|slide|chart|timeline|timetable|schedule|poster|comic|diagram|flowchart|graphic)\b|^(?:做成|做一[张个]|一张)?[\u4e00-\u9fff]{0,6}(?:信息图|幻灯片|图|表)$", re.IGNORECASE)
_PLACED = re.compile(r"^(?:beneath|under(?:neath)?|below|above|at|in|along|across|beside|next to|on)\b[a-z' -]{3,40}$", re.IGNORECASE)
_GOES = re.compile(r"^(?P<text>[A-Z].{2,90}?) (?:goes|should go|sits|stands|runs) (?:at|along|across|in|on) the (?:very )?(?P<where>bottom|top|foot)\b.*$", re.DOTALL)
_BOTTOM = re.compile(r"底|下方|下面|最后|结尾|末尾|bottom|foot|under|below|end|closing", re.IGNORECASE)
_BRAND_ZH = re.compile(r"^(?P<what>[\u4e00-\u9fff]{1,8}?)(?:名字|名称|名)?(?:就?叫做?|名叫)(?P<name>[\u4e00-\u9fffA-Za-z·&]{2,14})$")
_VERSUS = re.compile(r"\bvs\.?\b|\bversus\b|对比|比较|哪个|还是|compare", re.IGNORECASE)


def read_deck(source: Source, found: Found) -> None:
    """Take what a slide or an infographic shows."""
    Deck(source, found).read()


class Deck(Sheet):
    """A slide or an infographic as it is read, cell by cell."""

    def __init__(self, source: Source, found: Found, words: Mapping[str, str] = _TABLE) -> None:
        super().__init__(source, found, words)
        self.slide = source.kind == "slide"
        self.cards: list[dict[str, Any]] = []
        self.columns = False
        self.steps: list[dict[str, Any]] = []
        self.points: list[dict[str, Any]] = []
        self.details: list[dict[str, Any]] = []
        self.axis: list[str] = []
        self.axis_titles: dict[str, str] = {}
        self.head: list[str] = []
        """Headings of the columns of a table."""
        self.last = ""
        """What was read last: a slot."""

    def read(self) -> None:
        """All cells in turn; what none of the rules knows stays for the readers after this one."""
        k = 0
        while k < len(self.cells):
            k = k + 1 if k in self.used else self.step(k)
        if not self.has("title"):
            self.untitled()
        self.finish()

    def untitled(self) -> None:
        """A title that no word names: a line of its own near the top, or the proper name that the opening is for."""
        for k, cell in enumerate(self.cells[:4]):
            alone = self.sentence_end(k) == k + 1 and (k == 0 or self.cells[k - 1].sentence != cell.sentence)
            if k and k not in self.used and cell.parted == "\n" and alone and not cell.label and not is_aside(cell.text) and 2 <= len(cell.text) <= 60 and not re.search(r"[.!?。]$", cell.text):
                brand = is_organisation(cell.text) or bool(re.search(r"& (?:Co|Sons|Daughters)\b", cell.text))
                self.add(cell.text, "brand" if brand and self.source.kind == "timetable" else "title", cell)
                self.take(k, k + 1)
                return
        if len(self.cells) > 1 and self.cells[1].parted == " " and 1 not in self.used and not is_aside(self.cells[1].text) and not is_figure(self.cells[1].text) and len(self.cells[1].text) <= 20:
            self.add(self.cells[1].text, "title", self.cells[1])
            self.take(0, 2)
            return
        opening = self.cells[0].text if self.cells and 0 not in self.used and not self.cells[0].quoted else ""
        if opening and len(self.cells) > 1 and self.cells[1].sentence == self.cells[0].sentence and _MADE.match(self.cells[1].text) and not is_aside(opening):
            self.add(opening, "title", self.cells[0])
            self.found.scene.append(self.cells[1].text)
            self.take(0, 2)
            return
        about = _ABOUT.match(self.cells[0].label) if self.cells and self.cells[0].joint == "colon" else _ABOUT.match(opening)
        if about and not is_aside(about["what"]):
            what = tidy(about["what"])
            self.add(what[:1].upper() + what[1:], "title", self.cells[0])
            return
        match = _FOR.match(opening)
        if match and not is_aside(match["name"]):
            self.add(tidy(match["name"]), "title", self.cells[0])
            self.found.scene.append(opening)
            self.take(0, 1)

    def single(self) -> frozenset[str]:
        return super().single() | {"unit"}

    def step(self, k: int) -> int:
        """Read from a cell on; gives the index after what was read, at least the next."""
        for rule in (self.opening, self.data_rows, self.aspects, self.label_lines, self.rows_of_table, self.side, self.in_column, self.ranked, self.ordinal, self.under, self.lists, self.copy, self.chain, self.named, self.runs, self.counted, self.lines, self.says, self.detail, self.loose):
            end = rule(k)
            if end > k:
                return end
        return k + 1

    # Rules: each gives the index after what it read, or its own where it reads nothing.

    def copy(self, k: int) -> int:
        """A string that known words name."""
        cell, slot = self.cells[k], self.slots[k]
        if slot not in self.single() or not cell.text:
            return k
        if cell.joint == "space" and not cell.quoted and (is_aside(self.source.text[cell.start : cell.stop]) or is_aside(cell.text)):
            return k
        if slot in ("body", "note", "closing") and cell.joint == "colon" and not cell.quoted:
            first, end = self.group(k)
            rows = [self.text(a, b) for a, b in self.rows(first, end)] if any(c.parted == ";" for c in self.cells[k + 1 : end]) else []
            if len(rows) > 1:
                if len(rows) == len(self.steps) and re.search(r"每|各|each", cell.label):
                    for step, said in zip(self.steps, rows, strict=True):
                        step["label"], step["text"] = step["text"], said
                elif slot == "closing":
                    self.section("prose", [{"text": t} for t in rows], role="takeaways")
                else:
                    self.put_points(cell.label, rows)
                self.take(k, end)
                return end
        end = self.long_run(k) if slot == "body" and cell.joint == "colon" and not cell.quoted else self.run_on(k)
        text = self.text(k, end)
        role = self.role_of(slot, cell, text)
        if role == "unit":
            chart = next((s["chart"] for s in reversed(self.found.sections) if s.get("chart")), None)
            if chart is None:
                return k
            chart["y_title"] = text
        elif role == "closing":
            self.section("prose", [{"text": text}], role="takeaways")
        elif role == "point":
            self.points.append({"text": text})
        else:
            self.add(text, role, cell)
        self.last = role
        self.take(k, end)
        more = end
        while more < len(self.cells) and role not in ("title", "closing") and self.cells[more].quoted and not self.cells[more].name and self.cells[more].sentence == cell.sentence:
            # One name for several: `角标“新”“热”`.
            self.add(self.cells[more].text, role, self.cells[more])
            self.take(more, more + 1)
            more += 1
        return more

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        """The role of a string by the words that name it."""
        name = f"{cell.lead} {cell.label}".lower()
        if slot == "title" and self.has("title"):
            return "subtitle" if not self.has("subtitle") else "heading"
        if slot == "small":
            if re.search(r"底|最下|bottom|foot|来源|source", name + text.lower()):
                return "footer" if re.search(r"来源|source|©|页", text.lower()) or not self.slide else "caption"
            return "subtitle" if self.last == "title" and not self.has("subtitle") else "caption"
        if slot == "bottom":
            if re.match(r"(?:数据)?来源|source|图文|文[/／]|©", text, re.IGNORECASE) or is_organisation(text):
                return "footer"
            sentence = bool(re.search(r"[.。!！]$", text)) if text.isascii() else bool(re.search(r"[,，]", text)) and not re.search(r"\d|请", text)
            return "closing" if self.slide or sentence else "footer"
        if slot == "note":
            return "note"
        if slot == "signature":
            return "footer" if self.source.kind != "timetable" else "signature"
        if slot == "body":
            return "body"
        return slot

    def lists(self, k: int) -> int:
        """The strings that the label of a list names."""
        slot, cell = self.slots[k], self.cells[k]
        if slot not in ("points", "steps", "agenda", "items", "labels", "axis", "yaxis", "stats", "chart", "data", "table", "timeline", "columns"):
            return k
        if cell.joint in ("verb", "space") and (is_aside(tidy(self.source.text[cell.start : cell.stop])) or (cell.joint == "space" and is_aside(cell.text))):
            return k
        first, end = self.group(k)
        if end <= first:
            return k
        label = cell.name
        if slot in ("stats", "chart", "data", "table", "timeline") or (slot in ("items", "agenda") and self.is_rows(first)):
            rows = series(self.source.text, self.cells, first, self.stops)
            if rows is not None:
                rows.label = label
                self.put_series(rows, slot)
                self.take(k, rows.end)
                return rows.end
            if slot in ("stats", "chart", "data", "table", "timeline"):
                if slot in ("chart", "data") and self.axis and self.values(first, end):
                    self.take(k, end)
                    return end
                # It names no rows: a place in its label may still name a string (`under the table write ...`).
                self.slots[k] = "bottom" if _BOTTOM.search(label) else ""
                return k
        rows_of = self.rows(first, end)
        texts = [self.text(a, b) for a, b in rows_of]
        texts = [t for t in texts if t]
        if slot in ("items", "points", "agenda") and texts and all(_DESCRIBED.match(t) for t in texts):
            self.described(texts, cell)
            self.take(k, end)
            return end
        if slot == "points" and re.search(r"配|每|各", label) and self.steps and len(texts) == len(self.steps):
            for step, text in zip(self.steps, texts, strict=True):
                step["label"], step["text"] = step["text"], text
        elif slot == "points":
            self.put_points(label, texts)
        elif slot == "steps":
            self.steps += [self.step_of(t, self.cells[a].bullet) for t, (a, _) in zip(texts, rows_of, strict=False)]
        elif slot == "yaxis" or (slot == "axis" and len(texts) == 1 and not re.search(r"[,，、]", texts[0])):
            self.axis_titles["y_title" if slot == "yaxis" else "x_title"] = texts[0]
        elif slot == "axis":
            self.axis = [re.sub(r"^(?:years|values)\s+", "", t) for t in texts]
        elif slot == "columns":
            self.head = [t for t in re.split(r"\s+and\s+|和|\s+vs\.? ", texts[0]) if t] if len(texts) == 1 else [re.sub(r"^and ", "", t) for t in texts]
        elif slot == "labels":
            for text in texts:
                self.add(text, "caption", cell)
        else:
            self.section("list", [self.item(t) for t in texts], role="agenda" if slot == "agenda" else "items")
        self.last = slot
        self.take(k, end)
        return end

    def described(self, texts: list[str], cell: Cell) -> None:
        """Strings that are named one by one in a list: `the number 04, the words Findings from the Field`."""
        for text in texts:
            match = _DESCRIBED.match(text)
            assert match is not None
            what, said = match["what"].lower(), tidy(match["text"])
            role = "subtitle" if self.has("title") else "title"
            self.add(said, "heading" if re.search(r"number|数字|编号", what) else role, cell)

    def is_rows(self, k: int) -> bool:
        """Whether rows of one shape begin at a cell."""
        return series(self.source.text, self.cells, k, self.stops) is not None

    def item(self, text: str) -> dict[str, Any]:
        """An item of a list; a number before it is its label."""
        numbered = re.match(r"^(\d{1,2})[.)、\s]\s*(\D.*)$", text)
        return entry(numbered[1], text=numbered[2]) if numbered else {"text": text}

    def step_of(self, text: str, bullet: str = "") -> dict[str, Any]:
        """A step; a short name before a colon is its own."""
        named = re.match(r"^([^:：—]{1,16}?)\s*(?:[:：]|——)\s*(\S.*)$", text, re.DOTALL)
        text = re.sub(r"^(?:\d{1,2}[.)、]\s*|step \d+[:.]?\s*|第.{1,2}步[:：，,]?\s*)", "", text, flags=re.IGNORECASE)
        return entry(named[1], text=named[2]) if named and not re.match(r"\d", text) else {"text": text}

    def values(self, first: int, end: int) -> bool:
        """The values of a chart whose categories were named before."""
        texts = [re.sub(r"^(?:and|values|数值|值)\s*", "", self.text(a, a + 1)) for a in range(first, end)]
        wish = charts.wish(self.found, self.source.text, self.axis, [("", texts)]) if len(texts) == len(self.axis) else None
        if wish is None:
            return False
        self.section("chart", [], chart=wish)
        self.axis = []
        return True

    def put_points(self, label: str, texts: list[str]) -> None:
        """Points stand in the column that was opened, else on their own; a name of their own is their heading."""
        if self.cards and self.last in ("column", "cardpoints"):
            card = self.cards[-1]
            card.setdefault("entries", []).extend({"text": t} for t in texts)
            return
        general = re.search(r"要点|内容|条|bullet|point|reason|建议|理由|\d|[两三四五六]", label, re.IGNORECASE)
        if general:
            self.points += [{"text": t} for t in texts]
        else:
            self.section("prose", [{"text": t} for t in texts], title=tidy(re.sub(r"^[\d\s.、]+", "", label)), role="points")

    def chain(self, k: int) -> int:
        """Strings that arrows join, three or more: steps."""
        end = k + 1
        while end < len(self.cells) and self.cells[end].parted == "→":
            end += 1
        if end - k < 3:
            return k
        self.steps += [{"text": c.text} for c in self.cells[k:end]]
        self.last = "steps"
        self.take(k, end)
        return end

    def counted(self, k: int) -> int:
        """Strings that a count and a noun lead to, whatever the noun: `四周六个气泡：“降低气温”“留住雨水”`."""
        cell = self.cells[k]
        if cell.joint != "colon" or cell.named or self.slots[k] or not re.search(r"[两三四五六七八九十\d][个条项块点件句]|\b(?:two|three|four|five|six|seven|eight|\d) \w+", cell.label):
            return k
        first, end = self.group(k)
        texts = [self.text(a, b) for a, b in self.rows(first, end)]
        if len(texts) < 2 or not all(texts):
            return k
        self.points += [{"text": t} for t in texts]
        self.last = "points"
        self.take(k, end)
        return end

    def side(self, k: int) -> int:
        """A column by its side: `左栏标题“自建机房”`, `Left column heading "Renovate" with points ...`."""
        cell = self.cells[k]
        name = f"{cell.lead} {cell.label}"
        match = _SIDE.search(name)
        if match is None or not cell.text or self.slots[k] in ("chart", "stats", "points", "labels"):
            return k
        if len(name) > 50 or (not cell.quoted and is_aside(cell.text)):
            return k
        head = cell.label if cell.named else ""
        inner = _WITH_LINES.match(cell.text) if not cell.quoted else None
        if inner:
            end = self.run_on(k)
            while end < self.sentence_end(k) and not self.cells[end].name:
                end += 1
            texts = [inner["first"], *(c.text for c in self.cells[k + 1 : end])]
            self.cards.append({"label": tidy(inner["head"]), "entries": [{"text": tidy(re.sub(r"^and ", "", t))} for t in texts]})
            self.columns, self.last = True, "column"
            self.take(k, end)
            return end
        if head:
            self.cards.append(entry(head, entries=[{"text": self.text(k, k + 1)}]))
        else:
            self.cards.append({"label": cell.text})
        self.columns = True
        self.last = "column"
        end = k + 1
        while head and end < len(self.cells) and self.cells[end].wide == head:
            self.cards[-1]["entries"].append({"text": self.cells[end].text})
            end += 1
        self.take(k, end)
        return end

    def ordinal(self, k: int) -> int:
        """Numbered in words: `第一条完成盘点`, `第一块叫浇水，内容是干透再浇`, `四步分别是提、拔、握、压`."""
        cell = self.cells[k]
        if cell.quoted and not _NTH.match(f"{cell.lead}x"):
            return k
        whole = tidy(self.source.text[cell.start : cell.stop]) if not cell.quoted else f"{cell.lead}{cell.text}"
        counted = re.match(r"^(?:一?共|分)?(?P<n>[两三四五六七八九十\d]{1,2})(?P<what>[步条点个块项招级类种])(?:\S{0,4})?(?:分别|依次)(?:是|为|叫|写)?\s*[:：]?\s*(?P<text>\S+)$", whole)
        if counted:
            end = self.sentence_end(k)
            stop = next((j for j in range(k + 1, end) if self.cells[j].parted not in ("、", "")), end)
            texts = [counted["text"], *(c.text for c in self.cells[k + 1 : stop])]
            if counted["what"] == "步" or re.search(r"步骤|流程|口诀", self.source.text):
                self.steps += [{"text": t} for t in texts]
            elif counted["what"] in _CARD_WORDS:
                self.cards += [{"label": t} for t in texts]
            else:
                self.points += [{"text": t} for t in texts]
            self.take(k, stop)
            return stop
        match = _NTH.match(whole)
        if match is None or is_aside(match["text"]):
            return k
        stop = self.row_end(k)
        text = tidy(self.text(k, stop) if not match["verb"] else match["text"])
        if not match["verb"] or match["what"] in "步条点项件招句":
            at = whole.find(match["text"])
            text = tidy(self.source.text[cell.start : max(c.stop for c in self.cells[k:stop])])[at:] if not cell.quoted else cell.text
            text = re.sub(r"^(?:是|写着?|为)\s*", "", text) if not match["verb"] else text
        if match["what"] in _CARD_WORDS and (match["verb"] or stop > k + 1):
            said = [self.said(j) for j in range(k + 1, stop)]
            joined = self.card_text(k + 1, stop)
            self.cards.append(entry(match["text"] if not cell.quoted else cell.text, text=joined or "".join(filter(None, said))))
            self.last = "column"
        elif match["what"] == "步":
            self.steps.append(self.step_of(text))
        elif match["what"] in "节段章":
            self.points.append({"text": text})
        else:
            self.points.append({"text": text})
        self.take(k, stop)
        return stop

    def row_end(self, k: int) -> int:
        """The index after the cells up to the next row that is numbered in words, or parted by more than a comma."""
        end = k + 1
        while end < len(self.cells):
            other = self.cells[end]
            whole = self.source.text[other.start : other.stop]
            if other.sentence != self.cells[k].sentence or other.parted == ";" or _NTH.match(tidy(whole)) or self.slots[end] in self.single() or (other.quoted and other.lead and not _CONTENT.match(other.lead + "x")):
                break
            end += 1
        return end

    def said(self, k: int) -> str:
        match = _CONTENT.match(self.cells[k].text)
        return (match["text"] or match["more"]) if match else self.cells[k].text

    def card_text(self, first: int, end: int) -> str:
        """The words of a card, without what names them (`内容是`)."""
        if end <= first:
            return ""
        start = self.cells[first].start if not self.cells[first].quoted else self.cells[first].at
        words = tidy(self.source.text[start : max(c.stop for c in self.cells[first:end])])
        match = _CONTENT.match(words)
        return tidy(match["text"] or match["more"]) if match else words

    def runs(self, k: int) -> int:
        """Rows of one shape."""
        rows = series(self.source.text, self.cells, k, self.stops)
        if rows is None:
            return k
        if rows.kind == "figure" and not rows.label and not all(self.short(p) for p in rows.pairs):
            return k
        slot = ""
        for name in (rows.label, self.cells[k].lead, self.cells[k].label):
            slot = slot or self.slots[k] if name else slot
        if not self.put_series(rows, slot):
            return k
        self.last = "rows"
        self.take(k, rows.end)
        return rows.end

    def short(self, pair: Pair) -> bool:
        """Whether a name is one, and no sentence."""
        return len(pair.label) <= 12 if not pair.label.isascii() else len(pair.label.split()) <= 6

    def put_series(self, rows: Series, slot: str) -> bool:
        """Rows as what they are: events in time, a chart, key figures, amounts, a table."""
        pairs, text = rows.pairs, self.source.text
        if rows.kind in ("year", "date", "clock", "day", "span"):
            process = slot == "steps"
            if process:
                self.steps += [entry(p.label, text=p.text) for p in pairs]
            else:
                self.section("timeline", [entry(p.label, text=p.text) for p in pairs])
            return True
        if rows.kind == "when":
            self.section("list", [entry(p.label, p.text) for p in pairs], role="details")
            return True
        nested = self.nested(pairs)
        if nested:
            return True
        charted = slot == "chart" or bool(re.search(charts.CHART, rows.label, re.IGNORECASE)) or (slot not in ("stats", "table", "items") and bool(re.search(charts.CHART, text, re.IGNORECASE)) and not any(s.get("chart") for s in self.found.sections))
        alike = charts.value_pattern([p.text for p in pairs]) is not None
        names, values = [p.label for p in pairs], [p.text for p in pairs]
        if alike and reckoning.reach(self.found, self.source, names, values):
            return True
        if alike and not charted and slot in ("", "chart", "points") and not self.slide and len(pairs) >= 3 and rows.kind == "figure" and len({u for v in values if (r := charts.read_value(v)) for u in (r[2].strip(),)}) == 1:
            charted = slot != "points"
        if alike and charted:
            wish = charts.wish(self.found, text, names, [("", values)])
            if wish is not None:
                self.section("chart", [], chart=wish)
                reckoning.sums(self.found, self.source, names, values, wish)
                return True
        budget = alike and (slot in ("table", "items", "agenda") or re.search(r"[¥￥$€£元]", values[0])) and rows.kind == "figure"
        if budget:
            total = reckoning.total(self.found, self.source, self, values)
            if slot == "table" and not self.source.zh or re.search(r"表格|\btable\b", text, re.IGNORECASE):
                rows_ = [[a, b] for a, b in zip(names, values, strict=True)] + ([[total["label"], total["words"]]] if total else [])
                columns = self.head[:2] if len(self.head) == 2 else []
                if self.source.zh:
                    entries = [entry(a, b) for a, b in zip(names, values, strict=True)]
                    self.section("list", [*entries, *([{"label": total["label"], "value_fact": total["fact"], "origin": "computed"}] if total else [])], role="items")
                else:
                    self.found.sections.append({"kind": "table", "entries": [], "columns": columns, "rows": rows_})
            else:
                entries = [entry(a, b) for a, b in zip(names, values, strict=True)]
                self.section("list", [*entries, *([{"label": total["label"], "value_fact": total["fact"], "origin": "computed"}] if total else [])], role="items")
            return True
        self.section("stats", [self.stat(p) for p in pairs])
        return True

    def stat(self, pair: Pair) -> dict[str, Any]:
        """A key figure: what it is, its value, a change against before."""
        return reckoning.stat(self.found, self.source, pair.label, pair.text)

    def nested(self, pairs: list[Pair]) -> bool:
        """Rows with several named figures each are the series of a chart: `Every day — Female 6%, Male 10%`."""
        inner = []
        for pair in pairs:
            parts = [named_figure(tidy(part)) for part in re.split(r"[,，、]", pair.text)]
            if len(parts) < 2 or not all(name for name, _ in parts):
                return False
            inner.append(parts)
        names = [name for name, _ in inner[0]]
        if any([n for n, _ in row] != names for row in inner):
            return False
        columns = [(name, [row[k][1] for row in inner]) for k, name in enumerate(names)]
        wish = charts.wish(self.found, self.source.text, [p.label for p in pairs], columns)
        if wish is None:
            return False
        self.section("chart", [], chart=wish)
        return True

    def named(self, k: int) -> int:
        """Strings under headings in quotation marks: `“春”——“采摘明前茶”`, `Panel one "Mineral wool": "Cheapest", "Easy to lay"`."""
        cell = self.cells[k]
        if not (cell.named and cell.label and cell.text):
            return k
        more = k + 1 < len(self.cells) and self.cells[k + 1].wide == cell.label and self.cells[k + 1].named
        if (is_figure(cell.text) or is_when(cell.text)) and not more:
            return k
        if k == 0 or (not self.has("title") and self.cells[k].sentence == 0):
            if not self.has("title"):
                # A title before a colon or a dash: `"Three Ways to Insulate a Loft" - an infographic with three panels`.
                self.add(cell.label, "title", cell)
                self.source.take(self.source.text.find(cell.label, cell.start) - 1, self.source.text.find(cell.label, cell.start) + len(cell.label) + 1)
                if not cell.quoted and re.search(r"infographic|slide|信息图|图|poster|chart", cell.text):
                    self.found.scene.append(cell.text)
                    self.take(k, k + 1)
                return k + 1
        end = k + 1
        while end < len(self.cells) and self.cells[end].wide == cell.label and self.cells[end].named and self.cells[end].sentence == cell.sentence and not self.cells[end].lead:
            end += 1
        texts = [c.text for c in self.cells[k:end]]
        if len(texts) == 1:
            self.cards.append({"label": cell.label, "text": texts[0]})
        else:
            self.cards.append({"label": cell.label, "entries": [{"text": t} for t in texts]})
        self.last = "column"
        self.take(k, end)
        return end

    def lines(self, k: int) -> int:
        """Groups of strings under names of their own, two or more alike: `在室内：伏地、遮挡、抓牢。在户外：...`, `低嘌呤，鸡蛋、牛奶；...`."""
        cell = self.cells[k]
        groups: list[tuple[str, list[str], int]] = []
        at = k
        while at < len(self.cells):
            made = self.heading_row(at)
            if made is None or (groups and self.cells[at].parted not in (";", ".", "\n")):
                break
            groups.append(made)
            at = made[2]
        if len(groups) < 2:
            return k
        lead = plain_lead(cell.name) if cell.name and groups[0][0] != cell.label else ""
        for name, texts, _ in groups:
            if len(texts) > 1 and all(len(t) <= (8 if self.source.zh else 30) for t in texts):
                self.cards.append({"label": name, "entries": [{"label": t} for t in texts]})
            else:
                joiner = "、" if self.source.zh else ", "
                self.cards.append({"label": name, "text": texts[0] if len(texts) == 1 else joiner.join(texts)})
        self.last = "column"
        _ = lead
        self.take(k, at)
        return at

    def heading_row(self, k: int) -> tuple[str, list[str], int] | None:
        """Name, strings and end of a row that begins with its name."""
        cell = self.cells[k]
        if cell.quoted or self.slots[k] in self.single() or not cell.text:
            return None
        end = k + 1
        while end < len(self.cells) and self.cells[end].sentence == cell.sentence and self.cells[end].parted in (",", "、", "") and not self.cells[end].name:
            end += 1
        whole = self.text(k, end)
        limit = 10 if self.source.zh else 32
        if cell.joint in ("colon", "dash") and len(cell.label) <= limit and not self.slots[k] and end > k and not self.outer(k):
            parts = [c.text for c in self.cells[k:end]]
            sentence = any(c.parted == "," for c in self.cells[k + 1 : end])
            if re.search(r"电话|热线|咨询|报名|地址|网址|日期|时间|地点|phone|contact|email|date|venue|tel\b|bookings?", cell.label, re.IGNORECASE) or is_aside(whole) or is_aside(cell.label):
                return None
            return cell.label, ([whole] if sentence or self.source.zh or len(parts) < 2 else parts), end
        row = self.cells[k:end]
        if len(row) >= 2 and row[1].parted == "," and len(cell.text) <= limit and not is_aside(cell.text):
            if cell.joint and not self.outer(k):
                return None
            closes = end >= len(self.cells) or self.cells[end].parted in (";", ".", "\n")
            semis = (end < len(self.cells) and self.cells[end].parted == ";" and self.cells[end].sentence == cell.sentence) or cell.parted == ";"
            if closes and semis:
                return cell.text, [c.text for c in row[1:]], end
        return None

    def outer(self, k: int) -> bool:
        """Whether a cell's label names a list of rows, each with a name of its own: `分三级：低嘌呤，鸡蛋、牛奶；...`."""
        cell = self.cells[k]
        following = [c for c in self.cells[k + 1 : self.sentence_end(k)]]
        return any(c.parted == ";" for c in following) and any(c.parted == "," for c in following) and cell.joint == "colon"

    def says(self, k: int) -> int:
        """Words of place, a verb and a string: `Underneath say We finished in profit`, `结尾写谢谢每一位捐书人`."""
        cell = self.cells[k]
        if cell.quoted or cell.joint in ("colon", "dash"):
            return k
        end = self.run_on(k)
        whole = tidy(self.source.text[cell.start : max(c.stop for c in self.cells[k:end])])
        titled = _TITLED.search(whole)
        if titled and not (self.has("title") and not titled["a"]):
            text = next(g for g in titled.groups() if g)
            self.last = "heading" if self.has("title") else "title"
            self.add(tidy(text), self.last, cell)
            self.take(k, end)
            return end
        if _PLACED.match(whole) and not self.source.zh or (end == k + 1 and _PLACED.match(cell.text)):
            last = k + 1
            while last < self.sentence_end(k) and _PLACED.match(self.cells[last].text) and not self.cells[last].name:
                last += 1
            if last < self.sentence_end(k) and not self.cells[last].name and re.match(r"[A-Z\d“]", self.cells[last].text) and not is_look(self.cells[last].text):
                text = self.text(last, self.sentence_end(k))
                small = any(re.search(r"small|tiny", c.text) for c in self.cells[k:last])
                self.add(text, "caption" if small or not _BOTTOM.search(cell.text) else self.role_of("bottom", cell, text).replace("closing", "body"), cell)
                self.take(k, self.sentence_end(k))
                return self.sentence_end(k)
        if (goes := _GOES.match(whole)) is not None:
            self.add(tidy(goes["text"]), "title" if goes["where"].lower() == "top" and not self.has("title") else "footer", cell)
            self.take(k, end)
            return end
        match = (_SAYS_ZH if self.source.zh else _SAYS).match(whole)
        spoken = match is not None and bool(re.search(r"写着|写一句|写上|says?\b|reads?\b", whole[: match.start("text")]))
        if match is None or (is_aside(match["text"]) and not spoken) or re.search(r"不要|别|don't|no ", match["lead"]):
            brand = _BRAND_ZH.match(whole) if self.source.zh else None
            if brand and not self.has("brand") and not is_aside(brand["what"]):
                self.add(brand["name"], "brand", cell)
                self.take(k, k + 1)
                return k + 1
            return k
        lead = match["lead"]
        pins = re.split(r"\s+and\s+|、|和", match["text"]) if re.search(r"pins?|labell?ed|markers?|标注", whole) else []
        if len(pins) > 1:
            for pin in pins:
                self.add(tidy(pin), "caption", cell)
        elif _BOTTOM.search(lead):
            role = self.role_of("bottom", cell, match["text"])
            if role == "closing" or (not self.source.zh and self.slide):
                self.section("prose", [{"text": tidy(match["text"])}], role="takeaways")
            else:
                self.add(tidy(match["text"]), "body" if re.search(r"结尾|最后|末尾|end|closing", lead) else role, cell)
        else:
            self.add(tidy(match["text"]), "caption", cell)
        self.take(k, end)
        return end

    def opening(self, k: int) -> int:
        """The title behind a colon after what is to be made: `Night train timetable card: "The Polar Sleeper"`; two names for one page."""
        cell = self.cells[k]
        alone = k == 0 and not self.has("title") and self.sentence_end(0) == 1 and not cell.quoted and bool(cell.text)
        if alone and cell.joint == "dash" and _MADE.match(cell.text):
            self.add(cell.label, "title", cell)
            self.found.scene.append(cell.text)
            self.last = "title"
            self.take(k, k + 1)
            return k + 1
        if alone and cell.joint == "colon" and not self.slots[k] and _KIND_NOUN.search(cell.label) and not is_aside(cell.text) and len(cell.text) <= (20 if self.source.zh else 60) and "title" not in self.slots:
            self.add(cell.text, "title", cell)
            self.last = "title"
            self.take(k, k + 1)
            return k + 1
        if not cell.quoted or cell.named or self.has("title") or cell.sentence != self.cells[0].sentence or self.slots[k] not in ("", "table", "chart", "timeline", "steps", "stats", "items"):
            return k
        made = cell.joint == "colon" and not _SIDE.search(cell.label) and k == next((j for j, c in enumerate(self.cells) if c.quoted), -1)
        if not made or (self.slots[k] and not _KIND_NOUN.search(cell.label) and any(c.wide == cell.label for c in self.cells[k + 1 : k + 3])):
            return k
        later = any(s == "title" for s in self.slots[k + 1 :])
        self.add(cell.text, "brand" if later and not self.has("brand") else "title", cell)
        self.last = "title"
        self.take(k, k + 1)
        return k + 1

    def label_lines(self, k: int) -> int:
        """Lines with a mark, each a name, a colon and a short value, two or more: key figures."""
        rows: list[tuple[str, str]] = []
        at = k
        while at < len(self.cells):
            cell = self.cells[at]
            if not cell.bullet or cell.joint not in ("colon", "dash") or cell.quoted or not cell.text or self.sentence_end(at) != at + 1 or len(cell.text) > 18 or self.slots[at]:
                break
            rows.append((cell.label, cell.text))
            at += 1
        if len(rows) < 2 or not any(is_figure(v) for _, v in rows):
            return k
        figures = [(n, v) for n, v in rows if is_figure(v)]
        entries = [reckoning.per_unit(self.found, self.source, n, v, figures) or reckoning.stat(self.found, self.source, n, v) for n, v in rows]
        self.section("stats", entries)
        self.last = "rows"
        self.take(k, at)
        return at

    def labelled_rows(self, k: int) -> tuple[list[tuple[str, list[str]]], int]:
        """Rows that follow each other, each a label with as many strings; and the index after them."""
        rows: list[tuple[str, list[str]]] = []
        at = k
        while at < len(self.cells):
            cell = self.cells[at]
            if cell.joint not in ("colon", "dash") or not cell.label or not cell.text or self.slots[at] in self.single():
                break
            end = at + 1
            while end < len(self.cells) and self.cells[end].sentence == cell.sentence and self.cells[end].parted in (",", "、", "") and not self.cells[end].label:
                end += 1
            texts = [c.text if not c.tail else f"{c.text} {c.tail}" for c in self.cells[at:end]]
            if len(texts) < 2 or (rows and len(texts) != len(rows[0][1])):
                break
            rows.append((cell.label, [re.sub(r"^(?:and|而|但)\s*", "", t) for t in texts]))
            at = end
        return rows, at

    def data_rows(self, k: int) -> int:
        """Series of a chart, each a name with as many numbers: `North Street: 12, 15, 9. Harbour: 8, 11, 14`."""
        rows, end = self.labelled_rows(k)
        if not rows or not all(charts.read_value(t) for _, texts in rows for t in texts) or (len(rows) < 2 and len(self.axis) != len(rows[0][1])):
            return k
        width = len(rows[0][1])
        names = self.axis if len(self.axis) == width else [str(n) for n in range(1, width + 1)]
        wish = charts.wish(self.found, self.source.text, names, [("" if len(rows) == 1 else name, texts) for name, texts in rows])
        if wish is None or not re.search(charts.CHART, self.source.text, re.IGNORECASE):
            return k
        self.section("chart", [], chart=wish)
        self.axis = []
        self.last = "rows"
        self.take(k, end)
        return end

    def aspects(self, k: int) -> int:
        """Things compared, an aspect a row: `续航：电动车500公里，燃油车700公里；保养：...`, `Brew time: tea 3 minutes, coffee 4 minutes`."""
        rows, end = self.labelled_rows(k)
        if len(rows) < 2:
            return k
        things = [_common([texts[j] for _, texts in rows]) for j in range(len(rows[0][1]))]
        if not all(things) or len(set(things)) < len(things):
            return k
        cards: list[dict[str, Any]] = []
        for j, thing in enumerate(things):
            inner = [entry(name, tidy(re.sub(r"^[:：是为]\s*|^is\s+", "", texts[j][len(thing) :].strip()))) for name, texts in rows]
            cards.append({"label": thing.strip(), "entries": inner})
        self.found.sections.append({"kind": "columns", "entries": cards})
        self.last = "rows"
        self.take(k, end)
        return end

    def in_column(self, k: int) -> int:
        """Strings under the column that was opened: `Left column "Gas" with "Instant flame", "Needs ventilation"`."""
        cell = self.cells[k]
        if self.last not in ("column", "cardpoints") or not self.cards or not cell.quoted or cell.named or cell.label:
            return k
        first = cell.sentence == self.cells[k - 1].sentence and (not cell.lead or re.fullmatch(r"(?:with|and|points?|with points|要点|里写|写)*", cell.lead.strip()))
        if not first:
            return k
        self.cards[-1].setdefault("entries", []).append({"text": cell.text})
        self.last = "cardpoints"
        self.take(k, k + 1)
        return k + 1

    def ranked(self, k: int) -> int:
        """Places in order: `第一名“墨香镇”人均“14.2本”`, two or more."""
        entries: list[dict[str, Any]] = []
        at = k
        while at < len(self.cells) and self.cells[at].text and (match := _RANK.match(self.cells[at].lead or self.cells[at].text)):
            cell = self.cells[at]
            name, value, note = (cell.text, "", "") if cell.quoted else (*named_figure(tidy(cell.text[match.end() :])), "")
            name = name or tidy(cell.text[match.end() :])
            following = self.cells[at + 1] if at + 1 < len(self.cells) else None
            at += 1
            if cell.quoted and cell.tail and is_figure(cell.tail):
                value = cell.tail
            elif cell.quoted and following is not None and following.quoted and following.parted == "" and is_figure(following.text):
                value, note = following.text, following.lead
                at += 1
            entries.append(entry(name, value, note=note))
        if len(entries) < 2:
            return k
        self.section("list", entries, role="items")
        self.take(k, at)
        return at

    def under(self, k: int) -> int:
        """A list under a name: `under Greens list Coffee grounds, Fruit peel`."""
        cell = self.cells[k]
        match = _UNDER.search(tidy(self.source.text[cell.start : cell.stop])) if not cell.quoted else None
        if match is None:
            return k
        end = k + 1
        while end < len(self.cells) and self.cells[end].sentence == cell.sentence and self.cells[end].parted in (",", "、") and not self.cells[end].name:
            end += 1
        texts = [match["first"], *(c.text for c in self.cells[k + 1 : end])]
        texts = [re.sub(r"^and ", "", t) for t in texts]
        self.cards.append({"label": match["head"], "entries": [{"label": tidy(t)} for t in texts]})
        self.take(k, end)
        return end

    def rows_of_table(self, k: int) -> int:
        """Rows of a table whose columns were named."""
        width = len(self.head)
        if width < 2:
            return k
        rows: list[list[str]] = []
        at = k
        while at < len(self.cells):
            row = [self.bare(c) for c in self.cells[at : at + width]]
            ends = at + width >= len(self.cells) or self.cells[at + width].parted in (";", "\n", ".") or self.cells[at + width].sentence != self.cells[at].sentence
            if len(row) < width or any(c.parted in (";", "\n", ".") for c in row[1:]) or not ends or any(c.name for c in row[1:]) or (row[0].joint in ("colon", "verb") and not re.search(r"行|rows?|lines?|数据|内容|data", row[0].label, re.IGNORECASE)):
                led = split_time(self.cells[at].text)
                inner = self.cells[at : at + width - 1]
                if led[0] and len(inner) == width - 1 and width > 2 and all(c.parted == "、" and not c.name for c in inner[1:]):
                    rows.append([led[1], led[2], *(c.text for c in inner[1:])])
                    at += width - 1
                    continue
                against = re.split(r"\s+(?:against|vs\.?|versus|compared with)\s+|对比|\s比\s", self.cells[at + 1].text) if width == 2 and at + 1 < len(self.cells) else []
                if len(against) == 2 and self.cells[at + 1].parted == ",":
                    rows.append([self.cells[at].text, *against])
                    at += 2
                    continue
                spaced = self.cells[at].text.split()
                if len(spaced) == width and not self.cells[at].name:
                    rows.append(spaced)
                    at += 1
                    continue
                break
            rows.append([c.text for c in row])
            at += width
        if not rows:
            return k
        columns = self.head if len(rows[0]) == width else ["", *self.head]
        self.found.sections.append({"kind": "table", "entries": [], "columns": columns, "rows": rows})
        self.head = []
        self.take(k, at)
        return at

    def bare(self, cell: Cell) -> Cell:
        """A cell with its own words whole, where a word of them only looked like a label: `Room 12`."""
        return replace(cell, text=tidy(self.source.text[cell.start : cell.stop]), label="", lead="", joint="") if cell.joint == "space" else cell

    def detail(self, k: int) -> int:
        """A label that no table knows, with a short string: who speaks, when, where."""
        cell = self.cells[k]
        stated = _THE_IS.match(tidy(self.source.text[cell.start : cell.stop])) if not cell.quoted and not cell.label else None
        if stated and not is_aside(stated["text"]) and not re.search(r"look|style|background|mood|palette|colou?r|font|size", stated["label"]):
            self.details.append(entry(stated["label"][:1].upper() + stated["label"][1:], tidy(stated["text"])))
            self.take(k, k + 1)
            return k + 1
        if cell.joint != "colon" or not cell.label or not cell.text or self.slots[k] or cell.named:
            return k
        if is_aside(cell.label) or is_aside(cell.text) or len(cell.label) > (10 if self.source.zh else 28):
            return k
        if re.search(r"信息图|幻灯片|PPT|课件|infographic|slide|chart|图$|poster|brief|note to|风格|要求|look|style", cell.label, re.IGNORECASE):
            if cell.quoted and not self.has("title"):
                self.add(cell.text, "title", cell)
                self.last = "title"
                self.take(k, k + 1)
                return k + 1
            return k
        end = self.run_on(k)
        self.details.append(entry(cell.label, self.text(k, end)))
        self.take(k, end)
        return end

    def loose(self, k: int) -> int:
        """A quotation, or a line with a bullet, that nothing names."""
        cell = self.cells[k]
        if cell.bullet and not cell.quoted and not is_aside(cell.text):
            end = self.sentence_end(k)
            text = self.text(k, end)
            numbered = cell.bullet.isdigit() or not cell.bullet.isascii() and cell.bullet not in "•·●▪☐□✓✔–—"
            (self.steps if numbered else self.points).append(self.step_of(text) if numbered else {"text": text})
            self.take(k, end)
            return end
        if not cell.quoted:
            return k
        if re.fullmatch(r"vs\.?|对比|pk", cell.text, re.IGNORECASE):
            self.add(cell.text, "badge", cell)
            self.take(k, k + 1)
            return k + 1
        shaped = "detail" if is_contact(cell.text) else "footer" if self.slide and is_organisation(cell.text.split(",")[0]) and self.has("title") else ""
        if shaped and not re.search(r"左上|右上|top", cell.lead):
            self.add(cell.text, shaped, cell)
            self.take(k, k + 1)
            return k + 1
        following = next((c for c in self.cells[k + 1 :] if c.quoted), None)
        if not self.has("title") and is_organisation(cell.text) and following is not None and not cell.lead and following.parted == "," and not following.name and not is_figure(following.text) and not self.has("brand"):
            self.add(cell.text, "brand", cell)
            self.take(k, k + 1)
            return k + 1
        if cell.lead and re.search(charts.CHART, cell.lead, re.IGNORECASE) or not self.has("title"):
            if not self.has("title"):
                # Where another string is named the title, what comes before it is whose it is.
                later = any(s == "title" for s in self.slots[k + 1 :])
                self.add(cell.text, "brand" if later and len(cell.text) <= 40 and not self.has("brand") else "title", cell)
                self.last = "title"
                self.take(k, k + 1)
                return k + 1
        if cell.lead and is_organisation(cell.text) and not self.has("brand") and place(cell.lead):
            self.add(cell.text, "brand", cell)
            self.take(k, k + 1)
            return k + 1
        if self.last == "title" and not self.has("subtitle") and (not cell.lead or re.search(r"\bthen\b|下面|under|below|and", cell.lead)):
            self.add(cell.text, "subtitle", cell)
            self.last = "subtitle"
            self.take(k, k + 1)
            return k + 1
        return k

    def finish(self) -> None:
        """The sections in the order in which they are read best."""
        for section in self.found.sections:
            if section.get("chart"):
                section["chart"] |= self.axis_titles
        place = len(self.found.sections)
        if self.cards:
            compared = self.columns or (len(self.cards) == 2 and bool(_VERSUS.search(self.source.text)))
            kind = "columns" if compared and any(c.get("entries") for c in self.cards) else "cards"
            self.found.sections.append({"kind": kind, "entries": self.cards})
        self.section("steps", self.steps, role="steps")
        self.section("prose", self.points, role="points")
        made = self.found.sections[place:]
        last = [s for s in self.found.sections[:place] if s.get("role") == "takeaways"]
        first = [s for s in self.found.sections[:place] if s.get("role") != "takeaways"]
        self.found.sections[:] = [*first, *made, *last]
        self.section("list", self.details, role="details")
        reckoning.takeaways(self.found, self.source)


def _common(texts: list[str]) -> str:
    """The name with which some strings all begin; whole words of it."""
    head = texts[0]
    for text in texts[1:]:
        while not text.startswith(head):
            head = head[:-1]
    if head.isascii():
        if any(t[len(head) : len(head) + 1].isalnum() for t in texts):
            head = head[: head.rfind(" ") + 1]
        return head if head.strip() and not head.strip().isdigit() else ""
    head = re.sub(r"[\d一两三四五六七八九十每约]+$", "", head)
    return head if all(len(t) > len(head) for t in texts) else ""


def plain_lead(name: str) -> str:
    """Words that lead to a list, without their count."""
    return re.sub(r"^(?:分|共|一共)?[一二两三四五六七八九十\d]+[级类块种部分栏条个]*", "", name)


READERS = dict.fromkeys(WORDS, read_deck)
FIRST = dict.fromkeys(WORDS, read_plot)
