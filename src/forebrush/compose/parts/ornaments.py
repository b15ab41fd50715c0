"""Ornaments of printed matter: cut outlines, perforations, borders of several traditions, banners, gold seals.

Everything is a list of shape nodes in the colours of the palette, in px of the page. Knows no words and no kind.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

from forebrush.compose.art.pen import at, circle, drawn, leaf, polygon, smooth
from forebrush.compose.kit import Json, Kit

__all__ = ["BORDERS", "banner", "border", "cut", "drop", "figure", "gold", "medal", "perforation", "rosette"]

XY = tuple[float, float]
_GOLD = ("#8a5f14", "#e9c768", "#b98a2c", "#fbeeb4", "#a5761f")
"""Gold leaf from shadow to light and back."""


def figure(kit: Kit, name: str, x: float, y: float, width: float, height: float, **over: Any) -> Json:
    """A shape at a place of the page; a path given as `d` is in px of its box."""
    node: Json = {
        "kind": "shape",
        "id": kit.id(name),
        "role": "ornament",
        "position": "absolute",
        "left": round(x, 2),
        "top": round(y, 2),
        "width": round(max(0.1, width), 2),
        "height": round(max(0.1, height), 2),
    }
    if "d" in over:
        over["shape"] = {"kind": "path", "d": over.pop("d")}
    node.update(over)
    return node


def drop(size: float, strength: str = "3d") -> list[Json]:
    """The shadow of paper that lies `size` px over its ground."""
    return [
        {"kind": "shadow", "color": f"#140c04{strength}", "y": round(size * 0.35, 1), "blur": round(size * 1.4, 1)},
        {"kind": "shadow", "color": "#140c0426", "y": round(size * 0.08, 1), "blur": round(size * 0.2, 1)},
    ]


def gold(angle: float = 0.0) -> Json:
    """Gold leaf as a fill: a gradient across, turned by some degrees."""
    turn = math.radians(angle)
    dx, dy = math.cos(turn) * 0.5, math.sin(turn) * 0.5
    stops = [{"at": k / (len(_GOLD) - 1), "color": color} for k, color in enumerate(_GOLD)]
    return {"kind": "linear", "stops": stops, "from": [0.5 - dx, 0.5 - dy], "to": [0.5 + dx, 0.5 + dy]}


def _edge(start: XY, end: XY, bite: float) -> list[str | float]:
    """A straight edge to its end, with half round bites of a radius taken out of it at even distances."""
    length = math.dist(start, end)
    count = int(length / (bite * 2.7)) if bite > 0 else 0
    ux, uy = ((end[0] - start[0]) / length, (end[1] - start[1]) / length) if length > 0 else (0.0, 0.0)
    made: list[str | float] = []
    for k in range(count):
        middle = length * (k + 0.5) / count
        for reach, command in ((middle - bite, "L"), (middle + bite, "A")):
            made += ["A", bite, bite, 0, 0, 0] if command == "A" else ["L"]
            made += [start[0] + ux * reach, start[1] + uy * reach]
    return [*made, "L", *end]


def cut(width: float, height: float, corners: Sequence[float], bites: str = "", bite: float = 0.0) -> str:
    """The outline of a piece of card. `corners` are radii from the top left one clockwise: positive ones are round,
    negative ones are cut out; `bites` names the edges (`t`, `r`, `b`, `l`) with half round bites of radius `bite`."""
    most = min(width, height) / 2
    tl, tr, br, bl = (math.copysign(min(abs(c), most), c) for c in corners)
    runs = (
        ((abs(tl), 0.0), (width - abs(tr), 0.0), tr, (width, abs(tr)), "t"),
        ((width, abs(tr)), (width, height - abs(br)), br, (width - abs(br), height), "r"),
        ((width - abs(br), height), (abs(bl), height), bl, (0.0, height - abs(bl)), "b"),
        ((0.0, height - abs(bl)), (0.0, abs(tl)), tl, (abs(tl), 0.0), "l"),
    )
    made: list[str | float] = ["M", *runs[0][0]]
    for start, end, radius, after, side in runs:
        made += _edge(start, end, bite if side in bites else 0.0)
        if radius:
            made += ["A", abs(radius), abs(radius), 0, 0, 1 if radius > 0 else 0, *after]
    return drawn(*made, "Z")


def perforation(kit: Kit, x: float, y: float, length: float, *, upright: bool, color: str, size: float) -> Json:
    """A line of small holes along which a piece is torn off."""
    stroke = {"fill": color, "width": round(size, 1), "dash": [0, round(size * 2.3, 1)], "cap": "round"}
    d = drawn("M", 0, 0, "V" if upright else "H", length)
    box = (1.0, length) if upright else (length, 1.0)
    return figure(kit, "perforation", x, y, *box, d=d, strokes=[stroke])


# ---- borders ------------------------------------------------------------------------------------------------------


def _stroke(color: Any, width: float) -> list[Json]:
    return [{"fill": color, "width": round(max(0.6, width), 2), "align": "center"}]


def _rule(kit: Kit, x: float, y: float, w: float, h: float, inset: float, color: Any, width: float) -> Json:
    line = [{"fill": color, "width": round(max(0.8, width), 2), "align": "inside"}]
    return figure(kit, "border-rule", x + inset, y + inset, w - 2 * inset, h - 2 * inset, shape="rect", strokes=line)


def _wave(start: XY, end: XY, amplitude: float, count: int, phase: float) -> str:
    """A sine from one point to another, `count` whole waves long."""
    length = math.dist(start, end)
    ux, uy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    points = []
    for k in range(count * 6 + 1):
        reach = length * k / (count * 6)
        off = amplitude * math.sin(phase + k / 6 * math.tau)
        points.append((start[0] + ux * reach - uy * off, start[1] + uy * reach + ux * off))
    return smooth(points, 1.0)


def rosette(center: XY, radius: float, petals: int = 12, inner: float = 0.35) -> str:
    """A closed guilloche: the curve that an engraver's lathe draws between two circles."""
    points = []
    steps = petals * 10
    for k in range(steps + 1):
        angle = 360 * k / steps
        mean, sway = (1 + inner) / 2, (1 - inner) / 2
        points.append(at(center, radius * (mean + sway * math.cos(math.radians(angle * petals))), angle))
    return smooth(points, 1.0)


