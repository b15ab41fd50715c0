"""What is drawn on the top, within its edge: buttons, lapels, ties, bands, badges."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from forebrush.paint.canvas import circle
from forebrush.paint.illustrator.light import rgb
from forebrush.paint.illustrator.people.limbs.body import Cloth
from forebrush.paint.illustrator.people.limbs.cloth import SILVER, Mark, color, dots, fold, pale, piece, stripe
from forebrush.paint.illustrator.people.limbs.pens import poly, shaped
from forebrush.paint.oklab import shade, solid
from forebrush.scene.drawing import FlatPaint, Item, PathItem, StrokePaint

__all__ = ["MARKS"]


def buttons(c: Cloth) -> tuple[Item, ...]:
    """A row of buttons down the front."""
    return (fold(c, [(0.1, 0.12), (0.1, 0.5), (0.1, 0.98)], 6.0),
            *dots(c, [(0.1, v) for v in (0.2, 0.36, 0.52, 0.68, 0.84)], pale(c), 9.0))  # fmt: skip


def ribs(c: Cloth) -> tuple[Item, ...]:
    """The ribbed hem of a jumper."""
    hem = c.outfit.hem
    return (
        fold(c, [(-1.2, hem - 0.07), (0, hem - 0.055), (1.2, hem - 0.07)], 8.0),
        *(fold(c, [(u, hem - 0.05), (u, hem - 0.03), (u, hem)], 5.0) for u in (-0.7, -0.4, -0.1, 0.2, 0.5, 0.8)),
    )


def double(c: Cloth) -> tuple[Item, ...]:
    """Two rows of buttons."""
    return (fold(c, [(0.3, 0.02), (0.34, 0.4), (0.3, c.outfit.hem)], 8.0),
            *dots(c, [(u, v) for v in (0.26, 0.42, 0.58, 0.74) for u in (-0.22, 0.22)], pale(c), 13.0))  # fmt: skip


def zip_(c: Cloth) -> tuple[Item, ...]:
    """A zip down the front."""
    return (stripe(c, [(0.08, 0.04), (0.08, 0.5), (0.08, c.outfit.hem)], SILVER, 12.0),
            fold(c, [(0.08, 0.04), (0.08, 0.5), (0.08, c.outfit.hem)], 5.0))  # fmt: skip


def frogs(c: Cloth) -> tuple[Item, ...]:
    """The slanted fastening of a qipao, with knots."""
    made: list[Item] = [fold(c, [(0.1, 0.02), (0.3, 0.14), (0.85, 0.26), (1.0, 0.34)], 9.0),
                        stripe(c, [(0.1, 0.04), (0.3, 0.16), (0.86, 0.28)], color(c, "accent"), 11.0)]  # fmt: skip
    for u, v in ((0.14, 0.06), (0.42, 0.19), (0.72, 0.26)):
        made.append(stripe(c, [(u - 0.12, v + 0.02), (u + 0.12, v - 0.005)], color(c, "accent"), 15.0))
        made += dots(c, [(u, v + 0.008)], color(c, "accent"), 15.0)
    return tuple(made)


def toggles(c: Cloth) -> tuple[Item, ...]:
    """Knots or toggles across a straight front."""
    tone = shade(color(c, "accent"), 0.0)
    made: list[Item] = [fold(c, [(0.1, 0.0), (0.1, 0.5), (0.1, c.outfit.hem)], 8.0)]
    for v in (0.14, 0.32, 0.5, 0.68):
        made.append(stripe(c, [(-0.12, v), (0.32, v)], tone, 14.0))
        made += dots(c, [(0.1, v)], tone, 15.0)
    return tuple(made)


def crossed(c: Cloth) -> tuple[Item, ...]:
    """Two broad edges that cross on the breast, the near one over the far one."""
    tone = color(c, "inner") if c.outfit.skirt_role != "bottom" else color(c, "accent")
    if tone == color(c, "top"):
        tone = shade(tone, -0.12)
    left = [(-0.5, -0.03), (-0.3, -0.03), (0.62, 0.5), (0.5, 0.6)]
    right = [(0.5, -0.03), (0.32, -0.03), (-0.26, 0.32), (-0.14, 0.42)]
    return (*piece(c, right, tone, r=6.0), *piece(c, left, tone, r=6.0))


def waistband(c: Cloth) -> tuple[Item, ...]:
    """A band round the waist."""
    v = min(c.outfit.hem, 0.74)
    return piece(c, [(-1.3, v - 0.075), (1.4, v - 0.075), (1.4, v + 0.012), (-1.3, v + 0.012)], color(c, "accent"))


def sailor(c: Cloth) -> tuple[Item, ...]:
    """The square collar and knot of a sailor."""
    tone = color(c, "accent")
    return (
        *piece(c, [(-0.62, -0.02), (-0.34, -0.04), (0.08, 0.24), (-0.1, 0.28), (-0.7, 0.2)], tone),
        *piece(c, [(0.62, -0.02), (0.34, -0.04), (0.08, 0.24), (0.22, 0.28), (0.78, 0.2)], tone),
        *piece(c, [(0.0, 0.22), (0.16, 0.22), (0.24, 0.4), (0.08, 0.36), (-0.1, 0.4)], color(c, "bottom")),
    )


def tie(c: Cloth) -> tuple[Item, ...]:
    """A tie."""
    tone = color(c, "accent")
    return (*piece(c, [(0.02, 0.1), (0.18, 0.1), (0.24, 0.56), (0.1, 0.66), (-0.04, 0.56)], tone),
            *piece(c, [(-0.02, 0.05), (0.22, 0.05), (0.18, 0.13), (0.02, 0.13)], tone))  # fmt: skip


def bowtie(c: Cloth) -> tuple[Item, ...]:
    """A bow tie."""
    tone = color(c, "accent")
    return (
        *piece(c, [(0.1, 0.09), (-0.2, 0.045), (-0.2, 0.145)], tone, r=5.0),
        *piece(c, [(0.1, 0.09), (0.4, 0.045), (0.4, 0.145)], tone, r=5.0),
        *dots(c, [(0.1, 0.092)], tone, 16.0),
    )


def openjacket(c: Cloth) -> tuple[Item, ...]:
    """A jacket that is open over a shirt, with lapels."""
    top, inner, hem = color(c, "top"), color(c, "inner"), c.outfit.hem
    shirt = piece(c, [(-0.24, -0.02), (0.44, -0.02), (0.34, 0.5), (0.18, hem), (0.02, hem), (-0.14, 0.5)], inner,
                   depth=0.0, pen=9.0)  # fmt: skip
    near = [(-0.3, -0.04), (-0.18, -0.02), (0.02, 0.56), (-0.26, 0.34), (-0.16, 0.29), (-0.42, 0.22)]
    far = [(0.5, -0.04), (0.4, -0.02), (0.2, 0.56), (0.46, 0.34), (0.36, 0.29), (0.62, 0.22)]
    return (*shirt, fold(c, [(-0.14, 0.5), (0.0, 0.75), (0.0, hem)]), *piece(c, near, shade(top, 0.03)),
            *piece(c, far, shade(top, 0.03)), *dots(c, [(-0.1, 0.66), (-0.1, 0.8)], pale(c), 9.0))  # fmt: skip


def openfront(c: Cloth) -> tuple[Item, ...]:
    """A long coat that is open over what is worn under it."""
    return openjacket(c)


def stethoscope(c: Cloth) -> tuple[Item, ...]:
    """A stethoscope round the neck."""
    tube = rgb("#3a3f55")
    x, y = c.at(0.5, 0.42)
    disc = PathItem(circle(x, y, 34), (FlatPaint(solid(SILVER)),),
                    (StrokePaint(FlatPaint(solid(c.look.line)), 10.0),))  # fmt: skip
    return (stripe(c, [(-0.42, -0.02), (-0.36, 0.14), (-0.06, 0.26), (0.1, 0.2)], tube, 17.0),
            stripe(c, [(0.6, -0.02), (0.56, 0.16), (0.5, 0.4)], tube, 17.0), disc)  # fmt: skip


def pocket(c: Cloth) -> tuple[Item, ...]:
    """A breast pocket, and two at the hips of what is long."""
    tone = shade(color(c, "top"), -0.03)
    made = [*piece(c, [(-0.68, 0.34), (-0.3, 0.34), (-0.3, 0.46), (-0.68, 0.46)], tone, pen=8.0, depth=0.0)]
    if c.outfit.hem > 1.2:
        made += piece(c, [(-0.86, 0.86), (-0.36, 0.86), (-0.36, 1.06), (-0.86, 1.06)], tone, pen=9.0, depth=0.0)
        made += piece(c, [(0.56, 0.86), (1.0, 0.86), (1.0, 1.06), (0.56, 1.06)], tone, pen=9.0, depth=0.0)
    return tuple(made)


def badge(c: Cloth) -> tuple[Item, ...]:
    """A badge on the breast."""
    return piece(c, [(0.5, 0.24), (0.66, 0.27), (0.64, 0.36), (0.52, 0.42), (0.4, 0.36), (0.38, 0.27)],
                  rgb("#f0c45a"), pen=8.0, depth=0.0)  # fmt: skip


def emblem(c: Cloth) -> tuple[Item, ...]:
    """A large sign on the breast."""
    x, y = c.at(0.1, 0.34)
    star = []
    for k in range(10):
        r = 92.0 if k % 2 == 0 else 40.0
        star.append((x + r * math.sin(math.pi * k / 5), y - r * math.cos(math.pi * k / 5)))
    own = replace(c.look, colors={**c.look.colors, "piece": color(c, "accent")})
    return shaped(poly(star, 6.0), "piece", own, depth=0.0, pen=9.0)


def stripes(c: Cloth) -> tuple[Item, ...]:
    """Two bands across the breast, as on the jackets of schools."""
    tone = color(c, "accent")
    return (stripe(c, [(-1.4, 0.26), (0.1, 0.3), (1.5, 0.26)], tone, 30.0),
            stripe(c, [(-1.4, 0.34), (0.1, 0.38), (1.5, 0.34)], tone, 12.0))  # fmt: skip


def bands(c: Cloth) -> tuple[Item, ...]:
    """Bands that shine in the light, across the breast and at the hem."""
    made: list[Item] = []
    for v in (0.48, c.outfit.hem - 0.1):
        made.append(stripe(c, [(-1.7, v), (0, v + 0.015), (1.8, v)], color(c, "accent"), 70.0))
        made.append(stripe(c, [(-1.7, v), (0, v + 0.015), (1.8, v)], SILVER, 26.0))
    return tuple(made)


def vest(c: Cloth) -> tuple[Item, ...]:
    """An open vest with bands."""
    tone = color(c, "accent")
    near = [(-0.62, -0.02), (-0.3, -0.02), (-0.02, 0.34), (-0.02, 0.98), (-1.3, 0.98), (-1.2, 0.4), (-0.86, 0.2)]
    far = [(0.7, -0.02), (0.46, -0.02), (0.22, 0.34), (0.22, 0.98), (1.4, 0.98), (1.3, 0.4), (0.94, 0.2)]
    made = [*piece(c, near, tone), *piece(c, far, tone)]
    for left, right in ((-1.4, -0.04), (0.24, 1.5)):
        made.append(stripe(c, [(left, 0.56), (right, 0.56)], rgb("#f4e58a"), 44.0))
        made.append(stripe(c, [(left, 0.8), (right, 0.8)], rgb("#f4e58a"), 44.0))
    return tuple(made)


def dungarees(c: Cloth) -> tuple[Item, ...]:
    """The bib and straps of dungarees, in the colour of the trousers."""
    tone = color(c, "bottom")
    bib = [(-0.5, 0.36), (0.66, 0.36), (0.82, 0.64), (1.5, 0.68), (1.5, 1.1), (-1.4, 1.1), (-1.4, 0.68), (-0.7, 0.64)]
    return (
        stripe(c, [(-0.66, -0.02), (-0.52, 0.2), (-0.44, 0.4)], tone, 46.0),
        stripe(c, [(0.8, -0.02), (0.7, 0.2), (0.6, 0.4)], tone, 46.0),
        *piece(c, bib, tone, r=14.0),
        *dots(c, [(-0.42, 0.41), (0.58, 0.41)], rgb("#e3b548"), 16.0),
        *piece(c, [(-0.14, 0.5), (0.34, 0.5), (0.34, 0.62), (-0.14, 0.62)], shade(tone, 0.03), pen=8.0, depth=0.0),
    )


def check(c: Cloth) -> tuple[Item, ...]:
    """Checked cloth."""
    tone = shade(color(c, "top"), -0.07)
    return (*(stripe(c, [(u, -0.1), (u, 1.3)], tone, 16.0) for u in (-1.05, -0.65, -0.25, 0.35, 0.75, 1.15)),
            *(stripe(c, [(-1.6, v), (1.7, v)], tone, 16.0) for v in (0.12, 0.28, 0.44, 0.6, 0.76, 0.92)))  # fmt: skip


def camo(c: Cloth) -> tuple[Item, ...]:
    """Blots of darker green."""
    tone = shade(color(c, "top"), -0.08)
    spots = ((-0.6, 0.2), (0.5, 0.3), (-0.2, 0.5), (0.7, 0.62), (-0.7, 0.7), (0.1, 0.84))
    return tuple(
        item for u, v in spots for item in piece(
            c, [(u - 0.2, v), (u, v - 0.05), (u + 0.22, v - 0.01), (u + 0.1, v + 0.05), (u - 0.1, v + 0.04)], tone,
            smooth=True, pen=0.0, depth=0.0)
    )  # fmt: skip


def armour(c: Cloth) -> tuple[Item, ...]:
    """Plates of steel: a breastplate, and hoops below it."""
    return (fold(c, [(0.1, 0.0), (0.16, 0.3), (0.1, 0.56)], 9.0),
            *(fold(c, [(-1.4, v), (0.1, v + 0.05), (1.5, v)], 9.0) for v in (0.58, 0.7, 0.82)),
            *dots(c, [(-0.8, 0.12), (0.95, 0.12)], shade(color(c, "top"), 0.1), 16.0))  # fmt: skip


def panel(c: Cloth) -> tuple[Item, ...]:
    """The chest panel of a space suit, with its hoses."""
    tone = color(c, "inner")
    return (
        stripe(c, [(-1.2, 0.2), (-0.7, 0.3), (-0.4, 0.44)], tone, 36.0),
        *piece(c, [(-0.46, 0.3), (0.62, 0.3), (0.62, 0.58), (-0.46, 0.58)], tone, r=20.0),
        *dots(c, [(-0.22, 0.4)], rgb("#d8433a"), 20.0),
        *dots(c, [(0.04, 0.4)], rgb("#4f9bb8"), 20.0),
        *piece(c, [(-0.3, 0.48), (0.46, 0.48), (0.46, 0.54), (-0.3, 0.54)], color(c, "accent"), pen=7.0, depth=0.0),
    )


def patch(c: Cloth) -> tuple[Item, ...]:
    """A round patch on the breast."""
    return dots(c, [(0.78, 0.2)], color(c, "accent"), 34.0)


def number(c: Cloth) -> tuple[Item, ...]:
    """A number on a shirt."""
    tone = pale(c)
    return (stripe(c, [(0.0, 0.3), (0.12, 0.26), (0.12, 0.48)], tone, 26.0),)


def piping(c: Cloth) -> tuple[Item, ...]:
    """Stripes down the sides."""
    tone = color(c, "accent")
    return (stripe(c, [(-1.06, 0.3), (-0.98, 0.7), (-1.05, 1.0)], tone, 24.0),
            stripe(c, [(1.16, 0.3), (1.1, 0.7), (1.16, 1.0)], tone, 24.0))  # fmt: skip


def quilts(c: Cloth) -> tuple[Item, ...]:
    """The seams of a padded jacket."""
    return tuple(fold(c, [(-1.6, v), (0.1, v + 0.035), (1.7, v)], 9.0) for v in (0.14, 0.3, 0.46, 0.62, 0.78, 0.94))


def blossoms(c: Cloth) -> tuple[Item, ...]:
    """Small flowers all over."""
    tone = color(c, "accent")
    spots = [(-0.6, 0.46), (0.66, 0.5), (-0.2, 0.66), (0.4, 0.78)]
    made: list[Item] = []
    for u, v in spots:
        x, y = c.at(u, v)
        made += [PathItem(circle(x + 22 * math.cos(t), y + 22 * math.sin(t), 17), (FlatPaint(solid(tone)),))
                 for t in (k * math.tau / 5 for k in range(5))]  # fmt: skip
        made.append(PathItem(circle(x, y, 10), (FlatPaint(solid(rgb("#f4d06a"))),)))
    return tuple(made)


def stars(c: Cloth) -> tuple[Item, ...]:
    """Stars on a gown."""
    return emblem(c)


def fur(c: Cloth) -> tuple[Item, ...]:
    """White fur down the front and at the hem."""
    hem = c.outfit.hem
    return (*piece(c, [(-0.06, 0.0), (0.28, 0.0), (0.3, hem), (-0.08, hem)], color(c, "inner"), r=20.0),
            *piece(c, [(-1.6, hem - 0.1), (1.7, hem - 0.1), (1.7, hem + 0.02), (-1.6, hem + 0.02)],
                    color(c, "inner"), r=24.0))  # fmt: skip


MARKS: Mapping[str, Mark] = {
    "buttons": buttons, "ribs": ribs, "double": double, "zip": zip_, "frogs": frogs, "toggles": toggles,
    "crossed": crossed, "waistband": waistband, "sailor": sailor, "openjacket": openjacket, "openfront": openfront,
    "tie": tie, "bowtie": bowtie, "stethoscope": stethoscope, "pocket": pocket, "check": check, "camo": camo,
    "vest": vest, "dungarees": dungarees, "badge": badge, "emblem": emblem, "stripes": stripes, "bands": bands,
    "armour": armour, "panel": panel, "patch": patch, "number": number, "piping": piping, "quilts": quilts,
    "blossoms": blossoms, "stars": stars, "fur": fur,
}  # fmt: skip
"""Drawn on the top, cut off at its edge."""
