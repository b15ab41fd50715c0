"""Signs and boards: a billboard, a hanging sign, a shop front, a slate, a screen, neon, a banner, a painted wall."""

from __future__ import annotations

from forebrush.compose.art.pen import Pen, drawn, polygon, smooth
from forebrush.compose.art.surfacing import (
    DARK_WOOD,
    SHADOW,
    STEEL,
    WOOD,
    Face,
    Tones,
    across,
    down,
    grain,
    post,
    quad_of,
    shade,
    slant,
    wood,
)
from forebrush.compose.theme.color import best_on, contrast, lightness, mix, shifted

__all__ = [
    "banner",
    "billboard",
    "board",
    "chalkboard",
    "enamel",
    "fascia",
    "glass",
    "hanging",
    "neon",
    "road",
    "screen",
    "wall",
]


def billboard(pen: Pen, tones: Tones) -> list[Face]:
    """A large panel with lamps over it, on two posts."""
    w, h = pen.width, pen.height
    top, tall = h * 0.07, h * 0.66
    for x in (0.24, 0.76):
        post(pen, w * x, top + tall * 0.9, w * 0.035, h - top - tall * 0.9, STEEL)
    for x in (0.24, 0.76):
        shade(pen, w * (x - 0.07), h * 0.975, w * 0.14, h * 0.03)
    pen.rect(w * 0.03, top + tall * 0.99, w * 0.94, h * 0.022, ["#4b5157"])
    edge = w * 0.014
    pen.rect(0, top, w, tall, [down((0, "#4f565c"), (1, "#31363a"))], radius=edge * 0.7, effects=[SHADOW])
    bright = shifted(tones.main, 0.035)
    pen.rect(edge, top + edge, w - 2 * edge, tall - 2 * edge, [slant(bright, shifted(tones.main, -0.025))])
    for x in (0.2, 0.5, 0.8):
        pen.line(polygon([(w * x, top), (w * x, top - h * 0.045)], close=False), "#3a3f43", w * 0.006)
        pen.rect(w * x - w * 0.03, top - h * 0.062, w * 0.06, h * 0.02, ["#3a3f43"], radius=h * 0.008)
        if tones.night:
            glow = {
                "kind": "radial",
                "center": [0.5, 0],
                "radius": 1.1,
                "stops": [{"at": 0, "color": "#fff3c433"}, {"at": 1, "color": "#fff3c400"}],
            }
            pen.rect(w * x - w * 0.14, top + edge, w * 0.28, tall * 0.5, [glow])
    return [Face("front", quad_of(edge, top + edge, w - 2 * edge, tall - 2 * edge), tones.main, tones.on_main)]


def hanging(pen: Pen, tones: Tones) -> list[Face]:
    """A wooden sign that hangs on two chains from an iron arm."""
    w, h = pen.width, pen.height
    arm, drop = h * 0.04, h * 0.17
    pen.rect(0, arm * 0.5, w, max(3.0, h * 0.022), [down((0, "#5b5f63"), (1, "#2c2f32"))], radius=2)
    pen.disc((w * 0.02, arm * 0.5 + h * 0.011), h * 0.028, ["#3a3e41"])
    for x in (0.16, 0.84):
        if w < 80:
            pen.line(polygon([(w * x, arm), (w * x, drop + h * 0.04)], close=False), "#2f3235", 2.0)
            continue
        link = (drop - arm) / 5
        for k in range(5):
            pen.ring((w * x, arm + (k + 0.5) * link), link * 0.59, "#3a3e41", max(1.5, w * 0.006))
    pen.rect(0, drop, w, h - drop, wood(WOOD, 3), radius=h * 0.05, effects=[SHADOW])
    pen.rect(
        0,
        drop,
        w,
        h - drop,
        [],
        radius=h * 0.05,
        strokes=[{"fill": DARK_WOOD, "width": max(3, w * 0.012), "align": "inside"}],
    )
    inset = w * 0.03
    board = shifted(DARK_WOOD, -0.05)
    pen.rect(inset, drop + inset, w - 2 * inset, h - drop - 2 * inset, [*wood(board, 5)], radius=h * 0.035)
    return [
        Face("front", quad_of(inset, drop + inset, w - 2 * inset, h - drop - 2 * inset), board, "#fff1d0", "#f0cf92")
    ]