def _guilloche(kit: Kit, w: float, h: float, b: float, color: Any) -> tuple[list[Json], float]:
    """Waves woven into a band, with rosettes in the corners, as on share certificates."""
    half = b / 2
    nodes = [_rule(kit, 0, 0, w, h, 0, color, b * 0.06), _rule(kit, 0, 0, w, h, b, color, b * 0.04)]
    sides = (
        ((b, half), (w - b, half)),
        ((w - half, b), (w - half, h - b)),
        ((w - b, h - half), (b, h - half)),
        ((half, h - b), (half, b)),
    )
    for phase in range(4):
        d = ""
        for start, end in sides:
            length = math.dist(start, end)
            if length > b:
                d += _wave(start, end, half * 0.78, max(2, round(length / (b * 1.5))), phase * math.pi / 4)
                d += _wave(start, end, -half * 0.78, max(2, round(length / (b * 1.5))), phase * math.pi / 4)
        nodes.append(figure(kit, "guilloche", 0, 0, w, h, d=d, strokes=_stroke(color, b * 0.022), opacity=0.85))
    centers = ((half, half), (w - half, half), (w - half, h - half), (half, h - half))
    rose = "".join(rosette(c, half * 1.25, 10, i) for c in centers for i in (0.15, 0.55))
    ground = "".join(circle(c, half * 1.25) for c in centers)
    nodes.append(figure(kit, "rosette-ground", 0, 0, w, h, d=ground, fills=["paper"]))
    nodes.append(figure(kit, "rosettes", 0, 0, w, h, d=rose, strokes=_stroke(color, b * 0.028)))
    return nodes, b * 1.3


def _key(kit: Kit, w: float, h: float, b: float, color: Any) -> tuple[list[Json], float]:
    """A meander along all sides between two rules."""
    inset, band = b * 0.2, b * 0.5
    d = ""
    for across in (True, False):
        length = (w if across else h) - 2 * (inset + band)
        count = max(1, round(length / (band * 1.25)))
        step = length / count
        for far in (False, True):
            for k in range(count):
                d += _meander(across, far, inset + band + k * step, step, inset, band, w, h)
    last = (inset, w - inset - band), (inset, h - inset - band)
    for x in last[0]:
        for y in last[1]:
            d += drawn("M", x, y, "H", x + band, "V", y + band, "H", x, "Z")
            e = band * 0.3
            d += drawn("M", x + e, y + e, "H", x + band - e, "V", y + band - e, "H", x + e, "Z")
    lines = [_rule(kit, 0, 0, w, h, 0, color, b * 0.05), _rule(kit, 0, 0, w, h, inset * 2 + band, color, b * 0.05)]
    return [*lines, figure(kit, "meander", 0, 0, w, h, d=d, strokes=_stroke(color, b * 0.055))], b * 1.15


