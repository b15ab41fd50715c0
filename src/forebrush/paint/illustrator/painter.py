"""The built-in illustrator: reads a brief, casts people and things, stages them in a setting, and lights the whole.

It needs no model, draws vectors alone, and tells what it could not draw.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from forebrush.paint.illustrator.actors import Actor, actor_of
from forebrush.paint.illustrator.light import Light, rig
from forebrush.paint.illustrator.reading import Order, Wanted, read_brief
from forebrush.paint.illustrator.settings.registry import Layout, Setting, settings
from forebrush.paint.illustrator.shapes import Rect
from forebrush.paint.illustrator.staging import Placed, stage_actors
from forebrush.paint.illustrator.things.library import Things, built_in, light_of
from forebrush.paint.illustrator.view import Drawing, View
from forebrush.paint.illustrator.weather import air, light_map
from forebrush.paint.oklab import Rgb, mix
from forebrush.scene.asset import Asset, Layer, Plan, SubjectBox
from forebrush.scene.picture import Box, PictureBrief, Surface
from forebrush.scene.picture import Light as SurfaceLight
from forebrush.scene.values import BUILT_IN_COLORS, Color
from forebrush.world import Palette

__all__ = ["Illustrator"]

_PEN = 0.0034
"""Width of lines as a share of the shorter side, at least and at most of what people's lines would be."""
_OF_WATER = frozenset(
    ("goldfish", "koi-carp", "clownfish", "jellyfish", "octopus", "shark", "squid", "seahorse", "turtle", "starfish",
     "coral", "mermaid", "submarine", "dolphin", "whale")
)  # fmt: skip
"""Things that live under water."""
_FURNITURE = frozenset(("sofa", "armchair", "bed", "bookshelf", "television", "wardrobe", "fireplace", "floor-lamp"))
"""Things that stand in a living room."""


@dataclass(slots=True)
class Illustrator:
    """The painter. `things` are the library that it draws from."""

    things: Things | None = None
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
        picture = _Picture(brief, width, height, seed, self._library(), _literal)
        asset = picture.asset(self.name)
        return Plan(asset.surfaces, tuple(layer.name for layer in asset.layers), asset.subjects, asset.clear_lightness)

    def paint(self, brief: PictureBrief, width: float, height: float, seed: int, colors: Palette) -> Asset:
        """The picture for a box of `width` x `height` px; the same for the same arguments.

        Raises ValueError for a size that is not above 0.
        """
        if not (width > 0 and height > 0):
            raise ValueError(f"a picture of {width} x {height} px: both sides are above 0")
        return _Picture(brief, width, height, seed, self._library(), colors).asset(self.name)

    def _library(self) -> Things:
        return self.things if self.things is not None else built_in()


def _literal(color: Color) -> tuple[int, int, int, int]:
    """A palette for plans, which come without one: literal colours as they are, names as the built-in ones."""
    return Color.parse(BUILT_IN_COLORS.get(color.name, "#808080")).rgba if color.name else color.rgba


