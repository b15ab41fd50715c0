"""Strings that the request puts into the list of a heading (`put “X” under Breakfast`), whoever took them.

The readers of kinds take strings in the order in which they stand; what is said of their list holds all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from forebrush.think.planner.copy import entry_of
from forebrush.think.planner.found import Words
from forebrush.think.planner.items import Item, Reading, same_words

__all__ = ["filed"]

_VALUE = re.compile(r"^(?P<label>.*\S)\s+(?P<value>[¥￥$€£]?\d+(?:[.,]\d{1,2})?\s?[元块€£]?)$")


def filed(words: list[Words], parts: list[dict[str, Any]], reading: Reading) -> None:
    """Move the strings that are filed under a heading to its section; a heading that has none gets one."""
    for item in reading.items:
        head = next((i for i in reading.items if i.id == item.carrier), None) if item.filed else None
        if head is None:
            continue
        holder = _section(words, parts, head)
        if holder is None or any(same_words(_said(e)) == same_words(item.text) for e in holder["entries"]):
            continue
        taken, role = _taken(parts, item)
        words[:] = [w for w in words if same_words(w.text) != same_words(item.text)]
        holder["entries"].append(taken or _entry(item.text))
        if role and not holder.get("role"):
            holder["role"] = role


def _said(entry: dict[str, Any]) -> str:
    return "".join(str(entry.get(k) or "") for k in ("label", "text", "value"))


def _section(words: list[Words], parts: list[dict[str, Any]], head: Item) -> dict[str, Any] | None:
    """The section with a heading; of a heading that stands alone a section is made."""
    for part in parts:
        if same_words(str(part.get("title", ""))) == same_words(head.text):
            part["entries"] = list(part.get("entries", ()))
            return part
    for k, word in enumerate(words):
        if same_words(word.text) == same_words(head.text):
            place = word.place or head.place
            part = {"kind": "list", "title": word.text, "entries": [], "place": place, "area": word.area}
            parts.insert(0, part)
            del words[k]
            return part
    return None


def _taken(parts: Sequence[dict[str, Any]], item: Item) -> tuple[dict[str, Any] | None, str]:
    """The entry with the words of a string, out of the section that took it, and the role of that section."""
    for part in parts:
        for entry in part.get("entries", ()):
            if same_words(_said(entry)) == same_words(item.text):
                part["entries"] = [e for e in part["entries"] if e is not entry]
                return entry, str(part.get("role", ""))
    return None, ""


def _entry(text: str) -> dict[str, Any]:
    match = _VALUE.match(text)
    label, value = (match["label"], match["value"]) if match else entry_of(text)
    return {"label": label, "value": value} if value else {"text": text}