def enamel(pen: Pen, tones: Tones) -> list[Face]:
    """A sign of coloured metal with a line along its edge and four screws."""
    w, h = pen.width, pen.height
    edge = min(w, h) * 0.045
    fill = slant(shifted(tones.main, 0.04), shifted(tones.main, -0.03))
    pen.rect(0, 0, w, h, [fill], radius=edge * 1.6, effects=[SHADOW])
    line = {"fill": tones.on_main, "width": max(1.5, edge * 0.22), "align": "inside"}
    pen.rect(edge * 0.7, edge * 0.7, w - 1.4 * edge, h - 1.4 * edge, [], radius=edge * 1.2, strokes=[line])
    for x in (edge * 1.9, w - edge * 1.9):
        for y in (edge * 1.9, h - edge * 1.9):
            pen.disc((x, y), edge * 0.3, [slant("#f2f2ef", "#83868a")])
    pen.path(polygon([(edge, h * 0.5), (w * 0.5, edge), (w * 0.72, edge), (edge, h * 0.8)]), ["#ffffff12"])
    return [Face("front", quad_of(edge, edge, w - 2 * edge, h - 2 * edge), tones.main, tones.on_main, pad=0.1)]


def fascia(pen: Pen, tones: Tones) -> list[Face]:
    """The board over a shop front, with its awning, window and door."""
    w, h = pen.width, pen.height
    board = min(h * 0.42, max(h * 0.26, w * 0.16))
    front = shifted(tones.main, -0.16)
    pen.rect(0, board * 0.5, w, h - board * 0.5, [down((0, shifted(front, 0.05)), (1, shifted(front, -0.05)))])
    glass = slant("#fbe7b4", "#e0a95a") if tones.night else slant("#dbe9ee", "#93abb5")
    y, low = board * 1.34, h * 0.9
    if low - y > 8:
        pen.rect(w * 0.05, y, w * 0.56, low - y, [glass], strokes=[{"fill": shifted(front, 0.12), "width": w * 0.012}])
        pen.rect(
            w * 0.68, y, w * 0.24, h * 0.98 - y, [glass], strokes=[{"fill": shifted(front, 0.12), "width": w * 0.014}]
        )
        pen.disc((w * 0.71, (y + h) / 2), max(1.5, w * 0.008), ["#e8c872"])
        for k in range(5):
            tall = (low - y) * (0.26 + 0.1 * ((k * 7) % 3))
            pen.rect(
                w * (0.09 + 0.1 * k), low - tall, w * 0.07, tall, [mix(tones.second, front, 0.35)], radius=w * 0.01
            )
        stripe = w / 12
        for k in range(12):
            color = tones.second if k % 2 else tones.paper
            drop = board * 1.02
            d = drawn(
                "M",
                k * stripe,
                board * 0.98,
                "h",
                stripe,
                "l",
                0,
                drop * 0.3,
                "a",
                stripe / 2,
                stripe / 2.6,
                0,
                0,
                1,
                -stripe,
                0,
                "Z",
            )
            pen.path(d, [down((0, shifted(color, -0.06)), (1, color))])
    pen.rect(
        -w * 0.01,
        0,
        w * 1.02,
        board,
        [down((0, shifted(tones.main, 0.06)), (1, shifted(tones.main, -0.03)))],
        effects=[SHADOW],
        radius=w * 0.004,
    )
    inset = board * 0.08
    pen.rect(
        inset,
        inset,
        w - 2 * inset,
        board - 2 * inset,
        [],
        strokes=[{"fill": mix(tones.main, tones.on_main, 0.45), "width": max(1.0, board * 0.016)}],
    )
    shade(pen, 0, h * 0.97, w, h * 0.05)
    return [Face("front", quad_of(inset, inset, w - 2 * inset, board - 2 * inset), tones.main, tones.on_main, pad=0.06)]


def chalkboard(pen: Pen, tones: Tones) -> list[Face]:
    """A slate in a wooden frame that leans on its legs."""
    w, h = pen.width, pen.height
    slate = "#26332e"
    foot = h * 0.1
    for x in (0.1, 0.9):
        d = polygon(
            [
                (w * x - w * 0.03, h * 0.6),
                (w * x + w * 0.03, h * 0.6),
                (w * (x + (x - 0.5) * 0.08) + w * 0.03, h),
                (w * (x + (x - 0.5) * 0.08) - w * 0.03, h),
            ]
        )
        pen.path(d, wood(DARK_WOOD))
    shade(pen, -w * 0.02, h * 0.97, w * 1.04, h * 0.05)
    tall = h - foot
    edge = min(w, tall) * 0.055
    pen.rect(0, 0, w, tall, wood(WOOD, 7), radius=edge * 0.3, effects=[SHADOW])
    dust = [
        slant(shifted(slate, 0.035), slate),
        grain("#dfe8e2", min(w, tall) * 0.5, 0.13, 4),
        grain("#ffffff", 9, 0.06, 9),
    ]
    pen.rect(edge, edge, w - 2 * edge, tall - 2 * edge, dust)
    pen.line(
        smooth([(w * 0.12, tall - edge * 1.7), (w * 0.3, tall - edge * 1.9), (w * 0.42, tall - edge * 1.6)]),
        "#f4f1e444",
        edge * 0.5,
    )
    return [
        Face(
            "front",
            quad_of(edge, edge, w - 2 * edge, tall - 2 * edge),
            slate,
            "#f8f5e6",
            "#ffdf9a",
            font="hand",
            pad=0.09,
        )
    ]


