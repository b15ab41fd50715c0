"""Staging: where every cluster stands in the picture, and how many px there are to the metre.

The first subject sets the scale, by how high such a thing should stand in a picture; the others keep their size beside
it. People never become dots. The clear area stays free.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from forebrush.paint.illustrator.actors import Actor
from forebrush.paint.illustrator.clusters import Cluster, clusters_of
from forebrush.paint.illustrator.settings.registry import Layout, Setting
from forebrush.paint.illustrator.shapes import Rect
from forebrush.scene.picture import Box

__all__ = ["Placed", "stage_actors"]

_HIGH: Mapping[str, float] = {
    "standing": 0.62, "sitting": 0.5, "bust": 0.5, "animal": 0.46, "vehicle": 0.38, "small": 0.42, "tall": 0.64,
    "sky": 0.5,
}  # fmt: skip
"""Share of the picture's height of a first subject of each sort."""
_LEAST: Mapping[str, float] = {"person": 0.3, "child": 0.24, "thing": 0.1}
"""Share of the height below which nobody and nothing gets."""
_CAMERA: Mapping[str, float] = {
    "wide": 0.74,
    "far": 0.7,
    "close": 1.28,
    "portrait": 1.35,
    "closeup": 1.35,
    "macro": 1.4,
}
_CARRIER: Mapping[str, float] = {"on": 1.5, "under": 2.0, "behind": 1.6, "inside": 1.8, "in front of": 2.0}
"""How many times as high as a first subject the thing may be to which it stands so."""
_SKY_PLACES = ((0.34, 0.4, 1.0), (0.68, 0.27, 0.62), (0.87, 0.42, 0.42), (0.13, 0.24, 0.4), (0.52, 0.18, 0.34))


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


def _sort(actor: Actor) -> str:
    if actor.person is not None:
        return "bust" if actor.bust else "sitting" if actor.person.pose.kind == "sitting" else "standing"
    assert actor.thing is not None
    if actor.stands[0] == "sky":
        return "sky"
    left, top, right, _ = actor.box
    metres = actor.thing.metres
    if metres > 4:
        return "tall"
    if (right - left) > -1.5 * top:
        return "vehicle" if metres > 0.6 else "small"
    return "small" if metres < 0.35 else "animal"


def _free(clear: Sequence[Box], width: float, height: float) -> tuple[float, float, float, float]:
    """Left, right, top and ground (px) of what is free of words; the ground moves up where they stand below."""
    left, right, top, low = 0.05 * width, 0.95 * width, 0.07 * height, height
    for box in clear:
        x0, x1, y0, y1 = box.x, box.x + box.width, box.y, box.y + box.height
        if box.width > 0.7:
            if (y0 + y1) / 2 < 0.5:
                top = max(top, y1 * height + 0.02 * height)
            else:
                low = min(low, y0 * height - 0.02 * height)
        elif box.height > 0.45:
            if (x0 + x1) / 2 < 0.5:
                left = max(left, x1 * width)
            else:
                right = min(right, x0 * width)
    if right - left < 0.25 * width:
        left, right = 0.05 * width, 0.95 * width
    if low - top < 0.25 * height:
        top, low = 0.07 * height, height
    return left, right, top, low


def stage_actors(
    actors: Sequence[Actor], setting: Setting, layout: Layout, width: float, height: float, clear: Sequence[Box],
    camera: str = "",
) -> list[Placed]:  # fmt: skip
    """Every cluster at its place, from the back to the front."""
    _balance(actors)
    clusters = clusters_of(actors)
    if not clusters:
        return []
    left, right, top, low = _free(clear, width, height)
    ground = min(layout.ground * height, low)
    flying = [c for c in clusters if _flies(c, setting)]
    tabled = [c for c in clusters if c not in flying and _on_table(c, setting)]
    standing = [c for c in clusters if c not in flying and c not in tabled]
    first = clusters[0]
    zoom = next((value for word, value in _CAMERA.items() if word in camera.lower()), 1.0)
    px = _HIGH[_sort(first.root)] * zoom * setting.zoom * height / max(first.root.size, 0.05)
    if len(clusters) == 1 and first.root.person is not None:
        px *= 1.12
    px = _with_people(px, first, standing, height)
    placed: list[Placed] = []
    placed += _fly(flying, px if first in flying else px * 0.9, layout, (left, right, top), width, height, setting)
    if standing:
        _grow(standing, px, height)
        for cluster in standing:
            # Towers and trees stay in the picture; what was asked for first keeps its size.
            cluster.root.scale *= (
                min(1.0, 0.84 * height / max(cluster.root.size * px, 1.0)) if cluster is not first else 1.0
            )
        front, back = (standing, []) if len(standing) <= 5 else (standing[:4], standing[4:10])
        if back:
            placed += _row(back, ground - 0.1 * height, px * 0.72, layout, (left, right, top), width)
        placed += _row(front, ground, px, layout, (left, right, top), width)
    if tabled and setting.table is not None:
        x0, x1, y = setting.table
        zone = (max(left, x0 * width), min(right, x1 * width), top)
        people = [c for c in tabled if c.root.bust]
        things = [c for c in tabled if not c.root.bust]
        if people:
            placed += _row(people, y * height + 0.03 * height, px, layout, zone, width)
        if things:
            scale = px if first in things else px * 0.62
            down = 0.05 if people else 0.035
            placed += _row(things, (y + down) * height, scale, layout, zone, width)
    return placed


