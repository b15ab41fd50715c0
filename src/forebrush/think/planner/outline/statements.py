"""The statements of a request after its head: groups of parts, by labels, numbers, commas and the parts' shape."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from forebrush.think.planner.kinds.series import is_time, split_time
from forebrush.think.planner.segments import sentences
from forebrush.think.planner.words import DETAIL_LABELS

__all__ = ["Group", "Part", "read_groups"]

_HAN = r"\u3400-\u9fff"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is stated: its whole text, and what it is made of by its shape."""

    text: str
    shape: str = "plain"
    """`figure`, `money`, `dish`, `plan`, `reduced`, `time`, `pair`, `versus`, `route`, `plain`."""
    cells: tuple[str, ...] = ()
    """Name, figure and unit; name and price; dish, what is in it, price; plan, price, what it holds; name, label of the
    old price, old and new price; time and what; the two of a pair; name and the two compared; the stops of a route."""


@dataclass(slots=True)
class Group:
    """Parts that one label, one numbering or one sentence holds together."""

    parts: list[Part] = field(default_factory=list)
    label: str = ""
    ordered: bool = False
    start: int = 0
    end: int = 0
    mark: str = ""
    """The closing mark of its sentence, where that is an exclamation or a question."""
    lettered: bool = False
    """Numbered by letters, as answers are."""

    @property
    def shape(self) -> str:
        """The shape of more than half of its parts."""
        for shape in ("figure", "money", "dish", "plan", "reduced", "time", "pair", "versus"):
            if sum(part.shape == shape for part in self.parts) * 2 > len(self.parts):
                return shape
        return "plain"


