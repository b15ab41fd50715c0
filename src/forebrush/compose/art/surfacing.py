"""What the drawn carriers of words share: faces, colours, and fills with one light from the upper left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from forebrush.compose.art.pen import XY, Json, Pen
from forebrush.compose.theme.color import best_on, contrast, shifted

__all__ = [
    "DARK_WOOD", "SHADOW", "STEEL", "WOOD", "Carrier", "Face", "Tones", "across", "down", "grain", "post", "quad_of",
    "shade", "slant", "wood",
]  # fmt: skip

Quad = tuple[XY, XY, XY, XY]


@dataclass(frozen=True, slots=True)
class Tones:
    """Colours of one carrier, `#rrggbb`."""

    main: str
    second: str
    paper: str
    night: bool = False

    @property
    def on_main(self) -> str:
        """Words on the main colour."""
        return self.paper if contrast(self.paper, self.main) >= 4.5 else best_on(self.main)


@dataclass(frozen=True, slots=True)
class Face:
    """Where words stand."""

    name: str
    quad: Quad
    ground: str
    ink: str
    second: str = ""
    """Of the smaller words; empty: as `ink`."""
    font: str = "display"
    align: str = "center"
    pad: float = 0.08
    """Share of the shorter side that stays free at every edge."""
    glow: str = ""
    looks: tuple[str, ...] = ()
    upright: bool = False
    """So narrow that words of square characters stand in a column."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A row of the table: how it is drawn, and its proportions."""

    draw: Callable[[Pen, Tones], list[Face]]
    aspect: tuple[float, float]
    """Width over height: from, to."""
    stand: str = "ground"
    """`ground`: on the floor, on posts; `wall`: hangs; `table`: on a table or shelf."""
    setting: str = "street"
    weight: float = 1.0
    """How much room it wants beside others."""


SHADOW: Json = {"kind": "shadow", "color": "#00000055", "x": 0, "y": 6, "blur": 18}


def quad_of(x: float, y: float, w: float, h: float) -> Quad:
    """The four corners of a box."""
    return ((x, y), (x + w, y), (x + w, y + h), (x, y + h))


def down(*stops: tuple[float, str]) -> Json:
    """A gradient from above."""
    return {"kind": "linear", "stops": [{"at": a, "color": c} for a, c in stops]}


def across(*stops: tuple[float, str]) -> Json:
    """A gradient from the left."""
    return {"kind": "linear", "from": [0, 0.5], "to": [1, 0.5], "stops": [{"at": a, "color": c} for a, c in stops]}


def slant(one: str, two: str) -> Json:
    """A gradient from the upper left."""
    return {"kind": "linear", "from": [0, 0], "to": [1, 1], "stops": [{"at": 0, "color": one}, {"at": 1, "color": two}]}


def grain(color: str, scale: float, opacity: float, seed: int = 1) -> Json:
    """Seeded grain of one colour over a fill."""
    return {
        "kind": "noise",
        "low": color + "00",
        "high": color,
        "scale": max(2.0, scale),
        "roughness": 0.7,
        "contrast": 1.6,
        "opacity": opacity,
        "seed": seed,
    }


def shade(pen: Pen, x: float, y: float, wide: float, tall: float, strength: str = "55") -> None:
    """The soft shadow on the ground under something."""
    stops = [{"at": 0, "color": f"#000000{strength}"}, {"at": 1, "color": "#00000000"}]
    pen.node(
        {
            "shape": "ellipse",
            "fills": [{"kind": "radial", "stops": stops, "radius": 0.72}],
            "left": round(x, 1),
            "top": round(y, 1),
            "width": round(max(1, wide), 1),
            "height": round(max(1, tall), 1),
        }
    )


def post(pen: Pen, x: float, y: float, wide: float, tall: float, color: str) -> None:
    """A round post, its middle at x."""
    fill = across((0, shifted(color, 0.1)), (0.35, shifted(color, 0.16)), (1, shifted(color, -0.12)))
    pen.rect(x - wide / 2, y, wide, tall, [fill])


WOOD, DARK_WOOD, STEEL = "#9a6a3e", "#5d3b22", "#6d757c"


def wood(color: str, seed: int = 1) -> list[Any]:
    """Fills of painted or bare wood."""
    return [down((0, shifted(color, 0.05)), (1, shifted(color, -0.06))), grain(shifted(color, -0.2), 26, 0.35, seed)]
