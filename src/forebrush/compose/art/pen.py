"""The pen: SVG path data from points, and shape nodes that hold it. Knows no motif.

All lengths are px of the zone that is drawn in; y grows downwards; angles are degrees, clockwise, 0 is to the right.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

__all__ = ["Json", "Pen", "at", "circle", "closed", "drawn", "leaf", "polygon", "ridge", "smooth", "wedge"]

Json = dict[str, Any]
XY = tuple[float, float]


def _n(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def drawn(*parts: str | float) -> str:
    """Path data from commands and px: `drawn("M", 0, 10, "L", 20, 10)`."""
    return " ".join(part if isinstance(part, str) else _n(part) for part in parts)


def at(center: XY, radius: float, angle: float) -> XY:
    """The point on a circle."""
    turn = math.radians(angle)
    return center[0] + radius * math.cos(turn), center[1] + radius * math.sin(turn)


def polygon(points: Sequence[XY], *, close: bool = True) -> str:
    """Straight lines through points."""
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + ("Z" if close else "")


def smooth(points: Sequence[XY], tension: float = 0.5) -> str:
    """An open curve through points (Catmull-Rom as cubics)."""
    made = f"M{_n(points[0][0])} {_n(points[0][1])}"
    for k in range(len(points) - 1):
        before, start = points[max(0, k - 1)], points[k]
        end, after = points[k + 1], points[min(len(points) - 1, k + 2)]
        one = (start[0] + (end[0] - before[0]) * tension / 3, start[1] + (end[1] - before[1]) * tension / 3)
        two = (end[0] - (after[0] - start[0]) * tension / 3, end[1] - (after[1] - start[1]) * tension / 3)
        made += "C" + " ".join(_n(v) for v in (*one, *two, *end))
    return made


def closed(line: str, *corners: XY) -> str:
    """An open curve closed over some corners."""
    return line + "".join(f"L{_n(x)} {_n(y)}" for x, y in corners) + "Z"


def circle(center: XY, radius: float) -> str:
    """A whole circle."""
    x, y = center
    r = _n(radius)
    return f"M{_n(x - radius)} {_n(y)}A{r} {r} 0 1 1 {_n(x + radius)} {_n(y)}A{r} {r} 0 1 1 {_n(x - radius)} {_n(y)}Z"


def wedge(center: XY, inner: float, outer: float, start: float, end: float) -> str:
    """A part of a ring between two angles less than 180 degrees apart."""
    a, b = at(center, inner, start), at(center, outer, start)
    c, d = at(center, outer, end), at(center, inner, end)
    made = f"M{_n(a[0])} {_n(a[1])}L{_n(b[0])} {_n(b[1])}A{_n(outer)} {_n(outer)} 0 0 1 {_n(c[0])} {_n(c[1])}"
    made += f"L{_n(d[0])} {_n(d[1])}"
    return made + (f"A{_n(inner)} {_n(inner)} 0 0 0 {_n(a[0])} {_n(a[1])}Z" if inner > 0 else "Z")


def leaf(base: XY, length: float, angle: float, breadth: float = 0.3) -> str:
    """A pointed leaf from its base along an angle; `breadth` is its width over its length."""
    tip = at(base, length, angle)
    left, right = (
        at(base, length * 0.55, angle - 40 * breadth / 0.3),
        at(base, length * 0.55, angle + 40 * breadth / 0.3),
    )
    return (
        f"M{_n(base[0])} {_n(base[1])}Q{_n(left[0])} {_n(left[1])} {_n(tip[0])} {_n(tip[1])}"
        f"Q{_n(right[0])} {_n(right[1])} {_n(base[0])} {_n(base[1])}Z"
    )


def ridge(rng: Random, width: float, level: float, height: float, bumps: int, rough: float = 0.35) -> list[XY]:
    """The line of a range of hills: points from left to right about `level`, up to `height` px over it."""
    shift = rng.random() * math.tau
    steps = max(8, bumps * 5)
    points = []
    for k in range(-1, steps + 2):
        t = k / steps
        rise = 0.5 + 0.5 * math.sin(shift + t * bumps * math.tau * 0.5)
        rise += rough * 0.5 * math.sin(shift * 2.3 + t * bumps * math.tau * 1.3)
        rise += rough * (rng.random() - 0.5) * 0.6
        points.append((t * width, level - height * max(0.0, rise)))
    return points


@dataclass(slots=True)
class Pen:
    """Gathers the shapes of one motif in a zone of `width` x `height` px."""

    width: float
    height: float
    rng: Random
    name: str = "art"
    nodes: list[Json] = field(default_factory=list)
    dark: bool = False
    focus: float | None = None
    """Where the main thing stands, 0 (left) to 1; None: where the motif likes it."""

    @property
    def short(self) -> float:
        """The shorter side."""
        return min(self.width, self.height)

    def path(self, d: str, fills: Sequence[Any] = (), **over: Any) -> None:
        """A path in px of the zone."""
        self._add({"shape": {"kind": "path", "d": d}, "fills": list(fills), **self._whole(), **over})

    def line(self, d: str, color: str, width: float, **over: Any) -> None:
        """A stroked path."""
        stroke = {"fill": color, "width": round(max(0.5, width), 2), "cap": "round", "join": "round"}
        self._add({"shape": {"kind": "path", "d": d}, "strokes": [stroke], **self._whole(), **over})

    def disc(self, center: XY, radius: float, fills: Sequence[Any], **over: Any) -> None:
        """A filled circle."""
        box = self._box(center[0] - radius, center[1] - radius, 2 * radius, 2 * radius)
        self._add({"shape": "ellipse", "fills": list(fills), **box, **over})

    def ring(self, center: XY, radius: float, color: str, width: float, **over: Any) -> None:
        """A circle line."""
        box = self._box(center[0] - radius, center[1] - radius, 2 * radius, 2 * radius)
        self._add({"shape": "ellipse", "strokes": [{"fill": color, "width": round(max(0.5, width), 2)}], **box, **over})

    def rect(self, x: float, y: float, width: float, height: float, fills: Sequence[Any], **over: Any) -> None:
        """A filled rectangle."""
        self._add({"shape": "rect", "fills": list(fills), **self._box(x, y, width, height), **over})

    def node(self, node: Json) -> None:
        """Any other node, filling the zone."""
        self._add({**self._whole(), **node})

    def _whole(self) -> Json:
        return self._box(0.0, 0.0, self.width, self.height)

    @staticmethod
    def _box(x: float, y: float, width: float, height: float) -> Json:
        return {
            "position": "absolute",
            "left": round(x, 2),
            "top": round(y, 2),
            "width": round(max(0.1, width), 2),
            "height": round(max(0.1, height), 2),
        }

    def _add(self, node: Json) -> None:
        self.nodes.append({"kind": "shape", "id": f"{self.name}-{len(self.nodes) + 1}", "role": "ornament", **node})
