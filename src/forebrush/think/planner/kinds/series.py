"""Rows of one shape: years with events, hours with what happens, weekdays with subjects, names with figures.

`series` reads the cells from a place on as rows that begin alike; the shape of their beginnings says what they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from forebrush.think.planner.kinds.cells import Cell, cells, tidy
from forebrush.think.planner.kinds.reckoning import change
from forebrush.think.planner.source import Source

__all__ = [
    "CLOCK",
    "DAY",
    "FIGURE",
    "Pair",
    "Series",
    "is_day",
    "is_figure",
    "is_time",
    "is_when",
    "named_figure",
    "named_when",
    "row_evidence",
    "series",
    "split_time",
]

_HOUR = r"(?:[01]?\d|2[0-4])[:：][0-5]\d"
_PART_OF_DAY = r"(?:次日|翌日|当天|当晚|上午|下午|晚上|早上|早晨|中午|凌晨|傍晚|清晨|午后|夜里)"
_HOUR_WORDS = (
    rf"(?:{_HOUR}(?:\s?(?:am|pm|a\.m\.|p\.m\.))?|\d{{1,2}}(?:\.\d\d)?\s?(?:am|"
    r"pm|a\.m\.|p\.m\.)|noon|midnight|midday|[一二三四五六七八九十]{1,"
    r"3}点(?:半|一刻|钟|整)?|\d{1,2}点(?:半|整|\d{1,2}分?)?)"
)
CLOCK = rf"{_PART_OF_DAY}?\s?{_HOUR_WORDS}(?:\s?(?:[-–—~～至到]|to|until)+\s?{_PART_OF_DAY}?{_HOUR_WORDS})?"
"""A time of day, or from one to another."""
_WEEKDAY_ZH = r"(?:周|星期|礼拜)[一二三四五六日天末]"
_WEEKDAY_EN = r"(?:Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun)(?:day|nesday|sday|rsday|urday)?s?\.?(?![a-z])"
DAY = (
    rf"(?:{_WEEKDAY_ZH}(?:\s?[至到~～、和—–-]+\s?(?:{_WEEKDAY_ZH}|[一二三四五六日天]))*|"
    r"工作日|平日|双休日|周末|节假日|法定节假日|每天|每日"
    rf"|{_WEEKDAY_EN}(?:\s?(?:to|through|and|&|[-–—,/])\s?{_WEEKDAY_EN})*|"
    r"[Ww]eekdays?|[Ww]eekends?|[Dd]aily|[Ee]very day|(?:[Pp]ublic|"
    r"[Bb]ank) holidays?)"
)
"""A weekday, several of them, or a sort of day."""
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|"
    r"July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|"
    r"Dec(?:ember)?)\.?"
)
_YEAR = (
    r"(?:公元前?\s?|前)?\d{3,4}\s?年(?:代)?(?:\d{1,2}月(?:\d{1,2}日)?|"
    r"[初末底春夏秋冬]|年[初末底])?|(?:c\. ?|in )?1\d{3}s?|20\d\ds?|"
    r"\d{1,2}00s|\d{1,4} (?:BC|BCE|AD|CE)"
)
_DATE = (
    r"\d{1,2}月(?:\d{1,2}[日号]?|[初中底上下]旬?)?(?:\s?[-–至到~]\s?(?:\d{1,"
    r"2}月)?\d{1,2}[日号]?)?|\d{1,2}[./]\d{1,2}(?![\d.])|[一二三四五六七八九十]{1,"
    r"2}月(?:份|[初中底])?"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{1,"
    rf"2}}(?![\d.%:])(?:st|nd|rd|th)?(?:,? \d{{4}})?|{_MONTH}(?: (?:19|"
    r"20)\d\d(?![\d.,万亿千kKmM%]))?(?![a-z])|Q[1-4](?: ?(?:19|20)\d\d(?![\d.,"
    r"万亿千kKmM%元])|年)?|H[12](?: ?\d{4})?|第?[一二三四]季度?"
)
_SPAN = (
    r"第\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:天|日|周|月|季度?|"
    r"年|阶段|期|站|节课?|学期)|(?:Day|Week|Month|Year|Phase|Stage|"
    r"Quarter|Hour) (?:\d{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)"
    r"|\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)(?: "
    r"(?:before|after|later|on))?|(?:前|后)?\d{1,3}(?:个月|天|周|小时)(?:前|"
    r"后|内)?|当[天日]|[早晚中]上?|上午|中午|下午|晚上|傍晚|睡前|起床后"
    r"|(?:In the )?[Mm]orning|(?:In the )?[Aa]fternoon|(?:In the )?[Ee]vening|"
    r"[Nn]ight|[Tt]oday|[Tt]omorrow|[Nn]ow|[Ss]pring|[Ss]ummer|[Aa]utumn|"
    r"[Ww]inter|[Ff]all"
)
_KINDS = (("clock", CLOCK), ("day", DAY), ("year", _YEAR), ("date", _DATE), ("span", _SPAN))
_ALONE = {
    kind: re.compile(rf"^\s*(?:on |at |from |by |in |[Tt]hen |and )*(?P<time>{pattern})\s*$")
    for kind, pattern in _KINDS
}
_GAP = r"(?P<gap>\s*(?:[:：|·\-–—=]+|是|为|则|就|[,，]|\bis\b|\bwas\b|\bwe\b|\bfor\b|\bwith\b)?\s*)"
_LED = {
    kind: re.compile(
        r"^\s*(?:on |at |from |by |in |Under |On |At |In |[Tt]hen |and "
        rf"|(?:so )?[Pp]ut |在|到)*(?P<time>{pattern}){_GAP}(?P<text>\S.*)$",
        re.DOTALL,
    )
    for kind, pattern in _KINDS
}

_MOST = 100
"""Longest text that is looked at as a row, in characters, apart from what follows a time."""
_SIGN = r"(?:US\$|HK\$|[¥￥$€£])"
FIGURE = (
    rf"(?:over |about |[+\-−±≈~～<>≥≤])?\s?{_SIGN}?\s?(?:\d{{1,3}}(?:,"
    r"\d{3})+|\d+)(?:\.\d+)?(?:\s?[-–/:～~]\s?\d+(?:\.\d+)?)?"
    r"\s?(?:%|‰|°C|°F|℃|°|[kKMBTGWx×](?![A-Za-z])|(?:[万亿千百]{0,2}[\u4e00-\u9fff]{0,"
    r"4}(?:/[\u4e00-\u9fff]{1,3})?)|(?:(?:million|billion|thousand|"
    r"percent|per cent|bn|mn)\b ?)?[A-Za-zµ²³/°%]{0,14})\+?"
)
"""A number with its sign and its unit."""
_ORDER = re.compile(
    r"^(?:show|how many|calculate|work out|add|include|compute|mark|round|算|写出|标出|显示|画|求|分别|各)",
    re.IGNORECASE,
)
_FIGURE = re.compile(rf"^\s*{FIGURE}\s*$")
_NAMED = re.compile(
    r"^(?P<name>.*?[^\s\d:：,，¥$€£+\-−~].*?)\s*(?:[:：=]|\bis\b|\bat\b|"
    rf"占比|占|是|为|达)?\s*(?<![\d.,A-Za-z$€£¥])(?P<value>{FIGURE})$",
    re.DOTALL,
)


def is_figure(text: str) -> bool:
    """Whether a text is a number with its unit and no more."""
    return len(text) <= _MOST and bool(_FIGURE.match(text)) and not re.match(rf"\s*{_HOUR}\s*[^\s\d–—~～至到-]", text)


def is_time(text: str) -> str:
    """The sort of time that a text is and no more: clock, day, year, date, span; empty for others."""
    return next((kind for kind, pattern in _ALONE.items() if len(text) <= _MOST and pattern.match(text)), "")


def is_day(text: str) -> bool:
    """Whether a text is a weekday or some of them."""
    return bool(_ALONE["day"].match(text))


def split_time(text: str) -> tuple[str, str, str]:
    """Sort of time, the time and what follows it: `1953年 建成第一座高炉`; empty where it does not begin with one."""
    for kind, pattern in _LED.items():
        match = pattern.match(text)
        if match is None:
            continue
        gap, rest = match["gap"], match["text"]
        if not gap and (
            (rest[:1].isascii() and rest[:1].isalnum()) or re.match(r"[一二三四五六七八九十\d]|[年月日号点时分]", rest)
        ):
            continue
        if kind == "span" and not gap:
            continue
        if (
            kind in ("year", "date")
            and match["time"].isdigit()
            and not gap.strip()
            and re.match(r"(?:and|to|was|is|or)\b|[-–]", rest)
        ):
            continue
        return kind, match["time"].strip(), tidy(rest)
    return "", "", ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: how it begins, what follows, and the cells that it is made of."""

    kind: str
    """clock, day, year, date, span; `figure` for a name with a number; `quotes` for two strings."""
    label: str
    text: str
    first: int
    end: int
    """The index after its last cell."""


