"""What a text says of its people beside who they are: what they have on, what they do, how they look."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.lexicon import Mention
from forebrush.paint.illustrator.order import Order, Wanted
from forebrush.paint.illustrator.people.acts import act_of, shows, words_of
from forebrush.paint.illustrator.people.attire import Worn, worn_in
from forebrush.paint.illustrator.people.looks import looks_in
from forebrush.paint.illustrator.people.roles import Role
from forebrush.paint.illustrator.things.library import Things

__all__ = ["clothes_in", "deeds_unshown", "describe", "looks_aside", "mounted", "take_in_hand"]

_PEOPLE = ("person", "family")
_STOP = re.compile(r"[.;!?。；！？]")
_ARTICLE = re.compile(r".*\b(?:an?|the|one|two|three|four|five|several|some|many|\d+)\b", re.DOTALL | re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:,|and|with|、|和|与|跟|同|$)\s*(?:an?|the|his|her|their|some|\d+|[一两二三四五六几]\w?)?\s*"
                   r"(?:[\w-]+\s+){0,2}")  # fmt: skip
_WHOSE = re.compile(r"\b(?:his|her|their|its|my|our)\b", re.IGNORECASE)
_FEATURES = (
    r"(?:hair|beard|moustache|mustache|ponytail|pigtails|braids?|bun|curls|glasses|sunglasses|spectacles|eyes|skin|"
    r"smile|"
    r"freckles|face|expression)"
)
_LOOKS = re.compile(
    rf"\b(?:with|wearing|wears|in|has|having) (?:an? |his |her |their )?(?:[\w-]+ ){{0,3}}?{_FEATURES}\b"
    rf"(?:(?:,| and|, and) (?:an? )?(?:[\w-]+ ){{0,2}}?{_FEATURES}\b)*",
    re.IGNORECASE,
)
_FEATURES_ZH = "(?:太阳镜|墨镜|眼镜|头发|长发|短发|卷发|白发|金发|胡子|胡须|白须|辫子?|马尾|发髻|丸子头|刘海)"
_LOOKS_ZH = re.compile(
    rf"(?:戴着?|留着?|梳着?|扎着?|有着?|长着?|一头)(?:一\w)?[\u4e00-\u9fff]{{0,5}}?{_FEATURES_ZH}的?"
    rf"|[红黑白金棕银灰粉蓝绿]色?的?{_FEATURES_ZH}的?"
)
_OWN_ZH = re.compile(r"[^，。；,;]*的$")


def clothes_in(text: str, mentions: Sequence[Mention], things: Things) -> list[Worn]:
    """The clothes of the people of a text."""
    people = [(m.start, m.end) for m in mentions if m.kind in _PEOPLE]
    animals = [
        (m.start, m.end) for m in mentions
        if m.kind == "thing" and "animal" in things.sketches.get(m.name, {}).get("tags", ())
    ]  # fmt: skip
    return worn_in(text, people, animals, w.COLORS) if people else []


def looks_aside(text: str, mentions: Sequence[Mention]) -> str:
    """The text, as long as before, without words for hair, glasses and beards of people: they name no things."""
    if not any(m.kind in _PEOPLE for m in mentions):
        return text
    for pattern in (_LOOKS, _LOOKS_ZH):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def describe(
    wanted: Wanted, mention: Mention, text: str, whole: str, mentions: Sequence[Mention], worn: Sequence[Worn]
) -> None:
    """Write into a person what it wears, what it does and how it looks.

    `text` is without clothes and looks, the `whole` one with them; both are of one length.
    """
    wanted.clothes = tuple(one for one in worn if one.wearer == mention.start)
    people = [m for m in mentions if m.kind in _PEOPLE]
    place = next(k for k, m in enumerate(people) if m.start == mention.start)
    first = people[place - 1].end if place else 0
    wanted.deed = f"{_ahead(text[first : mention.start])} {_after(text, people, place)}".strip()
    found = looks_in(_looks_before(whole[first : mention.start]), _looks_after(whole, people, place))
    role = wanted.role or Role("person", ())
    if role.age == "child":
        # `Old` beside a child is of somebody else.
        found = {key: value for key, value in found.items() if key not in ("beard",)}
    wanted.role = replace(role, **found)


def _after(text: str, people: Sequence[Mention], place: int) -> str:
    """What follows, up to the next person or the end of the sentence; of two that are joined, what both do."""
    end = people[place + 1].start if place + 1 < len(people) else len(text)
    after = _STOP.split(text[people[place].end : end])[0]
    if place + 1 < len(people) and _JOIN.fullmatch(after):
        return _after(text, people, place + 1)
    return after


def _ahead(before: str) -> str:
    """`sleeping` of `a sleeping child`, 弹吉他的 before 女孩."""
    own = _OWN_ZH.search(before)
    if own:
        return own[0]
    article = _ARTICLE.match(before)
    words = before[article.end() :] if article else before
    if _WHOSE.search(words):
        return ""
    return words.strip() if len(words.split()) <= 2 and words.isascii() else ""


def _looks_before(before: str) -> str:
    """The words right before a person, of the same phrase."""
    tail = re.split(r"[,;.，。；、]|\band\b|\bwith\b", before.lower())[-1]
    return tail[-40:]


def _looks_after(text: str, people: Sequence[Mention], place: int) -> str:
    end = people[place + 1].start if place + 1 < len(people) else len(text)
    after = text[people[place].end : end]
    return _STOP.split(after)[0][:90]


def take_in_hand(order: Order, named: Collection[int]) -> None:
    """Things that an act shows by itself go into the hands of who does it, however the text has them stand.

    `named` are the numbers of subjects that the text names. What was only added for a deed gives way to what the act
    shows; those who eat and drink have a bowl each; words that an act shows are no longer unknown.
    """
    shown_words = ""
    for number, one in enumerate(order.wanted):
        if one.kind != "person" or one.gone:
            continue
        _on_grass(order, one)
        held = [other.name for other in order.wanted if other.to == number and other.relation == "held"]
        deed = one.deed or one.action
        act = act_of(deed, held)
        shown_words += f" {words_of(deed)}"
        taken = _taken(order, number, shows(act))
        if act == "holding" and not held:
            _given(order, number, deed)
        for other in order.wanted:
            if other.kind == "person" and other.to == number and other.relation == "held":
                other.deed = "hugging"
        if act in _EACH and taken is not None:
            order.wanted[taken].count = max(order.wanted[taken].count, one.count)
        if taken is not None:
            for place, other in enumerate(order.wanted):
                added = place not in named and other.to == number and other.relation == "held"
                if added and place != taken and other.name not in shows(act):
                    other.count = 0
    told = {word for one in order.wanted for word in one.said.lower().split()} | set(shown_words.lower().split())
    order.unknown = [
        said for said in order.unknown
        if said.lower() not in shown_words.lower() and not set(said.lower().split()) <= told
    ]  # fmt: skip


def _taken(order: Order, number: int, shown: frozenset[str]) -> int | None:
    """Put what the act of a person shows into its hands; the number of that thing."""
    one = order.wanted[number]
    for place, other in enumerate(order.wanted):
        if other.kind != "thing" or other.gone or other.name not in shown or other.spread:
            continue
        if one.to == place:
            return place
        told = re.search(rf"\b{re.escape(other.said)}\b" if other.said.isascii() else re.escape(other.said), one.deed)
        near = other.to == number or (other.to is None and place > number) or told is not None
        if not near or other.relation in ("worn", "inside"):
            continue
        other.relation, other.to = "held", number
        _left(order, place, number)
        return place
    return None


def _given(order: Order, number: int, deed: str) -> None:
    """What somebody gives or serves is in the hand."""
    for place, other in enumerate(order.wanted):
        free = other.kind == "thing" and not other.gone and other.to is None and place > number
        if free and other.count == 1 and other.said in deed:
            other.relation, other.to = "held", number
            return


def mounted(order: Order) -> None:
    """Who is on, under or behind what an act shows by itself brings it along: a bicycle, an umbrella, a stall."""
    for number, one in enumerate(order.wanted):
        if one.kind != "person" or one.to is None:
            continue
        other = order.wanted[one.to]
        if other.kind == "thing" and other.to is None and other.name in shows(act_of(one.deed or one.action)):
            for kid in order.wanted:
                if kid.to == one.to and kid is not one and kid.kind == "person" and kid.relation in ("on", "riding"):
                    kid.relation, kid.to = "riding", number
            _left(order, one.to, number)
            other.relation, other.to = "held", number
            one.relation, one.to = "", None


def _left(order: Order, place: int, number: int) -> None:
    """Who stands to a thing that goes into somebody's hands stands to that person; wares lie on the counter already."""
    for kid in order.wanted:
        if kid.to != place or kid is order.wanted[number]:
            continue
        if order.wanted[place].name == "market-stall" and kid.kind == "thing":
            kid.count = 0
        elif kid.relation != "riding":
            kid.relation, kid.to = ("next to" if kid.relation == "on" else kid.relation), number