@dataclass(slots=True)
class _Picture:
    """One picture being made."""

    brief: PictureBrief
    width: float
    height: float
    seed: int
    things: Things
    colors: Palette

    def asset(self, painter: str) -> Asset:
        """All of it."""
        order = read_brief(self.brief, self.things)
        setting = order.setting or _usual(order, self.things)
        key = f"{self.brief.seed}:{self.seed}"
        layout = setting.layouts[Random(f"{key}:layout").randrange(len(setting.layouts))]
        light = self._light(order, setting, layout)
        actors = self._cast(order, setting, light, key)
        placed = stage_actors(
            actors, setting, layout, self.width, self.height, self.brief.keep_clear, self.brief.camera
        )  # fmt: skip
        view = self._view(setting, layout, light, key, placed, actors)
        setting.draw(view)
        return Asset(
            self.width,
            self.height,
            (*view.layers(), self._people(view, placed, setting), *light_map(view), *air(view, setting.indoor)),
            self._boxes(placed),
            tuple(self._surfaces(view)),
            tuple(view.canvas.lightness_of(box) for box in self.brief.keep_clear),
            tuple(self._not_drawn(order, setting)),
            painter,
        )

    def _light(self, order: Order, setting: Setting, layout: Layout) -> Light:
        time = order.time or setting.time or "noon"
        weather = order.weather or setting.weather or "clear"
        season = order.season or setting.season or "summer"
        palette: list[Rgb] = [self.colors(color)[:3] for color in self.brief.palette]
        return rig(time, weather, season, palette, indoor=setting.indoor, mirrored=layout.mirrored)

    def _cast(self, order: Order, setting: Setting, light: Light, key: str) -> list[Actor]:
        behind = [mix(setting.floor, light.sky[-1], 0.3)]
        worn: list[Rgb] = []
        made: list[Actor] = []
        seated = setting.table is not None and _sits(order, self.things)
        for number, wanted in enumerate(order.wanted):
            if wanted.kind == "person" and wanted.relation in ("on", "riding", "inside"):
                wanted.action = f"sitting {wanted.action}"
            for copy in range(min(wanted.count, 12)):
                bust = seated and wanted.kind == "person" and wanted.relation not in ("on", "riding")
                actor = actor_of(
                    wanted, number, copy, self.things, key, light, behind=behind, worn=worn[-4:], bust=bust
                )  # fmt: skip
                made.append(actor)
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
        palette = tuple(self.colors(color)[:3] for color in self.brief.palette)
        heroes = tuple(one.box for one in placed)
        return View(
            self.width, self.height, light, key, layout.horizon, layout.ground, layout.mirrored, self.brief.keep_clear,
            palette, setting.table if used else None, self._prop,
            frozenset(actor.wanted.name for actor in actors), heroes,
        )  # fmt: skip

    def _prop(
        self, name: str, height: float, seed: str, colors: Mapping[str, Rgb], light: Light, haze: float
    ) -> Drawing | None:  # fmt: skip
        if name not in self.things.sketches:
            return None
        thing = self.things.thing(name, seed)
        pen = _PEN * min(self.width, self.height)
        items = thing.items(height, **light_of(light), given=colors, haze=haze, pen=pen)
        lamp = thing.point("light", height)
        return Drawing(items, thing.placed_box(height), (lamp,) if lamp else (), thing.faces(height))

    def _people(self, view: View, placed: Sequence[Placed], setting: Setting) -> Layer:
        """Everybody and everything that was asked for, with what stands among them, from the back to the front."""
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
                items = actor.items(x, y, one.px, view.light, behind, pen)
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
            if not wanted.exact:
                told.append(f"{wanted.said}: drawn as {wanted.name.replace('-', ' ')}")
        if self.brief.setting and order.setting is None:
            told.append(f"{self.brief.setting}: drawn as {setting.name}")
        return told


def _sits(order: Order, things: Things) -> bool:
    """Whether people are seen at a table: all that is there stands on one, or they do what is done at one."""
    there = [wanted for wanted in order.wanted if wanted.kind == "thing" and wanted.relation != "held"]
    if any("ground" in things.thing(wanted.name).stands for wanted in there):
        return False
    deeds = ("eating", "drinking", "at the", "at a", "吃", "喝")
    return bool(there) or any(deed in wanted.action for wanted in order.wanted for deed in deeds)


def _usual(order: Order, things: Things) -> Setting:
    """The setting of subjects for which none is told."""
    known = settings()
    wanted: list[Wanted] = order.wanted
    if not wanted:
        return known["meadow"]
    first = wanted[0]
    if first.kind == "person" and any(w.name in _FURNITURE for w in wanted if w.kind == "thing"):
        return known["living room"]
    if first.kind == "thing":
        if any(w.name in _OF_WATER for w in wanted if w.kind == "thing"):
            return known["underwater"]
        stands = things.thing(first.name).stands
        if any(w.name in _FURNITURE for w in wanted if w.kind == "thing"):
            return known["living room"]
        if any(w.kind == "person" for w in wanted):
            return known["meadow"]
        if stands[0] in ("table", "held", "wall"):
            return known["product stage" if len(wanted) == 1 else "kitchen"]
        if stands[0] == "water":
            return known["lake"]
    if order.weather == "snow" or order.season == "winter":
        return known["snowy forest"]
    if order.time == "night":
        return known["night street"]
    return known["park" if first.kind == "person" else "meadow"]
