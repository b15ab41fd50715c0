"""Sheets to paint on, and what they do to paint: tooth, fibres, deckle edges, washes that pool and granulate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from forebrush.paint.illustrator.styles.field import Field, Plane, smooth

__all__ = ["Tooth", "Wash", "deckle", "tooth", "wash_on"]

Tooth = tuple[Plane, Plane]
"""Valleys of a sheet (mean 0, deviation 1), and the light on them (about 1)."""


def tooth(field: Field, cell: float = 0.0048, amount: float = 0.034) -> Tooth:
    """The grain of a sheet, lit from the upper left; `amount` is the strength of the light on it."""
    grain = field.noise("tooth", cell, 3, 0.7)
    dx, dy = field.slopes(grain)
    light = np.clip((dx + dy) * np.float32(-0.4 * cell), -1, 1) * np.float32(amount)
    return grain, 1 + light


def deckle(field: Field, width: float) -> Plane:
    """1 where a wash with ragged edges covers the sheet, 0 on its margin of about `width`; darker at its rim."""
    x, y = field.x, field.y
    inside = np.minimum(np.minimum(x, field.across - x), np.minimum(y, field.down - y))
    inside = inside + field.noise("deckle", 0.14, 5, 0.5) * np.float32(0.007)
    cover = smooth(width - 0.0022, width + 0.0022, inside)
    rim = np.exp(-np.maximum(inside - np.float32(width), 0) / np.float32(0.004))
    made: Plane = cover * (1 + 0.9 * rim)
    return made


@dataclass(frozen=True, slots=True)
class Wash:
    """How paint lies on a sheet: denser and thinner, in the valleys of the grain, its hue drifting."""

    density: Plane
    tints: tuple[Plane, ...]
    """What the density of red, green and blue is multiplied with; none where hues do not drift."""
    pooling: float

    def laid(self, field: Field, color: Plane) -> Plane:
        """Colours (0 to 1) as transparent paint, pooled at the rims of shapes: the light that it lets through, to be
        multiplied with paper."""
        density = -np.log(np.clip(color, 0.03, 1))
        soft = field.blur(density, 0.0011)
        rims = soft - field.blur(soft, 0.0042)
        wide = soft - field.blur(soft, 0.012)
        pooled = soft + np.clip(rims * np.float32(self.pooling) + wide * np.float32(0.3 * self.pooling), -0.3, 0.5)
        pooled *= self.density[..., None]
        for channel, tint in enumerate(self.tints):
            pooled[..., channel] *= tint
        return np.exp(-np.maximum(pooled, 0))


def wash_on(
    field: Field, grain: Plane, calm: Plane, *, turbulence: float = 0.2, granulation: float = 0.11,
    pooling: float = 1.3, hue: float = 0.17,
) -> Wash:  # fmt: skip
    """The wash of a picture; `calm` is how much of its life is left at each place."""
    drift = field.noise("wash:drift", 0.34, 6, 0.62) * np.float32(turbulence) * calm
    density = np.clip(1 + drift - grain * np.float32(granulation) * calm, 0.25, 2.5)
    tints = tuple(
        1 + field.noise(f"wash:hue{channel}", 0.45, 4, 0.55) * np.float32(hue) * calm
        for channel in range(3 if hue else 0)
    )
    return Wash(density, tints, pooling)
