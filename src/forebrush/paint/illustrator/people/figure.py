"""A figure: body, hair, face and more at their places, coloured; and where its hands, eyes and feet are."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal, TypeAlias

from forebrush.paint.canvas import circle, falloff
from forebrush.paint.illustrator.people.colors import HAIR, SKIN, wardrobe
from forebrush.paint.illustrator.people.drawing import Look, blush, drawn, under
from forebrush.paint.illustrator.people.hats import HATS
from forebrush.paint.illustrator.people.limbs.backs import head_from_behind
from forebrush.paint.illustrator.people.limbs.drawn import Limbed, limbed
from forebrush.paint.illustrator.people.limbs.outfits import OUTFITS, Outfit
from forebrush.paint.illustrator.people.limbs.stance import BUILDS, Held, Stance
from forebrush.paint.illustrator.people.limbs.stances import STANCES
from forebrush.paint.illustrator.people.parts import HEAD, Kind, Part, Pose, part, wording
from forebrush.paint.illustrator.people.words import face_for, hair_for, pose_for
from forebrush.paint.illustrator.shapes import Rect
from forebrush.paint.illustrator.things.library import Things, built_in
from forebrush.paint.oklab import Rgb, lightness, solid
from forebrush.scene.drawing import FlatPaint, GroupItem, Item, Matrix, PathItem, RadialPaint, StrokePaint

__all__ = ["Age", "Figure", "Person", "figure"]

Age: TypeAlias = Literal["adult", "child", "baby", "old"]
_CHIN = (445.0, 470.0)
"""The point about which a head grows, in units of the drawings."""
_SIZES: Mapping[str, tuple[float, float]] = {"child": (0.60, 0.80), "baby": (0.44, 0.66)}
"""Body and head against an adult's: a child is read as six to ten years old."""
_BUST = 700.0
"""Units below the neck at which a bust of limbs ends."""
_POINTS: Mapping[str, tuple[float, float]] = {"head": (430, 28), "eyes": (480, 290), "mouth": (500, 420)}
_BEARDS = ("Full", "FullMedium", "Goatee", "Chin", "MoustacheThin", "GoateeCircle", "Painters")
_OLD_BEARDS = ("Full", "FullMedium", "FullMajestic", "GrayFull")
_GLASSES = ("GlassRound", "GlassRoundThick", "GlassAviator", "GlassClubmaster")
_WITH_BEARD = ("Smile", "Calm", "Driven", "Blank", "Cheeky")
"""Faces whose mouth is small enough for a beard."""
_SHADOW: Rgb = (28, 24, 48)
_CRYING = "crying"
"""A sad face with tears."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is wanted. What is left empty is chosen by chance.

    `pose`, `face` and `hair` are words or names of parts; `skin` is 0 (light) to 7 (dark); `hair_color` is a name of
    `colors.HAIR`; `clothes` are colours by role (top, bottom, shoes, inner, accent, hat).
    """

    pose: str = "standing"
    face: str = ""
    gender: Literal["fem", "masc", ""] = ""
    age: Age = "adult"
    hair: str = ""
    hair_color: str = ""
    beard: bool | None = None
    glasses: bool | str | None = None
    """Or the name of a pair."""
    hat: str = ""
    """A hat of `hats.HATS`, over the hair."""
    act: str = ""
    """A stance of `limbs.stances.STANCES`; with it, or an outfit, the body is one of limbs."""
    outfit: Outfit | None = None
    """Clothes that are told: without them the body of an act has everyday ones."""
    own: tuple[Held, ...] = ()
    """What is held besides what belongs to the act."""
    held: Mapping[str, Rgb | None] | None = None
    """What the picture wants in its hands, by its name in the library, with its colour."""
    without: frozenset[str] = frozenset()
    """Tools of the act that somebody else brings."""
    bust: bool = False
    """Only the upper part is seen, behind a table."""
    seated: bool = False
    """On a seat of the picture: it brings none of its own."""
    skin: int | None = None
    clothes: Mapping[str, Rgb] | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn figure in units of the drawings: a head is `HEAD` high, the feet stand on y = `base`."""

    items: tuple[Item, ...]
    pose: Pose
    age: Age
    unknown: tuple[str, ...]
    """Words of what was wanted and not found."""
    head: tuple[Item, ...] = ()
    """Hair, face and what is on it: drawn after the body."""
    front: tuple[Item, ...] = ()
    """Hands and tools before the face: drawn after the head."""
    props: Mapping[str, tuple[Rect, tuple[Item, ...]]] = field(default_factory=dict)
    """Things of the library that it holds, by name: their boxes, and they alone, in units of the drawings."""
    hatted: bool = False
    """It has something high on its head."""
    top: Rgb = (128, 128, 128)
    """The colour of what is worn above."""
    neck: tuple[float, float, float, float, float, float] | None = None
    """From the head to its place on a body of limbs."""

    @property
    def child(self) -> bool:
        """Whether it is smaller than an adult."""
        return self.age in _SIZES

    @property
    def size(self) -> float:
        """The size of the body against an adult's."""
        return _SIZES.get(self.age, (1.0, 1.0))[0]

    @property
    def base(self) -> float:
        """y of the ground under the feet."""
        return self.pose.base

    @property
    def center(self) -> float:
        """x of the middle between the feet (standing), else of the drawing."""
        left, right = self.pose.feet if self.pose.feet and self.pose.kind == "standing" else self.pose.box[::2]
        return (left + right) / 2

    @property
    def heads(self) -> float:
        """Height in heads of an adult (a child's body counts as shorter)."""
        return self.pose.heads * self.size

    @property
    def box(self) -> Rect:
        """Left, top, right, bottom of all of it, in units of the drawings."""
        left, _, right, bottom = self.pose.box
        if self.neck is None:
            return (left, -HEAD * 0.03 - 20 - (HEAD * 0.3 if self.child else 0.0), right, bottom)
        # The head is a disc about its middle.
        a, b, c, d, e, f = self.neck
        x, y, r = a * 450 + c * 230 + e, b * 450 + d * 230 + f, 265 * math.hypot(a, b)
        return (min(left, x - r), min(self.pose.box[1], y - r), max(right, x + r), bottom)

    def matrix(self, x: float, ground: float, head: float, mirrored: bool = False) -> Matrix:
        """From the drawing to px: the feet's middle at (x, ground), an adult's head `head` px high."""
        k = head / HEAD * self.size
        across = -k if mirrored else k
        return (across, 0.0, x - across * self.center, 0.0, k, ground - k * self.base, 0.0, 0.0, 1.0)

    def placed(self, x: float, ground: float, head: float, mirrored: bool = False) -> GroupItem:
        """The figure with its feet at (x, ground), an adult's head `head` px high. It looks right, mirrored left."""
        parts = (*self.items, self._head(), *self.front)
        return GroupItem(parts, matrix=self.matrix(x, ground, head, mirrored))

    def prop(self, name: str, x: float, ground: float, head: float, mirrored: bool = False) -> GroupItem:
        """What it holds alone, at its place. Raises KeyError for what it does not hold."""
        return GroupItem(self.props[name][1], matrix=self.matrix(x, ground, head, mirrored))

    def _placing(self) -> tuple[float, float, float, float, float, float]:
        if self.neck is not None:
            return self.neck
        body, head = _SIZES.get(self.age, (1.0, 1.0))
        k = head / body
        return (k, 0.0, 0.0, k, _CHIN[0] * (1 - k), _CHIN[1] * (1 - k))

    def _head(self) -> GroupItem:
        a, b, c, d, e, f = self._placing()
        return GroupItem(self.head, matrix=(a, c, e, b, d, f, 0.0, 0.0, 1.0))

    def at(
        self, anchor: str, x: float, ground: float, head: float, mirrored: bool = False
    ) -> tuple[float, float] | None:
        """Where an anchor (head, eyes, mouth, left or right hand, seat) lands in px; None where the pose has none."""
        point = _POINTS.get(anchor) or (self.pose.seat if anchor == "seat" else self.pose.hands.get(anchor))
        if point is None:
            return None
        px, py = point[0], point[1]
        if anchor in _POINTS:
            a, b, c, d, e, f = self._placing()
            px, py = a * px + c * py + e, b * px + d * py + f
        a, _, e, _, d, f, *_ = self.matrix(x, ground, head, mirrored)
        return (a * px + e, d * py + f)

    def shadow(self, x: float, ground: float, head: float, alpha: float = 0.3) -> PathItem:
        """The soft pool of shadow where the figure touches the ground."""
        k = head / HEAD * self.size
        left, right = self.pose.feet if self.pose.feet and self.pose.kind == "standing" else self.pose.box[::2]
        rx, ry = (right - left + 170) / 2 * k, 0.16 * head
        return PathItem(circle(x, ground, rx), (RadialPaint((x, ground), (rx, ry), falloff(_SHADOW, alpha)),))


