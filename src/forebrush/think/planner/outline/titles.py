"""The title of a request: by its head, else its first statement; one that others took wrongly goes."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from forebrush.think.planner.found import Words
from forebrush.think.planner.items import same_words
from forebrush.think.planner.outline.heads import Head
from forebrush.think.planner.outline.mending import behind_title
from forebrush.think.planner.outline.standing import texts_in
from forebrush.think.planner.outline.statements import Group, Part
from forebrush.think.planner.outline.telling import is_told

__all__ = ["is_wrong", "with_title"]

Section = dict[str, Any]


def with_title(
    head: Head, groups: list[Group], text: str, copy: list[Words], sections: list[Section], kind: str, *, free: bool
) -> tuple[list[Words], list[Section], list[Group]]:
    """Copy with a title: by the head, else the first statement; one that others took wrongly goes."""
    index = next((k for k, w in enumerate(copy) if w.role == "title"), -1)
    if index >= 0:
        given = copy[index].text
        if not is_wrong(given, head, groups, text) or any(
            w.text == head.title for w in copy[:index] + copy[index + 1 :]
        ):
            return copy, sections, groups
        copy = [w for k, w in enumerate(copy) if k != index]
        index = -1
    title, wanted = head.title if free or head.document else "", groups
    shaped = bool(groups) and (groups[0].ordered or (groups[0].shape != "plain" and len(groups[0].parts) > 1))
    parallel = bool(groups) and _are_parallel(groups[0])
    if free and not title and (shaped or parallel):
        lead = groups[0].parts[0]
        others = groups[0].parts[1:]
        if lead.shape == "plain" and len(others) > 1 and all(p.shape == others[0].shape != "plain" for p in others):
            title, wanted = lead.text, [replace(groups[0], parts=others), *groups[1:]]  # `项目进度，设计 80%，开发 45%`
        else:
            title = head.bare[:1].upper() + head.bare[1:]
    shout = _SEEN.sub("", groups[0].parts[0].text) if groups and not groups[0].label else ""
    if free and len(shout.split()) > 1 and shout.isupper():
        title = ""  # What is written in capitals is to be read first.
    if title and title == head.name.rpartition(" ")[0] and groups and not shaped and not groups[0].label:
        title = ""  # `Birthday invitation: Leo turns 5`
    if free and not title and index < 0 and groups and not any(w.role in ("quote", "brand", "title") for w in copy):
        first = groups[0]
        whole = same_words(text[first.start : first.end])
        signed = any(w.role == "sign" and same_words(w.text) == same_words(first.parts[0].text) for w in copy)
        one = len(first.parts) == 1 or first.shape == "plain"
        taken = kind == "ticket" and not _is_bare_field(first.parts[0], sections)
        if (
            not (first.label or first.ordered or signed or taken or parallel)
            and one
            and (shout.isupper() or _may_name(first))
        ):
            title = _SEEN.sub("", first.parts[0].text)
            rest = replace(first, parts=first.parts[1:]) if len(first.parts) > 1 else None
            wanted = ([rest] if rest else []) + groups[1:]
            title += first.mark if first.mark and not rest else ""
            copy = [w for w in copy if same_words(w.text) not in (same_words(title), whole)]
            sections = [
                {**s, "entries": kept} if "entries" in s else s
                for s in sections
                if (
                    kept := [
                        e for e in s.get("entries", ()) if same_words("".join(texts_in(e, {}))) != same_words(title)
                    ]
                )
                or not s.get("entries")
            ]
    if head.noun in ("cover", "封面") and (
        by := re.match(r"^(?P<t>.{2,80}?)\s+(?:by|作者[:：]?)\s+(?P<a>\S.{1,60})$", title)
    ):
        title = by["t"]
        copy = [*(w for w in copy if w.role != "author"), Words(by["a"], "author")]
    if title:
        copy = [w for w in copy if not _runs_on(w, title, wanted)]
        sections = [behind_title(section, title) for section in sections]
        copy = [Words(title, "title"), *copy]
        if head.name and not any(w.role == "subtitle" for w in copy):
            copy.insert(1, Words(head.name, "subtitle"))
    return copy, sections, wanted


_SEEN = re.compile(r"(?<=\w)\s+(?:with|featuring|showing) (?:an?|the|some|two|three) .*$", re.IGNORECASE)
"""What is seen beside the words: `NO PAIN NO GAIN with a man lifting a barbell`."""


def _are_parallel(group: Group) -> bool:
    """Whether parts begin alike, with a number or a letter each: floors of a house, rows of a list."""
    return len(group.parts) > 2 and all(
        re.match(r"\d+\s?[楼层号路栋室组班]|第[一二三四五六七八九十\d]", p.text) for p in group.parts
    )


def _is_bare_field(part: Part, sections: list[Section]) -> bool:
    """Whether a part stands in a form without a label: nobody knew what it is."""
    return any(
        not e.get("label") and same_words("".join(texts_in(e, {}))) == same_words(part.text)
        for s in sections for e in s.get("entries", ())
    )  # fmt: skip


def _runs_on(words: Words, title: str, groups: list[Group]) -> bool:
    """Whether a string is the title with the statements after it."""
    own = same_words(words.text)
    return own.startswith(same_words(title)) and any(same_words(p.text) in own for g in groups[:1] for p in g.parts)


def _may_name(group: Group) -> bool:
    return not is_told(group.parts[0].text) and len(group.parts[0].text) <= 80


def is_wrong(title: str, head: Head, groups: list[Group], text: str) -> bool:
    """Whether a title is the order to draw it, or more or less than the head says."""
    quoted = re.search(rf"[“\"'「《‘]{re.escape(title)}[”\"'」》’]", text)
    if quoted or re.search(
        rf"(?:title|headline|标题|题目|called|named)\s*[:：]?\s*(?:is|是|为)?\s*{re.escape(title)}", text, re.IGNORECASE
    ):
        return False
    if _is_order(title, head) or (
        head.before and same_words(title) == same_words(head.before) != same_words(head.title)
    ):
        return True
    if re.match(r"[$€£¥￥]\s?\d", title) and any(len(g.parts) > 1 and title in p.text for g in groups for p in g.parts):
        return True
    if not head.title:
        return False
    longer = (
        same_words(title).startswith(same_words(head.title)) and bool(head.when) and len(title) > len(head.title) + 3
    )
    stated = any(
        len(g.parts) > 1 and same_words(title) == same_words(g.parts[0].text) and g.parts[1].shape == g.parts[0].shape
        for g in groups
    )
    return longer or stated


def _is_order(title: str, head: Head) -> bool:
    """Whether a title is no more than the order to draw it: `画一张通知`, `一副春联`."""
    ordered = re.match(
        r"(?:请|帮我)?(?:画|做|写|来|设计|生成|制作)一?[张份个幅副套](?=\S)|一[张份个幅副套](?=\S)", title
    )
    return bool(ordered) or same_words(title) == same_words(head.noun)
