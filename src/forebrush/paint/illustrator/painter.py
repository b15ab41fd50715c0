"""The built-in illustrator: reads a brief, casts people and things, stages them in a setting, and lights the whole.

It needs no model, draws vectors alone, and tells what it could not draw.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from forebrush.paint.canvas import rectangle
from forebrush.paint.illustrator.actors import Actor, actor_of, contact
from forebrush.paint.illustrator.clusters import Member, Placed
from forebrush.paint.illustrator.dressing import mounted
from forebrush.paint.illustrator.light import Light, rig
from forebrush.paint.illustrator.order import Order, Wanted
from forebrush.paint.illustrator.places import usual_place
from forebrush.paint.illustrator.reading import read_brief
from forebrush.paint.illustrator.relating import is_alive
from forebrush.paint.illustrator.scale import soft
from forebrush.paint.illustrator.schemes import scheme_for
from forebrush.paint.illustrator.settings.outdoors import branch_over, leaves_over
from forebrush.paint.illustrator.settings.registry import Layout, Setting
from forebrush.paint.illustrator.shapes import Rect, overlap
from forebrush.paint.illustrator.staging import stage_actors
from forebrush.paint.illustrator.styles.applying import styled
from forebrush.paint.illustrator.styles.reading import style_of
from forebrush.paint.illustrator.styles.stage import Stage
from forebrush.paint.illustrator.things.library import Things, built_in, light_of
from forebrush.paint.illustrator.view import Drawing, Props, View
from forebrush.paint.illustrator.weather import air, light_map, mist
from forebrush.paint.illustrator.words import WEARABLE
from forebrush.paint.oklab import Rgb, mix
from forebrush.scene.asset import Asset, Layer, Plan, SubjectBox
from forebrush.scene.drawing import GroupItem, Item, Matrix
from forebrush.scene.picture import Box, PictureBrief, Surface
from forebrush.scene.picture import Light as SurfaceLight
from forebrush.scene.values import BUILT_IN_COLORS, Color
from forebrush.world import Palette

__all__ = ["Illustrator", "Part"]

_PEN = 0.0034
"""Width of lines as a share of the shorter side, at least and at most of what people's lines would be."""


@dataclass(slots=True)
class Illustrator:
    """The painter. `things` are the library that it draws from."""

    things: Things | None = None
    density: float = 1.0
    """Px to one px of the box, for styles that are made of pixels."""
    name: str = "illustrator"
    version: str = "1"
    licence: str = "Apache-2.0"

    def needs(self) -> str:
        """Nothing: it runs everywhere."""
        return ""

    def draws(self, words: str) -> float:
        """The share that it draws of what words name (see `world.Vocabulary`); a near thing is three quarters."""
        if not words.strip():
            return 0.0
        order = read_brief(PictureBrief(prompt=words[:4000]), self._library())
        known = sum(1.0 if wanted.exact else 0.75 for wanted in order.wanted) + (order.setting is not None)
        return known / max(1, len(order.wanted) + (order.setting is not None) + len(order.unknown))

    def plan(self, brief: PictureBrief, width: float, height: float, seed: int) -> Plan:
        """The surfaces, where subjects stand, and how light the areas for words will be."""
        asset, _ = _Picture(brief, width, height, seed, self._library(), _literal).asset(self.name)
        return Plan(asset.surfaces, tuple(layer.name for layer in asset.layers), asset.subjects, asset.clear_lightness)

    def paint(self, brief: PictureBrief, width: float, height: float, seed: int, colors: Palette) -> Asset:
        """The picture for a box of `width` x `height` px; the same for the same arguments.

        Raises ValueError for a size that is not above 0.
        """
        if not (width > 0 and height > 0):
            raise ValueError(f"a picture of {width} x {height} px: both sides are above 0")
        asset, stage = _Picture(brief, width, height, seed, self._library(), colors).asset(self.name)
        return styled(asset, replace(stage, density=self.density), style_of(brief))

    def parts(self, brief: PictureBrief, width: float, height: float, seed: int) -> tuple[Part, ...]:
        """Every subject of a picture alone, as it stands there: for measuring."""
        return _Picture(brief, width, height, seed, self._library(), _literal).parts()

    def props(self, width: float, height: float) -> Props:
        """What draws the things of settings for a picture of a size: for measuring."""
        return prop_of(self._library(), _PEN * min(width, height))

    def horizon(self, brief: PictureBrief, width: float, height: float, seed: int) -> float:
        """y of the horizon of a picture, or of the foot of its wall, 0 to 1: for measuring."""
        return _Picture(brief, width, height, seed, self._library(), _literal).staged()[2].horizon

    def _library(self) -> Things:
        return self.things if self.things is not None else built_in()


