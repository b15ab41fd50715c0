"""Wares and things: a carton, a tin, a bottle, a book, a shirt, a mug, a sheet, a plate, a lectern, a ribbon."""

from __future__ import annotations

from forebrush.compose.art.pen import Pen, drawn, polygon, smooth
from forebrush.compose.art.surfacing import (
    DARK_WOOD,
    SHADOW,
    WOOD,
    Face,
    Tones,
    across,
    down,
    grain,
    quad_of,
    shade,
    slant,
    wood,
)
from forebrush.compose.theme.color import best_on, contrast, mix, shifted

__all__ = ["book", "bottle", "box", "mug", "pack", "paper", "phone", "plaque", "plate", "podium", "ribbon", "shirt"]


def ribbon(pen: Pen, tones: Tones) -> list[Face]:
    """A band with folded ends."""
    w, h = pen.width, pen.height
    end, top, tall = w * 0.1, h * 0.12, h * 0.66
    dark = shifted(tones.main, -0.1)
    for left in (True, False):

        def x(v: float, flip: bool = left) -> float:
            return v if flip else w - v

        y = top + tall * 0.22
        pen.path(
            polygon(
                [(x(0), y), (x(end * 1.5), y), (x(end * 1.5), y + tall), (x(0), y + tall), (x(end * 0.5), y + tall / 2)]
            ),
            [dark],
        )
        pen.path(
            polygon([(x(end), top + tall), (x(end * 1.5), top + tall), (x(end * 1.5), y + tall)]),
            [shifted(dark, -0.08)],
        )
    fill = down((0, shifted(tones.main, 0.03)), (0.5, tones.main), (1, shifted(tones.main, -0.04)))
    pen.rect(end, top, w - 2 * end, tall, [fill], effects=[SHADOW])
    return [Face("front", quad_of(end, top, w - 2 * end, tall), tones.main, tones.on_main, pad=0.1)]


def box(pen: Pen, tones: Tones) -> list[Face]:
    """A carton seen from its corner: front, side and lid."""
    w, h = pen.width, pen.height
    split, lift = w * 0.68, h * 0.21
    back = h * 0.045
    a, b, c, d = (0.0, lift), (split, lift + back * 0.6), (split, h), (0.0, h - back)
    e, f = (w, lift * 0.5), (w, h - h * 0.14)
    g = (w * 0.36, 0.0)
    shade(pen, -w * 0.05, h * 0.9, w * 1.15, h * 0.13, "66")
    front, side, lid = tones.main, shifted(tones.main, -0.1), shifted(tones.main, 0.07)
    pen.path(polygon([a, b, c, d]), [across((0, shifted(front, -0.015)), (0.75, front), (1, shifted(front, 0.02)))])
    pen.path(polygon([b, e, f, c]), [across((0, side), (1, shifted(side, -0.06)))])
    pen.path(polygon([a, g, e, b]), [slant(lid, shifted(lid, -0.03))])
    pen.line(polygon([b, c], close=False), shifted(front, 0.1) + "aa", max(1.0, w * 0.004))
    pen.line(polygon([a, b, e], close=False), shifted(front, 0.14) + "cc", max(1.0, w * 0.004))
    band = [(0.0, h * 0.86 - back * 0.86), (split, h * 0.9), (split, h * 0.925), (0.0, h * 0.885 - back * 0.86)]
    pen.path(polygon(band), [tones.second])
    return [
        Face("front", (a, b, (split, h * 0.89), (0.0, h * 0.85 - back * 0.86)), front, tones.on_main),
        Face("side", (b, e, f, c), side, best_on(side), pad=0.1),
        Face(
            "top",
            (
                (a[0] + (g[0] - a[0]) * 0.94, a[1] + (g[1] - a[1]) * 0.94),
                (b[0] + (e[0] - b[0]) * 0.94, b[1] + (e[1] - b[1]) * 0.94),
                b,
                a,
            ),
            lid,
            best_on(lid),
            pad=0.12,
        ),
    ]


