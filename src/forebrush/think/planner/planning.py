"""Request to brief: the chain of readers, and the brief of what they found. Total: whatever comes, there is a brief.

The order matters. Each reader takes the spans that it understood; the next sees the rest. See docs/architecture.md.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from forebrush.scene.brief import Brief
from forebrush.scene.loading import validate
from forebrush.scene.picture import Subject
from forebrush.think.planner.about import seen_in
from forebrush.think.planner.copy import entry_of, read_clauses, read_written, subject_title
from forebrush.think.planner.cues import FACTS
from forebrush.think.planner.description import is_caption, is_prose, opening
from forebrush.think.planner.figures import follow, show_hidden
from forebrush.think.planner.follows import ask_world, settle_world
from forebrush.think.planner.found import Detail, Found, Words
from forebrush.think.planner.gathering import look_over, read_strings
from forebrush.think.planner.items import Reading
from forebrush.think.planner.kinds import EARLY, FIRST, READERS, VOCABULARIES, WORDS
from forebrush.think.planner.kinds.chart_details import finish_charts, ground_color
from forebrush.think.planner.kinds.evidence import shape_evidence
from forebrush.think.planner.kinds.forms import paper_evidence
from forebrush.think.planner.kinds.pages import read_signs
from forebrush.think.planner.kinds.plots import read_plot
from forebrush.think.planner.kinds.series import row_evidence
from forebrush.think.planner.kinds.shared import only_shown
from forebrush.think.planner.kinds.sheets import is_moderate
from forebrush.think.planner.labelled import has_labels, names_parts
from forebrush.think.planner.layouts import described, read_layout
from forebrush.think.planner.messages import set_messages
from forebrush.think.planner.orders import without_orders
from forebrush.think.planner.outline.completing import complete
from forebrush.think.planner.outline.heads import read_head
from forebrush.think.planner.outline.standing import unused
from forebrush.think.planner.outline.tidying import tidied
from forebrush.think.planner.people import generic, named_people
from forebrush.think.planner.quotations import quotes
from forebrush.think.planner.reading import colors, kind, language, moods
from forebrush.think.planner.samples import fill
from forebrush.think.planner.scenery import scenery, subject
from forebrush.think.planner.scenes import is_scene
from forebrush.think.planner.segments import MAX_ITEMS, Enumeration, blank, clauses, enumeration, is_han
from forebrush.think.planner.selfsaid import told_by_themselves
from forebrush.think.planner.source import Source, read_source
from forebrush.think.planner.standing import stand
from forebrush.think.planner.words import KINDS, SECTION_LABELS
from forebrush.world import Request, Vocabulary

__all__ = ["plan"]

_KIND_WORDS = tuple(dict.fromkeys(word for table in KINDS.values() for word in table))


def plan(request: Request, draws: Vocabulary | None = None) -> Brief:
    """The brief of a request. Deterministic, no model; words given are set as given, looks are never set.

    `draws` says what a painter knows: a request of which it knows all, and that names no kind, may be a picture.
    """
    prompt = request.prompt.replace("\x00", " ").strip()
    source, found = read_source(prompt, language(prompt)), Found()
    manner = _manner(source)
    unread, reading = _read(source, found, manner)
    numbered = _leftover(source, found, manner)
    words = told_by_themselves(_ordered(found.copy, prompt), [quote.text for quote in quotes(source.text)])
    name = source.kind if source.kind in READERS else _kind_at_last(unread, words, found, numbered)
    if name == "page" and is_scene(read_source(prompt, language(prompt)), draws):
        name, found.free = "picture", [prompt.strip()]
    if name == "picture":
        single = len(prompt) == 1 and is_han(prompt)
        copy = [Words(prompt, "character")] if single else []
        return _brief(request, source, "poster" if single else name, copy, [], {}, found)
    found.free = [f for f in found.free if not _only_kind(f)]
    found.details = [d for d in found.details if d.label or not _only_kind(d.value)]
    title = _title(prompt, "" if manner.prose and words else unread, words, found, name)
    copy = [w if w.role != "title" or w.text == title else replace(w, role="heading") for w in words]
    if title and all(w.text != title for w in copy):
        copy.insert(0, Words(title, "title"))
    sections = [*found.sections, *_sections(found, numbered, source.lang)]
    said = quotes(source.text)
    if not source.zh and described(source.text, said):
        # The page is drawn as it is described: of what the other readers found, its charts are wanted and its title.
        copy, sections = finish_charts(source.text, found, copy, sections)
        layout, noticed = read_layout(source.text, said, [s for s in sections if s.get("chart")])
        found.findings, found.free, found.areas = [*found.findings, *noticed], [], []
        head = [w for w in copy if w.role == "title"][:1]
        return _brief(request, source, name, head, [], dict(found.facts), found, layout)
    if not (manner.caption and words):
        # A caption names all that is to be read.
        samples, noticed = fill(source.text, name, title, sections, source.zh, found.facts)
        sections += samples
        found.findings += noticed
    if not manner.prose:
        bare = read_source(source.text, source.lang).unquoted
        copy, sections = complete(source.text, bare, name, copy, sections, found, zh=source.zh)
        found.free = unused(found.free, copy, sections, found.facts)
    copy, sections, found.areas = stand(copy, sections, found.areas, reading)
    copy, sections = finish_charts(source.text, found, copy, sections)
    if not source.zh:
        quoted = "\n".join(quote.text for quote in said)
        copy, sections = without_orders(source.text, quoted, copy, sections)
    copy, sections = tidied(source.text, [quote.text for quote in said], copy, sections)
    found.free = [part for part in found.free if not any(part in w.text for w in copy if w.role == "quote")]
    brief = _brief(request, source, name, copy, sections, dict(found.facts), found)
    return _illustrated(brief, prompt, draws)


_PICTURED = frozenset({"poster", "event", "sale", "card", "invitation", "page", "cover", "infographic"})
"""Kinds of pages on which there is a place for a picture of what they are about."""
_LONG = 1_200
"""Characters from which on a request is a brief that says itself what is to be seen."""


@dataclass(frozen=True, slots=True)
class _Manner:
    """How a request is written: as orders and labels, as prose, or as the caption of a finished picture."""

    prose: bool
    caption: bool


def _manner(source: Source) -> _Manner:
    """How a request is written; the kind that its words name first is noted in the source.

    Prose is read for its strings first: its sentences are no labels. What it is of stands in its opening.
    """
    prose = is_prose(source.unquoted, labelled=has_labels(source.text))
    if prose:
        source.kind = kind(opening(source.unquoted), {}, WORDS)
    else:
        evidence = {**shape_evidence(source.text), **row_evidence(source), **paper_evidence(source.text)}
        for name in _head_kinds(source):
            # A poster may hold a recipe: what it is made up of says more than what it is printed on.
            if not (evidence.get("recipe") and name in ("poster", "event", "sale")):
                evidence[name] = evidence.get(name, 0.0) + _OF_HEAD
        source.kind = kind(source.unquoted, evidence, WORDS)
    if source.kind in ("page", "picture"):
        # What is to be made may be named by its title alone: `“采购申请单”，公司“启明电子”`.
        named = kind(source.text, {}, WORDS)
        source.kind = named if named in READERS else source.kind
    caption = prose and is_caption(source.unquoted)
    if prose and not caption:
        labelled = source.kind in VOCABULARIES and names_parts(source, VOCABULARIES[source.kind])
        prose = not labelled and not (source.kind in EARLY and is_moderate(source))
    return _Manner(prose, caption)


_OF_HEAD = 4.0
"""Weight of the noun that says what is to be made, where a request begins with it."""


def _head_kinds(source: Source) -> list[str]:
    """The kinds that the noun in the head of a request names, or the words before it with it."""
    head = read_head(source.unquoted, zh=source.zh)
    if head is not None and head.noun == "steps":
        return ["process"]
    if head is None:
        return []
    before = source.unquoted.lower().partition(head.noun)[0]
    if more := _ended(f"{before}{head.noun}", longer=len(head.noun)):
        # `a live screen` is a live stream, though a screen is of a phone.
        return more
    # `幻灯片首页` is a page of slides, a `form poster` a form: what it is the page of says the kind.
    if head.noun in _FIRST_PAGES and (whole := _ended(before.rstrip())):
        return whole
    return [name for name, table in WORDS.items() if head.noun in table]


def _ended(words: str, longer: int = 0) -> list[str]:
    """The kinds of the longest words at the end of some words, where they are longer than so many characters."""
    found = [(len(word), name) for name, table in WORDS.items() for word, weight in table.items()
             if weight >= _OF_ITSELF and len(word) > longer
             and re.search(rf"(?<![A-Za-z]){re.escape(word.lower())}$", words)]  # fmt: skip
    most = max((length for length, _ in found), default=0)
    return [name for length, name in found if length == most]


_OF_ITSELF = 2.0
"""Weight from which on a word says by itself what is to be made."""


_FIRST_PAGES = frozenset({"首页", "封面", "封面页", "扉页", "poster", "flyer", "flier"})
"""Nouns of a page that is one of something else."""


def _read(source: Source, found: Found, manner: _Manner) -> tuple[str, Reading]:
    """The readers in their order: what was left for naming the subject, and the strings with their places."""
    unread = opening(source.unquoted) if manner.prose else source.unquoted
    if manner.prose and not manner.caption:
        FIRST.get(source.kind, read_plot)(source, found)
    reading = look_over(source, prose=manner.prose)
    world = ask_world(source, found)
    hidden = follow(source, found, left=manner.prose or source.kind in EARLY)
    if manner.prose:
        read_strings(source, found, reading, prose=True)
    # A caption says what is seen: what is left of it after its strings is no copy, unless it states figures.
    told = manner.caption and len(found.copy) + len(found.sections) > 1 and not FACTS.search(source.unquoted)
    if source.kind in READERS and not told:
        READERS[source.kind](source, found)
    elif source.kind in ("page", "picture") and not manner.prose:
        read_signs(source, found)
    show_hidden(found, hidden)
    settle_world(world)
    if not manner.prose:
        unread = source.unquoted
        read_strings(source, found, reading)
        if source.kind in VOCABULARIES:
            reading = only_shown(reading, found)
    return unread, reading


def _leftover(source: Source, found: Found, manner: _Manner) -> Enumeration | None:
    """What no reader took: a numbered list, clauses, messages to the reader."""
    rest = source.unquoted
    numbered = enumeration(rest)
    if numbered is not None:
        rest = blank(rest, [(numbered.start, numbered.end)])
    read_clauses(clauses(rest), found, kind_words=_KIND_WORDS)
    if not manner.prose and source.kind not in ("picture", "cover", "comic", "scroll"):
        set_messages(found, lead=source.text)
    read_written(found)
    return numbered


def _kind_at_last(unread: str, words: list[Words], found: Found, numbered: Enumeration | None) -> str:
    """The kind by all that was found, where no reader of a kind had its turn."""
    ingredients = any(role == "ingredients" for role, _, _ in found.lists)
    count = len(words) + len(found.details) + len(found.lists) + len(found.sections) + (numbered is not None)
    return kind(unread, {"recipe": 2.0 if ingredients else 0.0, "words": float(count)})


def _ordered(words: list[Words], prompt: str) -> list[Words]:
    """Words once each, in the order of the request."""
    seen: dict[tuple[str, str], Words] = {}
    for item in sorted(words, key=lambda w: prompt.find(w.text)):
        seen.setdefault((item.text, item.role), item)
    return list(seen.values())


def _title(prompt: str, rest: str, words: list[Words], found: Found, name: str) -> str:
    """The title: labelled, else the first unlabelled quotation, else the subject's name, else the first free words."""
    for item in words:
        if item.role == "title":
            return item.text
    for index, item in enumerate(words):
        if not item.role and name in ("poster", "recipe"):
            words[index] = replace(item, role="title")
            return item.text
    subject, after = subject_title(rest)
    if subject:
        # The clause that named it says no more than this.
        found.free = [f for f in found.free if subject.lower() not in f.lower()]
        found.details = [d for d in found.details if subject.lower() not in f"{d.label} {d.value}".lower()]
        found.details[:0] = [Detail("", part) for part in after]
        return subject
    if name == "poster" and found.free and not any(w.role.startswith(("couplet", "quote")) for w in words):
        short = next((f for f in found.free if 2 <= len(f) <= 24 and not _is_kind(f)), "")
        if short:
            found.free.remove(short)
            return short
    return ""