def _literal(color: Color) -> tuple[int, int, int, int]:
    """A palette for plans, which come without one: literal colours as they are, names as the built-in ones."""
    return Color.parse(BUILT_IN_COLORS.get(color.name, "#808080")).rgba if color.name else color.rgba


@dataclass(frozen=True, slots=True)
class Part:
    """One subject of a picture, alone: what was said, its box in px, what it is drawn of, and its shadow."""

    what: str
    box: Rect
    items: tuple[Item, ...]
    shadow: tuple[Item, ...]


@dataclass(slots=True)
class _Picture:
    """One picture being made."""

    brief: PictureBrief
    width: float
    height: float
    seed: int
    things: Things
    colors: Palette

    def staged(self) -> tuple[Order, Setting, View, list[Placed]]:
        """The order, and everybody at their places on an empty stage."""
        order = read_brief(self.brief, self.things)
        mounted(order)
        setting = order.setting or usual_place(order, self.things)
        key = f"{self.brief.seed}:{self.seed}"
        hero = order.wanted[0] if order.wanted else None
        alive = hero is not None and hero.to is None and is_alive(hero, self.things)
        scheme, layout = scheme_for(
            setting.layouts, self._number(), hero.name if hero is not None else "", setting.name,
            near=alive and not self.brief.camera and setting.table is None and setting.place == "ground",
            indoor=setting.indoor,
        )  # fmt: skip
        light = self._light(order, setting, layout)
        actors = self._cast(order, setting, light, key)
        placed = stage_actors(
            actors, setting, layout, scheme, self.width, self.height, self.brief.keep_clear, self.brief.camera
        )  # fmt: skip
        view = self._view(setting, layout, light, key, placed, actors)
        view.frame = scheme.frame
        floating = setting.water is not None and bool(placed)
        view.afloat = floating and all(
            one.cluster.root.stands[0] in ("water", "sky") and one.cluster.root.person is None for one in placed
        )
        return order, setting, view, placed

    def _number(self) -> int:
        """The seed of the scheme: that of the brief, and another one where the painter is asked with another."""
        return self.seed if self.seed == self.brief.seed else self.brief.seed + self.seed

    def asset(self, painter: str) -> tuple[Asset, Stage]:
        """All of it in the house style, and the stage for others."""
        order, setting, view, placed = self.staged()
        setting.draw(view)
        self._scatter(view, order, placed, setting)
        if view.frame and setting.leafy:
            (leaves_over if view.frame == "leaves" else branch_over)(view)
        people = self._people(view, placed, setting)
        behind, over = light_map(view)
        boxes = self._boxes(placed)
        layers = (*view.layers(), *mist(view, setting.indoor), *behind, people, *over, *air(view, setting.indoor))
        asset = Asset(
            self.width,
            self.height,
            layers,
            (*boxes, *self._seen(view)),
            tuple(self._surfaces(view)),
            tuple(view.canvas.lightness_of(box) for box in self.brief.keep_clear),
            tuple(self._not_drawn(order, setting)),
            painter,
        )
        stage = Stage(
            self.width, self.height, layers, view.light, view.seed, clear=self.brief.keep_clear,
            subjects=tuple(one.box for one in boxes), palette=view.palette, indoor=setting.indoor,
        )  # fmt: skip
        return asset, stage

    def parts(self) -> tuple[Part, ...]:
        """Every subject alone, from the back to the front."""
        _, _, view, placed = self.staged()
        pen = _PEN * min(self.width, self.height)
        made = []
        for one in placed:
            for member in one.cluster.members:
                actor = member.actor
                x, y = one.x + member.dx * one.px, one.y + member.dy * one.px
                left, top, right, bottom = actor.box
                box = (x + left * one.px, y + top * one.px, x + right * one.px, y + bottom * one.px)
                shadow = self._contact(one, member, view)
                if actor.shadow:
                    shadow = (*shadow, *actor.items(x, y, one.px, view.light, (), pen, only="shadow"))
                made.append(
                    Part(actor.wanted.said, box, actor.items(x, y, one.px, view.light, (), pen, only="body"), shadow)
                )
        return tuple(made)

    def _contact(self, one: Placed, member: Member, view: View) -> tuple[Item, ...]:
        """The shadow of who stands on another one."""
        host = next((m for m in one.cluster.members if m.actor is member.actor.perched), None)
        if host is None:
            return ()
        dx, dy = member.dx - host.dx, member.dy - host.dy
        items = contact(member.actor, one.px, dx, dy, view.light.line)
        return (GroupItem(items, matrix=shifted(one.x + host.dx * one.px, one.y + host.dy * one.px)),) if items else ()

    def _scatter(self, view: View, order: Order, placed: Sequence[Placed], setting: Setting) -> None:
        """Fields of tulips, cacti all over a desert: rows that grow towards the viewer, clear of the heroes."""
        px = placed[0].px if placed else 0.3 * self.height
        pen = _PEN * min(self.width, self.height)
        for wanted in order.wanted:
            if not wanted.spread:
                continue
            rng = view.rng(f"spread:{wanted.name}")
            model = self.things.thing(wanted.name)
            small = model.metres < 1.2
            first = min((0.15 if small else 0.3) * self.height, soft(model.metres) * px * 0.8)
            wide = max(model.placed_box(first)[2] - model.placed_box(first)[0], 1.0)
            rows = 6 if wide < 0.07 * self.width else 3
            across = int(min(max(self.width / (wide * (1.9 if rows == 6 else 2.6)), 2), 13))
            for row in range(rows):
                share = (row + 0.6) / rows
                far = view.ground - 0.06 if setting.place == "water" else view.horizon + 0.1
                y = far + (0.985 - far) * share**1.25
                for k in range(across):
                    thing = self.things.thing(wanted.name, f"{view.seed}:{row}:{k}")
                    tall = first * view.depth(y)
                    x = (k + 0.5 + rng.uniform(-0.35, 0.35)) / across * 1.06 * self.width - 0.03 * self.width
                    left, top, right, _ = thing.placed_box(tall)
                    box = (x + left, y * self.height + top, x + right, y * self.height)
                    most = 0.12 * (right - left) * -top
                    before = y * self.height
                    crowd = any(overlap(box, b) > most and (not small or b[3] >= before - 2) for b in view.heroes)
                    if crowd or view.hides_words(box):
                        continue
                    given = (
                        {"petal": wanted.color}
                        if wanted.color and "petal" in thing.sketch.get("colors", {})
                        else ({"main": wanted.color} if wanted.color else {})
                    )
                    drawn = thing.items(tall, **light_of(view.light), given=given, pen=pen, haze=0.25 * (1 - share))
                    matrix = (-1.0 if rng.random() < 0.5 else 1.0, 0.0, x, 0.0, 1.0, y * self.height, 0.0, 0.0, 1.0)
                    view.front.append((y * self.height, GroupItem((*thing.shadow(tall), *drawn), matrix=matrix)))
                    if row == rows - 2 and wanted.said not in view.seen:
                        view.seen[wanted.said] = box

    def _hang(self, view: View, placed: Sequence[Placed]) -> None:
        """Cords on which lanterns and the like hang from above the picture."""
        for one in placed:
            root = one.cluster.root
            if root.stands[0] == "hang" and one.row < 0:
                x, y = root.at("top", "hang")
                foot = (one.x + x * one.px, one.y + y * one.px)
                d = f"M{foot[0]:.1f} {-view.u:.1f}L{foot[0]:.1f} {foot[1] + view.u:.1f}"
                view.front_line(-1.0, d, view.light.line, 0.4 * view.u)

    def _seen(self, view: View) -> tuple[SubjectBox, ...]:
        """What the setting shows of what can be asked for."""
        boxes = ((what, self._fraction(box)) for what, box in view.seen.items())
        return tuple(SubjectBox(what, box, "sky") for what, box in boxes if box is not None)

    def _light(self, order: Order, setting: Setting, layout: Layout) -> Light:
        time = order.time or setting.time or "noon"
        weather = order.weather or setting.weather or "clear"
        season = order.season or setting.season or "summer"
        palette = self._palette(order)
        return rig(time, weather, season, palette, indoor=setting.indoor, mirrored=layout.mirrored, moon=order.moon)

    def _palette(self, order: Order) -> list[Rgb]:
        """The colours that the brief has for the whole: not those that it has for single things."""
        own = [one.color for one in order.wanted if one.color] + [c for one in order.wanted for _, c in one.worn if c]
        named: list[Rgb] = [self.colors(color)[:3] for color in self.brief.palette]
        return [color for color in named if len(named) > len(own) or not own]

    def _cast(self, order: Order, setting: Setting, light: Light, key: str) -> list[Actor]:
        behind = [mix(setting.floor, light.sky[-1], 0.3)]
        worn: list[Rgb] = []
        made: list[Actor] = []
        seated = setting.table is not None and _sits(order, self.things)
        for number, wanted in enumerate(order.wanted):
            if wanted.spread:
                continue
            host = order.wanted[wanted.to].name if wanted.to is not None else ""
            for copy in range(min(wanted.count, 12)):
                bust = seated and wanted.kind == "person" and wanted.relation not in ("on", "riding")
                actor = actor_of(
                    wanted, number, copy, self.things, key, light, behind=behind, worn=worn[-4:], bust=bust,
                    held=_held(order, number, copy), host=host, arms=_in_arms(order, number),
                )  # fmt: skip
                made.append(actor)
                if actor.person is not None:
                    worn.append(actor.person.top)
        # What animals have on are things of their own, numbered after all others.
        for number, wanted in enumerate(order.wanted):
            for k, (garment, color) in enumerate(wanted.worn):
                if garment in self.things.sketches and garment in WEARABLE:
                    own = Wanted(garment, "thing", garment, color=color, relation="worn", to=number)
                    made.append(actor_of(own, 100 + 10 * number + k, 0, self.things, key, light, behind=behind))
        return made[:24]

    def _view(
        self,
        setting: Setting,
        layout: Layout,
        light: Light,
        key: str,
        placed: Sequence[Placed],
        actors: Sequence[Actor],
    ) -> View:
        used = setting.table is not None and any(
            actor.bust or "ground" not in actor.stands or setting.place == "table" for actor in actors
        )
        palette = tuple(self._palette(read_brief(self.brief, self.things)))
        heroes = tuple(one.box for one in placed)
        return View(
            self.width, self.height, light, key, layout.horizon, layout.ground, layout.mirrored, self.brief.keep_clear,
            palette, setting.table if used else None, self._prop,
            frozenset(actor.wanted.name for actor in actors), heroes,
        )  # fmt: skip

    def _prop(
        self, name: str, height: float, seed: str, colors: Mapping[str, Rgb], light: Light, haze: float
    ) -> Drawing | None:  # fmt: skip
        return prop_of(self.things, _PEN * min(self.width, self.height))(name, height, seed, colors, light, haze)

    def _people(self, view: View, placed: Sequence[Placed], setting: Setting) -> Layer:
        """Everybody and everything that was asked for, with what stands among them, from the back to the front."""
        self._hang(view, placed)
        pen = _PEN * min(self.width, self.height)
        behind = [mix(setting.floor, view.light.sky[-1], 0.3)]
        rows: list[tuple[float, int, tuple]] = []  # type: ignore[type-arg]
        for order, (y, item) in enumerate(view.front):
            rows.append((y, order, (item,)))
        table = setting.table[2] * self.height if setting.table is not None else 0.0
        for one in placed:
            for member in one.cluster.members:
                actor = member.actor
                x, y = one.x + member.dx * one.px, one.y + member.dy * one.px
                depth = one.row if not actor.bust else table - 1.0
                if setting.table is not None and not one.cluster.root.bust and one.cluster.root.stands[0] == "table":
                    depth = table + 1.0
                items = (*self._contact(one, member, view), *actor.items(x, y, one.px, view.light, behind, pen))
                if actor.sunk is not None:
                    host = next((m for m in one.cluster.members if m.actor.number == actor.wanted.to), member)
                    edge = one.y + (host.dy + actor.sunk) * one.px
                    items = (GroupItem(items, clip=rectangle(0, -self.height, self.width, self.height + edge)),)
                rows.append((depth + member.depth * 20, 1000 + actor.number, items))
                lamp = actor.thing.point("light", actor.height * actor.scale * one.px) if actor.thing else None
                if lamp is not None and view.light.dark > 0.3:
                    r = actor.size * one.px * 0.9
                    view.lamps.append((x + lamp[0], y + lamp[1], r, (255, 224, 160), 0.8))
        rows.sort(key=lambda row: (row[0], row[1]))
        return Layer("subjects", 0.8, tuple(item for _, _, items in rows for item in items))

    def _boxes(self, placed: Sequence[Placed]) -> tuple[SubjectBox, ...]:
        made = []
        for one in placed:
            for member in one.cluster.members:
                left, top, right, bottom = member.actor.box
                x, y = one.x + member.dx * one.px, one.y + member.dy * one.px
                box = self._fraction((x + left * one.px, y + top * one.px, x + right * one.px, y + bottom * one.px))
                if box is not None:
                    made.append(SubjectBox(member.actor.wanted.said, box, "subjects"))
        return tuple(made)

    def _fraction(self, box: Rect) -> Box | None:
        x0, x1 = (min(max(v / self.width, 0.0), 1.0) for v in (box[0], box[2]))
        y0, y1 = (min(max(v / self.height, 0.0), 1.0) for v in (box[1], box[3]))
        return Box(x=x0, y=y0, width=x1 - x0, height=y1 - y0) if x1 > x0 and y1 > y0 else None

    def _surfaces(self, view: View) -> list[Surface]:
        made = []
        for name, (quad, _) in view.surfaces.items():
            points = tuple((x / self.width, y / self.height) for x, y in quad)
            if all(-0.5 < v < 1.5 for point in points for v in point):
                made.append(Surface(name=name, quad=points, light=SurfaceLight()))
        return made

    def _not_drawn(self, order: Order, setting: Setting) -> list[str]:
        told = list(dict.fromkeys(order.unknown))
        for wanted in order.wanted:
            if wanted.count > 12:
                told.append(f"{wanted.count} {wanted.said}: 12 are drawn")
            told += [f"{garment} of the {wanted.said}" for garment, _ in wanted.worn if garment not in WEARABLE]
            if not wanted.exact:
                told.append(f"{wanted.said}: drawn as {wanted.name.replace('-', ' ')}")
        if self.brief.setting and order.setting is None:
            told.append(f"{self.brief.setting}: drawn as {setting.name}")
        return told


