"""Staging: where every cluster stands in the picture, and how many px there are to the metre.

The first subject sets the scale, by how high such a thing should stand in a picture; the others keep their size beside
it. People never become dots. The clear area stays free.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forebrush.paint.illustrator.actors import Actor
from forebrush.paint.illustrator.clusters import Cluster, Placed, clusters_of
from forebrush.paint.illustrator.relating import WALKS
from forebrush.paint.illustrator.schemes import Scheme
from forebrush.paint.illustrator.settings.registry import Layout, Setting
from forebrush.paint.illustrator.shapes import overlap
from forebrush.paint.illustrator.vignettes import fill_frame
from forebrush.scene.picture import Box

__all__ = ["stage_actors"]

_HIGH: Mapping[str, float] = {
    "standing": 0.62, "sitting": 0.5, "bust": 0.5, "animal": 0.46, "vehicle": 0.38, "small": 0.42, "tall": 0.64,
    "sky": 0.5, "afloat": 0.48,
}  # fmt: skip
"""Share of the picture's height of a first subject of each sort."""
_LEAST: Mapping[str, float] = {"person": 0.34, "child": 0.27, "thing": 0.16}
"""Share of the height below which nobody and nothing gets."""
_CAMERA: Mapping[str, float] = {
    "wide": 0.74,
    "far": 0.7,
    "close": 1.28,
    "portrait": 1.35,
    "closeup": 1.35,
    "macro": 1.4,
}
_CARRIER: Mapping[str, float] = {
    "on": 1.7, "under": 2.0, "behind": 1.5, "inside": 1.7, "in front of": 2.0, "riding": 1.25, "above": 1.4,
    "left of": 1.6, "right of": 1.6,
}  # fmt: skip
"""How many times as high as a first subject the thing may be to which it stands so."""
_BESIDE = ("behind", "next to", "in front of", "left of", "right of", "around")
"""Relations in which a thing is never a dot beside what it stands to."""
_LARGE = 1.2
"""Times the usual size from which on something is a giant."""
_BOUGH = "tree-branch"
_KITED = 0.72
_WIDE = 0.46
"""Share of the width that an animal takes at most as the first subject."""
_FAR = 15.0
"""Metres from which on a thing beside people stands behind them: a crane, a tower."""
_CHASES = re.compile(r"\b(?:chas|pursu|follow|run\w* after)\w*|追(?:赶|逐|着|上)?|跟(?:着|随)", re.IGNORECASE)
_BED = frozenset(("coral", "seaweed", "starfish", "treasure-chest", "crab", "clam", "anchor"))
"""What stands on the bed of the sea."""
_LIGHTS = frozenset(("full-moon", "sun", "crescent-moon", "wishing-star", "cloud"))
"""What is far up in the sky and never large."""
_SKY_PLACES = ((0.34, 0.4, 1.0), (0.68, 0.27, 0.62), (0.87, 0.42, 0.42), (0.13, 0.24, 0.4), (0.52, 0.18, 0.34))


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
    actors: Sequence[Actor], setting: Setting, layout: Layout, scheme: Scheme, width: float, height: float,
    clear: Sequence[Box], camera: str = "",
) -> list[Placed]:  # fmt: skip
    """Every cluster at its place, from the back to the front."""
    _balance(actors)
    clusters = clusters_of(actors)
    passing = [c for c in clusters if c.root.wanted.passing]
    clusters = [c for c in clusters if not c.root.wanted.passing]
    if not clusters:
        return _pass_by(passing, [], layout, width, height, 0.3 * height) if passing else []
    if setting.alone:
        return fill_frame(clusters, width, height)
    left, right, top, low = _free(clear, width, height)
    stage = _Stage(setting, layout, scheme, width, height, (left, right, top), low, bool(clear), camera.lower())
    return stage.placed(clusters, passing)


