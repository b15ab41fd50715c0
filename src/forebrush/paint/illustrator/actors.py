"""Actors: subjects of a picture as figures or things with a size in metres, before they have a place."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from forebrush.paint.canvas import falloff
from forebrush.paint.illustrator.light import Light
from forebrush.paint.illustrator.order import Wanted
from forebrush.paint.illustrator.people.casting import cast_person
from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.people.figure import Figure, figure
from forebrush.paint.illustrator.perches import foot_of, silhouette
from forebrush.paint.illustrator.scale import HEAD_METRES, UNIT_METRES, soft
from forebrush.paint.illustrator.shapes import Point, Rect, ellipse, spline
from forebrush.paint.illustrator.sketch.nodes import Node
from forebrush.paint.illustrator.things.library import Thing, Things, light_of
from forebrush.paint.oklab import Rgb, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, PathItem, RadialPaint, StrokePaint

__all__ = ["Actor", "actor_of", "contact"]

_MAIN_ROLES = ("main", "fur", "body", "coat", "petal", "blossom", "foliage", "tea", "second")
"""Roles that a colour for the whole thing goes to, the first that it has."""
_HAT_RISE = 0.35
"""Heads that a tall hat adds."""


@dataclass(slots=True)
class Actor:
    """One subject. Lengths are in metres on the stage (see `scale.soft`), from the middle of its foot, y down."""

    number: int
    """Of the subject in the order, and of the copy."""
    copy: int
    wanted: Wanted
    person: Figure | None = None
    thing: Thing | None = None
    height: float = 1.0
    """Of a thing."""
    scale: float = 1.0
    flip: bool = False
    turn: float = 0.0
    """Degrees clockwise about the foot."""
    bust: bool = False
    """Seen from the table up."""
    shadow: bool = True
    given: dict[str, Rgb] = field(default_factory=dict)
    string: Point | None = None
    """Where the string ends that holds it, from its foot."""
    sunk: float | None = None
    """y of the edge behind which its lower part is, from the foot of the thing that it is in."""
    huddles: bool = False
    """It stands close beside another one of its kind."""
    shown_by: Actor | None = None
    """The figure that holds it and draws it in its hands."""
    perched: Actor | None = None
    """On whom or what it stands: there its shadow falls."""

    @property
    def tall(self) -> float:
        """Of a thing: the height of its drawing, from 0 to 100 units."""
        return self.height * self.scale

    @property
    def stands(self) -> tuple[str, ...]:
        """Where it stands, the usual place first."""
        return self.thing.stands if self.thing is not None else ("table",) if self.bust else ("ground",)

    @property
    def box(self) -> Rect:
        """Left, top, right, bottom."""
        if self.person is not None:
            left, top, right, _ = self._in_metres(self.person, self.person.box, self.scale)
            if self.person.hatted:
                top -= HEAD_METRES * _HAT_RISE * self.scale
        elif self.shown_by is not None and (holder := self.shown_by.person) is not None:
            box = self._in_metres(holder, holder.props[self.wanted.name][0], self.shown_by.scale)
            return (-box[2], box[1], -box[0], box[3]) if self.shown_by.flip else box
        else:
            assert self.thing is not None
            left, top, right, _ = self.thing.placed_box(self.height * self.scale)
        return (-right, top, -left, 0.0) if self.flip else (left, top, right, 0.0)

    @staticmethod
    def _in_metres(figure_: Figure, box: Rect, scale: float) -> Rect:
        """A box of a figure's drawing, from the middle of its feet."""
        unit = UNIT_METRES * figure_.size * scale
        x, y = figure_.center, figure_.base
        return ((box[0] - x) * unit, (box[1] - y) * unit, (box[2] - x) * unit, (box[3] - y) * unit)

    @property
    def size(self) -> float:
        """How high it is."""
        return -self.box[1]

    def at(self, *anchors: str) -> Point:
        """The first of some anchors that it has, else its middle (for `top` and `seat` its top)."""
        for anchor in anchors:
            point = self._anchor(anchor)
            if point is not None:
                return (-point[0], point[1]) if self.flip else point
        left, top, right, _ = self.box
        return ((left + right) / 2, top if anchors[0] in ("top", "seat") else top * 0.5)

    def _anchor(self, anchor: str) -> Point | None:
        if self.person is not None:
            return self.person.at({"hand": "right"}.get(anchor, anchor), 0.0, 0.0, HEAD_METRES * self.scale)
        assert self.thing is not None
        return self.thing.point(anchor, self.height * self.scale)

    def items(
        self, x: float, y: float, px: float, light: Light, behind: Sequence[Rgb], pen: float, only: str = ""
    ) -> tuple[Item, ...]:
        """The actor with its foot at (x, y) px, `px` px to the metre: all of it, or its `body` or `shadow` only."""
        made: list[Item] = []
        if self.shown_by is not None and (holder := self.shown_by.person) is not None:
            if only != "body":
                return ()
            head = HEAD_METRES * self.shown_by.scale * px
            return (holder.prop(self.wanted.name, x, y, head, self.shown_by.flip),)
        if self.person is not None:
            head = HEAD_METRES * self.scale * px
            if self.shadow and only != "body":
                made.append(self.person.shadow(x, y, head))
            if only != "shadow":
                made.append(self.person.placed(x, y, head, self.flip))
            return tuple(made)
        assert self.thing is not None
        height = self.height * self.scale * px
        toward = (-light.toward[0], light.toward[1]) if self.flip else light.toward
        drawn = self.thing.items(
            height, **{**light_of(light), "light": toward}, behind=behind, given=self.given, pen=pen
        )  # fmt: skip
        if self.string is not None:
            end = (x + self.string[0] * px, y + self.string[1] * px)
            knot = self.at("string", "hold", "ground")
            begin = (x + knot[0] * px, y + knot[1] * px)
            sag = ((begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2 + 0.05 * px)
            line = StrokePaint(FlatPaint(solid(light.line)), max(pen * 0.6, 0.5), cap="round")
            made.append(PathItem(spline([begin, sag, end]), strokes=(line,)))
        across = -1.0 if self.flip else 1.0
        shadow = self.thing.shadow(height) if self.shadow and not self.turn and only != "body" else ()
        parts = (*shadow, *(drawn if only != "shadow" else ()))
        made.append(GroupItem(parts, matrix=_turned(x, y, across, self.turn)))
        return tuple(made)


def _turned(
    x: float, y: float, across: float, degrees: float
) -> tuple[float, float, float, float, float, float, float, float, float]:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return (c * across, -s, x, s * across, c, y, 0.0, 0.0, 1.0)


def contact(actor: Actor, px: float, dx: float, dy: float, color: Rgb) -> tuple[Item, ...]:
    """The shadow under the feet of who is on a thing, on that thing alone; (dx, dy) metres from the host's foot."""
    host = actor.perched
    if host is None or host.thing is None or actor.wanted.relation in ("held", "worn", "above"):
        return ()
    if actor.thing is not None:
        left, right = foot_of(actor.thing, actor.tall)
        left, right = (-right, -left) if actor.flip else (left, right)
    else:
        left, right = actor.box[0] * 0.8, actor.box[2] * 0.8
    x, rx = (dx + (left + right) / 2) * px, max((right - left) * 0.62 * px, 1.0)
    ry = max(min(0.22 * rx, 0.1 * px), 0.6)
    shade = PathItem(ellipse(x, dy * px, rx, ry), (RadialPaint((x, dy * px), (rx, ry), falloff(color, 0.5)),))
    k = host.tall * px / 100
    across = -k if host.flip else k
    # The clip is in units of the host: the shadow is brought there.
    inner = GroupItem((shade,), matrix=(1 / across, 0.0, 0.0, 0.0, 1 / k, 100.0, 0.0, 0.0, 1.0))
    clipped = GroupItem((inner,), clip=silhouette(host.thing.nodes))
    return (GroupItem((clipped,), matrix=(across, 0.0, 0.0, 0.0, k, -100.0 * k, 0.0, 0.0, 1.0)),)


def actor_of(
    wanted: Wanted, number: int, copy: int, things: Things, seed: str, light: Light, *, behind: Sequence[Rgb] = (),
    worn: Sequence[Rgb] = (), bust: bool = False, held: Mapping[str, Rgb | None] | None = None, host: str = "",
    arms: str = "",
) -> Actor:  # fmt: skip
    """The actor of a subject, its `copy`-th; the same for the same arguments.

    `held` are things in the hands of a person, with their colours; `host` is what it is on or rides, and `arms` who is
    in its arms.
    """
    own = f"{seed}:{number}:{copy}"
    rng = Random(own)
    if wanted.kind == "person":
        rng = Random(f"{own}:{wanted.said}")  # a chef and a teacher of one seed are two people
        return _person(wanted, number, copy, rng, light, behind, worn, bust, held or {}, host, arms, things)
    thing = things.thing(wanted.name, own)
    actor = Actor(number, copy, wanted, thing=thing, height=soft(thing.metres), scale=wanted.size)
    if wanted.asleep:
        actor.thing = replace(thing, nodes=tuple(_asleep(node) for node in thing.nodes))
    if wanted.color is not None:
        actor.given = {_largest(thing): wanted.color}
    return actor


def _asleep(node: Node) -> Node:
    inside = [_asleep(inner) for inner in node.inside]
    return replace(node, how="sleepy" if node.kind == "eye" else node.how, inside=inside)


def _largest(thing: Thing) -> str:
    """The role that a colour for the whole thing goes to: the main one, else the one with the most surface."""
    colors = thing.sketch.get("colors", {})
    named = next((role for role in _MAIN_ROLES if role in colors), "")
    if named:
        return named
    areas: dict[str, float] = {}
    for node in thing.nodes:
        role = node.role.rstrip("+-")
        if role in colors or role in ("main", "second"):
            areas[role] = areas.get(role, 0.0) + node.shape.width * node.shape.height
    return max(areas, key=lambda role: areas[role]) if areas else "main"


def _person(
    wanted: Wanted, number: int, copy: int, rng: Random, light: Light, behind: Sequence[Rgb], worn: Sequence[Rgb],
    bust: bool, held: Mapping[str, Rgb | None], host: str, arms: str, things: Things,
) -> Actor:  # fmt: skip
    person = cast_person(
        wanted.role, wanted.deed or wanted.action, wanted.clothes, held, number + copy, rng, things, copy=copy,
        bust=bust, relation=wanted.relation, host=host, asleep=wanted.asleep, arms=arms,
    )  # fmt: skip
    if wanted.color is not None:
        person = replace(person, clothes={**(person.clothes or {}), "top": wanted.color})
    look = Look({}, light=light.toward, line=light.line)
    drawn = figure(person, look, light.accents, behind, worn, things)
    return Actor(number, copy, wanted, person=drawn, bust=bust)
