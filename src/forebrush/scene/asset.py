"""Assets: what a painter returns, and the table beside the scene in which they are kept.

An asset is made of named layers from the back to the front, each either pixels or a drawing list in the asset's own
px. The table maps keys (SHA-256 of the inputs, or of the bytes of a supplied file) to assets.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from forebrush.scene.drawing import Item
from forebrush.scene.picture import Box, Surface
from forebrush.scene.style import Blend

__all__ = ["Asset", "AssetTable", "Layer", "Plan", "SubjectBox"]


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer: `pixels` (RGBA, 8 bits, straight alpha, row by row, `width` x `height`), or a drawing list."""

    name: str
    depth: float = 0.0
    """0 is the farthest, 1 the nearest."""
    items: tuple[Item, ...] = ()
    pixels: bytes = b""
    width: int = 0
    height: int = 0
    opacity: float = 1.0
    blend: Blend = "normal"


@dataclass(frozen=True, slots=True)
class SubjectBox:
    """Where something that was asked for stands."""

    what: str
    box: Box
    layer: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """A painted picture, `width` x `height` px at scale 1; layers are stretched from it to where it is drawn."""

    width: float
    height: float
    layers: tuple[Layer, ...]
    subjects: tuple[SubjectBox, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    clear_lightness: tuple[float, ...] = ()
    """Mean OKLab lightness (0 to 1) of each area that was to be kept clear."""
    not_drawn: tuple[str, ...] = ()
    """Words of what was asked for and not drawn."""
    painter: str = ""
    composite: bool = False
    """True where parts come from a model or a photograph, not from an algorithm alone."""
    source: bytes = b""
    """The file that it was read from, where it was handed in."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A painter's cheap first answer: surfaces, where subjects go, and how light the clear areas will be."""

    surfaces: tuple[Surface, ...] = ()
    layers: tuple[str, ...] = ()
    subjects: tuple[SubjectBox, ...] = ()
    clear_lightness: tuple[float, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)


AssetTable: TypeAlias = Mapping[str, Asset]
