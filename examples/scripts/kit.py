"""What the build scripts of the examples share: smooth paths, contours, noise, and short ways to write nodes.

A path is a list of segments `(letter, points)`, absolute, in px. `drawn` puts one into a shape node with a box of its
own, so that gradients run over what is drawn. Everything is seeded: a script writes the same file each time.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]
Segment = tuple[str, tuple[Point, ...]]
Line = list[Segment]
Field = NDArray[np.float64]
Node = dict[str, Any]

EXAMPLES = Path(__file__).resolve().parent.parent


# ---- paths


def smooth(points: Sequence[Point], closed: bool = False) -> Line:
    """A Catmull-Rom curve through points, as cubics."""
    n = len(points)

    def at(k: int) -> Point:
        return points[k % n] if closed else points[max(0, min(n - 1, k))]

    made: Line = [("M", (points[0],))]
    for k in range(n if closed else n - 1):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = at(k - 1), at(k), at(k + 1), at(k + 2)
        made.append(
            ("C", ((bx + (cx - ax) / 6, by + (cy - ay) / 6), (cx - (dx - bx) / 6, cy - (dy - by) / 6), (cx, cy)))
        )
    return [*made, ("Z", ())] if closed else made


def poly(points: Iterable[Point], closed: bool = True) -> Line:
    """Straight lines through points."""
    made: Line = [("L" if k else "M", (p,)) for k, p in enumerate(points)]
    return [*made, ("Z", ())] if closed else made


def area(points: Sequence[Point], bottom: float) -> Line:
    """What lies under a smooth line, down to `bottom`."""
    return [*smooth(points), ("L", ((points[-1][0], bottom),)), ("L", ((points[0][0], bottom),)), ("Z", ())]


def oval(cx: float, cy: float, rx: float, ry: float) -> Line:
    """An ellipse."""
    k = 0.5522847498
    quarters = (
        ((cx + rx, cy + ry * k), (cx + rx * k, cy + ry), (cx, cy + ry)),
        ((cx - rx * k, cy + ry), (cx - rx, cy + ry * k), (cx - rx, cy)),
        ((cx - rx, cy - ry * k), (cx - rx * k, cy - ry), (cx, cy - ry)),
        ((cx + rx * k, cy - ry), (cx + rx, cy - ry * k), (cx + rx, cy)),
    )
    return [("M", ((cx + rx, cy),)), *(("C", q) for q in quarters), ("Z", ())]


def ribbon(points: Sequence[tuple[float, float, float]], a: float = -1.0, b: float = 1.0) -> Line:
    """The band between `a` and `b` half widths to the right of a line of (x, y, half width), in screen x."""
    left = smooth([(x + w * a, y) for x, y, w in points])
    right = smooth([(x + w * b, y) for x, y, w in reversed(points)])
    return [*left, ("L", right[0][1]), *right[1:], ("Z", ())]


def brush(points: Sequence[Point], start: float, end: float) -> Line:
    """A stroke along a curve whose width goes from `start` to `end`, pointed where that is 0."""
    n = len(points)
    left, right = [], []
    for k, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, k - 1)], points[min(n - 1, k + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        w = (start + (end - start) * k / (n - 1)) / 2
        nx, ny = -(by - ay) / length * w, (bx - ax) / length * w
        left.append((x + nx, y + ny))
        right.append((x - nx, y - ny))
    back = smooth(right[::-1])
    return [*smooth(left), ("L", back[0][1]), *back[1:], ("Z", ())]


def along(points: Sequence[Point], count: int) -> list[tuple[Point, float]]:
    """`count` places along a smooth curve at equal steps of its parameter, each with its direction in degrees."""
    curve = smooth(points)
    made = []
    for t in np.linspace(0, len(points) - 1.0001, count):
        k = int(t)
        u = t - k
        p0 = points[k]
        p1, p2, p3 = curve[k + 1][1]
        v = 1 - u
        x, y = (v**3 * p0[i] + 3 * v * v * u * p1[i] + 3 * v * u * u * p2[i] + u**3 * p3[i] for i in (0, 1))
        dx, dy = (v * v * (p1[i] - p0[i]) + 2 * v * u * (p2[i] - p1[i]) + u * u * (p3[i] - p2[i]) for i in (0, 1))
        made.append(((float(x), float(y)), math.degrees(math.atan2(dy, dx))))
    return made


def turned(path: Line, degrees: float, about: Point = (0.0, 0.0), scale: float = 1.0, to: Point = (0.0, 0.0)) -> Line:
    """A path turned and scaled about a point, then moved by `to`."""
    c, s = math.cos(math.radians(degrees)) * scale, math.sin(math.radians(degrees)) * scale
    ox, oy = about

    def move(p: Point) -> Point:
        x, y = p[0] - ox, p[1] - oy
        return ox + x * c - y * s + to[0], oy + x * s + y * c + to[1]

    return [(letter, tuple(map(move, points))) for letter, points in path]


def bounds(path: Line) -> tuple[float, float, float, float]:
    """Whole px that hold a path: left, top, width, height."""
    xs = [p[0] for _, points in path for p in points]
    ys = [p[1] for _, points in path for p in points]
    x, y = math.floor(min(xs)), math.floor(min(ys))
    return x, y, max(1, math.ceil(max(xs)) - x), max(1, math.ceil(max(ys)) - y)


def _number(value: float) -> str:
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def data(path: Line, left: float = 0.0, top: float = 0.0) -> str:
    """SVG path data with one decimal, relative to the point before: short, and without drift."""
    made, x, y, started, before = "", 0.0, 0.0, (0.0, 0.0), ""
    for letter, points in path:
        numbers = ""
        fx, fy = x, y
        for px, py in points:
            nx, ny = round(px - left, 1), round(py - top, 1)
            for value in (nx - x, ny - y):
                word = _number(value)
                numbers += word if not numbers or word[0] == "-" else " " + word
            fx, fy = nx, ny
        if letter == before and letter in "LC":
            made += numbers if numbers[0] == "-" else " " + numbers
        else:
            made += letter.lower() + numbers
        before = letter
        x, y = (fx, fy) if points else started
        if letter == "M":
            started = (x, y)
    return made


# ---- fields


def value_noise(x: Field, y: Field, seed: int) -> Field:
    """Smooth noise, 0 to 1, one random value for each whole step."""
    table = np.random.default_rng(seed).random((256, 256))
    x0, y0 = np.floor(x).astype(int), np.floor(y).astype(int)
    u, v = x - x0, y - y0
    u, v = u * u * u * (u * (u * 6 - 15) + 10), v * v * v * (v * (v * 6 - 15) + 10)
    a, b = table[y0 % 256, x0 % 256], table[y0 % 256, (x0 + 1) % 256]
    c, d = table[(y0 + 1) % 256, x0 % 256], table[(y0 + 1) % 256, (x0 + 1) % 256]
    made: Field = (a + (b - a) * u) * (1 - v) + (c + (d - c) * u) * v
    return made


def fractal(x: Field, y: Field, seed: int, octaves: int = 5, ridged: bool = False) -> Field:
    """Octaves of noise, 0 to 1; ridged: crests where the noise crosses its middle, sharper on crests (Musgrave)."""
    total, weight, amount, reach = np.zeros_like(x), np.ones_like(x), 1.0, 0.0
    for k in range(octaves):
        n = value_noise(x, y, seed + 31 * k)
        if ridged:
            n = (1 - np.abs(2 * n - 1)) ** 2 * weight
            weight = np.clip(n * 1.7, 0, 1)
        total += n * amount
        reach += amount
        amount *= 0.5
        x, y = x * 2.03 + 17.3, y * 2.03 + 9.1
    return total / reach


def contours(field: Field, level: float, step: float, origin: Point, least: float, slack: float) -> Line:
    """The regions of a field above a level as polygons (marching squares), simplified to `slack` px.

    `step` is px between samples, `origin` the place of the first; regions smaller than `least` px² are left out.
    """
    f = np.pad(field, 1, constant_values=level - 1e6)
    inside = f > level
    links: dict[tuple[int, int, int], tuple[int, int, int]] = {}
    code = inside[:-1, :-1] * 8 + inside[:-1, 1:] * 4 + inside[1:, 1:] * 2 + inside[1:, :-1] * 1
    # Edges of a cell: 0 top, 1 right, 2 bottom, 3 left; from -> to with the inside on the right hand.
    turns = {
        1: ((2, 3),), 2: ((1, 2),), 3: ((1, 3),), 4: ((0, 1),), 5: ((0, 3), (2, 1)), 6: ((0, 2),), 7: ((0, 3),),
        8: ((3, 0),), 9: ((2, 0),), 10: ((3, 2), (1, 0)), 11: ((1, 0),), 12: ((3, 1),), 13: ((2, 1),), 14: ((3, 2),),
    }  # fmt: skip
    for row, column in zip(*np.nonzero((code > 0) & (code < 15)), strict=True):
        names = ((row, column, 0), (row, column + 1, 1), (row + 1, column, 0), (row, column, 1))
        for a, b in turns[int(code[row, column])]:
            links[tuple(map(int, names[a]))] = tuple(map(int, names[b]))  # type: ignore[assignment, index]

    def place(edge: tuple[int, int, int]) -> Point:
        row, column, upright = edge
        a = f[row, column]
        b = f[row + 1, column] if upright else f[row, column + 1]
        t = min(max((level - a) / (b - a), 0.0), 1.0) if abs(a) < 1e5 and abs(b) < 1e5 else 0.5
        x, y = column + (0 if upright else t), row + (t if upright else 0)
        return origin[0] + (x - 1) * step, origin[1] + (y - 1) * step

    made: Line = []
    while links:
        first, following = next(iter(links.items()))
        loop = [first]
        del links[first]
        while following != first:
            loop.append(following)
            following = links.pop(following, first)
        points = [place(edge) for edge in loop]
        around = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True)) / 2
        if abs(around) >= least:
            made += poly(simplified(points, slack))
    return made


def simplified(points: list[Point], slack: float) -> list[Point]:
    """A closed polygon with the fewest corners that keep within `slack` px of it (Douglas and Peucker)."""
    far = max(range(len(points)), key=lambda k: math.dist(points[0], points[k]))
    ring = [*points, points[0]]
    keep = {0, far, len(points)}
    stack = [(0, far), (far, len(points))]
    array = np.array(ring)
    while stack:
        a, b = stack.pop()
        if b - a < 2:
            continue
        (ax, ay), (bx, by) = ring[a], ring[b]
        length = math.hypot(bx - ax, by - ay) or 1e-9
        part = array[a + 1 : b]
        away = np.abs((bx - ax) * (part[:, 1] - ay) - (by - ay) * (part[:, 0] - ax)) / length
        k = int(away.argmax())
        if away[k] > slack:
            middle = a + 1 + k
            keep.add(middle)
            stack += [(a, middle), (middle, b)]
    return [ring[k] for k in sorted(keep)][:-1]


# ---- nodes


def linear(*stops: tuple[float, str], start: Point = (0, 0), end: Point = (0, 1), **more: Any) -> Node:
    """A linear fill of (place, colour)."""
    return {"kind": "linear", "stops": _stops(stops), "from": list(start), "to": list(end), **more}


def radial(*stops: tuple[float, str], center: Point = (0.5, 0.5), radius: float = 1.0, **more: Any) -> Node:
    """A radial fill of (place, colour)."""
    return {"kind": "radial", "stops": _stops(stops), "center": list(center), "radius": radius, **more}


def noise(low: str, high: str, scale: float, contrast: float = 1.0, seed: int = 0, **more: Any) -> Node:
    """A noise fill."""
    return {"kind": "noise", "low": low, "high": high, "scale": scale, "contrast": contrast, "seed": seed, **more}


def _stops(stops: Sequence[tuple[float, str]]) -> list[Node]:
    return [{"at": at, "color": color} for at, color in stops]


def stroke(fill: Any, width: float, **more: Any) -> Node:
    """A line with round ends and corners."""
    return {"fill": fill, "width": width, "cap": "round", "join": "round", **more}


def box(left: float, top: float, width: float, height: float) -> Node:
    """A place set by hand, in px of the parent."""
    return {"position": "absolute", "left": left, "top": top, "width": width, "height": height}


def drawn(name: str, path: Line, fills: Sequence[Any] = (), **more: Any) -> Node:
    """A shape node of a path, in a box of its own; `pad` px more all round, where a mask has to hold a blur."""
    pad = more.pop("pad", 0)
    left, top, width, height = bounds(path)
    left, top, width, height = left - pad, top - pad, width + 2 * pad, height + 2 * pad
    figure = {"kind": "path", "d": data(path, left, top)}
    if rule := more.pop("rule", ""):
        figure["rule"] = rule
    return {"kind": "shape", "id": name, **box(left, top, width, height), "shape": figure, "fills": list(fills), **more}


def figure(name: str, kind: str, at: tuple[float, float, float, float], fills: Sequence[Any] = (), **more: Any) -> Node:
    """A shape node of a plain figure (`rect`, `ellipse`) in a box."""
    return {"kind": "shape", "id": name, **box(*at), "shape": kind, "fills": list(fills), **more}


def stack(
    name: str, children: Sequence[Node], at: tuple[float, float, float, float] | None = None, **more: Any
) -> Node:
    """A group whose children lie over each other."""
    place = box(*at) if at else {}
    return {"kind": "group", "id": name, "layout": "stack", **place, "children": list(children), **more}


def words(name: str, text: Any, size: float, fills: Any = None, **more: Any) -> Node:
    """A text node; a list is runs."""
    said = {"runs": text} if isinstance(text, list) else {"text": text}
    paints = {} if fills is None else {"fills": fills if isinstance(fills, list) else [fills]}
    return {"kind": "text", "id": name, **said, "size": size, **paints, **more}


def write(name: str, scene: Node) -> None:
    """Write a scene as a canonical document with its facts worked out."""
    from forebrush.scene import dumps, load, resolve

    text = dumps(resolve(load(json.dumps(scene, ensure_ascii=False))), indent=2) + "\n"
    (EXAMPLES / f"{name}.json").write_text(text, encoding="utf-8")