@dataclass(slots=True)
class Series:
    """Rows of one kind that follow each other."""

    kind: str
    pairs: list[Pair] = field(default_factory=list)
    end: int = 0
    label: str = ""
    """The words that lead to it."""


def named_figure(text: str) -> tuple[str, str]:
    """A name and its figure: `Food and drink 25%`, `场地 3000元`; empty where a text is no such pair."""
    if len(text) > 90:
        return "", ""
    if len(text) > _MOST:
        return "", ""
    text = re.sub(
        r"^.*?(?:\b(?:chart|graph|plot)\s+(?:of|with|showing|for)\s+|[\u4e00-\u9fff]图[:：]?\s"
        r"*(?:显示|展示)?)(?=\S.*\d)",
        "",
        text,
    )
    match = _NAMED.match(text) if len(text) <= _MOST else None
    if match is None or _ORDER.match(text):
        return "", ""
    name, value = tidy(match["name"]).rstrip(":： "), tidy(match["value"])
    if (
        re.search(r"[。！？!?;；]", name)
        or len(name) > 60
        or re.search(
            r"(?:第|每|[–-]|\b(?:the|a|of|in|on|and|to|from|by|no|chapter|part|"
            r"episode|week|day|room|route|line|grade|year|class|phase|step|"
            r"version))$",
            name,
            re.IGNORECASE,
        )
    ):
        return "", ""
    return name, value