@dataclass(slots=True)
class _Stage:
    """The stage while it fills. Lengths in px."""

    setting: Setting
    layout: Layout
    scheme: Scheme
    width: float
    height: float
    zone: tuple[float, float, float]
    """Left, right and top of what is free of words."""
    low: float
    """The bottom of it."""
    worded: bool
    camera: str
    px: float = 1.0
    made: list[Placed] = field(default_factory=list)

    def placed(self, clusters: Sequence[Cluster], passing: Sequence[Cluster]) -> list[Placed]:
        """The clusters at their places, passers-by behind them."""
        first = clusters[0]
        flying = [c for c in clusters if _flies(c, self.setting)]
        afloat = [c for c in clusters if c not in flying and _floats(c, self.setting)]
        tabled = [c for c in clusters if c not in flying and _on_table(c, self.setting)]
        boughs = [c for c in clusters if c.root.wanted.name == _BOUGH]
        standing = [c for c in clusters if not any(c in others for others in (flying, tabled, afloat, boughs))]
        zoom = self._scale(first, standing)
        near = zoom > 1.15 and _is_alive(first.root) and not self.worded and not _wide(first)
        water = self._water(alone=len(afloat) + len(flying) == len(clusters))
        if first in afloat:
            self._rows(afloat, water, self.px, self.zone, 0.1)
        self._boughs(boughs)
        self._stand(standing, first, near=near, alone=len(clusters) == 1)
        if first not in afloat:
            # Beside those on the shore, what floats is small and where they do not hide it.
            for cluster in afloat:
                cluster.root.scale *= min(1.0, 0.34 * self.height / max(-cluster.box[1] * self.px, 1.0))
            self.made += _behind(afloat, self.made, water, self.px * 0.75, self.zone, self.width)
        self._table(tabled, first)
        self.made += _pass_by(passing, self.made, self.layout, self.width, self.height, self.px)
        scale = self.px if first in flying else self.px * 0.9
        above = _fly(flying, self.made, scale, self.layout, self.zone, self.width, self.height, self.setting)
        return above + self.made

    def _scale(self, first: Cluster, standing: Sequence[Cluster]) -> float:
        """Px to the metre, by the first subject; returns how near the camera is."""
        camera = next((value for word, value in _CAMERA.items() if word in self.camera), 1.0)
        zoom = camera * (self.scheme.zoom if not self.worded and camera == 1.0 else 1.0)
        tall = max(first.root.size / first.root.wanted.size, 0.05)
        self.px = _HIGH[_sort(first.root)] * zoom * self.setting.zoom * self.height / tall
        if first.root.person is not None:
            # Children stay children when nobody is beside them.
            self.px *= 0.84 if first.root.person.child else 1.06
        self.px = _with_people(self.px, first, standing, self.height)
        left, _, right, _ = first.root.box
        if first.root.thing is not None and _is_alive(first.root) and camera == 1.0:
            # What lies is wide: it is to be seen whole.
            self.px = min(self.px, _WIDE * self.width / max(right - left, 0.01))
        if any(m.actor.wanted.name == "kite" and m.actor.string is not None for c in standing for m in c.members):
            self.px *= _KITED  # room for what flies over them
        return zoom

    def _water(self, *, alone: bool) -> float:
        """y at which things float; with nobody on the shore the water is wide."""
        far, near = self.setting.water or (0.1, 0.3)
        near = max(near, 0.42) if alone else near
        return min((self.layout.horizon + far + (near - far) * 0.86) * self.height, self.low)

    def _rows(
        self, clusters: Sequence[Cluster], y: float, px: float, zone: tuple[float, float, float], back: float
    ) -> None:
        self.made += _rows(clusters, y, px, self.layout, self.scheme, zone, self.width, back)

    def _boughs(self, clusters: Sequence[Cluster]) -> None:
        """Branches reach into the picture from the nearer side."""
        for cluster in clusters:
            turned = _facing(cluster, self.layout.focus > 0.5)
            scale = min(self.px, 0.62 * self.height / max(-turned.box[1], 0.01))
            y = 0.84 * self.height
            self.made.append(Placed(turned, self.layout.focus * self.width, y, scale, y))

    def _stand(self, clusters: Sequence[Cluster], first: Cluster, *, near: bool, alone: bool) -> None:
        """Those on the ground. Who is near, or has a portrait, is cut by the lower edge."""
        if not clusters:
            return
        ground, px = min(self.layout.ground * self.height, self.low), self.px
        _grow(clusters, px, self.height)
        for cluster in clusters:
            if cluster is not first:
                # Towers and trees stay in the picture; what was asked for first keeps its size.
                cluster.root.scale *= min(1.0, 0.84 * self.height / max(cluster.root.size * px, 1.0))
        if "portrait" in self.camera and first.root.person is not None and alone and not self.worded:
            px, ground = px * 1.5, 1.52 * self.height
        elif self.scheme.near and near:
            ground = max(ground, 0.965 * self.height)
        far = [c for c in clusters[1:] if first.root.person is not None and _is_huge(c)]
        placed = len(self.made)
        self._rows([c for c in clusters if c not in far], ground, px, self.zone, 0.1)
        y = ground - 0.35 * (ground - self.layout.horizon * self.height)
        self.made = _behind(far, self.made[placed:], y, px, self.zone, self.width, share=0.8) + self.made

    def _table(self, clusters: Sequence[Cluster], first: Cluster) -> None:
        """People behind the table, things on it."""
        if not clusters or self.setting.table is None:
            return
        x0, x1, y = self.setting.table
        left, right, top = self.zone
        zone = (max(left, x0 * self.width), min(right, x1 * self.width), top)
        people = [c for c in clusters if c.root.bust]
        things = [c for c in clusters if not c.root.bust]
        if people:
            self._rows(people, (y + 0.03) * self.height, self.px, zone, 0.0)
        if things:
            scale = self.px if first in things else self.px * 0.62
            down = 0.05 if people else self.setting.top * 0.5
            self._rows(things, (y + down) * self.height, scale, zone, -self.setting.top * 0.3)


