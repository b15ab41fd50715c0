"""Words that stand in the scene: on signs, boards, screens, boxes, cloth. Drawn things in one setting.

Copy and sections that name a surface, and copy whose role is `sign`, go to things of `art.carriers`: those of one
surface together, the faces of one box on its sides. The first is the main one and the largest; the others stand about
it. Copy that belongs to no surface stands on a strip of paper under the picture, never over it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from forebrush.compose.art.carriers import CARRIERS
from forebrush.compose.art.figures import draw_figure
from forebrush.compose.art.pen import Pen, drawn
from forebrush.compose.art.settings import FLOORS, crowd, draw_setting
from forebrush.compose.art.surfacing import Tones
from forebrush.compose.clusters import Thing, place_of, things_of
from forebrush.compose.content import Content, Item
from forebrush.compose.kit import Block, Json
from forebrush.compose.parts import blocks
from forebrush.compose.pictures.faces import face_words, has_places
from forebrush.compose.pictures.surface_names import (
    WARES,
    carrier_of,
    face_named,
    hour_of,
    is_part,
    parted,
    place_called,
)
from forebrush.compose.stage import Stage, stacked
from forebrush.compose.theme.color import best_on, contrast, mix, readable, shifted

__all__ = ["SURFACES", "has_surfaces", "set_surfaces"]


@dataclass(slots=True)
class _Object:
    """A thing with its words: face to copy and sections in order."""

    name: str
    kind: str
    faces: dict[str, list[Thing]] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Characters that it carries."""
        return sum(_length(t) for some in self.faces.values() for t in some)


def _length(thing: Thing) -> int:
    if isinstance(thing, Item):
        return len(thing.line)
    return len(thing.title) + sum(r.length for r in thing.rows) + sum(len(c) for row in thing.cells for c in row)


def _on_surface(thing: Thing) -> str:
    if thing.surface:
        return thing.surface
    return "sign" if isinstance(thing, Item) and thing.role == "sign" else ""


_FLAT = frozenset(
    ("chalkboard", "board", "screen", "paper", "hanging", "enamel", "neon", "wall", "plaque", "glass", "road", "phone")
)
"""Things that can be seen from so near that they fill the page."""


def _is_front(thing: Thing) -> bool:
    """Whether it stands on the front of a book or of another cover."""
    name, face = parted(_on_surface(thing))
    return carrier_of(name) == "book" and face in ("", "front") and "spine" not in name


def has_surfaces(content: Content) -> bool:
    """Whether at least half of the words stand on something in the scene."""
    things = things_of(content)
    if content.kind == "cover" and all(_is_front(t) for t in things if _on_surface(t)):
        # The page is the cover itself.
        return False
    on = [t for t in things if _on_surface(t)]
    if (
        len({_on_surface(t) for t in on}) == 1
        and has_places(on)
        and carrier_of(parted(_on_surface(on[0]))[0]) not in _FLAT
    ):
        # One thing with words in its corners: the page is its front.
        return False
    held = sum(_length(t) for t in things if _on_surface(t))
    return held > 0 and held * 2 >= sum(_length(t) for t in things)


def _objects(things: Sequence[Thing], shift: int) -> list[_Object]:
    found: dict[str, _Object] = {}
    named = next((t.surface for t in things if t.surface), "")
    for thing in things:
        surface = _on_surface(thing)
        if not thing.surface and place_of(thing) and named:
            # No thing of its own, but a corner: of the one that is named.
            surface = named
        name, face = parted(surface)
        ware = next((o for o in found.values() if o.kind in WARES), None)
        if name not in found and ware is not None and is_part(name, ware.kind):
            ware.faces.setdefault(face or face_named(name), []).append(thing)
            continue
        made = found.setdefault(name, _Object(name, carrier_of(name)))
        made.faces.setdefault(face or "front", []).append(thing)
    objects = list(found.values())
    for number, made in enumerate(o for o in objects if o.kind == "hanging" and o.name.startswith("sign")):
        # Signs of which no more is said are of wood or of metal in turn.
        made.kind = ("hanging", "enamel")[(number + shift) % 2]
    for made in objects:
        kinds = {"book": ("front", "spine"), "box": ("front", "side", "top"), "pack": ("front", "top", "side")}
        known = kinds.get(made.kind, ("front",))
        for face in [f for f in made.faces if f not in known]:
            made.faces.setdefault("front", []).extend(made.faces.pop(face))
    return objects


_LEGS = {"billboard": ((0.24, 0.035), (0.76, 0.035)), "road": ((0.5, 0.03),), "banner": ((0.02, 0.014), (0.98, 0.014))}
"""Where the posts of a thing stand and how thick they are, as shares of its width."""
Box = tuple[float, float, float, float]


