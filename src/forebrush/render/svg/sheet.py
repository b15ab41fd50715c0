"""What one export shares: the frame, its assets and fonts, and what it gathers: definitions, findings, type to embed.

A `Spot` says where something is drawn: in which node, under which perspective, how large.
"""

from __future__ import annotations

import base64
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from forebrush.fonts import FontKey, Library
from forebrush.layout.frame import Frame, FrameNode, multiply
from forebrush.render.encode import encode
from forebrush.render.pixels import Pixels
from forebrush.render.raster.layers import LayerCache
from forebrush.render.svg.paths import is_affine
from forebrush.render.svg.xml import Defs
from forebrush.scene.asset import AssetTable, Layer
from forebrush.scene.drawing import IDENTITY, Matrix
from forebrush.scene.findings import Finding, finding

__all__ = ["Sheet", "Spot", "Type", "data_uri"]

Type = Literal["outlines", "live"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something is drawn."""

    node: FrameNode | None = None
    """For findings; None for the page itself and for definitions."""
    warp: Matrix | None = None
    """The perspective from the space of the item to the space of the element; None where there is none."""
    zoom: float = 1.0
    """About how many px of the page one px of the element's space is."""
    page: Matrix = IDENTITY
    """From the element's space to the page."""

    def inner(self, matrix: Matrix) -> tuple[Spot, Matrix | None]:
        """The spot behind a matrix, and the matrix that the element can carry (None: it went into the warp)."""
        if self.warp is not None:
            return replace(self, warp=multiply(self.warp, matrix)), None
        if not is_affine(matrix):
            return replace(self, warp=matrix), None
        a, b, _, c, d, _, _, _, w = matrix
        zoom = self.zoom * max(abs(a * d - b * c) ** 0.5 / abs(w), 1e-6)
        return replace(self, zoom=zoom, page=multiply(self.page, matrix)), matrix


@dataclass(slots=True)
class Sheet:
    """One export; written to as it goes along."""

    frame: Frame
    assets: AssetTable
    library: Library
    live: bool = False
    scale: float = 1.0
    defs: Defs = field(default_factory=Defs)
    findings: list[Finding] = field(default_factory=list)
    embedded: dict[FontKey, set[int]] = field(default_factory=dict)
    """Code points of every font that live type needs, in the order in which they were needed."""
    counts: Counter[tuple[int, int, float, float]] = field(default_factory=Counter)
    """How often the frame shows each glyph: font, glyph, size, stretch."""
    glyphs: dict[tuple[int, int, float, float], str] = field(default_factory=dict)
    """The ids of glyphs that have a definition, or nothing for those that need none."""
    backdrop: tuple[Frame, Pixels] | None = None
    """The last backdrop that was drawn: the next one is drawn from it."""
    layers: LayerCache = field(default_factory=LayerCache)
    """What the backdrops share."""
    _images: dict[int, str] = field(default_factory=dict)

    def rasterised(self, spot: Spot, reason: str) -> None:
        """Note that something is drawn as pixels, once for each node and reason."""
        node = spot.node.id if spot.node else ""
        message = f"{reason} cannot be said in SVG: drawn as pixels"
        if all((f.node, f.message) != (node, message) for f in self.findings):
            box = spot.node.box if spot.node else None
            made = finding("rasterised", message, node=node, page=self.frame.page, box=box, reason=reason)
            self.findings.append(made)

    def image(self, layer: Layer) -> str:
        """The id of a definition of a layer's pixels, one px of them a unit."""
        made = self._images.get(id(layer))
        if made is None:
            array = np.frombuffer(layer.pixels, np.uint8).reshape(layer.height, layer.width, 4).copy()
            size = {"width": str(layer.width), "height": str(layer.height)}
            attributes = {**size, "preserveAspectRatio": "none", "href": data_uri(Pixels(array))}
            made = self._images[id(layer)] = self.defs.add("image", attributes)
        return made


def data_uri(pixels: Pixels) -> str:
    """Pixels as a PNG inside the file."""
    return "data:image/png;base64," + base64.b64encode(encode(pixels, "png", 95)).decode()
