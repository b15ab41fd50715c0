"""What is drawn over top and skirt: sashes, aprons, scarves, collars, folds of skirts; and cloaks behind the body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.people.limbs.body import Cloth
from forebrush.paint.illustrator.people.limbs.cloth import WHITE, Mark, color, dots, fold, piece, stripe
from forebrush.paint.illustrator.people.limbs.pens import crease, hull, shaped
from forebrush.paint.illustrator.shapes import Point
from forebrush.paint.oklab import Rgb, shade, solid
from forebrush.scene.drawing import FlatPaint, Item, PathItem, StrokePaint

__all__ = ["BACK", "BANDS", "COLLARS", "OVER", "SKIRTS"]


def sash(c: Cloth) -> tuple[Item, ...]:
    """A broad sash, high on the waist."""
    tone = color(c, "accent")
    return piece(c, [(-1.2, 0.55), (1.3, 0.55), (1.3, 0.68), (-1.2, 0.68)], tone)


def ribbons(c: Cloth) -> tuple[Item, ...]:
    """The ends of a sash, hanging down."""
    tone = color(c, "accent")
    x, y = c.at(0.16, 0.62)
    own = replace(c.look, colors={**c.look.colors, "piece": tone})
    made: list[Item] = []
    low = min(c.joints.build.thigh, 560.0)
    if c.stance.seat:
        low *= 0.5
    for dx, k in ((-26, 0.86), (26, 1.0)):
        end = (x + dx * 2.2, y + low * k)
        made += shaped(hull([(x - 14, y), (x + 14, y), (end[0] - 34, end[1]), (end[0] + 26, end[1] - 10)], 10.0),
                       "piece", own, depth=8.0, pen=10.0)  # fmt: skip
    return (*made, *dots(c, [(0.16, 0.62)], tone, 30.0))


def obi(c: Cloth) -> tuple[Item, ...]:
    """The broad belt of a kimono, with its cord."""
    tone = color(c, "accent")
    band = piece(c, [(-1.2, 0.5), (1.3, 0.5), (1.3, 0.74), (-1.2, 0.74)], tone)
    return (*band, stripe(c, [(-1.2, 0.62), (1.3, 0.62)], shade(tone, 0.2), 20.0))


def rope(c: Cloth) -> tuple[Item, ...]:
    """A cord round the waist with hanging ends."""
    tone = color(c, "accent")
    return (*piece(c, [(-1.2, 0.6), (1.3, 0.6), (1.3, 0.655), (-1.2, 0.655)], tone),
            stripe(c, [(0.3, 0.64), (0.36, 0.8), (0.34, 0.96)], c.look.line, 30.0),
            stripe(c, [(0.3, 0.64), (0.36, 0.8), (0.34, 0.95)], tone, 18.0))  # fmt: skip


def bow(c: Cloth) -> tuple[Item, ...]:
    """The long ribbon of a hanbok."""
    tone = color(c, "accent")
    return (*piece(c, [(0.1, 0.36), (0.3, 0.34), (0.3, 0.9), (0.14, 0.92)], tone),
            *piece(c, [(0.14, 0.36), (0.34, 0.4), (0.6, 0.76), (0.44, 0.82)], tone),
            *piece(c, [(0.2, 0.38), (-0.3, 0.3), (-0.3, 0.44)], tone, r=12.0))  # fmt: skip


def kasaya(c: Cloth) -> tuple[Item, ...]:
    """A monk's cloth from one shoulder to the other hip."""
    return piece(c, [(-0.7, -0.02), (-0.2, 0.0), (1.4, 0.6), (1.4, 0.98), (-1.2, 0.4)], color(c, "accent"))


def drapery(c: Cloth) -> tuple[Item, ...]:
    """The end of a sari over the shoulder."""
    return piece(c, [(0.5, -0.04), (1.0, 0.06), (0.1, 0.72), (-1.2, 0.98), (-1.2, 0.7)], color(c, "accent"))


def apron(c: Cloth) -> tuple[Item, ...]:
    """An apron with a bib, down over the legs."""
    tone = color(c, "accent")
    bib = piece(c, [(-0.42, 0.2), (0.6, 0.2), (0.72, 0.62), (-0.56, 0.62)], tone)
    straps = [stripe(c, [(u, -0.02), (v, 0.22)], tone, 22.0) for u, v in ((-0.44, -0.4), (0.56, 0.56))]
    pouch = [(-0.2, 0.8), (0.4, 0.8), (0.36, 0.96), (-0.16, 0.96)]
    return (*straps, *bib, *_lap(c, tone), *piece(c, pouch, shade(tone, 0.04), pen=8.0, depth=0.0))


def halfapron(c: Cloth) -> tuple[Item, ...]:
    """An apron from the waist down."""
    return _lap(c, shade(color(c, "accent"), -0.04))


