"""Seeded noise that every output shares: random phases under a falling spectrum, tileable, values 0 to 1.

The field is made in px of scale 1 and only interpolated for other scales, so a picture has the same grain at every
size. One tile is `TILE` x `TILE` samples, `pitch` px apart; it repeats without a seam every `TILE * pitch` px, which
is at least eight of the largest features. Same arguments, same field (up to rounding in the Fourier transform).
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

__all__ = ["TILE", "Field", "field", "pitch", "threshold", "tile"]

Field = NDArray[np.float32]
TILE = 512
"""Samples along an edge of a tile."""
_FEATURES = 8
_DEVIATIONS = 2.5
"""Standard deviations from the mean at which values reach 0 and 1 (1.2 % of a normal distribution is cut off)."""


def field(width: int, height: int, scale: float, roughness: float, seed: int) -> Field:
    """Tileable noise, `height` x `width`, mean 0.5, clipped to 0..1 at 2.5 standard deviations.

    Args:
        width: samples along x, 2 to 4096.
        height: samples along y, 2 to 4096.
        scale: wavelength of the largest features in samples; what is larger fades out.
        roughness: how strong each octave is beside the next larger one (the gain of fractal noise): 0 is smooth,
            0.5 natural, 1 grainy.
        seed: 0 to 2**32 - 1.

    Raises:
        ValueError: a size outside its range.
    """
    if not (2 <= width <= 4096 and 2 <= height <= 4096):
        raise ValueError(f"a noise field is 2 to 4096 samples wide and high, not {width} x {height}")
    lowest = min(1.0 / max(scale, 1e-6), 0.35)
    # An octave has a quarter of the area of the next in the frequency plane, so equal octaves fall as 1 / f.
    slope = 1.0 - math.log2(max(roughness, 0.03))
    fx, fy = (np.fft.rfftfreq(width) / lowest).astype(np.float32), (np.fft.fftfreq(height) / lowest).astype(np.float32)
    square = fx[None, :] ** 2 + fy[:, None] ** 2
    amplitude = square / (1.0 + square ** np.float32(1.0 + slope / 2))
    phase = np.random.default_rng(seed).random(square.shape, dtype=np.float32) * np.float32(2.0 * math.pi)
    spectrum = np.empty(square.shape, np.complex64)
    spectrum.real, spectrum.imag = amplitude * np.cos(phase), amplitude * np.sin(phase)
    made = np.fft.irfft2(spectrum, (height, width))
    made *= 0.5 / _DEVIATIONS / max(float(made.std()), 1e-12)
    return np.clip(made + 0.5, 0.0, 1.0).astype(np.float32)


def pitch(scale: float) -> float:
    """Px of scale 1 between the samples of the tile for features of `scale` px."""
    return max(1.0, scale * _FEATURES / TILE)


@lru_cache(maxsize=12)
def tile(scale: float, roughness: float, seed: int) -> Field:
    """The tile for features of `scale` px: sample (row, column) lies at ((column + 0.5), (row + 0.5)) * pitch px."""
    made = field(TILE, TILE, scale / pitch(scale), roughness, seed)
    made.flags.writeable = False
    return made


@lru_cache(maxsize=64)
def threshold(scale: float, roughness: float, seed: int, share: float) -> float:
    """The value below which lies the share (0 to 1) of the tile's area."""
    return float(np.quantile(tile(scale, roughness, seed), min(max(share, 0.0), 1.0)))
