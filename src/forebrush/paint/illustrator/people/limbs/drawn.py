"""A figure of limbs put together: body, clothes and what is in its hands, each over what it covers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.people.limbs.body import FAR, NEAR, Body, Cloth
from forebrush.paint.illustrator.people.limbs.marks import MARKS
from forebrush.paint.illustrator.people.limbs.outfits import Outfit
from forebrush.paint.illustrator.people.limbs.overs import BACK, BANDS, COLLARS, OVER, SKIRTS
from forebrush.paint.illustrator.people.limbs.pens import INK, shaped, whole
from forebrush.paint.illustrator.people.limbs.stance import Build, Held, Joints, Stance, joints_of, turned
from forebrush.paint.illustrator.people.limbs.tools import TOOLS
from forebrush.paint.illustrator.people.parts import HEAD
from forebrush.paint.illustrator.shapes import Point, Rect
from forebrush.paint.illustrator.sketch.outlines import Outline
from forebrush.paint.illustrator.things.library import Things
from forebrush.paint.oklab import Rgb, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, Matrix, PathItem, StrokePaint
from forebrush.scene.paths import path_bounds

__all__ = ["Limbed", "limbed"]

UNIT_METRES = 1.7 / 6.05 / HEAD
"""One unit of the drawings, in metres: an adult is 1.7 m and 6.05 heads high."""
_PLAIN: Matrix = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


@dataclass(frozen=True, slots=True)
class Limbed:
    """A body of limbs, drawn: `under` is below the head, `over` above it."""

    under: tuple[Item, ...]
    over: tuple[Item, ...]
    joints: Joints
    box: Rect
    """Around body and tools, without the head; its bottom is the ground."""
    palms: tuple[Point, Point]
    seat: Point
    props: Mapping[str, tuple[Rect, tuple[Item, ...]]]
    """What things of the library are shown by a tool: their box, and the tool alone."""


def limbed(
    stance: Stance, outfit: Outfit, build: Build, look: Look, things: Things, *, head: float = 1.0,
    held: Mapping[str, Rgb | None] | None = None, own: Sequence[Held] = (), seated: bool = False,
    without: frozenset[str] = frozenset(),
) -> Limbed:  # fmt: skip
    """Draw a body in a stance and an outfit.

    `held` are things that the picture wants in the hands, by their names in the library, with their colours; `own` is
    held besides what the act brings, and `without` are tools that somebody else brings. Who is `seated` on something of
    the picture has no seat of their own.
    """
    j = joints_of(stance, build, head)
    body = Body(j, stance, outfit, look)
    torso = body.torso()
    cloth = Cloth(j, stance, outfit, look, torso, body.skirt(), stance.view != "back")
    arms = {side: body.arm(side, torso) for side in (FAR, NEAR)}
    trunk = (*body.legs(), *body.neck(), *_clothes(cloth, body))
    palms = (_palm(j, NEAR), _palm(j, FAR))
    low = _ground(body, stance) + stance.lift
    layers: dict[str, list[Item]] = {"back": [], "body": [], "front": []}
    props: dict[str, tuple[Rect, tuple[Item, ...]]] = {}
    boxes = [body.box]
    wanted = held or {}
    for one in (*stance.holds, *own):
        if (one.optional and seated) or one.name in without:
            continue
        other = next((name for name in one.instead if name in wanted and name in things.sketches), "")
        if other:
            one = _replaced(one, other, things)
        color = next((made for name in one.shows if (made := wanted.get(name)) is not None), None)
        drawn = _held(one, j, palms, low, look, things, color)
        layers[one.layer] += drawn
        box = _bounds(drawn)
        boxes.append(box)
        for name in one.shows:
            props[name] = (box, drawn)
    back = tuple(item for mark in outfit.marks if mark in BACK for item in BACK[mark](cloth))
    under = [*layers["back"], *back]
    near_over = stance.over
    if not stance.far_over:
        under += arms[FAR]
    under += [*trunk, *layers["body"]]
    if stance.far_over and not near_over:
        under += arms[FAR]
    if not near_over:
        under += arms[NEAR]
    over: list[Item] = []
    if near_over:
        # What is at the face is under the hands that hold it there.
        over += [*layers["front"], *(arms[FAR] if stance.far_over else ()), *arms[NEAR]]
    else:
        over += layers["front"]
    near, away = stance.close
    left, right = min(b[0] for b in boxes) + near, max(b[2] for b in boxes) - away
    box = (left, min(b[1] for b in boxes), right, low)
    seat = (j.pelvis[0], j.pelvis[1] + build.leg[0] * 0.8)
    if stance.water:
        cut = j.neck[1] + stance.water + 60
        clip = f"M-4000 -4000L4000 -4000L4000 {cut:.1f}L-4000 {cut:.1f}Z"
        under = [GroupItem(tuple(under), clip=clip)]
        # A swimmer counts as one who stands in the water, so that the head is no larger than others'.
        box = (box[0], box[1] - 700, box[2], cut + 60)
    return Limbed(tuple(under), tuple(over), j, box, palms, seat, props)


def _replaced(held: Held, name: str, things: Things) -> Held:
    """Another thing of the library in the place of a tool."""
    thing = things.thing(name, "held")
    size = held.size or min(max(thing.metres / UNIT_METRES * 1.3, 230.0), 420.0)
    grip = next((spot for spot in ("hold", "handle") if spot in thing.anchors), None)
    return replace(held, name=name, shows=(name,), size=size, grip=held.grip if held.fit else grip or (0.0, 80.0),
                   turn=0.0)  # fmt: skip


def _ground(body: Body, stance: Stance) -> float:
    """y of what the body rests on."""
    if stance.ridden:
        k = (body.joints.build.thigh + body.joints.build.shin) / 1160
        return body.joints.pelvis[1] + (stance.holds[0].dy + stance.holds[0].size * stance.ridden) * k
    if stance.seat in ("floor", "bed"):
        return body.box[3]
    return body.low


def _palm(j: Joints, side: int) -> Point:
    a = math.radians(j.forearm(side))
    x, y = j.wrists[side]
    return (x + 62 * math.sin(a), y + 62 * math.cos(a))


def _clothes(c: Cloth, body: Body) -> Iterator[Item]:
    """The skirt and the top with all that is on them."""
    look, outfit = c.look, c.outfit
    marks = outfit.marks if c.front else [m for m in outfit.marks if m in ("sash", "obi", "belt", "rope", "bands")]
    pen = StrokePaint(FlatPaint(solid(look.line)), INK, cap="round", join="round")
    if c.skirt is not None:
        inside = [item for mark in outfit.marks if mark in SKIRTS for item in SKIRTS[mark](c)]
        yield from shaped(c.skirt, outfit.skirt_role or "top", look, depth=34.0, inside=inside)
    inside = [item for mark in marks if mark in MARKS for item in MARKS[mark](c)]
    yield from shaped(c.torso, "skin" if outfit.bare else "top", look, depth=34.0, inside=inside)
    bands = [item for mark in marks if mark in BANDS for item in BANDS[mark](c)]
    if bands:
        both: Outline = whole(c.torso, c.skirt) if c.skirt is not None else c.torso
        yield GroupItem(tuple(bands), clip=both.data, clip_rule=both.rule)
        yield PathItem(both.data, strokes=(pen,))
    if outfit.neck in COLLARS:
        yield from COLLARS[outfit.neck](c)
    for mark in marks:
        if mark in OVER:
            yield from OVER[mark](c)


def _held(
    held: Held, j: Joints, palms: tuple[Point, Point], low: float, look: Look, things: Things, color: Rgb | None
) -> tuple[Item, ...]:
    x, y = _place(held.at, j, palms, low)
    k = (j.build.thigh + j.build.shin) / 1160 if held.fit else 1.0
    x, y = x + held.dx * k, y + held.dy * k
    if not held.size:
        return (GroupItem(TOOLS[held.name](look, color), matrix=_turned(x, y, held.turn, held.flip)),)
    thing = things.thing(held.name, "held")
    size = held.size * k
    grip = thing.anchors.get(held.grip, (0.0, 100.0)) if isinstance(held.grip, str) else held.grip
    if held.stands:
        size = min((low - y) / max(1 - grip[1] / 100, 0.2), 1.5 * size)
    k = size / 100
    given = {"main": color} if color is not None else {}
    toward = (-look.light[0], look.light[1]) if held.flip else look.light
    drawn = thing.items(size, light=toward, line=look.line, pen=INK, given=given)
    moved = GroupItem(drawn, matrix=(1.0, 0.0, -grip[0] * k, 0.0, 1.0, (100 - grip[1]) * k, 0.0, 0.0, 1.0))
    return (GroupItem((moved,), matrix=_turned(x, y, held.turn, held.flip)),)


def _place(at: str, j: Joints, palms: tuple[Point, Point], low: float) -> Point:
    match at:
        case "near":
            return palms[NEAR]
        case "far":
            return palms[FAR]
        case "hands":
            return ((palms[0][0] + palms[1][0]) / 2, (palms[0][1] + palms[1][1]) / 2)
        case "neck":
            return j.neck
        case "pelvis":
            return j.pelvis
        case "ground":
            return (j.pelvis[0], low)
    return j.face(at)


def _turned(x: float, y: float, degrees: float, flip: bool) -> Matrix:
    cx, cy = turned((1.0, 0.0), degrees)
    across = -1.0 if flip else 1.0
    return (cx * across, -cy, x, cy * across, cx, y, 0.0, 0.0, 1.0)


def _bounds(items: Sequence[Item], matrix: Matrix = _PLAIN) -> Rect:
    """Around what is drawn."""
    boxes: list[Rect] = []
    for item in items:
        if isinstance(item, GroupItem):
            inner = _times(matrix, item.matrix)
            if item.clip:
                boxes.append(_bounds((PathItem(item.clip),), inner))
            else:
                boxes.append(_bounds(item.items, inner))
        elif isinstance(item, PathItem):
            x, y, w, h = path_bounds(item.d)
            a, c, e, b, d, f, *_ = matrix
            points = [(a * px + c * py + e, b * px + d * py + f) for px in (x, x + w) for py in (y, y + h)]
            xs, ys = [p[0] for p in points], [p[1] for p in points]
            boxes.append((min(xs), min(ys), max(xs), max(ys)))
    if not boxes:
        return (0.0, 0.0, 0.0, 0.0)
    return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, c, e, b, d, f, *_ = m
    g, i, k, h, q, r, *_ = n
    return (a * g + c * h, a * i + c * q, a * k + c * r + e, b * g + d * h, b * i + d * q, b * k + d * r + f,
            0.0, 0.0, 1.0)  # fmt: skip
