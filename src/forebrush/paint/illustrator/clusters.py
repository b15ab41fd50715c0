"""Clusters: an actor with all that is on it, in its hands, behind it or beside it, by anchors. Lengths in metres."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from forebrush.paint.illustrator.actors import Actor
from forebrush.paint.illustrator.people.acts import act_of
from forebrush.paint.illustrator.perches import foot_of, perches
from forebrush.paint.illustrator.scale import HEAD_METRES
from forebrush.paint.illustrator.shapes import Rect

__all__ = ["Cluster", "Member", "Placed", "clusters_of"]

_TOUCHING = frozenset(("picking", "building"))
"""Acts whose hands are at the thing beside."""
_REACH = 0.14
"""Metres by which such a thing is nearer than the hands reach."""
_LAP = 0.1
"""Metres between neighbours, at most: small things are closer."""
_ON = ("on", "riding", "inside")
_NECK = frozenset(("scarf", "tie", "necklace", "bow-tie", "medal"))
_EYES = frozenset(("glasses", "sunglasses", "vr-headset"))
KITE = (1.2, 0.75)
"""Metres from the hand to a kite, away and up: what flies on a string is far off, and small."""
_STRUNG = ("party-balloon", "balloon-bunch", "heart-balloon")
"""Things that fly over the hand that holds them."""
_RIMS = {"cardboard-box": 0.42, "suitcase": 0.3, "shopping-cart": 0.3, "picnic-basket": 0.36}
"""Where the front edge of an open thing is, from its top, as a share of its height."""
_ON_BACK = re.compile(r"背着?|piggy-?back|\b(?:on|shoulders)\b.*\b(?:back|shoulders)\b", re.IGNORECASE)
_CLEAR = frozenset(("fish-tank", "fish-bowl", "aquarium", "terrarium"))
"""Things through which one sees what is in them."""


@dataclass(frozen=True, slots=True)
class Member:
    """An actor of a cluster: how far from the foot of its first actor, and in front of it (above 0) or behind."""

    actor: Actor
    dx: float
    dy: float
    depth: float


@dataclass(slots=True)
class Cluster:
    """Actors that stand together."""

    root: Actor
    members: list[Member] = field(default_factory=list)

    @property
    def box(self) -> Rect:
        """Around all of it, from the foot of its root; what flies on a string does not count."""
        boxes = [(m.actor.box, m.dx, m.dy) for m in self.members if m.actor is self.root or not m.actor.string]
        return (
            min(b[0] + x for b, x, _ in boxes), min(b[1] + y for b, _, y in boxes),
            max(b[2] + x for b, x, _ in boxes), max(0.0, *(b[3] + y for b, _, y in boxes)),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """A cluster with its root's foot at (x, y) px and its px to the metre; `row` is the y of the row, for depth."""

    cluster: Cluster
    x: float
    y: float
    px: float
    row: float

    @property
    def box(self) -> Rect:
        """Around all of it, px."""
        left, top, right, bottom = self.cluster.box
        return (self.x + left * self.px, self.y + top * self.px, self.x + right * self.px, self.y + bottom * self.px)


def clusters_of(actors: Sequence[Actor]) -> list[Cluster]:
    """The actors as clusters, in the order of their roots. Copies of a subject share out what they stand to."""
    kids: dict[int, list[Actor]] = {}
    roots: list[Actor] = []
    for actor in actors:
        to = actor.wanted.to
        hosts = [other for other in actors if other.number == to and other is not actor] if to is not None else []
        if hosts and actor.wanted.relation and not _circular(actor, hosts[actor.copy % len(hosts)], actors):
            kids.setdefault(id(hosts[actor.copy % len(hosts)]), []).append(actor)
        else:
            roots.append(actor)
    _huddle(roots, kids)
    made = []
    for root in roots:
        cluster = Cluster(root)
        _gather(cluster, root, 0.0, 0.0, 0.0, kids)
        made.append(cluster)
    return made