def _lap(c: Cloth, tone: Rgb) -> tuple[Item, ...]:
    """Cloth from the waist over the thighs."""
    j = c.joints
    points = [c.at(-0.9, 0.6), c.at(1.0, 0.6)]
    for side, wide in ((0, -0.66), (1, 0.66)):
        hip, knee = j.hips[side], j.knees[side]
        x, y = hip[0] + (knee[0] - hip[0]) * 0.7, hip[1] + (knee[1] - hip[1]) * 0.7
        points += [(x + wide * 110, y), (hip[0] + wide * 160, hip[1])]
    own = replace(c.look, colors={**c.look.colors, "piece": tone})
    tie_ = piece(c, [(-1.2, 0.58), (1.3, 0.58), (1.3, 0.63), (-1.2, 0.63)], tone, pen=9.0)
    return (*shaped(hull(points, 30.0), "piece", own, depth=20.0), *tie_)


def redscarf(c: Cloth) -> tuple[Item, ...]:
    """A scarf of pupils, knotted on the breast."""
    tone = color(c, "accent")
    return (*piece(c, [(-0.5, -0.01), (-0.2, 0.02), (0.14, 0.18), (0.04, 0.22)], tone),
            *piece(c, [(0.62, -0.01), (0.4, 0.02), (0.06, 0.18), (0.16, 0.22)], tone),
            *piece(c, [(0.06, 0.2), (0.14, 0.2), (0.4, 0.42), (0.18, 0.4)], tone),
            *piece(c, [(0.06, 0.2), (0.14, 0.2), (-0.02, 0.44), (-0.2, 0.38)], tone))  # fmt: skip


def scarf(c: Cloth) -> tuple[Item, ...]:
    """A thick scarf, one end hanging down."""
    tone = color(c, "accent")
    end = piece(c, [(0.2, 0.06), (0.52, 0.06), (0.6, 0.5), (0.24, 0.52)], tone, r=10.0)
    ring = piece(c, [(-0.62, -0.05), (0.0, 0.02), (0.74, -0.05), (0.8, 0.05), (0.08, 0.15), (-0.66, 0.06)], tone,
                  smooth=True)  # fmt: skip
    return (*end, fold(c, [(0.26, 0.4), (0.42, 0.405), (0.58, 0.4)], 7.0, "accent"), *ring)


def ermine(c: Cloth) -> tuple[Item, ...]:
    """A collar of white fur with dark spots."""
    ring = piece(c, [(-0.98, 0.1), (-0.6, -0.02), (0.1, 0.06), (0.8, -0.02), (1.12, 0.1), (1.0, 0.24), (0.1, 0.34),
                      (-0.9, 0.24)], WHITE, smooth=True)  # fmt: skip
    return (*ring, *dots(c, [(-0.6, 0.14), (-0.2, 0.21), (0.3, 0.22), (0.7, 0.15), (0.05, 0.14)], c.look.line, 10.0))


def belt(c: Cloth) -> tuple[Item, ...]:
    """A belt with a buckle."""
    v = min(c.outfit.hem - 0.04, 0.8) if not c.outfit.skirt else 0.62
    tone = color(c, "accent")
    band = piece(c, [(-1.5, v - 0.045), (1.6, v - 0.045), (1.6, v + 0.045), (-1.5, v + 0.045)], tone)
    return (*band, *piece(c, [(-0.04, v - 0.05), (0.28, v - 0.05), (0.28, v + 0.05), (-0.04, v + 0.05)],
                           rgb("#e3b548"), pen=9.0, depth=0.0))  # fmt: skip


def necklace(c: Cloth) -> tuple[Item, ...]:
    """Beads round the neck."""
    return dots(c, [(-0.36, 0.07), (-0.2, 0.11), (0.0, 0.135), (0.2, 0.135), (0.38, 0.11), (0.52, 0.07)],
                 rgb("#f0c45a"), 17.0)  # fmt: skip


def tabard(c: Cloth) -> tuple[Item, ...]:
    """A cloth with a cross that hangs from a belt."""
    tone = color(c, "accent")
    made = piece(c, [(-0.5, 0.74), (0.7, 0.74), (0.66, 1.4), (-0.46, 1.4)], tone)
    return (*made, *piece(c, [(-1.5, 0.7), (1.6, 0.7), (1.6, 0.78), (-1.5, 0.78)], rgb("#6b4a34")))


# ---- collars, over the top at the neck


def collar(c: Cloth) -> tuple[Item, ...]:
    """Two points of a shirt's collar."""
    if not c.front:
        return ()
    tone = shade(color(c, "top"), 0.04)
    if "openjacket" in c.outfit.marks or "openfront" in c.outfit.marks:
        tone = color(c, "inner")
    return (*piece(c, [(-0.4, -0.045), (-0.22, -0.035), (0.08, 0.07), (-0.18, 0.13)], tone, r=6.0, pen=10.0),
            *piece(c, [(0.54, -0.045), (0.4, -0.035), (0.12, 0.07), (0.4, 0.12)], tone, r=6.0, pen=10.0))  # fmt: skip


