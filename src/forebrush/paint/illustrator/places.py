"""The place where subjects are for which none is told: by who they are, and by what the tags of things speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from forebrush.paint.illustrator.order import Order, Wanted
from forebrush.paint.illustrator.people.acts import act_of
from forebrush.paint.illustrator.settings.registry import Setting, settings
from forebrush.paint.illustrator.things.library import Things

__all__ = ["usual_place"]

_OF_ROLES: Mapping[str, str] = {
    "doctor": "clinic", "nurse": "clinic", "chef": "kitchen", "teacher": "classroom", "student": "classroom",
    "worker": "construction site", "farmer": "farm", "astronaut": "space", "scientist": "laboratory",
    "fisherman": "pier", "programmer": "office", "manager": "office", "musician": "stage", "waiter": "cafe",
    "barista": "cafe", "rider": "street", "police": "street", "firefighter": "street", "athlete": "park",
    "artist": "art studio", "monk": "temple", "seller": "market", "sailor": "pier", "tea farmer": "tea hills",
    "singer": "stage", "pianist": "stage", "drummer": "concert", "dancer": "stage", "ballerina": "stage",
    "surgeon": "clinic", "pilot": "airport", "skier": "snowy forest", "surfer": "beach", "swimmer": "sea",
    "hiker": "mountains", "santa": "snowy forest", "player": "playground", "footballer": "park", "wizard": "forest",
    "witch": "forest", "bride": "garden", "groom": "garden", "designer": "office",
}  # fmt: skip
"""Where people of a trade are, by the names of roles."""
_OF_ACTS: Mapping[str, str] = {
    "swimming": "sea", "surfing": "beach", "skiing": "snowy forest", "lifting weights": "gym", "boxing": "gym",
    "cooking": "kitchen", "selling": "market", "playing the piano": "living room", "typing": "office",
    "knitting": "living room", "writing": "desk", "writing with a brush": "courtyard", "mopping": "living room",
    "playing the guzheng": "courtyard", "playing the erhu": "courtyard", "playing the pipa": "courtyard",
    "tai chi": "park", "fishing": "lake", "fishing seated": "lake", "planting": "garden", "watering": "garden",
    "climbing": "mountains", "ballet": "stage", "singing": "stage", "playing basketball": "playground",
    "back": "meadow",
}  # fmt: skip
"""Where an act is done."""
_OF_DRESS: Mapping[str, str] = {
    "hanfu": "courtyard", "kimono": "courtyard", "hanbok": "courtyard", "swimsuit": "beach", "trunks": "beach",
    "wedding dress": "garden", "space suit": "space", "school uniform": "classroom",
}  # fmt: skip
"""Where garments are worn."""
_OF_TAGS: tuple[tuple[str, str, float], ...] = (
    ("kitchen", "kitchen", 1.0), ("food", "tabletop", 0.6), ("食物", "tabletop", 0.5), ("office", "desk", 1.0),
    ("computer", "desk", 1.0), ("electronics", "desk", 1.0), ("school", "desk", 0.7), ("stationery", "desk", 1.0),
    ("bathroom", "bathroom", 1.4), ("浴室", "bathroom", 1.0), ("bedroom", "bedroom", 1.4), ("卧室", "bedroom", 1.0),
    ("living room", "living room", 1.4), ("furniture", "living room", 1.2),
    ("aquarium", "living room", 1.4), ("home", "living room", 0.6),
    ("space", "space", 1.2), ("太空", "space", 0.8), ("ocean", "sea", 0.9), ("sea", "sea", 0.9), ("海洋", "sea", 0.6),
    ("lake", "lake", 0.9), ("pond", "lake", 0.9), ("desert", "desert", 1.2), ("savanna", "savanna", 1.5),
    ("africa", "savanna", 1.2), ("polar", "arctic", 1.4), ("Arctic", "arctic", 1.4),
    ("Antarctic", "arctic", 1.4), ("penguin", "arctic", 1.3),
    ("polar bear", "arctic", 1.3), ("南极", "arctic", 1.0), ("北极", "arctic", 1.0),
    ("forest", "forest", 1.0), ("森林", "forest", 0.7), ("farm", "farm", 0.9), ("农场", "farm", 0.6),
    ("street", "street", 1.0), ("city", "street", 0.8), ("construction", "construction site", 1.4),
    ("工地", "construction site", 1.0), ("factory", "factory floor", 0.5), ("hospital", "clinic", 1.0),
    ("medical", "clinic", 1.0), ("amusement park", "amusement park", 1.5), ("游乐园", "amusement park", 1.2),
    ("playground", "playground", 1.4), ("beach", "beach", 1.1), ("沙滩", "beach", 0.8), ("garden", "garden", 0.7),
    ("park", "park", 0.8), ("mountain", "mountains", 0.8), ("gym", "gym", 1.3), ("fitness", "gym", 1.2),
    ("temple", "temple", 0.9), ("science", "laboratory", 0.9), ("laboratory", "laboratory", 1.3),
)  # fmt: skip
"""What tags of things speak of, with the weight that each has."""
_OF_WATER = frozenset(
    ("goldfish", "koi-carp", "clownfish", "jellyfish", "octopus", "shark", "squid", "seahorse", "turtle", "starfish",
     "coral", "mermaid", "submarine", "seaweed")
)  # fmt: skip
"""Things that live under water."""
_HOUSES = frozenset(
    ("temple", "factory floor", "kitchen", "living room", "clinic", "tabletop", "gym", "bathroom", "desk", "farm")
)
"""Places that are houses themselves: no large thing stands there."""
_ROOMS = frozenset(("desk", "kitchen", "tabletop", "bathroom", "bedroom", "living room", "clinic", "gym"))


def usual_place(order: Order, things: Things) -> Setting:
    """The setting of an order that tells none."""
    known = settings()
    wanted = [one for one in order.wanted if not one.spread]
    if order.hint is not None:
        return order.hint
    if not wanted:
        return known["meadow"]
    hosted = [one for one in wanted if one.to is None or one.relation in ("next to", "around", "in front of", "behind")]
    first = (hosted or wanted)[0]
    found = [one for one in wanted if one.kind == "thing"]
    tanks = any("tank" in one.name or "bowl" in one.name for one in found)
    if found and found[0].name in _OF_WATER and not tanks:
        return known["underwater"]
    name = _voted(order, hosted or wanted, things)
    alone = len(hosted) == 1 and first.kind == "thing"
    outside = bool(order.weather) and name in _ROOMS
    if name in known and not outside and not (alone and name in ("tabletop", "desk")):
        return known[name]
    if first.kind == "thing":
        stands = things.thing(first.name).stands
        if stands[0] in ("table", "held", "wall"):
            small = all(one.kind == "thing" and "sky" not in things.thing(one.name).stands[:1] for one in hosted)
            return known["product stage" if len(hosted) == 1 and small else "tabletop"]
        if stands[0] == "water":
            return known["sea" if things.thing(first.name).metres > 3 else "lake"]
    if any(one.kind == "person" for one in wanted):
        return known["night street" if order.time == "night" and first.kind == "person" else "park"]
    return known["meadow"]


def _voted(order: Order, wanted: list[Wanted], things: Things) -> str:
    """The place for which most speaks; those who were named first count for more."""
    votes: defaultdict[str, float] = defaultdict(float)
    for place, one in enumerate(wanted):
        weight = 1.6 if place == 0 else 1.0
        if one.kind == "person":
            votes[_OF_ROLES.get(one.name, "")] += 1.5 * weight
            votes[_OF_ACTS.get(act_of(one.deed or one.action), "")] += 1.3 * weight
            for worn in one.clothes:
                votes[_OF_DRESS.get(worn.garment.name, "")] += 1.0 * weight
            continue
        tags = {str(tag) for tag in things.sketches[one.name].get("tags", ())}
        thing = things.thing(one.name)
        outside = thing.stands[0] in ("ground", "sky", "water")
        for tag, name, share in _OF_TAGS:
            if thing.metres > 3 and name in _HOUSES:
                continue
            indoor = name in _ROOMS
            if tag in tags and not (indoor and outside and name in ("kitchen", "tabletop", "desk")):
                votes[name] += share * weight
    votes.pop("", None)
    return max(votes, key=lambda name: (votes[name], name)) if votes and max(votes.values()) >= 1.2 else ""
