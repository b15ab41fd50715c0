"""Simple figures: people, and a few animals and machines, as flat shapes of few colours. For comics and stages.

A figure stands on a point and is `tall` px high; `turn` is 1 where it looks to the right and -1 to the left. Its
colours and hair follow from a seed, so that the same name always looks the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from forebrush.compose.art.pen import Pen, drawn, polygon, smooth
from forebrush.compose.theme.color import shifted

__all__ = ["FIGURES", "draw_figure", "figure_for"]

_SKINS = ("#f3c9a5", "#e2ab82", "#c98d62", "#8d5a3a", "#f7d8bd")
_HAIR = ("#2b211c", "#5a3a22", "#a8642c", "#d9a441", "#6e6a68", "#3b3b4f")
_CLOTH = ("#d9573f", "#2f7f86", "#e0a12e", "#4c6fb1", "#7a5aa6", "#4f8a4c", "#c9527c")
_INK = "#26211f"

_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "cat",
        (
            "cat",
            "kitten",
            "猫",
            "喵",
            "fox",
            "狐",
            "dog",
            "puppy",
            "狗",
            "犬",
            "wolf",
            "mouse",
            "鼠",
            "tiger",
            "虎",
            "bear",
            "熊",
            "rabbit",
            "bunny",
            "兔",
            "hare",
            "panda",
            "squirrel",
            "hedgehog",
            "刺猬",
            "frog",
            "青蛙",
        ),
    ),
    (
        "bird",
        (
            "bird",
            "crow",
            "owl",
            "duck",
            "hen",
            "chick",
            "penguin",
            "parrot",
            "seagull",
            "鸟",
            "鸡",
            "鸭",
            "乌鸦",
            "企鹅",
            "麻雀",
            "鹅",
            "猫头鹰",
            "crows",
            "goose",
            "sparrow",
        ),
    ),
    ("robot", ("robot", "机器人", "铁皮", "android", "machine", "ai", "drone", "computer")),
    ("snail", ("snail", "蜗牛", "slug", "turtle", "tortoise", "龟")),
)


def figure_for(words: str) -> str:
    """The figure that stands for who is called so."""
    low = f" {words.lower()} "
    for name, calls in _WORDS:
        if any((f" {c}" in low) if c.isascii() else c in low for c in calls):
            return name
    return "person"


def _person(pen: Pen, x: float, y: float, tall: float, turn: int, rng: Random) -> None:
    """A person down to the hips, or to the feet where there is room."""
    skin, hair, cloth = rng.choice(_SKINS), rng.choice(_HAIR), rng.choice(_CLOTH)
    head = tall * 0.17
    cx, cy = x, y - tall + head * 1.15
    body = tall * 0.19
    shoulder = cy + head * 1.3
    long = rng.random() < 0.5
    if long:
        pen.path(
            drawn(
                "M",
                cx - head * 1.12,
                cy,
                "Q",
                cx - head * 1.3,
                shoulder + head,
                cx - head * 0.7,
                shoulder + head * 0.9,
                "H",
                cx + head * 0.7,
                "Q",
                cx + head * 1.3,
                shoulder + head,
                cx + head * 1.12,
                cy,
                "Z",
            ),
            [hair],
        )
    hip = y - tall * 0.36
    for side in (-1, 1):
        lx = cx + side * body * 0.45
        pen.path(
            polygon(
                [(lx - body * 0.36, hip - 2), (lx + body * 0.36, hip - 2), (lx + body * 0.3, y), (lx - body * 0.3, y)]
            ),
            [shifted(hair, 0.12)],
        )
        pen.path(
            drawn(
                "M",
                lx - body * 0.34,
                y,
                "h",
                body * 0.72,
                "v",
                -tall * 0.025,
                "h",
                -body * 0.6,
                "Z",
            ),
            [_INK],
        )
    d = drawn(
        "M",
        cx - body,
        hip,
        "L",
        cx - body * 1.05,
        shoulder + body * 0.7,
        "Q",
        cx - body * 1.05,
        shoulder,
        cx - body * 0.4,
        shoulder,
        "H",
        cx + body * 0.4,
        "Q",
        cx + body * 1.05,
        shoulder,
        cx + body * 1.05,
        shoulder + body * 0.7,
        "L",
        cx + body,
        hip,
        "Z",
    )
    pen.path(d, [cloth])
    pen.rect(cx - head * 0.3, cy + head * 0.7, head * 0.6, head * 0.75, [shifted(skin, -0.05)], radius=head * 0.2)
    lift = rng.choice((0.0, 0.5, 1.0))
    arm = [
        (cx + turn * body * 0.9, shoulder + body * 0.45),
        (cx + turn * body * 1.55, shoulder + body * (1.5 - lift)),
        (cx + turn * body * 1.9, shoulder + body * (1.7 - lift * 2.2)),
    ]
    pen.line(smooth(arm), shifted(cloth, -0.06), tall * 0.07)
    pen.disc(arm[-1], tall * 0.04, [skin])
    back = [
        (cx - turn * body * 0.9, shoulder + body * 0.5),
        (cx - turn * body * 1.2, shoulder + body * 1.6),
        (cx - turn * body * 1.05, hip + body * 0.2),
    ]
    pen.line(smooth(back), shifted(cloth, -0.06), tall * 0.07)
    pen.disc(back[-1], tall * 0.04, [skin])
    pen.disc((cx, cy), head, [skin])
    pen.path(
        drawn(
            "M",
            cx - head * 1.06,
            cy - head * 0.05,
            "A",
            head * 1.06,
            head * 1.06,
            0,
            0,
            1,
            cx + head * 1.06,
            cy - head * 0.05,
            "Q",
            cx + turn * head * 0.5,
            cy - head * 0.75,
            cx - turn * head * 0.1,
            cy - head * 0.5,
            "Q",
            cx - turn * head * 0.7,
            cy - head * 0.35,
            cx - head * 1.06,
            cy - head * 0.05,
            "Z",
        ),
        [hair],
    )
    _face(pen, cx + turn * head * 0.22, cy + head * 0.1, head, rng)


def _face(pen: Pen, x: float, y: float, head: float, rng: Random) -> None:
    for side in (-1, 1):
        pen.disc((x + side * head * 0.36, y), head * 0.1, [_INK])
    mouth = rng.random()
    if mouth < 0.35:
        pen.node(
            {
                "shape": "ellipse",
                "fills": ["#8c2f2b"],
                "left": round(x - head * 0.17, 1),
                "top": round(y + head * 0.32, 1),
                "width": round(head * 0.34, 1),
                "height": round(head * 0.28, 1),
            }
        )
    else:
        bend = 0.16 if mouth < 0.8 else -0.12
        pen.line(
            drawn(
                "M",
                x - head * 0.22,
                y + head * 0.42,
                "Q",
                x,
                y + head * (0.42 + bend),
                x + head * 0.22,
                y + head * 0.42,
            ),
            _INK,
            max(1.2, head * 0.08),
        )


def _cat(pen: Pen, x: float, y: float, tall: float, turn: int, rng: Random) -> None:
    """A sitting animal with ears and a tail."""
    fur = rng.choice(("#e08a3c", "#6b6560", "#3a3433", "#d9c3a0", "#b5835a"))
    tall *= 0.78
    head = tall * 0.24
    cx, cy = x + turn * tall * 0.04, y - tall + head * 1.3
    pen.line(
        smooth(
            [
                (x - turn * tall * 0.2, y - tall * 0.08),
                (x - turn * tall * 0.42, y - tall * 0.12),
                (x - turn * tall * 0.44, y - tall * 0.4),
            ]
        ),
        fur,
        tall * 0.075,
    )
    pen.path(
        drawn(
            "M",
            x - tall * 0.27,
            y,
            "Q",
            x - tall * 0.3,
            y - tall * 0.55,
            cx,
            cy + head * 0.5,
            "Q",
            x + tall * 0.3,
            y - tall * 0.55,
            x + tall * 0.27,
            y,
            "Z",
        ),
        [fur],
    )
    pen.path(
        drawn("M", x - tall * 0.12, y, "Q", x, y - tall * 0.46, x + tall * 0.12, y, "Z"),
        [shifted(fur, 0.14)],
    )
    for side in (-1, 1):
        ear = [
            (cx + side * head * 0.95, cy - head * 0.25),
            (cx + side * head * 0.8, cy - head * 1.35),
            (cx + side * head * 0.15, cy - head * 0.85),
        ]
        pen.path(polygon(ear), [fur])
    pen.node(
        {
            "shape": "ellipse",
            "fills": [fur],
            "left": round(cx - head * 1.1, 1),
            "top": round(cy - head * 0.95, 1),
            "width": round(head * 2.2, 1),
            "height": round(head * 1.9, 1),
        }
    )
    _face(pen, cx + turn * head * 0.12, cy, head * 1.05, rng)
    for side in (-1, 1):
        for k in (-1, 1):
            pen.line(
                polygon(
                    [
                        (cx + side * head * 0.55, cy + head * 0.42),
                        (cx + side * head * 1.3, cy + head * (0.42 + 0.14 * k)),
                    ],
                    close=False,
                ),
                _INK + "99",
                max(1.0, head * 0.03),
            )


def _bird(pen: Pen, x: float, y: float, tall: float, turn: int, rng: Random) -> None:
    """A bird on its legs."""
    tone = rng.choice(("#2f3140", "#4c6fb1", "#c98a3a", "#5a6f5a"))
    tall *= 0.62
    body = tall * 0.34
    cx, cy = x, y - tall * 0.48
    for side in (-0.4, 0.3):
        pen.line(
            polygon([(cx + body * side, cy + body * 0.7), (cx + body * side, y)], close=False),
            "#d9962e",
            max(1.5, tall * 0.025),
        )
    pen.path(
        drawn(
            "M",
            cx - turn * body * 0.8,
            cy,
            "L",
            cx - turn * body * 2.0,
            cy + body * 0.5,
            "L",
            cx - turn * body * 0.6,
            cy + body * 0.75,
            "Z",
        ),
        [shifted(tone, -0.06)],
    )
    pen.node(
        {
            "shape": "ellipse",
            "fills": [tone],
            "left": round(cx - body * 1.1, 1),
            "top": round(cy - body * 0.85, 1),
            "width": round(body * 2.2, 1),
            "height": round(body * 1.75, 1),
        }
    )
    hx, hy = cx + turn * body * 0.75, cy - body * 0.85
    pen.disc((hx, hy), body * 0.66, [tone])
    pen.path(
        polygon(
            [
                (hx + turn * body * 0.5, hy - body * 0.2),
                (hx + turn * body * 1.4, hy + body * 0.08),
                (hx + turn * body * 0.5, hy + body * 0.3),
            ]
        ),
        ["#e3a132"],
    )
    pen.disc((hx + turn * body * 0.2, hy - body * 0.12), body * 0.17, ["#ffffff"])
    pen.disc((hx + turn * body * 0.24, hy - body * 0.12), body * 0.09, [_INK])
    pen.path(
        drawn(
            "M",
            cx - turn * body * 0.7,
            cy - body * 0.2,
            "Q",
            cx,
            cy + body * 0.9,
            cx + turn * body * 0.5,
            cy - body * 0.2,
            "Z",
        ),
        [shifted(tone, 0.08)],
    )


def _robot(pen: Pen, x: float, y: float, tall: float, turn: int, rng: Random) -> None:
    """A small robot."""
    metal, light = rng.choice(("#8fa3ad", "#c0b283", "#7f9cbf")), "#ffd166"
    tall *= 0.85
    w = tall * 0.44
    pen.line(polygon([(x, y - tall), (x, y - tall * 0.9)], close=False), metal, tall * 0.025)
    pen.disc((x, y - tall), tall * 0.035, ["#e4572e"])
    pen.rect(x - w * 0.5, y - tall * 0.9, w, tall * 0.34, [metal], radius=tall * 0.08)
    pen.rect(x - w * 0.38, y - tall * 0.83, w * 0.76, tall * 0.2, ["#22303a"], radius=tall * 0.05)
    for side in (-1, 1):
        pen.disc((x + side * w * 0.17 + turn * w * 0.05, y - tall * 0.73), tall * 0.035, [light])
        pen.line(
            smooth(
                [
                    (x + side * w * 0.45, y - tall * 0.46),
                    (x + side * w * 0.75, y - tall * 0.36),
                    (x + side * w * 0.7, y - tall * 0.2),
                ]
            ),
            shifted(metal, -0.1),
            tall * 0.045,
        )
        pen.rect(
            x + side * w * 0.24 - w * 0.11,
            y - tall * 0.14,
            w * 0.22,
            tall * 0.14,
            [shifted(metal, -0.16)],
            radius=tall * 0.02,
        )
    pen.rect(x - w * 0.44, y - tall * 0.53, w * 0.88, tall * 0.4, [shifted(metal, 0.04)], radius=tall * 0.06)
    pen.disc((x, y - tall * 0.36), tall * 0.05, ["#e4572e"])


def _snail(pen: Pen, x: float, y: float, tall: float, turn: int, rng: Random) -> None:
    """A snail with its house."""
    tall *= 0.6
    skin, shell = "#d9b48a", rng.choice(("#b5654a", "#7a8f5a", "#8a6bb0"))
    pen.path(
        drawn(
            "M",
            x - turn * tall * 0.9,
            y,
            "Q",
            x - turn * tall * 0.2,
            y - tall * 0.3,
            x + turn * tall * 0.4,
            y - tall * 0.3,
            "L",
            x + turn * tall * 0.55,
            y - tall * 0.75,
            "Q",
            x + turn * tall * 0.8,
            y - tall * 0.85,
            x + turn * tall * 0.85,
            y - tall * 0.55,
            "L",
            x + turn * tall * 0.7,
            y,
            "Z",
        ),
        [skin],
    )
    for lift in (0.0, 0.16):
        tip = (x + turn * tall * (0.66 + lift), y - tall * 1.08)
        pen.line(
            polygon([(x + turn * tall * (0.64 + lift * 0.6), y - tall * 0.74), tip], close=False), skin, tall * 0.045
        )
        pen.disc(tip, tall * 0.06, [_INK])
    for k, size in enumerate((0.46, 0.32, 0.18)):
        pen.disc((x - turn * tall * 0.12, y - tall * 0.52), tall * size, [shifted(shell, 0.06 * k)])


FIGURES: Mapping[str, Callable[[Pen, float, float, float, int, Random], None]] = {
    "person": _person,
    "cat": _cat,
    "bird": _bird,
    "robot": _robot,
    "snail": _snail,
}


def draw_figure(pen: Pen, kind: str, x: float, y: float, tall: float, turn: int, seed: str) -> tuple[float, float]:
    """Draw a figure that stands on (x, y); returns the point at its mouth, where a bubble points to."""
    FIGURES[kind](pen, x, y, tall, turn, Random(seed))
    share = {"person": 0.84, "cat": 0.62, "bird": 0.48, "robot": 0.64, "snail": 0.44}[kind]
    reach = {"person": 0.14, "cat": 0.2, "bird": 0.3, "robot": 0.2, "snail": 0.46}[kind]
    return x + turn * tall * reach, y - tall * share
