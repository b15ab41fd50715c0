"""Finds things by words in English and Chinese, and draws them.

A thing is a sketch (docs/sketch.md) in `data/`, or in a folder of the user's own, which is checked first.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from forebrush.paint.canvas import falloff
from forebrush.paint.illustrator.light import Light
from forebrush.paint.illustrator.people.colors import LINE
from forebrush.paint.illustrator.shapes import Point, Rect, ellipse
from forebrush.paint.illustrator.sketch.building import Builder
from forebrush.paint.illustrator.sketch.checking import SketchError, check
from forebrush.paint.illustrator.sketch.coloring import colors_of
from forebrush.paint.illustrator.sketch.drawing import Hand, node_items
from forebrush.paint.illustrator.sketch.language import FACE
from forebrush.paint.illustrator.sketch.nodes import Node
from forebrush.paint.oklab import Rgb
from forebrush.scene.drawing import GroupItem, Item, PathItem, RadialPaint

__all__ = ["METRES_PER_HEAD", "Match", "Thing", "Things", "built_in", "kinds", "light_of", "user_things"]

METRES_PER_HEAD = 0.281
"""Sizes in heads are those of an adult of 1.7 m."""
_SHADOW: Rgb = (28, 24, 48)
_KEPT = 256
_LEAST_PEN, _MOST_PEN = 0.8, 0.045
"""Px below which no line goes, and the share of the height above which none goes."""


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that words name: `exact` where they are a name of it, else its tag or its kind."""

    name: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """A sketch that is worked out at a seed: its shapes in units (100 high, y down, the ground at y = 100)."""

    name: str
    sketch: Mapping[str, Any]
    seed: str
    nodes: tuple[Node, ...]
    box: Rect
    anchors: Mapping[str, Point]
    surfaces: Mapping[str, tuple[Point, Point, Point, Point]]

    @property
    def metres(self) -> float:
        """Height in metres."""
        size = self.sketch["size"]
        return float(size["m"]) if "m" in size else float(size["heads"]) * METRES_PER_HEAD

    @property
    def stands(self) -> tuple[str, ...]:
        """Where it stands: ground, table, wall, hang, sky, water, held; the usual place first."""
        return tuple(self.sketch["stand"])

    def items(
        self, height: float, *, scene: Sequence[Rgb] = (), behind: Sequence[Rgb] = (),
        given: Mapping[str, Rgb] | None = None, light: tuple[float, float] = (-1.0, -0.55), line: Rgb = LINE,
        pen: float | None = None, glow: float = 0.2, haze: float = 0.0, far: Rgb = (217, 238, 242),
    ) -> tuple[Item, ...]:  # fmt: skip
        """The thing `height` px high with its foot's middle at (0, 0). `pen` is the width of lines in px.

        Its colours take after the `scene`, stand off what is `behind`, and are those `given` by role where there are.
        """
        k = height / 100
        width = pen if pen is not None else min(max(height * 0.011, 1.1), 6.0)
        width = min(width, max(_MOST_PEN * height, _LEAST_PEN)) * max(0.45, 1 - 0.9 * haze)
        colors = colors_of(self.sketch, self.seed, scene, behind, given)
        hand = Hand(colors, width / k, k, self.seed, light, line, glow=glow, haze=haze, far=far)
        inner = tuple(item for node in self.nodes for item in node_items(node, hand))
        return (GroupItem(inner, matrix=(k, 0.0, 0.0, 0.0, k, -height, 0.0, 0.0, 1.0)),)

    def placed_box(self, height: float) -> Rect:
        """The box that it fills, px, its foot's middle at (0, 0)."""
        k = height / 100
        left, top, right, bottom = self.box
        return (left * k, top * k - height, right * k, bottom * k - height)

    def point(self, anchor: str, height: float) -> Point | None:
        """Where an anchor is, px from its foot; None where it has none of that name."""
        at = self.anchors.get(anchor)
        return None if at is None else (at[0] * height / 100, (at[1] - 100) * height / 100)

    def faces(self, height: float) -> dict[str, tuple[Point, Point, Point, Point]]:
        """Its surfaces, px from its foot."""
        k = height / 100

        def at(point: Point) -> Point:
            return (point[0] * k, (point[1] - 100) * k)

        return {name: (at(a), at(b), at(c), at(d)) for name, (a, b, c, d) in self.surfaces.items()}

    def shadow(self, height: float, alpha: float = 0.28) -> tuple[Item, ...]:
        """The soft pool where it touches the ground, its foot's middle at (0, 0)."""
        k = height / 100
        low = [node.shape.bounds for node in self.nodes if node.shape.bounds[3] > 93 and node.kind not in FACE]
        left = min((b[0] for b in low), default=self.box[0]) * k
        right = max((b[2] for b in low), default=self.box[2]) * k
        x, rx = (left + right) / 2, max((right - left) * 0.6, 0.5)
        ry = max(min((right - left) * 0.13, height * 0.16), 0.5)
        paint = RadialPaint((x, 0.0), (rx, ry), falloff(_SHADOW, alpha))
        return (PathItem(ellipse(x, 0.0, rx, ry), (paint,)),)