def board(pen: Pen, tones: Tones) -> list[Face]:
    """A white board in a light frame."""
    w, h = pen.width, pen.height
    edge = min(w, h) * 0.03
    pen.rect(0, 0, w, h, [slant("#dfe3e6", "#9aa2a8")], radius=edge, effects=[SHADOW])
    pen.rect(edge, edge, w - 2 * edge, h - 2 * edge, [slant("#ffffff", "#f0f3f4")], radius=edge * 0.4)
    pen.rect(w * 0.2, h - edge * 0.4, w * 0.6, edge * 1.2, ["#8d959b"], radius=edge * 0.3)
    for k, color in enumerate(("#c0392b", "#1f5fa8", "#222222")):
        pen.rect(w * 0.3 + k * w * 0.09, h - edge * 0.8, w * 0.07, edge * 0.55, [color], radius=edge * 0.2)
    return [Face("front", quad_of(edge, edge, w - 2 * edge, h - 2 * edge), "#fafbfb", "#1c2b3a", "#a8321f", pad=0.07)]


def screen(pen: Pen, tones: Tones) -> list[Face]:
    """A large lit screen on a truss."""
    w, h = pen.width, pen.height
    tall = h * 0.9
    for x in (0.1, 0.9):
        post(pen, w * x, tall * 0.9, w * 0.02, h - tall * 0.9, "#2b2f36")
    edge = min(w, tall) * 0.022
    deep = shifted(tones.main, -0.12) if lightness(tones.main) > 0.42 else tones.main
    glow = [{"kind": "glow", "color": shifted(tones.main, 0.1) + "66", "blur": round(min(w, h) * 0.06, 1)}]
    pen.rect(0, 0, w, tall, ["#14161b"], radius=edge, effects=glow)
    light = {
        "kind": "radial",
        "center": [0.3, 0.25],
        "radius": 1.2,
        "stops": [{"at": 0, "color": shifted(deep, 0.05)}, {"at": 1, "color": shifted(deep, -0.08)}],
    }
    pen.rect(edge, edge, w - 2 * edge, tall - 2 * edge, [light])
    pen.path(polygon([(edge, tall * 0.72), (w * 0.55, edge), (w * 0.72, edge), (edge, tall - edge)]), ["#ffffff0d"])
    return [
        Face(
            "front",
            quad_of(edge, edge, w - 2 * edge, tall - 2 * edge),
            deep,
            best_on(deep),
            mix(best_on(deep), tones.second, 0.3),
        )
    ]


def neon(pen: Pen, tones: Tones) -> list[Face]:
    """Tubes on a dark panel, fixed to the wall."""
    w, h = pen.width, pen.height
    ground = "#17141d"
    edge = min(w, h) * 0.04
    pen.rect(0, 0, w, h, [down((0, "#221d2b"), (1, ground))], radius=edge, effects=[SHADOW])
    tube = shifted(tones.second, 0.12) if lightness(tones.second) < 0.7 else tones.second
    glow = [{"kind": "glow", "color": tube + "aa", "blur": round(edge * 1.4, 1)}]
    pen.rect(
        edge,
        edge,
        w - 2 * edge,
        h - 2 * edge,
        [],
        radius=edge * 1.2,
        effects=glow,
        strokes=[{"fill": mix(tube, "#ffffff", 0.25), "width": max(2.0, edge * 0.22)}],
    )
    return [
        Face(
            "front",
            quad_of(edge * 1.6, edge * 1.6, w - 3.2 * edge, h - 3.2 * edge),
            ground,
            "#ffe3f2",
            "#bdf3ff",
            glow="#ff5fae",
        )
    ]


