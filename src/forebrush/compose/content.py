"""What a brief says, sorted for setting: every string once, by the part that it plays.

Total on every valid brief: facts that could not stand in a scene are left out (what showed them falls back to the
literal value), marks are cut to their text, and colours that no palette knows are dropped. Knows no sizes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from forebrush.compose.theme.looks import dressed_text
from forebrush.scene import expression as ex
from forebrush.scene.brief import Area, Brief, ChartWish, Copy, Entry, Near, Panel, Section
from forebrush.scene.errors import FactError
from forebrush.scene.facts import Computed, Fact, Given
from forebrush.scene.fields import facts_resolved, show
from forebrush.scene.limits import MAX_EXPRESSIONS, MAX_FACTS, MAX_TEXT
from forebrush.scene.loading import dump
from forebrush.scene.values import BUILT_IN_COLORS, Color, FrozenDict

__all__ = ["Content", "Item", "Line", "Row", "SectionContent", "Tag", "literal", "read"]


@dataclass(frozen=True, slots=True)
class Line:
    """Words with their marks (JSON form), ready to be set."""

    text: str = ""
    marks: tuple[Mapping[str, Any], ...] = ()
    looks: tuple[str, ...] = ()
    """How the request wants them to look: see `looks`."""
    color: str = ""
    """The colour that the request gives them."""
    scale: float = 1.0
    """Of the size that their part would give them."""

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def __len__(self) -> int:
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Item:
    """A line of copy with what the request says of it."""

    line: Line
    role: str
    place: str = ""
    font: str = ""
    color: str = ""
    vertical: bool = False
    id: str = ""
    area: str = ""
    near: tuple[str, str] = ("", "")
    """Id of what it stands by, and on which side of it: see `brief.Near`."""
    surface: str = ""
    size: str = ""
    looks: tuple[str, ...] = ()
    at: int = 0
    """Which of the copy it is, from 0."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a section."""

    label: Line
    text: Line
    value: Line
    fact: str = ""
    picture: Mapping[str, Any] | None = None
    note: Line = Line()
    icon: str = ""
    side: str = ""
    struck: bool = False
    rows: tuple[Row, ...] = ()
    """What belongs to it: the lines of a panel, a card, a column."""

    @property
    def length(self) -> int:
        """Characters in all."""
        own = len(self.label) + len(self.text) + len(self.value) + len(self.note)
        return own + sum(row.length for row in self.rows)


@dataclass(frozen=True, slots=True)
class SectionContent:
    """A section with its rows."""

    kind: str
    role: str
    title: Line
    rows: tuple[Row, ...] = ()
    head: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()
    id: str = ""
    note: Line = Line()
    place: str = ""
    area: str = ""
    near: tuple[str, str] = ("", "")
    surface: str = ""
    chart: ChartWish | None = None

    @property
    def tabular(self) -> bool:
        """Whether it holds a table or a chart, whatever its kind."""
        return bool(self.head or self.cells or self.chart)