def figure(
    person: Person,
    look: Look | None = None,
    scene: Sequence[Rgb] = (),
    behind: Sequence[Rgb] = (),
    worn: Sequence[Rgb] = (),
    things: Things | None = None,
) -> Figure:
    """A figure of a person; the same for the same arguments. `things` is the library from which tools are taken.

    Clothes take after the colours of the `scene`, stand off what is `behind`, and off what neighbours have `worn`.
    Words that name no pose, face or hair are told in `unknown`, and what is nearest is drawn.
    """
    rng = Random(f"person:{person.seed}")
    unknown: list[str] = []
    stance = STANCES.get(person.act or ("standing" if person.outfit else ""))
    pose = pose_for(person.pose, rng)
    if pose is None:
        if stance is None:
            unknown.append(person.pose)
        pose = pose_for("standing", rng)
    assert pose is not None
    gender = person.gender or rng.choice(("fem", "masc"))
    hair = _hair(person, gender, rng, unknown)
    skin = SKIN[rng.randrange(len(SKIN)) if person.skin is None else min(max(person.skin, 0), len(SKIN) - 1)]
    dress = wardrobe(rng, skin, scene, behind, worn)
    shade_of_hair = person.hair_color or _hair_color(person, hair, skin, rng)
    if shade_of_hair not in HAIR:
        unknown.append(shade_of_hair)
        shade_of_hair = "dark brown"
    outfit = person.outfit or OUTFITS[_usual(person, rng)]
    fixed = outfit.colors if person.outfit else {}
    colors = {**dress, **fixed, "skin": skin, "hair": HAIR[shade_of_hair], **(person.clothes or {})}
    colors.setdefault("hat", colors["accent"])
    colors.setdefault("glove", colors["accent"])
    look = replace(look or Look(colors), colors=colors)
    wanted = (stance.face if stance is not None else "") or "smile"
    face = face_for("sad" if person.face == _CRYING else person.face or wanted)
    if face is None:
        unknown.append(person.face)
        face = "Smile"
    top = part("hair", hair)
    masked = any(area.role == "mask" for area in top.areas)
    bearded = _bearded(person, hair, masked, rng)
    face = _matching(face, masked, bearded)
    kinds: list[tuple[Kind, str]] = [("face", face)]
    if bearded:
        kinds.append(("beard", rng.choice(_OLD_BEARDS if person.age == "old" else _BEARDS)))
    if person.glasses or (person.glasses is None and rng.random() < 0.2):
        pair = rng.choice(_GLASSES)
        kinds.append(("glasses", person.glasses if isinstance(person.glasses, str) else pair))
    tears = _tears(look) if person.face == _CRYING else ()
    head = (*_head_items(top, kinds, look), *tears, *_hat(person, look, unknown))
    if stance is None:
        body = part(pose.kind, pose.name)
        under_ = tuple(under(body, top.union(), -look.light[0] * 14, 46, look))
        return Figure(drawn(body, look, under_), pose, person.age, tuple(unknown), head, hatted=bool(person.hat),
                      top=colors["top"])  # fmt: skip
    if stance.view == "back":
        head = (*head_from_behind(top, look), *_hat(person, look, unknown))
    size, head_size = _SIZES.get(person.age, (1.0, 1.0))
    build = BUILDS[person.age if person.age in BUILDS else gender]
    made = limbed(
        stance, outfit, build, look, things if things is not None else built_in(), head=head_size / size,
        held=person.held, own=person.own, seated=person.seated or person.bust, without=person.without,
    )  # fmt: skip
    return _of_limbs(made, person, stance, tuple(unknown), head, colors["top"])


