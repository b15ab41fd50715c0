"""Screens of phones and of the web: bars and tabs, figures, lists, cards, weather, chat, login, charts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from forebrush.think.planner.figures import Ledger, amounts
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.kinds.chat import read_chat
from forebrush.think.planner.kinds.livestream import said
from forebrush.think.planner.kinds.screen_words import LABELS, WORDS
from forebrush.think.planner.kinds.tables import read_table
from forebrush.think.planner.kinds.weather import is_weather, read_weather
from forebrush.think.planner.labelled import Piece, pieces, split_items
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.source import Source
from forebrush.think.planner.vocabularies import vocabulary
from forebrush.think.tools.clock import find_times, time_between

__all__ = ["READERS", "WORDS"]

_VOCABULARY = vocabulary(
    s.LOOK_WORDS, {"cover,封面": "look"}, LABELS,
    lists=("nav", "rows", "button", "stat", "hours", "notes", "comments", "items", "cards", "plans", "columns",
        "field", "badge", "axis"),
    long=("body", "quote", "subtitle", "footer", "heading"), names=("nav", "rows", "button", "field", "stat", "items",
        "hours", "cards"),
)  # fmt: skip
_HEADED_LIST = re.compile(
    r"\b(?:list|section|block|table|group) (?:called|titled|named|headed|labelled) (?P<n>[A-Z][\w' ]+)$|(?:列表|板块|"
    r"区块)(?:叫|标题|名为)(?P<z>.+)$"
)
_ASKS_TOTAL = re.compile(r"worked out|work out|calculate|算", re.IGNORECASE)
_SIMPLE: Mapping[str, tuple[str, str]] = {
    "nav": ("nav", "text"), "navtext": ("bar", "text"), "button": ("button", "text"), "field": ("field", "label"),
        "axis": ("axis", "text"),
}  # fmt: skip
"""Slots whose strings are entries as they are: the list, and the key of the entry."""
_RUNS = frozenset({"rows", "hours", "stat", "items", "badge"})
_BARE_FIGURES = {
    "大数字",
    "指标",
    "四个指标",
    "小卡",
    "两个小卡",
    "三个小块",
    "大时间",
    "底部进度文字",
    "数据卡",
    "三个数据卡",
    "四个数据卡",
    "kpi tiles",
    "stats",
    "metrics",
    "balance label",
    "big number",
    "cards",
    "streak card",
    "stat cards",
}
"""Labels of figures that are not set with them."""
_DETAIL_WORDS = [word for word, slot in _VOCABULARY.slots.items() if slot == "detail" and not word.isascii()]
_SHOP = re.compile(r"店铺|外卖|点餐|商家页|delivery|restaurant|shop page|store page", re.IGNORECASE)
_DAYS = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]


def read_screen(source: Source, found: Found) -> None:
    """Read the screen of an app or a page of the web."""
    chat = read_chat(source, found)
    begin = len(found.sections)
    weather = is_weather(source)
    figures = read_weather(source, found) if weather else []
    to_come, found.sections[begin:] = found.sections[begin:], []
    all_pieces = s.looks_out(found, source, s.for_whom(pieces(source, _VOCABULARY)))
    table = read_table(all_pieces, found, source)
    reading = _Reading(source, found, all_pieces, chat, weather=weather)
    for figure in figures:
        reading.add("stat", figure)
    for index, piece in enumerate(all_pieces):
        if piece not in table:
            reading.read(index, piece)
    reading.finish()
    found.sections += to_come
    s.leave(found, source, all_pieces)


class _Reading:
    """What is gathered while the pieces go by."""

    def __init__(self, source: Source, found: Found, all_pieces: list[Piece], chat: bool, *, weather: bool) -> None:
        self.source, self.found, self.chat = source, found, chat
        self.weather = weather
        self.slots = {p.slot for p in all_pieces}
        self.titled = "title" in self.slots
        self.lists: dict[str, list[dict[str, Any]]] = {}
        self.titles: dict[str, str] = {}
        self.last = ""
        self.pending = ""
        self.figure = ""
        """Label of a figure that waits for its value: `“Revenue” “$18,240”`."""

    def add(self, name: str, item: dict[str, Any]) -> None:
        self.lists.setdefault(name, []).append(item)

    def read(self, index: int, piece: Piece) -> None:
        if not piece.text or self.source.is_taken(piece.start, piece.end):
            return
        slot, text = piece.slot, piece.text
        if self._headed(piece) or (not piece.quoted and not slot and self._loose(index, piece)):
            return
        if (
            not piece.quoted
            and piece.joint == "space"
            and not piece.item
            and slot not in ("button", "navtext", "rows", "field")
            and (is_instruction(text) or (is_look(text) and not text.istitle()))
        ):
            return
        if (
            slot in ("time", "detail", "name", "line", "card")
            and not piece.quoted
            and piece.joint == "space"
            and piece.label.lower() in ("line", "time", "name", "label", "card")
            and text[:1].islower()
        ):
            return
        if slot == "stat" and piece.item and not piece.quoted and self.weather and not re.search(r"\d", text):
            return
        row = self._row_value(piece)
        if row is not None:
            row["value"] = text
            self.source.take(piece.start, piece.end)
            return
        if not slot:
            if piece.label and not piece.quoted and piece.joint == "colon" and not is_look(piece.label):
                slot = "detail"
            elif piece.quoted:
                slot = self._unnamed(piece)
        if piece.quoted and self.last == "axis" and re.match(r"^(?:到|至|to|–|-|—)$", piece.lead.strip()):
            slot = "axis"
        if slot:
            self.source.take(piece.start, piece.end)
            self._enter(slot, piece, text)
            self.last = slot

    def _headed(self, piece: Piece) -> bool:
        """A list with its heading in the label: `a list called Workouts: Run 5.2 km`, `Order: Tea £4, Cup £9`."""
        rows = [r for r in re.split(r",(?!\d{3})\s*|，|、|;\s*|；", piece.text) if r.strip()]
        plain = piece.joint == "colon" and not piece.slot and piece.label and not piece.quoted
        if plain and len(rows) > 1 and sum(bool(s.name_value(r)[1]) for r in rows) * 2 > len(rows):
            self.pending = s.titled_label(piece.label)
            self._items(piece, rows)
            self.last = "items"
            self.source.take(piece.start, piece.end)
            return True
        headed = _HEADED_LIST.search(piece.label) if piece.joint == "colon" and piece.text else None
        if headed is None:
            return False
        self.pending = headed["n"] or headed["z"]
        self._items(piece, [piece.text] if piece.quoted else split_items(piece.text))
        self.last = "items"
        self.source.take(piece.start, piece.end)
        return True

    def _row_value(self, piece: Piece) -> dict[str, Any] | None:
        """The row of a list to which a string belongs: `清理缓存右边显示“126MB”`, `Storage shows "2.4 GB used"`."""
        words = f"{piece.lead} {piece.label}"
        for row in self.lists.get("rows", []):
            if piece.quoted and row["label"].lower() in words.lower() and not row.get("value"):
                return row
        return None

    def _enter(self, slot: str, piece: Piece, text: str) -> None:
        slot, piece, parts = self._meant(slot, piece, text)
        if slot in _SIMPLE:
            name, key = _SIMPLE[slot]
            for part in parts:
                self.add(name, {key: part})
        elif slot in _RUNS:
            self._enter_run(slot, piece, parts)
        elif slot != "done":
            self._enter_one(slot, piece, text)

    def _enter_run(self, slot: str, piece: Piece, parts: list[str]) -> None:
        match slot:
            case "rows":
                for part in parts:
                    self.add("rows", s.entry(*(part.split(" ", 1) if self.source.zh and not piece.quoted else [part])))
            case "hours":
                for part in parts:
                    when, _, value = part.partition(" ") if len(part.split()) == 2 else part.rpartition(" ")
                    self.add("hours", s.entry(when or part, text=value))
            case "stat":
                self._stat(piece, parts)
            case "items":
                self._items(piece, parts)
            case _:
                self.found.copy += [s.to_copy(piece, "badge", part) for part in parts]

    def _enter_one(self, slot: str, piece: Piece, text: str) -> None:
        match slot:
            case "ticket":
                if piece.quoted or piece.label:
                    self.add("ticket", s.entry(s.titled_label(piece.label), text))
            case "notes" | "comments":
                self._said(slot, piece, text)
            case "cards":
                self._card(piece, text)
            case "plans":
                self._plan(text)
            case "chart":
                self.titles["chart"] = text
            case "price":
                self.add("price", s.entry(piece.label if piece.label.lower() not in ("price", "价格") else "", text))
            case "detail":
                self._details(piece, text)
            case _:
                self.titled |= slot == "title"
                self.found.copy.append(s.to_copy(piece, slot))

    def _meant(self, slot: str, piece: Piece, text: str) -> tuple[str, Piece, list[str]]:
        """What a slot means on this screen, by what is there already; the piece and its strings."""
        parts = [text] if piece.quoted or slot not in _VOCABULARY.lists else split_items(text)
        if slot == "hours" and not piece.quoted:
            parts = [p.strip() for p in re.split(r"[、,，;；]|\s/\s", text) if p.strip()]
        if slot == "shop" or (slot == "brand" and _SHOP.search(self.source.text)):
            slot = "brand" if self.titled else "title"
        elif slot == "heading":
            slot = self._heading(piece, text)
        elif slot == "footer" and not piece.quoted:
            run = [p for p in re.split(r"、|\s*/\s*", text) if p]
            if len(run) >= 3 and all(len(p) <= 5 for p in run):
                slot, parts = "nav", run
            elif (
                s.name_value(text)[1]
                and len(text) < 16
                and not re.search(r"版本|version|©|20\d\d", text, re.IGNORECASE)
            ):
                slot, piece = "stat", replace(piece, label="")
        elif slot == "input":
            words = piece.lead + piece.label + text
            bar = self.chat or re.search(r"搜索|search|底部|message|消息", words, re.IGNORECASE)
            slot = "navtext" if bar else "field"
        return slot, piece, parts

    def _heading(self, piece: Piece, text: str) -> str:
        have = {w.role for w in self.found.copy}
        label = piece.label.lower()
        if not self.titled and not have & {"title", "brand"} and label in ("heading", "小标题", "顶部标题"):
            return "title"
        if label == "list heading" or "under" in piece.lead.lower():
            self.pending = text
            return "done"
        return "navtext" if re.match(r"正在|now ", text, re.IGNORECASE) else "heading"

    def _said(self, slot: str, piece: Piece, text: str) -> None:
        who, words = said(f"{piece.label}：{text}" if piece.item and piece.label and not piece.quoted else text)
        by = re.search(r"by (\S+)$", piece.label)
        self.add(slot, s.entry(who or (by[1] if by else ""), text=words))

    def _details(self, piece: Piece, text: str) -> None:
        """`面积78平、楼层6/18层、装修精装三个信息`: details in a row, each with its own label."""
        first, *more = [text] if piece.quoted else re.sub(r"[一二两三四五]个信息$", "", text).split("、")
        self.add("detail", s.entry(s.titled_label(piece.label), first))
        for part in more:
            label = next((w for w in _DETAIL_WORDS if part.startswith(w)), "")
            self.add("detail", s.entry(label, part[len(label) :]))

    def _stat(self, piece: Piece, parts: list[str]) -> None:
        label = "" if piece.item or piece.label.lower() in _BARE_FIGURES else piece.label
        for part in parts:
            name, value = s.name_value(part)
            if piece.quoted and not value and not re.search(r"\d", part) and not label:
                self.figure = part
                self.add("stat", {"label": part})
            elif self.figure and self.lists.get("stat") and "value" not in self.lists["stat"][-1] and not value:
                self.lists["stat"][-1]["value"] = part
                self.figure = ""
            elif value and not label:
                self.add("stat", s.entry(name if piece.quoted else s.titled_label(name), value))
            else:
                self.add("stat", s.entry(s.titled_label(label), part))

    def _items(self, piece: Piece, parts: list[str]) -> None:
        for part in parts:
            due = (
                piece.quoted
                and self.lists.get("items")
                and re.match(r"^(?:due|overdue|到期|逾期|\d+\s?min)", part, re.IGNORECASE)
            )
            name, value = ("", "") if due else s.name_value(part)
            if value:
                self.add("items", s.entry(name, value))
            elif (
                piece.quoted
                and self.lists.get("items")
                and re.match(r"^(?:due|overdue|到期|逾期|\d+\s?min)", part, re.IGNORECASE)
            ):
                self.lists["items"][-1]["note"] = part
            else:
                self.add("items", {"label": part})

    def _card(self, piece: Piece, text: str) -> None:
        """A card: its name, then what is said of it; a price or a figure is its value."""
        if (
            piece.item
            and self.last == "cards"
            and not piece.quoted
            and self.source.text[piece.start - 1 : piece.start] in ",，"
            and self.lists.get("cards")
        ):
            card = self.lists["cards"][-1]
            for words in re.split(r"\s+and\s+|和", re.sub(r"^(?:and|和) ", "", text)):
                card["value" if re.search(r"[¥￥$€£]\s?\d|\d元", words) or "note" in card else "note"] = words
            return
        tokens = re.split(r"\s+", text) if self.source.zh else [text]
        name, rest = tokens[0], tokens[1:]
        if not self.source.zh and (tail := s.name_value(text))[1]:
            name, rest = tail[0], [tail[1]]
        price = next((t for t in rest if re.search(r"[¥￥$€£]\s?\d|\d元", t)), "")
        others = [t for t in rest if t != price]
        if price:
            self.add("cards", s.entry(name, price, note=" ".join(others)))
        else:
            self.add("cards", s.entry(name, " ".join(others)))

    def _plan(self, text: str) -> None:
        plans = self.lists.get("plans", [])
        if plans and "value" not in plans[-1]:
            plans[-1]["value"] = text
        else:
            self.add("plans", {"label": text})

    def _unnamed(self, piece: Piece) -> str:
        """What a quotation is that nothing names, by its shape and by what came before."""
        text = piece.text
        has = {w.role for w in self.found.copy}
        if self.last == "stat" and (self.figure or re.fullmatch(r"[-+]?[¥￥$€£]?\d[\d,.]*\s?\S{0,4}", text)):
            return "stat"
        if self.last in ("items", "plans", "notes") and piece.item:
            return self.last
        if self.last == "items" and re.match(r"^(?:due|overdue)", text, re.IGNORECASE):
            return "items"
        if "under" in piece.lead.lower() or self.pending:
            return "items"
        if route := re.match(r"^(\S.*?)\s+(\d{1,2}:\d{2})$", text):
            return "ticket" if route else ""
        if re.search(r"分钟|\d.{0,3}min\b|送达|版本|version", text, re.IGNORECASE):
            return "footer" if re.match(r"version", text, re.IGNORECASE) else "detail"
        ticket = "ticket" in self.slots or re.search(r"ticket|订单|票", self.source.text[:60], re.IGNORECASE)
        if ticket and (re.search(r"\d", text) or piece.label.lower() in ("to", "from") or self.last == "ticket"):
            return "ticket"
        if re.search(r"^\D{0,6}\d", text) and re.search(r"售|评|star|review|rating|分$|\+$", text):
            return "stat"
        before = self.source.text[: piece.start]
        if (
            not has
            and "brand" not in self.slots
            and re.search(r"\bfor (?:a|an|our|my) [\w -]{3,30},\s*$|(?:给|为).{2,12}[，,]$", before)
        ):
            return "brand"
        unheaded = not self.titled and not has & {"title", "heading", "brand"}
        if unheaded and (re.search(r"top|顶", piece.lead) or not has):
            return "title"
        if re.match(
            r"^(?:episode|ep\.?|chapter|part|season|vol\.?|no\.) ?\d|^第.{1,3}[集章季期回]", text, re.IGNORECASE
        ):
            return "caption"
        if re.search(r"\d", text) and len(text) < 20:
            return "detail"
        return "body" if len(text) > (10 if self.source.zh else 30) else "caption"

    def _loose(self, index: int, piece: Piece) -> bool:
        """Unmarked clauses that are understood by their shape; whether the piece was used."""
        text, source = piece.text, self.source
        if headed := _HEADED_LIST.search(piece.text) if not piece.slot else None:
            self.pending = headed["n"] or headed["z"]
            self.last = "items"
            source.take(piece.start, piece.end)
            return True
        name, value = s.name_value(text)
        if (
            index
            and value
            and len(name.split()) <= 3
            and len(name) <= 24
            and not is_look(text)
            and not re.search(r"\b(?:in|for|of|by|to|the|at|and|with)\b", name)
        ):
            if self.last == "items" and not source.zh:
                self.add("items", s.entry(name, value))
            else:
                self.add("stat", s.entry(s.titled_label(name), value))
            source.take(piece.start, piece.end)
            return True
        bullet = re.match(r"^\s*[-*•·]\s*(?P<t>\S.*)$", source.text[piece.start : piece.end])
        if bullet and piece.alone:
            self.add("items", {"label": bullet["t"].strip()})
            source.take(piece.start, piece.end)
            return True
        if big := re.match(r"^(?:正?中间|正?中央|上方|顶部)(?:大大的|大字|是|放|一个)*(?P<t>\d\S{0,8})$", text):
            self.add("stat", {"text": big["t"]})
            source.take(piece.start, piece.end)
            return True
        if (
            (
                called := re.search(
                    r"\b(?:called|named) (?P<n>[A-Z][\w']*(?: (?:[A-Z&][\w']*|of|the|and))*)(?=\.|,|$)|(?:叫|"
                    r"名叫)(?P<z>[\u4e00-\u9fff]{2,8})的",
                    text,
                )
            )
            and index < 2
            and "brand" not in self.slots
        ):
            self.found.copy.append(Words(called["n"] or called["z"], "brand"))
            source.take(piece.start, piece.end)
            return True
        if self.last == "cards" and re.match(r"^\d+ ?(?:min|mins|minutes|分钟)$", text):
            self.lists["cards"][-1]["value"] = text
            source.take(piece.start, piece.end)
            return True
        if more := re.search(r"\bcalled (?P<n>[A-Z].+)$", text):
            self.add("items", {"label": more["n"]})
            source.take(piece.start, piece.end)
            self.last = "items"
            return True
        if self.last == "items" and re.match(r"^(?:and )?(?:[A-Z][\w']* ?)+$", text):
            self.add("items", {"label": re.sub(r"^and ", "", text)})
            source.take(piece.start, piece.end)
            return True
        return False

    def finish(self) -> None:
        found, lists = self.found, self.lists
        if self.pending and not lists.get("items"):
            found.copy.append(Words(self.pending, "heading"))
        section = s.section
        section(found, "nav", [*lists.get("bar", []), *lists.get("nav", [])])
        section(found, "fields", lists.get("ticket", []), role="fields")
        self._to_pay()
        section(found, "stats", lists.get("stat", []))
        self._follows()
        section(found, "timeline", lists.get("hours", []))
        section(found, "cards", [c for c in lists.get("cards", []) if not _priced(c)])
        section(found, "list", [c for c in lists.get("cards", []) if _priced(c)])
        section(found, "columns", lists.get("plans", []))
        section(found, "list", lists.get("rows", []), role="nav")
        section(found, "list", lists.get("items", []), title=self.pending)
        section(found, "fields", lists.get("field", []), role="fields")
        section(found, "list", lists.get("price", []), role="price")
        section(found, "list", lists.get("detail", []), role="details")
        section(found, "comments", lists.get("notes", []), role="comments")
        section(found, "comments", lists.get("comments", []))
        section(found, "buttons", lists.get("button", []))
        self._chart()

    def _chart(self) -> None:
        axis = [a["text"] for a in self.lists.get("axis", [])]
        if len(axis) == 2 and re.search(r"到|至|to\b|–|-", self.source.text) and axis[0] in _DAYS and axis[1] in _DAYS:
            axis = _DAYS[_DAYS.index(axis[0]) : _DAYS.index(axis[1]) + 1]
        if axis or "chart" in self.titles:
            line = re.search(r"折线|曲线|line chart", self.source.text, re.IGNORECASE)
            chart = {"kind": "line" if line else "bar", "categories": axis}
            s.section(self.found, "chart", [], title=self.titles.get("chart", ""), chart=chart)

    def _to_pay(self) -> None:
        """What is due for the time between two stated times at a stated price an hour."""
        times = [t for e in self.lists.get("detail", []) for t in find_times(e.get("value", ""))]
        rate = next(
            (
                a
                for e in self.lists.get("price", [])
                if re.search(r"hour|小时|/h", e.get("value", ""))
                for a in amounts(e["value"])
            ),
            None,
        )
        if len(times) != 2 or rate is None or not rate.money or not _ASKS_TOTAL.search(self.source.text):
            return
        minutes = time_between(times[0].time, times[1].time).number
        book = Ledger(self.found.facts)
        a = book.given("rate", rate)
        due = book.money("due", f"{a} * {minutes} / 60", rate)
        self.lists["stat"] = [e for e in self.lists.get("stat", []) if not _ASKS_TOTAL.search(e.get("value", ""))]
        self.add("stat", {"label": "应付" if self.source.zh else "Total due", "value_fact": due, "origin": "computed"})

    def _follows(self) -> None:
        """The share of `共30节` and `已学12节`, where progress is asked for."""
        if "share" in self.found.facts or not re.search(
            r"百分比|比例|算成|percent|work out|worked out|share", self.source.text
        ):
            return
        said_all = [
            e.get("value") or e.get("text") or "" for name in ("detail", "stat") for e in self.lists.get(name, [])
        ]
        total = next((a for t in said_all if re.search(r"共|total|of", t) for a in amounts(t)), None)
        done = next((a for t in said_all if re.search(r"已|done|completed", t) for a in amounts(t)), None)
        if total and done and total.unit == done.unit and 0 < done.value <= total.value:
            book = Ledger(self.found.facts)
            a, b = book.given("done", done), book.given("total", total)
            share = book.computed("share", f"{a} / {b} * 100", "0.#%", unit="%")
            s.section(self.found, "progress", [{"value_fact": share, "origin": "computed"}])


def _priced(card: dict[str, Any]) -> bool:
    return bool(re.search(r"[¥￥$€£]\s?\d|\d元", card.get("value", "") + card.get("note", "")))


def _read_chat(source: Source, found: Found) -> None:
    read_chat(source, found)


READERS = {"phone": read_screen, "web": read_screen}
FIRST = {"phone": _read_chat}
VOCABULARIES = dict.fromkeys(
    (
        "phone",
        "web",
    ),
    _VOCABULARY,
)
