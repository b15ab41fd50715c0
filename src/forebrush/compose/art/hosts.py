"""A host: someone who faces the viewer, from the head to the hips, as flat shapes with one soft light.

Nobody in particular: skin, hair and clothes follow from a seed. The figure stands on the lower edge of its zone.
"""

from __future__ import annotations

from random import Random

from forebrush.compose.art.pen import Json, Pen, drawn, smooth
from forebrush.compose.art.wear import haired
from forebrush.compose.theme.color import mix, shifted

__all__ = ["draw_face", "draw_host"]

_SKINS = ("#f2c7a4", "#e6b189", "#d39a6d", "#a86f49", "#f6d6bc")

_HAIRS = ("#2a211f", "#4a2f20", "#7a4a28", "#30303c", "#1f2328")

_CLOTHS = ("#e2574c", "#2f7f86", "#e8a33a", "#4668b0", "#7b5ba8", "#4f8a56", "#d0607f", "#30384a")


def _down(*stops: tuple[float, str]) -> Json:
    return {"kind": "linear", "from": [0, 0], "to": [0, 1], "stops": [{"at": a, "color": c} for a, c in stops]}


def draw_host(
    pen: Pen, x: float, base: float, tall: float, seed: str, wear: str = "plain", turn: float = 0.0, words: str = ""
) -> None:
    """A host `tall` px high whose hips are at (x, base); `turn` from -1 to 1 is where the face looks.

    `words` are what the request says of the host.
    """
    rng = Random(seed)
    skin, hair, cloth = rng.choice(_SKINS), rng.choice(_HAIRS), rng.choice(_CLOTHS)
    long = rng.random() < 0.55
    said = haired(words)
    long = long if said is None else said
    if wear == "suit":
        cloth = rng.choice(("#2c3850", "#3a3f4c", "#27405a"))
    head = tall * 0.155
    cy = base - tall + head * 1.32
    neck = cy + head * 1.16
    top = neck + head * 0.42
    half = head * 1.78
    dim = shifted(cloth, -0.07)
    if long:
        _hair_behind(pen, x, cy, head, top, hair)
    # Upper arms, then the body with its shoulders.
    for side in (-1, 1):
        arm = [
            (x + side * half * 0.8, top + head * 0.7),
            (x + side * half * 1.06, top + tall * 0.3),
            (x + side * half * 0.96, base + tall * 0.04),
        ]
        pen.line(smooth(arm), dim if wear != "sport" else skin, head * 0.7)
        if wear == "sport":
            pen.line(smooth([arm[0], (x + side * half * 0.94, top + tall * 0.13)]), cloth, head * 0.78)
    body = drawn(
        "M",
        x - half * 0.86,
        base + 2,
        "C",
        x - half * 0.8,
        base - tall * 0.2,
        x - half * 0.9,
        base - tall * 0.3,
        x - half * 1.04,
        top + head * 0.86,
        "Q",
        x - half * 0.98,
        top + head * 0.2,
        x - head * 0.62,
        top - head * 0.06,
        "H",
        x + head * 0.62,
        "Q",
        x + half * 0.98,
        top + head * 0.2,
        x + half * 1.04,
        top + head * 0.86,
        "C",
        x + half * 0.9,
        base - tall * 0.3,
        x + half * 0.8,
        base - tall * 0.2,
        x + half * 0.86,
        base + 2,
        "Z",
    )
    pen.path(body, [_down((0, shifted(cloth, 0.04)), (1, shifted(cloth, -0.06)))])
    _clothes(pen, x, top, base, head, half, cloth, wear)
    # Neck with the shadow of the chin.
    pen.rect(x - head * 0.42, cy + head * 0.5, head * 0.84, head * 1.2, [shifted(skin, -0.06)], radius=head * 0.36)
    pen.path(
        drawn(
            "M", x - head * 0.62, top - head * 0.08, "Q", x, top + head * 0.86, x + head * 0.62, top - head * 0.08, "Z"
        ),
        [shifted(skin, -0.03)],
    )
    if wear == "suit":
        _collar(pen, x, top, head)
    _head(pen, x, cy, head, skin, hair, long, turn, wear)


def _hair_behind(pen: Pen, x: float, cy: float, head: float, top: float, hair: str) -> None:
    d = drawn(
        "M",
        x - head * 1.16,
        cy - head * 0.1,
        "C",
        x - head * 1.5,
        cy + head * 1.2,
        x - head * 1.3,
        top + head * 0.9,
        x - head * 0.95,
        top + head * 1.15,
        "H",
        x + head * 0.95,
        "C",
        x + head * 1.3,
        top + head * 0.9,
        x + head * 1.5,
        cy + head * 1.2,
        x + head * 1.16,
        cy - head * 0.1,
        "Z",
    )
    pen.path(d, [shifted(hair, -0.02)])


