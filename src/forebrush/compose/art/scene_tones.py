"""Skies by the hour, fades and glows: what the scenes are tinted with."""

from __future__ import annotations

from collections.abc import Mapping

from forebrush.compose.art.pen import Json, Pen

__all__ = ["SKIES", "fade", "glow", "sky_ground"]

SKIES: Mapping[str, tuple[str, str, str]] = {
    "day": ("#4f9fd8", "#a9d6ee", "#e9f3f0"),
    "dawn": ("#6f8fc2", "#e8b7a6", "#fbe3bd"),
    "dusk": ("#33386f", "#b0607d", "#f6b07c"),
    "night": ("#0a1030", "#1b2656", "#3c4579"),
    "grey": ("#62748a", "#8fa0b2", "#bcc7d0"),
}


def fade(*colors: str) -> Json:
    """A gradient from the top to the foot."""
    last = len(colors) - 1
    return {
        "kind": "linear",
        "from": [0, 0],
        "to": [0, 1],
        "stops": [{"at": k / last, "color": c} for k, c in enumerate(colors)],
    }


def glow(pen: Pen, x: float, y: float, radius: float, color: str) -> None:
    """Light that fades away from a point."""
    fill = {
        "kind": "radial",
        "center": [0.5, 0.5],
        "radius": 0.71,
        "stops": [{"at": 0, "color": color}, {"at": 1, "color": color[:7] + "00"}],
    }
    pen.disc((x, y), radius, [fill])


def sky_ground(pen: Pen, hour: str) -> tuple[str, str, str]:
    """The sky of an hour over the whole zone, and its three colours."""
    sky = SKIES[hour]
    pen.rect(0, 0, pen.width, pen.height, [fade(*sky)])
    if hour == "night":
        for _ in range(60):
            at = (pen.width * pen.rng.random(), pen.height * 0.6 * pen.rng.random())
            pen.disc(at, pen.short * (0.0012 + 0.002 * pen.rng.random()), ["#ffffffb0"])
    return sky
