"""What a text says of its people beside who they are: what they have on, what they do, how they look."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.lexicon import Mention
from forebrush.paint.illustrator.order import Order, Wanted
from forebrush.paint.illustrator.people.acts import act_of, shows
from forebrush.paint.illustrator.people.attire import Worn, worn_in
from forebrush.paint.illustrator.people.looks import looks_in
from forebrush.paint.illustrator.people.roles import Role
from forebrush.paint.illustrator.things.library import Things

__all__ = ["clothes_in", "describe", "take_in_hand"]

_PEOPLE = ("person", "family")
_STOP = re.compile(r"[.;!?。；！？]")
_ARTICLE = re.compile(r".*\b(?:an?|the|one|two|three|four|five|several|some|many|\d+)\b", re.DOTALL | re.IGNORECASE)
_JOIN = re.compile(r"\s*(?:,|and|with|、|和|与|跟|同)?\s*(?:an?|the|his|her|their|some|\d+|[一两二三四五六几]\w?)?\s*"
                   r"(?:[\w-]+\s+){0,2}")  # fmt: skip
_OWN_ZH = re.compile(r"[^，。；,;]*的$")


def clothes_in(text: str, mentions: Sequence[Mention], things: Things) -> list[Worn]:
    """The clothes of the people of a text."""
    people = [(m.start, m.end) for m in mentions if m.kind in _PEOPLE]
    animals = [
        (m.start, m.end) for m in mentions
        if m.kind == "thing" and "animal" in things.sketches.get(m.name, {}).get("tags", ())
    ]  # fmt: skip
    return worn_in(text, people, animals, w.COLORS) if people else []


def describe(wanted: Wanted, mention: Mention, text: str, mentions: Sequence[Mention], worn: Sequence[Worn]) -> None:
    """Write into a person what it wears, what it does and how it looks. `text` is without the clothes."""
    wanted.clothes = tuple(one for one in worn if one.wearer == mention.start)
    people = [m for m in mentions if m.kind in _PEOPLE]
    place = next(k for k, m in enumerate(people) if m.start == mention.start)
    before = text[people[place - 1].end if place else 0 : mention.start]
    wanted.deed = f"{_ahead(before)} {_after(text, people, place)}".strip()
    found = looks_in(_looks_before(before), _looks_after(text, people, place))
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
    return words.strip() if len(words.split()) <= 2 and words.isascii() else ""


def _looks_before(before: str) -> str:
    """The words right before a person, of the same phrase."""
    tail = re.split(r"[,;.，。；、]|\band\b|\bwith\b", before.lower())[-1]
    return tail[-40:]


def _looks_after(text: str, people: Sequence[Mention], place: int) -> str:
    end = people[place + 1].start if place + 1 < len(people) else len(text)
    after = text[people[place].end : end]
    return _STOP.split(after)[0][:90]


def take_in_hand(order: Order) -> None:
    """Things that an act shows by itself go into the hands of who does it, however the text has them stand."""
    for number, one in enumerate(order.wanted):
        if one.kind != "person" or one.gone:
            continue
        held = [other.name for other in order.wanted if other.to == number and other.relation == "held"]
        shown = shows(act_of(one.deed or one.action, held))
        for place, other in enumerate(order.wanted):
            if other.kind != "thing" or other.gone or other.name not in shown or other.spread:
                continue
            near = other.to == number or one.to == place or (other.to is None and place > number)
            if not near or other.relation in ("worn", "inside"):
                continue
            other.relation, other.to = "held", number
            if one.to == place:
                one.relation, one.to = "", None
            break
