"""Request to brief: the parts of the request put together. Total: whatever comes, there is a brief.

The order matters: quotations first (their words are never read for meaning), then the numbered list, then what is
left, clause by clause.
"""

from __future__ import annotations

from typing import Any

from forebrush.scene.brief import Brief
from forebrush.scene.loading import validate
from forebrush.think.planner import quantities as q
from forebrush.think.planner.copy import entry_of, quoted, read_clauses, subject_title
from forebrush.think.planner.found import Detail, Found, Words
from forebrush.think.planner.kinds import READERS
from forebrush.think.planner.reading import colors, kind, language, moods
from forebrush.think.planner.segments import MAX_ITEMS, blank, clauses, enumeration
from forebrush.think.planner.source import read_source
from forebrush.think.planner.words import KINDS, SECTION_LABELS
from forebrush.world import Request

__all__ = ["plan"]

_KIND_WORDS = tuple({word for table in KINDS.values() for word in table})


def plan(request: Request) -> Brief:
    """The brief of a request. Deterministic, no model; words given are set as given, looks are never set."""
    prompt = request.prompt.replace("\x00", " ").strip()
    lang = language(prompt)
    source, found = read_source(prompt, lang), Found()
    source.kind = kind(source.unquoted, {})
    reader = READERS.get(source.kind)
    if reader is not None:
        reader(source, found)
    spoken = source.quotes
    rest = source.unquoted
    numbered = enumeration(rest)
    if numbered is not None:
        rest = blank(rest, [(numbered.start, numbered.end)])
    read_clauses(clauses(rest), found, kind_words=_KIND_WORDS)
    words = _ordered([*quoted(spoken), *found.copy], prompt)
    evidence = {
        "recipe": 2.0 if any(role == "ingredients" for role, _, _ in found.lists) else 0.0,
        "words": float(len(words) + len(found.details) + len(found.lists) + (numbered is not None)),
    }
    name = kind(rest, evidence) if reader is None else source.kind
    if name == "picture":
        return _brief(request, prompt, name, lang, [], [], {}, found)
    found.free = [f for f in found.free if not _only_kind(f)]
    found.details = [d for d in found.details if d.label or not _only_kind(d.value)]
    title = _title(prompt, rest, words, found, name)
    facts, shown, stated = _facts(found, lang)
    if name == "poster":
        _set_the_rest(found, words)
    copy = [w for w in words if w.role != "title" or w.text == title]
    if title and all(w.text != title for w in copy):
        copy.insert(0, Words(title, "title"))
    sections = [*found.sections, *_sections(found, numbered, shown, stated, lang)]
    return _brief(request, prompt, name, lang, copy, sections, {**found.facts, **facts}, found)


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
        if item.role == "quote" and name in ("poster", "recipe"):
            words[index] = Words(item.text, "title", item.place)
            return item.text
    subject, after = subject_title(rest)
    if subject:
        # The clause that named it says no more than this.
        found.free = [f for f in found.free if subject.lower() not in f.lower()]
        found.details = [d for d in found.details if subject.lower() not in f"{d.label} {d.value}".lower()]
        found.details[:0] = [Detail("", part) for part in after]
        return subject
    if name == "poster" and found.free and not any(w.role.startswith("couplet") for w in words):
        short = next((f for f in found.free if 2 <= len(f) <= 24 and not _is_kind(f)), "")
        if short:
            found.free.remove(short)
            return short
    return ""


_PICTURED = (
    "画面", "画着", "画上", "画一", "图案", "背景", "人物", "正在", "站在", "坐在",
    "picture", "image", "showing", "scene", "photo", "illustration", "drawn",
)  # fmt: skip
"""Words of clauses that speak of the picture, not of what is written in it."""


def _set_the_rest(found: Found, words: list[Words]) -> None:
    """On a poster, short words that name nothing else are words of the poster, save what speaks of the picture.

    The first stays free where there is no subtitle: it becomes one.
    """
    first = 0 if any(w.role == "subtitle" for w in words) else 1
    for clause in [f for f in found.free if not _is_kind(f)][first:]:
        if len(clause) <= 32 and not any(p in clause.lower() for p in _PICTURED):
            found.free.remove(clause)
            found.details.append(Detail("", clause))


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


def _is_kind(text: str) -> bool:
    return any(word in text.lower() for word in _KIND_WORDS)


