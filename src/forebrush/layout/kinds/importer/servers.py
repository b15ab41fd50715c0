"""Fills and strokes of SVG: colours and gradients as paints of a drawing list.

A gradient goes through any affine matrix: a linear one stays linear, and a radial one an ellipse; where that ellipse
stands aslant, the paint is given in a space of its own, with the matrix that leads out of it.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from forebrush.layout.kinds.importer.colors import css_color
from forebrush.layout.kinds.importer.css import INITIAL, Rule, properties
from forebrush.layout.kinds.importer.geometry import transform_list
from forebrush.layout.kinds.importer.tree import Element, length
from forebrush.scene.drawing import XYWH, FlatPaint, LinearPaint, Paint, RadialPaint, Rgba, StopAt
from forebrush.scene.paths import Affine, apply, compose

__all__ = ["Painted", "Server", "alpha", "server"]

_URL = re.compile(r"""^url\(\s*['"]?#([^'")]+)['"]?\s*\)\s*(.*)$""", re.DOTALL)
MAX_HREFS = 16
MAX_STOPS = 64


@dataclass(frozen=True, slots=True)
class Painted:
    """A paint, and, where it is not in the space of the page, the matrix from its space to there."""

    paint: Paint
    matrix: Affine | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """What a `fill` or `stroke` property means: a colour, a gradient element, or nothing (`missing`: unsayable)."""

    color: Rgba | None = None
    gradient: Element | None = None
    missing: str = ""


def alpha(text: str) -> float:
    """An opacity, 0 to 1: a number or a percentage; 1 where it cannot be read."""
    return max(0.0, min(1.0, length(text, 1.0, 1.0)))


def server(value: str, current: str, ids: Mapping[str, Element]) -> Server:
    """What a paint property means, with `current` for currentColor."""
    value = value.strip()
    if value in ("none", ""):
        return Server()
    url = _URL.match(value)
    if url is None:
        word = current if value.lower() == "currentcolor" else value
        return Server(css_color(word.split(" icc-color")[0]))
    found = ids.get(url[1])
    if found is None:
        return server(url[2], current, ids) if url[2].strip() and not url[2].startswith("url") else Server()
    if found.tag in ("linearGradient", "radialGradient"):
        return Server(gradient=found)
    return Server(missing=found.tag)


@dataclass(slots=True)
class Gradients:
    """The gradients of one document."""

    ids: Mapping[str, Element]
    sheet: tuple[Rule, ...]
    read: dict[int, tuple[StopAt, ...]] = field(default_factory=dict)
    """Stops by the identity of the gradient that has them."""

    def chain(self, element: Element) -> list[Element]:
        """The gradient and those that it takes missing attributes and stops from."""
        made = [element]
        while len(made) < MAX_HREFS:
            following = self.ids.get(made[-1].href)
            if following is None or following in made or not following.tag.endswith("Gradient"):
                break
            made.append(following)
        return made

    def stops(self, chain: list[Element]) -> tuple[StopAt, ...]:
        """The stops, rising; between stops of other colour and alpha more are put in, because SVG does not
        premultiply what drawing lists do."""
        owner = next((e for e in chain if any(c.tag == "stop" for c in e.children)), None)
        if owner is None:
            return ()
        if id(owner) not in self.read:
            self.read[id(owner)] = self._stops(owner)
        return self.read[id(owner)]

    def _stops(self, owner: Element) -> tuple[StopAt, ...]:
        made: list[StopAt] = []
        for child in owner.children:
            if child.tag != "stop" or len(made) >= MAX_STOPS:
                continue
            has = properties(child, INITIAL, self.sheet)
            word = has["color"] if has["stop-color"].lower() == "currentcolor" else has["stop-color"]
            r, g, b, a = css_color(word) or (0, 0, 0, 255)
            at = max(0.0, min(1.0, length(child.get("offset"), 1.0)))
            at = max(at, made[-1][0]) if made else at
            made.append((at, (r, g, b, round(a * alpha(has["stop-opacity"])))))
        return _unpremultiplied(made)


def _unpremultiplied(stops: list[StopAt]) -> tuple[StopAt, ...]:
    made = stops[:1]
    for (at, a), (to, b) in itertools.pairwise(stops):
        if a[3] != b[3] and a[:3] != b[:3] and to > at:
            for k in range(1, 8):
                t = k / 8
                r, g, bl, al = (round(p + (q - p) * t) for p, q in zip(a, b, strict=True))
                made.append((at + (to - at) * t, (r, g, bl, al)))
        made.append((to, b))
    return tuple(made)


def gradient_paint(
    gradients: Gradients, element: Element, bounds: XYWH, view: tuple[float, float], matrix: Affine, opacity: float
) -> Painted | str | None:
    """A gradient on a shape whose untransformed bounds are given; `matrix` leads from user space to the page.

    None where nothing is to be painted; a word where a drawing list cannot say it.
    """
    chain = gradients.chain(element)

    def get(name: str) -> str:
        return next((e.get(name) for e in chain if e.get(name)), "")

    stops = gradients.stops(chain)
    if not stops:
        return None
    last = Painted(FlatPaint(stops[-1][1], opacity))
    if len(stops) == 1:
        return last
    if get("spreadMethod") not in ("", "pad"):
        return "spreadMethod"
    own = compose(matrix, transform_list(get("gradientTransform")))
    width, height = view
    if get("gradientUnits") != "userSpaceOnUse":
        x, y, w, h = bounds
        if w <= 0 or h <= 0:
            return None
        # The gradient's transform works inside the box.
        inside = compose((w, 0.0, 0.0, h, x, y), transform_list(get("gradientTransform")))
        own, width, height = compose(matrix, inside), 1.0, 1.0
    if chain[0].tag == "linearGradient":
        start = (length(get("x1"), width), length(get("y1"), height))
        end = (length(get("x2") or "100%", width), length(get("y2"), height))
        return _linear(own, start, end, stops, opacity) or last
    diagonal = math.hypot(width, height) / math.sqrt(2)
    centre = (length(get("cx") or "50%", width), length(get("cy") or "50%", height))
    r = length(get("r") or "50%", diagonal)
    focus = (length(get("fx"), width, centre[0]), length(get("fy"), height, centre[1]))
    if math.dist(centre, focus) > 0.01 * r or length(get("fr"), diagonal) > 0:
        return "focal point"
    return _radial(own, centre, r, stops, opacity) if r > 0 else last


def _linear(
    own: Affine, start: tuple[float, float], end: tuple[float, float], stops: tuple[StopAt, ...], opacity: float
) -> Painted | None:
    """The lines of one colour go through the matrix; the gradient then runs at right angles to them."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    a = apply(own, *start)
    b = apply(own, *end)
    across = apply(own, start[0] - dy, start[1] + dx)
    nx, ny = -(across[1] - a[1]), across[0] - a[0]
    square = nx * nx + ny * ny
    if (dx == 0 and dy == 0) or square < 1e-18:
        return None
    along = ((b[0] - a[0]) * nx + (b[1] - a[1]) * ny) / square
    return Painted(LinearPaint(a, (a[0] + nx * along, a[1] + ny * along), stops, opacity))


def _radial(own: Affine, centre: tuple[float, float], r: float, stops: tuple[StopAt, ...], opacity: float) -> Painted:
    a, b, c, d, _, _ = own
    # The image of a circle is the ellipse of M M'; it stands upright where that is diagonal.
    xx, xy, yy = a * a + c * c, a * b + c * d, b * b + d * d
    if abs(xy) <= 1e-6 * max(xx, yy):
        return Painted(RadialPaint(apply(own, *centre), (r * math.sqrt(xx), r * math.sqrt(yy)), stops, opacity))
    return Painted(RadialPaint(centre, (r, r), stops, opacity), own)