def _room(aspect: tuple[float, float], box: Box, foot: bool) -> Box:
    """The largest box of a proportion within another: centred, standing on its lower edge where asked."""
    x, y, w, h = box
    wanted = min(max(w / h, aspect[0]), aspect[1])
    wide, tall = (w, w / wanted) if w / h < wanted else (h * wanted, h)
    return (x + (w - wide) / 2, y + (h - tall) * (1.0 if foot else 0.5), wide, tall)


def _cells(objects: Sequence[_Object], w: float, h: float, floor: float) -> list[Box]:
    """A box for every thing, the main one first: its lower edge is a floor, a shelf, or nothing for what hangs."""
    count = len(objects)
    edge = min(w, h) * 0.055
    gap = min(w, h) * 0.045
    left, top, right, low = edge, edge, w - edge, floor
    stands = [CARRIERS[o.kind].stand != "wall" for o in objects]
    if count == 1:
        inset = 0.08 * w if w > h else 0.0
        return [
            (
                left + inset,
                top + (h * 0.04 if stands[0] else 0.0),
                right - left - 2 * inset,
                low - top - (0 if stands[0] else h * 0.06),
            )
        ]
    wide = CARRIERS[objects[0].kind].aspect[0] >= 1.8 or (not stands[0] and all(stands[1:]) and count <= 5)
    if w >= h * 1.15 and not wide:
        return _beside(objects, stands, (left, top, right, low), gap)
    return _over(objects, stands, (left, top, right, low), gap)