_SIGN = r"(?:US\$|HK\$|[¥￥$€£])"
_PRICE = (
    rf"(?:{_SIGN}\s?\d[\d,]*(?:\.\d+)?(?:\s?/\s?[\w{_HAN}]+)?(?:\s(?:each|per \w+|pp))?|"
    rf"\d[\d,]*(?:\.\d+)?\s?(?:元|块钱?|円|日元|원|美元|欧元|USD|EUR|GBP)(?:\s?/\s?[\w{_HAN}]+|起)?|免费|free)"
)
_MONEY = re.compile(
    rf"^(?P<name>.*?[^\s\d:：=＝—–-])\s*(?:[:：=]|\s[-–—]\s|\bis\b|\bat\b|\bfor\b)?\s*(?P<price>{_PRICE})$",
    re.IGNORECASE,
)
_REDUCED = re.compile(
    rf"^(?P<name>.+?)[\s:：]*(?P<label>原价|定价|市场价|吊牌价|was|originally)\s?[:：]?\s*"
    rf"(?P<was>{_SIGN}?\s?\d[\d,.]*\s?元?)[\s,，]*"
    rf"(?:现价|特价|到手价|活动价|秒杀价|抢购价|折后价?|只要|now|sale price)\s?[:：]?\s*"
    rf"(?P<now>{_SIGN}?\s?\d[\d,.]*\s?元?)$",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    rf"^(?P<name>(?:Q[1-4]|H[12]|(?:19|20)\d\d年?|[^\d:：=]*?[^\d\s:：=$€£¥+-]))\s*(?:[:：=]|\sis\s|占|达|为)?\s*"
    rf"(?P<value>[-+]?{_SIGN}?\s?\d[\d,]*(?:\.\d+)?\s?(?:%|[kKmMbB]\b|mins?\b|secs?\b|hrs?\b|hours?\b|minutes?\b|g\b|kg\b|mg\b|ml\b|cm\b|km\b|kcal\b|x\s?\d+|reps\b|分钟|小时|秒|克|million|[分人家个次件层天年辆票度斤名位套台间]|billion|thousand|万|亿|千)?)\s*(?:[(（](?P<unit>[^()（）\d]{{1,20}})[)）])?$"
)
_PAIR = re.compile(r"^(?P<a>[^:：]{1,60}?)\s*(?:\s[-–—]\s|——|=|：|(?<!\d):(?!//)\s?)\s*(?P<b>\S.{0,120})$")
_DISH = re.compile(
    rf"^(?P<name>[^-–—]{{2,40}}?) [-–—] (?P<what>.{{3,120}}?),? (?:[-–—] )?(?P<price>{_PRICE})$", re.IGNORECASE
)
_PLAN = re.compile(
    rf"^(?P<name>[^\d$€£¥￥]{{2,24}}?)\s+(?P<price>{_PRICE}(?:\s?/\s?\w+)?)\s+(?P<what>\S.{{2,60}})$", re.IGNORECASE
)
_TITLED = re.compile(r"\s+(?:with (?:the |a )?title|titled)\s.*$", re.IGNORECASE)
_VERSUS = re.compile(
    r"^(?P<name>.+?)\s+(?P<a>\S+(?: [a-z/]+)?)\s+(?:vs\.?|versus|compared to)\s+(?P<b>\S.*)$", re.IGNORECASE
)
_VERSUS_ZH = re.compile(r"^(?P<name>[^\d\s]+?)\s*(?P<a>\S+)\s*(?:vs\.?|VS|对比|比)\s*(?P<b>\S+)$")
_LABEL = re.compile(rf"^\s*(?P<label>[A-Za-z\d][\w '’&/\-]{{0,60}}?|[{_HAN}\dA-Za-z]{{1,14}})\s*(?:：|:(?!\d|//))\s*")
_COMMA = re.compile(r"[，]|,(?!\d{3}(?!\d))")
_DATE_COMMA = re.compile(
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.? \d{1,2}(?:st|nd|rd|th)?(?=, \d{4}\b)"
)
_INCLUDING = re.compile(rf"^\s*(?P<label>[{_HAN}]{{2,6}})(?:包括|包含|分别是|分别为)[:：]?")
_COLUMN = re.compile(
    rf"^\s*(?P<label>[^\s，,、]*[A-Za-z{_HAN}][^\s，,、]*)((?:\s+[{_HAN}]{{1,8}}\d[^\s，,、]*){{2,}})\s*$"
)
_NUMBERED = (
    re.compile(r"(?<![\d.:])(?P<n>\d{1,2})[.、)）](?!\d)\s*"),
    re.compile(r"(?P<n>[①②③④⑤⑥⑦⑧⑨⑩])\s*"),
    re.compile(r"(?:第(?P<m>[一二三四五六七八九十])[步点条]?[:：，,、]\s*)"),
    re.compile(r"(?<![\u4e00-\u9fff])(?P<m>[一二三四五六七八九十])、"),
    re.compile(r"(?<![A-Za-z])(?P<l>[A-H])[.)）、]\s*(?=\S)"),
    re.compile(r"(?i)\bstep (?P<n>\d{1,2})[:.)]?\s+"),
    re.compile(rf"(?:^|(?<=[\s。；;：:！!]))(?P<n>\d{{1,2}})\s+(?=[{_HAN}A-Z])"),
)


_SAID = re.compile(r"弹幕|评论|留言|comments?$|chat$|messages?$", re.IGNORECASE)


def read_groups(text: str, start: int) -> list[Group]:
    """The groups of a request from a place on; what is quoted is NUL there and parts nothing."""
    made: list[Group] = []
    numbered = _numbered(text, start)
    spans = [(start, len(text))] if numbered is None else [(start, numbered.start), (numbered.end, len(text))]
    for a, b in spans:
        for at, sentence in sentences(text[a:b]):
            groups = _sentence(sentence, a + at, text)
            if made and groups and made[-1].mark and _SAID.search(made[-1].label) and not groups[0].label:
                # What people say ends in its own marks: the list goes on behind them.
                said = [p for part in groups[0].parts for p in _spaced(part.text, labelled=True)]
                made[-1].parts += [Part(words) for words in said]
                made[-1].end = groups[0].end
                groups = groups[1:]
            made += groups
    if numbered is not None:
        made.append(numbered)
    return _joined(sorted(made, key=lambda group: group.start))