def pack(pen: Pen, tones: Tones) -> list[Face]:
    """A tin with a label and a lid."""
    w, h = pen.width, pen.height
    lid, top = h * 0.13, h * 0.02
    round_ = h * 0.035
    shade(pen, -w * 0.06, h * 0.93, w * 1.12, h * 0.1, "66")
    metal = across((0, "#6b6f73"), (0.22, "#e9ecee"), (0.5, "#b7bcc0"), (0.8, "#8e9499"), (1, "#54585c"))
    pen.rect(w * 0.02, lid * 0.7, w * 0.96, h * 0.955 - lid * 0.7, [metal], radius=round_)
    dark = shifted(tones.main, -0.13)
    body = across((0, dark), (0.2, shifted(tones.main, 0.03)), (0.5, tones.main), (1, shifted(dark, -0.03)))
    pen.rect(w * 0.02, lid * 1.25, w * 0.96, h * 0.91 - lid * 1.25, [body])
    cap = across(
        (0, shifted(dark, -0.05)),
        (0.25, shifted(tones.main, 0.08)),
        (0.55, shifted(tones.main, -0.02)),
        (1, shifted(dark, -0.08)),
    )
    pen.rect(w * 0.05, top, w * 0.9, lid * 1.1, [cap], radius=round_ * 0.8)
    label = tones.paper if contrast(tones.paper, tones.main) > 1.6 else best_on(tones.main)
    y, tall = lid * 1.75, h * 0.86 - lid * 1.75
    pen.rect(
        w * 0.14,
        y,
        w * 0.72,
        tall,
        [across((0, shifted(label, -0.07)), (0.35, label), (1, shifted(label, -0.09)))],
        radius=w * 0.02,
        strokes=[{"fill": mix(label, tones.second, 0.7), "width": max(1.5, w * 0.01), "align": "inside"}],
    )
    return [
        Face("front", quad_of(w * 0.14, y, w * 0.72, tall), shifted(label, -0.03), best_on(label)),
        Face(
            "top", quad_of(w * 0.1, top, w * 0.8, lid * 1.05), shifted(tones.main, -0.02), best_on(tones.main), pad=0.14
        ),
        Face(
            "side",
            quad_of(w * 0.14, h * 0.868, w * 0.72, h * 0.06),
            shifted(tones.main, -0.02),
            best_on(tones.main),
            pad=0.04,
        ),
    ]


def bottle(pen: Pen, tones: Tones) -> list[Face]:
    """A bottle with a label and a cap."""
    w, h = pen.width, pen.height
    shade(pen, -w * 0.08, h * 0.95, w * 1.16, h * 0.07, "66")
    neck, shoulder = h * 0.3, h * 0.4
    glass = shifted(tones.main, -0.14)
    d = drawn(
        "M",
        w * 0.36,
        h * 0.1,
        "V",
        neck,
        "C",
        w * 0.36,
        shoulder,
        w * 0.02,
        neck,
        w * 0.02,
        shoulder * 1.12,
        "V",
        h * 0.96,
        "Q",
        w * 0.02,
        h,
        w * 0.12,
        h,
        "H",
        w * 0.88,
        "Q",
        w * 0.98,
        h,
        w * 0.98,
        h * 0.96,
        "V",
        shoulder * 1.12,
        "C",
        w * 0.98,
        neck,
        w * 0.64,
        shoulder,
        w * 0.64,
        neck,
        "V",
        h * 0.1,
        "Z",
    )
    pen.path(
        d,
        [
            across(
                (0, shifted(glass, -0.06)),
                (0.2, shifted(glass, 0.14)),
                (0.32, glass),
                (0.8, shifted(glass, -0.03)),
                (1, shifted(glass, -0.12)),
            )
        ],
    )
    pen.rect(
        w * 0.33,
        0,
        w * 0.34,
        h * 0.13,
        [
            across(
                (0, shifted(tones.second, -0.1)), (0.3, shifted(tones.second, 0.06)), (1, shifted(tones.second, -0.16))
            )
        ],
        radius=w * 0.03,
    )
    label = tones.paper
    y, tall = shoulder * 1.2, h * 0.9 - shoulder * 1.2
    pen.rect(
        w * 0.02,
        y,
        w * 0.96,
        tall,
        [across((0, shifted(label, -0.14)), (0.3, label), (0.7, shifted(label, -0.02)), (1, shifted(label, -0.18)))],
    )
    for edge in (y + tall * 0.025, y + tall * 0.965):
        pen.rect(w * 0.02, edge, w * 0.96, max(1.5, tall * 0.012), [tones.second])
    return [
        Face(
            "front",
            quad_of(w * 0.1, y + tall * 0.05, w * 0.8, tall * 0.9),
            shifted(label, -0.05),
            best_on(label),
            pad=0.04,
        )
    ]


