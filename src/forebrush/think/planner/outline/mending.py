"""Sections with strings taken out, cut or added: where the outline and what was found meet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Words
from forebrush.think.planner.items import same_words
from forebrush.think.planner.outline.setting import as_entry, heading_of
from forebrush.think.planner.outline.standing import covered, is_torn, ran_into, strings_of, texts_in
from forebrush.think.planner.outline.statements import Group, Part
from forebrush.think.planner.outline.telling import MADE, is_seen, is_told

__all__ = [
    "behind_title",
    "cut_short",
    "merge",
    "merge_changes",
    "patch",
    "with_fields",
    "with_weekdays",
    "with_whole_dates",
    "without",
    "without_head",
    "without_marks",
]

Section = dict[str, Any]

_CHANGE = re.compile(r"^(?:up|down|grew|rose|fell|\+|上涨|下降|增长|同比增长|环比增长|同比|环比)$", re.IGNORECASE)


def with_fields(
    groups: list[Group], kind: str, copy: list[Words], sections: list[Section], facts: dict[str, Any]
) -> list[Section]:
    """The fields of a form with what is stated and missing."""
    shown = list(strings_of(copy, sections, facts))
    lost = [
        {"label": heading_of(g.label, zh=False), "value": p.text}
        for g in groups
        if g is groups[0] or any(covered(p, shown) for p in g.parts)
        for p in g.parts
        if not covered(p, shown) and not is_told(p.text) and not is_seen(p.text)
    ]
    if not lost:
        return sections
    for k, section in enumerate(sections):
        if section.get("kind") == "fields" and section.get("role") == "fields":
            return [*sections[:k], {**section, "entries": [*section["entries"], *lost]}, *sections[k + 1 :]]
    return [*sections, {"kind": "fields", "role": "fields", "entries": lost}]


def without_head(chunk: str, sections: list[Section]) -> list[Section]:
    """Sections in which what is to be made labels nothing: `Phone screen of a weather app: Shanghai`."""
    lead = same_words(chunk)
    made = []
    for section in sections:
        entries = []
        for entry in section.get("entries", ()):
            own = same_words("".join(texts_in(entry, {})))
            if own == lead or MADE.match(entry.get("text", "") or ""):
                continue
            behind = re.match(r"^(?P<lead>[^：:]{1,40})[：:]\s*(?P<rest>\S.*)$", entry.get("text", "") or "")
            if behind and lead.endswith(same_words(behind["lead"])):
                entry = {**entry, "text": behind["rest"]}
            named = re.match(r"^(?P<lead>[^：:]{1,40})[：:]\s*(?P<rest>\S.*)$", entry.get("label", "") or "")
            if named and lead.endswith(same_words(named["lead"])):
                entry = {**entry, "label": named["rest"]}
            if entry.get("label") and same_words(entry["label"]) == lead:
                words = entry.get("text") or entry.get("value") or ""
                speaker = re.match(r"^([^：:]{1,12})[：:](.+)$", words)
                entry = {"label": speaker[1], "text": speaker[2].strip()} if speaker else {"text": words}
            entries.append(entry)
        if entries or not section.get("entries"):
            made.append({**section, "entries": entries} if "entries" in section else section)
    return made


def merge_changes(sections: list[Section]) -> list[Section]:
    """Key figures with their change as a note: `revenue $4.2M, up 18%`."""
    made = []
    for section in sections:
        entries: list[dict[str, Any]] = []
        for entry in section.get("entries", ()):
            change = _CHANGE.match(entry.get("label", "")) if section.get("kind") == "stats" else None
            if change and entries and entry.get("value") and not entries[-1].get("note"):
                entries[-1] = {**entries[-1], "note": f"{entry['label']} {entry['value']}"}
            else:
                entries.append(entry)
        made.append({**section, "entries": entries} if "entries" in section else section)
    return made


def merge(sections: list[Section]) -> list[Section]:
    """Sections in which bare details that follow each other are one list."""
    made: list[Section] = []
    for section in sections:
        last = made[-1] if made else {}
        plain = {"kind", "role", "entries", "title"}
        if (
            section.get("role") == last.get("role") == "details"
            and section.get("kind") == last.get("kind") == "list"
            and not section.get("title")
            and not last.get("title")
            and set(section) | set(last) <= plain
        ):
            made[-1] = {**last, "entries": [*last["entries"], *section["entries"]]}
        else:
            made.append(section)
    return made


def cut_short(section: Section, group: Group) -> Section:
    """A section in which no string runs into a labelled group."""
    if not group.label or "entries" not in section:
        return section
    entries = [
        {key: v[: v.index(group.label)].rstrip("，, ") if isinstance(v, str) and ran_into(group, v) and group.label in v
         else v for key, v in entry.items()}
        for entry in section["entries"]
    ]  # fmt: skip
    return {**section, "entries": entries}


def patch(
    group: Group, text: str, copy: list[Words], sections: list[Section]
) -> tuple[list[Words], list[Section]] | None:
    """A bare group of which most parts are set one by one: what is cut short is set whole, what is missing is added."""
    if group.label or group.ordered or group.shape != "plain":
        return None
    strings = [same_words(s) for s in strings_of(copy, sections, {})]
    missing = [part for part in group.parts if same_words(part.text) not in strings]
    if len(missing) * 2 > len(group.parts) or len(group.parts) < 3 or is_torn(group, sections):
        return None
    within, added = same_words(text[group.start : group.end]), []
    for part in missing:
        words = same_words(part.text)
        short = next(
            (k for k, w in enumerate(copy) if same_words(w.text) in words and same_words(w.text) in within), -1
        )
        if short >= 0:
            copy = [*copy[:short], replace(copy[short], text=part.text), *copy[short + 1 :]]
        else:
            added.append(part)
    return copy, _in_order(group, added, sections) if added else sections


def _in_order(group: Group, added: list[Part], sections: list[Section]) -> list[Section]:
    """Sections with some parts of a group added, in its order, to the list that holds the others."""
    for k, section in enumerate(sections):
        own = {same_words("".join(texts_in(entry, {}))): entry for entry in section.get("entries", ())}
        if section.get("kind") == "list" and any(same_words(part.text) in own for part in group.parts):
            entries = [own.pop(same_words(p.text), None) or as_entry(p) for p in group.parts
                       if p in added or same_words(p.text) in own]  # fmt: skip
            return [*sections[:k], {**section, "entries": [*entries, *own.values()]}, *sections[k + 1 :]]
    return [*sections, {"kind": "list", "role": "details", "entries": [as_entry(part) for part in added]}]


def without(span: str, copy: list[Words], sections: list[Section]) -> tuple[list[Words], list[Section], int]:
    """Copy and sections without the strings that stand in a span of the request, and where the first of them stood."""
    within = same_words(span)
    place = len(sections)

    def inside(strings: list[str]) -> bool:
        words = [same_words(s) for s in strings]
        if len(words) != 2:
            return bool(words) and all(w in within for w in words)
        # A name and its figure belong to a span where they stand by each other.
        a, b = (re.escape(w) for w in words)
        return bool(re.search(f"{a}.{{0,2}}{b}|{b}.{{0,2}}{a}", within))

    kept_copy = [w for w in copy if w.role in ("title", "author", "signature") or w.fact or not inside([w.text])]
    kept: list[Section] = []
    for section in sections:
        if section.get("kind") == "chart":
            kept.append(section)
            continue
        entries = [e for e in section.get("entries", ()) if not inside(list(texts_in(e, {})))]
        rows = [r for r in section.get("rows", ()) if not inside([c for c in r if c])]
        if len(entries) < len(section.get("entries", ())) or len(rows) < len(section.get("rows", ())):
            place = min(place, len(kept))
            if not entries and not rows:
                continue
            section = {**section, **({"entries": entries} if "entries" in section else {}),
                       **({"rows": rows} if "rows" in section else {})}  # fmt: skip
        kept.append(section)
    return kept_copy, kept, place


_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
_DATE = re.compile(rf"\b(?P<day>{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?)(?P<year>, \d{{4}})\b")


_WEEKDAY = re.compile(
    r"\b(?P<name>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day), "
    rf"(?P<day>{_MONTHS}\.? \d{{1,2}}|\d{{1,2}} {_MONTHS})"
)


def with_weekdays(text: str, copy: list[Words], sections: list[Section]) -> tuple[list[Words], list[Section]]:
    """Copy and sections in which no date lost its weekday at the comma: `Saturday` and `June 14` are one."""
    for date in _WEEKDAY.finditer(text):
        name, day = date["name"], date["day"]
        if any(name in string for w in copy for string in (w.text,) if string != name):
            continue
        held = [
            e
            for s in sections
            for e in s.get("entries", ())
            for v in e.values()
            if isinstance(v, str) and v.startswith(day)
        ]
        if not held and not any(w.text.startswith(day) for w in copy):
            continue
        copy = [replace(w, text=f"{name}, {w.text}") if w.text.startswith(day) else w for w in copy if w.text != name]
        sections = [
            {**s, "entries": [
                {k: f"{name}, {v}" if isinstance(v, str) and v.startswith(day) else v for k, v in e.items()}
                for e in s["entries"] if list(e.values()) != [name]
            ]} if "entries" in s else s
            for s in sections
        ]  # fmt: skip
    return copy, sections


def with_whole_dates(text: str, copy: list[Words], sections: list[Section]) -> tuple[list[Words], list[Section]]:
    """Copy and sections in which no date lost its year at the comma: `dated May 3`."""
    for date in _DATE.finditer(text):
        day, year = date["day"], date["year"]

        def whole(string: str, day: str = day, year: str = year) -> str:
            return f"{string}{year}" if string.endswith(day) else string

        copy = [replace(w, text=whole(w.text)) for w in copy]
        sections = [
            {**s, "entries": [{k: whole(v) if isinstance(v, str) else v for k, v in e.items()} for e in s["entries"]]}
            if "entries" in s else s
            for s in sections
        ]  # fmt: skip
    return copy, sections


def without_marks(sections: list[Section], groups: list[Group]) -> list[Section]:
    """Sections without entries that are nothing but the number of a numbered list."""
    if not any(group.ordered for group in groups):
        return sections
    made = []
    for section in sections:
        entries = [e for e in section.get("entries", ()) if not re.fullmatch(r"\W*\d{1,2}\W*", e.get("text", "") or "-")
                   or e.get("label") or e.get("value")]  # fmt: skip
        if entries or not section.get("entries"):
            made.append({**section, "entries": entries} if "entries" in section else section)
    return made


def behind_title(section: Section, title: str) -> Section:
    """A section in which no text begins with the title."""
    if "entries" not in section:
        return section
    entries = [
        {k: v[len(title) :].lstrip("!！.。,， ") if isinstance(v, str) and v.startswith(title)
         and len(v) > len(title) + 2 else v for k, v in entry.items()}
        for entry in section["entries"]
    ]  # fmt: skip
    return {**section, "entries": entries}