_MEANDER = ((0.0, 1.0), (0.0, 0.0), (0.86, 0.0), (0.86, 0.72), (0.36, 0.72), (0.36, 0.38), (0.56, 0.38))
"""One turn of a meander in a square of 1: its foot goes on to the next."""


def _meander(across: bool, far: bool, start: float, step: float, inset: float, band: float, w: float, h: float) -> str:
    points = []
    for u, v in (*_MEANDER,):
        depth = inset + v * band
        along = start + u * step
        points.append((along, h - depth if far else depth) if across else (w - depth if far else depth, along))
    foot = inset + band
    a, b = start, start + step
    ends = ((a, h - foot if far else foot), (b, h - foot if far else foot))
    if not across:
        ends = ((w - foot if far else foot, a), (w - foot if far else foot, b))
    return polygon(points, close=False) + polygon(ends, close=False)


def _deco(kit: Kit, w: float, h: float, b: float, color: Any) -> tuple[list[Json], float]:
    """Three rules whose corners step inwards, a fan of rays in each corner."""
    d = ""
    for inset, step in ((0.0, b * 1.1), (b * 0.22, b * 1.1), (b * 0.62, b * 0.9)):
        x0, y0, x1, y1, s = inset, inset, w - inset, h - inset, step
        d += drawn(
            "M",
            x0 + s,
            y0,
            "H",
            x1 - s,
            "V",
            y0 + s / 2,
            "H",
            x1 - s / 2,
            "V",
            y0 + s,
            "H",
            x1,
            "V",
            y1 - s,
            "H",
            x1 - s / 2,
            "V",
            y1 - s / 2,
            "H",
            x1 - s,
            "V",
            y1,
            "H",
            x0 + s,
            "V",
            y1 - s / 2,
            "H",
            x0 + s / 2,
            "V",
            y1 - s,
            "H",
            x0,
            "V",
            y0 + s,
            "H",
            x0 + s / 2,
            "V",
            y0 + s / 2,
            "H",
            x0 + s,
            "Z",
        )
    fans = ""
    for cx, cy, turn in ((0.0, 0.0, 0), (w, 0.0, 90), (w, h, 180), (0.0, h, 270)):
        for k in range(5):
            one, two = at((cx, cy), b * 0.12, turn + 9 + 18 * k), at((cx, cy), b * 0.62, turn + 9 + 18 * k)
            fans += polygon((one, two), close=False)
    nodes = [figure(kit, "deco-rules", 0, 0, w, h, d=d, strokes=_stroke(color, b * 0.045))]
    nodes.append(figure(kit, "deco-fans", 0, 0, w, h, d=fans, strokes=_stroke(color, b * 0.05)))
    return nodes, b * 1.25


def _curl(size: float) -> str:
    """An auspicious cloud for the top left corner, in px: two scrolls that grow out of the rules."""
    s = size
    return (
        drawn("M", 0, s, "V", s * 0.42, "C", 0, s * 0.12, s * 0.12, 0, s * 0.42, 0, "H", s)
        + drawn(
            "M",
            s * 0.14,
            s * 0.86,
            "V",
            s * 0.5,
            "C",
            s * 0.14,
            s * 0.24,
            s * 0.5,
            s * 0.2,
            s * 0.5,
            s * 0.44,
            "C",
            s * 0.5,
            s * 0.6,
            s * 0.28,
            s * 0.6,
            s * 0.28,
            s * 0.46,
            "C",
            s * 0.28,
            s * 0.36,
            s * 0.4,
            s * 0.36,
            s * 0.4,
            s * 0.45,
        )
        + drawn(
            "M",
            s * 0.86,
            s * 0.14,
            "H",
            s * 0.64,
            "C",
            s * 0.5,
            s * 0.14,
            s * 0.5,
            s * 0.36,
            s * 0.66,
            s * 0.36,
            "C",
            s * 0.8,
            s * 0.36,
            s * 0.78,
            s * 0.22,
            s * 0.68,
            s * 0.24,
        )
    )


