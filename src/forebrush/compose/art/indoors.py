"""Scenes in a house: a room with shelves, a stage, a gym, the world of a game."""

from __future__ import annotations

from forebrush.compose.art.pen import Pen, drawn, polygon
from forebrush.compose.art.scene_tones import SKIES, fade, glow
from forebrush.compose.theme.color import mix, shifted

__all__ = ["game", "gym", "room", "studio"]


def room(pen: Pen, hour: str) -> None:
    """A room with shelves at both sides, a lamp and a table: a shop, a kitchen, a study, a workshop."""
    w, h = pen.width, pen.height
    wall = {"night": "#3c3448", "grey": "#8c8a92", "dusk": "#a87f6d"}.get(hour, "#e3cdb6")
    tone = pen.rng.choice(("#e3cdb6", "#d8d2c4", "#d9c7c9", "#c7d3cf"))
    wall = mix(wall, tone, 0.0 if hour == "night" else 0.6)
    dark = hour == "night"
    pen.rect(0, 0, w, h, [fade(shifted(wall, -0.04), wall, shifted(wall, 0.03))])
    glow(pen, w * 0.5, h * 0.34, min(w, h) * 0.72, "#fff4dc" + ("55" if dark else "c0"))
    wood = "#8a6244" if not dark else "#4a3a36"
    things = ("#d9684f", "#e8b04a", "#5a9aa0", "#7d8fb8", "#9cb07a", "#f0e4d2", "#b87a94")
    for side in (0, 1):
        x0, wide = (w * -0.02, w * 0.3) if side == 0 else (w * 0.72, w * 0.3)
        for row in range(4):
            y = h * (0.24 + 0.125 * row)
            x = x0 + wide * 0.04
            while x < x0 + wide * 0.9:
                kind, size = pen.rng.random(), h * (0.035 + 0.03 * pen.rng.random())
                color = mix(pen.rng.choice(things), wall, 0.28 if not dark else 0.55)
                if kind < 0.4:
                    pen.rect(x, y - size, size * 0.34, size, [color], radius=2)
                    x += size * 0.4
                elif kind < 0.75:
                    pen.rect(x, y - size * 0.72, size * 0.62, size * 0.72, [color], radius=size * 0.12)
                    pen.rect(
                        x + size * 0.16,
                        y - size * 0.9,
                        size * 0.3,
                        size * 0.2,
                        [shifted(color, -0.08)],
                        radius=size * 0.05,
                    )
                    x += size * 0.78
                else:
                    pen.disc((x + size * 0.32, y - size * 0.3), size * 0.31, [color])
                    x += size * 0.78
                x += size * 0.06
            pen.rect(x0, y, wide, h * 0.011, [wood], radius=2)
            pen.rect(x0, y + h * 0.011, wide, h * 0.012, ["#00000018"])
    if pen.rng.random() < 0.4:
        pen.ring((w * 0.5, h * 0.34), min(w, h) * 0.27, "#fffdf680", min(w, h) * 0.035)
        pen.ring((w * 0.5, h * 0.34), min(w, h) * 0.27, "#ffffff", min(w, h) * 0.014)
    else:
        _window(pen, hour)
    desk = shifted(wood, 0.05)
    pen.rect(-2, h * 0.84, w + 4, h * 0.17, [fade(shifted(desk, 0.05), desk, shifted(desk, -0.12))])


