"""The Sketch language as tables: shapes, their keys, roles with their colours, limits. Checks and schema read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

__all__ = [
    "COMMON", "FACE", "FREE", "GROUPS", "LIMITS", "MATERIALS", "OPEN", "OWN", "PATTERN", "REPEAT", "ROLES", "SCATTER",
    "SHAPES", "STANDS", "TOP", "Kind",
]  # fmt: skip

Kind: TypeAlias = str | tuple[str | bool, ...]
"""What a value is: `num`, `role`, `bool`, `text`, `xy`, `pair`, `box`, `parts`, `mirror`, `when`, a table by name, or
one of some words."""

ROLES: Mapping[str, str] = {
    "main": "#e8604c", "second": "#f4c95d", "accent": "#3f8f7a", "dark": "#3b3a4c", "light": "#fbf3e4",
    "skin": "#ecb48d", "fur": "#d98b4f", "leaf": "#5f9f5c", "wood": "#b9814a", "metal": "#b9c2cc", "glass": "#cfe6ee",
    "screen": "#2f3e5c", "paper": "#fff7ea", "liquid": "#8fcbe0", "stone": "#b9b4ae", "water": "#6fb4cf",
    "white": "#ffffff", "black": "#2b2733", "line": "#231d2f",
}  # fmt: skip
"""Roles that every sketch has, with the colours that they have where nothing else says."""
FREE = ("main", "second", "accent")
"""Roles whose colour the picture chooses where the sketch gives none."""
MATERIALS = ("matte", "glossy", "glass", "metal", "fabric", "fur", "wood", "paper", "glow")
STANDS = ("ground", "table", "wall", "hang", "sky", "water", "held")
_TAPER = ("both", "start", "end", "none")

SHAPES: Mapping[str, tuple[str, int, int]] = {
    "curve": ("points", 3, 80), "poly": ("points", 3, 80), "stroke": ("points", 2, 80), "limb": ("points", 2, 40),
    "lathe": ("points", 2, 40), "ellipse": ("numbers", 3, 4), "rect": ("numbers", 4, 5), "ring": ("numbers", 4, 4),
    "arc": ("numbers", 6, 6), "pie": ("numbers", 6, 6), "leaf": ("numbers", 5, 5), "cloud": ("numbers", 4, 5),
    "star": ("numbers", 5, 5), "heart": ("numbers", 3, 3), "eye": ("numbers", 3, 3), "nose": ("numbers", 3, 3),
    "mouth": ("numbers", 3, 3), "cheek": ("numbers", 3, 3), "group": ("parts", 1, 60), "blend": ("parts", 1, 40),
    "use": ("thing", 1, 60),
}  # fmt: skip
"""Each shape with what its value is, and how many of them at least and at most."""
OPEN = frozenset(("stroke", "arc"))
"""Shapes that are lines."""
FACE = frozenset(("eye", "nose", "mouth", "cheek"))
GROUPS = frozenset(("group", "use", "blend"))
OWN: Mapping[str, Mapping[str, Kind]] = {
    "poly": {"r": "num"},
    "stroke": {"w": "num", "taper": _TAPER},
    "arc": {"w": "num", "taper": _TAPER},
    "limb": {"sharp": "bool"},
    "lathe": {"x": "num", "tilt": "num", "open": "role"},
    "pie": {"chord": "bool"},
    "leaf": {"vein": "bool", "bend": "num"},
    "eye": {"kind": ("dot", "round", "happy", "sleepy", "bead"), "look": "xy"},
    "nose": {"kind": ("oval", "tri")},
    "mouth": {"kind": ("smile", "cat", "open", "flat", "sad")},
    "blend": {"soft": "num"},
    "use": {"h": "num"},
}
"""Keys of single shapes."""
COMMON: Mapping[str, Kind] = {
    "id": "text", "role": "role", "material": MATERIALS, "line": (True, False, "inner", "bold"), "shade": "bool",
    "cast": "bool", "alpha": "num", "at": "xy", "rot": "num", "scale": "num", "flip": "bool", "mirror": "mirror",
    "repeat": "repeat", "scatter": "scatter", "inside": "parts", "cut": "parts", "clip": "text", "pattern": "pattern",
    "when": "when", "fine": "bool",
}  # fmt: skip
"""Keys of every part."""
REPEAT: Mapping[str, Kind] = {"n": "num", "dx": "num", "dy": "num", "rot": "num", "about": "xy", "scale": "num"}
SCATTER: Mapping[str, Kind] = {"n": "num", "box": "box", "size": "pair", "rot": "pair"}
PATTERN: Mapping[str, Kind] = {
    "kind": ("stripes", "dots", "check", "bricks", "scales", "planks", "grid", "waves"),
    "role": "role", "size": "num", "angle": "num", "alpha": "num",
}  # fmt: skip
TOP = ("name", "tags", "size", "stand", "colors", "fixed", "vary", "parts", "anchors", "surfaces", "note")
LIMITS: Mapping[str, int] = {"parts": 160, "depth": 6, "nodes": 2_500, "coordinate": 600, "characters": 40_000,
                             "expression": 60, "blend": 90, "copies": 60, "scattered": 80, "use": 2}  # fmt: skip
