"""Clusters: an actor with all that is on it, in its hands, behind it or beside it, by anchors. Lengths in metres."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from forebrush.paint.illustrator.actors import Actor
from forebrush.paint.illustrator.scale import HEAD_METRES
from forebrush.paint.illustrator.shapes import Rect

__all__ = ["Cluster", "Member", "clusters_of"]

_HELD_MOST = 0.42
"""Metres above which a thing in the hand is drawn smaller."""
_LAP = 0.1
"""Metres between neighbours."""


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
    made = []
    for root in roots:
        cluster = Cluster(root)
        _gather(cluster, root, 0.0, 0.0, 0.0, kids)
        made.append(cluster)
    return made


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
    on = [kid for kid in own if kid.wanted.relation in ("on", "riding", "inside")]
    for place, kid in enumerate(own):
        dx, dy, dz = _offset(actor, kid, on.index(kid) if kid in on else place, len(on) if kid in on else len(own))
        _gather(cluster, kid, x + dx, y + dy, depth + dz, kids)


def _offset(host: Actor, kid: Actor, place: int, count: int) -> tuple[float, float, float]:
    """How far a kid's foot is from its host's, and in front of it or behind."""
    left, top, right, _ = host.box
    side = -1.0 if host.flip else 1.0
    match kid.wanted.relation:
        case "held":
            return _in_hand(host, kid, side)
        case "on" | "riding" | "inside":
            return _on_top(host, kid, place, count)
        case "under":
            return ((place - (count - 1) / 2) * max(0.45, (kid.box[2] - kid.box[0]) * 0.8), 0.06, 0.03)
        case "behind":
            return (_alternate(place) * 0.3 * (right - left), -0.24, -0.05)
        case "in front of":
            return ((left + right) / 2 + _alternate(place) * (0.18 + 0.25 * place) * (right - left), 0.22, 0.05)
        case "above":
            kid.shadow = False
            return ((left + right) / 2 + 0.15 * _alternate(place), top - 0.35 - 0.3 * place, 0.06)
    beside = right + _LAP - kid.box[0] if place % 2 == 0 else left - _LAP - kid.box[2]
    further = (place // 2) * (kid.box[2] - kid.box[0] + _LAP)
    return (beside + (further if place % 2 == 0 else -further), 0.02 * place, 0.01)


def _alternate(place: int) -> float:
    return 1.0 if place % 2 == 0 else -1.0


def _in_hand(host: Actor, kid: Actor, side: float) -> tuple[float, float, float]:
    kid.shadow = False
    kid.flip = host.flip
    name = kid.wanted.name
    if name == "umbrella":
        return _umbrella(host, kid)
    if name == "kite":
        hand = host.at("hand", "hold", "top")
        kid.scale *= 0.42 / max(kid.size, 0.1)
        kid.string = (-side, 0.5)
        return (hand[0] + side, hand[1] - 0.5, 0.02)
    hand = host.at("hand", "hold", "handle") if host.person is not None else (host.box[2] * side * 0.8, -0.02)
    if host.person is None:
        return (hand[0] + side * (kid.box[2] - kid.box[0]) * 0.5, 0.0, 0.02)
    if kid.size > _HELD_MOST and name not in ("guitar", "cello"):
        kid.scale *= _HELD_MOST / kid.size
    if name in ("violin", "guitar", "erhu", "pipa-lute", "flute", "saxophone", "trumpet"):
        mouth = host.at("mouth")
        kid.scale *= 0.8 / max(kid.size, 0.1) if name != "violin" else 0.55 / max(kid.size, 0.1)
        kid.turn = side * (52 if name in ("violin", "flute", "trumpet") else 38)
        return (mouth[0] - side * 0.05, mouth[1] + HEAD_METRES * 2.1, 0.02)
    grip = kid.at("hold", "handle")
    return (hand[0] - grip[0], hand[1] - grip[1], 0.01)


def _umbrella(host: Actor, kid: Actor) -> tuple[float, float, float]:
    if host.person is not None:
        kid.scale *= HEAD_METRES * 4.6 / max(kid.size, 0.1)
        hand, grip = host.at("hand"), kid.at("handle", "hold")
        return (hand[0] - grip[0], hand[1] - grip[1], -0.02)
    # Beside an animal it stands on the ground and covers it.
    kid.scale *= 1.62 * host.size / max(kid.size, 0.1)
    return (host.box[2] * 0.8, -0.02, -0.02)


def _on_top(host: Actor, kid: Actor, place: int, count: int) -> tuple[float, float, float]:
    kid.shadow = False
    left, _, right, _ = host.box
    seat = host.at("seat", "surface", "top", "basket")
    wide = (right - left) * 0.72
    x = seat[0] if count == 1 else (left + right) / 2 + wide * ((place + 0.5) / count - 0.5)
    if kid.person is None and host.thing is not None and host.size < 1.2:
        most = 0.75 * (right - left)
        kid.scale *= min(1.0, most / max(kid.box[2] - kid.box[0], 0.01))
    if kid.person is not None:
        sit = kid.person.pose.seat
        low = kid.at("seat")[1] if sit is not None else 0.0
        return (x, seat[1] - low * 0.98, 0.02)
    middle = (kid.box[0] + kid.box[2]) / 2
    return (x - middle, seat[1] + 0.02, 0.02 + 0.001 * place)