def _window(pen: Pen, hour: str) -> None:
    """A window between curtains."""
    w, h = pen.width, pen.height
    wide, top, tall = w * 0.3, h * 0.13, h * 0.42
    x = (w - wide) / 2
    frame = "#f6efe4" if hour != "night" else "#5a4c52"
    pen.rect(x - w * 0.012, top - w * 0.012, wide + w * 0.024, tall + w * 0.024, [frame], radius=3)
    pen.rect(x, top, wide, tall, [fade(*SKIES[hour])])
    if hour != "night":
        pen.disc((x + wide * 0.2, top + tall * 0.96), wide * 0.2, ["#8fb07a"])
        pen.disc((x + wide * 0.75, top + tall * 1.0), wide * 0.24, ["#7fa36c"])
        pen.rect(x, top + tall, wide, tall * 0.05, [frame])
        pen.rect(x, top + tall * 1.05, wide, wide * 0.26, [mix(frame, "#000000", 0.06)])
    pen.rect(x + wide * 0.48, top, wide * 0.04, tall, [frame])
    pen.rect(x, top + tall * 0.44, wide, wide * 0.035, [frame])
    cloth = pen.rng.choice(("#e9a88c", "#9fb8c9", "#c9b79c", "#b9a6c9"))
    for side in (-1, 1):
        at = x if side < 0 else x + wide
        d = drawn(
            "M",
            at - side * wide * 0.16,
            top - h * 0.02,
            "H",
            at + side * wide * 0.16,
            "V",
            top + tall * 1.06,
            "H",
            at - side * wide * 0.06,
            "Q",
            at + side * wide * 0.02,
            top + tall * 0.5,
            at - side * wide * 0.16,
            top - h * 0.02,
            "Z",
        )
        pen.path(d, [mix(cloth, "#3c3448", 0.5 if hour == "night" else 0.0)])
    pen.rect(x - wide * 0.22, top - h * 0.026, wide * 1.44, h * 0.009, ["#7a5a44"], radius=3)


def studio(pen: Pen, hour: str) -> None:
    """A dark stage with beams of light in two colours."""
    w, h = pen.width, pen.height
    one, two = pen.rng.choice(
        (("#ff4f6d", "#4f7dff"), ("#ff7ad0", "#7a5cff"), ("#ffb04f", "#ff4f8a"), ("#4fd8ff", "#5a6bff"))
    )
    pen.rect(0, 0, w, h, [fade("#120d28", "#241a4a", "#0d0a1c")])
    glow(pen, w * 0.08, h * 0.4, min(w, h) * 0.85, one + "80")
    glow(pen, w * 0.92, h * 0.4, min(w, h) * 0.85, two + "80")
    for k in range(6):
        x = w * (0.08 + 0.168 * k)
        lean = (0.5 - k / 5) * w * 0.5
        fill = {
            "kind": "linear",
            "from": [0, 0],
            "to": [0, 1],
            "stops": [{"at": 0, "color": (one, two)[k > 2] + "66"}, {"at": 1, "color": (one, two)[k > 2] + "00"}],
        }
        pen.path(
            polygon(
                [(x - w * 0.008, -2), (x + w * 0.008, -2), (x + lean + w * 0.1, h * 0.8), (x + lean - w * 0.1, h * 0.8)]
            ),
            [fill],
        )
        pen.rect(x - w * 0.02, -h * 0.005, w * 0.04, h * 0.02, ["#0a0816"], radius=4)
    for k in range(9):
        x = w * (k + 0.5) / 9
        pen.rect(
            x - w * 0.035,
            h * 0.3,
            w * 0.07,
            h * 0.42,
            [fade(mix(one, two, k / 8) + "30", mix(one, two, k / 8) + "08")],
            radius=6,
        )
    pen.rect(-2, h * 0.78, w + 4, h * 0.24, [fade("#2b2058", "#0c0918")])
    glow(pen, w * 0.5, h * 0.8, min(w, h) * 0.6, mix(one, two, 0.5) + "50")
    for _ in range(28):
        at = (w * pen.rng.random(), h * 0.7 * pen.rng.random())
        pen.disc(at, pen.short * (0.002 + 0.006 * pen.rng.random()), [pen.rng.choice((one, two, "#ffffff")) + "70"])


