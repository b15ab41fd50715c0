"""A body of limbs in its clothes, as drawing items in layers: what is behind, the body, the arms before it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from forebrush.paint.illustrator.people.drawing import Look
from forebrush.paint.illustrator.people.limbs.ends import foot_items, hand_folds, hand_shape
from forebrush.paint.illustrator.people.limbs.outfits import Outfit
from forebrush.paint.illustrator.people.limbs.pens import band, crease, curve, hull, open_edge, shaped, whole
from forebrush.paint.illustrator.people.limbs.stance import Joints, Stance
from forebrush.paint.illustrator.shapes import Point
from forebrush.paint.illustrator.sketch.outlines import Outline
from forebrush.scene.drawing import Item

__all__ = ["Body", "Cloth"]

NEAR, FAR = 0, 1


@dataclass(frozen=True, slots=True)
class Cloth:
    """The frame in which marks are drawn on a garment."""

    joints: Joints
    stance: Stance
    outfit: Outfit
    look: Look
    torso: Outline
    skirt: Outline | None
    front: bool
    """The front of the body is seen."""

    def at(self, u: float, v: float) -> Point:
        """A point of the front of the body: u from -1 (near edge) to 1, v from 0 (neck) to 1 (hips)."""
        build, turn = self.joints.build, self.joints.turn
        half = build.waist + (build.shoulder - build.waist) * max(0.0, 1 - 1.6 * v)
        half *= 1 - 0.3 * turn
        middle = 0.0 if self.stance.view == "back" else 70.0 * turn
        return self.joints.body(middle + u * half * (1 - 0.25 * turn), v * build.torso)


@dataclass(slots=True)
class Body:
    """Draws one body; `skin` below is what is bare, cloth goes over it."""

    joints: Joints
    stance: Stance
    outfit: Outfit
    look: Look
    low: float = 0.0
    """y of the lowest point of what was drawn."""
    _boxes: list[tuple[float, float, float, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.low = max(self.joints.pelvis[1], 0.0)

    # ---- what is measured

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of what was drawn."""
        boxes = self._boxes or [(0.0, 0.0, 1.0, 1.0)]
        return (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))

    def _kept(self, shape: Outline) -> Outline:
        self._boxes.append(shape.bounds)
        return shape

    # ---- parts of the body

    def neck(self) -> tuple[Item, ...]:
        """The neck, under the chin and into the collar."""
        j = self.joints
        half = 62.0 if j.build.shoulder > 190 else 56.0
        x, y = j.face("chin")
        upper = ((j.neck[0] * 2 + x) / 3 - 8, (j.neck[1] + y) / 2 - 70)
        shape = band([upper, j.neck, j.body(0, 90)], [half, half + 2, half + 18])
        return shaped(shape, "skin", self.look, depth=14.0)

    def torso(self) -> Outline:
        """The outline of the top garment."""
        j, o = self.joints, self.outfit
        b, turn = j.build, j.turn
        grow = o.bulk
        shoulder = b.shoulder * (1 - 0.42 * turn) + grow
        chest = (b.shoulder * 0.93) * (1 - 0.2 * turn) + grow
        waist = b.waist * (1 - 0.2 * turn) + grow
        hem = o.hem * b.torso
        hip = b.hip * (1 - 0.1 * turn) + grow + 10 + max(0.0, o.hem - 1) * 90
        if o.skirt:
            hip = waist + 6
        belly = 14.0 * turn
        neck = {"boat": 128.0, "collar": 88.0, "high": 66.0, "hood": 92.0}.get(o.neck, 84.0)
        dip = {"boat": 96.0, "v": 150.0, "crossed": 150.0, "high": -6.0, "collar": 66.0}.get(o.neck, 56.0)
        if self.stance.view == "back":
            dip = -14.0
        lift = -34.0 if o.neck == "high" else -10.0
        middle = 26.0 * turn
        rows: list[tuple[float, ...]] = [
            (-neck, lift, 1), (-shoulder * 0.78, 52), (-shoulder - 16, 138), (-chest - 4, 330), (-waist, 640),
        ]  # fmt: skip
        if o.hem > 0.8:
            rows.append((-hip, min(hem, b.torso) * 0.97))
        rows += [(-hip + 4, hem, 1), (belly, hem + 14), (hip + 2, hem, 1)]
        if o.hem > 0.8:
            rows.append((hip + belly * 0.6, min(hem, b.torso) * 0.95))
        rows += [
            (waist + belly, 640), (chest + 4 + belly * 0.6, 330), (shoulder + 16, 138), (shoulder * 0.78, 52),
            (neck, lift, 1), (middle, dip, *((1,) if o.neck in ("v", "crossed") else ())),
        ]  # fmt: skip
        return curve([(*j.body(row[0], row[1]), *row[2:]) for row in rows])

    def legs(self) -> tuple[Item, ...]:
        """Both legs from the hips to the feet, the far one first."""
        made: list[Item] = []
        b, o = self.joints.build, self.outfit
        r = tuple(x + o.bulk * 0.7 for x in b.leg)
        if o.legs in ("bare", "shorts"):
            for side in (FAR, NEAR):
                made += self._bare_leg(side)
        block = self._hips(r[0])
        if o.legs == "bare":
            return (*made, *(shaped(block, "top", self.look) if not o.skirt and o.hem <= 1 else ()))
        role = "bottom"
        for side in (FAR, NEAR):
            if side == FAR and self.stance.one_leg:
                continue
            if o.legs != "shorts":
                made += self._foot(side)
            hip, knee, ankle = self.joints.hips[side], self.joints.knees[side], self.joints.ankles[side]
            if o.legs == "shorts":
                end = _part(hip, knee, 0.72)
                leg = band([hip, end], [r[0] + 6, r[1] + 34], ends=(True, False))
            elif o.legs == "leggings":
                leg = band([hip, knee, _part(knee, ankle, 0.92)], [r[0], r[1], r[2] - 2], ends=(True, False))
            else:
                leg = band([hip, knee, _part(knee, ankle, 0.9)], [r[0], r[1] + 16, r[2] + 24], ends=(True, False))
            self._kept(leg)
            if side == FAR:
                block = whole(block, leg)
                made += shaped(block, role, self.look, depth=24.0, pen=15.0)
            else:
                if self.stance.one_leg:
                    made += shaped(block, role, self.look, depth=24.0, pen=15.0)
                made += open_edge(leg, role, self.look, block, hip, r[0] * 1.5, depth=24.0, pen=15.0)
                made += self._knee_fold(knee, ankle, hip, role)
        return tuple(made)

    def _knee_fold(self, knee: Point, ankle: Point, hip: Point, role: str) -> tuple[Item, ...]:
        """Two folds behind a bent knee."""
        first = math.degrees(math.atan2(knee[0] - hip[0], knee[1] - hip[1]))
        second = math.degrees(math.atan2(ankle[0] - knee[0], ankle[1] - knee[1]))
        bend = (second - first + 180) % 360 - 180
        if abs(bend) < 35:
            return ()
        back = _part(knee, ((hip[0] + ankle[0]) / 2, (hip[1] + ankle[1]) / 2), 0.16)
        side = _part(back, knee, 0.7)
        return (crease([back, _part(back, side, 0.5), (side[0], side[1] - 8)], self.look, role=role),)

    def _hips(self, r: float) -> Outline:
        j = self.joints
        waist = j.build.waist * (1 - 0.24 * j.turn)
        top = 0.7 * j.build.torso
        points = [j.body(-waist, top), j.body(waist, top)]
        for hip in j.hips:
            points += [(hip[0] + r * math.cos(t), hip[1] + r * math.sin(t)) for t in _TURNS]
        return self._kept(hull(points, 30.0))

    def _bare_leg(self, side: int) -> tuple[Item, ...]:
        if side == FAR and self.stance.one_leg:
            return ()
        b = self.joints.build
        hip, knee, ankle = self.joints.hips[side], self.joints.knees[side], self.joints.ankles[side]
        leg = band([hip, knee, ankle], [b.leg[0] * 0.86, b.leg[1] * 0.9, b.leg[2] * 0.92])
        self._kept(leg)
        return (*shaped(leg, "skin", self.look, depth=18.0), *self._foot(side, bare=True))

    def _foot(self, side: int, *, bare: bool = False) -> tuple[Item, ...]:
        b, ankle = self.joints.build, self.joints.ankles[side]
        size = 1.0 + self.outfit.bulk * 0.004 if b.thigh > 400 else 0.92
        items, low = foot_items(self.outfit.shoes, ankle, self.joints.toes[side], self.look, size)
        self._boxes.append((ankle[0] - 90, ankle[1] - 60, ankle[0] + 210 * (1 if self.joints.toes[side] > -20 else -1),
                            low))  # fmt: skip
        self.low = max(self.low, low)
        if bare:
            return items
        knee = self.joints.knees[side]
        skin = band([_part(knee, ankle, 0.8), ankle], [b.leg[2] * 0.9, b.leg[2] * 0.9])
        return (*shaped(skin, "skin", self.look, depth=10.0), *items)

    def skirt(self) -> Outline | None:
        """The outline of a skirt, as cloth hangs over the legs."""
        o, j = self.outfit, self.joints
        if not o.skirt:
            return None
        b = j.build
        waist = b.waist * (1 - 0.2 * j.turn) + 8
        v = min(o.hem, 0.74) * b.torso - 26
        points = [j.body(-waist, v), j.body(waist, v)]
        total = b.thigh + b.shin
        for side in (NEAR, FAR):
            hip, knee, ankle = j.hips[side], j.knees[side], j.ankles[side]
            points += _around(hip, b.leg[0] * 1.02)
            reach = o.skirt * total
            spread = b.leg[1] * 0.9 + o.flare * 0.5
            if reach > b.thigh:
                points += _around(knee, b.leg[1] + o.flare * 0.22)
                end, start = _part(knee, ankle, (reach - b.thigh) / b.shin), knee
            else:
                end, start = _part(hip, knee, reach / b.thigh), hip
            dx, dy = end[0] - start[0], end[1] - start[1]
            size = math.hypot(dx, dy) or 1.0
            nx, ny = -dy / size, dx / size
            points += [(end[0] + nx * spread, end[1] + ny * spread), (end[0] - nx * spread, end[1] - ny * spread)]
        return self._kept(hull(points, 26.0))

    # ---- arms

    def arm(self, side: int, torso: Outline) -> tuple[Item, ...]:
        """One arm with its sleeve and hand; its sleeve grows out of the top."""
        j, o, look = self.joints, self.outfit, self.look
        shoulder, elbow, wrist = j.shoulders[side], j.elbows[side], j.wrists[side]
        degrees = j.forearm(side)
        kind = self.stance.hands[side]
        thumb = -1.0 if side == NEAR else 1.0
        r = j.build.arm
        skin_role = "glove" if o.gloves else "skin"
        made: list[Item] = []
        bare = band([shoulder, elbow, wrist], r)
        shape = bare if kind == "none" else whole(bare, hand_shape(kind, wrist, degrees, thumb), soft=14.0)
        self._kept(shape)
        if o.gloves:
            fist = hand_shape(kind if kind != "none" else "fist", wrist, degrees, thumb)
            made += shaped(fist, skin_role, look, depth=12.0)
        elif o.sleeve == "none":
            made += shaped(shape, "skin", look, depth=16.0)
        else:
            made += shaped(shape, "skin", look, depth=14.0)
        if kind != "none":
            made += hand_folds(kind, wrist, degrees, look, thumb)
        sleeve = self._sleeve(side)
        if sleeve is not None:
            self._kept(sleeve)
            first = r[0] + 16 + o.bulk
            made += open_edge(sleeve, "top", look, torso, shoulder, first * 1.55, depth=20.0)
            made += self._elbow_fold(side)
        return tuple(made)

    def _sleeve(self, side: int) -> Outline | None:
        j, o = self.joints, self.outfit
        shoulder, elbow, wrist = j.shoulders[side], j.elbows[side], j.wrists[side]
        a, e, w = (x + o.bulk for x in j.build.arm)
        match o.sleeve:
            case "none":
                return None
            case "short":
                end = _part(shoulder, elbow, 0.62)
                return band([shoulder, end], [a + 16, e + 26], ends=(True, False))
            case "puff":
                end = _part(shoulder, elbow, 0.5)
                return band([shoulder, _part(shoulder, elbow, 0.25), end], [a + 20, a + 44, e + 14], ends=(True, False))
            case "wide":
                end = _part(elbow, wrist, 0.9)
                drop = 250.0 * j.build.fore / 400
                # Cloth hangs from the forearm; raised, the sleeve slides back.
                raised = wrist[1] < elbow[1] - 120
                low = (end[0] + (elbow[0] - end[0]) * (0.42 if raised else 0.1), end[1] + drop)
                lower = (elbow[0] * 0.7 + end[0] * 0.3, max(elbow[1], end[1]) * 0.5 + elbow[1] * 0.5 + drop * 0.66)
                points = [*_around(shoulder, a + 16), *_around(elbow, e + 14), *_around(end, w + 12), low, lower]
                return hull(points, 34.0)
        return band([shoulder, elbow, _part(elbow, wrist, 0.92)], [a + 16, e + 18, w + 16], ends=(True, False))

    def _elbow_fold(self, side: int) -> tuple[Item, ...]:
        j = self.joints
        if self.outfit.sleeve not in ("long", "wide"):
            return ()
        shoulder, elbow, wrist = j.shoulders[side], j.elbows[side], j.wrists[side]
        middle = ((shoulder[0] + wrist[0]) / 2, (shoulder[1] + wrist[1]) / 2)
        if math.dist(middle, elbow) < 120:
            return ()
        inner = _part(elbow, middle, 0.3)
        return (crease([inner, _part(inner, elbow, 0.45), _part(_part(inner, elbow, 0.75), shoulder, 0.06)],
                       self.look, role="top"),)  # fmt: skip


_TURNS = tuple(k * math.tau / 12 for k in range(12))


def _around(point: Point, r: float) -> list[Point]:
    return [(point[0] + r * math.cos(t), point[1] + r * math.sin(t)) for t in _TURNS]


def _part(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