def _clothes(pen: Pen, x: float, top: float, base: float, head: float, half: float, cloth: str, wear: str) -> None:
    light = mix(cloth, "#ffffff", 0.82)
    if wear == "sport":
        pen.line(drawn("M", x, top + head * 0.5, "V", base), mix(cloth, "#ffffff", 0.55), head * 0.06)
        for side in (-1, 1):
            d = drawn(
                "M",
                x + side * head * 0.95,
                top + head * 0.06,
                "Q",
                x + side * half * 0.72,
                top + head * 1.6,
                x + side * half * 0.66,
                base,
            )
            pen.line(d, light, head * 0.13)
        pen.rect(x - head * 0.66, top + head * 1.7, head * 1.32, head * 0.92, [light], radius=head * 0.1)
        for k, wide in enumerate((0.86, 0.5)):
            pen.rect(
                x - head * wide / 2,
                top + head * (1.94 + 0.26 * k),
                head * wide,
                head * 0.12,
                [cloth],
                radius=head * 0.06,
            )
    elif wear == "apron":
        tone = mix(cloth, "#fff5e6", 0.78)
        for side in (-1, 1):
            pen.line(
                drawn("M", x + side * head * 0.6, top, "L", x + side * head * 0.86, top + head * 1.3), tone, head * 0.16
            )
        pen.path(
            drawn(
                "M", x - head, top + head * 1.2, "H", x + head, "L", x + half * 0.8, base + 2, "H", x - half * 0.8, "Z"
            ),
            [tone],
        )
        pen.rect(x - head * 0.55, top + head * 2.2, head * 1.1, head * 0.9, [shifted(tone, -0.05)], radius=head * 0.14)
    elif wear == "suit":
        for side in (-1, 1):
            d = drawn(
                "M",
                x + side * head * 0.6,
                top - head * 0.04,
                "L",
                x + side * head * 1.04,
                top + head * 1.5,
                "L",
                x,
                top + head * 3.2,
                "L",
                x,
                top + head * 1.7,
                "Z",
            )
            pen.path(d, [shifted(cloth, 0.05)])
    else:
        pen.path(
            drawn(
                "M", x - head * 0.74, top - head * 0.02, "Q", x, top + head * 1.1, x + head * 0.74, top - head * 0.02
            ),
            [],
            strokes=[{"fill": shifted(cloth, -0.08), "width": round(head * 0.12, 1), "cap": "round"}],
        )


def _collar(pen: Pen, x: float, top: float, head: float) -> None:
    pen.path(
        drawn(
            "M",
            x - head * 0.6,
            top - head * 0.06,
            "L",
            x,
            top + head * 1.9,
            "L",
            x + head * 0.6,
            top - head * 0.06,
            "L",
            x,
            top + head * 0.5,
            "Z",
        ),
        ["#f4f2ee"],
    )
    pen.path(
        drawn(
            "M",
            x - head * 0.17,
            top + head * 0.5,
            "H",
            x + head * 0.17,
            "L",
            x + head * 0.2,
            top + head * 1.7,
            "L",
            x,
            top + head * 1.95,
            "L",
            x - head * 0.2,
            top + head * 1.7,
            "Z",
        ),
        ["#a8343b"],
    )


