"""Looks: what a request says of how words look (`bold`, `gold`, `neon`, `boxed` ...), as properties of a text node.

Rows of data. A colour is moved in lightness until it can be read on the ground that is known. Knows no roles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from forebrush.compose.theme.color import lightness, mix, readable

__all__ = ["BOXED", "dressed_text", "look", "look_marks"]

Json = dict[str, Any]
BOXED = "boxed"
_LEAST = 4.5
"""Contrast that a coloured word reaches on its ground."""
_FONTS = {
    "hand": "hand",
    "handwritten": "hand",
    "script": "script",
    "brush": "brush",
    "calligraphy": "brush",
    "serif": "serif",
    "sans": "sans",
    "mono": "mono",
    "chalk": "hand",
}
_METALS = {"gold": ("#7d5a12", "#d8a83c", "#fbe9a6"), "silver": ("#5b6168", "#aab1b9", "#f4f6f8")}
_NEON = "#ff4fa3"


def dressed_text(text: str, looks: Sequence[str]) -> str:
    """The words in capitals where that is asked for and keeps every character."""
    upper = text.upper()
    return upper if "upper" in looks and len(upper) == len(text) else text


def look_marks(looks: Sequence[str], length: int) -> list[Json]:
    """The lines under or through words."""
    style: Json = {}
    if "underline" in looks:
        style["underline"] = "solid"
    if "struck" in looks:
        style["strike"] = True
    return [{"from": 0, "to": length, "style": style}] if style and length else []


def _metal(name: str, ground: str) -> Json:
    dark, middle, bright = _METALS[name]
    light = bool(ground) and lightness(ground) > 0.6
    colors = (dark, mix(dark, middle, 0.3), dark) if light else (bright, middle, bright)
    stops = [{"at": at, "color": _read(c, ground)} for at, c in zip((0.08, 0.55, 0.95), colors, strict=True)]
    return {"kind": "linear", "stops": stops}


def _read(color: str, ground: str) -> str:
    return readable(color, (ground,), _LEAST) if ground else color


def look(looks: Sequence[str], color: str, ground: str, size: float) -> Json:
    """The properties of a text node that its looks and colour change. `size` is the body size in px."""
    over: Json = {}
    if color:
        over["fills"] = [_read(color, ground)]
    for name in looks:
        if name == "bold":
            over["weight"] = 700
        elif name == "italic":
            over["italic"] = True
        elif name in _FONTS:
            over["font"] = _FONTS[name]
        elif name in _METALS:
            over["fills"] = [_metal(name, ground)]
        elif name == "neon":
            tone = _read(color or _NEON, ground)
            night = not ground or lightness(ground) < 0.5
            over["fills"] = [mix(tone, "#ffffff", 0.75) if night else tone]
            glow = tone + ("b0" if night else "38")
            over["effects"] = [{"kind": "glow", "color": glow, "blur": round(max(3.0, size * 0.5), 1)}]
        elif name == "outline" and ground:
            tone = over.get("fills", [_read(color or ("#1d1a18" if lightness(ground) > 0.6 else "#ffffff"), ground)])[0]
            if isinstance(tone, str):
                edge = {"fill": mix(tone, ground, 0.6), "width": round(max(1.6, size * 0.12), 1), "join": "round"}
                over["fills"], over["strokes"] = [tone], [{**edge, "align": "outside"}]
    return over