def _held(order: Order, number: int, copy: int) -> dict[str, Rgb | None]:
    """What a copy of a subject has in its hands: copies share out what is held."""
    many = max(order.wanted[number].count, 1)
    return {
        wanted.name: wanted.color for wanted in order.wanted
        if wanted.kind == "thing" and wanted.relation == "held" and wanted.to == number
        and any(k % many == copy % many for k in range(wanted.count))
    }  # fmt: skip


def _in_arms(order: Order, number: int) -> str:
    """Who a person has in the arms."""
    return next(
        (one.name for one in order.wanted if one.kind == "person" and one.relation == "held" and one.to == number), ""
    )


def _sits(order: Order, things: Things) -> bool:
    """Whether people are seen at a table: all that is there stands on one, or they do what is done at one."""
    there = [wanted for wanted in order.wanted if wanted.kind == "thing" and wanted.relation != "held"]
    if any("ground" in things.thing(wanted.name).stands for wanted in there):
        return False
    deeds = ("eating", "drinking", "at the", "at a", "吃", "喝")
    return bool(there) or any(deed in wanted.action for wanted in order.wanted for deed in deeds)


def prop_of(things: Things, pen: float) -> Props:
    """Draws things of a library for settings, with lines `pen` px wide."""

    def drawn(
        name: str, height: float, seed: str, colors: Mapping[str, Rgb], light: Light, haze: float
    ) -> Drawing | None:
        if name not in things.sketches:
            return None
        thing = things.thing(name, seed)
        items = thing.items(height, **light_of(light), given=colors, haze=haze, pen=pen)
        lamp = thing.point("light", height)
        return Drawing(items, thing.placed_box(height), (lamp,) if lamp else (), thing.faces(height))

    return drawn


def shifted(x: float, y: float) -> Matrix:
    """The matrix that moves by (x, y)."""
    return (1.0, 0.0, x, 0.0, 1.0, y, 0.0, 0.0, 1.0)