def book(pen: Pen, tones: Tones) -> list[Face]:
    """A standing book: its spine to the left, its cover to the right."""
    w, h = pen.width, pen.height
    spine, slope = w * 0.17, h * 0.03
    shade(pen, -w * 0.05, h * 0.93, w * 1.15, h * 0.09, "66")
    a, b, c, d = (spine, slope * 0.2), (w, slope * 1.3), (w, h - slope * 1.6), (spine, h)
    e, f = (0.0, slope * 1.2), (0.0, h - slope * 1.4)
    pen.path(
        polygon([e, a, d, f]),
        [across((0, shifted(tones.main, -0.12)), (0.5, shifted(tones.main, -0.05)), (1, shifted(tones.main, -0.14)))],
    )
    pen.path(polygon([a, b, c, d]), [slant(shifted(tones.main, 0.04), shifted(tones.main, -0.04))], effects=[SHADOW])
    pen.path(polygon([a, (spine + w * 0.035, slope * 0.28), (spine + w * 0.035, h - slope * 0.08), d]), ["#00000022"])
    line = mix(tones.main, tones.on_main, 0.5)
    inner = [
        (spine + w * 0.075, slope * 0.3 + h * 0.035),
        (w - w * 0.04, slope * 1.2 + h * 0.035),
        (w - w * 0.04, h - slope * 1.5 - h * 0.035),
        (spine + w * 0.075, h - slope * 0.2 - h * 0.035),
    ]
    pen.line(polygon(inner), line, max(1.0, w * 0.005))
    side = shifted(tones.main, -0.1)
    face = Face("front", (inner[0], inner[1], inner[2], inner[3]), tones.main, tones.on_main, pad=0.07)
    return [face, Face("spine", (e, a, d, f), side, best_on(side), pad=0.14, upright=True)]


def shirt(pen: Pen, tones: Tones) -> list[Face]:
    """A T-shirt."""
    w, h = pen.width, pen.height
    d = drawn(
        "M",
        w * 0.34,
        h * 0.03,
        "Q",
        w * 0.5,
        h * 0.14,
        w * 0.66,
        h * 0.03,
        "L",
        w * 0.8,
        h * 0.07,
        "Q",
        w * 0.94,
        h * 0.16,
        w,
        h * 0.36,
        "L",
        w * 0.83,
        h * 0.43,
        "L",
        w * 0.78,
        h * 0.33,
        "V",
        h * 0.97,
        "Q",
        w * 0.5,
        h,
        w * 0.22,
        h * 0.97,
        "V",
        h * 0.33,
        "L",
        w * 0.17,
        h * 0.43,
        "L",
        0,
        h * 0.36,
        "Q",
        w * 0.06,
        h * 0.16,
        w * 0.2,
        h * 0.07,
        "Z",
    )
    pen.path(
        d,
        [
            across(
                (0, shifted(tones.main, -0.05)),
                (0.3, shifted(tones.main, 0.02)),
                (0.7, tones.main),
                (1, shifted(tones.main, -0.07)),
            )
        ],
        effects=[SHADOW],
    )
    pen.line(
        drawn("M", w * 0.34, h * 0.03, "Q", w * 0.5, h * 0.17, w * 0.66, h * 0.03),
        shifted(tones.main, -0.12),
        w * 0.018,
    )
    for x0, x1 in ((0.23, 0.3), (0.77, 0.71)):
        pen.line(
            smooth([(w * x0, h * 0.4), (w * x1, h * 0.62), (w * x0, h * 0.9)]),
            shifted(tones.main, -0.07) + "88",
            w * 0.012,
        )
    return [Face("front", quad_of(w * 0.28, h * 0.24, w * 0.44, h * 0.5), tones.main, tones.on_main, pad=0.02)]