def _is_huge(cluster: Cluster) -> bool:
    return cluster.root.thing is not None and cluster.root.thing.metres > _FAR


def _is_alive(actor: Actor) -> bool:
    tags = actor.thing.sketch.get("tags", ()) if actor.thing is not None else ()
    return actor.person is not None or "animal" in tags


def _balance(actors: Sequence[Actor]) -> None:
    """True sizes, softened, are still too far apart: small things and animals beside people become smaller, and what
    carries or shelters a first subject is not much larger than it."""
    if any(actor.person is not None and not actor.wanted.passing for actor in actors):
        for actor in actors:
            if actor.thing is not None and actor.thing.metres < 1.0 and actor.wanted.relation not in ("held", "worn"):
                actor.scale *= 0.72
    by_number = {actor.number: actor for actor in reversed(actors)}
    for actor in actors:
        host = by_number.get(actor.wanted.to) if actor.wanted.to is not None else None
        if host is None or host.thing is None:
            continue
        most = _CARRIER.get(actor.wanted.relation, 0.0) * actor.size
        least = {"riding": 0.75, "under": 1.25, "inside": 0.6}.get(actor.wanted.relation, 0.0) * actor.size
        if actor.wanted.relation == "on" and host.thing.metres > 4:
            most *= 1.4
        if most and host.size > most:
            host.scale *= most / host.size
        if host.size < least:
            host.scale *= least / host.size
        if actor.thing is not None and actor.wanted.relation in _BESIDE and not _is_alive(actor):
            actor.scale *= min(3.0, max(1.0, 0.42 * host.size / max(actor.size, 0.01)))


def _is_chased(cluster: Cluster, leader: Actor) -> bool:
    """Whether it is what the first one runs after or follows: a ball, a butterfly, its mother."""
    deed = leader.wanted.deed or leader.wanted.action
    after = _CHASES.search(deed)
    return after is not None and cluster.root.wanted.said in deed[after.end() :]


def _flies(cluster: Cluster, setting: Setting) -> bool:
    actor = cluster.root
    if setting.place == "water":
        return (
            bool({"water", "sky"} & set(actor.stands)) and actor.stands[0] != "ground" and actor.wanted.name not in _BED
        )
    if actor.person is not None:
        return False
    action = actor.wanted.action.lower()
    leaps = setting.water is not None and "water" in actor.stands and re.search(r"jump|leap|跳|跃", action) is not None
    return actor.stands[0] in ("sky", "hang") or "flying" in action[:24] or "飞" in action[:8] or leaps


def _floats(cluster: Cluster, setting: Setting) -> bool:
    actor = cluster.root
    return setting.water is not None and actor.thing is not None and actor.stands[0] == "water"


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


def _rows(
    clusters: Sequence[Cluster], y: float, px: float, layout: Layout, scheme: Scheme, zone: tuple[float, float, float],
    width: float, back: float,
) -> list[Placed]:  # fmt: skip
    """Clusters in one row, or in two where they are many: `back` is how far behind the second stands (of the height).

    Copies of one subject go into the second row before others do.
    """
    most = 3 if any(_wide(c) for c in clusters) else 5
    most += any(_is_chased(c, clusters[0].root) for c in clusters)  # those who follow somebody are one train
    if len(clusters) <= most or not back:
        return _row(clusters, y, px, layout, scheme, zone, width)
    front = [c for c in clusters if c.root.copy < 3][:most]
    behind = [c for c in clusters if c not in front][:7]
    height = width * 0.62
    placed = _row(front, y, px * 0.84, layout, scheme, zone, width)
    scale = min((one.px for one in placed), default=px) * 0.78
    return _behind(behind, placed, y - back * height, scale, zone, width) + placed


def _wide(cluster: Cluster) -> bool:
    left, top, right, _ = cluster.box
    return right - left > -1.2 * top


