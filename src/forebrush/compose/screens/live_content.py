"""What a live stream shows, sorted by its part of the screen: host, viewers, goal, goods, comments, controls.

Copy keeps its role; only the slot changes by which a part finds it. Nothing is lost: what has no part of its own is a
caption or stays a section.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from forebrush.compose.content import Content, Item, Line, Row, SectionContent
from forebrush.compose.parts.sections import is_details

__all__ = [
    "CLOCK",
    "GOAL",
    "GOODS",
    "TAGS",
    "VIEWERS",
    "hosts_of",
    "is_gift",
    "is_live",
    "prepared",
    "reslotted",
    "untangled",
]

GOODS, VIEWERS, GOAL, TAGS = "goods", "viewers", "goal", "tags"
CLOCK = re.compile(r"^\s*(?:[01]?\d|2[0-3])[:：][0-5]\d\s*(?:[AaPp]\.?[Mm]\.?)?\s*$")
_VIEWER_WORDS = (
    "观看",
    "在看",
    "在线",
    "人数",
    "观众",
    "人气",
    "热度",
    "watching",
    "viewer",
    "online",
    "views",
    "audience",
)
_GIFT_WORDS = ("送出", "送了", "打赏", "赠送", "刷了", " sent ", "gifted", "donated", "gave ")
_LIVE_WORDS = ("直播中", "正在直播", "live", "on air", "live now")
_PRICE_SLOTS = ("price", "was", "saving")
_SLOT_OF_ROLE = {
    "sign": "sign",
    "nav": "nav",
    "detail": "badge",
    "stat": "badge",
    "field": "badge",
    "speaker": "brand",
    "item": "badge",
}
_KEPT = ("brand", "subtitle", "badge", "button", "footer", *_PRICE_SLOTS)
_TWO = re.compile(r"两位|两人|两个|双方|对面坐|\btwo\b|\bboth\b|versus|\bvs\b|PK|辩论|debate", re.IGNORECASE)


def reslotted(content: Content) -> Content:
    """Copy in slots by role; the title only where the brief has one."""
    slots: dict[str, list[Item]] = {}
    title = content.title
    if title is not None and "title" not in title.role and "head" not in title.role and "标题" not in title.role:
        slots[_slot(title, _known(title.role))] = [title]
        title = None
    for slot, found in content.items.items():
        for item in found:
            slots.setdefault(_slot(item, slot), []).append(item)
    return replace(content, title=title, items={k: tuple(v) for k, v in slots.items()})


def untangled(sections: Iterable[SectionContent]) -> tuple[SectionContent, ...]:
    """Sections that hold one thing each: a table, a chart, entries; headings of bars of links stand by themselves."""
    made: list[SectionContent] = []
    for s in sections:
        parts = []
        if s.kind in ("nav", "buttons") and (s.title or s.note):
            parts.append(SectionContent("prose", "", s.title, note=s.note))
            s = replace(s, title=Line(), note=Line())
        if s.kind != "table" and (s.head or s.cells):
            parts.append(SectionContent("table", "", Line(), (), s.head, s.cells))
            s = replace(s, head=(), cells=())
        if s.kind != "chart" and s.chart is not None:
            parts.append(SectionContent("chart", "", Line(), chart=s.chart))
            s = replace(s, chart=None)
        if s.kind in ("table", "chart") and s.rows:
            parts.append(SectionContent("list", "", Line(), s.rows))
            s = replace(s, rows=())
        if s.kind == "table" and not (s.head or s.cells):
            s = replace(s, kind="prose")
        if s.kind == "chart" and s.chart is None:
            s = replace(s, kind="prose")
        made += [*([s] if s.rows or s.head or s.cells or s.chart or s.title or s.note else []), *parts]
    return tuple(made)


def _known(role: str) -> str:
    return role if role in _KEPT else "latin" if role == "latin" else "body"


def _slot(item: Item, slot: str) -> str:
    if CLOCK.match(item.line.text) and ("time" in item.role or item.role == "nav"):
        return "clock"
    if item.role in _SLOT_OF_ROLE:
        return _SLOT_OF_ROLE[item.role]
    if slot in _KEPT:
        return slot
    if slot == "latin":
        return "subtitle"
    return "badge" if "time" in item.role or slot == "detail" else "caption"


def is_live(line: Line) -> bool:
    """Whether a badge says that the stream is live."""
    return line.text.strip().lower().strip("●•· ") in _LIVE_WORDS


def is_gift(row: Row) -> bool:
    """Whether a comment tells of a gift."""
    said = f" {row.label.text} {row.text.text} ".lower()
    return any(word in said for word in _GIFT_WORDS) and bool(
        re.search(r"[x×*]\s*\d|礼|gift|rose|花|火箭|rocket", said)
    )


def _views(row: Row) -> bool:
    said = f"{row.label.text} {row.text.text} {row.value.text}".lower()
    return len(said) <= 40 and any(word in said for word in _VIEWER_WORDS)


def hosts_of(content: Content) -> int:
    """How many hosts are seen: one or two."""
    plates = sum(len(s.rows) for s in content.sections if s.kind == "plates")
    brands = len(content.items.get("brand", ()))
    return 2 if plates >= 2 or brands == 2 or _TWO.search(content.setting) else 1


def _seen(content: Content) -> str:
    """What is to be seen, with the words that tell where it is: every part of the screen draws by it."""
    said = [content.setting, content.title.line.text if content.title else ""]
    said += [i.line.text for slot in ("subtitle", "badge", "brand") for i in content.items.get(slot, ())]
    said += [line.text for s in content.sections if s.role == "goods" for r in s.rows for line in (r.label, r.text)]
    return " ".join([*said, "two hosts" if hosts_of(content) == 2 else ""]).strip()


def prepared(content: Content) -> Content:
    """The content in the slots and sections of a live stream."""
    content = _plated(reslotted(content))
    content = replace(content, sections=untangled(content.sections))
    content = replace(content, setting=_seen(content))
    sections: list[SectionContent] = []
    views: list[Row] = []
    for section in content.sections:
        kind = section.kind
        if section.role in ("goods", "price") and kind in ("list", "cards", "stats", "fields"):
            sections.append(replace(section, role=GOODS))
        elif kind in ("stats", "progress") or is_details(section):
            seen = [] if kind == "progress" else [r for r in section.rows if _views(r)]
            views += seen
            rest = tuple(r for r in section.rows if not any(r is s for s in seen))
            if rest or section.title or section.note:
                plain = kind != "progress" and all(not r.value for r in rest)
                sections.append(replace(section, rows=rest, role=TAGS if plain and not section.title else GOAL))
        else:
            sections.append(section)
    if content.tag is not None:
        sections.append(SectionContent("list", GOODS, Line(), content.tag.rows))
    if views:
        sections.append(SectionContent("stats", VIEWERS, Line(), tuple(views)))
    items = dict(content.items)
    badges = items.get("badge", ())
    items["live"] = tuple(i for i in badges if is_live(i.line))[:1]
    items["badge"] = tuple(i for i in badges if i not in items["live"])
    if any(s.role == GOODS for s in sections):
        _split_buttons(items)
    return replace(content, sections=_merged(sections), items=items, tag=None)


_PLATES = ("plaque", "plate", "nameplate")


def _plated(content: Content) -> Content:
    """Words of the scene by what they stand on: name plates as a section, the screen of a studio, lines at the foot."""
    signs = content.items.get("sign", ())
    on_plates = [i for i in signs if i.surface.rstrip("-0123456789") in _PLATES]
    plates = sorted((i for i in on_plates if i.place in ("left", "right")), key=lambda i: i.place != "left")
    rows = tuple(Row(Line(), i.line, Line()) for i in plates)
    items = dict(content.items)
    items["caption"] = (*items.get("caption", ()), *(i for i in on_plates if i not in plates))
    items["screen"] = tuple(i for i in signs if i.surface.startswith("screen"))
    items["sign"] = tuple(i for i in signs if i not in on_plates and i not in items["screen"])
    sections = (*content.sections, SectionContent("plates", "sign", Line(), rows)) if rows else content.sections
    return replace(content, items=items, sections=sections)


def _split_buttons(items: dict[str, tuple[Item, ...]]) -> None:
    """The first button that is not asked for elsewhere goes to the goods card."""
    buttons = items.get("button", ())
    first = next((i for i in buttons if not i.place and not _gives(i.line.text)), None)
    if first is not None:
        items["buy"] = (first,)
        items["button"] = tuple(i for i in buttons if i is not first)


def _gives(text: str) -> bool:
    low = text.lower()
    return any(word in low for word in ("送", "礼", "打赏", "gift", "send", "tip"))


def _merged(sections: Iterable[SectionContent]) -> tuple[SectionContent, ...]:
    """Figures of the stream without a heading as one section, and the bars of its goal after them."""
    figures: list[Row] = []
    bars: list[Row] = []
    kept = []
    for s in sections:
        if s.role == GOAL and not (s.title or s.note):
            (bars if s.kind == "progress" else figures).extend(s.rows)
        else:
            kept.append(s)
    if figures:
        kept.append(SectionContent("stats", GOAL, Line(), tuple(figures)))
    if bars:
        kept.append(SectionContent("progress", GOAL, Line(), tuple(bars)))
    return tuple(kept)