def _clouds(kit: Kit, w: float, h: float, b: float, color: Any) -> tuple[list[Json], float]:
    """Two rules, with scrolls of cloud in the corners."""
    size = min(b * 2.0, w / 3, h / 3)
    nodes = [_rule(kit, 0, 0, w, h, 0, color, b * 0.07)]
    inner = b * 0.34
    gap = size * 0.9
    line = ""
    for y in (inner, h - inner):
        line += drawn("M", inner + gap, y, "H", w - inner - gap)
    for x in (inner, w - inner):
        line += drawn("M", x, inner + gap, "V", h - inner - gap)
    nodes.append(figure(kit, "cloud-rules", 0, 0, w, h, d=line, strokes=_stroke(color, b * 0.04)))
    for k, (x, y) in enumerate(
        ((inner, inner), (w - inner - size, inner), (inner, h - inner - size), (w - inner - size, h - inner - size))
    ):
        flip = [-1 if k % 2 else 1, -1 if k > 1 else 1]
        line_ = [{"fill": color, "width": round(max(1.0, b * 0.06), 2), "cap": "round", "join": "round"}]
        nodes.append(figure(kit, "cloud", x, y, size, size, d=_curl(size), strokes=line_, scale=flip))
    return nodes, b * 1.1


def _vine(kit: Kit, w: float, h: float, b: float, color: Any) -> tuple[list[Json], float]:
    """A thin rule, with leaves along two opposite corners."""
    nodes = [_rule(kit, 0, 0, w, h, b * 0.5, color, b * 0.045)]
    stem, leaves, buds = "", "", ""
    reach = min(w, h) * 0.34
    for cx, cy, sx, sy in ((b * 0.5, b * 0.5, 1, 1), (w - b * 0.5, h - b * 0.5, -1, -1)):
        for across in (True, False):
            points = []
            for k in range(7):
                t = k / 6
                along, sway = t * reach, math.sin(t * math.pi * 2.2) * b * 0.2
                points.append((cx + sx * along, cy + sy * sway) if across else (cx + sx * sway, cy + sy * along))
            stem += smooth(points)
            base = (0 if sx > 0 else 180) if across else (90 if sy > 0 else 270)
            for k in range(1, 7):
                long = b * (0.8 - 0.07 * k)
                for turn in (-44, 44):
                    leaves += leaf(points[k], long, base + turn, 0.34)
                if k % 3 == 0:
                    buds += circle(at(points[k], b * 0.62, base + 80), b * 0.1)
        leaves += leaf((cx, cy), b * 0.9, 45 if sx > 0 else 225, 0.4)
    ground = figure(kit, "vine-stem", 0, 0, w, h, d=stem, strokes=_stroke("accent", b * 0.05))
    nodes += [ground, figure(kit, "vine-leaves", 0, 0, w, h, d=leaves, fills=["accent"], opacity=0.9)]
    return [*nodes, figure(kit, "vine-buds", 0, 0, w, h, d=buds, fills=["accent2"])], b * 1.35


def _double(kit: Kit, w: float, h: float, b: float, color: Any) -> tuple[list[Json], float]:
    """A strong and a fine rule, with small diamonds on the middle of the sides."""
    nodes = [_rule(kit, 0, 0, w, h, 0, color, b * 0.14), _rule(kit, 0, 0, w, h, b * 0.36, color, b * 0.04)]
    s = b * 0.2
    marks = "".join(
        polygon(((x - s, y), (x, y - s), (x + s, y), (x, y + s)))
        for x, y in ((w / 2, b * 0.36), (w / 2, h - b * 0.36), (b * 0.36, h / 2), (w - b * 0.36, h / 2))
    )
    return [*nodes, figure(kit, "border-marks", 0, 0, w, h, d=marks, fills=[color])], b * 0.85


BORDERS: dict[str, Callable[[Kit, float, float, float, Any], tuple[list[Json], float]]] = {
    "guilloche": _guilloche,
    "key": _key,
    "deco": _deco,
    "cloud": _clouds,
    "vine": _vine,
    "double": _double,
}
"""The traditions: nodes for a width and a height, and the px from the edge that they take."""


