"""Fills the parts that a request names and leaves empty, and says so in findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from forebrush.think.planner.samples.asked import asked
from forebrush.think.planner.samples.dishes import steps_of
from forebrush.think.planner.samples.procedures import procedure_steps
from forebrush.think.planner.samples.voices import comments_of

__all__ = ["fill"]

Section = dict[str, Any]
_LIVE = frozenset(("livestream", "stage"))
_RECIPES = frozenset(("recipe",))
_SHOWN = frozenset(("infographic", "process", "poster", "page", "slide", "card"))
"""Kinds on which a procedure is shown step by step."""
_HOW = re.compile(r"^(?:how to\b|如何|怎么|怎样)", re.IGNORECASE)
_USUAL = 5


def fill(
    text: str, kind: str, title: str, sections: list[Section], zh: bool, facts: Mapping[str, Any] | None = None
) -> tuple[list[Section], list[tuple[str, str]]]:
    """Sections for the parts that are asked for and not given, and a finding for each; the given ones stay."""
    wanted = asked(text)
    made: list[Section] = []
    findings: list[tuple[str, str]] = []

    def note(part: str, count: int) -> None:
        findings.append(
            ("sample-copy", f"{part}: {count} made up, since the request names them and does not give them")
        )

    if kind in _RECIPES and title and not _of(sections, "steps"):
        steps = steps_of(title, wanted.get("steps", 5), zh)
        entries = [{"text": step, "origin": "sample"} for step in steps]
        made.append(
            {
                "kind": "steps",
                "role": "steps",
                "title": "步骤" if zh else "Method",
                "title_origin": "sample",
                "entries": entries,
            }
        )
        note("steps", len(steps))
    elif kind in _SHOWN and ("steps" in wanted or _HOW.search(title)) and not _given(sections, title):
        steps, known = procedure_steps(text, wanted.get("steps", _USUAL), zh)
        if steps:
            entries = [{"text": step, "origin": "sample"} for step in steps]
            made.append({"kind": "steps", "role": "steps", "entries": entries})
            note("steps" if known else "steps, left open", len(steps))
    comments = _of(sections, "comments") + _of(sections, "chat")
    have = sum(len(s.get("entries", ())) for s in comments)
    if (
        "comments" in wanted
        and kind in _LIVE
        and have < wanted["comments"]
        and (not have or _counted(text, wanted["comments"]))
    ):
        new = comments_of(text, wanted["comments"], zh)[: wanted["comments"] - have]
        entries = [{"label": who, "text": line, "origin": "sample"} for who, line in new]
        if comments:
            comments[0]["entries"] = [*comments[0]["entries"], *entries]
        else:
            made.append({"kind": "comments", "role": "comments", "entries": entries})
        note("comments", len(new))
    if "takeaways" in wanted and not any(s.get("role") == "takeaways" for s in sections):
        lines = _takeaways(sections, zh, facts or {})[: wanted["takeaways"]]
        if lines:
            entries = [{"text": line, "origin": "computed"} for line in lines]
            heading = "要点" if zh else "Takeaways" if len(lines) > 1 else "Takeaway"
            made.append(
                {"kind": "list", "role": "takeaways", "title": heading, "title_origin": "sample", "entries": entries}
            )
            findings.append(
                ("sample-copy", f"takeaways: {len(lines)} worded from the given figures, and nothing added")
            )
    return made, findings


def _given(sections: list[Section], title: str) -> bool:
    """Whether a part has copy that the title does not hold."""
    entries = [entry for s in sections for entry in s.get("entries", ())]
    texts = [str(e.get("text", "")) for e in entries if not _HOW.match(str(e.get("label", "")))]
    return any(not text or text.lower() not in title.lower() for text in texts)


def _counted(text: str, count: int) -> bool:
    """Whether the request itself says how many (and not only that there are some)."""
    return count != 4 or any(word in text for word in ("四条", "4条", "4 条")) or "four" in text.lower()


def _of(sections: Sequence[Section], kind: str) -> list[Section]:
    return [s for s in sections if s.get("kind") == kind and s.get("entries")]


def _number(value: object) -> Decimal | None:
    try:
        return Decimal(str(value))
    except ArithmeticError:
        return None


def _takeaways(sections: Sequence[Section], zh: bool, facts: Mapping[str, Any]) -> list[str]:
    """What the given figures say: the ends of a series, its largest and smallest, the key figures as they stand."""
    lines: list[str] = []
    for section in sections:
        lines += _of_chart(section.get("chart"), zh, facts)
    for section in sections:
        if section.get("kind") not in ("stats", "list") or section.get("chart"):
            continue
        for entry in section.get("entries", ()):
            label, value, note = entry.get("label", ""), entry.get("value", ""), entry.get("note", "")
            if label and value and section["kind"] == "stats":
                said = f"{label}：{value}" if zh else f"{label}: {value}"
                lines.append(f"{said}（{note}）" if zh and note else f"{said} ({note})" if note else said)
    return list(dict.fromkeys(lines))


def _stated(value: object, facts: Mapping[str, Any]) -> object:
    """The number of a stated fact that a chart names; other values as they are."""
    fact = facts.get(value) if isinstance(value, str) else None
    return fact.get("value", value) if fact else value


def _of_chart(chart: Mapping[str, Any] | None, zh: bool, facts: Mapping[str, Any]) -> list[str]:
    if not chart or not chart.get("series"):
        return []
    names = list(chart.get("categories", ()))
    values = [_number(_stated(v, facts)) for v in chart["series"][0].get("values", ())]
    pairs = [(n, v) for n, v in zip(names, values, strict=False) if v is not None and n]
    if len(pairs) < 2:
        return []
    (first, start), (last, end) = pairs[0], pairs[-1]
    top, low = max(pairs, key=lambda p: p[1]), min(pairs, key=lambda p: p[1])
    lines = []
    if chart.get("kind") in ("line", "area") or (start < end and top[0] == last) or (start > end and low[0] == last):
        up = end > start
        if zh:
            lines.append(f"从{first}的{start}{'升至' if up else '降至'}{last}的{end}")
        else:
            lines.append(f"{'Up' if up else 'Down'} from {start} in {first} to {end} in {last}")
    if top[1] != low[1]:
        lines.append(f"{top[0]}最高，为{top[1]}" if zh else f"{top[0]} is highest at {top[1]}")
        lines.append(f"{low[0]}最低，为{low[1]}" if zh else f"{low[0]} is lowest at {low[1]}")
    return lines