def _joined(groups: list[Group]) -> list[Group]:
    """Groups in which sentences of one part each and of one shape are one list: the dishes of a menu."""
    made: list[Group] = []
    for group in groups:
        last = made[-1] if made else None
        alike = last is not None and last.shape == group.shape == "dish" and not (last.label or group.label)
        if last is not None and alike:
            made[-1] = Group([*last.parts, *group.parts], "", False, last.start, group.end)
        else:
            made.append(group)
    return made


def _numbered(text: str, start: int) -> Group | None:
    """The longest list 1, 2, 3 ...; numbers without a mark count from three on, where no comma parts the items."""
    best: list[re.Match[str]] = []
    for pattern in _NUMBERED:
        marks: list[re.Match[str]] = []
        for match in pattern.finditer(text, start):
            value = _ordinal(match)
            if value == len(marks) + 1:
                marks.append(match)
        least = 3 if pattern is _NUMBERED[-1] else 2
        if pattern is _NUMBERED[-1] and any(re.search(r"[,，、]", text[a.end() : b.start()]) for a, b in
                                            pairwise(marks)):  # fmt: skip
            continue
        if len(marks) >= least and len(marks) > len(best):
            best = marks
    if not best:
        return None
    last = re.compile(r"[。！？!?\n；;]|\.(?=\s|$)|\x00").search(text, best[-1].end())
    ends = [m.start() for m in best[1:]] + [last.start() if last else len(text)]
    items = [text[m.end() : e].strip(" 。.；;，,、\n") for m, e in zip(best, ends, strict=True)]
    if any("\x00" in item or not item for item in items):
        return None
    lead = re.search(r"(?:^|[。.！!\n])\s*([^。.！!\n：:]{1,40})[:：]\s*$", text[start : best[0].start()])
    label, parts = lead[1].strip() if lead else "", [_part(item) for item in items]
    return Group(parts, label, True, best[0].start(), ends[-1], lettered="l" in best[0].groupdict())


def _ordinal(match: re.Match[str]) -> int:
    found = match.groupdict()
    if "l" in found:
        return ord(match["l"]) - ord("A") + 1
    if "m" in found:
        return "一二三四五六七八九十".find(match["m"]) + 1
    return "①②③④⑤⑥⑦⑧⑨⑩".find(match["n"]) + 1 or int(match["n"])


def _sentence(sentence: str, at: int, whole: str) -> list[Group]:
    """The groups of a sentence: a label begins a new one; what is quoted ends one."""
    mark = whole[at + len(sentence) : at + len(sentence) + 1]
    mark = mark if mark in "!！?？" else ""
    made: list[Group] = []
    if (dish := _part(sentence)).shape == "dish":
        return [Group([dish], "", False, at, at + len(sentence))]
    if column := _COLUMN.match(sentence):
        # `A款 年费1200元 保额30万 等待期90天`: a name and its figures.
        parts = [_part(word) for word in column[2].split()]
        return [Group(parts, column["label"].strip("：:"), False, at, at + len(sentence))]
    for run in re.finditer(r"[^\x00]+", sentence):
        place = at + run.start()
        pieces = _pieces(run[0])
        if sentence[run.end() : run.end() + 1] or whole[at + len(sentence) : at + len(sentence) + 1] == "\x00":
            pieces.pop()  # It leads to a quotation.
        listed = ""
        for piece, offset, parted in pieces:
            label = _LABEL.match(piece)
            words = piece[label.end() :] if label else piece
            if label and not is_time(label["label"]):
                made.append(Group([], label["label"].strip(), False, place + offset, place + offset + len(piece)))
                if not words.strip():
                    continue
            elif label:
                words = piece
            single = bool(made) and made[-1].label.lower() in DETAIL_LABELS and made[-1].parts
            ended = listed == "、" and parted in "，," and bool(made and made[-1].parts)
            listed = parted
            if not made or made[-1].end < place or single or ended:
                made.append(Group([], "", False, place + offset, 0))
            if including := _INCLUDING.match(words):
                made.append(Group([], including["label"], False, place + offset, 0))
                words = words[including.end() :]
            made[-1].parts += [_part(word) for word in _spaced(words.strip(" \t\n"), labelled=bool(made[-1].label))]
            made[-1].end = place + offset + len(piece)
    for group in made:
        group.mark = mark
        group.parts = [part for part in group.parts if part.text]
    return [group for group in made if group.parts]