def _only_kind(text: str) -> bool:
    """Whether a clause says no more than what is to be made: `春联海报`, `a sale poster`."""
    for word in sorted(_KIND_WORDS, key=len, reverse=True):
        text = text.lower().replace(word, "")
    return len(text.strip(" 一张幅个份的a")) <= 1


def _without_kind(text: str) -> str:
    """What a clause names besides the kind: `春季新茶上市海报` is about 春季新茶上市."""
    for word in sorted(_KIND_WORDS, key=len, reverse=True):
        if not word.isascii():
            text = text.removesuffix(word)
    return text.strip(" 的")


_PARTS = re.compile(
    r"^(?:共|分|有)?[一二三四五六七八九十两\d]{1,2}个?(?:步骤?|部分|条|项|点|栏|页)$|^in \w+ steps$|^\w+ steps$"
)


def _is_seen(clause: str, name: str, *, zh: bool) -> bool:
    """Whether a clause that is left over may say what is seen: no order (`a poster for ...`), no number of parts."""
    return name == "picture" or (read_head(clause, zh=zh) is None and not _PARTS.match(clause))


def _is_kind(text: str) -> bool:
    return any(word in text.lower() for word in _KIND_WORDS)


_NAMES = {
    "zh": {"ingredients": "食材", "steps": "步骤", "lineup": "阵容"},
    "en": {"ingredients": "Ingredients", "steps": "Method", "lineup": "Line-up"},
}