def _row(
    clusters: Sequence[Cluster], y: float, px: float, layout: Layout, scheme: Scheme, zone: tuple[float, float, float],
    width: float,
) -> list[Placed]:  # fmt: skip
    """Clusters side by side: the first at the focus, each next one where there is more room; they face inwards.

    Only where they do not all fit do they become smaller, in steps.
    """
    left, right, top = zone
    focus = left + (right - left) * (layout.focus if right - left > 0.7 * width else 0.5)
    if any(m.actor.wanted.relation in ("left of", "right of", "around") for m in clusters[0].members):
        # The side that is told decides nothing but the side: there is the same room on both.
        focus = (left + right) / 2
        x0, _, x1, _ = clusters[0].box
        r0, _, r1, _ = clusters[0].root.box
        px = min(px, (right - left) / 2 / max((r0 + r1) / 2 - x0, x1 - (r0 + r1) / 2, 0.01))
    px = min(px, (y - top) / max(-clusters[0].box[1], 0.01))
    for cluster in clusters[1:]:
        # What comes after the first one gives way by itself: to the frame, and where it is too wide.
        wide = cluster.box[2] - cluster.box[0]
        share = 0.72 if cluster.root.wanted.size > _LARGE else 0.5 if len(clusters) == 2 else 0.38
        most = share * (right - left) / max(wide * px, 0.01)
        alike = cluster.root.wanted.name == clusters[0].root.wanted.name
        tall = (y - top) / max(-cluster.box[1] * px, 0.01)
        cluster.root.scale *= min(1.0, tall, 1.0 if alike else max(most, 0.6))
    clusters = [_facing(c, c.root.flip) for c in clusters]
    middle = (left + right) / 2
    for step in range(40):
        made = _tried(clusters, y, px * 0.95**step, focus + (middle - focus) * min(1.0, step / 8), scheme, zone)
        if made is not None:
            return sorted(made, key=lambda placed: placed.row)
    return [Placed(c, middle, y, px * 0.1, y) for c in clusters]


def _tried(
    clusters: Sequence[Cluster], y: float, px: float, focus: float, scheme: Scheme, zone: tuple[float, float, float]
) -> list[Placed] | None:
    left, right, _ = zone
    made: list[Placed] = []
    ends = [focus, focus]
    leader = clusters[0].root
    big = leader.thing is not None and leader.thing.metres > 4 and leader.stands[0] == "ground"
    for place, cluster in enumerate(clusters):
        x0, _, x1, _ = cluster.box
        wide = (x1 - x0) * px
        gap = min(0.16 * px, 0.22 * wide) if place else 0.0
        room = (ends[0] - left, right - ends[1])
        large = place > 0 and cluster.root.wanted.size > _LARGE and not _is_chased(cluster, leader)
        # Before a house there is room to stand, and behind the first one for a giant.
        spare = 0.16 * (right - left) if big and place else 0.42 * wide if large else 0.0
        room = (room[0] + spare, room[1] + spare)
        fits = (max(room) - gap) / max(wide, 0.01)
        if place and 0.7 <= fits < 1.0 and cluster.root.wanted.name != leader.wanted.name:
            cluster.root.scale *= fits
            cluster = _facing(cluster, cluster.root.flip)
            x0, _, x1, _ = cluster.box
            wide = (x1 - x0) * px
        to_right = room[1] >= room[0]
        if place and any(_is_chased(c, leader) for c in clusters):
            # Who runs after something has it before them, and whoever runs along behind them.
            to_right = _is_chased(cluster, leader) != leader.flip
            if room[to_right] < wide + gap - 0.5:
                return None
        if place == 0:
            # The first one itself is at the focus; who stands at its side does not push it away.
            r0, _, r1, _ = leader.box
            begin = min(max(focus + (x0 - (r0 + r1) / 2) * px, left), right - wide)
            if begin < left - 1:
                return None
            ends = [begin, begin + wide]
        elif max(room) < wide + gap - 0.5:
            return None
        elif to_right:
            begin = min(ends[1] + gap - (spare if large else 0.0), right - wide)
            ends[1] = begin + wide
        else:
            begin = max(ends[0] - gap - wide + (spare if large else 0.0), left)
            ends[0] = begin
        walks = WALKS.search(leader.wanted.action) is not None and (
            leader.wanted.name == cluster.root.wanted.name or WALKS.search(cluster.root.wanted.action) is not None
        )
        flip = focus > (left + right) / 2 + 1 if place == 0 or walks else to_right
        turned = _facing(cluster, flip)
        bx0, _, bx1, _ = turned.box
        # Turned, it may be wider on the other side: its middle stays.
        x = begin + wide / 2 - (bx0 + bx1) / 2 * px
        sway = -scheme.depth * place * px * 0.9 - 0.03 * px * (place % 2)
        if (big or large) and place:
            sway = 0.02 * px if big else -0.08 * px
        made.append(Placed(turned, x, y + sway, px, y + sway))
    return made