def gym(pen: Pen, hour: str) -> None:
    """A training room with strips of light, a mirror and weights."""
    w, h = pen.width, pen.height
    pen.rect(0, 0, w, h, [fade("#141c2c", "#22304a", "#182234")])
    for k in range(4):
        y = h * (0.1 + 0.075 * k)
        pen.path(
            polygon([(0, y + h * 0.06), (w, y - h * 0.06), (w, y - h * 0.05), (0, y + h * 0.068)]),
            ["#7fd8ff" + ("90" if k % 2 else "48")],
        )
    glow(pen, w * 0.5, h * 0.36, min(w, h) * 0.7, "#5fc4ff50")
    pen.rect(w * 0.08, h * 0.4, w * 0.84, h * 0.3, [fade("#33486a", "#263750")], radius=8)
    for k in range(3):
        pen.path(
            polygon(
                [
                    (w * (0.14 + 0.26 * k), h * 0.7),
                    (w * (0.24 + 0.26 * k), h * 0.4),
                    (w * (0.3 + 0.26 * k), h * 0.4),
                    (w * (0.2 + 0.26 * k), h * 0.7),
                ]
            ),
            ["#ffffff12"],
        )
    pen.rect(-2, h * 0.74, w + 4, h * 0.28, [fade("#1b2536", "#0d131f")])
    for side in (0.1, 0.9):
        for k in range(3):
            x, y = w * side, h * (0.735 - 0.035 * k)
            pen.rect(x - w * 0.07, y - h * 0.004, w * 0.14, h * 0.008, ["#55647c"], radius=3)
            for end in (-1, 1):
                pen.rect(x + end * w * 0.06 - w * 0.014, y - h * 0.014, w * 0.028, h * 0.028, ["#0f1622"], radius=4)


def game(pen: Pen, hour: str) -> None:
    """A world of square blocks: sky, hills, a castle, trees."""
    w, h = pen.width, pen.height
    dark = hour == "night"
    pen.rect(0, 0, w, h, [fade(*(("#1b1240", "#4a2a7a", "#b0508f") if dark else ("#5fb6f0", "#a8def6", "#fdeec2")))])
    cell = pen.short / 26
    floor = round(h * 0.66 / cell)
    ground = ("#3b2a6b", "#2a1d50") if dark else ("#63b34c", "#8a5a3a")
    level = floor
    for k in range(int(w / cell) + 2):
        if k % 3 == 0:
            level = max(floor - 3, min(floor + 1, level + pen.rng.choice((-1, 0, 1))))
        pen.rect(k * cell, level * cell, cell + 0.6, h, [shifted(ground[1], 0.02 * (k % 2))])
        pen.rect(k * cell, level * cell, cell + 0.6, cell, [ground[0]])
        if k % 7 == 2:
            pen.rect((k + 0.35) * cell, (level - 3) * cell, cell * 0.4, cell * 3, ["#5a3a2a"])
            for dx, dy, wide in ((-1, -5, 3), (-0.5, -6, 2), (-1.5, -4, 4)):
                pen.rect(
                    (k + dx) * cell + cell * 0.5,
                    (level + dy) * cell,
                    cell * wide,
                    cell,
                    ["#c94fb0" if dark else "#3f8f45"],
                )
    x = w * 0.62
    stone = "#6d5aa8" if dark else "#c9cbd6"
    for dx, wide, tall in ((0, 5, 6), (-1, 2, 9), (4, 2, 9)):
        pen.rect(x + dx * cell, (floor - tall) * cell, cell * wide, cell * tall, [shifted(stone, -0.03 * (wide > 2))])
        for k in range(0, wide * 2, 2):
            pen.rect(x + (dx + k / 2) * cell, (floor - tall - 0.5) * cell, cell / 2, cell / 2, [stone])
    pen.rect(x + 2 * cell, (floor - 2) * cell, cell, cell * 2, ["#3a2230"])
    for k in range(5):
        at = (w * (0.1 + 0.19 * k), h * (0.12 + 0.12 * pen.rng.random()))
        for dx, dy, wide in ((0, 0, 4), (1, -1, 2)):
            pen.rect(at[0] + dx * cell, at[1] + dy * cell, wide * cell, cell, ["#ffffff" + ("40" if dark else "d0")])
    for k in range(6):
        pen.rect(w * (0.2 + 0.05 * k), (floor - 7) * cell, cell * 0.6, cell * 0.6, ["#ffd24a"], radius=cell * 0.3)
