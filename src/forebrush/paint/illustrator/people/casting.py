"""Who is drawn for a person that a picture wants: trade, looks, clothes, act and what is held, as a `Person`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from forebrush.paint.illustrator.people.actions import pose_of
from forebrush.paint.illustrator.people.acts import act_of, shows
from forebrush.paint.illustrator.people.attire import Worn, attired
from forebrush.paint.illustrator.people.figure import Person
from forebrush.paint.illustrator.people.limbs.drawn import UNIT_METRES
from forebrush.paint.illustrator.people.limbs.stance import Held
from forebrush.paint.illustrator.people.limbs.stances import STANCES
from forebrush.paint.illustrator.people.roles import Role
from forebrush.paint.illustrator.things.library import Things
from forebrush.paint.oklab import Rgb

__all__ = ["cast_person"]

_EASE = ("standing", "at ease", "hand on hip")
_CALM_FACES = ("smile", "calm", "sweet", "smile")
_FOR_ACT: Mapping[str, str] = {
    "running": "sport", "playing football": "sport", "playing basketball": "sport", "boxing": "sport",
    "lifting weights": "sport", "playing tennis": "sport", "yoga": "leotard", "ballet": "tutu", "kung fu": "kungfu",
    "tai chi": "kungfu", "swimming": "swimwear", "skiing": "puffer",
}  # fmt: skip
"""What is worn for an act where nothing is told."""
_BARE_EYES = frozenset(("sleeping", "lying", "swimming", "boxing", "ballet", "playing football"))
"""Acts for which glasses are taken off."""
_EAST = frozenset(("hanfu", "qipao", "kimono", "hanbok", "tang suit", "kung fu suit", "kasaya"))
"""Garments of the east of Asia: skin and hair are of there where nothing is told."""
_BOARDS = frozenset(("skateboard", "surfboard", "snowboard", "skis", "big-wave"))
_BEDS = frozenset(("bed", "bunk-bed", "sofa", "sofa-cinema", "baby-crib"))
_BALLS = frozenset(("football", "basketball"))
_FLAT = frozenset(("picnic-blanket", "rug", "yoga-mat"))


def cast_person(
    role: Role | None, action: str, worn: Sequence[Worn], held: Mapping[str, Rgb | None], number: int, rng: Random,
    things: Things, *, copy: int = 0, bust: bool = False, relation: str = "", host: str = "", asleep: bool = False,
    arms: str = "",
) -> Person:  # fmt: skip
    """The figure that is wanted.

    `held` are things in the hands, with their colours; `relation` and `host` tell what of the picture somebody is on.
    `arms` names who is held. `number` tells people of one picture apart,
    `copy` those of one subject: they play with one ball.
    """
    role = role or Role("person", ())
    gender = role.gender or _gender(worn)
    act = _act(role, action, tuple(held), relation, host, asleep, mount=host in things.sketches)
    if arms:
        act = "hugging a child" if act == "hugging" and arms != "baby" else act or "holding in both"
    gender = gender or rng.choice(("fem", "masc"))
    dress = attired(worn, role.outfit or (_for_act(act, gender) if not worn else ""), gender, _plain(role, rng))
    drawn_pose, _ = pose_of(action, number, bust=bust)
    limbs = bool(act) or dress is not None or role.age in ("child", "baby")
    if bust and act in ("", "sitting", "standing") and dress is None:
        limbs, act = False, ""
    if limbs and not act:
        act = _standing(role, worn, number)
    clothes = dict(role.clothes)
    if dress is not None:
        clothes.update(dress.clothes)
    skin, hair_color = role.skin, role.hair_color
    if {one.garment.name for one in worn} & _EAST or role.outfit in ("monk", "kungfu", "hanfu"):
        skin = rng.choice((0, 1, 1, 2)) if skin is None else skin
        hair_color = hair_color or ("black" if role.age != "old" else "")
    hair = rng.choice(role.hair) if role.hair else ""
    age = role.age if role.age in ("child", "baby", "old") else "adult"
    person = Person(
        pose=drawn_pose if not limbs else "standing", face=_face(role, act, rng),
        gender="fem" if gender == "fem" else "masc" if gender == "masc" else "",
        age=age,  # type: ignore[arg-type]
        hair=hair, hair_color=hair_color, beard=role.beard,
        glasses=False if role.glasses is None and act in _BARE_EYES else role.glasses,
        hat=(dress.hat if dress is not None else "") or role.hat, skin=skin, clothes=clothes,
        seed=rng.randrange(2**31),
    )  # fmt: skip
    if not limbs:
        if role.pose and not action.strip() and not bust:
            return replace(person, pose=role.pose)
        return person
    own = _own(act, held, things)
    return replace(
        person, act=_with_hands(act, own), outfit=dress.outfit if dress is not None else None, own=own, held=held,
        without=_BALLS if copy else frozenset(), bust=bust, seated=relation in ("on", "riding", "inside"),
    )  # fmt: skip


def _for_act(act: str, gender: str) -> str:
    name = _FOR_ACT.get(act, "")
    return {"swimwear": "trunks", "tutu": "leotard"}.get(name, name) if gender == "masc" else name


def _gender(worn: Sequence[Worn]) -> str:
    return next((one.garment.gender for one in worn if one.garment.gender), "")


def _plain(role: Role, rng: Random) -> str:
    """What is worn where only a part of it is told."""
    return rng.choice(("tee", "shirt", "sweater")) if role.age != "old" else "shirt"


def _act(role: Role, action: str, held: Sequence[str], relation: str, host: str, asleep: bool, *, mount: bool) -> str:
    if relation == "riding":
        return "astride" if mount else "behind a rider"
    on = relation in ("on", "inside")
    if on and host in _BOARDS:
        return "surfing"
    if asleep:
        return "lying" if on and host not in _BEDS else "sleeping"
    act = act_of(action, held, seated=on)
    if act == "astride":
        # Nobody rides the air.
        act = "sitting" if on else ""
    if act == "hugging" and held:
        return "holding in both"
    if on and host in _FLAT and act == "sitting":
        return "sitting on the floor"
    return act or role.act


def _standing(role: Role, worn: Sequence[Worn], number: int) -> str:
    wide = role.outfit in ("hanfu", "kimono") or any(one.garment.name in ("hanfu", "kimono", "hanbok") for one in worn)
    if wide and number % 3 != 2:
        return "hands folded"
    return _EASE[number % len(_EASE)]


def _face(role: Role, act: str, rng: Random) -> str:
    """The face that is told, else that of the act, else a friendly one."""
    friendly = rng.choice(_CALM_FACES)
    stance = STANCES.get(act)
    return role.face or ("" if stance is not None and stance.face else friendly)


def _own(act: str, held: Mapping[str, Rgb | None], things: Things) -> tuple[Held, ...]:
    """Things in the hands that the act does not show by itself."""
    made: list[Held] = []
    shown = shows(act)
    for name in held:
        if name in shown or name in _ELSEWHERE or "balloon" in name or "kite" in name:
            continue
        thing = things.thing(name, "held")
        tall = min(max(thing.metres / UNIT_METRES * 1.25, 190.0), 1700.0 if name in _LONG else 620.0)
        wide = (thing.box[2] - thing.box[0]) / 100 * tall
        tall *= min(1.0, 640.0 / max(wide, 1.0)) if name not in _LONG else 1.0
        large = (tall > 420 or wide > 420 or act == "holding in both") and name not in _LONG
        grip = next((spot for spot in ("hold", "handle") if spot in thing.anchors), None)
        if act == "tasting":
            made.append(Held(name, "far", 0, -10, layer="front", shows=(name,), size=min(tall, 260.0),
                             grip=grip or (0.0, 70.0)))  # fmt: skip
        elif large and (grip is None or act == "holding in both"):
            made.append(Held(name, "hands", 30, 60, shows=(name,), size=tall, grip=(0.0, 96.0)))
        else:
            side = "far" if not made else "near"
            made.append(Held(name, side, 0, 0, shows=(name,), size=tall, grip=grip or (0.0, 78.0)))
    return tuple(made)


_LONG = frozenset(("flag", "sword", "rake", "spear", "banner", "ladder", "crutches"))
"""Things that reach above the head of who holds them."""
_ELSEWHERE = frozenset(("suitcase", "flag-planted"))
"""Things that stand beside the figure; so do those on a string."""


def _with_hands(act: str, own: Sequence[Held]) -> str:
    """The act, changed where both hands are needed for what is held."""
    return "holding in both" if act == "holding" and any(held.at == "hands" for held in own) else act