def mug(pen: Pen, tones: Tones) -> list[Face]:
    """A mug with a handle."""
    w, h = pen.width, pen.height
    body = w * 0.78
    shade(pen, -w * 0.03, h * 0.92, w * 0.9, h * 0.11, "66")
    pen.ring((body + w * 0.03, h * 0.52), h * 0.24, shifted(tones.main, -0.06), w * 0.065)
    d = drawn(
        "M",
        0,
        h * 0.06,
        "V",
        h * 0.84,
        "Q",
        0,
        h,
        w * 0.14,
        h,
        "H",
        body - w * 0.14,
        "Q",
        body,
        h,
        body,
        h * 0.84,
        "V",
        h * 0.06,
        "Z",
    )
    pen.path(
        d,
        [
            across(
                (0, shifted(tones.main, -0.08)),
                (0.28, shifted(tones.main, 0.05)),
                (0.6, tones.main),
                (1, shifted(tones.main, -0.12)),
            )
        ],
    )
    pen.node(
        {
            "shape": "ellipse",
            "fills": [shifted(tones.main, 0.06)],
            "left": 0,
            "top": 0,
            "width": round(body, 1),
            "height": round(h * 0.13, 1),
        }
    )
    pen.node(
        {
            "shape": "ellipse",
            "fills": ["#4a2c1a"],
            "left": round(body * 0.05, 1),
            "top": round(h * 0.02, 1),
            "width": round(body * 0.9, 1),
            "height": round(h * 0.09, 1),
        }
    )
    return [Face("front", quad_of(body * 0.12, h * 0.2, body * 0.76, h * 0.66), tones.main, tones.on_main, pad=0.03)]


def paper(pen: Pen, tones: Tones) -> list[Face]:
    """A sheet fixed with tape."""
    w, h = pen.width, pen.height
    sheet = "#fbf6ea"
    pen.rect(0, h * 0.02, w, h * 0.98, [slant("#fffdf6", "#f1e9d8"), grain("#cdbf9f", 60, 0.16, 2)], effects=[SHADOW])
    for x, turn in ((0.16, -12), (0.84, 10)):
        pen.rect(w * x - w * 0.08, 0, w * 0.16, max(6.0, h * 0.035), ["#e8d9a8cc"], rotate=turn)
    line = {"fill": mix(sheet, tones.main, 0.75), "width": max(1.5, min(w, h) * 0.008), "align": "inside"}
    inset = min(w, h) * 0.05
    pen.rect(inset, h * 0.02 + inset, w - 2 * inset, h * 0.98 - 2 * inset, [], strokes=[line])
    return [
        Face(
            "front",
            quad_of(inset, h * 0.02 + inset, w - 2 * inset, h * 0.98 - 2 * inset),
            sheet,
            best_on(sheet),
            mix("#1d1a18", tones.main, 0.4) if contrast(mix("#1d1a18", tones.main, 0.4), sheet) > 4.5 else "",
            pad=0.08,
        )
    ]