def _sections(found: Found, numbered: Any, lang: str) -> list[dict[str, Any]]:
    names = _NAMES["zh" if lang.startswith("zh") else "en"]
    sections: list[dict[str, Any]] = []
    for role, title, items in found.lists:
        pairs = [entry_of(item) for item in items]
        if role == "ingredients" or sum(bool(amount) for _, amount in pairs) * 2 > len(pairs):
            entries = [{"label": name, "value": amount} for name, amount in pairs]
        else:
            entries = [{"text": item} for item in items]
        sections.append({"kind": "list", "role": role, "title": title or names.get(role, ""), "entries": entries})
    if numbered is not None:
        role = SECTION_LABELS.get(numbered.label.lower(), ("steps", "steps"))[0]
        title = numbered.label if numbered.label.lower() in SECTION_LABELS else names["steps"]
        entries = [{"label": str(k), "text": item} for k, item in enumerate(numbered.items, 1)]
        sections.append({"kind": "steps", "role": role, "title": title, "entries": entries})
    if found.details:
        entries = [_detail(d) for d in found.details]
        sections.append({"kind": "list", "role": "details", "entries": entries})
    return sections


def _detail(detail: Detail) -> dict[str, Any]:
    label = detail.label[:1].upper() + detail.label[1:] if detail.label[:1].isascii() else detail.label
    if label:
        return {"label": label, "value": detail.value}
    return {"text": detail.value[:1].upper() + detail.value[1:]}