def _usual(person: Person, rng: Random) -> str:
    """Everyday clothes."""
    if person.age == "baby":
        return "romper"
    return rng.choice(("tee", "shirt", "sweater", "tee") if person.age != "old" else ("shirt", "sweater"))


def _of_limbs(
    made: Limbed, person: Person, stance: Stance, unknown: tuple[str, ...], head: tuple[Item, ...], top: Rgb
) -> Figure:  # fmt: skip
    seat, grounded = stance.seat, not stance.water
    left, high, right, bottom = made.box
    under_, over = made.under, made.over
    if person.bust:
        bottom = made.joints.neck[1] + _BUST
        clip = f"M-5000 -5000L5000 -5000L5000 {bottom:.1f}L-5000 {bottom:.1f}Z"
        under_ = (GroupItem(under_, clip=clip),)
        over = (GroupItem(over, clip=clip),) if over else ()
    kind: Kind = "bust" if person.bust else "sitting" if seat else "standing"
    feet = None if seat or not grounded else (made.joints.ankles[0][0] - 60, made.joints.ankles[1][0] + 160)
    if feet is not None:
        feet = (min(feet), max(feet))
    pose = Pose(
        kind, person.act or "standing", person.act, "", (), bottom, bottom / HEAD, (left, high, right, bottom),
        {"left": made.palms[0], "right": made.palms[1]}, feet, made.seat if seat or stance.ridden else None, False,
        False,
    )  # fmt: skip
    return Figure(under_, pose, person.age, unknown, head, over, made.props, bool(person.hat), top, made.joints.head)


