"""A figure: body, hair, face and more at their places, coloured; and where its hands, eyes and feet are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Literal, TypeAlias

from forebrush.paint.canvas import circle, falloff
from forebrush.paint.illustrator.people.colors import HAIR, SKIN, wardrobe
from forebrush.paint.illustrator.people.drawing import Look, blush, drawn, under
from forebrush.paint.illustrator.people.hats import HATS
from forebrush.paint.illustrator.people.parts import HEAD, Kind, Part, Pose, part, wording
from forebrush.paint.illustrator.people.words import face_for, hair_for, pose_for
from forebrush.paint.oklab import Rgb, lightness
from forebrush.scene.drawing import GroupItem, Item, Matrix, PathItem, RadialPaint

__all__ = ["Age", "Figure", "Person", "figure"]

Age: TypeAlias = Literal["adult", "child", "old"]
_CHIN = (445.0, 470.0)
"""The point about which a head grows, in units of the drawings."""
_CHILD_BODY, _CHILD_HEAD = 0.60, 0.80
"""A child's body and head against an adult's: read as six to ten years old."""
_POINTS: Mapping[str, tuple[float, float]] = {"head": (430, 28), "eyes": (480, 290), "mouth": (500, 420)}
_BEARDS = ("Full", "FullMedium", "Goatee", "Chin", "MoustacheThin", "GoateeCircle", "Painters")
_GLASSES = ("GlassRound", "GlassRoundThick", "GlassAviator", "GlassClubmaster")
_WITH_BEARD = ("Smile", "Calm", "Driven", "Blank", "Cheeky")
"""Faces whose mouth is small enough for a beard."""
_SHADOW: Rgb = (28, 24, 48)


@dataclass(frozen=True, slots=True)
class Person:
    """Who is wanted. What is left empty is chosen by chance.

    `pose`, `face` and `hair` are words or names of parts; `skin` is 0 (light) to 7 (dark); `hair_color` is a name of
    `colors.HAIR`; `clothes` are colours by role (top, bottom, shoes, inner, accent, hat).
    """

    pose: str = "standing"
    face: str = "smile"
    gender: Literal["fem", "masc", ""] = ""
    age: Age = "adult"
    hair: str = ""
    hair_color: str = ""
    beard: bool | None = None
    glasses: bool | None = None
    hat: str = ""
    """A hat of `hats.HATS`, over the hair."""
    skin: int | None = None
    clothes: Mapping[str, Rgb] | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn figure in units of the drawings: a head is `HEAD` high, the feet stand on y = `base`."""

    items: tuple[Item, ...]
    pose: Pose
    child: bool
    unknown: tuple[str, ...]
    """Words of what was wanted and not found."""
    head: tuple[Item, ...] = ()
    """Hair, face and what is on it: drawn after the body."""

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
        return self.pose.heads * (_CHILD_BODY if self.child else 1.0)

    def matrix(self, x: float, ground: float, head: float, mirrored: bool = False) -> Matrix:
        """From the drawing to px: the feet's middle at (x, ground), an adult's head `head` px high."""
        k = head / HEAD * (_CHILD_BODY if self.child else 1.0)
        across = -k if mirrored else k
        return (across, 0.0, x - across * self.center, 0.0, k, ground - k * self.base, 0.0, 0.0, 1.0)

    def placed(self, x: float, ground: float, head: float, mirrored: bool = False) -> GroupItem:
        """The figure with its feet at (x, ground), an adult's head `head` px high. It looks right, mirrored left."""
        return GroupItem((*self.items, self._head()), matrix=self.matrix(x, ground, head, mirrored))

    def _head(self) -> GroupItem:
        k = _CHILD_HEAD / _CHILD_BODY if self.child else 1.0
        x, y = _CHIN
        return GroupItem(self.head, matrix=(k, 0.0, x * (1 - k), 0.0, k, y * (1 - k), 0.0, 0.0, 1.0))

    def at(
        self, anchor: str, x: float, ground: float, head: float, mirrored: bool = False
    ) -> tuple[float, float] | None:
        """Where an anchor (head, eyes, mouth, left or right hand, seat) lands in px; None where the pose has none."""
        point = _POINTS.get(anchor) or (self.pose.seat if anchor == "seat" else self.pose.hands.get(anchor))
        if point is None:
            return None
        px, py = point[0], point[1]
        if self.child and anchor in _POINTS:
            k = _CHILD_HEAD / _CHILD_BODY
            px, py = _CHIN[0] + (px - _CHIN[0]) * k, _CHIN[1] + (py - _CHIN[1]) * k
        a, _, e, _, d, f, *_ = self.matrix(x, ground, head, mirrored)
        return (a * px + e, d * py + f)

    def shadow(self, x: float, ground: float, head: float, alpha: float = 0.3) -> PathItem:
        """The soft pool of shadow where the figure touches the ground."""
        k = head / HEAD * (_CHILD_BODY if self.child else 1.0)
        left, right = self.pose.feet if self.pose.feet and self.pose.kind == "standing" else self.pose.box[::2]
        rx, ry = (right - left + 170) / 2 * k, 0.16 * head
        return PathItem(circle(x, ground, rx), (RadialPaint((x, ground), (rx, ry), falloff(_SHADOW, alpha)),))


def figure(
    person: Person,
    look: Look | None = None,
    scene: Sequence[Rgb] = (),
    behind: Sequence[Rgb] = (),
    worn: Sequence[Rgb] = (),
) -> Figure:
    """A figure of a person; the same for the same arguments.

    Clothes take after the colours of the `scene`, stand off what is `behind`, and off what neighbours have `worn`.
    Words that name no pose, face or hair are told in `unknown`, and what is nearest is drawn.
    """
    rng = Random(f"person:{person.seed}")
    unknown: list[str] = []
    pose = pose_for(person.pose, rng)
    if pose is None:
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
    colors = {**dress, "skin": skin, "hair": HAIR[shade_of_hair], **(person.clothes or {})}
    colors.setdefault("hat", colors["accent"])
    look = replace(look or Look(colors), colors=colors)
    face = face_for(person.face)
    if face is None:
        unknown.append(person.face)
        face = "Smile"
    top = part("hair", hair)
    masked = any(area.role == "mask" for area in top.areas)
    bearded = _bearded(person, hair, masked, rng)
    face = _matching(face, masked, bearded)
    kinds: list[tuple[Kind, str]] = [("face", face)]
    if bearded:
        kinds.append(("beard", rng.choice(_BEARDS)))
    if person.glasses or (person.glasses is None and rng.random() < 0.2):
        kinds.append(("glasses", rng.choice(_GLASSES)))
    body = part(pose.kind, pose.name)
    head = (*_head_items(top, kinds, look), *_hat(person, look, unknown))
    return Figure(
        drawn(body, look, tuple(under(body, top.union(), -look.light[0] * 14, 46, look))),
        pose,
        person.age == "child",
        tuple(unknown),
        head,
    )


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
    if masked or person.age == "child":
        return False
    if person.beard is not None:
        return person.beard
    return "masc" in wording("hair").get(hair, ()) and person.gender != "fem" and rng.random() < 0.3


def _matching(face: str, masked: bool, bearded: bool) -> str:
    """The face itself, or its like without a mouth (under a mask) or with a small one (in a beard)."""
    if masked:
        return face if wording("faces")[face].get("no_mouth") else "CalmNM" if face == "Calm" else "SmileNM"
    return face if not bearded or face in _WITH_BEARD else "Smile"
