"""What the other readers lost or ran together, set again from the outline of the request; and a title where none is.

The readers of kinds know much about few manners of writing; the outline knows little about all. Where what the request
states is missing from what they found, or stands glued in one string, the group that it belongs to is set from its
outline. What stands in quotation marks is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from forebrush.think.planner.description import description
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.outline.charting import with_chart
from forebrush.think.planner.outline.heads import Head, read_head
from forebrush.think.planner.outline.mending import (
    cut_short,
    merge,
    merge_changes,
    patch,
    with_fields,
    with_weekdays,
    with_whole_dates,
    without,
    without_head,
    without_marks,
)
from forebrush.think.planner.outline.setting import SAID, section_of, statement
from forebrush.think.planner.outline.standing import closing_look, covered, stands, strings_of, worked_out
from forebrush.think.planner.outline.statements import Group, Part, read_groups
from forebrush.think.planner.outline.telling import (
    LABELLED,
    LINE,
    PLACED,
    SIGNS,
    SPECIFIED,
    WORKED,
    is_brief,
    is_seen,
    is_told,
)
from forebrush.think.planner.outline.titles import is_wrong, with_title
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.words import COPY_LABELS, WRAPPERS

__all__ = ["complete"]

Section = dict[str, Any]

_LONGEST = 1_200
"""Characters of a request whose outline is read: longer ones are briefs, which others read."""


_FORMS = frozenset({"certificate", "ticket", "pass"})
"""Kinds of fields: what they lack is added to them one by one."""


_LEAVE = frozenset(
    {"picture", "scroll", "couplet", "comic", "stage", "route", "wheel", "prescription", "form", "calendar"}
)
"""Kinds whose readers know best."""


_SCENIC = frozenset({"livestream", "phone", "web", "stage", "cover", "certificate", "ticket", "pass"})
"""Kinds in which a bare statement may say what is seen: only labelled and shaped ones are copy."""


_UNTITLED = frozenset({"livestream", "phone", "web", "certificate", "sign", "chalkboard"})


_GIVEN = re.compile(r"福利|优惠|活动|亮点|赠品|卖点|products?$|offers?$", re.IGNORECASE)


_SAYING = re.compile(
    r"^(?:saying|says|that says?|which says?|reading|that reads?|with the (?:text|words?|message))[:,]?\s+",
    re.IGNORECASE,
)


_WORDS = re.compile(r"文字|文案|字样|文字内容|内容文字|text|words|copy|wording", re.IGNORECASE)
_COMPARED = re.compile(r"\bcompar|\bvs\b|\bversus\b|\btable\b|对比|比较|表格", re.IGNORECASE)


def complete(
    text: str, unquoted: str, kind: str, copy: list[Words], sections: list[Section], found: Found, *, zh: bool
) -> tuple[list[Words], list[Section]]:
    """Copy and sections with what the outline of the request has and they lack.

    `unquoted` is the request with its quotations as NUL characters; the facts of `found` may grow.
    """
    facts = found.facts
    if kind == "picture" or len(text) > _LONGEST:
        return copy, sections
    head = read_head(unquoted, zh=zh)
    if head is not None:
        sections = without_head(unquoted[: head.end], sections)
    groups = [g for g in read_groups(unquoted, head.end if head else 0) if not _is_copy_label(g)]
    if head is None and groups and groups[0].label and groups[0].start == 0:
        label = groups[0].label
        head = Head("", "", "" if is_told(label) or "style" in label.lower() else label, "", "", 0)
        groups[0] = replace(groups[0], label="")
        sections = without_head(label, sections)
    if kind in _LEAVE:
        return [w for w in copy if w.role != "title" or head is None or not is_wrong(w.text, head, [], text)], sections
    copy, sections, groups = _worded(groups, copy, sections)
    copy, sections = with_whole_dates(unquoted, copy, sections)
    copy, sections = with_weekdays(unquoted, copy, sections)
    copy, groups = _said(groups, copy)
    told = unquoted[head.end :] if head else unquoted
    spelled = sum(bool(g.label) and len(g.parts) == 1 for g in groups) > 2
    free = not (SPECIFIED.search(unquoted) or LABELLED.search(told) or "\x00" in unquoted)
    if head is not None and kind not in _UNTITLED:
        copy, sections, groups = with_title(head, groups, text, copy, sections, kind, free=free)
    sections = with_chart(text, unquoted, groups, sections, found)
    sections = without_marks(sections, groups)
    asked = any(fact.get("source", {}).get("kind") != "given" for fact in facts.values())
    if head is not None and free and kind in _FORMS:
        return copy, with_fields(groups, kind, copy, sections, facts)
    bare = head is not None and free and not spelled and not asked and (kind not in _SCENIC or kind == "cover")
    sign = kind == "recipe" or (head is not None and head.noun in SIGNS)
    shapes = head is not None and free and not spelled and not asked
    wanted = [g for g in groups if _counts(g, kind, bare=bare, shapes=shapes, sign=sign)]
    for run in _runs(wanted, compared=bool(_COMPARED.search(unquoted))):
        shown = list(strings_of(copy, sections, facts))
        span = unquoted[run[0].start : run[-1].end]
        if all(stands(group, shown, copy, sections, bare=bare or shapes, beside=len(run) > 1) for group in run):
            continue
        if worked_out(span, copy, sections, facts) or (run[0] is groups[-1] and closing_look(run[0], groups, shown)):
            continue
        if len(run) == 1 and (patched := patch(run[0], unquoted, copy, sections)) is not None:
            copy, sections = patched
            continue
        sections = [cut_short(section, run[0]) for section in sections]
        copy, sections, place = without(span, copy, sections)
        section = section_of(run, kind, head, copy, zh=zh)
        if section is not None:
            sections.insert(min(place, len(sections)), section)
        else:
            copy = [*copy, statement(run[0], copy, kind, last=run[0] is groups[-1], zh=zh)]
    if bare and kind in _LISTED:
        copy, sections = _points(copy, sections)
    copy, sections = _when_and_where(head, copy, sections, facts)
    return copy, merge_changes(merge(sections))


_LISTED = frozenset({"slide", "infographic", "statistics", "page", "notice"})
"""Kinds in which short statements are points of a list."""


def _points(copy: list[Words], sections: list[Section]) -> tuple[list[Words], list[Section]]:
    """Three short statements or more as the points of a list."""
    plain = [
        w for w in copy if w.role == "body" and len(w.text) <= 60 and not (w.place or w.area or w.near[0] or w.fact)
    ]
    if len(plain) < 3:
        return copy, sections
    points = {"kind": "list", "role": "takeaways", "entries": [{"text": w.text} for w in plain]}
    return [w for w in copy if w not in plain], [*sections, points]


def _is_copy_label(group: Group) -> bool:
    return group.label.lower() in COPY_LABELS or group.label.lower() in WRAPPERS


def _counts(group: Group, kind: str, *, bare: bool, shapes: bool, sign: bool) -> bool:
    """Whether a group is certain to be copy: labelled, numbered, or of a shape; bare statements where they may be."""
    first = group.parts[0].text
    orders = any(SPECIFIED.search(p.text) or LABELLED.search(p.text) for p in group.parts)
    if not group.ordered:
        if (
            (is_instruction(first) and not sign and not group.label)
            or PLACED.search(first)
            or SPECIFIED.search(group.label)
        ):
            return False
        if group.label and (is_look(group.label) or is_look(f"{group.label} {first}")):
            return False
        told = [p for p in group.parts if (WORKED.search(p.text) if group.label else is_told(p.text))]
        told = [p for p in told if not (sign and is_instruction(p.text))]
        told = [p for p in told if p.shape == "plain"]
        if bare and not group.label and len(group.parts) > 1 and group.shape == "plain":
            told = group.parts if description(", ".join(p.text for p in group.parts)) >= 0.15 else told
        if told and not group.label and (len(told) * 2 >= len(group.parts) or not bare):
            return False
        group.parts = [p for p in group.parts if p not in told]
    if group.ordered:
        return True
    if len(group.label.split()) > 6:
        return False
    labelled = bool(group.label) and not LINE.search(group.label)
    if len(group.parts) > 1 and labelled and not orders:
        return kind != "livestream" or bool(SAID.search(group.label) or _GIVEN.search(group.label))
    if len(group.parts) > 1 and group.shape != "plain" and all(p.shape == group.shape for p in group.parts):
        return group.shape in ("reduced", "versus") or shapes
    if not bare or not group.parts:
        return False
    if len(group.parts) == 1 and not group.mark and not group.label and is_seen(first):
        return False
    return len(group.parts) > 2 if kind == "recipe" else all(is_brief(p.text) for p in group.parts)


def _runs(groups: list[Group], *, compared: bool) -> Iterator[list[Group]]:
    """Labelled groups of as many parts each, one after the other, are the columns of one comparison."""
    k = 0
    while k < len(groups):
        end = k + 1
        while (
            compared
            and end < len(groups)
            and groups[k].label
            and groups[end].label
            and len(groups[k].parts) > 1
            and len(groups[end].parts) == len(groups[k].parts)
            and not groups[end].ordered
        ):
            end += 1
        yield groups[k:end]
        k = end


def _worded(
    groups: list[Group], copy: list[Words], sections: list[Section]
) -> tuple[list[Words], list[Section], list[Group]]:
    """What is labelled as the words of the picture (`文字：`): the first part is the title, others stand under it."""
    made = []
    for group in groups:
        if not _WORDS.fullmatch(group.label):
            made.append(group)
            continue
        first, *more = (part.text for part in group.parts)
        copy = [w for w in copy if w.role != "title" and w.text not in (first, *more)]
        under = (Words(words, "body" if k else "subtitle") for k, words in enumerate(more))
        copy = [Words(first, "title"), *copy, *under]
        sections = [s for s in sections if s.get("title") != group.label]
    return copy, sections, made


def _said(groups: list[Group], copy: list[Words]) -> tuple[list[Words], list[Group]]:
    """What the picture is to say (`saying Happy Birthday`) is its title, where it has none."""
    made: list[Group] = []
    for group in groups:
        parts = []
        for part in group.parts:
            words = _SAYING.sub("", part.text)
            if words != part.text and not any(w.role == "title" for w in copy):
                copy = [Words(words, "title"), *copy]
            elif words != part.text:
                parts.append(Part(words))
            else:
                parts.append(part)
        if parts:
            made.append(replace(group, parts=parts))
    return copy, made


def _when_and_where(
    head: Head | None, copy: list[Words], sections: list[Section], facts: dict[str, Any]
) -> tuple[list[Words], list[Section]]:
    """When and where, which the head tells in passing, as details."""
    shown = list(strings_of(copy, sections, facts))
    told = [t for t in ((head.when, head.where) if head else ()) if t and not covered(Part(t), shown)]
    if not told:
        return copy, sections
    entries = [{"text": t[:1].upper() + t[1:]} for t in told]
    for k, section in enumerate(sections):
        if section.get("role") == "details":
            return copy, [
                *sections[:k],
                {**section, "entries": [*entries, *section.get("entries", ())]},
                *sections[k + 1 :],
            ]
    return copy, [*sections, {"kind": "list", "role": "details", "entries": entries}]
