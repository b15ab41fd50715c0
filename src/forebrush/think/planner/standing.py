"""Where strings stand, brought to what the readers made of them.

Whoever took a string, the place, neighbour, size and looks that the request states for it hold: they are set on the
copy or the section that carries it. A string with a place of its own is taken out of a loose list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from forebrush.think.planner.description import tail_like
from forebrush.think.planner.filing import filed
from forebrush.think.planner.found import Words
from forebrush.think.planner.positions import place_of, relations
from forebrush.think.planner.strings import Item, Reading

__all__ = ["stand"]

_LOOSE_ROLES = frozenset({"", "details", "notes", "hours", "list"})
_COPY_ROLES = {"stats": "stat", "buttons": "button", "fields": "field"}
"""Of what leaves a section of this kind."""
_LOOSE_KINDS = frozenset({"list", "fields", "prose", "stats", "buttons"})


def stand(
    copy: Sequence[Words], sections: Sequence[dict[str, Any]], areas: list[dict[str, Any]], reading: Reading
) -> tuple[list[Words], list[dict[str, Any]], list[dict[str, Any]]]:
    """Copy, sections and areas with the standing that was read."""
    words, parts = list(copy), [dict(s) for s in sections]
    filed(words, parts, reading)
    holders: dict[str, str] = {}
    ids = {w.id for w in words if w.id} | {str(s["id"]) for s in parts if s.get("id")}
    known = {a["id"] for a in areas}
    real = reading.areas.real()
    wanted = [i for i in reading.items if not i.gone and not i.filed]
    for item in wanted:
        index = _word(words, item, holders)
        if index is None and (item.place or item.near[1]):
            index = _longer(words, item)
        if index is not None:
            words[index] = _stood(words[index], item, known, real)
            if not words[index].id:
                words[index] = replace(words[index], id=_new_id(item.id, ids))
            holders[item.id] = words[index].id
            continue
        part = _part(parts, item)
        if (
            part is None
            and not (item.said.quoted or _longer_entries(parts, item))
            and not item.place
            and not item.near[1]
        ):
            continue
        if part is None or _leaves(part, item, wanted):
            if part is None and (not (item.place or item.near[1]) or _elsewhere(parts, item)):
                continue
            _drop(part or {}, item)
            for other in parts:
                if part is None:
                    other["entries"] = [e for e in other.get("entries", ()) if not _holds(e, item)]
            role = _COPY_ROLES.get((part or {}).get("kind", "")) or item.role or "detail"
            made = _stood(Words(item.text, role, id=_new_id(item.id, ids)), item, known, real)
            words.append(made)
            holders[item.id] = made.id
            continue
        if not part.get("id"):
            part["id"] = _new_id(item.id, ids)
        holders[item.id] = part["id"]
        if (
            _same(part.get("title", "")) == _same(item.text)
            or len(part.get("entries", ())) == 1
            or _all_there(part, item, wanted)
        ):
            part["place"] = part.get("place") or item.place
            if item.area in known:
                part["area"] = part.get("area") or item.area
    _neighbours(words, parts, wanted, holders)
    used = {w.near[0] for w in words} | {str((s.get("near") or {}).get("to", "")) for s in parts}
    named = {i.id for i in reading.items}
    words = [replace(w, id="") if w.id in named and w.id not in used else w for w in words]
    return words, [s for s in parts if s.get("entries") or s.get("kind") not in _LOOSE_KINDS or s.get("title")], areas


@lru_cache(8192)
def _same(text: str) -> str:
    return re.sub(r"[\s'’\"“”.,:;!?。，：；！？·]+", "", text).casefold()


def _new_id(name: str, ids: set[str]) -> str:
    made, number = name, 2
    while made in ids:
        made, number = f"{name}-{number}", number + 1
    ids.add(made)
    return made


def _word(words: Sequence[Words], item: Item, holders: dict[str, str]) -> int | None:
    taken = set(holders.values())
    exact = [k for k, w in enumerate(words) if _same(w.text) == _same(item.text) and w.text]
    free = [k for k in exact if words[k].id not in taken or not words[k].id]
    return free[0] if free else exact[0] if exact else None


def _longer(words: list[Words], item: Item) -> int | None:
    """Copy that took more than the string: `先动起来放最上面`. It is cut to the string."""
    for k, word in enumerate(words):
        rest = word.text.replace(item.text, "", 1)
        if (
            not item.said.quoted
            and item.text in word.text
            and len(item.text) > 1
            and (place_of(rest) or relations(rest) or tail_like(rest))
        ):
            words[k] = replace(word, text=item.text)
            before = _BEFORE.match(word.text.partition(item.text)[0])
            if before and not (place_of(before[1]) or relations(before[1]) or tail_like(before[1])):
                # `秋季公开课，右下角写林知远`: what stands before is a string of its own, and the role is its own.
                words[k] = replace(words[k], role=item.role or "detail")
                words.insert(k, replace(word, text=before[1]))
                return k + 1
            return k
    return None


_BEFORE = re.compile(r"(.*[^\s，,；;。])[，,；;。][^，,；;。]*$", re.DOTALL)
"""What stands in clauses of its own before the clause of a string."""


def _holds(entry: dict[str, Any], item: Item) -> bool:
    """Whether an entry is a string torn in two, or a string with its place for a label."""
    label, text, value = (str(entry.get(k) or "") for k in ("label", "text", "value"))
    if not label and (value or item.said.quoted or not text.startswith(item.text)):
        return False
    whole = _same(label + text + value)
    own = _same(item.text)
    longer = not label and not value and not item.said.quoted and text.startswith(item.text) and text != item.text
    if not longer and not (label and len(own) > 2 and own in whole):
        return False
    if (
        item.said.quoted is False
        and not place_of(rest := f"{label}，{text}{value}".replace(item.text, "", 1))
        and not relations(rest)
    ):
        return False
    if longer:
        return bool(place_of(text[len(item.text) :]) or relations(text[len(item.text) :]))
    return not entry.get("value_fact") and (not item.said.quoted or bool(place_of(label)))


def _longer_entries(parts: Sequence[dict[str, Any]], item: Item) -> bool:
    return any(_holds(e, item) for part in parts for e in part.get("entries", ()))


def _elsewhere(parts: Sequence[dict[str, Any]], item: Item) -> bool:
    """Whether the words of a string stand in tables or panels, where they are parted in their own way."""
    wanted = _same(item.text)
    for part in parts:
        shown = "".join(_same(str(c)) for row in part.get("rows", ()) for c in row) + "".join(
            map(_same, map(str, part.get("columns", ())))
        )
        shown += "".join(
            _same(str(e.get(k) or ""))
            for e in _all(part.get("entries", ()))
            for k in ("label", "text", "value", "note")
            if part.get("kind") not in _LOOSE_KINDS
        )
        if wanted and wanted in shown:
            return True
    return False


def _all(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [x for e in entries for x in (e, *_all(e.get("entries", ())))]


def _stood(words: Words, item: Item, known: set[str], real: Any) -> Words:
    area = item.area if item.area in known else words.area
    place = item.place
    if area and area in real and place == real[area].place:
        place = ""
    return replace(
        words,
        place=place or (words.place if not area else ""),
        area=area,
        size=item.looks.size or words.size,
        color=item.looks.color or words.color,
        looks=tuple(dict.fromkeys([*words.looks, *item.looks.looks])),
        vertical=words.vertical or item.looks.vertical,
    )


def _texts(entry: dict[str, Any]) -> frozenset[str]:
    return _said(*(str(entry.get(k) or "") for k in ("label", "text", "value")))


@lru_cache(maxsize=4096)
def _said(label: str, text: str, value: str) -> frozenset[str]:
    return frozenset(_same(t) for t in (label, text, value, label + value, label + text) if t)


def _part(parts: list[dict[str, Any]], item: Item) -> dict[str, Any] | None:
    wanted = _same(item.text)
    for part in parts:
        if part.get("title") and _same(part["title"]) == wanted:
            return part
    for part in parts:
        if any(wanted in _texts(e) for e in part.get("entries", ())):
            return part
    return None


def _all_there(part: dict[str, Any], item: Item, wanted: Sequence[Item]) -> bool:
    """Whether everything in a section has one place."""
    inside = [i for i in wanted if any(_same(i.text) in _texts(e) for e in part.get("entries", ()))]
    return bool(item.place) and {i.place for i in inside} == {item.place}


def _leaves(part: dict[str, Any], item: Item, wanted: Sequence[Item]) -> bool:
    """Whether a string has a place of its own, which its list has not."""
    entry = next((e for e in part.get("entries", ()) if _same(item.text) in _texts(e)), None)
    if entry is not None and item.place and place_of(str(entry.get("label") or "")) and not entry.get("value_fact"):
        return True
    if not item.place or part.get("kind", "list") not in _LOOSE_KINDS or part.get("role", "") not in _LOOSE_ROLES:
        return False
    if part.get("title") or len(part.get("entries", ())) < 2 or _all_there(part, item, wanted):
        return False
    entry = next(e for e in part["entries"] if _same(item.text) in _texts(e))
    labelled = entry.get("label") and (entry.get("value") or entry.get("text"))
    return not entry.get("value_fact") and not entry.get("entries") and not labelled


def _drop(part: dict[str, Any], item: Item) -> None:
    part["entries"] = [e for e in part.get("entries", ()) if _same(item.text) not in _texts(e)]


def _neighbours(
    words: list[Words], parts: list[dict[str, Any]], wanted: Sequence[Item], holders: dict[str, str]
) -> None:
    """Set what stands beside what, by the ids of what carries them."""
    for item in wanted:
        to, side = item.near
        here, there = holders.get(item.id, ""), holders.get(to, "")
        if not side or not here or not there or here == there:
            continue
        for k, word in enumerate(words):
            if word.id == here:
                words[k] = replace(word, near=(there, side))
        for part in parts:
            if part.get("id") == here and "near" not in part:
                part["near"] = {"to": there, "side": side}