def _tears(look: Look) -> tuple[Item, ...]:
    """Tears on both cheeks."""
    pen = StrokePaint(FlatPaint(solid(look.line)), 6.0)
    made = []
    for x, y in ((478.0, 352.0), (596.0, 350.0)):
        d = f"M{x} {y - 34}C{x + 8} {y - 10} {x + 20} {y + 2} {x + 18} {y + 18}C{x + 14} {y + 40} {x - 16} {y + 40} "
        d += f"{x - 18} {y + 18}C{x - 20} {y + 2} {x - 8} {y - 10} {x} {y - 34}Z"
        made.append(PathItem(d, (FlatPaint(solid(look.color("tear"))),), (pen,)))
    return tuple(made)


def _head_items(top: Part, kinds: Sequence[tuple[Kind, str]], look: Look) -> tuple[Item, ...]:
    shadow = tuple(under(top, top.union("hair", "hat"), -look.light[0] * 11, 15, look, "skin"))
    items: list[Item] = [*drawn(top, look, shadow), *blush(look)]
    for kind, name in kinds:
        items.extend(drawn(part(kind, name), look))
    return tuple(items)


def _hat(person: Person, look: Look, unknown: list[str]) -> tuple[Item, ...]:
    if not person.hat:
        return ()
    if person.hat not in HATS:
        unknown.append(person.hat)
        return ()
    return HATS[person.hat](look.color("hat"), look.line)


def _hair(person: Person, gender: str, rng: Random, unknown: list[str]) -> str:
    if person.hair:
        found = hair_for(person.hair, rng)
        if found:
            return found
        unknown.append(person.hair)
    if person.age == "old":
        rows: Mapping[str, list[str]] = wording("hair")
        return rng.choice([name for name, tags in rows.items() if "old" in tags and gender in tags])
    found = hair_for(gender if rng.random() < 0.85 else "any", rng)
    assert found is not None
    return found


def _hair_color(person: Person, hair: str, skin: Rgb, rng: Random) -> str:
    if person.age == "old" or "old" in wording("hair").get(hair, ()):
        return rng.choice(("grey", "white"))
    names = ("black", "dark brown", "brown", "chestnut", "auburn", "ginger", "blond")
    return rng.choice(names if lightness(skin) > 0.72 else names[:3])


def _bearded(person: Person, hair: str, masked: bool, rng: Random) -> bool:
    if masked or person.age in ("child", "baby"):
        return False
    if person.beard is not None:
        return person.beard
    return "masc" in wording("hair").get(hair, ()) and person.gender != "fem" and rng.random() < 0.3


def _matching(face: str, masked: bool, bearded: bool) -> str:
    """The face itself, or its like without a mouth (under a mask) or with a small one (in a beard)."""
    if masked:
        return face if wording("faces")[face].get("no_mouth") else "CalmNM" if face == "Calm" else "SmileNM"
    return face if not bearded or face in _WITH_BEARD else "Smile"
