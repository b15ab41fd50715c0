"""How the subjects of a text stand together: by the words between them, in English and Chinese."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

from forebrush.paint.illustrator import words as w
from forebrush.paint.illustrator.lexicon import Mention
from forebrush.paint.illustrator.order import Order, Wanted
from forebrush.paint.illustrator.senses import CONTAINERS, PARTS, SEATS
from forebrush.paint.illustrator.things.library import Things

__all__ = ["WALKS", "is_alive", "relate"]

Pending = Sequence[tuple[int, Mention]]
"""Numbers of subjects with the mentions that they come from, in the order of the text."""
_ENGLISH: Mapping[str, str] = {
    "in front of": "in front of", "before": "in front of", "behind": "behind", "at the back of": "behind",
    "to the left of": "left of", "on the left of": "left of", "at the left of": "left of", "left of": "left of",
    "to the right of": "right of", "on the right of": "right of", "at the right of": "right of", "right of": "right of",
    "on the left side of": "left of", "on the right side of": "right of",
    "next to": "next to", "beside": "next to", "alongside": "next to", "by the side of": "next to", "near": "next to",
    "with": "next to", "by": "next to", "around": "next to", "together with": "next to", "against": "next to",
    "and": "and", "or": "and", "under": "under", "underneath": "under", "beneath": "under", "below": "under",
    "above": "above", "over": "above", "flying over": "above", "past": "above",
    "riding": "riding", "rides": "riding", "ride": "riding", "on the back of": "riding", "driving": "riding",
    "on top of": "on", "on": "on", "atop": "on", "onto": "on", "crossing": "on", "across": "on", "climbing": "on",
    "along": "on", "inside": "inside", "in": "inside", "into": "inside", "out of": "inside", "of": "of",
    "full of": "of", "filled with": "of", "between": "between", "at": "at", "from": "on",
}  # fmt: skip
"""Words between two subjects, and the relation of the first to the second (`of`: of the second to the first)."""
_WORDS = re.compile(r"\b(" + "|".join(sorted(map(re.escape, _ENGLISH), key=len, reverse=True)) + r")\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;.:，；。：]|\bwhile\b|\bas\b")
_AT_ZH = re.compile(
    r"的?(上面|上方|上空|里面|中间|之间|下面|旁边|左边|左侧|左面|右边|右侧|右面|前面|面前|后面|身后|上|里|内|中|下|旁|边|前|后)"
)
_IN_ZH = re.compile(r"[在于][\u4e00-\u9fff]{0,6}$")
_PLACES_ZH: Mapping[str, str] = {
    "上方": "above", "上空": "above", "上": "on", "里": "inside", "内": "inside", "中间": "between", "之间": "between",
    "中": "inside", "下": "under", "旁": "next to", "边": "next to", "左": "left of", "右": "right of",
    "面前": "in front of",
    "前": "in front of", "后": "behind", "身后": "behind",
}  # fmt: skip
_PATHS = (
    (re.compile(r"飞过|飞越|越过|掠过"), "above"),
    (re.compile(r"驶过|开过|走过|穿过|经过|通过|爬上|登上"), "on"),
    (re.compile(r"骑着?|驾驶|开着"), "riding"),
    (re.compile(r"追着?|跟着|追逐"), "and"),
    (re.compile(r"挨着|靠着|围着|旁边|周围"), "next to"),
)
WALKS = re.compile(
    r"\b(?:walk|run|march|cross|swim|fly|flying|gallop|mov|rac|follow|migrat|travel|chas)|stroll|hik|jog|走|跑|游|飞|奔|赛|队|追|"
    r"散步|赶路|徒步"
)
"""Ways of going: those who go together look the same way."""
_RIDDEN = frozenset(
    ("bicycle", "motorbike", "scooter-with-delivery-box", "scooter", "kick-scooter", "horse", "horse-running", "camel",
     "elephant", "donkey", "unicorn", "skateboard", "surfboard", "tractor", "ostrich", "tricycle", "reindeer", "ox")
)  # fmt: skip
"""What one rides where one is on it."""
_TABLES = ("dining-table", "office-desk", "market-stall", "grand-piano", "sewing-machine", "desktop-computer")
_SHARED = ("on", "inside", "under", "behind", "in front of", "next to", "above", "riding")
_FIRST = ("on", "inside", "under", "behind", "in front of", "riding", "above", "left of", "right of", "between")
"""Relations of the first of two to the second."""


def relate(order: Order, text: str, pending: Pending, places: Sequence[int], things: Things) -> None:
    """Write into the subjects how each stands to another. `places` are where the words for settings end."""
    wanted = order.wanted
    joined: dict[int, int] = {}
    for (first, a), (second, b) in itertools.pairwise(pending):
        if a.start == b.start:
            joined[second] = first
            continue  # of one family
        between = text[a.end : b.start]
        near = _after_places(text, a.end, b.start, places)
        ahead = text[b.end : b.end + 6]
        one, other = wanted[first], wanted[second]
        if one.relation == "held" and one.to is not None and not _takes(between):
            # Who holds a thing sits, stands or lies where the sentence goes on.
            first, one = one.to, wanted[one.to]
        if _is_worn(text, a, b, one, other):
            continue
        if other.relation in ("left of", "right of", "around") and other.to is not None:
            continue
        name = _english(between) if text.isascii() or b.said.isascii() else _chinese(near, ahead)
        wearer = _wearer(wanted, one) if name == "and" and other.name in w.CLOTHES else None
        if wearer is not None and other.kind == "thing":
            _put_on(wearer, other)
        elif name == "and":
            _join(order, pending, first, second, joined)
        elif name == "between":
            _put_between(order, text, first, second, b, pending)
        elif not _in_hands(order, pending, (first, second), between, name, joined, things):
            _set(order, first, second, name, things)
            for third in _group(first, joined):
                if one.relation in _SHARED and not wanted[third].relation and wanted[third].to is None:
                    wanted[third].relation, wanted[third].to, wanted[third].at = one.relation, one.to, one.at
    _merge_parts(order, things)
    _point_back(order, text, pending)


def _after_places(text: str, start: int, end: int, places: Sequence[int]) -> str:
    """What stands before a subject and after the last word for a place; a place that only describes it counts as
    well (在屋顶上的雪人)."""
    last = max([start, *(place for place in places if place <= end)])
    return text[start:end] if re.match(r"[上里中下边旁]?的", text[last:end]) else text[last:end]


def _join(order: Order, pending: Pending, first: int, second: int, joined: dict[int, int]) -> None:
    """Two that `and` joins: what is true of the hands that hold the one is true of the other."""
    joined[second] = first
    before = order.wanted[pending[[number for number, _ in pending].index(second) - 1][0]]
    other = order.wanted[second]
    if before.relation == "held" and other.kind == "thing" and order.wanted[first].kind == "person":
        other.relation, other.to = "held", before.to


def _in_hands(
    order: Order, pending: Pending, pair: tuple[int, int], between: str, name: str, joined: Mapping[int, int],
    things: Things,
) -> bool:  # fmt: skip
    """What is held, carried, shared, or lies on a table; whether it is one of these."""
    first, second = pair
    one, other = order.wanted[first], order.wanted[second]
    if re.search(r"\bshar(?:ing|es?)\b", between) and other.kind == "thing":
        _shared(order, first, second, joined, things)
    elif _takes(between) or _is_flown(one, other, between):
        other.relation, other.to = "held", _doer(order, pending, first, things)
        host = order.wanted[other.to]
        if not is_alive(host, things) and "seat" in things.sketches[host.name].get("anchors", {}):
            other.relation = "on"
    elif name == "next to" and one.kind == "person" and _is_carried(between, other, things):
        other.relation, other.to = "held", first
    elif name == "next to" and one.name in _TABLES and "table" in _stands(other, things):
        other.relation, other.to = "on", first
    else:
        return False
    return True


def _stands(one: Wanted, things: Things) -> tuple[str, ...]:
    return tuple(things.sketches[one.name]["stand"]) if one.kind == "thing" else ()


def _is_carried(between: str, other: Wanted, things: Things) -> bool:
    """A girl with an umbrella holds it."""
    return re.fullmatch(r"\s*with\s+(?:an?|his|her|their)\s+[\w\s]{0,20}", between) is not None and "held" in _stands(
        other, things
    )


def _doer(order: Order, pending: Pending, number: int, things: Things) -> int:
    """The last person or animal up to a subject: benches hold no newspapers."""
    numbers = [n for n, _ in pending if n <= number]
    return next((n for n in reversed(numbers) if is_alive(order.wanted[n], things)), number)


def is_alive(one: Wanted, things: Things) -> bool:
    """Whether it is a person, an animal or a robot."""
    return one.kind == "person" or bool(
        {"animal", "动物", "robot", "pet"} & set(things.sketches[one.name].get("tags", ()))
    )


def _shared(order: Order, first: int, second: int, joined: Mapping[int, int], things: Things) -> None:
    """Those who share a bench or a blanket are on it; what else is shared is before them."""
    other = order.wanted[second]
    flat = other.name in SEATS or "blanket" in other.name or "seat" in things.sketches[other.name].get("anchors", {})
    if not flat:
        other.relation, other.to = "in front of", first
        return
    for number in (first, *_group(first, joined)):
        order.wanted[number].relation, order.wanted[number].to = "on", second


def _group(number: int, joined: Mapping[int, int]) -> list[int]:
    """Those that are joined to a subject by `and`, before it."""
    found = []
    while number in joined:
        number = joined[number]
        found.append(number)
    return found


def _set(order: Order, first: int, second: int, name: str, things: Things) -> None:
    """Write one relation. What is `in` a thing is inside it, on its seat, or in front of it, by what the thing is."""
    one, other = order.wanted[first], order.wanted[second]
    if name in ("under", "above") and other.kind == "thing" and other.name in w.IN_THE_SKY:
        return
    if name == "of":
        if one.name in CONTAINERS or one.name == "plate":
            other.relation, other.to = "inside" if one.name != "plate" else "on", first
        return
    if name == "at":
        if is_alive(one, things):
            name = "behind" if other.name in _TABLES else ""
        else:
            # Wares at a stall lie on its counter.
            name = "on" if other.name in _TABLES else ""
            one.at = "counter" if "counter" in things.sketches[other.name].get("anchors", {}) else ""
    if name == "inside":
        tree = other.name.endswith("tree") or other.name in ("willow", "birch")
        afloat = "boat" in other.name or "water" in _stands(other, things)[:1]
        seat = (
            other.name in SEATS
            or afloat
            or (other.kind == "thing" and "seat" in things.sketches[other.name].get("anchors", {}))
        )
        name = "inside" if other.name in CONTAINERS or tree else "on" if seat or other.kind == "person" else "near"
    if name == "near":
        return
    if name == "next to":
        # Beside apples in a basket is beside the basket.
        host = first
        while order.wanted[host].relation in ("inside", "on", "held", "worn") and order.wanted[host].to is not None:
            host = order.wanted[host].to or 0
        if host != second:
            other.relation, other.to = "next to", host
        return
    if name == "on" and other.name in _RIDDEN and is_alive(one, things):
        name = "riding"
    if name in _FIRST and not (one.relation == "held" and name in ("next to",)):
        if one.relation == "worn":
            return
        one.relation, one.to = name, second


def _english(between: str) -> str:
    """The relation that the last of the words between two subjects says, after the last break of the sentence."""
    found = [match[1] for match in _WORDS.finditer(_BREAK.split(between.lower())[-1])]
    if not found:
        return ""
    if found[-1] == "of" and len(found) > 1:
        found.pop()
    return _ENGLISH[found[-1]]


def _chinese(between: str, ahead: str) -> str:
    """The relation by what stands between two subjects and behind the second one."""
    tail = re.split(r"[，。；,;]", between)[-1]
    place = _AT_ZH.match(ahead)
    where = _place_zh(place[1]) if place else ""
    for pattern, name in _PATHS:
        if pattern.search(tail):
            return "above" if name == "above" else name
    if where and (_IN_ZH.search(tail) or re.search(r"[停落站坐趴躺爬飞]$|[停落站坐趴躺]在", tail)):
        return where
    if re.search(r"^(?:和|与|跟|、|同|及|以及)|和$|与$", tail):
        return "and"
    own = re.match(
        r"的?(上面|上方|里面|中间|下面|旁边|左边|右边|前面|后面|上|里|内|中|下|旁|前|后)(?:的|放着|摆着|有|站着|坐着|是)",
        between,
    )
    if own:
        return {"on": "-on", "inside": "-inside"}.get(_place_zh(own[1]), "-" + _place_zh(own[1]))
    return ""


def _place_zh(word: str) -> str:
    return next(name for key, name in _PLACES_ZH.items() if word.startswith(key))


_BACK = re.compile(
    r"\s*(behind|in front of|next to|beside|above|over|under|below) (?:it|him|her|them)\b", re.IGNORECASE
)


def _point_back(order: Order, text: str, pending: Pending) -> None:
    """`a rocket with a bar chart behind it`."""
    for (first, _), (second, b) in itertools.pairwise(pending):
        match = _BACK.match(text[b.end :])
        if match:
            order.wanted[second].relation, order.wanted[second].to = _ENGLISH[match[1].lower()], first


def _put_between(order: Order, text: str, first: int, second: int, b: Mention, pending: Pending) -> None:
    """`between two chairs` and `between a tree and a house`: these stand to the sides of the first."""
    numbers = [number for number, _ in pending]
    place = numbers.index(second)
    if order.wanted[second].count == 1 and place + 1 < len(pending):
        gap = text[b.end : pending[place + 1][1].start]
        if re.fullmatch(r"\s*(?:and|和|与|、)\s*(?:an?|the|一\w)?[\s\w]{0,12}", gap):
            third = order.wanted[numbers[place + 1]]
            order.wanted[second].relation, order.wanted[second].to = "left of", first
            third.relation, third.to = "right of", first
            return
    order.wanted[second].relation, order.wanted[second].to = "around", first


def _takes(between: str) -> bool:
    """Whether a verb of holding leads straight to the next thing: no place comes between."""
    ends = [match.end() for match in re.finditer(w.HOLDING, between.lower())]
    return bool(ends) and not re.search(r"\b(?:in|on|at|under|by|near|behind|with)\b|在|[，,;；]", between[ends[-1] :])


def _is_flown(one: Wanted, other: Wanted, between: str) -> bool:
    if other.name == "kite" and re.search(r"flying|flies|放", between):
        return True
    return one.kind == "person" and other.name in ("flag", "fishing-rod")


def _is_worn(text: str, a: Mention, b: Mention, one: Wanted, other: Wanted) -> bool:
    """A dress on a girl, a scarf on a puppy; Chinese says the garment before or behind who wears it."""
    between = text[a.end : b.start].lower()
    if other.kind == "thing" and other.name in w.CLOTHES and re.search(
        r"\b(?:in|wearing|with|wears)\b[^,.]{0,24}$|[穿戴围系]着?[^，。]{0,8}$", between
    ):  # fmt: skip
        _put_on(one, other)
        return True
    before = text[max(0, a.start - 8) : a.start]
    if (
        one.kind == "thing"
        and one.name in w.CLOTHES
        and between == "的"
        and re.search(r"[穿戴围系披]着?[^，。]*$", before)
    ):
        _put_on(other, one)
        return True
    return False


def _wearer(wanted: Sequence[Wanted], garment: Wanted) -> Wanted | None:
    """Who has a garment on: `a scarf and a hat` are worn together."""
    return next((who for who in wanted if garment.gone and garment.name in (name for name, _ in who.worn)), None)


def _put_on(who: Wanted, garment: Wanted) -> None:
    who.worn = (*who.worn, (garment.name, garment.color))
    garment.count = 0


def _merge_parts(order: Order, things: Things) -> None:
    """What a drawing shows as its own part is not drawn beside it; what is in that part goes to the whole."""
    wanted = order.wanted
    for number, one in enumerate(wanted):
        for place, part in enumerate(wanted):
            shown = part.name in PARTS.get(one.name, ()) or (part.name != one.name and f"-{part.name}" in one.name)
            if part is one or part.gone or one.gone or part.kind != "thing" or not shown:
                continue
            if part.to not in (number, None) and one.to != place:
                continue
            part.count = 0
            if one.to == place:
                one.relation, one.to = "", None
            for kid in wanted:
                if kid.to == place and kid is not one:
                    kid.to, kid.at = number, "basket" if "basket" in part.name else "top"