def _balance(actors: Sequence[Actor]) -> None:
    """True sizes, softened, are still too far apart: small things and animals beside people become smaller, and what
    carries or shelters a first subject is not much larger than it."""
    if any(actor.person is not None for actor in actors):
        for actor in actors:
            if actor.thing is not None and actor.thing.metres < 1.0 and actor.wanted.relation != "held":
                actor.scale *= 0.72
    by_number = {actor.number: actor for actor in reversed(actors)}
    for actor in actors:
        host = by_number.get(actor.wanted.to) if actor.wanted.to is not None else None
        if host is None or host.thing is None or actor.number > host.number:
            continue
        most = _CARRIER.get(actor.wanted.relation, 0.0) * actor.size
        if most and host.size > most:
            host.scale *= most / host.size


def _flies(cluster: Cluster, setting: Setting) -> bool:
    actor = cluster.root
    if setting.place == "water":
        return bool({"water", "sky"} & set(actor.stands))
    if actor.person is not None:
        return False
    action = actor.wanted.action.lower()
    return actor.stands[0] in ("sky", "hang") or "flying" in action[:24] or "飞" in action[:8]


def _on_table(cluster: Cluster, setting: Setting) -> bool:
    if setting.table is None:
        return False
    actor = cluster.root
    return actor.bust or setting.place == "table" or "ground" not in actor.stands


def _with_people(px: float, first: Cluster, standing: Sequence[Cluster], height: float) -> float:
    """Where people stand round a thing, they set the scale, and the thing gives way."""
    people = [
        m.actor for c in standing for m in c.members
        if m.actor.person is not None and m.actor.wanted.relation not in ("on", "riding", "inside")
    ]  # fmt: skip
    if not people or first.root.thing is None or first not in standing:
        return px
    tallest = max(actor.size for actor in people)
    px = max(px, 0.46 * height / max(tallest, 0.9))
    if first.root.thing.metres < 4:
        first.root.scale *= min(1.0, 0.6 * height / (px * max(first.root.size, 0.05)))
    return px


def _grow(clusters: Sequence[Cluster], px: float, height: float) -> None:
    for cluster in clusters[1:]:
        actor = cluster.root
        sort = "thing" if actor.person is None else "child" if actor.person.child else "person"
        most = 1.6 if actor.person is not None else 3.0
        actor.scale *= min(most, max(1.0, _LEAST[sort] * height / max(1.0, actor.size * px)))


def _row(
    clusters: Sequence[Cluster], y: float, px: float, layout: Layout, zone: tuple[float, float, float], width: float
) -> list[Placed]:
    """Clusters side by side round the focus: the first in the middle, the outer ones face inwards."""
    left, right, top = zone
    count = len(clusters)
    order = sorted(range(count), key=lambda k: 0 if k == 0 else (k + 1) // 2 * (-1 if k % 2 else 1))
    row = [clusters[k] for k in order]
    focus = left + (right - left) * (layout.focus if right - left > 0.7 * width else 0.5)
    for place, cluster in enumerate(row):
        middle = (count - 1) / 2
        cluster.root.flip = place > middle or (place == middle and focus > 0.52 * width)
    row = [
        clusters_of([m.actor for m in cluster.members])[0] if len(cluster.members) > 1 else cluster for cluster in row
    ]
    boxes = [cluster.box for cluster in row]
    gap = 0.16
    total = sum(b[2] - b[0] for b in boxes) + gap * (count - 1)
    tallest = max(-b[1] for b in boxes)
    px = min(px, (y - top) / max(tallest, 0.01))
    if total * px > right - left and count > 1:
        gap = -0.14 * min(b[2] - b[0] for b in boxes)
        total = sum(b[2] - b[0] for b in boxes) + gap * (count - 1)
    px = min(px, (right - left) / max(total, 0.01))
    x = min(max(focus - total * px / 2, left), right - total * px)
    made = []
    for place, (cluster, box) in enumerate(zip(row, boxes, strict=True)):
        sway = 0.0 if count < 3 else 0.035 * (place % 2 - 0.5) * tallest * px
        made.append(Placed(cluster, x - box[0] * px, y + sway, px, y + sway))
        x += (box[2] - box[0] + gap) * px
    return sorted(made, key=lambda placed: placed.row)


def _fly(
    clusters: Sequence[Cluster], px: float, layout: Layout, zone: tuple[float, float, float], width: float,
    height: float, setting: Setting,
) -> list[Placed]:  # fmt: skip
    left, right, top = zone
    made = []
    for place, cluster in enumerate(clusters):
        for member in cluster.members:
            member.actor.shadow = False
        x0, y0, x1, y1 = cluster.box
        fx, fy, share = _SKY_PLACES[place % len(_SKY_PLACES)]
        if len(clusters) == 1:
            fx, fy, share = layout.focus, 0.38 if setting.place in ("water", "sky") else 0.34, 1.0
        if layout.mirrored:
            fx = 1 - fx
        if setting.place == "water":
            fy, share = fy + 0.14, max(share, 0.55)
        own = min(px * share, 0.56 * width * share / max(x1 - x0, 0.01))
        room = (0.75 if setting.place in ("water", "sky") else max(0.3, layout.horizon * 1.3)) * height - top
        own = min(own, max(room, 0.1 * height) / max(y1 - y0, 0.01))
        tall = (y1 - y0) * own
        x = min(max(fx * width - (x0 + x1) / 2 * own, left - x0 * own), right - x1 * own)
        y = max(fy * height + tall / 2, top + tall) - y1 * own
        cluster.root.flip = fx > 0.55
        made.append(Placed(cluster, x, y, own, -1.0))
    return made