def _beside(objects: Sequence[_Object], stands: Sequence[bool], frame: Box, gap: float) -> list[Box]:
    """On a wide page: the main thing in the middle or at the left, the others in columns beside it."""
    left, top, right, low = frame
    rest = len(objects) - 1
    columns = 1 if rest <= 2 else 2
    weight = CARRIERS[objects[0].kind].weight
    main = (right - left) * (0.6 if columns == 1 else 0.43) * min(1.12, max(0.85, weight / 1.3))
    each = (right - left - main - gap * columns) / columns
    x = left if columns == 1 else left + each + gap
    cells = [(x, top, main, low - top)]
    per = [rest] if columns == 1 else [(rest + 1) // 2, rest // 2]
    # What stands on the ground takes the lowest cells of the columns.
    order = sorted(range(1, len(objects)), key=lambda k: (stands[k], k))
    mirrored = columns == 1 and (_side(objects[0]) > 0 or any(_side(o) < 0 for o in objects[1:]))
    if mirrored:
        x = right - main
        cells = [(x, top, main, low - top)]
    boxes: dict[int, Box] = {}
    slots = []
    for c, many in enumerate(per):
        tall = (low - top - gap * (many - 1)) / max(1, many)
        at = left if mirrored or (columns == 2 and c == 0) else x + main + gap
        slots += [(r, c, (at, top + r * (tall + gap), each, tall)) for r in range(many)]
    slots.sort(key=lambda s: (s[0] / max(1, per[s[1]]), s[1]))
    free = list(slots)
    for k in order:
        side = _side(objects[k])
        wish = [s for s in free if columns == 2 and side and s[1] == (0 if side < 0 else 1)] or free
        chosen = wish[0]
        free.remove(chosen)
        boxes[k] = chosen[2]
    return cells + [boxes[k] for k in range(1, len(objects))]


def _over(objects: Sequence[_Object], stands: Sequence[bool], frame: Box, gap: float) -> list[Box]:
    """On a tall or square page: rows, the main thing with one of its own."""
    left, top, right, low = frame
    rest = list(range(1, len(objects)))
    per = 2 if len(rest) in (2, 4) else 3 if len(rest) > 2 else 1
    if right - left < (low - top) * 0.55:
        per = min(per, 2)
    hung = [k for k in rest if not stands[k]]
    stood = [k for k in rest if stands[k]]
    below = stood if not stands[0] else []
    if not stands[0]:
        above, below = [], [*hung, *stood]
    else:
        above, below = hung, stood
    if stands[0] and stood:
        # The main thing stands among the others: they take the row in front of it.
        above, below = hung, stood
    if right - left > (low - top) * 1.1:
        per = max(per, min(4, len(rest)))
    rows = [above[k : k + per] for k in range(0, len(above), per)]
    lead = [0]
    if CARRIERS[objects[0].kind].stand == "table" and 1 <= len(stood) <= 2:
        # They stand beside the main thing.
        lead, below = [0, *stood], []
    after = [below[k : k + per] for k in range(0, len(below), per)]
    lines: list[list[int]] = [*rows, lead, *after]
    share = {0: 1.0, 1: 0.6, 2: 0.48}.get(len(lines) - 1, 0.4)
    tall = low - top - gap * (len(lines) - 1)
    others = (1 - share) / max(1, len(lines) - 1)
    boxes: dict[int, Box] = {}
    y = top
    for line in lines:
        high = tall * (share if line is lead else others)
        order = sorted(line, key=lambda k: _side(objects[k])) if line is not lead else line
        weights = [1.5 if k == 0 else 1.0 for k in order]
        room = right - left - gap * (len(line) - 1)
        x = left
        for index, weight in zip(order, weights, strict=True):
            each = room * weight / sum(weights)
            boxes[index] = (x, y, each, high)
            x += each + gap
        y += high + gap
    return [boxes[k] for k in range(len(objects))]


def _side(thing: _Object) -> int:
    """Where a thing stands among its neighbours, by its name or by the place of its words."""
    name = thing.name
    for some in thing.faces.values():
        if len(some) == 1:
            name += f" {some[0].place}"
    return -1 if "left" in name or "左" in name else 1 if "right" in name or "右" in name else 0


def _tones(stage: Stage, number: int, night: bool) -> Tones:
    colors = stage.kit.colors
    order = ("accent", "deep", "accent2", "ink") if stage.seed % 2 == 0 else ("deep", "accent", "accent2", "ink")
    main = colors[order[number % 3]]
    second = colors["accent2" if order[number % 3] != "accent2" else "accent"]
    if contrast(main, second) < 1.25:
        second = shifted(main, 0.22)
    paper = mix("#fffaf0", colors["pale"], 0.25)
    return Tones(readable(main, (best_on(main),), 4.5), second, paper, night)


def set_surfaces(stage: Stage) -> None:
    """The page as a scene of things that carry its words."""
    kit, w, h = stage.kit, stage.width, stage.height
    things = things_of(stage.content)
    spots = {area.id: place_of(area) for area in stage.content.areas}
    signs = [
        replace(t, place=spots[t.area]) if t.area in spots and not t.place else t for t in things if _on_surface(t)
    ]
    other = [t for t in things if not _on_surface(t)]
    objects = _objects(signs, stage.seed)
    strip = _strip(stage, other)
    foot = strip.height + 1.4 * stage.margin if strip else 0.0
    scene_h = max(8.0, h - foot)
    words = stage.content.setting
    hour = hour_of(words) or ("night" if any(o.kind == "neon" for o in objects) else "day")
    setting = place_called(words) or CARRIERS[objects[0].kind].setting
    pen = Pen(w, scene_h, Random(f"setting:{stage.seed}"), name=kit.id("setting"))
    draw_setting(pen, setting, hour)
    floor = scene_h * (FLOORS[setting] + (0.97 - FLOORS[setting]) * 0.45)
    made: list[Json] = []
    cells = _cells(objects, w, scene_h, floor)
    for number, (thing, box) in enumerate(zip(objects, cells, strict=True)):
        carrier = CARRIERS[thing.kind]
        stands = carrier.stand != "wall"
        near = len(objects) == 1 and thing.kind in _FLAT and has_places(thing.faces.get("front", ()))
        if near:
            edge = 0.02 * min(w, scene_h)
            box = (edge, edge, w - 2 * edge, scene_h - 2 * edge)
        x, y, wide, tall = _room((0.1, 10.0) if near else carrier.aspect, box, stands)
        lift = y + tall < floor - 1
        if setting == "stage" and thing.kind == "plate":
            less = min(1.0, w * 0.2 / wide, scene_h * 0.1 / tall)
            x, y, wide, tall = x + wide * (1 - less) / 2, y + tall * (1 - less), wide * less, tall * less
        if setting == "stage" and thing.kind in ("plate", "podium"):
            y = _seated(pen, thing, (x, y, wide, tall), scene_h, number)
        elif stands and lift and carrier.stand == "table":
            _shelf(pen, x, y + tall, wide, setting)
        own = Pen(wide, tall, Random(f"{thing.name}:{stage.seed}"), name=kit.id(f"{thing.kind}-art"))
        faces = carrier.draw(own, _tones(stage, number, hour == "night"))
        if stands and lift and carrier.stand == "ground":
            for share, thick in _LEGS.get(thing.kind, ((0.3, 0.024), (0.7, 0.024))):
                at = x + wide * (share - thick / 2)
                pen.rect(at, y + tall - 2, wide * thick, floor - y - tall + 2, ["#6d757c"])
        words_ = [
            node for face in faces if (node := face_words(stage, thing.faces.get(face.name, ()), face, 1.0)) is not None
        ]
        if not stands and setting in ("street", "meadow"):
            _posts(pen, thing.kind, (x, y, wide, tall), floor)
        for node in own.nodes:
            kit.ids.add(str(node["id"]))
        made.append(
            {
                "kind": "group",
                "id": kit.id(f"thing-{thing.kind}"),
                "layout": "stack",
                "position": "absolute",
                "left": round(x, 1),
                "top": round(y, 1),
                "width": round(wide, 1),
                "height": round(tall, 1),
                "children": [*own.nodes, *words_],
            }
        )
    for node in pen.nodes:
        kit.ids.add(str(node["id"]))
    art = {
        "kind": "group",
        "id": kit.id("scene"),
        "role": "art",
        "layout": "stack",
        "position": "absolute",
        "left": 0,
        "top": 0,
        "width": round(w, 1),
        "height": round(scene_h, 1),
        "clip": True,
        "children": pen.nodes,
    }
    stage.nodes.append(art)
    stage.nodes += made
    if setting == "stage" and scene_h > h * 0.6:
        front = Pen(w, scene_h, Random(f"crowd:{stage.seed}"), name=kit.id("crowd"))
        crowd(front)
        for node in front.nodes:
            kit.ids.add(str(node["id"]))
        art["children"] = [*pen.nodes, *front.nodes]
    if strip:
        stage.block("strip", 0, scene_h, w, foot, "paper")
        stage.region(
            "strip-words", stage.margin, scene_h + 0.7 * stage.margin, w - 2 * stage.margin, strip.height, strip
        )


def _seated(pen: Pen, thing: _Object, box: Box, height: float, number: int) -> float:
    """Someone behind a desk or a lectern on a stage; returns the upper edge at which the thing itself stands."""
    x, y, wide, tall = box
    desk = height * 0.085 if thing.kind == "plate" else 0.0
    y -= desk
    size = height * 0.29 if thing.kind == "plate" else tall * 1.25
    turn = 1 if x + wide / 2 < pen.width / 2 else -1
    draw_figure(pen, "person", x + wide / 2, y + tall + size * 0.3, size, turn, f"{thing.name}:{number}")
    if desk:
        top = y + tall - height * 0.006
        pen.rect(x - wide * 0.14, top, wide * 1.28, height * 0.016, ["#8a6a4a"], radius=2)
        fill = {"kind": "linear", "stops": [{"at": 0, "color": "#4b3527"}, {"at": 1, "color": "#2c1f1b"}]}
        pen.rect(x - wide * 0.1, top + height * 0.016, wide * 1.2, desk + height * 0.02, [fill])
        return y
    return y


def _posts(pen: Pen, kind: str, box: Box, floor: float) -> None:
    """What holds a thing up in the open that would hang on a wall."""
    x, y, wide, tall = box
    thick = max(4.0, wide * 0.022)
    if kind == "shirt":
        for end in (x - wide * 0.3, x + wide * 1.3):
            pen.rect(end - thick / 2, y - thick * 2, thick, floor - y + thick * 2, ["#7b5f43"])
        pen.line(
            drawn("M", x - wide * 0.3, y, "Q", x + wide / 2, y + tall * 0.14, x + wide * 1.3, y),
            "#e9e2d4",
            2,
        )
        return
    for at in (0.0,) if kind == "hanging" else (0.12, 0.88):
        pen.rect(
            x + wide * at - thick / 2,
            y + (0 if kind == "hanging" else tall * 0.3),
            thick,
            floor - y - (0 if kind == "hanging" else tall * 0.3),
            ["#4d5257"],
        )


def _shelf(pen: Pen, x: float, y: float, wide: float, setting: str) -> None:
    """A board under what does not stand on the floor."""
    color = "#7a5535" if setting != "stage" else "#3b3550"
    thick = max(4.0, pen.short * 0.014)
    pen.rect(
        x - wide * 0.08,
        y - 1,
        wide * 1.16,
        thick,
        [shifted(color, 0.05)],
        effects=[{"kind": "shadow", "color": "#00000066", "x": 0, "y": 5, "blur": 12}],
    )


def _strip(stage: Stage, other: Sequence[Thing]) -> Block | None:
    """Copy that stands on nothing in the scene."""
    if not other:
        return None
    out = {id(t) for t in other}
    content = stage.content
    items = {s: tuple(i for i in found if id(i) in out) for s, found in content.items.items()}
    title = content.title if content.title and id(content.title) in out else None
    sections = tuple(s for s in content.sections if id(s) in out)
    view = replace(
        stage,
        content=Content(title, {k: v for k, v in items.items() if v}, sections, content.facts, content.tag),
        taken=frozenset(),
    )
    width = stage.width - 2 * stage.margin
    cap = stage.height * 0.05 * stage.level
    parts = [
        blocks.head(view, width, stage.height * 0.1, cap, "start"),
        blocks.body(view, width, "start"),
        blocks.end(view, width, "start", rule=False),
    ]
    made = stacked(stage.kit, "strip", [(b if b.node.get("children") else None, stage.kit.px(0.6)) for b in parts])
    return made if made.node["children"] else None


SURFACES: Mapping[str, Callable[[Stage], None]] = {"surfaces": set_surfaces}