def high(c: Cloth) -> tuple[Item, ...]:
    """A standing collar."""
    tone = shade(color(c, "top"), 0.03)
    return piece(c, [(-0.32, -0.075), (0.1, -0.05), (0.48, -0.075), (0.5, 0.015), (0.1, 0.05), (-0.36, 0.015)], tone,
                  r=10.0)  # fmt: skip


# ---- skirts


def pleats(c: Cloth) -> tuple[Item, ...]:
    """Folds from the waist to the hem."""
    return _folds(c, (-0.7, -0.36, 0.0, 0.36, 0.7), 0.16, 0.98)


def drape(c: Cloth) -> tuple[Item, ...]:
    """Long soft folds."""
    return _folds(c, (-0.56, -0.2, 0.22, 0.6), 0.34, 0.97)


def wrap(c: Cloth) -> tuple[Item, ...]:
    """The edge of a wrapped skirt."""
    return _folds(c, (0.3,), 0.1, 1.0)


def slit(c: Cloth) -> tuple[Item, ...]:
    """A slit at the side."""
    return _folds(c, (0.72,), 0.5, 1.0)


def goldhem(c: Cloth) -> tuple[Item, ...]:
    """A golden border at the hem."""
    if c.skirt is None:
        return ()
    left, top, right, bottom = c.skirt.bounds
    y = bottom - 0.06 * (bottom - top)
    pen = StrokePaint(FlatPaint(solid(color(c, "accent"))), 46.0)
    return (PathItem(f"M{left - 50:.1f} {y:.1f}L{right + 50:.1f} {y:.1f}", strokes=(pen,)),)


def _folds(c: Cloth, places: Sequence[float], start: float, end: float) -> tuple[Item, ...]:
    """Lines from the waist of a skirt towards its hem; `start` and `end` are shares of its length."""
    if c.skirt is None:
        return ()
    j = c.joints
    waist = c.at(0.1, min(c.outfit.hem, 0.74))
    ends = [j.knees[s] if c.outfit.skirt <= 0.55 else j.ankles[s] for s in (0, 1)]
    if c.outfit.skirt < 0.4:
        ends = [((j.hips[s][0] + j.knees[s][0]) / 2, (j.hips[s][1] + j.knees[s][1]) / 2) for s in (0, 1)]
    middle = ((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2)
    spread = abs(ends[0][0] - ends[1][0]) / 2 + c.outfit.flare * 0.6 + 70
    made: list[Item] = []
    knee = ((j.knees[0][0] + j.knees[1][0]) / 2, (j.knees[0][1] + j.knees[1][1]) / 2)
    for u in places:
        low = (middle[0] + u * spread, middle[1])
        high_ = (waist[0] + u * c.joints.build.waist * 0.8, waist[1])
        through = (knee[0] + u * spread * 0.7, knee[1]) if c.outfit.skirt > 0.55 else None

        def along(t: float, a: Point = high_, b: Point = low, via: Point | None = through) -> Point:
            if via is None:
                return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            s = 1 - t
            return tuple(s * s * p + 2 * s * t * q + t * t * r for p, q, r in zip(a, via, b, strict=True))  # type: ignore[return-value]

        made.append(crease([along(start), along((start + end) / 2), along(end)], c.look, width=9.0,
                           role=c.outfit.skirt_role))  # fmt: skip
    return tuple(made)


# ---- behind the body


def cloak(c: Cloth) -> tuple[Item, ...]:
    """A long cloak from the shoulders."""
    j = c.joints
    points = [c.at(-0.95, 0.02), c.at(1.1, 0.02), c.at(-1.5, 0.3), c.at(1.6, 0.3)]
    for side, wide in ((0, -1.0), (1, 1.0)):
        x, y = j.ankles[side]
        points += [(x + wide * 250, y - 30), (j.knees[side][0] + wide * 200, j.knees[side][1])]
    own = replace(c.look, colors={"cloak": color(c, "accent"), **c.look.colors})
    return shaped(hull(points, 60.0), "cloak", own, depth=40.0)


BANDS: Mapping[str, Mark] = {
    "sash": sash, "obi": obi, "rope": rope, "kasaya": kasaya, "drapery": drapery, "belt": belt,
}  # fmt: skip
"""Drawn over top and skirt, cut off at the edge of both."""
OVER: Mapping[str, Mark] = {
    "ribbons": ribbons, "bow": bow, "apron": apron, "halfapron": halfapron, "redscarf": redscarf, "scarf": scarf,
    "ermine": ermine, "necklace": necklace, "tabard": tabard,
}  # fmt: skip
"""Drawn over everything that is on the body."""
SKIRTS: Mapping[str, Mark] = {"pleats": pleats, "drape": drape, "wrap": wrap, "slit": slit, "goldhem": goldhem}
"""Drawn on the skirt, cut off at its edge."""
COLLARS: Mapping[str, Mark] = {"collar": collar, "high": high}
"""Collars by the neck of the outfit."""
BACK: Mapping[str, Mark] = {"cloak": cloak}
"""Drawn behind everything."""
