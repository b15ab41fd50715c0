"""Whether what a request states stands in what was found: covered, in one piece, not run together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from forebrush.think.planner.description import description
from forebrush.think.planner.found import Words
from forebrush.think.planner.items import same_words
from forebrush.think.planner.outline.statements import Group, Part
from forebrush.think.planner.outline.telling import LINE
from forebrush.think.planner.words import SECTION_LABELS

__all__ = ["closing_look", "covered", "is_torn", "ran_into", "stands", "strings_of", "texts_in", "unused", "worked_out"]

Section = dict[str, Any]

_WEAK = frozenset({
    "a", "an", "the", "and", "of", "in", "on", "at", "to", "for", "with", "is", "are", "by", "from", "it", "its",
    "we", "you", "this", "that", "there", "needs", "need", "put", "under", "first", "then", "next", "finally",
    "lastly", "after", "have", "has", "be", "will", "please",
})  # fmt: skip


_WEAK_ZH = frozenset({
    "先", "再", "然后", "最后", "接着", "其中", "还有", "以及", "另外", "和", "与", "写", "有", "是", "分别是", "包括",
})  # fmt: skip


def unused(texts: list[str], copy: list[Words], sections: list[Section], facts: dict[str, Any]) -> list[str]:
    """Those of some parts of the request that are not set after all."""
    shown = list(strings_of(copy, sections, facts))
    return [text for text in texts if not covered(Part(text), shown)]


def strings_of(copy: list[Words], sections: Iterable[Section], facts: dict[str, Any]) -> Iterator[str]:
    """Every string that is set."""
    for words in copy:
        yield str(facts[words.fact].get("value", "")) if words.fact in facts else words.text
    for section in sections:
        yield from texts_in(section, facts)


def texts_in(value: Any, facts: dict[str, Any]) -> Iterator[str]:
    """Every string that a part of a section sets, facts written out; not the words that say what sort it is."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("value_fact", "fact") and item in facts:
                source = facts[item].get("source", {})
                yield f"{facts[item].get('value', '')} {source.get('text', '') if isinstance(source, dict) else ''}"
            elif key == "values":
                yield from (f"{facts[v].get('value', '')}" if v in facts else str(v) for v in item)
            elif key not in ("kind", "role", "id", "place", "area", "near", "picture", "icon", "origin"):
                yield from texts_in(item, facts)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts_in(item, facts)
    elif isinstance(value, str) and value:
        yield value


def covered(part: Part, shown: list[str]) -> bool:
    """Whether what a part says stands in what is set: every number and Chinese word, and most of the other words.

    A Chinese run stands where half of its pairs of characters do: others drop its particles (`最后倒入料汁`).
    """
    blob = " ".join(shown).casefold()
    words = set(re.findall(r"[a-z][a-z'’]*|\d[\d.,:]*", blob.replace(",", "")))
    low = part.text.casefold()
    for run in re.findall(r"[\u3400-\u9fff]+", low):
        pairs = [run[k : k + 2] for k in range(len(run) - 1)] or [run]
        if run not in _WEAK_ZH and sum(pair in blob for pair in pairs) * 2 < len(pairs):
            return False
    for number in re.findall(r"\d[\d.,:]*\d|\d", low):
        if number not in blob and number.replace(",", "") not in words and len(number) > 1:
            return False
    latin = [w for w in re.findall(r"[a-z][a-z'’]*", low) if w not in _WEAK]
    return sum(len(w) for w in latin if w in words) * 2 >= sum(map(len, latin))


def closing_look(group: Group, groups: list[Group], shown: list[str]) -> bool:
    """Whether a bare list at the end, of which nobody read a word, says how it looks: people close with that."""
    bare = not group.label and not group.ordered and not group.mark and group is not groups[0] and len(group.parts) > 1
    stated = any(re.search(r"\d", part.text) or covered(part, shown) for part in group.parts)
    return bare and not stated and description(", ".join(part.text for part in group.parts)) > 0


def stands(
    group: Group, shown: list[str], copy: list[Words], sections: list[Section], *, bare: bool, beside: bool
) -> bool:
    """Whether all parts of a group are set, and not run together in one string."""
    if not all(covered(part, shown) for part in group.parts):
        return False
    if (
        group.shape in ("figure", "money", "plan", "dish")
        and len(group.parts) > 2
        and bare
        and is_torn(group, sections)
    ):
        return False
    named = group.label and group.label.lower() not in SECTION_LABELS and not LINE.search(group.label)
    if bare and named and (len(group.parts) == 1 or beside) and not covered(Part(group.label), shown):
        return False
    if bare and named and any(ran_into(group, string) for string in shown):
        return False
    if len(group.parts) < 3 or not (bare or _counted(group.label)):
        return True
    listed = bool(group.label) or group.ordered or group.shape != "plain" or _short(group)
    alone = [
        s
        for x in sections
        if len(x.get("entries", ())) == 1 and (listed or x.get("kind") == "steps")
        for s in texts_in(x, {})
    ]
    for string in [*(w.text for w in copy if listed), *alone]:
        words = same_words(string)
        if sum(same_words(part.text) in words for part in group.parts) >= 3:
            return False
    return True


def ran_into(group: Group, string: str) -> bool:
    """Whether a labelled group stands behind other words in one string: `中心广场，物品包括旧书`."""
    words, label = same_words(string), same_words(group.label)
    at = words.find(label)
    return at > 1 and at < words.find(same_words(group.parts[0].text)) and len(label) > 1


def is_torn(group: Group, sections: list[Section]) -> bool:
    """Whether parts of one shape stand in several lists."""
    homes = set()
    for part in group.parts:
        name = same_words(part.cells[0] if part.cells else part.text)
        forms = (name, same_words(part.text))
        homes |= {k for k, s in enumerate(sections) if any(same_words(t) in forms for t in texts_in(s, {}))}
    return len(homes) > 1


def _counted(label: str) -> bool:
    """Whether a label announces several things: `three features`, `Services`, `四个好处`."""
    last = label.split()[-1].lower() if label.split() else ""
    counted = re.match(
        r"(?:the |our |with |and )*(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) ", label.lower()
    )
    return bool(
        counted
        or (last.isascii() and last.endswith("s") and not last.endswith("ss"))
        or re.match(r"[一二三四五六七八九十两\d]{1,2}[个大条种项款位步点]", label)
    )


def _short(group: Group) -> bool:
    return all(len(part.text.split()) <= 3 and len(part.text) <= 24 for part in group.parts)


def worked_out(span: str, copy: list[Words], sections: list[Section], facts: dict[str, Any]) -> bool:
    """Whether somebody reckoned with the figures of a span: what follows from them stands in what was found."""
    given = {name for name, fact in facts.items() if fact.get("source", {}).get("kind") == "given"}
    if len(given) == len(facts):
        return False
    used = {w.fact for w in copy} | {str(v) for s in sections for v in _facts_in(s)}
    texts = [str(facts[name].get("source", {}).get("text") or facts[name].get("value", "")) for name in given]
    return bool(used - given - {""}) and any(text and text in span for text in texts)


def _facts_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("value_fact", "fact") and item:
                yield item
            else:
                yield from _facts_in(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _facts_in(item)