def _huddle(roots: list[Actor], kids: dict[int, list[Actor]]) -> None:
    """Two animals under one umbrella stand close together."""
    for root in list(roots):
        held = [
            kid for kid in kids.get(id(root), ()) if kid.wanted.name == "umbrella" and kid.wanted.relation == "held"
        ]
        others = [other for other in roots if other.number == root.number and other is not root]
        if held and others and root.person is None:
            other = others[0]
            other.huddles = True
            roots.remove(other)
            kids[id(root)] = [other, *kids[id(root)]]


def _circular(actor: Actor, host: Actor, actors: Sequence[Actor]) -> bool:
    seen = {actor.number}
    while True:
        if host.number in seen:
            return True
        seen.add(host.number)
        to = host.wanted.to
        following = next((other for other in actors if other.number == to), None)
        if following is None:
            return False
        host = following


def _gather(
    cluster: Cluster, actor: Actor, x: float, y: float, depth: float, kids: dict[int, list[Actor]]
) -> None:  # fmt: skip
    cluster.members.append(Member(actor, x, y, depth))
    own = kids.get(id(actor), [])
    on = [kid for kid in own if kid.wanted.relation in ("on", "riding")]
    beside = [kid for kid in own if kid.wanted.relation in ("next to", "around")]
    for place, (kid, spot) in enumerate(zip(on, _spots(actor, on), strict=True)):
        _gather(cluster, kid, x + spot[0], y + spot[1], depth + 0.02 + 0.001 * place, kids)
    for kid in own:
        if kid in on:
            continue
        among = beside if kid in beside else [other for other in own if other.wanted.relation == kid.wanted.relation]
        dx, dy, dz = _offset(actor, kid, among.index(kid), among)
        _gather(cluster, kid, x + dx, y + dy, depth + dz, kids)


