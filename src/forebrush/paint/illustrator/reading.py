"""Reads a picture brief: which people and things it wants, how many, in which colours, and how they stand together.

The illustrator knows what it can draw, so it looks for those words itself. What it does not find is told, never left
out in silence.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.lexicon import Mention, mentions_in
from forebrush.paint.illustrator.people.roles import Role, role_for, roles
from forebrush.paint.illustrator.settings.registry import Setting, settings
from forebrush.paint.illustrator.things.library import Things
from forebrush.paint.oklab import Rgb
from forebrush.scene.picture import PictureBrief, Subject

__all__ = ["Order", "Wanted", "read_brief"]

_MOST = 12
"""Subjects that one picture can show; of more, the first."""
_ARTICLES = frozenset(
    ["a", "an", "the", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "some",
     "many", "his", "her", "their", "its"]
)  # fmt: skip
_STOP = frozenset(
    ["on", "in", "at", "with", "and", "of", "under", "behind", "by", "over", "near", "beside", "above", "below", "from",
     "to", "into", "is", "are", "that", "who", "which", "while", "through", "during", "for", "as", "against", "or"]
)  # fmt: skip
_SEVERAL = frozenset(["children", "men", "women", "people", "mice", "geese", "wolves", "孩子们", "人们", "众人"])
"""Words for several that end in no s."""
_SINGLE = frozenset(["glasses", "jeans", "noodles", "pills", "headphones", "scissors", "fireworks", "binoculars"])
"""Plurals that are one thing."""
_VAGUE = frozenset(
    ["lot", "lots", "bit", "kind", "sort", "way", "side", "front", "back", "top", "middle", "center", "background",
     "scene", "picture", "image", "photo", "illustration", "poster", "view", "light", "time", "style", "distance",
     "air", "world", "moment", "group", "crowd", "pair", "couple", "number", "few", "family", "four", "three", "picnic",
     "walk", "party"]
)  # fmt: skip
"""Heads of phrases that name nothing to be drawn."""


@dataclass(slots=True)
class Wanted:
    """One subject: what was said, and what is drawn for it."""

    said: str
    kind: Literal["person", "thing"]
    name: str
    """The name of the role or of the thing."""
    count: int = 1
    color: Rgb | None = None
    size: float = 1.0
    action: str = ""
    relation: str = ""
    to: int | None = None
    """The number of the subject to which it stands in the relation."""
    exact: bool = True
    role: Role | None = None


@dataclass(slots=True)
class Order:
    """A picture as the illustrator has read it."""

    wanted: list[Wanted] = field(default_factory=list)
    setting: Setting | None = None
    time: str = ""
    weather: str = ""
    season: str = ""
    unknown: list[str] = field(default_factory=list)
    """Words of what was asked for and is not known."""


def read_brief(brief: PictureBrief, things: Things) -> Order:
    """The order of a brief."""
    order = Order()
    # The prompt says how its parts stand together; subjects that it does not name follow.
    others = [subject for subject in brief.subjects if subject.what not in brief.prompt]
    whole = " ; ".join((brief.prompt, *(subject.what for subject in others), brief.setting))
    for name, rows in (("time", w.TIME_WORDS), ("weather", w.WEATHER_WORDS), ("season", w.SEASON_WORDS)):
        given = getattr(brief, name).lower()
        setattr(order, name, w.named(rows, given) or _plain(given, rows) or w.named(rows, whole))
    order.setting = _setting(brief.setting.lower())
    refused = _refused(whole, brief.without, things)
    if brief.prompt:
        alone = brief.subjects[0] if len(brief.subjects) == 1 and not others else None
        _add(order, brief.prompt, things, refused, alone)
    for subject in others:
        _add(order, subject.what, things, refused, subject)
    order.wanted = order.wanted[:_MOST]
    for wanted in order.wanted:
        if wanted.to is not None and wanted.to >= len(order.wanted):
            wanted.to, wanted.relation = None, ""
    return order


def _plain(given: str, rows: tuple[tuple[str, str], ...]) -> str:
    return given if any(given == name for name, _ in rows) else ""


def _setting(text: str) -> Setting | None:
    found = [(len(word), setting) for setting in settings().values() for word in setting.words if _holds(text, word)]
    return max(found, key=lambda row: row[0])[1] if found else None


def _holds(text: str, word: str) -> bool:
    return bool(word) and (re.search(rf"\b{re.escape(word)}s?\b", text) is not None if word.isascii() else word in text)


def _refused(text: str, without: tuple[str, ...], things: Things) -> set[str]:
    """Names of what must not be there: `person` for all people."""
    phrases = [match for match in re.split(w.NEGATIONS, text, flags=re.IGNORECASE)[1:] if match]
    names: set[str] = set()
    for phrase in (*(p[:24] for p in phrases), *without):
        head = " ".join(phrase.split()[:3])
        head = re.sub(r"^(?:no|without|不要|没有)\s*", "", head)
        if re.match(r"(?:people|persons?|humans?|人)", head):
            names.add("person")
        elif found := things.find(head):
            names.add(found.name)
    return names


def _count(before: str, said: str) -> int:
    """How many, from the words before a name; a plural with no number is two."""
    tail = re.findall(r"[a-z]+|\d+|[\u4e00-\u9fff]", before.lower())[-4:]
    for k in range(len(tail) - 1, -1, -1):
        word = tail[k]
        if word.isdigit():
            return max(1, min(int(word), 40))
        if word in ("on", "in", "of", "with", "and", "the") and word != "of":
            break
        if word in w.COUNTS and not (
            word in ("一", "对", "双") and k + 1 < len(tail) and tail[k + 1] not in w.MEASURES
        ):
            return w.COUNTS[word]
    if said in _SEVERAL:
        return 3 if said == "people" else 2
    plural = said.isascii() and said.endswith("s") and not said.endswith("ss")
    return (
        2
        if plural
        and said not in ("glasses", "people", "jeans", "noodles", "pills", "headphones", "scissors", "fireworks")
        else 1
    )


def _color(before: str, thing_words: str) -> Rgb | None:
    if thing_words.isascii():
        for word in reversed(re.findall(r"[a-z]+", before.lower())[-3:]):
            if word in w.COLORS:
                return w.COLORS[word]
            if word in _STOP or word in ("a", "an", "the"):
                return None
        return None
    near = before[-5:]
    hits = [word for word in w.COLORS if not word.isascii() and (near.endswith((word, word + "的")))]
    return w.COLORS[max(hits, key=len)] if hits else None


def _size(before: str) -> float:
    for word in reversed(re.findall(r"[a-z]+", before.lower())[-3:]):
        if word in w.SIZES:
            return w.SIZES[word]
    return w.SIZES["巨大"] if before.endswith("巨大的") else 1.0


def _add(order: Order, text: str, things: Things, refused: set[str], subject: Subject | None) -> None:
    mentions = mentions_in(text, things)
    last = 0
    pending: list[tuple[int, Mention]] = []
    negated = [(m.start(), m.end()) for m in re.finditer(w.NEGATIONS, text, re.IGNORECASE)]
    for mention in mentions:
        before = text[last : mention.start]
        last = mention.end
        if _negated(text, mention, negated) or text[: mention.end].endswith("空无一人"):
            continue
        after = text[mention.end : mention.end + 2]
        if mention.kind == "setting" or (mention.kind == "thing" and _is_place(mention, before, after, order)):
            found = settings()[mention.name] if mention.kind == "setting" else _setting(mention.said)
            if found is not None and found.indoor and re.search(r"in front of|outside|门口|门前|before", before):
                found = settings()["street"]
            order.setting = found if order.setting is None or order.setting.name == "window" else order.setting
            continue
        if _is_furniture(mention, order) or _is_deed(mention, text):
            continue
        if mention.kind == "person" and re.search(r"[鸭鸡猫狗兔熊鹅象羊猪牛马鸟]$", before):
            continue  # 鸭妈妈 is a duck
        if mention.name in refused or (mention.kind in ("person", "family") and "person" in refused):
            continue
        for wanted in _wanted(mention, before, text[mention.end : mention.end + 40]):
            order.wanted.append(wanted)
            pending.append((len(order.wanted) - 1, mention))
    _relate(order, text, pending)
    _dress(order, text, pending)
    if subject is not None and pending:
        first = order.wanted[pending[0][0]]
        first.count = max(first.count, subject.count)
        first.action = first.action or subject.action
    if not pending and not mentions and text.strip():
        order.unknown.append(text.strip()[:80])
    elif text.isascii():
        order.unknown += _unknown(text, mentions)


def _is_place(mention: Mention, before: str, after: str, order: Order) -> bool:
    """A word for a thing that also names a setting is a place after `in`, `at`, `on`, `by`."""
    named = _setting_by_word(mention.said)
    if named is None or (order.setting is not None and order.setting is not named):
        return False
    if not mention.said.isascii():
        return re.match(r"[里内中上]", after) is not None
    return re.search(r"\b(?:in|at|on|by|near|through|across|over)\s+(?:\w+\s+){0,2}$", before.lower()) is not None


def _negated(text: str, mention: Mention, negated: list[tuple[int, int]]) -> bool:
    """Whether a word of negation stands just before it, in the same clause."""
    gaps = (text[end : mention.start] for _, end in negated if end <= mention.start)
    return any(len(gap) < 12 and not re.search(r"[,，;；.。、]", gap) for gap in gaps)


def _is_furniture(mention: Mention, order: Order) -> bool:
    """A table in a setting that has one is that table."""
    tables = ("dining-table", "office-desk", "cutting-board")
    return mention.name in tables and order.setting is not None and order.setting.table is not None


def _is_deed(mention: Mention, text: str) -> bool:
    """`building a snowman` is what somebody does, no house."""
    return mention.said.endswith("ing") and re.match(r"\s+(?:an?|the|their|his|her)\b", text[mention.end :]) is not None


def _setting_by_word(word: str) -> Setting | None:
    return next((setting for setting in settings().values() if word in setting.words), None)


def _wanted(mention: Mention, before: str, after: str) -> Iterator[Wanted]:
    if mention.kind == "family":
        for name in w.FAMILY[mention.name]:
            yield Wanted(mention.said, "person", name, action=after, role=roles().get(name))
        return
    count = min(_count(before, mention.said), 12)
    if mention.kind == "person":
        found = role_for(mention.said)
        yield Wanted(mention.said, "person", mention.name, count, size=1.0, action=after,
                     role=found[0] if found else None, color=None)  # fmt: skip
        return
    color = _color(before, mention.said)
    yield Wanted(mention.said, "thing", mention.name, count, color, _size(before), action=after, exact=mention.exact)


def _relate(order: Order, text: str, pending: list[tuple[int, Mention]]) -> None:
    """How each subject stands to the one before, by the words between them."""
    for (first, a), (second, b) in itertools.pairwise(pending):
        between, after = text[a.end : b.start].lower(), text[b.end : b.end + 3]
        one, other = order.wanted[first], order.wanted[second]
        # Who holds a thing sits, stands or lies where the sentence goes on.
        if one.relation == "held" and one.to is not None and not _takes(between):
            first, one = one.to, order.wanted[one.to]
        if one.said == other.said and a.start == b.start:
            continue  # of one family
        flown = other.name == "kite" and re.search(r"flying|放", between)
        if flown or _takes(between) or (one.kind == "person" and other.name in ("flag", "fishing-rod")):
            other.relation, other.to = "held", first
        elif text.isascii():
            name = next((n for n, pattern in w.RELATIONS if re.search(rf"\b(?:{pattern})\b", between)), "")
            above_all = other.kind == "thing" and other.name in (
                "full-moon",
                "sun",
                "crescent-moon",
                "rainbow",
                "cloud",
            )
            if name == "under" and above_all:
                continue
            if name in ("on", "inside", "under", "behind", "in front of", "riding", "above"):
                one.relation, one.to = name, second
            elif name:
                other.relation, other.to = name, first
        elif "骑" in between:
            one.relation, one.to = "riding", second
        elif _IN_ZH.search(between) and (m := _AT_ZH.match(after)):
            one.relation, one.to = _PLACES_ZH[m[1][0]], second
        elif m := re.match(r"(上|里|中|下|旁|前|后)(?:面|边)?的", between):
            other.relation, other.to = _PLACES_ZH[m[1]], first
        elif re.search(r"和|与|跟|、|同", between):
            other.relation, other.to = "next to", first


def _dress(order: Order, text: str, pending: list[tuple[int, Mention]]) -> None:
    """Clothes of people are their colour; musicians have their instruments."""
    for (first, a), (second, b) in itertools.pairwise(pending):
        one, other = order.wanted[first], order.wanted[second]
        worn = re.search(
            r"\b(?:in|wearing|with|wears)\b|穿|戴", text[a.start - 3 if a.start > 3 else 0 : b.start].lower()
        )
        if one.kind == "person" and other.name in w.CLOTHES and worn and other.kind == "thing":
            one.color, other.count = one.color or other.color, 0
    for number, mention in pending:
        tool = w.INSTRUMENTS.get(mention.said.removesuffix("s"))
        if tool is not None and all(wanted.name != tool for wanted in order.wanted):
            order.wanted.append(Wanted(mention.said, "thing", tool, relation="held", to=number))


def _takes(between: str) -> bool:
    """Whether a verb of holding leads straight to the next thing: no place comes between."""
    ends = [match.end() for match in re.finditer(w.HOLDING, between)]
    return bool(ends) and not re.search(r"\b(?:in|on|at|under|by|near|behind)\b|在", between[ends[-1] :])


_IN_ZH = re.compile(r"在(?:一[\u4e00-\u9fff])?$")
_AT_ZH = re.compile(r"的?(上面?|里面?|中|下面?|旁边?|前面?|后面?|边)")
_PLACES_ZH = {"上": "on", "里": "inside", "中": "inside", "下": "under", "旁": "next to", "边": "next to",
              "前": "in front of", "后": "behind"}  # fmt: skip


def _unknown(text: str, mentions: list[Mention]) -> list[str]:
    """Heads of English noun phrases in which nothing is known."""
    found: list[str] = []
    tokens = [(m.start(), m.end(), m[0].lower()) for m in re.finditer(r"[A-Za-z][A-Za-z'’-]*|[^\sA-Za-z]", text)]
    k = 0
    while k < len(tokens):
        if tokens[k][2] not in _ARTICLES:
            k += 1
            continue
        phrase = []
        j = k + 1
        while j < len(tokens) and tokens[j][2] not in _STOP and tokens[j][2][0].isalpha() and j - k < 5:
            phrase.append(tokens[j])
            j += 1
        if phrase:
            start, end = phrase[0][0], phrase[-1][1]
            known = any(m.start < end and start < m.end for m in mentions)
            told = any(word in _VAGUE or word in w.COLORS for _, _, word in phrase)
            head = phrase[-1][2]
            if (
                not known
                and not told
                and not any(w.named(rows, head) for rows in (w.TIME_WORDS, w.WEATHER_WORDS))
                and len(head) > 2
            ):
                found.append(text[start:end])
        k = max(j, k + 1)
    return found
