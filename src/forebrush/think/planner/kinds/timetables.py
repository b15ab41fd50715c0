"""Timetables and calendars: weeks of lessons, given or to be built from counts, departures, hours, days of a month."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds.cells import Cell, tidy
from forebrush.think.planner.kinds.decks import Deck
from forebrush.think.planner.kinds.lessons import read_counts
from forebrush.think.planner.kinds.months import read_month
from forebrush.think.planner.kinds.series import (
    CLOCK,
    Pair,
    Series,
    is_day,
    is_time,
    is_when,
    named_when,
    split_time,
)
from forebrush.think.planner.kinds.shared import entry, kind_title
from forebrush.think.planner.kinds.sheets import COPY, LISTS, is_aside, is_short, words_of
from forebrush.think.planner.source import Source

__all__ = ["READERS", "WORDS", "read_timetable"]

WORDS: Mapping[str, Mapping[str, float]] = {
    "timetable": {
        "课程表": 4.5, "课表": 4.0, "时刻表": 4.5, "作息表": 4.5, "作息时间": 4.0, "作息时间表": 4.5,
        "时间表": 4.0, "日程表": 4.5, "日程": 2.0, "行程表": 4.5, "行程单": 2.0, "计划表": 3.5, "训练计划": 4.0,
        "学习计划": 3.0, "周计划": 3.5, "值班表": 4.5, "值日表": 4.5, "排片表": 4.5, "排片": 3.0, "节目表": 4.0,
        "排课表": 4.5, "排班表": 4.5, "考试安排表": 4.5, "排期": 4.5, "班次": 2.0, "营业时间": 3.5,
        "开放时间": 4.0, "门诊时间": 3.5, "轮值表": 4.0, "节目单": 1.5, "排期海报": 4.5, "公交站牌": 3.0,
        "公交时刻": 4.0, "班车时刻": 4.0, "发车时间": 3.0,
        "食谱表": 2.0, "周食谱": 3.0, "一周食谱": 3.0, "考试安排": 3.5, "课程安排": 3.0, "工作计划表": 4.5,
        "复习计划": 4.0, "出发大屏": 3.0,
        "timetable": 4.5, "schedule": 3.5, "planner": 3.5, "itinerary": 4.5, "opening hours": 3.5,
        "opening times": 3.5, "class schedule": 4.5, "departures board": 4.5, "departure board": 4.5,
        "roster": 4.0,
        "rota": 4.5, "training plan": 4.0, "meal plan": 4.5, "meal planner": 4.5, "weekly plan": 3.5,
        "revision plan": 4.0, "lesson plan": 3.0, "shift plan": 4.0, "running order": 3.0,
        "programme page": 3.5, "conference programme": 4.0, "conference schedule": 4.5, "showtimes": 4.0,
        "screening times": 3.5, "chore chart": 4.5, "bus times": 3.0,
    },
    "calendar": {
        "日历": 4.5, "月历": 4.5, "挂历": 4.0, "台历": 4.0, "年历": 4.0, "倒计时日历": 3.0, "calendar": 4.5,
        "month view": 3.5, "advent calendar": 4.5,
    },
}  # fmt: skip
_MORE: Mapping[str, str] = {
    "线路名,线路,路线名,列车名,route name,line name": "title",
    "票价,费用,价格,学费,fare,fares,price,cost,fee": "price",
    "落款,署名,发布,signed": "signature",
    "电话,咨询电话,联系电话,预约电话,报名电话,地址,地点,教室,联系人,"
    "phone,call,bookings,booking,contact,address,location,room,email": "detail",
    "方向,开往,起点,终点,站,direction,towards": "detail",
    "表格,表,table": "table",
}  # fmt: skip
_TABLE = words_of(COPY, LISTS, _MORE)
_TITLES = (
    "课程表",
    "课表",
    "时刻表",
    "作息表",
    "时间表",
    "日程表",
    "行程表",
    "计划表",
    "训练计划",
    "值班表",
    "排班表",
    "周计划",
    "营业时间",
    "开放时间",
    "日历",
    "月历",
    "安排",
    "timetable",
    "schedule",
    "planner",
    "itinerary",
    "opening hours",
    "calendar",
    "rota",
    "roster",
    "meal plan",
    "training plan",
)
_HOURS = re.compile(r"营业|开放|门诊|开门|打烊|上班时间|接待时间|opening|hours\b|open\b|closed", re.IGNORECASE)
_TRANSIT = re.compile(
    r"时刻表|公交|班车|校车|地铁|火车|轮渡|渡轮|航班|列车|站牌|\bbus\b|"
    r"train|ferry|tram|shuttle|flight|departure|timetable",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"^\s*(?:休息?|闭馆|不营业|停诊|关门|闭店|休馆|不开放|closed\b.*|"
    rf"by appointment.*|预约|全天|24小时|{CLOCK}(?:\s*[,，、和及]\s*{CLOCK})*)\s*$",
    re.IGNORECASE,
)


_HOUSE = re.compile(r"^(?:The )?[A-Z][\w'’&-]*(?: (?:[A-Z&][\w'’&-]*|of|and|the))+$")
_ARRIVES = re.compile(
    rf"^(?:arrives?|arriving|arr\.?|gets? in|到达?|抵达?|→)\s*(?:at )?(?P<time>{CLOCK})$", re.IGNORECASE
)


def read_timetable(source: Source, found: Found) -> None:
    """Take what a timetable or a calendar shows."""
    if is_short(source):
        _Table(source, found).read()


class _Table(Deck):
    """A timetable as it is read."""

    def __init__(self, source: Source, found: Found) -> None:
        super().__init__(source, found, _TABLE)
        self.transit = bool(_TRANSIT.search(source.text))
        self.hours = bool(_HOURS.search(source.text[:120]))

    def read(self) -> None:
        if self.source.kind == "calendar":
            read_month(self)
        read_counts(self)
        super().read()
        if not self.has("title", "brand"):
            opening = self.cells[0].text if self.cells and 0 not in self.used and not self.cells[0].quoted else ""
            numbered = re.match(r"^[一二三四五六七八九高初][\u4e00-\u9fff]{0,3}(?:年级|班|组|[（(])", opening)
            title = (
                opening
                if numbered and len(opening) <= 16 and opening.endswith(_TITLES)
                else kind_title(opening, _TITLES)
            )
            if title:
                self.add(title, "title", self.cells[0])
                self.take(0, 1)

    def untitled(self) -> None:
        super().untitled()
        if self.has("title", "brand"):
            return
        for k, cell in enumerate(self.cells):
            # On a sign with opening hours the name of the house stands alone.
            first = k == 0 or self.cells[k - 1].sentence != cell.sentence
            if (
                self.hours
                and k not in self.used
                and first
                and not cell.name
                and _HOUSE.match(cell.text)
                and not is_aside(cell.text)
            ):
                self.add(cell.text, "brand", cell)
                self.take(k, k + 1)
                return

    def step(self, k: int) -> int:
        for rule in (self.grid_rows, self.nested_days, self.days_of_lists, self.time_lists) if not self.head else ():
            end = rule(k)
            if end > k:
                return end
        return super().step(k)

    def single(self) -> frozenset[str]:
        return super().single() | {"price", "detail"}

    def role_of(self, slot: str, cell: Cell, text: str) -> str:
        role = super().role_of(slot, cell, text)
        if role == "note":
            return "footer"
        if role == "closing":
            return "footer" if re.search(r"\d|停|不|请|提前|may|must|no service|holiday", text) else "quote"
        if (
            role == "footer"
            and slot == "bottom"
            and not re.search(r"\d|停|不得|请|提前|须|调整|no |must|holiday|closed|bring", text, re.IGNORECASE)
        ):
            return "quote"
        if role == "price":
            self.section("list", [entry(*_fare(cell.label, text))], role="price")
            return "none"
        if role == "detail" and cell.label:
            self.details.append(entry(cell.label, text))
            return "none"
        return role

    def add(self, text: str, role: str, cell: Cell, **more: Any) -> None:
        if role != "none":
            super().add(text, role, cell, **more)

    # Rows

    def put_series(self, rows: Series, slot: str) -> bool:
        pairs = rows.pairs
        if slot in ("chart", "stats"):
            return super().put_series(rows, slot)
        if rows.kind == "day" or (rows.kind == "figure" and all(is_day(p.label) for p in pairs)):
            return self.put_days(pairs)
        if rows.kind == "when":
            return self.put_when(pairs)
        if rows.kind == "figure" and self.transit and all(len(p.label) <= 14 for p in pairs):
            rest = [p for p in pairs if not re.search(r"票价|价|fare|price|adult|child", p.label, re.IGNORECASE)]
            for pair in pairs:
                if pair not in rest:
                    self.section("list", [entry(pair.label, pair.text)], role="price")
            self.grid([[p.label, p.text] for p in rest])
            return True
        if rows.kind == "span" and all(re.match(r"(?:Day|Week|第)", p.label) for p in pairs):
            self.grid([[p.label, p.text] for p in pairs])
            return True
        if rows.kind == "figure" and all(re.search(r"[¥￥$€£元]|免费|free", p.text) for p in pairs):
            self.section("list", [entry(p.label, p.text) for p in pairs], role="price")
            return True
        if rows.kind == "clock" and self.transit and all(_ARRIVES.match(p.text) for p in pairs):
            found = [_ARRIVES.match(p.text) for p in pairs]
            self.grid([[p.label, m["time"]] for p, m in zip(pairs, found, strict=True) if m])
            return True
        if rows.kind in ("clock", "date", "year", "span"):
            self.section("timeline", [entry(p.label, text=p.text) for p in pairs])
            return True
        self.section("list", [entry(p.label, p.text) for p in pairs], role="details")
        return True

    def grid(self, rows: list[list[str]], columns: list[str] | None = None, title: str = "") -> None:
        """Rows of a table; those of a table that stands just before and is as wide join it."""
        if not rows:
            return
        last = self.found.sections[-1] if self.found.sections else None
        if (
            last
            and last["kind"] == "table"
            and not last.get("columns")
            and not columns
            and not title
            and not last.get("title")
            and len(last["rows"][0]) == len(rows[0])
        ):
            last["rows"] = [*last["rows"], *rows]
            return
        made: dict[str, Any] = {"kind": "table", "entries": [], "columns": columns or [], "rows": rows}
        self.found.sections.append({**made, "title": title} if title else made)

    def put_days(self, pairs: list[Pair]) -> bool:
        """Days with hours (when it is open), with several lessons, with named times, or with one thing each."""
        if (all(_CLOSED.match(p.text) for p in pairs) and (self.hours or not self.transit)) or (
            self.hours and sum(is_when(p.text) or bool(_CLOSED.match(p.text)) for p in pairs) * 2 > len(pairs)
        ):
            self.section("list", [entry(p.label, p.text) for p in pairs], role="hours")
            return True
        split = [[tidy(part) for part in re.split(r"[,，、;；]|\s/\s", p.text) if tidy(part)] for p in pairs]
        timed = [split_time(p.text) for p in pairs]
        if all(kind == "clock" and rest for kind, _, rest in timed):
            self.section(
                "timeline",
                [entry(f"{p.label} {when}", text=rest) for p, (_, when, rest) in zip(pairs, timed, strict=True)],
            )
            return True
        named = [[named_when(part) for part in parts] for parts in split]
        if (
            all(row and all(n for n, _ in row) for row in named)
            and len({tuple(n for n, _ in row) for row in named}) == 1
        ):
            self.grid(
                [[p.label, *(w for _, w in row)] for p, row in zip(pairs, named, strict=True)],
                ["", *(n for n, _ in named[0])],
            )
            return True
        if (
            len(pairs) >= 2
            and all(len(parts) >= 2 for parts in split)
            and all(is_day(p.label) for p in pairs)
            and all(len(t) <= 24 for parts in split for t in parts)
        ):
            self.lessons([p.label for p in pairs], split)
            return True
        self.grid([[p.label, p.text] for p in pairs])
        return True

    def lessons(self, days: list[str], split: list[list[str]]) -> None:
        """Days across, lessons down; lessons that carry their hour stand in its row."""
        timed = [[split_time(t) for t in parts] for parts in split]
        if all(kind == "clock" for row in timed for kind, _, _ in row):
            hours = list(dict.fromkeys(when for row in timed for _, when, _ in row))
            hours.sort(key=lambda h: [int(n) for n in re.findall(r"\d+", h)[:2]] or [0])
            rows = [[hour, *(next((t for _, when, t in row if when == hour), "") for row in timed)] for hour in hours]
        else:
            most = max(map(len, split))
            labels = self.hour_names(most)
            rows = [[labels[k], *(parts[k] if k < len(parts) else "" for parts in split)] for k in range(most)]
        self.found.sections.append({"kind": "table", "entries": [], "columns": ["", *days], "rows": rows})

    def hour_names(self, count: int) -> list[str]:
        """Names of the lessons of a day: as the request names them from the first to the last, else numbers."""
        match = _NAMED_HOURS.search(self.source.text)
        if match and int(match["last"]) == count:
            self.source.take(match.start(), match.end())
            gap = match["gap"]
            return [f"{match['name']}{gap}{n}{match['unit'] or ''}" for n in range(1, count + 1)]
        return [f"第{n}节" if self.source.zh else str(n) for n in range(1, count + 1)]

    def put_when(self, pairs: list[Pair]) -> bool:
        """Names with their times: departures as a table, classes with one time as a programme, others as hours."""
        many = [re.split(r"\s*[,，、;；/]\s*", p.text) for p in pairs]
        if all(len(times) > 1 and all(is_time(t) == "clock" for t in times) for times in many) and not self.transit:
            self.section("timeline", [entry(p.text, text=p.label) for p in pairs])
            return True
        if self.transit and all(len(times) > 1 and all(is_time(t) == "clock" for t in times) for times in many):
            for pair, times in zip(pairs, many, strict=True):
                name = re.sub(r"^(?:columns?|栏|列)\s*", "", pair.label, flags=re.IGNORECASE)
                self.grid([[t] for t in times], None, name)
            return True
        if self.transit and len(pairs) >= 2 and all(is_time(p.text) == "clock" for p in pairs):
            self.grid([[p.label, p.text] for p in pairs])
        elif self.hours and any(re.search(r"\d\s*(?:[-–—~至到]|to)\s*\S*\d", p.text) for p in pairs):
            self.section("list", [entry(p.label, p.text) for p in pairs], role="hours")
        else:
            self.section("timeline", [entry(p.text, text=p.label) for p in pairs])
        return True

    def time_lists(self, k: int) -> int:
        """A name and times behind a colon, one such alone or several: each a column of times."""
        cell = self.cells[k]
        if not (cell.joint in ("colon", "dash") and cell.label and is_time(cell.text) == "clock" and not self.slots[k]):
            return k
        end = k + 1
        while (
            end < len(self.cells)
            and self.cells[end].sentence == cell.sentence
            and not self.cells[end].label
            and is_time(self.cells[end].text) == "clock"
        ):
            end += 1
        if end - k < 2 or is_time(cell.label):
            return k
        self.grid(
            [[c.text] for c in self.cells[k:end]],
            None,
            re.sub(r"^(?:columns?|栏|列)\s*", "", cell.label, flags=re.IGNORECASE),
        )
        self.take(k, end)
        return end

    def grid_rows(self, k: int) -> int:
        """Names each with as many strings, two or more: the rows of a grid, whose heads were listed before."""
        rows: list[list[str]] = []
        at = k
        while at < len(self.cells):
            cell = self.cells[at]
            if (
                cell.joint not in ("colon", "dash")
                or not cell.label
                or not cell.text
                or self.slots[at]
                or is_time(cell.label)
            ):
                break
            end = at + 1
            while (
                end < len(self.cells)
                and self.cells[end].wide == cell.label
                and self.cells[end].sentence == cell.sentence
                and not self.cells[end].name
            ):
                end += 1
            texts = [c.text for c in self.cells[at:end]]
            if len(texts) < 2 or (rows and len(texts) != len(rows[0]) - 1) or any(is_when(t) for t in texts):
                break
            rows.append([cell.label, *texts])
            at = end
        if len(rows) < 2:
            return k
        width = len(rows[0]) - 1
        heads: list[str] = []
        names = {row[0] for row in rows}
        for j in range(k):
            run = [c.text for c in self.cells[j : j + width]]
            if len(run) == width and j + width <= k and all(is_day(t) for t in run):
                heads = run
                self.take(j, j + width)
        for j in range(k):
            if self.cells[j].text in names:
                self.take(j, j + 1)
        self.found.copy[:] = [w for w in self.found.copy if w.text not in names and w.text not in heads]
        self.found.sections.append(
            {
                "kind": "table",
                "entries": [],
                "columns": ["", *(heads or self.head)] if heads or len(self.head) == width else [],
                "rows": rows,
            }
        )
        self.head = []
        self.take(k, at)
        return at

    def days_of_lists(self, k: int) -> int:
        """Days each with lessons that commas part: `周一：语文、数学、英语` on two or more days."""
        days: list[str] = []
        split: list[list[str]] = []
        at = k
        while at < len(self.cells):
            cell = self.cells[at]
            day = (
                cell.label
                if cell.joint in ("colon", "dash") and is_day(cell.label)
                else cell.lead
                if cell.quoted and is_day(cell.lead)
                else ""
            )
            first = cell.text
            if not day and not cell.label and not cell.quoted:
                kind, when, rest = split_time(cell.text)
                day, first = (when, rest) if kind == "day" else ("", "")
            if not day:
                break
            end = at + 1
            while (
                end < len(self.cells)
                and self.cells[end].sentence == cell.sentence
                and self.cells[end].parted in (",", "、")
                and not self.cells[end].name
                and split_time(self.cells[end].text)[0] != "day"
            ):
                end += 1
            texts = [first, *(c.text for c in self.cells[at + 1 : end])]
            if len(texts) == 1:
                parts = [t for t in re.split(r"\s*[、,，/|]\s*", first) if t]
                texts = parts if len(parts) > 1 else first.split() if " " in first and self.source.zh else texts
            days.append(day)
            split.append(texts)
            at = end
        if (
            len(days) < 2
            or sum(len(parts) >= 2 for parts in split) < max(2, len(days) - 1)
            or any(named_when(t)[0] or is_when(t) for parts in split for t in parts)
        ):
            return k
        if sum(map(len, split)) < 2 * len(days):
            return k
        self.lessons(days, split)
        self.take(k, at)
        return at

    def nested_days(self, k: int) -> int:
        """Days of a journey, each with its hours: `第一天：10:00 集合；12:00 午饭`."""
        cell = self.cells[k]
        head, first = "", ""
        if cell.joint in ("colon", "dash") and is_time(cell.label) in ("day", "span", "date"):
            head, first = cell.label, cell.text
        elif cell.joint in ("", "space") and not cell.quoted:
            kind, when, rest = split_time(tidy(self.source.text[cell.start : cell.stop]))
            head, first = (
                (when, re.sub(r"^(?:put|have|we have|do|安排|是|有)\s+", "", rest))
                if kind in ("day", "span", "date")
                else ("", "")
            )
        if not head or (first and split_time(first)[0] != "clock"):
            return k
        rows: list[dict[str, Any]] = []
        at = k
        if first:
            _, when, rest = split_time(first)
            rows.append(entry(when, text=rest))
            at = k + 1
        else:
            at = k + 1
        while at < len(self.cells):
            other = self.cells[at]
            kind, when, rest = (
                split_time(other.text)
                if not other.label or is_time(other.label) != "clock"
                else ("clock", other.label, other.text)
            )
            if kind != "clock" or (other.sentence != self.cells[at - 1].sentence and first):
                if (
                    rows
                    and other.sentence == self.cells[at - 1].sentence
                    and other.parted in (",", "、")
                    and not other.name
                    and not is_aside(other.text)
                    and split_time(other.text)[0] == ""
                ):
                    rows[-1]["text"] = tidy(
                        self.source.text[
                            self.source.text.find(rows[-1]["text"][:8], self.cells[at - 1].start) : other.stop
                        ]
                    )
                    at += 1
                    continue
                break
            rows.append(entry(when, text=rest))
            at += 1
        if len(rows) < 2:
            return k
        self.section("timeline", rows, title=head)
        self.take(k, at)
        return at


_NAMED_HOURS = re.compile(
    r"(?:\brows?\s+)?[\"“]?(?P<name>Period|Lesson|Hour|Slot|Block|第)(?P<gap>\s?)1(?P<unit"
    r">节课?)?[\"”]?\s*(?:to|–|-|到|至)\s*[\"“]?(?P=name)\s?(?P<last>\d{1,"
    r"2})(?:节课?)?[\"”]?"
)


def _fare(label: str, text: str) -> tuple[str, str]:
    """Who pays and how much: `费用写每人268元`."""
    match = re.match(r"^(?P<who>[^\d¥$€£]{1,8}?)\s*(?P<sum>[¥￥$€£]?\d.*)$", text)
    return (match["who"], match["sum"]) if match else (label, text)


READERS = {"timetable": read_timetable, "calendar": read_timetable}