def _offset(host: Actor, kid: Actor, place: int, among: Sequence[Actor]) -> tuple[float, float, float]:
    """How far a kid's foot is from its host's, and in front of it or behind."""
    left, top, right, _ = host.box
    count = len(among)
    wide = kid.box[2] - kid.box[0]
    lap = min(_LAP, 0.12 * (right - left))
    side = -1.0 if host.flip else 1.0
    match "next to" if kid.huddles else kid.wanted.relation:
        case "held":
            return _in_hand(host, kid, side)
        case "worn":
            return _worn(host, kid)
        case "inside":
            return _inside(host, kid, place, count)
        case "under":
            step = max(0.45, wide * 0.85)
            aside = 0.0 if count > 1 else side * min(0.22 * (right - left), 0.9)
            return (aside + (place - (count - 1) / 2) * step, 0.06, 0.03)
        case "behind":
            return (*_behind(host, kid, place, side), -0.05)
        case "in front of":
            aside = 0.18 * (right - left) if wide < 0.55 * (right - left) else 0.5 * (right - left)
            return ((left + right) / 2 - side * _alternate(place) * aside * (1 + place // 2), 0.22, 0.05)
        case "above":
            kid.shadow = False
            return ((left + right) / 2 + 0.15 * _alternate(place) * (place > 0), top - 0.3 - 0.3 * place, 0.06)
        case "left of":
            return (left - 2 * lap - kid.box[2] - place * (wide + lap), 0.02 * place, 0.01)
        case "right of":
            return (right + 2 * lap - kid.box[0] + place * (wide + lap), 0.02 * place, 0.01)
    if kid.huddles and host.thing is not None and host.thing.point("hold", host.tall) is not None:
        return (right + 0.06 - kid.box[0], 0.02, -0.01) if not host.flip else (left - 0.06 - kid.box[2], 0.02, -0.01)
    if kid.huddles:
        return (left - 0.02 - kid.box[2], 0.02, 0.01)
    if place == 0 and host.person is not None and act_of(host.wanted.deed or host.wanted.action) in _TOUCHING:
        # Before whose hands are at it, within their reach.
        return (right - _REACH - kid.box[0], 0.02, 0.01) if side > 0 else (left + _REACH - kid.box[2], 0.02, 0.01)
    # Beside it: on its right and its left in turn; from the third on before it, in the gaps.
    row, sign = divmod(place, 2)
    if row == 0:
        return (right + lap - kid.box[0], 0.02, 0.01) if sign == 0 else (left - lap - kid.box[2], 0.02, 0.01)
    middle, step = (left + right) / 2, 0.36 * (right - left) / row
    return (
        middle + (step if sign == 0 else -step) * row - (kid.box[0] + kid.box[2]) / 2,
        0.2 * kid.size + 0.1 * row,
        0.04 + 0.01 * row,
    )


def _alternate(place: int) -> float:
    return 1.0 if place % 2 == 0 else -1.0


def _behind(host: Actor, kid: Actor, place: int, side: float) -> tuple[float, float]:
    """Behind what of the host stands on the ground, somewhat more than half of it in sight."""
    left, right = foot_of(host.thing, host.tall) if host.thing is not None else (host.box[0], host.box[2])
    if host.flip:
        left, right = -right, -left
    wide = kid.box[2] - kid.box[0]
    away = side * _alternate(place)
    x = right - 0.4 * wide - kid.box[0] if away > 0 else left + 0.4 * wide - kid.box[2]
    if kid.size > 1.7 * host.size:
        x = (left + right) / 2 + 0.2 * wide * away
    return x + away * 0.35 * wide * (place // 2), -0.24


def _inside(host: Actor, kid: Actor, place: int, count: int) -> tuple[float, float, float]:
    """In a box: behind its front, its upper half in sight. In a crown of leaves: before it. In a tank: behind glass."""
    kid.shadow = False
    left, _, right, _ = host.box
    middle = (kid.box[0] + kid.box[2]) / 2
    if kid.wanted.at:
        spot = host.at(kid.wanted.at)
        kid.scale *= min(1.0, 0.16 * (right - left) / max(kid.box[2] - kid.box[0], 0.01), 0.26 * host.size / kid.size)
        return (spot[0] - (kid.box[0] + kid.box[2]) / 2, spot[1] + 0.4 * kid.size, -0.01)
    share = 0.84 / count
    room = share * (right - left)
    x = (left + right) / 2 + (place - (count - 1) / 2) * room
    if host.wanted.name in _CLEAR:
        kid.scale *= min(1.0, 0.62 * room / max(kid.box[2] - kid.box[0], 0.01), 0.5 * host.size / max(kid.size, 0.01))
        middle = (kid.box[0] + kid.box[2]) / 2
        return (x - middle, -0.2 * host.size, 0.02)
    if host.wanted.name.endswith("tree") or host.wanted.name in ("willow", "birch"):
        kid.scale *= min(1.0, 0.42 * host.size / max(kid.size, 0.01), 0.6 * room / max(kid.box[2] - kid.box[0], 0.01))
        middle = (kid.box[0] + kid.box[2]) / 2
        return (x - middle, -0.5 * host.size, 0.02)
    kid.scale *= min(1.0, 0.86 * room / max(kid.box[2] - kid.box[0], 0.01))
    middle = (kid.box[0] + kid.box[2]) / 2
    if host.wanted.name in _RIMS:
        # Its own front is drawn again before whoever is in it.
        kid.sunk = -host.size * (1 - _RIMS[host.wanted.name])
        return (x - middle, kid.sunk + 0.4 * kid.size, 0.02)
    rim = host.at("top")[1] * 0.94
    return (x - middle, rim + 0.42 * kid.size, -0.02)


def _worn(host: Actor, kid: Actor) -> tuple[float, float, float]:
    """On the head, before the eyes or round the neck of whoever wears it."""
    kid.shadow, kid.flip = False, host.flip
    head, top = host.at("head", "top"), host.at("top")
    r = max(abs(head[1] - top[1]), 0.12 * host.size)
    if host.person is not None:
        top = host.at("head", "top")
        r, head = HEAD_METRES * 0.5, (top[0], top[1] + HEAD_METRES * 0.5)
    wide = max(kid.box[2] - kid.box[0], 0.01)
    if kid.wanted.name in _NECK:
        kid.scale *= 1.5 * r / wide
        return (head[0] - (kid.box[0] + kid.box[2]) / 2, head[1] + 0.92 * r + kid.size, 0.015)
    if kid.wanted.name in _EYES:
        kid.scale *= 1.7 * r / wide
        return (head[0] - (kid.box[0] + kid.box[2]) / 2, head[1] + kid.size * 0.5, 0.015)
    kid.scale *= 1.75 * r / wide
    return (head[0] - (kid.box[0] + kid.box[2]) / 2, head[1] - 0.55 * r, 0.015)


def _in_hand(host: Actor, kid: Actor, side: float) -> tuple[float, float, float]:
    kid.shadow = False
    if host.person is not None and kid.wanted.name in host.person.props:
        kid.shown_by = host
        return (0.0, 0.0, 0.0)
    if host.person is not None and kid.person is not None:
        return _in_arms(host, kid, side)
    kid.flip = host.flip
    name = kid.wanted.name
    if name == "umbrella":
        return _umbrella(host, kid)
    if name == "kite":
        hand = host.at("hand", "hold", "top")
        kid.scale *= 0.5 / max(kid.size, 0.1)
        away, rise = KITE
        kid.string = (-away * side, rise)
        return (hand[0] + away * side, hand[1] - rise, 0.02)
    if name in _STRUNG:
        return _on_string(host, kid, side)
    hand = host.at("hand", "hold", "handle") if host.person is not None else (host.box[2] * side * 0.8, -0.02)
    if host.person is None:
        kid.scale *= min(1.0, 0.6 * host.size / max(kid.size, 0.01))
        return (hand[0] + side * (kid.box[2] - kid.box[0]) * 0.5, 0.0, 0.02)
    if "held" not in kid.stands and kid.thing is not None and kid.thing.point("hold", kid.tall) is not None:
        # A pole that stands in the ground, with the hand on it.
        return (hand[0] - kid.at("hold")[0], 0.02, 0.02)
    # A suitcase stands at the foot, within reach.
    return (hand[0] + side * 0.1 - (kid.box[0] + kid.box[2]) / 2, 0.02, 0.02)


def _in_arms(host: Actor, kid: Actor, side: float) -> tuple[float, float, float]:
    """One person with another: face to face in a hug, on the back, or in the arms."""
    kid.flip = host.flip
    assert kid.person is not None
    if _ON_BACK.search(host.wanted.deed):
        return (-0.1 * side, -0.36 * host.size, -0.01)
    if kid.person.size < 0.5:
        hands = host.at("hand")
        return (hands[0] - 0.1 * side, hands[1] + 0.34 * kid.size, 0.03)
    kid.flip, kid.shadow = not host.flip, True
    return (0.36 * side, 0.02, 0.02)


def _on_string(host: Actor, kid: Actor, side: float) -> tuple[float, float, float]:
    """Above the hand, as high as its own string reaches."""
    hand = host.at("hand", "hold", "head", "top")
    kid.scale *= min(1.0, 0.75 * max(host.size, 0.8) / max(kid.size, 0.1))
    grip = kid.at("string", "hold", "ground")
    return (hand[0] - grip[0] + side * 0.02, hand[1] - grip[1], -0.01)


def _umbrella(host: Actor, kid: Actor) -> tuple[float, float, float]:
    if host.thing is not None and host.thing.point("hold", host.tall) is not None:
        kid.scale *= (1.25 if host.wanted.count == 1 else 1.6) * host.size / max(kid.size, 0.1)
        hand, grip = host.at("hold"), kid.at("hold", "handle", "ground")
        return (hand[0] - grip[0], hand[1] - grip[1] + 0.04 * host.size, -0.005)
    # Beside an animal it stands on the ground and covers it; with two of them it stands between them.
    kid.scale *= (1.62 if host.wanted.count == 1 else 1.85) * host.size / max(kid.size, 0.1)
    side = host.box[2] * 0.8 if host.wanted.count == 1 else host.box[0]
    return (side, -0.02, -0.02)


def _spots(host: Actor, kids: Sequence[Actor]) -> list[tuple[float, float]]:
    """Where the feet of those on a thing are: on its seat, or on the flat places of its top."""
    if not kids:
        return []
    for kid in kids:
        kid.shadow = False
        kid.perched = host
        if kid.wanted.relation == "riding":
            kid.flip = host.flip
        _fit(host, kid, len(kids))
    if host.person is not None and host.person.pose.seat is not None:
        # Behind who drives.
        side, saddle = (-1.0 if host.flip else 1.0), host.at("seat")
        return [_sit(kid, saddle[0] - 0.3 * side * (place + 1), saddle[1]) for place, kid in enumerate(kids)]
    if host.thing is None or any(kid.wanted.at for kid in kids):
        spot = host.at(next((kid.wanted.at for kid in kids if kid.wanted.at), "back"), "head", "top")
        share = 0.8 * (host.box[2] - host.box[0]) / len(kids)
        for kid in kids:
            kid.scale *= min(
                1.0, 0.8 * share / max(kid.box[2] - kid.box[0], 0.01), 0.3 * host.size / max(kid.size, 0.01)
            )
        return [_sit(kid, spot[0] + (k - (len(kids) - 1) / 2) * share, spot[1]) for k, kid in enumerate(kids)]
    seat = next((at for name in ("seat", "surface", "back") if (at := host.thing.point(name, host.tall))), None)
    if len(kids) == 1 and seat is not None:
        x, y = (-seat[0], seat[1]) if host.flip else seat
        return [_sit(kids[0], x, y)]
    wide = max(_foot(kid) for kid in kids)
    found = perches(host.thing, host.tall, wide, len(kids), seat[0] if seat is not None else None)
    spots = [(-perch.x, perch.y) for perch in reversed(found)] if host.flip else [(p.x, p.y) for p in found]
    if seat is not None and len(kids) > 1:
        spots = [(x, max(y, seat[1])) for x, y in spots]
    spots += [spots[-1]] * (len(kids) - len(spots))
    return [_sit(kid, x, y) for kid, (x, y) in zip(kids, spots, strict=True)]


def _foot(actor: Actor) -> float:
    if actor.thing is None:
        return 0.3
    left, right = foot_of(actor.thing, actor.tall)
    return max(0.45 * (right - left), 0.1)


def _fit(host: Actor, kid: Actor, count: int) -> None:
    """What stands on a small thing is no wider than its share of it; animals that ride are as high as their mount."""
    left, _, right, _ = host.box
    wide = max(kid.box[2] - kid.box[0], 0.01)
    if kid.person is None and host.thing is not None:
        share = (0.95 if count == 1 else 1.1) * (right - left) / count
        kid.scale *= min(1.0, share / wide)
        if kid.wanted.relation == "riding":
            kid.scale *= min(1.0, 0.95 * host.size / max(kid.size, 0.01))


def _sit(kid: Actor, x: float, y: float) -> tuple[float, float]:
    """The foot of who is on a point: seated people with their seat on it, animals that ride a little lower."""
    if kid.person is not None:
        sit = kid.person.pose.seat
        if sit is not None and kid.person.neck is not None:
            seat = kid.at("seat")
            return (x - seat[0], y - seat[1] * 0.98)
        return (x, y - (kid.at("seat")[1] if sit is not None else 0.0) * 0.98)
    low = 0.16 * kid.size if kid.wanted.relation == "riding" else 0.03 * kid.size
    if kid.thing is None:
        return (x, y)
    left, right = foot_of(kid.thing, kid.tall)
    if kid.flip:
        left, right = -right, -left
    return (x - (left + right) / 2, y + low)