def _pieces(text: str) -> list[tuple[str, int, str]]:
    """A sentence parted at its commas: each piece, its place, and the mark before it.

    A date keeps its comma; a last `and` parts too.
    """
    kept = {match.end() for match in _DATE_COMMA.finditer(text)}
    mark = (
        re.compile(r"、") if text.count("、") >= 2 and not _COMMA.search(text) else re.compile(rf"、|{_COMMA.pattern}")
    )
    cuts = [match for match in mark.finditer(text) if match.start() not in kept]
    made: list[tuple[str, int, str]] = []
    at, before = 0, ""
    for match in [*cuts, None]:
        end = match.start() if match else len(text)
        piece = text[at:end]
        led = re.match(r"\s*(?:and|以及|和|&)\s+", piece)
        made.append((piece[led.end() :], at + led.end(), before) if led and made else (piece, at, before))
        at, before = (match.end(), match[0]) if match else (end, "")
    if len(made) >= 2 and (last := re.match(r"^(?P<a>\s*[\w'’ -]{2,40}?) and (?P<b>[\w'’ -]{2,40})$", made[-1][0])):
        piece, place, mark_before = made.pop()
        made += [(last["a"], place, mark_before), (last["b"], place + last.start("b"), mark_before)]
    return made


def _spaced(words: str, *, labelled: bool) -> list[str]:
    """Chinese words with spaces between them are parts of their own, after a label."""
    pieces = words.split()
    if (
        labelled
        and len(pieces) >= 2
        and all(re.search(rf"[{_HAN}]", piece) and not re.search(r"\d", piece) for piece in pieces)
    ):
        return pieces
    return [words]


def _part(text: str) -> Part:
    """A part by its shape."""
    text = _TITLED.sub("", text.strip(" \t\n。."))
    stops = [stop.strip() for stop in re.split(r"\s*(?:→|->|➔|⇒|—>)\s*", text)]
    if len(stops) > 2:
        return Part(text, "route", tuple(stops))
    if match := _REDUCED.match(text):
        return Part(text, "reduced", tuple(match[k].strip() for k in ("name", "label", "was", "now")))
    if match := _DISH.match(text):
        return Part(text, "dish", (match["name"].strip(), match["what"].strip(), match["price"]))
    if match := _MONEY.match(text):
        return Part(text, "money", (match["name"].strip(" :：-–—"), match["price"]))
    if match := _VERSUS.match(text) or _VERSUS_ZH.match(text):
        return Part(text, "versus", (match["name"], match["a"], match["b"]))
    if match := _PLAN.match(text):
        return Part(text, "plan", (match["name"].strip(), match["price"], match["what"].strip()))
    if match := _FIGURE.match(text):
        return Part(text, "figure", (match["name"].strip(), match["value"].strip(), match["unit"] or ""))
    kind, when, rest = split_time(text)
    if kind and rest and not is_time(rest) and (kind != "span" or re.search(r"\d", when)):
        return Part(text, "time", (when, rest))
    if match := _PAIR.match(text):
        return Part(text, "pair", (match["a"].strip(), match["b"].strip()))
    return Part(text)