def _facts(found: Found, lang: str) -> tuple[dict[str, Any], list[dict[str, Any]], dict[tuple[str, str], str]]:
    """Facts that follow from the details, the entries that show them, and the details that state facts."""
    derived = q.derive([(d.label, d.value) for d in found.details], lang)
    facts = dict(derived.facts)
    entries = [{"label": label, "value_fact": name, "origin": "computed"} for name, label in derived.shown]
    prices = [a for d in found.details if (a := q.amount(f"{d.value}")) and a.symbol]
    for clause in [*found.free, *(f"{d.label} {d.value}" for d in found.details)]:
        half = q.half_price(clause, prices)
        if half and "price_half" not in facts:
            facts |= q.half_fact(half[1])
            entries.append(
                {"label": half[0][:1].upper() + half[0][1:], "value_fact": "price_half", "origin": "computed"}
            )
            if clause in found.free:
                found.free.remove(clause)
    return facts, entries, derived.stated


_NAMES = {
    "zh": {"ingredients": "食材", "steps": "步骤", "lineup": "阵容"},
    "en": {"ingredients": "Ingredients", "steps": "Method", "lineup": "Line-up"},
}


def _sections(
    found: Found, numbered: Any, shown: list[dict[str, Any]], stated: dict[tuple[str, str], str], lang: str
) -> list[dict[str, Any]]:
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
    details = [_detail(d, stated.get((d.label, d.value), "")) for d in found.details]
    if details or shown:
        followed = [entry for entry in shown if entry["value_fact"] != "price_half"]
        halves = [entry for entry in shown if entry not in followed]
        kind = "stats" if followed else "list"
        sections.append({"kind": kind, "role": "details", "entries": [*details, *halves, *followed]})
    return sections


def _detail(detail: Detail, fact: str) -> dict[str, Any]:
    """A detail as an entry; where it states a fact, it shows the fact, so that a changed one changes it."""
    label = detail.label[:1].upper() + detail.label[1:] if detail.label[:1].isascii() else detail.label
    if fact:
        return {"label": label, "value_fact": fact}
    if label:
        return {"label": label, "value": detail.value}
    return {"text": detail.value[:1].upper() + detail.value[1:]}


def _copy(words: Words) -> dict[str, Any]:
    raw = {
        "role": "body" if words.role == "quote" else words.role,
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


def _brief(
    request: Request,
    prompt: str,
    name: str,
    lang: str,
    copy: list[Words],
    sections: list[dict[str, Any]],
    facts: dict[str, Any],
    found: Found,
) -> Brief:
    looks = "，".join([*found.looks, *found.instructions, *(found.free if name == "picture" else ())])
    named = list(colors(looks))
    raw_copy = [_copy(w) for w in copy]
    subjects = [{"what": what[:500]} for f in found.free[:20] if (what := _without_kind(f))]
    lead = next((f for f in found.free if not _is_kind(f)), "")
    if name == "poster" and lead and not any(w.role == "subtitle" for w in copy):
        raw_copy.append({"text": lead[:1].upper() + lead[1:], "role": "subtitle"})
        subjects = [subject for subject in subjects if subject["what"] != _without_kind(lead)[:500]]
    picture = {
        "prompt": "；".join(found.free)[:4000] if name == "picture" else "",
        "subjects": subjects,
        "style": ", ".join(found.looks)[:500],
        "mood": list(moods(looks)),
        "palette": named[:16],
        "seed": request.seed,
    }
    without = [i for i in found.instructions if i.startswith(("不要", "没有", "避免", "no ", "without", "avoid"))]
    raw: dict[str, Any] = {
        "kind": name,
        "lang": lang,
        "width": request.width,
        "height": request.height,
        "copy": raw_copy[:MAX_ITEMS],
        "sections": [{**section, "entries": section["entries"][: 2 * MAX_ITEMS]} for section in sections[:100]],
        "areas": found.areas[:200],
        "facts": facts,
        "findings": [{"name": n, "message": m[:2000]} for n, m in found.findings[:64]],
        "picture": picture,
        "mood": list(moods(prompt))[:32],
        "style": found.looks[:32],
        "palette": named[:16],
        "without": without,
        "unused": [f[:500] for f in found.free[:64] if f != lead or name != "poster"] if name != "picture" else [],
    }
    return validate(Brief, raw)
