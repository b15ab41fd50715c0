"""Groups of the outline as sections of a brief: lists, tables, charts, steps, fields; and single statements as copy."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from forebrush.think.planner.copy import entry_of
from forebrush.think.planner.found import Words
from forebrush.think.planner.items import same_words
from forebrush.think.planner.outline.heads import Head
from forebrush.think.planner.outline.statements import Group, Part
from forebrush.think.planner.outline.telling import CLOSING, SIGNED

__all__ = ["SAID", "as_entry", "heading_of", "section_of", "statement"]

Section = dict[str, Any]

SAID = re.compile(r"弹幕|评论|留言|comments?$", re.IGNORECASE)


_COUNT = re.compile(
    r"^(?:(?:the|our|with|and)\s+)*(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)?(?P<what>.+)$",
    re.IGNORECASE,
)


_COUNT_ZH = re.compile(r"^(?:[一二三四五六七八九十两\d]{1,2}[个大条种项款位步点]?)?(?P<what>.+)$")


def section_of(run: list[Group], kind: str, head: Head | None, copy: list[Words], *, zh: bool) -> Section | None:
    """The section of some groups; None for a single bare statement."""
    named = {same_words(w.text) for w in copy if w.role == "title"}
    group = run[0]
    if not group.label and not group.ordered and len(group.parts) > 1:
        group = replace(group, parts=[p for p in group.parts if same_words(p.text) not in named])
    if len(run) > 1 and len(group.parts) > 1 and head is not None and head.tabular:
        rows = [list(row) for row in zip(*([p.text for p in g.parts] for g in run), strict=True)]
        return {"kind": "table", "role": "table", "columns": [g.label for g in run], "rows": rows, "entries": []}
    if len(run) > 1 and len(group.parts) > 1:
        entries = [{"label": g.label, "entries": [{"text": p.text} for p in g.parts]} for g in run]
        return {"kind": "columns", "role": "columns", "entries": entries}
    title = heading_of(group.label, zh=zh)
    if group.lettered:
        letters = [{"label": chr(65 + k), "text": p.text} for k, p in enumerate(group.parts)]
        return {"kind": "cards", "title": title, "entries": letters}
    if group.ordered:
        return {"kind": "steps", "role": "steps", "title": title, "entries": [{"text": p.text} for p in group.parts]}
    if len(group.parts) == 1:
        part = group.parts[0]
        if part.shape == "route":
            return {
                "kind": "route",
                "role": "route",
                "title": title,
                "entries": [{"text": stop} for stop in part.cells],
            }
        if group.label:
            return {"kind": "list", "role": "details", "entries": [{"label": title, "value": part.text}]}
        if part.shape in ("money", "pair"):
            return {"kind": "list", "role": "details", "entries": [as_entry(part)]}
        return None
    if kind == "recipe" and not group.label:
        return _of_dish(group, zh=zh)
    if SAID.search(group.label):
        return {"kind": "comments", "role": "comments", "entries": [{"text": p.text} for p in group.parts]}
    return _of_shape(group, kind, head, title)


def _of_shape(group: Group, kind: str, head: Head | None, title: str) -> Section:
    entries = [as_entry(part, timed=group.shape == "time") for part in group.parts]
    if group.shape == "versus":
        names = re.split(r"\s+(?:and|vs\.?|versus|with|to)\s+|[和与、]", head.topic if head else "")
        columns = ["", *(n[:1].upper() + n[1:] for n in names)] if len(names) == 2 else []
        rows = [list(p.cells) if p.shape == "versus" else [p.text, "", ""] for p in group.parts]
        return {"kind": "table", "role": "table", "title": title, "columns": columns, "rows": rows, "entries": []}
    if group.shape == "figure":
        figures = [{"label": e["label"], "value": e["value"]} if "value" in e else e for e in entries]
        if kind in ("infographic", "slide", "statistics", "phone", "web"):
            return {"kind": "stats", "role": "stats", "title": title, "entries": figures}
        return {"kind": "list", "role": "menu" if kind == "menu" else "details", "title": title, "entries": figures}
    if group.shape in ("dish", "plan"):
        return {"kind": "list" if group.shape == "dish" else "cards", "title": title, **_priced(group, kind)}
    if group.shape == "reduced":
        return {"kind": "cards", "role": "goods", "title": "", "entries": [_goods(part) for part in group.parts]}
    if group.shape == "money":
        role = {"menu": "menu", "sale": "goods"}.get(kind, "price")
        return {"kind": "list", "role": role, "title": title, "entries": entries}
    if group.shape == "time":
        times = [{"label": e["label"], "text": e["value"]} if "value" in e else e for e in entries]
        return {"kind": "timeline", "role": "lineup", "title": title, "entries": times}
    if group.shape == "pair" and kind in ("slide", "infographic", "page"):
        return {
            "kind": "cards",
            "title": title,
            "entries": [{"label": e.get("label", ""), "text": e.get("value", e.get("text", ""))} for e in entries],
        }
    role = (
        "takeaways" if kind == "slide" else "details" if title or kind not in ("poster", "sale", "event") else "items"
    )
    return {"kind": "list", "role": role, "title": title, "entries": entries}


def _priced(group: Group, kind: str) -> dict[str, Any]:
    """Role and entries of dishes with what is in them, or of plans with what they hold."""
    entries = []
    for part in group.parts:
        if part.shape == "dish":
            entries.append({"label": part.cells[0], "note": part.cells[1], "value": part.cells[2]})
        elif part.shape == "plan":
            entries.append({"label": part.cells[0], "value": part.cells[1], "text": part.cells[2]})
        else:
            entries.append(as_entry(part))
    return {"role": "menu" if kind == "menu" and group.shape == "dish" else "", "entries": entries}


def _goods(part: Part) -> dict[str, Any]:
    """A thing with its old and its new price."""
    if part.shape != "reduced":
        return as_entry(part)
    name, label, was, now = part.cells
    return {"label": name, "value": now, "entries": [{"label": label, "value": was, "struck": True}]}


def as_entry(part: Part, *, timed: bool = False) -> dict[str, Any]:
    """A part as an entry of a list: label and value where its shape has both, else its words."""
    if part.shape in ("money", "pair", "figure") or (timed and part.shape == "time"):
        return {"label": part.cells[0], "value": part.cells[1]}
    text = part.text
    return {"text": text[:1].upper() + text[1:] if text[:1].isascii() and "@" not in text and "." not in text else text}


def _of_dish(group: Group, *, zh: bool) -> Section:
    """The ingredients of a recipe, where most parts begin or end with an amount; else its steps."""
    pairs = [entry_of(part.text) for part in group.parts]
    if sum(bool(amount) for _, amount in pairs) * 2 > len(pairs):
        title = "食材" if zh else "Ingredients"
        entries = [{"label": name, "value": amount} for name, amount in pairs]
        return {"kind": "list", "role": "ingredients", "title": title, "entries": entries}
    title = "步骤" if zh else "Method"
    return {
        "kind": "steps",
        "role": "steps",
        "title": title,
        "entries": [{"text": p.text[:1].upper() + p.text[1:]} for p in group.parts],
    }


def heading_of(label: str, *, zh: bool) -> str:
    """A label as a heading: `three features` is Features, `四个好处` is 好处."""
    if not label:
        return ""
    if label.isascii():
        match = _COUNT.match(label)
        words = match["what"] if match else label
        return words[:1].upper() + words[1:]
    match = _COUNT_ZH.match(label)
    return match["what"] if match and len(match["what"]) > 1 else label


def statement(group: Group, copy: list[Words], kind: str, *, last: bool, zh: bool) -> Words:
    """A single bare statement as copy: a call under the title, a name at the end, else body."""
    text = group.parts[0].text
    plain = text[:1].upper() + text[1:] if text.isascii() else text
    if CLOSING.match(text):
        return Words(plain, "signature")
    if last and zh and len(text) <= 12 and not group.mark and SIGNED.search(text):
        return Words(plain, "signature")
    if group.mark:
        plain += group.mark
    calls = bool(group.mark) and not any(w.role == "subtitle" for w in copy) and len(text) <= 60
    calls = calls or kind == "cover"
    return Words(plain, "subtitle" if calls and any(w.role == "title" for w in copy) else "body")