def _on_grass(order: Order, one: Wanted) -> None:
    """Who sits on the grass needs no tuft of it."""
    if one.to is not None and one.relation == "on" and order.wanted[one.to].name in _GROUNDS:
        order.wanted[one.to].count = 0
        one.relation, one.to = "", None


def deeds_unshown(order: Order) -> list[str]:
    """What people are said to do that no act shows."""
    told = []
    for one in order.wanted:
        deed = one.deed or one.action
        if one.kind != "person" or one.gone or one.passing or act_of(deed) or one.relation in ("on", "riding"):
            continue
        match = _DOING.match(deed) or _DOING_ZH.search(deed)
        if match and match["deed"].lower() not in _STATES:
            told.append(f"{one.said} {match['deed']}")
    return list(dict.fromkeys(told))


_EACH = frozenset(("eating", "eating with a spoon", "drinking", "tasting"))
"""Acts for which everybody has a thing of their own."""
_GROUNDS = frozenset(("grass-tuft",))
_DOING = re.compile(r"\s*(?:is |are |who is |who are )?(?P<deed>[a-z]{3,}ing)\b", re.IGNORECASE)
_DOING_ZH = re.compile(r"正在(?P<deed>[\u4e00-\u9fff]{1,4})")
_STATES = frozenset(
    ["wearing", "holding", "having", "being", "smiling", "laughing", "crying", "looking", "enjoying", "living",
    "facing",
     "using", "going", "coming", "carrying", "waiting", "watching", "listening", "staying", "spending", "during",
     "morning",
     "evening", "building", "working", "playing", "visiting", "surrounded", "sharing", "talking", "speaking",
     "chatting",
     "presenting", "explaining", "teaching", "leaning", "travelling", "traveling", "getting", "telling", "making",
     "doing",
     "frowning"]
)  # fmt: skip
"""Ways to be that a standing figure shows, or that say nothing that could be seen."""