def _copy(words: Words) -> dict[str, Any]:
    raw = {
        "role": words.role or "body",
        "place": words.place,
        "id": words.id,
        "area": words.area,
        "near": {"to": words.near[0], "side": words.near[1]} if words.near[0] else None,
        "surface": words.surface,
        "color": words.color or None,
        "size": words.size,
        "looks": list(words.looks),
        "vertical": words.vertical,
        "origin": words.origin,
    }
    if words.fact:
        return {**raw, "runs": [{"fact": words.fact}]}
    return {**raw, "text": words.text}


def _illustrated(brief: Brief, prompt: str, draws: Vocabulary | None) -> Brief:
    """The brief with what its page is about to be seen, where the request names nothing else to be seen."""
    if draws is None or brief.kind not in _PICTURED or brief.picture is None:
        return brief
    if any(draws(one.what) > 0 for one in brief.picture.subjects):
        return brief
    what = "" if len(prompt) > _LONG else seen_in(prompt, draws)
    if not what:
        return brief
    picture = brief.picture.model_copy(update={"subjects": (Subject(what=what),)})
    return brief.model_copy(update={"picture": picture})


def _brief(
    request: Request,
    source: Source,
    name: str,
    copy: list[Words],
    sections: list[dict[str, Any]],
    facts: dict[str, Any],
    found: Found,
    layout: Sequence[dict[str, Any]] = (),
) -> Brief:
    looks = "，".join([*found.looks, *found.instructions, *(found.free if name == "picture" else ())])
    named = list(colors(looks))
    raw_copy = [_copy(w) for w in copy]
    people = named_people("；".join(found.free)) if request.people == "generic" else []
    for person in dict.fromkeys(person for _, _, person, _ in people):
        found.findings.append(("person-generic", f"{person} is drawn as a generic figure"))
    free = [generic(f) for f in found.free] if people else found.free
    view = scenery(read_source(source.text, source.lang).unquoted)
    picture = {
        "prompt": "；".join(free)[:4000] if name == "picture" else "",
        "subjects": [
            subject(what) for f in free[:20] if _is_seen(f, name, zh=source.zh) and (what := _without_kind(f))
        ],
        **view,
        "style": ", ".join(dict.fromkeys([*([view["style"]] if "style" in view else []), *found.looks]))[:500],
        "mood": list(moods(looks)),
        "palette": named[:16],
        "seed": request.seed,
    }
    without = [i for i in found.instructions if i.startswith(("不要", "没有", "避免", "no ", "without", "avoid"))]
    raw: dict[str, Any] = {
        "kind": name,
        "lang": source.lang,
        "width": request.width,
        "height": request.height,
        "copy": raw_copy[:MAX_ITEMS],
        "sections": [{**section, "entries": section["entries"][: 2 * MAX_ITEMS]} for section in sections[:100]],
        "areas": found.areas[:200],
        "layout": layout,
        "facts": facts,
        "findings": [{"name": n, "message": m[:2000]} for n, m in found.findings[:64]],
        "picture": {**picture, "without": without[:64]},
        "mood": list(moods(source.text))[:32],
        "style": found.looks[:32],
        "palette": named[:16],
        "ground": ground_color(read_source(source.text, source.lang).unquoted) or None,
        "without": without,
        "unused": [f[:500] for f in found.free[:64]] if name != "picture" else [],
    }
    return validate(Brief, raw)
