"""From a sketch to its shapes: variants chosen, copies made, groups placed, outlines united and cut."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.sketch.checking import SketchError
from forebrush.paint.illustrator.sketch.coloring import colors_of
from forebrush.paint.illustrator.sketch.language import FACE, GROUPS, LIMITS, OPEN, SHAPES
from forebrush.paint.illustrator.sketch.nodes import Line, Node, Pattern
from forebrush.paint.illustrator.sketch.numbers import number
from forebrush.paint.illustrator.sketch.outlines import Outline, outline, united
from forebrush.paint.illustrator.sketch.shapes import leaf_vein, shape_of
from forebrush.paint.oklab import Rgb
from forebrush.scene.paths import Affine, apply, compose

__all__ = ["Builder", "variants"]

_SAME: Affine = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_FAR = 3_000.0
Loader = Callable[[str], Mapping[str, Any]]


def variants(sketch: Mapping[str, Any], seed: str, asked: Mapping[str, str] | None = None) -> dict[str, float | str]:
    """What each variant of a sketch is at a seed; a word that is `asked` for holds where the sketch has it."""
    made: dict[str, float | str] = {"i": 0.0}
    for name, span in sketch.get("vary", {}).items():
        rng = Random(f"{seed}:{name}")
        if isinstance(span[0], str):
            wish = (asked or {}).get(name, "")
            made[name] = wish if wish in span else str(rng.choice(span))
        elif all(isinstance(v, int) for v in span):
            made[name] = float(rng.randint(min(span), max(span)))
        else:
            made[name] = rng.uniform(*span)
    return made


def _moved(dx: float, dy: float) -> Affine:
    return (1.0, 0.0, 0.0, 1.0, dx, dy)


def _turned(degrees: float, about: tuple[float, float] = (0.0, 0.0)) -> Affine:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = about
    return (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)


def _scaled(sx: float, sy: float, about: tuple[float, float] = (0.0, 0.0)) -> Affine:
    return (sx, 0.0, 0.0, sy, about[0] * (1 - sx), about[1] * (1 - sy))


def _chain(*matrices: Affine) -> Affine:
    whole = matrices[0]
    for inner in matrices[1:]:
        whole = compose(whole, inner)
    return whole


@dataclass(slots=True)
class Builder:
    """Builds one sketch. `load` gives the sketches that `use` names."""

    sketch: Mapping[str, Any]
    seed: str
    load: Loader
    asked: Mapping[str, str] | None = None
    depth: int = 0
    names: dict[str, float | str] = field(init=False)
    count: int = 0
    shapes: dict[str, Outline] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = variants(self.sketch, self.seed, self.asked)

    def run(self) -> list[Node]:
        """The shapes, from the back to the front.

        Raises SketchError where there are too many, or where a shape cannot be drawn.
        """
        try:
            return [node for part in self.sketch["parts"] for node in self.part(part, _SAME, 1.0)]
        except (ValueError, TypeError, ArithmeticError, IndexError) as error:
            raise SketchError([f"parts: cannot be drawn: {error}"]) from error

    def value(self, raw: Any) -> float:
        """A number worked out."""
        return max(-_FAR, min(_FAR, number(raw, self.names)))

    def values(self, raw: Sequence[Any]) -> list[float]:
        """Numbers worked out."""
        return [self.value(item) for item in raw]

    def holds(self, when: Mapping[str, Any] | None) -> bool:
        """Whether a condition on variants holds."""
        for name, wanted in (when or {}).items():
            found = self.names[name]
            if isinstance(wanted, list):
                if not (isinstance(found, float) and wanted[0] <= found <= wanted[1]):
                    return False
            elif found != wanted:
                return False
        return True

    def part(self, part: Mapping[str, Any], matrix: Affine, k: float, host: Outline | None = None) -> list[Node]:
        """The shapes of a part; `host` is the outline that it lies inside, before it was placed."""
        if not self.holds(part.get("when")):
            return []
        for key, make in (("repeat", self._repeat), ("scatter", self._scatter)):
            if key in part:
                rest = {name: value for name, value in part.items() if name != key}
                return make(part[key], rest, matrix, k, host)
        if part.get("mirror") not in (None, False):
            rest = {name: value for name, value in part.items() if name != "mirror"}
            x = 0.0 if part["mirror"] is True else self.value(part["mirror"])
            other = compose(matrix, _scaled(-1, 1, (x, 0.0)))
            return [*self.part(rest, matrix, k, host), *self.part(rest, other, k, host)]
        return self._single(part, matrix, k, host)

    def _repeat(
        self, wish: Mapping[str, Any], part: Mapping[str, Any], matrix: Affine, k: float, host: Outline | None
    ) -> list[Node]:
        before = self.names["i"]
        about = self.values(wish.get("about", [0, 0]))
        made: list[Node] = []
        for index in range(int(max(0, min(LIMITS["copies"], round(self.value(wish["n"])))))):
            scale = self.value(wish.get("scale", 1)) ** index
            here = _chain(
                matrix,
                _moved(self.value(wish.get("dx", 0)) * index, self.value(wish.get("dy", 0)) * index),
                _turned(self.value(wish.get("rot", 0)) * index, (about[0], about[1])),
                _scaled(scale, scale, (about[0], about[1])),
            )
            self.names["i"] = float(index)
            made += self.part(part, here, k * scale, host)
        self.names["i"] = before
        return made

    def _scatter(
        self, wish: Mapping[str, Any], part: Mapping[str, Any], matrix: Affine, k: float, host: Outline | None
    ) -> list[Node]:
        left, top, right, bottom = host.bounds if host is not None else (-40.0, 0.0, 40.0, 100.0)
        box = self.values(wish["box"]) if "box" in wish else [left, top, right - left, bottom - top]
        rng = Random(f"{self.seed}:scatter:{box}:{len(part)}")
        before = self.names["i"]
        taken: list[tuple[float, float]] = []
        made: list[Node] = []
        for index in range(int(max(0, min(LIMITS["scattered"], round(self.value(wish["n"])))))):
            tries = [(box[0] + rng.random() * box[2], box[1] + rng.random() * box[3]) for _ in range(24)]
            if host is not None and "box" not in wish:
                tries = [at for at in tries if host.contains(*at)] or tries[:1]
            # The place that is farthest from all others.
            at = max(tries, key=lambda p: min((math.dist(p, q) for q in taken), default=0.0))
            taken.append(at)
            scale = rng.uniform(*self.values(wish.get("size", [1, 1])))
            turn = rng.uniform(*self.values(wish.get("rot", [0, 0])))
            self.names["i"] = float(index)
            here = _chain(matrix, _moved(*at), _turned(turn), _scaled(scale, scale))
            made += self.part(part, here, k * scale, host)
        self.names["i"] = before
        return made

    def _single(self, part: Mapping[str, Any], matrix: Affine, k: float, host: Outline | None) -> list[Node]:
        kind = next(key for key in part if key in SHAPES)
        base = None if kind in GROUPS or kind in FACE else self._base(kind, part)
        left, top, right, bottom = base.bounds if base is not None else (0.0, 0.0, 0.0, 0.0)
        middle = ((left + right) / 2, (top + bottom) / 2)
        dx, dy = self.values(part.get("at", [0, 0]))
        scale = self.value(part.get("scale", 1))
        here = compose(matrix, _moved(dx, dy))
        if "rot" in part:
            here = compose(here, _turned(self.value(part["rot"]), middle))
        if scale != 1 or part.get("flip"):
            here = compose(here, _scaled(-scale if part.get("flip") else scale, scale, middle))
        k *= scale
        self.count += 1
        if self.count > LIMITS["nodes"]:
            raise SketchError([f"parts: more than {LIMITS['nodes']} shapes after repeat and scatter"])
        if kind == "group":
            return [node for inner in part[kind] for node in self.part(inner, here, k, host)]
        if kind == "use":
            return self._used(part, here, k)
        if kind in FACE:
            return [self._face(kind, part, here, k)]
        shape = base if base is not None else self._blended(part)
        for hole in self._plain(part.get("cut", ())):
            shape = shape.without(hole)
        return self._solid(kind, part, shape, here, k, host)

    def _base(self, kind: str, part: Mapping[str, Any]) -> Outline:
        raw = part[kind]
        rows = [self.values(row) for row in raw] if SHAPES[kind][0] == "points" else []
        value = self.values(raw) if SHAPES[kind][0] == "numbers" else []
        own = {key: self.value(part[key]) for key in ("r", "w", "x", "tilt", "bend") if key in part}
        words = {key: part[key] for key in ("sharp", "chord", "open", "taper") if part.get(key)}
        return shape_of(kind, rows, value, own, words, Random(f"{self.seed}:shape:{self.count}"))

    def _plain(self, parts: Sequence[Mapping[str, Any]]) -> list[Outline]:
        """The filled outlines of parts, for unions and cuts."""
        return [
            node.shape
            for part in parts
            for node in self.part({key: v for key, v in part.items() if key != "inside"}, _SAME, 1.0)
            if node.kind not in FACE
        ]

    def _blended(self, part: Mapping[str, Any]) -> Outline:
        pieces = self._plain(part["blend"])
        if not 0 < len(pieces) <= LIMITS["blend"]:
            raise SketchError([f"blend: {len(pieces)} shapes after repeat; needs 1 to {LIMITS['blend']}"])
        soft = self.value(part.get("soft", 2))
        whole = united(pieces)
        return whole.closed(soft) if soft > 0 else whole

    def _face(self, kind: str, part: Mapping[str, Any], matrix: Affine, k: float) -> Node:
        x, y, r = self.values(part[kind])
        px, py = apply(matrix, x, y)
        node = Node(kind, outline(ellipse(px, py, r * k, r * k)), part.get("role", "line"), "")
        node.face, node.how = (px, py, r * k), str(part.get("kind", ""))
        look = self.values(part.get("look", [0.25, -0.05]))
        node.look, node.flipped = (look[0], look[1]), matrix[0] < 0
        node.fine = bool(part.get("fine", False))
        return node

    def _used(self, part: Mapping[str, Any], matrix: Affine, k: float) -> list[Node]:
        if self.depth >= LIMITS["use"]:
            return []
        inner = Builder(
            self.load(part["use"]), f"{self.seed}:{part['use']}:{self.count}", self.load, None, self.depth + 1
        )
        height = self.value(part.get("h", 100)) / 100
        here = _chain(matrix, _scaled(height, height), _moved(0.0, -100.0))
        nodes = inner.run()
        self.count += inner.count
        own = colors_of(inner.sketch, inner.seed)
        for node in nodes:
            _place(node, here, k * height, own)
        return nodes

    def _solid(
        self, kind: str, part: Mapping[str, Any], shape: Outline, matrix: Affine, k: float, host: Outline | None
    ) -> list[Node]:
        wish = part.get("line", kind not in OPEN and host is None)
        line: Line = "outline" if wish is True else "" if wish is False else wish
        node = Node.of(kind, shape.mapped(matrix), part, part.get("role", "line" if kind in OPEN else "main"), line)
        node.alpha = self.value(part.get("alpha", 1))
        if "shade" not in part and (host is not None or kind in OPEN):
            node.shade = bool(line) and kind not in OPEN
        if wish := part.get("pattern"):
            sizes = [self.value(wish.get(key, usual)) for key, usual in (("size", 8), ("angle", 0), ("alpha", 1))]
            node.pattern = Pattern(
                wish["kind"], wish.get("role", node.role + "-"), max(sizes[0], 0.8) * abs(k), *sizes[1:]
            )
        if "id" in part:
            self.shapes[part["id"]] = node.shape
        node.clip = self.shapes.get(part.get("clip", ""))
        for inner in part.get("inside", ()):
            node.inside += self.part(inner, matrix, k, shape)
        if kind == "leaf" and part.get("vein", True):
            vein = leaf_vein(self.values(part["leaf"]), self.value(part.get("bend", 0.12))).mapped(matrix)
            node.inside.append(Node("stroke", vein, node.role + "--", "", shade=False, fine=True))
        if kind == "lathe" and part.get("open"):
            return [node, *self._rim(part, node, matrix)]
        return [node]

    def _rim(self, part: Mapping[str, Any], node: Node, matrix: Affine) -> list[Node]:
        """The opening of a cup or a bowl, and what is seen in it."""
        half, y = self.values(part["lathe"][0])[:2]
        x = self.value(part.get("x", 0))
        ry = half * self.value(part.get("tilt", 0.16))
        base, opened = node.role.rstrip("+-"), str(part["open"])

        def oval(a: float, b: float, down: float = 0.0) -> Outline:
            return outline(ellipse(x, y + down, max(a, 0.01), max(b, 0.01))).mapped(matrix)

        glass = node.material == "glass"
        inner = Node("ellipse", oval(half * 0.9, ry * 0.8), base + "--", "inner", shade=False)
        if opened == "dark":
            inner.role = "dark"
        elif opened.rstrip("+-") != base:
            inner.inside.append(Node("ellipse", oval(half * 0.93, ry * 0.92, ry * 0.42), opened, "", shade=False))
        inner.alpha = 0.35 if glass else 1.0
        rim = Node("ellipse", oval(half, ry), node.role + "+", "outline", "glass" if glass else "matte", shade=False)
        rim.alpha = node.alpha
        return [rim, inner]


def _place(node: Node, matrix: Affine, k: float, own: Mapping[str, Rgb]) -> None:
    node.shape = node.shape.mapped(matrix)
    node.clip = node.clip.mapped(matrix) if node.clip is not None else None
    node.own = node.own or own
    x, y, r = node.face
    node.face = (*apply(matrix, x, y), r * abs(k))
    for inner in node.inside:
        _place(inner, matrix, k, own)