@dataclass(frozen=True, slots=True)
class Tag:
    """A price that was lowered."""

    now: Row
    was: Row | None = None
    marks: tuple[Row, ...] = ()
    """What is saved, and the discount."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """Everything that the tag says."""
        return (self.now, *((self.was,) if self.was else ()), *self.marks)


@dataclass(frozen=True, slots=True)
class Content:
    """A brief, sorted."""

    title: Item | None
    items: Mapping[str, tuple[Item, ...]]
    """Copy other than the title, by slot: see `SLOTS`."""
    sections: tuple[SectionContent, ...]
    facts: FrozenDict[str, Fact] = field(default_factory=lambda: FrozenDict({}))
    tag: Tag | None = None
    areas: tuple[Area, ...] = ()
    layout: tuple[Panel, ...] = ()
    """The page as it is described: see `brief.Panel`."""
    setting: str = ""
    """What the picture shows, in words."""
    kind: str = ""

    def of(self, *slots: str) -> tuple[Item, ...]:
        """The items of some slots, in this order."""
        return tuple(item for slot in slots for item in self.items.get(slot, ()))

    @property
    def length(self) -> int:
        """Characters of everything."""
        own = sum(len(i.line) for items in self.items.values() for i in items)
        rows = sum(r.length for s in self.sections for r in s.rows)
        rows += sum(r.length for r in self.tag.rows) if self.tag else 0
        cells = sum(len(c) for s in self.sections for row in (s.head, *s.cells) for c in row)
        return own + rows + cells + (len(self.title.line) if self.title else 0)


# Word in the role: slot. The first that occurs in the role decides; the order matters (old-price before price).
SLOTS: tuple[tuple[str, str], ...] = (
    ("character", "character"),
    ("subtitle", "subtitle"), ("subhead", "subtitle"), ("slogan", "subtitle"), ("tagline", "subtitle"),
    ("副标题", "subtitle"), ("标语", "subtitle"), ("口号", "subtitle"),
    ("latin", "latin"), ("eyebrow", "brand"), ("kicker", "brand"), ("brand", "brand"), ("logo", "brand"),
    ("organi", "brand"), ("品牌", "brand"), ("主办", "brand"),
    ("couplet-top", "scroll-top"), ("横批", "scroll-top"), ("couplet", "couplet"), ("上联", "couplet"),
    ("下联", "couplet"), ("seal", "seal"), ("stamp", "seal"), ("印", "seal"),
    ("badge", "badge"), ("label", "badge"), ("tag", "badge"), ("sticker", "badge"), ("角标", "badge"),
    ("old-price", "was"), ("original-price", "was"), ("price-old", "was"), ("原价", "was"),
    ("discount", "saving"), ("saving", "saving"), ("saved", "saving"), ("price", "price"), ("价", "price"),
    ("button", "button"), ("cta", "button"), ("call to action", "button"), ("按钮", "button"),
    ("quote", "quote"), ("poem", "quote"), ("inscription", "quote"), ("verse", "quote"), ("题", "quote"),
    ("author", "author"), ("signature", "author"), ("落款", "author"),
    ("detail", "detail"), ("date", "detail"), ("time", "detail"), ("venue", "detail"), ("place", "detail"),
    ("location", "detail"),
    ("address", "detail"), ("when", "detail"), ("where", "detail"), ("ticket", "detail"), ("时间", "detail"),
    ("地点", "detail"), ("日期", "detail"), ("地址", "detail"), ("duration", "detail"), ("servings", "detail"),
    ("contact", "footer"), ("phone", "footer"), ("web", "footer"), ("url", "footer"), ("sponsor", "footer"),
    ("footer", "footer"), ("fine print", "footer"), ("disclaimer", "footer"), ("copyright", "footer"),
    ("note", "footer"), ("页脚", "footer"), ("电话", "footer"), ("tip", "body"),
    ("title", "subtitle"), ("headline", "subtitle"),
)  # fmt: skip
DETAILS = ("details", "facts", "info", "event")
"""Roles of sections that say when, where and how much."""
_MOST_BROKEN = 40
"""Computed facts that are given up one by one."""
_TITLES = ("title", "headline", "main title", "heading", "主标题", "标题", "大字")


def slot_of(role: str) -> str:
    """The slot of a role; `body` where the role says nothing."""
    low = role.strip().lower().replace("_", "-")
    return next((slot for word, slot in SLOTS if word in low), "body")


def literal(color: Color) -> str:
    """`#rrggbb` of a colour that needs no palette; empty for one that does."""
    if color.name:
        if color.name not in BUILT_IN_COLORS or color.name in ("ink", "paper", "transparent"):
            return ""
        return BUILT_IN_COLORS[color.name]
    return "#" + "".join(f"{c:02x}" for c in color.rgba[:3])


def _usable_facts(facts: Mapping[str, Fact]) -> FrozenDict[str, Fact]:
    """The facts that resolve; one that does not keeps its value or its words, or goes."""
    kept = {name: facts[name] for name in sorted(facts)[:MAX_FACTS]}
    room = MAX_EXPRESSIONS
    for name, fact in list(kept.items()):
        if isinstance(fact.source, Computed):
            room -= len(fact.source.expression)
            if room < 0 or not _parses(fact.source.expression):
                _demote(kept, name)
        elif fact.value is None and not fact.words:
            del kept[name]
    for _ in range(_MOST_BROKEN):
        try:
            return facts_resolved(FrozenDict(kept))
        except FactError as error:
            if error.fact not in kept:
                break
            _demote(kept, error.fact)
    # So many are broken that the computed ones are given up together.
    for name in [n for n, f in kept.items() if isinstance(f.source, Computed)]:
        _demote(kept, name)
    return FrozenDict(kept)


def _parses(expression: str) -> bool:
    try:
        ex.parse(expression)
    except ex.ExpressionError:
        return False
    return True


def _demote(facts: dict[str, Fact], name: str) -> None:
    """Make a computed fact a plain one by the value or words that it came with, or leave it out."""
    fact = facts[name]
    if isinstance(fact.source, Computed) and (fact.value is not None or fact.words):
        facts[name] = fact.model_copy(update={"source": Given()})
    else:
        del facts[name]


def _shown(name: str, facts: FrozenDict[str, Fact], pattern: str, lang: str) -> str | None:
    """The words of a fact, or None where it cannot be shown."""
    if name not in facts:
        return None
    try:
        return show(name, facts, pattern, lang)
    except FactError:
        return None


def _plain_marks(worded: Copy | Entry, facts: FrozenDict[str, Fact], lang: str) -> Line:
    """A text with its marks made sound: cut to the text, fields written out, unknown colours left out."""
    text = worded.text
    marks: list[dict[str, Any]] = []
    fields = []
    for mark in worded.marks:
        raw = dump(mark)
        raw["from"], raw["to"] = min(mark.start, len(text)), min(mark.end, len(text))
        for key in ("color", "highlight"):
            color = getattr(mark.style, key)
            if color is not None and color.name:
                plain = literal(color)
                raw["style"] = {k: v for k, v in raw["style"].items() if k != key} | ({key: plain} if plain else {})
        if raw["from"] > raw["to"]:
            continue
        words = _shown(mark.fact, facts, mark.format, lang) if mark.fact else None
        if words is None:
            raw.pop("fact", None)
            raw.pop("format", None)
            if raw["from"] == raw["to"] or not raw.get("style"):
                continue
            marks.append(raw)
        else:
            fields.append((raw, words))
    # Fields are written from the last to the first, and those that overlap an earlier one are left out.
    fields.sort(key=lambda pair: (pair[0]["from"], pair[0]["to"]))
    sound: list[tuple[dict[str, Any], str]] = []
    for raw, words in fields:
        if not sound or raw["from"] >= sound[-1][0]["to"]:
            sound.append((raw, words))
    for raw, words in reversed(sound):
        at, end = raw["from"], raw["to"]
        text = text[:at] + words + text[end:]
        by = len(words) - (end - at)
        for other in marks:
            for key in ("from", "to"):
                if other[key] >= end:
                    other[key] += by
                elif other[key] > at:
                    other[key] = at
        raw["to"] = at + len(words)
        marks.append(raw)
    marks = [m for m in marks if m["to"] > m["from"] or m.get("fact")]
    return Line(text[:MAX_TEXT], tuple(marks) if len(text) <= MAX_TEXT else ())


def _row(entry: Entry, facts: FrozenDict[str, Fact], lang: str, depth: int) -> Row:
    value, fact = Line(entry.value), ""
    if entry.value_fact:
        words = _shown(entry.value_fact, facts, "", lang)
        if words is not None:
            fact = entry.value_fact
            value = Line(words, ({"from": 0, "to": len(words), "fact": fact},))
            if entry.value and entry.value != words:
                value = Line(f"{entry.value} {words}", _moved(value, len(entry.value) + 1))
    picture = dump(entry.picture) if entry.picture is not None else None
    text = _plain_marks(entry, facts, lang)
    inner = _rows(entry.entries, facts, lang, depth + 1) if depth < _DEEPEST else ()
    return Row(
        Line(entry.label), text, value, fact, picture, Line(entry.note), entry.icon, entry.side, entry.struck, inner
    )


_DEEPEST = 3
"""Levels of entries within entries that are set."""


def _rows(entries: Iterable[Entry], facts: FrozenDict[str, Fact], lang: str, depth: int = 0) -> tuple[Row, ...]:
    return tuple(r for e in entries if (r := _row(e, facts, lang, depth)).length or r.picture or r.icon)


_SCALES = {"huge": 1.9, "large": 1.35, "small": 0.82, "tiny": 0.68}


def dressed(line: Line, looks: tuple[str, ...], color: str, size: str) -> Line:
    """The line with what the request says of its look, colour and size."""
    text = dressed_text(line.text, looks) if not line.marks else line.text
    return replace(line, text=text, looks=looks, color=color, scale=_SCALES.get(size, 1.0))


def _by(near: Near | None) -> tuple[str, str]:
    return (near.to, near.side) if near is not None else ("", "")


def _moved(line: Line, by: int) -> tuple[Mapping[str, Any], ...]:
    return tuple({**m, "from": m["from"] + by, "to": m["to"] + by} for m in line.marks)


def _section(section: Section, facts: FrozenDict[str, Fact], lang: str) -> SectionContent:
    return SectionContent(
        section.kind,
        section.role.lower(),
        Line(section.title),
        _rows(section.entries, facts, lang),
        section.columns,
        section.rows,
        section.id,
        Line(section.note),
        section.place.strip().lower(),
        section.area,
        _by(section.near),
        section.surface,
        section.chart,
    )


def _tables_apart(section: SectionContent) -> list[SectionContent]:
    """A section that holds entries and a table as two, so that a part need know only one of them."""
    if not (section.head or section.cells):
        return [section]
    # Parts that set goods, prices, line-ups ... set entries: a table is a table whatever it lists.
    role = "" if section.role in _LISTED else section.role
    if section.kind == "table":
        return [replace(section, role=role)]
    table = replace(section, kind="table", role=role, rows=(), note=Line(), chart=None)
    if not section.rows and not section.chart:
        return [replace(section, kind="table", role=role)]
    return [replace(section, head=(), cells=()), replace(table, title=Line())]


_LISTED = frozenset(("goods", "price", "lineup", "combo", "hours", "takeaways", "viewers", "goal", "tags"))


def _title_index(items: Iterable[Copy]) -> int | None:
    """Which copy is the title: the one that says so, else a short one that is not of a smaller part."""
    found = [(k, c) for k, c in enumerate(items) if c.text.strip()]
    for word in _TITLES:
        for k, copy in found:
            if copy.role.strip().lower() == word:
                return k
    for slots in (("body", "subtitle"), ("quote", "badge", "brand")):
        for k, copy in found:
            if len(copy.text) <= 60 and slot_of(copy.role) in slots and "\n" not in copy.text:
                return k
    return None


_WAS = ("原价", "市场价", "吊牌价", "日常价", "划线价", "was", "list price", "regular price", "original price", "rrp")
_NOW = (
    "到手价", "现价", "促销价", "活动价", "直播价", "特价", "券后价", "秒杀价", "now", "sale price", "special price",
)  # fmt: skip
_MARKS = ("saved", "discount")


def _tag(sections: list[SectionContent]) -> tuple[Tag | None, list[SectionContent]]:
    """The lowered price that some rows state together, and the sections without them."""
    rows = [row for s in sections if s.role in (*DETAILS, "price") for row in s.rows]
    now = next((r for r in rows if _called(r, _NOW, "price_now")), None)
    was = next((r for r in rows if _called(r, _WAS, "price_was")), None)
    marks = tuple(sorted((r for r in rows if r.fact in _MARKS), key=lambda r: _MARKS.index(r.fact)))[:2]
    if now is None or not (now.value or now.text) or (was is None and not marks):
        return None, sections
    if was is not None and not (was.value or was.text):
        was = None
    tag = Tag(now, was, marks)
    kept = []
    for s in sections:
        rest = tuple(r for r in s.rows if not any(r is used for used in tag.rows))
        # What is left are plain details: the figures stand on the tag.
        kind = "list" if s.kind == "stats" and len(rest) < len(s.rows) else s.kind
        kept.append(replace(s, kind=kind, rows=rest))
    return tag, kept


def _called(row: Row, names: tuple[str, ...], fact: str) -> bool:
    label = row.label.text.strip(" :：").lower()
    return label in names or row.fact == fact


def read(brief: Brief) -> Content:
    """Sort a brief. Never fails on a valid one."""
    facts = _usable_facts(brief.facts)
    index = _title_index(brief.copy_items)
    title: Item | None = None
    slots: dict[str, list[Item]] = {}
    for k, copy in enumerate(brief.copy_items):
        line = _plain_marks(copy, facts, brief.lang)
        if not line:
            continue
        color = literal(copy.color) if copy.color is not None else ""
        line = dressed(line, copy.looks, color, copy.size)
        item = Item(
            line,
            copy.role.strip().lower() or "body",
            copy.place.strip().lower(),
            copy.font.strip(),
            color,
            copy.vertical,
            copy.id,
            copy.area,
            _by(copy.near),
            copy.surface,
            copy.size,
            copy.looks,
            k,
        )
        if k == index:
            title = item
        else:
            slots.setdefault(slot_of(copy.role), []).append(item)
    sections = [part for s in brief.sections for part in _tables_apart(_section(s, facts, brief.lang))]
    # Words on a picture stand where the request wants them, one by one.
    tag, sections = (None, sections) if "picture" in brief.kind.lower() else _tag(sections)
    sections = [s for s in sections if s.rows or s.cells or s.head or s.title or s.note or s.chart]
    items = {slot: tuple(found) for slot, found in slots.items()}
    return Content(
        title, items, tuple(sections), facts, tag, brief.areas, brief.layout, _setting(brief), brief.kind.lower()
    )


def _setting(brief: Brief) -> str:
    picture = brief.picture
    if picture is None:
        return " ".join(brief.style)
    subjects = " ".join(subject.what for subject in picture.subjects)
    return " ".join(
        (picture.setting, picture.time, picture.weather, picture.prompt, subjects, picture.light, picture.style)
    )
