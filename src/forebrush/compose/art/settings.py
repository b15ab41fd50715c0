"""Settings in which things stand: a street, a meadow, a wall, a table, a stage. Simple, calm, with one light.

Each is drawn over the whole zone with its floor at a share of the height; what stands on it is drawn after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forebrush.compose.art.pen import Json, Pen, closed, drawn, leaf, polygon, ridge, smooth
from forebrush.compose.theme.color import mix, shifted

__all__ = ["FLOORS", "SETTINGS", "draw_setting"]

_SKIES = {
    "day": ("#bfe0f0", "#e3f1f4", "#fbf3df"),
    "dusk": ("#2c3163", "#a4587a", "#f4b183"),
    "night": ("#0b1029", "#1d2550", "#3b3a6e"),
    "grey": ("#aab6bf", "#c6ced3", "#dfe3e4"),
}
FLOORS: Mapping[str, float] = {"street": 0.84, "meadow": 0.78, "wall": 0.88, "table": 0.76, "stage": 0.8}
"""Where the floor begins, as a share of the height."""


def _down(*colors: str) -> Json:
    last = max(1, len(colors) - 1)
    return {"kind": "linear", "stops": [{"at": k / last, "color": c} for k, c in enumerate(colors)]}


def _noise(color: str, scale: float, opacity: float, seed: int) -> Json:
    return {
        "kind": "noise",
        "low": color + "00",
        "high": color,
        "scale": max(2.0, scale),
        "roughness": 0.65,
        "contrast": 1.5,
        "opacity": opacity,
        "seed": seed,
    }


def _sky(pen: Pen, hour: str, floor: float) -> None:
    pen.rect(0, 0, pen.width, floor, [_down(*_SKIES[hour])])
    if hour in ("dusk", "night"):
        for _ in range(26):
            x, y = pen.rng.random() * pen.width, pen.rng.random() * floor * 0.5
            pen.disc((x, y), pen.short * (0.0012 + 0.0012 * pen.rng.random()), ["#ffffffaa"])


def _houses(pen: Pen, floor: float, hour: str, near: bool) -> None:
    """A row of houses with windows; lit in the evening."""
    w, h = pen.width, pen.height
    base = {"day": "#c9d3d8", "grey": "#9aa6ad", "dusk": "#5b4169", "night": "#161c3a"}[hour]
    tone = shifted(base, -0.1) if near else base
    lit = "#ffd98a" if hour in ("dusk", "night") else "#f2f6f7"
    x = -w * 0.04
    while x < w:
        wide = pen.short * (0.13 + 0.12 * pen.rng.random()) * (1.25 if near else 1.0)
        tall = h * (0.16 + 0.22 * pen.rng.random()) * (0.85 if near else 1.25)
        color = shifted(tone, 0.05 * (pen.rng.random() - 0.5))
        pen.rect(x, floor - tall, wide, tall + 1, [_down(shifted(color, 0.03), color)])
        step = wide / 4
        rows = int(tall / (step * 1.3))
        panes = "".join(
            drawn(
                "M",
                x + step * (0.55 + c),
                floor - tall + step * (0.5 + 1.3 * r),
                "h",
                step * 0.5,
                "v",
                step * 0.7,
                "h",
                -step * 0.5,
                "Z",
            )
            for r in range(rows)
            for c in range(3)
            if pen.rng.random() < 0.62
        )
        if panes:
            pen.path(panes, [lit + ("cc" if hour in ("dusk", "night") else "88")])
        x += wide * (1.0 if near else 0.92)


def street(pen: Pen, hour: str) -> None:
    """Houses, a pavement and its kerb; wet and glowing in the evening."""
    w, h = pen.width, pen.height
    floor = h * FLOORS["street"]
    _sky(pen, hour, floor)
    _houses(pen, floor, hour, near=False)
    haze = _SKIES[hour][2]
    pen.rect(0, floor * 0.55, w, floor * 0.45, [_down(haze + "00", haze + "77")])
    ground = {"day": "#b9b6b0", "grey": "#8d9296", "dusk": "#4a3d55", "night": "#1b2036"}[hour]
    pen.rect(
        0, floor, w, h - floor, [_down(shifted(ground, 0.06), shifted(ground, -0.06)), _noise("#000000", 90, 0.08, 3)]
    )
    pen.rect(0, floor, w, max(2.0, h * 0.008), [shifted(ground, 0.12)])
    for k in range(-3, 12):
        x = w * (k / 8)
        pen.line(
            polygon([(w / 2 + (x - w / 2) * 0.8, floor), (w / 2 + (x - w / 2) * 1.5, h)], close=False),
            shifted(ground, -0.08) + "88",
            max(1.0, pen.short * 0.002),
        )
    if hour in ("dusk", "night"):
        for _ in range(9):
            x, wide = pen.rng.random() * w, w * (0.03 + 0.05 * pen.rng.random())
            pen.rect(x, floor + h * 0.01, wide, (h - floor) * 0.9, [_down("#ffd98a55", "#ffd98a00")])


def meadow(pen: Pen, hour: str) -> None:
    """Sky, two ranges of hills, grass."""
    w, h = pen.width, pen.height
    floor = h * FLOORS["meadow"]
    _sky(pen, hour, floor + h * 0.05)
    sun = (w * 0.78, h * 0.2)
    pen.disc(
        sun,
        pen.short * 0.07,
        ["#fff2c4" if hour != "night" else "#f1efdc"],
        effects=[{"kind": "glow", "color": "#fff0b088", "blur": round(pen.short * 0.06, 1)}],
    )
    green = {"day": "#7fa66a", "grey": "#7b8f7a", "dusk": "#5c5a6b", "night": "#1d3140"}[hour]
    for level, lift, color in (
        (0.0, 0.26, mix(green, _SKIES[hour][1], 0.6)),
        (0.01, 0.15, mix(green, _SKIES[hour][1], 0.3)),
    ):
        line = ridge(pen.rng, w, floor + h * level, h * lift, 3)
        pen.path(closed(smooth(line), (w, h), (0, h)), [color])
    pen.rect(
        0, floor, w, h - floor, [_down(shifted(green, 0.03), shifted(green, -0.12)), _noise("#1d3a12", 24, 0.2, 5)]
    )
    for _ in range(60):
        x, y = pen.rng.random() * w, floor + pen.rng.random() * (h - floor)
        tall = pen.short * (0.012 + 0.02 * pen.rng.random())
        pen.path(
            leaf((x, y), tall, -90 + 30 * (pen.rng.random() - 0.5), 0.14),
            [shifted(green, 0.1 * (pen.rng.random() - 0.4))],
        )


def wall(pen: Pen, hour: str) -> None:
    """A brick wall and a floor of boards."""
    w, h = pen.width, pen.height
    floor = h * FLOORS["wall"]
    brick = {"day": "#b9785c", "grey": "#9a8b84", "dusk": "#6a3f3d", "night": "#3a2830"}[hour]
    mortar = mix(brick, "#d9cfc4", 0.35)
    pen.rect(0, 0, w, floor, [shifted(mortar, -0.02)])
    tall = pen.short * 0.034
    wide, gap = tall * 2.7, tall * 0.1
    shades: dict[int, list[str]] = {k: [] for k in range(4)}
    rows = int(floor / tall) + 1
    for r in range(rows):
        shift = -wide * 0.5 * (r % 2)
        for c in range(int(w / wide) + 2):
            x = shift + c * wide
            shades[pen.rng.randrange(4)].append(
                drawn("M", x, r * tall, "h", wide - gap, "v", min(tall, floor - r * tall) - gap, "h", gap - wide, "Z")
            )
    for k, paths in shades.items():
        if paths:
            pen.path("".join(paths), [shifted(brick, 0.022 * (k - 1.5))])
    light = {
        "kind": "radial",
        "center": [0.32, 0.2],
        "radius": 1.25,
        "stops": [{"at": 0, "color": "#fff1d633"}, {"at": 0.55, "color": "#00000000"}, {"at": 1, "color": "#00000077"}],
    }
    pen.rect(0, 0, w, floor, [_noise("#000000", 160, 0.16, 8), light])
    ground = {"day": "#8f7a66", "grey": "#7c7873", "dusk": "#4b3a3a", "night": "#2a2229"}[hour]
    pen.rect(
        0, floor, w, h - floor, [_down(shifted(ground, -0.05), shifted(ground, 0.05)), _noise("#000000", 70, 0.15, 4)]
    )
    pen.rect(0, floor - h * 0.012, w, h * 0.014, [shifted(ground, -0.12)])


def table(pen: Pen, hour: str) -> None:
    """A quiet wall with the light of a window, and a wooden table."""
    w, h = pen.width, pen.height
    floor = h * FLOORS["table"]
    back = {"day": "pale", "grey": "pale", "dusk": "#5b4a52", "night": "#2b2a38"}[hour]
    pen.rect(0, 0, w, floor, [back])
    light = {
        "kind": "radial",
        "center": [0.28, 0.25],
        "radius": 1.1,
        "stops": [{"at": 0, "color": "#ffffff55"}, {"at": 0.6, "color": "#ffffff00"}, {"at": 1, "color": "#00000026"}],
    }
    pen.rect(0, 0, w, floor, [light])
    for k in range(2):
        x = w * (0.08 + 0.2 * k)
        pane = [(x, h * 0.06), (x + w * 0.17, h * 0.06), (x + w * 0.29, floor * 0.72), (x + w * 0.12, floor * 0.72)]
        pen.path(polygon(pane), ["#ffffff24"])
    wood = {"day": "#b98a5c", "grey": "#9c8670", "dusk": "#6d4a38", "night": "#4a3730"}[hour]
    pen.rect(
        0,
        floor,
        w,
        h - floor,
        [_down(shifted(wood, 0.06), shifted(wood, -0.08)), _noise(shifted(wood, -0.2), 60, 0.28, 2)],
    )
    for k in range(1, 4):
        y = floor + (h - floor) * (k / 4) ** 1.4
        pen.line(polygon([(0, y), (w, y)], close=False), shifted(wood, -0.12) + "77", max(1.0, pen.short * 0.002))
    pen.rect(0, floor, w, max(2.0, h * 0.006), [shifted(wood, 0.12)])


def stage(pen: Pen, hour: str) -> None:
    """A dark hall with beams of light, a stage and heads in front of it."""
    w, h = pen.width, pen.height
    floor = h * FLOORS["stage"]
    pen.rect(0, 0, w, h, [_down("#0e1222", "#1c2140", "#11142a")])
    for x, turn, color in (
        (0.12, 0.16, "#7fb2ff"),
        (0.35, 0.05, "#ffffff"),
        (0.65, -0.05, "#ffffff"),
        (0.88, -0.16, "#c49bff"),
    ):
        top = (w * x, 0.0)
        d = polygon(
            [
                (top[0] - w * 0.01, 0),
                (top[0] + w * 0.01, 0),
                (w * (x + turn) + w * 0.11, floor),
                (w * (x + turn) - w * 0.11, floor),
            ]
        )
        pen.path(d, [_down(color + "44", color + "08")])
        pen.rect(w * x - w * 0.018, 0, w * 0.036, h * 0.02, ["#3a3f55"], radius=3)
    pen.rect(0, floor, w, h - floor, [_down("#3a3350", "#161426")])
    pen.node(
        {
            "shape": "ellipse",
            "fills": [
                {
                    "kind": "radial",
                    "stops": [{"at": 0, "color": "#ffe9c455"}, {"at": 1, "color": "#ffe9c400"}],
                    "radius": 0.75,
                }
            ],
            "left": round(w * 0.1, 1),
            "top": round(floor - h * 0.02, 1),
            "width": round(w * 0.8, 1),
            "height": round(h * 0.14, 1),
        }
    )
    pen.rect(0, floor, w, max(2.0, h * 0.006), ["#6b5f86"])


def crowd(pen: Pen) -> None:
    """Heads seen from behind along the lower edge."""
    w, h = pen.width, pen.height
    size = pen.short * 0.05
    count = max(4, int(w / (size * 2.1)))
    for row, color in ((0.4, "#1a1c30"), (1.0, "#0a0b16")):
        for k in range(count + 1):
            x = w * (k + 0.5 * (row < 1)) / count + size * 0.4 * (pen.rng.random() - 0.5)
            y = h - size * (1.25 - row * 0.75) + size * 0.2 * pen.rng.random()
            pen.path(
                drawn(
                    "M",
                    x - size * 0.95,
                    h + 2,
                    "Q",
                    x - size * 0.9,
                    y + size * 0.5,
                    x,
                    y + size * 0.42,
                    "Q",
                    x + size * 0.9,
                    y + size * 0.5,
                    x + size * 0.95,
                    h + 2,
                    "Z",
                ),
                [color],
            )
            pen.disc((x, y), size * 0.44, [color])


SETTINGS: Mapping[str, Callable[[Pen, str], None]] = {
    "street": street,
    "meadow": meadow,
    "wall": wall,
    "table": table,
    "stage": stage,
}


def draw_setting(pen: Pen, name: str, hour: str) -> None:
    """Draw a setting at `day`, `dusk`, `night` or on a `grey` day."""
    SETTINGS[name](pen, hour)
