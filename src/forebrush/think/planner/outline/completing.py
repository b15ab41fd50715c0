"""What the other readers lost or ran together, set again from the outline of the request; and a title where none is.

The readers of kinds know much about few manners of writing; the outline knows little about all. Where what the request
states is missing from what they found, or stands glued in one string, the group that it belongs to is set from its
outline. What stands in quotation marks is never touched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from forebrush.think.planner.copy import entry_of
from forebrush.think.planner.description import describes, description
from forebrush.think.planner.found import Found, Words
from forebrush.think.planner.items import same_words
from forebrush.think.planner.kinds import charts
from forebrush.think.planner.outline.heads import Head, read_head
from forebrush.think.planner.outline.statements import Group, Part, read_groups
from forebrush.think.planner.reading import is_instruction, is_look
from forebrush.think.planner.words import COPY_LABELS, SECTION_LABELS, WRAPPERS

__all__ = ["complete", "unused"]

Section = dict[str, Any]

_LONGEST = 1_200
"""Characters of a request whose outline is read: longer ones are briefs, which others read."""
_LEAVE = frozenset(
    {"picture", "scroll", "couplet", "comic", "stage", "route", "wheel", "prescription", "form", "calendar"}
)
"""Kinds whose readers know best."""
_SCENIC = frozenset({"livestream", "phone", "web", "stage", "cover", "certificate", "ticket", "pass"})
"""Kinds in which a bare statement may say what is seen: only labelled and shaped ones are copy."""
_UNTITLED = frozenset(
    {"livestream", "phone", "web", "ticket", "pass", "certificate", "packaging", "sign", "chalkboard"}
)
_SAID = re.compile(r"弹幕|评论|留言|comments?$", re.IGNORECASE)
_SCENE = re.compile(
    r"^(?:with|in an?|in the|using|featuring|showing|for completing|on a|at the|an?|there (?:is|are)|make it|please)\b|"
    r"^(?:带|配|有|要|用|画|以|一[只位个名群片座]|背景|画面|风格|整体|颜色|主色|适合|横版|竖版)|(?:风格|背景|配图|插图|插画|色调)$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^(?:(?:the|our|with|and)\s+)*(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)?(?P<what>.+)$",
    re.IGNORECASE,
)
_COUNT_ZH = re.compile(r"^(?:[一二三四五六七八九十两\d]{1,2}[个大条种项款位步点]?)?(?P<what>.+)$")
_SAYING = re.compile(
    r"^(?:saying|says|that says?|which says?|reading|that reads?|with the (?:text|words?|message))[:,]?\s+",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^(?:(?:with |lots of )?love(?:,? from)?|from (?!.* to )|yours|best wishes|warm(?:est)? wishes|kind regards|sincerely)\b",
    re.IGNORECASE,
)
_WEAK = frozenset(
    "a an the and of in on at to for with is are by from it its we you this that there needs need put under first then "
    "next finally lastly after have has be will please".split()
)
_WEAK_ZH = frozenset("先 再 然后 最后 接着 其中 还有 以及 另外 和 与 写 有 是 分别是 包括".split())
_SPECIFIED = re.compile(
    r"\b(?:says|reads?|reading|headline|underneath|beneath|below|above|(?:in|on|at|across|along|down|over|under) the (?:very )?"
    r"(?:top|bottom|left|right|cent(?:er|re)|middle|corner|front|back|flag|sign|label)|in the middle|"
    r"(?:top|bottom|left|right|upper|lower)[ -](?:left|right|half|side|column|corner|hand))\b|"
    r"写|左[边侧半栏上下面]|右[边侧半栏上下面]|[印刻贴]|居中|上方|下方|[上下]面|底部|顶[上部端]|[上下]角|栏|落款|正中|中间|[一两三四五六七八九][行列句]",
    re.IGNORECASE,
)
"""A request that says where its words stand or how they read: its bare statements are orders."""
_LABELLED = re.compile(
    r"标题|主题|副题|名称|名字|片名|书名|店名|按钮|页脚|落款|标语|口号|提示[:：]|\b(?:title[ds]?|subtitle|headline|tagline|slogan|"
    r"footer|caption|button|badge|called|named|heading|subheading|top line|bottom line|final line)\b",
    re.IGNORECASE,
)
"""A request that names its strings by what they are for."""
_SIGNED = re.compile(r"(?:部|处|店|公司|委员会|中心|学校|社|局|院|会|馆|组|班|园|敬上|谨启|宣)$")
_LOOK_ZH = re.compile(
    r"^.{1,4}[风蓝红绿黄白黑灰金紫粉色调感]$|^(?:清爽|干净|童趣|搞笑|活泼|大气|简洁|醒目|好看|文艺|安静)"
)
_LINE = re.compile(
    r"\b(?:line|text|message|note|words?|sentence|paragraph|menu|bar|cards?|print)$|题目|标题|备注|提示|说明",
    re.IGNORECASE,
)
"""Labels of one string, or of a part that has a reader of its own."""
_FORMAT = re.compile(
    r"^(?:square|tall|wide|portrait|landscape|vertical|horizontal|funny|serious|simple|fun|cute|a[3-6])(?: (?:format|layout|one))?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\bcompar|\bvs\b|\bversus\b|\btable\b|对比|比较|表格", re.IGNORECASE)
_PLACED = re.compile(
    r"(?:上|下|左|右|中|顶|底)[面边方间部角].{0,4}[写放加标注]|写[一上]?[句行]|^\W*(?:at|on|in) the (?:top|bottom|left|right)"
)


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
        sections = _without_head(unquoted[: head.end], sections)
    groups = [g for g in read_groups(unquoted, head.end if head else 0) if not _is_copy_label(g)]
    if kind in _LEAVE:
        return [w for w in copy if w.role != "title" or head is None or not _is_wrong(w.text, head, [], text)], sections
    copy, groups = _said(groups, copy)
    free = not (_SPECIFIED.search(unquoted) or _LABELLED.search(unquoted) or "\x00" in unquoted)
    if head is not None and kind not in _UNTITLED:
        copy, sections, groups = _titled(head, groups, text, copy, sections, free=free)
    sections = _charted(text, unquoted, groups, sections, found)
    sections = _without_marks(sections, groups)
    asked = any(fact.get("source", {}).get("kind") != "given" for fact in facts.values())
    bare = head is not None and free and not asked and kind not in _SCENIC
    wanted = [g for g in groups if _counts(g, kind, bare=bare)]
    for run in _runs(wanted, compared=bool(_COMPARED.search(unquoted))):
        shown = list(_strings(copy, sections, facts))
        span = unquoted[run[0].start : run[-1].end]
        if all(_stands(group, shown, copy, sections, bare=bare) for group in run) or _worked_out(
            span, copy, sections, facts
        ):
            continue
        if len(run) == 1 and (patched := _patched(run[0], unquoted, copy, sections)) is not None:
            copy, sections = patched
            continue
        copy, sections, place = _without(span, copy, sections)
        section = _section(run, kind, head, copy, zh=zh)
        if section is not None:
            sections.insert(min(place, len(sections)), section)
        else:
            copy = [*copy, _words(run[0], copy, last=run[0] is groups[-1], zh=zh)]
    copy, sections = _when_and_where(head, copy, sections, facts)
    return copy, _merged(sections)


def unused(texts: list[str], copy: list[Words], sections: list[Section], facts: dict[str, Any]) -> list[str]:
    """Those of some parts of the request that are not set after all."""
    shown = list(_strings(copy, sections, facts))
    return [text for text in texts if not _covered(Part(text), shown)]


def _is_copy_label(group: Group) -> bool:
    return group.label.lower() in COPY_LABELS or group.label.lower() in WRAPPERS


def _counts(group: Group, kind: str, *, bare: bool) -> bool:
    """Whether a group is certain to be copy: labelled, numbered, or of a shape; bare statements where they may be."""
    first = group.parts[0].text
    orders = any(_SPECIFIED.search(p.text) or _LABELLED.search(p.text) for p in group.parts)
    if not group.ordered:
        if is_instruction(first) or _PLACED.search(first) or _SPECIFIED.search(group.label):
            return False
        if group.label and (is_look(group.label) or is_look(f"{group.label} {first}")):
            return False
        told = [p for p in group.parts if _told(p.text)]
        if bare and not group.label and len(group.parts) > 1 and group.shape == "plain":
            told = group.parts if description(", ".join(p.text for p in group.parts)) >= 0.15 else told
        if told and not group.label and (len(told) * 2 >= len(group.parts) or not bare):
            return False
        group.parts = [p for p in group.parts if p not in told]
    if group.ordered:
        return True
    if len(group.label.split()) > 6:
        return False
    labelled = bool(group.label) and not _LINE.search(group.label)
    if len(group.parts) > 1 and labelled and not orders:
        return kind != "livestream" or bool(_SAID.search(group.label))
    if len(group.parts) > 1 and group.shape != "plain" and all(p.shape == group.shape for p in group.parts):
        return group.shape in ("reduced", "versus") or bare
    if not bare or not group.parts:
        return False
    if len(group.parts) == 1 and not group.mark and not group.label and _seen(first):
        return False
    return len(group.parts) > 2 if kind == "recipe" else all(_brief(p.text) for p in group.parts)


def _seen(text: str) -> bool:
    """Whether a lone statement is rather of what is seen than of what is read."""
    return bool(_FORMAT.match(text)) or (description(text) >= 0.16 if text.isascii() else bool(_LOOK_ZH.search(text)))


def _told(text: str) -> bool:
    """Whether a part tells the maker how it looks or what to do."""
    return is_look(text) or is_instruction(text) or describes(text) or bool(_SCENE.search(text) or _PLACED.search(text))


def _brief(text: str) -> bool:
    """Whether a bare statement is as short as what is written on a sheet."""
    return len(text.split()) <= 8 if text.isascii() else len(text) <= 24


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


def _without_head(chunk: str, sections: list[Section]) -> list[Section]:
    """Sections in which what is to be made labels nothing: `Phone screen of a weather app: Shanghai`."""
    lead = same_words(chunk)
    made = []
    for section in sections:
        entries = []
        for entry in section.get("entries", ()):
            if entry.get("label") and same_words(entry["label"]) == lead:
                words = entry.get("text") or entry.get("value") or ""
                speaker = re.match(r"^([^：:]{1,12})[：:](.+)$", words)
                entry = {"label": speaker[1], "text": speaker[2].strip()} if speaker else {"text": words}
            entries.append(entry)
        made.append({**section, "entries": entries} if "entries" in section else section)
    return made


def _merged(sections: list[Section]) -> list[Section]:
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


# ---- what is shown already


def _strings(copy: list[Words], sections: Iterable[Section], facts: dict[str, Any]) -> Iterator[str]:
    """Every string that is set."""
    for words in copy:
        yield str(facts[words.fact].get("value", "")) if words.fact in facts else words.text
    for section in sections:
        yield from _in(section, facts)


def _in(value: Any, facts: dict[str, Any]) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("value_fact", "fact") and item in facts:
                source = facts[item].get("source", {})
                yield f"{facts[item].get('value', '')} {source.get('text', '') if isinstance(source, dict) else ''}"
            elif key == "values":
                yield from (f"{facts[v].get('value', '')}" if v in facts else str(v) for v in item)
            elif key not in ("kind", "role", "id", "place", "area", "near", "picture", "icon", "origin"):
                yield from _in(item, facts)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _in(item, facts)
    elif isinstance(value, str) and value:
        yield value


def _covered(part: Part, shown: list[str]) -> bool:
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


def _stands(group: Group, shown: list[str], copy: list[Words], sections: list[Section], *, bare: bool) -> bool:
    """Whether all parts of a group are set, and not run together in one string."""
    if not all(_covered(part, shown) for part in group.parts):
        return False
    named = group.label and group.label.lower() not in SECTION_LABELS and not _LINE.search(group.label)
    if bare and len(group.parts) == 1 and named and not _covered(Part(group.label), shown):
        return False
    if len(group.parts) < 3 or not (bare or _counted(group.label)):
        return True
    listed = bool(group.label) or group.ordered or group.shape != "plain" or _short(group)
    alone = [
        s
        for x in sections
        if len(x.get("entries", ())) == 1 and (listed or x.get("kind") == "steps")
        for s in _in(x, {})
    ]
    for string in [*(w.text for w in copy if listed), *alone]:
        words = same_words(string)
        if sum(same_words(part.text) in words for part in group.parts) >= 3:
            return False
    return True


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


# ---- taken out


def _patched(
    group: Group, text: str, copy: list[Words], sections: list[Section]
) -> tuple[list[Words], list[Section]] | None:
    """A bare group of which most parts are set one by one: what is cut short is set whole, what is missing is added."""
    if group.label or group.ordered or group.shape != "plain":
        return None
    strings = [same_words(s) for s in _strings(copy, sections, {})]
    missing = [part for part in group.parts if same_words(part.text) not in strings]
    if len(missing) * 2 > len(group.parts) or len(group.parts) < 3:
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
        own = {same_words("".join(_in(entry, {}))): entry for entry in section.get("entries", ())}
        if section.get("kind") == "list" and any(same_words(part.text) in own for part in group.parts):
            entries = [own.pop(same_words(p.text), None) or _entry(p) for p in group.parts
                       if p in added or same_words(p.text) in own]  # fmt: skip
            return [*sections[:k], {**section, "entries": [*entries, *own.values()]}, *sections[k + 1 :]]
    return [*sections, {"kind": "list", "role": "details", "entries": [_entry(part) for part in added]}]


def _worked_out(span: str, copy: list[Words], sections: list[Section], facts: dict[str, Any]) -> bool:
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


def _without(span: str, copy: list[Words], sections: list[Section]) -> tuple[list[Words], list[Section], int]:
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

    kept_copy = [w for w in copy if w.role == "title" or w.fact or not inside([w.text])]
    kept: list[Section] = []
    for section in sections:
        if section.get("kind") == "chart":
            kept.append(section)
            continue
        entries = [e for e in section.get("entries", ()) if not inside(list(_in(e, {})))]
        rows = [r for r in section.get("rows", ()) if not inside([c for c in r if c])]
        if len(entries) < len(section.get("entries", ())) or len(rows) < len(section.get("rows", ())):
            place = min(place, len(kept))
            if not entries and not rows:
                continue
            section = {**section, **({"entries": entries} if "entries" in section else {}),
                       **({"rows": rows} if "rows" in section else {})}  # fmt: skip
        kept.append(section)
    return kept_copy, kept, place


def _without_marks(sections: list[Section], groups: list[Group]) -> list[Section]:
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


# ---- set again


def _charted(text: str, unquoted: str, groups: list[Group], sections: list[Section], found: Found) -> list[Section]:
    """Sections with the chart that is asked for, where the figures of a group are not all in one."""
    group = max((g for g in groups if g.shape == "figure"), key=lambda g: len(g.parts), default=None)
    if group is None or len(group.parts) < 2 or not re.search(charts.CHART, text, re.IGNORECASE):
        return sections
    drawn = [s for s in sections if s.get("chart")]
    if len(drawn) > 1 or (drawn and len(drawn[0]["chart"].get("categories", ())) >= len(group.parts)):
        return sections
    figures = [p for p in group.parts if p.shape == "figure"]
    told = " ".join(str(fact.get("source", {}).get("expression", "")) for fact in found.facts.values())
    for name in (v for s in drawn for row in s["chart"].get("series", ()) for v in row.get("values", ())):
        if isinstance(name, str) and name not in told:
            found.facts.pop(name, None)
    wish = charts.wish(found, text, [p.cells[0] for p in figures], [("", [p.cells[1] for p in figures])])
    if wish is None:
        return sections
    if unit := next((p.cells[2] for p in figures if p.cells[2]), ""):
        wish.setdefault("y_title", unit[:1].upper() + unit[1:])
    _, kept, place = _without(unquoted[group.start : group.end], [], [s for s in sections if s not in drawn])
    return [
        *kept[:place],
        {"kind": "chart", "entries": [], "chart": {**(drawn[0]["chart"] if drawn else {}), **wish}},
        *kept[place:],
    ]


def _section(run: list[Group], kind: str, head: Head | None, copy: list[Words], *, zh: bool) -> Section | None:
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
    title = _heading(group.label, zh=zh)
    if group.ordered:
        return {"kind": "steps", "role": "steps", "title": title, "entries": [{"text": p.text} for p in group.parts]}
    if len(group.parts) == 1:
        part = group.parts[0]
        if group.label:
            return {"kind": "list", "role": "details", "entries": [{"label": title, "value": part.text}]}
        if part.shape in ("money", "pair"):
            return {"kind": "list", "role": "details", "entries": [_entry(part)]}
        return None
    if kind == "recipe" and not group.label:
        return _of_dish(group, zh=zh)
    if _SAID.search(group.label):
        return {"kind": "comments", "role": "comments", "entries": [{"text": p.text} for p in group.parts]}
    return _of_shape(group, kind, head, title)


def _of_shape(group: Group, kind: str, head: Head | None, title: str) -> Section:
    entries = [_entry(part, timed=group.shape == "time") for part in group.parts]
    if group.shape == "versus":
        names = re.split(r"\s+(?:and|vs\.?|versus|with|to)\s+|[和与、]", head.topic if head else "")
        columns = ["", *(n[:1].upper() + n[1:] for n in names)] if len(names) == 2 else []
        rows = [list(p.cells) if p.shape == "versus" else [p.text, "", ""] for p in group.parts]
        return {"kind": "table", "role": "table", "title": title, "columns": columns, "rows": rows, "entries": []}
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
    role = "takeaways" if kind == "slide" else "details"
    return {"kind": "list", "role": role, "title": title, "entries": entries}


def _goods(part: Part) -> dict[str, Any]:
    """A thing with its old and its new price."""
    if part.shape != "reduced":
        return _entry(part)
    name, label, was, now = part.cells
    return {"label": name, "value": now, "entries": [{"label": label, "value": was, "struck": True}]}


def _entry(part: Part, *, timed: bool = False) -> dict[str, Any]:
    if part.shape in ("money", "pair") or (timed and part.shape == "time"):
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


def _heading(label: str, *, zh: bool) -> str:
    """A label as a heading: `three features` is Features, `四个好处` is 好处."""
    if not label:
        return ""
    if label.isascii():
        match = _COUNT.match(label)
        words = match["what"] if match else label
        return words[:1].upper() + words[1:]
    match = _COUNT_ZH.match(label)
    return match["what"] if match and len(match["what"]) > 1 else label


def _words(group: Group, copy: list[Words], *, last: bool, zh: bool) -> Words:
    """A single bare statement as copy: a call under the title, a name at the end, else body."""
    text = group.parts[0].text
    plain = text[:1].upper() + text[1:] if text.isascii() else text
    if _CLOSING.match(text):
        return Words(plain, "signature")
    if last and zh and len(text) <= 12 and not group.mark and _SIGNED.search(text):
        return Words(plain, "signature")
    if group.mark:
        plain += group.mark
    calls = bool(group.mark) and not any(w.role == "subtitle" for w in copy) and len(text) <= 60
    return Words(plain, "subtitle" if calls and any(w.role == "title" for w in copy) else "body")


# ---- the title


def _titled(
    head: Head, groups: list[Group], text: str, copy: list[Words], sections: list[Section], *, free: bool
) -> tuple[list[Words], list[Section], list[Group]]:
    """Copy with a title: by the head, else the first statement; one that others took wrongly goes."""
    index = next((k for k, w in enumerate(copy) if w.role == "title"), -1)
    if index >= 0:
        given = copy[index].text
        if not _is_wrong(given, head, groups, text) or any(
            w.text == head.title for w in copy[:index] + copy[index + 1 :]
        ):
            return copy, sections, groups
        copy = [w for k, w in enumerate(copy) if k != index]
    title, wanted = head.title if free or head.document else "", groups
    if free and not title and index < 0 and groups and not any(w.role in ("quote", "brand", "title") for w in copy):
        first = groups[0]
        signed = any(w.role == "sign" and same_words(w.text) == same_words(first.parts[0].text) for w in copy)
        if not first.label and not first.ordered and first.shape == "plain" and not signed and _may_name(first):
            title = first.parts[0].text
            rest = replace(first, parts=first.parts[1:]) if len(first.parts) > 1 else None
            wanted = ([rest] if rest else []) + groups[1:]
            title += first.mark if first.mark and not rest else ""
            copy = [w for w in copy if same_words(w.text) != same_words(title)]
            sections = [
                {**s, "entries": kept} if "entries" in s else s
                for s in sections
                if (kept := [e for e in s.get("entries", ()) if same_words("".join(_in(e, {}))) != same_words(title)])
                or not s.get("entries")
            ]
    if title:
        copy = [Words(title, "title"), *copy]
        if head.name and not any(w.role == "subtitle" for w in copy):
            copy.insert(1, Words(head.name, "subtitle"))
    return copy, sections, wanted


def _may_name(group: Group) -> bool:
    return not _told(group.parts[0].text) and len(group.parts[0].text) <= 80


def _is_wrong(title: str, head: Head, groups: list[Group], text: str) -> bool:
    """Whether a title is the order to draw it, or more or less than the head says."""
    quoted = re.search(rf"[“\"'「《‘]{re.escape(title)}[”\"'」》’]", text)
    if quoted or re.search(
        rf"(?:title|headline|标题|题目|called|named)\s*[:：]?\s*(?:is|是|为)?\s*{re.escape(title)}", text, re.IGNORECASE
    ):
        return False
    if _is_order(title, head):
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


def _when_and_where(
    head: Head | None, copy: list[Words], sections: list[Section], facts: dict[str, Any]
) -> tuple[list[Words], list[Section]]:
    """When and where, which the head tells in passing, as details."""
    shown = list(_strings(copy, sections, facts))
    told = [t for t in ((head.when, head.where) if head else ()) if t and not _covered(Part(t), shown)]
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
