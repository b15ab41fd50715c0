"""The last look at what is to be set: no date torn from its month, no sentence of a quotation lost, no stray mark."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Words
from forebrush.think.planner.reading import is_instruction, is_look

__all__ = ["tidied"]

Section = dict[str, Any]

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?"
)
_OPEN = re.compile(rf"\b(?:{_MONTHS}|on|at|by|from|until|till|in|near|of|to|before|after|since)\.?$", re.IGNORECASE)
"""How a label ends that is the beginning of its value: `seen near Oak Park on May`, `doors open at`."""
_SHORT = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?:[:.]\d\d)?(?:\s*[ap]\.?m\.?)?", re.IGNORECASE)
_NEXT = re.compile(r"[.!?]\s+(?P<next>[A-Z][^.!?\n]*[.!?]?)")
_QUOTED = re.compile(r"\b(?:quote|quotation|saying)s?\b[^:\n]{0,40}:\s*$", re.IGNORECASE)
_LONGEST = 300
_SPOKEN = frozenset({"comments", "chat"})
"""Sections whose labels are who speaks: `“小雨:这个色号黄皮能用吗”`. They stand apart from what is said."""


def tidied(
    text: str, quoted: Sequence[str], copy: list[Words], sections: list[Section]
) -> tuple[list[Words], list[Section]]:
    """Copy and sections as they are to be set; `quoted` are the strings in quotation marks."""
    told = {(label.strip(), value.strip()): one for one in quoted for label, mark, value in [_parted(one)] if mark}
    copy = [replace(w, text=_bare(w.text)) if w.text != _bare(w.text) else w for w in copy]
    copy = [replace(w, text=_whole_quote(text, w.text)) if w.role == "quote" else w for w in copy]
    sections = [_opening_hours(s) for s in sections]
    return copy, [
        {**s, "entries": [_as_told(_entry(e), {} if s["kind"] in _SPOKEN else told) for e in s["entries"]]}
        if "entries" in s
        else s
        for s in sections
    ]


_DAYS = re.compile(
    r"(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekdays|weekends?|daily|to|and|周[一二三四五六日天末至到]*|"
    r"工作日|节假日)[\s,，、&–—至到-]*)+",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?:\d{1,2}(?:[:：.]\d{2})?\s?(?:[ap]m)?\s*(?:to|-|–|—|至|到|~)\s*\d{1,2}(?:[:：.]\d{2})?\s?(?:[ap]m)?|closed|休息)",
    re.IGNORECASE,
)


def _opening_hours(section: Section) -> Section:
    """Days with their hours are when somebody is there, no course of events."""
    entries = section.get("entries") or []
    told = [(str(e.get("label") or ""), str(e.get("text") or "")) for e in entries]
    open_hours = all(_DAYS.fullmatch(day.strip()) and _HOURS.fullmatch(hour.strip()) for day, hour in told)
    if section["kind"] != "timeline" or len(told) < 2 or not open_hours:
        return section
    return {**section, "kind": "list", "role": "hours", "entries": [{"label": a, "value": b} for a, b in told]}


def _parted(quoted: str) -> tuple[str, str, str]:
    """Label, colon and value of a string in quotation marks."""
    return quoted.partition("：" if "：" in quoted else ":")


def _as_told(entry: dict[str, Any], told: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """An entry whose label and value stood with their colon in one pair of quotation marks, as it stood there."""
    label = str(entry.get("label") or "").strip()
    names = [name for name in ("value", "text") if entry.get(name)]
    whole = told.get((label, str(entry[names[0]]).strip())) if label and len(names) == 1 else None
    if whole is None:
        return entry
    return {**{k: v for k, v in entry.items() if k not in ("label", *names)}, "text": whole}


def _entry(entry: dict[str, Any]) -> dict[str, Any]:
    label, value = str(entry.get("label") or ""), str(entry.get("value") or "")
    if not entry.get("text") and _OPEN.search(label) and _SHORT.fullmatch(value):
        rest = {k: v for k, v in entry.items() if k not in ("label", "value")}
        return {**rest, "text": f"{label} {value}"}
    return {k: _bare(v) if k in ("text", "label") and isinstance(v, str) else v for k, v in entry.items()}


def _bare(words: str) -> str:
    """Words without the mark that stood before them in the request."""
    return re.sub(r"^[：:，,；;、。]\s*(?=\w)", "", words)


def _whole_quote(text: str, quote: str) -> str:
    """A quotation with the sentences that follow it, where it stands after `quote:`."""
    at = text.find(quote)
    if at < 0 or not _QUOTED.search(text[:at]):
        return quote
    end = at + len(quote)
    while (more := _NEXT.match(text, end)) and len(text[at : more.end()]) <= _LONGEST:
        if is_instruction(more["next"]) or is_look(more["next"]):
            break
        end = more.end() - (more["next"][-1] in ".!?")
    return (
        quote
        if end == at + len(quote)
        else text[at:end] + (text[end : end + 1] if text[end : end + 1] in "!?." else "")
    )
