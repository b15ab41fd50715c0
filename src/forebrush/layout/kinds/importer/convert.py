"""SVG to drawing lists: shapes, groups, `use`, clips, gradients and opacity as items; the rest is named, not guessed.

`read_svg` reads a source once; `svg_items` draws it through a matrix. Work is bounded by counts of elements and
segments, never by a clock, so that the answer is the same on every machine.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, TypeVar, get_args

from forebrush.layout.kinds.importer import css
from forebrush.layout.kinds.importer.geometry import SHAPES, fit_matrix, shape, transform_list
from forebrush.layout.kinds.importer.servers import Gradients, Painted, alpha, gradient_paint, server
from forebrush.layout.kinds.importer.tree import Element, SvgError, length, numbers, read_tree, walk
from forebrush.scene.drawing import XYWH, Blend, FlatPaint, GroupItem, Item, PathItem, StrokePaint
from forebrush.scene.paths import Affine, Segment, affine, compose, invert, segment_bounds, transform, write

__all__ = ["Imported", "SvgDocument", "read_svg", "svg_items"]

MAX_VISITS = 30_000
MAX_SEGMENTS = 400_000
MAX_NESTING = 120
_BEYOND = frozenset(("text", "image", "foreignObject", "video", "iframe"))
_BLENDS = frozenset(get_args(Blend))
_Cap = Literal["butt", "round", "square"]
_Join = Literal["miter", "round", "bevel"]
_Rule = Literal["nonzero", "evenodd"]
_CAPS: dict[str, _Cap] = {"round": "round", "square": "square"}
_JOINS: dict[str, _Join] = {"round": "round", "bevel": "bevel"}
_RULES: dict[str, _Rule] = {"evenodd": "evenodd"}
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class SvgDocument:
    """An SVG that has been read, and the px that it takes of itself."""

    root: Element
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Imported:
    """What was made of an SVG, and the names of what could not be said as items."""

    items: tuple[Item, ...]
    beyond: tuple[str, ...]


@lru_cache(maxsize=8)
def read_svg(source: str) -> SvgDocument:
    """Read an SVG. Its size is that of its attributes, else of its view box, else 300 x 150 px as in CSS.

    Raises SvgError for what is not an SVG.
    """
    root = read_tree(source)
    view = _view_box(root)
    given = [0.0 if root.get(name).endswith("%") else length(root.get(name), 0.0) for name in ("width", "height")]
    width, height = (value if value > 0 else 0.0 for value in given)
    if view is not None:
        ratio = view[2] / view[3]
        width, height = (
            width or (height * ratio if height else view[2]),
            height or (width / ratio if width else view[3]),
        )
    return SvgDocument(root, width or 300.0, height or 150.0)


def _view_box(element: Element) -> XYWH | None:
    values = numbers(element.get("viewBox"))
    if len(values) != 4 or values[2] <= 0 or values[3] <= 0:
        return None
    return (values[0], values[1], values[2], values[3])


def svg_items(document: SvgDocument, matrix: Affine) -> Imported:
    """The items of an SVG through a matrix from its own px. Raises SvgError where it asks for too much work."""
    sheets = [e.text for e in walk(document.root) if e.tag == "style"]
    sheet, strange = css.rules(sheets)
    ids: dict[str, Element] = {}
    for element in walk(document.root):
        if name := element.get("id"):
            ids.setdefault(name, element)
    visitor = _Visitor(ids, sheet, Gradients(ids, sheet))
    if strange:
        visitor.beyond["style"] = None
    viewport = (0.0, 0.0, document.width, document.height)
    items = visitor.viewport(document.root, viewport, matrix, css.INITIAL, 0, top=True)
    return Imported(tuple(items), tuple(visitor.beyond))


@dataclass(slots=True)
class _Visitor:
    ids: dict[str, Element]
    sheet: tuple[css.Rule, ...]
    gradients: Gradients
    beyond: dict[str, None] = field(default_factory=dict)
    """Ordered names of what cannot be said."""
    visits: int = 0
    segments: int = 0
    size: tuple[float, float] = (0.0, 0.0)
    """Of the nearest viewport, for percentages."""
    outlines: dict[object, list[Segment] | None] = field(default_factory=dict)
    """What was read already: `use` may bring an element a thousand times."""

    def cannot(self, what: str) -> None:
        self.beyond[what] = None

    def spend(self, segments: int = 0) -> None:
        self.visits += 1
        self.segments += segments
        if self.visits > MAX_VISITS or self.segments > MAX_SEGMENTS:
            raise SvgError(f"it draws more than {MAX_VISITS:,} elements or {MAX_SEGMENTS:,} segments")

    def outline(self, element: Element) -> list[Segment]:
        """The outline of a basic shape; nothing, and a note, for path data that cannot be read."""
        key = (id(element), None if element.tag == "path" else self.size)
        if key not in self.outlines:
            try:
                self.outlines[key] = shape(element, *self.size)
            except SvgError:
                self.outlines[key] = None
        found = self.outlines[key]
        if found is None:
            self.cannot("path data")
        self.spend(len(found or ()))
        return found or []

    def matrix_of(self, text: str) -> Affine:
        try:
            return transform_list(text)
        except SvgError:
            self.cannot("transform")
            return (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)

    # ---- elements

    def children(self, element: Element, ctm: Affine, inherited: dict[str, str], depth: int) -> list[Item]:
        made: list[Item] = []
        for child in element.children:
            made += self.visit(child, ctm, inherited, depth + 1)
            if element.tag == "switch" and (child.tag in SHAPES or child.tag in ("g", "a", "use", "svg")):
                break
        return made

    def visit(self, element: Element, ctm: Affine, inherited: dict[str, str], depth: int) -> list[Item]:
        """The items of an element in the place where it stands."""
        self.spend()
        if depth > MAX_NESTING:
            raise SvgError(f"it nests deeper than {MAX_NESTING}")
        if element.tag in _BEYOND:
            self.cannot(element.tag)
            return []
        if element.tag not in SHAPES and element.tag not in ("g", "a", "switch", "svg", "use"):
            return []
        has = css.properties(element, inherited, self.sheet)
        if has["display"] == "none":
            return []
        ctm = compose(ctm, self.matrix_of(has["transform"]))
        passed = {name: has[name] for name in css.INITIAL}
        if element.tag in SHAPES:
            return self.drawn(element, has, ctm)
        if element.tag == "use":
            items = self.used(element, ctm, passed, depth)
        elif element.tag == "svg":
            items = self.viewport(element, self.place(element), ctm, passed, depth)
        else:
            items = self.children(element, ctm, passed, depth)
        return self.finished(items, has, ctm, None)

    def place(self, element: Element) -> XYWH:
        width, height = self.size
        return (
            length(element.get("x"), width),
            length(element.get("y"), height),
            length(element.get("width") or "100%", width),
            length(element.get("height") or "100%", height),
        )

    def used(self, element: Element, ctm: Affine, passed: dict[str, str], depth: int) -> list[Item]:
        target = self.ids.get(element.href)
        if target is None:
            return []
        x, y, width, height = self.place(element)
        inner = compose(ctm, (1.0, 0.0, 0.0, 1.0, x, y))
        if target.tag not in ("symbol", "svg"):
            return self.visit(target, inner, passed, depth + 1)
        self.spend()
        has = css.properties(target, passed, self.sheet)
        if target.tag == "svg":
            width = width if element.get("width") else self.place(target)[2]
            height = height if element.get("height") else self.place(target)[3]
        kept = {name: has[name] for name in css.INITIAL}
        return self.viewport(target, (0.0, 0.0, width, height), inner, kept, depth + 1)

    def viewport(
        self,
        element: Element,
        place: XYWH,
        ctm: Affine,
        inherited: dict[str, str],
        depth: int,
        *,
        top: bool = False,
    ) -> list[Item]:
        """The children of an `svg` or `symbol` in their viewport, cut off at its edge."""
        if depth > MAX_NESTING:
            raise SvgError(f"it nests deeper than {MAX_NESTING}")
        x, y, width, height = place
        if width <= 0 or height <= 0:
            return []
        has = css.properties(element, inherited, self.sheet)
        if top and has["display"] == "none":
            return []
        passed = {name: has[name] for name in css.INITIAL}
        view = _view_box(element)
        if view is not None:
            inner = compose(ctm, fit_matrix(view, x, y, width, height, element.get("preserveAspectRatio")))
        else:
            inner = compose(ctm, (1.0, 0.0, 0.0, 1.0, x, y))
        outer, self.size = self.size, (view[2], view[3]) if view is not None else (width, height)
        items = self.children(element, inner, passed, depth)
        self.size = outer
        if has["overflow"] not in ("visible", "auto") and items:
            corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
            edge = [*(Segment("L" if k else "M", point) for k, point in enumerate(corners)), Segment("Z", ())]
            items = [GroupItem(tuple(items), clip=write(transform(edge, ctm)))]
        return self.finished(items, has, ctm, None) if top else items

    # ---- shapes

    def drawn(self, element: Element, has: dict[str, str], ctm: Affine) -> list[Item]:
        """A basic shape with its fill and its stroke."""
        if has["visibility"] in ("hidden", "collapse"):
            return []
        outline = self.outline(element)
        if not outline:
            return []
        if any(has[f"marker-{place}"] != "none" for place in ("start", "mid", "end")):
            self.cannot("marker")
        bounds = segment_bounds(outline)
        rule = _RULES.get(has["fill-rule"], "nonzero")
        fill = self.painted(has, "fill", bounds, ctm) if element.tag != "line" else None
        stroke = (
            self.painted(has, "stroke", bounds, ctm) if length(has["stroke-width"], self.diagonal, 1.0) > 0 else None
        )
        filled = self.filled(outline, fill, rule, ctm) if fill is not None else None
        stroked = self.stroked(outline, stroke, has, ctm) if stroke is not None else None
        if has["vector-effect"] == "non-scaling-stroke" and stroke is not None:
            self.cannot("vector-effect")
        if isinstance(filled, PathItem) and isinstance(stroked, PathItem) and has["paint-order"] in ("normal", "fill"):
            items: list[Item] = [PathItem(filled.d, filled.paints, stroked.strokes, rule)]
        else:
            items = [item for item in (filled, stroked) if item is not None]
            if has["paint-order"].startswith("stroke"):
                items.reverse()
        return self.finished(items, has, ctm, bounds)

    @property
    def diagonal(self) -> float:
        return math.hypot(*self.size) / math.sqrt(2)

    def painted(self, has: dict[str, str], name: str, bounds: XYWH, ctm: Affine) -> Painted | None:
        what = server(has[name], has["color"], self.ids)
        opacity = alpha(has[f"{name}-opacity"])
        if what.missing:
            self.cannot(what.missing)
            return None
        if what.gradient is not None:
            try:
                made = gradient_paint(self.gradients, what.gradient, bounds, self.size, ctm, opacity)
            except SvgError:
                made = "gradientTransform"
            if isinstance(made, str):
                self.cannot(made)
                return None
            return made
        return Painted(FlatPaint(what.color, opacity)) if what.color is not None else None

    def filled(self, outline: list[Segment], fill: Painted, rule: _Rule, ctm: Affine) -> Item | None:
        if fill.matrix is None:
            return PathItem(write(transform(outline, ctm)), (fill.paint,), rule=rule)
        back = invert(fill.matrix)
        if back is None:
            return None
        d = write(transform(outline, compose(back, ctm)), 8)
        return GroupItem((PathItem(d, (fill.paint,), rule=rule),), affine(fill.matrix))

    def stroked(self, outline: list[Segment], stroke: Painted, has: dict[str, str], ctm: Affine) -> Item | None:
        """The stroke; where the matrix is no similarity, or the paint has its own, in a space of its own."""
        a, b, c, d, _, _ = ctm
        size = math.hypot(a, b)
        alike = abs(a * c + b * d) <= 1e-6 * size * size and abs(math.hypot(c, d) - size) <= 1e-6 * size
        if stroke.matrix is not None:
            self.cannot("slanted radial gradient on a stroke")
            return None
        if alike:
            return PathItem(write(transform(outline, ctm)), strokes=(self.line(stroke, has, size),))
        if not isinstance(stroke.paint, FlatPaint):
            self.cannot("gradient on a stroke out of shape")
            return None
        if invert(ctm) is None:
            return None
        return GroupItem((PathItem(write(outline, 6), strokes=(self.line(stroke, has, 1.0),)),), affine(ctm))

    def line(self, stroke: Painted, has: dict[str, str], size: float) -> StrokePaint:
        width = length(has["stroke-width"], self.diagonal, 1.0) * size
        words = has["stroke-dasharray"].replace(",", " ").split()[:64]
        dash = tuple(length(word, self.diagonal, -1.0) * size for word in words if has["stroke-dasharray"] != "none")
        if any(value < 0 for value in dash) or sum(dash) <= 0:
            dash = ()
        return StrokePaint(
            stroke.paint,
            width,
            "center",
            _CAPS.get(has["stroke-linecap"], "butt"),
            _JOINS.get(has["stroke-linejoin"], "miter"),
            dash * 2 if len(dash) % 2 else dash,
            length(has["stroke-dashoffset"], self.diagonal) * size,
        )

    # ---- what holds for every element

    def finished(self, items: list[Item], has: dict[str, str], ctm: Affine, bounds: XYWH | None) -> list[Item]:
        """Clip, opacity and blend of an element round its items."""
        if not items:
            return []
        for name in ("filter", "mask"):
            if has[name] not in ("none", ""):
                self.cannot(name)
        clip, rule = "", "nonzero"
        if has["clip-path"] not in ("none", ""):
            found = self.clip(has["clip-path"], ctm, bounds)
            if found is None:
                return []
            clip, rule = found
        opacity = alpha(has["opacity"])
        blend: Blend = next((mode for mode in get_args(Blend) if mode == has["mix-blend-mode"]), "normal")
        if not clip and opacity == 1 and blend == "normal":
            return items
        if opacity == 0:
            return []
        return [GroupItem(tuple(items), clip=clip, clip_rule=_RULES.get(rule, "nonzero"), opacity=opacity, blend=blend)]

    def clip(self, value: str, ctm: Affine, bounds: XYWH | None) -> tuple[str, str] | None:
        """A clip as one path and its rule; None where it hides everything."""
        name = value.removeprefix("url(").removesuffix(")").strip("'\" ").removeprefix("#")
        target = self.ids.get(name) if value.startswith("url(") else None
        if target is None or target.tag != "clipPath":
            if not value.startswith("url("):
                self.cannot("clip-path")
            return "", "nonzero"
        inner = compose(ctm, self.matrix_of(target.get("transform")))
        if target.get("clipPathUnits") == "objectBoundingBox":
            if bounds is None:
                self.cannot("clip-path")
                return "", "nonzero"
            inner = compose(inner, (bounds[2], 0.0, 0.0, bounds[3], bounds[0], bounds[1]))
        if css.properties(target, css.INITIAL, self.sheet)["clip-path"] not in ("none", ""):
            self.cannot("clip-path")
        parts: list[tuple[list[Segment], str]] = []
        for child in target.children:
            parts += self.clip_part(child, inner)
        parts = [part for part in parts if part[0]]
        if not parts:
            return None
        if len(parts) == 1:
            return write(parts[0][0]), parts[0][1]
        # One path shows their union where all of them turn the same way round.
        if any(sum(s.op == "M" for s in part) != 1 for part, _ in parts):
            self.cannot("clip-path")
        return write(segment for part, _ in parts for segment in _clockwise(part)), "nonzero"

    def clip_part(self, child: Element, inner: Affine) -> list[tuple[list[Segment], str]]:
        self.spend()
        has = css.properties(child, css.INITIAL, self.sheet)
        if has["display"] == "none" or has["visibility"] == "hidden":
            return []
        inner = compose(inner, self.matrix_of(has["transform"]))
        if child.tag == "use":
            target = self.ids.get(child.href)
            if target is None or target.tag not in SHAPES:
                return []
            x, y, _, _ = self.place(child)
            return self.clip_part(target, compose(inner, (1.0, 0.0, 0.0, 1.0, x, y)))
        if child.tag in _BEYOND or has["clip-path"] not in ("none", ""):
            self.cannot("clip-path")
            return []
        if child.tag not in SHAPES or child.tag == "line":
            return []
        return [(transform(self.outline(child), inner), has["clip-rule"])]


def _clockwise(part: list[Segment]) -> list[Segment]:
    """One subpath, turned round where its area (of its corners and handles) is negative."""
    points = [(s.points[k], s.points[k + 1]) for s in part for k in range(0, len(s.points), 2)]
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))
    if area >= 0:
        return part
    made = [Segment("M", points[-1])]
    rest = points[-2::-1]
    for segment in reversed(part):
        count = len(segment.points) // 2
        if segment.op in "LQC":
            made.append(Segment(segment.op, tuple(v for point in rest[:count] for v in point)))
            rest = rest[count:]
    return [*made, Segment("Z", ())]