def _head(pen: Pen, x: float, cy: float, head: float, skin: str, hair: str, long: bool, turn: float, wear: str) -> None:
    ink = "#2b201d"
    for side in (-1, 1):
        pen.disc((x + side * head * 0.98, cy + head * 0.12), head * 0.2, [shifted(skin, -0.05)])
    face = drawn(
        "M",
        x - head,
        cy - head * 0.3,
        "C",
        x - head * 1.02,
        cy + head * 0.62,
        x - head * 0.56,
        cy + head * 1.16,
        x,
        cy + head * 1.18,
        "C",
        x + head * 0.56,
        cy + head * 1.16,
        x + head * 1.02,
        cy + head * 0.62,
        x + head,
        cy - head * 0.3,
        "C",
        x + head * 0.9,
        cy - head * 1.1,
        x - head * 0.9,
        cy - head * 1.1,
        x - head,
        cy - head * 0.3,
        "Z",
    )
    pen.path(face, [skin])
    fx = x + turn * head * 0.2
    for side in (-1, 1):
        pen.disc((fx + side * head * 0.6, cy + head * 0.42), head * 0.19, ["#e8695e40"])
        eye = (fx + side * head * 0.4, cy + head * 0.06)
        pen.disc(eye, head * 0.1, [ink])
        pen.disc((eye[0] + head * 0.035, eye[1] - head * 0.04), head * 0.03, ["#ffffff"])
        brow = drawn("M", eye[0] - head * 0.2, eye[1] - head * 0.26, "q", head * 0.2, -head * 0.13, head * 0.4, 0.0)
        pen.line(brow, hair, head * 0.075)
    pen.line(
        drawn("M", fx, cy + head * 0.18, "q", head * 0.1, head * 0.2, -head * 0.03, head * 0.24),
        shifted(skin, -0.12),
        head * 0.055,
    )
    mouth = drawn(
        "M",
        fx - head * 0.3,
        cy + head * 0.62,
        "Q",
        fx,
        cy + head * 0.72,
        fx + head * 0.3,
        cy + head * 0.62,
        "Q",
        fx,
        cy + head * 1.06,
        fx - head * 0.3,
        cy + head * 0.62,
        "Z",
    )
    pen.path(mouth, ["#9c3a36"])
    pen.path(
        drawn(
            "M",
            fx - head * 0.22,
            cy + head * 0.655,
            "Q",
            fx,
            cy + head * 0.73,
            fx + head * 0.22,
            cy + head * 0.655,
            "Q",
            fx,
            cy + head * 0.8,
            fx - head * 0.22,
            cy + head * 0.655,
            "Z",
        ),
        ["#fffaf4"],
    )
    swing = 0.36 if long else -0.3
    crown = drawn(
        "M",
        x - head * 1.1,
        cy + head * (0.3 if long else 0.02),
        "C",
        x - head * 1.3,
        cy - head * 1.2,
        x - head * 0.55,
        cy - head * 1.42,
        x + head * 0.08,
        cy - head * 1.36,
        "C",
        x + head * 0.8,
        cy - head * 1.36,
        x + head * 1.26,
        cy - head * 0.9,
        x + head * 1.1,
        cy + head * (0.3 if long else 0.02),
        "C",
        x + head * 1.02,
        cy - head * 0.3,
        x + head * 0.86,
        cy - head * 0.5,
        x + head * swing,
        cy - head * 0.62,
        "C",
        x - head * 0.1,
        cy - head * 0.52,
        x - head * 0.86,
        cy - head * 0.5,
        x - head * 1.1,
        cy + head * (0.3 if long else 0.02),
        "Z",
    )
    pen.path(crown, [_down((0, shifted(hair, 0.07)), (1, hair))])
    if wear == "hat":
        straw = "#dcb978"
        pen.path(
            drawn(
                "M",
                x - head * 1.02,
                cy - head * 0.66,
                "C",
                x - head * 0.9,
                cy - head * 2.0,
                x + head * 0.9,
                cy - head * 2.0,
                x + head * 1.02,
                cy - head * 0.66,
                "Z",
            ),
            [straw],
        )
        pen.node(
            {
                "shape": "ellipse",
                "fills": [shifted(straw, -0.04)],
                "left": round(x - head * 2.0, 1),
                "top": round(cy - head * 0.98, 1),
                "width": round(head * 4.0, 1),
                "height": round(head * 0.62, 1),
            }
        )
        pen.rect(x - head * 1.02, cy - head * 0.98, head * 2.04, head * 0.24, ["#b4532d"], radius=head * 0.06)
    elif wear == "headset":
        pen.line(
            drawn(
                "M",
                x - head * 1.16,
                cy,
                "C",
                x - head * 1.2,
                cy - head * 1.9,
                x + head * 1.2,
                cy - head * 1.9,
                x + head * 1.16,
                cy,
            ),
            "#20242c",
            head * 0.17,
        )
        for side in (-1, 1):
            pen.rect(
                x + side * head * 1.14 - head * 0.22,
                cy - head * 0.3,
                head * 0.44,
                head * 0.86,
                ["#20242c"],
                radius=head * 0.2,
            )
        mic = [
            (x - head * 1.1, cy + head * 0.5),
            (x - head * 0.95, cy + head * 0.95),
            (x - head * 0.5, cy + head * 1.0),
        ]
        pen.line(smooth(mic), "#20242c", head * 0.09)
        pen.disc(mic[-1], head * 0.11, ["#ff4d5e"])


def draw_face(pen: Pen, x: float, y: float, size: float, seed: str) -> None:
    """A small portrait in a square of `size` px whose corner is at (x, y): for avatars, which clip it."""
    rng = Random(f"ground:{seed}")
    one, two = rng.choice(
        (
            ("#ffb27a", "#ff6f91"),
            ("#7fd1ff", "#5a7bff"),
            ("#9be7a8", "#2fa67d"),
            ("#ffd86b", "#ff9d3d"),
            ("#d3a7ff", "#8f6bff"),
            ("#8ee3e0", "#2f8fb3"),
        )
    )
    pen.rect(x, y, size, size, [{"kind": "linear", "stops": [{"at": 0, "color": one}, {"at": 1, "color": two}]}])
    draw_host(pen, x + size / 2, y + size * 1.52, size * 1.36, seed)