def plate(pen: Pen, tones: Tones) -> list[Face]:
    """A name plate that stands on a table."""
    w, h = pen.width, pen.height
    shade(pen, -w * 0.04, h * 0.88, w * 1.08, h * 0.18, "66")
    pen.path(
        polygon([(w * 0.03, h * 0.06), (w * 0.97, h * 0.06), (w, h * 0.96), (0, h * 0.96)]),
        [down((0, "#ffffff"), (1, "#e6e4de"))],
        effects=[SHADOW],
    )
    pen.rect(w * 0.02, h * 0.82, w * 0.96, h * 0.07, [tones.main])
    return [Face("front", quad_of(w * 0.05, h * 0.1, w * 0.9, h * 0.68), "#f6f5f2", "#1d1a18", pad=0.06)]


def podium(pen: Pen, tones: Tones) -> list[Face]:
    """A lectern with its front plate."""
    w, h = pen.width, pen.height
    shade(pen, -w * 0.06, h * 0.94, w * 1.12, h * 0.08, "77")
    pen.path(polygon([(w * 0.1, h * 0.1), (w * 0.9, h * 0.1), (w * 0.84, h), (w * 0.16, h)]), wood(DARK_WOOD, 3))
    pen.path(
        polygon([(0, h * 0.02), (w, h * 0.02), (w * 0.94, h * 0.12), (w * 0.06, h * 0.12)]),
        wood(WOOD, 5),
        effects=[SHADOW],
    )
    pen.line(smooth([(w * 0.5, h * 0.03), (w * 0.53, -h * 0.05), (w * 0.6, -h * 0.09)]), "#1d1f22", max(2.0, w * 0.012))
    pen.disc((w * 0.61, -h * 0.095), max(3.0, w * 0.024), ["#1d1f22"])
    x, y, wide, tall = w * 0.18, h * 0.24, w * 0.64, h * 0.34
    pen.rect(
        x,
        y,
        wide,
        tall,
        [slant(shifted(tones.main, 0.03), shifted(tones.main, -0.05))],
        radius=w * 0.015,
        effects=[SHADOW],
    )
    return [Face("front", quad_of(x, y, wide, tall), tones.main, tones.on_main, pad=0.08)]


def phone(pen: Pen, tones: Tones) -> list[Face]:
    """A telephone with its screen."""
    w, h = pen.width, pen.height
    edge = w * 0.05
    pen.rect(0, 0, w, h, [slant("#3a3d44", "#0e0f12")], radius=w * 0.13, effects=[SHADOW])
    pen.rect(
        edge,
        edge,
        w - 2 * edge,
        h - 2 * edge,
        [down((0, "#ffffff"), (1, mix("#ffffff", tones.main, 0.14)))],
        radius=w * 0.09,
    )
    pen.rect(w * 0.36, edge * 1.7, w * 0.28, w * 0.06, ["#101114"], radius=w * 0.03)
    ground = mix("#ffffff", tones.main, 0.07)
    return [
        Face(
            "front",
            quad_of(edge, edge + w * 0.14, w - 2 * edge, h - 2 * edge - w * 0.2),
            ground,
            best_on(ground),
            font="text",
            pad=0.07,
        )
    ]


def plaque(pen: Pen, tones: Tones) -> list[Face]:
    """A plaque of dark wood with a gilt edge."""
    w, h = pen.width, pen.height
    ground = "#2b1a14"
    edge = min(w, h) * 0.07
    pen.rect(0, 0, w, h, [slant("#f1d28a", "#8f6621")], radius=edge * 0.4, effects=[SHADOW])
    pen.rect(
        edge,
        edge,
        w - 2 * edge,
        h - 2 * edge,
        [down((0, shifted(ground, 0.04)), (1, ground)), grain("#000000", 30, 0.3, 8)],
    )
    return [Face("front", quad_of(edge, edge, w - 2 * edge, h - 2 * edge), ground, "#f3d38b", pad=0.08)]