def road(pen: Pen, tones: Tones) -> list[Face]:
    """A plate on a pole."""
    w, h = pen.width, pen.height
    tall = h * 0.5
    post(pen, w * 0.5, h * 0.02, max(4.0, w * 0.03), h * 0.98, STEEL)
    shade(pen, w * 0.4, h * 0.975, w * 0.2, h * 0.03)
    green = "#1d5c43" if lightness(tones.main) > 0.62 else shifted(tones.main, -0.04)
    edge = min(w, tall) * 0.035
    pen.rect(0, h * 0.05, w, tall, ["#f4f6f4"], radius=edge * 2.6, effects=[SHADOW])
    pen.rect(
        edge,
        h * 0.05 + edge,
        w - 2 * edge,
        tall - 2 * edge,
        [down((0, shifted(green, 0.03)), (1, green))],
        radius=edge * 1.8,
    )
    return [
        Face("front", quad_of(edge, h * 0.05 + edge, w - 2 * edge, tall - 2 * edge), green, best_on(green), font="sans")
    ]


def banner(pen: Pen, tones: Tones) -> list[Face]:
    """Cloth between two poles."""
    w, h = pen.width, pen.height
    for x in (0.02, 0.98):
        post(pen, w * x, 0, max(4.0, w * 0.014), h, "#8a6a48")
        pen.disc((w * x, 0), max(4.0, w * 0.012), ["#e3c27a"])
        shade(pen, w * x - w * 0.05, h * 0.98, w * 0.1, h * 0.03)
    top, tall, sag = h * 0.05, h * 0.62, h * 0.03
    d = drawn(
        "M",
        w * 0.03,
        top,
        "Q",
        w / 2,
        top + sag * 2,
        w * 0.97,
        top,
        "V",
        top + tall,
        "Q",
        w / 2,
        top + tall + sag * 2,
        w * 0.03,
        top + tall,
        "Z",
    )
    folds = across(*[(k / 8, shifted(tones.main, 0.018 if k % 2 else -0.022)) for k in range(9)])
    pen.path(d, [folds], effects=[SHADOW])
    for y in (0.06, 0.94):
        at_y = top + tall * y
        pen.line(
            drawn("M", w * 0.04, at_y, "Q", w / 2, at_y + sag * 2, w * 0.96, at_y),
            tones.second,
            max(1.5, h * 0.012),
        )
    return [
        Face(
            "front",
            quad_of(w * 0.06, top + tall * 0.1 + sag, w * 0.88, tall * 0.8),
            tones.main,
            tones.on_main,
            pad=0.03,
        )
    ]


def glass(pen: Pen, tones: Tones) -> list[Face]:
    """A shop window with words on the pane."""
    w, h = pen.width, pen.height
    edge = min(w, h) * 0.05
    pane = "#22303a"
    pen.rect(
        0,
        0,
        w,
        h,
        [slant(shifted(tones.main, -0.02), shifted(tones.main, -0.12))],
        radius=edge * 0.3,
        effects=[SHADOW],
    )
    pen.rect(edge, edge, w - 2 * edge, h - 2 * edge, [down((0, shifted(pane, 0.06)), (1, pane))])
    for x in (0.2, 0.34):
        pen.path(
            polygon(
                [
                    (w * x, edge),
                    (w * (x + 0.07), edge),
                    (w * (x - 0.12), h - edge),
                    (max(edge, w * (x - 0.19)), h - edge),
                ]
            ),
            ["#ffffff12"],
        )
    pen.rect(-w * 0.02, h - edge * 0.7, w * 1.04, edge * 0.9, [shifted(tones.main, -0.18)])
    return [
        Face(
            "front", quad_of(edge, edge, w - 2 * edge, h - 2 * edge), shifted(pane, 0.05), "#fff6e2", "#f4cf86", pad=0.1
        )
    ]


def wall(pen: Pen, tones: Tones) -> list[Face]:
    """Painted letters on a plastered field of a wall."""
    w, h = pen.width, pen.height
    ground = shifted(tones.paper, -0.03) if not tones.night else "#3a3440"
    pen.rect(
        0,
        0,
        w,
        h,
        [slant(shifted(ground, 0.02), shifted(ground, -0.03)), grain(shifted(ground, -0.25), 120, 0.25, 6)],
        effects=[{"kind": "displace", "amount": 5, "scale": 40}],
    )
    return [
        Face(
            "front",
            quad_of(w * 0.03, h * 0.04, w * 0.94, h * 0.92),
            ground,
            best_on(ground),
            tones.main if contrast(tones.main, ground) > 4.5 else "",
            font="brush",
        )
    ]
