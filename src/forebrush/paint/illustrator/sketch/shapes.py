"""The single shapes of a sketch as outlines, from numbers that are worked out."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from random import Random

import numpy as np

from forebrush.paint.illustrator.shapes import ellipse
from forebrush.paint.illustrator.sketch.curves import (
    Points,
    corners,
    cubic_data,
    cubics,
    limb,
    polyline,
    ring_data,
    samples,
    stroke,
    tube,
)  # fmt: skip
from forebrush.paint.illustrator.sketch.outlines import Outline, outline

__all__ = ["leaf_axis", "leaf_vein", "shape_of"]

Numbers = Sequence[float]


def _arc(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Points:
    t = np.radians(np.linspace(start, end, 60))
    return np.stack([x + rx * np.cos(t), y + ry * np.sin(t)], 1)


def leaf_axis(value: Numbers, bend: float) -> tuple[tuple[float, float], tuple[float, float], tuple[float, float]]:
    """Stem, the middle of the bent axis, and tip of a leaf."""
    x0, y0, x1, y1 = value[:4]
    dx, dy = x1 - x0, y1 - y0
    return (x0, y0), ((x0 + x1) / 2 - dy * bend, (y0 + y1) / 2 + dx * bend), (x1, y1)


def leaf_vein(value: Numbers, bend: float) -> Outline:
    """The vein of a leaf, from the stem nearly to the tip."""
    stem, middle, tip = leaf_axis(value, bend)
    end = (stem[0] + (tip[0] - stem[0]) * 0.93, stem[1] + (tip[1] - stem[1]) * 0.93)
    line = samples(cubics([stem, middle, end], closed=False))
    return outline(polyline(stroke(line, min(1.6, 0.12 * value[4] + 0.35), "end")), simplify=True)


def _leaf(value: Numbers, bend: float) -> Points:
    stem, middle, tip = leaf_axis(value, bend)
    line = samples(cubics([stem, middle, tip], closed=False), 0.8)
    steps = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    t = steps / max(float(steps[-1]), 1e-9)
    return tube(line, np.maximum(value[4] * np.sin(np.pi * t**0.8) ** 0.85 * (1 - t * 0.15), 0.03))


def _lathe(rows: Sequence[Numbers], x: float, tilt: float, opened: bool) -> str:
    """A profile mirrored on x, with a round foot, and a round rim where it is open."""
    half, y = rows[0][0], rows[0][1]
    rise = half * tilt if opened else 0.0
    sag = rows[-1][0] * tilt
    profile = cubics([(x + row[0], *row[1:]) for row in rows], closed=False)
    if not profile:
        return ""
    made = f"M{x - half:.3f} {y:.3f}C{x - half:.3f} {y - rise * 1.33:.3f} {x + half:.3f} {y - rise * 1.33:.3f} "
    made += f"{x + half:.3f} {y:.3f}"
    for _, b, c, d in profile:
        made += "C" + " ".join(f"{v:.3f}" for point in (b, c, d) for v in point)
    foot, low = rows[-1][0], rows[-1][1]
    made += (
        f"C{x + foot * 0.96:.3f} {low + sag * 1.33:.3f} {x - foot * 0.96:.3f} {low + sag * 1.33:.3f} "
        f"{x - foot:.3f} {low:.3f}"
    )
    for a, b, c, _ in reversed(profile):
        made += "C" + " ".join(f"{2 * x - px:.3f} {py:.3f}" for px, py in (c, b, a))
    return made + "Z"


def _cloud(x: float, y: float, rx: float, ry: float, bumps: int, rng: Random) -> str:
    steps = [rng.uniform(0.75, 1.25) for _ in range(bumps)]
    turns = [sum(steps[: k + 1]) / sum(steps) * math.tau for k in range(bumps)]
    points = [(x + rx * math.cos(t) * 0.84, y + ry * math.sin(t) * 0.84) for t in turns]
    made = f"M{points[0][0]:.3f} {points[0][1]:.3f}"
    for k, (px, py) in enumerate(points):
        qx, qy = points[(k + 1) % bumps]
        dx, dy = qx - px, qy - py
        ox, oy = dy * 0.72, -dx * 0.72
        made += (
            f"C{px + ox - dx * 0.06:.3f} {py + oy - dy * 0.06:.3f} {qx + ox + dx * 0.06:.3f} {qy + oy + dy * 0.06:.3f} "
            f"{qx:.3f} {qy:.3f}"
        )
    return made + "Z"


def _heart(x: float, y: float, r: float) -> str:
    return (
        f"M{x} {y + r * 0.9}C{x - r * 1.5} {y - r * 0.1} {x - r * 0.8} {y - r * 1.1} {x} {y - r * 0.35}"
        f"C{x + r * 0.8} {y - r * 1.1} {x + r * 1.5} {y - r * 0.1} {x} {y + r * 0.9}Z"
    )


def shape_of(
    kind: str,
    rows: Sequence[Numbers],
    value: Numbers,
    own: Mapping[str, float],
    words: Mapping[str, object],
    rng: Random,
) -> Outline:
    """A shape by its kind: `rows` are points, `value` numbers, `own` and `words` its own keys.

    Raises KeyError for a kind that is no single shape.
    """
    match kind:
        case "curve":
            return outline(cubic_data(cubics(rows)))
        case "poly":
            return outline(corners(rows, own.get("r", 1.2), rng))
        case "rect":
            x, y, w, h = value[:4]
            r = value[4] if len(value) > 4 else min(1.2, 0.1 * min(w, h))
            box = [(x, y), (x + w, y), (x + w, y + h), (x, y + h)]
            return outline(corners(box, r, rng if r < 0.3 * min(w, h) else None))
        case "ellipse":
            x, y, rx = value[:3]
            return outline(ellipse(x, y, rx, value[3] if len(value) > 3 else rx))
        case "ring":
            x, y, r, width = value
            return outline(ring_data(x, y, r, r - width))
        case "limb":
            return outline(polyline(limb(rows, bool(words.get("sharp")))), simplify=True)
        case "stroke":
            line = samples(cubics(rows, closed=False), 0.6)
            return _drawn(line, own.get("w", 1.4), str(words.get("taper", "both")))
        case "arc":
            x, y, rx, ry, start, end = value
            return _drawn(_arc(x, y, rx, ry, start, end), own.get("w", 1.4), str(words.get("taper", "both")))
        case "pie":
            line = _arc(*value)
            return outline(polyline(line if words.get("chord") else np.concatenate([[[value[0], value[1]]], line])))
        case "lathe":
            return outline(_lathe(rows, own.get("x", 0.0), own.get("tilt", 0.16), "open" in words))
        case "leaf":
            return outline(polyline(_leaf(value, own.get("bend", 0.12))), simplify=True)
        case "cloud":
            bumps = int(value[4]) if len(value) > 4 else 9
            x, y, rx, ry = value[:4]
            return outline(_cloud(x, y, rx, ry, max(3, min(bumps, 60)), rng))
        case "star":
            x, y, outer, inner, count = value
            many = int(max(3, min(count, 60)))
            reach = [outer if k % 2 == 0 else inner for k in range(2 * many)]
            turns = [math.pi * k / many for k in range(2 * many)]
            points = [(x + r * math.sin(t), y - r * math.cos(t)) for r, t in zip(reach, turns, strict=True)]
            return outline(corners(points, outer * 0.1))
        case "heart":
            return outline(_heart(*value))
    raise KeyError(kind)


def _drawn(line: Points, width: float, taper: str) -> Outline:
    return outline(polyline(stroke(line, width, taper)), simplify=True)