def _facing(cluster: Cluster, flip: bool) -> Cluster:
    """The cluster with its first actor turned, and the others where they are then."""
    cluster.root.flip = flip
    return clusters_of([m.actor for m in cluster.members])[0] if len(cluster.members) > 1 else cluster


def _behind(
    clusters: Sequence[Cluster], front: Sequence[Placed], y: float, px: float, zone: tuple[float, float, float],
    width: float, share: float = 0.4,
) -> list[Placed]:  # fmt: skip
    """A second row: each where least of it is hidden by those before it and beside it, no wider than a share."""
    left, right, top = zone
    made: list[Placed] = []
    for cluster in clusters:
        x0, y0, x1, _ = cluster.box
        scale = min(px, (y - top) / max(-y0, 0.01), share * (right - left) / max(x1 - x0, 0.01))
        spots = [left - x0 * scale + (right - left - (x1 - x0) * scale) * k / 24 for k in range(25)]

        def cost(x: float, scale: float = scale, cluster: Cluster = cluster) -> float:
            box = Placed(cluster, x, y, scale, y).box
            size = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
            hidden = sum(overlap(box, one.box) for one in front) + 1.5 * sum(overlap(box, one.box) for one in made)
            return hidden / size + 0.06 * abs(x - (left + right) / 2) / width

        x = min(spots, key=cost)
        cluster.root.flip = front[0].cluster.root.flip if front else x > (left + right) / 2
        made.append(Placed(cluster, x, y, scale, y))
    return made


def _pass_by(
    clusters: Sequence[Cluster], placed: Sequence[Placed], layout: Layout, width: float, height: float, px: float
) -> list[Placed]:
    """Passers-by, small, between the houses and those who were asked for."""
    y = (layout.horizon + 0.55 * (layout.ground - layout.horizon)) * height
    scale = 0.24 * height / max(max((c.root.size for c in clusters), default=1.0), 0.1)
    return _behind(clusters, placed, y, min(scale, px), (0.04 * width, 0.96 * width, 0.05 * height), width)


def _aside(
    cluster: Cluster, x: float, y: float, px: float, others: Sequence[Placed], between: tuple[float, float]
) -> float:
    """Where what flies hides nobody and is hidden by nobody, as near as can be to where it would be."""
    low, high = between

    def cost(at: float) -> float:
        box = Placed(cluster, at, y, px, y).box
        size = max((box[2] - box[0]) * (box[3] - box[1]), 1.0)
        return 3.0 * sum(overlap(box, one.box) for one in others) / size + abs(at - x) / max(high - low, 1.0)

    return min((x, *(low + (high - low) * k / 16 for k in range(17))), key=cost) if high > low else x


def _fly(
    clusters: Sequence[Cluster], others: Sequence[Placed], px: float, layout: Layout,
    zone: tuple[float, float, float], width: float, height: float, setting: Setting,
) -> list[Placed]:  # fmt: skip
    left, right, top = zone
    made: list[Placed] = []
    for place, cluster in enumerate(clusters):
        for member in cluster.members:
            member.actor.shadow = False
        x0, y0, x1, y1 = cluster.box
        fx, fy, share = _SKY_PLACES[place % len(_SKY_PLACES)]
        if place == 0:
            high = min(0.34, 0.68 * layout.horizon)
            fx, fy, share = layout.focus, 0.38 if setting.place in ("water", "sky") else high, 1.0
        elif layout.focus > 0.5:
            fx = 1 - fx
        if setting.place == "water":
            fy, share = fy + 0.14, max(share, 0.55)
        own = min(px * share, 0.56 * width * share / max(x1 - x0, 0.01))
        room = (0.75 if setting.place in ("water", "sky") else max(0.3, layout.horizon * 1.25)) * height - top
        own = min(own, max(room, 0.1 * height) / max(y1 - y0, 0.01))
        if cluster.root.wanted.name in _LIGHTS:
            own = min(own, 0.16 * height / max(y1 - y0, 0.01))
        tall = (y1 - y0) * own
        x = min(max(fx * width - (x0 + x1) / 2 * own, left - x0 * own), right - x1 * own)
        y = max(fy * height + tall / 2, top + tall) - y1 * own
        x = _aside(cluster, x, y, own, (*others, *made), (left - x0 * own, right - x1 * own))
        cluster.root.flip = fx > 0.55
        made.append(Placed(cluster, x, y, own, -1.0))
    return made