def border(
    kit: Kit, kind: str, x: float, y: float, width: float, height: float, band: float, color: Any
) -> tuple[list[Json], float]:
    """A border of a tradition round a box, its band `band` px wide; and the px from the edge that it takes."""
    nodes, taken = BORDERS[kind](kit, width, height, band, color)
    for node in nodes:
        node["left"], node["top"] = round(node["left"] + x, 2), round(node["top"] + y, 2)
    return nodes, taken


# ---- seals and banners ----------------------------------------------------------------------------------------------


def medal(kit: Kit, x: float, y: float, across: float, *, ribbon: str = "accent", mark: bool = True) -> list[Json]:
    """A gold seal round (x, y), with two ends of ribbon (a colour; empty: none) and a star in its middle."""
    r = across / 2
    nodes = []
    if ribbon:
        for turn in (-14, 14):
            d = drawn(
                "M", r * 0.42, 0, "H", r * 1.1, "V", r * 1.95, "L", r * 0.76, r * 1.68, "L", r * 0.42, r * 1.95, "Z"
            )
            nodes.append(
                figure(
                    kit,
                    "medal-ribbon",
                    x - r * 0.76,
                    y + r * 0.1,
                    r * 1.52,
                    r * 1.95,
                    d=d,
                    fills=[ribbon],
                    rotate=-turn,
                    origin=[0.5, 0.0],
                    effects=drop(r * 0.08, "30"),
                )
            )
    points = [at((r, r), r * (1.0 if k % 2 else 0.9), 360 * k / 56) for k in range(56)]
    nodes.append(
        figure(kit, "medal", x - r, y - r, across, across, d=polygon(points), fills=[gold(50)], effects=drop(r * 0.16))
    )
    for reach, fill in ((0.8, gold(230)), (0.745, gold(40))):
        s = r * reach
        nodes.append(figure(kit, "medal-ring", x - s, y - s, 2 * s, 2 * s, shape="ellipse", fills=[fill]))
    pearls = {
        "fill": "#7a5312",
        "width": round(max(0.8, r * 0.025), 2),
        "dash": [0, round(r * 0.09, 2)],
        "cap": "round",
    }
    s = r * 0.66
    nodes.append(figure(kit, "medal-pearls", x - s, y - s, 2 * s, 2 * s, shape="ellipse", strokes=[pearls]))
    if mark:
        s = r * 0.42
        star = {
            "kind": "path",
            "d": polygon([at((s, s), s * (0.42 if k % 2 else 1.0), 36 * k - 90) for k in range(10)]),
        }
        nodes.append(figure(kit, "medal-star", x - s, y - s, 2 * s, 2 * s, shape=star, fills=["#8a5f14"], opacity=0.85))
        for side in (-1, 1):
            base = [at((0.0, 0.0), r * 0.56, 90 - side * (24 + 24 * k)) for k in range(5)]
            sprig = "".join(
                leaf((px + r, py + r), r * 0.2, 90 - side * (24 + 24 * k) - side * 70, 0.42)
                for k, (px, py) in enumerate(base)
            )
            nodes.append(
                figure(kit, "medal-laurel", x - r, y - r, across, across, d=sprig, fills=["#8a5f14"], opacity=0.8)
            )
    return nodes


def banner(kit: Kit, x: float, y: float, width: float, height: float, fill: str, shade: str) -> list[Json]:
    """A ribbon across, with folded swallow-tailed ends that stand `height` px out on both sides."""
    fold, tail = height * 0.34, height * 0.95
    nodes = []
    for left in (True, False):
        d = drawn("M", 0, 0, "H", tail + fold, "V", height, "H", 0, "L", tail * 0.34, height / 2, "Z")
        over: Json = {} if left else {"scale": [-1, 1]}
        at_x = x - tail if left else x + width - fold
        nodes.append(figure(kit, "banner-tail", at_x, y + fold * 0.62, tail + fold, height, d=d, fills=[fill], **over))
        d = drawn("M", 0, 0, "H", fold, "V", fold * 0.62, "Z")
        nodes.append(
            figure(
                kit,
                "banner-fold",
                x if left else x + width - fold,
                y + height,
                fold,
                fold * 0.62,
                d=d,
                fills=[shade],
                **over,
            )
        )
    nodes.append(figure(kit, "banner", x, y, width, height, shape="rect", fills=[fill]))
    return nodes