@dataclass(slots=True)
class Things:
    """A library: sketches by name, and words for them."""

    sketches: Mapping[str, Mapping[str, Any]]
    _words: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    _made: dict[tuple[str, str, tuple[tuple[str, str], ...]], Thing] = field(default_factory=dict)
    """The last things that were worked out: a picture asks for the same ones to plan and to paint."""

    @property
    def names(self) -> tuple[str, ...]:
        """All names, in order."""
        return tuple(sorted(self.sketches))

    def thing(self, name: str, seed: str = "", asked: Mapping[str, str] | None = None) -> Thing:
        """A thing by its name, at a seed; variants that are `asked` for by name hold where it has them.

        Raises KeyError for a name that there is not.
        """
        key = (name, seed, tuple(sorted((asked or {}).items())))
        if key not in self._made:
            while len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            self._made[key] = _built(self, *key)
        return self._made[key]

    def find(self, words: str) -> Match | None:
        """The thing that a phrase names: by a name, else by a tag; whole words only, the longest first.

        An English phrase may hold more than the name ("a small red apple"); its last words name the thing.
        """
        table = self._table()
        text = re.sub(r"[^\w\u4e00-\u9fff' -]", " ", words.lower()).strip()
        tokens = text.replace("-", " ").split()
        for size in range(min(4, len(tokens)), 0, -1):
            for start in range(len(tokens) - size, -1, -1):
                phrase = " ".join(tokens[start : start + size])
                for form in _forms(phrase):
                    if form in table:
                        rank, name = table[form][0]
                        return Match(name, rank == 0)
        chinese = [word for word in table if not word.isascii() and word in text]
        if chinese:
            word = max(chinese, key=lambda w: (len(w), text.endswith(w)))
            rank, name = table[word][0]
            return Match(name, rank == 0)
        return None

    def search(self, word: str) -> tuple[str, ...]:
        """Names of all things that a word is in the name or a tag of, for people who look for one."""
        low = word.lower().strip()
        found = [name for name, sketch in self.sketches.items() if any(low in known for known in _known(name, sketch))]
        return tuple(sorted(found))

    def _table(self) -> dict[str, list[tuple[int, str]]]:
        if not self._words:
            for name, sketch in sorted(self.sketches.items()):
                for rank, known in ((0, _known(name, sketch)[:3]), (1, _known(name, sketch)[3:])):
                    for word in known:
                        if word:
                            self._words.setdefault(word, []).append((rank, name))
            for rows in self._words.values():
                rows.sort(key=lambda row: (row[0], _plainness(row[1]), row[1]))
        return self._words


def _plainness(name: str) -> int:
    return name.count("-")


def _known(name: str, sketch: Mapping[str, Any]) -> list[str]:
    names = sketch["name"]
    first = [name.replace("-", " "), str(names["en"]).lower(), str(names.get("zh", ""))]
    return [*first, *(str(tag).lower().replace("-", " ") for tag in sketch.get("tags", ()))]


def _forms(phrase: str) -> Iterable[str]:
    """A phrase, and what it may be the plural of."""
    yield phrase
    for end, instead in (("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", "")):
        if phrase.endswith(end) and len(phrase) > len(end) + 2:
            yield phrase[: -len(end)] + instead


def _built(library: Things, name: str, seed: str, asked: tuple[tuple[str, str], ...]) -> Thing:
    sketch = library.sketches[name]
    builder = Builder(sketch, f"{name}:{seed}", library.sketches.__getitem__, dict(asked))
    nodes = tuple(builder.run())
    boxes = [node.shape.bounds for node in nodes if node.kind != "cheek"]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    anchors: dict[str, Point] = {"ground": (0.0, 100.0), "top": (0.0, 0.0)}
    for key, at in sketch.get("anchors", {}).items():
        x, y = builder.values(at)
        anchors[key] = (x, y)
    surfaces = {}
    for key, surface in sketch.get("surfaces", {}).items():
        if builder.holds(surface.get("when")):
            a, b, c, d = ((x, y) for x, y in map(builder.values, surface["quad"]))
            surfaces[key] = (a, b, c, d)
    return Thing(name, sketch, builder.seed, nodes, box, anchors, surfaces)


@cache
def built_in() -> Things:
    """The library that comes with Forebrush. Its sketches are checked by its tests, not again here."""
    folder = resources.files(__package__).joinpath("data")
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".json")), key=lambda file: file.name)
    return Things({file.name.removesuffix(".json"): json.loads(file.read_text("utf-8")) for file in files})


@cache
def kinds() -> Mapping[str, str]:
    """Plain words for kinds of things (`bird`, `车`), with the thing that is drawn for each."""
    rows = json.loads(resources.files(__package__).joinpath("kinds.json").read_text("utf-8"))
    return {word: name for word, name in rows.items() if word != "about"}


def user_things(folder: Path, known: Things) -> Things:
    """The library with the sketches of a folder, whose names come before those that are there.

    Raises SketchError with every fault of every file.
    """
    faults: list[str] = []
    own: dict[str, Mapping[str, Any]] = {}
    for file in sorted(folder.glob("*.json")):
        try:
            own[file.stem] = check(json.loads(file.read_text("utf-8")), (*known.sketches, *own))
        except (SketchError, ValueError) as error:
            problems = error.problems if isinstance(error, SketchError) else (str(error),)
            faults += [f"{file.name}: {problem}" for problem in problems]
    if faults:
        raise SketchError(faults)
    return Things({**known.sketches, **own})


def light_of(light: Light) -> dict[str, Any]:
    """What the light of a picture says to `Thing.items`."""
    glow = 0.9 if light.dark > 0.6 else 0.2
    return {"scene": light.accents, "light": light.toward, "line": light.line, "glow": glow, "far": light.haze}
