"""Medicines of a prescription: each with its pack, its directions, and how many full days the pack lasts."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from forebrush.think.planner.asking import World
from forebrush.think.planner.found import Found
from forebrush.think.planner.kinds import shared as s
from forebrush.think.planner.source import Source
from forebrush.think.planner.world_days import supply

__all__ = ["add_days", "read_medicines"]

_MARK = re.compile(
    r"(?:(?<=[\s:：;；。，,.、])|^)(?:[(（]?\d{1,2}[.、)）](?!\d)|[①-⑩]|[（(][一二三四五六七八九十][)）])\s*"
)
"""A number that opens a medicine."""
_END = re.compile(r"[;；。\n]|\.(?=\s|$)")
_PACKED = re.compile(
    r"\d\s?(?:mg|g|ml|mL|毫克|克|毫升|iu|IU|µg|mcg)\b|\d\s?(?:片|粒|支|袋|丸|颗|包|贴)|\d\s?-?(?:tablets?|capsules?|pills?|sachets?|"
    r"caplets?|ampoules?)\b",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"每[日天]|一[日天][一二两三四\d]|每\d+小时|每次|"
    r"\b(?:daily|a day|per day|each day|every \d+ hours|at bedtime|at night)\b|"
    r"\btake\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[\u4e00-\u9fff]{2}|[A-Za-z]{3}")


def read_medicines(source: Source) -> list[dict[str, Any]]:
    """The medicines that a request lists, one after the other, with pack and directions in one run each.

    `1. 甲药 0.5g×12片，每次1片，每日3次；2. ...`, `Amoxicillin 500 mg, 21 capsules, 1 capsule three times a day; ...`.
    Takes their words.
    """
    text, made = source.unquoted, list[dict[str, Any]]()
    for start, end in _items(text):
        # A space before it stays: it ends the sentence before.
        start += len(text[start:end]) - len(text[start:end].lstrip())
        words = text[start:end]
        whole = "\x00" not in words.strip("\x00")
        if not (whole and _PACKED.search(words) and _TAKEN.search(words) and _NAMED.search(words)):
            continue
        opening = _opening(words)
        name, *rest = (p.strip() for p in re.split(r"[，,]\s*(?!\d{3}\b)", words[opening:].strip(" ,，。.;；\n\x00")))
        if not name or len(name) > 60 or _TAKEN.search(name):
            continue
        while rest and _PACKED.search(rest[0]) and not _TAKEN.search(rest[0]) and not re.search(r"[:：]", rest[0]):
            # The pack stands apart: `布洛芬缓释胶囊，0.3g×20粒`.
            name = f"{name} {rest.pop(0)}"
        if not _PACKED.search(name) or not rest:
            continue
        comma = "，" if source.zh else ", "
        told = comma.join(rest)
        label, told = s.name_value(told) if re.match(r"[^:：，,]{1,8}[:：]", rest[0]) else ("", told)
        source.take(_listed_from(text, start - _mark_before(text, start), first=not made), end)
        if opening and (label_of := re.search(r"(?P<l>[^，,。;；:：\n]+)[:：]\s*$", words[:opening])):
            _give_back(source, start, start + opening - len(label_of[0]))
        made.append({"label": name, "entries": [s.entry(label, told)]})
    return made


def _give_back(source: Source, start: int, end: int) -> None:
    """Leave the words before a list's label to other readers."""
    a, b = source.taken.pop()
    source.taken.append((max(a, end), b))


def _listed_from(text: str, start: int, *, first: bool) -> int:
    """Where the label of the list stands before its first medicine (`Rx: 1. ...`), else the place itself."""
    label = re.search(r"(?=\S)[^，,。.;；:：\n\x00]{1,14}[:：]\s*$", text[:start]) if first else None
    return label.start() if label else start


def _mark_before(text: str, start: int) -> int:
    """How many characters before a place are the number that opens it."""
    marks = [m for m in _MARK.finditer(text, max(0, start - 6), start) if m.end() == start]
    return start - marks[0].start() if marks else 0


def _items(text: str) -> list[tuple[int, int]]:
    """The spans between marks, ends of sentences and semicolons."""
    cuts = sorted({0, len(text), *(m.end() for m in _MARK.finditer(text)), *(m.end() for m in _END.finditer(text))})
    marks = {m.end(): m.start() for m in _MARK.finditer(text)}
    return [(a, marks.get(b, b)) for a, b in pairwise(cuts) if a < marks.get(b, b)]


def _opening(words: str) -> int:
    """Where the medicine begins behind words that open the list: `处方：`, `Rx: `, `患者张三，处方：`."""
    first = _PACKED.search(words)
    colons = [m.end() for m in re.finditer(r"[:：]\s*", words[: first.start() if first else 0])]
    return colons[-1] if colons else 0


def add_days(source: Source, found: Found, medicines: list[dict[str, Any]]) -> None:
    """Add to each medicine how many full days its pack lasts, where pack, dose and frequency are stated."""
    world, zh = World(source, found), source.zh
    for medicine in medicines:
        directions = medicine.get("entries", [])
        told = "，".join(str(e.get("value") or e.get("text") or "") for e in directions)
        days = supply(medicine.get("label", ""), told, lang=world.lang)
        if days is None:
            continue
        name = world.add("supply", days, f"0{'天' if zh else ' days' if days.number != 1 else ' day'}")
        medicine.setdefault("entries", []).append(
            {"label": "可服用" if zh else "Lasts", "value_fact": name, "origin": "computed"}
        )