_WHEN = rf"(?:{DAY}(?:\s*[,，]?\s*{CLOCK})?|{CLOCK}|{_DATE}(?:\s*[,，]?\s*{CLOCK})?)"
_ALL_WHEN = re.compile(rf"^\s*{_WHEN}(?:\s*[,，、/;；]\s*{_WHEN})*\s*$")
_WHEN_LIST = rf"{_WHEN}(?:\s*[/、,]\s*{CLOCK})*"
_NAMED_WHEN = re.compile(
    rf"^(?P<name>\D*?[^\s\d:：,，]\D{{0,20}}?)\s*(?:[:：=]|\bis\b|\bon\b|\bat\b|是|为)?\s*(?P<when>{_WHEN_LIST})$"
)


def is_when(text: str) -> bool:
    """Whether a text is days and hours and no more: `Monday 16:00`, `7:00、9:30、13:00`."""
    return len(text) <= _MOST and bool(_ALL_WHEN.match(text))


def named_when(text: str) -> tuple[str, str]:
    """A name and its time: `首班5:50`, `Family session is Saturday 10:00 to 13:00`; empty for no such pair."""
    match = _NAMED_WHEN.match(text) if len(text) <= 90 else None
    if (
        match is None
        or len(match["name"]) > 40
        or re.search(r"\b(?:from|to|until|the|by|before|after|of)$|[从到至于在]$", match["name"].strip())
    ):
        return "", ""
    return tidy(match["name"]), tidy(match["when"])


def _joined(source: str, row: list[Cell], first: int, end: int, at: int) -> str:
    """The words of the request from a place on through some cells."""
    return tidy(source[at : row[end - 1].stop]) if end > first else ""


def _pair(source: str, row: list[Cell], k: int) -> Pair | None:
    """The row of one shape that begins at a cell."""
    cell = row[k]
    if not cell.text and not cell.label:
        return None
    for shape in (_labelled, _quoted, _parted):
        if (made := shape(row, k)) is not None:
            return made
    return _plain(source, row, k)


def _labelled(row: list[Cell], k: int) -> Pair | None:
    """A row with a mark behind its label: `周一：休息`, `Harvest: 612 kg`."""
    cell = row[k]
    if cell.joint not in ("colon", "dash") or not cell.label:
        return None
    label = re.sub(r"^(?:and|then|其中|然后)\s*", "", cell.label)
    kind = is_time(label)
    if kind and cell.text:
        return Pair(kind, label, cell.text, k, k + 1)
    if is_when(cell.text):
        return Pair("when", label, cell.text, k, k + 1)
    if is_figure(cell.text) and not cell.lead.endswith((":", "：")) and (cell.named or not cell.quoted):
        return Pair("figure", label, cell.text, k, k + 1)
    return None


