"""Strings that were read, as the copy, lists, details and areas of a brief.

Strings under a heading become its list, strings of a bar its navigation; the others are copy, each with its place. Ids
are given to what others stand beside.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from forebrush.think.planner.areas import Part
from forebrush.think.planner.cues import FACTS
from forebrush.think.planner.description import describes, description
from forebrush.think.planner.found import Detail, Found, Words
from forebrush.think.planner.mentions import Said, sentence_starts
from forebrush.think.planner.segments import MAX_ITEMS, blank
from forebrush.think.planner.source import Source
from forebrush.think.planner.strings import Item, Reading, read_groups
from forebrush.think.planner.unquoted import unquoted

__all__ = ["look_over", "read_strings"]

_LIST_KINDS = {"list": "list", "cards": "cards", "nav": "nav", "buttons": "buttons", "steps": "steps", "row": "list"}
_NUMBERED = re.compile(r"^\s*(?P<label>\d{1,2})[.)、]\s*(?P<text>\S.*)$", re.DOTALL)


def look_over(source: Source, *, prose: bool) -> Reading:
    """All strings of a request with what is said of them, before any reader takes some; nothing is taken here."""
    said = [Said(q.text, q.start, q.end) for q in source.quotes]
    said = sorted([*said, *unquoted(source, prose=prose)], key=lambda s: s.start)
    return read_groups(source.text, said)


def read_strings(source: Source, found: Found, reading: Reading, *, prose: bool = False) -> None:
    """Add the strings that nobody took to what was found, and take the words that speak of them.

    In prose the word before a detail (`the date “3 May”`) belongs to the sentence; else it is its label.
    """
    reading = reading.left(source)
    if not reading.items:
        return
    said = [item.said for item in reading.items]
    _placed_columns(reading)
    _single_title(reading, found)
    carriers = {item.carrier for item in reading.items if item.carrier}
    where = _carriers(reading, carriers)
    needed = {where.get(item.near[0], item.near[0]) for item in reading.items if item.near[0]}
    real = reading.areas.real()
    found.areas.extend(reading.areas.written())
    done: set[int] = set()
    for index, item in enumerate(reading.items):
        if item.gone or index in done:
            continue
        if item.id in carriers:
            found.sections.append(_section(item, reading, where, real))
        elif item.carrier:
            continue
        elif item.listed:
            row = [
                k
                for k, other in enumerate(reading.items)
                if other.group == item.group
                and other.listed == item.listed
                and not other.gone
                and not other.carrier
                and other.id not in carriers
            ]
            if item.listed == "row":
                row = _rows(reading.items, index)
            done.update(row)
            found.sections.append(_loose_list([reading.items[k] for k in row], where, real))
        elif item.label and not item.surface and not prose:
            found.details.append(Detail(item.label, item.text))
        elif not any(w.text == item.text and w.role == item.role and w.surface == item.surface for w in found.copy):
            found.copy.append(_words(item, where, real, item.id in needed))
    for start, end in reading.spans:
        if not any(
            item.said.start < start or end < item.said.end
            for item in reading.items
            if item.said.start < end and start < item.said.end
        ):
            source.take(start, end)
    for item in reading.items:
        source.take(item.said.start, item.said.end)
    _leave_description(source, found, said, prose)


_MARKS_LEFT = re.compile(r"[\x00\s,，、;；:：.。]+")


def _leave_description(source: Source, found: Found, said: list[Said], prose: bool) -> None:
    """What is left of sentences that describe is description: it says what is to be seen, not what is to be read."""
    starts = [*sentence_starts(source.text, said), len(source.text)]
    frame = blank(source.text, [(s.start, s.end) for s in said])
    left = source.unquoted
    for start, end in pairwise(starts):
        plain = _MARKS_LEFT.sub(" ", left[start:end]).strip()
        if not plain or FACTS.search(plain):
            continue
        sentence = frame[start:end]
        held = any(start <= s.start < end for s in said)
        enough = 0.08 if prose else 0.1 if held else 0.15
        if describes(plain) or (_long(sentence) and description(sentence) >= enough) or _RULED.match(plain):
            found.scene.append(plain[:500])
            source.take(start, end)


_RULED = re.compile(r"^[—–=*#-]{1,4}\s?[^—–\n]{1,40}\s?[—–=*#-]{1,4}:?$")
"""A line that only parts a layout (`— Header —`)."""


def _long(sentence: str, times: int = 1) -> bool:
    """Whether a stretch is long enough to be prose."""
    return len(sentence.split()) >= 10 * times or len(re.findall(r"[\u4e00-\u9fff]", sentence)) >= 20 * times


def _rows(items: list[Item], index: int) -> list[int]:
    """Items with a value or a note of their own, one after the other."""
    rows = [index]
    for k in range(index + 1, len(items)):
        if items[k].gone:
            continue
        if items[k].listed != "row" or items[k].surface != items[index].surface:
            break
        rows.append(k)
    return rows


def _single_title(reading: Reading, found: Found) -> None:
    """A page has one title; later ones head their parts."""
    seen = any(w.role == "title" for w in found.copy)
    for item in reading.items:
        if item.role == "title" and not item.gone:
            if seen:
                item.role = "heading"
            seen = True


def _carriers(reading: Reading, carriers: set[str]) -> dict[str, str]:
    """For strings that are entries of a section: the id of the section."""
    where = {}
    for item in reading.items:
        if item.carrier:
            where[item.id] = item.carrier
        elif item.listed and item.id not in carriers:
            first = next(i for i in reading.items if i.group == item.group and i.listed == item.listed)
            where[item.id] = first.id
    return where


def _near(item: Item, where: dict[str, str]) -> dict[str, str] | None:
    to, side = item.near
    to = where.get(to, to)
    return {"to": to, "side": side} if to and to != where.get(item.id, item.id) else None


def _area(item: Item, real: Mapping[str, Part]) -> tuple[str, str]:
    """Area and place: a part of the page that is no area of its own is a place of the page."""
    if item.area in real:
        return item.area, item.place if item.place != real[item.area].place else ""
    return "", item.place


def _words(item: Item, where: dict[str, str], real: Mapping[str, Part], named: bool) -> Words:
    area, place = _area(item, real)
    near = _near(item, where)
    return Words(
        item.text,
        item.role or ("detail" if item.label else ""),
        place,
        item.id if named else "",
        area,
        (near["to"], near["side"]) if near else ("", ""),
        "" if item.surface.startswith("bubble") else item.surface,
        item.looks.color,
        item.looks.size,
        item.looks.looks,
        item.looks.vertical,
    )


def _entry(item: Item, kind: str) -> dict[str, Any]:
    numbered = _NUMBERED.match(item.text) if kind == "steps" else None
    label = (kind == "cards" or item.value or item.note) and not numbered
    entry: dict[str, Any] = {"label" if label else "text": item.text}
    for name, words in (("value", item.value), ("note", item.note), ("icon", item.icon)):
        if words:
            entry[name] = words
    return entry


def _section(head: Item, reading: Reading, where: dict[str, str], real: Mapping[str, Part]) -> dict[str, Any]:
    """The list under a heading."""
    inside = [i for i in reading.items if i.carrier == head.id and not i.gone]
    return {"id": head.id, "title": head.text, **_standing(head, inside, "list", where, real)}


def _loose_list(items: list[Item], where: dict[str, str], real: Mapping[str, Part]) -> dict[str, Any]:
    """A list without a heading."""
    return {"id": items[0].id, **_standing(items[0], items, _LIST_KINDS[items[0].listed], where, real)}


def _standing(
    first: Item, inside: list[Item], kind: str, where: dict[str, str], real: Mapping[str, Part]
) -> dict[str, Any]:
    """Kind, entries and standing of a section."""
    area, place = _area(first, real)
    section: dict[str, Any] = {
        "kind": kind,
        "entries": [_entry(i, kind) for i in inside][:MAX_ITEMS],
        "place": place,
        "area": area,
        "surface": "" if first.surface.startswith("bubble") else first.surface,
    }
    if near := _near(first, where):
        section["near"] = near
    return section


def _placed_columns(reading: Reading) -> None:
    """Headings that stand side by side, each with its list, get an area each."""
    carriers = {item.carrier for item in reading.items if item.carrier}
    by_group: dict[int, list[Item]] = {}
    heads = [i for i in reading.items if i.id in carriers and not i.area]
    for head in heads:
        by_group.setdefault(_series(reading, head), []).append(head)
    for row in by_group.values():
        if len(row) < 2:
            continue
        flow = reading.flows.get(row[0].id, "")
        places = [head.place for head in row]
        if not flow and len(set(places)) > 1 and all(places):
            flow = "grid" if any("-" in p for p in places) else "row"
        if flow in ("row", "grid"):
            reading.areas.group(row, flow)


def _series(reading: Reading, head: Item) -> int:
    """The group in which headings of one sentence began: those that follow each other without other strings."""
    index = reading.items.index(head)
    while index and reading.items[index - 1].role == head.role and not reading.items[index - 1].carrier:
        index -= 1
    return reading.items[index].group