def _quoted(row: list[Cell], k: int) -> Pair | None:
    """A row of a quotation with words beside it, or of two quotations that touch."""
    cell = row[k]
    if not cell.quoted:
        return None
    kind = is_time(cell.lead) if cell.lead and cell.text else ""
    if kind and not is_figure(cell.text):
        return Pair(kind, cell.lead, cell.text, k, k + 1)
    figure = is_figure(cell.text)
    if cell.tail and is_figure(cell.tail) and not figure:
        return Pair("figure", cell.text, cell.tail, k, k + 1)
    if cell.tail and figure:
        return Pair("stat", tidy(cell.tail), cell.text, k, k + 1)
    kind = is_time(cell.text)
    other = row[k + 1] if k + 1 < len(row) else None
    touching = other is not None and other.quoted and not other.name and other.parted == ""
    if touching and other is not None and other.sentence == cell.sentence:
        if kind == "day" or (kind and not is_time(other.text)):
            return Pair(kind, cell.text, other.text, k, k + 2)
        if is_figure(other.text) and not figure:
            return Pair("figure", cell.text, other.text, k, k + 2)
        if figure and not is_figure(other.text):
            return Pair("stat", other.text, cell.text, k, k + 2)
    return Pair(kind, cell.text, tidy(cell.tail), k, k + 1) if cell.tail and kind else None


def _parted(row: list[Cell], k: int) -> Pair | None:
    """A row that a comma parts after its time: `1958, First cup final`."""
    cell, other = row[k], row[k + 1] if k + 1 < len(row) else None
    if other is None or cell.quoted or cell.name or other.quoted or other.name:
        return None
    if other.sentence != cell.sentence or other.parted != "," or cell.parted not in (".", ";", "\n"):
        return None
    kind = is_time(cell.text)
    if kind in ("year", "date", "clock", "day") and not is_time(other.text) and not is_figure(other.text):
        when = re.sub(r"^(?:then|and|on|at|in|by)\s+", "", cell.text, flags=re.IGNORECASE)
        return Pair(kind, when, other.text, k, k + 2)
    return None


def _plain(source: str, row: list[Cell], k: int) -> Pair | None:
    """A row in one run of words: a time and what happens, a name and its time, a name and its figure."""
    cell = row[k]
    text = tidy(source[cell.start : cell.stop]) if cell.joint in ("verb", "space") else cell.text
    kind, when, rest = split_time(text)
    if kind and rest and not (kind in ("clock", "span") and is_figure(text)):
        figure = kind in ("year", "date", "day") and is_figure(rest) and not is_when(rest)
        return Pair("figure" if figure else kind, when, rest, k, k + 1)
    if cell.quoted and cell.tail:
        return None
    end = k + 1
    while end < len(row) and row[end].sentence == cell.sentence and row[end].parted == "、":
        if row[end].name or row[end].quoted:
            break
        end += 1
    for stop in sorted({k + 1, end}):
        # `创意水彩 周二、周四 9:00-10:30`: the days are one time.
        name, value = named_when(text if stop == k + 1 else tidy(source[cell.start : row[stop - 1].stop]))
        if name:
            return Pair("when", name, value, k, stop)
    return _named(text, cell, k) if len(text) <= _MOST else None


def _named(text: str, cell: Cell, k: int) -> Pair | None:
    """A name with its figure, a change against before, or a figure with its name behind it."""
    changed = change(text)
    if changed and text.startswith(changed[0]) and len(changed[0]) <= _SHORT:
        return Pair("figure", changed[0], tidy(text[len(changed[0]) :]), k, k + 1)
    bracket = re.match(r"^(?P<t>.*\d.*?)\s*(?P<b>[（(][^（()）]{2,30}[)）])$", text)
    name, value = named_figure(bracket["t"] if bracket else text)
    if name:
        return Pair("figure", name, value + (f" {bracket['b']}" if bracket else ""), k, k + 1)
    lead = re.match(rf"^(?P<value>{FIGURE})\s+(?P<name>[A-Za-z\u4e00-\u9fff].{{1,40}})$", text)
    if lead and is_figure(lead["value"]) and not cell.quoted:
        return Pair("stat", lead["name"], lead["value"].strip(), k, k + 1)
    return None


_SHORT = 24
"""Longest name of a figure that states a change, in characters."""
_ALIKE = {"stat": "figure"}


def _same(a: str, b: str) -> bool:
    return _ALIKE.get(a, a) == _ALIKE.get(b, b) or {a, b} <= {"year", "date", "span"}


def series(source: str, row: list[Cell], k: int, stops: Collection[int] = ()) -> Series | None:
    """The rows that begin at a cell and follow each other in one shape; None for fewer than two.

    `stops` are row that are something else by their names.
    """
    first = _pair(source, row, k) if k not in stops else None
    if first is None:
        return None
    made = Series(first.kind, [], 0, row[k].lead if row[k].quoted and not row[k].named else row[k].wide or "")
    if not made.label and row[k].joint == "colon" and first.label != row[k].label:
        made.label = row[k].label
    made.pairs = _last_of_each(_rows(source, row, first, stops))
    made.end = made.pairs[-1].end
    return made if len(made.pairs) > 1 else None


def _last_of_each(pairs: Iterable[Pair]) -> list[Pair]:
    """Of rows that follow each other with one time the later: `In 1935 ..., so put 1935 with ...`."""
    made: list[Pair] = []
    for pair in pairs:
        if made and pair.kind == "year" and made[-1].label == pair.label:
            made.pop()
        made.append(pair)
    return made


def _rows(source: str, row: list[Cell], first: Pair, stops: Collection[int]) -> Iterator[Pair]:
    pair, limit = first, len(row)
    while True:
        # What stands behind a row up to the next belongs to it, where rows are parted by more than a comma.
        at, following = pair.end, None
        while at < limit and at - pair.end < 8:
            if at in stops:
                break
            following = _pair(source, row, at)
            named = bool(row[at].name) and not (following and following.label)
            if following is not None and _same(following.kind, pair.kind) and not _own_label(row[at], following):
                break
            following = None
            if named or row[at].sentence != row[pair.first].sentence or row[at].parted == ";":
                break
            at += 1
        parted = row[at].parted if at < limit else ""
        more = at > pair.end and (following is None or parted in (";", "\n", "."))
        if (
            more
            and row[pair.first].parted in (";", "\n", ".")
            and not row[pair.first].quoted
            and _goes_on(row, pair, at)
        ):
            yield Pair(
                pair.kind,
                pair.label,
                _joined(source, row, pair.first, at, _start_of(source, row, pair)),
                pair.first,
                at,
            )
        else:
            yield pair
            if at > pair.end and following is not None:
                return
        if following is None:
            return
        pair = following


def _goes_on(row: list[Cell], pair: Pair, end: int) -> bool:
    return all(not c.quoted and not c.name and c.parted in (",", "、") for c in row[pair.end : end])


def _start_of(source: str, row: list[Cell], pair: Pair) -> int:
    """Where the words of a row begin, behind its label."""
    return source.find(pair.text[:6], row[pair.first].at) if pair.text else row[pair.first].stop


def _own_label(cell: Cell, pair: Pair) -> bool:
    """Whether a cell is named by words that are no part of the row."""
    return cell.quoted and bool(cell.lead) and not cell.named and pair.label != cell.lead


def row_evidence(source: Source) -> dict[str, float]:
    """What the rows of a request tell of its kind: years with events, hours or weekdays with what happens."""
    if len(source.text) > 4_000:
        return {}
    found, scores = cells(source, {}), {"timeline": 0.0, "timetable": 0.0}
    k = 0
    while k < len(found):
        rows = series(source.text, found, k)
        if rows is not None and len(rows.pairs) >= 3:
            weight = 3.0 if len(rows.pairs) >= 4 else 2.0
            if rows.kind in ("year", "date", "clock") and all(not is_figure(p.text) for p in rows.pairs):
                scores["timeline" if rows.kind == "year" else "timetable"] += weight
            elif rows.kind == "day":
                scores["timetable"] += weight + (4.0 if all(is_when(p.text) for p in rows.pairs) else 0.0)
        k = rows.end if rows is not None else k + 1
    return scores
